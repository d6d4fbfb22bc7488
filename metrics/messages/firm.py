"""Work that fits few services: what a text must not speak of on a case about anything else.

Where a topic (`topics`) borders on so many services that it proves nothing, single words of it may
still be at home in few of them: a street is swept on cases of many kinds, a parking meter is
repaired on cases of parking alone.
"""

from __future__ import annotations

from typing import NamedTuple

from metrics.messages.english_work import TERMS as ENGLISH
from metrics.messages.rules import words
from metrics.messages.spanish_work import TERMS as SPANISH


class Firm(NamedTuple):
    """Words that fit few services, whatever else borders on theirs.

    Attributes:
        terms: What a text holds that speaks of such work.
        homes: Topics of the services that it fits.
    """

    terms: str
    homes: frozenset[str]


def _firm(terms: str, homes: str) -> Firm:
    return Firm(rf"\b{words(terms)}", frozenset(homes.split()))


_STRANGERS = {
    "bike_rack": "bulk waste",
    "boiler": "parks",
    "bridge_work": "parking tree vehicle waste streetlight",
    "bus_stop": "streetlight",
    "car_kind": "road marking",
    "carcass": "tree water",
    "cart_work": "animal graffiti",
    "concrete": "parking",
    "corner_light": "parking",
    "enforcement": "bulk grounds",
    "fire_work": "tree grounds vehicle",
    "gas_work": "grounds",
    "grading": "grounds tree sweeping",
    "harbor": "tree waste",
    "house_lot": "graffiti",
    "humps": "sweeping",
    "hydrant_work": "permits",
    "insects": "permits",
    "kitchens": "parks sidewalk animal",
    "lights": "vehicle",
    "limbs": "permits",
    "litter_work": "dead_animal marking sign",
    "mowing": "marking signal",
    "outreach": "tree road animal permits",
    "paint_out": "permits water",
    "parking_fine": "waste road",
    "patching": "housing",
    "pets": "sweeping cart",
    "plans": "marking tree",
    "playground": "parking waste animal sweeping permits sign",
    "renting": "graffiti tree sweeping parks vehicle",
    "rooms": "animal",
    "sewer_work": "sign signal marking waste",
    "sharps": "tree graffiti",
    "sign_work": "animal water permits",
    "snow_work": "housing permits signal marking",
    "striping": "streetlight water vehicle",
    "stump": "housing permits",
    "timing": "tree vehicle sweeping",
    "transit_work": "marking",
    "vacant": "vehicle sweeping",
    "vermin": "permits",
}
"""Topics of the homes below of whose real messages, some hundreds each, none speaks of the work."""


def _whole(kinds: dict[str, Firm]) -> dict[str, Firm]:
    """The same, with all the words of each kind, in both languages."""
    return {
        name: Firm(
            _more(name, kind.terms), kind.homes - frozenset(_STRANGERS.get(name, "").split())
        )
        for name, kind in kinds.items()
    }


def _more(name: str, terms: str) -> str:
    listed = (language[name] for language in (ENGLISH, SPANISH) if name in language)
    return "|".join((terms, *(rf"\b{words(one)}" for one in listed)))


_GROUND = "road sidewalk utility water bridge construction contractor work_hours permits curb"
FIRM: dict[str, Firm] = {
    "pothole": _firm(
        "(?:hot|cold)+mix pot+?holes?\\b baches?\\b", f"{_GROUND} bike sweeping parks transit lots"
    ),
    "paving": _firm(
        (
            "patched+(?:on|by|this|with|[0-9]) (?:cold|roadway|street|asphalt)+patch "
            "asphalt cut+out+and+backfilled cave+?in s/w+flags? flags?+(?:with|reset|repaired) "
            "[0-9]{1,3}+(?:flags?|bricks?)\\b bricks?+(?:reset|replaced|repaired|installed) "
            "sidewalk+(?:has+been+|was+)?(?:repaired|reconstructed|restored) made+safe[.]+(?:this+"
            "sidewalk|permanent+repair) sidewalk+will+be+referred "
            "will+be+referred+for+permanent concrete+(?:flags?|slabs?|panels?)"
        ),
        f"{_GROUND} parks transit lots",
    ),
    "lamp": _firm(
        (
            "lamparas? faroles? farol\\b fotocelda bombilla copper+wire "
            "mantles?\\b globes?+(?:and|was|were|replaced|broken) ballast photo+?cell "
            "photo+?eye luminaires? luminaries relamped hps\\b "
            "[0-9]{2,3}+?(?:w|mv|sv|mh|hps|led)(?:att)?+lamps? lamps?+(?:replaced|was|"
            "and|is|starter) "
            "led+(?:unit|fixture|lamp)s? (?:replaced|installed|new)+(?:the+|also+|a+)?(?:lamp|"
            "ballast|luminaire) "
            "new+cabinet panel+board stray+voltage reset+(?:circuit+)?breakers? pull+?box "
            "street+?lights?+(?:was+|were+|is+|are+)?(?:repaired|working|replaced|on|out|lit) "
            "lights+(?:out+)?(?:lp|repaired|working) foco\\b alumbrado luminaria"
        ),
        "streetlight signal wires utility parks electric pole power art",
    ),
    "signal": _firm(
        (
            "color+operation walk+phase turn+arrow loop+detector "
            "traffic+(?:signals?|lights?)+(?:was|were|is|are|repair|has|timing|set|put) "
            "signal+(?:heads?|timing|repair|shop) pedestrian+(?:signals?|buttons?|phase|indication|"
            "system) exclusive+pedestrian concurrent+walk ped[.]?+(?:signal|button|indication|"
            "head) "
            "walk+(?:signal|button|phase) semaforos?\\b"
        ),
        "signal streetlight sign marking road bike transit traffic tree vehicle sidewalk wires",
    ),
    "meter": _firm(
        (
            "parking+meters? multi+?-?space pay+station meter+(?:mechanism|shop|head|repaired) "
            "machines?+(?:is+|are+)?working+as+designed parquimetro"
        ),
        "parking bike color_curb graffiti lots sidewalk taxes water utility electric "
        "consumer transit "
        "streetlight",
    ),
    "refuse": _firm(
        (
            "yard+waste (?:private|own)+hauler (?:will+be|to+be|was|were|has+been)+collected "
            "collected+(?:today|tomorrow|with) trash+(?:was|has|will|collected|picked|truck|bags?) "
            "recycling+(?:trucks?|tote|was) regular(?:ly)?+(?:scheduled+)?collection+day "
            "mattress(?:es)?\\b sofas?\\b couch(?:es)?\\b televisions?\\b route+supervisor "
            "litter+baskets? big+bell(?:y|ies) barrels?+(?:was|were|there) basura\\b colchon"
        ),
        (
            "waste bulk cart cart_delivery stickers dumping sweeping homeless property rodent "
            "needle dead_animal food grounds parks noise housing snow delivered transit "
            "construction permits drains storm site pest lots water"
        ),
    ),
    "planting": _firm(
        "planted\\b replant new+tree+installed tree+planting plantamos plantaron",
        "tree parks grounds sidewalk",
    ),
    "parked": _firm(
        (
            "legally+parked loading+zone (?:cited|ticketed)+(?:[0-9]+|two|three|several)+"
            "(?:cars|vehicles) placards? (?:[0-9]+|two|three)+cites?\\b"
        ),
        (
            "parking vehicle bike snow traffic police noise sweeping sign transit taxi color_curb "
            "construction driveway lots homeless vendor sidewalk dmv"
        ),
    ),
    "abandoned": _firm(
        "abandoned+vehicles?+?- active+registration towed-+?72",
        ("vehicle parking homeless traffic noise police"),
    ),
    "graffiti": _firm(
        "graffit graff\\b grafiti",
        (
            "graffiti posters sign parks property bridge utility art transit signal pole grounds "
            "parking dumping permits construction bike school"
        ),
    ),
    "tree_work": _firm(
        (
            "ramas?+podadas? hanging+branch "
            "trees?+at+[a-z+]{3,40}+was+(?:trimmed|pruned|removed) branches+(?:were+)?chipped "
            "(?:tree|limb|hanger|stump|branch)(?:e?s)?+(?:was|were|has+been)+(?:removed|pruned|"
            "trimmed|cleared) (?:whole|entire)+(?:city+)?tree tree+(?:crew|service|maintenance) "
            "bprd\\b pod(?:o|amos|aron)\\b no+work+(?:was+|is+)?needed+on+the+tree tree+debris"
        ),
        (
            "tree parks grounds sidewalk storm wires utility property snow construction permits "
            "sweeping"
        ),
    ),
    "swept": _firm(
        "street+(?:was+|has+been+)?swept swept+(?:clean|up|this|on) sweeper\\b",
        (
            "sweeping dumping waste parks grounds snow parking vehicle sidewalk tree storm "
            "water needle homeless dead_animal noise construction permits bridge bike"
        ),
    ),
    "drain": _firm(
        "storm+drains? catch+?basins? c/b\\b sewer+(?:main|line|was|vent) coladera alcantarilla",
        (
            f"{_GROUND} snow sweeping pest housing tree rodent dumping parks grounds "
            "emergency waste food graffiti"
        ),
    ),
    "buildings_file": _firm(
        (
            "housing+inspection+(?:division|services) filed+with+(?:the+)?(?:dbi|dep(?:ar)?t"
            "(?:ment)?[.]?+of+building)"
        ),
        (
            "housing permits property heat pest rodent noise work_hours food emergency water "
            "construction electric elevator fire"
        ),
    ),
    "zoning": _firm(
        "zoning+(?:board|hearing|variance|appeal|administrator) board+of+zoning",
        "property permits housing noise construction sign parking consumer",
    ),
    "dispatch": _firm(
        "police+cad",
        (
            "homeless noise vehicle parking transit traffic needle parks animal graffiti dumping "
            "sidewalk emergency sweeping police"
        ),
    ),
    "civil_papers": _firm(
        "civil+papers sheriff(?:'?s)?+(?:office|department|deput(?:y|ies)|sale) "
        "inmates?\\b jail\\b "
        "bail\\b probation parole small+claims court+clerk jury+duty restraining+order",
        "police records money housing taxes homeless animal licences consumer dmv emergency",
    ),
    "classes": _firm(
        (
            "(?:swim|swimming|tennis|dance|yoga|art|skating|fitness|exercise|golf|gym)+(?:lessons?|"
            "class(?:es)?|camp|league|registration|nets?|instructor) tennis+nets? golf+course "
            "tee+times? ice+rink summer+camp after-?+?school+program little+league "
            "recreation+(?:class|program|pass) pickleball soccer+goals? backboard senior+bingo"
        ),
        ("tree parks grounds school library benefits licences noise permits money housing"),
    ),
    "clinic": _firm(
        (
            "vaccin(?:e|es|ation|ations|ated)\\b flu+shots? immuni[sz]ation tuberculosis "
            "(?:health|dental|std|walk-in)+clinic pediatrician nurse+(?:practitioner|visit|line) "
            "wic\\b blood+(?:test|lead) prenatal lab+results? death+record vacuna"
        ),
        "benefits food school animal lead housing health homeless records rodent pest "
        "emergency air "
        "money needle",
    ),
    "airport": _firm(
        "airports?\\b runway flights?+(?:path|was|that|from|to|delay) airline "
        "terminal+(?:gate|[a-d1-9])"
        " baggage concourse aeropuerto",
        "noise transit police taxi traffic parking emergency consumer air animal",
    ),
    "hiring": _firm(
        "job+(?:application|posting|opening|fair)s? employment+application human+resources "
        "hiring+(?:manager|process|fair) civil+service+exam",
        "benefits records consumer money school licences",
    ),
    "burial": _firm(
        "cemeter(?:y|ies)\\b burials?\\b headstones? gravesites? graves?\\b columbarium mausoleum "
        "panteon",
        "tree parks grounds records property road waste bulk dumping sweeping homeless "
        "water snow animal storm permits police graffiti "
        "sidewalk traffic sign vehicle noise streetlight",
    ),
    "curb_ramp": _firm(
        (
            "(?:ada|curb|pedestrian|wheelchair|handicap)+ramps?\\b sidewalk+(?:panel|slab|"
            "square|flag)s?"
        ),
        "sidewalk road curb transit construction contractor parks bridge signal bike "
        "marking property "
        "water utility tree drains permits lots snow grounds sign traffic school "
        "housing streetlight",
    ),
    "alarm": _firm(
        "alarms?+(?:was|were|call|sounding|company) deputies+(?:arrived|responded|found|spoke)",
        "police emergency noise vehicle parking homeless traffic housing property fire "
        "animal school "
        "site parks air heat licences money",
    ),
    "wild": _firm(
        (
            "seagulls? coyotes? raccoons? opossums? geese\\b turkeys?\\b skunks? hawks?\\b "
            "javelinas? mapaches?"
        ),
        "animal dead_animal rodent pest parks grounds noise road tree property waste police water "
        "bulk sweeping emergency air traffic bridge school site drains dumping",
    ),
    "loans": _firm(
        "library+staff swim+pass(?:es)? (?:renewed|renew)+(?:the+|"
        "your+)?(?:[a-z]{3,5}+)?books? library+(?:items?|holds?|cards?|accounts?|"
        "fines?|books?) overdue+(?:books?|items?|fines?) "
        "(?:item|book|title)+(?:is+)?on+hold interlibrary",
        "library school money records",
    ),
    "fogging": _firm(
        "mosquito+(?:fogging|spray|spraying|trap|larvae) fogging (?:fog|spray)+truck larvicid",
        "pest animal water grounds parks drains storm rodent tree noise air food health property "
        "housing waste",
    ),
    "fined": _firm(
        "parking+(?:citation|ticket|fine)s?+(?:was|were|has|is|voided|dismissed) "
        "citations?+(?:was+|were+)?(?:voided|dismissed+by) hearing+officer magistrate",
        "parking vehicle money dmv traffic police taxes records transit taxi sweeping "
        "snow consumer "
        "permits property housing driveway color_curb lots sidewalk animal licences",
    ),
    "barking": _firm(
        "barking+dogs? dog+barking dog+bites? bite+(?:report|quarantine) dog+licen[cs]es?",
        "animal noise parks property police housing dead_animal pest licences emergency",
    ),
    "lien": _firm(
        "liens?+(?:of|was|filed|placed|has|on)\\b abated+by+(?:a+|the+|city+)?contractor",
        "property housing waste grounds dumping vehicle snow bulk taxes money permits sidewalk "
        "graffiti tree construction water zoning rodent site sewer consumer",
    ),
    "flow_test": _firm(
        "flow+test(?:ed|s)?\\b hydrants?+(?:flushing|flow) cold+tap discolored+water",
        "water drains emergency utility road parks snow sewer fire housing",
    ),
    "tote": _firm(
        "(?:totes?|toters?|carts?)+(?:was|were)+(?:exchanged|swapped|delivered|emptied) "
        "(?:trash|garbage|recycling|compost)+(?:totes?|toters?|carts?)+(?:was|were|is|"
        "are|delivered)",
        "cart cart_delivery stickers delivered waste bulk dumping sweeping homeless "
        "property housing "
        "parks school grounds lots rodent snow food pest storm sidewalk graffiti",
    ),
    "manhole_rim": _firm(
        "manhole+(?:rim|cover|ring|frame)s?\\b casting+(?:was|reset|raised)",
        "road sidewalk utility water bridge construction contractor drains sewer wires power noise "
        "parking bike transit snow signal streetlight sweeping marking curb",
    ),
    "markout": _firm(
        "utility+(?:locates?|mark-?+?outs?|markings?)\\b dig+?-?safe+(?:ticket|number|marks?) "
        "locate+(?:ticket|request)",
        "road sidewalk utility water construction contractor permits drains sewer wires power tree "
        "graffiti marking bridge streetlight signal sign grounds parks posters",
    ),
    "plan_review": _firm(
        "plan+(?:set|sheets?)+(?:is|was|were|are) log+number plan+(?:checker|examiner) "
        "re-?submittal",
        "housing property permits heat site noise licences work_hours construction "
        "electric elevator "
        "fire zoning sign sidewalk",
    ),
}
"""Work that fits few services, by name."""

_CARS = "vehicle parking noise police traffic transit dmv homeless sweeping snow bike"
_STREET = "road sidewalk bridge sign signal marking sweeping snow storm water drains utility"
_GREEN = "tree parks grounds"
_BUILT = "housing property permits heat site noise licences"
_LITTER = "waste bulk dumping sweeping homeless"

EVERYDAY: dict[str, Firm] = {
    "delivered_thing": _firm(
        "^(?:case+)?deliver(?:ed|d)\\b ^delv\\b",
        "cart cart_delivery stickers delivered waste benefits food library records dmv water "
        "money snow storm",
    ),
    "cart_work": _firm(
        (
            "(?:recycling|trash|garbage|compost|green|blue|black|brown|gr[ae]y|new|old|your)+"
            "(?:carts?|toters?)\\b carts?+(?:was|were|number|serial|#|delivered|swap|exchanged|"
            "lid|repaired|replaced|request) toters?\\b (?:bote|carro|contenedor)s?+(?:de+"
            "(?:basura|reciclaje|composta?)|azul|verde|negro|cafe|nuevo) (?:cart|toter|bin)+"
            "(?:wheels?|lid|axle)\\b (?:64|65|95|96|35|32)-?+?gal(?:lon)?s?\\b"
        ),
        f"cart cart_delivery stickers delivered {_LITTER} {_BUILT} snow food parks school "
        "grounds lots graffiti storm pest rodent animal transit money sidewalk",
    ),
    "sharps": _firm(
        "syringes?\\b needles?\\b hypodermic sharps\\b jeringas?\\b",
        f"needle {_LITTER} parks {_BUILT} police grounds school sidewalk transit library tree "
        "lots bridge graffiti drains",
    ),
    "music": _firm(
        (
            "music\\b musica\\b bocinas?\\b stereo\\b loudspeakers? amplifi(?:ed|er) party+"
            "(?:was|had|had+been|broke|ended|quiet) decib(?:els?|eles) noise+(?:level|"
            "reading|meter|"
            "was|had|stopped) fiesta\\b sound+(?:level|meter|reading)"
        ),
        f"{_CARS} {_BUILT} parks animal food consumer vendor emergency work_hours school library",
    ),
    "pets": _firm(
        (
            "dogs?\\b puppy puppies kittens?\\b cats?\\b feral kennel\\b microchip spayed "
            "neutered rabies leash(?:ed)?\\b perr(?:o|a|os|as|ito|ita)\\b gat(?:o|a|os|as|ito|itos)"
            "\\b mordida bite+quarantine cuarentena goats? chickens? rooster gallos? "
            "gallinas? livestock"
        ),
        "animal dead_animal noise parks police housing property rodent pest school emergency "
        "waste cart grounds homeless licences zoning sweeping dumping food records",
    ),
    "boot": _firm(
        (
            "boot+(?:was|has|removed|released|fee|is) (?:car|vehicle)+was+booted immobilized "
            "inmoviliza impound(?:ed)?\\b cashier+window towed?+(?:to+the+)?(?:lot|yard) corralon"
        ),
        (
            "vehicle parking police dmv money taxes traffic sweeping snow homeless noise "
            "transit animal"
        ),
    ),
    "hydrant_work": _firm(
        (
            "hydrants?+(?:cap|valve|stem|nozzle|crew|flushing) hydrants?+(?:was+|were+|has+been+)?"
            "(?:flushed|repaired|replaced|thawed|opened|capped|drained|closed|painted|shut) "
            "flow+test(?:ed)? hidrantes?\\b thaw(?:ed|d)?+hyd"
        ),
        "water drains emergency road utility parks snow sidewalk school permits storm",
    ),
    "main_work": _firm(
        (
            "water+main water+meters? (?:psi|gpm)\\b chlorine curb+stop meter+read(?:s|er|ing)?\\b "
            "backflow water+(?:sample|pressure|quality|meter|service+line) leak+"
            "(?:adjustment|detection|was+repaired) "
            "(?:service|main)+line+(?:was|leak|repaired) medidor+de+agua fuga+de+agua "
            "presion+(?:del?+)?agua agua+turbia valve+(?:was|box|replaced|repaired|exercised)"
        ),
        f"water utility road sidewalk drains {_BUILT} parks heat money taxes emergency snow food "
        "school pest grounds bridge sewer",
    ),
    "sewer_work": _firm(
        (
            "drenajes?\\b rejillas?\\b alcantarill(?:a|as|ado)\\b coladeras?\\b atarjeas?\\b "
            "manholes?\\b (?:sewer|sanitary|side)+(?:main|line|lateral|backup|crew|cleanout|was) "
            "(?:rodded|jetted|snaked|flushed)+(?:the|and|line|main|sewer|ss|cb) culverts?\\b "
            "storm+?water relieved+s/?s s/?s+at+trap m/?s+running inlets?+(?:was|were|"
            "cleared|cleaned) lateral+(?:was|is|and) "
            "main+running"
        ),
        f"{_STREET} {_BUILT} parks tree grounds pest rodent food emergency waste dumping needle "
        "school transit lots air heat money bike streetlight",
    ),
    "plans": _firm(
        (
            "(?:building|your|the|submitted|revised)+plans+(?:were|was|are|have|need|must|came) "
            "plan+(?:check|review|reviewer|examiner)s?\\b final+inspection rough-?+?in+"
            "inspection certificate+of+occupancy building+permits? permit+(?:was+issued|has+been+"
            "issued|application|expired|number) planos\\b permiso+de+construccion stop-?+?work"
        ),
        f"{_BUILT} work_hours sidewalk road water heat tree sign utility construction food "
        "taxes records parking grounds emergency drains air money elevator marking dumping "
        "noise vendor graffiti",
    ),
    "car_kind": _firm(
        (
            "toyota honda (?:chevy|chevrolet) nissan hyundai malibu camry corolla impala "
            "sedan suv minivan coupe pickup+truck motor+?home camper\\b (?:rv|van)+(?:was|is|had|"
            "has) abandoned+(?:car|auto|vehicle)s?\\b chalked tow+(?:truck|order|company|came|lot) "
            "^towed\\b (?:vehicles?|cars?)+(?:ticketed|tagged|towed|cited) (?:vehicle|"
            "car|auto|van|trailer|motorcycle|boat|rv)+(?:was|has+been|were|had+"
            "been)+(?:towed|removed|moved|gone|tagged|cited|ticketed|booted|impounded|abandoned|"
            "registered|parked|not) camioneta remolc(?:o|amos|aron|ado|ada) vehiculos?\\b "
            "carro+(?:fue|ya|abandonado|estacionado) el+auto\\b grua\\b"
        ),
        "vehicle parking noise police traffic dmv homeless snow bike sidewalk dumping property "
        "road marking taxi lots emergency housing parks money bridge site zoning storm food",
    ),
    "parking_fine": _firm(
        (
            "(?:parking|meter)+(?:ticket|citation|fine|permit|zone)s?\\b parquimetros? multamos "
            "(?:puso|pusieron|dejo|dejaron)+(?:la+|una+)?(?:boleta|multa|infraccion) meter+maid "
            "parking+(?:enforcement|control)+officer pco\\b double-?+?parked (?:cars?|vehicles?)+"
            "(?:was|were)+(?:cited|ticketed) (?:cited|ticketed)+[a-z0-9]+(?:cars?|vehicles?) "
            "quarter+jam coin+(?:jam|slot)"
        ),
        f"{_CARS} sidewalk money dmv lots food taxi sign marking property housing permits "
        "school parks emergency dumping waste construction driveway road tree",
    ),
    "sign_work": _firm(
        (
            "(?:stop|yield|street|street+name|no+parking|speed+limit|warning|one+way|school)+"
            "signs?+(?:was|were|has|have|is|are|been|installed|replaced|removed|straightened|down)"
            " ^signs?+(?:was+|were+|has+been+|have+been+)?(?:installed|replaced|removed|"
            "repaired|posted|straightened|reinstalled) sign+(?:post|shop|crew|pole) "
            "(?:installed|replaced|straightened|reinstalled)+(?:the+|a+|new+|two+)?(?:stop|street|"
            "yield|new|missing|warning)?+?signs? senal(?:es)?+(?:de+alto|fue|fueron|de+transito)"
        ),
        f"{_CARS} {_STREET} {_GREEN} school permits posters graffiti taxi zoning property "
        f"streetlight "
        "lots art consumer food wires construction library dumping animal homeless",
    ),
    "striping": _firm(
        (
            "crosswalks?+(?:was|were|markings?|repainted|restriped|painted) re-?striped? "
            "(?:lane|pavement)+(?:lines?|markings?) thermoplastic lane+stripes? cruce+peatonal"
        ),
        f"{_CARS} {_STREET} school parks lots construction bike taxi streetlight",
    ),
    "snow_work": _firm(
        (
            "plow(?:ed|ing|s)?\\b salted\\b sanded\\b shovel(?:ed|led|ing)\\b snow+(?:was|has|"
            "removed|cleared|bank|pile) icy\\b salt(?:ed)?+(?:and|the|was|truck) nieve\\b hielo\\b"
            " quitanieves (?:road|ice)+salt\\b windrow"
        ),
        f"{_STREET} {_BUILT} parks transit parking lots school emergency traffic waste bike tree "
        "vehicle construction grounds",
    ),
    "patching": _firm(
        (
            "sinkholes?\\b (?:cold|hot)+patch(?:ed)? ^patched\\b pot+?holes? baches?\\b "
            "bache(?:o|amos|aron|ado)"
            "\\b asfalto asphalt+(?:was|patch|cap|overlay|crew) "
            "(?:road|street|alley)+(?:was|has+been)+"
            "(?:patched|paved|repaved|resurfaced|graded)"
        ),
        f"{_GROUND} bike parks transit lots housing property school snow storm drains marking "
        "traffic construction contractor work_hours",
    ),
    "stump": _firm(
        "stumps?\\b tocon(?:es)?\\b",
        f"{_GREEN} sidewalk storm property utility wires snow road dumping water permits school "
        "housing sweeping waste",
    ),
    "pruning": _firm(
        (
            "(?:limbs?|branch(?:es)?|trees?)+(?:was|were|has+been|have+been|is|are)+"
            "(?:pruned|trimmed|dead|healthy|inspected|alive) (?:prun|trimm)ing\\b "
            "pruned\\b arborist "
            "tree+(?:crew|inspector|inspection|maintenance|service|warden|pit) "
            "arbol(?:es)?+(?:fue|fueron|ya|esta|se) pod(?:o|amos|aron)\\b "
            "(?:maple|elm|oak|ash|pine|sycamore|cottonwood|palm)+(?:tree|was|is|stump|limb)"
        ),
        f"{_GREEN} sidewalk storm wires sign utility property snow permits traffic signal "
        "construction emergency water dumping housing school drains lots site",
    ),
    "limbs": _firm(
        (
            "(?:limbs?|branch(?:es)?|trees?|hanger)+(?:was|were|has+been|have+been)+"
            "(?:removed|cut|cleared|chipped) (?:removed|trimmed|cut|cleared)+(?:[a-z]{1,12}+){0,3}"
            "(?:limbs?|branch(?:es)?|trees?|hanger)\\b ^hanger+removed ^limbs?\\b ramas?\\b"
        ),
        f"{_GREEN} sidewalk storm wires streetlight sign utility property snow road "
        f"permits sweeping "
        "traffic signal construction emergency water waste dumping housing school drains lots "
        "bike bridge site bulk",
    ),
    "paint_out": _firm(
        (
            "buffed\\b painted+over paint+(?:was+|has+been+)?removed graffiti graff\\b grafitti "
            "grafitis? (?:tags?|tagging)+(?:was|were|on|removed|painted) pintas?\\b "
            "(?:power|pressure)+?washed+(?:the+)?(?:wall|tag)s? paint+eradicat stickers?+"
            "(?:was|were)+removed"
        ),
        "graffiti posters sign parks property bridge utility art transit signal pole grounds "
        "parking dumping permits construction bike school water housing library homeless lots "
        "police",
    ),
    "litter_work": _firm(
        (
            "trash\\b garbage\\b rubbish basura\\b recycling\\b recyclables? compost\\b yard+waste "
            "leaves+(?:was|were)+(?:collected|picked) mattress(?:es)?\\b couch(?:es)?\\b sofas?\\b "
            "colchon(?:es)?\\b bulk+(?:items?|pick) reciclaje fridge refrigerator appliances? "
            "litter\\b dumpsters? debris+(?:was|were|has|have)+(?:been+)?(?:removed|collected|"
            "cleared|hauled|picked) escombros?\\b tires?+(?:was|were|removed|hauled) "
            "(?:[0-9]{1,3}|two|three|four|several)+(?:bags?|tires|barrels) "
            "(?:picked+up|removed|collected)+(?:the+|all+)?(?:trash|items|bags|debris|junk)"
        ),
        f"{_LITTER} {_STREET} {_GREEN} {_BUILT} cart cart_delivery stickers delivered "
        "graffiti needle rodent pest food school lots transit dead_animal art money "
        "posters construction bike police air library consumer",
    ),
    "carcass": _firm(
        (
            "carcass road+?kill skunk\\b o?possum\\b dead+(?:animal|dog|cat|raccoon|squirrel|"
            "rat|bird|deer|fox|rabbit|goose|seagull|pigeon) (?:deer|raccoon|squirrel|animal|"
            "opossum|pigeon)+(?:was|removed|picked|collected|gone) (?:animal|perro|gato|venado|"
            "mapache)+muerto tlacuache mapache"
        ),
        "dead_animal animal rodent pest parks police sweeping road noise housing property "
        "emergency water grounds bridge school traffic tree food air",
    ),
    "vermin": _firm(
        (
            "rats?\\b rodents?\\b mice\\b bait(?:ed)?\\b burrows?\\b exterminat ratas?\\b "
            "raton(?:es)?\\b madriguera rodenticide rat+traps? veneno"
        ),
        f"rodent pest animal dead_animal {_LITTER} {_BUILT} {_GREEN} food water drains school "
        "construction cart lots transit storm needle zoning",
    ),
    "insects": _firm(
        (
            "mosquitos? mosquitoes larvicid larvae? (?:bee)?hives?\\b beekeeper wasps?\\b bees\\b "
            "bed+?bugs? roach(?:es)?\\b cockroach chinches? cucarachas? zancudos? termites?"
        ),
        f"pest rodent animal water drains {_BUILT} {_GREEN} food school transit emergency waste "
        "dumping health bulk utility streetlight",
    ),
    "boiler": _firm(
        (
            "boilers?\\b radiators?\\b furnace\\b no+heat heat+(?:was|is|has|and+hot|restored|"
            "complaint) hot+water calefaccion caldera calentador"
        ),
        f"heat {_BUILT} energy benefits food school emergency air money water parks library "
        "elevator",
    ),
    "rooms": _firm(
        (
            "bathroom ceiling\\b bedroom faucets?\\b toilets?\\b kitchen+(?:sink|floor|cabinet) "
            "carbon+monoxide smoke+(?:detector|alarm)s? window+guards? peeling+paint lead+paint "
            "plaster\\b moldy? mould moho\\b plomeria stove\\b unit+(?:was|is)+(?:repaired|"
            "inspected|vacant) hallway stairwell lead+dust egress"
        ),
        f"{_BUILT} pest rodent water parks school library benefits emergency air food homeless "
        "transit lots animal energy drains money elevator waste bulk dumping sweeping",
    ),
    "renting": _firm(
        (
            "(?:your|the|her|his|another)+apartments?\\b tenants?\\b landlords?\\b evict(?:ed|ion) "
            "inquilin[oa]s? caser[oa]\\b arrendador apartamentos?\\b rent+(?:control|increase|"
            "board|was) security+deposit"
        ),
        f"{_BUILT} pest rodent water {_LITTER} {_GREEN} animal cart cart_delivery stickers food "
        "benefits homeless emergency air consumer snow sidewalk parking graffiti taxes money "
        "energy stickers delivered drains school needle vehicle",
    ),
    "kitchens": _firm(
        (
            "restaurants?\\b food+(?:handler|poisoning|establishment|temperature|inspection)s? "
            "walk-?+?in+cooler hot+holding grade+(?:a|b|c)+(?:was|posted|card) restaurantes? "
            "handwash(?:ing)?+sink cook\\b cocina+(?:del|fue) sanitary+inspection "
            "health+(?:grade|permit) food+alert"
        ),
        "food pest rodent consumer noise permits waste licences air drains water "
        "property sidewalk smoking school dumping vendor animal zoning site parks",
    ),
    "aid": _firm(
        (
            "case+?worker snap+benefits? medicaid food+stamps benefits+(?:was|were|are|have|card|"
            "office) energy+assistance day+care child+care guarderia estampillas housing+voucher "
            "home-?+?delivered+meals?"
        ),
        "benefits housing energy heat homeless school money food taxes emergency records transit",
    ),
    "papers": _firm(
        (
            "marriage+(?:licen[cs]e|certificate)s? death+certificates? "
            "birth+certificates? acta+de+(?:nacimiento|matrimonio) "
            "passport absentee+ballot polling+place jury+(?:duty|service) voter library+(?:card|"
            "books?|branch|fine) overdue+(?:books?|items?) biblioteca"
        ),
        "records library dmv taxes money benefits school parks licences consumer",
    ),
    "drivers": _firm(
        (
            "driver'?s+licen[cs]e (?:vehicle+)?registration+(?:renewal|card|sticker|was|has) "
            "vehicle+title title+(?:was|has+been)+(?:issued|transferred) duplicate+licen[cs]e "
            "road+test licencia+de+(?:conducir|manejo) reinstatement"
        ),
        "dmv vehicle parking money records transit traffic police taxes consumer",
    ),
    "bills": _firm(
        (
            "(?:water|sewer|utility|tax|trash)+bill\\b bill+was+(?:adjusted|corrected|paid) "
            "property+tax(?:es)? assessments?+(?:was|appeal) homestead excise payment+plan "
            "recibo+de+agua predial home+?owners?+exemption late+fee"
        ),
        "money taxes water benefits waste cart parking dmv consumer energy records housing "
        "property licences school permits",
    ),
    "outreach": _firm(
        (
            "outreach+(?:team|worker|offered|staff|visited) encampments? tents?\\b campamentos? "
            "campers+(?:were|have|left) shelter+(?:beds?|was+offered|services|placement) unhoused "
            "48-?+?hour+notice carpas?\\b albergue\\b"
        ),
        f"homeless needle {_LITTER} {_GREEN} {_BUILT} police vehicle sidewalk bridge transit "
        "emergency food benefits lots graffiti library rodent animal storm drains water road "
        "parking school",
    ),
    "playground": _firm(
        (
            "playground+(?:equipment|was|surface|slide|swing) swings?+(?:was|were|chain|set|seat|"
            "is) slide+(?:was|is) ball+?(?:field|park)s? basketball+(?:hoop|court|rim|net)s? "
            "tennis+(?:court|net)s? picnic columpios?\\b resbaladilla canchas?\\b splash+pad "
            "swimming+pool lifeguards?\\b swimmers\\b rec(?:reation)?+center pickleball "
            "skate+?park dog+park"
        ),
        f"{_GREEN} school art water graffiti streetlight sign noise homeless needle animal waste "
        "dumping police bike rodent pest site emergency food permits library heat parking lots "
        "licences sweeping sidewalk snow",
    ),
    "mowing": _firm(
        (
            "mow(?:ed|ing|n)\\b grass\\b weeds?\\b lawn\\b overgrowth hedges? shrubs? "
            "pasto\\b maleza hierba\\b cesped zacate weed-?+?whack"
        ),
        f"{_GREEN} property {_STREET} waste dumping rodent housing lots school pest site "
        "emergency homeless needle transit zoning noise snow",
    ),
    "transit_work": _firm(
        (
            "bus+(?:drivers?|operators?|route|pass)\\b bus+shelters?+(?:glass|panel|roof|"
            "was|bench) (?:train|trolley|streetcar|transit)+"
            "(?:operator|service|line) fare+(?:card|box|inspector) paratransit conductor+(?:was|"
            "del) camion+de+pasajeros autobus muni+(?:operator|line|driver) light+rail"
        ),
        "transit traffic parking sign sidewalk school benefits police noise road snow marking "
        "signal taxi money consumer",
    ),
    "fire_work": _firm(
        (
            "occupancy+load fire+(?:marshal|prevention|drill|extinguishers?|lane|alarm|engine|"
            "escape|code) sprinkler+heads? ambulances? sirens?\\b bomberos?\\b paramedics? "
            "engine+company"
        ),
        "emergency housing permits property site food air school heat water noise licences wires "
        "parking vehicle police traffic homeless elevator tree grounds library transit",
    ),
    "humps": _firm(
        "speed+(?:humps?|bumps?|cushions?|study|survey) traffic+(?:calming|study|counts?) "
        "radar+trailer topes?\\b 85th+percentile",
        f"{_CARS} road marking sign signal school parks sidewalk streetlight bridge",
    ),
    "trade": _firm(
        (
            "street+vendors? (?:food|fruit)+vendors? vendedor(?:es|a)?\\b refund+policy "
            "overcharg short-?+?term+rentals? liquor+licen[cs]e business+licen[cs]e gas+pumps? "
            "price+scanner mediation"
        ),
        "food consumer licences police sidewalk parks noise transit waste permits property "
        "parking taxes vendor housing money dumping zoning taxi homeless sweeping",
    ),
    "enforcement": _firm(
        (
            "suspects?\\b arrest(?:ed|s)?\\b officers+(?:dispersed|arrested|warned|cleared|"
            "checked|spoke|told|asked|found|issued|ticketed) fireworks narcotics crowd+(?:was|left|"
            "dispersed) police+(?:report\\b|cad) patrulla"
        ),
        f"{_CARS} {_LITTER} {_BUILT} parks animal needle graffiti emergency vendor food taxi "
        "consumer school library sidewalk lots bridge driveway grounds",
    ),
    "elevator": _firm(
        "elevators?\\b ascensor(?:es)?\\b escalators?",
        "housing permits transit property site parks school library emergency elevator heat "
        "benefits",
    ),
    "lights": _firm(
        "lamps?\\b lights?+(?:repaired|working|out|lit|were|are|burn) bulbs?\\b "
        "luminari(?:a|as|es)\\b focos?\\b",
        f"streetlight signal wires power electric art school lots bridge utility transit "
        f"parks {_BUILT} police library traffic emergency tree vehicle sign",
    ),
    "cabs": _firm(
        (
            "(?:taxi|cab)+?(?:drivers?|licen[cs]e|meter|company|was|fare|medallion)\\b "
            "taxista medallion\\b"
        ),
        "taxi transit consumer police traffic vehicle parking licences noise money dmv records",
    ),
    "timing": _firm(
        (
            "(?:signal+)?timing+(?:was|were|has+been)+(?:adjusted|changed|checked|reset) "
            "timing+at+the+intersection signal+heads? pedestrian+(?:button|signal|head)s? "
            "crosswalk+signal"
        ),
        f"{_CARS} signal sign road marking streetlight school sidewalk construction tree utility "
        "wires bridge",
    ),
    "claims": _firm(
        "(?:your|the|a)+claim+(?:was|for|has|is) claims+(?:office|unit|division) tort+claim",
        f"money taxes benefits consumer {_STREET} {_BUILT} {_GREEN} vehicle parking waste cart "
        "traffic construction dmv records transit police construction snow",
    ),
    "harbor": _firm(
        "harbou?r+?master marina\\b mooring ferr(?:y|ies)\\b boat+(?:ramp|slip|launch|trailer) "
        "docks?+(?:was|were|is|at|repair) seawall fishing+(?:pier|licen[cs]e)",
        f"{_GREEN} water transit police dumping vehicle noise bridge licences permits waste animal "
        "storm emergency parking school property homeless money records consumer",
    ),
    "bridge_work": _firm(
        "bridge+(?:deck|joint|railing|inspection|bearing|approach) expansion+joint drawbridge "
        "guard-?+?rails? overpass+(?:was|deck|railing) puente+(?:fue|esta)",
        f"{_STREET} {_CARS} construction graffiti contractor homeless drains utility streetlight "
        "lots parks tree dumping waste signal emergency",
    ),
    "gas_work": _firm(
        "gas+(?:leak|main|meter|odor|line|company)s? smell+of+gas pilot+light "
        "carbon+monoxide "
        "fuga+de+gas",
        f"{_GROUND} {_BUILT} emergency air energy fire tree sewer drains snow "
        f"streetlight school heat "
        "lots money graffiti parks grounds transit",
    ),
    "events": _firm(
        "block+part(?:y|ies) parade+(?:permit|route) film+(?:permit|shoot|crew) special+event "
        "food+truck+permit street+fair banner+permit farmers+market",
        f"{_CARS} parks permits food vendor sign posters sidewalk licences consumer construction "
        "school library waste sweeping road marking money art site property",
    ),
    "burning": _firm(
        "burn+(?:permit|ban|barrel) open+burning brush+fire bonfire smoke+plume fire+pit",
        (
            f"emergency air fire permits {_BUILT} {_GREEN} smoking police noise dumping "
            f"waste storm food"
        ),
    ),
    "house_lot": _firm(
        "fence+height house+(?:color|paint|numbers?) color+of+(?:a|the|your|his|her|"
        "their)+[a-z']{2,12}"
        "+?(?:house|home|fence|door) rear+setback variance+(?:was|is|hearing|request) accessory+"
        "dwelling carport home+occupation chicken+coop retaining+wall",
        f"{_BUILT} {_GREEN} zoning animal noise sidewalk parking vehicle construction site taxes "
        "drains road water bridge graffiti dumping waste",
    ),
    "bus_stop": _firm(
        "bus+stops?\\b bus+(?:bench|lane|schedule|pass) fare+(?:box|evasion|card|gate) "
        "(?:train|subway|streetcar|trolley)+(?:station|stop|platform|doors?|car) rail+platform "
        "parada+de+(?:autobus|camion)",
        "transit traffic parking sign sidewalk school benefits police noise road snow "
        "marking signal "
        "taxi money consumer streetlight graffiti waste sweeping homeless dumping bike "
        "construction "
        "tree needle posters art",
    ),
    "meter_box": _firm(
        "meter+(?:box|pit|lid|vault)s? (?:water|meter)+(?:usage|reads?|reader) "
        "hose+bibs? curb+(?:box|"
        "valve) shut-?off+valve gallons+(?:a|per|were|of+water) water+(?:was+)?(?:shut|turned)+"
        "(?:off|on|back)",
        f"water utility road sidewalk drains {_BUILT} {_GREEN} heat money taxes "
        f"emergency snow food "
        "school pest bridge sewer energy electric",
    ),
    "corner_light": _firm(
        (
            "(?:the|this|your|that)+light+(?:at+your|at+the+corner|on+your|over|"
            "in+the+alley|in+front)"
            " (?:power|electric)+(?:co-?op|cooperative) light+poles? street+?lamps? alley+light "
            "wattage"
        ),
        f"streetlight signal wires power electric art school lots bridge utility transit "
        f"{_GREEN} {_BUILT} police library traffic emergency vehicle sign pole road sidewalk snow "
        "storm energy construction parking graffiti posters",
    ),
    "sign_face": _firm(
        "sign+(?:faces?|blades?|panels?|bracket)\\b signposts?\\b (?:stop|yield|merge|"
        "school)+signs?\\b "
        "street-?+?name+(?:sign|blade)s?",
        f"{_CARS} {_STREET} {_GREEN} school permits posters graffiti taxi zoning "
        f"property streetlight "
        "lots art consumer food wires construction library dumping animal homeless contractor",
    ),
    "grates": _firm(
        "(?:inlet|storm|basin)+grates? grates?+(?:was+|were+)?(?:replaced|reset|cleared|cleaned|"
        "welded|lifted) silt\\b catch+basins? inlets?+(?:was+|were+)?(?:cleared|cleaned|vacuumed)",
        f"{_GROUND} {_STREET} waste dumping pest rodent food parks lots transit emergency school "
        "housing property bike needle homeless",
    ),
    "concrete": _firm(
        "concrete+(?:poured|crew|set|finished|forms) poured+(?:concrete|the+walk|new) "
        "(?:two|three|four|five|[0-9]{1,2})+(?:walk+|sidewalk+)?squares\\b (?:curb|bricks?|pavers?|"
        "apron)+(?:was+|were+)?(?:reset|re-?laid|rebuilt|re-?poured|leveled) trip+hazard+(?:was+)?"
        "ground panels?+(?:ground|leveled|lifted) mud-?jacked cemento+nuevo cuadros+de+(?:cemento|"
        "banqueta) (?:vacio|colo|echo|echaron)+(?:el+)?(?:cemento|concreto)",
        f"{_GROUND} {_GREEN} {_STREET} {_BUILT} transit lots bike school streetlight sewer traffic "
        "parking emergency",
    ),
    "grading": _firm(
        "millings\\b (?:alley|road|shoulder|gravel)+(?:was+|were+)?(?:graded|bladed) "
        "graded+(?:the+|"
        "and+)?(?:alley|road|shoulder|gravel) gravel+(?:was+)?(?:added|spread|laid|hauled) "
        "crack+?-?seal(?:ed|ing)? cracks?+(?:was+|were+)?sealed base+rock pot-?hole+(?:filled|"
        "patched)",
        f"{_GROUND} {_GREEN} {_STREET} lots bike traffic transit dumping parking emergency school",
    ),
    "play_parts": _firm(
        "bleachers? slide+(?:bolt|panel)s? swing+(?:chain|seat|set)s? backstops? monkey+bars "
        "benches+(?:were+)?(?:sanded|stained|painted|repaired) bench+(?:slat|board)s? goal+?posts? "
        "infield outfield dugouts? ball+?-?field+lights? swim+lessons? lap+pool soccer+nets? "
        "nets+hung",
        "parks grounds tree school art lots library site graffiti transit licences",
    ),
    "sign_crew": _firm(
        "(?:stop|yield|street+name|speed|warning)+(?:sign|blade)s?+(?:was+|were+)?(?:straightened|"
        "reset|replaced|re-?hung|re-?installed|put+up|up) new+(?:yield|stop|warning)+sign "
        "sign+crew turn+on+red "
        "street+name+blades? name+blades? reset+(?:one|two|the)+(?:stop+|street+)?signs?",
        f"{_CARS} {_STREET} {_GREEN} school permits posters graffiti streetlight lots construction "
        "parking taxi wires emergency property",
    ),
    "vacant": _firm(
        "windows?+(?:were+|was+)?boarded open+to+(?:trespass|vagrants|casual+entry|the+elements) "
        "(?:structure|building|house|garage)+(?:is|was)+(?:now+)?(?:secure|secured|boarded|"
        "re-?secured) "
        "no+longer+open+to (?:house|building)+(?:is|was)+vacant boarding+crew",
        f"{_BUILT} {_GREEN} dumping waste rodent police homeless emergency fire bulk zoning pest "
        "animal graffiti sweeping vehicle",
    ),
    "bike_rack": _firm(
        "(?:bike|bicycle)+(?:rack|share|station)s? bicicletas?\\b e-?scooters?\\b "
        "abandoned+(?:bike|bicycle) (?:no|the|a|this)+(?:bike|bicycle)\\b",
        "bike parking vehicle sidewalk sign transit road traffic parks police marking school "
        "lots property sweeping dumping bulk waste art library permits",
    ),
}
"""Words of everyday work; a text that holds none of the service's own is about something else."""

FIRM, EVERYDAY = _whole(FIRM), _whole(EVERYDAY)
