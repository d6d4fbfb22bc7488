"""The Spanish of closing messages: words of action, findings, and what is neither.

Patterns are for folded text, so that `a` stands for `á` too and `n` for `ñ`.
"""

from __future__ import annotations

from metrics.messages.rules import word_set, words
from metrics.messages.spanish_words import CASE, CREW, DOES, FUTURE, KNOWN, OWNER, THE

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
        "mat rebaj alis compact pul lij ras desmalez cepill despint rotul sopl escob raspill "
        "enjabon",
        "condon devolvi reintegr remat solaf ancl afianz escarb excav perfor "
        "drenaj bombe achic sec sanit nebuliz roci abon reg transplant reubic acord "
        "arrastr enganch inmoviliz acordon vall baliz senaliz perifone clausur desaloj evacu apaga "
        "extingui sofoc ahuyent capt enjaul microchip amarr alimen rompi tron desarm arm montaj "
        "mont "
        "acopl embon desazolv sonde video hidrolav jal repar compon afin engras tens tir descolg "
        "colg descongel sal esparci raj descarg vert dispers impermeabiliz",
    )
)
"""Of verbs whose past says what was done."""

_DONE = _participles(
    "agreg ajust amarr apret arregl atrap barr borr cambi captur coloc compact confisc corrig "
    "cort demol derrib desagu desatasc desazolv desinfect desmont destap dren elimin emparej "
    "enderez entreg fumig inspeccion instal inund lav levant lij limpi mov mult nivel pint plant "
    "pod recog recolect reemplaz reinstal rellen remolc renov repar repint resan resembr "
    "restablec restaur retir sell sembr sold sustitu tap tritur vaci vacun quit rescat empalm "
    "engras calibr sincroniz clausur decomis blanque marc etiquet parch asfalt bache desbroz remov"
)
"""Things done, told by the participle alone, as crews write: "foco cambiado"."""

ACTIONS = words(
    *(stem + _PAST for stem in _STEMS),
    _DONE,
    "(?:foco|lampara|tapa|senal|letrero|poste|bote|llanta|candado|cable)s?+nuev[oa]s?+puest[oa]s? "
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

_NOTHING = words(
    "fugas? danos? fallas? problemas? violacion(?:es)? infraccion(?:es)? riesgos? "
    "obstruccion(?:es)? "
    "basura grietas? novedades anomalias? irregularidad(?:es)? plagas? evidencia corriente luz "
    "agua "
    "presion tapa letrero calcomania placas? baches? grafiti perros? vehiculos?"
)
_STATES = (
    (
        r"\b(?:trabajando|funcionando|operando) (?:[a-z]+ )?(?:bien|normal|correctamente)\b|"
        r"\bsin viol\b|\bya (?:esta |estan )?(?:limpi|sec|vaci|llen|abiert|nuev)[oa]s?\b|\bfuera "
        r"de (?:los limites|la ciudad|nuestros limites)\b|\bno (?:es )?de (?:nosotros|la ciudad)"
        r"\b|\b(?:funciona|opera|trabaja|corre|prende|enciende|gira|drena|fluye|alumbra|suena|"
        r"cierra|abre)n? (?:[a-z]+ )?(?:bien|con normalidad|normal|normalmente|correctamente|de "
        r"nuevo|otra vez|sin)\b|"
        rf"\bsin {_NOTHING}\b|\btodo (?:en orden|bien|normal|limpio|correcto|funcionando)\b|"
        r"\b(?:ya|tampoco|aun|todavia) (?:no )?(?:prende|funciona|gotea|sirve|enciende|cierra|"
        r"abre|drena)n?\b"
    ),
    (
        rf"\b(?:l[oa]s?|le|les) {DOES} (?:ahora |ya |solo )?{THE} (?:propi[oa]s? )?{OWNER}\b|"
        rf"\b(?:empresa|"
        r"compania|servicio) particular\b|\b(?:problema|responsabilidad|obligacion|propiedad) del? "
        rf"(?:la )?{OWNER}\b"
    ),
    (
        r"\b(?:recibio|recibieron|pago|pagaron|firmo|nego|dijo|acepto) (?:(?:un|una|la|el|su) )"
        r"?(?:multas?|boletas?|citacion|infraccion|apercibimiento|aviso|orden|citatorio|"
        r"notificacion)\b|\b(?:promet[a-z]+|acepto|acordo|nego|confirmo|aseguro) (?:que|el|la|"
        r"[a-z]+r)\b"
    ),
)
"""How things stand, whose it is, and what came of it."""

DONE = (
    (
        r"\b(?:fue|fueron|ha sido|han sido|quedo|quedaron) (?:ya )?(?:impuest|puest|abiert|"
        r"cubiert|devuelt|repuest|compuest|rehech|hech)[oa]s?\b"
    ),
    (
        r"\bse (?:le |les |lo |la |los |las |nos )?(?:[a-z]+(?:ad|id|rt|st|lt|ch|nt|mp|j|z|ll|v|"
        r"b|p|g|c|m|n|r|d|t|i|y|qu|l|f|s|e)o)\b"
    ),
)
"""Anything done, in the voice of reports: what is no outcome is taken out before."""

FINDINGS = (
    *_STATES,
    (
        r"\bno se (?:oi|oy|escuch|ve|veia|percib|sent|sinti|nota|noto)[a-z]*\b|\bno nos "
        r"permit[a-z]+ |\b(?:esta|estaba|queda|es|son|viene) (?:del? lado (?:del|de la|de su|"
        r"privado)|dentro de (?:su|la) (?:propiedad|casa|predio))\b"
    ),
    (
        r"\b(?:esta|estan|estaba|estaban|quedo|quedaron) (?:prendid|correct|normal|firme|estable|"
        r"sin |con |san[oa]|muert|viv[oa]|nivelad|pintad|tapad|cubiert|reparad|arreglad|"
        r"desocupad|cortad)[a-z]*|\b(?:es|son|fue|fueron|era|eran) (?:normal|correct|valid|legal|"
        r"segur|negativ|baj[oa])[a-z]*|\bno se puede[n]? (?:plantar|instalar|poner|colocar|"
        r"quitar|entrar|retirar)\b|\bdejo de (?:gotear|ladrar|sonar|funcionar|correr|oler)\b|"
        r"\bse (?:detuvo|detuvieron|dejo|dejaron|puso|pusieron|quito|echo|fue|recibio el pago)\b|"
        r"\bsolo pudimos ver\b"
    ),
    (
        r"\bvolvi(?:o|eron|mos) a [a-z]+r\b|\bavis(?:o|amos|aron) al? (?:la )?(?:duen|propietari|"
        r"inquilin|contratista|caser|vecin)[a-z]*|\b(?:en silencio|vacante|desocupad[oa]|"
        r"vigentes?|vencid[oa]s?)\b|\bno se (?:levant|mult|emiti|recogi|entreg|requiri|aplic|cit|"
        r"remolc)[a-z]+\b|\bni se [a-z]+o\b|\b(?:quedo|quedaron) [a-z]+[oa]s?\b|\bno hace falta "
        r"(?:pod|repar|cambi|cort|retir)ar[a-z]*\b"
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
        r"contestaron|respondio|abrio|abrieron|es (?:de la ciudad|del municipio|un|una|propiedad)"
        r"|necesita|requieren?|llego|cumple|vimos|vio|funciona|alcanz[a-z]+|pasa|cabe|esta)|ya "
        r"no (?:estaba|estaban|hay|habia|esta|gotea))\b"
    ),
    (
        r"\b(?:ninguna|ningun) (?:infraccion|violacion|problema|fuga|perro|animal|vehiculo|auto)"
        r"\b|\bnada (?:en el lugar|alli|afuera|de eso|por el estilo)\b|\bnadie (?:en casa|abrio|"
        r"contesto|respondio|salio)\b"
    ),
    (
        r"\b(?:esta|estan|estaba|estaban|quedo|quedaron|sigue|siguen) (?:ya |en |de |al |activ|"
        r"detenid|congelad|muy |bien |otra |todo |el |la |listo|bajo |por |a |vacio|cerrad|rot|"
        r"limpi|abiert|suelt|atascad|apagad|encendid|funcionando|lleno|seco|libre|nuev|congelad|"
        r"mal |dentro)[a-z]*"
    ),
    (
        r"\b(?:funciona|funcionan|funcionaba|gotea|cumple|cumplen|mide|miden|pertenece|tiene|"
        r"tienen|tenia|tenian|alumbra|corre|paso|pasaron|hay|habia|hubo|faltaba|faltaban|pide|"
        r"necesita|estuvo|era|eran)\b (?!no )"
    ).replace("(?!no )", ""),
    (
        r"\b(?:el|la|los|las|su|sus|un|una) [a-z]+ (?:de [a-z]+ |del [a-z]+ )?(?:se|ya|le|lo|nos|"
        r"no) [a-z]+"
    ),
    (
        r"\b(?:dueno|duena|propietario|inquilino|vecino|vecina|chofer|inspector|inspectora|"
        r"oficial|cuadrilla|camion|grua|conductor|barredora|compania|arbolista|equipo|revisor|"
        r"revisora|trabajadora) (?:[a-z]+ ){0,3}(?:[a-z]{3,}o|[a-z]+aron|[a-z]+ieron|tiene|debe|"
        r"paga|dijo|es|va|esta|cumple)\b"
    ),
    r"\b(?:porque|ya que) (?:el|la|los|las|hay|habia|no|su|es|estaba|lleg)",
    r"\b(?:se cobra|se paga|se mide|se debe a|se debia) ",
    (
        r"\b(?:su|sus) (?:permiso|beneficios|solicitud de [a-z]+|plano|planos|tarjeta|ayuda|"
        r"certificado|cuota|pago|carro|basura|reciclaje|compost|calle|cuenta|licencia|inspeccion|"
        r"cita|formulario|expediente|parte)\b (?:[a-z]+ ){0,3}(?:es|esta|estan|se|fue|tiene|"
        r"tienen|necesita|necesitan|pararon|empieza|empiezan|sigue|cuesta|vence|caduca|paso|"
        r"llego|quedo|sube|baja|espera|incluye|cumple|dura|vale|pasaron)\b"
    ),
)

FIRM = (
    (
        r"\b(?:envi|mand)(?:o|amos|aron|ad[oa]s?) (?:[a-z]+ ){0,2}?por correo\b|\b(?:envi|mand)"
        r"(?:o|amos|aron) (?:(?:la|el|una?|su) )?(?:carta|tarjeta|boleta|aviso|formulario|"
        r"citatorio|notificacion|recibo|copia|permiso|multa|reembolso|cheque)\b|\b(?:permiso|"
        r"licencia|certificado|tarjeta|boleta|reembolso|recibo|exencion|multa|prestamo|beneficio)"
        r"s?(?: de [a-z]+)?(?: [a-z]+){0,3}? (?:se|fue|fueron|quedo|ya) (?:[a-z]+ )?(?:envi|mand|"
        r"emiti|entreg|aprob|expidi|desestim|cancel|anul|pag|neg|rechaz|renov|deposit|acredit)"
        r"[a-z]+"
    ),
    (
        r"\b(?:reparacion|poda|limpieza|inspeccion|recoleccion|instalacion|pintura|pavimentacion|"
        r"barrido|fumigacion|remocion|entrega|tala|lectura)(?: [a-z]+){0,3}? (?:se|fue|ha sido|"
        r"quedo) (?:ya )?(?:(?:complet|termin|realiz|conclu|efectu)(?:o|y[oe][a-z]*|ad[oa]|"
        r"id[oa]|aron)|hizo|hech[oa]|llevo)\b|\b(?:estudio|conteo|prueba|lectura|medicion|"
        r"muestra|analisis|revision|examen) (?:[a-z]+ ){0,2}?(?:dio|arrojo|marco|salio|resulto|"
        r"mostro|indico|confirmo)\b|\b(?:es|son) duen[oa]s? de\b|\b(?:aparecio|aparecieron|"
        r"regreso|recoji|murio|nacio)\b"
    ),
    r"\bno (?:fue|fueron|ha sido|han sido) (?:encontrad|hallad|localizad|observad|vist)[oa]s?\b",
    r"\bplanos? [^.;]{0,60}\bestan? en revision (?:estructural|electrica|final|de [a-z]+)\b",
)
"""Findings that read like plans: the named step at which plans are being read."""

_FRAMES = (
    (
        r"\b(?:esta|publico|muy|y|libre) limpio\b|\blimpio y\b|\bbajo (?:el|la|otr[oa]|un) "
        r"(?:numero|folio|caso|nombre|control|revision)\b|\bse (?:le|les|l[oa]s?) hubiera "
        r"[^.;,]*|\bvolvi(?:o|mos|eron) a (?:abrir|asignar|turnar|programar|registrar|capturar)"
        r"\b|\bnecesita que (?:usted )?[^.;]*"
    ),
    r"\bles? (?:tocaria|tocara)\b[^.;]*|\b(?:todavia|aun) no (?:ha|han|se)\b[^.;,]*",
    (
        r"(?:¿|\b(?:que|cual|donde|quien|cuando|sigue|tiene) )[^.;:!?]*\?|\bquien(?:es)? "
        r"(?:l[oa]s? |se )?[a-z]+o\b|\bllamadas? (?:se )?[a-z]+o\b|\b(?:nos|les|le) (?:llegaron|"
        r"llego|entraron|pasamos|mandamos|turnamos|enviamos)\b[^.;,]*|\bya no (?:se )?(?:recibe|"
        r"acepta|atiende|ofrece|presta|da|existe|hace)n?\b[^.;,]*|\bse (?:ignora|desconoce)"
        r"n?\b[^.;,]*|\bse (?:le |les )"
        rf"?(?:aviso|notifico|informo|hablo) (?:a|al) (?:{THE} )?{KNOWN}[^.;,]*|\bse (?:pasa|"
        rf"turna|envia|manda|"
        r"canaliza)n? (?:a|al|con)\b[^.;,]*|\b(?:ojala|quisieramos|nos gustaria)\b[^.;,]*"
    ),
    (
        r"\b(?:cambio|reemplazo|arreglo|pago|corte|cierre|aumento|cobro|relleno|traslado|lavado|"
        r"sello|registro|aviso|rescate|marco|control|reporte) de(?:l)? [a-z]+|(?:^|\b(?:el|un|su|"
        r"de|para|por) )(?:retiro|cambio|arreglo|reemplazo|pago|traslado|borrado|cierre|rescate|"
        r"relleno|lavado|sello|desague|corte|recorte)\b"
    ),
    r"\b(?:que|reporta|confirma|dice|pero|eso|ahi) si\b|(?:^|[.;,:] )si[,.]",
    (
        r"\b(?:se )?(?:le|les|te) (?:inform|comunic|notific|avis|record|agradec|anunci|particip|"
        r"hac)(?:a|amos|emos|o|aron|imos)?(?: saber)? que\b|\b(?:que|lo que) (?:usted |nos |ud |"
        r"se )*(?:report|escrib|envi|describ|solicit|pid|mencion|indic|pregunt|llam)[a-z]*\b"
    ),
)
"""Frames that say nothing: what follows them does."""
_VERB_OF_WORKS = (
    "(?:atend|resol|proces|recib|complet|finaliz|conclu|solucion|gestion|tramit|registr|anot|"
    "captur|"
    "asent|elev|archiv|compart|incorpor|canaliz|turn|remit|envi|mand|transfir|transfer|refir|refer|"
    "deriv|traslad|reenvi|reasign|asign|encamin|redirig|comunic|report|document|gener|inici|"
    "program|"
    "agend|calendariz|present|hizo llegar|solicit|pid|requir|decid|consider|intent|trat(?:o|aron|"
    "ado) de|logr|pud|"
    "evalu|ingres|valor|analiz|estudi|turn|contempl|planea|prev|acus|determin|acord|prioriz|toma|"
    "tomo|dio de alta|entreg[a-z]* a(?:l)? (?:la |el )?(?:superv|superint|depart|divis|oficin|"
    "area|encarg|jefe)|reagend|reprogram|cancel|anul|descart|investig|reserv|"
    "esper|ofrec|apreci|agradec|sient|lament|prest|brind|autoriz|disolv|suspend)"
)
_AFTER = r"(?: (?:[a-xz0-9~$]|y[a-z])[^ .;,:!?]*)*"
_CLAUSES = (
    (
        rf"\b{CASE}(?: [a-z~0-9]+){{0,6}}? (?:se|fue|fueron|ha|han|sera|esta|quedo|queda|ya) "
        rf"(?:ya |sido |le |les |nos |han? )*{_VERB_OF_WORKS}[a-z]*{_AFTER}"
    ),
    (
        rf"\b(?:se|ha|han|hemos|fue|fueron|sido) (?:le |les |nos |lo |la |ha |han |sido |ya )"
        rf"*{_VERB_OF_WORKS}[a-z]*{_AFTER}"
    ),
    (
        r"\b(?:favor de|por favor)[^.;:!?]*|\bpara que [^.;,]*|\b(?:no se pudo|no fue posible|no "
        r"procede|no aplica|no alcanza para|con lo que)[^.;:]*|\b(?:todavia |aun |ya )?(?:esta |"
        r"estan )?dentro del? (?:plazo|termino)[^.;]*|\bpara [a-z]+(?:ar|er|ir) (?:el|la|un|una|"
        r"su) [^.;,]* (?:hace falta|se necesita|necesita|debe)[^.;]*|\b(?:su|la|una) (?:cita|"
        r"audiencia|visita|recoleccion) (?:quedo|es|sera|esta|queda|para)[^.;]*|\bya tiene "
        r"(?:una? )?(?:cita|folio|caso|reporte)[^.;]*"
    ),
    (
        r"\b(?:se |ya |le |les |lo |ha |han )*(?:dio|dimos|dieron|dado|da|dar|dara) (?:ya )"
        r"?(?:tramite|atencion|seguimiento|respuesta|por [a-z]+(?:ad|id)[oa]|solucion|curso|"
        r"cumplimiento|vista|parte)\b[^.;]*|\b(?:realiz|efectu|ejecut|llev|hic|hiz|complet)"
        r"[a-z]* (?:a cabo )?(?:l[oa]s? |el |un[oa]?s? )?(?:labor|trabajo|accion|servicio|"
        r"gestion|tramite|diligencia|procedimiento|actividad)(?:es)?s?(?: (?:correspondient|"
        r"necesari|pertinent|solicitad|requerid|de rutina)[a-z]*|[.;,]|$)|\btom(?:o|aron|amos|"
        r"ara) (?:nota|conocimiento|en cuenta|medidas|acciones|cartas)[^.;]*"
    ),
    (
        rf"\b{CREW}(?: [a-z]+){{0,3}}? (?:se |le |lo |la |los |las )?{FUTURE}\b[^.;]*|"
        rf"\b(?:[a-z]{{2,}}(?:ar|"
        r"[dn]er|cer|ver|ir|dr)emos)\b[^.;]*|\bse tienen? (?:contemplad|programad|previst|"
        r"planead|pensad)[^.;]*|\b(?:todavia |aun |por ahora |por el momento )?no hay (?:fecha|"
        r"personal|respuesta|cuadrilla|material|pieza|refaccion)[^.;]*|\bfaltan? (?:que|por)"
        r"\b[^.;]*|\ben (?:cuanto|espera)\b[^.;]*|\bse cerraron? (?:l[oa]s? |el |su |est[ea] )"
        r"?(?:pendientes?|casos?|folios?|expedientes?|reportes?)\b|\b(?:formulario|formato)s? "
        r"estan? (?:disponible|en (?:~|linea|la |el |nuestr))"
    ),
    (
        rf"\b(?:abri|cerr|retir|junt|anul|borr|cancel|elimin|dej|un|agreg|levant|complet|"
        rf"actualiz|reabri|mantuv|conserv)(?:o|io|imos|amos|aron|ieron|a|ad[oa]s?|id[oa]s?|ara) "
        rf"(?:vivo |abierto |solo )?(?:tod[oa]s )?(?:nomas )?(?:{THE} )?(?:mism[oa] )?(?:{CASE}|"
        rf"aquel|~number)[^.;,]*|\b{CASE} "
        r"(?:[a-z~]+ ){0,4}?(?:se )?(?:abrio|junto|cerro|anulo|unio|retiro|borro|cancelo|elimino|"
        r"retirara|cerrara|cancelara)\b[^.;,]*|\bl[oa]s? (?:anul|cerr|cancel|borr)(?:amos|o|aron)"
        r"\b|\b(?:borrad|eliminad|cancelad|retirad)[oa] por (?:el |la )?(?:usuari|quien|"
        r"solicitante|ciudadan|cliente)[^.;]*|\b(?:pidio|pidieron|solicito) (?:que )?[^.;,]*|"
        r"\best(?:a|an) siendo [^.;,]*|\b(?:le|les|nos) (?:corresponde|toca|compete)\b[^.;,]*|"
        r"\bse hizo(?:[.;,]|$)|\bno (?:pudo|pudimos|pudieron|podemos|hay con que|vino con|viene "
        r"con|hubo inspeccion|hubo visita|hubo personal)\b[^.;,]*"
    ),
    (
        rf"(?:^|[.;,] )(?:ya )?(?:enviad|remitid|turnad|canalizad|transferid|referid|pasad|"
        rf"mandad|reportad|asignad|derivad)[oa]s? (?:a|al|hacia|con|para|por)\b{_AFTER}"
    ),
)
"""What is told of the case, not of the street; what is asked for, planned, or could not be."""
_HIDDEN = (*_FRAMES, *_CLAUSES)

NOT_DONE = (
    *_HIDDEN,
    (
        r"\bno (?:nos )?(?:dio|dieron|dejo|dejaron|puso|pusieron) [^.;]*|\b(?:camion|basura|brush|"
        r"barredora|recoleccion)(?: [a-z]+)? (?:no )?(?:pasa|se recoje|se recoge)\b[^.;]*|\besta "
        r"en el (?:reporte )?~number|\bpermiso firmado\b"
    ),
    r"\btiene su (?:reporte|queja|caso)[^.;]*|\bporque no alcanz[^.;]*",
    r"\bles? toca\b[^.;]*|\blo tiene para\b[^.;]*|\bpersona ya no [^.;]*",
    (
        r"\b(?:persona|quien|residente|vecin[oa]|solicitante|cliente|usted) (?:que )?(?:llamo|"
        r"reporto|aviso|hablo|escribio|pidio|cancelo)\b|\bqued(?:o|aron) (?:programad|pendient|"
        r"agendad|asignad|registrad|anotad)[a-z]*"
    ),
    (
        r"\bno (?:fue|fueron|ha sido|han sido|ha|han|hemos|esta|estan|quedo|quedaron) (?:sido |"
        r"aun |todavia )?[a-z]+(?:ad|id|rt|st|lt|ch)[oa]s?\b|\b(?:no|sin|mal|sin ser|por|debe "
        r"(?:ser|estar|quedar)|quede|queden|quedara|quedaran) [a-z]+(?:ad|id)[oa]s?\b|"
        r"\b(?:recoleccion|recogida|limpieza|poda|carro|basura) (?:perdid|olvidad|no [a-z]+)"
        r"[oa]s?\b|\bno (?:hay|tenemos|contamos con|alcanza|hubo) (?:el |suficientes? )"
        r"?(?:presupuesto|fondos?|personal|dinero|recursos|gente)[^.;]*|\bpresupuesto no [^.;]*"
    ),
    (
        r"\bse abrio (?:un|una|el|otr[oa]) (?:folio|caso|reporte|orden|solicitud|ticket)\b|"
        r"\btomo (?:la|su|el|este) (?:queja|reporte|caso)\b|\b(?:comentario|sugerencia|opinion|"
        r"inquietud)s? (?:se )?(?:compartio|anoto|paso|registro|envio|turno)[^.;]*|\bse avis(?:o|"
        r"amos) a (?:los|las) (?:oficiales|encargad[oa]s|cuadrillas|supervisor[a-z]*)[^.;]*"
    ),
    (
        r"\bya (?:hay|existe|tenemos|teniamos|habia) (?:otr[oa]|un|una) (?:reporte|caso|"
        r"solicitud|queja|folio|orden)[^.;]*|\bno (?:trae|tiene|incluye|contiene|da|indica|"
        r"menciona|dice) (?:la |el |un |una )?(?:direccion|ubicacion|numero|calle|domicilio|"
        r"datos|informacion)[^.;]*|\b(?:lo|la|los|las) (?:pas|turn|mand|envi|remit|canaliz)"
        r"(?:amos|o|aron|imos|io) al? [^.;]*|\bse cerro porque (?:la|el|esta|este|su) "
        r"(?:solicitud|caso|reporte|queja|folio)[^.;]*|\b(?:vecin[oa]|residente|solicitante|"
        r"usuari[oa]|ciudadan[oa]|usted) (?:llamo|aviso|pidio|escribio) (?:para|que) [^.;]*|\bsu "
        r"[a-z]+ es importante[^.;]*|\bse llamo al? (?:la |el )?(?:compan|empresa|condado|estado)"
        r"[^.;]*|\bte?nemos? en cuenta\b"
    ),
    r"\bpasamos (?:el|su|la) (?:caso|reporte|queja|solicitud) [^.;]*",
    r"\bya tiene una? (?:solicitud|caso|reporte)[^.;]*",
    (
        r"\b(?:fue|fueron|ha sido|han sido) (?:(?:atendid|resuelt|revisad|recibid|remitid|"
        r"procesad|evaluad|completad|asignad|transferid|registrad|referid|turnad|canalizad|"
        r"cancelad|duplicad|informad|programad|incluid|finalizad|concluid|terminad|solucionad|"
        r"gestionad|tramitad|realizad|efectuad|respondid|contestad)[oa]s?|enviad[oa]s? al? )"
    ),
    (
        r"\b(?:caso|reporte|solicitud|queja|peticion)s? (?:ya )?(?:se )?(?:le )?(?:paso|turno|"
        r"envio|mando|remitio|canalizo)\b"
    ),
    (
        r"\bse [a-z]{3,}(?:aran?|eran?|iran?)\b[^.;,]{0,50}|\b(?:(?:el|la|los|las|su|una|un) "
        r"[a-z]+ )?(?:se |lo |la )?(?:[a-z]{1,}(?:izara|icara|epararan?|alizaran?|ecogeran?|"
        r"isitaran?|nspeccionaran?|evisaran?|ealizara|mpiaran?|nstalaran?|odaran?|tenderan?|"
        r"arreglara)|seran?|estaran?|iran|iremos|haran?|haremos|vendran?|llegaran?|pasaran?|"
        r"colocaran?|pintaran?|enviaran?|recibiran?|tendran?)\b[^.;,]{0,50}"
    ),
    (
        r"\bse (?:adoptaron|supervisan?|encuentra en|iniciaron|realizan?|prestan?|les conceden|"
        r"le contesto|paso al?|programo|notifico al supervisor|incluyo en)\b[^.;,]{0,80}"
    ),
    (
        r"\b(?:transmitid|evaluad|jerarquizad)[oa]s? [^.;,]{0,50}|\best(?:a|an) (?:en la "
        r"(?:lista|fila|cola|programacion)|pedid[oa]s?|disponibles?|programad[oa]s?|en otr[oa]|"
        r"la fecha|en (?:evaluacion|revision|estudio|proceso|tramite))[^.;,]{0,40}"
    ),
    (
        r"\b(?:cuadrilla|personal|oficial|inspector|equipo)(?: de [a-z]+| del [a-z]+)? (?:ya )"
        r"?(?:lo |la )?(?:arreglo|vio|atendio|reviso|resolvio)\b|\busted (?:retiro|pidio que|nos "
        r"aviso|cancelo)\b|\bno tiene que\b|\btiene mas de (?:un|una|dos|\d+)\b|\bahi esta\b"
    ),
    (
        r"\b(?:lo|la|le|les) (?:revisa|contesta|visita|atiende|responde|llama) (?:antes|en|el|"
        r"dentro)\b|\binspector (?:de [a-z]+ )?lo revisa\b|\btrabajador (?:de [a-z]+ )?le "
        r"contesta\b|\b(?:camion|cuadrilla|inspector|oficial)(?: de [a-z]+)? (?:va|viene|llega|"
        r"pasa) (?:antes|el|dentro|en)\b|\b(?:su|la|el) (?:solicitud|caso) (?:de [a-z]+ )"
        r"?(?:[a-z]+ )?(?:esta|fue|se|ha)\b"
    ),
    (
        r"\b(?:sera|seran|puede ser|pueden ser|podra ser|debe ser|deben ser|va a ser|para ser|"
        r"por ser) [a-z]+(?: [a-z]+)?"
    ),
    r"\b(?:si|cuando|hasta que|a menos que|en caso de|donde) [^.;:!?]{0,90}",
    (
        r"\b(?:solicitud|caso|queja|asunto|problema|reporte|informe|inquietud|peticion|orden|"
        r"trabajo|condicion|situacion|tarea|expediente|registro|servicio|consulta)(?: (?:de "
        r"servicio|de trabajo|reportad[oa]|que (?:usted )?(?:reporto|envio|hizo)|de "
        r"mantenimiento(?: senalad[oa])?|de [a-z]+|numero|~number|senalad[oa] en su solicitud))* "
        r"(?:ya |se |ha |han |fue |fueron |sido |esta |ha sido |quedo |le |lo )*(?:atendid|"
        r"resuelt|cerrad|completad|procesad|recibid|terminad|concluid|solucionad|revisad|"
        r"finalizad|enviad|remitid|asignad|registrad|canalizad|transferid|tramitad|evaluad|"
        r"gestionad|ingresad|cerro|completo|resolvio|recibio|proceso|envio|atendio|reviso|"
        r"concluyo|termino|finalizo|incluyo|agrego|remitio|asigno|transfirio|registro|atendio|"
        r"evaluo)[a-z]*"
    ),
    (
        r"\bse (?:atendio|resolvio|cerro|completo|proceso|recibio|termino|reviso|finalizo|envio|"
        r"remitio|turno|canalizo|transfirio|asigno|registro|evaluo|concluyo|tramito|tomo nota|"
        r"tomaron|incluyo|agrego a)\b"
    ),
    (
        r"\b(?:medidas|acciones) (?:necesarias|apropiadas|correspondientes|pertinentes)\b|"
        r"\btom[a-z]+ (?:las )?(?:medidas|acciones)\b[^.;]{0,40}"
    ),
    r"\b(?:gracias|agradece|agradecemos|lamentamos|disculpe|disculpas)\b[^.;!]{0,140}",
    (
        r"\b(?:este caso|esta solicitud|su solicitud|su caso|la solicitud|el caso|el servicio(?: "
        r"solicitado)?|la tarea|el registro) (?:ya |se |ha |esta |fue |queda |ha sido |sido )"
        r"*(?:cerrad|complet|termin|list|atend|proces|conclui|finaliz|resuelt)[a-z]*"
    ),
    (
        r"\b(?:va|vamos|van) a [a-z]+|\b(?:no requieren?|no se requiere) (?:mas )?(?:accion|"
        r"acciones)\b"
    ),
    r"\b(?:no hay|no tiene|no tenemos|sin) (?:suficiente )?(?:informacion|datos|direccion)\b",
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
_NOUNS = (
    "recado lado estado condado mercado poblado llamado mandado pescado ganado tejado techado "
    "alumbrado "
    "enunciado jurado abogado juzgado empleado encargado soldado cuidado significado resultado "
    "apartado delegado diputado senado grado ruido sentido pedido partido sonido vestido oido "
    "marido "
    "contenido apellido recorrido tendido cometido nido ruidos lados "
    "estados condados mercados grados ruidos pedidos sentidos entrada entradas llamada llamadas "
    "parada paradas calzada calzadas fachada fachadas temporada jornada mirada helada heladas "
    "nevada portada pasada pasado pasados pasadas tonelada toneladas bajada subida salida salidas "
    "comida medida medidas bebida vida querida ida avenida avenidas camada manada brigada brigadas "
    "cruzada camarada explanada rotonda ensenada privada privado privados privadas cada nada toda "
    "todo todas todos lunada posada granada canada florida colorado"
)
_TOLD = (
    "estimado estimada estimados adecuado adecuada debido debida demasiado demasiada ubicado "
    "ubicada "
    "dedicado interesado necesitado relacionado relacionada mencionado mencionada indicado "
    "indicada "
    "requerido requerida permitido permitida permitidos permitidas reglamentado determinado "
    "determinada autorizado autorizada limitado limitada elevado elevada equivocado equivocada "
    "afectado afectada interesada deseado esperado prohibido prohibida prohibidos prohibidas "
    "asociado asociada avanzado apropiado apropiada separado separados separada conocido conocida "
    "parecido ocupado estacionado estacionados estacionada estacionadas rapido rapida solido "
    "solidos "
    "liquido humedo valido valida invalido debidos residuo supuesto delgado"
)
_OF_CASES = (
    "atendido atendida atendidos atendidas terminado terminada completado completada cerrado "
    "cerrada "
    "cerrados cerradas finalizado finalizada concluido concluida solucionado solucionada procesado "
    "procesada recibido recibida recibidos enviado enviada enviados remitido remitida turnado "
    "turnada "
    "canalizado canalizada transferido transferida referido referida asignado asignada registrado "
    "registrada anotado anotada cancelado cancelada duplicado duplicada duplicados "
    "repetido repetida programado programada programados agendado agendada calendarizado previsto "
    "revisado revisada evaluado evaluada reportado reportada reportados reportadas solicitado "
    "solicitada solicitados presentado presentada tramitado tramitada gestionado gestionada "
    "validado "
    "validada realizado realizada efectuado efectuada ejecutado ejecutada informado informada "
    "avisado "
    "archivado archivada descartado descartada pasado mandado mandada derivado "
    "derivada reasignado reenviado trasladado redirigido ingresado ingresada asentado asentada "
    "sido "
    "podido tenido habido querido debido dado dada llegado ido venido estado vencido vencida "
    "antiguado "
    "cumplido cumplida liquidado contestado respondido comentado considerado considerada "
    "contemplado "
    "contemplada planeado planeada priorizado priorizada estudiado analizado iniciado iniciada "
    "proporcionado proporcionada incompleto reagendado reprogramado aceptado aceptada equivocado "
    "contado contada contactado registrados determinada compartido compartida elevado anexado"
)
WEAK = WEAK | word_set(_NOUNS, _TOLD, _OF_CASES)
"""These and the participles that say nothing of an outcome."""
