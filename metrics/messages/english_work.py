"""The English of work that fits few services, by the kinds that `firm` knows.

What names a thing or a deed by which a text betrays whose it is, whatever else borders on the
service. Words as `rules.words` reads them, for folded text.
"""

from __future__ import annotations

TERMS: dict[str, str] = {
    "pothole": "(?:hot|cold)+mix pot+?holes?\\b",
    "paving": (
        "patched+(?:on|by|this|with|[0-9]) (?:cold|roadway|street|asphalt)+patch asphalt "
        "cut+out+and+backfilled cave+?in s/w+flags? flags?+(?:with|reset|repaired) "
        "[0-9]{1,3}+(?:flags?|bricks?)\\b bricks?+(?:reset|replaced|repaired|installed) "
        "sidewalk+(?:has+been+|was+)?(?:repaired|reconstructed|restored) "
        "red+bricks? (?:brick|cement)+(?:sidewalk|s/w|walk|square|flag)s? in+cement "
        "made+safe[.]+(?:this+sidewalk|permanent+repair)"
    ),
    "lamp": (
        "lamparas? fotocelda mantles?\\b globes?+(?:and|was|were|replaced|broken) ballast "
        "photo+?cell photo+?eye luminaires? luminaries relamped hps\\b "
        "[0-9]{2,3}+?(?:w|mv|sv|mh|hps|led)(?:att)?+lamps? "
        "lamps?+(?:replaced|was|and|is|starter) led+(?:unit|fixture|lamp)s? "
        "(?:replaced|installed|new)+(?:the+|also+|a+)?(?:lamp|ballast|luminaire) panel+board "
        "reset+(?:circuit+)?breakers? pull+?box "
        "street+?lights?+(?:was+|were+|is+|are+)?(?:repaired|working|replaced|out|lit) "
        "street+?lights?+(?:is|are|now|back)+on\\b "
        "lights+(?:out+)?(?:lp|repaired|working) luminaria"
    ),
    "signal": (
        "turn+arrow loop+detector "
        "traffic+(?:signals?|lights?)+(?:was|were|is|are|repair|has|timing|set|put) "
        "signal+(?:heads?|timing|repair|shop) "
        "pedestrian+(?:signals?|buttons?|phase|indication|system) concurrent+walk "
        "ped[.]?+(?:signal|button|indication|head) walk+(?:signal|button|phase) semaforos?\\b"
    ),
    "meter": (
        "meters?+(?:has+been|have+been|was|were)+(?:repaired|replaced|reset|cleared|fixed|jammed) "
        "(?:single|multi)-?+?space+meters? "
        "meter+(?:now+)?(?:accepts|takes)+(?:cards?|coins?) card+reader "
        "parking+meters? multi+?-?space meter+(?:mechanism|shop|head|repaired) "
        "machines?+(?:is+|are+)?working+as+designed parquimetro"
    ),
    "refuse": (
        "yard+waste (?:private|own)+hauler (?:will+be|to+be|was|were|has+been)+collected "
        "collected+(?:today|tomorrow|with) regular(?:ly)?+(?:scheduled+)?collection+day "
        "mattress(?:es)?\\b sofas?\\b couch(?:es)?\\b televisions?\\b route+supervisor "
        "litter+baskets? big+bell(?:y|ies) barrels?+(?:was|were|there) colchon "
        "(?:totes?|toters?|carts?)+(?:was|were)+(?:exchanged|swapped|delivered|emptied) "
        "(?:trash|garbage|recycling|compost)+(?:totes?|toters?|carts?)+(?:was|were|is|are|"
        "delivered) "
        "trash\\b recycling\\b garbage\\b (?:sacks?|bags?)+of+(?:leaves|trash|garbage) "
        "barrels?+emptied"
    ),
    "planting": "planted\\b replant new+tree+installed tree+planting",
    "parked": (
        "loading+zone (?:cited|ticketed)+(?:[0-9]+|two|three|several)+(?:cars|vehicles) placards?"
    ),
    "abandoned": "abandoned+vehicles?+?- active+registration",
    "graffiti": "graffit graff\\b grafiti",
    "tree_work": (
        "hanging+branch "
        "(?:tree|limb|hanger|stump|branch)(?:e?s)?+(?:was|were|has+been)+(?:removed|pruned|"
        "trimmed|cleared) "
        "(?:whole|entire)+(?:city+)?tree tree+(?:crew|service|maintenance) bprd\\b "
        "no+work+(?:was+|is+)?needed+on+the+tree tree+debris"
    ),
    "swept": "street+(?:was+|has+been+)?swept swept+(?:clean|up|this|on) sweeper\\b",
    "drain": "storm+drains? catch+?basins? c/b\\b sewer+(?:main|line|was|vent)",
    "buildings_file": (
        "housing+inspection+(?:division|services) "
        "filed+with+(?:the+)?(?:dbi|dep(?:ar)?t(?:ment)?[.]?+of+building)"
    ),
    "zoning": "zoning+(?:board|hearing|variance|appeal|administrator)",
    "dispatch": "police+cad",
    "civil_papers": (
        "sheriff(?:'?s)?+(?:office|department|deput(?:y|ies)|sale) inmates?\\b jail\\b bail\\b "
        "probation parole small+claims court+clerk"
    ),
    "classes": (
        "(?:swim|swimming|tennis|dance|yoga|art|skating|fitness|exercise|golf|gym)+(?:lessons?|"
        "class(?:es)?|camp|league|registration|nets?|instructor) "
        "golf+course pickleball backboard"
    ),
    "clinic": (
        "flu+shots? immuni[sz]ation tuberculosis pediatrician wic\\b blood+(?:test|lead) "
        "prenatal vacuna"
    ),
    "airport": (
        "airports?\\b runway flights?+(?:path|was|that|from|to|delay) airline baggage concourse "
        "aeropuerto"
    ),
    "hiring": "human+resources",
    "burial": (
        "cemeter(?:y|ies)\\b burials?\\b headstones? gravesites? graves?\\b columbarium "
        "mausoleum panteon"
    ),
    "curb_ramp": (
        "ramps?+(?:was+)?poured "
        "(?:ada|curb|pedestrian|wheelchair|handicap)+ramps?\\b "
        "sidewalk+(?:panel|slab|square|flag)s?"
    ),
    "alarm": "alarms?+(?:was|were|call|sounding|company)",
    "wild": (
        "seagulls? coyotes? raccoons? opossums? geese\\b turkeys?\\b skunks? hawks?\\b "
        "javelinas? mapaches?"
    ),
    "loans": (
        "swim+pass(?:es)? (?:renewed|renew)+(?:the+|your+)?(?:[a-z]{3,5}+)?books? "
        "library+(?:items?|holds?|cards?|accounts?|fines?|books?) interlibrary"
    ),
    "fogging": "mosquito+(?:fogging|spray|spraying|trap|larvae) fogging larvicid",
    "fined": "hearing+officer magistrate",
    "barking": "barking+dogs? bite+(?:report|quarantine) dog+licen[cs]es?",
    "lien": "liens?+(?:of|was|filed|placed|has|on)\\b",
    "flow_test": "flow+test(?:ed|s)?\\b hydrants?+(?:flushing|flow) cold+tap",
    "manhole_rim": "manhole+(?:rim|cover|ring|frame)s?\\b",
    "markout": (
        "utility+(?:locates?|mark-?+?outs?|markings?)\\b dig+?-?safe+(?:ticket|number|marks?) "
        "locate+(?:ticket|request)"
    ),
    "plan_review": "log+number re-?submittal",
}
"""The words of each kind of work."""
