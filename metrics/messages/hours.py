"""When: parts of the day, days of the month, holidays and periods, and times that tell nothing.

Families beside those of the language packs; patterns are for folded text.
"""

from __future__ import annotations

_HOLIDAY = (
    r"(?:labor day|memorial day|thanksgiving|christmas|new year'?s?|easter|fourth of july|"
    r"july 4th|independence day|presidents'? day|mlk day|veterans'? day|columbus day|"
    r"spring break|the holidays|halloween|school (?:starts|ends|lets out|year))"
)

_MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)

_VERB = r"[a-z]{2,}(?:ed|d|t|n)"
"""How what was done mostly ends, cut short or not."""

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)"

TIMES = (
    (
        r"[a-z,.;] 0[0-9][0-5]\d(?:[.,;]|$)|\b(?:at )?(?:five|ten|quarter|twenty|half) (?:to|past|"
        rf"till|of|after|before) {_HOUR}\b|\b{_VERB} (?:[a-z]+ ){{0,2}}(?:about|around) (?:1[0-2]|"
        rf"[1-9])(?:[.,;]|$)|\b{_HOLIDAY} (?:week|weekend|day|eve)\b"
    ),
    (
        r"\b(?:2day|2(?:moro|mrw|morrow)|tmw|tmmrw|2ni(?:te|ght)|ye?st(?:e?rd[a]?y|dy)?|yday|"
        "(?:this|last|over the|on the|early|late|til) (?:wk ?|week)end|wk(?:e)?nd|(?:this|last|tom|"
        "tomorrow|yesterday) (?:aft|eve)|mid-?(?:morning|afternoon|week|day|month|shift)|(?:same|"
        "very|that same|that very|next|this) (?:nite|wk|aft|shift)|(?:the|that|this) (?:very|same) "
        "(?:hour|morning|day|night|afternoon|week)|b/?4 (?:noon|dark|the|dawn|lunch|[1-9])|last "
        r"shift)\b"
    ),
    (
        r"\bnext (?:[a-z]+ ){1,2}(?:week|wk|month|round|pass)\b|\b(?:begins?|starts?|ends?|is|"
        r"falls|opens?|resumes?|closes?|returns?) (?:on )?the \d{1,2}(?:st|nd|rd|th)\b|\b20[2-4]\d "
        r"(?:[a-z]+ ){0,2}(?:program|cycle|list|contract|season|schedule|budget)\b"
    ),
    (
        r"\b(?:f/?u|fu|recheck|re-?insp(?:ect|ection)?|re-?visit|follow-?up|back|return|ck|check) "
        r"(?:in )?(?:~ ?)?\d{1,2} ?(?:d|days?|wks?|weeks?|mos?|months?|hrs?)\b|\b(?:scene|arrived|"
        r"clear|there) (?:[01]\d|2[0-3])[0-5]\d (?:\d|[a-z])"
    ),
    (
        r"\b(?:in|within|for|another|allow|every|after|abt|about|next|eta|est\.?|takes?|give|wait|"
        r"good|=) (?:\d{1,3} ?- ?)?\d{1,3} ?(?:d|h|w|wk|mo|biz days)\b"
    ),
    (
        r"\b(?:\d{1,2}|two|three|four|five|six|seven|ten)[- ]?(?:yr|year|mo|month|wk|week|day) "
        r"(?:rotation|cycle|backlog|schedule|plan|program|list|notice|extension|deadline)\b"
    ),
    (
        rf"\b(?:{_VERB}|done|at|by|@|from|since|til|till|until|around|abt|about|crew|patrol|there|"
        r"out) (?:1[0-2]|[1-9])(?::[0-5]\d)? ?[ap](?: ?- ?(?:1[0-2]|[1-9])(?::[0-5]\d)?[ap])?\b|"
        r"\b(?:spring|summer|fall|autumn|winter),? (?:of )?'\d\d\b"
    ),
    (
        r"\b(?:est\.?|estimated|eta|target|completion|start|finish|due|planned|sched\.?|date)(?: "
        rf"(?:completion|start|date|finish|restoration|time|of))*(?:[:=-]| is)* ?(?:{_MONTH}|may\b|"
        r"\d{1,2}/\d|mid|early|late)"
    ),
    (
        r"\b(?:on|till|til|thru|through|from|since|by|before|after|until) the \d{1,2}(?:st|nd|rd|"
        r"th)\b|\b(?:tue|thu|thur|weds)\b|\b(?:\d+|five|ten|fifteen|twenty|thirty|sixty|ninety) "
        r"(?:business|working|calendar) (?:days?|hours?)\b"
    ),
    (
        r"\b(?:estimates?|estimated|wait|backlog|expect|expects|roughly) (?:time )?(?:is |of |at "
        r")?(?:about |around |up to |currently )*(?:an?|one|two|three|four|six|\d+)(?: ?(?:to|-) "
        r"?\d+)? (?:hours?|days?|weeks?|months?|years?)\b"
    ),
    (
        rf"\b(?:after|before|until|till|by|on|around|following|past|over) (?:the )?{_HOLIDAY}\b|"
        rf"(?:\bat|@) ?0[4-9][0-5]\d(?: ?h(?:ou)?rs?\b|[.,;]|$)|\b{_MONTH} ?(?:-|to|or|and|thru|"
        rf"through|&) ?{_MONTH}\b|\b{_MONTH}\.?,? (?:of )?(?:20|')\d\d\b"
    ),
    (
        r"\b(?:\d+|an?|one|two|three|four|five|six|ten|couple|few)(?: ?(?:-|to|or) ?\d+)?[ -](?:of "
        ")?(?:hours?|hrs?|days?|weeks?|wks?|mos?|months?|yrs?|years?)[ -](?:backlog|wait|waiting|"
        r"list|out\b|lead|turn ?around|delay|process(?:ing)?|minimum|window|time ?(?:line|frame)|"
        r"cycle|late\b|later\b|behind|for the holiday|from (?:now|notice|today))"
    ),
    (
        r"\b(?:turn ?around|wait ?list|wait|lead time|backlog|time ?frame|response time|"
        r"process)(?: time)? (?:is |of |are )?(?:[a-z]+ )?(?:\d+|an?|one|two|three|four|six)(?: "
        r"?(?:-|to|or) ?\d+)? (?:business )?(?:hours?|hrs?|days?|weeks?|wks?|mos?|months?|yrs?|"
        r"years?)\b"
    ),
    (
        r"\b(?:early|late|by|on|this|next|last|every|until|till|til|and|or|wk of) (?:mon|tue|tues|"
        r"wed|weds|thu|thur|thurs|fri|sat|sun)\b|\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|"
        r"sun)\.? (?:am|pm|a\.m|p\.m|morning|afternoon|night|eve|\d{1,2}[/-]\d{1,2}|the \d)\b"
    ),
    (
        r"\b(?:(?:same|very same|following|very next) (?:day|night|afternoon|evening|week|month)|"
        "(?:last|this|yesterday|tomorrow|early|late|mid) ?-?(?:evening|afternoon|morning)|week'?s "
        "end|(?:by|before|at|until) (?:year|month|week)[ -]?end|(?:for|rest of|remainder of) the "
        "(?:season|winter|summer|year)|(?:night|morning|evening|afternoon|week|wk) of (?:the "
        r")?\d{1,2}(?:st|nd|rd|th)?|(?:fall|spring|winter|summer|autumn) (?:planting|pruning|"
        r"paving|cycle|season|round|program|20\d\d|of 20\d\d|\d\d/\d\d))\b"
    ),
    (
        r"\b(?:in|within) (?:7|10|14|15|20|21|28|30|45|60|90|120)(?:[.,;]|$)|\b(?:prior to|opens?|"
        rf"closes?|starts?|reopens?|resumes?|through|thru|in time for|ends) (?:the )?{_HOLIDAY}\b"
    ),
)
"""Times that tell a resident when."""

TIMES_BARE = (
    (
        r"\b(?:there|out|up|it|set|done|clear|gone|empty|taken|collected|yard) {1,3}[ap]m[ .]*$|"
        r"\b(?:as of|at|by) (?:[01]\d|2[0-3])[0-5]\d(?:[.,;]|$)|\bfy ?(?:20)?[23]\d\b|\b(?:by|"
        r"before|until) (?:eow|eom|cob|eod)\b"
    ),
    (
        r"\b(?:from|to|in|each|every) (?:spring|summer|fall|autumn|winter)(?: to| until|[.,;]|$| "
        rf"on account| because| due)|\b(?:each|every|all|for) {_MONTH}|\b(?:due|back|due back|"
        r"returned|by) (?:on )?the \d{1,2}(?:st|nd|rd|th)\b"
    ),
    (
        r"[a-z] (?:mon|tues?|wed|thurs?|fri|sat|sun)[. ]*$|\b(?:aprx|appx|aprox|abt) \d+ (?:hrs?|"
        r"days?|wks?|weeks?|mos?|months?|yrs?|years?)\b|\b(?:came|arrived|went|visited|returned) "
        r"at (?:1[0-2]|[1-9])(?:[.,;]|$)|[a-z]{2,}ed 0[0-9][0-5]\d\b|\beta:? ?(?:is )?\d"
    ),
)
"""Hours as radios say them, weekdays cut short, seasons and months that come round."""

UNTIMED = (
    (
        r"\b(?:last|this|yesterday) ?(?:week|month|year)?'s (?:complaint|request|case|report|"
        r"ticket|call)s?\b|\b(?:signs?|placards?|letreros?|meter) (?:reads?|says?|shows?|states?|"
        "dice) [^.;]*"
    ),
    (
        r"\bthe \d{1,2}(?::\d\d)? ?[ap]\.?m\.? (?:bus|driver|route|train|run|show|operator|ferry|"
        r"class)\b|\b\d{2,4}a (?:fuse|breaker|lamp|amp|main|service)s?\b|\bclos(?:e|ed|ing) out "
        r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\b(?:called|call|calling) (?:the )?24 ?-?h(?:ou)?rs?\b"
    ),
    (
        r"\b(?:they|he|she) (?:come|play|park|bark|start|dump|blast|run)s? [^.;,]{0,25}\b(?:at|"
        r"after|from|until|till|every) (?:\d{1,2}(?::\d\d)? ?[ap]\.?m?|night|nite|day|weekend)\b|"
        r"\b(?:an?|one|two|\d+) (?:day|week|month|year)'?s'? (?:worth|pay|supply|rent|notice of)\b"
    ),
    (
        r"\b24[ -]?h(?:ou)?rs? (?:a day |per day )?(?:hot ?line|help ?line|line|number|operation|"
        "op+eration|access|facility|desk|dispatch|emergency|phone|store|business|security|"
        r"surveillance|recording)\b"
    ),
    (
        r"\b(?:no parking|no stopping|parking|work(?:ing)? h(?:ou)?rs|hours|h(?:ou)?rs|allowed|"
        r"permitted|permits?|posted|restricted|quiet hours)\b[^.;,]{0,30}?\b\d{1,2}(?::\d\d)? "
        r"?(?:[ap]\.?m?\.?)? ?(?:-|to|until|til|thru|and) ?\d{1,2}(?::\d\d)? ?[ap]\.?m?\b"
    ),
    r"\b(?:off|slow|fast|late|early|wrong) by [a-z0-9]+ (?:hours?|hrs?|minutes?|mins?)\b",
    (
        r"\b(?:legal|reg|registration|registered|tags?|tagged|rabies|insurance|insured|plates?|"
        "sticker|licen[cs]ed?)(?: [a-z]+){0,2} (?:good|valid|current|thru|through|until|til|till|"
        r"expires?)[^.;,]*|\bi (?:paid|filed|bought|sent|reported) [^.;]{0,20}in (?:19|20)\d\d\b"
    ),
    (
        r"\bno (?:response|answer|reply) from [^.;]{0,60} in \d+ (?:days?|weeks?|months?)|^1/[248] "
        r"[a-z]|\bif you (?:see|hear|notice|find) [^.;,]*|\bas promised [^.;]{0,30}last [a-z]+|"
        r"\bovernight (?:crew|shift|staff|officer|unit)s?\b"
    ),
    (
        r"\bin the [ap]m (?:peak|rush|commute)\b|\b(?:over|after|past) (?:[a-z]+|\d+) (?:days|"
        r"weeks|months|years) (?:w/o|without|of no|with no|no)\b|\b\d{1,2}-\d{1,2} to "
        r"\d{1,2}-\d{1,2},? mh\b"
    ),
    (
        r"\b(?:tip|empty|dump|water|rinse|pour|clean|run)\b[^.;]*\b(?:once a|twice a|each|every) "
        r"(?:day|week|month)\b"
    ),
    (
        r"\b(?:was|were|been|stood|sat|ran|watched|monitored|counted|parked) (?:[a-z]+ ){0,3}?for "
        r"(?:a|one|two|three|several|\d+) (?:hours?|days?|weeks?|months?|years?)\b"
    ),
    (
        r"\b(?:cuadrilla|unidad|brigada|crew|unit|route|squad|zone|zona|ruta|district|distrito|"
        r"team|engine|truck|camion|beat|sector|area) #?\d{1,2}-\d{1,2}(?:[^-/0-9]|$)"
    ),
    (
        "^(?:dcr|state|county|private|city|mbta|federal)? ?(?:property|road|way|tree|issue) "
        r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}[. ]*$"
    ),
    (
        r"^\d{1,2}/\d{1,2}/\d{2,4} ?[-:] ?(?:private|dcr|state|county|not (?:an?|our) [a-z]+|"
        "duplicate|mbta)(?: on private| property| tree| way| road| street| not (?:an?|our)(?: "
        "[a-z]+){1,3})*[. ]*$"
    ),
    r"\b(?:expired|built|installed new|issued|purchased|bought|registered) in (?:19|20)\d\d\b",
)
"""Times of other things than what was done or will be."""
