"""Reasons beside what a visit told, and passings-on that pass no case on; all invented."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame

REASONS = """
reason | service         | message
-      | Rodent          | Inspector visited on 5/2 and saw no burrows. We stay on it this summer.
-      | Abandoned car   | Checked 3/4, vehicle is registered. Does not meet the definition.
-      | Fence           | We measured 6 feet. Code allows it.
-      | Restaurant      | Inspected 4/1. Scored 88. Reinspection set for 4/15.
-      | Water           | The test came back clean. Another sample follows in the spring.
P      | Rodent          | The lot will be inspected when the crew is back.
J      | Stop sign       | Does not meet the warrants.
P      | Pothole         | Could not be completed due to weather, crew will try again Tuesday.
P      | Sidewalk        | Panel to be cut and poured this fall.
P      | Streetlight     | Contractor has 60 days for the new pole.
P      | Signals         | Timing study under way.
L      | Bulk pickup     | Items had been picked up by scavengers.
I      | Food            | You did not name the restaurant.
I      | Taxi            | We could not identify the cab with the plate number you gave.
I      | Ruido           | No dijo en qué número es la fiesta.
X      | Ruido           | Sin patrullas libres esa noche.
R      | Elevator        | This should be handled by another agency and was referred to HPD.
-      | Animal          | Officer handed the dog over to its owner.
-      | Water           | Samples were sent to the state lab.
-      | Dumping         | Referral to sanitation police led to a 500 dollar ticket.
-      | Restaurant      | Referred from 311. Inspector found two roaches, permit suspended.
-      | Pothole         | County asked us to patch it and we did.
-      | Noise           | Club was told by the liquor board to shut the patio at 11.
-      | Ruido           | Se remitió citatorio al dueño y bajó el volumen.
-      | Daycare         | Ratio was right. Gate latch ordered changed by Monday.
-      | Rodent          | Lot is clean. If you see burrows elsewhere, a separate request is needed.
"""
NEXT_STEPS = """
step | message
-    | Put out after noon so missed.
-    | Set out late.
-    | License revoked, owner can appeal within 30 days.
-    | It was determined that a signal should be installed at this corner.
+    | You may appeal by 6/1.
+    | Put your cart out by 7.
+    | Resident advised to have a plumber snake the house line.
"""


def lines(table: str) -> list[list[str]]:
    """The cells of a table, without its head."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")[1:]]


@pytest.mark.parametrize(("reason", "service", "message"), lines(REASONS))
def test_a_visit_that_told_something_outweighs_a_plan(
    reason: str, service: str, message: str
) -> None:
    """A finding is no refusal, a thing handed over no referral; what is left undone says why."""
    judged = judge_frame(pl.DataFrame({"service": [service], "message": [message]}))
    assert (judged["no_action_reason"].item() or "-") == reason


@pytest.mark.parametrize(("step", "message"), lines(NEXT_STEPS))
def test_what_somebody_else_may_do_is_no_next_step(step: str, message: str) -> None:
    """Only what the reader of the message can do is a step."""
    judged = judge_frame(pl.DataFrame({"service": ["pothole"], "message": [message]}))
    assert (judged["message_next_step"].item() == "pass") == (step == "+")
