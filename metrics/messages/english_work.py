"""The English of everyday work that few services do: more words of the kinds that `firm` names.

The things that crews, inspectors and officers of each service name in passing (a make of car, a
breed of dog, a part of a playground), by which a text betrays whose it is. Words as `rules.words`
reads them, for folded text.
"""

from __future__ import annotations

TERMS: dict[str, str] = {
    "pets": (
        "hounds?\\b pups?\\b mutts? (?:cat|dog)+colony tnr\\b foster\\b feral+(?:cat|dog)s? "
        "strays?\\b no+(?:micro)?chip scanned+for (?:not|was|is)+chipped loose+(?:dog|pig|"
        "animal)s? hens\\b "
        "coop\\b snakes?\\b collared unleashed aco\\b bite+victim owner+reclaimed kenneled "
        "bats?+(?:tested|was|in) "
        "shepherd(?:+mix)?\\b pit+?bulls?\\b terriers? beagles? chihuahuas? husk(?:y|ies)\\b "
        "poodles? retrievers? rottweilers? dachshund tabby collars? leashes shelter+intake "
        "(?:dog|lab|hound|boxer)+mix reclaimed+by quill litter+of+(?:kittens|puppies) "
        "animal+(?:shelter|services)+(?:has|took|picked|holds) bitten\\b spay+voucher rabbit+hutch "
        "parrot iguana adoptable adoption+(?:fee|event) foster+home humane+(?:trap|society|officer)"
    ),
    "car_kind": (
        "minivans? sedans?\\b suvs?\\b honda\\b toyota\\b chev(?:y|rolet)\\b nissan\\b camry\\b "
        "corolla\\b hyundai\\b altima\\b accord\\b boot(?:ed)?+(?:removed|released|after|on) "
        "booted\\b "
        "buick dodge+?(?:ram|caravan|charger)\\b jeep\\b subaru mazda\\b kia\\b bmw\\b lexus\\b "
        "acura\\b tesla\\b "
        "volkswagen audi\\b mercedes cadillac pontiac civic\\b tacoma tundra\\b silverado prius\\b "
        "mustang\\b ford+(?:f-?[0-9]{3}|van|truck|taurus|escape|explorer|focus|fusion|ranger) "
        "inoperable on+blocks junk(?:ed)?+(?:car|vehicle|auto)s? flat+tires? expired+(?:tags?|"
        "registration|plates?) no+plates vin\\b hatchback convertible u-?haul jet+ski "
        "boat+trailer parked+(?:car|van|truck|suv)+(?:was|has|moved) "
        "(?:red|blue|white|black|gr[ae]y|silver|green|tan|maroon)+(?:sedan|van|truck|suv|"
        "pickup|car)"
    ),
    "playground": (
        "tot+lots? park+bench(?:es)? "
        "jungle+gym wood+chips playground+(?:mulch|tile|bolt|net) mulch+(?:was+)?(?:delivered|"
        "added|spread|refreshed) "
        "(?:drinking|water)+fountains? "
        "scoreboard sandbox see-?+?saw merry-go-round climbing+(?:wall|net|frame) "
        "restroom+(?:was|is|at|in)+the+park trail+?heads? boardwalk+(?:was|board) "
        "lap+lane pool+(?:was|is|deck|opens|closed|filter) wading+pool court+(?:net|lines|"
        "surface)s?"
    ),
    "sewer_work": (
        "laterals?+(?:lined|replaced|repaired|dug|televised) pump+station lift+station "
        ""
        "(?:sewer|lateral)+(?:backed|backup|smell|gas|odor|is|line) rodded\\b rodding jetted\\b "
        "mh+to+mh (?:main|line)+(?:is+|was+)?(?:carrying|running|open|flowing|clear) "
        "roots+(?:at|cut|found|in+the+(?:line|main|lateral)) "
        "camera(?:ed)?+(?:found|the+line|run|truck) "
        "ditch(?:es)?\\b roadside+swale headwall rip-?+?rap outfalls? vactor(?:ed)? vac+truck "
        "root+(?:cut|saw|intrusion) "
        "catch+?basins? storm+(?:grate|drain|inlet)s? clean-?+?outs?+(?:cap|was|is) lift+station "
        "grease+(?:trap|blockage) dye+test smoke+test televis(?:ed|ing)+(?:the+)?(?:line|main)"
    ),
    "striping": (
        "striped\\b stop+bars? lane+(?:stripes?|striping|arrows?) turn+arrow+(?:painted|marking) "
        "center+?line edge+?lines? bike+symbol sharrows? crosswalks? long-?line+(?:crew|truck) "
        "pavement+paint stencil(?:ed|s)?\\b"
    ),
    "snow_work": (
        "ice+(?:on|was|is|chipped|cleared|patch) plow+pass "
        "salt+(?:barrel|bin|box|bucket)s?+(?:was+|were+)?refilled plowed+and+salted re-?salted "
        "sidewalk+(?:was+)?shoveled "
        "salt+(?:bin|box|spreader|pile|barrel)s? sand+(?:bin|barrel|box)es? de-?ic(?:ed|er|ing)\\b "
        "brine[d]?\\b ice+(?:melt|patch|dam) snow+?(?:fall|drift|emergency|route|banks?|"
        "plow|ban)s? "
        "freezing+rain slush windrows?"
    ),
    "parking_fine": (
        "meter+(?:gives|takes|ate|jammed|jams|reads+fail) gives+time gate+arm coin+jam "
        "meter+heads? pay-?+?(?:station|box|by-phone) expired+meters? meter+(?:feed|rate|"
        "hours|lock) "
        "parking+(?:garage|space|spot|sticker|placard)s?\\b residential+permit+zone "
        "loading+zone+(?:sign|permit) handicap(?:ped)?+(?:space|spot|placard|parking) "
        "curb+(?:was+)?painted+(?:red|yellow|white|blue)"
    ),
    "timing": (
        "turned+to+flash all+red+flash flash+cleared (?:controller|cabinet|box)+re-?booted "
        "chirper "
        "re-?timed\\b left+arrow (?:was+)?in+flash back+in+(?:color|step) three+color+operation "
        "ped+btn flashing+red signal+(?:back|put|reset|recycled|re-?lamped) "
        "(?:traffic|signal|controller)+cabinet controller+(?:board|was|reset) flash+mode "
        "on+flash\\b green+(?:time|arrow) left+turn+(?:phase|arrow|signal) signal+(?:lens|bulb|"
        "outage|detection|loop) ped+(?:head|button|push) leading+pedestrian red+light+camera "
        "signals?+(?:was|were|is|are)+(?:reset|re-?timed|working|restored|repaired) "
        "four-?way+flash all-?way+stop"
    ),
    "kitchens": (
        "fridge+temps? grill+vendor vendor+(?:lacked|had+no|without) hot+water+at+the+sink "
        "(?:cooler|freezer|fridge)+(?:at|was|temp|reading) "
        "food+(?:tossed|discarded|thrown|temps?) grade+(?:card|posted|a\\b|b\\b|c\\b) hand+?sinks? "
        "food+cards? temperature+log "
        "food+trucks?\\b hand+?wash(?:ing)?\\b hand+sinks? walk-?+?in+(?:freezer|box) "
        "food+(?:permit|vendor|cart|safety|code|stand|thermometer)s? grease+hood cutting+board "
        "raw+(?:meat|chicken|fish) hot+dog+(?:cart|stand) bakery\\b deli\\b taqueria cafeteria "
        "critical+violations? sneeze+guard roach+activity kitchen+(?:was|grease|floor|closed) "
        "restroom+soap buffet\\b caterer"
    ),
    "litter_work": (
        "recycle+bin drywall tires+(?:and|were|hauled|removed|cleared) sofa+and "
        "leaf+(?:pick-?+?up|collection|season) "
        "truck+missed+(?:that|the|your)+(?:alley|street|stop|house) "
        "contaminated+(?:cart|bin|load) "
        "clippings\\b leaf+bags? brush+pile yard+trimmings bags?+of+(?:clippings|leaves|grass|"
        "trash|debris) box+?springs? dressers? loveseat recliner water+heater "
        "washer+and+dryer old+tv curb-?side+pick-?+?up(?:+was)? household+(?:hazardous|trash) "
        "roll-?off compactor recycl(?:e|ing)+(?:truck|route|driver|was) missed+(?:stop|"
        "pickup|house) "
        "big+belly garbage+truck trash+(?:can|crew|route) route+driver"
    ),
    "limbs": (
        "fronds?\\b limbs?+taken stake+and+tie "
        "(?:young|old|big|dead|city|mature|front|street)+(?:elm|maple|ash|oak|birch|cottonwood|"
        "sycamore|locust|linden|willow|pine|cedar|palm|magnolia|pear)s?\\b "
        "widow-?+?maker hung+limbs? broken+(?:limb|branch)(?:es)? fallen+(?:tree|limb|"
        "branch)(?:es)? "
        "downed+(?:tree|limb|branch)(?:es)? tree+(?:fell|down|removal|was+(?:felled|taken+down)) "
        "chipper\\b brush+chipped climber+(?:cut|took)"
    ),
    "pruning": (
        ""
        "(?:elm|maple|ash|oak|birch|cottonwood|sycamore|locust|linden|willow|pine|cedar|palm|"
        "magnolia|ginkgo|poplar|hackberry|mesquite|juniper|eucalyptus)s?+(?:tree+)?(?:was+|were+|"
        "is+)?(?:trimmed|pruned|removed|taken+down|felled|staked|planted|looked|climbed|inspected|"
        "healthy|dead) "
        "(?:elm|maple|ash|oak|birch|cottonwood|sycamore|locust|linden|willow|pine|cedar|palm|"
        "magnolia|ginkgo|poplar|hackberry|mesquite|juniper|eucalyptus)s?+(?:stump|limb|branch|"
        "tree) "
        "(?:limb|tree|branch|hanger)+(?:trimmed|removed|cut|down|staked) brush+(?:was+)?chipped "
        "chipper+crew trees+marked stumps?+(?:ground|grinding|ground+out) "
        "canop(?:y|ies)+(?:lift|raise|clear|thin)[a-z]* sapling(?:s)?\\b dead-?wood(?:ed)? "
        "emerald+ash+borer tree+(?:planting|planted|list|grate|stake|ring|permit|root)s? "
        "root+(?:barrier|prun)[a-z]* "
        "urban+forest(?:er|ry)? forester\\b fungus+on"
    ),
    "patching": (
        "rut(?:s|ted)?+(?:filled|graded) alley+(?:graded|re-?graded) grader+(?:pass|ran|was) "
        "chip+?seal crack+?seal(?:ed|ing)? overlay\\b mill(?:ed)?+and+(?:pave|overlay|fill) "
        "(?:filled|patched)+(?:the+|[0-9]{1,2}+|two|three|several+)?(?:holes?|dips?|pot)\\b "
        "asphalt\\b pavement+(?:failure|repair|cut) road+(?:plate|base)s?"
    ),
    "lights": (
        "pole+set+and+wired re-?wired+pole bulb+and "
        "arm+and+head new+(?:led|head|lamp|fixture) photo-?cells? "
        "lamp+(?:swapped|changed|out|replaced) fixture+(?:was+)?(?:dark|swapped|replaced) "
        "lum(?:inaire|inary)[a-z]* pole+?light photo+?(?:eye|cell|control)s? ballasts? "
        "light+(?:pole|fixture|head|arm|standard|out|outage)s? street+?lights? "
        "led+(?:head|fixture|retrofit) lighting+(?:crew|circuit) burned?+out+(?:bulb|lamp)"
    ),
    "vermin": (
        "gophers? groundhogs? (?:foundation|garage)+burrows? "
        "gnaw(?:ing|ed|+marks) bait+(?:laid|set|placed|boxes|in) holes+(?:baited|treated) "
        "trap+(?:loaned|lent|loan) "
        "bait+(?:station|box)(?:es)? rat+(?:burrow|hole|dropping|activity|nest)s? droppings\\b "
        "rodent+(?:bait|activity|burrow) abatement+of+rats glue+(?:board|trap)s? snap+traps? "
        "mouse\\b"
    ),
    "insects": (
        "nests?+(?:knocked|sprayed|treated|removed) hive+(?:moved|removed) flies\\b "
        "larva[el]?\\b adulticid standing+water+(?:treated|was) hornets?\\b yellow-?+?jackets? "
        "swarm+of+bees ants\\b fleas?\\b lice\\b ticks?\\b mosquito+(?:dunk|fish) bed+?bug"
    ),
    "boiler": (
        "heat+(?:was|is|at)+[67][0-9] radiators?\\b boiler+(?:serviced|relit|restarted) "
        "no+(?:heat|hot+water) radiator+valve thermostat oil+(?:tank|delivery) boiler+(?:was|room|"
        "repair) space+heaters? (?:degrees|deg)+(?:inside|in+the+(?:bed|living)) heat+season"
    ),
    "rooms": (
        "lead+paint ceiling+leak leak+(?:fixed|repaired)+in+the+(?:bath|kitchen|ceiling) "
        "smoke+alarms? co+alarms? "
        "mold+(?:in|on|remediat|growth)[a-z]* smoke+(?:detector|alarm)s? leaking+ceiling sink+trap "
        "bath+?tub window+(?:pane|sash|frame) handrails? door+(?:lock|frame|knob) outlet+covers? "
        "self-?closing+(?:door|hinge) drywall bedbugs?+in+(?:unit|apt) fire+escape+(?:ladder|stair)"
    ),
    "outreach": (
        "tents?\\b encamp[a-z]* sleeping+(?:bag|in) shelter+(?:bed|offer|placement)s? "
        "outreach+(?:worker|team|offered|spoke) homeless unsheltered camp+(?:was|site|cleared) "
        "shopping+carts?+(?:full|of) makeshift"
    ),
    "sharps": "sharps+(?:box|container|bin) used+needles? needle+pick-?+?up syringe",
    "mowing": (
        "edged\\b vines?+(?:off|pulled|down) mowed+and "
        "grass+(?:was|is|cut|height|now) weeds+(?:were|are|cut|over) knee-?high mower\\b "
        "weed+(?:eat|whack|abat)[a-z]* lot+(?:was+)?(?:mowed|mown|cut|bush-?hogged) bush+?hog "
        "lawn+(?:was|cut) vines?+(?:cut|removed|cleared)"
    ),
    "transit_work": (
        "(?:bus|route|train)+[0-9]{1,3}+(?:ran|was|is|runs) "
        "operator+(?:retrained|counseled|coached|disciplined|reminded) "
        "operator+(?:was|has+been|were)+(?:counsel|retrain|interview|discipl|re-?instruct)[a-z]* "
        "(?:bus|train|route)+(?:was+)?(?:late|delayed|early|passed|skipped|ran) headways? "
        "bus+(?:ramp|lift|interior|camera|kneel)[a-z]* trolley\\b streetcar\\b clipper+card "
        "fare+(?:refund|machine|dispute) rider+(?:alert|complaint) paratransit van+(?:driver|ride) "
        "schedule+adherence"
    ),
    "bus_stop": (
        "bus+shelters?\\b bus+(?:pole|flag|pad|zone) shelter+(?:glass|panel|pane|roof|ad)s?"
    ),
    "enforcement": (
        "shots\\b panhandlers? shoplifters? prowlers? "
        "(?:suspect|man|male|driver|woman)+(?:was+)?(?:booked|arrested|detained) in+custody "
        "booked+(?:into|on|at) "
        "officers?+(?:responded|dispersed|advised+the|broke+up|cleared+the) fighting\\b "
        "(?:police|incident|crime)+report+(?:was+)?(?:filed|taken) trespass[a-z]* panhandl[a-z]* "
        "drag+racing street+racing drug+(?:deal|sale|activity)[a-z]* shots+fired extra+patrols? "
        "directed+patrol disturbance shoplift[a-z]* burglar[a-z]* detective+(?:has|will|was)"
    ),
    "music": (
        "bands?+(?:quit|stopped|had|played|done) dj\\b host+(?:was+)?(?:warned|cited|agreed) "
        "bass\\b+(?:turned|was|level) "
        "speakers?\\b loud+(?:music|party|bass) band+(?:stopped|was|practice) dba?\\b+reading "
        "leaf+blowers? jack-?+?hammer(?:ing)? amplified karaoke sound+(?:permit|check|system) "
        "quiet+(?:hours|on+arrival|now) noise+(?:complaint|variance|source|reading) "
        "(?:turned|turn)+(?:it|the+music|music)+down"
    ),
    "trade": (
        ""
        "(?:liquor|food|rental|hall|sales|tobacco|dance|vendor|operator|"
        "contractor)+licen[cs]es?+(?:is|was|posted|active|valid|current|found|obtained|revoked) "
        "scales?+(?:was|were|tested|off|sealed|passed) "
        "(?:obtained|holds|has)+(?:a|an)+(?:food|liquor|business|rental)+licen[cs]e "
        "license+posted sale+to+minors? "
        "business+(?:licen[cs]e|permit|tax)s?\\b storefront+licen[cs]e scal(?:e|es)+"
        "(?:test|tested|certified) gas+station+pump consumer+complaint mediat(?:ed|ion) "
        "refund+(?:was+)?(?:issued|given|check) deceptive receipt+dispute tobacco vape+shop "
        "peddler(?:s)?\\b home+improvement+contractor air-?bnb"
    ),
    "cabs": (
        "cab+fare fare+refunded meter+in+the+cab "
        "taxi\\b taxis\\b cab+(?:driver|ride|number|company) rideshare uber\\b lyft\\b tlc+plate "
        "hack+licen[cs]e limousine for-?hire+(?:vehicle|driver) overcharged+fare passenger+refused"
    ),
    "fire_work": (
        "extinguishers?\\b exit+signs?\\b fire+lanes? hydrant+blocked "
        "extinguisher+(?:tag|expired|inspect)[a-z]* blocked+exits? exit+(?:sign|door|light)s? "
        "standpipe sprinkler+(?:head|system|riser|test) knox+box hydrant+blocked "
        "smoke+investigation "
        "fire+(?:crew|captain|inspector|watch|lane|pit|dept|department|truck) propane+tanks?"
    ),
    "gas_work": (
        "gas+(?:shut|was+shut|turned|line) "
        "gas+(?:company|service|shut-?off|smell|utility) pilot+was+lit natural+gas"
    ),
    "burning": "burn+(?:pile|pit) backyard+fire burning+(?:leaves|trash|brush) ash+pile chimney",
    "elevator": "lift+(?:car|door|mechanic) elevator+(?:car|door|inspect|mechanic|shaft)",
    "plans": (
        "footings?+(?:poured|dug|inspect) stop+order gutted+without inspector+of+record "
        "deck+(?:has|permit|addition|built) plans+(?:approved|returned|rejected|resubmitted) "
        "permit+(?:pulled|finaled|revoked) no+permit+on+file gut+job scaffold(?:ing)?\\b "
        "plan+(?:set|reviewer) framing+inspection footing\\b setbacks? permit+(?:holder|card|"
        "counter|fee|history|was+(?:pulled|closed|finaled)) stop+work+order unpermitted+(?:work|"
        "deck|addition) contractor+licen[cs]e c+of+o\\b electrical+permit building+official "
        "work+without+(?:a+)?permit demolition+permit"
    ),
    "house_lot": (
        "shed+(?:too|was|is|near|sits) lot+line setbacks? "
        "zoning\\b setback home-?based+business rv+on+(?:the+)?lawn accessory+structure "
        "shed+(?:was|"
        "is|permit) fence+(?:is|was|permit|panel|over) junk+in+(?:the+)?yard vacant+(?:house|"
        "building)+(?:was|is)+(?:boarded|secured) boarded+(?:up|windows) tall+grass+notice"
    ),
    "papers": (
        "notary\\b ballot\\b birth+cert(?:ificate)?s? "
        "birth+record passports? voter+(?:card|registration|roll) absentee ballots? "
        "polling+(?:place|site) poll+workers? marriage+licen[cs]e notar(?:y|ized) library+hours "
        "(?:public+)?records+request foia deed+(?:copy|record)"
    ),
    "bills": (
        "assessment+(?:lowered|reduced|stands|raised|unchanged) "
        "bill+(?:stands|adjusted|corrected) refund+check tax+lien "
        "(?:account|balance)+(?:was|is|has)+(?:credited|paid|adjusted|zero|current) autopay "
        "late+(?:fee|charge|penalt)[a-z]* billing+(?:cycle|error|adjust)[a-z]* escrow tax+(?:bill|"
        "roll|sale|lien|exempt)[a-z]* exemption+(?:was|renewal|appl) assessed+value"
    ),
    "aid": (
        "rent+help rental+assist[a-z]* wic\\b voucher\\b "
        "food+(?:pantry|stamps|bank) rent(?:al)?+assistance heap+benefit snap\\b ebt\\b voucher+"
        "(?:was|holder|wait) senior+(?:meal|center|ride)s? meals+on+wheels medicare caseworker "
        "eligibility+(?:worker|interview|letter) child+support cooling+assistance"
    ),
    "drivers": (
        "dmv+(?:hold|office|counter) vehicle+registration+(?:was|has|hold) license+plates+mailed"
    ),
    "main_work": (
        "low+pressure prv\\b boil+(?:water+)?notice main+(?:break|leak) re-?read+(?:meter|the) "
        "meter+(?:re-?read|exchange|swap) lead+service chlorine sample+(?:showed|came+back) psi\\b "
        "gate+valve "
        "service+(?:leak|line|lateral) main+break boil+water valve+(?:was|is|exercis|turn)[a-z]* "
        "(?:water|brown|rusty|cloudy)+(?:sample|color|taste|discolor)[a-z]* flush(?:ed|ing)+"
        "(?:the+)?(?:main|hydrant|line) water+(?:bill|shut|off|on|crew|leak|was) corp+stop "
        "chlorine+(?:residual|level)"
    ),
    "meter_box": "meter+(?:pit|vault|lid|box|swap|transponder) transponder high+(?:read|usage)",
    "hydrant_work": "hydrant+(?:leak|was|is|repair|opened|cap|out+of+service)",
    "bridge_work": (
        "overpass\\b deck+joint "
        "bridge+(?:plate|crew|rail|lift|tender) overpass+(?:fence|joint) guard+?rail"
    ),
    "bike_rack": (
        "bike+(?:corral|lane|dock|helmet) e-?bikes? docked+bikes? scooters?+(?:was|were|moved)"
    ),
    "boot": (
        "impound+lot vehicle+(?:release|auction) boot\\b+(?:fee|crew) tow+(?:yard|release|lien)"
    ),
    "carcass": (
        ""
        "(?:deer|opossum|possum|raccoon|skunk|groundhog)+(?:hauled|bagged|collected|scraped|"
        "picked) "
        "dead+(?:possum|opossum|coyote|goose|gull|snake|fish|turtle|bat|hawk|swan|kitten|puppy|"
        "pigeons?|birds?|rats?|cats?|dogs?|deer|animals?) remains+(?:were|was|bagged) road+kill "
        "(?:deer|raccoon|possum)+(?:was|were)+(?:bagged|collected|hauled)"
    ),
    "harbor": "pier+(?:light|deck|rail) boat+(?:slip|launch) jetty\\b wharf\\b marina\\b",
    "claims": "claim+(?:form|adjuster|number|denied|paid|approved) risk+management liability+claim",
    "events": "street+(?:fair|festival|closure+permit) parade\\b film+(?:crew|permit) event+permit",
    "humps": (
        "speed+(?:hump|bump|table|cushion|study|trailer|board)s? traffic+calming radar+(?:sign|gun)"
    ),
    "sign_face": "sign+(?:face|post|blade|panel|bracket|pole)s? signposts? stop+sign+(?:was|is|re)",
    "cart_work": (
        "(?:cart|bin|toter|tote)s?+(?:swap|exchange|repair|size|lid|wheel|serial)[a-z]* "
        "(?:replacement|damaged|stolen|broken|extra|second)+(?:cart|bin|toter|tote)s?"
    ),
    "paint_out": (
        "(?:blasted|scrubbed|wiped)+(?:clean+)?(?:of+)?(?:paint|tags?) "
        "tag(?:s|ging)?+(?:gone|wiped|scrubbed) "
        "(?:wall|fence|pillar|bench)+(?:was+)?(?:power|pressure)+?-?washed "
        "(?:tags?|paint|markings?)+(?:gone|off|rolled|blasted|buffed) painted+over+in "
        "tagger[s]?\\b tag+(?:was|removed|painted|on+the) spray+?paint[a-z]* mural+wall"
    ),
    "renting": (
        "eviction+(?:notice|filing) security+deposit rent+(?:board|control|increase) subletting"
    ),
}
"""More words of each kind of work."""
