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

_ENTRY: Final = {
    "id": pl.Int64,
    "at": pl.Int64,
    "local": pl.Datetime,
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
"""The columns of the file: all that an entry's hash is computed from, as it is kept, and beside it
the local time (`at` is microseconds since 1970 in UTC)."""


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
        file: All entries, as they are held.
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


def _table(entries: Sequence[Entry], city: City) -> pl.DataFrame:
    labels = words.labels()
    rows = [
        (
            entry.id,
            words.at(entry.at.astimezone(city.zone)),
            entry.person or acting.sides().get(entry.role, entry.role),
            acting.did(entry.about.kind, entry.act),
            f"{words.kinds().get(entry.about.kind, entry.about.kind)} {entry.about.key}",
            names.agency(city)(entry.about.agency) if entry.about.agency else "",
            entry.because or _changes(entry.said),
        )
        for entry in entries
    ]
    named = ("number", "at", "who", "did", "about", "agency", "because")
    types = (pl.Int64, *[pl.String] * 6)
    schema = {labels[name]: kind for name, kind in zip(named, types, strict=True)}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _changes(said: Mapping[str, Value]) -> str:
    """What changed, in the log's own words."""
    return "; ".join(
        f"{name}: {said[f'{name}{BEFORE}']} → {value}"
        for name, value in said.items()
        if f"{name}{BEFORE}" in said and name != REVISION
    )


def _file(entries: Sequence[Entry], city: City) -> pl.DataFrame:
    rows = [
        (
            entry.id, micros(entry.at), entry.at.astimezone(city.zone).replace(tzinfo=None),
            entry.person, entry.role, entry.trial, entry.act, entry.about.kind, entry.about.key,
            entry.about.agency, canonical(entry.said), entry.because, entry.previous,
            entry.sha256,
        )
        for entry in entries
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=_ENTRY, orient="row")
