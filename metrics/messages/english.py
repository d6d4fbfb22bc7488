"""The English of closing messages: words of action, findings, and what is none of either.

Presence, times, next steps and reasons are in files of their own beside this one.

Patterns are for folded text: lower case, no accents, single spaces. `words` makes one alternative
of a list; `+` in it stands for a space.
"""

from __future__ import annotations

from metrics.messages.rules import word_set, words

MEANS = words(
    "budget funding funds? money staff(?:ing)? personnel manpower resources workload equipment"
)
"""What an agency needs to work."""
OFFICE = words("office department dept division team desk agency company authority precinct unit")
CASE = words("complaint report request case ticket e-?mail message details sr")

ACTIONS = words(
    (
        "towed removed collected picked+up emptied replaced repaired patched repatched "
        "filled backfilled"
    ),
    "fixed cleaned swept washed flushed jetted pumped drained cleared unclogged unblocked painted",
    (
        "repainted planted pruned trimmed (?:was|were|been|grass|trees?|limbs?|branch|"
        "weeds)+cut mowed weeded raked installed reinstalled delivered"
    ),
    "delivered dropped+off swapped exchanged ticketed tagged cited fined posted boarded+up secured",
    "sealed plowed plwd salted sanded baited reset relamped restored straightened paved repaved",
    "resurfaced asphalted cemented graded disposed booted impounded captured trapped euthanized",
    "transported hung tightened welded reattached remounted rewired rehung refunded credited",
    (
        "mailed e-mailed emailed issued served arrested warned chipped bagged hauled loaded "
        "taped barricaded"
    ),
    "shut+off turned+off turned+on made+safe notified educated dug ground vacuumed sprayed cites",
    (
        "demolished relocated moved repositioned readjusted adjusted re-?installed retimed "
        "reprogrammed"
    ),
    "rebooted recovered discarded threw+away thrown+away hosed pressure+washed steamed abated",
    "stopped treated dispatched escorted evicted vacated disconnected reconnected re-?striped",
    "striped marked spliced extinguished insulated capped plugged welded bolted unlocked unjammed",
    (
        "sanitized disinfected buried rescued returned+to+(?:its|the)+owner reunited "
        "sent+(?:a+|the+)?(?:letter|notice|warning|crew|email|e-mail|form|link|"
        "copy|list)"
    ),
)
"""Things done, past, that say what was done by themselves."""

LOOKED = "inspected"
"""Done, so no case that was closed without anything; but it says nothing of what was found."""

IRREGULAR = words(
    (
        "broken+up flew relit (?:tore|torn)+(?:out|down|up|off) spread+(?:sand|salt|mulch|"
        "gravel|stone)"
    ),
    (
        "added+(?:green|more|new|extra|time|stone|gravel|soil|sand|salt|asphalt|material|signs?|"
        "\\d+|two|three|five|ten)\\b (?:tkt|ticket|cites?|citation|summons|report|nov|notice|"
        "warning|cards?|flyers?|"
        "letter)s?+(?:was+|were+)?(?:written|given|left|handed|taken|drawn) "
        "taken+(?:from|off|out|by|away)"
    ),
    "(?:bait|traps?|poison|cones?|barricades?|barriers?)+(?:was|were)+(?:set|put|placed|laid)",
    (
        "rodded snaked ground+(?:down|out|off) drove+off drew+up dried+out cut+(?:up|away) "
        "swapped+out changed+(?:out|the) put+(?:a|an|new|the|two|three|it|them) took+(?:all|both) "
        "bled+the rewrote threw+(?:out|away) sprayed hauled+off wiped+(?:down|off) taken+in"
    ),
    (
        "spoke+(?:with|to) talked+(?:with|to) met+with left+(?:the+|two+|it\\b|them\\b|"
        "stickers?|carts?|card|letter|a+|detailed?+|detail+|vm|"
        "voice|msg|mess) lft+msg lvm notice+(?:was+)?left"
    ),
    (
        "dismissed+(?:the|your|a) (?:was|were)+reduced+to permit+(?:allows|covers) did+find "
        "gave+back turned+(?:[a-z]{2,10}+){1,3}(?:down|off|"
        "on)\\b kept+(?:the|them) sent+out took+(?:away|down|off|the|it|two|a|out|"
        "care+of+the) taken+(?:away|down|off|"
        "to) put+out+(?:the|a|cones|barrels|new|two|three) put+(?:up|down|in|on|asphalt|new|"
        "back|a) gave+(?:a|the|out|him|her|them)"
    ),
    (
        "told+(?:them|him|her|the|owner|contractor|tenant|resident) found+(?:a|an|the|that|"
        "no|\\d{1,3}|[a-z]{2,20}) rang went+to went+down came+(?:and|to|back|out|by)"
    ),
    (
        "cut+(?:down|back|out|the|off|it|them|all) dug+(?:up|out) hung+(?:up|a|the|new)"
        " got+(?:the|it|"
        "rid|new|a|nine|two) came+on laid put paid set+it brought took+(?:[a-z]{2,20}|"
        "\\d{1,3}\\b) lifted tied+(?:it|the|back|up|down) "
        "shut+(?:the|off|down|a) went+there reached+nobody kept+(?:us|it) blew+down broke "
        "fell froze stuck hit stood ran  swept+(?:up|the)? caught set+(?:up|the|a|new|"
        "traps?|bait)"
    ),
    (
        "built rebuilt saw+(?:no|nothing|the|a|two|only) held wrote+(?:a|him|her|the|to|"
        "citation|ticket|violation) bent+back blew fed ran+(?:the|zone|a|new|test|system|"
        "camera)"
    ),
    (
        "called+(?:the|customer|owner|resident|constituent|caller|back|and|complainant|"
        "him|her|them|contractor) mailed"
    ),
)
"""Things done whose verbs follow no rule, with what they need beside them."""

WEAK = word_set(
    "abandoned projected abutted accepted accessed accomplished acknowledged acted actioned added",
    "addresed addressed advertised advised affected affixed aforementioned aged aimed",
    "alleged allocated allowed amended analyzed announced answered anticipated appeared",
    "appreciated archived armed arranged arrived asked assed assessed assigned assisted",
    "associated assumed assured attached attempted attended attributed authorized",
    "automated awarded aware based bed believed belonged bleed bothered breed broken",
    "called calmed canceled cancelled cared categorized caused charged checked claimed",
    "classed classified closed clustered combined commented committed communicated",
    "completd completed complied complted composed compromised concerned concluded",
    "condemned conducted configured confined confirmed confused connected considered",
    "constituted constructed consulted contacted contained contaminated continued",
    "contracted controlled cooperated coordinated corrected covered cracked created creed",
    "crossed crowded customized damaged dated deactivated dealt decided declined",
    "dedicated deed deemed deferred defined delayed delegated deleted denied depended",
    "described deserved designated designed destined detailed detected deteriorated",
    "determined developed died differed directed disabled disappointed discontinued",
    "discussed dismissed displayed disregarded dissatisfied disturbed divided documented",
    "downed due dumped duplicated edited educated elected elevated emailed embed embedded",
    "employed enabled enclosed encountered encouraged endangered ended enforced engaged",
    "enhanced enjoyed ensured entered entitled equipped escalated established estimated",
    "evaluated evidenced exceed exceeded executed exempted exhausted existed expanded",
    "expected expedited experienced expired explained exposed expressed extended faced",
    "factored faded failed favored faxed fed feed fenced filed finalised finalized",
    (
        "finished finshed flagged fled flooded oversized prompted reallocated phoned focused "
        "followed forced formatted forwaded"
    ),
    "forwarded freed funded furnished gated generated given governed granted greed",
    "guaranteed handicapped handled happened hatred headed heed helped hired honored",
    "housed hundred identified impacted impaired implemented improved inactivated",
    "inclined included inconvenienced incorporated increased incurred indeed indexed",
    "indicated infested informed inhabited initiated injured inquired inserted instructed",
    "insured integrated intended interested introduced investigated invited involed",
    "involved isolated joined justified kicked kindred labeled landed lasted learned",
    "leased led licensed lighted liked limited lined linked listed littered lived located",
    "lodged logged longed looked loved maintained managed mandated manned matched",
    "mentioned merged minded misplaced misrouted missed misused mixed monitored motorized",
    "naked named need needed neglected nested noted numbered obligated obliged obscured",
    "observed obstructed obtained occupied occurred offered opened operated organized",
    "oriented outdated outlined overflowed overgrown overlooked owed owned parked",
    "participated pasted pended perceived performed permitted phased planned pleased",
    "pointed polluted populated posed positioned possessed practiced preferred preformed",
    "prescribed presented presumed prevented priced printed prioritized privileged",
    "proceed proceeded processed produced programmed prohibited prolonged promised",
    "proofed proposed protected proved provided published purchased pursued put qualified",
    "queried questioned queued rained raised ranked rated reached read realised realized",
    "reassigned received recevied reclassified recognised recognized recommended recorded",
    "red redirected reduced refered referred reflected refrained refused registered",
    "regretted regulated rejected related relaxed released relied remained remarked",
    "remedied reminded rendered renewed rented reopened repaid repeated reported",
    "represented requested required requred rerouted researched reserved residented",
    "resolved responded restricted resubmitted resulted retained retired retracted",
    "retried retrieved returned reviewed rotted routed rugged rusted sacred said",
    "satisfied satted saved scattered scheduled screened seasoned seated secluded seed",
    "seemed selected sent separated serviced shared shed sheltered shred simplified",
    "situated sized skilled sled sloped snowed solved sought specialized specified speed",
    "spotted staffed stained standardized started stated stationed stolen stored strained",
    "structured stuck subjected submerged submitted succeed suggested suited summarized",
    "sunken supported supposed surrounded surveyed suspected suspended tasked ted",
    "tenanted tended thanked tied timed tinted tired titled topped totaled tracked",
    "tranferred tranfered transfred refereed reasigned",
    "trained transfered transferred transmitted transpired triaged troubled turned typed",
    "unaddressed unauthorized uncollected undated underrated underserved undetermined",
    "unfinished unfounded uninspected united unlicensed unlighted unmarked unneeded",
    "unoccupied unpaved unplowed unregistered unresolved unsecured unspecified unused",
    "unverified unwanted updated upgraded used utilized validated valued vandalized",
    "varied verified vested viewed violated visited voided waited waived walled wanted",
    "warranted wasted wed weed weighted whatsoever widened wished withdrawn witnessed",
    "inspected reinspected re-inspected rechecked rescheduled fulfilled gained purged pushed",
    "squared reassessed reevaluated migrated imported exported converted finaled prioritized",
    "reprioritized tallied tabled shelved batched uploaded downloaded synced recategorized recoded",
    "rekeyed reentered resent refiled circulated briefed looped pinged texted messaged dialed",
    "subcontracted outsourced budgeted earmarked slotted penciled pencilled bumped paused halted",
    "postponed elapsed lapsed rescinded nullified supplied specified omitted implied meant",
    "sheduled shceduled schedualed scheduld sceduled retasked redistributed relogged",
    "reconsidered deliberated weighed debated examined researched surveyed visited canvassed",
    "wooded worded worked worried yielded zoned tried boxed",
)
"""Words in -ed that say nothing of an outcome: intake, handling, opinion, states of things."""

HANDLED = words(
    (
        "completed reviewed addressed resolved closed received processed evaluated assessed "
        "forwarded referred transferred assigned"
    ),
    (
        "submitted scheduled responded investigated finished finalized concluded handled "
        "noted recorded logged opened created added+to added+on handed+(?:to|over|off) "
        "given+to+(?:the+|a+|our+)?(?:[a-z]++)?(?:supervisor|inspector|"
        "contractor|crew|district|foreman|manager|officer|vendor|department|dispatch) "
        "relayed in+line"
    ),
    (
        "considered monitored programmed planned anticipated required included described "
        "available under retained communicated"
    ),
    (
        "decided verified notified+of identified+in joined combined complete normally "
        "usually generally currently reviewing looking"
    ),
    (
        "pending ranked carried+out performed accepted initiated discontinued in+the+queue "
        "in+progress on+the+list on+order due+by"
    ),
    (
        "on+the+delivery on+the+crew expected appreciated important provided+by intended "
        "open+by sent+to taken+care filed+with"
    ),
    (
        "updated merged linked older based subject responsible contacted+by able happy "
        "pleased sorry aware grateful committed dedicated"
    ),
)
"""What follows `has been` or `is` where a case was handled and no thing done or found."""

OBJECTS = words(
    (
        "carts? bins? truck lamps? lights? streetlights? ramps? trunk cover step dogs? cats? "
        "animals? sweeper plow trees? limbs? branch(?:es)? stump"
    ),
    (
        "street place land building house yard fence shed deck benefits? plans? permits? "
        "poles? signals? sidewalk bench(?:es)? trap button signs? post"
    ),
    (
        "potholes? holes? pavement slab curb heat furnace boiler water pipes? valve "
        "sprinklers? head leak noise music pump generator vehicle car trailer"
    ),
    (
        "graffiti wall tags? mattress couch furniture items? bags? trash recycling compost "
        "debris pile cover lid wheels? card pin day+care child+care assistance"
    ),
    (
        "rent bill fee refund certificate license plate inspection roof stairs? windows? "
        "door gate mold bugs? neighbor owner tenant driver crew builder"
    ),
    (
        "contractor officer inspector landlord utility company club shop restaurant lawn "
        "grass playground fountain restroom path field court creek"
    ),
    (
        "maple oak elm ash pine spruce cottonwood willow palm sycamore "
        "snow ice road lane bridge drain park catch+basin hydrant main meter photocell bulb "
        "fixture wiring cable transformer controller loop"
    ),
)
"""Things that a finding may be about."""

FINDINGS = (
    (
        r"\b(?:in|within) (?:normal )?range\b|\b(?:zoning|code|law|ordinance) (?:allows|"
        r"permits) [a-z]+|\b(?:count|sample|reading|measurement)s? taken\b|\bgiven (?:tips|"
        r"instructions|information|a [a-z]+)\b"
    ),
    r"\bcould find no [a-z#]",
    (
        r"^no [a-z'-]{3,}(?: [a-z'-]+){0,4}(?:[.;] |[. ]*$)|\b(?:toter|cart|barrel|lid|wheel|pole|"
        r"post|sign|meter|fixture|gate|fence)s? (?:broken|missing|cracked|bent|damaged|full|"
        r"empty)\b"
    ),
    (
        r"^quiet\b|\b(?:is|was|are|were) (?:below|under|within|above|over) (?:the )?(?:\d|limit|"
        r"allowed|legal|standard|threshold|max)|\bcovered (?:w/|with|over|up\b)"
    ),
    (
        r"\b(?:carts?|bins?|stickers?|totes?|tags?|door ?hangers?|hngr|flyers?) (?:was |"
        r"were )?(?:left|dropped|placed|set) (?:at|on|in|by|with)\b|"
        r"\bhearing (?:[a-z]+ ){0,6}(?:is|was|has been) (?:set|scheduled|held)\b|"
        r"\bleft (?:door ?hngr|door ?hanger)\b|\b(?:owner|abutter|landlord|homeowner|"
        r"utility)s?'?s? (?:is |are )?responsib[a-z]*|\bprivate on private\b"
    ),
    (
        r"\bwater mains? (?:isolated|shut)|^mains? (?:isolated|shut|repaired)\b|\b(?:verified|"
        r"confirmed|listed|shown|certified) (?:as|to be) (?:a |an |the )?[a-z]+|"
        r"\bno [a-z]{3,} [a-z]{3,}ing (?:the |a |on |in |at |there|here)?[a-z]*|\b(?:prohibit|"
        r"prevent|keep|stop)(?:s|ed|ped)? (?:the |our |us |city |crews? |trucks? |sweepers? |"
        r"drivers? )+from [a-z]+ing\b|\bdecl(?:ined|d)? (?:services|svcs|shelter|help|assistance|"
        r"transport)\b|\b(?:dcr|state|county|federal|mbta|school|railroad|university|church|hoa|"
        r"utility|canal) (?:property|land|pole|highway|parkway|bridge)(?:[.,;]| ?$| \d)"
    ),
    (
        r"\b(?:hydrants?|valves?|curb stops?|water mains?|main breaks?|lanes?|pools?|trench|"
        r"excavation|"
        r"circuits?|breakers?|taps?|manholes?|wells?) (?:was |were |is |are )?(?:closed|shut|"
        r"reopened|"
        r"isolated)\b|\bleft (?:alone|in place|as is|where it (?:is|was))\b|\b(?:valid|current|"
        r"active|"
        r"expired|invalid) (?:[a-z]+ ){0,2}(?:placards?|licenses?|certificates?|tags|insurance)\b"
    ),
    r"\bput out (?:late|after|too late)\b",
    (
        r"\bclosed (?:off )?(?:(?:the|one|a|both|two|that|this|your|its) )?(?:[a-z]+ "
        r")?(?:lanes?|roads?|"
        r"streets?|ramps?|valves?|trails?|pools?|gates?|bridges?|sidewalks?|paths?|kitchen|"
        r"restaurant|"
        r"shop|business|playground|line|circuit)\b"
    ),
    (
        r"\bprocessed (?:an? |the |your )?(?:nov|notice|citation|ticket|refund|payment)\b|"
        r"\bwash(?:ed)? "
        r"down\b|\b(?:customer|owner|resident|applicant|taxpayer) (?:renewed|received (?:the|"
        r"there|their|"
        r"his|her|a) [a-z]+|registered|picked)\b"
    ),
    (
        r"\b(?:issues?|problems?|conditions?|cars?) (?:prohibit|prevent)(?:s|ed)?\b|"
        r"\b(?:made|makes|"
        r"completed|performed) (?:[a-z]+ ){0,2}(?:adjustments?|repairs?|changes|corrections?)\b|"
        r"\bhas met\b|^verified (?:the )?(?:signs?|permits?|plates?|address|meter)\b|"
        r"\b(?:signs?|bait|"
        r"traps?|cones?|barricades?|barriers?) (?:was|were) (?:set|put|placed|hung)\b"
    ),
    (
        r"\b(?:is|are|was|were) not [a-z]+ enough\b|\b(?:too|to) close to\b|\btoo (?:narrow|steep|"
        r"shallow|heavy|wide|small|large|young|old|icy|wet) (?:for|to)\b|^(?:\d+|one|two|"
        r"three|four) "
        r"(?:ballasts?|lamps?|fuses?|bulbs?|fixtures?|signs?|posts?|bags?|barrels?|tires?|"
        r"potholes?|"
        r"holes?|bricks?|flags?|lights?|trees?|stumps?|limbs?)\b|\blooks? new\b|\b(?:lines|stripes|"
        r"markings|bars|arrows) (?:was |were |are |have been )?(?:completed|done|finished)\b"
    ),
    (
        r"\bmade (?:a|an|one|two|three|several|\d+) (?:[a-z]+ )?(?:passe?s?|repairs?|visits?|"
        r"stops?|"
        r"cuts?|sweeps?|arrests?)\b|\b(?:set|placed) (?:by|beside|next to|behind|in front "
        r"of) (?:your|"
        r"the)\b|\b(?:readings?|levels?|measurements?|results?|speeds?|flow|pressure|temperature|"
        r"samples?|signal|timing) (?:is|are|was|were|came back) (?:[a-z]+ )?(?:right|correct|"
        r"normal|"
        r"negative|fine|within|below|above|under|safe|low|high|good|ok)\b|\bwent in on\b|\bno "
        r"(?:[a-z]+ )can (?:go|be (?:planted|installed|placed|put|removed))\b"
    ),
    (
        r"\bunable to be (?:found|located|reached|verified)\b|\b(?:not|isn't|is not) (?:feasible|"
        r"warranted|possible|practical|advisable)\b|^(?:does|did|do) not warrant\b|\bpayment "
        r"(?:[a-z]+ ){0,6}(?:received|posted|applied)\b|\breturned (?:the |your |his |her )?"
        r"(?:title|license|plates?|call|deposit|fee|form|card|cart|key|dog|cat|animal)\b|"
        r"^pick ?up (?:\d+|one|two|three|four|five|six|all|the|a|several) [a-z]+|\bleft "
        r"(?:instructions|an? [a-z]+ (?:notice|tag|letter|card|flyer))\b|\bsend(?:ing)? (?:an? |"
        r"the )?(?:[a-z]+ )?(?:letter|notice|warning|invoice|bill)\b|\b(?:all|was|area|block|"
        r"house|it's|were|now) quiet\b|\b(?:is|are|was|were) exempt\b"
    ),
    (
        r"\bno (?:[a-z-]+ ){1,5}(?:was|were|is|are) (?:needed|required|warranted|written|issued|"
        r"given|made|taken|filed|visible|necessary)\b|\b(?:nobody|no one) (?:was |were )?(?:cited|"
        r"ticketed|arrested|fined|warned|hurt|injured|there|present|outside)\b|\b(?:does|do|did) "
        r"not (?:warrant|handle|patrol|exceed|obstruct|block|leak|encroach|recur|bark|open|close|"
        r"run|extend|lie|sit|stand)\b|\btests? (?:came|come) back\b|\btested "
        r"(?:negative|positive|fine|ok|normal)\b|\b(?:flowing|draining|burning|shining|cycling|"
        r"charging|dispensing) (?:normally|freely|again|fine|properly|well|as)\b|\b(?:is|are|was|"
        r"were) (?:sound|exempt|paid|permitted|compliant|unlocked|fenced|mowed|level)\b"
    ),
    (
        r"\b(?:nobody|no one|no-one) (?:answered|opened|came|responded)\b|\breturned [a-z0-9 "
        r"]{1,20} "
        r"to (?:normal|service)\b|\bsent [a-z]+ crew\b|\bleft message\b"
    ),
    (
        r"\bmixed with\b|\bnot (?:blocking|leaking|leaning|barking|running|flashing|overflowing|"
        r"hanging|dangerous|broken|damaged|loose)\b|^no [a-z'-]{3,}(?: [a-z'-]+){0,3}[. ]*$|"
        r"^(?:checked|inspected|visited|looked)[ ,]+(?:and )?(?:found )?nothing\b|\bthere "
        r"(?:is|are) "
        r"currently [a-z]+|^private on private\b"
    ),
    (
        r"\bgiven (?:a|an|one|two|three|several|\d+) (?:[a-z]+ ){0,2}(?:summons|tickets?|"
        r"citations?|"
        r"warnings?|notices?|fines?)\b|\b(?:study|survey|count|tests?|samples?) (?:was|were|"
        r"has been|"
        r"have been) (?:done|made|taken|conducted|completed)\b|\b(?:had|has) no [a-z]+|"
        r"\b(?:coverage|license|permit|benefits?|registration|lease|exemption) (?:was|were|"
        r"has been|"
        r"have been) renewed\b|\b(?:road|street|lane|hole|valve|hydrant|pool|park|restaurant|"
        r"business|shop|kitchen|den) (?:was|were|has been) (?:closed|reopened|shut)\b"
    ),
    (
        r"\bbeen (?:pave|patch|fill|clean|repair|remove|replace|sweep|pick|plow|cut)\b|"
        r"\b(?:markings?|striping|painting|pruning|sweeping|patch(?:ing)?|plowing) (?:(?:have|has) "
        r"been |were |was |is |are )?(?:done|completed)\b|\b(?:unrepairable|irreparable|beyond "
        r"repair)\b|\blooks? (?:good|fine|ok|healthy|sound|normal|safe)\b"
    ),
    (
        r"\bnot authori[sz]ed to [a-z]+|^private (?:property|way|road|street|tree|land)\b|"
        r"\bfound to be [a-z]+|\bbeen empt(?:y|ied)\b|\boffered (?:a|an|the|to) [a-z]+|"
        r"\bletter created\b|\b(?:this|it|that|location|address|property|vehicle) is not "
        r"(?:graffiti|an? "
        r"[a-z]{4,})|^not an? [a-z]{4,}|\b(?:does|do|did) not (?:install|deliver|recommend|post)\b|"
        r"\braised (?:a|an|the|new|\d)|\bwrote out\b|\bon flash\b|^corr: ?corrected\b|"
        r"\be-?mails? (?:was |were |has "
        r"been )?sent to (?:the )?[a-z]+"
    ),
    r"\bmade an? arrest\b|\bsent (?:[a-z]+ ){0,3}(?:notification|notice|letter|warning)\b",
    (
        r"\bis now [a-z]+\b|\bhearing (?:was|is|has been) (?:scheduled|set|held)\b|\bsent "
        r"[a-z]{3,20}(?: up| crew)? to (?:collect|grab|pick|clean|remove|tow|repair|check)\b|"
        r"^no (?:[a-z]+ ){1,4}(?:in|n|at|on|there)\b"
    ),
    (
        r"\b(?:change|changes|repairs?|adjustments?|corrections?|splices?|arrangements) "
        r"(?:was |were |been |has been |have been )?(?:made|completed|complete)\b|\bit'?s "
        r"an? [a-z]+ (?:sidewalk|street|tree|light|way|road)\b|\bis a new [a-z]+\b|\bbeing "
        r"used (?:properly)?\b|\bsent [a-z]{3,20} to (?:grab|pick|clean|remove|tow|repair|"
        r"check)\b|\bpv?t (?:way|tree|property|street)\b"
    ),
    (
        r"\bidentified (?:[a-z-]+ ){0,3}(?:conditions?|violations?|hazards?|leaks?)\b|\bdoes "
        r"not take\b"
    ),
    (
        r"\b(?:finished|done with) (?:its|their|his|her) part\b|\b(?:comments|letter|notice|"
        r"check|form|papers?) (?:went|came|was mailed|were mailed|goes) out\b|\b(?:inspector|"
        r"officer|crew|we|arborist|supervisor|engineer) (?:looked at|measured|tested|saw|"
        r"checked) (?:the|your|it|and)\b|\b(?:reviewer|inspector|counselor) can meet you\b|"
        r"\byour (?:inspection|visit|appointment|hearing|interview) is (?:booked|set|"
        r"scheduled) for\b"
    ),
    (
        r"\b(?:could not|couldn't|cannot|can't|can not|not able to|unable to) [a-z]+ "
        r"[^.;]{0,60}\b(?:due to|because)\b|\bno (?:room|space) (?:for|to)\b"
    ),
    (
        r"\b(?:active|expired|valid|current) (?:registration|inspection|plates?|sticker|"
        r"permit)\b|\b(?:spot|area|street|location|lot|driveways?|intersection|sidewalk|"
        r"everything|all) (?:is |was |all )?clear\b|\bnot on (?:the )?(?:sidewalk|curb|"
        r"street|site)\b"
    ),
    (
        r"\b(?:damaged?|cracked|broken|uneven|sunken|missing|loose|leaning|raised|shifted|"
        r"rotten|dead) (?:[a-z]+ ){0,3}?(?:sidewalk|asw|curb|covers?|pole|pipe|fence|"
        r"driveway|landing|vault|plates?|lid|wall|tree|limb|wires?|bricks?)\b"
    ),
    (
        r"\b(?:completed|finished|done) (?:with )?(?:painting|cleaning|sweeping|repairing|"
        r"removing|patching|paving|plowing|cutting|trimming|pruning|mowing|installing|"
        r"replacing|washing|grinding|digging|collecting|picking)\b|\bpick ?up$|\bbeen pick "
        r"?up\b|\bprovided (?:[a-z]+ )?(?:info|information|number|instructions) to\b|"
        r"\bcalled [a-z]{3,} (?:to|and|back|about|regarding|who)\b"
    ),
    (
        rf"\b{OBJECTS} (?:[a-z]+ ){{0,3}}?(?:has|have|had|is|are|was|were|got|gets|came|"
        r"comes|stands|stood|runs|ran|lies|lay|lacks|burns|hangs|hung|lifts|needs|belongs|"
        r"stays|stayed|starts|stopped|went|goes|meets|met|passed|failed|fits|fell|broke|"
        r"froze|blocked|works|keeps|kept|did|does|shows|showed|hit|stuck|took|closes|"
        r"costs|pays|barks|mends|repairs|heals?|owns)\b"
    ),
    # nothing there
    (
        r"\b(?:no|not any|0|zero) (?:[a-z'-]+ ){0,4}(?:found|observed|seen|noted|visible|"
        r"visable|detected|located|present|evident|there|existed|exists|remaining|at (?:this|"
        r"that|the) (?:location|loc|address|site|time|corner|intersection|property)|at "
        r"(?:location|address|site|loc)|on (?:site|scene|the|street|location|sidewalk|"
        r"arrival|field)|in (?:the|area|street|this|that)|out\b|onsite|reported)"
    ),
    (
        r"\b(?:nothing|none|no one|nobody) (?:was |were |is )?(?:[a-z]+ )?(?:found|there|"
        r"here|out|on|at|visible|observed|seen|to (?:pick|collect|remove)|stood|left|in)\b"
    ),
    (
        r"\bno (?:evidence|sign|signs|trace|indication|cause|violations?|vio|basis|"
        r"infractions?|hazards?|defects?|damage|leaks?|problems?|issues?|visible|odor|"
        r"activity|graffiti|dog|dogs|animals?|vehicles?|cars?|trash|debris|potholes?|"
        r"tickets?|heat|water|snow|access|answer|response|reply|entry|show|vehicle|merit|"
        r"work (?:going|being|permit|observed)|back ?up|blockage|barrels?|carts?|bags?|"
        r"items?|tree|trees|sidewalk|parking|street ?lights?|sound|noise|bees?|rats?|"
        r"rodents?|bed ?bugs|mold|construction|encampment|tents?|needles?|permits?|one "
        r"(?:home|there|on site|answered))\b"
    ),
    (
        r"\b(?:did not|didn't|could not|couldn't|cannot|can't|can not|was unable to|were "
        r"unable to|unable to|not able to|unsuccessful in) (?:[a-z]+ ){0,2}(?:find|locate|"
        r"observe|see|detect|gain|get|verify|reach|substantiate|hear|smell|access|enter|"
        r"steam|complete (?:the|an) inspection|tow|ticket|cite)\b"
    ),
    (
        r"\b(?:not|nothing) (?:found|observed|seen|there|at (?:this |the |that )?(?:location|"
        r"address|site|loc)|present|here|on (?:site|scene|street|location)|out\b|visible|in "
        r"(?:view|the area))"
    ),
    (
        r"\b(?:gone|left|vacated|moved|cleared|parted) (?:on|upon|prior to|before) (?:our |"
        r"my |the |officers? )?arrival|\bg\.?o\.?a\b|\bu\.?t\.?l\b|\bn/f\b|\bgone when\b|"
        r"\bwere gone\b|\b(?:is|was|are|were|has|have|already|all|now|snow|it's|dog|car|"
        r"vehicle|animal|trash) (?:now |already |since )?(?:been )?gone\b|\bgone$|^gone\b"
    ),
    (
        r"\bunfounded\b|\bnovio\b|\bviocor\b|\bnoacc\b|\bnobase\b|\bunsubstantiated\b|\bnot "
        r"substantiated\b|\bno merit\b"
    ),
    # what was found
    (
        r"\b(?:found|observed|witnessed|discovered|noticed|saw|documented|verified|confirmed|"
        r"detected|heard|smelled)(?: that| the| a| an| no| some| two| three| \d+| it| them| "
        r"his| her| its| several| multiple| loose| damaged| broken)+ [a-z]"
    ),
    (
        r"\bviolations? (?:was|were|has been|have been|is|are)? ?(?:found|observed|issued|"
        r"filed|written|cited|corrected|posted|noted|confirmed|abated)"
    ),
    (
        r"\b(?:found|issued|wrote|filed|cited|posted|observed|documented|corrected) "
        r"(?:[a-z]+ ){0,3}(?:violations?|citations?|summons(?:es)?|tickets?|notices?|nov|"
        r"fines?|warnings?|permits?)"
    ),
    (
        r"\b(?:summons(?:es)?|citations?|tickets?|notices?|warnings?|fines?|letters?|ltr|vio|"
        r"viol|nov|permit|arrests?|report|order|door ?hanger|stickers?|liens?) (?:was |were |"
        r"has been |have been |was then |card )?(?:issued|made|given|sent|served|left|mailed|"
        r"taken|posted|written|placed|delivered|granted|filed|hung|attached|printed)"
    ),
    (
        r"\b(?:in|not in|is in|now in) (?:full )?compliance\b|\bcomplies with\b|\bmeets "
        r"(?:the )?(?:code|standard|requirement)|\bup to code\b|\bcode compliant\b|\blegally "
        r"parked\b|\bwithin (?:the )?(?:legal|city|required) (?:limits?|standards?)"
    ),
    (
        r"\b(?:does|do|did) not (?:meet|violate|constitute|pose|need|have|show|accept|"
        r"contain|exist|comply|appear to|look|lean|plow|own|maintain|remove|qualify|fit|work "
        r"on|answer|allow|collect|pick|service|clean)\b"
    ),
    (
        r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't) (?:not )?(?:an? )?(?:abandoned|"
        r"city property|city tree|city[- ]owned|pothole|pot hole|violation|hazard|dead|alive|"
        r"healthy|sound|stuck|jammed|locked|occupied|vacant|empty|full|clear|clean|dry|wet|"
        r"blocked|open|broken|cracked|loose|down|out|off|on\b|lit|dark|sufficient|adequate|"
        r"normal|stable|visible|private|illegal|legal|valid|too (?:high|low|wide|small|tall|"
        r"big|heavy|close)|wrong|bent|torn|burned|burnt|rusted|missing|overgrown|frozen|"
        r"unlocked|leaking|working|operational|functional|functioning|running|operating|"
        r"ready|active|inactive|registered|unregistered|expired)"
    ),
    (
        r"\b(?:lights?|signals?|meters?|fountains?|lamps?|hydrants?|system|machine|"
        r"elevators?|heat|hot water|water|power|sign|poles?|pump|equipment|controller|valve|"
        r"traffic|door|gate) (?:[a-z]+ )?(?:is |are |was |were |now |back )*(?:on|off|out|up|"
        r"down|working|ok|okay|operational|functioning|operating|restored|running|normal|lit|"
        r"flashing|stable|found)\b"
    ),
    (
        r"\b(?:working|operating|functioning|running) (?:properly|fine|normal(?:ly)?|as "
        r"(?:designed|intended)|ok|corr?ectly|again|when|upon|well)\b|\bworks (?:again|fine|"
        r"properly|now|as)\b|\btested ok\b"
    ),
    (
        r"\b(?:gate|gates|door|doors|building|yard|park|entrance|property|site|lot|house) "
        r"(?:was |were |is |are )?(?:locked|closed|blocked|inaccessible|vacant|secured|clean|"
        r"clear|not accessible|empty)\b|\blocked gate\b|\bno access\b|\bno one (?:was "
        r")?(?:home|at home)\b|\bnobody (?:was )?home\b|\bdenied (?:access|entry)\b|"
        r"\brefused (?:access|entry|service|services|help)\b"
    ),
    (
        r"\b(?:owner|resident|tenant|caller|constituent|customer|complainant|occupant|she|he|"
        r"they|manager|landlord|contractor|officers?|inspector|ranger|supervisor|driver|crew|"
        r"super|neighbors?|person|individual|subject|group|patient|vendor|operator|employee) "
        r"(?:[a-z]+ )?(?:said|says|stated|states|reports?|reported|agreed|admitted|claims?|"
        r"refused|declined|accepted|has (?:agreed|until|been)|was (?:told|advised|warned|"
        r"given|spoken|educated|contacted|cited|asked|home|not home|on|there|gone|made)|were "
        r"(?:told|advised|asked|given|gone)|confirmed|moved|promised|will (?:move|remove|fix|"
        r"repair|clean|pay)|got|wants?|does not want|did not want|did not answer|removed|"
        r"took|complied|left|spoke|went|made|cleaned|called|found|is (?:working|handling|"
        r"aware|responsible)|has|had|cut|put|let|let's|brought|came|replaced|repaired|paid|"
        r"knows|apologi[sz]ed|checked|walked|responded|heard|saw|tried)\b"
    ),
    (
        r"\bthere (?:is|are|was|were) (?:no|not|a|an|only|still|already|nothing|enough|too|"
        r"two|three|four|some|many|several)\b"
    ),
    (
        r"\b(?:is|on|in) (?:a |the )?private property\b|\b(?:private|state|federal|county|"
        r"non[- ]?city|park|mbta|dcr|school|church|railroad|utility) (?:way|street|road|"
        r"alley|tree|lot|driveway|sidewalk|light|land|property owner)\b"
    ),
    (
        r"\b(?:is|are|was|were) (?:the )?(?:property|abutters?|home ?owner'?s?|owner'?s?|"
        r"landlord|utility)'?s? (?:owner'?s? )?responsib"
    ),
    (
        r"\bresponsibility of (?:the )?(?:property|abutter|home ?owner|owner|landlord|tenant|"
        r"resident|state|utility|adjacent)"
    ),
    (
        r"\b(?:not|isn't|aren't) (?:[a-z]+ )?(?:allowed|permitted|required|considered|legal|"
        r"illegal|enforceable|eligible|city[- ]owned|owned by|maintained by|a city|city "
        r"property|responsible for|extreme|enough to|suitable|stop|do|plow|need)\b"
    ),
    (
        r"\b(?:crew|crews|contractor|contractors|workers?|trucks?|sweeper|plow|officer|"
        r"officers|inspector|team|plumber|electrician) (?:is |are |was |were |has been |now "
        r")?(?:on|at|went|came|back|working|worked|swept|here|made|drove|passed|on the) "
        r"(?:scene|site|location|street|it|this|the|down|through|by|out|way|hand)"
    ),
    r"\bon[- ](?:scene|site)(?: and| for| now|\b)",
    (
        r"\b(?:cars?|vehicles?|trucks?|trailer|bikes?|bicycles?|vans?|boats?|item|items|"
        r"everything|dog|people|group|tents?|camp|rv) (?:has |have |had |was |were |been |"
        r"all |is |are )*(?:moved|gone|left|removed|towed|ticketed|tagged|cited|taken|clear|"
        r"cleared|chalked|marked|legal|parked legally|collected|disposed)\b"
    ),
    (
        r"\b(?:passed|failed|pass|fail) (?:the |on |its |final |rough |an )?(?:[a-z-]+ "
        r")?(?:inspection|test|review)?\b"
    ),
    (
        r"\bcontractor on (?:site|scene)\b|\bmade safe\b|\bmade repairs\b|\bis safe\b|"
        r"\bcorrected (?:on|by|the|in)\b|\b(?:was|were|has been|have been|been) corrected\b|"
        r"\bconditions? (?:was |were )?corrected\b"
    ),
    (
        r"\b(?:pick(?:ed)?[- ]?up|p/u|p-up|pu|pkup|pick-?ups?) (?:was |has been |is "
        r")?(?:completed|complete|done|made|today|am|pm|this|on)\b|\bpickup completed\b"
    ),
    (
        r"\b(?:offered|provided|given|gave|accepted|received|placed in|taken to|transported "
        r"to|moved to) (?:[a-z]+ ){0,3}(?:services|assistance|shelter|housing|a bed|"
        r"treatment|hospital|outreach|supplies|help)\b"
    ),
    (
        r"\b(?:is|are) (?:under|currently under) (?:construction|repair|warranty)\b|\bdue to "
        r"construction\b|\bhas a permit\b|\bhave permits?\b|\bvalid permit\b|\bwith a "
        r"permit\b"
    ),
    (
        r"\bhas been (?:told|advised|warned|given|instructed|ordered|notified|contacted|"
        r"cited|fined|directed|put|made|left|cut|set|sent to the (?:owner|contractor|"
        r"landlord))\b"
    ),
    (
        r"\b(?:your|the) (?:[a-z-]+ ){0,3}(?:permit|application|plan|plans|benefits?|claim|"
        r"payment|refund|card|appeal|license|certificate|form|account|file|pin) (?:[a-z]+ "
        r")?(?:is|are|was|were|has been|have been|needs?|waits?|stopped|passed|starts?|can|"
        r"went) (?:[a-z]+)"
    ),
    r"\bbecause (?:the|it|they|there|of|a|your|no) ",
)
"""Findings and states that a resident could check."""

CREW_NOTES = (
    (
        r"^(?:[a-z.]+ ){0,2}clean ?up\b|\b(?:bpd|btd) tow\b|\bsent (?:a |the )?(?:sweeper|"
        r"truck|hand crew)\b"
    ),
    (
        r"\b(?:spoke|talked|met) w/|\b(?:carts?|trash|recyc[a-z]*|cans?|bins?|load|bags?) "
        r"(?:[a-z]+ )?(?:serviced|dumped|tipped|pulled|taken|off the)\b|\btag on (?:cart|"
        r"door|car)\b|\banswered by (?:e-?mail|phone|letter)[^.]{0,20}:"
    ),
    (
        r"\bcrew ?- ?(?:paint|clean|remove|steam|wash|power)\b|\baction:? ?(?:remove|prune|"
        r"trim|plant|grind|cut)\b"
    ),
    (
        r"(?:^|^[\d/.-]+ ?-? |[-:] )(?:\d+ )?(?:fix|pick up|p/u|pu|p-up|pkd up|clean|clean "
        r"up|remove|replace|repair|patch|paint|install|reset|cut|plow|salt|sweep|haul|dump|"
        r"grind|cold patch|fill|trim|prune|swap|exchange|flush|pump|repl|rpl|rplcd|rep'd|"
        r"insp'd|del'd|deliver|delivered|bag|bagged|straighten|tow|towed|tag|tagged|post|"
        r"hang|mow|board up|secure|relamp|rewire|weld)(?:d|ed)?\b"
    ),
    (
        r"\b(?:iss'd|repl|rplcd|rep'd|insp'd|del'd|rel'd|pckd|pkd|pchd|clnd|rmvd|rmv|chgd|"
        r"cleand|deliverd|dlvrd|instld|swpt|emptd|ptchd|req'd|appr'd|plwd|magc|magd|p/up|"
        r"p-up|pick+ed up|pciked up|pick-up)\b"
    ),
    (
        r"^(?:all )?(?:picked|collected|removed|cleaned|abated|towed|repaired|delivered|"
        r"emptied|plowed|swept|fixed|filled|patched|cleared|painted|ticketed|cited|gone|"
        r"empty|working|locked|vacant|fenced)\b"
    ),
    (
        r"\b(?:light|lights|lamp|fixture|pole|ballast|fuse|photocell|bulb|hydrant|pothole|ph|"
        r"hole|sign|limb|tree|stump|graffiti|cart|carts|bags?|trash|debris) (?:on(?: "
        r"?[.,;]| ?$| at| now| again| when| and)|ok|out|off|"
        r"filled|patched|down|up|swapped|new|clear|gone)\b"
    ),
    (
        r"\bnew (?:lamp|bulb|fixture|ballast|fuse|photocell|pole|sign|cart|post|meter|"
        r"battery|head|lid|wheel|grate|cover)\b"
    ),
)
"""How crews write what they did."""

NOT_DONE = (
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
        r"(?:a |the |our )?(?:reminder|list|schedule|sheet|calendar|log)\b"
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

_LETTER = (
    r"(?:letter|notice|notification|warning|advisory|documentation|summons|citation|invoice|kit|"
    r"packet|brochure|flyer|form|testimony|affidavit|violation|order|reminder)s?"
)
FIRM = (
    (
        r"\b(?:is|are|lies|located|falls) in (?:the )?(?:town|city|county|village|borough|"
        r"township) of "
        r"[a-z]+|\b(?:[a-z]*dot|caltrans|amtrak|railroad|county|state|federal|turnpike|hoa|housing "
        r"authority|university|utility) (?:parcel|lot|wall|row|right[- ]of[- ]way|easement|garage|"
        r"bridge|ramp|fence|culvert|ditch|median|pole|line|tree)s?\b|\bunder construction\b|"
        r"\ball (?:the |of the )?(?:[a-z]+ )?repairs (?:have been|has been|were|are) (?:now "
        r")?(?:made|completed|done)\b|"
        r"\bindicates? (?:that )?(?:it|the [a-z]+) (?:meets|is|has|needs|was)\b|"
        r"\bno [a-z]+ (?:has|have) been (?:noted|found|observed|seen|reported)\b"
    ),
    (
        r"\b(?:carts?|cans?|toters?|bins?|boxes|route|block|baskets?|barrels?) (?:[a-z]+ "
        r"){0,4}?(?:has "
        r"|have |was |were )(?:been )?serviced\b|\bserviced (?:the|all|both) [a-z]+|\b(?:upheld|"
        r"overturned|dismissed|reversed|affirmed|sustained|renewed) (?:the|your|his|her|their|our|"
        r"this|a|two|three) [a-z]+|\brequested (?:an? )(?:tow|sweeper|plow|flusher)\b|"
        r"^dismissed[. ]*$|"
        r"\bforms? (?:went|goes|came) out\b|\b(?:could not|couldn't|unable to|cannot) identify "
        r"(?:the|"
        r"a|any|an) [a-z]+|\binstructed (?:him|her|them|the (?:owner|contractor|crew|tenant|"
        r"driver)) to\b"
    ),
    (
        r"\bsent (?:out )?(?:an? |the |our |my )?(?:[a-z]+ )?(?:pick ?-?up|truck|crew|sweeper|"
        r"packer|"
        r"inspector|inspection|hokey|team|officer|unit|backhoe|loader|plow|supervisor|man|men|"
        r"plumber|electrician|tech|technician|ranger|nurse|worker)s?(?: truck)? (?:to|out|by|"
        r"over|for|"
        r"on|there|with)\b"
    ),
    (
        r"\b(?:street|area|road|alley|lot|land|property|tree|pole|light|bridge|sign|lane|park|wall|"
        r"building|house|sidewalk|fence|ditch|pond|dam|drain|hydrant|meter|wire|cable|box) "
        r"(?:[a-z]+ )?(?:belongs to|is owned by|is maintained by|is run by|is managed by) [a-z]"
    ),
    rf"\b{_LETTER} (?:was|were) not (?:returned|filed|received|signed|sent|completed|postmarked)\b",
    (
        r"\b(?:hearing|trial|court date|conference) (?:[a-z]+ ){0,3}(?:was|is|has been) "
        r"(?:scheduled|set|"
        r"held|adjourned)\b"
    ),
    (
        rf"\b(?:sent|mailed|served|issued|handed|gave) (?:(?:an?|the|official|written|formal|first|"
        rf"second|"
        rf"final|out|our|owner|landlord) ){{1,4}}(?:[a-z]+ )?{_LETTER}\b"
    ),
    (
        r"\b(?:is|are|was|were) not (?:blocked|obstructed|damaged|cracked|overgrown|clogged|stuck|"
        r"broken|parked|posted|abandoned|locked)\b|\bnot in (?:any )?violation\b"
    ),
    (
        r"\b(?:request|petition|application|appeal) (?:to|for) [^.;]{3,90}\b(?:is|was|has "
        r"been) denied\b"
    ),
    (
        r"\bunable to be (?:found|located|reached|verified)\b|\bpayment (?:[a-z]+ "
        r"){0,8}(?:received|"
        r"posted|applied)\b|\b(?:not|isn't|is not) (?:feasible|warranted|possible|practical|"
        r"advisable)\b|\b(?:owner|landlord|tenant|contractor|manager|company)s? (?:was|were) "
        r"(?:ordered|told|warned|asked|given)\b"
    ),
    (
        r"\b(?:was|were|has been) (?:unlocked|unclogged|unblocked|unjammed|uncovered)\b|\bno "
        r"[a-z]+ ?[a-z]* (?:were|was) noted\b|\bdetermined that no [a-z]+ (?:was|were|had|exist)"
    ),
    (
        r"\bhad (?:already )?(?:ended|stopped|left|gone|been removed)\b|\btaken out of\b|"
        r"\bsent back "
        r"for\b|\bturned down\b|\bparked (?:in|on) (?:a |the )?(?:private|legal)\b|\bdid not see "
        r"(?:a|an|any) [a-z]+"
    ),
    (
        r"\b(?:pot ?holes?|holes?|pits?|gap|opening|valve|hydrant|road|street|leak|restaurant|"
        r"kitchen|pool) (?:(?:was|were|has been) )?(?:closed|shut) (?:with|by|off|for|and)\b|"
        r"\bwas found to be [a-z]+"
    ),
    (
        r"\b(?:compl[a-z]*nt;? (?:no\.?|number|#)?[:# ]*|^)~number has been filed\b|"
        r"\bfound to be (?:the|an?|on|in|not|within|outside) [a-z]+|"
        r"\bno (?:public|safety|code|private|visible) (?:[a-z]+ ){0,4}(?:conditions?|issues?|"
        r"problems?|concerns?)\b|"
        r"\b(?:could not|couldn't|cannot|unable to) (?:get|go|come) in(?:to|side)?\b|"
        r"\bnothing (?:[a-z]+ing|unsafe|wrong|illegal|abnormal|broken|loose)\b"
    ),
    rf"\b(?:is|was|are|were) not (?:an? |the )?(?:abandoned )?(?:{OBJECTS}|graffiti|residence)\b",
    (
        r"\b(?:was|were) not (?:observed|seen|found|visible|present|heard|detected)\b|\b(?:could "
        r"not|cannot|couldn't) be (?:seen|observed|heard|detected|entered|opened|reproduced)\b"
    ),
    (
        r"\bcompleted (?:the |a |all )?(?:[a-z]+ )?(?:repairs?|pick ?up|removal|cleaning|"
        r"installation|pruning|sweeping|paving)\b"
    ),
    (
        r"\b(?:could not|cannot|can not|can't|couldn't) be (?:verified|found|located|reached|"
        r"swept|collected|confirmed|accessed|removed|identified|towed|repaired|substantiated|"
        r"emptied|cleaned)\b"
    ),
    r"\bcould not be (?:made|done|completed) (?:due|because)\b",
)
"""Findings that read like plans; looked for before anything is taken out."""

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
