"""What looks like a reason for doing nothing and is none; visits beside which a plan is none."""

from __future__ import annotations

from metrics.messages.reason_words import THING

NOT_MEANT: dict[str, tuple[str, ...]] = {
    "D": (
        (
            r"\b(?:separate|new|another|different|second) (?:requests?|reports?|cases?|"
            r"complaints?) (?:is|are|will be|would be|must be|should be|needs? to be) (?:needed|"
            r"required|filed|made|entered|opened)\b[^.;]*|\bon (?:the )?original (?:case|request)\b"
        ),
        r"\b(?:put|send|file|make|submit|enter|open|create) (?:in )?another (?:[a-z]+ )?request\b",
    ),
    "R": (
        (
            r"\b(?:people|persons?|man|woman|men|women|individuals?|client|family|child|children) "
            r"(?:was|were|is|are|has been|have been) (?:also )?(?:referred|sent|taken|"
            r"transferred)\b[^.;]*|\breferred to (?:an? |the )?(?:[a-z]+ )?(?:detox|case "
            r"?managers?|shelter|clinic|treatment|hospital|counsel+or|doctor|caseworker)\b|"
            r"\b(?:certificates?|exemptions?|licen[cs]es?|refunds?|results?|permits?) (?:[a-z]+ "
            r")?(?:was |were |is |has been |have been )?(?:also )?(?:forwarded|sent|e-?mailed|"
            r"mailed)\b[^.;]*|\b(?:granted|approved|issued|renewed|signed|below [0-9.]+) and "
            r"(?:sent|mailed|e-?mailed|forwarded)\b[^.;]*|\b(?:sent|taken|brought|summoned) "
            r"(?:in)?to (?:the )?(?:[a-z]+ )?(?:court|environmental control board|hearing)[a-z]*\b"
        ),
        (
            r"\b(?:told|ordered|asked|advised|notified|informed|contacted|requested|warned|called|"
            r"reached) by (?:the |an? |our |your )?[a-z]+(?: [a-z]+)?|\breferr(?:ed|al) (?:from|"
            r"by)\b|\breferral (?:to [a-z ]{3,40}? )?(?:led|resulted|brought|ended)\b[^.;]*|"
            r"\b(?:department|dept|county|state|district|utility|company|police|fire|school|board|"
            r"council) asked (?:for|us|that|to|our)\b|\b(?:to|at|with|by) (?:the |an? |our "
            r")?(?:[a-z]+ )?lab(?:oratory)?\b|\bled to an? [^.;]*|\b(?:turno|remitio|envio|"
            r"paso)(?: el caso| el expediente)? a (?:juridico|sancion|cobro|multas)\b|\b(?:turn|"
            r"remit|envi|entreg)[a-z]* (?:el |la |un |una )?(?:citatorio|apercibimiento|"
            r"notificacion|multa|acta|muestras?|requerimiento|aviso)\b[^.;]*"
        ),
        (
            r"\b(?:handed|turned|gave|given|transferred|sent|e-?mailed|mailed|forwarded|released|"
            r"returned|brought|took|taken) (?:over |back |in )?(?:the |an? |your |his |her |both |"
            r"all |two |copies of the )*(?:[a-z]+ )?(?:dogs?|cats?|pupp(?:y|ies)|animals?|phones?|"
            r"wallet|keys?|bags?|sheets?|samples?|bills?|letters?|checks?|certificates?|evidence|"
            r"photos?|results?|swabs?|plates?|logs?|notices?|warnings?)\b[^.;]*|\b(?:dogs?|cats?|"
            r"pupp(?:y|ies)|animals?|shepherd|stray|phones?|wallet|keys?|samples?|swabs?|evidence|"
            r"notices?|letters?|bills?|citations?|summons(?:es)?|violations?|warnings?) (?:[a-z]+ "
            r")?(?:is |was |were |has been |have been |also )*(?:handed|turned|given|transferred|"
            r"sent|e-?mailed|mailed|forwarded|released|returned|taken|served|delivered)\b[^.;]*|"
            r"\b(?:referred |sent |taken |brought |filed |given |goes |went |is )?(?:to|in|before|"
            r"with) (?:the )?(?:housing|municipal|civil|criminal|county|superior|district|"
            r"environmental|small claims|city) (?:court|prosecutor|attorney|solicitor)\b|"
            r"\b(?:orders?|tickets?) (?:was |were |has been )?(?:sent|mailed|served|given|handed|"
            r"issued) to (?:the |your )?(?:land ?lord|owners?|driver|manager|tenant|business|"
            r"contractor|violator|operator)\b[^.;]*|\bfor (?:prosecution|billing|collection|a "
            r"hearing)\b|\basked (?:us|our|for us)\b"
        ),
        (
            r"\b(?:left|leave|drop(?:ped)?|handed) (?:[a-z]+ ){0,2}?(?:with|at) (?:the )?(?:front "
            r"desk|lobby|doorman|concierge|reception|neighbou?r|security|super)[a-z]*\b|\b(?:issue|"
            r"problem|condition|address|location|one|vehicle|item)s? reported(?:[.,;]|$)|\b(?:have "
            r"to|should|can|must|may|please) call (?:the )?police\b[^.;]*|^(?:transferred|moved|"
            r"switched|relocated) (?:the |an? |all |over )*(?:[a-z]+ )?(?:arm|leads?|feed|circuit|"
            r"wires?|load|service|line|power|cable|heads?|lamp|meter|pole)\b|\b(?:we|i|office|btd|"
            r"dpw) (?:just |also |first |only )?(?:got|received) (?:your|the|this) (?:complaint|"
            r"request|report|call|e-?mail|message|letter)\b|^(?:the )?(?:[a-z]+ "
            r"){0,4}(?:department|commission|administration|office|agency|board|bureau|authority|"
            r"division)(?: of [a-z]+(?:(?:,| and| &) [a-z]+| [a-z]+){0,5})? (?:has |have )?(?:also "
            r")?(?:received|got|has) your (?:complaint|request|report|inquiry|submission)\b|"
            r"\b(?:owner|constituent|resident|caller|customer|tenant|she|he|complainant) (?:has|"
            r"have|was|were|had) (?:also )?be+n? (?:notified|informed|advised|told)\b|\bresponding "
            r"to an? (?:[a-z0-9]+ ){0,4}(?:leak|fault|emergency|break|outage|call)\b|"
            r"\b(?:questions?|inquir(?:y|ies)|concerns)\b[^.;]{0,90}\bdirected to\b[^.;]*|\b(?:was|"
            r"were|been|be) not [a-z]+ (?:to|with)\b[^.;]*|\bfor (?:any |more |further |other "
            r")*(?:questions|information|info|details)[^.;]{0,20}\b(?:call|contact)\b[^.;]*"
        ),
    ),
    "J": (
        (
            r"\b(?:state|federal|university|church|school|college|hospital) (?:st|street|ave|"
            r"avenue|sq|square|pl|place)\b|\bfederal highway administration\b|\b(?:within|below|"
            r"under|above|meets?|met|exceeds?) (?:the |all |any )?(?:state|federal|legal|city|"
            r"county|code|normal|allowable|acceptable|safe|permitted|epa|health)(?: and [a-z]+)? "
            r"(?:[a-z]+ )?(?:limits?|standards?|guidelines|levels?|requirements?|range|regulations|"
            r"thresholds?)\b|\b(?:under|within) the jurisdiction of the city\b|\b(?:within|is|was|"
            r"under) what the (?:[a-z-]+ )?(?:by-?law|code|law|ordinance|permit) (?:allows|"
            r"permits)[^.;]*|(?:^|[.;!] ?)(?:please )?(?:don't|do not|dont) (?:prune|water|cut|"
            r"touch|feed|use|drink|park|mow|plant|put|place|leave|set|call|move|open|approach|"
            r"handle|burn|dump|pour|mix)\b[^.;]*|\bopt(?:ed)? out of\b|\bowners of private "
            r"property are\b[^.;]*"
        ),
    ),
    "L": (
        (
            r"\b(?:moved|left|drove|went|stopped) (?:on |off |away |along )?(?:when|after|once|as "
            r"soon as) (?:we|officers?|the officer|an officer|i|he was|they were|asked|told)\b|"
            r"\b(?:not|no|did not|didn't|without) (?:see|observe|hear|witness|notice|find|seen|"
            r"observed|heard)(?:ing)? (?:any |anyone |anybody |people |evidence of )?(?:smok|park|"
            r"drink|litter|feed|camp|dump|bark|speed|idl|work|play|loiter|vend|burn|block)ing\b|"
            r"\bno (?:rats?|rodents?|rat holes?|burrows?|droppings|holes found to bait|harborage|"
            r"infestation|nests?|larvae)\b[^.;,]*|\bno (?:se )?(?:hall|encontr|observ|detect|"
            r"vi)[a-z]+ (?:mas |ninguna? |nuev[oa]s? )?(?:madriguera|nido|excremento|rastro|senal|"
            r"indicio|huella|heces|criadero|larva|foco de)[a-z]*|\bya no (?:habia|hubo|hay) "
            r"(?:ruido|musica|fiesta|gente|personas|fuga|agua|nadie)\b|\b(?:estaba|esta|estuvo) "
            r"dentro (?:de|del) (?:lo |los |la |las |el )?(?:permitid|limite|norma|horario|nivel|"
            r"parametro|rango|reglament|autorizad)[a-z]*"
        ),
    ),
    "A": (
        (
            r"\b(?:points?|signs?|means|evidence) of (?:[a-z]+ )?entry\b|\bentry points?\b|\bno "
            r"(?:open|unsecured|visible|broken|apparent|unboarded|signs? of|evidence of) (?:[a-z]+ "
            r"){0,5}?(?:entry|entrances?|access|openings?)\b|\bno (?:entry|entrance|access point|"
            r"door|opening) (?:was |is |were )(?:open|unsecured|found open)\b|\bno ?(?:body|one) "
            r"(?:has |could |was )?(?:came|come|went|been|be|sent)(?: out| sent| by)?\b|"
            r"\b(?:staff[a-z]*|volume|workload|budget|funding)\b[^.;]*\b(?:unable|not able|could "
            r"not"
            r"|couldn't)\b[^.;]*"
        ),
        (
            r"\b(?:not|n't|unable to|never) (?:be |been |get |have been )*[a-z]+ (?:[a-z]+ "
            r"){0,2}?(?:because of|due to|owing to|on account of) (?:the |an? |our )?(?:[a-z]+ "
            r")?(?:weather|rain|snow|ice|cold|heat|wind|storm|staff[a-z]*|shortage|funding|budget|"
            r"equipment|break-?down|holiday|volume|age|policy|vacanc(?:y|ies)|parts?)\b|\b(?:could "
            r"not|couldn't|cannot|can't|unable to|not able to|weren't able to|wasn't able to) "
            r"(?:be )?(?:process(?:ed)?|work out|tell|determine|figure out|identify|make out|"
            r"understand|give|promise|say)\b[^.;]*|\bwould not (?:give|provide|leave|say|"
            rf"state) (?:an? |the |his |her |their |us )*(?:[a-z]+ )?{THING}\b|\b(?:you|caller|"
            r"applicant|customer) (?:did|do|does) not (?:provide|include|send|attach|submit|"
            r"give)\b|\b(?:closed|shut|secured) (?:the )?(?:door|gate|lid|box|panel|handhole) and "
            r"locked\b|\baccess (?:on|from|with) (?:my |our |the |an )?(?:[a-z]+ )?(?:phone|app|"
            r"computer|tablet|ipad)\b|\bno access to [a-z ]{2,30}? left (?:it|them|next|at|by|on|"
            r"in|one)\b"
        ),
    ),
    "I": (
        r"\b(?:not |never )(?:[a-z]+ )?(?:operat|work|build|sell|park|vend)ing without\b[^.;]*",
        (
            r"\b(?:footage|camera|video|photos?|search|investigation) (?:did not|didn't|does not) "
            r"(?:show|reveal|capture)[^.;]*"
        ),
    ),
    "C": (r"\bcancel+ed (?:by|per|under) (?:the )?(?:policy|rule|system|dispatch)\b",),
    "X": (
        r"\bpendientes? por falta de [a-z]+",
        r"\btickets? held (?:from|by|in|at)\b",
    ),
    "P": (
        (
            r"\bwill (?:also |just |simply )?(?:be (?:left|kept|retained|preserved|spared|allowed "
            r"to (?:stay|remain))|stay|remain)(?: (?:alone|standing|as (?:is|it is)|in place|where "
            r"(?:it is|they are)|up|there|put))?(?:$| ?[.,;]| until\b)|\b(?:nests?|dens?|hives?|"
            r"burrows?|wasps?|bees|permits?|licen[cs]es?|registration|leak) (?:is|are|still|was) "
            r"(?:still )?active\b"
        ),
        r"\band (?:arranged|booked|lined up) [a-z]+",
        (
            r"\b(?:goes|went|going|is set|was set|set|will go|is|comes up|came up) (?:before|for|"
            r"to) (?:the |an? )?(?:[a-z]+ )?(?:hearing|court|judge|magistrate|tribunal)[a-z "
            r"]*\b[^.;]*|\bordered (?:[a-z]+ )?(?:changed|fixed|removed|repaired|closed|shut|"
            r"cleaned|cut|moved|taken down|replaced|vacated|corrected)\b[^.;]*"
        ),
        (
            r"\bno (?:work ?orders?|appointment|visit|order|inspection|date|crew) (?:was |were |"
            r"has been |is )?(?:assigned|issued|made|needed|created|written|opened|required)\b|"
            r"\b(?:owners?|landlord|certif[a-z]*|payment|fine|fee|corrections?|compliance|response|"
            r"appeal|tenant|permit)s? (?:is |are )?due\b[^.;]*|\bwork must be (?:performed|done)\b|"
            r"\bwill continue to (?:monitor|check|watch|patrol|enforce|inspect)[a-z]*\b|"
            r"\b(?:season|rule|ban|law|ordinance|policy),? (?:which |that )?(?:runs|begins|starts|"
            r"applies) from\b[^.;]*|\bif (?:he|she|they|it|owner|the [a-z]+)[^.;]*\bwill be "
            r"(?:issued|cited|fined|towed|ticketed)\b"
        ),
    ),
}
"""What looks like a reason and is none."""

INSPECTED = (
    (
        r"(?:^|[.;:,] ?)(?:[a-z0-9/:]+ ){0,4}(?:re)?(?:checked|examined|surveyed|patrolled)\b(?: |"
        r"[.,;]|$)|\b(?:clear|quiet|ok|fine) (?:all (?:day|morning|afternoon|night)|on arrival|"
        r"upon arrival)\b|\b(?:inspector|officer|arborist|engineer|forester|technician|inspectors|"
        r"officers|staff|crews?|department|we|i|parks|dot|dep|hpd|dob|dohmh|it|they|insp) "
        r"(?:[a-z]+ ){0,6}?(?:attended|inspected|measured|tested|sampled|evaluated|examined)\b|"
        r"\b(?:viols?|violations?|notices?|citations?|summons(?:es)?|warnings?) (?:[a-z0-9]+ "
        r")?(?:was |were |has been )?(?:written|issued|posted|mailed|served|given)\b|\b(?:set|put|"
        r"placed|left) (?:it |signal |system )?(?:to|on|in) (?:all[- ]?red )?(?:flash|constant|"
        r"recall)\b|\b(?:made safe|coned off|barricaded|taped off|cordoned off|secured with)\b|"
        r"\b(?:only |a |one |most |half |the )*(?:part|half|some|rest|most|one) (?:of it |of the "
        r"[a-z]+ )?(?:was|were|got) (?:grabbed|taken|picked up|collected|removed|cut|done|"
        r"cleared)\b"
    ),
)
"""A visit that told something, or made the place safe: beside it a plan is no reason."""
VISITED = (
    (
        r"^(?:(?:site|location|area|address|property|unit|we|crew|inspector|officer) (?:was |were "
        r")?)?(?:inspected|visited|evaluated|examined|surveyed)[.;:,-]"
    ),
)
"""A visit at the head of a message: what follows was found there, and not left untold."""
VIEWED = (
    (
        r"\bya (?:se |fue |fueron |ha sido )?(?:reviso|inspecciono|visito|evaluo|verifico|"
        r"revisad[oa]s?|inspeccionad[oa]s?|evaluad[oa]s?)\b"
    ),
)
"""The same in Spanish, where what is past by "ya" is no denial."""
NO_DEED = (
    (
        r"\b(?:was|were|is|are|has been|have been|been|got|being) (?:[a-z]+ly )?[a-z]+(?:ed|en|ut|"
        r"it|"
        r"ck|own) by (?:an? |the |some )?(?:[a-z]+ )?(?:trees?|roots?|wind|storms?|snow|rain|cars?|"
        r"vehicles?|trucks?|frost|water|floods?|fire|heat|animals?|squirrels?|rodents?|"
        r"vandals?|utility|developer|builder|state|county|railroad)(?:$| ?[.,;]| (?:on|at|in|from|"
        r"and|so|that|last|during|before|near) )"
    ),
    r"\bsearched\b",
    (
        r"\b(?:routes?|collection|pick ?-?up|service|appointment|inspection|visit|hearing|day|date|"
        r"schedule|delivery) (?:was |is |has been |were |are )?(?:moved|shifted|pushed|bumped|"
        r"changed|postponed|put off) (?:back )?(?:to|until|by|for|one day|a day)\b"
    ),
)
"""What is only put off."""
MEASURED = (
    (
        r"\b(?:does|do|did)(?: not|n't) (?:appear to )?(?:meet|reach|rise to|warrant|"
        r"qualify)\b[^.;]*|\b(?:code|law|ordinance|rules?|permit|by-?law|limit) (?:allows?|"
        r"permits?)\b[^.;]*"
    ),
)
"""What a visit found wanting, or right, which is its finding; without one, a refusal."""

_PAPER = r"(?:notices?|violations?|orders?|letters?|citations?|summons(?:es)?|warnings?)"
_HELD = (
    r"(?:owners?|landlords?|tenants?|buildings?|occupants?|keepers?|managers?|management|"
    r"business(?:es)?|contractors?|operators?|proprietors?)"
)
ORDERED = (
    (
        rf"\b{_PAPER} (?:[a-z0-9']+ ){{0,5}}?to (?:the |your |that |each )?(?:[a-z'-]+ "
        rf"){{0,2}}?{_HELD}\b"
    ),
    (
        rf"\b{_HELD} (?:[a-z]+ ){{0,4}}?(?:receive|get|given|sent|mailed|served|issued|handed) "
        rf"(?:an?"
        rf" |the )?(?:[a-z]+ ){{0,2}}?{_PAPER}\b"
    ),
    (
        rf"\b(?:send|sent|mail|mailed|serve|served|issue|issued|give|gave) (?:the |that |an? )?"
        rf"(?:[a-z'-]+ ){{0,2}}?{_HELD} (?:an? |the )?(?:[a-z]+ ){{0,2}}?{_PAPER}\b"
    ),
)
"""A paper that holds an owner to the work: beside a visit, whose duty it is is no refusal."""
