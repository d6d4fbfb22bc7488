"""What became of the rows of a run, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from dashboard.cases.runs import OTHERS, Tally

_SHOWN = 10


def now() -> datetime:
    """The time on the wall: the command line alone reads it, and hands it on."""
    return datetime.now(UTC)


def sums(tally: Tally) -> str:
    """`read 9 = accepted 8 + unchanged 0 + quarantined 1`."""
    return (
        f"read {tally.read:,} = accepted {tally.accepted:,} + unchanged {tally.unchanged:,} + "
        f"quarantined {tally.quarantined:,}"
    )


def remarks(tally: Tally, source: str, file: str) -> Iterator[str]:
    """What a person should know beside the sums, a sentence each."""
    yield from _reasons(tally, file)
    yield from _words(tally, source)
    for name in tally.remarks.get("absent_columns", ()):
        yield f"the file has no column for {name}; what was known of it stays"
    counted = {"unclear_times": tally.unclear_times, "out_of_order": tally.out_of_order}
    for name, many in {**counted, **tally.remarks}.items():
        if name in _SENTENCES and many:
            one, several = _SENTENCES[name]
            yield one if many == 1 else several.format(many=many)


_SENTENCES = {
    "unclear_times": (
        (
            "1 local time is repeated or skipped by daylight saving; a repeated one is read as the "
            "first, a skipped one by the offset before the change"
        ),
        (
            "{many:,} local times are repeated or skipped by daylight saving; repeated ones are "
            "read as the first, skipped ones by the offset before the change"
        ),
    ),
    "out_of_order": (
        (
            "1 row is of a case that a later file had shown already: what it tells is entered, and "
            "what was known since stands; import the later file again to join both"
        ),
        (
            "{many:,} rows are of cases that a later file had shown already: what they tell is "
            "entered, and what was known since stands; import the later files again to join both"
        ),
    ),
    "dated_later": (
        (
            "1 date lies ahead of now and is not taken for the time of the file; correct it in the "
            "source"
        ),
        (
            "{many:,} dates lie ahead of now and are not taken for the time of the file; correct "
            "them in the source"
        ),
    ),
    "dated_after": (
        (
            "1 date lies more than a day after the time that --extracted-at gives: correct it in "
            "the source, or say when the file was taken"
        ),
        (
            "{many:,} dates lie more than a day after the time that --extracted-at gives: correct "
            "them in the source, or say when the file was taken"
        ),
    ),
    "unknown_cases": (
        (
            "1 row tells something of a case that the record does not know yet; it is kept, and "
            "counts once its source shows it"
        ),
        (
            "{many:,} rows tell something of cases that the record does not know yet; it is kept, "
            "and counts once their source shows them"
        ),
    ),
    "expired": (
        "1 row that had been put aside longer than ACCORD_QUARANTINE_DAYS was removed",
        "{many:,} rows that had been put aside longer than ACCORD_QUARANTINE_DAYS were removed",
    ),
}
"""Counts that are no sums, in words: of one, and of several."""


def _reasons(tally: Tally, file: str) -> Iterator[str]:
    for reason, rows in tally.reasons.most_common(_SHOWN):
        line = tally.first_lines[reason]
        yield f"{file}:{line}: {reason} (rows put aside for this: {rows:,})"
    if len(tally.reasons) > _SHOWN:
        rest = len(tally.reasons) - _SHOWN
        yield f"and {rest:,} more reasons; `accord quarantine list` shows every row"


def _words(tally: Tally, source: str) -> Iterator[str]:
    for (name, value), rows in tally.unmapped.most_common():
        if value == OTHERS and not name:
            yield f"{rows:,} rows have other words that sources/{source}.yaml does not map"
        else:
            have = "row has" if rows == 1 else "rows have"
            yield (
                f"{rows:,} {have} the {name} {value!r}, which sources/{source}.yaml does not "
                f"map; they are kept, without {name}. Add it there and import again"
            )


def row(tally: Tally) -> dict[str, Any]:
    """The sums, reasons, words and remarks as JSON has them."""
    return {
        **tally.sums(),
        "reasons": tally.listed_reasons(),
        "unmapped": tally.listed_words(),
        "absent_columns": [],
        **tally.all_remarks(),
    }
