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
        r"\b(?:give|allow|gave|allows|gives) (?:it|us|them|him|her|you|about|up to)? ?(?:an?|one|"
        r"two|three|a few|a "
        r"couple(?: of)?|\d+) (?:business )?(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?)\b|"
        r"\b(?:\d{1,2}|an?|one|two|"
        r"three|four|six) (?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?) (?:away|or so|"
        r"max|at most|minimum|"
        r"tops)\b|[a-z,.;] 0[0-9][0-5]\d(?:[.,;]|$)"
    ),
    (
        rf"\b(?:at )?(?:five|ten|quarter|twenty|half) (?:to|past|till|of|after|before) {_HOUR}\b|"
        rf"\b(?:w/in|"
        rf"with ?in) (?:the|an|a|\d+) (?:hrs?|wks?|mos?)\b|\b{_VERB} (?:[a-z]+ ){{0,2}}(?:about|"
        rf"around) "
        rf"(?:1[0-2]|[1-9])(?:[.,;]|$)|\b{_VERB} (?:in )?'[0-4]\d\b|\b{_HOLIDAY} (?:week|weekend|"
        rf"day|eve)\b|"
        r"\b(?:in|until|till|for|by) the new (?:fiscal |calendar |school )?year\b"
    ),
    (
        r"\b(?:2day|2(?:moro|mrw|morrow)|tmw|tmmrw|2ni(?:te|ght)|ye?st(?:e?rd[a]?y|dy)?|yday|"
        r"(?:this|last|over the|on the|early|late|til) (?:wk ?|week)end|wk(?:e)?nd|"
        r"(?:this|last|tom|tomorrow|yesterday) (?:aft|eve)|mid-?(?:morning|afternoon|week|day|"
        r"month|shift)|(?:same|very|that same|that very|next|this) (?:nite|wk|aft|shift)|"
        r"(?:the|that|this) (?:very|same) (?:hour|morning|day|night|afternoon|week)|"
        r"b/?4 (?:noon|dark|the|dawn|lunch|[1-9])|last shift)\b"
    ),
    (
        r"\bnext (?:[a-z]+ ){1,2}(?:week|wk|month|round|pass)\b|\b(?:begins?|starts?|ends?|"
        r"is|"
        r"falls|opens?|resumes?|closes?|returns?) (?:on )?the \d{1,2}(?:st|nd|rd|th)\b|\b20[2-4]\d "
        r"(?:[a-z]+ ){0,2}(?:program|cycle|list|contract|season|schedule|budget)\b|\b(?:f/?u|fu|"
        r"recheck|"
        r"re-?insp(?:ect|ection)?|re-?visit|follow-?up|back|return|ck|check) (?:in )?(?:~ "
        r"?)?\d{1,2} ?"
        r"(?:d|days?|wks?|weeks?|mos?|months?|hrs?)\b|\b(?:scene|arrived|clear|there) (?:[01]\d|"
        r"2[0-3])[0-5]\d (?:\d|[a-z])"
    ),
    (
        r"\b(?:in|within|for|another|allow|every|after|abt|about|next|eta|est\.?|takes?|give|"
        r"wait|good|=) (?:\d{1,3} ?- ?)?\d{1,3} ?(?:d|h|w|wk|mo|biz days)\b|\b\d{1,2} ?- ?\d{1,2} ?"
        r"(?:d|h|hrs?|wks?|mos?|yrs?|biz days)\b|\b(?:\d{1,2}|two|three|four|five|six|seven|ten)[- "
        r"]?(?:yr|"
        r"year|mo|month|wk|week|day) (?:rotation|cycle|backlog|schedule|plan|program|list|notice|"
        r"extension|deadline)\b"
    ),
    (
        rf"\b(?:{_VERB}|done|at|by|@|from|since|til|till|until|around|abt|about|crew|patrol|there|"
        rf"out) "
        rf"(?:1[0-2]|[1-9])(?::[0-5]\d)? ?[ap](?: ?- ?(?:1[0-2]|[1-9])(?::[0-5]\d)?[ap])?\b|"
        rf"\b(?:1[0-2]|[1-9])(?::[0-5]\d)?[ap] ?(?:-|to) ?(?:1[0-2]|[1-9])(?::[0-5]\d)?[ap]\b|"
        rf"(?:\b{_VERB}|\b(?:thru|through|by|out|there|up|done|off|on|in|it|scene|clear|again|"
        rf"approx|about)|,) 0[0-9][0-5]\d(?:[.,;]|$| [a-z]{{3,}})"
    ),
    (
        rf"\b(?:spring|summer|fall|autumn|winter),? (?:of )?'\d\d\b|\b(?:est\.?|estimated|eta|"
        rf"target|completion|start|finish|due|planned|sched\.?|date)(?: (?:completion|start|date|"
        rf"finish|restoration|time|of))*(?:[:=-]| is)* ?(?:{_MONTH}|may\b|\d{{1,2}}/\d|mid|"
        rf"early|late)"
    ),
    (
        r"\b(?:on|till|til|thru|through|from|since|by|before|after|until) the \d{1,2}(?:st|nd|rd|"
        r"th)\b|\b(?:tue|thu|thur|weds)\b"
    ),
    (
        r"\b(?:\d+|five|ten|fifteen|twenty|thirty|sixty|ninety) (?:business|working|calendar) "
        r"(?:days?|hours?)\b|\b(?:\d+|five|seven|ten|fifteen|twenty|thirty|sixty|ninety) (?:days?|"
        r"hours?|weeks?) (?:is|are|was|were) (?:allowed|given|permitted|granted)\b"
    ),
    (
        r"\b(?:at|about|around|near|just before|just after|before|after|until|till|by) (?:noon|"
        r"midnight|dawn|dusk|sunrise|sunset|daybreak|first light|midday|nightfall)\b"
    ),
    (
        r"\b(?:estimates?|estimated|wait|backlog|expect|expects|roughly) (?:time )?(?:is |of |at )?"
        r"(?:about |around |up to |currently )*(?:an?|one|two|three|four|six|\d+)(?: "
        r"?(?:to|-) ?\d+)? "
        r"(?:hours?|days?|weeks?|months?|years?)\b"
    ),
    rf"\b(?:after|before|until|till|by|on|around|following|past|over) (?:the )?{_HOLIDAY}\b",
    (
        r"\b(?:quarter|half) (?:past|to|after|till) (?:one|two|three|four|five|six|seven|eight|"
        r"nine|ten|eleven|twelve|\d{1,2})\b|\bat (?:one|two|three|four|five|six|seven|eight|nine|"
        r"ten|eleven|twelve) (?:o'?clock|in the (?:morning|afternoon|evening))\b"
    ),
    r"(?:\bat|@) ?0[4-9][0-5]\d(?: ?h(?:ou)?rs?\b|[.,;]|$)",
    (
        rf"\b(?:through|thru|till|til|after|starting|beginning|sooner than|later than|mid|between) "
        rf"(?:{_MONTH}|may\b)|\b{_MONTH} ?(?:-|to|or|and|thru|through|&) ?{_MONTH}\b|"
        rf"\b{_MONTH}\.?,? (?:of )?(?:20|')\d\d\b|\b(?:by|on|in|with|from) (?:your|the|our) "
        rf"{_MONTH} [a-z]+"
    ),
    (
        r"\b(?:q[1-4]|(?:first|second|third|fourth|last|next|1st|2nd|3rd|4th) quarter)\b|"
        r"\bnext (?:fy|fiscal)\b|\b(?:for|in|until) (?:fiscal year|fy) ?(?:20)?\d\d\b|"
        r"\b(?:on|for|our|your|city'?s?|capital|annual) 20[2-4]\d (?:[a-z]+ ){0,3}"
        r"(?:program|list|contract|season|plan|schedule|cycle|budget|project)\b|\b(?:scheduled|"
        r"slated|planned|set|budgeted|programmed|resurfacing|paving|removal|due|pruned|repaved|"
        r"sometime) (?:for |in )?20[2-4]\d\b"
    ),
    (
        r"\b(?:\d+|an?|one|two|three|four|five|six|ten|couple|few)(?: ?(?:-|to|or) "
        r"?\d+)?[ -](?:of )?(?:hours?|"
        r"hrs?|days?|weeks?|wks?|mos?|months?|yrs?|years?)[ -](?:backlog|wait|waiting|list|out\b|"
        r"lead|turn ?around|delay|process(?:ing)?|minimum|window|time ?(?:line|frame)|cycle|late\b|"
        r"later\b|behind|for the holiday|from (?:now|notice|today))|\b(?:turn ?around|wait ?list|"
        r"wait|lead time|backlog|time ?frame|response time|process)(?: time)? (?:is |of |"
        r"are )?(?:[a-z]+ )?"
        r"(?:\d+|an?|one|two|three|four|six)(?: ?(?:-|to|or) ?\d+)? (?:business )?(?:hours?|hrs?|"
        r"days?|weeks?|wks?|mos?|months?|yrs?|years?)\b"
    ),
    (
        r"\b(?:early|late|by|on|this|next|last|every|until|till|til|and|or|wk of) (?:mon|"
        r"tue|tues|wed|weds|thu|"
        r"thur|thurs|fri|sat|sun)\b|\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\.? "
        r"(?:am|pm|a\.m|p\.m|morning|afternoon|night|eve|\d{1,2}[/-]\d{1,2}|the \d)\b"
    ),
    (
        r"\b(?:(?:same|very same|following|very next) (?:day|night|afternoon|evening|week|month)|"
        r"(?:last|this|yesterday|tomorrow|early|late|mid) ?-?(?:evening|afternoon|"
        r"morning)|week'?s end|"
        r"(?:by|before|at|until) (?:year|month|week)[ -]?end|(?:for|rest of|remainder of) the "
        r"(?:season|winter|summer|year)|(?:night|morning|evening|afternoon|week|wk) of (?:the )?"
        r"\d{1,2}(?:st|nd|rd|th)?|(?:fall|spring|winter|summer|autumn) (?:planting|"
        r"pruning|paving|cycle|season|round|"
        r"program|20\d\d|of 20\d\d|\d\d/\d\d))\b"
    ),
    (
        r"\b(?:arr(?:ived)?|dep(?:arted)?|on ?-?site|on ?-?scene|restored|cleared|"
        r"completed|complete|"
        r"started|in service|shut ?(?:down|off)|turned (?:on|off)|isolated|back (?:on|in service)|"
        r"eta|gone at|clr|enrt|in|out) (?:at |by |@ ?|about )?(?:[01]\d|2[0-3])[0-5]\d"
        r"(?: ?h(?:ou)?rs?)?(?:[.,;/&-]|$| (?:and|to|by|main|for|rodded|jetted|crew|back|"
        r"clear|dep|hrs|h\b|"
        r"until|with|w/))|\b0[0-9][0-5]\d ?(?:-|to|until|thru) ?(?:[01]\d|2[0-3])[0-5]\d\b"
    ),
    (
        r"\b(?:back on|back off|water on|water off|on|off|open(?:s|ed)?|close[sd]?|start(?:s|ed)?|"
        r"begins?|began|leaves?|arrives?|arrived|ends?|ended|done|finished|there|restored|"
        r"crew|now) "
        r"(?:at|by|until|till|til|around|approx\.?|about) (?:noon|midnight|(?:[1-9]|"
        r"1[0-2])(?::\d\d)?)"
        r"(?:[.,;]|$| (?:today|tomorrow|and|this|in the))"
    ),
    (
        r"\b(?:in|within|after|for) (?:a|the next|another) (?:few|couple(?: of)?) "
        r"(?:minutes|hours|hrs|days|"
        r"weeks|wks|months)\b|\bbetween \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.? )?(?:and|-|&) "
        r"?(?:noon|midnight|"
        r"\d{1,2}(?::\d\d)? ?[ap]\.?m\b)|\b(?:in|within) (?:7|10|14|15|20|21|28|30|45|60|"
        r"90|120)(?:[.,;]|$)|"
        r"\b(?:appt\.?|appointment|hearing|visit|inspection|delivery|pickup|due|it|day|"
        r"court|session) "
        r"(?:is|was|will be|set for|on|for)? ?(?:the )?\d{1,2}(?:st|nd|rd|th)(?:[.,;]|$)|"
        r"\bwithin (?:the|this) (?:week|month|hour|day|year)\b"
    ),
    (
        rf"\b(?:prior to|opens?|closes?|starts?|reopens?|resumes?|through|thru|in time for|"
        rf"ends) (?:the )?{_HOLIDAY}\b"
    ),
)
"""Times that tell a resident when."""

TIMES_BARE = (
    (r"\b(?:there|out|up|it|set|done|clear|gone|empty|taken|collected|yard) {1,3}[ap]m[ .]*$"),
    (
        r"\b(?:as of|at|by) (?:[01]\d|2[0-3])[0-5]\d(?:[.,;]|$)|[a-z][.;] (?:[01]\d|2[0-3])[0-5]\d"
        r"\.?$|\bfy ?(?:20)?[23]\d\b|\b(?:by|before|until) (?:eow|eom|cob|eod)\b|\beow \d"
    ),
    (
        rf"\b(?:from|to|in|each|every) (?:spring|summer|fall|autumn|winter)(?: to| until|"
        rf"[.,;]|$| on "
        rf"account| because| due)|\b(?:each|every|all|for) {_MONTH}|\b(?:due|back|due back|"
        rf"returned|by) "
        r"(?:on )?the \d{1,2}(?:st|nd|rd|th)\b|[a-z] (?:mon|tues?|wed|thurs?|fri|sat|sun)[. ]*$|"
        r"\b(?:aprx|appx|aprox|abt) \d+ (?:hrs?|days?|wks?|weeks?|mos?|months?|yrs?|years?)\b|"
        r"\b(?:came|arrived|went|visited|returned) at (?:1[0-2]|[1-9])(?:[.,;]|$)|[a-z]{2,}ed "
        r"0[0-9][0-5]\d\b|\beta:? ?(?:is )?\d|^\d{1,2} ?- ?\d{1,2} (?:wks|weeks|days|months|mos)\b"
    ),
)
"""Hours as radios say them, weekdays cut short, seasons and months that come round."""

TIMES_ES = (
    (
        r"\bentre (?:las )?\d{1,2} y (?:las )?\d{1,2} ?(?:am|pm|hrs|horas|de la)\b|\btardan? "
        r"(?:como |hasta |unos |"
        r"unas |casi |aproximadamente )*(?:\d+|un|una|dos|tres|cuatro|seis) (?:dias?|semanas?|"
        r"mes(?:es)?|horas?)\b"
    ),
    (
        r"\b(?:en|dentro de|hasta|cada|unas|por|plazo de|aprox\.?) (?:\d{1,3}|un|una|dos|tres) ?"
        r"(?:hrs?|h|sem|min)\b|\bplazo (?:de |es de )?(?:\d+|[a-z]+) (?:dias|horas|semanas)\b"
    ),
    (
        r"\b(?:antes|despues|pasand[oa]|pasad[oa]|hasta|durante|a partir) (?:de |del |la |"
        r"las |el )*"
        r"(?:navidad|semana santa|ano nuevo|dia de muertos|vacaciones|fiestas|reyes|octubre|"
        r"las lluvias|la temporada|carnaval)\b|\b(?:en|durante|esta|la) (?:la )?temporada (?:de )?"
        r"(?:secas|seca|lluvias|estiaje|siembra|poda)\b"
    ),
    (
        r"\b(?:antier|antes de ayer|pasado manana|la otra semana|(?:esta|la proxima|la siguiente|"
        r"primera|segunda) quincena|(?:en el transcurso|a lo largo|en el curso) (?:de la|"
        r"del|de este|"
        r"de esta) (?:dia|semana|mes|manana|tarde|noche|ano)|(?:programa|presupuesto|plan|lista|"
        r"contrato|ejercicio) 20[2-4]\d)\b|\b(?:a )?(?:fines|finales|principios|mediados|"
        r"inicios) (?:del?|de este|del proximo) (?:mes|ano|semana|verano|otono|invierno|primavera|"
        r"temporada|"
        r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
        r"diciembre)\b"
    ),
    (
        r"\bel (?:dia )?(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\b|\bel \d{1,2} (?:se|en la|por "
        r"la|a las|quedo|quedara|pasa|va|sera|del)\b|\b(?:\d+|dos|tres|cuatro|cinco) ?(?:a|o|y|-) ?"
        r"\d+ ?(?:dias|semanas|meses|horas|hrs|anos)\b"
    ),
)
"""The same in Spanish."""

UNTIMED = (
    (
        r"\b(?:last|this|yesterday) ?(?:week|month|year)?'s (?:complaint|request|case|report|"
        r"ticket|call)s?\b|"
        r"\b(?:mes|semana|ano) pasad[oa] (?:lo |la )?report[a-z]*|\b24 horas (?:abiert|al dia|"
        r"diari)[a-z]*"
    ),
    (
        r"\b(?:bldgs?|buildings?|apts?|houses?|rooms?|rms?|spans?|mhs?|"
        r"stops?|piers?) "
        r"#?\d{1,3}-\d{1,3}\b|\brated (?:for |at )?[\d,]+ (?:hours|hrs)\b|\bmeters? (?:allows?|"
        r"takes?|gives?)"
        r"[^.;]{0,20}(?:hours?|hrs?|minutes?|mins?)\b|\b(?:signs?|placards?|letreros?|meter) "
        r"(?:reads?|says?|"
        r"shows?|states?|dice) [^.;]*|\b(?:age|aged|years? old)\b[^.;]{0,25}\b\d+ (?:years|yrs)\b|"
        r"\bthe \d{1,2}"
        r"(?::\d\d)? ?[ap]\.?m\.? (?:bus|driver|route|train|run|show|operator|ferry|class)\b|"
        r"\b(?:lease|"
        r"contract|title|warranty|registration)s? (?:runs?|ends?|goes|is up|runs "
        r"out)[^.;]{0,12}(?:in|thru|through|"
        r"until|to) (?:19|20)\d\d\b|\b(?:caso|reporte|folio|solicitud|queja) (?:abiert|cread|"
        r"recibid|levantad|"
        r"hech|ingresad|enviad)[oa] [^.;,]*"
    ),
    (
        r"\b\d{2,4}a (?:fuse|breaker|lamp|amp|main|service)s?\b|\bclos(?:e|ed|ing) out "
        r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|"
        r"\b(?:called|call|calling) (?:the )?24 ?-?h(?:ou)?rs?\b"
    ),
    (
        r"\b(?:they|he|she) (?:come|play|park|bark|start|dump|blast|run)s? [^.;,]{0,25}\b(?:at|"
        r"after|from|"
        r"until|till|every) (?:\d{1,2}(?::\d\d)? ?[ap]\.?m?|night|nite|day|weekend)\b"
    ),
    (r"\b(?:an?|one|two|\d+) (?:day|week|month|year)'?s'? (?:worth|pay|supply|rent|notice of)\b"),
    (
        r"\b24[ -]?h(?:ou)?rs? (?:a day |per day )?(?:hot ?line|help ?line|line|number|operation|"
        r"op+eration|access|facility|desk|dispatch|emergency|phone|store|business|security|"
        r"surveillance|recording)\b|\b(?:no parking|no stopping|parking|work(?:ing)? h(?:ou)?rs|"
        r"hours|h(?:ou)?rs|allowed|permitted|permits?|posted|restricted|quiet hours)\b[^.;,]{0,30}?"
        r"\b\d{1,2}(?::\d\d)? ?(?:[ap]\.?m?\.?)? ?(?:-|to|until|til|thru|and) "
        r"?\d{1,2}(?::\d\d)? ?[ap]\.?m?\b|"
        r"\b(?:plays?|playing|blasts?|barks?|barking|parks?|parties) "
        r"[^.;,]{0,25}"
        r"\b(?:until|till|til|every) (?:\d{1,2} ?[ap]\.?m?|(?:night|nite|day|weekend))\b"
    ),
    (
        r"\b(?:off|slow|fast|late|early|wrong) by [a-z0-9]+ (?:hours?|hrs?|minutes?|mins?)\b|"
        r"\b(?:legal|reg|registration|registered|tags?|tagged|rabies|insurance|insured|plates?|"
        r"sticker|licen[cs]ed?)(?: [a-z]+){0,2} (?:good|valid|current|thru|through|until|til|"
        r"till|expires?)"
        r"[^.;,]*|\bi (?:paid|filed|bought|sent|reported) [^.;]{0,20}in (?:19|20)\d\d\b|"
        r"\bno (?:response|answer|reply) from [^.;]{0,60} in \d+ (?:days?|weeks?|months?)|"
        r"^1/[248] [a-z]|"
        r"\bif you (?:see|hear|notice|find) [^.;,]*|\bas promised [^.;]{0,30}last [a-z]+"
    ),
    (
        r"\bovernight (?:crew|shift|staff|officer|unit)s?\b|\bin the [ap]m (?:peak|rush|"
        r"commute)\b|\b(?:over|after|past) (?:[a-z]+|\d+) (?:days|weeks|"
        r"months|years) (?:w/o|without|of no|with no|no)\b|\b\d{1,2}-\d{1,2} to "
        r"\d{1,2}-\d{1,2},? mh\b|"
        r"\bmh \d{1,2}-\d{1,2}|\breportado (?:hoy|ayer|antier)\b|\b(?:tip|empty|dump|water|rinse|"
        r"pour|clean|run)\b[^.;]*\b(?:once a|twice a|each|every) (?:day|week|month)\b"
    ),
    (
        r"\b(?:filed|made|sent|reported|entered|opened|came in|submitted|logged|received|"
        r"called in) "
        r"[^.;]{0,20}?(?:an?|one|two|three|\d+) (?:hour|day|week|minute|month)s? (?:before|ago|"
        r"earlier|prior)\b"
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
        r"\b(?:cld|clsd) by [a-z]+ \d{1,2}/\d{1,2}/\d{2,4}|\b(?:filed|received|submitted|reported|"
        r"opened) (?:back )?in (?:january|february|march|april|may|june|july|august|september|"
        r"october|november|december)\b"
    ),
    r"\b(?:with ?in|in|over|during) the (?:last|past) (?:[a-z0-9]+ )?years\b",
    (
        r"\b(?:\d+|one|two|three|four)[ -]?(?:hrs?|hours?|minutes?|mins?)[ -](?:zone|limit|parking|"
        r"max|maximum|meters?|loading|spaces?|spots?|signs?)\b|\b(?:takes|allows|accepts|limit is) "
        r"\d+ (?:hrs?|hours?|minutes?|mins?) (?:max|limit|only|per)|\b(?:tax|model) year \d{4}\b|"
        r"\b\d{1,2} ?[ap]m ?-? ?\d{1,2} ?[ap]m,? except\b|\bexcept (?:on )?(?:mon|tues|"
        r"wednes|thurs|fri|satur|sun)days?\b|"
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:st|street|ave|rd|road|ln|school)\b"
    ),
    (
        r"^(?:dcr|state|county|private|city|mbta|federal)? ?(?:property|road|way|tree|issue) "
        r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}[. ]*$|^\d{1,2}/\d{1,2}/\d{2,4} ?[-:] ?(?:private|dcr|state|"
        r"county|not (?:an?|our) [a-z]+|duplicate|mbta)(?: on private| property| tree| "
        r"way| road| street|"
        r" not (?:an?|our)(?: [a-z]+){1,3})*[. ]*$"
    ),
    (
        r"\b(?:expired|built|installed new|issued|purchased|bought|registered) in (?:19|20)\d\d\b|"
        r"\b(?:unmoved|not moved|no heat|no water|been out|out of service|without (?:heat|"
        r"water|power)|"
        r"sitting|parked|there) (?:for |in |over )?(?:\d{1,3}|an?|one|two|three|several) "
        r"(?:hours?|hrs?|"
        r"days?|weeks?|months?|years?)\b|\b(?:first|second|third|fourth|2nd|3rd|4th|"
        r"another) (?:request|"
        r"call|complaint|report|time) (?:this|last) (?:week|month|year)\b|\breports? (?:\d+|an?) "
        r"(?:days?|weeks?) ago\b|\bre-?read(?:ing)? (?:at|of|is|was) \d+"
    ),
    r"\b(?:calle|avenida|av|colonia|col|plaza|parque|escuela) (?:del? )?\d{1,2} de [a-z]+(?: \d+)?",
)
"""Times of other things than what was done or will be."""
