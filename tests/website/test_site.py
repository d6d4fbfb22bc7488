"""The site says what the public summary says, in pages that need nothing but themselves."""

from __future__ import annotations

import ast
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest

from dashboard.public.dictionary import dictionary
from dashboard.views.summary import Part, options, part_of, summary
from dashboard.views.summary_expected import expected
from dashboard.website import addresses
from dashboard.website.publish import made
from dashboard.website.site import HERE, Site
from dashboard.wording import speaking
from dashboard.wording.markdown import bare
from tests.website.drawn import CORRECTED, HOSTILE, denver, names, source, tables

LANGUAGES = ("en", "es")
ADDRESS = "https://311.example.org/summary/"
LARGEST = 200_000
EMPTY = frozenset({"meta", "link", "br", "line", "rect", "path", "!doctype"})


class Read(HTMLParser):
    """A page as a browser reads it: its words, its links, its tags."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.words, self.links, self.tags = list[str](), list[str](), list[str]()
        self.attributes: set[str] = set()
        self.open = list[str]()
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins; those that end have to."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in {"href", "src"} and value]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """It ends in its turn."""
        if tag not in EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """What is written, but for the style."""
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words."""
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    """Every file of the drawn city but the one that names them all."""
    return made(source(), Site(LANGUAGES))


@pytest.fixture(scope="module")
def read(site: dict[str, bytes]) -> dict[str, Read]:
    """Its pages, each of which is well formed."""
    found = {path: Read(site[path]) for path in names(site)}
    assert not [path for path, page in found.items() if page.open]
    return found


def place_of(part: Part) -> str:
    """The page of a part of the city."""
    kinds = {"agency": addresses.AGENCIES, "district": addresses.DISTRICTS}
    return addresses.of_part(kinds[part.kind], str(part.id)) if part.id else addresses.CITY


def squeezed(words: str) -> str:
    """Without spaces, where a line or a tag ends between two words."""
    return re.sub(r"\s", "", words)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_choice_of_the_public_summary_is_a_page_that_says_the_same(
    read: dict[str, Read], code: str
) -> None:
    """The city, each district and each agency: finding, sentences and every cell of the table."""
    with speaking(code):
        for value in options(denver()):
            view, part = summary(tables(), denver(), part_of(value)), part_of(value)
            text = squeezed(read[addresses.file_of(code, place_of(part))].text)
            if view is None:
                continue
            rows = [*view.latest.rows(), *view.earlier.rows()]
            told = [view.title, view.context, *view.sentences, *(c for row in rows for c in row)]
            assert [said for said in told if squeezed(bare(said)) not in text] == [], value


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_promise_is_told_with_who_made_it(read: dict[str, Read], code: str) -> None:
    """In full, with how long it really takes."""
    with speaking(code):
        view = expected(tables(), denver(), Part("city"))
        text = read[addresses.file_of(code, addresses.PROMISES)].text
        for each in view.requests.values():
            assert {
                said for said in (each.name, *each.promises, each.half) if said not in text
            } == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_column_of_the_files_is_explained(read: dict[str, Read], code: str) -> None:
    """On the page about the data, in its language."""
    text = read[addresses.file_of(code, addresses.DICTIONARY)].text
    with speaking(code):
        for table in dictionary():
            assert table.meaning in text
            assert [c for c in table.columns for words in c if words not in text] == []


def test_both_languages_have_the_same_pages(site: dict[str, bytes]) -> None:
    """At the same places; their addresses are promised to stay."""
    english, spanish = (
        {path[2:] for path in names(site) if path.startswith(f"{code}/")} for code in LANGUAGES
    )
    assert english == spanish
    assert {
        "/index.html",
        "/agencies/solid-waste/index.html",
        "/districts/3/index.html",
        "/how-it-is-measured/index.html",
        "/promises/index.html",
        "/corrections/index.html",
        "/data/index.html",
    } <= english


def test_every_link_leads_to_a_file_of_the_site(
    site: dict[str, bytes], read: dict[str, Read]
) -> None:
    """From file to file, so that a base path, a disk and an archive are all the same."""
    for path, page in read.items():
        inside = [link for link in page.links if not link.startswith("#")]
        lost = [link for link in inside if normpath(join(dirname(path), link)) not in site]
        assert lost == [], path


def test_every_page_is_reached_from_the_first_one(read: dict[str, Read]) -> None:
    """But the one for what is missing."""
    seen, waiting = set[str](), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen or not path.endswith(".html"):
            continue
        seen.add(path)
        waiting += [
            normpath(join(dirname(path), link)) for link in read[path].links if link[0] != "#"
        ]
    assert seen == set(read) - {"404.html"}


def test_no_page_runs_a_script_or_asks_a_stranger(
    site: dict[str, bytes], read: dict[str, Read]
) -> None:
    """Nor holds what the policy would stop: styles of single tags, handlers, forms, frames."""
    for path, page in read.items():
        assert not {"script", "form", "iframe", "img", "object", "base"} & set(page.tags), path
        assert not [n for n in page.attributes if n == "style" or n.startswith("on")], path
        text = site[path].decode()
        assert "http:" not in text, path
        assert "https:" not in text, path
        assert not [link for link in page.links if link.startswith(("/", "data:"))], path
        (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
        (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
        named = b64encode(sha256(style.encode()).digest()).decode()
        assert f"default-src 'none'; style-src 'sha256-{named}';" in unescape(policy), path


def test_a_page_is_small(site: dict[str, bytes]) -> None:
    """With the style that it needs."""
    assert max(len(site[path]) for path in names(site)) < LARGEST


def test_what_somebody_typed_stays_words(site: dict[str, bytes], read: dict[str, Read]) -> None:
    """A reason that would be code in HTML, in markdown or in a template."""
    assert HOSTILE in read["en/corrections/index.html"].text
    assert b"<script" not in site["en/corrections/index.html"]


def test_a_name_that_is_no_file_name_gets_a_page_of_its_own() -> None:
    """Ids are a city's own words: none leads out of the site, and no two to one page."""
    ids = ["3", "Ward 3", "../etc", "..", "a/b", "a~2f~b", "Ñ", "."]
    places = [addresses.of_part(addresses.DISTRICTS, id_) for id_ in ids]
    assert len(set(places)) == len(ids)
    assert all(normpath(place).count("/") == 1 and ".." not in place for place in places)


def test_the_same_tables_give_the_same_bytes(site: dict[str, bytes]) -> None:
    """Whatever was written before, and whichever language was spoken."""
    with speaking("es"):
        assert made(source(), Site(LANGUAGES)) == site


def test_one_language_alone_is_a_site_of_its_own() -> None:
    """Nothing in it leads to another."""
    site = made(source(), Site(("es",)))
    assert not [path for path in site if path.startswith("en/")]
    assert b"hreflang" not in site["es/index.html"]
    assert Read(site["index.html"]).links == ["es/index.html", "assets/icon.png", "es/index.html"]


def test_a_page_says_its_languages_and_its_whole_address_where_one_is_known() -> None:
    """Canonical, alternates, the map of the site; also the page for what is missing has links."""
    site = made(source(), Site(LANGUAGES, ADDRESS))
    page = site["es/districts/9/index.html"].decode()
    assert f'<link rel="canonical" href="{ADDRESS}es/districts/9/">' in page
    assert f'<link rel="alternate" hreflang="en" href="{ADDRESS}en/districts/9/">' in page
    listed = re.findall("<loc>(.*?)</loc>", site["sitemap.xml"].decode())
    assert f"{ADDRESS}en/" in listed
    assert len(listed) == len(names(site)) - 2
    assert f"{ADDRESS}en/" in Read(site["404.html"]).links


def test_without_an_address_the_page_for_what_is_missing_has_no_link(
    site: dict[str, bytes], read: dict[str, Read]
) -> None:
    """It is shown at any depth, where no link from file to file is right."""
    assert "sitemap.xml" not in site
    assert read["404.html"].links == ["assets/icon.png"]
    assert "Esta página no está aquí" in read["404.html"].text


def test_corrections_are_told_with_the_old_number_and_the_new_one(read: dict[str, Read]) -> None:
    """To each its reason and date."""
    text = read["en/corrections/index.html"].text
    assert "905, now 900" in text
    assert "July 2026 was corrected on September 20, 2026" in text
    assert (
        "Nothing was corrected"
        in Read(
            made(source(tables(corrections=())), Site(("en",)))["en/corrections/index.html"]
        ).text
    )


def test_a_period_that_was_corrected_twice_is_one_period() -> None:
    """Each correction is told; the finding counts months and quarters."""
    twice = tables(corrections=(CORRECTED, CORRECTED._replace(on=date(2026, 9, 25))))
    page = made(source(twice), Site(("en",)))["en/corrections/index.html"]
    assert b"<h1>1 month or quarter was corrected</h1>" in page
    assert Read(page).text.count("July 2026 was corrected on September") == 2


def test_news_since_the_last_publication_stand_on_the_first_page() -> None:
    """And only there and then."""
    first = source()
    news = replace(first, corrections=tuple(c._replace(new=True) for c in first.corrections))
    heading = "Corrected since the last publication"
    for told, is_there in ((first, False), (news, True)):
        page = Read(made(told, Site(("en",)))["en/index.html"])
        assert (heading in page.text) is is_there


def test_before_the_first_month_is_over_the_pages_hold_the_promises() -> None:
    """A city that has just begun."""
    bare_ = tables()
    young = replace(
        bare_,
        months=(),
        quarters=(),
        **{name: getattr(bare_, name).clear() for name in
           ("city", "city_quarters", "agencies", "districts")},
    )  # fmt: skip
    site = made(source(young), Site(("en",)))
    assert "Denver: no month or quarter is ready to be shown" in Read(site["en/index.html"]).text
    assert (
        "Transportation promises: within 3 working days"
        in Read(site["en/promises/index.html"]).text
    )


def test_what_nobody_signed_is_not_called_a_promise() -> None:
    """A city's own targets are a time that it publishes."""
    own = tuple(replace(promise, standing="published") for promise in tables().promises)
    for promises, kinds, agencies in (
        (tables().promises, "2 of 3 kinds of request have a promised time", "2 of 7 agencies"),
        (own, "2 of 3 kinds of request have a time that the city publishes", "0 of 7 agencies"),
    ):
        site = made(source(replace(tables(), promises=promises)), Site(("en",)))
        assert f"<h1>{kinds}</h1>" in site["en/promises/index.html"].decode()
        assert f"<h1>{agencies} have signed a promise" in site["en/agencies/index.html"].decode()


def test_promises_of_many_agencies_are_folded_away_and_all_there() -> None:
    """A city that publishes its own targets has one a department, much alike."""
    (pothole, _) = tables().promises
    agencies = ("parks", "solid-waste", "environment", "transportation")
    many = tuple(replace(pothole, agency=agency) for agency in agencies)
    site = made(source(replace(tables(), promises=many)), Site(("en",)))
    page = Read(site["en/promises/index.html"])
    assert page.tags.count("details") == 1
    assert "4 agencies, each with a time of its own" in page.text
    assert page.text.count("promises: within 3 working days.") == len(agencies)


def test_the_pages_can_read_nothing_but_the_public_tables() -> None:
    """Whoever writes them is handed `PublicTables`; one module opens a city, to make those."""
    closed = {"city", "past", "mart", "cases", "oversight", "loading", "library", "commands"}
    readers = {
        file.name
        for file in HERE.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for room, _, name in [node.module.partition(".")]
        if room == "dashboard" and name.partition(".")[0] in closed
    }
    assert readers == {"publish.py"}
