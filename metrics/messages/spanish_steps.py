"""The Spanish of closing messages: what the resident is told to do."""

from __future__ import annotations

from metrics.messages.rules import words
from metrics.messages.spanish_words import OWNER

_TU = (
    "llame llamenos comuniquese contacte visite consulte envie mande reporte avise "
    "avisenos presente haga saque deje ponga coloque pida solicite "
    "use+(?:el|la|su|los|un|una) utilice revise+(?:el|la|su|los|que|si) lea pague traiga "
    "traigalo escriba escribanos vuelva pregunte llene complete+(?:el|la|su|los) abra "
    "elija escoja guarde guardelo marque espere espere+hasta "
    "mire siga vaya busque saquelo saquela pongalo pongala dejelo dejela agende "
    "programe reserve confirme muestre imprima firme anote "
    "registre registrese inscribase descargue responda conteste apele ate+(?:el|"
    "la|los|las|su|sus) amarre "
    "retire recorte enjuague separe traigalos traigalas subalos quite+(?:el|la|los|las|"
    "su|sus) mantenga tenga acuda "
    "indique incluya proporcione suba tome informe digale digales diganos denos mandenos "
    "envienos pase compre tire+(?:el|la|los|las|su|sus) lleve recuerde "
    "mueva someta regrese+(?:con|a|el|en) camine conduzca pruebe renueve evite repita envielo "
    "mandelo mandela envielo "
    "pidalo pidala entregue llamelos llamelo reportelo reportela "
    "llenelo llenela pague paguela paguelo usela uselo despues+llame no+le+de no+deje "
    "no+ponga no+saque revisela revisela aparte lavelo pintelo pinte+en subalo subala "
    "preguntele preguntales dele+a hable+primero hable+con pidalos conserva+su+lugar+si "
    "ahi+vera debe+haber se+recuerda imprimalo imprimala paguela"
)

_CLAUSE = r"(?:^|[.;:!?,] ?|\b(?:y|o|pero|mejor|luego|entonces|o bien|favor|ademas) )"
_TO_YOU = words(
    "dirija levante coordine cuide limpie barra recoja riegue cubra doble aplaste tape+(?:el|la|"
    "los|las|su) baje "
    "desate junte "
    "acuerde gestione tramite entre+(?:a|en) llame marque comuniquese escriba mande envie "
    "reporte presente "
    "acuda visite consulte solicite pida saque deje ponga coloque use+(?:el|la|los|las|su|un|una)"
    " espere avise "
    "notifique hable "
    "contacte apele pague llene traiga vuelva busque guarde amarre corte+(?:el|la|los|las|su|sus) "
    "embolse pregunte "
    "proporcione someta "
    "denuncie contrate verifique mantenga evite retire quite+(?:el|la|los|las|su) mueva "
    "considere "
    "compre pinte selle arregle repare+(?:el|la|su) instale agregue indique anote tome lleve "
    "registre"
)
_THOU = words(
    "marca llama pon saca deja manda envia visita consulta reporta avisa pide escribe usa+tu haz "
    "amarra lleva "
    "trae paga solicita habla contacta acude vuelve+a intenta dale comunicate registrate "
    "asegurate ponte "
    "fijate recuerda no+olvides"
)
_PERSONS = (
    "(?:cliente|usuari[oa]|residente|vecin[oa]|solicitante|ciudadan[oa]|quejos[oa]|senor[a]?)"
)
_STEMS = words(
    "saqu mand envi llam pong dej report avis present pid solicit llev traig pagu cort amarr "
    "retir tir us "
    "pint lav llen firm entreg devuelv recoj guard muev quit coloqu dig hag escrib busqu consult "
    "revis "
    "sig repit limpi barr embols separ junt at imprim sub baj descargu tramit verifiqu confirm "
    "notifiqu "
    "comuniqu repar arregl cambi vaci cubr abr cierr apart program agend reserv cancel reclam "
    "recuper "
    "instal pregunt habl contact dirij registr inscrib acerqu manteng apel "
    "denunci contrat asegur cercior riegu recicl evit"
)
_FAMILIES = (
    (
        r"\b(?:corresponde|toca|compete) (?:al?|a la) (?:duen[oa]|propietari[oa]|usted|residente|"
        r"inquilin[oa]|frentista) [a-z]+(?:ar|er|ir)(?:l[oa]s?)?\b"
    ),
    (
        r"^que (?:llame|mande|diga|indique|especifique|envie|explique|venga|pase) [a-z]|\bse "
        r"(?:reporta|tramita|solicita|pide|paga|hace|presenta|pone)n? (?:en (?:la|el|su|~)|al|"
        r"ante|con|por (?:internet|telefono))|\bcon [^.;]{2,30}: ?~phone"
    ),
    (
        rf"{_CLAUSE}(?:no )?{_STEMS}[ea](?:nos|l[oa]s?|les?|se|sel[oa]s?|nosl[oa]s?)\b|"
        rf"{_CLAUSE}(?:por favor,? )?(?:no )?{_TO_YOU}\b|{_CLAUSE}(?:por favor,? )?{_THOU} "
        r"(?:al?|el|la|los|las|un|una|tu|tus|con|en|de|que|nos|~|otro|otra)"
    ),
    (
        r"(?:^|[.;:!?] )(?:por favor,? )?(?:no )?(?:llamar|comunicarse|marcar|acudir|volver a "
        r"llamar|volver a reportar|dirigirse|presentarse|contactar|solicitarl[oa]|sacarl[oa]|"
        r"dejarl[oa]) (?:al?|con|en|otra|de nuevo|por|el|la)\b|\b(?:se (?:le|les)|le|les|te) "
        r"(?:pid|recom|sug|invit|rog|rueg|solicit|record|recuerd|aconsej|exhort)[a-z]* (?:a )"
        r"?(?:que )?(?:no )?[a-z]+(?:(?:ar|er|ir)(?:l[oa]s?|se|nos|le)?|e|a)\b|\bno (?:olvide|"
        r"deje de|dude en|se olvide)s?\b|\b(?:su|el|tu) siguiente paso|\blo que sigue es\b|"
        r"\b(?:tu|su) (?:contacto|enlace|gestor[a]?|trabajador[a]? social|linea|telefono|numero)"
        r"(?: de [a-z0-9 ]{1,14}?)?(?: es|:) ?[^.;]{1,60}"
    ),
    (
        rf"\b{_PERSONS} (?:para )?que (?:l[oa]s? |se )?(?:llame|pong|saqu|dej|report|acud|"
        rf"present|solicit|"
        r"mantuv|pida|lleve|corte|amarr|recoj|hag|envi|mand|vuelv|us|habl)[a-z]*|\btienes? "
        r"(?:dos|tres|varias|otras|la) (?:opcion|camino|alternativa|forma|manera)[a-z]*|"
        r"\bindispensable que [a-z]+|\bes (?:necesario|importante|indispensable|preciso|mejor) "
        r"(?:que )?[a-z]+|\b(?:toca|tocara) (?:a )?(?:usted|ti)\b|\btu l[oa]s? (?:quitas|haces|"
        r"sacas|pones|llevas|puedes)\b|\ben cuanto usted [a-z]+|\b(?:debe|tiene que|puede|podra) "
        r"usted\b|\b(?:debe|debes|debera|puede|puedes|podras|tienes que|tendra que|tendras que|"
        r"necesitas) (?:no )?[a-z]+(?:ar|er|ir)(?:l[oa]s?|se|nos|le|te)?\b"
    ),
)
INVITATIONS = (
    (
        r"\b(?:pidale|pidales|pidanos|preguntenos|digale|avisele|contrate|contratelo|devuelva|"
        "marquenos|contactenos|escribale|consultelo|consultela|vuelva a|saquelos|saquelas|pongalos|"
        "pongalas|mandenos|adjunte|presentelo|solicitelo|solicitela|tramite (?:el|su|la)|acerquese|"
        "dirijase|comuniquelo|verifique|asegurese|recicle|embolse|llamenos|hable (?:con|al|a)|"
        "cancelelo|apartelo|mantengalo|deposite|reserve|rellene|ingrese|descargue|busquelo|"
        r"busquela|envienoslo|reportelos)\b"
    ),
    (
        rf"\b{words(_TU)}\b|\b(?:puede|pueden|podra|debe|deben|debera|deberia|necesita|tiene que|"
        "le pedimos|favor de|por favor|recuerde|se le recuerda|le invitamos|es necesario) "
        r"(?:tambien |usted |ademas |ya |que )?(?:[a-z]+r(?:lo|la|le|se|nos|los|las)?)\b|\bpor "
        r"favor\b"
    ),
    (
        r"\b(?:en|visite|nuestro sitio|sitio) ~web|\bhay que (?:llamar|reportar|sacar|poner|dejar|"
        "esperar|solicitar|pedir|acudir|ir|presentar|tramitar|pagar|hablar|marcar|enviar|mandar|"
        r"hacer|volver|confirmar|levantar|traer|llenar)[a-z]*\b"
    ),
    (
        r"\b(?:se le|se les|le|les) (?:pide|pedimos|recomienda|sugiere|solicita|ruega|recuerda|"
        f"exhorta|invita) (?:al?|a la|a los) {_PERSONS}s? (?:a )?(?:que )?(?:no )?[a-z]+"
    ),
    *_FAMILIES,
)

NOT_INVITED = (
    (
        r"\bpor favor note\b|\b(?:al|del) reporte\b|\b(?:pidio|pidieron|aviso|dijo) a [^.;]{2,60} "
        r"que (?:no )?[a-z]+|\brecuerde que (?:los|las|el|la) [^.;]*\bno (?:son|es)\b[^.;]*"
    ),
    (
        r"\bfavor de (?:ignorar|hacer caso omiso|desechar|descartar|omitir|cerrar|borrar|eliminar|"
        r"depurar|cancelar)[^.;]*|\bque se [a-z]+|\b(?:mientras|aunque|cuando) (?:no )?(?:se "
        r")?(?:siga|pase|llegue)\b|\bno podra [a-z]+"
    ),
    r"\bdeje (?:una? |la |mi )?(?:tarjeta|aviso|nota|mensaje|recado|volante)\b",
    (
        r"\b(?:dijo|dijeron|dijimos|pidi[a-z]+|pedimos|ordeno|ordenamos|indico|exigio|advirtio|"
        f"aviso|avisamos|solicito|hablo|hablamos) (?:a |al |a la |a los |a las )(?:{OWNER}|"
        "responsable|que) [^.;]*"
    ),
    (
        r"\bno (?:se )?(?:necesita|hace falta|tiene|es necesario|requiere)n? (?:que )?[^.;]*|"
        r"\breporte [a-z]+(?:ad|id)[oa]\b"
    ),
    (
        r"\b(?:levant(?:o|amos|aron|ado|aba)|hiz[a-z]+|hac[a-z]+|tom[a-z]+|abri[a-z]*|recib[a-z]+|"
        r"ningun|hay|sin|mismo|hubo) (?:el |un |otro )?(?:reporte|corte|cierre|informe)\b"
    ),
    (
        r"\b(?:duen[oa]|propietari[oa]|inquilin[oa]|constructor|negocio)s? [^.]{0,70}(?:debe|deben|"
        r"tiene que|puede) [a-z]+|\b(?:no|se|ya lo|ya la|lo|la) (?:puede|pueden) [a-z]+|\b(?:este|"
        r"ese|su|otro|primer|segundo) (?:reporte|informe|corte|cierre|pase)\b"
    ),
    (
        r"\b(?:el|la|un|una|los|las|de|su|por|con) (?:reporte|cierre|corte|informe|pase|pague|"
        "envie|registre|ponga|aparte|tire (?:el|la|los|las|su|sus)|ate|marque|presente|siga|deje|"
        r"entre|use|mire|tome)\b"
    ),
    (
        r"\b(?:que|para que|pidio que|ordeno que|hasta que|cuando) (?:[a-z&]+ ){0,5}(?:corte|"
        "marque|retire|repare|mueva|limpie|quite|pague|presente|cierre|entre|pase|llame|siga|deje|"
        r"ponga|revise|responda|espere|abra|tenga|use)\b"
    ),
)
