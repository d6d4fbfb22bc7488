"""The mart's table of messages: each distinct one judged once, and no word of it kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
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
from metrics.promises import Promises
from metrics.tables import MESSAGE_KEY, MESSAGES, empty
from metrics.told import keys_of

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
    early: pl.DataFrame | None = None,
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
        early: Verdicts of `judged_early`.
    """
    judges = judges_of(folder)
    if before and TABLE in before.files and _all_stand(mart, before, judges):

        def read(keys: pl.DataFrame) -> pl.DataFrame:
            return _read(keys, early, (record, folder, judges))

        return {TABLE: _kept_up(mart, before, tuple(partitions), read)}
    keys = _keys(mart, partitions).unique().collect().sort(*MESSAGE_KEY)
    held = _held(mart, before, keys, judges)
    new = keys.join(held, on=list(MESSAGE_KEY), how="anti", nulls_equal=True)
    whole = pl.concat([held, fresh(new, record, folder, judges)])
    return {TABLE: write_frame(mart, TABLE, whole.sort(*MESSAGE_KEY))}


def judged_early(
    mart: Place,
    lives: pl.DataFrame,
    judging: tuple[Texts, CityFolder],
    promises: Promises,
    before: Manifest | None,
) -> pl.DataFrame:
    """Verdicts on the messages of a few cases, while their months are still being written.

    To judge takes a while however few messages there are.

    Args:
        mart: Where the files are.
        lives: Of the cases that were measured again, `metrics.tables.LIVES`.
        judging: What holds the texts, and whose agreements and rubrics judge.
        promises: What the cases were measured against.
        before: The manifest of before, where its files can be used.

    Returns:
        `metrics.tables.MESSAGES` of those of which there is no verdict; none where those of before
        do not stand.
    """
    if lives.is_empty() or before is None or TABLE not in before.files:
        return empty(MESSAGES)
    judges = judges_of(judging[1])
    if not _all_stand(mart, before, judges):
        return empty(MESSAGES)
    keys = keys_of(lives.lazy(), promises.editions, promises.zone)
    of_these = pl.col("text_id").is_in(keys["text_id"].unique().implode())
    held = scan_frames(mart, [before.files[TABLE]], MESSAGES).filter(of_these)
    new = keys.lazy().join(held, on=list(MESSAGE_KEY), how="anti", nulls_equal=True)
    return fresh(new.collect(), *judging, judges)


def _read(
    keys: pl.DataFrame,
    early: pl.DataFrame | None,
    judging: tuple[Texts, CityFolder, list[Judge]],
) -> pl.DataFrame:
    """Verdicts on messages, of which some may have been judged already."""
    key, done = list(MESSAGE_KEY), empty(MESSAGES) if early is None else early
    others = keys.join(done, on=key, how="anti", nulls_equal=True)
    own = done.join(keys, on=key, how="semi", nulls_equal=True)
    return pl.concat([own, fresh(others, *judging)])


def verdicts_stand(mart: Place, before: Manifest, folder: CityFolder) -> bool:
    """Whether what was counted by the verdicts of before would be by those of now."""
    return TABLE in before.files and _all_stand(mart, before, judges_of(folder))


def _keys(mart: Place, partitions: Iterable[Partition]) -> pl.LazyFrame:
    return scan_frames(mart, (part.files[KEYS] for part in partitions), MESSAGE_KEY)


def _all_stand(mart: Place, before: Manifest, judges: list[Judge]) -> bool:
    """Whether no verdict of before is by a judge that judges otherwise now."""
    held = scan_frames(mart, [before.files[TABLE]], MESSAGES)
    names = [judge.name for judge in judges]
    others = held.filter(~pl.col("judged_by").is_in(names)).select(pl.len())
    return int(others.collect().item()) == 0


def _kept_up(
    mart: Place,
    before: Manifest,
    partitions: tuple[Partition, ...],
    read: Callable[[pl.DataFrame], pl.DataFrame],
) -> Stored:
    """The table of before with the messages that came, without those that are nobody's any more."""
    was = {part.files[KEYS].file: part for part in before.partitions}
    now = {part.files[KEYS].file: part for part in partitions}
    gone, come = ([p for f, p in a.items() if f not in b] for a, b in ((was, now), (now, was)))
    key = list(MESSAGE_KEY)
    old, new = (_keys(mart, parts).unique().collect() for parts in (gone, come))
    gained = new.join(old, on=key, how="anti", nulls_equal=True)
    left = old.join(new, on=key, how="anti", nulls_equal=True)
    if len(left):
        still = _keys(mart, (p for f, p in now.items() if f in was))
        left = left.lazy().join(still, on=key, how="anti", nulls_equal=True).collect()
    if gained.is_empty() and left.is_empty():
        return before.files[TABLE]
    held = read_frame(mart, before.files[TABLE]).join(left, on=key, how="anti", nulls_equal=True)
    unread = gained.join(held, on=key, how="anti", nulls_equal=True)
    whole = pl.concat([held, read(unread.sort(key))])
    return write_frame(mart, TABLE, whole.sort(key))


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
