"""Asking a server over HTTP: patiently, within bounds, and without giving a secret away."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx2
import stamina
from stamina.instrumentation import RetryDetails, set_on_retry_hooks

from dashboard.errors import UserError

T = TypeVar("T")

MAX_BODY = 256 * 2**20
"""Bytes of one answer; no page of a case system is longer, and memory is not endless."""
MAX_REDIRECTS = 5
QUOTED = 80
"""Characters quoted of an answer that cannot be used."""

_OK, _UNAUTHORIZED, _FORBIDDEN = 200, 401, 403
_PASSING = {202, 408, 425, 429, 500, 502, 503, 504, *range(520, 531)}
"""Statuses after which the same question may be answered; 202 is Socrata's "still working"."""

_log = logging.getLogger("accord.remote")


@dataclass(frozen=True)
class Patience:
    """How long a server is waited for; times in seconds.

    Attributes:
        attempts: How often one question is asked at most.
        altogether: For how long it is asked again; a longer Retry-After ends the sync at once.
        first_wait: The wait after the first failure; it doubles from then on.
        longest_wait: Where doubling ends.
        jitter: Up to how much is added by chance, so that many clients do not come at once.
        connecting: How long a connection may take.
        silence: How long the server may send nothing.
        answer: How long a whole answer may take, however steadily it drips.
    """

    attempts: int = 8
    altogether: float = 600.0
    first_wait: float = 1.0
    longest_wait: float = 60.0
    jitter: float = 1.0
    connecting: float = 10.0
    silence: float = 60.0
    answer: float = 300.0


class PassingError(Exception):
    """A fault that may pass: the question is asked again.

    Attributes:
        after: In how many seconds the server wants to be asked again, where it says so.
        system: The system's name, once it is known.
    """

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after
        self.system = ""


class GarbledError(ValueError):
    """An answer that is not what was asked for: cut off, or another kind of document."""


class RefusedError(UserError):
    """The server understood the question and said no.

    Attributes:
        status: Its HTTP status.
        body: What it said.
    """

    def __init__(self, sentence: str, status: int, body: bytes) -> None:
        super().__init__(sentence)
        self.status = status
        self.body = body


@dataclass(frozen=True)
class Answer:
    """What a server sent.

    Attributes:
        status: The HTTP status.
        body: The document.
        date: The server's own clock as it answered, where it says so.
        retry_after: In how many seconds it wants to be asked again, where it says so.
        headers: All that it said beside the document.
    """

    status: int
    body: bytes
    headers: Mapping[str, str]
    date: datetime | None
    retry_after: float | None


def patiently(system: str, patience: Patience, attempt: Callable[[], T]) -> T:
    """The attempt's result; it is made again for as long as it raises PassingError and may.

    Raises:
        UserError: The last attempt failed, too, or the server asks for a longer wait.
    """
    again = stamina.RetryingCaller(
        attempts=patience.attempts,
        timeout=patience.altogether,
        wait_initial=patience.first_wait,
        wait_max=patience.longest_wait,
        wait_jitter=patience.jitter,
    )

    def pause(error: Exception) -> bool | float:
        if not isinstance(error, PassingError):
            return False
        error.system = system
        if error.after is None:
            return True
        return error.after <= patience.altogether and max(error.after, patience.first_wait)

    try:
        return again(pause, attempt)
    except PassingError as error:
        raise UserError(f"{system}: {error}. {_what_now(error, patience)}") from None


def _what_now(error: PassingError, patience: Patience) -> str:
    if error.after is not None and error.after > patience.altogether:
        return f"It asks to be left alone for {error.after:.0f} seconds; sync again after that."
    return (
        f"It was asked up to {patience.attempts} times. Sync again later, it goes on where it "
        "stopped; if this stays so, check the address under connect in the source's mapping."
    )


@dataclass(frozen=True)
class Keys:
    """What a server lets us in by; no error and no log shows any of it.

    Attributes:
        params: Parts of every query.
        headers: Headers of every question.
        auth: User and password.
        settings: The names of the source's settings that they come from, for errors.
    """

    params: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    auth: tuple[str, str] | None = field(default=None, repr=False)
    settings: Sequence[str] = ()

    def masked(self, text: str) -> str:
        """The text without them."""
        for secret in (*self.params.values(), *self.headers.values(), *(self.auth or ())):
            text = text.replace(secret, "***") if secret else text
        return text


class Site:
    """One server, asked with GET.

    Args:
        system: What it is called in errors.
        url: The address before every path.
        patience: How long it is waited for.
        keys: What it lets us in by.
    """

    def __init__(self, system: str, url: str, patience: Patience, keys: Keys) -> None:
        self.system, self.patience, self._keys = system, patience, keys
        self._url = url.rstrip("/")
        self._client = httpx2.Client(
            headers={"User-Agent": "accord311", **keys.headers},
            auth=keys.auth,
            timeout=httpx2.Timeout(patience.silence, connect=patience.connecting),
        )

    def ask(
        self, path: str, params: Mapping[str, str], parse: Callable[[bytes], T]
    ) -> tuple[T, Answer]:
        """What the server answers at a path, parsed; asked again after faults that may pass.

        Args:
            path: What follows the site's address.
            params: The query, beside what goes with every question.
            parse: Makes something of the body, or raises GarbledError.

        Raises:
            RefusedError: The server said no.
            UserError: It cannot be reached, or keeps answering what cannot be read.
        """
        url = httpx2.URL(self._url + path, params={**self._keys.params, **params})
        return patiently(self.system, self.patience, lambda: self._attempt(url, parse))

    def close(self) -> None:
        """End the connections."""
        self._client.close()

    def quoted(self, body: bytes) -> str:
        """The beginning of an answer for an error, without line breaks and without a secret."""
        text = self._keys.masked(" ".join(body[: 8 * QUOTED].decode("utf-8", "replace").split()))
        return f"'{text[:QUOTED]}'" if text else "nothing"

    def _attempt(self, url: httpx2.URL, parse: Callable[[bytes], T]) -> tuple[T, Answer]:
        try:
            answer = self._fetch(self._client.build_request("GET", url))
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.LocalProtocolError) as error:
            raise UserError(
                f"{self.system}: {_said(error)}; correct the address under connect in the "
                "source's mapping."
            ) from None
        except httpx2.TransportError as error:
            raise PassingError(_unreachable(error)) from None
        except httpx2.DecodingError:
            raise PassingError("the answer is compressed in a way that is broken") from None
        self._accept(answer)
        try:
            return parse(answer.body), answer
        except GarbledError as error:
            raise PassingError(f"{error}; it begins {self.quoted(answer.body)}") from None

    def _fetch(self, request: httpx2.Request) -> Answer:
        for _ in range(MAX_REDIRECTS + 1):
            response = self._client.send(request, stream=True)
            try:
                if (onward := response.next_request) is None:
                    return self._read(response)
            finally:
                response.close()
            self._stays(request.url, onward.url)
            request = onward
        raise UserError(
            f"{self.system}: it redirects in a circle; name the address that it ends at under "
            "connect in the source's mapping."
        )

    def _stays(self, here: httpx2.URL, there: httpx2.URL) -> None:
        """Let nobody lead us, and the keys that we carry, to another server."""
        if here.host == there.host and there.scheme in {here.scheme, "https"}:
            return
        raise UserError(
            f"{self.system}: it redirects to {there.scheme}://{there.host}, another server; if "
            "that is right, name it under connect in the source's mapping."
        )

    def _read(self, response: httpx2.Response) -> Answer:
        """The whole answer, if it comes in time; a slow drip never counts as silence."""
        until = time.monotonic() + self.patience.answer
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if time.monotonic() > until:
                raise PassingError(f"the answer took longer than {self.patience.answer:g} seconds")
            if len(body) > MAX_BODY:
                raise UserError(
                    f"{self.system}: an answer is longer than {MAX_BODY // 2**20} MB; lower "
                    "page_size under connect in the source's mapping."
                )
        date = _date(response.headers.get("Date"))
        after = _seconds(response.headers.get("Retry-After"), date)
        return Answer(response.status_code, bytes(body), response.headers, date, after)

    def _accept(self, answer: Answer) -> None:
        if answer.status == _OK:
            return
        said = f"{answer.status}, {self.quoted(answer.body)}"
        if answer.status in _PASSING:
            raise PassingError(f"the server answers {said}", answer.retry_after)
        raise RefusedError(
            f"{self.system}: the server refuses ({said}). {self.mend(answer.status)}",
            answer.status,
            answer.body,
        )

    def mend(self, status: int) -> str:
        """What to do about a refusal."""
        if status in {_UNAUTHORIZED, _FORBIDDEN} and self._keys.settings:
            names = " and ".join(f"ACCORD_SOURCES__<SOURCE>__{n}" for n in self._keys.settings)
            return f"Check the key in {names}, and what it may read."
        return "Check what stands under connect in the source's mapping."


def _unreachable(error: httpx2.TransportError) -> str:
    if isinstance(error, httpx2.ConnectTimeout):
        return "no connection comes about in time"
    if isinstance(error, httpx2.TimeoutException):
        return "the server falls silent"
    if isinstance(error, httpx2.ConnectError):
        return f"no connection comes about ({_said(error)})"
    return f"the connection breaks off ({_said(error)})"


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__


def _date(header: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(header) if header else None
    except ValueError:
        return None


def _seconds(header: str | None, date: datetime | None) -> float | None:
    """A Retry-After in seconds: a number, or a date by the server's own clock."""
    if header is None:
        return None
    if re.fullmatch(r"\d{1,9}(\.\d+)?", header.strip()):
        return float(header)
    until = _date(header)
    if until is None or date is None:
        return None
    return max((until - date).total_seconds(), 0.0)


def _tell(details: RetryDetails) -> None:
    error = details.caused_by
    system = error.system if isinstance(error, PassingError) else details.name
    _log.warning("%s: %s; asking again in %.0f seconds", system, error, details.wait_for)


def _without_query(record: logging.LogRecord) -> bool:
    """Keep the query out of the client's log: some servers take their key in it."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            arg.copy_with(query=None) if isinstance(arg, httpx2.URL) else arg for arg in record.args
        )
    return True


set_on_retry_hooks([_tell])  # stamina's own line says neither which system nor why
logging.getLogger("httpx2").addFilter(_without_query)
