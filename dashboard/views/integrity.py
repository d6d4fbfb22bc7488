"""The page of questions as words and frames: what is unusual, and who has looked into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any, Final, Literal

import polars as pl

from agreements.schema.city import City
from dashboard.oversight.looked_into import Asked, Entry, Seen, standing
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import CaseList
from dashboard.views.head import context
from dashboard.wording import integrity as words
from dashboard.wording import shares as share_words
from metrics.integrity import QUESTIONS

State = Literal["open", "more", "settled"]

BETWEEN: Final = "~"
"""Stands between the parts of a card's key; no id holds it."""


@dataclass(frozen=True)
class Finding:
    """One row of the screen that is worth asking about.

    Attributes:
        asked: Which question of whom.
        seen: What stands on the page now.
        usual: The share that would be usual.
        expected: The count that would be.
        chance: How likely so many are by chance.
        state: Whether somebody has looked into it, as far as it stands on the page.
        mark: The entry that stands; None while it is open.
    """

    asked: Asked
    seen: Seen
    usual: float
    expected: float
    chance: float
    state: State
    mark: Entry | None


@dataclass(frozen=True)
class Line:
    """What somebody wrote: a heading in markdown, the note as it was written."""

    heading: str
    note: str


@dataclass(frozen=True)
class Card:
    """One question about one service.

    Attributes:
        key: What the address calls it.
        question: The question in words.
        about: The service and the agency, in markdown.
        state: Whether it is open.
        facts: Labels and what they say.
        cases: How many cases are behind it.
        findings: The rows that it is made of, the most striking first.
        lines: What was written about it, the newest first.
        undone: In words, how many of several findings were looked into; empty for all or none.
    """

    key: str
    question: str
    about: str
    state: State
    facts: tuple[tuple[str, str], ...]
    cases: int
    findings: tuple[Finding, ...]
    lines: tuple[Line, ...]
    undone: str

    @property
    def agency(self) -> str | None:
        """Whose cases these are."""
        return self.findings[0].asked.agency

    @property
    def unsettled(self) -> dict[Asked, Seen]:
        """What would be looked into: what stands on the page and is not settled."""
        return {f.asked: f.seen for f in self.findings if f.state != "settled"}

    @property
    def marks(self) -> tuple[int, ...]:
        """The entries that stand and can be taken back."""
        return tuple(sorted({f.mark.id for f in self.findings if f.mark}))


@dataclass(frozen=True)
class Integrity:
    """Everything that the page shows, in reading order."""

    title: str
    context: str
    lead: str
    open: tuple[Card, ...]
    instead: str
    settled: tuple[Card, ...]
    asked: pl.DataFrame

    def card(self, key: str) -> Card | None:
        """The card that an address names."""
        return next((card for card in (*self.open, *self.settled) if card.key == key), None)


def integrity(
    scope: Scope, findings: pl.DataFrame, entries: Sequence[Entry], city: City, *, several: bool
) -> Integrity:
    """The page.

    Args:
        scope: What it is about.
        findings: `metrics.integrity.FINDINGS`, as far as the viewer sees.
        entries: What was written, as far as the viewer sees.
        city: What ids are called.
        several: Whether several agencies can be on the page.
    """
    cards = tuple(_cards(findings.filter("raised"), entries, scope, city))
    open_ = tuple(card for card in cards if card.state != "settled")
    return Integrity(
        title=_title(open_, names.agency(city), several=several),
        context=context(scope, words.happened(scope.start, scope.end)),
        lead=words.lead(),
        open=open_,
        instead="" if open_ else words.all_settled() if cards else words.nothing_raised(),
        settled=tuple(card for card in cards if card.state == "settled"),
        asked=_asked(findings),
    )


def _title(open_: Sequence[Card], name: Callable[[str | None], str], *, several: bool) -> str:
    most = Counter(card.agency for card in open_).most_common(1)
    if not most or not several:
        return words.title(len(open_), None, 0)
    agency, cards = most[0]
    return words.title(len(open_), name(agency), cards)


def _cards(
    raised: pl.DataFrame, entries: Sequence[Entry], scope: Scope, city: City
) -> Iterable[Card]:
    """One card a question and service, in the order of the questions."""
    marks = standing(entries)
    groups: dict[tuple[str, str | None, str | None], list[Finding]] = {}
    for row in raised.to_dicts():
        finding = _finding(row, scope, marks)
        asked = finding.asked
        groups.setdefault((asked.question, asked.agency, asked.service), []).append(finding)
    for findings in groups.values():
        yield _card(tuple(findings), entries, city)


def _finding(row: Mapping[str, Any], scope: Scope, marks: Mapping[Asked, Entry]) -> Finding:
    asked = Asked(row["question"], row["agency"], row["service"], row["period"])
    seen = Seen(row["observed"], row["of"], scope.as_of, scope.start, scope.end)
    mark = marks.get(asked)
    return Finding(
        asked, seen, row["usual"] or 0.0, row["expected"] or 0.0, row["chance"] or 0.0,
        _state(seen, mark), mark,
    )  # fmt: skip


def _state(seen: Seen, mark: Entry | None) -> State:
    """Whoever looked saw what stands on the page now, or less of it."""
    if mark is None:
        return "open"
    then = mark.seen
    whole = _reaches(then.start, seen.start, first=True) and _reaches(
        then.end, seen.end, first=False
    )
    return "settled" if whole and seen.observed <= then.observed else "more"


def _reaches(then: date | None, now: date | None, *, first: bool) -> bool:
    """Whether the edge of a period lies no further in than another."""
    if then is None or now is None:
        return then is None
    return then <= now if first else then >= now


def _card(findings: tuple[Finding, ...], entries: Sequence[Entry], city: City) -> Card:
    asked = findings[0].asked
    done = sum(finding.state == "settled" for finding in findings)
    marked = any(finding.mark for finding in findings)
    state: State = "settled" if done == len(findings) else "more" if marked else "open"
    return Card(
        key=BETWEEN.join((asked.question, asked.agency or "", asked.service or "")),
        question=words.titles()[asked.question],
        about=words.about(names.service(city)(asked.service), names.agency(city)(asked.agency)),
        state=state,
        facts=tuple(_facts(findings)),
        cases=sum(finding.seen.observed for finding in findings),
        findings=findings,
        lines=tuple(_lines({f.asked for f in findings}, entries, city.zone)),
        undone=words.not_yet(done, len(findings)) if 0 < done < len(findings) else "",
    )


def _facts(findings: Sequence[Finding]) -> Iterable[tuple[str, str]]:
    labels, first = words.labels(), findings[0]
    question, seen = first.asked.question, first.seen
    said = words.seen(question, seen.observed, seen.of)
    if first.asked.period:
        said = f"{_when(findings)} {said}"
    yield labels["seen"], said
    usual = words.usual(question, first.usual, first.expected)
    yield labels["usual"], f"{usual} {words.by_chance(first.chance)}"
    yield labels["innocent"], words.innocent()[question]
    yield labels["next"], words.to_ask()[question]


def _when(findings: Sequence[Finding]) -> str:
    period = findings[0].asked.period or ""
    counted = words.in_quarters if "Q" in period else words.on_days
    return f"{counted(len(findings))}. {words.most_on(words.period_name(period))}"


def _lines(asked: set[Asked], entries: Sequence[Entry], zone: tzinfo) -> Iterable[Line]:
    """What was written in one go stands once."""
    told: dict[tuple[object, ...], list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -entry.id):
        if entry.asked in asked:
            told.setdefault((entry.at, entry.kind, entry.person, entry.note), []).append(entry)
    for entry, *_more in told.values():
        who = words.written(entry.person, entry.role, _local(entry.at, zone), trial=entry.trial)
        then = words.stood(entry.seen.observed, entry.seen.of, _local(entry.seen.as_of, zone))
        yield Line(f"{who}: {words.kinds()[entry.kind]}. {then}", entry.note)


def _local(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone)


def _asked(findings: pl.DataFrame) -> pl.DataFrame:
    """Each question with how many services it was asked of: nothing is hidden."""
    keys = ["agency", "service"]
    counted = findings.group_by("question").agg(
        services=pl.struct(keys).n_unique(),
        unusual=pl.struct(keys).filter("raised").n_unique(),
    )
    found = {row["question"]: row for row in counted.to_dicts()}
    none = {"services": 0, "unusual": 0}
    rows = [
        (words.titles()[id_], found.get(id_, none)["services"], found.get(id_, none)["unusual"])
        for id_ in QUESTIONS
    ]
    name, looked_at, unusual = words.asked_columns()
    schema = {name: pl.String, looked_at: pl.Int64, unusual: pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def case_list(card: Card, cases: pl.DataFrame) -> CaseList:
    """The cases behind a card, the newest first.

    Args:
        card: The card.
        cases: `number` and the local instant `at`.
    """
    question = card.findings[0].asked.question
    title, telling = share_words.columns()["case"], words.telling()[question]
    newest = cases.sort("at", "number", descending=[True, False])
    told = newest.select(
        pl.col("number").alias(title),
        pl.col("at").dt.date().alias(telling),
        pl.col("at").dt.strftime("%H:%M").alias(words.telling_time()),
    )
    shown = told.head(share_words.SHOWN_ROWS)
    return CaseList(
        words.cases_title(cases.height), shown, (title,), lambda: told, question,
        share_words.cases_note(shown.height, told.height),
    )  # fmt: skip
