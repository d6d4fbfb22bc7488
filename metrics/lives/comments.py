"""What was commented after the first closing, by whom, and when somebody answered."""

from __future__ import annotations

import polars as pl

from metrics.fold.happened import Happened
from metrics.lives.words import ANSWERS, OF_ANSWER, by_people, public_answers

_AUTHORS = ("resident", "operator", "agency")


def comments(cases: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """`case comments_after comment_answered` and `…_comment` of each author, of cases with any.

    Args:
        cases: `case first_closed`.
        happened: What happened to them.

    A comment at the instant of the closing is not after it; posts of machines are no comments.
    """
    commented = happened.of(("commented",), "case", "at", "actor").filter(by_people())
    closed = cases["first_closed"].gather(commented["case"])  # cases are numbered as they stand
    after = commented.filter(commented["at"] > closed)
    of = {
        f"{author}_comment": pl.col("at").filter(pl.col("actor") == author).min()
        for author in _AUTHORS
    }
    found = after.group_by("case").agg(comments_after=pl.len(), **of)
    return found.join(_answered(found, happened), on="case", how="left")


def _answered(found: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """The first public word of 311 or the agency after the resident's comment."""
    asked = found.filter(pl.col("resident_comment").is_not_null())
    told = happened.of(ANSWERS, "case", "at", *OF_ANSWER, cases=asked["case"])
    answers = (
        told.filter(public_answers())
        .join(asked.select("case", "resident_comment"), on="case")
        .filter(pl.col("at") > pl.col("resident_comment"))
    )
    return answers.group_by("case").agg(comment_answered=pl.col("at").min())
