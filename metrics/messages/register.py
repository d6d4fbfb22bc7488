"""The register: texts agreed beforehand, found again in messages.

A text is a registered template's where it has the same words with any filling of the slots, or
where what is left of both without dates, numbers and slots is alike to 88 of 100 (rapidfuzz's
`ratio`, not its token sets, which call a fragment the whole). Likeness from 75 on is told as an
edited template, for its owner to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl
from rapidfuzz import fuzz, process

from agreements.schema.agreement import Agreement
from agreements.schema.quality import Template
from metrics.messages.acting import specific
from metrics.messages.content import HARD_TIMES, next_step, timeline
from metrics.messages.english_times import TIMES
from metrics.messages.reading import folded, masked, rust
from metrics.messages.spanish_times import TIMES as TIMES_ES

SAME, EDITED = 88, 75
"""From which likeness on a text counts as the template, and as an edited one."""
_SLOT = re.compile(r"\{[^{}]*\}")

_FILLINGS = (("place|address|location|street|lugar|direccion", "12 main street"),)
"""What a slot of such a name is filled with where a template is read; others with a day."""

REGISTER = {
    "standard": pl.String(),
    "template": pl.String(),
    "services": pl.List(pl.String()),
    "says": pl.List(pl.String()),
    "denies": pl.List(pl.String()),
    "pattern": pl.String(),
    "skeleton": pl.String(),
    "valid_from": pl.Date(),
    "valid_to": pl.Date(),
}
"""One row a template and language; it is valid from the first of its two days, not on the last."""

BEFORE = date(1900, 1, 1)
"""The edition of a register of which no template is valid yet."""


class Claim(NamedTuple):
    """A template that is said to hold what the rules do not find in it."""

    template: str
    language: str
    figure: str


def standard_of(agreement: Agreement) -> str:
    """The name under which an agreement's own rules are found: `denver/parks@2.0.0`."""
    return f"{agreement.metadata.id}@{agreement.metadata.version}"


def registered(agreements: Iterable[Agreement]) -> pl.DataFrame:
    """All templates of the agreements, a row for each language, as `REGISTER` says."""
    return register_of(
        (standard_of(agreement), template)
        for agreement in agreements
        for template in _templates(agreement)
    )


def register_of(templates: Iterable[tuple[str, Template]]) -> pl.DataFrame:
    """The templates, each with the standard under which it counts, as `REGISTER` says."""
    asked = list(templates)
    refuted = unfounded_in([template for _, template in asked])
    rows = [
        row
        for (standard, template), claims in zip(asked, refuted, strict=True)
        for row in _rows(standard, template, claims)
    ]
    frame = pl.DataFrame(rows, schema=REGISTER, orient="row")
    return frame.with_columns(skeleton=skeleton(pl.col("skeleton")))


def _templates(agreement: Agreement) -> list[Template]:
    quality = agreement.spec.quality
    return quality.messages.templates if quality and quality.messages else []


def _texts(template: Template) -> Iterator[tuple[str, str]]:
    for language in ("en", "es"):
        text = getattr(template.text, language, None)
        if text:
            yield language, text


def _rows(
    standard: str, template: Template, claims: Iterable[Claim]
) -> Iterator[tuple[object, ...]]:
    unfounded = {(claim.language, claim.figure) for claim in claims}
    for language, text in _texts(template):
        held = {f: v for f, v in template.says.items() if (language, f) not in unfounded}
        yield (
            standard,
            template.id,
            template.services,
            [figure for figure, says in held.items() if says],
            [figure for figure, says in held.items() if not says],
            _pattern(text),
            folded(_SLOT.sub(" ", text)),
            template.valid.from_,
            template.valid.to,
        )


def edition(rows: pl.DataFrame, agreements: Iterable[Agreement]) -> pl.Series:
    """Which edition of its register holds for each message, so that few of them are distinct.

    Args:
        rows: `agreement` (as `standard_of` names it) and `sent`, the local date of the message.
        agreements: Whose templates are valid from one day to another.

    Returns:
        The last day on or before `sent` on which a template became valid or ceased to be,
        `BEFORE` where none has yet; null where the day is not known or nothing is registered.
        An edition stands for all days that it is the edition of.
    """
    register = registered(agreements)
    turns = pl.concat(
        register.select(agreement="standard", turn=name) for name in ("valid_from", "valid_to")
    ).drop_nulls()
    started = register.select(agreement="standard", turn=pl.lit(BEFORE)).unique()
    turns = pl.concat([turns, started]).unique().sort("turn", "agreement")
    asked = rows.select("agreement", "sent").with_row_index("row")
    dated = asked.drop_nulls().sort("sent", "row")
    found = dated.join_asof(
        turns, left_on="sent", right_on="turn", by="agreement", check_sortedness=False
    )
    return asked.join(found, on="row", how="left", maintain_order="left")["turn"]


def _pattern(text: str) -> str:
    """The text as a regular expression that takes anything short in its slots."""
    parts = [re.escape(part) for part in _SLOT.split(folded(text))]
    return "^" + ".{1,90}?".join(parts) + "$"


def skeleton(text: pl.Expr) -> pl.Expr:
    """What is left of folded texts without dates, times, numbers and signs."""
    for pattern in (*HARD_TIMES[:4], *HARD_TIMES[6:9], *TIMES[:2], *TIMES_ES[:1]):
        text = text.str.replace_all(rust(pattern), " ")
    kept = text.str.replace_all(r"[0-9]+|[^\p{L}' ]+", " ")
    return kept.str.replace_all(" +", " ").str.strip_chars()


def _filling(slot: re.Match[str]) -> str:
    """Something that may stand in a slot, by its name; what it is called must not be read."""
    for names, filling in _FILLINGS:
        if re.search(names, slot.group()):
            return filling
    return "6/12"


def unfounded_in(templates: Sequence[Template]) -> list[list[Claim]]:
    """What each template is said to hold and the rules do not find in it.

    Such a claim is not believed: otherwise any phrase could be registered into compliance.
    """
    texts = [
        (place, language, text)
        for place, template in enumerate(templates)
        for language, text in _texts(template)
    ]
    read = [folded(_SLOT.sub(_filling, text)) for _, _, text in texts]
    # One text may stand in the registers of several versions.
    different = tuple(dict.fromkeys(read))
    found = dict(zip(different, _held(different), strict=True))
    refuted: list[list[Claim]] = [[] for _ in templates]
    for (place, language, _), said in zip(texts, read, strict=True):
        holds = found[said]
        told = templates[place]
        claimed = [figure for figure, says in told.says.items() if says]
        refuted[place] += [
            Claim(told.id, language, figure) for figure in claimed if not holds.get(figure, True)
        ]
    return refuted


def matched(rows: pl.DataFrame, register: pl.DataFrame) -> pl.DataFrame:
    """Find the template of each message.

    Args:
        rows: With `row`, `standard`, `folded` (without stamps), and `edition`, the day whose
            templates hold; null where validity is not looked at.
        register: As `registered` gives it.

    Returns:
        A row for each that has one: `row`, `template`, `services`, `says`, `denies`, `likeness`
        (0 to 100); only the most like, the first by id where several are; one that is not valid
        only where no valid one is alike, with `lapsed`.
    """
    parts = [
        _matched(rows.filter(pl.col("standard") == standard), group)
        for (standard,), group in register.group_by("standard", maintain_order=True)
    ]
    told = [part for part in parts if len(part)]
    return pl.concat(told) if told else pl.DataFrame(schema=_nothing(rows["row"].dtype))


_KEPT = ("services", "says", "denies")


def _nothing(row: pl.DataType) -> dict[str, pl.DataType]:
    kept = {name: REGISTER[name] for name in _KEPT}
    told = {"row": row, "template": pl.String(), "likeness": pl.Float64()}
    return {**told, "lapsed": pl.Boolean(), **kept}


def _matched(rows: pl.DataFrame, group: pl.DataFrame) -> pl.DataFrame:
    asked = rows.select("folded", "edition").unique(maintain_order=True)
    texts = asked.select("folded").unique(maintain_order=True).with_row_index("text")
    score = _scores(texts["folded"], group)[
        asked.join(texts, on="folded", how="left", maintain_order="left")["text"].to_numpy()
    ]
    valid = np.where(_valid(asked["edition"], group), score, 0)
    lapsed = valid.max(axis=1, initial=0) < EDITED
    score = np.where(lapsed[:, None], np.where(score >= SAME, score, 0), valid)
    best = score.argmax(axis=1) if len(group) else np.zeros(len(asked), dtype=int)
    likeness = score[np.arange(len(asked)), best]
    found = asked.with_columns(
        likeness=pl.Series(likeness, dtype=pl.Float64), lapsed=pl.Series(lapsed, dtype=pl.Boolean)
    )
    named = group[best.tolist()].select("template", *_KEPT)
    found = pl.concat([found, named], how="horizontal").filter(pl.col("likeness") >= EDITED)
    joined = rows.select("row", "folded", "edition").join(
        found, on=["folded", "edition"], how="inner", nulls_equal=True, maintain_order="left"
    )
    return joined.select("row", "template", "likeness", "lapsed", *_KEPT)


def _scores(texts: pl.Series, group: pl.DataFrame) -> npt.NDArray[np.float64]:
    """How alike each folded text is to each template, 0 to 100; 0 below `EDITED`."""
    read = pl.DataFrame({"folded": texts}).with_columns(skeleton=skeleton(pl.col("folded")))
    alike = process.cdist(
        read["skeleton"].to_list(),
        group["skeleton"].to_list(),
        scorer=fuzz.ratio,
        score_cutoff=EDITED,
        dtype=np.float32,
    )
    exact = read.select(
        pl.col("folded").str.contains(pattern).alias(str(i))
        for i, pattern in enumerate(group["pattern"])
    ).to_numpy()
    return np.where(exact, 100.0, alike)


def _valid(editions: pl.Series, group: pl.DataFrame) -> npt.NDArray[np.bool_]:
    """Whether each template holds in each edition."""
    day = pl.DataFrame({"day": editions})
    return day.select(
        ((pl.col("day") >= begins) & (pl.lit(True) if ends is None else pl.col("day") < ends))
        .fill_null(value=True)
        .alias(str(i))
        for i, (begins, ends) in enumerate(group.select("valid_from", "valid_to").iter_rows())
    ).to_numpy()


# Everything that judges a message asks this of the same register anew, and it takes longer than
# to judge a few messages.
@lru_cache(maxsize=16)
def _held(texts: tuple[str, ...]) -> tuple[Mapping[str, bool | None], ...]:
    """What the rules find in each of some texts, by measure."""
    text = masked(pl.Series(texts, dtype=pl.String))
    outcome = specific(text).struct.field("passes")
    found = pl.DataFrame(
        {
            "message_specific": outcome,
            "message_timeline": timeline(text, outcome).struct.field("passes"),
            "message_next_step": next_step(text).struct.field("passes"),
        }
    )
    return tuple(found.to_dicts())
