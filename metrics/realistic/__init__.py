"""Realistic targets: what history says of every length that a promise could have."""

from metrics.realistic.endless import endless, per_week
from metrics.realistic.lives import LIVES, MADE_OF, lives_of
from metrics.realistic.needed import needed
from metrics.realistic.proposing import LENGTHS, PROPOSALS, SHARE, proposals
from metrics.realistic.reading import (
    LOOSE_WITHIN,
    SHARES,
    TIGHT_BELOW,
    Realistic,
    Told,
    apart,
    realistic,
    told_of,
)
from metrics.realistic.seasons import SEASONS, with_season

__all__ = [
    "LENGTHS",
    "LIVES",
    "LOOSE_WITHIN",
    "MADE_OF",
    "PROPOSALS",
    "SEASONS",
    "SHARE",
    "SHARES",
    "TIGHT_BELOW",
    "Realistic",
    "Told",
    "apart",
    "endless",
    "lives_of",
    "needed",
    "per_week",
    "proposals",
    "realistic",
    "told_of",
    "with_season",
]
