"""The words of the page about messages: what each should say, and what stands apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.wording import verdicts
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, listing, rate


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "show": _("Show"),
        "audit": _("What the auditor counted"),
        "examples": _("What residents read"),
        "objections": _("Objections to verdicts"),
        "to_messages": _("What residents were told"),
    }


def views() -> dict[str, str]:
    """The sides of the page."""
    return {
        "verdicts": _("Verdicts"),
        "texts": _("Texts and what they cost"),
        "private": _("Personal data"),
    }


def measures() -> dict[str, str]:
    """What a message does that passes, by figure, in the order of the page."""
    return {
        "message_present": _("Says something"),
        "message_relevant": _("Is about this service"),
        "message_specific": _("Names what was done or found"),
        "message_timeline": _("Says by when"),
        "message_next_step": _("Names a next step"),
        "message_plain": _("Is in plain words"),
        "message_private": _("Keeps people private"),
        "message_language": _("Is in the resident's language"),
    }


def failing() -> dict[str, str]:
    """What a message does that fails, by figure: after “messages that …”."""
    return {
        "message_present": _("say nothing of the outcome"),
        "message_relevant": _("are about another service"),
        "message_specific": _("name nothing that was done or found"),
        "message_timeline": _("give no usable time"),
        "message_next_step": _("name no next step"),
        "message_plain": _("hold codes or are hard to read"),
        "message_private": _("show a private person's data"),
        "message_language": _("are in another language"),
        "message_timeline.every_message": _("give no usable time"),
        "message_specific.case_detail": _("name no detail of the case itself"),
        "message_next_step.required": _("name no next step where one is needed"),
        "fix_evidence": _("do not say that it was fixed"),
    }


def title_missed(missed: Sequence[str], told: int) -> str:
    """The finding where goals were missed, the furthest first."""
    return _(
        "Messages missed {missed} of {told} goals; furthest: “{name}”",
        missed=count(len(missed)),
        told=count(told),
        name=missed[0],
    )


def title_met(told: int) -> str:
    """The finding where every goal was met."""
    return n_(
        "Messages met the {n} goal that is set for them",
        "Messages met all {n} goals that are set for them",
        told,
    )


def title_plain(value: float) -> str:
    """The finding where no goal is set."""
    return _("{share} of closing messages name what was done or found", share=rate(value))


def title_cannot_tell() -> str:
    """The finding where no text is held."""
    return _("What residents were told cannot be seen here")


def ledger_alt(said: Sequence[tuple[str, str]]) -> str:
    """The measures in a sentence; each is its name and its share."""
    told = listing(f"{name}: {share}" for name, share in said)
    return _("{rates}. The table beside it has every figure.", rates=told)


def furthest(name: str, rate_: str) -> str:
    """The measure that most is missing from."""
    return _("Furthest from its goal: {name}, {rate}", name=name.lower(), rate=rate_)


def all_met() -> str:
    """No measure is below its goal."""
    return _("Every goal for messages is met")


def no_goals() -> str:
    """Nothing is promised about messages."""
    return _("No goal is set for messages")


def wordless(k: int) -> str:
    """Under the table, of closings that one measure alone counts as wrong."""
    return n_(
        "{n} closing without a word of the outcome counts as wrong under “{measure}” alone.",
        "{n} closings without a word of the outcome count as wrong under “{measure}” alone.",
        k,
        measure=measures()["message_present"],
    )


def unread() -> str:
    """Under the table, where nobody has read."""
    return _("Readers have not checked these verdicts yet.")


def ledger_note() -> str:
    """Under the measures."""
    return _(
        "Tick: promised. Nothing is added up to one score: a message can be specific and still "
        "be about another service."
    )


def measure_columns() -> tuple[str, str]:
    """The table of measures."""
    return _("The message…"), _("Of those that can be told")


def beside(name: str, value: float, k: int, n: int) -> str:
    """A stricter or wider count beside a measure."""
    return _("{name}: {share}, {of}", name=name, share=rate(value), of=verdicts.of(k, n))


def apart(name: str, k: int) -> str:
    """Messages of which a measure says nothing."""
    return f"{count(k)} {name}"


def not_wrong(each: Iterable[str]) -> str:
    """The messages of which a measure says nothing, named and counted."""
    return _("Apart, not counted as wrong: {what}", what="; ".join(each))


def audit_lead() -> str:
    """Above the counts."""
    return _(
        "The same counts as an auditor's, from the whole record instead of a sample, with the "
        "cases behind each."
    )


def audit_columns() -> tuple[str, str, str]:
    """The table by agency."""
    return _("Agency"), _("Messages that say by when"), _("Commented afterwards, not told before")


def stray(service: str, wrong: int, n: int) -> str:
    """Messages about a service on cases of others, in markdown."""
    return _(
        "**{wrong} of {n}** messages about “{service}” went to cases of other services ({share}).",
        wrong=count(wrong),
        n=count(n),
        service=service,
        share=rate(wrong / n),
    )


def no_stray() -> str:
    """Instead of them."""
    return _("No message about one service is known to have gone to cases of another.")


def cases_without_time(n: int) -> str:
    """The way to messages without a time."""
    return n_("The {n} without a time", "The {n} without a time", n)


def cases_not_told(n: int) -> str:
    """The way to cases with a comment that had no specific message before."""
    return n_("The {n} case", "The {n} cases", n)


def parts() -> dict[str, str]:
    """What can be looked at beside the measures, by the key in the address."""
    return {
        "message_timeline.every_message": _("Says by when, demanded or not"),
        "message_specific.case_detail": _("Names a detail of the case itself"),
        "message_next_step.required": _("Names a next step where one is needed"),
        "no_message_before": _("Commented afterwards, not told before"),
        "fix_evidence": _("Says that it was fixed"),
    }


def about_service(service: str) -> str:
    """What can be looked at: messages about a service on other cases."""
    return _("About “{service}”, on its own cases", service=service)


def sent_astray() -> str:
    """What messages do that are about another service than the one they name."""
    return _("went to cases of other services")


def cases_title(n: int, failing_: str) -> str:
    """The heading of the list of cases whose messages fail."""
    return n_("{n} case: messages that {what}", "{n} cases: messages that {what}", n, what=failing_)


def cases_untold(n: int) -> str:
    """The heading of the list of cases with a comment and nothing specific before."""
    return n_(
        "{n} case with a comment afterwards, not told before",
        "{n} cases with a comment afterwards, not told before",
        n,
    )


def examples_lead(shown: int) -> str:
    """Above the examples."""
    return n_(
        "The newest message behind this. What is private is hidden; marked are the words that the "
        "verdict rests on.",
        "The {n} newest messages behind this. What is private is hidden; marked are the words "
        "that the verdict rests on.",
        shown,
    )


def reading() -> str:
    """While messages are read."""
    return _("Reading the messages…")


def unreadable_texts(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "The messages themselves cannot be read now. Try again in a minute; if it stays, tell "
        "whoever runs this server: the cause is logged under {reference}.",
        reference=reference,
    )


def no_examples() -> str:
    """Instead of examples."""
    return _("No message with words is behind this.")


def nothing_marked() -> str:
    """Under a text in which no words are marked."""
    return _("No words are marked: the verdict rests on what is missing.")


def example_case(number: str) -> str:
    """Leads from one message to its case."""
    return _("Case {number}", number=number)


def example_head(service: str, when: str) -> str:
    """Beside it."""
    return _("{service} · closed {when}", service=service, when=when)


def objecting() -> dict[str, str]:
    """The form of an objection."""
    return {
        "begin": _("Object to this verdict"),
        "says": _("Why the verdict is wrong"),
        "note": _(
            "311 reads every objection. What is decided holds for every case with this text, and "
            "names the rule or the registered text that was changed."
        ),
        "confirm": _("Send the objection"),
        "cancel": _("Cancel"),
        "done": _("Your objection is written down."),
    }


def objection_columns() -> tuple[str, str, str]:
    """The table of objections."""
    return _("About"), _("What was said"), _("Where it stands")


def outcomes() -> dict[str, str]:
    """Where an objection stands."""
    return {
        "open": _("Not decided yet"),
        "rule_changed": _("A rule was changed"),
        "registered": _("The text was registered"),
        "upheld": _("The verdict stands"),
        "withdrawn": _("Withdrawn"),
    }


def unreadable(reference: str) -> str:
    """Objections cannot be read; the log says why."""
    return _(
        "Objections cannot be read now; the cause is logged under {reference}.",
        reference=reference,
    )
