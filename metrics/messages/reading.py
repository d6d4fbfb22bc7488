"""How a message is read before it is judged: mended, folded, its stamps cut off, its data masked.

Folding makes the same text of the same words: mended encoding, lower case, no accents, single
spaces. Masking takes out what looks like something else: telephone numbers, case numbers and radio
codes have the shape of dates. A verdict rests on the folded text only, so that it cannot depend on
anything that folding takes away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

import polars as pl

MAIL, WEB, PHONE, NUMBER, CODE = "~mail", "~web", "~phone", "~number", "~code"
"""What stands in a masked text for an address, a telephone number, a case number, a radio code."""
VOID = " ~ "
"""What stands for words that a rule must not see."""

_SPOILT = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{1,3}")
"""UTF-8 that was read as Windows-1252 or Latin-1: a lead byte and what follows it."""
_PLAIN = {
    "\u2019": "'",
    "\u2018": "'",
    "\u02bc": "'",
    "\u00b4": "'",
    "`": "'",
    "\u201c": '"',
    "\u201d": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "\u2010": "-",
    "\u2011": "-",
    "−": "-",
    "ß": "ss",
    "\ufffd": "'",
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
    "_": " ",
}
"""Signs of print that are written otherwise on a keyboard; a lost sign was most often a quote."""


@cache
def _windows_1252() -> dict[str, int]:
    """The byte of each character, with the five bytes that Windows-1252 leaves open."""
    known = {bytes([n]).decode("cp1252", errors="replace"): n for n in range(0x80, 0x100)}
    return {**{chr(n): n for n in range(0x80, 0x100)}, **known}


def _piece_mended(spoilt: str) -> str:
    """The characters that were meant, where the piece is one of them read wrongly."""
    bytes_of = _windows_1252()
    try:
        return bytes(bytes_of[sign] for sign in spoilt).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return spoilt


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """The text in pieces, each with the place it has in the text; spoilt ones mended."""
    done = 0
    for match in _SPOILT.finditer(text):
        yield from ((text[i], i, i + 1) for i in range(done, match.start()))
        yield from _mended_piece(match.group(), match.start())
        done = match.end()
    yield from ((text[i], i, i + 1) for i in range(done, len(text)))


def _mended_piece(spoilt: str, start: int) -> Iterator[tuple[str, int, int]]:
    """The longest beginning that can be mended, then the rest as it is."""
    for length in range(len(spoilt), 1, -1):
        mended = _piece_mended(spoilt[:length])
        if mended != spoilt[:length]:
            yield mended, start, start + length
            yield from (
                (sign, start + length + i, start + length + i + 1)
                for i, sign in enumerate(spoilt[length:])
            )
            return
    yield from ((sign, start + i, start + i + 1) for i, sign in enumerate(spoilt))


def mended(text: str) -> str:
    """The text with UTF-8 that was read as Windows-1252 or Latin-1 put right, once or twice."""
    for _ in range(2):
        if not _SPOILT.search(text):
            break
        text = "".join(piece for piece, _, _ in _pieces(text))
    return text


class _Folding(dict[int, str]):
    """What each character becomes; found out when it is first met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        parts = unicodedata.normalize("NFKD", _PLAIN.get(sign, sign))
        kept = "".join(part for part in parts if not unicodedata.combining(part))
        self[code] = "".join(_PLAIN.get(part, part) for part in kept.lower())
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text mended, in lower case, without accents, with single spaces."""
    return " ".join(mended(text).translate(_FOLDING).split())


_MASK = re.compile("~[a-z]*~?")
_SHOWN = 60
"""How much of a text is quoted where the words found are all masked."""


def quoted(text: str, words: str) -> str:
    """The place of the text that folds to the words.

    Of words with a mask among them, the longest piece; of none but masks, the text's beginning.
    """
    piece = max((part.strip() for part in _MASK.split(words)), key=len)
    if not piece:
        return text[:_SHOWN].strip()
    signs, places = _flat(text) if text.isascii() else _spread(text)
    at = signs.find(piece)
    if at < 0:
        return text[:_SHOWN].strip()
    first = len(signs[:at].replace(" ", ""))
    last = first + len(piece.replace(" ", "")) - 1
    return text[places[first][0] : places[last][1]]


def _flat(text: str) -> tuple[str, list[tuple[int, int]]]:
    """As `_spread`, for ASCII, of which every sign folds to one."""
    spaced = text.replace("_", " ")
    places = [(i, i + 1) for i, sign in enumerate(spaced) if not sign.isspace()]
    return " ".join(spaced.lower().split()), places


def _spread(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The folded text, and for each of its signs but spaces the place that it comes from."""
    found = [(mended(piece).translate(_FOLDING), start, end) for piece, start, end in _pieces(text)]
    signs = " ".join("".join(sign for sign, _, _ in found).split())
    places = [(i, j) for piece, i, j in found for sign in piece if not sign.isspace()]
    return signs, places


def rust(pattern: str) -> str:
    r"""A pattern as Rust's engine reads it fast: word edges and digits of ASCII.

    Folded text of our languages is ASCII, and the engine's linear machine needs ASCII word edges.
    The apostrophe of `didn't` may be left out.
    """
    spelt = pattern.replace("n't", "n'?t")
    return spelt.replace(r"\b", r"(?-u:\b)").replace(r"\d", "[0-9]").replace(r"\w", "[a-z0-9]")


_CASE_WORDS = (
    r"case|caso|ot|sr|s/r|cn|crm|psr|w\.?o\.?|work order|orden(?: de trabajo)?|ref|"
    r"reference|referencia|"
    r"complaint|queja|permit|permiso|serial|incident|cad|invoice|folio|docket|citation|ntr|nrv|"
    r"lagan|claim|violation|summons|file|record|service request|po"
)
"""Words before a number that is a case's, whatever it looks like."""
_OBJECT_WORDS = (
    r"ticket|cart|carro|request|solicitud|badge|unit|unidad|plate|license|licencia|placa|meter|"
    r"pole|poste|hydrant|account|cuenta|bin|tag|route|ruta|truck|camion|p"
)
"""Words before a number that is a thing's, unless it is written as a date."""

_MASKS: tuple[tuple[str, str], ...] = (
    (r"\b([a-z]{2,})-?(\d{1,2}[/-]\d{1,2}[/-]\d{2,4})\b", "${1} ${2}"),
    (r"\b(violation|work order|of record) (\d{1,2}/\d{1,2})\b", "${1}, ${2}"),
    (r"\b([a-z]{3,}ed)(\d{1,2}) ?/ ?(\d{1,2})\b", "${1} ${2}/${3}"),
    (
        r"\b(this (?:case|request|complaint|ticket)) (\d{1,2}[/\\]\d{1,2}[/\\]\d{2,4})\b",
        "${1}, ${2}",
    ),
    (r"\[ ?e-?mail ?\]", MAIL),
    (r"\[ ?(?:tele)?phone ?\]", PHONE),
    (r"[a-z0-9.+%'-]+ ?@ ?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", MAIL),
    (r"(?:https?://|www\.)[^ ]*[a-z0-9/]", WEB),
    (r"\b(?:[a-z0-9-]+\.)+(?:gov|org|com|net|us|edu|mil|info|example)\b(?:/[^ ]*[a-z0-9/])?", WEB),
    (
        (
            r"(?:\+?1[ .-]?)?(?:\([2-9]\d\d\)[ -]{0,3}|\b[2-9]\d\d ?[./-] ?|\b[2-9]\d\d )\d{3} "
            r"?[. -] "
            r"?\d{4}\b"
        ),
        PHONE,
    ),
    (
        r"((?:tel|phone|fax|cell|call|at|@|llame|telefono|movil|al)[.:]? ?#?)1?[2-9]\d{9}\b",
        "${1}" + PHONE,
    ),
    (r"\b[2-9]\d\d[2-9]\d\d[-.]\d{4}\b", PHONE),
    (r"\b[2-9]\d\d[-.]\d{4}\b", PHONE),
    (
        r"\b(on|dated?|visited|inspected) (0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([12]\d)\b",
        "${1} ${2}/${3}/${4}",
    ),
    (r"\b9-1-1\b", "911"),
    (r"\b3-1-1\b", "311"),
    (r"\b24 ?[/x] ?7\b", VOID),
    (
        (
            rf"\b((?:{_CASE_WORDS})s?\.?(?: (?:number|no|num|numero|is|id)\b\.?)?[ :#.]*)"
            r"[a-z]{0,4}-?\d[\d/-]*[a-z]?\d*"
        ),
        "${1}" + NUMBER,
    ),
    (
        (
            rf"\b((?:{_OBJECT_WORDS})s?\.?(?: (?:number|no|num|numero|is|id)\b\.?)?[ :#.]*)"
            r"[a-z]{0,4}-?\d{3,}[\d-]*[a-z]?\d*"
        ),
        "${1}" + NUMBER,
    ),
    (r"(?:#|\bno\. ?|\bnum\. ?) ?[a-z]{0,4}-?\d[\d/-]*", NUMBER),
    (
        (
            r"\b10-(\d{1,2}) ?((?:business |working |biz )?(?:wks?|weeks?|days?|mos?|months?|yrs?|"
            r"years?|hrs?|hours?))\b"
        ),
        "10 - ${1} ${2}",
    ),
    (r"\b10-(\d{1,2})([^/\d-]|$)", CODE + "${2}"),
    (r"\b10/(?:3[2-9]|[4-9]\d)\b", CODE),
    (r"\b(?:code|codigo|clave) ?-?\d{1,2}\b", CODE),
    (r"\b[a-z]{1,4}-\d[\d-]*\b", CODE),
    (r"\b\d+ 1/[248]\b", "1"),
    (r'\b[1357]/(?:2|4|8|16) ?(?:inch|in\b|"|\'|of\b|mile|block|yard|ton|way|full|cup)', VOID),
    (r"\b\d{6,}\b", NUMBER),
)
"""Patterns and what stands in their place, in this order."""


def masked(text: pl.Series) -> pl.Series:
    """Folded texts with addresses, telephone numbers, case numbers and codes masked."""
    for pattern, sign in _MASKS:
        text = text.str.replace_all(rust(pattern), sign)
    return text


def without(text: pl.Series, patterns: Sequence[str]) -> pl.Series:
    """Texts with what the patterns match made invisible."""
    for pattern in patterns:
        text = text.str.replace_all(rust(pattern), VOID)
    return text
