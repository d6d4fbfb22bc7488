"""Whether somebody of the city was there and looked, as one clause says it.

Beside a visit that told something a plan is no reason any more: the case was inspected. Clauses as
`deeds` has them; what is denied, wished, asked for or yet to come in one is no visit.
"""

from __future__ import annotations

import polars as pl

from metrics.messages.deeds import clauses
from metrics.messages.reading import rust
from metrics.messages.rules import words

_LOOKED = words(
    "inspected visited checked examined surveyed assessed investigated measured tested sampled",
    "evaluated patrolled searched attended metered canvassed re-?inspected re-?checked toured",
)
_CAME = r"(?:went|drove|came|stopped|walked|looked|swung|responded|rode|cruised|biked|arrived)"
_OURS = (
    r"(?:we|i|crews?|inspectors?|officers?|deput(?:y|ies)|arborists?|engineers?|technicians?|staff|"
    r"supervisors?|rangers?|foresters?|units?|team|patrol|insp|department|division|marshal)"
)
_VISIT = (
    (
        rf"^(?:[a-z0-9'#/~&,-]+ ){{0,8}}?(?:(?:was|were|has been|have been|been) (?:[a-z]+ly |all |"
        rf"again )*)?{_LOOKED}\b"
    ),
    rf"^(?:[a-z0-9'#/~&,-]+ ){{0,3}}?{_OURS} (?:[a-z]+ ){{0,6}}?{_CAME}\b",
    (
        r"\b(?:inspection|visit|survey|check|measurements?|readings?|tests?) (?:[a-z]+ "
        r"){0,4}?(?:found|showed|shows|came back|turned up|revealed|was (?:done|made|conducted))\b"
    ),
    (
        r"\bse (?:reviso|inspecciono|visito|evaluo|verifico|midio|acudio|recorrio)\b|"
        r"\b(?:inspector|cuadrilla|personal|patrulla|tecnico|brigada)(?:es|s)? (?:[a-z]+ "
        r"){0,3}?(?:acudio|fue|visito|reviso|inspecciono|recorrio|paso)\b"
    ),
)
_NONE = words(
    "will would should must can could may might shall if unless whether when once until before",
    "please needs? to+be to+get going+to says? said states? reported requested asked wants?",
    "supposed previously earlier criteria candidate tried trying attempted attempt usually",
    "every weekly daily normally are is owners? residents? tenants? callers? contractors?",
    "by+(?:the+)?(?:state|county|utility) sera seran debe para+que cuando hasta ya+habia favor",
)
_DENIED = rf"\b(?:no|not|never|nobody|neither|nor|without|unable|n't|nadie|ni)\b.*\b{_LOOKED}\b"
"""Words by which a clause tells of somebody else's visit, or of none."""


def told(text: pl.Series) -> pl.Series:
    """Whether a clause of each text tells of a visit that was made.

    Args:
        text: Folded, masked, without stamps; null where nobody asks.
    """
    parted = clauses(text)
    seen = parted.filter(
        pl.any_horizontal(pl.col("clause").str.contains(rust(p)) for p in _VISIT),
        ~pl.col("clause").str.contains(rust(rf"\b{_NONE}\b|{_DENIED}")),
    )
    return pl.select(pl.int_range(len(text)).is_in(seen["row"].implode())).to_series()
