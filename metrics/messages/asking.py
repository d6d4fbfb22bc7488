"""What a reader is asked to do, by grammar: commands, their occasions, contacts.

A command is a verb in its bare form at the head of a clause. Crews note their plans in the same
form ("replace lamp"), so a verb counts alone only where residents do it, and others only beside an
occasion ("if it starts again"), the reader's own thing ("your") or the end of a condition. What
somebody else will do, was told to do or may do is taken out before. Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.rules import words

_SELF = (
    r"(?:you|residents?|customers?|callers?|homeowners?|tenants?|anyone|anybody|"
    r"everyone|neighbou?rs?|drivers|riders|"
    r"applicants?|parents|visitors|members of the public|the public|whoever [a-z]+ (?:it|this|one|"
    r"them|the [a-z]+))"
)
ADVERBS = (
    r"(?:please |pls |plz |kindly |then |just |simply |first |also |always |instead |only |either |"
    r"so |next time,? |do |never |again |now |directly )*"
)
"""What may stand before a command's verb."""
_CONTACT = words(
    "call ring phone dial text e-?mail fax write+(?:to|us|in|back|the|down) contact reach+out",
    (
        "get+in+touch get+(?:a+)?hold ask(?:+for)? tell let+(?:us|me|311|"
        "[a-z]{2,12}(?:+[a-z]{2,12})?+know)"
    ),
    "inform alert notify complain+to speak+(?:to|with|up) talk+to stop+(?:by|at|in|into) walk+in",
    "come+(?:to|in|by|down|back) go+(?:to|online|in|through|see) drive+to swing+by head+to visit",
    (
        "apply reapply register enroll sign+(?:up|in|it|the|and) book reserve reschedule "
        "appeal dispute"
    ),
    "contest object petition renew look+(?:up|online|for|at|in) search download print upload",
    "hire try+(?:us|the|again|a|it|your|calling|our|another|to) hang+up reply respond consult",
    "report+(?:it|that|this|them|any|the|new|each|these|those|to|at|on|online|again|another) "
    "(?:re-?)?submit+(?:a|an|it|your|the|them|another|new|one|proof) "
    "(?:re-?)?file+(?:a|an|it|your|the|another|one|with|for|again|online) ",
    "send+(?:us|me|a|in|your|it|the|them|another|one|photos?|pictures?|proof|word) ",
    "open+(?:a|an|another|one) give+(?:us|311|the+(?:office|desk|number|address|exact)|your|me) ",
    "start+(?:a|an|another|over)+?(?:new|request|case|report|ticket|claim)? ",
    "enter+(?:a|an|another|it|your|one) make+(?:a|an|another|your)+(?:new|report|request|"
    "appointment|claim|complaint|reservation|call|note) pay+(?:the|it|your|online|at|by|in) ",
    "buy order+(?:a|one|your|online|another) rent+(?:a|one) mention+(?:the|this|it|ticket|case) ",
    "request+(?:a|an|another|it|one|your|new|again) quote+(?:the|this|case|ticket|your|~number) ",
)
"""What is done with an office; nobody notes it so of himself."""
_HOME = words(
    "rinse flatten bundle tape wrap bag box tie label boil unplug plug+(?:it|the) scrub hose break",
    "sort separate recycle compost donate dispose weigh soak stack store freeze empty bring hold",
    (
        "keep leave stay avoid mind beware remember make+sure be+(?:sure|ready|home|aware|"
        "careful) roll"
    ),
    "push pull drag wait watch+(?:for|the|that|this|out) monitor check+(?:your|the|back|again|it|"
    "on|whether|that|with|our|for) follow+(?:that|this|the|case|ticket|it|along|sr|~number) ",
    "track photograph snap jot+down take+(?:it|them|your|the|"
    "a|any|this|care|along) use+(?:the|your|a|an|only|it|our|that|another) move+(?:it|"
    "your|the|them|"
    "any|all) place+(?:it|your|them|the|all|any|only) park+(?:on|your|in|at|it|away|elsewhere) ",
    "clean+(?:your|it|them|up|out|around) clear+(?:your|it|them|a|away) wash+(?:your|it|out|them) ",
    "turn+(?:off|on|your|the|it) shut+(?:off|your|the|it|every|all) close+(?:your|the|all|any) ",
    "lock latch secure cover seal fix+(?:your|it|that) repair+(?:your|it) replace+(?:your|it+and) ",
    "trim+(?:your|it|them|back) remove+(?:your|any|it|them|all|the) mow+(?:your|it) water+(?:it|"
    "your|the|them|young) rake shovel+(?:your|it|the|out|a) dig+(?:it|out|your) feed+(?:it|only) ",
    "add mix fill+(?:it|out|in|your|the) mark+(?:the|it|your|where) note+(?:the|down|its|what) ",
    "attach include provide show pick+(?:it|them|up|one|out|another) collect+(?:it|your|them) ",
    "claim+(?:it|your|them) return+(?:it|the|your|them|to) retrieve reset "
    "flush+(?:your|the|it) run+"
    "(?:the|your|cold|it|hot) drain+(?:your|the|it) press switch+(?:off|on|it|your) "
    "have+(?:your|it|"
    "someone|somebody|a|an|the|them) see+(?:your|our|that|whether|if|page|the) "
    "set+(?:it|them|your|out) put+"
    "(?:it|them|your|out|only) cut+(?:it|them|your) let+(?:it|them|your|the) read+(?:your|the|it) ",
    "allow+(?:us|the|up|at|a) hurry get+(?:a|an|your|one|the|in|out|it|rid) choose select screen",
    "swap slow+down tip+out dump+out look+under dig+no ignore scroll lift tighten "
    "point+(?:it|your|the) copy share carry find+(?:a|"
    "the|your|out|another) do+not+[a-z]{2,12} don't+[a-z]{2,12} never+[a-z]{2,12} ",
)
"""What is done at home or on the way there."""
DO = rf"(?:{_CONTACT}|{_HOME})"
"""What residents do, in its bare form."""
_STRONG_OCCASION = words(
    "if whenever unless in+case in+the+event next+time in+(?:the+)?future from+now+on meanwhile",
    "otherwise should+(?:the|it|you|this|any|there|they|that|these|more|your|another|a|one|anything"
    "|someone) until+then in+the+meantime for+now if+not",
)
_WEAK_OCCASION = r"(?:when|once|to [a-z]+|for|after|before|until|since|because|as|where|with)"
HEAD = rf"(?:^|[.;!?:,(/] ?|- ?|\b(?:and|then|or|so|please|but|just|either|kindly) ){ADVERBS}"
"""Where a command may begin."""
_SENTENCE = rf"(?:[a-z0-9~)\"'%] ?[.;!?:] ?|[a-z0-9~)] - ){ADVERBS}"
_THEIR = (
    r"(?:your|yours|you|us|our|me|it|them|any|all|that|this|these|those|an?|the|two|one|both|"
    r"proof|for|to|at|by|on|up|in|out|off|until|every|more|less|only|each|no|with|from|around|"
    r"again|online|back|down|where|what|how|who|before|after|if|of|between|away|during|there|"
    r"clear|311|another|[a-z]+s)"
)
_SURE = words(
    (
        "watch bring hold ask tell try hire avoid rinse bundle flatten wrap tie boil "
        "unplug appeal apply"
    ),
    "register visit dial write rent buy donate stay roll drag reserve speak talk leave come keep",
    "remember reply respond print download upload search renew contest reschedule soak weigh jot",
    "choose wait add",
)
"""Verbs that, at the head of a sentence after another, nobody notes of himself."""
_SURE_WHOLE = words(
    "follow+(?:that|this|the|case|ticket|it|along|sr|~number) reference+(?:this|the|case|~number) "
    "hang+up walk+in stop+(?:by|at|in|into) use+(?:the|your|a|our|that|only) look+(?:up|for|at|in|"
    "out|online) read+(?:the|your) take+(?:it|them|your|a|any) get+(?:a|an|your|in|it|another) "
    "mail+(?:it|the|in|back|us|a|your) go+(?:to|online) give+(?:us|the+(?:office|desk|gate|code)|"
    "your) have+(?:your|someone|somebody|everyone|it+[a-z]{2,12}ed) let+(?:your|us|me|"
    "[a-z]{2,12}(?:+[a-z]{2,12})?"
    "+know) be+(?:sure|ready|home|aware) make+sure check+(?:your|back|with|our|that|whether) "
    "see+(?:your|our|the+(?:page|map|list|city|website|calendar|form|schedule)|page) pay+(?:the|it|"
    "your|online|at) report+(?:it|any|new|them|that|future|each) send+(?:us|it+to|your|photos?|in) "
    "sign+(?:up|and|the|it|here) return+(?:it|the|your|them) move+(?:it|your|them) set+(?:it|your|"
    "them)+out put+(?:it|your|them)+(?:out|back|in|at|on|by) pick+(?:it|them|one|your)+up "
    "hose+(?:it|your) contact+(?:the|your|our|us|them|311|~) call+(?:the|your|our|us|them|311|~|"
    "ahead|before|for|if|back|to) quote+(?:the|this|case|ticket|your|~number) note+(?:down|the+"
    "[a-z]{2,12}(?:+[a-z]{2,12})?+number) fill+(?:out|in) find+(?:the|your|out) "
    "start+(?:a|over) open+(?:a|"
    "another) file+(?:a|an|another|it|your|with) submit+(?:a|an|another|it|your|the) request+(?:a|"
    "an|another|one)+(?:new|copy|hearing|permit|inspection|second|review|replacement) plug+(?:it|"
    "the) turn+(?:off|on+your|your) shut+(?:off|your) (?:trim|mow|clear|clean|remove|cut)+your "
    "(?:tape|bag|box|label|text|book|swap|mind|claim|object|ring|dispute)+(?:it|them|your|all|any|"
    "another|both|us) park+(?:on|your|in|elsewhere) get+in tip+out dump+(?:out|the|any|"
    "your) look+under dig+(?:no|it)",
)
"""The same with what makes it the reader's."""

ROLES = words(
    "desk office offices line lines hot-?line help-?line department dept division bureau program",
    "unit company co-?op cooperative authority commission agency management services? control",
    "cent(?:er|re) works counter clerk'?s? assessor treasurer collector registrar sheriff shelter",
    "number utility district county state university college school conservancy association",
    "landlord manager superintendent coordinator planner liaison representative inspector forester",
    "arborist engineer permits? claims? billing enforcement risk+management legal+aid court rail",
    "railroad transit electric edison energy gas power water cable telephone comcast verizon at&t",
    "xfinity spectrum pg&e pse&g eversource dominion duke nstar caltrans [a-z]*dot+(?:district)? ",
    "app apps portal web+?site site page form map calendar list dispatch post library clinic team",
    "mediation recycling landfill depot yard dump towing tow+(?:lot|company) impound lot garage",
)
"""Whom one asks; a number beside it is one to be called."""
_MASK = r"~(?:phone|mail|web)"

_OWNERS = (
    r"(?:you|residents?|customers?|callers?|(?:property |home ?|shop |lot |tree )?owners?|tenants?|"
    r"landlords?|applicants?|cust|requesters?|constituents?)"
)
TRADE = (
    r"(?:plumber|electrician|arborist|contractor|exterminator|landlord|hauler|lawyer|attorney|"
    r"roofer|surveyor|engineer|locksmith|(?:tree|pest|drain|towing|plumbing|moving|utility|alarm) "
    r"(?:company|service|control|care|crew)|property manager|manager|mechanic|vet)"
)
"""Whom one hires or turns to, where the city does not act."""

NEVER = (
    (
        r"\bhable con (?:el|la|los) (?:duen|encargad|gerente|inquilin|vecin|senor|propietari|"
        r"chofer|contratista)[a-z]*|\b(?:llame|marque|toque) y (?:no|nadie)\b|\b(?:debe|tiene que|"
        "puede|podra) (?:quedar|venir|llegar|salir|funcionar|secar|bajar)[a-z]*"
    ),
    (
        r"\b(?:please |kindly )?allow (?:up to |at least |about |approximately |additional |extra |"
        r"sufficient |enough )*(?:time|\d+|[a-z]+ (?:to [a-z]+ )?(?:business |working |calendar "
        r")?(?:days?|weeks?|months?|hours?))[^.;]*|\bespere de [^.;]*"
    ),
    (
        r"\b(?:second|first|third|another|android|cell|smart|his|her|duplicate|repeat|last|one) "
        r"(?:call|phone|text)\b|\bcould you (?:please )?(?:see|check|have|send|look|fix)\b[^.;]*|"
        r"\bllame al? ~phone y (?:me|no|nadie)\b[^.;]*"
    ),
    (
        r"\b(?:page|form|site|tab|via|through|on the|portal) contact us\b|\bcontact us (?:page|"
        r"form|tab|portal)\b|\bfollow ?-?up (?:to|for|needed|required|visit|work|inspection) [^.;]*"
    ),
    (
        r"\bkeep(?:ing)? on (?:the |our |your )?(?:[a-z]+ )?(?:list|watch|file|schedule|radar|"
        r"calendar)\b|\b(?:said|says|stated|thinks|thought) (?:that )?(?:he|she|they) (?:may|might|"
        "can|could|should|would|will) [^.;]*"
    ),
    (
        r"\b(?:nothing|no|not?) (?:further|more|else|additional)?[^.;]{0,20}?(?:can|could|will|to) "
        r"be done\b|\bmay (?:contact|call|reach|e-?mail) you\b[^.;!?]*|^online for\b|\bsubmitted "
        r"online\b[^.;!?]*|\bplease see (?:the )?(?:picture|photo|image|pic)s?\b[^.;!?]*"
    ),
    (
        r"\band ha(?:ve|s) an? [a-z]+ mark\b|\b(?:must|should) be set up before\b|\bleave it be\b|"
        r"\bboil[- ](?:water )?(?:notice|order|advisory)\b|\broll up (?:door|gate)|\bpuede esperar "
        r"(?:hasta|un|varios)\b"
    ),
    (
        r"\border to (?:comply|correct|vacate|abate|remove|repair|show|cease|stop)\b|\bnote (?:the|"
        r"your|this) [a-z ]{0,25}number for (?:future|your) [a-z]+|\bno (?:further|additional|more|"
        "other) (?:information|status|details|updates?) [^.;!?]*"
    ),
    (
        r"\bhave a (?:very )?(?:nice|good|great|safe|wonderful|blessed|pleasant|lovely|happy)\b|"
        r"\b(?:you )?should (?:now |soon |already )?(?:have (?:your|been)|see|notice)\b|(?:^|"
        r"[.;:!?] )request(?:s|ed|ing)? (?:for|to)\b|\b(?:use|signs?|wait) (?:is|was|are|were)\b"
    ),
    (
        r"\bkeep smiling\b|\b(?:will|to) (?:re-?apply|re-?submit|re-?file|resend)\b|\bcount on "
        r"[^.;!?]*|\b(?:it|they|this|that|which) (?:should|will|may|might|can) (?:now |soon "
        r")?reach\b"
    ),
    (
        r"\bput (?:it |this )?on (?:the |our )?(?:[a-z]+ ){0,3}(?:sheet|list|schedule|route|"
        r"calendar)|\bno need to [^.;,!?]*|\b(?:was|were|been|owners?|tenants?|landlord|they|he|"
        "she|business|and) given (?:[a-z0-9-]+ ){1,4}to [^.;!?]*"
    ),
    (
        r"\b(?:please|pls) send (?:an?|another|someone|the) (?:[a-z]+ )?(?:department|dept|crew|"
        r"unit|agency|team|truck|inspector)\b[^.;!?]*|\bhas an image[.] you can view it "
        "here[^a-z]*~web"
    ),
)
"""What asks nothing of anybody, whatever words of asking it holds."""

CLEARED = (
    r"\bsupervisor of utility coordination\b.*$",
    (
        r"\b(?:senior|civil|engineer|supervisor of|director|commissioner|superintendent|"
        "coordinator|manager|foreman|construction management|public works)(?:,? (?:[a-z&]{3,}|of|"
        "&))* ~(?:phone|mail)[,/ ]*(?:(?:office|cell|fax|tel|ext|x|~phone|~mail|[0-9]+)[. /,:]*)*$"
    ),
    (
        r"\b(?:called|phoned|faxed|e-?mailed|texted|left|spoke|talked|spoken|spk|notified|"
        "contacted|sent|forwarded|transferred|referred|passed|reported|routed|submitted|tickets?|"
        "from|callers?|complainant|requester|customer|resident|tenant|driver|rp|witness|request id|"
        "cell|answered by|per|vm|voicemail|message|dialed|tried|reached|her|his|"
        r"cust)\b[^;!?]{0,80}?~(?:phone|mail)"
    ),
    (
        r"\b(?:we|i|crews?|staff|inspectors?|officers?|they|he|she|it|who|which|foreman|supervisor|"
        "city|county|state|department|dept|agency|division|team|unit|contractor|engineers?|driver|"
        "owner|truck|utility|company|someone|nobody|somebody)(?:'ll|'d| (?:also )?(?:will|would|"
        "can|could|may|might|must|should|shall|had|has|have|needs?|wants?|plans?|tries|tried|did|"
        "didn't|do|don't|does|doesn't|cannot|can't|won't|asked|told|agreed|says?|said|is|are|was|"
        r"were|to))\b(?: [a-z'&/-]+){1,6}"
    ),
    (
        r"\b(?:agreed|asked|told|advised|plans?|planned|promised|refused|failed|attempted|tried|"
        "needs?|needed|unable|ordered|scheduled|going|able|decided|used|wants?|wanted|how|supposed|"
        "had|had|chose|came|went|sent|dispatched|assigned|back|crews?|here|us|him|her|out|order|"
        "ready|time|way) to (?:[a-z'-]+ ?){1,6}"
    ),
)
"""What somebody else did, does or will do, and what is said to a colleague."""

ASKED = (
    (
        r"\b(?:can|may|must|should|needs? to|ha(?:s|ve) to|could) (?:only |also |first |then |now |"
        "still )*be (?:[a-z]+ed|made|sent|taken|bought|had|brought|set up|sought|written|left|"
        "given|done|dropped off|picked up) (?:[a-z]+ ){0,3}?(?:online|free|until|till|through|via|"
        "with (?:the|your|our|them)|at (?:the|our|your|any|a|city)|(?:by|in) (?:phone|mail|e-?mail|"
        "person|letter|calling|appointment|texting|writing|you|an? (?:licensed|private|certified))|"
        r"from (?:the|our|us)|to (?:the|our|them|us|~)|directly)\b"
    ),
    (
        rf"\b(?:once|when|after|as soon as|until|if|unless) (?:the |your )?{_OWNERS} (?:[a-z]+ "
        ")?(?:signs?|pays?|provides?|submits?|sends?|files?|unlocks?|opens?|clears?|bags?|agrees?|"
        r"permits?|allows?|gives?|brings?|shows?|obtains?|gets?|confirms?|applies|replies)\b"
    ),
    (
        r"\bowners? (?:fix|repair|maintain|look after|care for|prune|trim|mow|clear|hire|pay for|"
        r"must|handle|shovel|treat)s? (?:their|his|her|its|own|the|these|any)\b"
    ),
    (
        r"\b(?:have|get|hire|call|contact|see|ask|needs?|try|find|consult|engage) (?:an?|your|the|"
        rf"their|his|her|own|private|licen[cs]ed|qualified|certified| )*{TRADE}s?\b"
    ),
    (
        r"\b(?:needs?|requires?|missing|lacks?) (?:an?|the|your|more|proof of|signed|written|copy "
        "of| )*(?:permit|letter|form|signature|photos?|receipt|application|proof|plate|address|"
        "cross street|permission|consent|appointment|waiver|registration|licen[cs]e) (?:from|of|"
        r"for|to|before|first|number|please|pls)\b"
    ),
    (
        r"\bneeds? (?:its|their|his|an?|your) (?:own|separate|new|different) (?:request|case|"
        r"ticket|report|sr|permit|claim)\b|\byou have (?:until|till|[a-z0-9-]+(?: [a-z0-9]+)? "
        "(?:days?|weeks?|months?|hours?))[^.;!?]{0,30}? to [a-z]+"
    ),
    (
        r"\bquestions?[?:,]* (?:[a-z.,' ]+ )?~(?:phone|mail)|\b(?:for|any|with|further|more|other) "
        "(?:questions?|info|information|details|inquiries|concerns|status|"
        r"follow-?up)\b[^.;!?]{0,60}?(?:~(?:phone|mail|web)|[a-z]+ (?:desk|office|line))"
    ),
    (
        r"\b(?:what|which|where) (?:is|are|was) (?:the|your) [^.;?!]{0,60}[?]|\b(?:can|could|would|"
        "do|did) you (?:still |please |also )?(?:tell|send|give|want|need|confirm|provide|say|show|"
        r"share|describe|clarify|let)\b[^.!?]{0,80}[?]"
    ),
    (
        r"\b(?:cross streets?|address|location|plate|photos?|pole|number|#|unit|date|time|"
        r"name)s?,? (?:please|pls|plz)\b|\bwe (?:would|'d) (?:welcome|appreciate|like|love|gladly "
        r"take) an? (?:new |another |fresh |further )?(?:request|report|photo|call)\b"
        r"|\b(?:it is |it's |is )?up to (?:you|the )(?:home ?|property"
        r" |lot )?(?:owner|tenant|landlord|resident)?\b|"
        r"\b(?:please|pls) be (?:more )?(?:specific|precise|exact|clear)\b"
    ),
    (
        rf"\b{_STRONG_OCCASION} [^.;!?:]{{2,110}}?(?:[,:-] ?|\bthen |\bplease ){ADVERBS}{DO}\b|"
        rf"\b{_WEAK_OCCASION} [^.;!?:]{{2,80}}?, {ADVERBS}(?:{_CONTACT}|(?:{_HOME} (?:your|us|out|"
        "back|a))) "
    ),
    (
        rf"{HEAD}{DO} [^.;!?]{{0,80}}?\b(?:if (?:it|you|this|the|they|that|there|more|any|another|"
        "problems?|one|not|someone|anything)|should (?:it|the|you|this|any)|unless|in case|"
        "whenever|when you|next time|again (?:if|when|on|next|after|tomorrow|in)|until (?:we|you|"
        "they|it is|it has|further|the)|so (?:that )?(?:we|you|crews?|the (?:crew|driver|truck|"
        "office|cart|rain|water|wind|next))|or (?:we|you|it will|it may|else)|before (?:calling|"
        r"your|you|anyone|anybody)|instead)\b"
    ),
    (
        rf"{_SENTENCE}(?:{_SURE} (?:~|{_THEIR}\b)|{_SURE_WHOLE}\b|(?:call|ask|apply|reply|"
        "wait)(?:[.,;!]|$))"
    ),
    (
        r"\b(?:and|or) (?:then |also |just )*(?:rinse|bundle|tie|flatten|tape|wrap|bag|label|call|"
        "ask|tell|bring|return|report|bring|send|mail|keep|leave|roll|hire|wait|try|visit|apply|"
        "pay|turn off|include|provide|write|give|show|attach) (?:it|them|your|us|311|your|our|an?|"
        r"~)\b"
    ),
    (
        rf"\b{_SELF} (?:can|may|should|must|could|might|need|needs|have|has|will need|will have|"
        "are free|ought|are welcome|are able|still have|only need|would need)(?: to)? "
        f"{ADVERBS}(?:{DO}|object|attend|testify|vote|enter|sign|speak|come|go|walk|look|see the|"
        "view|review|opt|ship|trade|exchange|expect to pay|plant|paint|hang|hand|present|prove|"
        r"settle|challenge|sue|join|comment|nominate|borrow|drop)\b"
    ),
    (
        r"\b(?:is|are|'s|'re) (?:now |still |all )?(?:yours to|up to (?:you|the (?:property |home "
        "?|land)?owners?|your|each|residents|whoever)|your (?:job|responsibility|duty|turn|call|"
        r"choice|task|obligation)|on you to|for you to|left to you|between you)\b"
    ),
    (
        r"\b(?:the|your) (?:person|place|people|office|number|one|desk|agency|company|line|step|"
        "next step|first step|contact|point of contact|best bet|first call|quickest way|fastest "
        "way|best way|only way|surest way|easiest way|right way|right place|right number|right "
        "office|best number|party)(?: [a-z]+){0,2}? (?:to (?:ask|call|contact|see|reach|report|"
        "file|write|appeal|talk|speak|start|track)|is (?:to|the|our|your|by|through|an?|~|[a-z]+ "
        r"[a-z]+,)|for (?:that|this|it|those) is)\b"
    ),
    (
        r"\b(?:licen[cs]es?|schedules?|dates?|hours|maps?|rules|scores?|results?|forms?|lists?|"
        "fees|rates|routes?|details|information|info|updates?|status(?:es)?|applications?|minutes|"
        "plans?|roads?|guides?|tips|instructions|answers|progress|times|locations|sites|designs?|"
        "reports?|agendas?|notices?|menus?|copies|records|grades)(?: (?:of|for|on|about|and) [a-z "
        "]{2,40}?)? (?:is|are|can be|may be|will be|stays?)(?: (?:all|always|also|kept|then|now))* "
        "(?:posted|listed|published|available|found|kept|shown|explained|updated|searchable|"
        "viewable|up|had|seen|tracked|there|given|free)? ?(?:online|(?:on|in|at|with|through|from) "
        "(?:the |our |your |its |their |any |a )*(?:[a-z']+ ){0,3}?(?:web ?site|site|page|portal|"
        "counter|app|map|dashboard|calendar|mailer|brochure|~web|library|office|counter|desk|"
        r"branch|311|link|newsletter|bill|lobby|clerk))\b"
    ),
    (
        r"\bsee (?:the )?(?:customer notes|notes to customer|notes? to (?:the )?(?:customer|"
        r"resident))\b|\bstatus (?:will be|is|can be) (?:available|given|had|found|checked)\b|"
        r"\b(?:number|#|address|location|photo|plate|name|date|info|details) (?:please|pls|plz)\b"
    ),
)
"""Commands, permissions and duties of the reader, and where what he wants is had."""

CHANNELS = (
    rf"\b{ROLES}(?:'s|s')?\b[^.;!?]{{0,60}}?{_MASK}",
    (
        rf"{_MASK}[,;:]? (?:handles?|answers?|takes?|gives?|has|can|will|could|for|is the|if|with "
        r"(?:any|questions)|to (?:ask|report|check|file|follow|track|set|book|apply|arrange|"
        r"schedule|appeal|confirm|learn|get|order)|knows?|helps?|and (?:ask|they|quote|"
        r"give|press))\b"
    ),
    (
        rf"\b(?:taken|handled|made|done|filed|received|reached|answered|issued|sold|at|via|through|"
        rf"try|using|use|see|visit|go to|on|online:?|info:?|more:?|details:?|"
        rf"questions[?:]?|is|are) "
        rf"(?:at |on |by |via )?{_MASK}"
    ),
    r"~web",
)
"""An address, or a number with a role."""
