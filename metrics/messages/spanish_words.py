"""The Spanish of closing messages: the classes of words of which the families are put together.

Patterns are for folded text: no accents, and `n` for `ñ`.
"""

from __future__ import annotations

from metrics.messages.rules import words

THE = "(?:el|la|los|las|un|una|otro|otra|otros|otras|su|sus|cada|este|esta|ese|esa|esos|esas|quien)"
"""What stands before a noun."""
CASE = words(
    "solicitud(?:es)? casos? reportes? quejas? peticion(?:es)? pedidos? folios? orden(?:es)? "
    "tickets? expedientes? inquietud(?:es)? denuncias? tramites? asuntos? consultas? informes?"
)
"""What the resident filed, as the city calls it."""
OFFICE = words(
    "departamento depto dpto dependencia oficina agencia division seccion area distrito condado "
    "estado compania cia empresa proveedor policia bomberos autoridad comision junta tribunal "
    "corte precinto universidad escuela ferrocarril parques obras salud sanidad transito "
    "transporte vivienda zoonosis aguas? drenaje alumbrado gobierno secretaria alguacil sheriff "
    "telefonica electrica utility servicios planificacion zonificacion"
)
"""To whom a case is passed on."""
OWNER = words(
    "condado estado federal ferrocarril compania cia empresa proveedor contratista distrito "
    "escuela "
    "universidad iglesia condominio asociacion fraccionamiento constructora? desarrollador "
    "duen[oa]s? propietari[oa]s? caser[oa] arrendador inquilin[oa]s? vecin[oa]s? particular(?:es)? "
    "frentistas? negocios? comercios? tienda plaza+comercial administracion administrador[a]? "
    "usuari[oa]s? cliente residentes? aeropuerto puerto hospital departamento+de+[a-z]+ "
    "utility policia ejercito correo metro gobierno autopista edificios?"
)
"""Who owns or looks after what is not the city's."""
INFO = words(
    "informacion info direccion datos? ubicacion detalles? numero fotos? cuadra esquina "
    "calle+exacta lugar+exacto nombre telefono domicilio cruce referencias? descripcion evidencia "
    "hora fecha facturas? recibos? documentos? formulario firma copia comprobantes? "
    "identificacion matricula"
)
"""What the city needs to know before it can begin."""
CREW = words(
    "cuadrillas? brigadas? inspector(?:a|es|as)? personal tecnicos? camion camiones equipo alguien "
    "agentes? oficial(?:es)? unidad patrulla trabajador(?:a|es)? supervisor[a]? operador "
    "ingenier[oa]s? "
    "arbolista contratista grua barredora compania"
)
"""Who goes there."""
NUMBER = (
    r"(?:\d+|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|"
    r"treinta|cuarenta|sesenta|noventa|pocos|pocas|varios|varias|unos|unas)"
)
UNIT = "(?:dias?|horas?|hrs|semanas?|mes(?:es)?|anos?|minutos?|quincenas?)"
"""How long: so many, and of what."""
FUTURE = (
    "(?:(?:[a-z]+[bdfghijnqrstvxyz]|[a-z]*[aeo]l|form|confirm|llam|program|tom|bus?c|coloc|saqu|"
    "sac|public|"
    "notific|verific|comunic)ar(?:an?|emos)|(?:[a-z]*(?:cog|solv|volv|mov|tend|pond|ced|met|"
    "ofrec|lec|"
    "manec|parec|gradec)|le|tra|corr|s|v)er(?:an?|emos)|(?:[a-z]*(?:ud|ib|egu|br|mit|un|ig|ru|"
    "ist|cid|ed|"
    "erv|uc|umpl|urr)|)ir(?:an?|emos)|(?:ten|ven|pon|sal|po|val|mantendr)dr(?:an?|emos)|(?:ha|d|"
    "est)"
    "r?ar(?:an?|emos)|har(?:an?|emos)|habran?|querran?|sabran?)"
)
"""A verb in the future, where another word shows that it is a verb."""
DOES = (
    "(?:limpia|repara|mantiene|atiende|inspecciona|recoge|barre|poda|administra|opera|maneja|"
    "cuida|paga|vacia|controla|arregla|regula|quita|retira|da|lleva|reemplaza|cambia|pinta|"
    "instala|supervisa|corta|hace|cubre)n?"
)
"""What an owner does for what is theirs."""
KNOWN = words(
    "oncor pg&e pge aps pse&g comed dte ladwp txdot smud coned con+edison verizon at&t att "
    "comcast xcel "
    "entergy duke edison sdg&e sdge pepco spectrum centerpoint eversource national+grid dominion "
    "fpl "
    "txu spire atmos valley+water boston+water ebmud union+pacific bnsf amtrak csx caltrans mta "
    "bart "
    "cps+energy el+paso+water austin+energy [a-z]{3,12}+(?:energy|power|electric|water) sce srp "
    "tep "
    "metra septa njtransit usps [a-z]{1,4}dot lime bird recology republic+services waste+management"
)
"""Companies and authorities that cities name: what is theirs is not the city's."""
DONE_STEMS = words(
    "limpi lav recog recolect retir remov quit repar arregl reemplaz cambi coloc instal reinstal",
    "entreg pint repint plant pod cort tap rellen parch bache sell vaci barr remolc levant llev",
    "desatasc destap desagu desazolv desbroz fumig rescat atrap captur mult clausur demol derrib",
    "tumb reprogram sincroniz demarc sustitu sancion decomis destocon balaste recarpet",
    "enderez restablec reconect conect encend nivel asfalt fij sold jal vacun borr",
)
"""Stems of verbs of the city's own work."""
