"""The agenda of a review, made from the agreement's figures since the last one; without words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile
from typing import Any, Final, Protocol

import polars as pl

from agreements.schema.agreement import Agreement
from dashboard.oversight.agenda import Item, Kind, Value, ordered
from dashboard.oversight.decisions import Decision
from dashboard.oversight.looked_into import Asked, Entry, standing
from metrics.catalogue import DEFINITIONS
from metrics.duties.early import ServicesMissed, VolumeChange, told_by_figures
from metrics.duties.rhythm import Due, Notice
from metrics.figures import Dimension
from metrics.goals import MIN_CASES
from metrics.reading.lately import FIGURES, Signal, signals

SERVICES: Final = ("on_time_due",)
"""The figures whose goals are told by service and month."""

WHOLE: Final = (
    "acknowledged", "first_response", "first_action", "updated", "reopen_rate", "repeat_contact",
    "closed_without_action", "reroute_rate", "intake_complete",
)  # fmt: skip
"""Those whose goals are told of the agency as a whole."""

MESSAGES: Final = (
    "message_present", "message_relevant", "message_specific", "message_timeline",
    "message_next_step", "message_plain", "message_private",
)  # fmt: skip

OURS: Final = ("reroute_rate", "intake_complete")
"""What 311 promises the agency."""

BACK: Final = 6
"""So many months before the period are looked at, to count misses in a row."""

NOTICE: Final = timedelta(days=92)
"""So long before its day a notice is to be decided; before, it is to know."""

RENEWAL: Final = timedelta(days=92)
"""So long before its day the review of the agreement itself stands on the agenda."""

QUESTIONS: Final = 3
"""So many open questions are told one by one; a last line counts the rest."""


Said = dict[str, Value]


@dataclass(frozen=True)
class Facts:
    """What an agenda is made from; frames are of one agency.

    Attributes:
        services: `SERVICES` by `service` and `month`, from `BACK` months before on.
        whole: `WHOLE` and `MESSAGES` by `month`, from then on.
        months: The figures that are watched by `agency` and `month`, of all months.
        period: `MESSAGES` and `coverage` of the period.
        questions: What the integrity screen asks of the period.
        looked_into: What was written about questions.
        flow: How many cases came in by `month`, from a year before on.
    """

    services: pl.DataFrame
    whole: pl.DataFrame
    months: pl.DataFrame
    period: pl.DataFrame
    questions: pl.DataFrame
    looked_into: tuple[Entry, ...]
    flow: pl.DataFrame = field(default_factory=pl.DataFrame)


@dataclass(frozen=True)
class Asking:
    """Which review the agenda is of.

    Attributes:
        agreement: The version that asks for it.
        agency: Its id.
        first: The first day that is looked at.
        last: The last.
        today: The local day.
        dues: The reviews of the agreement itself that were not held.
        notice: When notice must be given; None where a successor is under way.
        decisions: What earlier reviews decided, with the day of the review.
        since: What was settled after this local day is told; None where no review was held before.
    """

    agreement: Agreement
    agency: str
    first: date
    last: date
    today: date
    dues: tuple[Due, ...] = ()
    notice: Notice | None = None
    decisions: tuple[tuple[Decision, date], ...] = ()
    since: date | None = None

    def tells(self, settled_on: date | None) -> bool:
        """Whether what was settled on a day is told: since the review before, by now."""
        since = self.since or date.min
        return settled_on is not None and since <= settled_on <= self.today


class Figures(Protocol):
    """Asks for figures: `metrics.figures.ROW` and the by-columns."""

    def __call__(
        self, ids: tuple[str, ...], by: tuple[Dimension, ...], start: date | None, end: date | None
    ) -> pl.DataFrame:
        """Those of the agency, from a first day to the day after the last; None for all."""


def facts(
    asking: Asking,
    figures: Figures,
    screen: Callable[[date, date], pl.DataFrame],
    looked_into: tuple[Entry, ...],
) -> Facts:
    """What an agenda is made from.

    Args:
        asking: Which days of which agreement.
        figures: Asks for figures of the agency.
        screen: Asks the integrity screen about the days from one to before another.
        looked_into: What was written about questions.
    """
    first, after = asking.first, asking.last + timedelta(days=1)
    early = _months_before(first, BACK)
    months = figures(FIGURES, ("agency", "month"), None, after)
    return Facts(
        services=figures(SERVICES, ("service", "month"), early, after),
        whole=figures(WHOLE + MESSAGES, ("month",), early, after),
        months=months.filter(pl.col("part").is_null()),
        period=figures((*MESSAGES, "coverage"), (), first, after),
        questions=screen(first, after).filter(agency=asking.agency),
        looked_into=looked_into,
        flow=figures(("flow",), ("month",), _months_before(first, 12), after),
    )


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def agenda(facts: Facts, asking: Asking, more: Iterable[Item] = ()) -> tuple[Item, ...]:
    """The lines in order: what needs a decision first.

    Args:
        facts: The figures.
        asking: Which review.
        more: Lines of other registers: findings, actions, duties, drafts.
    """
    return ordered(
        [
            *_ending(asking),
            *_renewals(asking),
            *_early(goals := _goals(facts, asking), facts, asking),
            *_steps(goals, asking),
            *goals,
            *_decisions(facts, asking),
            *more,
            *_signals(facts, asking),
            *_questions(facts, asking),
            *_messages(facts, asking),
            *_uncovered(facts, asking),
            *_kept(facts, asking),
        ]
    )


def _ending(asking: Asking) -> Iterator[Item]:
    notice = asking.notice
    if notice is None:
        return
    passed = notice.on <= asking.today
    said: Said = {"on": f"{notice.on}", "ends": f"{notice.ends}", "passed": passed}
    ended, soon = notice.ends < asking.today, notice.on - NOTICE <= asking.today
    kind: Kind = "ended" if ended else "notice" if soon else "later"
    yield Item(kind, said, "agreements", {"agreement": notice.agreement})


def _renewals(asking: Asking) -> Iterator[Item]:
    for due in asking.dues:
        if due.by - RENEWAL <= asking.today:
            late = due.is_late(asking.today)
            said: Said = {"by": f"{due.by}", "version": due.version, "late": late}
            yield Item("renewal", said, "reviews", {"agreement": due.agreement, "review": due.key})


def _early(goals: Sequence[Item], facts: Facts, asking: Asking) -> Iterator[Item]:
    """What brings the review of the agreement itself forward; nothing once that was held."""
    review = asking.agreement.spec.review
    for due in asking.dues[-1:] if review else ():
        address = {"agreement": due.agreement, "review": due.key}
        for label in review.early_if if review else ():
            if (said := _brought_forward(label, goals, facts, asking)) is not None:
                yield Item("early", {"reason": label, **said}, "reviews", address)


def _brought_forward(
    label: str, goals: Sequence[Item], facts: Facts, asking: Asking
) -> Said | None:
    """What the figures say of a condition that holds; None where it does not, or they cannot."""
    match told_by_figures(label):
        case ServicesMissed() as missed:
            runs = [int(item.said["run"] or 0) for item in goals if item.said["service"]]
            n = sum(run >= missed.periods for run in runs)
            return {"services": n, "periods": missed.periods} if missed.holds(runs) else None
        case VolumeChange() as volume:
            now, then = _came_in(facts.flow, asking)
            enough = min(now, then) >= MIN_CASES
            return {"now": now, "then": then} if enough and volume.holds(now, then) else None
        case _:
            return None


def _came_in(flow: pl.DataFrame, asking: Asking) -> tuple[int, int]:
    """So many cases came in, and in the same months a year before; whole months alone."""
    after = asking.last + timedelta(days=1)
    if flow.is_empty() or asking.first.day != 1 or after.day != 1:
        return 0, 0
    opened = flow.filter(pl.col("part") == "opened")
    found = []
    for months in (0, 12):
        first, end = _months_before(asking.first, months), _months_before(after, months)
        within = (pl.col("month") >= f"{first:%Y-%m}") & (pl.col("month") < f"{end:%Y-%m}")
        found.append(int(opened.filter(within)["k"].sum()))
    return found[0], found[1]


def _goals(facts: Facts, asking: Asking) -> list[Item]:
    rows = [*_by(facts.services, "service"), *_by(facts.whole)]
    found = [item for group in rows if (item := _goal(group, asking))]
    return sorted(found, key=_gravest)


def _gravest(item: Item) -> tuple[bool, float, float]:
    """What residents wait for comes first; of that, what was missed longest, and by most cases."""
    run, short = (float(item.said[name] or 0) for name in ("run", "short"))
    return item.said["figure"] not in SERVICES, -run, -short


def _steps(goals: Sequence[Item], asking: Asking) -> Iterator[Item]:
    """What the agreement says follows, once for all goals that it follows for."""
    steps = asking.agreement.spec.escalation.service if asking.agreement.spec.escalation else []
    runs = [int(item.said["run"] or 0) for item in goals if item.said["service"]]
    for nth, step in enumerate(ranked := sorted(steps, key=lambda s: -s.periods)):
        longest = ranked[nth - 1].periods if nth else None
        of = [run for run in runs if step.periods <= run and (longest is None or run < longest)]
        if of:
            said: Said = {
                "action": step.action, "owner": step.owner, "periods": step.periods,
                "services": len(of), "amount": step.within.amount, "unit": step.within.unit,
            }  # fmt: skip
            yield Item("step", said, "agreements", {"agreement": asking.agreement.metadata.id})


def _by(rows: pl.DataFrame, *keys: str) -> Iterator[list[dict[str, Any]]]:
    """The headline rows of each figure and group, by month."""
    if rows.is_empty():
        return
    kept = rows.filter(pl.col("part").is_null(), pl.col("goals_total").is_not_null())
    for _key, group in kept.sort("month").group_by("figure", *keys, maintain_order=True):
        yield group.to_dicts()


def _goal(months: Sequence[Mapping[str, Any]], asking: Asking) -> Item | None:
    """A goal that was missed in the period; None where it was not."""
    own = [row for row in months if _within(row["month"], asking)]
    missed = [row for row in own if row["goals_missed"]]
    if not missed:
        return None
    last = missed[-1]
    k, n = (sum(row[name] or 0 for row in own) for name in ("k", "n"))
    judged = [row for row in months if row["month"] <= last["month"] and row["goals_total"]]
    run = _in_a_row(judged)
    service = last.get("service")
    lower = DEFINITIONS[last["figure"]].direction == "lower"
    said = {
        "figure": last["figure"], "service": service, "k": k, "n": n,
        "short": k if lower else n - k, "goal": last["goal"], "most": lower,
        "months": ",".join(row["month"] for row in missed),
        "missed": sum(row["goals_missed"] for row in own),
        "total": sum(row["goals_total"] or 0 for row in own),
        "run": run, "at_least": run == len(judged),
    }  # fmt: skip
    return Item("goal", said, *_where(last["figure"], asking, service))


def _within(month: str, asking: Asking) -> bool:
    return f"{asking.first:%Y-%m}" <= month <= f"{asking.last:%Y-%m}"


def _in_a_row(judged: Sequence[Mapping[str, Any]]) -> int:
    """So many months in a row the goal was missed; one with too few cases is not among them."""
    return len(list(takewhile(lambda row: row["goals_missed"], reversed(judged))))


def _where(figure: str, asking: Asking, service: str | None) -> tuple[str, dict[str, str]]:
    """The page on which a figure is looked at closer, of the days that are looked at."""
    own = _days(asking)
    if figure.startswith("message_"):
        return "messages", {**own, "look": figure}
    if figure in {"reopen_rate", "repeat_contact"}:
        return "reopenings", {**own, "look": figure}
    if figure in OURS:
        return "routing", own
    return "agency", {**own, "look": f"{figure}.{service}" if service else figure}


def _days(asking: Asking) -> dict[str, str]:
    """The agency and the days, as an address says them."""
    days = {"period": "dates", "from": f"{asking.first}", "to": f"{asking.last}"}
    return {"agency": asking.agency, **days}


def _decisions(facts: Facts, asking: Asking) -> Iterator[Item]:
    """What is open, and what became of the rest; one that is an action is told as that."""
    for decision, on in asking.decisions:
        if decision.finding is not None:
            continue
        decided = decision.decided
        said: Said = {
            "says": decided.says, "owner": decided.owner, "due": f"{decided.due}",
            "late": decision.is_late(asking.today), "figure": decided.figure,
            **course(facts.months, decided.figure, f"{on:%Y-%m}"),
        }  # fmt: skip
        if decision.state == "open":
            yield Item("decision", said)
        elif asking.tells(decision.settled_on):
            became: Said = {
                "state": decision.state, "on": f"{decision.settled_on}", "proof": decision.proof,
                "late": decision.state == "done" and not decision.in_time,
            }  # fmt: skip
            yield Item("settled", {**said, **became})


def course(rows: pl.DataFrame, figure: str | None, since: str) -> Said:
    """The share in the last month before something began, and in the newest month.

    Where the newest month is not later there is no course yet.

    Args:
        rows: Headlines by `month`, of one service or of all.
        figure: The figure; None for none.
        since: The month in which it began, as `2026-09`.
    """
    if figure is None or rows.is_empty():
        return {}
    own = rows.filter(pl.col("figure") == figure, pl.col("part").is_null(), pl.col("n") > 0)
    months = own.sort("month").select("month", "value").rows()
    before = [(month, value) for month, value in months if month < since]
    if not before or months[-1][0] <= before[-1][0]:
        return {}
    (then, was), (now, is_) = before[-1], months[-1]
    return {"then": then, "was": was, "now": now, "is": is_}


def _signals(facts: Facts, asking: Asking) -> Iterator[Item]:
    for found in signals(facts.months, "agency"):
        if f"{found.period:%Y-%m}" >= f"{asking.first:%Y-%m}":
            yield Item("signal", _signal(found), *_where(found.figure, asking, None))


def _signal(found: Signal) -> dict[str, Any]:
    return {
        "figure": found.figure, "value": found.value, "n": found.n, "mean": found.mean,
        "period": f"{found.period}", "since": f"{found.since}", "above": found.above,
        "good": found.good,
    }  # fmt: skip


def _questions(facts: Facts, asking: Asking) -> Iterator[Item]:
    """Questions that nobody has looked into."""
    if facts.questions.is_empty():
        return
    marks = standing(facts.looked_into)
    keys = ("question", "agency", "service", "period")
    raised = facts.questions.filter("raised").to_dicts()
    open_ = [row for row in raised if Asked(*(row[key] for key in keys)) not in marks]
    cards = {(row["question"], row["service"]): row for row in reversed(open_)}
    told = list(reversed(cards.values()))
    for row in told[:QUESTIONS]:
        said = {name: row[name] for name in ("question", "service", "observed", "of")}
        yield Item("question", said, *_asked(row, asking))
    if more := len(told[QUESTIONS:]):
        yield Item("question", {"more": more}, *_asked(None, asking))


def _asked(row: Mapping[str, Any] | None, asking: Asking) -> tuple[str, dict[str, str]]:
    card = {"finding": f"{row['question']}~{asking.agency}~{row['service'] or ''}"} if row else {}
    return "integrity", {**_days(asking), **card}


def _messages(facts: Facts, asking: Asking) -> Iterator[Item]:
    """The measure by which most messages fell short."""
    rows = facts.period.filter(
        pl.col("part").is_null(), pl.col("figure").is_in(MESSAGES), pl.col("n") >= MIN_CASES
    )
    worst = max(rows.to_dicts(), key=lambda row: row["n"] - row["k"], default=None)
    if worst and worst["n"] > worst["k"]:
        said = {name: worst[name] for name in ("figure", "k", "n")}
        yield Item("message", said, *_where(worst["figure"], asking, None))


def _uncovered(facts: Facts, asking: Asking) -> Iterator[Item]:
    rows = facts.period.filter(pl.col("part").is_null(), pl.col("figure") == "coverage").to_dicts()
    for row in rows:
        if row["n"] and row["n"] > row["k"]:
            where = {"agreement": asking.agreement.metadata.id}
            yield Item("uncovered", {"k": row["k"], "n": row["n"]}, "agreements", where)


def _kept(facts: Facts, asking: Asking) -> Iterator[Item]:
    """How many of all monthly goals were met: what went well is said too."""
    rows = [row for group in (*_by(facts.services, "service"), *_by(facts.whole)) for row in group]
    own = [row for row in rows if _within(row["month"], asking)]
    total, missed = (sum(row[name] or 0 for row in own) for name in ("goals_total", "goals_missed"))
    if total:
        yield Item("kept", {"met": total - missed, "total": total}, "agency", _days(asking))
