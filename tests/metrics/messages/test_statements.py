"""Sentences in words that no list names: what states a fact, and what only handles a case."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame

STATED = """
Hub bearing bad
Guard rail dented; OK on arrival otherwise.
Trunk is 14 in across with a good canopy.
Crossing lights ok
Ranger opened the north gate.
A hairline crack runs the length of the slab; it is within tolerance.
Ballast was humming, so the tech put in a new one.
Hydrant weeps a little at the stem but nothing is running into the street.
The dog is licensed and the fence holds.
We hauled off eleven tires and a water heater.
Leak is on the house side of the meter.
That oak sits on Amtrak land.
Your block gets glass on the second Friday only.
wrong bulb color, crew swapped it out wed
Neither lane has a depression deeper than an inch.
Two raccoons live under the porch; the tenant feeds them.
bees left on their own
Manhole ring raised 2 in and grouted
The lid rattles because the frame is worn, and a rubber gasket went in Tuesday.
Signal runs on a fixed cycle of 90 seconds at that hour.
Bus operator was coached about the door.
nothing in the alley but a mattress frame on private side
Meter reads true to within one percent.
Only the north half of the block is ours; Caltrans has the rest.
Sewage smell traced to a dry trap in the basement.
Cart was at the neighbor's.
The variance expired in 2019 so the sign is illegal.
water clear after 10 min of flushing
Sidewalk buckles over a silver maple root.
Graffiti is a commissioned mural.
The restaurant's walk-in held 38 degrees.
pole leans 4 degrees, not a hazard
All four corners have ramps already.
Boot came off at noon.
We do not haul concrete.
Guardrail bent, two posts sheared off.
The inspector smelled gas near the regulator and evacuated the shop.
Limb is resting on the phone line, not on ours.
Truck skipped the dead end because of the parked boat.
The lamp burns steady now.
kids had left by the time the car rolled up, broken glass by the swings
Pavement here was milled last fall.
Storm pond is at its design level.
The Department of Sanitation visited and the lot was free of waste.
The agency found that the boiler was off for maintenance.
The Department determined that the tree is healthy and does not need pruning.
Officers asked the group to lower the volume and they did.
An inspector tested the water and lead was below the action level.
The vehicle has current plates and sits in a legal space.
The Department closed the lane and will rebuild the manhole in May.
no syringes, just straws
Roof drain ties into the sanitary line, illegal connection
can lid bent by arm, swapped lids
3 bags leaves 1 bag trash p/u
SLA missed, mech breakdown, route ran Sat
two lamps dark: one photocell, one bad splice
Curb painted red by somebody other than the city
She has until Friday to bring the car into the garage.
This address gets pickup on Thursdays, and the cart went out Friday.
Speed table is not allowed on a bus route.
The stop was moved half a block south for the bike lane.
Street is scheduled for paving in 2027, so only a temporary skim was laid.
Fence is 7 ft, limit is 6.
The mural was there with the landlord's blessing.
Property is in bankruptcy and the bank holds it.
Baited four holes by the dumpster
Site is a licensed tow yard.
chickens: four hens, no rooster, allowed
He turned the music down.
Water came from a sprinkler.
Tech reseated the card, kiosk prints again
Signal cabinet door was ajar; closed and padlocked.
Wasps are not something we spray on private lots.
crosswalk too worn to refresh, thermo needed
The clerk mailed a certified copy on the 3rd.
Swing seat snapped, chain taken off until a new one arrives.
the pothole is inside the rail track zone
A permit exists for the dumpster
Deer carcass was already scavenged to bone
We checked the camera; no car ran the stop sign that hour.
"""
HANDLED = """
Harbor Crew
Route 7 overlay
skate park lamps
Pelham Asphalt invoice line 9, 5/2
Your bulk pickup date is 4/16. Set out four items.
Residents are asked to keep the gutter clear.
Crews have 5 days from the end of a storm to come by.
Work order dispatched. Estimated repair 6 business days.
It has been put on the inspector's sheet to have it looked at and removed by somebody.
Client phoned and cancelled the request.
Your concern is important to us and has reached the right people.
We are still looking into what happened here.
This has been handed to another office.
Somebody will be in touch once it has been looked at.
The file is closed for lack of a reply.
Cannot act without the number of the house.
Work was finished as planned.
Matter settled.
Your idea is with the planners.
Everything has been taken care of on our end.
A crew is on its way.
Crew assigned, work to start in about three weeks.
The queue for this sort of job is long this year.
Please tell us which side of the street.
The inspector has your report.
We got it, thank you!
Closing old requests from before the move to the new platform.
Ask the gas company about this one.
This sort of thing goes through the county.
Sent over to Parks.
entered by accident
no longer wanted by the caller
Status: done.
Resolved per supervisor.
the needed repairs are complete
Handled in the field.
Looks like the picture you sent did not come through.
Passed to night shift.
It is on the calendar for next spring.
We expect to get to your street by the end of the month.
Another neighbor told us about this first.
Follow the other ticket for news.
Duplicate, see parent.
Job order printed.
Our office has spoken with the vendor about your comments.
All set.
Service was provided as requested.
Waiting on parts from the maker.
The Department received your complaint and will take action as resources allow.
The Department's response is available on its portal.
Additional time is needed to complete this work.
The Department has taken the appropriate steps to remedy the matter.
This complaint does not fall under the Department's authority.
You will hear from an investigator within ten business days.
The agency could not process this without your apartment number.
wo printed to shop
rtd to 311 wrong bucket
assigned crew 4
see prior
dup
admin close
waiting on vendor quote
tx to DOT
on hold til funding
Unable to proceed, need cross street
caller hung up
user error, please disregard
Escalated to the district superintendent for handling.
The work was carried out by our contractor.
Job complete. Crew chief signed off.
We have noted your displeasure with the schedule.
Please allow four to six weeks.
There is a long backlog of sidewalk repairs in every district.
Your spot in line has not changed.
An engineer will review it this fall.
The utility has been told and will get to it.
Our records show you already asked for this in May.
Nothing more can be done under this number.
This is an automated closing of a stale record.
The team in charge of trees now has this.
We appreciate hearing from you and value your input.
It should be done before the holidays.
Taken over by the regional office.
Sorry for the trouble this caused.
If it happens again let us know.
Work is being planned with the utility.
No trucks working on that side of town yet.
No inspectors in that district until we hire.
The shop does not have a painter on staff.
Carts are for residences only.
This street is swept on Fridays.
We will pass it along to his supervisor.
A signal is proposed here and is in design.
One maple goes in this fall.
Dup of one she put in by phone.
The inspector has your number and will call.
Emailed the district office.
Resolved on site.
Caller would not give a street.
Request removed from queue.
"""
OF_THIS_CASE = """
Bench | The slats of the bench by the fountain were sanded and oiled.
Lamp | New ballast, globe and mantle.
Tree | Cut the hanger over the driveway of the bakery.
Cart | Delivered on 8/3.
"""
OF_ANY_CASE = """
Trash | Picked up by district 4.
Weeds | Notice sent. Repairs of this kind take 3 to 5 weeks.
Tree | The tree was inspected and removed.
Noise | The Department of Noise inspected the place and found no violation of its rules.
Pothole | Pothole was filled.
Cart | Nobody was there on arrival.
"""
IN_CODE = """
Limb removed. JD KT BL
Cleaned both cb and mh at the corner.
Installed fixture GG TK
"""
IN_WORDS = """
Limb removed on Tuesday.
Picked up by Mr. Hill at 7:30am on the 9th.
The crew came on Nov. 3 and it is done, as you asked. DC
"""


def judged(table: str, measure: str) -> list[tuple[str, str]]:
    """The verdict of each line, beside its text; a service may stand before a bar."""
    lines = [line.rpartition(" | ") for line in table.strip().splitlines()]
    rows = pl.DataFrame(
        {
            "service": [service for service, _, _ in lines],
            "message": [text for _, _, text in lines],
            "agency": "",
            "status_word": "",
        }
    )
    verdicts = judge_frame(rows)[measure].cast(pl.String)
    return list(zip(rows["message"], verdicts, strict=True))


@pytest.mark.parametrize(
    ("table", "measure", "verdict"),
    [
        (STATED, "message_specific", "pass"),
        (HANDLED, "message_specific", "fail"),
        (OF_THIS_CASE, "case_detail", "pass"),
        (OF_ANY_CASE, "case_detail", "fail"),
        (IN_CODE, "message_plain", "fail"),
        (IN_WORDS, "message_plain", "pass"),
    ],
    ids=["stated", "handled", "of this case", "of any case", "in code", "in words"],
)
def test_sentences_are_read_by_their_families(table: str, measure: str, verdict: str) -> None:
    """No sentence is in the lists as it stands: verbs, owners, moods and offices are."""
    others = [text for text, found in judged(table, measure) if found != verdict]
    assert others == []
