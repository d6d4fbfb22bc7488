"""The words of the page about reopenings and repeat contact."""

from __future__ import annotations

from dashboard.wording import verdicts
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import at_most, count, rate


def title_plain(figure: str, value: float | None) -> str:
    """The finding where no service stands out."""
    return {
        "reopen_rate": _("{share} of closed cases were reopened", share=rate(value)),
        "repeat_contact": _(
            "After {share} of closings the same person got in touch again", share=rate(value)
        ),
        "comments_after_close": _(
            "{share} of closed cases drew a comment afterwards", share=rate(value)
        ),
        "closed_without_action": _(
            "{share} of closed cases ended with nothing done", share=rate(value)
        ),
    }[figure]


def title_worst(figure: str, name: str, value: float, all_: float | None) -> str:
    """The finding where one service stands out."""
    said = {"name": name, "share": rate(value), "all": rate(all_)}
    return {
        "reopen_rate": _(
            "{name} adds most cases: {share} reopened, against {all} of all cases", **said
        ),
        "repeat_contact": _(
            "{name} adds most cases: after {share} of closings somebody asked again, against {all}",
            **said,
        ),
        "comments_after_close": _(
            "{name} adds most cases: {share} drew a comment, against {all} of all", **said
        ),
        "closed_without_action": _(
            "{name} adds most cases: {share} closed with nothing done, against {all} of all", **said
        ),
    }[figure]


def nothing_closed() -> str:
    """The title where nothing can be counted."""
    return _("No closed case has been here long enough to tell")


def cannot_tell() -> str:
    """The title where the sources cannot show it."""
    return _("The systems of this city cannot show this")


def card_titles() -> dict[str, str]:
    """The headline cards, in markdown."""
    return {
        "reopen_rate": f"**{_('Reopened')}** · {_('within the agreed window')}",
        "repeat_contact": f"**{_('Asked again')}** · {_('the same person, the same kind')}",
        "comments_after_close": f"**{_('Comments')}** · {_('after the closing')}",
        "closed_without_action": f"**{_('Nothing done')}** · {_('by the outcome given')}",
    }


def choices() -> dict[str, str]:
    """What can be looked at, by figure."""
    return {
        "reopen_rate": _("Reopened"),
        "repeat_contact": _("Asked again"),
        "comments_after_close": _("Comments"),
        "closed_without_action": _("Nothing done"),
    }


def thirty_days(value: float | None, k: int, n: int) -> str:
    """Beside the reopen rate: of fewer cases, so that there may be fewer that were reopened."""
    if not n:
        return f"{none_watched()}."
    return _(
        "Within 30 days {share}, {of} that could be watched for 30 days.",
        share=rate(value), of=verdicts.of(k, n),
    )  # fmt: skip


def same_place(value: float | None, k: int, n: int) -> str:
    """Beside repeat contact; it enters no goal."""
    return _(
        "At the same place, whoever asked: {share}, {of}.",
        share=rate(value),
        of=verdicts.of(k, n),
    )


def first_comment(seconds: float) -> str:
    """How soon comments come."""
    return _("Half came within {time} of the closing.", time=at_most(seconds))


def answered(value: float, k: int, n: int) -> str:
    """Residents' comments that were answered in the agreed time."""
    return _("Answered in time: {share}, {of}", share=rate(value), of=verdicts.of(k, n))


def most_common(reason: str, k: int) -> str:
    """The most frequent reason."""
    return _("Most often: {reason} ({k}).", reason=reason, k=count(k))


def authors() -> dict[str, str]:
    """Who comments, by the part."""
    return {
        "resident": _("Residents"),
        "operator": _("311"),
        "agency": _("Agencies"),
        "answered": _("Answered in the agreed time"),
    }


def delays(half: float, most: float) -> str:
    """How long after the closing."""
    return _(
        "half within {half}, nine in ten within {most}", half=at_most(half), most=at_most(most)
    )


def reasons() -> dict[str, str]:
    """Why nothing was done, by the letter of the rubric."""
    return {
        "D": _("Duplicate, and no other case was open"),
        "R": _("Passed to somebody else"),
        "J": _("Not the city's to do"),
        "L": _("Not found"),
        "A": _("No access"),
        "I": _("Too little information"),
        "C": _("Cancelled"),
        "X": _("Closed for administrative reasons"),
        "P": _("Not done yet, but planned"),
    }


def beside_columns() -> dict[str, tuple[str, str, str]]:
    """The columns of the table beside each figure."""
    return {
        "reopen_rate": (_("Counted"), _("Share"), _("Note")),
        "repeat_contact": (_("Who or where"), _("Share"), _("Note")),
        "comments_after_close": (_("Who wrote"), _("Share"), _("When, or verdict")),
        "closed_without_action": (_("Reason"), _("Share"), _("Note")),
    }


def in_window() -> str:
    """The reopen rate's headline."""
    return _("Within the agreement's window, 14 days unless it says otherwise")


def in_thirty() -> str:
    """Its second row."""
    return _("Within 30 days")


def watched() -> str:
    """Beside it: its cases are others than those of the first row."""
    return _("Of cases that could be watched for 30 days; no goal")


def none_watched() -> str:
    """All were closed within the last 30 days."""
    return _("None could be watched for 30 days yet")


def closings_again() -> str:
    """Its third row."""
    return _("Closings after the first")


def same_person() -> str:
    """The headline of repeat contact."""
    return _("The same person, the same kind of service")


def at_place() -> str:
    """Its second row."""
    return _("The same place, whoever asked")


def no_goals_apply() -> str:
    """The other."""
    return _("Shown beside it; no goal")


def a_case(value: float) -> str:
    """Closings again, for every 1,000 cases."""
    return _("{number} for every 1,000 cases", number=f"{value * 1000:.1f}")


def cases_titles(k: int) -> dict[str, str]:
    """The heading of the list of cases, by figure."""
    return _with_cases(k) if k else _without_cases()


def _without_cases() -> dict[str, str]:
    return {
        "reopen_rate": _("No case was reopened"),
        "repeat_contact": _("After no case did somebody ask again"),
        "comments_after_close": _("No case has a comment after closing"),
        "closed_without_action": _("No case closed with nothing done"),
    }


def _with_cases(k: int) -> dict[str, str]:
    return {
        "reopen_rate": n_("The {n} case that was reopened", "The {n} cases that were reopened", k),
        "repeat_contact": n_(
            "The {n} case after which somebody asked again",
            "The {n} cases after which somebody asked again",
            k,
        ),
        "comments_after_close": n_(
            "The {n} case with a comment after closing",
            "The {n} cases with a comment after closing",
            k,
        ),
        "closed_without_action": n_(
            "The {n} case that closed with nothing done",
            "The {n} cases that closed with nothing done",
            k,
        ),
    }


def place_list_note() -> str:
    """Under the list of repeat contacts."""
    return _("A new case that is not yours to see is left empty.")


def by_message_apart() -> str:
    """What the figure goes by, and what stands apart from it."""
    return _(
        "The figure goes by the outcome that the agency chose. What the message to the resident "
        "says is counted apart."
    )


def by_message() -> dict[str, str]:
    """The rows of what messages say."""
    return {
        "by_message": _("By what the message says"),
        "by_message_cannot_tell": _("The message does not tell"),
    }


def of_these(said: str) -> str:
    """A reason's part of all cases in which nothing was done."""
    return _("{share} of these", share=said)
