"""The English of what was not done, and of the case instead of the thing."""

from __future__ import annotations

from metrics.messages.english import CASE, HANDLED, MEANS, OFFICE

_MEANS_OF_OURS = (
    r"(?:trucks?|units?|crews?|staff|inspectors?|officers?|drivers?|manpower|personnel|workers|men|"
    r"money|funds?|funding|budget|painters?|operators?)"
)
"""What an office works with: where it is short of them, nothing was found."""

NOT_DONE = (
    (
        r"\b(?:e-?mailed|faxed|messaged|texted|phoned) (?:the |our |your )?(?:district|dispatch|"
        r"supervisor|mayor|"
        r"council[a-z]*|[a-z]+ (?:office|department|dept|division|shop|unit|yard|desk|team|"
        r"queue))\b|\b(?:inspector|"
        r"officer|supervisor|crew|engineer|team|arborist|foreman)s? (?:has|have) (?:your|this|been "
        r"(?:told|notified|"
        r"informed|made aware|advised|assigned))\b[^.;]*|\bapproved for (?:next|fy|the|20[2-4])\b|"
        r"\bwe (?:do not|"
        r"don't|cannot|can't) (?:take|accept|process) [^.;]*|\b(?:address|account|number|location|"
        r"street|name)s? "
        r"(?:does not|doesn't|do not|did not) exist\b|\b(?:could not|couldn't|unable to|tried to|"
        r"not able to) (?:reach|"
        r"contact|call|get (?:a )?hold of) (?:you|her|him|them|the (?:caller|requester|"
        r"complainant))\b[^.;]*|\bno "
        r"(?:answer|response) (?:at|by|on|to|from) (?:the |your |our )?(?:number|phone|call|"
        r"e-?mail|message|"
        r"requester|caller)[^.;]*|\b(?:voice ?mail|mail ?box|vm) (?:was|is) full\b|\bwrong [a-z]+ "
        r"(?:was |is )?"
        r"(?:picked|selected|chosen|used|given|entered)\b|\bclosed (?:during|as part of|in a|with) "
        r"[^.;]*|"
        r"\b(?:officers?|police|units?|crews?|staff|inspectors?) (?:have |has )?responded(?:[.;,]|"
        r"$)|\b(?:is|are) "
        r"working (?:hard|towards?|closely|diligently)\b[^.;]*"
    ),
    (
        rf"\bno (?:[a-z]+ )?{_MEANS_OF_OURS} (?:on staff|at present|on hand|to send|to spare)\b|"
        rf"\b(?:is|are) "
        r"(?:cleaned|swept|collected|emptied|plowed|mowed) by\b|\bsign(?:ing)?[- ]?up (?:at|on|for|"
        r"here|online|via|with|through)\b|"
        r"\b(?:the )?property "
        r"owners? (?:is|are) responsible for (?:maintaining|repairing)[^.]*|^(?:nstar|n-?star|"
        r"oncor|cablevision|"
        r"comcast|verizon|edison|con ?ed|pg&e|national grid|utility|power company|dcr|state|mbta|"
        r"eversource)"
        r" (?:was |were )?notified[ .,0-9/-]*$|\bdispatched (?:at|on|contractor|crew)\b|\bla "
        r"senora llamo\b|"
        r"\bno tenemos [a-z]+"
    ),
    (
        rf"\b(?:no|not enough|no more|short of|few|without) (?:[a-z]+ )?{_MEANS_OF_OURS} "
        rf"(?:working|"
        rf"available|running|left|for|in|to|on duty|til|till|until|this|tonight|today|free|now|at "
        rf"the "
        rf"moment)\b[^.;]*|\b(?:is|are) (?:[a-z]+ )?{_MEANS_OF_OURS} short\b[^.;]*|\b(?:has|have|"
        rf"had) "
        rf"(?:only|just) (?:one|two|a few|\d)\b[^.;]*|\bdoes not have (?:an? "
        rf")?{_MEANS_OF_OURS}\b[^.;]*"
    ),
    (
        r"\b(?:is|are|gets?) (?:swept|collected|done|picked up|cleaned|plowed|made|emptied|"
        r"serviced|"
        r"mowed|trimmed|pruned|inspected|treated) (?:on|every|each|either|twice|once|daily|weekly|"
        r"monthly|only|annually|after|when|generally)\b[^.;]*|\b(?:trash|recycl[a-z]+|yard waste|"
        r"collection|garbage|sweeping)(?: (?:day|collection|pick ?up))* (?:is|are) (?:only |on |"
        r"over|now )*"
        r"[a-z]*(?:day|days|only|over)\b[^.;]*|\b(?:carts?|bins?|barrels?|stickers?)(?:/[a-z]+)? "
        r"(?:is|are) (?:only )?for [^.;]*"
    ),
    (
        r"\bpass(?:ed|es|ing)? (?:it |this |that |these |them )?(?:along|on to)\b[^.;]*|"
        r"\bpass(?:ed|"
        r"ing)? "
        r"(?:your|the (?:info|note|word|message)|the complaint)\b[^.;]*|\b(?:is|are|was) "
        r"(?:currently |now |"
        r"still )?(?:being )?(?:proposed|designed|redesigned|in design|planned|studied|"
        r"considered)\b|"
        r"\bgoes? in (?:this|next|when|once|come|by|after)\b[^.;]*|\btook (?:longer|time|place)\b|"
        r"\b(?:caller|constituent|customer|resident|client|complainant)s? called back\b[^.;]*|"
        r"\b(?:resolved|closed|completed|handled|done|taken care of) on ?-?site\b|\b(?:is|are) all "
        r"set\b|"
        r"\bclosed by (?:the )?(?:inspector|crew|officer|supervisor|staff|driver)[^.;]*"
    ),
    (
        r"\bput in (?:by|as|for|an?)(?: (?:new|fresh|second|separate|another))? ?(?:request|ticket|"
        r"report|case|work order|wo|claim|phone|app|form|e-?mail|web)\b[^.;]*|\b(?:one|it|that|"
        r"this|request) "
        r"(?:she|he|they|you|a neighbor) put in\b[^.;]*|\b(?:request|info|information|name|data|"
        r"record|"
        r"photo|case|ticket|report|entry|comment)s? (?:was |were |has been |have been )?(?:removed|"
        r"voided|"
        r"deleted|cleared)\b|\b(?:removed|cleared|taken|pulled) (?:from|off) (?:of )?(?:the |our |"
        r"this )?"
        r"(?:queue|list|system|records?|calendar|log|board|books)\b|\b(?:was|were|been|is|are) "
        r"(?:requested|"
        r"reported) (?:at|by|for|on|to)\b|\bhas been out for\b|\bmeeting (?:the )?(?:truck|crew|"
        r"contractor)"
        r"[^.;]{0,40} (?:tomorrow|next|on)\b[^.;]*|\bwill be (?:resurfaced|repaved|checked|"
        r"ticketed|"
        r"addressed|replaced|installed|painted|done)\b[^.;]*"
    ),
    (
        r"\bcomplaint[ ;:]*(?:no\.? |number |# ?)?(?:~number|\d+)? ?(?:has been |was )?filed\b|"
        r"(?:~number|\d|\bcomplaint) has been filed\b[^.;]*|\b(?:inspector|it) has been called "
        r"?out\b"
        r"[^.;]*|\b(?:w/?o|work order|crm)[#. ]*(?:~number |\d[0-9/-]* )?(?:was )?issued(?: on\b|"
        r" ?[.,;0-9]|$)|\bissued on "
        r"(?:w\.?/?o|work order|crm)\b|\bissued (?:a )?new (?:sr|case|crm)\b|^(?:case resolved - )?"
        r"e-?mailed$|\bput in (?:an? |the )?(?:request|case)\b|\b(?:case|request|it) was (?:placed|"
        r"put|entered) (?:under|in)\b[^.;]*|\bcomputer (?:froze|crashed)\b"
    ),
    (
        r"\b(?:has|have|had|was|were) (?:been )?(?:[a-z]+ ){0,3}?in the past\b|\bto have (?:it |"
        r"this |"
        r"them )?(?:collected|removed|picked up|cleaned)\b|\bmake sure (?:it |this |that )?(?:is |"
        r"gets )?[a-z]+ed\b|\bis collected on\b|\bno trucks (?:in|available|to)\b[^.;]*|"
        r"\b(?:we|btd|inspectors?|supervisor|staff|i) will (?:also )?(?:call|contact|notify|"
        r"speak|talk|"
        r"inform|e-?mail|ask) [^.;]*|\b(?:microwave|tv|item|couch|sofa|stove|it|this|that|these)s? "
        r"(?:do|does) not need (?:[a-z]+ ){0,3}schedul[a-z]*"
    ),
    (
        r"\bno (?:further|more|additional|other) (?:work|action|service|response) (?:is|was|will "
        r"be) (?:needed|required|necessary|planned)\b|\b(?:results?|scores?|reports?|findings?) "
        r"(?:of [a-z ]{3,30} )?(?:is|are|will be) (?:posted|available|online|published)[^.;]*|"
        r"\b(?:do|does|did) not have (?:the |enough |any |sufficient )*(?:staff|crews?|people|"
        r"funds?|funding|money|budget|equipment|resources|personnel|manpower|inspectors?|"
        r"drivers?)\b[^.;]*"
    ),
    (
        r"\b(?:e-?mailed|faxed) (?:the )?(?:rfa|sr|request|case|info|this|it|report|complaint|"
        r"ticket|details) (?:over |on )?to [a-z]|\be-?mailed [a-z]+ that (?:his|her|the|their) "
        r"(?:request|case|ticket)\b[^.;]*"
    ),
    (
        r"\b(?:work |repair )?orders? (?:was |has been )?(?:dispatched|placed|issued|sent|put "
        r"in)\b|\b(?:routes?|schedule|dates?|map) posted\b|\btook care\b|\bchanged (?:by|:)|"
        r"\bstatus changed\b|\b(?:could not|cannot|can't|unable to) (?:locate|find|match) (?:your|"
        r"an account|the account)\b[^.;]*|\bsched\b"
    ),
    (
        r"\b(?:issued|wrote|cut|placed) (?:an? |the |our )?(?:work ?order|w/?o|repair order|job "
        r"order|service order|repair ticket|work ticket)\b|\b(?:sheets?|forms?|papers?|logs?|"
        r"documents?) (?:never|not) (?:came|returned|been)[a-z ]*|\b(?:hung up|relayed)\b|"
        r"\bnobody (?:went|came) (?:out|by)\b|\b(?:call|report|complaint|request)s? (?:from|by) "
        r"(?:another|a|your) [^.;]*"
    ),
    (
        r"\b(?:client|callers?|customer|resident|constituent|clr|owner|requester|she|he|they|"
        r"tenant) (?:has |have |had )?(?:called|phoned|wrote|e-?mailed|came)(?: (?:in|back|us|to|"
        r"and|today))* (?:cancel|withdr|ask|cxl|request|say|said)[a-z]*|\bto (?:have|get) (?:it|"
        r"this|them) [^.;]*|\bgets? (?:it )?[a-z]+ed\b|\bwhere [a-z]+ (?:is|are) [a-z]+|"
        r"\b(?:mailed|sent|addressed) to the name\b"
    ),
    (
        r"^(?:repair|replace|clean|paint|patch|install)[a-z]* (?:pending|needed|required|"
        r"scheduled|to)\b|\b(?:is|are) (?:graded|ranked|rated) [a-z]+|\btook the (?:call|report|"
        r"complaint|case)\b|\bgets? [a-z]+ed (?:next|in|this|when)\b|^put it (?:back )?out\b|"
        r"\b[a-z]+ (?:is|are) running (?:a|one|two|\d+) days? (?:late|behind)|\b(?:tenant|"
        r"resident|caller)s? moved out\b|\b(?:dropped|withdrew) the (?:complaint|request|case)\b|"
        r"\bthen we [a-z]+"
    ),
    (
        r"\b(?:folded|rolled|tied) into [^.;]*|\bbecause of (?:the |a )?(?:hiring|budget|staff|"
        r"funding|covid|pandemic|backlog|volume|age)[^.;]*|^not a (?:service|valid|real|"
        r"311)[^.;]*|\bpassed (?:on |along |over )?to\b[^.;]*|"
        r"\bafter (?:the )?(?:[a-z]+ ){1,3}(?:is|are|"
        r"has been|have been) [a-z]+|\bnew [a-z]+ (?:in (?:design|fabrication|production)|"
        r"on order|ordered|needed|coming|required|requested)\b|\bhas you down for\b|"
        r"\b[a-z]+ing (?:comes|follows) (?:\d|one|two|three|in|next|after|within|later)\b"
    ),
    (
        r"\b(?:can|will) (?:answer|help|assist|explain)[^.;]*|\bno (?:[a-z]+ ){0,2}(?:number|"
        r"address|location|name|phone|details?|description|photo|cross street) (?:was |were |is |"
        r"had been )?(?:given|provided|left|included|listed|supplied|entered|attached|on file)\b|"
        r"\bleft no (?:phone|number|name|contact|address|details?)\b|\b(?:want|wants|wanted|"
        r"would like|wishes) (?:[a-z]+ ){1,4}(?:picked up|[a-z]+ed)\b|"
        r"\bwhen(?:ever)? (?:[a-z]+ ){1,2}(?:is|are|has been|can be|will be) [^.;:!?]{0,60}"
    ),
    (
        r"\b(?:reviews?|times?|appointments?|waits?|delays?|requests?|"
        r"permits?) (?:[a-z]+ ){0,4}(?:is|are) running\b|^(?:the )?(?:repair|work|"
        r"correction)s? (?:has been|have been|was|were) (?:made|completed|done)[. ]*$|"
        r"\bnot enough (?:to|for|info|information|detail)[^.;]*|\b(?:rp|r/p|reporting party|"
        r"caller|complainant|requester) (?:has )?(?:called|phoned|wrote|emailed)(?: us)?(?: back|"
        r" in)*"
    ),
    r"\blate put out\b",
    rf"\b{MEANS} (?:levels? |constraints? )?(?:does|do|did|will|would) not [^.;]*",
    (
        r"\bwhen(?:ever)? (?:you|someone|somebody|anyone|it|they|there|(?:the|your|a|an) [a-z]+) "
        r"(?:is|are|has|have|can|will|calls?|gets?|comes?|becomes?|starts?|happens)\b[^.;:!?]{0,60}"
    ),
    (
        r"\b(?:this|it|that|case|request|complaint|report|ticket|matter|one) (?:went|goes|moved) "
        r"(?:over |on )?to [^.;]*|\bchanged (?:his|her|their|your|my|its) mind\b|\b[a-z]+ (?:is|"
        r"are) (?:slated|lined up|in line|a candidate|under (?:design|study))\b|"
        rf"\b{OFFICE} (?:now |already )?(?:has|have) (?:your|this|the) {CASE}\b|"
        r"^(?:paint|tow|trim|cut|sweep|patch|mow|plow|haul) (?:crew|truck|shop|team|contractor|"
        r"company|unit|squad|list|schedule)s?\b"
    ),
    r"\bnot (?:there|here|out) yet\b",
    (
        r"\b(?:feedback|comments?|suggestions?|concerns?|opinions?) (?:has been|have been|"
        r"was|were|is|"
        r"are) (?:shared|passed|logged|noted|sent|relayed|forwarded|given)\b[a-z ]*|\b(?:[a-z]+ )?"
        r"(?:(?:has|have) been |was |were )?made aware\b|\bwrote to you (?:for|to ask)\b|"
        r"\bposted for "
        r"(?:[a-z]+ )?(?:sweeping|cleaning|paving|work|pruning)\b|\b(?:took|taken) (?:the|"
        r"this|your|"
        r"that) (?:report|request|complaint|case) back\b|\bout of stock\b"
    ),
    (
        r"\b(?:can|may|must|could|will|should|to) (?:have|get) (?:[a-z]+ )?[a-z]+ (?:towed|removed|"
        r"repaired|fixed|cut|cleaned|inspected)\b|\bfor a (?:[a-z]+ ){1,3}pick ?up\b"
    ),
    (
        r"\b(?:patrol|manager|supervisor|crew|inspector|team|staff|department|dispatch|captain) "
        r"(?:has|have) been (?:advised|notified|told|informed|made aware)\b|"
        r"\b(?:is|are) on (?:the|our|a) [a-z ]{0,25}(?:list|schedule|program|waitlist)\b|"
        r"\bcan ?not be processed[^.;]*|\bcould not investigate[^.;]*|\brequest for [a-z ]{1,40} "
        r"(?:was|has been|is) [a-z]+|\b(?:customer|caller|constituent) has been contacted\b|"
        r"\bno e-?form\b|\bno [a-z]+ info(?:rmation)?\b|\b(?:request|case|one|complaint) "
        r"(?:has|had) "
        r"no [a-z]+|\bno (?:officer|crew|inspector)s? (?:was|were) (?:sent|available)\b|"
        r"\b(?:crew|we|"
        r"officers?) "
        r"drove\b|\b(?:[a-z]+ (?:was|is) )?already ordered under\b|\btold us (?:that )?you\b[^.;]*|"
        r"\b(?:[a-z]+ )?(?:is|are) on back ?order\b|\b(?:number|address|name|date) was missing\b|"
        r"\bput (?:the |this )?case\b|\breplaced (?:with|by) (?:case |sr |crm |cn |ticket |"
        r"request )?#? ?~number|"
        r"\bcould not proceed[^.;]*|\b(?:is|are) (?:collected|picked up|emptied|swept|cleaned|"
        r"inspected|mowed|pruned|planted|plowed|delivered) (?:in|every|once|twice|each|only|weekly|"
        r"daily|during|when|at the curb)\b|"
        r"\bwill put\b|\b(?:crew|inspector|officer) is still to be [a-z]+|\bpassed (?:the|your) "
        r"(?:report|request|case|complaint) (?:on )?to\b"
    ),
    (
        r"\bthere (?:is|are) (?:an? )?(?:[a-z]+ ){0,2}(?:backlog|queue|wait|waitlist|delay|"
        r"shortage)s?"
        r"\b[^.;]*|^got it\b|\bfound (?:that )?(?:an?|the) (?:[a-z]+ ){0,2}(?:service "
        r")?(?:request|case|"
        r"complaint|ticket)s?\b[^.;]*|\bclosed by (?:the |our )?[a-z]+(?: on site)?\b|"
        r"\bnot an? (?:[a-z]+ ){1,4}(?:issue|matter|problem|complaint|request|case|concern)\b|"
        r"\b(?:presently|still|currently|now) working (?:on|from|through)\b[^.;]{0,40}|"
        r"\b(?:repair|work|correction|job|service|change)s? (?:that )?you (?:asked for|requested|"
        r"reported|wanted|needed|described) (?:has|have|was|were|is|are) (?:been |now )?[a-z]+\b"
    ),
    (
        r"\bran out of (?:time|daylight|hours|staff|money|funds|material|room|parts)\b|"
        r"\b(?:sidewalk|block|area|location|address|house|building|wall)s? (?:was|were|has been|"
        r"have "
        r"been) (?:also )?done\b|\b(?:has|have) been (?:removed|done|cleaned|completed) [a-z0-9]+ "
        r"times\b|\b(?:contractor|crew|vendor|utility|company|inspector)s? (?:has |have "
        r")?(?:reported|"
        r"reports?|said|says?|states?|stated|confirmed) (?:that )?(?:the |this |that |their )?"
        r"(?:requested )?(?:work|job|repairs?|it|case) (?:has been|have been|was|were|is) (?:done|"
        r"completed|complete|finished|resolved)\b|\bnotified (?:the )?(?:appropriate|responsible|"
        r"proper|correct|relevant|concerned)[a-z ]*|^empty litter basket\b|\bput (?:it |this )?on "
        r"(?:a |the |our )?(?:[a-z]+'?s? )?(?:reminder|list|schedule|sheet|calendar|log)\b"
    ),
    (
        r"\b(?:utility|company|agency|department|city|county|state|police|district|office|"
        r"authority|power company|gas company|water company)s? (?:has |have |had |was |were "
        r")?(?:been "
        r"|now )*(?:told|notified|informed|alerted|advised)\b|\b(?:caller|resident|customer|rp|"
        r"complainant|requester) hung up\b|\bsigned off\b|\b(?:now|already) (?:has|have) "
        r"(?:this|it)\b"
    ),
    (
        r"\b(?:matter|file|inquiry|submission|entry|concern|idea|suggestion|feedback|"
        r"comment|"
        r"remark|input|observation|proposal|job order|work order)s?(?: (?:has|have|was|were|is|are|"
        r"been|now|already|also))* (?:[a-z]+ed|with|at|in|on|before)\b|\bkeyed (?:in )?(?:twice|"
        r"wrong|under|as|by)[^.;]*|\b(?:has|have|got|holds?) (?:your|the|this|their) (?:report|"
        r"request|"
        r"complaint|case|ticket|message|note|file|form|comments?|concerns?)\b|\b(?:[a-z]+ )?no "
        r"longer "
        r"(?:wanted|needed|required|necessary)\b|\b(?:got|have|received) (?:it|this|that|"
        r"yours)[,. ]*"
        r"(?:and )?(?:thanks?|thank you|thx)\b|\bjob orders?\b[^.;]{0,30}"
    ),
    (
        r"\bno special (?:[a-z]+ ){0,2}(?:needed|necessary|required)\b|\bput in to\b|\bgone to "
        r"(?:the |an)?other [a-z]+|\b(?:idea|concern|suggestion|question|feedback|comment|"
        r"matter|remark|note|photo|report|request)s? (?:has |have )?(?:gone|went|goes) (?:over )?"
        r"to\b[^.;]*|\bstay(?:s|ed|ing)? put\b|\bscreen ?shots?\b|\bno activity (?:in|for|since|on)"
        r"\b|\b(?:old|new|another|former|previous) (?:computer |work order |ticket )?(?:system|"
        r"software|platform|app|database)\b[^.;]*|\b(?:funds?|funding|money|budgets?)\b[^.;]{0,40}?"
        r"\b(?:ran|run|runs|dried|used|gone|spent|short|cut)(?: out| up)?\b|\b(?:your|the|a) "
        r"contact "
        r"(?:for|on|at|in|person|is)\b[^.;]*|\b(?:wrote|spoke|called|turned) (?:in )?to us\b|"
        r"\b(?:is|are|'s) (?:going|coming|heading|en ?route|on (?:the|its|their|his) "
        r"way)\b[^.;]{0,50}"
        r"|\b(?:has|have|is|are|was|were) (?:been )?(?:suspended|delayed|running late|"
        r"behind)\b[^.;]*"
        r"|\baged (?:past|out)\b|\b(?:phoned|called|wrote|emailed|asked|rang) to (?:take|call|"
        r"pull) "
        r"(?:it|this|that|the [a-z]+) (?:back|off)[^.;]*|\b(?:is|are) [a-z]+ed (?:every|each|"
        r"annually|"
        r"weekly|monthly|daily|yearly|once|twice)\b|\bgraffiti was on \d"
    ),
    (
        r"\b(?:because|as|since)(?: the| it| this)?[^.;]{0,90}jurisdiction\b|\bprovided (?:you )?"
        r"(?:the|with the|any) (?:assistance|help|services?|information) (?:you )?(?:requested|"
        r"asked|"
        r"needed|sought)\b|\bstatus (?:was |has been |is )?(?:changed|updated|set)\b|\b(?:streets?|"
        r"st|roads?|rd|avenue|ave|lane|drive|place|court|way|park|square|sites?|address) (?:was |"
        r"were |has been |have been )(?:also )?done\b"
    ),
    r"\bworking to (?:fix|resolve|correct|address|solve)[^.;]{0,40}",
    (
        r"\b(?:fixed|remedied|solved|rectified) (?:the|this|your) (?:problem|issue|condition|"
        r"matter|complaint)\b|\b(?:that|who|which) (?:was|were|is|are) (?:in ?charge|"
        r"responsible|assigned)\b|\bit is (?:illegal|unlawful|against the law) to\b[^.;]{0,60}|"
        r"\bcannot act\b[^.;]{0,80}|\badded to (?:[a-z]+ ){0,4}list\b|\b(?:leave|place|keep|"
        r"bring|roll) (?:the|your|all|it|them)\b[^.;]{0,40}|\b(?:new|another) (?:ticket|case|"
        r"request|sr|work order) (?:has been |was |is )?(?:made|opened|created|entered|put in)\b"
    ),
    r"\bcorrected the (?:problem|issue|condition|matter)\b",
    (
        r"\b(?:did|does|do) not (?:have|include|contain|provide|give) (?:sufficient|enough|"
        r"adequate|any|complete)[^.;]{0,60}|\b(?:could not|couldn't|unable to|not able to) "
        r"respond[^.;]{0,90}|\brequest (?:has been |was |is )?approved\b"
    ),
    (
        r"\b(?:[a-z]+ )?(?:has|have|had|was|were|is|are|hasn't|haven't|wasn't|weren't|isn't) "
        r"(?:(?:not|never|still|yet) )*(?:yet )?(?:been )?(?:not|never|un)(?: been| yet)* "
        r"?(?:picked up|cut|[a-z]+ed)\b|\b(?:hasn't|haven't|wasn't|weren't) (?:been "
        r")?[a-z]+ed\b"
    ),
    (
        r"\bnot (?:yet |been )*(?:repaired|removed|collected|picked up|cleaned|fixed|"
        r"completed|done|replaced|towed|delivered|emptied|plowed|swept|resolved|serviced|"
        r"inspected)\b"
    ),
    (
        r"\b(?:has|have|had|was|were|is|are|be|been|being|it's|now)(?: [a-z]+ly| also| now| "
        rf"been| being| already| again)* {HANDLED}\b"
    ),
    (
        r"\b(?:will|shall|would|should|could|can|cannot|can't|may|might|must|ought|let's) "
        r"(?:[a-z'/]+ ){0,3}(?:be|get|been|being|have|need to be) (?:[a-z]+ly |further |then "
        r"|also |back )?[a-z'-]+(?: up| off| out)?"
    ),
    (
        r"\bapplied for\b|\b(?:in the rules|that) (?:that )?appl(?:y|ied)\b|\breplied\b|"
        r"\blooked into\b|\b(?:question|request|case|matter) (?:passed|sent|moved) (?:to|"
        r"on)\b|\bpassed (?:it|this|them) (?:on|to|along)\b|\btook care of\b|\bcrew took "
        r"care\b|\bon order\b|\b(?:truck|crew|inspector|officer|driver) (?:comes|goes|"
        r"patrols|visits|is due|will)\b[^.;]{0,30}|\bthe form is on\b|\bbecause (?:it is|"
        r"this is|the request is|~) ?(?:older|more)\b|\bbecause it\b[^.;]{0,12}~|\b(?:was|"
        r"were|been) looked (?:at|into)\b|\bnothing needed\b|\b(?:street|block|road) is "
        r"[a-z]+ miles? long\b|\bapproved or returned\b|\bsigned application\b|\bwith a "
        r"permit counselor\b|\bcard on site\b|\badded to (?:the|our|a) (?:list|queue|program|"
        r"schedule)\b|\bsand to\b"
    ),
    (
        r"\b(?:to|not|yet to|needs?(?: to)?|waiting to|awaiting|pending|cannot|without|"
        r"before|prior to) (?:be|been|being|get|getting|having been) (?:[a-z]+ly "
        r")?[a-z'-]+(?: up| off| out)?"
    ),
    r"\b(?:has|have|had|was|were|is|are) (?:not|never) (?:yet )?(?:been )?(?:picked up|[a-z]+ed)\b",
    (
        r"\b(?:scheduled|going|slated|planned|set|put in|in line|listed|marked|queued|"
        r"waiting|sent) (?:to be|for|on (?:the|a) list (?:for|to be)) (?:[a-z]+ "
        r"){0,2}[a-z]+(?:ed)?"
    ),
    r"\b(?:is|are) (?:currently |now |also )?being [a-z]+",
    (
        r"\b(?:will|shall|would|won't|should|going to|able to|please|want to|wants to|need "
        r"to|needs to|have to|has to|try to|attempt to|in order to) (?:[a-z]+ly )?(?:not "
        r")?(?:fix|remove|repair|clean|install|replace|inspect|check|send|notify|collect|"
        r"pick up|investigate|monitor|review|contact|follow|look|visit|take)[a-z]*"
    ),
    r"\b(?:if|unless|whether|until|once|in case|should the|where a|where an) [^.;:!?]{0,90}",
    r"\b(?:without the need to|in lieu of|instead of|rather than) [^.;:!?]{0,60}",
    (
        r"\b(?:took|take|taken|taking) (?:appropriate |the necessary |immediate |corrective |"
        r"the appropriate |necessary |enforcement )?(?:action|actions|steps|"
        r"measures)\b[^.;]{0,40}"
    ),
    (
        r"\b(?:issue|problem|matter|concern|condition|situation|complaint|request|case|work|"
        r"job|task|this|everything|it)s?(?: that you| you)?(?: (?:has|have|had|was|were|is|"
        r"been|already|now|also|since|reported|of|described))* (?:fixed|remedied|rectified|"
        r"cleared|taken care of|cleaned up and closed|sent|mailed|recovered|posted|marked|"
        r"delivered)\b(?: (?:to|as|and) [a-z]+)?"
    ),
    (
        r"\b(?:appropriate|proper|correct|responsible|respective|relevant|necessary) "
        r"(?:[a-z]+ )?(?:department|agency|division|crew|team|party|staff|personnel|unit|"
        r"office|authority|repairs|action|enforcement)[a-z ]{0,30}"
    ),
    (
        r"\b(?:has|have) been (?:sent|added|put|placed|moved|returned|issued|marked|posted|"
        r"delivered|passed|entered|dispatched|issued) (?:on|in|into|to|for|back|along|as) "
        r"(?:the |our |a |an |your )?(?:[a-z]+ ){0,4}(?:list|program|schedule|queue|"
        r"department|agency|division|center|office|team|crew|unit|system|log|rotation|"
        r"contractor|complete|completed|closed|resolved)\b"
    ),
    (
        r"\b(?:complaint|request|case|report|work order|sr|wo)s? (?:number )?(?:~number "
        r")?(?:has been |was |is |were )?(?:filed|entered|made|issued|created|opened|"
        r"generated|moved|returned|sent)\b"
    ),
    (
        r"\b(?:has|have|was|were) (?:been )?(?:dispatched|notified of (?:this|your|the) "
        r"(?:issue|request|concern|complaint))\b"
    ),
    (
        r"\bthank(?:s| you) [^.;!]{0,80}|\bwe (?:apologi[sz]e|regret|appreciate|value|strive|"
        r"count on|hope)\b[^.;!]{0,120}|\bsorry [^.;!]{0,60}"
    ),
    (
        r"\bmissed (?:collection|pick ?up|trash|recycling|service)\b|\bpicked up by (?:311|"
        r"phone|mistake)\b|\bposted (?:on|to) (?:the |our )?(?:website|web ?site|account|"
        r"site|online)"
    ),
    (
        r"\b(?:closed|opened|entered|created|submitted|filed|reported|issued|sent|marked) "
        r"(?:in error|by mistake|in duplicate|as (?:a )?duplicate|twice)\b"
    ),
    (
        r"\bno (?:further |additional |more |other )?(?:action|response|follow[- ]?up|"
        r"information|info|contact|details?|address|location|description|eform|phone|name|"
        r"cross|callback|comment)s?\b(?: [a-z]+){0,2}"
    ),
    r"\b(?:no|without) (?:reported )?(?:complaint|case|request|permit number|contact)s?\b",
    (
        r"\bpolice action (?:was|is) not (?:necessary|required|needed)\b|\bnot (?:necessary|"
        r"required|needed|warranted) at this time\b"
    ),
    (
        r"\b(?:there is|there are) (?:an?|already an?|already) (?:[a-z]+ ){0,3}(?:case|"
        r"request|ticket|work order|complaint|duplicate|sr)\b"
    ),
    (
        r"\b(?:not|isn't|aren't) (?:[a-z]+ )?(?:within|in|under) (?:its|our|the|their|this) "
        r"(?:[a-z]+ )?jurisdiction\b|\bdoes not have jurisdiction\b|\boutside (?:of )?(?:its|"
        r"our|the) (?:[a-z]+ )?(?:jurisdiction|control|scope)\b"
    ),
    (
        r"\bnot have (?:a |an |any )?(?:valid|correct|exact|complete) (?:[a-z]+ )?(?:number|"
        r"address|"
        r"location|street)[^.;]*|\b(?:residents?|callers?|customers?|constituents?|requesters?|"
        r"citizens?|you|complainants?) (?:has |have )?(?:called|phoned|wrote|asked|emailed|texted)"
        r"(?: us| back| in| again)* (?:to|and) (?:cancel|close|withdr[ae]w|say|said)\w*|"
        r"\b(?:placed|put|added|included|entered|listed|going) (?:on|in|into|to) (?:the|a|an|our|"
        r"next|this|its|their) (?:[a-z0-9'-]+ ){0,5}(?:list|contract|program|schedule|queue|plan|"
        r"route|cycle|project|budget|rotation)\b|\b(?:forwarded|referred|transferred|routed|"
        r"rerouted|reassigned) [^.;]{0,80}because[^.;]*|\b(?:closed|cancel+ed|voided) "
        r"because (?:the|"
        r"this|your|it|of) (?:request|case|report|ticket|complaint|call|is|age)\b[^.;]*|"
        r"\bscheduled "
        r"for (?:a|an|the|your) (?:[a-z]+ ){0,3}[a-z]+|\b(?:can|may|must|could|will|should) "
        r"(?:have|get) (?:[a-z]+ )?[a-z]+ (?:towed|removed|repaired|fixed|cut|cleaned|inspected)\b"
    ),
)
"""Words that must not count as done: plans, conditions, denials, courtesies, handling."""

VAGUE_STATES = (
    (
        r"\b(?:case|request|issue|problem|complaint|ticket|matter|this|it|task|work|service|"
        r"status|sr|wo|record|system|inquiry) (?:number )?(?:~number )?(?:is|are|was|were|"
        r"has been) (?:now |currently |already |being )?(?:closed|open|active|on|complete|"
        r"done|resolved|valid|inactive|ready|working|under review|a duplicate|not|in "
        r"progress|out|private|out of|clear)\b"
    ),
)
"""States of the case and not of the thing."""
