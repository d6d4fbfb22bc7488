"""Which service a message announces work of, whosever case it was sent on.

Only services are looked for that an agreement names as the ones whose messages go astray: those
under `foreign` in its terms. A text is about one where it speaks of the service's topic and has
the words that tell the service from others of that topic: a compost cart's from any cart's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import polars as pl

from agreements.schema.agreement import Agreement
from metrics.messages.reading import folded, rust
from metrics.messages.rules import word_set
from metrics.messages.topics import TOPICS

_GENERAL = word_set(
    "request complaint question report inquiry service case issue problem status other city the "
    "of and a for to"
)
"""Words of services' names that say nothing of what they are about."""


class Sign(NamedTuple):
    """How a message about a service is known.

    Attributes:
        service: Its id.
        terms: What a text holds that speaks of its topic, for a linear-time engine.
        own: Words that it holds beside them.
    """

    service: str
    terms: str
    own: tuple[str, ...]


def astray(agreements: Iterable[Agreement]) -> list[str]:
    """The services that agreements name as those whose messages go to others' cases, in order."""
    qualities = [agreement.spec.quality for agreement in agreements]
    blocks = [quality.messages for quality in qualities if quality and quality.messages]
    terms = [terms for block in blocks for terms in block.terms.values()]
    return sorted({service for one in terms for service in one.foreign})


def signs_of(services: Iterable[str]) -> list[Sign]:
    """How messages about services are known; of one of no known topic none is."""
    return [sign for service in services if (sign := _sign(service))]


def _sign(service: str) -> Sign | None:
    name = folded(service.replace("_", " "))
    names = pl.Series([name])
    found = {
        topic: match
        for topic, about in TOPICS.items()
        if (match := names.str.extract(f"({rust(about.services)})", 1).item())
    }
    if not found:
        return None
    nearest = max(sorted(found), key=lambda topic: len(found[topic]))
    left = name.replace(found[nearest], " ", 1).split()
    own = tuple(word for word in left if word not in _GENERAL)
    return Sign(service, rust(TOPICS[nearest].terms), own)


def announced(text: pl.Series, signs: Iterable[Sign]) -> pl.Series:
    """The first service that each folded text is about; null where it is about none."""
    about = [
        pl.when(
            pl.all_horizontal(
                pl.col("text").str.contains(sign.terms),
                *(pl.col("text").str.contains(word, literal=True) for word in sign.own),
            )
        ).then(pl.lit(sign.service))
        for sign in signs
    ]
    none = pl.lit(None, pl.String)
    # Where nothing is announced the column is of nulls, one a text.
    return text.to_frame("text").with_columns(announces=pl.coalesce(none, *about))["announces"]
