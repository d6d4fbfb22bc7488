"""The words of reviews: which are due, what was planned, held, minuted and decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_skeleton

from dashboard.wording import numbers
from dashboard.wording.language import _, locale, n_
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import day, listing


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "agency": _("Agency"),
        "all": _("All agencies"),
        "next": _("Next and overdue"),
        "decisions": _("Decided and not done"),
        "before": _("Earlier reviews"),
        "prepare": _("Prepare the agenda"),
        "open": _("Open the review"),
        "back": _("All reviews"),
        "the_agreement": _("The agreement"),
        "plan": _("Plan it"),
        "plan_day": _("Planned for"),
        "plan_save": _("Write down the day"),
        "postpone": _("Postpone it"),
        "why": _("Why"),
        "postpone_save": _("Postpone"),
        "withdraw": _("Planned in error"),
        "withdraw_save": _("Withdraw"),
        "hold": _("It was held"),
        "held_day": _("Held on"),
        "attended": _("Who was there, by role"),
        "choose": _("Choose"),
        "hold_save": _("Write down that it was held"),
        "correct": _("Correct the day or who was there"),
        "correct_save": _("Correct"),
        "minutes": _("Minutes"),
        "minutes_field": _("Minutes, as they are to stand"),
        "minutes_save": _("Save the minutes"),
        "approve": _("Approve these minutes"),
        "minutes_change": _("Change the minutes"),
        "agenda": _("What it had before it"),
        "decided": _("Decisions"),
        "decide": _("Write down a decision"),
        "decide_says": _("What was decided"),
        "owner": _("Who does it"),
        "due": _("By when"),
        "figure": _("The figure that should move"),
        "no_figure": _("None would show it"),
        "decide_save": _("Write down the decision"),
        "finish": _("It was done, or does not stand any more"),
        "which": _("Which decision"),
        "proof": _("What shows it, or why it does not stand"),
        "finish_save": _("It was done"),
        "drop_save": _("It does not stand"),
        "carry": _("Make it an action on a finding"),
        "which_finding": _("On which finding"),
        "carry_save": _("Make it an action"),
        "history": _("Who wrote what"),
        "only_leads": _("311 and the mayor's office plan reviews and say that one was held."),
    }


def columns() -> dict[str, str]:
    """Column titles."""
    return {
        "decision": _("Decision"),
        "owner": _("Who and by when"),
        "state": _("State"),
        "review": _("Review"),
        "held": _("Held"),
        "minutes": _("Minutes"),
        "what": _("What"),
        "shows": _("What shows it"),
        "who": _("Who"),
        "when": _("When"),
    }


def states() -> dict[str, str]:
    """The word on a review, by its state."""
    return {
        "overdue": _("Overdue"),
        "open": _("To be held"),
        "planned": _("Planned"),
        "held": _("Held on its rhythm"),
        "held_late": _("Held late"),
        "unrecorded": _("Not on record"),
    }


def title(overdue: Sequence[str], open_: int, by: date | None) -> str:
    """The finding: which reviews are overdue, or when the next are due.

    Args:
        overdue: The agency of each review that is overdue.
        open_: How many are to be held that are not overdue.
        by: The first day by which one of these is due.
    """
    if overdue:
        said = n_("{n} review is overdue", "{n} reviews are overdue", len(overdue))
        with_ = listing(dict.fromkeys(overdue))
        return _("{said}: {agencies}", said=said, agencies=with_)
    if open_ and by:
        return n_(
            "{n} review is to be held by {day}", "{n} reviews are to be held by {day}", open_,
            day=day(by),
        )  # fmt: skip
    return _("Every review that is due was held")


def no_reviews() -> str:
    """No agreement asks for a meeting."""
    return _("No signed agreement asks for review meetings.")


def lead() -> str:
    """What these are."""
    return _(
        "Agreements say how often both sides meet. Each meeting is about the figures of a period "
        "that is over, and keeps its rhythm if it is held before the next period ends."
    )


def about(kind: str, start: date, end: date) -> str:
    """Which meeting: its period, or the agreement itself."""
    if kind == "renewal":
        return _("The agreement itself")
    if (start.year, start.month) == (end.year, end.month):
        return _("Figures of {month}", month=full_month(start))
    return _("Figures of {period}", period=numbers.period(start, end))


def full_month(when: date) -> str:
    """September 2026."""
    first = datetime(when.year, when.month, 1)  # noqa: DTZ001 - a local month has no zone
    return str(format_skeleton("yMMMM", first, locale=locale()))


def due_by(by: date, planned: date | None, postponed: int) -> str:
    """By when a meeting is held, and what is planned."""
    if planned is None:
        return _("To be held by {day}; no day is planned.", day=day(by))
    said = _("Planned for {day}, to be held by {by}.", day=day(planned), by=day(by))
    more = n_("Postponed {n} time.", "Postponed {n} times.", postponed)
    return f"{said} {more}" if postponed else said


def was_due(by: date, planned: date | None, today: date) -> str:
    """It was to be held and was not, or is planned for a day too late."""
    if planned is None:
        return _("Was to be held by {day}; nothing says that it was.", day=day(by))
    if planned >= today:
        return _(
            "Was to be held by {day}, and is planned for {planned}.",
            day=day(by),
            planned=day(planned),
        )
    return _(
        "Was to be held by {day}, and was planned for {planned}; nothing says that it was held.",
        day=day(by),
        planned=day(planned),
    )


def held(on: date, by: date) -> str:
    """When a meeting was held, against its last day."""
    if on <= by:
        return _("Held on {day}.", day=day(on))
    late = n_("{n} day late", "{n} days late", (on - by).days)
    return _("Held on {day}, {late}.", day=day(on), late=late)


def nothing_on_record() -> str:
    """No review was ever written down."""
    return _("No earlier review is on record; counting starts with the first that is planned.")


def first_on_record() -> str:
    """No earlier meeting is in the register."""
    return _("No earlier review with this agency is on record; counting starts with the first.")


def notice(on: date, ends: date, *, passed: bool, ended: bool) -> str:
    """When both sides say whether to renew."""
    if ended:
        return _(
            "The agreement ended on {ends} and no version follows it; by {day} both sides should "
            "have said whether to renew.",
            ends=day(ends), day=day(on),
        )  # fmt: skip
    if passed:
        return _(
            "The day of notice, {day}, has passed without a next version: the agreement ends on "
            "{ends}.",
            day=day(on), ends=day(ends),
        )  # fmt: skip
    return _(
        "By {day} both sides must say whether to renew: the agreement ends on {ends}.",
        day=day(on), ends=day(ends),
    )  # fmt: skip


def renewal(by: date, version: str, *, late: bool) -> str:
    """By when the agreement itself is looked at again."""
    if late:
        return _(
            "Version {version} was to be looked at again by {day}; nothing says that it was.",
            version=plain(version), day=day(by),
        )  # fmt: skip
    return _("The agreement is to be looked at again by {day}.", day=day(by))


def minutes_state(*, written: bool, approved: int) -> str:
    """How far minutes are."""
    if not written:
        return _("no minutes yet")
    if approved == 0:
        return _("not approved yet")
    return _("approved by one side") if approved == 1 else _("approved by both sides")


def owner(role: str, due: date) -> str:
    """Who does it by when, in a cell of a table."""
    return _("{role}  \nby {day}", role=plain(role), day=day(due))


def decision_states() -> dict[str, str]:
    """What became of a decision."""
    return {
        "open": _("Open"),
        "late": _("Overdue"),
        "done": _("Done in time"),
        "done_late": _("Done late"),
        "withdrawn": _("Does not stand"),
    }


def is_action(finding: int) -> str:
    """A decision that became an action on a finding."""
    return _("An action on finding {id}", id=finding)


def sides() -> dict[str, str]:
    """Who approves minutes."""
    return {"agency": _("The agency"), "operator": _("311")}


def approved_by(side: str, person: str, at: datetime) -> str:
    """A side's approval, in markdown."""
    who = f"{sides()[side]} ({bold(person)})" if person else sides()[side]
    return _("{who} approved them on {day}.", who=who, day=day(at))


def locked() -> str:
    """Both sides have approved."""
    return _("Both sides have approved these minutes; they stand as they are.")


def lapse_note() -> str:
    """Under the field of minutes."""
    return _("Every text that was saved is kept. A change lets approvals lapse.")


def no_minutes() -> str:
    """Nothing was written."""
    return _("No minutes were written yet.")


def no_decisions() -> str:
    """Nothing was decided."""
    return _("Nothing was decided yet.")


def there(roles: Sequence[str]) -> str:
    """Who was there."""
    return _("There were: {roles}.", roles=plain(listing(roles)))


def no_such_review() -> str:
    """The address names a review that no agreement asks for."""
    return _("No agreement asks for the review that this address names.")


def unreadable(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "What was planned and held cannot be read now. Try again in a minute; if it stays, tell "
        "whoever runs this server: the cause is logged under {reference}.",
        reference=reference,
    )


def acts() -> dict[str, str]:
    """What somebody did to a review or a decision."""
    return {
        "scheduled": _("planned it"),
        "postponed": _("postponed it"),
        "withdrawn": _("withdrew it"),
        "held": _("wrote down that it was held"),
        "corrected": _("corrected the day or who was there"),
        "minuted": _("wrote the minutes"),
        "approved": _("approved the minutes"),
        "decided": _("wrote down the decision"),
        "done": _("wrote down that it was done"),
        "decision_withdrawn": _("withdrew the decision"),
        "planned": _("made it an action on a finding"),
    }


def moment(at: datetime) -> str:
    """A local instant."""
    return _("{day}, {time}", day=day(at), time=numbers.time(at))


def roles() -> dict[str, str]:
    """Who wrote, where the sign-in gives no name."""
    return {
        "agency": _("The agency"),
        "operator": _("311 leadership"),
        "overseer": _("The mayor's office"),
    }


def written(person: str, role: str, *, trial: bool) -> str:
    """Who wrote, in markdown."""
    who = f"{bold(person)}, {roles()[role]}" if person else bold(roles()[role])
    return f"{who} ({_('in a trial')})" if trial else who


def overtaken(done: Sequence[tuple[str, str, datetime]]) -> str:
    """Somebody was quicker: who did what when; in markdown.

    Args:
        done: Who in markdown, the act, and the local instant.
    """
    said = [
        _("{who} {act} on {day}, {time}", who=who, act=acts().get(act, act), day=day(at),
          time=numbers.time(at))
        for who, act, at in done
    ]  # fmt: skip
    told = "; ".join(said)
    return _(
        "Somebody else was quicker, and nothing of yours was saved: {told}. What you wrote still "
        "stands in its field; compare it with what is shown now, then save once more.",
        told=told,
    )


def saved() -> dict[str, str]:
    """What to say after something was written down."""
    return {
        "plan": _("Written down: the day is planned."),
        "postpone": _("Postponed. The earlier day and the reason stay on record."),
        "withdraw": _("Withdrawn. The entry and the reason stay on record."),
        "hold": _("Written down: it was held. Its agenda is kept as it stood."),
        "correct": _("Corrected. What stood there before stays on record."),
        "minutes": _("The minutes are saved. What stood there before stays on record."),
        "approve": _("Approved."),
        "decide": _("The decision is written down."),
        "finish": _("Written down. The decision stays on record."),
        "carry": _("Agreed as an action: it is on the finding now, and done when that says so."),
    }
