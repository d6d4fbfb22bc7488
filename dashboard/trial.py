"""Trial mode: a role switch without sign-in, for somebody sitting at the machine itself.

The switch gives every right away, so it appears only where all of this holds: this very
process was asked for it on the command line, it listens on a loopback address, and the
session came straight from a browser on this machine, past no proxy. No setting, file or
environment variable can turn it on.

What no server can tell: a proxy on this machine that hands on Host and Origin as they came and
adds nothing, or a program that invents both. A trial is for one's own desk; put nothing before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from dashboard.errors import UsageError
from dashboard.roles import Role, Viewer
from dashboard.wording import _

SWITCH = "as"
"""Key of the role switch, in the session and in the address."""

OVERSEER_CHOICE = Role.OVERSEER.value
_NAMES_OF_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})

# What proxies, tunnels and content networks add. nginx with no more than `proxy_pass` adds
# none of them: there the browser's Origin, which names the public address, gives it away.
_FORWARDING = frozenset(
    {
        "forwarded",
        "via",
        "x-real-ip",
        "x-client-ip",
        "x-cluster-client-ip",
        "x-host",
        "x-scheme",
        "x-proto",
        "x-request-id",
        "x-remote-addr",
        "x-remote-ip",
        "x-cloud-trace-context",
        "x-url-scheme",
        "true-client-ip",
        "client-ip",
        "remote-addr",
        "front-end-https",
        "cdn-loop",
        "proxy-connection",
        "x-varnish",
        "x-newrelic-id",
    }
)
_FORWARDING_PREFIXES = (
    "x-forwarded",
    "x-original-",
    "x-proxy",
    "x-envoy-",
    "x-amz",
    "x-azure-",
    "x-arr-",
    "x-appengine-",
    "x-appgw-",
    "x-vercel-",
    "x-nf-",
    "x-akamai-",
    "akamai-",
    "cf-",
    "fastly-",
    "fly-",
    "ngrok-",
    "tailscale-",
    "x-sucuri-",
    "x-traefik-",
    "incap-",
)


class TrialRefusedError(UsageError):
    """Trial mode was asked for where somebody else could reach it."""


class _Grant:
    """Whether this process was asked for trial mode; memory, so that nothing outside can set it."""

    given: bool = False


def is_loopback(address: str | None) -> bool:
    """Whether an address to listen on reaches this machine only; a name is never enough."""
    try:
        return ip_address(address or "").is_loopback
    except ValueError:
        return False


def allow(address: str) -> None:
    """Turn trial mode on for the rest of this process.

    Raises:
        TrialRefusedError: The address to listen on is not a loopback address.
    """
    if not is_loopback(address):
        raise TrialRefusedError(
            f"A trial lets anybody who reaches the server choose a role, so it listens on "
            f"127.0.0.1 only; got {address}. Leave out --host, or leave out --trial and set up "
            f"sign-in."
        )
    _Grant.given = True


def forbid() -> None:
    """Turn trial mode off again."""
    _Grant.given = False


def is_on(address: str | None, headers: Iterable[tuple[str, str]]) -> bool:
    """Whether the session that sent these headers may use the role switch.

    Args:
        address: Where this process listens.
        headers: Every header of the session's first request, repeated ones too.
    """
    return _Grant.given and is_loopback(address) and came_straight_from_here(headers)


def came_straight_from_here(headers: Iterable[tuple[str, str]]) -> bool:
    """Whether the headers are those of a browser on this machine, with no proxy between.

    One Host, which is localhost, 127.0.0.1 or [::1] with any port; no header that only proxies
    send; and every Origin names that same host and port.
    """
    by_name: dict[str, list[str]] = {}
    for name, value in headers:
        by_name.setdefault(name.lower(), []).append(value.strip().lower())
    hosts = by_name.get("host", [])
    return (
        len(hosts) == 1
        and _names_this_machine(hosts[0])
        and not any(_only_proxies_send(name) for name in by_name)
        and all(_origin_host(origin) == hosts[0] for origin in by_name.get("origin", []))
    )


def _names_this_machine(host: str) -> bool:
    try:
        parts = urlsplit(f"//{host}")
        named = parts.hostname in _NAMES_OF_THIS_MACHINE
        parts.port  # noqa: B018 - raises where the port is no number
    except ValueError:
        return False
    return named and parts.netloc == host and "@" not in host


def _only_proxies_send(name: str) -> bool:
    return name in _FORWARDING or name.startswith(_FORWARDING_PREFIXES)


def _origin_host(origin: str) -> str | None:
    scheme, separator, host = origin.partition("://")
    return host if separator and scheme in {"http", "https"} else None


def choices(agencies: Sequence[str]) -> list[str]:
    """What the role switch offers: the mayor's office first, then 311, a resident, the agencies."""
    return [
        OVERSEER_CHOICE,
        Role.OPERATOR.value,
        Role.PUBLIC.value,
        *(f"{Role.AGENCY}:{agency}" for agency in agencies),
    ]


def viewer_as(choice: object, agencies: Sequence[str]) -> Viewer:
    """The viewer that a choice of the role switch stands for; anything not offered is public."""
    if not isinstance(choice, str) or choice not in choices(agencies):
        return Viewer(source="trial")
    role, _colon, agency = choice.partition(":")
    return Viewer(Role(role), agency or None, "trial")


def in_words(choice: str, names: Mapping[str, str]) -> str:
    """A choice as the switch shows it; `names` gives the agencies' names by id."""
    role, _colon, agency = choice.partition(":")
    words = {
        Role.OVERSEER: _("The mayor's office"),
        Role.OPERATOR: _("311 leadership"),
        Role.AGENCY: _("Agency: {name}", name=names.get(agency, agency)),
        Role.PUBLIC: _("A resident, not signed in"),
    }
    said = words[Role(role)]
    return said[:1].upper() + said[1:]
