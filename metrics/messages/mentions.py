"""Words that name a service's things and are no sign that a message is that service's.

They explain a referral, tell what hindered the work, mean another thing than the topics take them
for, or tell what some other agency does. Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.rules import word_set

REFERRED = (
    (
        r"\b(?:refer|referr|transfer|forward|reroute|redirect|reassign)[a-z]*\b|\bwrong "
        r"(?:department|agency|category|type|form)\b|\bsent (?:it |this )?to (?:the )?|\bnot "
        r"(?:a|an|our) [a-z ]{3,25}(?:issue|problem|matter|request)\b|\b(?:should|must|"
        r"please|can) be reported\b|"
        r"\b(?:contact|notif(?:y|ied)|alert(?:ed)?|inform(?:ed)?) (?:the )?(?:[a-z]+ ){0,5}"
        r"(?:department|dept|division|company|control|commission|authority|protection|grid)\b|"
        r"\b(?:jurisdiction|belongs to)\b|\bthis is (?:a|an|not a|not an|"
        r"actually a) (?:[a-z]+ ){1,3}(?:issue|problem|matter|leak|case|request|tree|road|"
        r"street|light|pole|wire)\b|\bnot an? [a-z]+ (?:issue|problem|tree|street|light|"
        r"request)\b|\bsee case\b|\bturn(?:o|ado)\b|"
        r"\bto (?:muni )?psr\b|\breported to\b|\benvi(?:o|amos)\b|\bcorresponde\b|"
        r"\bsubmit(?:ted)? (?:it )?as |\bnew case\b|"
        r"\b(?:is|are|one|it) (?:now )?with the [a-z]+\b|"
        r"\b(?:stuck|down|jammed|lodged|wedged) in (?:it|the)\b"
    ),
)
"""Words that explain why another service is named."""
HINDERED = (
    (
        r"\b(?:closed|hit|bent|struck|broken|knocked (?:down|over)|caused) by |"
        r"\bbecause of\b|\b(?:chewed|gnawed|nest(?:s|ed|ing)?|got into|tore|ripped|dug "
        r"(?:up|into))\b|"
        r"\b(?:could not|couldn't|cannot|can't|unable to) (?:enter|get|access|make entry|"
        r"cross|pass|reach|read|work|finish|inspect|open|check|do)\b|"
        r"\bblocks (?:the|an?|our|access|meters?|signs?|lights?)\b|"
        r"\bkept us from\b|\bno access\b|\bparked cars?\b|\bcars? (?:are |were |was )?parked\b|"
        r"\bno (?:nos )?dej(?:o|aron)\b|\bblock(?:ed|ing)\b|\bcaused by\b"
    ),
)
"""Words that tell what hindered the work, or what did the harm."""
NO_HINDRANCE = (
    (
        r"\b(?:not|no longer|n't|nothing|never) (?:[a-z]+ ){0,2}block(?:ed|ing|s)?\b|"
        r"\bblocking (?:the |an? |your )?(?:public way|sidewalks?|streets?|roads?|walk|path)\b"
    ),
)
"""The same words where they tell what the thing itself does, or does not."""
HINDRANCES = sorted(
    word_set(
        "abandoned animal barking bike car_kind construction dead_animal digging dumping emergency",
        "gas_work homeless limbs main_work outreach parked parking parking_fine pets power",
        "property pruning road rodent rooms snow snow_work storm street_tree tree tree_work",
        "utility vehicle vermin water wild wires",
    )
)
"""What hinders the work of others, or does harm to what they look after."""
NO_REFERRAL = (
    (
        r"\bpor correo se envi[a-z]+|\benvi[a-z]+ por correo\b|"
        r"\breferred for [a-z]+|\b(?:refer to|see) (?:case|sr|cn|crm)\b[^.;]{0,20}\bfor (?:the "
        r")?status\b"
    ),
)
"""The same words where they lead to no other agency."""

NOT_MEANT = (
    (
        r"\bswing (?:by|back|through)\b|\bvehicle access\b|\bhomestead (?:st|ave|rd)\b|\b(?:from|"
        r"in|"
        r"near|by|behind|along) (?:the |a )?(?:ditch|dugouts?)\b|\b(?:playground|field|park) and "
        r"(?:both |the )?dugouts?\b|\bfirm[oa] (?:el|la) inquilin[oa]\b|\b(?:listing|host|rental)\b"
        r"[^.]*\boperator (?:was|has)\b"
    ),
    r"\b(?:removed|taken|collected|picked up|scooped|moved) (?:from|off) (?:the )?roadway\b",
    r"\bauto-? ?(?:clos|generat|mat|expir)[a-z]*|\broadway (?:setup|dining|cafe|seating|structure)",
    r"\b(?:pump[a-z]*|top|bottom|hydrant) barrels?\b",
    (
        r"\b(?:roommate|neighbou?r|tenant|his|her|their|loud)s?'?s? tv\b|\bzoning (?:sign-?offs?|"
        r"approval|"
        r"clearance|review|"
        r"check)\b"
    ),
    r"\bhealth branch\b|\bbranch (?:office|~phone)",
    r"\bpermisos? (?:vigente|valido|de (?:estacion|residente))[a-z]*",
    (
        r"\b(?:on|off|freeway|highway)?[ -]?ramps? (?:meter[a-z]*|signal|light|to the|from the)\b|"
        r"\b(?:on|off)-?ramps?\b"
    ),
    r"\bpaved (?:drive|driveway|surface|lot|area|pad|parking)\b",
    (
        r"\b(?:los|todos los|ambos|unos|dos|tres|cuatro) carros (?:ten|est|fue|son|con|ya|se|"
        r"sin|no)[a-z]*\b"
    ),
    r"\b(?:el|un|su) (?:carro|auto) (?:ya no|no est|fue remolcad|lleva|esta abandonad)[a-z]*",
    r"\b(?:en|a|sobre|hacia|desde) la (?:banqueta|acera|orilla)\b|\btv (?:pend|insp|truck|line)",
    (
        r"\b(?:donde|que|cuando|no|ya) podamos\b|\bramp (?:build|builder|volunteer)[a-z]*|"
        r"\bstray voltage\b"
    ),
    r"\blawn ?(?:mow?ver|mover|chair|furniture)s?\b",
    r"\b(?:vendors?|vendor's|shopping|golf|food|push|hand) carts?\b|\bloading docks?\b",
    r"\bcarros? (?:ya )?no (?:esta|estaba|estan|estaban|se|fue|lo|la|hay)\b|\bsin carros?\b",
    (
        r"\b(?:el|los|un|al) carros? (?:estacionad|abandonad|esta dentro|tiene placas|se "
        r"mueve|ya se|mal)[a-z]*"
    ),
    r"\b(?:mult|remolc|cit|infraccion)[a-z]+ (?:al|el|un) carro\b",
    r"\b(?:firm|autoriz|dio|dado|con)[a-z]* (?:el |su )?permiso\b|\bpermiso de residente\b",
    (
        r"\btrash (?:can|bin|barrel|receptacle)s? (?:was |were )?(?:re-?)?(?:painted|"
        r"cleaned)\b|\btow truck\b|"
        r"\bsnow ?plows?\b"
    ),
    r"\b(?:dog|animal|pet|human) (?:waste|feces|poop)\b|\b(?:furniture|pet|tree) (?:store|shop)\b",
)
"""Words that name another thing than the topics take them for."""
NARRATED = (
    (
        r"\bnotified(?:[.,;]|$)|\b(?:nosotros|nuestra (?:cuadrilla|brigada)|ellos ya)\b|[,;.] "
        r"?(?:and |but )?they (?:will|usually|are|have|said|were|do|did|took|came|say|plan)\b|"
        r"\bour (?:own )?crews? (?:then|also|came|went|took|finished)\b"
    ),
)
"""Where another tells what an agency does: it does not write in its own name."""
