"""The Spanish of closing messages: what is no outcome, and what only claims completion."""

from __future__ import annotations

from metrics.messages.rules import words

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
        "administrativamente unidad paciencia usar+la+aplicacion aplicacion usar borrar "
        "escribirnos contactarnos "
        "comunicarse reportarlo avisarnos llamarnos proceso revision "
        "tramite anexo "
        "despacho central ruta fin mensaje recibimos hizo se+hizo ya+se+hizo tkt "
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

MARKERS = (
    (
        r"^(?:la |el )?(?:tarea|registro)s?(?: [a-z~]+){0,6} (?:complet|termin|conclu|finaliz|"
        r"list)[a-z]*[ .!]*$"
    ),
    (
        r"^(?:el |la |su |este |esta )?(?:estado|tarea|registro|caso|solicitud|orden|expediente)"
        r"s?(?: (?:de|del|la|el|numero|no\.?|su|vinculad[oa]|ligad[oa]|a|este|esta|solicitud|"
        r"caso|registro|trabajo|servicio|~number))*(?: (?:ha|se|fue|esta|sido|ya|queda|paso))* "
        r"?(?:cambi[a-z]+|cerr[a-z]+|actualiz[a-z]+|marc[a-z]+)(?: (?:a|como|en|el|la|sistema|"
        r"cerrad[oa]|completad[oa]|terminad[oa]))*[ .!]*$"
    ),
    (
        r"^(?:ver|vea|consulte|revise)(?: las| los| la| el| su)? (?:notas?|comentarios?|"
        r"expediente|adjunto|registro)(?: (?:para|de|del|en|mas|informacion|detalles|caso|"
        r"solicitud|el|la|su))*[ .!]*$"
    ),
)
