"""Default deny: every page, every role, through the real script."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import access
from dashboard.navigation import SCREENS, Screen
from dashboard.roles import Role
from dashboard.settings import get_settings

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
REFUSALS = {"Sign in to see this page", "This page is not open to you"}

GROUPS = {
    Role.AGENCY: "streets",
    Role.OPERATOR: "311-leads",
    Role.OVERSEER: "mayor",
    Role.PUBLIC: "residents",
}
RULES = [
    {"claim": "groups", "value": "mayor", "role": "overseer"},
    {"claim": "groups", "value": "311-leads", "role": "operator"},
    {"claim": "groups", "value": "streets", "role": "agency", "agency": "pwdx"},
]

guarded = [screen for screen in SCREENS if Role.PUBLIC not in screen.roles]
by_name = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A deployment with three groups, whose data folder is empty."""
    monkeypatch.setenv("ACCORD_CITY", "boston")
    monkeypatch.setenv("ACCORD_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(RULES))
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()


def signed_in(role: Role, *, hours_ago: float = 0) -> dict[str, object]:
    """What the identity provider says of somebody with this role."""
    return {
        "is_logged_in": True,
        "name": "Ana",
        "iat": time.time() - hours_ago * 3600,
        "groups": [GROUPS[role]],
    }


def opened(screen: Screen, user: dict[str, object], **query: str) -> AppTest:
    """The page as this user sees it, having come by its address."""
    app = AppTest.from_file(str(APP), default_timeout=20)
    app.user = user
    app.query_params.update(query)
    app.switch_page(f"../pages/{screen.name}.py").run()
    return app


def headings(app: AppTest) -> list[str]:
    """The page's headings of the first rank."""
    return [title.value for title in app.title]


def was_refused(app: AppTest) -> bool:
    """Whether the door is all there is to see."""
    return bool(REFUSALS & set(headings(app)))


@pytest.mark.parametrize("role", list(Role))
@by_name
def test_a_page_opens_for_its_roles_and_for_no_other(screen: Screen, role: Role) -> None:
    """Role by page, as the menu's table says."""
    assert was_refused(opened(screen, signed_in(role))) == (role not in screen.roles)


NOBODY: list[dict[str, object]] = [
    {},
    {"email": "test@example.com"},
    {"is_logged_in": False},
    {"is_logged_in": True, "groups": ["mayor"]},
    signed_in(Role.OVERSEER, hours_ago=13),
    signed_in(Role.OVERSEER, hours_ago=-1),
    {**signed_in(Role.OVERSEER), "is_logged_in": False},
]


# Everybody who is nobody at one page, and one of them at every other.
at_the_door = [(guarded[0], user) for user in NOBODY] + [(screen, {}) for screen in guarded[1:]]


@pytest.mark.parametrize(("screen", "user"), at_the_door, ids=range(len(at_the_door)))
def test_nobody_in_particular_meets_the_sign_in_and_nothing_of_the_page(
    screen: Screen, user: dict[str, object]
) -> None:
    """No claims, no sign-in, no date or an old one: the same door, and one heading only."""
    app = opened(screen, user)
    assert headings(app) == ["Sign in to see this page"]
    assert not app.metric
    assert not app.dataframe
    assert not app.get("vega_lite_chart")


claims = [(guarded[0], role) for role in ("operator", "agency:pwdx")]
claims += [(screen, "overseer") for screen in guarded]


@pytest.mark.parametrize(("screen", "role"), claims, ids=range(len(claims)))
def test_an_address_cannot_raise_anybodys_rights(screen: Screen, role: str) -> None:
    """Outside a trial `?as=` is a word nobody reads, and no switch is drawn."""
    app = opened(screen, {}, **{"as": role})
    assert was_refused(app)
    assert not app.selectbox


def test_a_session_cannot_raise_its_own_rights() -> None:
    """Nor is the switch's place in the session looked at outside a trial."""
    app = AppTest.from_file(str(APP), default_timeout=20)
    app.session_state["as"] = "overseer"
    app.run()
    app.switch_page("../pages/overview.py").run()
    assert was_refused(app)


def test_an_ended_sign_in_is_told_from_a_missing_one() -> None:
    """After twelve hours a person reads why the page is closed again."""
    words = [
        text.value for text in opened(guarded[0], signed_in(Role.AGENCY, hours_ago=13)).markdown
    ]
    assert "Your sign-in has ended after 12 hours." in words


def test_a_person_without_a_role_reads_whom_to_ask() -> None:
    """Signed in and unknown: not a sign-in wall, which would lead in circles."""
    app = opened(guarded[0], signed_in(Role.PUBLIC))
    assert headings(app) == ["This page is not open to you"]
    assert any("Ask 311 leadership" in text.value for text in app.markdown)


def test_a_door_without_roles_is_shut() -> None:
    """`require()` with nothing named lets nobody in, the mayor's office included."""

    def page() -> None:
        import streamlit as st  # noqa: PLC0415 - AppTest takes the body out of its module

        from dashboard.access import require  # noqa: PLC0415 - as above

        require()
        st.title("Inside")

    app = AppTest.from_function(page, default_timeout=20)
    app.user = signed_in(Role.OVERSEER)
    app.run()
    assert "Inside" not in headings(app)


@pytest.mark.parametrize(
    ("secrets", "labels"),
    [
        ({}, []),
        ({"auth": {"cookie_secret": "x"}}, []),
        ({"auth": {"client_id": "a"}}, ["Sign in"]),
        ({"auth": {"microsoft": {"client_id": "a"}}}, ["Sign in with Microsoft"]),
    ],
)
def test_the_welcome_offers_the_providers_that_are_configured(
    secrets: dict[str, object], labels: list[str]
) -> None:
    """And says plainly when there is none."""
    app = AppTest.from_file(str(APP), default_timeout=20)
    app.secrets.update(secrets)
    app.user = {"is_logged_in": False}
    app.run()
    assert [button.label for button in app.button] == labels
    assert any("not set up" in text.value for text in app.markdown) == (not labels)


def test_staff_start_on_the_overview_with_their_filters() -> None:
    """The bare address leads on, and what stood behind the question mark is kept."""
    app = AppTest.from_file(str(APP), default_timeout=20)
    app.user = signed_in(Role.OPERATOR)
    app.query_params["agency"] = "pwdx"
    app.run()
    assert headings(app)
    assert "What agencies promised" not in headings(app)[0]
    assert app.query_params["agency"] == "pwdx"


def test_the_language_of_an_address_stays_for_the_session() -> None:
    """Another page without `?lang=` still speaks it; an unknown language is English."""
    app = opened(SCREENS[0], {}, lang="es")
    app.query_params.clear()
    app.run()
    assert app.session_state["lang"] == "es"
    assert opened(SCREENS[0], {}, lang="xx").session_state["lang"] == "en"


def test_the_agencies_of_the_switch_come_from_the_city(monkeypatch: pytest.MonkeyPatch) -> None:
    """By name, from `city.yaml`; a city that cannot be read has none."""
    assert "pwdx" in access.agency_names()
    monkeypatch.setenv("ACCORD_CITY", "nowhere")
    get_settings.cache_clear()
    assert access.agency_names() == {}
