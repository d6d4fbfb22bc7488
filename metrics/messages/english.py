"""The English of closing messages: words of action, findings, times, invitations, reasons.

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
        "inspected sent+(?:a+|the+)?(?:letter|notice|warning|crew|email|e-mail|form|link|"
        "copy|list)"
    ),
)
"""Things done, past, that say what was done by themselves."""

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
        "cut+(?:down|back|out|the|off) dug+(?:up|out) hung+(?:up|a|the|new) got+(?:the|it|"
        "rid|new|a|nine|two) came+on laid put paid set+it brought took+(?:[a-z]{2,20}|"
        "\\d{1,3}\\b) lifted tied+(?:it|the|back|up|down) "
        "shut+(?:the|off|down|a) went+there reached+nobody kept+(?:us|it) blew+down broke "
        "fell froze stuck hit stood ran  swept+(?:up|the)? caught shot set+(?:up|the|a|new|"
        "traps?|bait)"
    ),
    (
        "built rebuilt saw+(?:no|nothing|the|a|two|only) held wrote+(?:a|him|her|the|to|"
        "citation|ticket|violation) bent+back blew fed ran+(?:the|zone|a|new|test|system|"
        "camera) shot"
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

FIRM = (
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

ASKED_ONLY = (
    (
        r"^(?:request(?:ing)? (?:for|to|that)\b|request [a-z ]{3,30} (?:inspection|information|"
        r"testing|appointment)\b|(?:i |we )?(?:would|'d) like\b|need an? [a-z ]{3,30} for\b|"
        r"(?:customer|"
        r"caller|citizen|resident|constituent|client) (?:wants (?:an?|the|to (?:know|get|have|"
        r"request|report|speak)|info|help|more|someone)|is requesting|requesting|requests|"
        r"would like|asks (?:for|that)|is asking (?:for|that))\b)"
    ),
)
"""Texts that begin with what somebody wants: where nothing else is told, that is no outcome."""
TOLD_TOO = (
    (
        r"\b(?:[a-z]{2,}ed|was|were|is|are|has|have|been|will|no|not|sent|done|found|made|"
        r"left|met|go|goes|online|spoke|"
        r"given|gave|cut|put|new cart|see|refer|dup|duplicate|private|per|called?|n/a)\b"
    ),
)
"""Words of which a text that tells something of the outcome holds one."""

STATUS_WORDS = words(
    (
        "comp?e?l[aeiw]*t{1,2}[aei]*d name cad noi bdg rpp closed close closing complete "
        "completed completd finished finish done crw klm "
        "history resolved resolve accepted noted scheduled"
    ),
    (
        "invalid valid duplicate+of+existing+case ok okay all+set all+good good fine "
        "good+to+go taken+care+of tcb serviced service"
    ),
    (
        "performed performed fixed+closed no+action+noted open opened pending received new "
        "assigned in+progress inprogress"
    ),
    (
        "work job task case request requests issue item ticket record entry sr wo crm psr "
        "status order cn number no num"
    ),
    (
        "is was were has have been be being are as it it's its this that the a an of to by "
        "per for on at in and now also we our you your with from &"
    ),
    (
        "thanks thank thx ty pls please out not+applicable n/a na none nil null test testing "
        "administratively system"
    ),
    (
        "hrs hours hour am pm time date today addressed handled linked related auto "
        "automatically closeout updated update dept department div"
    ),
    (
        "see note notes comment comments attached attachment below above refer information "
        "info log eform photo picture internal end result"
    ),
    (
        "released inc lab dist rte sup fyi asgn automated ref duly processed noted mr ms "
        "sir crew unit badge id officer ofc insp inspector "
        "supervisor foreman queue workdesk entry resolution"
    ),
    (
        "rfa user admin sla batch csr cmpl cmplt comp admin closure "
        "wq nrv ntr adclsd compl clsd ref tkt utl clr disp supv lvm fld dsp cls cd nfa "
        "mobile maximo cityworks salesforce cartegraph lagan hansen accela "
        "yes yep success successful successfully fulfilled processed released office use only "
        "migrated migration legacy imported import converted conversion before after "
        "cmpltd cmplted cmpd dne hrs transferred+from closing+out "
        "made created file filed all note rsn upd chkd per+sop sop training acknowledged ack "
        "ackd rec'd recd confirmed "
        "verified reviewed review checked check approved follow-up actioned action action+taken"
    ),
)
"""Words that say only that a case is over, or nothing; what is left besides makes a message."""

OUTCOME_WORDS = (
    r"\bno (?:info|information|address|details|location|e-?mail|phone)\b",
    r"\bwork order (?:for this )?in our system\b",
    r"\b(?:p-?/?u?-up|p/u|del'd|no action (?:taken|required|needed|necessary))\b",
    r"~web",
    r"^p\.?/?u\.?[. ]*$",
    r"\bp(?:k|ck)d up\b|\bp/?u'd\b",
    r"\b(?:duplicate|dup|dupe|abated|private|referred|transferred to|refer to [a-z]{4})",
)

COMPLETED_SENTENCES = (
    (
        r"\b(?:issue|work order|work|problem|request|condition|service|repair|job|complaint|"
        r"concern|matter|task|inquiry|situation|this|it|everything)s? (?:you (?:told|"
        r"reported)[a-z ]{0,20} )?(?:has|have|was|were|is|are) (?:now |since |already "
        r")?(?:been )?(?:resolved|completed|addressed|fixed|performed|taken care of|"
        r"corrected|handled|done|rectified|remedied|closed out)\b"
    ),
    (
        r"\b(?:action was taken|service performed|issue addressed|took care of|looked into|"
        r"(?:have |has )?completed (?:our|the|all) work)\b"
    ),
)
"""Sentences that claim completion and no more: a message, though a poor one."""

MARKERS = (
    (
        r"^(?:asdf[a-z]*|qwert[a-z]*|x{2,}|z{2,}|a{3,}|blah[ a-z]*|foo|lorem ipsum.*)[. ]*$|"
        r"^(?:truck|crew|unit|route|rt|zone|team|squad|sector|beat|engine|shop|yard) ?#? "
        r"?\d+[a-z]?[. ]*$|"
        r"^(?:closed |done |completed |complete |ok )?per [a-z]+(?: [a-z]\.?)?[. ]*$|"
        r"^(?:the |this |your )?(?:case|request|ticket|sr|wo|record)? ?status (?:has been "
        r"|was |is |"
        r"now )*(?:changed|set|updated|moved)(?: (?:to|as) [a-z]+)?[. ]*$|"
        r"^(?:sr |wo |case |record )?(?:closed|transferred|migrated|imported|converted|"
        r"copied|moved|"
        r"entered) (?:from|in|into|to|via|by|through) (?:the )?(?:old |new |legacy |"
        r"previous )?(?:maximo|"
        r"cityworks|salesforce|lagan|hansen|accela|mobile|field|system|database|app|crm|server|"
        r"batch|script)[ a-z]{0,12}[. ]*$"
    ),
    (
        r"^(?:(?:thanks?|thank you|thx)[^.;!]{0,40}[.!, ]+)?(?:your (?:feedback|input|opinion|"
        r"patience|request|call|report|concern|satisfaction) (?:matters|is (?:important|"
        r"appreciated|valued))[^.;]{0,30}|we (?:value|appreciate|welcome) (?:your|you)[^.;]{0,60}|"
        r"have a (?:nice|great|good|wonderful|safe|blessed)[^.;]{0,25}|we (?:apologi[sz]e|are "
        r"sorry) for (?:any|the) (?:inconvenience|delay)[^.;]{0,30}|please (?:take|complete|rate) "
        r"(?:our|a|the|this|your)[^.;]{0,20}(?:survey|experience|service)[^.;]{0,20})[.! "
        r"]*(?:thanks?"
        r"|thank you)?[.! ]*$"
    ),
    (
        r"^(?:see |check )?(?:the )?(?:pics?|photos?|pictures?|images?)(?: (?:is |are )?attached|"
        r" above| below)?[. ]*$"
    ),
    (
        r"^internal use only[. ]*$|^(?:auto|system)[- ]?clos(?:ed|ure)[. ]*$|^(?:work |job |"
        r"task )?(?:completed?|done|closed|finished) as (?:requested|scheduled|planned|directed|"
        r"assigned)[. ]*$|^(?:closed|logged|recorded)(?: out)? (?:in|into|"
        r"on) (?:the )?[a-z0-9]{3,}[. ]*$"
    ),
    (
        r"^(?:thank you|thanks|thx|gracias)(?: (?:very much|so much|a ?lot|again|for (?:using|"
        r"contacting|calling|your|the|reporting (?:this|it)|letting us know)[a-z0-9' "
        r"]{0,45}|por (?:usar|"
        r"llamar|su|contactar|reportar)[a-z0-9 ]{0,45}))?[.! ]*$"
    ),
    r"^clear(?:ed)? ~code[^.]{0,30}$",
    r"^(?:case completed - )?transferred[: .]*$",
    r"^added details\b[^.]{0,40}$",
    r"^(?:case|request|ticket) closed by [a-z0-9.]+(?: \d+)?[ .]*$",
    (
        r"^(?:internal case(?: perf[a-z]*)?|bulk item automation|test(?: case)?|testing|no "
        r"?eform)\b.{0,40}$"
    ),
    (
        r"^(?:please )?(?:see|refer to|check|read|per)(?: the| your| our)? (?:case |above |"
        r"below |attached |previous |service |request |internal |customer )?(?:notes?(?: page)?|"
        r"comments?|attachments?|log|record|file|history|above|below|attached)(?: (?:for|to|"
        r"in|on) (?:the |more |further |additional |your )?(?:information|details?|customer|"
        r"resolution|info|outcome|case|file|record|status|update|log|system|n/?a|this "
        r"request|this case|page|screen|tab))*[ .!]*$"
    ),
    r"^to (?:[a-z]{2,10} )?psr[ #:]*~number[ .]*$",
    r"^[^.;]{0,40}\bclos[a-z]+ administratively(?: by [a-z.]+)?[ .]*$",
    (
        r"^(?:[a-z/&-]+ ){1,6}associated with .{0,110} [a-z]{2} (?:\d{5} )?(?:done|(?:car|mv|"
        r"mva) ?(?:accident)?)[ .]*$"
    ),
    r"^(?:[a-z/&-]+ ){1,6}associated with .{0,90}(?: [a-z]{2}| \d{5})[ .]*$",
    (
        r"^(?:the )?(?:status|task|record|entry|queue|item)s?(?: (?:of|for|number|no\.?|"
        r"linked|to|this|the|your|record|request|case|item|~number|ticket|with))*(?: (?:has "
        r"been|have been|was|is|were|are|set|now))* ?(?:changed|set|updated|marked|moved|"
        r"closed|complete|completed|resolved|finished|done)(?: (?:to|as|out|in|by|the|system|user|"
        r"admin|queue|batch|job|closed|complete|completed|resolved|done|automatically|"
        r"administratively))*[ "
        r".!]*$"
    ),
    (
        r"^(?:the |this |your )?(?:status of )?(?:case|request|ticket|work order|service "
        r"request|sr|complaint|it)s?(?: (?:number|no\.?|#|~number|now|has been|have been|was|"
        r"is|are|been|being|automatically|administratively))* (?:closed|updated|"
        r"re-?opened)(?: (?:out|by|the|system|now|automatically|administratively|thank you|"
        r"thanks))*[ .!]*$"
    ),
    r"^(?:wq )?accepted\b.{0,30}\baccepted case$|^accepted(?: by [a-z ]{2,30})?$",
)
"""Whole texts that are markers of a system, or point to nothing."""

MONTHS = (
    "(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
DAYS = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
UNITS = "(?:hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|minutes?|mins?)"
AMOUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|thirty|few|"
    r"several|couple(?: of)?)"
)
SEASONS = "(?:spring|summer|fall|autumn|winter)"

TIMES = (
    rf"\b(?:{MONTHS}|may) \d{{1,2}}(?:st|nd|rd|th)?\b",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?(?:{MONTHS}|may\b)",
    (
        r"\b(?:in|by|until|early|late|mid|this|next|last|of|since|through|end of|before|"
        rf"during|on)[ -](?:{MONTHS}|may\b(?: \d|[.,]|$))"
    ),
    (
        rf"\b{DAYS}\b|\b(?:on|next|this|last|by|until|every) (?:mon|tue|tues|wed|thu|thur|"
        r"thurs|fri|sat|sun)\b|\b(?:mon|tues|wed|thurs|fri)\b"
    ),
    (
        r"\b(?:today|tomorrow|tmrw|tommorrow|tomorow|yesterday|tonight|tonite|overnight|this "
        r"(?:morning|afternoon|evening|week|weekend|month|year)|last (?:night|week|month|"
        r"year|(?:spring|summer|fall|winter))|next (?:day|week|wk|month|year|season|cycle|"
        r"(?:spring|summer|fall|winter)))\b"
    ),
    (
        r"\b(?:next|following|upcoming|coming|regular(?:ly)?|normal|last|first|your next|"
        r"your regular|your scheduled|your normal) (?:business |working |scheduled |regular |"
        r"regularly |normal |collection |trash |recycling |street |sweeping |service |pick "
        r"?up |garbage |route |planting |paving |construction |available |few |several |two |"
        r"three |\d+ )*(?:day|days|week|weeks|month|months|year|season|collection|pick ?up|"
        r"cycle|visit|trash day|service day|morning|sweeping|(?:spring|summer|fall|"
        r"winter))\b"
    ),
    (
        r"\b(?:in|within|by|after|for|up to|about|approximately|approx\.?|allow|next|takes?|"
        r"requires?|"
        r"every|another|least|past|over|under|less than|than|of|be|take|from|last|"
        r"additional|estimated|following|between) (?:the (?:next|following|coming|last|"
        rf"past) )?(?:approximately |about |at least |up to |around )?{AMOUNT}(?: ?(?:to|or|"
        rf"-|and|/) ?{AMOUNT})? ?(?:\({AMOUNT}\) )?(?:more |full )?(?:business |working |"
        rf"calendar |work |additional )?{UNITS}\b"
    ),
    (
        rf"\b{AMOUNT}(?: ?(?:to|or|-) ?{AMOUNT})? ?(?:business |working |calendar |work "
        rf")?{UNITS} (?:ago|later|from|notice|to (?:comply|correct|fix|remove|repair|respond|"
        r"cure)|after|before|prior)\b|\b(?:\d+|twenty[- ]four|forty[- ]eight|seventy[- "
        r"]two)[ -]?(?:hours?|hrs?|day|days)\b"
    ),
    (
        r"\b(?:in|by|during|until|this|last|next|early|late|coming|following|for|of) (?:the "
        rf")?(?:early |late |coming |next |upcoming )?{SEASONS}\b(?: of)?"
    ),
    (
        r"\b(?:once|twice|times) (?:a|per|each) (?:day|week|month|year)\b|\bend of (?:the "
        r")?(?:day|week|month|year|season)\b|\bat noon\b|\b(?:by|before|until|at) (?:noon|"
        r"midnight|dusk|dawn)\b|\bday of your\b|\byour (?:trash|service|collection|sweeping|"
        r"recycling) day\b"
    ),
    (
        r"\bas of (?:today|now|this)\b|\b(?:this|in the|yesterday|tomorrow|late|early|mid|"
        r"same) (?:a\.?m\.?|p\.?m\.?|morning|afternoon)\b|\b(?:p-up|del'd|picked up|pick up|"
        r"collected|cleaned|swept|plowed|towed|done|completed|removed|delivered|serviced)(?: "
        r"in)?(?: the)? (?:am|pm)\b"
    ),
    rf"\b(?:in|by|since|until|during|for|year|{SEASONS}) (?:20[0-4]\d|fy ?\d\d)\b",
    r"\bthis [ap][.:]m\b",
    (
        r"\b(?:the|our|its|in|for|during|next|of|a|fy) 20[2-4]\d (?:[a-z]+ ){0,3}(?:contract|"
        r"program|season|budget|list|plan|schedule|cycle|year|route|project)\b|\bthis (?:spring|"
        r"summer|fall|autumn|winter)(?:'s)?\b|\b(?:before|after|until|at|by) (?:dark|noon|"
        r"midnight|lunch)\b|\b(?:earlier|later) (?:today|this (?:week|month|year))\b"
    ),
    (
        r"\b(?:end|close|start|beginning|middle) of (?:the |your |our |this |that |next |their )*"
        r"(?:[a-z]+ )?(?:shift|day|business|week|weekend|month|year|season|quarter|work ?day)\b|"
        r"\b(?:by|before|at|until) (?:cob|eod|shift end)(?: (?:on|today|tomorrow)|[.,;]|"
        r"$)|\bfirst thing (?:in the morning|"
        r"tomorrow)\b|"
        r"\bwithin the (?:hour|day|week|month|year)\b|\bin the (?:coming|next|following) (?:days|"
        r"weeks|"
        r"months)\b|\b(?:by|on|before|after|until|about|around) the \d{1,2}(?:st|nd|rd|th)\b|"
        r"\bevery other (?:day|week|month|year)\b|"
        rf"\b(?:has|have|had|gives?|gave|given|given to|with) {AMOUNT} (?:business |working |"
        rf"calendar )?{UNITS}\b"
    ),
    rf"\b(?:between|until|from|around|about) (?:{MONTHS}|may\b)",
    rf"\b(?:prior to|before|after) (?:the )?(?:coming |next )?{SEASONS}\b|\bthe {MONTHS} [a-z]+",
    (
        r"\b(?:ap{1,2}rox(?:imately|\.)?|about|around|in|within|takes?) \d+-(?:weeks?|"
        r"months?|days?)\b|"
        r"\b(?:this|last|over the) past (?:week|weekend|month)\b|\b(?:scheduled|regular|normal) "
        r"(?:trash|collection|recycling|garbage|pick ?up) day\b"
    ),
    r"\bover the (?:summer|winter|spring|fall|weekend|holidays?|next|coming|past [a-z]+)\b",
)
"""Times in words, tied to an event by what they say; the first two are days of a month."""

UNTIMED = (
    r"\bfor (?:\d+|five|ten|fifteen|twenty|thirty|a few|several) (?:seconds|minutes)\b",
    r"\bno (?:update|activity|response|reply|contact|change)s? (?:for|in|within|after) [^.;]*",
    r"^\d{1,2}/\d{1,2}(?:/\d{2,4})? ?[-:] ?(?:this|that|it|these) (?:is|are)\b",
    r"\b(?:for|about|only|approximately) [1357]/[248]\b",
    (
        r"\bat the end of the day\b|\bthe \d{1,2}(?:st|nd|rd|th) (?:floor|street|st|avenue|ave|"
        r"district|precinct|ward|time|attempt|visit|request|call|notice|unit|block)\b"
    ),
    (
        r"\b\d{1,2}-\d{1,2} (?:lights?|lamps?|bags?|feet|foot|inch(?:es)?|cars?|trees?|"
        r"people|times|"
        r"signs?|poles?|units?|holes?|barrels?|carts?|blocks?|houses?|vehicles?|bricks?|"
        r"flags?|items?)\b"
    ),
    (
        r"\btran[a-z]{0,2}fer+ed to (?:[a-z&]+ "
        r"){1,2}\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:,? case\b.*|[. "
        r"]*)$"
    ),
    (
        r"\byou (?:sent|reported|filed|made|entered|opened|submitted) (?:[a-z]+ )?(?:today|"
        r"yesterday|this morning|last (?:week|month|night))\b"
    ),
    r"\byet today\b",
    r"\bby [a-z'-]+, [a-z'-]+(?: [a-z]\.?)?: ?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d(?::\d\d)? ?[ap]m",
    r"\busa today\b",
    (
        r"\b(?:cases?|requests?|tickets?) (?:is|are|was|were) closed (?:\d+|[a-z]+) (?:business "
        r")?days? after\b"
    ),
    (
        r"\bat (?:this|that|the) time\b|\b(?:at the )?(?:time|moment) of (?:the |our |this "
        r")?(?:inspection|visit|investigation|survey)\b"
    ),
    (
        r"\bas soon as (?:possible|weather permits)\b|\bin a timely (?:manner|fashion)\b|"
        r"\bin the (?:near )?future\b|\bwhen (?:scheduled|time permits|available)\b|\bat all "
        r"times\b|\bevery day\b|\bdaily\b|\beach day\b|\bat times\b|\bdays? (?:a|per) week\b|"
        r"\bsome time\b|\bfirst time\b|\bnext time\b|\bone day\b|\bin (?:recent|prior|"
        r"previous) (?:days|weeks|years|months)\b|\bover the years\b"
    ),
    (
        r"\b(?:mon(?:day)?s?|daily|weekdays)[.,]? ?(?:-|through|thru|to|and|/) "
        r"?(?:fri(?:day)?s?|sun(?:day)?s?|sat(?:urday)?s?)\b(?:[,:]? (?:from |between "
        r")?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)? ?(?:-|to|and|until) ?\d{1,2}(?::\d\d)? "
        r"?(?:[ap]\.?m\.?)?)?"
    )
    .replace("{{", "{")
    .replace("}}", "}"),
    (
        r"\b(?:office|business|working|regular|normal|operating|work) hours\b(?: (?:are|of|"
        r"is))?[^.;]{0,50}"
    ),
    (
        r"\b(?:more|older|longer|greater|less|fewer) than (?:a|an|one|two|three|\d+) "
        r"(?:business |calendar |working )?(?:hours?|days?|weeks?|months?|years?)(?: old)?\b"
    ),
    r"\b(?:a|one|two|three|\d+)[ -](?:years?|months?|days?)[ -]old\b",
    (
        r"\b(?:(?:this |the |your |service )?(?:case|request|ticket|complaint|sr|work order|"
        r"record|it) )?(?:~number )?(?:is |was |has been |have been )?(?:auto[- ]?|"
        r"automatically |administratively )?(?:closed|opened|created|submitted|received|"
        r"entered|reported|re-?opened|logged|updated)(?: out)?(?: by [a-z.]+(?: "
        r"[a-z.]+)?)?(?: on| at| date| since)?[ :]*(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|"
        r"(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|"
        r"yesterday|(?:january|february|march|april|may|june|july|august|september|october|"
        r"november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:,? "
        r"\d{4})?))(?:[ ,at@]*\d{1,2}:\d\d(?::\d\d)?(?:\.\d)? ?(?:[ap]\.?m\.?)?)?"
    ),
    (
        r"\b(?:sent|date|received|from|on):? (?:monday|tuesday|wednesday|thursday|friday|"
        r"saturday|sunday|mon|tue|wed|thu|fri|sat|sun),? [a-z]+\.? \d{1,2},? \d{4}(?:,?(?: "
        r"at)? \d{1,2}:\d\d(?::\d\d)? ?(?:[ap]m)?)?"
    ),
    (
        r"\b(?:your|the) (?:email|e-mail|letter|call|request|complaint|report|message|"
        r"inquiry|case|photo) (?:of|from|dated|on) [a-z]* ?\d{1,2}[^ ]*(?: \d{4})?"
    ),
    (
        r"\b(?:thank you|thanks|happy|have a|enjoy)[^.;!]{0,30}(?:day|week|weekend|today|"
        r"monday|friday|morning|afternoon|evening)\b"
    ),
    (
        r"\b(?:transferr?(?:ed|ing)?|referr?ed|re-?assign(?:ed|ing)?|forward(?:ed|ing)?|"
        r"rerouted|routed|duplicate|dup)(?: (?:to|of)(?: [a-z0-9#~/&.-]+){1,5}?)? (?:on |- "
        r")?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?: \d{1,2}:\d\d(?: ?[ap]m)?)?$"
    ),
    (
        r"\b(?:three|two|four|several|\d+) (?:or more )?(?:times|days) (?:in|a|per|each) "
        r"(?:the )?(?:row|week|past)\b|\bfor (?:many )?years\b"
    ),
    (
        r"\bwithin (?:its|our|their|this) [a-z]+|\bwithin the (?:city|town|limits?|street|program|"
        r"code|scope|area|park|lot|property|building|contract|boundar[a-z]+|right)[a-z]*"
    ),
)
"""Times that are none for a resident: of the case, of an e-mail, of an office, of no day."""

INVITATIONS = (
    (
        r"\b(?:pest|tree|private|towing|plumbing) compan(?:y|ies) can\b|^bring (?:a|an|one|two|"
        r"three|the|your|proof|copies)\b"
    ),
    (
        r"(?:^|[.!?;] )(?:reopen (?:this|it|the)|hang on to|hold on to|boil|hire (?:a|an)|"
        r"set (?:the |your |all )?(?:bags?|carts?|items?|trash|bins?|cans?|it|them) |(?:do not|"
        r"don't) (?:park|leave|put|place|use|touch|feed|block|mix|drive|walk|open|pay|call|drink|"
        r"water|run|throw|set))\b"
    ),
    (
        r"^(?:roll|keep) (?:it|them|the|your|lids?|carts?|bags?)\b|(?:^|[.!?;] )take (?:some|it|"
        r"them|your|any|the|[a-z]+ [a-z]+) (?:[a-z]+ ){0,3}(?:to|out|back|home)\b|(?:^|"
        r"[.!?;] )run (?:cold|hot|the|your) "
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
        r"(?:^|[.!;] ?)(?:bag|tie|rinse|flatten|cut|break|separate|bundle|drain|stack|shovel|"
        r"trim|label) "
        r"(?:the|your|all|it|any|them|up|down|each) |\b(?:carts?|trash|bags?|items?|barrels?|"
        r"bins?|cans?|"
        r"boxes) (?:should|must|needs? to|have to|has to) be (?:at|on|by|in|out|placed|set|"
        r"kept|put|"
        r"bagged|tied|left)\b|\bquestions?[?:,-] ?(?:call )?(?:~phone|~mail|~web)"
    ),
    (
        r"\b(?:ask(?:ed|ing|s)?|invit(?:ed|ing|es?)|advis(?:ed|ing|es?)|encourag(?:ed|ing|es?)|"
        r"remind(?:ed|ing|s)?|urg(?:ed|ing|es?)|want|need|require) you to [a-z]+|\bplease "
        r"(?:also |then |just )?(?:hire|pick|roll|set|turn|stop|retry|mark|arrange|rake|trim|mow|"
        r"shovel|unlock|secure|bundle|ring|select|reapply|continue|allow our|hold|ship)\b"
    ),
    (
        r"(?:^|[.!?;,-] |\b(?:and|also) )make sure\b|\b(?:calls?|requests?) (?:[a-z0-9]+ "
        r"){0,4}(?:must|should) (?:be given|go) to\b"
    ),
    (
        r"\b(?:complaints?|requests?|problems?|conditions?) (?:may be|can be|should be|must be) "
        r"(?:reported|filed|made|sent|submitted|directed)\b"
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
        r"\b(?:you|resident|residents|customers?|constituent|caller|homeowners?|"
        r"complainants?|requestor|requester|citizens?) (?:can|may|should|must|will need to|"
        r"need to|needs to|have to|has to|would have to|will have to|are (?:advised|"
        r"encouraged|asked|required|reminded|welcome|able) to|is (?:advised|encouraged|asked|"
        r"required|reminded|welcome) to|is responsible for|could|might want to|are to|ought "
        r"to) (?:also |always |then |still |now |first |ask |either |only |instead |directly "
        r"|be able to )?(?:complain|call|contact|dial|phone|e-?mail|text|write|visit|go|"
        r"check|click|"
        r"log|see|review|follow|refer|submit|resubmit|file|open|create|report|provide|send|"
        r"include|give|let|leave|place|put|keep|bring|set|take|make|remove|use|wait|ask|"
        r"apply|complete|fill|return|try|request|register|schedule|reschedule|book|pay|mail|"
        r"speak|reply|respond|tell|notify|inform|consult|read|find|download|search|reach|"
        r"attend|ensure|store|dispose|recycle|hire|move|purchase|buy|obtain|get|appeal|"
        r"continue|track|look|view|pick|choose|sign|drop|cut|repair|replace|rent|fix|clear|"
        r"shovel|have|expect|order|start|drive|park|walk|order|call back|resume)\b"
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
        r"~(?:phone|mail) ?(?:for|if|with|to) (?:any |more |further |additional |details|"
        r"questions|information|the|you|schedule|report|ask)"
    ),
    (
        r"\b(?:if|should) (?:you|the|this|it|there|your|any|a|problems?|anything|something|"
        r"issue|condition|not|further|conditions?|more|one)\b[^.;!?]{0,110}?\b(?:call|"
        r"contact|dial|file|submit|resubmit|report|let us|e-?mail|write|visit|open|create|"
        r"request|send|tell|please|notify|reopen|make a new|ask|book|you (?:can|may|should|"
        r"must))\b"
    ),
    (
        r"(?:^|[.!?;,:-] |\b(?:please|or|and|then|so|also|to) )(?:call|submit|resubmit|"
        r"contact|create|send|tell|ask|book|write|apply|come|bring|report|file|open|request|"
        r"enter|pay) (?:(?:a|an|the|your|it|us|again|them|in|back|for|online|new|another|311|"
        r"this|at|with|new) )[^.;!?]{0,60}\b(?:if|when|with|again|once|by|for|at|on|online|"
        r"before|so)\b"
    ),
    r"\b(?:re-?submit|re-?file|resend|reapply)\b",
    (
        r"\b(?:submit|file|open|create|enter|make|put in|send|request|place|book) (?:in "
        r")?(?:a |an )(?:new|separate|another|cleaning|different|fresh|second|follow-?up|"
        r"service|311) (?:service |311 |work |sr |new |e-?form )*(?:request|complaint|case|"
        r"ticket|report|order|sr|pickup|appointment|photo|form|application|reservation|"
        r"one)\b"
    ),
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
        r"extra|boxes|next|hearing|[a-z]+s)\b"
    ),
    (
        r"\b(?:more|further|additional|any|other|for) (?:information|info|details?|"
        r"questions?|assistance|concerns?|help|inquiries)[^.;!?]{0,60}(?:~phone|~mail|~web|"
        r"website|web site|online|call|contact|visit|email|311|click|at www|available (?:at|"
        r"on)|can be found|is available|are available|reach|ask|desk|number|link|questions "
        r"to)"
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
        r"\bplease (?:refer|referr) to\b|\bto (?:view|check|see|follow|track|find) (?:the "
        r")?(?:status|progress|updates?|it)\b|\bfor (?:the )?status\b"
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
        r"time you|we ask that you|we ask you|remind(?:ed|s)? (?:you|that|to)\b|be reminded|"
        r"customers are reminded|it is your|you are (?:responsible|entitled|asked|welcome|"
        r"free)|appeal (?:this|it|the|within|by)|can appeal|may appeal)\b"
    ),
    (
        r"\b(?:its own|the|their|that|another|county|state) (?:[a-z0-9]+ ){0,2}(?:desk|"
        r"office|hotline|line|company|agency|board|landlord|town) can help\b|\bhelps?\.?$|"
        r"\byou (?:keep|get) [^.;]{3,40} if you\b|\bif you [^.;]{3,60}, you (?:keep|get)\b|"
        r"\bsomebody [^.;]{0,20}has to be (?:there|home)\b|\bthe owner can claim\b"
    ),
)
"""What the resident can or should do, or whom to ask."""

ADDRESSED = (
    (
        r"(?:^|[.!;,] |\bplease )call (?:us |311 )?back (?:when|if|once|after|with|on|at|during|"
        r"between|tomorrow|and|to|as soon)\b"
    ),
    (
        r"\bfeel free to (?:call|contact|email|reach|write|ask|visit|stop)\b|(?:^|[.!] "
        r")(?:please )?"
        r"(?:contact|call) (?:the )?(?:[a-z-]+ ){1,4}~phone|(?:^|[.!;] ?)(?:please )?remove "
        r"(?:it|them|any|"
        r"your|all) |\b(?:must|need to|needs to|have to|should) (?:hire|contract)\b"
    ),
    r"(?:^|[.!;] )reply with |\buntil you (?:send|give|bring|tell|upload|sign|pay|call)\b",
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
    r"(?:^|[.!?;] )(?:cut|tie|break|bag|stack|trim)(?: up| down)? and [a-z]+(?:ed|ew|ut)\b",
    r"\b(?:engineer|commissioner|superintendent|director) (?:[a-z&-]+ ){2,10}~(?:phone|mail)",
    (
        r"\breport (?:gives?|has|had|says?|shows?|names?|states|only|was|is|lists|does)\b|(?:^|"
        r"[.!?;,] )put (?:the |up |in |down |back )?(?:signal|signs?|lights?|cones?|barricades?|"
        r"cold|asphalt|new|pole|lamp|plates?|cover|traps?|bait|lid|hydrant|valve|system|circuit|"
        r"head|fence|post|meter|bench)\b[^.;]*"
    ),
    (
        r"\b(?:sent|send|by|via|per|an?|in) e-?mail\b|\bneed the [a-z ]{2,30}to (?:find|"
        r"locate)[a-z ]*|"
        r"\b(?:owner|lot|yard|grass|weeds|property)\b[^.]{0,60}\b(?:must|has to|have to|"
        r"needs to) be "
        r"(?:cut|mowed|cleaned|removed|repaired|cleared|abated)\b"
    ),
    r"(?:^|[:;.,-] ?)follow ?-?up (?:with|by|on) |\bhas an image[.] you can view it here(?: ~web)?",
    r"\bput on [a-z ]{0,40}list\b",
    (
        r"\bas you (?:may|can|might|could)\b[^,.;]{0,30}|\byou may (?:already |have )(?:know|"
        r"noticed|seen)\b"
    ),
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
    r"\b(?:no|unable to) (?:contact|call|phone|answer)\b",
)
"""The same words where they are meant for somebody else."""

PARTNERS = words(
    "street+lighting sign+shop tree+crew paint+shop signal+shop",
    (
        "(?:the+)?(?:electric|power|gas|cable|phone|telephone|water|light|utility|railroad|rail|"
        "transit|tow|towing|bus|sewer|internet)+(?:company|co|utility|provider|authority|agency|"
        "operator|district) "
        "dc+water airport university sheriff school+district coast+guard railway "
        "(?:state|county|federal)+[a-z]+ medical+examiner"
    ),
    (
        "dcr mbta massdot mass+dot mass+highway masshighway massport nstar nat'?l+grid "
        "national+grid verizon comcast rcn pg&?e pge at&?t att caltrans"
    ),
    (
        "bart muni mta sfmta puc dpw pwd isd btd bwsc bpd sfpd nypd dsny dohmh dep dob hpd "
        "dot dpr dhs fdny con+ed coned coned edison recology port+authority"
    ),
    (
        "amtrak railroad usps post+office eversource keyspan police state county "
        "federal+government xcel water+(?:department|dept|company|and+sewer|utility) "
        "gas+company power+company utility telephone+company cable+company phone+company bpd "
        "parks(?:+(?:department|dept))?"
    ),
    (
        "housing+preservation health+and+mental animal+(?:control|care) "
        "forestry(?:+division)? national+grid "
        "transportation(?:+department)? "
        "public+works(?:+department)? sanitation(?:+department)? fire+department health+department "
        "code+enforcement park+department housing+court board+of+health another+(?:agency|"
        "department|division|unit) other+(?:agency|agencies|department)  "
        "clear+channel boston+water"
    ),
    (
        "(?:the+)?(?:department|dept|bureau|division|office|board)+of+[a-z]{2,20} "
        "(?:the+)?[a-z]{2,20}(?:+[a-z]+)?+(?:department|dept|division|district|authority|"
        "agency|commission|bureau|company|queue|crew|unit|room)"
    ),
)
"""Other agencies, utilities and companies."""

_SENT_TO = (
    r"\b(?:referr?(?:ed|ing|al)?|transferr?(?:ed|ing)?|transfer|forward(?:ed|ing)?|"
    r"rerouted|re-?routed|routed|redirected|re-?assigned|handed over|turned over|passed "
    r"(?:on|along)?|sent|submitted|escalated|tranferred|transfered|reffered|refered|"
    r"directed) (?:it |this |them |your |the |was |has been |over |on |back |along "
    r")*(?:[a-z]+ ){0,3}?(?:to|2) (?:be handled by )?(?:the |our |their |a |an "
    r")?(?:appropriate |proper |correct |responsible |right |different |separate |local "
    r")?(?:[a-z'&/-]+ ){0,2}?"
)
_RECEIVERS = words(
    "department departments dept agency agencies division bureau authority office company",
    (
        "maintenance utility board commission city state county town district unit queue psr "
        "party staff"
    ),
    "personnel entity jurisdiction precinct court enforcement legal highway engineering maximo",
    "radio+room admin ~number",
)

NOT_YET = (r"\b(?:not|never) (?:there|here|out|in (?:the|this|that) area) yet\b",)
"""Somebody is still to come: a plan, and not that nothing was there."""

NO_WORK = (r"\bno work (?:was |is )?needed on\b",)
"""A visit that needed no work: what follows is no plan for it."""

NO_ACTION = {
    "D": (
        r"\bsame [a-z]+,? same [a-z]+",
        r"\breplaced by (?:crm|cn|sr)\b",
        (
            r"\bbeat you to it\b|\b(?:folded|rolled|linked|merged|joined|tied|"
            r"combined) (?:in)?(?:to|with|under) (?:the |an?other |your )?(?:[a-z]+'?s? )?(?:case|"
            r"sr|report|request|ticket|~number)|\bsame (?:spot|place|location|address|hole|light|"
            r"tree|issue)[,;:]? (?:as )?(?:case|sr|#|~)"
        ),
        r"\b(?:entered|reported|logged|submitted|called in|opened) twice\b",
        (
            r"\bsame (?:[a-z]+ ){1,2}(?:as|of|in|under|reported (?:in|under|on)) (?:your |an?other "
            r"|the |"
            r"my )?(?:ticket|case|sr|request|report|wo|#|~number|one|order)\b|\balready (?:on "
            r"(?:file|"
            r"record)|logged|known|turned in|called in|ticketed|tracked|documented)\b"
        ),
        r"combined (?:to|with) (?:request|case|sr|ticket)\b",
        r"\babout the same (?:thing|place|problem|issue|matter|spot)\b|\bsame thing (?:as|you)\b",
        (
            r"\bcombined (?:to|with|into|under) (?:the |a )?(?:request|case|sr|ticket|order|"
            r"~number)\b|"
            r"\b(?:have|has|is|was) (?:already )?an? (?:open|active|existing|earlier) (?:request|"
            r"case|"
            r"ticket|report|complaint|order)\b|\bsame (?:ticket|report) as\b"
        ),
        r"\breplaced (?:by|with) (?:case |sr |request )?#? ?(?:~number|\d{5})",
        (
            r"\bsame [a-z]+ as (?:in|on) (?:your|the|case|an)\b|\bthat case stays open\b|\bordered "
            r"under\b|\breported (?:earlier|before)\b|\b(?:has|have) an? (?:open|active) "
            r"(?:request|case|"
            r"complaint|ticket|work order)\b"
        ),
        r"^see rfa\b|\blinked to (?:the|an) (?:earlier|other|first|original|existing|open)\b",
        r"\b(?:request|case|complaint) (?:was |has been |is )?already (?:received|made|in)\b",
        r"\bsame (?:[a-z]+ )?as (?:rfa|sr|case|crm|cn|~number)\b",
        (
            r"\b(?:case|request|record|~number) (?:was|has been|is) merged\b|\bhave a "
            r"work order\b|\bsame (?:rfa|sr)\b"
        ),
        (
            r"^(?:please |pls )?(?:refer to|see) (?:sr|case|cn|crm|rfa|lagan case|#|~number)[ "
            r"#:]*(?:number )?(?:~number)?[ .]*$"
        ),
        (
            r"\brepeats (?:~number|\d)|\bjoined your (?:report|request) to\b|\bsomebody reported "
            r"(?:this|it) before\b|\b(?:request|case|report) ~number covers the same\b|\bcovers "
            r"the same (?:place|problem|issue)\b"
        ),
        (
            r"\bduplicat[a-z]*\b|\bdup(?:e|es|s)?\b|\bdups?(?:#|~number)|\b(?:already|"
            r"previously) (?:been )?(?:reported|submitted|filed|entered|exists?|logged|in (?:the "
            r")?system|on (?:the )?list|have (?:a|this)|received (?:a|this))\b"
        ),
        (
            r"\b(?:case|request|sr|ticket|complaint|work order) (?:already )?exists?(?: "
            r"already)?\b|\bsame (?:as|request|case|issue|complaint|location as|problem as)\b|"
            r"\b(?:an existing|existing|original|previous|earlier|parent) (?:case|request|sr|"
            r"ticket|complaint|service request|report|work order)s?\b|\b(?:see|under|in|on|by|"
            r"with|via|as|to|follow|already) (?:the |an )?(?:another|other|open|first) (?:case|"
            r"request|sr|ticket|complaint|service request|report|work order)\b"
        ),
        (
            r"\bmerged (?:with|into)\b|\bcombined with\b|\brepeat (?:call|request|complaint)\b|"
            r"\bsecond request\b|^(?:please )?(?:see|refer to|seecrm|see crm|crm|see also)\.? "
            r"?(?:case|sr|cn|crm|request|#|no|number|lagan case|service request|ticket)* ?#? "
            r"?~number\.?(?: on (?:gas )?(?:w\.?o\.?)? ?#? ?~number)?$"
        ),
        (
            r"\balready (?:reported|have|been reported|open|opened|working on (?:a|this)|"
            r"scheduled under|in (?:our|the) (?:system|queue))\b|\bplease follow (?:case|sr|"
            r"request)\b|\bfollow case\b|\bwe received a work order for this\b"
        ),
    ),
    "R": (
        (
            r"\b(?:state|county|federal) (?:[a-z]+ ){0,2}(?:officer|crew|agency|"
            r"warden) took the (?:call|report|case)\b|\b(?:has|have) the ticket\b|"
            r"\bowes the repair\b"
        ),
        (
            r"\b(?:div|division|dept|department|engineering|foundation|authority)\.? (?:has|"
            r"have) been (?:notified|informed)\b"
        ),
        (
            r"\b(?:now )?sits with (?:the )?[a-z]+|\b[a-z]+ will (?:get|take|handle|"
            r"have) this one\b"
        ),
        (
            r"\bwe (?:have |'ve )?(?:told|notified|informed|alerted) them\b|\bhas it in (?:their|"
            r"its) (?:queue|list|system)\b|^(?:case resolved - )?(?:sent|escalated|elevated|"
            r"forwarded|referred|transferred|routed|passed) (?:on |over |up )?to [a-z\[]|"
            r"\bonly (?:the )?(?:[a-z]+ )?(?:utility|company|county|state|railroad) (?:may|can)\b"
        ),
        (
            r"\b(?:is|are) (?:handled|answered|dealt with|taken care of|managed|run|"
            r"regulated) (?:in [a-z]+ )?by (?:the |a |an )?(?:[a-z']+ ){0,3}(?:desk|prosecutor|"
            r"court|team|office|board|vendor|program|line|hotline)[a-z']*\b|\b(?:concerns|"
            r"questions|reports|complaints|requests|calls|problems) (?:about|with|on|"
            r"for) [^.;]{2,50} (?:should|must|need to|have to) go to\b|\bsent on to [a-z]+|"
            r"\bhanded (?:over |off )?to (?:the )?(?:[a-z]+ ){0,2}(?:county|state|utility|police|"
            r"company|authority|district)\b"
        ),
        (
            r"\b(?:this|it|that|case|request|complaint|report|ticket|matter|one) (?:went|goes|"
            r"moved|"
            r"has gone|was moved|was handed) (?:over |on )?to (?:the )?[a-z]+|\b(?:case|request|"
            r"complaint|issue|matter) belongs? to [a-z]+|"
            rf"\b{OFFICE} (?:now |already )?(?:has|have) (?:your|this|the) {CASE}\b|"
            rf"\b{CASE} (?:was |has been |is )?(?:opened|placed|logged|made|filed|lodged|"
            r"submitted|"
            r"put in|entered) with (?:them|[a-z&]{2,8})(?:[.,;]|$)"
        ),
        (
            r"\btransferred[: .]*$|\bthis is an? (?:[a-z]+ ){1,4}(?:dept\.?|department|police|"
            r"enforcement|"
            r"isd|dpw) (?:[a-z]+ )?(?:issue|matter|case)\b"
        ),
        (
            rf"(?:^|[.;] )(?:the )?{PARTNERS} (?:(?:was |were |has been |have been )?notified|"
            rf"(?:was|were|has been|have been) (?:contacted|called))\b"
        ),
        (
            r"\b(?:ticket|case|report|request|claim|order|complaint) (?:was |has been |is "
            r")?(?:opened|"
            rf"placed|logged|made|filed|lodged) with (?:the )?{PARTNERS}\b|\b(?:has|have) (?:now )?"
            r"(?:taken over|the job)\b|\b(?:is|are) (?:run|owned|managed|operated) by (?:an? |"
            r"the )?"
            r"(?:[a-z]+ )?(?:firm|company|utility|agency|county|state|contractor|district)\b|"
            r"\b(?:they|"
            r"company|utility) (?:were|was|have been|has been) called (?:out|in|to)\b|\b(?:board|"
            r"state|"
            r"county|agency|commission) (?:regulates|licenses|oversees|inspects) "
        ),
        (
            r"^for [a-z /-]{3,40},? (?:please )?(?:contact|call) ~phone|\b(?:state|county|federal|"
            r"airport|railroad|university|utility|port)(?: [a-z]+){0,2} (?:was|has been|were) "
            r"(?:told|notified|informed|called|alerted)\b|\bwhich now has your (?:report|complaint|"
            r"request|case)\b|\bcounty (?:[a-z]+ ){0,4}and was told\b"
        ),
        r"(?:^| )referred[. ]*$",
        r"\bnow (?:has|have) (?:it|this|your (?:report|case|request))\b",
        (
            rf"\blet (?:the )?{PARTNERS} know\b|\b(?:they|which|who) (?:now )?(?:have|has) (?:been "
            r"given )?(?:your|the|this) (?:report|complaint|case|request)\b|\b(?:state|county|"
            r"federal) "
            r"(?:[a-z]+ )?(?:handles?|answers?|runs?) \b|\bbelongs with (?:the )?[a-z]+"
        ),
        (
            rf"\b{PARTNERS} (?:was|were|has been|have been) (?:notified|informed|told|alerted)\b|"
            r"(?:^|[.;] ?|\b(?:was|been|is|and) )reported to (?:the )?"
            rf"{PARTNERS}\b|"
            rf"\b{PARTNERS} (?:owns|runs|maintains|operates) (?:[a-z]+ ){{1,3}}and (?:was|has "
            r"been) told\b|"
            rf"\b(?:handled|answered|managed) by (?:the )?{PARTNERS}\b"
        ),
        r"\bsent to (?:the )?[a-z&]{2,8} for (?:repairs?|work|action|response|handling|review)\b",
        r"\bref\.? to (?:the )?(?:con|const|construction|dist|isd|btd|pwd|parks|engineering)\b",
        rf"\bcall(?:ed)? (?:it |this )?in to (?:the )?{PARTNERS}\b",
        (
            r"^please report (?:this|it|the)\b[^.;]{0,40}\bto (?:the )?(?:dep(?:t|artment)|"
            r"police|state|county)\b"
        ),
        rf"\b(?:told|informed|notified|alerted) (?:the )?{PARTNERS}(?: about| of|$|[.,;])",
        (
            r"\bhas to go (?:thru|through|to)\b|\bcontact non-?emergency police\b|\bcontact "
            r"[a-z]+ [a-z]+ from the\b|\bfax (?:to |us )[a-z]|\brefered to\b|\b[a-z]{3,5}d "
            r"handling\b|\bgave [a-z0-9 ]{3,40} to [a-z]+ at [a-z]+ (?:grid|edison)\b"
        ),
        (
            r"\btransferr?ed ?:? ?-? ?to\b|\bre-?assign(?:ed|ing)? to\b|\bcase refer(?:red|ed)? "
            r"to [a-z]"
        ),
        rf"{_SENT_TO}(?:{_RECEIVERS}|{PARTNERS})\b",
        (
            r"\b(?:case|complaint|request|call|sr|details|info|information|issue|this|it|matter) "
            r"(?:was |is |has been |have been |been |being )?(?:transferred|transfered|forwarded|"
            r"referred|rerouted|routed|redirected|reassigned)\b|^(?:transferred|transfered|"
            r"forwarded|referred|rerouted|reassigned|transferring|referring|transfer|refer|"
            r"referr|reffer)\b|\bdetails forwarded\b|\bplease (?:refer|referr) to (?:code|the|"
            r"isd|pwd|dpw|btd|parks|police|bpd|[a-z]+ (?:department|dept|division|"
            r"enforcement))\b"
        ),
        (
            r"\b(?:will be|to be|being|has been|was|were|is) (?:referred|forwarded|transferred|"
            r"routed|sent on|passed on|reported|sent) to\b(?: [a-z&'/-]+){1,3}"
        ),
        r"\breported (?:it|this) (?:through [a-z]+ )?to\b",
        (
            r"\b(?:send|sent|notify|notified|notice sent|send notice) (?:a |the )?(?:notice |"
            r"letter |email |request )?to (?:the )?(?:proper|other|responsible|correct|"
            r"appropriate|another|utility|pg&?e|at&?t|verizon|comcast|dpw|puc|mta|sfmta|bart|"
            r"caltrans|port)\b|\b(?:will|must|has|have) (?:to )?(?:go|gone|goes|went) to "
            r"(?:another|the (?:state|county|water|police|park|health))\b|\bgo to the (?:state|"
            r"county)\b"
        ),
        (
            r"\b(?:is|are) (?:handled|managed|serviced|maintained|done|run|taken care of|emptied|"
            r"collected|dealt with|answered|performed) by (?:the |a |an |another |your "
            r")?(?:[a-z&']+ ){0,3}?(?:department|dept|agency|company|state|county|utility|"
            r"division|authority|contractor|hauler|landlord|district|mbta|dcr|bwsc|isd|btd|pwd|"
            r"dpw|parks|nstar|verizon|police|school|schools|desk)\b"
        ),
        (
            r"\b(?:another|a different|different|other|separate) (?:[a-z]+ )?(?:agency|"
            r"department|dept|division|unit|team|city agency)(?:'s)? (?:[a-z]+ )?(?:handles?|"
            r"does|is|will|has|takes?|now has|responsib|issue|jurisdiction|matter|queue|to)\b|"
            r"\bbelongs (?:to|with) (?:another|a different|the [a-z]+ (?:department|division|"
            r"team|unit|crew))\b|\bthis (?:is|should be|would be|needs to go to) (?:a |an |for |"
            r"the )?(?:isd|btd|pwd|dpw|bwsc|bpd|parks|puc|mta|sfmta|police|highway|code "
            r"enforcement|water|sewer|animal control|bfd|fire|health)\b"
        ),
        (
            r"\b(?:should|must|need to|needs to|has to|have to|please|you can|may) (?:contact|"
            r"call|be (?:sent|reported|directed|routed|referred) to|report (?:it|this) to|go to) "
            r"(?:the |your |their )?(?:[a-z&']+ ){0,3}?(?:company|utility|landlord|property "
            r"owner|isd|btd|pwd|dpw|bwsc|bpd|dcr|mbta|verizon|nstar|comcast|police|state|county|"
            r"pg&?e|department of [a-z]+)\b(?: instead| directly)?"
        ),
        (
            r"\bpassed to the (?:reviewer|[a-z]+ (?:team|desk|crew))\b|\bsent to the [a-z]+ "
            r"worker\b|\blives in another county\b|\b(?:got|have|has|had) this from us\b|"
            r"\bpassed (?:it|this|your|the case|the matter) (?:on|to)\b|\bsent (?:it|this|your "
            r"(?:request|case|report)) (?:on |over )?to\b|\bwe (?:gave|sent|passed|handed|"
            r"reported) (?:it|this|your [a-z]+|the [a-z]+) (?:on |over )?to\b|\b(?:its|their|the "
            r"[a-z]+) (?:crew|team|office|department)s? (?:[a-z]+ ){0,6}(?:got|has|have) (?:this|"
            r"it) from us\b"
        ),
    ),
    "J": (
        (
            r"\b(?:is|are) (?:a )?civil(?: (?:dispute|issue|matter)s?)?(?: ?[.,;]| ?$)|\b(?:is|"
            r"are) (?:permitted|allowed) (?:here|in (?:this|the) (?:zone|city|district))\b|"
            r"\bnot enforced by us\b|\bdeveloper (?:still )?(?:maintains|owns)\b|\bnot on (?:city|"
            r"our|a city) (?:collection )?routes?\b|\b(?:in|on) the (?:customer|owner|homeowner|"
            r"resident)'?s? (?:[a-z]+ )?(?:line|lateral|side|service)\b|\bwarrants? (?:was |"
            r"were )?not met\b"
        ),
        (
            r"\bnot our (?:[a-z]+ )?[a-z]+|\b(?:cannot|can not|can't|could not) be (?:taken|"
            r"collected|accepted|picked up)\b|\bresidential (?:program|service|customers?|"
            r"properties) only\b|\bnot a condition (?:requiring|for|that)\b|\bd(?:eo|oe|"
            r"o)se? not (?:install|handle)\b"
        ),
        (
            r"\b(?:homeowners|owners|landlords|abutters|tenants|residents) (?:care for|"
            r"take care of|look after|handle|clear|own)\b|\b(?:use|hire|need|contract with) (?:a |"
            r"their own |own )?private (?:hauler|collection|contractor|company|plumber)s?\b|"
            r"\bnot (?:taken|collected|accepted|picked up) (?:at|in) the (?:curb|alley|street|"
            r"route)\b|\b(?:we|city|crews) (?:don't|do not|does not|doesn't|cannot|can't|won't|"
            r"will not) (?:ticket|tow|mow|patrol|offer|license|treat|spray|exterminate|mediate|"
            r"relocate|rescue|trap)\b|\bonly (?:the )?(?:[a-z]+ ){0,2}(?:owner|landlord|manager|"
            r"association)s?(?: of [a-z ]{2,20})? (?:can|may|must)\b|\b(?:allowed|legal|permitted|"
            r"may [a-z]+(?: here)?) (?:by|under) (?:the )?(?:law|code|ordinance|state law)\b|"
            r"\b(?:is|are) federal\b|\b(?:is|are) (?:the )?(?:[a-z]+ ){0,2}[a-z]+'s(?: (?:job|"
            r"duty))? ?(?:[.,;]|$)|\btoo low (?:for|to)\b"
        ),
        (
            r"\babutters? (?:has|have|must|needs?) (?:to )?[a-z]+|\bcity (?:won'?t|can'?t|"
            r"cannot)(?: ?[.,;]| ?$)"
        ),
        (
            r"\bbelongs? to (?:[a-z&'.-]+ ){0,3}[a-z]+|\b(?:on|at|in|past|inside|beyond) (?:the |"
            r"your |their )*(?:customer|owner|homeowner|resident|private|consumer|house)'?s? (?:"
            r"side|"
            r"property|line|plumbing|lateral|service|portion|end|meter)\b|\b(?:past|beyond|behind|"
            r"after|downstream of) (?:the |your )?(?:meter|curb stop|property line|cleanout)\b|"
            r"\b(?:customer|homeowner|resident|occupant|user)s?'?s? (?:own )?(?:responsib[a-z]*|"
            r"duty|obligation|expense)\b|"
            r"\b(?:owns|maintains|controls) (?:this|that|the|these|those) (?:[a-z]+ )?[a-z]+|"
            r"\bhoa(?:'s)? [a-z]+"
        ),
        (
            r"\b(?:owner|landlord|abutter|manager)s? should (?:remove|repair|clean|fix|clear|cut|"
            r"replace|"
            r"maintain|trim)\b|^denied\b"
        ),
        (
            r"\bonly (?:approves|handles|enforces|inspects|issues|maintains|services|covers|"
            r"responds|"
            r"cleans|collects|repairs)\b|\b(?:request|petition|application)\b[^.;]{0,90}\bis "
            r"denied\b"
        ),
        (
            r"\b(?:is|are) (?:the |your |their )?[a-z]+'?s? (?:own )?(?:duty|obligation)\b|\bnot "
            r"(?:offered|"
            r"provided|available) (?:to|for|in|on|at) [a-z]+|\b(?:ordinance|law|code|rules?|"
            r"program|"
            r"contract|policy)s? (?:does|do) not (?:reach|cover|apply|extend|allow|include|"
            r"permit)\b|"
            r"\bfor (?:small claims|civil|the) court\b|\bno [a-z]+ can (?:go|be (?:planted|"
            r"installed|"
            r"placed|put|added|removed))\b|\b(?:ordinance|law|code) does not\b"
        ),
        (
            r"\b(?:on |in )?(?:your|the owner's|the customer's|the resident's|the private) side of "
            r"(?:the )?(?:meter|line|property|valve)\b|\b(?:up to|left to) (?:the|its) "
            r"(?:property )?"
            r"(?:owner|landlord|manager|tenant|association)s?\b|\b(?:on|in) (?:the |a )?(?:airport|"
            r"hospital|college|army|navy|tribal|cemetery|campus|transit|church|mall|business) "
            r"(?:property|grounds|land)\b|\bprivate (?:yard|garden|garage|patio|courtyard|"
            r"backyard|lateral|court|line|pipe)\b|\b(?:airport|county|state|federal|railroad|"
            r"school|"
            r"tribal) (?:property|land|ground)\b"
        ),
        (
            r"\b(?:[a-z]{3,4}|division|unit|county|district|commission|crews?) (?:does not|"
            r"doesn't|do not|don't) (?:patrol|handle|enforce|regulate|own|"
            r"maintain|remove|service|mediate|trim|prune|plow|clean|repair|collect|cover|license|"
            r"tow) [a-z]+|\bno public right[- ]of[- ]way\b|\b(?:state|county|federal|university|"
            r"railroad|airport)(?: [a-z]+){0,3} (?:maintains|owns|manages|operates|has to|must|"
            r"is responsible)\b|\b(?:ddot|state|county|owner|abutter|contractor)'?s? respon[a-z]+|"
            r"\b(?:is|on) an? (?:state|federal|county|private) [a-z]+\b|\bnot in our (?:service |"
            r"coverage )?(?:area|district|territory)\b|\b(?:owner|landlord)s? (?:has|have) to "
            r"(?:repair|fix|clear|clean|remove|trim|maintain|replace|cut)\b|\bsits? on [a-z]+ "
            r"(?:land|property)\b|\b(?:for|to) [a-z]+ residents? only\b|\bmust hire (?:a|their|"
            r"its)\b|"
            r"\bbelongs? to (?:the )?(?:[a-z]+ ){0,2}(?:district|army|port|church|airport|"
            r"authority|"
            r"company|hospital|college|club|developer)\b"
        ),
        r"\b[a-z]+ (?:does|do) not (?:install|recommend|post)\b|\bprohibits? (?:the )?city\b",
        (
            rf"\b(?:is|are) owned by (?:the )?{PARTNERS}\b|\b(?:can't|cannot|can not) be "
            r"(?:removed|"
            r"reached|done|cleaned) by (?:the|our) (?:[a-z]+ )?(?:team|crew|city|department)\b"
        ),
        (
            r"\bfor residen(?:ces|ts|tial)[a-z ]{0,15} only\b|"
            r"\bnot one (?:that|which) [a-z]+ [a-z]+s\b|\bregulated by\b|\bnot a tree (?:cared|"
            r"maintained|owned)\b|\btoo (?:narrow|small|close|steep|shallow) (?:for|to)\b|"
            r"\b(?:owners|landlords|"
            r"tenants) "
            r"(?:repair|maintain|clean|remove|shovel) [a-z]+|\bwe only [a-z]+ (?:[a-z]+ "
            r"){1,2}(?:on|in|"
            r"for|along) |\b(?:customer|owner|private)(?:'s)? side of\b|^private on private\b|"
            r"\bcannot act on\b|\bnot authori[sz]ed to (?:tow|enter|remove|act|work)\b"
        ),
        (
            r"\bresponsibility of (?:the )?[a-z]+|\b(?:btd|city|department|dept) (?:cannot|can "
            r"not|is unable to|are unable to|will not|won't) [a-z]+"
        ),
        (
            r"\bnot an? [a-z]+ (?:case|issue|matter|responsibility)\b|\bcob[- ]owned\b|\bprivate "
            r"drain\b|\b(?:is|are|=) (?:considered )?regular trash\b|\bno special (?:collection|"
            r"pick ?up)\b|\bpvt\b|\bpriv\.? prop|\bnot picking up\b|\b(?:could|would|can|will) "
            r"not (?:take|collect|accept|pick up)\b|\bcan't (?:take|collect)\b|\bcannot "
            r"replant\b|\bhire a private\b"
        ),
        (
            r"\bnot city\b|\bprivate land\b|\b(?:not|isn't|isnt|outside|out of|beyond|no) "
            r"(?:within |in |of |under |a |the |our |an |its |city of [a-z]+ |their )*(?:[a-z]+ "
            r")?(?:jurisdiction|responsibility|responsible|property of the city|city property|"
            r"city street|city tree|city issue|city matter|city light|city[- ]owned|owned by "
            r"(?:the )?city|maintained by (?:the )?city|city maintained|public way|public street|"
            r"public property|city limits|scope|purview|control)\b"
        ),
        (
            r"\b(?:private|privately|non[- ]?city|non[- ]?residential|not residential)[ "
            r"-](?:property|way|ways|road|street|alley|alleyway|lot|parking lot|parking|tree|"
            r"trees|driveway|owner|owned|land|residence|drive|contractor|building|company|fence|"
            r"maintained|hauler|light|lights|cart|matter|issue|sidewalk|sewer|side|dumpster|"
            r"party|parcel|home|community|garage|trash|collection|civil)\b"
        ),
        (
            r"\b(?:state|federal|mbta|dcr|mass ?dot|mass highway|caltrans|county|railroad|nstar|"
            r"verizon|utility|school|park service|bart|port|massport|pg&?e|at&?t|hoa|university|"
            r"church|housing authority|bha|national grid|comcast)(?:'s)? (?:property|road|street|"
            r"highway|jurisdiction|responsibility|land|location|maintained|owned|issue|owns|pole|"
            r"light|equipment|tree|parkway|route|area|box|is responsible|light pole|facility|"
            r"problem|park)\b"
        ),
        (
            r"\b(?:owned|maintained|managed|controlled|handled|serviced) (?:and maintained |and "
            r"operated |privately )?by (?:the )?(?:state|dcr|mbta|mass|federal|county|caltrans|"
            r"private|owner|a private|verizon|nstar|utility|university|school|railroad|hoa|"
            r"property|another city|town|pg&?e|park service|port|army|housing authority)\b"
        ),
        (
            r"\b(?:owner|owner's|owners|homeowner|homeowners|homeowner's|landlord|landlord's|"
            r"abutter|abutters|abutter's|tenant|resident|property owner|property owner's|"
            r"property owners)s?'?s? (?:is |are |must |has |have |needs? |will need "
            r")?(?:responsib[a-z]*|to (?:repair|remove|clean|maintain|fix|handle|replace)|must "
            r"(?:handle|repair|remove|clean|maintain|fix|replace|call|hire))\b|\bresponsibility "
            r"of (?:the )?(?:property|abutter|home|owner|landlord|tenant|resident|state|utility|"
            r"adjacent|private|railroad|university|association|contractor)"
        ),
        (
            r"\b(?:city|department|dept|team|we|program|agency|crews?|dpw|pwd|boston|btd|parks|"
            r"they|division|trucks?) (?:does not|do not|doesn't|don't|cannot|can not|can't|is "
            r"not allowed|are not allowed|is not able|isn't able|won't|will not|is not "
            r"responsible|are not responsible|no longer|isn't responsible) (?:[a-z]+ )?(?:plow|"
            r"remove|collect|pick|repair|own|maintain|service|clean|handle|take|trim|prune|"
            r"enforce|resurface|by law|to|provide|have (?:jurisdiction|authority)|do|work|for|"
            r"accept|cut|tow|issue|install|plant|replace|regulate|control|responsible|empty|"
            r"sweep|paint|haul|act|intervene)\b"
        ),
        (
            r"\b(?:not|isn't|aren't|never) (?:allowed|eligible|permitted|accepted|collected|"
            r"city[- ]owned|covered|serviced by|scheduled items?|enforceable|scheduling items?|a "
            r"(?:city|311|special)|required to be (?:reported|scheduled)|qualif[a-z]+|part of "
            r"(?:our|the))\b|\bnon[- ]scheduling\b|\bdo(?:es)? not (?:require|need) (?:a "
            r")?(?:special )?(?:pick ?up|scheduling|appointment|permit)\b|\b(?:does not|doesn't|"
            r"do not|did not) (?:meet|qualify|fall|warrant)\b[^.;]{0,30}(?:criteria|requirement|"
            r"program|jurisdiction|guidelines|under|for|within|standard)|\bcivil matter\b|\bnot "
            r"enforceable\b|\bagainst (?:policy|the law)\b|\b(?:request )?(?:has been |was |is "
            r")?denied\b(?! access)"
        ).replace("(?! access)", "(?:$|[.,;]| by| due| because)"),
        (
            r"\bjurisdiction\b|\bdcr\b|\bmass ?dot\b|\bcaltrans\b|\b(?:lies|is|located|falls) "
            r"(?:in|outside|within|on) (?:the )?(?:next|another|other|a different|different|"
            r"neighboring) (?:town|city|county|state)\b|\bnot (?:in|part of) (?:the )?(?:city|"
            r"denver|boston|san francisco)\b|\bbelongs? to (?:the |a |an )?(?:state|county|owner|"
            r"railroad|utility|power|water|private|property|school|university|hoa|building|"
            r"homeowner|tenant|landlord|neighbor|association|company)\b"
        ),
        (
            r"\b(?:dispose of (?:that|it|this|them) privately|private(?:ly)? (?:hauler|"
            r"dispos[a-z]+))\b|\bno problem on (?:the )?city(?:'s)? side\b|\bcity side (?:is "
            r")?(?:ok|clear|clean)\b"
        ),
    ),
    "L": (
        (
            r"\bno carcass\b|\bneg(?:ative)? results?\b|\bhad (?:already )?(?:run|wandered|flown|"
            r"walked|driven) (?:off|away)\b"
        ),
        (
            r"\b(?:saw|found|spotted|noticed) no (?:such )?(?:pot ?holes?|holes?|piles?|trash|"
            r"debris|mattress|couch|bags?|tires?|trucks?|vehicles?|cars?|dogs?|animals?|carts?|"
            r"items?|tents?)\b|\bnothing (?:matching|like|resembling|fitting)\b"
        ),
        (
            r"\b(?:vehicles?|veh|cars?|vans?|trucks?|trailers?|dogs?|cats?|animals?) not (?:in|at|"
            r"on|there|present|here)\b|\bno (?:[a-z]+ )?(?:sighted|spotted|encountered)\b|"
            r"\bno (?:vehicle|car|truck|van)s? (?:was|were) (?:parked|standing)\b"
        ),
        (
            r"\b(?:dogs?|cats?|animals?|coyotes?|vehicles?|veh|cars?|vans?|trucks?|trailers?|rvs?|"
            r"bikes?|scooters?|carts?|bees|swarm|raccoons?) (?:was |were |is |are )?not (?:seen|"
            r"spotted|sighted|around|encountered)\b"
        ),
        (
            r"\bneither (?:[a-z]+ )?(?:was|were) (?:there|present|found|here)\b|\bhad already been "
            r"(?:driven|moved|taken|cleared|hauled|picked)\b|\bnowhere (?:to be (?:found|seen)|in "
            r"sight)\b|\b(?:could not|couldn't|did not|didn't) spot\b"
        ),
        r"^nothing (?:dumped|left|placed|stored|parked|seen) (?:at|on|in|there|here|near|by)\b",
        (
            r"\bunable to be (?:found|located)\b|\b(?:did not|didn't) see (?:anything|it)\b|"
            r"\b(?:car|vehicle|truck|van|dog|"
            r"cat|animal|bird|deer|trailer|camper|motorcycle|raccoon|coyote|owner)s? (?:had|has|"
            r"have) "
            r"(?:already )?(?:left|gone|driven off|moved on|been moved|driven away|run away|"
            r"flown)\b|\bthere (?:was|were) no (?:[a-z]+ )?(?:vehicle|car|dog|cat|animal|debris|"
            r"trash|"
            r"pothole|hole|van|truck|item|encampment|bag)s?\b|\bno "
            r"[a-z]+ (?:was|were) (?:visible|there|found|seen|present) (?:on|at|in|along|any|"
            r"there)\b"
        ),
        (
            r"\b(?:someone|somebody|owner|neighbor|people|they) (?:has |had |have )?(?:already|"
            r"allready) (?:pick|remov|took|taken|mov|clean)[a-z]*\b|\bnot at (?:the |this |that "
            r")?(?:reported |given |stated )?(?:location|address|site|place)\b|\bno (?:such )?"
            r"(?:animal|dog|cat|bird|vehicle|car|truck|pothole)s?(?:[.!]|$)"
        ),
        (
            r"^no (?:[a-z]+ ){1,3}(?:in|n|at|on) (?:that|this|the) (?:area|location|address|site|"
            r"street|corner|block)\b"
        ),
        (
            r"\b(?:but|when|already) [^.;]{0,40}\bhad (?:already )?been (?:removed|picked up|taken|"
            r"moved)\b"
        ),
        (
            r"\b(?:vehicle|car|truck|van|dog|animal|cat|rv|trailer)s? had (?:already )?(?:left|"
            r"gone|"
            r"moved|run off|wandered off)\b|\bnothing (?:had|has|was) (?:been )?(?:set|put|left|"
            r"placed) out\b|\b(?:did not|didn't) (?:see|spot|notice) (?:a|an|any|the) (?:such )?"
            r"(?:pot ?hole|hole|dog|animal|car|vehicle|trash|debris|item|sign|cart|bag)s?\b"
        ),
        r"\bcannot be (?:identified|located|found)\b|\bcould not be (?:seen|located|found)\b",
        (
            r"\bnothing to be found\b|^checked[ ,]+(?:and )?nothing\b|\bdid ?n'?t find "
            r"anything\b|\b(?:conditions?|problem|"
            r"issue) could not be "
            r"(?:verified|found|located)\b|^nothing\b[ -]*(?:nothing)?[. ]*$"
        ),
        (
            r"\b(?:could not|couldn't|cannot|can't|can not|unable to|not able to|did not|didn't|"
            r"failed to|was unable to|were unable to|unable) (?:[a-z]+ ){0,2}?(?:find|locate|"
            r"found)\b(?: (?:any|the|a|an|it|this|that|reported|your|address|location|problem|"
            r"condition|such|described|issue|vehicle|animal))*"
        ),
        (
            r"\b(?:not|nothing|no \w+|none) (?:was |were |is |are )?(?:found|located|there|at "
            r"(?:this |the |that |given )?(?:location|address|loc|site|corner|intersection)|on "
            r"(?:location|site|scene|arrival|street)|here|in (?:the )?area|out (?:there|front)|"
            r"visible|visable)\b"
        ),
        (
            r"\b(?:no|0) (?:such )?(?:[a-z'-]+ ){1,4}?(?:found|located|at (?:this |the |that "
            r")?(?:location|address|site|corner|intersection|time of|loc|place)|there|here|on "
            r"(?:site|scene|the street|street|location|arrival|sidewalk|ground)|in (?:the |this "
            r")?(?:area|street|location|alley)|seen|visible|visable|out|outside|present)\b"
        ),
        (
            r"\b(?:gone|left|moved|not there|removed|departed|missing) (?:on|upon|prior to|"
            r"before|when|by the time) (?:our |my |the |officers? |we |i |crew )?(?:arrival|"
            r"arrived|arriving|got)\b|\bg\.?o\.?a\b|\bu\.?t\.?l\b|\bn/f\b|\bnot at location\b|"
            r"\b(?:vehicle|veh|car|truck|dog|animal|cat|item|items|van|trailer|boat|rv|debris|"
            r"bike|bicycle|motorcycle|raccoon|bird|cart|mattress|couch)s? (?:was |were |is |has |"
            r"had |have )?(?:already |been |all )*(?:gone|not there|not found|no longer there|"
            r"not on|removed (?:by|before) (?:owner|someone|arrival)|left the area)\b"
        ),
        (
            r"\b(?:no such|address does not|location does not|street does not|does not) (?:exist|"
            r"address|street|location|pole|number)\b|\b(?:no|wrong|bad|incorrect|invalid) "
            r"(?:address|location) (?:found|at)\b|\bnothing (?:stood|there|here|found|at|of the "
            r"kind|on|out)\b|\b(?:no evidence|no sign|no signs|no trace) (?:found|of (?:a |an |"
            r"the |any )?(?:vehicle|car|dog|animal|problem|issue|pothole|debris|trash|item|"
            r"graffiti|damage|leak|dumping|problem))"
        ),
        (
            r"\b(?:crew|we|officers?|inspector|driver|i) (?:[a-z0-9]+ ){0,9}(?:saw|found|see) "
            r"(?:nothing|none|no (?:such|dog|animal|vehicle|car|sign of|problem|item|items|"
            r"debris|cart))\b|^(?:not there|nothing|gone|gone already|already gone|not found|no "
            r"find|none|not here)[ .!]*$|\bcondition not found\b|\bno longer (?:there|at|here|"
            r"present|on)\b"
        ),
    ),
    "A": (
        r"\bvoice ?mail (?:was |is )?(?:not set up|full)\b",
        (
            r"\bno (?:answer|response|reply)(?: ?[.,;]| ?$)|\b(?:would|will|did) not (?:open|"
            r"answer)\b|\bnever (?:got|let) in\b|\bno waiver\b"
        ),
        (
            r"\b(?:prohibit|prevent|keep|kept|stop)(?:s|ed|ped)? (?:the |our |us |city |crews? |"
            r"trucks? |sweepers? |drivers? )+from [a-z]+ing\b"
        ),
        (
            r"\b(?:would|will|did) ?n[o']t (?:let|allow|permit) (?:[a-z]+ ){1,3}?(?:in|inside|to "
            r"enter|"
            r"enter|access|onto|through)\b|\bno return(?:ed)? calls?\b|\b(?:not|"
            r"never) "
            r"returned (?:our |my )?calls?\b|\bleft (?:two|three|several|\d) (?:voice ?mails?|"
            r"messages|"
            r"notes|cards)\b|\b(?:attempts?|calls|visits) (?:were |was |have been )?(?:"
            r"unsuccessful|"
            r"unanswered)\b|\bunsuccessful attempts?\b|\bwhen (?:you are|you're|someone is|"
            r"somebody is) "
            r"(?:at )?(?:home|available|there)\b"
        ),
        (
            r"\b(?:could|can) only (?:be )?(?:look|see|inspect|view|seen|viewed|inspected)[a-z]* "
            r"(?:at |it "
            r")?(?:from )?(?:the )?(?:outside|street|sidewalk|exterior)\b"
        ),
        (
            r"\b(?:need|needs|without|no|awaiting|requires?|have|having) (?:a |an |the "
            r")?(?:signed |written |"
            r"owner's )+(?:[a-z]+ )?(?:waiver|consent|permission|release)\b|"
            r"\b(?:was|were|is|are) not (?:let in|admitted|allowed in|allowed (?:inside|to "
            r"enter))\b|"
            r"\b(?:was|were) refused entry\b|\bnobody answered\b|\b(?:was|were) not available\b|"
            r"\b(?:could not|couldn't) (?:get|go|come) (?:in|into|inside|through|past|behind)\b"
        ),
        r"\baccess (?:[a-z]+ ){0,5}(?:was |is )?(?:refused|denied)\b",
        r"^no response\b",
        (
            r"\b(?:did|does|would) not give (?:us )?(?:consent|permission|access)\b|\b(?:has|"
            r"have) not "
            r"(?:called|written|got) (?:us )?back\b|\bcould not see (?:into|over|behind|inside) |"
            r"\b(?:received|got|had) no (?:reply|response|answer)\b|\bno (?:reply|response|answer) "
            r"(?:was |has been )?received\b|\b(?:did not|never) (?:hear|heard) back\b"
        ),
        r"\bnot reachable\b|\bcould not be reached\b",
        (
            r"\b(?:no|without|denied|refused|unable to (?:gain|get|obtain)|could not (?:gain|get|"
            r"obtain)|couldn't (?:get|gain)|cannot (?:gain|get)|can't (?:gain|get)|lack of|"
            r"limited|not able to (?:gain|get)|had no|did not (?:gain|get|have)|didn't (?:get|"
            r"have)) (?:[a-z]+ )?(?:access|entry|entrance)\b|\bnoacc\b|\binaccessible\b|\bnot "
            r"accessible\b|\b(?:unable to|could not|couldn't|cannot|can't) (?:access|enter|get "
            r"in|reach|go in)\b"
        ),
        (
            r"\b(?:gate|gates|door|doors|building|yard|fence|entrance|entry|park|lot|garage|"
            r"basement|lobby|property|house) (?:was |were |is |are |being )?(?:all |also |still |"
            r"already |padlocked and )?(?:locked|closed|chained|blocked)\b|\blocked "
            r"(?:gate|door|building|yard|"
            r"fence|entrance|in|out)\b"
        ),
        (
            r"\b(?:no one|nobody|no-one|noone|not|wasn't|no body|not anyone) (?:was |is |were "
            r")?(?:at )?(?:home|answered|came to the door|there to|available|responded|to let|"
            r"present to|in the (?:unit|apartment)|opened)\b|\bno (?:answer|response|reply) "
            r"(?:at|to|from|when|on|after)?\b|\b(?:did not|didn't|does not|do not|never|has not|"
            r"have not) "
            r"(?:answer|respond|return (?:our|my|the|calls?|phone)|reply|pick up (?:the )?phone|"
            r"call back|show up|let us in)\b|\bno show\b|\bno one home\b"
        ),
        (
            r"\b(?:unable to|could not|couldn't|cannot|not able to|unsuccessful) (?:complete "
            r"(?:the|an|this) inspection|conduct (?:the|an) inspection|inspect|reach|contact|get "
            r"(?:in touch|a hold|hold of|through)|make contact|speak)\b|\bunable to complete the "
            r"inspection\b|\bleft (?:a |another |detailed? |several |2 |two )?(?:voice ?mail|"
            r"message|msg|vm|mess)\b|\blft msg\b|\blvm\b|\b(?:kept|stopped) us from (?:going|"
            r"getting|coming|entering)\b|\b(?:mail ?box|voicemail) (?:is |was )?full\b|\bphone "
            r"(?:is |was )?disconnected\b|\bno contact (?:made|with|was made)\b|\b(?:cars?|"
            r"vehicles?|truck|tree|snow)(?: was| were)? (?:blocking|in the way|prevented)\b|"
            r"\bleft no room for\b|\breached nobody\b|\bcould not gain access\b|\b(?:can't|could "
            r"not|unable to) (?:get|reach) (?:to|by|into|in|at)\b|\bgate code\b"
        ),
    ),
    "I": (
        (
            r"\bplease verify\b|\bapplication (?:is |was )?incomplete\b|"
            r"\bincomplete application\b|\bmissing (?:a |an |the |your )?(?:[a-z]+ )?(?:plan|form|"
            r"page|document|signature)s?\b"
        ),
        (
            r"\bno (?:[a-z]+ ){0,2}number (?:was |is |were )?(?:given|provided|left|listed|"
            r"included)\b|\bleft no (?:phone|number|name|contact|address)\b|\bunable to (?:go on|"
            r"proceed|continue|move forward)\b"
        ),
        (
            r"^(?:which|what|where) [^?.]{2,60}\?|\b(?:unclear|not clear|uncertain|don't know|do "
            r"not "
            r"know|can't tell|cannot tell|could not tell|unsure|not sure) (?:where|which|what)\b|"
            r"\breport (?:gives|has|says|shows|names) only\b|\b(?:give|tell|send|provide|share)(?: "
            r"us| "
            r"me)? (?:the |a |an |your |more |closest |nearest |exact |correct )+(?:[a-z]+ ){0,2}"
            r"(?:address|house number|location|cross streets?|block|corner|intersection|pole "
            r"number|"
            r"plate)\b|\b(?:pin|map point|marker) (?:[a-z]+ )?(?:fell|is|was|lands?|landed|"
            r"dropped|"
            r"falls|sits) (?:in|on|outside|off)\b"
        ),
        (
            r"\b(?:incorrect|invalid|wrong) (?:[a-z]+ )?(?:number|information|info|address)\b|"
            r"\bnot "
            r"provided with any\b|\b(?:more|additional|further) detailed? info?r?[a-z]*\b"
        ),
        (
            r"\bgives? no (?:[a-z]+ ){0,3}(?:address|location|name|number|details?)\b|\bneed the "
            r"(?:[a-z]+ ){1,3}(?:to|so|before|in order)\b|\bwithout (?:more|further) details?\b|"
            r"\b(?:could be|could have been|was) sent without\b|\bno valid (?:number|address|"
            r"location|street)\b|\binvalid loc(?:ation)?\b|\b(?:give|provide|send) a (?:plate|"
            r"ticket|"
            r"pole|meter|license|case) number\b|\bcan(?:not|'t| not) (?:locate|find) (?:the "
            r")?[a-z]+ "
            r"without\b|\bmore (?:accurate|exact|precise) (?:loc|location|address)\b|\bnot have "
            r"(?:a |"
            r"an )?(?:valid|correct|exact) (?:[a-z]+ )?(?:number|address|location|street)\b"
        ),
        (
            r"\b(?:number|address|name|date|photo|page|signature) (?:was|is|were) (?:missing|"
            r"left out|"
            r"blank)\b|\breply with (?:the|your|a) |\bcannot (?:go on|continue|proceed) (?:until|"
            r"without)\b|\b(?:application|request|file|claim|complaint) (?:needs?|requires?|"
            r"lacks?|is missing|are missing) (?:a |an |the |"
            r"your |one |more )"
            r"(?:[a-z]+ ){0,2}(?:stub|proof|signature|document|form|photo|page|statement|lease|"
            r"receipt|"
            r"identification|bill|copy)s?\b|\b(?:blank|no) e-?form\b|\bunclear as to\b|\bwhich "
            r"(?:is it|one|corner|side)\?|"
            r"\bgive us more\b"
        ),
        (
            r"\b(?:did|does|do) not (?:have|include|contain|provide) (?:sufficient|enough|"
            r"adequate) information\b"
        ),
        (
            r"\b(?:no|not enough|insufficient|inadequate|incomplete|missing|without|need|needed "
            r"more|require more|needs?(?: more| better| the| an?| exact| additional| further)?|"
            r"not sufficient|lack of|lacks|lacking|unclear|unspecified|incorrect|vague|too "
            r"little|didn't (?:give|provide)|did not (?:give|provide|include|leave)|does not "
            r"have a? ?valid|require[sd]?(?: more| additional| further)?) (?:[a-z]+ "
            r"){0,3}?(?:info|info\.|information|address|location|description|details?|contact|"
            r"phone number|cross street|house number|specifics?|data|street name|exact location|"
            r"block number|unit number|pole number|plate(?: number)?|photo|picture|street "
            r"number)\b(?: (?:given|provided|attached|listed|available|was|is|to|for|included|"
            r"needed|entered|on|as|supplied|or|about|from|was not|information|does|were|from))?"
        ),
        (
            r"\b(?:info|information|address|location|details?|description|form|request) "
            r"(?:[a-z]+ ){0,4}?(?:was |were |is |are )?(?:not (?:provided|given|sufficient|"
            r"enough|clear|complete|valid|included|attached|specific|found in)|insufficient|"
            r"incomplete|missing|unclear|too (?:vague|little)|invalid|not enough|needed|lacking|"
            r"inadequate|wrong)\b|\binsufficient[ .]*$|\bnot specific enough\b|"
            r"\b(?:unable to|cannot|"
            r"could not|can't) (?:identify|determine|tell|verify) (?:the |which |where |what |"
            r"exact |your )*(?:location|address|problem|issue|street|where|which|what|"
            r"complainant|exact)\b|\bno (?:answer to (?:our|the) question|description|specifics?|"
            r"address|info|information|details?|exact location|cross street)\b|\bneed (?:more|"
            r"better|additional|an|the|exact|a) (?:[a-z]+ )?(?:info|information|location|address|"
            r"details?|description|specifics)\b|\b(?:do|did) not (?:know|understand) (?:which|"
            r"what|where)\b|\bnot sure what\b|\bwhich (?:street|pole|address|location)\?|"
            r"\bwithout (?:the|an|a) (?:[a-z]+ )?(?:address|number|location|photo)\b"
        ),
        (
            r"\bno case no\b|\bcan't look up\b|\b(?:tell|send) us the (?:nearest|exact|number|"
            r"address)[^.;]{0,60}(?:goes on|go on|continue|proceed)\b|\bwithout additional "
            r"(?:verification|information|documents)\b|\bwithout it we cannot\b|\brfi sent\b|"
            r"\bwe (?:still )?(?:need|asked for|miss|lack|are missing|require) (?:the |your |a |"
            r"an |more |one )(?:[a-z]+ ){0,4}(?:bill|form|number|address|photo|document|"
            r"documents|paper|pages?|proof|copy|plate|name|information|details?|signature|"
            r"statement|letter)\b|\bwithout (?:it|them|that) we (?:cannot|can't)\b"
        ),
    ),
    "C": (
        r"\b(?:dropped|withdrew) the (?:complaint|request|case)\b",
        (
            r"\bnot an? (?:service request|request for service)\b|\bjust (?:a|an) (?:comment|"
            r"question|fyi|test)\b"
        ),
        r"\btake (?:this|the|their|his|her|that) (?:request|report|complaint|case) back\b",
        r"\bwants? (?:us )?to (?:drop|cancel|withdraw|close) (?:it|this|the)\b",
        (
            r"\b(?:took|taken) (?:the|this|your|that|his|her|their) (?:report|request|complaint|"
            r"case) back\b"
        ),
        (
            r"\b(?:case|this|it|request) is not an? (?:[a-z]+ ){1,3}(?:it is|it's|this is)\b|"
            r"\bcase "
            r"filed wrong\b|\b(?:to|and) (?:cancel|withdraw)\b|\bnot a (?:bike|bulk|tree|sign|city|"
            r"trash|street|traffic|parks?|water|311) (?:item|issue|problem|request|case)\b"
        ),
        (
            r"\btold us (?:that )?you (?:do not|no longer|don't) (?:need|want)\b|\b(?:entered|"
            r"reported|"
            r"opened|logged) twice\b|\bunable to process (?:this|your)\b|\bw/ ?error\b|\bcreated "
            r"(?:[a-z]+ ){0,3}with "
            r"(?:an )?error\b|\bforget it\b|\bnever "
            r"?mind\b"
        ),
        r"\berror case\b|\bcase error\b|\be-?form (?:would|did|could) not\b",
        r"\brequest(?:ing|ed|s)? (?:that )?(?:the |this )?case (?:closure|be closed|closed)\b",
        (
            r"\bcancel[a-z]*\b|\bcanx\b|\byou took (?:this|your|the) (?:request|case) back\b|"
            r"\btraining record\b|\bwithdr[aeo]w[a-z]*\b|\b(?:opened|entered|created|submitted|"
            r"filed|reported|made|put|input|sent|called|issued|logged|typed|assigned) (?:[a-z]+ "
            r"){0,3}?(?:in error|by mistake|in wrong|wrong|incorrectly|by accident|accidentally|"
            r"under the wrong|mistakenly|erroneously|twice)\b|\b(?:in error|my mistake|entry "
            r"error|by mistake (?:at|by)|entered by mistake)\b|\b(?:error|mistaken|typo|by "
            r"mistake)$"
        ),
        (
            r"\b(?:wrong|incorrect|improper|different) (?:[a-z]+ )?(?:e-?form|form|category|type|"
            r"code|queue|service type|case type|request type|entry|case|department|dept|"
            r"selection|topic)\b|\btest (?:case|entry|request|sr|only)\b|^test(?:ing)?\b|\bmust "
            r"be test\b|\b(?:new|another|corrected|correct|separate) (?:case|request|sr|ticket) "
            r"(?:has been |was |will be |is being )?(?:opened|created|entered|made|submitted|put "
            r"in|filed|issued)\b|\b(?:putting|put|entering|entered|opening|opened|opening up|"
            r"created|creating|submitted|submitting|will (?:open|create|put in|submit|enter)|"
            r"made) (?:in )?(?:a |an )?(?:new|another|corrected|correct|separate|different) "
            r"(?:case|request|sr|ticket|work order|one)\b|\bsee corrected sr\b|\bcase filed "
            r"incorrectly\b|\b(?:re)?submit(?:ted)? as (?:a )?[a-z]+\b|\bno longer (?:needed|"
            r"needs?|wants?|required|necessary|an issue|interested)\b|\b(?:does not|doesn't|did "
            r"not|no longer) want (?:it|a|the|this|to|tree|cart|service)\b|\bchanged (?:his|her|"
            r"their|your|my) mind\b|\bclosed at (?:const\.?|constituent'?s?|customer'?s?|"
            r"caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?|owner'?s?) request\b|\bat "
            r"(?:the )?(?:request of (?:the )?)?(?:const\.?|constituent'?s?|customer'?s?|"
            r"caller'?s?|resident'?s?|cconst\.?|your|requestor'?s?) request\b|\b(?:you|"
            r"constituent|caller|customer|resident|requester) (?:told us|asked|called|requested|"
            r"wants?|wanted|said|says) (?:us )?(?:[a-z]+ ){0,2}?(?:to (?:close|cancel|withdraw|"
            r"disregard)|that it is no longer|to be (?:closed|cancelled))\b|\bdisregard\b|\bnot "
            r"a (?:valid|real|legitimate|311) (?:request|case|complaint|sr|issue)\b|\binvalid "
            r"(?:request|case|sr|entry|complaint)\b|\bvoid(?:ed)?\b|\bprank\b|\bspam\b"
        ),
    ),
    "X": (
        r"\bno officers? clear\b|\bnot in (?:this|the|our) (?:[a-z]+'s )?budget\b",
        (
            r"\b(?:request|case|ticket|report|order|call)s? (?:has |have |was |were )?(?:expired|"
            r"aged out|timed out|lapsed)\b|\bhiring freeze\b|\bunworked\b|\bno (?:unit|car|"
            r"officer|patrol)s? (?:was |were )?(?:free|available)\b"
        ),
        r"\bclosed after \d+ (?:[a-z]+ )?(?:days|weeks|months)\b",
        (
            r"\bno (?:update|activity)s? (?:for|in|within) (?:the (?:last|past) )?\d+|"
            r"\bclosed by (?:the )?system\b"
        ),
        (
            rf"\b{MEANS} (?:levels? |constraints? )?(?:does|do|did|will|would) not [a-z]+|\b(?:"
            r"not|un|"
            r"never)[ -]?(?:been )?(?:funded|budgeted|staffed)\b|\b(?:insufficient|inadequate|"
            r"limited|"
            r"not enough|too few|lack(?:s|ed|ing)?|shortage of|short (?:of|on)|short-|out of) "
            r"(?:the "
            rf"|adequate |available |sufficient |enough |any )?(?:[a-z]+ )?(?:{MEANS}|crews?|"
            r"inspectors?|officers?|workers)\b|\bdue to (?:a |the )?(?:high|heavy|large|unusual) "
            r"(?:call volume|workload|volume of (?:calls|requests|cases|complaints|work)|"
            r"demand for "
            r"(?:service|this))\b|"
            rf"\bdue to {MEANS}\b|\bhigher[- ]priority\b"
        ),
        (
            r"\bbecause (?:the|this|your) (?:request|case|ticket|report|complaint) is (?:older|"
            r"more|over|too old)\b"
        ),
        (
            r"\bcall volume\b|\bno change in\b|\bno (?:officer|inspector|crew)s? (?:was|were|"
            r"could be) "
            r"(?:sent|available|free)\b|\b(?:officers?|inspectors?|crews?) could not (?:come|go|"
            r"respond)\b"
        ),
        r"\bnobody could get to it\b",
        r"\badmin(?:istratively)? closed\b",
        r"\b(?:over|more than|older than) (?:[a-z]+|\d+) (?:days?|months?|years?) old\b",
        (
            r"\bdevote (?:its |their )?resources\b|\b(?:couldn't|could not|unable to) respond to "
            r"your (?:complaint|request)\b|\bother (?:critical|higher) (?:services|priorities)\b"
        ),
        r"\btime lapse\b|^admin(?:istrative)? clos[a-z]+\b|\btoo old\b",
        (
            r"\badministrative(?:ly)? (?:clos[a-z]+|complet[a-z]+|resol[a-z]+|cancel[a-z]*)\b|"
            r"\bclosed (?:administratively|by the system|automatically|due to (?:age|inactivity|"
            r"time|lack|the age|no activity|system|staff)|as part of|because (?:it|of (?:its "
            r")?age|no one|the (?:case|request)|this (?:case|request)))\b|\bauto(?:matically)?[- "
            r"]?closed\b|\b(?:system|data) (?:clean ?up|purge|migration|conversion|upgrade)\b|"
            r"\b(?:old|older|outdated|expired|stale|aged|inactive) (?:case|cases|request|"
            r"requests|sr|tickets?|complaints?|work orders?|service requests?|records?)\b|"
            r"\b(?:lack|shortage) of (?:staff|staffing|resources|funding|funds|personnel|"
            r"manpower|budget|inspectors|crew|crews|equipment)\b|\b(?:staff|staffing|budget|"
            r"resource|funding|crew|inspector)s? (?:shortage|shortages|cuts?|constraints?|"
            r"limitations?)\b|\b(?:no|insufficient|limited) (?:staff|funding|funds|resources|"
            r"budget|money|manpower|crew|crews|inspectors?|personnel) (?:available|to|for|at)?\b|"
            r"\bdue to technical issues\b|\bbacklog\b|\btime (?:limit|frame) (?:has )?(?:expired|"
            r"passed|exceeded)\b|\bnever closed\b|\b(?:closed|discontinued) (?:without|with no) "
            r"(?:action|review|inspection|work|evaluation|a visit|further)\b|\bno (?:additional|"
            r"further) (?:evaluation|review) of\b|\b(?:more|older) than (?:a|one|two|three|\d+|"
            r"thirty|sixty|ninety) (?:[a-z]+ )?(?:years?|months?|days?)(?: old| "
            r"ago)?\b[^.;]{0,30}clos|\bclos[a-z]+ [^.;]{0,40}\b(?:more|older) than (?:a|an|one|"
            r"two|three|\d+|thirty|sixty|ninety) (?:[a-z]+ )?(?:years?|months?|days?)\b|\bno "
            r"activity\b|\bend of (?:the )?(?:quarter|fiscal year|season) clos|\bclosed in "
            r"bulk\b|\bcrm migration\b|\bbulk clsd\b|\bquarterly cleanup\b|\bnobody (?:could|was "
            r"able to|had time to) (?:look|visit|inspect|go)\b"
        ),
    ),
    "P": (
        (
            r"\bnot (?:been )?[a-z]+(?:ed|en|ut) yet\b|\bnot yet (?:been )?[a-z]+(?:ed|en|ut)\b|"
            r"\bexpect (?:a|an|our|the) (?:crew|truck|inspector|call|visit|technician)s?\b"
        ),
        (
            r"\b(?:crew|truck|inspector|officer|tech|driver)s? (?:is |are )?(?:en ?route|"
            r"on (?:the|its|their) way)\b|\bgets? [a-z]+ed (?:next|in|this|when)\b|\b(?:carts?|"
            r"stickers?|signs?|parts?|trees?) arrives? (?:in|within|by|on|next)\b|"
            r"\bthen we (?:reinspect|return|come back|check|recheck)\b|^under (?:investigation|"
            r"review|study)\b|\bin (?:[a-z]+ )?review (?:with|by)\b|\b(?:review|"
            r"inspection) (?:is )?due (?:by|on)\b|\brunning (?:a|one|two|\d+) days? (?:late|"
            r"behind)\b|\bpending (?:\d+ )?(?:utility )?locates?\b|\b(?:is|are) (?:graded|"
            r"ranked) [a-z]+ priority\b|\b(?:officer|inspector|board|commission|"
            r"reviewer)s? (?:reviews?|hears?) (?:it|this|the case) (?:on|in|next)\b"
        ),
        (
            r"\bwill (?:consider|not be (?:in|back|on|there))\b|\b(?:late put out|"
            r"missed) pick up next\b"
        ),
        (
            r"\bbeing (?:looked (?:at|into)|studied|designed|fabricated|scheduled|worked on|"
            r"considered)\b|\bin (?:design|fabrication|production|procurement)\b|"
            r"\b[a-z]+ set for (?:the )?(?:week|month|next|\d|mon|tues|wednes|thurs|fri|jan|feb|"
            r"mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:is|are|work|repair|grind|planting|"
            r"pruning|paving|cleaning|removal|replacement) to be [a-z]+|\b(?:officer|inspector|"
            r"crew) (?:rechecks|returns|comes back|reinspects|revisits|follows up)\b|"
            r"\bhas you down for\b|\byou are (?:booked|scheduled|down|set) (?:for|on)\b|"
            r"\b[a-z]+ing (?:comes|follows) (?:\d|one|two|three|in|next|after|within|later)\b"
        ),
        (
            r"\b(?:service|team|unit|crew|staff|supervisor|dept|office|field) to (?:check|inspect|"
            r"call|contact|review|investigate|respond|follow|visit|look|assess|evaluate)\b|"
            r"\badded to (?:next|the|our|a|this) (?:[a-z0-9']+ ){0,4}(?:contract|list|program|"
            r"schedule|plan|queue|rotation|route)\b"
        ),
        *NOT_YET,
        (
            r"\b(?:is|are|now) in line\b|\b(?:as|when|once|if) (?:capacity|staffing|time|weather|"
            r"crews?|resources|schedules?|manpower) (?:allow|permit|is|are|become)s?\b|\b(?:has|"
            r"have) not (?:yet )?(?:completed|finished|started|begun)\b|\b(?:supervisor|foreman|"
            r"manager)s? (?:has|have|was|were) (?:been )?(?:advised|notified|informed)\b|"
            r"\bmay (?:look at|inspect|visit|patrol|check) [^.;]{0,40}\b(?:when|as|if)\b"
        ),
        (
            r"\b(?:re-?inspection|inspection|hearing|appointment|appt|visit|follow-?up|court date|"
            r"pick ?up|delivery|repair|work) (?:is |was |has been |are )?(?:set|booked|planned|"
            r"arranged|calendared)(?: up)?(?: (?:for|on|at|by|with)\b|[.;,]|$)|\b(?:tech|"
            r"technician|"
            r"electrician|arborist|driver|truck) to [a-z]+|\b(?:is|are) (?:now |currently "
            r"|still "
            r"|also )?(?:reviewing|investigating|studying|evaluating|processing|coordinating|"
            r"designing|"
            r"scheduling|assessing|considering|arranging)\b|\b(?:study|review|design|"
            r"investigation|"
            r"survey|evaluation|analysis|construction) (?:is |are |now |currently |still )*(?:"
            r"under ?way|"
            r"in progress|ongoing|continues)\b|\bto follow[. ]*$|\bon (?:back ?)?order\b|"
            r"\bcandidate for\b|\b(?:crew|truck|tech|inspector|officer|driver) (?:is |are )?(?:out|"
            r"back|over|coming|returning|coming back) (?:first thing|tomorrow|tonight|next|on|by|"
            r"this|"
            r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:cycle|program|"
            r"project|"
            r"contract|rotation) (?:reaches|comes|gets to|returns|begins|starts)\b|\b[a-z]+ing "
            r"(?:happens|occurs|resumes|begins|starts|takes place) (?:every|each|in|on|by|next|"
            r"after|"
            r"this|once|twice|weekly|monthly)\b"
        ),
        (
            r"\b[a-z]{3,} will (?:also |then |soon )?be (?:re)?(?:done|cut|swept|ground|put|"
            r"taken|dug|"
            r"marked|striped|painted|replaced|installed|removed|cleaned|collected|picked|fixed|"
            r"trimmed|"
            r"pruned|planted|paved|patched|filled|emptied|inspected|checked|serviced)\b"
        ),
        r"\b(?:will get (?:it |to )?(?:am|pm|tomorrow|today|later|soon|monday)?)\b",
        (
            r"\bdays? behind\b|\bbehind schedule\b|\bposted for (?:[a-z]+ )?(?:sweeping|cleaning|"
            r"paving|"
            r"work|pruning)\b|\bexpect the [a-z]+ (?:between|on|in|by|at|this|next|to)\b|"
            r"\b[a-z]{4,} "
            r"(?:arrive|reach|come|start|begin|return|open|visit)s? (?:your [a-z]+ |the [a-z]+ |"
            r"there |"
            r"here |back )?(?:in|on|by|next|this) (?:the )?(?:fall|spring|summer|winter|autumn|"
            r"january|"
            r"february|march|april|may|june|july|august|september|october|november|december|monday|"
            r"tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year)\b|\bout of stock\b"
        ),
        (
            r"\b(?:included(?: in| on)?|(?:is|are|was|were|been) (?:in|on|into|under)) (?:the |a "
            r"|an |our |this |next |"
            r"its )?(?:[a-z0-9'-]+ ){0,4}(?:contract|pruning|paving|route|rotation|capital "
            r"(?:plan|program)|work plan|next cycle|resurfacing|reconstruction)\b|\b(?:get|"
            r"getting) to "
            r"(?:it )?(?:asap|as soon)\b|\b(?:to|there|it|out|this|be) asap\b|\b(?:sweeper|truck|"
            r"crew|plow|collection|pickup|work|"
            r"service|route)s? (?:is |are |was |were |has been |have been )?(?:delayed|postponed|"
            r"running late|behind)\b|\bgiven to (?:the )?(?:contractor|vendor|dispatch)\b|\byour "
            r"(?:appointment|pick ?up|inspection|collection|visit|hearing|delivery) is (?:on |for |"
            r"set |scheduled |booked )*(?:\d|mon|tues|wed|thurs|fri|sat|sun|jan|feb|mar|apr|may|"
            r"jun|"
            r"jul|aug|sep|oct|nov|dec)"
        ),
        (
            r"\b[a-z]{3,} will (?:be |soon |then |also )*(?:take|begin|start|visit|come|return|"
            r"arrive|"
            r"happen|speak|discuss|contact|call|write|post|open|test|measure|study|evaluate|"
            r"retime|adjust|order|deliver|bring|drop|mow|plow|salt|treat|spray|bait|trap|tow|tag|"
            r"respond|assess|meet|inform|forward|reach)[a-z]*\b|"
            r"\b(?:study|survey|process|design|test|visit|spraying|planting|paving|sweeping|parts?|"
            r"technician|electrician|arborist|sanitarian|specialist|analyst|planner|somebody|"
            r"plumber|"
            r"review|permit|stump|hydrant|meter|hole|panel|slab|fixture|bench|fence|water|service|"
            r"replacement|appointment) will (?:be |take |soon |"
            r"then )*[a-z]+|\b(?:expect|anticipate) (?:the |your )?(?:work|repairs?|visit|delivery|"
            r"service|crews?)\b|\b(?:dig|repair|work|job|replacement|crew)s? (?:is|are) (?:still )?"
            r"(?:waiting|pending|awaiting)\b|\bcrews are (?:still )?(?:working|on the way|en "
            r"route)\b|"
            r"\b(?:on|in) (?:this|next) (?:spring|summer|fall|autumn|winter|year|month|week)'s\b|"
            r"\bplaced on (?:the|a|an|our|next) [^.;]{0,40}(?:contract|list|program|plan)\b|^will "
            r"[a-z]+\b|\b(?:will|'ll) be (?:serviced|monitored|spoken|discussed|retimed|"
            r"addressed)\b|"
            r"\bsoon as (?:possible|we can|weather)\b"
        ),
        (
            r"\bworking to (?:fix|resolve|correct|address|solve)\b|\b(?:signs?|parts?|pole|lamp|"
            r"materials?|equipment) (?:has been |have been |was |were |is |are )?ordered\b"
        ),
        (
            r"\b(?:trucks?|crews?|inspectors?|plows?|sweeper) (?:has|have) not (?:gotten|come|"
            r"reached|"
            r"been)\b|\bwill advance\b|\badded (?:the |your |this |it )?(?:[a-z]+ )?to (?:its|"
            r"our|the|a) [a-z "
            r"]{0,25}(?:list|"
            r"program|queue|schedule)\b|\bawaiting [a-z]+|\bstill to be assigned\b"
        ),
        (
            r"\b(?:pick ?up|repair|inspection|collection|delivery|appointment|visit|removal)s? "
            r"(?:is |has been |was |are )?(?:re)?scheduled\b|\bgiven to (?:a |the )?[a-z ]{0,20}"
            r"(?:liaison|appraiser)\b|\b(?:an?|the|our|your) [a-z]+ will (?:contact|call|visit|"
            r"inspect|"
            r"reach|review|respond|write)\b|\bservices to handle\b|\bon back ?order\b|"
            r"\b(?:inspector|"
            r"officer|crew|engineer|"
            r"investigator|case ?worker|supervisor) (?:has been|was|is) assigned\b|\b(?:pruning|"
            r"planting|paving|work|construction|repairs?) [a-z ]{0,30}begins? (?:in|on|next)\b|"
            r"\b(?:is|are) with the [a-z]+ (?:reviewer|inspector|engineer|desk|team)\b|"
            r"\b(?:asked|told) the (?:vendor|contractor|company|shop|supplier) (?:for|to)\b|"
            r"\bwaiting to hear\b|\bwe(?:'re| are) looking into\b|\bbeing "
            r"(?:installed|redone|built|rebuilt|paved)\b|\brequires? (?:(?:additional|more) time|"
            r"(?:up to )?\d+ "
            r"(?:days|weeks|months)) to\b|"
            r"\b(?:it|request|case|location|work|repair) waits for\b|\bon hold\b|\bwill (?:be "
            r")?(?:put|back|there|removed?|collect(?:ed)?|pick(?:ed)? "
            r"(?:it )?up|taken|get|install(?:ed)?|repair(?:ed)?|replaced?|investigated?|"
            r"inspect(?:ed)?|reach(?:ing)? out|scheduled?|plant(?:ed)?|pruned?|ground|"
            r"paint(?:ed)?|follow|check|relay|clean(?:ed)?|send|return|address(?:ed)?|look|"
            r"review|swept|patch(?:ed)?)\b|\bre-?scheduled\b|\bscheduled (?:for|this)\b|"
            r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|today)'?s work\b|\bwaiting "
            r"(?:for|on) (?:a |the )?(?:response|answer|reply|paper ?work|parts?)\b|"
            r"\b(?:inspector|supervisor|crew|contractor|staff|[a-z]+ [a-z]+) to (?:inspect|"
            r"contact|call|install|investigate|remove|follow up)\b|\battempting to\b"
        ),
        (
            r"\b(?:placed|put|called) in for\b|\bgiven to (?:a |the )?(?:supervisor|inspector|"
            r"crew|officer|foreman|manager)\b"
        ),
        (
            r"\b(?:has|have|is|are|was|were|been|be|will be|being|already|now|items?|repair|job|"
            r"work|location|it|this|street|tree) (?:been |be |already |also |currently |now |"
            r"tentatively |then )*(?:scheduled|slated|queued|placed on (?:a|the|our)|added to "
            r"(?:a|the|our)|put on (?:a|the|our)|on (?:a|the|our) (?:[a-z]+ )?(?:list|schedule|"
            r"waiting list|wait list|order)|in (?:the|our|a) (?:[a-z]+ )?(?:queue|schedule|"
            r"backlog|program|plan|line)|entered (?:in|into) (?:the|our|a)|included (?:in|on)|"
            r"pending|under (?:review|investigation|consideration|evaluation|construction "
            r"review)|being (?:reviewed|investigated|evaluated|considered|processed|scheduled|"
            r"looked|planned|assigned|handled|repaired|worked)|programmed|planned|in progress|in "
            r"process|on order|ordered|expected|assigned to the|awaiting|waiting|backordered|"
            r"prioritized|in design|ranked)\b"
        ),
        (
            r"^(?:to be )?(?:scheduled|pending|in progress|ordered|assigned|on (?:the )?list|"
            r"added to list|will (?:be )?[a-z]+|to be [a-z]+|awaiting [a-z]+|waiting (?:for|on) "
            r"[a-z]+|needs? (?:to be |a |new )?[a-z]+|under review|crew will|work order "
            r"(?:issued|created|generated|submitted|opened|made)|w\.?o\.? (?:issued|created|"
            r"generated|submitted))\b"
        ),
        (
            r"\b(?:we|crew|crews|city|department|contractor|inspector|supervisor|officer|"
            r"officers|i|they|team|unit|driver|truck|office|staff|engineer|it|he|she|somebody|"
            r"someone|which|repair|district|plow|division|ciu|dpw|pwd|dist\.? ?\d*|work|this|"
            r"cart|carts|sticker|stickers|tree|items?|street|sidewalk|light|lamp|sign|location|"
            r"pothole|complaint|trash|and|request|area) (?:will|shall|is going to|are going to|"
            r"plans? to|intends? to|hopes? to|are scheduled to|is scheduled to|is expected to|"
            r"are expected to|should be able to|are trying to|is to|are to|expects? to|needs? to "
            r"be|must be|would|to be|is expected|patrols) (?:[a-z]+ly )?(?:not )?(?:be |also |"
            r"then |have |get |try to |continue to |have to )*(?:[a-z]+)"
        ),
        (
            r"\b(?:is|are|was|were) (?:now |already )?(?:booked|set|due|planned|anticipated|"
            r"expected|ordered|on order) (?:for|by|at|during|in|on)\b|\b(?:on|in) the (?:[a-z']+ "
            r"){0,3}(?:list|queue|schedule|program) (?:for|of|until)?|\b(?:waiting list|wait "
            r"list)\b|\b(?:tbd|to be determined)\b|\bin the queue\b|^on the [a-z' ]{3,30}list\b|"
            r"\b(?:entered|created|opened) for\b|\b(?:wo|work order|file|order) ?#? ?(?:~number "
            r")?(?:has been |was )?(?:created|opened|entered|placed|issued|generated|"
            r"submitted)\b|\badded to (?:the|our|a) [a-z ]{0,30}(?:list|program|queue|"
            r"schedule)\b"
        ),
        (
            r"\b(?:comes|goes|takes place|follows|answers|looks at it|happens|arrives|visits|"
            r"patrols|starts|begins|works on it|checks|is set) (?:the block |your [a-z]+ |it "
            r")?(?:by|on|within|until|next|at) "
        ),
        (
            r"\b(?:service|work|collection|repair|repairs|delivery|response) (?:is|are) "
            r"(?:normally|usually|typically|generally) (?:provided|completed|made|done)\b|"
            r"\bplease allow\b|\ballow (?:up to |at least |about )?(?:\d+|two|three|four|five|"
            r"six|ten)\b|\bupon availability\b|\bas soon as (?:possible|weather|we)\b|\b(?:work "
            r"order|w\.?o\.?|request|order) (?:has been |was )?(?:issued|created|generated|"
            r"submitted|placed|entered|sent|made|opened) (?:for|to|on)\b"
        ),
    ),
}
"""Why a case was closed without the work, by reason; the first that is found, in this order."""

SENT_ELSEWHERE = (
    rf"(?:^|[.!;] )please (?:call|contact|reach) (?:out to )?(?:the )?{PARTNERS}\b",
    rf"\b(?:notified|called|contacted|alerted|asked) (?:the )?{PARTNERS} to\b",
    (
        rf"\b{PARTNERS} (?:now |already )?notified\b|\b{PARTNERS} (?:was|were|has been|have "
        r"been|is) "
        rf"(?:now |already )?(?:notified|contacted|called|asked)\b"
    ),
)
"""Words that send to another agency, unless a thing was done."""

REFUSED = (
    r"\babutters? (?:has|have|must|needs?) (?:to )?[a-z]+",
    (
        r"\b(?:customer|homeowner|resident|property owner)s?'?s? responsib|\b(?:past|beyond) (?:"
        r"the |"
        r"your )?meter\b"
    ),
    (
        r"\b(?:not|outside|isn't)\b[^.;]{0,40}\bjurisdiction|\bunder (?:the )?[a-z' ]{3,40}"
        r"jurisdiction|\bdoes not meet the (?:criteria|definition)|\bnot (?:the |a )?(?:city's|"
        r"city) (?:responsibility|property|tree|street)|\bnot the responsibility of|\b(?:because|"
        r"becuase|since|as) (?:it|they|this) came from private property|\bprivate "
        r"property[;,.] [^.;]{0,20}(?:owner|responsib)"
    ),
    (
        r"\bresponsibilit[a-z]* of (?:the )?(?:[a-z/]+ ){0,3}(?:owners?|developers?|landlord|"
        r"abutters?)\b"
    ),
    r"\b(?:owner|landlord|tenant|abutter)'?s'? responsib|\bnot a tree (?:cared|maintained|owned)\b",
)
"""Refusals as not the city's, which hold though somebody visited."""

NO_ACTION_VOID = (
    (
        r"\bnothing (?:more|else|further) will\b[^.;]*|\bshould (?:the|a|an|it|you|"
        r"any) [^.;,]{3,60}, [^.;]*"
    ),
    (
        r"\bno (?:[a-z]+ )?(?:problems?|conditions?|voltage|burrows|defects?|issues?) (?:was |"
        r"were )?(?:found|seen|observed|visible|noted)\b|\bnothing in violation\b"
    ),
    r"\bno (?:response|reply|answer) (?:is |was )?(?:needed|required|necessary)\b",
    (
        r"\b(?:owner|landlord|tenant|resident|manager|contractor)s? [^.;]{0,40}\b(?:they|he|"
        r"she) will [a-z]+"
    ),
    (
        r"\b(?:carts?|bins?|barrels?|dogs?|cats?|vehicle|car) belongs? to [^.;]*|\b(?:city|we|"
        r"parks|denver|boston|department|division|public works|crews?) (?:owns?|maintains?|"
        r"controls?) [^.;]*|\b(?:the|a|an) [a-z]+ (?:maintains|controls) the (?:flow|level|"
        r"temperature|pressure|speed|balance)\b|\b(?:that|which|all) belongs? to (?:the |"
        r"our )?city\b|"
        r"\bnot an? (?:good |strong )?candidate\b"
    ),
    r"\bno vio(?:[.,;]|$| (?:found|observed|at|issued|here|noted|on|in)\b)",
    (
        r"\b(?:vehicle|car|truck|van)s? blocking (?:the |a |your |my )?(?:hydrant|driveway|"
        r"ramp|crosswalk|"
        r"bus stop|lane|sidewalk|intersection|alley|garage)s?\b|\bno signs? of (?:rodents?|"
        r"rats?|mice|"
        r"leaks?|damage|activity|infestation|pests?|roaches|bed ?bugs|mold)\b[^.;]*"
    ),
    (
        r"\b(?:ordered|told|asked|required|instructed|directed|warned) (?:the )?(?:property "
        r")?(?:owner|"
        r"landlord|tenant|manager|contractor|abutter)s? (?:to|not to) [a-z]+|\bgone (?:back "
        r")?home\b|"
        r"\b(?:locate|find) [a-z]+ without\b|\bno [a-z]+ will (?:be|take)\b"
    ),
    (
        r"\b(?:did not|didn't|could not|unable to|not) (?:find|observe|see|detect|verify|"
        r"substantiate|witness) (?:[a-z]+ ){0,3}?(?:violations?|signs?|leaks?|evidence|hazards?|"
        r"defects?|infractions?|criminal|illegal|unsafe|a condition|conditions|activity|"
        r"noise|odor)\b(?: [a-z]+){0,6}"
    ),
    (
        r"\b(?:has|have) been (?:repaired|patched|filled|replaced|fixed|cleaned)\b[^;]{0,20}\bno "
        r"[a-z ]+ at this location[^.;]*"
    ),
    (
        r"\b(?:no|any|the) graffiti (?:was |were )?(?:found|observed|seen|visible)[^.;]{0,40}|"
        r"\bgraffiti (?:was )?not found\b[^.;]{0,20}|\bsubmitted to the police department[.] it "
        r"has been determined[^.;]*|\b(?:went|weent|came|visited|drove|out) [^.;]{0,30}to inspect\b"
    ),
    r"\b(?:crew|unit|team) (?:was|were) (?:informed|notified|told)[^.;]*",
    (
        r"\bno (?:active |fresh |visible )?signs of (?:rodents?|rats?|mice|leaks?|damage|activity|"
        r"infestation|pests?|roaches|bed ?bugs)\b[^.;]*|\bnothing was found [a-z]+(?:ing|en|ed)\b"
        r"[^.;]*|\bno (?:damaged|broken|loose) [a-z]+[^.;]*"
    ),
    r"\bno work (?:was |is )?(?:going on|being done|in progress|taking place)[^.;]*",
    r"\bif you [^.;!?]{0,70}(?:closed|reallocated|error)[^.;!?]{0,40}",
    r"\bnothing (?:was |were )?found (?:harm|block|wrong|to be)[a-z]*",
    (
        r"\b(?:trash|carts?|items?|recycling|bags?|it|barrels?) (?:must|should|needs? to) be "
        r"(?:at|out|in|on|placed|put|set|bagged)\b"
    ),
    r"\b(?:not able|unable) to gain (?:access|entry)[^.]*[.] however[^.]*",
    r"\bshould be (?:submitted|reported|directed|made|sent) to\b[^.;]{0,60}",
    (
        r"\b(?:no|not any|zero|nor|without|any) (?:[a-z'-]+ ){0,2}?(?:violations?|"
        r"infractions?|leaks?|evidence|hazards?|defects?|faults?|failure|flaws?|damage|cause|"
        r"basis|barking|noise|"
        r"odor|activity|conditions? (?:exist|that)|crime|criminal|illegal activity|blockage|"
        r"back ?ups?|obstructions?|heat violation|deficienc[a-z]+|issues?|trucks?|merit|"
        r"health|safety|unsafe|public hazard|need)\b(?: [a-z]+){0,6}"
    ),
    r"\bfind (?:any )?(?:problems?|issues?) with\b",
    (
        r"\b(?:if|should|may be|might be|can be|could be|when|unless|whether) "
        r"[^.;!?]{0,110}(?:refer|forward|cancel|locat|duplicate|"
        r"transferr)[a-z]*\b[^.;!?]{0,40}"
    ),
    (
        r"\b(?:tenant|owner|restored|gas|heat|water|leak|tv|motion|phone|answering) "
        r"(?:cancel[a-z]* by|the cancel)\b"
    ),
)
"""Conditions that name a reason without giving it."""
