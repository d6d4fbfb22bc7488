"""The words of digests: plain text, for they stand in a mail as well as in a chat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, day, listing

Said = tuple[str, str]
"""A title of a few words, and the rest in a sentence or two."""


def subject(city: str, first: str, more: int, *, todo: bool) -> str:
    """The subject: what comes first, and how much more."""
    if not more:
        return _("{city}: {first}", city=city, first=first)
    rest = (
        n_("{n} more to do", "{n} more to do", more) if todo else n_("{n} more", "{n} more", more)
    )
    return _("{city}: {first}, and {rest}", city=city, first=first, rest=rest)


def labels() -> dict[str, str]:
    """The fixed words of a message, by place."""
    return {
        "todo": _("Yours to do"),
        "know": _("For you to know"),
        "invented": _("Invented demonstration data."),
        "twice": _(
            "You may have received this already: an earlier attempt ended before anybody could "
            "note whether it went out."
        ),
        "why": _(
            "One message a day at most, and none where nothing is new. It holds counts, never a "
            "case's words or anybody's name."
        ),
    }


def figures_as_of(at: datetime, days: int) -> str:
    """As of when figures stand, and how old they are on the day of the message."""
    instant = numbers.instant(at)  # ends with a point in some languages: no sentence ends here
    if days < 1:
        return _("Figures as of {instant}", instant=instant)
    return n_(
        "Figures as of {instant}, {n} day old",
        "Figures as of {instant}, {n} days old",
        days,
        instant=instant,
    )


def no_figures() -> str:
    """There is no mart."""
    return _("There are no figures at the moment; lines about figures are missing.")


def still_open(n: int) -> str:
    """What was told before and stands as it did."""
    return n_("Still open, told before: {n}.", "Still open, told before: {n}.", n)


def more(n: int) -> str:
    """So many lines are not told one by one."""
    return n_("{n} more line; see the Overview", "{n} more lines; see the Overview", n)


def place(page: str) -> str:
    """Where to look, where no address of the dashboard is set."""
    return _("Page: {page}", page=page)


def finding_title(id_: int, stage: str, *, late: bool) -> str:
    """What is to be done with a finding, as a title."""
    if late:
        return _("Finding {id} is past its day", id=id_)
    return {
        "open": _("Finding {id} waits for your answer", id=id_),
        "returned": _("Finding {id} came back to you", id=id_),
        "answered": _("Finding {id} has an answer to judge", id=id_),
        "accepted": _("Finding {id} waits for an action to agree on", id=id_),
        "agreed": _("Finding {id}: an action of yours is under way", id=id_),
        "done": _("Finding {id} waits to be proved and closed", id=id_),
    }[stage]


def finding_about(said: str, agency: str | None, waits: str) -> str:
    """What a finding is about and what it waits for."""
    about = said if agency is None else _("{what} ({agency})", what=said, agency=agency)
    return f"{about}. {waits}."


def sorts() -> dict[str, str]:
    """What a finding is about where nobody's own words may be quoted."""
    return {
        "signal": _("A figure left what is usual"),
        "integrity": _("A question about how cases are recorded"),
        "duty_lapsed": _("A duty of the agreement was not done"),
        "by_hand": _("Opened by hand"),
    }


def late_at(found: Sequence[tuple[str, int]]) -> Said:
    """Findings that are late with others: who, and how many."""
    n = sum(each for _name, each in found)
    title = n_("{n} finding is late with somebody else", "{n} findings are late with others", n)
    return title, _("Past their day: {who}.", who=_counted(found))


def unopened(n: int, agencies: Sequence[str]) -> Said:
    """Findings that the agreements ask for and nobody has opened."""
    title = n_("{n} finding is to be opened", "{n} findings are to be opened", n)
    return title, _(
        "By the steps of the agreements; nobody has opened them: {agencies}.",
        agencies=listing(agencies),
    )


def review(agency: str | None, about: str, on: date, *, planned: bool, overdue: bool) -> Said:
    """A meeting that is to be held; `agency` where the reader meets several."""
    when = numbers.weekday(on) if planned and not overdue else day(on)
    if overdue:
        title = _("The review is overdue since {day}", day=when)
        named = _("The review with {agency} is overdue since {day}", agency=agency, day=when)
    elif planned:
        title = _("Review on {day}", day=when)
        named = _("Review with {agency} on {day}", agency=agency, day=when)
    else:
        title = _("The review is to be held by {day}", day=when)
        named = _("The review with {agency} is to be held by {day}", agency=agency, day=when)
    more = "" if planned or overdue else f" {_('No day is planned.')}"
    return named if agency else title, f"{about}.{more}"


def draft(id_: int, agency: str | None, version: str, *, again: bool) -> Said:
    """A draft that waits for the reader's side."""
    title = _("Draft {id} waits for your agreement", id=id_)
    name = _("Version {version}", version=version)
    said = name if agency is None else _("{what} ({agency})", what=name, agency=agency)
    if again:
        return title, _("{what}. Its text has changed since your side agreed.", what=said)
    return title, f"{said}."


def with_whom(agencies: Sequence[str], what: Sequence[str], others: int) -> str:
    """With which agencies something has to do, and what it is; empty for nothing."""
    parts = [listing(agencies)] if agencies else []
    parts += [counted_names([quoted(each) for each in what], others)] if what else []
    return f"{': '.join(parts)}." if parts else ""


def quoted(text: str) -> str:
    """Words of an agreement, as they stand there."""
    return _("“{text}”", text=text)


def duties(register: str, n: int, about: str, by: date) -> Said:
    """Duties of the reader's own side that have lapsed, or that have to be mended."""
    title = {
        "contact": n_("{n} contact is stale", "{n} contacts are stale", n),
        "article": n_(
            "{n} knowledge article was not reviewed", "{n} knowledge articles were not reviewed", n
        ),
        "sample": n_(
            "{n} sample of closing messages was not drawn",
            "{n} samples of closing messages were not drawn",
            n,
        ),
        "check": n_(
            "{n} sample of closed cases was not checked",
            "{n} samples of closed cases were not checked",
            n,
        ),
        "decision": n_(
            "{n} objection waits for a decision", "{n} objections wait for a decision", n
        ),
    }.get(register, n_("{n} duty has lapsed", "{n} duties have lapsed", n))
    since = _("The first was due {day}.", day=day(by))
    return title, f"{about} {since}".strip()


def duties_soon(n: int, about: str, by: date) -> Said:
    """Duties of the reader's own side that come within a week."""
    title = n_("{n} duty is due within a week", "{n} duties are due within a week", n)
    first = _("The first is due {day}.", day=day(by))
    return title, f"{about} {first}".strip()


def duties_of_others(found: Sequence[tuple[str, int]], contacts: int) -> Said:
    """What others have not done."""
    n = sum(each for _name, each in found)
    title = n_("{n} duty has lapsed with others", "{n} duties have lapsed with others", n)
    said = _("Lapsed: {who}.", who=_counted(found))
    if contacts:
        more = n_("{n} of them is a contact.", "{n} of them are contacts.", contacts)
        return title, f"{said} {more}"
    return title, said


def escalated(percent: int, fresh: int, standing: int, agency: str | None, most: str) -> Said:
    """Open cases that came to a step of which the reader's side is told.

    Args:
        percent: The step.
        fresh: How many came to it since the reader was told last.
        standing: How many stand at it.
        agency: Whose they are; None for the reader's own.
        most: The services with most of them, in words.
    """
    step = _("{percent}% of the promise", percent=percent)
    title = (
        n_("{n} case came to {step}", "{n} cases came to {step}", fresh, step=step)
        if fresh
        else n_("{n} case stands at {step}", "{n} cases stand at {step}", standing, step=step)
    )
    said = most if agency is None else _("{agency}: {most}", agency=agency, most=most)
    if fresh and fresh < standing:
        return title, _("{said}. In all {n} stand there.", said=said, n=count(standing))
    return title, f"{said}."


def answer_by(n: int, by: date) -> str:
    """By when the agreement wants an answer."""
    return n_(
        "{n} wants an answer by {day}.", "{n} want an answer, the first by {day}.", n, day=day(by)
    )


def counted(found: Sequence[tuple[str, int]], others: int) -> str:
    """Names with their numbers, and how many more there are."""
    return counted_names([f"{name} {count(n)}" for name, n in found], others)


def counted_names(found: Sequence[str], others: int) -> str:
    """Names, and how many more there are."""
    more = [n_("{n} other", "{n} others", others)] if others else []
    return listing([*found, *more])


def broken(n: int, agency: str | None, period: str, names: str, noise: int) -> Said:
    """Goals that were met, or not judged, before and are missed now."""
    title = n_("{n} goal is newly missed", "{n} goals are newly missed", n)
    said = _("{names}, in {period}.", names=names, period=period)
    if agency is not None:
        said = _("{agency}: {said}", agency=agency, said=said)
    if not noise:
        return title, said
    some = n_("{n} of them may be chance.", "{n} of them may be chance.", noise)
    return title, f"{said} {_('This may be chance.') if noise == n else some}"


def failed(kind: str, source: str, at: datetime | None) -> Said:
    """A sync or an import that did not come to its end."""
    title = (
        _("The sync of {source} failed", source=source)
        if kind == "sync"
        else _("The import of {source} failed", source=source)
    )
    when = _("Last tried {day}.", day=day(at)) if at else ""
    then = _("What came before stands; figures do not know what happened since.")
    return title, f"{when} {then}".strip()


def old_figures(at: datetime, days: int) -> Said:
    """The mart was not refreshed."""
    title = n_("The figures are {n} day old", "The figures are {n} days old", days)
    return title, _("They stand as of {day}; measure again.", day=day(at))


def old_data(at: datetime, days: int) -> Said:
    """The figures are fresh, what they were made from is not."""
    title = n_("The data is {n} day old", "The data is {n} days old", days)
    return title, _("Nothing newer than {day} was imported.", day=day(at))


def not_measured() -> Said:
    """There is no mart that fits."""
    return _("There are no figures"), _("No page shows any until somebody measures again.")


def undelivered(problems: int) -> str:
    """The heading of what could not be sent."""
    return n_("{n} digest was not delivered", "{n} digests were not delivered", problems)


def goes_on() -> str:
    """What becomes of what was not delivered."""
    return _("`accord notify` tries again at its next run.")


def problem(person: str, when: date, why: str, attempts: int) -> str:
    """One that could not be sent."""
    tries = n_("tried {n} time", "tried {n} times", attempts)
    return _("{person}, {day}: {why}, {tries}.", person=person, day=day(when), why=why, tries=tries)


def reasons() -> dict[str, str]:
    """Why a way failed, by key; the address is never part of it."""
    return {
        "unusable": _("its address cannot be used"),
        "unreachable": _("nobody answers there"),
        "refused": _("the message was refused"),
        "silent": _("no answer in time; it may have been sent"),
    }


def untold() -> str:
    """A try has begun, and nothing says how it came out."""
    return _("a try began, and nothing says yet how it came out")


def reason(written: str) -> str:
    """`mail: refused 401; chat: silent` in words."""
    return "; ".join(_one(part) for part in written.split("; ") if part)


def _one(part: str) -> str:
    way, _colon, why = part.partition(": ")
    key, _blank, code = why.partition(" ")
    said = reasons().get(key, key)
    return f"{way}: {said} ({code})" if code else f"{way}: {said}"


def _counted(found: Sequence[tuple[str, int]]) -> str:
    return listing(f"{name} {count(n)}" for name, n in found)
