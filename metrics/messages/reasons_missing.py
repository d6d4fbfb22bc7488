"""Nothing was there, nobody opened, or too little was told: the reasons L, A and I."""

from __future__ import annotations

from metrics.messages.reason_words import (
    CALLER,
    CANNOT,
    DETERMINERS,
    GONE,
    PAPERS,
    PLACES,
    THING,
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
        rf"\b{GONE}s? (?:had |has |have |was |were |is |are |already |since |long |been |all )*"
        rf"{_AWAY} (?:[a-z]+ ){{0,3}}?(?:before|b4|prior to|ahead of|by the time|when|upon|on) "
        rf"(?:[a-z]+ ){{0,3}}?{_ARRIVED}"
    ),
    (
        rf"\b(?:{_AWAY} (?:before|b4|prior to|ahead of|by the time)|(?:gone|left|departed|vanished|"
        rf"moved|"
        rf"disappeared|taken) (?:upon|on)) (?:our |my |the |your |"
        r"officers?'?s? |crews?'?s? |we |i |crew |unit |truck |driver |inspector |s?he |they |"
        rf"could )*{_ARRIVED}"
    ),
    r"\bbeat (?:us|me|our crew|the crew|the truck) (?:to it|there)\b|\bit left with\b",
)
"""L, whatever else was done."""

NOT_FOUND = (
    r"\bwithout (?:seeing|finding|spotting|locating) (?:one|it|any|a|the|anything|your)\b",
    (
        r"\b(?:somebody|someone|scrapper|picker|neighbou?r|others?) (?:already )?(?:scooped|"
        r"snagged|took|grabbed|got|nabbed|claimed) (?:it|them)\b|\bno one (?:was )?there\b"
    ),
    (
        r"\b0 (?:was |were )?(?:found|seen|there|observed|located)\b|\b(?:had|with|without any|"
        r"but) no luck\b|"
        r"\bno luck\b|\bno [a-z]+, (?:it|that|this)(?:'s| is| was) an? [a-z]+"
    ),
    (
        r"\b(?:can ?not|can'?t|cant|could not|couldn'?t|couldnt|unable to|do ?n[o']?t|dont|did "
        r"?n[o']?t|"
        r"didnt) (?:be ?)?(?:see|found|find|located?|spot) (?:an?y?[a-z]*|it|one|the|"
        r"nothing)?[. ]*$|"
        r"\bcould not be ?found\b|\bnot (?:set )?(?:out )?(?:at|on|by|to) (?:the )?(?:curb|kerb)\b|"
        r"\b(?:back )?in (?:the |their |his |her )?(?:driveway|yard|garage|alley),? not (?:at|on|"
        r"by|"
        r"out)\b|\bnot in the (?:same|exact|reported|stated|given) [a-z ]{0,12}(?:location|place|"
        r"spot)\b"
    ),
    (
        rf"\b(?:wasn't|weren't|isn't|was not|were not) (?:any|a|an|no) (?:such )?{GONE}\b|"
        rf"\b(?:end to end|both ways|up and down|whole block)\b[^.;]*\bno [a-z]+|\bfound [a-z]+, "
        rf"no [a-z]+|\bno water to be seen\b"
    ),
    (
        rf"\b(?:did not|didn't|could not|couldn't|cannot|unable to|not able to) (?:find|locate|"
        rf"see|identify) the (?:reported |described |alleged )?(?:problem|issue|condition|"
        rf"complaint|concern)\b|\bno (?:{GONE}s?|{_FIXED}) (?:was |were )?(?:recovered|retrieved|"
        rf"collected)\b|\b(?:ok|clear) (?:on|upon) arrival,? no [a-z]+|\bno (?:trucks?|vans?|"
        rf"cars?|vehicles?) on (?:the |that |this )?(?:street|block|road|lot|scene)\b"
    ),
    (
        r"\bis not (?:an? |any )?[a-z]+ (?:there|here)\b|\b(?:moved|flew|wandered|swam|ran|drove) "
        r"(?:on|off|away) before\b"
    ),
    (
        r"\b(?:site|curb|lot|spot|area|corner|space) (?:was )?(?:bare|empty|vacant|clean) (?:when|"
        r"on|upon|by)\b|\balready (?:off|out of|clear of) (?:the )?(?:road|street|lane|sidewalk|"
        r"curb|roadway|way)\b|\b(?:carted|scraped|hauled|carried|picked|taken|dragged|towed|"
        r"cleaned|cleared) (?:off|up|away|out)?(?: by (?:some(?:one|body)|others?|a neighbou?r|"
        r"unknown|person|parties))|\b(?:has|had|have) been (?:carted|hauled|carried|dragged) "
        r"(?:off|away)\b|\bnever was (?:one|per|there|any)\b|^no [a-z]+ at (?:that|the|this) "
        r"(?:address|location|meter|corner|spot|site|house|place|pole|intersection|block|stop|"
        r"lot)\b"
    ),
    (
        r"\bno (?:dead |such |reported )?[a-z]+ (?:[a-z]+ )?(?:at|on|near|by) \d|\bgnf\b|\b(?:did|"
        r"does|could|was|is)'t (?:find|see|locate|spot)\b|\bthere (?:was |is |were )?noting\b|"
        r"\bno graffiti(?:[.,; ]*$| (?:was |is )?(?:found|there|seen|here|at|on|visible|observed|"
        r"present))|\bgraffiti (?:was )?not (?:found|there|seen|visible)\b"
    ),
    (
        r"\b(?:had|has|have) (?:already |since )?(?:disappeared|vanished|wandered off|moved along|"
        r"driven off)\b|\bhad (?:already |since |long )?(?:gone|left)(?:[.,;]|$)|\bgone by (?:the "
        r"time|when|then|now|morning)\b|\bzero (?:[a-z]+ ){1,2}(?:found|seen|there|here|out|on|in|"
        r"at)|\bzero [a-z]+(?:[.,;]|$)|\b(?:came|come|turned) up (?:empty|dry|blank|negative|"
        r"nothing|zilch)\b|\b(?:neg|negative) (?:on|for|results?|findings?)\b|\bdrew a blank\b|"
        r"\bno (?:joy|trace|sighting)\b"
    ),
    (
        r"\b(?:spot|space|stall|bay|curb|pad) (?:was |is |were )?(?:vacant|empty|open|bare)\b|"
        r"\b(?:was|were|is|had) "
        r"(?:all |already |long |since )*gone\b|\b(?:turn|find|locate) (?:any|it|them|one|"
        r"anything)(?: up)?[ .]*$|"
        r"\bwe have none\b|\balready (?:moved|been moved|driven|been driven|drifted|wandered|flown|"
        r"packed)\b"
    ),
    (
        rf"\b(?:{CANNOT}|did not|didn't|do not|don't|never|nobody could|no one could) (?:[a-z]+ly |"
        rf"even |ever "
        r")?(?:see|spot|make out|locate|find|track down|pinpoint|come across|turn up|detect|pick "
        r"out) (?:any|an?|"
        r"the|your|it|this|that|such|what|where|anything|one)\b"
    ),
    (
        r"\b(?:turned up|found|saw|spotted|located|came across|produced|showed|shows|sees?|finds?|"
        r"says|reports) "
        r"(?:no|nothing|none|zero) (?:such |sign of )?[a-z]+|\bnowhere (?:around|in sight|to be|"
        r"near|on)\b|"
        r"\b(?:empty|bare) (?:curb|kerb|spot|space|lot|pad|corner)\b|\b(?:curb|kerb) (?:was |is "
        r")?(?:empty|"
        r"bare|clear)\b"
    ),
    (
        r"\bno [a-z]+ (?:with|w/)?in (?:\d+|two|three|several|a few) (?:blks?|blocks?|feet|ft|"
        r"miles?|houses?|"
        r"yards?)\b|\b(?:already |long |since )(?:packed up|gone|left|cleared out|moved out|moved "
        r"along|"
        r"moved on|flown|departed|driven off)\b|\bthere (?:isn't|isnt|wasn't|aren't) (?:a|an|any) "
        r"[a-z]+ (?:at|"
        r"on|near|in) (?:\d+|the|that|this)\b|\b(?:matches|matching) nothing\b"
    ),
    (
        rf"\b(?:no|not a|not one|zero|neither|nothing|none|not any(?:thing)?|nary a) "
        rf"(?:[a-z0-9'&/-]+ ){{0,6}}?(?:was |were |is |are |could be |can be |to be )?"
        rf"{_HERE}\b"
    ),
    (
        rf"\b(?:no|nada|nothing|not a thing) (?:[a-z0-9'-]+ ){{0,2}}?(?:at|on|in|by|along|near) "
        rf"(?:the |"
        rf"that |this )?{PLACES}\b"
    ),
    (
        rf"\bthere(?:'s|s| is| are| was| were)(?: no| not? any| not a|n't (?:a|any)) (?:such |"
        rf"street |traffic |"
        rf"city |fire |stop |parking |light |utility |abandoned |dead |reported )*(?:{GONE}s?|"
        rf"{_FIXED})\b|"
        rf"\b(?:do|does|did)(?: not|n't) have (?:any |an? )?[a-z]+ ?[a-z]* (?:out there|there|here|"
        rf"(?:at|on|in|along) (?:that|this|your) {PLACES})\b"
    ),
    (
        r"\b(?:no|not any|without a|neither) (?:[a-z]+ )?(?:record|trace|listing|entry) of\b|"
        r"\bno such [a-z]+|\b(?:does not|doesn't|do not|don't) (?:appear to )?exist\b|"
        r"\bnon-?existent\b|\bnothing? (?:called|named|by that name|under that)\b|\bnot (?:on|in) "
        r"(?:the |our )(?:map|maps|system|records|database|gis|file)\b"
    ),
    (
        r"\bneither (?:[a-z]+ ){1,6}?nor (?:[a-z]+ ){1,6}?(?:had|has|have|showed|shows|held|"
        r"was|were|is|are)\b"
    ),
    (
        r"\b(?:someone|somebody|scavengers?|scrappers?|a scrapper|junk man|people|passerby|another "
        r"(?:hauler|truck|company)) (?:has |had |must have |already |else )*(?:took|taken|picked "
        r"(?:it |them )?"
        r"up|got|grabbed|hauled|carried)\b"
    ),
    (
        r"\bnothing but\b|\bnada (?:at|in|on|seen|there|here|found)\b|\bnot a (?:soul|trace|sign|"
        r"thing)\b"
    ),
    (
        r"\b(?:looked|searched|drove|walked|checked|canvassed|hunted|circled|patrolled|scanned|"
        r"rode|went|combed|swept|passed|inspected)\b[^.;]*[,;.:-]+ ?(?:and |but |still |we |"
        r"she |he )*(?:saw |found |see |there (?:was|is|were) )?(?:no|nothing|none|nowhere|not "
        r"(?:a|one)|without) (?:such )?(?:[a-z]+ ){0,3}(?:out|seen|found|there|visible|here|"
        r"anywhere|luck|[.;,]|$)"
    ),
    (
        rf"\b(?:{CANNOT}|did not|didn't|never|not) (?:[a-z]+ly |ever )?(?:find|locate|spot|see|"
        rf"encounter|come across|turn up|run across) {DETERMINERS}(?:such |reported |described |"
        rf"said )?(?:[a-z]+ )?(?:{GONE}s?|pole|pot ?holes?|holes?|signs?|trees?|hydrant|meter|"
        r"light|lamp|address|house|location|anything|one|leak described|cone|"
        r"manhole|drain|basin|number)\b"
    ),
    (
        r"\b(?:clear|checked|clean|quiet|empty|patrolled|ok|walked|area)[,;:/.-]+ ?no (?:such "
        r")?[a-z]+"
        r"(?: (?:there|here|seen|found|in area))?[ .]*$|^no (?:veh|vehicle|dog|car|animal|truck|"
        r"carcass|"
        r"cart|items?|one|body|debris|odor)s?[ .]*$"
    ),
    (
        r"\bnothing (?:[a-z]+ ){0,3}?(?:matching|like|that (?:looks|fits|matches)|resembling|"
        r"fitting|"
        r"turned in|on file|came up|comes up|responsive)\b|\bno (?:responsive|matching|such|"
        r"corresponding) [a-z]+|\b(?:does|do|did)(?: not|n't) (?:show|appear|come up|turn up) "
        r"(?:up )?"
        r"(?:in|on|under|as|anywhere)\b"
    ),
    (
        r"\b(?:was not|wasn't|were not|weren't|isn't|is not) (?:at|on|in|near|by) (?:the |this |"
        r"that |"
        r"your |any )(?:[a-z]+ )?(?:spot|place|location|address|corner|block|site|street|lot|area|"
        r"curb|"
        r"intersection|described|reported)\b"
    ),
    (
        r"\b(?:did not|didn't|never|not) (?:encounter|meet|come across|run into|see|find|spot|"
        r"observe) "
        r"(?:anyone|anybody|any person|any one|a person|the person|the individual|this person|him|"
        r"her|"
        r"them|a vehicle|the vehicle|any vehicle|an animal|the animal|any animal)\b"
    ),
    (
        r"\b(?:shop|store|business|restaurant|unit|house|building|salon|bar) (?:is |was |has |been "
        r"|now |"
        r"has been |permanently |already )*(?:closed (?:for good|down|permanently|since|in [a-z]+|"
        r"last)|out of business|"
        r"gone)\b|\bout of business\b"
    ),
    (
        r"\b(?:was not|wasn't|wasnt|were not|weren't|werent|isn't|isnt|is not|are not|aren't|"
        r"no longer) (?:even |actually |still )?(?:there|here|out|set out|put out|at (?:the )?curb|"
        r"present|on (?:site|scene|location|the street|the curb)|parked|visible|around)\b"
    ),
)
"""L, unless a thing was done."""

_SHUT = r"(?:locked|chained|padlocked|shut|closed|gated|fenced(?: off| in)?|blocked|bolted|barred)"
_WAYS_IN = (
    r"(?:gates?|doors?|fences?|yards?|lots?|buildings?|alleys?|basements?|garages?|entrances?|"
    r"driveways?|lobby|courtyard|premises|property|enclosure|streets?|roads?|roof|easement|access)"
)

NO_ACCESS = (
    (
        r"\b(?:keeps?|kept|keeping) (?:us|(?:our|the) [a-z]+) (?:out|away|from (?:entering|"
        r"getting|reaching|inspecting))\b"
    ),
    (
        r"\bnot admitted\b|\b(?:phone|number|line) (?:was |is |has been )?(?:disconnected|out of "
        r"service|not in "
        r"service|no longer in service)\b|\b(?:cars?|vehicles?|trucks?) parked (?:under|beneath|"
        r"over|on top|"
        r"around|in the way|all over)\b|\b(?:full of|lined with|due to|because of|too many) "
        r"parked (?:cars|"
        r"vehicles)\b|\bparked (?:cars|vehicles) (?:on|along|blocked|blocking|prevented|in the "
        r"way)\b"
    ),
    (
        r"\b(?:could not|couldn't|unable to|cannot|can't|not able to) (?:safely )?(?:conduct|"
        r"perform|complete|"
        r"carry out|make|finish|do) (?:an? |the |our |any |this |your )?(?:[a-z]+ "
        r")?(?:inspection|visit|"
        r"survey|investigation|assessment|reading|test)\b|\b(?:buried|hidden|trapped) (?:under|"
        r"behind|"
        r"beneath) (?:an? |the )?(?:parked|locked)\b|\bunsafe (?:for|to) (?:[a-z]+ "
        r"){0,3}(?:enter|access|"
        r"go in|attempt)\b"
    ),
    (
        r"\b(?:nobody|no one|none of us|officers?|crews?|inspectors?|we) (?:could|was able to|"
        r"were able "
        r"to|can) (?:not )?(?:get|enter|reach|access|make it) (?:behind|past|through|thru|inside|"
        r"in|into|"
        r"to|over|near|around|under)\b|\b(?:would|will|did|w[ou]+d) ?n[o']?t (?:let|allow|permit|"
        r"admit|"
        r"open)[a-z]* (?:an? |the |our |us|officer|inspector|crew)|\b(?:come|go|call) back when "
        r"(?:the )?"
        r"(?:landlord|owner|tenant|parent|manager|super|she|he|they)\b"
    ),
    (
        r"\b(?:kept|keeps) (?:putting|stalling|turning|brushing) (?:us|me|it|them) (?:off|away)\b|"
        r"\b(?:owner|tenant|resident|landlord|manager|super|occupant) (?:won't|wont|will not|"
        r"refuses to|would not) (?:dig|open|move|let|allow|answer|sign|cooperate|meet|permit|"
        r"unlock|come|talk)\b|\b(?:couldn't|could not|can't) (?:raise|rouse|get hold of|flag "
        r"down) (?:anybody|anyone|the|a|him|her|them|tenant|owner)\b"
    ),
    (
        r"\b(?:nobody|no one|none of us|neither) (?:could|was able to) (?:get|go|enter|reach|see|"
        r"access|open)\b|\b(?:nobody|no one) (?:is |was )?open(?:ing|s|ed)?\b"
    ),
    (
        r"\bno[- ]?shows? (?:by|from|of)\b|\b(?:owner|tenant|resident|applicant|customer|caller|"
        r"occupant) (?:was (?:a )?)?no[- ]?show\b|\bfenced (?:yd|yard|lot|area)\b|\b(?:under|"
        r"beneath) (?:the |a |an )?(?:[a-z]+ )?(?:deck|porch|shed|rv|patio|parked [a-z]+)\b|"
        r"\b(?:bell|buzzer|intercom|doorbell) (?:is |was )?(?:dead|out|broken|not working)\b|\bno "
        r"phone (?:for|number for|on)\b|\b(?:skipped|passed over|passed by)[.,; ]*$"
    ),
    (
        r"\b(?:buzzed|rang|knocked|honked|hollered) (?:twice|\d ?x|x ?\d|several|three|two|bell|"
        r"door|and)\b|\b(?:nobody|no one|none|(?:you|caller|owner|resident|tenant) (?:never|has "
        r"not|have not)) (?:ever )?(?:wrote|written|called|phoned|replied|responded|got|gotten) "
        r"back\b"
    ),
    (
        r"\b(?:chains?|boulders?|vans?|cars?|trucks?|vehicles?|fence|wall|dumpster|trailer|boat|"
        r"pickup|suv|rv|snow ?banks?|containers?|debris|scaffold|pallets?) (?:was |were |is |are |"
        r"parked |sitting |still |left )*(?:across|on top of|over|on|in front of|against) "
        r"(?:(?:the |our |its |that )?(?:drive|driveway|manhole|hydrant|gate|box|valve|pit|meter|"
        r"lid|cover|basin|drain|curb|alley|entrance|hole|spot|cleanout|vault)|it)\b|"
        r"\b(?:aggressive|mean|unrestrained|vicious|guard) (?:[a-z]+ )?(?:dogs?|pit ?bulls?)\b|"
        r"\b(?:pit ?bulls?|dogs?|rottweiler|shepherd|bees|wasps) (?:[a-z]+ )?(?:in|inside) (?:the "
        r"|his |her |fenced |front |back |side )*yard\b"
    ),
    (
        r"\b(?:did not|didn't|could not|couldn't|unable to|would not|unsafe to|not safe to) (?:go "
        r"in|enter|buzz|get in|let)\b|\bnever (?:buzzed|opened|answered|came|showed|responded|"
        r"picked|let|called)\b|\b(?:alley|street|lane|entrance|driveway|road) (?:was |is "
        r")?(?:choked|plugged|parked up|parked in|jammed|hemmed|too narrow)\b|\b(?:wouldn't|would "
        r"not|refused to|won't) (?:buzz|open|answer|let|show|unlock|admit|come to the door)\b|"
        r"\b(?:nobody|no one|none) (?:buzzed|unlocked|met|answered|came)\b"
    ),
    (
        r"\bcome back when (?:some|you|tenant|owner|they|it is)|\b(?:tenant|owner|resident|"
        r"occupant|landlord|customer) (?:was|is) out\b|\b(?:card|note|tag|hanger) was left\b|"
        r"\b(?:under water|underwater)\b"
    ),
    (
        r"\b(?:barred|kept|shut|turned|ran) (?:us|our [a-z]+|the (?:crew|inspector|officer|"
        r"reader)) ?(?:out|away|off)?\b|"
        r"\b(?:piled|parked|stacked|sitting|built|dumped) (?:over|on top of) (?:the|it|our)\b|"
        r"\btoo (?:near|close)\b|"
        r"\b(?:gates?|doors?) (?:was |were |is |are )?latched\b|\b(?:voice ?mail|vm|msg|message|"
        r"card|note|tag|"
        r"door ?hanger)s? left\b|\bonly (?:see|view|inspect|look at) (?:the )?(?:front|outside|"
        r"exterior)\b"
    ),
    (
        r"\b(?:refused|denied|declined) (?:us |our |the |an? |all )?(?:entry|access|admission|"
        r"admittance|consent|"
        r"permission|inspection|waiver)\b|\b(?:entry|access|admission|admittance|permission|"
        r"consent) (?:was |is |"
        r"were )?(?:refused|denied|declined|not (?:given|granted))\b|\b(?:hung up|hangs up|slammed "
        r"the door) (?:on)?"
        r"|\b(?:would not|wouldn't|refused to|declined to|failed to) (?:set|make|keep|agree to|"
        r"schedule) (?:a |an |"
        r"the |any |our )?(?:time|date|appointment|appt|visit|inspection)\b|\b(?:appointment|appt|"
        r"visit|inspection)s? "
        r"(?:was |were |is |has been )?(?:missed|not kept|skipped|refused)\b|\bgo(?:es)? "
        r"unanswered\b"
    ),
    (
        r"\b(?:voice ?mail|mailbox|phone) (?:is|was|has)?(?: not|n't) (?:been )?(?:set ?up|active|"
        r"working|"
        r"accepting|in service|taking)\b|\b(?:stopped|quit) (?:taking|answering|returning|"
        r"responding)\b|"
        r"\b(?:buried|paved over|covered over|hidden) (?:under|by|beneath|in)\b|\b(?:was|were|been|"
        r"got) "
        r"(?:turned away|sent away|asked to leave|denied entry|refused)\b|\b(?:rang out|rings? out|"
        r"went to "
        r"voice ?mail|goes to voice ?mail|no pick ?up)\b|\b(?:did|does|has|have|had)(?: not|n't) "
        r"return(?:ed)? "
        r"[a-z]+|\blocked out\b"
    ),
    (
        r"\bno (?:superintendent|super|manager|adult|owner|tenant|key ?holder|occupant|resident|"
        r"contact|staff|"
        r"janitor|one|attendant) (?:was |is |were )?(?:on ?site|home|available|there|present|in|"
        r"around|to "
        r"(?:open|let|meet|admit|sign))\b|\b(?:owner|tenant|resident|occupant|manager|customer|"
        r"super|homeowner) "
        r"(?:was |is |were )?(?:away|out of town|not in|absent|on vacation|not home|unavailable|"
        r"not available|"
        r"unreachable)\b|\b(?:ladder|bucket|boom|hose|truck|lift|crane|camera|snake|plow|"
        r"sweeper)s? (?:would|"
        r"could|can|will|does|did)(?: ?not|n't) (?:reach|fit|get|make|clear|turn|pass|enter|go)\b|"
        r"\bno (?:legal )?access\b|\b(?:iced|snowed|drifted|flooded|fenced|walled|boxed) (?:over|"
        r"in|off)\b|"
        r"\b(?:unable|not able|no way) to (?:view|see|inspect|reach|enter|access|get|survey|"
        r"measure)\b"
    ),
    (
        rf"\b{_WAYS_IN} (?:[a-z]+ ){{0,2}}?(?:was |were |is |are |being |kept |found |all |still |"
        rf"both )*{_SHUT}\b|\b(?:locked|chained|padlocked|gated) (?:[a-z]+ )?{_WAYS_IN}\b|\bbehind "
        rf"(?:a |the )?(?:locked|"
        rf"chained|padlocked)\b"
    ),
    (
        rf"\b{CANNOT} (?:[a-z]+ly )?(?:get|go|fit|back|squeeze|maneuver|reach|pass|enter|access|"
        r"gain|come|drive|make it|turn|rope|climb|swap|open|see|inspect|service|dig|work|set up|"
        rf"raise|pull|lift|dump|tip|empty) {DETERMINERS}(?:[a-z]+ )?(?:[a-z]+ )?(?:near|in|into|"
        r"inside|through|past|behind|down|under|around|over|onto|up|to|because|due|safely|access|"
        r"entry|by|out|equipment|truck|lift|bucket|ladder)\b"
    ),
    (
        r"\b(?:too|so) (?:high|steep|tall|narrow|tight|muddy|icy|wet|soft|far|deep|dangerous|"
        r"unsafe|close to the wires?|low) (?:up |back |off |down )?(?:for|to|from|,|;|crew|and|"
        r"with|[.]|$)|\b(?:out of|beyond) (?:the |our )?(?:reach|bucket's reach) of\b"
    ),
    (
        r"\b(?:no ?body|no one|noone|no-one|no adult|none|no tenant|no occupant|no resident) "
        r"(?:was |is |were |ever |at |in |there |to )*(?:home|answer(?:ed|s|ing)?|came|come|"
        r"respond(?:ed|s)?|open(?:ed|s)?|picked up|on site|available|present|let|showed|return(?:"
        r"ed|s)?|in|there|around|inside)\b"
    ),
    (
        r"\b(?:no|without|never (?:got|received|had)|did not (?:get|receive|have)|lacking|lacked|"
        r"awaiting|need(?:ed|s)?|had no|got no|received no) (?:an? |any |the |written |signed |"
        r"owner'?s? |tenant'?s? |verbal )*(?:answer|reply|response|call ?back|consent|permission|"
        r"waiver|contact|right of entry|key|gate code|access|entry|release|authorization|returned "
        r"calls?)\b"
    ),
    (
        rf"\b(?:{CALLER}|manager|occupant|management|super|landlord) (?:has |have |had |still |"
        r"again )*(?:refused|declined|would not|wouldn't|won't|will not|did not|didn't|denied|"
        r"never|failed to) (?:to )?(?:let|allow|answer|return|open|sign|give|grant|provide|permit|"
        r"come|respond|show|waiver|entry|access|consent|admit|us|the inspect[a-z]+|an inspect"
        r"[a-z]+|move|meet|schedule|keep)\b"
    ),
    (
        r"\b(?:call(?:s|ed|ing)?|phon(?:ed|ing)|tr(?:y|ied|ies)|knock(?:s|ed)?|rang|rings?|rung|"
        r"attempt(?:"
        r"s|ed)?|visit(?:s|ed)?|texted|e-?mailed|stopped)\b[^.;]*"
        r"(?:no (?:answer|reply|response|luck|one|contact|call ?back)|nobody|twice|two times|"
        r"three times|x ?[2-9]\b|[2-9]x\b|voice ?mail|unanswered|without (?:an? )?(?:answer|reply|"
        r"response|success|luck)|went unanswered|left (?:a )?(?:door|card|note|message|tag))"
    ),
    (
        r"\b(?:left|leaving|lft) (?:an? |our |two |three |several |\d |another |detailed |phone "
        r")*(?:door (?:card|hanger|tag|note)|voice ?mails?|vms?|messages?|phone msgs?|msgs?|"
        r"call(?:ing)? card)\b|\b(?:phone|line|number|mailbox) (?:[a-z]+ )?(?:was |is |has been "
        r")?(?:disconnected|out of service|not in service|full|not set up|not accepting|invalid|"
        r"busy)\b|\bwrong (?:phone )?number\b"
    ),
    (
        r"\bblocked (?:in |off )?(?:by|with|due to)\b|\b(?:cars?|vehicles?|trucks?|vans?|"
        r"dumpsters?|trailers?|snow|construction|equipment|wires?|dogs?|\d dogs) "
        r"(?:[a-z]+ ){0,2}?(?:(?:was|were|is|are) )?(?:in the way|blocking|blocked (?:us|the|our|"
        r"access|truck|crew)|obstruct[a-z]+|parked (?:over|in front|against|on top)|prevent[a-z"
        r"]*|kept (?:us|the))\b|\bdogs? (?:loose|in (?:the )?yard|off leash|running|would "
        r"not|unsecured|present|not secured)\b"
    ),
    (
        r"\b(?:only|not|nothing) (?:be )?(?:[a-z]+ )?(?:after|until|unless|without|when|once) "
        r"(?:the |"
        r"your |an? )?(?:[a-z]+ )?(?:owner|landlord|tenant|manager|resident|occupant|you) "
        r"(?:signs?|"
        r"agrees?|consents?|allows?|lets?|opens?|calls?|gives?|grants?|unlocks?)\b"
    ),
    (
        r"\b(?:sorry|we) (?:to have |that )?(?:we )?missed you\b|\b(?:e-?mail|letter|mail|"
        r"message)s? "
        r"(?:we sent |to you )?(?:has |have |was |were |came |been )*(?:bounced|undeliverable|"
        r"returned|came back)\b|\b(?:neither|nobody|no one|not|never|wasn't) (?:[a-z]+ )?(?:was |"
        r"were )?(?:"
        r"anyone|anybody|someone|you|he|she|they)? ?(?:at home|home)\b|\bno(?:body| one) (?:[a-z]+ "
        r")"
        r"{0,4}?(?:picks up|picked up|answers|answered)\b"
    ),
    (
        r"\b(?:missed|kept missing|no show for|did not keep|failed to keep) (?:the |his |her |"
        r"their |two |an? )?(?:appointment|appt|visit|inspection)s?\b|\bnot home\b"
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
    (
        r"\b(?:not|n't) (?:enough|enuf|much|a lot) to (?:go|work|act) (?:on|by|with|from)\b|"
        r"\b(?:msg|message|vm) to (?:provide|"
        r"send|give|get) (?:us |me )?(?:with )?|\b(?:requesting|"
        r"asking (?:them |him |her |caller )?for) (?:[a-z&]+ ){0,3}?(?:number|"
        r"address|location|photos?|details|information|plate)\b"
    ),
    (
        r"\bneed (?:the |some )?paper ?work\b|\bstreets? (?:do|does)(?: not|n't) (?:intersect|"
        r"exist|"
        r"cross|meet)\b|\bunable to (?:track|trace)\b"
    ),
    (
        r"\bunknown (?:w/o|without|unless)\b|\bthere are (?:\d+|forty|fifty|twenty|thirty|dozens|"
        r"hundreds|several|many|lots of|two|three|four|five|six) (?:of (?:them|those|these) "
        r")?(?:on|in|at|along) (?:that|the|this|your)\b|\bnothing to go on\b|\badd (?:a |the |an "
        r")(?:time|place|address|date|photo|location|plate|unit)\b|\b(?:check|fix) it and "
        r"re-?(?:send|submit)\b"
    ),
    (
        r"\b(?:give|tell|get) us (?:a|an|the|your|which|what|more|at least)\b|\blacks? (?:the|an?|"
        r"any|your)\b|\b(?:text|message|note|report|voicemail|description) (?:was |is |got |came "
        r"in )?cut off\b|\baddress\b[^.;]{0,30}\b(?:doesn't|does not|won't|did not|didn't) "
        r"(?:come up|exist|show|map|match|work)\b"
    ),
    (
        r"\b(?:hung up|disconnected|cut off|rang off) before (?:giving|leaving|saying|we|i|"
        r"providing|any)\b|\b(?:log )?(?:sheets?|forms?|papers?|documents?|paperwork) (?:never|"
        r"not) (?:came|returned|been)\b"
    ),
    (
        r"\btry again(?: with|[.,;!]|$)|\b(?:photos?|pictures?|images?|pics?|attachments?) (?:is|"
        r"was|are|were|came(?: through| out| in)?) (?:all |too |very |just |completely )*(?:black|"
        r"blurry|blurred|dark|blank|unreadable|fuzzy|of |sideways|cut off|broken|corrupt)|"
        r"\b(?:more|further detail|something else) is needed from\b|\b(?:street|road|st|rd|ave|"
        r"avenue|park|creek|trail|route|block) (?:spans|runs|is|goes|stretches|covers) (?:[a-z]+ "
        r")?(?:~ |\d+|[a-z]+) (?:miles?|blocks)\b"
    ),
    (
        r"\b(?:parcel|account|unit|apt|plate|tag|pole|meter|house|phone|badge|serial) (?:no\.?|"
        r"num\.?|#|number)?,? ?(?:is |was )?(?:needed|required|missing|please|pls|unknown)\b|"
        r"\bcame (?:back|in) "
        r"without\b|\bno way (?:to|of) (?:tell|know|telling|knowing)[a-z]*\b|\b[a-z]+ (?:st|street|"
        r"ave|rd|dr|ln|ct) or "
        r"[a-z]+[^.]*\?"
    ),
    (
        rf"\b{THING}s? (?:was |were |is |are )?not (?:been )?(?:provided|given|included|stated|"
        rf"listed|entered|"
        rf"supplied|attached|left|clear|specified|legible|on file)\b|\b{PAPERS} (?:was |were |is |"
        rf"are )?not (?:"
        r"provided|included|attached|received|on file|submitted|sent)\b|\b(?:can ?not|can't|unable "
        r"to|could not) "
        r"(?:investigate|locate|find|act|go|look|proceed|process|respond|dispatch|send|"
        r"help)[^.;]{0,30}\b(?:"
        rf"without|w/o|unless|until)\b|\bwould help us (?:find|locate)\b|\b(?:case|request|it|"
        rf"this) (?:can't|"
        rf"cannot|could not) go (?:forward|further|ahead|on)\b|^[^.]*\b{THING} (?:please|pls)[.!? "
        rf"]*$"
    ),
    (
        r"\bwhereabouts\b|\?\?|\b(?:did|do|does)(?: not|n't) (?:say|tell|state|specify|mention|"
        r"indicate|explain|"
        r"note) (?:us )?(?:when|where|which|what|who|how|if|whether|why)\b|\bnothing (?:else "
        r")?(?:was |is )?"
        r"(?:filled in|entered|written|attached|given|typed|described)\b|\b(?:message|call|report|"
        r"text|"
        r"voice ?mail|description|note|recording|file|audio) (?:was |is |got |came )?(?:cut off|"
        r"garbled|"
        r"unreadable|illegible|inaudible|unintelligible|truncated|blank|empty|corrupt(?:ed)?)\b"
    ),
    (
        r"\b(?:came|arrived|submitted|sent|received|filed|mailed|got) (?:in |to us )?(?:without|"
        r"minus|missing|"
        r"lacking|unsigned|incomplete|blank)\b|\bneeds? (?:the |an? |your |us |to have |to know "
        r")*(?:exact|"
        r"specific|precise|better|closest|nearest|correct|full|complete|more|actual|further) "
        r"(?:[a-z]+ )?(?:"
        r"info[a-z]*|spot|location|place|address|name|number|date|time|details?|description|"
        r"photos?|street|"
        r"block|corner|point|area)\b|\btoo (?:broad|vague|unclear|little)\b|\b(?:narrow|clarify|"
        r"specify) "
        r"(?:the|your|which|what|it)\b"
    ),
    (
        rf"\b{THING}s? (?:is |was |are |were |given |provided |entered |listed |field |you gave "
        rf")*(?:incomplete|"
        r"insufficient|unknown|bad|wrong|invalid|missing|blank|garbled|unclear|illegible|not valid|"
        r"not found "
        rf"in|belongs to)\b|\b{PAPERS} (?:was |were |is |are )*(?:missing|blank|unsigned|expired|"
        rf"illegible|"
        r"incomplete|unreadable|outdated|not (?:signed|attached|enclosed|readable))\b"
    ),
    (
        r"\b(?:no (?:reply|response|answer)|(?:did|has|have)(?: not|n't) (?:reply|respond|answer|"
        r"replied|"
        r"responded|sent|given))\b[^.;]*\b(?:request(?:ed|ing)|asked|asking|for|"
        r"needed)\b[^.;]*\b(?:"
        r"information|info|address|location|details?|photos?|number|clarif[a-z]+)\b"
    ),
    (
        rf"\b(?:did|does|do|was|were|is|are|has|have)(?: not|n't|not) (?:[a-z]+ly |been "
        rf")?(?:{_TELL}|"
        rf"{_TOLD}) (?:us )?{DETERMINERS}(?:[a-z]+ ){{0,2}}?(?:{THING}|which|where|what)\b"
    ),
    (
        rf"\b{THING} (?:[a-z]+ ){{0,3}}?(?:was|were|is|are|did|does|has|have|had)(?: not|n't|not)"
        rf"(?: been)? (?:{_TELL}|{_TOLD}|attach|clear|enough|sufficient|complete|match|readable|"
        r"legible|correct|valid|exist on|work|open)\b"
    ),
    (
        rf"\b(?:no|none|without|insufficient|insuff|inadequate|incomplete|missing|lacking|lacks|"
        rf"lacked|not enough|too little|unclear|vague|wrong|invalid|incorrect) {DETERMINERS}"
        rf"(?:[a-z]+ )?(?:[a-z]+ )?{THING}(?: (?:or|and) {THING})?(?: (?:was |were |is |are )?"
        rf"(?:{_TOLD}|to (?:go|work|find|use)|for|in (?:the|your)|with))?(?:[.,;!]|$| )"
    ),
    rf"\bnone (?:was |were )?{_TOLD}\b|\b(?:insuff|insufficient|inadequate)[ .]*(?:info|$)",
    (
        rf"\b(?:need|needs|require|requires|must have|want|wants|would need|"
        rf"requesting|asked (?:you )?(?:for|about)|asking for|waiting (?:on|for)|"
        rf"please (?:provide|send|give)|send us|give us|tell us|supply|specify|submit|include|"
        rf"attach|resubmit with|"
        rf"re-?submit with|reply with|call (?:us )?(?:back )?with|try again with) {DETERMINERS}"
        rf"(?:more |exact |better |full |correct |specific |closest |nearest |additional |"
        rf"further |precise |complete |valid |clear |actual |which |what )*(?:[a-z]+ )?{THING}\b"
    ),
    (
        rf"\b{THING} (?:is |are |still |also )*(?:needed|required|missing|please|pls|necessary|"
        rf"lacking|"
        r"outstanding)\b|\b(?:missing|lacks?|lacking|without|needs|we need|will need|require[sd]?|"
        r"send (?:in|us)|bring in|come (?:back )?(?:in )?(?:with|w/)|upload|resubmit|did not "
        r"(?:receive|get|"
        r"include|send|return|submit)|didn't (?:receive|get|include|send|return|submit)|never "
        r"(?:received|"
        rf"got|sent|returned)|not (?:received|returned|sent in)) {DETERMINERS}(?:[a-z0-9']+ "
        rf"){{0,4}}?{PAPERS}\b"
    ),
    (
        rf"\b{PAPERS} (?:[a-z]+ ){{0,4}}?(?:was|were|is|are|has|have|did)(?: not|n't) (?:been "
        rf")?(?:[a-z]+ )?"
        r"(?:returned|filed|received|signed|submitted|completed|included|attached|provided|sent|"
        r"legible|valid|enclosed|show|match)\b|\b(?:cannot|can ?not|could not|will not) be "
        r"processed\b"
        r"[^.;]{0,30}\b(?:because|without|until|due)\b[^.;]*\b(?:information|form|contact|"
        r"documents?|documentation|address|details|application|statement)\b|\bhearing is not "
        r"(?:necessary or not )?possible\b"
    ),
    (
        rf"\b(?:re-?submit|re-?apply|try again|re-?file|send (?:it )?(?:again|back)|call (?:us "
        rf")?back|"
        rf"write (?:us )?back|reply|re-?open) (?:it |this |[a-z]+ )?(?:with|w/) [a-z]|\b(?:cannot|"
        rf"can't|could "
        rf"not|unable to|not able to|not enough to) (?:act|go|work|do (?:much|anything)|look|"
        rf"search|"
        rf"proceed|investigate|process)(?: (?:on|off|from|with|without|by|this|it|further|any))*"
        rf"{DETERMINERS}(?:[a-z]+ ){{0,2}}?(?:{THING}|alone)\b"
    ),
    (
        r"\b(?:not|un)(?: |-)?(?:certain|sure|clear) (?:[a-z]+ )?(?:what|which|where|who|how) |"
        r"\b(?:could not|"
        r"couldn't|cannot|can't|unable to) (?:verify|confirm|match|identify|understand|read|open|"
        r"make "
        r"out|tell) (?:you\b|your|who|what|which|where|the (?:account|caller|address|photo|"
        r"attachment|"
        r"applicant|request|handwriting|location|plate|file|link))|\b(?:sign|complete|fill out|"
        r"fill in|"
        r"return|file|notarize) (?:[a-z']+ ){0,3}?(?:form|affidavit|statement|application|packet|"
        r"waiver|"
        r"complaint form|authorization)s? (?:before|so|first|or|to|and)\b|\b(?:need|needs|"
        r"requires?) "
        r"(?:your|a|an|the|two|signed) (?:[a-z]+ ){0,2}?(?:statement|affidavit|signature|testimony|"
        r"petition|form|application|name|number|proof|copy|letter)\b"
    ),
    (
        r"(?:^|[.!;] |\b)(?:which|what|where|whose|what's|make|model|colou?r|who|at what|on "
        r"which|in which)\b[^.?!]*\?"
    ),
    (
        r"\btoo (?:vague|general|broad|little to go on)\b|\b(?:unclear|not clear|unsure|not sure|"
        r"uncertain|don't know|do not know|no idea|could not tell|can't tell|cannot tell|could "
        r"not determine|cannot determine|unable to determine|hard to tell) (?:from (?:[a-z]+ )+)?"
        r"(?:which|what|where|whose|who|the exact|exact|how)\b|\bonly (?:says?|said|reads?|shows?|"
        r"gives?|gave|states?|lists?)\b|\b(?:pin|marker|map point|dot) (?:was |is |has been )?"
        r"(?:dropped|placed|falls?|fell|lands?|landed|sits|put|is|was|set)\b|\bjust (?:a|the|says) "
        r"(?:picture|photo|street|name|pin|word)\b"
    ),
    (
        r"\b(?:never|did not|didn't|no) (?:hear|heard|receive|received|got|get) (?:back |"
        r"anything )?(?:from you )?[^.;]*\b(?:asking|asked|information|location|address|"
        r"details|photos?|question)\b|\bno response\b[^.;]*\b(?:asking for|asked for|"
        r"requested|location|address|photos?|details|information|questions?)\b"
    ),
    (
        r"\b(?:there (?:are|is)|we (?:have|got)|has|have) (?:two|three|four|\d+|several|many|more "
        r"than one|multiple) (?:[a-z]+ )*(?:by that name|with that name|named that|called that|of "
        r"those|of them)\b"
    ),
)
"""I, unless a thing was done."""

NOT_LACKING = joined(
    r"\bno matter (?:what|which|where|who|how|when)\b[^.;]*",
    r"\b(?:under|on|in|to|for|against|with|at) the wrong [a-z]+",
    (
        r"\b(?:if possible,? )?(?:please )?provide (?:more |your )?contact information (?:so|"
        r"in)\b[^.]*|"
        r"\bno (?:further|more|additional|other) (?:[a-z]+ )?(?:information|info|details?)\b[^.;]*|"
        r"\bno (?:work|repair|action|service|permit|visit)s? (?:is |was |are )?(?:needed|required|"
        r"necessary)\b[^.;]*|\bprovide (?:more|additional|further) information in\b"
    ),
)
"""Words on information that is no reason."""
NOT_BARRED = joined(
    (
        r"^(?:[0-9/ ~-]+)?(?:called and )?(?:left|lft) (?:an? )?(?:detail(?:ed)? )?(?:msg|"
        r"message|voice ?mail)(?: message)?(?: [a-z'0-9]+){0,3}(?:[.;,]|$)"
    ),
    (
        r"\bno access (?:on|to|via) (?:the |my |our |an? )?(?:[a-z]+ )?(?:phone|system|app|"
        r"tablet|computer|laptop|device|network)\b|\b(?:could not|unable to) gain "
        r"access\b[^.;]*\bcollected\b"
    ),
    (
        r"\bhung up on\b|\bparked in front of (?:#|~number|\d|the (?:address|house))[^.;]*|"
        r"\b(?:tree|limb|branch|debris|snow)s? (?:was |is |were |are )?blocking\b|\b(?:leave|left|"
        r"leaving) (?:an? )?(?:voice ?mail|message)(?: message)? (?:[a-z]+ ){0,2}(?:explain|stat|"
        r"inform|advis|that|with|about|regard)[a-z]*[^.;]*"
    ),
    r"\b(?:on )?(?:the|our) first (?:time|trip|visit|try|attempt)\b",
    r"\b(?:nobody|no one) could open [^.;]*first time\b",
    (
        r"\bnot reply\b|\bdoor ?-?(?:tag|hanger|card|note)s? (?:[a-z0-9/-]+ ){0,3}(?:with|w/|"
        r"about|re|explaining|on the rules)\b[^.;]*|\b(?:did|come|came) back when (?:the "
        r")?(?:power|it|we)\b|\b(?:driver|crew|truck|contractor) no[- ]?show\b"
    ),
    (
        r"\b(?:hung up|disconnected) before\b|\b(?:sheets?|forms?|logs?|papers?|documents?|letter|"
        r"ltr) (?:never|not) (?:came|returned|been)[a-z ]*|\byou people never\b[^.;]*|\bleft (?:a "
        r")?door (?:tag|hanger|card)s?, (?:dogs?|all|no|quiet|clear|ok)\b"
    ),
    (
        r"\b(?:no (?:reply|response|answer|contact|call ?back)|(?:did|has|have)(?: not|n't) "
        r"(?:reply|respond|answer|replied|responded))\b[^.;]*\b(?:information|info|address|"
        r"location|details?|photos?|number|clarif[a-z]+|questions?|asked|asking|request(?:ed|"
        r"ing))\b|\bno (?:contact|call ?back) (?:info[a-z]*|number|phone|details)\b|\b(?:cannot|"
        r"can ?not) be processed\b|\b(?:will|shall|(?:needs?|has|have|going|plans?|asked) to) "
        r"(?:ring|call|knock|phone) [^.;]*|\b(?:street|road|lane|alley|driveway) (?:is |was "
        r")?(?:not|now) (?:blocked|closed)\b"
    ),
)
"""Words on calls and answers that say nothing of a way in."""
SEEN = joined(
    (
        r"\b(?:no|any|without) (?:[a-z]+ ){0,2}?(?:decay|rot|cavit(?:y|ies)|burrows?|wear|"
        r"corrosion|settlement|movement|contamination|weakness|lean|infestation|"
        r"droppings)\b[^.;]*"
    ),
    (
        r"\bno [a-z]+ found (?:[a-z]+(?:ed|ing|ken)|down|loose|low)\b[^.;]*|\bno on the\b|"
        r"\bnothing found,? all ok\b"
    ),
    (
        r"\bnone of the [^.;]{3,50} (?:was|were) found to be\b[^.;]*|\bdid not find (?:any "
        r")?(?:over ?"
        r"flow|leak|flood|back-?up)[^.;]*|\bnothing was found [^.;]{0,80}\b(?:blocking|broken|"
        r"hanging"
        r"|dangerous)\b[^.;]*|\bno (?:flooding|standing water|back-?ups?|overflow(?:ing)?|"
        r"leaking|ponding|blockages?)\b"
        r"[^.;]*|\b(?:cars?|vehicles?|veh|trucks?|vans?) (?:has been |had been |was |were "
        r")?(?:moved|"
        r"removed|relocated) by (?:the |its |their )?(?:owner|driver|tenant|resident)s?\b|"
        r"\b(?:cars?"
        r"|vehicles?|veh|trucks?|vans?) (?:has|have) been moved\b"
    ),
    r"\bnot there (?:to|for) [a-z]+",
    r"\bnothing to go on\b",
    r"\bno malf[a-z]*\b[^.;]*",
    (
        r"\baddress\b[^.;]{0,30}\b(?:doesn't|does not|won't|did not|didn't) (?:come up|show|map|"
        r"match)\b[^.;]*"
    ),
    (
        r"\bno (?:citations?|tickets?|summons|variance|off[- ]leash [a-z]+|speed(?:ers?|ing)|"
        r"loitering|loose dogs)\b(?: [a-z]+){0,2}"
    ),
    (
        r"\b(?:person|people|individuals?|man|woman|men|group|subjects?|vendors?|dumpers?|crews?|"
        r"workers?|suspects?|drivers?|camper|client|party|dog walker|solicitor|panhandler|they|he|"
        r"she) (?:[a-z]+ ){0,3}(?:was|were|wasn't|weren't) (?:not |no longer )?(?:there|found|"
        r"seen|present|located|around)\b|\bno (?:[a-z]+ )?(?:person|dumper|crew|worker|workers|"
        r"suspect|driver|offen[cs]e|offen[cs]es)s?\b[^.;]*|\bnothing on (?:file|record)\b[^.;]*"
    ),
    r"\b(?:we|i|crews?) (?:do|did) not have [^.;]*(?:trucks?|crews?|inspectors?|staff)\b[^.;]*",
    (
        r"\b(?:did not|didn't|does not|do not|could not|couldn't|cannot|unable to) (?:find|"
        r"observe|see|identify|note|detect) (?:(?:an?|any) (?:[a-z]+ ){0,2})?(?:issue|problem|"
        r"violation|hazard|defect|damage|leak|fault)s?\b[^.;]*|\bnot in violation\b|\bno "
        r"(?:active|fresh|visible) (?:[a-z]+ ){1,2}(?:was|were)\b[^.;]*|\bno (?:vendors?|persons?|"
        r"people|individuals?|campers|alarms?|sinkholes?)\b[^.;]*|\bnothing out of (?:order|place|"
        r"the ordinary)\b"
    ),
    (
        r"\bno [a-z]+ (?:is |are |was |were )?(?:needed|required|necessary)\b|\bno "
        r"c[a-z]*nditions? (?:was |were )?"
        r"(?:found|observed)\b|\bfound no conditions?\b|\bno more [a-z]+|nothing (?:damaged|"
        r"collapsed|broken|blocked|wrong|unusual|"
        r"out of the ordinary|leaking|missing|unsafe|to report)\b|\bno action (?:was )?(?:taken|"
        r"required)\b|\b(?:did not|didn't|not) find any "
        r"(?:damaged|broken|missing|leaking|dead|violations?|leaks?|problems?|issues?|evidence|"
        r"signs?)\b[^.;]*|\b("
        r"?:no|nor|zero|without) (?:[a-z]+ ){0,3}?(?:violations?|leaks?|problems?|issues?|"
        r"damage|defects?|hazards?|troubles?|evidence|signs? of|activity|noise|odor|smell|mold|"
        r"lead|asbestos|"
        r"bacteria|coliform|radon|rodents?|rats|roach(?:es)?|unsafe|dangers?|faults?|outages?|"
        r"cracks?|"
        r"blockage|backup|obstructions?|deficienc[a-z]+|permit|reason|cause|change|need|merit|gas|"
        r"voltage|"
        r"money|funds?|funding|budget|staff|inspectors?|officers?|tenant|superintendent|super|"
        r"manager|adult|"
        r"owner|occupant|one|key|resident|answer|trip|lights? out|illegal|criminal)\b(?: "
        r"[a-z]+){0,5}"
    ),
    (
        r"\b(?:violations?|leaks?|defects?|hazards?|problems?|damage|infractions?|evidence) (?:was|"
        r"were|"
        r"is|are) not (?:found|observed|seen|noted|present)\b|\bthere (?:was|is|were) no "
        r"(?:indication|"
        r"need|difference|charge|cost|fee|constituent|doubt|danger|risk|further|other|way|change|"
        r"damage|injur[a-z]*|"
        r"set date|room|parking|appeal|visible|evidence|signs?)\b|\bno (?:work|action|repairs?|"
        r"maintenance|service) (?:was |is |were |are )?(?:needed|required|necessary|"
        r"warranted)\b[^.;]*|\b(?:no|any) "
        r"(?:street ?|traffic )?(?:lights?|poles?|signals?|signs?|meters?|hydrants?|wires?|lamps?) "
        r"(?:is |"
        r"are |was |were )?(?:out|down|damaged|broken|missing|leaking|flashing)\b|\b(?:no|any) "
        r"(?:damaged|"
        r"missing|broken|leaking|open|raised|sunken|burned[- ]out) [a-z]+(?: [a-z]+){0,3}|"
        r"\bnothing wrong\b"
        r"[^.;]*|\bthere (?:is|was|are|were) not an?y? (?:blocked|damaged|broken|missing|visible|"
        r"dead|"
        r"dangerous|leaking|loose)\b[^.;]*|\b(?:investigated|inspected)[^.;]*\bfound no condition\b"
    ),
)
"""Findings that read like nothing found."""
