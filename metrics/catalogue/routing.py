"""Figures about 311's own part: did a case reach the right agency, complete."""

from __future__ import annotations

from typing import Final

from metrics.catalogue.definition import Definition

ROUTING: Final = (
    Definition(
        id="reroute_rate",
        section="routing",
        definition="The share of the cases handed to partner agencies that had to be sent on to "
        "another one, by reason.",
        numerator="cases rerouted at least once",
        denominator="cases transferred to partner agencies, not void; beside it, all contacts "
        "where the city supplies its call volumes",
        pitfall="Dividing by every call that 311 takes, most of which no agency ever sees, makes "
        "almost any number of wrong routes look like none.",
        example="30 of 1,500 transferred cases went to the wrong agency first: 2%. Of 60,000 "
        "calls it would be 0.05%.",
        direction="lower",
        basis="opened",
        needs=("assigned", "rerouted", "the reason of a rerouting"),
        parts=("all_contacts", "<reason>"),
    ),
    Definition(
        id="reroute_cost",
        section="routing",
        definition="What a wrong route costs: hand-offs in a case, and working time from opening "
        "until the right agency had it.",
        numerator="none: the middle of the working time lost, and hand-offs for each rerouted case",
        denominator="cases rerouted at least once, not void; those without a promise have no "
        "working time, and are counted beside it",
        pitfall="A rate of wrong routes says nothing about a case that went through four agencies "
        "in three weeks.",
        example="Three cases lost 4, 9 and 30 working hours on 1, 1 and 3 hand-offs: half lost 9 "
        "hours or more.",
        unit="duration",
        direction="lower",
        basis="opened",
        needs=("assigned", "rerouted"),
        parts=("handoffs", "no_target"),
    ),
    Definition(
        id="intake_complete",
        section="routing",
        definition="311's own promise: the share of transferred cases that the first agency took "
        "without asking for missing information.",
        numerator="cases that were never sent on to another agency, and never given back because "
        "information was missing",
        denominator="cases transferred to partner agencies, not void",
        pitfall="An agreement that measures only the agency blames it for cases that could not be "
        "worked on as they came.",
        example="Of 500 transferred cases, 20 came back for a missing address: 480 of 500 is 96%.",
        direction="higher",
        basis="opened",
        needs=("assigned", "accepted", "returned", "the reason of a return"),
    ),
)
"""In the order of METRICS."""
