"""Where each page of the site lies; links go from file to file, under any base path."""

from __future__ import annotations

import string
from posixpath import dirname, relpath
from typing import Final

PAGE: Final = "index.html"
"""A folder's page: servers show it at the folder's own address, which is the stable one."""

CITY, AGENCIES, DISTRICTS = "", "agencies/", "districts/"
PROMISES, MEASURED, CORRECTIONS = "promises/", "how-it-is-measured/", "corrections/"
DICTIONARY = "data/"

_PLAIN: Final = frozenset(string.ascii_letters + string.digits + "-_")


def of_part(kind: str, id_: str) -> str:
    """The place of an agency or a district, the same in every language.

    Args:
        kind: `AGENCIES` or `DISTRICTS`.
        id_: Its id; what no file may be called is written as its number between tildes.
    """
    return f"{kind}{''.join(c if c in _PLAIN else f'~{ord(c):x}~' for c in id_)}/"


def file_of(language: str, place: str) -> str:
    """The file of a page."""
    return f"{language}/{place}{PAGE}"


def between(here: str, there: str) -> str:
    """The link from one file of the site to another."""
    return relpath(there, dirname(here) or ".")


def public(address: str, file: str) -> str:
    """A page's whole address where the site has one that is known.

    Args:
        address: The site's, such as https://311.example.org/summary/.
        file: The page's file.
    """
    return address.rstrip("/") + "/" + file.removesuffix(PAGE)
