"""The audit log as words and frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.navigation import DRAFTS, FINDINGS, VERIFICATION, Screen
from dashboard.oversight.acting import micros
from dashboard.oversight.audit import About, Broken, Entry, Head, Value, canonical
from dashboard.oversight.keeping import BEFORE, REVISION
from dashboard.views import names
from dashboard.wording import audit_log as words
from dashboard.wording import findings as acting

SHOWN: Final = 200
"""So many entries are shown on the page; the file holds all."""

_SEALED: Final = {
    "id": pl.Int64,
    "at": pl.Int64,
    "person": pl.String,
    "role": pl.String,
    "trial": pl.Boolean,
    "act": pl.String,
    "kind": pl.String,
    "key": pl.String,
    "agency": pl.String,
    "said": pl.String,
    "because": pl.String,
    "previous": pl.String,
    "sha256": pl.String,
}
"""The file's last columns: all that an entry's hash is computed from, as it is kept (`at` is
microseconds since 1970 in UTC). Before them stands the same in words."""


Lead = tuple[Screen, Mapping[str, str]]


@dataclass(frozen=True)
class Log:
    """Everything that the page shows.

    Attributes:
        title: The finding.
        context: Whose log, and whose clock.
        head: The newest hash, and how many entries there are.
        broken: Where the log does not hold, in words.
        table: The newest entries.
        leads: Of each of them the page of what it is about, and that page's address; None where
            it has none of its own.
        shown: How many of how many those are; empty where it is all.
        file: All entries, in words and as they are held.
    """

    title: str
    context: str
    head: Head
    broken: tuple[str, ...]
    table: pl.DataFrame
    leads: tuple[Lead | None, ...]
    shown: str
    file: pl.DataFrame


def kinds(entries: Sequence[Entry]) -> dict[str, str]:
    """What entries are about, with its words, as far as there are any."""
    found = dict.fromkeys(entry.about.kind for entry in entries)
    return {kind: words.kinds().get(kind, kind.capitalize()) for kind in found}


def log(
    entries: Sequence[Entry],
    head: Head,
    broken: Sequence[Broken],
    kind: str | None,
    city: City,
    samples: Mapping[str, str],
) -> Log:
    """The page.

    Args:
        entries: The log, the oldest first.
        head: Its newest hash.
        broken: Where it does not hold.
        kind: Only what is about this; None for all.
        city: What ids are called, and its zone.
        samples: The sample of each case that was drawn into one.
    """
    chosen = [entry for entry in reversed(entries) if kind in {None, entry.about.kind}]
    shown = chosen[:SHOWN]
    return Log(
        title=words.title(head.count, whole=not broken),
        context=words.context(names.title(city), invented=city.spec.demonstration),
        head=head,
        broken=tuple(words.broken(one.id, one.why) for one in broken),
        table=_table(shown, city),
        leads=tuple(_lead(entry.about, samples) for entry in shown),
        shown=words.shown(len(shown), len(chosen)) if len(shown) < len(chosen) else "",
        file=_file(chosen, city),
    )


def _lead(about: About, samples: Mapping[str, str]) -> Lead | None:
    if about.kind == "sample_case" and about.key in samples:
        return VERIFICATION, {"draw": samples[about.key]}
    pages = {"sample": (VERIFICATION, "draw"), "finding": (FINDINGS, "finding"),
             "draft": (DRAFTS, "draft")}  # fmt: skip
    if about.kind not in pages:
        return None
    screen, named = pages[about.kind]
    return screen, {named: about.key}


_COLUMNS: Final = ("did", "about", "at", "who", "agency", "because", "number")
"""What was done to what comes first: a phone shows two columns."""


def _table(entries: Sequence[Entry], city: City) -> pl.DataFrame:
    rows = [
        (*_deed(entry), words.at(entry.at.astimezone(city.zone)), *_who(entry, city),
         entry.because or _changes(entry.said), entry.id)
        for entry in entries
    ]  # fmt: skip
    schema = {words.labels()[name]: pl.String for name in _COLUMNS}
    return pl.DataFrame(rows, schema={**schema, words.labels()["number"]: pl.Int64}, orient="row")


def _deed(entry: Entry) -> tuple[str, str]:
    kind = words.kinds().get(entry.about.kind, entry.about.kind)
    return acting.did(entry.about.kind, entry.act), f"{kind} {entry.about.key}"


def _who(entry: Entry, city: City) -> tuple[str, str]:
    agency = names.agency(city)(entry.about.agency) if entry.about.agency else ""
    return entry.person or acting.sides().get(entry.role, entry.role), agency


def _changes(said: Mapping[str, Value]) -> str:
    """What changed, in the log's own words."""
    return "; ".join(
        f"{name}: {said[f'{name}{BEFORE}']} → {value}"
        for name, value in said.items()
        if f"{name}{BEFORE}" in said and name != REVISION
    )


def _written(said: Mapping[str, Value]) -> str:
    """All that was written, in the log's own words; nothing of the counting of revisions."""
    kept = {
        name: value
        for name, value in said.items()
        if name != REVISION and not name.endswith(BEFORE) and value not in {None, ""}
    }
    before = {name: said[f"{name}{BEFORE}"] for name in kept if f"{name}{BEFORE}" in said}
    return "; ".join(
        f"{name}: {before[name]} → {value}" if name in before else f"{name}: {value}"
        for name, value in kept.items()
    )


_IN_WORDS: Final = ("did", "about", "local", "who", "agency", "written", "because")


def _file(entries: Sequence[Entry], city: City) -> pl.DataFrame:
    titles = words.file_columns()
    told = [
        (*_deed(entry), entry.at.astimezone(city.zone).replace(tzinfo=None), *_who(entry, city),
         _written(entry.said), entry.because)
        for entry in entries
    ]  # fmt: skip
    sealed = [
        (
            entry.id, micros(entry.at), entry.person, entry.role, entry.trial, entry.act,
            entry.about.kind, entry.about.key, entry.about.agency, canonical(entry.said),
            entry.because, entry.previous, entry.sha256,
        )
        for entry in entries
    ]  # fmt: skip
    schema = {titles[name]: pl.Datetime if name == "local" else pl.String for name in _IN_WORDS}
    return pl.concat(
        [
            pl.DataFrame(told, schema=schema, orient="row"),
            pl.DataFrame(sealed, schema=_SEALED, orient="row"),
        ],
        how="horizontal",
    )
