"""Who may try a draft, on which cases, and what happens with one that cannot be used."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from dashboard.city.answers import City
from dashboard.errors import FindingsError, NotAllowedError
from dashboard.mart import Mart
from dashboard.past.whatif import in_force, unusable
from tests.whatif.drafts import SOLID_WASTE, draft_of, files, tried


@pytest.mark.parametrize("scope", ["public", "agency:parks", "agency:"])
def test_nobody_tries_a_draft_on_cases_that_they_may_not_read(
    city: City, mart: Mart, scope: str
) -> None:
    """Checked where the cases are read, whatever page asks."""
    with pytest.raises(NotAllowedError):
        tried(city, mart, draft_of(SOLID_WASTE), scope=scope)


def test_an_agency_sees_of_its_own_draft_only_cases_that_are_its_own(
    city: City, mart: Mart
) -> None:
    """A case that another agency holds is not shown to it, even where its promise would go."""
    period = date(2026, 7, 1), date(2026, 10, 1)
    own = tried(city, mart, draft_of(SOLID_WASTE), *period, scope="agency:solid-waste").rows
    every = tried(city, mart, draft_of(SOLID_WASTE), *period).rows
    assert set(own["agency"]) == {"solid-waste"}
    assert own.equals(every.filter(pl.col("agency") == "solid-waste"))


def test_a_draft_with_an_unknown_name_judges_nothing(city: City, mart: Mart) -> None:
    """It says the line, the column, the code and what to do; so does a text that is no YAML."""
    wrong = draft_of(SOLID_WASTE, (("calendar: cart-yard", "calendar: cart-yrd"),))
    (finding, *_) = unusable(wrong)
    assert (finding.file, finding.code) == ("draft 1", "SLA008")
    with pytest.raises(FindingsError, match=r"draft 1:\d+:\d+ error SLA008 .*cart-yard"):
        tried(city, mart, wrong)
    broken = draft_of(SOLID_WASTE, (("spec:\n", "spec: [\n"),))
    with pytest.raises(FindingsError, match=r"draft 1:.* error SLA000"):
        in_force(broken)


def test_a_draft_that_cannot_be_signed_yet_can_be_tried(city: City, mart: Mart) -> None:
    """What its parties have still to declare changes no verdict."""
    draft = draft_of(SOLID_WASTE, (("version: 2.1.0", "version: 2.2.0"),))
    assert not unusable(draft)
    found = tried(city, mart, draft, date(2026, 9, 1), date(2026, 10, 1))
    assert (found.agreement, found.draft, found.text) == ("denver/solid-waste", "2.2.0", "draft 1")
    assert len(draft.files.agreements) == len(files().agreements) + 1
