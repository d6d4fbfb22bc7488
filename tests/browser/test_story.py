"""The people's half of the story in a real browser: agreed, missed, answered, mended, closed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.conftest import LiveServer, Visit
from tests.demonstration import exported
from tests.story.street_signs import AGREEMENT, House, lived_in

_ON_ITS_WAY = 1_500
"""Milliseconds in which the server has heard of a click, also when it is busy."""

OPERATOR, AGENCY, OVERSEER = "as=operator", "as=agency:transportation", "as=overseer"
GOALS = {"first_response": 80, "resolution": 70}
"""What `tests/story/test_story.py` reads from the year 2025."""


@pytest.fixture
def house(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> House:
    """Signs that nobody promised to answer after March 2026; a draft of what comes then."""
    made = lived_in(tmp_path, exported(tmp_path_factory), since="2026-03-01")
    typed = tmp_path / "typed.yaml"
    typed.write_text(made.with_goals(GOALS), "utf-8")
    made.accord("draft", "begin", AGREEMENT, typed, "--person", "Bo Lee")
    return made


def test_three_people_lead_a_promise_from_its_draft_to_the_figure_that_proved_it(
    house: House, live_server: LiveServer, visit: Visit
) -> None:
    """311 and the agency agree; the mayor's office finds, accepts, closes; the log holds."""

    def served(**more: str) -> str:
        env = {"ACCORD_DATA_DIR": house.settings["data_dir"], **more}
        return live_server(city=str(house.city), trial=True, fresh=True, ahead=False, **env).url

    agreed_by_both(visit, served(ACCORD_AS_OF="2026-01-15"))
    house.signed(1)
    house.accord("measure", "--as-of", "2026-08-01")
    finding = opened_and_answered(visit, served())
    house.accord("measure", "--as-of", "2026-10-01")
    closed(visit, served(), finding)
    assert visit.complaints == []


def agreed_by_both(visit: Visit, url: str) -> None:
    """311 gives its reasons; the agency and 311 agree to one text."""
    page, draft = visit.page, f"{url}/drafts?draft=1"
    visit.open(f"{draft}&{OPERATOR}", heading="What stands in the way")
    page.get_by_label("Why does it change?").first.wait_for()
    drawn(page)
    for field in page.get_by_label("Why does it change?").all():
        field.fill("What the year 2025 came to")
    press(page, "Keep the reasons")
    press(page, "Put in review")
    press(page, "Agree to this text")
    visit.open(f"{draft}&{AGENCY}", heading="What comes next")
    press(page, "Agree to this text")
    page.get_by_text("Agreed by both sides").first.wait_for()


def opened_and_answered(visit: Visit, url: str) -> str:
    """Opened by the rule, answered, accepted, agreed on and done; the finding's address."""
    page = visit.page
    visit.open(f"{url}/findings?agency=transportation&{OVERSEER}", heading="No finding is open")
    drawn(page)
    page.get_by_role("button", name="Open these").click()
    page.get_by_text("brought up to date").wait_for()
    line = page.locator("[data-testid^=stHorizontalBlock], [data-testid^=stLayoutWrapper]")
    line = line.filter(has_text="Damaged or missing sign: goal missed 2 months in a row")
    line.last.get_by_role("link").click()
    page.wait_for_url("**finding=**")
    at = page.url.partition("finding=")[2].partition("&")[0]
    one = f"{url}/findings?finding={at}"
    visit.open(f"{one}&{AGENCY}", heading="Damaged or missing sign")
    say(page, "What happened, why", "The case desk has one clerk in summer.", "Send the answer")
    visit.open(f"{one}&{OVERSEER}", heading="Damaged or missing sign")
    press(page, "Accept the answer", last=True)
    page.get_by_text("Answer accepted").first.wait_for()
    say(page, "What is to be done", "Fill the second post at the desk", "Write the action down")
    visit.open(f"{one}&{AGENCY}", heading="Damaged or missing sign")
    page.get_by_text("Under way").first.wait_for()
    return at


def closed(visit: Visit, url: str, finding: str) -> None:
    """The figure of September proves it, and the log of all of it holds."""
    page, one = visit.page, f"{url}/findings?finding={finding}"
    visit.open(f"{one}&{AGENCY}", heading="Damaged or missing sign")
    page.get_by_role("radio", name="It was done").click()
    say(page, "What was done", "The post is filled since August 31.", "It was done")
    visit.open(f"{one}&{OVERSEER}", heading="Damaged or missing sign")
    page.get_by_text("Sep 2026").first.wait_for()
    say(page, "What proved that", "September kept the goal again.", "Close the finding")
    page.get_by_text("Nobody: it is closed").first.wait_for()
    visit.open(f"{url}/audit_log?{OVERSEER}", heading="every one holds")


def drawn(page: Page) -> None:
    """Wait until the script has run."""
    page.locator('[data-test-script-state="notRunning"]').first.wait_for()


def press(page: Page, name: str, *, last: bool = False) -> None:
    """Press a button and wait until the page is drawn anew.

    A click is on its way for a moment, in which the page stands there as drawn as before: whoever
    pressed the next button by then would press both at once, as no person can.
    """
    found = page.get_by_role("button", name=name)
    (found.last if last else found.first).click()
    with suppress(PlaywrightTimeout):  # it may have run already
        page.locator('[data-test-script-state="running"]').first.wait_for(timeout=_ON_ITS_WAY)
    drawn(page)


def say(page: Page, label: str, text: str, button: str) -> None:
    """Type into a field and send it."""
    page.get_by_label(label).first.fill(text)
    press(page, button, last=True)
