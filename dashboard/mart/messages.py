"""The mart's table of messages: each distinct one judged once, and no word of it kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import polars as pl

from agreements.folder import CityFolder
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from dashboard.mart.files import read_frame, scan_frames, write_frame
from dashboard.mart.manifest import MESSAGE_KEYS as KEYS
from dashboard.mart.manifest import MESSAGES_TABLE as TABLE
from dashboard.mart.manifest import Manifest, Partition, Stored
from dashboard.places import Place
from metrics.tables import MESSAGE_KEY, MESSAGES, empty

if TYPE_CHECKING:
    from metrics.messages.cases import Judge


class Texts(Protocol):
    """What holds the texts of messages: a record, or the files that one was written to."""

    def texts(self, ids: pl.Series) -> pl.DataFrame:
        """Those of some ids: `text_id text`."""
        ...


_RULES = Path(__file__).parents[2] / "metrics" / "messages"
_NAME = 16


def judged_messages(
    mart: Place,
    record: Texts,
    folder: CityFolder,
    partitions: Iterable[Partition],
    before: Manifest | None,
) -> dict[str, Stored]:
    """Judge the messages of all cases, and write the table of verdicts.

    A verdict of before stands as long as the version, the rubric and the rules that judged do: only
    new messages are read. The same keys give the same file, whatever was there before.

    Args:
        mart: Where the files are.
        record: Holds the texts.
        folder: Whose agreements and rubrics judge.
        partitions: Those that were measured.
        before: The manifest of before, where its files can be used.
    """
    parts = scan_frames(mart, (p.files[KEYS] for p in partitions), MESSAGE_KEY)
    keys = parts.unique().collect().sort(*MESSAGE_KEY)
    judges = judges_of(folder)
    held = _held(mart, before, keys, judges)
    new = keys.join(held, on=list(MESSAGE_KEY), how="anti", nulls_equal=True)
    whole = pl.concat([held, fresh(new, record, folder, judges)])
    return {TABLE: write_frame(mart, TABLE, whole.sort(*MESSAGE_KEY))}


def _held(
    mart: Place, before: Manifest | None, keys: pl.DataFrame, judges: list[Judge]
) -> pl.DataFrame:
    """The verdicts that stand: of messages that are still some case's, by judges that still are."""
    if before is None or TABLE not in before.files:
        return empty(MESSAGES)
    # A judge's name holds its version's: what it judged is of that version, or of none's.
    held = read_frame(mart, before.files[TABLE])
    standing = held.filter(pl.col("judged_by").is_in([judge.name for judge in judges]))
    return standing.join(keys, on=list(MESSAGE_KEY), how="semi", nulls_equal=True)


def fresh(
    keys: pl.DataFrame, record: Texts, folder: CityFolder, judges: list[Judge]
) -> pl.DataFrame:
    """Messages judged from the record's texts, `metrics.tables.MESSAGES`."""
    if keys.is_empty():
        return empty(MESSAGES)
    from metrics.messages.cases import judged  # noqa: PLC0415 - patterns that readers need not load

    return judged(with_texts(keys, record, folder), judges)


def with_texts(keys: pl.DataFrame, record: Texts, folder: CityFolder) -> pl.DataFrame:
    """Keys with `message`, empty where its text is gone, `service_name` and `agency_name`."""
    texts = record.texts(keys["text_id"]).rename({"text": "message"})
    spec = folder.city.spec
    services = {name: service.title.en for name, service in spec.services.items()}
    agencies = {name: agency.title.en for name, agency in spec.agencies.items()}
    return keys.join(texts, on="text_id", how="left", maintain_order="left").with_columns(
        pl.col("message").fill_null(""),
        service_name=pl.col("service").replace(services),
        agency_name=pl.col("agency").replace(agencies),
    )


def judges_of(folder: CityFolder) -> list[Judge]:
    """Who judges the messages of each version's cases, and those of cases without one."""
    from metrics.messages.announcing import astray  # noqa: PLC0415 - as in `fresh`
    from metrics.messages.cases import Judge  # noqa: PLC0415 - as in `fresh`

    shared = [_rules(), *_titles(folder)]
    binding = [a for a in folder.agreements if a.model.in_force_by_status]
    # Which messages go astray is looked for in every version's cases.
    shared += astray(a.model for a in binding)
    judges = [Judge(None, None, _named(shared))]
    for loaded in binding:
        rubric = _rubric(folder, loaded)
        own = [loaded.model.name, loaded.sha256, rubric.sha256 if rubric else ""]
        judges.append(
            Judge(loaded.model, rubric.model if rubric else None, _named([*shared, *own]))
        )
    return judges


def _rubric(folder: CityFolder, loaded: Loaded[Agreement]) -> Loaded[Rubric] | None:
    quality = loaded.model.spec.quality
    pinned = quality.messages.rubric if quality and quality.messages else None
    return folder.rubrics.get(pinned) if pinned else None


def _titles(folder: CityFolder) -> Iterator[str]:
    """The names by which a text is known to be about a service, or in an agency's name."""
    spec = folder.city.spec
    for name, titled in sorted({**spec.services, **spec.agencies}.items()):
        yield f"{name} {titled.title.en}"


@lru_cache(maxsize=1)
def _rules() -> str:
    """The rules as they are written."""
    files = sorted(_RULES.glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _named(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_NAME]
