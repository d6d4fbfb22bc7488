"""The English of why nothing was done, reason by reason."""

from __future__ import annotations

from metrics.messages.rules import words

PARTNERS = words(
    "street+lighting sign+shop tree+crew paint+shop signal+shop",
    (
        "(?:the+)?(?:electric|power|gas|cable|phone|telephone|water|light|utility|railroad|rail|"
        "transit|tow|towing|bus|sewer|internet)+(?:company|co|utility|provider|authority|agency|"
        "operator|district) dc+water airport university sheriff school+district coast+guard "
        "railway (?:state|county|federal)+[a-z]+ medical+examiner"
    ),
    (
        "dcr mbta massdot mass+dot mass+highway masshighway massport nstar nat'?l+grid "
        "national+grid verizon comcast rcn pg&?e pge at&?t att caltrans"
    ),
    (
        "bart muni mta sfmta puc dpw pwd isd btd bwsc bpd sfpd nypd dsny dohmh dep dob hpd dot dpr "
        "dhs fdny con+ed coned coned edison recology port+authority"
    ),
    (
        "amtrak railroad usps post+office eversource keyspan police state county "
        "federal+government xcel water+(?:department|dept|company|and+sewer|utility) gas+company "
        "power+company utility telephone+company cable+company phone+company bpd "
        "parks(?:+(?:department|dept))?"
    ),
    (
        "housing+preservation health+and+mental animal+(?:control|care) forestry(?:+division)? "
        "national+grid transportation(?:+department)? public+works(?:+department)? "
        "sanitation(?:+department)? fire+department health+department code+enforcement "
        "park+department housing+court board+of+health another+(?:agency|department|division|unit) "
        "other+(?:agency|agencies|department)  clear+channel boston+water"
    ),
    (
        "(?:the+)?(?:department|dept|bureau|division|office|board)+of+[a-z]{2,20} "
        "(?:the+)?[a-z]{2,20}(?:+[a-z]+)?+(?:department|dept|division|district|authority|agency|"
        "commission|bureau|company|queue|crew|unit|room)"
    ),
)
"""Other agencies, utilities and companies."""


_SENT_TO = (
    r"\b(?:referr?(?:ed|ing|al)?|transferr?(?:ed|ing)?|transfer|forward(?:ed|ing)?|rerouted|"
    r"re-?routed|routed|redirected|re-?assigned|handed over|turned over|passed (?:on|along)?|sent|"
    r"submitted|escalated|tranferred|transfered|reffered|refered|directed) (?:it |this |them |your "
    r"|the |was |has been |over |on |back |along )*(?:[a-z]+ ){0,3}?(?:to|2) (?:be handled by "
    r")?(?:the |our |their |a |an )?(?:appropriate |proper |correct |responsible |right |different "
    r"|separate |local )?(?:[a-z'&/-]+ ){0,2}?"
)


_RECEIVERS = words(
    "department departments dept agency agencies division bureau authority office company",
    (
        "maintenance utility board commission city state county town district unit queue psr party "
        "staff"
    ),
    "personnel entity jurisdiction precinct court enforcement legal highway engineering maximo",
    "radio+room admin ~number",
)


NOT_YET = (r"\b(?:not|never) (?:there|here|out|in (?:the|this|that) area) yet\b",)
"""Somebody is still to come: a plan, and not that nothing was there."""


NO_WORK = (
    r"\bno work (?:was |is )?needed (?:on|at)\b",
    (
        r"\b(?:temporary |permanent |the |all )repairs? (?:[a-z]+ ){0,4}(?:was|were|have been|has "
        r"been) (?:made|done|completed)\b"
    ),
)
"""A visit that needed no work: what follows is no plan for it."""


NO_ACTION = {
    "D": (
        (
            r"\breplaced by (?:crm|cn|sr)\b|\bbeat you to it\b|\bsame (?:[a-z]+ ){1,2}(?:as|of|in|"
            r"under|reported (?:in|under|on)) (?:your |an?other |the |my )?(?:ticket|case|sr|"
            r"request|report|wo|#|~number|one|order)\b|combined (?:to|with) (?:request|case|sr|"
            r"ticket)\b|\breplaced (?:by|with) (?:case |sr |request )?#? ?(?:~number|\d{5})|\bsame "
            r"(?:[a-z]+ )?as (?:rfa|sr|case|crm|cn|~number)\b|^(?:please |pls )?(?:refer to|see) "
            r"(?:sr|case|cn|crm|rfa|lagan case|#|~number)[ #:]*(?:number )?(?:~number)?[ .]*$|"
            r"\brepeats (?:~number|\d)|\bjoined your (?:report|request) to\b|\bcovers the same "
            r"(?:place|problem|issue)\b|\bdup(?:e|es|s)?\b|\b(?:already|previously) (?:been "
            r")?(?:reported|submitted|filed|entered|exists?|logged|in (?:the )?system|on (?:the "
            r")?list|have (?:a|this)|received (?:a|this))\b|\b(?:case|request|sr|ticket|complaint|"
            r"work order) (?:already )?exists?(?: already)?\b|\bsame (?:as|request|case|issue|"
            r"complaint|location as|problem as)\b|\brepeat (?:call|request|complaint)\b"
        ),
        (
            r"^(?:please )?(?:see|refer to|seecrm|see crm|crm|see also)\.? ?(?:case|sr|cn|crm|"
            r"request|#|no|number|lagan case|service request|ticket)* ?#? ?~number\.?(?: on (?:gas "
            r")?(?:w\.?o\.?)? ?#? ?~number)?$|\bfollow case\b"
        ),
    ),
    "R": (
        (
            r"^(?:case resolved - )?(?:sent|escalated|elevated|forwarded|referred|transferred|"
            r"routed|passed) (?:on |over |up )?to [a-z\[]|\bonly (?:the )?(?:[a-z]+ )?(?:utility|"
            r"company|county|state|railroad) (?:may|can)\b|\b(?:is|are) (?:handled|answered|dealt "
            r"with|taken care of|managed|run|regulated) (?:in [a-z]+ )?by (?:the |a |an "
            rf")?(?:[a-z']+ ){{0,3}}(?:desk|prosecutor|court|team|office|board|vendor|program|line|"
            r"hotline)[a-z']*\b|\b(?:this|it|that|case|request|complaint|report|ticket|matter|one) "
            r"(?:went|goes|moved|has gone|was moved|was handed) (?:over |on )?to (?:the )?[a-z]+|"
            r"\b(?:case|request|complaint|issue|matter) belongs? to [a-z]+|"
            rf"\btransferred[: .]*$|^for [a-z /-]{{3,40}},? (?:please )?(?:contact|call) ~phone|"
            r"(?:^| )referred[. ]*$|\b(?:state|county|federal) (?:[a-z]+ )?(?:handles?|answers?|"
            rf"runs?) \b|(?:^|[.;] ?|\b(?:was|been|is|and) )reported to (?:the )?{PARTNERS}\b|"
            r"\bref\.? to (?:the )?(?:con|const|construction|dist|isd|btd|pwd|parks|"
            rf"engineering)\b|\b(?:told|informed|notified|alerted) (?:the )?{PARTNERS}(?: about| "
            r"of|$|[.,;])|\bhas to go (?:thru|through|to)\b"
        ),
        (
            r"\bcontact non-?emergency police\b|\bcontact [a-z]+ [a-z]+ from the\b|\btransferr?ed "
            rf"?:? ?-? ?to\b|\bre-?assign(?:ed|ing)? to\b|{_SENT_TO}(?:{_RECEIVERS}|{PARTNERS})\b|"
            r"\b(?:case|complaint|request|call|sr|details|info|information|issue|this|it|matter) "
            r"(?:was |is |has been |have been |been |being )?(?:transferred|transfered|forwarded|"
            r"referred|rerouted|routed|redirected|reassigned)\b|^(?:transferred|transfered|"
            r"forwarded|referred|rerouted|reassigned|transferring|referring|transfer|refer|referr|"
            r"reffer)\b|\breported (?:it|this) (?:through [a-z]+ )?to\b|\b(?:send|sent|notify|"
            r"notified|notice sent|send notice) (?:a |the )?(?:notice |letter |email |request )?to "
            r"(?:the )?(?:proper|other|responsible|correct|appropriate|another|utility|pg&?e|at&?t|"
            r"verizon|comcast|dpw|puc|mta|sfmta|bart|caltrans|port)\b|\bthis (?:is|should be|would "
            r"be|needs to go to) (?:a |an |for |the )?(?:isd|btd|pwd|dpw|bwsc|bpd|parks|puc|mta|"
            r"sfmta|police|highway|code enforcement|water|sewer|animal control|bfd|fire|health)\b"
        ),
        (
            r"\b(?:should|must|need to|needs to|has to|have to|please|you can|may) (?:contact|call|"
            r"be (?:sent|reported|directed|routed|referred) to|report (?:it|this) to|go to) (?:the "
            r"|your |their )?(?:[a-z&']+ ){0,3}?(?:company|utility|landlord|property owner|isd|btd|"
            r"pwd|dpw|bwsc|bpd|dcr|mbta|verizon|nstar|comcast|police|state|county|pg&?e|department "
            r"of [a-z]+)\b(?: instead| directly)?|\bpassed to the (?:reviewer|[a-z]+ (?:team|desk|"
            r"crew))\b|\blives in another county\b"
        ),
    ),
    "J": (
        (
            r"\bnot our (?:[a-z]+ )?[a-z]+|\b(?:cannot|can not|can't|could not) be (?:taken|"
            r"collected|accepted|picked up)\b|\bresidential (?:program|service|customers?|"
            r"properties) only\b|\bnot a condition (?:requiring|for|that)\b|\b(?:is|are) federal\b|"
            r"\b(?:is|are) (?:the )?(?:[a-z]+ ){0,2}[a-z]+'s(?: (?:job|duty))? ?(?:[.,;]|$)|"
            r"\bbelongs? to (?:[a-z&'.-]+ ){0,3}[a-z]+|\b(?:on|at|in|past|inside|beyond) (?:the |"
            r"your |their )*(?:customer|owner|homeowner|resident|private|consumer|house)'?s? "
            r"(?:side|property|line|plumbing|lateral|service|portion|end|meter)\b|\bnot (?:offered|"
            r"provided|available) (?:to|for|in|on|at) [a-z]+|\b(?:ddot|state|county|owner|abutter|"
            r"contractor)'?s? respon[a-z]+|\b(?:is|on) an? (?:state|federal|county|private) "
            r"[a-z]+\b|\bprohibits? (?:the )?city\b|\b(?:can't|cannot|can not) be (?:removed|"
            r"reached|done|cleaned) by (?:the|our) (?:[a-z]+ )?(?:team|crew|city|department)\b|"
            r"\bfor residen(?:ces|ts|tial)[a-z ]{0,15} only\b|\bnot a tree (?:cared|maintained|"
            r"owned)\b|\btoo (?:narrow|small|close|steep|shallow) (?:for|to)\b|\bresponsibility of "
            r"(?:the )?[a-z]+"
        ),
        (
            r"\b(?:btd|city|department|dept) (?:cannot|can not|is unable to|are unable to|will not|"
            r"won't) [a-z]+|\bnot an? (?:[a-z]+ ){1,3}(?:case|issue|matter|responsibility)\b|"
            r"\b(?:is|are|=) (?:considered )?regular trash\b|\bno special (?:collection|pick "
            r"?up)\b|\bpriv\.? prop|\bnot picking up\b|\b(?:could|would|can|will) not (?:take|"
            r"collect|accept|pick up)\b|\bcan't (?:take|collect)\b|\b(?:private|privately|non[- "
            r"]?city|non[- ]?residential|not residential)[ -](?:property|way|ways|road|street|"
            r"alley|alleyway|lot|parking lot|parking|tree|trees|driveway|owner|owned|land|"
            r"residence|drive|contractor|building|company|fence|maintained|hauler|light|lights|"
            r"cart|matter|issue|sidewalk|sewer|side|dumpster|party|parcel|home|community|garage|"
            r"trash|collection|civil)\b"
        ),
        (
            r"\b(?:state|federal|mbta|dcr|mass ?dot|mass highway|caltrans|county|railroad|nstar|"
            r"verizon|utility|school|park service|bart|port|massport|pg&?e|at&?t|hoa|university|"
            r"church|housing authority|bha|national grid|comcast)(?:'s)? (?:property|road|street|"
            r"highway|jurisdiction|responsibility|land|location|maintained|owned|issue|owns|pole|"
            r"light|equipment|tree|parkway|route|area|box|is responsible|light pole|facility|"
            r"problem|park)\b|\b(?:city|department|dept|team|we|program|agency|crews?|dpw|pwd|"
            r"boston|btd|parks|they|division|trucks?) (?:does not|do not|doesn't|don't|cannot|can "
            r"not|can't|is not allowed|are not allowed|is not able|isn't able|won't|will not|is "
            r"not responsible|are not responsible|no longer|isn't responsible) (?:[a-z]+ )?(?:plow|"
            r"remove|collect|pick|repair|own|maintain|service|clean|handle|take|trim|prune|enforce|"
            r"resurface|by law|to|provide|have (?:jurisdiction|authority)|do|work|for|accept|cut|"
            r"tow|issue|install|plant|replace|regulate|control|responsible|empty|sweep|paint|haul|"
            r"act|intervene)\b"
        ),
        (
            r"\b(?:not|isn't|aren't|never) (?:allowed|eligible|permitted|accepted|collected|city[- "
            r"]owned|covered|serviced by|scheduled items?|enforceable|scheduling items?|a (?:city|"
            r"311|special)|required to be (?:reported|scheduled)|qualif[a-z]+|part of (?:our|"
            r"the))\b|\bnon[- ]scheduling\b|\bdo(?:es)? not (?:require|need) (?:a )?(?:special "
            r")?(?:pick ?up|scheduling|appointment|permit)\b|\b(?:does not|doesn't|do not|did not) "
            r"(?:meet|qualify|fall|warrant)\b[^.;]{0,30}(?:criteria|requirement|program|"
            r"jurisdiction|guidelines|under|for|within|standard)|\bcivil matter\b|\bnot "
            r"enforceable\b|\bagainst (?:policy|the law)\b|\b(?:request )?(?:has been |was |is "
            r")?denied\b(?! access)"
        ).replace("(?! access)", "(?:$|[.,;]| by| due| because)"),
        (
            r"\bjurisdiction\b|\bdcr\b|\bmass ?dot\b|\bcaltrans\b|\b(?:dispose of (?:that|it|this|"
            r"them) privately|private(?:ly)? (?:hauler|dispos[a-z]+))\b"
        ),
    ),
    "L": (
        (
            r"\b(?:vehicles?|veh|cars?|vans?|trucks?|trailers?|dogs?|cats?|animals?) not (?:in|at|"
            r"on|there|present|here)\b|\b(?:dogs?|cats?|animals?|coyotes?|vehicles?|veh|cars?|"
            r"vans?|trucks?|trailers?|rvs?|bikes?|scooters?|carts?|bees|swarm|raccoons?) (?:was |"
            r"were |is |are )?not (?:seen|spotted|sighted|around|encountered)\b|^no (?:[a-z]+ "
            r"){1,3}(?:in|n|at|on) (?:that|this|the) (?:area|location|address|site|street|corner|"
            r"block)\b|\b(?:but|when|already) [^.;]{0,40}\bhad (?:already )?been (?:removed|picked "
            r"up|taken|moved)\b|\b(?:could not|couldn't|cannot|can't|can not|unable to|not able to|"
            r"did not|didn't|failed to|was unable to|were unable to|unable) (?:[a-z]+ "
            r"){0,2}?(?:find|locate|found)\b(?: (?:any|the|a|an|it|this|that|reported|your|address|"
            r"location|problem|condition|such|described|issue|vehicle|animal))*|\b(?:not|nothing|"
            r"no \w+|none) (?:was |were |is |are )?(?:found|located|there|at (?:this |the |that |"
            r"given )?(?:location|address|loc|site|corner|intersection)|on (?:location|site|scene|"
            r"arrival|street)|here|in (?:the )?area|out (?:there|front)|visible|visable)\b"
        ),
        (
            r"\b(?:no|0) (?:such )?(?:[a-z'-]+ ){1,4}?(?:found|located|at (?:this |the |that "
            r")?(?:location|address|site|corner|intersection|time of|loc|place)|there|here|on "
            r"(?:site|scene|the street|street|location|arrival|sidewalk|ground)|in (?:the |this "
            r")?(?:area|street|location|alley)|seen|visible|visable|out|outside|present)\b|"
            r"\b(?:gone|left|moved|not there|removed|departed|missing) (?:on|upon|prior to|before|"
            r"when|by the time) (?:our |my |the |officers? |we |i |crew )?(?:arrival|arrived|"
            r"arriving|got)\b|\bg\.?o\.?a\b|\b(?:vehicle|veh|car|truck|dog|animal|cat|item|items|"
            r"van|trailer|boat|rv|debris|bike|bicycle|motorcycle|raccoon|bird|cart|mattress|"
            r"couch)s? (?:was |were |is |has |had |have )?(?:already |been |all )*(?:gone|not "
            r"there|not found|no longer there|not on|removed (?:by|before) (?:owner|someone|"
            r"arrival)|left the area)\b|\b(?:crew|we|officers?|inspector|driver|i) (?:[a-z0-9]+ "
            r"){0,9}(?:saw|found|see) (?:nothing|none|no (?:such|dog|animal|vehicle|car|sign of|"
            r"problem|item|items|debris|cart))\b"
        ),
    ),
    "A": (
        (
            r"\b(?:no|without|denied|refused|unable to (?:gain|get|obtain)|could not (?:gain|get|"
            r"obtain)|couldn't (?:get|gain)|cannot (?:gain|get)|can't (?:gain|get)|lack of|limited|"
            r"not able to (?:gain|get)|had no|did not (?:gain|get|have)|didn't (?:get|have)) "
            r"(?:[a-z]+ )?(?:access|entry|entrance)\b|\bnot accessible\b|\b(?:no one|nobody|no-one|"
            r"noone|not|wasn't|no body|not anyone) (?:was |is |were )?(?:at )?(?:home|answered|"
            r"came to the door|there to|available|responded|to let|present to|in the (?:unit|"
            r"apartment)|opened)\b|\bno show\b|\bleft no room for\b|\bgate code\b"
        ),
    ),
    "I": (
        (
            r"\bunable to (?:go on|proceed|continue|move forward)\b|\b(?:blank|no) e-?form\b|"
            r"\bunclear as to\b|\b(?:no|not enough|insufficient|inadequate|incomplete|missing|"
            r"without|need|needed more|require more|needs?(?: more| better| the| an?| exact| "
            r"additional| further)?|not sufficient|lack of|lacks|lacking|unclear|unspecified|"
            r"incorrect|vague|too little|didn't (?:give|provide)|did not (?:give|provide|include|"
            r"leave)|does not have a? ?valid|require[sd]?(?: more| additional| further)?) "
            r"(?:[a-z]+ ){0,3}?(?:info|info\.|information|address|location|description|details?|"
            r"contact|phone number|cross street|house number|specifics?|data|street name|exact "
            r"location|block number|unit number|pole number|plate(?: number)?|photo|picture|street "
            r"number)\b(?: (?:given|provided|attached|listed|available|was|is|to|for|included|"
            r"needed|entered|on|as|supplied|or|about|from|was not|information|does|were|from))?|"
            r"\b(?:unable to|cannot|could not|can't) (?:identify|determine|tell|verify) (?:the |"
            r"which |where |what |exact |your )*(?:location|address|problem|issue|street|where|"
            r"which|what|complainant|exact)\b|\bcan't look up\b"
        ),
        r"\bwithout additional (?:verification|information|documents)\b|\brfi sent\b",
    ),
    "C": (
        (
            r"\bwants? (?:us )?to (?:drop|cancel|withdraw|close) (?:it|this|the)\b|\b(?:case|this|"
            r"it|request) is not an? (?:[a-z]+ ){1,3}(?:it is|it's|this is)\b|\bnot a (?:bike|bulk|"
            r"tree|sign|city|trash|street|traffic|parks?|water|311) (?:item|issue|problem|request|"
            r"case)\b|\bforget it\b|\berror case\b|\brequest(?:ing|ed|s)? (?:that )?(?:the |this "
            r")?case (?:closure|be closed|closed)\b|\bcancel[a-z]*\b|\bcanx\b|"
            r"\bwithdr[aeo]w[a-z]*\b|\b(?:opened|entered|created|submitted|filed|reported|made|put|"
            r"input|sent|called|issued|logged|typed|assigned) (?:[a-z]+ ){0,3}?(?:in error|by "
            r"mistake|in wrong|wrong|incorrectly|by accident|accidentally|under the wrong|"
            r"mistakenly|erroneously|twice)\b|\b(?:error|mistaken|typo|by mistake)$|\b(?:wrong|"
            r"incorrect|improper|different) (?:[a-z]+ )?(?:e-?form|form|category|type|code|queue|"
            r"service type|case type|request type|entry|case|department|dept|selection|topic)\b|"
            r"^test(?:ing)?\b"
        ),
        (
            r"\b(?:putting|put|entering|entered|opening|opened|opening up|created|creating|"
            r"submitted|submitting|will (?:open|create|put in|submit|enter)|made) (?:in )?(?:a |an "
            r")?(?:new|another|corrected|correct|separate|different) (?:case|request|sr|ticket|"
            r"work order|one)\b|\bno longer (?:needed|needs?|wants?|required|necessary|an issue|"
            r"interested)\b|\b(?:does not|doesn't|did not|no longer) want (?:it|a|the|this|to|tree|"
            r"cart|service)\b|\bat (?:the )?(?:request of (?:the )?)?(?:const\.?|constituent'?s?|"
            r"customer'?s?|caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?) request\b|"
            r"\bvoid(?:ed)?\b"
        ),
    ),
    "X": (
        (
            r"\b(?:request|case|ticket|report|order|call)s? (?:has |have |was |were )?(?:expired|"
            r"aged out|timed out|lapsed)\b|\bno (?:update|activity)s? (?:for|in|within) (?:the "
            r"(?:last|past) )?\d+|\bother (?:critical|higher) (?:services|priorities)\b|\btime "
            r"lapse\b|\btoo old\b|\b(?:old|older|outdated|expired|stale|aged|inactive) (?:case|"
            r"cases|request|requests|sr|tickets?|complaints?|work orders?|service requests?|"
            r"records?)\b|\bbacklog\b|\b(?:closed|discontinued) (?:without|with no) (?:action|"
            r"review|inspection|work|evaluation|a visit|further)\b|\bclos[a-z]+ "
            r"[^.;]{0,40}\b(?:more|older) than (?:a|an|one|two|three|\d+|thirty|sixty|ninety) "
            r"(?:[a-z]+ )?(?:years?|months?|days?)\b"
        ),
    ),
    "P": (
        (
            r"\b(?:carts?|stickers?|signs?|parts?|trees?) arrives? (?:in|within|by|on|next)\b|"
            r"\b(?:service|team|unit|crew|staff|supervisor|dept|office|field) to (?:check|inspect|"
            r"call|contact|review|investigate|respond|follow|visit|look|assess|evaluate)\b"
        ),
        *NOT_YET,
        (
            r"\b(?:is|are|now) in line\b|\b(?:as|when|once|if) (?:capacity|staffing|time|weather|"
            r"crews?|resources|schedules?|manpower) (?:allow|permit|is|are|become)s?\b|\b(?:has|"
            r"have) not (?:yet )?(?:completed|finished|started|begun)\b|\b(?:supervisor|foreman|"
            r"manager)s? (?:has|have|was|were) (?:been )?(?:advised|notified|informed)\b|\bto "
            r"follow[. ]*$|\bcandidate for\b|\b[a-z]{3,} will (?:also |then |soon )?be "
            r"(?:re)?(?:done|cut|swept|ground|put|taken|dug|marked|striped|painted|replaced|"
            r"installed|removed|cleaned|collected|picked|fixed|trimmed|pruned|planted|paved|"
            r"patched|filled|emptied|inspected|checked|serviced)\b|\b(?:included(?: in| on)?|(?:is|"
            r"are|was|were|been) (?:in|on|into|under)) (?:the |a |an |our |this |next |its "
            r")?(?:[a-z0-9'-]+ ){0,4}(?:contract|pruning|paving|route|rotation|capital (?:plan|"
            r"program)|work plan|next cycle|resurfacing|reconstruction)\b|\bgiven to (?:the "
            r")?(?:contractor|vendor|dispatch)\b|\bservices to handle\b|\b(?:inspector|officer|"
            r"crew|engineer|investigator|case ?worker|supervisor) (?:has been|was|is) assigned\b"
        ),
        (
            r"\brequires? (?:(?:additional|more) time|(?:up to )?\d+ (?:days|weeks|months)) to\b|"
            r"\bwill (?:be )?(?:put|back|there|removed?|collect(?:ed)?|pick(?:ed)? (?:it )?up|"
            r"taken|get|install(?:ed)?|repair(?:ed)?|replaced?|investigated?|inspect(?:ed)?|"
            r"reach(?:ing)? out|scheduled?|plant(?:ed)?|pruned?|ground|paint(?:ed)?|follow|check|"
            r"relay|clean(?:ed)?|send|return|address(?:ed)?|look|review|swept|patch(?:ed)?)\b|"
            r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|today)'?s work\b|"
            r"\b(?:inspectors?|supervisors?|crews?|contractors?|staff|foreman|techs?|officers?|"
            r"team|unit|division|services|shop|vendor|department|dept|district|manager|city|"
            r"utility|company|engineers?|techs?|[a-z]+ control|maintenance|operations|maint) to "
            r"(?:inspect|contact|call|install|investigate|remove|follow up)\b|\b(?:placed|put|"
            r"called) in for\b|\bgiven to (?:a |the )?(?:supervisor|inspector|crew|officer|foreman|"
            r"manager)\b"
        ),
        (
            r"\b(?:has|have|is|are|was|were|been|be|will be|being|already|now|items?|repair|job|"
            r"work|location|it|this|street|tree) (?:been |be |already |also |currently |now |"
            r"tentatively |then )*(?:scheduled|slated|queued|placed on (?:a|the|our)|added to (?:a|"
            r"the|our)|put on (?:a|the|our)|on (?:a|the|our) (?:[a-z]+ )?(?:list|schedule|waiting "
            r"list|wait list|order)|in (?:the|our|a) (?:[a-z]+ )?(?:queue|schedule|backlog|program|"
            r"plan|line)|entered (?:in|into) (?:the|our|a)|included (?:in|on)|pending|under "
            r"(?:review|investigation|consideration|evaluation|construction review)|being "
            r"(?:reviewed|investigated|evaluated|considered|processed|scheduled|looked|planned|"
            r"assigned|handled|repaired|worked)|programmed|planned|in progress|in process|on order|"
            r"ordered|expected|assigned to the|awaiting|waiting|backordered|prioritized|in design|"
            r"ranked)\b"
        ),
        (
            r"^(?:to be )?(?:scheduled|pending|in progress|ordered|assigned|on (?:the )?list|added "
            r"to list|will (?:be )?[a-z]+|to be [a-z]+|awaiting [a-z]+|waiting (?:for|on) [a-z]+|"
            r"needs? (?:to be |a |new )?[a-z]+|under review|crew will|work order (?:issued|created|"
            r"generated|submitted|opened|made)|w\.?o\.? (?:issued|created|generated|submitted))\b|"
            r"\b(?:we|crew|crews|city|department|contractor|inspector|supervisor|officer|officers|"
            r"i|they|team|unit|driver|truck|office|staff|engineer|it|he|she|somebody|someone|which|"
            r"repair|district|plow|division|ciu|dpw|pwd|dist\.? ?\d*|work|this|cart|carts|sticker|"
            r"stickers|tree|items?|street|sidewalk|light|lamp|sign|location|pothole|complaint|"
            r"trash|and|request|area) (?:will|shall|is going to|are going to|plans? to|intends? to|"
            r"hopes? to|are scheduled to|is scheduled to|is expected to|are expected to|should be "
            r"able to|are trying to|is to|are to|expects? to|needs? to be|must be|would|to be|is "
            r"expected|patrols) (?:[a-z]+ly )?(?:not )?(?:be |also |then |have |get |try to |"
            r"continue to |have to )*(?:[a-z]+)"
        ),
        (
            r"\b(?:is|are|was|were) (?:now |already )?(?:booked|set|due|planned|anticipated|"
            r"expected|ordered|on order) (?:for|by|at|during|in|on)\b|\b(?:on|in) the (?:[a-z']+ "
            r"){0,3}(?:list|queue|schedule|program) (?:for|of|until)?|\b(?:comes|goes|takes place|"
            r"follows|answers|looks at it|happens|arrives|visits|patrols|starts|begins|works on it|"
            r"checks|is set) (?:the block |your [a-z]+ |it )?(?:by|on|within|until|next|at) |"
            r"\b(?:work order|w\.?o\.?|request|order) (?:has been |was )?(?:issued|created|"
            r"generated|submitted|placed|entered|sent|made|opened) (?:for|to|on)\b"
        ),
    ),
}
"""Why a case was closed without the work, by reason; the first that is found, in this order."""


SENT_ELSEWHERE = (
    (
        rf"(?:^|[.!;] )please (?:call|contact|reach) (?:out to )?(?:the )?{PARTNERS}\b|"
        rf"\b{PARTNERS} (?:now |already )?notified\b|\b{PARTNERS} (?:was|were|has been|have "
        r"been|is) (?:now |already )?(?:notified|contacted|called|asked)\b"
    ),
)
"""Words that send to another agency, unless a thing was done."""


REFUSED = (
    r"\babutters? (?:has|have|must|needs?) (?:to )?[a-z]+|\bno jurisdiction\b",
    (
        r"\b(?:customer|homeowner|resident|property owner)s?'?s? responsib|\b(?:past|beyond) "
        r"(?:the |your )?meter\b"
    ),
    (
        r"\b(?:not|outside|isn't)\b[^.;]{0,40}\bjurisdiction|\bunder (?:the )?[a-z' "
        r"]{3,40}jurisdiction|\bdoes not meet the (?:criteria|definition)|\bnot (?:the |a "
        r")?(?:city's|city) (?:responsibility|property|tree|street)|\bnot the responsibility of|"
        r"\b(?:because|becuase|since|as) (?:it|they|this) came from private property|\bprivate "
        r"property[;,.] [^.;]{0,20}(?:owner|responsib)"
    ),
    (
        r"\bresponsibilit[a-z]* of (?:the )?(?:[a-z/]+ ){0,3}(?:owners?|developers?|landlord|"
        r"abutters?)\b"
    ),
    r"\b(?:owner|landlord|tenant|abutter)'?s'? responsib|\bnot a tree (?:cared|maintained|owned)\b",
)
"""Refusals as not the city's, which hold though somebody visited."""


NO_ACTION_VOID = (
    (
        r"\bno (?:[a-z]+ )?(?:problems?|conditions?|voltage|burrows|defects?|issues?) (?:was |were "
        r")?(?:found|seen|observed|visible|noted)\b|\bnothing in violation\b|\b(?:that|which|all) "
        r"belongs? to (?:the |our )?city\b|\bnot an? (?:good |strong )?candidate\b|\b(?:ordered|"
        r"told|asked|required|instructed|directed|warned) (?:the )?(?:property )?(?:owner|landlord|"
        r"tenant|manager|contractor|abutter)s? (?:to|not to) [a-z]+|\b(?:has|have) been "
        r"(?:repaired|patched|filled|replaced|fixed|cleaned)\b[^;]{0,20}\bno [a-z ]+ at this "
        r"location[^.;]*|\b(?:crew|unit|team) (?:was|were) (?:informed|notified|told)[^.;]*|\bno "
        r"(?:damaged|broken|loose) [a-z]+[^.;]*"
    ),
    (
        r"\bnothing out of (?:order|place|the ordinary)\b|(?:(?:^|[.;,] ?)should|\b(?:if|may be|"
        r"might be|can be|could be|when|unless|whether)) [^.;!?]{0,110}(?:refer|forward|cancel|"
        r"locat|duplicate|transferr)[a-z]*\b[^.;!?]{0,40}|\bno parking on \d|\b(?:no|any) (?:other "
        r")?trucks? (?:in|available|until|today|out|back|was|is|are|were)\b|\bshould (?:the|a|an|"
        r"it|you|any) [^.;,]{3,60}, [^.;]*|\b(?:owner|landlord|tenant|resident|manager|"
        r"contractor)s? [^.;]{0,40}\b(?:they|he|she) will [a-z]+|\bno [a-z]+ will (?:be|take)\b|"
        r"\b(?:did not|didn't|could not|unable to|not) (?:find|observe|see|detect|verify|"
        r"substantiate|witness) (?:[a-z]+ ){0,3}?(?:violations?|signs?|leaks?|evidence|hazards?|"
        r"defects?|infractions?|criminal|illegal|unsafe|a condition|conditions|activity|noise|"
        r"odor)\b(?: [a-z]+){0,6}|\bnothing was found [a-z]+(?:ing|en|ed)\b[^.;]*|\bif you "
        r"[^.;!?]{0,70}(?:closed|reallocated|error)[^.;!?]{0,40}|\bnothing (?:was |were )?found "
        r"(?:harm|block|wrong|to be)[a-z]*|\b(?:trash|carts?|items?|recycling|bags?|it|barrels?) "
        r"(?:must|should|needs? to) be (?:at|out|in|on|placed|put|set|bagged)\b"
    ),
    (
        r"\b(?:no|zero) (?:[a-z'-]+ ){0,2}?(?:ice|snow|dust|smoke|work|construction|breach(?:es)?|"
        r"cave[- ]?ins?|hot water|heat|power|feed|current|dumping|chip|flooding|mold|drips?|"
        r"seepage|cracks?|damaged|broken|down(?:ed)?|loose|leaning|burning|barking) (?:[a-z]+ "
        r")?(?:was |were |is |are )?(?:found|seen|visible|observed|noted|outside|inside|in (?:the "
        r")?(?:area|cabinet)|at (?:the )?pole|present|poles?|wires?)\b(?: [a-z]+){0,3}|\bno "
        r"visible [a-z]+|\bscanned,? no chip\b|\b(?:not able|unable) to gain (?:access|"
        r"entry)[^.]*[.] however[^.]*|\bshould be (?:submitted|reported|directed|made|sent) "
        r"to\b[^.;]{0,60}|\b(?:no|not any|zero|nor|without|any) (?:[a-z'-]+ ){0,2}?(?:violations?|"
        r"infractions?|leaks?|evidence|hazards?|defects?|faults?|failure|flaws?|damage|cause|basis|"
        r"barking|noise|odor|activity|conditions? (?:exist|that)|crime|criminal|illegal activity|"
        r"blockage|back ?ups?|obstructions?|heat violation|deficienc[a-z]+|issues?|merit|health|"
        r"safety|unsafe|public hazard|need)\b(?: [a-z]+){0,6}"
    ),
)
"""Conditions that name a reason without giving it."""
