"""What the agency itself did on the case, as one clause says it: the strongest evidence.

A reason for doing nothing is often named beside a thing done: the first visit was cancelled, the
alley was blocked until Thursday, another half lies on private ground. A clause that tells of a deed
of the city's own work, in the past, of nobody else, denied, wished and put off by no word in it,
goes before such a reason.
"""

from __future__ import annotations

import polars as pl

from metrics.messages.reading import rust
from metrics.messages.rules import words
from metrics.messages.spanish_words import DONE_STEMS

_CLAUSES = rust(
    r"[.;!?:]+(?: |$)| -{1,2} |,? (?:but|pero|however)\b|,? (?:and|y|&) (?:we|they|it|crews?|the|"
    r"our|he|she|then|also|will|an?|se|lo|la|los|las|ya|has|have|is|are|was|were)\b|, (?:we|they|"
    r"it|"
    r"please|which|who|he|she|i|this|there|crew|inspector|owner|caller|se)\b|, "
)
"""Where a clause ends."""

_CARRIED = (
    r"(?:fridges?|refrigerators?|freezers?|stoves?|ovens?|washers?|dryers?|sofas?|couch(?:es)?|"
    r"mattress(?:es)?|box-?springs?|dressers?|desks?|tables?|chairs?|tvs?|televisions?|tires?|"
    r"bags?|trash|garbage|recycling|recyclables|cardboard|cans?|brush|leaves|limbs?|branches|"
    r"furniture|carts?|bins?|pallets?|debris|metal|wood|appliances?|bikes?|scooters?)"
)
"""What crews carry away, named without an article."""
_WORKED = words(
    "removed collected picked+up pckd emptied replaced repaired patched filled backfilled fixed",
    "cleaned swept washed flushed jetted rodded snaked pumped cleared unclogged painted",
    "repainted planted pruned trimmed mowed installed delivered swapped exchanged towed",
    "impounded sealed plowed salted sanded baited relamped relit straightened paved repaved",
    "resurfaced milled graded disposed hauled dumped tipped bagged reset seated pinned welded",
    "bolted tightened remounted rehung reattached boarded demolished relocated vacuumed sprayed",
    "steamed abated disconnected reconnected restriped striped spliced capped plugged",
    "extinguished vaccinated euthanized refunded credited corrected cited fined ticketed dug+out",
    "shut+off turned+on cut+down taken+away rewired shoveled scrubbed rebuilt regraded unjammed",
    "(?:got|took|dumped|seated|emptied|grabbed|loaded|fixed|swept)+(?:it|them|all|both)",
    "weeded raked readjusted retimed reprogrammed rebooted repositioned levell?ed reseeded sodded",
    "staked felled recalibrated stenciled fumigated exterminated confiscated seized sanitized",
    "disinfected rescued backfilled chipped buffed rodded unblocked desilted vactored recoated",
    "took+(?:the|both|all|two|three|four|[0-9]{1,2}|every|some|most)+[a-z]{3,}",
    "gave+(?:an?+|the+|them+a+)?(?:verbal+|written+)?(?:tickets?|warnings?|citations?|summons)",
    "(?:issued|wrote|served)+(?:an?+|the+|[0-9]{1,3}+|two+|"
    "three+)?(?:[a-z]{3,}+){0,2}(?:violations?|citations?|summons(?:es)?|tickets?|fines?|nov|"
    "stop+work+order)",
    "(?:violations?|viols?|citations?|summons(?:es)?|tickets?|novs?)+(?:was+|were+|has+been+|"
    "have+been+)?(?:issued|written|given)",
    "(?:was|were|got)+(?:grabbed|strung|cut+up|put+back+up|put+up|hung)",
    "re-?issued (?:put|brought|is|was|are|were)+(?:[a-z]{2,}+){0,3}back+(?:on+?line|in+service|up)",
    "laid (?:chain|chains|lock|wire|cable|rope)+(?:was+)?cut knocked+down energi[sz]ed",
    "(?:bait|traps?|cones?|barricades?|patch|sandbags?|dunks?|poison|tape)+(?:was+|"
    "were+)?(?:placed|set|put+(?:down|out|up))",
    "made+(?:an?|another|one|two|three|several|[0-9]{1,2})+(?:full+|more+)?pass(?:es)?",
    "made+(?:an?+|the+)?(?:temporary+|temp+|quick+|permanent+|minor+)?(?:repairs?|patch|fix)",
    "(?:patch|repairs?|fix)+(?:was+|were+)?(?:placed|made)",
    "(?:made|completed|performed)+(?:the+|an?+|[a-z]{3,}ly+)?(?:emergency|needed|necessary|full|"
    "required)+(?:[a-z]{2,}+){0,2}repairs?",
    "restored relined grabbed (?:ground|lined)+(?:the|down|off|out|all|both) cut+(?:back+)?(?:the|"
    "all|both|two|three|[0-9]{1,2})+[a-z]{3,}",
    "picked+(?:[0-9]{1,4}|one|two|three|four|five|six|all|both|several|some|most)+[a-z]{3,}",
    f"(?:took|hauled|got)+{_CARRIED}",
)
"""The city's own work, done."""

_RUNNING = (
    r"(?:lights?|lamps?|street ?lights?|signals?|flashers?|power|current|electricity|water|heat|"
    r"hot water|gas|service|pressure|flow|circuits?|elevators?|lifts?|escalators?|car [0-9]+|"
    r"fountains?|pumps?|cameras?|meters?|boilers?|furnace|hydrants?|fans?|alarms?|gates?|"
    r"kiosks?|system|phones?|line)"
)
_RESTORED = (
    rf"^(?:[a-z0-9'&/-]+ ){{0,4}}?{_RUNNING} (?:(?:is|are|was|were|has been|have been|now|all|"
    r"came|both|fully) )*(?:(?:back|on again|up again) ?(?:on|up|online|in service|to normal|by|"
    r"with|via|running|again|$)|restored|(?:running|working|flowing|operating|functioning|lit|"
    r"operational|on|up) again)(?: |$)"
)
_NOT_RESTORED = words(
    "no not never will would should must can could may might if unless until once when after",
    "before expected to+be owners? says? said reports? reported claims? please by+(?:the+)?utility",
)
"""What runs again, whoever tells of it, and the words by which it does not yet."""

_DONE = (
    (
        r"^(?:[a-z0-9'#/~&,-]+ ){0,9}?(?:(?:was|were|has been|have been|been|got) (?:[a-z]+ly |"
        rf"all |then |also )*)?{_WORKED}\b"
    ),
    (
        rf"\b(?:se )?{DONE_STEMS}(?:aron|amos|imos|ieron|yeron)\b|\bse {DONE_STEMS}(?:o|io|yo)\b|"
        rf"\b(?:fue|fueron|ha sido|han sido) {DONE_STEMS}[ai]d[oa]s?\b"
    ),
)
_NOTICE = (
    r"(?:notices?|letters?|warnings?|citations?|summons(?:es)?|tickets?|violations?|fines?|nov|"
    r"(?:stop[- ]work|abatement|repair|compliance|removal|correction|clean[- ]?up) orders?)"
)
_WHO_MUST = (
    r"(?:owners?|homeowners?|drivers?|business(?:es)?|contractors?|tenants?|landlords?|"
    r"operators?|stores?|dealers?|shops?|keepers?|managers?|management|occupants?|restaurants?|"
    r"bars?|neighbou?rs?|households?|proprietors?|buildings?|establishments?|vendors?|compan(?:y|"
    r"ies)|chain)"
)
"""A paper that orders something, and who may be held to it."""
_CITED = (
    rf"^(?:the )?(?:[a-z]+ )?(?:{_WHO_MUST}|vehicles?|cars?) (?:was |were |has been |have been "
    r")?(?:also |then |again )?(?:cited|fined|ticketed|warned|towed|booted|arrested|"
    rf"summonsed|(?:given|handed|served|left|issued|mailed|sent) (?:with )?(?:an? |the |two )?"
    rf"(?:[a-z]+ ){{0,2}}?{_NOTICE})\b"
)
_WRITTEN_TO = (
    rf"^(?:[a-z0-9'-]+ ){{0,5}}?{_NOTICE} (?:[a-z0-9']+ ){{0,6}}?(?:was |were |has been |have "
    r"been )?(?:also )?(?:sent|mailed|e-?mailed|issued|served|delivered|forwarded|handed|given) to "
    rf"(?:the |your |that |each |both )?(?:[a-z'-]+ ){{0,2}}?{_WHO_MUST}\b|"
    rf"^(?:[a-z0-9'-]+ ){{0,5}}?(?:sent|mailed|e-?mailed|served|gave|handed) (?:(?:the |your |an? "
    rf"|that )?(?:[a-z'-]+ ){{0,2}}?{_WHO_MUST} (?:an? |the |two )?(?:[a-z]+ ){{0,2}}?{_NOTICE}|"
    rf"(?:an? |the |two )?(?:[a-z]+ ){{0,2}}?{_NOTICE} to (?:the |your |that |each )?(?:[a-z'-]+ "
    rf"){{0,2}}?{_WHO_MUST})\b"
)
_TO_AN_OFFICE = (
    r"\b(?:your|utility|electric|power|gas|cable|phone|water|rail(?:road|way)|county|state|"
    r"police|dept|department|division|agency|requester|caller|complainant|you)\b"
)
_UNSENT = words("not never no if will would should must can could may might until before to+be")
"""A letter to whoever is to act, and the words by which an office or the caller got it, or nobody
yet."""
_ENFORCED = (
    r"^(?:[a-z0-9'-]+ ){0,5}?(?:issued|wrote|served|gave|posted) (?:an? |the |two |three |[0-9]+ "
    r")?(?:[a-z]+ ){0,2}?(?:violations?|citations?|summons(?:es)?|tickets?|fines?|stop[- ]work "
    r"orders?)\b|^(?:an? |the )?(?:[a-z]+ )?(?:violations?|citations?|summons(?:es)?|stop[- ]work "
    r"orders?) (?:was |were |has been |have been )?(?:issued|written|served|posted)\b"
)
"""Those responsible, dealt with: the officer's own work."""
_NOT_OURS_OR_NOT_DONE = words(
    "no not never nothing none nobody neither nor without unable cannot cant couldnt didnt",
    "wasnt wont would will should must can could may might shall if unless whether when once",
    "pedestal in+the+(?:spring|summer|fall|winter)+of until till? before please pls needs? needed "
    "to+get to+have going+to scheduled had",
    "says? said states? stated claims? reports? reported asked told wants? trying try ready",
    "be assum[a-z]* believ[a-z]* likely probably maybe appears? (?:filled|loaded|mixed)+with",
    "theirs that which who whose supposed already previously earlier in+the+past is are every "
    "weekly usually normally",
    "owners? residents? tenants? landlord someone somebody neighbou?rs? others? callers?",
    "customers? constituents? homeowner agent family friend nephew kids son husband you your+own",
    "thie(?:f|ves) vandals? stolen storm wind fell private contractors? request(?:ed)? cases?",
    "tickets? complaints? sr messages? e-?mail voice forms? error sin ni nunca nadie nada sera",
    "seran debe deben puede para+que cuando hasta dueno vecin[oa]s? alguien favor pidio dijo dice",
    "todavia caso solicitud permiso reporte queja numero categoria aviso el+(?:lunes|martes)+y",
    "by+(?:the+)?(?:state|county|utility|railroad|developer|caltrans|[a-z]{1,5}dot)",
)
"""Words by which a clause tells of somebody else's deed, or of none."""


_OF_OURS = (
    r"\b(?:our|city|(?:the )?(?:city|town|department|dept|bureau|authority|agency|division|"
    r"district|commission)(?: of(?: [a-z]+){1,4}?)?'s) (?:[a-z]+ )?contractors?\b"
)
"""Who works for the agency is no stranger."""
_BESIDE = (
    r"\b(?:after|because|since|although|though|so) (?:the |an? |his |her |your |their )?(?:[a-z]+ "
    r")?(?:owners?|landlords?|tenants?|residents?|callers?|customers?|neighbou?rs?|someone|"
    r"somebody|you|he|she|they|contractors?)\b.*|\b(?:that|which|who) .*"
)
"""What hangs on a clause and tells of somebody else: the deed stands before it."""

_NOUN_ES = (
    r"(?:cambio|reemplazo|reposicion|reparacion|retiro|instalacion|limpieza|poda|tala|bacheo|"
    r"desazolve|recoleccion|pintura|colocacion|sustitucion|barrido|lavado|riego|fumigacion|"
    r"nivelacion|sellado|soldadura|balizamiento|corte|levantamiento|remocion|destape|chapeo)"
)
_DONE_ES = (
    rf"(?:^|[.;] ?)(?:se (?:realizo|hizo|efectuo|ejecuto) )?(?:el |la )?{_NOUN_ES} (?:de|del|a|y|"
    rf"en)"
    r" [^.;,]*[.;,] ?((?:(?:el|la|los|las) )?[a-z]+) "
)
_COUNTED_ES = (
    rf"^(?:se [a-z]+ )?(?:el |la )?{_NOUN_ES} (?:de|del|a|en) (?:[a-z]+ )?(?:[0-9]|dos\b|tres\b)"
)
_NOT_DONE_ES = (
    rf"{_NOUN_ES} [^.;,]*\b(?:pendientes?|programad[oa]s?|agendad[oa]s?|turnad[oa]s?|"
    r"reportad[oa]s?|solicitad[oa]s?|canalizad[oa]s?|remitid[oa]s?|requerid[oa]s?|corresponde|"
    r"compete|requiere|fecha|horario|titular|nombre|domicilio|no|sin|sera|seran|debe|para|folio|"
    r"solicitud|reporte|caso|por)\b"
)
_SUBJECTLESS_ES = (
    r"^(?:se|fue|fueron|es|son|esta|estan|ya|no|que|corresponde|compete|pertenece|requiere|"
    r"pendientes?|caso|folio|reporte|solicitud|peticion|queja|servicio|asunto|trabajos?|favor|le|"
    r"les|lo|por|para|en|con|a|al|de|pero|sera|seran|falta|esto|este|esta|dicha|dicho|su|misma|"
    r"mismo|cual|[a-z]+[ai]d[oa]s?)$"
)
"""Work as its noun heads a note ("poda de dos fresnos, los cables se reportaron"): done where it is
counted, or where the next clause has a thing of its own; a heading where that only goes on."""


def _noted(text: pl.Series, parted: pl.DataFrame) -> pl.Series:
    """The rows whose note in Spanish is headed by the noun of the work that was done."""
    subject = text.str.extract(_DONE_ES, 1)
    beside = subject.is_not_null() & ~subject.str.contains(_SUBJECTLESS_ES)
    beside &= ~text.str.contains(rust(_NOT_DONE_ES))
    counted = parted.filter(
        pl.col("clause").str.contains(rust(_COUNTED_ES)),
        ~pl.col("clause").str.contains(rust(_NOT_DONE_ES)),
    )
    rows = pl.select(pl.int_range(len(text), dtype=pl.UInt32)).to_series().filter(beside)
    return pl.concat([rows.rename("row"), counted["row"]])


def clauses(text: pl.Series) -> pl.DataFrame:
    """The clauses of each text: `row` and `clause`, in order; none of a null."""
    cut = pl.col("text").str.replace_all(f"({_CLAUSES})", "\n${1}")
    return (
        pl.DataFrame({"text": text})
        .with_row_index("row")
        .drop_nulls()
        .select("row", clause=cut.str.split("\n"))
        .explode("clause")
        .with_columns(pl.col("clause").str.strip_chars(" ,~.;!?:-"))
    )


def done(text: pl.Series) -> pl.Series:
    """Whether a clause of each text tells of the city's own work, done on the case.

    Args:
        text: Folded, masked, without stamps; null where nobody asks.
    """
    ours = text.str.replace_all(rust(_OF_OURS), "crew")
    parted = clauses(ours).with_columns(pl.col("clause").str.replace_all(rust(_BESIDE), ""))
    said = parted.filter(
        pl.any_horizontal(pl.col("clause").str.contains(rust(p)) for p in _DONE),
        ~pl.col("clause").str.contains(rust(rf"\b{_NOT_OURS_OR_NOT_DONE}\b")),
    )
    cited = parted.filter(
        pl.col("clause").str.contains(rust(f"{_CITED}|{_ENFORCED}")),
        ~pl.col("clause").str.contains(rust(r"\b(?:not|never|no|if|will|until|before|must|by)\b")),
    )
    written = parted.filter(
        pl.col("clause").str.contains(rust(_WRITTEN_TO)),
        ~pl.col("clause").str.contains(rust(_TO_AN_OFFICE)),
        ~pl.col("clause").str.contains(rust(rf"\b{_UNSENT}\b")),
    )
    runs = parted.filter(
        pl.col("clause").str.contains(rust(_RESTORED)),
        ~pl.col("clause").str.contains(rust(rf"\b{_NOT_RESTORED}\b")),
    )
    noted = _noted(text.fill_null(""), parted)
    rows = pl.concat([said["row"], cited["row"], written["row"], runs["row"], noted])
    return pl.select(pl.int_range(len(text)).is_in(rows.implode())).to_series()
