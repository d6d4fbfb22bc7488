"""The Spanish of closing messages: times, and what only looks like one."""

from __future__ import annotations

from metrics.messages.spanish_words import CASE, NUMBER, UNIT

MONTHS = (
    "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    "diciembre)"
)

_FAMILIES = (
    (
        rf"\b{NUMBER} (?:a|o|y|-) {NUMBER} {UNIT}\b|\b(?:en|dentro de|cada|tras|hasta|faltan?(?: "
        rf"como)?) {NUMBER} {UNIT}\b|\b(?:cuarentena|plazo|prorroga|aviso|permiso|suspension|"
        rf"gracia|extension)s? (?:[a-z]+ ){{0,2}}?(?:de |por )?{NUMBER} {UNIT}\b|\b(?:en|dentro "
        rf"de|hace) un par de {UNIT}|\bantes de que (?:termine|acabe|empiece|comience) (?:el|la|"
        rf"este|esta) [a-z]+|\b(?:en|para|"
        r"hasta|desde|durante|ano|del?) (?:el )?(?:ano )?20[2-4]\d\b|\bsemana del \d{1,2}\b|\bal "
        r"(?:amanecer|anochecer|atardecer)\b|\b(?:antes|despues|a partir|hasta) (?:del|el) "
        r"(?:dia )?\d{1,2}\b|\b(?:veces|visit[a-z]+|intentos?|fuimos|fue|acudi[a-z]+|"
        r"regres[a-z]+)[^.;]{0,20} \(?\d{1,2}/\d{1,2}\b|[ai]d[oa]s? (?:a las )?(?:[01]\d|2[0-3])"
        r"[0-5]\d(?:[.,; ]|$)"
    ),
)
TIMES = (
    *_FAMILIES,
    (
        rf"\b\d{{1,2}} de {MONTHS}\b|\b(?:en|de|hasta|antes de|para|desde|durante|a partir de) "
        rf"{MONTHS}\b"
    ),
    r"\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b",
    (
        r"\b(?:hoy|manana|ayer|anoche|anteayer|esta (?:semana|manana|tarde|noche)|este (?:mes|"
        r"ano|lunes|fin de semana)|(?:la |el )?(?:proxim[oa]|siguiente|pasad[oa]) (?:[a-z]+ )"
        r"?(?:semana|mes|ano|dia|recoleccion|primavera|verano|otono|invierno|temporada|recorrido)"
        r"|(?:semana|mes|ano) (?:pasad[oa]|proxim[oa]|que viene|entrante)|mismo dia|mismo mes|"
        r"misma semana)\b"
    ),
    (
        r"\b(?:en|dentro de|de|hasta|por|cada|unos|hace|a mas tardar en|plazo de|despues de|"
        r"antes de|tarda|tardar) (?:los proximos |unas |unos |las proximas |aproximadamente )"
        r"?(?:\d+|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|diez|pocos|varios)(?: ?(?:a|o|"
        r"-) ?(?:\d+|dos|tres|cuatro|cinco|seis|diez))? (?:dias|dia|semanas|semana|horas|hora|"
        r"meses|mes|anos|ano|minutos)(?: habiles| laborables)?\b"
    ),
    (
        r"\b(?:proximo|siguiente|su|mismo) (?:dia|recorrido)(?: de (?:recoleccion|basura|"
        r"reciclaje|compost))?\b|\bal dia siguiente\b|\ba (?:la|las) (?:una|dos|tres|cuatro|"
        r"cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})\b|\ba mediodia\b"
    ),
    (
        r"\b(?:en|esta|la|durante la|para la|el|durante el|de|hasta la) (?:la |el |proxima |"
        r"proximo )?(?:primavera|verano|otono|invierno)\b|\bfin(?:es)? de (?:mes|ano|semana)\b|"
        r"\b(?:\d+|dos|tres|cinco|diez) (?:dias|horas|semanas) (?:habiles )?(?:despues|antes|mas "
        r"tarde|para|de aviso)\b"
    ),
    (
        r"\bfin(?:al)? (?:del|de su|de este|de la|de) (?:turno|dia|jornada|tarde|trimestre|"
        r"temporada)\b|\b(?:\d+|veinticuatro|cuarenta y ocho|setenta y dos) ?(?:horas|hrs|dias)"
        r"\b|\b(?:tiene|tienen|dio|dieron|dimos|da|damos|otorg[a-z]+|conced[a-z]+|con) (?:un "
        r"plazo de |hasta )?(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|"
        r"treinta) (?:dias?|horas?|semanas?|mes(?:es)?)\b|\b(?:primera|segunda|tercera|ultima) "
        r"(?:semana|quincena) de\b|\ba primera hora\b|\b(?:por|en) la (?:manana|tarde|noche)\b|"
        r"\b(?:antes del|al|despues del) mediodia\b|\b(?:el|para el|hasta el) (?:dia )?\d{1,2} "
        r"de\b|\bel \d{1,2}(?:[.,;]|$)|\bel dia \d{1,2}\b|\ben los proximos (?:dias|meses)\b|"
        r"\ben las proximas (?:horas|semanas)\b"
    ),
    (
        r"\b(?:antes de|desde|hasta|para|sobre|a partir de|entre) (?:las \d{1,2}|la (?:1|una))\b|"
        r"\b\d{1,2}(?::\d\d)? (?:de|en|por) la (?:manana|tarde|noche|madrugada)\b|\b(?:este|esta|"
        r"proxim[oa]) (?:primavera|verano|otono|invierno|temporada|ano|mes|tarde|madrugada)\b|"
        r"\b(?:lista|programa|plan|contrato|presupuesto) (?:de|del|para) 20[2-4]\d\b|\bantes del "
        r"\d{1,2}\b|\ba partir del \d{1,2}\b"
    ),
)

UNTIMED = (
    (
        r"\b(?:factura|recibo|cuenta|boleta|pago|cobro|estado de cuenta)s? (?:del? )?(?:mes de "
        rf")?{MONTHS}\b|\b(?:permiso|licencia|placas?|registro)s? (?:[a-z]+ )?(?:al corriente|"
        r"vigentes?|valid[oa]s?|en regla)\b[^;]{0,40}?\bhasta (?:el )?(?:\d{1,2} de )?[a-z]+"
    ),
    (
        r"\b(?:cerrad[oa]|purgad[oa]|vencid[oa]|inactiv[oa])\b[^.;]*?\+? ?\d+ dias|\b(?:retiro|"
        r"cancelo|desistio|anulo)[^.;]*?\bmismo dia\b|\b\d+-\d+-\d+-\d+\b|\bhaber (?:superado|"
        r"transcurrido|cumplido|rebasado) [^.;,]*|\bpermiso (?:vigente )?hasta [^.;]*"
    ),
    (
        r"\bpor (?:trabajar|operar|sacar) [^.;]*|\breport(?:o|aron) (?:[a-z]+ ){0,3}?(?:el "
        r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|ayer|hoy)\b|\bcorreo el \d+/\d+|"
        r"\binactividad[^.;]*|\bporque (?:ya )?pasaron [^.;]*|\bno vamos a poder [^.;,]*"
    ),
    (
        rf"\blicencia vigente [^.;]*|\b{CASE} (?:[a-z]+ )?del? (?:dia )?\d{{1,2}}(?: de [a-z]+|"
        rf"/\d+)|\b(?:limite|zona|estacionamiento|maximo|tope) [a-z ]{{0,12}}{NUMBER} {UNIT}|"
        rf"\b(?:lleva|llevan|llevaba) (?:ya )?mas de {NUMBER} {UNIT}"
    ),
    (
        r"\b(?:linea|servicio|atencion|abiert[oa]|telefono)[a-z ]{0,12} ?(?:de |las )?24 (?:horas|"
        r"hrs)|\b(?:cerrad[oa]|cierre)[^.;]*fin de temporada|(?:^|[.,;:] ?)si (?:esta (?:noche|"
        r"tarde|semana)|hoy|manana)\b|\bse disolvio [^.;]*"
    ),
    (
        r"\bmas de (?:un|una|dos|\d+) (?:ano|anos|mes|meses|dia|dias)\b|\b(?:recibid[oa]|"
        r"enviad[oa]|reportad[oa]|cerrad[oa]|cerro|recibio|abiert[oa]) el \d{1,2}(?: de [a-z]+| "
        r"?[/.-] ?\d+)?(?: de \d{4}|[/.-]\d{2,4})?"
    ),
    (
        r"\b(?:cerr(?:o|aron|amos)|cerrad[oa]|cancel(?:o|aron|ad[oa])|anul(?:o|ad[oa])|"
        r"archiv(?:o|ad[oa]))(?: (?:este|esta|el|la|su|por|usted|ud|caso|solicitud|reporte|"
        rf"pedido|se|ya))*? el (?:\d{{1,2}} de {MONTHS}|\d{{1,2}} ?[/.-] ?\d{{1,2}})"
    ),
)
