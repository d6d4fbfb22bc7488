"""The words of findings and actions: what was missed, who is next, and what was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from dashboard.wording import integrity, markdown, numbers
from dashboard.wording import shares as share_words
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "agency": _("Agency"),
        "today": _("Needs somebody now"),
        "open": _("Open findings"),
        "settled": _("Closed and withdrawn"),
        "all": _("All findings"),
        "ask": _("Open what the rules ask for"),
        "by_hand": _("Open a finding by hand"),
        "promised": _("What was promised, and what happened"),
        "asked": _("What the agreement asks for"),
        "course": _("The figure since then"),
        "actions": _("What was agreed"),
        "thread": _("What was written"),
        "do": _("What you can do"),
        "agreement": _("The agreement"),
        "what": _("What is wrong"),
        "of_agency": _("About which agency"),
        "due": _("Answer by"),
        "promise": _("Promise"),
        "last": _("In the last period"),
        "row": _("Missed in a row"),
        "action": _("Step"),
        "owner": _("Who"),
        "by": _("By"),
        "state": _("State"),
        "service": _("Finding"),
    }


def title(late: int, open_: int, asked: int) -> str:
    """The finding of the list."""
    if late:
        return n_("{n} finding is past its day", "{n} findings are past their day", late)
    if open_:
        return n_(
            "{n} finding is open, and not past its day",
            "{n} findings are open, none past its day",
            open_,
        )
    if asked:
        return n_(
            "No finding is open; the agreements ask for {n}",
            "No finding is open; the agreements ask for {n}",
            asked,
        )
    return _("No finding is open")


def lead() -> str:
    """What the days of the page are counted from."""
    return _("days are counted from then")


def asks_for(n: int, more: int) -> str:
    """How much the rules ask for that nobody has opened yet."""
    said = n_(
        "The agreements call for {n} finding that nobody has opened.",
        "The agreements call for {n} findings that nobody has opened.",
        n,
    )
    if not n:
        said = ""
    if more:
        said += " " + n_(
            "{n} that is open was missed again.", "{n} that are open were missed again.", more
        )
    return said.strip()


def open_these(n: int, more: int) -> str:
    """The button that opens them, and brings up to date what is open and was missed again."""
    if not n:
        return n_("Bring {n} finding up to date", "Bring {n} findings up to date", more)
    said = n_("Open this {n} finding", "Open these {n} findings", n)
    if not more:
        return said
    return _("{open}, bring {n} up to date", open=said, n=numbers.count(more))


def opened(n: int) -> str:
    """After they were opened; none where somebody else was quicker."""
    if not n:
        return _("Somebody had opened it already; nothing was entered twice.")
    return n_("{n} finding was opened or brought up to date.",
              "{n} findings were opened or brought up to date.", n)  # fmt: skip


def moves() -> dict[str, str]:
    """What opening by rule would do."""
    return {
        "open": _("To be opened"),
        "raise": _("To be raised to the next step"),
        "continue": _("Missed once more"),
    }


def missed(name: str, periods: tuple[str, ...]) -> str:
    """The title of a finding about a goal."""
    if not periods:
        return _("{name}: goal missed", name=name)
    if len(periods) == 1:
        return _("{name}: goal missed in {period}", name=name, period=period(periods[0]))
    if "Q" in periods[0]:
        return n_(
            "{name}: goal missed {n} quarter in a row",
            "{name}: goal missed {n} quarters in a row",
            len(periods),
            name=name,
        )
    return n_(
        "{name}: goal missed {n} month in a row",
        "{name}: goal missed {n} months in a row",
        len(periods),
        name=name,
    )


def lapsed(register: str, since: date) -> str | None:
    """The title of a finding about a duty; None where only its own words say what it is."""
    known = {
        "contact": _("Contacts not confirmed; due {day}", day=numbers.day(since)),
        "article": _("Knowledge articles not reviewed; due {day}", day=numbers.day(since)),
        "decision": _("Objections not decided; due {day}", day=numbers.day(since)),
        "sample": _("No closing messages drawn for readers; due {day}", day=numbers.day(since)),
        "check": _("Too few closed cases checked; due {day}", day=numbers.day(since)),
    }
    return known.get(register)


def not_done(what: str, since: date) -> str:
    """The same of a duty that only the agreement's own words name."""
    return _("Not done: {what}; due {day}", what=what, day=numbers.day(since))


def overdue_for(days: int) -> str:
    """For how long a duty has not been done."""
    return n_("Overdue for {n} day", "Overdue for {n} days", days)


def period(written: str) -> str:
    """A month as 2026-08 or a quarter as 2026-Q3, as a person writes it."""
    if "Q" in written:
        return integrity.period_name(written)
    return share_words.month(date.fromisoformat(f"{written}-01"))


def cases_of(promise: str) -> str:
    """The way to the cases behind a goal that was missed; short, as links are cut on a phone."""
    return _("Cases: {promise}", promise=plain(promise))


def in_a_row(periods: tuple[str, ...], *, noise: bool) -> str:
    """How often in a row, and since when."""
    many = (
        n_("{n} quarter", "{n} quarters", len(periods))
        if "Q" in periods[0]
        else n_("{n} month", "{n} months", len(periods))
    )
    said = _("{many}, since {period}", many=many, period=period(periods[0]))
    return f"{said}; {_('may be noise')}" if noise else said


def goal(value: float, better: str) -> str:
    """What was to be reached."""
    share = numbers.share(value)
    lower = better == "lower"
    return _("at most {share}", share=share) if lower else _("at least {share}", share=share)


def reached(k: int, n: int, value: float, goal_: float) -> str:
    """What was reached instead."""
    share = numbers.share(value, goal_)
    return _("{share}: {k} of {n}", share=share, k=numbers.count(k), n=numbers.count(n))


def promised(name: str, agency: str, version: str) -> str:
    """Which agreement says so."""
    return _(
        "{name}: promised in version {version} of the agreement with {agency}.",
        name=bold(name),
        agency=plain(agency),
        version=plain(version),
    )


def stages() -> dict[str, str]:
    """The word on a finding's badge."""
    return {
        "open": _("Waits for an answer"),
        "returned": _("Answer given back"),
        "answered": _("Answered"),
        "accepted": _("Answer accepted"),
        "agreed": _("Under way"),
        "done": _("Done, to be proved"),
        "closed": _("Closed"),
        "withdrawn": _("Withdrawn"),
        "late": _("Past its day"),
    }


def waits(stage: str, who: str, by: date | None, days: int | None) -> str:
    """What a finding waits for, in a sentence."""
    said = {
        "open": _("{who} answers", who=who),
        "returned": _("{who} answers anew", who=who),
        "answered": _("{who} accepts the answer or gives it back", who=who),
        "accepted": _("{who} agrees on an action, or closes it", who=who),
        "agreed": _("{who} does what was agreed", who=who),
        "done": _("{who} looks at the figure and closes it", who=who),
        "closed": _("Nobody: it is closed"),
        "withdrawn": _("Nobody: it was withdrawn"),
    }[stage]
    return said if by is None or days is None else f"{said}, {until(by, days)}"


def until(by: date, days: int) -> str:
    """By when, and how long that is."""
    if days < 0:
        return n_("due {day}, {n} day ago", "due {day}, {n} days ago", -days, day=numbers.day(by))
    return n_("by {day}, {n} day left", "by {day}, {n} days left", days, day=numbers.day(by))


def sides() -> dict[str, str]:
    """Who acts, where no agency is named."""
    return {
        "agency": _("The agency"),
        "operator": _("311 leadership"),
        "overseer": _("The mayor's office"),
    }


def opened_on(day: date, person: str, *, trial: bool) -> str:
    """When it was opened, and by whom."""
    said = _("Opened {day}", day=numbers.day(day))
    if person:
        said = _("Opened {day} by {person}", day=numbers.day(day), person=person)
    return f"{said} ({_('in a trial')})" if trial else said


def written(person: str, role: str, at: datetime, *, trial: bool) -> str:
    """Who wrote an entry, and when, in markdown."""
    roles = sides() | {"agency": _("the agency")}
    who = f"{bold(person)}, {roles[role]}" if person else bold(sides()[role])
    said = _("{who}, {day}, {time}", who=who, day=numbers.day(at), time=numbers.time(at))
    return f"{said} ({_('in a trial')})" if trial else said


def acts() -> dict[str, str]:
    """What somebody did, by the log's word."""
    return {
        "opened": _("opened it"),
        "raised": _("raised it: missed once more, and a further step is reached"),
        "continued": _("brought it up to date: missed once more"),
        "answered": _("answered"),
        "accepted": _("accepted the answer"),
        "returned": _("gave the answer back"),
        "planned": _("agreed on an action"),
        "closed": _("closed it"),
        "withdrawn": _("withdrew it"),
        "reopened": _("opened it again"),
        "remarked": _("remarked"),
        "agreed": _("agreed on an action"),
        "done": _("said that it was done"),
        "dropped": _("dropped it"),
        "postponed": _("gave it another day"),
        "scheduled": _("planned it"),
        "held": _("wrote down that it was held"),
        "corrected": _("corrected the day or who was there"),
        "minuted": _("wrote the minutes"),
        "approved": _("approved the minutes"),
        "decided": _("wrote down the decision"),
        "entered": _("entered it as an audit's recommendation"),
        "quoted": _("entered the auditor's words"),
        "worked_on": _("wrote down what the city does"),
        "drawn": _("drew it"),
        "checked": _("entered what a check found"),
        "checked_again": _("corrected what a check found"),
        "draft.agreed": _("agreed to the text"),
        "annulled": _("agreed no more: the text has changed"),
        "exported": _("wrote the file to be signed"),
        "proposed": _("proposed another text"),
        "rewritten": _("wrote the text anew"),
        "said": _("wrote a comment"),
        "settled": _("settled it"),
        "put in review": _("put it in review"),
        "taken back": _("took it back"),
        "confirmed": _("confirmed it"),
        "outdated": _("said that it has changed"),
        "listed": _("entered it in the list"),
        "reviewed": _("reviewed it"),
        "retired": _("took it from the list"),
        "told": _("told 311 of it"),
        "found_out": _("found it out"),
        "taken_back": _("took it back"),
    }


def did(kind: str, act: str) -> str:
    """What somebody did to a thing of some kind; what has no words here is the log's own."""
    known = acts()
    return known.get(f"{kind}.{act}", known.get(act, act))


def doing() -> dict[str, str]:
    """What a reader can do, as the choices above the form."""
    return {
        "answer": _("Answer"),
        "accept": _("Accept the answer"),
        "return": _("Give the answer back"),
        "plan": _("Agree on an action"),
        "close": _("Close it"),
        "withdraw": _("Withdraw it"),
        "reopen": _("Open it again"),
        "remark": _("Remark"),
    }


def asking() -> dict[str, str]:
    """What the form asks for, by what is done."""
    return {
        "answer": _("What happened, why, and what will change"),
        "accept": _("A word with it, if you like"),
        "return": _("What is missing"),
        "plan": _("What is to be done"),
        "close": _("What proved that it is settled"),
        "withdraw": _("Why it is withdrawn"),
        "reopen": _("Why it is opened again"),
        "remark": _("Your remark"),
        "finish": _("What was done"),
        "drop": _("Why it is dropped"),
        "postpone": _("Why it takes longer"),
    }


def confirming() -> dict[str, str]:
    """The button of the form, by what is done."""
    return {
        **doing(),
        "answer": _("Send the answer"),
        "plan": _("Write the action down"),
        "close": _("Close the finding"),
        "withdraw": _("Withdraw the finding"),
        "finish": _("It was done"),
        "drop": _("Drop the action"),
        "postpone": _("Give it another day"),
    }


def kept_for_good() -> str:
    """What becomes of what is written."""
    return _("Kept for good in the audit log with your name and the time. Nothing is deleted.")


def saved() -> str:
    """After something was written."""
    return _("Written down.")


def new_day() -> str:
    """The field for a new day."""
    return _("The new day")


def do_by() -> str:
    """The field for the day of an action."""
    return _("Done by")


def who_does() -> str:
    """The field for the owner of an action."""
    return _("Who does it")


def to_reach() -> str:
    """The field for the share that an action should bring the figure to."""
    return _("The figure should then be at, in percent")


def action_states() -> dict[str, str]:
    """Where an action stands."""
    return {
        "agreed": _("Under way"),
        "done": _("Done"),
        "dropped": _("Dropped"),
        "late": _("Past its day"),
    }


def should_move(name: str, share: str, *, lower: bool) -> str:
    """The figure that an action should move, and how far where that was agreed."""
    if not share:
        if lower:
            return _("{name}: should go down", name=plain(name))
        return _("{name}: should go up", name=plain(name))
    if lower:
        return _("{name}: down to {share}", name=plain(name), share=share)
    return _("{name}: up to {share}", name=plain(name), share=share)


def on_start(look: str) -> str:
    """The word on the badge where people start."""
    return _("Findings past their day") if look == "late" else _("Findings")


def start(late: int, open_: int) -> str:
    """How many are open and late, where people start."""
    if not late:
        return n_("{n} finding is open.", "{n} findings are open.", open_)
    return n_(
        "{late} of {n} open finding is past its day.",
        "{late} of {n} open findings are past their day.",
        open_,
        late=numbers.count(late),
    )


def course(before: str, since: str, goal_: str) -> str:
    """How the figure stood before the opening, and how it stands now."""
    return _("Before the opening: {before}. Now: {since}. Promised: {goal}.",
             before=before, since=since, goal=goal_)  # fmt: skip


def every_version(version: str) -> str:
    """Why the months are not the table's numbers, where a new version began in one."""
    return _(
        "The months count the cases of every version of the agreement, as they are known today; "
        "the table those of version {version} alone, as they were known when this was opened.",
        version=version,
    )


def not_since(before: str, goal_: str) -> str:
    """No month has been judged since the opening."""
    return _(
        "Before the opening: {before}. No month since then can be told yet. Promised: {goal}.",
        before=before,
        goal=goal_,
    )


def in_month(share: str, written: str) -> str:
    """A share, and of which month."""
    return _("{share} in {period}", share=share, period=period(written))


def no_course() -> str:
    """There is no figure to be followed."""
    return _("No figure follows this finding; it is closed by what somebody has seen.")


def finding_opened() -> str:
    """What stands at the chart's line."""
    return _("Finding\nopened")


def changed_meanwhile(did: Sequence[str], text: str) -> str:
    """The second of two who write about the same.

    Args:
        did: What the others did, in markdown, the newest first.
        text: What the second had written; the step it was for may not be possible any more.
    """
    said = _(
        "Somebody else was faster, and nothing of yours was saved. Read what has changed, then "
        "send what you wrote again if it still fits."
    )
    wrote = [_("What you wrote:"), markdown.written(text)] if text.strip() else []
    return "\n\n".join([said, *did, *wrote])


def unreadable(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "Findings cannot be read now. Try again in a minute; if it stays, tell whoever runs this "
        "server: the cause is logged under {reference}.",
        reference=reference,
    )


def no_such_finding(id_: str) -> str:
    """The address names a finding that is not there."""
    return _("There is no finding {id} that you may read.", id=plain(id_))


def nothing_open() -> str:
    """No finding is open."""
    return _("No finding is open here.")


def link(id_: int) -> str:
    """The way to a finding, among others."""
    return _("Finding {id}", id=id_)


def itself_with(agency: str) -> str:
    """311, for what it owes itself by the agreement with an agency."""
    return _("311 itself, agreement with {agency}", agency=agency)


def city_itself() -> str:
    """Whom a finding is about that names no agency."""
    return _("311 itself")
