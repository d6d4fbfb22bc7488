"""The English of everyday work, by the kinds that `firm` knows: things named in passing.

What crews, inspectors and officers of each service name beside their work (a make of car, a breed
of dog, a part of a playground), by which a text betrays whose it is. Words as `rules.words` reads
them, for folded text.
"""

from __future__ import annotations

TERMS: dict[str, str] = {
    "delivered_thing": "^(?:case+)?deliver(?:ed|d)\\b ^delv\\b",
    "cart_work": (
        "roll-?out+(?:carts?|containers?) "
        "(?:recycling|trash|garbage|compost|green|blue|black|brown|gr[ae]y|new|old|"
        "your)+(?:carts?|toters?)\\b "
        "carts?+(?:was|were|number|serial|#|delivered|swap|exchanged|lid|repaired|replaced|"
        "request) "
        "toters?\\b "
        "(?:bote|carro|contenedor)s?+(?:de+(?:basura|reciclaje|composta?)|azul|verde|negro|"
        "cafe|nuevo) "
        "(?:64|65|95|96|35|32)-?+?gal(?:lon)?s?\\b "
        "(?:cart|bin|toter|tote)s?+(?:swap|exchange|repair|size|lid|wheel|serial)[a-z]* "
        "(?:replacement|damaged|stolen|broken|extra|second)+(?:cart|bin|toter|tote)s? "
        "(?:blue|green|black|brown|gr[ae]y|compost|recycling)+(?:bins?|carts?|totes?) "
        "lids?+replaced"
    ),
    "sharps": "syringes?\\b needles?\\b hypodermic sharps\\b syringe",
    "music": (
        "music\\b stereo\\b loudspeakers? party+(?:was|had|had+been|broke|ended|quiet) "
        "decib(?:els?|eles) sound+(?:level|meter|reading) "
        "bands?+(?:quit|stopped|had|played|done) dj\\b speakers?\\b leaf+blowers? "
        "jack-?+?hammer(?:ing)? amplified karaoke noise+(?:complaint|variance|source|reading) "
        "(?:turned|turn)+(?:it|the+music|music)+down"
    ),
    "pets": (
        "dogs?\\b puppy puppies kittens?\\b cats?\\b feral kennel\\b microchip spayed neutered "
        "rabies leash(?:ed)?\\b goats? chickens? rooster livestock hounds?\\b pups?\\b mutts? "
        "tnr\\b foster\\b strays?\\b no+(?:micro)?chip hens\\b coop\\b snakes?\\b collared "
        "unleashed aco\\b kenneled bats?+(?:tested|was|in) shepherd(?:+mix)?\\b pit+?bulls?\\b "
        "terriers? beagles? chihuahuas? poodles? retrievers? rottweilers? dachshund tabby "
        "collars? leashes quill bitten\\b parrot iguana adoptable "
        "humane+(?:trap|society|officer) quarantined"
    ),
    "boot": (
        "immobilized inmoviliza impound(?:ed)?\\b cashier+window corralon tow+(?:yard|release|lien)"
    ),
    "hydrant_work": (
        "hydrants?+(?:was+|were+|has+been+)?(?:flushed|repaired|replaced|thawed|opened|capped|"
        "drained|closed|painted|shut) "
        "flow+test(?:ed)? thaw(?:ed|d)?+hyd "
        "hydrant+(?:leak|was|is|repair|opened|cap|out+of+service)"
    ),
    "main_work": (
        "water+main chlorine curb+stop meter+read(?:s|er|ing)?\\b backflow "
        "leak+(?:adjustment|detection|was+repaired) prv\\b boil+(?:water+)?notice "
        "meter+(?:re-?read|exchange|swap) psi\\b gate+valve service+(?:leak|line|lateral) "
        "main+break valve+(?:was|is|exercis|turn)[a-z]* "
        "flush(?:ed|ing)+(?:the+)?(?:main|hydrant|line) "
        "water+(?:bill|shut|off|on|crew|leak|was) (?:water|meter)+(?:usage|reads?|reader) "
        "hose+bibs? curb+(?:box|valve) meter+(?:pit|vault|lid|box|swap|transponder) transponder "
        "water+(?:sample|quality|pressure|meter|main|bill|service)s? your+meter"
    ),
    "sewer_work": (
        "drenajes?\\b rejillas?\\b alcantarill(?:a|as|ado)\\b atarjeas?\\b manholes?\\b "
        "(?:sewer|sanitary|side)+(?:main|line|lateral|backup|crew|cleanout|was) "
        "(?:rodded|jetted|snaked|flushed)+(?:the|and|line|main|sewer|ss|cb) culverts?\\b "
        "storm+?water m/?s+running (?:sewer|lateral)+(?:backed|backup|smell|gas|odor|is|line) "
        "rodded\\b rodding jetted\\b mh+to+mh "
        "(?:main|line)+(?:is+|was+)?(?:carrying|running|open|flowing|clear) ditch(?:es)?\\b "
        "headwall outfalls? vactor(?:ed)? vac+truck catch+?basins? "
        "storm+(?:grate|drain|inlet)s? clean-?+?outs?+(?:cap|was|is) dye+test smoke+test "
        "laterals?"
    ),
    "plans": (
        "(?:building|your|the|submitted|revised)+plans+(?:were|was|are|have|need|must|came) "
        "plan+(?:check|review|reviewer|examiner)s?\\b final+inspection "
        "permit+(?:was+issued|has+been+issued|application|expired|number) planos\\b "
        "stop-?+?work stop+order permit+(?:pulled|finaled|revoked) scaffold(?:ing)?\\b "
        "plan+(?:set|reviewer) footing\\b setbacks? "
        "permit+(?:holder|card|counter|fee|history|was+(?:pulled|closed|finaled))"
    ),
    "car_kind": (
        "toyota honda nissan hyundai malibu camry corolla impala sedan suv minivan coupe "
        "pickup+truck motor+?home camper\\b (?:rv|van)+(?:was|is|had|has) "
        "abandoned+(?:car|auto|vehicle)s?\\b chalked tow+(?:truck|order|company|came|lot) "
        "^towed\\b (?:vehicles?|cars?)+(?:ticketed|tagged|towed|cited) "
        "(?:vehicle|car|auto|van|trailer|motorcycle|boat|rv)+(?:was|has+been|were|"
        "had+been)+(?:towed|removed|moved|gone|tagged|cited|ticketed|booted|impounded|"
        "abandoned|registered|parked|not) "
        "vehiculos?\\b grua\\b minivans? sedans?\\b suvs?\\b honda\\b toyota\\b nissan\\b "
        "camry\\b corolla\\b hyundai\\b altima\\b accord\\b booted\\b buick "
        "dodge+?(?:ram|caravan|charger)\\b jeep\\b subaru mazda\\b kia\\b bmw\\b lexus\\b "
        "acura\\b tesla\\b volkswagen audi\\b mercedes cadillac pontiac civic\\b tacoma "
        "tundra\\b silverado prius\\b mustang\\b "
        "ford+(?:f-?[0-9]{3}|van|truck|taurus|escape|explorer|focus|fusion|ranger) inoperable "
        "on+blocks flat+tires? vin\\b hatchback convertible u-?haul boat+trailer "
        "(?:red|blue|white|black|gr[ae]y|silver|green|tan|maroon)+(?:sedan|van|truck|suv|"
        "pickup|car) "
        "(?:cars?|vehicles?|motorcycles?)+in+violation authorized+to+tow overtimed "
        "no+(?:abandoned+)?(?:cars?|vehicles?|motorcycles?)+(?:found|at|here|on|parked)"
    ),
    "parking_fine": (
        "expired+meter double+parking unregistered+(?:vehicle|car)s? "
        "(?:parking|meter)+(?:ticket|citation|fine|permit|zone)s?\\b parquimetros? "
        "parking+(?:enforcement|control)+officer pco\\b double-?+?parked "
        "(?:cars?|vehicles?)+(?:was|were)+(?:cited|ticketed) "
        "(?:cited|ticketed)+[a-z0-9]+(?:cars?|vehicles?) coin+(?:jam|slot) meter+heads? "
        "pay-?+?(?:station|box|by-phone) expired+meters? "
        "parking+(?:garage|space|spot|sticker|placard)s?\\b "
        "handicap(?:ped)?+(?:space|spot|placard|parking) "
        "curb+(?:was+)?painted+(?:red|yellow|white|blue)"
    ),
    "sign_work": (
        "(?:stop|yield|street|street+name|no+parking|speed+limit|warning|one+way|"
        "school)+signs?+(?:was|were|has|have|is|are|been|installed|replaced|removed|"
        "straightened|down) "
        "^signs?+(?:was+|were+|has+been+|have+been+)?(?:installed|replaced|removed|repaired|"
        "posted|straightened|reinstalled) "
        "sign+(?:post|shop|crew|pole) signposts?\\b (?:stop|yield|merge|school)+signs?\\b "
        "street-?+?name+(?:sign|blade)s? sign+(?:face|post|blade|panel|bracket|pole)s? "
        "signposts? "
        "(?:stop|yield|street+name|speed|warning)+(?:sign|blade)s?+(?:was+|"
        "were+)?(?:straightened|reset|replaced|re-?hung|re-?installed|put+up|up) "
        "sign+crew turn+on+red reset+(?:one|two|the)+(?:stop+|street+)?signs?"
    ),
    "striping": (
        "re-?striped? (?:lane|pavement)+(?:lines?|markings?) thermoplastic striped\\b "
        "center+?line sharrows? crosswalks?"
    ),
    "snow_work": (
        "plow(?:ed|ing|s)?\\b salted\\b sanded\\b shovel(?:ed|led|ing)\\b "
        "snow+(?:was|has|removed|cleared|bank|pile) icy\\b salt(?:ed)?+(?:and|the|was|truck) "
        "quitanieves windrow re-?salted salt+(?:bin|box|spreader|pile|barrel)s? brine[d]?\\b "
        "ice+(?:melt|patch|dam) snow+?(?:fall|drift|emergency|route|banks?|plow|ban)s? slush "
        "windrows?"
    ),
    "patching": (
        "patched+(?:[a-z]++){0,3}lane (?:[0-9]{1,3}+)?ph+filled "
        "sinkholes?\\b (?:cold|hot)+patch(?:ed)? ^patched\\b pot+?holes? asfalto "
        "(?:road|street|alley)+(?:was|has+been)+(?:patched|paved|repaved|resurfaced|graded) "
        "crack+?seal(?:ed|ing)? overlay\\b mill(?:ed)?+and+(?:pave|overlay|fill) "
        "(?:filled|patched)+(?:the+|[0-9]{1,2}+|two|three|several+)?(?:holes?|dips?|pot)\\b "
        "asphalt\\b road+(?:plate|base)s? millings\\b crack+?-?seal(?:ed|ing)? "
        "pot-?hole+(?:filled|patched) resurfacing repav(?:ed|ing) hot+(?:mix|top) "
        "permanent+patch"
    ),
    "stump": "stumps?\\b tocon(?:es)?\\b",
    "pruning": (
        "(?:limbs?|branch(?:es)?|trees?)+(?:was|were|has+been|have+been|is|are)+(?:pruned|"
        "trimmed|dead|healthy|inspected|alive) "
        "(?:prun|trimm)ing\\b pruned\\b arborist "
        "tree+(?:crew|inspector|inspection|maintenance|service|warden|pit) "
        "(?:maple|elm|oak|ash|pine|sycamore|cottonwood|palm)+(?:tree|was|is|stump|limb) "
        "(?:elm|maple|ash|oak|birch|cottonwood|sycamore|locust|linden|willow|pine|cedar|palm|"
        "magnolia|ginkgo|poplar|hackberry|mesquite|juniper|eucalyptus)s?+(?:tree+)?(?:was+|"
        "were+|is+)?(?:trimmed|pruned|removed|taken+down|felled|staked|planted|looked|climbed|"
        "inspected|healthy|dead) "
        "(?:elm|maple|ash|oak|birch|cottonwood|sycamore|locust|linden|willow|pine|cedar|palm|"
        "magnolia|ginkgo|poplar|hackberry|mesquite|juniper|eucalyptus)s?+(?:stump|limb|branch|"
        "tree) "
        "(?:limb|tree|branch|hanger)+(?:trimmed|removed|cut|down|staked) "
        "stumps?+(?:ground|grinding|ground+out) dead-?wood(?:ed)? emerald+ash+borer "
        "tree+(?:planting|planted|list|grate|stake|ring|permit|root)s? urban+forest(?:er|ry)? "
        "forester\\b"
    ),
    "limbs": (
        "(?:limbs?|branch(?:es)?|trees?|hanger)+(?:was|were|has+been|have+been)+(?:removed|cut|"
        "cleared|chipped) "
        "(?:removed|trimmed|cut|cleared)+(?:[a-z]{1,12}+){0,3}(?:limbs?|branch(?:es)?|trees?|"
        "hanger)\\b "
        "^hanger+removed ^limbs?\\b fronds?\\b "
        "(?:young|old|big|dead|city|mature|front|street)+(?:elm|maple|ash|oak|birch|cottonwood|"
        "sycamore|locust|linden|willow|pine|cedar|palm|magnolia|pear)s?\\b "
        "broken+(?:limb|branch)(?:es)? fallen+(?:tree|limb|branch)(?:es)? "
        "downed+(?:tree|limb|branch)(?:es)? "
        "tree+(?:fell|down|removal|was+(?:felled|taken+down)) chipper\\b climber+(?:cut|took) "
        "maples?\\b oaks?\\b elms?\\b"
    ),
    "paint_out": (
        "buffed\\b painted+over paint+(?:was+|has+been+)?removed graffiti graff\\b grafitti "
        "grafitis? (?:tags?|tagging)+(?:was|were|on|removed|painted) pintas?\\b "
        "(?:power|pressure)+?washed+(?:the+)?(?:wall|tag)s? "
        "tag(?:s|ging)?+(?:gone|wiped|scrubbed) tagger[s]?\\b spray+?paint[a-z]*"
    ),
    "litter_work": (
        "trash\\b garbage\\b rubbish recycling\\b recyclables? compost\\b yard+waste "
        "mattress(?:es)?\\b couch(?:es)?\\b sofas?\\b colchon(?:es)?\\b bulk+(?:items?|pick) "
        "reciclaje fridge refrigerator appliances? litter\\b dumpsters? "
        "debris+(?:was|were|has|have)+(?:been+)?(?:removed|collected|cleared|hauled|picked) "
        "escombros?\\b tires?+(?:was|were|removed|hauled) "
        "(?:[0-9]{1,3}|two|three|four|several)+(?:bags?|tires|barrels) "
        "(?:picked+up|removed|collected)+(?:the+|all+)?(?:trash|items|bags|debris|junk) "
        "recycle+bin drywall tires+(?:and|were|hauled|removed|cleared) "
        "leaf+(?:pick-?+?up|collection|season) clippings\\b box+?springs? dressers? loveseat "
        "recliner water+heater household+(?:hazardous|trash) roll-?off compactor "
        "missed+(?:stop|pickup|house) big+belly city+cans? recycle\\b"
    ),
    "carcass": (
        "carcass skunk\\b o?possum\\b "
        "dead+(?:animal|dog|cat|raccoon|squirrel|rat|bird|deer|fox|rabbit|goose|seagull|pigeon) "
        "(?:deer|raccoon|squirrel|animal|opossum|pigeon)+(?:was|removed|picked|collected|gone) "
        "(?:animal|perro|gato|venado|mapache)+muerto tlacuache mapache"
    ),
    "vermin": (
        "rats?\\b rodents?\\b mice\\b bait(?:ed)?\\b burrows?\\b exterminat rodenticide veneno "
        "gophers? groundhogs? trap+(?:loaned|lent|loan) droppings\\b mouse\\b mosquitos? "
        "mosquitoes larvicid larvae? (?:bee)?hives?\\b beekeeper wasps?\\b bees\\b "
        "roach(?:es)?\\b cockroach zancudos? termites? "
        "nests?+(?:knocked|sprayed|treated|removed) flies\\b larva[el]?\\b adulticid "
        "hornets?\\b ants\\b fleas?\\b lice\\b ticks?\\b bed+?bug"
    ),
    "boiler": (
        "heat+(?:came+|went+)?(?:back+)?on\\b heat+came "
        "boilers?\\b radiators?\\b furnace\\b heat+(?:was|is|has|and+hot|restored|complaint) "
        "hot+water calentador heat+(?:was|is|at)+[67][0-9] no+(?:heat|hot+water) thermostat "
        "(?:degrees|deg)+(?:inside|in+the+(?:bed|living))"
    ),
    "rooms": (
        "bathroom ceiling\\b bedroom faucets?\\b toilets?\\b carbon+monoxide plaster\\b moldy? "
        "mould plomeria stove\\b hallway stairwell egress handrails? drywall"
    ),
    "renting": (
        "(?:your|the|her|his|another)+apartments?\\b tenants?\\b landlords?\\b inquilin[oa]s? "
        "caser[oa]\\b arrendador apartamentos?\\b rent+(?:board|control|increase) subletting"
    ),
    "kitchens": (
        "grease+trap "
        "restaurants?\\b cook\\b sanitary+inspection "
        "(?:cooler|freezer|fridge)+(?:at|was|temp|reading) grade+(?:card|posted|a\\b|b\\b|c\\b) "
        "food+cards? food+trucks?\\b hand+sinks? "
        "food+(?:permit|vendor|cart|safety|code|stand|thermometer)s? bakery\\b deli\\b taqueria "
        "cafeteria buffet\\b caterer diners?"
    ),
    "aid": (
        "medicaid benefits+(?:was|were|are|have|card|office) day+care child+care guarderia "
        "wic\\b snap\\b ebt\\b senior+(?:meal|center|ride)s? meals+on+wheels medicare "
        "caseworker vouchers?"
    ),
    "papers": (
        "passport voter library+(?:card|books?|branch|fine) biblioteca notary\\b ballot\\b "
        "passports? absentee ballots? polling+(?:place|site) foia deed+(?:copy|record)"
    ),
    "drivers": (
        "driver'?s+licen[cs]e (?:vehicle+)?registration+(?:renewal|card|sticker|was|has) "
        "title+(?:was|has+been)+(?:issued|transferred) reinstatement"
    ),
    "bills": (
        "(?:water|sewer|utility|tax|trash)+bill\\b property+tax(?:es)? homestead excise "
        "payment+plan predial home+?owners?+exemption bill+(?:stands|adjusted|corrected) "
        "(?:account|balance)+(?:was|is|has)+(?:credited|paid|adjusted|zero|current) autopay "
        "late+(?:fee|charge|penalt)[a-z]* escrow exemption+(?:was|renewal|appl)"
    ),
    "outreach": (
        "encampments? tents?\\b unhoused 48-?+?hour+notice carpas?\\b albergue\\b encamp[a-z]* "
        "shelter+(?:bed|offer|placement)s? outreach+(?:worker|team|offered|spoke) homeless "
        "unsheltered makeshift"
    ),
    "playground": (
        "playground+(?:equipment|was|surface|slide|swing) "
        "swings?+(?:was|were|chain|set|seat|is) slide+(?:was|is) ball+?(?:field|park)s? "
        "basketball+(?:hoop|court|rim|net)s? tennis+(?:court|net)s? picnic canchas?\\b "
        "lifeguards?\\b swimmers\\b rec(?:reation)?+center pickleball skate+?park dog+park "
        "tot+lots? wood+chips mulch+(?:was+)?(?:delivered|added|spread|refreshed) scoreboard "
        "sandbox merry-go-round pool+(?:was|is|deck|opens|closed|filter)"
    ),
    "mowing": (
        "mow(?:ed|ing|n)\\b grass\\b weeds?\\b lawn\\b overgrowth hedges? shrubs? hierba\\b "
        "cesped weed-?+?whack edged\\b knee-?high mower\\b "
        "lot+(?:was+)?(?:mowed|mown|cut|bush-?hogged)"
    ),
    "transit_work": (
        "retrained+the+operator operator+(?:was+)?(?:interviewed|retrained) "
        "bus+(?:drivers?|operators?|route|pass)\\b paratransit autobus "
        "operator+(?:was|has+been|were)+(?:counsel|retrain|interview|discipl|re-?instruct)[a-z]* "
        "(?:bus|train|route)+(?:was+)?(?:late|delayed|early|passed|skipped|ran) headways? "
        "trolley\\b streetcar\\b fare+(?:refund|machine|dispute)"
    ),
    "fire_work": (
        "fire+(?:marshal|prevention|drill|extinguishers?|lane|alarm|engine|escape|code) "
        "ambulances? sirens?\\b bomberos?\\b paramedics? extinguishers?\\b standpipe "
        "sprinkler+(?:head|system|riser|test) "
        "fire+(?:crew|captain|inspector|watch|lane|pit|dept|department|truck) propane+tanks?"
    ),
    "humps": (
        "traffic+(?:calming|study|counts?) topes?\\b 85th+percentile "
        "speed+(?:hump|bump|table|cushion|study|trailer|board)s? "
        "(?:signal+)?timing+(?:was|were|has+been)+(?:adjusted|changed|checked|reset) "
        "signal+heads? pedestrian+(?:button|signal|head)s? chirper re-?timed\\b left+arrow "
        "(?:was+)?in+flash three+color+operation ped+btn flashing+red "
        "signal+(?:back|put|reset|recycled|re-?lamped) (?:traffic|signal|controller)+cabinet "
        "controller+(?:board|was|reset) on+flash\\b green+(?:time|arrow) "
        "left+turn+(?:phase|arrow|signal) ped+(?:head|button|push) "
        "signals?+(?:was|were|is|are)+(?:reset|re-?timed|working|restored|repaired) "
        "all-?way+stop"
    ),
    "trade": (
        "mediated business+(?:issued|agreed|refunded|gave+you) "
        "(?:food|fruit)+vendors? overcharg short-?+?term+rentals? mediation "
        "(?:obtained|holds|has)+(?:a|an)+(?:food|liquor|business|rental)+licen[cs]e "
        "sale+to+minors? deceptive tobacco air-?bnb"
    ),
    "enforcement": (
        "suspects?\\b arrest(?:ed|s)?\\b "
        "officers+(?:dispersed|arrested|warned|cleared|checked|spoke|told|asked|found|issued|"
        "ticketed) "
        "fireworks narcotics police+(?:report\\b|cad) patrulla shots\\b panhandlers? "
        "shoplifters? prowlers? in+custody "
        "officers?+(?:responded|dispersed|advised+the|broke+up|cleared+the) fighting\\b "
        "trespass[a-z]* panhandl[a-z]* extra+patrols? disturbance shoplift[a-z]* burglar[a-z]* "
        "detective+(?:has|will|was)"
    ),
    "elevator": "elevators?\\b escalators?",
    "lights": (
        "lamps?\\b lights?+(?:repaired|working|out|lit|were|are|burn) bulbs?\\b "
        "luminari(?:a|as|es)\\b new+(?:led|head|lamp|fixture) photo-?cells? "
        "fixture+(?:was+)?(?:dark|swapped|replaced) photo+?(?:eye|cell|control)s? ballasts? "
        "light+(?:pole|fixture|head|arm|standard|out|outage)s? street+?lights?"
    ),
    "cabs": (
        "driver+(?:pled|pleaded|plead|paid+(?:a|the)+fine) "
        "taxista medallion\\b taxi\\b taxis\\b cab+(?:driver|ride|number|company) rideshare "
        "uber\\b lyft\\b limousine"
    ),
    "claims": "(?:your|the|a)+claim+(?:was|for|has|is) risk+management",
    "harbor": (
        "marina\\b mooring ferr(?:y|ies)\\b boat+(?:ramp|slip|launch|trailer) seawall jetty\\b "
        "wharf\\b"
    ),
    "bridge_work": (
        "bridge+(?:deck|joint|railing|inspection|bearing|approach) drawbridge overpass\\b "
        "guard+?rail"
    ),
    "gas_work": (
        "gas+(?:leak|main|meter|odor|line|company)s? carbon+monoxide "
        "gas+(?:company|service|shut-?off|smell|utility) natural+gas"
    ),
    "events": (
        "block+part(?:y|ies) film+(?:permit|shoot|crew) special+event food+truck+permit parade\\b"
    ),
    "burning": "burn+(?:permit|ban|barrel) bonfire chimney",
    "house_lot": (
        "house+(?:color|paint|numbers?) "
        "color+of+(?:a|the|your|his|her|their)+[a-z']{2,12}+?(?:house|home|fence|door) carport "
        "retaining+wall lot+line setbacks? zoning\\b setback fence+(?:is|was|permit|panel|over)"
    ),
    "bus_stop": (
        "bus+stops?\\b bus+(?:bench|lane|schedule|pass) bus+shelters?\\b "
        "bus+(?:pole|flag|pad|zone) shelter+(?:glass|panel|pane|roof|ad)s?"
    ),
    "corner_light": (
        "(?:power|electric)+(?:co-?op|cooperative) light+poles? street+?lamps? alley+light wattage"
    ),
    "grates": (
        "grates?+(?:was+|were+)?(?:replaced|reset|cleared|cleaned|welded|lifted) silt\\b "
        "catch+basins? inlets?\\b"
    ),
    "concrete": (
        "concrete+(?:poured|crew|set|finished|forms) "
        "(?:two|three|four|five|[0-9]{1,2})+(?:walk+|sidewalk+)?squares\\b "
        "(?:curb|bricks?|pavers?|apron)+(?:was+|were+)?(?:reset|re-?laid|rebuilt|re-?poured|"
        "leveled) "
        "mud-?jacked"
    ),
    "play_parts": (
        "bleachers? slide+(?:bolt|panel)s? swing+(?:chain|seat|set)s? backstops? "
        "bench+(?:slat|board)s? goal+?posts? infield outfield dugouts? ball+?-?field+lights? "
        "swim+lessons? soccer+nets?"
    ),
    "vacant": "open+to+(?:trespass|vagrants|casual+entry|the+elements)",
    "bike_rack": (
        "(?:bike|bicycle)+(?:rack|share|station)s? e-?scooters?\\b "
        "(?:no|the|a|this)+(?:bike|bicycle)\\b bike+(?:corral|lane|dock|helmet) e-?bikes?"
    ),
    "rounds": (
        "regularly+scheduled+(?:collection+|pick-?+?up+)?day "
        "(?:recycling|trash|garbage|collection|yard+waste|refuse)+days?\\b "
        "trucks?+(?:have+|has+|had+)?(?:not+|n't+|never+|yet+)?(?:gotten|got|come|came|been|"
        "gone)+(?:there|here|to+(?:this|that|your|the)|by|down) "
        "(?:send|sent|sending)+(?:a|the|our)+trucks?+back trucks?+(?:will+)?(?:not+)?be+back "
        "(?:put|set|placed?|brought)+(?:it+|them+|this+|items+)?out+(?:too+)?late "
        "out+by+[67]\\b missed+(?:collection|pick-?+?up|stop|bulk) "
        "put+the+items+out "
        "(?:private|own|licensed)+haulers? route+supervisor "
        "(?:for|bulk|item|curb-?side)+(?:collection|pick-?+?up)\\b "
        "(?:scheduled|schedule|rescheduled)+(?:an?+|your+|the+|for+)*(?:pick-?+?up|collection)\\b"
    ),
    "pole_work": (
        "ko'?e?'?d+(?:[a-z0-9']++){0,2}poles? knock(?:ed)?-?+?down+(?:[a-z]++)?poles? "
        "concrete+poles? overhead+feed (?:time+)?clock+(?:was+)?(?:set|reset|replaced) "
        "time+clock contactors? (?:led|light)+(?:fixture|unit|cabinet)s? leds\\b "
        "(?:set|reset|installed|replaced|picked+up)+(?:[a-z]+)?poles?\\b "
        "lights?+(?:is|are)+(?:now+|back+)*on\\b"
    ),
    "street_tree": (
        "(?:private|city|street|park|public|boston|new|young|fallen|downed)+trees?\\b "
        "trees?+(?:is|are|was|were|came|fell|has|have|looks?|down|on|in)\\b"
    ),
    "digging": (
        "excavat(?:ed|ion|ing) back-?filled trench(?:es|ed)?\\b work+zone "
        "construction+(?:inspection|inspector|permit|division) "
        "(?:re-?)?paving+(?:crew|contractor|work) street+opening test+pits?"
    ),
}
"""The words of each kind of work."""
