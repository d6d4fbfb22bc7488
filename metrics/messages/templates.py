"""Texts that say the same but for dates, numbers and names, gathered into templates.

Two texts are one template where what is left of them without stamps, dates, times, addresses,
numbers and signs is alike to 88 of 100 (rapidfuzz's `ratio`); from 75 on one is said to be edited
from the other. The register (`metrics.messages.register`) draws the same lines.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
import polars as pl
from rapidfuzz import fuzz, process

from metrics.messages.reading import folded, masked, rust
from metrics.messages.register import EDITED, SAME, skeleton
from metrics.messages.standards import Standard, unstamped

LEADERS = 1_500
"""So many of the texts used most are compared with all others; the rest with neighbours alone."""

_CHUNK = 512
_BLOCK = 800
"""Texts that begin or end alike are compared with so many neighbours."""
_WORDS = 3
"""By so many words at their beginning, then at their end, seldom texts are brought together."""
_LETTERS = 16
_WHOLE = 100.0
_ADDRESS = rust(
    r"\b\d+ (?:block of )?(?:[nsew]\.? )?[a-z']+(?: [a-z']+)? "
    r"(?:street|st|avenue|ave|av|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|place|pl|"
    r"terrace|ter|parkway|pkwy|square|sq|circle|cir|highway|hwy)\b"
)
"""A house's number with its street: as little a template's as a date."""

CLUSTERS = {
    "masked": pl.String(),
    "template_text": pl.String(),
    "likeness": pl.Float64(),
    "edited_from": pl.String(),
    "edited_likeness": pl.Float64(),
}
"""What `clustered` gives: each masked text, the one that stands for its template, how alike they
are (0 to 100), and of a template the one used more that it may be an edited form of."""

_Places = npt.NDArray[np.int64]
_Scores = npt.NDArray[np.float32]


def template_text(messages: pl.Series, standard: Standard) -> pl.Series:
    """What is left of messages without stamps, dates, times, addresses, numbers and signs.

    Args:
        messages: As they were sent; null is empty.
        standard: Whose stamps are cut off.

    Returns:
        Folded words with single spaces; empty where nothing is left.
    """
    distinct = messages.fill_null("").unique(maintain_order=True)
    read = pl.DataFrame({"folded": pl.Series([folded(t) for t in distinct], dtype=pl.String)})
    bare = unstamped(read.with_columns(status=pl.lit("")), standard)["folded"]
    hidden = masked(bare.str.replace_all(_ADDRESS, " ")).str.replace_all("~[a-z]*", " ")
    text = pl.DataFrame({"text": hidden})
    left = text.select(skeleton(pl.col("text"))).to_series()
    return messages.fill_null("").replace_strict(distinct, left, return_dtype=pl.String)


def template_id(texts: pl.Series) -> pl.Series:
    """The first 16 hexadecimal digits of the SHA-256 of masked texts; empty for an empty one."""
    distinct = texts.unique(maintain_order=True)
    return texts.replace_strict(distinct, list(map(_id, distinct)), return_dtype=pl.String)


def _id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_LETTERS] if text else ""


def clustered(texts: pl.DataFrame) -> pl.DataFrame:
    """Gather masked texts into templates.

    The texts used most lead; every other one joins the leader that it is most like. Those that no
    leader is like are compared with those that begin or end as they do only, so that seventy
    thousand texts take seconds. The order of the rows does not matter.

    Args:
        texts: `masked` (distinct, not empty) and `uses`.

    Returns:
        As `CLUSTERS` says, a row each, ordered by uses (most first) and text.
    """
    ordered = texts.sort("uses", "masked", descending=[True, False])
    names = ordered["masked"].to_list()
    gathering = _Gathering(names)
    gathering.gather_used(min(int((ordered["uses"] > 1).sum()), LEADERS))
    gathering.gather_like_leaders()
    for end in (slice(None, _WORDS), slice(-_WORDS, None)):
        gathering.gather_neighbours(end)
    return gathering.table()


class _Gathering:
    """Texts in the order of their uses, and the place of the one that each has joined."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.lead: _Places = np.arange(len(names))
        self.likeness = np.full(len(names), _WHOLE)
        self.edited: dict[int, tuple[int, float]] = {}
        self.used = 0

    def gather_used(self, many: int) -> None:
        """Let each of the first texts lead, or join one before it."""
        self.used, leaders = many, np.empty(0, dtype=np.int64)
        for start in range(0, many, _CHUNK):
            places = np.arange(start, min(start + _CHUNK, many))
            before = self._alike(places, leaders, EDITED)
            within = self._alike(places, places, EDITED)
            for i, place in enumerate(places.tolist()):
                own = np.where(self.lead[places[:i]] == places[:i], within[i, :i], 0)
                known = np.concatenate([leaders, places[:i]])
                self._settle(place, known, np.concatenate([before[i], own]))
            leaders = np.concatenate([leaders, places[self.lead[places] == places]])

    def _settle(self, place: int, known: _Places, scores: _Scores) -> None:
        if not len(scores):
            return
        best = int(scores.argmax())
        if scores[best] >= SAME:
            self._join(place, int(known[best]), float(scores[best]))
        elif scores[best] >= EDITED:
            self.edited[place] = int(known[best]), float(scores[best])

    def _join(self, place: int, lead: int, score: float) -> None:
        self.lead[place], self.likeness[place] = lead, score

    def _alike(self, places: _Places, others: _Places, cutoff: int) -> _Scores:
        """How alike two lists of texts are, 0 to 100; 0 below the cutoff."""
        names = self.names
        return process.cdist(
            [names[i] for i in places.tolist()],
            [names[i] for i in others.tolist()],
            scorer=fuzz.ratio,
            score_cutoff=cutoff,
            dtype=np.float32,
        )

    def gather_like_leaders(self) -> None:
        """Let the other texts join the leader that each is most like, if any is."""
        lengths = np.fromiter(map(len, self.names), dtype=np.int64, count=len(self.names))
        leaders = np.flatnonzero(self.lead[: self.used] == np.arange(self.used))
        leaders = leaders[np.argsort(lengths[leaders], kind="stable")]
        rest = np.arange(self.used, len(self.names))
        rest = rest[np.argsort(lengths[rest], kind="stable")]
        for start in range(0, len(rest), _CHUNK):
            places = rest[start : start + _CHUNK]
            near = leaders[_fitting(lengths[leaders], lengths[places])]
            if len(near):
                self._join_best(places, near, self._alike(places, near, SAME))

    def _join_best(self, places: _Places, leaders: _Places, scores: _Scores) -> None:
        """Join the most like; of several the one used most."""
        top = scores.max(axis=1, keepdims=True)
        chosen = np.where(scores == top, leaders, len(self.names)).min(axis=1)
        for i in np.flatnonzero(top[:, 0] >= SAME).tolist():
            self._join(int(places[i]), int(chosen[i]), float(top[i, 0]))

    def gather_neighbours(self, end: slice) -> None:
        """Let texts that nothing has joined join one that begins (or ends) with the same words."""
        led = set(self.lead[self.lead != np.arange(len(self.names))].tolist())
        leading = np.flatnonzero(self.lead == np.arange(len(self.names)))
        free = [place for place in leading.tolist() if place >= self.used]
        for found in _blocks(free, self.names, end):
            block = np.array(sorted(found, key=lambda place: (place not in led, place)))
            scores = self._alike(block, block, SAME)
            for i, place in enumerate(block.tolist()):
                own = np.where(self.lead[block[:i]] == block[:i], scores[i, :i], 0)
                if place not in led and len(own) and own.max() >= SAME:
                    self._join(place, int(block[own.argmax()]), float(own.max()))

    def table(self) -> pl.DataFrame:
        """As `CLUSTERS` says."""
        edited = [self.edited.get(place) for place in range(len(self.names))]
        return pl.DataFrame(
            {
                "masked": self.names,
                "template_text": [self.names[lead] for lead in self.lead.tolist()],
                "likeness": self.likeness,
                "edited_from": [self.names[found[0]] if found else None for found in edited],
                "edited_likeness": [found[1] if found else None for found in edited],
            },
            schema=CLUSTERS,
        )


def _fitting(lengths: _Places, asked: _Places) -> slice:
    """Where in ascending lengths those are that can be alike to any of the lengths asked for."""
    least = asked.min() * SAME / (200 - SAME)
    most = asked.max() * (200 - SAME) / SAME
    return slice(int(np.searchsorted(lengths, least)), int(np.searchsorted(lengths, most, "right")))


def _blocks(places: Iterable[int], names: Sequence[str], end: slice) -> Iterator[list[int]]:
    """Places of texts that share the words at one end, in pieces of neighbours by the alphabet."""
    words: dict[str, list[int]] = {}
    for place in places:
        words.setdefault(" ".join(names[place].split()[end]), []).append(place)
    for found in words.values():
        by_text = sorted(found, key=lambda place: names[place])
        for start in range(0, len(by_text), _BLOCK):
            if len(block := by_text[start : start + _BLOCK]) > 1:
                yield block
