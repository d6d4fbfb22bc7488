"""The register: texts agreed beforehand, found again in messages.

A text is a registered template's where it has the same words with any filling of the slots, or
where what is left of both without dates, numbers and slots is alike to 88 of 100 (rapidfuzz's
`ratio`, not its token sets, which call a fragment the whole). Likeness from 75 on is told as an
edited template, for its owner to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import polars as pl
from rapidfuzz import fuzz, process

from agreements.schema.agreement import Agreement
from agreements.schema.quality import Template
from metrics.messages.content import HARD_TIMES, next_step, specific, timeline
from metrics.messages.english import TIMES
from metrics.messages.reading import folded, masked, rust
from metrics.messages.spanish import TIMES as TIMES_ES

SAME, EDITED = 88, 75
"""From which likeness on a text counts as the template, and as an edited one."""
_SLOT = re.compile(r"\{[^{}]*\}")

REGISTER = {
    "standard": pl.String(),
    "template": pl.String(),
    "services": pl.List(pl.String()),
    "says": pl.List(pl.String()),
    "denies": pl.List(pl.String()),
    "pattern": pl.String(),
    "skeleton": pl.String(),
}
"""One row a template and language."""


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
    rows = [
        row
        for agreement in agreements
        for template in _templates(agreement)
        for row in _rows(standard_of(agreement), template)
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


def _rows(standard: str, template: Template) -> Iterator[tuple[object, ...]]:
    unfounded = {(claim.language, claim.figure) for claim in unfounded_claims(template)}
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
        )


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


def unfounded_claims(template: Template) -> list[Claim]:
    """What a template is said to hold and the rules do not find in it.

    Such a claim is not believed: otherwise any phrase could be registered into compliance.
    """
    texts = list(_texts(template))
    filled = [folded(_SLOT.sub("6/12", text)) for _, text in texts]
    text = masked(pl.Series(filled, dtype=pl.String))
    outcome = specific(text).struct.field("passes")
    found = pl.DataFrame(
        {
            "message_specific": outcome,
            "message_timeline": timeline(text, outcome).struct.field("passes"),
            "message_next_step": next_step(text).struct.field("passes"),
        }
    )
    return [
        Claim(template.id, language, figure)
        for figure, says in template.says.items()
        if says and figure in found.columns
        for (language, _), holds in zip(texts, found[figure], strict=True)
        if not holds
    ]


def matched(rows: pl.DataFrame, register: pl.DataFrame) -> pl.DataFrame:
    """Find the template of each message.

    Args:
        rows: With `row`, `standard`, and `folded` (without stamps).
        register: As `registered` gives it.

    Returns:
        A row for each that has one: `row`, `template`, `services`, `says`, `denies`, `likeness`
        (0 to 100); only the most like, the first by id where several are.
    """
    parts = [
        _matched(rows.filter(pl.col("standard") == standard), group)
        for (standard,), group in register.group_by("standard", maintain_order=True)
    ]
    told = [part for part in parts if len(part)]
    return pl.concat(told) if told else pl.DataFrame(schema=_nothing(rows["row"].dtype))


def _nothing(row: pl.DataType) -> dict[str, pl.DataType]:
    kept = {name: REGISTER[name] for name in _KEPT}
    return {"row": row, "template": pl.String(), "likeness": pl.Float64(), **kept}


_KEPT = ("services", "says", "denies")


def _matched(rows: pl.DataFrame, group: pl.DataFrame) -> pl.DataFrame:
    texts = rows.select("folded").unique().with_columns(skeleton=skeleton(pl.col("folded")))
    alike = process.cdist(
        texts["skeleton"].to_list(),
        group["skeleton"].to_list(),
        scorer=fuzz.ratio,
        score_cutoff=EDITED,
        dtype=np.float32,
    )
    exact = texts.select(
        pl.col("folded").str.contains(pattern).alias(str(i))
        for i, pattern in enumerate(group["pattern"])
    ).to_numpy()
    score = np.where(exact, 100.0, alike)
    best = score.argmax(axis=1) if len(group) else np.zeros(len(texts), dtype=int)
    likeness = score[np.arange(len(texts)), best]
    found = texts.select("folded").with_columns(likeness=pl.Series(likeness, dtype=pl.Float64))
    named = group[best.tolist()].select("template", *_KEPT)
    found = pl.concat([found, named], how="horizontal").filter(pl.col("likeness") >= EDITED)
    joined = rows.select("row", "folded").join(
        found, on="folded", how="inner", maintain_order="left"
    )
    return joined.select("row", "template", "likeness", *_KEPT)
