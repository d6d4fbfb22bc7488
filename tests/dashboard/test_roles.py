"""Claims to roles: unknown, old or unverified is public."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dashboard.roles import (
    ANONYMOUS,
    Role,
    RoleRule,
    Viewer,
    may_see_agency,
    providers_of,
    viewer_from_claims,
)

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
ISSUED = NOW.timestamp()
HOUR = 3600

RULES = (
    RoleRule(claim="groups", value="mayor", role=Role.OVERSEER),
    RoleRule(claim="groups", value="311-leads", role=Role.OPERATOR),
    RoleRule(claim="groups", value="streets", role=Role.AGENCY, agency="pwdx"),
    RoleRule(claim="email", value="parks@city.example", role=Role.AGENCY, agency="park"),
)

SIGNED_IN = {"is_logged_in": True, "iat": ISSUED}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"groups": ["mayor"]}, Viewer(Role.OVERSEER, None, "sign_in")),
        ({"groups": ["311-leads"]}, Viewer(Role.OPERATOR, None, "sign_in")),
        ({"groups": ["other", "streets"]}, Viewer(Role.AGENCY, "pwdx", "sign_in")),
        ({"groups": "streets"}, Viewer(Role.AGENCY, "pwdx", "sign_in")),
        # The rule written first decides, whatever the order of the groups.
        ({"groups": ["streets", "mayor"]}, Viewer(Role.OVERSEER, None, "sign_in")),
        (
            {"email": "parks@city.example", "email_verified": True},
            Viewer(Role.AGENCY, "park", "sign_in"),
        ),
        # Known to the provider, unknown to us.
        ({}, Viewer(source="sign_in")),
        ({"groups": []}, Viewer(source="sign_in")),
        ({"groups": ["residents"]}, Viewer(source="sign_in")),
        # Nearly the right claim.
        ({"groups": ["Mayor"]}, Viewer(source="sign_in")),
        ({"groups": ["mayor "]}, Viewer(source="sign_in")),
        ({"groups": "mayors"}, Viewer(source="sign_in")),
        ({"groups": {"mayor": True}}, Viewer(source="sign_in")),
        ({"groups": [["mayor"]]}, Viewer(source="sign_in")),
        ({"group": ["mayor"]}, Viewer(source="sign_in")),
        # Shapes that providers send and people invent.
        ({"groups": [None, 7, {"mayor": True}, "mayor"]}, Viewer(Role.OVERSEER, None, "sign_in")),
        ({"groups": {"0": "mayor"}}, Viewer(source="sign_in")),
        ({"groups": ["mayor,311-leads"]}, Viewer(source="sign_in")),
        ({"groups": ["residents"] * 100_000}, Viewer(source="sign_in")),
        ({"groups": "mayor " * 100_000}, Viewer(source="sign_in")),
        ({"groups": ["m\u0430yor"]}, Viewer(source="sign_in")),  # a Cyrillic letter
        ({"groups": b"mayor"}, Viewer(source="sign_in")),
        ({"realm_access": {"groups": ["mayor"]}}, Viewer(source="sign_in")),
        ({"name": "mayor"}, Viewer(source="sign_in")),
        # Anybody may write any address into an account; only a verified one counts.
        ({"email": "parks@city.example"}, Viewer(source="sign_in")),
        ({"email": "parks@city.example", "email_verified": "true"}, Viewer(source="sign_in")),
        ({"email": "parks@city.example", "email_verified": False}, Viewer(source="sign_in")),
    ],
)
def test_a_claim_gives_the_role_that_the_settings_say(
    claims: dict[str, object], expected: Viewer
) -> None:
    """Letters match exactly, lists are searched, and everybody else is public."""
    assert viewer_from_claims({**SIGNED_IN, **claims}, RULES, NOW) == expected


@pytest.mark.parametrize(
    ("issued", "role"),
    [
        (ISSUED, Role.OVERSEER),
        (int(ISSUED), Role.OVERSEER),
        (ISSUED - 12 * HOUR, Role.OVERSEER),
        (ISSUED - 12 * HOUR - 1, Role.PUBLIC),
        (ISSUED - 30 * 24 * HOUR, Role.PUBLIC),
        (ISSUED + 240, Role.OVERSEER),  # the provider's clock may run a little ahead
        (ISSUED + 301, Role.PUBLIC),
        (None, Role.PUBLIC),
        (True, Role.PUBLIC),
        (str(ISSUED), Role.PUBLIC),
        (float("nan"), Role.PUBLIC),
        (float("inf"), Role.PUBLIC),
        (1e30, Role.PUBLIC),
        (10**400, Role.PUBLIC),
        (-(10**400), Role.PUBLIC),
        ([ISSUED], Role.PUBLIC),
        (0, Role.PUBLIC),
    ],
)
def test_a_sign_in_lasts_twelve_hours(issued: object, role: Role) -> None:
    """Streamlit keeps its cookie for 30 days; we look at when the token was issued."""
    claims = {"is_logged_in": True, "iat": issued, "groups": ["mayor"]}
    viewer = viewer_from_claims(claims, RULES, NOW)
    assert viewer.role is role
    assert (viewer == ANONYMOUS) == (role is Role.PUBLIC)


@pytest.mark.parametrize("flag", [False, None, 1, "true"])
def test_claims_without_a_sign_in_count_for_nothing(flag: object) -> None:
    """Only Streamlit's own True means that the cookie was checked."""
    claims = {"is_logged_in": flag, "iat": ISSUED, "groups": ["mayor"]}
    assert viewer_from_claims(claims, RULES, NOW) == ANONYMOUS


words = st.sampled_from(["", "MAYOR", "mayor,311-leads", "parks@city.example", "*", "streets\n"])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


@given(claims=st.dictionaries(st.sampled_from(["groups", "email", "sub", "iat"]), json_values))
def test_whatever_a_provider_sends_without_our_words_is_public(claims: dict[str, object]) -> None:
    """Odd claims neither raise nor let anybody in."""
    viewer = viewer_from_claims({**SIGNED_IN, **claims}, RULES, NOW)
    assert viewer.role is Role.PUBLIC


def test_without_rules_everybody_is_public() -> None:
    """A deployment that configured nothing shows nothing."""
    assert viewer_from_claims({**SIGNED_IN, "groups": ["mayor"]}, (), NOW).role is Role.PUBLIC


@given(age=st.floats(min_value=-300, max_value=12 * HOUR))
def test_within_its_hours_the_age_of_a_sign_in_changes_nothing(age: float) -> None:
    """The role is the same at every moment of the twelve hours."""
    claims = {"is_logged_in": True, "iat": ISSUED, "groups": ["mayor"]}
    viewer = viewer_from_claims(claims, RULES, NOW + timedelta(seconds=age))
    assert viewer.role is Role.OVERSEER


@pytest.mark.parametrize(
    ("viewer", "scope", "sees_streets", "sees_parks"),
    [
        (Viewer(Role.OVERSEER), "all", True, True),
        (Viewer(Role.OPERATOR), "all", True, True),
        (Viewer(Role.AGENCY, "pwdx"), "agency:pwdx", True, False),
        (Viewer(Role.AGENCY, "pwd"), "agency:pwd", False, False),
        (Viewer(Role.PUBLIC), "public", False, False),
    ],
)
def test_an_agency_sees_its_own_cases_and_nobody_elses(
    viewer: Viewer, scope: str, *, sees_streets: bool, sees_parks: bool
) -> None:
    """The scope, which keys every cache, says the same as the question about one agency."""
    assert viewer.scope == scope
    assert may_see_agency(viewer, "pwdx") is sees_streets
    assert may_see_agency(viewer, "park") is sees_parks


def test_no_agency_name_can_pass_for_a_wider_scope() -> None:
    """An agency called "all" still sees its own cases only."""
    assert Viewer(Role.AGENCY, "all").scope == "agency:all"
    assert not may_see_agency(Viewer(Role.AGENCY, "all"), "pwdx")
    assert not may_see_agency(Viewer(Role.PUBLIC), "")


@pytest.mark.parametrize(
    ("role", "agency"),
    [(Role.AGENCY, None), (Role.AGENCY, ""), (Role.OVERSEER, "pwdx"), (Role.PUBLIC, "pwdx")],
)
def test_an_agency_belongs_to_the_agency_role_alone(role: Role, agency: str | None) -> None:
    """Neither a viewer nor a rule can mix them up."""
    with pytest.raises(ValueError, match="agency"):
        Viewer(role, agency)
    with pytest.raises(ValidationError, match="agency"):
        RoleRule(claim="groups", value="x", role=role, agency=agency)


def test_a_rule_with_a_misspelt_key_is_refused() -> None:
    """A typing error in the settings must not quietly give nobody, or everybody, a role."""
    with pytest.raises(ValidationError, match="calim"):
        RoleRule.model_validate({"calim": "groups", "value": "x", "role": "operator"})


@pytest.mark.parametrize(
    ("auth", "providers"),
    [
        ({}, []),
        ({"cookie_secret": "x"}, []),
        ({"client_id": "accord"}, [None]),
        ({"client_id": "accord", "client_kwargs": {"scope": "openid groups"}}, [None]),
        ({"okta": {"client_id": "accord"}}, ["okta"]),
        ({"client_id": "accord", "okta": {"client_id": "other"}}, [None, "okta"]),
    ],
)
def test_each_table_is_a_provider_but_what_one_is_asked_for(
    auth: dict[str, object], providers: list[str | None]
) -> None:
    """A scope that a provider needs is no second way in."""
    assert providers_of(auth) == providers
