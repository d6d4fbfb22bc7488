"""Comments and e-mails."""

from __future__ import annotations

import pytest

from dashboard.cases.remote.salesforce.message_rows import as_text
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.town import Desk, mapping_of


def test_what_the_city_writes_is_sent_and_what_residents_write_is_a_comment(
    desk: Desk, new_town: NewTown
) -> None:
    """Drafts and internal comments are nobody's message; a machine's is marked as one."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | email   | machine: We have your request.
        1 | 02 11:00 | comment | agency: A crew comes on Friday.
        1 | 02 12:00 | comment | internal: Ask the foreman.
        1 | 03 09:00 | email   | draft: Dear
        1 | 03 10:00 | email   | resident: When will you come?
        1 | 04 10:00 | email   | agency: On Friday.
        1 | 05 10:00 | comment | resident: They did not come.
    """)
    desk.sync(mapping_of(town.org))
    assert desk.events("1", "actor", "text")[1:] == [
        "message_sent 02 10:00, actor system, text We have your request.",
        "message_sent 02 11:00, actor agency, text A crew comes on Friday.",
        "commented 03 10:00, actor resident, text When will you come?",
        "message_sent 04 10:00, actor agency, text On Friday.",
        "commented 05 10:00, actor resident, text They did not come.",
    ]
    assert {e for told in desk.told for e in told.events["audience"]} >= {"public"}
    assert not [line for line in desk.dump() if "foreman" in line or "Dear" in line]


def test_stamps_are_cut_out_of_messages(desk: Desk, new_town: NewTown) -> None:
    """One that was nothing but a stamp tells nothing, and its row is counted all the same."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | email   | agency: On Friday. [ref:_00D.500:ref]
        1 | 02 11:00 | email   | agency: [ref:_00D.500:ref]
    """)
    desk.sync(mapping_of(town.org, stamps=[r"\[ref:[^\]]*\]"]))
    assert desk.events("1", "text")[1:] == ["message_sent 02 10:00, text On Friday."]
    assert (desk.counts.read, desk.counts.accepted, desk.counts.unchanged) == (3, 2, 1)


def test_an_email_without_text_is_read_from_its_page(desk: Desk, new_town: NewTown) -> None:
    """Its words, not its markup."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | email   | agency: -
    """)
    page = "<style>p{}</style><p>Done &amp; dusted.</p><div>Yours,<br>Parks</div>"
    town.org.things["EmailMessage"][0] |= {"TextBody": " ", "HtmlBody": page}
    desk.sync(mapping_of(town.org))
    assert desk.events("1", "text")[1:] == [
        "message_sent 02 10:00, text Done & dusted.\nYours,\nParks"
    ]


@pytest.mark.parametrize("page", ["", "<p>", "<script>if (a<b) {}</script>", "</style></style>"])
def test_a_page_without_words_has_none(page: str) -> None:
    """Whatever its markup."""
    assert as_text(page) == ""


def test_a_message_of_a_case_that_cannot_be_read_is_put_aside(
    desk: Desk, new_town: NewTown
) -> None:
    """The user sees the comment and not its case."""
    town = new_town("""
        1 | 02 09:00 | created | -
        1 | 02 10:00 | comment | agency: A crew comes on Friday.
    """)
    town.org.things["CaseComment"][0]["Parent"] = None
    desk.sync(mapping_of(town.org))
    (bad,) = [bad for told in desk.told for bad in told.bad]
    assert "let the user who signs in read all cases" in bad.reasons[0]


def test_an_organisation_without_emails_is_read_without_them(desk: Desk, new_town: NewTown) -> None:
    """Email-to-Case need not be on."""
    town = new_town("1 | 02 09:00 | created | -")
    del town.org.fields["EmailMessage"], town.org.things["EmailMessage"]
    assert desk.sync(mapping_of(town.org)).events() == ["opened 02 09:00"]
