"""Another report covers it, or nobody wants it any more: the reasons D and C."""

from __future__ import annotations

from metrics.messages.reason_words import (
    ADVERBS,
    CALLER,
    DETERMINERS,
    FILED,
    LOGGED,
    NUMBERED,
    PRIOR,
    REPORT,
    SOMEBODY,
    WAS,
)
from metrics.messages.rules import joined

_MADE = (
    r"(?:open|enter|creat|submit|fil|report|log|key|typ|put|sen[td]|pick|select|chose|chosen|cod|"
    r"assign|categori[sz]|rout|address|tag|attach|mark|made|issu|generat|classif|input|charg)[a-z]*"
)
_JOINED = (
    r"(?:combin|merg|join|link|fold|roll|ti|attach|consolidat|group|lump|bundl|append|track|"
    r"handl|work|cover|address|count|relat|match|pair|repeat|copi|duplicat|mark)(?:ed|ied|d|ing)"
)
_BACK = r"(?:it|this|that|the [a-z]+|her [a-z]+|his [a-z]+|their [a-z]+|your [a-z]+) back"

REPEATED = (
    (
        rf"\b(?:already|previously|earlier|beforehand) {ADVERBS}{LOGGED}\b|\b{LOGGED} "
        rf"{ADVERBS}(?:already|previously|earlier|beforehand|before you)\b|\b(?:earlier|"
        r"earliest|original|previous|prior|existing|oldest|parent|main|master|initial|"
        r"yesterday's|last week's|neighbou?r's|someone else's|(?:your|the|that|see|under|from|"
        rf"of) first) (?:[a-z]+ ){{0,2}}?{FILED}\b|\b(?:has|have|had|is|are|there's|with|under|"
        rf"on|into|in|exists?) {ADVERBS}(?:an?other|an? (?:active|open|ongoing|current|"
        rf"pending)|the (?:other|same|open|active)) (?:[a-z]+ ){{0,2}}?(?:reports?|requests?|"
        rf"cases?|tickets?|complaints?|work ?orders?|srs?)\b|\b{FILED} (?:[a-z0-9~#]+ "
        rf"){{0,4}}?(?:merged|combined|consolidated|linked|joined|rolled|folded|tied)\b|"
        r"\b(?:merged|combined|consolidated|linked|joined|rolled|folded|tied|appended)\b(?: "
        rf"[a-z]+){{0,4}}? (?:with|to|into|under) (?:[a-z']+ ){{0,3}}?(?:{FILED}|~number|"
        r"master|parent|first|original)\b|\battached to (?:the )?(?:master|parent|original|"
        r"first)\b"
    ),
    (
        rf"\b(?:two|three|four|five|multiple|several|many|numerous|both|\d{{1,2}}) (?:[a-z]+ "
        rf"){{0,2}}?{FILED} (?:[a-z]+ ){{0,5}}?(?:same|one|re|regarding|about|on this|for "
        r"this)\b|\b(?:copy|repeat|repetition|duplication) of (?:an?other|~number)\b|\b(?:is|"
        r"as|one) redundant\b|\b(?:second|third|extra|additional|separate|later|newer) "
        rf"(?:[a-z]+ )?{FILED} (?:[a-z]+ ){{0,3}}?(?:not|closed|needed|needless|required|"
        r"necessary|unnecessary)\b|\b(?:not|no need to|no reason to) (?:be )?(?:open|start|"
        rf"log|file|create|keep)(?:ing)? (?:another|a second|two)\b|\b{SOMEBODY} (?:has |have |"
        rf"had |{ADVERBS})*{LOGGED}\b|\b{LOGGED} by (?:an?other|someone|somebody|your|a "
        r"neighbou?r|others|several|multiple)\b|\b(?:known|pre-?existing) (?:issue|outage|"
        r"problem|defect)\b|\balready known\b|\b(?:keep(?:ing)?|kept|using|follow(?:ing)?|see|"
        rf"track(?:ing|ed)?|work(?:ing|ed)?|handled|refer to|check)(?: [a-z]+){{0,3}}? (?:the |"
        r"that |your |this |under |from |on |in |as )*(?:oldest|first|original|earlier|"
        r"earliest|other|older|prior|previous|existing|parent|1st) (?:[a-z]+ )?(?:one|"
        rf"{FILED})\b"
    ),
    (
        r"\b(?:submitted|entered|sent|filed|logged|created|opened|reported|clicked) (?:this |"
        r"it |the same [a-z]+ )?(?:in )?(?:twice|two times|more than once|multiple times)\b|"
        r"^(?:case |request |ticket )?merged[. ]*$|\b(?:opened|have|has|got|is|are|was) "
        rf"(?:an? |another )?(?:[a-z]+ )?{FILED} (?:[a-z]+ )?(?:for|on|about|at|re) (?:the |"
        r"that |this )?same\b|\balready (?:got|have|has|had|is|exists?) (?:an? |"
        rf"one\b)(?:[a-z]+ )?(?:{FILED}|for|on|about|in)\b|\bknown (?:since|about since)\b|"
        r"\b(?:case|request|record|~number) (?:was|has been|is) merged\b|\b(?:multiple|"
        r"several|two|three|four|five|many|numerous) (?:open |existing |other )?(?:cases|"
        r"requests|tickets|reports|srs|complaints) (?:for|on|about|at|open|in) (?:the |this |"
        r"that )?[a-z]|\b(?:sr|case|crm|request) (?:sr )?~number (?:was |is |has been "
        r")?(?:already |previously |now )?(?:scheduled|has|shows|covers)\b|\bsubsequent "
        r"(?:case|request|sr)\b|\byours (?:was|is|goes|got|came|went) (?:added|put|tied|noted|"
        r"closed|second|after|later|merged|rolled|with|into|under|the (?:second|later|"
        r"extra))\b"
    ),
    (
        r"\b(?:on|in|under|see|with) your (?:other|first|earlier|original|older|newer) "
        r"(?:ticket|case|request|report|sr|one)\b|\bthis (?:one|ticket|copy) (?:goes away|is "
        r"the extra|is redundant)\b|\bhave (?:\d+|two|three|four|several|many|a few) (?:of "
        r"these|on this|about this|for (?:the )?same|for this)\b|\bcalled (?:in )?(?:on |"
        r"about )?(?:the )?same\b|\b(?:see|use|follow|under|per) (?:the )?(?:parent|master)\b|"
        r"\bcame in (?:first|ahead of)\b|\bsee (?:corrected|new|newer|other|updated|revised) "
        r"(?:sr|case|cn|crm|ticket|request|wo)\b|^consolidated\b|\bidentical (?:to|with)\b|"
        r"\b(?:on|in|under|into|as|to) (?:one|a single|the same) (?:ticket|case|report|"
        r"request|order|file|record|wo|sr)\b|\baware of (?:this|it|that)(?: one| already)? "
        r"(?:from|through|via|by|thanks to)\b|\bsame (?:[a-z]+ ){0,2}(?:as|like) (?:in "
        r")?(?:yours|hers|his|theirs|the one|that one|your (?:first|other|last|earlier))\b|"
        r"\b(?:tracked|followed|worked|handled) (?:on|under|with) (?:hers|his|theirs|yours|"
        r"that|the (?:first|older|other))\b"
    ),
    (
        r"\b(?:second|third|fourth|fifth|extra|another|repeat) (?:copy|request|report|ticket|"
        r"call|notice) (?:on|about|for|of|re|from|today|this|closed|in)\b|\bsent (?:it|this|"
        r"this one|that) in\b|\b(?:working|going) (?:from|by|off) the (?:earliest|first|"
        r"oldest)\b|\bthis was the (?:second|third|later|newer)\b|\bwe (?:count|treat|handle) "
        r"(?:this|it) (?:with|as part of)\b|\b(?:no (?:new|second|other|further|separate|"
        r"additional) (?:ticket|case|report|request|order)(?: is| was)? ?(?:needed|necessary|"
        r"required|made|opened)?|closing (?:this|the) (?:1|one|copy|second|newer|later|"
        r"duplicate)|on an? (?:earlier|previous|prior|other|another) (?:caller|call|report|"
        r"request|ticket|case)|see (?:the )?1st)\b|\b(?:another|other|two|three|several|your|"
        r"a|one|some) (?:other )?(?:tenants?|neighbou?rs?|residents?|callers?|people|person|"
        r"drivers?|passers?-?by|business|user|households?) (?:[a-z]+ ){0,4}?(?:filed|reported|"
        r"turned|called|logged|submitted|sent|phoned|put|flagged|raised) (?:it|this|that|the "
        r"same|one)\b"
    ),
    (
        r"\b(?:went|put|placed|filed|tacked|attached|appended|added|kept|logged|recorded|"
        r"noted|included|rolled) (?:in|into|onto|on|with|under|to) (?:that|the|his|her|their|"
        r"your) (?:[a-z]+ )?(?:one|file|(?:open|first|earlier|existing|same|other|original) "
        r"[a-z]+)\b|\b(?:in favou?r of|supersed(?:ed|es) (?:by )?|supercede[ds] (?:by )?|"
        r"replaced by|keep(?:ing)?|all under|now under|rpt of|rept of|copy of|listed as|"
        r"refiled as|handled as|see instead|covered by|part of|dup of|repeat of)[ ~]*(?:the "
        rf")?(?:{REPORT} )?{NUMBERED}|\b(?:dbl|double) (?:entry|report|call|request|submission|"
        r"posted|sent)\b|\b(?:is|are|was) (?:open|opened|logged|listed|on file|in the system|"
        r"under way|underway|active|booked) already\b|\btrack(?:ing|ed)? (?:all|both|these|"
        rf"every) [^.;]*\bas one\b|\b(?:with|w/?|into|to|under) (?:the |your )?{PRIOR} one\b|"
        r"\b(?:has|have) (?:a|an) (?:ticket|order|case|job) (?:on|for|open) (?:that|this|the|"
        r"it)\b"
    ),
    (
        r"\b(?:second|third|fourth|fifth|\d+(?:nd|rd|th)|repeat|repeated|extra|copy|twin|"
        rf"double|identical|redundant) (?:of )?{DETERMINERS}{REPORT}(?: (?:on|about|for|of|as|"
        rf"from|in|re|received|today|this|same)\b|[.,;]|$)|\b{_JOINED} (?:it |this |these |"
        r"them |both |yours |up |in |together |and closed )*(?:with|w/|into|to|under|onto|on|"
        rf"in|as) {DETERMINERS}(?:{PRIOR} (?:[a-z]+ )?{REPORT}\b|(?:{REPORT} )?{NUMBERED})|"
        r"\b(?:somebody|someone|neighbou?rs?|another [a-z]+|others?|other (?:residents|"
        r"callers|people|drivers)|several (?:people|residents|callers|neighbou?rs)) (?:else "
        r")?(?:has |have |had |also |already |previously |first |just )*(?:told us|let us "
        r"know|reported|called (?:it |this )?in|called about|logged|turned (?:it |this )?in|"
        r"sent in|filed|wrote|phoned|put in|alerted us|asked (?:for|about)) (?:about |on |for "
        r")?(?:this|it|that|the same|us)\b|\b(?:one|a single|only one|just one) (?:open |"
        rf"active )?{REPORT} (?:is (?:enough|all|needed|sufficient|plenty)|will do|per [a-z]+|"
        r"covers|handles|suffices)\b"
    ),
    (
        rf"\b(?:whose|{PRIOR}|that) {REPORT} (?:~number )?(?:already |still |also |now "
        r")*(?:stays|stands|remains|is (?:still |already |now )?(?:open|active|live|the one|"
        r"in progress|being|under ?way|assigned|with)|covers|includes|has (?:this|it|your)|"
        r"handles)\b|\b(?:closed|moved|added|rolled|folded|joined|tied|linked|attached|merged|"
        r"combined) (?:over |in |up )?(?:to|into|with|onto|under) (?:it\b|"
        rf"{DETERMINERS}(?:{PRIOR} )?(?:[a-z]+ )?{REPORT} (?:~number|#|opened|from|by|that|"
        r"which|your))|\b(?:look|see|check|find it|filed|tracked|listed|go|it is|it's) (?:it "
        rf")?(?:up )?(?:under|on|in|at) (?:the |that |your |an? )+(?:[a-z']+ )?{REPORT} "
        rf"(?:that |which )?(?:[a-z']+ ){{0,3}}?(?:opened|filed|made|submitted|sent|already|"
        r"entered|started)\b"
    ),
)
"""D: another report covers it."""

WITHDRAWN = (
    r"\bmis-?(?:sent|routed|filed|directed|keyed|categori[sz]ed|classified)\b",
    (
        r"\bcan?c+l+e?d\b|\b(?:hauled|moved|removed|took|cleaned|disposed|fixed|handled|picked) "
        r"[a-z ]{0,20}\b(?:him|her|them)sel(?:f|ves)\b|\binvalid[oa]\b|\binfo(?:rmation)? "
        r"only\b"
    ),
    (
        rf"\b{CALLER} (?:[a-z]+ )?{WAS}(?:does |do |did )?(?:(?:no longer|not|never|(?:do|does|"
        r"did)n't) (?:want|need|wish to (?:go|continue|pursue|proceed)|require|interested|"
        r"wants?|needs?)|changed (?:his|her|their|your|its)|withdr[a-z]+|cancel+ed|"
        r"retract[a-z]*|decid[a-z]+ (?:to (?:keep|hold|stay|leave|wait|do)|not|against)|took "
        r"(?:the |this |his |her |their )*(?:complaint|request|case|report|it) back)\b(?: "
        rf"[a-z]+){{0,4}}|\b{CALLER} (?:[a-z]+ )?(?:asked|asks|called|calls|phoned|wrote|"
        r"wants?|wanted|requests?|requested|told us|says?|said|reports?|e-?mailed|would like|"
        rf"notified us)(?: [a-z']+){{0,6}}? (?:cancel|close|closed|drop|dropped|withdraw|"
        r"withdrawn|disregard|void|stop|no longer|not need|not want|forget)\b|\b(?:opened|"
        r"created|entered|keyed|submitted|made|filed|logged|typed|sent|clicked|dialed|"
        r"generated|put in|coded|assigned|routed|placed|categori[sz]ed|reported|selected|"
        rf"picked|chose|chosen|filled out) (?:[a-z]+ ){{0,4}}?(?:error|mistake|accident|"
        r"accidentally|wrong|incorrect|mistakenly|erroneously|unintentionally|inadvertently)\b"
    ),
    (
        r"\b(?:accidentally|mistakenly|erroneously|inadvertently|wrongly|incorrectly) "
        r"(?:opened|created|entered|keyed|submitted|made|filed|logged|typed|sent|generated|"
        r"coded|assigned|routed|placed|categori[sz]ed|reported)\b|\b(?:wrong|incorrect) "
        r"(?:[a-z]+ )?(?:category|type|form|topic|code|queue|service|department|dept|"
        r"selection|city|option|button|menu|issue type)\b|\b(?:misdial|mis-?dialed|prank|spam|"
        r"hoax|not a (?:service |valid |real |311 )*(?:request|case|complaint)|(?:just|only|"
        r"was|is) an? (?:question|inquiry|comment|compliment|suggestion|test)|qa test|test "
        r"(?:case|ticket|request|record|only|call))\b|\b(?:came|come) (?:back )?home\b|"
        r"\b(?:please|pls) close\b|\b(?:does|do|did) not (?:wish|want|care) to "
        r"(?:go|continue|pursue|proceed)\b|\b(?:pulled|dropped|retracted|rescinded|called "
        rf"off) by (?:the )?{CALLER}\b|\b(?:enter|submit|open|file|report|re-?enter) (?:it|"
        r"this|them)? ?(?:again|anew) (?:under|as|in|with)\b|\bmeant for (?:an)?other\b|"
        r"\b(?:opened|entered|created|sent) (?:this |it )?(?:while|when) (?:[a-z]+ "
        r")?(?:learning|training|testing|practicing)\b"
    ),
    (
        r"^not (?:an? |the |for )?(?:mechanical|street|traffic|parking|city|dead|abandoned)? "
        r"?(?:sweeper|sweeping|animal|vehicle|graffiti)[. ]*$|\b(?:re-?)?(?:opened|created|"
        r"entered|made|submitted) (?:for|to|as) (?:an? )?test(?:ing)?\b|\b(?:asked|asks|"
        r"requested|wishes|wants) that (?:the |this |his |her |their )?(?:matter|case|request|"
        r"complaint|ticket|it|report) (?:be |is )?(?:dropped|closed|cancell?ed|withdrawn|"
        r"voided|let go)\b|\b(?:as|was|only) a test\b|\b(?:resident|caller|customer|clr|"
        r"owner) want(?:s|ed) a different\b|\b(?:says?|said|told us|stating|states) (?:s?he |"
        r"they |that |the |it |was |is |has |have |already |had |been |her |his |their |"
        r"husband |wife |neighbou?r |just )*(?:sold|fixed|worked it out|worked things out|"
        r"resolved it|handled it|found (?:it|one|hers|his|theirs)|got it|no longer|cancel|"
        r"removed it|moved it|dumped it|gone now|solved)\b|\b(?:it|admin|staff|dev|web team) "
        r"(?:checking|testing|trying) (?:the|out|a)\b|\b(?:please|must|needs? to|has to|have "
        r"to|should) re-?schedule\b"
    ),
    (
        r"\b(?:took|taken|takes|pulled|pulls|dropped|drops) (?:back )?(?:the |his |her |their "
        r"|its |your |this )?(?:application|request|complaint|report|petition|permit request|"
        r"appeal|claim|ticket|case)\b|\be-?form (?:is |was |did |would |will )?(?:not|n't)\b|"
        r"\b(?:re-?entered|redone|re-?submitted|re-?filed|re-?keyed|re-?opened) (?:as|under|"
        r"on|in|with|correctly|properly)\b|\b(?:re-?entered|re-?keyed|(?:and|then|,) "
        r"redone)[.! ]*$|\b(?:ignore|disregard|do not dispatch|qa check|quality check)\b|"
        r"\basks? (?:that )?(?:us |we )?not (?:to )?(?:come|send|visit|act|proceed|call)\b|"
        r"\b(?:wrong|mistaken) (?:app|line|number dialed|agency|city|town|place|button|option|"
        rf"menu)\b|\b(?:{CALLER}|petitioner|wife|husband|mother|daughter|son|spouse) (?:[a-z]+ "
        r")?(?:withdraws|rescinds|rescinded|cancels|retracts|retracted|pulls|pulled out|drops|"
        r"dropped it|backed out|opted out|reconsidered|did not want|does ?n[o']t want|no "
        r"longer wants?|says (?:to )?(?:drop|forget|cancel|close|skip|leave|never)|said (?:to "
        r")?(?:drop|forget|cancel|close|skip|leave|never))\b"
    ),
    (
        r"\b(?:does|do|did)(?: not|n't) want (?:a |an |the |any )?(?:new|another|one|it|this|"
        r"more|replacement|cart|tree|service|visit|us)\b|\bsays (?:to )?(?:drop|forget|cancel|"
        r"skip) it\b|\b(?:by|on) accident\b|\bjust (?:saying|kidding|playing|trying|checking|"
        r"testing|curious)\b|\b(?:pls|please|plz) (?:delete|ignore|disregard)\b|\b(?:training|"
        r"practice|test|drill) (?:exercise|run|call|session|scenario)\b|\b(?:hold off|"
        rf"call(?:ed)? it off|scratch that|strike that|never ?mind)\b|\b{CALLER} (?:has |have |"
        r"had |just |later |since |also )*(?:called|phoned|rang|rung|wrote|e-?mailed|texted|"
        r"calld|clld|told us|said|says|asked|wants?|wanted|requested|decided|chose|prefers?|"
        r"would like|wishes|insisted|opted) (?:back |in |us |again |and |later |that |from |"
        r"~phone |to |we |this |it |be |311 |they |please |the office )*(?:cancel|cxl|"
        rf"withdr[ae]w|(?:take|took) {_BACK}|drop|close|forget|disregard|ignore|retract|void|"
        r"never ?mind|call it off|called it off|scrap|undo|rescind|remove (?:it|the (?:case|"
        r"request|ticket|report)))[a-z]*\b"
    ),
    (
        rf"\b{_MADE}\b[^.;,]{{0,30}}\b(?:under|against|on|in|to|for|as|into|at|the|with) "
        r"(?:the |an? )?(?:wrong|incorrect|mistaken)\b|\b(?:asdf[a-z]*|qwerty|lorem ipsum|"
        r"testing 1 ?2 ?3|testing 123|test test)\b|\b(?:some kind of|only an?|just an?|a "
        r"system) test\b|^(?:just |only |this (?:is|was) )*(?:an? )?(?:tester|tests?|testing|"
        r"tst|dummy|demo|sample|practice|training|drill)(?: (?:only|entry|case|ticket|run|"
        r"submission|record|message|request|please|pls|ignore|do not|123|1|data|from)\b|[.,;! "
        r"]*$)|\b(?:no|not a) (?:service|request|adjustment|action|work|visit|repair)s? "
        r"(?:was |is |were )?(?:asked for|requested|being requested|wanted)\b|\b(?:gibberish|"
        r"nonsense|joke|hoax|pocket dial|butt dial|misdial(?:ed|led)?|hang ?-?up)\b|\b(?:pull|"
        r"pulled|took|taken|take) (?:back )?(?:his|her|their|the|your|this) (?:request|report|"
        r"complaint|ticket|case)(?: back)?\b"
    ),
)
"""C: taken back, entered wrongly, or a test."""

NOT_WITHDRAWN = joined(
    r"\byou (?:do not|don't) need to\b[^.;]*|\bkeep (?:it|this|that) in mind\b",
    (
        r"\b(?:sweepers?|class|collection|trash|service|route|meeting|event|trip|hearing|pick "
        r"?-?up|appointment|trains?|bus(?:es)?)s? (?:was|were|is|are|has been|have been) "
        r"(?:all )?cancell?ed (?:due|after|because|for|today|on|by the)\b"
    ),
    (
        r"\b(?:programs?|services?|events?|class(?:es)?|camps?|seasons?) (?:was|were|has been|"
        r"is) cancel+ed\b|\bif (?:this|the|you|your)\b[^.;]*\b(?:in error|wrongly|by "
        r"mistake)\b|\b(?:citation|ticket|fine|ballot|permit|license|bill|summons|check|fee|"
        r"penalt(?:y|ies)|card|lost one|charge|bond)s? (?:was |were |has been |have been |is "
        r")?(?:voided|cancell?ed|withdrawn)\b|\bvoid(?:ed)? (?:it|the (?:lost|old|first|check|"
        r"ballot|citation|ticket|charge))\b"
    ),
)
"""Cancelled or void is another thing than the request."""
NOT_REPEATED = (
    r"\b(?:prior|previous) to\b|\bkeep (?:an? )?copy of\b[^.;]*",
    (
        r"\bduplicate (?:[a-z]+ )?(?:keys?|licen[cs]es?|permits?|cards?|tags?|stickers?|"
        r"bills?)\b|\bmore than one complaint was received\b[^.]*|\bstatus is for the "
        r"(?:initial|first|original) complaint\b|\b(?:avoid|get|want|need|order|buy) a second "
        r"one\b|\bdup (?:claim|exemption|payment|charge|name)s?\b"
    ),
)
"""Twice is another thing than the request."""
