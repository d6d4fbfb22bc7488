"""The words of drafts: what is negotiated, who has to act, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from agreements.finding import Finding
from dashboard.wording import check_sentences
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain
from dashboard.wording.numbers import count, day, instant, listing
from metrics.goals import MIN_CASES


def states() -> dict[str, str]:
    """Where a draft stands."""
    return {
        "draft": _("Draft"),
        "in_review": _("In review"),
        "agreed": _("Agreed by both sides"),
        "exported": _("To be signed"),
        "signed": _("Signed"),
        "withdrawn": _("Withdrawn"),
    }


def labels() -> dict[str, str]:
    """Short words of the page."""
    return {
        "all": _("All drafts"),
        "closed": _("No longer negotiated"),
        "changes": _("What would change"),
        "promised": _("What would be promised"),
        "next": _("What comes next"),
        "begin": _("Begin a draft"),
        "begin_for": _("For which agency"),
        "begin_button": _("Begin from its newest version"),
        "first": _("Begin a first agreement from history"),
        "first_calendar": _("Days are counted on"),
        "first_since": _("From cases opened in"),
        "first_button": _("Propose targets from history"),
        "comments": _("Comments"),
        "say": _("Say something"),
        "place": _("About which place"),
        "whole": _("The whole draft"),
        "says": _("Your words"),
        "send": _("Send"),
        "settle": _("Mark as settled"),
        "agree": _("Agree to this text"),
        "take_back": _("Take the agreement back"),
        "in_review": _("Put in review"),
        "draft": _("Take back out of review"),
        "again": _("Take up again"),
        "withdrawn": _("Withdraw the draft"),
        "because": _("Why"),
        "confirm": _("Yes, do it"),
        "cancel": _("Cancel"),
        "findings": _("What stands in the way"),
        "reason": _("Why does it change?"),
        "asked": _("Who asked for it?"),
        "keep_reasons": _("Keep the reasons"),
        "text": _("The text"),
        "edit": _("Edit the text"),
        "propose": _("Propose another text"),
        "yaml": _("The agreement, as its file will say it"),
        "save": _("Save"),
        "send_proposal": _("Propose"),
        "why_proposed": _("Why this text"),
        "beside": _("Proposed beside it"),
        "take_over": _("Take over this text"),
        "history": _("What happened so far"),
        "earlier": _("An earlier text"),
        "whole_text": _("The whole text"),
        "pdf_en": _("Document in English"),
        "pdf_es": _("Document in Spanish"),
        "download": _("Download the file"),
        "workbench": _("Try it on last year's cases"),
    }


def title_of_list(open_: int, waiting: int) -> str:
    """How many drafts are negotiated, and for whom they wait."""
    if not open_:
        return _("No agreement is being negotiated")
    said = n_("{n} agreement is being negotiated", "{n} agreements are being negotiated", open_)
    if not waiting:
        return said
    return said + "; " + n_("{n} waits for its agency", "{n} wait for their agency", waiting)


def title_for_agency(open_: int, waiting: int) -> str:
    """The same for the agency itself."""
    if not open_:
        return _("No agreement of yours is being negotiated")
    if waiting:
        return n_(
            "{n} draft of your agreement waits for you",
            "{n} drafts of your agreement wait for you",
            waiting,
        )
    return n_(
        "{n} draft of your agreement is being negotiated",
        "{n} drafts of your agreement are being negotiated",
        open_,
    )


def nothing_yet(*, may_begin: bool) -> str:
    """In place of the list."""
    if may_begin:
        return _("Begin one below, or on the workbench, where a promise is first tried on history.")
    return _("As soon as 311 or the mayor's office begins one, it stands here.")


def since() -> dict[int, str]:
    """How far back the cases of a first agreement go, by years; 0 for everything."""
    return {1: _("the last year"), 3: _("the last three years"), 0: _("the whole record")}


def agency_with_cases(agency: str, cases: int) -> str:
    """An agency without an agreement, and how many cases it had."""
    return agency + " · " + n_("{n} case", "{n} cases", cases)


def first_note() -> str:
    """What a first agreement from history is."""
    return _(
        "For an agency that has promised nothing yet: each service with enough cases gets the "
        "round number of days within which four in five of its cases were closed, open cases "
        "counted. Contacts, duties and clauses stay to be filled in."
    )


def no_calendar() -> str:
    """Why nothing can be proposed yet."""
    return _(
        "The city has no calendar yet, and days are counted on one. Write one into its folder of "
        "calendars; the guide `docs/connect-your-city.md` shows the shortest."
    )


def too_few_cases(agency: str) -> str:
    """No service of the agency has enough."""
    return _(
        "Nothing can be proposed for {agency}: each of its services had fewer than {n} cases in "
        "these years, or too many that stayed open. Choose more years, or write the draft "
        "yourself.",
        agency=agency,
        n=MIN_CASES,
    )


def first_begun(services: int, covered: int, left: int, cases: int) -> str:
    """What a first draft from history covers, and what it leaves."""
    said = n_(
        "The draft is begun: it promises something for {n} service.",
        "The draft is begun: it promises something for {n} services.",
        services,
    )
    held = _(
        "{covered} of {cases} cases would be covered.", covered=count(covered), cases=count(cases)
    )
    rest = n_(
        "{n} service with too few or too long cases stays without a promise.",
        "{n} services with too few or too long cases stay without a promise.",
        left,
    )
    return " ".join([said, held, rest] if left else [said, held])


def not_in_force() -> str:
    """Under the title of the list."""
    return _("Nothing here is in force before it is signed")


def unreadable_title(draft: int) -> str:
    """A text that is no agreement."""
    return _("Draft {draft} cannot be read as an agreement yet", draft=str(draft))


def title(name: str, finding: str) -> str:
    """What a draft would change, and for whom."""
    return f"{name}: {finding[:1].lower()}{finding[1:]}"


def first_title(name: str, number: str) -> str:
    """A draft that changes no earlier version."""
    return _("{name}: a first agreement, version {number}", name=name, number=number)


def named(draft: int, version: str) -> str:
    """The draft by its number and the version that it would become."""
    return _("Draft {draft}, to become version {version}", draft=str(draft), version=version or "–")


def based_on(version: str | None) -> str:
    """What it changes."""
    if version is None:
        return _("The agency's first agreement")
    return _("Changes version {version}", version=version)


def open_draft(draft: int) -> str:
    """Where a link leads."""
    return _("Open draft {draft}", draft=str(draft))


def sides() -> dict[str, str]:
    """The parties at the beginning of a sentence."""
    return {
        "agency": _("The agency"),
        "operator": _("311"),
        "overseer": _("The mayor's office"),
    }


def next_step(state: str, missing: Sequence[str]) -> str:
    """Who has to act, and how."""
    if state == "in_review":
        if len(missing) > 1:
            return _("Both sides read it; each says when it agrees.")
        if missing == ("agency",):
            return _("The agency has to agree, or say what should change.")
        return _("311 has to agree, or say what should change.")
    return {
        "draft": _("311 or the mayor's office finishes the text and puts it in review."),
        "agreed": _("311 or the mayor's office hands out the file to be signed."),
        "exported": _("Both sides and the mayor's office sign; then it is in force on its day."),
        "signed": _("Nothing: it was signed, and its file stands among the agreements."),
        "withdrawn": _("Nothing: it was withdrawn."),
    }[state]


def consent(side: str, said: str, person: str, at: datetime | None) -> str:
    """What a side says of the text: `given`, `annulled`, `taken_back` or nothing yet."""
    told = {
        "given": _("agrees to this text"),
        "annulled": _("agreed to an earlier text; it changed since"),
        "again": _("agreed before it was taken up again"),
        "taken_back": _("took its agreement back"),
        "none": _("has not agreed yet"),
    }[said]
    name = sides()[side]
    words = f"**{name[:1].upper()}{name[1:]}** {told}"
    if at is None:
        return words
    who = plain(person) or sides()[side]
    return f"{words} ({who}, {instant(at)})"


def written(person: str, role: str, at: datetime) -> str:
    """Who wrote something, and when."""
    who = plain(person) or sides()[role]
    return _("{who} ({role}), {when}", who=who, role=sides()[role], when=instant(at))


def about_place(place: str) -> str:
    """Which place a comment is about."""
    return _("About {place}", place=plain(place)) if place else _("About the whole draft")


def settled(person: str, at: datetime) -> str:
    """That a comment is settled; by whom without a name, by the role that is kept instead."""
    side = sides().get(person, "")
    who = f"{side[:1].lower()}{side[1:]}" or plain(person)
    return _("Settled by {person}, {when}", person=who, when=instant(at))


def no_comments() -> str:
    """Nobody has said anything."""
    return _("Nobody has said anything yet.")


def open_comments(n: int) -> str:
    """How many are still to be settled."""
    if not n:
        return ""
    return n_("{n} is still open", "{n} are still open", n)


def at_line(line: int, said: str) -> str:
    """A sentence about one line of the text."""
    return _("Line {line}: {said}", line=str(line), said=said)


def not_held(role: str) -> str:
    """A role that the text uses and no contact has."""
    return _("nobody is named as {role}. Add the contact.", role=plain(role))


def no_duties(side: str) -> str:
    """A side that is bound to nothing."""
    return {
        "agency": _("the agency has no duties. Add them."),
        "operator": _("311 has no duties. Add them."),
    }[side]


def not_confirmed(on: date, roles: Sequence[str]) -> str:
    """Contacts that were last confirmed so long ago that nobody may sign."""
    return n_(
        "{n} contact was last confirmed on {day} and has to be confirmed again: {roles}.",
        "{n} contacts were last confirmed on {day} and have to be confirmed again: {roles}.",
        len(roles),
        day=day(on),
        roles=plain(listing(roles)),
    )


def finding(found: Finding) -> str:
    """One finding with its line, as the check says it."""
    return _(
        "Line {line}: {found}. {fix}",
        line=str(found.line),
        found=plain(f"{check_sentences.found(found)} ({found.code})"),
        fix=plain(check_sentences.mend(found)),
    )


def no_findings() -> str:
    """The text may be agreed to."""
    return _("Nothing: `accord check` finds nothing in this text that forbids signing.")


def reasons_lacking(n: int) -> str:
    """Changes without a reason."""
    return n_(
        "{n} change has no reason yet; nobody can agree before it has one.",
        "{n} changes have no reason yet; nobody can agree before they have one.",
        n,
    )


def findings_counted(n: int) -> str:
    """How much the check found."""
    return n_("{n} point forbids signing.", "{n} points forbid signing.", n)


def done() -> dict[str, str]:
    """What was just done."""
    return {
        "begun": _("The draft is begun; change its text below, then put it in review."),
        "saved": _("The text is saved."),
        "proposed": _("Your text is kept beside the draft; 311 can take it over."),
        "said": _("Your words are kept."),
        "settled": _("The comment is settled."),
        "agreed": _("Your side agrees to this text."),
        "taken_back": _("Your side agrees no more."),
        "in_review": _("The draft is in review: both sides can agree to it."),
        "draft": _("The draft is open again."),
        "withdrawn": _("The draft is withdrawn."),
        "exported": _("The file is ready to be signed; the log says that it was handed out."),
    }


def overtaken(person: str, role: str, beside: int) -> str:
    """Somebody else saved first."""
    return _(
        "{who} saved another text while you wrote. Yours is kept beside it as text {beside} and "
        "still stands in the field below; what differs is shown under it. Save again to put yours "
        "in its place.",
        who=plain(person) or sides()[role],
        beside=str(beside),
    )


def differs() -> str:
    """Over a comparison of two texts."""
    return _("What differs: lines with − are in the draft now, lines with + in the other text")


def text_named(number: int, kind: str, heading: str) -> str:
    """One text of the history."""
    words = {
        "saved": _("Text {number}", number=str(number)),
        "beside": _("Text {number}, beside", number=str(number)),
    }
    return f"{words[kind]} · {heading}"


def same_text() -> str:
    """Nothing differs."""
    return _("It says the same as the draft now.")


def act(named: str) -> str:
    """What the log says was done to a draft; what is unknown stands as it is."""
    known = {
        "opened": _("began the draft"),
        "rewritten": _("saved another text"),
        "proposed": _("put a text beside it"),
        "annulled": _("with that, what had been agreed to holds no more"),
        "agreed to": _("agreed to the text"),
        "agreed by both sides": _("with that, both sides agree"),
        "agreement taken back": _("took the agreement back"),
        "taken back": _("took it out of review"),
        "put in review": _("put it in review"),
        "exported": _("handed out the file to sign"),
        "withdrawn": _("withdrew it"),
    }
    return known.get(named, named)


def commands_note() -> str:
    """Over the commands that follow an export."""
    return _(
        "Put the file into the folder of agreements (`accord draft export` does), commit it, and "
        "have it signed:"
    )


def editing_note() -> str:
    """Under the editor."""
    return _(
        "Number, version before, level and list of changes are computed when you save. Whoever "
        "agreed to the text before has to agree again."
    )


def agency_note() -> str:
    """Why an agency does not write the text itself."""
    return _(
        "311 and the mayor's office write the text; what you propose stands beside it until they "
        "take it over."
    )


def running_head(draft: int, version: str, sha256: str) -> str:
    """At the head of every page on paper: what it is, and by which text it can be told."""
    return _(
        "Draft {draft} of version {version}, not in force before it is signed · text {sha256}",
        draft=str(draft),
        version=version,
        sha256=sha256[:16],
    )


def no_such_draft() -> tuple[str, str]:
    """The address names a draft that is not there for this reader."""
    return (
        _("There is no such draft"),
        _("It may be another agency's. All drafts that you may read stand in the list."),
    )


def unreadable(reference: str) -> str:
    """Drafts cannot be read."""
    return _("Drafts cannot be read just now (reference {reference}).", reference=reference)
