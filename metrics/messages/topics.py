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
        (
            "leaf leaves contenedor trash recycl garbage electronics recoleccion "
            "missed+(?:collection|compost) refuse "
            "litter sanitation barrel "
            "disposal dump collection yard+?waste basura recicl compost toter dumpster collect\\b "
            "residue"
        ),
        (
            "trash\\b garbage rubbish barrels?\\b recycl yard+?waste leaf+and+yard "
            "refuse\\b litter missed+collection collection+day basura recicl compost toters?\\b "
            "requested+items pick+?up+items belly trash+bags items+(?:collected|picked) "
            "big+belly waste+baskets? littering collection+truck trucks+(?:in+the+area|"
            "have+not) regularly+scheduled+day recoleccion compostable"
            " contaminated left+instructions trucks+will+not+be+back scheduled+for+(?:collection|"
            "pick+?up) camion+de+(?:la+)?basura contenedor+de botes?+(?:de+basura|azul|verde) "
            "vacio+el+bote"
        ),
        "dumping cart bulk stickers tree property sweeping",
    ),
    "bulk": _topic(
        "bulk large+item bulky articulos+grandes voluminos enseres furniture appliance muebles",
        (
            "bulk+items? mattress(?:es)?\\b furniture couch(?:es)?\\b sofas?\\b dressers? "
            "refrigerators? box+spring tvs?\\b television "
            "large+items? "
            "colchon(?:es)? sofa muebles bookcase"
            " colchones? refrigerador sillon"
        ),
        "waste dumping appliance homeless property pest housing snow food",
    ),
    "cart": _topic(
        (
            "contenedor container+request carts?\\b toters? bins?\\b carros?\\b containers?+24 "
            "cart_ big+buildings"
        ),
        (
            "carts?\\b recycling+bin toters?\\b new+bin compost+bin gal+compost "
            "carro+(?:de+(?:basura|compost|reciclaje)|nuevo|azul|verde|negro|gris)\\b "
            "lid+(?:of|was)"
        ),
        "stickers recycling delivered homeless",
    ),
    "cart_delivery": _topic(
        (
            "cart+(?:request|inquiry|delivery) request+for+(?:a+)?(?:recycling+|trash+|"
            "compost+)?cart solicitud+de+carro"
        ),
        (
            "(?:delivered|dropped+off|dropped+it+off)[^.]{0,60}(?:carts?|bins?)\\b (?:carts?|"
            "bin)+(?:[a-z]{2,9}+)?(?:delivered|is+here|requested) cart+requested "
            "carts?+(?:#?~number+)?(?:was+|were+|is+)?deliver (?:request|"
            "requested)+cart+filled cart+(?:list+)?request(?:ed)?+filled filled+new+cart "
            "bin+is+here (?:entregamos|entregado|dejo)[^.]{0,40}(?:carros?|botes?)\\b "
            "llego+su+(?:bote|carro)"
        ),
        "cart waste stickers delivered",
    ),
    "delivered": _topic(
        "cart sticker deliver", "^deliver(?:ed|d)\\b", "cart cart_delivery stickers waste"
    ),
    "dumping": _topic(
        (
            "dumping debris illegal+disposal vertido improper+storage code+enforcement "
            "ce+collection overfilled"
            " tiradero"
        ),
        "dumping dumped+(?:items|trash|debris|material|tires|there|at|on|in|by|illegally) "
        "dumpsters?\\b debris illegal+disposal vertido escombro tiradero",
        (
            "waste bulk sweeping needle homeless grounds tree road sidewalk appliance storm "
            "graffiti property vehicle"
        ),
    ),
    "sweeping": _topic(
        (
            "street+clean(?:ing)? sweep sidewalk+cleaning general+cleaning barrido bulky "
            "garbage+and+debris dirty+conditions clean"
            " limpieza"
        ),
        "swept\\b sweeper street+sweeping street+cleaning barredora barrid broom gutter+was"
        " street+(?:will+be+|was+|is+)cleaned",
        (
            "waste bulk dumping needle homeless grounds road snow dead_animal storm drains "
            "tree transit water sign "
            "cart vehicle"
        ),
    ),
    "graffiti": _topic(
        "graffiti grafiti etching pintas",
        (
            "buffed\\b latex\\b barda "
            "graffit graff\\b grafiti grafitti pintas\\b tags+on+the+(?:wall|building|"
            "fence|door|garage|pole|bridge|box|sign|side) painted+over+the etching "
            "paint+over"
            " pintas?\\b pintad[oa]+de+gris"
        ),
        "posters sign streetlight parks property bridge road water parking signal walls",
    ),
    "posters": _topic(
        "posting poster",
        "posters? flyers? handbills? illegal+posting",
        "graffiti sign streetlight utility sweeping transit",
    ),
    "tree": _topic(
        (
            "beetle (?:oak|maple|palm|tree)+trimm limbs?\\b branch tree forestry arbol stump "
            "overgrown urbanforestry poda\\b"
        ),
        (
            "hanging+branch (?:maple|elm|oak|cottonwood|sycamore)s?+(?:stands?|tree|limb|"
            "was|is) ramas?+podadas "
            "trees?\\b limbs?\\b branch(?:es)?\\b stump\\b prun(?:ed|ing)\\b arbor "
            "arbol(?:es)?\\b ramas?\\b arborist"
            " podad?[oa]? tocon arborista tronco talaron talamos felled"
        ),
        (
            "parks grounds streetlight road water transit sidewalk wires storm dumping root "
            "property signal sign"
        ),
    ),
    "grounds": _topic(
        (
            "poison+ivy mow swale lote+baldio ground+maint grass lawn weed landscap grounds "
            "vegetation median cemetery parks?\\b "
            "parking+lots? "
            "cemeter overgrowth"
            " pasto maleza hierba jardin"
        ),
        "grass\\b mow(?:ed|ing)\\b lawn\\b weeds?\\b landscap overgrowth shrub hedges? "
        "cesped"
        " pasto\\b zacate maleza hierba+alta podadora",
        "tree parks dumping sweeping waste property storm lots rodent",
    ),
    "parks": _topic(
        (
            "golf swimming+pool beach parks?\\b playground recreation rec+and+park "
            "ball+?field columpio beach "
            "maintenance+or+facility irrigation "
            "equipment+repair parque"
            " columpio"
        ),
        (
            "recreation+center swimming+pool picnic+(?:shelter|table) pavilion dog+park "
            "splash+pad skate+park pickleball soccer+field parque+de "
            "playground ball+?field park+rangers? swings?\\b columpio slides?+(?:was|is|at) "
            "irrigation+(?:leak|valve|line) "
            "sprinkler aspersor basketball tennis parque\\b ranger"
            " resbaladilla cancha swing+chain playground+reopened"
        ),
        (
            "tree grounds sweeping dumping graffiti water homeless waste animal streetlight "
            "rodent sign noise needle pest road"
        ),
    ),
    "streetlight": _topic(
        (
            "street+?lights? streetlights? lighting light+(?:out|burnt|on|glass) lights?\\b "
            "alumbrado lamp major+system"
            " luminaria farol luz\\b"
        ),
        (
            "copper+wire lamparas? bombilla "
            "street+?lights?\\b street+lighting lamps?\\b ballast photo+?cell "
            "lights?+outages? acorn luminaire "
            "luminaria "
            "bulb fixture+(?:is|was|replaced|and) relamped light+pole hps\\b watt\\b "
            "control+cabinet farola foco\\b alumbrado light+is+on photocontrol photo+?eye "
            "capacitor "
            "lp+?~number lights+(?:working|repaired|out|lit|on)\\b all+lights lampara "
            "time+clock fuse\\b luminaries installed+pe\\b christmas+lights "
            "(?:several|[0-9]{1,2}|two|three)+lights"
            " street+?light+pole farol\\b faroles fotocelda poste+de+luz lights?+(?:is+)?out\\b "
            "light+burns bulb\\b"
            " concrete+pole control+(?:&+wire+)?pole wire+pole repaired+light"
        ),
        "signal wires utility pole parks sign power tree road graffiti",
    ),
    "signal": _topic(
        "signals? traffic+light semaforo pedestrian controller",
        (
            "traffic+signals?\\b traffic+lights?\\b signal+(?:head|timing|controller|box|pole) "
            "the+controller semaforo walk+(?:button|signal) pedestrian+(?:button|signal) "
            "reset+the+controller signal+timing timing+adjustments? btmc on+flash\\b green+time "
            "semaforos"
        ),
        "streetlight wires sign road marking power pole tree traffic engineering water vehicle",
    ),
    "road": _topic(
        (
            "sinkhole potholes? pot+holes? roadway street+(?:condition|defect|repair|"
            "resurf) bache paving "
            "pavement+(?:cond|defect|repair|damage) construction+plate street_defect "
            "street+surface "
            "highway+cond alley"
        ),
        (
            "pot+?holes?\\b sinkholes?\\b asphalt resurfac repav paved\\b roadway "
            "bache\\b bump\\b steel+plate "
            "plates+wedged cold+patch street+defect cave+?in trench\\b "
            "design+for+reconstruction baches\\b "
            "pavimento"
            " asfalto bache[oa]\\b bacheamos zanja mezcla+(?:fria|caliente) repaviment cold+mix "
            "pothole+crew"
        ),
        (
            "sidewalk utility water drains marking sweeping snow signal curb bridge storm bike "
            "contractor construction parks"
        ),
    ),
    "sidewalk": _topic(
        "sidewalk curb acera ramp banqueta",
        (
            "sidewalk+(?:repair|panel|slab|flag|is+private|damaged?) concrete+(?:panel|slab|"
            "flag) curb+ramp ramp\\b slabs?\\b banqueta this+sidewalk sidewalk+(?:has|have|was|"
            "will|is)+(?:been+|be+)?(?:restored|repaired|made|referred|replaced|patched|rebuilt) "
            "permanent+repair red+bricks? sidewalk+squares? concrete+sidewalk bricks?+(?:in|"
            "sidewalk|repair|reset|replaced|was|were)"
            " banquetas?\\b acera\\b losas?\\b"
        ),
        (
            "road utility tree grounds snow water curb property marking dumping graffiti parks "
            "construction contractor transit homeless"
        ),
    ),
    "bridge": _topic(
        "bridge",
        "bridge+(?:repair|deck|was|is)",
        "road sidewalk homeless graffiti streetlight snow sweeping dumping",
    ),
    "utility": _topic(
        "poste+caido utility casting manhole vault plates?\\b wires?\\b cable downed",
        "manhole casting vault+cover utility+cover downed+wire manholes "
        "construction+inspection+unit "
        "(?:nstar|ngrid)+has+called",
        (
            "road sidewalk water drains wires streetlight power signal construction contractor "
            "pole sewer"
        ),
    ),
    "wires": _topic(
        "wires?\\b downed+wire cable",
        "wires?+(?:down|is|was|made) downed+wire cable+(?:wire|company) telephone+wire",
        "utility streetlight tree power signal pole storm",
    ),
    "sign": _topic(
        "signs?\\b signage senal crosswalk letrero senalamiento",
        (
            "stop.?+sign slow.?+sign street+sign no+parking+sign signs?+(?:was|were|installed|"
            "replaced|has|"
            "have|is)\\b signage sign+post sign+shop senal+(?:nueva|fue|de+alto) new+sign "
            "one-?way+signs? signpost"
            " senal+de senalamiento letrero"
        ),
        (
            "marking signal parking road posters vehicle bike color_curb temporary sidewalk "
            "graffiti tree"
        ),
    ),
    "marking": _topic(
        "marking crosswalk stripe striping",
        "crosswalk pavement+marking re-?striped? markings+(?:are|were)+(?:sufficient|done|"
        "faded|installed|painted|completed|redone|refreshed) lane+lines? "
        "cruce+(?:de+)?peaton"
        " rayas+(?:del|de+la)",
        "sign signal road sidewalk bike parking traffic vehicle sweeping",
    ),
    "vehicle": _topic(
        "vehicles?\\b cars?\\b abandoned+auto car4 auto+body tow(?:ed|ing)?\\b derelict "
        "abandoned_vehicle auto+abandonado"
        " vehiculo",
        (
            "towed?\\b vehicles?\\b license+plates?+(?:removed|missing|valid) abandoned+(?:auto|"
            "car|vehicle) car+(?:was|has|is|moved|gone) cars+(?:moved|were) auto\\b grua\\b "
            "vehiculo coches?\\b cars+ticketed veh\\b scooter motorcycle trailer "
            "moved+by+owner dpt+abandoned"
            " camioneta remolc(?:o|amos|aron|ado)\\b"
        ),
        "parking driveway noise police signs taxi traffic homeless sidewalk",
    ),
    "parking": _topic(
        (
            "parking parquimetro blocked+driveway meters?\\b driveway double+park color+curb "
            "estacionamiento "
            "permit_zone"
            " multa"
        ),
        (
            "parking+(?:meter|ticket|enforcement|violation|permit|facility|garage|space) "
            "ticketed parked meter+(?:was|repaired|replaced|coin|is|mechanism|at|shop) "
            "driveways?+clear illegally+parked citations+issued+for+park problem+meter "
            "resident+sticker valet parking+tickets?+issued coins"
            " parquimetro multamos+(?:al|el) estacionad[oa]s?\\b citations?+(?:was|"
            "were)+(?:written|issued)+(?:to|on) swing+arm"
            " meter+found+working into+the+meter tickets?+(?:was|were)+written parking+spaces?"
        ),
        (
            "vehicle bike sign marking sweeping stickers water road driveway police traffic "
            "snow noise "
            "color_curb lots streetlight sidewalk"
        ),
    ),
    "bike": _topic(
        "bicycl bikes?\\b scooter micromobility",
        "bicycl bikes?\\b bike+(?:rack|lane)",
        "vehicle parking sign road marking sidewalk sweeping streetlight parks graffiti",
    ),
    "dead_animal": _topic(
        "dead+(?:animal|deer|dog|cat|raccoon|bird|opossum|possum|skunk|squirrel) (?:perro|gato|"
        "animal)+muerto",
        (
            "dead+(?:animal|dog|cat|raccoon|squirrel|rat|bird|skunk|deer|possum|opossum|fox|"
            "rabbit|goose|seagull|pigeon) carcass animal+muerto skunk\\b roadkill possum opossum "
            "animal+(?:was+)?(?:removed|collected|picked+up) raccoon"
            " (?:perro|gato|venado|mapache|tlacuache)+muerto"
        ),
        "animal rodent",
    ),
    "animal": _topic(
        (
            "leash+law cats?+at+large bats?+in wildlife moose bears? geese goose snake "
            "animals?\\b dogs?\\b cats?\\b barking "
            "ladrido perro wildlife coyote pigeon"
        ),
        (
            "goose\\b geese\\b raccoons? javelina "
            "rabies stray+(?:dog|cat|animal) adopt(?:ion|ed)\\b animal+shelter dog+licen "
            "dogs?\\b cats?\\b kitten leash bats?\\b squirrels? barking animal+(?:at|control|"
            "shelter|"
            "officer|care) perros?\\b gatos?\\b microchip ladrid coyote kennel puppy"
        ),
        "dead_animal noise rodent parks pest police",
    ),
    "rodent": _topic(
        "rodent rats?\\b mice rata vermin raton plaga",
        (
            "cebo\\b "
            "rats?\\b rodents?\\b baited mice\\b rat+(?:bait|trap) rabbit\\b ratas?\\b "
            "exterminat burrow madriguera ratonera"
            " raton(?:es)?\\b veneno+para madrigueras?\\b bait\\b"
        ),
        "waste dumping housing pest property grounds sewer sweeping parks food animal dead_animal",
    ),
    "pest": _topic(
        "stagnant mosquito bees?\\b bed+bugs? roach insects? pest west+nile pigeon standing+water"
        " zancudo chinche cucaracha",
        "hive\\b beekeeper native+bees "
        "mosquito larvicid bees\\b beehive wasps? bed+bugs? roaches\\b larva"
        " zancudos? larvicida chinches? cucarachas?",
        "rodent animal water parks tree grounds standing housing",
    ),
    "heat": _topic(
        "heat\\b hot+water heat/hot calefaccion",
        (
            "heat+measured (?:[67][0-9])+(?:degrees|grados) "
            "caldera radiador boiler\\b "
            "no+heat heat+(?:and|or|was|is|has|restored|on) hot+water boiler radiator "
            "calefaccion"
        ),
        "housing plumbing power electric gas fire utility benefits",
    ),
    "housing": _topic(
        (
            "occupying housing rental overcrowding metering occupan ventilation "
            "no+utilities illegal+use "
            "maintenance+-+homeowner breathe+easy rent\\b eviction moho chinches plomeria vivienda "
            "mechanical electric(?:al|ity)?\\b safety\\b living+conditions unsanitary+condition "
            "paint plaster plumbing door/window "
            "flooring stairs? residential+building rooming tenant apartment "
            "maintenance+complaint egress electrical+hazard poor+conditions elevator sfha "
            "illegal+occupancy carbon+monoxide mold lead"
        ),
        (
            "certificate+of+occupancy rental+licen[cs]e landlord+(?:registration|licen[cs]e) "
            "(?:your|the|another)+apartments?\\b apartments?+(?:was|is|has|were) tenants?\\b "
            "occupant housing+(?:inspector|inspection|code|court|"
            "preservation) bathroom+(?:sink|floor|ceiling) kitchen+(?:sink|floor) bedroom "
            "mold\\b (?:rental|dwelling)+unit smoke+detector apartamento inquilino stairs+(?:are|"
            "were)"
        ),
        (
            "heat plumbing pest rodent noise permits property water electric fire lead sewer "
            "energy metrolist waste animal"
        ),
    ),
    "property": _topic(
        (
            "land+bank retaining+wall fence\\b abandoned+(?:house|home|building|property) "
            "lote+baldio property+maint "
            "property+conditions code+complaint code+violation vacant zoning "
            "poor+condition maintenance+complaint unsafe nuisance "
            "building zonific blight"
        ),
        (
            "zoning hedge fence+(?:is|was|height|permit) vacant+(?:lot|building|house) "
            "zonificacion unregistered+vehicle setback"
        ),
        (
            "housing permits dumping grounds graffiti rodent noise vehicle tree waste snow bulk "
            "zoning sidewalk"
        ),
    ),
    "permits": _topic(
        (
            "unpermitted permits?\\b permiso plan+review inspection+request construction "
            "contractor "
            "working+beyond work+hours building+inspection dbi electrical+inspection auto+body "
            "work+w/out new+sign+temp"
        ),
        (
            "plans+(?:came|returned|were+approved) permit+counter "
            "building+permit permit+(?:was|is|issued|on+file|needs|has) permits+(?:issued|"
            "on) plan+review stop+work work+hours rough-?in final+inspection "
            "permiso+de+(?:construccion|obra) planos"
        ),
        (
            "housing property noise heat electric plumbing fire construction contractor zoning "
            "benefits water"
        ),
    ),
    "noise": _topic(
        "noise loud ruido party parties music fiesta",
        "bocinas? (?:bajo|baj[oe]n?)+el+volumen decibeles sound+level party+(?:was+)?broken "
        "noise\\b loud\\b music\\b decibel(?:s|es)? ruido musica quiet+(?:on|upon|at)"
        " fiesta\\b anfitrion music+was+turned",
        (
            "animal permits housing police property vehicle construction traffic parks "
            "contractor taxi parking work_hours waste"
        ),
    ),
    "work_hours": _topic(
        "work+hours working+beyond construction",
        "work+hours beyond+hours",
        "noise permits road utility water waste sidewalk construction contractor property",
    ),
    "water": _topic(
        (
            "low+pressure water\\b industrial+waste sewer sewage septic watermain hidrante "
            "catch+?basin "
            "hydrant drain flood bwsc puc+-+water irrigation leak "
            "agua drenaje alcantarilla water+quality"
            " fuga"
        ),
        (
            "curb+stops? main+isolated main+break water+(?:was+)?restored tap+water "
            "meter+yoke discolou?r(?:ed|ation) gpm\\b agua+turbia "
            "water+bill meter+read(?:er|ing) backflow chlorine lead+service+line "
            "water+pressure presion+del+agua "
            "catch+?basins?\\b cb\\b hydrants?\\b sewer(?:s)?\\b water+main storm+drain "
            "side+sewer main+sewer c/b\\b coladera atarjea drains?+(?:was|were|is|cleared|cleaned) "
            "water+meter alcantarilla drenaje "
            "water+(?:was+)?shut bwsc\\b pumping+out water+leak flushed water+samples?"
            " medidor+de+agua valvula hidrante rejilla fuga+de+agua coladeras? drenaje "
            "hydrant+(?:was+)?capped"
            " grease+in+line l/l\\b relieved?+s/s flush+ss\\b"
        ),
        (
            "road utility plumbing housing standing pest parks sidewalk flood fire heat "
            "construction sewer"
        ),
    ),
    "snow": _topic(
        "snow space+saver ice\\b plow windrow sanding nieve hielo nevada",
        (
            "(?:un)?shovel(?:ed|led|ing)?\\b "
            "plow(?:ed|s|ing)?\\b snow\\b salted icy\\b sanded sand+has salt(?:ed)?+(?:the|and) "
            "nieve hielo sand\\b"
        ),
        (
            "grounds parks bike marking transit streetlight lots road sidewalk sweeping "
            "parking property tree storm housing bridge water waste vehicle"
        ),
    ),
    "needle": _topic(
        "needle syringe sharps",
        "needles?\\b syringes?\\b hypodermic sharps jeringa",
        "homeless sweeping dumping waste parks housing property",
    ),
    "homeless": _topic(
        "camps?\\b homeless encampment panhandl persona+sin+hogar campamento",
        (
            "outreach+(?:offered|worker|staff) "
            "homeless encampment tents?\\b outreach+(?:team|worker|response) shelter+(?:bed|"
            "services) campsite mobile+outreach"
            " campamento"
        ),
        "needle sweeping dumping waste parks police vehicle sidewalk bridge animal",
    ),
    "food": _topic(
        (
            "vendedor food+(?:est|poison|service|vendor|alert) restaurant vend(?:or|ing) "
            "calorie dining food+(?:safety|complaint|inspect|truck|handl) peddler "
            "health+inspect food+estab"
            " restaurante"
        ),
        (
            "food+poisoning food+handler health+grade "
            "restaurants?+(?:was+|were+|has+been+)?(?:inspect|clos|grade|reopen) "
            "inspected+(?:this+|the+|your+)?restaurant restaurante+fue food+(?:establishment|"
            "vendor|service|truck|alert|safety|handl) "
            "sanitary+inspection kitchen+was+closed vendor+(?:was|license)"
            " cocina+del? restaurante warm+refrigerator"
        ),
        (
            "housing pest rodent vendor consumer smoking sanitary waste noise permits bike "
            "sidewalk parking"
        ),
    ),
    "benefits": _topic(
        (
            "benefits? medicaid senior+center meal food+assist snap energy child+care beneficios "
            "senior+(?:serv|cit) elder(?:ly)?+(?:abuse|serv|care) veterans job+training "
            "child+?care cooling+center "
            "assistance+(?:question|"
            "program) exemption"
        ),
        (
            "benefits\\b food+(?:card|stamps|assistance) snap\\b day+care caseworker beneficios "
            "guarderia energy+(?:bill|application) ayuda+de+energia"
        ),
        "housing heat taxes energy electric homeless",
    ),
    "taxes": _topic(
        (
            "tax\\b taxes taxpayer impuesto dof+property property+assess treasurer assessor "
            "collector excise property+tax"
        ),
        (
            "property+tax(?:es)? tax+(?:bill|collector|appeal) excise home+?owners?+exemption "
            "taxpayer form+for+home"
        ),
        "benefits permits property",
    ),
    "transit": _topic(
        "muni\\b bus\\b transit taxi for+hire cab\\b operator conduct tlc",
        (
            "bus+(?:route|pass)\\b paratransit light+rail parada+de+autobus "
            "muni\\b bus+shelter bus+(?:operator|driver) taxi driver+(?:was|license|summons) "
            "operator+(?:was|"
            "has) tlc\\b"
        ),
        "parking traffic consumer noise sweeping sidewalk graffiti taxi_vehicle waste",
    ),
    "emergency": _topic(
        "ems\\b fire\\b ambulance",
        "ambulances? sirens? ems\\b fire+trucks?",
        "noise housing fire water",
    ),
    "art": _topic(
        "art+commission public+art",
        "public+art statues? sculpture monument+(?:was|is|clean)",
        "graffiti parks",
    ),
    "consumer": _topic(
        "consumer price pricing retail scales? overcharge measure\\b business+licen",
        (
            "consumer+(?:complaint|affairs|protection) refund+policy business+(?:responded|"
            "licen[cs]e) mediation"
        ),
        "food taxes transit vendor housing permits parking",
    ),
    "lots": _topic(
        "parking+lots?\\b",
        "parking+lot+(?:was|light)",
        (
            "road waste sweeping streetlight grounds snow vehicle parking tree sidewalk drains "
            "graffiti sign marking dumping homeless"
        ),
    ),
    "storm": _topic(
        "storm\\b hurricane sandbag",
        "storm+debris",
        (
            "tree water road sidewalk waste dumping sweeping wires signal streetlight snow parks "
            "property vehicle grounds utility"
        ),
    ),
    "drains": _topic(
        (
            "gutter ponding puddle ditch culvert storm+drain catch+?basin inlet drain\\b "
            "alcantarilla coladera"
        ),
        "inlets?\\b",
        "water waste sweeping dumping snow tree road sidewalk utility storm grounds",
    ),
    "police": _topic(
        (
            "prostitution loitering crossing+guard drug+activity fireworks drinking urinat "
            "disorderly non-emergency+police lost+property"
        ),
        "police+cad narcotics",
        (
            "noise vehicle parking homeless transit traffic parks animal needle graffiti dumping "
            "vendor food housing property sidewalk emergency"
        ),
    ),
    "traffic": _topic(
        "speeding traffic\\b speed+(?:bump|hump) calming",
        "speed+(?:bumps?|humps?|limits?|study) traffic+study",
        (
            "signal sign marking road parking bike vehicle transit police sidewalk construction "
            "noise streetlight emergency tree bridge graffiti"
        ),
    ),
    "air": _topic(
        "air+quality asbestos smoking smoke\\b hazardous+material",
        "asbestos air+quality smoking",
        (
            "housing noise food water permits construction fire emergency heat dumping sewer "
            "property tobacco consumer transit"
        ),
    ),
    "site": _topic(
        "scaffold cranes? boilers? interior+demo stalled+site",
        "scaffold stop+work",
        (
            "permits housing property heat noise work_hours construction contractor sidewalk "
            "emergency dumping waste sweeping"
        ),
    ),
    "school": _topic(
        "school library",
        "school+bus(?:es)?\\b school+district custodian classrooms? librarian",
        (
            "parks housing streetlight grounds sidewalk food waste snow pest rodent heat benefits "
            "road tree graffiti air traffic noise water"
        ),
    ),
    "car_seat": _topic(
        "car+seat child+safety",
        "car+seats?\\b infant+seat booster+seat safety+seat",
        "transit traffic",
    ),
    "money": _topic(
        "refund bill payment account billing rebate tax\\b taxes fee",
        (
            "refunds?+(?:has|was|is|will|check|request) reembolso+de water+bill "
            "recibo+de+(?:agua|luz) installment+plan"
        ),
        (
            "taxes benefits consumer parking permits water dmv records vehicle energy transit "
            "school food housing heat property"
        ),
    ),
    "dmv": _topic(
        "dmv\\b driver'?s?+licen registration tag+surrender vehicle+title adjudication",
        (
            "title+(?:was+)?issued copy+of+(?:the+)?ticket "
            "vehicle+registration+renewal "
            "driver'?s+licen[sc]e license+reinstatement replacement+registration vehicle+title "
            "licencia+de+conducir"
        ),
        "vehicle parking money taxes transit records traffic",
    ),
    "records": _topic(
        "marriage birth+(?:cert|record) death+cert jury voting voter elections? "
        "poll+?(?:ing|+site) passport foia "
        "public+records vital+records",
        "ballot polling+place voter+regist acta+de+nacimiento marriage+licen birth+certificates?",
        "taxes consumer benefits",
    ),
    "licences": _topic(
        "short-?term+rental licen[cs] vacation+rental lodg",
        "short-?term+rental (?:liquor|business|contractor|lodging)+licen[cs]e vacation+rental",
        (
            "housing property permits noise taxes consumer vendor food zoning parking waste "
            "transit police money dmv animal"
        ),
    ),
    "library": _topic(
        "library biblioteca",
        "library+(?:card|branch|books?) overdue+(?:book|item)s? biblioteca",
        "school parks money records",
    ),
    "stickers": _topic(
        "sticker",
        "stickers+(?:delivered|sent|were|mailed) delivered+(?:[0-9]{1,3}+)?stickers?\\b"
        " left+stickers?\\b",
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
