"""Signing in as people do, with a real provider and a copied link; and a walk through a trial."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from streamlit.web.server.starlette.starlette_app_utils import (
    create_signed_value,
    decode_signed_value,
)

from dashboard.navigation import SCREENS
from dashboard.roles import Role
from tests.browser.conftest import LiveServer, Server, Visit, free_port, get, running
from tests.browser.test_accessible import SEEN
from tests.browser.words import headline, words_of_the_machine

WALL, EL_MURO = "Sign in to see this page", "Inicie sesión para ver esta página"
CLOSED = "This page is not open to you"
COOKIE, SECRET = "_streamlit_user", "only-for-this-test-0123456789abcdef"
PEOPLE = {"mara": ["mayor"], "olga": ["leads", "other"], "leo": "waste", "uma": ["residents"]}
"""The mayor's office, 311, a liaison whose provider sends one group as a word, and nobody known."""

RULES = [
    {"claim": "groups", "value": "mayor", "role": "overseer"},
    {"claim": "groups", "value": "leads", "role": "operator"},
    {"claim": "groups", "value": "waste", "role": "agency", "agency": "solid-waste"},
]

SECRETS = """
[auth]
redirect_uri = "http://localhost:{{port}}/oauth2callback"
cookie_secret = "{secret}"
client_id = "accord"
client_secret = "accord"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An identity provider that believes everybody, and knows those four people's groups."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("oidc-provider-mock")), "--port", str(port)]
    for name, groups in PEOPLE.items():
        claims = {"sub": name, "name": name.title(), "groups": groups}
        command += ["--user-claims", json.dumps(claims)]
    known = f"http://127.0.0.1:{port}/.well-known/openid-configuration"
    with running(command, known, tmp_path_factory.mktemp("provider") / "log.txt") as server:
        yield server


@pytest.fixture(scope="module")
def city(
    live_server: LiveServer,
    provider: Server,
    denver: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """The address of a dashboard with sign-in, as its provider knows it."""
    secrets = tmp_path_factory.mktemp("secrets") / "secrets.toml"
    secrets.write_text(SECRETS.format(provider=provider.url, secret=SECRET))
    server = live_server(
        city="denver",
        ahead=False,
        ACCORD_DATA_DIR=str(denver),
        STREAMLIT_SECRETS_FILES=str(secrets),
        ACCORD_ROLE_RULES=json.dumps(RULES),
    )
    return f"http://localhost:{server.port}"


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A new tab without cookies."""
    context = browser.new_context(locale="en-US")
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def sign_in(tab: Page, address: str, name: str, wall: str = WALL) -> None:
    """From the closed page through the provider, back to the same address."""
    tab.goto(address)
    tab.get_by_role("heading", name=wall).wait_for()
    tab.locator(".st-key-sign_in_default button").click()
    tab.get_by_role("button", name=name).click()
    tab.wait_for_url(address)
    tab.locator(".st-key-sign_out button").wait_for()


LINK = "/timeliness?lang=es&period=all&agency=transportation&service=pothole"


def test_a_copied_link_shows_the_same_to_both_who_may_see_it(city: str, browser: Browser) -> None:
    """Period, agency, service and language survive the sign-in of the mayor's office and of 311."""
    said = []
    for name in ("mara", "olga"):
        context = browser.new_context(locale="en-US")
        context.set_default_timeout(30_000)
        tab = context.new_page()
        sign_in(tab, city + LINK, name, wall=EL_MURO)
        said.append(headline(tab))
        assert tab.url == city + LINK
        context.close()
    assert said[0] == said[1]
    assert EL_MURO not in said


def test_a_liaison_is_led_to_her_own_and_signs_out(city: str, tab: Page, provider: Server) -> None:
    """Another agency's link says so; her own page is hers; data health is closed; then the wall."""
    sign_in(tab, city + LINK, "leo", wall=EL_MURO)
    assert "%" not in headline(tab)
    tab.goto(f"{city}/timeliness?period=all&lang=en")
    assert "%" in headline(tab)
    expect(tab.get_by_text("Public Works and Transportation")).to_have_count(0)
    tab.goto(f"{city}/data_health")
    tab.get_by_role("heading", name=CLOSED).wait_for()
    tab.locator(".st-key-sign_out button").click()
    tab.wait_for_url(f"{provider.url}/**")  # the provider's own page says goodbye
    tab.goto(f"{city}/timeliness")
    tab.get_by_role("heading", name=WALL).wait_for()


def test_somebody_whom_no_rule_knows_reads_whom_to_ask(city: str, tab: Page) -> None:
    """And sees what everybody sees; not the wall again, which would lead in circles."""
    address = f"{city}/overview"
    tab.goto(address)
    tab.get_by_role("heading", name=WALL).wait_for()
    tab.locator(".st-key-sign_in_default button").click()
    tab.get_by_role("button", name="uma").click()
    tab.get_by_role("heading", name=CLOSED).wait_for()
    expect(tab.get_by_text("Ask 311 leadership").first).to_be_visible()


def test_a_sign_in_of_thirteen_hours_ago_has_to_be_made_again(city: str, tab: Page) -> None:
    """Though the cookie is whole and signed by this server: Streamlit's own lasts thirty days."""
    sign_in(tab, f"{city}/overview", "mara")
    age(tab.context, hours=11)
    tab.goto(f"{city}/overview")
    tab.locator(".st-key-sign_out button").wait_for()
    age(tab.context, hours=2)
    tab.goto(f"{city}/overview")
    tab.get_by_role("heading", name=WALL).wait_for()
    expect(tab.get_by_text("Your sign-in has ended after 12 hours.")).to_be_visible()


def age(context: BrowserContext, *, hours: float) -> None:
    """Make the cookie that much older, signed anew with the server's own key."""
    (held,) = [cookie for cookie in context.cookies() if cookie["name"] == COOKIE]
    claims = json.loads(decode_signed_value(SECRET, COOKIE, held["value"]) or b"")
    older = json.dumps({**claims, "iat": claims["iat"] - hours * 3600})
    signed = create_signed_value(SECRET, COOKIE, older).decode()
    place = {"domain": held["domain"], "path": held["path"], "httpOnly": True}
    context.add_cookies([{"name": COOKIE, "value": signed, **place}])  # type: ignore[typeddict-item] # of these three


def test_behind_an_https_proxy_every_cookie_of_a_sign_in_is_secure(city: str) -> None:
    """And sent to no script; over plain http on one's own machine sign-in would break with it."""
    for headers, secure in (({}, False), ({"X-Forwarded-Proto": "https"}, True)):
        answer, _body = get(f"{city}/auth/login", Referer=f"{city}{LINK}", **headers)
        cookies = answer.headers.get_all("set-cookie") or []
        assert cookies
        assert all(("secure" in cookie.lower()) is secure for cookie in cookies)
        assert all("httponly" in cookie.lower() for cookie in cookies)


def walked(role: Role) -> list[str]:
    """The screens of a role's menu, without those that are drawn just so for axe's tests."""
    looked_at = {name for name, ways in SEEN.items() if role is Role.OVERSEER and "" in ways}
    return [s.name for s in SCREENS if role in s.roles and s.name not in looked_at]


@pytest.mark.parametrize("role", [Role.OVERSEER, Role.PUBLIC])
def test_a_walk_through_the_menu_meets_nothing_of_the_machine_and_no_stranger(
    live_server: LiveServer, visit: Visit, denver: Path, role: Role
) -> None:
    """One headline a page, no request to another host, and a console without a complaint.

    Of the mayor's office most are looked at so by `test_accessible`, which opens them anyway.
    """
    server = live_server(city="denver", trial=True, ACCORD_DATA_DIR=str(denver))
    for name in walked(role):
        visit.page.goto(f"{server.url}/{name}?as={role}")
        visit.page.locator(".st-key-trial").wait_for()
        assert headline(visit.page)
        assert not words_of_the_machine(visit.page), name
    assert visit.strangers == set()
    assert visit.complaints == []
    assert any(url.endswith("source-serif-4-latin-wght-normal.woff2") for url in visit.asked)
    assert any(url.endswith("public-sans-latin-wght-normal.woff2") for url in visit.asked)
