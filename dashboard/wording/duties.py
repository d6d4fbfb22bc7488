"""The words of the Duties page: what each side does for the other, and what is overdue."""

from __future__ import annotations

from datetime import date, datetime

from dashboard.wording import numbers
from dashboard.wording.agreements import as_filed, sentence, spelled
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, note, plain
from dashboard.wording.numbers import count


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "about": _("what both sides do for their agreements"),
        "own": _("Yours to do"),
        "others": _("What others have to do"),
        "kept": _("How far each side has kept its part"),
        "lists": _("The registers"),
        "list": _("Register"),
        "cancel": _("Cancel"),
        "choose": _("Choose"),
        "confirm": _("Write it down for good"),
        "day_confirmed": _("Confirmed on"),
        "day_reviewed": _("Reviewed on"),
        "day_done": _("Done on"),
        "day_told": _("Told 311 on"),
        "day_found": _("Found out on"),
        "day_changed": _("Known since"),
        "last_reviewed": _("Last reviewed on, if ever"),
        "effective": _("Takes effect on"),
        "contacts": _("Contacts that are still right"),
        "contact": _("Contact"),
        "articles": _("Articles that are still right"),
        "article": _("Article"),
        "new_article": _("Name of the article"),
        "new_change": _("What changes"),
        "change": _("Change"),
        "services": _("Services"),
        "topic": _("Kind of change"),
        "what_changed": _("What has changed"),
        "agency": _("Agency"),
        "evidence": _("Where it shows, such as a file or a reference"),
        "entry": _("Entry"),
        "because": _("Why it does not hold"),
        "messages": _("To the Messages page"),
        "verification": _("To the Verification page"),
        "routing": _("To the Routing page"),
        "agreements": _("To the agreement, where a new contact is written"),
    }


def lists() -> dict[str, str]:
    """The registers, by key."""
    return {
        "contacts": _("Contacts"),
        "articles": _("Knowledge articles"),
        "changes": _("Changes of services"),
        "duties": _("Other duties"),
        "entries": _("What was written"),
    }


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "agency": _("Agency"),
        "what": _("What"),
        "state": _("How it stands"),
        "contact": _("Contact"),
        "office": _("Contact, as the agreement has it"),
        "article": _("Article"),
        "change": _("Change"),
        "told": _("How 311 came to know"),
        "duty": _("Duty"),
        "entry": _("Entry"),
        "written": _("Written by"),
        "kept": _("Kept"),
        "last": _("Last done"),
        "by": _("Due"),
        "days": _("Days left"),
        "services": _("Services"),
        "effective": _("Takes effect"),
        "told_on": _("Told on"),
        "found_on": _("Found out on"),
        "lead": _("In time until"),
        "role": _("Role"),
        "day": _("Day"),
        "at": _("Written on"),
        "evidence": _("Where it shows"),
        "because": _("Reason"),
        "version": _("Version"),
    }


def title(overdue: int, agency: str | None, its: int) -> str:
    """The finding: how much is overdue, and with whom most of it."""
    if not overdue:
        return _("No duty is overdue")
    if agency is None:
        return n_("{n} duty is overdue", "{n} duties are overdue", overdue)
    return n_(
        "{n} duty is overdue, with {agency}",
        "{n} duties are overdue, {its} of them with {agency}",
        overdue,
        agency=agency,
        its=count(its),
    )


def lead(overdue: int, soon: int, *, own: bool) -> str:
    """What comes next, in markdown; `own` where the reader has something to settle."""
    coming = (
        n_("{n} more comes within 30 days.", "{n} more come within 30 days.", soon)
        if soon
        else _("Nothing more comes within 30 days.")
    )
    if overdue:
        first = (
            _("What is overdue stands first, each with what settles it.")
            if own
            else _("What is overdue stands first.")
        )
        return f"{first} {coming}"
    return coming


def nothing_asked() -> str:
    """Instead of everything else where no agreement in force asks for anything."""
    return _("No agreement in force names duties or contacts, so nothing is asked of anybody here.")


def nothing_own() -> str:
    """Instead of cards."""
    return _("Nothing of yours is overdue or due within 30 days.")


def sides() -> dict[str, str]:
    """Whose part it is."""
    return {
        "agency": _("the agency"),
        "operator": _("311"),
        "overseer": _("the mayor's office"),
    }


def to_do(register: str, n: int, side: str, duty: str) -> str:
    """What is to be done, in words.

    Args:
        register: Of which kind.
        n: How many of them.
        side: Whose contacts.
        duty: The duty in the agreement's own words.
    """
    match register:
        case "contact":
            return n_(
                "{n} contact of {side} to confirm",
                "{n} contacts of {side} to confirm",
                n,
                side=sides()[side],
            )
        case "article":
            return n_("{n} knowledge article to review", "{n} knowledge articles to review", n)
        case "sample":
            return _("Closing messages to draw for readers: {n}", n=duty)
        case "check":
            return _("Closed cases to draw and check: {n}", n=duty)
        case "decision":
            return n_("{n} objection to decide", "{n} objections to decide", n)
        case _:
            return as_filed(sentence(duty))


def heading(agency: str, to_do: str) -> str:
    """What a card is about."""
    return _("{agency}: {what}", agency=agency, what=to_do)


def overdue(days: int) -> str:
    """How long something is overdue."""
    return n_("{n} day overdue", "{n} days overdue", days)


def due_in(days: int) -> str:
    """How soon it is due."""
    return n_("due in {n} day", "due in {n} days", days) if days else _("due today")


def changed() -> str:
    """A contact that is known to be wrong."""
    return _("has changed")


def due_on(day: date) -> str:
    """By when."""
    return _("due by {day}", day=numbers.day(day))


def last_done(register: str, day: date | None) -> str:
    """When it was last done."""
    if day is None:
        return {
            "contact": _("never confirmed"),
            "article": _("never reviewed"),
            "sample": _("never drawn"),
            "check": _("never checked"),
            "decision": _("not decided"),
        }.get(register, _("never done"))
    said = {"day": numbers.day(day)}
    return {
        "contact": _("confirmed {day}", **said),
        "article": _("reviewed {day}", **said),
        "sample": _("drawn {day}", **said),
        "check": _("last checked {day}", **said),
    }.get(register, _("done {day}", **said))


def vacant() -> str:
    """A role without a holder."""
    return _("nobody holds this role")


def buttons() -> dict[str, str]:
    """The ways to write, by kind of form."""
    return {
        "outdated": _("Say that a contact has changed"),
        "listed": _("Add an article"),
        "retired": _("Take an article off the list"),
        "told": _("Tell 311 of a change"),
        "told_now": _("Tell 311 of a change that it found out"),
        "found_out": _("Write down a change that nobody told 311 of"),
        "taken_back": _("Take an entry back"),
        "done": _("Say that it is done"),
    }


def confirm_these(n: int) -> str:
    """The button under contacts; of some that have changed one at least can be right by now."""
    n = max(n, 1)
    return n_("Confirm this contact", "Confirm these {words} contacts", n, words=spelled(n))


def review_these(n: int) -> str:
    """The button under articles."""
    return n_("Say that it was reviewed", "Say which of them were reviewed", n)


def what_changed() -> dict[str, str]:
    """What of a contact can have changed."""
    return {
        "another_holder": _("Somebody else holds the role"),
        "another_office": _("Another office has the role"),
        "another_mailbox": _("The mailbox is another one"),
        "another_phone": _("The telephone is another one"),
        "vacant": _("Nobody holds the role"),
    }


def topics() -> dict[str, str]:
    """What kinds of changes there are."""
    return {
        "route": _("Route"),
        "fee": _("Fee"),
        "policy": _("Policy"),
        "hours": _("Hours"),
        "other": _("Something else"),
    }


def signed_as(person: str) -> str:
    """What is kept beside what is written."""
    who = person or _("your role alone, as nobody is signed in")
    return _(
        "Kept with it: {who}, and the moment. It can be taken back by a further entry with its "
        "reason, never deleted.",
        who=plain(who),
    )


def no_personal_data() -> str:
    """What does not belong into the register."""
    return _(
        "The new name, mailbox or telephone is written into the agreement, not here: the register "
        "only says that the contact has changed."
    )


def mend_first() -> str:
    """How a contact that has changed is settled."""
    return _(
        "What has changed is first written into the agreement; confirm the contact once it is "
        "right there."
    )


def measured(name: str, share: str, n: int, month: str) -> str:
    """What a figure says of a duty."""
    return _("{name}: {share} of {n} cases in {month}", name=name, share=share, n=count(n),
             month=month)  # fmt: skip


def no_cases() -> str:
    """A month without any."""
    return _("no cases in that month")


def agreed_share(share: str, *, most: bool) -> str:
    """What was agreed of it."""
    if most:
        return _("agreed: {share} at most", share=share)
    return _("agreed: {share} at least", share=share)


def written() -> str:
    """An entry was made."""
    return _("Written down.")


def choose_one() -> str:
    """Nothing was chosen."""
    return _("Choose at least one; nothing was written.")


def choose_day() -> str:
    """No day was given."""
    return _("Give the day; nothing was written.")


def told_states() -> dict[str, str]:
    """How 311 came to know of a change."""
    return {
        "in_time": _("Told in time"),
        "late": _("Told too late"),
        "untold": _("Never told"),
        "no_lead": _("No lead agreed"),
    }


def how_told(told: date | None, found: date | None, by: date | None) -> str:
    """When 311 was told, when it found out, and by when telling was in time."""
    said = [
        *([_("told {day}", day=numbers.day(told))] if told else []),
        *([_("found out {day}", day=numbers.day(found))] if found else []),
        *([_("in time until {day}", day=numbers.day(by))] if by else []),
    ]
    return "; ".join(said)


def takes_effect(topic: str, day: date) -> str:
    """What kind of change, from when."""
    return _("{topic}, from {day}", topic=topics()[topic], day=numbers.day(day))


def kept_of(figure: str, k: int, n: int) -> str:
    """How many of how many were kept."""
    of = {"k": count(k)}
    return {
        "contacts_fresh": n_(
            "{k} of {n} contact confirmed", "{k} of {n} contacts confirmed", n, **of
        ),
        "knowledge_fresh": n_(
            "{k} of {n} article reviewed", "{k} of {n} articles reviewed", n, **of
        ),
        "change_notice": n_(
            "{k} of {n} change told in time", "{k} of {n} changes told in time", n, **of
        ),
        "review_held": n_("{k} of {n} review held", "{k} of {n} reviews held", n, **of),
    }[figure]


def nothing_kept(why: str) -> str:
    """Why there is nothing to count."""
    return {
        "no_articles": _("no articles are listed"),
        "no_changes": _("no changes are registered"),
        "no_reviews": _("no review is on record"),
        "no_decisions": _("no decision of a review has fallen due"),
    }.get(why, _("no agreement in force asks for it"))


def not_measurable(why: str) -> str:
    """The same as a line of a table."""
    return _("Not measurable: {why}", why=nothing_kept(why))


def every(length: str) -> str:
    """How often."""
    return _("every {time}", time=length)


def on_occasion() -> str:
    """A duty that follows on something, with no day of its own."""
    return _("whenever it comes up; the cases show it")


def own_list() -> str:
    """A duty that has a register of its own."""
    return _("has a register of its own here")


def acts() -> dict[str, str]:
    """What was done, by the word of the register."""
    return {
        "confirmed": _("Contact confirmed"),
        "outdated": _("Contact has changed"),
        "listed": _("Article listed"),
        "reviewed": _("Article reviewed"),
        "retired": _("Article taken off the list"),
        "told": _("311 told of a change"),
        "found_out": _("Change found out by 311"),
        "done": _("Duty done"),
        "taken_back": _("Taken back"),
    }


def entry(act: str, what: str, day: date) -> str:
    """One entry, in a cell."""
    return f"{bold(acts()[act])}  \n{note(plain(f'{what}, {numbers.day(day)}'))}"


def who_wrote(person: str, role: str, at: datetime, *, trial: bool) -> str:
    """Who wrote an entry and when; `at` is local."""
    parts = [plain(person)] if person else []
    parts += [*([_("in a trial")] if trial else []), numbers.instant(at)]
    return f"{sentence(sides()[role])}  \n{note(', '.join(parts))}"


def nothing_listed(list_: str) -> str:
    """Instead of an empty register."""
    return {
        "contacts": _("No agreement in force names contacts."),
        "articles": _(
            "No knowledge article is listed. Each agency, or 311, lists what it answers from; it "
            "is due for review once it is."
        ),
        "changes": _("No change of a service is registered."),
        "duties": _("No agreement in force names duties."),
        "entries": _("Nothing was written yet."),
    }[list_]


def as_of_note() -> str:
    """By which day everything is judged."""
    return _(
        "Days are counted to the day as of which the figures stand; what is done later counts from "
        "the next measuring on. Working days are those of the agency's desk. Titles and duties are "
        "told in the words of the agreements."
    )
