"""Times of rules, rates and opening hours, and of what was not so long there: none for a resident.

A permit that runs out, the hours in which music is allowed, what happens so often a week, and the
seventy-two hours that a car had not stood yet say nothing of when the work was or will be done.
Patterns are for folded text.
"""

from __future__ import annotations

from metrics.messages.english_times import DAYS, MONTHS
from metrics.messages.spanish_words import NUMBER, UNIT

_SPAN = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|ten|twelve|twenty|thirty|forty|sixty|"
    r"seventy|ninety|several)(?:[- ](?:four|five|two|eight))?[ -]?(?:hours?|hrs?|days?|weeks?|"
    r"months?|years?|minutes?|min|h|d)"
)
_CLOCK = r"\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b\.?|[ap]\b|h(?:ou)?rs?\b|o'clock)?"
_UNTIL = rf"(?:until|til|till|to|through|thru|after|before|by|past|from|between|at|-) (?:{_CLOCK}|"
_WHEN = (
    rf"{_UNTIL}noon|midnight|dark|dawn|dusk|sunset|(?:{MONTHS}|may)[a-z. ]*\d{{0,2}}|{DAYS}|"
    rf"\d{{1,2}}[/-]"
    r"\d{1,2}(?:[/-]\d{2,4})?|20\d\d)"
)
_MES = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_GRANTED = (
    r"(?:permits?|permitted|licen[cs]ed?|licen[cs]es?|allowed|allows|authorized|variance|waiver|"
    r"exemption|registration|registered|tags?|plates?|certificate|lease|franchise|insurance|legal|"
    r"lawful|prohibited|banned|not allowed|forbidden|restricted|ordinance|curfew|enforced|metered|"
    r"(?:quiet|business|working|operating|legal|construction|permitted|enforcement|meter|school|"
    r"park|store|opening|loading|posted|allowable|work|tow|parking) hours|zone|sign (?:says|reads|"
    r"is))"
)

_OPEN_TO_ALL = (
    r"(?:parks?|library|libraries|branch(?:es)?|pools?|rest ?rooms?|bathrooms?|cent(?:er|re)s?|"
    r"facility|gates?|gardens?|beach(?:es)?|playgrounds?|museum|rink|courts?|landfill|lot|garage|"
    r"shelter|market|trail|fields?|depot|shop|store)"
)
UNTIMED = (
    (
        rf"\b{_OPEN_TO_ALL} (?:(?:is|are|stays?|hours|remains?|now|always) )*(?:open|opens|hours|"
        rf"are|"
        rf"is) (?:(?:daily|from|is|are|hours|every day|weekdays|[a-z]{{3}}[a-z]{{0,6}} ?(?:-|to) ?"
        rf"[a-z]{{3}}[a-z]{{0,6}}|between|at) ){{0,3}}(?:dawn|sunrise|\d{{1,2}}(?::\d\d)? "
        rf"?(?:[ap]\.?m\b"
        rf"\.?|[ap]\b)?) ?(?:-|to|until|till|and|through) ?(?:dusk|dark|sunset|midnight|noon|"
        rf"\d{{1,2}}"
        rf"(?::\d\d)? ?(?:[ap]\.?m\b\.?|[ap]\b)?)[^.;,]*"
    ),
    (
        r"\b(?:exp|expired|expires|expiring|lapsed)\.?(?: on| in| as of| since| by)? (?:[a-z]+ "
        r")?\d{1,2}[/-]\d{1,4}(?:[/-]\d{2,4})?|\bovernight (?:rvs?|parking|guests?|camping|stays?|"
        r"parkers?|vehicles?|permits?)\b|\b(?:records?|data|history|crashes|accidents|counts?|"
        r"logs?|"
        rf"reports|usage|readings) (?:of|for|over|in|from|covering) (?:the )?(?:last |past |"
        rf"previous |prior )*{_SPAN}|\b(?:call cent(?:er|re)|hot ?line|line|office|counter|desk|"
        rf"phones?|we|lobby|branch|switchboard) (?:[a-z]+ )?(?:is|are|stays?) (?:open|"
        r"staffed|answered)\b[^.;]*|\b(?:cannot|can't|may not|must not|not (?:allowed|permitted) "
        r"to|should not|never|(?:only|not) (?:allowed|permitted)) (?:[a-z]+ ){0,3}(?:before|after|"
        r"past|until|between|"
        rf"from) [^.;,]{{1,30}}|\bseason,? (?:which |that |is |it )?(?:runs?|is|lasts|goes|from) "
        r"[^.;,]{1,40}(?:,|through|to|until)[^.;,]*"
    ),
    (
        rf"\b{_GRANTED}\b[^.;!?]{{0,60}}?\b{_WHEN}(?: ?(?:-|to|and|until|till|through) ?{_CLOCK})?|"
        rf"\b{_GRANTED}\b[^.;!?]{{0,40}}?(?:expires?|ends?|runs out|good|valid|current|hours) "
        rf"(?:on |in |at |thru |through |until |are |is |of )*(?:(?:{MONTHS}|may)[a-z. ]*\d{{0,2}}|"
        rf"\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?|20\d\d)|\b(?:quiet|business|working|office|"
        rf"operating|opening|posted|legal|construction) hours\b[^.;!?]{{0,40}}"
    ),
    (
        r"\b(?:hasn't|haven't|hadn't|isn't|wasn't|weren't|aren't|didn't|doesn't|not|never|no) "
        r"(?:yet |been |have |be |stayed |sat |stood |parked |left |there |here |moved |in |on |"
        r"violation |vehicle |car |the |same |spot |street |at |location |place |for |up )*"
        rf"(?:over|more than|longer than|past|for|exceeding|beyond|at least|the|a full|in excess "
        rf"of) (?:the )?(?:full |required |legal )?{_SPAN}(?: (?:limit|rule|mark|period|law))?|"
        rf"\b(?:less|fewer|shorter|under|short of) (?:than )?(?:the )?{_SPAN}|\b{_SPAN} (?:rule|"
        r"limit|law|ordinance|requirement|minimum|maximum|threshold|ban|restriction|zone)\b"
    ),
    (
        r"\b(?:more than|over|about|some|nearly|around|up to|roughly|almost) (?:a |one )?(?:[\d,]+|"
        r"[a-z]+) (?:hundred |thousand |million )?(?:[a-z]+ ){1,3}(?:in|per|a|an|each|every) "
        r"(?:single |average |typical |given |normal )?(?:day|week|month|year|shift|night)\b|"
        r"\b(?:every|each) day except [^.;]*|\b(?:every|each|per) year\b|\b(?:hundreds|thousands|"
        r"dozens) of [^.;]{0,50}(?:day|week|month|year|night)\b|\b(?:24 hours(?: a day)?|around "
        r"the clock|all (?:day and )?night|(?:seven|7) days a week|year[- ]round)\b"
    ),
    (
        r"\b(?:was|were|been) last [a-z]+(?:ed|ept|ut)\b[^.;,]{0,40}|\blast (?:rodded|swept|"
        r"cleaned|inspected|pruned|paved|painted|cut|mowed|serviced|flushed|jetted|trimmed|treated|"
        r"visited|checked|resurfaced|restriped|replaced) (?:back )?(?:in|on) [^.;,]{0,20}|"
        r"\b(?:line|linea|telefono|horario|call ?center|oficina|ventanilla|atencion|"
        r"ordenes)\b[^.;]{0,50}(?:las )?24 ?(?:horas|hrs|hours)|\bhorario (?:autorizado |permitido "
        r"|de (?:atencion|operacion|servicio|trabajo|oficina|cierre) )?(?:es )?(?:de|hasta|:)? "
        r"?[^.;]{0,40}|\b(?:permis[oa]|autorizad[oa]|licencia|permitid[oa]|vigente|"
        r"vigencia)s?\b[^.;]{0,40}?(?:hasta|de|a) (?:las |la |el )?\d{1,2}[^.;,]{0,25}|\bno "
        r"(?:lleva|llevaba|"
        rf"tenia|tiene|rebasa|cumple|excede) (?:[a-z]+ ){{0,3}}{NUMBER} {UNIT}"
    ),
    (
        r"(?:^|[.;:] ?)(?:dumpster|cart|bin|container|pole|lamp|cabinet|valve|asset|unit|lot) "
        r"\d{1,3}-\d{1,3}-\d{1,4}\b|\b(?:(?:lab|sample|model|part|serial|lot|meter|reading|"
        r"lectura|"
        r"account|parcel|lote|section|form|plan|sheet|map|exhibit|room|rm|suite|chapter) (?:number "
        r"|no\.? |numero |# ?)?(?:[a-z] ?)?[0-9][0-9a-z/.-]*|lectura[^.;]{0,24}[0-9]{4}|"
        r"[0-9]{1,2}/[0-9]{1,3}-[a-z]\b)"
    ),
)
"""Times of rules, rates, opening hours, thresholds; and numbers that are written like dates."""

TIMES_IN_DIGITS = (r"\b(?:[01]?\d|2[0-3]) ?h ?[0-5]\d\b",)
TIMES_ES = (
    (
        r"\b(?:el |del |este |al |para el )(?:proximo |siguiente )?(?:trimestre|bimestre|semestre|"
        r"cuatrimestre)\b|\b(?:primer|segundo|tercer|cuarto|ultimo) (?:trimestre|bimestre|semestre|"
        rf"cuatrimestre)\b|\bentre {_MES} y {_MES}\b|\b(?:en|durante|para|hasta|esta) (?:la |esta "
        r"|proxima )?(?:epoca|temporada) (?:de )?(?:secas?|lluvias?|estiaje|humeda|invernal|"
        r"estival)\b"
    ),
)
"""An hour as it is written in Spanish, and quarters of a year."""
