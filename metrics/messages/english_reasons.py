"""The English of why nothing was done, reason by reason."""

from __future__ import annotations

from metrics.messages.english import MEANS
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
        r"\breplaced by (?:crm|cn|sr)\b",
        r"\bbeat you to it\b",
        (
            r"\bsame (?:[a-z]+ ){1,2}(?:as|of|in|under|reported (?:in|under|on)) (?:your |"
            r"an?other |the |my )?(?:ticket|case|sr|request|report|wo|#|~number|one|order)\b|"
            r"\balready (?:on (?:file|record)|logged|known|turned in|called in|ticketed|tracked|"
            r"documented)\b"
        ),
        r"combined (?:to|with) (?:request|case|sr|ticket)\b",
        r"\breplaced (?:by|with) (?:case |sr |request )?#? ?(?:~number|\d{5})",
        r"^see rfa\b",
        r"\b(?:request|case|complaint) (?:was |has been |is )?already (?:received|made|in)\b",
        r"\bsame (?:[a-z]+ )?as (?:rfa|sr|case|crm|cn|~number)\b",
        r"\bsame (?:rfa|sr)\b",
        (
            r"^(?:please |pls )?(?:refer to|see) (?:sr|case|cn|crm|rfa|lagan case|#|"
            r"~number)[ #:]*(?:number )?(?:~number)?[ .]*$"
        ),
        (
            r"\brepeats (?:~number|\d)|\bjoined your (?:report|request) to\b|\bcovers the same "
            r"(?:place|problem|issue)\b"
        ),
        (
            r"\bdup(?:e|es|s)?\b|\b(?:already|previously) (?:been )?(?:reported|submitted|filed|"
            r"entered|exists?|logged|in (?:the )?system|on (?:the )?list|have (?:a|this)|"
            r"received (?:a|this))\b"
        ),
        (
            r"\b(?:case|request|sr|ticket|complaint|work order) (?:already )?exists?(?: "
            r"already)?\b|\bsame (?:as|request|case|issue|complaint|location as|problem as)\b"
        ),
        (
            r"\brepeat (?:call|request|complaint)\b|^(?:please )?(?:see|refer to|seecrm|see crm|"
            r"crm|see also)\.? ?(?:case|sr|cn|crm|request|#|no|number|lagan case|service "
            r"request|ticket)* ?#? ?~number\.?(?: on (?:gas )?(?:w\.?o\.?)? ?#? ?~number)?$"
        ),
        (
            r"\balready (?:reported|have|been reported|open|opened|working on (?:a|this)|"
            r"scheduled under|in (?:our|the) (?:system|queue))\b|\bfollow case\b"
        ),
    ),
    "R": (
        (
            r"^(?:case resolved - )?(?:sent|escalated|elevated|forwarded|referred|transferred|"
            r"routed|passed) (?:on |over |up )?to [a-z\[]|\bonly (?:the )?(?:[a-z]+ "
            r")?(?:utility|company|county|state|railroad) (?:may|can)\b"
        ),
        (
            r"\b(?:is|are) (?:handled|answered|dealt with|taken care of|managed|run|regulated) "
            r"(?:in [a-z]+ )?by (?:the |a |an )?(?:[a-z']+ ){0,3}(?:desk|prosecutor|court|team|"
            r"office|board|vendor|program|line|hotline)[a-z']*\b"
        ),
        (
            r"\b(?:this|it|that|case|request|complaint|report|ticket|matter|one) (?:went|goes|"
            r"moved|has gone|was moved|was handed) (?:over |on )?to (?:the )?[a-z]+|\b(?:case|"
            r"request|complaint|issue|matter) belongs? to [a-z]+"
        ),
        (
            r"\btransferred[: .]*$|\bthis is an? (?:[a-z]+ ){1,4}(?:dept\.?|department|police|"
            r"enforcement|isd|dpw) (?:[a-z]+ )?(?:issue|matter|case)\b"
        ),
        (
            rf"(?:^|[.;] )(?:the )?{PARTNERS} (?:(?:was |were |has been |have been )?notified|"
            rf"(?:was|were|has been|have been) (?:contacted|called))\b"
        ),
        r"^for [a-z /-]{3,40},? (?:please )?(?:contact|call) ~phone",
        r"(?:^| )referred[. ]*$",
        (
            rf"\blet (?:the )?{PARTNERS} know\b|\b(?:state|county|federal) (?:[a-z]+ "
            rf")?(?:handles?|answers?|runs?) \b"
        ),
        (
            rf"(?:^|[.;] ?|\b(?:was|been|is|and) )reported to (?:the )?{PARTNERS}\b|\b(?:handled|"
            rf"answered|managed) by (?:the )?{PARTNERS}\b"
        ),
        (
            r"\bref\.? to (?:the )?(?:con|const|construction|dist|isd|btd|pwd|parks|"
            r"engineering)\b"
        ),
        (
            r"^please report (?:this|it|the)\b[^.;]{0,40}\bto (?:the )?(?:dep(?:t|artment)|"
            r"police|state|county)\b"
        ),
        rf"\b(?:told|informed|notified|alerted) (?:the )?{PARTNERS}(?: about| of|$|[.,;])",
        (
            r"\bhas to go (?:thru|through|to)\b|\bcontact non-?emergency police\b|\bcontact "
            r"[a-z]+ [a-z]+ from the\b|\bfax (?:to |us )[a-z]|\b[a-z]{3,5}d handling\b|\bgave "
            r"[a-z0-9 ]{3,40} to [a-z]+ at [a-z]+ (?:grid|edison)\b"
        ),
        r"\btransferr?ed ?:? ?-? ?to\b|\bre-?assign(?:ed|ing)? to\b",
        rf"{_SENT_TO}(?:{_RECEIVERS}|{PARTNERS})\b",
        (
            r"\b(?:case|complaint|request|call|sr|details|info|information|issue|this|it|"
            r"matter) (?:was |is |has been |have been |been |being )?(?:transferred|transfered|"
            r"forwarded|referred|rerouted|routed|redirected|reassigned)\b|^(?:transferred|"
            r"transfered|forwarded|referred|rerouted|reassigned|transferring|referring|transfer|"
            r"refer|referr|reffer)\b"
        ),
        (
            r"\b(?:will be|to be|being|has been|was|were|is) (?:referred|forwarded|transferred|"
            r"routed|sent on|passed on|reported|sent) to\b(?: [a-z&'/-]+){1,3}"
        ),
        r"\breported (?:it|this) (?:through [a-z]+ )?to\b",
        (
            r"\b(?:send|sent|notify|notified|notice sent|send notice) (?:a |the )?(?:notice |"
            r"letter |email |request )?to (?:the )?(?:proper|other|responsible|correct|"
            r"appropriate|another|utility|pg&?e|at&?t|verizon|comcast|dpw|puc|mta|sfmta|bart|"
            r"caltrans|port)\b"
        ),
        (
            r"\b(?:is|are) (?:handled|managed|serviced|maintained|done|run|taken care of|"
            r"emptied|collected|dealt with|answered|performed) by (?:the |a |an |another |your "
            r")?(?:[a-z&']+ ){0,3}?(?:department|dept|agency|company|state|county|utility|"
            r"division|authority|contractor|hauler|landlord|district|mbta|dcr|bwsc|isd|btd|pwd|"
            r"dpw|parks|nstar|verizon|police|school|schools|desk)\b"
        ),
        (
            r"\b(?:another|a different|different|other|separate) (?:[a-z]+ )?(?:agency|"
            r"department|dept|division|unit|team|city agency)(?:'s)? (?:[a-z]+ )?(?:handles?|"
            r"does|is|will|has|takes?|now has|responsib|issue|jurisdiction|matter|queue|to)\b|"
            r"\bthis (?:is|should be|would be|needs to go to) (?:a |an |for |the )?(?:isd|btd|"
            r"pwd|dpw|bwsc|bpd|parks|puc|mta|sfmta|police|highway|code enforcement|water|sewer|"
            r"animal control|bfd|fire|health)\b"
        ),
        (
            r"\b(?:should|must|need to|needs to|has to|have to|please|you can|may) (?:contact|"
            r"call|be (?:sent|reported|directed|routed|referred) to|report (?:it|this) to|go "
            r"to) (?:the |your |their )?(?:[a-z&']+ ){0,3}?(?:company|utility|landlord|property "
            r"owner|isd|btd|pwd|dpw|bwsc|bpd|dcr|mbta|verizon|nstar|comcast|police|state|county|"
            r"pg&?e|department of [a-z]+)\b(?: instead| directly)?"
        ),
        (
            r"\bpassed to the (?:reviewer|[a-z]+ (?:team|desk|crew))\b|\blives in another "
            r"county\b|\bpassed (?:it|this|your|the case|the matter) (?:on|to)\b|\bwe (?:gave|"
            r"sent|passed|handed|reported) (?:it|this|your [a-z]+|the [a-z]+) (?:on |over )?to\b"
        ),
    ),
    "J": (
        (
            r"\bnot our (?:[a-z]+ )?[a-z]+|\b(?:cannot|can not|can't|could not) be (?:taken|"
            r"collected|accepted|picked up)\b|\bresidential (?:program|service|customers?|"
            r"properties) only\b|\bnot a condition (?:requiring|for|that)\b|\bd(?:eo|oe|o)se? "
            r"not (?:install|handle)\b"
        ),
        (
            r"\b(?:is|are) federal\b|\b(?:is|are) (?:the )?(?:[a-z]+ ){0,2}[a-z]+'s(?: (?:job|"
            r"duty))? ?(?:[.,;]|$)"
        ),
        (
            r"\bbelongs? to (?:[a-z&'.-]+ ){0,3}[a-z]+|\b(?:on|at|in|past|inside|beyond) (?:the "
            r"|your |their )*(?:customer|owner|homeowner|resident|private|consumer|house)'?s? "
            r"(?:side|property|line|plumbing|lateral|service|portion|end|meter)\b"
        ),
        (
            r"\bonly (?:approves|handles|enforces|inspects|issues|maintains|services|covers|"
            r"responds|cleans|collects|repairs)\b"
        ),
        r"\bnot (?:offered|provided|available) (?:to|for|in|on|at) [a-z]+",
        (
            r"\bno public right[- ]of[- ]way\b|\b(?:ddot|state|county|owner|abutter|"
            r"contractor)'?s? respon[a-z]+|\b(?:is|on) an? (?:state|federal|county|private) "
            r"[a-z]+\b"
        ),
        r"\bprohibits? (?:the )?city\b",
        (
            r"\b(?:can't|cannot|can not) be (?:removed|reached|done|cleaned) by (?:the|our) "
            r"(?:[a-z]+ )?(?:team|crew|city|department)\b"
        ),
        (
            r"\bfor residen(?:ces|ts|tial)[a-z ]{0,15} only\b|\bnot a tree (?:cared|maintained|"
            r"owned)\b|\btoo (?:narrow|small|close|steep|shallow) (?:for|to)\b"
        ),
        (
            r"\bresponsibility of (?:the )?[a-z]+|\b(?:btd|city|department|dept) (?:cannot|can "
            r"not|is unable to|are unable to|will not|won't) [a-z]+"
        ),
        (
            r"\bnot an? (?:[a-z]+ ){1,3}(?:case|issue|matter|responsibility)\b|\bcob[- ]owned\b|"
            r"\b(?:is|are|=) (?:considered )?regular trash\b|\bno special (?:collection|pick "
            r"?up)\b|\bpriv\.? prop|\bnot picking up\b|\b(?:could|would|can|will) not (?:take|"
            r"collect|accept|pick up)\b|\bcan't (?:take|collect)\b"
        ),
        (
            r"\b(?:not|isn't|isnt|outside|out of|beyond|no) (?:within |in |of |under |a |the |"
            r"our |an |its |city of [a-z]+ |their )*(?:[a-z]+ )?(?:jurisdiction|responsibility|"
            r"responsible|property of the city|city property|city street|city tree|city issue|"
            r"city matter|city light|city[- ]owned|owned by (?:the )?city|maintained by (?:the "
            r")?city|city maintained|public way|public street|public property|city limits|scope|"
            r"purview|control)\b"
        ),
        (
            r"\b(?:private|privately|non[- ]?city|non[- ]?residential|not "
            r"residential)[ -](?:property|way|ways|road|street|alley|alleyway|lot|parking lot|"
            r"parking|tree|trees|driveway|owner|owned|land|residence|drive|contractor|building|"
            r"company|fence|maintained|hauler|light|lights|cart|matter|issue|sidewalk|sewer|"
            r"side|dumpster|party|parcel|home|community|garage|trash|collection|civil)\b"
        ),
        (
            r"\b(?:state|federal|mbta|dcr|mass ?dot|mass highway|caltrans|county|railroad|nstar|"
            r"verizon|utility|school|park service|bart|port|massport|pg&?e|at&?t|hoa|university|"
            r"church|housing authority|bha|national grid|comcast)(?:'s)? (?:property|road|"
            r"street|highway|jurisdiction|responsibility|land|location|maintained|owned|issue|"
            r"owns|pole|light|equipment|tree|parkway|route|area|box|is responsible|light pole|"
            r"facility|problem|park)\b"
        ),
        (
            r"\b(?:owner|owner's|owners|homeowner|homeowners|homeowner's|landlord|landlord's|"
            r"abutter|abutters|abutter's|tenant|resident|property owner|property owner's|"
            r"property owners)s?'?s? (?:is |are |must |has |have |needs? |will need "
            r")?(?:responsib[a-z]*|to (?:repair|remove|clean|maintain|fix|handle|replace)|must "
            r"(?:handle|repair|remove|clean|maintain|fix|replace|call|hire))\b"
        ),
        (
            r"\b(?:city|department|dept|team|we|program|agency|crews?|dpw|pwd|boston|btd|parks|"
            r"they|division|trucks?) (?:does not|do not|doesn't|don't|cannot|can not|can't|is "
            r"not allowed|are not allowed|is not able|isn't able|won't|will not|is not "
            r"responsible|are not responsible|no longer|isn't responsible) (?:[a-z]+ )?(?:plow|"
            r"remove|collect|pick|repair|own|maintain|service|clean|handle|take|trim|prune|"
            r"enforce|resurface|by law|to|provide|have (?:jurisdiction|authority)|do|work|for|"
            r"accept|cut|tow|issue|install|plant|replace|regulate|control|responsible|empty|"
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
            r"\bjurisdiction\b|\bdcr\b|\bmass ?dot\b|\bcaltrans\b|\b(?:lies|is|located|falls) "
            r"(?:in|outside|within|on) (?:the )?(?:next|another|other|a different|different|"
            r"neighboring) (?:town|city|county|state)\b|\bnot (?:in|part of) (?:the )?(?:city|"
            r"denver|boston|san francisco)\b"
        ),
        (
            r"\b(?:dispose of (?:that|it|this|them) privately|private(?:ly)? (?:hauler|"
            r"dispos[a-z]+))\b"
        ),
    ),
    "L": (
        (
            r"\b(?:vehicles?|veh|cars?|vans?|trucks?|trailers?|dogs?|cats?|animals?) not (?:in|"
            r"at|on|there|present|here)\b"
        ),
        (
            r"\b(?:dogs?|cats?|animals?|coyotes?|vehicles?|veh|cars?|vans?|trucks?|trailers?|"
            r"rvs?|bikes?|scooters?|carts?|bees|swarm|raccoons?) (?:was |were |is |are )?not "
            r"(?:seen|spotted|sighted|around|encountered)\b"
        ),
        r"\bunable to be (?:found|located)\b",
        (
            r"\b(?:someone|somebody|owner|neighbor|people|they) (?:has |had |have )?(?:already|"
            r"allready) (?:pick|remov|took|taken|mov|clean)[a-z]*\b"
        ),
        (
            r"^no (?:[a-z]+ ){1,3}(?:in|n|at|on) (?:that|this|the) (?:area|location|address|"
            r"site|street|corner|block)\b"
        ),
        (
            r"\b(?:but|when|already) [^.;]{0,40}\bhad (?:already )?been (?:removed|picked up|"
            r"taken|moved)\b"
        ),
        r"\bcannot be (?:identified|located|found)\b",
        (
            r"^checked[ ,]+(?:and )?nothing\b|\b(?:conditions?|problem|issue) could not be "
            r"(?:verified|found|located)\b"
        ),
        (
            r"\b(?:could not|couldn't|cannot|can't|can not|unable to|not able to|did not|didn't|"
            r"failed to|was unable to|were unable to|unable) (?:[a-z]+ ){0,2}?(?:find|locate|"
            r"found)\b(?: (?:any|the|a|an|it|this|that|reported|your|address|location|problem|"
            r"condition|such|described|issue|vehicle|animal))*"
        ),
        (
            r"\b(?:not|nothing|no \w+|none) (?:was |were |is |are )?(?:found|located|there|at "
            r"(?:this |the |that |given )?(?:location|address|loc|site|corner|intersection)|on "
            r"(?:location|site|scene|arrival|street)|here|in (?:the )?area|out (?:there|front)|"
            r"visible|visable)\b"
        ),
        (
            r"\b(?:no|0) (?:such )?(?:[a-z'-]+ ){1,4}?(?:found|located|at (?:this |the |that "
            r")?(?:location|address|site|corner|intersection|time of|loc|place)|there|here|on "
            r"(?:site|scene|the street|street|location|arrival|sidewalk|ground)|in (?:the |this "
            r")?(?:area|street|location|alley)|seen|visible|visable|out|outside|present)\b"
        ),
        (
            r"\b(?:gone|left|moved|not there|removed|departed|missing) (?:on|upon|prior to|"
            r"before|when|by the time) (?:our |my |the |officers? |we |i |crew )?(?:arrival|"
            r"arrived|arriving|got)\b|\bg\.?o\.?a\b|\bn/f\b|\b(?:vehicle|veh|car|truck|dog|"
            r"animal|cat|item|items|van|trailer|boat|rv|debris|bike|bicycle|motorcycle|raccoon|"
            r"bird|cart|mattress|couch)s? (?:was |were |is |has |had |have )?(?:already |been |"
            r"all )*(?:gone|not there|not found|no longer there|not on|removed (?:by|before) "
            r"(?:owner|someone|arrival)|left the area)\b"
        ),
        r"\bnothing (?:stood|there|here|found|at|of the kind|on|out)\b",
        (
            r"\b(?:crew|we|officers?|inspector|driver|i) (?:[a-z0-9]+ ){0,9}(?:saw|found|see) "
            r"(?:nothing|none|no (?:such|dog|animal|vehicle|car|sign of|problem|item|items|"
            r"debris|cart))\b|^(?:not there|nothing|gone|gone already|already gone|not found|no "
            r"find|none|not here)[ .!]*$"
        ),
    ),
    "A": (
        (
            r"\b(?:need|needs|without|no|awaiting|requires?|have|having) (?:a |an |the "
            r")?(?:signed |written |owner's )+(?:[a-z]+ )?(?:waiver|consent|permission|"
            r"release)\b|\b(?:could not|couldn't) (?:get|go|come) (?:in|into|inside|through|"
            r"past|behind)\b"
        ),
        r"\b(?:did not|never) (?:hear|heard) back\b",
        r"\bnot reachable\b",
        (
            r"\b(?:no|without|denied|refused|unable to (?:gain|get|obtain)|could not (?:gain|"
            r"get|obtain)|couldn't (?:get|gain)|cannot (?:gain|get)|can't (?:gain|get)|lack of|"
            r"limited|not able to (?:gain|get)|had no|did not (?:gain|get|have)|didn't (?:get|"
            r"have)) (?:[a-z]+ )?(?:access|entry|entrance)\b|\binaccessible\b|\bnot "
            r"accessible\b|\b(?:unable to|could not|couldn't|cannot|can't) (?:access|enter|get "
            r"in|reach|go in)\b"
        ),
        (
            r"\b(?:no one|nobody|no-one|noone|not|wasn't|no body|not anyone) (?:was |is |were "
            r")?(?:at )?(?:home|answered|came to the door|there to|available|responded|to let|"
            r"present to|in the (?:unit|apartment)|opened)\b|\b(?:did not|didn't|does not|do "
            r"not|never|has not|have not) (?:answer|respond|return (?:our|my|the|calls?|phone)|"
            r"reply|pick up (?:the )?phone|call back|show up|let us in)\b|\bno show\b"
        ),
        r"\bleft no room for\b|\bgate code\b",
    ),
    "I": (
        r"\bunable to (?:go on|proceed|continue|move forward)\b",
        r"\b(?:more|additional|further) detailed? info?r?[a-z]*\b",
        r"\b(?:blank|no) e-?form\b|\bunclear as to\b",
        (
            r"\b(?:no|not enough|insufficient|inadequate|incomplete|missing|without|need|needed "
            r"more|require more|needs?(?: more| better| the| an?| exact| additional| further)?|"
            r"not sufficient|lack of|lacks|lacking|unclear|unspecified|incorrect|vague|too "
            r"little|didn't (?:give|provide)|did not (?:give|provide|include|leave)|does not "
            r"have a? ?valid|require[sd]?(?: more| additional| further)?) (?:[a-z]+ "
            r"){0,3}?(?:info|info\.|information|address|location|description|details?|contact|"
            r"phone number|cross street|house number|specifics?|data|street name|exact location|"
            r"block number|unit number|pole number|plate(?: number)?|photo|picture|street "
            r"number)\b(?: (?:given|provided|attached|listed|available|was|is|to|for|included|"
            r"needed|entered|on|as|supplied|or|about|from|was not|information|does|were|from))?"
        ),
        (
            r"\b(?:unable to|cannot|could not|can't) (?:identify|determine|tell|verify) (?:the |"
            r"which |where |what |exact |your )*(?:location|address|problem|issue|street|where|"
            r"which|what|complainant|exact)\b"
        ),
        (
            r"\bcan't look up\b|\bwithout additional (?:verification|information|documents)\b|"
            r"\brfi sent\b"
        ),
    ),
    "C": (
        r"\bjust (?:a|an) (?:comment|question|fyi|test)\b",
        r"\bwants? (?:us )?to (?:drop|cancel|withdraw|close) (?:it|this|the)\b",
        (
            r"\b(?:case|this|it|request) is not an? (?:[a-z]+ ){1,3}(?:it is|it's|this is)\b|"
            r"\bnot a (?:bike|bulk|tree|sign|city|trash|street|traffic|parks?|water|311) "
            r"(?:item|issue|problem|request|case)\b"
        ),
        r"\bforget it\b",
        r"\berror case\b",
        (
            r"\brequest(?:ing|ed|s)? (?:that )?(?:the |this )?case (?:closure|be closed|"
            r"closed)\b"
        ),
        (
            r"\bcancel[a-z]*\b|\bcanx\b|\bwithdr[aeo]w[a-z]*\b|\b(?:opened|entered|created|"
            r"submitted|filed|reported|made|put|input|sent|called|issued|logged|typed|assigned) "
            r"(?:[a-z]+ ){0,3}?(?:in error|by mistake|in wrong|wrong|incorrectly|by accident|"
            r"accidentally|under the wrong|mistakenly|erroneously|twice)\b|\b(?:error|mistaken|"
            r"typo|by mistake)$"
        ),
        (
            r"\b(?:wrong|incorrect|improper|different) (?:[a-z]+ )?(?:e-?form|form|category|"
            r"type|code|queue|service type|case type|request type|entry|case|department|dept|"
            r"selection|topic)\b|^test(?:ing)?\b|\b(?:new|another|corrected|correct|separate) "
            r"(?:case|request|sr|ticket) (?:has been |was |will be |is being )?(?:opened|"
            r"created|entered|made|submitted|put in|filed|issued)\b|\b(?:putting|put|entering|"
            r"entered|opening|opened|opening up|created|creating|submitted|submitting|will "
            r"(?:open|create|put in|submit|enter)|made) (?:in )?(?:a |an )?(?:new|another|"
            r"corrected|correct|separate|different) (?:case|request|sr|ticket|work order|one)\b|"
            r"\bno longer (?:needed|needs?|wants?|required|necessary|an issue|interested)\b|"
            r"\b(?:does not|doesn't|did not|no longer) want (?:it|a|the|this|to|tree|cart|"
            r"service)\b|\bat (?:the )?(?:request of (?:the )?)?(?:const\.?|constituent'?s?|"
            r"customer'?s?|caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?) request\b|"
            r"\bvoid(?:ed)?\b"
        ),
    ),
    "X": (
        (
            r"\b(?:request|case|ticket|report|order|call)s? (?:has |have |was |were "
            r")?(?:expired|aged out|timed out|lapsed)\b"
        ),
        r"\bno (?:update|activity)s? (?:for|in|within) (?:the (?:last|past) )?\d+",
        (
            rf"\b(?:insufficient|inadequate|limited|not enough|too few|lack(?:s|ed|ing)?|"
            rf"shortage of|short (?:of|on)|short-|out of) (?:the |adequate |available |"
            rf"sufficient |enough |any )?(?:[a-z]+ )?(?:{MEANS}|crews?|inspectors?|officers?|"
            rf"workers)\b"
        ),
        r"\bother (?:critical|higher) (?:services|priorities)\b",
        r"\btime lapse\b|\btoo old\b",
        (
            r"\b(?:old|older|outdated|expired|stale|aged|inactive) (?:case|cases|request|"
            r"requests|sr|tickets?|complaints?|work orders?|service requests?|records?)\b|"
            r"\b(?:staff|staffing|budget|resource|funding|crew|inspector)s? (?:shortage|"
            r"shortages|cuts?|constraints?|limitations?)\b|\bbacklog\b|\bnever closed\b|"
            r"\b(?:closed|discontinued) (?:without|with no) (?:action|review|inspection|work|"
            r"evaluation|a visit|further)\b|\bclos[a-z]+ [^.;]{0,40}\b(?:more|older) than (?:a|"
            r"an|one|two|three|\d+|thirty|sixty|ninety) (?:[a-z]+ )?(?:years?|months?|days?)\b"
        ),
    ),
    "P": (
        r"\b(?:carts?|stickers?|signs?|parts?|trees?) arrives? (?:in|within|by|on|next)\b",
        (
            r"\bbeing (?:looked (?:at|into)|studied|designed|fabricated|scheduled|worked on|"
            r"considered)\b|\b(?:is|are|work|repair|grind|planting|pruning|paving|cleaning|"
            r"removal|replacement) to be [a-z]+"
        ),
        (
            r"\b(?:service|team|unit|crew|staff|supervisor|dept|office|field) to (?:check|"
            r"inspect|call|contact|review|investigate|respond|follow|visit|look|assess|"
            r"evaluate)\b"
        ),
        *NOT_YET,
        (
            r"\b(?:is|are|now) in line\b|\b(?:as|when|once|if) (?:capacity|staffing|time|"
            r"weather|crews?|resources|schedules?|manpower) (?:allow|permit|is|are|become)s?\b|"
            r"\b(?:has|have) not (?:yet )?(?:completed|finished|started|begun)\b|"
            r"\b(?:supervisor|foreman|manager)s? (?:has|have|was|were) (?:been )?(?:advised|"
            r"notified|informed)\b"
        ),
        (
            r"\b(?:is|are) (?:now |currently |still |also )?(?:reviewing|investigating|studying|"
            r"evaluating|processing|coordinating|designing|scheduling|assessing|considering|"
            r"arranging)\b|\bto follow[. ]*$|\bcandidate for\b|\b(?:cycle|program|project|"
            r"contract|rotation) (?:reaches|comes|gets to|returns|begins|starts)\b"
        ),
        (
            r"\b[a-z]{3,} will (?:also |then |soon )?be (?:re)?(?:done|cut|swept|ground|put|"
            r"taken|dug|marked|striped|painted|replaced|installed|removed|cleaned|collected|"
            r"picked|fixed|trimmed|pruned|planted|paved|patched|filled|emptied|inspected|"
            r"checked|serviced)\b"
        ),
        (
            r"\b(?:included(?: in| on)?|(?:is|are|was|were|been) (?:in|on|into|under)) (?:the |"
            r"a |an |our |this |next |its )?(?:[a-z0-9'-]+ ){0,4}(?:contract|pruning|paving|"
            r"route|rotation|capital (?:plan|program)|work plan|next cycle|resurfacing|"
            r"reconstruction)\b|\b(?:to|there|it|out|this|be) asap\b|\bgiven to (?:the "
            r")?(?:contractor|vendor|dispatch)\b"
        ),
        (
            r"\b[a-z]{3,} will (?:be |soon |then |also )*(?:take|begin|start|visit|come|return|"
            r"arrive|happen|speak|discuss|contact|call|write|post|open|test|measure|study|"
            r"evaluate|retime|adjust|order|deliver|bring|drop|mow|plow|salt|treat|spray|bait|"
            r"trap|tow|tag|respond|assess|meet|inform|forward|reach)[a-z]*\b"
        ),
        r"\bworking to (?:fix|resolve|correct|address|solve)\b",
        r"\bwill advance\b",
        (
            r"\bservices to handle\b|\b(?:inspector|officer|crew|engineer|investigator|case "
            r"?worker|supervisor) (?:has been|was|is) assigned\b|\bwaiting to hear\b|\bbeing "
            r"(?:installed|redone|built|rebuilt|paved)\b|\brequires? (?:(?:additional|more) "
            r"time|(?:up to )?\d+ (?:days|weeks|months)) to\b|\bwill (?:be )?(?:put|back|there|"
            r"removed?|collect(?:ed)?|pick(?:ed)? (?:it )?up|taken|get|install(?:ed)?|"
            r"repair(?:ed)?|replaced?|investigated?|inspect(?:ed)?|reach(?:ing)? out|scheduled?|"
            r"plant(?:ed)?|pruned?|ground|paint(?:ed)?|follow|check|relay|clean(?:ed)?|send|"
            r"return|address(?:ed)?|look|review|swept|patch(?:ed)?)\b|\bscheduled (?:for|"
            r"this)\b|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|today)'?s work\b|"
            r"\b(?:inspectors?|supervisors?|crews?|contractors?|staff|foreman|techs?|officers?|"
            r"team|unit|division|services|shop|vendor|department|dept|district|manager|city|"
            r"utility|company|engineers?|techs?|[a-z]+ control|maintenance|operations|maint) to "
            r"(?:inspect|contact|call|install|investigate|remove|follow up)\b"
        ),
        (
            r"\b(?:placed|put|called) in for\b|\bgiven to (?:a |the )?(?:supervisor|inspector|"
            r"crew|officer|foreman|manager)\b"
        ),
        (
            r"\b(?:has|have|is|are|was|were|been|be|will be|being|already|now|items?|repair|job|"
            r"work|location|it|this|street|tree) (?:been |be |already |also |currently |now |"
            r"tentatively |then )*(?:scheduled|slated|queued|placed on (?:a|the|our)|added to "
            r"(?:a|the|our)|put on (?:a|the|our)|on (?:a|the|our) (?:[a-z]+ )?(?:list|schedule|"
            r"waiting list|wait list|order)|in (?:the|our|a) (?:[a-z]+ )?(?:queue|schedule|"
            r"backlog|program|plan|line)|entered (?:in|into) (?:the|our|a)|included (?:in|on)|"
            r"pending|under (?:review|investigation|consideration|evaluation|construction "
            r"review)|being (?:reviewed|investigated|evaluated|considered|processed|scheduled|"
            r"looked|planned|assigned|handled|repaired|worked)|programmed|planned|in progress|"
            r"in process|on order|ordered|expected|assigned to the|awaiting|waiting|backordered|"
            r"prioritized|in design|ranked)\b"
        ),
        (
            r"^(?:to be )?(?:scheduled|pending|in progress|ordered|assigned|on (?:the )?list|"
            r"added to list|will (?:be )?[a-z]+|to be [a-z]+|awaiting [a-z]+|waiting (?:for|on) "
            r"[a-z]+|needs? (?:to be |a |new )?[a-z]+|under review|crew will|work order "
            r"(?:issued|created|generated|submitted|opened|made)|w\.?o\.? (?:issued|created|"
            r"generated|submitted))\b"
        ),
        (
            r"\b(?:we|crew|crews|city|department|contractor|inspector|supervisor|officer|"
            r"officers|i|they|team|unit|driver|truck|office|staff|engineer|it|he|she|somebody|"
            r"someone|which|repair|district|plow|division|ciu|dpw|pwd|dist\.? ?\d*|work|this|"
            r"cart|carts|sticker|stickers|tree|items?|street|sidewalk|light|lamp|sign|location|"
            r"pothole|complaint|trash|and|request|area) (?:will|shall|is going to|are going to|"
            r"plans? to|intends? to|hopes? to|are scheduled to|is scheduled to|is expected to|"
            r"are expected to|should be able to|are trying to|is to|are to|expects? to|needs? "
            r"to be|must be|would|to be|is expected|patrols) (?:[a-z]+ly )?(?:not )?(?:be |also "
            r"|then |have |get |try to |continue to |have to )*(?:[a-z]+)"
        ),
        (
            r"\b(?:is|are|was|were) (?:now |already )?(?:booked|set|due|planned|anticipated|"
            r"expected|ordered|on order) (?:for|by|at|during|in|on)\b|\b(?:on|in) the "
            r"(?:[a-z']+ ){0,3}(?:list|queue|schedule|program) (?:for|of|until)?|\b(?:tbd|to be "
            r"determined)\b"
        ),
        (
            r"\b(?:comes|goes|takes place|follows|answers|looks at it|happens|arrives|visits|"
            r"patrols|starts|begins|works on it|checks|is set) (?:the block |your [a-z]+ |it "
            r")?(?:by|on|within|until|next|at) "
        ),
        (
            r"\bas soon as (?:possible|weather|we)\b|\b(?:work order|w\.?o\.?|request|order) "
            r"(?:has been |was )?(?:issued|created|generated|submitted|placed|entered|sent|made|"
            r"opened) (?:for|to|on)\b"
        ),
    ),
}
"""Why a case was closed without the work, by reason; the first that is found, in this order."""


SENT_ELSEWHERE = (
    rf"(?:^|[.!;] )please (?:call|contact|reach) (?:out to )?(?:the )?{PARTNERS}\b",
    rf"\b(?:notified|called|contacted|alerted|asked) (?:the )?{PARTNERS} to\b",
    (
        rf"\b{PARTNERS} (?:now |already )?notified\b|\b{PARTNERS} (?:was|were|has been|have "
        r"been|is) "
        rf"(?:now |already )?(?:notified|contacted|called|asked)\b"
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
    r"\bnothing out of (?:order|place|the ordinary)\b|\bno parking on \d",
    r"\b(?:no|any) (?:other )?trucks? (?:in|available|until|today|out|back|was|is|are|were)\b",
    (
        r"\bnothing (?:more|else|further) will\b[^.;]*|\bshould (?:the|a|an|it|you|"
        r"any) [^.;,]{3,60}, [^.;]*"
    ),
    (
        r"\bno (?:[a-z]+ )?(?:problems?|conditions?|voltage|burrows|defects?|issues?) (?:was |"
        r"were )?(?:found|seen|observed|visible|noted)\b|\bnothing in violation\b"
    ),
    r"\bno (?:response|reply|answer) (?:is |was )?(?:needed|required|necessary)\b",
    (
        r"\b(?:owner|landlord|tenant|resident|manager|contractor)s? [^.;]{0,40}\b(?:they|he|"
        r"she) will [a-z]+"
    ),
    (
        r"\b(?:carts?|bins?|barrels?|dogs?|cats?|vehicle|car) belongs? to [^.;]*|\b(?:city|we|"
        r"parks|denver|boston|department|division|public works|crews?) (?:owns?|maintains?|"
        r"controls?) [^.;]*|\b(?:the|a|an) [a-z]+ (?:maintains|controls) the (?:flow|level|"
        r"temperature|pressure|speed|balance)\b|\b(?:that|which|all) belongs? to (?:the |"
        r"our )?city\b|"
        r"\bnot an? (?:good |strong )?candidate\b"
    ),
    r"\bno vio(?:[.,;]|$| (?:found|observed|at|issued|here|noted|on|in)\b)",
    (
        r"\b(?:vehicle|car|truck|van)s? blocking (?:the |a |your |my )?(?:hydrant|driveway|"
        r"ramp|crosswalk|"
        r"bus stop|lane|sidewalk|intersection|alley|garage)s?\b|\bno signs? of (?:rodents?|"
        r"rats?|mice|"
        r"leaks?|damage|activity|infestation|pests?|roaches|bed ?bugs|mold)\b[^.;]*"
    ),
    (
        r"\b(?:ordered|told|asked|required|instructed|directed|warned) (?:the )?(?:property "
        r")?(?:owner|"
        r"landlord|tenant|manager|contractor|abutter)s? (?:to|not to) [a-z]+|\bgone (?:back "
        r")?home\b|"
        r"\b(?:locate|find) [a-z]+ without\b|\bno [a-z]+ will (?:be|take)\b"
    ),
    (
        r"\b(?:did not|didn't|could not|unable to|not) (?:find|observe|see|detect|verify|"
        r"substantiate|witness) (?:[a-z]+ ){0,3}?(?:violations?|signs?|leaks?|evidence|hazards?|"
        r"defects?|infractions?|criminal|illegal|unsafe|a condition|conditions|activity|"
        r"noise|odor)\b(?: [a-z]+){0,6}"
    ),
    (
        r"\b(?:has|have) been (?:repaired|patched|filled|replaced|fixed|cleaned)\b[^;]{0,20}\bno "
        r"[a-z ]+ at this location[^.;]*"
    ),
    (
        r"\bsubmitted to the police department[.] it "
        r"has been determined[^.;]*|\b(?:went|weent|came|visited|drove|out) [^.;]{0,30}to inspect\b"
    ),
    r"\b(?:crew|unit|team) (?:was|were) (?:informed|notified|told)[^.;]*",
    (
        r"\bno (?:active |fresh |visible )?signs of (?:rodents?|rats?|mice|leaks?|damage|activity|"
        r"infestation|pests?|roaches|bed ?bugs)\b[^.;]*|\bnothing was found [a-z]+(?:ing|en|ed)\b"
        r"[^.;]*|\bno (?:damaged|broken|loose) [a-z]+[^.;]*"
    ),
    r"\bno work (?:was |is )?(?:going on|being done|in progress|taking place)[^.;]*",
    r"\bif you [^.;!?]{0,70}(?:closed|reallocated|error)[^.;!?]{0,40}",
    r"\bnothing (?:was |were )?found (?:harm|block|wrong|to be)[a-z]*",
    (
        r"\b(?:trash|carts?|items?|recycling|bags?|it|barrels?) (?:must|should|needs? to) be "
        r"(?:at|out|in|on|placed|put|set|bagged)\b"
    ),
    r"\b(?:not able|unable) to gain (?:access|entry)[^.]*[.] however[^.]*",
    r"\bshould be (?:submitted|reported|directed|made|sent) to\b[^.;]{0,60}",
    (
        r"\b(?:no|not any|zero|nor|without|any) (?:[a-z'-]+ ){0,2}?(?:violations?|"
        r"infractions?|leaks?|evidence|hazards?|defects?|faults?|failure|flaws?|damage|cause|"
        r"basis|barking|noise|"
        r"odor|activity|conditions? (?:exist|that)|crime|criminal|illegal activity|blockage|"
        r"back ?ups?|obstructions?|heat violation|deficienc[a-z]+|issues?|merit|"
        r"health|safety|unsafe|public hazard|need)\b(?: [a-z]+){0,6}"
    ),
    r"\bfind (?:any )?(?:problems?|issues?) with\b",
    (
        r"\b(?:if|should|may be|might be|can be|could be|when|unless|whether) "
        r"[^.;!?]{0,110}(?:refer|forward|cancel|locat|duplicate|"
        r"transferr)[a-z]*\b[^.;!?]{0,40}"
    ),
    (
        r"\b(?:tenant|owner|restored|gas|heat|water|leak|tv|motion|phone|answering) "
        r"(?:cancel[a-z]* by|the cancel)\b"
    ),
)
"""Conditions that name a reason without giving it."""
