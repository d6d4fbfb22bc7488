"""Who is looking, and the door that every page has.

`roles` decides on claims and `trial` on headers, both without Streamlit; here the two meet the
session. The first statement of every page is `viewer = require(Role.…)`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import streamlit as st
from babel.lists import format_list
from pydantic import ValidationError
from streamlit import config
from streamlit.errors import StreamlitSecretNotFoundError

from agreements.folder import city_path
from agreements.schema.city import City
from agreements.yaml_source import read_yaml
from dashboard import address, trial
from dashboard.navigation import HOME
from dashboard.roles import Role, Viewer, may_see_agency, providers_of, viewer_from_claims
from dashboard.settings import get_settings
from dashboard.wording import LANGUAGES, _, language
from dashboard.wording.language import locale

__all__ = [
    "Role",
    "Viewer",
    "agency_names",
    "current_viewer",
    "may_see_agency",
    "offer_sign_in",
    "require",
    "trial_is_on",
]


def current_viewer() -> Viewer:
    """The person whose session is being drawn; whoever cannot be told is public."""
    if trial_is_on():
        choice = st.session_state.get(trial.SWITCH, trial.OVERSEER_CHOICE)
        return trial.viewer_as(choice, list(agency_names()))
    return viewer_from_claims(st.user.to_dict(), get_settings().role_rules, datetime.now(UTC))


def trial_is_on() -> bool:
    """Whether this very session may use the role switch; asked anew at every run."""
    headers = st.context.headers
    pairs = ((name, value) for name in headers for value in headers.get_all(name))
    return trial.is_on(config.get_option("server.address"), pairs)


def agency_names() -> dict[str, str]:
    """The city's agencies, id to name, in the order of `city.yaml`; none if unreadable."""
    file = city_path(get_settings().city) / "city.yaml"
    if not file.is_file():
        return {}
    return _agency_names(file, file.stat().st_mtime_ns, language())


@lru_cache(maxsize=len(LANGUAGES))
def _agency_names(file: Path, _changed: int, spoken: str) -> dict[str, str]:
    document, _findings = read_yaml(file)
    try:
        city = City.model_validate(document.data)
    except ValidationError:
        return {}
    return {agency: named.title.text(spoken) for agency, named in city.spec.agencies.items()}


def require(*roles: Role) -> Viewer:
    """Let the roles named in, and nobody else; the first statement of every page.

    Whoever is not let in reads why and what to do, and the page ends here: nothing after this
    call has run.

    Returns:
        The viewer, whose `scope` is a key of every cached reader.
    """
    viewer = current_viewer()
    if viewer.role not in roles:
        _turn_away(viewer, roles)
        address.stop()
    return viewer


def _turn_away(viewer: Viewer, roles: tuple[Role, ...]) -> None:
    if viewer.source == "anonymous":
        st.title(_("Sign in to see this page"))
        if st.user.get("is_logged_in"):
            st.markdown(_("Your sign-in has ended after 12 hours."))
        st.markdown(_for_whom(roles))
        offer_sign_in()
    else:
        st.title(_("This page is not open to you"))
        st.markdown(f"{_for_whom(roles)} {_what_to_do(viewer)}")
    st.page_link(HOME.file, label=_("The city summary, which everybody may read"))


def _for_whom(roles: tuple[Role, ...]) -> str:
    words = {
        Role.PUBLIC: _("residents"),
        Role.AGENCY: _("agencies"),
        Role.OPERATOR: _("311 leadership"),
        Role.OVERSEER: _("the mayor's office"),
    }
    who = format_list([words[role] for role in Role if role in roles], locale=locale())
    return _("This page is for {who}.", who=who) if who else _("This page is closed.")


def _what_to_do(viewer: Viewer) -> str:
    if viewer.source == "trial":
        return _("Choose another role above to see it.")
    if viewer.role is Role.PUBLIC:
        return _(
            "You are signed in, but your account has no role here yet. Ask 311 leadership for "
            "one, or sign out and use another account."
        )
    return _("Ask 311 leadership if your work needs it.")


def offer_sign_in() -> None:
    """Draw a button for each configured identity provider, or say that there is none."""
    providers = sign_in_providers()
    if not providers:
        st.markdown(
            _(
                "Signing in is not set up on this server. Whoever runs it can connect the city's "
                "identity provider."
            )
        )
    for provider in providers:
        label = _("Sign in with {name}", name=provider.title()) if provider else _("Sign in")
        st.button(
            label,
            type="primary",
            on_click=st.login,
            args=(provider,),
            key=f"sign_in_{provider or 'default'}",
        )


def sign_in_providers() -> list[str | None]:
    """Names of the identity providers in Streamlit's secrets; None is the one without a name."""
    try:
        auth = st.secrets.get("auth", {})
    except StreamlitSecretNotFoundError:
        return []
    return providers_of(auth)
