"""Checks of the public address from outside: is it HTTPS, does it answer, does it keep quiet."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx2

from dashboard.doctor.connected import SECONDS
from dashboard.doctor.serving import is_this_machine
from dashboard.doctor.told import Told, fault, ok, warning

_OK = 200
_QUIET = ("_stcore/metrics", "_stcore/script-health-check", "_stcore/agent/openapi.json")
"""What tells of the server itself: how many look, what lies in its caches."""


def check_front(address: str) -> Iterator[Told]:
    """What somebody on the internet meets at the dashboard's public address.

    Args:
        address: Where people open it, such as https://311.example.gov/oversight.
    """
    parts, base = urlsplit(address), address.rstrip("/")
    if parts.scheme != "https" and not is_this_machine(parts.hostname):
        said = "the public address is not HTTPS: what is read and who signs in, anybody can see"
        yield fault("front", said, "put a proxy that speaks HTTPS before it")
    try:
        with httpx2.Client(timeout=SECONDS) as client:
            yield from _asked(client, base)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        said = f"{address} does not answer: {type(error).__name__}"
        yield fault("front", said, "see to the proxy, its certificate, and accord-serve")


def _asked(client: httpx2.Client, base: str) -> Iterator[Told]:
    health = client.get(f"{base}/_stcore/health")
    if health.status_code != _OK:
        said = f"the dashboard does not answer behind {base} (status {health.status_code})"
        yield fault("front", said, "see whether accord-serve runs, and under which base path")
        return
    if base.startswith("https:") and "strict-transport-security" not in health.headers:
        said = "the server does not know that people come by HTTPS, so its cookies may go without"
        yield fault("front", said, "let the proxy send X-Forwarded-Proto: https")
    told = [path for path in _QUIET if client.get(f"{base}/{path}").status_code == _OK]
    if told:
        advice = "close it at the proxy, as docs/operating/nginx.conf does"
        yield warning("front", f"anybody may read {', '.join(told)}", advice)
    else:
        yield ok("front", f"{base} answers, and tells nothing of the server itself")
