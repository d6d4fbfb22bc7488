"""What belongs to one case only: a time, a place, a count, a number, things that few cases have.

A text whose words are those of any case of its service (`GENERAL`, `statements.OFFICE`, the
service's own name) has no detail of this one, however long it is.
"""

from __future__ import annotations

import polars as pl

from metrics.messages import agencies, statements
from metrics.messages.reading import rust
from metrics.messages.rules import word_set

GENERAL = word_set(
    "abated abatement able access action administrative advised after again agencies agency",
    "all alley also animal animals answer answered apartment appointment area aren around",
    "arrest arrival arrived ask attempted bags baited because before better beyond bin bins",
    "broken building business call called caller can cannot car cars cart carts case checked",
    "citation citations cited clean cleaned cleaning cleared closed code collect collected",
    "collection complainant complaint complete completed compliance complied comply conduct",
    "conducted confirmed contact contacted corrected could couldn count court create crew",
    "criminal cut debris defect defects deliver delivered dep departed described details",
    "determine determined development didn disabilities does doesn don dot drain driver dsny",
    "duplicate during educated eligible emailed emptied enforced entry etc evidence exist",
    "exists federal file filed filled finance find fine fix fixed follow following form found",
    "full functioning gain garbage gate gone graffiti hazard hazards hearing heat hole holes",
    "home homeless hpd illegal information initial inside inspect inspected inspection",
    "installed intersection investigate investigated investigation isn issued items",
    "jurisdiction lack landlord law left legal let letter license light lights like line",
    "lines list local locate locations lot mail mailed maintain maintenance manager meet",
    "meets message mitigated mobile moved mowed must name near necessary needed next normal",
    "normally noted notice notices notified nypd observed occupant occupied officer officers",
    "once online open operating operational ordinance outreach outside owner owners painted",
    "painting parking party passed patched permit permits persists persons phone pick picked",
    "pickup placed planted please plowed police posted potential pothole potholes premises",
    "present preservation prior private property provide provided pruned put questions reach",
    "receive received record recreation recycling referred regular related relocated removal",
    "remove removed repair repaired repairing replace replaced report reported reports",
    "request requested residents resolved responded responding response responsibility",
    "responsible restored return returned reviewed roadway run safe said salted sanitation",
    "schedule scheduled scheduling secured see sent set sewer should sidewalk sign signs",
    "special specific spoke spoken standard standards stated states status street streets",
    "submit summons summonses sure swept tagged taken talked tenant tenants tested thank",
    "ticket ticketed tickets times told towed transported trash treated tree trees tried",
    "trimmed trouble truck trucks try twice unable unfounded unsubstantiated until upon",
    "vacant valid vehicle vehicles verified view violate violating violation violations",
    "visible visit visited warning warnings warranted warrants wasn water ways website weren",
    "when where wide will within working would written york yourself",
)
"""What is done and found on any case, and whom a text speaks of."""
OWN_WORDS = 3
"""So many words of its own make a text one of this case."""
OF_ANY = (
    (
        r"\b(?:[a-z]+ )?(?:\d+|one|two|three|four|five|six|ten|several)(?: ?(?:to|-|or) ?\d+)? "
        r"(?:business |working |calendar )?(?:days?|weeks?|months?|years?|hours?|hrs?)\b|"
        r"\b(?:3-?1-?1|911)\b|\bdist(?:rict)?\.? ?(?:#|~number|\d+|"
        r"one|two|three|four|five|six|seven|eight|nine|ten)\b|\bmore than one\b|\bsection "
        r"[0-9-]+"
    ),
    (
        r"\b(?:admin closed|no info[a-z]*|e-form)[ /a-z-]*[0-9/-]+|\b[0-9/-]+ duplicate\b|"
        r"^comments update:? ?[0-9~a-z-]*|\b(?:ntr|w/?o|crm|sr|cn|psr|rfa|case|complaint|"
        r"duplicate of|"
        r"see|complaint no)[ .:#]*~number"
    ),
)
"""Numbers that messages of any case hold: how long such work takes, whom to call, which "
"district."""
SEASON = (
    r"\b(?:spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)(?: of)? (?:19|20)\d\d\b"
)
"""The season or the month of a year."""
DAY = (
    r"\b(?:yesterday|today|this (?:morning|afternoon)|last night|(?:mon|tues|wednes|thurs|fri|"
    r"satur|"
    r"sun)day)\b"
)
"""A day that is named or told from today."""
_STREET = (
    r"(?:st|street|ave|avenue|av|rd|road|blvd|pl|place|dr|drive|ct|court|highway|hwy|square|sq|way|"
    r"terrace|circle|lane|ln)"
)
ADDRESS = (
    rf"(?:\b\d{{1,5}}|~number) (?:[a-z]+ ){{1,2}}{_STREET}\b|\b\d{{1,5}} (?:&|and) \d{{1,5}} "
    rf"[a-z]{{3,}}|"
    rf"\bcorner of (?:[a-z]+ ){{1,3}}(?:and|&) [a-z]+"
)
"""An address, which is one case's own whatever is said of it."""
NAMED = word_set(
    "stump stumps cabinet cabinets box boxes mailbox mattress mattresses tv tvs branch branches",
    "hanger hangers barrel barrels couch sofa glass lid lids tire tires wire wires log logs wheel",
    "wheels fence flags ramp ramps bracket",
)
"""Things that few cases are about: one of them, beyond the service's own, makes a case's text."""
_DENIED = r"\b(?:no|nothing|not)\b[^.;]*"
_COURTESY = (
    r"\bif you have any (?:further )?questions\b[^.]*(?:[.]|$)|\bthank you for [^.]{0,60}(?:[.]|"
    r"$)|\b[a-z]+ "
    r"[a-z]+ (?:senior civil engineer|supervisor of utility)\b.*$|\bplease do not hesitate[^.]*"
)
"""What is written beneath any text."""
TEMPLATE = (
    r"^(?:~number[. ]*)?thank you for bringing this matter to our attention\b",
    r"^more than one complaint was received\b",
    (
        rf"^(?:the )?(?:(?:[a-z'&]+ ){{0,6}}?(?:department of|departments?|commission|police|city|"
        rf"agency|administration|office of)|{agencies.NAMES})\b.{{70}}"
    ),
)
"""How an agency begins what it sends to everybody."""


def own_words(text: pl.Series, service: pl.Series) -> pl.Series:
    """The first words of each English text that no other case would have; null where too few are.

    Args:
        text: Folded and masked.
        service: Folded names of the services, whose words are every case's.
    """
    told = statements.english_only(text)
    rows = pl.DataFrame({"text": told, "service": service.fill_null("")})
    word, general = pl.element(), list(GENERAL | statements.OFFICE)
    of_text = pl.col("text").str.replace_all(rust(_COURTESY), " ")
    of_text = of_text.str.replace_all("~[a-z]*", " ")
    there = of_text.str.replace_all(rust(_DENIED), " ").str.extract_all(rust(r"\b[a-z]{2,}\b"))
    of_text = of_text.str.extract_all(rust(r"\b[a-z]{3,}\b"))
    of_service = pl.col("service").str.extract_all("[a-z]+")
    of_service = pl.concat_list(
        of_service,
        of_service.list.eval(word.str.strip_suffix("s")),
        of_service.list.eval(word + "s"),
    )
    own = of_text.list.eval(word.filter(~word.is_in(general))).list.set_difference(of_service)
    named = there.list.eval(word.filter(word.is_in(list(NAMED))))
    thing = named.list.set_difference(of_service).list.first()
    enough = own.list.len() >= OWN_WORDS
    return rows.select(pl.coalesce(pl.when(enough).then(own.list.first()), thing)).to_series()
