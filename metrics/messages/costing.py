"""What a text costs: the cases whose message fails what is demanded of it, template by template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from metrics.messages.judging import FAIL, MEASURES, NO_ACTION, YES

USUAL = (
    "message_present",
    "message_relevant",
    "message_specific",
    "message_plain",
    "message_private",
)
"""What is looked at where nobody demands anything yet: it is said to be demanded by nobody."""

BY_AGREEMENT, BY_RUBRIC, BY_NOBODY = "agreement", "rubric", "nobody"

DEMANDED = {
    "agreement": pl.String(),
    "version": pl.String(),
    "service": pl.String(),
    "demanded": pl.List(pl.String()),
    "if_no_action": pl.List(pl.String()),
    "demanded_by": pl.String(),
}
"""What must be in the messages of a service's cases, by the version that judges them."""

_PLACE = ("agreement", "version", "service")
_BLOCKS = ("demanded", "if_no_action")

TEMPLATES = {
    "agency": pl.String(),
    "id": pl.String(),
    "template": pl.String(),
    "cases": pl.Int64(),
    "share": pl.Float64(),
    "failing": pl.Int64(),
    "demanded_by": pl.String(),
    "fails": pl.List(pl.Struct({"measure": pl.String(), "cases": pl.Int64()})),
    "services": pl.List(pl.Struct({"service": pl.String(), "cases": pl.Int64()})),
    "texts": pl.Int64(),
    "first": pl.Date(),
    "last": pl.Date(),
}
"""One row an agency and template: how many of its closings were told this, and what it costs.

- `share` is of the agency's closings with a message; `texts` how many fillings there are.
- `template` is the register's id where most of them were found to be that; else null.
- `failing` are the cases whose message fails at least one measure that is demanded of it; `fails`
  are the same by measure, most first; what cannot be told is no failure.
"""


def demanded(
    places: pl.DataFrame,
    agreements: Iterable[Agreement],
    rubrics: Mapping[str, Rubric],
    usual: Rubric | None,
) -> pl.DataFrame:
    """What messages must hold.

    Args:
        places: Distinct `agreement`, `version` and `service`.
        agreements: Whose `messages` block counts.
        rubrics: By the name that agreements pin.
        usual: The city's, for services of which no agreement demands anything.

    Returns:
        As `DEMANDED` says.
    """
    blocks = {
        (a.metadata.id, a.version): a.spec.quality.messages
        for a in agreements
        if a.spec.quality and a.spec.quality.messages
    }
    rows = []
    for agreement, version, service in places.select(*_PLACE).unique().rows():
        block = blocks.get((agreement, version))
        if block is None:
            asked, no_action = (list(usual.spec.required) if usual else list(USUAL)), []
            whose = BY_RUBRIC if usual else BY_NOBODY
        else:
            pinned = rubrics.get(block.rubric)
            own = [*block.required.get("default", []), *block.required.get(service, [])]
            asked = [*(pinned.spec.required if pinned else []), *own]
            no_action = [name for name in block.if_no_action if name != "reason"]
            whose = BY_AGREEMENT
        rows.append((agreement, version, service, list(dict.fromkeys(asked)), no_action, whose))
    return pl.DataFrame(rows, schema=DEMANDED, orient="row").sort(*_PLACE)


def with_failures(told: pl.DataFrame, demands: pl.DataFrame) -> pl.DataFrame:
    """Add `failed`, the demanded measures that a message fails, and `demanded_by`.

    Args:
        told: Messages with `agreement`, `version`, `service`, the verdict of each of `MEASURES`
            and `closed_without_action`.
        demands: As `demanded` gives them.
    """
    # Asked of the services and versions, of which there are hundreds, not of each message.
    asked = demands.with_columns(
        pl.col(block).list.contains(measure).alias(f"{block}:{measure}")
        for block in _BLOCKS
        for measure in MEASURES
    ).drop(_BLOCKS)
    joined = told.join(asked, on=_PLACE, how="left", nulls_equal=True, maintain_order="left")
    nothing_done = (pl.col(NO_ACTION) == YES).fill_null(value=False)
    fails = [
        (pl.col(measure).cast(pl.String) == FAIL)
        & (pl.col(f"demanded:{measure}") | (nothing_done & pl.col(f"if_no_action:{measure}")))
        for measure in MEASURES
    ]
    bits = [test.fill_null(value=False).cast(pl.UInt32) * 2**nth for nth, test in enumerate(fails)]
    marked = joined.with_columns(_failed=pl.sum_horizontal(bits))
    return (
        marked.join(_named(marked["_failed"]), on="_failed", how="left", maintain_order="left")
        .select(*told.columns, "failed", "demanded_by")
    )  # fmt: skip


def _named(marks: pl.Series) -> pl.DataFrame:
    """The measures of each mark among some (`_failed`), as `failed`: there are few different ones.

    Args:
        marks: Numbers with a bit for each of `MEASURES`.
    """
    different = marks.unique()
    named = [[m for nth, m in enumerate(MEASURES) if mark >> nth & 1] for mark in different]
    return different.to_frame("_failed").with_columns(
        failed=pl.Series(named, dtype=pl.List(pl.String))
    )


def costs(told: pl.DataFrame) -> pl.DataFrame:
    """Templates by agency, the one that costs most first.

    Args:
        told: Distinct messages with `agency`, `id` (of their template), `service`, `template`,
            `cases`, `first`, `last`, `failed` and `demanded_by`; a text of its own has one row
            for each service and version it was used on, told apart by `text_id`.

    Returns:
        As `TEMPLATES` says.
    """
    keys = ["agency", "id"]
    closings = told.group_by("agency").agg(closings=pl.col("cases").sum())
    whole = told.group_by(keys).agg(
        registered=pl.col("cases").filter(pl.col("template").is_not_null()).sum(),
        cases=pl.col("cases").sum(),
        failing=pl.col("cases").filter(pl.col("failed").list.len() > 0).sum(),
        texts=pl.col("text_id").n_unique(),
        first=pl.col("first").min(),
        last=pl.col("last").max(),
    )
    parts = [
        _most(told, keys, "template"),
        _most(told, keys, "demanded_by"),
        _counted(told.explode("failed", empty_as_null=True), keys, ("failed", "measure"), "fails"),
        _counted(told, keys, ("service", "service"), "services"),
    ]
    for part in parts:
        whole = whole.join(part, on=keys, how="left", nulls_equal=True)
    whole = whole.join(closings, on="agency", how="left", nulls_equal=True).with_columns(
        share=pl.col("cases") / pl.col("closings"),
        template=pl.when(pl.col("registered") * 2 > pl.col("cases")).then("template"),
        fails=pl.col("fails").fill_null([]),
    )
    order = {"failing": True, "cases": True, "agency": False, "id": False}
    named = whole.select(pl.col(name).cast(dtype) for name, dtype in TEMPLATES.items())
    return named.sort(*order, descending=list(order.values()), nulls_last=True)


def _most(told: pl.DataFrame, keys: list[str], name: str) -> pl.DataFrame:
    """Of the values of a column the one of most cases; no row where it has none."""
    counted = told.drop_nulls(name).group_by(*keys, name).agg(pl.col("cases").sum())
    ordered = counted.sort("cases", name, descending=[True, False])
    return ordered.group_by(keys, maintain_order=True).agg(pl.col(name).first())


def _counted(
    told: pl.DataFrame, keys: list[str], column: tuple[str, str], name: str
) -> pl.DataFrame:
    """Cases by the values of a column, most first, as one list a template."""
    old, new = column
    counted = told.drop_nulls(old).group_by(*keys, pl.col(old).alias(new)).agg(pl.sum("cases"))
    ordered = counted.sort("cases", new, descending=[True, False])
    pairs = pl.struct(new, pl.col("cases").cast(pl.Int64)).alias(name)
    return ordered.group_by(keys, maintain_order=True).agg(pairs)
