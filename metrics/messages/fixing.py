"""Whether a message states that what was reported is put right: clearly, vaguely or not at all."""

from __future__ import annotations

import polars as pl

from metrics.messages import english_presence, english_undone, spanish, spanish_presence
from metrics.messages.reading import without
from metrics.messages.rules import Rule, extracted, fires, word_set, words

STRICT, LOOSE = "strict", "loose"

PUT_RIGHT = (
    words(
        "towed removed collected picked+up emptied replaced repaired patched filled backfilled",
        "fixed mended cleaned swept washed flushed jetted drained cleared unclogged unblocked",
        "repainted painted+over planted pruned trimmed mowed weeded cut+down cut+back delivered",
        "dropped+off swapped exchanged sealed plowed salted sanded reset relamped restored",
        "straightened paved repaved resurfaced disposed impounded captured trapped tightened",
        "welded reattached remounted rewired rehung refunded credited hauled shut+off turned+off",
        "turned+on made+safe demolished relocated abated disconnected reconnected reinstalled",
        "installed striped restriped extinguished insulated unlocked unjammed sanitized",
        "disinfected sprayed baited rescued taken+away took+away hauled+away put+back put+up",
        "works+again working+again is+back+on are+back+on back+in+service is+new",
    ),
    words(
        "(?:condition|violation|defect|hazard)s?+(?:was|were|has+been|have+been|is|are)+corrected",
        "corrected+the+(?:violation|defect|hazard)",
    ),
)
"""What is put right when it has been done: by the city, or by whoever is responsible."""

_STEMS = sorted(
    word_set(
        "arregl barr cambi colg coloc cort desatasc desinfect despej elimin enderez entreg fumig",
        "instal lav limpi llev pint plant pod quit recog recogi recolect reemplaz rellen remolc",
        "repar repint repus retir sell tap vaci corrig",
    )
)
PUT_RIGHT_ES = (
    words(*(f"{stem}(?:o|aron|amos|io|ieron|imos)" for stem in _STEMS)),
    words(
        f"(?:{'|'.join(_STEMS)})(?:ad|id)[oa]s?",
        "ya+funcionan? funcionan?+de+nuevo recogieron barrieron corregid[oa]s? repuest[oa]s?",
    ),
)

CLAIMED = (
    words(
        "resolved completed addressed+the addressed corrected remedied rectified handled serviced",
        "taken+care+of took+care+of work+(?:is+|was+)?done (?:took|has+taken)+action",
        "action+was+taken service+performed",
        "atendid[oa]s? resuelt[oa]s? completad[oa]s? solucionad[oa]s? terminad[oa]s?",
        "(?:se+)?(?:atendio|resolvio|completo|soluciono|termino)",
    ),
)
"""Claims that it is done, without what was done."""

NOTHING_FOUND = (
    (
        r"\b(?:no|not|any|without) (?:[a-z]+ ){0,3}(?:violations?|problems?|conditions?|issues?|"
        r"defects?|evidence|hazards?|damage|leaks?)\b|\bfound (?:nothing|no)\b|\bunfounded\b|"
        r"\b(?:ninguna|ningun|no hay|no habia|no se (?:encontr|observ|detect|hall)[a-z]+) "
        r"(?:[a-z]+ ){0,2}(?:infraccion|violacion|problema|condicion|evidencia|fuga|falla)"
    ),
)
"""Findings of nothing: what was not there was not put right."""

_PLANNED = (
    (
        r"\b(?:will|shall|can|cannot|could|may|might|must|should|to|not|never|being|unless|until|"
        r"if|when|once|after|before|sera|seran|hasta que|cuando|si) (?:[a-z]+ ){0,2}?"
        r"(?:be |been |ser )?(?:[a-z]+ )?[a-z]+(?:ed|ado|ada|ido|ida)s?\b"
    ),
)
"""A thing that is still to be done, or was not."""


_HIDDEN = (
    *english_undone.NOT_DONE, *english_undone.VAGUE_STATES, *spanish.NOT_DONE, *_PLANNED,
)  # fmt: skip


def _whole(pattern: str) -> str:
    """Whole words alone."""
    return rf"\b{pattern}\b"


_STATED = Rule("fix.put_right", tuple(map(_whole, (*PUT_RIGHT, *PUT_RIGHT_ES))))
_CLAIM = Rule(
    "fix.claimed",
    (
        *map(_whole, CLAIMED),
        *english_presence.COMPLETED_SENTENCES,
        *spanish_presence.COMPLETED_SENTENCES,
    ),
)
_NONE_FOUND = Rule("fix.nothing_found", NOTHING_FOUND)
NO_FIX = "fix.none"
"""The rule of a text that states no repair and claims none."""
OF_FIXES: dict[str, tuple[str, ...]] = {NO_FIX: (_STATED.id, _CLAIM.id)}
"""The patterns that a rule did not find, where it rests on their absence."""


def why_fixed(text: pl.Series, fix: pl.Series) -> pl.DataFrame:
    """What each reading of `fixed` rests on: `rule`, and `words` of the text, or null.

    A claim beside a finding of nothing is none, by the words of the finding.

    Args:
        text: As `fixed` takes it.
        fix: What that says of each.
    """
    rows = pl.DataFrame(
        {
            "fix": fix,
            STRICT: extracted(without(text, _HIDDEN), _STATED),
            LOOSE: extracted(without(text, _PLANNED), _CLAIM),
            "nothing": extracted(text, _NONE_FOUND),
        }
    )
    of_nothing = pl.col(LOOSE).is_not_null() & pl.col("nothing").is_not_null()
    kind = pl.col("fix")
    rule = (
        pl.when(kind == STRICT)
        .then(pl.lit(_STATED.id))
        .when(kind == LOOSE)
        .then(pl.lit(_CLAIM.id))
        .when(of_nothing)
        .then(pl.lit(_NONE_FOUND.id))
        .otherwise(pl.lit(NO_FIX))
    )
    words = (
        pl.when(kind == STRICT)
        .then(STRICT)
        .when(kind == LOOSE)
        .then(LOOSE)
        .when(of_nothing)
        .then("nothing")
    )
    return rows.select(rule=rule, words=words.str.strip_chars(" ~.,;:-"))


def fixed(text: pl.Series, is_without_action: pl.Series) -> pl.Series:
    """What each text says of the repair: `strict`, `loose`, or null.

    Args:
        text: Folded, masked, without stamps.
        is_without_action: Whether the message says that nothing was done: then nothing was mended.
    """
    found = pl.DataFrame(
        {
            "strict": fires(without(text, _HIDDEN), _STATED.patterns),
            "loose": fires(without(text, _PLANNED), _CLAIM.patterns) & ~fires(text, NOTHING_FOUND),
            "none": is_without_action,
        }
    )
    return found.select(
        pl.when("none")
        .then(None)
        .when("strict")
        .then(pl.lit(STRICT))
        .when("loose")
        .then(pl.lit(LOOSE))
        .alias("fix")
    ).to_series()
