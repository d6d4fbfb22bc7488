"""What an organisation would have to track or show, for the doctor."""

from __future__ import annotations

from dashboard.cases.remote.salesforce import Untracked, untracked
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.town import Desk, Town, mapping_of


def lacks(desk: Desk, town: Town, columns: dict[str, list[str]] | None = None) -> list[Untracked]:
    """What is said of an organisation."""
    mapping = mapping_of(town.org, columns=columns)
    remote = desk.remote(mapping)
    found = untracked(remote.client, mapping.spec)
    remote.close()
    return found


def test_an_organisation_that_tracks_all_is_told_nothing(desk: Desk, new_town: NewTown) -> None:
    """Every field that the mapping reads has its history."""
    assert lacks(desk, new_town()) == []


def test_a_field_whose_history_is_not_kept_is_named_with_the_way_to_switch_it_on(
    desk: Desk, new_town: NewTown
) -> None:
    """As the organisation names the field in its setup."""
    town = new_town(tracked={"Priority", "Type", "ParentId", "Reroute_Reason__c"})
    found = lacks(desk, town)
    assert [one.field for one in found] == ["Case.Status", "Case.Owner"]
    assert found[0].why.startswith("started, paused, resumed and reopened cases are not seen")
    assert found[0].fix == (
        "In Setup, Object Manager, Case, Fields & Relationships, Set History Tracking, tick Status."
    )


def test_a_field_that_cannot_be_read_is_named_with_the_permission(
    desk: Desk, new_town: NewTown
) -> None:
    """And so is an object."""
    town = new_town()
    del town.org.fields["EmailMessage"]
    found = lacks(desk, town, columns={"district": ["Ward__c"]})
    assert [one.field for one in found] == ["Case.Ward__c", "EmailMessage"]
    assert "Permission Sets" in found[0].fix


def test_who_may_not_look_is_told_so(desk: Desk, new_town: NewTown) -> None:
    """Whether fields are tracked is a matter of the setup, which not every user may view."""
    assert [one.field for one in lacks(desk, new_town(tracked=None))] == ["FieldDefinition"]


def test_without_a_look_at_the_setup_the_history_is_asked_for_all_the_same(
    desk: Desk, new_town: NewTown
) -> None:
    """It is most likely there."""
    town = new_town(
        """
        1 | 02 09:00 | created | -
        1 | 02 10:00 | Status  | Closed
        1 | 03 10:00 | Status  | New
        """,
        tracked=None,
    )
    told = desk.sync(mapping_of(town.org)).events()
    assert told == ["opened 02 09:00", "closed 02 10:00", "reopened 03 10:00"]
