"""The Spanish names of what crews, inspectors and officers work on, by the kinds that `firm` knows.

By these a text betrays whose it is, as English ones do by the things of `english_everyday`; beside
them stand English words that short notes have for the same kinds. Words as `rules.words` reads
them, for folded text.
"""

from __future__ import annotations

TERMS: dict[str, str] = {
    "hydrant_work": "hidrante+(?:cerrado|abierto|reparado|fugando)",
    "main_work": (
        "abrazadera toma+domiciliaria tubo+(?:roto|principal|madre) valvula[s]? presion+del+agua "
        "agua+potable fuga+de+agua fugas?+(?:reparada|en+la+toma|en+el+medidor) medidor(?:es)?\\b "
        "acometida cloro\\b tandeo pipa+de+agua lectura+del+medidor valve+(?:back+)?(?:open|closed|"
        "shut|off|on)(?:ed)? clamp+on repair+clamp"
    ),
    "sewer_work": (
        "drenaje+(?:desazolvado|limpio|tapado) desazolv[a-z]* aguas+negras colector\\b "
        "pozo+de+visita sumidero[s]? cunetas? imbornal(?:es)? colapsad[oa]+(?:drenaje|tuberia) "
        "tapa+de+registro"
    ),
    "cart_work": (
        "contenedor(?:es)?+(?:sustituid|cambiad|lavad|vaciad|entregad|reparad|nuev|reubicad|"
        "danad)[oa]?s? tapa+del+contenedor (?:carro|bote|contenedor)+de+(?:96|64|32)"
    ),
    "carcass": (
        "animal(?:es)?+muert[oa]s? perr[oa]s?+muert[oa]s? gat[oa]s?+muert[oa]s? "
        "cadaver(?:es)?+de+(?:perr|gat|animal)[a-z]* cadaver(?:es)?+animal(?:es)?"
    ),
    "limbs": (
        "ramaje follaje ramas?+(?:caida|retirada|cortada|seca)s? tronco\\b arbol(?:es)?+(?:caido|"
        "derribado|seco)s?"
    ),
    "pruning": "poda+(?:de|realizada|ejecutada|del)+?[a-z]* podad[oa]s? arbolado dasonom[a-z]*",
    "stump": "tocon(?:es)?+(?:destoconad|retirad|extraid)[oa]s? destoconad[oa]",
    "humps": (
        "semaforo+(?:reparado|reprogramado|operando|sincronizado|en+servicio) "
        "reprogramo+el+semaforo lomos?+de+toro reductor(?:es)?+de+velocidad badenes? "
        "tiempos?+del+semaforo boton+peatonal controlador+del+semaforo (?:traffic|signal)+(?:count|"
        "timing)s? crash+(?:data|records|history) warrant+analysis"
    ),
    "striping": (
        "demarcad[oa]s? demarcacion paso+de+cebra pasos?+peatonal(?:es)? balizamiento "
        "senalizacion+horizontal linea+amarilla guarnicion+(?:pintada|amarilla)"
    ),
    "sign_work": (
        "senal(?:es)?+(?:repuesta|instalada|colocada|enderezada|vial|de+pare) disco+pare "
        "letrero+(?:instalado|repuesto|enderezado) nomenclatura+(?:instalada|colocada)"
    ),
    "patching": (
        "bacheo\\b mezcla+(?:asfaltica|caliente|fria) carpeta+asfaltica repavimenta[a-z]* "
        "reencarpeta[a-z]* hundimiento\\b calzada+(?:reparada|parchada) recapeo"
    ),
    "concrete": "losa+(?:de+concreto|reparada|colada) banqueta+(?:reparada|colada|nueva) anden\\b",
    "lights": (
        "luminari[ao]s?+(?:encendida|reparada|repuesta|cambiada)s? balastr[oa]s? lampara[s]?\\b "
        "alumbrado+publico poste+de+(?:luz|alumbrado) circuito+de+alumbrado reflector(?:es)?\\b "
        "ampolleta[s]?"
    ),
    "litter_work": (
        "barrido+(?:manual|mecanico|realizado|de) recoleccion+de+(?:basura|residuos|desechos) "
        "residuos+(?:solidos|voluminosos|organicos) tiradero basural microbasural cascajo "
        "papelera[s]? enseres desechos+(?:solidos|voluminosos) llantas+(?:retiradas|recogidas) "
        "camion+recolector ruta+de+recoleccion"
    ),
    "vermin": "fumiga[a-z]* desratiza[a-z]* control+de+plagas mosquitos?\\b plaga[s]?\\b "
    "nido+de+avispas",
    "pets": (
        "canino[s]?\\b felino[s]?\\b can+(?:agresivo|suelto) perrera esteriliza[a-z]* jauria "
        "tenencia+responsable ladrid[oa]s?"
    ),
    "car_kind": (
        "vehiculo+(?:abandonado|retirado|remolcado|chatarra|notificado)s? chatarra\\b "
        "carro+(?:retirado|remolcado|chatarra) automotor moto(?:cicleta)?+(?:retirada|abandonada)"
    ),
    "parking_fine": (
        "mal+estacionad[oa]s? doble+fila parquimetros? infraccion(?:es)?+(?:al+)?(?:vehicul|"
        "conductor|estaciona)[a-z]* comparendos?\\b inmovilizador"
    ),
    "music": (
        "volumen+(?:de+la+musica|alto|bajo)? ruido+(?:excesivo|moderado|disminuyo|ceso) parlantes? "
        "medicion+(?:de+ruido|sonometrica|acustica) sonometr[oa]+?[a-z]* decibel(?:es|ios) "
        "(?:found|was|were)+(?:the+)?(?:location|it|party|bar|house|area)+quiet quiet+on+arrival"
    ),
    "outreach": (
        "situacion+de+calle indigentes? habitantes?+de+calle sin+techo carpas?+(?:retirad|"
        "levantad)as?"
    ),
    "playground": (
        "juegos+infantiles juego+infantil cancha+de[a-z]* columpio[s]?+(?:reparado|repuesto)s? "
        "plaza+de+juegos banca+del+parque maquinas+de+ejercicio"
    ),
    "mowing": "cesped+(?:cortado|podado) corte+de+(?:pasto|cesped|maleza) chapeo[a-z]* "
    "guadan[a-z]*",
    "paint_out": (
        "grafitis?+(?:borrad|cubiert|eliminad|retirad)[oa]s? rayados?+(?:borrad|cubiert|"
        "eliminad)[oa]s? pintas+(?:borradas|cubiertas|eliminadas) despintad[oa] (?:tags?|"
        "tagging)+(?:cleaned|gone|off|covered|blasted)"
    ),
    "kitchens": (
        "manipulador(?:es)?+de+alimentos concepto+sanitario alimentos+(?:vencidos|decomisados) "
        "cocina+(?:del+local|inspeccionada) visita+sanitaria food+handler[s]? walk-in+cooler"
    ),
    "plans": (
        "licencia+de+(?:construccion|obra) planos+(?:revisad|aprobad|observad)os uso+de+suelo "
        "obra+(?:suspendida|clausurada|sin+permiso) plan+review+comments corrected+sheets "
        "secondary+suite permitted+use sellos+de+(?:clausura|suspension)"
    ),
    "snow_work": "nevada\\b barrieron+la+nieve sal+en+la+calle",
    "rooms": "humedad+en+(?:la|el) filtracion(?:es)?+en+(?:el+techo|la+pared) gotera[s]?\\b",
    "boiler": "boiler+(?:reparado|encendido) sin+agua+caliente",
    "bills": "recibo+(?:del+agua|corregido|ajustado) adeudo+(?:de|en) consumo+(?:medido|facturado)",
    "trade": (
        "ambulantes?\\b comercio+(?:informal|ambulante) giro+mercantil puesto+(?:retirado|"
        "semifijo) tianguis\\b local+comercial+(?:clausurado|multado)"
    ),
    "fire_work": "cuerpo+de+bomberos extintor(?:es)? incendio+(?:sofocado|controlado)",
    "transit_work": "chofer+del+(?:bus|camion|autobus) ruta+del+(?:bus|camion) paradero[s]?",
    "bus_stop": "parada+de+(?:bus|autobus|camion) parabus[a-z]* marquesina",
    "elevator": "ascensor(?:es)?\\b elevador+(?:reparado|detenido)",
    "bike_rack": "ciclovia[s]? cicloestacion[a-z]* biciestacionamiento",
    "burial": "cementerio\\b sepultura[s]? nicho\\b",
    "enforcement": (
        "detenidos?+por disparos+de sujetos+(?:retirados|detenidos) rina\\b robo\\b asalto\\b"
    ),
}
"""The names of things, by kind of work."""
