"""Whose turn it is where the city does not do it: what callers were told, how things are to stand.

Sentences about the one whose turn it is, an owner, a caller, whoever files a claim, and about the
things that are to be made ready; commands stand in `asking.py`. Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.asking import HEAD
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
        "placed|put|set|broken|rolled|dry|dried|empty|emptied|drained|separated|kept|curbside|"
        "secured|covered|labell?ed|less|stacked|securely|cleaned of|left|in (?:a|an|the|your|bags?|"
        r"barrels?|containers?|paper|recycling|small|clear))\b"
    ),
    (
        r"\b(?:has to|have to|needs? to|must|should) be (?:[a-z0-9-]+ ){0,4}(?:feet|foot|ft|inches|"
        r"pounds|lbs|bundles|recycling (?:container|bin|cart|barrel))\b"
    ),
    (
        r"\b(?:can|may|should|must|needs? to|has to|have to|goes|go|just)(?: also| only| just)?(?: "
        "go| be (?:put|placed|set|left|thrown|disposed))? ?(?:out )?(?:in|with|into) (?:the |your |"
        "a |regular |household |normal |weekly )*(?:trash|garbage|recycling|barrel|compost|rubbish|"
        r"bulk|yard waste|recycle)\b"
    ),
    (
        r"\b(?:private|own|licensed|outside) (?:hauler|contractor|company|plumber|electrician|"
        "arborist|carting|carter|disposal)(?: [a-z]+)? (?:is |are |will be )?(?:required|needed|"
        r"necessary|recommended|must)\b|\b(?:must|should|have to|has to|needs? to) be disposed of\b"
    ),
    (
        f"{HEAD}(?:contact|call|see|ask|notify) (?:the |your |our )?(?:[a-z]+ "
        "){0,3}(?:supervisor|office|dept|department|division|agency|desk|company|hotline|authority|"
        r"commission|clerk|landlord|county|state|sheriff|water|gas|electric)\b"
    ),
)
"""How things are to be made ready, said of the things."""

RELAYED = (
    (
        r"\b(?:recommend|suggest|advise|encourage|urge)(?:s|ed|ing)? (?:that )?(?:you|residents|"
        "(?:contact|call|report|fil|hir|talk|speak|writ|reach|check|us|visit|ask|appeal|apply|"
        "reapply|keep|mov|stor|submitt?|request)ing|the (?:owner|resident|caller|customer) "
        r"[a-z]+)\b"
    ),
    (
        r"\b(?:you|residents?|owners?|property owners?|homeowners?|callers?|customers?) (?:must|"
        "should|needs? to|has to|have to|will (?:have|need) to) (?:first )?(?:hire|obtain|pay|"
        "contact|call|apply|appeal|register|request|file|submit|be more specific|provide|resubmit)"
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
    r"~phone is (?:their|there|the|its|our|your)\b",
    (
        "(?:^|[.;!-] ?)(?:pls |please )?(?:send|text|attach|upload|msg|message|holler|hit up|shoot|"
        "snap|post|drop) (?:a |us |me |in |some |another |them |the )?(?:pics?|photos?|pictures?|"
        r"msg|message|line|note|vendor|operator|them|at 311|(?:in|through|on) the app)\b"
    ),
    (
        r"\bstickers are available (?:to|for)\b|\bcan go out (?:as|with|on|in) |"
        rf"\b{_NOT_CITY}\b.{{0,200}}?\b{_OWNERS} {_OUGHT} (?:also |then |now )?{_UPKEEP}\b"
    ),
    (
        rf"\b(?:{_OUGHT}|should) be (?:done|removed|handled|cleaned|repaired|painted|maintained|"
        rf"replaced|fixed|cleared|pruned|trimmed|taken care of) by (?:the |a |an |its )?{_OWNERS}\b"
    ),
    (
        r"^[a-z&/,() -]{0,40}\b(?:dept|division|branch|engineering|bureau|health|sfmta|dph|dpt|"
        r"puc)\b[a-z&/,() -]{0,20}~phone(?: handling)?[. ]*$"
    ),
    (
        rf"\b{_FILED}(?: (?:for|of|about|on|over|against|with|to) [a-z' ]{{2,40}}?)? (?:go|goes|"
        "starts?|begins?|(?:is|are) (?:heard|taken|made|filed|handled|decided|due)) (?:to|with|at|"
        "through|by|before) (?:the |your |our |an? )?[a-z]{4,}"
    ),
    (
        rf"\b{_STUFF} (?:must|have to|has to|needs? to|should)(?: not)? (?:fully )?(?:close|shut|"
        r"fit|face|weigh|exceed|stay|stand|sit|stick|go|come)\b|\b(?:needs?|has|have) to be (?:on|"
        "at|in|out) (?:the |by |a )?(?:curb|street|sidewalk|alley|[0-9]|recycling)"
    ),
    (
        r"\b(?:left|gave|provided|mailed|relayed|e-?mailed|texted)\b[^.;]{0,50}\b(?:number|contact "
        r"info(?:rmation)?|phone)\b[^.;]{0,50}\b(?:to (?:call|request|ask|reach|contact|resched)|"
        "if (?:the )?(?:constituent|resident|caller|customer|they|she|he)|in case|needed|of (?:the|"
        "a))[a-z]*"
    ),
    (
        r"\bon request\b|\b(?:we |city |division )?needs? (?:an?|the|your|proof|legal|badge|"
        "written)(?: [a-z#]+){0,6} (?:to (?:send|track|locate|process|file|act|look|review|issue|"
        r"dispatch|go)|before (?:we|it|a|the) [a-z]+|in order to|so we can)\b|\bneeds? proof of\b"
    ),
    r"\bnecesitamos [^.;]{2,50} para (?:poder )?[a-z]+r\b",
)
"""Whose turn it is where the city does not do it; where claims go; how things are to stand."""
