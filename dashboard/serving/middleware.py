"""What every answer of the server carries, and what its requests may not do.

Plain ASGI, because Starlette's helper for middleware buffers what it wraps and knows nothing
of websockets.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote, urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from dashboard.serving.page_shell import TO_TOP

RETURN_COOKIE = "accord_return"
_RETURN_SECONDS = 600
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_REFUSED_BY_POLICY = 1008
_LONGEST_RETURN = 2000
_DOWNLOADS = "/media/"
_FOR_NOBODY = (
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/openapi.json",  # told even where that way in is closed
)


def inline_script_hashes(page: str) -> list[str]:
    """The CSP source of every inline script in an HTML page, `'sha256-…'`."""
    return [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE_SCRIPT.findall(page)
    ]


def content_security_policy() -> str:
    """The policy for the Streamlit that is installed: own files only, no frames, no eval."""
    page = Path(streamlit.__file__).with_name("static") / "index.html"
    inline = inline_script_hashes(page.read_text("utf-8") + TO_TOP)
    scripts = " ".join(["'self'", *inline])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles into the page
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def security_headers() -> dict[str, str]:
    """The headers that every answer carries."""
    return {
        "Content-Security-Policy": content_security_policy(),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        # Not `no-referrer`: the way back to a page after sign-in is read from it.
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def is_https(scope: Scope) -> bool:
    """Whether the browser speaks https, to us or to the proxy before us.

    Anybody can send the proxy's headers; all they do is protect the sender's own cookies.
    """
    headers = Headers(scope=scope)
    forwarded = headers.get("x-forwarded-proto", "").split(",")[0].strip().lower()
    first = headers.get("forwarded", "").split(",")[0]  # RFC 7239, section 4
    told = {part.strip().lower().replace('"', "") for part in first.split(";")}
    return scope["scheme"] == "https" or forwarded == "https" or "proto=https" in told


class SecurityHeaders:
    """Adds the security headers, and over https makes cookies Secure and the browser stay there."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._headers = security_headers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; complete the head of the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        https = is_https(scope)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                self._complete(headers, https=https)
                if _DOWNLOADS in scope["path"]:
                    # Whoever has its address may read it: no cache between may keep it.
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _complete(self, headers: MutableHeaders, *, https: bool) -> None:
        headers.update(self._headers)
        if https:
            headers["Strict-Transport-Security"] = "max-age=31536000"
            cookies = [secure(cookie) for cookie in headers.getlist("set-cookie")]
            del headers["set-cookie"]
            for cookie in cookies:
                headers.append("set-cookie", cookie)


def _split(address: str) -> SplitResult:
    """The parts of an address that somebody else wrote; all empty where it is none."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def secure(cookie: str) -> str:
    """A Set-Cookie header with its Secure mark; Streamlit leaves it out."""
    marks = {part.strip().lower() for part in cookie.split(";")[1:]}
    return cookie if "secure" in marks else f"{cookie}; Secure"


class ClosedDoors:
    """Answers 404 where Streamlit tells anybody about the server itself.

    How many people look, and what lies in which cache: measuring that walks through the caches,
    so a stranger could also keep the server busy with it. And how it could be driven from
    outside, were that way in open.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on all but those addresses."""
        if scope["type"] == "http" and scope["path"].rstrip("/").endswith(_FOR_NOBODY):
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class OwnOrigins:
    """Refuses websockets that another site opened, before Streamlit looks at them.

    Streamlit refuses them too, but first asks a host on the internet for this machine's public
    address, and holds the whole server up while it waits.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on all but a foreign websocket."""
        if scope["type"] == "websocket" and not self._is_ours(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": _REFUSED_BY_POLICY})
            return
        await self._app(scope, receive, send)

    def _is_ours(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is None:  # no browser: those always send one
            return True
        parts = _split(origin)
        return parts.netloc == headers.get("host") or parts.hostname in _further_hosts()


def _further_hosts() -> set[str | None]:
    """Host names accepted beside the request's own: this machine's, and those configured."""
    configured = [
        f"//{config.get_option('browser.serverAddress')}",
        *config.get_option("server.corsAllowedOrigins"),
    ]
    return {"localhost", "127.0.0.1", *(urlsplit(name).hostname for name in configured)} - {None}


class ReturnAfterSignIn:
    """Brings people back to the page, with its filters, from which they went to sign in.

    Streamlit always lands on the first page. The page is kept in a cookie for ten minutes and
    believed only when it is a path on this host.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Set the cookie when leaving, use it up when coming back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers, path = Headers(scope=scope), scope["path"]

        async def send_with_return(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                if path.endswith("/auth/login"):
                    _remember(answer, headers)
                elif path.endswith("/oauth2callback"):
                    _go_back(answer, headers)
            await send(message)

        await self._app(scope, receive, send_with_return)


def _remember(answer: MutableHeaders, request: Mapping[str, str]) -> None:
    referrer = _split(request.get("referer", ""))
    place = referrer.path + (f"?{referrer.query}" if referrer.query else "")
    if referrer.netloc == request.get("host") and is_local_path(place):
        answer.append("set-cookie", _return_cookie(quote(place, safe=""), _RETURN_SECONDS))


def _go_back(answer: MutableHeaders, request: Mapping[str, str]) -> None:
    place = unquote(cookie_parser(request.get("cookie", "")).get(RETURN_COOKIE, ""))
    if not place:
        return
    answer.append("set-cookie", _return_cookie("", 0))
    if is_local_path(place) and "location" in answer:
        answer["location"] = quote(place, safe="/?&=%:+,;@~!$'()*-._")


def _return_cookie(value: str, seconds: int) -> str:
    return f"{RETURN_COOKIE}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Lax"


def is_local_path(place: str) -> bool:
    """Whether a redirect to `place` stays on this host, and does not start a sign-in again.

    Browsers read two slashes, or a slash and a backslash, as the start of another host's name,
    and drop control characters.
    """
    return (
        place.startswith("/")
        and not place.startswith(("//", "/\\"))
        and place.isprintable()
        and "\\" not in place
        and len(place) <= _LONGEST_RETURN
        and not urlsplit(place).path.endswith(("/auth/login", "/auth/logout", "/oauth2callback"))
    )
