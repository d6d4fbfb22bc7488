"""Checks of who gets in: where the server listens, sign-in, and which claims give a role."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dashboard.doctor.keys import MAKE_A_KEY, SHORTEST_KEY
from dashboard.doctor.told import Told, fault, many, ok, warning
from dashboard.roles import Role, RoleRule, providers_of
from dashboard.settings import PROJECT, Settings
from dashboard.trial import is_loopback

ADDRESS = "STREAMLIT_SERVER_ADDRESS"
SECRETS_FILES = "STREAMLIT_SECRETS_FILES"
BASE_PATH = "STREAMLIT_SERVER_BASE_URL_PATH"
HOSTS = "STREAMLIT_SERVER_ALLOWED_HOSTS"
SECRETS = Path(".streamlit") / "secrets.toml"
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
_EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104 - what is looked for, not what is listened on


def secrets_files(environment: Mapping[str, str] = os.environ) -> list[Path]:
    """Where Streamlit looks for its sign-in settings."""
    if named := environment.get(SECRETS_FILES):
        return [Path(named)]
    return [Path.home() / SECRETS, PROJECT / SECRETS]


def check_sign_in(
    settings: Settings, files: list[Path], agencies: Collection[str], *, demonstration: bool
) -> Iterator[Told]:
    """Whether anybody but the public can get in, and whether a claim gives a role.

    Args:
        settings: With the rules that give roles.
        files: Where the identity provider may be written down; the last one that has it holds.
        agencies: The ids of the city's agencies.
        demonstration: Whether the city is invented.
    """
    provider = next(filter(None, map(_sign_in, reversed(files))), None)
    rules = settings.role_rules
    if demonstration and not provider and not rules:
        yield ok("sign_in", "the city is invented, and `accord serve --trial` needs no sign-in")
        return
    if provider:
        yield from check_provider(provider)
    else:
        advice = f"write the identity provider into {SECRETS}, under [auth]"
        yield warning("sign_in", "no identity provider is set up: everybody is public", advice)
    if not rules:
        advice = "set ACCORD_ROLE_RULES; the README shows a line for each role"
        yield warning("role_rules", "no claim gives a role: whoever signs in is public", advice)
        return
    yield from _of_rules(rules, agencies)


def _of_rules(rules: Sequence[RoleRule], agencies: Collection[str]) -> Iterator[Told]:
    """Whether every role has its claim, and every claim an agency that there is."""
    strangers = sorted({rule.agency for rule in rules if rule.agency} - set(agencies))
    if strangers:
        said = f"a claim gives the role of an agency that the city has not: {', '.join(strangers)}"
        advice = "write its id as city.yaml does; until then whoever has the claim sees nothing"
        yield fault("role_rules", said, advice)
    lacking = [r.value for r in (Role.OPERATOR, Role.OVERSEER) if r not in {x.role for x in rules}]
    if lacking:
        advice = "add a line to ACCORD_ROLE_RULES"
        yield warning("role_rules", f"no claim gives the role {' or '.join(lacking)}", advice)
    elif not strangers:
        yield ok(
            "role_rules",
            f"{many(len(rules), 'claim gives', 'claims give')} a role; whoever has none is public",
        )


def _sign_in(file: Path) -> Mapping[str, Any] | None:
    """What a file says under [auth]."""
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8")).get("auth")
    except (OSError, ValueError):
        return None
    return held if isinstance(held, dict) else None


def check_provider(
    auth: Mapping[str, Any], environment: Mapping[str, str] = os.environ
) -> Iterator[Told]:
    """Whether what stands under [auth] lets anybody sign in, over HTTPS and back to this server."""
    named = [auth[name] for name in providers_of(auth) if name]
    providers = [{**auth, **part} for part in named] or [{**auth}]
    lacking = sorted({key for one in providers for key in _NEEDED if not one.get(key)})
    if lacking:
        said = f"under [auth] nobody can sign in without {', '.join(lacking)}"
        yield fault("sign_in", said, "docs/operating.md shows the lines for each provider")
        return
    base = environment.get(BASE_PATH, "").strip("/")
    ends = f"/{base}/oauth2callback" if base else "/oauth2callback"
    back = urlsplit(str(auth["redirect_uri"]))
    if back.path != ends:
        said = f"redirect_uri leads to {back.path or '/'}, and the server listens at {ends}"
        yield fault("sign_in", said, f"write it as the public address with {ends}")
    elif back.scheme != "https" and not is_this_machine(back.hostname):
        said = "redirect_uri is not HTTPS: anybody on the way can take a sign-in"
        yield fault("sign_in", said, "put a proxy that speaks HTTPS before it, and write https://")
    elif len(str(auth["cookie_secret"])) < SHORTEST_KEY:
        said = (
            f"cookie_secret has {len(str(auth['cookie_secret']))} characters; it can be tried out"
        )
        yield fault("sign_in", said, f"draw one at random, as by: {MAKE_A_KEY}")
    else:
        yield ok("sign_in", "an identity provider is set up")


def is_this_machine(host: str | None) -> bool:
    """Whether an address leads to this machine itself, so that nobody is on the way."""
    return host == "localhost" or is_loopback(host)


def check_hosts(
    environment: Mapping[str, str] = os.environ, *, demonstration: bool
) -> Iterator[Told]:
    """Whether the server opens its pages under its own names alone."""
    if environment.get(HOSTS):
        yield ok("hosts", f"pages open under {environment[HOSTS]} alone")
    elif not demonstration:
        said = "pages open under whatever name a request gives, so a foreign name can be laid on it"
        yield warning("hosts", said, f"set {HOSTS} to the host of the public address")


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
