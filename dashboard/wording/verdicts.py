"""What a verdict, a state and a figure are called."""

from __future__ import annotations

from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, points, share


def states() -> dict[str, str]:
    """The seven states, in the order in which they are added up."""
    return {
        "met": _("Done on time"),
        "late": _("Done late"),
        "overdue": _("Open and past due"),
        "running": _("Still within time"),
        "void": _("Not counted"),
        "no_commitment": _("Nothing promised"),
        "unmeasurable": _("Cannot be judged"),
    }


def state_meanings() -> dict[str, str]:
    """One sentence a state: when a case is in it."""
    return {
        "met": _("The work stopped at or before its due time."),
        "late": _("The work is done, after it was due."),
        "overdue": _("The work is not done and the due time has passed."),
        "running": _("The work is not done and the due time has not come."),
        "void": _("Withdrawn, a test, a duplicate or excluded by the agreement."),
        "no_commitment": _("No agreement and no published due covers the case."),
        "unmeasurable": _("The data of the case contradicts itself or lacks an instant."),
    }


def met() -> str:
    """The goal was reached, and more than noise says so."""
    return _("Met")


def met_close() -> str:
    """The goal was reached, but chance may have helped."""
    return _("Met, but close")


def missed() -> str:
    """The goal was missed by more than noise."""
    return _("Missed, and not noise")


def missed_close(gap: float) -> str:
    """The goal was missed, but chance may explain it; `gap` is a fraction."""
    return _("Missed by {points}; may be noise", points=points(gap))


def short() -> dict[str, str]:
    """The verdict alone, where there is no room for its counts."""
    return {"met": _("Met"), "missed": _("Missed")}


def in_a_word(role: str, said: str) -> str:
    """A verdict as a cell that a spreadsheet can group by; the sentence has its own column.

    Args:
        role: The role of its colour.
        said: The sentence.
    """
    if said == too_few():
        return _("Too few")
    return {"measured": met(), "missed": short()["missed"]}.get(role, _("No verdict"))


def in_words() -> str:
    """The title of the sentence's column."""
    return _("In words")


def goal_is() -> str:
    """What is counted as a goal: in a month in which the version changes there are two."""
    return _(
        "A goal is one promise of one version in one month, or in one quarter where its "
        "agreement says so."
    )


def goals_met(total: int) -> str:
    """Every one of several goals was reached."""
    return n_("{met} of {n} goal met", "{met} of {n} goals met", total, met=count(total))


def goals_missed(missed: int, total: int) -> str:
    """Some of several goals were not reached."""
    return n_(
        "{missed} of {n} goal missed", "{missed} of {n} goals missed", total,
        missed=count(missed),
    )  # fmt: skip


def too_few() -> str:
    """Fewer cases than the agreement asks for."""
    return _("Too few to tell")


def not_measurable() -> str:
    """The source cannot show what the figure needs."""
    return _("Not measurable")


def nothing_promised() -> str:
    """No promise covers any case."""
    return _("Nothing promised")


def nothing_due() -> str:
    """Promises exist, but none has fallen due."""
    return _("Nothing due yet")


def usual_says(gap: float) -> str:
    """How much kinder the closed basis is; `gap` is a fraction, at least a point."""
    return _("Usual way: {points} more", points=points(gap))


def too_few_a_month() -> str:
    """Goals are set, but no month had enough cases for one."""
    return _("Too few a month for a goal")


def usual_card(usual: float) -> str:
    """The closed basis, beside the headline."""
    return _("The usual way, closed cases only, would say {share}.", share=share(usual))


def of(k: int, n: int) -> str:
    """A count with its base."""
    return _("{k} of {n}", k=count(k), n=count(n))
