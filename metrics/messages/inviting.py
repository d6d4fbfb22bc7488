"""Who is told to do what next: sentences built of a reader, what he may or should, and a deed.

`english.INVITATIONS` lists wordings; here are whole families of them, in both languages. A deed
that both crews and residents do counts only where its object or its sentence is the resident's.
"""

from __future__ import annotations

from metrics.messages.rules import words

_READER = words(
    (
        "you residents? callers? customers? constituents? complainants? requestors? requesters? "
        "citizens? homeowners? taxpayers? applicants? clients? tenants? neighbou?rs? parents? "
        "renters? reporters? participants? riders? patients? claimants? consumers? subscribers?"
    ),
    (
        "anyone anybody persons? people those everyone (?:vehicle|car|pet|dog)+owners? "
        "property+owners? home+owners? business(?:es)? permittees? licensees? visitors? public "
        "rp complainant(?:s)? household(?:s|ers?)?"
    ),
)
_WHO = rf"{_READER}(?: (?:with|in|who|of|without|needing|wanting|at) (?:[a-z-]+ ){{1,4}}?)? ?"
_MAY = words(
    "can may should must could might ought+to (?:will+|would+)?(?:need|have)s?+to has+to",
    (
        "(?:is|are|was|were|will+be)+(?:always+|also+)?(?:advised|asked|encouraged|required|"
        "reminded|welcome|urged|invited|free|able|entitled|eligible|expected)+to"
    ),
    "(?:may|might)+(?:want|wish|like|need|have)+to (?:has|have)+the+(?:option|right)+(?:to|of)",
    "(?:had|'d|would)+better (?:will|'ll)+(?:need|want|have)+to do(?:es)?+need+to",
    "(?:need|have|has|needs)+(?:only|just)+to (?:is|are)+responsible+for",
)
_BETWEEN = (
    r"(?:also |always |then |still |now |first |instead |either |only |just |directly |not )*"
)
_PASSIVE = words(
    (
        "have+been be being receive get+(?:a|the|your|an) notice see expect experience "
        "find+(?:that|the)"
    ),
    (
        "hear observe feel know recall think remain continue+to+(?:see|experience|have|be) "
        "consider+this"
    ),
    "rest+assured assume understand appreciate wonder already reported said stated view+the+image",
)
"""What comes upon a reader, and what he may think: nothing that he is told to do."""
_ADMIN = words(
    "call contact dial phone text e-?mail write reach speak talk report notify inform tell ask",
    "apply reapply file refile submit resubmit request register enroll renew recertify appeal",
    "pay provide supply send mail fax upload return turn+in bring show sign complete fill+out",
    "obtain get+a hire schedule reschedule book arrange make+(?:an?|the|arrangements) attend",
    "appear visit go+(?:to|online|on|through) stop+(?:by|in) come+(?:in|to|by|down) be+home",
    "be+(?:present|there|at+home) check consult seek wait try claim retrieve reclaim pick+up",
    "drop+off follow+(?:up|case|sr|the) open+(?:a|an|new|up+a) create+(?:a|an|new) use+(?:a|the)",
    "re-?open dispute pursue contest work+with download print order purchase buy",
)
"""What nobody but the one who wants something does at an office."""
_HOUSE = words(
    "bag bundle rinse store flatten avoid refrain+from wrap tie label cover empty recycle donate",
    "dispose separate shovel secure lock unlock unplug plug+in turn+(?:off|on) shut+off dump+out",
    "dump drain run+(?:the|your|cold) flush+(?:the|your) boil hold+on+to hang+on+to keep put set",
    (
        "place leave take move bring haul pull+(?:in|back|your) roll+(?:out|back|your) "
        "cut+(?:it|them|up)"
    ),
    "trim stack remove+(?:the|your|any|it|all) clean+(?:your|up|out) park pick+up+after leash",
    (
        "restrain tape mark freeze soak weigh+down swap reset test+your replace+your "
        "have+(?:the|your|a)"
    ),
    "make+sure be+sure ensure remember pack load sort repair+(?:your|the) fix+your let allow stay",
)
"""What is done at home."""
_TO_DO = rf"(?:{_ADMIN}|{_HOUSE})"
_START = (
    r"(?:^|[.!?;:,-] ?|\b(?:please|pls|plz|kindly|then|so|otherwise|instead|next time|and|or) )"
)
_HARD_START = r"(?:^|[.!?;:-] |\b(?:please|pls|plz|kindly) )"
_CLAIM = words(
    "claim complaint appeal request report hearing permit application petition form refund",
    "reservation appointment inspection quote estimate survey meeting ticket replacement dispute",
    "police+report permit+application pickup pick-up slot time visit account review copy record",
    "rebate waiver exemption extension audit",
)
_PEOPLE = r"(?:311|us|me|the|your|our|an?|~phone|~mail|~web|[a-z&-]+ (?:at )?(?:~phone|~mail|~web))"
_CHANNEL = words(
    "app apps portal website web+site web+page page site online hotline help+?line 311 phone mail",
    "e-?mail office desk counter window form link map branch division department clerk court",
    "council kiosk lobby internet city+hall library non-?emergency dispatch ~web ~mail ~phone",
)

_ASKED = words(
    "consider provide furnish supply respond reply contest appeal dispute retry resend resubmit",
    "sign upload attach include specify describe indicate seal caulk ask try bring wait visit",
    "attend obtain hire pay email go look remember avoid apply book reschedule choose select",
    "scan download print wear stay watch beware read write tell speak talk present renew",
    "register enroll search learn join subscribe donate sort rinse flatten soak wrap tape",
    (
        "bundle tie secure lock shovel photograph recertify reapply discard keep let find "
        "text fax+(?:a|the|your|it)"
    ),
)
"""Deeds that, unlike those of crews, are noted in this form only to ask for them."""
_ASKED_FOR = words(
    "the your a an any all us it them that these those both each every more exact extra old",
    "at in on by with w/ to for up out if when before during via online only again between until",
    "within after as from through location address photos? pics? pictures? plate proof details?",
    "gaps holes someone neighbors weekly daily often early one two three four no into later",
    "calling emailing pouring using leaving putting parking feeding playing driving bags? boxes",
)

_PLAIN_START = (
    r"(?:[a-z~)\]\"'0-9][.!?;:,] ?| - )(?:please |then |so |just |instead |next time |or |and )*"
)
"""After something was said: what a crew notes for itself mostly stands alone."""

_TRADE = (
    r"(?:plumber|electrician|arborist|contractor|exterminator|landlord|hauler|lawyer|attorney|"
    r"roofer|surveyor|engineer|locksmith|(?:tree|pest|drain|towing|plumbing|moving|utility|alarm) "
    r"(?:company|service|control|care|crew)|property manager|manager|mechanic|vet)"
)
"""Whom one hires or turns to, where the city does not act."""
_BAGS = (
    r"(?:bags?|barrels?|bins?|carts?|cans?|containers?|boxes|cardboard|totes?|toters?|"
    r"stickers?|tags?)"
)

_SELDOM = (
    r"(?:bagged|tied|unlocked|paid|separated|sorted|trimmed|set out|lighter|signed|lightened|"
    r"emptied|out|"
    r"(?:cars?|vehicles?) (?:is|are) moved)"
)
"""What a reader does to his things before a crew does its work."""

TOLD = (
    (
        r"(?:^|[.;!?,] ?)(?:the )?(?:customer|resident|homeowner|caller|tenant|cust|applicant|"
        r"requester|constituent)s?"
        r" (?:is |are )?to (?:call|contact|hire|submit|file|provide|bring|send|re-?schedule|apply|"
        r"pay|reapply|"
        r"resubmit|fill|sign|report|check|get|obtain)\b|(?:^|[.;!,] ?)(?:please )?(?:(?:try|call) "
        r"back (?:in|on|after|"
        r"next|at|when|if|then|later|tomorrow)|rebook|log ?(?:on|in)to|come to (?:the|our|counter|"
        r"window|desk|room|"
        r"city|office)|reply (?:here|w/|with|to))\b|\bneed you to\b|\breport [^.;]{2,30} to "
        r"[^.;]{2,40}~(?:phone|mail|"
        r"web)|\bget one (?:at|from|online)\b|\bno [a-z]+(?: [a-z]+)?,? (?:please|pls)\b|, (?:bag|"
        r"tie|bundle|tape|"
        r"rinse|box|label|renew) (?:it|them|yours)\b|\bhave (?:the|your) [a-z]+ (?:drained|pumped|"
        r"notarized|signed|"
        r"inspected|trimmed)\b"
    ),
    (
        rf"\bowners? (?:can|may|must|should) (?:pick|reclaim|claim|retrieve|collect|get) [a-z]+|"
        rf"(?:^|[.;!] ?)(?:water|"
        rf"haul) (?:it|them|your)\b|(?:^|[.;!,] )come (?:speak|by|in to|see|pick)\b|\b(?:waived|"
        rf"dismissed|"
        rf"dropped|"
        rf"refunded|reduced|reopened|reinstated|lifted) if you\b|\bany \?s\b[^.;]{{0,25}}~(?:phone|"
        rf"mail|web)|"
        rf"\bthen (?:enroll|apply|register|call|reapply|resubmit|refile|pay|renew)[. ]*$|\b(?:told|"
        rf"showed|explained "
        rf"to|advised) (?:the )?(?:him|her|them|{_READER}|cust) (?:where|how|who) to\b|\bgave "
        rf"(?:the )?(?:him|her|"
        rf"them|you|{_READER}|cust) (?:the|a|an|our|their) (?:[a-z]+ )?(?:number (?:for|of|to call|"
        rf"at|~phone)|address|form|"
        rf"contact|website|phone|"
        rf"link|application|hotline|claim)|\bcust\.? (?:must|should|needs? to|has to|can|may|will "
        rf"need to)\b|"
        rf"\bappeal (?:window|period|deadline|form|rights?) (?:is|are|ends|closes|enclosed|"
        rf"attached)\b|\b(?:pay|"
        rf"contest|appeal|dispute) or (?:pay|contest|appeal|dispute|request)\b|\b(?:is|are) "
        rf"yours\b|"
        rf"\b(?:form|application|instructions|map|list)s? (?:is |are )?(?:inside|enclosed|on the "
        rf"(?:back|card|tag))\b"
    ),
    (
        r"\b(?:needs? to|must|should|has to|have to) be (?:notified|contacted|called|"
        r"informed)\b(?: (?:by|of|at|on|if|"
        r"when|first|about|before|prior|so)\b|[ .]*$)|(?:^|[a-z0-9][.;,-]? )(?:please )?notify "
        r"(?:the )?(?:[a-z]+ )?"
        r"(?:dept|department|police|fire|utility|company|agency|landlord|county|state)\b|\bplease "
        r"be (?:more )?"
        r"(?:specific|precise|exact|clear)\b|(?:^|[.!;] ?)place (?:[a-z]+ ){1,6}out\b|\b(?:until|"
        r"once|when|if) "
        r"(?:it|they|items?|the [a-z]+) (?:is|are|has been|have been|gets?) (?:lightened|lighter|"
        r"re-?bagged|bagged|"
        r"separated|untangled|unlocked|trimmed|tied|moved|cleared)\b|\bif (?:he|she|they|[a-z]+) "
        r"calls? "
        r"(?:back|again|in|us),? (?:we|they|it|crew)[ ']"
    ),
    (
        rf"(?:^|[.;!] ?)(?:please |just )*(?:remove|take|bag|tie|cut|move|clear|bundle|put|set|"
        rf"call|send|give|"
        rf"submit|file|unlock|open|pay|sign|bring|leave|place|trim|sort|separate|empty|lighten)\b"
        rf"[^.;]{{2,40}} and (?:we'll|we will|we can|it will|it'll|they'll|they will|crews? "
        rf"will)\b|"
        rf"\b(?:advised|told|asked) (?:the )?(?:{_READER}|owner)[^.;]{{0,50}}? to (?:have|get|call|"
        rf"hire|"
        rf"contact|file|send|put|use|report|apply)\b|\b(?:may|can|must) (?:not )?go (?:in|into) "
        rf"(?:the|your)\b|"
        rf"\byou (?:still|also|only|just|first) (?:have to|need|must|can|should|may)\b"
    ),
    (
        rf"[a-z0-9~)][,;.:-] ?(?:so |then |please |you )*(?:get|hire|call|contact|have|find|see|"
        rf"try|ask|use)"
        rf" (?:a|an|your|the|another)? ?(?:[a-z]+ ){{0,2}}{_TRADE}s?\b|\b(?:your|her|his|their) "
        rf"own "
        rf"{_TRADE}\b|\b(?:you'd|you would|you'll|you will) (?:want|need)\b|\bbest bet (?:is|"
        rf"would)\b|"
        r"\b(?:owner|agent|landlord)s?(?:'s)?(?: ?/ ?agents?| or agents?)?(?: of (?:the "
        r")?[a-z]+)?,? "
        r"?(?:should|must|will have to|will need to|needs? to|has to|have to) (?:remove|handle|"
        r"take care of)\b"
    ),
    (
        rf"(?:^|[.;!,] ?)(?:please |only |just )*use (?:only )?(?:open|clear|paper|brown|plastic|"
        rf"white|city|"
        rf"approved|proper|official|regular|the right)(?: (?:or|and|[a-z]+)){{0,5}}? {_BAGS}\b|"
        rf"\b(?:bags|barrels|"
        rf"carts|containers|boxes|cardboard|cans) only\b|"
        r"\b(?:break|flatten|cut) (?:down|up) (?:the |your |all |any |those )?(?:boxes|cardboard|"
        r"branches|"
        rf"limbs|furniture)\b|\b(?:goes?|belongs?) (?:in|into) (?:a |the |your |paper |clear |"
        rf"brown )+{_BAGS}|"
        r"\blighten (?:the |your |it |load|up)*|\btoo heavy,? +(?:please )?(?:lighten|remove|split|"
        r"take)|"
        r"\btake (?:some|a few|it|things|items|stuff) out\b"
    ),
    (
        r"(?:^|[.;!] ?)(?:please |pls |next time,? )*(?:place|leave|put|set|roll|bring)"
        r"(?: (?:back|out|it|them|items?|carts?|can|cans|trash|bags?|all|the|your|everything))*"
        r" (?:curbside|(?:at|on|by|to) (?:the )?(?:curb|kerb|street)) (?:for|by|before|today|"
        r"tonight|next|on|"
        r"again|in|so|the|and|after|w)"
    ),
    (
        r"\b(?:left|leaving) (?:an? |the )?(?:[a-z]+ ){0,2}?(?:message|msg|vm|voicemail|note|card|"
        r"tag|"
        r"door ?hanger|hanger|notice|info(?:rmation)?)s?(?: [^.;]{0,60}?)? (?:to|with a number to|"
        r"and) "
        r"(?:contact|call|provide|send|ring|phone|re-?schedule|reply|respond|have (?:the |a |her |"
        r"his )?[a-z]+ "
        r"cleaned|contact information to follow)\b|\b(?:mailed|sent|gave|e-?mailed) [^.;]{3,40} "
        r"(?:for|to) "
        r"[^.;]{2,30} to (?:fill (?:it )?(?:out|in)|complete|sign|return)\b|\b(?:will|would) "
        r"(?:have|need) to "
        r"call (?:the )?(?:police|311|911|bpd|nypd)\b|\b(?:should|can|may|could) get (?:a "
        r")?(?:hold of|in "
        r"touch)\b|\b(?:do|would) you (?:still )?(?:want|like|need)\b[^.!?]{3,60}[?]|"
        r"(?:#|number|address|location|plate|photo|name)s? ?(?:please|pls|plz) ?[?]"
    ),
    (
        rf"{_PLAIN_START}(?:leave|keep|try|(?:box|label|bag|hose) (?:it|them|the|your|off|"
        rf"down)|bundle|rinse|sort|separate|re-?enter|"
        r"start (?:over|a|again)|appeal|reserve (?:the|a|your)|store (?:the|your|it)|"
        r"(?:cut|trim) back|protest|contest|dispute|avoid|"
        r"consider|use|return|reapply|resubmit|reschedule|retry|renew|register|enroll|"
        r"donate|recycle|"
        r"compost|wait|ask|visit|go to|stop by|drop (?:it|them|off)|bring|mail (?:it|back|"
        r"in|to|or)|"
        r"respond|reply|sign (?:the|it|and|here)|upload|book|hire|seek|look for|look up|"
        r"check (?:with|the|your|our)|"
        r"talk|speak|reach out|turn (?:off|on|in|your)|seal|rake|bundle|lock|wrap|tie|put "
        r"(?:your|out)|"
        r"apply|file|download|print|search|browse|dial|ring|text|report (?:at|to|by|via|it|online)|"
        r"have (?:your|everything|it|them|the)) [a-z0-9~'&(]+"
    ),
    (
        r"(?:^|[.;!?] )(?:please )?call [a-z&' ]{3,40}(?:[.!]|$)|\bhave (?:your|the) "
        r"[a-z]+(?: [a-z]+)? "
        r"(?:tested|checked|looked at|serviced)\b|\bthen (?:request|"
        r"call|schedule|reapply|resubmit|apply|file|report)\b|\b(?:may|can|might|could) help:? ?"
        r"(?:at )?(?:~phone|~web|~mail)|\b(?:owner'?s?|your|private) (?:plumber|electrician|"
        r"arborist) (?:needs? to|must|should)\b|\b(?:outages?|problems?|issues|leaks?|"
        r"damage|hazards) (?:is|are|can be|should be|must be) reported (?:on|at|to|by|"
        r"through|via|online|in)\b"
    ),
    (
        rf"{_HARD_START}(?:always |kindly |also |simply |next time,? |next week,? |instead,? )*"
        rf"{_ASKED} {_ASKED_FOR}\b"
    ),
    (
        rf"{_HARD_START}(?:check|open|close|clear|clean|water|remove|return|leave|place|mail|take|"
        r"wash|mow|replace|repair|fix|report|submit|send|note|show|set|put|cut|move|use|have|make|"
        r"store|cover|box|schedule|pull|drop|switch|reset|turn|flush|run) (?:(?:in|back|"
        r"off|on|out|up|down) )?(?:your|us|"
        r"yours|everything|anything|it (?:back|in|to|at|out|with|by|on)|them (?:back|in|to|at|out|"
        r"with|by|on)|w/|weekly|all (?:faucets|windows|doors|items|lids|bags|trash)|back "
        r"in|toilets|faucets|taps|gutters|buckets|"
        r"any [a-z]+)\b"
    ),
    (
        r"\b(?:must|should|needs? to|has to|have to|will need to) be (?:signed|"
        r"uploaded|notari[sz]ed|resubmitted|stamped|co-?signed|witnessed|attached|enclosed with|"
        r"(?:removed|repaired|cleared|inspected|done|cut|capped|installed|replaced) by an? "
        r"(?:licensed |certified |private |qualified |your )*[a-z]+) ?(?:and|by|before|"
        r"prior|in|with|"
        r"at|to|[.,;]|$)|\b(?:is|are|will be) (?:needed|required) (?:prior|before|first|from you)\b"
    ),
    (
        r"\b(?:a|your|any) (?:licensed |private |certified |qualified )?(?:plumber|electrician|"
        r"contractor|arborist|attorney|lawyer|doctor|hauler|exterminator|surveyor|engineer of your "
        r"choice|tree (?:company|service|surgeon)|pest control [a-z]+|landlord) (?:must|should|can|"
        r"may|will need to|needs to|would need to|has to)\b|\b(?:suggest|recommend|advise|"
        r"encourage|invite|urge) (?:that )?(?:you|residents|customers|calling|contacting|talking|"
        r"speaking|using|reporting|checking|trying|hiring|keeping|asking|filing|visiting|getting|"
        r"writing|waiting|moving|putting|placing|storing|going)\b"
    ),
    (
        r"\b(?:list|form|forms|map|schedule|application|applications|guide|calendar|hours|rates|"
        r"brochure|instructions|rules|guidelines|requirements|details|results|dates|polling place|"
        r"kits|maps|paperwork|packet)(?: (?:of|for|to|on|about) [a-z ]{2,40}?)?,? "
        r"(?:is|are|can be (?:found|had|seen)) (?:[a-z]+ )?(?:at|on|in|available|posted|"
        r"online|sold|free) "
        r"(?:the|our|your|any|city|online|~web|www|a|in|at|for|back|counter)\b|"
        r"\byou(?:'ll| will| can) "
        r"find [^.;]{3,50} (?:on|at|in|under) |\bsold (?:at|in|by|through) [a-z]+"
    ),
    (
        r"\b(?:handles?|maintains?|owns?|covers?|takes care of|runs?|answers?) (?:this|that|these|"
        r"those|it|them|all|the)\b[^.;!?]{0,40}~(?:phone|mail|web)|\b(?:requests?|complaints?|"
        r"petitions?|applications?|appeals?)[^.;!?]{0,40} (?:go|goes|are (?:made|sent|addressed|"
        r"submitted)) to the [a-z ]{3,40}(?:committee|council|board|commission|panel|"
        r"office|court)\b"
    ),
    rf"\b{_WHO}{_MAY} {_BETWEEN}{_TO_DO}\b",
    (
        rf"\b(?:{_READER}|she|he|they|her|him|them) (?:was |were |has been |have been |is |are )?"
        r"(?:advised|told|instructed|asked|informed|directed|reminded|recommended|urged|"
        r"encouraged|counsell?ed|notified|suggested) (?:how )?(?:that )?(?:(?:she|he|they|you|"
        rf"s/he|it) )?(?:(?:can|should|must|may|needs?|has|have|would need|will need) )?"
        rf"(?:to )?{_BETWEEN}(?:{_ADMIN}|keep|put|set|place|leave)\b"
    ),
    (
        rf"\b(?:advised|told|instructed|asked|informed|directed|reminded|recommended|urged|"
        rf"encouraged) (?:the |our )?(?:{_READER}|her|him|them)"
        rf" (?:and advised |that |on |how )*(?:(?:she|he|they|it) )?"
        rf"(?:(?:can|should|must|may|needs?|has|have|will need) )?(?:to )?{_BETWEEN}"
        rf"(?:{_ADMIN}|keep|put|set|place|leave)\b"
    ),
    (
        rf"\b(?:owner|landlord|driver|builder|company|business|applicant|"
        r"management|user|store|school|church|association|hoa)s? "
        rf"(?:(?:can|may) (?:also |now |still |then )?{_TO_DO}|(?:(?:has|have) the (?:option|"
        r"right) to|must|should|needs? to|has to|have to|will need to|(?:is|are) required to) "
        r"(?:first )?"
        r"(?:apply|reapply|file|submit|resubmit|obtain|hire|register|renew|contact|call|pay|"
        r"request|schedule|appeal|provide|bring|turn in|send|complete (?:a|an|the)|sign|"
        r"appear|attend|show|notify))\b[^.;!?]{3,}"
    ),
    (
        rf"{_HARD_START}(?:to [a-z]+ [^.;,!?]{{2,60}}?,? |for [^.;,!?]{{3,40}}, |in order to "
        rf"[^.;,!?]{{3,60}}, |once [^.;,!?]{{3,60}}, |when [^.;,!?]{{3,60}}, |until then,? |"
        rf"next time,? |next step:? |what to do:? )(?:please |just |you )?{_TO_DO}\b"
    ),
    (
        r"\b(?:if|should|in case|unless) [^.;!?]{3,90}?,? (?:then |please |pls |just |and )?"
        r"(?:give (?:us|the|me|311|them|your)|ring|dial|text|phone|drop (?:us|by|off|it)|start "
        r"(?:a|with)|use (?:the|a|your)|try|hire|turn (?:off|on)|shut off|reapply|stop (?:by|in)|"
        r"get (?:back|in touch|a hold|hold)|log (?:in|on|it|a)|go (?:to|online)|speak|talk|reply|"
        r"return|resubmit|bring|reach|take (?:a|the|it|them|your) (?:photo|picture|pic|plate|cart|"
        r"to|back)|send (?:us|a|the|it|your|in)|make (?:a|an)|put in|let (?:us|me|311)|shoot us|"
        r"put (?:it|them|the|your) (?:out|back|at|on|in)|set (?:it|them|the) out)\b"
    ),
    (
        rf"{_START}(?:file|open|request|submit|put in|ask for|make|start|schedule|book|arrange|"
        rf"apply for|get|obtain|order|create|enter|log|fill out|fill in|complete|print|sign)"
        rf" (?:an?|your|another|the|new) (?:[a-z/-]+ ){{0,3}}?{_CLAIM}s?\b"
        rf"(?: (?:with|at|online|by|for|within|through|to|on|before|if|when|using|via|in)\b|[.!]|$)"
    ),
    (
        rf"{_START}(?:report|request|check|pay|track|apply|appeal|file|submit|renew|register|"
        rf"schedule|book|enroll|order|find|follow|search|view|sign up|log in|upload|print|"
        rf"download|reschedule|update|look up|see|confirm|verify|complain)"
        rf"(?: [^.;,!?]{{2,60}}?)? (?:on|at|through|via|by|with|using|from|in|to) "
        rf"(?:the |our |your |their |its |a |any )?(?:[a-z0-9']+ ){{0,2}}{_CHANNEL}\b"
    ),
    (
        r"(?:^|[.!?;:,-] ?|\b(?:please|pls|plz|then|so|and|or|but) )"
        r"(?:call|text|ring|dial|phone|email|e-mail|write|message) (?:to|for|us|in|back|311|911|"
        r"non-?emergency|early|anytime|any time|again|before|after|during|when|if|once|while|"
        r"between|at|on|with|w/)(?: (?:re-?schedule|set|arrange|request|report|discuss|confirm|"
        r"make|appt|an?|appointment|pick|the|us|if|when|it|next|for|w/|with|and|or|~phone|your|"
        r"[a-z]+)\b|[.!]|$)"
    ),
    (
        rf"{_START}(?:get in touch with|get (?:a )?hold of|get back to us|reach out to|reach "
        rf"{_PEOPLE}|speak (?:with|to) (?:your|the|an?)|talk (?:with|to) (?:your|the|an?)|"
        r"stop by|come by|drop (?:it|them|your)|take (?:it|them|this|these) to (?:the|a|"
        r"any|your|our)|turn (?:it|them) in|bring (?:it|them|this|these|in|back|to|your)|"
        r"wait (?:for "
        r"(?:the|your|a)|until|till|til)|try (?:again|calling|the|our|your|a|to (?:call|keep|avoid|"
        r"reach|be|use|get|report))|sign up|log ?in "
        r"to|log ?on|click (?:on|the|here)|reply (?:to|with|by)|have (?:your|the) [a-z ]{3,30} "
        r"ready|be (?:home|sure|ready|aware that you)|make sure|"
        r"remember to|don't forget|do not forget|feel free|stay (?:off|away|out|clear|inside)|"
        r"call ahead|take a (?:photo|picture|pic|number)|snap a|note the (?:plate|time|pole|"
        r"license|number|address))\b"
    ),
    (
        rf"{_HARD_START}(?:always |only |never |also |just )?(?:bag|bundle|rinse|store|flatten|"
        r"avoid|refrain from|wrap|tie|label|cover|empty (?:the|your|it|all)|recycle|"
        r"donate|dispose of|separate|"
        r"shovel|secure|lock|unplug|turn off|shut off|dump|drain|run|boil|keep|place|leave|"
        r"return|move|take|bring|roll|pull|use|stack|haul|reset|trim|(?:put|set|cut) (?:your|all|"
        r"any|extra|only|out your)) "
        r"(?:the |your |all |any |it |them |a |extra |old |both |remaining |other |only |no )*"
        r"(?:cold |standing |yard |hot |plastic |wet |empty )?(?:carts?|bins?|cans?|totes?|"
        r"toters?|barrels?|containers?|bags?|trash|garbage|recycl[a-z]+|compost|items?|"
        r"furniture|mattress(?:es)?|boxes|cardboard|leaves|branches|limbs|brush|cuttings|"
        r"remains|pets?|dogs?|cats?|gates?|lids?|doors?|windows|shutoff|vehicles?|cars?|trucks?|"
        r"water|taps?|faucets?|grease|oil|grate|gutters?|driveway|snow|curb|alley|lights?|"
        r"toilet|drains?|food|bird feeders|pots|tires|batteries|paint|detour|receipts?|tag|"
        r"sticker|permit|placard|notice|appliances?|freezer|bulk|glass|plastics?|sidewalk clear)\b"
    ),
    (
        r"\b(?:must|should|needs? to|has to|have to|shall|may|can) (?:first |then |only |not |now |"
        r"also )?be (?:re-?submitted|submitted|resubmitted|moved (?:on|by|before|for|from)|"
        r"mailed|e-?mailed|faxed|dropped off|returned|brought|turned in|scheduled (?:online|by "
        r"(?:calling|you|phone|the (?:resident|owner|customer))|through|at|with)|arranged|made "
        r"(?:at|to|by|online|with|through|via|in)|set up|renewed|downloaded|bundled|bagged|tied|"
        r"unlocked|accessible|home|present|kept (?:closed|in|inside|on|off|shut|clear)|"
        r"covered|stored|told|asked|contacted|informed|notified (?:first|by|of)|appealed|"
        r"disputed|reported (?:to|by|through|at|online|via|directly)|filed (?:with|at|by|online|"
        r"in|through|within)|requested (?:at|by|online|through|from|via|in|when|if)|out (?:by|at|"
        r"before)|taken to (?:the|a|any)|hauled to|paid (?:at|online|by|in|to|before|through)|"
        r"bought|ordered|rented|checked out|claimed|reclaimed|retrieved|picked up (?:at|from|"
        r"in|by)|signed by|separated|sorted|at the curb|on the curb|set out|put out|placed "
        r"(?:at|in|on|out|by))\b"
    ),
    (
        r"\b(?:claims?|complaints?|requests?|applications?|appeals?|reports?|permits?|petitions?|"
        r"payments?|refunds?|questions?|concerns?|inquir(?:y|ies)|reservations?|appointments?|"
        r"renewals?|registrations?|forms?|records?|tickets?|disputes?|carts?|stickers?|tires?|"
        r"debris|appliances?|paint|batteries|electronics|kits?|traps|bags|tags|compost|mulch|"
        r"sandbags|information|info|exemptions?)(?: (?:for|of|about|on|to) [a-z ]{2,40}?)? "
        r"(?:is|are|go|goes|must go|should go|needs? to go|may go|can go|get) "
        r"(?:only |now |all |free |also )?(?:filed |made |handled |taken |accepted |submitted "
        r"|mailed |directed |processed |done |sold |available |issued |found |heard |had |paid |"
        r"sent |posted |free |given out |distributed |collected )*(?:through|with|to|at|online|by "
        r"(?:phone|mail|e-?mail|calling|appointment)|via|in person|from|on|in) (?:the |your |our |"
        r"any |a |their |its )*(?:[a-z']+ ){0,3}"
        r"(?:office|clerk|attorney|counter|portal|website|~web|app|desk|center|centre|station|"
        r"facility|landfill|dump|depot|division|department|dept|court|hall|room|window|library|"
        r"drop-?off|yard|store|line|hotline|311|~phone|~mail|road dept|resource center|assessor|"
        r"treasurer|council office|commission|board|program|site|agency)\b"
    ),
    (
        r"\b(?:is|are) done (?:online|(?:on|through|via|at) (?:the|our|your) [a-z ]{3,30}|by "
        r"(?:mail|phone))\b"
    ),
    (
        r"\b[a-z]+ can be (?:set up|done|had|changed|checked) (?:in|on|at|online|through|via|by "
        r"(?:phone|"
        r"mail|e-?mail|calling|texting|writing|you|appointment))\b"
    ),
    (
        r"\b(?:belongs? to|owned by|handled by|maintained by|managed by|property of|run by|"
        r"serviced by|pole|pertains to)\b[^;!?]{2,60}?\b(?:their|its|his|her|the) (?:[a-z]+ ){0,3}"
        r"(?:is|at|:)?:? ?(?:at )?~(?:phone|mail|web)"
    ),
    (
        r"\b(?:they|he|she|who|staff) (?:can|may|will|are|is) (?:be (?:reached|contacted)|"
        r"help|assist|reachable|available|take|answer|send)[^.;!?]{0,50}(?:~phone|~mail|~web)|"
        r"\b(?:takes?|answers?) (?:reports?|calls?|complaints?|questions)[^.;!?]{0,40}"
        r"(?:~phone|~mail|~web|311)"
    ),
    (
        r"\b(?:can|may|could|should) (?:be reached (?:at|on|by|via|through|from|~)|reach|contact|"
        r"ask|call|see|e-?mail|visit|speak "
        r"(?:to|with)|walk in|write)\b"
    ),
    (
        r"\b(?:questions|more info|for info|info|inquiries)[?:,-]+ ?(?:please )?(?:see|reach|"
        r"ask|call|contact|visit|~)"
    ),
    (
        r"\b(?:your|the|a) (?:right|chance|deadline|time|period|days?|option) to (?:appeal|"
        r"dispute|respond|contest|reply|request|apply|object|comment)\b|\byou have (?:until|"
        r"til|till|\d+|[a-z]+) [^.;!?]{2,25} to (?:[a-z]+)\b"
    ),
    (
        r"\b(?:best|better|faster|quicker|easiest|easier) to (?:call|report|contact|file|submit|"
        r"ask|go|check|apply|use|visit|e-?mail|write|text)\b|\byou'?re (?:required|asked|welcome|"
        r"encouraged|free|advised|entitled|responsible|able)\b|\byou(?:'ll| will| would|'d) "
        r"(?:have to|need|want to|like to)\b"
    ),
    (
        r"\b(?:someone|somebody|an adult|a person|one person|you|tenant|resident|occupant|"
        r"customer)(?: (?:over|of|aged?|who is) [a-z0-9 ]{1,12})? (?:must|should|needs? to|has to|"
        r"have to|will need to) be (?:home|there|present|at home|on site|available)\b"
    ),
    (
        r"\b(?:signed by|signatures? (?:of|from)|petition|permit|plan|survey|photos?|pictures?|"
        r"proof|copy|application|form|account|appointment|reservation|plumber|contractor|"
        r"letter) (?:[a-z0-9%]+ ){0,8}(?:is|are) (?:needed|required|necessary) (?:to|for|before|"
        r"from)\b|\byou (?:need|require) (?:an?|your|the|proof|two|one)\b"
    ),
    (
        r"(?:^|[^~a-z])put (?:the |your |all |any )?(?:trash|garbage|recycling|cart|cans?|barrels?|"
        r"items?|bags?|bins?|toter|leaves|yard waste|it|them) (?:back )?(?:out|at|by|on) [^.;]*"
        r"\b(?:your|next|before|by|night|regular|pick ?up day|collection day|after)\b"
    ),
    (
        r"\b(?:track|follow|check|view)(?: the| your)? (?:progress|status|updates)"
        r"[^.;!?]{0,40}\b(?:on|at|with|in|online|for|under)\b|\b(?:see|follow|check) (?:(?:case|sr|"
        r"request|ticket|#|cn|wo) )*~number (?:for|on|to)\b"
    ),
    (
        r"\b(?:need|needs|we need) access,? (?:pls |please )?call\b|\b(?:call|text|ring|dial) "
        r"(?:for|to) (?:an? )?(?:appt|appointment|set|re-?schedule|arrange)\b"
    ),
    (
        rf"\b{_READER} need(?:s)? to (?:[a-z]+ )?(?:complete|provide|bring|obtain|get|return|"
        r"register|renew|sign|mail|turn|show|reapply|hire|attend|appear|move)\b|\b(?:leasing|"
        r"insurance|rental|moving|management|new) (?:company|owner|agent|buyer)s? needs? to [a-z]+"
    ),
)
"""What a resident is told that he may, should or can do, or where what he wants is had."""

TOLD_BY_US = (
    (
        rf"\b(?:will|we'll|they'll|can) (?:[a-z]+ ){{1,3}}(?:when|once|if|after|as soon as) "
        rf"(?:(?:it|they|[a-z]+|the "
        rf"[a-z]+) (?:is|are|has been|have been|gets?) )?{_SELDOM}(?:[.,;!]|$)"
    ),
    (
        r"\b(?:once|when|after|if|as soon as) (?:it is |they are |it's |you have |items "
        r"are |the [a-z]+ (?:is|are|has "
        r"been) )?(?:been )?(?:sorted|separated|cleared|moved|removed|bagged|paid|signed|"
        r"tied|trimmed|"
        r"unlocked|cleaned out|emptied|set out|put out),? (?:we|it|they|crews?) (?:will|"
        r"can|would|'ll)\b"
    ),
    (
        r"\bif (?:this|it|they|these|items?|the [a-z]+(?: [a-z]+)?|furniture|you) (?:is|"
        r"are|gets?|were|was|"
        r"have|has)? ?(?:been )?(?:separated|seperated|bagged|put|placed|set|left|moved|tied|cut|"
        r"bundled|sorted|unlocked|out|paid|provided|submitted)[^.;]{0,50}? (?:we|it|they|crews?|"
        r"the (?:crew|driver|truck)|sanitation|dpw) (?:will|can|would)\b"
    ),
    (
        r"\b(?:tag|card|note|door ?hanger|notice|msg|message) (?:[a-z]+ ){0,3}(?:to|"
        r"asking (?:him|her|"
        r"them|you) to) (?:call|contact|reschedule|phone) (?:the |our |your )?(?:office|"
        r"us|311|~|dept|"
        r"back|inspector|for)|\bwaiting (?:for|on) (?:you|your|customer|resident|caller) "
        r"(?:to|2) (?:call|send|reply|"
        r"respond|provide|submit|return)\b|\bspoke with (?:the )?(?:customer|resident|caller|"
        r"constituent) to (?:call|contact|file|submit)\b"
    ),
)
"""The same where the sentence speaks of what we do as well."""

TOLD_ES = (
    (
        r"\b(?:consiga|contrate|tramite) (?:un |una |el |su |a )?(?:permiso|licencia|alguien|"
        r"plomero|electricista|"
        r"contratista|cita|abogado)\b|\bse les? (?:dijo|pidio|indico|informo|sugirio|recomendo) "
        r"que (?:no )?(?:llame|"
        r"acuda|vaya|reporte|pida|saque|presente|contrate|consiga|haga|marque|contacte|ponga|deje|"
        r"mueva)n?\b|"
        r"\binformes (?:en|al|con)\b"
    ),
    (
        r"\bse pueden? (?:impugnar|apelar|pagar|tramitar|solicitar|consultar|reportar|pedir|sacar|"
        r"renovar|"
        r"recoger|comprar|inscribir)\b|\bpodria[ns]? (?:usted )?(?:por favor )?(?:indicar|decir|"
        r"enviar|mandar|"
        r"proporcionar|dar|confirmar)[a-z]*\b|\b(?:atiende|recibe|maneja|resuelve|ve|contesta)n? "
        r"[^.;]{0,50}"
        r"(?:al|en el|:) ~phone"
    ),
    (
        r"\b(?:le |les |se le |se les |te )?(?:sugerimos|recomendamos|pedimos|rogamos|invitamos a|"
        r"solicitamos|aconsejamos|exhortamos a|sugiere|recomienda|solicita|pide|invita a|"
        r"agradecemos|agradeceremos) (?:que )?(?:usted )?(?:a )?(?:[a-z]+(?:ar|er|ir)(?:lo|la|se|"
        r"nos|le|los|las)?|(?:llame|acuda|reporte|presente|visite|consulte|envie|mantenga)[a-z]*)\b"
    ),
    (
        r"\b(?:se le|se les|le|les) (?:pidio|pidieron|pedimos|recomendo|recomendamos|sugirio|"
        r"sugerimos|indico|indicamos|aconsejo|informo que|informamos que|dijo que|notifico que|"
        r"oriento para|invito a|solicito)(?: que)?(?: (?:al?|el|la) (?:vecin[oa]|cliente|"
        r"usuari[oa]|"
        r"residente|solicitante|ciudadan[oa]|quejos[oa]|inquilin[oa]))? (?:debe |puede |"
        r"tiene que )?"
        r"(?:acudir|llamar|reportar|mantener|presentar|contactar|solicitar|hablar|ir|tramitar|"
        r"comunicarse|marcar|enviar|levantar|contratar|dirigirse|esperar|sacar|dejar|poner|guardar|"
        r"cerrar|pagar|apelar|consultar|llenar|volver|traer)[a-z]*\b"
    ),
    (
        r"\b(?:recomendo|sugirio|indico|pidio|aconsejo|explico|dijo|informo) (?:al|a la|a los) "
        r"(?:vecin[oa]s?|cliente|usuari[oa]|residente|solicitante|ciudadan[oa]|quejos[oa]) "
        r"(?:que )?(?:debe |puede |tiene que )?(?:acudir|llamar|reportar|mantener|presentar|"
        r"contactar|solicitar|hablar|ir|tramitar|comunicarse|marcar|enviar|levantar|contratar|"
        r"dirigirse|esperar|sacar|dejar|poner)[a-z]*\b"
    ),
    (
        r"\b(?:el|la|los|las) (?:permisos?|licencias?|tramites?|solicitud(?:es)?|quejas?|reclamos?|"
        r"pagos?|citas?|reportes?|multas?|formularios?|requisitos?|informacion)(?: (?:de|del|para|"
        r"por) [a-z ]{3,25}?)? (?:se (?:tramita|solicita|pide|hace|presenta|paga|saca|"
        r"obtiene|consulta|realiza|recibe|agenda|entrega|levanta)n?|estan?) (?:en|por|ante|al|"
        r"con|a traves)\b"
    ),
    (
        r"\b(?:necesita|necesitan|requiere|ocupa|debe tener|debera tener|le falta) (?:usted )?"
        r"(?:un |una |el |su |de )?(?:permiso|licencia|cita|autorizacion|plomero|electricista|"
        r"identificacion|comprobante|formulario|copia|presupuesto)\b"
    ),
    (
        r"\b(?:denuncie|denuncielo|intente|tramitelo|presentese|acuda|dirijase|"
        r"comuniquese|inscribase|registrese|apersonese|acerquese|"
        r"espere a|mantengase|asegurese|informese|pongase|quedese)\b"
    ),
    (
        r"\b(?:requisitos|formatos?|horarios?|tramites?|informes|costos|detalles|informacion|dudas|"
        r"preguntas|aclaraciones|quejas|seguimiento|citas|reportes)(?: [a-z]+){0,3}?:? ?(?:en|al|"
        r"a|por|con|:)?:? ?(?:la |el |nuestra |nuestro |su )?(?:pagina|sitio|portal|ventanilla|"
        r"~web|~mail|~phone|oficinas?|telefono|linea|aplicacion|app|\b311\b|\b07[0-9]\b)"
    ),
    (
        r"\b(?:el |la )?(?:duen[oa]|propietari[oa]|solicitante|vecin[oa]|usuari[oa]|cliente|"
        r"ciudadan[oa]|residente|contribuyente|interesad[oa]|quien)s?,? (?:quien )?(?:puede|pueden|"
        r"podra|podran) (?:[a-z]+(?:ar|er|ir)(?:lo|la|se|los|las)?)\b"
    ),
    (
        r"\b(?:cliente|usuari[oa]|solicitante|vecin[oa]|ciudadan[oa]|residente|contribuyente|"
        r"interesad[oa])s? (?:debe|deben|debera|deberan|tiene que|tienen que|necesita) (?:llamar|"
        r"acudir|reportar|presentar|tramitar|contratar|solicitar|pagar|traer|enviar|contactar|"
        r"comunicarse|marcar|sacar|poner|dejar|levantar|apelar|esperar)[a-z]*\b"
    ),
    (
        r"\b(?:tiene|tienen|cuenta con|dispone de) (?:un plazo de |hasta |solo )?(?:\d+|[a-z]+) "
        r"(?:[a-z]+ ){0,3}para (?:apelar|pagar|impugnar|responder|presentar|reclamar|solicitar|"
        r"inconformarse|recoger|entregar)[a-z]*\b"
    ),
    (
        r"\bno (?:meta|estacione|deje|ponga|tire|saque|riegue|eche|vierta|use|mezcle|abra|toque|"
        r"alimente|olvide|acumule|obstruya|bloquee|pague)n?\b"
    ),
    (
        r"\b(?:cierre|mantenga|baje|saque|meta|tape|lave|vacie|limpie|barra|amarre|embolse|doble|"
        r"recoja|lleve|traiga|deje|ponga|coloque|tire|deposite|use|evite|apague|desconecte|hierva) "
        r"(?:el|la|los|las|su|sus|bien|toda|todo|una|un) (?:agua|bote|botes|carro|carros|basura|"
        r"bolsas?|tapas?|llave|puertas?|perros?|mascotas?|reja|porton|macetas?|cubetas?|llantas?|"
        r"aceites?|grasas?|ramas?|hojas|muebles?|colchon(?:es)?|carton|cajas?|vidrio|recibos?|"
        r"identificacion|factura|copias?|auto|vehiculo|coche|medidor|banqueta|frente)\b"
    ),
    (
        r"\b(?:teléfono|telefono|tel\.?|al|linea) ?:? ?~phone,? (?:ellos|ellas|alli|ahi|donde|que|"
        r"para|con|y)\b|\b(?:ellos|ellas|alli|ahi) (?:le |lo |la )?(?:atienden|ayudan|informan|"
        r"orientan|reciben|dan)\b|\b(?:su|el) (?:numero|telefono) es (?:el )?~phone"
    ),
    (
        r"\b(?:marque|marcar|llame|llamar|hable|reporte|reportar)(?:lo|la)? (?:a la |al |a "
        r")[^.;]{0,30}(?:~phone|\b\d{3}\b)"
    ),
)
"""The same in Spanish."""

TOLD_OTHERS = (
    (
        r"(?:^|[.;!?,] )call (?:back )?(?:the )?(?:owner|customer|cust|resident|caller|complainant|"
        r"constituent|contractor|dispatch|supervisor|foreman|utility|tenant|crew|log|"
        r"taker|center|gas|"
        r"electric|him|her|them|completed|closed|cleared|out|in|made)\b[^.;]*|"
        r"\bcall(?:ed)? (?:was|is|"
        r"cancel+ed|closed|cleared|back made|transferred|duplicate|complete[d]?)\b"
    ),
    (
        r"\b(?:crews?|foreman|foremen|inspectors?|officers?|supervisors?|we|i|engineers?|staff|"
        r"techs?|technicians?|electricians?|arborists?|team|dispatch|driver|city|town|county|"
        r"department|dept|dpw|pwd|division|agency|unit|plow|sweeper|investigators?|someone|"
        r"night shift|day shift|shop|maintenance|parks|sanitation|public works|superintendent|"
        r"manager|assessor|adjuster) (?:[a-z]+ )?(?:can|may|should|must|could|might|will|would|"
        r"needs? to|has to|have to|is going to|was (?:asked|told|advised) to|were (?:asked|told|"
        r"advised) to|asked to|to|'ll)(?: [a-z'/-]+){1,3}"
    ),
    (
        r"\b(?:passed|sent|forwarded|referred|reported|gave|given|e-?mailed|faxed|transferred|"
        r"routed|turned over|submitted|notified|called|contacted|spoke|left|phoned) [^.;!?]{0,70}"
        r"~(?:phone|mail)"
    ),
    (
        r"\b(?:residents?|customers?|they|he|she|tenants?|owners?|neighbou?rs?|who|someone|nobody|"
        r"driver|crew|business|contractor|caller|client|citizen|complainant) "
        r"(?:was |were |had |has |have |did |does |do |never |always )?(?:not )?(?:put|set|cut|"
        r"let|placed|called|reported|left|hit|leave|leaves|puts|place)\b"
    ),
    (
        r"\bwhen(?:ever)? you (?:call|report|submit|file)\b|\b(?:pls|plz|please) (?:see|check|"
        r"refer to) (?:the )?(?:parent|original|other|duplicate|master|child|first|attached|notes?|"
        r"previous)(?: (?:case|sr|ticket|record|request|photos?|pics?|files?))?[. ]*$"
    ),
    (
        r"\b(?:residents?|customers?|owners?|he|she|they|tenants?|neighbou?rs?|caller|contractor) "
        r"(?:will|would|'ll) (?:also |now |just |then )?(?:put|set|call|leave|place|bring|"
        r"move|take|"
        r"remove|submit|file|send|contact|report|check|apply|resubmit|schedule|monitor|keep|cut|"
        r"try|wait|pay|let)\b|\b(?:residents?|vehicles?|cars?) may (?:not )?park\b"
    ),
    (
        r"\b(?:should|must|could|would|may|might) have (?:[a-z]+ed|been|gone|put|left|taken|"
        r"made|sent)\b"
    ),
    r"\bwait (?:is|was|time|list|times|listed)\b|\bkeep (?:you|us|an eye|monitoring|checking)\b",
    (
        r"\b(?:you|residents|customers?|owner|they|it|resident) (?:can|may|should|will|might|"
        r"could|must) (?:still |already |also |now |then |soon )?"
        rf"{_PASSIVE}\b"
    ),
    (
        r"\b(?:be )?contact(?:ing|ed)\b|\b(?:please|pls) (?:assign|reassign|close|bill|route|"
        r"dispatch|schedule crew|forward (?:to|this|it)|transfer|cancel|void|add to|send "
        r"(?:crew|someone|to))"
        r"[^.;]*|\b(?:report|request|check|file|call|complaint|permit|form|application|"
        r"claim|appeal|"
        r"text|email) (?:was|were|is|has|had|shows?|says?|from|of|came|on file|stated|received|"
        r"regarding|about|to the|sent|made)\b"
    ),
    (
        r"\b(?:set|put|placed?|leave|left|keep|kept) (?:up |out )?(?:cones?|barricades?|"
        r"barrels? (?:over|around|on|in|at)|signs?|barriers?)\b[^.;]*"
    ),
    (
        r"\b(?:did not|didn't|could not|couldn't|unable to|never|failed to|tried to|refused "
        r"to) (?:[a-z]+ )?(?:put|set|place|leave|keep|call|report|file|submit|pay|provide|"
        r"move|return|take|bring|respond|reply|contact|reach|get|let|allow)\b"
    ),
    (
        r"\b(?:needs?|requires?|awaiting|for|due) (?:a |an )?(?:permit|plan|survey|contractor|"
        r"application) review\b"
    ),
)
"""The same words where somebody else is to act, or did."""
TOLD_OTHERS_ES = (
    (
        r"\b(?:duen[oa]|propietari[oa]|inquilin[oa]|negocio|comercio|caser[oa]|conductor|"
        r"responsable)s? "
        r"(?:tiene|tienen|cuenta con|cuentan con) [^.;,]*"
    ),
    (
        r"\b(?:cuadrillas?|brigadas?|inspector(?:es)?|inspectora|oficial|agente|personal|equipo|"
        r"camion|chofer|departamento|direccion|area|supervisor[a]?|empleados?|tecnicos?|obras|"
        r"parques|policia|municipio|ciudad|compania|empresa|contratista) (?:[a-z]+ ){0,2}?(?:debe|"
        r"deben|debera|puede|pueden|podra|tiene que|tienen que|necesita) [a-z]+[^.;,]*"
    ),
    (
        r"\bfavor de (?:asignar|reasignar|turnar|cerrar|cancelar|canalizar|enviar (?:a|"
        r"cuadrilla)|programar|atender|revisar|dar seguimiento|pasar a)[^.;]*"
    ),
    (
        r"\b(?:puede|pueden|podra|podria|debe) (?:tardar|demorar|llevar|tomar|variar|ser|"
        r"haber|estar|durar|cambiar|llegar|verse|notar)[a-z]*\b"
    ),
    (
        r"\b(?:estaba|estar|estuvo|esta|estaban|persona|agente|policia|oficial|dueno|nadie) "
        r"presente\b|\bpresente (?:solicitud|reporte|caso|documento|ano|mes|folio)\b"
    ),
    (
        r"\b(?:se recomendo|recomendo|se sugirio) (?:archivar|cerrar|su|la|el|una?|reparar|"
        r"podar|derribar|cambiar|retirar)[a-z]*\b"
    ),
)
"""The same in Spanish; what only comes upon a reader as well."""

_REACH = r"(?:reach|contact|call|write|e-?mail|text|ask|see|visit|go to|use|dial|phone)"
_OCCASION = (
    r"(?:anything (?:further|else|more)|(?:more|further|other|additional|any|general) [a-z]+|"
    r"questions?|concerns?|updates?|details|status|help|appointments?|emergencies)"
)

INVITATIONS = (
    (
        r"\bput (?:the |your )?(?:trash|carts?|items?|it|bags?|recycling|barrels?|bins?|"
        r"containers?|cans?) (?:back )?out (?:on|by|for|again|next|at|before|after)\b|"
        r"^[a-z\[\]]+(?: [a-z\[\].]+)?, (?:[a-z&/-]+,? ){1,5}~phone[. ]*$"
    ),
    (
        rf"(?:^|[.!;?] )(?:for|with|on) {_OCCASION}[^.;]{{0,40}}?\b{_REACH}\b|"
        rf"\b(?:reach|contact|call|write|e-?mail|text) [^.;]{{0,70}}?\b(?:with|for|about|"
        rf"if you have) (?:any |further |other |more "
        r"|additional )*(?:questions?|concerns?|details|information|updates?|help)\b"
    ),
    (
        r"(?:^|[.!;?] )(?:please |pls |next time,? |then |in (?:the )?future,? |first,? )*(?:tie|"
        r"bundle|rinse|flatten|separate|text|resubmit|resend|reapply|appeal|upload|print|tell|"
        r"ask for|ask your|empty|bring|keep|leave) (?:the|your|all|any|it|them|branches|"
        r"leaves|boxes|"
        r"bags|cardboard|limbs|brush|dirt|us|for|a|an|to|with|online|again|each|every|only)\b"
    ),
    (
        r"(?:^|[.!;?] )next time,? (?:please )?[a-z]+ |\bplease refere to (?:case|sr|~number)|"
        r"\b(?:can|may) be (?:had|bought|picked up|obtained|requested|filed|paid|found) (?:at|from|"
        r"through|online|by calling) "
    ),
)
"""An occasion and whom to reach, a thing and its verb."""

NOT_INVITED = (
    (
        r"\b(?:please|pls) see (?:the )?(?:parent|original|master|other)\b|(?:^|[.;] )wait (?:is|"
        r"time|list|was)"
    ),
    r"\bplease (?:explain|convey|relay) to (?:the )?(?:customer|resident|caller)[^.;]*",
)
"""The same words where they are said to a colleague."""
