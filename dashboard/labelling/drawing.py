"""A draw for two readers: from the mart and the record to their files, kept in the record."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import polars as pl

from agreements.schema.city import City as CitySchema
from agreements.schema.city import NameKind
from dashboard.city.answers import City
from dashboard.errors import UsageError, UserError
from dashboard.labelling import files
from dashboard.labelling.doubting import with_doubts
from dashboard.labelling.judge import judged_by
from dashboard.labelling.population import Period, check_rules, population
from dashboard.mart import Mart
from dashboard.oversight import labels
from metrics.labelling.checks import CHECKS
from metrics.labelling.drawing import draw


def draw_messages(
    city: City, mart: Mart, period: Period, asked: tuple[int, int], at: datetime
) -> tuple[labels.Draw, int]:
    """Draw messages and keep the draw; returns it, and into how many strata all were divided.

    Args:
        city: Whose messages.
        mart: What was measured.
        period: Of which closings.
        asked: How many, and by which seed.
        at: Now.

    Raises:
        UserError: No closing of the period has a message whose text is held, or the rules have
            changed since the mart was measured.
    """
    n, seed = asked
    check_rules(city, mart)
    every = population(city, mart, period)
    held = city.record.texts(every["text_id"])
    rows = every.join(held, on="text_id", maintain_order="left")
    if rows.is_empty():
        raise UserError(
            "No case of this choice was closed with a message whose text the record holds, so "
            "there is nothing to draw. Check the period, and that messages are imported."
        )
    drawn = draw(with_doubts(city, rows), n, seed)
    what = labels.Asked(
        seed, period.agency, period.start, period.end, mart.manifest.as_of,
        judged_by(city.folder),
    )  # fmt: skip
    kept = drawn.with_columns(verdicts=_verdicts(drawn))
    of = (len(rows), int(rows["cases"].sum()))
    number = labels.add_draw(city.record.store, what, kept, of, at)
    return labels.Draw(number, at, what, len(drawn), *of), drawn["stratum"].n_unique()


def _verdicts(drawn: pl.DataFrame) -> pl.Series:
    """What the judge says of each, as it is kept."""
    told = [
        {
            **{c.measure: (row[c.measure], row[f"{c.measure}_rule"]) for c in CHECKS},
            "no_action_reason": (row["no_action_reason"], None),
        }
        for row in drawn.to_dicts()
    ]
    return pl.Series("verdicts", [json.dumps(one) for one in told], dtype=pl.String)


def write_files(
    city: City, made: labels.Draw, out: Path, *, masked: bool
) -> tuple[Path, Path, Path]:
    """Write the files of both readers and the guide.

    Raises:
        UserError: One of them is there already, or cannot be written.
    """
    told = told_rows(city, made, masked=masked)
    first, second, guide = paths = files.two_paths(out)
    for reader, path in enumerate((first, second), start=1):
        files.write(files.in_order(told, made.asked.seed, reader).drop("row"), path)
    guide.write_text(files.guide() + "\n", encoding="utf-8")
    return paths


def told_rows(city: City, made: labels.Draw, *, masked: bool) -> pl.DataFrame:
    """The rows of a draw in words, as `files.written` gives them.

    A message whose text the record holds no more, since its youngest case expired, is not there.
    """
    with city.record.store.engine.connect() as connection:
        rows = labels.rows_of(connection, made.id)
    held = rows.join(_texts(city, rows), on="text_id", maintain_order="left")
    schema = city.folder.city
    named = held.with_columns(
        city=pl.lit(schema.title()),
        service_type=_titled(held["service"], "services", schema),
        agency=_titled(held["agency"], "agencies", schema),
    )
    return files.written(named, made.id, masked=masked)


def _texts(city: City, rows: pl.DataFrame) -> pl.DataFrame:
    return city.record.texts(rows["text_id"]).rename({"text": files.MESSAGE})


def _titled(ids: pl.Series, kind: NameKind, schema: CitySchema) -> pl.Series:
    names = [str(schema.name(kind, id_)) if id_ else "" for id_ in ids]
    return pl.Series(ids.name, names, dtype=pl.String)


def check_free(out: Path) -> None:
    """Refuse before anything is drawn what could not be written afterwards.

    Raises:
        UserError: A file is there already.
        UsageError: There is no such folder, or the file's name promises another format.
    """
    if out.suffix.lower() not in {"", ".csv"}:
        raise UsageError(
            f"{out} ends in {out.suffix}; the files are written as .csv, which every spreadsheet "
            "opens, and taken back as .csv or .xlsx."
        )
    if not out.parent.is_dir():
        raise UsageError(f"There is no folder {out.parent}.")
    for path in files.two_paths(out):
        if path.exists():
            raise UserError(
                f"{path} is there already, and may hold somebody's labels; name another file."
            )


def write_disagreements(city: City, made: labels.Draw, out: Path, *, masked: bool) -> int:
    """Write what the readers differ in, for whoever settles it; returns how many rows.

    Raises:
        StillReadingError: One of the readers is not done.
        UserError: The file is there already.
    """
    with city.record.store.engine.connect() as connection:
        read = labels.Readings(connection, made)
    differing, done = read.disagreements, read.settled["row"]
    left = differing.filter(~pl.col("row").is_in(done.implode()))
    table = files.apart(told_rows(city, made, masked=masked), left)
    files.write(table, out)
    return len(table)


def expected(city: City, made: labels.Draw) -> pl.DataFrame:
    """`row message` of a draw, unmasked, to hold against what comes back; null once it expired."""
    with city.record.store.engine.connect() as connection:
        rows = labels.rows_of(connection, made.id)
    held = rows.join(_texts(city, rows), on="text_id", how="left", maintain_order="left")
    return held.select("row", files.MESSAGE)
