"""Work that fits few services: what a text must not speak of on a case about anything else.

Where a topic (`topics`) borders on so many services that it proves nothing, single words of it may
still be at home in few of them: a street is swept on cases of many kinds, a parking meter is
repaired on cases of parking alone. The words stand in `english_work`, `english_everyday`,
`spanish_work` and `spanish_things`.
"""

from __future__ import annotations

from typing import NamedTuple

from metrics.messages.english_everyday import TERMS as ENGLISH_EVERYDAY
from metrics.messages.english_work import TERMS as ENGLISH
from metrics.messages.rules import words
from metrics.messages.spanish_things import TERMS as THINGS
from metrics.messages.spanish_work import TERMS as SPANISH


class Firm(NamedTuple):
    """Words that fit few services, whatever else borders on theirs.

    Attributes:
        terms: What a text holds that speaks of such work.
        homes: Topics of the services that it fits.
    """

    terms: str
    homes: frozenset[str]


def _kinds(homes: dict[str, str]) -> dict[str, Firm]:
    """The kinds of work by name, with their words in both languages."""
    return {name: Firm(_terms(name), frozenset(fit.split())) for name, fit in homes.items()}


def _terms(name: str) -> str:
    listed = (
        language[name]
        for language in (ENGLISH, ENGLISH_EVERYDAY, SPANISH, THINGS)
        if name in language
    )
    return "|".join(rf"\b{words(one)}" for one in listed)


_GROUND = "road sidewalk utility water bridge construction contractor work_hours permits curb"
_CARS = "vehicle parking noise police traffic transit dmv homeless sweeping snow bike"
_STREET = "road sidewalk bridge sign signal marking sweeping snow storm water drains utility"
_GREEN = "tree parks grounds"
_BUILT = "housing property permits heat site noise licences"
_LITTER = "waste bulk dumping sweeping homeless"

FIRM = _kinds(
    {
        "pothole": f"{_GROUND} bike lots parks sweeping transit",
        "paving": f"{_GROUND} lots parks transit",
        "lamp": "art electric parks pole power signal streetlight utility wires",
        "signal": (
            "bike marking road sidewalk sign signal streetlight traffic transit tree vehicle wires"
        ),
        "meter": (
            "bike color_curb consumer electric graffiti lots parking sidewalk streetlight "
            "taxes transit utility water"
        ),
        "refuse": (
            f"{_LITTER} cart cart_delivery delivered food grounds housing lots parks pest "
            "property rodent snow stickers storm"
        ),
        "planting": f"{_GREEN} sidewalk",
        "parked": f"{_CARS} color_curb construction driveway lots sidewalk sign taxi vendor",
        "abandoned": "homeless noise parking police traffic vehicle",
        "graffiti": (
            "art bike bridge construction dumping graffiti grounds parking parks permits pole "
            "posters property school sign signal transit utility"
        ),
        "tree_work": (f"{_GREEN} construction property sidewalk snow storm sweeping utility wires"),
        "swept": (
            f"{_GREEN} bike bridge construction dumping homeless needle noise "
            "parking permits sidewalk snow storm sweeping vehicle waste water"
        ),
        "drain": (
            f"{_GROUND} {_GREEN} dumping emergency food graffiti housing pest rodent snow "
            "sweeping waste"
        ),
        "buildings_file": (
            "construction electric elevator emergency fire food heat housing noise permits "
            "pest property rodent water work_hours"
        ),
        "zoning": "construction consumer housing noise parking permits property sign",
        "dispatch": (
            "animal dumping emergency graffiti homeless needle noise parking parks police "
            "sidewalk sweeping traffic transit vehicle"
        ),
        "civil_papers": (
            "animal consumer dmv emergency homeless housing licences money police records taxes"
        ),
        "classes": f"{_GREEN} benefits housing library licences money noise permits school",
        "clinic": (
            "air animal benefits emergency food health homeless housing lead money needle "
            "pest records rodent school"
        ),
        "airport": "air animal consumer emergency noise parking police taxi traffic transit",
        "hiring": "benefits consumer licences money records school",
        "burial": (
            f"{_LITTER} {_GREEN} animal graffiti noise permits police property records road "
            "sidewalk sign snow storm streetlight traffic vehicle water"
        ),
        "curb_ramp": (
            f"{_GREEN} bike bridge construction contractor curb drains housing lots marking "
            "permits property road school sidewalk sign signal snow streetlight traffic "
            "transit utility water"
        ),
        "alarm": (
            "air animal emergency fire heat homeless housing licences money noise parking "
            "parks police property school site traffic vehicle"
        ),
        "wild": (
            f"{_GREEN} air animal bridge bulk dead_animal drains dumping emergency noise pest "
            "police property road rodent school site sweeping traffic waste water"
        ),
        "loans": "library money records school",
        "fogging": (
            f"{_GREEN} air animal drains food health housing noise pest property rodent storm "
            "waste water"
        ),
        "fined": (
            "animal color_curb consumer dmv driveway housing licences lots money parking "
            "permits police property records sidewalk snow sweeping taxes taxi traffic "
            "transit vehicle"
        ),
        "barking": "animal dead_animal emergency housing licences noise parks pest police property",
        "lien": (
            "bulk construction consumer dumping graffiti grounds housing money permits "
            "property rodent sewer sidewalk site snow taxes tree vehicle waste water zoning"
        ),
        "flow_test": "drains emergency fire housing parks road sewer snow utility water",
        "manhole_rim": (
            "bike bridge construction contractor curb drains marking noise parking power road "
            "sewer sidewalk signal snow streetlight sweeping transit utility water wires"
        ),
        "markout": (
            f"{_GREEN} bridge construction contractor drains graffiti marking permits posters "
            "power road sewer sidewalk sign signal streetlight utility water wires"
        ),
        "plan_review": (
            f"{_BUILT} construction electric elevator fire sidewalk sign work_hours zoning"
        ),
    }
)
"""Work that is foreign wherever it does not fit."""

EVERYDAY = _kinds(
    {
        "delivered_thing": (
            "benefits cart cart_delivery delivered dmv food library money records snow "
            "stickers storm waste water"
        ),
        "cart_work": (
            f"{_BUILT} {_LITTER} cart cart_delivery delivered food grounds lots money parks "
            "pest rodent school sidewalk snow stickers storm transit"
        ),
        "sharps": (
            f"{_BUILT} {_LITTER} bridge drains grounds library lots needle parks police school "
            "sidewalk transit"
        ),
        "music": (
            f"{_CARS} {_BUILT} animal consumer emergency food library parks school vendor "
            "work_hours"
        ),
        "pets": (
            "animal dead_animal dumping emergency food grounds homeless housing licences "
            "noise parks pest police property records rodent school waste zoning"
        ),
        "boot": (
            "animal dmv homeless money noise parking police snow sweeping taxes traffic "
            "transit vehicle"
        ),
        "hydrant_work": "drains emergency parks road school sidewalk snow storm utility water",
        "main_work": (
            f"{_BUILT} bridge drains emergency food grounds money parks pest road school sewer "
            "sidewalk snow taxes utility water"
        ),
        "sewer_work": (
            f"{_BUILT} {_GREEN} air bike bridge drains dumping emergency food lots money "
            "needle pest road rodent school sidewalk snow storm streetlight sweeping transit "
            "utility water"
        ),
        "plans": (
            f"{_BUILT} air construction drains dumping elevator emergency food graffiti "
            "grounds money parking records road sidewalk sign taxes utility vendor water "
            "work_hours"
        ),
        "car_kind": (
            "bike bridge dmv dumping emergency food homeless housing lots money noise parking "
            "parks police property sidewalk site snow storm taxi traffic vehicle zoning"
        ),
        "parking_fine": (
            f"{_CARS} construction driveway dumping emergency food housing lots marking money "
            "parks permits property school sidewalk sign taxi tree"
        ),
        "sign_work": (
            f"{_STREET} {_CARS} {_GREEN} art construction consumer dumping emergency food "
            "graffiti library lots permits posters property school streetlight taxi wires "
            "zoning"
        ),
        "striping": (
            "bike bridge construction dmv drains homeless lots marking noise parking parks "
            "police road school sidewalk sign signal snow storm sweeping taxi traffic transit "
            "utility"
        ),
        "snow_work": (
            f"{_GREEN} bike bridge construction drains emergency heat licences lots noise "
            "parking property road school sidewalk sign site snow storm sweeping traffic "
            "transit utility vehicle waste water"
        ),
        "patching": f"{_GROUND} bike drains lots marking parks school snow storm traffic transit",
        "stump": (
            f"{_GREEN} dumping property road school sidewalk snow storm sweeping utility waste "
            "water wires"
        ),
        "pruning": (
            f"{_GREEN} construction drains dumping emergency lots property school sidewalk sign "
            "signal site snow storm traffic utility water wires"
        ),
        "limbs": (
            f"{_GREEN} bike bridge bulk construction drains dumping emergency housing lots "
            "property road school sidewalk sign signal site snow storm streetlight sweeping "
            "traffic utility waste water wires"
        ),
        "paint_out": (
            "art bike bridge construction dumping graffiti grounds homeless library "
            "lots parking parks pole police posters property school sign signal transit "
            "utility"
        ),
        "litter_work": (
            f"{_BUILT} {_LITTER} {_GREEN} air art bike bridge cart cart_delivery construction "
            "consumer delivered drains food graffiti library lots money needle pest police "
            "posters road rodent school sidewalk signal snow stickers storm transit utility "
            "water"
        ),
        "carcass": (
            "air animal bridge dead_animal emergency food grounds noise parks pest police "
            " property road rodent school sweeping traffic"
        ),
        "vermin": (
            f"{_GREEN} animal bulk drains dumping food heat housing licences noise pest "
            "property rodent school site transit waste water"
        ),
        "boiler": (
            f"{_BUILT} air benefits elevator emergency energy food library money school water"
        ),
        "rooms": (
            f"{_BUILT} {_LITTER} air benefits drains elevator emergency energy food library "
            "lots money parks pest rodent school transit water"
        ),
        "renting": (
            f"{_BUILT} air animal benefits bulk cart cart_delivery consumer delivered drains "
            "dumping emergency energy food grounds homeless money needle parking pest rodent "
            "school sidewalk snow stickers taxes waste water"
        ),
        "kitchens": (
            "air consumer drains dumping food licences noise permits pest property rodent "
            "school site smoking vendor waste water zoning"
        ),
        "aid": (
            "benefits emergency energy food heat homeless housing money records school taxes "
            "transit"
        ),
        "papers": "benefits consumer dmv library licences money parks records school taxes",
        "drivers": "consumer dmv money parking police records taxes traffic transit vehicle",
        "bills": (
            "benefits cart consumer dmv energy housing licences money parking permits "
            "property records school taxes waste water"
        ),
        "outreach": (
            f"{_LITTER} benefits bridge drains emergency food graffiti grounds heat housing "
            "library licences lots needle noise parking parks police property rodent school "
            "sidewalk site storm transit vehicle water"
        ),
        "playground": (
            f"{_GREEN} art bike dumping emergency food graffiti heat homeless library licences "
            "lots needle noise pest police rodent school sidewalk site snow streetlight water"
        ),
        "mowing": (
            f"{_GREEN} bridge drains dumping emergency homeless housing lots needle noise pest "
            "property road rodent school sidewalk sign site snow storm sweeping transit "
            "utility waste water zoning"
        ),
        "transit_work": (
            "benefits consumer money noise parking police road school sidewalk sign signal "
            "snow taxi traffic transit"
        ),
        "fire_work": (
            f"{_BUILT} air elevator emergency food homeless library parking police school "
            "traffic transit water wires"
        ),
        "humps": (
            "bike bridge construction dmv homeless marking noise parking parks police road "
            "school sidewalk sign signal snow streetlight traffic transit utility vehicle "
            "wires"
        ),
        "trade": (
            "consumer dumping food homeless housing licences money noise parking parks "
            "permits police property sidewalk sweeping taxes taxi transit vendor waste zoning"
        ),
        "enforcement": (
            f"{_CARS} {_BUILT} animal bridge consumer driveway dumping emergency food graffiti "
            "library lots needle parks school sidewalk taxi vendor waste"
        ),
        "elevator": (
            "benefits elevator emergency heat housing library parks permits property school "
            "site transit"
        ),
        "lights": (
            f"{_BUILT} art bridge electric emergency library lots parks police power school "
            "sign signal streetlight traffic transit tree utility wires"
        ),
        "cabs": (
            "consumer dmv licences money noise parking police records taxi traffic transit vehicle"
        ),
        "claims": (
            f"{_STREET} {_BUILT} {_GREEN} benefits cart construction consumer dmv money "
            "parking police records taxes traffic transit vehicle waste"
        ),
        "harbor": (
            "animal bridge consumer dumping emergency grounds homeless licences money noise "
            "parking parks permits police property records school storm transit vehicle water"
        ),
        "bridge_work": (
            f"{_STREET} bike construction contractor dmv dumping emergency graffiti homeless "
            "lots noise parks police traffic transit"
        ),
        "gas_work": (
            f"{_GROUND} {_BUILT} air drains emergency energy fire graffiti lots money parks "
            "school sewer snow streetlight transit tree"
        ),
        "events": (
            f"{_CARS} art construction consumer food library licences marking money parks "
            "permits posters property road school sidewalk sign site vendor waste"
        ),
        "burning": f"{_BUILT} {_GREEN} air dumping emergency fire food police smoking storm waste",
        "house_lot": (
            f"{_BUILT} {_GREEN} animal bridge construction drains dumping parking road "
            "sidewalk taxes vehicle waste water zoning"
        ),
        "bus_stop": (
            "art benefits bike construction consumer dumping graffiti homeless marking money "
            "needle noise parking police posters road school sidewalk sign signal snow "
            "sweeping taxi traffic transit tree waste"
        ),
        "corner_light": (
            f"{_BUILT} {_GREEN} art bridge construction electric emergency energy graffiti "
            "library lots pole police posters power road school sidewalk sign signal snow "
            "storm streetlight traffic transit utility vehicle wires"
        ),
        "grates": (
            f"{_STREET} {_GROUND} bike dumping emergency food homeless housing lots needle "
            "parks pest property rodent school transit waste"
        ),
        "concrete": (
            f"{_STREET} {_GROUND} {_BUILT} {_GREEN} bike emergency lots school sewer "
            "streetlight traffic transit"
        ),
        "play_parts": f"{_GREEN} art graffiti library licences lots school site transit",
        "vacant": (
            f"{_BUILT} {_GREEN} animal bulk dumping emergency fire graffiti homeless pest "
            "police rodent waste zoning"
        ),
        "bike_rack": (
            "art bike dumping library lots marking parking parks permits police property road "
            "school sidewalk sign sweeping traffic transit vehicle"
        ),
        "rounds": f"{_LITTER} appliance cart cart_delivery delivered stickers",
        "pole_work": (
            "art bridge electric lots parks pole power signal streetlight traffic utility wires"
        ),
        "street_tree": (
            f"{_GREEN} bulk construction drains dumping emergency lots property school sidewalk "
            "sign signal site snow storm streetlight sweeping traffic utility waste water wires"
        ),
        "digging": (
            f"{_GROUND} drains emergency energy fire gas lots noise sewer site storm sweeping"
        ),
    }
)
"""Everyday work; a text that holds none of the service's own is about something else."""
