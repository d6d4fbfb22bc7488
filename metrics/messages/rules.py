"""A rule: an id and the patterns that make it fire; and finding the first that does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import polars as pl

from metrics.messages.reading import rust


class Rule(NamedTuple):
    """What may be found in a text.

    Attributes:
        id: What a verdict names, such as `specific.finding`.
        patterns: Regular expressions of a linear-time engine, on folded and masked text.
    """

    id: str
    patterns: Sequence[str]

    @property
    def pattern(self) -> str:
        """All patterns in one, as Rust's engine reads it."""
        return rust("|".join(f"(?:{pattern})" for pattern in self.patterns))


def word_set(*lists: str) -> frozenset[str]:
    """All the words of the lists, which are separated by white space."""
    return frozenset(word for one in lists for word in one.split())


def words(*lists: str) -> str:
    """One alternative of all the words of the lists; white space parts, `+` joins them."""
    found = [word.replace("+", " ") for one in lists for word in one.split()]
    return "(?:" + "|".join(found) + ")"


def joined(*patterns: str) -> tuple[str]:
    """Patterns as one, for a single pass over the texts."""
    return ("|".join(f"(?:{pattern})" for pattern in patterns),)


_PART = 3_000
"""So many characters of patterns go into one."""


def parts(patterns: Iterable[str], most: int = _PART) -> list[str]:
    """The patterns as Rust's engine reads them, those that follow each other in one while small.

    A pattern of thousands of alternatives outgrows the engine's table of states, and then takes
    longer than its parts one by one.
    """
    found_: list[str] = []
    for pattern in (f"(?:{rust(one)})" for one in patterns):
        if found_ and len(found_[-1]) + len(pattern) <= most:
            found_[-1] += "|" + pattern
        else:
            found_.append(pattern)
    return found_


def fires(text: pl.Series, patterns: Iterable[str]) -> pl.Series:
    """Whether any of the patterns is in each text."""
    there = (pl.col("text").str.contains(part) for part in parts(patterns))
    return text.to_frame("text").select(pl.any_horizontal(*there)).to_series()


def extracted(text: pl.Series, rule: Rule, most: int = _PART) -> pl.Series:
    """What each text holds of a rule, looked for in parts of so many characters; else null."""
    each = (pl.col("text").str.extract(f"({part})", 1) for part in parts(rule.patterns, most))
    return text.to_frame("text").select(pl.coalesce(each)).to_series()


def found(text: pl.Series, rules: Sequence[Rule]) -> pl.DataFrame:
    """The first rule, in the order given, that finds something in each text.

    Returns:
        `rule` and `words`, what it found; both null where none does.
    """
    rows = text.to_frame("text")
    by_rule = rows.select(
        pl.coalesce(pl.col("text").str.extract(f"({p})", 1) for p in parts(rule.patterns)).alias(
            rule.id
        )
        for rule in rules
    )
    names = (pl.when(pl.col(rule.id).is_not_null()).then(pl.lit(rule.id)) for rule in rules)
    return by_rule.select(
        rule=pl.coalesce(*names), words=pl.coalesce(by_rule.columns).str.strip_chars(" ~.,;:-")
    )


def verdict(*, passes: bool | None, rule: str | pl.Expr, words: pl.Expr | None = None) -> pl.Expr:
    """What is said of a text: struct of `passes` (null: nobody can tell), `rule`, `words`."""
    return pl.struct(
        passes=pl.lit(passes, pl.Boolean),
        rule=pl.lit(rule) if isinstance(rule, str) else rule,
        words=pl.lit(None, pl.String) if words is None else words,
    )


def verdict_found(found_: pl.DataFrame, otherwise: str) -> pl.Series:
    """Passes where something was found, by what found it; else fails by the rule `otherwise`."""
    there = pl.when(pl.col("rule").is_not_null())
    passes = verdict(passes=True, rule=pl.col("rule"), words=pl.col("words"))
    return found_.select(
        there.then(passes).otherwise(verdict(passes=False, rule=otherwise)).alias("found")
    ).to_series()
