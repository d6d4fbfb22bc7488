"""The Spanish of closing messages: why nothing was done."""

from __future__ import annotations

from metrics.messages.spanish_words import (
    CASE,
    CREW,
    DOES,
    FUTURE,
    INFO,
    KNOWN,
    NUMBER,
    OFFICE,
    OWNER,
    THE,
)

_PHRASES = {
    "D": (
        (
            r"^repetid[oa]s?\b|\bmism[oa] (?:asunto|cosa|lugar|reporte)\b|\bse (?:junto|unio|"
            r"agrego|combino) (?:a|al|con) (?:el |la |otr[oa] )?(?:reporte|caso|solicitud|folio|"
            r"~number)|\b(?:alguien lo reporto|reporte ya existe|unimos su reporte|del mismo "
            r"lugar y vence|repite la|reporte repetido)\b|\botr[oa] (?:caso|solicitud|reporte) "
            r"(?:abiert|por|del|de)[a-z]*"
        ),
    ),
    "R": (
        (
            r"\btiene su (?:reporte|queja|caso)\b|\b(?:ya )?les (?:avisamos|reportamos|"
            r"notificamos)\b|\b(?:se (?:le |les )?(?:llamo|aviso|notifico|informo|pidio|hablo)|"
            r"llamamos|avisamos|se notifico|notificamos|informamos|se informo|se pidio) al? (?:la "
            r"|los )?(?:compan[a-z]+|empresa|condado|estado|ferrocarril|universidad|policia|"
            r"aeropuerto|distrito|departamento)\b|\b(?:envi|remit|transfir|transfer|refir|turn|"
            r"canaliz|pas|mand|deriv|traslad|reenvi|entreg|report)(?:o|amos|aron|imos|io|ieron|"
            r"ado|ada|ido|ida|ados|adas)\b[^.;]{0,45}\b(?:a|al) (?:la |el |otra |otro |los |las |"
            r"un |una |su |quien )?(?:[a-z]+ ){0,3}?(?:departamento|dependencia|agencia|division|"
            r"compania|empresa|condado|estado|oficina|corresponde|autoridad|cuadrilla|equipo|"
            r"duen[oa]|policia|distrito|junta|tribunal|seccion|unidad|area|parques|transporte|"
            r"salud|aguas?|colector)|\bse (?:lo |la |los )?(?:envi|mand|pas|remit|transfir|entreg|"
            r"turn)(?:o|amos|imos|io|aron)\b (?:a|al|con) "
        ),
    ),
    "J": (
        (
            r"\blado (?:del cliente|del dueno|suyo|privado)\b|\best(?:a|an) permitid[oa]s?\b|"
            r"\bpertenecen? (?:a|al) [a-z]+|\b(?:ordenanza|ley|codigo|programa|reglamento) no "
            r"(?:lo |la |los |las )?(?:alcanza|cubre|permite|incluye|aplica)\b|\b(?:propiedad|"
            r"calle|callejon|terreno|camino|estacionamiento|arbol|via|acera|lote|edificio|"
            r"entrada) (?:es |son |de |del )?(?:privad[oa]|particular|estatal|federal|del estado|"
            r"del condado|del dueno|del propietario)\b|\bfuera de (?:la |nuestra |los "
            r")?(?:jurisdiccion|ciudad|limites|competencia)\b"
        ),
    ),
    "L": (
        (
            r"\bno (?:se )?(?:ubic|pudimos ubic|pudo ubic)[a-z]+|\bya no (?:andaba|aparecia|se "
            r"encontraba|seguia)n?\b|\bno (?:se )?(?:pudo|pudieron) identificar la condicion\b"
        ),
        (
            r"\bno (?:se |lo |la |los |las )?(?:pudo |pudimos |pudieron )?(?:encontr|localiz|"
            r"hall)[a-z]*\b(?! ninguna (?:infraccion|violacion))"
        ).replace("(?! ninguna (?:infraccion|violacion))", ""),
        (
            r"\b(?:ya )?no (?:estaba|estaban|habia|hay|hubo|vimos|vio|vieron) (?:nada|ningun "
            r"(?:perro|auto|vehiculo|animal|articulo)|ninguna|alli|ahi|en el lugar|en la (?:calle|"
            r"acera|banqueta|direccion)|el (?:perro|auto|vehiculo|animal)|basura|perros?|vehiculo|"
            r"auto|animal)\b|\bya no (?:estaba|estaban|habia)\b|\bnada (?:en el lugar|alli|ahi|en "
            r"la (?:acera|calle|banqueta)|afuera|de eso|por el estilo|parecido)\b|\b(?:se habia "
            r"ido|se habian ido|ya se fue|se fue antes)\b"
        ),
    ),
    "A": (
        (
            r"\bcuando (?:haya alguien|este (?:en casa|alguien)|usted este)\b|\b(?:puertas?|"
            r"porton|portones|reja|rejas|casa|edificio) (?:[a-z]+ )?estaban? (?:con|cerrad)[a-z]*|"
            r"\bno (?:ha |han )?(?:firmo|firmado|autorizo|autorizado|dio permiso|dado permiso)\b|"
            r"\bnadie (?:le |les |nos )?(?:abrio|abre|contesto|respondio|salio)\b|\bnadie en "
            r"casa\b|\bdej(?:amos|o|e) (?:un )?(?:mensaje|recado)\b"
        ),
    ),
    "I": (
        (
            r"\bdiganos (?:entre|donde|cual|en que|la esquina|el numero)\b|^[^a-z]*(?:cual|que|"
            r"donde|en (?:que|cual)) [^?.]{2,60}\?|\bsin (?:el|ella|ese dato|comprobantes "
            r"adicionales|el no sabemos)\b|\b(?:falta|faltan|faltaba|faltaban|falto|sin|"
            r"necesitamos|hace falta|requerimos|no (?:hay|tenemos|tiene|tenia|dio|indica|dice|"
            r"trae|incluye|incluia|nos dio|se proporciono|contiene)|insuficiente|poca) (?:la |el |"
            r"un |una |los |las |suficiente |mas |sus? |suficientes |otra |otro |de |ultima |"
            r"ultimo )*(?:informacion|direccion|datos|ubicacion|detalles|numero|foto|dato|cuadra|"
            r"calle exacta|esquina|placa|factura|recibos?|documento|documentos|formulario|"
            r"comprobantes?|firma|hoja|pagina|copia|identificacion)\b|\bno (?:basta|bastan|"
            r"bastaba|alcanza) (?:la|los|el|con|para)\b"
        ),
    ),
    "C": (
        (
            r"\b(?:usted|residente|persona|solicitante|cliente) (?:[a-z]+ ){0,2}?(?:retir|cancel|"
            r"pidi|desist|avis)[a-z]+\b|\bya no (?:hace falta|lo necesita|la necesita|es "
            r"necesari[oa]|se necesita|quiere|lo quiere|desea)\b|\b(?:por error|error de captura|"
            r"categoria equivocada|equivocad[oa]|prueba del sistema|caso de prueba)\b|\ba "
            r"peticion (?:de|suya)\b|\bretiro (?:esta|su|la) solicitud\b"
        ),
    ),
    "X": (
        (
            r"\b(?:poco|falta de|sin|menos|falto) (?:personal|gente|choferes|inspectores|"
            r"cuadrillas|presupuesto)\b|\bpor (?:falta|recorte|exceso|escasez) (?:de|en) [a-z]+\b|"
            r"\badministrativamente\b|\bcerr[a-z]+ [^.;]{0,60}\bmas de (?:un|una|dos|tres|\d+) "
            r"(?:ano|anos|mes|meses|dias)\b"
        ),
    ),
    "P": (
        (
            r"\bpedimos (?:el|la|los|las|un|una)\b|\bquedara[n]?\b|\b(?:atrasad|retrasad|"
            r"demorad)[oa]s?\b|\b(?:llega|llegan|empieza|empiezan|comienza|comienzan|regresa|"
            r"regresan|inicia|inician|sale|salen) (?:a su [a-z]+ )?en (?:el |la )?(?:primavera|"
            r"verano|otono|invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
            r"octubre|noviembre|diciembre)\b|\b(?:seguimos|continuamos|estamos|se sigue) "
            r"trabajando\b|\bse [a-z]{3,}(?:ara|aran|era|eran|ira|iran)\b|\b(?:en la (?:lista|"
            r"fila)|en fila|lista de espera|esta pedid[oa]|pedido del carro|esta en la lista|fue "
            r"transmitida? al centro|puede recibirlo|se preve|se incluyo en|por temporada|ha sido "
            r"evaluada y jerarquizada|quien revisara)\b|\bse (?:pavimenta|pone|coloca|repara|"
            r"instala) (?:en|antes|el)\b|\b(?:lo|la|le) (?:revisa|contesta|visita|atiende|arregla|"
            r"repara) (?:antes|en|el|dentro)\b|\bsu (?:inspeccion|recoleccion)[a-z ]{0,30} es "
            r"el\b|\b(?:arregla|repara) su [a-z]+ (?:antes|el)\b"
        ),
        (
            r"\b(?:sera|seran|estara|estaran|ira|iran|vendra|vendran|llegara|pasara|recogera|"
            r"recogeran|repararan|reparara|visitara|visitaran|inspeccionara|revisara|atendera|"
            r"atenderan|haremos|iremos|pasaremos|volveremos|enviaremos|revisaremos|repararemos|"
            r"realizara|realizaran|colocara|instalara|instalaran|limpiara|podara|tendra|tendran|"
            r"quitara)\b|\b(?:va|van|vamos) a [a-z]+r\b|\b(?:programad|agendad|pendiente|en lista|"
            r"en espera|en revision|en estudio|en proceso|en tramite|en curso|previst)[a-z]*\b|"
            r"\b(?:queda|quedo|esta|estan) (?:para|en (?:la|una) (?:lista|cola|programacion)|a la "
            r"espera)\b|\bse (?:agrego|incluyo|anadio|puso|anoto|incorporo|programo|encargo|pidio|"
            r"coloca|envia|instala|repara|hace|visita) (?:a|al|en|el|la|un|una|su|los|las|"
            r"antes)\b|\b(?:viene|llega|pasa|va|visita|recorre|revisa|patrulla|atiende|sale|mira|"
            r"ve) (?:la cuadra |su calle |el lugar |la calle |a verlo |a ver |por alli |por su "
            r"cuadra )?(?:el|antes|a mas tardar|dentro|entre|hasta|en los proximos)\b|\b(?:tarda|"
            r"toma|toman|tardan) (?:unos |hasta |entre |de )?(?:\d+|dos|tres|cinco|diez)\b"
        ),
    ),
}

_PHRASES_VOID = (
    (
        r"\b(?:si|cuando|podria|puede que|en caso de) [^.;!?]{0,100}(?:remit|cancel|encuentr|"
        r"localiz|duplicad|envi)[a-z]*\b[^.;!?]{0,40}|\bno (?:se )?(?:encontr|observ|hall|"
        r"detect|vi)[a-z]+ (?:ningun |ninguna |una |un |mas )?(?:evidencia de )?(?:infraccion|"
        r"violacion|problema|fuga|falla|dano|riesgo|peligro|condicion|evidencia|delito|"
        r"actividad|chinche|rata|roedor|plaga|moho|cucaracha)[a-z]*"
    ),
)

_PASSED = (
    "(?:envi|remit|transfir|transfer|refir|refer|turn|canaliz|pas|mand|deriv|traslad|reenvi|"
    "reasign|encamin|redirig|redireccion|asign)"
)
_PAST = "(?:o|io|amos|imos|aron|ieron)"
_IS_THEIRS = rf"(?:de(?:l)?|a|al) (?:la |los |las |el |un |una |su |cada |otr[oa] )?{OWNER}"
_FAMILIES = {
    "D": (
        (
            rf"\bya (?:[a-z]+ ){{0,5}}?(?:reportad|registrad|capturad|levantad|denunciad|"
            r"report(?:o|aron)|avisaron)[oa]?s?\b|\b(?:segund[oa]|primer|mism[oa]|otro|otra ya) "
            rf"{CASE}\b|\b{CASE} (?:[a-z]+ )?(?:anterior(?:es)?|original|previ[oa]s?|existente|"
            rf"abiert[oa]|repetid[oa]s?|de su vecin[oa])\b|\bya (?:[a-z]+ ){{0,3}}?(?:tenemos|"
            r"teniamos|hay|habia|existe|existia|tiene (?:un|una|otro|otra|folio)) (?:[a-z]+ "
            rf"){{0,3}}?(?:{CASE}|abierto)\b|\b(?:dos|tres|varias|\d) veces report|\bson (?:lo|el|"
            r"la) mism[oa]\b|\bya esta (?:en|bajo|con) (?:el |otr[oa] )?(?:folio|caso|reporte|"
            r"orden|lista del)|\bya (?:hay|tenemos|existe) un[oa]\b|\b(?:avisos|reportes|quejas|"
            r"solicitudes) (?:iguales|identic|repetid|de lo mismo|del mismo)[a-z]*|\bcon un "
            r"(?:reporte|aviso) basta\b|\bcaso ~number, donde\b|\b(?:capturad|registrad|ingresad|"
            r"levantad|abiert|metid)[oa]s? (?:dos|tres) veces\b"
        ),
    ),
    "R": (
        (
            rf"\bles? (?:ya )?(?:se )?(?:les? )?(?:d(?:io|imos|ieron)|{_PASSED}{_PAST}) (?:hoy |ya "
            rf")?(?:{THE} )?(?:aviso|datos?|parte|vista|{CASE}|fotos?|ubicacion|"
            rf"informacion)(?:[.,;]|$| para| de| y)|\b{OFFICE}(?: [a-z]+){{0,3}}? (?:ya "
            r")?(?:l[oa]s? )?(?:tiene|recibio|lleva|fue (?:avisad|notificad|informad)[oa]|esta "
            r"enterad[oa]|atendera|dara seguimiento)\b|\blo (?:tiene|atiende|lleva|vera|atendera) "
            r"(?:el |la )?(?:departamento|depto|compania|empresa|condado|estado)\b|"
            rf"\b{_PASSED}(?:{_PAST}|ad[oa]s?|id[oa]s?) (?:a|al) (?:la |el )?[a-z]{{1,6}}[. ]*$|"
            r"\b(?:va|van|sale|salen) por (?:la )?otr[oa] (?:ruta|area|camion|departamento|"
            r"lado)\b|\b(?:sugiere|recomienda|pide) (?:marcar|llamar|acudir|reportar)[a-z]*|"
            rf"\bllam(?:e|amos|o) a la compania\b|^[^a-z]*(?:(?:ya|fue|ha sido|se|esto|{CASE}) "
            rf")*{_PASSED}(?:ad|id)[oa]s? (?:a|al|hacia|con|para) [a-z]|\b(?:l[oa]s?|esto|eso|"
            rf"{CASE}) (?:ya )?(?:se (?:le |les |l[oa]s? )?)?{_PASSED}{_PAST} (?:a|al|con|hacia|"
            rf"para) (?:{THE} )?(?:{OFFICE}|{KNOWN})\b|\bse les? {_PASSED}{_PAST}(?: a | al | el | "
            r"la queja| su |[.;,]|$)"
        ),
        (
            r"\bse les (?:notifico|aviso|reporto|comunico|informo)(?: a ellos)?(?:[.;,]|$)|"
            r"\b(?:di(?:mos|o|eron)|se dio|doy) (?:aviso|parte|vista|conocimiento) (?:a|al) "
            rf"(?:{THE} )?{OFFICE}|\b{CASE} (?:ya )?(?:l[oa] )?(?:lleva|tiene|investiga|ve|atiende|"
            rf"maneja|resolvera|atendera)n? (?:ahora |ya |en )?(?:{THE} )?{OFFICE}|(?:^|[.;:] )que "
            rf"(?:l[oa]s? )?(?:vea|atienda|repare|resuelva|arregle|quite|recoja)n? [a-z]|\b{KNOWN} "
            r"(?:ya )?(?:fue|esta|quedo|tiene|lo|la|recibio)\b|\b(?:avis|notific|report|habl|llam|"
            rf"turn|pas|envi|mand)(?:o|amos|aron|ad[oa]|imos) a {KNOWN}\b|\b(?:le|les) (?:mandamos|"
            rf"enviamos|mando|envio) (?:un )?correo\b|\b{_PASSED}{_PAST} (?:{THE} )?{CASE} (?:a|"
            r"al) |\bpasaron su (?:telefono|reporte|queja|caso)"
        ),
    ),
    "J": (
        (
            r"\bno (?:se )?(?:l[oa]s? )?(?:recog|levant|retir|repar|atend|instal|barr|ofrec|prest|"
            r"acept|quit|cubr|regul|inspeccion|llev|pint|manten|cort|manej|multa|remolc|trat|"
            r"fumig|plant|vaci|interven|limpi|administr|controla)(?:amos|emos|imos|an?|en?|n)\b|"
            r"\bno (?:se )?(?:podamos|podan)\b|\b(?:es|son|pertenecen?|corresponde|toca) (?:a |al "
            rf"|de |del |dentro |en |parte )+(?:{THE} )?(?:[a-z]+ )?(?:{OWNER}|centro comercial|"
            r"plaza|ajen[oa]|privad[oa]|particular|federal|estatal)s?\b|\b(?:patio|terreno|predio|"
            r"lote|propiedad) (?:ajen|privad|particular|del? vecin)[a-z]*\b|\b(?:porque|por que) "
            r"(?:habia|traia|tenia|contenia) [a-z]+|\btrai?a?n? bolsas\b|\b(?:la ciudad|el "
            r"municipio) no (?:l[oa]s? )?[a-z]+|\bno se pueden? (?:marcar|multar|quitar|poner|"
            rf"cambiar|autorizar)\b|\b(?:l[oa]s?|le|les) {DOES} (?:ahora |ya |solo )?(?:{THE} "
            rf")(?:propi[oa]s? )?{OWNER}\b|\b(?:se (?:encarga|ocupa|hace cargo|hacen cargo)n?|es "
            rf"cosa|es cuenta) (?:de )?(?:{THE} ){OWNER}\b"
        ),
        (
            r"\b(?:problema|asunto|cosa|cuestion|responsabilidad|obligacion|deber|tarea|"
            r"competencia|jurisdiccion|cargo|cuenta|propiedad) (?:privad[oa]|civil|particular|"
            rf"entre [a-z]+|{_IS_THEIRS})\b|\b(?:le |les )?(?:corresponde|compete|toca|"
            rf"pertenece)n? (?:{_IS_THEIRS}\b|(?:a|al|a la) (?:{OFFICE}\b|"
            rf"[b-z][a-z]{{1,7}}(?:[.;,]|$)))|\bno (?:es|son|esta|estan|queda|cae|entra|pertenece|"
            rf"corresponde|toca|nos|le) (?:[a-z]+ ){{0,4}}?(?:nuestr[oa]s?|nosotros|"
            r"municipal(?:es)?|corresponde|toca|compete|pertenece|de la ciudad)\b|\bno (?:de "
            r")?(?:la ciudad|el municipio|nosotros|el ayuntamiento)[,.;]|\b(?:es|son|pertenecen?|"
            r"era) (?:de|a|al|del) (?:una? |la |el )?(?:casa|particular|negocio|tercero|inmueble|"
            r"propiedad|residencia)\b|\bno (?:procede|aplica|califica|es elegible|"
            rf"participa)n?(?:[.;,]|$| (?:para|por))|\bcontaminad[oa][^.;]{{0,15}} no se (?:vacio|"
            rf"recogio|levanto|llevo)|\b(?:es|son|era) (?:duen[oa]s? de|de {KNOWN})\b|\b(?:solo|"
            r"unicamente|nomas|solamente) (?:recogemos|atendemos|aceptamos|damos|cubrimos|"
            r"reparamos|podamos|barremos|limpiamos|retiramos|vaciamos)\b"
        ),
        (
            r"\b(?:es|son) (?:solo|unicamente|nomas|exclusiv[oa]) para\b|\bpresentar(?:l[oa])? "
            rf"(?:[a-z]+ ){{0,3}}?ante (?:el|la)\b|\b(?:de|con) {KNOWN}\b|\bautorizad[oa]s? (?:por|"
            r"x) (?:el|la)\b|\bno (?:aramos|surtimos|entregamos|plantamos|sembramos|multamos|"
            r"remolcamos|investigamos|tramitamos|fumigamos|tratamos|rociamos|salamos|paleamos|"
            r"vigilamos|patrullamos|vemos)\b|\bdel? (?:lado suyo|su lado|lado de usted)\b"
        ),
    ),
    "L": (
        (
            r"\bno estaban? (?:el|la|los|las|ningun[a]?) [a-z]|\b(?:no|ni) (?:estaba|estaban|esta|"
            r"estan|andaba)n?(?: (?:afuera|ahi|alli|en|a la[s]?|donde|cuando)|[. ]*$)|\bno "
            r"afuera\b|^(?:fui|fuimos|pase|pasamos)[., ]+(?:y )?nada\b|\bestaban? (?:adentro|"
            r"dentro|metid[oa]s?)\b|\bno se (?:alcanzo a )?(?:ver|vio|veia|encontro|hallo|dio "
            r"con)\b|\b(?:sin|ningun[a]?) (?:vehiculos?|carros?|autos?|perros?|animal(?:es)?|"
            r"personas?|basura|muebles?|bolsas?) (?:[a-z]+ ){0,4}?(?:en|a las?|al momento|a la "
            r"vista|ahi|alli)\b|\bsin rastro\b|\bno (?:hay|habia|existe|hubo) (?:(?:ese|esa|"
            r"dich[oa]) [a-z]+|(?:[a-su-z][a-z]*|t[b-z][a-z]*|ta[a-km-z][a-z]*) (?:[a-z]+ "
            r"){0,3}?en (?:es[ea]|est[ea]|la|el|dich[oa]) (?:esquina|direccion|lugar|sitio|cuadra|"
            r"calle|banqueta|acera|punto|ubicacion|domicilio|callejon|predio|crucero|numero))\b|"
            r"\b(?:banqueta|acera|lugar|sitio|cajon|espacio|orilla|entrada|calle) (?:[a-z]+ "
            r"){0,2}?vaci[oa]\b|\bno (?:aparec|di(?:mos|o|eron) con |salio nada|sacaron|habian "
            r"sacado|se ve(?:ia)? (?:ningun|el |la |nada)|se encontraba|nos fue posible "
            r"(?:localizar|encontrar))[a-z]*"
        ),
        (
            r"\bningun[a]? [a-z]+ (?:nos )?(?:ha|han|lo|la) (?:[a-z]+ )?(?:entreg|encontr|devolvi|"
            r"devuel|hall)[a-z]*|\bnunca (?:ha |han )?(?:habido|hubo|existi|hay|estuvo)[a-z]*|"
            r"\ben (?:la|esa) (?:direccion|cuadra|calle|esquina) [^.;]*\bno (?:hay|habia|"
            r"existe)\b|\bnada que (?:recoger|levantar|ver|retirar|limpiar|podar)\b"
        ),
    ),
    "A": (
        (
            r"\bporque (?:habia|"
            r"estaba) (?:un|una|el|la)? ?(?:carro|auto|vehiculo|troca|camion|camioneta|coche)|"
            r"\bsin (?:autorizacion|permiso|firma)[a-z ]* no (?:se )?(?:pod|pued|entr|pint)[a-z]*|"
            r"\bfalta (?:el |la )?(?:permiso|autorizacion|firma)\b|\b(?:sin|imposible|neg(?:o|"
            r"aron|ada)|no(?: se| nos| le| les| fue| es)?(?: hubo| hay| tuv[a-z]+| logr[a-z]+| "
            r"obtuv[a-z]+| consigui[a-z]+| pud[a-z]+| dieron| dio| posible)?) (?:el |la |tener |"
            r"hacer |obtener |lograr )?(?:acceso|entrada|entrar|ingres(?:o|ar)|acceder|contacto|"
            r"comunicacion|comunicar(?:se|nos)|contactar[a-z]*|respuesta (?:en|a)|pasar)\b|\bno "
            r"(?:nos |le |les )?(?:respondi|contest|abri|atendi)(?:o|eron|ieron|aron)\b|\bno "
            r"(?:abren?|contestan?|responden?)\b|\bsin respuesta(?:[.;,]|$)"
        ),
        (
            r"\b(?:entrada|paso|acceso|porton|cochera|banqueta|calle|callejon) (?:[a-z]+ "
            r")?(?:bloquead|obstruid|impedid|tapad)[oa]\b|\bno (?:quiso|quisieron|dejo|dejaron|"
            r"permitio|permitieron|autorizo|acepto) (?:que |abrir|dejar|recibir|el paso|entrar|la "
            r"|el )|\bno (?:podemos|puede|pueden|podiamos|pudo|pudieron) (?:entrar|pasar|ingresar|"
            r"acceder|revisar|inspeccionar)\b|\bno se [a-z]{3,}o (?:por|x|debido a) (?:[a-z]+ "
            r"){0,2}(?:carros?|autos?|vehiculos?|coches?|trocas?|camionetas?)\b|\bno (?:se "
            r")?(?:ha|han|hemos) podido (?:entrar|acceder|ingresar|pasar|inspeccionar|"
            r"contactar)[a-z]*|\bintent(?:o|amos|aron) (?:inspeccionar|entrar)\b"
        ),
    ),
    "I": (
        (
            r"\bno (?:se |nos )?(?:indic|dij|especific|precis|aclar|mencion|proporcion|anot|"
            rf"incluy|dio|dieron|escrib|sab|entend)[a-z]* (?:[a-z]+ ){{0,2}}?(?:que|cual|donde|"
            rf"altura|quien|{INFO})\b|\b(?:necesit|requer|ocupam|falt|hace falta)[a-z]* (?:saber|"
            rf"conocer|que nos|que usted) (?:[a-z]+ ){{0,2}}?(?:que|cual|donde|quien|{INFO})\b|"
            r"\b(?:falt(?:a|an|o|aron|aba|aban)|hacen? falta|carece de|omitio|requerimos|"
            r"necesitamos|se (?:necesita|requiere|ocupa)n?|no (?:nos )?(?:dio|dijo|puso|anoto|"
            rf"mando|envio|proporciono|especifico|preciso|indico|escribio|incluyo)) (?:{THE} |mas |"
            rf"de |que |bien )*(?:{INFO}|lugar|placas?)\b|\b{INFO} (?:[a-z]+ ){{0,3}}?(?:incomplet|"
            r"insuficient|invalid|incorrect|erron|equivocad|inexistent|confus|vag[oa]|ilegible|"
            r"borros|no existe|no coincide|no se (?:ve|lee|distingue|entiende|abre|"
            r"aprecia))[a-z]*|\bno es posible ubicar(?:l[oa])? con\b|\bpara abrir (?:el|un|una) "
            r"[a-z]+ (?:hace falta|se necesita|se requiere|necesitamos)n?\b"
        ),
        (
            r"\b(?:sin|ni|no (?:vino|venia|llego|viene|trae|traia|tenia|tiene|cuenta|contiene)) "
            rf"(?:con )?(?:{THE} |ningun[a]? )?(?:direccion|domicilio|hora|fecha|ubicacion|datos|"
            r"numero|cruce|calle|foto|descripcion|referencias?|nombre|telefono|esquina)\b|\bno "
            r"(?:hay|existe|encontramos) tal (?:numero|direccion|calle|domicilio|casa|cruce|"
            r"esquina)\b|\b(?:necesit(?:o|amos)|ocup(?:o|amos)|requier(?:o|e|en)|hace falta) "
            rf"(?:{THE} |mas )*(?:{INFO}|lugar|placas?)\b|\bfotos? (?:salio|sale|llego|viene|vino) "
            r"[a-z]+|^que (?:llame|mande|diga|indique|especifique|envie|explique) [a-z]|^(?:mande|"
            r"envie|mandenos|envienos|diganos|indiquenos) (?:la |las |el |los |una? )?(?:fotos?|"
            r"direccion|ubicacion|datos|numero|esquina)\b|\bnecesitamos (?:dos|tres|otr[oa]|mas|"
            r"una?) [a-z]+|\b(?:hubiera|habria|hubieramos) (?:sido )?(?:atendid|podid|encontrad|"
            r"ido)[oa]?\b"
        ),
    ),
    "C": (
        (
            r"\b(?:vecin|usuari|ciudadan|solicitante|residente|senora?|cliente|reportante|quien|"
            r"familia|inquilin)[oa]?s? (?:[a-z]+ ){0,6}?(?:ya no|no (?:ocupa|quiere|necesita|"
            r"desea)|cancel|retir|desist)[a-z]*|\bpor (?:error|equivocacion|accidente)\b|"
            r"\bsiempre no\b|\b(?:borrad|cancelad|retirad|anulad|eliminad|cerrad|desistid)[oa]s? "
            r"(?:por|a peticion|a solicitud) (?:de |del |el |la |quien )*(?:usuari|solicitante|"
            r"quien|ciudadan|denunciante|reportante|residente|vecin|cliente|llamo|reporto|"
            r"inquilin)[a-z]*|^prueba\b"
        ),
    ),
    "X": (
        (
            r"\bno (?:hubo|hay|habia|contamos|tenemos|tuvimos|alcanz[a-z]+|se cont[a-z]+)(?: "
            r"con)? (?:[a-z]+ ){0,2}?(?:patrullas?|personal|cuadrillas?|inspector[a-z]*|agentes|"
            r"fondos|presupuesto|recursos|unidades|gente|oficiales|equipo|camiones|dinero)\b|"
            r"\bmigracion\b|\bcerr(?:o|ad[oa]) (?:por (?:el )?sistema|sin respuesta)\b|"
            r"\btomaremos? en cuenta\b|\b(?:por|en) lote\b|\b(?:cierre|cerrad[oa]s?) (?:masiv[oa]|"
            r"automatic[oa]|automaticamente|anual|de temporada|en depuracion)\b|\bpor "
            r"(?:inactividad|tiempo|vencimiento|caducidad|haber (?:pasado|transcurrido|vencido|"
            r"expirado))\b|\bno se (?:responde|contesta|atiende|investiga)n? (?:de manera|en "
            r"forma|a cada|individual|uno por)[a-z]*|\bnadie (?:mas )?(?:lo|la) (?:va a|"
            r"alcanzo)\b|\bhasta nuevo aviso\b|\bno (?:pudo|pudimos|pudieron|se pudo|podemos|"
            r"podra) (?:atender|dar atencion)[a-z]*|\bpor (?:ser|su|lo) (?:muy |tan |demasiado "
            r")?(?:antigu|viej)[a-z]+|\bcerrad[oa]s? sin (?:revis|visit|inspec|atend)[a-z]+|"
            r"\b(?:ojala pudieramos|quisieramos|nos gustaria)\b|\bya no (?:se )?(?:recib|acept|"
            r"atiend|ofrec|prest)[a-z]*"
        ),
    ),
    "P": (
        r"\bfaltan? que [a-z]",
        (
            rf"\b[a-z]{{3,}}(?:a|an|e|en) (?:[a-z]+ ){{0,3}}?(?:el|este|para el|hasta el|la "
            r"proxima|el proximo) (?:proxim[oa] )?(?:lunes|martes|miercoles|jueves|viernes|sabado|"
            r"domingo|semana|mes|ano)\b|\ben (?:la |el |una? )?(?:turno|lista|espera|cola|fila|"
            r"programa|calendario|ruta) (?:para|de|el|en)\b|\bse (?:entrega|recoge|recoje|repara|"
            rf"instala|poda|limpia|cambia|revisa|barre|lleva)n? (?:[a-z]+ ){{0,4}}?(?:entre|dentro|"
            rf"antes|despues|hasta|en) (?:{NUMBER}|la|el|\d)|\b(?:caso|folio|orden|"
            rf"expediente)[^.;]{{0,40}}? (?:abiert[oa]|metid[oa]|levantad[oa])\b|\b(?:intentara|"
            r"buscara|tratara)n?\b|\b(?:va|van) (?:a )?toca?r?\b|\b(?:corte|audiencia|juez|"
            rf"magistrad[oa])[^.;]{{0,40}}? (?:para|el) (?:el )?\d|\bespere[ns]?\b (?:respuesta|"
            rf"hasta|a)|\b{CREW}(?: [a-z]+){{0,3}}? (?:se |le |lo |la |los |las )?{FUTURE}\b|"
            rf"\b(?:se (?:le |les |lo |la )?|le |les |nos ){FUTURE}\b|\bse tienen? (?:contemplad|"
            r"programad|previst|planead|pensad)[a-z]+|\ben cuanto [a-z]+|\bcuando (?:haya|llegue|"
            r"llegan|termine|tengamos|baje|mejore|salga|nos|deje|pase|acabe|seque|se)\b|\bno hay "
            r"fecha\b"
        ),
        (
            r"\b(?:esta(?:n|mos)?|sigue(?:n)?|seguimos|continua(?:n|mos)?) (?:siendo |aun |"
            r"todavia )?(?:evalua|revisa|estudia|analiza|valora|investiga|tramita|procesa|"
            r"considera|prepara|programa|espera|gestiona)(?:nd|d)[oa]s?\b|\besperando\b|\b(?:su |"
            r"la |una )(?:cita|audiencia|visita) (?:[a-z]+ ){0,2}?(?:quedo|queda|es|sera|esta|"
            r"para)\b|\b(?:pronto|proximamente|en breve)\b|\b(?:conforme|segun|de acuerdo|por) "
            r"(?:a |con )?(?:la |el |al )?(?:disponibilidad|orden de|prioridad|turno)\b|"
            r"\b(?:fijad|agendad|programad|apartad|reservad|calendarizad)[oa]s? (?:para|el|en)\b|"
            r"\bpara (?:su )?(?:pronta |debida |posterior )?(?:evaluacion|revision|atencion|"
            r"analisis|estudio|tramite|seguimiento|consideracion|valoracion|programacion)\b|"
            r"\basignad[oa]s? (?:a|al) |^(?:pickup|recoleccion|entrega|visita|inspeccion|poda|"
            r"reparacion|limpieza|cita)[^.;]{0,20}? (?:manana|el (?:lunes|martes|miercoles|jueves|"
            r"viernes|sabado|\d+)|proxim|la proxima|en (?:enero|febrero|marzo|abril|mayo|junio|"
            r"julio|agosto|septiembre|octubre|noviembre|diciembre))|\b(?:retirari|podari|recogeri|"
            r"repararia|atenderia)[a-z]* [^.;]{0,40}\bsi\b"
        ),
        (
            r"\b(?:esperamos|espera|esperan|en espera|a la espera|aguardamos) (?:de |a )?(?:la|el|"
            r"los|las|un|una|que|del|al|piezas?|permisos?|refaccion(?:es)?|material(?:es)?)\b|"
            r"\bse (?:agend|calendariz|reprogram|reagend)(?:o|aron)\b|\bse (?:solicit|orden|"
            r"encarg|pidi)(?:o|aron) (?:la |el |las |los |una? )?(?:piezas?|refaccion(?:es)?|"
            r"material(?:es)?|equipo|poste|foco|lampara|letrero|tapa|bote|medidor)|\bya mero\b|"
            r"\b(?:todavia|aun) no (?:ha|han|llega|llegan|sale|salen)\b|\bmientras se\b|\bles? "
            r"(?:tocaria|tocara)\b|\b(?:empieza|inicia|comienza|arranca)n? (?:la semana|a partir|"
            r"hasta)\b"
        ),
    ),
}
NO_ACTION = {reason: (*phrases, *_FAMILIES.get(reason, ())) for reason, phrases in _PHRASES.items()}
"""Why nothing was done, by the reason's letter."""
_BAR = "(?:perros?|candado|rejas?|porton|puertas?|llave|carros?|autos?|vehiculos?|estacionad[oa]s?)"
_COULD_NOT = "no (?:se |nos )?(?:pud|dej|logr|permit)[a-z]+"
BARRED = (rf"\b{_BAR}\b[^.;]{{0,40}}\b{_COULD_NOT}|\b{_COULD_NOT} [^.;]{{0,40}}\b{_BAR}\b",)
"""What stood in the way, unless a thing was done."""
_PEOPLE = (
    "(?:responsables?|personas?|sujetos?|gente|jovenes|individuos?|muchachos|ocupantes|presuntos|"
    "fiesta|grupo|campistas?|vendedor(?:es)?|involucrados?|infractores|causantes|ninos|menores|"
    "musicos)"
)
_FAMILY_VOID = (
    (
        r"\bno estaban? en (?:la|su) (?:lista|solicitud|orden|pedido)\b|\bno estaban? "
        rf"(?:trabajando|haciendo|vendiendo|operando)\b[^.;]*|\b(?:l[oa]s )?{OWNER} (?:tendra|"
        rf"debera|podra)n? [^.;]*|\besperamos que [^.;]*|\b{_PEOPLE}\b[^.;]{{0,30}}(?:se "
        r"(?:habian? (?:ido|retirado|marchado|dispersado)|fue|fueron|retiraron|retiro|"
        rf"marcharon|dispersaron)|no (?:estaban?|se encontraban?))[^.;]*|\b{_PASSED}(?:{_PAST}|"
        rf"ad[oa]s?|id[oa]s?) a [a-z]{{2,}}(?:ar|er|ir)(?:l[oa]s?|se)?\b|\b(?:carteles|"
        r"letreros|avisos|senales|postes|botes|carros|multas|boletas|cargos?|cobros?|placas) "
        r"duplicad[oa]s?\b|(?:^|[.,;:!?] ?|\b(?:y|pero|o) )si (?:es|sigue|vuelve|vuelven|"
        r"persiste|continua|necesita|desea|quiere|tiene|hay|no|el|la|los|las|lo|se|ya|usted|"
        r"su|aun|cree|ve|nota|requiere|prefiere|gusta|esta|le|otra|algun|alguien|"
        r"despues)\b[^.;]*|\b(?:para|antes de) que [a-z]+[ae]n? [^.;,]*"
    ),
)
NO_ACTION_VOID = (*_PHRASES_VOID, *_FAMILY_VOID)
"""What only looks like a reason."""
