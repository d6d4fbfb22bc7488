"""Messages of cases: each distinct one judged once, by its case's version, and joined back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from metrics.messages.announcing import Sign, announced, astray, signs_of
from metrics.messages.fixing import fixed
from metrics.messages.judging import MEASURES, NO_ACTION, PASS, YES, judge_frame
from metrics.messages.plain import word_count
from metrics.messages.reading import folded, masked
from metrics.messages.register import standard_of
from metrics.messages.seating import Seating
from metrics.messages.standards import Standard, unstamped
from metrics.messages.templates import template_id, template_text
from metrics.tables import MESSAGE_KEY, MESSAGES

PLAN = "P"
"""The reason of a case that was closed before anything was done."""


class Judge(NamedTuple):
    """What the messages of one version's cases are judged by; cases without one have none.

    Attributes:
        agreement: The version; None for cases that no agreement covers.
        rubric: What it pins.
        name: What tells this judge from others, wherever anything of it changes.
    """

    agreement: Agreement | None
    rubric: Rubric | None
    name: str

    @property
    def version(self) -> tuple[str | None, str | None]:
        """The agreement's id and version."""
        if self.agreement is None:
            return None, None
        return self.agreement.metadata.id, self.agreement.version


def judged(keys: pl.DataFrame, judges: Iterable[Judge]) -> pl.DataFrame:
    """Judge messages, each by the version of its cases.

    Args:
        keys: `metrics.tables.MESSAGE_KEY` with `message`, the text, and `service_name` and
            `agency_name`, titles.
        judges: One a version; the one without an agreement judges all others, by the language
            packs alone.

    Returns:
        `metrics.tables.MESSAGES`, in the order of the key.
    """
    known = list(judges)
    rows = _named(keys, known).with_row_index("row")
    told = [name for measure in (*MEASURES, NO_ACTION) for name in (measure, f"{measure}_rule")]
    verdicts = _verdicts(rows, known).select(
        pl.col(told).cast(pl.String), "no_action_reason", "template", likeness="template_likeness"
    )
    signs = signs_of(astray(judge.agreement for judge in known if judge.agreement))
    facts = _seating(known).frame(
        rows.select("row", "message", agreement=_standard()),
        lambda standard: standard.stamps,
        lambda standard, some: _facts(some, standard, signs),
    )
    whole = pl.concat([rows, verdicts, facts.drop("row")], how="horizontal").with_columns(
        fix=fixed(facts["text"], verdicts[NO_ACTION] == YES)
    )
    found = whole.with_columns(tells_outcome=_tells_outcome()).select(
        pl.col(name).cast(dtype) for name, dtype in MESSAGES.items()
    )
    return found.sort(*MESSAGE_KEY)


def quoted(keys: pl.DataFrame, judges: Iterable[Judge], measure: str) -> pl.DataFrame:
    """Messages with what a measure says of each, in their order.

    Args:
        keys: As `judged` takes them.
        judges: As `judged` takes them.
        measure: One of `metrics.tables.MEASURES`, or `closed_without_action`.

    Returns:
        The columns given with `verdict`, `rule` and `words`, those of the message that it rests on.
    """
    names = {measure: "verdict", f"{measure}_rule": "rule", f"{measure}_words": "words"}
    told = _verdicts(keys, list(judges), quote=True).select(
        pl.col(old).cast(pl.String).alias(new) for old, new in names.items()
    )
    return pl.concat([keys, told], how="horizontal")


def quoted_all(keys: pl.DataFrame, judges: Iterable[Judge]) -> pl.DataFrame:
    """Messages with what every measure says of each, judged in one sitting.

    Args:
        keys: As `judged` takes them.
        judges: As `judged` takes them.

    Returns:
        A row a message and measure of `metrics.tables.MEASURES`: the columns given with `measure`,
        `verdict`, `rule` and `words`.
    """
    told = _verdicts(keys, list(judges), quote=True)
    return pl.concat(
        keys.with_columns(
            measure=pl.lit(measure),
            verdict=told[measure].cast(pl.String),
            rule=told[f"{measure}_rule"].cast(pl.String),
            words=told[f"{measure}_words"].cast(pl.String),
        )
        for measure in MEASURES
    )


def _named(keys: pl.DataFrame, judges: list[Judge]) -> pl.DataFrame:
    """Keys with `judged_by`; those of a version that nobody judges are judged as those of none."""
    version = ["agreement", "version"]
    rows = [(*judge.version, judge.name) for judge in judges]
    types = dict.fromkeys((*version, "judged_by"), pl.String)
    names = pl.DataFrame(rows, schema=types, orient="row")
    others = next(judge.name for judge in judges if judge.agreement is None)
    named = keys.join(names, on=version, how="left", nulls_equal=True, maintain_order="left")
    return named.with_columns(pl.col("judged_by").fill_null(others))


def _seating(judges: list[Judge]) -> Seating:
    named = {
        standard_of(judge.agreement): Standard.of(judge.rubric, [judge.agreement])
        for judge in judges
        if judge.agreement
    }
    return Seating(Standard.of(None, ()), named)


def _standard() -> pl.Expr:
    """The version by whose terms and templates a case is judged; empty where it has none."""
    return pl.format("{}@{}", "agreement", "version").fill_null("")


def _verdicts(rows: pl.DataFrame, judges: list[Judge], *, quote: bool = False) -> pl.DataFrame:
    asked = rows.select(
        "agency", "service", "language", "message", "service_name", "agency_name",
        agreement=_standard(), sent="edition", status_word=pl.lit(None, pl.String),
    )  # fmt: skip
    agreements = [judge.agreement for judge in judges if judge.agreement]
    return judge_frame(asked, None, agreements, named=_seating(judges).named, quote=quote)


def _facts(rows: pl.DataFrame, standard: Standard, signs: list[Sign]) -> pl.DataFrame:
    """What is told of texts whatever is asked of them, and `text`: folded, masked, unstamped."""
    distinct = rows["message"].unique(maintain_order=True)
    read = pl.DataFrame({"message": distinct}).with_columns(
        folded=pl.Series([folded(text) for text in distinct], dtype=pl.String), status=pl.lit("")
    )
    bare = unstamped(read, standard)
    found = bare.select(
        "message",
        status_word=pl.when(pl.col("status") != "").then("status"),
        text=masked(bare["folded"]),
        masked=template_id(template_text(distinct, standard)),
        words=word_count(pl.col("folded")),
        announces=announced(read["folded"], signs),
    )
    order = rows.select("row", "message")
    return order.join(found, on="message", how="left", maintain_order="left").drop("message")


def _tells_outcome() -> pl.Expr:
    reasoned = (pl.col("no_action_reason") != PLAN).fill_null(value=False)
    done = (pl.col("message_specific") == PASS) | pl.col("fix").is_not_null() | reasoned
    return (pl.col("message_present") == PASS) & done
