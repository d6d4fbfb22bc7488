"""The whole site as files: every page in each language, what it needs, and the data."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from posixpath import basename
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dashboard.public.dictionary import files_of
from dashboard.views import names
from dashboard.website import addresses
from dashboard.website.contents import Source, pages
from dashboard.website.page import Page
from dashboard.wording import language, speaking
from dashboard.wording import website as own
from dashboard.wording.markdown import bare
from dashboard.wording.overview import demonstration
from dashboard.wording.summary import long_day

HERE: Final = Path(__file__).parent
STATIC: Final = HERE.parent / "static"

ASSETS: Final = {
    "assets/public-sans.woff2": STATIC / "fonts" / "public-sans-latin-wght-normal.woff2",
    "assets/source-serif.woff2": STATIC / "fonts" / "source-serif-4-latin-wght-normal.woff2",
    "assets/public-sans-LICENSE.txt": STATIC / "fonts" / "public-sans-LICENSE.txt",
    "assets/source-serif-LICENSE.txt": STATIC / "fonts" / "source-serif-4-LICENSE.txt",
    "assets/icon.png": STATIC / "icon.png",
}

MISSING, ROOT, MAP = "404.html", addresses.PAGE, "sitemap.xml"


@dataclass(frozen=True)
class Site:
    """How the site is published.

    Attributes:
        languages: In which languages, the first one first.
        address: Its public address, such as https://311.example.org/summary/; empty where none is
            known, and then no page says its whole address and there is no map of the site.
    """

    languages: Sequence[str]
    address: str = ""


def written(source: Source, site: Site) -> dict[str, bytes]:
    """Every page and what it needs, by path; the same bytes for the same tables.

    Args:
        source: What the pages are made from.
        site: How it is published.
    """
    files = {path: file.read_bytes() for path, file in ASSETS.items()}
    for code in site.languages:
        with speaking(code):
            files |= dict(_pages(source, site))
    files[ROOT] = _doors(source, site, ROOT)
    files[MISSING] = _doors(source, site, MISSING)
    if site.address:
        files[MAP] = _map(source, site, files)
    return files


def _pages(source: Source, site: Site) -> Iterator[tuple[str, bytes]]:
    """Every page in the language that is spoken."""
    for page in pages(source):
        path = addresses.file_of(language(), page.place)
        yield path, _page(page, path, source, site)


def _page(page: Page, here: str, source: Source, site: Site) -> bytes:
    day = long_day(source.tables.data_until.date())
    versions = list(_versions(page.place, here, site))
    return _drawn(
        "page.html",
        addresses.between(here, ROOT).removesuffix(ROOT),
        page=page,
        language=language(),
        labels=own.labels(names.title(source.city)),
        menu=_menu(source),
        link=lambda place: addresses.between(here, addresses.file_of(language(), place)),
        files=partial(_links_to_files, here),
        district=partial(addresses.of_part, addresses.DISTRICTS),
        canonical=addresses.public(site.address, here) if site.address else "",
        alternates=[(code, whole) for code, _, whole, _ in versions[1:] and versions],
        others=[(code, name, link) for code, name, _, link in versions if code != language()],
        data_from=own.data_from(day),
        invented=bare(demonstration()) if source.tables.demonstration else "",
    )


def _links_to_files(here: str, tables: Sequence[str]) -> list[tuple[str, str]]:
    """The link to each file of some tables, and what the file is called."""
    paths = [path for table in tables for path in files_of(table)]
    return [(addresses.between(here, path), basename(path)) for path in paths]


def _versions(place: str, here: str, site: Site) -> Iterator[tuple[str, str, str, str]]:
    """Of each language its code, its own name, the page's address in it and the link to that."""
    for code in site.languages:
        there = addresses.file_of(code, place)
        link = addresses.between(here, there)
        with speaking(code):
            name = own.language_name()
        yield code, name, addresses.public(site.address, there) if site.address else link, link


def _menu(source: Source) -> list[tuple[str, str]]:
    places = {
        "city": addresses.CITY,
        "agencies": addresses.AGENCIES,
        "districts": addresses.DISTRICTS,
        "promises": addresses.PROMISES,
        "measured": addresses.MEASURED,
        "corrections": addresses.CORRECTIONS,
        "data": addresses.DICTIONARY,
    }
    if not source.city.spec.districts:
        del places["districts"]
    named = own.titles()
    return [(place, named[key]) for key, place in places.items()]


def _doors(source: Source, site: Site, path: str) -> bytes:
    """The first page, or what is shown where there is no page: in all languages at once.

    A page for what is missing is shown at any address, so its links are whole ones, or none.
    """
    missing = path == MISSING
    return _drawn(
        "choose.html",
        site.address and addresses.public(site.address, "") if missing else "",
        language=site.languages[0],
        doors=[_door(code, source, site, missing=missing) for code in site.languages],
        missing=missing,
    )


def _door(code: str, source: Source, site: Site, *, missing: bool) -> dict[str, Any]:
    there = addresses.file_of(code, addresses.CITY)
    with speaking(code):
        return {
            "code": code,
            "site": own.labels(names.title(source.city))["site"],
            "missing": own.missing() if missing else None,
            "words": own.first_page() if missing else own.choose(),
            "href": (site.address and addresses.public(site.address, there)) if missing else there,
        }


def _map(source: Source, site: Site, files: Mapping[str, bytes]) -> bytes:
    """The map of the site for search engines; without the first page, which has nothing to find."""
    found = sorted(path for path in files if path.endswith(f"/{addresses.PAGE}"))
    drawn = _templates().get_template("sitemap.xml")
    listed = [addresses.public(site.address, path) for path in found]
    return drawn.render(addresses=listed, day=source.tables.as_of.date()).encode()


def _drawn(template: str, root: str, **said: object) -> bytes:
    """A page with its style inside, named by hash in a policy that allows no script at all."""
    style = _style(root)
    page = _templates().get_template(template)
    return page.render(root=root, style=style, policy=_policy(style), **said).encode()


def _policy(style: str) -> str:
    """What a page may load: the letters and the icon beside it, and this one style."""
    named = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{named}'; img-src 'self'; font-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _style(root: str) -> str:
    return _templates().get_template("style.css").render(root=root)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
