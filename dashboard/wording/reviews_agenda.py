"""The words of a review's agenda, line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from agreements.schema.base import Duration
from dashboard.wording import (
    drafts,
    duties,
    findings,
    integrity,
    numbers,
    overview_today,
    reviews,
    verdicts,
)
from dashboard.wording.agreements import sentence, speaker
from dashboard.wording.figures import titles
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain, sentences
from dashboard.wording.numbers import count, day, listing, rate
from dashboard.wording.shares import month


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "decide": _("To decide"),
        "talk": _("To talk about"),
        "know": _("To know"),
        "what": _("What"),
        "figures": _("What the figures say"),
        "nothing": _("Nothing in the figures of this period asks for a decision."),
    }


def title(
    agency: str, kind: str, start: date, end: date, to_decide: int, decided: int | None
) -> str:
    """The finding: with whom, about when, how much is to be decided; of one held, how much was."""
    about = reviews.about(kind, start, end)
    if decided is not None:
        made = n_("{n} decision", "{n} decisions", decided)
        return _("{agency}: {about}, {said}", agency=agency, about=lower(about), said=made)
    if not to_decide:
        return _("{agency}: {about}, nothing to decide", agency=agency, about=lower(about))
    said = n_("{n} thing to decide", "{n} things to decide", to_decide)
    return _("{agency}: {about}, {said}", agency=agency, about=lower(about), said=said)


def lower(text: str) -> str:
    """A phrase inside a sentence."""
    return text[:1].lower() + text[1:]


def looked_at(first: date, last: date, before: date | None) -> str:
    """Which days the agenda is about, and why these."""
    days = numbers.period(first, last)
    if before is None:
        return _("what fell due {days}; no earlier review is on record", days=days)
    return _("what fell due {days}, since the review of {day}", days=days, day=day(before))


def as_it_stood(on: date, as_of: date, mart: str) -> str:
    """The agenda that was kept when the review was held."""
    return _(
        "The agenda as it stood when this was written down on {day}: figures as of {as_of}, "
        "measured as {mart}.",
        day=day(on), as_of=day(as_of), mart=mart[:12],
    )  # fmt: skip


def whole(on: str) -> date:
    """A day or the first of a month, as an agenda writes it."""
    return date.fromisoformat(on if len(on) > len("2026-09") else f"{on}-01")


def goal(
    name: str, said: Mapping[str, object], months: Sequence[str], value: float | None
) -> tuple[str, str]:
    """A goal that was missed.

    Args:
        name: The service; empty for the agency as a whole.
        said: The line's numbers.
        months: In which months.
        value: The share of the period.
    """
    figure = titles()[str(said["figure"])]
    what = f"{bold(name)}  \n{plain(figure)}" if name else bold(figure)
    goal_ = said["goal"]
    share = rate(value, float(goal_) if isinstance(goal_, float) else None)
    parts = [_("{share} of {n}.", share=share, n=count(_int(said["n"])))]
    if isinstance(goal_, float):
        parts.append(_most(goal_) if said["most"] else _least(goal_))
    parts.append(_missed(said, months))
    return what, sentences(parts)


def _least(goal: float) -> str:
    return _("Goal: at least {goal}.", goal=rate(goal))


def _most(goal: float) -> str:
    return _("Goal: at most {goal}.", goal=rate(goal))


def _missed(said: Mapping[str, object], months: Sequence[str]) -> str:
    missed, total = _int(said["missed"]), _int(said["total"])
    when = listing(month(whole(m)) for m in months)
    if missed < total:
        told = verdicts.goals_missed(missed, total)
        return _("{told}, in {months}.", told=sentence(told), months=when)
    run = _int(said["run"])
    if run > len(months):
        row = {"n": count(run), "month": month(whole(months[-1]))}
        if said.get("at_least"):
            return _("Missed {n} months in a row or more, the last in {month}.", **row)
        return _("Missed {n} months in a row, the last in {month}.", **row)
    return _("Missed in {months}.", months=when)


def step(said: Mapping[str, object], role: str) -> tuple[str, str]:
    """What the agreement says follows when goals are missed so many periods in a row."""
    services, periods = _int(said["services"]), _int(said["periods"])
    which = n_(
        "{n} service missed its goal", "{n} services missed their goals", services
    )  # fmt: skip
    often = n_("{n} month in a row", "{n} months in a row or more", periods)
    told = _(
        "{which} for {often}: the agreement asks the {role} for this within {time}.",
        which=which, often=often, role=plain(role), time=plain(_length(said)),
    )  # fmt: skip
    return bold(sentence(speaker().label(str(said["action"])))), told


def _length(said: Mapping[str, object]) -> str:
    unit = Duration.model_validate({str(said["unit"]): _int(said["amount"])})
    return speaker().length(unit)


def ending(said: Mapping[str, object], kind: str) -> tuple[str, str]:
    """The agreement ends, or has ended."""
    on, ends = whole(str(said["on"])), whole(str(said["ends"]))
    what = _("Whether to renew") if kind != "ended" else _("The agreement has ended")
    ended = kind == "ended"
    return bold(what), reviews.notice(on, ends, passed=bool(said["passed"]), ended=ended)


def renewal(said: Mapping[str, object]) -> tuple[str, str]:
    """The agreement itself is looked at again."""
    told = reviews.renewal(whole(str(said["by"])), str(said["version"]), late=bool(said["late"]))
    return bold(_("The review of the agreement itself")), told


def early(said: Mapping[str, object]) -> tuple[str, str]:
    """What brings the review of the agreement itself forward."""
    what = bold(_("Look at the agreement itself early"))
    because = _("The agreement asks for it if: {reason}.", reason=_reason(said))
    if "services" in said:
        services, periods = _int(said["services"]), _int(said["periods"])
        told = n_(
            "{n} service missed its goal", "{n} services missed their goals", services
        )  # fmt: skip
        often = n_("{n} month in a row", "{n} months in a row or more", periods)
        said_ = _("{which} for {often}.", which=told, often=often)
    else:
        now, then = _int(said["now"]), _int(said["then"])
        said_ = _("{now} cases came in, {then} in the same months a year before.",
                  now=count(now), then=count(then))  # fmt: skip
    return what, sentences([said_, because])


def _reason(said: Mapping[str, object]) -> str:
    return plain(speaker().label(str(said["reason"])))


def decision(said: Mapping[str, object], role: str) -> tuple[str, str]:
    """What an earlier review decided and is not done."""
    due = whole(str(said["due"]))
    if said["late"]:
        told = _("Decided earlier; was to be done by {day}, by {role}.", day=day(due), role=role)
    else:
        told = _("Decided earlier; to be done by {day}, by {role}.", day=day(due), role=role)
    return bold(str(said["says"])), sentences([plain(told), *_course(said)])


def finding(said: Mapping[str, object], service: str) -> tuple[str, str]:
    """A finding that stands: what it is about, who is next, and the figure's course since."""
    if said["figure"] and said["sort"] == "goal_missed":
        name = titles()[str(said["figure"])]
        what = f"{bold(service)}  \n{plain(name)}" if said["service"] else bold(name)
    else:
        what = bold(str(said["says"]))
    stage = findings.stages()[str(said["stage"])]
    who = findings.sides()[str(said["side"])]
    told = [_("Finding: {stage}.", stage=lower(stage)), _("Next: {who}.", who=who)]
    return what, sentences([*told, *_by(said), *_course(said)])


def action(said: Mapping[str, object], role: str) -> tuple[str, str]:
    """An action under way, and the course of the figure that should move."""
    told = [_("Agreed action of {role}.", role=plain(role)), *_by(said)]
    return bold(str(said["says"])), sentences([*told, *_course(said)])


def settled(said: Mapping[str, object], role: str) -> tuple[str, str]:
    """What became of a decision or an action since the review before, and of its figure."""
    on, state = day(whole(str(said["on"]))), str(said["state"])
    match state, bool(said["late"]):
        case "done", True:
            told = _("Done by {role}, late, on {day}.", role=plain(role), day=on)
        case "done", False:
            told = _("Done by {role} on {day}, in time.", role=plain(role), day=on)
        case "dropped", _late:
            told = _("The action was dropped on {day}.", day=on)
        case _state, _late:
            told = _("Does not stand since {day}.", day=on)
    proof = [plain(str(said["proof"]))] if said.get("proof") else []
    return bold(str(said["says"])), sentences([told, *proof, *_course(said)])


def _by(said: Mapping[str, object]) -> list[str]:
    if not said["by"]:
        return []
    by = day(whole(str(said["by"])))
    return [_("Overdue since {day}.", day=by) if said["late"] else _("Due {day}.", day=by)]


def _course(said: Mapping[str, object]) -> list[str]:
    if "was" not in said:
        return []
    then, now = (month(whole(str(said[name]))) for name in ("then", "now"))
    was, is_ = rate(_float(said["was"])), rate(_float(said["is"]))
    name = plain(titles()[str(said["figure"])])
    return [
        _("{figure}: {was} in {then}, {now_is} in {now}.",
          figure=name, was=was, then=then, now_is=is_, now=now)
    ]  # fmt: skip


def duty(said: Mapping[str, object]) -> tuple[str, str]:
    """What one side owes the other and has not done in time."""
    what = duties.to_do(
        str(said["register"]), _int(said["n"]), str(said["side"]), str(said["duty"])
    )
    late = duties.overdue(_int(said["days"]))
    by = day(whole(str(said["by"])))
    return bold(what), _("Was due {day}: {late}.", day=by, late=late)


def draft(said: Mapping[str, object]) -> tuple[str, str]:
    """A version that is being negotiated."""
    state = drafts.states()[str(said["state"])]
    what = bold(_("Draft of version {version}", version=str(said["version"])))
    return what, f"{plain(state)}."


def signal(said: Mapping[str, object]) -> tuple[str, str]:
    """A figure that left its limits."""
    told = overview_today.signal(
        str(said["figure"]), _float(said["value"]), _float(said["mean"]),
        whole(str(said["period"])), whole(str(said["since"])), above=bool(said["above"]),
    )  # fmt: skip
    return bold(overview_today.change_badges()[bool(said["good"])]), told


def question(said: Mapping[str, object], service: str) -> tuple[str, str]:
    """A question that nobody has looked into, or how many more there are."""
    if "more" in said:
        more = n_("{n} more question", "{n} more questions", _int(said["more"]))
        return bold(more), _("Nobody has looked into these yet.")
    id_ = str(said["question"])
    told = integrity.seen(id_, _int(said["observed"]), _int(said["of"]))
    return f"{bold(integrity.titles()[id_])}  \n{plain(service)}", plain(told)


def message(said: Mapping[str, object]) -> tuple[str, str]:
    """The measure by which most messages fell short."""
    k, n = _int(said["k"]), _int(said["n"])
    told = _(
        "{short} of {n} messages fell short: {share}.",
        short=count(n - k), n=count(n), share=rate((n - k) / n),
    )  # fmt: skip
    return f"{bold(_('What residents were told'))}  \n{plain(titles()[str(said['figure'])])}", told


def uncovered(said: Mapping[str, object]) -> tuple[str, str]:
    """Cases that nothing promises."""
    k, n = _int(said["k"]), _int(said["n"])
    told = _(
        "{none} of {n} cases have no signed promise: {share}.",
        none=count(n - k), n=count(n), share=rate((n - k) / n),
    )  # fmt: skip
    return bold(_("Without a promise")), told


def kept(said: Mapping[str, object]) -> tuple[str, str]:
    """How many goals were met."""
    met, total = _int(said["met"]), _int(said["total"])
    told = n_(
        "{met} of {n} goal was met.", "{met} of {n} goals were met.", total,
        met=count(met),
    )  # fmt: skip
    return bold(_("Goals that were met")), told


def screens() -> dict[str, str]:
    """What a page that a line leads to is called."""
    return {
        "agency": _("The agency's promises"),
        "agreements": _("The agreement"),
        "duties": _("Duties"),
        "drafts": _("The draft"),
        "findings": _("The finding"),
        "integrity": _("The question"),
        "messages": _("The messages"),
        "reopenings": _("Reopenings"),
        "reviews": _("The review"),
        "routing": _("Routing"),
    }


def _int(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


def _float(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
