"""Signing in to Salesforce: a signed assertion or a client's secret against a token."""

from __future__ import annotations

import base64
import ipaddress
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import jwt
from simple_salesforce.exceptions import SalesforceAuthenticationFailed
from simple_salesforce.login import token_login

from agreements.schema.connections import Salesforce
from dashboard.cases.remote.http import GarbledError, patiently
from dashboard.cases.remote.salesforce.session import PatientSession
from dashboard.errors import UserError

Secret = Callable[[str], str | None]
"""A setting of the source by its name; None where it is not set."""

_ASSERTION_SECONDS = 180
_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_PRODUCTION, _SANDBOX = "https://login.salesforce.com", "https://test.salesforce.com"


class Token(NamedTuple):
    """What a sign-in gives: a session and where it holds."""

    session_id: str
    instance: str
    """The address of the organisation's own server, with its scheme."""


def sign_in(connect: Salesforce, secret: Secret, session: PatientSession) -> Token:
    """A new session; the token is asked for at `connect.url`, nowhere else.

    Raises:
        UserError: A setting is missing, the key is none, or Salesforce refuses.
    """
    refuse_open_wire(connect.url)
    data, headers = _GRANTS[connect.flow](connect, secret)
    address = f"{connect.url.rstrip('/')}/services/oauth2/token"

    def attempt() -> tuple[Any, Any]:
        with warnings.catch_warnings():
            # The library warns where an administrator has to agree first; our error says it, too.
            warnings.simplefilter("ignore", UserWarning)
            return token_login(address, data, "login", "", headers, None, session)

    try:
        token, host = patiently(session.name, session.patience, attempt)
    except SalesforceAuthenticationFailed as error:
        raise UserError(_refused(session.name, connect, error)) from None
    except (AttributeError, GarbledError):
        token, host = None, None
    if not (isinstance(token, str) and token and isinstance(host, str) and host):
        raise UserError(
            f"{session.name} answers a sign-in without a token; check that `url` under connect is "
            "the address at which the organisation signs in."
        )
    instance = f"{urlsplit(connect.url).scheme}://{host.rstrip('/')}"
    refuse_open_wire(instance)
    return Token(token, instance)


def refuse_open_wire(url: str) -> None:
    """Let unencrypted addresses pass on this machine alone.

    Raises:
        UserError: A key would travel where others can read it.
    """
    parts = urlsplit(url)
    if parts.scheme == "https" or _on_this_machine(parts.hostname or ""):
        return
    raise UserError(
        f"Salesforce at {parts.hostname}: the address begins with http, so the keys would be "
        "readable on the way; write https under connect.url in the mapping."
    )


def _on_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _by_assertion(connect: Salesforce, secret: Secret) -> tuple[dict[str, str], None]:
    claims = {
        "iss": _setting("CLIENT_ID", connect, secret),
        "sub": _setting("USERNAME", connect, secret),
        "aud": _audience(connect),
        "exp": int(time.time()) + _ASSERTION_SECONDS,
    }
    key = _private_key(_setting("PRIVATE_KEY_FILE", connect, secret))
    try:
        assertion = jwt.encode(claims, key, algorithm="RS256")
    except (ValueError, TypeError, jwt.InvalidKeyError):
        raise UserError(
            "The setting PRIVATE_KEY_FILE of the Salesforce source names a file that holds no RSA "
            "private key without a passphrase; make one with `openssl genrsa -out salesforce.key "
            "2048` and give its certificate to the connected app."
        ) from None
    return {"grant_type": _BEARER, "assertion": assertion}, None


def _by_secret(connect: Salesforce, secret: Secret) -> tuple[dict[str, str], dict[str, str]]:
    pair = f"{_setting('CLIENT_ID', connect, secret)}:{_setting('CLIENT_SECRET', connect, secret)}"
    basic = base64.b64encode(pair.encode()).decode()
    return {"grant_type": "client_credentials"}, {"Authorization": f"Basic {basic}"}


_GRANTS: dict[str, Callable[[Salesforce, Secret], tuple[dict[str, str], dict[str, str] | None]]] = {
    "jwt": _by_assertion,
    "client_credentials": _by_secret,
}


def _setting(name: str, connect: Salesforce, secret: Secret) -> str:
    if value := secret(name):
        return value
    raise UserError(
        f"The Salesforce source has no setting {name}, which its flow {connect.flow} needs; set "
        f"ACCORD_SOURCES__<SOURCE>__{name}, the source's name in capitals with _ for -."
    )


def _private_key(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UserError(
            "The file named by the setting PRIVATE_KEY_FILE of the Salesforce source cannot be "
            f"read ({error.strerror}); check the path and who may read it."
        ) from None


def _audience(connect: Salesforce) -> str:
    """Whom an assertion is for: Salesforce's general addresses, whatever the organisation's own.

    Source: "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration" in Salesforce's help.
    """
    if connect.audience:
        return connect.audience
    host = urlsplit(connect.url).hostname or ""
    if host == "test.salesforce.com" or host.endswith(".sandbox.my.salesforce.com"):
        return _SANDBOX
    return _PRODUCTION if host.endswith(".salesforce.com") else connect.url.rstrip("/")


def _refused(name: str, connect: Salesforce, error: SalesforceAuthenticationFailed) -> str:
    told = f"{error.code}: {error.auth_message}"[:200]
    keys = {
        "jwt": "the client id, the user's name, that the certificate belongs to the key, and that "
        "an administrator has approved the user for the connected app",
        "client_credentials": "the client id and secret, and that the connected app has a user to "
        "run as",
    }
    return f"{name} refuses to sign in ({told}). Check {keys[connect.flow]}."
