"""The English of why nothing was done, reason by reason."""

from __future__ import annotations

from metrics.messages.rules import words

PARTNERS = words(
    "street+lighting sign+shop tree+crew paint+shop signal+shop",
    (
        "(?:the+)?(?:electric|power|gas|cable|phone|telephone|water|light|utility|railroad|rail|"
        "transit|tow|towing|bus|sewer|internet)+(?:company|co|utility|provider|authority|agency|"
        "operator|district) "
        "dc+water airport university sheriff school+district coast+guard railway "
        "(?:state|county|federal)+[a-z]+ medical+examiner"
    ),
    (
        "dcr mbta massdot mass+dot mass+highway masshighway massport nstar nat'?l+grid "
        "national+grid verizon comcast rcn pg&?e pge at&?t att caltrans"
    ),
    (
        "bart muni mta sfmta puc dpw pwd isd btd bwsc bpd sfpd nypd dsny dohmh dep dob hpd "
        "dot dpr dhs fdny con+ed coned coned edison recology port+authority"
    ),
    (
        "amtrak railroad usps post+office eversource keyspan police state county "
        "federal+government xcel water+(?:department|dept|company|and+sewer|utility) "
        "gas+company power+company utility telephone+company cable+company phone+company bpd "
        "parks(?:+(?:department|dept))?"
    ),
    (
        "housing+preservation health+and+mental animal+(?:control|care) "
        "forestry(?:+division)? national+grid "
        "transportation(?:+department)? "
        "public+works(?:+department)? sanitation(?:+department)? fire+department health+department "
        "code+enforcement park+department housing+court board+of+health another+(?:agency|"
        "department|division|unit) other+(?:agency|agencies|department)  "
        "clear+channel boston+water"
    ),
    (
        "(?:the+)?(?:department|dept|bureau|division|office|board)+of+[a-z]{2,20} "
        "(?:the+)?[a-z]{2,20}(?:+[a-z]+)?+(?:department|dept|division|district|authority|"
        "agency|commission|bureau|company|queue|crew|unit|room)"
    ),
)
"""Other agencies, utilities and companies."""


_SENT_TO = (
    r"\b(?:referr?(?:ed|ing|al)?|transferr?(?:ed|ing)?|transfer|forward(?:ed|ing)?|"
    r"rerouted|re-?routed|routed|redirected|re-?assigned|handed over|turned over|passed "
    r"(?:on|along)?|sent|submitted|escalated|tranferred|transfered|reffered|refered|"
    r"directed) (?:it |this |them |your |the |was |has been |over |on |back |along "
    r")*(?:[a-z]+ ){0,3}?(?:to|2) (?:be handled by )?(?:the |our |their |a |an "
    r")?(?:appropriate |proper |correct |responsible |right |different |separate |local "
    r")?(?:[a-z'&/-]+ ){0,2}?"
)


_RECEIVERS = words(
    "department departments dept agency agencies division bureau authority office company",
    (
        "maintenance utility board commission city state county town district unit queue psr "
        "party staff"
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
        r"been) (?:made|"
        r"done|completed)\b"
    ),
)
"""A visit that needed no work: what follows is no plan for it."""


NO_ACTION = {
    "D": (
        (
            r"\breplaced by (?:crm|cn|sr)\b|\bbeat you to it\b|\bsame (?:[a-z]+ ){1,2}(?:as|of|in|"
            r"under|reported (?:in|under|on)) (?:your |an?other |the |my )?(?:ticket|case|sr|"
            r"request|report|wo|#|~number|one|order)\b|combined (?:to|with) (?:request|case|sr|"
            r"ticket)\b|\breplaced (?:by|with) (?:case |sr |request )?#? ?(?:~number|\d{5})|"
            r"\bsame (?:[a-z]+ )?as (?:rfa|sr|case|crm|cn|~number)\b|^(?:please |pls )?(?:refer "
            r"to|see) (?:sr|case|cn|crm|rfa|lagan case|#|~number)[ #:]*(?:number )?(?:~number)?[ "
            r".]*$|\brepeats (?:~number|\d)|\bjoined your (?:report|request) to\b|\bcovers the "
            r"same (?:place|problem|issue)\b|\bdup(?:e|es|s)?\b|\b(?:already|previously) (?:been "
            r")?(?:reported|submitted|filed|entered|exists?|logged|in (?:the )?system|on (?:the "
            r")?list|have (?:a|this)|received (?:a|this))\b|\b(?:case|request|sr|ticket|complaint|"
            r"work order) (?:already )?exists?(?: already)?\b|\bsame (?:as|request|case|issue|"
            r"complaint|location as|problem as)\b|\brepeat (?:call|request|complaint)\b"
        ),
        (
            r"^(?:please )?(?:see|refer to|seecrm|see crm|crm|see also)\.? ?(?:case|sr|cn|crm|"
            r"request|#|no|number|lagan case|service request|ticket)* ?#? ?~number\.?(?: on "
            r"(?:gas )?(?:w\.?o\.?)? ?#? ?~number)?$|\bfollow case\b"
        ),
    ),
    "R": (
        (
            r"^(?:case resolved - )?(?:sent|escalated|elevated|forwarded|referred|transferred|"
            r"routed|passed) (?:on |over |up )?to [a-z\[]|\bonly (?:the )?(?:[a-z]+ )?(?:utility|"
            r"company|county|state|railroad) (?:may|can)\b|\b(?:is|are) (?:handled|answered|dealt "
            r"with|taken care of|managed|run|regulated) (?:in [a-z]+ )?by (?:the |a |an "
            rf")?(?:[a-z']+ ){{0,3}}(?:desk|prosecutor|court|team|office|board|vendor|program|line|"
            r"hotline)[a-z']*\b|\b(?:this|it|that|case|request|complaint|report|ticket|matter|"
            r"one) (?:went|goes|moved|has gone|was moved|was handed) (?:over |on )?to (?:the "
            r")?[a-z]+|\b(?:case|request|complaint|issue|matter) belongs? to [a-z]+|"
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
            r"notified|notice sent|send notice) (?:a |the )?(?:notice |letter |email |request "
            r")?to (?:the )?(?:proper|other|responsible|correct|appropriate|another|utility|pg&?e|"
            r"at&?t|verizon|comcast|dpw|puc|mta|sfmta|bart|caltrans|port)\b|\bthis (?:is|should "
            r"be|would be|needs to go to) (?:a |an |for |the )?(?:isd|btd|pwd|dpw|bwsc|bpd|parks|"
            r"puc|mta|sfmta|police|highway|code enforcement|water|sewer|animal control|bfd|fire|"
            r"health)\b"
        ),
        (
            r"\b(?:should|must|need to|needs to|has to|have to|please|you can|may) (?:contact|"
            r"call|be (?:sent|reported|directed|routed|referred) to|report (?:it|this) to|go to) "
            r"(?:the |your |their )?(?:[a-z&']+ ){0,3}?(?:company|utility|landlord|property owner|"
            r"isd|btd|pwd|dpw|bwsc|bpd|dcr|mbta|verizon|nstar|comcast|police|state|county|pg&?e|"
            r"department of [a-z]+)\b(?: instead| directly)?|\bpassed to the (?:reviewer|[a-z]+ "
            r"(?:team|desk|crew))\b|\blives in another county\b"
        ),
    ),
    "J": (
        (
            r"\bnot our (?:[a-z]+ )?[a-z]+|\b(?:cannot|can not|can't|could not) be (?:taken|"
            r"collected|accepted|picked up)\b|\bresidential (?:program|service|customers?|"
            r"properties) only\b|\bnot a condition (?:requiring|for|that)\b|\b(?:is|are) "
            r"federal\b|\b(?:is|are) (?:the )?(?:[a-z]+ ){0,2}[a-z]+'s(?: (?:job|duty))? "
            r"?(?:[.,;]|$)|\bbelongs? to (?:[a-z&'.-]+ ){0,3}[a-z]+|\b(?:on|at|in|past|inside|"
            r"beyond) (?:the |your |their )*(?:customer|owner|homeowner|resident|private|consumer|"
            r"house)'?s? (?:side|property|line|plumbing|lateral|service|portion|end|meter)\b|"
            r"\bnot (?:offered|provided|available) (?:to|for|in|on|at) [a-z]+|\b(?:ddot|state|"
            r"county|owner|abutter|contractor)'?s? respon[a-z]+|\b(?:is|on) an? (?:state|federal|"
            r"county|private) [a-z]+\b|\bprohibits? (?:the )?city\b|\b(?:can't|cannot|can not) be "
            r"(?:removed|reached|done|cleaned) by (?:the|our) (?:[a-z]+ )?(?:team|crew|city|"
            r"department)\b|\bfor residen(?:ces|ts|tial)[a-z ]{0,15} only\b|\bnot a tree (?:cared|"
            r"maintained|owned)\b|\btoo (?:narrow|small|close|steep|shallow) (?:for|to)\b|"
            r"\bresponsibility of (?:the )?[a-z]+"
        ),
        (
            r"\b(?:btd|city|department|dept) (?:cannot|can not|is unable to|are unable to|will "
            r"not|won't) [a-z]+|\bnot an? (?:[a-z]+ ){1,3}(?:case|issue|matter|responsibility)\b|"
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
            r"not responsible|are not responsible|no longer|isn't responsible) (?:[a-z]+ "
            r")?(?:plow|remove|collect|pick|repair|own|maintain|service|clean|handle|take|trim|"
            r"prune|enforce|resurface|by law|to|provide|have (?:jurisdiction|authority)|do|work|"
            r"for|accept|cut|tow|issue|install|plant|replace|regulate|control|responsible|empty|"
            r"sweep|paint|haul|act|intervene)\b"
        ),
        (
            r"\b(?:not|isn't|aren't|never) (?:allowed|eligible|permitted|accepted|collected|"
            r"city[- ]owned|covered|serviced by|scheduled items?|enforceable|scheduling items?|a "
            r"(?:city|311|special)|required to be (?:reported|scheduled)|qualif[a-z]+|part of "
            r"(?:our|the))\b|\bnon[- ]scheduling\b|\bdo(?:es)? not (?:require|need) (?:a "
            r")?(?:special )?(?:pick ?up|scheduling|appointment|permit)\b|\b(?:does not|doesn't|"
            r"do not|did not) (?:meet|qualify|fall|warrant)\b[^.;]{0,30}(?:criteria|requirement|"
            r"program|jurisdiction|guidelines|under|for|within|standard)|\bcivil matter\b|\bnot "
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
            r"block)\b|\b(?:but|when|already) [^.;]{0,40}\bhad (?:already )?been (?:removed|"
            r"picked up|taken|moved)\b|\b(?:could not|couldn't|cannot|can't|can not|unable to|not "
            r"able to|did not|didn't|failed to|was unable to|were unable to|unable) (?:[a-z]+ "
            r"){0,2}?(?:find|locate|found)\b(?: (?:any|the|a|an|it|this|that|reported|your|"
            r"address|location|problem|condition|such|described|issue|vehicle|animal))*|\b(?:not|"
            r"nothing|no \w+|none) (?:was |were |is |are )?(?:found|located|there|at (?:this |the "
            r"|that |given )?(?:location|address|loc|site|corner|intersection)|on (?:location|"
            r"site|scene|arrival|street)|here|in (?:the )?area|out (?:there|front)|visible|"
            r"visable)\b"
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
            r"obtain)|couldn't (?:get|gain)|cannot (?:gain|get)|can't (?:gain|get)|lack of|"
            r"limited|not able to (?:gain|get)|had no|did not (?:gain|get|have)|didn't (?:get|"
            r"have)) (?:[a-z]+ )?(?:access|entry|entrance)\b|\bnot accessible\b|\b(?:no one|"
            r"nobody|no-one|noone|not|wasn't|no body|not anyone) (?:was |is |were )?(?:at "
            r")?(?:home|answered|came to the door|there to|available|responded|to let|present to|"
            r"in the (?:unit|apartment)|opened)\b|\bno show\b|\bleft no room for\b|\bgate code\b"
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
            r"location|block number|unit number|pole number|plate(?: number)?|photo|picture|"
            r"street number)\b(?: (?:given|provided|attached|listed|available|was|is|to|for|"
            r"included|needed|entered|on|as|supplied|or|about|from|was not|information|does|were|"
            r"from))?|\b(?:unable to|cannot|could not|can't) (?:identify|determine|tell|verify) "
            r"(?:the |which |where |what |exact |your )*(?:location|address|problem|issue|street|"
            r"where|which|what|complainant|exact)\b|\bcan't look up\b"
        ),
        r"\bwithout additional (?:verification|information|documents)\b|\brfi sent\b",
    ),
    "C": (
        (
            r"\bwants? (?:us )?to (?:drop|cancel|withdraw|close) (?:it|this|the)\b|\b(?:case|this|"
            r"it|request) is not an? (?:[a-z]+ ){1,3}(?:it is|it's|this is)\b|\bnot a (?:bike|"
            r"bulk|tree|sign|city|trash|street|traffic|parks?|water|311) (?:item|issue|problem|"
            r"request|case)\b|\bforget it\b|\berror case\b|\brequest(?:ing|ed|s)? (?:that "
            r")?(?:the |this )?case (?:closure|be closed|closed)\b|\bcancel[a-z]*\b|\bcanx\b|"
            r"\bwithdr[aeo]w[a-z]*\b|\b(?:opened|entered|created|submitted|filed|reported|made|"
            r"put|input|sent|called|issued|logged|typed|assigned) (?:[a-z]+ ){0,3}?(?:in error|by "
            r"mistake|in wrong|wrong|incorrectly|by accident|accidentally|under the wrong|"
            r"mistakenly|erroneously|twice)\b|\b(?:error|mistaken|typo|by mistake)$|\b(?:wrong|"
            r"incorrect|improper|different) (?:[a-z]+ )?(?:e-?form|form|category|type|code|queue|"
            r"service type|case type|request type|entry|case|department|dept|selection|topic)\b|"
            r"^test(?:ing)?\b"
        ),
        (
            r"\b(?:putting|put|entering|entered|opening|opened|opening up|created|creating|"
            r"submitted|submitting|will (?:open|create|put in|submit|enter)|made) (?:in )?(?:a |"
            r"an )?(?:new|another|corrected|correct|separate|different) (?:case|request|sr|ticket|"
            r"work order|one)\b|\bno longer (?:needed|needs?|wants?|required|necessary|an issue|"
            r"interested)\b|\b(?:does not|doesn't|did not|no longer) want (?:it|a|the|this|to|"
            r"tree|cart|service)\b|\bat (?:the )?(?:request of (?:the )?)?(?:const\.?|"
            r"constituent'?s?|customer'?s?|caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?) "
            r"request\b|\bvoid(?:ed)?\b"
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
            r"patched|filled|emptied|inspected|checked|serviced)\b|\b(?:included(?: in| on)?|"
            r"(?:is|are|was|were|been) (?:in|on|into|under)) (?:the |a |an |our |this |next |its "
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
            r"called) in for\b|\bgiven to (?:a |the )?(?:supervisor|inspector|crew|officer|"
            r"foreman|manager)\b"
        ),
        (
            r"\b(?:has|have|is|are|was|were|been|be|will be|being|already|now|items?|repair|job|"
            r"work|location|it|this|street|tree) (?:been |be |already |also |currently |now |"
            r"tentatively |then )*(?:scheduled|slated|queued|placed on (?:a|the|our)|added to "
            r"(?:a|the|our)|put on (?:a|the|our)|on (?:a|the|our) (?:[a-z]+ )?(?:list|schedule|"
            r"waiting list|wait list|order)|in (?:the|our|a) (?:[a-z]+ )?(?:queue|schedule|"
            r"backlog|program|plan|line)|entered (?:in|into) (?:the|our|a)|included (?:in|on)|"
            r"pending|under (?:review|investigation|consideration|evaluation|construction review)|"
            r"being (?:reviewed|investigated|evaluated|considered|processed|scheduled|looked|"
            r"planned|assigned|handled|repaired|worked)|programmed|planned|in progress|in process|"
            r"on order|ordered|expected|assigned to the|awaiting|waiting|backordered|prioritized|"
            r"in design|ranked)\b"
        ),
        (
            r"^(?:to be )?(?:scheduled|pending|in progress|ordered|assigned|on (?:the )?list|"
            r"added to list|will (?:be )?[a-z]+|to be [a-z]+|awaiting [a-z]+|waiting (?:for|on) "
            r"[a-z]+|needs? (?:to be |a |new )?[a-z]+|under review|crew will|work order (?:issued|"
            r"created|generated|submitted|opened|made)|w\.?o\.? (?:issued|created|generated|"
            r"submitted))\b|\b(?:we|crew|crews|city|department|contractor|inspector|supervisor|"
            r"officer|officers|i|they|team|unit|driver|truck|office|staff|engineer|it|he|she|"
            r"somebody|someone|which|repair|district|plow|division|ciu|dpw|pwd|dist\.? ?\d*|work|"
            r"this|cart|carts|sticker|stickers|tree|items?|street|sidewalk|light|lamp|sign|"
            r"location|pothole|complaint|trash|and|request|area) (?:will|shall|is going to|are "
            r"going to|plans? to|intends? to|hopes? to|are scheduled to|is scheduled to|is "
            r"expected to|are expected to|should be able to|are trying to|is to|are to|expects? "
            r"to|needs? to be|must be|would|to be|is expected|patrols) (?:[a-z]+ly )?(?:not "
            r")?(?:be |also |then |have |get |try to |continue to |have to )*(?:[a-z]+)"
        ),
        (
            r"\b(?:is|are|was|were) (?:now |already )?(?:booked|set|due|planned|anticipated|"
            r"expected|ordered|on order) (?:for|by|at|during|in|on)\b|\b(?:on|in) the (?:[a-z']+ "
            r"){0,3}(?:list|queue|schedule|program) (?:for|of|until)?|\b(?:comes|goes|takes place|"
            r"follows|answers|looks at it|happens|arrives|visits|patrols|starts|begins|works on "
            r"it|checks|is set) (?:the block |your [a-z]+ |it )?(?:by|on|within|until|next|at) |"
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
        r"\b(?:customer|homeowner|resident|property owner)s?'?s? responsib|\b(?:past|beyond) (?:"
        r"the |"
        r"your )?meter\b"
    ),
    (
        r"\b(?:not|outside|isn't)\b[^.;]{0,40}\bjurisdiction|\bunder (?:the )?[a-z' ]{3,40}"
        r"jurisdiction|\bdoes not meet the (?:criteria|definition)|\bnot (?:the |a )?(?:city's|"
        r"city) (?:responsibility|property|tree|street)|\bnot the responsibility of|\b(?:because|"
        r"becuase|since|as) (?:it|they|this) came from private property|\bprivate "
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
        r"\bno (?:[a-z]+ )?(?:problems?|conditions?|voltage|burrows|defects?|issues?) (?:was |"
        r"were )?(?:found|seen|observed|visible|noted)\b|\bnothing in violation\b|\b(?:that|"
        r"which|all) belongs? to (?:the |our )?city\b|\bnot an? (?:good |strong )?candidate\b|"
        r"\b(?:ordered|told|asked|required|instructed|directed|warned) (?:the )?(?:property "
        r")?(?:owner|landlord|tenant|manager|contractor|abutter)s? (?:to|not to) [a-z]+|"
        r"\b(?:has|have) been (?:repaired|patched|filled|replaced|fixed|"
        r"cleaned)\b[^;]{0,20}\bno [a-z ]+ at this location[^.;]*|\b(?:crew|unit|team) (?:was|"
        r"were) (?:informed|notified|told)[^.;]*|\bno (?:damaged|broken|loose) [a-z]+[^.;]*"
    ),
    (
        r"\bnothing out of (?:order|place|the ordinary)\b|\b(?:if|should|may be|might be|can "
        r"be|could be|when|unless|whether) [^.;!?]{0,110}(?:refer|forward|cancel|locat|"
        r"duplicate|transferr)[a-z]*\b[^.;!?]{0,40}|\bno parking on \d|\b(?:no|any) (?:other "
        r")?trucks? (?:in|available|until|today|out|back|was|is|are|were)\b|\bshould (?:the|a|"
        r"an|it|you|any) [^.;,]{3,60}, [^.;]*|\b(?:owner|landlord|tenant|resident|manager|"
        r"contractor)s? [^.;]{0,40}\b(?:they|he|she) will [a-z]+|\bno [a-z]+ will (?:be|"
        r"take)\b|\b(?:did not|didn't|could not|unable to|not) (?:find|observe|see|detect|"
        r"verify|substantiate|witness) (?:[a-z]+ ){0,3}?(?:violations?|signs?|leaks?|evidence|"
        r"hazards?|defects?|infractions?|criminal|illegal|unsafe|a condition|conditions|"
        r"activity|noise|odor)\b(?: [a-z]+){0,6}|\bnothing was found [a-z]+(?:ing|en|"
        r"ed)\b[^.;]*|\bif you [^.;!?]{0,70}(?:closed|reallocated|error)[^.;!?]{0,40}|"
        r"\bnothing (?:was |were )?found (?:harm|block|wrong|to be)[a-z]*|\b(?:trash|carts?|"
        r"items?|recycling|bags?|it|barrels?) (?:must|should|needs? to) be (?:at|out|in|on|"
        r"placed|put|set|bagged)\b"
    ),
    (
        r"\b(?:no|zero) (?:[a-z'-]+ ){0,2}?(?:ice|snow|dust|smoke|work|construction|"
        r"breach(?:es)?|cave[- ]?ins?|hot water|heat|power|feed|current|dumping|chip|flooding|"
        r"mold|drips?|seepage|cracks?|damaged|broken|down(?:ed)?|loose|leaning|burning|barking) "
        r"(?:[a-z]+ )?(?:was |were |is |are )?(?:found|seen|visible|observed|noted|outside|inside|"
        r"in (?:the )?(?:area|cabinet)|at (?:the )?pole|present|poles?|wires?)\b(?: [a-z]+){0,3}|"
        r"\bno visible [a-z]+|\bscanned,? no chip\b|"
        r"\b(?:not able|unable) to gain (?:access|entry)[^.]*[.] however[^.]*|\bshould be "
        r"(?:submitted|reported|directed|made|sent) to\b[^.;]{0,60}|\b(?:no|not any|zero|nor|"
        r"without|any) (?:[a-z'-]+ ){0,2}?(?:violations?|infractions?|leaks?|evidence|"
        r"hazards?|defects?|faults?|failure|flaws?|damage|cause|basis|barking|noise|odor|"
        r"activity|conditions? (?:exist|that)|crime|criminal|illegal activity|blockage|back "
        r"?ups?|obstructions?|heat violation|deficienc[a-z]+|issues?|merit|health|safety|"
        r"unsafe|public hazard|need)\b(?: [a-z]+){0,6}"
    ),
)
"""Conditions that name a reason without giving it."""
