"""What crews did and found, as they write it: verbs cut short, states of things, and what is none.

Families beside the phrases of the language packs; patterns are for folded text.
"""

from __future__ import annotations

_HANDLED_BY = (
    r"(?:requesters?|requestors?|supervisors?|managers?|staff|patrols?|departments?|"
    r"dispatch(?:ers)?|foremen|foreman|captains?|engineers?|authorities)"
)

DONE = (
    (
        r"\b(?:thaw|pump|pick|fix|clean|spray|plow|patch|tow|haul|mow|trim|prun|empti|flush|drain|"
        r"seal|mark|paint|wash|load|bag|pull|clear|deliver|repair|install|fill|tag|post|collect|"
        r"remov|replac|swap|straighten|salt|sand|unclog|lift|bolt|weld|inspect)d\b"
    ),
    (
        r"\bp/?u'd\b|\b[a-z]+ p/u(?:'d)? ?(?:\d|@|at\b|on\b|~|$)|\b(?:delv|delvd|dlvd|delivd|dlvrd|"
        r"rmv'd|remv'd|rplcd|rprd|inst'd|ptchd|trmd|twd|clr'd|empt'd|pkd|chg'd|spryd|ticktd|"
        r"tkt'd)\b|^dead [a-z]+ pick ?up\b"
    ),
    (
        r"\b(?:boot|hold|lien|dog|animal|car|vehicle|fine|fee|citation|warrant|bond|deposit)s? "
        r"(?:was|were|has been|have been) (?:released|lifted|waived|dismissed|voided)\b|\b(?:title|"
        r"deed|license|permit|account) (?:was|has been|were|have been) (?:transferred (?:back )?to "
        r"(?:the |your |her |his )|recorded|reinstated|reactivated)"
    ),
    (
        r"\b(?:cones?|barricades?|traps?|tape|plates?|bait|sandbags?|signs?) (?:set|placed|laid|"
        r"put (?:up|out|down))\b"
    ),
    (
        r"\b(?:ticket|citation|fine|decision|violation|summons) (?:was |is |has been )?(?:upheld|"
        r"sustained|affirmed|overturned|reversed|voided)\b|\b(?:noh|doorhanger|door tag|tag|card|"
        r"notice|flyer) left\b|\baction:? ?(?:repair|replace|install|inspect)\b"
    ),
    (
        r"\b(?:pot ?holes?|holes?|sidewalk|roadway|street|sinkhole|curb|s/w|asphalt|cave ?in|"
        r"trench|alley|debris|trash|graffiti|tires?|branch(?:es)?|limbs?|bags?|animal) (?:was |"
        r"were |ok )?(?:patch|fix|remove|clean ?up|pick ?up|repair|cut|haul|fill)(?: (?:on|and|at) "
        r"|[.,;\d ]*$)"
    ),
    (
        r"\bdeliv[a-z]{2,6}d\b|\bpicked[a-z]{0,2} ?(?:it |them |this |these |all )?up\b|\btied in "
        r"(?:at|to)\b"
    ),
    r"\bse (?:le )?(?:peg|clav|aceit|encint|acordon|abander)(?:o|aron)\b",
)
"""Things done: a verb without its e, a verb cut to its consonants."""

FOUND = (
    (
        r"\b(?:back|placed) in service\b|\b(?:\d+|one|two|three|four|several) (?:cites?|citations?|"
        r"warnings?|tags?|rats?|violations)\b|^(?:ltr|letter|notice|boleta|multa|carta|aviso) "
        r"(?:to|al?) [a-z]"
    ),
    (
        r"\b(?:sits?|runs?|running|flows?|flowing|drains?|works?|reads?) (?:now )?(?:flush|clear|"
        r"freely|normally|correctly|level|fine)\b|\b(?:kitchen|pool|park|playground|restaurant|"
        r"lane|field|building|court|trail|ramp) (?:is |was |remains )?closed (?:until|for|due|"
        r"because|while)\b"
    ),
    (
        r"\b(?:is|are|was|were|look|looks|looked|appears?|seems?|found|remains?)(?: to be)? (?:all "
        r"|still |now |in )*(?:good|fair|poor|bad|excellent|decent|fine|working|proper|sound) "
        r"(?:shape|condition|order|repair|health)\b"
    ),
    (
        r"\b(?:alls|all's|all is|everything is|area|alley|block|site|lot|yard|corner|inlet|pipe) "
        r"(?:is |was |looks? |were |now |all )*(?:clean|dry|quiet|empty)\b"
    ),
    (
        r"\b(?:leak|damage|break|violation|outage|defect|clog|blockage|infestation|backup) (?:was |"
        r"is )?confirmed\b|\b(?:owner|property|tenant|landlord|contractor|business) (?:was |has "
        r"been |is )?given (?:until|notice|a deadline|\d+|ten|thirty)\b"
    ),
    (
        r"\b(?:trees?|poles?|lights?|signs?|cars?|vehicles?|dumpsters?|wires?|fences?|graffiti|"
        r"holes?|limbs?|shelter|hydrant|stump) (?:is |was |are |were )?(?:located )?(?:on|in) (?:a "
        r"|the |an )?(?:private|school|church|state|federal|railroad|county|hoa|housing authority) "
        r"(?:property|land|lot|street|road|park|yard|way|ground|grounds)\b"
    ),
    r"\bthere (?:is|are) (?:already |currently |now )?[^.;]{3,70} (?:already )?in place\b",
    (
        r"\b(?:camera|video|cctv|traffic counts?|counts?|counters|samples?|tests?|readings?|"
        r"scans?) (?:shows?|showed|found|reads?|recorded|came back|confirmed?|indicates?) [a-z0-9]"
    ),
    (
        r"\b(?:light|lamp|signal|power|water|heat|sign|gate|pump|fountain|elevator|hydrant|"
        r"system)(?:s|'s)? (?:is |are |was |were )?(?:back |now )?(?:on|up|running|lit|off|"
        r"flowing) (?:again|now)\b"
    ),
    (
        r"\bit(?:'s| is| was) (?:a|an|the) (?:[a-z']+ ){0,3}(?:drop|wire|pole|pipe|cable|hive|nest|"
        r"leak|main|lateral|vault|casting|tank|spring|well)\b"
    ),
)
"""Findings: the state that a thing was in."""

FIRM = (
    (
        r"\b(?:city|we|crews?|team|busters|btd|dpw|pwd|department|parks|contractors?|county) (?:do|"
        r"does|can|will)(?: not|n't|not) (?:take|collect|remove|paint|pick up|maintain|tag|tow|"
        r"trim|plow|install|service|sweep|clean) [a-z]+(?: [a-z]+)?|\b(?:is|are) not (?:collected|"
        r"accepted|picked up|maintained|plowed|swept|removed|cared for) by [a-z]+|"
        r"\bowner(?:/agent)? must (?:remove|repair|clean|fix|trim|cut)\b"
    ),
    (
        r"\bnot (?:an? )?(?:abandoned|blocked|damaged|expired|leaking|overgrown|loose|"
        r"hazard(?:ous)?|dangerous|blocking)\b|\bnot a condition\b|\b(?:county|state|city|town) "
        r"side of the (?:line|ditch|road|street|bridge)\b|\bthere (?:is|are) (?:currently|already) "
        r"(?:a |an |two |no )?[a-z]+ [a-z]+"
    ),
    r"\ball l(?:i)?ghts (?:are |were )?(?:on|ok|okay|working|lit)\b|\blighting (?:is )?ok(?:ay)?\b",
    (
        r"\b(?:vehicles?|cars?) (?:is |are |was |were )?in (?:the |a |its |his |her |own "
        r")?(?:driveway|garage)"
    ),
    (
        r"\b(?:put|set|placed|was|were) (?:it |them )?out (?:late|after|too late|past)\b|\blate "
        r"(?:put|set) ?-?outs?\b|\bnot (?:yet )?(?:set |put )?out\b|\bwas not notified\b"
    ),
    (
        r"\b(?:trucks?|contractors?|crews?|drivers?|sweepers?|plows?) (?:are|is|were|was|have|has|"
        r"had)(?: still| currently)?(?: not|n't) (?:yet )?(?:in (?:this|the|that|your) [a-z]+|"
        r"gotten|been|made it|finished|started|reached|there)\b|\bno trucks? in\b"
    ),
    (
        r"\b(?:truck|sweeper|plow|lift|machine|boom)s? (?:#?\d+ |~number )?(?:broke down|was down|"
        r"is down|got stuck)\b"
    ),
)
"""Findings that read like plans or like nothing done; looked for before anything is taken out."""

NOT_DONE = (
    (
        r"\b(?:to|will|shall|would|should|can|may|must) be [a-z]+(?:,? (?:and|&|then|or)(?: then)? "
        r"[a-z]+)+\b|\b[a-z]+(?: up| away| off)? by (?:the )?(?:[a-z]+ )?(?:scavengers?|scrappers?|"
        r"pickers?|someone|somebody|others|neighbou?rs?|passers?-?by|thie(?:f|ves)|vandals?)\b|"
        r"\b(?:lists?|queue|backlog|records?|files?) (?:was |were |is |are )?(?:wiped|purged|"
        r"cleared|reset)\b"
    ),
    (
        r"\b(?:issue|problem|condition|situation|matter) no longer exists\b|\borden de trabajo "
        r"(?:fue|ha sido|se) [a-z]+|\bse les? (?:dara|daran|avisara|informara|llamara|"
        r"contestara)\b[^.;]*"
    ),
    (
        r"\b(?:otr[oa]|un|una|su) (?:vecin[oa]|persona|residente) (?:ya )?(?:lo |la |nos "
        r")*(?:habia |ha )?(?:report|avis|llam|ped)[a-z]+|\b(?:ahora |ya )?lo (?:tiene|atiende|ve) "
        r"(?:el |la )?(?:departamento|compania|empresa|condado|estado|oficina|policia|direccion|"
        r"parques)\b"
    ),
    (
        r"\b(?:sr|case|crm|cn|request|~number) (?:# ?)?(?:~number )?has replaced\b|\bcase is "
        r"missing\b|\bworkcompleted\b"
    ),
    r"\bbrought (?:to us|to our attention|this to|it to)\b|\bfixed (?:pedestal|route|post|object)",
    (
        rf"\b{_HANDLED_BY} (?:has |have |had |was |were )(?:been )?(?:also )?(?:contacted|advised|"
        r"notified|informed|told|alerted|made aware|assigned)\b"
    ),
    (
        r"\bno (?:[a-z]+ )?(?:crews?|officers?|inspectors?|trucks?|one) (?:was|were|is|are) "
        r"(?:ever |yet )?(?:assigned|sent|available|dispatched|scheduled|there)\b|\bmis-?keyed\b"
    ),
    (
        r"\b(?:location|address|number|name|date|info|information|details?|photo|unit|plate|street|"
        r"intersection|corner)s? (?:is|was|are|were) (?:missing|unknown|blank|incomplete)\b"
    ),
    (
        r"\bno (?:call ?back|phone|contact|e-?mail|return) (?:number|address|info|information)\b|"
        r"\bsu cita (?:es|sera|esta)\b[^.;]*|\bbeing (?:retired|closed|cancelled|voided)(?: "
        r"because[^.;]*|\b)|\bresponded to (?:the |your |this |a )?(?:request|call|complaint|"
        r"report|location|scene)\b|\breplaced (?:with|by) (?:case|sr|crm|cn|ticket|request|wo)\b"
    ),
    (
        r"\bhanded (?:off|over|along|on) to\b|\b(?:first|second|third|next|last|another) pass "
        r"(?:[a-z]+ ){0,4}?(?:begins|starts|is due|is set|comes)\b[^.;]*|\b(?:we|crews?|staff|i) "
        r"(?:is|are|am)(?: still| currently| now)? working (?:on|to|with|toward)\b[^.;]{0,40}|"
        r"\bworking on (?:it|this)\b|\b(?:we|i|they) are clearing\b|\b(?:truck|sweeper|plow|lift|"
        r"machine|boom)s? (?:#?\d+ |~number )?(?:broke down|broke|was down|is down|got stuck)\b"
    ),
    (
        r"(?:^|[.;!,] )(?:please |pls )?(?:set|put|cut) (?:the |your |all |it |them "
        r")[^.;]{0,50}?(?:out|again|at the curb|by \d|before \d|on (?:mon|tue|wed|thu|fri|sat|"
        r"sun))[^.;]*"
    ),
    (
        r"\b(?:pasamos|vamos|volvemos|regresamos|recogemos|barremos) (?:el|este|esta|manana|los|la "
        r"proxima|en la|por la)\b[^.;]*|\bno (?:nos |se |le |lo |la )?(?:dej|dio|dimos|pus|indic|"
        r"incluy|mencion|proporcion|lleg|logr|hiz|hic|repar|recog|tap|limpi|cort|barr|pint|instal|"
        r"alcanz|termin)(?:o|aron|amos|imos|ieron|io|aba|aban)\b(?: (?:la|el|su|ni|una?|"
        r"ningun[a]?) [a-z]+)*|\bno se (?:ha|han) [a-z]+"
    ),
)
"""Words that name nothing done, whatever verb is in them."""
