"""The figure `fix_evidence` of single messages: its verdict, and the words that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from metrics.messages.fixing import STRICT, fixed, why_fixed
from metrics.messages.judging import FAIL, NO_ACTION, NOT_APPLICABLE, PASS, YES
from metrics.messages.reading import folded, masked, quoted
from metrics.messages.standards import Standard, unstamped

FIX: Final = "fix_evidence"
_BLANK: Final = "present.blank"


def repairs(
    frame: pl.DataFrame,
    judged: pl.DataFrame,
    rubric: Rubric | None = None,
    agreements: Sequence[Agreement] = (),
) -> pl.DataFrame:
    """Whether messages state that what was reported is put right, as the figure reads them.

    Args:
        frame: As `judge_frame` takes it.
        judged: What that made of it.
        rubric: As `judge_frame` takes it.
        agreements: As `judge_frame` takes them.

    Returns:
        A row a message: `fix_evidence`, `pass` where it is clearly stated (the strict reading), and
        `fix_evidence_loose`, where vague claims pass too; both `fail` otherwise, `not_applicable`
        without a message. `fix_evidence_rule` and `fix_evidence_words` as of other measures. One
        that says why nothing was done mends nothing, by the rule and the words of that.
    """
    message = frame["message"].fill_null("")
    read = pl.DataFrame({"folded": [folded(one) for one in message]}, schema={"folded": pl.String})
    bare = unstamped(read.with_columns(status=pl.lit("")), Standard.of(rubric, agreements))
    text = masked(bare["folded"])
    fix = fixed(text, judged[NO_ACTION] == YES)
    rows = pl.concat([read, judged, why_fixed(text, fix)], how="horizontal")
    own = [
        None if words is None else quoted(told, words)
        for told, words in zip(message, rows["words"], strict=True)
    ]
    rows = rows.with_columns(pl.Series("words", own, dtype=pl.String))
    words = _told("words", f"{NO_ACTION}_words").alias(f"{FIX}_words")
    return rows.select(*_verdicts(fix), words)


def _verdicts(fix: pl.Series) -> list[pl.Expr]:
    blank = pl.col("folded") == ""
    rule = pl.when(blank).then(pl.lit(_BLANK)).otherwise(_told("rule", f"{NO_ACTION}_rule"))
    passing = {
        FIX: pl.lit(fix).eq_missing(pl.lit(STRICT)),
        f"{FIX}_loose": pl.lit(fix).is_not_null(),
    }
    return [
        *(
            pl.when(blank)
            .then(pl.lit(NOT_APPLICABLE))
            .when(passes)
            .then(pl.lit(PASS))
            .otherwise(pl.lit(FAIL))
            .alias(name)
            for name, passes in passing.items()
        ),
        rule.alias(f"{FIX}_rule"),
    ]


def _told(own: str, of_no_action: str) -> pl.Expr:
    """What a reading rests on; of a message that says why nothing was done, that."""
    return pl.when(pl.col(NO_ACTION) == YES).then(of_no_action).otherwise(own)
