"""The texts of the demonstration city: closings, updates, comments and notes, each with its labels.

All of them are invented. `corpus.csv` has one row a text; its columns:

- `id`: readable, stable and unique.
- `about`: where the text may be sent: a service, or a topic of `TOPICS`.
- `wording`: its register, one of `WORDINGS` for its use.
- `use`: closing, update, acknowledgement, comment, contact_note or internal.
- `by`: agency, operator, resident or system.
- `language`: `en` or `es`. The dates that are filled in are written in it.
- `outcome`: of a closing, the outcomes of the city that it suits, between spaces; empty for any
  except a withdrawn case and a test.
- `message`: the text, with slots.
- `present`, `specific`, `case_detail`, `timeline`, `next_step`: what a careful reader finds in it,
  once the stamps are off. Null for what residents wrote and for notes, which are no messages.
- `topic`: the service or topic that it speaks of. Empty for a neutral text. A text is wrong on a
  case whose service is not among its topic's.
- `no_action`: the rubric's reason code, where it says that the work was not done.
- `private`: `v` for data of a private person, `f` where only staff are named.
- `jargon`: whether a resident would need an insider to read it.
- `family`: what texts of one template share, whatever their language and edition. One that an
  agreement registers is called by its id there.
- `used_from`, `used_to`: the days between which the template had this wording, `to` exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from seed.habits import SERVICES

SLOTS: Mapping[str, str] = {
    "date": "a day gone by: of the work or the visit, in a comment of the closing",
    "until": "a day to come: promised by the agency or asked of the resident",
    "days": "a whole number of days, at least 2",
    "place": "the street and block of the case",
    "number": "the case's own number",
    "parent": "the number of the case that it repeats",
}
"""What stands between braces in a text, and what is filled in."""

STAMPS = (
    r"^\*\*\* Closed [^*]{3,40} by Workdesk / [^*]{4,20} \*\*\*\s*",
    r"^== Workdesk entry closed, result [A-Z]{4,12} ==\s*",
    r"\s*-- closed by queue, Workdesk --$",
)
"""What the case system wrote into texts of the register `stamped`, as its mapping lists it."""

COMPOST_CART = "SW-021"
"""The family that was also sent on other Solid Waste cases; one wording at a time."""

WORDINGS: Mapping[str, tuple[str, ...]] = {
    "closing": (
        "plain",
        "template",
        "office",
        "crew",
        "stamped",
        "bare",
        "code",
        "pointer",
        "wrong_service",
        "status_only",
        "planned",
        "duplicate",
        "referral",
        "not_found",
        "no_access",
        "too_little_information",
        "not_ours",
        "no_action_needed",
        "withdrawn",
        "administrative",
    ),
    "update": ("first", "plain", "template", "office", "callback", "reply"),
    "acknowledgement": ("automatic",),
    "comment": ("angry", "patient", "thankful", "question"),
    "contact_note": ("chasing",),
    "internal": ("note",),
}
"""The registers of each use; the first five of closings tell in what voice the work is reported."""


def _services_of(agency: str) -> tuple[str, ...]:
    return tuple(name for name, habit in SERVICES.items() if habit.agency == agency)


_DESK = (
    "permit_status",
    "plan_review_question",
    "benefits_status",
    "food_assistance_question",
    "energy_assistance",
    "child_care_assistance",
)

TOPICS: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in SERVICES},
    "any": tuple(SERVICES),
    "desk": _DESK,
    "visited": tuple(name for name in SERVICES if name not in _DESK),
    "crews": tuple(name for name, habit in SERVICES.items() if not habit.in_office),
    "solid_waste": _services_of("solid-waste"),
    "collection": ("missed_trash", "missed_recycling", "missed_compost"),
    "carts": ("compost_cart_request", "cart_repair"),
    "planning": _services_of("community-planning"),
    "permits": ("permit_status", "permit_inspection_request", "plan_review_question"),
    "property": ("zoning_complaint", "residential_building_complaint"),
    "benefits": _services_of("human-services"),
    "streets": _services_of("transportation"),
    "parks": _services_of("parks"),
    "graffiti": ("graffiti_park", "graffiti_private"),
    "animals": _services_of("animal-protection"),
    "dogs": ("loose_dog", "animal_noise"),
    "environment": _services_of("environment"),
}
"""The services that share a topic, each service being one of its own."""

_JUDGED = ("present", "specific", "case_detail", "timeline", "next_step", "jargon")
_DAYS = ("used_from", "used_to")
_FILE = Path(__file__).with_name("corpus.csv")

CORPUS: pl.DataFrame = pl.read_csv(
    _FILE,
    schema_overrides=dict.fromkeys(_JUDGED, pl.Boolean) | dict.fromkeys(_DAYS, pl.Date),
)
"""All texts; an empty field is null."""

_TOPIC_SERVICES = pl.DataFrame(
    [(topic, name) for topic, names in TOPICS.items() for name in names],
    schema={"topic": pl.String, "service": pl.String},
    orient="row",
)

REACHED: pl.DataFrame = CORPUS.join(
    _TOPIC_SERVICES.rename({"topic": "about"}), on="about", how="inner", maintain_order="left"
)
"""Each text once for every service that it may be sent on, in the column `service`."""


def relevant(texts: pl.DataFrame) -> pl.Series:
    """Whether each text belongs to the service that it was sent on.

    Args:
        texts: With `topic` as in the corpus, and `service`.

    Returns:
        True where the service is one of the topic's, false where it is not, and null where the
        text is neutral.
    """
    pairs = _TOPIC_SERVICES.with_columns(fits=pl.lit(True))
    joined = texts.join(pairs, on=["topic", "service"], how="left", maintain_order="left")
    fits = pl.when(pl.col("topic").is_not_null()).then(pl.col("fits").fill_null(False))
    return joined.select(relevant=fits).to_series()
