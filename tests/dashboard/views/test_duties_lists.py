"""The registers of the Duties page: what shows a duty done, and files that hold the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.roles import Role, Viewer
from dashboard.views.duties_cells import office, what_of
from dashboard.views.duties_lists import registers
from dashboard.views.duties_tables import Held, Listing
from dashboard.wording import speaking
from metrics.duties import Told, due, in_force, notices, standing
from metrics.figures import OBLIGATIONS, ROW

DENVER = open_city("denver")
MODELS = [loaded.model for loaded in DENVER.agreements]
TODAY = date(2026, 10, 1)
NOBODY = Viewer(Role.OVERSEER)


def measured(**given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of a figure's row
    """The row of a figure for Parks."""
    return {"figure": "reroute_rate", "agency": "parks", "k": 8, "n": 400, "value": 0.02, **given}


def held(row: dict[str, Any], *told: Told) -> Held:
    """What the page is made of, for Parks alone."""
    version = in_force(MODELS, "parks", TODAY)
    assert version is not None
    stands = standing(told, TODAY)
    return Held(
        dues=due(version, stands, TODAY, DENVER.calendars),
        told=stands,
        entries=(),
        notices=notices(MODELS, stands, DENVER.calendars),
        figures=pl.DataFrame(schema={**OBLIGATIONS, **ROW}),
        measured=pl.DataFrame([row], schema={**ROW, "agency": pl.String()}),
        month=date(2026, 9, 1),
        versions={"parks": version},
    )


def listing(key: str, row: dict[str, Any], *told: Told) -> Listing:
    """One register."""
    return registers(held(row, *told), NOBODY, DENVER.city).lists[key]


def test_an_office_is_told_by_who_holds_it_today() -> None:
    """Not by who has left it, though the agreement names them still."""
    version = in_force(MODELS, "parks", TODAY)
    assert version is not None
    assert version.spec.contacts is not None
    first = next(d for d in due(version, (), TODAY, DENVER.calendars) if d.register == "contact")
    (holder,) = (p for p in version.spec.contacts.people if p.role == first.key)
    left = holder.model_copy(update={"title": "Who has left", "to": TODAY})
    contacts = version.spec.contacts.model_copy(update={"people": [holder, left]})
    spec = version.spec.model_copy(update={"contacts": contacts})
    told = office(first, {"parks": version.model_copy(update={"spec": spec})})
    assert holder.title in told
    assert "Who has left" not in told


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (measured(goal=0.03), "2.0% of 400 cases in Sep 2026; agreed: 3% at most"),
        (measured(), "2.0% of 400 cases in Sep 2026"),
        (measured(n=0, value=None), "no cases in that month"),
        (measured(n=None, not_measurable="no_rerouted"), "does not show what is passed on"),
    ],
)
def test_311s_own_routing_is_told_by_its_figure(row: dict[str, Any], said: str) -> None:
    """The share of the month before beside what was agreed of it."""
    cells = listing("duties", row).table["How it stands"].to_list()
    assert [cell for cell in cells if f"{said}]" in cell]


def test_a_file_holds_what_its_table_shows() -> None:
    """One row each, in the same order; days as days."""
    told = [
        Told(1, "article", "listed", "parks", "1", date(2026, 1, 2), title="Shelters"),
        Told(2, "change", "told", "parks", "2", date(2026, 8, 1), title="Hours", topic="hours",
             effective=date(2026, 9, 14)),
    ]  # fmt: skip
    found = registers(held(measured(), *told), NOBODY, DENVER.city).lists
    assert {key: each.file.height for key, each in found.items()} == {
        key: each.table.height for key, each in found.items()
    }
    assert found["articles"].file["Due"].to_list() == [date(2026, 1, 1)]
    change = found["changes"].file.to_dicts()[0]
    assert (change["Told on"], change["In time until"]) == (date(2026, 8, 1), date(2026, 8, 28))


def test_no_file_holds_a_mailbox_or_a_telephone() -> None:
    """The register says only that a role was confirmed."""
    for each in registers(held(measured()), NOBODY, DENVER.city).lists.values():
        assert "@" not in each.file.write_csv()
        assert "+1-" not in each.file.write_csv()


def test_a_duty_that_the_agreement_has_in_english_alone_is_said_to_be_so() -> None:
    """On a Spanish page; an English one says nothing about it."""
    duties = [d for d in held(measured()).dues if d.register == "duty"]
    assert duties
    assert not any("(in English)" in what_of(one) for one in duties)
    with speaking("es"):
        assert all(what_of(one).endswith(" (en inglés)") for one in duties)
