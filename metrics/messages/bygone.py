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
        r"\bfor the season\b|\busa today\b|\b(?:\d|seven|five|six) ?days (?:a|per|each) week\b|"
        r"\b(?:is|are|was) "
        r"(?:an? )?regular (?:collection|trash|pick ?-?up) items?\b|\bin the (?:winter|summer|"
        rf"colder|warmer) months\b|\b(?:most|many|some|all)[a-z ]{{0,30}} {_SPAN} ago\b"
    ),
    (
        r"\b(?:reported|submitted|entered|called in|phoned in|sent in)(?: again| back in| by "
        rf"[a-z]+)? {_TIME}|\byou (?:got|received|were sent|opened){_FEW}{_TIME}|\b{_REPORTER}(?: "
        f"[a-z0-9'-]+){{0,4}}? {_REPORTS}{_FEW}{_TIME}"
    ),
    (
        r"\b(?:report|request|complaint|case|ticket|sr|call|one|dup|duplicate|copy|repeat)s?(?: "
        "(?:was|were|is|that|which|been|had|has|you|she|he|first|already|of|one|it|from|to|same|"
        "the|us))*? ?(?:filed|made|reported|entered|opened|came in|submitted|logged|received|"
        "called in|phoned in|put in|turned in|dated|from|arrived|reached us|older|came|left)(?: "
        "(?:to|by|us|in|the|phone|e-?mail|her|him|them|on|for|through|via|app|311|it|this|here|"
        f"than|back|web))*? {_TIME}"
    ),
    (
        rf"\b{_MONEY}s?(?: (?:for|of|on|to|that|is|are|was|were|has|have|had|been|the|this|now|all|"
        "[a-z]{3,}ing|[a-z]+))*? (?:ran out|run out|ended|ends|expired|lapsed|changed|started|"
        "began|gone|spent|cut|stopped|closed|switched|moved|took over|was passed|went live|are "
        f"short)(?: (?:back|out|over|live|up|again))*? {_TIME}"
    ),
    (
        r"\b(?:sold|built|vacated|annexed|bought|purchased|demolished|abandoned|retired|condemned|"
        "transferred|deeded|conveyed|granted|renamed|moved away|died|been (?:gone|private|ours|"
        "theirs|closed|vacant|dead|there|here)|not (?:our|ours|a city|the city's|city)(?: [a-z]+)?|"
        "stopped (?:[a-z]+ ){1,3}|quit (?:[a-z]+ ){1,3})(?: (?:to|by|with|the|a|an|it|from|back|"
        "private|state|county|school|owner|hands|sale|as|in|for|[a-z]+)){0,6}? ?(?:in|since|before|"
        f"back in|after|until|during|around|for) (?:the )?(?:{MONTHS} |may |{SEASONS} (?:of "
        rf")?)?(?:(?:19|20)\d\d|the '?\d0s|{_SPAN})\b"
    ),
    (
        r"\b(?:due to|because of|thanks to|after|from|since) (?:the |this |last |that "
        f")*(?:{MONTHS}|may|{DAYS}|week|month|year|winter|summer|spring|fall)(?:'s)?(?: "
        r"\d{1,2})? (?:[a-z]+ )?(?:floods?|flooding|storms?|backlog|outage|strike|holiday|freeze|"
        "snow(?:fall|storm)?|rain|winds?|fire|election|parade|cuts?|layoffs|shortage|hurricane|"
        r"tornado)\b"
    ),
    (
        r"\b(?:inactive|idle|dormant|untouched|stale|aged|pending|unassigned|unworked|overdue|"
        "unanswered|unresolved|no (?:activity|action|movement|reply|response|answer|contact|word|"
        "one (?:worked|touched|answered|replied)|update)|nobody (?:worked|touched|answered)|sat "
        "(?:[a-z]+ )*|open (?:for|over|more)|older than|aged out)(?: (?:for|over|more|longer|than|"
        f"past|after|beyond|since|in|at|from|you|it|on|this|the))*? ?{_SPAN}"
    ),
    (
        r"\b(?:overnight|24[- ]hour|two[- ]hour|one[- ]hour|\d{1,3}[- ]?(?:hour|hr|day|minute|"
        "min)) (?:ban|parking|rule|rules|restriction|limit|ordinance|law|meter|zone|policy|street "
        r"parking|clock|time limit)\b|\bpast the \d+[- ]day\b|\bsometime within the last \d+ days"
    ),
    (
        r"\b(?:clear(?:ed|s)?|flush(?:ed)?|ran|runs?|run|settled|drained|stood|tested|timed|idled|"
        "watched|waited|counted|measured|cycles?|cycled|stays?|turns?|changes?|lasts?|green|red|"
        "phase|walk)(?: [a-z]+){0,5}? (?:in|for|after|within|every|about|is|at|of) (?:about |only |"
        rf"under |the first )?{_NUMBER} (?:minutes?|seconds?|mins?|secs?)\b"
    ),
    r"\bone by one\b",
    (
        r"\b(?:not|never|won't|cannot|can't|isn't|wasn't|no work|no one|nobody|no (?:trucks?|"
        "crews?|service|collection|pickup|units?|officers?|staff|drivers?|inspectors?|cars?))(?: "
        "[a-z]+){0,4}? (?:today|tonight|this (?:week|month|year|season|spring|summer|fall|winter)|"
        r"any week|any day)\b"
    ),
    (
        r"\b(?:part of|with|during|by|in|as) (?:the |our |a |your )?(?:regular|normal|"
        "usual)(?:ly)? (?:scheduled )?(?:[a-z]+ )?(?:collection|pick ?up|sweeping|service|route|"
        rf"cycle)(?: (?:[a-ce-z]|d[b-z])|[.,;)]|$)|\bsince {MONTHS}|\bafter dark\b|\bconflict mon\b"
    ),
    (
        r"\bsince (?:the )?(?:[a-z]+ ){0,3}(?:in )?(?:19|20)\d\d\b|\btaken (?:over|by) (?:the "
        r")?phone[^.;,]{0,25}|\blast \d+ (?:days|months|weeks)'? (?:of )?(?:pay ?stubs?|bills?|"
        "statements?|records?|income|bank)"
    ),
    (
        r"\b(?:short(?:-| )?(?:of )?(?:staff(?:ed)?|handed|crews?|drivers)|busy|behind)(?: "
        f"[a-z]+)? {_TIME}"
    ),
    (
        r"\b\d{1,2}(?:st|nd|rd|th) (?:police |fire |council |civil |judicial )?(?:districts?|"
        r"precincts?|wards?|floors?|flr|divisions?|battalions?|circuits?|avenues?|ave|streets?|"
        r"courts?|terrace|grade|grader|request|report|complaint|time|case|call|visit)\b"
    ),
    (
        rf"\b(?:was|were|been|am|i'm) (?:sold|bought|purchased|retired)(?: [a-z]+){{0,4}}? {_TIME}|"
        r"\b(?:cancell?ed|withdrawn|withdrew|voided|merged|(?:bill|invoice|statement|e-?mail|"
        r"voicemail) (?:was |is )?(?:of|dated|from|sent))(?: (?:by|at|on|your|you|the|a|own|"
        rf"request|caller|customer|it|this|that|out))*? {_TIME}"
    ),
    (
        r"\b(?:was|were|been) (?:opened|received|submitted|created|reported|made|filed) (?:before|"
        rf"prior to|after) {_TIME}|\b(?:system )?age ?(?:is |of )?[<>=]* ?\d+ (?:days|months|years)"
    ),
    (
        r"(?:^|[.;,] ?|because |since |as )(?:you|we|they|he|she|it|nypd|police|officers?|crews?|"
        r"(?:the|our|your) (?:[a-z]+ ){1,2})?(?: |^)?(?:did not|did ?n'?t|could not|could ?n'?t|"
        rf"were ?n[o']?t able to|was ?n[o']?t able to) [^.;]{{0,50}}?within (?:the )?{_SPAN}"
    ),
    (
        r"\b(?:this|last|next) (?:year|month|week|season)'s (?:list|budget|quota|allocation|"
        r"funding|funds|program)\b|\bno (?:more )?(?:money|funds?|funding|budget)[^.;]{0,50}?"
        r"\bthis (?:year|season)\b|\b(?:last night|yesterday|today|this morning|last week)'s "
        r"(?:snow|storm|rain|wind|game|concert|event|parade|festival|call|report|complaint)\b"
    ),
    (
        r"\b(?:runs?|allowed|permitted|legal|limits?|caps?|decibels?|dba?|ordinance|code)\b"
        r"[^.;]{0,30}?\b(?:to|until|till|after|before|past) \d{1,2}(?::\d\d)? ?[ap]\.?m\b"
    ),
    (
        r"\b(?:renew(?:ed|al|s)?|valid|expires?)\b[^.;]{0,20}?\b(?:every|for) "
        rf"{_SPAN}"
    ),
)
"""What somebody reported and when, reasons, history, rules and counts of minutes."""

FIRM = (
    (
        rf"\b(?:will|'ll|shall|would|is to|are to|was told|were told)(?: be)?(?: [a-mo-z][a-z-]*)"
        rf"{{0,4}}? {_TIME}"
    ),
    (
        r"\b(?:trailers?|radar(?: [a-z]+)?|counters?|tubes|traps?|monitors?|cameras?|loggers?|"
        r"recorders?|speed signs?|displays?|sensors?) (?:[a-z]+ ){0,3}?(?:out|up|down|on|in place|"
        r"running|ran|sat|stood|stayed|there|deployed|set)(?: [a-z]+){0,3}? for (?:\d+|an?|one|two|"
        r"three|four|five|six|seven|ten|several) (?:full )?(?:hours?|hrs|days?|weeks?|months?)\b|"
        r"\b(?:read|reads|readings?|measured|tested|sampled|recorded|metered) (?:[a-z]+ "
        r"){0,2}?(?:on|"
        r"taken(?: on)?) \d{1,2}/\d{1,2}\b|\b(?:use|usage|flow|leak|draw|consumption|consumo) "
        r"(?:began|started|dropped|rose|stopped|ended|spiked|returned) (?:[a-z]+ ){0,2}?\d{1,2}/"
        r"\d{1,2}\b|\b(?:parks?|street|road|lane|bridge|trail|ramp|pool) (?:was |is )?reopened "
        r"(?:on )"
        r"?\d{1,2}/\d{1,2}\b"
    ),
)
"""A time of what will be, or of what was measured, whatever stands beside it."""

TIMES = (
    (
        r"\b(?:between|and|to|of|for|until|by|on|from|since|before|after|starting|is|was) the "
        r"\d{1,2}(?:st|nd|rd|th)(?:[.,;!)]|$| (?:and|to|or|of|at|by|for|through|between|when|if|we|"
        r"crews?|because|with)\b)"
    ),
    (
        r"\b(?:first|last|middle|beginning|end|fifteenth|tenth|1st|15th) of (?:the |next |this |"
        r"each |every )(?:month|year|week)\b|\b(?:rest|remainder) of the (?:day|week|month|year|"
        r"season|summer|winter)\b"
    ),
    (
        r"\b(?:before|by|after|until|till|til) (?:1[0-2]|[1-9])(?::[0-5]\d)?(?:[.,;!)]|$| (?:sharp|"
        r"o'?clock|daily|today|tomorrow|tonight|that|this|on|in the|and|so|or|am|pm|each|every)\b)"
    ),
    (
        r"\b(?:between|from) (?:1[0-2]|[1-9]) ?(?:and|to|-) ?(?:1[0-2]|[1-9])(?:[.,;!)]|$| "
        r"(?:today|tomorrow|tonight|daily|on|in the|o'?clock|each|every)\b)"
    ),
    (
        r"\b(?:at|by|before|until) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve)(?:[.,;!]|$| (?:on|in the|o'?clock|sharp|today|tomorrow|tonight|that|each)\b)"
    ),
    (
        r"\b(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)s?\.? ?(?:\+|&|/|-|and|or|thru|to) "
        r"?(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)s?\b|\bdawn (?:to|till|until) dusk\b|\bsun "
        r"?up\b"
    ),
    f"(?:^|[.;:(] ?){_SPAN}(?:[,.;:)]|$| (?:to|then|and|before|until|from|for|at most|max|is|are))",
    (
        r"\b(?:allow|allows?|gives?|gave|given|granted|has|have|had|get|gets|expect|takes?|took|"
        r"requires?|estimated?|est\.?|about|around|roughly|approx(?:imately|\.)?|within|in|after|"
        "for|up to|next|every|a|the|lasts?|another|at least|on) (?:the |them |him |her |you |up to "
        f"|about |around |an |a |at least |another |owner |of |their )*{_SPAN}(?:[,.;:)]|$| (?:to|"
        "then|and|before|until|from|for|at|after|because|when|once|if|out|pruning|cycle|process|"
        r"backlog|list|is|are|or|by|on|so|while|in|with|per|ago|later|now|wait|as|of)\b)"
    ),
    (
        rf"\b(?:month|week|year|day)'?s end\b|\b(?:till|til|until) (?:the )?{SEASONS}\b|"
        r"\b(?:before|after|prior to|until) (?:the )?(?:[a-z]+ )?(?:season|marathon|event|festival|"
        r"game|election|school year|parade|tournament|fair)\b"
    ),
    (
        r"\b\d{1,2} ?(?:-|to|or) ?\d{1,2} (?:business |working |calendar )?(?:years|yrs|months|mos|"
        r"weeks|wks|days|hours|hrs)\b|\bnext (?:calendar|fiscal|school|planting|growing|"
        r"construction|budget|program) (?:year|season|cycle)\b"
    ),
    (
        r"\b(?:nxt|next) (?:day|wk|week|mo|month|yr|year|mon|tues?|wed|thurs?|fri|sat|sun)\b|"
        r"\b(?:last|this|to) ?nite\b"
    ),
    (
        r"\b(?:on|thru|through|til|till|until|since|by|before|after|for|every|each|from|last|this|"
        rf"due) (?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)s?(?:[.,;!)]|$)|\b{DAYS}s\b|\bm/w/f\b"
    ),
    (
        r"(?:@|around|approx\.?|(?:ed|clear|done|arrival|out|site|scene|about) at|\b(?:clear|"
        "cleared|gone|done|arrived|arr|arrival|on ?scene|checked|complete|completed|swept|towed|"
        r"cited|tagged)) ?(?:[01]\d|2[0-3])[0-5]\d(?: ?h(?:ou)?rs?\b|[.,;]|$)"
    ),
    r"\b(?:[01]\d|2[0-3])[0-5]\d ?h(?:ou)?rs\b",
)
"""More times in words and hours."""
