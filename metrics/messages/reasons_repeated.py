"""Another report covers it, or nobody wants it any more: the reasons D and C."""

from __future__ import annotations

from metrics.messages.reason_words import CALLER, DETERMINERS, NUMBERED, PRIOR, REPORT
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
    r"\b(?:case|request|record|~number) (?:was|has been|is) merged\b",
    (
        r"\b(?:multiple|several|two|three|four|five|many|numerous) (?:open |existing |other "
        r")?(?:cases|requests|tickets|reports|srs|complaints) (?:for|on|about|at|open|in) (?:the "
        r"|this |that )?[a-z]"
    ),
    (
        r"\b(?:existing|original|previous|earlier|parent) (?:case|request|sr|ticket|complaint|"
        r"service request|report|work order)s?\b|\b(?:sr|case|crm|request) (?:sr )?~number (?:was "
        r"|is |has been )?(?:already |previously |now )?(?:scheduled|has|shows|covers)\b|"
        r"\bsubsequent (?:case|request|sr)\b"
    ),
    (
        r"\byours (?:was|is|goes|got|came|went) (?:added|put|tied|noted|closed|second|after|later|"
        r"merged|rolled|with|into|under|the (?:second|later|extra))\b|\b(?:beat|before|ahead of|"
        r"covers|came after) yours\b|\bin our log\b|\btwice in (?:the |our )?system\b|\b(?:we've|"
        r"we have|already) got that (?:one|main|leak|break|outage|tree|hole|pole)\b|\bhas an? "
        r"(?:open|active) (?:file|investigation|docket)\b|\bone (?:crew |work |job )?order "
        r"covers\b|\bno need for more (?:calls|reports)\b"
    ),
    (
        r"\b(?:on|in|under|see|with) your (?:other|first|earlier|original|older|newer) (?:ticket|"
        r"case|request|report|sr|one)\b"
    ),
    (
        r"\b(?:other|older|earlier|first|newer|original) (?:ticket|case|report|request|one|wo|sr) "
        r"(?:is|has|was|stays|goes|carries)\b|\bthis (?:one|ticket|copy) (?:goes away|is the "
        r"extra|is redundant)\b|\bhave (?:\d+|two|three|four|several|many|a few) (?:of these|on "
        r"this|about this|for (?:the )?same|for this)\b|\bcalled (?:in )?(?:on |about )?(?:the "
        r")?same\b|\bclos(?:ing|ed) (?:the |out )?(?:extras?|copies|others|spares?|rest)\b|"
        r"\bmakes (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:calls|reports|tickets|"
        r"complaints|requests)\b|\bmaster (?:outage|ticket|case|record|wo)\b"
    ),
    (
        r"\b(?:see|use|follow|under|per) (?:the )?(?:parent|master)\b|\b(?:call|report|complaint|"
        r"request) from (?:another|a|your) (?:[a-z]+ )?(?:tenant|neighbou?r|resident|caller|unit|"
        r"person|household)\b|\bcame in (?:first|ahead of)\b"
    ),
    (
        r"\b(?:case|sr|crm sr|request|ticket|~number) (?:~number )?(?:has |have |was "
        r")?(?:replaced|replaces|supersedes) this\b|\bsee (?:corrected|new|newer|other|updated|"
        r"revised) (?:sr|case|cn|crm|ticket|request|wo)\b"
    ),
    (
        r"^consolidated\b|\b(?:reports?|requests?|cases?|tickets?|complaints?|calls|these|them|"
        r"both|all) (?:was |were |are |is |has been |have been |now )*(?:consolidated|merged|"
        r"combined)\b|\bidentical (?:to|with)\b|\b(?:on|in|under|into|as|to) (?:one|a single|the "
        r"same) (?:ticket|case|report|request|order|file|record|wo|sr)\b|\b(?:many|multiple|"
        r"several|numerous|lots of|two|three|four|\d+) (?:other |more |separate |different "
        r")?(?:callers|reports|complaints|requests|submissions)\b|\bkeep(?:ing)? (?:the|your) "
        r"(?:oldest|first|original|older|earlier|other|newer|newest|latest)\b"
    ),
    (
        r"\baware of (?:this|it|that)(?: one| already)? (?:from|through|via|by|thanks to)\b|"
        r"\bsame (?:[a-z]+ ){0,2}(?:as|like) (?:in )?(?:yours|hers|his|theirs|the one|that one|"
        r"your (?:first|other|last|earlier))\b|\b(?:tracked|followed|worked|handled) (?:on|under|"
        r"with) (?:hers|his|theirs|yours|that|the (?:first|older|other))\b|\b(?:second|third|"
        r"fourth|fifth|extra|another|repeat) (?:copy|request|report|ticket|call|notice) (?:on|"
        r"about|for|of|re|from|today|this|closed|in)\b"
    ),
    (
        r"\b(?:folded|rolled|merged|moved) into (?:the )?parent\b|\bsent (?:it|this|this one|that) "
        r"in\b|"
        r"\b(?:yours|it|this) (?:rides|goes|travels|sits) with (?:hers|his|theirs|that)\b|\bone of "
        r"(?:two|"
        r"three|four|five|six|seven|eight|nine|ten|\d+|many|several) (?:about|on|for|calls|"
        r"reports)\b|"
        r"\b(?:working|going) (?:from|by|off) the (?:earliest|first|oldest)\b|\bthis was the "
        r"(?:second|"
        r"third|later|newer)\b|\bwe (?:count|treat|handle) (?:this|it) (?:with|as part of)\b|"
        r"\brepeat of "
        r"(?:the )?[a-z0-9]+ (?:[a-z]+ )?(?:complaint|call|report|request)\b|\bturned in (?:last|"
        r"earlier|"
        r"yesterday|already)\b|\b\d+ other (?:callers|calls|reports)\b"
    ),
    (
        r"\b(?:no (?:new|second|other|further|separate|additional) (?:ticket|case|report|request|"
        r"order)(?: is| was)? ?"
        r"(?:needed|necessary|required|made|opened)?|closing (?:this|the) (?:1|one|copy|second|"
        r"newer|later|"
        r"duplicate)|on an? (?:earlier|previous|prior|other|another) (?:caller|call|report|request|"
        r"ticket|case)|"
        r"see (?:the )?1st)\b"
    ),
    (
        r"\balready (?:re?p(?:or)?te?d|called|known|phoned|in|sent in|on it|noted)\b|\b(?:rptd|"
        r"reptd|reported) "
        r"(?:prev|previously|before|earlier|by others|by another)\b|\b(?:prior|orig|original|"
        r"earlier|previous|"
        r"parent|first) (?:sr|wo|tkt|ticket|case|call|req|request|report)\b|\bon (?:the "
        r")?original\b|\bsame [a-z]+ "
        r"(?:as|from) (?:last|yesterday|before|monday|earlier)\b|\b(?:first|second|other|phone|web|"
        r"app|"
        r"earlier|later|newer|older) one (?:is|was|will be|has been) (?:kept|open|staying|active|"
        r"the one)\b"
    ),
    (
        rf"\balready (?:has|have|had|got) an? (?:[a-z]+ )?{REPORT}\b|\bwhile we (?:action|work|"
        rf"handle|finish|"
        rf"investigate) the\b|\bthe (?:prior|earlier|first|previous|original|initial|other) "
        rf"{REPORT}\b"
    ),
    (
        r"\b(?:another|other|two|three|several|your|a|one|some) (?:other )?(?:tenants?|"
        r"neighbou?rs?|"
        r"residents?|callers?|people|person|drivers?|passers?-?by|business|user|households?) "
        r"(?:[a-z]+ ){0,4}?"
        r"(?:filed|reported|turned|called|logged|submitted|sent|phoned|put|flagged|raised) (?:it|"
        r"this|that|the "
        r"same|one)\b"
    ),
    (
        r"\b(?:went|put|placed|filed|tacked|attached|appended|added|kept|logged|recorded|noted|"
        r"included|"
        r"rolled) (?:in|into|onto|on|with|under|to) (?:that|the|his|her|their|your) (?:[a-z]+ "
        r")?(?:one|file|"
        r"(?:open|first|earlier|existing|same|other|original) [a-z]+)\b"
    ),
    (
        rf"\b(?:in favou?r of|supersed(?:ed|es) (?:by )?|supercede[ds] (?:by )?|replaced by|"
        rf"keep(?:ing)?|all "
        rf"under|now under|rpt of|rept of|copy of|listed as|refiled as|handled as|see instead|"
        rf"covered by|part of|dup"
        rf" of|repeat of)[ ~]*(?:the )?(?:{REPORT} )?{NUMBERED}"
    ),
    (
        r"\b(?:dbl|double) (?:entry|report|call|request|submission|posted|sent)\b|\bone copy "
        r"(?:was |is )?kept\b|"
        r"\b(?:received|came in|got|arrived|submitted|sent|reported|logged) (?:two|three|four|five|"
        r"\d+) "
        r"(?:times|copies)\b|\b(?:is|are|was) (?:open|opened|logged|listed|on file|in the system|"
        r"under way|"
        r"underway|active|booked) already\b|\btrack(?:ing|ed)? (?:all|both|these|every) [^.;]*\bas "
        r"one\b|\bmultiple (?:reports|calls|complaints|requests|tickets)\b"
    ),
    (
        rf"\b(?:refer to|see|check|use|follow) (?:your|the|that|an?) {PRIOR} (?:[a-z]+ "
        rf")?{REPORT}\b|"
        rf"\b(?:with|w/?|into|to|under) (?:the |your )?{PRIOR} one\b|\b(?:has|have) (?:a|an) "
        rf"(?:ticket|"
        rf"order|case|job) (?:on|for|open) (?:that|this|the|it)\b|\bunder (?:the )?first\b"
    ),
    (
        rf"\b(?:second|third|fourth|fifth|\d+(?:nd|rd|th)|repeat|repeated|extra|copy|twin|double|"
        rf"identical|redundant) (?:of )?{DETERMINERS}{REPORT}(?: (?:on|about|for|of|as|from|in|re|"
        r"received|today|this|same)\b|[.,;]|$)"
    ),
    (
        rf"\b{_JOINED} (?:it |this |these |them |both |yours |up |in |together |and closed )*"
        rf"(?:with|w/|into|to|under|onto|on|in|as) {DETERMINERS}(?:{PRIOR} (?:[a-z]+ )?{REPORT}\b|"
        rf"(?:{REPORT} )?{NUMBERED})"
    ),
    (
        r"\b(?:reported|logged|told us|called|known|entered|opened|on file|received|came in|"
        r"phoned|turned in|sent in|listed|in (?:our|the) system)\b[^.;]{0,45}\b(?:before|ahead of|"
        r"prior to|earlier than) (?:you|yours|your (?:call|report|request|e-?mail|message|"
        r"complaint))\b"
    ),
    (
        r"\b(?:somebody|someone|neighbou?rs?|another [a-z]+|others?|other (?:residents|callers|"
        r"people|drivers)|several (?:people|residents|callers|neighbou?rs)) (?:else )?(?:has |"
        r"have |had |also |already |previously |first |just )*(?:told us|let us know|reported|"
        r"called (?:it |this )?in|called about|logged|turned (?:it |this )?in|sent in|filed|wrote|"
        r"phoned|put in|alerted us|asked (?:for|about)) (?:about |on |for )?(?:this|it|that|the "
        r"same|us)\b"
    ),
    (
        rf"\b(?:both|all|two|three|four|five|six|several|multiple|these|many) (?:of )?"
        rf"{DETERMINERS}(?:reports|tickets|requests|calls|callers|cases|complaints) (?:now |are |"
        r"will |being |have been |were )*(?:ride|together|tracked|combined|merged|about (?:the |"
        r"this )|on (?:this|the same)|under (?:one|the same|a single)|cover(?:ing)? the same|"
        r"describe the same|concern the same|worked as one|as one)\b"
    ),
    (
        rf"\b(?:one|a single|only one|just one) (?:open |active )?{REPORT} (?:is (?:enough|all|"
        r"needed|sufficient|plenty)|will do|per [a-z]+|covers|handles|suffices)\b"
    ),
    (
        rf"\b(?:whose|{PRIOR}|that) {REPORT} (?:~number )?(?:already |still |also |now )*(?:stays|"
        r"stands|remains|is (?:still |already |now )?(?:open|active|live|the one|in progress|being|"
        r"under ?way|assigned|with)|covers|includes|has (?:this|it|your)|handles)\b"
    ),
    (
        rf"\b(?:track|follow|watch|see|check|refer to|look (?:at|to|for)|keep (?:an )?eye on|use|"
        rf"go by|stay with|stick with) (?:the |that |your |an? )*{PRIOR} (?:one|[a-z]+ )?"
        rf"(?:{REPORT}|{NUMBERED})"
    ),
    (
        r"\b(?:entered|submitted|sent|filed|logged|created|opened|keyed|generated|came in|went in|"
        r"clicked|pushed|posted) (?:in |through |over |to us |by you |by caller )?(?:twice|two "
        r"times|2 times|2x|x2|three times|more than once|multiple times|several times)\b"
    ),
    (
        r"\balready (?:been )?(?:submitted|entered|requested|in (?:the )?(?:works|queue|hopper)|"
        r"aware of (?:this|it|the)|under (?:case|ticket|request|order|wo|~number)|being (?:tracked|"
        r"handled|worked|addressed)|covered by|part of (?:another|an earlier))\b"
    ),
    (
        r"\b(?:this|your|the) (?:report|request|ticket|case|complaint|one) (?:just |only |simply )?"
        r"(?:repeats|duplicates|copies|mirrors|echoes|matches) (?:the |an? |one|another|your|"
        r"~number)"
    ),
    (
        rf"\b(?:closed|moved|added|rolled|folded|joined|tied|linked|attached|merged|combined) "
        rf"(?:over |in |up )?(?:to|into|with|onto|under) (?:it\b|{DETERMINERS}(?:{PRIOR} )?"
        rf"(?:[a-z]+ )?{REPORT} (?:~number|#|opened|from|by|that|which|your))"
    ),
    (
        rf"\b(?:look|see|check|find it|filed|tracked|listed|go|it is|it's) (?:it )?(?:up "
        rf")?(?:under|on|"
        rf"in|at) (?:the |that |your |an? )+(?:[a-z']+ )?{REPORT} (?:that |which )?(?:[a-z']+ "
        rf"){{0,3}}?"
        r"(?:opened|filed|made|submitted|sent|already|entered|started)\b"
    ),
    (
        rf"\b(?:has|have|had|there is|there's|we have|with) an? (?:prior|earlier|previous|open|"
        rf"active|"
        rf"existing|ongoing|pending|current)(?: open| active| pending)? (?:[a-z]+ )?{REPORT}\b"
    ),
    rf"\bsame (?:[a-z]+ ){{1,2}}(?:as|reported|listed|described|that) (?:[a-z]+ )?{NUMBERED}",
)
"""D: another report covers it."""

WITHDRAWN = (
    (
        r"\bmeant for (?:an)?other\b|\b(?:opened|entered|created|sent) (?:this |it )?(?:while|"
        r"when) (?:[a-z]+ )?(?:learning|training|testing|practicing)\b"
    ),
    (
        r"^not (?:an? |the |for )?(?:mechanical|street|traffic|parking|city|dead|abandoned)? "
        r"?(?:sweeper|sweeping|animal|vehicle|graffiti)[. ]*$"
    ),
    (
        r"\b(?:caller|resident|customer|owner|constituent|clr|tenant|she|he|they) (?:has |have )?"
        r"(?:decided|chose|opted|elected|prefers?) (?:not )?to (?:wait|have|keep|leave|"
        r"do|handle|use|take|hold)\b|\b(?:re-?)?(?:opened|created|entered|made|submitted) (?:for|"
        r"to|as) (?:an? )?test(?:ing)?\b|\b(?:ticket|case|request|sr|wo|call|order|record|"
        r"application) "
        r"(?:was |is |has been )?void(?:ed)?\b|\bnot report(?:ing)? an? (?:problem|issue|"
        r"complaint)\b"
    ),
    (
        r"\b(?:asked|asks|requested|wishes|wants) that (?:the |this |his |her |their )?(?:matter|"
        r"case|request|complaint|ticket|it|report) (?:be |is )?(?:dropped|closed|cancell?ed|"
        r"withdrawn|voided|let go)\b"
    ),
    (
        r"\bafter all(?:[.,;]|$)|\b(?:gave|sold|hauled|took|threw|tossed|donated) (?:it|them|the "
        r"[a-z]+) (?:away|himself|herself|themselves|to (?:a friend|goodwill|charity|the dump))\b|"
        r"\b(?:says|said) (?:thanks|thank you)?,? ?(?:to )?close it\b|\b(?:was|is|just|only) a "
        r"compliment\b|\b(?:sales|robo|spam|prank|crank|nuisance) ?-?calls?\b|\bmy bad\b"
    ),
    (
        r"\b(?:as|was|only) a test\b|\b(?:resident|caller|customer|clr|owner) want(?:s|ed) a "
        r"different\b"
    ),
    (
        r"\b(?:do|does|did)(?: not|nt|n't) want [^.;]{0,30}\b(?:no more|any ?more|any ?longer|"
        r"after all)\b|\byour (?:other|first|earlier|old) (?:ticket|request|case|report) "
        r"(?:covers|handles)\b"
    ),
    (
        r"\b(?:says?|said|told us|stating|states) (?:s?he |they |that |the |it |was |is |has |"
        r"have |already |had |been |her |his |their |husband |wife |neighbou?r |just )*(?:sold|"
        r"fixed|worked it out|worked things out|resolved it|handled it|found (?:it|one|hers|his|"
        r"theirs)|got it|no longer|cancel|removed it|moved it|dumped it|gone now|solved)\b|\bno "
        r"need for us\b|\b(?:it|admin|staff|dev|web team) (?:checking|testing|trying) (?:the|out|"
        r"a)\b"
    ),
    (
        r"\bno need (?:for|of) (?:the |an? |this )?(?:appt|appointment|pick ?up|service|visit|"
        r"truck|crew|call|inspection|request)\b|\b(?:please|must|needs? to|has to|have to|should) "
        r"re-?schedule\b"
    ),
    (
        r"\b(?:took|taken|takes|pulled|pulls|dropped|drops) (?:back )?(?:the |his |her |their |"
        r"its |your |this )?(?:application|request|complaint|report|petition|permit request|"
        r"appeal|claim|ticket|case)\b|\b(?:says|said|say|saying|asks|asked|told us|wants us) "
        r"(?:us )?(?:not to|don't|do not|no need to) (?:come|send|bother|visit|do|dispatch|go|"
        r"proceed|respond)\b|\bpranks?\b|\b(?:no need|not needed|not necessary) (?:any ?more|now|"
        r"after all|any longer)\b|\bnever mind\b"
    ),
    (
        r"\be-?form (?:is |was |did |would |will )?(?:not|n't)\b|\b(?:input|entry|keying|data) "
        r"error\b|"
        r"\b(?:dry run|taken back by)\b"
    ),
    (
        r"\b(?:decided|wants?|chose|prefers?|going|will) to (?:just )?keep (?:it|the|his|her|their|"
        r"this)?\b|\b(?:asked|"
        r"told|wants?) (?:for )?(?:us |that we )?to (?:leave|let) (?:it|them|the [a-z]+) (?:be|"
        r"alone|as is|stand|go)\b|"
        r"\b(?:said|says|to) forget (?:about )?(?:it|this)?\b"
    ),
    (
        r"\b(?:re-?entered|redone|re-?submitted|re-?filed|re-?keyed|re-?opened) (?:as|under|on|in|"
        r"with|correctly|properly)\b|\b(?:re-?entered|re-?keyed|(?:and|then|,) redone)[.! ]*$|"
        r"\b(?:ignore|disregard|do not dispatch|qa check|quality check)\b|\basks? (?:that )?(?:us "
        r"|we )?not (?:to )?(?:come|send|visit|act|proceed|call)\b|\b(?:wrong|mistaken) (?:app|"
        r"line|number dialed|agency|city|town|place|button|option|menu)\b|\bwithdrew\b"
    ),
    (
        rf"\b(?:{CALLER}|petitioner|wife|husband|mother|daughter|son|spouse) (?:[a-z]+ "
        rf")?(?:withdraws|"
        r"rescinds|rescinded|cancels|retracts|retracted|pulls|pulled out|drops|dropped it|backed "
        r"out|opted "
        r"out|reconsidered|did not want|does ?n[o']t want|no longer wants?|says (?:to )?(?:drop|"
        r"forget|"
        r"cancel|close|skip|leave|never)|said (?:to )?(?:drop|forget|cancel|close|skip|leave|"
        r"never))\b|"
        r"\b(?:does|do|did)(?: not|n't) want (?:a |an |the |any )?(?:new|another|one|it|this|more|"
        r"replacement|"
        r"cart|tree|service|visit|us)\b|\bsays (?:to )?(?:drop|forget|cancel|skip) it\b"
    ),
    (
        r"\b(?:by|on) accident\b|\baccidentally (?:sub|ent|fil|rep|sen|op|cre|pr|cl|p|s)[a-z]*|"
        r"\bmis-?(?:sent|click(?:ed)?|dial(?:ed)?|keyed|typed|"
        r"entered|filed|labeled|coded|categori[sz]ed|classified)\b|\bjust (?:saying|kidding|"
        r"playing|trying|"
        r"checking|testing|curious)\b|\b(?:pls|please|plz) (?:delete|ignore|disregard)\b|\b(?:app|"
        r"system|"
        r"software|website|phone|portal) (?:demo|test|trial)\b|\b(?:training|practice|test|drill) "
        r"(?:exercise|"
        r"run|call|session|scenario)\b|\b(?:hold off|call(?:ed)? it off|scratch that|strike that|"
        r"never ?mind)\b"
    ),
    (
        rf"\b{CALLER} (?:has |have |had |just |later |since |also )*(?:called|phoned|rang|rung|"
        r"wrote|e-?mailed|texted|calld|clld|told us|said|says|asked|wants?|wanted|requested|"
        r"decided|chose|prefers?|would like|wishes|insisted|opted) (?:back |in |us |again |and |"
        r"later |that |from |~phone |to |we |this |it |be |311 |they |please |the office )*"
        rf"(?:cancel|cxl|withdr[ae]w|(?:take|took) {_BACK}|drop|close|forget|disregard|ignore|"
        r"retract|void|never ?mind|call it off|called it off|scrap|undo|rescind|remove (?:it|the "
        r"(?:case|request|ticket|report)))[a-z]*\b"
    ),
    (
        rf"\b{_MADE}\b[^.;,]{{0,30}}\b(?:under|against|on|in|to|for|as|into|at|the|with) (?:the |"
        rf"an? )?"
        r"(?:wrong|incorrect|mistaken)\b|\bpicked the wrong\b"
    ),
    (
        rf"\b{_MADE} (?:[a-z]+ ){{0,3}}?(?:inadvertently|accidentally|unintentionally|mistakenly|"
        r"by (?:accident|error|mistake)|in error)\b|\b(?:inadvertently|accidentally|"
        rf"unintentionally|mistakenly|erroneously) {_MADE}\b"
    ),
    (
        r"\b(?:asdf[a-z]*|qwerty|lorem ipsum|testing 1 ?2 ?3|testing 123|test test)\b|\b(?:some "
        r"kind of|only an?|just an?|a system) test\b|"
        r"^(?:just |only |this (?:is|was) )*(?:an? )?(?:tester|tests?|testing|tst|dummy|demo|"
        r"sample|"
        r"practice|training|drill)(?: (?:only|entry|case|ticket|run|submission|record|message|"
        r"request|please|pls|ignore|do not|123|1|data|from)\b|[.,;! ]*$)"
    ),
    (
        r"\b(?:no|not a) (?:service|request|adjustment|action|work|visit|repair)s? (?:was |is |"
        r"were )?(?:asked for|requested|being requested|wanted)\b|\b(?:compliment|thank you|"
        r"praise|kudos|comment|information|question|fyi) only\b|\bnot (?:requesting|asking for|"
        r"seeking) [a-z]+"
    ),
    (
        r"\b(?:blank|empty) (?:request|submission|ticket|report|form|case|message)\b|"
        r"\b(?:gibberish|"
        r"nonsense|joke|hoax|pocket dial|butt dial|misdial(?:ed|led)?|hang ?-?up)\b"
    ),
    (
        r"\b(?:do|does|did) ?(?:not|n't) (?:need|want|require) (?:it|this|the [a-z]+|us|a "
        r"[a-z]+|one|service|anything|pickup|help) (?:any ?more|any ?longer|after all|now)\b|"
        r"\b(?:pull|pulled|took|taken|take) (?:back )?(?:his|her|their|the|your|this) "
        r"(?:request|report|complaint|ticket|case)(?: back)?\b"
    ),
)
"""C: taken back, entered wrongly, or a test."""

NOT_WITHDRAWN = joined(
    (
        r"\bkeep (?:it|this|that|them|you|your [a-z]+) (?:in mind|on file|on record|posted|"
        r"updated|informed)\b"
    ),
    (
        r"\b(?:rescinded|lifted|withdrew|withdrawn|cancell?ed) (?:the |an? |our )?(?:stop|order|"
        r"vacate|violation|notice|citation|ticket|summons|fine|work order|suspension|ban)\b"
    ),
    r"\bif (?:this|the|you|your)\b[^.;]*\b(?:in error|wrongly|by mistake)\b",
    (
        r"\b(?:citation|ticket|fine|ballot|permit|license|bill|summons|check|fee|penalt(?:y|ies)|"
        r"card|"
        r"lost one|charge|bond)s? (?:was |were |has been |have been |is )?(?:voided|cancell?ed|"
        r"withdrawn)\b|\bvoid(?:ed)? (?:it|the (?:lost|old|first|check|ballot|citation|ticket|"
        r"charge))\b|"
        r"\b(?:sweepers?|class|collection|trash|service|route|meeting|event|trip|hearing|pick "
        r"?-?up|"
        r"appointment|trains?|bus(?:es)?)s? (?:was|were|is|are|has been|have been) (?:all "
        r")?cancell?ed (?:due|"
        r"after|because|for|today|on|by the)\b|\binvalid - no [a-z]+ found"
    ),
)
"""Cancelled or void is another thing than the request."""
NOT_REPEATED = (
    r"\bkeep (?:an? )?copy of\b[^.;]*",
    (
        r"\bmore than one complaint was received\b[^.]*|\bstatus is for the (?:initial|first|"
        r"original) complaint\b"
    ),
    r"\b(?:avoid|get|want|need|order|buy) a second one\b",
    (
        r"\bdup (?:claim|exemption|payment|charge|name)s?\b|\bduplicat[a-z]+ (?:payment|charge|"
        r"claim|exemption|billing)s?\b"
    ),
)
"""Twice is another thing than the request."""
