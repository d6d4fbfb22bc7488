"""What may go wrong between us and Salesforce."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest

from dashboard.cases.remote.salesforce import open_salesforce
from dashboard.errors import UserError
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.town import QUICK, Desk, Town, mapping_of
from tests.servers.salesforce import CLIENT, SECRET, Fault, refusal

LIFE = """
    1 | 02 09:00 | created | -
    2 | 02 09:00 | created | -
    1 | 02 10:00 | Status  | Closed
"""
_EVENTS = ["opened 02 09:00", "closed 02 10:00"]


@pytest.mark.parametrize("flow", ["jwt", "client_credentials"])
def test_both_ways_of_signing_in(desk: Desk, new_town: NewTown, flow: str) -> None:
    """The token is asked for where the mapping says, once."""
    town = new_town(LIFE)
    assert desk.sync(mapping_of(town.org, connect={"flow": flow})).events() == _EVENTS
    assert town.org.signed_in == 1


_MISSING = {
    "CLIENT_ID": ("jwt", "no setting CLIENT_ID, which its flow jwt needs; set ACCORD_SOURCES__"),
    "USERNAME": ("jwt", "no setting USERNAME"),
    "PRIVATE_KEY_FILE": ("jwt", "no setting PRIVATE_KEY_FILE"),
    "CLIENT_SECRET": ("client_credentials", "no setting CLIENT_SECRET"),
}


@pytest.mark.parametrize("name", _MISSING)
def test_a_setting_that_is_missing_is_named(desk: Desk, new_town: NewTown, name: str) -> None:
    """With the variable to set."""
    flow, sentence = _MISSING[name]
    town = new_town(LIFE)
    secret = {**dict.fromkeys(_MISSING), "CLIENT_ID": CLIENT, "USERNAME": "x"}
    secret["PRIVATE_KEY_FILE"] = desk.secret("PRIVATE_KEY_FILE")
    mapping = mapping_of(town.org, connect={"flow": flow})
    remote = open_salesforce(mapping.spec, (secret | {name: None}).get, QUICK)
    with pytest.raises(UserError, match=sentence):
        list(remote.pages("cases", None))
    remote.close()


_WRONG = {
    "CLIENT_ID": ("jwt", "other", "refuses to sign in .invalid_client_id: .* Check the client id"),
    "USERNAME": ("jwt", "other", "user hasn't approved this consumer"),
    "PRIVATE_KEY_FILE": ("jwt", "/nowhere", "cannot be read .No such file"),
    "CLIENT_SECRET": ("client_credentials", "other", "invalid client credentials"),
}


@pytest.mark.parametrize("name", _WRONG)
def test_a_wrong_setting_is_refused_with_what_to_check(
    desk: Desk, new_town: NewTown, name: str
) -> None:
    """In Salesforce's words and ours, and without the secret."""
    flow, value, sentence = _WRONG[name]
    town = new_town(LIFE)
    mapping = mapping_of(town.org, connect={"flow": flow})
    remote = open_salesforce(mapping.spec, lambda n: value if n == name else desk.secret(n), QUICK)
    with pytest.raises(UserError, match=sentence) as error:
        list(remote.pages("cases", None))
    remote.close()
    assert SECRET not in str(error.value)


def test_a_key_that_is_none_is_told_how_to_be_made(desk: Desk, new_town: NewTown) -> None:
    """A certificate, a public key or a letter is no private key."""
    path = desk.folder / "letter.txt"
    path.write_text("Dear Salesforce,")
    remote = open_salesforce(
        mapping_of(new_town(LIFE).org, connect={"flow": "jwt"}).spec,
        lambda n: str(path) if n == "PRIVATE_KEY_FILE" else desk.secret(n),
        QUICK,
    )
    with pytest.raises(UserError, match="openssl genrsa"):
        list(remote.pages("cases", None))
    remote.close()


@pytest.mark.parametrize("url", ["http://crm.example.gov", "http://127.0.0.1.example.gov"])
def test_keys_never_travel_in_the_open(desk: Desk, new_town: NewTown, url: str) -> None:
    """Plain http is for this machine alone."""
    mapping = mapping_of(new_town(LIFE).org, connect={"url": url})
    with pytest.raises(UserError, match=r"write https under connect[.]url"):
        desk.sync(mapping)


def test_a_session_that_ends_is_begun_anew(desk: Desk, new_town: NewTown) -> None:
    """In the middle of pages and of jobs."""
    for bulk_from in (50_000, 1):
        town = new_town(LIFE, page_rows=1, job_rows=1)
        ended = iter(["nextpage", "results"])

        def end(path: str, town: Town = town, ended: object = ended) -> None:
            if ("-1" in path or path.endswith("results")) and next(ended, None):  # type: ignore[call-overload] # an iterator
                town.org.expire()

        town.org.before = end
        desk.sync(mapping_of(town.org, connect={"bulk_from": bulk_from}))
        assert town.org.signed_in == 3
    assert desk.events() == _EVENTS


def test_sessions_that_all_end_at_once_end_the_sync(desk: Desk, new_town: NewTown) -> None:
    """Not in a loop."""
    town = new_town(LIFE)
    town.org.before = lambda path: None if "oauth2" in path else town.org.expire()
    with pytest.raises(UserError, match=r"INVALID_SESSION_ID.*session policy"):
        desk.sync(mapping_of(town.org))
    assert town.org.signed_in == 3


@pytest.mark.parametrize(
    "fault",
    [
        Fault("/query", 503),
        Fault("/query", 500, b"<html>sorry</html>"),
        Fault("/query", 429, headers={"Retry-After": "0"}),
        Fault("/query", 200, b'{"done": true, "records": [', truncated=False),
        Fault("/query", 200, b"<html>Maintenance</html>"),
        Fault("/query", 200, b'{"done": true, "records": [1, 2, 3, 4]}', truncated=True),
        Fault("/query", 200, b"[]"),
        Fault("/query", 200, b'{"done": false, "records": []}'),
        Fault("/oauth2", 502),
        Fault("/describe", 503),
        refusal("REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests Limit exceeded.", 403),
        refusal("UNABLE_TO_LOCK_ROW", "try again"),
    ],
    ids=lambda fault: f"{fault.at} {fault.status} {fault.body[:24]!r}",
)
def test_a_passing_fault_passes(desk: Desk, new_town: NewTown, fault: Fault) -> None:
    """The question is asked again."""
    town = new_town(LIFE, faults=[fault, fault])
    assert desk.sync(mapping_of(town.org)).events() == _EVENTS
    assert not town.org.faults


@pytest.mark.parametrize("at", ["/jobs/query", "/results"])
def test_a_passing_fault_of_a_job_passes(desk: Desk, new_town: NewTown, at: str) -> None:
    """Rows that came with fewer than were announced, too."""
    short = Fault("/results", 200, b'"Id"\n"x"\n', {"Sforce-NumberOfRecords": "2"})
    town = new_town(LIFE, faults=[Fault(at, 503), short])
    desk.sync(mapping_of(town.org, connect={"bulk_from": 1}))
    assert desk.events() == _EVENTS


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault("/query", 503), "answers with status 503. It was asked up to 4 times"),
        (Fault("/query", 200, b"<html>Down</html>"), "is no JSON; it begins '<html>Down</html>'"),
        (Fault("/query", 429, headers={"Retry-After": "3600"}), "left alone for 3600 seconds"),
        (
            refusal("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", 403),
            "last 24 hours are used up; sync again later",
        ),
        (refusal("INSUFFICIENT_ACCESS", "no", 403), "Give the user the right to read it"),
        (refusal("MALFORMED_QUERY", "unexpected token: 'x'"), "refuses .MALFORMED_QUERY: unexp"),
        (Fault("/query", 302, headers={"Location": "https://other.example/"}), "to other.example"),
        (Fault("/oauth2", 200, b'{"access_token": "x"}'), "without a token"),
    ],
)
def test_a_fault_that_stays_ends_in_a_sentence(
    desk: Desk, new_town: NewTown, fault: Fault, sentence: str
) -> None:
    """Where, what, and what to do; what was read before stays."""
    town = new_town(LIFE)
    desk.sync(mapping_of(town.org))
    town.org.faults = [fault] * 20
    with pytest.raises(UserError, match=sentence) as error:
        desk.sync(mapping_of(town.org))
    assert str(error.value).startswith("Salesforce at 127.0.0.1:")
    assert "session-" not in str(error.value)
    assert desk.events() == _EVENTS


def test_a_slow_drip_ends_in_time(desk: Desk, new_town: NewTown) -> None:
    """However steadily a server drips, an answer has its time."""
    town = new_town(LIFE)
    town.org.before = lambda path: time.sleep(0.5) if "/query" in path else None
    silent = replace(QUICK, attempts=2, silence=0.1)
    remote = open_salesforce(mapping_of(town.org).spec, desk.secret, silent)
    with pytest.raises(UserError, match=r"the connection fails .ReadTimeout"):
        list(remote.pages("cases", None))
    hurried = replace(QUICK, attempts=2, answer=0.0)
    remote = open_salesforce(mapping_of(town.org).spec, desk.secret, hurried)
    with pytest.raises(UserError, match="an answer took longer than 0 seconds"):
        list(remote.pages("cases", None))


def test_a_place_in_a_query_that_is_lost_is_found_again(desk: Desk, new_town: NewTown) -> None:
    """Locators run out; the query is asked anew from the last row on."""
    town = new_town(
        "\n".join(f"{n} | 02 09:{n:02} | created | -" for n in range(1, 10)), page_rows=2
    )
    lost = iter([True])
    town.org.before = lambda path: (
        town.org.forget_places() if path.endswith("-4") and next(lost, None) else None
    )
    desk.sync(mapping_of(town.org))
    assert len(desk.cases()) == 9


def test_rows_of_one_second_are_passed_though_every_place_is_lost(
    desk: Desk, new_town: NewTown
) -> None:
    """Their keys bring us on, else the same page would come for ever."""
    town = new_town("\n".join(f"{n} | 02 09:00 | created | -" for n in range(1, 8)))
    town.org.page_rows = 2

    def lose(path: str) -> None:
        place = re.search("/(01g.+)-[0-9]+$", path)
        if place and "MasterRecord.CaseNumber" in town.org.cursors[place[1]][1]:
            town.org.forget_places()

    town.org.before = lose
    desk.sync(mapping_of(town.org))
    assert len(desk.cases()) == 7
    begun = [line for line in town.org.asked if "FROM Case " in line]
    assert len(begun) == 4


def test_a_job_that_fails_ends_in_a_sentence(desk: Desk, new_town: NewTown) -> None:
    """With what it says itself."""
    told = b'{"id": "750000000000000", "state": "Failed", "errorMessage": "too complex"}'
    town = new_town(LIFE, faults=[Fault("/jobs/query/750", 200, told)])
    with pytest.raises(UserError, match=r"ended as Failed \(too complex\).*raise bulk_from"):
        desk.sync(mapping_of(town.org, connect={"bulk_from": 1}))


def test_nobody_listens(desk: Desk, new_town: NewTown) -> None:
    """No traceback, but where it was tried."""
    town = new_town(LIFE)
    mapping = mapping_of(town.org, connect={"url": "http://127.0.0.1:9"})
    with pytest.raises(UserError, match=r"Salesforce at 127.0.0.1:9: the connection fails"):
        desk.sync(mapping)
