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
        "procesad[oa] tramitad[oa] codigo usuario bol boleta exp fol rep ord nota "
        "reportes? cierre automatic[oa] revisad[oa]s? ignorar archiv[oa]d?[oa]? "
        "registrad[oa] archivar "
        "cuadrilla brigada movil patrulla captura guardad[oa] enterad[oa] hemos recibid[oa]s? "
        "pendiente tomamos nota tom[oa] concluy[oe] ingresad[oa] finaliz[oa] cerr[oa]r? "
        "cerramos terminamos acuse recibo ninguno ninguna otro otra varios vari[oa]s fuera hora "
        "cancelacion migrad[oa] duplicidad masiv[oa] lote jornada evidencia plis porfa favor "
        "matutin[oa] vespertin[oa] nocturn[oa] atte atentamente "
        "observaciones resultado clasificad[oa] asign[oa] canalizacion"
    ),
)

_PAPERS = words(
    "notas? comentarios? expedientes? adjunt[oa]s? anex[oa]s? registros? archivos? bitacoras? "
    "hojas? formatos? oficios? sistema historial arriba abajo detalles? informacion fotos? reporte"
)
"""Where an office keeps what it knows."""
EMPTY = (
    (
        r"\bgracias(?: (?:por|a) (?:[a-z]+ ?){1,8})?(?:[.!;,~-]|$)|\b(?:agradecemos|lamentamos|"
        r"valoramos|apreciamos)\b(?: [a-z]+){0,7}|\b(?:le|lo|la|los) invitamos a seguir [^.!]*|"
        r"\b(?:siempre |quedamos |estamos )*a sus ordenes\b|\b(?:con|es un) (?:mucho )?gusto "
        r"(?:l[aeo]s? "
        r"|en )?(?:atend|serv|ayud|escuch)[a-z]*\b|"
        r"\bque tenga (?:un )?buen[a]? [a-z]+|"
        r"\bsu (?:opinion|llamada|reporte|tiempo|satisfaccion|mensaje) (?:nos importa|es (?:muy )?"
        r"(?:importante|valios[oa]))[a-z ]*|\bse (?:le )?agradece (?:su |el |la )?[a-z]+|\bse le "
        r"informa "
        r"que fue recibid[oa](?: [a-z]+mente)?"
    ),
    (
        rf"\b(?:ver|vea|vease|consulte|consultar|revise|revisar|segun|en|al?) (?:[a-z]+ ){{0,2}}?"
        rf"{_PAPERS}(?: (?:de|del|en|para|con) (?:[a-z]+ ){{0,2}}?(?:{_PAPERS}|caso|solicitud))*\b|"
        rf"\b(?:con|y|se) (?:anexan? |adjuntan? )?(?:fotos?|evidencia)\b"
    ),
)
"""Courtesies, and pointers to an office's own papers."""


COMPLETED_SENTENCES = (
    r"\bya no (?:esta|estan|hay|existe|se ve)\b",
    (
        r"\b(?:solicitud|trabajo|problema|asunto|queja|servicio|reporte|caso)(?: [a-z]+){0,3} "
        r"(?:fue|ha sido|ya fue|esta|quedo) (?:atendid|resuelt|completad|procesad|terminad|"
        r"solucionad|finalizad)[oa]\b"
    ),
    r"\b(?:se atendio|ya atendio|se tomaron medidas|se dio respuesta|se le contesto|lo arreglo)\b",
)
