"""A message says the same as text and as HTML, the urgent first, and leads to the right page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.navigation import ESCALATIONS, SCREENS
from dashboard.notices.digest import AT_MOST, About, digest
from dashboard.notices.lines import Line, Sorted, digested, link, path, sorted_by_news
from dashboard.wording import speaking
from tests.notices.drawn import line, message


class Reading(HTMLParser):
    """The words of a page, and its links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Links are kept, and what is open."""
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.open += [] if tag in {"br", "meta"} else [tag]

    def handle_endtag(self, tag: str) -> None:
        """What was opened last is closed first."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """The words."""
        self.words += data.split()


@pytest.mark.parametrize("base", ["https://sla.aspen.example/accord/", None])
def test_text_and_html_say_the_same(base: str | None) -> None:
    """Word for word, but for the marks of a list; what a name holds is no markup."""
    told = message(base)
    read = Reading(told.html)
    subject = len(told.subject.split())
    words = [word.casefold() for word in told.text.split() if word != "-"]
    assert [word.casefold() for word in read.words][subject:] == words
    assert read.open == []
    assert "<signs>" in told.text
    assert "&lt;signs&gt;" in told.html
    assert len(read.links) == (3 if base else 0)
    assert all(
        one.startswith("https://sla.aspen.example/accord/findings?") for one in read.links[:2]
    )
    assert ("Page: Findings" in told.text) is (base is None)


def test_what_is_to_be_done_stands_before_what_is_good_to_know() -> None:
    """And gives the subject; a message of news alone says so."""
    lines = [line("1", "x", todo=False), replace(line("2", "x"), rank=9), line("3", "x")]
    about = About("Aspen", False, None, 0, None, "en")
    told = digest(sorted_by_news(lines, {}), about)
    assert [e.title.split()[1] for part in told.parts for e in part.lines] == ["3", "2", "1"]
    assert told.subject == "Aspen: Finding 3 waits, and 1 more to do"
    assert told.notes == ("There are no figures at the moment; lines about figures are missing.",)

    known = digest(Sorted((lines[0],), ()), about)
    assert known.subject == "Aspen: Finding 1 waits"
    assert [part.heading for part in known.parts] == ["For you to know"]


def test_of_very_many_lines_the_rest_is_a_number_with_the_way_to_them() -> None:
    """A message that nobody reads to its end tells nothing."""
    lines = [line(f"{n:02}", "x") for n in range(AT_MOST + 4)]
    told = digest(
        sorted_by_news(lines, {}), About("Aspen", False, None, 0, "https://x.example", "en")
    )
    (part,) = told.parts
    assert len(part.lines) == AT_MOST + 1
    assert part.lines[-1].title == "4 more lines; see the Overview"
    assert told.text.count("\n- ") == AT_MOST + 1
    assert f"- {part.lines[-1].title}\n  https://x.example/overview\n" in told.text
    assert told.subject.endswith(f"and {AT_MOST + 3} more to do")
    assert Reading(told.html).links[-1] == "https://x.example/overview"


def test_figures_that_are_old_are_called_so() -> None:
    """On the day of the message, in its language."""
    lines = Sorted((line("1", "x"),), ())
    about = About("Aspen", False, datetime(2026, 9, 28, 6), 3, None, "es")  # noqa: DTZ001 - local
    with speaking("es"):
        (note,) = digest(lines, about).notes
    assert note.endswith("de hace 3 días")


@pytest.mark.parametrize(
    ("told", "state", "rises", "news"),
    [
        ({}, "5", False, True),
        ({"a": "5"}, "5", False, False),
        ({"a": "6"}, "5", False, True),
        ({}, "5", True, True),
        ({"a": "4"}, "5", True, True),
        ({"a": "6"}, "5", True, False),
    ],
)
def test_a_line_is_news_where_it_is_new_or_stands_otherwise(
    told: dict[str, str], state: str, *, rises: bool, news: bool
) -> None:
    """One that only rises is none where cases were settled and none came."""
    assert line("a", state, rises=rises).is_news(told) is news


def test_a_state_of_many_is_the_same_in_any_order() -> None:
    """And another where one of them is."""
    assert digested(["a", "b"]) == digested(["b", "a"]) != digested(["a", "c"])


def test_an_address_says_the_page_what_it_is_asked_for_and_the_language() -> None:
    """Nothing of it can be taken for another part."""
    asked = (("agency", "a&b=c"), ("step", "200"))
    one = Line("k", "s", 1, "t", "w", ESCALATIONS, asked)
    parts = urlsplit(link("https://x.example/sla/", one, "es") or "")
    assert (parts.netloc, parts.path) == ("x.example", "/sla/escalations")
    assert parse_qsl(parts.query) == [*asked, ("lang", "es")]
    assert path(SCREENS[0], (), "en") == f"/{SCREENS[0].name}"
