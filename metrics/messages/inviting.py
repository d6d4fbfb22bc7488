"""Who is told to do what next: sentences built of a reader, what he may or should, and a deed.

`english_steps.INVITATIONS` lists wordings; here are whole families of them, in both languages. A
deed that both crews and residents do counts only where its object or its sentence is his.
"""

from __future__ import annotations

from metrics.messages.asking import TRADE
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
        rf"\b(?:told|showed|explained to|advised) (?:the )?(?:him|her|them|{_READER}|cust) "
        r"(?:where|how|who) to\b|\b(?:is|are) yours\b|(?:^|[.!;] ?)place (?:[a-z]+ ){1,6}out\b"
    ),
    (
        "(?:^|[.;!] ?)(?:please |just )*(?:remove|take|bag|tie|cut|move|clear|bundle|put|set|call|"
        "send|give|submit|file|unlock|open|pay|sign|bring|leave|place|trim|sort|separate|empty|"
        r"lighten)\b[^.;]{2,40} and (?:we'll|we will|we can|it will|it'll|they'll|they will|crews? "
        r"will)\b"
    ),
    (
        r"\b(?:may|can|must) (?:not )?go (?:in|into) (?:the|your)\b|\byou (?:still|also|only|just|"
        rf"first) (?:have to|need|must|can|should|may)\b|\b(?:your|her|his|their) own {TRADE}\b|"
        r"\b(?:you'd|you would|you'll|you will) (?:want|need)\b|\bbest bet (?:is|would)\b"
    ),
    (
        r"\b(?:owner|agent|landlord)s?(?:'s)?(?: ?/ ?agents?| or agents?)?(?: of (?:the "
        ")?[a-z]+)?,? ?(?:should|must|will have to|will need to|needs? to|has to|have to) "
        r"(?:remove|handle|take care of)\b"
    ),
    (
        "(?:^|[.;!,] ?)(?:please |only |just )*use (?:only )?(?:open|clear|paper|brown|plastic|"
        "white|city|approved|proper|official|regular|the right)(?: (?:or|and|[a-z]+)){0,5}? "
        rf"{_BAGS}\b|\b(?:bags|barrels|carts|containers|boxes|cardboard|cans) only\b"
    ),
    (
        rf"\b(?:goes?|belongs?) (?:in|into) (?:a |the |your |paper |clear |brown )+{_BAGS}|"
        r"\blighten (?:the |your |it |load|up)*"
    ),
    (
        "(?:^|[.;!] ?)(?:please |pls |next time,? )*(?:place|leave|put|set|roll|bring)(?: (?:back|"
        "out|it|them|items?|carts?|can|cans|trash|bags?|all|the|your|everything))* (?:curbside|"
        "(?:at|on|by|to) (?:the )?(?:curb|kerb|street)) (?:for|by|before|today|tonight|next|on|"
        "again|in|so|the|and|after|w)"
    ),
    (
        r"\b(?:left|leaving) (?:an? |the )?(?:[a-z]+ ){0,2}?(?:message|msg|vm|voicemail|note|card|"
        "tag|door ?hanger|hanger|notice|info(?:rmation)?)s?(?: [^.;]{0,60}?)? (?:to|with a number "
        "to|and) (?:contact|call|provide|send|ring|phone|re-?schedule|reply|respond|have (?:the |a "
        r"|her |his )?[a-z]+ cleaned|contact information to follow)\b"
    ),
    (
        f"{_PLAIN_START}(?:leave|keep|try|(?:box|label|bag|hose) (?:it|them|the|your|off|down)|"
        "bundle|rinse|sort|separate|re-?enter|start (?:over|a|again)|appeal|reserve (?:the|a|your)|"
        "store (?:the|your|it)|(?:cut|trim) back|protest|contest|dispute|avoid|consider|use|return|"
        "reapply|resubmit|reschedule|retry|renew|register|enroll|donate|recycle|compost|wait|ask|"
        "visit|go to|stop by|drop (?:it|them|off)|bring|mail (?:it|back|in|to|or)|respond|reply|"
        "sign (?:the|it|and|here)|upload|book|hire|seek|look for|look up|check (?:with|the|your|"
        "our)|talk|speak|reach out|turn (?:off|on|in|your)|seal|rake|bundle|lock|wrap|tie|put "
        "(?:your|out)|apply|file|download|print|search|browse|dial|ring|text|report (?:at|to|by|"
        "via|it|online)|have (?:your|everything|it|them|the)) [a-z0-9~'&(]+"
    ),
    (
        f"{_HARD_START}(?:always |kindly |also |simply |next time,? |next week,? |instead,? "
        rf")*{_ASKED} {_ASKED_FOR}\b"
    ),
    (
        f"{_HARD_START}(?:check|open|close|clear|clean|water|remove|return|leave|place|mail|take|"
        "wash|mow|replace|repair|fix|report|submit|send|note|show|set|put|cut|move|use|have|make|"
        "store|cover|box|schedule|pull|drop|switch|reset|turn|flush|run) (?:(?:in|back|off|on|out|"
        "up|down) )?(?:your|us|yours|everything|anything|it (?:back|in|to|at|out|with|by|on)|them "
        "(?:back|in|to|at|out|with|by|on)|w/|weekly|all (?:faucets|windows|doors|items|lids|bags|"
        r"trash)|back in|toilets|faucets|taps|gutters|buckets|any [a-z]+)\b"
    ),
    (
        r"\b(?:is|are|will be) (?:needed|required) (?:prior|before|first|from you)\b|"
        rf"\b{_WHO}{_MAY} {_BETWEEN}{_TO_DO}\b"
    ),
    (
        rf"\b(?:{_READER}|she|he|they|her|him|them) (?:was |were |has been |have been |is |are "
        ")?(?:advised|told|instructed|asked|informed|directed|reminded|recommended|urged|"
        "encouraged|counsell?ed|notified|suggested) (?:how )?(?:that )?(?:(?:she|he|they|you|s/he|"
        "it) )?(?:(?:can|should|must|may|needs?|has|have|would need|will need) )?(?:to "
        rf")?{_BETWEEN}(?:{_ADMIN}|keep|put|set|place|leave)\b"
    ),
    (
        r"\b(?:advised|told|instructed|asked|informed|directed|reminded|recommended|urged|"
        f"encouraged) (?:the |our )?(?:{_READER}|her|him|them) (?:and advised |that |on |how "
        ")*(?:(?:she|he|they|it) )?(?:(?:can|should|must|may|needs?|has|have|will need) )?(?:to "
        rf")?{_BETWEEN}(?:{_ADMIN}|keep|put|set|place|leave)\b"
    ),
    (
        r"\b(?:owner|landlord|driver|builder|company|business|applicant|management|user|store|"
        f"school|church|association|hoa)s? (?:(?:can|may) (?:also |now |still |then )?{_TO_DO}|"
        "(?:(?:has|have) the (?:option|right) to|must|should|needs? to|has to|have to|will need to|"
        "(?:is|are) required to) (?:first )?(?:apply|reapply|file|submit|resubmit|obtain|hire|"
        "register|renew|contact|call|pay|request|schedule|appeal|provide|bring|turn in|send|"
        r"complete (?:a|an|the)|sign|appear|attend|show|notify))\b[^.;!?]{3,}"
    ),
    (
        f"{_HARD_START}(?:to [a-z]+ [^.;,!?]{{2,60}}?,? |for [^.;,!?]{{3,40}}, |in order to "
        "[^.;,!?]{3,60}, |once [^.;,!?]{3,60}, |when [^.;,!?]{3,60}, |until then,? |next time,? |"
        rf"next step:? |what to do:? )(?:please |just |you )?{_TO_DO}\b"
    ),
    (
        r"\b(?:if|should|in case|unless) [^.;!?]{3,90}?,? (?:then |please |pls |just |and "
        ")?(?:give (?:us|the|me|311|them|your)|ring|dial|text|phone|drop (?:us|by|off|it)|start "
        "(?:a|with)|use (?:the|a|your)|try|hire|turn (?:off|on)|shut off|reapply|stop (?:by|in)|"
        "get (?:back|in touch|a hold|hold)|log (?:in|on|it|a)|go (?:to|online)|speak|talk|reply|"
        "return|resubmit|bring|reach|take (?:a|the|it|them|your) (?:photo|picture|pic|plate|cart|"
        "to|back)|send (?:us|a|the|it|your|in)|make (?:a|an)|put in|let (?:us|me|311)|shoot us|put "
        r"(?:it|them|the|your) (?:out|back|at|on|in)|set (?:it|them|the) out)\b"
    ),
    (
        f"{_START}(?:file|open|request|submit|put in|ask for|make|start|schedule|book|arrange|"
        "apply for|get|obtain|order|create|enter|log|fill out|fill in|complete|print|sign) (?:an?|"
        rf"your|another|the|new) (?:[a-z/-]+ ){{0,3}}?{_CLAIM}s?\b(?: (?:with|at|online|by|for|"
        r"within|through|to|on|before|if|when|using|via|in)\b|[.!]|$)"
    ),
    (
        f"{_START}(?:report|request|check|pay|track|apply|appeal|file|submit|renew|register|"
        "schedule|book|enroll|order|find|follow|search|view|sign up|log in|upload|print|download|"
        "reschedule|update|look up|see|confirm|verify|complain)(?: [^.;,!?]{2,60}?)? (?:on|at|"
        "through|via|by|with|using|from|in|to) (?:the |our |your |their |its |a |any "
        rf")?(?:[a-z0-9']+ ){{0,2}}{_CHANNEL}\b"
    ),
    (
        r"(?:^|[.!?;:,-] ?|\b(?:please|pls|plz|then|so|and|or|but) )(?:call|text|ring|dial|phone|"
        "email|e-mail|write|message) (?:to|for|us|in|back|311|911|non-?emergency|early|anytime|any "
        "time|again|before|after|during|when|if|once|while|between|at|on|with|w/)(?: "
        "(?:re-?schedule|set|arrange|request|report|discuss|confirm|make|appt|an?|appointment|pick|"
        r"the|us|if|when|it|next|for|w/|with|and|or|~phone|your|[a-z]+)\b|[.!]|$)"
    ),
    (
        f"{_START}(?:get in touch with|get (?:a )?hold of|get back to us|reach out to|reach "
        f"{_PEOPLE}|speak (?:with|to) (?:your|the|an?)|talk (?:with|to) (?:your|the|an?)|stop by|"
        "come by|drop (?:it|them|your)|take (?:it|them|this|these) to (?:the|a|any|your|our)|turn "
        "(?:it|them) in|bring (?:it|them|this|these|in|back|to|your)|wait (?:for (?:the|your|a)|"
        "until|till|til)|try (?:again|calling|the|our|your|a|to (?:call|keep|avoid|reach|be|use|"
        "get|report))|sign up|log ?in to|log ?on|click (?:on|the|here)|reply (?:to|with|by)|have "
        "(?:your|the) [a-z ]{3,30} ready|be (?:home|sure|ready|aware that you)|make sure|remember "
        "to|don't forget|do not forget|feel free|stay (?:off|away|out|clear|inside)|call ahead|"
        "take a (?:photo|picture|pic|number)|snap a|note the (?:plate|time|pole|license|number|"
        r"address))\b"
    ),
    (
        f"{_HARD_START}(?:always |only |never |also |just )?(?:bag|bundle|rinse|store|flatten|"
        "avoid|refrain from|wrap|tie|label|cover|empty (?:the|your|it|all)|recycle|donate|dispose "
        "of|separate|shovel|secure|lock|unplug|turn off|shut off|dump|drain|run|boil|keep|place|"
        "leave|return|move|take|bring|roll|pull|use|stack|haul|reset|trim|(?:put|set|cut) (?:your|"
        "all|any|extra|only|out your)) (?:the |your |all |any |it |them |a |extra |old |both |"
        "remaining |other |only |no )*(?:cold |standing |yard |hot |plastic |wet |empty "
        ")?(?:carts?|bins?|cans?|totes?|toters?|barrels?|containers?|bags?|trash|garbage|"
        "recycl[a-z]+|compost|items?|furniture|mattress(?:es)?|boxes|cardboard|leaves|branches|"
        "limbs|brush|cuttings|remains|pets?|dogs?|cats?|gates?|lids?|doors?|windows|shutoff|"
        "vehicles?|cars?|trucks?|water|taps?|faucets?|grease|oil|grate|gutters?|driveway|snow|curb|"
        "alley|lights?|toilet|drains?|food|bird feeders|pots|tires|batteries|paint|detour|"
        "receipts?|tag|sticker|permit|placard|notice|appliances?|freezer|bulk|glass|plastics?|"
        r"sidewalk clear)\b"
    ),
    (
        r"\b(?:must|should|needs? to|has to|have to|shall|may|can) (?:first |then |only |not |now |"
        "also )?be (?:re-?submitted|submitted|resubmitted|moved (?:on|by|before|for|from)|mailed|"
        "e-?mailed|faxed|dropped off|returned|brought|turned in|scheduled (?:online|by (?:calling|"
        "you|phone|the (?:resident|owner|customer))|through|at|with)|arranged|made (?:at|to|by|"
        "online|with|through|via|in)|set up|renewed|downloaded|bundled|bagged|tied|unlocked|"
        "accessible|home|present|kept (?:closed|in|inside|on|off|shut|clear)|covered|stored|told|"
        "asked|contacted|informed|notified (?:first|by|of)|appealed|disputed|reported (?:to|by|"
        "through|at|online|via|directly)|filed (?:with|at|by|online|in|through|within)|requested "
        "(?:at|by|online|through|from|via|in|when|if)|out (?:by|at|before)|taken to (?:the|a|any)|"
        "hauled to|paid (?:at|online|by|in|to|before|through)|bought|ordered|rented|checked out|"
        "claimed|reclaimed|retrieved|picked up (?:at|from|in|by)|signed by|separated|sorted|at the "
        r"curb|on the curb|set out|put out|placed (?:at|in|on|out|by))\b"
    ),
    (
        r"\b(?:claims?|complaints?|requests?|applications?|appeals?|reports?|permits?|petitions?|"
        "payments?|refunds?|questions?|concerns?|inquir(?:y|ies)|reservations?|appointments?|"
        "renewals?|registrations?|forms?|records?|tickets?|disputes?|carts?|stickers?|tires?|"
        "debris|appliances?|paint|batteries|electronics|kits?|traps|bags|tags|compost|mulch|"
        "sandbags|information|info|exemptions?)(?: (?:for|of|about|on|to) [a-z ]{2,40}?)? (?:is|"
        "are|go|goes|must go|should go|needs? to go|may go|can go|get) (?:only |now |all |free |"
        "also )?(?:filed |made |handled |taken |accepted |submitted |mailed |directed |processed |"
        "done |sold |available |issued |found |heard |had |paid |sent |posted |free |given out |"
        "distributed |collected )*(?:through|with|to|at|online|by (?:phone|mail|e-?mail|calling|"
        "appointment)|via|in person|from|on|in) (?:the |your |our |any |a |their |its )*(?:[a-z']+ "
        "){0,3}(?:office|clerk|attorney|counter|portal|website|~web|app|desk|center|centre|station|"
        "facility|landfill|dump|depot|division|department|dept|court|hall|room|window|library|"
        "drop-?off|yard|store|line|hotline|311|~phone|~mail|road dept|resource center|assessor|"
        r"treasurer|council office|commission|board|program|site|agency)\b"
    ),
    (
        r"\b(?:can|may|could|should) (?:be reached (?:at|on|by|via|through|from|~)|reach|contact|"
        r"ask|call|see|e-?mail|visit|speak (?:to|with)|walk in|write)\b|\byou(?:'ll| will| would|"
        r"'d) (?:have to|need|want to|like to)\b"
    ),
)
"""What a resident is told that he may, should or can do, or where what he wants is had."""

TOLD_BY_US = (
    (
        r"\b(?:will|we'll|they'll|can) (?:[a-z]+ ){1,3}(?:when|once|if|after|as soon as) (?:(?:it|"
        f"they|[a-z]+|the [a-z]+) (?:is|are|has been|have been|gets?) )?{_SELDOM}(?:[.,;!]|$)"
    ),
    (
        r"\bspoke with (?:the )?(?:customer|resident|caller|constituent) to (?:call|contact|file|"
        r"submit)\b"
    ),
)
"""The same where the sentence speaks of what we do as well."""

TOLD_ES = (
    (
        r"\bse les? (?:dijo|pidio|indico|informo|sugirio|recomendo) que (?:no )?(?:llame|acuda|"
        "vaya|reporte|pida|saque|presente|contrate|consiga|haga|marque|contacte|ponga|deje|"
        r"mueva)n?\b"
    ),
    (
        r"\bse pueden? (?:impugnar|apelar|pagar|tramitar|solicitar|consultar|reportar|pedir|sacar|"
        r"renovar|recoger|comprar|inscribir)\b|\bpodria[ns]? (?:usted )?(?:por favor )?(?:indicar|"
        r"decir|enviar|mandar|proporcionar|dar|confirmar)[a-z]*\b"
    ),
    (
        r"\b(?:necesita|necesitan|requiere|ocupa|debe tener|debera tener|le falta) (?:usted "
        ")?(?:un |una |el |su |de )?(?:permiso|licencia|cita|autorizacion|plomero|electricista|"
        r"identificacion|comprobante|formulario|copia|presupuesto)\b"
    ),
    (
        r"\b(?:el |la )?(?:duen[oa]|propietari[oa]|solicitante|vecin[oa]|usuari[oa]|cliente|"
        "ciudadan[oa]|residente|contribuyente|interesad[oa]|quien)s?,? (?:quien )?(?:puede|pueden|"
        r"podra|podran) (?:[a-z]+(?:ar|er|ir)(?:lo|la|se|los|las)?)\b"
    ),
    (
        r"\bno (?:meta|estacione|deje|ponga|tire|saque|riegue|eche|vierta|use|mezcle|abra|toque|"
        r"alimente|olvide|acumule|obstruya|bloquee|pague)n?\b|\b(?:marque|marcar|llame|llamar|"
        r"hable|reporte|reportar)(?:lo|la)? (?:a la |al |a )[^.;]{0,30}(?:~phone|\b\d{3}\b)"
    ),
)
"""The same in Spanish."""

TOLD_OTHERS = (
    (
        r"\b(?:crews?|foreman|foremen|inspectors?|officers?|supervisors?|we|i|engineers?|staff|"
        "techs?|technicians?|electricians?|arborists?|team|dispatch|driver|city|town|county|"
        "department|dept|dpw|pwd|division|agency|unit|plow|sweeper|investigators?|someone|night "
        "shift|day shift|shop|maintenance|parks|sanitation|public works|superintendent|manager|"
        "assessor|adjuster) (?:[a-z]+ )?(?:can|may|should|must|could|might|will|would|needs? to|"
        "has to|have to|is going to|was (?:asked|told|advised) to|were (?:asked|told|advised) to|"
        "asked to|to|'ll)(?: [a-z'/-]+){1,3}"
    ),
    (
        r"\b(?:passed|sent|forwarded|referred|reported|gave|given|e-?mailed|faxed|transferred|"
        "routed|turned over|submitted|notified|called|contacted|spoke|left|phoned) "
        "[^.;!?]{0,70}~(?:phone|mail)"
    ),
    (
        r"\b(?:residents?|customers?|they|he|she|tenants?|owners?|neighbou?rs?|who|someone|nobody|"
        "driver|crew|business|contractor|caller|client|citizen|complainant) (?:was |were |had |has "
        "|have |did |does |do |never |always )?(?:not )?(?:put|set|cut|let|placed|called|reported|"
        r"left|hit|leave|leaves|puts|place)\b"
    ),
    (
        r"\bwhen(?:ever)? you (?:call|report|submit|file)\b|\b(?:you|residents|customers?|owner|"
        "they|it|resident) (?:can|may|should|will|might|could|must) (?:still |already |also |now |"
        rf"then |soon )?{_PASSIVE}\b"
    ),
    (
        r"\b(?:please|pls) (?:assign|reassign|close|bill|route|dispatch|schedule crew|forward "
        "(?:to|this|it)|transfer|cancel|void|add to|send (?:crew|someone|to))[^.;]*"
    ),
    (
        r"\b(?:report|request|check|file|call|complaint|permit|form|application|claim|appeal|text|"
        "email) (?:was|were|is|has|had|shows?|says?|from|of|came|on file|stated|received|regarding|"
        r"about|to the|sent|made)\b"
    ),
)
"""The same words where somebody else is to act, or did."""
TOLD_OTHERS_ES = (
    (
        r"\b(?:cuadrillas?|brigadas?|inspector(?:es)?|inspectora|oficial|agente|personal|equipo|"
        "camion|chofer|departamento|direccion|area|supervisor[a]?|empleados?|tecnicos?|obras|"
        "parques|policia|municipio|ciudad|compania|empresa|contratista) (?:[a-z]+ ){0,2}?(?:debe|"
        "deben|debera|puede|pueden|podra|tiene que|tienen que|necesita) [a-z]+[^.;,]*"
    ),
    (
        r"\b(?:puede|pueden|podra|podria|debe) (?:tardar|demorar|llevar|tomar|variar|ser|haber|"
        r"estar|durar|cambiar|llegar|verse|notar)[a-z]*\b|\b(?:estaba|estar|estuvo|esta|estaban|"
        r"persona|agente|policia|oficial|dueno|nadie) presente\b"
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
        r"^[a-z\[\]]+(?: [a-z\[\].]+)?, (?:[a-z&/-]+,? ){1,5}~phone[. ]*$|(?:^|[.!;?] )(?:for|with|"
        rf"on) {_OCCASION}[^.;]{{0,40}}?\b{_REACH}\b"
    ),
    (
        r"\b(?:reach|contact|call|write|e-?mail|text) [^.;]{0,70}?\b(?:with|for|about|if you have) "
        "(?:any |further |other |more |additional )*(?:questions?|concerns?|details|information|"
        r"updates?|help)\b"
    ),
    (
        "(?:^|[.!;?] )(?:please |pls |next time,? |then |in (?:the )?future,? |first,? )*(?:tie|"
        "bundle|rinse|flatten|separate|text|resubmit|resend|reapply|appeal|upload|print|tell|ask "
        "for|ask your|empty|bring|keep|leave) (?:the|your|all|any|it|them|branches|leaves|boxes|"
        r"bags|cardboard|limbs|brush|dirt|us|for|a|an|to|with|online|again|each|every|only)\b"
    ),
    (
        r"\b(?:can|may) be (?:had|bought|picked up|obtained|requested|filed|paid|found) (?:at|from|"
        "through|online|by calling) "
    ),
)
"""An occasion and whom to reach, a thing and its verb."""

NOT_INVITED = (
    (
        r"\bpublic may [a-z]+|\bshould the (?:wind|weather|storm|rain|snow) [a-z]+|\b(?:residents|"
        r"people|customers) tell us\b|\b(?:waiver|form|permit|signature)[a-z ]{0,25} is needed "
        r"before (?:our|the|we)\b|\bby phone at \d"
    ),
    (
        r"\b(?:please|pls) see (?:the )?(?:parent|original|master|other)\b|\bplease (?:explain|"
        "convey|relay) to (?:the )?(?:customer|resident|caller)[^.;]*"
    ),
)
"""The same words where they are said to a colleague."""
