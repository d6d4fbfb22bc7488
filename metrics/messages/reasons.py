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
_OWNER = (
    r"(?:owners?|homeowners?|landlords?|tenants?|neighbors?|abutters?|hoa|association|residents?|"
    r"managers?|management|contractors?|developers?|builders?|company|utility|county|state|"
    r"university|church|school district|railroad|business|occupants?|customers?|complex)"
)
_WORK_ON = (
    r"(?:maintain|service|plow|sweep|mow|own|collect|take|accept|pick ?up|haul|remove|trim|prune|"
    r"cut|repair|fix|install|enforce|regulate|clean|tow|inspect|handle|treat|spray|enter|empty|"
    r"patch|pave|cover|oversee|control|license|deliver|provide|replace|paint|respond|work)"
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
_CALLER = (
    r"(?:caller|clr|resident|customer|constituent|requester|requestor|complainant|citizen|owner|"
    r"tenant|homeowner|neighbor|reporting party|rp|she|he|they|you)"
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
    r"\b(?:trucks?|contractors?|crews?|drivers?|sweepers?|we|inspectors?|plows?) (?:are|"
    r"is|were|was|"
    r"have|has|had)(?: still| currently| just)?(?: not|n't) (?:yet )?(?:in (?:this|the|that|your) "
    r"[a-z]+|gotten|been|made it|finished|started|reached|there|on|gone|come)\b|\b(?:did|has|have) "
    r"not (?:yet )?(?:get|gotten|got) to (?:this|that|the|your)\b|\bno trucks? (?:is|are|"
    r"was|were|in|"
    r"available|today|until|on|to)\b|\btrucks? (?:is|are) (?:on (?:this|your|the) street|"
    r"in (?:this|"
    r"the|your) area) (?:now|right now|today)"
)

FIRM: dict[str, tuple[str, ...]] = {
    "D": (r"\b[a-z]?dup(?:li|lc|il)[a-z]*\b",),
    "C": (
        (
            r"\bcancl?e?l?e?(?:d|led)? (?:the |his |her |their |this |my )?(?:pick ?up|appt|"
            r"appointment)"
        ),
        (
            r"^(?:case |request )?(?:is |was )?invalid\b|^wrong (?:list|constituent|customer|case|"
            r"caller|form|type|queue|resident)\b|\bcancle\b"
        ),
    ),
    "I": (r"\b(?:does not|did not|doesn't|didn't) have any (?:street|address|location|e-?form)",),
    "R": (
        r"\b(?:remitid|turnad|canalizad|referid|derivad|transferid)[oa]s? al? [a-z]",
        r"\bnotifying (?:the )?(?:agency|dept|department|owner agency|utility)\b",
    ),
    "J": (
        _LATE,
        (
            r"\b(?:is not|isn't|not) (?:something|work|a service|an area|a thing) (?:that )?(?:we|"
            r"the|our|this)\b[^.;]{0,40}?(?:handles?|does|do|covers?|provides?|maintains?|offers?)"
            r"\b|\bnot (?:a |an |our |on )?(?:[a-z]+ ){1,3}property"
            r"(?:[.,;]|$| and| so| please)|\bnot going to (?:put|install|"
            r"place|remove|plant|replace|add|collect|take)\b"
        ),
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
            r"\bnoth(?:i|n|in)*g (?:is |was )?(?:out|ther|there|here|at)\b|^not out\b|\bnot at "
            r"loc[a-z]*\b|\bno (?:signals?|meters?|signs?|trees?|poles?|lights?|barrels?) at this"
        ),
        (
            r"\bantes de que (?:llega[a-z]+|fueramos|pasaramos)\b|\bya se (?:lo|la|los|las) "
            r"(?:habian )?llev[a-z]+\b|\bno (?:dimos|di|dieron|dio) con\b"
        ),
        (
            r"\b(?:items?|trash|carts?|bags?|bins?|cans?|couch|mattress|tvs?|recycling|bulk|"
            r"barrels?|toters?|boxes|furniture) (?:still )?not (?:yet )?(?:set |put |placed )?out\b"
        ),
    ),
    "A": (
        (
            r"\b(?:could not|cannot|can't|couldn't) be (?:accessed|entered|serviced due)\b|\bno ans"
            r"(?:wer)?\b(?: at| when| to|[.;,]|$)|\bblocked (?:in )?by (?:a |an |the )?(?:parked "
            r")?(?:cars?|vehicles?|trucks?|vans?)\b|\battempted (?:to )?contact\b"
        ),
    ),
    "P": (
        _CALLED_EARLY,
        _NOT_THERE_YET,
        (
            r"\b(?:will|we'll|would|to) (?:be |come |go |return )?(?:back|out) (?:on|next|tomorrow|"
            r"again|in|by|there|to|this|your|for)\b|\b(?:not|won't|no|never) (?:be "
            r")?(?:coming|going|"
            r"sending|seding|returning|send|return) (?:a |the |another )?(?:truck |crew "
            r")?(?:back )?"
            r"(?:until|till|before|today|this week)\b|\b(?:delayed|running|one|a) (?:a |one )?day "
            r"(?:late|behind|this week)\b|\b(?:delayed|late|behind) (?:due to|because of) (?:the )?"
            r"(?:holiday|snow|storm|weather)\b|\b(?:trash|collection|recycling|pick ?up|your) "
            r"(?:day|schedule|collection) (?:here |there )?(?:is|will be) (?:on "
            r")?(?:today|tomorrow|"
            r"monday|tuesday|wednesday|thursday|friday|saturday)"
        ),
        (
            r"\b(?:abatement|removal|clean-?up|demolition|tow) (?:will|is scheduled to|is set to) "
            r"(?:take place|occur|begin|start|happen|be (?:done|completed|scheduled))\b"
        ),
    ),
}
"""Patterns that hold whatever else was done."""

REASONS: dict[str, tuple[str, ...]] = {
    "D": (
        (
            r"\bgoes with ~number|\bclosing this copy\b|\bdoubled up\b|\bon (?:our|"
            r"tonight's|the) list "
            r"from (?:an?|your|the|another)\b|\bse repite con\b|\bes l[ao] mism[ao] "
            r"[a-z]+ (?:de|que)\b"
        ),
        (
            r"\b(?:we )?(?:got|had|have|received) (?:this|it|that|the same)(?: one)? "
            r"(?:on )?(?:monday|"
            r"tuesday|wednesday|thursday|friday|yesterday|already|too|earlier|before|last week)\b|"
            r"\b(?:first|other|earlier) (?:one|ticket|case|request) stands\b|\b(?:a|one|"
            r"an) (?:live|"
            r"active|running|existing) (?:case|ticket|request|wo|order)\b|\bexisting (?:wo|order)\b"
        ),
        (
            r"\b(?:a |your )?(?:neighbor|somebody|someone|another (?:neighbor|resident|"
            r"caller)) (?:already "
            r")?(?:filed|reported|called in|turned in|put in) (?:this|it|one|the same)\b|"
            r"\b(?:lo|la) "
            r"(?:habia|ha) (?:pedido|reportado|avisado) (?:otr[oa]|un|una|su)\b"
        ),
        (
            r"\b(?:has|have|tiene) (?:already |ya )?(?:an?|another|one|its|una?)? "
            r"?(?:open |active |"
            r"existing )?(?:ticket|report|case|work order|orden de trabajo|folio|reporte)\b"
            r"(?: open| for| on| de|[.,;]|$)|\b(?:combined|merged|linked|rolled|folded) (?:it |"
            r"this |these |them |yours |up )?(?:with|into|under|to) (?:the |an? |it\b|your )"
        ),
        (
            r"\btracking (?:this|it|the) [^.;]{0,20}\b(?:as|under|in)\b|\b(?:second|third|"
            r"fourth|2nd|"
            r"3rd|4th) (?:caller|call|report) (?:on|about|for|today|this)\b"
        ),
        (
            r"\bse (?:sumo|agrego|junto|unio|anexo|ligo|relaciono) (?:al|a la|a otr[oa]|con) |"
            r"\breporte doble\b|\bdoble reporte\b|\bya tiene (?:orden|reporte|folio|caso|"
            r"solicitud)\b"
        ),
        (
            rf"\b(?:twin|repeat|clone|replica|(?:is|was) (?:just |only )?an? (?:exact "
            rf")?copy) of (?:the |a |an )?(?:{_OTHER} )?"
            rf"(?:[a-z']+ )?(?:{_REPORT}\b|~number)|\brepeat of (?:yesterday|last|a|an|the)\b"
        ),
        (
            rf"\b(?:it's|is|was|this makes|makes|that's|your) (?:the |a |our )?(?:second|third|"
            rf"fourth|fifth|sixth|2nd|3rd|4th|5th) {_REPORT}\b|\b{_REPORT} (?:we|that we) (?:have|"
            r"got|received) on this\b"
        ),
        (
            r"\b(?:somebody|someone|neighbors?|another (?:resident|neighbor|caller|person)|"
            r"others?|other residents|you) (?:else )?(?:has |have |had )?already (?:called|"
            r"reported|turned|sent|logged|told us|filed|put)\b"
        ),
        (
            r"\b(?:tracked|handled|covered|worked|wrkd|carried|addressed|answered|being done|"
            r"counted|followed|managed|investigated|kept|open|filed) (?:under|on|in|by|through|"
            rf"with|via) (?:the |an? |your |our )?(?:(?:{_OTHER} )(?:[a-z]+ )?{_REPORT}|{_REPORT} "
            rf"(?:~number|\d|that|your|from)|~number)"
        ),
        (
            r"\bdouble (?:entry|report|entered|booked|submission)\b|\bsee (?:the |your )?other "
            rf"(?:one|{_REPORT})\b|\b(?:other|earlier|first|previous|open) {_REPORT} "
            rf"(?:already )?(?:covers|includes|has|handles|is for)\b|\bcovered by (?:the |your |"
            rf"an )?{_OTHER}\b|\bhave (?:this|that|it|the) (?:[a-z]+ )?(?:on|in|under|from) "
            rf"(?:the |an? )?{_OTHER} "
        ),
        rf"\bsame [a-z]+,? (?:other|another|different|earlier) {_REPORT}\b",
        (
            r"\balready (?:have|had|got) (?:this|it|that)(?: [a-z]+)? (?:on|in|under|from|as)\b|"
            rf"\bworking (?:from|off|on|under) (?:the |an )?{_OTHER} {_REPORT}\b"
        ),
        (
            r"\b(?:copia|gemel[oa]|repeticion) (?:de|del) (?:otr[oa]|un|una|el|la|su)?\b|"
            r"\bes el mismo [a-z]+ (?:que|de|del)\b|\b(?:otr[oa]|un|una|su) (?:vecin[oa]|"
            r"persona|residente) (?:ya )?(?:lo |la |nos )?(?:habia |ha )?(?:reporto|reportado|"
            r"aviso|avisado|llamo)\b|\b(?:segund|tercer)[oa]? (?:reporte|llamada|aviso|"
            r"solicitud) (?:de|del|sobre|que|por)\b|\bya (?:esta|estaba) en (?:la lista|el "
            r"sistema|otr[oa] [a-z]+) por (?:otr[oa]|una?)\b"
        ),
    ),
    "R": (
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
            r"\bnot a public (?:alley|street|way|road|lot|sidewalk)\b|\b(?:is|are) legal "
            r"(?:until|after|"
            r"before|in|on|at|if|when|there|here)\b|\bgets? no city\b|\bonly the owner "
            r"(?:may|can)\b|"
            r"\bmust ask (?:their|your) own\b|\binside the (?:apartment|private|complex|mall)\b"
        ),
        (
            r"\b(?:under|over|above|below|larger than|smaller than) [^.;]{2,25} (?:are|is) not "
            r"[a-z]+(?:ed|en)\b"
        ),
        (
            r"\bon (?:the |a )?[a-z]+'s (?:land|property|lot|yard|side|fence)\b|^out of "
            r"(?:city|area|"
            r"county|town|district|bounds)\b|\bno permit (?:is |was )?(?:required|"
            r"needed)\b|\bowner'?s "
            r"(?:tree|fence|property|pole|wall|lot|line)\b|\b(?:run|managed|operated|"
            r"regulated|governed) "
            r"by (?:the )?[a-z]+"
        ),
        (
            r"\bno nos (?:corresponde|toca)\b|\bno se (?:aceptan?|reciben?|recogen?|permiten?)\b|"
            r"\bes (?:un )?(?:terreno |predio |lote )?(?:particular|privad[oa]|ajen[oa])\b"
        ),
        (
            r"\b(?:city|town|county)(?: limits?)? (?:stops|ends) at\b|\bnot in (?:the |a "
            r")?(?:public )?"
            r"right[- ]of[- ]way\b|\b(?:is|are) (?:yours|theirs|hers)(?:[.,;]|$| and| to)|\bno "
            r"(?:ordinance|law|rule|code|regulation)s? (?:[a-z]+ ){0,2}?(?:on|for|against|"
            r"about|that|"
            r"governs?|covers?|prohibits?)\b|\b(?:code|law|ordinance|rules?|zoning) "
            r"(?:permits?|allows?|"
            r"lets|exempts?)\b"
        ),
        (
            r"\boutside (?:of )?(?:what|the scope|our scope|the ordinance|our authority|"
            r"the program)\b|"
            r"\b[a-z]{0,4}dot (?:road|route|highway|property|maintained|owned)\b|\b(?:hoa|"
            r"privately|county|state) (?:maintained|owned)\b|\b(?:tenant|owner|landlord|"
            r"resident|hoa|"
            r"abutter|homeowner)'?s'? (?:job|duty|obligation|matter|problem)\b|"
            r"\b(?:landlord|tenant|"
            r"civil|private|hoa) (?:issue|matter|dispute)\b|\bno (?:say|authority|control) (?:over|"
            r"on|to|there)\b|\bhas no authority\b"
        ),
        (
            r"\bes (?:un )?asunto (?:entre|privado|de|civil)\b|\bno es (?:una |un )?(?:calle|via|"
            r"propiedad|terreno|arbol|zona|area) (?:public|municipal|de la ciudad)|"
            r"\b(?:usa|tiene|paga) "
            r"(?:un )?servicio privado\b"
        ),
        (
            rf"\b(?:is|are|it's|be|remains?|was) (?:his|hers|theirs|yours|the {_OWNER}'?s?|your "
            rf"{_OWNER}'?s?) to (?:[a-z]+)|\b(?:falls?|up|left|rests?|belongs?|responsibility) "
            rf"(?:to|on|with|upon) (?:the |your |a |an |that |their )?(?:[a-z]+ )?{_OWNER}\b"
        ),
        (
            rf"\b(?:still |also |now )?owned (?:and [a-z]+ )?by (?:the |a |an |your )?"
            rf"(?:[a-z]+ )?{_OWNER}\b|\bunder (?:his|her|their|its|the {_OWNER}'?s?) "
            r"(?:[a-z]+ )?(?:responsibility|care|control)\b"
        ),
        (
            r"\b(?:past|beyond|across|outside|over) (?:of )?(?:the |our )?(?:city|town|county|"
            r"village|parish) (?:line|limits?|boundary|border)\b|\b(?:county|state|city|town|"
            r"their|other) side of (?:the )?(?:line|ditch|road|street|bridge|river|fence|"
            r"creek|border)\b|\bis (?:a|an) (?:state|county|federal|interstate|private) (?:road|"
            r"route|highway|street|way|lane|drive|lot|alley|bridge|park|property|matter)\b|"
            r"\b(?:not|outside) (?:in|of)? ?(?:our|the) service (?:area|territory|boundary)\b|"
            r"\bdo(?:es)? not live (?:in|within)\b"
        ),
        (
            rf"\b{_US} (?:only )?(?:do|does|can|will|would|is|are|may)(?: not|n't|not) "
            rf"(?:ever |normally |currently |also |have to |allowed to |able to |permitted to )?"
            rf"{_WORK_ON}\b|\b{_US} (?:never|cannot|can't) {_WORK_ON} (?:on |in |from |at |to |"
            rf"any |these |those |that |this |private |off )|\b{_US} only (?:handle|{_WORK_ON})"
            r"s?\b"
        ),
        (
            r"\b(?:item|address|property|building|street|location|vehicle|tree|request|"
            r"complaint|it|this)s? (?:do|does|did)(?: not|n't) (?:require|qualify|fall|"
            r"meet|belong)\b|\bnot (?:a |an )?(?:city|town|county) (?:street|road|"
            r"tree|light|alley|property|asset|issue|matter|maintained|owned)\b|\btoo (?:big|"
            r"large|many units) for (?:city|curbside|our|residential)\b"
        ),
        (
            r"\bnothing to enforce\b|\bno (?:rule|law|ordinance|code) (?:against|prohibits|"
            r"forbids|that)\b|\bcivil (?:matter|issue|dispute)\b|\brules keep us from\b|"
            r"\bis (?:allowed|permitted|legal) (?:there|here|by|under|until|on|in)\b|\b(?:"
            r"ordinance|code|law|permit) (?:allows|permits) it\b|\b(?:cart|bin|container|"
            r"program|service)s? (?:is|are) for [a-z]+ only\b"
        ),
        (
            r"\bno (?:recogemos|recolectamos|damos|atendemos|barremos|limpiamos|podamos|"
            r"reparamos|mantenemos|aceptamos|llevamos|entramos)\b|\b(?:le|les) (?:toca|"
            r"corresponde) (?:a |al )(?:el |la |los |su |usted)?[a-z]*\b|\ba (?:el|ella|usted|"
            r"ellos) (?:le|les) (?:toca|corresponde)\b|\b(?:calle|arbol|poste|lote|predio|"
            r"terreno|camino|parque|tramo) (?:es|son) (?:del|de la) (?:estado|condado|empresa|"
            r"dueno|propietario|vecin[oa]|compania)\b"
        ),
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
        (
            r"^(?:please )?send (?:us )?(?:the|an?) [a-z ]{3,30}[. ]*$|\btell us (?:which|"
            r"where|what|when|"
            r"how)\b|\b(?:caller|resident|customer|you) (?:gave|left) no [a-z]+|\bdoes "
            r"not say\b|\bno "
            r"(?:phone|e-?mail|number) on file\b"
        ),
        r"^(?:[a-z']+ ){0,7}[a-z']+ ?\?$|\bno (?:loc|addr|cross st|xst|house num|info)\b",
        (
            rf"\bwithout (?:more|further|better) [a-z]|\b{_THING} (?:is |are |was "
            rf")?(?:needed|required)\b|"
            r"\b(?:photo|picture|attachment|image) (?:did not|didn't|would not|failed to) "
            r"(?:load|open|"
            r"come)\b|\byou (?:marked|gave|listed) (?:two|three|several|different)\b|\bfavor de (?:"
            r"enviar|mandar|dar|indicar|proporcionar|incluir)\b"
        ),
        (
            r"\b(?:cannot|can't|could not|couldn't|unable to|hard to|impossible to|no way "
            r"to) (?:tell|"
            r"determine|make out|figure out|know|read) (?:from|which|where|what|the|"
            r"who)\b|\b(?:hung up|"
            r"disconnected) before\b|\bnot enough (?:to go on|details?|info)\b|\bplate "
            r"[^.;]{0,25}(?:"
            r"comes back|came back|not on file|no record)\b"
        ),
        (
            r"\bno (?:nos )?(?:dijo|indico|dio|especifico|menciono|puso) (?:en )?(?:que|"
            r"cual|donde|la |el "
            r"|su )|\b(?:direccion|ubicacion|informacion|descripcion) (?:esta |es )?(?:incomplet|"
            r"equivocad|incorrect|errone)[oa]"
        ),
        (
            r"\b(?:need|needs|needed|require|must have|must know|would need|have to know) (?:to "
            rf"(?:know|have|see) )?(?:an? |the |your |which |what |more |exact |better |full |"
            rf"correct |specific |closest |nearest )*{_THING}\b"
        ),
        (
            rf"\b(?:did not|didn't|didnt|does not|doesn't|never) (?:say|tell us|give|leave|"
            rf"include|list|mention|provide|state|specify|name) (?:us )?(?:an? |the |your |"
            rf"which |what |any |enough |exact )*{_THING}\b|\b(?:left|gave|provided|listed|"
            rf"there (?:is|was)|with|has|have) no (?:[a-z]+ )?{_THING}\b|\bwithout (?:an? |the |"
            rf"your |any |more |that |it\b)*(?:[a-z]+ )?(?:{_THING}|nobody|we cannot|we can't)"
        ),
        (
            rf"^(?:which|what) {_THING}\b[^.]{{0,20}}\?|\b{_THING} (?:is|was|field was|given is) "
            r"(?:incomplete|missing|blank|invalid|wrong|empty|not given|not provided|unclear|"
            r"not valid)\b|\b(?:form|request|report|ticket|description|pin|application) (?:came "
            r"in|arrived|was|is) (?:blank|empty|incomplete|in the middle|unreadable)\b|\bmap pin "
            r"(?:is|was|falls|lands)\b"
        ),
        (
            r"\bto (?:finish|complete|continue|proceed|move forward|process)(?: (?:this|your|the) "
            r"[a-z]+)?,? (?:please )?(?:upload|send|bring|submit|mail|provide|return|attach|"
            r"sign|give)\b|(?:^|[.;!] )(?:please |pls )?(?:send|give|tell|provide|reply with|"
            r"include|supply|add|attach) (?:us )?(?:an? |the |your |which |exact |more |clear |"
            r"full )*(?:photo|address|location|cross street|plate|unit|house number|corner)\b"
        ),
        rf"\bno (?:[a-z]+ ){{0,2}}{_THING}\b",
        (
            r"\b(?:no (?:dejo|dio|puso|indico|incluyo|menciono|proporciono)|falta|faltan|faltaba|"
            r"sin) (?:el |la |los |las |su |ningun[a]? |un |una )*(?:numero|direccion|telefono|"
            r"nombre|foto|placas?|esquina|calle|datos?|apartamento|ubicacion|unidad|poste|"
            r"documentos?)\b|\b(?:necesitamos|ocupamos|requerimos|nos falta|hace falta) (?:que "
            r"nos (?:diga|mande|envie) |saber |el |la |su |una |un |mas |cual |en que |que )*"
            r"(?:numero|direccion|telefono|foto|placas?|esquina|calle|datos?|apartamento|"
            r"ubicacion|unidad|poste|informacion|lado)\b|\b(?:diganos|indiquenos|mandenos|"
            r"envienos|digame) (?:cual|que|en que|el|la|su|una)\b"
        ),
    ),
    "C": (
        (
            r"\b(?:said|says|was|fue) (?:it was )?(?:a mistake|un error)\b|\b(?:request|"
            r"case) pulled by\b|"
            r"\bredone (?:as|under)\b|\balready has one\b"
        ),
        (
            r"\bcxl(?:'?d|ed)?\b|\bcxd\b|\btraining (?:case|ticket|request)\b|\b(?:will|wants to|"
            r"decided to|going to) keep (?:the|it|his|her|their)\b|\btook back (?:the|her|his) (?:"
            r"request|report)\b"
        ),
        (
            r"\bmeant for [a-z]|\b(?:system|training|uat|dummy) test\b|\btest (?:ticket|"
            r"case|record|"
            r"request|sr|entry|call)\b|\b(?:solicitud|caso|reporte|folio) de prueba\b|"
            r"\bse equivoc[oa]\b"
        ),
        (
            r"\b(?:mis-?keyed|mis-?typed|mis-?entered|keyed (?:in )?(?:wrong|in error)|typo in "
            r"the account|wrong account)\b|\b(?:pls|please|plz) (?:ignore|disregard)\b|"
            r"^(?:ignore|disregard|spam|never ?mind|oops)\b"
        ),
        (
            rf"\b{_CALLER} (?:has |have |had )?(?:called|phoned|wrote|emailed|asked|rang|texted|"
            r"requested)(?: (?:in|back|us|again|and|to|311))* (?:to|and|we|that we|it be) (?:"
            r"close|cancel|withdraw|drop|stop|remove it|void|asked us to)[a-z]*\b|"
            r"\bchanged (?:her|his|their|your|its) minds?\b|\brescinded\b"
        ),
        (
            r"\b(?:opened|created|entered|made|filed|keyed|submitted) (?:while|during|for|as part "
            r"of) (?:a |the )?(?:training|testing|demo|drill|practice|test)\b|\b(?:this|it) (?:was|"
            r"is) (?:only |just )?a (?:system |training )?test\b"
        ),
        (
            r"\b(?:pidio|pidieron|solicito|quiso|llamo para|hablo para) (?:que se |que lo )?"
            r"(?:cerrar|cancelar|cerrara|cancelara|retirar)[a-z]*\b|\b(?:capturad|abiert|"
            r"ingresad|registrad)[oa] por (?:error|equivocacion)\b"
        ),
    ),
    "X": (
        (
            r"\b(?:grant|funding|money|budget|time|contract) ran out\b|\bclosed for the "
            r"(?:season|winter|"
            r"summer|year)\b|\byear[- ]end (?:close|clean|purge)[a-z]*|^vencid[oa]\b|"
            r"\btoo old to\b|\bno "
            r"(?:truck|crew|staff|driver)s? (?:this|until|for)\b"
        ),
        (r"^no (?:staff|crew|budget|funds|funding|money|personnel|time|manpower)\b|\bcaso viejo\b"),
        (
            r"\b(?:closed|old|open|idle|inactive|sat) (?:[a-z]+ )?(?:after|for|over|more "
            r"than) (?:an?|one|"
            r"two|\d+|several) (?:year|month|day)s? (?:with|of|and|without) (?:no|any|"
            r"out)?|^expired\b|"
            r"\bprogram (?:was|has been|is) (?:cut|ended|discontinued|suspended|over|"
            r"cancelled)\b|\bno "
            r"longer (?:offered|available|provided)\b|\b(?:shortage|lack) of (?:[a-z]+ "
            r")?(?:drivers?|"
            r"staff|crews?|inspectors?|funds?|funding|money|workers|people|equipment|trucks?)\b"
        ),
        (
            r"\b(?:do not|don't|did not|does not) have (?:the |enough |any )?(?:people|"
            r"staff|crews?|money|"
            r"budget|funds|funding|manpower|drivers|equipment|resources)\b|\b(?:clean ?up|"
            r"purge|sweep) of "
            r"(?:old|stale|aged|open)\b|\bold (?:case|ticket|request)s?[,;.]? clos"
        ),
        (
            r"\b(?:paso|vencio|expiro) (?:el|su) (?:plazo|tiempo|termino)\b|\b(?:se quedo "
            r")?sin (?:dinero|"
            r"presupuesto|fondos|personal)\b"
        ),
        (
            r"\bno action (?:was |has been |had been |will be |to be )?(?:taken|described|"
            r"recorded)\b|"
            r"^(?:[a-z ]{0,20}~number-)?no action$"
        ),
        (
            r"\b(?:aged|timed) out\b|\b(?:short ?-?(?:staffed|handed)|under ?staffed|"
            r"shorthanded)\b|\b(?:backlog|bulk|mass) (?:purge|closure|closed|clean ?up|"
            r"cleanup|close)\b|\bno activity (?:for|in|since)\b|\b(?:clear|clearing|cleared|"
            r"purged?|purging|remov(?:ed|ing)|dropp(?:ed|ing)) (?:it |this |these |them )?"
            r"(?:from|off) (?:the|our) (?:books|system|list|queue|records|log)\b|\bseason (?:is|"
            r"was|has) (?:over|ended|closed|past)\b"
        ),
    ),
    "P": (
        (
            rf"\b(?:next|first|second|third|\d+(?:st|nd|rd|th)) in line\b|\b(?:goes|go) "
            rf"out (?:on )?(?:{_DAY})"
            r"|\bvotes? in\b|\bstarts? in (?:your|this) [a-z]+|\btentative(?:ly)?\b|\bon "
            r"hold (?:till|"
            r"until|for|pending)\b|\bawaiting [a-z]+"
        ),
        (
            rf"\badded to (?:the |our )?(?:[a-z]+'?s? )?(?:run|route|round|sweep)\b|"
            rf"\bgoing back (?:on )?"
            rf"(?:{_DAY})|\bsched(?:uled)? w/|\b(?:planting|paving|mowing|trimming|"
            rf"sweeping) season (?:"
            r"is|starts|begins|runs)\b|\bstill under (?:review|study|design|"
            r"construction)\b|\bya se "
            r"pidi(?:o|eron)\b|\bse mand(?:o|aron) (?:a )?(?:pedir|hacer|traer)\b"
        ),
        (
            r"\b(?:crew|shift|foreman|inspector|team|driver|squad|unit|contractor) (?:has "
            r"(?:it|this)|to "
            r"(?:follow|p/u|pick|fix|check|do|look|inspect|repair|patch|sweep|remove)|"
            r"assigned)\b|\b(?:"
            r"carts?|trucks?|crews?|inspector|sweeper|plow|poles?|parts?) (?:is |are "
            r")?(?:coming|due|"
            r"arriving|headed)\b|\bgoes to (?:council|bid|committee|the board|design|"
            r"construction)\b|"
            r"\b(?:repair|work|service) (?:order|ticket) (?:written|cut|drawn|opened|put "
            r"in)\b|\b(?:gave|"
            r"given) (?:it|this) to (?:the )?[a-z ]{0,20}(?:foreman|crew|supervisor|"
            r"driver|contractor|"
            r"inspector|lead)\b|\ble toca (?:en|el|la) "
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
            r"\b(?:sched|schd|schedl?d|slated|penciled in|booked|set|lined up|put down) "
            rf"(?:for|4|in|on|to) (?:the )?(?:{_DAY})|\bto be (?:done|fixed|cut|picked up|"
            rf"swept|patched|cleaned|towed|replaced|repaired) (?:[a-z]+ )?(?:{_DAY})|\bwaiting "
            r"(?:on|for) (?:the |a |an |new |more |our )?(?:asphalt|parts?|materials?|weather|"
            r"permit|utility|locates?|contractor|crew|equipment|bulbs?|poles?|lamp|fixture|"
            r"delivery|shipment|funds?|approval|concrete|paint|sign)\b|\bestimate is\b|"
            r"\b(?:estimates?|wait (?:is|time)|backlog of)\b[^.;]{0,40}?\b(?:days|weeks|"
            r"months|years|start)\b|\bqueued (?:for|up|in)\b|"
            r"\b(?:w\.?o\.?|work order)[ .#]*(?:~number|\d+)?(?:/\d+)? (?:was |has been |is )?"
            r"issued (?:to|for)\b"
        ),
        (
            r"\b(?:set|leave|put|keep|place|roll|have) (?:it|them|the|your|out|all|bags?|carts?) "
            r"(?:[a-z]+ ){0,4}?(?:out|outside|curb|kerb|street|there|are)\b[^.]{0,30}?"
            rf"(?:again|{_DAY}|by \d|before \d)"
        ),
        (
            rf"\b(?:has|have) (?:this|it|your [a-z]+) on (?:its|their|the|our) (?:route|"
            rf"list|schedule)"
            rf"(?: for)?\b|\b(?:is|are) (?:going|coming|headed|heading) (?:out|by|over|there|back) "
            rf"(?:on |the |again )*(?:{_DAY})"
        ),
        (
            r"\b(?:pasamos|volvemos|regresamos|vamos|recogemos|barremos|llega|llegan|viene|"
            r"vienen|sale|salen|iremos|pasaremos|mandaremos|enviaremos|volveremos|"
            r"regresaremos|recogeremos|repararemos|cambiaremos|instalaremos|revisaremos)\b"
            r"(?: [a-z]+){0,3} (?:el|la|los|manana|este|esta|proxim[oa]|en|dentro|antes|hoy|"
            r"lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b|\bfalta que (?:llegue|"
            r"venga|llegu?en|vengan|aprueben|autoricen)\b|\bse (?:hara|haran|reparara|"
            r"cambiara|instalara|recogera|barrera|podara|atendera|revisara|enviara|mandara|"
            r"programara|pintara|tapara)n?\b"
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
