"""Why nothing was done, as short messages say it: families across the reasons, in both languages.

Beside the families of each reason (`reasons_elsewhere`, `reasons_later`, `reasons_missing`,
`reasons_repeated`, `spanish_reasons`) stand those by which a line of a few words is known: a state
instead of a sentence ("unfunded", "parts on order"), a passive without its verb ("maintained by
the association"), a present tense with a day to come ("el camión pasa mañana"). They hold only
where no thing was done. Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.reason_words import (
    DAY,
    DETERMINERS,
    FILED,
    GONE,
    LIST,
    OFFICES,
    OWNERS,
    REMOVED,
    REPORT,
    THING,
    WORKED_ON,
    gap,
)
from metrics.messages.spanish_words import CASE, KNOWN, NUMBER, OWNER, UNIT

_NUMBERED = r"(?:(?:\d{1,4}-)?~number|~code|~|#? ?\d{3,}[a-z0-9-]*)"
_DAY_ES = (
    r"(?:manana|pasado manana|hoy (?:en|por) la (?:tarde|noche)|(?:el |este |esta |la |los "
    r")?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(?:el |la |los |las |en "
    r")*(?:proxim[oa]s?|siguientes?|otr[oa]) (?:semanas?|mes(?:es)?|dias?|turno|ano|ruta|jornada|"
    r"trimestre|semestre|bimestre|temporada|etapa|gira|recorrido|visita|lunes|martes|miercoles|"
    rf"jueves|viernes|sabado|domingo)|(?:la |el )(?:semana|mes|ano) (?:que (?:viene|entra)|"
    rf"entrante)|antes del? |a partir del? |en cuanto |en {NUMBER} {UNIT})"
)
_GOES = (
    r"(?:pasa|pasan|pasamos|va|van|vamos|recoge|recogen|recogemos|levanta|levantan|atiende|"
    r"atienden|repara|reparan|visita|visitan|regresa|regresan|regresamos|vuelve|vuelven|volvemos|"
    r"llega|llegan|sale|salen|empieza|empiezan|inicia|inician|coloca|colocan|cambia|cambian|pinta|"
    r"pintan|poda|podan|hace|hacen|acude|acuden|acudimos|limpia|limpian|barre|barren|entra|entran|"
    r"toca|tapa|tapan|instala|instalan|revisa|revisan|queda|quedan|quedo|quedaron|se [a-z]{3,}(?:a|"
    r"an|e|en))"
)
_LACK_ES = (
    r"(?:refacciones|refaccion|material(?:es)?|equipo|unidad(?:es)?|camion(?:es)?|piezas?|"
    r"repuestos?|luminarias?|focos?|mezcla|asfalto|insumos|herramienta|vehiculos?)"
)

_LEFT = (
    r"(?:\b(?:not|never|unable to)|n'?t) (?:(?:yet|be|been|get|got|able to|able) )*[a-z]{3,}(?: "
    r"(?:it|them|there|this|that|here|the [a-z]+|your [a-z]+))? (?:because|as|since|due to|owing "
    r"to|on account of|b/c)"
)
"""What was left undone, with why: the words behind it tell the reason."""
_WHY = rf"{_LEFT} (?:[a-z0-9'-]+ ){{0,7}}?"

_LASTING = (
    r"(?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|several|many|~)(?:(?: to |-| or |/)"
    r"(?:\d+|[a-z]+))?[ -](?:business |working |calendar )?(?:days?|weeks?|months?|years?)"
)
_WORK_ES = (
    r"(?:poda|bacheo|fumigacion|barrido|limpieza|recoleccion|pintura|reparacion|atencion|tala|"
    r"plantacion|desazolve|entrega|intervencion)"
)

BROAD: dict[str, tuple[str, ...]] = {
    "D": (
        (
            rf"\b(?:este|esta|el|la|su|dicho|dicha) (?:mism[oa] )?(?:{CASE} )?repite (?:el|la|"
            rf"un[oa]?|"
            rf"otr[oa]|al?) |\b(?:recib|tuv|ten|lleg)[a-z]+ (?:ya )?mas de un[oa]? {CASE}\b"
        ),
        (
            rf"\b(?:{REPORT}|~number) (?:#? ?~?[a-z0-9-]+ )?(?:has |have )?(?:replaced|replaces) "
            rf"(?:this|it|the)|\breplacement (?:[a-z]+ ){{0,3}}{FILED}\b|\b(?:already|"
            r"previously|was|been|were) (?:[a-z]+ )?(?:inspected|scheduled|addressed|handled|"
            r"completed|assigned|entered|done|cleaned|serviced|collected|dispatched|noted|logged) "
            rf"(?:[a-z0-9 ]+ )?(?:on|under|in|per|with|via|through|by) (?:{REPORT}|ntr|ref|wo) "
            rf"?{_NUMBERED}"
        ),
        (
            r"\b(?:several|many|multiple|lots of|a number of|two|three|four|five|\d+) (?:other )?"
            rf"{FILED} (?:of|about|for|on) (?:this|it|that|the same|these)\b|\b(?:handling|"
            r"treating|working|tracking|counting|handled|treated|counted|worked) (?:them|these|"
            r"those|all|both|it)(?: all| both)? (?:as one|together|under one|on one|as a group)\b|"
            rf"\b(?:already|we) have (?:one|it|this one|this|a {FILED}) (?:for|on|at|in|open|under|"
            rf"logged) (?:this|that|the|file|it)\b"
        ),
    ),
    "R": (
        (
            r"\bse (?:oficio|giro oficio|envio oficio|dio vista) a (?:la |el |dich[oa] |es[ea] |"
            r"est[ea] )?(?:[a-z]+ ){0,2}?(?:entidad|dependencia|autoridad|institucion|empresa|"
            r"organismo|secretaria|direccion|propietari[oa])"
        ),
        (
            rf"^(?:advised|emailed|e-mailed|called|notified|told|contacted|paged|informed|asked|"
            rf"alerted|messaged|sent) (?:the |to )?(?:{KNOWN}|[a-z]{{1,5}}pd|police|"
            rf"{OFFICES})(?:[.,;]|$| (?:about|of|to|re|for|on|at|by))|\b(?:county|state|district|"
            rf"chp|sheriff|police|patrol|[a-z]{{1,4}}pd|utility|railroad|school|park|transit|power|"
            rf"water|gas|phone|cable) (?:[a-z]+ ){{0,2}}(?:was |were |has been |is )?(?:e-?mailed|"
            rf"advised|called|contacted|paged|notified|informed|told|messaged|made aware)(?:[.,;]|"
            rf"$| (?:about|of|by|on|today|re|and))|(?:^|[.;] ?|\bwe |\bhave )(?:spoke|spoken|"
            rf"talked) (?:to|with) (?:the )?(?:{OFFICES}|state|county|{KNOWN})\b(?: [a-z]+)?(?: "
            rf"(?:about|regarding|on|re)\b|[.,;]|$)"
        ),
        (
            rf"\bse (?:le |les |l[oa]s? )?(?:aviso|notifico|reporto|informo|pidio|comunico|"
            rf"solicito|turno|remitio|canalizo|paso|envio|corrio traslado|dio (?:aviso|parte|"
            rf"vista)) (?:[a-z]+ ){{0,2}}?(?:a|al|ante|con) (?:la |el |los |las )?(?:{KNOWN}|"
            rf"[a-z]{{2,5}}(?:[.,;]|$)|area (?:correspondiente|competente|encargada)|empresa|"
            rf"direccion|secretaria|alcaldia|delegacion|municipio|ente)"
        ),
    ),
    "J": (
        (
            r"(?:^|[.,;:] ?)not (?:an? |the |our )?(?:city|county|town|municipal) (?:water|tree|"
            r"pole|"
            r"light|sign|pipe|line|property|street|road|fence|wall|hydrant|main|meter)(?:[.,;]|$)"
        ),
        (
            rf"{_WHY}(?:private|owned|permitted|mural|allowed|legal|exempt|policy|routes?|eligible|"
            r"qualif[a-z]+|historic|maintained|county|state|railroad|landmark|warranted|criteria)\b"
        ),
        (
            rf"(?:^|[.,;:(-] ?)(?:maintained|owned|serviced|managed|run|operated|kept|plowed|swept|"
            rf"controlled|lit|cared for|mowed|patrolled|insured|leased|licensed) (?:and [a-z]+ "
            rf")?by {DETERMINERS}{gap(2)}(?:{OWNERS}|{KNOWN}|homeowners?|[a-z]+'s)|\b(?:county|"
            rf"state|railroad|utility|hoa|landlord|{OWNERS})(?:'s|s') (?:to [a-z]+|(?:own "
            rf")?(?:road|street|pole|light|tree|property|land|lot|sidewalk|line|pipe|duty|"
            rf"responsibility|job|lateral|fence|wall|box|cabinet|sign|signal|meter|ditch|drain|"
            rf"culvert|inlet))\b|\b(?:warrants?|criteria|thresholds?|standards?|requirements?|"
            rf"guidelines|qualifications?) (?:not|never|un)(?: been| yet)? ?(?:met|satisfied|"
            rf"reached|fulfilled)\b|\bon (?:a |the |your |their |his |her )?private (?:yard|lot|"
            rf"land|drive|driveway|grounds|side|road|street|wall|fence|parcel)\b"
        ),
        (
            rf"\b(?:in|on|is|from|inside|was|a) (?:the |your |their |an? )*(?:owner'?s?|"
            rf"customer'?s?|private|house|building|property(?: owner)?'?s?|resident'?s?|"
            rf"homeowner'?s?|tenant'?s?|your) (?:own |sewer |water |service |drain )?(?:lateral|"
            rf"service line|side sewer|side of|plumbing|line|trap|panel|breaker|wiring|connection|"
            rf"pipes?|side)\b|\b(?:address|location|spot|street|block|point|house|property|corner|"
            rf"site|pin)(?: given| you gave| provided| listed| reported)? (?:falls|lies|sits|comes|"
            rf"drops) (?:outside|beyond|in (?:[a-z]+ ){{0,2}}?(?:county|heights|township|state|"
            rf"village)|in another (?:city|town|county)) ?|\b(?:towing|repairs?|removal|cleanup|"
            rf"pruning|upkeep|maintenance|care|trimming|mowing|clearing|plowing) (?:is|are) (?:up "
            rf"to|on|with|left to|for) (?:the |your |each )?{OWNERS}\b"
        ),
        (
            r"\bno (?:es|son|esta|estan|entra|tiene|tienen|tenemos|contamos|somos|cuenta) "
            r"(?:[a-z]+ ){0,3}?(?:competen(?:cia|te)s?|atribucion(?:es)?|facultad(?:es)?|"
            r"facultad[oa]s?|jurisdiccion|autoridad|regulad[oa]s?|permitid[oa]s?|autorizad[oa]s?|"
            r"contemplad[oa]s?|incluid[oa]s?|injerencia|via publica|prohibid[oa]s?)\b|\bno "
            r"formar?n? parte del? |\bno se (?:admite|acepta|autoriza|aprueba|otorga|permite)n?\b|"
            r"\bes (?:de |del )(?:la |el )?(?:[a-z]+ county|condado|estado|federacion|gobierno "
            rf"(?:federal|estatal))\b|\b(?:tuberia|toma|red|instalacion|linea|fuga|dano|falla|"
            rf"tapon|acometida) (?:es |esta )?(?:intern[oa]|domiciliaria|interior|particular|"
            rf"privad[oa])\b|\b(?:del|al) lado (?:de|del) (?:la )?(?:casa|usuario|cliente|abonado|"
            rf"predio|domicilio|propietario|duen[oa])\b|\b(?:despues|adentro|dentro) del "
            rf"(?:medidor|domicilio|predio|inmueble)\b|\ble (?:toca|corresponde|compete) (?:a|al|a "
            rf"la) (?:{OWNER}|abonad[oa]s?|suscriptor|vecin[oa]s?|usuari[oa]s?)\b|\bde "
            rf"(?:jurisdiccion|competencia|caracter) (?:estatal|federal|privad[oa]|municipal de)\b|"
            r"\b(?:al interior|dentro) de (?:la |el |una |un )?(?:copropiedad|conjunto|unidad "
            r"residencial|condominio|propiedad privada|predio)\b"
        ),
    ),
    "L": (
        r"^(?:gone|moved|not there|all gone)(?:[.,;]|$)",
        (
            rf"\b(?:had|have|has|was|were) (?:already |all )*(?:been )?{REMOVED} (?:by|before) "
            rf"(?:the "
            r"|an? )*(?:[a-z]+ )?(?:scavengers?|scrappers?|pickers?|someone|somebody|others?|"
            r"neighbou?rs?|unknown|passers?-?by|thie(?:f|ves)|time|we|our|crews?|truck|they)\b|"
            rf"\b{GONE}s gone\b|\b(?:but |with |found |saw )?(?:no|without|not any|zero) (?:sign|"
            rf"signs|trace|traces) of (?:it|the|any|an?|your|that|them|one)\b|\bya no (?:esta|"
            rf"estan|se ve|se ven|seguia|siguen?) (?:el|la|los|las|ahi|alli|en)\b|\b(?:carro|auto|"
            rf"vehiculo|perr[oa]|animal|camion|remolque|basura|mueble|colchon|objeto)s? ya no "
            rf"(?:esta|estan|estaba|estaban)\b"
        ),
    ),
    "A": (
        r"\b(?:no ?body|no one|noone|no adult|nadie) (?:met|greeted|received|abrio|abriera)\b",
        (
            rf"{_WHY}(?:dogs?|gates?|locked|parked|cars?|vehicles?|blocked|access|nobody|no one|"
            r"occupants?|tenants?|key|fence[ds]?)\b"
        ),
        (
            r"\b(?:trucks?|vans?|crews?|plows?|sweepers?|we|driver|machine|lift|vac|vactor|it|"
            r"they) (?:can ?not|can't|could not|couldn't|cant|couldnt) (?:safely )?(?:pass|fit|"
            r"turn|get (?:by|past|in|through|down|up|under|around|to)|back|squeeze|make the turn|"
            r"clear|enter|reach|access|go (?:in|down|under|through))\b|\bnadie (?:atendio|atiende|"
            r"salio|abria|recibio|respondio)\b|\bno (?:se )?(?:pudo|pudimos|pudieron|permitio|"
            r"permitieron|dejo|dejaron|logro|logramos) (?:el )?(?:acceso|acceder|entrar|ingresar|"
            r"ingreso|pasar|entrada)\b|\b(?:predio|inmueble|domicilio|vivienda|casa|local|porton|"
            r"puerta|reja) (?:estaba |se encontro |se encontraba |permanecio )?(?:cerrad[oa]|"
            r"sol[oa]|desocupad[oa]|sin ocupantes|con candado)\b"
        ),
    ),
    "I": (
        (
            rf"\bfalt(?:a|an|o|aron) (?:indicar|anotar|precisar|senalar|agregar|proporcionar) "
            rf"(?:el "
            rf"|la |los |las |su )?(?:calle|direccion|domicilio|ubicacion|numero|altura|{THING})\b"
        ),
        (
            r"\b(?:could not|couldn't|unable to|cannot|can't) (?:identify|match|trace|verify|look "
            r"up) (?:the |an? |any |your )?(?:[a-z]+ ){1,3}(?:with|from|by|on) (?:the |only )?[a-z "
            r"-]{3,50}(?:you gave|you sent|you provided|given|provided|supplied)\b"
        ),
        (
            r"\b(?:you|callers?|requests?|reports?|complaints?|forms?|photos?|note|pin) (?:did|"
            r"does|do)(?: not|n't) (?:name|say|tell|state|mention|specify|identify|list|give|"
            r"include|provide|show|indicate)\b|\bno (?:dijo|indico|preciso|especifico|senalo|"
            r"menciono|dio|anoto)\b"
        ),
        (
            r"\bwe (?:will |would |do )?(?:need|require|must have) [^.;]{2,50} before (?:we|the|a|"
            r"an|any|it|this|crews?|staff|work)\b|\bfalt(?:a|an|aba|aban|o|aron) (?:de |el |la |"
            r"los |las |su |sus |que |indicar |anotar |precisar |agregar )*(?:entre calles|colonia|"
            r"referencias?|codigo postal|croquis|poste|nombre|telefono|correo|rfc|folio|plano|"
            r"anexos?|comprobantes?|requisitos?|fotografias?|placas?|escritura)\b|\b(?:work out|"
            r"tell|determine|figure out|make out|identify|sure|unsure|unclear|know|understand) "
            r"(?:from [a-z ]{2,40}? )?(?:which|"
            rf"what|where|exactly where) (?:[a-z]+ ){{0,2}}(?:you|is|it|this|they|the|of)\b|"
            rf"\b(?:left|gave|provided|listed|included|supplied|with|had) (?:us )?no (?:[a-z]+ "
            rf"){{0,2}}(?:{THING}|callback)\b|\bwould not (?:give|provide|leave|say|state) (?:an? |"
            rf"the |his |her |their |us )*(?:[a-z]+ )?{THING}\b|\b(?:could not|couldn't|cannot|"
            rf"can't|unable to|was not able to) (?:be )?process(?:ed)? (?:this|your|the) "
            rf"(?:{FILED}|application)\b(?: [a-z]+){{0,4}} (?:location|address|information|info|"
            rf"documentation|details?|incomplete|missing|insufficient|not provide)"
        ),
    ),
    "C": (
        (
            r"\b(?:this|the|our) (?:[a-z]+ )?(?:form|app|category|line|queue|page|option|portal|"
            r"request type|number) is (?:only|just|solely|exclusively|reserved|strictly)(?: meant| "
            r"intended)? for\b"
        ),
        (
            r"\b(?:do|does|did)(?: not|n't) (?:need|want) (?:us|anything|anybody|a (?:visit|truck|"
            r"crew|pick ?-?up))\b|\b(?:pidio|solicito|quiso|desea|quiere) (?:que se )?(?:cancel|"
            r"anul|retir|dar de baja)[a-z]*\b|\b(?:caller'?s?|your|the|this) (?:[a-z]+ "
            r")?(?:complaint|request|case|issue|report) (?:is|was) (?:actually|really|instead) "
            r"(?:an? |about |for )"
        ),
    ),
    "X": (
        (
            rf"\b{_LASTING} (?:with |of )?(?:no|without|in)(?: ?)(?:any |further )?activity\b|\bno "
            rf"(?:further |recent )?activity (?:in|for|since) (?:the )?(?:past |last "
            rf")?(?:{_LASTING}|"
            r"\d)|\b(?:shut|closed|retired|dropped|ended|cleared)(?: down| out| off)? (?:during|in|"
            r"with|by|for|when|as) (?:the |an? |our |we |it )*(?:[a-z]+ )?(?:systems?|platform|"
            r"software|move|moved|switch(?:ed)?|migration|migrated|upgrade|changed?|changeover)\b"
        ),
        (
            r"\b(?:unable to|not able to|could not|couldn't|cannot|can't|did not|didn't) "
            r"prioriti[sz]e"
            r"\b|\b(?:not|never|wasn't|weren't) (?:been |be )?prioriti[sz]ed\b|\bse (?:cerro|dio "
            r"por "
            r"cerrad[oa]|archivo|depuro) (?:[a-z]+ ){0,3}?(?:por|de|debido a|en) (?:[a-z]+ "
            r"){0,3}?(?:sistema|automatica|antiguedad|migracion|inactividad|depuracion|"
            r"plataforma)\b|"
            r"\bno (?:se )?(?:alcanz|logr)[a-z]+ a (?:visitar|atender|revisar|acudir|"
            r"inspeccionar)\b"
        ),
        r"^(?:[a-z]+ )?(?:purged|archived|wiped|auto-?purged)\b",
        (
            r"\b(?:sin|no hay|no habia|no hubo) (?:patrullas?|unidades|personal|inspectores|"
            r"elementos|cuadrillas?|presupuesto|recursos|agentes) (?:libres?|disponibles?|"
            r"suficientes?|para|en turno)\b"
        ),
        r"\bauto[- ]?clos(?:ed?|ure)\b",
        (
            r"\b(?:was|were|been) not (?:assessed|visited|inspected|reviewed|checked|investigated|"
            r"worked|looked at)(?:[.,;]|$| (?:and|as|because|due|by|for|so))|\bnot (?:every|all|"
            r"each) (?:[a-z]+ ){1,3}(?:can|could|will) be (?:visited|inspected|answered|worked|"
            r"assessed|reviewed|addressed|served)\b|\b(?:shut|closed|retired|dropped|removed) "
            r"without (?:a |any )?(?:review|visit|inspection|action|look)\b|\bcierre masivo\b|\bno "
            r"se (?:reviso|visito|inspecciono|atendio|acudio)\b"
        ),
    ),
    "P": (
        (
            rf"\b(?:turn ?-?around|lead ?-?times?|wait|waiting time|delivery time|backlog)s? "
            rf"(?:[a-z]+ ){{0,5}}?(?:(?:is|are|runs?|running|stands at|of|presently|currently|now|"
            rf"at|"
            rf"about|around|roughly|up to|some) )+{_LASTING}\b|\b(?:is|are|we're) (?:[a-z]+ly )?"
            rf"backlogged\b|\b(?:is|are) running (?:about |around |some |at |roughly )*{_LASTING}|"
            rf"\b"
            rf"(?:list|queue|backlog|wait|waitlist) is (?:[a-z]+ )?long\b|\b(?:opened|created|"
            rf"entered|raised|put in|logged) (?:an? |the )(?:[a-z]+ )?(?:jobs?|tasks?|work "
            rf"requests?) "
            rf"(?:for|with|to) (?:the |our |a )"
        ),
        (
            rf"\b(?:tiempo de (?:[a-z]+ )?(?:atencion|espera|respuesta|entrega)|plazo|espera|"
            rf"demora) "
            rf"(?:[a-z]+ ){{0,4}}?(?:es|son|sera|esta) (?:[a-z]+ ){{0,3}}?{NUMBER} {UNIT}|\bse "
            rf"program(?:o|aron) (?:con|a) (?:la |el |las |los )?(?:[a-z]+ )?(?:cuadrilla|brigada|"
            rf"equipo|personal|area)|\b{_WORK_ES} (?:[a-z]+ ){{0,3}}?(?:se (?:hace|realiza|efectua|"
            rf"ejecuta|hara|realizara)|sera) (?:entre|en (?:epoca|temporada|el mes)|a partir|"
            rf"durante)\b"
        ),
        (
            r"\b(?:study|design|review|survey|engineering|planning|investigation|bidding) (?:is |"
            r"are |now )*(?:under ?way|in progress|ongoing|continuing)\b"
        ),
        (
            rf"\b(?:to|will|shall|should) be [a-z]+(?:,? (?:and|&|then|or) [a-z]+)+ (?:(?:by|on|in|"
            rf"before|within|over|during|the|this|next) )*(?:{DAY}|20[0-9][0-9]|with the|when|once|"
            rf"after)|\b(?:crews?|contractors?|department|dept|office|company|vendor|utility|city|"
            rf"engineers?|hauler) (?:has|have|gets?|is given|are given) (?:up to |until |till |"
            rf"about )?(?:~|\d+|[a-z]+) (?:business |working |calendar )?(?:hours|hrs|days|weeks|"
            rf"months)\b|\b(?:calls?|phones?|contacts?|e-?mails?|writes?|visits?|meets?) (?:you|"
            rf"with you|to you) (?:back )?to (?:set|schedule|arrange|book|make|agree|fix)\b|"
            rf"\b(?:construction|work|repairs?|replacement|planting|paving|installation|cleanup) "
            rf"(?:[a-z]+ )?(?:next|this coming|later this|early next) (?:year|spring|summer|fall|"
            rf"winter|month|week|season)\b|\b(?:we|crews?|they|staff|engineers?|city|department|"
            rf"office|planners?|team|contractors?) (?:is|are) (?:[a-z]+ly |now |still )*(?:drawing|"
            rf"putting together|lining up|pricing|bidding|applying|negotiating|seeking|finding|"
            rf"hiring|working up|setting up|catching up|gearing up|asking)\b|{_WHY}(?:scheduled|"
            rf"planned|rain[a-z]*|snow[a-z]*|weather|frozen|cold|wet|storm|"
            r"wind|heat|ice|shortage|parts|short-?staffed|equipment|break-?down|season|holiday|"
            r"traffic|parade|event)\b|\bto (?:inspect|assess|evaluate|check|visit|contact|repair|"
            r"remove|schedule|review|respond|investigate|replace|trim|clean|fill|patch) (?:it |"
            r"this |the [a-z]+ |site |location )?(?:w/?in|within|by|in|on|"
            rf"next|this) (?:the )?(?:\d|~|next |{DAY})|\bwill be (?:cut|poured|dug|milled|laid|"
            r"rebuilt|built|ground|restriped|relamped|rewired|excavated|upgraded|swapped|chipped|"
            r"redone|reset)\b"
        ),
        (
            rf"\b(?:se )?(?:l[oa]s? |les? )?{_GOES} (?:[a-z]+ ){{0,4}}?{_DAY_ES}|\b(?:sin|falta de|"
            rf"no hay|esperando|faltan?|en espera de|agotad[oa]s?) {_LACK_ES}\b|\b(?:unidad|camion|"
            rf"equipo|grua|maquina|barredora) (?:esta |se encuentra )?(?:descompuest|averiad|en "
            rf"taller|fuera de servicio|en reparacion)[a-z]*|\b(?:priorizad|calendarizad|"
            rf"presupuestad|contemplad|considerad|inscrit|enlistad|registrad|agend|proyectad|"
            rf"incluid|quedo|queda) ?[oa]?s? (?:para|en) (?:el |la |los |las |un |una |su "
            rf")*(?:[a-z]+ )?(?:programa|cronograma|lista|plan|calendario|agenda|ruta|presupuesto|"
            rf"semestre|trimestre|bimestre|etapa|temporada|contrato|obra|{CASE})"
        ),
        (
            rf"\b(?:programmed|slated|funded|budgeted|nominated|proposed|shortlisted|ranked|"
            rf"earmarked|identified|candidate|eligible|selected|submitted|recommended|queued|"
            rf"included|targeted) (?:for|in|on|under) {DETERMINERS}(?:[a-z0-9'-]+ "
            rf"){{0,3}}?(?:20[0-9]{{2}}|fy ?'?\d\d|{LIST}|season|paving|resurfacing|bid|cip|budget|"
            rf"repaving|round|{DAY})|\b(?:unfunded|not (?:yet )?funded|awaiting|no funding yet)\b|"
            rf"\b(?:nobody|no one|no crew|noone) (?:has |have )?(?:come|been|gone|gotten|made it|"
            rf"reached) (?:out|there|here|to|by|back)?|\bno (?:[a-z]+ )?date (?:is |has been |was |"
            rf"yet )*(?:set|given|known|assigned|available|yet)\b|\b(?:cannot|can't|can not|could "
            rf"not|unable to|won't|not able to) (?:give|promise|say|set|offer|quote|predict|tell "
            rf"you|estimate|provide) (?:you )?(?:an? |any |the |when|how (?:soon|long))(?: "
            rf"?(?:exact |firm |specific |start |completion |arrival |target ))*(?:date|time|day|"
            rf"schedule|timeline|eta|timeframe|when|estimate)?\b"
        ),
        (
            rf"\b(?:estimated|expected|approximate|current|average|typical|normal|usual|service|"
            rf"response|turnaround|wait|lead) (?:[a-z]+ )?(?:times?|date|completion|wait|start|"
            rf"delay|turnaround)(?: (?:is|are|of|:|now|runs?|currently|about|around|for [a-z]+)| "
            rf"?[:=-])* ?(?:an? |\d|~|early|late|mid|{DAY})|\bwill (?:then |also |now |soon "
            rf")*(?:be )(?:e-?mailed|mailed|sent|weighed|considered|studied|discussed|added|"
            rf"reviewed|presented|raised|taken|included|evaluated|looked|contacted|notified|"
            rf"visited|scheduled|assigned|{WORKED_ON})\b|\byour (?:[a-z]+ ){{0,4}}(?:month|day|"
            rf"week|date|turn|zone|appointment|pickup|slot|collection|service) (?:is|falls|comes|"
            rf"starts|begins) (?:on |in )?(?:the )?{DAY}|\b(?:route|collection|pick ?-?up|service|"
            rf"appointment|inspection|visit|hearing|delivery|work|job|repair|date|schedule|"
            rf"cleanup)s? (?:was |is |has been |have been |were |are )?(?:moved|shifted|pushed|"
            rf"bumped|changed|postponed|slid|slides|put off|set back) (?:back )?(?:to|until|till|"
            rf"by|for|one day|a day)\b"
        ),
        (
            rf"\b(?:is|are|am|we're|they're) (?:sending|going|heading|headed|coming|getting|"
            rf"dispatching) (?:[a-z]+ ){{0,4}}?(?:over|out|down|there|back|right|asap|soon|today|"
            rf"tomorrow|this|next|shortly)\b|\bto be [a-z]+ (?:by|on|next|this|when|once) (?:\d|~|"
            rf"{DAY})|\b(?:should|ought to|expected to|hope to|due to) be (?:[a-z]+ed|done|swept|"
            rf"cut|set|poured|lit|back|there|out) (?:by |on |in |before |within )?(?:today|tonight|"
            rf"tomorrow|soon|shortly|{DAY})"
        ),
    ),
}
"""By reason; none beside a thing done."""

ADD = (
    (
        rf"(?:^|[.;!?] ?)(?:please |pls |plz |kindly )(?:add|include|attach|give|provide|send|"
        rf"specify|share|tell us|upload|supply|resubmit with|reply with) (?:us )?(?:a |an |the |"
        rf"your |better |more |exact |another |clear |nearest )*(?:{THING}|landmark)\b"
    ),
    (
        r"\b(?:account holder|applicant|caller|owner|requester) (?:must|needs to|has to) (?:call|"
        r"sign|apply|submit|provide|file|request|ask)\b"
    ),
    (
        r"\b(?:which|what) (?:one|side|block|corner|address|house|pole|street|apartment|unit|end|"
        r"park|light|tree|car|exit|direction|floor)\b[^.;!]{0,40}\?"
    ),
)
"""What is asked for, which is the reason where the text tells nothing else."""
