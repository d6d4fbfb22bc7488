"""The English of what was found: findings and states that a resident could check."""

from __future__ import annotations

from metrics.messages.english import OBJECTS

FINDINGS = (
    (
        r"\b(?:lights?|signals?|signs?|crosswalks?|poles?|trees?|streets?|sidewalks?|meter|hydrant|"
        "water|area|lamps?|carts?|heat|pressure|levels?|road|lid|cover|grate) (?:is |are |was |"
        r"were |looks? |seems? )?(?:ok|okay|fine|good)\b"
    ),
    (
        r"\b(?:un|re-?)?opened (?:the |a |both )?(?:[a-z]+ )?(?:gates?|doors?|road|street|valve|"
        r"lane|restrooms?|park|drain|culvert|bathrooms?)\b|\b(?:exchange|swap|install|removal|"
        r"clean-?up|pick ?up|reset|trim|flush|sweep|abatement|tow|patch) done\b"
    ),
    (
        r"\b(?:depth|height|width|reads?|reading|measures?|measured|at|was|is|left|only|average|"
        "avg|ph|pressure|level|speed|gap|lip|fence|wall|hole|trunk|grass|weeds|hedge|main|[=:]) "
        r"(?:of |about |only |just |avg |average )?\d+(?:\.\d+)? ?(?:cm|mm|in(?:[.,;]|$)|"
        r"inch(?:es)?|ft|feet|mph|kmh|km/h|db|dba|ppm|psi|percent|%|lux|volts?|degrees|deg|gpm)\b"
    ),
    (
        r"\btoo (?:close|near|small|narrow|steep|shallow|young)\b|\b(?:rated|graded|scored) (?:the "
        r"|it |this )?(?:[a-z]+ )?(?:fair|good|poor|low|high|\d)|^no [a-z'-]{3,}(?: "
        r"[a-z'-]+){0,4}(?:[.;] |[. ]*$)|^quiet\b"
    ),
    (
        r"\b(?:owner|abutter|landlord|homeowner|utility)s?'?s? (?:is |are )?responsib[a-z]*|"
        r"\bprivate on private\b|\bno [a-z]{3,} [a-z]{3,}ing (?:the |a |on |in |at |there|"
        "here)?[a-z]*"
    ),
    (
        r"\b(?:prohibit|prevent|keep|stop)(?:s|ed|ped)? (?:the |our |us |city |crews? |trucks? |"
        r"sweepers? |drivers? )+from [a-z]+ing\b"
    ),
    (
        r"\b(?:dcr|state|county|federal|mbta|school|railroad|university|church|hoa|utility|canal) "
        r"(?:property|land|pole|highway|parkway|bridge)(?:[.,;]| ?$| \d)|\bleft (?:alone|in place|"
        r"as is|where it (?:is|was))\b"
    ),
    (
        r"\bclosed (?:off )?(?:(?:the|one|a|both|two|that|this|your|its) )?(?:[a-z]+ )?(?:lanes?|"
        "roads?|streets?|ramps?|valves?|trails?|pools?|gates?|bridges?|sidewalks?|paths?|kitchen|"
        r"restaurant|shop|business|playground|line|circuit)\b|\bwash(?:ed)? down\b"
    ),
    (
        r"\b(?:made|makes|completed|performed) (?:[a-z]+ ){0,2}(?:adjustments?|repairs?|changes|"
        r"corrections?)\b|^verified (?:the )?(?:signs?|permits?|plates?|address|meter)\b"
    ),
    (
        r"^(?:\d+|one|two|three|four) (?:ballasts?|lamps?|fuses?|bulbs?|fixtures?|signs?|posts?|"
        r"bags?|barrels?|tires?|potholes?|holes?|bricks?|flags?|lights?|trees?|stumps?|limbs?)\b"
    ),
    (
        r"\bmade (?:a|an|one|two|three|several|\d+) (?:[a-z]+ )?(?:passe?s?|repairs?|visits?|"
        r"stops?|cuts?|sweeps?|arrests?)\b|\bsend(?:ing)? (?:an? |the )?(?:[a-z]+ )?(?:letter|"
        r"notice|warning|invoice|bill)\b|\b(?:all|was|area|block|house|it's|were|now) quiet\b"
    ),
    (
        r"\bno (?:[a-z-]+ ){1,5}(?:was|were|is|are) (?:needed|required|warranted|written|issued|"
        r"given|made|taken|filed|visible|necessary)\b"
    ),
    (
        r"\b(?:does|do|did) not (?:warrant|handle|patrol|exceed|obstruct|block|leak|encroach|recur|"
        r"bark|open|close|run|extend|lie|sit|stand)\b|\breturned [a-z0-9 ]{1,20} to (?:normal|"
        r"service)\b|\bleft message\b|\b(?:had|has) no [a-z]+"
    ),
    (
        r"\bbeen (?:pave|patch|fill|clean|repair|remove|replace|sweep|pick|plow|cut)\b|"
        r"\b(?:markings?|striping|painting|pruning|sweeping|patch(?:ing)?|plowing) (?:(?:have|has) "
        r"been |were |was |is |are )?(?:done|completed)\b"
    ),
    (
        r"^private (?:property|way|road|street|tree|land)\b|\bbeen empt(?:y|ied)\b|\boffered (?:a|"
        r"an|the|to) [a-z]+|^not an? [a-z]{4,}|\b(?:does|do|did) not (?:install|deliver|recommend|"
        r"post)\b|\braised (?:a|an|the|new|\d)"
    ),
    (
        r"\bsent (?:[a-z]+ ){0,3}(?:notification|notice|letter|warning)\b|\bis now [a-z]+\b|^no "
        r"(?:[a-z]+ ){1,4}(?:in|n|at|on|there|with|near|by|under)\b"
    ),
    (
        r"\b(?:change|changes|repairs?|adjustments?|corrections?|splices?|arrangements) (?:was |"
        r"were |been |has been |have been )?(?:made|completed|complete)\b|\bidentified (?:[a-z-]+ "
        r"){0,3}(?:conditions?|violations?|hazards?|leaks?)\b"
    ),
    (
        r"\b(?:finished|done with) (?:its|their|his|her) part\b|\b(?:comments|letter|notice|check|"
        r"form|papers?) (?:went|came|was mailed|were mailed|goes) out\b"
    ),
    (
        r"\b(?:inspector|officer|crew|we|arborist|supervisor|engineer) (?:looked at|measured|"
        r"tested|saw|checked) (?:the|your|it|and)\b|\b(?:reviewer|inspector|counselor) can meet "
        r"you\b"
    ),
    (
        r"\b(?:could not|couldn't|cannot|can't|can not|not able to|unable to) [a-z]+ "
        r"[^.;]{0,60}\b(?:due to|because)\b|\b(?:spot|area|street|location|lot|driveways?|"
        r"intersection|sidewalk|everything|all) (?:is |was |all )?clear\b"
    ),
    (
        r"\b(?:damaged?|cracked|broken|uneven|sunken|missing|loose|leaning|raised|shifted|rotten|"
        "dead) (?:[a-z]+ ){0,3}?(?:sidewalk|asw|curb|covers?|pole|pipe|fence|driveway|landing|"
        r"vault|plates?|lid|wall|tree|limb|wires?|bricks?)\b|\bpick ?up$"
    ),
    r"\bcalled [a-z]{3,} (?:to|and|back|about|regarding|who)\b",
    (
        rf"\b{OBJECTS} (?:[a-z]+ ){{0,3}}?(?:has|have|had|is|are|was|were|got|gets|came|comes|"
        "stands|stood|runs|ran|lies|lay|lacks|burns|hangs|hung|lifts|needs|belongs|stays|stayed|"
        "starts|stopped|went|goes|meets|met|passed|failed|fits|fell|broke|froze|blocked|works|"
        "keeps|kept|did|does|shows|showed|hit|stuck|took|closes|costs|pays|barks|mends|repairs|"
        r"heals?|owns)\b"
    ),
    (
        r"\b(?:no|not any|0|zero) (?:[a-z'-]+ ){0,4}(?:found|observed|seen|noted|visible|visable|"
        "detected|located|present|evident|there|existed|exists|remaining|at (?:this|that|the) "
        "(?:location|loc|address|site|time|corner|intersection|property)|at (?:location|address|"
        "site|loc)|on (?:site|scene|the|street|location|sidewalk|arrival|field)|in (?:the|area|"
        r"street|this|that)|out\b|onsite|reported)"
    ),
    (
        r"\b(?:nothing|none|no one|nobody) (?:was |were |is )?(?:[a-z]+ )?(?:found|there|here|out|"
        r"on|at|visible|observed|seen|to (?:pick|collect|remove)|stood|left|in)\b"
    ),
    (
        r"\bno (?:evidence|sign|signs|trace|indication|cause|violations?|vio|basis|infractions?|"
        "hazards?|defects?|damage|leaks?|problems?|issues?|visible|odor|activity|graffiti|dog|dogs|"
        "animals?|vehicles?|cars?|trash|debris|potholes?|tickets?|heat|water|snow|access|answer|"
        "response|reply|entry|show|vehicle|merit|work (?:going|being|permit|observed)|back ?up|"
        "blockage|barrels?|carts?|bags?|items?|tree|trees|sidewalk|parking|street ?lights?|sound|"
        "noise|bees?|rats?|rodents?|bed ?bugs|mold|construction|encampment|tents?|needles?|"
        r"permits?|one (?:home|there|on site|answered))\b"
    ),
    (
        r"\b(?:did not|didn't|could not|couldn't|cannot|can't|can not|was unable to|were unable to|"
        "unable to|not able to|unsuccessful in) (?:[a-z]+ ){0,2}(?:find|locate|observe|see|detect|"
        "gain|get|verify|reach|substantiate|hear|smell|access|enter|steam|complete (?:the|an) "
        r"inspection|tow|ticket|cite)\b"
    ),
    (
        r"\b(?:not|nothing) (?:found|observed|seen|there|at (?:this |the |that )?(?:location|"
        r"address|site|loc)|present|here|on (?:site|scene|street|location)|out\b|visible|in "
        "(?:view|the area))"
    ),
    (
        r"\b(?:gone|left|vacated|moved|cleared|parted) (?:on|upon|prior to|before) (?:our |my |the "
        r"|officers? )?arrival|\bg\.?o\.?a\b|\bu\.?t\.?l\b|\bgone when\b"
    ),
    (
        r"\b(?:is|was|are|were|has|have|already|all|now|snow|it's|dog|car|vehicle|animal|trash) "
        r"(?:now |already |since )?(?:been )?gone\b|\bunfounded\b"
    ),
    (
        r"\b(?:found|observed|witnessed|discovered|noticed|saw|documented|verified|confirmed|"
        r"detected|heard|smelled)(?: that| the| a| an| no| some| two| three| \d+| it| them| his| "
        "her| its| several| multiple| loose| damaged| broken)+ [a-z]"
    ),
    (
        r"\bviolations? (?:was|were|has been|have been|is|are)? ?(?:found|observed|issued|filed|"
        "written|cited|corrected|posted|noted|confirmed|abated)"
    ),
    (
        r"\b(?:found|issued|wrote|filed|cited|posted|observed|documented|corrected) (?:[a-z]+ "
        "){0,3}(?:violations?|citations?|summons(?:es)?|tickets?|notices?|nov|fines?|warnings?|"
        "permits?)"
    ),
    (
        r"\b(?:summons(?:es)?|citations?|tickets?|notices?|warnings?|fines?|letters?|ltr|vio|viol|"
        "nov|permit|arrests?|report|order|door ?hanger|stickers?|liens?) (?:was |were |has been |"
        "have been |was then |card )?(?:issued|made|given|sent|served|left|mailed|taken|posted|"
        "written|placed|delivered|granted|filed|hung|attached|printed)"
    ),
    (
        r"\b(?:in|not in|is in|now in) (?:full )?compliance\b|\b(?:does|do|did) not (?:meet|"
        "violate|constitute|pose|need|have|show|accept|contain|exist|comply|appear to|look|lean|"
        r"plow|own|maintain|remove|qualify|fit|work on|answer|allow|collect|pick|service|clean)\b"
    ),
    (
        r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|now) (?:not )?(?:an? )?(?:abandoned|"
        "city property|city tree|city[- ]owned|pothole|pot hole|violation|hazard|dead|alive|"
        "healthy|sound|stuck|jammed|locked|occupied|vacant|empty|full|clear|clean|dry|wet|blocked|open|"
        r"broken|cracked|loose|down|out|off|on\b|lit|dark|sufficient|adequate|normal|stable|"
        "visible|private|illegal|legal|valid|damaged|rotten|rotted|split|leaning|corroded|stripped|"
        "exposed|eroded|sunken|collapsed|faded|clogged|plugged|frayed|crushed|cut|buried|etched|"
        "too (?:high|low|wide|small|tall|big|heavy|close)|wrong|bent|torn|burned|burnt|rusted|"
        "missing|overgrown|frozen|unlocked|leaking|working|operational|functional|functioning|"
        "running|operating|ready|active|inactive|registered|unregistered|expired)"
    ),
    (
        r"\b(?:lights?|signals?|meters?|fountains?|lamps?|hydrants?|system|machine|elevators?|heat|"
        "hot water|water|power|sign|poles?|pump|equipment|controller|valve|traffic|door|gate) "
        "(?:[a-z]+ )?(?:is |are |was |were |now |back )*(?:on|off|out|up|down|working|ok|okay|"
        r"operational|functioning|operating|restored|running|normal|lit|flashing|stable|found)\b"
    ),
    (
        r"\b(?:working|operating|functioning|running) (?:properly|fine|normal(?:ly)?|as "
        r"(?:designed|intended)|ok|corr?ectly|again|when|upon|well)\b|\bworks (?:again|fine|"
        r"properly|now|as)\b|\bnobody (?:was )?home\b"
    ),
    (
        r"\b(?:owner|resident|tenant|caller|constituent|customer|complainant|occupant|she|he|they|"
        "manager|landlord|contractor|officers?|inspector|ranger|supervisor|driver|crew|super|"
        "neighbors?|person|individual|subject|group|patient|vendor|operator|employee) (?:[a-z]+ "
        ")?(?:said|says|stated|states|reports?|reported|agreed|admitted|claims?|refused|declined|"
        "accepted|has (?:agreed|until|been)|was (?:told|advised|warned|given|spoken|educated|"
        "contacted|cited|asked|home|not home|on|there|gone|made)|were (?:told|advised|asked|given|"
        "gone)|confirmed|moved|promised|will (?:move|remove|fix|repair|clean|pay)|got|wants?|does "
        "not want|did not want|did not answer|removed|took|complied|left|spoke|went|made|cleaned|"
        "called|found|is (?:working|handling|aware|responsible)|has|had|cut|put|let|let's|brought|"
        "came|replaced|repaired|paid|knows|apologi[sz]ed|checked|walked|responded|heard|saw|"
        r"tried)\b"
    ),
    (
        r"\bthere (?:is|are|was|were) (?:no|not|a|an|only|still|already|nothing|enough|too|two|"
        r"three|four|some|many|several)\b|\b(?:is|on|in) (?:a |the )?private property\b"
    ),
    (
        r"\b(?:private|state|federal|county|non[- ]?city|park|mbta|dcr|school|church|railroad|"
        r"utility) (?:way|street|road|alley|tree|lot|driveway|sidewalk|light|land|property owner)\b"
    ),
    (
        r"\b(?:not|isn't|aren't) (?:[a-z]+ )?(?:allowed|permitted|required|considered|legal|"
        "illegal|enforceable|eligible|city[- ]owned|owned by|maintained by|a city|city property|"
        r"responsible for|extreme|enough to|suitable|stop|do|plow|need)\b"
    ),
    (
        r"\b(?:crew|crews|contractor|contractors|workers?|trucks?|sweeper|plow|officer|officers|"
        "inspector|team|plumber|electrician) (?:is |are |was |were |has been |now )?(?:on|at|went|"
        "came|back|working|worked|swept|here|made|drove|passed|on the) (?:scene|site|location|"
        "street|it|this|the|down|through|by|out|way|hand)"
    ),
    r"\bon[- ](?:scene|site)(?: and| for| now|\b)",
    (
        r"\b(?:cars?|vehicles?|trucks?|trailer|bikes?|bicycles?|vans?|boats?|item|items|everything|"
        "dog|people|group|tents?|camp|rv) (?:has |have |had |was |were |been |all |is |are "
        ")*(?:moved|gone|left|removed|towed|ticketed|tagged|cited|taken|clear|cleared|chalked|"
        r"marked|legal|parked legally|collected|disposed)\b"
    ),
    (
        r"\b(?:passed|failed|pass|fail) (?:the |on |its |final |rough |an )?(?:[a-z-]+ "
        r")?(?:inspection|test|review)?\b|\b(?:pick(?:ed)?[- ]?up|p/u|p-up|pu|pkup|pick-?ups?) "
        r"(?:was |has been |is )?(?:completed|complete|done|made|today|am|pm|this|on)\b|\bpickup "
        r"completed\b"
    ),
    (
        r"\b(?:offered|provided|given|gave|accepted|received|placed in|taken to|transported to|"
        "moved to) (?:[a-z]+ ){0,3}(?:services|assistance|shelter|housing|a bed|treatment|hospital|"
        r"outreach|supplies|help)\b|\bhas a permit\b"
    ),
    (
        r"\b(?:your|the) (?:[a-z-]+ ){0,3}(?:permit|application|plan|plans|benefits?|claim|payment|"
        "refund|card|appeal|license|certificate|form|account|file|pin) (?:[a-z]+ )?(?:is|are|was|"
        "were|has been|have been|needs?|waits?|stopped|passed|starts?|can|went) (?:[a-z]+)"
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
        r"(?:outage|failure)\b|\bstolen vehicle\b|\bnew [a-z]+ (?:were |was )?(?:constructed|"
        r"done)\b|\bsent (?:[a-z]+ ){1,3}crews?\b|\buse (?:hot |cold )?patch\b"
    ),
    (
        r"\b(?:lines?|markings?|crosswalks?) (?:were|was|have been) completed\b|^active (?:close|"
        r"vehicle|reg)|\b(?:replaced|repaired|removed|installed|patched)[a-z0-9]"
    ),
    (
        r"\bstop[- ]work (?:order )?(?:was |has been )?(?:posted|issued|placed|written|served|up|"
        r"rescinded|lifted)\b|\b(?:is|are) (?:currently |now |presently )?(?:being )?(?:worked on|"
        "repaired|rebuilt|replaced|reconstructed|repaved|patched|restored) by [a-z]+"
    ),
    (
        r"\b(?:is|are|lies|located|falls) in (?:the )?(?:town|city|county|village|borough|"
        "township) of [a-z]+"
    ),
    (
        r"\b(?:[a-z]*dot|caltrans|amtrak|railroad|county|state|federal|turnpike|hoa|housing "
        "authority|university|utility) (?:parcel|lot|wall|row|right[- ]of[- ]way|easement|garage|"
        r"bridge|ramp|fence|culvert|ditch|median|pole|line|tree)s?\b|\bunder construction\b"
    ),
    (
        r"\ball (?:the |of the )?(?:[a-z]+ )?repairs (?:have been|has been|were|are) (?:now "
        r")?(?:made|completed|done)\b|\bindicates? (?:that )?(?:it|the [a-z]+) (?:meets|is|has|"
        r"needs|was)\b|\bno [a-z]+ (?:has|have) been (?:noted|found|observed|seen|reported)\b"
    ),
    (
        r"\bserviced (?:the|all|both) [a-z]+|\b(?:upheld|overturned|dismissed|reversed|affirmed|"
        r"sustained|renewed) (?:the|your|his|her|their|our|this|a|two|three) [a-z]+|\brequested "
        r"(?:an? )(?:tow|sweeper|plow|flusher)\b"
    ),
    r"\b(?:could not|couldn't|unable to|cannot) identify (?:the|a|any|an) [a-z]+",
    (
        r"\bsent (?:out )?(?:an? |the |our |my )?(?:[a-z]+ )?(?:pick ?-?up|truck|crew|sweeper|"
        "packer|inspector|inspection|hokey|team|officer|unit|backhoe|loader|plow|supervisor|man|"
        "men|plumber|electrician|tech|technician|ranger|nurse|worker)s?(?: truck)? (?:to|out|by|"
        r"over|for|on|there|with)\b"
    ),
    (
        rf"\b{_LETTER} (?:was|were) not (?:returned|filed|received|signed|sent|completed|"
        r"postmarked)\b|\b(?:hearing|trial|court date|conference) (?:[a-z]+ ){0,3}(?:was|is|has "
        r"been) (?:scheduled|set|held|adjourned)\b"
    ),
    (
        r"\b(?:sent|mailed|served|issued|handed|gave) (?:(?:an?|the|official|written|formal|first|"
        rf"second|final|out|our|owner|landlord) ){{1,4}}(?:[a-z]+ )?{_LETTER}\b"
    ),
    (
        r"\b(?:is|are|was|were) not (?:blocked|obstructed|damaged|cracked|overgrown|clogged|stuck|"
        r"broken|parked|posted|abandoned|locked)\b|\bnot in (?:any )?violation\b|\bpayment "
        r"(?:[a-z]+ ){0,8}(?:received|posted|applied)\b"
    ),
    (
        r"\b(?:not|isn't|is not) (?:feasible|warranted|possible|practical|advisable)\b|\b(?:pot "
        "?holes?|holes?|pits?|gap|opening|valve|hydrant|road|street|leak|restaurant|kitchen|pool) "
        r"(?:(?:was|were|has been) )?(?:closed|shut) (?:with|by|off|for|and)\b"
    ),
    (
        r"\bnothing (?:[a-z]+ing|unsafe|wrong|illegal|abnormal|broken|loose)\b|\b(?:is|was|are|"
        rf"were) not (?:an? |the )?(?:abandoned )?(?:{OBJECTS}|graffiti|residence)\b"
    ),
    (
        r"\b(?:could not|cannot|can not|can't|couldn't) be (?:verified|found|located|reached|swept|"
        "collected|confirmed|accessed|removed|identified|towed|repaired|substantiated|emptied|"
        r"cleaned)\b"
    ),
)
"""Findings that read like plans; looked for before anything is taken out."""
