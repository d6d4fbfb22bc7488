"""What is said of a question, and when somebody's look at it still counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.oversight.looked_into import Asked, Entry, Seen
from dashboard.views.about import Scope
from dashboard.views.integrity import Integrity, case_list, integrity
from dashboard.wording import integrity as words
from dashboard.wording import speaking
from dashboard.wording.integrity import usual
from metrics.integrity import FINDINGS, QUESTIONS

CITY = open_city("denver").city
NOW = datetime(2026, 10, 1, tzinfo=ZoneInfo("America/Denver"))
SCOPE = Scope("Denver", True, NOW, NOW, 4, 0)
SEPTEMBER = replace(SCOPE, start=date(2026, 9, 1), end=date(2026, 9, 30))
SPIKE = Asked("deadline_spike", "solid-waste", "cart_repair", None)


def findings(*rows: tuple[str, str, str | None, int]) -> pl.DataFrame:
    """Raised findings: question, agency, period and what was observed of 100."""
    return pl.DataFrame(
        [
            {
                "question": question, "agency": agency, "service": "cart_repair",
                "period": period, "observed": k, "of": 100, "usual": 0.1, "expected": 10.0,
                "ratio": k / 10, "chance": 1e-9, "test": "binomial", "cases": k, "raised": True,
            }
            for question, agency, period, k in rows
        ],
        schema=FINDINGS,
    )  # fmt: skip


def entry(asked: Asked = SPIKE, observed: int = 60, **given: object) -> Entry:
    """Somebody has looked into it."""
    seen = Seen(observed, 100, NOW)
    plain = Entry(1, NOW, "looked_into", asked, seen, "Ana", "overseer", False, "Fine")
    return replace(plain, **given)  # type: ignore[arg-type] # fields by name


def page(found: pl.DataFrame, *entries: Entry, scope: Scope = SCOPE) -> Integrity:
    """The page of these findings."""
    return integrity(scope, found, entries, CITY, several=True)


ONE = findings(("deadline_spike", "solid-waste", None, 60))


@pytest.mark.parametrize(
    ("mark", "scope", "state"),
    [
        (None, SCOPE, "open"),
        (entry(), SCOPE, "settled"),
        (entry(), SEPTEMBER, "settled"),
        (entry(observed=59), SCOPE, "more"),
        (entry(seen=Seen(60, 100, NOW, date(2026, 9, 1), date(2026, 9, 30))), SCOPE, "more"),
        (entry(seen=Seen(60, 100, NOW, date(2026, 9, 1), date(2026, 9, 30))), SEPTEMBER, "settled"),
        (entry(seen=Seen(60, 100, NOW, date(2026, 9, 2), date(2026, 9, 30))), SEPTEMBER, "more"),
        (entry(Asked("deadline_spike", "parks", "cart_repair", None)), SCOPE, "open"),
    ],
)
def test_a_look_counts_for_what_was_seen_then(mark: Entry | None, scope: Scope, state: str) -> None:
    """More cases, or a longer period, were looked into by nobody."""
    view = page(ONE, *([mark] if mark else []), scope=scope)
    (card,) = (*view.open, *view.settled)
    assert card.state == state
    assert (card in view.settled) == (state == "settled")


def test_the_ends_of_several_months_are_one_card_which_is_settled_when_all_are() -> None:
    """What is left to look into is what nobody has."""
    bulk = findings(
        ("bulk_closing", "parks", "2026-06-30", 40), ("bulk_closing", "parks", "2026-09-30", 50)
    )
    june = Asked("bulk_closing", "parks", "cart_repair", "2026-06-30")
    view = page(bulk, entry(june, 40))
    (card,) = view.open
    assert (card.state, card.cases, card.undone) == ("more", 90, "1 of 2 were looked into.")
    assert [asked.period for asked in card.unsettled] == ["2026-09-30"]
    assert card.marks == (1,)
    assert dict(card.facts)["Seen"].startswith("On 2 days at the ends of months. Most striking: ")


def test_the_title_names_whom_most_questions_are_about() -> None:
    """One agency, several, or none."""
    two = findings(
        ("deadline_spike", "solid-waste", None, 60), ("close_and_reopen", "solid-waste", None, 60)
    )
    three = pl.concat([two, findings(("closed_at_once", "parks", None, 60))])
    assert page(three).title == "3 questions are open, 2 of them about Solid Waste"
    assert page(two).title == "2 questions are open, about Solid Waste"
    assert page(two.clear()).title == "No question is open"
    alone = integrity(SCOPE, two, (), CITY, several=False)
    assert alone.title == "2 questions are open"


def test_what_was_written_is_kept_in_order_with_what_stood_there() -> None:
    """The newest first, also what was taken back."""
    back = entry(id=2, kind="taken_back", takes_back=1, note="Not so", trial=True, person="")
    (card,) = page(ONE, entry(), back).open
    assert [line.note for line in card.lines] == ["Not so", "Fine"]
    assert "The mayor's office" in card.lines[0].heading
    assert "(in a trial): taken back. Then 60 of 100, as of Oct 1, 2026." in card.lines[0].heading


def test_every_question_is_in_the_table_also_where_nothing_was_found() -> None:
    """What was looked at and what was not."""
    view = page(pl.concat([ONE, ONE.with_columns(service=pl.lit("x"), raised=pl.lit(value=False))]))
    found = dict(view.asked.select(view.asked.columns[0], "Services looked at").rows())
    assert len(found) == len(QUESTIONS)
    assert sum(found.values()) == 2


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_all_its_words(question: str, language: str) -> None:
    """What was seen, what is usual, why it can be innocent, and what to ask."""
    with speaking(language):
        view = page(findings((question, "parks", "2026-Q2", 60)))
        (card,) = view.open
        assert len(card.facts) == 4
        assert all(said.strip() for _label, said in card.facts)
        assert question in words.telling()


def test_cases_are_listed_by_the_instant_that_tells() -> None:
    """On the city's clock, the newest first."""
    (card,) = page(ONE).open
    at = pl.Series([datetime(2026, 9, 1, 20, tzinfo=UTC), datetime(2026, 9, 2, 5, tzinfo=UTC)])
    local = at.dt.convert_time_zone("America/Denver")
    found = case_list(card, pl.DataFrame({"number": ["a", "b"], "at": local}))
    assert found.table.rows() == [
        ("b", date(2026, 9, 1), "23:00"),
        ("a", date(2026, 9, 1), "14:00"),
    ]
    assert found.links == ("Case",)


def test_a_small_usual_count_is_told_with_a_decimal() -> None:
    """10% of 45 is 4.5, not "about 4"."""
    assert usual("rising_duplicates", 0.1, 4.5).startswith("10%, about 4.5:")
    assert usual("rising_duplicates", 0.1, 45.2).startswith("10%, about 45:")
