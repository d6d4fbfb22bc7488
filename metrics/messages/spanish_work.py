"""The Spanish of closing messages: everyday work, by the kinds that `firm` knows.

White space parts the alternatives and `+` joins the words of one, as in `firm`.
"""

from __future__ import annotations

TERMS: dict[str, str] = {
    "drain": "coladeras? boca+de+tormenta rejilla+(?:del?|de+la|pluvial) sumidero",
    "sewer_work": "aguas+negras drenaje+(?:sanitario|tapado|principal) alcantarillado",
    "hydrant_work": "hidrantes? toma+de+agua+contra",
    "pets": (
        "perr[oa]s?+(?:cafe|negr[oa]|blanc[oa]|sin) control+de+animales "
        "animal+(?:suelto|esterilizado|capturado) "
        "perr[oa]s?+(?:suelt|en+cuarentena|mordi|recogid|devuelt|sin+correa|ladr|agresiv)[a-z]* "
        "cachorr[oa]s?\\b mascotas?\\b (?:al|del)+refugio correa\\b antirrabica camada "
        "refugio+de+animales gat[oa]s?+(?:callejer|atrapad|rescatad)[a-z]*"
    ),
    "music": "musica+(?:alta|a+todo) bajo+(?:el+|la+)?(?:volumen|musica) decibeles bocinas?\\b",
    "cart_work": (
        "(?:bote|carrito|contenedor|tambo)+(?:nuevo+|negro+|azul+|verde+|de+[a-z]+)*(?:entregado|"
        "repuesto|reparado|cambiado)"
    ),
    "striping": "cruce+de+peatones rayas?+(?:del?|de+los)+(?:cruces?|carril(?:es)?) paso+de+cebra",
    "snow_work": "salmuera barrenieves quitanieves? sal+y+arena (?:echo|echamos|echaron)+sal",
    "sign_work": (
        "(?:senal|letrero)(?:es)?+(?:de+)?(?:alto|ceda|velocidad|no+estacionar)(?:se)? "
        "(?:letrero|senal)(?:es)?+(?:repuest|instalad|enderezad|reemplazad)[oa]s?"
    ),
    "humps": "reductor(?:es)?+de+velocidad limite+de+velocidad estudio+de+(?:transito|velocidad)",
    "pruning": (
        "arbol+(?:podado|talado|evaluado|caido|retirado) ramas?+(?:podad|cortad|retirad)as? "
        "arbol(?:es)?+(?:podad|talad|evaluad|revisad|inspeccionad|quitad|plantad|derribad|sano|"
        "seco)[oa]?s? (?:podo|podamos|podaron|talo|talaron|tumbo|tumbaron)+(?:el+|los+|un+)?"
        "arbol(?:es)? poda+de(?:l|+los)?+arbol(?:es)? arbolista\\b"
    ),
    "litter_work": (
        "bolsas+(?:de+(?:hojas|basura)|recogid|levantad)[a-z]* hojas+(?:recogid|levantad|soplad)as "
        "llantas+(?:recogid|levantad|retirad|tirad)as muebles+(?:recogid|levantad|retirad|viej)os "
        "sillon(?:es)?\\b residuos+de+jardin cacharros triques camion+de+(?:la+)?basura recolector"
        "+de+basura refrigerador(?:es)?\\b composta\\b"
    ),
    "parking_fine": (
        "(?:boleta|multa|infraccion|citacion)(?:es|s)?+de+(?:estacionamiento|parquimetro) "
        "estacionamiento+(?:prohibido|ilegal|en+doble) doble+fila parquimetro"
    ),
    "papers": (
        "boleta+(?:electoral|de+votacion) votacion\\b votantes? registro+electoral pasaporte "
        "licencia+de+matrimonio libros?+(?:atrasad|prestad|vencid)os? jurado\\b"
    ),
    "bills": (
        "exencion+(?:de+|fiscal|predial)[a-z]* tasador\\b impuestos?+(?:predial|sobre|a+la|"
        "de+propiedad)[a-z]* factura+del?+agua recibo+del+agua plan+de+pagos"
    ),
    "aid": (
        "cupones+de+(?:alimentos|comida) beneficios+(?:snap|de+[a-z]+) "
        "tarjeta+(?:ebt|de+beneficios)"
        " trabajador[a]?+social asistencia+(?:de+energia|publica|alimentaria)"
    ),
    "rooms": (
        "recamara\\b inodoro\\b fregadero\\b lavabo\\b plafon\\b detector(?:es)?+de+(?:humo|"
        "monoxido) pintura+(?:con+plomo|descarapelada) excusado\\b"
    ),
    "boiler": "agua+caliente radiador(?:es)?\\b",
    "kitchens": (
        "cocina+(?:clausurad|cerrad|limpia)[ao]? restaurante+(?:clausurad|cerrad|multad)o? "
        "(?:violaciones|inspeccion)+(?:menores+)?(?:en+la+cocina|sanitaria) lavamanos fonda\\b "
        "taqueria carrito+de+comida manejo+de+alimentos puesto+de+comida "
        "cocina+del?+(?:local|restaurante)"
    ),
    "vermin": "roedor(?:es)?\\b trampas?+(?:para|de)+rat[a-z]+ cebos?\\b",
    "insects": "avisper[oa]s? avispas? abejas? panal(?:es)?\\b larvas? hormigas? garrapatas?",
    "playground": (
        "columpios?\\b alberca+(?:del+parque|publica|comunitaria) juegos+infantiles "
        "area+de+juegos tobogan(?:es)?\\b canasta+de+basquet"
    ),
    "mowing": (
        "desbroz[a-z]{1,6} desmalez[a-z]{1,6} lote+baldio terreno+baldio yerba\\b "
        "matorral(?:es)?\\b"
    ),
    "enforcement": "sospechos[oa]s? detenid[oa]s?\\b cohetes\\b pirotecnia fuegos+artificiales",
    "transit_work": (
        "parada+de(?:l)?+(?:autobus|camion) operador+del?+(?:autobus|camion|tren) autobuses"
    ),
    "fire_work": "rociador(?:es)? extintor(?:es)? alarma+de+incendios?",
    "outreach": "personas?+sin+(?:hogar|techo) tiendas+de+campana casas+de+campana",
    "car_kind": (
        "(?:auto|coche|carro|camioneta|troca|sedan|vehiculo)s?+(?:remolcad|abandonad|retirad|movid|"
        "estacionad|sin+placas)[a-z]* placas+vencidas llantas+ponchadas"
    ),
    "patching": "bache(?:s|o|ado|amos|aron)?\\b asfalt[a-z]* socavon",
    "timing": "semaforos?\\b luz+verde tiempo+del+semaforo controlador+del+semaforo",
    "paint_out": "grafit[a-z]{0,3}\\b pintarraj[a-z]*",
    "wild": "murcielagos? mapaches? coyotes? tlacuache zorrillos?",
    "elevator": "elevador(?:es)?\\b montacargas",
    "carcass": "zarigueya ardilla+muerta venado+muerto animal+muerto",
    "trade": (
        "licencia+(?:de+renta|de+alcohol|de+operacion|comercial) "
        "vendedor(?:es)?+ambulantes? licencia+de+(?:licor|alcohol|negocio) renta+a+corto"
    ),
    "lights": (
        "luminarias?\\b fotocelda lampara+(?:led|nueva|fundida) luz+(?:del+poste|de+la+calle) "
        "farolas?\\b"
    ),
}
"""What a Spanish text holds that speaks of such work."""
