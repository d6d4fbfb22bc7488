"""Checks of who gets in: where the server listens, sign-in, and which claims give a role."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.doctor.told import Told, ok, warning
from dashboard.roles import Role
from dashboard.settings import PROJECT, Settings
from dashboard.trial import is_loopback

ADDRESS = "STREAMLIT_SERVER_ADDRESS"
SECRETS = Path(".streamlit") / "secrets.toml"
_EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104 - what is looked for, not what is listened on


def secrets_files() -> list[Path]:
    """Where Streamlit looks for its sign-in settings."""
    return [Path.home() / SECRETS, PROJECT / SECRETS]


def check_sign_in(settings: Settings, files: list[Path], *, demonstration: bool) -> Iterator[Told]:
    """Whether anybody but the public can get in, and whether a claim gives a role."""
    signs_in = any(_has_sign_in(file) for file in files)
    rules = settings.role_rules
    if demonstration and not signs_in and not rules:
        yield ok("sign_in", "the city is invented, and `accord serve --trial` needs no sign-in")
        return
    if not signs_in:
        advice = f"write the identity provider into {SECRETS}, under [auth]"
        yield warning("sign_in", "no identity provider is set up: everybody is public", advice)
    if not rules:
        advice = "set ACCORD_ROLE_RULES; the README shows a line for each role"
        yield warning("role_rules", "no claim gives a role: whoever signs in is public", advice)
        return
    if signs_in:
        yield ok("sign_in", "an identity provider is set up")
    lacking = [r.value for r in (Role.OPERATOR, Role.OVERSEER) if r not in {x.role for x in rules}]
    if lacking:
        advice = "add a line to ACCORD_ROLE_RULES"
        yield warning("role_rules", f"no claim gives the role {' or '.join(lacking)}", advice)
    else:
        yield ok("role_rules", f"{len(rules)} claims give a role; whoever has none is public")


def _has_sign_in(file: Path) -> bool:
    try:
        return "auth" in tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False


def check_bind(environment: Mapping[str, str] = os.environ) -> Iterator[Told]:
    """Where the server would listen; the role switch of a trial opens on this machine alone."""
    address = environment.get(ADDRESS)
    if address is None or is_loopback(address):
        said = "the server listens on this machine unless --host says otherwise; a trial only there"
        yield ok("bind", said)
    elif address in _EVERYWHERE:
        said = f"{ADDRESS} opens the server on every address of this machine"
        yield warning("bind", said, "let it listen on 127.0.0.1 behind a proxy that speaks HTTPS")
    else:
        said = f"{ADDRESS} opens the server to others at {address}"
        yield warning("bind", said, "put a proxy that speaks HTTPS before it")


def check_proxy_headers(environment: Mapping[str, str] = os.environ) -> Iterator[Told]:
    """Whether headers that anybody can send are taken for an identity."""
    if environment.get("STREAMLIT_SERVER_TRUSTED_USER_HEADERS"):
        said = "the server takes who somebody is from a header"
        advice = "see to it that the proxy removes that header from what comes in from outside"
        yield warning("trusted_headers", said, advice)
