"""Whose messages are: work that fits few services, and what only happens on the way to it."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame

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
    ("Street sweeping", "Public Works", "Beagle went back to its owner, fees paid."),
    ("Pothole", "Streets", "Inoperable Subaru on blocks was cited."),
    ("Dead animal", "Public Works", "Two leaf bags of clippings hauled."),
    ("Mosquitoes", "Health", "Door of the traffic cabinet was fixed."),
    ("Vehicle for hire", "Licensing", "Both swing sets got new chains."),
    ("Elections", "Clerk", "The raccoon was bagged."),
    ("Loose dog", "Animal Control", "Xcel Energy here. Power is back on your block."),
    ("Luminaria", "Obras Públicas", "La cachorra fue llevada al refugio."),
    ("Pothole", "Streets", "Puppy went to foster."),
    ("Streetlight", "Transportation", "Stray was collared and went home."),
    ("Loose dog", "Animal Control", "Replaced the grate and vacuumed out silt."),
    ("Tree removal", "Parks", "Cleaned out the inlet; silt was a foot deep."),
    ("Food vendor", "Health", "Elm trimmed off the wires."),
    ("Noise", "Police", "Slide bolts tightened."),
    ("Rats", "Health", "Bleachers fixed."),
    ("Dog off leash", "Animal Control", "Graded the alley and added millings."),
    ("Missed trash", "Sanitation", "L&I hereby advises that your permit was renewed."),
    ("Rodents", "Health", "Dept. of Buildings: complaint is being scheduled."),
    ("Sewer", "Water", "The Department of Sanitation plowed the block."),
    ("Bed bugs", "Housing", "New yield sign put up on a new post."),
    ("Traffic signal", "Streets", "Block party permit approved."),
    ("Agua", "Agua y Drenaje", "La licencia de renta está activa."),
    ("Illegal rooming house", "Housing", "Put out late, back on your regularly scheduled day."),
    ("Tree planting", "Parks", "Call came in before trucks got there."),
    ("Bed bugs", "Housing", "There are no street trees at this address."),
    ("Dead animal", "Sanitation", "Picked up the KO'd pole and made the cables safe."),
    ("Graffiti", "Public Works", "Reset the red brick in cement."),
    ("Tree planting", "Parks", "Both single space meters were cleared."),
    ("Rodents", "Health", "No work is needed, the street lights are not blocked."),
    ("Bulk pickup", "Sanitation", "Sweeper did what it could, cars were parked on both sides."),
    ("Illegal use", "Buildings", "Lights out, caused by the storm."),
]
OUR_OWN = [
    ("Drainage", "Public Works", "can't get in, gate locked and two dogs loose"),
    ("Graffiti", "Housing", "Owner refused the waiver, so we may not paint."),
    ("Dead animal", "Animal Control", "Taken off the roadway."),
    ("Ground maintenance", "Parks", "All walks plowed, snow pushed back."),
    ("Missed trash", "Sanitation", "Three bags left; they had no tags on them."),
    ("Streetlight", "Public Works", "Police reported it as a light. Pole was hit."),
    ("Sticker request", "Public Works", "Delivered, left on the cart."),
    ("Streetlight", "Public Works", "No stray voltage found in the box."),
    ("Human waste", "Public Works", "Steamed the alley; the loading dock was locked."),
    ("Drainage", "Public Works", "A mattress was stuck in the inlet, cleared."),
    ("Junk vehicle", "Code Enforcement", "El carro ya trae placas y prende."),
    ("Streetlight", "Power Company", "No access to the pole, two dogs in the yard."),
    ("Water billing", "Water", "Dog in the yard, could not read the meter."),
    ("Nuisance on property", "Neighborhoods", "Lot was mowed before we came."),
    ("Parking enforcement", "Public Works", "No violation, had a permit number on the dash."),
    ("Barking dog", "Humane Society", "It was the neighbor's TV."),
    ("Traffic signal", "Transportation", "That ramp meter is the state's."),
    ("Rodents", "Health", "A parked car blocks the burrows, we will be back."),
    ("Streetlight", "Public Works", "Blocked by tree limbs, we will be back when they are cut."),
    ("Pothole", "Streets", "Could not patch it because of the snow bank."),
    ("Leaf collection", "Sanitation", "Set out late, we collect on your next recycling day."),
    (
        "Abandoned vehicle",
        "Transportation",
        "This one is now with the port, the lot is airport land.",
    ),
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
