"""The English of why nothing was done, reason by reason."""

from __future__ import annotations

from metrics.messages.english import CASE, MEANS, OFFICE
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
    r"\bno work (?:was |is )?needed on\b",
    (
        r"\b(?:temporary |permanent |the |all )repairs? (?:[a-z]+ ){0,4}(?:was|were|have been|has "
        r"been) (?:made|"
        r"done|completed)\b"
    ),
)
"""A visit that needed no work: what follows is no plan for it."""


NO_ACTION = {
    "D": (
        r"\bsame [a-z]+,? same [a-z]+",
        r"\breplaced by (?:crm|cn|sr)\b",
        (
            r"\bbeat you to it\b|\b(?:folded|rolled|linked|merged|joined|tied|"
            r"combined) (?:in)?(?:to|with|under) (?:the |an?other |your )?(?:[a-z]+'?s? )?(?:case|"
            r"sr|report|request|ticket|~number)|\bsame (?:spot|place|location|address|hole|light|"
            r"tree|issue)[,;:]? (?:as )?(?:case|sr|#|~)"
        ),
        r"\b(?:entered|reported|logged|submitted|called in|opened) twice\b",
        (
            r"\bsame (?:[a-z]+ ){1,2}(?:as|of|in|under|reported (?:in|under|on)) (?:your |an?other "
            r"|the |"
            r"my )?(?:ticket|case|sr|request|report|wo|#|~number|one|order)\b|\balready (?:on "
            r"(?:file|"
            r"record)|logged|known|turned in|called in|ticketed|tracked|documented)\b"
        ),
        r"combined (?:to|with) (?:request|case|sr|ticket)\b",
        r"\babout the same (?:thing|place|problem|issue|matter|spot)\b|\bsame thing (?:as|you)\b",
        (
            r"\bcombined (?:to|with|into|under) (?:the |a )?(?:request|case|sr|ticket|order|"
            r"~number)\b|"
            r"\b(?:have|has|is|was) (?:already )?an? (?:open|active|existing|earlier) (?:request|"
            r"case|"
            r"ticket|report|complaint|order)\b|\bsame (?:ticket|report) as\b"
        ),
        r"\breplaced (?:by|with) (?:case |sr |request )?#? ?(?:~number|\d{5})",
        (
            r"\bsame [a-z]+ as (?:in|on) (?:your|the|case|an)\b|\bthat case stays open\b|\bordered "
            r"under\b|\breported (?:earlier|before)\b|\b(?:has|have) an? (?:open|active) "
            r"(?:request|case|"
            r"complaint|ticket|work order)\b"
        ),
        r"^see rfa\b|\blinked to (?:the|an) (?:earlier|other|first|original|existing|open)\b",
        r"\b(?:request|case|complaint) (?:was |has been |is )?already (?:received|made|in)\b",
        r"\bsame (?:[a-z]+ )?as (?:rfa|sr|case|crm|cn|~number)\b",
        (
            r"\b(?:case|request|record|~number) (?:was|has been|is) merged\b|\bhave a "
            r"work order\b|\bsame (?:rfa|sr)\b"
        ),
        (
            r"^(?:please |pls )?(?:refer to|see) (?:sr|case|cn|crm|rfa|lagan case|#|~number)[ "
            r"#:]*(?:number )?(?:~number)?[ .]*$"
        ),
        (
            r"\brepeats (?:~number|\d)|\bjoined your (?:report|request) to\b|\bsomebody reported "
            r"(?:this|it) before\b|\b(?:request|case|report) ~number covers the same\b|\bcovers "
            r"the same (?:place|problem|issue)\b"
        ),
        (
            r"\bduplicat[a-z]*\b|\bdup(?:e|es|s)?\b|\bdups?(?:#|~number)|\b(?:already|"
            r"previously) (?:been )?(?:reported|submitted|filed|entered|exists?|logged|in (?:the "
            r")?system|on (?:the )?list|have (?:a|this)|received (?:a|this))\b"
        ),
        (
            r"\b(?:case|request|sr|ticket|complaint|work order) (?:already )?exists?(?: "
            r"already)?\b|\bsame (?:as|request|case|issue|complaint|location as|problem as)\b|"
            r"\b(?:an existing|existing|original|previous|earlier|parent) (?:case|request|sr|"
            r"ticket|complaint|service request|report|work order)s?\b|\b(?:see|under|in|on|by|"
            r"with|via|as|to|follow|already) (?:the |an )?(?:another|other|open|first) (?:case|"
            r"request|sr|ticket|complaint|service request|report|work order)\b"
        ),
        (
            r"\bmerged (?:with|into)\b|\bcombined with\b|\brepeat (?:call|request|complaint)\b|"
            r"\bsecond request\b|^(?:please )?(?:see|refer to|seecrm|see crm|crm|see also)\.? "
            r"?(?:case|sr|cn|crm|request|#|no|number|lagan case|service request|ticket)* ?#? "
            r"?~number\.?(?: on (?:gas )?(?:w\.?o\.?)? ?#? ?~number)?$"
        ),
        (
            r"\balready (?:reported|have|been reported|open|opened|working on (?:a|this)|"
            r"scheduled under|in (?:our|the) (?:system|queue))\b|\bplease follow (?:case|sr|"
            r"request)\b|\bfollow case\b|\bwe received a work order for this\b"
        ),
    ),
    "R": (
        (
            r"\b(?:state|county|federal) (?:[a-z]+ ){0,2}(?:officer|crew|agency|"
            r"warden) took the (?:call|report|case)\b|\b(?:has|have) the ticket\b|"
            r"\bowes the repair\b"
        ),
        (
            r"\b(?:div|division|dept|department|engineering|foundation|authority)\.? (?:has|"
            r"have) been (?:notified|informed)\b"
        ),
        (
            r"\b(?:now )?sits with (?:the )?[a-z]+|\b[a-z]+ will (?:get|take|handle|"
            r"have) this one\b"
        ),
        (
            r"\bwe (?:have |'ve )?(?:told|notified|informed|alerted) them\b|\bhas it in (?:their|"
            r"its) (?:queue|list|system)\b|^(?:case resolved - )?(?:sent|escalated|elevated|"
            r"forwarded|referred|transferred|routed|passed) (?:on |over |up )?to [a-z\[]|"
            r"\bonly (?:the )?(?:[a-z]+ )?(?:utility|company|county|state|railroad) (?:may|can)\b"
        ),
        (
            r"\b(?:is|are) (?:handled|answered|dealt with|taken care of|managed|run|"
            r"regulated) (?:in [a-z]+ )?by (?:the |a |an )?(?:[a-z']+ ){0,3}(?:desk|prosecutor|"
            r"court|team|office|board|vendor|program|line|hotline)[a-z']*\b|\b(?:concerns|"
            r"questions|reports|complaints|requests|calls|problems) (?:about|with|on|"
            r"for) [^.;]{2,50} (?:should|must|need to|have to) go to\b|\bsent on to [a-z]+|"
            r"\bhanded (?:over |off )?to (?:the )?(?:[a-z]+ ){0,2}(?:county|state|utility|police|"
            r"company|authority|district)\b"
        ),
        (
            r"\b(?:this|it|that|case|request|complaint|report|ticket|matter|one) (?:went|goes|"
            r"moved|"
            r"has gone|was moved|was handed) (?:over |on )?to (?:the )?[a-z]+|\b(?:case|request|"
            r"complaint|issue|matter) belongs? to [a-z]+|"
            rf"\b{OFFICE} (?:now |already )?(?:has|have) (?:your|this|the) {CASE}\b|"
            rf"\b{CASE} (?:was |has been |is )?(?:opened|placed|logged|made|filed|lodged|"
            r"submitted|"
            r"put in|entered) with (?:them|[a-z&]{2,8})(?:[.,;]|$)"
        ),
        (
            r"\btransferred[: .]*$|\bthis is an? (?:[a-z]+ ){1,4}(?:dept\.?|department|police|"
            r"enforcement|"
            r"isd|dpw) (?:[a-z]+ )?(?:issue|matter|case)\b"
        ),
        (
            rf"(?:^|[.;] )(?:the )?{PARTNERS} (?:(?:was |were |has been |have been )?notified|"
            rf"(?:was|were|has been|have been) (?:contacted|called))\b"
        ),
        (
            r"\b(?:ticket|case|report|request|claim|order|complaint) (?:was |has been |is "
            r")?(?:opened|"
            rf"placed|logged|made|filed|lodged) with (?:the )?{PARTNERS}\b|\b(?:has|have) (?:now )?"
            r"(?:taken over|the job)\b|\b(?:is|are) (?:run|owned|managed|operated) by (?:an? |"
            r"the )?"
            r"(?:[a-z]+ )?(?:firm|company|utility|agency|county|state|contractor|district)\b|"
            r"\b(?:they|"
            r"company|utility) (?:were|was|have been|has been) called (?:out|in|to)\b|\b(?:board|"
            r"state|"
            r"county|agency|commission) (?:regulates|licenses|oversees|inspects) "
        ),
        (
            r"^for [a-z /-]{3,40},? (?:please )?(?:contact|call) ~phone|\b(?:state|county|federal|"
            r"airport|railroad|university|utility|port)(?: [a-z]+){0,2} (?:was|has been|were) "
            r"(?:told|notified|informed|called|alerted)\b|\bwhich now has your (?:report|complaint|"
            r"request|case)\b|\bcounty (?:[a-z]+ ){0,4}and was told\b"
        ),
        r"(?:^| )referred[. ]*$",
        r"\bnow (?:has|have) (?:it|this|your (?:report|case|request))\b",
        (
            rf"\blet (?:the )?{PARTNERS} know\b|\b(?:they|which|who) (?:now )?(?:have|has) (?:been "
            r"given )?(?:your|the|this) (?:report|complaint|case|request)\b|\b(?:state|county|"
            r"federal) "
            r"(?:[a-z]+ )?(?:handles?|answers?|runs?) \b|\bbelongs with (?:the )?[a-z]+"
        ),
        (
            rf"\b{PARTNERS} (?:was|were|has been|have been) (?:notified|informed|told|alerted)\b|"
            r"(?:^|[.;] ?|\b(?:was|been|is|and) )reported to (?:the )?"
            rf"{PARTNERS}\b|"
            rf"\b{PARTNERS} (?:owns|runs|maintains|operates) (?:[a-z]+ ){{1,3}}and (?:was|has "
            r"been) told\b|"
            rf"\b(?:handled|answered|managed) by (?:the )?{PARTNERS}\b"
        ),
        r"\bsent to (?:the )?[a-z&]{2,8} for (?:repairs?|work|action|response|handling|review)\b",
        r"\bref\.? to (?:the )?(?:con|const|construction|dist|isd|btd|pwd|parks|engineering)\b",
        rf"\bcall(?:ed)? (?:it |this )?in to (?:the )?{PARTNERS}\b",
        (
            r"^please report (?:this|it|the)\b[^.;]{0,40}\bto (?:the )?(?:dep(?:t|artment)|"
            r"police|state|county)\b"
        ),
        rf"\b(?:told|informed|notified|alerted) (?:the )?{PARTNERS}(?: about| of|$|[.,;])",
        (
            r"\bhas to go (?:thru|through|to)\b|\bcontact non-?emergency police\b|\bcontact "
            r"[a-z]+ [a-z]+ from the\b|\bfax (?:to |us )[a-z]|\brefered to\b|\b[a-z]{3,5}d "
            r"handling\b|\bgave [a-z0-9 ]{3,40} to [a-z]+ at [a-z]+ (?:grid|edison)\b"
        ),
        (
            r"\btransferr?ed ?:? ?-? ?to\b|\bre-?assign(?:ed|ing)? to\b|\bcase refer(?:red|ed)? "
            r"to [a-z]"
        ),
        rf"{_SENT_TO}(?:{_RECEIVERS}|{PARTNERS})\b",
        (
            r"\b(?:case|complaint|request|call|sr|details|info|information|issue|this|it|matter) "
            r"(?:was |is |has been |have been |been |being )?(?:transferred|transfered|forwarded|"
            r"referred|rerouted|routed|redirected|reassigned)\b|^(?:transferred|transfered|"
            r"forwarded|referred|rerouted|reassigned|transferring|referring|transfer|refer|"
            r"referr|reffer)\b|\bdetails forwarded\b|\bplease (?:refer|referr) to (?:code|the|"
            r"isd|pwd|dpw|btd|parks|police|bpd|[a-z]+ (?:department|dept|division|"
            r"enforcement))\b"
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
            r"caltrans|port)\b|\b(?:will|must|has|have) (?:to )?(?:go|gone|goes|went) to "
            r"(?:another|the (?:state|county|water|police|park|health))\b|\bgo to the (?:state|"
            r"county)\b"
        ),
        (
            r"\b(?:is|are) (?:handled|managed|serviced|maintained|done|run|taken care of|emptied|"
            r"collected|dealt with|answered|performed) by (?:the |a |an |another |your "
            r")?(?:[a-z&']+ ){0,3}?(?:department|dept|agency|company|state|county|utility|"
            r"division|authority|contractor|hauler|landlord|district|mbta|dcr|bwsc|isd|btd|pwd|"
            r"dpw|parks|nstar|verizon|police|school|schools|desk)\b"
        ),
        (
            r"\b(?:another|a different|different|other|separate) (?:[a-z]+ )?(?:agency|"
            r"department|dept|division|unit|team|city agency)(?:'s)? (?:[a-z]+ )?(?:handles?|"
            r"does|is|will|has|takes?|now has|responsib|issue|jurisdiction|matter|queue|to)\b|"
            r"\bbelongs (?:to|with) (?:another|a different|the [a-z]+ (?:department|division|"
            r"team|unit|crew))\b|\bthis (?:is|should be|would be|needs to go to) (?:a |an |for |"
            r"the )?(?:isd|btd|pwd|dpw|bwsc|bpd|parks|puc|mta|sfmta|police|highway|code "
            r"enforcement|water|sewer|animal control|bfd|fire|health)\b"
        ),
        (
            r"\b(?:should|must|need to|needs to|has to|have to|please|you can|may) (?:contact|"
            r"call|be (?:sent|reported|directed|routed|referred) to|report (?:it|this) to|go to) "
            r"(?:the |your |their )?(?:[a-z&']+ ){0,3}?(?:company|utility|landlord|property "
            r"owner|isd|btd|pwd|dpw|bwsc|bpd|dcr|mbta|verizon|nstar|comcast|police|state|county|"
            r"pg&?e|department of [a-z]+)\b(?: instead| directly)?"
        ),
        (
            r"\bpassed to the (?:reviewer|[a-z]+ (?:team|desk|crew))\b|\bsent to the [a-z]+ "
            r"worker\b|\blives in another county\b|\b(?:got|have|has|had) this from us\b|"
            r"\bpassed (?:it|this|your|the case|the matter) (?:on|to)\b|\bsent (?:it|this|your "
            r"(?:request|case|report)) (?:on |over )?to\b|\bwe (?:gave|sent|passed|handed|"
            r"reported) (?:it|this|your [a-z]+|the [a-z]+) (?:on |over )?to\b|\b(?:its|their|the "
            r"[a-z]+) (?:crew|team|office|department)s? (?:[a-z]+ ){0,6}(?:got|has|have) (?:this|"
            r"it) from us\b"
        ),
    ),
    "J": (
        (
            r"\b(?:is|are) (?:a )?civil(?: (?:dispute|issue|matter)s?)?(?: ?[.,;]| ?$)|\b(?:is|"
            r"are) (?:permitted|allowed) (?:here|in (?:this|the) (?:zone|city|district))\b|"
            r"\bnot enforced by us\b|\bdeveloper (?:still )?(?:maintains|owns)\b|\bnot on (?:city|"
            r"our|a city) (?:collection )?routes?\b|\b(?:in|on) the (?:customer|owner|homeowner|"
            r"resident)'?s? (?:[a-z]+ )?(?:line|lateral|side|service)\b|\bwarrants? (?:was |"
            r"were )?not met\b"
        ),
        (
            r"\bnot our (?:[a-z]+ )?[a-z]+|\b(?:cannot|can not|can't|could not) be (?:taken|"
            r"collected|accepted|picked up)\b|\bresidential (?:program|service|customers?|"
            r"properties) only\b|\bnot a condition (?:requiring|for|that)\b|\bd(?:eo|oe|"
            r"o)se? not (?:install|handle)\b"
        ),
        (
            r"\b(?:homeowners|owners|landlords|abutters|tenants|residents) (?:care for|"
            r"take care of|look after|handle|clear|own)\b|\b(?:use|hire|need|contract with) (?:a |"
            r"their own |own )?private (?:hauler|collection|contractor|company|plumber)s?\b|"
            r"\bnot (?:taken|collected|accepted|picked up) (?:at|in) the (?:curb|alley|street|"
            r"route)\b|\b(?:we|city|crews) (?:don't|do not|does not|doesn't|cannot|can't|won't|"
            r"will not) (?:ticket|tow|mow|patrol|offer|license|treat|spray|exterminate|mediate|"
            r"relocate|rescue|trap)\b|\bonly (?:the )?(?:[a-z]+ ){0,2}(?:owner|landlord|manager|"
            r"association)s?(?: of [a-z ]{2,20})? (?:can|may|must)\b|\b(?:allowed|legal|permitted|"
            r"may [a-z]+(?: here)?) (?:by|under) (?:the )?(?:law|code|ordinance|state law)\b|"
            r"\b(?:is|are) federal\b|\b(?:is|are) (?:the )?(?:[a-z]+ ){0,2}[a-z]+'s(?: (?:job|"
            r"duty))? ?(?:[.,;]|$)|\btoo low (?:for|to)\b"
        ),
        (
            r"\babutters? (?:has|have|must|needs?) (?:to )?[a-z]+|\bcity (?:won'?t|can'?t|"
            r"cannot)(?: ?[.,;]| ?$)"
        ),
        (
            r"\bbelongs? to (?:[a-z&'.-]+ ){0,3}[a-z]+|\b(?:on|at|in|past|inside|beyond) (?:the |"
            r"your |their )*(?:customer|owner|homeowner|resident|private|consumer|house)'?s? (?:"
            r"side|"
            r"property|line|plumbing|lateral|service|portion|end|meter)\b|\b(?:past|beyond|behind|"
            r"after|downstream of) (?:the |your )?(?:meter|curb stop|property line|cleanout)\b|"
            r"\b(?:customer|homeowner|resident|occupant|user)s?'?s? (?:own )?(?:responsib[a-z]*|"
            r"duty|obligation|expense)\b|"
            r"\b(?:owns|maintains|controls) (?:this|that|the|these|those) (?:[a-z]+ )?[a-z]+|"
            r"\bhoa(?:'s)? [a-z]+"
        ),
        (
            r"\b(?:owner|landlord|abutter|manager)s? should (?:remove|repair|clean|fix|clear|cut|"
            r"replace|"
            r"maintain|trim)\b|^denied\b"
        ),
        (
            r"\bonly (?:approves|handles|enforces|inspects|issues|maintains|services|covers|"
            r"responds|"
            r"cleans|collects|repairs)\b|\b(?:request|petition|application)\b[^.;]{0,90}\bis "
            r"denied\b"
        ),
        (
            r"\b(?:is|are) (?:the |your |their )?[a-z]+'?s? (?:own )?(?:duty|obligation)\b|\bnot "
            r"(?:offered|"
            r"provided|available) (?:to|for|in|on|at) [a-z]+|\b(?:ordinance|law|code|rules?|"
            r"program|"
            r"contract|policy)s? (?:does|do) not (?:reach|cover|apply|extend|allow|include|"
            r"permit)\b|"
            r"\bfor (?:small claims|civil|the) court\b|\bno [a-z]+ can (?:go|be (?:planted|"
            r"installed|"
            r"placed|put|added|removed))\b|\b(?:ordinance|law|code) does not\b"
        ),
        (
            r"\b(?:on |in )?(?:your|the owner's|the customer's|the resident's|the private) side of "
            r"(?:the )?(?:meter|line|property|valve)\b|\b(?:up to|left to) (?:the|its) "
            r"(?:property )?"
            r"(?:owner|landlord|manager|tenant|association)s?\b|\b(?:on|in) (?:the |a )?(?:airport|"
            r"hospital|college|army|navy|tribal|cemetery|campus|transit|church|mall|business) "
            r"(?:property|grounds|land)\b|\bprivate (?:yard|garden|garage|patio|courtyard|"
            r"backyard|lateral|court|line|pipe)\b|\b(?:airport|county|state|federal|railroad|"
            r"school|"
            r"tribal) (?:property|land|ground)\b"
        ),
        (
            r"\b(?:[a-z]{3,4}|division|unit|county|district|commission|crews?) (?:does not|"
            r"doesn't|do not|don't) (?:patrol|handle|enforce|regulate|own|"
            r"maintain|remove|service|mediate|trim|prune|plow|clean|repair|collect|cover|license|"
            r"tow) [a-z]+|\bno public right[- ]of[- ]way\b|\b(?:state|county|federal|university|"
            r"railroad|airport)(?: [a-z]+){0,3} (?:maintains|owns|manages|operates|has to|must|"
            r"is responsible)\b|\b(?:ddot|state|county|owner|abutter|contractor)'?s? respon[a-z]+|"
            r"\b(?:is|on) an? (?:state|federal|county|private) [a-z]+\b|\bnot in our (?:service |"
            r"coverage )?(?:area|district|territory)\b|\b(?:owner|landlord)s? (?:has|have) to "
            r"(?:repair|fix|clear|clean|remove|trim|maintain|replace|cut)\b|\bsits? on [a-z]+ "
            r"(?:land|property)\b|\b(?:for|to) [a-z]+ residents? only\b|\bmust hire (?:a|their|"
            r"its)\b|"
            r"\bbelongs? to (?:the )?(?:[a-z]+ ){0,2}(?:district|army|port|church|airport|"
            r"authority|"
            r"company|hospital|college|club|developer)\b"
        ),
        r"\b[a-z]+ (?:does|do) not (?:install|recommend|post)\b|\bprohibits? (?:the )?city\b",
        (
            rf"\b(?:is|are) owned by (?:the )?{PARTNERS}\b|\b(?:can't|cannot|can not) be "
            r"(?:removed|"
            r"reached|done|cleaned) by (?:the|our) (?:[a-z]+ )?(?:team|crew|city|department)\b"
        ),
        (
            r"\bfor residen(?:ces|ts|tial)[a-z ]{0,15} only\b|"
            r"\bnot one (?:that|which) [a-z]+ [a-z]+s\b|\bregulated by\b|\bnot a tree (?:cared|"
            r"maintained|owned)\b|\btoo (?:narrow|small|close|steep|shallow) (?:for|to)\b|"
            r"\b(?:owners|landlords|"
            r"tenants) "
            r"(?:repair|maintain|clean|remove|shovel) [a-z]+|\bwe only [a-z]+ (?:[a-z]+ "
            r"){1,2}(?:on|in|"
            r"for|along) |\b(?:customer|owner|private)(?:'s)? side of\b|^private on private\b|"
            r"\bcannot act on\b|\bnot authori[sz]ed to (?:tow|enter|remove|act|work)\b"
        ),
        (
            r"\bresponsibility of (?:the )?[a-z]+|\b(?:btd|city|department|dept) (?:cannot|can "
            r"not|is unable to|are unable to|will not|won't) [a-z]+"
        ),
        (
            r"\bnot an? (?:[a-z]+ ){1,3}(?:case|issue|matter|responsibility)\b|\bcob[- ]owned\b|"
            r"\bprivate "
            r"drain\b|\b(?:is|are|=) (?:considered )?regular trash\b|\bno special (?:collection|"
            r"pick ?up)\b|\bpvt\b|\bpriv\.? prop|\bnot picking up\b|\b(?:could|would|can|will) "
            r"not (?:take|collect|accept|pick up)\b|\bcan't (?:take|collect)\b|\bcannot "
            r"replant\b|\bhire a private\b"
        ),
        (
            r"\bnot city\b|\bprivate land\b|\b(?:not|isn't|isnt|outside|out of|beyond|no) "
            r"(?:within |in |of |under |a |the |our |an |its |city of [a-z]+ |their )*(?:[a-z]+ "
            r")?(?:jurisdiction|responsibility|responsible|property of the city|city property|"
            r"city street|city tree|city issue|city matter|city light|city[- ]owned|owned by "
            r"(?:the )?city|maintained by (?:the )?city|city maintained|public way|public street|"
            r"public property|city limits|scope|purview|control)\b"
        ),
        (
            r"\b(?:private|privately|non[- ]?city|non[- ]?residential|not residential)[ "
            r"-](?:property|way|ways|road|street|alley|alleyway|lot|parking lot|parking|tree|"
            r"trees|driveway|owner|owned|land|residence|drive|contractor|building|company|fence|"
            r"maintained|hauler|light|lights|cart|matter|issue|sidewalk|sewer|side|dumpster|"
            r"party|parcel|home|community|garage|trash|collection|civil)\b"
        ),
        (
            r"\b(?:state|federal|mbta|dcr|mass ?dot|mass highway|caltrans|county|railroad|nstar|"
            r"verizon|utility|school|park service|bart|port|massport|pg&?e|at&?t|hoa|university|"
            r"church|housing authority|bha|national grid|comcast)(?:'s)? (?:property|road|street|"
            r"highway|jurisdiction|responsibility|land|location|maintained|owned|issue|owns|pole|"
            r"light|equipment|tree|parkway|route|area|box|is responsible|light pole|facility|"
            r"problem|park)\b"
        ),
        (
            r"\b(?:owned|maintained|managed|controlled|handled|serviced) (?:and maintained |and "
            r"operated |privately )?by (?:the )?(?:state|dcr|mbta|mass|federal|county|caltrans|"
            r"private|owner|a private|verizon|nstar|utility|university|school|railroad|hoa|"
            r"property|another city|town|pg&?e|park service|port|army|housing authority)\b"
        ),
        (
            r"\b(?:owner|owner's|owners|homeowner|homeowners|homeowner's|landlord|landlord's|"
            r"abutter|abutters|abutter's|tenant|resident|property owner|property owner's|"
            r"property owners)s?'?s? (?:is |are |must |has |have |needs? |will need "
            r")?(?:responsib[a-z]*|to (?:repair|remove|clean|maintain|fix|handle|replace)|must "
            r"(?:handle|repair|remove|clean|maintain|fix|replace|call|hire))\b|\bresponsibility "
            r"of (?:the )?(?:property|abutter|home|owner|landlord|tenant|resident|state|utility|"
            r"adjacent|private|railroad|university|association|contractor)"
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
            r"denver|boston|san francisco)\b|\bbelongs? to (?:the |a |an )?(?:state|county|owner|"
            r"railroad|utility|power|water|private|property|school|university|hoa|building|"
            r"homeowner|tenant|landlord|neighbor|association|company)\b"
        ),
        (
            r"\b(?:dispose of (?:that|it|this|them) privately|private(?:ly)? (?:hauler|"
            r"dispos[a-z]+))\b|\bno problem on (?:the )?city(?:'s)? side\b|\bcity side (?:is "
            r")?(?:ok|clear|clean)\b"
        ),
    ),
    "L": (
        (
            r"\bno carcass\b|\bneg(?:ative)? results?\b|\bhad (?:already )?(?:run|wandered|flown|"
            r"walked|driven) (?:off|away)\b"
        ),
        (
            r"\b(?:saw|found|spotted|noticed) no (?:such )?(?:pot ?holes?|holes?|piles?|trash|"
            r"debris|mattress|couch|bags?|tires?|trucks?|vehicles?|cars?|dogs?|animals?|carts?|"
            r"items?|tents?)\b|\bnothing (?:matching|like|resembling|fitting)\b"
        ),
        (
            r"\b(?:vehicles?|veh|cars?|vans?|trucks?|trailers?|dogs?|cats?|animals?) not (?:in|at|"
            r"on|there|present|here)\b|\bno (?:[a-z]+ )?(?:sighted|spotted|encountered)\b|"
            r"\bno (?:vehicle|car|truck|van)s? (?:was|were) (?:parked|standing)\b"
        ),
        (
            r"\b(?:dogs?|cats?|animals?|coyotes?|vehicles?|veh|cars?|vans?|trucks?|trailers?|rvs?|"
            r"bikes?|scooters?|carts?|bees|swarm|raccoons?) (?:was |were |is |are )?not (?:seen|"
            r"spotted|sighted|around|encountered)\b"
        ),
        (
            r"\bneither (?:[a-z]+ )?(?:was|were) (?:there|present|found|here)\b|\bhad already been "
            r"(?:driven|moved|taken|cleared|hauled|picked)\b|\bnowhere (?:to be (?:found|seen)|in "
            r"sight)\b|\b(?:could not|couldn't|did not|didn't) spot\b"
        ),
        r"^nothing (?:dumped|left|placed|stored|parked|seen) (?:at|on|in|there|here|near|by)\b",
        (
            r"\bunable to be (?:found|located)\b|\b(?:did not|didn't) see (?:anything|it)\b|"
            r"\b(?:car|vehicle|truck|van|dog|"
            r"cat|animal|bird|deer|trailer|camper|motorcycle|raccoon|coyote|owner)s? (?:had|has|"
            r"have) "
            r"(?:already )?(?:left|gone|driven off|moved on|been moved|driven away|run away|"
            r"flown)\b|\bthere (?:was|were) no (?:[a-z]+ )?(?:vehicle|car|dog|cat|animal|debris|"
            r"trash|"
            r"pothole|hole|van|truck|item|encampment|bag)s?\b|\bno "
            r"[a-z]+ (?:was|were) (?:visible|there|found|seen|present) (?:on|at|in|along|any|"
            r"there)\b"
        ),
        (
            r"\b(?:someone|somebody|owner|neighbor|people|they) (?:has |had |have )?(?:already|"
            r"allready) (?:pick|remov|took|taken|mov|clean)[a-z]*\b|\bnot at (?:the |this |that "
            r")?(?:reported |given |stated )?(?:location|address|site|place)\b|\bno (?:such )?"
            r"(?:animal|dog|cat|bird|vehicle|car|truck|pothole)s?(?:[.!]|$)"
        ),
        (
            r"^no (?:[a-z]+ ){1,3}(?:in|n|at|on) (?:that|this|the) (?:area|location|address|site|"
            r"street|corner|block)\b"
        ),
        (
            r"\b(?:but|when|already) [^.;]{0,40}\bhad (?:already )?been (?:removed|picked up|taken|"
            r"moved)\b"
        ),
        (
            r"\b(?:vehicle|car|truck|van|dog|animal|cat|rv|trailer)s? had (?:already )?(?:left|"
            r"gone|"
            r"moved|run off|wandered off)\b|\bnothing (?:had|has|was) (?:been )?(?:set|put|left|"
            r"placed) out\b|\b(?:did not|didn't) (?:see|spot|notice) (?:a|an|any|the) (?:such )?"
            r"(?:pot ?hole|hole|dog|animal|car|vehicle|trash|debris|item|sign|cart|bag)s?\b"
        ),
        r"\bcannot be (?:identified|located|found)\b|\bcould not be (?:seen|located|found)\b",
        (
            r"\bnothing to be found\b|^checked[ ,]+(?:and )?nothing\b|\bdid ?n'?t find "
            r"anything\b|\b(?:conditions?|problem|"
            r"issue) could not be "
            r"(?:verified|found|located)\b|^nothing\b[ -]*(?:nothing)?[. ]*$"
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
            r"arrived|arriving|got)\b|\bg\.?o\.?a\b|\bu\.?t\.?l\b|\bn/f\b|\bnot at location\b|"
            r"\b(?:vehicle|veh|car|truck|dog|animal|cat|item|items|van|trailer|boat|rv|debris|"
            r"bike|bicycle|motorcycle|raccoon|bird|cart|mattress|couch)s? (?:was |were |is |has |"
            r"had |have )?(?:already |been |all )*(?:gone|not there|not found|no longer there|"
            r"not on|removed (?:by|before) (?:owner|someone|arrival)|left the area)\b"
        ),
        (
            r"\b(?:no such|address does not|location does not|street does not|does not) (?:exist|"
            r"address|street|location|pole|number)\b|\b(?:no|wrong|bad|incorrect|invalid) "
            r"(?:address|location) (?:found|at)\b|\bnothing (?:stood|there|here|found|at|of the "
            r"kind|on|out)\b|\b(?:no evidence|no sign|no signs|no trace) (?:found|of (?:a |an |"
            r"the |any )?(?:vehicle|car|dog|animal|problem|issue|pothole|debris|trash|item|"
            r"graffiti|damage|leak|dumping|problem))"
        ),
        (
            r"\b(?:crew|we|officers?|inspector|driver|i) (?:[a-z0-9]+ ){0,9}(?:saw|found|see) "
            r"(?:nothing|none|no (?:such|dog|animal|vehicle|car|sign of|problem|item|items|"
            r"debris|cart))\b|^(?:not there|nothing|gone|gone already|already gone|not found|no "
            r"find|none|not here)[ .!]*$|\bcondition not found\b|\bno longer (?:there|at|here|"
            r"present|on)\b"
        ),
    ),
    "A": (
        r"\bvoice ?mail (?:was |is )?(?:not set up|full)\b",
        (
            r"\bno (?:answer|response|reply)(?: ?[.,;]| ?$)|\b(?:would|will|did) not (?:open|"
            r"answer)\b|\bnever (?:got|let) in\b|\bno waiver\b"
        ),
        (
            r"\b(?:prohibit|prevent|keep|kept|stop)(?:s|ed|ped)? (?:the |our |us |city |crews? |"
            r"trucks? |sweepers? |drivers? )+from [a-z]+ing\b"
        ),
        (
            r"\b(?:would|will|did) ?n[o']t (?:let|allow|permit) (?:[a-z]+ ){1,3}?(?:in|inside|to "
            r"enter|"
            r"enter|access|onto|through)\b|\bno return(?:ed)? calls?\b|\b(?:not|"
            r"never) "
            r"returned (?:our |my )?calls?\b|\bleft (?:two|three|several|\d) (?:voice ?mails?|"
            r"messages|"
            r"notes|cards)\b|\b(?:attempts?|calls|visits) (?:were |was |have been )?(?:"
            r"unsuccessful|"
            r"unanswered)\b|\bunsuccessful attempts?\b|\bwhen (?:you are|you're|someone is|"
            r"somebody is) "
            r"(?:at )?(?:home|available|there)\b"
        ),
        (
            r"\b(?:could|can) only (?:be )?(?:look|see|inspect|view|seen|viewed|inspected)[a-z]* "
            r"(?:at |it "
            r")?(?:from )?(?:the )?(?:outside|street|sidewalk|exterior)\b"
        ),
        (
            r"\b(?:need|needs|without|no|awaiting|requires?|have|having) (?:a |an |the "
            r")?(?:signed |written |"
            r"owner's )+(?:[a-z]+ )?(?:waiver|consent|permission|release)\b|"
            r"\b(?:was|were|is|are) not (?:let in|admitted|allowed in|allowed (?:inside|to "
            r"enter))\b|"
            r"\b(?:was|were) refused entry\b|\bnobody answered\b|\b(?:was|were) not available\b|"
            r"\b(?:could not|couldn't) (?:get|go|come) (?:in|into|inside|through|past|behind)\b"
        ),
        r"\baccess (?:[a-z]+ ){0,5}(?:was |is )?(?:refused|denied)\b",
        r"^no response\b",
        (
            r"\b(?:did|does|would) not give (?:us )?(?:consent|permission|access)\b|\b(?:has|"
            r"have) not "
            r"(?:called|written|got) (?:us )?back\b|\bcould not see (?:into|over|behind|inside) |"
            r"\b(?:received|got|had) no (?:reply|response|answer)\b|\bno (?:reply|response|answer) "
            r"(?:was |has been )?received\b|\b(?:did not|never) (?:hear|heard) back\b"
        ),
        r"\bnot reachable\b|\bcould not be reached\b",
        (
            r"\b(?:no|without|denied|refused|unable to (?:gain|get|obtain)|could not (?:gain|get|"
            r"obtain)|couldn't (?:get|gain)|cannot (?:gain|get)|can't (?:gain|get)|lack of|"
            r"limited|not able to (?:gain|get)|had no|did not (?:gain|get|have)|didn't (?:get|"
            r"have)) (?:[a-z]+ )?(?:access|entry|entrance)\b|\bnoacc\b|\binaccessible\b|\bnot "
            r"accessible\b|\b(?:unable to|could not|couldn't|cannot|can't) (?:access|enter|get "
            r"in|reach|go in)\b"
        ),
        (
            r"\b(?:gate|gates|door|doors|building|yard|fence|entrance|entry|park|lot|garage|"
            r"basement|lobby|property|house) (?:was |were |is |are |being )?(?:all |also |still |"
            r"already |padlocked and )?(?:locked|closed|chained|blocked)\b|\blocked "
            r"(?:gate|door|building|yard|"
            r"fence|entrance|in|out)\b"
        ),
        (
            r"\b(?:no one|nobody|no-one|noone|not|wasn't|no body|not anyone) (?:was |is |were "
            r")?(?:at )?(?:home|answered|came to the door|there to|available|responded|to let|"
            r"present to|in the (?:unit|apartment)|opened)\b|\bno (?:answer|response|reply) "
            r"(?:at|to|from|when|on|after)?\b|\b(?:did not|didn't|does not|do not|never|has not|"
            r"have not) "
            r"(?:answer|respond|return (?:our|my|the|calls?|phone)|reply|pick up (?:the )?phone|"
            r"call back|show up|let us in)\b|\bno show\b|\bno one home\b"
        ),
        (
            r"\b(?:unable to|could not|couldn't|cannot|not able to|unsuccessful) (?:complete "
            r"(?:the|an|this) inspection|conduct (?:the|an) inspection|inspect|reach|contact|get "
            r"(?:in touch|a hold|hold of|through)|make contact|speak)\b|\bunable to complete the "
            r"inspection\b|\bleft (?:a |another |detailed? |several |2 |two )?(?:voice ?mail|"
            r"message|msg|vm|mess)\b|\blft msg\b|\blvm\b|\b(?:kept|stopped) us from (?:going|"
            r"getting|coming|entering)\b|\b(?:mail ?box|voicemail) (?:is |was )?full\b|\bphone "
            r"(?:is |was )?disconnected\b|\bno contact (?:made|with|was made)\b|\b(?:cars?|"
            r"vehicles?|truck|tree|snow)(?: was| were)? (?:blocking|in the way|prevented)\b|"
            r"\bleft no room for\b|\breached nobody\b|\bcould not gain access\b|\b(?:can't|could "
            r"not|unable to) (?:get|reach) (?:to|by|into|in|at)\b|\bgate code\b"
        ),
    ),
    "I": (
        (
            r"\bplease verify\b|\bapplication (?:is |was )?incomplete\b|"
            r"\bincomplete application\b|\bmissing (?:a |an |the |your )?(?:[a-z]+ )?(?:plan|form|"
            r"page|document|signature)s?\b"
        ),
        (
            r"\bno (?:[a-z]+ ){0,2}number (?:was |is |were )?(?:given|provided|left|listed|"
            r"included)\b|\bleft no (?:phone|number|name|contact|address)\b|\bunable to (?:go on|"
            r"proceed|continue|move forward)\b"
        ),
        (
            r"^(?:which|what|where) [^?.]{2,60}\?|\b(?:unclear|not clear|uncertain|don't know|do "
            r"not "
            r"know|can't tell|cannot tell|could not tell|unsure|not sure) (?:where|which|what)\b|"
            r"\breport (?:gives|has|says|shows|names) only\b|\b(?:give|tell|send|provide|share)(?: "
            r"us| "
            r"me)? (?:the |a |an |your |more |closest |nearest |exact |correct )+(?:[a-z]+ ){0,2}"
            r"(?:address|house number|location|cross streets?|block|corner|intersection|pole "
            r"number|"
            r"plate)\b|\b(?:pin|map point|marker) (?:[a-z]+ )?(?:fell|is|was|lands?|landed|"
            r"dropped|"
            r"falls|sits) (?:in|on|outside|off)\b"
        ),
        (
            r"\b(?:incorrect|invalid|wrong) (?:[a-z]+ )?(?:number|information|info|address)\b|"
            r"\bnot "
            r"provided with any\b|\b(?:more|additional|further) detailed? info?r?[a-z]*\b"
        ),
        (
            r"\bgives? no (?:[a-z]+ ){0,3}(?:address|location|name|number|details?)\b|\bneed the "
            r"(?:[a-z]+ ){1,3}(?:to|so|before|in order)\b|\bwithout (?:more|further) details?\b|"
            r"\b(?:could be|could have been|was) sent without\b|\bno valid (?:number|address|"
            r"location|street)\b|\binvalid loc(?:ation)?\b|\b(?:give|provide|send) a (?:plate|"
            r"ticket|"
            r"pole|meter|license|case) number\b|\bcan(?:not|'t| not) (?:locate|find) (?:the "
            r")?[a-z]+ "
            r"without\b|\bmore (?:accurate|exact|precise) (?:loc|location|address)\b|\bnot have "
            r"(?:a |"
            r"an )?(?:valid|correct|exact) (?:[a-z]+ )?(?:number|address|location|street)\b"
        ),
        (
            r"\b(?:number|address|name|date|photo|page|signature) (?:was|is|were) (?:missing|"
            r"left out|"
            r"blank)\b|\breply with (?:the|your|a) |\bcannot (?:go on|continue|proceed) (?:until|"
            r"without)\b|\b(?:application|request|file|claim|complaint) (?:needs?|requires?|"
            r"lacks?|is missing|are missing) (?:a |an |the |"
            r"your |one |more )"
            r"(?:[a-z]+ ){0,2}(?:stub|proof|signature|document|form|photo|page|statement|lease|"
            r"receipt|"
            r"identification|bill|copy)s?\b|\b(?:blank|no) e-?form\b|\bunclear as to\b|\bwhich "
            r"(?:is it|one|corner|side)\?|"
            r"\bgive us more\b"
        ),
        (
            r"\b(?:did|does|do) not (?:have|include|contain|provide) (?:sufficient|enough|"
            r"adequate) information\b"
        ),
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
            r"\b(?:info|information|address|location|details?|description|form|request) "
            r"(?:[a-z]+ ){0,4}?(?:was |were |is |are )?(?:not (?:provided|given|sufficient|"
            r"enough|clear|complete|valid|included|attached|specific|found in)|insufficient|"
            r"incomplete|missing|unclear|too (?:vague|little)|invalid|not enough|needed|lacking|"
            r"inadequate|wrong)\b|\binsufficient[ .]*$|\bnot specific enough\b|"
            r"\b(?:unable to|cannot|"
            r"could not|can't) (?:identify|determine|tell|verify) (?:the |which |where |what |"
            r"exact |your )*(?:location|address|problem|issue|street|where|which|what|"
            r"complainant|exact)\b|\bno (?:answer to (?:our|the) question|description|specifics?|"
            r"address|info|information|details?|exact location|cross street)\b|\bneed (?:more|"
            r"better|additional|an|the|exact|a) (?:[a-z]+ )?(?:info|information|location|address|"
            r"details?|description|specifics)\b|\b(?:do|did) not (?:know|understand) (?:which|"
            r"what|where)\b|\bnot sure what\b|\bwhich (?:street|pole|address|location)\?|"
            r"\bwithout (?:the|an|a) (?:[a-z]+ )?(?:address|number|location|photo)\b"
        ),
        (
            r"\bno case no\b|\bcan't look up\b|\b(?:tell|send) us the (?:nearest|exact|number|"
            r"address)[^.;]{0,60}(?:goes on|go on|continue|proceed)\b|\bwithout additional "
            r"(?:verification|information|documents)\b|\bwithout it we cannot\b|\brfi sent\b|"
            r"\bwe (?:still )?(?:need|asked for|miss|lack|are missing|require) (?:the |your |a |"
            r"an |more |one )(?:[a-z]+ ){0,4}(?:bill|form|number|address|photo|document|"
            r"documents|paper|pages?|proof|copy|plate|name|information|details?|signature|"
            r"statement|letter)\b|\bwithout (?:it|them|that) we (?:cannot|can't)\b"
        ),
    ),
    "C": (
        r"\b(?:dropped|withdrew) the (?:complaint|request|case)\b",
        (
            r"\bnot an? (?:service request|request for service)\b|\bjust (?:a|an) (?:comment|"
            r"question|fyi|test)\b"
        ),
        r"\btake (?:this|the|their|his|her|that) (?:request|report|complaint|case) back\b",
        r"\bwants? (?:us )?to (?:drop|cancel|withdraw|close) (?:it|this|the)\b",
        (
            r"\b(?:took|taken) (?:the|this|your|that|his|her|their) (?:report|request|complaint|"
            r"case) back\b"
        ),
        (
            r"\b(?:case|this|it|request) is not an? (?:[a-z]+ ){1,3}(?:it is|it's|this is)\b|"
            r"\bcase "
            r"filed wrong\b|\b(?:to|and) (?:cancel|withdraw)\b|\bnot a (?:bike|bulk|tree|sign|city|"
            r"trash|street|traffic|parks?|water|311) (?:item|issue|problem|request|case)\b"
        ),
        (
            r"\btold us (?:that )?you (?:do not|no longer|don't) (?:need|want)\b|\b(?:entered|"
            r"reported|"
            r"opened|logged) twice\b|\bunable to process (?:this|your)\b|\bw/ ?error\b|\bcreated "
            r"(?:[a-z]+ ){0,3}with "
            r"(?:an )?error\b|\bforget it\b|\bnever "
            r"?mind\b"
        ),
        r"\berror case\b|\bcase error\b|\be-?form (?:would|did|could) not\b",
        r"\brequest(?:ing|ed|s)? (?:that )?(?:the |this )?case (?:closure|be closed|closed)\b",
        (
            r"\bcancel[a-z]*\b|\bcanx\b|\byou took (?:this|your|the) (?:request|case) back\b|"
            r"\btraining record\b|\bwithdr[aeo]w[a-z]*\b|\b(?:opened|entered|created|submitted|"
            r"filed|reported|made|put|input|sent|called|issued|logged|typed|assigned) (?:[a-z]+ "
            r"){0,3}?(?:in error|by mistake|in wrong|wrong|incorrectly|by accident|accidentally|"
            r"under the wrong|mistakenly|erroneously|twice)\b|\b(?:in error|my mistake|entry "
            r"error|by mistake (?:at|by)|entered by mistake)\b|\b(?:error|mistaken|typo|by "
            r"mistake)$"
        ),
        (
            r"\b(?:wrong|incorrect|improper|different) (?:[a-z]+ )?(?:e-?form|form|category|type|"
            r"code|queue|service type|case type|request type|entry|case|department|dept|"
            r"selection|topic)\b|\btest (?:case|entry|request|sr|only)\b|^test(?:ing)?\b|\bmust "
            r"be test\b|\b(?:new|another|corrected|correct|separate) (?:case|request|sr|ticket) "
            r"(?:has been |was |will be |is being )?(?:opened|created|entered|made|submitted|put "
            r"in|filed|issued)\b|\b(?:putting|put|entering|entered|opening|opened|opening up|"
            r"created|creating|submitted|submitting|will (?:open|create|put in|submit|enter)|"
            r"made) (?:in )?(?:a |an )?(?:new|another|corrected|correct|separate|different) "
            r"(?:case|request|sr|ticket|work order|one)\b|\bsee corrected sr\b|\bcase filed "
            r"incorrectly\b|\b(?:re)?submit(?:ted)? as (?:a )?[a-z]+\b|\bno longer (?:needed|"
            r"needs?|wants?|required|necessary|an issue|interested)\b|\b(?:does not|doesn't|did "
            r"not|no longer) want (?:it|a|the|this|to|tree|cart|service)\b|\bchanged (?:his|her|"
            r"their|your|my) mind\b|\bclosed at (?:const\.?|constituent'?s?|customer'?s?|"
            r"caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?|owner'?s?) request\b|\bat "
            r"(?:the )?(?:request of (?:the )?)?(?:const\.?|constituent'?s?|customer'?s?|"
            r"caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?) request\b|\b(?:you|"
            r"constituent|caller|customer|resident|requester) (?:told us|asked|called|requested|"
            r"wants?|wanted|said|says) (?:us )?(?:[a-z]+ ){0,2}?(?:to (?:close|cancel|withdraw|"
            r"disregard)|that it is no longer|to be (?:closed|cancelled))\b|\bdisregard\b|\bnot "
            r"a (?:valid|real|legitimate|311) (?:request|case|complaint|sr|issue)\b|\binvalid "
            r"(?:request|case|sr|entry|complaint)\b|\bvoid(?:ed)?\b|\bprank\b|\bspam\b"
        ),
    ),
    "X": (
        r"\bno officers? clear\b|\bnot in (?:this|the|our) (?:[a-z]+'s )?budget\b",
        (
            r"\b(?:request|case|ticket|report|order|call)s? (?:has |have |was |were )?(?:expired|"
            r"aged out|timed out|lapsed)\b|\bhiring freeze\b|\bunworked\b|\bno (?:unit|car|"
            r"officer|patrol)s? (?:was |were )?(?:free|available)\b"
        ),
        r"\bclosed after \d+ (?:[a-z]+ )?(?:days|weeks|months)\b",
        (
            r"\bno (?:update|activity)s? (?:for|in|within) (?:the (?:last|past) )?\d+|"
            r"\bclosed by (?:the )?system\b"
        ),
        (
            rf"\b{MEANS} (?:levels? |constraints? )?(?:does|do|did|will|would) not [a-z]+|\b(?:"
            r"not|un|"
            r"never)[ -]?(?:been )?(?:funded|budgeted|staffed)\b|\b(?:insufficient|inadequate|"
            r"limited|"
            r"not enough|too few|lack(?:s|ed|ing)?|shortage of|short (?:of|on)|short-|out of) "
            r"(?:the "
            rf"|adequate |available |sufficient |enough |any )?(?:[a-z]+ )?(?:{MEANS}|crews?|"
            r"inspectors?|officers?|workers)\b|\bdue to (?:a |the )?(?:high|heavy|large|unusual) "
            r"(?:call volume|workload|volume of (?:calls|requests|cases|complaints|work)|"
            r"demand for "
            r"(?:service|this))\b|"
            rf"\bdue to {MEANS}\b|\bhigher[- ]priority\b"
        ),
        (
            r"\bbecause (?:the|this|your) (?:request|case|ticket|report|complaint) is (?:older|"
            r"more|over|too old)\b"
        ),
        (
            r"\bcall volume\b|\bno change in\b|\bno (?:officer|inspector|crew)s? (?:was|were|"
            r"could be) "
            r"(?:sent|available|free)\b|\b(?:officers?|inspectors?|crews?) could not (?:come|go|"
            r"respond)\b"
        ),
        r"\bnobody could get to it\b",
        r"\badmin(?:istratively)? closed\b",
        r"\b(?:over|more than|older than) (?:[a-z]+|\d+) (?:days?|months?|years?) old\b",
        (
            r"\bdevote (?:its |their )?resources\b|\b(?:couldn't|could not|unable to) respond to "
            r"your (?:complaint|request)\b|\bother (?:critical|higher) (?:services|priorities)\b"
        ),
        r"\btime lapse\b|^admin(?:istrative)? clos[a-z]+\b|\btoo old\b",
        (
            r"\badministrative(?:ly)? (?:clos[a-z]+|complet[a-z]+|resol[a-z]+|cancel[a-z]*)\b|"
            r"\bclosed (?:administratively|by the system|automatically|due to (?:age|inactivity|"
            r"time|lack|the age|no activity|system|staff)|as part of|because (?:it|of (?:its "
            r")?age|no one|the (?:case|request)|this (?:case|request)))\b|\bauto(?:matically)?[- "
            r"]?closed\b|\b(?:system|data) (?:clean ?up|purge|migration|conversion|upgrade)\b|"
            r"\b(?:old|older|outdated|expired|stale|aged|inactive) (?:case|cases|request|"
            r"requests|sr|tickets?|complaints?|work orders?|service requests?|records?)\b|"
            r"\b(?:lack|shortage) of (?:staff|staffing|resources|funding|funds|personnel|"
            r"manpower|budget|inspectors|crew|crews|equipment)\b|\b(?:staff|staffing|budget|"
            r"resource|funding|crew|inspector)s? (?:shortage|shortages|cuts?|constraints?|"
            r"limitations?)\b|\b(?:no|insufficient|limited) (?:staff|funding|funds|resources|"
            r"budget|money|manpower|crew|crews|inspectors?|personnel) (?:available|to|for|at)?\b|"
            r"\bdue to technical issues\b|\bbacklog\b|\btime (?:limit|frame) (?:has )?(?:expired|"
            r"passed|exceeded)\b|\bnever closed\b|\b(?:closed|discontinued) (?:without|with no) "
            r"(?:action|review|inspection|work|evaluation|a visit|further)\b|\bno (?:additional|"
            r"further) (?:evaluation|review) of\b|\b(?:more|older) than (?:a|one|two|three|\d+|"
            r"thirty|sixty|ninety) (?:[a-z]+ )?(?:years?|months?|days?)(?: old| "
            r"ago)?\b[^.;]{0,30}clos|\bclos[a-z]+ [^.;]{0,40}\b(?:more|older) than (?:a|an|one|"
            r"two|three|\d+|thirty|sixty|ninety) (?:[a-z]+ )?(?:years?|months?|days?)\b|\bno "
            r"activity\b|\bend of (?:the )?(?:quarter|fiscal year|season) clos|\bclosed in "
            r"bulk\b|\bcrm migration\b|\bbulk clsd\b|\bquarterly cleanup\b|\bnobody (?:could|was "
            r"able to|had time to) (?:look|visit|inspect|go)\b"
        ),
    ),
    "P": (
        (
            r"\bnot (?:been )?[a-z]+(?:ed|en|ut) yet\b|\bnot yet (?:been )?[a-z]+(?:ed|en|ut)\b|"
            r"\bexpect (?:a|an|our|the) (?:crew|truck|inspector|call|visit|technician)s?\b"
        ),
        (
            r"\b(?:crew|truck|inspector|officer|tech|driver)s? (?:is |are )?(?:en ?route|"
            r"on (?:the|its|their) way)\b|\bgets? [a-z]+ed (?:next|in|this|when)\b|\b(?:carts?|"
            r"stickers?|signs?|parts?|trees?) arrives? (?:in|within|by|on|next)\b|"
            r"\bthen we (?:reinspect|return|come back|check|recheck)\b|^under (?:investigation|"
            r"review|study)\b|\bin (?:[a-z]+ )?review (?:with|by)\b|\b(?:review|"
            r"inspection) (?:is )?due (?:by|on)\b|\brunning (?:a|one|two|\d+) days? (?:late|"
            r"behind)\b|\bpending (?:\d+ )?(?:utility )?locates?\b|\b(?:is|are) (?:graded|"
            r"ranked) [a-z]+ priority\b|\b(?:officer|inspector|board|commission|"
            r"reviewer)s? (?:reviews?|hears?) (?:it|this|the case) (?:on|in|next)\b"
        ),
        (
            r"\bwill (?:consider|not be (?:in|back|on|there))\b|\b(?:late put out|"
            r"missed) pick up next\b"
        ),
        (
            r"\bbeing (?:looked (?:at|into)|studied|designed|fabricated|scheduled|worked on|"
            r"considered)\b|\bin (?:design|fabrication|production|procurement)\b|"
            r"\b[a-z]+ set for (?:the )?(?:week|month|next|\d|mon|tues|wednes|thurs|fri|jan|feb|"
            r"mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:is|are|work|repair|grind|planting|"
            r"pruning|paving|cleaning|removal|replacement) to be [a-z]+|\b(?:officer|inspector|"
            r"crew) (?:rechecks|returns|comes back|reinspects|revisits|follows up)\b|"
            r"\bhas you down for\b|\byou are (?:booked|scheduled|down|set) (?:for|on)\b|"
            r"\b[a-z]+ing (?:comes|follows) (?:\d|one|two|three|in|next|after|within|later)\b"
        ),
        (
            r"\b(?:service|team|unit|crew|staff|supervisor|dept|office|field) to (?:check|inspect|"
            r"call|contact|review|investigate|respond|follow|visit|look|assess|evaluate)\b|"
            r"\badded to (?:next|the|our|a|this) (?:[a-z0-9']+ ){0,4}(?:contract|list|program|"
            r"schedule|plan|queue|rotation|route)\b"
        ),
        *NOT_YET,
        (
            r"\b(?:is|are|now) in line\b|\b(?:as|when|once|if) (?:capacity|staffing|time|weather|"
            r"crews?|resources|schedules?|manpower) (?:allow|permit|is|are|become)s?\b|\b(?:has|"
            r"have) not (?:yet )?(?:completed|finished|started|begun)\b|\b(?:supervisor|foreman|"
            r"manager)s? (?:has|have|was|were) (?:been )?(?:advised|notified|informed)\b|"
            r"\bmay (?:look at|inspect|visit|patrol|check) [^.;]{0,40}\b(?:when|as|if)\b"
        ),
        (
            r"\b(?:re-?inspection|inspection|hearing|appointment|appt|visit|follow-?up|court date|"
            r"pick ?up|delivery|repair|work) (?:is |was |has been |are )?(?:set|booked|planned|"
            r"arranged|calendared)(?: up)?(?: (?:for|on|at|by|with)\b|[.;,]|$)|\b(?:tech|"
            r"technician|"
            r"electrician|arborist|driver) to [a-z]+|\b(?:is|are) (?:now |currently "
            r"|still "
            r"|also )?(?:reviewing|investigating|studying|evaluating|processing|coordinating|"
            r"designing|"
            r"scheduling|assessing|considering|arranging)\b|\b(?:study|review|design|"
            r"investigation|"
            r"survey|evaluation|analysis|construction) (?:is |are |now |currently |still )*(?:"
            r"under ?way|"
            r"in progress|ongoing|continues)\b|\bto follow[. ]*$|\bon (?:back ?)?order\b|"
            r"\bcandidate for\b|\b(?:crew|truck|tech|inspector|officer|driver) (?:is |are )?(?:out|"
            r"back|over|coming|returning|coming back) (?:first thing|tomorrow|tonight|next|on|by|"
            r"this|"
            r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:cycle|program|"
            r"project|"
            r"contract|rotation) (?:reaches|comes|gets to|returns|begins|starts)\b|\b[a-z]+ing "
            r"(?:happens|occurs|resumes|begins|starts|takes place) (?:every|each|in|on|by|next|"
            r"after|"
            r"this|once|twice|weekly|monthly)\b"
        ),
        (
            r"\b[a-z]{3,} will (?:also |then |soon )?be (?:re)?(?:done|cut|swept|ground|put|"
            r"taken|dug|"
            r"marked|striped|painted|replaced|installed|removed|cleaned|collected|picked|fixed|"
            r"trimmed|"
            r"pruned|planted|paved|patched|filled|emptied|inspected|checked|serviced)\b"
        ),
        r"\b(?:will get (?:it |to )?(?:am|pm|tomorrow|today|later|soon|monday)?)\b",
        (
            r"\bdays? behind\b|\bbehind schedule\b|\bposted for (?:[a-z]+ )?(?:sweeping|cleaning|"
            r"paving|"
            r"work|pruning)\b|\bexpect the [a-z]+ (?:between|on|in|by|at|this|next|to)\b|"
            r"\b[a-z]{4,} "
            r"(?:arrive|reach|come|start|begin|return|open|visit)s? (?:your [a-z]+ |the [a-z]+ |"
            r"there |"
            r"here |back )?(?:in|on|by|next|this) (?:the )?(?:fall|spring|summer|winter|autumn|"
            r"january|"
            r"february|march|april|may|june|july|august|september|october|november|december|monday|"
            r"tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year)\b|\bout of stock\b"
        ),
        (
            r"\b(?:included(?: in| on)?|(?:is|are|was|were|been) (?:in|on|into|under)) (?:the |a "
            r"|an |our |this |next |"
            r"its )?(?:[a-z0-9'-]+ ){0,4}(?:contract|pruning|paving|route|rotation|capital "
            r"(?:plan|program)|work plan|next cycle|resurfacing|reconstruction)\b|\b(?:get|"
            r"getting) to "
            r"(?:it )?(?:asap|as soon)\b|\b(?:to|there|it|out|this|be) asap\b|\b(?:sweeper|truck|"
            r"crew|plow|collection|pickup|work|"
            r"service|route)s? (?:is |are |was |were |has been |have been )?(?:delayed|postponed|"
            r"running late|behind)\b|\bgiven to (?:the )?(?:contractor|vendor|dispatch)\b|\byour "
            r"(?:appointment|pick ?up|inspection|collection|visit|hearing|delivery) is (?:on |for |"
            r"set |scheduled |booked )*(?:\d|mon|tues|wed|thurs|fri|sat|sun|jan|feb|mar|apr|may|"
            r"jun|"
            r"jul|aug|sep|oct|nov|dec)"
        ),
        (
            r"\b[a-z]{3,} will (?:be |soon |then |also )*(?:take|begin|start|visit|come|return|"
            r"arrive|"
            r"happen|speak|discuss|contact|call|write|post|open|test|measure|study|evaluate|"
            r"retime|adjust|order|deliver|bring|drop|mow|plow|salt|treat|spray|bait|trap|tow|tag|"
            r"respond|assess|meet|inform|forward|reach)[a-z]*\b|"
            r"\b(?:study|survey|process|design|test|visit|spraying|planting|paving|sweeping|parts?|"
            r"technician|electrician|arborist|sanitarian|specialist|analyst|planner|somebody|"
            r"plumber|"
            r"review|permit|stump|hydrant|meter|hole|panel|slab|fixture|bench|fence|water|service|"
            r"replacement|appointment) will (?:be |take |soon |"
            r"then )*[a-z]+|\b(?:expect|anticipate) (?:the |your )?(?:work|repairs?|visit|delivery|"
            r"service|crews?)\b|\b(?:dig|repair|work|job|replacement|crew)s? (?:is|are) (?:still )?"
            r"(?:waiting|pending|awaiting)\b|\bcrews are (?:still )?(?:working|on the way|en "
            r"route)\b|"
            r"\b(?:on|in) (?:this|next) (?:spring|summer|fall|autumn|winter|year|month|week)'s\b|"
            r"\bplaced on (?:the|a|an|our|next) [^.;]{0,40}(?:contract|list|program|plan)\b|^will "
            r"[a-z]+\b|\b(?:will|'ll) be (?:serviced|monitored|spoken|discussed|retimed|"
            r"addressed)\b|"
            r"\bsoon as (?:possible|we can|weather)\b"
        ),
        (
            r"\bworking to (?:fix|resolve|correct|address|solve)\b|\b(?:signs?|parts?|pole|lamp|"
            r"materials?|equipment) (?:has been |have been |was |were |is |are )?ordered\b"
        ),
        (
            r"\b(?:trucks?|crews?|inspectors?|plows?|sweeper) (?:has|have) not (?:gotten|come|"
            r"reached|"
            r"been)\b|\bwill advance\b|\badded (?:the |your |this |it )?(?:[a-z]+ )?to (?:its|"
            r"our|the|a) [a-z "
            r"]{0,25}(?:list|"
            r"program|queue|schedule)\b|\bawaiting [a-z]+|\bstill to be assigned\b"
        ),
        (
            r"\b(?:pick ?up|repair|inspection|collection|delivery|appointment|visit|removal)s? "
            r"(?:is |has been |was |are )?(?:re)?scheduled\b|\bgiven to (?:a |the )?[a-z ]{0,20}"
            r"(?:liaison|appraiser)\b|\b(?:an?|the|our|your) [a-z]+ will (?:contact|call|visit|"
            r"inspect|"
            r"reach|review|respond|write)\b|\bservices to handle\b|\bon back ?order\b|"
            r"\b(?:inspector|"
            r"officer|crew|engineer|"
            r"investigator|case ?worker|supervisor) (?:has been|was|is) assigned\b|\b(?:pruning|"
            r"planting|paving|work|construction|repairs?) [a-z ]{0,30}begins? (?:in|on|next)\b|"
            r"\b(?:is|are) with the [a-z]+ (?:reviewer|inspector|engineer|desk|team)\b|"
            r"\b(?:asked|told) the (?:vendor|contractor|company|shop|supplier) (?:for|to)\b|"
            r"\bwaiting to hear\b|\bwe(?:'re| are) looking into\b|\bbeing "
            r"(?:installed|redone|built|rebuilt|paved)\b|\brequires? (?:(?:additional|more) time|"
            r"(?:up to )?\d+ "
            r"(?:days|weeks|months)) to\b|"
            r"\b(?:it|request|case|location|work|repair) waits for\b|\bon hold\b|\bwill (?:be "
            r")?(?:put|back|there|removed?|collect(?:ed)?|pick(?:ed)? "
            r"(?:it )?up|taken|get|install(?:ed)?|repair(?:ed)?|replaced?|investigated?|"
            r"inspect(?:ed)?|reach(?:ing)? out|scheduled?|plant(?:ed)?|pruned?|ground|"
            r"paint(?:ed)?|follow|check|relay|clean(?:ed)?|send|return|address(?:ed)?|look|"
            r"review|swept|patch(?:ed)?)\b|\bre-?scheduled\b|\bscheduled (?:for|this)\b|"
            r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|today)'?s work\b|\bwaiting "
            r"(?:for|on) (?:a |the )?(?:response|answer|reply|paper ?work|parts?)\b|"
            r"\b(?:inspectors?|supervisors?|crews?|contractors?|staff|foreman|techs?|officers?|"
            r"team|unit|division|"
            r"services|shop|vendor|department|dept|district|manager|city|utility|company|"
            r"engineers?|techs?|"
            r"[a-z]+ control|maintenance|operations|maint) to (?:inspect|"
            r"contact|call|install|investigate|remove|follow up)\b|\battempting to\b"
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
            r"looked|planned|assigned|handled|repaired|worked)|programmed|planned|in progress|in "
            r"process|on order|ordered|expected|assigned to the|awaiting|waiting|backordered|"
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
            r"are expected to|should be able to|are trying to|is to|are to|expects? to|needs? to "
            r"be|must be|would|to be|is expected|patrols) (?:[a-z]+ly )?(?:not )?(?:be |also |"
            r"then |have |get |try to |continue to |have to )*(?:[a-z]+)"
        ),
        (
            r"\b(?:is|are|was|were) (?:now |already )?(?:booked|set|due|planned|anticipated|"
            r"expected|ordered|on order) (?:for|by|at|during|in|on)\b|\b(?:on|in) the (?:[a-z']+ "
            r"){0,3}(?:list|queue|schedule|program) (?:for|of|until)?|\b(?:waiting list|wait "
            r"list)\b|\b(?:tbd|to be determined)\b|\bin the queue\b|^on the [a-z' ]{3,30}list\b|"
            r"\b(?:entered|created|opened) for\b|\b(?:wo|work order|file|order) ?#? ?(?:~number "
            r")?(?:has been |was )?(?:created|opened|entered|placed|issued|generated|"
            r"submitted)\b|\badded to (?:the|our|a) [a-z ]{0,30}(?:list|program|queue|"
            r"schedule)\b"
        ),
        (
            r"\b(?:comes|goes|takes place|follows|answers|looks at it|happens|arrives|visits|"
            r"patrols|starts|begins|works on it|checks|is set) (?:the block |your [a-z]+ |it "
            r")?(?:by|on|within|until|next|at) "
        ),
        (
            r"\b(?:service|work|collection|repair|repairs|delivery|response) (?:is|are) "
            r"(?:normally|usually|typically|generally) (?:provided|completed|made|done)\b|"
            r"\bplease allow\b|\ballow (?:up to |at least |about )?(?:\d+|two|three|four|five|"
            r"six|ten)\b|\bupon availability\b|\bas soon as (?:possible|weather|we)\b|\b(?:work "
            r"order|w\.?o\.?|request|order) (?:has been |was )?(?:issued|created|generated|"
            r"submitted|placed|entered|sent|made|opened) (?:for|to|on)\b"
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
    r"\babutters? (?:has|have|must|needs?) (?:to )?[a-z]+",
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
