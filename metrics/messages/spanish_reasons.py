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
    UNIT,
)

_PHRASES = {
    "D": (
        r"^repetid[oa]s?\b",
        r"\bya (?:lo|la|los|las) (?:habian?|han?) (?:report|avis)[a-z]+",
        (
            r"\bmism[oa] [a-z]+ (?:del|de la|que el|que la|que en el) (?:folio|caso|reporte|"
            r"solicitud|~)"
        ),
        r"\bes lo mismo que\b|\bmism[oa] (?:asunto|cosa|lugar|reporte)\b",
        (
            r"\bya (?:hay|existe|tenemos|teniamos|habia) (?:otr[oa]|un|una) (?:reporte|caso|"
            r"solicitud|queja|folio|orden)\b|\bse (?:junto|unio|agrego|combino) (?:a|al|con) "
            r"(?:el |la |otr[oa] )?(?:reporte|caso|solicitud|folio|~number)"
        ),
        (
            r"\bya tiene una? (?:solicitud|caso|reporte) abiert[oa]|\b(?:alguien lo reporto|"
            r"reporte ya existe|unimos su reporte|del mismo lugar y vence|repite la|reporte "
            r"repetido)\b"
        ),
        (
            r"\bduplicad[oa]s?\b|\bya (?:se |fue |habia sido |estaba |existe |hay |lo |la |nos )"
            r"?(?:report|abiert|registr|un caso|una solicitud|otra solicitud|otro caso)[a-z]*\b|"
            r"\bmism[oa] (?:caso|solicitud|reporte|problema) (?:que|del)\b|\b(?:caso|solicitud|"
            r"reporte|informe) (?:anterior|original|previ[oa]|existente|ya abiert[oa]|"
            r"repetid[oa])\b|\brepite (?:el|la|otro|otra|su)\b|\bprimer (?:reporte|aviso|caso)\b|"
            r"\botr[oa] (?:caso|solicitud|reporte) (?:abiert|por|del|de)[a-z]*"
        ),
    ),
    "R": (
        r"\btiene su (?:reporte|queja|caso)\b",
        r"\b(?:lo|la|los|las) atiende (?:la|el|otr[oa]) [a-z]+",
        r"\b(?:ya )?les (?:avisamos|reportamos|notificamos)\b",
        (
            r"\bse abrio un[a]? (?:folio|caso|reporte|orden|solicitud|ticket) con\b|\bya tomo "
            r"(?:la|su|el|este) (?:queja|reporte|caso)\b|\b(?:junta|comision|estado|condado|"
            r"agencia) (?:[a-z]+ ){0,3}(?:regula|supervisa|licencia|inspecciona)\b"
        ),
        (
            r"\b(?:lo|la|los|las|se) (?:pas|turn|mand|envi|remit|canaliz)(?:amos|o|aron|imos|io) "
            r"al? (?:la |el |los |las )?(?:[a-z]+ ){0,2}(?:distrito|departamento|compan[a-z]+|"
            r"area|oficina|estado|condado|policia|universidad|agencia|seccion|unidad|junta|"
            r"direccion|dependencia|empresa|division|autoridad|ferrocarril)\b|\bque ya "
            r"(?:recibio|tiene|atiende|lleva) (?:su|el|la|este) (?:queja|reporte|solicitud|caso)"
            r"\b|\b(?:se (?:le |les )?(?:llamo|aviso|notifico|informo|pidio|hablo)|llamamos|"
            r"avisamos|se notifico|notificamos|informamos|se informo|se pidio) al? (?:la |los )"
            r"?(?:compan[a-z]+|empresa|condado|estado|ferrocarril|universidad|policia|aeropuerto|"
            r"distrito|departamento)\b|\bes del? (?:la )?(?:condado|estado|compania) "
            r"[^.;]{0,20}ya (?:le|les) avisamos\b"
        ),
        (
            r"\bpasamos (?:el|su|la) (?:caso|reporte|queja|solicitud) al? |\bavisamos a la "
            r"compania\b|\bposte de madera de la compania\b|\besta en otro condado\b|\bque no es "
            r"nuestra\b"
        ),
        (
            r"\b(?:envi|remit|transfir|transfer|refir|turn|canaliz|pas|mand|deriv|traslad|reenvi|"
            r"entreg|report)(?:o|amos|aron|imos|io|ieron|ado|ada|ido|ida|ados|adas)"
            r"\b[^.;]{0,45}\b(?:a|al) (?:la |el |otra |otro |los |las |un |una |su |quien )"
            r"?(?:[a-z]+ ){0,3}?(?:departamento|dependencia|agencia|division|compania|empresa|"
            r"condado|estado|oficina|corresponde|autoridad|cuadrilla|equipo|duen[oa]|policia|"
            r"distrito|junta|tribunal|seccion|unidad|area|parques|transporte|salud|aguas?|colector)"
        ),
        (
            r"\b(?:otra|otro|diferente) (?:dependencia|departamento|agencia|division|oficina|"
            r"area)\b|\ble (?:toca|corresponde|compete) (?:a|al) (?:otra|otro|la|el|los)\b|"
            r"\bquien corresponde\b|\b(?:otra|la) (?:compania|empresa) (?:[a-z]+ ){0,3}(?:vacia|"
            r"recoge|repara|atiende|mantiene|da servicio)\b"
        ),
        (
            r"\bse (?:lo |la |los )?(?:envi|mand|pas|remit|transfir|entreg|turn)(?:o|amos|imos|"
            r"io|aron)\b (?:a|al|con) |\b(?:van|va) (?:a|al) (?:la junta|el estado|al estado|la "
            r"junta estatal|otra)\b|\bcompania (?:privada|de luz|de agua|de gas|electrica)"
            r"\b[^.;]{0,40}\b(?:vacia|recoge|es duena|repara|atiende|mantiene)"
        ),
    ),
    "J": (
        (
            r"\blado (?:del cliente|del dueno|suyo|privado)\b|\b(?:necesita|consiga|llame a un|"
            r"ocupa) plomero\b|\bno (?:es|son) nuestr[oa]s?\b|\b(?:dejaron|pusieron) etiqueta "
            r"porque\b"
        ),
        (
            r"\blos (?:negocios|comercios|duenos|propietarios) (?:pagan|contratan|deben)\b|"
            r"\best(?:a|an) permitid[oa]s?\b|\bmantiene (?:el|la) (?:desarrollador|constructora|"
            r"asociacion|condominio|escuela|estado|condado)[a-z]*"
        ),
        (
            r"\bdel? lado (?:del|de la|de su|privado)(?: (?:cliente|duen[oa]|propietari[oa]|"
            r"usuari[oa]|casa|inmueble|residente|medidor))?\b|\b(?:esta|es|queda|viene|fuga|"
            r"problema) dentro de (?:su|la) (?:propiedad|casa|predio|terreno|domicilio)\b|"
            r"\b(?:es|son) del? (?:la )?(?:vecin[oa]|duen[oa]|empresa|compania|distrito|escuela|"
            r"iglesia|universidad|condominio|particular|asociacion|propietari[oa])s?\b|"
            r"\bpertenecen? (?:a|al) [a-z]+"
        ),
        (
            r"\bes (?:obligacion|deber|responsabilidad|tarea) del? (?:la |los )?[a-z]+|"
            r"\b(?:ordenanza|ley|codigo|programa|reglamento) no (?:lo |la |los |las )?(?:alcanza|"
            r"cubre|permite|incluye|aplica)\b|\bno se puede[n]? (?:plantar|instalar|poner|"
            r"colocar)\b|\bno se ofrece\b"
        ),
        (
            r"\ble (?:toca|corresponde|compete) (?:a(?:l)? )?(?:su |la |el )?(?:propietari|duen|"
            r"inquilin|vecin|caser|estado|condado|administra|comunidad|condomini)[a-z]*|\b(?:en|"
            r"esta en|queda en) (?:un |el )?(?:terreno|propiedad|predio|lote|patio|tierras?) "
            r"(?:de la |del? |privad|ajen|particular|estatal|federal)[a-z]*|\bcarretera "
            r"(?:estatal|federal)\b|\b(?:es|son|dentro de) (?:un|una) (?:lote|calle|patio|camino|"
            r"callejon|propiedad|estacionamiento|predio) (?:privad|particular)[oa]s?\b|\bdespues "
            r"del medidor\b|\bdeben? contratar\b|\b(?:no (?:es|son) de|fuera de) (?:la )?(?:zona|"
            r"ciudad|nuestra)\b"
        ),
        (
            r"\b(?:tuberia|linea|toma|drenaje) (?:privad[oa]|particular)\b|\bterreno privado\b|"
            r"\ble toca a su duen[oa]\b|\bproyecto privado\b"
        ),
        (
            r"\b(?:propiedad|calle|callejon|terreno|camino|estacionamiento|arbol|via|acera|lote|"
            r"edificio|entrada) (?:es |son |de |del )?(?:privad[oa]|particular|estatal|federal|"
            r"del estado|del condado|del dueno|del propietario)\b|\bno (?:le )?(?:corresponde|"
            r"compete|pertenece) (?:a )?(?:la ciudad|al municipio|nosotros|a nosotros)\b|\bfuera "
            r"de (?:la |nuestra |los )?(?:jurisdiccion|ciudad|limites|competencia)\b|"
            r"\bjurisdiccion\b"
        ),
        (
            r"\bno es (?:de la ciudad|del municipio|propiedad (?:de la ciudad|municipal)|"
            r"municipal|responsabilidad|publico|publica|competencia|un servicio)\b|\b(?:es|son|"
            r"esta|queda|pertenece) (?:del|al|en el) (?:estado|condado|dueno|propietario|"
            r"ferrocarril|municipio vecino|pueblo vecino)\b|\b(?:la ciudad|el municipio) no "
            r"(?:puede|debe|tiene|da|recoge|repara|atiende|es|trabaja|se encarga)[a-z]*\b|"
            r"\b(?:responsabilidad|obligacion) de(?:l)? (?:dueno|propietario|inquilino|vecino|la|"
            r"el)\b|\bciudad vecina\b|\botr[oa] (?:ciudad|municipio|pueblo)\b|\bduen[oa] (?:debe|"
            r"tiene que) (?:repararl|cortarl|limpiarl|quitarl)[a-z]+\b"
        ),
    ),
    "L": (
        r"\b(?:buscamos|revisamos|recorrimos) [^.;]{2,40} y nada\b",
        r"\bno (?:se )?(?:ubic|pudimos ubic|pudo ubic)[a-z]+",
        (
            r"\bno (?:vi|vio|vimos|vieron) (?:ningun|ninguna|nada|el|la|al) ?[a-z]*|\bno habia "
            r"(?:nada|ningun|ninguna)\b|\bya se habia (?:ido|marchado|retirado)\b|\bya no "
            r"(?:andaba|aparecia|se encontraba|seguia)n?\b"
        ),
        (
            r"\bno (?:vimos|vio|vieron|hallamos|habia) ningun[a]? [a-z]+|\bno vio nada\b|\bno "
            r"(?:se )?(?:pudo|pudieron) identificar la condicion\b"
        ),
        (
            r"\bno (?:se |lo |la |los |las )?(?:pudo |pudimos |pudieron )?(?:encontr|localiz|"
            r"hall)[a-z]*\b(?! ninguna (?:infraccion|violacion))"
        ).replace("(?! ninguna (?:infraccion|violacion))", ""),
        (
            r"\b(?:ya )?no (?:estaba|estaban|habia|hay|hubo|vimos|vio|vieron) (?:nada|ningun "
            r"(?:perro|auto|vehiculo|animal|articulo)|ninguna|alli|ahi|en el lugar|en la "
            r"(?:calle|acera|banqueta|direccion)|el (?:perro|auto|vehiculo|animal)|basura|"
            r"perros?|vehiculo|auto|animal)\b|\bya no (?:estaba|estaban|habia)\b|\bnada (?:en el "
            r"lugar|alli|ahi|en la (?:acera|calle|banqueta)|afuera|de eso|por el estilo|parecido)"
            r"\b|\b(?:se habia ido|se habian ido|ya se fue|se fue antes)\b"
        ),
    ),
    "A": (
        r"\btiene (?:cadena|candado|llave)\b|\bno se pudo revisar\b",
        (
            r"\bno (?:nos |le |les |lo |la )?(?:permit|dej)[a-z]+ (?:la |el )?(?:entrar|pasar|"
            r"acceso|entrada|paso)\b|\binspector[a]? no entro\b|\bno (?:entramos|entraron)\b|"
            r"\b(?:neg[a-z]+|niega) (?:la entrada|el acceso|el paso|la puerta)\b|\bcuando "
            r"(?:haya alguien|este (?:en casa|alguien)|usted este)\b"
        ),
        (
            r"\b(?:puertas?|porton|portones|reja|rejas|casa|edificio) (?:[a-z]+ )?estaban? "
            r"(?:con|cerrad)[a-z]*|\bsolo (?:pudimos|pudo|se pudo) ver (?:por|desde) (?:a)?fuera\b"
        ),
        (
            r"\bno (?:ha |han )?(?:firmo|firmado|autorizo|autorizado|dio permiso|dado permiso)\b|"
            r"\bnadie (?:le |les |nos )?(?:abrio|abre|contesto|respondio|salio)\b|\bno (?:le |"
            r"les |nos )abrieron\b"
        ),
        r"\bno dejaron pasar\b|\bno nos dejaron\b",
        (
            r"\b(?:sin|no (?:hubo|tuvimos|pudimos tener|tuvo|dieron|nos dieron|se pudo obtener|"
            r"logramos)) (?:acceso|entrada)\b|\bno (?:se )?(?:pudo|pudimos|pudieron|podia|"
            r"podiamos|logramos|logro) (?:entrar|acceder|pasar|ingresar|inspeccionar|"
            r"comunicar[a-z]*|contactar[a-z]*|hablar|llegar)\b|\b(?:porton|puerta|reja|entrada|"
            r"edificio|casa|patio|cerca) (?:[a-z]+ )?(?:estaba |esta |se encontraba )"
            r"?(?:cerrad[oa]|con (?:llave|candado))\b|\b(?:nadie|no) (?:estaba en casa|abrio|"
            r"contesto|respondio|contestaron|nos abrio|atendio|habia nadie|salio)\b|\bnadie en "
            r"casa\b|\b(?:impidio|impedia|no nos dejo|no dejo) (?:entrar|pasar|el paso|que)\b|"
            r"\bdej(?:amos|o|e) (?:un )?(?:mensaje|recado)\b|\bcon candado\b|\bcerrad[oa] con "
            r"llave\b"
        ),
    ),
    "I": (
        r"\bdiganos (?:entre|donde|cual|en que|la esquina|el numero)\b",
        (
            r"^[^a-z]*(?:cual|que|donde|en (?:que|cual)) [^?.]{2,60}\?|\bno (?:queda|esta|es) "
            r"claro (?:donde|cual|que)\b"
        ),
        r"\bsin (?:el|ella|ellos|eso) no (?:podemos|se puede) (?:seguir|continuar|avanzar)\b",
        (
            r"\bno (?:trae|incluye|contiene|indica|menciona) (?:la |el |un |una )?(?:direccion|"
            r"ubicacion|numero|calle|domicilio|datos)\b|\bnecesitamos (?:el|la|los|mas|su) [a-z]+\b"
        ),
        (
            r"\bsin (?:el|ella|ese dato|comprobantes adicionales|el no sabemos)\b|\bdiganos la "
            r"(?:esquina|direccion|calle)\b[^.;]{0,60}(?:seguimos|continuamos)\b|\bno sabemos de "
            r"quien\b"
        ),
        (
            r"\b(?:falta|faltan|faltaba|faltaban|falto|sin|necesitamos|hace falta|requerimos|no "
            r"(?:hay|tenemos|tiene|tenia|dio|indica|dice|trae|incluye|incluia|nos dio|se "
            r"proporciono|contiene)|insuficiente|poca) (?:la |el |un |una |los |las |suficiente |"
            r"mas |sus? |suficientes |otra |otro |de |ultima |ultimo )*(?:informacion|direccion|"
            r"datos|ubicacion|detalles|numero|foto|dato|cuadra|calle exacta|esquina|placa|"
            r"factura|recibos?|documento|documentos|formulario|comprobantes?|firma|hoja|pagina|"
            r"copia|identificacion)\b|\binformacion (?:[a-z]+ ){0,5}?(?:insuficiente|incompleta|"
            r"no (?:fue|es|era|bast)[a-z]*|suficiente)\b|\bno (?:basta|bastan|bastaba|alcanza) "
            r"(?:la|los|el|con|para)\b|\binsuficientes?\b|\bno (?:sabemos|supimos) (?:cual|donde|"
            r"que)\b|\bno dice (?:donde|cual|que)\b"
        ),
    ),
    "C": (
        (
            r"\b(?:solicitud|queja|caso|peticion) fue (?:retirad|anulad)[oa]\b|\bcancel[a-z]+\b|"
            r"\b(?:usted|residente|persona|solicitante|cliente) (?:[a-z]+ ){0,2}?(?:retir|cancel|"
            r"pidi|desist|avis)[a-z]+\b|\bya no (?:hace falta|lo necesita|la necesita|es "
            r"necesari[oa]|se necesita|quiere|lo quiere|desea)\b|\b(?:por error|error de captura|"
            r"categoria equivocada|equivocad[oa]|prueba del sistema|caso de prueba)\b|\ba "
            r"peticion (?:de|suya)\b|\bse retiro (?:la|su|esta) solicitud\b|\bretiro (?:esta|su|"
            r"la) solicitud\b"
        ),
    ),
    "X": (
        (
            r"\b(?:poco|falta de|sin|menos|falto) (?:personal|gente|choferes|inspectores|"
            r"cuadrillas|presupuesto)\b"
        ),
        (
            r"\bno (?:hay|tenemos|contamos con|alcanz[a-z]+|se cuenta con|hubo) (?:el |la |los |"
            r"las |suficientes? )?(?:presupuesto|fondos?|personal|dinero|recursos|gente|"
            r"inspectores|cuadrillas?|equipo)\b|\bpresupuesto no (?:lo |la )?(?:alcanza|permite|"
            r"cubre|da)\b|\bpor (?:falta|recorte|exceso|escasez) (?:de|en) [a-z]+\b"
        ),
        (
            r"\bpor antiguedad\b|\bcierre administrativo\b|\badministrativamente\b|\bse cerr[oa] "
            r"(?:[a-z]+ ){0,3}?(?:porque (?:tiene|tenia|lleva|llevaba|no hubo|paso)|por (?:falta|"
            r"antiguedad|tiempo|inactividad|su antiguedad|sistema|ser))\b|\b(?:mas de|de hace) "
            r"(?:un|una|dos|tres|\d+) (?:ano|anos|mes|meses|dias)\b[^.;]{0,40}(?:cerr|antigu)"
            r"[a-z]*|\bcerr[a-z]+ [^.;]{0,60}\bmas de (?:un|una|dos|tres|\d+) (?:ano|anos|mes|"
            r"meses|dias)\b|\bfalta de (?:personal|fondos|recursos|presupuesto|inspectores|gente)"
            r"\b|\b(?:solicitudes|casos) (?:antigu[oa]s|inactiv[oa]s|viej[oa]s|atrasad[oa]s)\b|"
            r"\binactiv[oa]s?\b|\bnadie (?:pudo|alcanzo a) (?:ir|revisar|visitar)\b|\bsin "
            r"(?:revision|accion|visita|inspeccion)\b"
        ),
    ),
    "P": (
        (
            r"\b(?:pavimentan|reparan|podan|instalan|reabre|abren|plantan|reparten|limpian) "
            r"[^.;]{0,25}(?:en |el |la )|\bpedimos (?:el|la|los|las|un|una)\b"
        ),
        (
            r"\bquedara[n]?\b|\b(?:empieza|inicia|comienza|arranca)n? (?:la |el |las |los |su )"
            r"?(?:obra|trabajo|reparacion|pavimentacion|poda|construccion|limpieza|servicio)(?:s|"
            r"es)?\b|\b(?:obra|trabajo|reparacion|pavimentacion|poda|construccion)(?:s|es)? "
            r"(?:empieza|inicia|comienza|sigue|arranca)n?\b"
        ),
        (
            r"\b(?:atrasad|retrasad|demorad)[oa]s?\b|\ble toca el (?:lunes|martes|miercoles|"
            r"jueves|viernes|sabado|domingo)\b|\b(?:llega|llegan|empieza|empiezan|comienza|"
            r"comienzan|regresa|regresan|inicia|inician|sale|salen) (?:a su [a-z]+ )?en (?:el |"
            r"la )?(?:primavera|verano|otono|invierno|enero|febrero|marzo|abril|mayo|junio|julio|"
            r"agosto|septiembre|octubre|noviembre|diciembre)\b|\bno hay [a-z]+ en existencia\b|"
            r"\bagotad[oa]s\b"
        ),
        (
            r"\b(?:seguimos|continuamos|estamos|se sigue) trabajando\b|\b(?:camion|cuadrilla|"
            r"inspector|inspectora|equipo|personal|tecnico|agua|luz|servicio) (?:regresa|vuelve|"
            r"pasara|ira|vendra|llegara|regresara|volvera)\b|\bsu (?:cita|recoleccion|visita|"
            r"inspeccion) es\b|\b(?:entra|esta|queda|quedo) (?:ya )?en (?:la|el|una) (?:ruta|"
            r"lista|programa|cola|plan)\b|\b[a-z]{3,}ara (?:unos|unas|hasta|entre|antes|dentro|"
            r"en los proximos)\b|\bse [a-z]{3,}(?:ara|aran|era|eran|ira|iran)\b|\bsera[n]? "
            r"[a-z]+[oa]s?\b|\bse pidio (?:la|el|una) (?:pieza|refaccion)\b"
        ),
        (
            r"\b(?:en la (?:lista|fila)|en fila|lista de espera|esta pedid[oa]|pedido del carro|"
            r"esta en la lista|fue transmitida? al centro|puede recibirlo|se preve|se incluyo en|"
            r"por temporada|ha sido evaluada y jerarquizada|quien revisara)\b|\bse (?:pavimenta|"
            r"pone|coloca|repara|instala) (?:en|antes|el)\b|\b(?:lo|la|le) (?:revisa|contesta|"
            r"visita|atiende|arregla|repara) (?:antes|en|el|dentro)\b|\bsu (?:inspeccion|"
            r"recoleccion)[a-z ]{0,30} es el\b|\b(?:arregla|repara) su [a-z]+ (?:antes|el)\b"
        ),
        (
            r"\b(?:sera|seran|estara|estaran|ira|iran|vendra|vendran|llegara|pasara|recogera|"
            r"recogeran|repararan|reparara|visitara|visitaran|inspeccionara|revisara|atendera|"
            r"atenderan|haremos|iremos|pasaremos|volveremos|enviaremos|revisaremos|repararemos|"
            r"realizara|realizaran|colocara|instalara|instalaran|limpiara|podara|tendra|tendran|"
            r"quitara)\b|\b(?:va|van|vamos) a [a-z]+r\b"
        ),
        (
            r"\b(?:programad|agendad|pendiente|en lista|en espera|en revision|en estudio|en "
            r"proceso|en tramite|en curso|previst)[a-z]*\b|\b(?:queda|quedo|esta|estan) (?:para|"
            r"en (?:la|una) (?:lista|cola|programacion)|a la espera)\b|\bse (?:agrego|incluyo|"
            r"anadio|puso|anoto|incorporo|programo|encargo|pidio|coloca|envia|instala|repara|"
            r"hace|visita) (?:a|al|en|el|la|un|una|su|los|las|antes)\b|\bse (?:encargo|pidio|"
            r"ordeno) (?:un|una|el|la|otr)\b|\bha sido (?:incluid|agregad|enviad|programad|"
            r"anadid)[a-z]+ (?:a|al|en|para)\b"
        ),
        (
            r"\b(?:viene|llega|pasa|va|visita|recorre|revisa|patrulla|atiende|sale|mira|ve) "
            r"(?:la cuadra |su calle |el lugar |la calle |a verlo |a ver |por alli |por su "
            r"cuadra )?(?:el|antes|a mas tardar|dentro|entre|hasta|en los proximos)\b|\bse "
            r"espera\b|\bnormalmente (?:se|dentro|en)\b|\bpor lo general\b|\b(?:tarda|toma|toman|"
            r"tardan) (?:unos |hasta |entre |de )?(?:\d+|dos|tres|cinco|diez)\b"
        ),
    ),
}

_PHRASES_VOID = (
    r"\bal pendiente\b",
    (
        r"\b(?:si|cuando|podria|puede que|en caso de) [^.;!?]{0,100}(?:remit|cancel|encuentr|"
        r"localiz|duplicad|envi)[a-z]*\b[^.;!?]{0,40}"
    ),
    (
        r"\bno (?:se )?(?:encontr|observ|hall|detect|vi)[a-z]+ (?:ningun |ninguna |una |un |mas )"
        r"?(?:evidencia de )?(?:infraccion|violacion|problema|fuga|falla|dano|riesgo|peligro|"
        r"condicion|evidencia|delito|actividad|chinche|rata|roedor|plaga|moho|cucaracha)[a-z]*"
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
            r"\b(?:bajo|con|en) (?:otr[oa]|el mismo|la misma) (?:folio|caso|reporte|solicitud|"
            r"numero|orden|ticket)\b|\b(?:otr[oa]s?|alguien|vari[oa]s) ?(?:vecin[oa]s?|personas?|"
            r"residentes?)? (?:ya )?(?:l[oa]s? |nos )?(?:habian? |han? )?(?:report|avis)(?:o|"
            r"aron|ado)\b|"
            rf"\b(?:anex|lig|vincul|uni|junt|agreg|fusion|acumul|sum|consolid)(?:o|io|ad[oa]|"
            rf"id[oa]|amos|imos) (?:a|al|con)(?: el| la| su| otr[oa])? {CASE}|\bdup de\b|\bya "
            rf"(?:estaba|esta|fue|"
            r"habia sido) (?:reportad|registrad|capturad|levantad)[oa]\b"
        ),
        (
            r"\b(?:lo|la|los|nos) (?:habian?|han?) avisado\b|\bya (?:nos|lo) avisaron\b|\b(?:dos|"
            r"tres|varias|\d) veces report|\breportad[oa]s? (?:dos|tres|varias|\d|mas de una) "
            r"(?:veces|vez)\b|\bson (?:lo|el|la) mism[oa]\b|\blo mismo que\b"
        ),
        (r"\bya esta (?:en|bajo|con) (?:el |otr[oa] )?(?:folio|caso|reporte|orden|lista del)"),
        (
            r"\bya (?:hay|tenemos|existe) un[oa]\b|\b(?:avisos|reportes|quejas|solicitudes) "
            r"(?:iguales|identic|repetid|de lo mismo|del mismo)[a-z]*|\bcon un (?:reporte|aviso) "
            r"basta\b|\bes (?:el|la) mism[oa] [a-z]+ (?:que|de|del)\b"
        ),
        (r"\b(?:merged|fusionad[oa]|unid[oa]|vinculad[oa]) con\b|\bcaso ~number, donde\b"),
        (r"\b(?:capturad|registrad|ingresad|levantad|abiert|metid)[oa]s? (?:dos|tres) veces\b"),
    ),
    "R": (
        (
            r"\blo (?:tiene|atiende|lleva|vera|atendera) (?:el |la )?(?:departamento|depto|"
            r"compania|empresa|condado|estado)\b"
        ),
        (
            rf"\b{_PASSED}(?:{_PAST}|ad[oa]s?|id[oa]s?) (?:a|al) (?:la |el )?[a-z]{{1,6}}[. ]*$|"
            rf"\b(?:va|van|"
            r"sale|salen) por (?:la )?otr[oa] (?:ruta|area|camion|departamento|lado)\b|"
            r"\b(?:sugiere|"
            r"recomienda|pide) (?:marcar|llamar|acudir|reportar)[a-z]*|\bllam(?:e|amos|o) a la "
            r"compania\b"
        ),
        (
            rf"^[^a-z]*(?:(?:ya|fue|ha sido|se|esto|{CASE}) )*{_PASSED}(?:ad|id)[oa]s? (?:a|al|"
            rf"hacia|con|para) [a-z]|\b(?:l[oa]s?|esto|eso|{CASE}) (?:ya )?(?:se (?:le |les |"
            rf"l[oa]s? )?)?{_PASSED}{_PAST} (?:a|al|con|hacia|para) (?:{THE} )?(?:{OFFICE}|"
            rf"{KNOWN})\b|\bse les? {_PASSED}{_PAST}"
            r"(?: a | al | el | la queja| su |[.;,]|$)|\bse les (?:notifico|aviso|reporto|"
            r"comunico|informo)(?: a ellos)?(?:[.;,]|$)"
        ),
        (
            r"\b(?:di(?:mos|o|eron)|se dio|doy) (?:aviso|parte|vista|conocimiento) (?:a|al) "
            rf"(?:{THE} )?{OFFICE}|\b{CASE} (?:ya )?(?:l[oa] )?(?:lleva|tiene|investiga|ve|"
            rf"atiende|maneja|resolvera|atendera)n? (?:ahora |ya |en )?(?:{THE} )?{OFFICE}"
        ),
        (
            rf"\bles? (?:ya )?(?:pas|turn|mand|envi|remit|reenvi|transferi|canaliz)(?:amos|imos|"
            rf"o|io|aron) (?:hoy |ya |ayer )?(?:{THE} )?(?:{CASE}|foto|datos|informacion|aviso)"
            rf"\b|\bles (?:ya )?(?:avis|"
            r"notific|report|habl|llam|comunic)(?:amos|imos|o|aron|io)(?:[.,;]| para | hoy| ayer|"
            r" el |$)|(?:^|[.;:] )que (?:l[oa]s? )?(?:vea|atienda|repare|resuelva|arregle|quite|"
            r"recoja)n? [a-z]|"
            rf"\b{KNOWN} (?:ya )?(?:fue|esta|quedo|tiene|lo|la|recibio)\b|\b(?:avis|notific|"
            rf"report|habl|llam|turn|pas|envi|mand)(?:o|amos|aron|ad[oa]|imos) a {KNOWN}\b"
        ),
        (
            r"\bellos (?:(?:l[oa]s? |se |le )?(?:dara|va|ira|vendra|encarg|repar|atend|recog|"
            r"hara|tien)[a-z]*|son (?:los|quienes))|\b(?:le|les) (?:mandamos|enviamos|mando|"
            r"envio) (?:un )?correo\b"
        ),
        (
            rf"\b{_PASSED}{_PAST} (?:{THE} )?{CASE} (?:a|al) |\bpasaron su (?:telefono|reporte|"
            rf"queja|caso)"
        ),
    ),
    "J": (
        (
            rf"\b(?:de(?:l)? |al? |en (?:el )?)?lado (?:suyo|privado|(?:del|de {THE}) {OWNER})\b|"
            rf"\bproblema de(?:l)? "
            rf"(?:la )?{OWNER}\b|\b(?:eso|esto|eso) no va (?:en|ahi|aqui|con)\b|\b(?:bote|"
            rf"contenedor|carrito|"
            r"bolsa|tambo)s? (?:[a-z]+ )?(?:tra[ei]a?|ten[i]?a|lleno de|con) (?:[a-z]+ "
            r"){0,2}?(?:escombro|"
            r"basura|panal|comida|bolsa|tierra|plastico|vidrio|cascajo|rama|llanta)[a-z]*|"
            r"\b(?:porque|por "
            r"que) (?:habia|traia|tenia|contenia) [a-z]+|\btrai?a?n? bolsas\b|\bobligacion de "
            r"[a-z]+|"
            r"\b(?:la ciudad|el municipio) no (?:l[oa]s? )?[a-z]+|\bno se pueden? (?:marcar|multar|"
            r"quitar|poner|cambiar|autorizar)\b"
        ),
        (
            rf"\b(?:l[oa]s?|le|les) {DOES} (?:ahora |ya |solo )?(?:{THE} )(?:propi[oa]s? )"
            rf"?{OWNER}\b|\b(?:se (?:encarga|ocupa|hace cargo|hacen cargo)n?|es cosa|es cuenta) "
            rf"(?:de )?(?:{THE} ){OWNER}\b|\b{OWNER} (?:[a-z]+ )?(?:se (?:encarga|ocupa|hace "
            rf"cargo)n?|contratan? su)\b"
        ),
        (
            r"\b(?:problema|asunto|cosa|cuestion|responsabilidad|obligacion|deber|tarea|"
            r"competencia|"
            rf"jurisdiccion|cargo|cuenta|propiedad) (?:privad[oa]|civil|particular|entre [a-z]+|"
            rf"{_IS_THEIRS})\b|\b(?:le |les )?(?:corresponde|compete|toca|pertenece)n? "
            rf"(?:{_IS_THEIRS}\b|(?:a|al|a la) (?:{OFFICE}\b|[b-z][a-z]{{1,7}}(?:[.;,]|$)))"
        ),
        (
            r"\bno (?:es|son|esta|estan|queda|cae|entra|pertenece|corresponde|toca|nos|le) "
            r"(?:[a-z]+ ){0,4}?(?:nuestr[oa]s?|nosotros|municipal(?:es)?|corresponde|toca|"
            r"compete|pertenece|de la ciudad)\b|\bno (?:de )?(?:la ciudad|el municipio|nosotros|"
            r"el ayuntamiento)[,.;]|\bajen[oa] (?:a|al)\b|\b(?:es|son|pertenecen?|era) (?:de|a|"
            r"al|del) (?:una? |la |el )?(?:casa|particular|negocio|tercero|inmueble|propiedad|"
            r"residencia)\b"
        ),
        (
            r"\bno (?:recogemos|vaciamos|retiramos|podamos|reparamos|atendemos|instalamos|"
            r"barremos|damos|ofrecemos|prestamos|hacemos|limpiamos|aceptamos|removemos|quitamos|"
            r"cubrimos|regulamos|inspeccionamos|intervenimos|llevamos|pintamos|mantenemos|"
            r"entramos|cortamos|manejamos)\b|\bno (?:procede|aplica|califica|es elegible|"
            r"participa)n?(?:[.;,]|$| (?:para|por))"
        ),
        (
            r"\bcontaminad[oa][^.;]{0,15} no se (?:vacio|recogio|levanto|llevo)|\bno se (?:vacio|"
            r"recogio|recogieron|levanto|levantaron|llevo|llevaron|retiro|acepto)"
            r"\b[^.;]{0,25}\b(?:porque|por) (?:conten|trai|tener|tenia|exced|pas|estar? |"
            r"contamin|mezcl|peso|ser |no )[a-z]*|\b(?:empresa|compania|recolector(?:a)?|"
            r"servicio|contratista) (?:privad|particular)[a-z]*\b|\bfuera de (?:la |nuestra |"
            r"nuestro |los |su |el )?(?:ruta|zona|area|limites?|cobertura|perimetro|competencia)"
            r"\b|\bno (?:esta|queda|vive|se encuentra) (?:en|dentro de) (?:la |nuestra |los )"
            r"?(?:zona|ciudad|area|ruta|limites|mancha)\b|\b(?:arbol|calle|poste|barda|muro|lote|"
            r"baldio|terreno|callejon|reja|cerca|banqueta|luz|lampara|tubo|drenaje) (?:es )"
            r"?(?:privad[oa]|particular)\b"
        ),
        (
            rf"\b(?:es|son|era) (?:duen[oa]s? de|de {KNOWN})\b|\bsino (?:de|del|a|al) [a-z]|"
            rf"\b{OWNER} (?:tienen? la "
            r"(?:obligacion|responsabilidad)|esta obligad[oa] a|es (?:el |la )?responsable|son "
            r"responsables) |\bn[oi] se (?:vacio|recogio|recogieron|levanto|levantaron|llevo|"
            r"llevaron|va a vaciar)\b[^.]{0,40}\b(?:escombro|vidrio|contamin|mezclad|peso|exced|"
            r"pasa de|pasaba de|quimic|liquid|llantas|electron|pintura|fuera de|despues de|"
            r"material|tierra|no (?:es|era|esta|estaba) )[a-z]*"
        ),
        (
            r"\b(?:no tenemos|no contamos con|sin|fuera de nuestra) (?:la )?(?:autoridad|"
            r"facultad(?:es)?|competencia|jurisdiccion|atribuciones)\b|\b(?:autopista|carretera|"
            r"camino|ruta) (?:estatal|federal)\b|\b(?:solo|unicamente|nomas|solamente) "
            r"(?:recogemos|atendemos|aceptamos|damos|cubrimos|reparamos|podamos|barremos|"
            r"limpiamos|retiramos|vaciamos)\b|\b(?:es|son) (?:solo|unicamente|nomas|exclusiv[oa])"
            r" para\b"
        ),
        (
            rf"\b(?:nosotros|aqui|la ciudad) no (?:l[oa]s? )?(?:podemos|puede|recib|tramit|llev|"
            rf"ve|hac|atend|repar)[a-z]*|\bpresentar(?:l[oa])? (?:[a-z]+ ){{0,3}}?ante (?:el|la)"
            rf"\b|\b(?:de|con) {KNOWN}\b|\bautorizad[oa]s? "
            r"(?:por|x) (?:el|la)\b|\bno (?:aramos|surtimos|entregamos|plantamos|sembramos|"
            r"multamos|remolcamos|investigamos|tramitamos|fumigamos|tratamos|rociamos|salamos|"
            r"paleamos|vigilamos|patrullamos|vemos)\b"
        ),
        (
            r"\bcarecen? de (?:facultad|autoridad|competencia|jurisdiccion)[a-z]*|\bdel? (?:lado "
            r"suyo|su lado|lado de usted)\b|\bl[oa]s? rigen? (?:el|la|los|las)\b"
        ),
    ),
    "L": (
        r"\bno estaban? (?:el|la|los|las|ningun[a]?) [a-z]",
        (
            r"\b(?:no|ni) (?:estaba|estaban|esta|estan|andaba)n?(?: (?:afuera|ahi|alli|en|a "
            r"la[s]?|donde|"
            r"cuando)|[. ]*$)|\bno afuera\b|^(?:fui|fuimos|pase|pasamos)[., ]+(?:y )?nada\b|"
            r"\bestaban? (?:adentro|"
            r"dentro|metid[oa]s?)\b|\bno se (?:alcanzo a )?(?:ver|vio|veia|encontro|hallo|dio "
            r"con)\b|\bno se "
            r"dio con\b|\b(?:sin|ningun[a]?) (?:vehiculos?|carros?|autos?|perros?|animal(?:es)?|"
            r"personas?|"
            r"basura|muebles?|bolsas?) (?:[a-z]+ ){0,4}?(?:en|a las?|al momento|a la vista|ahi|"
            r"alli)\b"
        ),
        (
            r"\bsin rastro\b|\bningun[a]? [a-z]+ (?:a la vista|en (?:el|la|ese|esa|este|esta)|"
            r"ahi|alli)\b|\bno (?:hay|habia|existe|hubo) (?:(?:ese|esa|dich[oa]) [a-z]+|"
            r"(?:[a-su-z][a-z]*|t[b-z][a-z]*|ta[a-km-z][a-z]*) (?:[a-z]+ ){0,3}?en (?:es[ea]|"
            r"est[ea]|la|el|dich[oa]) (?:esquina|direccion|lugar|sitio|cuadra|calle|banqueta|"
            r"acera|punto|ubicacion|domicilio|callejon|predio|crucero|numero))\b|\b(?:banqueta|"
            r"acera|lugar|sitio|cajon|espacio|orilla|entrada|calle) (?:[a-z]+ ){0,2}?vaci[oa]\b"
        ),
        (
            r"\bno (?:aparec|di(?:mos|o|eron) con |salio nada|sacaron|habian sacado|se ve(?:ia)? "
            r"(?:ningun|el |la |nada)|se encontraba|nos fue posible (?:localizar|encontrar))"
            r"[a-z]*|\bya se (?:l[oa]s?) (?:llevo|llevaron|habian? llevado) (?:alguien|otr[oa]|"
            r"algun)|\balguien (?:ya )?se (?:l[oa]s?) llevo\b|\bningun[a]? [a-z]+ (?:nos )?(?:ha|"
            r"han|lo|la) (?:[a-z]+ )?(?:entreg|encontr|devolvi|devuel|hall)[a-z]*|\bno (?:se )"
            r"?(?:ha|han) (?:entregado|encontrado|aparecido|localizado|hallado|recuperado)\b"
        ),
        (
            r"\bya no (?:estan?(?:[.,;]|$| (?:ahi|alli|en |el |la |los |las |cuando|afuera|"
            r"estacionad|tirad))|(?:andaba|aparecia|se encontraba|seguia|quedaba)n?\b)"
        ),
        (
            r"\bno (?:se )?(?:vi|vio|vimos|vieron|observo|detecto) (?:el|la|los|las|al|nada|a "
            r"nadie|ni) ?(?:bache|poste|carro|auto|vehiculo|perro|animal|basura|mueble|colchon|"
            r"fuga|grafiti|letrero|arbol|rama|hoyo|bote|nada|ningun|persona|en |$|[.;,])"
        ),
        (r"\bnunca (?:ha |han )?(?:habido|hubo|existi|hay|estuvo)[a-z]*"),
        (r"\ben (?:la|esa) (?:direccion|cuadra|calle|esquina) [^.;]*\bno (?:hay|habia|existe)\b"),
        (r"\bnada que (?:recoger|levantar|ver|retirar|limpiar|podar)\b"),
    ),
    "A": (
        (
            r"\bporque (?:habia|estaba) (?:un|una|el|la)? ?(?:carro|auto|vehiculo|troca|camion|"
            r"camioneta|coche)|"
            r"\b(?:se pudo|pudimos|pudo|logro) (?:contactar|localizar|hablar "
            r"con)[a-z]*[^.]{0,20}$|\bsin "
            r"(?:autorizacion|permiso|firma)[a-z ]* no (?:se )?(?:pod|pued|entr|pint)[a-z]*|"
            r"\bfalta (?:el |la "
            r")?(?:permiso|autorizacion|firma)\b"
        ),
        (
            r"\b(?:sin|imposible|neg(?:o|aron|ada)|no(?: se| nos| le| les| fue| es)?(?: hubo| "
            r"hay| tuv[a-z]+| logr[a-z]+| obtuv[a-z]+| consigui[a-z]+| pud[a-z]+| dieron| dio| "
            r"posible)?) (?:el |la |tener |hacer |obtener |lograr )?(?:acceso|entrada|entrar|"
            r"ingres(?:o|ar)|acceder|contacto|comunicacion|comunicar(?:se|nos)|contactar[a-z]*|"
            r"respuesta (?:en|a)|pasar)\b"
        ),
        (
            r"\bno (?:nos |le |les )?(?:respondi|contest|abri|atendi)(?:o|eron|ieron|aron)\b|"
            r"\bno (?:abren?|contestan?|responden?)\b|\bbuzon (?:de voz )?(?:esta |estaba )"
            r"?llen[oa]\b|\bsin respuesta(?:[.;,]|$)|\bsin (?:contestar|que (?:nadie )"
            r"?(?:abrieran?|contestaran?|respondieran?))\b|\bno (?:habia|hubo|estaba|"
            r"encontr[a-z]+ a) nadie\b|\b(?:entrada|paso|acceso|porton|cochera|banqueta|calle|"
            r"callejon) (?:[a-z]+ )?(?:bloquead|obstruid|impedid|tapad)[oa]\b|\bcarros? "
            r"estacionad[oa]s? (?:frente|encima|sobre|en medio|adelante|delante|en el lugar)\b"
        ),
        (
            r"\bno (?:quiso|quisieron|dejo|dejaron|permitio|permitieron|autorizo|acepto) (?:que |"
            r"abrir|dejar|recibir|el paso|entrar|la |el )|\bno (?:podemos|puede|pueden|podiamos|"
            r"pudo|pudieron) (?:entrar|pasar|ingresar|acceder|revisar|inspeccionar)\b|\b(?:sin|"
            r"no (?:tener|tiene|tienen|tenia|habia|hay)) (?:la )?llaves?\b|\bno se [a-z]{3,}o "
            r"(?:por|x|debido a) (?:[a-z]+ ){0,2}(?:carros?|autos?|vehiculos?|coches?|trocas?|"
            r"camionetas?)\b"
        ),
        (r"\bintent(?:amos|o|aron) (?:llamar|contactar|comunicar|visitar|entrar)[a-z]*"),
        (
            r"\bno (?:se )?(?:ha|han|hemos) podido (?:entrar|acceder|ingresar|pasar|inspeccionar|"
            r"contactar)[a-z]*"
        ),
        (
            r"\bno (?:se )?(?:pudo|pudimos|pudieron) (?:completar|realizar|hacer|terminar|llevar "
            r"a cabo) (?:la |una )?(?:inspeccion|visita|revision)\b|\bintent(?:o|amos|aron) "
            r"(?:inspeccionar|entrar)\b"
        ),
    ),
    "I": (
        (
            rf"\b(?:falt(?:a|an|o|aron|aba|aban)|hacen? falta|carece de|omitio|requerimos|"
            rf"necesitamos|se (?:necesita|requiere|ocupa)n?|no (?:nos )?(?:dio|dijo|puso|anoto|"
            rf"mando|envio|proporciono|especifico|preciso|indico|escribio|incluyo)) (?:{THE} |"
            rf"mas |de |que |bien )*(?:{INFO}|lugar|placas?)\b|\b{INFO} (?:[a-z]+ )"
            rf"{{0,3}}?(?:incomplet|insuficient|invalid|incorrect|erron|equivocad|inexistent|"
            rf"confus|vag[oa]|ilegible|borros|no existe|no coincide|no se (?:ve|lee|distingue|"
            rf"entiende|abre|aprecia))[a-z]*|\breporte (?:incomplet|confus|vag|ilegible)[a-z]*"
        ),
        (
            r"\bno (?:alcanza|basta|sirve|es suficiente|ayuda) para (?:ubic|localiz|sab|"
            r"identific|encontr|dar con)[a-z]*|\b(?:con (?:lo que|eso|ese dato|esa foto)|asi) no "
            r"(?:alcanza|basta|sirve|se puede|podemos|sabemos|damos)\b|\bno (?:nos )?(?:dijo|"
            r"dice|indic[oa]|especific[oa]|precis[oa]|aclar[oa]|mencion[oa]|explic[oa]) (?:en |"
            r"de |a |por |hacia )?(?:que|cual|cuales|donde|cuando|quien)\b|\bno es posible "
            r"ubicar(?:l[oa])? con\b|\bpara abrir (?:el|un|una) [a-z]+ (?:hace falta|se necesita|"
            r"se requiere|necesitamos)n?\b|\bque mande (?:foto|la|el|mas)\b"
        ),
        (
            rf"\b(?:sin|ni|no (?:vino|venia|llego|viene|trae|traia|tenia|tiene|cuenta|contiene)) "
            rf"(?:con )?(?:{THE} |ningun[a]? )?(?:direccion|domicilio|hora|fecha|ubicacion|datos|"
            rf"numero|cruce|calle|"
            r"foto|descripcion|referencias?|nombre|telefono|esquina)\b|\bno (?:hay|existe|"
            r"encontramos) tal (?:numero|direccion|calle|domicilio|casa|cruce|esquina)\b|\bcon "
            r"que (?:trabajar|ubicar|empezar)\b"
        ),
        (
            rf"\b(?:necesit(?:o|amos)|ocup(?:o|amos)|requier(?:o|e|en)|hace falta) (?:{THE} |mas "
            rf")*(?:{INFO}|lugar|"
            r"placas?)\b"
        ),
        (
            r"\b(?:se (?:ignora|desconoce)|no (?:se )?(?:sabe|sabemos|supimos|entiende|"
            r"entendimos)) (?:a |en |de )?(?:que|cual|donde|quien)\b|\bfotos? (?:salio|sale|"
            r"llego|viene|vino) [a-z]+|^que (?:llame|mande|diga|indique|especifique|envie|"
            r"explique) [a-z]"
        ),
        (
            r"^(?:mande|envie|mandenos|envienos|diganos|indiquenos) (?:la |las |el |los |una? )"
            r"?(?:fotos?|direccion|ubicacion|datos|numero|esquina)\b|\bnecesitamos (?:dos|tres|"
            r"otr[oa]|mas|una?) [a-z]+"
        ),
        (r"\b(?:hubiera|habria|hubieramos) (?:sido )?(?:atendid|podid|encontrad|ido)[oa]?\b"),
    ),
    "C": (
        (
            r"\bsiempre no\b|\b(?:dijo|dice|pidio) que (?:ya )?(?:no (?:lo |la )?(?:quiere|queria|"
            r"necesita|hace falta)|lo (?:cerraran|cancelaran|dejaran))\b"
        ),
        (
            r"\b(?:borrad|cancelad|retirad|anulad|eliminad|cerrad|desistid)[oa]s? (?:por|a "
            r"peticion|a solicitud) (?:de |del |el |la |quien )*(?:usuari|solicitante|quien|"
            r"ciudadan|denunciante|reportante|residente|vecin|cliente|llamo|reporto|inquilin)"
            r"[a-z]*|\b(?:denunciante|usuari[oa]|quejos[oa]|solicitante|quien llamo|inquilin[oa]|"
            r"reportante) (?:ya )?(?:retir|cancel|desist|anul)[a-z]+|\blo anulamos\b|\bse abrio "
            r"(?:por|en) (?:error|equivocacion)\b|\bque se (?:retirara|cancelara|anulara|cerrara)\b"
        ),
        (r"^prueba\b|\berror de (?:captura|dedo|registro)\b"),
    ),
    "X": (
        (
            r"\bdepur(?:ese|ad[oa]|acion|o)\b|\bmigracion\b|\bcerr(?:o|ad[oa]) (?:por "
            r"(?:el )?sistema|sin respuesta)\b|\btomaremos? en cuenta\b|\bdestino sus recursos\b"
        ),
        (
            r"\b(?:por|en) lote\b|\b(?:cierre|cerrad[oa]s?) (?:masiv[oa]|automatic[oa]|"
            r"automaticamente|anual|de temporada|en depuracion)\b|\bdepuracion de\b|\bpor "
            r"(?:inactividad|tiempo|vencimiento|caducidad|haber (?:pasado|transcurrido|vencido|"
            r"expirado))\b|\bcaso (?:vencido|caducado|viejo)\b|\b(?:unidad|programa|oficina|area|"
            r"brigada|servicio)\b[^.;]{0,40}\b(?:se (?:disolvio|acabo|elimino|suspendio|cancelo)|"
            r"desaparecio|ya no existe|dejo de (?:existir|operar))\b|\bno se (?:responde|"
            r"contesta|atiende|investiga)n? (?:de manera|en forma|a cada|individual|uno por)"
            r"[a-z]*|\bno se alcanzo a (?:inspecc|revis|atend|visit|ir|hacer|realiz)[a-z]*|\bfin "
            r"de temporada\b|\bnadie (?:mas )?(?:lo|la) (?:va a|alcanzo)\b"
        ),
        (
            r"\b(?:por|debido a(?: la)?|ante la|a causa de) (?:la )?(?:falta|escasez|carencia) "
            r"de [a-z]+|\b(?:recursos|personal|fondos|presupuesto) (?:muy )?(?:limitad|"
            r"insuficient|reducid|agotad)[a-z]*|\bhasta nuevo aviso\b|\bno (?:pudo|pudimos|"
            r"pudieron|se pudo|podemos|podra) (?:atender|dar atencion)[a-z]*"
        ),
        (
            r"\bpor (?:ser|su|lo) (?:muy |tan |demasiado )?(?:antigu|viej)[a-z]+|\bcerrad[oa]s? "
            r"sin (?:revis|visit|inspec|atend)[a-z]+|\b(?:acumulacion|rezago|saturacion|exceso|"
            r"carga) de (?:casos|trabajo|reportes|solicitudes)"
        ),
        (
            r"\b(?:ojala pudieramos|quisieramos|nos gustaria)\b|\bya no (?:se )?(?:recib|acept|"
            r"atiend|ofrec|prest)[a-z]*"
        ),
        (
            r"\bfalt(?:o|a|aron|an) (?:el |los )?(?:personal|gente|equipo|cuadrillas?|camiones|"
            r"fondos|presupuesto|recursos)\b"
        ),
    ),
    "P": (
        (
            rf"\bse (?:entrega|recoge|recoje|repara|instala|poda|limpia|cambia|revisa|barre|"
            rf"lleva)n? (?:[a-z]+ )"
            rf"{{0,4}}?(?:entre|dentro|antes|despues|hasta|en) (?:{NUMBER}|la|el|\d)|\b(?:caso|"
            rf"folio|orden|"
            r"expediente)[^.;]{0,40}? (?:abiert[oa]|metid[oa]|levantad[oa])\b|\bpor (?:asignar|"
            r"programar|"
            r"definir|agendar)\b|\b(?:de|en) espera\b|\bse metio (?:la |una )?orden\b|"
            r"\b(?:intentara|buscara|"
            r"tratara)n?\b|\b(?:va|van) (?:a )?toca?r?\b|\b(?:corte|audiencia|juez|"
            r"magistrad[oa])[^.;]{0,40}? "
            r"(?:para|el) (?:el )?\d|\bespere[ns]?\b (?:respuesta|hasta|a)|\bincluy(?:o|eron|"
            r"endo) en (?:el|la) "
            r"(?:plan|lista|programa|presupuesto)\b|\bse cambi(?:o|a) a (?:lunes|martes|"
            r"miercoles|jueves|"
            r"viernes|sabado)\b|\bcuando (?:lo|la|los|las) tengamos\b"
        ),
        (
            rf"\b{CREW}(?: [a-z]+){{0,3}}? (?:se |le |lo |la |los |las )?{FUTURE}\b|"
            rf"\b[a-z]{{2,}}(?:ar|[dn]er|cer|ver|ir|dr)emos\b|\b(?:se (?:le |les |lo |la )?|le |"
            rf"les |nos ){FUTURE}\b"
        ),
        (
            r"\bse tienen? (?:contemplad|programad|previst|planead|pensad)[a-z]+|\b(?:contemplad|"
            r"planead|calendarizad|reagendad|reprogramad)[oa]s?\b|\bfaltan? (?:que|por)\b|\ben "
            r"cuanto [a-z]+|\bcuando (?:haya|llegue|llegan|termine|tengamos|baje|mejore|salga|"
            r"nos|deje|pase|acabe|seque|se)\b|\b(?:todavia|aun|por ahora|por el momento) no "
            r"(?:hay|tenemos|se tiene|se sabe|se ha|contamos)\b|\bno hay fecha\b"
        ),
        (
            r"\b(?:esta(?:n|mos)?|sigue(?:n)?|seguimos|continua(?:n|mos)?) (?:siendo |aun |"
            r"todavia )?(?:evalua|revisa|estudia|analiza|valora|investiga|tramita|procesa|"
            r"considera|prepara|programa|espera|gestiona)(?:nd|d)[oa]s?\b|\besperando\b|\b(?:su |"
            r"la |una )(?:cita|audiencia|visita) (?:[a-z]+ ){0,2}?(?:quedo|queda|es|sera|esta|"
            r"para)\b|\b(?:pronto|proximamente|en breve)\b|\b(?:conforme|segun|de acuerdo|por) "
            r"(?:a |con )?(?:la |el |al )?(?:disponibilidad|orden de|prioridad|turno)\b|"
            r"\b(?:todavia|aun) (?:esta |estan )?dentro del (?:plazo|termino)\b"
        ),
        (
            r"\b(?:fijad|agendad|programad|apartad|reservad|calendarizad)[oa]s? (?:para|el|en)\b|"
            r"\bpara (?:su )?(?:pronta |debida |posterior )?(?:evaluacion|revision|atencion|"
            r"analisis|estudio|tramite|seguimiento|consideracion|valoracion|programacion)\b|"
            r"\basignad[oa]s? (?:a|al) |\bhemos (?:asignado|turnado|canalizado|remitido)\b|"
            r"^(?:pickup|recoleccion|entrega|visita|inspeccion|poda|reparacion|limpieza|cita)"
            r"[^.;]{0,20}? (?:manana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|\d+)|"
            r"proxim|la proxima|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
            r"septiembre|octubre|noviembre|diciembre))|\b(?:retirari|podari|recogeri|repararia|"
            r"atenderia)[a-z]* [^.;]{0,40}\bsi\b"
        ),
        (
            r"\b(?:esperamos|espera|esperan|en espera|a la espera|aguardamos) (?:de |a )?(?:la|"
            r"el|los|las|un|una|que|del|al|piezas?|permisos?|refaccion(?:es)?|material(?:es)?)\b|"
            r"\bse (?:agend|calendariz|reprogram|reagend)(?:o|aron)\b|\bse (?:solicit|orden|"
            r"encarg|pidi)(?:o|aron) (?:la |el |las |los |una? )?(?:piezas?|refaccion(?:es)?|"
            r"material(?:es)?|equipo|poste|foco|lampara|letrero|tapa|bote|medidor)"
        ),
        (
            rf"\bya mero\b|\bfaltan (?:como |unas |unos )?{NUMBER} {UNIT}\b|\b(?:p/|para|por|pa) "
            rf"(?:programar|agendar|"
            r"calendarizar|asignar)\b"
        ),
        (
            r"\b(?:todavia|aun) no (?:ha|han|llega|llegan|sale|salen)\b|\bmientras se\b|\bles? "
            r"(?:tocaria|tocara)\b|\bpodria (?:tardar|tomar|demorar)"
        ),
        (r"\b(?:empieza|inicia|comienza|arranca)n? (?:la semana|a partir|hasta)\b"),
    ),
}
NO_ACTION = {reason: (*phrases, *_FAMILIES.get(reason, ())) for reason, phrases in _PHRASES.items()}
"""Why nothing was done, by the reason's letter."""
_PEOPLE = (
    "(?:responsables?|personas?|sujetos?|gente|jovenes|individuos?|muchachos|ocupantes|presuntos|"
    "fiesta|grupo|campistas?|vendedor(?:es)?|involucrados?|infractores|causantes|ninos|menores|"
    "musicos)"
)
_FAMILY_VOID = (
    r"\bno estaban? en (?:la|su) (?:lista|solicitud|orden|pedido)\b",
    (
        r"\bno estaban? (?:trabajando|haciendo|vendiendo|operando)\b[^.;]*|\bobra cerrada con "
        r"(?:candado|llave)\b"
    ),
    rf"\b(?:l[oa]s )?{OWNER} (?:tendra|debera|podra)n? [^.;]*|\besperamos que [^.;]*",
    (
        rf"\b{_PEOPLE}\b[^.;]{{0,30}}(?:se (?:habian? (?:ido|retirado|marchado|dispersado)|fue|"
        rf"fueron|"
        r"retiraron|retiro|marcharon|dispersaron)|no (?:estaban?|se encontraban?))[^.;]*|"
        rf"\b{_PASSED}(?:{_PAST}|ad[oa]s?|id[oa]s?) a [a-z]{{2,}}(?:ar|er|ir)(?:l[oa]s?|se)?\b|"
        rf"\b(?:carteles|"
        r"letreros|avisos|senales|postes|botes|carros|multas|boletas|cargos?|cobros?|placas) "
        r"duplicad[oa]s?\b|\b(?:quedo|se dejo|dejamos|dejo|se cerro) (?:cerrad[oa] )?con "
        r"(?:candado|llave)\b|\b(?:sin|no (?:tiene|tenia|trae|traia)|(?:le )?faltan?(?:ban)?) "
        r"placas?\b"
    ),
    (
        r"(?:^|[.,;:!?] ?|\b(?:y|pero|o) )si (?:es|sigue|vuelve|vuelven|persiste|continua|"
        r"necesita|desea|quiere|tiene|hay|no|el|la|los|las|lo|se|ya|usted|su|aun|cree|ve|nota|"
        r"requiere|prefiere|gusta|esta|le|otra|algun|alguien|despues)\b[^.;]*|\b(?:para|antes de)"
        r" que [a-z]+[ae]n? [^.;,]*"
    ),
)
NO_ACTION_VOID = (*_PHRASES_VOID, *_FAMILY_VOID)
"""What only looks like a reason."""
