"""Figures about what comes after a closing: did it hold, and was anything done."""

from __future__ import annotations

from typing import Final

from metrics.catalogue.definition import Definition

AFTER_CLOSING: Final = (
    Definition(
        id="reopen_rate",
        section="after_closing",
        definition="The share of closed cases that were opened again within the agreement's "
        "window.",
        numerator="cases reopened within the window after their first closing",
        denominator="cases first closed in the period whose window has fully passed, not void",
        pitfall="Cases closed last week cannot have been reopened for two weeks yet; counting "
        "them makes every recent month look better.",
        example="120 cases were closed in May and their 14 days have passed; 6 were opened again: "
        "6 of 120 is 5%.",
        direction="lower",
        audience="public",
        basis="first_closed",
        needs=("closed", "reopened"),
        parts=("30_days", "reclosures"),
    ),
    Definition(
        id="repeat_contact",
        section="after_closing",
        definition="The share of closed cases after which the same person got in touch again "
        "about the same kind of service.",
        numerator="cases with a new contact of the same requester in the same service family "
        "within the window, or reopened in it when the window for reopening had passed",
        denominator="cases first closed in the period whose window has fully passed, not void",
        pitfall="A new case about the same broken cart is the sign that the first did not solve "
        "it; counted as a new success, it hides it.",
        example="Of 200 closed cases, 18 people called again within 14 days: 9%.",
        direction="lower",
        basis="first_closed",
        needs=("closed", "the requester's keyed hash"),
        parts=("same_place",),
    ),
    Definition(
        id="comments_after_close",
        section="after_closing",
        definition="The share of closed cases that drew a comment after the closing, by who wrote "
        "it and how many days later.",
        numerator="closed cases with a comment of a person later than the closing",
        denominator="cases first closed in the period, not void",
        pitfall="A comment after closing reaches nobody in many systems: the case is off "
        "everyone's list.",
        example="Of 300 closed cases, 24 drew a comment: 20 from residents, 4 from 311. 8%.",
        direction="lower",
        basis="first_closed",
        needs=("closed", "commented", "who commented"),
        parts=("resident", "operator", "agency", "answered"),
    ),
    Definition(
        id="no_message_before",
        section="after_closing",
        definition="Of the closed cases that drew a comment, the share whose resident had been "
        "told nothing specific before the closing.",
        numerator="of those, cases without a message about the case at or before the closing",
        denominator="cases first closed in the period with a comment after it",
        pitfall="A form letter that any case could have got is a message in the system and none "
        "to the resident.",
        example="24 closed cases drew a comment; 21 of them had only had a form letter: 87.5%.",
        direction="lower",
        basis="first_closed",
        needs=("closed", "commented", "the texts of messages"),
    ),
    Definition(
        id="closed_without_action",
        section="after_closing",
        definition="The share of closed cases that ended with nothing done, by the outcome that "
        "the agency gave.",
        numerator="cases whose closing outcome the city maps to a reason of no action, such as "
        "not found, no access or referred",
        denominator="closed cases, not void",
        pitfall="“Closed” in a report is read as “done”; nothing in the count says otherwise.",
        example="Of 400 closed cases, 30 were not found and 10 had no access: 40 of 400 is 10%.",
        direction="lower",
        basis="closed",
        needs=("closed", "the outcome of the closing"),
        parts=("<letter>", "by_message", "by_message_cannot_tell", "by_message:<letter>"),
    ),
)
"""In the order of METRICS."""
