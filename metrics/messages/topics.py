"""What city services are about: the words of each topic, the services it covers, its neighbours.

A text is taken for another service's only where it speaks of a topic that is neither the
service's own nor a neighbour of it. Neighbours are topics whose words occur in each other's
messages rightly: a street crew sweeps and collects, an inspector of housing sees pests and leaks.
"""

from __future__ import annotations

from typing import NamedTuple

from metrics.messages.rules import words


class Topic(NamedTuple):
    """One topic.

    Attributes:
        services: What the name of a service of this topic holds.
        terms: What a text holds that speaks of it.
        near: Topics that it borders on.
    """

    services: str
    terms: str
    near: frozenset[str]


def _topic(services: str, terms: str, near: str) -> Topic:
    return Topic(rf"\b{words(services)}", rf"\b{words(terms)}", frozenset(near.split()))


TOPICS: dict[str, Topic] = {
    "waste": _topic(
        "leaf leaves contenedor trash recycl garbage electronics recoleccion "
        "missed+(?:collection|compost) refuse litter sanitation barrel disposal dump collection "
        "yard+?waste basura recicl compost toter dumpster collect\\b residue",
        "trash\\b garbage rubbish barrels?\\b recycl yard+?waste refuse\\b litter "
        "missed+collection collection+day basura recicl compost toters?\\b requested+items "
        "belly items+(?:collected|picked) littering collection+truck "
        "trucks+(?:in+the+area|have+not) regularly+scheduled+day recoleccion compostable "
        "contaminated trucks+will+not+be+back scheduled+for+(?:collection|pick+?up)",
        "bulk cart dumping property stickers sweeping tree",
    ),
    "bulk": _topic(
        "bulk large+item bulky articulos+grandes voluminos enseres furniture appliance muebles",
        "bulk+items? mattress(?:es)?\\b furniture couch(?:es)?\\b sofas?\\b dressers? "
        "refrigerators? box+spring tvs?\\b television large+items? colchon(?:es)? sofa muebles "
        "bookcase colchones? refrigerador sillon",
        "appliance dumping food homeless housing pest property snow waste",
    ),
    "cart": _topic(
        "contenedor container+request carts?\\b toters? bins?\\b carros?\\b containers?+24 "
        "cart_ big+buildings",
        "carts?\\b recycling+bin toters?\\b compost+bin gal+compost "
        "carro+(?:de+(?:basura|compost|reciclaje)|nuevo|azul|verde|negro|gris)\\b",
        "delivered homeless recycling stickers",
    ),
    "cart_delivery": _topic(
        "cart+(?:request|inquiry|delivery) "
        "request+for+(?:a+)?(?:recycling+|trash+|compost+)?cart solicitud+de+carro",
        "(?:delivered|dropped+off|dropped+it+off)[^.]{0,60}(?:carts?|bins?)\\b "
        "(?:carts?|bin)+(?:[a-z]{2,9}+)?(?:delivered|is+here|requested) "
        "carts?+(?:#?~number+)?(?:was+|were+|is+)?deliver filled+new+cart "
        "(?:new|cart|bin|pail|toter)\\b[^.]{0,30}+(?:dropped|scheduled+for+delivery|"
        "will+be+delivered) "
        "requesting+an?+(?:[a-z]{3,9}+)?cart carritos?\\b[^.]{0,40}+entregad[oa] "
        "(?:entregamos|entregado|dejo)[^.]{0,40}(?:carros?|botes?)\\b llego+su+(?:bote|carro)",
        "cart delivered stickers waste",
    ),
    "delivered": _topic(
        "cart sticker deliver",
        "^deliver(?:ed|d)\\b",
        "cart cart_delivery stickers waste",
    ),
    "dumping": _topic(
        "dumping debris illegal+disposal vertido improper+storage code+enforcement "
        "ce+collection overfilled tiradero",
        "dumping dumped+(?:items|trash|debris|material|tires|there|at|on|in|by|illegally) "
        "dumpsters?\\b debris vertido escombro tiradero",
        "appliance bulk graffiti grounds homeless needle property road sidewalk storm sweeping "
        "tree vehicle waste",
    ),
    "sweeping": _topic(
        "street+clean(?:ing)? sweep sidewalk+cleaning general+cleaning barrido bulky "
        "garbage+and+debris dirty+conditions clean limpieza",
        "swept\\b sweeper street+sweeping street+cleaning barredora barrid broom "
        "street+(?:will+be+|was+|is+)cleaned",
        "bulk cart dead_animal drains dumping grounds homeless needle road sign snow storm "
        "transit tree vehicle waste water",
    ),
    "graffiti": _topic(
        "graffiti grafiti etching pintas",
        "buffed\\b latex\\b barda graffit graff\\b grafiti grafitti pintas\\b etching "
        "paint+over pintas?\\b pintad[oa]+de+gris",
        "bridge parking parks posters property road sign signal streetlight walls water",
    ),
    "posters": _topic(
        "posting poster",
        "posters? flyers? handbills? illegal+posting",
        "graffiti sign streetlight sweeping transit utility",
    ),
    "tree": _topic(
        "beetle (?:oak|maple|palm|tree)+trimm limbs?\\b branch tree forestry arbol stump "
        "overgrown urbanforestry poda\\b",
        "(?:maple|elm|oak|cottonwood|sycamore)s?+(?:stands?|tree|limb|was|is) trees?\\b "
        "limbs?\\b branch(?:es)?\\b stump\\b prun(?:ed|ing)\\b arbor arbol(?:es)?\\b ramas?\\b "
        "arborist podad?[oa]? tocon arborista tronco talaron talamos felled",
        "dumping grounds parks property road root sidewalk sign signal storm streetlight "
        "transit water wires",
    ),
    "grounds": _topic(
        "poison+ivy mow swale lote+baldio ground+maint grass lawn weed landscap grounds "
        "vegetation median cemetery parks?\\b parking+lots? cemeter overgrowth pasto maleza "
        "hierba jardin",
        "grass\\b mow(?:ed|ing)\\b lawn\\b weeds?\\b landscap overgrowth shrub hedges? cesped "
        "pasto\\b zacate maleza podadora",
        "dumping lots parks property rodent storm sweeping tree waste",
    ),
    "parks": _topic(
        "golf swimming+pool beach parks?\\b playground recreation rec+and+park ball+?field "
        "columpio maintenance+or+facility irrigation equipment+repair parque",
        "recreation+center picnic+(?:shelter|table) pavilion dog+park skate+park pickleball "
        "playground ball+?field swings?\\b columpio slides?+(?:was|is|at) "
        "irrigation+(?:leak|valve|line) sprinkler aspersor basketball tennis parque\\b ranger "
        "resbaladilla cancha",
        "animal dumping graffiti grounds homeless needle noise pest road rodent sign "
        "streetlight sweeping tree waste water",
    ),
    "streetlight": _topic(
        "street+?lights? streetlights? lighting light+(?:out|burnt|on|glass) lights?\\b "
        "alumbrado lamp major+system luminaria farol luz\\b",
        "lamparas? bombilla street+?lights?\\b street+lighting lamps?\\b ballast photo+?cell "
        "acorn luminaire luminaria bulb fixture+(?:is|was|replaced|and) relamped light+pole "
        "hps\\b watt\\b control+cabinet farola foco\\b alumbrado light+is+on photocontrol "
        "photo+?eye capacitor lp+?~number lights+(?:working|repaired|out|lit|on)\\b all+lights "
        "lampara time+clock fuse\\b luminaries installed+pe\\b christmas+lights "
        "(?:several|[0-9]{1,2}|two|three)+lights farol\\b faroles fotocelda "
        "lights?+(?:is+)?out\\b bulb\\b concrete+pole control+(?:&+wire+)?pole repaired+light",
        "graffiti parks pole power road sign signal tree utility wires",
    ),
    "signal": _topic(
        "signals? traffic+light semaforo pedestrian controller",
        "traffic+signals?\\b traffic+lights?\\b signal+(?:head|timing|controller|box|pole) "
        "semaforo walk+(?:button|signal) pedestrian+(?:button|signal) reset+the+controller "
        "timing+adjustments? btmc on+flash\\b green+time semaforos",
        "engineering marking pole power road sign streetlight traffic tree vehicle water wires",
    ),
    "road": _topic(
        "sinkhole potholes? pot+holes? roadway street+(?:condition|defect|repair|resurf) bache "
        "paving pavement+(?:cond|defect|repair|damage) construction+plate street_defect "
        "street+surface highway+cond alley",
        "pot+?holes?\\b sinkholes?\\b asphalt resurfac repav paved\\b roadway bache\\b bump\\b "
        "steel+plate plates+wedged cold+patch cave+?in trench\\b design+for+reconstruction "
        "baches\\b pavimento asfalto bache[oa]\\b bacheamos zanja mezcla+(?:fria|caliente) "
        "repaviment cold+mix",
        "bike bridge construction contractor curb drains marking parks sidewalk signal snow "
        "storm sweeping utility water",
    ),
    "sidewalk": _topic(
        "sidewalk curb acera ramp banqueta",
        "sidewalk+(?:repair|panel|slab|flag|is+private|damaged?) concrete+(?:panel|slab|flag) "
        "ramp\\b slabs?\\b banqueta this+sidewalk "
        "sidewalk+(?:has|have|was|will|is)+(?:been+|be+)?(?:restored|repaired|made|referred|"
        "replaced|patched|rebuilt) "
        "permanent+repair red+bricks? sidewalk+squares? concrete+sidewalk "
        "bricks?+(?:in|sidewalk|repair|reset|replaced|was|were) banquetas?\\b acera\\b "
        "losas?\\b",
        "construction contractor curb dumping graffiti grounds homeless marking parks property "
        "road snow transit tree utility water",
    ),
    "bridge": _topic(
        "bridge",
        "bridge+(?:repair|deck|was|is)",
        "dumping graffiti homeless road sidewalk snow streetlight sweeping",
    ),
    "utility": _topic(
        "poste+caido utility casting manhole vault plates?\\b wires?\\b cable downed",
        "manhole casting vault+cover manholes construction+inspection+unit "
        "(?:nstar|ngrid)+has+called",
        "construction contractor drains pole power road sewer sidewalk signal streetlight water "
        "wires",
    ),
    "wires": _topic(
        "wires?\\b downed+wire cable",
        "wires?+(?:down|is|was|made) cable+(?:wire|company)",
        "pole power signal storm streetlight tree utility",
    ),
    "sign": _topic(
        "signs?\\b signage senal crosswalk letrero senalamiento",
        "stop.?+sign slow.?+sign street+sign no+parking+sign "
        "signs?+(?:was|were|installed|replaced|has|have|is)\\b signage sign+post sign+shop "
        "senal+(?:nueva|fue|de+alto) new+sign one-?way+signs? signpost senal+de senalamiento "
        "letrero",
        "bike color_curb graffiti marking parking posters road sidewalk signal temporary tree "
        "vehicle",
    ),
    "marking": _topic(
        "marking crosswalk stripe striping",
        "crosswalk pavement+marking re-?striped? lane+lines? cruce+(?:de+)?peaton "
        "rayas+(?:del|de+la)",
        "bike parking road sidewalk sign signal sweeping traffic vehicle",
    ),
    "vehicle": _topic(
        "vehicles?\\b cars?\\b abandoned+auto car4 auto+body tow(?:ed|ing)?\\b derelict "
        "abandoned_vehicle auto+abandonado vehiculo",
        "towed?\\b vehicles?\\b abandoned+(?:auto|car|vehicle) car+(?:was|has|is|moved|gone) "
        "cars+(?:moved|were) auto\\b grua\\b vehiculo coches?\\b veh\\b scooter motorcycle "
        "trailer camioneta",
        "driveway homeless noise parking police sidewalk signs taxi traffic",
    ),
    "parking": _topic(
        "parking parquimetro blocked+driveway meters?\\b driveway double+park color+curb "
        "estacionamiento permit_zone multa",
        "parking+(?:meter|ticket|enforcement|violation|permit|facility|garage|space) ticketed "
        "parked meter+(?:was|repaired|replaced|coin|is|mechanism|at|shop) driveways?+clear "
        "problem+meter resident+sticker valet coins parquimetro estacionad[oa]s?\\b "
        "meter+found+working",
        "bike color_curb driveway lots marking noise police road sidewalk sign snow stickers "
        "streetlight sweeping traffic vehicle water",
    ),
    "bike": _topic(
        "bicycl bikes?\\b scooter micromobility",
        "bicycl bikes?\\b",
        "graffiti marking parking parks road sidewalk sign streetlight sweeping vehicle",
    ),
    "dead_animal": _topic(
        "dead+(?:animal|deer|dog|cat|raccoon|bird|opossum|possum|skunk|squirrel) "
        "(?:perro|gato|animal)+muerto",
        "dead+(?:animal|dog|cat|raccoon|squirrel|rat|bird|skunk|deer|possum|opossum|fox|rabbit|"
        "goose|seagull|pigeon) "
        "carcass animal+muerto skunk\\b roadkill possum opossum "
        "animal+(?:was+)?(?:removed|collected|picked+up) raccoon "
        "(?:perro|gato|venado|mapache|tlacuache)+muerto",
        "animal rodent",
    ),
    "animal": _topic(
        "leash+law cats?+at+large bats?+in wildlife moose bears? geese goose snake animals?\\b "
        "dogs?\\b cats?\\b barking ladrido perro coyote pigeon",
        "goose\\b geese\\b raccoons? javelina rabies dogs?\\b cats?\\b kitten leash bats?\\b "
        "squirrels? barking animal+(?:at|control|shelter|officer|care) perros?\\b gatos?\\b "
        "microchip ladrid coyote kennel puppy",
        "dead_animal noise parks pest police rodent",
    ),
    "rodent": _topic(
        "rodent rats?\\b mice rata vermin raton plaga",
        "cebo\\b rats?\\b rodents?\\b baited mice\\b rabbit\\b ratas?\\b exterminat burrow "
        "madriguera ratonera madrigueras?\\b bait\\b",
        "animal dead_animal dumping food grounds housing parks pest property sewer sweeping waste",
    ),
    "pest": _topic(
        "stagnant mosquito bees?\\b bed+bugs? roach insects? pest west+nile pigeon "
        "standing+water zancudo chinche cucaracha",
        "hive\\b beekeeper mosquito larvicid bees\\b beehive wasps? bed+bugs? roaches\\b larva "
        "zancudos? larvicida chinches? cucarachas?",
        "animal grounds housing parks rodent standing tree water",
    ),
    "heat": _topic(
        "heat\\b hot+water heat/hot calefaccion",
        "(?:[67][0-9])+(?:degrees|grados) caldera radiador boiler\\b no+heat "
        "heat+(?:and|or|was|is|has|restored|on) hot+water boiler radiator calefaccion",
        "benefits electric fire gas housing plumbing power utility",
    ),
    "housing": _topic(
        "occupying housing rental overcrowding metering occupan ventilation no+utilities "
        "illegal+use maintenance+-+homeowner breathe+easy rent\\b eviction moho chinches "
        "plomeria vivienda mechanical electric(?:al|ity)?\\b safety\\b living+conditions "
        "unsanitary+condition paint plaster plumbing door/window flooring stairs? "
        "residential+building rooming tenant apartment maintenance+complaint egress "
        "electrical+hazard poor+conditions elevator sfha illegal+occupancy carbon+monoxide mold "
        "lead",
        "rental+licen[cs]e (?:your|the|another)+apartments?\\b tenants?\\b occupant "
        "housing+(?:inspector|inspection|code|court|preservation) bedroom mold\\b "
        "smoke+detector apartamento inquilino stairs+(?:are|were)",
        "animal electric energy fire heat lead metrolist noise permits pest plumbing property "
        "rodent sewer waste water",
    ),
    "property": _topic(
        "land+bank retaining+wall fence\\b abandoned+(?:house|home|building|property) "
        "lote+baldio property+maint property+conditions code+complaint code+violation vacant "
        "zoning poor+condition maintenance+complaint unsafe nuisance building zonific blight",
        "zoning hedge fence+(?:is|was|height|permit) vacant+(?:lot|building|house) zonificacion "
        "setback",
        "bulk dumping graffiti grounds housing noise permits rodent sidewalk snow tree vehicle "
        "waste zoning",
    ),
    "permits": _topic(
        "unpermitted permits?\\b permiso plan+review inspection+request construction contractor "
        "working+beyond work+hours building+inspection dbi electrical+inspection auto+body "
        "work+w/out new+sign+temp",
        "permit+counter building+permit permit+(?:was|is|issued|on+file|needs|has) "
        "permits+(?:issued|on) stop+work work+hours rough-?in permiso+de+(?:construccion|obra) "
        "planos",
        "benefits construction contractor electric fire heat housing noise plumbing property "
        "water zoning",
    ),
    "noise": _topic(
        "noise loud ruido party parties music fiesta",
        "bocinas? (?:bajo|baj[oe]n?)+el+volumen decibeles sound+level noise\\b loud\\b music\\b "
        "decibel(?:s|es)? ruido musica quiet+(?:on|upon|at) fiesta\\b anfitrion",
        "animal construction contractor housing parking parks permits police property taxi "
        "traffic vehicle waste work_hours",
    ),
    "work_hours": _topic(
        "work+hours working+beyond construction",
        "work+hours",
        "construction contractor noise permits property road sidewalk utility waste water",
    ),
    "water": _topic(
        "low+pressure water\\b industrial+waste sewer sewage septic watermain hidrante "
        "catch+?basin hydrant drain flood bwsc puc+-+water irrigation leak agua drenaje "
        "alcantarilla water+quality fuga",
        "curb+stops? main+isolated main+break water+(?:was+)?restored gpm\\b "
        "meter+read(?:er|ing) backflow chlorine catch+?basins?\\b cb\\b hydrants?\\b "
        "sewer(?:s)?\\b water+main storm+drain c/b\\b coladera atarjea "
        "drains?+(?:was|were|is|cleared|cleaned) water+meter alcantarilla drenaje bwsc\\b "
        "pumping+out water+leak flushed medidor+de+agua valvula hidrante rejilla coladeras? "
        "l/l\\b relieved?+s/s",
        "construction fire flood heat housing parks pest plumbing road sewer sidewalk standing "
        "utility",
    ),
    "snow": _topic(
        "snow space+saver ice\\b plow windrow sanding nieve hielo nevada",
        "(?:un)?shovel(?:ed|led|ing)?\\b plow(?:ed|s|ing)?\\b snow\\b salted icy\\b sanded "
        "salt(?:ed)?+(?:the|and) nieve hielo sand\\b",
        "bike bridge grounds housing lots marking parking parks property road sidewalk storm "
        "streetlight sweeping transit tree vehicle waste water",
    ),
    "needle": _topic(
        "needle syringe sharps",
        "needles?\\b syringes?\\b hypodermic sharps jeringa",
        "dumping homeless housing parks property sweeping waste",
    ),
    "homeless": _topic(
        "camps?\\b homeless encampment panhandl persona+sin+hogar campamento",
        "homeless encampment tents?\\b outreach+(?:team|worker|response) "
        "shelter+(?:bed|services) campsite campamento",
        "animal bridge dumping needle parks police sidewalk sweeping vehicle waste",
    ),
    "food": _topic(
        "vendedor food+(?:est|poison|service|vendor|alert) restaurant vend(?:or|ing) calorie "
        "dining food+(?:safety|complaint|inspect|truck|handl) peddler health+inspect food+estab "
        "restaurante",
        "restaurants?+(?:was+|were+|has+been+)?(?:inspect|clos|grade|reopen) "
        "food+(?:establishment|vendor|service|truck|alert|safety|handl) sanitary+inspection "
        "restaurante",
        "bike consumer heat housing noise parking permits pest plumbing rodent sanitary sidewalk "
        "smoking vendor waste",
    ),
    "benefits": _topic(
        "benefits? medicaid senior+center meal food+assist snap energy child+care beneficios "
        "senior+(?:serv|cit) elder(?:ly)?+(?:abuse|serv|care) veterans job+training child+?care "
        "cooling+center assistance+(?:question|program) exemption",
        "benefits\\b food+(?:card|stamps|assistance) snap\\b day+care caseworker beneficios "
        "guarderia energy+(?:bill|application) ayuda+de+energia",
        "electric energy heat homeless housing taxes",
    ),
    "taxes": _topic(
        "tax\\b taxes taxpayer impuesto dof+property property+assess treasurer assessor "
        "collector excise property+tax",
        "property+tax(?:es)? excise taxpayer form+for+home",
        "benefits permits property",
    ),
    "transit": _topic(
        "muni\\b bus\\b transit taxi for+hire cab\\b operator conduct tlc",
        "bus+(?:route|pass)\\b paratransit muni\\b bus+shelter taxi "
        "driver+(?:was|license|summons) operator+(?:was|has) tlc\\b",
        "consumer graffiti noise parking sidewalk sweeping taxi_vehicle traffic waste",
    ),
    "emergency": _topic(
        "ems\\b fire\\b ambulance",
        "ambulances? sirens? ems\\b",
        "fire housing noise water",
    ),
    "art": _topic(
        "art+commission public+art",
        "statues? sculpture",
        "graffiti parks",
    ),
    "consumer": _topic(
        "consumer price pricing retail scales? overcharge measure\\b business+licen",
        "consumer+(?:complaint|affairs|protection) mediation",
        "food housing parking permits taxes transit vendor",
    ),
    "lots": _topic(
        "parking+lots?\\b",
        "parking+lot+(?:was|light)",
        "drains dumping graffiti grounds homeless marking parking road sidewalk sign snow "
        "streetlight sweeping tree vehicle waste",
    ),
    "storm": _topic(
        "storm\\b hurricane sandbag",
        "storm+debris",
        "dumping grounds parks property road sidewalk signal snow streetlight sweeping tree "
        "utility vehicle waste water wires",
    ),
    "drains": _topic(
        "gutter ponding puddle ditch culvert storm+drain catch+?basin inlet drain\\b "
        "alcantarilla coladera",
        "inlets?\\b",
        "dumping grounds road sidewalk snow storm sweeping tree utility waste water",
    ),
    "police": _topic(
        "prostitution loitering crossing+guard drug+activity fireworks drinking urinat "
        "disorderly non-emergency+police lost+property",
        "police+cad narcotics",
        "animal dumping emergency food graffiti homeless housing needle noise parking parks "
        "property sidewalk traffic transit vehicle vendor",
    ),
    "traffic": _topic(
        "speeding traffic\\b speed+(?:bump|hump) calming",
        "speed+(?:bumps?|humps?|limits?|study)",
        "bike bridge construction emergency graffiti marking noise parking police road sidewalk "
        "sign signal streetlight transit tree vehicle",
    ),
    "air": _topic(
        "air+quality asbestos smoking smoke\\b hazardous+material",
        "asbestos smoking",
        "construction consumer dumping emergency fire food heat housing noise permits property "
        "sewer tobacco transit water",
    ),
    "site": _topic(
        "scaffold cranes? boilers? interior+demo stalled+site",
        "scaffold stop+work",
        "construction contractor dumping emergency heat housing noise permits property sidewalk "
        "sweeping waste work_hours",
    ),
    "school": _topic(
        "school library",
        "school+bus(?:es)?\\b custodian classrooms? librarian",
        "air benefits food graffiti grounds heat housing noise parks pest road rodent sidewalk "
        "snow streetlight traffic tree waste water",
    ),
    "car_seat": _topic(
        "car+seat child+safety",
        "car+seats?\\b",
        "traffic transit",
    ),
    "money": _topic(
        "refund bill payment account billing rebate tax\\b taxes fee",
        "refunds?+(?:has|was|is|will|check|request) reembolso+de installment+plan",
        "benefits consumer dmv energy food heat housing parking permits property records school "
        "taxes transit vehicle water",
    ),
    "dmv": _topic(
        "dmv\\b driver'?s?+licen registration tag+surrender vehicle+title adjudication",
        "title+(?:was+)?issued copy+of+(?:the+)?ticket driver'?s+licen[sc]e "
        "replacement+registration",
        "money parking records taxes traffic transit vehicle",
    ),
    "records": _topic(
        "marriage birth+(?:cert|record) death+cert jury voting voter elections? "
        "poll+?(?:ing|+site) passport foia public+records vital+records",
        "ballot polling+place voter+regist birth+certificates?",
        "benefits consumer taxes",
    ),
    "licences": _topic(
        "short-?term+rental licen[cs] vacation+rental lodg",
        "short-?term+rental (?:liquor|business|contractor|lodging)+licen[cs]e",
        "animal consumer dmv food housing money noise parking permits police property taxes "
        "transit vendor waste zoning",
    ),
    "library": _topic(
        "library biblioteca",
        "library+(?:card|branch|books?) biblioteca",
        "money parks records school",
    ),
    "stickers": _topic(
        "sticker",
        "stickers+(?:delivered|sent|were|mailed) delivered+(?:[0-9]{1,3}+)?stickers?\\b "
        "left+stickers?\\b",
        "cart cart_delivery delivered waste",
    ),
}
"""Topics by name; `near` may name what is no topic of its own."""


_ANY_TOPIC = words(
    "general+(?:request|comment|info|question|traffic|complaint|inquir)s? generic comments?",
    "other+request public+works+general parks+general bwsc+general contractor+complaint",
    "highway+maint",
)
GENERAL = rf"\b{_ANY_TOPIC}"
"""Services that may be about anything that their agency does."""
_WHOLE_CITY = words(
    "^general(?:+(?:request|comment|info|question)s?)?$ call+log alert+boston front+desk",
    "information mayor city+council city+hall suggestion 311+external ocr notification",
    "phone+bank for+an+employee walk-in interdepartmental",
    "general+requests?\\W{1,9}mons\\b general+requests?\\W{1,9}311\\b",
)
WHOLE_CITY = rf"\b{_WHOLE_CITY}"
"""Services that may be about anything at all."""
