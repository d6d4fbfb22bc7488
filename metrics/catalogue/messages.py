"""Figures about the last message to the resident: does it say what happened."""

from __future__ import annotations

from typing import Final

from metrics.catalogue.definition import Definition

MESSAGES: Final = (
    Definition(
        id="message_present",
        section="messages",
        definition="The share of closings whose message says something about the outcome in words.",
        numerator="closings whose last message says something besides the system's own stamps; one "
        "sent before the closing must tell how it ended",
        denominator="closings, not void",
        pitfall="A message that holds only a status and a number counts as sent.",
        example="Of 100 closings, 88 had words of an outcome and 12 only “Closed”: 88%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("blank", "status_only", "first_answer"),
    ),
    Definition(
        id="message_relevant",
        section="messages",
        definition="The share of messages that are not about another service than the resident's.",
        numerator="messages not confirmed to belong to another service; those of which nobody can "
        "tell are counted beside it",
        denominator="messages with words in them",
        pitfall="A text chosen from the wrong list tells a resident about somebody else's "
        "request; no count of messages notices.",
        example="Of 50 messages on compost cases, 20 were about trash carts: 30 of 50 is 60%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("cannot_tell", "no_words", "announces:<service>"),
    ),
    Definition(
        id="message_specific",
        section="messages",
        definition="The share of messages that name one concrete thing done or found.",
        numerator="messages that name it; those with a detail of the case itself stand beside it",
        denominator="messages with words in them",
        pitfall="“Your request has been processed” fits every case and tells nobody anything.",
        example="Of 50 messages, 35 name what was done: 70%. Of these, 10 name this very case.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("case_detail", "no_words"),
    ),
    Definition(
        id="message_timeline",
        section="messages",
        definition="The share of messages with a usable time, where the agreement demands one.",
        numerator="messages that give a time tied to an event",
        denominator="messages with words in them for which the agreement demands a time",
        pitfall="“Soon” and “as resources allow” are no times.",
        example="Of 40 permit messages, 10 say by when: 25%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("every_message", "not_demanded", "no_words"),
    ),
    Definition(
        id="message_next_step",
        section="messages",
        definition="The share of messages that say what the resident can or should do, or whom "
        "to contact.",
        numerator="messages that name a next step or a contact",
        denominator="messages with words in them",
        pitfall="Whoever is told only that a case is closed calls 311 again.",
        example="Of 60 messages, 45 name a next step: 75%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("required", "no_words"),
    ),
    Definition(
        id="message_plain",
        section="messages",
        definition="The share of messages without internal codes and in plain language.",
        numerator="messages without codes and, from 20 words on, readable at grade 8",
        denominator="messages with words in them",
        pitfall="A code that the crew knows is noise to the resident.",
        example="Of 60 messages, 6 hold a code and 9 read harder than grade 8: 45 of 60 is 75%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("no_words",),
    ),
    Definition(
        id="message_private",
        section="messages",
        definition="The share of messages that hold nothing private of another person.",
        numerator="messages without a private person's telephone number, mail address, name or "
        "unit",
        denominator="messages of which it can be told; those that a person has to look at are "
        "counted beside it",
        pitfall="A text pasted from the case's notes can carry a neighbor's name to the reporter.",
        example="Of 200 messages, 1 named a neighbor: 199 of 200 is 99.5%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("cannot_tell", "no_message"),
    ),
    Definition(
        id="message_language",
        section="messages",
        definition="The share of messages in the language of the person who asked.",
        numerator="messages in the recorded language of the requester",
        denominator="messages with words in them to requesters whose language is recorded, long "
        "enough to tell",
        pitfall="A person who wrote in Spanish and is answered in English counts as answered.",
        example="Of 30 messages to Spanish speakers, 12 were in Spanish: 40%.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages", "the requester's language"),
        parts=("cannot_tell", "not_applicable", "no_words"),
    ),
    Definition(
        id="template_share",
        section="messages",
        definition="The share of closings that got the most used text, and how many different "
        "texts there are for every 1,000.",
        numerator="closings with the most used text",
        denominator="closings with a message",
        pitfall="One text for everything passes for a high rate of messages sent.",
        example="Of 1,000 closings, 310 got the same text: 31%; there were 42 different texts.",
        direction="lower",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("distinct_texts",),
    ),
    Definition(
        id="fix_evidence",
        section="messages",
        definition="The share of closings whose text states that the reported condition was "
        "corrected, read strictly and read loosely.",
        numerator="closings with a clear statement; with vague ones too in the loose reading",
        denominator="closings with a message",
        pitfall="A share closed says nothing about a share fixed.",
        example="Of 100 closings, 55 say that it was repaired and 15 that it was “taken care "
        "of”: 55% strictly, 70% loosely.",
        direction="higher",
        basis="first_closed",
        needs=("the texts of messages",),
        parts=("loose",),
    ),
)
"""In the order of METRICS."""
