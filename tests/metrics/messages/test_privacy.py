"""What shows private persons is found, and hidden wherever a message is shown."""

from __future__ import annotations

import polars as pl
import pytest

from agreements.schema.rubric import Rubric
from metrics.messages import judge_frame
from metrics.messages.privacy import shown

RUBRIC = Rubric.model_validate(
    {
        "apiVersion": "accord311/v1",
        "kind": "Rubric",
        "metadata": {"id": "city", "version": "1.0.0", "title": {"en": "Messages"}},
        "spec": {
            "required": ["message_present"],
            "public_contacts": ["311", "303-555-0100", "help@example.gov"],
            "jargon": ["SWM"],
            "stock": ["removed with thanks"],
            "status_words": ["bagged off"],
            "stamps": ["^== desk, (?P<status>[a-z]+) =="],
            "no_action_reasons": [
                {"code": "L", "title": {"en": "Not found"}, "phrases": ["ghost plot"]}
            ],
        },
    }
)


def verdicts(messages: list[str], rubric: Rubric | None = None) -> list[str]:
    """Whether each message keeps private data to itself."""
    return judge_frame(pl.DataFrame({"message": messages}), rubric)["message_private"].to_list()


def verdict(message: str, rubric: Rubric | None = None) -> str:
    """The same of one message."""
    return verdicts([message], rubric)[0]


CONTACTS = [
    "617-555-0134",
    "(617) 555-0134",
    "617.555.0134",
    "617 555 0134",
    "+1 617-555-0134",
    "1-617-555-0134",
    "555-0134",
    "tel. 6175550134",
    "617/555-0134",
    "(617)555-0134",
    "pat.sample@example.com",
    "PAT_SAMPLE@Mail.Example.ORG",
    "[phone]",
    "[e-mail]",
    "pat+311@example.co.uk",
]


@pytest.mark.parametrize("around", ["Resident at {} says it is fixed", "{}", "Hable con {} hoy."])
def test_telephone_numbers_and_addresses_are_found(around: str) -> None:
    """However a number or an address is written, in whichever sentence."""
    messages = [around.format(contact) for contact in CONTACTS]
    found = verdicts(messages)
    missed = [text for text, told in zip(messages, found, strict=True) if told != "fail"]
    assert missed == []


def test_names_units_and_letters_are_found() -> None:
    """A title with a name, a home's unit, a name that was called, a quotation."""
    messages = [
        "Spoke with Mrs. Muster about the fence.",
        "Hablamos con la señora Muestra.",
        "Neighbor in apt 4B says that the dog barks.",
        "Homeowner Carol Sample refused.",
        "Left a message for Linda Example about the dog.",
        'Customer said "I never asked for this"',
    ]
    assert verdicts(messages) == ["fail"] * len(messages)


def test_of_staff_and_offices_a_person_tells() -> None:
    """Whoever works there is named, or an office's address is given: nobody's own data for sure."""
    messages = [
        "Inspector Linda Example found no violation.",
        "Swept on Monday. Completed by Joe D",
        "FW: RE: closed? From: Jordan To: Morgan -- yes go ahead",
        "Write to permits@example.gov about the fence.",
        "Questions go to the arborist, ann.muster@city.example, who knows the street.",
        "Curb done. Linda Muster Senior Civil Engineer Public Works 617-555-0134 Office",
        "Please contact the Housing Department with your case number at 617-555-0134.",
    ]
    assert verdicts(messages) == ["cannot_tell"] * len(messages)


def test_what_is_a_residents_own_is_known_beside_staff() -> None:
    """A number that was called, a quotation, a neighbor's name and house."""
    messages = [
        "Officer Linda Example called the owner at 617-555-0134.",
        '"Nobody ever came," said the lady next door.',
        "Neighbor Ada Muster, 12 Elm St, will keep the dog in.",
        "Customer wrote from ada.muster@mail.example that the cart is there.",
        "Linda phoned to say that the light is on.",
    ]
    assert verdicts(messages) == ["fail"] * len(messages)


def test_case_numbers_and_roles_are_no_private_data() -> None:
    """Numbers of cases and things, and people named by their role only."""
    messages = [
        "Case 617-2025-0134 is a duplicate.",
        "SR # 4993280 done 10/12/2025 at 3:20 pm",
        "Spoke with the owner of the building.",
        "Pole 2203, permit 2014-0612",
        "Spoke to Parks about this.",
        "Truck unit 12 emptied the can at James Street.",
        "Call 311.",
    ]
    assert verdicts(messages) == ["pass"] * len(messages)


def test_public_contacts_are_no_private_data() -> None:
    """What the rubric lists as public may be shown; an office's unlisted number cannot be told."""
    assert verdict("Call 303-555-0100 or help@example.gov.", RUBRIC) == "pass"
    assert verdict("Call 303-555-0100 or help@example.gov.") == "cannot_tell"
    assert verdict("Call the hotline at 303-555-0177.", RUBRIC) == "cannot_tell"


def test_a_short_public_number_within_a_long_one_hides_nothing() -> None:
    """311 is public; 720 311 1231 and 617-635-4911 are somebody's."""
    assert verdicts(["Dial 720 311 1231.", "Dial 617-635-4911.", "Dial 311."], RUBRIC) == [
        "fail", "fail", "pass",
    ]  # fmt: skip


def test_a_verdict_on_private_data_shows_none() -> None:
    """The words quoted are the kind, not the person."""
    texts = ["Reach pat@example.com", "Call 617-555-0134", "Spoke with Ms. Muster"]
    words = judge_frame(pl.DataFrame({"message": texts}))["message_private_words"]
    assert words.to_list() == ["@example.com", "617", "Ms."]


def test_what_is_shown_hides_private_data() -> None:
    """Addresses, numbers, units and names behind dots; the rest as it stands."""
    text = pl.Series(["Ms. Muster, apt 4B, 617-555-0134, pat@example.com: hole filled 3/4"])
    assert shown(text).item() == "Ms. •••, apt ••, •••-•••-••••, •••@•••: hole filled 3/4"
    witness = pl.Series(["Witness Robin Example, (617) - 555 - 0134, OWNER ABATED IT"])
    assert shown(witness).item() == "Witness •••, •••-•••-••••, OWNER ABATED IT"


def test_a_rubric_adds_to_what_is_known() -> None:
    """Its stamps, status words, stock sentences, jargon and reasons count beside the packs."""
    texts = [
        "== desk, invalid == Bagged off",
        "Removed with thanks",
        "SWM cleared it",
        "Ghost plot",
    ]
    frame = pl.DataFrame({"message": texts})
    alone, with_it = judge_frame(frame), judge_frame(frame, RUBRIC)
    assert alone["message_present"].to_list() == ["pass"] * 4
    assert with_it["message_present"].to_list() == ["fail", "pass", "pass", "pass"]
    assert alone["message_specific"].to_list() == ["pass", "pass", "pass", "fail"]
    assert with_it["message_specific"].to_list() == ["fail", "fail", "pass", "pass"]
    assert with_it["message_plain"].to_list()[2] == "fail"
    assert with_it["no_action_reason"].to_list() == ["C", None, None, "L"]
