"""Servers fail in many ways; a question is asked again where that helps, and only there."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from time import monotonic

import pytest

from dashboard.cases.remote import earlier
from dashboard.cases.remote.documents import read_json
from dashboard.cases.remote.http import Answer, Keys, Patience, RefusedError
from dashboard.cases.remote.http import Site as Client
from dashboard.errors import UserError
from tests.cases.remote.asking import HASTY, ONCE
from tests.servers import base
from tests.servers.base import Fault, Site, as_json, serving

ROWS = [{"number": str(n), "text": "x" * 40} for n in range(20)]


@pytest.fixture
def site() -> Iterator[Site]:
    """A server with some rows."""
    with serving(Site(lambda _asked: as_json(ROWS))) as site:
        yield site


def ask(site: Site, patience: Patience = HASTY, keys: Keys | None = None) -> tuple[object, Answer]:
    """What a client makes of its answer."""
    client = Client("the test server", site.address, patience, keys or Keys())
    try:
        return client.ask("/rows.json", {"a": "b"}, read_json)
    finally:
        client.close()


PASSING = [
    ("too many questions", base.status(429, "0")),
    ("an error", base.status(500)),
    ("a bad gateway", base.status(502)),
    ("unavailable", base.status(503)),
    ("still working on it", base.status(202)),
    ("a connection that breaks off", base.truncated),
    ("half of the document", base.cut_off),
    ("a page for people", base.html),
    ("a reset connection", base.reset),
    (
        "broken compression",
        lambda *_: base.Sent(base.Reply(b"x", 200, {"Content-Encoding": "gzip"})),
    ),
]


@pytest.mark.parametrize("fault", [f for _, f in PASSING], ids=[n for n, _ in PASSING])
class TestFaultsThatPass:
    """After a fault that may pass, the same question is asked again."""

    def test_the_second_answer_counts(self, site: Site, fault: Fault) -> None:
        """One failure is not noticed by whoever asked."""
        site.faults = deque([fault])
        assert ask(site)[0] == ROWS
        assert len(site.asked) == 2

    def test_it_is_not_asked_for_ever(self, site: Site, fault: Fault) -> None:
        """A server that keeps failing ends the sync with a sentence of where and what."""
        site.always = fault
        with pytest.raises(UserError, match=r"^the test server: .+ Sync again later") as error:
            ask(site, replace(HASTY, attempts=2))
        assert len(site.asked) == 2
        assert site.address not in str(error.value)


@pytest.mark.parametrize(
    ("pause", "patience", "said"),
    [
        (1.0, replace(ONCE, silence=0.2), "the server falls silent"),
        (0.01, replace(ONCE, answer=0.2), "the answer took longer than 0.2 seconds"),
    ],
)
def test_a_slow_answer_is_not_waited_for(
    site: Site, pause: float, patience: Patience, said: str
) -> None:
    """Neither one that stops nor one that drips steadily; then the next attempt is made."""
    site.always = base.dripping(pause)
    with pytest.raises(UserError, match=said):
        ask(site, patience)
    site.faults, site.always = deque([base.dripping(pause)]), None
    assert ask(site, replace(patience, attempts=9))[0] == ROWS


def test_nobody_listening_is_said() -> None:
    """A server that is not there is tried, and named."""
    with serving(Site(lambda _asked: as_json([]))) as gone:
        pass
    with pytest.raises(UserError, match="the test server: no connection comes about"):
        ask(gone, ONCE)


def test_an_unknown_host_is_said(site: Site) -> None:
    """So is a name that leads nowhere."""
    site.address = "http://no-such-host.invalid"
    with pytest.raises(UserError, match="no connection comes about"):
        ask(site, ONCE)


@pytest.mark.parametrize(
    ("header", "at_least"), [("0.2", 0.2), ("Sun, 22 Nov 2026 12:00:01 GMT", 1.0), ("soon", 0.0)]
)
def test_a_wish_to_wait_is_honoured(site: Site, header: str, at_least: float) -> None:
    """Retry-After counts in seconds or by the server's own clock; nonsense is ignored."""
    site.faults = deque([base.status(429, header)])
    waits = _waits(site)
    assert len(waits) == 1
    assert at_least <= waits[0] <= at_least + 0.5


def _waits(site: Site) -> list[float]:
    """Between questions, in seconds."""
    times: list[float] = []
    inner = site.answer

    def timed(asked: base.Asked) -> base.Reply:
        times.append(monotonic())
        return inner(asked)

    site.answer = timed
    ask(site)
    return [later - sooner for sooner, later in pairwise(times)]


def test_a_wish_for_a_long_wait_ends_the_sync(site: Site) -> None:
    """Nobody sits through an hour: the sentence says when to come back."""
    site.faults = deque([base.status(429, "3600")])
    with pytest.raises(UserError, match="left alone for 3600 seconds"):
        ask(site)
    assert len(site.asked) == 1


@pytest.mark.parametrize("code", [400, 401, 403, 404, 410, 501])
def test_a_refusal_is_not_repeated(site: Site, code: int) -> None:
    """What will not pass is said at once, with the server's words."""
    site.always = base.status(code, body=b"no such\n  dataset")
    with pytest.raises(RefusedError, match="'no such dataset'") as error:
        ask(site)
    assert error.value.status == code
    assert len(site.asked) == 1


def test_an_answer_nobody_can_read_is_quoted_in_short(site: Site) -> None:
    """Eighty characters tell a login page from a maintenance notice."""
    site.always = lambda *_: base.Sent(base.Reply(b"<p>" + b"m" * 500))
    with pytest.raises(UserError) as error:
        ask(site, ONCE)
    assert f"'<p>{'m' * 77}'" in str(error.value)


class TestRedirects:
    """A redirect is followed where it leads to the same server, and not for ever."""

    def test_to_another_path_is_followed(self, site: Site) -> None:
        """As when a server moves its interface."""
        site.faults = deque([base.going_to("/v2/rows.json")])
        assert ask(site)[0] == ROWS
        assert site.asked[-1].path == "/v2/rows.json"

    def test_in_a_circle_ends(self, site: Site) -> None:
        """With a sentence."""
        site.always = base.in_circles
        with pytest.raises(UserError, match="redirects in a circle"):
            ask(site)
        assert len(site.asked) < 10

    def test_to_another_server_is_not(self, site: Site) -> None:
        """Our key would go there."""
        with serving(Site(lambda _asked: as_json([]))) as other:
            site.always = base.going_to(other.address.replace("127.0.0.1", "localhost") + "/rows")
            with pytest.raises(UserError, match="redirects to http://localhost, another server"):
                ask(site, keys=Keys(headers={"X-App-Token": "s3cret"}))
            assert other.asked == []


class TestSecrets:
    """A key goes to the server and nowhere else."""

    KEYS = Keys(
        params={"api_key": "s3cret-param"},
        headers={"X-App-Token": "s3cret-header"},
        auth=("key-id", "s3cret-password"),
        settings=("API_KEY",),
    )

    def test_they_are_sent(self, site: Site) -> None:
        """In the query, the headers and by basic authentication."""
        ask(site, keys=self.KEYS)
        asked = site.asked[0]
        assert asked.query == {"api_key": "s3cret-param", "a": "b"}
        assert asked.headers["X-App-Token"] == "s3cret-header"
        assert asked.headers["Authorization"].startswith("Basic ")

    @pytest.mark.parametrize("code", [403, 500])
    def test_errors_do_not_show_them(
        self, site: Site, caplog: pytest.LogCaptureFixture, code: int
    ) -> None:
        """Not even where the server gives them back; nor does any log."""
        echo = b"bad s3cret-param s3cret-header s3cret-password"
        site.always = base.status(code, body=echo)
        with caplog.at_level(logging.DEBUG), pytest.raises(UserError) as error:
            ask(site, keys=self.KEYS)
        assert "bad *** *** ***" in str(error.value)
        assert "s3cret" not in str(error.value) + caplog.text + repr(self.KEYS)

    def test_a_missing_one_is_named(self, site: Site) -> None:
        """By the setting that holds it."""
        site.always = base.status(403)
        with pytest.raises(UserError, match="ACCORD_SOURCES__<SOURCE>__API_KEY"):
            ask(site, keys=self.KEYS)


def test_a_wait_is_told(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever watches a sync sees what it waits for."""
    site.faults = deque([base.status(503)])
    ask(site)
    assert "the test server: the server answers 503, 'busy'; asking again in" in caplog.text


@pytest.mark.parametrize(
    ("watermark", "put_back"),
    [
        ("2026-10-01T10:00:00Z", "2026-10-01T09:00:00+00:00"),
        (
            "2026-10-01T10:00:00.250+00:00 and the rest",
            "2026-10-01T09:00:00.250000+00:00 and the rest",
        ),
        ("2026-10-01T10:00:00", "2026-10-01T09:00:00"),
        ("row-1234", "row-1234"),
    ],
)
def test_a_watermark_is_put_back_by_the_overlap(watermark: str, put_back: str) -> None:
    """Its instant, and nothing else of it."""
    assert earlier(watermark, timedelta(hours=1)) == put_back
