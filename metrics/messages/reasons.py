"""Why nothing was done, composed: who has it, whose it is, what was missing, when somebody comes.

Phrases that crews repeat stand in the language packs. Here the sentences are put together from
their parts, so that a wording that nobody has seen is known by what it says: a report and that
another covers it, a verb of passing on and an office, an owner and what is theirs to do.
"""

from __future__ import annotations

from metrics.messages.reason_words import DAY, DESK, OFFICES, PRIOR, REPORT, THING, US
from metrics.messages.rules import joined

RULE_OF = {reason: f"no_action.{reason}" for reason in "DRJLAICXP"}
"""The rule of each reason."""

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
    "C": (r"^(?:case |request )?(?:is |was )?invalid\b",),
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
            r"meters?|trees?|poles?|hydrants?) (?:at|on) [a-z]|^none out\b|^no (?:tree|stump|pit|"
            r"sign|pole|meter|cart|vehicle|animal|tv|pothole)s?(?: or [a-z ]+)? ?[.,;]|\bya se "
            r"(?:lo|la|los|las) (?:habian )?llev[a-z]+\b"
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
            r")?(?:with|into|under|to) (?:the |an? |it\b|your )|\b(?:twin|repeat|clone|replica|"
            rf"(?:is|was) (?:just |only )?an? (?:exact )?copy) of (?:the |a |an )?(?:{PRIOR} "
            rf")?(?:[a-z']+ )?(?:{REPORT}\b|~number)"
        ),
    ),
    "R": (
        (
            r"(?:^|[.;] )(?:please )?send to [a-z]+ (?:[a-z]+ )?(?:dept|department|division|"
            r"unit)\b|\b(?:should|must|needs to|has to|will need to|need to|ought to) (?:be "
            r"(?:handled|addressed|reported|taken up|filed) (?:by|to|with)|go (?:through|to|"
            r"with))\b|\b(?:they|who|which) (?:own|owns|maintain|maintains|run|runs|operate|"
            r"operates) (?:the|this|that|it)\b|\bse (?:reasigno|reporto|aviso|turno|canalizo|paso|"
            r"envio|remitio|notifico|derivo|mando) (?:a|al|a la|con) [a-z]|\b(?:forward|fwd|fwded|"
            r"xfer|xfered|xferred|rtd|routed|reroute|kicked|bumped|bounced|punted|relayed|"
            r"e-?mailed|phoned|faxed|moved|shipped|handed|given|turned|called (?:it )?in|sent|"
            r"passed|shared|delegated|tossed|walked|elevated|escalated|ref|refd|trans|transf|"
            r"conveyed) (?:it |this |over |in |off |on |along |back |up |out |the |line |your |"
            rf"report |request |case |location |complaint |address |info |ticket )*(?:to|2) (?:the "
            rf"|our |their |city |county |state )?(?:[a-z'&-]+ ){{0,2}}{DESK}\b|"
            r"\b(?:need|needs|have|has|must|want|ought|should) (?:to )?(?:reach|contact|call|"
            r"e-?mail|write|report (?:it|this) to) (?:out to )?(?:the )?(?:[a-z'&-]+ "
            rf"){{0,2}}{OFFICES}\b"
        ),
        (
            r"(?:^|[.;!] )(?:please |pls )?(?:call|contact|reach) (?:out to )?(?:the )?(?:housing|"
            r"parking|code|traffic|animal|building|health|sheriff|transit|water|school|port|power|"
            r"gas|electric|utility)[a-z' -]{0,30}(?:about|regarding|concerning|for (?:this|that)|"
            r"while|when|line|authority|enforcement|control|company|district)\b|\b(?:se "
            r")?(?:canaliz|turn|remit|mand|envi|pas|deriv|transfir|reenvi|notific|report|dimos|"
            r"avis|entreg)[a-z]* (?:el |la |su |lo |este |esta |al |los )*(?:aviso |caso |reporte "
            r"|queja |folio |solicitud |asunto |ubicacion )*(?:a|al) (?:la |las |los |el "
            r")?(?:departamento|depto|compania|empresa|condado|estado|obras|policia|parques|agua|"
            r"aguas|transito|direccion|oficina|distrito|cfe|salud|escuela|ferrocarril|control|"
            r"servicios|bomberos|area|zoonosis|vivienda)\b"
        ),
    ),
    "J": (
        (
            r"\b(?:we|btd|isd|pwd|dpw|parks|city|boston|department|dept) (?:do|does|will|can)(?: "
            r"not|n't|not) (?:put|plac|sign|widen|mak|repav|resurfac|stencil|alter|extend|build|"
            r"be (?:tak|collect|pick|accept|remov|plant|paint)ing)(?:e|es|s)?\b|\bnot (?:owned|"
            r"maintained|managed)(?: ?(?:or|and|nor|/) ?(?:owned|maintained|managed))? by\b|"
            r"\bprivate on private\b|\b(?:can ?not|can't) be serviced at\b|\bthere (?:are|is) "
            r"already (?:enough|existing|an? )|\b(?:run|managed|operated|regulated|governed) by "
            r"(?:the )?[a-z]+|\b(?:is|are) (?:yours|theirs|hers)(?:[.,;]|$| and| to)|\boutside "
            r"(?:of )?(?:what|the scope|our scope|the ordinance|our authority|the program)\b|"
            r"\b[a-z]{0,4}dot (?:road|route|highway|property|maintained|owned)\b|\b(?:item|"
            r"address|property|building|street|location|vehicle|tree|request|complaint|it|this)s? "
            r"(?:do|does|did)(?: not|n't) (?:require|qualify|fall|meet|belong)\b|\b(?:cart|bin|"
            r"container|program|service)s? (?:is|are) for [a-z]+ only\b"
        ),
    ),
    "L": (
        (
            r"\b(?:looked|searched|drove|walked|checked|canvassed|went|hunted|circled|patrolled|"
            r"scanned)\b[^.;]{0,50}(?:[,;:.-]|but|and) ?(?:saw |found |there (?:was|is) |see "
            r")?(?:no (?:such )?[a-z]+|nothing (?:there|seen|found)|came up empty|came up with "
            r"nothing|not there|couldn't (?:see|find)|could not (?:see|find)|without luck|no "
            r"luck)(?: [a-z]+)?(?:[.;,]|$)|\b(?:was|were|is) (?:still )?not (?:put |set )?out\b|"
            r"\bnothing (?:was )?(?:set |put |left )?(?:out|at the curb|at curb)\b|^no (?:deer|"
            r"dog|cat|animal|raccoon|couch|sofa|mattress|pot ?hole|tree|limb|sign|pole|pile|"
            r"items?|bulk|bike|tv|cart|debris|trash|wire|carcass|leak|trailer|boat|bags?|"
            r"furniture)s? (?:on|at|in|along|anywhere|out|here|there|to be|by)\b|^utl\b"
        ),
    ),
    "A": (
        (
            r"\b(?:could not|couldn't|unable to|not able to|can ?not|can't) (?:be )?[a-z]+(?: "
            r"[a-z]+){0,5}? (?:due|do|because|bc|b/c) (?:to|of|the|cars?|it|there)\b"
        ),
    ),
    "I": (
        r"\btell us (?:which|where|what|when|how)\b",
        r"^(?:[a-z']+ ){0,7}[a-z']+ ?\?$|\bno (?:loc|addr|cross st|xst|house num|info)\b",
        (
            rf"\b(?:need|needs|needed|require|must have|must know|would need|have to know) (?:to "
            rf"(?:know|have|see) )?(?:an? |the |your |which |what |more |exact |better |full |"
            rf"correct |specific |closest |nearest )*{THING}\b"
        ),
        rf"\bno (?:[a-z]+ ){{0,2}}{THING}\b",
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
            r"?\(?(?:~number\)? )?(?:has been |was |is )?(?:assigned|submitted|created|opened|has "
            r"the)\b|\b(?:resident|owner|constituent|caller|homeowner|abutter|customer)s? "
            r"(?:would|does|do|did) not (?:like|want)\b|\bcxl(?:'?d|ed)?\b|\b(?:will|wants to|"
            r"decided to|going to) keep (?:the|it|his|her|their)\b|\b(?:pls|please|plz) (?:ignore|"
            r"disregard)\b|\bchanged (?:her|his|their|your|its) minds?\b"
        ),
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
            r"assigned)\b|\bwill (?:also |then |soon )?be (?:handled|addressed|done|repaired|"
            r"removed|fixed|replaced|cleaned|swept|collected|picked up|cut|trimmed|pruned|patched|"
            r"paved|painted|installed|inspected|investigated|reviewed|scheduled|evaluated|"
            r"considered|monitored|treated|mowed|completed|resolved|corrected|performed|assigned|"
            r"looked|taken care)\b|\b(?:we|i|they|he|she|somebody|someone)(?:'ll| will|'re going "
            r"to| are going to| shall| plan to| hope to| intend to) (?:[a-z]+ly |also |then |be |"
            r"try to )*[a-z]+|\b(?:customer|resident|you|applicant|owner|refund|check|permit|card|"
            r"license|account|new [a-z]+|parts?) (?:shall|will|should) (?:[a-z]+ )?(?:receive|get|"
            r"arrive|be (?:mailed|sent|issued|contacted|called|notified|installed|ready|credited)|"
            r"see|come|hear)\b|\b(?:estimates?|wait (?:is|time)|backlog "
            r"of)\b[^.;]{0,40}?\b(?:days|weeks|months|years|start)\b"
        ),
        (
            r"\b(?:set|leave|put|keep|place|roll|have) (?:it|them|the|your|out|all|bags?|carts?) "
            rf"(?:[a-z]+ ){{0,4}}?(?:out|outside|curb|kerb|street|there|"
            rf"are)\b[^.]{{0,30}}?(?:again|{DAY}|by \d|before \d)|\b(?:pasamos|volvemos|"
            r"regresamos|vamos|recogemos|barremos|llega|llegan|viene|vienen|sale|salen|iremos|"
            r"pasaremos|mandaremos|enviaremos|volveremos|regresaremos|recogeremos|repararemos|"
            rf"cambiaremos|instalaremos|revisaremos)\b(?: [a-z]+){{0,3}} (?:el|la|los|manana|este|"
            r"esta|proxim[oa]|en|dentro|antes|hoy|lunes|martes|miercoles|jueves|viernes|sabado|"
            r"domingo)\b"
        ),
    ),
}
"""Patterns by reason, beside those of the language packs."""

ASKED_ELSEWHERE = (
    (
        r"\b(?:please|should|must|needs? to|have to|has to|will need to|for (?:[a-z]+ ){1,5}) ?"
        r"(?:contact|call|reach out to|write|e-?mail|go through|check with|report (?:this |it |"
        r"these )?to|take (?:this|it) up with|file with|apply (?:to|with|at)|direct (?:this|it) to)"
        rf" (?:[a-z&']+ ){{0,4}}?(?:{OFFICES}|office)\b"
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
        rf"\b{US} (?:do|does)(?: not|n't|not) (?:collect|take|accept|pick ?up|maintain|service|"
        r"remove|haul|own)\b|\bhire (?:a |your own )?"
        r"(?:private|licensed)\b"
    ),
)
"""Refusals as not the city's, which hold though a thing was found or said."""
WHERE_NOTHING_DONE = ("R", "L")
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
        r"postings?)\b|\bdup(?:licate)? (?:key|keys|licen[cs]e|card|title|registration|tag|"
        r"credential|fee|bill|permit|certificate)s?\b"
    ),
    (
        r"\b(?:entregad|devuelt)[oa]s? a su duen[oa]\b|\b(?:people|persons?|party|parties|"
        r"partygoers|group|kids|teens|youths?|individuals?|crowd|suspects?|vendors?|subjects?|"
        r"those|they|he|she|drivers?|campers|musicians?|band|responsible) (?:[a-z]+ "
        r"){0,4}?(?:was|were|had|has|have|is|are) (?:already |all )?(?:gone|left|moved on|"
        r"dispersed)\b[^.;]{0,30}|\bfound no (?:trouble|problems?|issues?|violations?|"
        r"defects?|faults?|damage|leaks?|evidence|outages?|hazards?|activity|signs?|cause|"
        r"infractions?|merit)\b|\bno (?:more|further|other|additional) [a-z]+ (?:is|was|are) "
        r"(?:planned|needed|scheduled)\b|\bvoids? (?:under|below|beneath|runs?|in|behind|was|"
        r"were|of|near|measured|filled|around)\b|\btests? (?:of|on|for|was|were|showed|came|"
        r"results?|drive)\b|\b(?:transferred|moved|taken|sent|returned|released|towed|brought|"
        r"delivered|turned over|handed) (?:[a-z]+ )?(?:to|back to) (?:the |an? |our |its |her "
        r"|his )?(?:[a-z]+ )?(?:impound|pound|shelter|owner|lot|yard|hospital|clinic|rescue|"
        r"landfill|dump|jail|trust|kennel|sanctuary)\b"
    ),
    (
        r"\bcop(?:y|ies) of the (?:citation|notice|report|permit|letter|rules|ticket|summons|"
        r"order)\b|\bafter that[^.]*|\b(?:mand|envi|entreg|dej)[a-z]+ (?:una? |la |el "
        r")?(?:carta|aviso|citatorio|notificacion|multa) al? (?:el |la )?(?:duen[oa]|"
        r"propietari[oa]|inquilin[oa]|casero|vecin[oa])s?\b"
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
        r"\b(?:we|i|crews?|inspector|officer|driver|supervisor|he|she|they)? ?(?:went|drove|"
        r"came|walked|stopped|been) (?:there|by|past|out|around|both|over|back)\b|\b(?:out |"
        r"down )?after (?:the )?[a-z]+ (?:was|were|had) [a-z]+(?: up)?\b|\b(?:posted|marked) "
        r"(?:[a-z0-9-]+ ){0,4}?(?:notice|hr notice)?[^.;]{0,12}[.;,] ?(?:will|clean ?-?up|"
        r"removal|recheck|returning)\b"
    ),
    (
        r"\b(?:is|are) (?:[a-z]+ly )?[a-z]+ed by\b|\b(?:couldn't|could not|can't|cannot|"
        r"unable to|not) (?:be )?(?:sweep|plow|cut|paint|clean)\b|\b(?:over|half |1/2 "
        r")?(?:filled|mixed|loaded|stuffed) (?:with|w/|up|in)(?: (?:and |an?other |loose |all "
        r"|some |yard |the |tote |cart |barrel |construction |demo |household |heavy "
        r")*(?:dirt|debris|trash|garbage|waste|leaves|rocks?|concrete|bricks?|sod|soil|brush|"
        r"water|material|wood|food|plastic|glass|recycling|compost))\b|\b(?:the|off|on|under|"
        r"above|high|in|private|public) grounds?\b|\b(?:tagged|marked|flagged|red-?tagged|"
        r"stickered)(?: (?:cart|barrel|out|off|area|w/|with|for|as|and|&|because|due|by|"
        r"[a-z]+ notice)\b|[.,;]? ?$|[.;])|\bposted (?:an? |the |for |with )?(?:[a-z0-9]+[ "
        r"-])?(?:[a-z0-9]+[ -])?(?:notices?|rules|signs?)\b|\b(?:signs?|rules|notices?|"
        r"routes?) (?:are |is |was |were )?(?:currently |already |now )?posted\b|\b(?:spoke|"
        r"spoken|talked|met|speaking|talking) (?:with|to)\b(?: [a-z.'-]+){0,4}|\btook (?:a |"
        r"the )?(?:pictures?|photos?|pics?)\b|\bmoved (?:on|along|away|off)\b|\bmailed (?:it|"
        r"them|this) back\b"
    ),
    (
        r"\b(?:until|untill|till?|before|unless|so that|that) (?:[a-z]+ ){1,8}?(?:is|are|be|"
        r"has been|have been|gets?) [a-z]+ed\b|\b(?:is|are|gets?) (?:only |always |usually |"
        r"regularly )?(?:collected|picked up|serviced|swept|cleaned|plowed|emptied|recycled|"
        r"mowed|pruned) (?:with|along|as|weekly|daily|monthly|only|mon|tue|wed|thu|fri|sat|"
        r"sun)[a-z]*|\bcleared (?:it|this|the call|call) (?:w/o|without)\b|\bissued (?:for "
        r"(?:the )?(?:next|this|mon|tue|wed|thu|fri|sat|sun)|to (?:replace|repair|remove|fix|"
        r"install|patch|trim|clean))[a-z]*|\bbrought in\b|\btaken (?:out|from|over) (?:with|"
        r"by|from|the)\b|\b(?:is|are|gets?) (?:only |always |usually |regularly "
        r")?(?:collected|picked up|serviced|swept|cleaned|plowed|emptied|recycled) (?:on|"
        r"every|by|at|in|once|twice|each|for)\b|\b(?:make|be) sure (?:it |this |that )?(?:is |"
        r"gets |was )?[a-z]+ed\b|\bnotified (?:the |our )?(?:[a-z]+ ){0,2}(?:supervisor|"
        r"foreman|crew|driver|manager)s?\b|\bsent (?:an? )?(?:e-?mail|letter|note|message)s? "
        r"to\b|\b(?:e-?mailed|texted) (?:the )?(?:constituent|resident|customer|caller)\b"
    ),
    (
        r"\b(?:did|was|were|has|have|had|is|are) not (?:[a-z]+ ){0,2}[a-z]+ed\b|\b(?:work |"
        r"repair )?orders? (?:was |has been )?(?:dispatched|placed|issued|sent|put in)\b|"
        r"\btook care\b|\b(?:issued|wrote|cut|placed) (?:an? |the |our )?(?:work ?order|w/?o|"
        r"repair order|job order|service order|repair ticket|work ticket)\b|\b(?:ltr|letter|"
        r"mail|notice|card|log sheets?|forms?)s? (?:never |not )?(?:came|was|were) (?:back|"
        r"returned)\b|\b(?:e-?mailed|called|wrote|texted|phoned|asked) (?:to )?you\b|"
        r"\bpostponed[^.;]*|\b(?:took|taken) place\b|\b(?:was|were|been|being|is|are|being|"
        r"put|came|brought|set) (?:being )?(?:put |set |brought |placed )?out (?:after|late|"
        r"too late|past)\b|\bwhere [a-z]+ (?:is|are) [a-z]+|\b(?:gets?|getting) (?:it "
        r")?[a-z]+ed\b|(?:^|[.;!] )[^.;!?]*\?|\bput (?:it |this |the [a-z]+ |your [a-z]+ |"
        r"them )?(?:back )?on (?:the |our |a )?(?:[a-z]+'?s? ){0,2}(?:sheet|list|schedule|"
        r"route|run)\b|\btagged (?:&|and) (?:left|skipped)\b|\bset \d|\b(?:to|will|must|"
        r"should|can|could|may|would|needs?|shall|might) (?:be|get|have) (?:[a-z]+ "
        r"){0,2}[a-z]+"
    ),
    (
        r"\b(?:no|not|never|nothing|nobody|neither|without|isn't|wasn't|weren't|aren't|hasn't|"
        r"haven't|hadn't|couldn't|can't|cannot|unable to|before we can|in order to) (?:[a-z]+ "
        r"){0,4}[a-z]*|(?:^|[.;!,] |\b(?:please|and|pls|then|or) )(?:set|put|cut|leave|keep|"
        r"shut|let|hang|read) (?:the |your |all |it |them |out |any )[^.;]{0,40}|"
        r"\b(?:thie(?:f|ves)|vandals?|somebody|someone|driver|motorist|car|truck|tree|storm|"
        r"plow|wind|they|who|which|funds?|money|time|permit) (?:[a-z]+ ){0,3}?(?:took|hit|"
        r"broke|ran|stole|knocked|cut|fell|blew|struck)\b|\bhit by\b|\bran (?:out|late|"
        r"behind)\b|\bput in (?:to|for|a|an)\b|\b(?:notified|e-?mailed|mailed|told|called|"
        r"phoned|asked|advised|alerted|informed|wrote) (?:them|their|the (?:utility|state|"
        r"county|owner agency|company)|[a-z]{2,6}(?:[.,;]|$))|\b(?:police|utility|company|"
        r"county|state|agency|department|dept|district|pd|railroad) (?:was |were |has been |"
        r"have been |also )?(?:notified|e-?mailed|called|told|contacted|informed)\b|"
        r"\binspected\b|\b(?:has|have|they|we|also|already) (?:e-?)?mailed\b"
    ),
    (
        r"\b(?:moved|transferred|relocated) to (?:the )?[a-z&']+ (?:[a-z]+ )?(?:q|queue|board|"
        r"list|desk|inbox|team|unit)\b|\b(?:installed|planted|placed|put up|built|delivered|"
        r"hung|dug|paved) by (?:the |an? |your )?(?:developer|hoa|owner|homeowner|builder|"
        r"landlord|association|utility|state|county|company|resident|neighbou?r|school|church|"
        r"railroad)s?\b|\btagged \d|\b(?:called|phoned|spoke (?:with|to)|talked (?:with|to)|"
        r"told|informed|explained to|texted|left) (?:the |a |an )?(?:callers?|constituents?|"
        r"customers?|residents?|complainants?|requestors?|clr|cust|voice ?mail|messages?|msg|"
        r"vm|him|her|them)\b"
    ),
)
"""Deeds denied, asked for, of others, or of telling others; none of the city's work."""
