"""Nothing was there, nobody opened, or too little was told: the reasons L, A and I."""

from __future__ import annotations

from metrics.messages.reason_words import (
    ADVERBS,
    CALLER,
    CANNOT,
    DETERMINERS,
    GONE,
    NEVER,
    OWNERS,
    PAPERS,
    PLACES,
    REMOVED,
    SIGHT,
    THING,
    WAS,
    WAYS_IN,
)
from metrics.messages.rules import joined

_ARRIVED = (
    r"(?:arriv[a-z]*|arr\b|arvl|got (?:there|here)|came|showed up|reached|pulled up|could (?:get|"
    r"tow|tag|"
    r"pick)|went out|check(?:ed)?)"
)
_AWAY = (
    r"(?:gone|left|departed|vanished|disappeared|driven (?:off|away)|drove (?:off|away)|flew|"
    r"flown|ran (?:off|away)|run off|moved(?: on)?|taken(?: away)?|removed|cleared|hauled(?: off| "
    r"away)?|picked up|towed|relocated|walked (?:off|away)|wandered off|scavenged)"
)
_HERE = (
    rf"(?:found|seen|showing|located|spotted|visible|sighted|present|in sight|out there|there|here|"
    rf"anywhere|on (?:site|scene|the ground)|(?:at|on|by|near|along|in) (?:the |that |this |your |"
    rf"given |reported |stated |either |any )+(?:[a-z]+ )?{PLACES})"
)

_FIXED = (
    r"(?:poles?|hydrants?|meters?|signs?|signals?|trees?|stumps?|lights?|lamps?|holes?|pot ?holes?|"
    r"manholes?|grates?|drains?|basins?|address|street|house|building|lot|alley|intersection|bench|"
    r"basket|shelter|leaves|glass|paint|unit|record|ramp|crosswalk|bridge|catch basins?|number|"
    r"island|"
    r"one|body|syringes?|needles?|people|person|party)"
)
"""What stands in a street."""

NOT_FOUND_ALWAYS = (
    (
        rf"\b{GONE}s? (?:was |were |is |are |has |have |had |been )*already (?:been "
        rf")?{REMOVED}\b"
    ),
    (
        rf"\b{GONE}s? (?:had |has |have |was |were |is |are |already |since |long |been |all "
        rf")*{_AWAY} (?:[a-z]+ ){{0,3}}?(?:before|b4|prior to|ahead of|by the time|when|upon|"
        rf"on) (?:[a-z]+ ){{0,3}}?{_ARRIVED}|\b(?:{_AWAY} (?:before|b4|prior to|ahead of|by "
        r"the time)|(?:gone|left|departed|vanished|moved|disappeared|taken) (?:upon|on)) "
        r"(?:our |my |the |your |officers?'?s? |crews?'?s? |we |i |crew |unit |truck |driver |"
        rf"inspector |s?he |they |could )*{_ARRIVED}|\bbeat (?:us|me|our crew|the crew|the "
        r"truck) (?:to it|there)\b|\bit left with\b"
    ),
)
"""L, whatever else was done."""

NOT_FOUND = (
    r"\bneg(?:ative)? on\b",
    (
        r"\bgone already\b|^nothing but\b|\b(?:items?|[a-z]{3,}s) (?:[a-z]+ )?(?:had|have|has) "
        r"already been (?:removed|taken|picked up|collected|moved|hauled)\b|\bnot (?:placed|put|"
        r"set) out\b|\b(?:can ?not|could not|couldn't|can't) be (?:identified|located|found|seen)\b"
    ),
    (
        rf"\b{NEVER} (?:be )?{ADVERBS}{SIGHT}\b(?: (?:[a-z]+ ){{0,4}}[a-z]+)?|\b(?:no|zero|"
        rf"nothing|none|neither|0|not an?y?) (?:[a-z'-]+ ){{0,3}}?(?:was |were |is |are |been |"
        r"be )*(?:found|seen|visible|showing|located|spotted|present|there|here|anywhere|on "
        rf"(?:site|scene)|in (?:sight|view))\b|\b{GONE}s? {WAS}{ADVERBS}{REMOVED}(?: "
        rf"[a-z]+){{0,3}}? (?:before|by the|prior|when|until|ahead|already when)\b|"
        r"\b(?:someone|somebody|neighbou?r|others?|scrappers?|people|another [a-z]+) "
        rf"{WAS}{ADVERBS}{REMOVED}\b(?: [a-z]+){{0,5}}? (?:before|by the time|prior|already)\b|"
        r"\bno longer (?:at|in the|on the|there|here|present|around|parked|visible)\b|"
        r"\b(?:looked|searched|walked|drove|patrolled|canvassed|rode|scanned|"
        rf"combed)\b[^.;]{{0,60}}\b(?:no|zero|nothing|none|nowhere)\b(?: [a-z]+){{0,3}}|"
        r"\bwithout (?:seeing|finding|spotting|locating) (?:one|it|any|a|the|anything|your)\b|"
        r"\bno luck\b|\bcould not be ?found\b|\bnot (?:set )?(?:out )?(?:at|on|by|to) (?:the "
        r")?(?:curb|kerb)\b"
    ),
    (
        r"\b(?:did not|didn't|could not|couldn't|cannot|unable to|not able to) (?:find|locate|"
        r"see|identify) the (?:reported |described |alleged )?(?:problem|issue|condition|"
        r"complaint|concern)\b|\b(?:ok|clear) (?:on|upon) arrival,? no [a-z]+|\bis not (?:an? "
        r"|any )?[a-z]+ (?:there|here)\b|\b(?:site|curb|lot|spot|area|corner|space) (?:was "
        r")?(?:bare|empty|vacant|clean) (?:when|on|upon|by)\b|\b(?:carted|scraped|hauled|"
        r"carried|picked|taken|dragged|towed|cleaned|cleared) (?:off|up|away|out)?(?: by "
        r"(?:some(?:one|body)|others?|a neighbou?r|unknown|person|parties))|^no [a-z]+ at "
        r"(?:that|the|this) (?:address|location|meter|corner|spot|site|house|place|pole|"
        r"intersection|block|stop|lot)\b|\bno (?:dead |such |reported )?[a-z]+ (?:[a-z]+ "
        r")?(?:at|on|near|by) \d|\bgnf\b|\b(?:did|does|could|was|is)'t (?:find|see|locate|"
        r"spot)\b|\bthere (?:was |is |were )?noting\b|\b(?:had|has|have) (?:already |since "
        r")?(?:disappeared|vanished|wandered off|moved along|driven off)\b|\bgone by (?:the "
        r"time|when|then|now|morning)\b|\b(?:was|were|is|had) (?:all |already |long |since "
        r")*gone\b"
    ),
    (
        r"\balready (?:moved|been moved|driven|been driven|drifted|wandered|flown|packed)\b|"
        r"\b(?:turned up|found|saw|spotted|located|came across|produced|showed|shows|sees?|"
        r"finds?|says|reports) (?:no|nothing|none|zero) (?:such |sign of )?[a-z]+|\bnowhere "
        r"(?:around|in sight|to be|near|on)\b|\b(?:empty|bare) (?:curb|kerb|spot|space|lot|"
        r"pad|corner)\b|\bno [a-z]+ (?:with|w/)?in (?:\d+|two|three|several|a few) (?:blks?|"
        r"blocks?|feet|ft|miles?|houses?|yards?)\b|\b(?:no|not a|not one|zero|neither|nothing|"
        rf"none|not any(?:thing)?|nary a) (?:[a-z0-9'&/-]+ ){{0,6}}?(?:was |were |is |are |"
        rf"could be |can be |to be )?{_HERE}\b|\b(?:no|nada|nothing|not a thing) "
        rf"(?:[a-z0-9'-]+ ){{0,2}}?(?:at|on|in|by|along|near) (?:the |that |this )?{PLACES}\b|"
        r"\bthere(?:'s|s| is| are| was| were)(?: no| not? any| not a|n't (?:a|any)) (?:such |"
        r"street |traffic |city |fire |stop |parking |light |utility |abandoned |dead |"
        rf"reported )*(?:{GONE}s?|{_FIXED})\b|\b(?:do|does|did)(?: not|n't) have (?:any |an? "
        r")?[a-z]+ ?[a-z]* (?:out there|there|here|(?:at|on|in|along) (?:that|this|your) "
        rf"{PLACES})\b"
    ),
    (
        r"\b(?:no|not any|without a|neither) (?:[a-z]+ )?(?:record|trace|listing|entry) of\b|"
        r"\b(?:does not|doesn't|do not|don't) (?:appear to )?exist\b|\bnothing? (?:called|"
        r"named|by that name|under that)\b|\bneither (?:[a-z]+ ){1,6}?nor (?:[a-z]+ "
        r"){1,6}?(?:had|has|have|showed|shows|held|was|were|is|are)\b|\b(?:someone|somebody|"
        r"scavengers?|scrappers?|a scrapper|junk man|people|passerby|another (?:hauler|truck|"
        r"company)) (?:has |had |must have |already |else )*(?:took|taken|picked (?:it |them "
        r")?up|got|grabbed|hauled|carried)\b|\b(?:clear|checked|clean|quiet|empty|patrolled|"
        r"ok|walked|area)[,;:/.-]+ ?no (?:such )?[a-z]+(?: (?:there|here|seen|found|in "
        r"area))?[ .]*$|\bnothing (?:[a-z]+ ){0,3}?(?:matching|like|that (?:looks|fits|"
        r"matches)|resembling|fitting|turned in|on file|came up|comes up|responsive)\b|\bno "
        r"(?:responsive|matching|such|corresponding) [a-z]+|\b(?:does|do|did)(?: not|n't) "
        r"(?:show|appear|come up|turn up) (?:up )?(?:in|on|under|as|anywhere)\b"
    ),
    (
        r"\b(?:was not|wasn't|were not|weren't|isn't|is not) (?:at|on|in|near|by) (?:the |"
        r"this |that |your |any )(?:[a-z]+ )?(?:spot|place|location|address|corner|block|site|"
        r"street|lot|area|curb|intersection|described|reported)\b|\b(?:shop|store|business|"
        r"restaurant|unit|house|building|salon|bar) (?:is |was |has |been |now |has been |"
        r"permanently |already )*(?:closed (?:for good|down|permanently|since|in [a-z]+|last)|"
        r"out of business|gone)\b|\b(?:was not|wasn't|wasnt|were not|weren't|werent|isn't|"
        r"isnt|is not|are not|aren't|no longer) (?:even |actually |still )?(?:there|here|out|"
        r"set out|put out|at (?:the )?curb|present|on (?:site|scene|location|the street|the "
        r"curb)|parked|visible|around)\b"
    ),
)
"""L, unless a thing was done."""

_SHUT = r"(?:locked|chained|padlocked|shut|closed|gated|fenced(?: off| in)?|blocked|bolted|barred)"

NO_ACCESS = (
    (
        r"\bno ans[a-z]*r[a-z]*\b|\b(?:no|without) (?:gate |entry |door )?code (?:was |is "
        r")?given\b|"
        r"\basked (?:us|(?:the |our )?(?:crew|staff|inspector)) not to [a-z]+|\b(?:heard|got|"
        r"received|had) (?:nothing|no word) back\b|\bnever (?:a |any )?(?:call|reply|word|answer|"
        r"response)s? back\b|\b(?:carts?|cans?|bins?|barrels?|containers?) (?:was |were |is |are |"
        r"[a-z]{3} )?(?:behind|between|boxed in by) (?:an? |the |two |some )?(?:parked )?(?:cars?|"
        r"vehicles?|trucks?|vans?)\b|\b(?:waiting|awaiting) to hear (?:back )?from\b"
    ),
    r"\b(?:mail ?box|voice ?mail|vm) (?:is |was )?full\b",
    (
        r"\b(?:no|without|lack of|lacked|denied|refused|never (?:got|received|had)|not "
        r"(?:given|granted|provided|allowed|permitted)|awaiting|unable to (?:gain|get|"
        rf"obtain)) (?:[a-z']+ ){{0,3}}?(?:access|entry|entrance|consent|permission|waiver|key|"
        r"gate code|authorization|answer|response|reply|call ?back|contact)\b|\b(?:access|"
        r"entry|entrance|consent|permission|waiver|authorization|consent form|release|"
        rf"keys?)\b(?: [a-z]+){{0,6}}? (?:not|never|denied|refused|declined|unavailable|"
        rf"impossible|blocked|obstructed|missing)\b(?: [a-z]+)?|\b{NEVER} (?:be "
        rf")?{ADVERBS}(?:get (?:in|at|into|to the|past|through|by|behind|near|under|around|"
        r"access|entry)|enter (?:the|your|because|due)|be entered|reach|access|fit|"
        r"squeeze|gain|go in|be reached|be accessed|make contact|come in|make it)\b(?: "
        rf"[a-z]+){{0,3}}|\b(?:tenants?|owners?|occupants?|residents?|customers?|landlord|"
        r"manager|super|superintendent|applicant|homeowner|adult) (?:[a-z]+ )?(?:(?:was|"
        r"were|is|are) (?:out|away|unavailable|absent)|(?:was |were |is |are )?(?:not|never) "
        r"(?:home|there|in|present|available|on site|around|reachable))\b"
    ),
    (
        r"\b(?:blocked|obstructed|hemmed in|boxed in|prevented|hindered|impeded|barred|locked|"
        rf"fenced)\b(?: [a-z]+){{0,2}}? (?:by|with|because|due)\b|\b{WAYS_IN} (?:[a-z]+ "
        rf")?{WAS}{ADVERBS}(?:locked|blocked|chained|padlocked|obstructed|shut|closed|bolted|"
        r"fenced|inaccessible)\b|\b(?:because of|due to|past|too many) (?:the |all |many |\d "
        r")*(?:parked |locked |aggressive |loose )*(?:cars|vehicles?|dogs?)\b|\b(?:tried|"
        r"attempt(?:s|ed)?|called|calls|rang|knocked|visited|visits|visit|phoned|stopped by|"
        rf"went)\b[^;]{{0,60}}\b(?:no (?:answer|response|reply|one|contact)|nobody|unanswered|"
        r"voice ?mail|not (?:home|answer)|without (?:success|luck|answer|response))\b|"
        rf"\b(?:locked|chained|padlocked|gated) (?:[a-z]+ )?{WAYS_IN}\b|\bbehind (?:an? |the "
        rf")?(?:locked|chained|padlocked)|\b(?:{OWNERS}|occupants?) (?:[a-z]+ )?(?:refused|"
        rf"declined)\b(?: [a-z]+){{0,2}}|\b(?:business|shop|store|restaurant|facility|office|"
        r"school|building|plant|bar) was (?:not open|closed) (?:on|during|both|at|each|when|"
        r"for|every)\b|\b(?:keeps?|kept|keeping) (?:us|(?:our|the) [a-z]+) (?:out|away|from "
        r"(?:entering|getting|reaching|inspecting))\b"
    ),
    (
        r"\bnot admitted\b|\b(?:full of|lined with|due to|because of|too many) parked (?:cars|"
        r"vehicles)\b|\bunsafe (?:for|to) (?:[a-z]+ ){0,3}(?:enter|access|go in|attempt)\b|"
        r"\b(?:nobody|no one) (?:is |was )?open(?:ing|s|ed)?\b|\bno[- ]?shows? (?:by|from|"
        r"of)\b|\b(?:under|beneath) (?:the |a |an )?(?:[a-z]+ )?(?:deck|porch|shed|rv|patio|"
        r"parked [a-z]+)\b|\b(?:buzzed|rang|knocked|honked|hollered) (?:twice|\d ?x|x ?\d|"
        r"several|three|two|bell|door|and)\b|\b(?:chains?|boulders?|vans?|cars?|trucks?|"
        r"vehicles?|fence|wall|dumpster|trailer|boat|pickup|suv|rv|snow ?banks?|containers?|"
        r"debris|scaffold|pallets?) (?:was |were |is |are |parked |sitting |still |left "
        r")*(?:across|on top of|over|on|in front of|against) (?:(?:the |our |its |that "
        r")?(?:drive|driveway|manhole|hydrant|gate|box|valve|pit|meter|lid|cover|basin|drain|"
        r"curb|alley|entrance|hole|spot|cleanout|vault)|it)\b|\b(?:did not|didn't|could not|"
        r"couldn't|unable to|would not|unsafe to|not safe to) (?:go in|enter|buzz|get in|"
        r"let)\b|\bnever (?:buzzed|opened|answered|came|showed|responded|picked|let|called)\b"
    ),
    (
        r"\b(?:alley|street|lane|entrance|driveway|road) (?:was |is )?(?:choked|plugged|"
        r"parked up|parked in|jammed|hemmed|too narrow)\b|\bcome back when (?:some|you|tenant|"
        r"owner|they|it is)|\b(?:voice ?mail|vm|msg|message|card|note|tag|door ?hanger)s? "
        r"left\b|\b(?:hung up|hangs up|slammed the door) (?:on)?|\b(?:appointment|appt|visit|"
        r"inspection)s? (?:was |were |is |has been )?(?:missed|not kept|skipped|refused)\b|"
        r"\b(?:voice ?mail|mailbox|phone) (?:is|was|has)?(?: not|n't) (?:been )?(?:set ?up|"
        r"active|working|accepting|in service|taking)\b|\b(?:was|were|been|got) (?:turned "
        r"away|sent away|asked to leave|denied entry|refused)\b|\b(?:rang out|rings? out|went "
        r"to voice ?mail|goes to voice ?mail|no pick ?up)\b|\b(?:did|does|has|have|had)(?: "
        r"not|n't) return(?:ed)? [a-z]+|\bno (?:superintendent|super|manager|adult|owner|"
        r"tenant|key ?holder|occupant|resident|contact|staff|janitor|one|attendant) (?:was |"
        r"is |were )?(?:on ?site|home|available|there|present|in|around|to (?:open|let|meet|"
        r"admit|sign))\b|\b(?:unable|not able|no way) to (?:view|see|inspect|reach|enter|"
        r"access|get|survey|measure)\b"
    ),
    (
        rf"\b{WAYS_IN} (?:[a-z]+ ){{0,2}}?(?:was |were |is |are |being |kept |found |all |"
        rf"still |both )*{_SHUT}\b|\b(?:locked|chained|padlocked|gated) (?:[a-z]+ "
        rf")?{WAYS_IN}\b|\b{CANNOT} (?:[a-z]+ly )?(?:get|go|fit|back|squeeze|maneuver|reach|"
        r"pass|enter|access|gain|come|drive|make it|turn|rope|climb|swap|open|see|inspect|"
        rf"service|dig|work|set up|raise|pull|lift|dump|tip|empty) {DETERMINERS}(?:[a-z]+ "
        r")?(?:[a-z]+ )?(?:near|in|into|inside|through|past|behind|down|under|around|over|"
        r"onto|up|to|because|due|safely|access|entry|by|out|equipment|truck|lift|bucket|"
        r"ladder)\b|\b(?:too|so) (?:high|steep|tall|narrow|tight|muddy|icy|wet|soft|far|deep|"
        r"dangerous|unsafe|close to the wires?|low) (?:up |back |off |down )?(?:for|to|from|,|"
        r";|crew|and|with|[.]|$)|\b(?:no ?body|no one|noone|no-one|no adult|none|no tenant|no "
        r"occupant|no resident) (?:was |is |were |ever |at |in |there |to )*(?:home|"
        r"answer(?:ed|s|ing)?|came|come|respond(?:ed|s)?|open(?:ed|s)?|picked up|on site|"
        r"available|present|let|showed|return(?:ed|s)?|in|there|around|inside)\b"
    ),
    (
        r"\b(?:no|without|never (?:got|received|had)|did not (?:get|receive|have)|lacking|"
        r"lacked|awaiting|need(?:ed|s)?|had no|got no|received no) (?:an? |any |the |written |"
        r"signed |owner'?s? |tenant'?s? |verbal )*(?:answer|reply|response|call ?back|consent|"
        r"permission|waiver|contact|right of entry|key|gate code|access|entry|release|"
        rf"authorization|returned calls?)\b|\b(?:{CALLER}|manager|occupant|management|super|"
        r"landlord) (?:has |have |had |still |again )*(?:refused|declined|would not|wouldn't|"
        r"won't|will not|did not|didn't|denied|never|failed to) (?:to )?(?:let|allow|answer|"
        r"return|open|sign|give|grant|provide|permit|come|respond|show|waiver|entry|access|"
        r"consent|admit|us|the inspect[a-z]+|an inspect[a-z]+|move|meet|schedule|keep)\b"
    ),
    (
        r"\b(?:call(?:s|ed|ing)?|phon(?:ed|ing)|tr(?:y|ied|ies)|knock(?:s|ed)?|rang|rings?|"
        r"rung|attempt(?:s|ed)?|visit(?:s|ed)?|texted|e-?mailed|stopped)\b[^.;]*(?:no "
        r"(?:answer|reply|response|luck|one|contact|call ?back)|nobody|twice|two times|three "
        r"times|x ?[2-9]\b|[2-9]x\b|voice ?mail|unanswered|without (?:an? )?(?:answer|reply|"
        r"response|success|luck)|went unanswered|left (?:a )?(?:door|card|note|message|tag))|"
        r"\b(?:left|leaving|lft) (?:an? |our |two |three |several |\d |another |detailed |"
        r"phone )*(?:door (?:card|hanger|tag|note)|voice ?mails?|vms?|messages?|phone msgs?|"
        r"msgs?|call(?:ing)? card)\b|\b(?:cars?|vehicles?|trucks?|vans?|dumpsters?|trailers?|"
        r"snow|construction|equipment|wires?|dogs?|\d dogs) (?:[a-z]+ ){0,2}?(?:(?:was|were|"
        r"is|are) )?(?:in the way|blocking|blocked (?:us|the|our|access|truck|crew)|"
        r"obstruct[a-z]+|parked (?:over|in front|against|on top)|prevent[a-z]*|kept (?:us|"
        r"the))\b|\bdogs? (?:loose|in (?:the )?yard|off leash|running|would not|unsecured|"
        r"present|not secured)\b"
    ),
    (
        r"\b(?:only|not|nothing) (?:be )?(?:[a-z]+ )?(?:after|until|unless|without|when|once) "
        r"(?:the |your |an? )?(?:[a-z]+ )?(?:owner|landlord|tenant|manager|resident|occupant|"
        r"you) (?:signs?|agrees?|consents?|allows?|lets?|opens?|calls?|gives?|grants?|"
        r"unlocks?)\b|\b(?:sorry|we) (?:to have |that )?(?:we )?missed you\b|\b(?:neither|"
        r"nobody|no one|not|never|wasn't) (?:[a-z]+ )?(?:was |were )?(?:anyone|anybody|"
        r"someone|you|he|she|they)? ?(?:at home|home)\b|\bno(?:body| one) (?:[a-z]+ "
        r"){0,4}?(?:picks up|picked up|answers|answered)\b"
    ),
)
"""A, unless a thing was done."""

_TELL = (
    r"(?:say|tell us|tell|give|leave|include|list|mention|provide|state|specify|name|attach|"
    r"identify|show|indicate|contain|have|describe|upload|come through|load|send)"
)
_TOLD = (
    r"(?:given|provided|supplied|included|attached|stated|specified|listed|left|entered|"
    r"mentioned|indicated|named|shown|described|submitted|uploaded|on file|received|sent)"
)

TOO_LITTLE = (
    r" \?\?|\bno medallion\b|\bno date (?:in|on|given)\b",
    (
        rf"\b(?:{CANNOT}|can't) (?:tell|see|make out|read|be made out)\b[^.;]{{0,30}}\b(?:pic|"
        rf"photo|"
        r"picture|image)[a-z]*\b|\b(?:neither|nor|not)\b[^.;]{0,80}\b(?:made out|legible|"
        r"readable)\b|^(?:is|are|was|were|did|do|does|can|could|how) [^.?!]*\?|\bneed(?:s|ed)? to "
        r"know\b"
    ),
    (
        r"\b(?:no|not enough|without|lacks?|lacking|lacked|missing|needs?|needed|requires?|"
        r"insufficient|omits?|left out|(?:did|does) ?(?:not|n't) (?:give|include|leave|say|"
        r"provide|list|state|mention|identify|specify|show|tell)) (?:[a-z']+ "
        rf"){{0,2}}?{THING}\b|\b(?:did|does) ?(?:not|n't) (?:give|include|leave|say|provide|"
        rf"list|state|mention|identify|specify|show|tell) (?:[a-z']+ ){{0,3}}?(?:which|where|"
        r"who|the [a-z]+ you)\b|(?:^|[.;!:] )(?:[a-z]+ )?(?:which|where|what|whose)\b[^.;]*\?|"
        rf"\b(?:{CANNOT}|do not|don't|not) {ADVERBS}(?:tell|determine|identify|locate|find|"
        r"look up|know|understand|act|proceed|process|search|verify|confirm|make out|read|"
        rf"open|match|work out|place)\b(?: [a-z]+){{0,4}}? (?:where|which|what|who|without|"
        r"until|record|account|from (?:the|your|this))\b|\b(?:resend|send us (?:a |the |your "
        r")?(?:picture|photo|exact|address|location|number)|re-?submit|give us|tell us|attach|"
        r"reply|call back|specify|come back|write back|reopen|let us know|e-?mail us) "
        rf"(?:[a-z']+ ){{0,5}}?(?:{THING}|{PAPERS}|which|where|exact|closest|nearest)\b"
    ),
    (
        r"\b(?:unclear (?:what|which|where|who|how|from)|too (?:vague|broad|general))\b|"
        r"\b(?:without|lacks?|lacking|lacked|missing|needs?|unsigned|incomplete) (?:[a-z']+ "
        rf"){{0,3}}?{PAPERS}\b|\b(?:not|n't) (?:enough|enuf|much|a lot) to (?:go|work|act) "
        r"(?:on|by|with|from)\b|\bstreets? (?:do|does)(?: not|n't) (?:intersect|exist|cross|"
        rf"meet)\b|\blacks? (?:the|an?|any|your)\b|\baddress\b[^.;]{{0,30}}\b(?:doesn't|does "
        r"not|won't|did not|didn't) (?:come up|exist|show|map|match|work)\b|\b(?:hung up|"
        r"disconnected|cut off|rang off) before (?:giving|leaving|saying|we|i|providing|"
        r"any)\b|\b(?:log )?(?:sheets?|forms?|papers?|documents?|paperwork) (?:never|not) "
        r"(?:came|returned|been)\b|\b(?:photos?|pictures?|images?|pics?|attachments?) (?:is|"
        r"was|are|were|came(?: through| out| in)?) (?:all |too |very |just |completely "
        r")*(?:black|blurry|blurred|dark|blank|unreadable|fuzzy|of |sideways|cut off|broken|"
        r"corrupt)|\b(?:more|further detail|something else) is needed from\b|\b(?:street|road|"
        r"st|rd|ave|avenue|park|creek|trail|route|block) (?:spans|runs|is|goes|stretches|"
        r"covers) (?:[a-z]+ )?(?:~ |\d+|[a-z]+) (?:miles?|blocks)\b"
    ),
    (
        r"\b(?:parcel|account|unit|apt|plate|tag|pole|meter|house|phone|badge|serial) "
        r"(?:no\.?|num\.?|#|number)?,? ?(?:is |was )?(?:needed|required|missing|please|pls|"
        rf"unknown)\b|\b{THING}s? (?:was |were |is |are )?not (?:been )?(?:provided|given|"
        r"included|stated|listed|entered|supplied|attached|left|clear|specified|legible|on "
        r"file)\b|\b(?:can ?not|can't|unable to|could not) (?:investigate|locate|find|act|go|"
        rf"look|proceed|process|respond|dispatch|send|help)[^.;]{{0,30}}\b(?:without|w/o|"
        r"unless|until)\b|\bwhereabouts\b|\b(?:did|do|does)(?: not|n't) (?:say|tell|state|"
        r"specify|mention|indicate|explain|note) (?:us )?(?:when|where|which|what|who|how|if|"
        r"whether|why)\b|\b(?:message|call|report|text|voice ?mail|description|note|recording|"
        r"file|audio) (?:was |is |got |came )?(?:cut off|garbled|unreadable|illegible|"
        r"inaudible|unintelligible|truncated|blank|empty|corrupt(?:ed)?)\b|\b(?:came|arrived|"
        r"submitted|sent|received|filed|mailed|got) (?:in |to us )?(?:without|minus|missing|"
        r"lacking|unsigned|incomplete|blank)\b"
    ),
    (
        r"\bneeds? (?:the |an? |your |us |to have |to know )*(?:exact|specific|precise|better|"
        r"closest|nearest|correct|full|complete|more|actual|further) (?:[a-z]+ "
        r")?(?:info[a-z]*|spot|location|place|address|name|number|date|time|details?|"
        r"description|photos?|street|block|corner|point|area)\b|\b(?:narrow|clarify|specify) "
        rf"(?:the|your|which|what|it)\b|\b{THING}s? (?:is |was |are |were |given |provided |"
        r"entered |listed |field |you gave )*(?:incomplete|insufficient|unknown|bad|wrong|"
        r"invalid|missing|blank|garbled|unclear|illegible|not valid|not found in|belongs "
        rf"to)\b|\b{PAPERS} (?:was |were |is |are )*(?:missing|blank|unsigned|expired|"
        r"illegible|incomplete|unreadable|outdated|not (?:signed|attached|enclosed|"
        r"readable))\b|\b(?:no (?:reply|response|answer)|(?:did|has|have)(?: not|n't) "
        r"(?:reply|respond|answer|replied|responded|sent|given))\b[^.;]*\b(?:request(?:ed|"
        r"ing)|asked|asking|for|needed)\b[^.;]*\b(?:information|info|address|location|"
        r"details?|photos?|number|clarif[a-z]+)\b"
    ),
    (
        r"\b(?:did|does|do|was|were|is|are|has|have)(?: not|n't|not) (?:[a-z]+ly |been "
        rf")?(?:{_TELL}|{_TOLD}) (?:us )?{DETERMINERS}(?:[a-z]+ ){{0,2}}?(?:{THING}|which|"
        rf"where|what)\b|\b{THING} (?:[a-z]+ ){{0,3}}?(?:was|were|is|are|did|does|has|have|"
        rf"had)(?: not|n't|not)(?: been)? (?:{_TELL}|{_TOLD}|attach|clear|enough|sufficient|"
        r"complete|match|readable|legible|correct|valid|exist on|work|open)\b|\b(?:no|none|"
        r"without|insufficient|insuff|inadequate|incomplete|missing|lacking|lacks|lacked|not "
        rf"enough|too little|unclear|vague|wrong|invalid|incorrect) {DETERMINERS}(?:[a-z]+ "
        rf")?(?:[a-z]+ )?{THING}(?: (?:or|and) {THING})?(?: (?:was |were |is |are )?(?:{_TOLD}|"
        r"to (?:go|work|find|use)|for|in (?:the|your)|with))?(?:[.,;!]|$| )"
    ),
    (
        r"\b(?:need|needs|require|requires|must have|want|wants|would need|requesting|asked "
        r"(?:you )?(?:for|about)|asking for|waiting (?:on|for)|please (?:provide|send|give)|"
        r"send us|give us|tell us|supply|specify|submit|include|attach|resubmit with|"
        r"re-?submit with|reply with|call (?:us )?(?:back )?with|try again with) "
        rf"{DETERMINERS}(?:more |exact |better |full |correct |specific |closest |nearest |"
        r"additional |further |precise |complete |valid |clear |actual |which |what "
        rf")*(?:[a-z]+ )?{THING}\b|\b{THING} (?:is |are |still |also )*(?:needed|required|"
        r"missing|please|pls|necessary|lacking|outstanding)\b|\b(?:missing|lacks?|lacking|"
        r"without|needs|we need|will need|require[sd]?|send (?:in|us)|bring in|come (?:back "
        r")?(?:in )?(?:with|w/)|upload|resubmit|did not (?:receive|get|include|send|return|"
        r"submit)|didn't (?:receive|get|include|send|return|submit)|never (?:received|got|"
        rf"sent|returned)|not (?:received|returned|sent in)) {DETERMINERS}(?:[a-z0-9']+ "
        rf"){{0,4}}?{PAPERS}\b"
    ),
    (
        rf"\b{PAPERS} (?:[a-z]+ ){{0,4}}?(?:was|were|is|are|has|have|did)(?: not|n't) (?:been "
        r")?(?:[a-z]+ )?(?:returned|filed|received|signed|submitted|completed|included|"
        r"attached|provided|sent|legible|valid|enclosed|show|match)\b|\bhearing is not "
        r"(?:necessary or not )?possible\b|\b(?:re-?submit|re-?apply|try again|re-?file|send "
        r"(?:it )?(?:again|back)|call (?:us )?back|write (?:us )?back|reply|re-?open) (?:it |"
        r"this |[a-z]+ )?(?:with|w/) [a-z]|\b(?:not|un)(?: |-)?(?:certain|sure|clear) "
        r"(?:[a-z]+ )?(?:what|which|where|who|how) |\b(?:sign|complete|fill out|fill in|"
        rf"return|file|notarize) (?:[a-z']+ ){{0,3}}?(?:form|affidavit|statement|application|"
        r"packet|waiver|complaint form|authorization)s? (?:before|so|first|or|to|and)\b|(?:^|"
        r"[.!;] |\b)(?:which|what|where|whose|what's|make|model|colou?r|who|at what|on which|"
        r"in which)\b[^.?!]*\?|\b(?:pin|marker|map point|dot) (?:was |is |has been "
        r")?(?:dropped|placed|falls?|fell|lands?|landed|sits|put|is|was|set)\b"
    ),
)
"""I, unless a thing was done."""

NOT_LACKING = joined(
    (
        r"\b(?:picked|chose|selected|entered|opened|filed|created|keyed|made|sent|submitted|"
        r"routed|assigned|used) (?:[a-z]+ ){0,3}?(?:wrong|incorrect) [a-z]+|\bno [a-z]+ "
        r"needed\b|\bno matter (?:what|which|where|who|how|when)\b[^.;]*|\b(?:under|on|in|to|"
        r"for|against|with|at) the wrong [a-z]+|\b(?:if possible,? )?(?:please )?provide "
        r"(?:more |your )?contact information (?:so|in)\b[^.]*|\bno (?:further|more|"
        r"additional|other) (?:[a-z]+ )?(?:information|info|details?)\b[^.;]*|\bno (?:work|"
        r"repair|action|service|permit|visit)s? (?:is |was |are )?(?:needed|required|"
        r"necessary)\b[^.;]*"
    ),
)
"""Words on information that is no reason."""
NOT_BARRED = joined(
    r"\bhung up on\b|\bparked in front of (?:#|~number|\d|the (?:address|house))[^.;]*",
    (
        r"\bno (?:[a-z]+ )?contact info[a-z]*\b|^(?:[0-9/ ~-]+)?(?:called and )?(?:left|lft) "
        r"(?:an? )?(?:detail(?:ed)? )?(?:msg|message|voice ?mail)(?: message)?(?: "
        r"[a-z'0-9]+){0,3}(?:[.;,]|$)|\bno access (?:on|to|via) (?:the |my |our |an? "
        r")?(?:[a-z]+ )?(?:phone|system|app|tablet|computer|laptop|device|network)\b|"
        r"\b(?:could not|unable to) gain access\b[^.;]*\bcollected\b|\b(?:tree|limb|branch|"
        r"debris|snow)s? (?:was |is |were |are )?blocking\b|\b(?:leave|left|leaving) (?:an? "
        r")?(?:voice ?mail|message)(?: message)? (?:[a-z]+ ){0,2}(?:explain|stat|inform|advis|"
        r"that|with|about|regard)[a-z]*[^.;]*|\bnot reply\b|\bdoor ?-?(?:tag|hanger|card|"
        r"note)s? (?:[a-z0-9/-]+ ){0,3}(?:with|w/|about|re|explaining|on the rules)\b[^.;]*|"
        r"\b(?:hung up|disconnected) before\b|\b(?:sheets?|forms?|logs?|papers?|documents?|"
        r"letter|ltr) (?:never|not) (?:came|returned|been)[a-z ]*|\bleft (?:a )?door (?:tag|"
        r"hanger|card)s?, (?:dogs?|all|no|quiet|clear|ok)\b"
    ),
    (
        r"\b(?:no (?:reply|response|answer|contact|call ?back)|(?:did|has|have)(?: not|n't) "
        r"(?:reply|respond|answer|replied|responded))\b[^.;]*\b(?:information|info|address|"
        r"location|details?|photos?|number|clarif[a-z]+|questions?|asked|asking|request(?:ed|"
        r"ing))\b|\bno (?:contact|call ?back) (?:info[a-z]*|number|phone|details)\b|"
        r"\b(?:cannot|can ?not) be processed\b|\b(?:will|shall|(?:needs?|has|have|going|"
        r"plans?|asked) to) (?:ring|call|knock|phone) [^.;]*|\b(?:street|road|lane|alley|"
        r"driveway) (?:is |was )?(?:not|now) (?:blocked|closed)\b"
    ),
)
"""Words on calls and answers that say nothing of a way in."""
SEEN = joined(
    (
        r"\bno on the\b|\bdid not find (?:any )?(?:over ?flow|leak|flood|back-?up)[^.;]*|"
        r"\bnothing was found [^.;]{0,80}\b(?:blocking|broken|hanging|dangerous)\b[^.;]*"
    ),
    (
        r"\btaken care of\b|\b(?:can ?not|ca ?n't|not) be seen from\b|\bno (?:address|"
        r"description|details?|photos?|name|number) (?:on|in|with) (?:the|your|this) (?:form|"
        r"request|report|application|case|ticket)\b|\bnot identify the (?:document|driver|"
        r"vehicle owner|caller)\b|\b(?:no|any|without) (?:[a-z]+ ){0,2}?(?:decay|rot|"
        r"cavit(?:y|ies)|burrows?|wear|corrosion|settlement|movement|contamination|weakness|"
        r"lean|infestation|droppings)\b[^.;]*|\bno [a-z]+ found (?:[a-z]+(?:ed|ing|ken)|down|"
        r"loose|low)\b[^.;]*|\bnothing found,? all ok\b|\bnone of the [^.;]{3,50} (?:was|"
        r"were) found to be\b[^.;]*|\bno (?:flooding|standing water|back-?ups?|"
        r"overflow(?:ing)?|leaking|ponding|blockages?)\b[^.;]*|\b(?:cars?|vehicles?|veh|"
        r"trucks?|vans?) (?:has been |had been |was |were )?(?:moved|removed|relocated) by "
        r"(?:the |its |their )?(?:owner|driver|tenant|resident)s?\b|\b(?:cars?|vehicles?|veh|"
        r"trucks?|vans?) (?:has|have) been moved\b|\bno malf[a-z]*\b[^.;]*|"
        r"\baddress\b[^.;]{0,30}\b(?:doesn't|does not|won't|did not|didn't) (?:come up|show|"
        r"map|match)\b[^.;]*"
    ),
    (
        r"\bno (?:citations?|tickets?|summons|variance|off[- ]leash [a-z]+|speed(?:ers?|ing)|"
        r"loitering|loose dogs)\b(?: [a-z]+){0,2}|\b(?:person|people|individuals?|man|woman|"
        r"men|group|subjects?|vendors?|dumpers?|crews?|workers?|suspects?|drivers?|camper|"
        r"client|party|dog walker|solicitor|panhandler|they|he|she) (?:[a-z]+ ){0,3}(?:was|"
        r"were|wasn't|weren't) (?:not |no longer )?(?:there|found|seen|present|located|"
        r"around)\b|\bno (?:[a-z]+ )?(?:person|dumper|crew|worker|workers|suspect|driver|"
        r"offen[cs]e|offen[cs]es)s?\b[^.;]*|\bnothing on (?:file|record)\b[^.;]*|\b(?:we|i|"
        r"crews?) (?:do|did) not have [^.;]*(?:trucks?|crews?|inspectors?|staff)\b[^.;]*|"
        r"\b(?:did not|didn't|does not|do not|could not|couldn't|cannot|unable to) (?:find|"
        r"observe|see|identify|note|detect) (?:(?:an?|any) (?:[a-z]+ ){0,2})?(?:issue|problem|"
        r"violation|hazard|defect|damage|leak|fault)s?\b[^.;]*|\bnot in violation\b|\bno "
        r"(?:active|fresh|visible) (?:[a-z]+ ){1,2}(?:was|were)\b[^.;]*|\bno (?:vendors?|"
        r"persons?|people|individuals?|campers|alarms?|sinkholes?)\b[^.;]*|\bno [a-z]+ (?:is |"
        r"are |was |were )?(?:needed|required|necessary)\b"
    ),
    (
        r"\bno c[a-z]*nditions? (?:was |were )?(?:found|observed)\b|\bfound no conditions?\b|"
        r"\bno more [a-z]+|nothing (?:damaged|collapsed|broken|blocked|wrong|unusual|out of "
        r"the ordinary|leaking|missing|unsafe|to report)\b|\bno action (?:was )?(?:taken|"
        r"required)\b|\b(?:did not|didn't|not) find any (?:damaged|broken|missing|leaking|"
        r"dead|violations?|leaks?|problems?|issues?|evidence|signs?)\b[^.;]*|\b(?:no|nor|zero|"
        r"without) (?:[a-z]+ ){0,3}?(?:violations?|leaks?|problems?|issues?|damage|defects?|"
        r"hazards?|troubles?|evidence|signs? of|activity|noise|odor|smell|mold|lead|asbestos|"
        r"bacteria|coliform|radon|rodents?|rats|roach(?:es)?|unsafe|dangers?|faults?|outages?|"
        r"cracks?|blockage|backup|obstructions?|deficienc[a-z]+|permit|reason|cause|change|"
        r"need|merit|gas|voltage|money|funds?|funding|budget|staff|inspectors?|officers?|"
        r"tenant|superintendent|super|manager|adult|owner|occupant|one|key|resident|answer|"
        r"trip|lights? out|illegal|criminal)\b(?: [a-z]+){0,5}|\b(?:violations?|leaks?|"
        r"defects?|hazards?|problems?|damage|infractions?|evidence) (?:was|were|is|are) not "
        r"(?:found|observed|seen|noted|present)\b"
    ),
    (
        r"\bthere (?:was|is|were) no (?:indication|need|difference|charge|cost|fee|"
        r"constituent|doubt|danger|risk|further|other|way|change|damage|injur[a-z]*|set date|"
        r"room|parking|appeal|visible|evidence|signs?)\b|\bno (?:work|action|repairs?|"
        r"maintenance|service) (?:was |is |were |are )?(?:needed|required|necessary|"
        r"warranted)\b[^.;]*|\b(?:no|any) (?:street ?|traffic )?(?:lights?|poles?|signals?|"
        r"signs?|meters?|hydrants?|wires?|lamps?) (?:is |are |was |were )?(?:out|down|damaged|"
        r"broken|missing|leaking|flashing)\b|\b(?:no|any) (?:damaged|missing|broken|leaking|"
        r"open|raised|sunken|burned[- ]out) [a-z]+(?: [a-z]+){0,3}|\bnothing wrong\b[^.;]*|"
        r"\bthere (?:is|was|are|were) not an?y? (?:blocked|damaged|broken|missing|visible|"
        r"dead|dangerous|leaking|loose)\b[^.;]*"
    ),
)
"""Findings that read like nothing found."""
