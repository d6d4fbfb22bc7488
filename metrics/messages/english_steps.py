"""The English of what the reader is invited to do, and of the same words meant for others."""

from __future__ import annotations

INVITATIONS = (
    r"\bjust place (?:it|them) out\b",
    (
        "(?:^|[.!?;] )(?:reopen (?:this|it|the)|hang on to|hold on to|boil (?:your|the|all|any|it|"
        "water|tap|until|before|for)|hire (?:a|an)|set (?:the |your |all )?(?:bags?|carts?|items?|"
        "trash|bins?|cans?|it|them) |(?:do not|don't) (?:park|leave|put|place|use|touch|feed|block|"
        r"mix|drive|walk|open|pay|call|drink|water|run|throw|set))\b"
    ),
    (
        r"\b(?:call|contact|ring|text|dial|reach|e-?mail) (?:[a-z&.'-]+ ){0,5}(?:at |on |via "
        ")?~(?:phone|mail|web)|(?:^|[.!?;] )(?:pour|soak|unplug|consider|avoid) (?:a|the|your|it|"
        "them|any|all|~)"
    ),
    (
        r"^[a-z&/,'\[\] -]{3,90}\b(?:program|division|department|dept|dph|office|unit|bureau|desk|"
        r"section|coordinator|ins?p?ector|hotline|commission|agency|authority)\b[a-z&/,'\[\] "
        "-]{0,50}~(?:phone|mail)[. ]*$"
    ),
    (
        r"\b(?:desk|line|office|hotline|counter|center|team|program|division|department|company|"
        "utility|shelter|unit|commission|agency)(?:'s)?(?: [a-z]+){0,2} (?:at|on) ?~(?:phone|mail|"
        "web)"
    ),
    (
        r"(?:^|[.!?;,:-] |\b(?:and|then|or|please) )(?:download|print|scan|upload|fill out|fill in|"
        "log ?in|sign (?:up|in)|register|click|tap|select|attach|renew|track) (?:it|the|a|an|your|"
        r"this|them|to|in|on|up|for|out|online)\b"
    ),
    (
        r"\b(?:please|pls|plz|kindly) (?:also |always |feel free to |do not hesitate to |be sure "
        "to |make sure |re-?|first |simply |then |only |just )*(?:call|contact|dial|phone|e-?mail|"
        "text|write|visit|go (?:to|online)|check|click|log|see|review|follow|refer|referr|submit|"
        "resubmit|file|open|create|report|provide|send|include|give|let|leave|place|put|keep|bring|"
        "set|take|make|remove|use|wait|ask|paint|apply|complete|fill|return|try|request|register|"
        "schedule|reschedule|book|pay|mail|forward specific|forward any|advise (?:us|if)|speak|"
        "direct|reply|respond|tell|notify|inform|monitor|consult|read|find|download|search|enter|"
        "reach|come|attend|ensure|store|dispose|recycle|wrap|tie|label|cut|clear|move|note that "
        "you|note the|be advised that you|have|purchase|reopen|clean|repair|fix|obtain|get|inquire|"
        "look|track|sign|update|verify|confirm|specify|identify|describe|state|attach|upload|add|"
        "supply|walk|watch|avoid|drive|bear|do not (?:put|place|leave|feed|block|park|use|"
        r"touch))\b"
    ),
    (
        "(?:^|[^~a-z])(?:call|dial|phone|contact|text|e-?mail|tell|write|ask|notify|reach|report "
        "(?:it|this|them) to|report to|let) (?:~phone|~mail|~web)"
    ),
    (
        "(?:^|[^~a-z])(?:call|dial|phone|contact|text|e-?mail|tell|write|ask|notify|reach) (?:us|"
        "me|311|911|3-1-1|the|them|him|her|your|nyc|our|city|denver|boston|sf|back|know|again|hpd|"
        "nypd|dot|dep|in|at|with|public|private|local|animal|police|water|parks|for|if|a|an|[a-z]+ "
        r"(?:at )?(?:~phone|~mail|~web))\b"
    ),
    (
        r"\b(?:if|should) (?:you|the|this|it|there|your|any|a|problems?|anything|something|issue|"
        r"condition|not|further|conditions?|more|one)\b[^.;!?]{0,110}?\b(?:call|contact|dial|file|"
        "submit|resubmit|report|let us|e-?mail|write|visit|open|create|request|send|tell|please|"
        r"notify|reopen|make a new|ask|book|you (?:can|may|should|must))\b"
    ),
    r"\b(?:re-?submit|re-?file|resend|reapply)\b",
    (
        "^(?:set out|put out|take out|roll out|upload|re-?submit|submit as|refile|call (?:us|311|"
        "the|~)|contact (?:the|your|us|[a-z]+ )|visit (?:the|our|us|www|~)|go to|go online|report "
        "(?:it|this|to|them|again)|wait (?:for|until|a)|apply (?:at|online|for|to|again)|keep "
        "(?:the|your|all|it|a)|put (?:the|your|all|it|out)|place (?:the|your|all|it)|leave (?:the|"
        "your|all|it|them)|use (?:the|your|a|only)|send (?:us|the|your|a photo|more|311)|ask "
        "(?:the|your|311|us|for)|try (?:again|calling|the)|book (?:a|the|again|online)|tell (?:us|"
        "311|the)|bring (?:the|your|it|all)|look (?:there|for it)|follow (?:case|sr|request|the)|"
        "write (?:to|us)|give (?:us|the)|set (?:the cart|your|it out)|pay (?:the|it|your|online)|"
        r"read (?:the|your)|choose (?:a|one)|talk to|report it|please )\b"
    ),
    (
        "[.!?;,:] (?:then |and |or |so |to [a-z ]+,? |instead,? |otherwise,? |next time,? |next "
        "week,? |after that,? |now,? |also,? |from now on,? |until then,? )?(?:re-?submit|submit|"
        "call|contact|visit|see (?:the|our|your|case|sr|~web)|check|go (?:to|online)|report|wait|"
        "apply|keep|put|place|leave (?:the|it|your|them)|use|send|ask|try|book|tell|bring|look|"
        "follow|write|give|set|pay|read|choose|wrap|tie|print|show|fill|roll|open|move|turn|take|"
        "have|add|sign|start|hold|walk|drive|lock|close the|plug|rinse|empty|mark|label|schedule|"
        "upload|reply|order|watch|request|stay|do not|don't|pick|sort|flatten|remember|press|log) "
        "(?:as|a|the|your|it|them|to|with|311|us|at|for|case|sr|on|out|again|new|online|in|and|"
        "back|only|all|by|~web|~phone|~mail|an|any|that|this|from|up|if|now|one|both|two|off|of|"
        "when|after|before|outside|inside|more|no|there|their|him|her|what|which|everything|extra|"
        r"boxes|next|hearing|[a-z]{3,}s)\b"
    ),
    (
        r"\b(?:questions|concerns|inquiries|inquiry|comments) (?:to|go to|may be|can be|should be|"
        "about [a-z ]{3,30} (?:to|go to|can be|may be)|please|contact|call|regarding "
        r"this[^.;]{0,40}(?:call|contact|to))\b"
    ),
    (
        r"\b(?:website|web site|online|~web|link below|learn more|web page|"
        r"portal)\b[^.;]{0,50}\b(?:for|to|at|below|link|status|information|more|track|check|see|"
        r"click|form)\b"
    ),
    (
        r"\b(?:at|on|visit|see|to|via|through|our|check|online at|website is|website|form is) "
        "(?:the |our |your |their |its |city )*(?:~web|website at|web site at|website|web site|"
        r"city's site|portal)\b"
    ),
    (
        r"\b(?:available|found|viewed|checked|tracked|obtained|seen|view|track|check|status|apply|"
        "file|report|pay|information|posted|form|forms|list|details|learn) (?:it |is |are |the "
        "status |this |directly |more |of [a-z ]{3,20} )*(?:on|at|online|via|through) (?:the |our |"
        "your |their |its )*(?:~web|website|web site|online|city|department|link|internet|account|"
        r"portal|application|app|[a-z]+'s website)\b"
    ),
    (
        r"\b(?:see|follow|refer to|referr? to|check|track|monitor) (?:also )?(?:the )?(?:original |"
        "existing |open |parent |other |new |previous |first )?(?:case|sr|request|service request|"
        r"complaint|ticket|work order|wo|crm|cn)s? ?(?:#|no\.?|number|num)? ?:? "
        r"?(?:~number)?[^.;]{0,30}\b(?:for|to follow|to see|to check|status|updates?)\b"
    ),
    (
        r"\bcan be (?:reached|contacted|reported|made|found|purchased|obtained|picked up|dropped|"
        r"scheduled|viewed|appealed|paid|left|placed|taken to|dropped off)\b"
    ),
    (
        r"\bmust be (?:placed|put|reported|set|bagged|tied|cut|in|out|at|on|filed|submitted|made|"
        "called|requested|removed|kept|brought|paid|left|scheduled|purchased|obtained|addressed "
        r"to)\b"
    ),
    (
        r"\bneeds? to (?:be (?:put|placed|out|reported|called|filed|set|bagged|resubmitted|"
        "addressed to|directed|made|scheduled|brought)|call|contact|file|submit|apply|report|"
        r"resubmit|go|fill|send|request|provide|bring|schedule|speak|pay|put|place)\b"
    ),
    (
        r"\b(?:inspector|insector|program|hotline|help ?line|information line|front desk|help desk|"
        "enforcement|customer service|main number|service line|contact person|contact|number "
        r"is)\b[,:.]? ?(?:is |at |@ |- |\[name\],? ?|ph:? ?|phone:? ?|phone ?#? ?|tel:? ?|[a-z]+ "
        "[a-z]+,? ){0,3}~(?:phone|mail)"
    ),
    (
        r"(?:^|[.!?;,:-] |\b(?:please|must|should|you|can) )(?:leave|place|put|set|keep|bring|"
        "have) (?:the |your |all |it |them |out |any |both )+(?:[a-z]+ ){0,3}(?:out|at|on|in|by|to|"
        r"curb|kerb|inside|outside|ready|for collection)\b"
    ),
    (
        r"\b(?:you (?:can|may|must|should|have to|need)|your next step|what you can do|next time "
        r"you|we ask that you|we ask you|remind(?:ed|s)? (?:you|that|to)\b|please be reminded|"
        "customers are reminded|it is your|you are (?:responsible|entitled|asked|welcome|free)|"
        r"appeal (?:this|it|the|within|by)|can appeal|may appeal)\b"
    ),
    (
        r"\b(?:its own|the|their|that|another|county|state) (?:[a-z0-9]+ ){0,2}(?:desk|office|"
        r"hotline|line|company|agency|board|landlord|town) can help\b|\b[a-z]+ helps\.?$|\byou "
        r"(?:keep|get) [^.;]{3,40} if you\b|\bsomebody [^.;]{0,20}has to be (?:there|home)\b"
    ),
)
"""What the resident can or should do, or whom to ask."""


ADDRESSED = (
    (
        r"\b(?:hesitate|feel free|welcome|free) to (?:call|contact|reach|e-?mail|write|ask|visit|"
        r"stop|come|file|submit|resubmit|get|let|give|send|text)\b"
    ),
    (
        r"\b(?:you|residents?|customers?|constituents?|callers?|homeowners?|complainants?|"
        "requestors?|requesters?|citizens?) (?:should|must|can|may|might|could|needs? to|will need "
        "to|may wish to|may want to) (?:also |always |now |still |then |directly )?(?:call|contact|"
        "report|e-?mail|file|submit|visit|request|reach|write|apply|check|ask|tell|send|notify|"
        "open|create|follow|track|find|pay|seek|book|hire|appeal|use|bring|dispute|reapply|watch|"
        r"pick|go|set|put|leave|take|get)\b"
    ),
)
"""What is said to the resident by name, whatever stands beside it."""


NOT_INVITED = (
    (
        r"\b(?:do|does|did)(?: not|n't) need to be [a-z]+|\b(?:via|through) (?:an? )?online form\b|"
        r"\b(?:engineer|commissioner|superintendent|director) (?:[a-z&-]+ ){2,10}~(?:phone|mail)|"
        r"\b(?:sent|send|by|via|per|an?|in) e-?mail\b"
    ),
    "(?:^|[:;.,-] ?)follow ?-?up (?:with|by|on) ",
    (
        r"\b(?:please|pls|plz) (?:close|cancel|delete|disregard|ignore|void|assign|reassign|"
        r"transfer|forward to|route|reroute|be patient|be advised|be assured|accept|excuse|note\b|"
        "handle|address|inspect|investigate|expedite|escalate|bill|proceed|confirm|see (?:the |"
        "internal |case |above |below |attached )?(?:notes?|comments?|above|below|attached)|"
        r"dispatch|refer (?:this |it )?to (?:pwd|dpw|btd|isd|dist|district))\b[^.;!?]{0,40}"
    ),
    (
        r"\b(?:will|to|we|i|they|he|she|did|must|crew|crews|inspector|officer|contractor|owner|and|"
        "would|who|it|city|department|dept|agency|unit|team|can|should|not) (?:also |then |not |"
        "again )?(?:call|contact|notify|ask|tell|report|submit|send|request|file|open|create|check|"
        r"see|visit|e-?mail|follow up|reach)\b(?: (?:the |back |to |with |this |on |for |out |up |"
        "in |a |her |him |them |owner|customer|resident|contractor|constituent)+)?"
    ),
    (
        r"\bcall(?:ed|s|ing)?[ -](?:log|center|back|taker|taken|in|to|made)\b|\bcontact(?:ed|"
        "ing)?[ -](?:information|info|was|number|the owner|made|owner|name|person|or location|with|"
        r"him|her)\b"
    ),
    r"\b(?:send|sent) (?:notice|letter|notices|to (?:the )?(?:steamer|proper|pwd|contractor))\b",
)
"""The same words where they are meant for somebody else."""
