"""The page about reopenings and repeat contact as words and frames: did a closing hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.freshness import days_from
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import Behind, CaseList, called, case_list
from dashboard.views.closer import Asked, Frames, compared
from dashboard.views.head import context
from dashboard.views.share_groups import Worst, table, worst
from dashboard.views.share_trend import Trend, trend
from dashboard.views.shares import (
    ANSWERED,
    Card,
    Share,
    finding,
    goal_words,
    judged,
    parts,
    shares,
    stands_out,
)
from dashboard.wording import language, numbers, verdicts
from dashboard.wording import reopenings as words
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import bold, plain

FIGURES: Final = (
    "reopen_rate", "repeat_contact", "comments_after_close", "closed_without_action",
)  # fmt: skip
"""What the page asks the mart for, in the order of its cards."""

COMMENTS_COME: Final = timedelta(days=14)
"""So long after a closing nearly all comments have come; a younger month looks better than it is.
"""

Beside = Mapping[str | None, Share]
"""The rows beside a headline, by their part."""


@dataclass(frozen=True)
class Reopenings:
    """Everything that the page shows, in reading order."""

    title: str
    context: str
    cards: tuple[Card, ...]
    figure: str
    trend: Trend
    worst: Worst
    beside: pl.DataFrame
    beside_note: str
    table: pl.DataFrame
    cases: CaseList


def reopenings(scope: Scope, asked: Asked, frames: Frames, city: City) -> Reopenings:
    """The page.

    Args:
        scope: What it is about.
        asked: What is looked at.
        frames: What it is made from.
        city: What ids are called.
    """
    (all_,) = shares(frames.total, asked.figure)
    services = shares(frames.by_service, asked.figure)
    service, beside = names.service(city), compared(asked, frames, city)
    return Reopenings(
        title=_title(all_, services, service),
        context=context(scope, share_words.cases_closed(scope.start, scope.end)),
        cards=tuple(_card(figure, frames.total) for figure in FIGURES),
        figure=asked.figure,
        trend=trend(frames.by_month, asked.figure, ripe=_ripe(asked.figure, scope)),
        worst=worst(beside.rows, beside.name),
        beside=_beside(asked.figure, frames.total, all_),
        beside_note=words.by_message_apart() if asked.figure == "closed_without_action" else "",
        table=table(beside.rows, beside.called),
        cases=_cases(asked.figure, frames.cases, city),
    )


def _ripe(figure: str, scope: Scope) -> date | None:
    """Until when comments have come; the other figures wait for their window by themselves."""
    late = scope.as_of.date() - COMMENTS_COME
    return late if figure == "comments_after_close" else None


def _title(all_: Share, services: list[Share], name: Callable[[str | None], str]) -> str:
    if all_.not_measurable:
        return words.cannot_tell()
    if all_.value is None:
        return words.nothing_closed()
    most = stands_out(all_, services) if len(services) > 1 else None
    if most is None or most.value is None:
        return finding(words.title_plain(all_.figure, all_.value), all_)
    return words.title_worst(all_.figure, name(most.names["service"]), most.value, all_.value)


def _card(figure: str, total: pl.DataFrame) -> Card:
    (share,) = shares(total, figure)
    beside = {part.part: part for part in parts(total, figure)}
    return Card(
        figure=figure,
        title=words.card_titles()[figure],
        number=numbers.rate(share.value, share.goal),
        lines=() if share.value is None else tuple(_lines(figure, share, beside)),
        judged=judged(_held(share, beside)),
        look=figure,
        cases=share.k,
    )


def _held(share: Share, beside: Beside) -> Share:
    """What goals are about: of comments the answers, where they are promised."""
    answered = beside.get(ANSWERED)
    return answered if answered and answered.goals_total else share


def _lines(figure: str, share: Share, beside: Beside) -> Iterator[str]:
    """The counts, and what stands beside the number of a card."""
    goal, of = goal_words(share), verdicts.of(share.k, share.n)
    yield f"{of}; {goal}." if goal else f"{of}."
    if figure == "reopen_rate":
        later = beside["30_days"]
        yield words.thirty_days(later.value, later.k, later.n)
    elif figure == "repeat_contact":
        place = beside["same_place"]
        if not place.not_measurable:
            yield words.same_place(place.value, place.k, place.n)
    elif figure == "comments_after_close":
        yield from _comments(share, beside.get(ANSWERED))
    elif reasons := [part for part in beside.values() if part.k and part.part in words.reasons()]:
        most = max(reasons, key=lambda part: part.k)
        yield words.most_common(_reason(most.part).lower(), most.k)


def _comments(share: Share, answered: Share | None) -> Iterator[str]:
    if share.median is not None:
        yield words.first_comment(share.median)
    if answered and answered.value is not None:
        said = words.answered(answered.value, answered.k, answered.n)
        goal = goal_words(answered)
        yield f"{said}; {goal}." if goal else f"{said}."


def _reason(letter: str | None) -> str:
    return words.reasons().get(letter or "", letter or "")


def _beside(figure: str, total: pl.DataFrame, all_: Share) -> pl.DataFrame:
    """The rows beside the headline, in three columns that a phone holds."""
    made = {
        "reopen_rate": _beside_reopened,
        "repeat_contact": _beside_repeated,
        "comments_after_close": _beside_comments,
        "closed_without_action": _beside_reasons,
    }[figure]
    rows = [] if all_.value is None else made(all_, parts(total, figure))
    schema = dict.fromkeys(words.beside_columns()[figure], pl.String)
    return pl.DataFrame(rows, schema=schema, orient="row")


Line = tuple[str, str, str]


def _line(name: str, share: Share, said: str) -> Line:
    if share.not_measurable:
        return bold(name), numbers.NONE, share_words.not_measurable(share.not_measurable)
    if not share.n:
        return bold(name), numbers.NONE, said
    rate = numbers.rate(share.value, share.goal)
    return bold(name), f"{rate}  \n{verdicts.of(share.k, share.n)}", said


def _beside_reopened(all_: Share, beside: list[Share]) -> list[Line]:
    found = {part.part: part for part in beside}
    again, later = found["reclosures"], found["30_days"]
    rate = words.a_case(again.value) if again.value is not None else ""
    return [
        _line(words.in_window(), all_, judged(all_).words),
        _line(words.in_thirty(), later, words.watched() if later.n else words.none_watched()),
        (bold(words.closings_again()), numbers.count(again.k), rate),
    ]


def _beside_repeated(all_: Share, beside: list[Share]) -> list[Line]:
    (place,) = beside
    return [
        _line(words.same_person(), all_, judged(all_).words),
        _line(words.at_place(), place, words.no_goals_apply()),
    ]


def _beside_comments(_all: Share, beside: list[Share]) -> list[Line]:
    return [_line(words.authors()[part.part or ""], part, _when(part)) for part in beside]


def _when(part: Share) -> str:
    """Delays of those who comment; a verdict for the answers."""
    if part.part == "answered":
        return "; ".join(said for said in (judged(part).words, goal_words(part)) if said)
    if part.median is None or part.p90 is None:
        return numbers.NONE
    return words.delays(part.median, part.p90)


def _beside_reasons(all_: Share, beside: list[Share]) -> list[Line]:
    own = [part for part in beside if part.part in words.reasons()]
    ordered = sorted(own, key=lambda part: -part.k)
    of_them = [
        _line(_reason(part.part), part, numbers.rate(part.k / all_.k) if all_.k else "")
        for part in ordered
    ]
    letters = [(name, rate, words.of_these(said) if said else "") for name, rate, said in of_them]
    told = {part.part: part for part in beside}
    of_messages = [
        _line(name, told[id_], "") for id_, name in words.by_message().items() if id_ in told
    ]
    return [*letters, *of_messages]


def _cases(figure: str, behind: Behind, city: City) -> CaseList:
    links = ("case", "next") if figure == "repeat_contact" else ("case",)
    more = words.place_list_note() if figure == "repeat_contact" else ""
    title = plain(words.cases_titles(behind.n)[figure])
    told = partial(_told, figure, city)
    return case_list(title, behind, told, links, figure, more)


def _told(figure: str, city: City, cases: pl.DataFrame) -> pl.DataFrame:
    """What is told of some cases behind a figure."""
    spoken = language()
    agency, service = names.agency(city), names.service(city)
    known = cases.with_columns(
        case="number",
        service=called(cases, "service", service),
        agency=called(cases, "agency", agency),
        outcome=called(
            cases, "outcome", lambda id_: city.name("outcomes", id_, spoken) or numbers.NONE
        ),
        reason=called(cases, "no_action", _reason),
        days=days_from(pl.col("first_closed"), pl.col("told")),
        next=pl.col("next_contact_number"),
        closed=pl.coalesce("first_closed", "closed").dt.date(),
        on=pl.col("told").dt.date(),
    )
    shown = {
        "reopen_rate": {"days": "days", "closed": "closed", "reopened": "on"},
        "repeat_contact": {"next": "next", "closed": "closed", "contact": "on"},
        "comments_after_close": {"days": "days", "closed": "closed", "comment": "on"},
        "closed_without_action": {"reason": "reason", "closed": "on", "outcome": "outcome"},
    }[figure]
    # What makes the case one of these comes first: a phone shows few columns.
    first, *rest = (pl.col(held).alias(key) for key, held in shown.items())
    return known.select("case", first, "service", "agency", *rest)
