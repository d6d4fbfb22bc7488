"""Who somebody is to this dashboard, worked out from what an identity provider said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

# The provider's own cookie would let a dismissed liaison in for 30 days.
SIGN_IN_LASTS = timedelta(hours=12)
CLOCKS_MAY_DIFFER = timedelta(minutes=5)

Source = Literal["anonymous", "sign_in", "trial"]

ALL: Final = "all"
"""The scope of somebody who may see every agency: the command line, 311 and the mayor's office."""

_OF_AGENCY: Final = "agency:"


class Role(StrEnum):
    """What somebody may see; unknown people are `PUBLIC`."""

    PUBLIC = "public"
    AGENCY = "agency"
    OPERATOR = "operator"
    OVERSEER = "overseer"


@dataclass(frozen=True)
class Viewer:
    """One person looking at the dashboard.

    Attributes:
        role: What the person may see.
        agency: The id of the agency the person answers for; given exactly for `Role.AGENCY`.
        source: How we know: nobody signed in, a provider vouched, or a trial's role switch.

    Raises:
        ValueError: A role without its agency, or an agency without that role.
    """

    role: Role = Role.PUBLIC
    agency: str | None = None
    source: Source = "anonymous"

    def __post_init__(self) -> None:
        if (self.role is Role.AGENCY) != bool(self.agency):
            raise ValueError(f"the role agency, and no other, has an agency; got {self!r}")

    @property
    def scope(self) -> str:
        """Which rows the person may read, as a cache key: `all`, `agency:<id>` or `public`."""
        match self.role:
            case Role.OVERSEER | Role.OPERATOR:
                return ALL
            case Role.AGENCY:
                return f"{_OF_AGENCY}{self.agency}"
            case Role.PUBLIC:
                return "public"


ANONYMOUS = Viewer()


class RoleRule(BaseModel):
    """A line of the settings that gives a role to whoever holds a claim.

    `{"claim": "groups", "value": "pwdx-liaisons", "role": "agency", "agency": "pwdx"}`.
    A claim that is a list holds each of its entries. Letters must match exactly.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    claim: str = Field(min_length=1)
    value: str = Field(min_length=1)
    role: Role
    agency: str | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _agency_goes_with_its_role(self) -> Self:
        if (self.role is Role.AGENCY) != (self.agency is not None):
            raise ValueError('"agency" is needed for the role "agency" and for no other')
        return self

    def holds_for(self, claims: Mapping[str, object]) -> bool:
        """Whether the claims contain this rule's; an `email` counts only once verified."""
        if self.claim == "email" and claims.get("email_verified") is not True:
            return False
        held = claims.get(self.claim)
        return self.value in held if isinstance(held, list | tuple) else self.value == held


def viewer_from_claims(
    claims: Mapping[str, object], rules: Iterable[RoleRule], now: datetime
) -> Viewer:
    """Who the claims of an ID token make somebody.

    Rules are read from top to bottom and the first that holds decides. Nobody signed in, a
    sign-in that is old, undated or from the future, or no rule that holds: `Role.PUBLIC`.

    Args:
        claims: The token's claims, with Streamlit's `is_logged_in`.
        rules: The settings' rules.
        now: The present moment, with its zone.
    """
    if claims.get("is_logged_in") is not True or not sign_in_is_fresh(claims, now):
        return ANONYMOUS
    for rule in rules:
        if rule.holds_for(claims):
            return Viewer(rule.role, rule.agency, "sign_in")
    return Viewer(source="sign_in")


def sign_in_is_fresh(claims: Mapping[str, object], now: datetime) -> bool:
    """Whether the token was issued (`iat`, seconds since 1970) within `SIGN_IN_LASTS`."""
    issued = claims.get("iat")
    if isinstance(issued, bool) or not isinstance(issued, int | float):
        return False
    try:
        age = now - datetime.fromtimestamp(issued, UTC)
    except (OverflowError, ValueError, OSError):
        return False
    return -CLOCKS_MAY_DIFFER <= age <= SIGN_IN_LASTS


def may_see_agency(viewer: Viewer, agency: str | None) -> bool:
    """Whether the viewer may read the cases of an agency: its own, or everybody's."""
    return may_read(viewer.scope, agency)


def may_read(scope: str, agency: str | None) -> bool:
    """Whether a scope (`Viewer.scope`) holds the cases of an agency; None is no agency's own."""
    return scope == ALL or (bool(agency) and scope == f"{_OF_AGENCY}{agency}")


def agency_of_scope(scope: str) -> str:
    """The agency whose rows alone a scope holds; empty where it holds all, or none."""
    return scope.removeprefix(_OF_AGENCY) if scope.startswith(_OF_AGENCY) else ""


def providers_of(auth: Mapping[str, Any]) -> list[str | None]:
    """The identity providers under Streamlit's `[auth]`: None is the one without a name.

    Each other table is one by its name, but for what a provider is asked for (`client_kwargs`).
    """
    named = [
        name for name, part in auth.items() if isinstance(part, Mapping) and name != "client_kwargs"
    ]
    return [*([None] if "client_id" in auth else []), *named]
