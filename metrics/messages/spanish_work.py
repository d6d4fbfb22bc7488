"""The Spanish of closing messages: everyday work, by the kinds that `firm` knows.

Words as `rules.words` reads them, for folded text.
"""

from __future__ import annotations

TERMS: dict[str, str] = {
    "pothole": "baches?\\b",
    "lamp": "faroles? farol\\b bombilla foco\\b alumbrado",
    "refuse": "basura\\b",
    "planting": "plantamos plantaron arbol(?:es)?+(?:fue+|fueron+)?(?:sembrad|plantad)os?",
    "tree_work": "pod(?:o|amos|aron|ad[oa]s?)\\b",
    "drain": "coladera alcantarilla coladeras? boca+de+tormenta sumidero",
    "wild": "murcielagos? tlacuache zorrillos?",
    "cart_work": (
        "(?:bote|carrito|contenedor|tambo)+(?:nuevo+|negro+|azul+|verde+|"
        "de+[a-z]+)*(?:entregado|repuesto|reparado|cambiado) "
        "carritos?"
    ),
    "sharps": "jeringas?\\b",
    "music": "musica\\b bocinas?\\b fiesta\\b bajo+(?:el+|la+)?(?:volumen|musica) decibeles",
    "pets": (
        "perr(?:o|a|os|as|ito|ita)\\b gat(?:o|a|os|as|ito|itos)\\b mordida cuarentena gallos? "
        "gallinas? control+de+animales cachorr[oa]s?\\b mascotas?\\b correa\\b antirrabica "
        "camada"
    ),
    "hydrant_work": "hidrantes?\\b hidrantes?",
    "main_work": "medidor+de+agua tuberia",
    "sewer_work": "coladeras?\\b alcantarillado",
    "plans": "permiso+de+construccion",
    "car_kind": (
        "camioneta remolc(?:o|amos|aron|ado|ada) carro+(?:fue|ya|abandonado|estacionado) el+auto\\b"
    ),
    "parking_fine": (
        "multamos (?:puso|pusieron|dejo|dejaron)+(?:la+|una+)?(?:boleta|multa|infraccion) "
        "(?:boleta|multa|infraccion|citacion)(?:es|s)?+de+(?:estacionamiento|parquimetro) "
        "parquimetro"
    ),
    "sign_work": (
        "senal(?:es)?+(?:de+alto|fue|fueron|de+transito) "
        "(?:senal|letrero)(?:es)?+(?:de+)?(?:alto|ceda|velocidad|no+estacionar)(?:se)?"
    ),
    "striping": "cruce+de+peatones rayas?+(?:del?|de+los)+(?:cruces?|carril(?:es)?)",
    "snow_work": "nieve\\b hielo\\b salmuera barrenieves quitanieves? sal+y+arena",
    "patching": "baches?\\b bache(?:s|o|ado|amos|aron)?\\b asfalt[a-z]* socavon",
    "pruning": (
        "arbol(?:es)?+(?:fue|fueron|ya|esta|se) pod(?:o|amos|aron)\\b "
        "arbol+(?:podado|talado|evaluado|caido|retirado) "
        "arbol(?:es)?+(?:podad|talad|evaluad|revisad|inspeccionad|quitad|plantad|derribad|sano|"
        "seco)[oa]?s? "
        "arbolista\\b"
    ),
    "limbs": "ramas?\\b",
    "paint_out": "grafit[a-z]{0,3}\\b pintarraj[a-z]*",
    "litter_work": (
        "basura\\b bolsas+(?:de+(?:hojas|basura)|recogid|levantad)[a-z]* sillon(?:es)?\\b "
        "residuos+de+jardin cacharros triques refrigerador(?:es)?\\b composta\\b"
    ),
    "carcass": "zarigueya",
    "vermin": (
        "ratas?\\b madriguera roedor(?:es)?\\b cebos?\\b chinches? cucarachas? avisper[oa]s? "
        "avispas? abejas? panal(?:es)?\\b larvas? hormigas? garrapatas?"
    ),
    "boiler": "calefaccion caldera agua+caliente radiador(?:es)?\\b",
    "rooms": (
        "moho\\b recamara\\b inodoro\\b fregadero\\b lavabo\\b plafon\\b "
        "detector(?:es)?+de+(?:humo|monoxido) excusado\\b"
    ),
    "kitchens": (
        "restaurantes? (?:violaciones|inspeccion)+(?:menores+)?(?:en+la+cocina|sanitaria) "
        "lavamanos fonda\\b"
    ),
    "aid": "estampillas asistencia+(?:de+energia|publica|alimentaria)",
    "papers": "votacion\\b votantes? pasaporte jurado\\b",
    "bills": "exencion+(?:de+|fiscal|predial)[a-z]* tasador\\b recibo+del+agua plan+de+pagos",
    "outreach": "campamentos?",
    "playground": "columpios?\\b resbaladilla area+de+juegos tobogan(?:es)?\\b",
    "mowing": "pasto\\b maleza zacate desbroz[a-z]{1,6} desmalez[a-z]{1,6} lote+baldio yerba\\b",
    "transit_work": "autobuses",
    "humps": "semaforos?\\b luz+verde",
    "trade": "vendedor(?:es|a)?\\b licencia+(?:de+renta|de+alcohol|de+operacion|comercial)",
    "enforcement": "sospechos[oa]s? detenid[oa]s?\\b cohetes\\b pirotecnia",
    "elevator": "elevador(?:es)?\\b montacargas",
    "lights": "focos?\\b luminarias?\\b fotocelda luz+(?:del+poste|de+la+calle) farolas?\\b",
    "concrete": "(?:vacio|colo|echo|echaron)+(?:el+)?(?:cemento|concreto)",
    "bike_rack": "bicicletas?\\b",
}
"""The words of each kind of work."""
