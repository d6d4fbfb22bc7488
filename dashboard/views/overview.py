"""The Overview page as words and frames: what was promised, what happened, what needs somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal

import polars as pl

from dashboard.charts.ledger import BLOCKS, LINES, Ledger, axis_start
from dashboard.views.rows import Row, judged, rows, whole
from dashboard.wording import numbers, verdicts
from dashboard.wording import overview as words

FIGURES: Final = ("on_time_due", "on_time_closed", "flattery")
"""What the page asks the mart for."""

LEDGER_ROWS: Final = 15
"""More blocks than this are no chart; the table has them all."""

NEEDY: Final = 4
"""So many agencies are named one by one, the worst."""

FLATTERED: Final = 0.05
"""From five points on, the usual way of counting hides something."""

NeedKind = Literal["missed", "overdue", "flattered", "uncovered", "few", "unmeasurable"]


@dataclass(frozen=True)
class Scope:
    """What the page is about.

    Attributes:
        city: The city's name.
        demonstration: Whether its data is invented.
        as_of: Local instant as of which the figures stand.
        data_until: Local instant until which the data reaches.
        signed: Signed agreements by which cases are judged.
        published: Lists of published dues by which cases are judged.
        start: First day of the period, None for all.
        end: Last day of the period, None for all.
        agency: The one agency looked at, by its name; None for all.
    """

    city: str
    demonstration: bool
    as_of: datetime
    data_until: datetime
    signed: int
    published: int
    start: date | None = None
    end: date | None = None
    agency: str | None = None


@dataclass(frozen=True)
class Card:
    """A headline: title and label in one line, the number, a note."""

    title: str
    number: str
    note: str


@dataclass(frozen=True)
class Need:
    """What needs somebody, and the agency where to look."""

    kinds: tuple[NeedKind, ...]
    words: str
    agency: str | None = None
    link: str = ""

    @property
    def badges(self) -> tuple[tuple[str, str], ...]:
        """Each kind with its word."""
        return tuple((kind, words.need_badges()[kind]) for kind in self.kinds)


@dataclass(frozen=True)
class Overview:
    """Everything that the page shows, in reading order."""

    title: str
    context: str
    cards: tuple[Card, Card, Card]
    ledger_title: str
    ledger: Ledger
    ledger_alt: str
    ledger_note: str
    needs: tuple[Need, ...]
    table: pl.DataFrame
    adds_up: str
    states: pl.DataFrame


def overview(
    scope: Scope,
    total: pl.DataFrame,
    parts: pl.DataFrame,
    waiting: pl.DataFrame,
    name: Callable[[str | None], str],
) -> Overview | None:
    """The page, or None where no case is in scope.

    Args:
        scope: What the page is about.
        total: Figures of the whole scope.
        parts: Figures by `agency`, or by `service` where one agency is looked at.
        waiting: Columns `agency`, `overdue`, `oldest_due`.
        name: What an agency or service id is called.
    """
    by = "agency" if scope.agency is None else "service"
    if total.is_empty() or not whole(total).cases:
        return None
    all_, found = whole(total), rows(parts, by, name)
    shown = found[:LEDGER_ROWS]
    ledger = _ledger(shown)
    return Overview(
        title=_title(scope, all_, found),
        context=_context(scope),
        cards=_cards(scope, all_, waiting),
        ledger_title=_ledger_title(all_, found),
        ledger=ledger,
        ledger_alt=_ledger_alt(shown),
        ledger_note=words.ledger_note(
            axis_start(ledger.lines), len(shown), len(found), goals=_has_goals(found)
        ),
        needs=tuple(_needs(all_, found, waiting if scope.start is None else waiting.clear(), by)),
        table=_table(found, by),
        adds_up=words.adds_up(all_.cases, all_.states),
        states=_states(all_),
    )


def _has_goals(found: Sequence[Row]) -> bool:
    return any(row.has_goals for row in found)


def _title(scope: Scope, all_: Row, found: Sequence[Row]) -> str:
    if scope.agency is not None:
        return words.title_of_agency(scope.agency, all_.rate, all_.overdue, all_.n)
    if _has_goals(found):
        most = max(found, key=lambda row: row.goals_missed)
        return words.title_with_goals(most.name, most.goals_missed, most.goals_total, all_.overdue)
    worst = max(found, key=lambda row: row.overdue)
    return words.title_without_goals(
        all_.overdue, worst.name if len(found) > 1 else None, worst.overdue, all_.rate
    )


def _context(scope: Scope) -> str:
    parts = [
        words.as_of(scope.as_of, scope.city),
        *([words.data_until(scope.data_until)] if scope.data_until < scope.as_of else []),
        words.cases_due(scope.start, scope.end),
        words.in_force(scope.signed, scope.published),
    ]
    line = " · ".join(parts)
    return f"{words.demonstration()} {line}" if scope.demonstration else line


def _cards(scope: Scope, all_: Row, waiting: pl.DataFrame) -> tuple[Card, Card, Card]:
    promised, happened, needs = words.card_titles(signed=scope.signed > 0)
    return (
        Card(
            promised,
            numbers.share(_share(all_.covered, all_.covered + all_.uncovered)),
            words.promised_note(
                all_.covered, all_.covered + all_.uncovered, all_.uncovered, all_.states["void"]
            ),
        ),
        Card(happened, numbers.share(all_.rate), words.happened_note(all_.k, all_.n, all_.usual)),
        Card(
            needs,
            numbers.count(all_.overdue),
            _overdue_note(scope, all_, waiting),
        ),
    )


def _share(k: int, n: int) -> float | None:
    return k / n if n else None


def _overdue_note(scope: Scope, all_: Row, waiting: pl.DataFrame) -> str:
    """The oldest is only known of everything, not of a period."""
    oldest = waiting["oldest_due"].min()
    if not all_.overdue or not isinstance(oldest, datetime):
        return words.nothing_overdue()
    if scope.start is not None:
        return words.overdue_in_period()
    return words.overdue_note(oldest, scope.as_of)


def _ledger(shown: Sequence[Row]) -> Ledger:
    return Ledger(
        pl.DataFrame([_block(row) for row in shown], schema=BLOCKS, orient="row"),
        pl.DataFrame([_line(row) for row in shown], schema=LINES, orient="row"),
        words.ledger_marks(),
    )


def _block(row: Row) -> tuple[str, str, str, str]:
    verdict = judged(row)
    return (
        row.name,
        words.overdue_aside(row.overdue) if row.overdue else "",
        verdict.words,
        verdict.role,
    )


def _line(row: Row) -> tuple[object, ...]:
    measured = row.measured
    return (
        row.name,
        words.on_time(),
        row.low if measured else None,
        row.high if measured else None,
        row.rate if measured else None,
        row.goal if measured else None,
        row.usual if measured else None,
        judged(row).mark,
        numbers.share(row.rate, row.goal) if measured and not row.few else "",
        verdicts.of(row.k, row.n) if measured else "",
        "" if measured else _instead(row),
    )


def _instead(row: Row) -> str:
    """What stands where the marks would be."""
    if not row.covered:
        return words.uncovered_line(row.uncovered)
    return row.not_measurable or words.nothing_due_line(row.states["running"])


def _told(found: Sequence[Row]) -> list[Row]:
    return [row for row in found if row.n and not row.few and row.covered]


def _most_flattered(found: Sequence[Row]) -> Row | None:
    return max(
        (row for row in _told(found) if row.gap is not None),
        key=lambda row: row.gap or 0,
        default=None,
    )


def _ledger_title(all_: Row, found: Sequence[Row]) -> str:
    missed = [row.name for row in found if row.missed]
    if missed:
        return words.ledger_title_missed(missed)
    most = _most_flattered(found)
    if most and most.rate is not None and most.usual is not None and (most.gap or 0) >= FLATTERED:
        return words.ledger_title_flattered(most.name, most.rate, most.usual)
    return words.ledger_title_plain(all_.n, all_.k)


def _ledger_alt(shown: Sequence[Row]) -> str:
    few = [row.name for row in shown if row.few and row.n]
    if _has_goals(shown):
        met = [row.name for row in _told(shown) if row.goals_total and not row.missed]
        return words.ledger_alt_goals([row.name for row in shown if row.missed], met, few)
    return words.ledger_alt_rates(
        [(row.name, row.rate) for row in _told(shown) if row.rate is not None]
    )


def _needs(all_: Row, found: Sequence[Row], waiting: pl.DataFrame, by: str) -> list[Need]:
    """Only what the figures show: one entry a name, then what concerns them all."""
    oldest = _oldest(waiting) if by == "agency" else {}
    needs = [need for row in found if (need := _of(row, oldest.get(row.id)))]
    needs.sort(key=lambda need: -len(need.kinds))
    shared = [*_uncovered(all_, found), *_unmeasurable(all_, found), *_too_few(found)]
    every = [*needs[:NEEDY], *shared]
    return [_linked(need, found) for need in every] if by == "agency" else every


def _oldest(waiting: pl.DataFrame) -> dict[str | None, datetime]:
    return dict(waiting.select("agency", "oldest_due").rows())


def _linked(need: Need, found: Sequence[Row]) -> Need:
    name = next((row.name for row in found if row.id == need.agency and row.id), None)
    return need if name is None else replace(need, link=words.need_link(name))


def _of(row: Row, oldest: datetime | None) -> Need | None:
    """What one name needs: goals missed, work past due, a rate that the usual way hides."""
    said: dict[NeedKind, str] = {}
    if row.missed:
        said["missed"] = words.need_missed(judged(row).words)
    if row.overdue:
        said["overdue"] = words.need_overdue(row.overdue, oldest)
    if _hides(row) and row.rate is not None and row.usual is not None:
        said["flattered"] = words.need_flattered(row.rate, row.usual, row.gap or 0)
    if not said:
        return None
    return Need(tuple(said), words.need_of(row.name, tuple(said.values())), row.id)


def _hides(row: Row) -> bool:
    return row.n > 0 and not row.few and (row.gap or 0) >= FLATTERED


def _uncovered(all_: Row, found: Sequence[Row]) -> list[Need]:
    if not all_.uncovered:
        return []
    most = max(found, key=lambda row: row.uncovered)
    name = most.name if len(found) > 1 else None
    text = words.need_uncovered(all_.uncovered, all_.cases, name, most.uncovered)
    return [Need(("uncovered",), text, most.id)]


def _unmeasurable(all_: Row, found: Sequence[Row]) -> list[Need]:
    cases = all_.states["unmeasurable"]
    if not cases:
        return []
    most = max(found, key=lambda row: row.states["unmeasurable"])
    name = most.name if len(found) > 1 else None
    return [Need(("unmeasurable",), words.need_unmeasurable(cases, name), most.id)]


def _too_few(found: Sequence[Row]) -> list[Need]:
    few = [row.name for row in found if row.few and row.n]
    return [Need(("few",), words.need_too_few(few))] if few else []


def _table(found: Sequence[Row], by: str) -> pl.DataFrame:
    columns = words.table_columns()
    if by == "service":
        columns["name"] = words.service_column()
    records = [_cells(row) for row in found]
    goals = any(row.goal is not None for row in found)
    frame = pl.DataFrame(records, schema=_CELLS, orient="row")
    return frame.select(
        pl.col(key).alias(title) for key, title in columns.items() if goals or key != "goal"
    )


_CELLS: Final = {
    "name": pl.String,
    "verdict": pl.String,
    "on_time": pl.Float64,
    "goal": pl.Float64,
    "usual": pl.Float64,
    "gap": pl.Float64,
    "due": pl.Int64,
    "overdue": pl.Int64,
    "cases": pl.Int64,
}


def _cells(row: Row) -> tuple[object, ...]:
    told = row.n > 0 and not row.few
    verdict = judged(row)
    plain = told and not row.has_goals
    return (
        row.name,
        words.no_goal() if plain else verdict.words,
        numbers.per_cent(row.rate, row.goal) if told else None,
        numbers.per_cent(row.goal),
        numbers.per_cent(row.usual) if told else None,
        numbers.per_cent(row.gap) if told else None,
        row.n,
        row.overdue,
        row.cases,
    )


def _states(all_: Row) -> pl.DataFrame:
    named, meanings = verdicts.states(), verdicts.state_meanings()
    state, cases, meaning = words.state_columns()
    return pl.DataFrame(
        {
            state: list(named.values()),
            cases: [all_.states[key] for key in named],
            meaning: [meanings[key] for key in named],
        }
    )
