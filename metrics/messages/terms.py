"""The terms that an agreement lists for its services: words of their own, words of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.quality import Terms
from metrics.messages.reading import folded
from metrics.messages.register import standard_of

_TERMS = {
    "standard": pl.String(),
    "service": pl.String(),
    "kind": pl.String(),
    "other": pl.String(),
    "terms": pl.List(pl.String()),
}


def listed(agreements: Iterable[Agreement]) -> pl.DataFrame:
    """All terms: a row a service for its own, a row for each other service's."""
    rows = [row for agreement in agreements for row in _of(agreement)]
    return pl.DataFrame(rows, schema=_TERMS, orient="row")


def _of(agreement: Agreement) -> Iterator[tuple[Any, ...]]:
    quality = agreement.spec.quality
    terms = quality.messages.terms if quality and quality.messages else {}
    for service, found in terms.items():
        yield standard_of(agreement), service, "own", service, _folded(found.own)
        for other, words in found.foreign.items():
            theirs = terms.get(other, Terms())
            yield standard_of(agreement), service, "foreign", other, _folded(words)
            yield standard_of(agreement), service, "theirs", other, _folded(theirs.own)


def _folded(terms: list[str]) -> list[str]:
    return [folded(term) for term in terms]


def by_terms(rows: pl.DataFrame, terms: pl.DataFrame) -> pl.DataFrame:
    """Judge by the agreement's terms.

    A message is another service's where it holds a foreign term of that service, and more of its
    own terms than of the ones of the service it was sent on.

    Args:
        rows: With `row`, `standard`, `service` and `text` (folded).
        terms: As `listed` gives them.

    Returns:
        A row for each that the terms decide: `row` and `by_terms`, a struct of `passes`, `rule`
        and `words`.
    """
    found = (
        rows.select("row", "standard", "service", "text")
        .join(terms, on=["standard", "service"], how="inner", maintain_order="left")
        .explode("terms")
        .filter(_holds())
        .group_by("row", "kind", "other", maintain_order=True)
        .agg(pl.col("terms").first(), n=pl.len())
    )
    own = found.filter(pl.col("kind") == "own").select("row", own="n", own_term="terms")
    theirs = found.filter(pl.col("kind") == "theirs").select("row", "other", theirs="n")
    foreign = found.filter(pl.col("kind") == "foreign").select("row", "other", term="terms")
    judged = (
        foreign.join(theirs, on=["row", "other"], how="left", maintain_order="left")
        .join(own, on="row", how="full", coalesce=True, maintain_order="left_right")
        .sort("row", "other")
    )
    wrong = pl.col("term").is_not_null() & (
        pl.col("theirs").fill_null(1) > pl.col("own").fill_null(0)
    )
    return (
        judged.with_columns(wrong=wrong)
        .filter(pl.col("wrong") | pl.col("term").is_null())
        .group_by("row", maintain_order=True)
        .first()
        .select("row", by_terms=_verdict())
    )


def _holds() -> pl.Expr:
    """Whether the text has the term as words, or as the beginning of one."""
    text = pl.format(" {}", pl.col("text").str.replace_all(r"[^\p{L}0-9 ]", " "))
    return text.str.contains(pl.format(" {}", pl.col("terms")), literal=True)


def _verdict() -> pl.Expr:
    return pl.struct(
        passes=~pl.col("wrong"),
        rule=pl.when("wrong")
        .then(pl.format("terms.foreign.{}", "other"))
        .otherwise(pl.lit("terms.own")),
        words=pl.when("wrong").then("term").otherwise("own_term"),
    )
