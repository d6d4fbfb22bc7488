"""Somebody else has it, or it is not the city's to do: the reasons R and J."""

from __future__ import annotations

from metrics.messages.reason_words import (
    ADVERBS,
    DESK,
    DETERMINERS,
    FILED,
    INFORMED,
    MEANS,
    OFFICES,
    OWNERS,
    REPORT,
    SENT,
    US,
    WORK_ON,
    WORKED_ON,
    gap,
)
from metrics.messages.rules import joined
from metrics.messages.spanish_words import KNOWN

_PASSED = (
    r"(?:referr?(?:ed|al|als|s)?|forward(?:ed|ing|s)?|fwd(?:ed)?|transferr?(?:ed|ing|s)?|"
    r"trnsf[a-z]*|xfer[a-z]*|re-?rout(?:ed|ing)|routed|routing|redirect(?:ed|ing)|"
    r"re-?assign(?:ed|ing)|relay(?:ed|ing)|(?:passed|passing|handed|handing|turned|turning|sent|"
    r"sending|kicked|given|moved|gave|pushed|punted|shipped) (?:it |this |that |them |your "
    r"[a-z]+ |the [a-z]+ )?(?:on|over|along|off|up)|escalat(?:ed|ing)|"
    r"elevat(?:ed|ing)|delegated|tendered)"
)
"""Ways to pass a case on, of which the receiver need not be known."""
_TOLD = (
    r"(?:told|notified|informed|alerted|contacted|called|advised|e-?mailed|phoned|messaged|"
    r"radioed|rung|paged|summoned|asked|requested|given (?:the|your|this|our) [a-z]+|made aware|"
    r"put on notice|sent (?:the|your|this|a|our) [a-z]+)"
)
_OBJECT = (
    rf"(?:it|this|that|them|him|her|caller|customer|resident|constituent|owner|your {gap(2)}[a-z]+|"
    rf"the {gap(1)}[a-z]+|{REPORT}|info|location|"
    r"details?|photos?)"
)

PASSED_ON = (
    (
        r"\b(?:sent|given|gave|e-?mailed) them (?:the|our|your|a)\b|\bpassed (?:your|the|this) "
        r"[^.;]{0,40}\bto them\b|(?:^|[.;,] ?)(?:re-?routed|redirected|re-?directed)[. ]*$"
    ),
    r"(?:~number|\bcomplaint|\bcase) (?:has been |was )filed with [a-z]{2,}",
    (
        rf"(?:^|[-,;.] ?)(?:fwd'?d|refe?r?'?d|xfe?r'?d|trf'?d)(?:[.,;]|$| to\b)|\b(?:e-?mailed|"
        r"faxed|fax|notified|paged) (?:us |the )?(?:[b-df-hj-np-tv-z&]{2,5}|postal service)\b|"
        rf"\b(?:fault|repair|job|issue|problem|location|{FILED}) (?:was |has been |is |been )*"
        r"(?:passed|handed|referred|reported|re-?allocated|redirected)(?: over| on)? ?(?:to "
        r"[a-z]|[.;,]|$)"
    ),
    rf"\blet (?:them|their [a-z]+|the {DESK}) know\b",
    (
        rf"\b{SENT} (?:[a-z'~0-9]+ ){{0,5}}?(?:to|with|2|onto) (?:[a-z&'-]+ ){{0,4}}?{DESK}\b|"
        rf"\b{DESK} (?:was |were |has been |have been |is |are |been |also |already |now "
        rf")+{INFORMED}\b|\b(?:told|notified|informed|alerted|contacted|e-?mailed|paged|"
        r"radioed|reached out to|asked|made aware) (?:the |our |their |an? |your "
        rf")*(?:[a-z&']+ ){{0,3}}?{DESK}\b|\b{DESK} {ADVERBS}(?:has|have|got|received|took|"
        r"takes|will take|will handle|handles|is handling|are handling|picked up|was given|"
        rf"were given) (?:the |this |your |our |these |over )*(?:it|this|{FILED}|info|"
        r"information|photos?|details|over|number)\b|\b(?:passed|given|handed|referred|"
        rf"forwarded|sent|turned over|transferred|relayed) (?:[a-z]+ ){{0,3}}?(?:to|with) "
        rf"(?:them|their [a-z]+)\b|\b[a-z&']{{2,}} (?:has|have|gets|takes|handles|handle|owns|"
        r"will handle|will take) (?:this|it)(?: (?:up|on|over|now|one|from here))?(?:[.,;]|$)|"
        rf"\b(?:is|are|gets?) {ADVERBS}(?:handled|answered|run|managed|dealt with|administered|"
        rf"processed|taken care of) (?:in [a-z]+ )?by (?:[a-z']+ ){{0,3}}?(?:{DESK}|contractor|"
        r"vendor|desk|court|line)\b"
    ),
    (
        r"\b(?:contractor|authority|district|utility|county|state|university|company|agency|"
        r"school) (?:gets?|handles?|takes?|does|cleans?|writes?|answers?) (?:these|those|them|"
        r"its own|their own|such)\b|\b(?:complaints?|requests?|calls?|reports?|questions?|"
        rf"concerns?) (?:[a-z]+ ){{0,4}}?(?:go|goes|belongs?) (?:to|with) [a-z]|\b{KNOWN} "
        r"(?:is |are |was |were |been |has |have |now |already )*(?:aware|paged|e-?mailed|"
        r"called|told|contacted|requested|responding|dispatched|advised|informed|alerted)\b|"
        rf"\b(?:[a-z]{{1,4}}pd|[a-z]{{0,4}}dot|[a-z]{{1,3}}fd|dpw|pwd|dph|mta|dep|dcr) (?:to|"
        r"will|can|needs? to) (?:handle|address|respond|repair|fix|check|follow|take|"
        rf"investigate|patrol)\b|\btransfer outcome\b|\b(?:{OFFICES}|utility|"
        rf"contractor)(?:'s)? [^.;]{{0,40}}\b(?:has|have|was|were) been told\b|"
        rf"\b[a-z&]{{2,5}}(?: energy| power| electric| water)? will restore\b|\bfile (?:it |"
        r"this |your [a-z]+ )?(?:there|with them)\b|\b(?:ticket|case|report|order|request|"
        r"complaint|claim|sr|call)s? (?:is |was |now |put |placed )?(?:in|open|opened|filed|"
        r"logged|lodged) (?:w/|with|to|at) [a-z]"
    ),
    (
        r"\b[a-z&]{2,6} (?:ntfd|ntf'd|notf'?d|notif'?d?|advd|adv'd)\b|\b(?:re-?class(?:ed|"
        r"ified)|re-?coded|re-?categori[sz]ed|re-?queued|re-?dispatched) (?:it |this |over "
        r")?(?:to|as|for) (?:the )?[a-z]|(?:^|[.;,-] ?|\b(?:it|this|that|was|is|info|been|"
        r"case|request|and) )(?:re-?)?sent (?:over |on |up |across |along |down )?(?:to|via|"
        r"thru|through) (?:the )?[a-z&]+|\b(?:forwarded|referred|transferred|routed|escalated|"
        r"relayed|reassigned|sent|gave|submitted|passed) (?:on |along )?(?:this |the |your |"
        r"my |that |her |his |their )?(?:service |work )?(?:case|request|complaint|report|"
        r"ticket|inquiry|concern|issue|matter|e-?mail|sr|info|information)s? (?:#? "
        r"?~?[a-z0-9-]+ )?(?:on |over |along )?(?:to|with) [a-z]|\bowner [a-z]+,? notified\b|"
        r"\btheir (?:[a-z]+ ){0,3}(?:office|desk|team|line|hotline) (?:logged|has|took|is|"
        r"will|recorded|opened)\b|\bsent (?:the )?[a-z&]+ (?:[a-z]+ )?(?:an? |the )(?:text|"
        r"note|e-?mail|message|photo|video|report)\b|\bfo?r?w?a?r?ded to [a-z]|\bturn(?:ed)? "
        r"in to (?:the )?[a-z]+"
    ),
    (
        r"\b(?:in|into|on|through|via|with) their (?:outage |online |web |own |work |repair "
        r")*(?:portal|system|form|site|queue|app|line|log|desk)\b|\bsent (?:them|him|her) "
        r"(?:pics?|pictures?|info|it|this|photos?|details|notice|word)\b|\b(?:ticket|case|"
        r"report|request|complaint|it) (?:was |has been )?(?:relayed|forwarded|referred|"
        r"transferred)(?:[.,; ]*$|[.;,]| \d)|\b[a-z&]{2,}(?: [a-z&]+)? (?:was |were |is |has "
        r"been |have been |being |also |now )*(?:notified|alerted|informed|paged|radioed|"
        r"summoned|looped in|copied|tipped off)(?: (?:by|via|on|at|of|about|thru|through|"
        r"today|and|to)\b|[.,;]|$)|\b[a-z&']{2,} (?:gets|picks|takes|grabs|handles|catches|"
        r"owns|has) (?:this|it|that)(?: (?:up|one|on|over|now))?(?: from here)?(?:[.,;]|$)|"
        r"\b(?:gave|given|giving) (?:them|him) (?:the|your|our|a)\b|\b(?:they|she|he|utility|"
        r"company|state|county) (?:have |has )?(?:opened|wrote|made|started|took|entered|"
        r"created|logged) (?:an? |the |their (?:own )?)(?:ticket|case|report|order|job|"
        r"complaint|file)\b"
    ),
    (
        r"(?:^|[.;,] ?)(?:went|gone|goes|going|off|over|on) to (?:the )?(?:[a-z]+ )?(?:mgmt|"
        r"management|legal|law|finance|engineering|zoning|planning|billing|dispatch|council|"
        r"court|dept|department|desk|office|division|county|state|utility|board|traffic|parks|"
        r"police|forestry|streets|water|sewer|health|housing|code|fire|schools?)\b|"
        r"\b(?:engineering|traffic|legal|parks|police|water|zoning|planning|county|state|"
        r"utility|forestry|landlord|health|housing|dept|department|division|office|board|"
        r"company|authority|agency|streets) to (?:answer|handle|take|address|respond|deal|"
        r"decide|reply|own|advise|rule)\b|\b(?:was|were|been) (?:referred|forwarded|"
        rf"transferred|rerouted)\b|\blet (?:the|their) (?:[a-z]+ ){{1,2}}know\b|\b(?:took|have|"
        r"has|got|taking|takes) (?:the|your|our|this|my) (?:details|report|info|complaint|"
        rf"information|call|location|address)\b|\b(?:{OFFICES}) (?:is|are) (?:now |already |"
        r"currently )?(?:working|handling|fixing|repairing|investigating|responding|on it|"
        r"aware)\b"
    ),
    (
        r"\b(?:caller|customer|resident|constituent|citizen|owner) (?:should|must|needs? to|"
        r"has to|will need to|can) (?:contact|call|reach|go to|speak (?:to|with)|file (?:a "
        rf"claim )?with|apply (?:to|with)) {DETERMINERS}(?:[a-z'&]+ ){{0,3}}(?:{OFFICES}|"
        r"office|clerk'?s?)\b|^(?:please |pls )?(?:contact|call|reach out to|try|see) (?:the "
        rf")?(?:[a-z'&]+ ){{0,3}}(?:office|clerk'?s?|department|dept|division|bureau|board|"
        r"authority|court|registry|agency)\b|\b(?:has|have|had) taken (?:it|this|that|over|"
        r"the case|the matter)\b|\b(?:gave|given|giving|hand(?:ed|ing)|left|lodged|filed|sent|"
        r"shared|raised) (?:it|this|that|them|your [a-z]+|over)? ?(?:to|with|by) (?:the |"
        rf"their |our )?(?:[a-z&']+ ){{0,2}}?(?:folks|people|guys|team|desk|office|board|group|"
        r"unit|section|staff|warden|deputy|marshal|dispatcher|liaison|coordinator|program|"
        r"department|dept|engineering|forestry|streets|traffic|finance|legal|parks)\b|"
        r"\b(?:rang|called|phoned|e-?mailed|told|notified|alerted|asked|contacted|messaged|"
        r"wrote|texted) (?:their|its) [a-z]+"
    ),
    (
        r"\btheir (?:[a-z]+ )?(?:desk|office|team|crew|people|folks|dispatch|line|inbox|"
        r"staff) (?:got|has|have|was|were|will|took|received)\b|\b(?:'ve|have|has|were|was) "
        r"(?:been )?(?:given|sent|got|received) (?:the|your|a|our) (?:[a-z]+ )?(?:number|"
        r"photos?|pictures?|report|note|location|address|details|info|copy|complaint|case|"
        r"ticket|information)\b|\b(?:kicked|bounced|punted|lateraled|bumped|flipped|tossed|"
        rf"shot|slid) (?:it |this )?(?:over |on |back |up |across )?(?:to|2) [a-z]|\b{_PASSED} "
        rf"(?:{_OBJECT} )?(?:on |over |along |off |up |back )?(?:to|2|with) [a-z]|\b(?:sent|"
        r"e-?mailed|mailed|faxed|phoned|submitted|given|gave|shared|moved|directed|assigned|"
        r"reported|tossed|sending|submitting|emailing|reporting|filed|lodged|logged|opened|"
        r"placed|sends|entered|called it|called this|put in|delivered) (?:[a-z'&/~-]+ "
        rf"){{0,4}}?(?:to|with|in to|into|2) {DETERMINERS}(?:[a-z'&/-]+ ){{0,3}}?{OFFICES}\b|"
        rf"\b{OFFICES} (?:[a-z]+ )?(?:was |were |has been |have been |is being |are being |now "
        rf"|already |been |has |is |are )*{_TOLD}\b"
    ),
    (
        r"\b(?:they|who|which) (?:were|was|have been|has been|had been|are being) (?:already |"
        rf"also )?{_TOLD}\b|\b(?:we|i|crews?|staff|dispatch|inspector|officer|supervisor|have|"
        rf"has|and|also|already|foreman|driver|office|clerk|^) ?{_TOLD} "
        rf"{DETERMINERS}(?:[a-z'&]+ ){{0,2}}{OFFICES}\b|\b{OFFICES} (?:[a-z]+ )?(?:ticket|case|"
        r"work order|order|reference|confirmation|claim|report|sr|wo|job) (?:number |no "
        rf")?[.#:]? ?(?:~number|~phone|\d)|\b[a-z&]{{2,12}} (?:ticket|case|work order|"
        r"reference|claim|report)s? (?:number |no )?[.#:]? ?(?:~number|~phone|\d)[a-z0-9~/-]* "
        r"(?:was |has been )?(?:opened|filed|created|placed|made|entered|with them)\b|"
        rf"\b{OFFICES}(?:'s)? (?:[a-z]+ )?(?:now |already |currently )?(?:has|have|holds|owns|"
        r"took|takes|is taking|are taking|got|picked up|accepted|is handling|are handling|"
        r"will handle|will take|will respond|is responding|is investigating|is working) "
        rf"{DETERMINERS}(?:{REPORT}|it|this|over|care|job|matter|lead|from here|ball|on)\b"
    ),
    (
        r"\b(?:should|must|needs? to|has to|have to|required|requires) (?:be )?(?:referred|"
        r"reassigned|re-assignment|reassignment|transferred|rerouted|forwarded|redirected|"
        r"handled by|addressed by)|\b(?:now |is |are |lies |rests |sits |currently )+(?:with|"
        rf"in the hands of|before|at) {DETERMINERS}(?:[a-z'&]+ ){{0,2}}{OFFICES}\b|\b(?:they|"
        rf"them|{OFFICES}) (?:got|have|received|were sent|was sent|have received|were given) "
        r"(?:an? |the |your |our |this |my )+(?:[a-z]+ )?(?:e-?mail|message|note|report|"
        r"photos?|letter|copy|case|ticket|request|complaint|call|location|info|information|"
        r"details)\b|\b(?:gone|went|goes|pushed|moved|sent|shared|passed|referred|forwarded|"
        rf"given|routed|kicked) (?:[a-z]+ ){{0,2}}?(?:to|with) (?:the |an? |another |some "
        r")*(?:other|another|appropriate|right|proper|correct|responsible|relevant|different|"
        r"concerned|respective) [a-z]+|\b(?:i|we|staff|officer|inspector) (?:have |has "
        r")?(?:phoned|called|e-?mailed|told|notified|alerted|messaged|texted|contacted|asked) "
        rf"[^.;]{{2,60}}\b(?:and|so) (?:she|he|they|it|who)(?:'ll| will|'s going| plan| intend)"
    ),
    (
        r"\b(?:not sure|unclear|don't know|unsure) why (?:this|it) (?:came|was sent|got|was "
        r"routed)\b|\bwrong (?:department|dept|agency|office|desk|queue|division)\b|"
        r"\b(?:needs? to|should|must|has to|have to|will need to|you can|please|to) (?:get in "
        r"touch with|reach out to|speak (?:to|with)|go (?:to|through|thru)|apply (?:to|at|"
        r"through|with)|check with|write to|file (?:a claim |this |it )?with|take (?:it|this) "
        rf"(?:up )?(?:to|with)) {DETERMINERS}(?:[a-z'&]+ ){{0,3}}?{OFFICES}\b|\b(?:contractor|"
        r"company|utility|developer|owner) took (?:ownership|responsibility)\b|\bfaxed to\b|"
        r"^(?:trnsf|xfer|xfr|trf|fwd|rtd|reasgn|refd|reasg)[a-z]*[.:]? [a-z]"
    ),
)
"""R: passed on, or somebody else told, and nothing done."""

_OURS = (
    r"(?:ours|city(?:'s)?|town(?:'s)?|county(?:'s)?|village(?:'s)?|municipal|publicly|"
    r"our (?:[a-z]+ )?(?:department|jurisdiction|responsibility|system|property|network|area|"
    r"territory|inventory|job|route|program|poles?|lights?|trees?|roads?|streets?|lines?|"
    r"equipment|asset|facility|bridge|signs?|pipe|main|call|decision|matter|place)|(?:public|"
    r"accepted|dedicated) (?:property|street|road|way|tree|asset|land|facility|list|alley|sewer|"
    r"main|light|sidewalk|works)|right[- ]of[- ]way|jurisdiction|responsib[a-z]+|purview|"
    r"(?:city|town|county|our|service) (?:limits|boundaries|area)|under our|up to us|for us|"
    r"something we|a thing we|work we|a service we|a city|a county|an? accepted)"
)
_LAND = (
    r"(?:land|property|lot|parcel|yard|easement|street|road|way|alley|drive|lane|grounds?|"
    r"territory|side|poles?|trees?|fence|wall|sewer|system|equipment|lights?|facility|bridge|park|"
    r"garage|building|area|complex|right[- ]of[- ]way|section|jurisdiction|maintenance|network|"
    r"limits|line|lateral|pipe|main|sign|signal|ramp|highway|route|beach|lake|pond|cemetery|trail)"
)
_OTHERS = (
    r"(?:private|privately|state|federal|county|hoa|condo(?:minium)?|railroad|railway|trust|"
    r"church|school|university|college|hospital|airport|utility|tribal|developer|landlord|owner|"
    r"homeowner|customer|neighbou?r|apartment|mall|cemetery|military|forest service|blm|co-?op|"
    r"cooperative|association|[a-z]{1,5}dot|power company|company|transit|port|park district|"
    r"school district|housing authority|national park|another (?:city|town|county|agency)|"
    r"interstate|turnpike|army|navy|base)(?:'s)?"
)
_KEEPS = (
    r"(?:owns?|maintains?|handles?|looks? after|takes? care of|covers?|cares? for|keeps? up|runs?|"
    r"operates?|manages?|controls?|clears?|plows?|mows?|trims?|repairs?|services?|collects?|"
    r"inspects?|regulates?|licenses?|oversees?|does|do|answers? for|is in charge of|is responsible "
    r"for|are responsible for|has charge of|treats?|sweeps?|lights?|enforces?|investigates?|salts?)"
)
_KEPT = (
    r"(?:owned|maintained|managed|run|operated|controlled|looked after|cared for|kept up|taken "
    r"care of|handled|regulated|licensed|governed|mowed|cleared|overseen|bought|billed|"
    r"leased|administered|enforced|inspected|cleaned|plowed|serviced|trimmed|swept)"
)

NOT_OURS = (
    (
        rf"\b{_LAND}s? (?:is |are |= ?|belongs to |lies |falls |in |on |within |by |part of "
        rf")+(?:the )?"
        r"(?:[a-z]+ ){0,3}?(?:[a-z]{1,5}dot|county|housing authority|land bank|park board|"
        r"port authority|school (?:district|department)|transit authority|state park)\b|"
        rf"\b[a-z]{{1,5}}dot (?:{_LAND}|rd|rdwy|rte|hwy|roadway)\b|\b(?:\d+ is|it's|its|that's|"
        rf"[a-z]*(?:[a-rt-z]|[a-hj-z]s) is) "
        r"[a-z]{2,5}dot\b|\b(?:on|in) the (?:grounds|land|campus|premises|right[- ]of[- ]way) of "
        r"(?:the )?[a-z]|(?:^|[.;] )property of (?:the )?[a-z]|\bout of (?:[a-z]+'s|our|the) "
        r"(?:area|district|zone)\b|\b(?:city|town|village|township|borough) of [a-z]+ "
        rf"{_KEEPS}\b|\b(?:is|are) in [a-z]+ (?:county|township|parish)\b|\bso (?:your|the|this) "
        rf"[a-z]+ (?:was|were|is|are) not {WORKED_ON}\b|\bonly {WORKED_ON} (?:after|when|where|"
        r"once|if)\b|\bnot our[a-z]* [a-z]{4,}(?:[.;,]|$)"
    ),
    (
        r"\b(?:used|reached|exhausted|exceeded|hit) (?:up )?(?:both|all|the|its|your|"
        r"our) (?:[a-z]+ ){0,4}?(?:pick ?-?ups?|limit|allowance|quota|maximum)\b|\bnot enough "
        r"(?:room|space|width) (?:for|to)\b"
    ),
    (
        rf"\b(?:{US}|our [a-z]+|[a-z]+s) (?:can|may|must|shall|will|would|do|does|is|are)(?: "
        rf"not|n't|not| never) {ADVERBS}(?:be |able to |allowed to |permitted to |authorized "
        rf"to |going to )*{WORK_ON}\b|\b(?:only|just|solely) (?:cares? for|looks? after|"
        r"maintains?|prunes?|serv(?:es?|ices?)|collects?|takes?|accepts?|repairs?|covers?|"
        rf"handles?|plows?|cleans?|inspects?|enforces?) (?:[a-z]+ ){{0,2}}?(?:city|public|"
        r"residential|within|inside|in the right)\b|\b(?:is|are|was|were|sits?|stands?|lies|"
        r"located|grows?|wired|fed|powered|served|metered|connected|hooked|attached|"
        r"belongs?|falls?) (?:up |from |off |by |in |on |at |to |inside |within |beyond |"
        r"across |outside |past |over |with |under |part of |owned by |of )+(?:the |an? |your "
        r"|their |his |her |another |someone's )*(?:[a-z]+ )?(?:private|owner'?s?|"
        r"homeowner'?s?|county|state|federal|school district|church|utility|hoa|association|"
        r"landlord'?s?|shopping|plaza|mall|township|village|next town|neighbou?r'?s?|railroad|"
        r"university|apartment|condo|developer'?s?|tenant'?s?|customer'?s?)\b"
    ),
    (
        r"\b(?:beyond|outside|past|across|over) (?:of )?(?:the |our )?(?:city|town|county|"
        r"village|municipal|property|service|corporate|lot|right[- ]of[- ]way) (?:line|"
        rf"limits?|boundar(?:y|ies)|border|area)\b|\b(?:{OWNERS}|whoever|(?:who|whoever) owns "
        r"[a-z]+|customers?) (?:is |are |has |have |must |shall |needs? |would )+(?:to |be |"
        rf"need to |have to )*(?:{WORK_ON}|responsib[a-z]+|required|expected|hire|arrange|"
        r"obtain|do)\b|\b(?:up to|responsib[a-z]+ (?:of|for)|job of|duty of|falls? (?:to|on)|"
        rf"rests? with|lies with) (?:the |its |their |an? )*(?:[a-z]+ )?(?:{OWNERS}|whoever|"
        r"who owns)\b|\b(?:may|can) legally\b|\b(?:contaminat[a-z]+|over ?weight|over ?filled|"
        rf"overloaded|over (?:the|our) [a-z ]{{0,15}}limit|too (?:many|much|heavy|large|big|"
        rf"full|long)|mixed|not (?:bagged|tied|bundled|sorted))\b[^;]{{0,40}}\b(?:left|not "
        r"(?:be )?(?:taken|emptied|collected|serviced|picked)|skipped|refused|rejected|"
        r"tagged)\b|\b(?:excluded from|excludes|not (?:part of|included|covered|subject to|"
        r"governed|regulated))\b"
    ),
    (
        r"\b(?:rules?|law|code|ordinance|policy) (?:[a-z]+ )?(?:does not|do not|doesn't|don't|"
        r"exclude|prohibits?|forbids?|bars?)\b|\b(?:do|does)(?: not|n't) (?:qualify|meet|"
        r"apply|cover|extend|fall|belong|support|warrant|satisfy|rise|count)\b|\b(?:on|in|at|"
        r"inside|within) (?:the |an? )?(?:[a-z]+ ){0,2}[a-z]+'s (?:grounds|property|land|"
        r"premises|parking lot|campus|easement|yard|lot)\b|\b(?:is|are|being) no longer "
        r"(?:offered|provided|accepted|installed|issued|collected|allowed|serviced|planted|"
        r"put|taken|given|sold|done|made|built)\b|\b(?:your|owner'?s|customer'?s|property) "
        r"side\b|\bneeds? (?:an? |to hire an? |their own )(?:commercial|private|licensed) "
        r"(?:hauler|plumber|contractor|dumpster|arborist|company)\b|\bwe (?:only )?(?:service|"
        r"serve|collect|take|accept|maintain|clean|plow|repair|handle|inspect) (?:[a-z]+ "
        r"){1,4}only\b|\btoo heav[a-z]*\b|\bprivate (?:sewer |water |side |service "
        r")?(?:laterals?|lines?|pipes?|drains?|tanks?|wells?|services?)\b|\b(?:off|wrong) "
        r"(?:week|day)[.;,]|\bside of (?:the )?(?:fence|line|wall) (?:= ?|is )|\b[a-z&]{3,} "
        r"owns? (?:the|these|those|this|that|it|them|all|both)\b"
    ),
    (
        r"\bpvt\b|\b(?:is|are) (?:solely |also |then )?responsible for (?:enforc|th[aeio]|"
        r"mainten|maint|repair|remov|clear|clean|keep|upkeep|any|all|their|its|trim|plow|"
        r"shovel)[a-z]*|\b(?:will|can|could|may|shall|would)(?: not|n't|not) (?:be "
        r")?(?:approved|changed|reversed|waived|considered|honored|granted|allowed|permitted|"
        r"overturned|extended|refunded|made until|made untill|altered|widened|accommodated)\b|"
        r"\b(?:can ?not|can't|could not|couldn't|will not|won't|unable to|not able to) "
        r"(?:legally |really )?(?:allow|permit|enforce|interven|authoriz|get involved|waive|"
        r"reverse|overturn|mediat|arbitrat|regulat|dictat|control|grant|approve|"
        r"consider)[a-z]*|\b(?:denied|declined|rejected|disallowed|turned down) (?:the|your|"
        r"this|a) (?:[a-z]+ ){0,2}(?:request|application|appeal|claim|petition|pass|waiver|"
        r"refund|permit|exemption|variance|reduction|discount)\b"
    ),
    (
        r"\b(?:do|does|did)(?: not|n't) (?:require|need|warrant|justify|call for|merit)(?: to "
        r"be)? (?:an? |any |the |more |another )?(?:all[- ]way|stop|signs?|signals?|lights?|"
        r"crosswalks?|humps?|bumps?|permits?|appointments?|appt|special|scheduled?|pick ?-?up|"
        r"barrels?|baskets?|cans?|lines?|marking|striping|arrow|collection)\b|\b(?:barrell?s?|"
        r"baskets?|receptacles?|(?:stop |yellow |white )?lines?|parking|meters?|arrow|"
        r"hydrants?|benches|bench|striping|crosswalks?|signage|signs?|stop) (?:[a-z]+ "
        r"){0,3}?(?:is|are|was|were) (?:optional and )?not (?:required|needed|necessary|"
        r"warranted|recommended|appropriate|justified)\b|\b(?:carts?|barrels?|totes?|toters?|"
        r"bins?|cans?|bags?|containers?|recycling|dumpster|box(?:es)?) (?:[a-z]+ "
        r"){0,3}?(?:filled|loaded|full|mixed|contaminated|packed|stuffed|topped) (?:with|of|"
        r"w/|in with)\b|\b(?:trash|garbage|bags?) (?:mixed in|in (?:with )?the recycling|on "
        r"top of)\b|\b(?:this|it|that|these|those|pile|all) (?:is|was|are|were|of it) (?:all |"
        r"mostly |just |considered |being )*(?:demo|demolition|construction|contractor'?s?|"
        r"commercial|landscap[a-z]*|hazardous)\b"
    ),
    (
        r"\b(?:with|as|in|is|are|all|an?|the|your|for) (?:regular|normal|household|ordinary) "
        r"(?:[a-z]+ )?(?:trash|garbage|rubbish)\b(?: item| day| collection| pick ?up)?|"
        r"\b(?:came|come|put|set|brought|placed|was|were|is|go|went) (?:in|out)? ?(?:out "
        r")?after (?:the )?(?:[a-z]+ )?(?:coll?ect+ion|truck|trucks|driver|crew|crews|pick "
        r"?up|route|we)\b|\b[a-z]+s? gets? no (?:city )?(?:paving|plowing|service|sweeping|"
        r"collection|pickup|lights?|humps?|sidewalks?|maintenance)\b|\bowners?(?: ?/ "
        r"?agents?)?(?: of (?:the )?[a-z ]{3,25})? (?:must|should|shall|needs? to|has to|have "
        r"to) (?:be |also |then )?(?:remove|replace|repair|clean|paint|fix|cut|trim|handle|"
        r"haul|call|treat|maintain)\b|\bno (?:cob|c\.o\.b\.|city) (?:cables?|wires?|lines?|"
        r"poles?|equipment|property)\b|\b(?:has|have)(?: not|n't) approved\b|\boversized?\b|"
        r"\bplease bag\b|\b(?:must|has to|have to|needs? to) (?:be )?[a-z]+(?: [a-z]+)? by "
        r"(?:the |their |there |a |its )?(?:own )?(?:owner|contractor|utility|developer|"
        r"landlord|company|state|county)\b"
    ),
    (
        r"\b(?:customer|owner|tenant|resident|homeowner|landlord|manager|management|"
        r"private)(?:'?s)? (?:own )?(?:plumber|electrician|hauler|contractor|roofer|arborist|"
        r"exterminator)\b|\btheir (?:[a-z]+ )?(?:contractor|crews?|job|work|property|lines?|"
        r"poles?|column|wall|bridge|building|call) only\b|\b(?:manager|management|landlord|"
        r"owner|tenant|complex|hoa|board) must (?:order|request|schedule|apply|call|ask|"
        r"arrange|pay|fix|hire|do)\b|\b(?:owner|abutt?[eo]r|resident|tenant|landlord|customer|"
        r"homeowner)s?'?s? (?:own )?(?:cost|expense|duty|side|pipe|line|lateral|problem)\b|"
        r"\b(?:denied|declined|rejected|refused)[:;,] |\b(?:told|informed|advised) (?:him|her|"
        r"them|caller|owner|resident) (?:that )?(?:its|it's|it is) (?:his|hers|her|their|"
        r"theirs|private)\b|\b(?:itself|city|we|it|office|program|department|agency) "
        r"(?:keeps?|holds?|takes?|makes?|sets?|gives?) no\b|\b(?:residents?|owners?|"
        r"homeowners?) are (?:asked|expected|required) to\b|\b(?:is|are) [a-z]+'?s\. (?:they|"
        r"it|their)\b"
    ),
    (
        r"\bshould (?:be )?(?:[a-z]+ ){1,2}by (?:the )?(?:property )?(?:owners?|abutt?[eo]rs?|"
        r"landlords?|tenants?|residents?|utility|state|county|hoa|manager)\b|\b(?:under|in) "
        r"the (?:sole )?(?:control|custody|care|charge|jurisdiction|purview) (?:and [a-z]+ "
        r")?of\b|\bnot (?:by |the )?(?:[b-df-hj-np-tv-xz]{2,4}|dpw)(?:[.,;]|$)|\bnothing to "
        r"do with\b|\b(?:isn't|aren't|is not|are not|ain't|not) (?:a thing|something|anything|"
        r"items?|one that|material|stuff) (?:that )?(?:we|our|the|city|this|crews?|i|can)\b|"
        r"\b(?:limit|maximum|max|cap|allowance) (?:is|of|per) (?:\d+|one|two|three|four|five|"
        r"six|ten|twelve) (?:items?|bags?|carts?|cans?|pieces?|bulk|per|each|things|yards|"
        r"barrels?|boxes)\b|\b(?:is|are|gets?) left alone\b|\b(?:civil|private|federal|"
        r"landlord[- ]tenant|hoa|contractual|insurance|lease) (?:matter|issue|problem|thing|"
        r"dispute|court|question)\b|\b(?:is|are) (?:the )?property of\b|\b(?:tagged|left|"
        r"flagged) (?:and|&) (?:left|skipped|tagged)\b|\b(?:hasn't|has not|haven't|have not|"
        r"was never|were never|never|not yet|not) (?:been )?(?:accepted|turned over|dedicated|"
        r"deeded|annexed|conveyed)\b"
    ),
    (
        r"\b(?:item|bag|cart|can|bundle)s? (?:max|maximum|limit)\b|\b(?:not|never) (?:a "
        r")?public(?:[.,;!]|$)|\b(?:hoa|association|developer|owner|landlord|residents?) "
        r"(?:pays?|paid) for\b|\b(?:quit|stopped|ceased|ended|discontinued|don't do|no longer "
        r"do) (?:taking|collecting|accepting|picking|doing|offering|providing|servicing|"
        r"removing|responding|giving|allowing|handling)\b|\bwe leave (?:[a-z]+ ){1,4}(?:alone|"
        r"be|in place|where)\b|\b(?:is|are) left (?:to|for|up to) [a-z]+|\b(?:warrants?|"
        r"criteria|threshold|thresholds|standards?|requirements?|conditions) (?:was|were|is|"
        r"are)?(?: not|n't) (?:met|satisfied|reached|exceeded|fulfilled)\b|\b(?:a )?(?:matter|"
        r"dispute|issue|question|arrangement) (?:between|for (?:the |your )?(?:court|owner|"
        r"landlord|hoa|police|insurer|lawyer|county|state))\b|\b(?:code|law|ordinance|rules?|"
        r"charter|policy|statute|regulations?|contract) (?:[0-9.-]+ )?(?:exempts?|excludes?|"
        r"bars?|prevents?|prohibits?|forbids?|leaves|permits?|allows?|lets|keeps? us)\b|"
        r"\bnothing (?:the )?(?:we|city|county|town|us|code|police) (?:may|can|could)\b"
    ),
    (
        r"\b(?:not|never|isn't|isnt|aren't|no longer|nor) (?:really |actually |even |"
        r"considered |listed as |one of |part of |within |in |on |under |inside |a |an |the |"
        rf"any |by |of |deemed |opened |accepted |located |currently )*{_OURS}\b|\b(?:outside|"
        r"beyond|out of|exceeds|past|off) (?:of )?(?:the |our |what |city |town |county |"
        r"service |this |department's |city's )*(?:[a-z]+ )?(?:control|jurisdiction|scope|"
        r"authority|limits?|boundar(?:y|ies)|purview|territory|powers|reach|remit|mandate|"
        r"right[- ]of[- ]way|meter|property line|service area|coverage|corporate limits|"
        rf"program)\b|\b(?:is|are|it's|that's|this is) (?:an? |the )?{_OTHERS} "
        rf"{gap(1)}(?:matter|issue|problem|responsibility|concern|question|dispute|{_LAND})\b|"
        r"\b(?:is|are|be|being|been|it's|remain|remains) (?:[a-z]+ly |still |also |all |"
        rf"jointly )?{_KEPT} (?:and [a-z]+ )?by [a-z]"
    ),
    (
        rf"\b(?:{_OTHERS}|{OWNERS}|dot|[a-z]{{2,6}}dot|they|who|which|whoever|[a-z]+'s "
        r"(?:crews?|trimmers|contractors?|people|staff|department|maintenance|own [a-z]+)) "
        rf"(?:[a-z]+ly |also |still |now )?{_KEEPS} (?:that|this|it|those|these|them|all|such|"
        rf"its own|their own|the {gap(2)}[a-z]+|every|any|most|trees|lights|poles|streets|"
        r"roads|sidewalks)\b|\b(?:is|are|remains?|'s|it's|be) (?:still |now |entirely "
        r")?(?:theirs|yours|hers|his|[a-z]+'s?|the [a-z]+(?: [a-z]+)?'s) to (?:repair|"
        r"maintain|fix|handle|mow|clear|trim|restore|remove|replace|clean|bag|plow|cut|prune|"
        r"keep|deal|settle|resolve|decide|do|shovel|treat|haul|dispose|move|paint|tow|pay)\b|"
        rf"\b{OWNERS} (?:must|shall|has to|have to|needs? to|is to|are to|should) (?:[a-z]+ "
        r")?(?:repair|maintain|fix|handle|mow|clear|trim|restore|remove|replace|clean|plow|"
        r"cut|prune|hire|arrange|call|contact|dispose|haul|treat|pay)\b"
    ),
    (
        r"\b(?:ask|check with|speak to|speak with|talk to|talk with|contact|call|reach out to|"
        r"report (?:it|this|them) to|work with|see) (?:your|the|their|that) (?:[a-z]+ "
        r")?(?:landlord|hoa|management company|property management|property manager|building "
        r"manager|condo association|homeowners'? association|leasing office|utility|power "
        r"company|electric company|cable company|phone company|provider|hauler|insurance|"
        r"insurer|private [a-z]+|state|county|school district|railroad)\b|\b(?:do|does)(?: "
        r"not|n't|not| never) (?:[a-z]+ly |ever |currently |normally |also |in fact "
        rf")?{WORK_ON}\b|\b(?:is|are|be|being)(?: not|n't|not| never) (?:[a-z]+ly |ever |"
        rf"normally |currently |being |to be )?{WORKED_ON}\b|\bno (?:[a-z]+ "
        rf"){{0,2}}(?:standard|law|ordinance|rule|code|regulation|limit|requirement|statute|"
        r"provision|prohibition|ban|restriction)s? (?:in|under|on|for|against|that|about|"
        r"requiring|here)\b|\b(?:may|can|are allowed to|is allowed to|free to) [a-z]+(?: "
        r"[a-z]+)? (?:by|under) (?:the )?(?:ordinance|law|code|state law|city code|lease|"
        r"permit)\b"
    ),
    (
        r"\b(?:over|above|exceeds?|under) (?:the )?(?:income|age|weight|size|asset)(?: "
        r"limits?| cap)?\b|\b(?:not|in|un|isn't) ?eligible\b|\b(?:court|owner|resident|tenant|"
        r"owners|residents|landlord|state|county|commercial|weekday|online|mail|in person|"
        r"members?) only[.,; ]*$|\b(?:window|deadline|filing period|appeal period|enrollment|"
        r"time to (?:appeal|file|apply)|period) (?:[a-z]+ ){0,3}?(?:has |had |have "
        r")?(?:closed|passed|ended|expired|lapsed|was|ran)\b|\bonly (?:hold|have|keep|issue|"
        r"license|cover|handle|deal|serve|register|record|process|enforce|inspect|test|take|"
        r"accept)s?\b|\b(?:st|street|ave|avenue|rd|road|address|location|house|park|hwy|blvd|"
        r"dr|ln|way|site|bridge|intersection)\.? (?:is|are|lies|falls) (?:actually |really "
        r")?in (?:the (?:city|town) of )?[a-z]{4,}(?: heights| county| park| hills)?(?:[.,;]|"
        r"$)"
    ),
    (
        r"\b(?:must|has to|have to|needs? to|should|shd) be (?:cut (?:up|down|in|into|to|and "
        r"(?:tied|bundled))|tied|bundled|bagged|separated|boxed|flattened|emptied|sorted|"
        r"(?:\d|two|three|four) (?:feet|ft|inches)|under|less|in (?:a |the |paper |clear "
        r")*(?:bags?|container|barrels?|bundles?|recycl[a-z]*|cart|toter)|disposed)\b|\btoo "
        r"(?:big|large|heavy|long|thick) for (?:the |our |us|them|trash|truck|crew|collection|"
        r"city)[a-z]*|^(?:construction|contractor|commercial|renovation|demolition|building) "
        rf"(?:debris?|materials?|waste|trash)\b|\bno longer (?:being )?(?:{WORK_ON}|"
        rf"{WORKED_ON}|(?:collect|accept|offer|provid|tak)ing)\b|\b(?:has|have|had|there is|"
        r"there are|there's|with|is|offers|provides|under) no (?:city |municipal |public |"
        r"local |legal |such |specific |current |formal |general )*(?:[a-z]+ )?(?:program|"
        r"service|authority|jurisdiction|ordinance|powers|control|rules?|say|law|laws|code|"
        r"regulations?|requirement|restrictions?|provision|collection|mandate|limit on|limits "
        r"on|leash|curfew)\b"
    ),
    (
        rf"\b(?:{REPORT}|petition|application|appeal|claim|permit|nomination|proposal|it|this|"
        rf"your [a-z0-9' -]{{1,60}}) (?:has been|was|is|were|have been|had to be|must be) "
        r"(?:denied|declined|rejected|turned down|disapproved|refused|not approved|"
        r"ineligible)\b|^(?:denied|rejected|declined|refused|ineligible|not approved|"
        r"disapproved)\b|\b(?:program|service|we|city|department|crews?|collection|trucks?|"
        rf"ordinance|[a-z]{{4,}}s?) only (?:serves?|takes?|accepts?|collects?|covers?|goes?|"
        r"applies|handles?|picks?|empt(?:y|ies)|responds?|plows?|cleans?|repairs?|maintains?|"
        r"replaces?|enforces?|inspects?|regulates?|applies to|tows?)\b|\b(?:over|exceed(?:s|"
        r"ed|ing)?|above) (?:the |our |your |city )*(?:[a-z]+ )?(?:limit|maximum|allowance|"
        r"weight|size)\b|^contaminated\b|\bno stickers? \b"
    ),
)
"""J: not the city's, or refused by its rules."""

NOT_OTHERS = joined(
    (
        r"(?:^|[-.;:0-9] ?|\bwas |\bwere |\bbeen |\brecently )(?:reconstructed|repaved|"
        r"rebuilt|done|completed|cleared|removed|repaired|fixed|replaced|cleaned|restored|"
        r"picked up) (?:by|through|thru) (?:the )?(?:dcr|nstar|bwsc|mbta|verizon|mass ?dot|"
        r"comcast|state|county|utility|[a-z]+ grid)\b|\b(?:do|please|will) not (?:reply|"
        r"respond|hesitate)\b|\bfollow(?:ed|ing)? up with\b"
    ),
)
"""Words that give nothing to anybody else to do."""
NO_REFUSAL = joined(
    (
        r"\bwithout (?:the |an? |your |more |any |further |that |this "
        rf")*[a-z]+[^.;]{{0,60}}\b(?:cannot|can't|could not|can not|unable to|not able to) "
        rf"[a-z]+|\b(?:cannot|can't|could not|unable to) (?:[a-z]+ ){{1,3}}without (?:the |an? "
        r"|your |more |any |further )*[a-z]+|\b(?:has|have|had|with|holds?) (?:an? )?(?:valid "
        r"|current |active |city |after[- ]hours |night )*permit\b[^.;]*|\b(?:do|does|did)(?: "
        r"not|n't) (?:require|need) (?:any )?(?:trimming|pruning|work|removal|repairs?|"
        rf"cleaning|maintenance|attention)\b|\b{MEANS} (?:[a-z]+ )?(?:does|do|did|will|"
        r"would)(?: not|n't|not) [a-z]+|\b(?:refused|denied|declined|rejected) (?:us |our |"
        r"the |an? |all )?(?:entry|access|admission|admittance|consent|permission|"
        r"inspect[a-z]*|waiver|visit|appointment|to [a-z]+)\b"
    ),
    (
        r"\b(?:can|could|do|does|did|will|would|may|is|are)(?: not|n't|not| never) (?:yet |be "
        r"able to |currently |been able to )?(?:say|know|tell|find|see|locate|reach|get|gain|"
        r"access|enter|have|need|think|expect|show|promise|identify|determine|verify|confirm|"
        r"read|open|complete|contact|appear|look|seem|exist|warrant|find|make out|be (?:found|"
        r"located|reached|seen|identified|determined|verified|completed|until|before|back))\b|"
        rf"\b{_KEPT} by (?:the |our )?(?:city|us|our|public works|crews?|this department|dpw|"
        r"parks)\b|\b(?:we|city|parks|public works|dpw|our [a-z]+|crews?|staff|team) "
        rf"(?:[a-z]+ly |also |still )?{_KEEPS} (?:that|this|it|those|these|them|the)\b"
    ),
)
"""Words that look like a refusal and are a failure, or say that the thing is the city's."""

NOT_PASSED = joined(
    (
        r"\bgiven an? (?:opportunity|chance|notice|deadline|warning)\b[^.]*|\b(?:questions?|"
        r"concerns?|"
        r"inquir(?:y|ies))\b[^.]{0,40}\bdirected to\b[^.]*|\bshared with our [a-z]+"
    ),
    (
        r"\b(?:been|was|were) (?:advised|told|notified|warned|informed|spoken to) (?:of|"
        r"about) (?:their|its|this|the) violations?\b|\bif [^.;]{0,60}\b(?:still|not "
        r"satisfied|any questions)\b[^.;]*\b(?:may|can|should|please) (?:contact|"
        r"call)\b[^.;]*|\bsent (?:the )?(?:customer|caller|owner|resident|tenant|cust|"
        r"constituent|applicant|him|her)\b|\breferring to\b|\btraffic (?:is |has been |was |"
        r"being )*(?:re-?routed|redirected|diverted)\b"
    ),
    (
        r"\b(?:complainant|caller|resident|customer|tenant) took\b|\b(?:citations?|"
        r"summons(?:es)?|violations?|notices?|charges?|complaint filed|tickets?) "
        r"(?:[a-z0-9~-]+ ){0,2}(?:was |were )?(?:forwarded|sent|referred|submitted|mailed) "
        r"(?:to|with) (?:the )?(?:[a-z]+ )?(?:court|clerk|prosecutor|magistrate|judge|"
        r"hearing)[a-z]*|\b(?:sweepers?|crews?|trucks?|officers?|inspectors?|supervisors?|"
        r"teams?|plows?) (?:was |were |has been |have been )?sent to\b|\b(?:and|also|who|then|"
        r"back) asked (?:to|that)\b|\b(?:rang|called|phoned) (?:off|out|in|on|by|at)\b|"
        r"\b(?:phoned|rang|called|e-?mailed|texted) (?:us )?(?:back|again|twice|(?:the |we |"
        r"all |both |every )+(?:[a-z]+ )?(?:numbers?|phone))\b|\bsent (?:out |over |back )?to "
        r"(?:inspect|check|clean|investigate|repair|remove|collect|pick|look|assess|survey|"
        r"the (?:site|scene|location|area|address))\b"
    ),
    (
        r"\b(?:property |home|business |building |vehicle |dog |lot |store )?(?:owners?|"
        r"tenants?|landlords?|residents?|occupants?|drivers?|operators?|managers?|management|"
        r"contractors?|callers?|clr|customers?|constituents?|citizens?|complainants?|cp|rp|"
        r"requesters?|requestors?|homeowners?|neighbou?rs?|business|violators?|respondents?|"
        r"abutters?|parents?|vendors?|superintend[ae]nts?|supervisors?|foreman|foremen|super|"
        r"employees?|workers?|client|person|party|group|applicant|agent|families|family|you|"
        r"us|me|them|him|her) (?:(?:[a-z]+ )?(?:was |were |is |has been |have been |had been |"
        r"being |also |then |now )*)(?:notified|alerted|informed|contacted|told|advised|"
        r"called|e-?mailed|paged|copied|asked|given)\b"
    ),
    (
        r"\b(?:notified|alerted|informed|called|told|contacted|e-?mailed|phoned|rang|texted|"
        r"messaged|advised) (?:the |a |an |both |all |her |his |their |back |to |and |that |"
        r"in |out |on |for |by |you |it |this )*(?:property |home|business |building |vehicle "
        r"|dog |lot |store |site |current )?(?:owners?|tenants?|landlords?|residents?|"
        r"occupants?|drivers?|operators?|managers?|management|contractors?|callers?|clr|"
        r"customers?|cust|constituents?|citizens?|complainants?|cp|rp|requesters?|requestors?|"
        r"homeowners?|neighbou?rs?|business|violators?|respondents?|abutters?|parents?|"
        r"vendors?|superintend[ae]nts?|supervisors?|foreman|foremen|super|employees?|workers?|"
        r"client|person|party|applicant|agent|family|reporting|you|me|us)\b|\b(?:if|when|once|"
        r"will|be|not|to be|can|please|should|must) (?:[a-z]+ ){0,2}(?:notified|informed|"
        r"contacted|alerted)\b|\brefer to (?:the )?(?:comments?|notes?|above|attached|"
        r"[^.;]{0,40}\bforms?)\b|\b(?:is|are) (?:filed|submitted|reported|made|directed|"
        r"mailed|sent) (?:to|with|through)\b"
    ),
    (
        r"\b(?:refer|referring) to (?:the |an? |this |your |our )*(?:new|corrected|case|"
        r"photos?|sr|~number|#|request|ticket|other (?:case|request|ticket)|website|web|page|"
        r"attached|following|above|code|section|permanent)\b|\b(?:forward|send|mail|submit|"
        r"return|sent|mailed|forwarded|e-?mailed) (?:the |your |it |a |an |this |you |him |"
        r"her |them )*(?:[a-z]+ ){0,4}?to (?:the |your |their |his |her |our |a )*(?:[a-z]+ "
        r")?(?:address|home|email|branch|lending|account|residence|inbox|customer|complainant|"
        r"respondent|owner|owners|resident|homeowner|tenant|applicant|responsible party|po "
        r"box|lab|property)\b|\b(?:owner|manager|landlord|tenant|owners)[^.;]{0,40}\bwas sent "
        r"an? [a-z]+|\bsubmitted to (?:the )?utilit(?:y|ies)(?: companies)? for review\b|"
        r"\b(?:sent|issued|mailed|gave|given) (?:an? )?(?:notice|warning|order|letter)s? to "
        r"(?:the )?(?:responsible|property|owner|contractor|landlord)\b|\brefer to "
        r"[^.;]{0,45}\b(?:reports?|sheets?|logs?|records?|notes?|photos?|e-?mails?)\b|"
        r"\bplease contact (?:the )?[^.;]{0,90}\b(?:for (?:updated|the) status|status "
        r"of)\b[^.;]*"
    ),
)
"""Words of sending that pass nothing on."""
