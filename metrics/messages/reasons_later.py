"""Closed by the office, or before the work: the reasons X and P."""

from __future__ import annotations

from metrics.messages.reason_words import DAY, DETERMINERS, LIST, MEANS, REPORT, gap
from metrics.messages.rules import joined

_CLOSED = (
    r"(?:clos|retir|purg|archiv|clear|drop|remov|expir|delet|cancell?|clean|wip|swept|sweep|zero|"
    r"writ|take|taken|dump)(?:e|ed|es|ing|en|ped|ping|s)?"
)
_OLD = (
    r"(?:old|older|oldest|stale|aged|aging|legacy|inactive|dormant|idle|expired|outdated|"
    r"unassigned|unworked|remaining|leftover|unresolved|outstanding|backlogged|last year's|prior "
    r"year|prior-year|previous year's|obsolete|abandoned|lingering|pending|dated)"
)

BY_OFFICE = (
    r"\b(?:over|more than|older than) (?:[a-z]+|~?\d+) (?:days?|months?|years?) old\b",
    (
        r"\bno (?:[a-z]+ )?(?:units?|officers?|crews?|deput(?:y|ies)|inspectors?|staff|one) "
        r"(?:was |were |is |are |currently )?(?:available|free)\b|\bprogram (?:is )?(?:unfunded|"
        r"not funded|cut)\b"
    ),
    (
        r"\bno (?:[a-z]+ ){0,2}on (?:staff|duty|payroll)\b|\b(?:without|after \d+ [a-z]+ of|no) "
        r"(?:any "
        r")?(?:activity|movement|updates?)\b[. ]*$|\bautomatic(?:ally)? (?:process|closed?|"
        r"closure|rule|"
        r"timeout)\b|\b(?:shelter|facility|kennel|yard|program|lot) is (?:now |currently )?full\b"
    ),
    (
        r"\bno activity (?:in|for|since|on|within)\b|\binspection (?:is|was) not warranted\b|"
        r"\bcase is "
        r"~?[a-z0-9]+ days old\b|\binformational (?:reports?|purposes|only)\b|\bnoted (?:this "
        r")?as a "
        r"location of concern\b"
    ),
    (
        r"\bon (?:the )?payroll\b|\blay ?-?offs?\b|\b(?:everything|anything|all) (?:older|before|"
        r"prior|from before)\b|\bcontract (?:had |has |was )?(?:ended|expired|lapsed|ran|is up)\b|"
        r"\bwe are (?:only )?(?:one|two|three|four) [a-z]+ for\b|\b(?:dropped|closed|cleared) at "
        r"(?:the )?end of (?:shift|watch|day|tour|season|year|month)\b"
    ),
    (
        r"\b(?:have|has|got|with) only (?:one|two|1|2|a single) (?:person|inspector|officer|crew|"
        r"truck|driver|unit|man|painter|sweeper|arborist)\b|\b(?:operators?|drivers?|staff|crew|"
        r"inspectors?) (?:vacanc(?:y|ies)|shortage)\b"
    ),
    (
        r"\bpredates?\b|\b(?:was|were|got|been) (?:wiped|flushed|mass[- ]closed)\b|\bno (?:[a-z]+ "
        r")?(?:unit|car|officer|crew|truck|inspector|one|deputy)s? (?:was |were |is |are "
        r")?(?:free|available|on shift|on duty|to send|to spare)\b|\b(?:slot|position|post|job|"
        r"seat|desk|role)s? (?:is |are |has been |have been |still |sits )*(?:vacant|open since|"
        r"unfilled|frozen|cut)\b|\bsystem (?:auto-?)?clos(?:ed|es)\b|\bonly [a-z]+ (?:with|of|"
        r"involving) [a-z ]{2,25} (?:are |is |get |being )?(?:worked|taken|handled|answered)\b"
    ),
    (
        r"\bbudgets? (?:for [a-z ]{3,30})?(?:is|are|was|has been) (?:done|spent|gone|out|used|"
        r"closed|exhausted|over)\b|\b(?:case|request|ticket|report|it|this|complaint|call) (?:is|"
        r"was) (?:over |now |more than )?(?:\d+|[a-z]+) (?:days|weeks|months|years) old\b"
    ),
    (
        r"\bauto(?:matically|matic)?[- ]?(?:closed?|closes|closing|expired?|archived|purged)\b|"
        r"\b(?:unserved|unworked|undispatched|unassigned|not served)(?:[.,;]|$)|\bstatute (?:of "
        r"limits|of limitations?|has run|ran|expired)\b|\b(?:one|two|three|1|2|3|half|skeleton) "
        r"(?:man|person|painter|inspector|crew|officer|truck)s? (?:left|on staff|for the (?:whole "
        r")?(?:city|county))\b|\bconverted from\b|\bfunds? (?:for [a-z ]{3,30})?(?:is|are|were|"
        r"was) (?:all )?(?:spent|gone|out|exhausted|used)\b"
    ),
    (
        r"\bran out of (?:time|daylight|hours|room|space|day)\b|\b(?:does|do)(?: not|n't) have "
        r"[^.;]{0,30}"
        r"\bon staff\b|\b(?:timed|aged) out\b|\bno (?:[a-z]+ )?contract (?:this|for|in|until)\b|"
        r"\bcalls held\b"
    ),
    (
        r"\b(?:list|queue|backlog|board|log) (?:was |has been |is )?(?:wiped|purged|cleared|reset|"
        r"emptied|zeroed)\b|"
        r"\btoo many (?:calls|cases|requests|tickets|complaints)\b|\bnone (?:sent|available|free|"
        r"assigned)\b|\bstale\b|"
        r"\b(?:enforcement|patrols?|towing|ticketing|baiting|service) (?:is |was |has been "
        r")?suspended\b|\bbefore the "
        r"(?:contract|funding|grant|money|season|program) (?:lapsed|ran|ended|expired)\b"
    ),
    (
        r"\b(?:closed|retired|cleared|archived|purged|dropped|lapsed|closing|clsd|removed) (?:out "
        r")?(?:as (?:stale|"
        r"old|inactive|aged|expired|outdated|unworked|idle|abandoned|dormant|obsolete|part of|of)|"
        r"under (?:the|our|"
        r"a) [a-z0-9-]+|for (?:shift|age|inactivity|lack|staffing|backlog|time|budget|the year|"
        r"year)|per (?:policy|"
        r"retention|rule|sup|supervisor|management|admin)|by (?:budget|admin|system|batch|script|"
        r"policy|rule))|"
        r"\bno longer (?:have|has|had|employ|staff|fund)s? (?:the |an? |any |enough |our "
        r")*(?:[a-z]+ )?(?:crews?|program|staff|"
        r"contract|funds?|funding|money|budget|inspectors?|officers?|equipment|service|division|"
        r"unit)\b|\b(?:too late|too early|late) in the (?:season|year)\b|"
        r"\b(?:off|out of) season\b|\bno [a-z]+ (?:is |was |has been )?assigned (?:to|since|for)\b"
    ),
    (
        rf"\badministratively\b|\b(?:do|does|did)(?: not|n't) (?:currently |presently )?have "
        rf"(?:the |enough |any |adequate )*(?:[a-z]+ )?"
        rf"{MEANS}\b|\b(?:short|down|lost|missing|minus) (?:by )?(?:two|three|four|five|\d+|"
        rf"several|half (?:of )?our|half "
        rf"the|most of our|some) (?:[a-z]+ )?{MEANS}\b|\b(?:closed|cleared|dropped|purged|archived|"
        rf"closing) "
        r"(?:out )?(?:anything|everything|all|any|those|items|cases|whatever) (?:[a-z]+ )?(?:over|"
        r"older|more|"
        r"from|before|prior|past|that|not)\b|\b(?:ended|ends?) (?:the |my |his |her )?(?:shift|"
        r"tour|"
        r"watch|season|detail)\b|\b(?:shift|tour|season|detail|overtime) (?:is |was |had |has |"
        r"been )*(?:ended|"
        r"over|changed|pulled|cut|out|closed|done)\b|\b(?:un|de-?|not )funded\b"
    ),
    (
        r"\bonly (?:emergenc(?:y|ies)|urgent|priority|life)[a-z -]*(?:are|is|being|calls|now|"
        r"get)\b|\b(?:"
        r"abandoned|closed|dropped|expired|cancelled) (?:for|due to|after|because of|from) "
        r"(?:[a-z]+ )?(?:"
        r"inactivity|age|non-?payment|no activity|lack of|lapse|\d+)\b|\bwhen we (?:changed|"
        r"switched|moved|"
        r"migrated|upgraded|replaced|converted)\b|\bdat(?:es|ed|ing) (?:back )?(?:to|from)\b|"
        r"\b(?:spring|"
        r"year[- ]end|annual|fall) clean(?:ing|up|-up)\b[^.;]{0,30}\b(?:system|cases|tickets|"
        r"requests|files|"
        r"list|records)\b|\b(?:nobody|no one|no officers?|no unit) (?:went|was sent|could be sent|"
        r"was free|got "
        r"to it|was available|could go|responded)\b|\b(?:grant|program|fund|budget|position|"
        r"contract) (?:was |"
        r"has been |is |got )?(?:cut|eliminated|zeroed|ended|pulled|lost|cancelled)\b"
    ),
    (
        rf"\b{_CLOSED} (?:out |up |off |down |away |from )?(?:all |every |any |our |the |these |"
        rf"those |of |each |some |many )*{_OLD} {gap(2)}(?:{REPORT}|files?|items?|backlog|queue)\b|"
        rf"\b{_OLD} (?:[a-z]+ )?(?:{REPORT}) (?:is |are |was |were |being |has been |have been )*"
        rf"{_CLOSED}\b"
    ),
    (
        rf"\b(?:for (?:lack|want) of|lack of|shortages? of|short (?:of|on)|insufficient|inadequate|"
        rf"not enough|too few|ran out of|out of|without|no|low on|cuts? (?:to|in)|limited|reduced) "
        rf"(?:the |our |available |adequate |additional |any |enough |current )*(?:[a-z]+ )?{MEANS}"
        rf"\b(?: (?:to|for|this|is|are|was|were|available|left|remain|until|free|in|at|and)\b|[.,;]"
        r"|$)"
    ),
    (
        rf"\b(?:{MEANS}|program|season|contract|half our [a-z]+) (?:[a-z]+ ){{0,4}}?(?:ran out|run "
        r"out|ha(?:s|ve) run out|(?:is|are|was|were|has been|have been|being) (?:all |now |"
        r"currently )?(?:out (?:ill|sick)|ill|sick|exhausted|depleted|spent|frozen|cut|short|tied "
        r"up|busy|suspended|discontinued|eliminated|paused|halted|stretched|unavailable|vacant|"
        r"unfilled|used up|reassigned|committed|limited)|busy|tied up|expired|lapsed|ended|"
        r"dried up|shortages?|constraints?|freeze|does not (?:allow|permit|cover)|won't allow)\b"
    ),
    (
        r"\b(?:service|collection|recycling|program|pickups?|sweeping|planting|mowing|inspections?)"
        r" (?:has been|have been|is|are|was|were) (?:temporarily |indefinitely |currently )?"
        r"(?:suspended|discontinued|eliminated|paused|halted|cut|curtailed|stopped)\b"
    ),
    (
        r"\b(?:inactive|idle|dormant|untouched|unassigned|open) (?:for |over |since |more than |"
        r"longer than )+(?:\d+|an?\b|one|two|three|four|five|six|ten|too|several|many|months|"
        r"years|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|spring|summer|fall|winter)|"
        r"\b(?:aged|timed|purged|swept) out\b|\bolder than (?:\d+|[a-z]+)(?:[- ][a-z]+)? (?:days|"
        r"weeks|months|years)\b|\bsat (?:too long|for (?:over|more)|untouched|unworked)\b"
    ),
    (
        r"\b(?:system|data|database|software|platform|records?|crm|app|bulk|mass|batch|year[- ]end|"
        r"annual|quarterly|monthly|periodic|routine|administrative|admin) (?:[a-z]+ )?(?:migration|"
        r"conversion|purge|clean ?-?up|cleanup|upgrade|cut ?over|closure|closeout|close-?out|sweep|"
        r"closing|reset|transition|changeover)\b|\b(?:legacy|old|former|previous|new) (?:system|"
        r"software|platform|database|crm|app)\b|\blegacy (?:record|case|ticket|request|item|data)s?"
        r"\b|\b(?:admin|administrative|auto|system|automatic|mass|bulk|batch)[- ](?:closure|closed|"
        r"close|clsd|closing|clos)\b"
    ),
    (
        r"\b(?:purged?|closed|cleared|retired|archived|dropped) (?:at|for|by|before|in|on|after|"
        r"during|"
        r"per|with) (?:the )?(?:[a-z]+ )?(?:fiscal|year|end|close|season|policy|rule|schedule|"
        r"limit|"
        r"deadline|retention|purge|migration|audit|cleanup|system|supervisor|management)[a-z-]*\b|"
        r"\b(?:cleared|closed|ended|dropped|cancelled) (?:it |this |the call )?(?:without|w/o|with "
        r"no|"
        r"before) (?:a |any |being )?(?:dispatch|response|unit|visit|review|investigation|action|"
        r"inspection|assigned|worked)[a-z]*\b|\b(?:pilot|program|class|waitlist|waiting list|"
        r"session|"
        r"trial|camp|course|slots?|workshop) (?:is |was |are |now |already )*(?:full|filled|closed|"
        r"capped|at capacity|over|sold out)\b|\b(?:call|calls|ticket|request|case) (?:had |has |"
        r"have )?"
        r"(?:been )?(?:holding|held|waiting|aged|sat|timed)\b|\bbefore it (?:aged|expired|timed)\b|"
        r"\baged (?:past|off|beyond|over)\b|\b(?:holding|stacked|pending) (?:over |more than |for "
        r")?\d+ "
        r"(?:hrs?|hours|min)"
    ),
    (
        r"\b(?:low|lower|lowest) priority\b|\bnot (?:a|high) (?:enough )?(?:priority|on our "
        r"priorities)\b|\bother priorities\b|\bmore (?:urgent|pressing) (?:calls|work|cases|needs|"
        r"requests)\b|\bemergency calls only\b|\b(?:never|not) (?:been )?(?:assigned|worked|"
        r"dispatched|looked at)\b"
    ),
)
"""X: closed by administration, by age, for lack of means; unless a thing was done."""

_DO = (
    r"(?:[a-z]+ly |also |then |soon |be |have |get |try to |continue to |need to |then )*[a-z]{2,}"
)
_WHO = (
    r"(?:we|i|they|it|he|she|someone|somebody|crews?|city|department|staff|inspectors?|officers?|"
    r"technicians?|team|contractors?|supervisors?|engineers?|foresters?|arborists?|drivers?|"
    r"trucks?|office|representatives?|specialists?|investigators?|rangers?|members?|readers?|"
    r"units?|reviewers?|planners?|division|district|vendor|which|who|that|work|repairs?|list|"
    r"yours?|location|one|another [a-z]+|group|board|committee|program|project|season|tree|"
    r"light|lamp|sign|street|sidewalk|area|site|spot|requests?|case|matter|complaint)"
)
_STARTS = (
    r"(?:begins?|starts?|resumes?|returns?|runs?|comes?|comes? (?:by|back|out|through)|gets? (?:to|"
    r"done|fixed|swept|planted|paved)|goes|go(?:es)? (?:in|out|on|up|to)|is due|are due|"
    r"reach(?:es)?|arrives?|follows?|happens?|takes? place|opens?|reopens?|meets?|votes?|"
    r"reviews?|passes|seeded|is expected|are expected|is set|are set|is booked|are booked|"
    r"is planned|are planned|is slated|are slated|ships?|is coming|are coming|is going|continues?)"
)

PLANNED = (
    r"\bgoes to (?:council|bid|committee|the board|design|construction)\b",
    (
        r"\bwait(?:s|ing)? (?:its|their|your|for) turn\b|\b(?:we|crews?|they) (?:still |first |"
        r"now )?(?:have|"
        r"need) to (?:make|order|build|get|wait|find|fabricate|schedule|finish|review|locate|"
        r"mark|cut|pour|"
        r"repair|replace|fix|come|return|go)\b|\b(?:clean(?:ing|up|-up)|removal|sweeping|paving|"
        r"pruning|"
        r"pick ?up|inspection|tow|towing|abatement|collection) (?:is |set |due )?(?:on|by|for) "
        r"(?:the "
        r"\d{1,2}(?:st|nd|rd|th)|next|this|mon|tues?|wed|thurs?|fri|sat)[a-z]*|\b(?:is|are) "
        r"(?:now )?up for "
        r"(?:replacement|renewal|repair|review|bid|a vote)\b"
    ),
    (
        rf"\b(?:w\.?/?o\.?|work orders?|ticket|order) ?#? ?~[a-z0-9/-]* (?:was |has been |is "
        rf")?(?:written|"
        rf"issued|made|opened|sent|given|cut|created|placed|entered)\b|\b(?:study|survey|count|"
        rf"counts|quote|"
        rf"estimate|part|parts|cams?|cameras|patrol|patrols|locates?) (?:was |were |has been |"
        rf"have been "
        rf"|is )?(?:requested|ordered|called in|applied for)\b|^(?:pick ?-?up|delivery|cart "
        rf"delivery|removal|"
        rf"install|installation|repair|cleanup|sweep|mowing) (?:is |set |for |on |in |by )*{DAY}|"
        rf"\bbeing "
        rf"(?:mailed|processed|issued|shipped|printed|ordered|fabricated)\b|\b(?:crew|work|"
        rf"repairs?|"
        rf"removal|tow|pick ?up|inspection|visit|trim|clean ?up|sweep) scheduled\b|\bnext "
        rf"(?:[a-z]+ ){{1,2}}"
        rf"(?:is|are|begins|falls|starts) (?:on |in |the |set )*(?:{DAY}|\d)|\b(?:design|plans?|"
        rf"project|bid) "
        rf"(?:is|are) (?:at |about )*\d+ percent\b|\bdelivery (?:in|within|by|on|is) (?:{DAY}|\d)"
    ),
    (
        r"\bpend\b|\b(?:is|are|was)(?: not|n't) (?:yet )?(?:been )?scheduled\b|^(?:appt|"
        r"appointment)\b[.:]? "
        r"(?:is |set |for |on )*(?:\d|~|mon|tue|wed|thu|fri|sat)|\b(?:you're|you are|is|are) "
        r"(?:now )?"
        r"(?:first|second|third|next|~?\d+(?:st|nd|rd|th)) on (?:the|our)\b|\bdepends? on "
        r"(?:funding|"
        r"weather|staffing|budget|the (?:weather|budget|contractor|season))\b|\bfollow[- ]?up "
        r"(?:work ?)?"
        r"orders?\b|\bresumes? (?:when|once|after)\b"
    ),
    (
        r"\brequest for [a-z ]{3,40}? (?:has been |was |is )?(?:created|approved|submitted|entered|"
        r"opened|placed)\b|\b(?:complaint|case|request|ticket|investigation|file|work ?order|w/?o) "
        r"(?:#? ?~[a-z0-9./&-]+ )?(?:has been |was |is |were )?(?:opened|created|generated|"
        r"initiated|"
        r"started)\b|\bapproved for (?:the )?(?:fy|~|\d|next|spring|summer|fall|winter)|\bcrews? "
        r"(?:is |are )?on (?:it|this)\b|\b(?:w\.?/?o\.?|work orders?) ?#? ?[~a-z0-9/-]* issued\b"
    ),
    (
        r"\bstill (?:not |un)(?: been)? ?[a-z]+ed\b|\b(?:issue|problem|condition|it|this)s? "
        r"(?:is |are )?"
        r"still not\b|\b(?:[a-z]+ )?(?:is |are )?still (?:needed|needs?|required|requires?|"
        r"pending|to "
        r"be|to come|due)\b|\b(?:work|repairs?|job) (?:is |was |has )?not (?:yet |been "
        r")?(?:completed?|"
        r"done|finished|started)\b|\bbeing (?:investigated|reviewed|studied|evaluated|considered|"
        r"scheduled|assessed|processed|researched|looked (?:at|into)|designed|planned|inspected)\b"
    ),
    (
        r"\b(?:we|they|city|crews?|staff|department|i|engineers?)(?:'re| are| is|'m| am) "
        r"(?:presently |"
        r"currently |still |now |also |actively )?(?:working (?:on|with|to)|studying|looking into|"
        r"designing|planning|reviewing|in the process)\b|\b(?:that|which|who|is|are) (?:is |are )?"
        r"(?:currently )?(?:studying|designing|planning|reviewing)\b|\banticipat(?:es?|ed|ing)\b|"
        r"\bunder design\b|\bcont'?d\b|\bcontinued (?:to|until|till)\b|(?:^|[.;?!] ?|\band "
        r")(?:will|"
        r"shall) [a-z]+|\bhas no set date\b"
    ),
    (
        rf"\b(?:drivers?|contractors?|crews?|trucks?|vendor|we|they|he|she|inspectors?|team|"
        rf"sweepers?|"
        rf"foreman|collection|pick ?-?up|service) (?:takes?|does|do|picks?|comes?|goes|gets?|"
        rf"cuts?|pulls?|"
        rf"brings?|delivers?|drops?|returns?|starts?|finish(?:es)?|hauls?|tows?|moves?|"
        rf"patch(?:es)?|"
        rf"fix(?:es)?|shifts?|slides?) (?:[a-z'-]+ ){{0,5}}?(?:(?:on|by|before|in|at|for|back|"
        rf"until) )*(?:the )?"
        rf"(?:end of |first |last )?{DAY}|\b(?:other|opposite|odd|even) side next\b"
    ),
    (
        r"\b(?:case|complaint|request|this|it|report|matter|location) (?:was |has been |have been |"
        r"is )?given to [a-z]|\bw/?o ~?[a-z0-9/ -]{0,12}made out\b|\bthey will be [a-z]+ing\b|"
        r"\bwill respond\b|\b(?:gave|"
        r"given) (?:the )?address(?:es)? to\b|\b(?:is|are) (?:currently |still )?under "
        r"construction\b|"
        r"(?:^|[.;] )(?:please )?place (?:it |them )?(?:curbside|(?:at|on) (?:the )?curb)\b|"
        r"\b(?:corrections?|repairs?|changes?|adjustments?|updates?) will be (?:made|done)\b|"
        r"(?:^|[.;] "
        r"?)to be (?:collected|picked up|removed|repaired|replaced|done|fixed)\b|\bhave out and "
        r"empty "
        r"on\b|\b(?:notified|informed|advised|told|alerted|contacted) (?:the |our )?(?:[a-z]+ "
        r"){0,2}"
        r"(?:supervisor|foreman|contractor|crew|driver|manager)s? (?:of|about|to|regarding)\b"
    ),
    (
        r"\b(?:supervisors?|foreman|foremen|superintend[ae]nts?|sup|supt|route [a-z]+) (?:has |"
        r"have |had |was |were |been |also )*(?:notified|informed|alerted|advised|told)\b|"
        r"\b(?:notified|informed|alerted|advised|told) (?:the |our |my |his |route "
        r")*(?:supervisors?|foreman|foremen|superintend[ae]nts?|supt)\b"
    ),
    (
        r"\b[a-z]+'s (?:set|due|booked|planned|scheduled|slated|expected) (?:for|on|in|to|by)\b|"
        r"\b(?:once|after|when) (?:school|spring|summer|winter|fall|frost|the (?:snow|ground|rain|"
        r"weather|season|holiday|thaw|plant|parade|game))\b|\bfirst avail(?:able)?\b|\btry "
        r"(?:again )?(?:in )?(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)|\btoo "
        r"(?:cold|wet|hot|windy|icy) (?:for|to|now|yet|right)\b|\bis booked w|\b(?:truck|crew|"
        r"unit|team) (?:\d+ )?has (?:it|this) (?:tonight|today|tomorrow|next)|\bwe'll be (?:by|"
        r"back|there|out)\b"
    ),
    (
        r"\b(?:has|have)(?: not|n't) (?:yet )?been (?:to|on|down|in|by) (?:the |this |that |your |"
        r"my )?(?:street|area|block|road|stop|location|route)\b|\bnot yet [a-z]+ed\b"
    ),
    (
        r"\bestimated (?:repair|completion|fix|date|time|restoration|restore|start|delivery|"
        r"arrival)\b|\b(?:ckt|circuit|light|lamp|signal|water|power|plate|cones?) (?:is |stays? |"
        r"remains? )?(?:dead|dark|off|out|on flash) (?:til|till|until)\b"
    ),
    (
        r"\branked \d|\b(?:bids?|results?|answer|report|decision|construction|planting|paving|"
        r"work|delivery|vote|start) (?:is |are |in |by |this |next |late |early |mid-?)+(?:the "
        r")?(?:spring|summer|fall|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
        r"mon|tue|wed|thu|fri|sat|sun|week|month|year)|\b(?:is|are) (?:making|building|"
        r"fabricating|modell?ing|drawing|pricing|printing|ordering|sourcing)\b|\b(?:\d(?:st|nd|rd|"
        r"th)|first|second|third|last) (?:wk|week) (?:of |in )?(?:jan|feb|mar|apr|may|jun|jul|aug|"
        r"sep|oct|nov|dec|next)|\bout (?:until|till|til) [a-z]|\bneeded before\b|\bgoing (?:tmrw|"
        r"tomorrow|today|tonight|back|out (?:there )?(?:today|tmrw|tomorrow|on|this|next))\b|"
        r"\bstill in [a-z]+|\b(?:jan|january|feb|february|march|april|june|july|aug|august|sept?|"
        r"september|oct|october|nov|november|dec|december|spring|summer|fall|winter) or so\b|"
        r"\bhas (?:this|it|that) (?:for|on) (?:the )?(?:\d|mon|tue|wed|thu|fri|next)|\b(?:list|"
        r"sheet|program|schedule|route), (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
        r"spring|summer|fall|winter|next|late|early|mid)"
    ),
    (
        r"\b(?:issued|wrote|created|opened|cut|entered|submitted|generated|put in|placed|sent|"
        r"made|drew up) (?:an? |the |our )?(?:work ?order|w/?o|repair order|job order|service "
        r"order|repair ticket|work ticket|repair request|work request)\b|\b(?:is|are|been) "
        r"proposed for\b|\b(?:budget|funds?|money|weather|time|staff|staffing|ground|temps?|"
        r"temperatures?|crew) (?:allowing|permitting|allows?|permits?|willing)\b|\bto (?:the "
        r")?[a-z]+ list\b|\b(?:appt|appointment|pick ?up|visit|inspection|date|collection|"
        r"delivery|planting|hearing) (?:is |was |has been )?(?:now|moved to|set for|set to|"
        r"changed to|pushed to|bumped to|moved) (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|next|\d|"
        r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:crews?|we|city|inspectors?|they) "
        r"(?:has|have) (?:up to |until |till )?\d+ (?:hours|hrs|days|weeks|months)\b|\bpostponed "
        r"(?:from|to|until|till)\b"
    ),
    (
        r"\bon (?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?'?s? (?:[a-z]+ "
        r"){0,2}(?:run|route|list|pass|round|loop|truck|sheet|schedule|crew)\b|\b[a-z]{3,} (?:is |"
        r"are |has been |been |now )?(?:booked|lined up|pencill?ed in|slotted|queued|teed up|on "
        r"deck|arranged|calendared|on the calendar|in the works|in the pipeline)\b|\b(?:concrete|"
        r"patch|paint|crews?|repairs?|work|permanent [a-z]+|replacement|install(?:ation)?|"
        r"planting|restoration|asphalt|plumber|trucks?) to follow\b|\b(?:re-?inspect(?:ion)?|"
        r"re-?check|re-?visit|follow[- ]?up|return (?:visit|trip)) (?:on |in |by |set |due |for |"
        r"after )*(?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|next|tomorrow|jan|feb|mar|apr|may|"
        r"jun|jul|aug|sep|oct|nov|dec|a week|two weeks)"
    ),
    (
        r"\b[a-z]{3,}ing (?:next (?:mon|tue|wed|thu|fri|sat|sun|week|wk|month|spring|summer|fall|"
        r"winter|year|season|cycle|round|pass)|tomorrow|this coming|the week of|week of|wk of|"
        r"later this)|\bplanned (?:for|over|in|on|this|next|after|once|during)\b|\bunder "
        r"(?:consideration|advisement|discussion|evaluation|review|study|negotiation)\b|\byour "
        r"(?:turn|block|street|area|zone|date|slot|spot) (?:is|comes|falls) (?:up |on |in |set |"
        r"due |around |the )*(?:week|next|mon|tue|wed|thu|fri|sat|sun|\d|after|jan|feb|mar|apr|"
        r"may|jun|jul|aug|sep|oct|nov|dec)|\b(?:and|now|still|currently|is) (?:reviewing|studying|"
        r"assessing|pricing|scoping|deciding)\b|\b(?:yet to (?:be|come|go|arrive|decide|reach)|"
        r"not yet)\b"
    ),
    (
        r"\b(?:inspectors?|supervisors?|sup|crews?|contractors?|staff|foreman|foremen|techs?|"
        r"officers?|team|unit|engineers?|arborists?|drivers?|dispatch|manager|ranger|electrician|"
        r"plumber|surveyor|adjuster|investigator|deputy|vendor|somebody|someone|trapper|nurse|"
        r"sanitarian|concrete|slab|flusher|vactor|grinder) to (?:be |then |also )?(?:talk|speak|"
        r"meet|swing|stop|call|come|visit|look|check|drop|do|set|bring|decide|review|fix|patch|"
        r"pour|assess|evaluate|measure|ride|drive|go|grind|haul|tow|clear|clean|sweep|paint|trim|"
        r"prune|plant|dig|jet|flush|camera|bait|treat|deliver|swap|hang|reset|reprogram|retime|"
        r"monitor|patrol|watch|run|reply|issue|write|post|collect|get)[a-z]*\b"
    ),
    (
        r"\bscheduled (?:an? |the |your )?(?:[a-z]+ )?(?:inspection|visit|appointment|repair|"
        r"removal|"
        r"pickup|hearing)\b|\b(?:hearing|sting|visit|meeting|cleanup|clean-up|sweep) set (?:for "
        r")?(?:the )?\d|"
        r"\bgoing in (?:wk|week|next|on|the week)\b|\btakes? (?:about |up to |around )?(?:\d+|"
        r"[a-z]+) (?:to "
        r"(?:\d+|[a-z]+) )?(?:days|weeks|months)\b|\bput (?:it |this )?on [a-z]+'?s? (?:[a-z]+ "
        r")?(?:sheet|"
        r"list|schedule|route|run)\b|^under (?:design|review|study|construction)\b"
    ),
    (
        r"\bnumber \d+ (?:of|on|in)\b|\b(?:headed|heading|on its way|on the way|coming) (?:back "
        r")?(?:your way|there|out|over|"
        r"back|this way)\b|\blooking (?:at|into) (?:it|this|that|the)\b|\b(?:still )?in (?:plan "
        r")?(?:review|"
        r"processing)\b|\b(?:is|are) being processed\b|\b(?:court|hearing|trial|appeal) (?:date|"
        r"day)?(?: is| on)? ?(?:on )?"
        r"(?:\d{1,2}/\d|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
        r"\b(?:crew|truck|driver|"
        r"electrician|plumber|tech|technician|inspector|run|pass|round|delivery|pickup|sweeper|"
        r"team) (?:on |due |for )?"
        r"(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|sun)(?:day)?(?:[.,; ]|$)|\b(?:crew|truck|"
        r"driver|inspector|tech|"
        r"run|pass|sweeper|team) (?:tomorrow|tonight|next)\b|\bhop(?:e|es|ing) to\b"
    ),
    (
        r"\b(?:weather|funding|budget|staffing|time|permit|conditions) permitting\b|\b(?:when|"
        r"once) (?:it|the "
        r"weather|the ground|things) (?:warms|dries|thaws|clears|melts|cools)[a-z]*\b|"
        r"\b(?:appointment|appt|visit|"
        r"inspection|hearing|pickup|date|meeting) (?:was |is |has been )?(?:made|booked|arranged|"
        r"calendared|"
        r"confirmed|given) for\b|\bgave us a date\b|\bstill on (?:arterials|mains|main roads|"
        r"primary|the main)\b|"
        r"\b(?:bids?|bidding|comment period|application|window) (?:closes?|opens?|goes)\b|\bhas it "
        r"(?:until|till|"
        r"through|by)\b|\bin the (?:fy ?'?\d+ )?(?:cip|capital|budget|tip|five[- ]year)\b|\b(?:72|"
        r"48|24) hour "
        r"(?:clock|notice|period)\b|\bloop back\b"
    ),
    (
        r"\bord(?:e?r)?(?:'?d|rd|ered)\b|\bon ord\b|\b(?:trucks?|crews?|city|contractors?|drivers?|"
        r"someone|"
        r"somebody|inspectors?|foreman)'ll [a-z]+|\b(?:and |, )?then (?:we|the city|our crews?|"
        r"crews?) "
        r"[a-z]+|\b(?:is|are|plans?|application|case|matter|request|design|permit|claim) (?:now |"
        r"still |currently "
        r")?under (?:review|study|investigation|design|consideration|appeal)\b|\b(?:starts?|"
        r"begins?|follows?|"
        r"comes?) (?:right |only )?(?:after|once|when) (?:the )?[a-z]+"
    ),
    (
        rf"\b(?:tow|work|repair|visit|inspection|decision|cleanup|clean-up|hearing|removal|install|"
        rf"delivery|"
        rf"pickup|recheck|reinspection|part|parts|answer|report|result|results|abatement|sweep) "
        rf"(?:is |are )?(?:"
        rf"now |tentatively )?(?:due|set|slated|booked|planned|expected|promised) (?:for |on |by |"
        rf"in |at )?"
        rf"(?:the )?{DAY}|(?:^|[,;.] )on (?:the |our |a |this )?(?:[a-z0-9']+ ){{0,3}}{LIST}\b"
    ),
    (
        rf"\b(?:drops|swings|kicks|gets in touch|gets to you|hears|"
        rf"votes|picks|comes|arrives|delivers|ships|mows|plows|"
        rf"sweeps|"
        rf"collects|paves|prunes|runs|goes|meets|finishes|completes|returns|resumes|opens|starts|"
        rf"begins|"
        rf"fixes|installs|replaces|cleans|treats|sprays|baits|inspects|tows|hauls|swaps|trims|"
        rf"reviews|"
        rf"decides|rules|answers|follows|bids go|crews go|trucks go) (?:[a-z'%]+ ){{0,4}}?(?:(?:in|"
        rf"on|by|within|"
        rf"after|through|out|at|off) )*(?:the )?{DAY}"
    ),
    (
        rf"\b{_WHO}(?: will|'ll| shall| is going to| are going to| plans? to| hopes? to| intends? "
        rf"to| expects? to| is to| are to| is scheduled to| are scheduled to| should| would) {_DO}"
    ),
    rf"(?:^|[.,;] ?|\band |\bbut )(?:will|shall|going to|plan to|hope to|need to|have to) {_DO}",
    (
        rf"\b(?:placed|put|added|goes|go|saved|entered|adding|putting|is|are|was|been|remains?|"
        rf"stays?|now|included|logged|noted|moved|kept|slotted|wait[a-z]*|position|spot|get|"
        rf"currently) "
        rf"(?:it |this |them |your [a-z]+ |the [a-z]+ |up |down )?(?:on|in|to|onto|into|under) "
        rf"{DETERMINERS}(?:[a-z0-9'-]+ ){{0,4}}?{LIST}\b"
    ),
    (
        r"\bon (?:back ?|special )?order\b|\bon (?:bo|b/o)\b|\bback ?-?ordered\b|\b(?:shipment|"
        r"delivery|parts?|materials?|equipment|carts?|poles?|fixtures?|signs?|supply|stock|"
        r"replacements?|bins?) (?:is |are |was |were |has been |have been |have |has )*(?:due|"
        r"expected|coming|delayed|pending|not (?:arrived|come)|on the way|ordered|"
        r"late|until)\b|\b(?:all |run |ran )?out of (?:stock|the (?:[a-z0-9]+ )*(?:size|carts?|"
        r"bins?|parts?))\b"
    ),
    (
        rf"\b[a-z]{{3,}} {_STARTS} (?:[a-z']+ ){{0,4}}?(?:(?:in|on|by|until|at|within|from|about|"
        rf"around|before|after|for|during) )?(?:the )?{DAY}"
    ),
    (
        r"\bre-?sched(?:uled|'d)?\b|\b(?:pending|awaiting|waiting (?:on|for|until))\b|\b(?:til|"
        r"till|"
        r"until) (?:the )?(?:parts?|weather|temps?|ground|funding|funds|materials?|locates?|"
        r"permit|approval|spring|summer|fall|winter|asphalt|gas|utility|[a-z]+ (?:arrives?|"
        r"clears?|opens?|comes?|reopens?))\b"
    ),
    (
        r"\b(?:job|work|service|repair|maintenance|tow|pick ?-?up|task|removal|inspection)[ -]?"
        r"(?:order|ticket|request)s? (?:~number |no |# ?)?(?:was |is |has been |have been )?"
        r"(?:created|written|issued|opened|generated|entered|placed|made|submitted|cut|sent|"
        r"put in|printed|assigned|initiated|prepared|drawn)\b"
    ),
    (
        rf"\b(?:expect|expected|anticipate|anticipated|estimated|allow|look for|plan on|should be|"
        rf"ought to be|likely|tentatively|hopefully) (?:[a-z]+ ){{0,5}}?(?:by|until|about|around|"
        rf"in|"
        rf"on|within|for|to take|up to|start[a-z]*)? ?(?:about |around )?(?:the )?{DAY}"
    ),
    (
        r"\b(?:running|is|are|was|were) (?:currently )?(?:an? |one |two |\d |several |about )*"
        r"(?:hours?|days?|weeks?|months?|routes?|shifts?) (?:behind|late)\b|\b(?:running|fallen|"
        r"got|fell|is|are) "
        r"(?:behind|late)\b|\b(?:delayed|postponed|pushed back|put off|held up|on hold|bumped|"
        r"deferred)\b|\b(?:all|our) slots (?:[a-z]+ ){0,4}(?:taken|full|booked)\b|\bcan't say "
        r"(?:yet )?when\b|\bno (?:date|"
        r"timeline|start date) (?:yet|has been|is)\b|\bset aside\b"
    ),
    (
        r"\b(?:will|to be|gets?|be) [a-z]+(?: [a-z]+){0,6}? (?:when|once|after|as soon as|"
        r"until) "
        r"(?:[a-z]+ ){1,5}(?:allows?|permits?|clears?|arrives?|comes?|opens?|is|are|stays?|dries|"
        r"thaws?|approved|available|passes|finish(?:es)?|ends?|over)\b"
    ),
    (
        rf"\b(?:scheduled|sched|schd|slated|booked|set|lined up|penciled in|targeted|planned|due|"
        rf"assigned) (?:for|4|in|on|to|by|at|next|this|during) (?:the )?(?:{DAY}|a |replacement|"
        r"repair|removal|inspection|review|paving|installation)"
    ),
    (
        rf"\b(?:ranks?|ranked|sits|placed|stands|number|is|are) (?:at |now )?(?:~number|#?\d+(?:st|"
        rf"nd|rd|th)?|"
        rf"first|second|third|next|last) (?:on|in) {DETERMINERS}(?:[a-z]+ )?(?:{LIST}|line)\b|"
        rf"\b(?:is|"
        rf"are) (?:now )?with (?:a|an|the|our) (?:[a-z]+ )?(?:reviewer|inspector|engineer|planner|"
        rf"examiner|"
        rf"investigator|board|committee|council|judge|supervisor|lab|attorney)\b|\b{DAY} (?:is|"
        rf"are) "
        r"(?:typical|normal|usual|average|the (?:norm|wait|average|usual))\b|\b(?:due|expected|"
        r"coming|"
        rf"arriving|(?:be|is|are|crew|truck|we're) (?:back|out|over|here)) (?:there |again |back |"
        rf"out |in |on |by |at )*(?:tonight|today|"
        rf"tomorrow|{DAY})"
    ),
    (
        r"\b(?:clean ?-?up|removal|sweep|reinspection|recheck|abatement|visit|work|pickup|tow|"
        r"review|"
        r"repair|(?:trimm|plant|pav|mow|sweep|clean|tow|prun|plow|paint|strip|spray|bait|patch|"
        r"seal|cutt)ing) (?:once|after|when|as soon as|on or after) (?:the )?[a-z0-9]+|\b(?:will|"
        r"must) "
        r"(?:be )?(?:re-?check|re-?inspect|revisit|re-?visit|monitor|watch|follow)[a-z]*\b|\b(?:in|"
        r"by) "
        r"(?:the )?order (?:rec'?d|received|it was received|they came)\b|\basked (?:the )?[a-z]+ "
        r"for (?:a|"
        r"an|the) (?:ruling|opinion|quote|estimate|decision|review|bid|inspection|report)\b|"
        r"\b(?:made|"
        r"been made) aware\b"
    ),
    (
        r"\bactual start: ?n/a ?finish: ?n/a\b|\b(?:service|work|lights?|power|repairs?|sidewalk|"
        r"it|this) to be (?:restored|repaired|replaced|done|completed|installed|made|fixed|"
        r"scheduled|"
        r"addressed|removed|serviced|turned on)\b|^(?:the )?(?:superintend[ae]nt|supervisor|"
        r"foreman|"
        r"inspector|manager|engineer|crew|staff|contractor|department|dept)s? (?:is|are) (?:now |"
        r"already )?aware\b|"
        r"\b(?:is|are) suppose[d]? to (?:be )?[a-z]+|\bmeeting (?:[a-z]+ ){1,4}(?:tomorrow|today|"
        r"on|next|"
        r"this|mon|tue|wed|thu|fri)[a-z]*|\b(?:w/o|wo|work order)s? issued\b|\bon (?:dpw|our|the|"
        r"pw|city) "
        r"list for\b|(?:^|[.;!,] |\bplease |\bpls )(?:have|put|place|leave|set|bring) (?:it |them |"
        r"the |"
        r"your |all |[a-z]+ ){0,4}out (?:for (?:collection|pick ?-?up)|by \d|on (?:mon|tue|wed|thu|"
        r"fri|sat|"
        r"your|the next)|next|again|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri)day\b)|"
        r"\b(?:do|does)(?: not|n't) (?:commence|begin|start|open|resume) until\b"
    ),
    (
        r"\bin (?:the |our |a )?(?:queue|development|design|planning|production|the works|"
        r"procurement|"
        r"engineering)\b|\b(?:is|are) (?:currently |now |presently |still |also )*"
        r"(?:looking|reviewing|studying|evaluating|designing|waiting|planning|awaiting|considering|"
        r"investigating|arranging|ordering|fabricating|programming|reworked)\b|\bin the process "
        r"of\b|\b(?:is|are|"
        r"remains?) (?:still )?(?:open|pending|ongoing|active)(?:[.,;]|$| and| with| at| for)|"
        r"\b(?:investigation|"
        r"review|study|inspection|repair|work) may (?:be|take)|\btrucks? (?:was|is|were|"
        r"are|got) full\b"
    ),
    (
        r"\bfinishing (?:\d|mon|tue|wed|thu|fri|sat|sun|tom|next|this)|\b(?:en ?route|on (?:its|"
        r"their|the) way)\b"
    ),
)
"""P: only planned, promised or under review; where nothing was done."""

NOT_PLANNED = joined(
    (
        r"\b(?:will|would|shall) (?:be )?(?:cite|cited|ticket|ticketed|tow|towed|fine|fined) "
        r"(?:[a-z]+ )?next time\b|\bon (?:the|my|our) way (?:back|home|to)\b"
    ),
    r"\b(?:has|have) been run\b[^.;]*|\bmust be paid\b|\bwaiting for (?:aaa|an? tow)\b",
    r"\bwill keep (?:it|this|that|them|your [a-z]+) (?:in mind|on file|on record)\b",
    (
        r"\bno (?:[a-z]+ ){1,3}(?:is|are|was|were) (?:planned|scheduled|needed|expected|required|"
        r"necessary)\b[^.;]*"
    ),
    r"\bdue to\b",
    (
        r"\b(?:owners?|landlords?|tenants?|managers?|contractors?|company|vendor|business|"
        r"operator|driver|manager|agent|he|she|they) (?:[a-z]+ )?(?:has |have |had |was |were |is "
        r"|are )*(?:been )?ordered\b|\bordered (?:to|the owner|the landlord|them|him|her)\b|"
        r"\b(?:permits?|licen[cs]es?|registrations?|plates?|accounts?|warrant|lease|closure|"
        r"policy|insurance|tags?|work site|it) (?:~number |[0-9a-z-]*\d[0-9a-z-]* |[a-z]{2} "
        r")*(?:is|are|was|were|remains?) (?:still |currently )*(?:open|active|pending)\b|"
        r"\b(?:ordinance|code|limit|law|rule|threshold|hours?|standard)s? (?:starts?|begins?|"
        r"applies|apply|runs?|kicks in)\b[^.;]*|\b(?:loaned|lent|borrowed|rented)\b[^.;]*"
    ),
    (
        r"\b(?:is|are) (?:currently |now |presently )?(?:being )?(?:worked on|repaired|rebuilt|"
        r"replaced|reconstructed|repaved|patched|restored) by [a-z]+|\b(?:is|are) (?:currently |"
        r"now |presently )(?:repairing|replacing|rebuilding|restoring|repaving|cleaning|removing) "
        r"(?:this|the|that|it|all)\b"
    ),
    (
        r"\btakes place (?:on |the |every |each )*(?:\d(?:st|nd|rd|th)|first|second|third|fourth|"
        r"every|each)[^.;]*|\b(?:comes|goes|turns) on (?:for|at) (?:about )?\d+ seconds[^.;]*"
    ),
    (
        r"\bdelayed (?:response|reply|answer)\b|\b(?:sorry|apologi[sz]e) for (?:the|any|our|this) "
        r"delays?\b"
    ),
    r"\bwill continue(?:[.,;]|$)",
    r"\b(?:stop[- ]work|stop|no) orders?\b[^.;]*",
    (
        r"\bno work orders?\b[^.;]*|\bnot (?:require|need) (?:any )?work\b[^.;]*|\bdo not "
        r"hesitate\b[^.;]*|\bfeel free\b[^.;]*|\bif you have any (?:further |other |more )?"
        r"(?:questions|concerns)\b[^.;]*|\b(?:they|he|she|owner|owner/agent|tenant|landlord|agent|"
        r"manager|resident) (?:will|would|is "
        r"going to|has agreed to|agreed to|promised to) (?:repaint|remove|trim|cut|mow|"
        r"paint)[a-z]*\b|"
        r"\b(?:constituent|caller|customer|resident|complainant|she|he|you) (?:[a-z]+ and "
        r")?(?:will|would) "
        r"(?:call|contact|check|submit|re-?submit|e-?mail)\b|\b(?:should|will) be noted\b|\b(?:no|"
        r"not any|nothing) (?:further |more |other |additional )?[a-z]+ will (?:be )?[a-z]+\b|"
        r"\b(?:lady|man|woman|client|she|he|person|customer|tenant)(?:'?s)? (?:is |was |are "
        r")?waiting\b|"
        r"\b(?:procedures?|rules?|instructions?|directions?|fail(?:ed)?|steps) to follow\b|\bto "
        r"correct "
        r"the (?:condition|situation|violation)\b|\bis on the route\b|\bsent official written "
        r"documentation\b|\bwarning them\b[^.;]*|\b(?:carts?|bins?|permits?|stickers?) arrives? "
        r"[^.;]{2,20}from "
        r"(?:sign|the (?:date|day))[a-z-]*"
    ),
)
"""Words on times to come that plan nothing."""
WATCHING = (
    (
        r"\b(?:will|shall|'ll|to|can|another|keep) (?:also |continue to |then |re-?|now |be "
        r")*(?:check|look|monitor|patrol|watch|keep (?:an |a )?(?:eye|watch|check)|observe|follow "
        r"up|remind|ensure|stay|track)[a-z]*\b"
    ),
)
"""A promise to keep an eye on it, which is no plan where the visit has told something."""
NOT_BY_OFFICE = joined(
    (
        r"\b(?:no conditions?|site ok)\b[^;]*\bno action taken\b|[a-z.] ?- no action taken[. ]*$|"
        r"\bno "
        r"action described\b|\bwas never closed\b"
    ),
    (
        r"\b(?:do|does|did) not have (?:[a-z]+ ){0,2}(?:trucks?|crews?) (?:[a-z]+ )?in (?:this|"
        r"the|your|that)\b"
    ),
    (
        r"\b(?:in|to|on|through) (?:our |the |a |their )*(?:[a-z]+ )?backlog\b|\bbacklog (?:is |"
        r"currently |"
        r"now |stands |runs )*(?:at |of |about )*\d[^.;]*|\bnew system\b|\b(?:due to|because of) a "
        r"new "
        r"[a-z]+|\bno sufficient funds\b|\bout of (?:state|town)\b|\bnever closed[.] no work\b|"
        r"\bwe have (?:an? )?(?:[a-z]+ )?backlog\b"
    ),
)
"""A backlog that is worked off, and what is no reason to close."""
