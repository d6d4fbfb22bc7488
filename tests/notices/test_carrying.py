"""One message on one way: taken, refused, or nobody knows; and never a secret in what is said."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from dashboard.notices.carrying import carried, is_usable
from tests.notices.drawn import message
from tests.notices.inboxes import Inbox, Mood

SECRET = "hunter-two"  # noqa: S105 - invented


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a process writes that logs everything, as an operator may while looking for a fault."""
    carried(
        SecretStr(SECRET), message()
    )  # loads what is loaded once, which says nothing of anybody
    written = io.StringIO()
    handler, root = logging.StreamHandler(written), logging.getLogger()
    former = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(former)


def test_a_chat_is_told_the_subject_and_the_message(inbox: Inbox) -> None:
    """Over HTTP, as HTML where it takes that and as text where it asks for it."""
    told = message()

    assert carried(SecretStr(inbox.address), told) == ""
    assert carried(SecretStr(f"{inbox.address}?format=text"), told) == ""

    html, text = inbox.posts
    assert html["title"] == text["title"] == told.subject
    assert html["message"] == told.html
    assert text["message"].strip() == told.text.strip()


def test_a_mail_can_be_read_as_html_and_as_plain_text(office: Inbox) -> None:
    """Every title, every sentence and every link stands in both."""
    told = message()

    assert carried(SecretStr(office.mail), told) == ""

    (mail,) = office.mails
    assert mail["Subject"] == told.subject
    html, plain = (mail.get_body((kind,)) for kind in ("html", "plain"))
    assert html is not None
    assert plain is not None
    assert html.get_content().split() == told.html.split()
    entries = [e for part in told.parts for e in part.lines]
    read = [row.strip() for row in plain.get_content().splitlines()]
    for entry in entries:
        at = read.index(f"- {entry.title}")
        assert read[at + 1 : at + 3] == [entry.words, entry.link]


@pytest.mark.parametrize(
    ("mood", "why"),
    [("refuses", "refused 503"), ("silent", "silent"), ("drips", "silent")],
)
def test_a_server_that_fails_is_said_in_a_word(mood: Mood, why: str, inbox: Inbox) -> None:
    """Whether it refuses, takes the message without a word, or never comes to an end."""
    inbox.mood = mood
    began = time.monotonic()

    assert carried(SecretStr(inbox.address), message(), seconds=0.3) == why

    assert time.monotonic() - began < 2


@pytest.mark.parametrize(("mood", "why"), [("refuses", "refused 550"), ("silent", "silent")])
def test_a_post_office_that_fails_is_said_in_a_word(mood: Mood, why: str, office: Inbox) -> None:
    """As with any other way."""
    office.mood = mood
    assert carried(SecretStr(office.mail), message(), seconds=0.3) == why


@pytest.mark.parametrize(
    ("address", "why"),
    [
        (f"json://clerk:{SECRET}@127.0.0.1:1/x", "unreachable"),
        (f"mailto://clerk:{SECRET}@city.example:1?smtp=127.0.0.1", "unreachable"),
        (f"pigeon://{SECRET}@roof", "unusable"),
        (SECRET, "unusable"),
    ],
)
def test_neither_what_is_said_nor_any_log_holds_the_address(
    address: str, why: str, log: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    """Apprise names it in its own log, which is heard by nobody else."""
    assert carried(SecretStr(address), message()) == why

    assert is_usable(SecretStr(address)) == (why != "unusable")
    assert SECRET not in log.getvalue()
    assert "127.0.0.1" not in log.getvalue()
    assert "".join(capfd.readouterr()) == ""
