"""What every column of the public tables means; writes `docs/public.md` from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from metrics.goals import MIN_CASES
from metrics.promises import DEFAULT_WINDOW_DAYS
from metrics.public import LEAST_SHOWN, ROUNDED_TO, TABLE, VALUES_LEFT, WAITS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "public.md"

TABLES: Final[Mapping[str, str]] = {
    "city": "The whole city: one row a month.",
    "city_quarters": "The whole city: one row a quarter, the sum of its three published months.",
    "agencies": "One row a month and agency, by the agency that holds the request at the end.",
    "districts": "One row a quarter and district, by where the request is about.",
}

COLUMNS: Final[Mapping[str, str]] = {
    "period": "A month (2026-08) or a quarter (2026-Q2), in the city's time.",
    "of": "The id of the agency or district. Empty: of none, or the city as a whole.",
    "received": "Requests opened in the period, whatever was promised.",
    "closed": "Requests closed in the period by a closing that held.",
    "due": "Promises to finish a request that fell due in the period (figure `on_time_due`).",
    "on_time": "Of those, kept by their due time.",
    "kept": "Of those, kept by their due time, with something really done, and neither reopened "
    "nor asked about again within the agreed days (figure `kept_promise`).",
    "on_time_share": "`on_time` of `due`, 0 to 1, from the rounded counts.",
    "kept_share": "`kept` of `due`, 0 to 1, from the rounded counts.",
    "hidden": "The counts of this row that are hidden.",
    "why": "Why nothing is due: `nothing_promised`, or `not_measurable` where no source shows it.",
    "kept_why": "`not_measurable` where no source shows whether a promise was kept for good.",
}

EXPECTED: Final[Mapping[str, str]] = {
    "service": "The id of the service.",
    "half_hours": "Half of the requests of the last 90 days were finished for good within so many "
    "hours; from two days on whole days, as multiples of 24.",
    "most_hours": "The same of eight in ten.",
    "why": f"`too_few`: fewer than {MIN_CASES} requests. `not_reached`: so many are not finished "
    "yet.",
}

RULES: Final = (
    (
        f"A count under {LEAST_SHOWN} is hidden; every other is rounded to {ROUNDED_TO}. Rates "
        "are those of the rounded counts. A total is rounded on its own, so rows need not add "
        "up to it."
    ),
    (
        "Further counts are hidden where subtraction would otherwise tell a hidden one. With "
        f"every number of every table and these rules in hand, at least {VALUES_LEFT} values "
        "remain possible for each hidden count: as many as for a rounded one. The tests solve "
        "the equations: of each table with all of its columns, and of all tables column by "
        "column."
    ),
    (
        "What is not promised to be hidden: the difference of two numbers that are shown, such "
        "as the promises that were late. Rounding alone leaves it open. And somebody who also "
        "replays the method that chooses further counts can, in rare tables where whole and "
        "part are both hidden, leave out some of these values."
    ),
    (
        "A period is published once it is over and the longest time has passed in which a "
        f"closing can be undone: {DEFAULT_WINDOW_DAYS} days, unless an agreement says longer. "
        "The first month of a record is never published: what fell due in it is not all there."
    ),
    (
        "A published period stays as it was. A correction is dated and gives its reason; it "
        f"changes the numbers that are wrong by {ROUNDED_TO} or more, never what is hidden. In a "
        f"corrected period {LEAST_SHOWN} can also stand for less."
    ),
    (
        "What was published is kept in `published/editions.json` beside the record. Save it "
        "with the record: it does not come back by measuring again."
    ),
    (
        "Districts differ in how readily people report. More requests need not mean more "
        "trouble, and the mix of services differs: compare a district with itself over time "
        "first."
    ),
)


def page() -> str:
    """The page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Public tables"
    yield ""
    yield "What residents and council members read, and all that the public role may read."
    yield "This page is made from the code: `python -m dashboard.public.dictionary`."
    yield ""
    yield from (f"- {rule}" for rule in RULES)
    yield from _table("Tables", TABLES)
    yield from _table("Columns of each table", {name: COLUMNS[name] for name in TABLE})
    yield from _table("What to expect, by service", {name: EXPECTED[name] for name in WAITS})


def _table(title: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield from ("", f"## {title}", "", "| name | meaning |", "|---|---|")
    yield from (f"| `{name}` | {meaning} |" for name, meaning in rows.items())


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
