"""The English of what the reader is invited to do, and of the same words meant for others."""

from __future__ import annotations

INVITATIONS = (
    (
        r"\bjust place (?:it|them) out\b|\bcan go out (?:with|along ?side)\b|\bshould discuss "
        r"[^.;]{0,40}"
        r"\bwith (?:their|your|the)\b|\bplease forward (?:the |your )?[a-z ,]{0,20}(?:number|"
        r"address|"
        r"info)|\bneeds? to be re-?bagged\b"
    ),
    (
        r"(?:^|[.!?;] )(?:reopen (?:this|it|the)|hang on to|hold on to|boil (?:your|the|all|"
        r"any|it|water|tap|until|before|for)|hire (?:a|an)|"
        r"set (?:the |your |all )?(?:bags?|carts?|items?|trash|bins?|cans?|it|them) |(?:do not|"
        r"don't) (?:park|leave|put|place|use|touch|feed|block|mix|drive|walk|open|pay|call|drink|"
        r"water|run|throw|set))\b"
    ),
    (
        r"\b(?:call|contact|ring|text|dial|reach|e-?mail) (?:[a-z&.'-]+ ){0,5}(?:at |on |"
        r"via )?~(?:phone|mail|web)|(?:^|[.!?;] )(?:pour|soak|unplug|consider|avoid) (?:a|the|"
        r"your|it|them|any|all|~)"
    ),
    (
        r"^[a-z&/,'\[\] -]{3,90}\b(?:program|division|department|dept|dph|office|unit|bureau|desk|"
        r"section|coordinator|ins?p?ector|hotline|commission|agency|"
        r"authority)\b[a-z&/,'\[\] -]{0,50}~(?:phone|mail)[. ]*$"
    ),
    (
        r"\bwho (?:can|will|could) (?:answer|help|assist|explain|tell)\b|\b(?:can|"
        r"will) answer (?:any |your )?questions?\b|\b(?:desk|line|office|hotline|counter|center|"
        r"team|program|division|department|company|utility|shelter|unit|commission|"
        r"agency)(?:'s)?(?: [a-z]+){0,2} (?:at|on) ?~(?:phone|mail|web)|\b(?:takes?|accepts?|"
        r"answers?|handles?) (?:reports|complaints|calls|requests|"
        r"questions)\b[^.;]{0,20}~(?:phone|mail|web)|\b(?:concerns|questions|reports|complaints|"
        r"requests|calls|problems) (?:about|with|on|for) [^.;]{2,50} (?:should|must|can|need to|"
        r"have to) (?:go|be)\b"
    ),
    (
        r"(?:^|[.!?;,:-] |\b(?:and|then|or|please) )(?:download|print|scan|upload|fill out|"
        r"fill in|log ?in|sign (?:up|in)|register|click|tap|select|attach|renew|track) (?:it|the|"
        r"a|an|your|this|them|to|in|on|up|for|out|online)\b|(?:^|[.!?;] )(?:have|set|leave|keep|"
        r"place) (?:cart|trash|bag|bin|can|barrel|recycling|item|furniture|leave)s? (?:[a-z]+ )?"
        r"(?:out|at|on|by|in)\b|(?:^|[.!?;] )call a [a-z]+"
    ),
    (
        r"\b(?:please|pls|plz|kindly) (?:also |always |feel free to |do not hesitate to |be "
        r"sure to |make sure |re-?|first |simply |then |only |just )*(?:call|contact|dial|"
        r"phone|e-?mail|text|write|visit|go (?:to|online)|check|click|log|see|review|follow|"
        r"refer|referr|submit|resubmit|file|open|create|report|provide|send|include|give|let|"
        r"leave|place|put|keep|bring|set|take|make|remove|use|wait|ask|paint|apply|complete|"
        r"fill|return|try|request|register|schedule|reschedule|book|pay|mail|forward "
        r"specific|forward any|advise (?:us|if)|speak|direct|reply|respond|tell|notify|"
        r"inform|monitor|consult|read|find|download|search|enter|reach|come|attend|ensure|"
        r"store|dispose|recycle|wrap|tie|label|cut|clear|move|note that you|note the|be "
        r"advised that you|have|purchase|reopen|clean|repair|fix|obtain|get|inquire|look|"
        r"track|sign|update|verify|confirm|specify|identify|describe|state|attach|upload|add|"
        r"supply|walk|watch|avoid|drive|bear|do not (?:put|place|leave|feed|block|park|use|"
        r"touch))\b"
    ),
    (
        r"(?:^|[^~a-z])(?:call|dial|phone|contact|text|e-?mail|tell|write|ask|notify|reach|"
        r"report (?:it|"
        r"this|them) to|report to|let) (?:~phone|~mail|~web)|(?:^|[^~a-z])(?:call|dial|phone|"
        r"contact|"
        r"text|e-?mail|tell|write|ask|notify|reach) (?:us|me|311|911|3-1-1|the|them|him|her|"
        r"your|nyc|our|city|denver|boston|sf|back|know|again|hpd|nypd|dot|dep|in|at|with|"
        r"public|private|local|animal|police|water|parks|for|if|a|an|[a-z]+ (?:at "
        r")?(?:~phone|~mail|~web))\b"
    ),
    (
        r"\b(?:if|should) (?:you|the|this|it|there|your|any|a|problems?|anything|something|"
        r"issue|condition|not|further|conditions?|more|one)\b[^.;!?]{0,110}?\b(?:call|"
        r"contact|dial|file|submit|resubmit|report|let us|e-?mail|write|visit|open|create|"
        r"request|send|tell|please|notify|reopen|make a new|ask|book|you (?:can|may|should|"
        r"must))\b"
    ),
    r"\b(?:re-?submit|re-?file|resend|reapply)\b",
    r"\b(?:submit|file|enter|report|request|re-?open) (?:it |this |them )?(?:as|under|again)\b",
    (
        r"^(?:set out|put out|take out|roll out|upload|re-?submit|submit as|refile|call "
        r"(?:us|311|the|~)|contact (?:the|your|us|"
        r"[a-z]+ )|visit (?:the|our|us|www|~)|go to|go online|report (?:it|this|to|them|"
        r"again)|wait (?:for|until|a)|apply (?:at|online|for|to|again)|keep (?:the|your|all|"
        r"it|a)|put (?:the|your|all|it|out)|place (?:the|your|all|it)|leave (?:the|your|all|"
        r"it|them)|use (?:the|your|a|only)|send (?:us|the|your|a photo|more|311)|ask (?:the|"
        r"your|311|us|for)|try (?:again|calling|the)|book (?:a|the|again|online)|tell (?:us|"
        r"311|the)|bring (?:the|your|it|all)|look (?:there|for it)|follow (?:case|sr|request|"
        r"the)|write (?:to|us)|give (?:us|the)|set (?:the cart|your|it out)|pay (?:the|it|"
        r"your|online)|read (?:the|your)|choose (?:a|one)|talk to|report it|please )\b"
    ),
    (
        r"[.!?;,:] (?:then |and |or |so |to [a-z ]+,? |instead,? |otherwise,? |next time,? |"
        r"next week,? |after that,? |now,? |also,? |from now on,? |until then,? "
        r")?(?:re-?submit|submit|call|contact|visit|see (?:the|our|your|case|sr|~web)|check|"
        r"go (?:to|online)|report|wait|apply|keep|put|place|leave (?:the|it|your|them)|use|"
        r"send|ask|try|book|tell|bring|look|follow|write|give|set|pay|read|choose|wrap|tie|"
        r"print|show|fill|roll|open|move|turn|take|have|add|sign|start|hold|walk|drive|lock|"
        r"close the|plug|rinse|empty|mark|label|schedule|upload|reply|order|watch|"
        r"request|stay|do not|don't|pick|sort|flatten|remember|press|log) (?:as|a|the|your|"
        r"it|them|to|with|311|us|at|for|case|sr|on|out|again|new|online|in|and|back|only|all|"
        r"by|~web|~phone|~mail|an|any|that|this|from|up|if|now|one|both|two|off|of|when|"
        r"after|before|outside|inside|more|no|there|their|him|her|what|which|everything|"
        r"extra|boxes|next|hearing|[a-z]{3,}s)\b"
    ),
    (
        r"\b(?:questions|concerns|inquiries|inquiry|comments) (?:to|go to|may be|"
        r"can be|should be|about [a-z ]{3,30} (?:to|go to|can be|may be)|please|contact|call|"
        r"regarding this[^.;]{0,40}(?:call|contact|to))\b"
    ),
    (
        r"\b(?:website|web site|online|~web|link below|learn more|web page|"
        r"portal)\b[^.;]{0,50}\b(?:for|to|at|below|link|status|information|more|track|check|"
        r"see|click|form)\b|\b(?:at|on|visit|see|to|via|through|our|check|online at|website "
        r"is|website|form is) (?:the |our |your |their |its |city )*(?:~web|website at|web "
        r"site at|website|web site|city's site|portal)\b|\b(?:see|check|view|find|follow) "
        r"[a-z ]{1,30}in your account\b"
    ),
    (
        r"\b(?:available|found|viewed|checked|tracked|obtained|seen|view|track|check|status|"
        r"apply|file|report|pay|information|posted|form|forms|list|details|learn) (?:it |is |"
        r"are |the status |this |directly |more |of [a-z ]{3,20} )*(?:on|at|online|via|"
        r"through) (?:the |our |your |their |its )*(?:~web|website|web site|online|city|"
        r"department|link|internet|account|portal|application|app|[a-z]+'s website)\b"
    ),
    (
        r"\b(?:see|follow|refer to|referr? to|check|track|monitor) (?:also )?(?:the "
        r")?(?:original |existing |open |parent |other |new |previous |first )?(?:case|sr|"
        r"request|service request|complaint|ticket|work order|wo|crm|cn)s? ?(?:#|no\.?|"
        r"number|num)? ?:? ?(?:~number)?[^.;]{0,30}\b(?:for|to follow|to see|to check|status|"
        r"updates?)\b"
    ),
    (
        r"\b(?:feel free|do not hesitate|don't hesitate|hesitate|welcome) to\b|\blet (?:us|"
        r"me) know\b|\bgive (?:us|me) a call\b|\b(?:call|contact|reach) me\b|\b(?:you|she|he|"
        r"they|resident|constituent|customer) (?:can|may|could) (?:also )?(?:reach|call)\b|"
        r"\bcan be (?:reached|contacted|reported|made|found|purchased|obtained|picked up|"
        r"dropped|scheduled|viewed|appealed|paid|left|placed|taken to|dropped off)\b|\bmay "
        r"be (?:reached|contacted|reported|made|found|purchased|obtained|viewed|appealed|"
        r"directed|submitted|requested)\b|\bshould be (?:reported|directed|made|addressed to|"
        r"referred|submitted|sent|placed|put|brought|set|kept|called|filed|left|taken|"
        r"contacted|requested|re-?submitted|out)\b|\bmust be (?:placed|put|reported|set|"
        r"bagged|tied|cut|in|out|at|on|filed|submitted|made|called|requested|removed|kept|"
        r"brought|paid|left|scheduled|purchased|obtained|addressed to)\b|\bneeds? to (?:be "
        r"(?:put|placed|out|reported|called|filed|set|bagged|resubmitted|addressed to|"
        r"directed|made|scheduled|brought)|call|contact|file|submit|apply|report|resubmit|go|"
        r"fill|send|request|provide|bring|schedule|speak|pay|put|place)\b"
    ),
    (
        r"\b(?:inspector|insector|program|hotline|help ?line|information line|front desk|"
        r"help desk|enforcement|customer service|main number|service line|contact person|"
        r"contact|number is)\b[,:.]? ?(?:is |at |@ |- |\[name\],? ?|ph:? ?|phone:? ?|phone "
        r"?#? ?|tel:? ?|[a-z]+ [a-z]+,? ){0,3}~(?:phone|mail)"
    ),
    (
        r"(?:^|[.!?;,:-] |\b(?:please|must|should|you|can) )(?:leave|place|put|set|keep|"
        r"bring|have) (?:the |your |all |it |them |out |any |both )+(?:[a-z]+ ){0,3}(?:out|"
        r"at|on|in|by|to|curb|kerb|inside|outside|ready|for collection)\b"
    ),
    (
        r"\bif [^.;!?]{3,60} (?:it|they|item|items|furniture|the [a-z]+) (?:will be|can be) "
        r"(?:collected|taken|picked up|accepted|removed|placed)\b"
    ),
    (
        r"\b(?:you (?:can|may|must|should|have to|need)|your next step|what you can do|next "
        r"time you|we ask that you|we ask you|remind(?:ed|s)? (?:you|that|to)\b|please be reminded|"
        r"customers are reminded|it is your|you are (?:responsible|entitled|asked|welcome|"
        r"free)|appeal (?:this|it|the|within|by)|can appeal|may appeal)\b"
    ),
    (
        r"\b(?:its own|the|their|that|another|county|state) (?:[a-z0-9]+ ){0,2}(?:desk|"
        r"office|hotline|line|company|agency|board|landlord|town) can help\b|\b(?:can|will|could|"
        r"may) help\.?$|\b[a-z]+ helps\.?$|"
        r"\byou (?:keep|get) [^.;]{3,40} if you\b|\bif you [^.;]{3,60}, you (?:keep|get)\b|"
        r"\bsomebody [^.;]{0,20}has to be (?:there|home)\b|\bthe owner can claim\b"
    ),
)
"""What the resident can or should do, or whom to ask."""


ADDRESSED = (
    (
        r"\bfeel free to (?:call|contact|email|reach|write|ask|visit|stop)\b|(?:^|[.!] "
        r")(?:please )?"
        r"(?:contact|call) (?:the )?(?:[a-z-]+ ){1,4}~phone|(?:^|[.!;] ?)(?:please )?remove "
        r"(?:it|them|any|"
        r"your|all) |\b(?:must|need to|needs to|have to|should) (?:hire|contract)\b"
    ),
    (
        r"\b(?:hesitate|feel free|welcome|free) to (?:call|contact|reach|e-?mail|write|ask|"
        r"visit|stop|"
        r"come|file|submit|resubmit|get|let|give|send|text)\b"
    ),
    (
        r"\b(?:you|residents?|customers?|constituents?|callers?|homeowners?|complainants?|"
        r"requestors?|requesters?|citizens?) (?:should|must|can|may|might|could|needs? to|"
        r"will need to|"
        r"may wish to|may want to) (?:also |always |now |still |then |directly )?(?:call|contact|"
        r"report|e-?mail|file|submit|visit|request|reach|write|apply|check|ask|tell|send|"
        r"notify|open|create|follow|track|find|pay|seek|book|hire|appeal|use|bring|dispute|"
        r"reapply|watch|pick|go|set|put|leave|take|get)\b"
    ),
)
"""What is said to the resident by name, whatever stands beside it."""


NOT_INVITED = (
    (
        r"\b(?:hopefully )?this will help\b|\bpick ?-?up no longer\b|\bshould be online\b|"
        r"\bshould go to "
        r"[a-z]+ for\b|\b(?:do|does|did)(?: not|n't) need to be [a-z]+|\bplans call for\b|"
        r"\bfeels that "
        r"[^.;]*|\byou would need to have\b|\badvised (?:him|her|them) to speak\b|\b(?:abutters?|"
        r"owners?|residents?) (?:that )?(?:[a-z]+ ){0,3}asks? for it not\b|\b(?:via|through) "
        r"(?:an? )?"
        r"online form\b|\bin case (?:a )?claim is filed\b|\bmust be brought back\b"
    ),
    r"\b(?:engineer|commissioner|superintendent|director) (?:[a-z&-]+ ){2,10}~(?:phone|mail)",
    (
        r"\b(?:sent|send|by|via|per|an?|in) e-?mail\b|\bneed the [a-z ]{2,30}to (?:find|"
        r"locate)[a-z ]*|"
        r"\b(?:owner|lot|yard|grass|weeds|property)\b[^.]{0,60}\b(?:must|has to|have to|"
        r"needs to) be "
        r"(?:cut|mowed|cleaned|removed|repaired|cleared|abated)\b"
    ),
    r"(?:^|[:;.,-] ?)follow ?-?up (?:with|by|on) |\bhas an image[.] you can view it here(?: ~web)?",
    (
        r"\b(?:please|pls|plz) (?:close|cancel|delete|disregard|ignore|void|assign|reassign|"
        r"transfer|forward to|route|reroute|be patient|be advised|be assured|accept|excuse|"
        r"note\b|handle|address|inspect|investigate|expedite|escalate|bill|proceed|confirm|"
        r"see (?:the |internal |case |above |below |attached )?(?:notes?|comments?|above|"
        r"below|attached)|dispatch|refer (?:this |it )?to (?:pwd|dpw|btd|isd|dist|"
        r"district))\b[^.;!?]{0,40}"
    ),
    (
        r"\b(?:will|to|we|i|they|he|she|did|must|crew|crews|inspector|officer|contractor|"
        r"owner|and|would|who|it|city|department|dept|agency|unit|team|can|should|not) "
        r"(?:also |then |not |again )?(?:call|contact|notify|ask|tell|report|submit|send|"
        r"request|file|open|create|check|see|visit|e-?mail|follow up|reach)\b(?: (?:the |"
        r"back |to |with |this |on |for |out |up |in |a |her |him |them |owner|customer|"
        r"resident|contractor|constituent)+)?"
    ),
    (
        r"\bcall(?:ed|s|ing)?[ -](?:log|center|back|taker|taken|in|to|made)\b|\bcontact(?:ed|"
        r"ing)?[ -](?:information|info|was|number|the owner|made|owner|name|person|or "
        r"location|with|him|her)\b|\bsee (?:the )?(?:notes?|comments?|attached|above|"
        r"below)\b"
    ),
    r"\b(?:send|sent) (?:notice|letter|notices|to (?:the )?(?:steamer|proper|pwd|contractor))\b",
)
"""The same words where they are meant for somebody else."""
