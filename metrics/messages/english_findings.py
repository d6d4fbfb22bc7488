"""The English of what was found: findings and states that a resident could check."""

from __future__ import annotations

from metrics.messages.english import OBJECTS

FINDINGS = (
    (
        r"\b(?:lights?|signals?|signs?|crosswalks?|poles?|trees?|streets?|sidewalks?|meter|"
        r"hydrant|water|area|lamps?|carts?|heat|pressure|levels?|road|lid|cover|grate) (?:is |are "
        r"|was |were |looks? |seems? )?(?:ok|okay|fine|good)\b|\b(?:un|re-?)?opened (?:the |a |"
        r"both )?(?:[a-z]+ )?(?:gates?|doors?|road|street|valve|lane|restrooms?|park|drain|"
        r"culvert|bathrooms?)\b"
    ),
    (
        r"\b(?:exchange|swap|install|removal|clean-?up|pick ?up|reset|trim|flush|sweep|abatement|"
        r"tow|patch) done\b|\bcut (?:the )?(?:lot|grass|weeds|lawn|yard|hedge|tree|limbs?|branch|"
        r"brush|vines)\b"
    ),
    (
        r"\b(?:depth|height|width|reads?|reading|measures?|measured|at|was|is|left|only|average|"
        r"avg|ph|pressure|level|speed|gap|lip|fence|wall|hole|trunk|grass|weeds|hedge|main|[=:]) "
        r"(?:of |about |only |just |avg |average )?\d+(?:\.\d+)? ?(?:cm|mm|in(?:[.,;]|$)|"
        r"inch(?:es)?|ft|feet|mph|kmh|km/h|db|dba|ppm|psi|percent|%|lux|volts?|degrees|deg|gpm)\b|"
        r"\btoo (?:close|near|small|narrow|steep|shallow|young)\b|\b(?:rated|graded|scored) "
        r"(?:the |it |this )?(?:[a-z]+ )?(?:fair|good|poor|low|high|\d)|\bok (?:on|upon|at) "
        r"(?:arrival|arr|visit)\b|\bleft (?:w/|with) (?:an? |the )?(?:tag|note|sticker)\b"
    ),
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
        r"negative|fine|within|below|above|under|safe|low|high|good|ok)\b|\bno "
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
        r"currently [a-z]+"
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
        r"\braised (?:a|an|the|new|\d)|\bwrote out\b|\bon flash\b|"
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
        r"\b(?:in|not in|is in|now in) (?:full )?compliance\b|\bcomplies\b|\bmeets "
        r"(?:the )?(?:code|standard|requirement)|\bup to code\b|\bcode compliant\b|\blegally "
        r"parked\b|\bwithin (?:the )?(?:legal|city|required) (?:limits?|standards?)"
    ),
    (
        r"\b(?:does|do|did) not (?:meet|violate|constitute|pose|need|have|show|accept|"
        r"contain|exist|comply|appear to|look|lean|plow|own|maintain|remove|qualify|fit|work "
        r"on|answer|allow|collect|pick|service|clean)\b"
    ),
    (
        r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't) (?:not )?(?:an? )?(?:abandoned|city "
        r"property|city tree|city[- ]owned|pothole|pot hole|violation|hazard|dead|alive|healthy|"
        r"sound|stuck|jammed|locked|occupied|vacant|empty|full|clear|clean|dry|wet|blocked|open|"
        r"broken|cracked|loose|down|out|off|on\b|lit|dark|sufficient|adequate|normal|stable|"
        r"visible|private|illegal|legal|valid|damaged|rotten|rotted|split|leaning|corroded|"
        r"stripped|exposed|eroded|sunken|collapsed|faded|clogged|plugged|frayed|crushed|cut|"
        r"buried|etched|too (?:high|low|wide|small|tall|big|heavy|close)|wrong|bent|torn|burned|"
        r"burnt|rusted|missing|overgrown|frozen|unlocked|leaking|working|operational|functional|"
        r"functioning|running|operating|ready|active|inactive|registered|unregistered|expired)"
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

_LETTER = (
    r"(?:letter|notice|notification|warning|advisory|documentation|summons|citation|invoice|kit|"
    r"packet|brochure|flyer|form|testimony|affidavit|violation|order|reminder)s?"
)
FIRM = (
    (
        r"\bcandidate for (?:re[a-z]+|the|paving)|\b(?:power|nstar|n-star|electric|utility|gas) "
        r"(?:outage|failure)\b|\bdoes not appear (?:to be )?[a-z]+|\bstolen vehicle\b|\bnew [a-z]+ "
        r"(?:were |was )?(?:constructed|done)\b|\bsent (?:[a-z]+ ){1,3}crews?\b|\buse (?:hot |cold "
        r")?patch\b|\b(?:lines?|markings?|crosswalks?) (?:were|was|have been) completed\b|^active "
        r"(?:close|vehicle|reg)|\b(?:replaced|repaired|removed|installed|patched)[a-z0-9]"
    ),
    (
        r"\bstop[- ]work (?:order )?(?:was |has been )?(?:posted|issued|placed|written|served|up|"
        r"rescinded|lifted)\b"
    ),
    (
        r"\b(?:is|are) (?:currently |now |presently )?(?:being )?(?:worked on|repaired|rebuilt|"
        r"replaced|reconstructed|repaved|patched|restored) by [a-z]+|\b(?:is|are) (?:currently |"
        r"now |presently )(?:repairing|replacing|rebuilding|restoring|repaving|cleaning|removing) "
        r"(?:this|the|that|it|all)\b"
    ),
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
