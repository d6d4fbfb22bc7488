"""Trial mode: on this machine only, when asked for, past no proxy."""

from collections.abc import Iterator

import pytest

from dashboard import trial
from dashboard.roles import Role, Viewer

HOST = "127.0.0.1:8501"
DIRECT = [("Host", HOST), ("Origin", f"http://{HOST}"), ("Upgrade", "websocket")]


@pytest.fixture
def allowed() -> Iterator[None]:
    """A process that was asked for trial mode."""
    trial.allow("127.0.0.1")
    yield
    trial.forbid()


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:8501", "http://127.0.0.1:8501"),
        ("localhost:8501", "http://localhost:8501"),
        ("LOCALHOST:8501", "http://localhost:8501"),
        ("[::1]:8501", "http://[::1]:8501"),
        ("localhost", "https://localhost"),
        ("localhost:1", None),
        ("127.0.0.1", None),
    ],
)
def test_a_browser_on_this_machine_comes_straight_from_here(host: str, origin: str | None) -> None:
    """Its Host is one of three names, with any port, and its Origin names the same."""
    headers = [("Host", host), *([("Origin", origin)] if origin else [])]
    assert trial.came_straight_from_here(headers)


@pytest.mark.parametrize(
    "host",
    [
        "city.example",
        "city.example:8501",
        "10.0.0.5:8501",
        "127.0.0.2:8501",
        "0.0.0.0:8501",
        "localhost.city.example",
        "127.0.0.1.city.example",
        "city.example@127.0.0.1",
        "localhost.",
        "127.0.0.1/x",
        "127.0.0.1:eight",
        "127.0.0.1:85010000",
        "127.0.0.1#",
        "127.0.0.1?",
        "[::1",
        "::1",
        "[::ffff:127.0.0.1]:8501",
        "2130706433",
        "",
        " ",
    ],
)
def test_any_other_host_is_public(host: str) -> None:
    """Names that only look like this machine are somebody else's; a page may rebind its own."""
    assert not trial.came_straight_from_here([("Host", host)])


@pytest.mark.parametrize(
    "origin",
    [
        "http://city.example",
        "http://127.0.0.1:8080",
        "http://127.0.0.1",
        "http://localhost:8501",
        "http://127.0.0.1:8501.city.example",
        "http://city.example@127.0.0.1:8501",
        "http://127.0.0.1:8501/",
        "ftp://127.0.0.1:8501",
        "127.0.0.1:8501",
        "null",
        "",
    ],
)
def test_an_origin_that_names_another_place_is_public(origin: str) -> None:
    """What nginx's bare `proxy_pass` cannot hide: the address in the browser's bar."""
    assert not trial.came_straight_from_here([("Host", HOST), ("Origin", origin)])


@pytest.mark.parametrize(
    "name",
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Forwarded-Server",
        "X-Real-IP",
        "X-Original-Host",
        "X-Client-IP",
        "True-Client-IP",
        "CF-Connecting-IP",
        "CF-Ray",
        "Fastly-Client-IP",
        "Fly-Client-IP",
        "X-Amzn-Trace-Id",
        "X-Amz-Cf-Id",
        "X-Azure-ClientIP",
        "X-Envoy-External-Address",
        "X-Cloud-Trace-Context",
        "X-Appengine-User-Ip",
        "X-Vercel-Forwarded-For",
        "CDN-Loop",
        "x-FORWARDED-for",
    ],
)
@pytest.mark.parametrize("value", ["127.0.0.1", ""])
def test_a_header_that_proxies_add_makes_a_session_public(name: str, value: str) -> None:
    """Whatever it says, and however it is written."""
    assert trial.came_straight_from_here(DIRECT)
    assert not trial.came_straight_from_here([*DIRECT, (name, value)])


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("Origin", f"http://{HOST}")],
        [("Host", HOST), ("Host", HOST)],
        [("Host", HOST), ("host", "city.example")],
        [*DIRECT, ("Origin", "http://city.example")],
    ],
)
def test_a_missing_or_repeated_host_is_public(headers: list[tuple[str, str]]) -> None:
    """Two answers to one question are no answer."""
    assert not trial.came_straight_from_here(headers)


@pytest.mark.parametrize(
    ("address", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("0.0.0.0", False),  # noqa: S104 - a row of the table, nothing listens
        ("::", False),
        ("10.0.0.5", False),
        ("192.168.1.2", False),
        ("localhost", False),
        ("city.example", False),
        ("", False),
        (None, False),
    ],
)
@pytest.mark.usefixtures("allowed")
def test_only_a_loopback_address_can_hold_a_trial(address: str | None, *, loopback: bool) -> None:
    """A name can mean anything tomorrow; only a number is believed."""
    assert trial.is_loopback(address) is loopback
    assert trial.is_on(address, DIRECT) is loopback


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "10.0.0.5", "city.example"])  # noqa: S104 - refused
def test_asking_for_a_trial_in_public_is_refused_in_plain_words(address: str) -> None:
    """The sentence names the address and both ways out, and nothing is turned on."""
    with pytest.raises(trial.TrialRefusedError, match=r"127\.0\.0\.1 only.*--host.*--trial"):
        trial.allow(address)
    assert not trial.is_on("127.0.0.1", DIRECT)


def test_a_trial_nobody_asked_for_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """The right headers do not turn it on, and no environment does."""
    for name in ("TRIAL", "ACCORD_TRIAL", "ACCORD_TRIAL_MODE", "STREAMLIT_TRIAL"):
        monkeypatch.setenv(name, "1")
    assert not trial.is_on("127.0.0.1", DIRECT)


AGENCIES = ["pwdx", "park"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("overseer", Viewer(Role.OVERSEER, None, "trial")),
        ("operator", Viewer(Role.OPERATOR, None, "trial")),
        ("agency:pwdx", Viewer(Role.AGENCY, "pwdx", "trial")),
        ("public", Viewer(source="trial")),
        ("agency:none", Viewer(source="trial")),
        ("agency:", Viewer(source="trial")),
        ("agency", Viewer(source="trial")),
        ("overseer:pwdx", Viewer(source="trial")),
        ("root", Viewer(source="trial")),
        (None, Viewer(source="trial")),
        (["overseer"], Viewer(source="trial")),
    ],
)
def test_the_switch_gives_what_it_offers_and_nothing_else(choice: object, expected: Viewer) -> None:
    """A widget's value comes from the browser, so it is looked at again."""
    assert trial.viewer_as(choice, AGENCIES) == expected


def test_every_offered_role_reads_as_words() -> None:
    """Agencies by their name, the mayor's office first."""
    names = {"pwdx": "Public Works", "park": "Parks"}
    shown = [trial.in_words(choice, names) for choice in trial.choices(AGENCIES)]
    assert shown == [
        "The mayor's office",
        "311 leadership",
        "A resident, not signed in",
        "Agency: Public Works",
        "Agency: Parks",
    ]
