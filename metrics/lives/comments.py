"""What was commented after the first closing, by whom, and when somebody answered."""

from __future__ import annotations

import polars as pl

from metrics.lives.words import by_people, public_answers

_AUTHORS = ("resident", "operator", "agency")


def comments(cases: pl.DataFrame, happened: pl.LazyFrame) -> pl.DataFrame:
    """`case comments_after comment_answered` and `…_comment` of each author, of cases with any.

    Args:
        cases: `case first_closed`.
        happened: Events with the number of their `case`.

    A comment at the instant of the closing is not after it; posts of machines are no comments.
    """
    closed = cases.filter(pl.col("first_closed").is_not_null()).select("case", "first_closed")
    commented = happened.filter(pl.col("kind") == "commented", by_people())
    after = (
        commented.select("case", "at", "actor")
        .collect()
        .join(closed, on="case")
        .filter(pl.col("at") > pl.col("first_closed"))
    )
    of = {
        f"{author}_comment": pl.col("at").filter(pl.col("actor") == author).min()
        for author in _AUTHORS
    }
    found = after.group_by("case").agg(comments_after=pl.len(), **of)
    return found.join(_answered(found, happened), on="case", how="left")


def _answered(found: pl.DataFrame, happened: pl.LazyFrame) -> pl.DataFrame:
    """The first public word of 311 or the agency after the resident's comment."""
    asked = found.filter(pl.col("resident_comment").is_not_null())
    words = happened.filter(public_answers()).select("case", "at").collect()
    answers = words.join(asked.select("case", "resident_comment"), on="case").filter(
        pl.col("at") > pl.col("resident_comment")
    )
    return answers.group_by("case").agg(comment_answered=pl.col("at").min())
