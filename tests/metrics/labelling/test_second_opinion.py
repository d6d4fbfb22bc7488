"""A model of the readers' labels finds the wording that the rules do not know."""

from __future__ import annotations

import polars as pl

from metrics.labelling.checks import CHECKS
from metrics.labelling.guide import NAMES
from metrics.labelling.second_opinion import LEAST_OF_EACH, LEAST_READ, differing

THINGS = ("swing", "gate", "hydrant", "bench", "lamp", "slab", "grate", "post")
PLACES = ("on Larch Street", "by the school", "at the corner", "in the park", "near the bridge")
DONE = [f"crew shimmed the {thing} {place}" for thing in THINGS for place in PLACES]
PLANNED = [f"we looked into the {thing} {place}" for thing in THINGS for place in PLACES]
MORE = [
    f"thank you for telling us about the {thing} {place}" for thing in THINGS for place in PLACES
]


def read(done: list[str], others: list[str]) -> pl.DataFrame:
    """Messages that readers settled: the first are specific, the others are not."""
    told = pl.DataFrame({"message": [*done, *others], "status_word": "closed"})
    labels = {name: pl.lit("False") for name in NAMES}
    is_done = pl.col("message").is_in(done)
    labels["specific"] = pl.when(is_done).then(pl.lit("True")).otherwise(pl.lit("False"))
    return told.with_columns(**labels)


def judged(found: dict[str, str]) -> pl.DataFrame:
    """Messages with the judge's verdict on what is specific; in all else nothing is found."""
    rows = pl.DataFrame({"message": list(found), "status_word": ["closed"] * len(found)})
    verdicts = {check.measure: pl.lit("cannot_tell") for check in CHECKS}
    rules = {f"{check.measure}_rule": pl.lit("") for check in CHECKS}
    specific = pl.Series(list(found.values()), dtype=pl.String)
    return rows.with_columns(**verdicts, **rules).with_columns(message_specific=specific)


READ = read(DONE, [*PLANNED, *MORE])
ASKED = {
    "crew shimmed the manhole on Elm Street": "fail",
    "crew shimmed the fence by the pool": "pass",
    "we looked into the fence by the pool": "fail",
    "thank you for telling us about the shimmed roof": "pass",
}


def test_what_the_rules_overlook_and_what_they_make_up_is_found() -> None:
    """A verb that they do not know, and one that stands in a courtesy."""
    apart = differing(READ, judged(ASKED))
    assert set(apart.select("row", "measure", "found").rows()) == {
        (0, "message_specific", False), (3, "message_specific", True),
    }  # fmt: skip
    for found, chance in apart.select("found", "chance").rows():
        assert (chance > 0.5) != found


def test_neither_order_nor_spelling_changes_the_list() -> None:
    """The same labels give the same list; capitals and spaces are no other words."""
    backwards = differing(READ.reverse(), judged({m.upper(): v for m, v in ASKED.items()}))
    assert backwards.equals(differing(READ, judged(ASKED)))


def test_of_what_too_little_was_read_nothing_is_said() -> None:
    """Neither of a few messages, nor of a label that hardly any has."""
    few = READ.filter(pl.col("specific") == "True")
    others = READ.filter(pl.col("specific") == "False")
    too_few = pl.concat([few.head(LEAST_OF_EACH), others.head(LEAST_READ - LEAST_OF_EACH - 1)])
    too_rare = pl.concat([few.head(LEAST_OF_EACH - 1), others])
    for rows in (too_few, too_rare):
        assert differing(rows, judged(ASKED)).is_empty()
    assert differing(READ, judged({})).is_empty()
