"""Somebody else has it, or it is not the city's to do: the reasons R and J."""

from __future__ import annotations

from metrics.messages.reason_words import (
    DETERMINERS,
    MEANS,
    OFFICES,
    OWNERS,
    REPORT,
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
        r"\b(?:contractor|authority|district|utility|county|state|university|company|agency|"
        r"school) (?:gets?|"
        r"handles?|takes?|does|cleans?|writes?|answers?) (?:these|those|them|its own|their own|"
        r"such)\b|"
        r"\b(?:complaints?|requests?|calls?|reports?|questions?|concerns?) (?:[a-z]+ "
        r"){0,4}?(?:go|goes|belongs?) "
        r"(?:to|with) [a-z]"
    ),
    (
        rf"\b{KNOWN} (?:is |are |was |were |been |has |have |now |already )*(?:aware|paged|"
        rf"e-?mailed|called|"
        r"told|contacted|requested|responding|dispatched|advised|informed|alerted)\b|\b(?:rptd|"
        r"rpt'?d|"
        r"reptd|refd|ref'd|xfrd|trfd|fwdd|emld|e-?mld|relyd) (?:it |this )?(?:to )?[a-z]|"
        r"\b(?:called|phoned|"
        r"radioed|wrote) (?:it|this|that|them) in(?:to)? to\b|\b(?:[a-z]{1,4}pd|[a-z]{0,4}dot|"
        r"[a-z]{1,3}fd|"
        r"dpw|pwd|dph|mta|dep|dcr) (?:to|will|can|needs? to) (?:handle|address|respond|repair|"
        r"fix|check|follow|"
        r"take|investigate|patrol)\b|\b(?:emailed|e-mailed|texted|faxed|messaged) [a-z&]{2,12} "
        r"(?:the |a |our "
        r"|your )?(?:pics?|photos?|pictures?|location|address|details|report)\b|\b[a-z&]{2,} "
        r"crews? (?:has|have) "
        r"been (?:requested|called|asked)\b"
    ),
    (
        rf"\btransfer outcome\b|\b(?:{OFFICES}|utility|contractor)(?:'s)? [^.;]{{0,40}}\b(?:has|"
        rf"have|was|"
        r"were) been told\b|\b[a-z&]{2,5}(?: energy| power| electric| water)? will restore\b|"
        r"\bfile (?:it |this |your [a-z]+ )?(?:there|with them)\b|"
        r"\b(?:dispatched|sent) (?:the |a |our )?(?:utility|contractor|vendor)[. ]*$"
    ),
    (
        r"\b(?:ticket|case|report|order|request|complaint|claim|sr|call)s? (?:is |was |now |put |"
        r"placed )?"
        r"(?:in|open|opened|filed|logged|lodged) (?:w/|with|to|at) [a-z]|\b[a-z&]{2,6} (?:ntfd|"
        r"ntf'd|"
        r"notf'?d|notif'?d?|advd|adv'd)\b|\b(?:re-?class(?:ed|ified)|re-?coded|re-?categori[sz]ed|"
        r"re-?queued|re-?dispatched) (?:it |this |over )?(?:to|as|for) "
        r"(?:the )?[a-z]|(?:^|[.;,-] ?|\b(?:it|this|that|was|is|info|been|case|request|and) "
        r")(?:re-?)?"
        r"sent (?:over |on |up |across |along |down )?(?:to|via|thru|through) (?:the )?[a-z&]+|"
        r"\bsent "
        r"over\b|^(?:routed|relayed|passed along|forwarded)(?: [a-z]+){0,3}[. ]*$"
    ),
    (
        r"\b(?:forwarded|referred|transferred|routed|escalated|relayed|reassigned|sent|gave|"
        r"submitted|"
        r"passed) (?:on |along )?(?:this |the |your |my |that |her |his |their )?(?:service |"
        r"work )?(?:case|request|"
        r"complaint|report|ticket|inquiry|concern|issue|matter|e-?mail|sr|info|information)s? "
        r"(?:#? ?"
        r"~?[a-z0-9-]+ )?(?:on |over |along )?(?:to|with) [a-z]|\b(?:emergency|dispatch|crew|line|"
        r"hotline|utility|company|police|dept|department) (?:was|were|has been) (?:called|rung|"
        r"phoned|"
        r"paged|requested) by\b|\bowner [a-z]+,? notified\b"
    ),
    (
        r"\brouted: [a-z]|\b(?:i've|we've|i have|we have|have) asked [a-z&]+ to\b|\b(?:ran|"
        r"running|run) with it\b|\btheir (?:[a-z]+ ){0,3}(?:office|desk|team|line|hotline) "
        r"(?:logged|has|took|is|will|recorded|opened)\b|\bsent (?:the )?[a-z&]+ (?:[a-z]+ "
        r")?(?:an? |the )(?:text|note|e-?mail|message|photo|video|report)\b"
    ),
    (
        r"\b(?:e-?mailed|faxed|sent|texted|fo?r?warded|gave|giving|sending) (?:the )?(?:rfa|sr|"
        r"request|case|info|this|it|report|complaint|e-?mail|photos?|pics?|ticket|details) "
        r"(?:over |on )?to [a-z]|\bfo?r?w?a?r?ded to [a-z]"
    ),
    r"\bturn(?:ed)? in to (?:the )?[a-z]+",
    (
        r"\b(?:in|into|on|through|via|with) their (?:outage |online |web |own |work |repair "
        r")*(?:portal|system|form|site|queue|app|line|log|desk)\b|\b[a-z]{3,} asked to [a-z]+|"
        r"\b(?:got|has|have|given|took) the (?:photos?|address|location|info|details|message|pole "
        r"number|tag)\b|\b(?:kick|send|mov|rout|pass|punt|refer+|forward|transferr?|shift)ing "
        r"(?:it |this |over |on )*(?:to|2) [a-z]|\blet them know\b"
    ),
    (
        r"\bsent (?:them|him|her) (?:pics?|pictures?|info|it|this|photos?|details|notice|word)\b|"
        r"\b(?:logged|filed|lodged|registered|reported) (?:w/|with|at|on|through|thru|via) (?:the "
        r")?(?:their|district|police|state|county|[a-z]+ web form)\b|\b(?:ticket|case|report|"
        r"request|complaint|it) (?:was |has been )?(?:relayed|forwarded|referred|"
        r"transferred)(?:[.,; ]*$|[.;,]| \d)"
    ),
    (
        r"\b[a-z&]{2,}(?: [a-z&]+)? (?:was |were |is |has been |have been |being |also |now "
        r")*(?:notified|alerted|informed|paged|radioed|summoned|looped in|copied|tipped off)(?: "
        r"(?:by|via|on|at|of|about|thru|through|today|and|to)\b|[.,;]|$)|\b(?:notified|alerted|"
        r"informed|paged|radioed|rang|emailed|e-mailed|faxed|phoned|texted|messaged|looped in|"
        r"copied|cc'?d) (?:the )?[a-z&]{2,}(?: [a-z&]+)?(?:[.,;]|$| (?:for|to|about|at|on|who|and|"
        r"so|via|by|w/|with|re)\b)|\b(?:called|told|contacted) (?:the )?(?:[a-z]+dot|[a-z]&[a-z]|"
        r"[b-df-hj-np-tv-xz]{3,5}|(?:[a-z]+ ){0,2}(?:dispatch|district|desk|dept|department|"
        r"utility|authority|board|board of [a-z]+|hotline|commission|agency))\b"
    ),
    (
        r"\b[a-z&']{2,} (?:gets|picks|takes|grabs|handles|catches|owns|has) (?:this|it|that)(?: "
        r"(?:up|one|on|over|now))?(?: from here)?(?:[.,;]|$)|\bbelongs? (?:w/|with|at|over)|"
        r"\b(?:gave|given|giving) (?:them|him) (?:the|your|our|a)\b|\b(?:they|she|he|utility|"
        r"company|state|county) (?:have |has )?(?:opened|wrote|made|started|took|entered|created|"
        r"logged) (?:an? |the |their (?:own )?)(?:ticket|case|report|order|job|complaint|file)\b"
    ),
    (
        r"(?:^|[.;,] ?)(?:went|gone|goes|going|off|over|on) to (?:the )?(?:[a-z]+ )?(?:mgmt|"
        r"management|legal|law|finance|engineering|zoning|planning|billing|dispatch|council|court|"
        r"dept|department|desk|office|division|county|state|utility|board|traffic|parks|police|"
        r"forestry|streets|water|sewer|health|housing|code|fire|schools?)\b|\b(?:engineering|"
        r"traffic|legal|parks|police|water|zoning|planning|county|state|utility|forestry|landlord|"
        r"health|housing|dept|department|division|office|board|company|authority|agency|streets) "
        r"to (?:answer|handle|take|address|respond|deal|decide|reply|own|advise|rule)\b"
    ),
    (
        r"\b(?:was|were|been) (?:referred|forwarded|transferred|rerouted)\b|\bsent (?:them|him|"
        r"her) "
        r"(?:an? |the |your |our )?(?:e-?mail|note|message|map|photos?|report|letter)\b|\blet "
        r"(?:the|"
        r"their) (?:[a-z]+ ){1,2}know\b|\b(?:to|with) (?:that|the) (?:municipality|township|"
        r"borough)\b"
    ),
    (
        rf"\b(?:has|have|got|took|takes) (?:this|that) one\b|\b{OFFICES} (?:adv'?d|notif'?d|"
        rf"ntf'?d?|called|contacted|"
        rf"emailed|e-mailed)\b|\b(?:contact|referral|report|call) (?:was |has been )?made (?:on |"
        rf"to |\d)"
    ),
    (
        r"\b(?:took|have|has|got|taking|takes) (?:the|your|our|this|my) (?:details|report|info|"
        r"complaint|"
        r"information|call|location|address)\b|\b(?:company|vendor|utility|contractor|crew|agency|"
        r"county|state|"
        r"district|hauler|operator|provider|shop|railroad) (?:was |were |has been |have been |is "
        r"being )?(?:asked|"
        r"told|requested|urged|directed|reminded|alerted|paged) (?:to|of|about|again)\b|\b(?:let|"
        r"letting) (?:the )?"
        r"(?:[a-z]+ ){0,2}(?:security|police|utility|county|state|office|department|dept|company|"
        r"agency|shop|"
        r"board|school|team|crew|contractor|vendor|parks|streets|university|railroad) know\b|"
        r"\b(?:vendor|utility|"
        r"hauler|dot|state|county|operator) (?:alerted|paged|advised|aware|informed)\b|\bfw'?d'?d? "
        r"to\b"
    ),
    (
        rf"\b(?:{OFFICES}) (?:is|are) (?:now |already |currently )?(?:working|handling|fixing|"
        rf"repairing|"
        rf"investigating|responding|on it|aware)\b|\b(?:caller|customer|resident|constituent|"
        rf"citizen|owner) "
        rf"(?:should|must|needs? to|has to|will need to|can) (?:contact|call|reach|go to|speak "
        rf"(?:to|with)|file "
        rf"(?:a claim )?with|apply (?:to|with)) {DETERMINERS}(?:[a-z'&]+ ){{0,3}}(?:{OFFICES}|"
        rf"office|clerk'?s?)\b|"
        rf"^(?:please |pls )?(?:contact|call|reach out to|try|see) (?:the )?(?:[a-z'&]+ "
        rf"){{0,3}}(?:office|clerk'?s?|"
        rf"department|dept|division|bureau|board|authority|court|registry|agency)\b"
    ),
    (
        r"\b(?:has|have|got) (?:it|this|that) (?:now|from here|in hand|covered|under control)\b|"
        r"\b(?:has|have|"
        r"had) taken (?:it|this|that|over|the case|the matter)\b|\b(?:is|are|now|currently|goes) "
        r"before (?:the "
        r"|an? )?(?:[a-z]+ ){0,2}(?:board|court|commission|council|judge|panel|tribunal|"
        r"prosecutor)\b"
    ),
    (
        r"\b(?:gave|given|giving|hand(?:ed|ing)|left|lodged|filed|sent|shared|raised) (?:it|this|"
        r"that|them|your "
        r"[a-z]+|over)? ?(?:to|with|by) (?:the |their |our )?(?:[a-z&']+ ){0,2}?(?:folks|people|"
        r"guys|team|desk|"
        r"office|board|group|unit|section|staff|warden|deputy|marshal|dispatcher|liaison|"
        r"coordinator|program|"
        r"department|dept|engineering|forestry|streets|traffic|finance|legal|parks)\b"
    ),
    (
        r"\b(?:rang|called|phoned|e-?mailed|told|notified|alerted|asked|contacted|messaged|wrote|"
        r"texted) "
        r"(?:their|its) [a-z]+|\btheir (?:[a-z]+ )?(?:desk|office|team|crew|people|folks|dispatch|"
        r"line|"
        r"inbox|staff) (?:got|has|have|was|were|will|took|received)\b|\b(?:'ve|have|has|were|was) "
        r"(?:been )?"
        r"(?:given|sent|got|received) (?:the|your|a|our) (?:[a-z]+ )?(?:number|photos?|pictures?|"
        r"report|note|"
        r"location|address|details|info|copy|complaint|case|ticket|information)\b"
    ),
    (
        r"\bdirected (?:your|the|this) (?:[a-z]+ )?(?:to|toward)\b|\b(?:kicked|bounced|punted|"
        r"lateraled|"
        r"bumped|flipped|tossed|shot|slid) (?:it |this )?(?:over |on |back |up |across )?(?:to|2) "
        r"[a-z]|\b(?:"
        r"with|by) (?:them|the (?:county|state|utility|owner)) now\b|\bpassed 2 [a-z]"
    ),
    rf"\b{_PASSED} (?:{_OBJECT} )?(?:on |over |along |off |up |back )?(?:to|2|with) [a-z]",
    (
        rf"\b(?:sent|e-?mailed|mailed|faxed|phoned|submitted|given|gave|shared|moved|directed|"
        rf"assigned|"
        rf"reported|tossed|sending|submitting|emailing|reporting|filed|lodged|logged|opened|placed|"
        rf"sends|"
        rf"entered|called it|called this|put in|delivered) (?:[a-z'&/~-]+ ){{0,4}}?(?:to|with|in "
        rf"to|into|2) "
        rf"{DETERMINERS}(?:[a-z'&/-]+ ){{0,3}}?{OFFICES}\b"
    ),
    (
        r"\b(?:e-?mail|letter|note|message|notice|photo|ticket|order|referral|report|request|"
        r"complaint|word)s? (?:was |were |has been |have been )?(?:sent|forwarded|mailed|"
        r"e-?mailed|submitted|opened|filed|placed|given|passed|entered) (?:to|with|on|at|through) "
        r"(?:them|their|its|his|her)\b|\bentered (?:on|in|into|at) their\b"
    ),
    (
        rf"\b{OFFICES} (?:[a-z]+ )?(?:was |were |has been |have been |is being |are being |now |"
        rf"already |been |has |is |are )*{_TOLD}\b"
    ),
    (
        rf"\b(?:they|who|which) (?:were|was|have been|has been|had been|are being) (?:already |"
        rf"also )?{_TOLD}\b"
    ),
    (
        rf"\b(?:we|i|crews?|staff|dispatch|inspector|officer|supervisor|have|has|and|also|already|"
        rf"foreman|driver|office|clerk|^) ?{_TOLD} {DETERMINERS}(?:[a-z'&]+ ){{0,2}}{OFFICES}\b"
    ),
    (
        rf"\b{OFFICES} (?:[a-z]+ )?(?:ticket|case|work order|order|reference|confirmation|claim|"
        rf"report|sr|wo|job) (?:number |no )?[.#:]? ?(?:~number|~phone|\d)"
    ),
    (
        r"\b[a-z&]{2,12} (?:ticket|case|work order|reference|claim|report)s? (?:number |no )?"
        r"[.#:]? ?(?:~number|~phone|\d)[a-z0-9~/-]* (?:was |has been )?(?:opened|filed|created|"
        r"placed|made|entered|with them)\b"
    ),
    (
        rf"\b{OFFICES}(?:'s)? (?:[a-z]+ )?(?:now |already |currently )?(?:has|have|holds|owns|took|"
        r"takes|is taking|are taking|got|picked up|accepted|is handling|are handling|will handle|"
        rf"will take|will respond|is responding|is investigating|is working) {DETERMINERS}"
        rf"(?:{REPORT}|it|this|over|care|job|matter|lead|from here|ball|on)\b"
    ),
    (
        rf"\b(?:asked|told|requested|urged|directed) {DETERMINERS}(?:[a-z'&]+ ){{0,2}}"
        rf"(?:{OFFICES}|them)(?: of (?:[a-z]+ ){{1,4}}?| )(?:to|for|that|address|fix|repair|"
        rf"inspect|handle)\b"
    ),
    (
        r"\b(?:should|must|needs? to|has to|have to|required|requires) (?:be )?(?:referred|"
        r"reassigned|"
        r"re-assignment|reassignment|transferred|rerouted|forwarded|redirected|handled by|"
        r"addressed by)"
    ),
    (
        rf"\b(?:{OFFICES}|contractor) (?:has|have|needs?) to (?:restore|repair|fix|come|respond|"
        r"replace|remove|dig|handle|cut|clear)\b"
    ),
    (
        rf"\b(?:now |is |are |lies |rests |sits |currently )+(?:with|in the hands of|before|at) "
        rf"{DETERMINERS}(?:[a-z'&]+ ){{0,2}}{OFFICES}\b"
    ),
    (
        rf"\b(?:they|them|{OFFICES}) (?:got|have|received|were sent|was sent|have received|were "
        rf"given) "
        r"(?:an? |the |your |our |this |my )+(?:[a-z]+ )?(?:e-?mail|message|note|report|photos?|"
        r"letter|"
        r"copy|case|ticket|request|complaint|call|location|info|information|details)\b"
    ),
    (
        r"\b(?:gone|went|goes|pushed|moved|sent|shared|passed|referred|forwarded|given|routed|"
        r"kicked) "
        r"(?:[a-z]+ ){0,2}?(?:to|with) (?:the |an? |another |some )*(?:other|another|appropriate|"
        r"right|"
        r"proper|correct|responsible|relevant|different|concerned|respective) [a-z]+"
    ),
    (
        r"\b(?:moved|pushed|sent|kicked|put|dropped|bumped|assigned|routed|over) (?:it |this "
        r")?(?:in |"
        r"over )?(?:to|in|into) [a-z&']+(?: [a-z]+)?(?:'s)? (?:q|queue|inbox|basket|bucket|board|"
        r"side|"
        r"desk|folder)\b"
    ),
    (
        r"\b(?:i|we|staff|officer|inspector) (?:have |has )?(?:phoned|called|e-?mailed|told|"
        r"notified|"
        r"alerted|messaged|texted|contacted|asked) [^.;]{2,60}\b(?:and|so) (?:she|he|they|it|who)"
        r"(?:'ll| will|'s going| plan| intend)"
    ),
    (
        r"\b(?:not sure|unclear|don't know|unsure) why (?:this|it) (?:came|was sent|got|was "
        r"routed)\b|"
        r"\b(?:came|sent|routed|assigned) to (?:us|the wrong [a-z]+) (?:in error|by mistake|by "
        r"accident)\b|\bwrong (?:department|dept|agency|office|desk|queue|division)\b"
    ),
    (
        r"\b(?:needs? to|should|must|has to|have to|will need to|you can|please|to) (?:get in "
        r"touch "
        r"with|reach out to|speak (?:to|with)|go (?:to|through|thru)|apply (?:to|at|through|with)|"
        r"check "
        rf"with|write to|file (?:a claim |this |it )?with|take (?:it|this) (?:up )?(?:to|with)) "
        rf"{DETERMINERS}"
        rf"(?:[a-z'&]+ ){{0,3}}?{OFFICES}\b"
    ),
    (
        r"\b(?:contractor|company|utility|developer|owner) took (?:ownership|responsibility)\b|"
        r"\bfaxed to\b"
    ),
    r"^(?:trnsf|xfer|xfr|trf|fwd|rtd|reasgn|refd|reasg)[a-z]*[.:]? [a-z]",
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
_IS_AT = (
    r"(?:is|are|was|it's|that's|lies|lie|sits?|falls?|stands?|located|situated|runs?|rests?|"
    r"grows?|belongs?|remains?)"
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
        r"\b(?:used|reached|exhausted|exceeded|hit|past|met) (?:up )?(?:both|all|its|his|her|"
        r"their|your|the) "
        r"(?:[a-z]+ ){0,4}?(?:pick ?-?ups?|limit|allowance|allotment|quota|passes|cap|maximum)\b|"
        r"\btoo (?:much|many) "
        r"(?:weight|bags|items|trash|material|dirt|bulk|volume)\b|\b(?:citation|ticket|fine|"
        r"charge|decision|"
        r"assessment|denial|penalty|ruling|fee)s? (?:stands?|(?:was |were |is )?(?:upheld|"
        r"sustained|affirmed)|"
        r"remains? (?:valid|due|in effect))\b|\b(?:city|our|department|the) policy (?:is|does|"
        r"has|bars|says)\b"
    ),
    (
        r"\b(?:is|are|being) no longer (?:offered|provided|accepted|installed|issued|collected|"
        r"allowed|serviced|planted|put|taken|given|sold|done|made|built)\b|\b(?:is|are) "
        r"between (?:the|you|two|these|neighbou?rs|owners)\b|\b(?:your|owner'?s|customer'?s|"
        r"property) side\b|"
        r"\bmissed (?:the|your) (?:[a-z0-9~-]+ ){0,3}(?:window|deadline|cut ?off|period)\b|"
        r"\b(?:do|does)(?: "
        r"not|n't) let\b"
    ),
    (
        r"\bnot (?:tied|bundled|bagged|wrapped|taped|boxed|broken down|flattened|stacked|rinsed|"
        r"drained|"
        r"sealed|cut (?:to|down|up)|in (?:an? )?(?:bags?|barrels?|containers?|paper|plastic))\b|"
        r"\b(?:wrong|"
        r"off|not your) (?:week|day|side) for\b|\b(?:on|is|are|in) (?:odd|even|alternate|"
        r"alternating|every "
        r"other) (?:weeks?|months?|mondays?)\b|\b[a-z]+s (?:are |is )?not (?:installed|plowed|"
        r"planted|allowed|"
        r"accepted|offered|permitted|collected) (?:on|in|at|by|with|for|until|under|curbside)\b|"
        r"\bneeds? (?:an? "
        r"|to hire an? |their own )(?:commercial|private|licensed) (?:hauler|plumber|contractor|"
        r"dumpster|"
        r"arborist|company)\b|\b(?:aren't|isn't|are not|is not|not) in (?:the|our|this) "
        r"(?:program|contract|"
        r"route|service area)\b|\b(?:are|is) only [a-z]+ (?:when|where|if|after|once|on)\b"
    ),
    (
        r"\bwe (?:only )?(?:service|serve|collect|take|accept|maintain|clean|plow|repair|handle|"
        r"inspect) "
        r"(?:[a-z]+ ){1,4}only\b|\btoo heav[a-z]*\b"
    ),
    (
        r"\b(?:is|are|it's|that's) an? [a-z]+ (?:matter|call|job)(?:[.,;]|$| (?:and|so|for|under|"
        r"between))|"
        r"\bonly (?:[a-z]+ ){1,3}(?:is|are|gets?) (?:taken|collected|accepted|picked up|allowed|"
        r"served|"
        r"covered|handled|trimmed|plowed|paved)\b|\bprivate (?:sewer |water |side |service "
        r")?(?:laterals?|"
        r"lines?|pipes?|drains?|tanks?|wells?|services?)\b|\bon private (?:ground|grounds|"
        r"lots?)\b|\b(?:off|"
        r"wrong) (?:week|day)[.;,]"
    ),
    (
        rf"\b{_OTHERS} side\b|\bside of (?:the )?(?:fence|line|wall) (?:= ?|is )|= (?:the "
        rf")?(?:county|"
        r"state|private|hoa|utility|owner)\b|\b[a-z&]{3,} owns? (?:the|these|those|this|that|it|"
        r"them|"
        r"all|both)\b|\b(?:from|of|off) (?:the )?private (?:property|trees?|land|yard)\b|\bpvt\b|"
        r"\b(?:his|her|their|its|[a-z]+'s) (?:own )?(?:sole )?responsib[a-z]+|\b(?:is|are) "
        r"(?:solely |also |then )?responsible for (?:enforc|th[aeio]|mainten|maint|repair|remov|"
        r"clear|clean|"
        r"keep|upkeep|any|all|their|its|trim|plow|shovel)[a-z]*"
    ),
    (
        r"\b(?:will|can|could|may|shall|would)(?: not|n't|not) (?:be )?(?:approved|changed|"
        r"reversed|"
        r"waived|considered|honored|granted|allowed|permitted|overturned|extended|refunded|made "
        r"until|"
        r"made untill|altered|widened|accommodated)\b|\b(?:can ?not|can't|could not|couldn't|"
        r"will not|"
        r"won't|unable to|not able to) (?:legally |really )?(?:allow|permit|enforce|interven|"
        r"authoriz|"
        r"get involved|waive|reverse|overturn|mediat|arbitrat|regulat|dictat|control|grant|"
        r"approve|consider)[a-z]*|\b(?:denied|declined|rejected|disallowed|turned down) "
        r"(?:the|your|this|a) (?:[a-z]+ ){0,2}(?:request|application|appeal|claim|petition|pass|"
        r"waiver|"
        r"refund|permit|exemption|variance|reduction|discount)\b"
    ),
    (
        r"\b(?:do|does|did)(?: not|n't) (?:require|need|warrant|justify|call for|merit)"
        r"(?: to be)? (?:an? |any |the |more |another )?(?:all[- ]way|stop|signs?|signals?|lights?|"
        r"crosswalks?|humps?|bumps?|permits?|appointments?|appt|special|scheduled?|pick ?-?up|"
        r"barrels?|"
        r"baskets?|cans?|lines?|marking|striping|arrow|collection)\b|\b(?:barrell?s?|baskets?|"
        r"receptacles?|(?:stop |yellow |white )?lines?|parking|meters?|arrow|hydrants?|benches|"
        r"bench|"
        r"striping|crosswalks?|signage|signs?|stop) (?:[a-z]+ ){0,3}?(?:is|are|was|were) "
        r"(?:optional "
        r"and )?not (?:required|needed|necessary|warranted|recommended|appropriate|justified)\b"
    ),
    (
        r"\btoo (?:heavy|full)\b|\btoo (?:large|big|long|thick|wide|bulky) (?:for|to)\b|\b(?:over"
        r"filled|over ?weight|overloaded|over ?stuffed)\b|\b(?:carts?|barrels?|totes?|toters?|"
        r"bins?|"
        r"cans?|bags?|containers?|recycling|dumpster|box(?:es)?) (?:[a-z]+ ){0,3}?(?:filled|"
        r"loaded|full|"
        r"mixed|contaminated|packed|stuffed|topped) (?:with|of|w/|in with)\b|\bmixed (?:trash|"
        r"loads?|"
        r"garbage|materials?|waste)\b|\b(?:trash|garbage|bags?) (?:mixed in|in (?:with )?the "
        r"recycling|on top of)\b|\b(?:this|it|that|these|those|pile|all) (?:is|was|are|were|of "
        r"it) (?:all "
        r"|mostly |just |considered |being )*(?:demo|demolition|construction|contractor'?s?|"
        r"commercial|"
        r"landscap[a-z]*|hazardous)\b"
    ),
    (
        r"\b(?:with|as|in|is|are|all|an?|the|your|for) (?:regular|normal|household|ordinary) "
        r"(?:[a-z]+ )?(?:trash|garbage|rubbish)\b(?: item| day| collection| pick ?up)?|"
        r"\bdisposed of "
        r"privately\b|\b(?:came|come|put|set|brought|placed|was|were|is|go|went) (?:in|out)? "
        r"?(?:out "
        r")?after (?:the )?(?:[a-z]+ )?(?:coll?ect+ion|truck|trucks|driver|crew|crews|pick ?up|"
        r"route|"
        r"we)\b"
    ),
    (
        r"\bnone of (?:it|them|this|that) (?:is )?(?:city|public|ours|county|municipal)\b|\b(?:is|"
        r"are)(?: not|n't) (?:capped|limited|restricted|regulated|covered|banned|prohibited)\b|"
        r"\b[a-z]+s? gets? no (?:city )?(?:paving|plowing|service|sweeping|collection|pickup|"
        r"lights?|humps?|sidewalks?|maintenance)\b|\byour (?:own )?(?:easement|tree|fence|wall|"
        r"mailbox|pipe|line|lateral|meter|landlord|hoa|driveway) (?:to|and not)\b|\bbetween "
        r"you and\b|\bno time limit\b"
    ),
    (
        r"\bowners?(?: ?/ ?agents?)?(?: of (?:the )?[a-z ]{3,25})? (?:must|should|shall|needs? to|"
        r"has to|have to) (?:be |also |then )?(?:remove|replace|repair|clean|paint|fix|cut|trim|"
        r"handle|haul|call|treat|maintain)\b|\bno (?:cob|c\.o\.b\.|city) (?:cables?|wires?|lines?|"
        r"poles?|equipment|property)\b|\b(?:has|have)(?: not|n't) approved\b|\boversized?\b|"
        r"\bplease bag\b|\bno need for (?:more|another|additional|barriers|a second)\b|\b(?:must|"
        r"has to|have to|needs? to) (?:be )?[a-z]+(?: [a-z]+)? by (?:the |their |there |a |its "
        r")?(?:own )?(?:owner|contractor|utility|developer|landlord|company|state|county)\b"
    ),
    (
        r"\b(?:customer|owner|tenant|resident|homeowner|landlord|manager|management|"
        r"private)(?:'?s)? (?:own )?(?:plumber|electrician|hauler|contractor|roofer|arborist|"
        r"exterminator)\b|\btheir (?:[a-z]+ )?(?:contractor|crews?|job|work|property|lines?|"
        r"poles?|column|wall|bridge|building|call) only\b|\bnot us\b|\b(?:manager|management|"
        r"landlord|owner|tenant|complex|hoa|board) must (?:order|request|schedule|apply|call|ask|"
        r"arrange|pay|fix|hire|do)\b"
    ),
    (
        r"\b(?:owner|abutt?[eo]r|resident|tenant|landlord|customer|homeowner)s?'?s? (?:own "
        r")?(?:cost|expense|duty|side|pipe|line|lateral|problem)\b|\b(?:is|are) (?:(?:lawful|"
        r"legal|exempt)(?:[.,;]|$)|(?:lawful|legal|allowed|permitted|exempt) (?:at|under|by|there|"
        r"here|in|per|as|from|until|if)\b|(?:ok|okay|fine) (?:under|per|by) (?:the )?(?:code|law|"
        r"ordinance|zoning|\d|permit|rule|~))|\b(?:window|period|deadline|time|days?)(?: "
        r"[a-z]+){0,4} (?:had|has) (?:run|passed|expired|closed|lapsed|gone by)\b|\b(?:denied|"
        r"declined|rejected|refused)[:;,] |\bwarrants? (?:is|requires?|calls? for|needs)\b|"
        r"\bnothing (?:for us )?to (?:write|cite|enforce|ticket|issue|regulate)\b|\bis wired to\b|"
        r"\byou (?:want|need) the (?:city|town|county|state|village)\b|\b(?:we're|we are|this is) "
        r"the (?:town|city|county|village) of\b"
    ),
    (
        r"\b(?:told|informed|advised) (?:him|her|them|caller|owner|resident) (?:that )?(?:its|"
        r"it's|it is) (?:his|hers|her|their|theirs|private)\b|\bits? (?:is )?(?:hers|his|theirs|"
        r"yours) to [a-z]+|\bpriv[a-z]*ly[- ]owned\b|\b(?:itself|city|we|it|office|program|"
        r"department|agency) (?:keeps?|holds?|takes?|makes?|sets?|gives?) no\b|\bmay be left "
        r"(?:at|in|on|by)\b|\b(?:residents?|owners?|homeowners?) are (?:asked|expected|required) "
        r"to\b|\b(?:is|are) [a-z]+'?s\. (?:they|it|their)\b|\bthat is [a-z]+ (?:county|township|"
        r"parish)\b|\bwindrows?\b[^.;]{0,30}\bleft\b"
    ),
    (
        r"\bshould (?:be )?(?:[a-z]+ ){1,2}by (?:the )?(?:property )?(?:owners?|abutt?[eo]rs?|"
        r"landlords?|tenants?|residents?|utility|state|county|hoa|manager)\b|\b(?:under|in) the "
        r"(?:sole )?(?:control|custody|care|charge|jurisdiction|purview) (?:and [a-z]+ )?of\b|"
        r"\babutt?[eo]rs? (?:is|are|must|shall|should|has|have)\b|\bnot (?:by |the "
        r")?(?:[b-df-hj-np-tv-xz]{2,4}|dpw)(?:[.,;]|$)|\bnothing to do with\b|\b(?:signs?|"
        r"signals?|crosswalks?|humps?|bumps?|lights?|signage|markings?|camera|guardrail|barrier|"
        r"speed limit) (?:here |there )?(?:is|are|was|were) not (?:necessary|warranted|needed|"
        r"justified|recommended|appropriate|advisable|allowed)\b"
    ),
    (
        r"\b(?:isn't|aren't|is not|are not|ain't|not) (?:a thing|something|anything|items?|one "
        r"that|material|stuff) (?:that )?(?:we|our|the|city|this|crews?|i|can)\b|\b(?:on|from) "
        r"(?:your|his|her|their|the (?:owner|customer|homeowner|private|resident|property|house|"
        r"tenant|building|utility|county|state|railroad|school|church)(?:'?s)?(?: owner'?s?)?) "
        r"(?:own )?side of\b|\b(?:limit|maximum|max|cap|allowance) (?:is|of|per) (?:\d+|one|two|"
        r"three|four|five|six|ten|twelve) (?:items?|bags?|carts?|cans?|pieces?|bulk|per|each|"
        r"things|yards|barrels?|boxes)\b|\bimmune\b|\b(?:not|isn't|no) liab[a-z]+\b|\b(?:hoa|"
        r"privately|private|developer|county|state|church|owner|association|utility|federally|"
        r"railroad|school|university|customer|resident|tenant|condo)-(?:owned|maintained|managed|"
        r"built|run|operated|installed|kept)\b"
    ),
    (
        r"\b(?:is|are|gets?) left alone\b|\b(?:do|does)(?: not|n't) (?:qualify|rise|cover|"
        r"extend|apply|reach|get|fall|meet|count|belong|support)\b|\b(?:civil|private|"
        r"federal|landlord[- ]tenant|hoa|contractual|insurance|lease) (?:matter|issue|problem|"
        r"thing|dispute|court|question)\b|\bno (?:city|town|county|public) (?:asset|interest|"
        r"funds|money|crew|role|involvement|duty|obligation)\b|\bhave no (?:say|role|authority|"
        r"power|jurisdiction|standing|voice|part) (?:in|over|on|there|here|to)?"
    ),
    (
        r"\b(?:is|are) (?:the )?property of\b|\b(?:tagged|left|flagged) (?:and|&) (?:left|skipped|"
        r"tagged)\b|\b(?:inside|in|within) an? (?:gated|private) [a-z]+"
    ),
    (
        r"\b(?:isn't|aren't|is not|are not|not|never) (?:a )?part of\b|\b(?:feet|ft|inches|yards|"
        r"well|just) (?:inside|"
        r"within|onto|into) (?:the |their |his |her |your |a )?(?:[a-z]+ )?(?:lot|line|fence|"
        r"property|yard|parcel)\b|"
        r"\b(?:hasn't|has not|haven't|have not|was never|were never|never|not yet|not) (?:been "
        r")?(?:accepted|turned over|"
        r"dedicated|deeded|annexed|conveyed)\b|\b(?:item|bag|cart|can|bundle)s? (?:max|maximum|"
        r"limit)\b|\b(?:is|are|"
        r"was|lamp|light|pole|lot|building|[a-z]+) (?:leased|rented|owned) (?:by|from|to) (?:the |"
        r"an? )?[a-z]+|\b(?:"
        r"decided|issued|granted|ruled on|governed|set|regulated) by (?:the )?(?:[a-z]+ "
        r"){0,2}(?:board|court|state|"
        r"council|legislature|judge|commission|county|federal)\b"
    ),
    (
        r"\b(?:not|never) (?:a )?public(?:[.,;!]|$)|\b(?:put up|built|installed|paid for|planted|"
        r"placed|"
        r"erected|poured|provided|funded|dug) by (?:the |an? |your |their )?(?:[a-z]+ "
        r")?(?:developer|hoa|owner|"
        r"homeowner|builder|landlord|association|utility|state|county|company|resident|neighbou?r|"
        r"school|"
        r"church|railroad|contractor)s?\b|\b(?:hoa|association|developer|owner|landlord|"
        r"residents?) (?:pays?|"
        r"paid) for\b"
    ),
    (
        r"\b(?:quit|stopped|ceased|ended|discontinued|don't do|no longer do) (?:taking|collecting|"
        r"accepting|"
        r"picking|doing|offering|providing|servicing|removing|responding|giving|allowing|"
        r"handling)\b|\bwe "
        r"leave (?:[a-z]+ ){1,4}(?:alone|be|in place|where)\b|\b(?:is|are) left (?:to|for|up to) "
        r"[a-z]+|"
        r"\b(?:warrants?|criteria|threshold|thresholds|standards?|requirements?|conditions) (?:was|"
        r"were|is|"
        r"are)?(?: not|n't) (?:met|satisfied|reached|exceeded|fulfilled)\b"
    ),
    (
        r"\b(?:a )?(?:matter|dispute|issue|question|arrangement) (?:between|for (?:the |your "
        r")?(?:court|owner|"
        r"landlord|hoa|police|insurer|lawyer|county|state))\b|\bbetween you and (?:your|the)\b|"
        r"\b(?:lacks?|"
        r"without|have no|has no|no) (?:legal |any |the )*(?:authority|jurisdiction|standing|"
        r"enforcement "
        r"power)\b|\b(?:code|law|ordinance|rules?|charter|policy|statute|regulations?|contract) "
        r"(?:[0-9.-]+ )?"
        r"(?:exempts?|excludes?|bars?|prevents?|prohibits?|forbids?|leaves|permits?|allows?|lets|"
        r"keeps? us)\b"
    ),
    (
        r"\b(?:must|have to|has to|need to|needs to) (?:arrange|hire|use|pay|contract|get|find|"
        r"obtain|buy|rent) "
        r"(?:for )?(?:their|your|his|her|its|a|an) (?:own|private|licensed|commercial|plumber|"
        r"contractor|"
        r"electrician|hauler|dumpster|permit)\b|\b(?:hoa|condo|co-?op|landlord|neighbou?r|tenant|"
        r"family|"
        r"commercial|franchise) (?:rules?|matters?|disputes?|bylaws|agreement)\b|\bnothing (?:the "
        r")?(?:we|city|"
        r"county|town|us|code|police) (?:may|can|could)\b"
    ),
    (
        rf"\b(?:not|never|isn't|isnt|aren't|no longer|nor) (?:really |actually |even |considered |"
        rf"listed as |one of |part of |within |in |on |under |inside |a |an |the |any |by |of |"
        rf"deemed |opened |accepted |located |currently )*{_OURS}\b"
    ),
    (
        r"\b(?:outside|beyond|out of|exceeds|past|off) (?:of )?(?:the |our |what |city |town |"
        r"county |service |this |department's |city's )*(?:[a-z]+ )?(?:control|jurisdiction|scope|"
        r"authority|limits?|boundar(?:y|ies)|purview|territory|powers|reach|remit|mandate|"
        r"right[- ]of[- ]way|meter|property line|service area|coverage|corporate limits|program)\b"
    ),
    (
        rf"\b{_IS_AT} (?:[a-z]+ly )?(?:inside|in|on|onto|within|along|under|from|at|part of|over|"
        rf"by|behind)? ?{DETERMINERS}(?:[a-z]+ )?{_OTHERS} (?:[a-z]+ )?{_LAND}\b"
    ),
    (
        rf"\b{_IS_AT} (?:just |well |about \d+ feet )?(?:inside|within|in|on) {DETERMINERS}"
        r"(?:[a-z]+ ){0,3}(?:easement|county|parish|township|trust land|state park|state forest|"
        r"reservation|campus|subdivision|mobile home park|apartment complex)(?:[.,;]| and| so|$)"
    ),
    (
        rf"\b(?:is|are|it's|that's|this is) (?:an? |the )?{_OTHERS} {gap(1)}(?:matter|issue|"
        rf"problem|responsibility|concern|question|dispute|{_LAND})\b"
    ),
    (
        rf"\b(?:is|are|be|being|been|it's|remain|remains) (?:[a-z]+ly |still |also |all |jointly )?"
        rf"{_KEPT} (?:and [a-z]+ )?by [a-z]"
    ),
    (
        rf"\b(?:{_OTHERS}|{OWNERS}|dot|[a-z]{{2,6}}dot|they|who|which|whoever|[a-z]+'s (?:crews?|"
        rf"trimmers|contractors?|people|staff|department|maintenance|own [a-z]+)) (?:[a-z]+ly |"
        rf"also |still |now )?{_KEEPS} (?:that|this|it|those|these|them|all|such|its own|their own|"
        rf"the {gap(2)}[a-z]+|every|any|most|trees|lights|poles|streets|roads|sidewalks)\b"
    ),
    (
        rf"\b[a-z&]{{3,}} {_KEEPS} (?:that|this|these|those) (?:[a-z]+ )?(?:road(?:way)?|street|"
        r"light|pole|bridge|signal|sign|park|tree|highway|route|ramp|pipe|line|sidewalk|path|"
        r"stretch|intersection|ditch|property|wall|box|cabinet|stop|shelter|lot|alley)s?\b"
    ),
    (
        r"\b(?:is|are|remains?|'s|it's|be) (?:still |now |entirely )?(?:theirs|yours|hers|his|"
        r"[a-z]+'s?|"
        r"the [a-z]+(?: [a-z]+)?'s) to (?:repair|maintain|fix|handle|mow|clear|trim|restore|"
        r"remove|replace|clean|bag|plow|cut|prune|keep|deal|settle|resolve|decide|do|shovel|treat|"
        r"haul|dispose|move|paint|tow|pay)\b|\b(?:is|are) for (?:the )?[a-z]+(?: [a-z]+)? to "
        r"(?:repair|maintain|fix|handle|mow|clear|trim|restore|remove|replace|clean|plow|decide|"
        r"settle|resolve)\b"
    ),
    (
        rf"\b{OWNERS} (?:is|are) (?:the ones? |solely |fully |still )*(?:required|supposed|"
        r"expected|obliged|obligated|responsible|liable|charged|accountable|in charge)\b|"
        rf"\b{OWNERS} (?:must|shall|has to|have to|needs? to|is to|are to|should) (?:[a-z]+ )?"
        r"(?:repair|maintain|fix|handle|mow|clear|trim|restore|remove|replace|clean|plow|cut|"
        r"prune|hire|arrange|call|contact|dispose|haul|treat|pay)\b"
    ),
    (
        rf"\b(?:responsib[a-z]+|duty|job|obligation|up) (?:of|to|for|falls to|falls on|lies with|"
        rf"rests with|belongs to) {DETERMINERS}(?:[a-z]+ )?{OWNERS}\b"
    ),
    (
        r"\b(?:take|bring) (?:it|this|that|the matter|them) up with\b|\b(?:ask|check with|speak "
        r"to|speak with|talk to|talk with|contact|call|reach out to|report (?:it|this|them) to|"
        r"work with|see) (?:your|the|their|that) (?:[a-z]+ )?(?:landlord|hoa|management company|"
        r"property management|"
        r"property manager|building manager|condo association|homeowners'? association|leasing "
        r"office|utility|power company|electric company|cable company|phone company|provider|"
        r"hauler|insurance|insurer|private [a-z]+|state|county|school district|railroad)\b"
    ),
    (
        rf"\b(?:do|does)(?: not|n't|not| never) (?:[a-z]+ly |ever |currently |normally |also |in "
        rf"fact )?{WORK_ON}\b"
    ),
    (
        rf"\b(?:is|are|be|being)(?: not|n't|not| never) (?:[a-z]+ly |ever |normally |currently |"
        rf"being |to be )?{WORKED_ON}\b"
    ),
    (
        r"\b(?:is|are|falls?|comes?|was) (?:still |all )*(?:under|with|through|up to|a matter for|"
        r"for|governed by|subject to) (?:the )?(?:state|county|federal|civil|court|tribal|district|"
        rf"{OFFICES})\b"
    ),
    (
        r"\bno (?:[a-z]+ ){0,2}(?:standard|law|ordinance|rule|code|regulation|limit|requirement|"
        r"statute|provision|prohibition|ban|restriction)s? (?:in|under|on|for|against|that|about|"
        r"requiring|here)\b|\b(?:may|can|are allowed to|is allowed to|free to) [a-z]+(?: [a-z]+)? "
        r"(?:by|under) "
        r"(?:the )?(?:ordinance|law|code|state law|city code|lease|permit)\b|\b(?:is|are) "
        r"(?:perfectly |"
        r"still |also )?(?:legal|exempt|(?:allowed|permitted) (?:here|there|until|after|by|under|"
        r"in|on))\b"
    ),
    (
        r"\b(?:over|above|exceeds?|under) (?:the )?(?:income|age|weight|size|asset)(?: limits?| "
        r"cap)?\b|"
        r"\b(?:not|in|un|isn't) ?eligible\b|\bineligible\b|\b(?:court|owner|resident|tenant|owners|"
        r"residents|landlord|state|county|commercial|weekday|online|mail|in person|members?) "
        r"only[.,; ]"
        r"*$|\b(?:window|deadline|filing period|appeal period|enrollment|time to (?:appeal|file|"
        r"apply)|period) (?:[a-z]+ ){0,3}?(?:has |had |have )?(?:closed|passed|ended|expired|"
        r"lapsed|was|"
        r"ran)\b|\btoo late to\b|\b(?:untimely|past the deadline|after the deadline)\b"
    ),
    (
        r"\bonly (?:hold|have|keep|issue|license|cover|handle|deal|serve|register|record|"
        r"process|enforce|inspect|test|take|accept)s?\b"
    ),
    (
        r"\b(?:st|street|ave|avenue|rd|road|address|location|house|park|hwy|blvd|dr|ln|way|site|"
        r"bridge|"
        r"intersection)\.? (?:is|are|lies|falls) (?:actually |really )?in (?:the (?:city|town) of "
        r")?"
        r"[a-z]{4,}(?: heights| county| park| hills)?(?:[.,;]|$)"
    ),
    (
        r"\b(?:must|has to|have to|needs? to|should|shd) be (?:cut (?:up|down|in|into|to|and "
        r"(?:tied|bundled))|tied|bundled|bagged|separated|boxed|"
        r"flattened|emptied|sorted|(?:\d|two|three|four) (?:feet|ft|inches)|under|less|in (?:a |"
        r"the |"
        r"paper |clear )*(?:bags?|container|barrels?|bundles?|recycl[a-z]*|cart|toter)|disposed)\b|"
        r"\btoo "
        r"(?:big|large|heavy|long|thick) for (?:the |our |us|them|trash|truck|crew|collection|"
        r"city)[a-z]*|"
        r"\b(?:collection|pick ?up) is (?:now )?over\b|\bdisposed? of private(?:ly)?\b|"
        r"^(?:construction|contractor|commercial|renovation|demolition|building) (?:debris?|"
        r"materials?|"
        r"waste|trash)\b"
    ),
    rf"\bno longer (?:being )?(?:{WORK_ON}|{WORKED_ON}|(?:collect|accept|offer|provid|tak)ing)\b",
    (
        rf"\b{US} (?:can|will|may|must|shall|would|is|are)(?: not|n't|not| never) (?:[a-z]+ly |"
        rf"ever |normally |currently |also |allowed to |permitted to |able to |authorized to |"
        rf"going to |responsible |in the )?(?:{WORK_ON}|for|business|alter|lower|change|extend|"
        r"add|make|close|order|force|compel|require|act|grant|waive|restrict|ban|stop)\b"
    ),
    (
        r"\b(?:has|have|had|there is|there are|there's|with|is|offers|provides|under) no (?:city |"
        r"municipal |public |local |legal |such |specific |current |formal |general )*(?:[a-z]+ )?"
        r"(?:program|service|authority|jurisdiction|ordinance|powers|control|rules?|"
        r"say|law|laws|code|regulations?|requirement|restrictions?|provision|collection|mandate|"
        r"limit on|limits on|leash|curfew)\b"
    ),
    (
        rf"\b(?:{REPORT}|petition|application|appeal|claim|permit|nomination|proposal|it|this|"
        r"your [a-z0-9' -]{1,60}) (?:has been|was|is|were|have been|had to be|must be) (?:denied|"
        r"declined|rejected|turned down|disapproved|refused|not approved|ineligible)\b|"
        r"^(?:denied|rejected|declined|refused|ineligible|not approved|disapproved)\b"
    ),
    (
        r"\b(?:program|service|we|city|department|crews?|collection|trucks?|ordinance|"
        r"[a-z]{4,}s?) only (?:serves?|takes?|accepts?|collects?|covers?|goes?|applies|handles?|"
        r"picks?|empt(?:y|ies)|responds?|plows?|cleans?|repairs?|maintains?|"
        r"replaces?|enforces?|inspects?|regulates?|applies to|tows?)\b"
    ),
    (
        r"\b(?:two|three|four|five|six|\d+)[ -](?:bag|item|cart|can|piece|yard|foot)s? limit\b|"
        r"\b(?:over|exceed(?:s|ed|ing)?|above) (?:the |our |your |city )*(?:[a-z]+ )?(?:limit|"
        r"maximum|allowance|weight|size)\b|\b(?:left|stayed|refused|rejected|skipped|not taken|"
        r"not collected)\b[^.;]{0,40}\b(?:contaminat|not bagged|not tied|not bundled|oversized|"
        r"too (?:heavy|big|long|many)|prohibited|hazardous|construction|mixed|no sticker|no tag)"
        r"[a-z]*|^contaminated\b|\bno stickers? \b"
    ),
)
"""J: not the city's, or refused by its rules."""

NOT_OTHERS = joined(
    (
        r"(?:^|[-.;:0-9] ?|\bwas |\bwere |\bbeen |\brecently )(?:reconstructed|repaved|rebuilt|"
        r"done|completed|cleared|removed|repaired|fixed|"
        r"replaced|cleaned|restored|picked up) (?:by|through|thru) (?:the )?(?:dcr|nstar|bwsc|"
        r"mbta|verizon|mass ?dot|"
        r"comcast|state|county|utility|[a-z]+ grid)\b"
    ),
    r"\b(?:do|please|will) not (?:reply|respond|hesitate)\b",
    r"\bfollow(?:ed|ing)? up with\b",
    r"\bso (?:that )?(?:it|this) (?:is|does)(?: not|n't) [a-z]+",
)
"""Words that give nothing to anybody else to do."""
NO_REFUSAL = joined(
    (
        r"\bwithout (?:the |an? |your |more |any |further |that |this "
        r")*[a-z]+[^.;]{0,60}\b(?:cannot|can't|could not|can not|unable to|not able to) [a-z]+|"
        r"\b(?:cannot|can't|could not|unable to) (?:[a-z]+ ){1,3}without (?:the |an? |your |more |"
        r"any |further )*[a-z]+"
    ),
    (
        r"\b(?:has|have|had|with|holds?) (?:an? )?(?:valid |current |active |city |after[- ]hours "
        r"|night )*permit\b[^.;]*"
    ),
    (
        r"\b(?:do|does|did)(?: not|n't) (?:require|need) (?:any )?(?:trimming|pruning|work|"
        r"removal|repairs?|cleaning|maintenance|attention)\b"
    ),
    rf"\b{MEANS} (?:[a-z]+ )?(?:does|do|did|will|would)(?: not|n't|not) [a-z]+",
    (
        r"\b(?:refused|denied|declined|rejected) (?:us |our |the |an? |all )?(?:entry|access|"
        r"admission|admittance|"
        r"consent|permission|inspect[a-z]*|waiver|visit|appointment|to [a-z]+)\b|\b(?:entry|access|"
        r"admission|"
        r"admittance|permission|consent) (?:was |is |were )?(?:refused|denied|declined)\b"
    ),
    (
        r"\b(?:can|could|do|does|did|will|would|may|is|are)(?: not|n't|not| never) (?:yet |be able "
        r"to |currently |been able to )?(?:say|know|tell|find|see|locate|reach|get|gain|access|"
        r"enter|have|need|think|expect|show|promise|identify|determine|verify|confirm|read|open|"
        r"complete|contact|appear|look|seem|exist|warrant|find|make out|be (?:found|located|"
        r"reached|seen|identified|determined|verified|completed|until|before|back))\b"
    ),
    (
        rf"\b{_KEPT} by (?:the |our )?(?:city|us|our|public works|crews?|this department|dpw|"
        r"parks)\b"
    ),
    (
        r"\b(?:we|city|parks|public works|dpw|our [a-z]+|crews?|staff|team) (?:[a-z]+ly |also |"
        rf"still )?{_KEEPS} (?:that|this|it|those|these|them|the)\b"
    ),
)
"""Words that look like a refusal and are a failure, or say that the thing is the city's."""

NOT_PASSED = joined(
    (
        r"\b(?:citations?|summons(?:es)?|violations?|notices?|charges?|complaint filed|tickets?) "
        r"(?:[a-z0-9~"
        r"-]+ ){0,2}(?:was |were )?(?:forwarded|sent|referred|submitted|mailed) (?:to|with) "
        r"(?:the )?(?:[a-z]+ "
        r")?(?:court|clerk|prosecutor|magistrate|judge|hearing)[a-z]*"
    ),
    (
        r"\b(?:sweepers?|crews?|trucks?|officers?|inspectors?|supervisors?|teams?|plows?) (?:was "
        r"|were "
        r"|has been |have been )?sent to\b|\b(?:been|was|were) (?:advised|told|notified|warned|"
        r"informed|spoken to) (?:of|about) (?:their|its|this|the) violations?\b|\bif "
        r"[^.;]{0,60}\b(?:"
        r"still|not satisfied|any questions)\b[^.;]*\b(?:may|can|should|please) (?:contact|call)\b"
        r"[^.;]*"
    ),
    (
        r"\bsent (?:the )?(?:customer|caller|owner|resident|tenant|cust|constituent|applicant|him|"
        r"her)\b"
    ),
    (
        r"\b(?:and|also|who|then|back) asked (?:to|that)\b|\bphoned (?:the )?(?:two|three|four|"
        r"five|\d+) numbers\b|\b(?:rang|called|phoned) (?:off|out|in|on|by|at)\b"
    ),
    (
        r"\b(?:phoned|rang|called|e-?mailed|texted) (?:us )?(?:back|again|twice|(?:the |we |all |"
        r"both |every )+(?:[a-z]+ )?(?:numbers?|phone))\b"
    ),
    (
        r"\bsent (?:out |over |back )?to (?:inspect|check|clean|investigate|repair|remove|collect|"
        r"pick|look|assess|survey|the (?:site|scene|location|area|address))\b"
    ),
    (
        r"\b(?:property |home|business |building |vehicle |dog |lot |store )?(?:owners?|tenants?|"
        r"landlords?|residents?|occupants?|drivers?|operators?|managers?|management|contractors?|"
        r"callers?|clr|customers?|constituents?|citizens?|complainants?|cp|rp|requesters?|"
        r"requestors?|homeowners?|neighbou?rs?|business|violators?|respondents?|abutters?|"
        r"parents?|vendors?|superintend[ae]nts?|supervisors?|foreman|foremen|super|employees?|"
        r"workers?|client|person|party|group|applicant|agent|families|family|you|us|me|them|him|"
        r"her) (?:(?:[a-z]+ )?(?:was |were |is |has been |have been |had been |being |also |then |"
        r"now )*)(?:notified|alerted|informed|contacted|told|advised|called|e-?mailed|paged|"
        r"copied|asked|"
        r"given)\b|\b(?:notified|alerted|informed|called|told|contacted|e-?mailed|phoned|rang|"
        r"texted|messaged|advised) (?:the |a |an |both |all |her |his |their |back |to |and |that "
        r"|in |out |on |for |by |you |it |this )*(?:property |home|business |building |vehicle |"
        r"dog |lot |store |site |current )?(?:owners?|tenants?|landlords?|residents?|occupants?|"
        r"drivers?|operators?|managers?|management|contractors?|callers?|clr|customers?|cust|"
        r"constituents?|citizens?|complainants?|cp|rp|requesters?|requestors?|homeowners?|"
        r"neighbou?rs?|business|violators?|respondents?|abutters?|parents?|vendors?|"
        r"superintend[ae]nts?|supervisors?|foreman|foremen|super|employees?|workers?|client|"
        r"person|party|applicant|agent|family|reporting|you|me|us)\b|\b(?:if|when|once|will|be|"
        r"not|to be|can|please|should|must) (?:[a-z]+ ){0,2}(?:notified|informed|contacted|"
        r"alerted)\b"
    ),
    (r"\brefer to (?:the )?(?:comments?|notes?|above|attached|[^.;]{0,40}\bforms?)\b"),
    (
        r"\b(?:is|are) (?:filed|submitted|reported|made|directed|mailed|sent) (?:to|with|"
        r"through)\b|\b(?:hasn't|has not|"
        r"haven't|have not|never|not yet|not) (?:been )?(?:turned|handed|passed) over\b"
    ),
    (
        r"\b(?:refer|referring) to (?:the |an? |this |your |our )*(?:new|corrected|case|photos?|sr|"
        r"~number|#|request|ticket|other (?:case|request|ticket)|website|web|page|attached|"
        r"following|above|code|section|"
        r"permanent)\b|\b(?:forward|send|mail|submit|return|sent|mailed|forwarded|e-?mailed) "
        r"(?:the |your |"
        r"it |a |an |this |you |him |her |them )*(?:[a-z]+ ){0,4}?to (?:the |your |their |his |her "
        r"|our |a )*(?:"
        r"[a-z]+ )?(?:address|home|email|branch|lending|account|residence|inbox|customer|"
        r"complainant|"
        r"respondent|owner|owners|resident|homeowner|tenant|applicant|responsible party|po box|"
        r"lab|property)\b|\b(?:owner|manager|landlord|tenant|owners)[^.;]{0,40}\bwas sent an? "
        r"[a-z]+|"
        r"\bsubmitted to (?:the )?utilit(?:y|ies)(?: companies)? for review\b|\b(?:sent|issued|"
        r"mailed|"
        r"gave|given) (?:an? )?(?:notice|warning|order|letter)s? to (?:the )?(?:responsible|"
        r"property|"
        r"owner|contractor|landlord)\b"
    ),
    (
        r"\brefer to [^.;]{0,45}\b(?:reports?|sheets?|logs?|records?|notes?|photos?|e-?mails?)\b|"
        r"\breferring to\b"
    ),
    r"\btraffic (?:is |has been |was |being )*(?:re-?routed|redirected|diverted)\b",
    r"\bplease contact (?:the )?[^.;]{0,90}\b(?:for (?:updated|the) status|status of)\b[^.;]*",
    r"\b(?:for|about) (?:updated |the )?status of your\b[^.;]*",
)
"""Words of sending that pass nothing on."""
