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
_GONE = (
    r"(?:car|vehicle|veh|truck|van|suv|sedan|trailer|boat|rv|camper|motorcycle|bike|bicycle|"
    r"scooter|dog|cat|animal|deer|raccoon|couch|sofa|mattress|tv|furniture|debris|pile|bags?|"
    r"trash|items?|toyota|honda|ford|chevy|nissan|tundra|jeep|bus|pickup|limb|branch|carcass|"
    r"bird|snake|skunk|tire|tires|cart|graffiti|obstruction|wire|it|everything|stuff|goat|horse|"
    r"bear|moose|coyote|fox|bees|swarm)"
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
    "X": (r"^due to (?:the )?(?:snow|weather|storm|ice|inclement)[a-z ]*[.;, ]*(?:closed|case|$)",),
    "D": (r"\b[a-z]?dup(?:li|lc|il)[a-z]*\b",),
    "C": (
        (
            r"\bcancl?e?l?e?(?:d|led)? (?:the |his |her |their |this |my )?(?:pick ?up|appt|"
            r"appointment)"
        ),
        (
            r"^(?:case |request )?(?:is |was )?invalid\b|^wrong (?:list|constituent|customer|case|"
            r"caller|form|type|queue|resident)\b"
        ),
    ),
    "R": (r"\bnotifying (?:the )?(?:agency|dept|department|owner agency|utility)\b",),
    "J": (
        _LATE,
        r"\bnot going to (?:put|install|place|remove|plant|replace|add|collect|take)\b",
        (
            r"\b(?:this is|these are|items? (?:is|are)|considered) (?:considered |all )?"
            r"(?:construction|commercial|hazardous|contractor'?s?|demolition|business|medical) "
            r"(?:material|waste|debris|trash|refuse|items?)s?\b"
        ),
        (
            r"\b(?:this is|is|was) (?:a |an )?(?:commercial|business|private) (?:property|building|"
            r"address|location|entity)\b|\bnot a (?:residence|residential)\b|\bno (?:cob|city|"
            r"city-?owned|public) (?:trees?|poles?|lights?|property)\b"
        ),
        (
            r"\b(?:will not|won't|can ?not|can't|unable to) (?:be )?(?:put|install|add|plac|plant|"
            r"replant|erect|post)(?:e|ing|ed)?\b"
        ),
    ),
    "L": (
        (
            r"\bnoth(?:i|n|in)*g (?:is |was )?(?:out|ther|there|here|at)\b|^not out\b|"
            r"\bnot out(?: (?:at|@|for)\b| ?[(.,;0-9]|$)|"
            r"^no (?:traffic |stop |street )?(?:signals?|meters?|trees?|poles?|hydrants?) (?:at|"
            r"on) "
            r"[a-z]|^none out\b|\bnonthing found\b|^not on (?:the )?(?:sidewalk|"
            r"curb|street)\b|\bcould not identify (?:the )?(?:cart|items?|vehicle|tree|pole|"
            r"car)\b|^no (?:tree|stump|pit|sign|pole|meter|cart|vehicle|animal|tv|pothole)s?"
            r"(?: or [a-z ]+)? ?[.,;]|\bnot at "
            r"loc[a-z]*\b|\bno (?:signals?|meters?|signs?|trees?|poles?|lights?|barrels?) at this"
        ),
        r"\bya se (?:lo|la|los|las) (?:habian )?llev[a-z]+\b",
        (
            r"\b(?:items?|trash|carts?|bags?|bins?|cans?|couch|mattress|tvs?|recycling|bulk|"
            r"barrels?|toters?|boxes|furniture) (?:still )?not (?:yet )?(?:set |put |placed )?out\b"
        ),
    ),
    "A": (
        (
            r"\bnever followed up\b|\b(?:could not|cannot|can't|couldn't) be (?:reached|accessed|"
            r"entered|serviced due)\b|\bno "
            r"ans(?:wer)?\b(?: at| when| to|[.;,]|$)"
        ),
    ),
    "P": (
        _CALLED_EARLY,
        _NOT_THERE_YET,
        (
            r"\b(?:delayed|late|behind) (?:due to|because of) (?:the )?(?:holiday|snow|storm|"
            r"weather)\b|\b(?:trash|collection|recycling|pick ?up|your) (?:day|schedule|"
            r"collection) (?:here |there )?(?:is|will be) (?:on )?(?:today|tomorrow|monday|"
            r"tuesday|wednesday|thursday|friday|saturday)"
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
            r"\b(?:made|making) (?:the "
            r")?(?:[a-z]+ )"
            r"{1,4}aware of\b|^this is (?:in )?district \d+[. ]*$|(?:^|[.;] )(?:please )?send to "
            r"[a-z]+ "
            r"(?:[a-z]+ )?(?:dept|department|division|unit)\b|^please contact [a-z]+ [a-z]+ (?:@|"
            r"at) "
            r"~phone|\bpolice (?:dept\.? |department )?(?:has|have|needs?) to (?:do|enforce|"
            r"handle)\b"
        ),
        (
            r"\b(?:told them(?:[.;,]|$)|let them know|left it with|out of our hands|they (?:handle|"
            r"will handle|deal "
            r"with) (?:it|this|that))\b|^[a-z&]+ notified\b|\blo ve (?:la|el) [a-z]"
        ),
        (
            r"\b(?:they|utility|hauler|company) (?:have been|has been|were|was|been)? "
            r"?(?:called|told|"
            r"notified|alerted|informed)(?:[.,;]|$)|\b(?:sent|passed|kicked|moved) (?:it |"
            r"this )?(?:up|"
            r"over|along|across) to\b|\bbelongs w/|\bmoved to (?:their|the) [a-z]+ (?:board|list|"
            r"queue|inbox)\b"
        ),
        rf"\b(?:this|that|it)(?: one)? is for (?:the )?(?:{_OFFICE}|{_DESK})\b|\bfire dept will\b",
        (
            r"\blo (?:pasamos|turnamos|mandamos|enviamos|canalizamos|remitimos) a [a-z]|\bla lleva "
            r"(?:ahora )?(?:el|la) [a-z]"
        ),
        (
            r"\b(?:ops|operations|services|department|dept|division|control|utility|parks|forestry|"
            r"police|county|state|company|engineering|works) (?:took|takes|has taken) "
            r"(?:this|it|over|"
            r"that)\b|\b(?:routed|forwarded|sent|moved|redirected|passed) (?:over "
            r")?(?:there|to them|"
            r"their way|across)\b|\bticket moved\b|\breferral (?:was |has been )?(?:made|sent|"
            r"submitted)\b"
        ),
        (
            r"\b(?:your|the|this) (?:message|report|request|concern|complaint|note|case|"
            r"question) (?:was|"
            r"has been|is|were) (?:also )?(?:shared|passed|relayed|forwarded|routed|handed|moved|"
            r"redirected) (?:along |on )?(?:to|with) [a-z]"
        ),
        (
            r"\b(?:should|must|needs to|has to|will need to|need to|ought to) (?:be (?:handled|"
            r"addressed|reported|taken up|filed) (?:by|to|with)|go (?:through|to|with))\b|"
            r"\b(?:please |"
            r"pls )(?:file|report|submit|send|direct|take) (?:this|it|these|your [a-z]+) "
            r"(?:with|to|"
            r"through) (?:the )?[a-z]|\b(?:this|it) is for (?:the )?[a-z ]{3,25}(?:department|dept|"
            r"division|office|agency)\b"
        ),
        (
            r"\bnotified of (?:the )?(?:leak|outage|damage|problem|issue|location|"
            r"condition|wire|hole)\b|"
            r"\b(?:they|who|which) (?:own|owns|maintain|maintains|run|runs|operate|"
            r"operates) (?:the|this|"
            r"that|it)\b|\bit's their\b|\bthey have your (?:report|request|case)\b"
        ),
        (
            r"\bse (?:reasigno|reporto|aviso|turno|canalizo|paso|envio|remitio|notifico|"
            r"derivo|mando) "
            r"(?:a|al|a la|con) [a-z]|\besto lo (?:ve|atiende|maneja|lleva)\b|\bya les llego\b"
        ),
        (
            rf"\b(?:forward|fwd|fwded|xfer|xfered|xferred|rtd|routed|reroute|kicked|bumped|"
            r"bounced|punted|relayed|e-?mailed|phoned|faxed|moved|shipped|handed|given|turned|"
            r"called (?:it )?in|sent|passed|shared|delegated|tossed|walked|elevated|escalated|ref|"
            r"refd|trans|transf|conveyed) (?:it |this |over |in |off |on |along |back |up "
            r"|out |the |line |your |report |request |case |"
            rf"location |complaint |address |info |ticket )*{_TO_OFFICE}"
        ),
        (
            rf"\b(?:gave|given|told|notified|alerted|asked) (?:it |this |the |your |[a-z]+ )"
            rf"{{0,2}}(?:[a-z]+ )?{_TO_OFFICE}"
        ),
        (
            rf"\b(?:the )?(?:[a-z&']+ ){{0,2}}{_OFFICE} (?:now )?(?:has|have) (?:the |your |"
            rf"this )(?:{_REPORT}|case|matter|location|info|address|now|in hand|it)\b|"
            rf"\b(?:{_OFFICE}|services?|control) (?:now )?has (?:it|this)(?: now| in their "
            r"(?:queue|hands)|[.;]|$)"
        ),
        (
            rf"\b(?:in|into) (?:the )?(?:[a-z]+ )?{_OFFICE}(?:'?s)? (?:hands|queue|court|inbox|"
            rf"basket)\b|\b(?:now |is |are )with (?:the )?(?:[a-z]+ )?{_OFFICE}\b"
        ),
        (
            rf"\b(?:this goes|it goes|went|should go|needs to go|must go) (?:over |on )?"
            rf"{_TO_OFFICE}|\b{_OFFICE} (?:will|is going to|can|must) (?:take|handle|pick) (?:it|"
            r"this|over|care|your)\b|\b(?:services|control) will take it\b"
        ),
        (
            rf"\b(?:need|needs|have|has|must|want|ought|should) (?:to )?(?:reach|contact|call|"
            rf"e-?mail|write|report (?:it|this) to) (?:out to )?(?:the )?(?:[a-z'&-]+ ){{0,2}}"
            rf"{_OFFICE}\b|\bnot (?:a |an )?(?:valid )?311 (?:matter|issue|service|request)\b|"
            rf"(?:^|[.;!] )(?:please |pls )?(?:call|contact|reach) (?:out to )?(?:the )?"
            rf"(?:housing|parking|code|traffic|animal|building|health|sheriff|transit|water|"
            rf"school|port|power|gas|electric|utility)[a-z' -]{{0,30}}(?:about|regarding|"
            rf"concerning|for (?:this|that)|while|when|line|authority|enforcement|control|"
            rf"company|district)\b"
        ),
        rf"\bwrong (?:department|dept|agency|office|desk)[,;.:-] ?(?:[a-z]+ ){{0,4}}{_OFFICE}\b",
        rf"\bover the line to\b|\bsent over (?:the line )?{_TO_OFFICE}",
        (
            r"\b(?:se )?(?:canaliz|turn|remit|mand|envi|pas|deriv|transfir|reenvi|notific|"
            r"report|dimos|avis|entreg)[a-z]* (?:el |la |su |lo |este |esta |al |los )*"
            r"(?:aviso |caso |reporte |queja |folio |solicitud |asunto |ubicacion )*(?:a|al) "
            r"(?:la |las |los |el )?(?:departamento|depto|compania|empresa|condado|estado|"
            r"obras|policia|parques|agua|aguas|transito|direccion|oficina|distrito|cfe|salud|"
            r"escuela|ferrocarril|control|servicios|bomberos|area|zoonosis|vivienda)\b"
        ),
        (
            r"\b(?:ahora |ya )?lo (?:tiene|atiende|lleva|vera|atendera) (?:el |la )?"
            r"(?:departamento|depto|compania|empresa|condado|estado|oficina|policia|direccion|"
            r"distrito|obras|parques)\b"
        ),
    ),
    "J": (
        (
            r"\b(?:we|btd|isd|pwd|dpw|parks|city|boston|department|dept) (?:do|does|will|can)"
            r"(?: not|n't|not) (?:put|plac|sign|widen|mak|repav|resurfac|stencil|alter|extend|"
            r"build|be (?:tak|collect|pick|accept|remov|plant|paint)ing)(?:e|es|s)?\b|"
            r"\bnot (?:owned|maintained|managed)(?: ?(?:or|and|nor|/) ?(?:owned|maintained|"
            r"managed))? "
            r"by\b|\b(?:not an?y?|no) (?:[a-z]+ )?(?:property|trees?|lights?|poles?|land) owned by "
            r"the city\b"
        ),
        (
            r"\b(?:is|are) responsible for the(?:ir|re) own\b|\b(?:could|can) ?(?:not|n't) (?:be "
            r")?lift(?:ed)?\b|[a-z0-9] ?"
            r"[-:.] ?denied[. ]*$|\bprivate prop[a-z]*\b|\bprivate on private\b|\b(?:can|may|"
            r"should) "
            r"(?:go|be (?:put|placed)) out (?:with|along ?side) (?:the |your )?(?:regular|"
            r"residential|"
            r"household|trash)\b|\b(?:does not|doesn't) need an? (?:special|scheduled)\b|\bnot "
            r"recommended\b|\b(?:can ?not|can't) be serviced at\b|\bresponsib[a-z]+ of "
            r"(?:the )?abutting\b|\bthere (?:are|is) "
            r"already (?:enough|existing|an? )|\bnot enough (?:space|room) (?:to|for)\b|\b(?:is|"
            r"are) for "
            r"[a-z ]{0,30}(?:residen[a-z]+|customers|members|homes|recycling|trash) only\b|"
            r"\b(?:do|does) not access\b|\bneeds? to be (?:brought|placed|put) out\b|"
            r"\b(?:in a plastic bag|^(?:can ?not|unable to) enforce)\b|\b(?:issue|this|it|"
            r"request|matter|problem) (?:is|was) (?:not able "
            r"|unable )to be [a-z]+ed\b"
        ),
        (
            r"\bno permit (?:is |was )?(?:required|needed)\b|\bowner'?s (?:tree|fence|property|"
            r"pole|wall|lot|line)\b|\b(?:run|managed|operated|regulated|governed) by (?:the "
            r")?[a-z]+"
        ),
        (
            r"\bno se (?:aceptan?|reciben?|recogen?|permiten?)\b|\bes (?:un )?(?:terreno |predio |"
            r"lote )?(?:particular|privad[oa]|ajen[oa])\b"
        ),
        r"\b(?:is|are) (?:yours|theirs|hers)(?:[.,;]|$| and| to)",
        (
            r"\boutside (?:of )?(?:what|the scope|our scope|the ordinance|our authority|the "
            r"program)\b|\b[a-z]{0,4}dot (?:road|route|highway|property|maintained|owned)\b"
        ),
        (
            r"\b(?:item|address|property|building|street|location|vehicle|tree|request|complaint|"
            r"it|this)s? (?:do|does|did)(?: not|n't) (?:require|qualify|fall|meet|belong)\b"
        ),
        r"\b(?:cart|bin|container|program|service)s? (?:is|are) for [a-z]+ only\b",
    ),
    "L": (
        (
            rf"\b{_GONE} (?:had )?left (?:already|before)\b|\b(?:hauled|took|moved|picked) "
            rf"(?:it|them) "
            r"(?:up )?(?:before|ahead of) (?:us|we)\b|\bno estaban? (?:el|la|los|las|"
            r"ningun[a]?) [a-z]"
        ),
        (
            r"\b(?:wasn't|weren't|isn't|was not|were not|is not|not) there\b|\b(?:could "
            r"not|couldn't|did "
            r"not|didn't) see (?:one|any|it)\b|\balready (?:been )?(?:taken|gone|hauled|"
            r"carried off)\b|"
            r"\b(?:taken|hauled|carried|gone) (?:away )?already\b"
        ),
        rf"^no {_GONE}s? (?:seen|there|present|visible|around|in sight)\b",
        (
            rf"\bno (?:sign|trace) of (?:the |a |any |said |such )?{_GONE}\b|\bnothing "
            rf"(?:in|on|at|along|"
            r"by) (?:the|that|this|either) (?:alley|street|curb|block|lot|yard|corner|"
            r"address|location|"
            r"sidewalk|road|shoulder)\b|\bnot (?:on|in|at|by) [^.;]{2,25}(?:anymore|any "
            r"?longer|now)\b|"
            r"\b(?:went|drove|stopped|came|walked|looked) (?:by|past|through|"
            r"around)?[^.;,]{0,20}[,;] ?no "
            r"[a-z]+"
        ),
        (
            r"\bya (?:lo|la|los|las) (?:habian|han) (?:recogido|quitado|llevado|movido|retirado|"
            r"levantado)\b"
        ),
        (
            rf"\b{_GONE} (?:was|were|had|is|are|has|have) (?:already |long |been |all )*(?:gone|"
            r"run off|moved on|driven off|driven away|taken off|flown|disappeared|"
            r"vanished) (?:when|by|before|on|upon|once|at|as|prior)\b|\bno longer (?:there|"
            r"here|on (?:the )?(?:site|street|block))\b"
        ),
        (
            r"\b(?:looked|searched|drove|walked|checked|canvassed|went|hunted|circled|patrolled|"
            r"scanned)\b[^.;]{0,50}(?:[,;:.-]|but|and) ?(?:saw |found |there (?:was|is) |see )?"
            r"(?:no (?:such )?[a-z]+|nothing (?:there|seen|found)|came up empty|came up with "
            r"nothing|not there|couldn't (?:see|find)|could not (?:see|find)|without luck|no "
            r"luck)(?: [a-z]+)?(?:[.;,]|$)"
        ),
        (
            r"\b(?:did not|didn't|didnt|couldn't|could not|cannot|can't|cant|unable to) (?:see|"
            r"spot|find|locate|identify) (?:any |a |the |such |where |it\b|that )"
            r"(?:[a-z]+ ){0,3}(?:there|down|here|at|on|in|[.;,]|$)"
        ),
        (
            r"\b(?:still|was|were|is|are) (?:in|inside|behind|on) (?:the |your |a )?(?:yard|"
            r"driveway|porch|garage|side of the house|fence|gate) (?:and )?not (?:at|on|by|out)\b|"
            r"\bnot (?:at|to|by) the (?:curb|kerb|street|alley)\b|\b(?:was|were|is) (?:still )?"
            r"not (?:put |set )?out\b|\bnothing (?:was )?(?:set |put |left )?(?:out|at the "
            r"curb|at curb)\b"
        ),
        (
            r"^no (?:deer|dog|cat|animal|raccoon|couch|sofa|mattress|pot ?hole|"
            r"tree|limb|sign|pole|pile|items?|bulk|bike|tv|cart|debris|trash|wire|carcass|leak|"
            r"trailer|boat|bags?|furniture)s? (?:on|at|in|along|anywhere|out|here|there|to be|"
            r"by)\b|\bno such (?:car|vehicle|dog|tree|pole|sign|hole|address|house|place|"
            r"number|street|building|location)\b|\bcame up empty\b|^utl\b"
        ),
        (
            r"\bno (?:dimos|di|dieron|dio) con\b|\bno (?:aparecio|aparecia|aparece|estaba ahi|"
            r"estaba alli|se veia|se ve)\b|\bno (?:habia|hay|hubo) (?:ningun[a]? )?(?:carro|"
            r"auto|vehiculo|perro|animal|colchon|mueble|bache|basura|bolsas?|arbol|rama|poste|"
            r"cable|llantas?|nada en la)[a-z]*\b"
        ),
    ),
    "A": (
        (
            r"\b(?:caller|owner|resident|customer|they|he|she|tenant|contact) (?:did not|"
            r"didn't|never) "
            r"pick up\b|\b(?:no one|nobody) (?:at|to) (?:the |let |open )|\bcould not "
            r"raise\b|\bparked "
            r"(?:over|on top of) (?:the|it)\b|\bno (?:quiso abrir|contesta|contesto|abre)\b"
        ),
        (
            r"\bno key\b|\bmissed appointments?\b|^blocked (?:alley|driveway|street|access|gate)\b|"
            r"\b(?:cannot|can't|could not|unable to) (?:get|go) (?:in|inside|through)\b"
        ),
        (
            r"^dogs? (?:loose )?in (?:the |back ?)?yard\b|\bunder (?:a |the )?parked "
            r"(?:car|vehicle|truck)"
            r"\b|\b(?:tried|attempted|called|rang|phoned|texted) (?:you|them|him|her|"
            r"caller|resident|"
            r"customer|owner|constituent|to reach)?(?: [a-z]+){0,2} ?(?:twice|three times|"
            r"by phone|several "
            r"times|x ?\d|\d times)\b"
        ),
        (
            r"\b(?:habia|por los|debido a) (?:los )?(?:carros|autos|"
            r"vehiculos)[^.;]{0,40}no (?:paso|pudo|"
            r"pudimos|entro|pudieron)\b"
        ),
        (
            r"\b(?:could not|couldn't|unable to|not able to|can ?not|can't) (?:be "
            r")?[a-z]+(?: [a-z]+)"
            r"{0,5}? (?:due|do|because|bc|b/c) (?:to|of|the|cars?|it|there)\b"
        ),
        (
            r"\b(?:never|did not|didn't|hasn't|has not|haven't|have not|won't|would not|"
            r"wouldn't) (?:ever )?(?:call(?:ed)?|return(?:ed)?|answer(?:ed)?|respond(?:ed)?|"
            r"repl(?:y|ied)|pick(?:ed)? up|open|let|come|came|allow) (?:us|our|the|my|back|to|"
            r"in|it|them|anyone)\b|\bnever called (?:us )?back\b"
        ),
        (
            r"\b(?:could not|couldn't|couldnt|cannot|can't|cant|unable to|not able to|no way "
            r"to) (?:get|go|drive|fit|bring|back|squeeze|maneuver|reach|pass|enter|access) "
            r"(?:the |a |our |in|into|through|down|past|up|by|near|around|onto|to )"
            r"(?:(?:truck|sweeper|crew|plow|bucket|machine|crane|equipment|yard|property|"
            r"alley|it|gate|building) ?)?"
        ),
    ),
    "I": (
        r"\btell us (?:which|where|what|when|how)\b",
        r"^(?:[a-z']+ ){0,7}[a-z']+ ?\?$|\bno (?:loc|addr|cross st|xst|house num|info)\b",
        rf"\b{_THING} (?:is |are |was )?(?:needed|required)\b",
        (
            r"\b(?:need|needs|needed|require|must have|must know|would need|have to know) (?:to "
            rf"(?:know|have|see) )?(?:an? |the |your |which |what |more |exact |better |full |"
            rf"correct |specific |closest |nearest )*{_THING}\b"
        ),
        rf"\bno (?:[a-z]+ ){{0,2}}{_THING}\b",
        (
            r"\b(?:no (?:dejo|dio|puso|indico|incluyo|menciono|proporciono)|falta|faltan|faltaba|"
            r"sin) (?:el |la |los |las |su |ningun[a]? |un |una )*(?:numero|direccion|telefono|"
            r"nombre|foto|placas?|esquina|calle|datos?|apartamento|ubicacion|unidad|poste|"
            r"documentos?)\b"
        ),
    ),
    "C": (
        (
            r"\bnew (?:permanent )?(?:[a-z]+ )?(?:case|request|sr|ticket) (?:#|~number|number)? "
            r"?\(?"
            r"(?:~number\)? )?(?:has been |was |is )?(?:assigned|submitted|created|opened|has "
            r"the)\b|"
            r"\bfollow (?:the )?new (?:case|sr|request|ticket)\b|\b(?:resident|owner|constituent|"
            r"caller|homeowner|abutter|customer)s? (?:would|does|do|did) not (?:like|want)\b|"
            r"\bcall(?:ed|s)? to "
            r"(?:close|cancel)\b"
        ),
        (
            r"\bcxl(?:'?d|ed)?\b|\b(?:will|wants to|decided to|going to) keep (?:the|it|his|her|"
            r"their)\b"
        ),
        (
            r"\b(?:system|training|uat|dummy) test\b|\btest (?:ticket|case|record|request|sr|"
            r"entry|call)\b"
        ),
        r"\b(?:pls|please|plz) (?:ignore|disregard)\b",
        r"\bchanged (?:her|his|their|your|its) minds?\b",
        (
            r"\b(?:pidio|pidieron|solicito|quiso|llamo para|hablo para) (?:que se |que lo "
            r")?(?:cerrar|cancelar|cerrara|cancelara|retirar)[a-z]*\b"
        ),
    ),
    "X": (
        r"\bno longer (?:offered|available|provided)\b",
        r"\bno action (?:was |has been |had been |will be |to be )?(?:taken|described|recorded)\b",
    ),
    "P": (
        r"\bstill under (?:review|study|design|construction)\b",
        (
            r"\b(?:crew|shift|foreman|inspector|team|driver|squad|unit|contractor) (?:has (?:it|"
            r"this)|to (?:follow|p/u|pick|fix|check|do|look|inspect|repair|patch|sweep|remove)|"
            r"assigned)\b|\b(?:carts?|trucks?|crews?|inspector|sweeper|plow|poles?|parts?) (?:is |"
            r"are )?(?:coming|due|arriving|headed)\b|\bgoes to (?:council|bid|committee|the board|"
            r"design|construction)\b"
        ),
        (
            r"\bwill (?:also |then |soon )?be (?:handled|addressed|done|repaired|removed|fixed|"
            r"replaced|cleaned|swept|collected|picked up|cut|trimmed|pruned|patched|paved|painted|"
            r"installed|inspected|investigated|reviewed|scheduled|evaluated|considered|monitored|"
            r"treated|mowed|completed|resolved|corrected|performed|assigned|looked|taken care)\b"
        ),
        (
            r"\b(?:truck|crew|sweeper|driver|plow|machine|route|lift|boom|compactor)s? (?:#?\d+ "
            r"|~number )?(?:broke down|was down|is down|broke|ran late|ran out of time|ran "
            r"behind|is running late|are running late|did not finish|didn't finish|did not "
            r"make it|is in the shop|got stuck)\b"
        ),
        (
            r"\b(?:crews?|trucks?|sweepers?|pass|inspectors?|officers?|route|collection|work|"
            r"service|repairs?|construction|plows?|drivers?|contractors?|pickup|season|"
            r"installation|technicians?|it|second round|street|zone) (?:[a-z]+ ){0,5}?(?:begins?|"
            r"starts?|resumes?|returns?|runs?|comes?|come by|comes by|gets? to|goes|go out|is "
            r"due|are due|is going out|are going out|reach(?:es)?|on its route|arrives?|"
            rf"follows) (?:[a-z]+ ){{0,4}}?(?:{_DAY}|after|in the (?:spring|summer|fall|winter|"
            r"morning)|before|by|until|within)"
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
            r"\b(?:set|leave|put|keep|place|roll|have) (?:it|them|the|your|out|all|bags?|carts?) "
            r"(?:[a-z]+ ){0,4}?(?:out|outside|curb|kerb|street|there|are)\b[^.]{0,30}?"
            rf"(?:again|{_DAY}|by \d|before \d)"
        ),
        (
            r"\b(?:pasamos|volvemos|regresamos|vamos|recogemos|barremos|llega|llegan|viene|vienen|"
            r"sale|salen|iremos|pasaremos|mandaremos|enviaremos|volveremos|regresaremos|"
            r"recogeremos|repararemos|cambiaremos|instalaremos|revisaremos)\b(?: [a-z]+){0,3} "
            r"(?:el|la|los|manana|este|esta|proxim[oa]|en|dentro|antes|hoy|lunes|martes|miercoles|"
            r"jueves|viernes|sabado|domingo)\b"
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
    (
        r"\b(?:over|half |1/2 )?(?:filled|mixed|loaded|stuffed) (?:with|w/|up|in)(?: (?:and |an?other |loose |all |some |yard |the |tote |cart |barrel |construction |demo |household |heavy )*(?:dirt|debris|trash|garbage|waste|leaves|rocks?|concrete|bricks?|sod|soil|brush|water|material|wood|food|plastic|glass|recycling|compost))\b|\b(?:the|off|on|"
        r"under|above|high|in) ground\b|\b(?:tagged|marked|flagged|red-?tagged|stickered)(?: (?:"
        r"cart|barrel|out|off|area|w/|with|for|as|and|&|because|due|by|[a-z]+ notice)\b|[.,;]? ?$|[.;])|"
        r"\bposted (?:an? |the |for |with )?(?:[a-z0-9]+[ -])?(?:[a-z0-9]+[ -])?"
        r"(?:notices?|rules|signs?)\b|\b(?:signs?|rules|notices?|routes?) (?:are |is |was |were )?"
        r"(?:currently |already |now )?posted\b"
    ),
    (
        r"\b(?:spoke|spoken|talked|met|speaking|talking) (?:with|to)\b(?: [a-z.'-]+){0,4}|\b(?:we|i|"
        r"crews?|inspector|officer|driver|supervisor|he|she|they)? ?(?:went|drove|came|walked|stopped|"
        r"been) (?:there|by|past|out|around|both|over|back)\b|\btook (?:a |the )?(?:pictures?|photos?|"
        r"pics?)\b|\bmoved (?:on|along|away|off)\b|\bmailed (?:it|them|this) back\b|\b(?:until|"
        r"untill|till?|before|unless|so that|that) (?:[a-z]+ ){1,8}?(?:is|are|be|has been|have "
        r"been|gets?) [a-z]+ed\b"
    ),
    (
        r"\b(?:is|are|gets?) (?:only |always |usually |regularly )?(?:collected|picked up|serviced|"
        r"swept|cleaned|plowed|emptied|recycled|mowed|pruned) (?:with|along|as|weekly|daily|monthly|"
        r"only|mon|tue|wed|thu|fri|sat|sun)[a-z]*|\b(?:request|case|ticket|call|sr|wo|item)s? removed "
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
