"""Times that are none for a resident: of reports, of reasons, of laws; and more that are some.

Each family is a clause by who acts and by its verb, up to the time in it; more times of what was
done or will be stand at the end. Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.english_times import DAYS, MONTHS, SEASONS, UNITS

_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|"
    r"fifteen|eighteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|eight))?|hundred|half an?|a dozen|a few|several|"
    r"(?:a )?couple(?: of)?|some|many)"
)
_SPAN = (
    rf"{_NUMBER}(?: ?(?:to|or|-|and) ?{_NUMBER})?[ -](?:business |working |calendar |full )?{UNITS}"
)
_TIME = (
    r"(?:(?:on|at|in|by|since|from|around|about|of|until|back in|as of|over|for|dated) )?(?:the )?"
    r"(?:today|yesterday|tonight|overnight|(?:this|last|next|that|yesterday|late|early|"
    r"mid|previous|"
    rf"earlier this|later this)[ -](?:morning|afternoon|evening|night|week|month|year|weekend|"
    rf"{SEASONS}|{DAYS}|{MONTHS})|{DAYS}|(?:{MONTHS}(?: \d{{1,2}}(?:st|nd|rd|th)?)?|may "
    rf"\d{{1,2}}(?:st|nd|rd|th)?)"
    rf"(?:,? (?:of )?(?:19|20)\d\d)?|(?:19|20)\d\d|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|"
    rf"{_SPAN}(?: (?:ago|before|earlier|prior|later|back|old|now|already))?|{SEASONS}|the \d{{1,2}}"
    r"(?:st|nd|rd|th))\b"
)
_FEW = r"(?:,? [a-z0-9#~'/&()-]+){0,5}?,? "
_REPORTER = (
    r"(?:you|she|he|callers?|customers?|residents?|neighbou?rs?|somebody|someone|anyone|people|"
    r"constituents?|citizens?|complainants?|tenants?|reporter|client|they|nobody)"
)
_REPORTS = (
    r"(?:reported|wrote|filed|sent|put in|called(?: it| this| us| in| about)?|phoned|told us|told|"
    r"opened|submitted|mentioned|complained|e-?mailed|asked|entered|noticed|bought|moved|lost|saw|"
    r"had seen|texted|turned in|raised|flagged|requested)"
)
_MONEY = (
    r"(?:funds?|funding|money|budget|grant|contract|program|permit|lease|season|law|ordinance|rule|"
    r"rules|policy|system|app|software|code|agreement|staffing|warranty|registration|licen[cs]e)"
)

UNTIMED = (
    (
        rf"\b(?:reported|submitted|entered|called in|phoned in|sent in)(?: again| back in| by "
        rf"[a-z]+)? {_TIME}|"
        rf"\b(?:we|they|crews?) (?:are|is|were) short (?:[a-z]+ )?{_TIME}"
    ),
    rf"\byou (?:got|received|were sent|opened){_FEW}{_TIME}",
    (
        rf"\b{_REPORTER}(?: [a-z0-9'-]+){{0,4}}? "
        rf"{_REPORTS}{_FEW}{_TIME}"
    ),
    (
        r"\b(?:report|request|complaint|case|ticket|sr|call|one|dup|duplicate|copy|"
        r"repeat)s?(?: (?:was|were|is|that|which|been|had|has|you|she|he|first|already|of|one|"
        r"it|from|to|same|the|us))*? ?(?:filed|made|reported|entered|opened|came in|submitted|"
        r"logged|received|called in|phoned in|put in|turned in|dated|from|arrived|reached us|"
        rf"older|came|left)(?: (?:to|by|us|in|the|phone|e-?mail|her|him|them|on|for|"
        rf"through|via|app|"
        rf"311|it|this|here|than|back|web))*? {_TIME}"
    ),
    (
        rf"\b{_MONEY}s?(?: (?:for|of|on|to|that|is|are|was|were|has|have|had|been|the|this|now|all|"
        r"[a-z]{3,}ing|[a-z]+))*? (?:ran out|run out|ended|ends|expired|lapsed|changed|"
        r"started|began|"
        rf"gone|spent|cut|stopped|closed|switched|moved|took over|was passed|went live|are short)"
        rf"(?: (?:back|out|over|live|up|again))*? {_TIME}"
    ),
    (
        r"\b(?:sold|built|vacated|annexed|bought|purchased|demolished|abandoned|retired|condemned|"
        r"transferred|deeded|conveyed|granted|renamed|moved away|died|been (?:gone|"
        r"private|ours|theirs|closed|vacant|dead|there|here)|not (?:our|ours|a city|the city's|"
        rf"city)(?: [a-z]+)?|stopped (?:[a-z]+ ){{1,3}}|quit (?:[a-z]+ ){{1,3}})(?: (?:to|by|with|"
        rf"the|a|an|it|from|back|private|state|county|school|owner|hands|sale|as|in|for|[a-z]+))"
        rf"{{0,6}}? ?(?:in|since|before|back in|after|until|during|around|for) (?:the "
        rf")?(?:{MONTHS} |"
        rf"may |{SEASONS} (?:of )?)?(?:(?:19|20)\d\d|the '?\d0s|{_SPAN})\b"
    ),
    (
        rf"\b(?:due to|because of|thanks to|after|from|since) (?:the |this |last |that )*"
        rf"(?:{MONTHS}|may|{DAYS}|week|month|year|winter|summer|spring|fall)(?:'s)?(?: \d{{1,2}})? "
        r"(?:[a-z]+ )?(?:floods?|flooding|storms?|backlog|outage|strike|holiday|freeze|snow(?:fall|"
        r"storm)?|rain|winds?|fire|election|parade|cuts?|layoffs|shortage|hurricane|tornado)\b"
    ),
    (
        rf"\b(?:inactive|idle|dormant|untouched|stale|aged|pending|unassigned|unworked|overdue|"
        rf"unanswered|unresolved|no (?:activity|action|movement|reply|response|answer|contact|word|"
        rf"one (?:worked|touched|answered|replied)|update)|nobody (?:worked|touched|answered)|"
        rf"sat (?:[a-z]+ )*|open (?:for|over|more)|older than|aged out)(?: (?:for|over|more|longer|"
        rf"than|past|after|beyond|since|in|at|from|you|it|on|this|the))*? ?{_SPAN}"
    ),
    (
        r"\b(?:overnight|24[- ]hour|two[- ]hour|one[- ]hour|\d{1,3}[- ]?(?:hour|hr|day|"
        r"minute|min)) "
        r"(?:ban|parking|rule|rules|restriction|limit|ordinance|law|meter|zone|policy|"
        r"street parking|"
        r"clock|time limit)\b|\b(?:two|one|three|four|\d{1,2})[- ](?:hour|hr|minute) (?:limit|"
        r"parking|zone|spaces?|meters?)\b|\bpast the \d+[- ]day\b|\bsometime within the "
        r"last \d+ days"
    ),
    (
        rf"\b(?:clear(?:ed|s)?|flush(?:ed)?|ran|runs?|run|settled|drained|stood|tested|timed|idled|"
        rf"watched|waited|counted|measured|cycles?|cycled|stays?|turns?|changes?|lasts?|green|red|"
        rf"phase|walk)(?: [a-z]+){{0,5}}? (?:in|for|after|within|every|about|is|at|of) (?:about |"
        rf"only |under |the first )?{_NUMBER} (?:minutes?|seconds?|mins?|secs?)\b"
    ),
    (
        r"\bone by one\b|\b(?:not|never|won't|cannot|can't|isn't|wasn't|no work|no one|"
        r"nobody|no (?:trucks?|"
        r"crews?|service|collection|pickup|units?|officers?|staff|drivers?|inspectors?|"
        r"cars?))(?: [a-z]+){0,4}? (?:today|tonight|this (?:week|month|"
        r"year|season|spring|summer|fall|winter)|any week|any day)\b"
    ),
    (
        r"\b(?:part of|with|during|by|in|as) (?:the |our |a |your )?(?:regular|normal|"
        r"usual)(?:ly)? "
        r"(?:scheduled )?(?:[a-z]+ )?(?:collection|pick ?up|sweeping|service|route|"
        r"cycle)(?: (?:[a-ce-z"
        r"]|d[b-z])|[.,;)]|$)|^(?:regular|normal|usual) (?:[a-z]+ )?(?:collection|pick ?up)[. ]*$"
    ),
    rf"\bsince {MONTHS}|\bafter dark\b|\bconflict mon\b",
    (
        r"\bsince (?:the )?(?:[a-z]+ ){0,3}(?:in )?(?:19|20)\d\d\b|\btaken (?:over|by) "
        r"(?:the )?phone"
        r"[^.;,]{0,25}|\blast \d+ (?:days|months|weeks)'? (?:of )?(?:pay ?stubs?|bills?|"
        r"statements?|"
        r"records?|income|bank)|\bpostmarked [^.;,]*"
    ),
    (
        r"\b(?:short(?:-| )?(?:of )?(?:staff(?:ed)?|handed|crews?|drivers)|busy|behind)"
        rf"(?: [a-z]+)? {_TIME}|\bif [^.]{{0,90}}\bbetween \d{{1,2}} ?(?:am|a\.m\.?) (?:and|to) "
        r"\d{1,2} ?(?:pm|p\.m)"
    ),
)
"""What somebody reported and when, reasons, history, rules and counts of minutes."""

FIRM = (
    (
        rf"\b(?:will|'ll|shall|would|is to|are to|was told|were told)(?: be)?(?: [a-mo-z][a-z-]*)"
        rf"{{0,4}}? {_TIME}"
    ),
)
"""A time of what will be, whatever stands beside it."""

TIMES = (
    (
        r"\b(?:between|and|to|of|for|until|by|on|from|since|before|after|starting|is|"
        r"was) the \d{1,2}"
        r"(?:st|nd|rd|th)(?:[.,;!)]|$| (?:and|to|or|of|at|by|for|through|between|when|if|we|crews?|"
        rf"because|with)\b)|\b(?:first|last|middle|beginning|end|fifteenth|tenth|1st|15th) of "
        r"(?:the |next |this |each |every )(?:month|year|week)\b|\b(?:first|second|"
        r"third|fourth|last|"
        rf"1st|2nd|3rd|4th) (?:{DAYS}|half|part|week|weekend) (?:of|in)\b|\b(?:rest|"
        rf"remainder) of the "
        r"(?:day|week|month|year|season|summer|winter)\b"
    ),
    (
        r"\b(?:before|by|after|until|till|til) (?:1[0-2]|[1-9])(?::[0-5]\d)?(?:[.,;!)]|$| (?:sharp|"
        r"o'?clock|daily|today|tomorrow|tonight|that|this|on|in the|and|so|or|am|pm|each|every)\b)|"
        r"\b(?:between|from) (?:1[0-2]|[1-9]) ?(?:and|to|-) ?(?:1[0-2]|[1-9])(?:[.,;!)]|"
        r"$| (?:today|"
        r"tomorrow|tonight|daily|on|in the|o'?clock|each|every)\b)|\b(?:at|by|before|until) (?:one|"
        r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[.,;!]|$| (?:on|in the|"
        r"o'?clock|sharp|today|tomorrow|tonight|that|each)\b)"
    ),
    (
        r"\b(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)s?\.? ?(?:\+|&|/|-|and|or|thru|"
        r"to) ?(?:mon|"
        r"tues?|wed|weds|thu|thurs?|fri|sat|sun)s?\b|\b(?:last|yesterday|this|tomorrow) (?:eve|aft|"
        r"a\.?m|p\.?m)\b|\bdawn (?:to|till|until) dusk\b|\bsun ?up\b|\bby (?:daylight|daybreak)\b"
    ),
    (
        rf"(?:^|[.;:(] ?){_SPAN}(?:[,.;:)]|$| (?:to|then|and|before|until|from|for|at "
        rf"most|max|is|are))|"
        rf"\b(?:allow|allows?|gives?|gave|given|granted|has|have|had|get|gets|expect|takes?|took|"
        rf"requires?|estimated?|est\.?|about|around|roughly|approx(?:imately|\.)?|within|in|after|"
        rf"for|up to|next|every|a|the|lasts?|another|at least|on) (?:the |them |him |her "
        rf"|you |up to "
        rf"|about |around |an |a |at least |another |owner |of |their )*{_SPAN}"
        r"(?:[,.;:)]|$| (?:to|then|and|before|until|from|for|at|after|because|when|once|if|out|"
        r"pruning|cycle|process|backlog|list|is|are|or|by|on|so|while|in|with|per|ago|"
        r"later|now|wait|"
        r"as|of)\b)"
    ),
    (
        r"\b(?:month|week|year|day)'?s end\b|\bend of (?:month|week|year)\b|\b(?:till|til|until) "
        rf"(?:the )?{SEASONS}\b|"
        r"\b[a-z]{3,}ed (?:in )?20[0-4]\d(?:[.,;]|$| (?:if|and|by|per)\b)|\b(?:before|"
        r"after|prior to|"
        r"until) (?:the )?(?:[a-z]+ )?(?:season|marathon|event|festival|game|"
        r"election|school "
        r"year|parade|tournament|fair)\b"
    ),
    (
        r"\b\d{1,2} ?(?:-|to|or) ?\d{1,2} (?:business |working |calendar )?(?:years|yrs|months|mos|"
        r"weeks|wks|days|hours|hrs)\b|\bnext (?:calendar|fiscal|school|planting|growing|"
        r"construction|"
        r"budget|program) (?:year|season|cycle)\b|\b(?:a|every|each|of|on an?) "
        r"(?:\d{1,2}|two|three|"
        r"four|five|six|seven|eight|ten|twelve)[- ](?:year|month|week|day) (?:[a-z]+ )?(?:cycle|"
        r"rotation|schedule|plan|program|round)\b|\bwithin the (?:hour|day|week|month)\b"
    ),
    (
        r"\b(?:nxt|next) (?:day|wk|week|mo|month|yr|year|mon|tues?|wed|thurs?|fri|sat|"
        r"sun)\b|\b(?:last|"
        r"this|to) ?nite\b|\b(?:on|thru|through|til|till|until|since|by|before|after|"
        r"for|every|each|"
        r"from|last|this|due) (?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)s?(?:[.,;!)]|"
        r"$)|\b(?:each|"
        rf"every|once a|once per|a) (?:quarter|(?:other )?{DAYS}|{SEASONS})\b|\b(?:each|"
        rf"every) (?:month|"
        rf"week|year|season)\b|\b{DAYS}s\b|\bfor (?:all of |the )?{MONTHS}|\bm/w/f\b|\btu?/th\b"
    ),
    (
        r"(?:@|around|approx\.?|(?:ed|clear|done|arrival|out|site|scene|about) at|"
        r"\b(?:clear|cleared|gone|done|arrived|arr|"
        r"arrival|on ?scene|"
        r"checked|complete|completed|swept|towed|cited|tagged)) ?(?:[01]\d|"
        r"2[0-3])[0-5]\d(?: ?h(?:ou)?rs?\b|[.,;]|$)|"
        r"\b(?:[01]\d|2[0-3])[0-5]\d ?h(?:ou)?rs\b"
    ),
)
"""More times in words and hours."""
