"""Why nothing was done, composed: who has it, whose it is, what was missing, when somebody comes.

Phrases that crews repeat stand in the language packs. Here the sentences are put together from
their parts, so that a wording that nobody has seen is known by what it says: a report and that
another covers it, a verb of passing on and an office, an owner and what is theirs to do.
"""

from __future__ import annotations

from metrics.messages.rules import joined

RULE_OF = {reason: f"no_action.{reason}" for reason in "DRJLAICXP"}
"""The rule of each reason."""

_REPORT = (
    r"(?:report|request|case|ticket|call|complaint|entry|work order|sr|wo|one|submission|"
    r"order|record)"
)
_OTHER = (
    r"(?:another|an?other|other|earlier|an earlier|first|original|previous|prior|existing|older|"
    r"open|same|active|yesterday's|last week's|your neighbor's|your earlier|a neighbor's|"
    r"your first|your other|parent)"
)
_DAY = (
    r"(?:mon|tues?|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|tomorrow|tmrw|tonight|"
    r"next (?:[a-z]+)|nxt (?:wk|week|day)|this (?:week|month|coming|spring|summer|fall|winter|"
    r"afternoon|evening|friday|monday|tuesday|wednesday|thursday|saturday|sunday)|"
    r"\d{1,2}[/-]\d{1,2}|\d{1,2} (?:business |working |calendar )?(?:days?|weeks?|months?)|"
    r"(?:january|february|march|april|june|july|august|september|october|november|december)|"
    r"(?:early|late|mid|end of|beginning of|start of|middle of)[ -]"
)
_OFFICE = (
    r"(?:department|dept|division|div|agency|bureau|authority|commission|utility|company|co-?op|"
    r"district|county|state|parish|railroad|railway|hoa|police|sheriff|queue|court|treasurer|"
    r"assessor|attorney|university|airport|(?:animal|parking|code|traffic|mosquito|vector) "
    r"(?:control|services|care|enforcement|engineering|eng|ops|operations|signals?)|"
    r"public works|solid waste|pg&e|pse&g|at&t|comcast|verizon|spectrum|xcel|usps|amtrak|"
    r"edison|comed|dominion|nstar|caltrans|bart|mta|union pacific|bnsf|csx|centurylink|entergy)"
)
_DESK = (
    r"(?:pd|parks|forestry|water|transit|schools?|code|engineering|sanitation|housing|health|"
    r"fire|traffic|transportation|streets|utilities|zoning|planning|dot|electric|power|"
    r"street cleaning supervisor|dpw|pwd|pw|port|risk management|legal|billing)"
)
_TO_OFFICE = (
    rf"(?:to|2) (?:the |our |their |city |county |state )?(?:(?:[a-z'&-]+ ){{0,2}}{_OFFICE}|"
    rf"{_DESK})\b"
)
_US = (
    r"(?:we|city|county|crews?|department|dept|division|district|trucks?|sanitation|parks|"
    r"public works|streets?|collectors?|drivers?|inspectors?|this (?:office|department|agency)|"
    r"town|village|dpw|pwd|forestry|our (?:crews?|trucks?|drivers?|department|inspectors?))"
)
_THING = (
    r"(?:address|location|cross ?street|corner|unit|apartment|apt|plate|house number|pole number|"
    r"number|phone|contact|details?|photos?|pictures?|information|info|description|block|side|"
    r"street name|name|intersection|pole|landmark|proof|e-?mail|vin|account|dates?|times?)"
)

_LATE = (
    r"\b(?:put|set|placed|brought|was|were|rolled) (?:it |them )?out (?:to the curb )?(?:late|"
    r"after|too late|past)\b|\b(?:trash|recycling|it|items?|carts?|bags?|barrels?) came out "
    r"(?:after|late|too late)\b|\blate (?:put|set) ?-?outs?\b"
)
_CALLED_EARLY = (
    r"\b(?:resident|caller|customer|constituent|"
    r"they|you|call|clr) (?:called|came in|called in) (?:it in )?before (?:the )?(?:trucks?|"
    r"crews?|contractor|sweeper|collection|we)\b"
)
_NOT_THERE_YET = (
    r"\b(?:trucks?|contractors?|crews?|drivers?|sweepers?|we|they|inspectors?|plows?) (?:are|"
    r"is|were|was|"
    r"have|has|had)(?: still| currently| just)?(?: not|n't) (?:yet )?(?:in (?:this|the|that|your) "
    r"[a-z]+|gotten|been|made it|finished|started|reached|there|on|gone|come|done|serviced|"
    r"collected|picked|swept|plowed|arrived|passed|completed|hit|covered)\b|\b(?:did|has|have) "
    r"not (?:yet )?(?:get|gotten|got) to (?:this|that|the|your)\b|\bno trucks? (?:is|are|"
    r"was|were|in|"
    r"available|today|until|on|to)\b|\btrucks? (?:is|are) (?:on (?:this|your|the) street|"
    r"in (?:this|"
    r"the|your) area) (?:now|right now|today)"
)

FIRM: dict[str, tuple[str, ...]] = {
    "X": (
        (
            r"^due to (?:the )?(?:snow|weather|storm|ice|inclement)[a-z ]*[.;, ]*(?:closed|case|"
            r"$)"
        ),
    ),
    "D": (r"\b[a-z]?dup(?:li|lc|il)[a-z]*\b",),
    "C": (
        (
            r"\bcancl?e?l?e?(?:d|led)? (?:the |his |her |their |this |my )?(?:pick ?up|appt|"
            r"appointment)"
        ),
        r"^(?:case |request )?(?:is |was )?invalid\b",
    ),
    "R": (r"\bnotifying (?:the )?(?:agency|dept|department|owner agency|utility)\b",),
    "J": (
        _LATE,
        r"\bnot going to (?:put|install|place|remove|plant|replace|add|collect|take)\b",
        (
            r"\b(?:this is|is|was) (?:a |an )?(?:commercial|business|private) (?:property|"
            r"building|address|location|entity)\b|\bnot a (?:residence|residential)\b|\bno "
            r"(?:cob|city|city-?owned|public) (?:trees?|poles?|lights?|property)\b"
        ),
        (
            r"\b(?:will not|won't|can ?not|can't|unable to) (?:be )?(?:put|install|add|plac|"
            r"plant|replant|erect|post)(?:e|ing|ed)?\b"
        ),
    ),
    "L": (
        (
            r"\bnoth(?:i|n|in)*g (?:is |was )?(?:out|ther|there|here|at)\b|^not out\b|\bnot "
            r"out(?: (?:at|@|for)\b| ?[(.,;0-9]|$)|^no (?:traffic |stop |street )?(?:signals?|"
            r"meters?|trees?|poles?|hydrants?) (?:at|on) [a-z]|^none out\b|\bnonthing found\b|"
            r"^not on (?:the )?(?:sidewalk|curb|street)\b|\bcould not identify (?:the )?(?:cart|"
            r"items?|vehicle|tree|pole|car)\b|^no (?:tree|stump|pit|sign|pole|meter|cart|"
            r"vehicle|animal|tv|pothole)s?(?: or [a-z ]+)? ?[.,;]|\bnot at loc[a-z]*\b|\bno "
            r"(?:signals?|meters?|signs?|trees?|poles?|lights?|barrels?) at this"
        ),
        r"\bya se (?:lo|la|los|las) (?:habian )?llev[a-z]+\b",
        (
            r"\b(?:items?|trash|carts?|bags?|bins?|cans?|couch|mattress|tvs?|recycling|bulk|"
            r"barrels?|toters?|boxes|furniture) (?:still )?not (?:yet )?(?:set |put |placed "
            r")?out\b"
        ),
    ),
    "A": (
        (
            r"\bnever followed up\b|\b(?:could not|cannot|can't|couldn't) be (?:reached|"
            r"accessed|entered|serviced due)\b|\bno ans(?:wer)?\b(?: at| when| to|[.;,]|$)"
        ),
    ),
    "P": (
        _CALLED_EARLY,
        _NOT_THERE_YET,
        (
            r"\b(?:trash|collection|recycling|pick ?up|your) (?:day|schedule|collection) "
            r"(?:here |there )?(?:is|will be) (?:on )?(?:today|tomorrow|monday|tuesday|"
            r"wednesday|thursday|friday|saturday)"
        ),
    ),
}
"""Patterns that hold whatever else was done."""

REASONS: dict[str, tuple[str, ...]] = {
    "D": (
        (
            r"\b(?:combined|merged|linked|rolled|folded) (?:it |this |these |them |yours |up "
            r")?(?:with|into|under|to) (?:the |an? |it\b|your )"
        ),
        (
            rf"\b(?:twin|repeat|clone|replica|(?:is|was) (?:just |only )?an? (?:exact )?copy) of "
            rf"(?:the |a |an )?(?:{_OTHER} )?(?:[a-z']+ )?(?:{_REPORT}\b|~number)"
        ),
        r"\b(?:copia|gemel[oa]|repeticion) (?:de|del) (?:otr[oa]|un|una|el|la|su)?\b",
    ),
    "R": (
        (
            r"\b(?:made|making) (?:the )?(?:[a-z]+ ){1,4}aware of\b|^this is (?:in )?district "
            r"\d+[. ]*$|(?:^|[.;] )(?:please )?send to [a-z]+ (?:[a-z]+ )?(?:dept|department|"
            r"division|unit)\b|^please contact [a-z]+ [a-z]+ (?:@|at) ~phone|\bpolice "
            r"(?:dept\.? |department )?(?:has|have|needs?) to (?:do|enforce|handle)\b"
        ),
        (
            r"\b(?:should|must|needs to|has to|will need to|need to|ought to) (?:be (?:handled|"
            r"addressed|reported|taken up|filed) (?:by|to|with)|go (?:through|to|with))\b"
        ),
        (
            r"\b(?:they|who|which) (?:own|owns|maintain|maintains|run|runs|operate|operates) "
            r"(?:the|this|that|it)\b"
        ),
        (
            r"\bse (?:reasigno|reporto|aviso|turno|canalizo|paso|envio|remitio|notifico|derivo|"
            r"mando) (?:a|al|a la|con) [a-z]"
        ),
        (
            rf"\b(?:forward|fwd|fwded|xfer|xfered|xferred|rtd|routed|reroute|kicked|bumped|"
            rf"bounced|punted|relayed|e-?mailed|phoned|faxed|moved|shipped|handed|given|turned|"
            rf"called (?:it )?in|sent|passed|shared|delegated|tossed|walked|elevated|escalated|"
            rf"ref|refd|trans|transf|conveyed) (?:it |this |over |in |off |on |along |back |up |"
            rf"out |the |line |your |report |request |case |location |complaint |address |info |"
            rf"ticket )*{_TO_OFFICE}"
        ),
        (
            rf"\b(?:this goes|it goes|went|should go|needs to go|must go) (?:over |on "
            rf")?{_TO_OFFICE}"
        ),
        (
            rf"\b(?:need|needs|have|has|must|want|ought|should) (?:to )?(?:reach|contact|call|"
            rf"e-?mail|write|report (?:it|this) to) (?:out to )?(?:the )?(?:[a-z'&-]+ "
            rf"){{0,2}}{_OFFICE}\b|(?:^|[.;!] )(?:please |pls )?(?:call|contact|reach) (?:out to "
            rf")?(?:the )?(?:housing|parking|code|traffic|animal|building|health|sheriff|transit|"
            rf"water|school|port|power|gas|electric|utility)[a-z' -]{{0,30}}(?:about|regarding|"
            rf"concerning|for (?:this|that)|while|when|line|authority|enforcement|control|"
            rf"company|district)\b"
        ),
        (
            r"\b(?:se )?(?:canaliz|turn|remit|mand|envi|pas|deriv|transfir|reenvi|notific|"
            r"report|dimos|avis|entreg)[a-z]* (?:el |la |su |lo |este |esta |al |los )*(?:aviso "
            r"|caso |reporte |queja |folio |solicitud |asunto |ubicacion )*(?:a|al) (?:la |las |"
            r"los |el )?(?:departamento|depto|compania|empresa|condado|estado|obras|policia|"
            r"parques|agua|aguas|transito|direccion|oficina|distrito|cfe|salud|escuela|"
            r"ferrocarril|control|servicios|bomberos|area|zoonosis|vivienda)\b"
        ),
    ),
    "J": (
        (
            r"\b(?:we|btd|isd|pwd|dpw|parks|city|boston|department|dept) (?:do|does|will|"
            r"can)(?: not|n't|not) (?:put|plac|sign|widen|mak|repav|resurfac|stencil|alter|"
            r"extend|build|be (?:tak|collect|pick|accept|remov|plant|paint)ing)(?:e|es|s)?\b|"
            r"\bnot (?:owned|maintained|managed)(?: ?(?:or|and|nor|/) ?(?:owned|maintained|"
            r"managed))? by\b|\b(?:not an?y?|no) (?:[a-z]+ )?(?:property|trees?|lights?|poles?|"
            r"land) owned by the city\b"
        ),
        (
            r"\bprivate prop[a-z]*\b|\bprivate on private\b|\b(?:can|may|should) (?:go|be "
            r"(?:put|placed)) out (?:with|along ?side) (?:the |your )?(?:regular|residential|"
            r"household|trash)\b|\b(?:does not|doesn't) need an? (?:special|scheduled)\b|\bnot "
            r"recommended\b|\b(?:can ?not|can't) be serviced at\b|\bresponsib[a-z]+ of (?:the "
            r")?abutting\b|\bthere (?:are|is) already (?:enough|existing|an? )|\bnot enough "
            r"(?:space|room) (?:to|for)\b|\b(?:is|are) for [a-z ]{0,30}(?:residen[a-z]+|"
            r"customers|members|homes|recycling|trash) only\b|\b(?:do|does) not access\b|"
            r"\b(?:in a plastic bag|^(?:can ?not|unable to) enforce)\b|\b(?:issue|this|it|"
            r"request|matter|problem) (?:is|was) (?:not able |unable )to be [a-z]+ed\b"
        ),
        (
            r"\bowner'?s (?:tree|fence|property|pole|wall|lot|line)\b|\b(?:run|managed|operated|"
            r"regulated|governed) by (?:the )?[a-z]+"
        ),
        r"\bno se (?:aceptan?|reciben?|recogen?|permiten?)\b",
        r"\b(?:is|are) (?:yours|theirs|hers)(?:[.,;]|$| and| to)",
        (
            r"\boutside (?:of )?(?:what|the scope|our scope|the ordinance|our authority|the "
            r"program)\b|\b[a-z]{0,4}dot (?:road|route|highway|property|maintained|owned)\b"
        ),
        (
            r"\b(?:item|address|property|building|street|location|vehicle|tree|request|"
            r"complaint|it|this)s? (?:do|does|did)(?: not|n't) (?:require|qualify|fall|meet|"
            r"belong)\b"
        ),
        r"\b(?:cart|bin|container|program|service)s? (?:is|are) for [a-z]+ only\b",
    ),
    "L": (
        (
            r"\b(?:went|drove|stopped|came|walked|looked) (?:by|past|through|"
            r"around)?[^.;,]{0,20}[,;] ?no [a-z]+"
        ),
        (
            r"\b(?:looked|searched|drove|walked|checked|canvassed|went|hunted|circled|patrolled|"
            r"scanned)\b[^.;]{0,50}(?:[,;:.-]|but|and) ?(?:saw |found |there (?:was|is) |see "
            r")?(?:no (?:such )?[a-z]+|nothing (?:there|seen|found)|came up empty|came up with "
            r"nothing|not there|couldn't (?:see|find)|could not (?:see|find)|without luck|no "
            r"luck)(?: [a-z]+)?(?:[.;,]|$)"
        ),
        (
            r"\b(?:was|were|is) (?:still )?not (?:put |set )?out\b|\bnothing (?:was )?(?:set |"
            r"put |left )?(?:out|at the curb|at curb)\b"
        ),
        (
            r"^no (?:deer|dog|cat|animal|raccoon|couch|sofa|mattress|pot ?hole|tree|limb|sign|"
            r"pole|pile|items?|bulk|bike|tv|cart|debris|trash|wire|carcass|leak|trailer|boat|"
            r"bags?|furniture)s? (?:on|at|in|along|anywhere|out|here|there|to be|by)\b|^utl\b"
        ),
    ),
    "A": (
        r"\b(?:cannot|can't|could not|unable to) (?:get|go) (?:in|inside|through)\b",
        (
            r"\b(?:could not|couldn't|unable to|not able to|can ?not|can't) (?:be )?[a-z]+(?: "
            r"[a-z]+){0,5}? (?:due|do|because|bc|b/c) (?:to|of|the|cars?|it|there)\b"
        ),
        (
            r"\b(?:never|did not|didn't|hasn't|has not|haven't|have not|won't|would not|"
            r"wouldn't) (?:ever )?(?:call(?:ed)?|return(?:ed)?|answer(?:ed)?|respond(?:ed)?|"
            r"repl(?:y|ied)|pick(?:ed)? up|open|let|come|came|allow) (?:us|our|the|my|back|to|"
            r"in|it|them|anyone)\b"
        ),
    ),
    "I": (
        r"\btell us (?:which|where|what|when|how)\b",
        r"^(?:[a-z']+ ){0,7}[a-z']+ ?\?$|\bno (?:loc|addr|cross st|xst|house num|info)\b",
        (
            rf"\b(?:need|needs|needed|require|must have|must know|would need|have to know) (?:to "
            rf"(?:know|have|see) )?(?:an? |the |your |which |what |more |exact |better |full |"
            rf"correct |specific |closest |nearest )*{_THING}\b"
        ),
        rf"\bno (?:[a-z]+ ){{0,2}}{_THING}\b",
        (
            r"\b(?:no (?:dejo|dio|puso|indico|incluyo|menciono|proporciono)|falta|faltan|"
            r"faltaba|sin) (?:el |la |los |las |su |ningun[a]? |un |una )*(?:numero|direccion|"
            r"telefono|nombre|foto|placas?|esquina|calle|datos?|apartamento|ubicacion|unidad|"
            r"poste|documentos?)\b"
        ),
    ),
    "C": (
        (
            r"\bnew (?:permanent )?(?:[a-z]+ )?(?:case|request|sr|ticket) (?:#|~number|number)? "
            r"?\(?(?:~number\)? )?(?:has been |was |is )?(?:assigned|submitted|created|opened|"
            r"has the)\b|\bfollow (?:the )?new (?:case|sr|request|ticket)\b|\b(?:resident|owner|"
            r"constituent|caller|homeowner|abutter|customer)s? (?:would|does|do|did) not "
            r"(?:like|want)\b|\bcall(?:ed|s)? to (?:close|cancel)\b"
        ),
        (
            r"\bcxl(?:'?d|ed)?\b|\b(?:will|wants to|decided to|going to) keep (?:the|it|his|her|"
            r"their)\b"
        ),
        r"\b(?:pls|please|plz) (?:ignore|disregard)\b",
        r"\bchanged (?:her|his|their|your|its) minds?\b",
    ),
    "X": (
        r"\bno longer (?:offered|available|provided)\b",
        (
            r"\bno action (?:was |has been |had been |will be |to be )?(?:taken|described|"
            r"recorded)\b"
        ),
    ),
    "P": (
        (
            r"\b(?:crew|shift|foreman|inspector|team|driver|squad|unit|contractor) (?:has (?:it|"
            r"this)|to (?:follow|p/u|pick|fix|check|do|look|inspect|repair|patch|sweep|remove)|"
            r"assigned)\b|\b(?:carts?|trucks?|crews?|inspector|sweeper|plow|poles?|parts?) "
            r"(?:is |are )?(?:coming|due|arriving|headed)\b"
        ),
        (
            r"\bwill (?:also |then |soon )?be (?:handled|addressed|done|repaired|removed|fixed|"
            r"replaced|cleaned|swept|collected|picked up|cut|trimmed|pruned|patched|paved|"
            r"painted|installed|inspected|investigated|reviewed|scheduled|evaluated|considered|"
            r"monitored|treated|mowed|completed|resolved|corrected|performed|assigned|looked|"
            r"taken care)\b"
        ),
        (
            r"\b(?:truck|crew|sweeper|driver|plow|machine|route|lift|boom|compactor)s? (?:#?\d+ "
            r"|~number )?(?:broke down|was down|is down|broke|ran late|ran out of time|ran "
            r"behind|is running late|are running late|did not finish|didn't finish|did not make "
            r"it|is in the shop|got stuck)\b"
        ),
        (
            rf"\b(?:crews?|trucks?|sweepers?|pass|inspectors?|officers?|route|collection|work|"
            rf"service|repairs?|construction|plows?|drivers?|contractors?|pickup|season|"
            rf"installation|technicians?|it|second round|street|zone) (?:[a-z]+ "
            rf"){{0,5}}?(?:begins?|starts?|resumes?|returns?|runs?|comes?|come by|comes by|gets? "
            rf"to|goes|go out|is due|are due|is going out|are going out|reach(?:es)?|on its "
            rf"route|arrives?|follows) (?:[a-z]+ ){{0,4}}?(?:{_DAY}|after|in the (?:spring|"
            rf"summer|fall|winter|morning)|before|by|until|within)"
        ),
        (
            r"\b(?:we|i|they|he|she|somebody|someone)(?:'ll| will|'re going to| are going to| "
            r"shall| plan to| hope to| intend to) (?:[a-z]+ly |also |then |be |try to )*[a-z]+|"
            r"\b(?:customer|resident|you|applicant|owner|refund|check|permit|card|license|"
            r"account|new [a-z]+|parts?) (?:shall|will|should) (?:[a-z]+ )?(?:receive|get|"
            r"arrive|be (?:mailed|sent|issued|contacted|called|notified|installed|ready|"
            r"credited)|see|come|hear)\b"
        ),
        (
            r"\b(?:estimates?|wait (?:is|time)|backlog of)\b[^.;]{0,40}?\b(?:days|weeks|months|"
            r"years|start)\b"
        ),
        (
            rf"\b(?:set|leave|put|keep|place|roll|have) (?:it|them|the|your|out|all|bags?|"
            rf"carts?) (?:[a-z]+ ){{0,4}}?(?:out|outside|curb|kerb|street|there|"
            rf"are)\b[^.]{{0,30}}?(?:again|{_DAY}|by \d|before \d)"
        ),
        (
            r"\b(?:pasamos|volvemos|regresamos|vamos|recogemos|barremos|llega|llegan|viene|"
            r"vienen|sale|salen|iremos|pasaremos|mandaremos|enviaremos|volveremos|regresaremos|"
            r"recogeremos|repararemos|cambiaremos|instalaremos|revisaremos)\b(?: [a-z]+){0,3} "
            r"(?:el|la|los|manana|este|esta|proxim[oa]|en|dentro|antes|hoy|lunes|martes|"
            r"miercoles|jueves|viernes|sabado|domingo)\b"
        ),
    ),
}
"""Patterns by reason, beside those of the language packs."""

ASKED_ELSEWHERE = (
    (
        r"(?:^|[.;!] )(?:please |pls |you (?:should|must|need to) )(?:call|contact|reach) "
        r"(?:out to )?"
        r"(?:the |your )?(?:[a-z'&]+ ){0,3}(?:assessor|clerk|collector|treasurer|department|dept|"
        r"authority|division|agency|commission|company|utility|court|district|county|"
        r"state|provider|"
        r"landlord|association|hoa)\b"
    ),
    (
        r"\bfavor de (?:llamar|acudir|comunicarse|dirigirse) (?:a|con) la? (?:oficina|departamento|"
        r"compania|empresa)\b"
    ),
)
"""Somebody else to ask, where nothing was done or found."""
WHERE_NOTHING_TOLD = (
    (
        r"\b[a-z]+ will (?:also |continue to |then )?(?:monitor|check|watch|patrol|look|"
        r"follow|remind|"
        r"review|inspect|investigate|address|evaluate|consider|assess|send|return|try|"
        r"attempt|handle|"
        r"resolve|fix|repair|replace|remove|clean|collect|pick|take care|schedule)\b"
    ),
)
"""A plan, where nothing was done or found."""
REFUSED = (
    (
        r"\bout after (?:the )?(?:[a-z]+ )?(?:coll?ect+ion|trucks?|crews?|we|driver|pick ?up)\b|"
        r"\bfound to be "
        r"(?:on )?(?:private|an? private)\b|\b(?:state|county|federally)[- ]owned\b|\bnot (?:btd|"
        r"pwd|dpw)\b|\bout of (?:our |the )?jurisdiction\b|\bprivate property not\b"
    ),
    (
        rf"\b{_US} (?:do|does)(?: not|n't|not) (?:collect|take|accept|pick ?up|maintain|service|"
        r"remove|haul|own)\b|\bhire (?:a |your own )?"
        r"(?:private|licensed)\b"
    ),
)
"""Refusals as not the city's, which hold though a thing was found or said."""
WHERE_NOTHING_DONE = ("R", "L", "A")
"""Of these, reasons that are none beside a thing done."""

OF_PEOPLE = (
    r"\b(?:homeless|well-?being|encampment|noise|part(?:y|ies)|loiter|panhandl|aggressive|drinking|"
    r"drug|disorderly|fireworks|campamento|ruido)"
)
"""Services about people: who was gone on arrival is an outcome there, and no thing not found."""

INSPECTED = (
    r"\b(?:tree|highway|housing|rodents?|rats?|vacant|building|enforcement|signals?|"
    r"street ?lights?|"
    r"lighting|heat|bed bugs|pest)\b"
)
"""Services where a visit that found nothing is a finding, and no thing that was not there."""

NOT_A_REASON = (
    (
        r"\bno (?:parking|stopping|standing|dumping|littering|smoking|trespassing|outlet|thru "
        r"trucks?|turn on red|swimming|loitering) (?:signs?|zones?|any ?time|areas?|placards?|"
        r"postings?)\b"
    ),
    r"\b(?:entregad|devuelt)[oa]s? a su duen[oa]\b",
    (
        r"\b(?:people|persons?|party|parties|partygoers|group|kids|teens|youths?|individuals?|"
        r"crowd|suspects?|vendors?|subjects?|those|they|he|she|drivers?|campers|musicians?|"
        r"band|responsible) (?:[a-z]+ ){0,4}?(?:was|were|had|has|have|is|are) (?:already |all )?"
        r"(?:gone|left|moved on|dispersed)\b[^.;]{0,30}"
    ),
    (
        r"\bfound no (?:trouble|problems?|issues?|violations?|defects?|faults?|damage|leaks?|"
        r"evidence|outages?|hazards?|activity|signs?|cause|infractions?|merit)\b"
    ),
    (
        r"\b(?:shared|discussed) with (?:the )?(?:property )?owner\b|\bse (?:aviso|"
        r"notifico|reporto|"
        r"envio|paso) al? (?:el |la )?(?:duen|propietari|inquilin|vecin|casero|"
        r"administrador|conductor|"
        r"chofer)[a-z]*"
    ),
    r"\bno (?:more|further|other|additional) [a-z]+ (?:is|was|are) (?:planned|needed|scheduled)\b",
    (
        r"\bdup(?:licate)? (?:key|keys|licen[cs]e|card|title|registration|tag|credential|fee|bill|"
        r"permit|certificate)s?\b"
    ),
    r"\bvoids? (?:under|below|beneath|runs?|in|behind|was|were|of|near|measured|filled|around)\b",
    r"\btests? (?:of|on|for|was|were|showed|came|results?|drive)\b",
    (
        r"\b(?:transferred|moved|taken|sent|returned|released|towed|brought|delivered|turned "
        r"over|handed) (?:[a-z]+ )?(?:to|back to) (?:the |an? |our |its |her |his )?(?:[a-z]+ )?"
        r"(?:impound|pound|shelter|owner|lot|yard|hospital|clinic|rescue|landfill|dump|jail|"
        r"trust|kennel|sanctuary)\b"
    ),
    (
        r"\breferred to (?:in|as|above|by)\b|\bcop(?:y|ies) of the (?:citation|notice|"
        r"report|permit|"
        r"letter|rules|ticket|summons|order)\b"
    ),
    (
        r"\b(?:ten|thirty|sixty|\d{1,3}) (?:calendar |business )?days (?:are|is) allowed[^.]*|"
        r"\bafter that[^.]*"
    ),
    (
        r"\b(?:carta|aviso|citatorio|notificacion|multa)s? (?:fue |fueron |se )?(?:enviad[oa]|"
        r"mandad[oa]|entregad[oa]|dirigid[oa])s? al? (?:el |la |los )?(?:duen[oa]|"
        r"propietari[oa]|inquilin[oa]|casero|vecin[oa])s?\b|\b(?:mand|envi|entreg|dej)[a-z]+ "
        r"(?:una? |la |el )?(?:carta|aviso|citatorio|notificacion|multa) al? (?:el |la )?"
        r"(?:duen[oa]|propietari[oa]|inquilin[oa]|casero|vecin[oa])s?\b"
    ),
)
"""Words that name a reason where none is given; taken out before any is looked for."""

CONDITIONS = joined(
    r"\bshould you [^,.;!?]*",
    r"\b(?:if|unless|whether) [a-z0-9'/]+ [^,.;!?]*",
    r"\bshould (?:you|it|the|this|that|there|they|any[a-z]*|another|an?|your) [^,.;!?]*[,]",
)
"""What only would be."""

NO_DEED = joined(
    r"\b(?:is|are) (?:[a-z]+ly )?[a-z]+ed by\b",
    (
        r"\bcall (?:was )?cleared\b|\bcleared (?:the )?call\b|\b(?:couldn't|could not|can't|"
        r"cannot|unable to|not) (?:be )?(?:sweep|plow|cut|paint|clean)\b"
    ),
    (
        r"\b(?:over|half |1/2 )?(?:filled|mixed|loaded|stuffed) (?:with|w/|up|in)(?: (?:and |"
        r"an?other |loose |all |some |yard |the |tote |cart |barrel |construction |demo |"
        r"household |heavy )*(?:dirt|debris|trash|garbage|waste|leaves|rocks?|concrete|bricks?|"
        r"sod|soil|brush|water|material|wood|food|plastic|glass|recycling|compost))\b|\b(?:the|"
        r"off|on|"
        r"under|above|high|in|private|public) grounds?\b|\b(?:tagged|marked|flagged|red-?tagged|"
        r"stickered)(?: (?:"
        r"cart|barrel|out|off|area|w/|with|for|as|and|&|because|due|by|[a-z]+ notice)\b|[.,;]? "
        r"?$|[.;])|"
        r"\bposted (?:an? |the |for |with )?(?:[a-z0-9]+[ -])?(?:[a-z0-9]+[ -])?"
        r"(?:notices?|rules|signs?)\b|\b(?:signs?|rules|notices?|routes?) (?:are |is |was |were )?"
        r"(?:currently |already |now )?posted\b"
    ),
    (
        r"\b(?:spoke|spoken|talked|met|speaking|talking) (?:with|to)\b(?: [a-z.'-]+){0,4}|"
        r"\b(?:we|i|"
        r"crews?|inspector|officer|driver|supervisor|he|she|they)? ?(?:went|drove|came|walked|"
        r"stopped|"
        r"been) (?:there|by|past|out|around|both|over|back)\b|\btook (?:a |the )?(?:pictures?|"
        r"photos?|"
        r"pics?)\b|\bmoved (?:on|along|away|off)\b|\bmailed (?:it|them|this) back\b|\b(?:until|"
        r"untill|till?|before|unless|so that|that) (?:[a-z]+ ){1,8}?(?:is|are|be|has been|have "
        r"been|gets?) [a-z]+ed\b"
    ),
    (
        r"\b(?:is|are|gets?) (?:only |always |usually |regularly )?(?:collected|picked up|serviced|"
        r"swept|cleaned|plowed|emptied|recycled|mowed|pruned) (?:with|along|as|weekly|daily|"
        r"monthly|"
        r"only|mon|tue|wed|thu|fri|sat|sun)[a-z]*|\b(?:request|case|ticket|call|sr|wo|item)s? "
        r"removed "
        r"from\b|\bcleared (?:it|this|the call|call) (?:w/o|without)\b|\bissued (?:for (?:the )?"
        r"(?:next|this|mon|tue|wed|thu|fri|sat|sun)|to (?:replace|repair|remove|fix|install|patch|"
        r"trim|clean))[a-z]*|\bbrought in\b|\btaken (?:out|from|over) (?:with|by|from|the)\b"
    ),
    (
        r"\b(?:is|are|gets?) (?:only |always |usually |regularly )?(?:collected|picked up|serviced|"
        r"swept|cleaned|plowed|emptied|recycled) (?:on|every|by|at|in|once|twice|each|for)\b|"
        r"\b(?:out |down )?after (?:the )?[a-z]+ (?:was|were|had) [a-z]+(?: up)?\b|\b(?:make|be) "
        r"sure "
        r"(?:it |this |that )?(?:is |gets |was )?[a-z]+ed\b|\bthat towed\b|\bnotified (?:the |"
        r"our )?(?:[a-z]+ ){0,2}(?:supervisor|foreman|"
        r"crew|driver|manager)s?\b|\bsent (?:an? "
        r")?(?:e-?mail|letter|note|message)s? to\b|\b(?:e-?mailed|texted) (?:the )?"
        r"(?:constituent|resident|customer|caller)\b|\b(?:did|was|were|has|"
        r"have|had|is|are) not (?:[a-z]+ ){0,2}[a-z]+ed\b"
    ),
    (
        r"\b(?:e-?mailed|faxed) (?:the )?(?:rfa|sr|request|case|info|this|it|report|complaint|"
        r"ticket|details) (?:over |on )?to [a-z]|\be-?mailed [a-z]+ that (?:his|her|the|their) "
        r"(?:request|case|ticket)\b[^.;]*"
    ),
    (
        r"\b(?:work |repair )?orders? (?:was |has been )?(?:dispatched|placed|issued|sent|put "
        r"in)\b|\b(?:routes?|streets?|schedule|dates?|map) posted\b|\btook care\b"
    ),
    (
        r"\b(?:issued|wrote|cut|placed) (?:an? |the |our )?(?:work ?order|w/?o|repair order|job "
        r"order|service order|repair ticket|work ticket)\b|\b(?:ltr|letter|mail|notice|card|log "
        r"sheets?|forms?)s? (?:never |not )?(?:came|was|were) (?:back|returned)\b|\b(?:e-?mailed|"
        r"called|wrote|texted|phoned|asked) (?:to )?you\b|\bpostponed[^.;]*"
    ),
    (
        r"\b(?:took|taken) place\b|\b(?:was|were|been|being|is|are|being|put|came|brought|set) "
        r"(?:being )?(?:put |set |brought |placed )?out (?:after|late|too late|past)\b|\bwhere "
        r"[a-z]+ (?:is|are) [a-z]+|\b(?:gets?|getting) (?:it )?[a-z]+ed\b|\bbeen sent to "
        r"(?:inspect|look|check)"
    ),
    r"(?:^|[.;!] )[^.;!?]*\?",
    (
        r"\bput (?:it |this |the [a-z]+ |your [a-z]+ |them )?(?:back )?on (?:the |our |a "
        r")?(?:[a-z]+'?s? ){0,2}(?:sheet|list|schedule|route|run)\b|\btagged (?:&|and) (?:left|"
        r"skipped)\b|\bset \d"
    ),
    (
        r"\b(?:to|will|must|should|can|could|may|would|needs?|shall|might) (?:be|get|have) "
        r"(?:[a-z]+ ){0,2}[a-z]+"
    ),
    (
        r"\b(?:no|not|never|nothing|nobody|neither|without|isn't|wasn't|weren't|aren't|hasn't|"
        r"haven't|hadn't|couldn't|can't|cannot|unable to|before we can|in order to) (?:[a-z]+ "
        r"){0,4}[a-z]*"
    ),
    (
        r"(?:^|[.;!,] |\b(?:please|and|pls|then|or) )(?:set|put|cut|leave|keep|shut|let|hang|read) "
        r"(?:the |"
        r"your |all |it |them |out |any )[^.;]{0,40}"
    ),
    (
        r"\b(?:thie(?:f|ves)|vandals?|somebody|someone|driver|motorist|car|truck|tree|storm|plow|"
        r"wind|"
        r"they|who|which|funds?|money|time|permit) (?:[a-z]+ ){0,3}?(?:took|hit|broke|ran|stole|"
        r"knocked|"
        r"cut|fell|blew|struck)\b|\bhit by\b|\bran (?:out|late|behind)\b|\bput in (?:to|for|a|an)\b"
    ),
    (
        r"\b(?:notified|e-?mailed|mailed|told|called|phoned|asked|advised|alerted|informed|wrote) "
        r"(?:"
        r"them|their|the (?:utility|state|county|owner agency|company)|[a-z]{2,6}(?:[.,;]|$))|"
        r"\b(?:police|"
        r"utility|company|county|state|agency|department|dept|district|pd|railroad) (?:was |were |"
        r"has "
        r"been |have been |also )?(?:notified|e-?mailed|called|told|contacted|informed)\b"
    ),
    (
        r"\binspected\b|\b(?:has|have|they|we|also|already) (?:e-?)?mailed\b|\bmailed back\b|"
        r"\b(?:was|were) e-?mailed (?:and|about|the|by)\b|"
        r"\b(?:updates?|scores?|results?|dates?|rules?|info|"
        r"information|"
        r"schedules?|maps?|news|status|list) (?:is|are|will be|gets?) posted\b"
    ),
    (
        r"\b(?:moved|transferred|relocated) to (?:the )?[a-z&']+ (?:[a-z]+ )?(?:q|queue|board|list|"
        r"desk|"
        r"inbox|team|unit)\b|\b(?:installed|planted|placed|put up|built|delivered|hung|dug|paved) "
        r"by (?:the |an? "
        r"|your )?(?:developer|hoa|owner|homeowner|builder|landlord|association|utility|state|"
        r"county|company|"
        r"resident|neighbou?r|school|church|railroad)s?\b|\btagged \d"
    ),
    (
        r"\b(?:called|phoned|spoke (?:with|to)|talked (?:with|to)|told|informed|explained to|"
        r"texted|left) "
        r"(?:the |a |an )?(?:callers?|constituents?|customers?|residents?|complainants?|"
        r"requestors?|clr|cust|"
        r"voice ?mail|messages?|msg|vm|him|her|them)\b|\b(?:w/o|wo|work order|ticket)s? issued "
        r"(?:to|for)\b|"
        r"\b(?:existing|has|have|with) (?:[a-z]+ )?signs? posted\b"
    ),
    (
        r"\b(?:posted|marked) (?:[a-z0-9-]+ ){0,4}?(?:notice|hr notice)?[^.;]{0,12}[.;,] ?(?:will|"
        r"clean ?-?up|removal|recheck|returning)\b"
    ),
)
"""Deeds denied, asked for, of others, or of telling others; none of the city's work."""
