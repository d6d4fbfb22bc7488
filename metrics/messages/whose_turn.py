"""Whose turn it is where the city does not do it: what callers were told, how things are to stand.

Sentences about the one whose turn it is, an owner, a caller, whoever files a claim, and about the
things that are to be made ready; commands stand in `asking.py`. Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.asking import ADVERBS, DO, HEAD
from metrics.messages.rules import words

_STUFF = words(
    "yard+waste branches limbs wood lumber boards leaves brush furniture sofas? mattress(?:es)? "
    "items? tvs? boxes cardboard trash garbage bags? barrels? carts? cans? bins? "
    "carpets? rugs? paint "
    "tires? appliances? concrete dirt rocks glass needles it they these this everything toilets? "
    "sinks? drives? debris recycling recyclables grass clippings totes? toters? lids? stuff that "
    "material materials cups? bulk electronics batteries couch(?:es)? logs? shrubs? container "
    "containers bedding"
)
_MUST_BE = (
    r"(?:must|has to|have to|needs? to|need|should|can|could|may)(?: also| only| first| all)? be"
)

PREPARED = (
    (
        rf"\b{_STUFF} {_MUST_BE} (?:cut|tied|bundled|bagged|boxed|wrapped|taped|at|on|out|under|"
        r"placed|put|set|broken|rolled|dry|dried|empty|emptied|drained|separated|kept|curbside|"
        r"secured|covered|labell?ed|less|stacked|securely|cleaned of|left|in (?:a|an|"
        r"the|your|bags?|"
        r"barrels?|containers?|paper|recycling|small|clear))\b"
    ),
    (
        r"\b(?:has to|have to|needs? to|must|should) be (?:[a-z0-9-]+ ){0,4}(?:feet|foot|ft|inches|"
        r"pounds|lbs|bundles|recycling (?:container|bin|cart|barrel))\b|\bbe (?:cut and "
        r"tied|cut and "
        r"bundled|tied and|bundled and)\b"
    ),
    (
        r"\b(?:can|may|should|must|needs? to|has to|have to|goes|go|just)(?: also| only| just)?(?: "
        r"go| be (?:put|placed|set|left|thrown|disposed))? ?(?:out )?(?:in|with|into) "
        r"(?:the |your |"
        r"a |regular |household |normal |weekly )*(?:trash|garbage|recycling|barrel|"
        r"compost|rubbish|"
        r"bulk|yard waste|recycle)\b"
    ),
    (
        r"\b(?:private|own|licensed|outside) (?:hauler|contractor|company|plumber|electrician|"
        r"arborist|carting|carter|disposal)(?: [a-z]+)? (?:is |are |will be )?(?:required|needed|"
        r"necessary|recommended|must)\b|\b(?:must|should|have to|has to|needs? to) be disposed of\b"
    ),
    (
        rf"{HEAD}(?:contact|call|see|ask|notify) (?:the |your |our )?(?:[a-z]+ "
        rf"){{0,3}}(?:supervisor|"
        r"office|dept|department|division|agency|desk|company|hotline|authority|commission|"
        r"clerk|landlord|county|state|sheriff|water|gas|electric)\b"
    ),
)
"""How things are to be made ready, said of the things."""

RELAYED = (
    (
        r"\b(?:told|advised|informed|explained to|let (?:the|our)|instructed|asked|"
        r"reminded|encouraged|suggested "
        r"to) (?:the |our )?(?:residents?|callers?|customers?|cust|constituents?|complainants?|"
        r"requestor|requester|citizens?|homeowners?|tenants?|her|him|them|rp)(?: know)?,? (?:that |"
        r"how )?(?:(?:she|he|they|you|it|s/he) )?(?:can|could|may|should|must|needs? to|to|has to|"
        rf"have to|will need to|would need to) {ADVERBS}(?:{DO}|forward|put|set|go|see|file|"
        r"submit|report|send|request|pay|open|get|use|move|schedule)\b"
    ),
    (
        r"\b(?:recommend|suggest|advise|encourage|urge)(?:s|ed|ing)? (?:that )?(?:you|residents|"
        r"(?:contact|call|report|fil|hir|talk|speak|writ|reach|check|us|visit|ask|appeal|apply|"
        r"reapply|keep|mov|stor|submitt?|request)ing|the (?:owner|resident|caller|customer) "
        r"[a-z]+)\b"
    ),
    (
        r"\b(?:you|residents?|owners?|property owners?|homeowners?|callers?|customers?) (?:must|"
        r"should|needs? to|has to|have to|will (?:have|need) to) (?:first )?(?:hire|obtain|pay|"
        r"contact|call|apply|appeal|register|request|file|submit|be more specific|"
        r"provide|resubmit)"
    ),
)
"""What the one who asked was told to do, and what is recommended."""

_OWNERS = (
    r"(?:(?:private|property|home|building|dumpster|wall|land|business|lot|fence|the) "
    r"?)?(?:owner'?s?|"
    r"home ?owners?|landlord|residents)(?: ?/ ?agents?| or (?:the )?(?:agent|manager|"
    r"tenant)s?)?(?: of (?:the )?(?:property|building|house))?"
)
_OUGHT = (
    r"(?:must|shall|can|may|will (?:have|need) to|would (?:have|need) to|has to|have to|"
    r"needs? to|(?:is|are) (?:required|responsible|expected|free|welcome|the ones?) (?:to|for)|"
    r"ought to)"
)
_UPKEEP = (
    r"(?:handle|remov|re-?paint|paint|repair|fix|replac|restor|clean|wash|treat|prun|trim|hir|"
    r"maintain|shovel|clear|take|deliver|arrang|cover|do|cut)(?:e|ing|es)?"
)
_NOT_CITY = (
    r"(?:can ?not|can'?t|could ?n[o']t|could not|does ?n'?t|does not|do not|don'?t|will not|won'?t|"
    r"unable|not (?:the |a |an |our )?(?:city|responsib|cover|eligible|maintain|clean)[a-z]*|"
    r"private|too (?:high|tall|large|big|heavy)|no jurisdiction|locked|etched|belongs|owned|"
    r"(?:owner|customer|house|private|building)(?:'s)? side|upper|similar to)"
)
_FILED = (
    r"(?:appeals?|complaints?|claims?|requests?|questions?|petitions?|objections?|applications?|"
    r"disputes?|refunds?|reports?|renewals?|waivers?)"
)
TURNED_OVER = (
    (
        r"\b(?:their|there|its|the|our) (?:[a-z]+ ){0,3}(?:line|desk|number|office|hotline|phone|"
        r"dispatch|dept|department|help ?desk|form|page|site)(?:'s)? ?(?:is|:) ?(?:at )?~(?:phone|"
        r"mail|web)|~phone is (?:their|there|the|its|our|your)\b|\bif (?:u|ya) (?:want|need|have|"
        r"see|still)\b|(?:^|[.;!-] ?)(?:pls |please )?(?:send|text|attach|upload|msg|message|"
        r"holler|"
        r"hit up|shoot|snap|post|drop) (?:a |us |me |in |some |another |them |the )?(?:pics?|"
        r"photos?|"
        r"pictures?|msg|message|line|note|vendor|operator|them|at 311|(?:in|through|on) the app)\b"
    ),
    (
        r"\bwill (?:collect|take|pick)[^.;]{0,40} if [^.;]{0,30} (?:is|are) (?:put )?(?:out|on)\b|"
        r"^needs? to (?:seek|hire|call|contact|arrange|find) |\bstickers are available (?:to|"
        r"for)\b|"
        r"\b(?:may|might) want to [a-z]+ |\bcan go out (?:as|with|on|in) |\badvised to (?:remove|"
        r"drain|empty|bag|cut|tie|put|place) |"
        r"\b(?:have to|has to|must|should|needs? to) be reported (?:with|to|by|on|at)\b|"
        r"\bcall ~phone "
        r"to (?:set|schedule|arrange|make|re-?schedule)\b|(?:^|[.;] )fax (?:it |to )?~phone|"
        r"\badvised "
        r"(?:to )?(?:get|call|hire) (?:a )?(?:plumber|electrician|contractor)|\b(?:customer|owner|"
        r"resident)(?:'?s)? plumber\b[^.;]{0,30} (?:must|should|needs? to|has to) [a-z]+|"
        r"\b(?:home)?owners? (?:hires?|must hire) [a-z]+|\blist[oa]s? para recoger\b|\bpuede "
        r"(?:ver|"
        r"consultar|revisar|seguir) [^.;]{0,30}(?:~number|reporte|caso|sitio|~web)|[;.,] ?volver a "
        r"(?:llamar|reportar)|\blist of [^.;]{3,40} on the [^;]{2,20}(?:web|page|site)"
    ),
    (
        r"\badvised (?:mr|mrs|ms|sr|sra)\.? [a-z' -]{2,30} (?:to )?(?:keep|put|call|bag|use|store|"
        r"contact|file|check|move|secure)\b|\b(?:have|get) (?:it |them )?[a-z]+ by an? "
        r"(?:licensed |"
        r"private |certified )?(?:plumber|electrician|arborist|contractor|roofer)\b"
    ),
    (
        rf"\b{_NOT_CITY}\b.{{0,200}}?\b{_OWNERS} {_OUGHT} (?:also |then |now )?{_UPKEEP}\b|"
        rf"\b{_OWNERS} {_OUGHT} (?:also |then |now )?{_UPKEEP}\b.{{0,200}}?\b{_NOT_CITY}\b"
    ),
    (
        rf"\b(?:{_OUGHT}|should) be (?:done|removed|handled|cleaned|repaired|painted|"
        rf"maintained|replaced|fixed|"
        rf"cleared|pruned|trimmed|taken care of) by (?:the |a |an |its )?{_OWNERS}\b|\bowner "
        rf"(?:must|will have to) (?:handle|remove|re-?paint|replace)\b|\bcitizens? should "
        r"handle\b"
    ),
    (
        r"\b(?:transfer+ed|refer+(?:ed)?) [^.;!?]{0,50}[ (#,-]~phone[. ]*$|^[a-z&/,() "
        r"-]{0,40}\b(?:dept|"
        r"division|branch|engineering|bureau|health|sfmta|dph|dpt|puc)\b[a-z&/,() -]{0,20}~phone"
        r"(?: handling)?[. ]*$"
    ),
    (
        rf"\b{_FILED}(?: (?:for|of|about|on|over|against|with|to) [a-z' ]{{2,40}}?)? (?:go|goes|"
        r"starts?|begins?|(?:is|are) (?:heard|taken|made|filed|handled|decided|due)) (?:to|with|at|"
        r"through|by|before) (?:the |your |our |an? )?[a-z]{4,}|\bquestions ?[?:][^.;]{0,40}~phone"
    ),
    (
        rf"\b{_STUFF} (?:must|have to|has to|needs? to|should)(?: not)? (?:fully )?(?:close|"
        rf"shut|fit|"
        r"face|weigh|exceed|stay|stand|sit|stick|go|come)\b|\b(?:needs?|has|have) to be (?:on|at|"
        r"in|out) (?:the |by |a )?(?:curb|street|sidewalk|alley|[0-9]|recycling)|\b(?:place|"
        r"put|set|bring) (?:it |them |this )?back out\b|\bmake sure (?:it|they|everything) "
        r"(?:is|are) out\b"
    ),
    (
        r"\b(?:custo?m?e?r?|clr|cllr|rp|caller|requestr)\.? needs? to [a-z]+|\b(?:left|gave|"
        r"provided|mailed|relayed|e-?mailed|texted)\b[^.;]{0,50}\b(?:number|contact "
        r"info(?:rmation)?|"
        r"phone)\b[^.;]{0,50}\b(?:to (?:call|request|ask|reach|contact|resched)|if (?:the )?"
        r"(?:constituent|resident|caller|customer|they|she|he)|in case|needed|of (?:the|a))[a-z]*|"
        r"\bleft [^.;]{0,40}\bnumber to call\b"
    ),
    (
        r"(?:^|[.;!] )(?:look under|return (?:the|your) (?:enclosed|attached|form|card|survey|"
        r"application|letter|signed|completed)|come to (?:the|our)|ask (?:at|your) )|"
        r"\bon request\b|\b(?:available|given|offered) upon request\b|\bby appointment\b|"
        r"\b(?:tenants?|residents?|customers?|people|"
        r"owners) (?:can |should |must )?deal (?:with|w/) "
    ),
    (
        r"\b(?:we |city |division )?needs? (?:an?|the|your|proof|legal|badge|written)(?: [a-z#]+)"
        r"{0,6} (?:to (?:send|track|locate|process|file|act|look|review|issue|dispatch|go)|before "
        r"(?:we|it|a|the) [a-z]+|in order to|so we can)\b|\bneeds? proof of\b|\bnecesitamos "
        r"[^.;]{2,50} para (?:poder )?[a-z]+r\b|\bpetition (?:signed|from|with)[^.;]{0,60} "
        r"(?:first|next|required|needed)"
    ),
    (
        r"\b(?:no |private|particular|propiedad)\b.{0,160}\b(?:duen[oa]|propietari[oa])s? "
        r"(?:debe|deben|debera|tiene que|tienen que|puede) [a-z]+r\b|: (?:llenar|firmar|entregar|"
        r"presentar|acudir|llamar|solicitar|traer|enviar|ir|llevar) |\bpuede "
        r"(?:escribir|llamar|contactar|buscar)me\b|(?:^|[.;] )que (?:el|la) (?:residente|vecin[oa]|"
        r"usuari[oa]|cliente|duen[oa]) [a-z]+[ea]\b"
    ),
)
"""Whose turn it is where the city does not do it; where claims go; how things are to stand."""
