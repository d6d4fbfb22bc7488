"""Requests to Salesforce: bounded in time, never with somebody else's key, faults told apart."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import requests

from dashboard.cases.remote.http import MAX_BODY, PassingError, Patience
from dashboard.errors import UserError

_PIECE = 64 * 2**10
_BUSY = HTTPStatus.TOO_MANY_REQUESTS
_BROKEN = (
    requests.ConnectionError,
    requests.Timeout,
    requests.exceptions.ChunkedEncodingError,
    requests.exceptions.ContentDecodingError,
)


class PatientSession(requests.Session):
    """A session whose every request ends in time.

    simple-salesforce asks through it, and knows neither time-outs nor Retry-After itself.

    Raises:
        PassingError: The server cannot be reached, breaks off, is at its limit, or has a fault of
            its own.
        UserError: The answer is longer than any page of cases, or leads elsewhere.
    """

    def __init__(self, name: str, patience: Patience) -> None:
        super().__init__()
        self.name = name
        self.patience = patience
        # Else a password for this host in the user's .netrc would take the place of the token.
        self.auth = _unchanged

    def request(self, *args: Any, **given: Any) -> requests.Response:  # noqa: ANN401 - as requests declares them
        """The whole answer, read within the time allowed."""
        waits = (self.patience.connecting, self.patience.silence)
        given |= {"stream": True, "timeout": waits, "allow_redirects": False}
        until = time.monotonic() + self.patience.answer
        try:
            with super().request(*args, **given) as response:
                answer = _whole(response, self._body(response, until))
        except _BROKEN as error:
            raise PassingError(f"the connection fails ({type(error).__name__})") from None
        return self._accepted(answer)

    def _accepted(self, answer: requests.Response) -> requests.Response:
        if answer.is_redirect:
            # Nobody leads us, and the keys that we carry, to another server.
            host = urlsplit(answer.headers["Location"]).hostname or "another path"
            raise UserError(
                f"{self.name}: it redirects to {host}; if that is right, name that address under "
                "connect in the source's mapping."
            )
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status_code == _BUSY:
            told = f"the server answers with status {answer.status_code}"
            raise PassingError(told, _retry_after(answer))
        return answer

    def _body(self, response: requests.Response, until: float) -> bytes:
        body = bytearray()
        for piece in response.iter_content(_PIECE):
            body += piece
            if len(body) > MAX_BODY:
                raise UserError(f"{self.name}: an answer is longer than {MAX_BODY // 2**20} MB.")
            if time.monotonic() > until:
                raise PassingError(f"an answer took longer than {self.patience.answer:g} seconds")
        return bytes(body)


def _unchanged(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _whole(response: requests.Response, body: bytes) -> requests.Response:
    """The same answer with its body at hand."""
    answer = requests.Response()
    answer.status_code, answer.reason = response.status_code, response.reason
    answer.headers, answer.url = response.headers, response.url
    answer.encoding = "utf-8"
    answer.raw = io.BytesIO(body)
    return answer


def _retry_after(answer: requests.Response) -> float | None:
    """Retry-After in seconds, whether it is a number or a date."""
    told = answer.headers.get("Retry-After", "").strip()
    if told.isdigit():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
