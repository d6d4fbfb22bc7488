"""One message on one way, by apprise; what went wrong is said in a word, never with the address."""

from __future__ import annotations

import logging
import re
import warnings
from functools import cache
from threading import Thread, local
from typing import TYPE_CHECKING, Any, Final

from pydantic import SecretStr

if TYPE_CHECKING:
    from dashboard.notices.digest import Digest

SECONDS: Final = 30.0
"""For so long a server may take over one message, however slowly it goes on answering."""

NAME: Final = "Accord 311"

_STATUS: Final = re.compile(r"error=(\d{3})\b|\((\d{3}), b'")
"""The status of HTTP or of mail in what apprise says of a failure: nothing else is handed on."""


def is_usable(address: SecretStr) -> bool:
    """Whether apprise knows this kind of address, and finds in it what it needs."""
    return _service(address) is not None


def carried(address: SecretStr, message: Digest, seconds: float = SECONDS) -> str:
    """Send a message; returns nothing where it was taken, else why not.

    Args:
        address: Where to, as apprise writes it.
        message: What.
        seconds: How long this may take in all. A server that takes longer is left behind.

    Returns:
        Empty, or `unusable`, `unreachable`, `refused` with the server's number, or `silent`:
        nobody knows whether it was taken.
    """
    service = _service(address)
    if service is None:
        return "unusable"
    told: list[str] = []
    # A thread that is left behind must not keep the process: apprise's own workers would.
    worker = Thread(target=_carry, args=(service, message, told), daemon=True)
    worker.start()
    worker.join(seconds)
    return told[0] if told else "silent"


def _carry(service: Any, message: Digest, told: list[str]) -> None:  # noqa: ANN401 - apprise ships few types
    as_html = service.resolve_format("html") == "html"
    body, form = (message.html, "html") if as_html else (message.text, "text")
    _heard.said = []
    try:
        taken = bool(service.notify(body=body, title=message.subject, body_format=form))
    except Exception:  # noqa: BLE001 - each service raises its own, and its text may hold the address
        taken = False
    told.append("" if taken else _why(_heard.said))


def _why(said: list[str]) -> str:
    status = next((found[1] or found[2] for line in said if (found := _STATUS.search(line))), None)
    if status:
        return f"refused {status}"
    text = " ".join(said).casefold()
    if "connect timeout" in text:
        return "unreachable"
    if "timed out" in text or "timeout" in text:
        return "silent"
    return "unreachable" if "connection" in text or "socket" in text else "refused"


class _Heard(local):
    """What was said in a thread: a server that was left behind speaks in its own."""

    def __init__(self) -> None:
        self.said: list[str] = []


_heard: Final = _Heard()


class _Hearing(logging.Handler):
    """Keeps what is said for us alone: it may name an address."""

    def emit(self, record: logging.LogRecord) -> None:
        _heard.said.append(record.getMessage())


def _service(address: SecretStr) -> Any:  # noqa: ANN401 - apprise ships few types
    """What apprise makes of an address; None where it makes nothing of it."""
    apprise = _apprise()
    asset = apprise.AppriseAsset(
        app_id=NAME, app_desc=NAME, app_url="", async_mode=False, storage_mode="memory"
    )
    return apprise.Apprise.instantiate(address.get_secret_value(), asset=asset)


@cache
def _apprise() -> Any:  # noqa: ANN401 - as above
    """Apprise with its services (a fifth of a second, for who sends), its log heard by nobody else.

    The library below it logs each address in full where somebody asks for its details.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its mail asks for Python's old imghdr
        import apprise  # noqa: PLC0415 - see above

        apprise.Apprise.instantiate("json://localhost")  # loads them all
    for name in ("apprise", "urllib3"):
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.addHandler(_Hearing() if name == "apprise" else logging.NullHandler())
    logging.getLogger("apprise").setLevel(logging.DEBUG)
    return apprise
