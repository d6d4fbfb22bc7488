"""What would change if texts were registered: their messages judged with them and without."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from agreements.schema.quality import Template
from metrics.messages import plain
from metrics.messages.judging import FAIL, PASS
from metrics.messages.privacy import shown
from metrics.messages.proposing import Proposal, with_slots
from metrics.messages.reading import folded
from metrics.messages.register import (
    BEFORE,
    SAME,
    matched,
    register_of,
    registered,
    unfounded_in,
)
from metrics.messages.standards import Standard, unstamped

DRAFT = "draft"
"""The standard of messages that no agreement covers."""

CHANGES = {
    "template": pl.String(),
    "measure": pl.String(),
    "before": pl.String(),
    "after": pl.String(),
    "cases": pl.Int64(),
}
"""How many cases would have another verdict, by measure."""

_CLAIMS = ("message_specific", "message_timeline", "message_next_step")
_REGISTERED = ("message_relevant", *_CLAIMS)
"""What the register decides; everything else rests on the words."""
_LEAST = 0.01
"""A service with a smaller share of the uses is one on which the text may have strayed."""


def proposed(told: Sequence[pl.DataFrame], free: Sequence[str], since: date) -> list[Proposal]:
    """Draw templates up for registration.

    Each would be allowed on the services whose messages the rules do not mostly find to be about
    another: use alone allows nothing, since the error that is looked for is in the use.

    Args:
        told: Of each template its messages: `message`, `service`, `cases`, `message_relevant`.
        free: The numbers that they would get.
        since: The first day on which they would be valid.
    """
    texts = [_text(one) for one in told]
    return [
        Proposal(id_, text, _language(text), *_services(one), says, since)
        for id_, text, one, says in zip(free, texts, told, _founded(texts), strict=True)
    ]


def _text(told: pl.DataFrame) -> str:
    """The most used filling with slots, what may be personal behind dots."""
    fillings = told.group_by("message").agg(pl.col("cases").sum())
    text: str = shown(pl.Series([with_slots(dict(fillings.iter_rows()))])).item()
    return text


def _language(text: str) -> str:
    written = pl.DataFrame({"folded": [folded(text)]}).select(plain.language(pl.col("folded")))
    return written.item() or "en"


def _services(told: pl.DataFrame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where a template would be allowed, and where it was used besides; most used first."""
    wrong = pl.col("cases").filter(pl.col("message_relevant").cast(pl.String) == FAIL).sum()
    by_service = told.drop_nulls("service").group_by("service").agg(
        pl.col("cases").sum(), wrong=wrong * 2 > pl.col("cases").sum()
    )  # fmt: skip
    rare = pl.col("cases") < pl.col("cases").sum() * _LEAST
    ordered = by_service.sort("cases", "service", descending=[True, False])
    marked = ordered.with_columns(out=pl.col("wrong") | rare)
    allowed, left_out = marked.filter(~pl.col("out")), marked.filter("out")
    return tuple(allowed["service"]), tuple(left_out["service"])


def _founded(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """What the rules find in each text: what it may be said to hold."""
    refuted = unfounded_in([_template("T-1", text, ["any"], _CLAIMS) for text in texts])
    return [
        tuple(figure for figure in _CLAIMS if figure not in {claim.figure for claim in claims})
        for claims in refuted
    ]


def _template(id_: str, text: str, services: Sequence[str], says: Sequence[str]) -> Template:
    """A template that holds on every day; who approves it is of no account here."""
    return Template.model_validate(
        {
            "id": id_,
            "text": {"en": text},
            "services": list(services),
            "says": dict.fromkeys(says, True),
            "valid": {"from": BEFORE},
            "approved": {"by": ["agency.owner"], "on": BEFORE},
        }
    )


def changes(told: pl.DataFrame, proposals: Sequence[Proposal], standard: Standard) -> pl.DataFrame:
    """What other verdicts messages would have with templates registered.

    The register decides what a template is about and what it says; the rest of a verdict rests on
    the words alone and stays, so that nothing need be judged again.

    Args:
        told: Distinct messages with `message`, `service`, `agreement` (as `standard_of` names it),
            `sent`, `cases`, and their verdicts now, `metrics.tables.MEASURES`.
        proposals: The templates, each judged as if it had always been valid.
        standard: What judges, with the register of now.

    Returns:
        As `CHANGES` says, in the order of the proposals and of the measures.
    """
    rows = _matchable(told, standard)
    templates = [
        _template(one.id, one.text, one.services, one.says) for one in proposals if one.services
    ]
    if not templates:
        return pl.DataFrame(schema=CHANGES)
    beside = register_of((n, t) for t in templates for n in rows["standard"].unique().sort())
    found = matched(rows, pl.concat([registered(standard.agreements), beside]))
    ours = pl.col("template").is_in([template.id for template in templates])
    mine = found.filter(ours & (pl.col("likeness") >= SAME)).drop("likeness", "lapsed", "denies")
    after = (
        rows.drop("template", strict=False)
        .join(mine, on="row", maintain_order="left")
        .with_columns(**_after())
    )
    order = {one.id: place for place, one in enumerate(proposals)}
    flips = pl.concat(_flips(after, measure) for measure in _REGISTERED)
    place = pl.col("template").replace_strict(order, return_dtype=pl.Int64)
    return flips.sort(place, maintain_order=True)


def _matchable(told: pl.DataFrame, standard: Standard) -> pl.DataFrame:
    """Messages as `register.matched` takes them."""
    read = told.with_row_index("row").with_columns(
        folded=pl.Series([folded(text) for text in told["message"]], dtype=pl.String),
        status=pl.lit(""),
        standard=pl.col("agreement").fill_null(DRAFT),
        edition=pl.col("sent"),
    )
    return unstamped(read, standard)


def _after() -> dict[str, pl.Expr]:
    """The verdicts of messages that are a registered template's."""
    there = pl.col("message_present").cast(pl.String) == PASS
    allowed = pl.when(pl.col("services").list.contains(pl.col("service"))).then(pl.lit(PASS))
    now = {"message_relevant": allowed.otherwise(pl.lit(FAIL))}
    for measure in _CLAIMS:
        says = pl.when(pl.col("says").list.contains(measure)).then(pl.lit(PASS))
        now[measure] = says.otherwise(pl.col(measure).cast(pl.String))
    return {
        f"{measure}_after": pl.when(there).then(told).otherwise(pl.col(measure).cast(pl.String))
        for measure, told in now.items()
    }


def _flips(rows: pl.DataFrame, measure: str) -> pl.DataFrame:
    both = rows.select(
        "template", "cases", before=pl.col(measure).cast(pl.String), after=f"{measure}_after"
    )
    changed = both.filter(pl.col("before") != pl.col("after"))
    counted = changed.group_by("template", "before", "after").agg(pl.col("cases").sum())
    named = counted.with_columns(measure=pl.lit(measure)).select(
        pl.col(name).cast(dtype) for name, dtype in CHANGES.items()
    )
    order = ["template", "cases", "before", "after"]
    return named.sort(order, descending=[False, True, False, False])
