"""The sentences of a document in the Spanish of the United States."""

from __future__ import annotations

PLURALS: dict[str, tuple[str, str]] = {
    "{n} minute": ("{n} minuto", "{n} minutos"),
    "{n} hour": ("{n} hora", "{n} horas"),
    "{n} working minute": ("{n} minuto hábil", "{n} minutos hábiles"),
    "{n} working hour": ("{n} hora hábil", "{n} horas hábiles"),
    "{n} working day": ("{n} día hábil", "{n} días hábiles"),
    "{n} calendar day": ("{n} día natural", "{n} días naturales"),
    "{n} month": ("{n} mes", "{n} meses"),
    "{n} period": ("{n} período", "{n} períodos"),
}
"""By the English singular: one, many."""

SENTENCES: dict[str, str] = {
    # the head
    "Agreement `{id}`, version {version}: {status}; {standing}.": (
        "Acuerdo `{id}`, versión {version}: {status}; {standing}."
    ),
    "the city's own targets, signed by nobody else": (
        "plazos propios de la ciudad, que nadie más firmó"
    ),
    "Invented for a demonstration: nobody has promised or signed this.": (
        "Inventado para una demostración: nadie ha prometido ni firmado esto."
    ),
    "{role} of {side}": "{role} ({side})",
    # from when, and what changes
    "From when": "Desde cuándo",
    "It holds for cases opened from {start} on (local time, {zone}).": (
        "Vale para los casos abiertos desde el {start} (hora local, {zone})."
    ),
    "It holds for cases opened from {start} and before {end} (local time, {zone}).": (
        "Vale para los casos abiertos desde el {start} y antes del {end} (hora local, {zone})."
    ),
    "It holds for cases opened from {start} through {last} (local time, {zone}).": (
        "Vale para los casos abiertos desde el {start} hasta el {last} inclusive (hora local, "
        "{zone})."
    ),
    "It also holds for cases opened before it was signed. Reason: {reason}; approved by {role}.": (
        "También vale para casos abiertos antes de la firma. Motivo: {reason}; aprobado por {role}."
    ),
    "What it changes": "Qué cambia",
    "It follows version {version} (text {sha256}).": (
        "Sigue a la versión {version} (texto {sha256})."
    ),
    "The change is {level}.": "El cambio es {level}.",
    "asked for by {role}": "lo pidió: {role}",
    # how time is counted
    "How time is counted": "Cómo se cuenta el tiempo",
    "The resident's clock starts when the case is opened; the agency's own clock starts when it "
    "accepts the case.": (
        "El plazo de la persona empieza cuando se abre el caso; el de la dependencia, cuando "
        "acepta el caso."
    ),
    "The version in force when a case is opened holds for it to the end, whatever comes later.": (
        "La versión vigente cuando se abre un caso vale para él hasta el final, venga lo que venga."
    ),
    "A promise is met when it is done at or before its due time. Time is counted to the second, as "
    "it really passes, also when clocks are changed.": (
        "Una promesa se cumple cuando se hace en el plazo o antes. El tiempo se cuenta al segundo, "
        "como realmente pasa, también cuando cambia la hora."
    ),
    "Working hours and working days are those of the calendar named with the promise; the "
    "calendars are written out below. A calendar day is any day.": (
        "Las horas y los días hábiles son los del calendario que se nombra con la promesa; los "
        "calendarios están escritos más abajo. Un día natural es cualquier día."
    ),
    "For working days, day 0 is the day of the start if that day is open and the start is before "
    "{cutoff}; otherwise it is the next open day.": (
        "Para los días hábiles, el día 0 es el día en que empieza si ese día está abierto y "
        "empieza antes de las {cutoff}; si no, es el siguiente día abierto."
    ),
    "For working days, day 0 is the day of the start if that day is open; otherwise it is the next "
    "open day.": (
        "Para los días hábiles, el día 0 es el día en que empieza si ese día está abierto; si no, "
        "es el siguiente día abierto."
    ),
    "A promise of so many working days is due {where}, counted from day 0.": (
        "Una promesa de tantos días hábiles vence {where}, contados desde el día 0."
    ),
    "A case sent to the wrong agency: the resident's clock goes on; the agency's clock starts "
    "again when the right one accepts it.": (
        "Un caso enviado a la dependencia equivocada: el plazo de la persona sigue; el de la "
        "dependencia vuelve a empezar cuando la correcta lo acepta."
    ),
    "A case is accepted or returned within {time}.": "Un caso se acepta o se devuelve en {time}.",
    "A report of a matter that already has an open case leaves the count; its reporter is shown "
    "the due date and the outcome of the first case.": (
        "Un aviso de algo que ya tiene un caso abierto sale de la cuenta; a quien avisó se le "
        "muestran el plazo y el resultado del primer caso."
    ),
    "Whether a promise was missed is read from the history of the case. It cannot be missed while "
    "its clock is paused. Lateness is measured {how}.": (
        "Si una promesa se incumplió se lee del historial del caso. No puede incumplirse mientras "
        "el plazo está en pausa. El retraso se mide {how}."
    ),
    "When a case is opened again within {window} of its closing, {rule}.": (
        "Cuando un caso se reabre antes de {window} desde su cierre, {rule}."
    ),
    "Beside it is reported what would follow if: {rules}.": (
        "Al lado se informa qué resultaría si: {rules}."
    ),
    "A case that is opened again more than {n} times is looked at together; no verdict changes by "
    "that.": (
        "Un caso que se reabre más de {n} veces se revisa en conjunto; eso no cambia ningún "
        "resultado."
    ),
    "When the clock stands still": "Cuándo se detiene el plazo",
    "Never: no reason for a pause is agreed.": "Nunca: no se acordó ningún motivo de pausa.",
    "**{reason}**: stops {stops}.": "**{reason}**: detiene {stops}.",
    "At most {time} each time, then the clock runs again by itself.": (
        "Como máximo {time} cada vez; luego el plazo vuelve a correr solo."
    ),
    "At most {time} in all for one case.": "Como máximo {time} en total por caso.",
    "It needs: {evidence}.": "Requiere: {evidence}.",
    "It is approved by {role}.": "Lo aprueba: {role}.",
    # urgency
    "How urgent a case is": "Qué tan urgente es un caso",
    "the usual one": "la habitual",
    "When the urgency changes, the due date is worked out anew from the start; the old one is kept "
    "beside it.": (
        "Cuando cambia la urgencia, el plazo se calcula de nuevo desde el inicio; el anterior se "
        "conserva al lado."
    ),
    "When the urgency changes, the due date is worked out anew from the start.": (
        "Cuando cambia la urgencia, el plazo se calcula de nuevo desde el inicio."
    ),
    "A reason is written down.": "Se anota el motivo.",
    # services
    "What is promised": "Qué se promete",
    "Every other service": "Todos los demás servicios",
    "This service is no longer offered; cases may still run.": (
        "Este servicio ya no se ofrece; puede haber casos en curso."
    ),
    "Usual urgency: {level}.": "Urgencia habitual: {level}.",
    "A person writes to the resident, and not a machine.": (
        "Escribe una persona, y no una máquina, a quien hizo la solicitud."
    ),
    "The closing message counts as one.": "El mensaje de cierre cuenta como respuesta.",
    "The closing message does not count as one.": "El mensaje de cierre no cuenta como respuesta.",
    "What the agency promises is counted on its own clock; how long the resident waits is "
    "shown beside it.": (
        "Lo que promete la dependencia se cuenta con su propio reloj; al lado se muestra cuánto "
        "espera quien hizo la solicitud."
    ),
    "Done when {stop}.": "Hecho cuando {stop}.",
    "A person does it, and not a machine.": "Lo hace una persona, y no una máquina.",
    "“{step}” is recorded": "se registra “{step}”",
    "Within {time} (calendar: {calendar}).": "En {time} (calendario: {calendar}).",
    "Within {time}.": "En {time}.",
    "With urgency {level}: within {time}.": "Con urgencia {level}: en {time}.",
    "From {start} through {end} each year: within {time}{why}.": (
        "Del {start} al {end} de cada año: en {time}{why}."
    ),
    "Due at the time that the city publishes with the case.": (
        "Vence en el plazo que la ciudad publica con el caso."
    ),
    "Due on the date that was given to the resident with {event}.": (
        "Vence en la fecha que se dio a la persona con {event}."
    ),
    "Up to {time} later is still in time.": "Hasta {time} después sigue siendo a tiempo.",
    "Where no such date was given, {what}.": "Si no se dio tal fecha, {what}.",
    "Where no such date was given: within {time}.": "Si no se dio tal fecha: en {time}.",
    "The city says that it aims at {time}; this is shown beside it and not judged.": (
        "La ciudad dice que su objetivo es {time}; se muestra al lado y no se juzga."
    ),
    "None are promised while the case is open.": "No se prometen mientras el caso está abierto.",
    "after the last message": "después del último mensaje",
    "after the opening": "después de la apertura",
    "The resident hears something at least {often} {since}, until the case is closed.": (
        "La persona recibe noticias al menos {often} {since}, hasta que se cierra el caso."
    ),
    "Calendar: {calendar}.": "Calendario: {calendar}.",
    "the resident is told": "se le informa a la persona",
    "the resident is not told": "no se le informa a la persona",
    "{text} (in English)": "{text} (en inglés)",
    "Not counted ({code}): {when}; {told}.": "No se cuenta ({code}): {when}; {told}.",
    "Not part of this service: {what}.": "No es parte de este servicio: {what}.",
    "Passed on to {agency} within {time}, when {when}.": (
        "Pasa a {agency} en {time}, cuando {when}."
    ),
    "Goal: at least {percent} of the cases {cases}.": (
        "Meta: al menos {percent} de los casos {cases}."
    ),
    "closed in the {period}": "cerrados en el {period}",
    "With fewer than {n} such cases it is not judged.": (
        "Con menos de {n} de esos casos no se juzga."
    ),
    # calendars
    "Calendars": "Calendarios",
    "Time zone: {zone}.": "Zona horaria: {zone}.",
    "Open at every hour of every day.": "Abierto a toda hora, todos los días.",
    "midnight": "medianoche",
    "{opens} to {closes}": "{opens} a {closes}",
    "closed": "cerrado",
    "Closed on:": "Cerrado el:",
    "On these dates other hours hold, also where a holiday would close:": (
        "En estas fechas valen otras horas, aunque un feriado cerraría:"
    ),
    # quality and messages
    "What is promised after closing": "Qué se promete después del cierre",
    "At most {percent} of the closed cases are opened again": (
        "Como máximo {percent} de los casos cerrados se reabren"
    ),
    "For at most {percent} of the closed cases somebody writes or calls again": (
        "Como máximo en {percent} de los casos cerrados alguien vuelve a escribir o llamar"
    ),
    "At most {percent} of the cases are closed without action": (
        "Como máximo {percent} de los casos se cierran sin acción"
    ),
    "within {time}": "en {time}",
    ", counted by the {period}; with fewer than {n} cases it is not judged.": (
        ", por {period}; con menos de {n} casos no se juzga."
    ),
    "A comment on a closed case is answered within {time}.": (
        "Un comentario sobre un caso cerrado se responde en {time}."
    ),
    "What the closing message must hold": "Qué debe decir el mensaje de cierre",
    "For every service": "Para todos los servicios",
    "Where nothing was done: {says}.": "Si no se hizo nada: {says}.",
    "the message {says}": "el mensaje {says}",
    "The message {says}.": "El mensaje {says}.",
    "It {says}.": "Este texto {says}.",
    "A message sent up to {time} after the closing counts as sent with it.": (
        "Un mensaje enviado hasta {time} después del cierre cuenta como enviado con él."
    ),
    "Languages: {names}.": "Idiomas: {names}.",
    "Each {period} {readers} readers judge {cases} messages; their agreement is at least "
    "{kappa}.": (
        "Cada {period}, {readers} lectores juzgan {cases} mensajes; su concordancia es al menos "
        "{kappa}."
    ),
    "Words of {service}: {words}.": "Palabras de {service}: {words}.",
    "Words of another service, {service}: {words}.": (
        "Palabras de otro servicio, {service}: {words}."
    ),
    "How messages are judged": "Cómo se juzgan los mensajes",
    "A message of {n} words or more is in plain words when it reads at school grade {grade} or "
    "below.": (
        "Un mensaje de {n} palabras o más usa palabras sencillas si se lee con el grado escolar "
        "{grade} o menos."
    ),
    "Reasons for closing without action": "Motivos para cerrar sin acción",
    "Sentences that say nothing of the case": "Frases que no dicen nada del caso",
    "Words that residents need not know": "Palabras que la gente no tiene por qué conocer",
    "Contacts that may be named": "Contactos que se pueden nombrar",
    "Never written ({id}): “{phrase}”, because: {why}.": (
        "Nunca se escribe ({id}): “{phrase}”, porque: {why}."
    ),
    "Texts agreed beforehand": "Textos acordados de antemano",
    "Used from {start} until {end}.": "Se usa desde el {start} hasta el {end}.",
    "Used from {start} on.": "Se usa desde el {start}.",
    "Approved by {roles} on {day}.": "Aprobado por {roles} el {day}.",
    # governance
    "Duties of both sides": "Deberes de ambas partes",
    "At least {time} ahead.": "Al menos {time} antes.",
    "every {time}": "cada {time}",
    "{hours} and {minutes}": "{hours} y {minutes}",
    "{hours} and {minutes} of working time": "{hours} y {minutes} de tiempo hábil",
    "every month": "cada mes",
    "every day": "cada día",
    "every working day": "cada día hábil",
    "When {what}: {action}, by {role}, within {time}.": (
        "Cuando {what}: {action}, a cargo de {role}, en {time}."
    ),
    "Seen in: {evidence}.": "Se ve en: {evidence}.",
    "Answers for it: {role}.": "Responde: {role}.",
    "What follows when time runs out": "Qué sigue cuando se acaba el tiempo",
    "When {percent} of the time for “{promise}” has passed, told are: {roles}.": (
        "Cuando ha pasado {percent} del tiempo para “{promise}”, se avisa a: {roles}."
    ),
    "They answer within {time}.": "Responden en {time}.",
    "What follows when a goal is missed": "Qué sigue cuando no se cumple una meta",
    "When {what} in {periods} in a row: {action}, by {role}, within {time}.": (
        "Cuando {what} en {periods} seguidos: {action}, a cargo de {role}, en {time}."
    ),
    "Declared events": "Eventos declarados",
    "further notice": "nuevo aviso",
    "**{id}**, {start} until {end}: {effect}.": "**{id}**, del {start} hasta {end}: {effect}.",
    "For: {names}.": "Para: {names}.",
    "Reason: {reason}.": "Motivo: {reason}.",
    "Declared on {day}.": "Declarado el {day}.",
    "The figure without it stays visible.": "La cifra sin él sigue visible.",
    "Reporting": "Informes",
    "The figures are reported {cadence}, within {time}, to {audiences}.": (
        "Las cifras se informan {cadence}, en {time}, a {audiences}."
    ),
    "Counts below {n} are hidden to protect people.": (
        "Las cantidades menores de {n} se ocultan para proteger a las personas."
    ),
    "Each {period} {cases} closed cases are checked ({methods}) by {role}.": (
        "Cada {period} se comprueban {cases} casos cerrados ({methods}): {role}."
    ),
    "Disputes": "Desacuerdos",
    "{step}, within {time}.": "{step}, en {time}.",
    "Review": "Revisión",
    "The agreement is looked at again {often}, next by {day}, with notice of {notice}.": (
        "El acuerdo se revisa {often}, la próxima vez a más tardar el {day}, con aviso de {notice}."
    ),
    "The parties meet {cadence}.": "Las partes se reúnen {cadence}.",
    "It is looked at earlier if: {reasons}.": "Se revisa antes si: {reasons}.",
    "Warnings that the parties live with": "Advertencias que las partes aceptan",
    # contacts and signatures
    "Contacts": "Contactos",
    "They are confirmed {often}.": "Se confirman {often}.",
    "Role": "Función",
    "Office": "Cargo",
    "Mailbox": "Correo",
    "Telephone": "Teléfono",
    "Deputy": "Suplente",
    "Confirmed on": "Confirmado el",
    "Signatures": "Firmas",
    "None: the city publishes these targets alone.": (
        "Ninguna: la ciudad publica estos plazos por sí sola."
    ),
    "Recorded signatures; the signed documents lie where the reference says.": (
        "Firmas registradas; los documentos firmados están donde dice la referencia."
    ),
    "Date": "Fecha",
    "How": "Cómo",
    "Reference": "Referencia",
    "Text": "Texto",
    "For {side}: ____________________ Date: __________": (
        "Por {side}: ____________________ Fecha: __________"
    ),
    "This text is a reading of the canonical text “{form}” with SHA-256 {sha256}; a signature "
    "names that number.": (
        "Este texto es una lectura del texto canónico “{form}” con SHA-256 {sha256}; una firma "
        "nombra ese número."
    ),
}
"""By the English sentence."""
