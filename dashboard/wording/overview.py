"""The words of the Overview page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dashboard.freshness import days_since
from dashboard.wording import numbers, verdicts
from dashboard.wording.figures import titles
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import count, listing, share


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "period": _("Cases due in"),
        "needs": _("Needs somebody today"),
        "longest": _("Waiting longest, whatever the period"),
        "adds_up": _("Every case adds up"),
        "definitions": _("What the figures mean"),
        "show_all": _("Show all periods"),
        "numerator": _("Counted"),
        "denominator": _("Out of"),
        "pitfall": _("What goes wrong elsewhere"),
    }


def title_without_goals(overdue: int, worst: str | None, pile: int, rate: float | None) -> str:
    """The finding where a city publishes dues and no goals.

    Args:
        overdue: Open cases past due in scope.
        worst: The agency with most of them, where there are several.
        pile: How many of them it holds.
        rate: The on-time rate, due basis; None where no case has fallen due.
    """
    if rate is None:
        return _("Nothing is promised here that has fallen due")
    if not overdue:
        return _("{share} were done on time; no case is open and past due", share=share(rate))
    if worst is None:
        return n_("{n} case is open and past due", "{n} cases are open and past due", overdue)
    return _(
        "{overdue} cases are open and past due, {pile} of them at {agency}",
        overdue=count(overdue),
        pile=count(pile),
        agency=worst,
    )


def title_with_goals(agency: str, missed: int, goals: int, overdue: int) -> str:
    """The finding where agreements have goals: who missed most of them."""
    past_due = n_("{n} case is past due", "{n} cases are past due", overdue)
    if not missed:
        return _("Every goal was met; {overdue}", overdue=past_due)
    return _(
        "{agency} missed {missed} of {goals} goals; {overdue}",
        agency=agency,
        missed=count(missed),
        goals=count(goals),
        overdue=past_due,
    )


def title_of_agency(agency: str, rate: float | None, overdue: int, n: int) -> str:
    """The finding about one agency."""
    if not n:
        return _("{agency}: nothing has fallen due in this period", agency=agency)
    past_due = n_("{n} case is past due", "{n} cases are past due", overdue)
    return _(
        "{agency}: {share} on time; {overdue}", agency=agency, share=share(rate), overdue=past_due
    )


def demonstration() -> str:
    """The mark of the invented city, in markdown."""
    return f":material/science: **{_('Invented demonstration data.')}**"


def as_of(instant: datetime, city: str) -> str:
    """As of which instant the figures stand."""
    return _(
        "As of {day}, {time} {city} time",
        day=numbers.day(instant),
        time=numbers.time(instant),
        city=plain(city),
    )


def data_until(instant: datetime) -> str:
    """Until when the data reaches, where that is before `as_of`."""
    return _("data until {day}, {time}", day=numbers.day(instant), time=numbers.time(instant))


def cases_due(start: date | None, end: date | None) -> str:
    """Which cases: the period's first and last day, both counted."""
    if start is None or end is None:
        return _("all cases")
    return _("cases due {period}", period=numbers.period(start, end))


def in_force(signed: int, published: int, ended: int = 0, *, cases: bool = True) -> str:
    """What judges the cases.

    Args:
        signed: How many signed agreements.
        published: How many lists of published dues.
        ended: How many of the signed ones ended before the period.
        cases: Whether what stands before speaks of cases; where not, they are named.
    """
    parts = []
    if signed:
        said = (
            n_("judged by {n} signed agreement", "judged by {n} signed agreements", signed)
            if cases
            else n_(
                "cases judged by {n} signed agreement",
                "cases judged by {n} signed agreements",
                signed,
            )
        )
        over = n_("({n} ended before the period)", "({n} ended before the period)", ended)
        parts.append(f"{said} {over}" if ended else said)
    if published:
        parts.append(
            n_(
                "{n} list of published dues, no goals",
                "{n} lists of published dues, no goals",
                published,
            )
        )
    return listing(parts) if parts else _("no agreement judges them")


def card_titles(*, signed: bool, kept: bool = False) -> tuple[str, str, str]:
    """Title and label of the three headline cards, in markdown.

    Args:
        signed: Whether agreements are signed, or dues only published.
        kept: Whether it can be told if promises were kept, and not only if work was on time.
    """
    promise = _("cases covered by a signed promise") if signed else _("cases with a published due")
    happened = _("promises kept") if kept else _("done on time, of all that were due")
    return (
        f"**{_('Promised')}** · {promise}",
        f"**{_('Happened')}** · {happened}",
        f"**{_('Needs somebody')}** · {_('open and past due now')}",
    )


def covered_note(covered: int, cases: int) -> str:
    """Under the first card: the share in numbers."""
    return _("{of} cases.", of=verdicts.of(covered, cases))


def covered_by_due() -> str:
    """Under the sum of a period, as the figure of that name counts other cases."""
    return _("Counted by when they fell due, without a due by when they were opened; "
             "the figure “{figure}” goes by the opening alone.",
             figure=titles()["coverage"])  # fmt: skip


def void_note(void: int) -> str:
    """Under the first card: cases outside both numbers."""
    return n_("{n} more is not counted.", "{n} more are not counted.", void)


def happened_note(k: int, n: int, usual: float | None) -> str:
    """Under the second card."""
    words = _("{of} cases that fell due.", of=verdicts.of(k, n))
    return words if usual is None else f"{words} {verdicts.usual_card(usual)}"


def nothing_overdue() -> str:
    """Under the third card, where its number is nothing."""
    return _("Nothing waits past its due time.")


def overdue_note(oldest: datetime, as_of: datetime) -> str:
    """Under the third card: as many days ago as the list of its like says; of today its hours."""
    days = days_since(oldest, as_of)
    waited = numbers.days(days) if days else numbers.about((as_of - oldest).total_seconds())
    return _("The oldest fell due {day}, {waited} ago.", day=numbers.day(oldest), waited=waited)


def ledger_title_flattered(name: str, rate: float, usual: float) -> str:
    """The chart's finding where the usual way of counting hides most."""
    return _(
        "{name}: {share} on time, not the {usual} of the usual count",
        name=name,
        share=share(rate),
        usual=share(usual),
    )


def ledger_title_plain(n: int, k: int) -> str:
    """The chart's finding where the usual way of counting hides little."""
    if not n:
        return _("No case has fallen due")
    return _("{k} of {n} cases were done on time", k=count(k), n=count(n))


def ledger_marks() -> dict[str, str]:
    """The key, written on the first row's own marks."""
    return {
        "measured": _("measured"),
        "goal": _("goal"),
        "usual": _("the usual way of counting"),
        **verdicts.short(),
    }


def on_time() -> str:
    """The name of a ledger's line."""
    return _("On time")


def kept() -> str:
    """The name of the line above it: promises kept; at most ten letters."""
    return _("Kept")


def overdue_aside(n: int) -> str:
    """Beside a name in the ledger."""
    return n_("{n} past due", "{n} past due", n)


def ledger_note(start: float, shown: int, rows: int, *, goals: bool) -> str:
    """Under the ledger: how to read the marks, and where the axis starts."""
    parts = [_("Bar: likely range (95%). Hollow circle: the usual way, closed cases only.")]
    if goals:
        parts += [
            _("Upright tick: goal, where all are the same."),
            verdicts.goal_is(),
            _("Circle at or above, diamond below, hollow square too few."),
        ]
    else:
        parts.append(
            _("Filled circle: measured; no goal is set. Hollow square: fewer than 30 cases.")
        )
    if start > 0:
        parts.append(_("The axis starts at {share}.", share=share(start)))
    if shown < rows:
        parts.append(
            _(
                "The {shown} with most late cases; all {rows} are in the table.",
                shown=count(shown),
                rows=count(rows),
            )
        )
    return " ".join(parts)


def ledger_alt_goals(missed: Sequence[str], met: Sequence[str], few: Sequence[str]) -> str:
    """The ledger in a sentence, where goals are set."""
    total = len(missed) + len(met) + len(few)
    parts = [_("{n} of {m} below a goal.", n=count(len(missed)), m=count(total))]
    parts += [_("Below: {names}.", names=listing(missed))] if missed else []
    parts += [_("Met: {names}.", names=listing(met))] if met else []
    parts += [_("Too few to tell: {names}.", names=listing(few))] if few else []
    return " ".join([*parts, _("The table below has every figure.")])


def ledger_alt_rates(rates: Sequence[tuple[str, float]]) -> str:
    """The ledger in a sentence, where no goal is set."""
    words = listing(f"{name} {share(rate)}" for name, rate in rates)
    return _("Share done on time: {rates}. The table below has every figure.", rates=words)


def uncovered_line(cases: int) -> str:
    """In place of the marks, where nothing is promised."""
    return n_("No promise covers its {n} case", "No promise covers its {n} cases", cases)


def nothing_due_line(running: int) -> str:
    """In place of the marks, where no case has fallen due."""
    return n_("{n} case still within time", "{n} cases still within time", running)


def need_of(name: str, sentences: Sequence[str]) -> str:
    """What one name needs, in markdown."""
    return f"{bold(name)}: {' '.join(sentences)}"


def need_flattered(rate: float, usual: float) -> str:
    """What the usual way of counting hides."""
    return _(
        "{share} on time; the usual way, closed cases only, would say {usual}.",
        share=share(rate),
        usual=share(usual),
    )


def need_missed(verdict: str) -> str:
    """Goals that were missed."""
    return f"{verdict}."


def need_unmeasurable(cases: int, name: str | None) -> str:
    """Cases that the data does not let anybody judge, in markdown."""
    words = n_(
        "{n} case cannot be judged: its dates contradict each other.",
        "{n} cases cannot be judged: their dates contradict each other.",
        cases,
    )
    return words if name is None else words + " " + _("Most are at {name}.", name=bold(name))


def need_link(name: str) -> str:
    """Leads on to one agency."""
    return _("Look closer at {name}", name=plain(name))


def change_link(name: str, page: str) -> str:
    """Leads on to one agency on a page about something else; `page` by its name in the menu."""
    return _("{name}: {page}", name=plain(name), page=_(page))


def waiting_case(number: str) -> str:
    """Leads on to one of the cases that wait longest."""
    return _("Case {number}", number=plain(number))


def waiting_since(service: str, due: datetime) -> str:
    """Beside it: since when it waits, and what for."""
    return _("due {day}", day=numbers.day(due)) + f" · {plain(service)}"


def no_need() -> str:
    """Nothing in the figures asks for somebody."""
    return _("Nothing is past due, no goal is missed, and every agreement runs on.")


def table_columns() -> dict[str, str]:
    """Column titles of the table, by key, in order."""
    return {
        "name": _("Agency"),
        "verdict": _("Verdict"),
        "kept": _("Kept %"),
        "on_time": _("On time %"),
        "goal": _("Goal %"),
        "usual": _("Usual way %"),
        "gap": _("Gap, points"),
        "due": _("Due cases"),
        "cases": _("Cases"),
        "overdue": _("Past due now"),
        "soon": _("Due in 5 days"),
        "said": verdicts.in_words(),
    }


def service_column() -> str:
    """The first column's title where one agency is looked at."""
    return _("Service")


def no_goal() -> str:
    """The verdict where there is a rate and no goal."""
    return _("No goal set")


def adds_up(cases: int, states: Mapping[str, int]) -> str:
    """58,251 cases = 35,591 done on time + … : only states that hold a case."""
    words = verdicts.states()
    parts = [f"{count(n)} {words[state].lower()}" for state, n in states.items() if n]
    return _("{cases} cases = {parts}", cases=count(cases), parts=" + ".join(parts))


def state_columns() -> tuple[str, str, str]:
    """Column titles of the table of states."""
    return _("State"), _("Cases"), _("Meaning")


def ledger_title_missed(names: Sequence[str]) -> str:
    """The chart's finding where goals were missed: at most two names."""
    if len(names) > 2:  # noqa: PLR2004 - as the docstring says
        return n_(
            "{names} and {n} more fall short of goals",
            "{names} and {n} more fall short of goals",
            len(names) - 2,
            names=", ".join(names[:2]),
        )
    if len(names) == 1:
        return _("{name} falls short of goals", name=names[0])
    return _("{names} fall short of goals", names=listing(names))
