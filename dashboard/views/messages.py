"""The page about messages as words and frames: measures side by side, the audit's counts, cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, NamedTuple

import polars as pl

from agreements.schema.city import City
from dashboard.charts.ledger import Ledger
from dashboard.labelling.checked import Checked
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.agency_promises import Promise, ledger, met
from dashboard.views.case_lists import Behind, CaseList, called, case_list
from dashboard.views.head import context
from dashboard.views.messages_measures import broken, furthest, in_numbers, measured
from dashboard.views.share_groups import Worst, table, worst
from dashboard.views.share_trend import Trend, trend
from dashboard.views.shares import Share, goal_words, parts, shares
from dashboard.wording import figures as figure_words
from dashboard.wording import messages as words
from dashboard.wording import numbers, verdicts
from dashboard.wording import shares as share_words
from dashboard.wording.instrument import told
from dashboard.wording.markdown import bold, note, plain

MEASURES: Final = (
    "message_present", "message_relevant", "message_specific", "message_timeline",
    "message_next_step", "message_plain", "message_private", "message_language",
)  # fmt: skip
"""The figures that stand side by side, in this order."""

ALL: Final = (*MEASURES, "no_message_before", "fix_evidence")
AUDITED: Final = ("message_timeline", "no_message_before")
EVERY, STRAY = "every_message", "announces:"
"""Parts that auditors counted: every message, and those about a service wherever they went."""

_APART: Final = ("cannot_tell", "not_applicable", "not_demanded", "no_words", "no_message")
"""Parts that are counts of closings of which a measure says nothing."""

_WORDLESS: Final = "no_words"
"""The part of the closings that said nothing of the outcome."""

_SILENT: Final = ("blank", "status_only", "first_answer")
"""Parts that say why a closing has no message of its outcome."""

_BESIDE: Final = ("case_detail", EVERY, "required")
"""Parts that are a stricter or wider share."""


class Look(NamedTuple):
    """What is looked at closer: a figure, or a row beside it."""

    figure: str
    part: str | None

    @property
    def key(self) -> str:
        """What the address calls it."""
        return self.figure if self.part is None else f"{self.figure}.{self.part}"


def look_of(key: str) -> Look:
    """What an address names."""
    figure, _, part = key.partition(".")
    return Look(figure, part or None)


@dataclass(frozen=True)
class Frames:
    """What the page is made from.

    Attributes:
        total: All figures of everything in scope.
        by_agency: The audited figures, and that which is looked at, by agency.
        by_service: That which is looked at, by agency and service.
        by_month: The same by month.
        cases: The cases behind it.
    """

    total: pl.DataFrame
    by_agency: pl.DataFrame
    by_service: pl.DataFrame
    by_month: pl.DataFrame
    cases: Behind


@dataclass(frozen=True)
class Messages:
    """Everything that the page shows, in reading order.

    Attributes:
        title: The finding.
        context: As of when, which cases.
        ledger: The measures as a chart; None where no text is held.
        alt: The chart in a sentence.
        ledger_table: The chart in numbers.
        furthest: What the chart shows: the measure that is furthest from its goal.
        measures: The same as a table, with what stands apart and what readers say of the judge.
        wordless: What is apart from most of them alike; empty where nothing is.
        unread: That readers have checked none of it; empty where the table says who checked what.
        stray: Messages that went to cases of other services, in markdown, each with its look.
        audit: The audit's counts by agency, in markdown.
        look: What is looked at closer.
        name: What that is called.
        trend: It by month.
        worst: Who has most.
        table: It by name.
        cases: The cases behind it.
    """

    title: str
    context: str
    ledger: Ledger | None
    alt: str
    ledger_table: pl.DataFrame
    furthest: str
    measures: pl.DataFrame
    wordless: str
    unread: str
    stray: tuple[tuple[str, Look, int], ...]
    audit: pl.DataFrame
    look: Look
    name: str
    trend: Trend
    worst: Worst
    table: pl.DataFrame
    cases: CaseList


def looks(total: pl.DataFrame, city: City) -> dict[str, str]:
    """What can be looked at closer, by its key in the address.

    Args:
        total: The figures of everything in scope.
        city: What ids are called.
    """
    service = names.service(city)
    astray = {
        Look("message_relevant", part.part).key: words.about_service(service(_service_of(part)))
        for part in parts(total, "message_relevant")
        if (part.part or "").startswith(STRAY) and part.k < part.n
    }
    return {**words.measures(), **astray, **words.parts()}


def messages(
    scope: Scope,
    look: Look,
    frames: Frames,
    checked: Mapping[str, Checked],
    city: City,
    link: Callable[[Look, str | None], str],
) -> Messages:
    """The page.

    Args:
        scope: What it is about.
        look: What is looked at.
        frames: What it is made from.
        checked: What readers say of the judge, by measure.
        city: What ids are called.
        link: The address of a look, for one agency or for all.
    """
    found = measured(frames.total)
    name = looks(frames.total, city)[look.key]
    by_name, by_agency = _headlines(frames.by_service, look), _headlines(frames.by_agency, look)
    agency, service = names.agency(city), names.service(city)
    several = by_agency.height > 1
    compared = shares(by_agency if several else by_name, look.figure)
    titles = {"agency": agency} if several else {"service": service, "agency": agency}
    by = "agency" if several else "service"
    return Messages(
        title=_title(found, frames.total),
        context=context(scope, share_words.cases_closed(scope.start, scope.end)),
        ledger=ledger(found) if any(one.measured for one in found) else None,
        alt=words.ledger_alt([(one.name, numbers.rate(one.share.value)) for one in found]),
        ledger_table=in_numbers(found),
        furthest=furthest(found),
        measures=_table(found, frames.total, {} if _unread(checked) else checked),
        wordless=words.wordless(wordless) if (wordless := _wordless(frames.total)) else "",
        unread=words.unread() if _unread(checked) else "",
        stray=tuple(_stray(frames.total, service)),
        audit=_audit(frames.by_agency, agency, link),
        look=look,
        name=name,
        trend=trend(_headlines(frames.by_month, look), look.figure, name),
        worst=worst(compared, lambda row: titles[by](row.names[by])),
        table=table(compared, titles),
        cases=_cases(look, frames.cases, city),
    )


def _headlines(rows: pl.DataFrame, look: Look) -> pl.DataFrame:
    """The rows of what is looked at, as those of a figure."""
    own = pl.col("part").eq_missing(pl.lit(look.part))
    return rows.filter(pl.col("figure") == look.figure, own).with_columns(
        part=pl.lit(None, pl.String)
    )


def _title(found: list[Promise], total: pl.DataFrame) -> str:
    if worst_ := broken(found):
        return words.title_missed([one.name for one in worst_], len(worst_) + len(met(found)))
    if met(found):
        return words.title_met(len(met(found)))
    (specific,) = shares(total, "message_specific")
    return (
        words.title_cannot_tell() if specific.value is None else words.title_plain(specific.value)
    )


def _unread(checked: Mapping[str, Checked]) -> bool:
    """Whether readers have begun with none of the measures: to be said once, not on each."""
    return all(one.state in {"unlabelled", "not_asked"} for one in checked.values())


def _table(
    found: list[Promise], total: pl.DataFrame, checked: Mapping[str, Checked]
) -> pl.DataFrame:
    """One row a measure: what readers say of the judge, the share and verdict, what is apart."""
    said_once = {_WORDLESS} if _wordless(total) else set()
    rows = [
        _row(
            one,
            [part for part in parts(total, one.figure) if part.part not in said_once],
            checked.get(one.figure),
        )
        for one in found
    ]
    return pl.DataFrame(
        rows, schema=dict.fromkeys(words.measure_columns(), pl.String), orient="row"
    )


def _wordless(total: pl.DataFrame) -> int:
    """The closings without a word where several measures have the same: to be said once."""
    found = total.filter(pl.col("figure").is_in(list(words.measures())), part=_WORDLESS)["k"]
    return int(found[0]) if found.len() > 1 and found.n_unique() == 1 and found[0] else 0


def _row(one: Promise, beside: list[Share], checked: Checked | None) -> tuple[str, str]:
    called_ = figure_words.part_names()
    wider = [p for p in beside if p.part in _BESIDE and p.value is not None]
    others = [p for p in beside if p.part in _APART and p.k]
    said = [words.beside(called_[p.part or ""], p.value or 0.0, p.k, p.n) for p in wider]
    said += [words.apart(called_[p.part or ""], p.k) for p in beside if p.part in _SILENT and p.k]
    if others:
        said.append(words.not_wrong(words.apart(called_[p.part or ""], p.k) for p in others))
    readers = plain(told(checked)) if checked else ""
    return (
        "  \n".join(
            [bold(one.name), *([readers] if readers else []), *map(note, map(plain, said))]
        ),
        _measured_words(one),
    )


def _measured_words(one: Promise) -> str:
    share, verdict = one.share, one.judged
    if not one.measured:
        return plain(verdict.words)
    goal = goal_words(share)
    counts = verdicts.of(share.k, share.n)
    rate = bold(numbers.rate(share.value, share.goal))
    colour = {"measured": "blue", "missed": "orange"}.get(verdict.role, "gray")
    said = plain(f"{counts}; {goal}" if goal else counts)
    return f"{rate} {said}  \n:{colour}[{plain(verdict.words)}]"


def _service_of(part: Share) -> str:
    return (part.part or "").removeprefix(STRAY)


def _stray(total: pl.DataFrame, service: names.Name) -> Iterator[tuple[str, Look, int]]:
    """The services whose messages went astray, most first."""
    astray = [p for p in parts(total, "message_relevant") if (p.part or "").startswith(STRAY)]
    for part in sorted(astray, key=lambda p: p.k - p.n):
        if wrong := part.n - part.k:
            said = words.stray(plain(service(_service_of(part))), wrong, part.n)
            yield said, Look("message_relevant", part.part), wrong


def _audit(
    by_agency: pl.DataFrame, agency: names.Name, link: Callable[[Look, str | None], str]
) -> pl.DataFrame:
    """By agency: messages that give a time, and cases with a comment that had been told nothing."""
    timed = {s.names["agency"]: s for s in shares(by_agency, "message_timeline", EVERY)}
    untold = {s.names["agency"]: s for s in shares(by_agency, "no_message_before")}
    rows = []
    for id_ in sorted({*timed, *untold}, key=agency):
        time, comment = timed.get(id_), untold.get(id_)
        where = (
            link(Look("message_timeline", EVERY), id_),
            link(Look("no_message_before", None), id_),
        )
        rows.append((
            bold(agency(id_)),
            _counted(time, words.cases_without_time(time.n - time.k) if time else "", where[0]),
            _counted(comment, words.cases_not_told(comment.k) if comment else "", where[1]),
        ))  # fmt: skip
    return pl.DataFrame(rows, schema=dict.fromkeys(words.audit_columns(), pl.String), orient="row")


def _counted(share: Share | None, cases: str, where: str) -> str:
    if share is None or share.value is None:
        return numbers.NONE
    return f"{share_words.of_cases(share.value, share.k, share.n)}  \n[{cases}]({where})"


def _cases(look: Look, behind: Behind, city: City) -> CaseList:
    title = plain(_behind(look, behind.n))
    return case_list(title, behind, partial(_told, city), ("case",), look.figure)


def _told(city: City, cases: pl.DataFrame) -> pl.DataFrame:
    """What is told of some cases behind a figure."""
    agency, service = names.agency(city), names.service(city)
    return cases.select(
        case="number",
        service=called(cases, "service", service),
        agency=called(cases, "agency", agency),
        closed=pl.col("first_closed").dt.date(),
    )


def _behind(look: Look, n: int) -> str:
    """The heading of the cases behind what is looked at."""
    if look.figure == "no_message_before":
        return words.cases_untold(n)
    return words.cases_title(n, words.failing().get(look.key, words.sent_astray()))
