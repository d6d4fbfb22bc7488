"""The English of when: dates, days, spans and seasons, and times that tell nothing."""

from __future__ import annotations

MONTHS = (
    "(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)


DAYS = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"


UNITS = "(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|minutes?|mins?)"


AMOUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|"
    r"eighteen|twenty(?:[- ]one)?|thirty|forty-five|sixty|ninety|half an?|few|several|couple(?: "
    r"of)?)"
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
        r"(?:morning|afternoon|evening|week|weekend|month|year)|last (?:night|week|month|"
        r"year|(?:spring|summer|fall|winter))|next (?:day|week|wk|month|year|season|cycle|"
        r"(?:spring|summer|fall|winter)))\b"
    ),
    (
        r"\b(?:next|following|upcoming|coming|regular(?:ly)?|normal|last|first|your next|"
        r"your regular|your scheduled|your normal) (?:business |working |scheduled |regular |"
        r"regularly |normal |collection |trash |recycling |street |sweeping |service |pick "
        r"?up |garbage |route |planting |paving |construction |available |few |several |two |"
        r"three |\d+ )*(?:day|days|week|weeks|month|months|year|season|collection|pick ?up|"
        r"cycle|visit|trash day|service day|morning|sweeping|(?:spring|summer|fall|"
        r"winter))\b"
    ),
    (
        r"\b(?:in|within|by|after|for|up to|about|approximately|approx\.?|allow|next|takes?|"
        r"requires?|"
        r"every|another|least|past|over|under|less than|than|of|be|take|from|last|"
        r"additional|estimated|following|between|allow(?:s|ed|ing)|giv(?:es?|en|ing)|gave|granted|"
        r"has|have|had|with) (?:the (?:next|following|coming|last|"
        rf"past) )?(?:approximately |about |at least |up to |around )?{AMOUNT}(?: ?(?:to|or|"
        rf"-|and|/) ?{AMOUNT})? ?(?:\({AMOUNT}\) )?(?:more |full )?(?:business |working |"
        rf"calendar |biz |work |additional )?{UNITS}\b"
    ),
    (
        rf"\b{AMOUNT}(?: ?(?:to|or|-) ?{AMOUNT})? ?(?:business |working |calendar |work "
        rf")?{UNITS} (?:ago|later|from|notice|to (?:comply|correct|fix|remove|repair|respond|"
        r"cure)|after|before|prior)\b|\b(?:\d+|twenty[- ]four|forty[- ]eight|seventy[- "
        r"]two)[ -]?(?:hours?|hrs?|day|days)\b"
    ),
    (
        r"\b(?:in|by|during|until|this|last|next|early|late|coming|following|for|of) (?:the "
        rf")?(?:early |late |coming |next |upcoming )?{SEASONS}\b(?: of)?"
    ),
    (
        r"\b(?:once|twice|times) (?:a|per|each) (?:day|week|month|year)\b|\bend of (?:the "
        r")?(?:day|week|month|year|season)\b|\bat noon\b|\b(?:by|before|until|at) (?:noon|"
        r"midnight|dusk|dawn)\b|\bday of your\b|\byour (?:trash|service|collection|sweeping|"
        r"recycling) day\b"
    ),
    (
        r"\bas of (?:today|now|this)\b|\b(?:this|in the|yesterday|tomorrow|late|early|mid|"
        r"same) (?:a\.?m\.?|p\.?m\.?|morning|afternoon)\b|\b(?:p-up|del'd|picked up|pick up|"
        r"collected|cleaned|swept|plowed|towed|done|completed|removed|delivered|serviced)(?: "
        r"in)?(?: the)? (?:am|pm)\b"
    ),
    rf"\b(?:in|by|since|until|during|for|year|{SEASONS}) (?:20[0-4]\d|fy ?\d\d)\b",
    r"\bthis [ap][.:]m\b",
    (
        r"\b(?:the|our|its|in|for|during|next|of|a|fy) 20[2-4]\d (?:[a-z]+ ){0,3}(?:contract|"
        r"program|season|budget|list|plan|schedule|cycle|year|route|project)\b|\bthis (?:spring|"
        r"summer|fall|autumn|winter)(?:'s)?\b|\b(?:before|after|until|at|by) (?:dark|noon|"
        r"midnight|lunch)\b|\b(?:earlier|later) (?:today|this (?:week|month|year))\b"
    ),
    (
        r"\b(?:end|close|start|beginning|middle) of (?:the |your |our |this |that |next |their )*"
        r"(?:[a-z]+ )?(?:shift|day|business|week|weekend|month|year|season|quarter|work ?day)\b|"
        r"\b(?:by|before|at|until) (?:cob|eod|shift end)(?: (?:on|today|tomorrow)|[.,;]|"
        r"$)|\bfirst thing (?:in the morning|"
        r"tomorrow)\b|"
        r"\bwithin the (?:hour|day|week|month|year)\b|\bin the (?:coming|next|following) (?:days|"
        r"weeks|"
        r"months)\b|\b(?:by|on|before|after|until|about|around) the \d{1,2}(?:st|nd|rd|th)\b|"
        r"\bevery other (?:day|week|month|year)\b"
    ),
    rf"\b(?:between|until|from|around|about) (?:{MONTHS}|may\b)",
    rf"\b(?:prior to|before|after) (?:the )?(?:coming |next )?{SEASONS}\b|\bthe {MONTHS} [a-z]+",
    (
        r"\b(?:ap{1,2}rox(?:imately|\.)?|about|around|in|within|takes?) \d+-(?:weeks?|"
        r"months?|days?)\b|"
        r"\b(?:this|last|over the) past (?:week|weekend|month)\b|\b(?:scheduled|regular|normal) "
        r"(?:trash|collection|recycling|garbage|pick ?up) day\b"
    ),
    r"\bover the (?:summer|winter|spring|fall|weekend|holidays?|next|coming|past [a-z]+)\b",
)
"""Times in words, tied to an event by what they say; the first two are days of a month."""


UNTIMED = (
    (
        r"\bby cob (?:tree|crew|parks)|\bsection [0-9.-]+|\b24 ?-?h(?:ou)?rs? (?:constituent "
        r")?service\b|"
        r"\bovernight (?:commercial|parking|street)\b|\bpark(?:ing|ed)? overnight\b|\b(?:is|are) "
        r"regular "
        r"(?:trash )?collection\b|\b\d+ (?:hour|minute)s? (?:visitor|parking|in an? loading)|"
        r"\btimes "
        r"within an? [a-z]+\b|\bin the last \d+ (?:yrs?|years?)\b|\b(?:signed|"
        r"restriction)[^.;]{0,30} "
        r"(?:after|at|from) \d{1,2} ?[ap]m\b|\b1/2 (?:tree|split)\b"
    ),
    r"\bfor (?:\d+|five|ten|fifteen|twenty|thirty|a few|several) (?:seconds|minutes)\b",
    r"\bno (?:update|activity|response|reply|contact|change)s? (?:for|in|within|after) [^.;]*",
    r"^\d{1,2}/\d{1,2}(?:/\d{2,4})? ?[-:] ?(?:this|that|it|these) (?:is|are)\b",
    r"\b(?:for|about|only|approximately) [1357]/[248]\b",
    (
        r"\bat the end of the day\b|\bthe \d{1,2}(?:st|nd|rd|th) (?:floor|street|st|avenue|ave|"
        r"district|precinct|ward|time|attempt|visit|request|call|notice|unit|block)\b"
    ),
    (
        r"\b\d{1,2}-\d{1,2} (?:lights?|lamps?|bags?|feet|foot|inch(?:es)?|cars?|trees?|"
        r"people|times|"
        r"signs?|poles?|units?|holes?|barrels?|carts?|blocks?|houses?|vehicles?|bricks?|"
        r"flags?|items?)\b"
    ),
    (
        r"\btran[a-z]{0,2}fer+ed to (?:[a-z&]+ "
        r"){1,2}\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:,? case\b.*|[. "
        r"]*)$"
    ),
    (
        r"\byou (?:sent|reported|filed|made|entered|opened|submitted) (?:[a-z]+ )?(?:today|"
        r"yesterday|this morning|last (?:week|month|night))\b"
    ),
    r"\byet today\b",
    r"\bby [a-z'-]+, [a-z'-]+(?: [a-z]\.?)?: ?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d(?::\d\d)? ?[ap]m",
    r"\busa today\b",
    (
        r"\b(?:cases?|requests?|tickets?) (?:is|are|was|were) closed (?:\d+|[a-z]+) (?:business "
        r")?days? after\b"
    ),
    (
        r"\bat (?:this|that|the) time\b|\b(?:at the )?(?:time|moment) of (?:the |our |this "
        r")?(?:inspection|visit|investigation|survey)\b"
    ),
    (
        r"\bas soon as (?:possible|weather permits)\b|\bin a timely (?:manner|fashion)\b|"
        r"\bin the (?:near )?future\b|\bwhen (?:scheduled|time permits|available)\b|\bat all "
        r"times\b|\bevery day\b|\bdaily\b|\beach day\b|\bat times\b|\bdays? (?:a|per) week\b|"
        r"\bsome time\b|\bfirst time\b|\bnext time\b|\bone day\b|\bin (?:recent|prior|"
        r"previous) (?:days|weeks|years|months)\b|\bover the years\b"
    ),
    (
        r"\b(?:mon(?:day)?s?|daily|weekdays)[.,]? ?(?:-|through|thru|to|and|/) "
        r"?(?:fri(?:day)?s?|sun(?:day)?s?|sat(?:urday)?s?)\b(?:[,:]? (?:from |between "
        r")?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)? ?(?:-|to|and|until) ?\d{1,2}(?::\d\d)? "
        r"?(?:[ap]\.?m\.?)?)?"
    )
    .replace("{{", "{")
    .replace("}}", "}"),
    (
        r"\b(?:office|business|working|regular|normal|operating|work) hours\b(?: (?:are|of|"
        r"is))?[^.;]{0,50}"
    ),
    (
        r"\b(?:more|older|longer|greater|less|fewer) than (?:a|an|one|two|three|\d+) "
        r"(?:business |calendar |working )?(?:hours?|days?|weeks?|months?|years?)(?: old)?\b"
    ),
    r"\b(?:a|one|two|three|\d+)[ -](?:years?|months?|days?)[ -]old\b",
    (
        r"\b(?:(?:this |the |your |service )?(?:case|request|ticket|complaint|sr|work order|"
        r"record|it) )?(?:~number )?(?:is |was |has been |have been )?(?:auto[- ]?|"
        r"automatically |administratively )?(?:closed|opened|created|submitted|received|"
        r"entered|reported|re-?opened|logged|updated)(?: out)?(?: by [a-z.]+(?: "
        r"[a-z.]+)?)?(?: on| at| date| since)?[ :]*(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|"
        r"(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|"
        r"yesterday|(?:january|february|march|april|may|june|july|august|september|october|"
        r"november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:,? "
        r"\d{4})?))(?:[ ,at@]*\d{1,2}:\d\d(?::\d\d)?(?:\.\d)? ?(?:[ap]\.?m\.?)?)?"
    ),
    (
        r"\b(?:sent|date|received|from):? (?:monday|tuesday|wednesday|thursday|friday|"
        r"saturday|sunday|mon|tue|wed|thu|fri|sat|sun),? [a-z]+\.? \d{1,2},? \d{4}(?:,?(?: "
        r"at)? \d{1,2}:\d\d(?::\d\d)? ?(?:[ap]m)?)?|\bon (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? "
        r"[a-z]+\.? \d{1,2},? \d{4},?(?: at)? \d{1,2}:\d\d"
    ),
    (
        r"\b(?:your|the) (?:email|e-mail|letter|call|request|complaint|report|message|"
        r"inquiry|case|photo) (?:of|from|dated|on) [a-z]* ?\d{1,2}[^ ]*(?: \d{4})?"
    ),
    (
        r"\b(?:thank you|thanks|happy|have a|enjoy)[^.;!]{0,30}(?:day|week|weekend|today|"
        r"monday|friday|morning|afternoon|evening)\b"
    ),
    (
        r"\b(?:transferr?(?:ed|ing)?|referr?ed|re-?assign(?:ed|ing)?|forward(?:ed|ing)?|"
        r"rerouted|routed|duplicate|dup)(?: (?:to|of)(?: [a-z0-9#~/&.-]+){1,5}?)? (?:on |- "
        r")?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?: \d{1,2}:\d\d(?: ?[ap]m)?)?$"
    ),
    (
        r"\b(?:three|two|four|several|\d+) (?:or more )?(?:times|days) (?:in|a|per|each) "
        r"(?:the )?(?:row|week|past)\b|\bfor (?:many )?years\b"
    ),
    (
        r"\bwithin (?:its|our|their|this) [a-z]+|\bwithin the (?:city|town|limits?|street|program|"
        r"code|scope|area|park|lot|property|building|contract|boundar[a-z]+|right)[a-z]*"
    ),
)
"""Times that are none for a resident: of the case, of an e-mail, of an office, of no day."""
