"""The Spanish of closing messages: words of action, findings, times, invitations, reasons.

Patterns are for folded text, so that `a` stands for `á` too and `n` for `ñ`.
"""

from __future__ import annotations

from metrics.messages.rules import word_set, words

_PAST = "(?:o|aron|amos|imos|io|ieron|yo|yeron)"


def _participles(stems: str) -> str:
    """The participles of verbs in -ar, -er and -ir, in both genders and numbers."""
    return f"(?:{'|'.join(stems.split())})(?:ad|id)[oa]s?"


_STEMS = sorted(
    word_set(
        "abr acept acord actualiz aflo agreg ajust apag apret aprob arregl asegur aspir",
        "atornill atrap aument baj barnic barr borr cambi captur carg cerr cit colg coloc",
        "comprob conced conect confirm confisc contact corrig cort cubr dej demol deposit",
        "desagu desatasc descubr desinfect desmont despej destap detect devolv ech elimin",
        "emit emparej encend encontr enderez entreg esparc explic fij firm fumig gir",
        "guard habl hall inspeccion instal inund lav levant lij limpi llam llev marc",
        "midier mov mult neg niv notific oblig observ orden pas pint plant pod prob purg",
        "quit recogi recolect reconect recort reduc reemplaz reinici rellen remolc renov",
        "repar repint reprogram rescat restablec retir rod sac sell sold solt sub sum tap",
        "tom tritur vaci verific",
        "empalm tal tapi aceit derrib parch resan deszolv desazolv reubic engras",
        (
            "reencarpet amonest apercib clausur decomis incaut arrest esteriliz vacun sancion "
            "infraccion"
        ),
        (
            "descont bonific reembols acredit entub blanque restaur reforz ator remolqu despleg "
            "apuntal"
        ),
        "desbroz chape enrej retoc calibr sincroniz reconfigur reprogram encal trapea",
    )
)
"""Of verbs whose past says what was done."""

_DONE = _participles(
    "agreg ajust amarr apret arregl atrap barr borr cambi captur coloc compact confisc corrig "
    "cort demol derrib desagu desatasc desazolv desinfect desmont destap dren elimin emparej "
    "enderez entreg fumig inspeccion instal inund lav levant lij limpi mov mult nivel pint plant "
    "pod recog recolect reemplaz reinstal rellen remolc renov repar repint resan resembr "
    "restablec restaur retir sell sembr sold sustitu tap tritur vaci vacun quit rescat empalm "
    "engras calibr sincroniz clausur decomis blanque parch asfalt bache desbroz remov"
)
"""Things done, told by the participle alone, as crews write: "foco cambiado"."""

ACTIONS = words(
    *(stem + _PAST for stem in _STEMS),
    _DONE,
    "(?:cubiert|repuest|rehech|devuelt|compuest)[oa]s? multas?+emitidas? "
    "(?:duen|propietari|inquilin|contratist)[oa]s?+(?:notificad|avisad|multad|citad)[oa]s?",
    (
        "se+bacheo bacheamos bachearon repuso repusieron repusimos rehizo rehicieron compuso "
        "compusieron compusimos "
        "(?:servicio|agua|luz|corriente|calefaccion|senal)+(?:ya+)?(?:volvio|regreso) "
        "llego+(?:el|hoy|ayer|su) llegaron+(?:el|hoy|ayer) recogio recogieron recogimos "
        "barrio barrimos barrieron puso pusimos pusieron "
        "hizo+un trajo trajimos dio+(?:el|la|un|una|aviso) dimos dieron"
    ),
    (
        "midio medimos midieron vio vimos vieron vino+y vinimos fue+(?:recogid|retirad|"
        "reparad|limpiad|reemplazad|instalad|entregad|podad|remolcad|multad|pintad|barrid|"
        "cambiad|encontrad|aprobad|cortad|sellad|tapad|limpiad)[oa]"
    ),
    (
        "fueron+(?:recogid|retirad|reparad|limpiad|reemplazad|instalad|entregad|podad|"
        "remolcad|multad|pintad|barrid|cambiad|aprobad|cortad|sellad|tapad)[oa]s"
    ),
    (
        "(?:ha|han|hemos)+sido+(?:recogid|retirad|reparad|limpiad|reemplazad|instalad|"
        "entregad|podad|remolcad|multad|pintad|barrid|cambiad|aprobad|cortad)[oa]s?"
    ),
    (
        "(?:ha|han|hemos)+(?:recogido|retirado|reparado|limpiado|reemplazado|instalado|"
        "entregado|podado|remolcado|multado|pintado|barrido|cambiado|encontrado|aprobado|"
        "cortado|puesto|llevado|quitado)"
    ),
    (
        "salio salieron distribuyo distribuyeron (?:fue|fueron)+citad[oa]s? redujo redujimos "
        "construyo corrigio corrigieron condujo murio restituyo sustituyo sustituyeron "
        "cubrimos"
    ),
    (
        "(?:fue|fueron|ha+sido|han+sido)+(?:llevad|cerrad|sacad|atrapad|puest|quitad|arreglad|"
        "notificad|inspeccionad|rechazad|negad|emitid|colocad|ajustad|apagad|encendid|rescatad|"
        "devuelt|vaciad|fumigad|sembrad|plantad|lavad|movid|desmontad)[oa]s? (?:fue|fueron|"
        "ha+sido|han+sido)+[a-z]{2,}(?:ad|id)[oa]s?\\b"
    ),
)

FINDINGS = (
    (
        r"\bno se (?:oi|oy|escuch|ve|veia|percib|sent|sinti|nota|noto)[a-z]*\b|\bno nos "
        r"permit[a-z]+ "
        r"|\b(?:esta|estaba|queda|es|son|viene) (?:del? lado (?:del|de la|de su|privado)|dentro de "
        r"(?:su|la) (?:propiedad|casa|predio))\b"
    ),
    (
        r"\b(?:esta|estan|estaba|estaban|quedo|quedaron) (?:prendid|correct|normal|firme|"
        r"estable|sin |con "
        r"|san[oa]|muert|viv[oa]|nivelad|pintad|tapad|cubiert|reparad|arreglad|desocupad|cortad)"
        r"[a-z]*|\b(?:es|son|fue|fueron|era|eran) (?:normal|correct|valid|legal|segur|"
        r"negativ|baj[oa])"
        r"[a-z]*|\bno se puede[n]? (?:plantar|instalar|poner|colocar|quitar|entrar|"
        r"retirar)\b|\bdejo de "
        r"(?:gotear|ladrar|sonar|funcionar|correr|oler)\b|\bse (?:detuvo|detuvieron|dejo|"
        r"dejaron|puso|"
        r"pusieron|quito|echo|fue|recibio el pago)\b|\bsolo pudimos ver\b"
    ),
    (
        r"\bvolvi(?:o|eron|mos) a [a-z]+r\b|\bavis(?:o|amos|aron) al? (?:la )?(?:duen|propietari|"
        r"inquilin|contratista|caser|vecin)[a-z]*|\b(?:en silencio|vacante|desocupad[oa]|vigentes?|"
        r"vencid[oa]s?)\b|\bno se (?:levant|mult|emiti|recogi|entreg|requiri|aplic|cit|"
        r"remolc)[a-z]+\b|"
        r"\bni se [a-z]+o\b|\b(?:quedo|quedaron) [a-z]+[oa]s?\b|\bno hace falta (?:pod|repar|"
        r"cambi|cort|retir)ar[a-z]*\b"
    ),
    r"\bsin novedad\b",
    (
        r"\b(?:es|son) (?:del|de la) (?:propietari|duen|estad|condad|compan|empres|escuel|"
        r"universidad|iglesia|distrito|condominio|ferrocarr|vecin)[a-z]*"
    ),
    r"\bpropiedad (?:es )?privada\b|\bes (?:de )?propiedad privada\b",
    (
        r"\b(?:termino|terminaron) su parte\b|\bpermiso (?:enviado|emitido|impreso|salio)\b|"
        r"\bfalta (?:pagar|el recibo|la firma|una hoja)\b"
    ),
    r"\bno (?:se |lo |la |los |las |le )?(?:encontr|hall|observ|vi|detect|localiz|pud)[a-z]*\b",
    (
        r"\b(?:no (?:habia|hay|hubo|vive|estaba|estaban|tiene|tenia|perdia|pierde|contesto|"
        r"contestaron|respondio|abrio|abrieron|es (?:de la ciudad|del municipio|un|una|"
        r"propiedad)|necesita|requieren?|llego|cumple|vimos|vio|funciona|alcanz[a-z]+|pasa|"
        r"cabe|esta)|ya no (?:estaba|estaban|hay|habia|esta|gotea))\b"
    ),
    (
        r"\b(?:ninguna|ningun) (?:infraccion|violacion|problema|fuga|perro|animal|vehiculo|"
        r"auto)\b|\bnada (?:en el lugar|alli|afuera|de eso|por el estilo)\b|\bnadie (?:en "
        r"casa|abrio|contesto|respondio|salio)\b"
    ),
    (
        r"\b(?:esta|estan|estaba|estaban|quedo|quedaron|sigue|siguen) (?:ya |en |de |al |"
        r"activ|detenid|congelad|muy |bien |otra |todo |el |la |listo|bajo |por |a |vacio|"
        r"cerrad|rot|limpi|abiert|suelt|atascad|apagad|encendid|funcionando|lleno|seco|libre|"
        r"nuev|congelad|mal |dentro)[a-z]*"
    ),
    (
        r"\b(?:funciona|funcionan|funcionaba|gotea|cumple|cumplen|mide|miden|pertenece|tiene|"
        r"tienen|tenia|tenian|alumbra|corre|paso|pasaron|hay|habia|hubo|faltaba|faltaban|"
        r"pide|necesita|estuvo|era|eran)\b (?!no )"
    ).replace("(?!no )", ""),
    (
        r"\b(?:el|la|los|las|su|sus|un|una) [a-z]+ (?:de [a-z]+ |del [a-z]+ )?(?:se|ya|le|lo|"
        r"nos|no) [a-z]+"
    ),
    (
        r"\b(?:dueno|duena|propietario|inquilino|vecino|vecina|chofer|inspector|inspectora|"
        r"oficial|cuadrilla|camion|grua|conductor|barredora|compania|arbolista|equipo|"
        r"revisor|revisora|trabajadora) (?:[a-z]+ ){0,3}(?:[a-z]{3,}o|[a-z]+aron|[a-z]+ieron|"
        r"tiene|debe|paga|dijo|es|va|esta|cumple)\b"
    ),
    r"\b(?:porque|ya que) (?:el|la|los|las|hay|habia|no|su|es|estaba|lleg)",
    r"\b(?:se cobra|se paga|se mide|se debe a|se debia|se le|se les) ",
    (
        r"\b(?:su|sus) (?:permiso|beneficios|solicitud de [a-z]+|plano|planos|tarjeta|ayuda|"
        r"certificado|cuota|pago|carro|basura|reciclaje|compost|calle|cuenta|licencia|"
        r"inspeccion|cita|formulario|expediente|parte)\b (?:[a-z]+ ){0,3}(?:es|esta|estan|se|"
        r"fue|tiene|tienen|necesita|necesitan|pararon|empieza|empiezan|sigue|cuesta|vence|"
        r"caduca|paso|llego|quedo|sube|baja|espera|incluye|cumple|dura|vale|pasaron)\b"
    ),
)

FIRM = (
    r"\bno (?:fue|fueron|ha sido|han sido) (?:encontrad|hallad|localizad|observad|vist)[oa]s?\b",
    r"\bplanos? [^.;]{0,60}\bestan? en revision (?:estructural|electrica|final|de [a-z]+)\b",
)
"""Findings that read like plans: the named step at which plans are being read."""

NOT_DONE = (
    r"\btiene su (?:reporte|queja|caso)[^.;]*|\bporque no alcanz[^.;]*",
    r"\bles? toca\b[^.;]*|\blo tiene para\b[^.;]*|\bpersona ya no [^.;]*",
    (
        r"\b(?:persona|quien|residente|vecin[oa]|solicitante|cliente|usted) (?:que "
        r")?(?:llamo|reporto|"
        r"aviso|hablo|escribio|pidio|cancelo)\b|\bqued(?:o|aron) (?:programad|pendient|agendad|"
        r"asignad|registrad|anotad)[a-z]*"
    ),
    (
        r"\bno (?:fue|fueron|ha sido|han sido|ha|han|hemos|esta|estan|quedo|quedaron) "
        r"(?:sido |aun |"
        r"todavia )?[a-z]+(?:ad|id|rt|st|lt|ch)[oa]s?\b|\b(?:no|sin|mal|sin ser|por|debe (?:ser|"
        r"estar|quedar)|quede|queden|quedara|quedaran) [a-z]+(?:ad|id)[oa]s?\b|\b(?:recoleccion|"
        r"recogida|limpieza|poda|carro|basura) (?:perdid|olvidad|no [a-z]+)[oa]s?\b|\bno (?:hay|"
        r"tenemos|contamos con|alcanza|hubo) (?:el |suficientes? )?(?:presupuesto|fondos?|"
        r"personal|dinero|recursos|gente)[^.;]*|\bpresupuesto no [^.;]*"
    ),
    (
        r"\bse abrio (?:un|una|el|otr[oa]) (?:folio|caso|reporte|orden|solicitud|ticket)\b|"
        r"\btomo (?:la|"
        r"su|el|este) (?:queja|reporte|caso)\b|\b(?:comentario|sugerencia|opinion|"
        r"inquietud)s? (?:se )?"
        r"(?:compartio|anoto|paso|registro|envio|turno)[^.;]*|\bse avis(?:o|amos) a (?:los|las) "
        r"(?:oficiales|encargad[oa]s|cuadrillas|supervisor[a-z]*)[^.;]*"
    ),
    (
        r"\bya (?:hay|existe|tenemos|teniamos|habia) (?:otr[oa]|un|una) (?:reporte|caso|solicitud|"
        r"queja|folio|orden)[^.;]*|\bno (?:trae|tiene|incluye|contiene|da|indica|menciona|"
        r"dice) (?:la |"
        r"el |un |una )?(?:direccion|ubicacion|numero|calle|domicilio|datos|"
        r"informacion)[^.;]*|\b(?:lo|"
        r"la|los|las) (?:pas|turn|mand|envi|remit|canaliz)(?:amos|o|aron|imos|io) al? [^.;]*|"
        r"\bse cerro "
        r"porque (?:la|el|esta|este|su) (?:solicitud|caso|reporte|queja|folio)[^.;]*|"
        r"\b(?:vecin[oa]|"
        r"residente|solicitante|usuari[oa]|ciudadan[oa]|usted) (?:llamo|aviso|pidio|"
        r"escribio) (?:para|"
        r"que) [^.;]*|\bsu [a-z]+ es importante[^.;]*|\bse llamo al? (?:la |el )?(?:compan|empresa|"
        r"condado|estado)[^.;]*|\bte?nemos? en cuenta\b"
    ),
    r"\bpasamos (?:el|su|la) (?:caso|reporte|queja|solicitud) [^.;]*",
    r"\bya tiene una? (?:solicitud|caso|reporte)[^.;]*",
    (
        r"\b(?:fue|fueron|ha sido|han sido) (?:(?:atendid|resuelt|revisad|recibid|remitid|procesad|"
        r"evaluad|completad|asignad|transferid|registrad|referid|turnad|canalizad|cancelad|"
        r"duplicad|"
        r"informad|programad|incluid|finalizad|concluid|terminad|solucionad|gestionad|"
        r"tramitad|realizad|efectuad|respondid|contestad)[oa]s?|enviad[oa]s? al? )"
    ),
    (
        r"\b(?:caso|reporte|solicitud|queja|peticion)s? (?:ya )?(?:se )?(?:le "
        r")?(?:paso|turno|envio|"
        r"mando|remitio|canalizo)\b"
    ),
    (
        r"\bse [a-z]{3,}(?:aran?|eran?|iran?)\b[^.;,]{0,50}|"
        r"\b(?:(?:el|la|los|las|su|una|un) [a-z]+ )?(?:se |lo |la )?(?:[a-z]{1,}(?:izara|"
        r"icara|epararan?|alizaran?|ecogeran?|isitaran?|nspeccionaran?|evisaran?|ealizara|"
        r"mpiaran?|nstalaran?|odaran?|tenderan?|arreglara)|seran?|estaran?|iran|iremos|"
        r"haran?|haremos|vendran?|llegaran?|pasaran?|colocaran?|pintaran?|enviaran?|"
        r"recibiran?|tendran?)\b[^.;,]{0,50}"
    ),
    (
        r"\bse (?:adoptaron|supervisan?|encuentra en|iniciaron|realizan?|prestan?|les "
        r"conceden|le contesto|paso al?|programo|notifico al supervisor|incluyo "
        r"en)\b[^.;,]{0,80}"
    ),
    (
        r"\b(?:transmitid|evaluad|jerarquizad)[oa]s? [^.;,]{0,50}|\best(?:a|an) (?:en la "
        r"(?:lista|fila|cola|programacion)|pedid[oa]s?|disponibles?|programad[oa]s?|en "
        r"otr[oa]|la fecha|en (?:evaluacion|revision|estudio|proceso|tramite))[^.;,]{0,40}"
    ),
    (
        r"\b(?:cuadrilla|personal|oficial|inspector|equipo)(?: de [a-z]+| del [a-z]+)? (?:ya "
        r")?(?:lo |la )?(?:arreglo|vio|atendio|reviso|resolvio)\b|\busted (?:retiro|pidio "
        r"que|nos aviso|cancelo)\b|\bno tiene que\b|\btiene mas de (?:un|una|dos|\d+)\b|"
        r"\bahi esta\b"
    ),
    (
        r"\b(?:lo|la|le|les) (?:revisa|contesta|visita|atiende|responde|llama) (?:antes|en|"
        r"el|dentro)\b|\binspector (?:de [a-z]+ )?lo revisa\b|\btrabajador (?:de [a-z]+ )?le "
        r"contesta\b|\b(?:camion|cuadrilla|inspector|oficial)(?: de [a-z]+)? (?:va|viene|"
        r"llega|pasa) (?:antes|el|dentro|en)\b|\b(?:su|la|el) (?:solicitud|caso) (?:de "
        r"[a-z]+ )?(?:[a-z]+ )?(?:esta|fue|se|ha)\b"
    ),
    (
        r"\b(?:sera|seran|puede ser|pueden ser|podra ser|debe ser|deben ser|va a ser|para "
        r"ser|por ser) [a-z]+(?: [a-z]+)?"
    ),
    r"\b(?:si|cuando|hasta que|a menos que|en caso de|donde) [^.;:!?]{0,90}",
    (
        r"\b(?:solicitud|caso|queja|asunto|problema|reporte|informe|inquietud|peticion|orden|"
        r"trabajo|condicion|situacion|tarea|expediente|registro|servicio|consulta)(?: (?:de "
        r"servicio|de trabajo|reportad[oa]|que (?:usted )?(?:reporto|envio|hizo)|de "
        r"mantenimiento(?: senalad[oa])?|de [a-z]+|numero|~number|senalad[oa] en su "
        r"solicitud))* (?:ya |se |ha |han |fue |fueron |sido |esta |ha sido |quedo |le |lo "
        r")*(?:atendid|resuelt|cerrad|completad|procesad|recibid|terminad|concluid|"
        r"solucionad|revisad|finalizad|enviad|remitid|asignad|registrad|canalizad|transferid|"
        r"tramitad|evaluad|gestionad|ingresad|cerro|completo|resolvio|recibio|proceso|envio|"
        r"atendio|reviso|concluyo|termino|finalizo|incluyo|agrego|remitio|asigno|transfirio|"
        r"registro|atendio|evaluo)[a-z]*"
    ),
    (
        r"\bse (?:atendio|resolvio|cerro|completo|proceso|recibio|termino|reviso|finalizo|"
        r"envio|remitio|turno|canalizo|transfirio|asigno|registro|evaluo|concluyo|tramito|"
        r"tomo nota|tomaron|incluyo|agrego a)\b"
    ),
    (
        r"\b(?:medidas|acciones) (?:necesarias|apropiadas|correspondientes|pertinentes)\b|"
        r"\btom[a-z]+ (?:las )?(?:medidas|acciones)\b[^.;]{0,40}"
    ),
    r"\b(?:gracias|agradece|agradecemos|lamentamos|disculpe|disculpas)\b[^.;!]{0,140}",
    (
        r"\b(?:este caso|esta solicitud|su solicitud|su caso|la solicitud|el caso|el "
        r"servicio(?: solicitado)?|la tarea|el registro) (?:ya |se |ha |esta |fue |queda |ha "
        r"sido |sido )*(?:cerrad|complet|termin|list|atend|proces|conclui|finaliz|"
        r"resuelt)[a-z]*"
    ),
    (
        r"\b(?:va|vamos|van) a [a-z]+|\b(?:no requieren?|no se requiere) (?:mas )?(?:accion|"
        r"acciones)\b"
    ),
    r"\b(?:no hay|no tiene|no tenemos|sin) (?:suficiente )?(?:informacion|datos|direccion)\b",
)

PRESENT_STATUS = words(
    (
        "cerrado cerrada completado completada completo terminado terminada hecho hecha "
        "listo lista resuelto resuelta atendido atendida"
    ),
    (
        "finalizado finalizada concluido concluida caso solicitud trabajo orden tarea "
        "servicio registro estado numero no si el la los las un una"
    ),
    (
        "de del al a en y se es esta este ha sido fue ser su sus por para con gracias ver "
        "vea nota notas sin comentarios ok asignado asignada"
    ),
    (
        "recibido recibida aceptado aceptada pendiente programado programada prueba "
        "duplicado+de cambio cambiado ahora ya lo le sistema cola"
    ),
    (
        "estatus informacion mas consulte expediente adjunto dentro folio oficio ticket ot clave "
        "ya+quedo quedo cierra cierro cumplid[oa] finiquitad[oa] solventad[oa] "
        "ejecutad[oa] sin+novedad hrs "
        "realizad[oa] efectuad[oa] validad[oa] capturad[oa] turno bien todo "
        "procesad[oa] tramitad[oa] codigo usuario bol boleta exp fol rep ord nota"
    ),
)

COMPLETED_SENTENCES = (
    (
        r"\b(?:solicitud|trabajo|problema|asunto|queja|servicio|reporte|caso)(?: [a-z]+){0,3} "
        r"(?:fue|ha sido|ya fue|esta|quedo) (?:atendid|resuelt|completad|procesad|terminad|"
        r"solucionad|finalizad)[oa]\b"
    ),
    r"\b(?:se atendio|ya atendio|se tomaron medidas|se dio respuesta|se le contesto|lo arreglo)\b",
)

WEAK = word_set(
    "escribimos informamos seguimos trabajamos continuamos llamamos siguieron recomendamos",
    "ofrecemos valoramos contamos buscamos pudieron pudimos quisimos tramitamos supimos",
    "adoptaron agradecemos agregamos anotamos asignamos atendieron atendimos canalizamos",
    "cerramos completamos completaron damos debemos enviamos enviaron esperamos estamos",
    "evaluamos evaluaron hacemos haremos hemos iniciaron iremos lamentamos mandamos",
    "maximos miembros minimos mismos necesitamos pared pedimos podemos procesamos",
    "programamos proximos queremos ramos reciben recibieron recibimos remitimos",
    "resolvimos revisamos revisaron sabemos solicitamos somos supervisamos tenemos",
    "terminamos terminaron tomamos tomaron tramos transferimos turnamos ultimos unimos",
    "usted vamos volveremos",
)
"""Past plurals that say nothing of an outcome."""

MARKERS = (
    (
        r"^(?:la |el )?(?:tarea|registro)s?(?: [a-z~]+){0,6} (?:complet|termin|conclu|"
        r"finaliz|list)[a-z]*[ .!]*$"
    ),
    (
        r"^(?:el |la |su |este |esta )?(?:estado|tarea|registro|caso|solicitud|orden|"
        r"expediente)s?(?: (?:de|del|la|el|numero|no\.?|su|vinculad[oa]|ligad[oa]|a|este|"
        r"esta|solicitud|caso|registro|trabajo|servicio|~number))*(?: (?:ha|se|fue|esta|sido|"
        r"ya|queda|paso))* ?(?:cambi[a-z]+|cerr[a-z]+|actualiz[a-z]+|marc[a-z]+)(?: (?:a|"
        r"como|en|el|la|sistema|cerrad[oa]|completad[oa]|terminad[oa]))*[ .!]*$"
    ),
    (
        r"^(?:ver|vea|consulte|revise)(?: las| los| la| el| su)? (?:notas?|comentarios?|"
        r"expediente|adjunto|registro)(?: (?:para|de|del|en|mas|informacion|detalles|caso|"
        r"solicitud|el|la|su))*[ .!]*$"
    ),
)

MONTHS = (
    "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    "diciembre)"
)
TIMES = (
    (
        rf"\b\d{{1,2}} de {MONTHS}\b|\b(?:en|de|hasta|antes de|para|desde|durante|a partir "
        rf"de) {MONTHS}\b"
    ),
    r"\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b",
    (
        r"\b(?:hoy|manana|ayer|anoche|anteayer|esta (?:semana|manana|tarde|noche)|este "
        r"(?:mes|ano|lunes|fin de semana)|(?:la |el )?(?:proxim[oa]|siguiente|pasad[oa]) "
        r"(?:[a-z]+ )?(?:semana|mes|ano|dia|recoleccion|primavera|verano|otono|invierno|"
        r"temporada|recorrido)|(?:semana|mes|ano) (?:pasad[oa]|proxim[oa]|que viene|"
        r"entrante)|mismo dia|mismo mes|misma semana)\b"
    ),
    (
        r"\b(?:en|dentro de|de|hasta|por|cada|unos|hace|a mas tardar en|plazo de|despues de|"
        r"antes de|tarda|tardar) (?:los proximos |unas |unos |las proximas |aproximadamente "
        r")?(?:\d+|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|diez|pocos|varios)(?: "
        r"?(?:a|o|-) ?(?:\d+|dos|tres|cuatro|cinco|seis|diez))? (?:dias|dia|semanas|semana|"
        r"horas|hora|meses|mes|anos|ano|minutos)(?: habiles| laborables)?\b"
    ),
    (
        r"\b(?:proximo|siguiente|su|mismo) (?:dia|recorrido)(?: de (?:recoleccion|basura|"
        r"reciclaje|compost))?\b|\bal dia siguiente\b|\ba (?:la|las) (?:una|dos|tres|cuatro|"
        r"cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})\b|\ba mediodia\b"
    ),
    (
        r"\b(?:en|esta|la|durante la|para la|el|durante el|de|hasta la) (?:la |el |proxima |"
        r"proximo )?(?:primavera|verano|otono|invierno)\b|\bfin(?:es)? de (?:mes|ano|"
        r"semana)\b|\b(?:\d+|dos|tres|cinco|diez) (?:dias|horas|semanas) (?:habiles "
        r")?(?:despues|antes|mas tarde|para|de aviso)\b"
    ),
    (
        r"\bfin(?:al)? (?:del|de su|de este|de la|de) (?:turno|dia|jornada|tarde|"
        r"trimestre|temporada)\b|"
        r"\b(?:\d+|veinticuatro|cuarenta y ocho|setenta y dos) ?(?:horas|hrs|dias)\b|\b(?:tiene|"
        r"tienen|dio|dieron|dimos|da|damos|otorg[a-z]+|conced[a-z]+|con) (?:un plazo de |hasta )?"
        r"(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|treinta) (?:dias?|"
        r"horas?|semanas?|mes(?:es)?)\b|\b(?:primera|segunda|tercera|ultima) (?:semana|quincena) "
        r"de\b|\ba primera hora\b|\b(?:por|en) la (?:manana|tarde|noche)\b|\b(?:antes del|"
        r"al|despues del) mediodia\b|\b(?:el|para el|hasta el) (?:dia )?\d{1,2} de\b|\bel "
        r"\d{1,2}(?:[.,;]|$)|\bel dia "
        r"\d{1,2}\b|\ben los proximos (?:dias|meses)\b|\ben las proximas (?:horas|semanas)\b"
    ),
    (
        r"\b(?:antes de|desde|hasta|para|sobre|a partir de|entre) las? \d{1,2}\b|"
        r"\b\d{1,2}(?::\d\d)? "
        r"(?:de|en|por) la (?:manana|tarde|noche|madrugada)\b|\b(?:este|esta|proxim[oa]) "
        r"(?:primavera|"
        r"verano|otono|invierno|temporada|ano|mes|tarde|madrugada)\b|\b(?:lista|programa|"
        r"plan|contrato|"
        r"presupuesto) (?:de|del|para) 20[2-4]\d\b|\bantes del \d{1,2}\b|\ba partir del \d{1,2}\b"
    ),
)
UNTIMED = (
    r"\b(?:reporto|envio|mando|usted hizo|abrio) (?:usted )?(?:hoy|ayer|la semana pasada)\b",
    (
        r"\ben este momento\b|\bal momento de(?: la)? (?:inspeccion|visita)\b|\blo antes "
        r"posible\b|\btodos los dias\b|\bdiariamente\b|\bcada dia\b|\btan pronto como\b|\ben "
        r"el futuro\b|\bmas de (?:un|una|dos|\d+) (?:ano|anos|mes|meses|dia|dias)\b|"
        r"\bhorario de [^.;]{0,40}|\blunes a (?:viernes|domingo|sabado)\b[^.;]{0,30}|"
        r"\b(?:recibid[oa]|enviad[oa]|reportad[oa]|cerrad[oa]|cerro|recibio|abiert[oa]) el "
        r"\d{1,2}(?: de [a-z]+| ?[/.-] ?\d+)?(?: de \d{4}|[/.-]\d{2,4})?"
    ),
)

_TU = (
    "llame llamenos comuniquese contacte visite consulte envie mande reporte avise "
    "avisenos presente haga saque deje ponga coloque pida solicite "
    "use+(?:el|la|su|los|un|una) utilice revise+(?:el|la|su|los|que|si) lea pague traiga "
    "traigalo escriba escribanos vuelva pregunte llene complete+(?:el|la|su|los) abra "
    "elija escoja guarde guardelo marque espere espere+hasta "
    "mire siga entre vaya busque saquelo saquela pongalo pongala dejelo dejela agende "
    "programe reserve confirme muestre imprima firme anote "
    "registre registrese inscribase descargue responda conteste apele cierre ate+(?:el|"
    "la|los|las|su|sus) amarre "
    "retire recorte enjuague separe traigalos traigalas subalos quite+(?:el|la|los|las|"
    "su|sus) mantenga tenga acuda "
    "indique incluya proporcione suba tome informe digale digales diganos denos mandenos "
    "envienos pase compre corte tire+(?:el|la|los|las|su|sus) lleve recuerde "
    "mueva camine conduzca pruebe renueve evite repita envielo mandelo mandela envielo "
    "pidalo pidala entregue llamelos llamelo reportelo reportela "
    "llenelo llenela pague paguela paguelo usela uselo despues+llame no+le+de no+deje "
    "no+ponga no+saque revisela revisela aparte lavelo pintelo pinte+en subalo subala "
    "preguntele preguntales dele+a hable+primero hable+con pidalos conserva+su+lugar+si "
    "ahi+vera debe+haber se+recuerda imprimalo imprimala paguela"
)
INVITATIONS = (
    r"\bno (?:estacione|deje|ponga|tire|use|saque|toque|mueva|mezcle|riegue|alimente|beba|tome)\b",
    (
        r"\b(?:levante|abra|haga|ponga|meta|mande|envie) (?:otr[oa]|un[oa]?|su) "
        r"(?:nuev[oa] )?(?:queja|"
        r"reporte|solicitud|folio)\b"
    ),
    (
        r"\b(?:pidale|pidales|pidanos|preguntenos|digale|avisele|contrate|contratelo|"
        r"devuelva|marquenos|"
        r"contactenos|escribale|consultelo|consultela|vuelva a|saquelos|saquelas|pongalos|"
        r"pongalas|mandenos|adjunte|presentelo|solicitelo|solicitela|tramite (?:el|su|la)|"
        r"acerquese|"
        r"dirijase|comuniquelo|verifique|asegurese|recicle|embolse|llamenos|hable (?:con|al|a)|"
        r"cancelelo|apartelo|mantengalo|deposite|"
        r"reserve|rellene|ingrese|descargue|busquelo|busquela|envienoslo|reportelos)\b"
    ),
    rf"\b{words(_TU)}\b",
    (
        r"\b(?:puede|pueden|podra|debe|deben|debera|deberia|necesita|tiene que|le pedimos|"
        r"favor de|por favor|recuerde|se le recuerda|le invitamos|es necesario|hay que) "
        r"(?:tambien |usted |ademas |ya |que )?(?:[a-z]+r(?:lo|la|le|se|nos|los|las)?)\b"
    ),
    (
        r"\bpor favor\b|\b(?:mas|otra|cualquier) (?:informacion|pregunta|"
        r"duda)[^.;]{0,60}(?:~web|~phone|~mail|311|sitio|disponible|llame)|\b(?:informacion "
        r"(?:adicional )?|preguntas|dudas)[^.;]{0,70}(?:~web|~phone|~mail|\b311\b|al 311)|"
        r"\b(?:en|visite|nuestro sitio|sitio) ~web"
    ),
    r"\b(?:formulario|lista|estado) [a-z ]{0,20}(?:en|a traves de) ~web|\bsu 311 (?:puede|le) \b",
)
NOT_INVITED = (
    r"\breporte [a-z]+(?:ad|id)[oa]\b",
    (
        r"\b(?:levant[a-z]+|hiz[a-z]+|hac[a-z]+|tom[a-z]+|abri[a-z]*|recib[a-z]+|ningun|hay|"
        r"sin|mismo|"
        r"hubo) (?:el |un |otro )?(?:reporte|corte|cierre|informe)\b|\bsolo (?:el|la) [a-z]+ puede "
        r"[a-z]+|\badministrador[a-z]* puede [a-z]+"
    ),
    (
        r"\b(?:duen[oa]|propietari[oa]|inquilin[oa]|constructor|negocio)s? "
        r"[^.]{0,70}(?:debe|deben|tiene que|puede) [a-z]+"
    ),
    (
        r"\b(?:no|se|ya lo|ya la|lo|la) (?:puede|pueden) [a-z]+|\b(?:este|ese|su|otro|primer|"
        r"segundo) (?:reporte|informe|corte|cierre|pase)\b|\bgracias por [a-z]+ al 311\b|"
        r"\bque (?:lo |la |se )?(?:corte|retire|repare|mueva|firme|anoten|pague)\b"
    ),
    r"\b(?:nota|use|marque|tome|cierre|aparte|retire) (?:de|del) \b",
    r"\b(?:tel|telefono|celular|movil)\.? ?:? ?~phone",
    (
        r"\b(?:el|la|un|una|los|las|de|su|por|con) (?:reporte|cierre|corte|informe|pase|"
        r"pague|envie|registre|ponga|aparte|tire (?:el|la|los|las|su|sus)|ate|marque|"
        r"presente|siga|deje|entre|use|"
        r"mire|tome)\b"
    ),
    (
        r"\b(?:que|para que|pidio que|ordeno que|hasta que|cuando) (?:[a-z]+ ){0,3}(?:corte|"
        r"retire|repare|mueva|limpie|quite|pague|presente|cierre|entre|pase|llame|siga|deje|"
        r"ponga|revise|responda|espere|abra|tenga|use)\b"
    ),
    r"\bentre (?:las|el|los|la|\d|dos|su|sus|nosotros)\b|\bpara (?:use|corte|tire)\b",
)

NO_ACTION = {
    "D": (
        r"\bya (?:lo|la|los|las) (?:habian?|han?) (?:report|avis)[a-z]+",
        (
            r"\bmism[oa] [a-z]+ (?:del|de la|que el|que la|que en el) (?:folio|caso|reporte|"
            r"solicitud|~)"
        ),
        r"\bes lo mismo que\b|\bmism[oa] (?:asunto|cosa|lugar|reporte)\b",
        (
            r"\bya (?:hay|existe|tenemos|teniamos|habia) (?:otr[oa]|un|una) (?:reporte|caso|"
            r"solicitud|"
            r"queja|folio|orden)\b|\bse (?:junto|unio|agrego|combino) (?:a|al|con) (?:el |la |"
            r"otr[oa] )?"
            r"(?:reporte|caso|solicitud|folio|~number)"
        ),
        (
            r"\bya tiene una? (?:solicitud|caso|reporte) abiert[oa]|\b(?:alguien lo reporto|"
            r"reporte ya existe|unimos su reporte|del mismo lugar y "
            r"vence|repite la|reporte repetido)\b"
        ),
        (
            r"\bduplicad[oa]s?\b|\bya (?:se |fue |habia sido |estaba |existe |hay |lo |la |nos "
            r")?(?:report|abiert|registr|avis|un caso|una solicitud|otra solicitud|otro "
            r"caso)[a-z]*\b|\bmism[oa] (?:caso|solicitud|reporte|problema) (?:que|del)\b|"
            r"\b(?:caso|solicitud|reporte|informe) (?:anterior|original|previ[oa]|existente|ya "
            r"abiert[oa]|repetid[oa])\b|\brepite (?:el|la|otro|otra|su)\b|\bprimer (?:reporte|"
            r"aviso|caso)\b|\botr[oa] (?:caso|solicitud|reporte) (?:abiert|por|del|de)[a-z]*"
        ),
    ),
    "R": (
        r"\btiene su (?:reporte|queja|caso)\b",
        r"\b(?:lo|la|los|las) atiende (?:la|el|otr[oa]) [a-z]+",
        r"\b(?:ya )?les (?:avisamos|reportamos|notificamos)\b",
        (
            r"\bse abrio un[a]? (?:folio|caso|reporte|orden|solicitud|ticket) con\b|\bya tomo "
            r"(?:la|su|el|"
            r"este) (?:queja|reporte|caso)\b|\b(?:es|son) de una (?:empresa|compania)\b|\b(?:junta|"
            r"comision|estado|condado|agencia) (?:[a-z]+ ){0,3}(?:regula|supervisa|licencia|"
            r"inspecciona)\b"
        ),
        (
            r"\b(?:lo|la|los|las|se) (?:pas|turn|mand|envi|remit|canaliz)(?:amos|o|aron|imos|io) "
            r"al? "
            r"(?:la |el |los |las )?(?:[a-z]+ ){0,2}(?:distrito|departamento|compan[a-z]+|area|"
            r"oficina|estado|"
            r"condado|policia|universidad|agencia|seccion|unidad|junta|direccion|dependencia|"
            r"empresa|"
            r"division|autoridad|ferrocarril)\b|\bque ya (?:recibio|tiene|atiende|lleva) (?:su|"
            r"el|la|"
            r"este) (?:queja|reporte|solicitud|caso)\b|\b(?:se llamo|llamamos|se aviso|avisamos|se "
            r"notifico|notificamos|informamos|se informo|se pidio) al? (?:la |los "
            r")?(?:compan[a-z]+|"
            r"empresa|condado|estado|ferrocarril|universidad|policia|aeropuerto|distrito|"
            r"departamento)\b|\bes del? (?:la )?(?:condado|estado|compania) [^.;]{0,20}ya (?:le|"
            r"les) "
            r"avisamos\b"
        ),
        (
            r"\bpasamos (?:el|su|la) (?:caso|reporte|queja|solicitud) al? |\bavisamos a la "
            r"compania\b|\bposte de madera de la compania\b|\besta en otro "
            r"condado\b|\bque no es nuestra\b"
        ),
        (
            r"\b(?:envi|remit|transfir|transfer|refir|turn|canaliz|pas|mand|deriv|traslad|reenvi|"
            r"entreg|report)(?:o|amos|aron|imos|io|ieron|ado|ada|ido|ida|ados|"
            r"adas)\b[^.;]{0,45}\b(?:a|al) (?:la |el |otra |otro |los |las |un |una |su |quien "
            r")?(?:[a-z]+ ){0,3}?(?:departamento|dependencia|agencia|division|compania|empresa|"
            r"condado|estado|oficina|corresponde|autoridad|cuadrilla|equipo|duen[oa]|policia|"
            r"distrito|junta|tribunal|seccion|unidad|area|parques|transporte|salud|aguas?|"
            r"colector)"
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
            r"junta estatal|otra)\b|\bes de la (?:compania|empresa)\b|\bcompania (?:privada|de "
            r"luz|de agua|de gas|electrica)\b[^.;]{0,40}\b(?:vacia|recoge|es duena|repara|"
            r"atiende|mantiene)"
        ),
    ),
    "J": (
        (
            r"\blos (?:negocios|comercios|duenos|propietarios) (?:pagan|contratan|deben)\b|"
            r"\best(?:a|an) permitid[oa]s?\b|\bmantiene (?:el|la) (?:desarrollador|constructora|"
            r"asociacion|condominio|escuela|estado|condado)[a-z]*"
        ),
        (
            r"\bdel? lado (?:del|de la|de su|privado)(?: (?:cliente|duen[oa]|"
            r"propietari[oa]|usuari[oa]|"
            r"casa|inmueble|residente|medidor))?\b|\b(?:esta|es|queda|viene|fuga|"
            r"problema) dentro de "
            r"(?:su|la) (?:propiedad|casa|predio|terreno|domicilio)\b|\b(?:es|son) del? (?:la )?"
            r"(?:vecin[oa]|duen[oa]|empresa|compania|distrito|escuela|iglesia|universidad|"
            r"condominio|particular|asociacion|"
            r"propietari[oa])s?\b|\bpertenecen? (?:a|al) [a-z]+"
        ),
        (
            r"\bes (?:obligacion|deber|responsabilidad|tarea) del? (?:la |los )?[a-z]+|"
            r"\b(?:ordenanza|ley|"
            r"codigo|programa|reglamento) no (?:lo |la |los |las )?(?:alcanza|cubre|permite|"
            r"incluye|"
            r"aplica)\b|\bno se puede[n]? (?:plantar|instalar|poner|colocar)\b|\bno se ofrece\b"
        ),
        (
            r"\ble (?:toca|corresponde|compete) (?:a(?:l)? )?(?:su |la |el )?(?:propietari|duen|"
            r"inquilin|"
            r"vecin|caser|estado|condado|administra|comunidad|condomini)[a-z]*|\b(?:en|esta en|"
            r"queda "
            r"en) (?:un |el )?(?:terreno|propiedad|predio|lote|patio|tierras?) (?:de la |del? |"
            r"privad|ajen|particular|estatal|federal)[a-z]*|\bcarretera (?:estatal|federal)\b|"
            r"\b(?:es|son|dentro de) (?:un|una) (?:lote|calle|patio|camino|callejon|propiedad|"
            r"estacionamiento|predio) (?:privad|particular)[oa]s?\b|\bdespues del medidor\b|"
            r"\bdeben? "
            r"contratar\b|\b(?:no (?:es|son) de|fuera de) (?:la )?(?:zona|ciudad|nuestra)\b"
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
            r"(?:nada|"
            r"ningun|ninguna)\b|\bya se habia (?:ido|marchado|retirado)\b|\bya no esta(?:ba|ban)?\b"
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
            r"(?:calle|acera|banqueta|direccion)|tal|el (?:perro|auto|vehiculo|animal)|basura|"
            r"perros?|vehiculo|auto|animal)\b|\bya no (?:estaba|estaban|habia)\b|\bnada (?:en el "
            r"lugar|alli|ahi|en la (?:acera|calle|banqueta)|afuera|de eso|por el estilo|"
            r"parecido)\b|\b(?:se habia ido|se habian ido|ya se fue|se fue antes)\b"
        ),
    ),
    "A": (
        r"\btiene (?:cadena|candado|llave)\b|\bno se pudo revisar\b",
        (
            r"\bno (?:nos |le |les |lo |la )?(?:permit|dej)[a-z]+ (?:la |el )?(?:entrar|"
            r"pasar|acceso|"
            r"entrada|paso)\b|\binspector[a]? no entro\b|\bno (?:entramos|entraron)\b|"
            r"\b(?:neg[a-z]+|"
            r"niega) (?:la entrada|el acceso|el paso|la puerta)\b|\bcuando (?:haya "
            r"alguien|este (?:en "
            r"casa|alguien)|usted este)\b"
        ),
        (
            r"\b(?:puertas?|porton|portones|reja|rejas|casa|edificio) (?:[a-z]+ )?estaban? "
            r"(?:con|cerrad)"
            r"[a-z]*|\bsolo (?:pudimos|pudo|se pudo) ver (?:por|desde) (?:a)?fuera\b"
        ),
        (
            r"\bno (?:ha |han )?(?:firmo|firmado|autorizo|autorizado|dio permiso|dado permiso)\b|"
            r"\bnadie "
            r"(?:le |les |nos )?(?:abrio|abre|contesto|respondio|salio)\b|\bno (?:le |les |nos "
            r")abrieron\b"
        ),
        r"\bno dejaron pasar\b|\bno nos dejaron\b",
        (
            r"\b(?:sin|no (?:hubo|tuvimos|pudimos tener|tuvo|dieron|nos dieron|se pudo obtener|"
            r"logramos)) (?:acceso|entrada)\b|\bno (?:se )?(?:pudo|pudimos|pudieron|podia|"
            r"podiamos|logramos|logro) (?:entrar|acceder|pasar|ingresar|inspeccionar|"
            r"comunicar[a-z]*|contactar[a-z]*|hablar|llegar)\b|\b(?:porton|puerta|reja|entrada|"
            r"edificio|casa|patio|cerca) (?:[a-z]+ )?(?:estaba |esta |se encontraba "
            r")?(?:cerrad[oa]|con (?:llave|candado))\b|\b(?:nadie|no) (?:estaba en casa|abrio|"
            r"contesto|respondio|contestaron|nos abrio|atendio|habia nadie|salio)\b|\bnadie en "
            r"casa\b|\b(?:impidio|impedia|no nos dejo|no dejo) (?:entrar|pasar|el paso|que)\b|"
            r"\bdej(?:amos|o|e) (?:un )?(?:mensaje|recado)\b|\bcon candado\b|\bcerrad[oa] con "
            r"llave\b"
        ),
    ),
    "I": (
        r"\bdiganos (?:entre|donde|cual|en que|la esquina|el numero)\b",
        (
            r"^[^a-z]*(?:cual|que|donde|en (?:que|cual)) [^?.]{2,60}\?|\bno (?:queda|esta|"
            r"es) claro (?:donde|"
            r"cual|que)\b"
        ),
        r"\bsin (?:el|ella|ellos|eso) no (?:podemos|se puede) (?:seguir|continuar|avanzar)\b",
        (
            r"\bno (?:trae|incluye|contiene|indica|menciona) (?:la |el |un |una )?(?:direccion|"
            r"ubicacion|"
            r"numero|calle|domicilio|datos)\b|\bnecesitamos (?:el|la|los|mas|su) [a-z]+\b"
        ),
        (
            r"\bsin (?:el|ella|ese dato|comprobantes adicionales|el no sabemos)\b|\bdiganos la "
            r"(?:esquina|direccion|calle)\b[^.;]{0,60}(?:seguimos|continuamos)\b|\bno sabemos de "
            r"quien\b"
        ),
        (
            r"\b(?:falta|faltan|faltaba|faltaban|falto|sin|necesitamos|hace falta|requerimos|no "
            r"(?:hay|tenemos|tiene|tenia|dio|indica|dice|trae|incluye|incluia|nos dio|se "
            r"proporciono|contiene)|insuficiente|poca) (?:la |el |un |una |los |"
            r"las |suficiente |mas |sus? |suficientes |otra |otro |de |ultima |ultimo "
            r")*(?:informacion|direccion|datos|ubicacion|detalles|numero|foto|dato|cuadra|calle "
            r"exacta|esquina|placa|factura|recibos?|documento|documentos|formulario|comprobantes?|"
            r"firma|hoja|pagina|copia|identificacion)\b|"
            r"\binformacion (?:[a-z]+ ){0,5}?(?:insuficiente|incompleta|no (?:fue|es|era|"
            r"bast)[a-z]*|suficiente)\b|\bno (?:basta|bastan|bastaba|alcanza) (?:la|los|el|con|"
            r"para)\b|\binsuficientes?\b|\bno (?:sabemos|supimos) (?:cual|donde|que)\b|\bno dice "
            r"(?:donde|cual|que)\b"
        ),
    ),
    "C": (
        (
            r"\b(?:solicitud|queja|caso|peticion) fue (?:retirad|anulad)[oa]\b|\bcancel[a-z]+\b|"
            r"\b(?:usted|residente|persona|solicitante|cliente) (?:[a-z]+ "
            r"){0,2}?(?:retir|cancel|pidi|desist|avis)[a-z]+\b|\bya no (?:hace falta|lo necesita|"
            r"la necesita|es necesari[oa]|se necesita|quiere|lo quiere|desea)\b|\b(?:por error|"
            r"error de captura|categoria equivocada|equivocad[oa]|prueba del sistema|caso de "
            r"prueba)\b|\ba peticion (?:de|suya)\b|\bse retiro (?:la|su|esta) solicitud\b|"
            r"\bretiro (?:esta|su|la) solicitud\b"
        ),
    ),
    "X": (
        (
            r"\bno (?:hay|tenemos|contamos con|alcanz[a-z]+|se cuenta con|hubo) (?:el |la "
            r"|los |las |"
            r"suficientes? )?(?:presupuesto|fondos?|personal|dinero|recursos|gente|inspectores|"
            r"cuadrillas?|equipo)\b|\bpresupuesto no (?:lo |la )?(?:alcanza|permite|cubre|"
            r"da)\b|\bpor "
            r"(?:falta|recorte|exceso|escasez) (?:de|en) [a-z]+\b"
        ),
        (
            r"\bpor antiguedad\b|\bcierre administrativo\b|\badministrativamente\b|\bse "
            r"cerr[oa] (?:[a-z]+ "
            r"){0,3}?(?:porque (?:tiene|tenia|lleva|llevaba|no hubo|paso)|por (?:falta|"
            r"antiguedad|tiempo|inactividad|su antiguedad|sistema|ser))\b|\b(?:mas de|de hace) "
            r"(?:un|una|dos|tres|\d+) (?:ano|anos|mes|meses|dias)\b[^.;]{0,40}(?:cerr|"
            r"antigu)[a-z]*|\bcerr[a-z]+ [^.;]{0,60}\bmas de (?:un|una|dos|tres|\d+) (?:ano|anos|"
            r"mes|meses|dias)\b|\bfalta de (?:personal|fondos|recursos|presupuesto|inspectores|"
            r"gente)\b|\b(?:solicitudes|casos) (?:antigu[oa]s|inactiv[oa]s|viej[oa]s|"
            r"atrasad[oa]s)\b|\binactiv[oa]s?\b|\bnadie (?:pudo|alcanzo a) (?:ir|revisar|"
            r"visitar)\b|\bsin (?:revision|accion|visita|inspeccion)\b"
        ),
    ),
    "P": (
        (
            r"\b(?:pavimentan|reparan|podan|instalan|reabre|abren|plantan|reparten|"
            r"limpian) [^.;]{0,25}(?:en |el |la )|\bpedimos (?:el|la|los|las|un|una)\b"
        ),
        (
            r"\bquedara[n]?\b|\b(?:empieza|inicia|comienza|arranca)n? (?:la |el |las |los "
            r"|su )?(?:obra|"
            r"trabajo|reparacion|pavimentacion|poda|construccion|limpieza|servicio)(?:s|es)?\b|"
            r"\b(?:obra|trabajo|reparacion|pavimentacion|poda|construccion)(?:s|es)? "
            r"(?:empieza|inicia|"
            r"comienza|sigue|arranca)n?\b"
        ),
        (
            r"\b(?:atrasad|retrasad|demorad)[oa]s?\b|\ble toca el (?:lunes|martes|miercoles|"
            r"jueves|viernes|"
            r"sabado|domingo)\b|\b(?:llega|llegan|empieza|empiezan|comienza|comienzan|regresa|"
            r"regresan|"
            r"inicia|inician|sale|salen) (?:a su [a-z]+ )?en (?:el |la )?(?:primavera|verano|otono|"
            r"invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
            r"noviembre|"
            r"diciembre)\b|\bno hay [a-z]+ en existencia\b|\bagotad[oa]s\b"
        ),
        (
            r"\b(?:seguimos|continuamos|estamos|se sigue) trabajando\b|\b(?:camion|cuadrilla|"
            r"inspector|"
            r"inspectora|equipo|personal|tecnico|agua|luz|servicio) (?:regresa|vuelve|pasara|ira|"
            r"vendra|"
            r"llegara|regresara|volvera)\b|\bsu (?:cita|recoleccion|visita|inspeccion) es\b|"
            r"\b(?:entra|"
            r"esta|queda|quedo) (?:ya )?en (?:la|el|una) (?:ruta|lista|programa|cola|plan)\b|"
            r"\b[a-z]{3,}ara "
            r"(?:unos|unas|hasta|entre|antes|dentro|en los proximos)\b|\bse [a-z]{3,}(?:"
            r"ara|aran|era|eran|ira|iran)\b|\bsera[n]? [a-z]+[oa]s?\b|\bse pidio (?:la|el|una) "
            r"(?:pieza|refaccion)\b"
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
NO_ACTION_VOID = (
    r"\bal pendiente\b",
    (
        r"\b(?:si|cuando|podria|puede que|en caso de) [^.;!?]{0,100}(?:remit|cancel|encuentr|"
        r"localiz|duplicad|envi)[a-z]*\b[^.;!?]{0,40}"
    ),
    (
        r"\bno (?:se )?(?:encontr|observ|hall|detect|vi)[a-z]+ (?:ningun |ninguna |una |un |"
        r"mas )?(?:evidencia de )?(?:infraccion|violacion|problema|fuga|falla|dano|riesgo|"
        r"peligro|condicion|evidencia|delito|actividad|chinche|rata|roedor|plaga|moho|"
        r"cucaracha)[a-z]*"
    ),
)
