"""Agencies as messages name them, by kind: how each writes of itself, and what it writes about."""

from __future__ import annotations

from typing import NamedTuple

from metrics.messages.rules import words


class Agency(NamedTuple):
    """An agency as messages name it.

    Attributes:
        written: What a text holds where it writes in its own name.
        keys: Its codes and the words of its titles, as the column of agencies has them.
        topics: What it plausibly writes about.
    """

    written: str
    keys: str
    topics: frozenset[str]


def _agency(written: str, keys: str, topics: str) -> Agency:
    spelt = words(written).replace("department", r"dep(?:artmen)?t\.?")
    spelt = spelt.replace("departamento de", "(?:departamento|direccion|secretaria) de(?: la)?")
    return Agency(spelt, rf"\b{words(keys)}", frozenset(topics.split()))


AGENCIES: dict[str, Agency] = {
    "police": _agency(
        (
            "(?:new+york+city+|nyc+|city+|local+)?police+department "
            "department+of+police police+officers? nypd bpd sfpd departamento+de+policia policia"
        ),
        "nypd bpd sfpd police policia",
        "noise parking vehicle homeless transit dumping traffic vendor bike graffiti",
    ),
    "sanitation": _agency(
        (
            "departamento+de+(?:sanidad|limpi[a-z]+|aseo) "
            "(?:nyc+)?department+of+sanitation sanitation+department dsny "
            "solid+waste(?:+management|+services)? streets+(?:and|&)+san(?:itation)? lasan "
            "residuos+solidos"
        ),
        "dsny sanitation solid sanitat residuos lasan",
        (
            "waste cart dumping sweeping snow dead_animal graffiti sidewalk vehicle property "
            "stickers posters rodent needle food homeless bulk appliance delivered cart_delivery"
        ),
    ),
    "housing": _agency(
        (
            "(?:nyc+)?department+of+housing(?:+preservation(?:+and+development)?)? hpd "
            "housing+department housing+inspection+services departamento+de+vivienda"
        ),
        "hpd housing sfha",
        "housing heat plumbing property pest rodent water lead permits electric",
    ),
    "health": _agency(
        (
            "(?:nyc+)?(?:health+department|department+of+health(?:+and+mental+hygiene)?) dohmh "
            "dph cdph board+of+health (?:public|environmental|county)+health(?:+district)? "
            "departamento+de+salud"
        ),
        "dohmh dph health salud environment",
        "food rodent pest animal water needle noise lead dead_animal standing housing smoking "
        "benefits property consumer",
    ),
    "transportation": _agency(
        (
            "(?:nyc+)?department+of+transportation transportation+department ny+?c+?dot sfmta "
            "dot ladot btd departamento+de+transporte transito"
        ),
        "dot ddot btdt btd transport mta sfmta dpt streets transporte",
        (
            "road sidewalk signal streetlight sign marking parking bike bridge vehicle snow "
            "traffic utility color_curb transit taxi construction sweeping graffiti"
        ),
    ),
    "environment": _agency(
        "(?:nyc+)?department+of+environmental+protection dep environmental+protection",
        "dep environment",
        "water noise road sewer utility housing heat plumbing pest parks air permits",
    ),
    "buildings": _agency(
        (
            "(?:nyc+)?department+of+buildings(?:+inspection)? buildings+department dob dbi l&i "
            "licen[cs]es?+(?:and|&)+inspections? ladbs building+(?:and|&)+safety "
            "department+of+building+inspection"
        ),
        "dob dbi building l&i licen[cs]es?+(?:and|&)+inspection",
        (
            "permits housing property noise heat plumbing electric elevator sign construction "
            "fire vacant"
        ),
    ),
    "inspection": _agency(
        "inspectional+services(?:+department)? isd",
        "isd inspectional",
        (
            "permits housing property noise heat plumbing electric elevator sign construction "
            "fire vacant rodent pest food lead water consumer animal work_hours"
        ),
    ),
    "parks": _agency(
        (
            "nyc+parks (?:nyc+)?(?:department+of+parks(?:+and+recreation)?|"
            "parks+(?:and+recreation+|"
            "&+recreation+)?(?:department|dept)) bprd departamento+de+parques"
        ),
        "dpr park rpd parques",
        (
            "parks tree grounds sidewalk homeless animal sweeping dumping graffiti water "
            "streetlight waste noise bike sign dead_animal needle snow vehicle rodent"
        ),
    ),
    "homeless": _agency(
        "(?:nyc+)?department+of+homeless+services dhs homeless+services",
        "dhs homeless hsoc",
        "homeless needle benefits housing",
    ),
    "consumer": _agency(
        "(?:nyc+)?department+of+consumer+(?:and+worker+protection|affairs) dcwp dca\\b bacp",
        "dcwp dca consumer bacp business",
        "consumer vendor food transit parking noise taxi permits",
    ),
    "taxi": _agency(
        "taxi+(?:and|&)+limousine+commission tlc", "tlc taxi", "transit vehicle consumer"
    ),
    "fire": _agency(
        (
            "fire+(?:department|marshal|rescue|prevention)(?:'s+office)? fdny "
            "bureau+of+fire+prevention sffd bfd bomberos"
        ),
        "fdny sffd bfd fire",
        "housing permits water electric heat fire utility wires property noise",
    ),
    "water": _agency(
        "water+and+sewer(?:+commission)? bwsc department+of+water water+department",
        "bwsc puc water agua",
        "water road rodent sidewalk utility plumbing parks snow standing streetlight",
    ),
    "animals": _agency(
        (
            "animal+(?:control|care|services|welfare)(?:+(?:and+control|department|division))? "
            "animal+protection humane+society a?spca "
            "acc\\b proteccion+animal"
        ),
        "anml animal acc",
        "animal dead_animal noise rodent pest",
    ),
    "works": _agency(
        ("(?:department+of+public+works|public+works+(?:department|dept)) dpw pwd obras+publicas"),
        "pwd pwdx dpw works recology",
        (
            "waste cart dumping sweeping snow road sidewalk streetlight graffiti tree utility "
            "water sign dead_animal needle bridge stickers parking homeless posters signal wires "
            "property grounds vehicle bulk delivered cart_delivery bike animal art construction "
            "work_hours permits pest"
        ),
    ),
    "finance": _agency(
        "departamento+de+finanzas (?:nyc+)?department+of+finance finance+department dof\\b "
        "tax+(?:collector|assessor) "
        "(?:county+)?treasurer(?:'s+office)?",
        "dof finance treasurer assessor tax collector revenue",
        "taxes money parking benefits property vehicle records dmv consumer",
    ),
    "sheriff": _agency(
        "sheriff'?s?+(?:office|department|deputies)",
        "sheriff police nypd bpd sfpd",
        "police noise parking vehicle homeless traffic property housing money records animal "
        "emergency",
    ),
    "children": _agency(
        "administration+for+children'?s+services child+(?:welfare|protective)+services",
        "acs\\b children family",
        "benefits housing school homeless",
    ),
    "planning": _agency(
        "(?:community+)?planning(?:+and+development)?(?:+department)? department+of+planning",
        "planning planificacion",
        "permits property housing zoning noise construction",
    ),
    "energy": _agency(
        "(?:[a-z]{2,10}+)?energy+(?:company|here) (?:cps|austin|xcel|duke|dominion|dte|consumers|"
        "puget+sound|rocky+mountain|florida)+(?:energy|power)(?:+(?:company|&+light))? ladwp sdg&e "
        "pg&e pse&g pseg con+?ed(?:ison)? mlgw bge comed oncor eversource national+grid ameren "
        "entergy pepco coned fpl (?:power|gas|electric|light)+(?:company|utility)",
        "energy power electric gas light mlgw ladwp cps bge utilit puc dwp",
        "streetlight utility wires power electric energy signal pole tree road sidewalk heat money "
        "benefits water drains construction contractor emergency housing permits storm curb",
    ),
    "carriers": _agency(
        "(?:[a-z]{2,12}+)?(?:metropolitan+transit|metro+transit|transit+authority|transit+agency) "
        "septa wmata njtransit mbta via+metro[a-z]*",
        "transit mta muni metro sfmta septa mbta transport",
        "transit traffic parking sign sidewalk benefits police noise road snow marking signal "
        "graffiti",
    ),
    "parking": _agency(
        "parking+authority(?:+of+[a-z]{3,12}(?:+city)?)?",
        "parking pabc ppa btdt btd transport dot",
        "parking vehicle sign money traffic bike color_curb lots driveway transit permits",
    ),
    "human": _agency(
        (
            "(?:department+of+)?human+services(?:+department)? servicios+humanos "
            "department+of+social+services"
        ),
        "human hs+o hs_o hra dss servicios",
        "benefits homeless housing energy heat",
    ),
}
"""Agencies by kind."""

NAMES = "|".join(kind.written for kind in AGENCIES.values())
"""How all of them are written, for one pattern."""
