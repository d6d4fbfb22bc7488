"""Figures about duties and governance: is there a promise, and does somebody keep it alive."""

from __future__ import annotations

from typing import Final

from metrics.catalogue.definition import Definition

DUTIES: Final = (
    Definition(
        id="coverage",
        section="duties",
        definition="The share of transferred cases whose service has a signed promise in force.",
        numerator="cases whose service had a signed promise in force when they were opened",
        denominator="cases transferred to partner agencies, not void",
        pitfall="A high on-time rate over the few services with a promise says nothing about the "
        "rest.",
        example="Of 1,000 transferred cases, 640 were about services with a signed promise: 64%.",
        direction="higher",
        audience="public",
        basis="opened",
        needs=("opened", "signed agreements"),
    ),
    Definition(
        id="contacts_fresh",
        section="duties",
        definition="The share of the agreed contacts that were confirmed inside their cycle.",
        numerator="named roles confirmed inside the agreed cycle",
        denominator="roles that the agreement requires",
        pitfall="A list of contacts that nobody confirms is out of date when it is needed.",
        example="An agreement names 6 roles; 5 were confirmed this quarter: 83%.",
        direction="higher",
        basis="now",
        needs=("confirmations of contacts",),
    ),
    Definition(
        id="knowledge_fresh",
        section="duties",
        definition="The share of knowledge articles that were reviewed inside their cycle.",
        numerator="articles reviewed inside their cycle",
        denominator="articles that the agency owns",
        pitfall="311 answers from an article long after the service has changed.",
        example="An agency owns 20 articles; 13 were reviewed this year: 65%.",
        direction="higher",
        basis="now",
        needs=("reviews of knowledge articles",),
    ),
    Definition(
        id="change_notice",
        section="duties",
        definition="The share of service changes that 311 was told of with the agreed lead.",
        numerator="changes told with the agreed lead",
        denominator="all registered changes, those that 311 found out for itself included",
        pitfall="Counting only the changes that were announced makes every agency punctual.",
        example="Of 8 changes, 5 were told in time, 1 late, and 2 were found out: 5 of 8 is 62.5%.",
        direction="higher",
        basis="event",
        needs=("change notices",),
    ),
    Definition(
        id="review_held",
        section="duties",
        definition="The share of review meetings held on their rhythm, and of their actions "
        "closed on time.",
        numerator="meetings held on their rhythm",
        denominator="meetings that the agreement asks for",
        pitfall="An agreement that nobody reviews is paper within a year.",
        example="Of 4 quarterly reviews, 3 were held: 75%.",
        direction="higher",
        basis="event",
        needs=("reviews", "actions"),
        parts=("actions_on_time",),
    ),
    Definition(
        id="data_checks",
        section="duties",
        definition="For each figure, the checks that its data passed and failed, with counts.",
        numerator="cases that pass the check",
        denominator="cases that the check is about, and whose source shows what it asks",
        pitfall="A single grade for the quality of data hides which figure must not be trusted.",
        example="Of 1,000 cases, 12 were closed before they were opened: that check passes for "
        "988.",
        unit="list",
        direction="none",
        basis="opened",
        needs=("opened", "closed"),
        parts=("<check>",),
    ),
)
"""In the order of METRICS."""
