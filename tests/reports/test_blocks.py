"""A document on paper and as a page: the same words, nothing run, nothing fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any
from unittest.mock import Mock

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts.bars import BARS, bars
from dashboard.reports.blocks import (
    Block,
    Code,
    Commands,
    Document,
    Heading,
    Items,
    Mark,
    Picture,
    Quote,
    Strong,
    Table,
    Together,
    Words,
)
from dashboard.reports.page import page
from dashboard.reports.paper import paper, source
from dashboard.reports.vector import AT_ONCE, ahead, drawn_beside, inlined, svg

AT = datetime(2026, 10, 1, 6, tzinfo=UTC)


def document(*blocks: Block, mark: str = "Invented", running: str = "A city · Parks") -> Document:
    """A document of these blocks."""
    return Document("A title", "en", running, mark, AT, blocks)


def drawn() -> Any:  # noqa: ANN401 - Altair's own
    """A chart of one bar."""
    row = ("Parks", 0.5, 1.0, "1 of 2", "band", "missed")
    return bars(pl.DataFrame([row], schema=BARS, orient="row"))


def every(words: str = "said") -> Document:
    """One block of each kind, all of which say the same."""
    picture = Picture(drawn(), words, Table(words, ("A",), ((("b",),),)), ((words, (words,)),))
    return document(
        Heading(1, words),
        Heading(2, words, new_page=True),
        Words((words, Strong(words), Code(words), Mark("missed", words)), note=True),
        Items(((words,), (Mark("few", words),))),
        Table(words, (words, words), (((words,), (Mark("met", words),)),), frozenset({1})),
        Together((Heading(3, words), picture)),
        Quote((words,), (Mark("plain", words),)),
        Commands((words,)),
        mark=words,
        running=words,
    )


class Reader(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep tags and attributes."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Keep words; those of a style are none."""
        if self.tags[-1:] != ["style"]:
            self.words.append(data)


def read(made: bytes) -> Reader:
    """A page, read."""
    reader = Reader()
    reader.feed(made.decode())
    return reader


TAGS = sorted(read(page(every())).tags)


@settings(max_examples=10)
@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
def test_no_letter_of_a_text_becomes_a_tag_or_an_attribute(words: str) -> None:
    """Whoever writes a name, a message or a reason cannot run anything in the reader's browser."""
    reader = read(page(every(words)))
    assert sorted(reader.tags) == TAGS
    assert words in "".join(reader.words)
    assert not [name for name, _value in reader.attributes if name.startswith("on")]


@settings(max_examples=8)
@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
def test_no_letter_of_a_text_means_anything_on_paper(words: str) -> None:
    """The document is set, accessible, whatever stands in it."""
    assert paper(every(words)).startswith(b"%PDF")


def test_the_same_document_is_the_same_bytes() -> None:
    """In both formats, and by another drawing of the chart."""
    assert page(every()) == page(every())
    assert paper(every()) == paper(every())
    assert svg(drawn()) == svg(drawn())


def test_a_chart_drawn_by_the_process_beside_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the letter; and this process has drawn nothing."""
    chart, here = drawn(), svg(drawn())
    with drawn_beside():
        ahead(chart)
        monkeypatch.setattr("dashboard.reports.vector.converter", None)
        assert svg(chart) == here


def test_no_more_processes_draw_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes after that has the charts drawn here, and is not refused."""
    started: list[str] = []

    @contextmanager
    def counted() -> Iterator[object]:
        started.append("a process")
        yield Mock(drawn=lambda _chart: None)

    monkeypatch.setattr("dashboard.reports.vector.drawer", counted)
    with ExitStack() as packets:
        for _packet in range(AT_ONCE + 2):
            packets.enter_context(drawn_beside())
        assert len(started) == AT_ONCE
        assert svg(drawn()).startswith("<svg")
    with drawn_beside():
        assert len(started) == AT_ONCE + 1


def test_what_the_process_beside_cannot_draw_is_drawn_here() -> None:
    """With its error, if it has one; what was begun after it is not lost."""
    strange, chart = drawn().copy(), drawn()
    strange.layer[0].mark = "no mark"
    with drawn_beside():
        ahead(strange)
        ahead(chart)
        assert svg(chart) == svg(drawn())
        with pytest.raises(ValueError, match="conversion failed"):
            svg(strange)


def test_paper_is_tagged_and_its_pictures_are_vectors_that_speak() -> None:
    """Nothing is a raster; what a chart shows can be heard."""
    made = paper(document(Heading(1, "One"), Picture(drawn(), "Half of two")))
    assert b"/MarkInfo" in made
    assert b"/Figure" in made
    assert b"/Alt(Half of two)" in made
    assert b"/Subtype/Image" not in made.replace(b" ", b"")


def test_what_is_copied_from_paper_is_what_was_meant() -> None:
    """A command or a hash that is broken over lines has no letter more than it should have."""
    command, hash_ = "accord figures on_time_due --where agency=parks", "0123456789abcdef" * 4
    made = source(document(Commands((command,)), Words((Code(hash_),))))
    assert " ".join(re.findall(r'#box\(raw\("([^"]+)"\)\);', made)) == command
    assert "".join(re.findall(r'#raw\("([0-9a-f]+)"\)', made)) == hash_
    assert not set(made) & {"\u200b", "\u00ad", "\u2060"}


def test_a_page_stands_by_itself() -> None:
    """No script, no address that would be fetched, its letters within it."""
    made = page(every()).decode()
    reader = read(made.encode())
    assert not {"script", "link", "img", "iframe", "object"} & set(reader.tags)
    fetched = [v for n, v in reader.attributes if n in {"src", "href", "xlink:href", "srcset"}]
    assert not fetched
    assert not re.search(r"url\((?!data:|#)", made)
    assert "@import" not in made


def test_two_pictures_on_a_page_do_not_share_a_name() -> None:
    """A clip of one would else cut the other."""
    one = Picture(drawn(), "One")
    reader = read(page(document(one, one)))
    named = [value for name, value in reader.attributes if name == "id"]
    assert len(named) == len(set(named))
    labels = [value for name, value in reader.attributes if name == "aria-label"]
    assert labels == ["One", "One"]


def test_a_picture_is_one_thing_to_who_listens_and_as_wide_as_its_column() -> None:
    """Its marks are not read one by one; its quotation marks end nothing."""
    made = inlined(svg(drawn()), "p1", 'said "so" & <so>')
    assert made.count("role=") == 1
    assert 'aria-label="said &quot;so&quot; &amp; &lt;so&gt;"' in made
    opened = made.partition(">")[0]
    assert "viewBox" in opened
    assert not re.search(r"\s(?:width|height)=", opened)


def test_what_must_be_said_of_all_stands_on_every_sheet() -> None:
    """On paper at the head of each page; of a page at the head of each part, and in print."""
    parts = [Heading(2, f"Part {i}", new_page=True) for i in range(3)]
    made = page(document(Heading(1, "One"), *parts)).decode()
    assert made.count('<p class="mark">Invented</p>') == 1 + len(parts)
    assert "@top-left" in made
    assert '<p class="mark">' not in page(document(Heading(1, "One"), mark="")).decode()


def test_a_block_that_nobody_knows_is_a_fault() -> None:
    """Nothing is left out in silence."""
    with pytest.raises(TypeError, match="int is no block"):
        page(document(3))  # type: ignore[arg-type] # the point
