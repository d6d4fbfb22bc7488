"""Closed by the office, or before the work: the reasons X and P."""

from __future__ import annotations

from metrics.messages.reason_words import (
    ADVERBS,
    DAY,
    DETERMINERS,
    FILED,
    LIST,
    MEANS,
    REPORT,
    WAS,
    gap,
)
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
    r"\bend of (?:the )?(?:fiscal |calendar )?year\b",
    (
        r"\b(?:clos[a-z]*|clsd)[.;:, -]+(?:per |by )?(?:the )?(?:admin|system)\b|\bage ?> ?\d|"
        r"\bpast sla\b|\b(?:short|under)[- ]?(?:staffed|handed)\b|\b(?:could not|couldn't|unable "
        r"to|did not) (?:respond|get|answer|go) (?:out )?to (?:every|all|each|most)\b|\bno longer "
        r"appl(?:y|ies)\b|\bclosed (?:without|with no) (?:an? |any )?(?:inspection|visit|action|"
        r"review)\b|\b(?:responded|respond|responding|limited|sent) (?:only |just )?to (?:only )?"
        r"emergenc(?:y|ies)\b|\bonly to emergenc(?:y|ies)\b"
    ),
    (
        r"\b(?:no|not enough|lack(?:s|ed|ing)?(?: of)?|short(?:age)?(?: of| on| by)?|ran out "
        r"of|out of|without|too few|few|insufficient|inadequate|limited|reduced|(?:do|does|"
        r"did) not have|(?:do|does|did)n't have|low on|down (?:two|three|four|several|"
        r"~?[0-9]+)) (?:the |our |any |enough |available |adequate |sufficient |[a-z]+ "
        rf"){{0,3}}?{MEANS}\b(?: (?:to|for|were|was|is|are|left|available|free|could))?|"
        r"\b(?:staff(?:ing)?|personnel|manpower|budgets?|funds?|funding|money|resources|grant|"
        rf"appropriation|overtime) (?:[a-z]+ ){{0,3}}?{WAS}{ADVERBS}(?:cut|exhausted|depleted|"
        r"spent|frozen|gone|short|unavailable|limited|reduced|eliminated|used up|tied up|busy|"
        r"unfunded|shortages?|constraints?|ran out|ran dry|run out)\b|\b(?:cut|dropped|"
        rf"removed|eliminated) from (?:[a-z']+ ){{0,3}}?budget\b|\b(?:more than|over|older "
        r"than) (?:\d+|a|an|one|two|three|four|five|six|several|many|thirty|sixty|ninety) "
        r"(?:calendar |business )?(?:days|weeks|months|years?) (?:old|ago|and|has|so|without|"
        r"with no|passed|of inactiv|inactiv)[a-z]*\b|\b(?:\d+|two|three|six) (?:days|weeks|"
        r"months|years) old\b|\b(?:aged|timed) out\b|\bstale\b"
    ),
    (
        r"\bretention\b|^(?:case |request |ticket )?expired[. ]*$|\bobsolete\b|\bwithout "
        r"(?:any )?activity\b|\b(?:closed|clsd|closing|archived|purged|cleared|retired|"
        rf"dropped|deleted|removed|cancel+ed) (?:[a-z]+ ){{0,3}}?(?:automatically|"
        r"administratively|in bulk|bulk|batch|by (?:the )?(?:system|it|admin|batch|script|"
        r"policy)|per (?:policy|retention|[a-z]+ schedule)|without (?:being )?(?:a |any "
        r")?(?:review|visit|inspection|action|worked)[a-z]*|owing|because of (?:age|volume)|"
        r"due to (?:age|volume|inactivity)|cleanup|clean-?up|migration|year[- ]end)\b|"
        r"\b(?:auto|bulk|batch|mass|admin|system)[- ](?:clos|purg|archiv)[a-z]*\b|\byear[- "
        r"]end\b|\b(?:clean ?-?up|purge|migration) of (?:old|the|aged|stale|open|all|closed|"
        r"inactive)\b|\b(?:program|service|season|inspections?|planting|mowing|sweeping|"
        r"collection|enrollment|funding|grant|pilot|patrols?|hotline|towing|pickups?|trapping|"
        rf"spraying|registration) (?:[a-z]+ )?{WAS}{ADVERBS}(?:ended|suspended|discontinued|"
        r"cut|paused|halted|full|cancel+ed|eliminated|on hold|stopped|expired|unfunded|not "
        r"(?:available|offered|running))\b"
    ),
    (
        r"\b(?:higher|more urgent|more pressing|emergency|competing)[- ](?:priority |"
        r"priorities |urgent |emergency )*(?:calls?|work|cases|jobs|needs|priorities|requests|"
        r"incidents|emergencies) (?:kept|took|take|came|come|had|have|prevented|first|only)\b|"
        r"\b(?:nobody|no one|no (?:crew|unit|officer|inspector)s?) (?:was |were |is |has been "
        r"|could be |is )*(?:dispatched|assigned|sent|spared|free)\b|\b(?:because of|due to|"
        r"owing to) (?:the )?(?:[a-z]+ )?(?:workload|(?:volume|number|amount) of (?:calls|"
        rf"requests|cases|complaints|reports))\b|\b{FILED} (?:from|dated|made|filed|opened|"
        r"received|submitted) (?:before|prior to|in) (?:19|20)[0-9][0-9]\b|\bclos(?:ed|"
        r"ing)(?: out)? (?:old|older|all|stale)\b|\bautomatic(?:ally)? (?:process|closed?|"
        r"closure|rule|timeout)\b|\b(?:shelter|facility|kennel|yard|program|lot) is (?:now |"
        r"currently )?full\b|\binspection (?:is|was) not warranted\b|\bcase is ~?[a-z0-9]+ "
        r"days old\b|\binformational (?:reports?|purposes|only)\b|\bnoted (?:this )?as a "
        r"location of concern\b"
    ),
    (
        r"\b(?:have|has|got|with) only (?:one|two|1|2|a single) (?:person|inspector|officer|"
        r"crew|truck|driver|unit|man|painter|sweeper|arborist)\b|\b(?:operators?|drivers?|"
        r"staff|crew|inspectors?) (?:vacanc(?:y|ies)|shortage)\b|\bno (?:[a-z]+ )?(?:unit|car|"
        r"officer|crew|truck|inspector|one|deputy)s? (?:was |were |is |are )?(?:free|"
        r"available|on shift|on duty|to send|to spare)\b|\b(?:slot|position|post|job|seat|"
        r"desk|role)s? (?:is |are |has been |have been |still |sits )*(?:vacant|open since|"
        r"unfilled|frozen|cut)\b|\bonly [a-z]+ (?:with|of|involving) [a-z ]{2,25} (?:are |is |"
        r"get |being )?(?:worked|taken|handled|answered)\b|\bbudgets? (?:for [a-z "
        r"]{3,30})?(?:is|are|was|has been) (?:done|spent|gone|out|used|closed|exhausted|"
        r"over)\b|\b(?:unserved|unworked|undispatched|unassigned|not served)(?:[.,;]|$)|"
        r"\b(?:one|two|three|1|2|3|half|skeleton) (?:man|person|painter|inspector|crew|"
        r"officer|truck)s? (?:left|on staff|for the (?:whole )?(?:city|county))\b|\bran out "
        r"of (?:time|daylight|hours|room|space|day)\b|\bstale\b"
    ),
    (
        r"\bno longer (?:have|has|had|employ|staff|fund)s? (?:the |an? |any |enough |our "
        r")*(?:[a-z]+ )?(?:crews?|program|staff|contract|funds?|funding|money|budget|"
        r"inspectors?|officers?|equipment|service|division|unit)\b|\b(?:off|out of) season\b|"
        r"\badministratively\b|\b(?:do|does|did)(?: not|n't) (?:currently |presently )?have "
        rf"(?:the |enough |any |adequate )*(?:[a-z]+ )?{MEANS}\b|\b(?:short|down|lost|missing|"
        r"minus) (?:by )?(?:two|three|four|five|\d+|several|half (?:of )?our|half the|most of "
        rf"our|some) (?:[a-z]+ )?{MEANS}\b|\b(?:shift|tour|season|detail|overtime) (?:is |was |"
        r"had |has |been )*(?:ended|over|changed|pulled|cut|out|closed|done)\b|\bonly "
        r"(?:emergenc(?:y|ies)|urgent|priority|life)[a-z -]*(?:are|is|being|calls|now|get)\b|"
        r"\b(?:abandoned|closed|dropped|expired|cancelled) (?:for|due to|after|because of|"
        r"from) (?:[a-z]+ )?(?:inactivity|age|non-?payment|no activity|lack of|lapse|\d+)\b|"
        r"\bwhen we (?:changed|switched|moved|migrated|upgraded|replaced|converted)\b"
    ),
    (
        rf"\b{_CLOSED} (?:out |up |off |down |away |from )?(?:all |every |any |our |the |these "
        rf"|those |of |each |some |many )*{_OLD} {gap(2)}(?:{REPORT}|files?|items?|backlog|"
        rf"queue)\b|\b(?:{MEANS}|program|season|contract|half our [a-z]+) (?:[a-z]+ "
        rf"){{0,4}}?(?:ran out|run out|ha(?:s|ve) run out|(?:is|are|was|were|has been|have "
        r"been|being) (?:all |now |currently )?(?:out (?:ill|sick)|ill|sick|exhausted|"
        r"depleted|spent|frozen|cut|short|tied up|busy|suspended|discontinued|eliminated|"
        r"paused|halted|stretched|unavailable|vacant|unfilled|used up|reassigned|committed|"
        r"limited)|busy|tied up|expired|lapsed|ended|dried up|shortages?|constraints?|freeze|"
        r"does not (?:allow|permit|cover)|won't allow)\b|\bolder than (?:\d+|[a-z]+)(?:[- "
        r"][a-z]+)? (?:days|weeks|months|years)\b|\b(?:legacy|old|former|previous|new) "
        r"(?:system|software|platform|database|crm|app)\b|\blegacy (?:record|case|ticket|"
        r"request|item|data)s?\b|\b(?:admin|administrative|auto|system|automatic|mass|bulk|"
        r"batch)[- ](?:closure|closed|close|clsd|closing|clos)\b"
    ),
    (
        r"\b(?:call|calls|ticket|request|case) (?:had |has |have )?(?:been )?(?:holding|held|"
        r"waiting|aged|sat|timed)\b|\b(?:low|lower|lowest) priority\b"
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
    (
        r"\bno date(?:[.,;]|$)|^(?:re-?inspect(?:ion)?|re-?check|re-?visit|returning|return) "
        rf"(?:on |by )?{DAY}|"
        rf"\b(?:is|are|we're|they're) {ADVERBS}(?:counting|studying|reviewing|designing|"
        r"evaluating|assessing|monitoring|planning|looking|investigating|arranging|ordering|"
        r"considering|gathering|collecting data|surveying|processing|preparing|waiting|"
        r"awaiting|coordinating|scheduling|fabricating|drafting|analyzing|researching)\b|"
        r"\b(?:design|work|construction|study|planning|review|investigation|repairs?|"
        r"engineering|project|survey|hiring|bidding|procurement) (?:[a-z]+ )?(?:is|are) "
        rf"{ADVERBS}(?:under ?way|in progress|ongoing|pending|continuing|proceeding|open|"
        r"expected|planned|due)\b|\b(?:is|are) under ?way\b|\b(?:needs?|has|have|wants?|is|"
        rf"are) to (?:[a-z]+ ){{1,5}}?(?:first|before|beforehand)\b|\bfirst (?:we|crews?|they|"
        r"an inspector) (?:must|need|have|will)\b|\b(?:figure|count|plan|expect|allow|looking "
        rf"at|anticipate) (?:on |about |it )?(?:[a-z]+ ){{0,3}}?{DAY}|\b(?:your |the |our "
        rf")?next (?:[a-z]+ ){{1,3}}(?:is|are|falls|begins|starts|comes)\b"
    ),
    (
        r"\b(?:in|within|over|during) (?:the )?next (?:few |several |couple of |\d+ |[a-z]+ "
        r")?(?:hours|days|weeks|months|week|month)\b|\b(?:back|out|there|over|again|through|"
        rf"route|pass|run|stop|crew|truck|driver|inspector) {ADVERBS}(?:on |by |in |next |this "
        r"|for )*(?:tomorrow|tonight|next (?:week|month|spring|summer|fall|monday|tuesday|"
        r"wednesday|thursday|friday|saturday)|this (?:coming )?(?:week|friday|thursday|"
        r"wednesday|tuesday|monday|saturday))\b|\bgoes to (?:council|bid|committee|the board|"
        r"design|construction)\b|\b(?:clean(?:ing|up|-up)|removal|sweeping|paving|pruning|"
        r"pick ?up|inspection|tow|towing|abatement|collection) (?:is |set |due )?(?:on|by|"
        rf"for) (?:the \d{{1,2}}(?:st|nd|rd|th)|next|this|mon|tues?|wed|thurs?|fri|sat)[a-z]*|"
        r"\b(?:is|are) (?:now )?up for (?:replacement|renewal|repair|review|bid|a vote)\b|"
        r"\b(?:w\.?/?o\.?|work orders?|ticket|order) ?#? ?~[a-z0-9/-]* (?:was |has been |is "
        r")?(?:written|issued|made|opened|sent|given|cut|created|placed|entered)\b"
    ),
    (
        r"\b(?:study|survey|count|counts|quote|estimate|part|parts|cams?|cameras|patrol|"
        r"patrols|locates?) (?:was |were |has been |have been |is )?(?:requested|ordered|"
        r"called in|applied for)\b|^(?:pick ?-?up|delivery|cart delivery|removal|install|"
        rf"installation|repair|cleanup|sweep|mowing) (?:is |set |for |on |in |by )*{DAY}|"
        r"\b(?:crew|work|repairs?|removal|tow|pick ?up|inspection|visit|trim|clean ?up|sweep) "
        r"scheduled\b|\bpend\b|\b(?:is|are|was)(?: not|n't) (?:yet )?(?:been )?scheduled\b|"
        r"^(?:appt|appointment)\b[.:]? (?:is |set |for |on )*(?:\d|~|mon|tue|wed|thu|fri|sat)|"
        r"\b(?:you're|you are|is|are) (?:now )?(?:first|second|third|next|~?\d+(?:st|nd|rd|"
        r"th)) on (?:the|our)\b|\bresumes? (?:when|once|after)\b|\brequest for [a-z "
        rf"]{{3,40}}? (?:has been |was |is )?(?:created|approved|submitted|entered|opened|"
        r"placed)\b|\b(?:complaint|case|request|ticket|investigation|file|work ?order|w/?o) "
        r"(?:#? ?~[a-z0-9./&-]+ )?(?:has been |was |is |were )?(?:opened|created|generated|"
        r"initiated|started)\b|\bapproved for (?:the )?(?:fy|~|\d|next|spring|summer|fall|"
        r"winter)|\bcrews? (?:is |are )?on (?:it|this)\b"
    ),
    (
        r"\bstill (?:not |un)(?: been)? ?[a-z]+ed\b|\b(?:[a-z]+ )?(?:is |are )?still "
        r"(?:needed|needs?|required|requires?|pending|to be|to come|due)\b|\bbeing "
        r"(?:investigated|reviewed|studied|evaluated|considered|scheduled|assessed|processed|"
        r"researched|looked (?:at|into)|designed|planned|inspected)\b|\b(?:we|they|city|"
        r"crews?|staff|department|i|engineers?)(?:'re| are| is|'m| am) (?:presently |"
        r"currently |still |now |also |actively )?(?:working (?:on|with|to)|studying|looking "
        r"into|designing|planning|reviewing|in the process)\b|\b(?:that|which|who|is|are) "
        r"(?:is |are )?(?:currently )?(?:studying|designing|planning|reviewing)\b|"
        r"\banticipat(?:es?|ed|ing)\b|\bcont'?d\b|(?:^|[.;?!] ?|\band )(?:will|shall) [a-z]+"
    ),
    (
        r"\b(?:drivers?|contractors?|crews?|trucks?|vendor|we|they|he|she|inspectors?|team|"
        r"sweepers?|foreman|collection|pick ?-?up|service) (?:takes?|does|do|picks?|comes?|"
        r"goes|gets?|cuts?|pulls?|brings?|delivers?|drops?|returns?|starts?|finish(?:es)?|"
        r"hauls?|tows?|moves?|patch(?:es)?|fix(?:es)?|shifts?|slides?) (?:[a-z'-]+ "
        rf"){{0,5}}?(?:(?:on|by|before|in|at|for|back|until) )*(?:the )?(?:end of |first |last "
        rf")?{DAY}|\b(?:other|opposite|odd|even) side next\b|\b(?:case|complaint|request|this|"
        r"it|report|matter|location) (?:was |has been |have been |is )?given to [a-z]|\bw/?o "
        rf"~?[a-z0-9/ -]{{0,12}}made out\b|\bwill respond\b|\b(?:is|are) (?:currently |still "
        r")?under construction\b|(?:^|[.;] )(?:please )?place (?:it |them )?(?:curbside|(?:at|"
        r"on) (?:the )?curb)\b|\b(?:corrections?|repairs?|changes?|adjustments?|updates?) "
        r"will be (?:made|done)\b|(?:^|[.;] ?)to be (?:collected|picked up|removed|repaired|"
        r"replaced|done|fixed)\b|\bhave out and empty on\b|\b(?:notified|informed|alerted|"
        r"advised|told) (?:the |our |my |his |route )*(?:supervisors?|foreman|foremen|"
        r"superintend[ae]nts?|supt)\b"
    ),
    (
        r"\b(?:once|after|when) (?:school|spring|summer|winter|fall|frost|the (?:snow|ground|"
        r"rain|weather|season|holiday|thaw|plant|parade|game))\b|\b(?:has|have)(?: not|n't) "
        r"(?:yet )?been (?:to|on|down|in|by) (?:the |this |that |your |my )?(?:street|area|"
        r"block|road|stop|location|route)\b|\b(?:ckt|circuit|light|lamp|signal|water|power|"
        r"plate|cones?) (?:is |stays? |remains? )?(?:dead|dark|off|out|on flash) (?:til|till|"
        r"until)\b|\bout (?:until|till|til) [a-z]|\bneeded before\b|\b(?:issued|wrote|created|"
        r"opened|cut|entered|submitted|generated|put in|placed|sent|made|drew up) (?:an? |the "
        r"|our )?(?:work ?order|w/?o|repair order|job order|service order|repair ticket|work "
        r"ticket|repair request|work request)\b|\b(?:is|are|been) proposed for\b|\b(?:appt|"
        r"appointment|pick ?up|visit|inspection|date|collection|delivery|planting|hearing) "
        r"(?:is |was |has been )?(?:now|moved to|set for|set to|changed to|pushed to|bumped "
        r"to|moved) (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|next|\d|jan|feb|mar|apr|may|jun|"
        r"jul|aug|sep|oct|nov|dec)"
    ),
    (
        r"\b(?:crews?|we|city|inspectors?|they) (?:has|have) (?:up to |until |till )?\d+ "
        r"(?:hours|hrs|days|weeks|months)\b|\bon (?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|"
        r"sun)(?:day)?'?s? (?:[a-z]+ ){0,2}(?:run|route|list|pass|round|loop|truck|sheet|"
        r"schedule|crew)\b|\b[a-z]{3,} (?:is |are |has been |been |now )?(?:booked|lined up|"
        r"pencill?ed in|slotted|queued|teed up|on deck|arranged|calendared|on the calendar|in "
        r"the works|in the pipeline)\b|\b(?:concrete|patch|paint|crews?|repairs?|work|"
        r"permanent [a-z]+|replacement|install(?:ation)?|planting|restoration|asphalt|plumber|"
        r"trucks?) to follow\b|\b[a-z]{3,}ing (?:next (?:mon|tue|wed|thu|fri|sat|sun|week|wk|"
        r"month|spring|summer|fall|winter|year|season|cycle|round|pass)|tomorrow|this coming|"
        r"the week of|week of|wk of|later this)|\bplanned (?:for|over|in|on|this|next|after|"
        r"once|during)\b|\bunder (?:consideration|advisement|discussion|evaluation|review|"
        r"study|negotiation)\b"
    ),
    (
        r"\byour (?:turn|block|street|area|zone|date|slot|spot) (?:is|comes|falls) (?:up |on |"
        r"in |set |due |around |the )*(?:week|next|mon|tue|wed|thu|fri|sat|sun|\d|after|jan|"
        r"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bscheduled (?:an? |the |your "
        r")?(?:[a-z]+ )?(?:inspection|visit|appointment|repair|removal|pickup|hearing)\b|"
        r"\b(?:hearing|sting|visit|meeting|cleanup|clean-up|sweep) set (?:for )?(?:the )?\d|"
        r"\bgoing in (?:wk|week|next|on|the week)\b|\btakes? (?:about |up to |around )?(?:\d+|"
        r"[a-z]+) (?:to (?:\d+|[a-z]+) )?(?:days|weeks|months)\b|^under (?:design|review|"
        r"study|construction)\b|\blooking (?:at|into) (?:it|this|that|the)\b|\b(?:weather|"
        r"funding|budget|staffing|time|permit|conditions) permitting\b|\b(?:appointment|appt|"
        r"visit|inspection|hearing|pickup|date|meeting) (?:was |is |has been )?(?:made|booked|"
        r"arranged|calendared|confirmed|given) for\b|\bhas it (?:until|till|through|by)\b|"
        r"\bord(?:e?r)?(?:'?d|rd|ered)\b|\b(?:and |, )?then (?:we|the city|our crews?|crews?) "
        r"[a-z]+|\b(?:starts?|begins?|follows?|comes?) (?:right |only )?(?:after|once|when) "
        r"(?:the )?[a-z]+"
    ),
    (
        rf"(?:^|[,;.] )on (?:the |our |a |this )?(?:[a-z0-9']+ ){{0,3}}{LIST}\b|\b(?:drops|"
        r"swings|kicks|gets in touch|gets to you|hears|votes|picks|comes|arrives|delivers|"
        r"ships|mows|plows|sweeps|collects|paves|prunes|runs|goes|meets|finishes|completes|"
        r"returns|resumes|opens|starts|begins|fixes|installs|replaces|cleans|treats|sprays|"
        r"baits|inspects|tows|hauls|swaps|trims|reviews|decides|rules|answers|follows|bids go|"
        rf"crews go|trucks go) (?:[a-z'%]+ ){{0,4}}?(?:(?:in|on|by|within|after|through|out|at|"
        rf"off) )*(?:the )?{DAY}|\b{_WHO}(?: will|'ll| shall| is going to| are going to| "
        r"plans? to| hopes? to| intends? to| expects? to| is to| are to| is scheduled to| are "
        rf"scheduled to| should| would) {_DO}|(?:^|[.,;] ?|\band |\bbut )(?:will|shall|going "
        rf"to|plan to|hope to|need to|have to) {_DO}|\b(?:placed|put|added|goes|go|saved|"
        r"entered|adding|putting|is|are|was|been|remains?|stays?|now|included|logged|noted|"
        r"moved|kept|slotted|wait[a-z]*|position|spot|get|currently) (?:it |this |them |your "
        r"[a-z]+ |the [a-z]+ |up |down )?(?:on|in|to|onto|into|under) "
        rf"{DETERMINERS}(?:[a-z0-9'-]+ ){{0,4}}?{LIST}\b"
    ),
    (
        rf"\bon (?:back ?|special )?order\b|\bback ?-?ordered\b|\b[a-z]{{3,}} {_STARTS} "
        rf"(?:[a-z']+ ){{0,4}}?(?:(?:in|on|by|until|at|within|from|about|around|before|after|"
        rf"for|during) )?(?:the )?{DAY}|\bre-?sched(?:uled|'d)?\b|\b(?:pending|awaiting|"
        r"waiting (?:on|for|until))\b|\b(?:til|till|until) (?:the )?(?:parts?|weather|temps?|"
        r"ground|funding|funds|materials?|locates?|permit|approval|spring|summer|fall|winter|"
        r"asphalt|gas|utility|[a-z]+ (?:arrives?|clears?|opens?|comes?|reopens?))\b|\b(?:job|"
        r"work|service|repair|maintenance|tow|pick ?-?up|task|removal|inspection)[ "
        r"-]?(?:order|ticket|request)s? (?:~number |no |# ?)?(?:was |is |has been |have been "
        r")?(?:created|written|issued|opened|generated|entered|placed|made|submitted|cut|sent|"
        r"put in|printed|assigned|initiated|prepared|drawn)\b|\b(?:expect|expected|anticipate|"
        r"anticipated|estimated|allow|look for|plan on|should be|ought to be|likely|"
        rf"tentatively|hopefully) (?:[a-z]+ ){{0,5}}?(?:by|until|about|around|in|on|within|for|"
        rf"to take|up to|start[a-z]*)? ?(?:about |around )?(?:the )?{DAY}"
    ),
    (
        r"\b(?:running|is|are|was|were) (?:currently )?(?:an? |one |two |\d |several |about "
        r")*(?:hours?|days?|weeks?|months?|routes?|shifts?) (?:behind|late)\b|\b(?:running|"
        r"fallen|got|fell|is|are) (?:behind|late)\b|\b(?:delayed|postponed|pushed back|put "
        r"off|held up|on hold|bumped|deferred)\b|\b(?:will|to be|gets?|be) [a-z]+(?: "
        rf"[a-z]+){{0,6}}? (?:when|once|after|as soon as|until) (?:[a-z]+ ){{1,5}}(?:allows?|"
        r"permits?|clears?|arrives?|comes?|opens?|is|are|stays?|dries|thaws?|approved|"
        r"available|passes|finish(?:es)?|ends?|over)\b|\b(?:scheduled|sched|schd|slated|"
        r"booked|set|lined up|penciled in|targeted|planned|due|assigned) (?:for|4|in|on|to|by|"
        rf"at|next|this|during) (?:the )?(?:{DAY}|a |replacement|repair|removal|inspection|"
        r"review|paving|installation)|\b(?:ranks?|ranked|sits|placed|stands|number|is|are) "
        r"(?:at |now )?(?:~number|#?\d+(?:st|nd|rd|th)?|first|second|third|next|last) (?:on|"
        rf"in) {DETERMINERS}(?:[a-z]+ )?(?:{LIST}|line)\b|\b{DAY} (?:is|are) (?:typical|normal|"
        r"usual|average|the (?:norm|wait|average|usual))\b"
    ),
    (
        r"\b(?:due|expected|coming|arriving|(?:be|is|are|crew|truck|we're) (?:back|out|over|"
        r"here)) (?:there |again |back |out |in |on |by |at )*(?:tonight|today|tomorrow|"
        rf"{DAY})|\b(?:clean ?-?up|removal|sweep|reinspection|recheck|abatement|visit|work|"
        r"pickup|tow|review|repair|(?:trimm|plant|pav|mow|sweep|clean|tow|prun|plow|paint|"
        r"strip|spray|bait|patch|seal|cutt)ing) (?:once|after|when|as soon as|on or after) "
        r"(?:the )?[a-z0-9]+|\basked (?:the )?[a-z]+ for (?:a|an|the) (?:ruling|opinion|quote|"
        r"estimate|decision|review|bid|inspection|report)\b|\b(?:made|been made) aware\b|"
        r"\bactual start: ?n/a ?finish: ?n/a\b|\b(?:service|work|lights?|power|repairs?|"
        r"sidewalk|it|this) to be (?:restored|repaired|replaced|done|completed|installed|made|"
        r"fixed|scheduled|addressed|removed|serviced|turned on)\b|^(?:the "
        r")?(?:superintend[ae]nt|supervisor|foreman|inspector|manager|engineer|crew|staff|"
        r"contractor|department|dept)s? (?:is|are) (?:now |already )?aware\b|\bmeeting "
        rf"(?:[a-z]+ ){{1,4}}(?:tomorrow|today|on|next|this|mon|tue|wed|thu|fri)[a-z]*|"
        r"\b(?:w/o|wo|work order)s? issued\b"
    ),
    (
        r"(?:^|[.;!,] |\bplease |\bpls )(?:have|put|place|leave|set|bring) (?:it |them |the |"
        r"your |all |[a-z]+ ){0,4}out (?:for (?:collection|pick ?-?up)|by \d|on (?:mon|tue|"
        r"wed|thu|fri|sat|your|the next)|next|again|tomorrow|tonight|(?:mon|tues|wednes|thurs|"
        r"fri)day\b)|\bin (?:the |our |a )?(?:queue|development|design|planning|production|"
        r"the works|procurement|engineering)\b|\bin the process of\b|\b(?:is|are|remains?) "
        r"(?:still )?(?:open|pending|ongoing|active)(?:[.,;]|$| and| with| at| for)|"
        r"\b(?:investigation|review|study|inspection|repair|work) may (?:be|take)|\btrucks? "
        r"(?:was|is|were|are|got) full\b|\bfinishing (?:\d|mon|tue|wed|thu|fri|sat|sun|tom|"
        r"next|this)|\b(?:en ?route|on (?:its|their|the) way)\b"
    ),
)
"""P: only planned, promised or under review; where nothing was done."""

NOT_PLANNED = joined(
    (
        r"\b(?:an? |the |courtesy |violation |correction |written |warning )+notices? (?:was |were "
        r")?"
        r"(?:on|to|at|for) (?:the )?(?:door|owner|property|vehicle|landlord)[^;]*|\b(?:citations?|"
        r"summons(?:es)?|violations?|viol|fines?|nov|abatement orders?) (?:to (?:the )?owner "
        r")?(?:was "
        r"|were |has been |have been )?(?:issued|mailed|sent|served|written)\b[^;]*|(?:^|\. "
        r"?)orders? "
        r"(?:was |were |has been )?(?:issued|sent|mailed|served) (?:to (?:the )?owner|by "
        r"certified)[^;]*|\b(?:called in|ordered|called) (?:for )?(?:an? )?tow\b|\btow "
        r"(?:ordered|called)\b|\b(?:bills?|statements?) (?:go|goes|will|are) [^.;]*|\bwill "
        r"(?:clear|"
        r"stop|go away|settle) (?:[a-z]+ ){0,2}?(?:after|once|when) you\b|"
        r"\b(?:set|scheduled) for an? [a-z ]{0,20}hearing\b|\b(?:isn't|not) (?:needed|necessary|"
        r"warranted)\. [^;]*|\bweather will\b"
    ),
    (
        r"\b(?:will|would|shall) (?:be )?(?:cite|cited|ticket|ticketed|tow|towed|fine|fined) "
        r"(?:[a-z]+ )?next time\b|\bon (?:the|my|our) way (?:back|home|to)\b|\bno (?:[a-z]+ "
        r"){1,3}(?:is|are|was|were) (?:planned|scheduled|needed|expected|required|"
        r"necessary)\b[^.;]*|\bdue to\b|\b(?:owners?|landlords?|tenants?|managers?|"
        r"contractors?|company|vendor|business|operator|driver|manager|agent|he|she|they) "
        r"(?:[a-z]+ )?(?:has |have |had |was |were |is |are )*(?:been )?ordered\b|\bordered "
        r"(?:to|the owner|the landlord|them|him|her)\b|\b(?:permits?|licen[cs]es?|"
        r"registrations?|plates?|accounts?|warrant|lease|closure|policy|insurance|tags?|work "
        r"site|it) (?:~number |[0-9a-z-]*\d[0-9a-z-]* |[a-z]{2} )*(?:is|are|was|were|"
        r"remains?) (?:still |currently )*(?:open|active|pending)\b|\b(?:ordinance|code|limit|"
        r"law|rule|threshold|hours?|standard)s? (?:starts?|begins?|applies|apply|runs?|kicks "
        r"in)\b[^.;]*|\b(?:loaned|lent|borrowed|rented)\b[^.;]*|\b(?:is|are) (?:currently |"
        r"now |presently )?(?:being )?(?:worked on|repaired|rebuilt|replaced|reconstructed|"
        r"repaved|patched|restored) by [a-z]+"
    ),
    (
        r"\btakes place (?:on |the |every |each )*(?:\d(?:st|nd|rd|th)|first|second|third|"
        r"fourth|every|each)[^.;]*|\b(?:comes|goes|turns) on (?:for|at) (?:about )?\d+ "
        r"seconds[^.;]*|\bdelayed (?:response|reply|answer)\b|\b(?:sorry|apologi[sz]e) for "
        r"(?:the|any|our|this) delays?\b|\bwill continue(?:[.,;]|$)|\b(?:stop[- ]work|stop|"
        r"no) orders?\b[^.;]*|\bnot (?:require|need) (?:any )?work\b[^.;]*|\bdo not "
        r"hesitate\b[^.;]*|\bfeel free\b[^.;]*|\bif you have any (?:further |other |more "
        r")?(?:questions|concerns)\b[^.;]*|\b(?:they|he|she|owner|owner/agent|tenant|landlord|"
        r"agent|manager|resident) (?:will|would|is going to|has agreed to|agreed to|promised "
        r"to) (?:repaint|remove|trim|cut|mow|paint)[a-z]*\b|\b(?:constituent|caller|customer|"
        r"resident|complainant|she|he|you) (?:[a-z]+ and )?(?:will|would) (?:call|contact|"
        r"check|submit|re-?submit|e-?mail)\b|\b(?:no|not any|nothing) (?:further |more |other "
        r"|additional )?[a-z]+ will (?:be )?[a-z]+\b|\b(?:lady|man|woman|client|she|he|person|"
        r"customer|tenant)(?:'?s)? (?:is |was |are )?waiting\b"
    ),
    (
        r"\b(?:procedures?|rules?|instructions?|directions?|fail(?:ed)?|steps) to follow\b|"
        r"\bto correct the (?:condition|situation|violation)\b|\bis on the route\b|\bwarning "
        r"them\b[^.;]*|\b(?:carts?|bins?|permits?|stickers?) arrives? [^.;]{2,20}from (?:sign|"
        r"the (?:date|day))[a-z-]*"
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
    r"[a-z.] ?- no action taken[. ]*$|\bno sufficient funds\b|\bout of (?:state|town)\b",
    (
        r"\b(?:no conditions?|site ok)\b[^;]*\bno action taken\b|\bno action described\b|"
        r"\bwas never closed\b|\b(?:do|does|did) not have (?:[a-z]+ ){0,2}(?:trucks?|crews?) "
        r"(?:[a-z]+ )?in (?:this|the|your|that)\b|\b(?:in|to|on|through) (?:our |the |a |"
        r"their )*(?:[a-z]+ )?backlog\b|\bbacklog (?:is |currently |now |stands |runs )*(?:at "
        r"|of |about )*\d[^.;]*|\bnew system\b|\bnever closed[.] no work\b"
    ),
)
"""A backlog that is worked off, and what is no reason to close."""
