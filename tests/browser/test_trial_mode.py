"""The role switch appears on this machine only, whatever stands before the server."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LiveServer, Nginx, Visit

WALL = "Sign in to see this page"


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_trial_opens_on_the_overview_with_a_banner(
    live_server: LiveServer, visit: Visit, name: str
) -> None:
    """`make run` needs no sign-in: the mayor's view, and above it the word trial."""
    server = live_server(trial=True)
    visit.page.goto(f"http://{name}:{server.port}/")
    visit.page.wait_for_url("**/overview")
    expect(visit.page.locator(".st-key-trial")).to_contain_text("Trial.")
    expect(visit.page.locator(".st-key-trial input")).to_have_value("The mayor's office")


def test_the_switch_changes_what_is_shown_and_stays_in_the_address(
    live_server: LiveServer, visit: Visit
) -> None:
    """A resident lands on the summary; the overview is closed, after a reload too."""
    url = live_server(trial=True).url
    visit.page.goto(f"{url}/overview")
    visit.choose("as", "A resident")
    visit.page.wait_for_url("**/summary?as=public")
    visit.page.goto(f"{url}/overview?as=public")
    closed = visit.page.get_by_role("heading", name="This page is not open to you")
    closed.wait_for()
    visit.page.wait_for_url("**/overview?as=public")
    visit.page.reload()
    closed.wait_for()


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("127.0.0.1", ""),
        ("localhost", ""),
        ("127.0.0.1", "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;"),
        ("127.0.0.1", "proxy_set_header X-Real-IP $remote_addr;"),
        ("127.0.0.1", "proxy_set_header Host city.example;"),
        ("127.0.0.1", "proxy_set_header Host $http_host; proxy_set_header Via nginx;"),
    ],
)
def test_behind_a_proxy_on_the_same_machine_a_trial_is_public(
    live_server: LiveServer, nginx: Nginx, visit: Visit, address: str, headers: str
) -> None:
    """Host reads 127.0.0.1 then; the first visitor from outside must not be the mayor."""
    front = nginx(live_server(trial=True).port, headers).replace("127.0.0.1", address)
    visit.open(f"{front}/overview?as=overseer", heading=WALL)
    expect(visit.page.locator(".st-key-trial")).to_have_count(0)
    expect(visit.page.get_by_role("heading", level=1)).to_have_count(1)


def test_a_server_that_nobody_started_as_a_trial_is_none(
    live_server: LiveServer, visit: Visit
) -> None:
    """Neither its environment nor the address can make it one."""
    server = live_server(ACCORD_TRIAL="1", ACCORD_TRIAL_MODE="true", TRIAL="1")
    visit.open(f"{server.url}/overview?as=overseer", heading=WALL)
    expect(visit.page.locator(".st-key-trial")).to_have_count(0)
