"""Streamlit's page as we serve it: in its address's language, a focus that is seen, links to tops.

Streamlit has a setting for none of them, nor for how a page is printed. Its page says that it is
English, so that a screen reader would read Spanish with English sounds; a link that the keyboard
has reached is told from the others by a pale ground alone; who follows a link far down a page
arrives as far down the next one, on a phone behind all that it has to say; and a table on paper
ends where its frame did.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.wording import LANGUAGES

_OK: Final = 200
_UNCHANGED: Final = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
"""What a browser asks for that would leave us no page to write in."""

FOCUS: Final = (
    "<style>:is(a,button,summary):focus-visible{outline:2px solid currentColor!important;"
    "outline:2px solid light-dark(#1D5C9E,#7FB6F2)!important;outline-offset:1px!important}</style>"
)
"""The theme's own blue, in light and in dark, as the page's `color-scheme` says."""

TO_TOP: Final = (
    "<script>addEventListener('click',e=>{if(!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&"
    "e.target.closest('a[data-testid=\"stPageLink-NavLink\"]'))"
    "document.querySelector('[data-testid=\"stMain\"]')?.scrollTo(0,0)})</script>"
)
"""A link to a page leads to its top; one that opens elsewhere leaves this page where it is."""


_TWIN: Final = (
    "[data-testid=stElementContainer]:has(.stDataFrame)+"
    "[data-testid=stElementContainer]:has([data-testid=stText])"
)
"""The text of a table, which stands after it."""

_OFF_PAPER: Final = (
    ".stDataFrame",
    ".stButton",
    ".stDownloadButton",
    ".stPageLink",
    ".st-key-bar",
    ".stForm",
    ".stTextInput",
    ".stTextArea",
    ".stDateInput",
    ".stTimeInput",
    ".stFileUploader",
    ".stExpander:has(details:not([open]))",
    "[class*=st-key-off_paper]",
)
"""A table that has its twin, what is pressed or typed into, what is folded away, and what a page
sets apart under a key that begins with `off_paper`.

Lists and rows of buttons stay: they say what was chosen.
"""

PAPER: Final = (
    f"<style>@media screen{{{_TWIN}{{display:none}}}}"
    f"@media print{{{','.join(_OFF_PAPER)}{{display:none!important}}"
    "h1,h2,h3{break-after:avoid}.stVegaLiteChart,tr{break-inside:avoid}"
    ".stVegaLiteChart svg{width:100%!important;height:auto!important}"
    ".stTable,.stTable>div{overflow:visible!important}.stTable table{display:table!important}"
    ".stMainBlockContainer{padding-bottom:1rem!important}"
    "[data-testid=stText],[data-testid=stText] *{font:.62rem/1.45 monospace!important;"
    "white-space:pre-wrap!important}}</style>"
)
"""On paper a table is whole and plain, a chart stands under its heading, and no control is left.

A chart is drawn for the screen, and a browser that prints lets nothing draw it anew: as a picture
it fills the sheet's width, as high as its proportions ask and no higher.

A table of Streamlit's stands in a line of words, as a letter does: a long one would begin a page of
its own and be cut through a row. It goes on from page to page, with its head."""


def of_language(page: str, language: str) -> str:
    """Streamlit's page, which says its language, shows the focus and leads to tops.

    Args:
        page: Its HTML.
        language: A code of `LANGUAGES`.
    """
    return page.replace('<html lang="en">', f'<html lang="{language}">', 1).replace(
        "</head>", f"{FOCUS}{PAPER}{TO_TOP}</head>", 1
    )


def language_of(query: str) -> str:
    """The language that an address names, else the first; `query` is what follows its `?`."""
    asked = parse_qs(query).get("lang", [""])[-1]
    return asked if asked in LANGUAGES else next(iter(LANGUAGES))


class PageShell:
    """Writes the language and the focus into the page, which is the only HTML of the server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on all but the answers to whoever asks for a page."""
        is_page = scope["type"] == "http" and scope["method"] == "GET"
        if not is_page or "text/html" not in Headers(scope=scope).get("accept", ""):
            await self._app(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name not in _UNCHANGED]
        language = language_of(scope["query_string"].decode("latin-1"))
        held = _Held(send, language)
        await self._app({**scope, "headers": headers}, receive, held.send)


class _Held:
    """An answer that is held back until all of it is there, if it is a page."""

    def __init__(self, send: Send, language: str) -> None:
        self._send, self._language = send, language
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Send on, or hold back."""
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._whole(self._start)

    async def _whole(self, start: Message) -> None:
        body = of_language(self._body.decode("utf-8"), self._language).encode("utf-8")
        headers = MutableHeaders(scope=start)
        headers["content-length"] = str(len(body))
        for name in ("etag", "last-modified", "accept-ranges"):
            del headers[name]  # they are those of Streamlit's file
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _is_page(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    plain = "content-encoding" not in headers
    is_html = headers.get("content-type", "").startswith("text/html")
    return bool(start["status"] == _OK and plain and is_html)
