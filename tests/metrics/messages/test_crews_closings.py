"""How crews and clerks close cases in a few words; each with what reads alike and is none."""

from __future__ import annotations

import polars as pl

from metrics.messages import judge_frame

REASONS = [
    ("The trees there are not owned or maintained by the Forestry Bureau.", "J"),
    ("We do not widen driveways.", "J"),
    ("DPW does not put cement in tree lawns.", "J"),
    ("There are already enough signs on this block.", "J"),
    ("Not enough room to plant at that corner.", "J"),
    ("We have no jurisdiction over private ways; the truck that towed it was theirs.", "J"),
    ("Trucks have not done the odd side yet.", "P"),
    ("They have not reached this block yet.", "P"),
    ("Recycling is collected on Thursdays and will be collected as usual this week.", "P"),
    ("Place out Monday for pickup.", "P"),
    ("The complaint was given to a foreman.", "P"),
    ("Notified the route supervisor of this matter.", "P"),
    ("Chairs in the yard - not out", "L"),
    ("No signals at Elm and Oak.", "L"),
    ("none out", "L"),
    ("New case # assigned to this address for the sofa.", "C"),
    ("Owner would not like the tree replanted.", "C"),
    ("Send to Parks Dept.", "R"),
    ("Those streets do not intersect.", "I"),
    ("Please send exact addresses.", "I"),
    ("Due to snow. Closed by hand.", "X"),
]  # fmt: skip
NONE_OF_THEM = [
    "Replaced two lamps as noted on a previous work order.",
    "The original case said no; the trash has been collected since.",
    "Private limb was blocking the road. Limb removed.",
    "Drains checked in the storm, all fine. No flooding there.",
    "Emergency crews work no matter what time it is; the leak was sealed.",
    "None of the lamps on the street were found to be blocked.",
    "Sweeper was sent to the area and swept both sides.",
    "Sidewalk was recently reconstructed by the state.",
    "The valet company has been advised of their violation and warned in person.",
    "No work was needed at the time of inspection. A private tree stands behind it.",
    "Overhead feed has been run and the pole lit.",
]


def _judged(messages: list[str]) -> pl.DataFrame:
    """Verdicts as words, of messages judged together."""
    frame = pl.DataFrame({"message": messages}).with_columns(service=pl.lit("general"))
    return judge_frame(frame).select(pl.all().cast(pl.String))


def test_a_reason_is_told_in_a_few_words() -> None:
    """By its letter."""
    messages = [message for message, _reason in REASONS]
    told = list(zip(messages, _judged(messages)["no_action_reason"], strict=True))
    assert told == list(REASONS)


def test_what_was_done_or_found_is_no_reason() -> None:
    """Reading alike is not enough."""
    told = zip(NONE_OF_THEM, _judged(list(NONE_OF_THEM))["no_action_reason"], strict=True)
    assert [one for one, reason in told if reason] == []


CLOSINGS = [
    ("Done by district #4", "message_present", "pass"),
    ("This has been serviced", "message_present", "pass"),
    ("See corrected SR #4711234", "message_present", "fail"),
    ("power outage", "message_specific", "pass"),
    ("Sent pickup and hand crew.", "message_specific", "pass"),
    ("New ramps constructed", "message_specific", "pass"),
    ("Street was deemed a candidate for repaving.", "message_specific", "pass"),
    ("Complaint No. 20991234 has been filed with the Housing Division.",
     "message_specific", "fail"),
    ("This request has been compeleted.", "message_specific", "fail"),
    ("We will call the contractor on this.", "message_specific", "fail"),
    ("Stickers are for residences only.", "message_specific", "fail"),
    ("cart delivered 8//25/2011", "message_timeline", "pass"),
    ("hole filled on 11 /29 /11", "message_timeline", "pass"),
    ("The sign was installed on Monday October 3 2011.", "message_timeline", "pass"),
    ("It is not illegal to park overnight there.", "message_timeline", "fail"),
    ("The sign reads: 2 hour parking.", "message_timeline", "fail"),
    ("Limb removed by COB tree crew.", "message_timeline", "fail"),
    ("Just place them out on any trash day.", "message_next_step", "pass"),
    ("Please forward the plate number.", "message_next_step", "pass"),
    ("Stone was laid. Hopefully this will help.", "message_next_step", "fail"),
    ("Given to the utility via online form", "message_next_step", "fail"),
    ("The pole belongs to DCR.", "message_plain", "fail"),
    ("Feed repaired at LP#32", "message_plain", "fail"),
    ("The pole belongs to the park district.", "message_plain", "pass"),
]  # fmt: skip


def test_short_closings_are_read_as_a_resident_reads_them() -> None:
    """Both classes of each measure."""
    judged = _judged([message for message, _measure, _verdict in CLOSINGS])
    told = [
        (message, measure, judged[measure][row])
        for row, (message, measure, _verdict) in enumerate(CLOSINGS)
    ]
    assert told == CLOSINGS
