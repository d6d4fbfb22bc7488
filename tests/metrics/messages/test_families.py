"""Whole families of wordings, each with as many that look alike and are none; all invented."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame


def told(messages: list[str], measure: str) -> list[str]:
    """The verdicts of messages that a pothole's case got."""
    service = [{"service": "pothole", "message": message} for message in messages]
    return judge_frame(pl.DataFrame(service))[measure].cast(pl.String).to_list()


ASKED = [
    "Tape the lid shut and roll it out again on Friday.",
    "Should the smell return, ring the gas company first.",
    "Potholes on that road are the county's; their road desk is 555-201-0110.",
    "Refunds are handled by the Treasurer at 555-201-0100.",
    "You'll want a plumber for the part on your side of the meter.",
    "Trimming along the wire is up to the owner of the lot.",
    "The sweeping schedule is posted online.",
    "Let Forestry know if more limbs fall.",
    "If the beeping goes on, shut the breaker off and call an electrician.",
    "Meters can be tested free; just ask at the front counter.",
    "Cleared. Watch the park page for the reopening date.",
    "Vehicle towed. Bring two forms of ID to the lot.",
    "The person to ask is the building super.",
    "Paving Monday. Keep cars off the even side that day so the truck can pass.",
    "Nothing found. Next time mark the spot with a cone so we can find it.",
    "For a new sticker, stop at the town clerk's.",
    "Questions go to the desk officer at 555-201-0133.",
    "A permit from Forestry is needed before anyone cuts it.",
    "Main broke. Boil your water until we tell you otherwise.",
    "Neighbours may object in writing until the hearing.",
    "The library can renew it for you over the phone at 555-201-0144.",
    "Bin emptied. Rinse it with bleach and the maggots will go.",
    "Anyone can look up the case in the portal.",
    "Leak stopped. Shut the valve by the meter if it starts again.",
    "Try us again after the thaw.",
    "Not a city door. Ask your landlord for a key to the basement.",
    "To dispute the fine, write to the Hearings Office.",
    "The dates are in the mailer and on the website.",
    "Same hole as another one. Follow ticket 26-11234 for news.",
    "Delivery is Monday. Please have someone over 18 at home.",
    "Two bags were left. Don't put glass in the blue bin.",
    "Too long for the truck. Cut branches to four feet and tie them.",
    "The landlord's number is on the sign in the lobby; call that first.",
    "Reach out to the council office if you want it on the agenda.",
    "This is a state road, so you'd better report it to the state too.",
    "The clinic on Elm gives free shots; just walk in with your card.",
    "Not collected: it was behind a car. Move it to the open curb by six.",
    "Cable company's line. They answer at 555-201-0177.",
]
NOT_ASKED = [
    "Crew will call the owner if the gate is locked.",
    "Replace the lamp and reset the clock.",
    "Call from dispatch, limb down, cleared.",
    "Owner says he will keep the dog inside.",
    "You should see a difference soon.",
    "The website was down when this came in.",
    "Spoke to caller at 555-201-0199, light is on.",
    "Sent to Amp Power 555-201-0190 by fax.",
    "The permit was checked and is valid.",
    "Done. Have a good week.",
    "We put the lid back on.",
    "Cut and hauled two limbs.",
    "If it is not ours the county will be told.",
    "Need to order parts.",
    "Waiting for parts, will return when they come.",
    "Please close, dup.",
    "Pls send to signals.",
    "You may notice a smell for a day.",
    "Your call helps us find hazards.",
    "If weather permits, we will pave Friday.",
    "Contractor to restore the grass.",
    "The owner agreed to remove the car by Monday.",
    "Posted the lot for 72 hours.",
    "The online map showed another owner.",
    "Checked the street and put up cones.",
    "Once the concrete sets the barricades will be removed.",
    "Clean inlet, flush line, ok.",
    "Water meter read: use is normal.",
    "The alley can be used again.",
    "The request can be seen by all staff.",
    "We asked you for the address and heard nothing.",
    "Officer told the driver to move.",
    "Visit made, no access.",
    "When we came the gate was shut, left a card.",
    "The court clerk told us the order is signed.",
    "Tree is on the list for pruning, then the sidewalk will be repaired.",
    "Foreman wants to see the spot before it is filled.",
    "Call came in twice; second call closed.",
    "Open the gate valve, flush, close valve, good pressure.",
    "To fix this we need a crane, it is ordered.",
    "The clinic was inspected and has a permit.",
    "Thanks for letting us know about it.",
    "A meter reader will come back to confirm your usage.",
]

TIMED = [
    "Truck comes back between the 4th and the 9th.",
    "Crew there 1315 hrs, swept the lot.",
    "Bins emptied mon + thu.",
    "Six weeks, then we check it again.",
    "Owner has until the fifteenth of next month to cut it.",
    "Pickup is Tuesday if it is out before 6.",
    "Paving is set for the second half of April.",
    "Hauled off at 0740.",
    "Allow eighteen months for a new tree.",
    "Sticker arrives in the mail by week's end.",
    "Allow half an hour for the water to clear.",
    "Ground it down on the 14th.",
    "Work starts when school lets out in June.",
    "Fixed last eve by night crew.",
    "Inspector due there Wed or Thurs.",
    "Repairs take 2-3 weeks.",
    "Salted twice this a.m.",
    "Planting resumes after Thanksgiving.",
    "Owner must fix it within forty-five days.",
    "Reopens the first Monday in May.",
    "Lot mowed every other week till October.",
    "The bridge will be shut for the rest of the month.",
    "Registration renewed 8/4, car is legal.",
    "Letter mailed to the owner 3/12.",
    "The order gives them sixty days.",
    "Light was relit the same evening.",
    "Trees here are pruned on a ten year cycle.",
    "Hearing is at ten on the 3rd.",
    "Parts on backorder, est. three months.",
    "Gate will be unlocked dawn to dusk.",
    "Snow cleared between 2 and 4 a.m.",
    "New meter goes in within the hour.",
    "Will get to it tomorrow first thing.",
    "We'll pick it up on your next trash day.",
]
UNTIMED = [
    "You told us about it a month before your neighbor did.",
    "The resident wrote to us on May 3 about the same hole.",
    "Duplicate of one called in last night.",
    "Closed because the grant ended in June.",
    "That alley was vacated in 1998.",
    "No work this week or any week, private road.",
    "We closed all old cases when the app changed on March 1.",
    "Untouched for ninety days, purged.",
    "Idle over 120 days; closed by system.",
    "Officer explained the overnight rule.",
    "Two hour limit is not enforced on this block.",
    "It was collected as part of regular trash collection.",
    "Will not be done today because of rain.",
    "Water ran clear in two minutes.",
    "The ordinance changed in 2019.",
    "Due to the March storm backlog this was closed.",
    "Caller phoned on Tuesday to say it was gone.",
    "Your request of 4/2 was merged.",
    "Complaint from last week covers it.",
    "The park was sold in 2016.",
    "Ticket opened 5/5 is a duplicate.",
    "The building was built in 1962.",
    "Unit 4-12 cleared.",
    "The second floor light is the landlord's.",
    "Permit was good when we looked.",
    "No one has time for this now.",
    "Checked the 300 block, 5 to 6 houses, no smell.",
    "Replaced 1 of 2 lamps.",
    "The owner bought it in 2021.",
    "Someone else reported this a day earlier.",
    "Cleared in due course.",
    "Not our road since 2004.",
    "This was an older request that no one worked for two years.",
    "We are short of staff this summer.",
]

NOTHING_SAID = [
    "Closed by batch job.",
    "Status set from Pending to Done.",
    "Record migrated from the old system 4/2020.",
    "Legacy case, imported.",
    "System purge.",
    "Stale record; bulk closed.",
    "test test 123",
    "qwerty",
    "Tester",
    "fin",
    "Finalized.",
    "Validated",
    "Verified and closed.",
    "Thanks for being a good neighbor!",
    "Thank you for using the app.",
    "Enroute. On scene. Clear 1320.",
    "Dispatched 0915, arrived 0930, cleared 0945",
    "Per code 4.",
    "Case reviewed, closed.",
    "See attached photo.",
    "See attached memo.",
    "Refer to internal log.",
    "Follow-up complete.",
    "Follow up done, closing.",
    "All wrapped up!",
    "All set, have a great day.",
    "JOB DONE - RM",
    "wo 223114 cmpl",
    "Closing per lead.",
    "Item closed in Cityworks.",
    "Ticket auto-closed after sync.",
    "Completed as scheduled.",
    "Resolved by staff.",
    "Request fulfilled.",
    "Service request has been processed.",
    "Duly noted.",
    "Noted, thank you.",
    "Update: closed.",
    "Queue cleanup.",
    "Reassigned > Accepted > Complete",
    "Task 3 of 3 complete",
]
SOMETHING_SAID = [
    "on",
    "Work order issued.",
    "Job order created for the crew.",
    "left msg",
    "Lamp replaced.",
    "filled",
    "gone",
    "Not ours.",
    "dup",
    "lit",
    "Legacy oak, removed.",
    "No show.",
    "Nothing there.",
    "Cleared the drain.",
    "Clear of debris.",
    "Owner will fix.",
    "Sent to parks.",
    "Tested ok, light works.",
    "Closed: no violation.",
    "Stale water pumped out.",
    "Merged into 26-1102.",
    "Closed to SR 26-1102",
    "Migrated bees, hive gone.",
    "Thank you for your report, the hole was filled.",
    "Arrived, truck was gone.",
    "Police cleared the lot.",
    "Status of the light: out, parts on order.",
    "Test of water: no lead.",
    "see the county",
    "Batch of trees planted.",
    "ok to leave till spring",
    "noted on the paving list",
    "salted",
    "Locked.",
    "empty lot",
]


@pytest.mark.parametrize(
    ("messages", "measure", "verdict"),
    [
        pytest.param(
            ASKED, "message_next_step", "pass", id="a reader is asked or told whom to ask"
        ),
        pytest.param(NOT_ASKED, "message_next_step", "fail", id="nobody who reads is asked"),
        pytest.param(TIMED, "message_timeline", "pass", id="a time of what was done or will be"),
        pytest.param(UNTIMED, "message_timeline", "fail", id="a time of something else"),
        pytest.param(NOTHING_SAID, "message_present", "fail", id="nothing of the outcome"),
        pytest.param(SOMETHING_SAID, "message_present", "pass", id="something of the outcome"),
    ],
)
def test_a_family_is_known_by_its_grammar(messages: list[str], measure: str, verdict: str) -> None:
    """Every wording of a family gets the verdict, and none of those that only look alike."""
    found = told(messages, measure)
    assert [m for m, v in zip(messages, found, strict=True) if v != verdict] == []


ELSEWHERE = [
    ("Pothole", "Streets", "Your library card was renewed."),
    ("Streetlight", "Public Works", "Swim lessons begin again in June."),
    ("Missed trash", "Sanitation", "The deputies found no alarm; alarm was reset by its owner."),
    ("Graffiti", "Public Works", "The flu shots are given on the second floor."),
    ("Sidewalk repair", "Public Works", "Both tennis nets were lowered."),
    ("Noise", "Police", "The trash cart was exchanged for a new one."),
    ("Taxi complaint", "TLC", "No damage seen.HPD conducted an inspection of the flat."),
    ("Elevator", "HPD", "The Department of Environmental Protection flushed the main."),
    ("Bus shelter", "DOT", "The Department of Finance granted the reduction."),
    ("Tall grass", "Code Enforcement", "The mosquito fogging truck passed; library hold placed."),
    ("Missed recycling", "Streets", "A harbormaster moved the boat from the boat ramp."),
    ("Storm drain", "Water", "Birth certificates and library books are kept upstairs."),
]
OUR_OWN = [
    ("Drainage", "Public Works", "can't get in, gate locked and two dogs loose"),
    ("Graffiti", "Housing", "Owner refused the waiver, so we may not paint."),
    ("Dead animal", "Animal Control", "Taken off the roadway."),
    ("Ground maintenance", "Parks", "All walks plowed, snow pushed back."),
    ("Missed trash", "Sanitation", "Three bags left; they had no tags on them."),
    ("Streetlight", "Public Works", "Police reported it as a light. Pole was hit."),
    ("Sticker request", "Public Works", "Delivered, left on the cart."),
]


@pytest.mark.parametrize(("service", "agency", "message"), ELSEWHERE)
def test_work_that_fits_few_services_is_anothers(service: str, agency: str, message: str) -> None:
    """Narrow words prove another service where nothing of this one's is said."""
    assert relevant(service, agency, message) == "fail"


@pytest.mark.parametrize(("service", "agency", "message"), OUR_OWN)
def test_what_happens_on_the_way_is_not_anothers(service: str, agency: str, message: str) -> None:
    """Obstacles, ends of words and neighbors' words prove nothing."""
    assert relevant(service, agency, message) != "fail"


def relevant(service: str, agency: str, message: str) -> str:
    """Whose message it is taken for."""
    row = pl.DataFrame({"service": [service], "agency": [agency], "message": [message]})
    return str(judge_frame(row)["message_relevant"].item())
