"""Softer invitations: what would help, who can, what is kept where; and what only sounds like one.

Beside commands (`asking`) and what a reader may or must (`inviting`) stand sentences that ask for
nothing outright and still tell what to do: a wish of the agency's ("we'd like to hear"), a helper
("any plumber can clear it"), a thing to be had somewhere, an address with its use. Patterns are
for folded text.
"""

from __future__ import annotations

from metrics.messages.asking import DO, ROLES, TRADE

_MASK = r"~(?:phone|mail|web)"
_DENIED = (
    r"(?:prune|water|cut|touch|feed|drink|park|mow|plant|put|place|leave|set|move|open|approach|"
    r"burn|dump|pour|mix|bag|flush|use|rinse|throw|block|enter|remove|dig|paint|wait|call|submit|"
    r"file|send|bring|pay|sign|handle|overfill|stack|tie)"
)
_HELPS = (
    r"(?:help|advise|assist|answer|arrange|explain|guide|mediate|give (?:free |legal )?advice|"
    r"clear|open|repair|fix|remove|treat|trim|prune|inspect|tell you)"
)

SOFT = (
    (
        rf"\b(?:we|i|office|staff)(?:'d| would) (?:still |also |really )?(?:like|love|want|be glad|"
        rf"be happy|appreciate|welcome) (?:to )?(?:hear|know|see|have|a |an |your|another|learn)|"
        rf"\b(?:we|i) (?:suggest|recommend|advise|encourage|urge) (?:you |that you |using |keeping "
        rf"|a |an |the |your |residents |calling |contacting )|\b(?:note|line|e-?mail|message|word|"
        rf"text|photo|letter|call|copy) to {_MASK}|(?:^|[ .,;])(?:contact|phone|e-?mail|number|"
        rf"address|info|information|line|desk|telephone|tel|hotline) (?:info |number |no\.? |"
        rf"address )?(?:for|of|to report)\b[^.;]{{0,40}}{_MASK}|\b(?:you are|you're|your are|all "
        rf"are|everyone is|public is) (?:always |also |most )?(?:welcome|invited|free) to [a-z]+"
    ),
    (
        rf"\b(?:any|a|an|your|your own|another) (?:[a-z]+ ){{0,2}}?(?:{TRADE}|{ROLES})s? (?:can|"
        rf"could|will|may|should be able to|is able to|would) (?:also |often |then |best "
        rf")?{_HELPS}\b|\b(?:is|are) the (?:way|place|people|ones|office|number|one|best) (?:to go|"
        rf"to call|to ask|to see|for)|\b(?:legal aid|tenant union|library|clinic|shelter|office|"
        rf"desk|counter|hotline|center|yard|society)[a-z ]{{0,30}} (?:gives?|offers?|has|provides?|"
        rf"hands? out|sells?|lends?|loans?) (?:out )?(?:free|advice|help|copies|forms|bags|"
        rf"vouchers|traps|sand|stickers)"
    ),
    (
        r"\b(?:is|are|can be) (?:also |still |always )?(?:kept|accepted|handed out|given out|sold|"
        r"on hand|stocked|offered|free|lent|loaned) (?:free |daily |there )?(?:of charge )?(?:at|"
        r"by|from|in|to|through) (?:the |our |any |your |all |city |a |anyone )|\bfor (?:anyone|"
        r"anybody|residents|people|those|tenants|owners) who (?:bring|want|need|wish|ask|call|come|"
        r"apply|is|are)|(?:^|[.;:!?] ?)to (?:claim|dispute|appeal|contest|apply|enroll|register|"
        r"request|report|track|check|reopen|opt out|object|comment|vote|order|reserve|book|get|"
        r"obtain|renew|replace)\b[^.;!?]{0,60}(?:,? (?:go|you have|you need|see|use|visit|call|"
        r"come|ask|file|write|stop|look|thru|through|there is))\b"
    ),
    (
        rf"(?:^|[.;!?] ?)(?:please |pls |but |and )?(?:do not|don't|dont|never|avoid) {_DENIED} "
        rf"(?:[a-z]+ ){{1,9}}?(?:until|before|unless|while|during|after|on|near|in|if|when|any|"
        rf"your|the|it|them)\b|\b(?:form|application|link|instructions|list|map|guide|appeal) "
        rf"(?:takes [^.;]{{3,20}} and )?(?:is|are) (?:on|under|at|in|behind|through|linked|posted|"
        rf"attached)\b"
    ),
    (
        r"\b(?:quedamos|estamos|seguimos) (?:a sus ordenes|a la orden|pendientes|atentos|para "
        r"servirle|a su disposicion|disponibles)[^.;]{0,40}(?:~phone|\b\d{3}\b|linea|telefono|"
        r"oficina|ventanilla|correo)|\b(?:mayores informes|mas informacion|para mas (?:datos|"
        r"detalles))[:,]? (?:en|al|con|a|~)|\b(?:telefono|linea|numero|correo|contacto)s?(?: (?:de|"
        r"para|del|para reportar[a-z]*|de atencion|y|[a-z]{4,})){0,4}:? (?:es (?:el )?)?(?:~phone|"
        r"~mail)|\b(?:lo|la|le|los|las) (?:esperamos|recibimos|atendemos|invitamos|orientamos)\b|"
        r"\b(?:le|les|se le|se les) (?:sugerimos|recomendamos|pedimos|invita|sugiere|recomienda|"
        r"pide|solicita|exhorta a usted|agradeceremos)\b|(?:^|[.;:!?,] ?|\b(?:y|por favor) "
        r")(?:despeje|mantenga|conserve|evite|procure|recuerde|verifique|acuda|presente|adjunte|"
        r"anote|indique|consulte|haga|siga|guarde|coloque|deposite|utilice|comuniquese|dirijase|"
        r"acerquese|inscribase) (?:a |al |el |la |los |las |su |sus |otr[oa] |un |una |en |con |"
        r"que |de )"
    ),
    (
        r"\b(?:residents?|callers?|customers?|constituents?|complainants?|requesters?|clr|cust) "
        r"(?:was |were |is |are )?(?:also )?(?:advised|told|asked|instructed|informed|reminded) to "
        r"(?:have|get|hire|keep|use|wait|watch|clean|move|turn|try|look|make|send|give|take|run|"
        r"flush)\b"
    ),
    (
        r"\b(?:dudas?|inquietud(?:es)?|observacion(?:es)?|preguntas?|comentarios?|"
        r"aclaracion(?:es)?|"
        r"quejas?)\b[^.;]{0,60}?\b(?:sera|seran|es|son|se) (?:atend|recib|resuel|respond|orient|"
        r"escuch)[a-z]+ [^.;]{0,50}?(?:linea|telefono|correo|mesa|ventanilla|oficina|~phone|~mail|"
        r"~web|\b\d{3}\b)|\b(?:resolvemos|atendemos|aclaramos|respondemos) (?:todas )?(?:sus|tus|"
        r"su|"
        r"cualquier) (?:dudas?|preguntas?|inquietud(?:es)?|comentarios?) (?:en|por|al) |"
        r"\b(?:indicar|"
        r"anexar|anotar|adjuntar|enviar|proporcionar|precisar|presentar|agregar|senalar|corregir|"
        r"completar) [^.;]{2,80}?\b(?:y|e|para) (?:volver a (?:reportar|radicar|solicitar|ingresar|"
        r"presentar|llamar|enviar|registrar|levantar)|(?:reportar|solicitar|ingresar|enviar|"
        r"radicar)"
        r"(?:l[oa])? (?:nuevamente|de nuevo|otra vez)|reingresar)\b"
    ),
)
"""What tells a reader what to do without commanding."""

PLAIN = (
    (
        rf"(?:^|[.;!] ?)(?:just|simply|only|kindly) (?:then )?{DO} (?:the|your|it|them|an?|any|all|"
        rf"us|311|when|if|as|once|out|by|at|on)\b|\b(?:is|are|get|gets|go|goes|should be|may be|"
        rf"can "
        rf"be) (?:[a-z]+ly |straight |best )?(?:reported|called in|phoned in|taken|handled|"
        rf"directed|"
        rf"made)\b(?: [a-z&'.]+){{0,6}}? (?:at|on|by|through|via|using) {_MASK}|\b(?:answers?|"
        rf"takes?) "
        rf"(?:any |your |all |more |further )*questions?(?: [a-z]+){{0,4}}?,? ?{_MASK}"
    ),
)
"""How a thing is reported or asked, as a fact with its number; a command after "just"."""

_HELD = (
    r"(?:owners?|tenants?|landlords?|operators?|managers?|occupants?|property|business|drivers?|"
    r"contractors?)"
)
_HELD_ES = (
    r"(?:infractor|responsable|propietari[oa]|duen[oa]|establecimiento|constructor|contratista|"
    r"conductor|negocio|local|bar|taller|arrendador|operador|sancionad[oa]|denunciad[oa]|"
    r"comerciante|restaurante|administrador)(?:es|s)?"
)
NOT_SOFT = (
    (
        rf"\b(?:el|la|los|las|al|del|su) (?:presunt[oa]s? )?{_HELD_ES} (?:[a-z]+ )?(?:puede|"
        rf"podra)n? "
        r"(?:presentar|interponer|solicitar|rendir|impugnar|apelar|pedir|alegar|recurrir|ofrecer)"
        rf"\b[^.;]*|\b(?:notices?|citations?|violations?|summons(?:es)?|letters?|fines?|tickets?) "
        rf"(?:may|might|could) (?:also |still )?be (?:mailed|sent|issued|served|posted|given|"
        rf"written) "
        rf"(?:to|on|at) (?:the |your )?(?:[a-z]+ )?{_HELD}\b[^.;]*|^[a-z]+ed [^.;]{{1,60}}?,? "
        rf"(?:and )?"
        rf"(?:put|set|cut|let|shut|read|spread) (?:out )?[a-z0-9]+ [^.;]*|\b(?:met|spoke|spoken|"
        rf"talked|walked|reached|warned|visited|inspected)\b[^.;~]{{0,40}}? (?:with |to )?(?:the |"
        rf"an? )"
        rf"?(?:[a-z]+ )?(?:managers?|owners?|superintendent|tenant|director|landlord|contractor|"
        rf"foreman|operator)\b[^.;~]{{0,30}}~phone\)?"
    ),
    (
        r"\b(?:contractor|owner|tenant|driver|crew|operator|staff|manager|business|he|she|they|"
        r"landlord|permit holder|vendor|employee|officer|all employees|inspector|supervisor)s? "
        r"(?:was |were |has been |have been |is |been )?(?:again |also )?reminded (?:to|that|of|"
        r"about) [^.;]*|\b(?:card|note|notice|tag|letter|message|msg|vm|voicemail) (?:was "
        r")?(?:left |sent )?(?:asking|telling|instructing|directing|advising) (?:him|her|them|"
        r"owner|the owner|tenant|occupant|resident)[^.;]*|\bno (?:further )?(?:action|step|"
        r"response|reply|call) (?:is |was )?(?:needed|required|necessary)(?: (?:from|of|by) "
        r"you)?\b|\bexplained to [^.;]{0,40}~(?:phone|mail)|\b(?:city|county|department|agency|we|"
        r"it|they) (?:may|will|can|could|might|would|shall) [^.;]{0,70}\band (?:send|bill|charge) "
        r"(?:the )?(?:owner|landlord|them|him)[^.;]*|\b(?:call|calling) for (?:a |the |line |"
        r"another )?(?:crew|line crew|tow|backup|parts|locates?)\b|\b(?:removal|pruning|upkeep|"
        r"maintenance|repairs?|care) is up to the owner\b"
    ),
    (
        r"(?:^|[.;!] ?)(?:put|set|cut|let|shut|hit|split|spread|read) (?:it |them |this )?(?:out |"
        r"in |up |off |back |away )?(?:(?:after|before|late|early|too|today|yesterday|again|on|in|"
        r"to|at|for|by|down|~|[0-9])(?: (?:the |our |a |an )?(?:collection|noon|trucks?|crews?|"
        r"list|schedule|constant|flash|recall|hold|reminder|work ?order|request|ticket|queue|"
        r"system|[0-9]+|late|own|pick ?-?up))?)(?:[.,;]|$| (?:so|and|this|because|with|collection|"
        r"had|recognizance)\b)[^.;]*|\b(?:owners?|land ?lords?|drivers?|operators?|violators?|"
        r"permittee|licensee|vendors?|contractors?|business|host|respondent|defendant|he|she|they|"
        r"who|shop|company) (?:may|can|has the right to|have the right to|has until [^.;]{2,20} to|"
        r"is able to) (?:also |still |then )?(?:appeal|contest|dispute|reapply|cure|apply|object|"
        r"challenge)\b[^.;]*|\b(?:determined|concluded|recommended|decided|found|agreed) that "
        r"[^.;]*\bshould be [^.;]*|\b(?:localidad|alcaldia|local|barrio|en) (?:de )?suba\b"
    ),
)
"""What only sounds like an invitation: a reminder to somebody else, a card, what the city does."""
