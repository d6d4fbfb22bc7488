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
    r"our|he|she|then|also|will|se|lo|la|los|las|ya|has|have|is|are|was|were)\b|, (?:we|they|it|"
    r"please|which|who|he|she|i|this|there|crew|inspector|owner|caller|se)\b|, "
)
"""Where a clause ends."""

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
    "re-?issued (?:put|brought|is|was|are|were)+(?:[a-z]++){0,3}back+(?:on+?line|in+service|up)",
    "laid (?:chain|chains|lock|wire|cable|rope)+(?:was+)?cut knocked+down energi[sz]ed",
    "(?:bait|traps?|cones?|barricades?|patch|sandbags?|dunks?|poison|tape)+(?:was+|"
    "were+)?(?:placed|set|put+(?:down|out|up))",
    "made+(?:an?|another|one|two|three|several|[0-9]{1,2})+(?:full+|more+)?pass(?:es)?",
    "made+(?:an?+|the+)?(?:temporary+|temp+|quick+|permanent+|minor+)?(?:repairs?|patch|fix)",
    "(?:patch|repairs?|fix)+(?:was+|were+)?(?:placed|made)",
)
"""The city's own work, done."""

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
_CITED = (
    r"^(?:the )?(?:[a-z]+ )?(?:owners?|drivers?|vehicles?|cars?|business|contractors?|tenants?|"
    r"landlord|operator|store|dealer|shop) (?:was |were |has been |have been )?(?:also |then |"
    r"again )?(?:cited|fined|ticketed|warned|towed|booted|arrested|summonsed)\b"
)
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
    "by+(?:the+)?(?:state|county|utility|railroad|developer|caltrans|[a-z]+dot)",
)
"""Words by which a clause tells of somebody else's deed, or of none."""


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
    parted = clauses(text)
    said = parted.filter(
        pl.any_horizontal(pl.col("clause").str.contains(rust(p)) for p in _DONE),
        ~pl.col("clause").str.contains(rust(rf"\b{_NOT_OURS_OR_NOT_DONE}\b")),
    )
    cited = parted.filter(
        pl.col("clause").str.contains(rust(f"{_CITED}|{_ENFORCED}")),
        ~pl.col("clause").str.contains(rust(r"\b(?:not|never|no|if|will|until|before|must|by)\b")),
    )
    rows = pl.concat([said["row"], cited["row"]])
    return pl.select(pl.int_range(len(text)).is_in(rows.implode())).to_series()
