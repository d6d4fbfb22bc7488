"""The English of when: dates, days, spans and seasons, and times that tell nothing."""

from __future__ import annotations

MONTHS = (
    "(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)


DAYS = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"


UNITS = "(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|minutes?|mins?)"


AMOUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|eighteen|"
    r"twenty(?:[- ]one)?|thirty|forty-five|sixty|ninety|half an?|few|several|couple(?: of)?)"
)


SEASONS = "(?:spring|summer|fall|autumn|winter)"


TIMES = (
    r"\bwithin (?:the )?next (?:[a-z0-9]+ )?(?:construction |planting )?seasons?\b",
    rf"\b(?:{MONTHS}|may) \d{{1,2}}(?:st|nd|rd|th)?\b",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?(?:{MONTHS}|may\b)",
    (
        r"\b(?:in|by|until|early|late|mid|this|next|last|of|since|through|end of|before|"
        rf"during|on)[ -](?:{MONTHS}|may\b(?: \d|[.,]|$))"
    ),
    (
        rf"\b{DAYS}\b|\b(?:on|next|this|last|by|until|every) (?:mon|tue|tues|wed|thu|thur|"
        r"thurs|fri|sat|sun)\b|\b(?:mon|tues|wed|thurs|fri)\b"
    ),
    (
        r"\b(?:today|tomorrow|tmrw|tommorrow|tomorow|yesterday|tonight|tonite|overnight|this "
        r"(?:morning|afternoon|evening|week|weekend|month|year)|last (?:night|week|month|year|"
        r"(?:spring|summer|fall|winter))|next (?:day|week|wk|month|year|season|cycle|(?:spring|"
        r"summer|fall|winter)))\b"
    ),
    (
        r"\b(?:next|following|upcoming|coming|regular(?:ly)?|normal|last|first|your next|your "
        r"regular|your scheduled|your normal) (?:business |working |scheduled |regular |regularly |"
        r"normal |collection |trash |recycling |street |sweeping |service |pick ?up |garbage |"
        r"route |planting |paving |construction |available |few |several |two |three |\d+ )*(?:day|"
        r"days|week|weeks|month|months|year|season|collection|pick ?up|cycle|visit|trash day|"
        r"service day|morning|sweeping|(?:spring|summer|fall|winter))\b"
    ),
    (
        r"\b(?:in|within|by|after|for|up to|about|approximately|approx\.?|allow|next|takes?|"
        r"requires?|every|another|least|past|over|under|less than|than|of|be|take|from|last|"
        r"additional|estimated|following|between|allow(?:s|ed|ing)|giv(?:es?|en|ing)|gave|granted|"
        r"has|have|had|with) (?:the (?:next|following|coming|last|"
        rf"past) )?(?:approximately |about |at least |up to |around )?{AMOUNT}(?: ?(?:to|or|-|and|"
        rf"/) ?{AMOUNT})? ?(?:\({AMOUNT}\) )?(?:more |full )?(?:business |working |calendar |biz |"
        rf"work |additional )?{UNITS}\b"
    ),
    (
        rf"\b{AMOUNT}(?: ?(?:to|or|-) ?{AMOUNT})? ?(?:business |working |calendar |work )?{UNITS} "
        rf"(?:ago|later|from|notice|to (?:comply|correct|fix|remove|repair|respond|"
        r"cure)|after|before|prior)\b|\b(?:\d+|twenty[- ]four|forty[- ]eight|seventy[- ]two)[ "
        r"-]?(?:hours?|hrs?|day|days)\b"
    ),
    (
        r"\b(?:in|by|during|until|this|last|next|early|late|coming|following|for|of) (?:the "
        rf")?(?:early |late |coming |next |upcoming )?{SEASONS}\b(?: of)?"
    ),
    (
        r"\b(?:once|twice|times) (?:a|per|each) (?:day|week|month|year)\b|\bend of (?:the )?(?:day|"
        r"week|month|year|season)\b|\bat noon\b|\b(?:by|before|until|at) (?:noon|midnight|dusk|"
        r"dawn)\b|\bday of your\b|\byour (?:trash|service|collection|sweeping|recycling) day\b"
    ),
    (
        r"\bas of (?:today|now|this)\b|\b(?:this|in the|yesterday|tomorrow|late|early|mid|same) "
        r"(?:a\.?m\.?|p\.?m\.?|morning|afternoon)\b|\b(?:p-up|del'd|picked up|pick up|collected|"
        r"cleaned|swept|plowed|towed|done|completed|removed|delivered|serviced)(?: in)?(?: the)? "
        r"(?:am|pm)\b"
    ),
    rf"\b(?:in|by|since|until|during|for|year|{SEASONS}) (?:20[0-4]\d|fy ?\d\d)\b",
    r"\bthis [ap][.:]m\b",
    (
        r"\b(?:the|our|its|in|for|during|next|of|a|fy) 20[2-4]\d (?:[a-z]+ ){0,3}(?:contract|"
        r"program|season|budget|list|plan|schedule|cycle|year|route|project)\b|\bthis (?:spring|"
        r"summer|fall|autumn|winter)(?:'s)?\b|\b(?:before|after|until|at|by) (?:dark|noon|midnight|"
        r"lunch)\b|\b(?:earlier|later) (?:today|this (?:week|month|year))\b"
    ),
    (
        r"\b(?:end|close|start|beginning|middle) of (?:the |your |our |this |that |next |their "
        r")*(?:[a-z]+ )?(?:shift|day|business|week|weekend|month|year|season|quarter|work ?day)\b|"
        r"\b(?:by|before|at|until) (?:cob|eod|shift end)(?: (?:on|today|tomorrow)|[.,;]|$)|\bfirst "
        r"thing (?:in the morning|tomorrow)\b|\bwithin the (?:hour|day|week|month|year)\b|\bin the "
        r"(?:coming|next|following) (?:days|weeks|months)\b|\b(?:by|on|before|after|until|about|"
        r"around) the \d{1,2}(?:st|nd|rd|th)\b|\bevery other (?:day|week|month|year)\b"
    ),
    rf"\b(?:between|until|from|around|about) (?:{MONTHS}|may\b)",
    rf"\b(?:prior to|before|after) (?:the )?(?:coming |next )?{SEASONS}\b|\bthe {MONTHS} [a-z]+",
    (
        r"\b(?:ap{1,2}rox(?:imately|\.)?|about|around|in|within|takes?) \d+-(?:weeks?|months?|"
        r"days?)\b|\b(?:this|last|over the) past (?:week|weekend|month)\b|\b(?:scheduled|regular|"
        r"normal) (?:trash|collection|recycling|garbage|pick ?up) day\b"
    ),
    r"\bover the (?:summer|winter|spring|fall|weekend|holidays?|next|coming|past [a-z]+)\b",
    (
        r"\b(?:mid|middle of|early|late|later|end of|beginning of|start of|first half of|second "
        r"half of)[ -](?:the |this |next |in the )?(?:month|week|year|quarter)\b|\bbetween "
        r"\d{1,2}(?::\d\d)? ?(?:[ap]m )?and (?:\d{1,2}(?::\d\d)?\b|noon|midnight)|\b(?:in|within|"
        r"under) (?:just |under |less than )(?:an?|one|two|three|\d+) (?:hours?|days?)\b"
    ),
)
"""Times in words, tied to an event by what they say; the first two are days of a month."""


UNTIMED = (
    (
        r"\bby cob (?:tree|crew|parks)|\bpark(?:ing|ed)? overnight\b|\b\d+ (?:hour|minute)s? "
        r"(?:visitor|parking|in an? loading)|\bin the last \d+ (?:yrs?|years?)\b|\bfor (?:\d+|five|"
        r"ten|fifteen|twenty|thirty|a few|several) (?:seconds|minutes)\b"
    ),
    (
        r"\b(?:for|about|only|approximately) [1357]/[248]\b|\b\d{1,2}-\d{1,2} (?:lights?|lamps?|"
        "bags?|feet|foot|inch(?:es)?|cars?|trees?|people|times|signs?|poles?|units?|holes?|"
        r"barrels?|carts?|blocks?|houses?|vehicles?|bricks?|flags?|items?)\b|\byet today\b"
    ),
    (
        r"\bby [a-z'-]+, [a-z'-]+(?: [a-z]\.?)?: ?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d(?::\d\d)? "
        r"?[ap]m|\b(?:cases?|requests?|tickets?) (?:is|are|was|were) closed (?:\d+|[a-z]+) "
        r"(?:business )?days? after\b|\bdays? (?:a|per) week\b"
    ),
    r"\b(?:a|one|two|three|\d+)[ -](?:years?|months?|days?)[ -]old\b",
    (
        r"\b(?:(?:this |the |your |service )?(?:case|request|ticket|complaint|sr|work order|record|"
        "it) )?(?:~number )?(?:is |was |has been |have been )?(?:auto[- ]?|automatically |"
        "administratively )?(?:closed|opened|created|submitted|received|entered|reported|"
        "re-?opened|logged|updated)(?: out)?(?: by [a-z.]+(?: [a-z.]+)?)?(?: on| at| date| "
        r"since)?[ :]*(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|(?:on )?(?:monday|tuesday|wednesday|"
        "thursday|friday|saturday|sunday|today|yesterday|(?:january|february|march|april|may|june|"
        "july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|"
        r"dec)\.? \d{1,2}(?:,? \d{4})?))(?:[ ,at@]*\d{1,2}:\d\d(?::\d\d)?(?:\.\d)? "
        r"?(?:[ap]\.?m\.?)?)?"
    ),
    (
        r"\b(?:mon(?:day)?s?|daily|weekdays)[.,]? ?(?:-|through|thru|to|and|/) ?(?:fri(?:day)?s?|"
        r"sun(?:day)?s?|sat(?:urday)?s?)\b(?:[,:]? (?:from |between )?\d{1,2}(?::\d\d)? "
        r"?(?:[ap]\.?m\.?)? ?(?:-|to|and|until) ?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)?)?"
    ),
    (
        r"\b(?:sent|date|received|from):? (?:monday|tuesday|wednesday|thursday|friday|saturday|"
        r"sunday|mon|tue|wed|thu|fri|sat|sun),? [a-z]+\.? \d{1,2},? \d{4}(?:,?(?: at)? "
        r"\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]m)?)?"
    ),
    (
        r"\b(?:your|the) (?:e-?mail|letter|call|request|complaint|report|message|inquiry|case|"
        r"photo) (?:of|from|dated|on) [a-z]* ?\d{1,2}[^ ]*(?: \d{4})?|\b(?:thank you|thanks|happy|"
        r"have a|enjoy)[^.;!]{0,30}(?:day|week|weekend|today|monday|friday|morning|afternoon|"
        r"evening)\b"
    ),
)
"""Times that are none for a resident: of the case, of an e-mail, of an office, of no day."""
