"""The review packet: what it says, for whom, and that every figure can be had again."""

from __future__ import annotations

import re
import shlex
from html.parser import HTMLParser
from itertools import pairwise

import polars as pl
import pytest

from agreements.schema.base import Language
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError, UsageError
from dashboard.freshness import days_since
from dashboard.reports.blocks import (
    Block,
    Code,
    Commands,
    Document,
    Heading,
    Line,
    Mark,
    Picture,
    Quote,
    Strong,
    Table,
    Words,
)
from dashboard.reports.packet.asking import Wanted, asked
from dashboard.reports.packet.making import review_packet
from dashboard.reports.page import page
from dashboard.reports.spelled import of_mart
from dashboard.roles import Role, Viewer
from dashboard.views.messages_measures import furthest, measured
from dashboard.wording import packet as words
from dashboard.wording import speaking
from tests.commands.accord import accord
from tests.reports.conftest import Made, Reading, flat

AGENCIES = ("solid-waste", "parks", "human-services")
"""With findings, with too few cases to judge, and without an agreement."""

COMMANDS = 13
"""On the evidence page."""


def plain(line: Line) -> str:
    """The words of a line."""
    return "".join(part if isinstance(part, str) else part.text for part in line)


def headings(document: Document) -> list[Heading]:
    """Its headings in order."""
    return [block for block in flat(document) if isinstance(block, Heading)]


def after(document: Document, heading: str) -> list[Block]:
    """The blocks between a heading and the next."""
    blocks = flat(document)
    first = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text == heading)
    rest = blocks[first + 1 :]
    end = next((i for i, b in enumerate(rest) if isinstance(b, Heading)), len(rest))
    return rest[:end]


def said(document: Document) -> str:
    """Everything that it says as words, in order."""
    told = []
    for block in flat(document):
        match block:
            case Heading(text=text):
                told.append(text)
            case Words(line=line):
                told.append(plain(line))
            case Quote(head, line):
                told += [plain(head), plain(line)]
            case Table(rows=rows):
                told += [plain(cell) for row in rows for cell in row]
            case Commands(lines):
                told += lines
            case Picture(alt=alt, beside=beside):
                told += [alt, *(f"{label}: {plain(line)}" for label, line in beside)]
            case _:
                told += [plain(line) for line in getattr(block, "lines", ())]
    return "\n".join(told)


@pytest.mark.parametrize(
    ("agency", "language"),
    [("solid-waste", "es"), *((agency, "en") for agency in AGENCIES)],
)
def test_the_first_page_answers_the_three_questions_in_order(
    made: Made, agency: str, language: Language
) -> None:
    """Its title is the finding of the agency's page."""
    document = made(agency, language)
    with speaking(language):
        labels = words.labels()
    first = [h.text for h in headings(document)][1:4]
    assert first == [labels["promised"], labels["happened"], labels["decision"]]
    assert [h.level for h in headings(document)].count(1) == 1


@pytest.mark.parametrize("agency", AGENCIES)
def test_headings_are_in_order(made: Made, agency: str) -> None:
    """No level is skipped: whoever listens leaps from one to the next."""
    levels = [heading.level for heading in headings(made(agency))]
    assert levels[0] == 1
    assert all(later - former <= 1 for former, later in pairwise(levels))


def test_where_no_agreement_is_in_force_nothing_is_called_a_promise(made: Made) -> None:
    """What happened is told all the same, held against nothing; somebody has to decide."""
    document = made("human-services")
    first = said(document).partition("\nWhat happened, without")[0]
    assert "No agreement with Human Services is in force, so nothing is promised now." in first
    assert "Across services" not in first
    assert "No promise could be judged" not in first
    assert "No goal is set for messages." in first
    assert "No agreement is in force: decide whether to negotiate one." in first
    assert "Every figure, one by one" in {h.text for h in headings(document)}


def test_of_too_few_cases_the_counts_stand_without_a_share(made: Made) -> None:
    """A share of seven cases would be read as one of seven hundred."""
    (table,) = (
        b for b in flat(made("parks")) if isinstance(b, Table) and b.caption.startswith("Every")
    )
    few = [row for row in table.rows if plain(row[1]) == "Too few to tell"]
    assert few
    assert {plain(row[2]) for row in few} == {"–"}
    assert all(" of " in plain(row[4]) for row in few)


def test_every_promise_has_its_chart_and_its_numbers(made: Made) -> None:
    """Share with its base, the likely range, the goal, the period before, and the clause."""
    document = made()
    (table,) = (b for b in flat(document) if isinstance(b, Table) and b.caption.startswith("Every"))
    promised = [plain(row[0]) for row in table.rows]
    assert {"Damaged cart: resolved", "First response", "Right agency first"} <= set(promised)
    for name in promised:
        blocks = after(document, name)
        verdict = blocks[0]
        assert isinstance(verdict, Words)
        assert isinstance(verdict.line[0], Mark)
        (picture,) = (b for b in blocks if isinstance(b, Picture))
        labels = [label for label, _line in picture.beside]
        assert labels[:4] == ["Share", "Likely range", "Goal", "Period before"]
        assert picture.alt
        assert picture.table is not None
        assert picture.table.rows


def test_late_and_open_is_said_to_be_of_the_cases_of_the_quarter(made: Made) -> None:
    """What fell due earlier waits as well, and the Overview counts it."""
    pictures = [b for b in flat(made()) if isinstance(b, Picture)]
    labels = {label for b in pictures for label, _line in b.beside if "past due" in label}
    assert labels == {"Open and past due, of those that fell due in quarter 3 of 2026"}


def test_the_figures_are_those_that_the_named_commands_print(made: Made, city: City) -> None:
    """Whoever types the first command of the evidence page gets the counts of the table."""
    document = made()
    typed = [line for b in flat(document) if isinstance(b, Commands) for line in b.lines]
    answer = accord(*shlex.split(typed[0])[1:], "--json", data_dir=city.settings.data_dir)
    assert answer.code == 0, answer.err
    printed = {
        f"{row['k']:,} of {row['n']:,}"
        for row in answer.rows
        if row["figure"] == "on_time_due" and row["n"] and row["value"] is not None
    }
    (table,) = (b for b in flat(document) if isinstance(b, Table) and b.caption.startswith("Every"))
    told = {plain(row[4]) for row in table.rows if plain(row[0]).endswith(": resolved")}
    assert told
    assert told <= printed


@pytest.mark.parametrize("nth", range(1, COMMANDS - 1))
def test_every_command_of_the_evidence_page_can_be_typed(made: Made, city: City, nth: int) -> None:
    """They name only what there is; the last one is this packet's own, which has its tests."""
    typed = [line for b in flat(made("parks")) if isinstance(b, Commands) for line in b.lines]
    assert len(typed) == COMMANDS
    answer = accord(*shlex.split(typed[nth])[1:], data_dir=city.settings.data_dir)
    assert answer.code == 0, answer.err


def test_the_latest_cases_are_numbers_days_and_services(made: Made, reading: Reading) -> None:
    """The longest first; open ones are as many as are open and past due; nobody is named."""
    read = reading("solid-waste")
    days = read.late["days"].drop_nulls().to_list()
    assert days == sorted(days, reverse=True)
    assert read.late.columns == ["number", "service", "due", "stop", "state", "days"]
    still = read.late.filter(pl.col("state") == "overdue").height
    (backlog,) = read.now.total.filter(figure="backlog", part="overdue")["k"].to_list()
    assert still == backlog
    assert f"{still:,} cases are open and past due." in said(made())


def test_days_late_are_counted_by_the_dates_of_the_city(reading: Reading) -> None:
    """As the pages count them: until it was done, or until now where it is still open."""
    read = reading("solid-waste")
    now = read.asked.as_of.astimezone(read.city.zone)
    known = read.late.filter(pl.col("days").is_not_null()).select("due", "stop", "state", "days")
    assert known.height
    for due, stop, state, days in known.iter_rows():
        assert days == days_since(due, now if state == "overdue" else stop)


def test_a_case_closed_without_the_work_on_record_has_no_days(reading: Reading) -> None:
    """It is late, and nobody knows by how many days: it leads no list of the longest."""
    late = reading("solid-waste").late
    unknown = late.filter(pl.col("state") == "late", pl.col("stop").is_null())
    assert unknown["days"].null_count() == unknown.height
    assert late.filter(pl.col("days").is_null()).equals(late.tail(unknown.height))


def test_messages_are_shown_as_they_may_be_read(made: Made, reading: Reading) -> None:
    """Of the measure furthest from its goal; what may be a person's is behind dots."""
    read = reading("solid-waste")
    assert read.look
    assert f"{furthest(measured(read.messages))}." in said(made())
    quotes = [b for b in after(made(), "What residents were told") if isinstance(b, Quote)]
    assert [plain(q.line) for q in quotes] == [
        " ".join(text.split()) for text in read.examples["text"]
    ]
    assert not re.search(
        r"\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|@", " ".join(plain(q.line) for q in quotes)
    )


def test_findings_stand_with_their_course_and_what_was_agreed(made: Made, reading: Reading) -> None:
    """Each that is open has its own figure by month, what is asked for, and what was written."""
    standing = [w for w in reading("solid-waste").oversight.waiting if w.side]
    assert standing
    for one in standing:
        (heading,) = (
            h.text for h in headings(made()) if h.text.startswith(f"Finding {one.finding.id}:")
        )
        blocks = after(made(), heading)
        assert any(isinstance(b, Picture) for b in blocks)
        assert any(isinstance(b, Quote) for b in blocks)


def test_the_evidence_names_versions_data_and_log_by_their_hashes(
    made: Made, reading: Reading
) -> None:
    """So that a printed packet can tell later that nothing was changed."""
    read = reading("solid-waste")
    text = said(made())
    assert read.manifest.fingerprint in text
    assert of_mart(read.manifest) in text
    assert read.oversight.head.sha256 in text
    for name, recorded in read.recorded.items():
        assert name in text
        assert (recorded.sha256 or "") in text
    assert text.count("stands as it was signed") == len(read.recorded)


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_figure_of_the_packet_is_defined_in_it(
    made: Made, reading: Reading, agency: str
) -> None:
    """Each that the first command asks for, each measure of messages that was measured."""
    document = made(agency)
    (first, *_rest) = (line for b in flat(document) if isinstance(b, Commands) for line in b.lines)
    asked_for = first.partition(" --")[0].split()[2:]
    messages = reading(agency).messages.filter(pl.col("n") > 0)["figure"].unique().to_list()
    defined = {
        part.text
        for block in flat(document)
        if isinstance(block, Words)
        for part in block.line
        if isinstance(part, Code)
    }
    assert {"on_time_due", "on_time_closed", "backlog", "reroute_rate"} <= defined
    assert {*asked_for, *messages} <= defined


def test_invented_data_says_so_on_every_page(made: Made) -> None:
    """And with it which city, whose packet, of which period and as of when."""
    document = made()
    assert document.mark == "Invented demonstration data"
    assert document.running == "Denver 311 · Solid Waste · quarter 3 of 2026 · as of Oct 1, 2026"


def test_a_spanish_packet_speaks_spanish(made: Made) -> None:
    """Its own words; what was written in English is quoted as it was written."""
    document = made("solid-waste", "es")
    quoted = {plain(b.line) for b in flat(document) if isinstance(b, Quote)}
    own = (line for line in said(document).split("\n") if line not in quoted)
    rest = "\n".join(line for line in own if not line.startswith("accord "))
    assert "Residuos Sólidos cumplió sus " in rest
    english = re.findall(r"\b(?:goals?|missed|cases|were|agreement|because|promised)\b", rest)
    assert english == []


# Who may read it


@pytest.mark.parametrize(
    "viewer", [Viewer(), Viewer(Role.AGENCY, "parks")], ids=["public", "another agency"]
)
def test_nobody_else_gets_an_agencys_packet(city: City, viewer: Viewer) -> None:
    """It is refused where the data is read, before anything is."""
    with pytest.raises(NotAllowedError):
        review_packet(city, viewer, Wanted("solid-waste"), "html")


def test_an_agency_reads_its_own_and_no_plans_of_the_mayors_office(reading: Reading) -> None:
    """What the rules would open is told to 311 and to the mayor's office alone."""
    own = reading("solid-waste", Viewer(Role.AGENCY, "solid-waste"))
    assert own.oversight.planned == ()
    assert reading("solid-waste", Viewer(Role.OPERATOR)).oversight.planned
    assert own.now.total.equals(reading("solid-waste").now.total)


# Which packet


@pytest.mark.parametrize(
    ("agency", "period", "why"),
    [
        ("nowhere", None, r"no agency “nowhere”; known are animal-protection, "),
        (
            "parks",
            "2026-Q4",
            r"^Quarter 4 of 2026 is not over as of Oct 1, 2026: it ends on Dec 31",
        ),
        ("parks", "2026-10", r"^Oct 2026 is not over"),
        ("parks", "2024-Q3", r"^Quarter 3 of 2024 lies before the data, which begins in Oct 2024"),
        ("parks", "soon", r"no period 'soon'; write a quarter as 2026-Q3"),
    ],
)
def test_what_cannot_be_asked_is_said_with_what_can(
    city: City, agency: str, period: str | None, why: str
) -> None:
    """Before anything is computed."""
    with pytest.raises(UsageError, match=why):
        asked(city.folder.city, city.mart().manifest, Wanted(agency, period))


def test_the_last_whole_quarter_is_meant_unless_another_is_named(city: City) -> None:
    """The demonstration city stands at the first instant after it."""
    which = asked(city.folder.city, city.mart().manifest, Wanted("parks"))
    assert which.period.name == "2026-Q3"


class Tables(HTMLParser):
    """Counts the titles and the cells of each row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A cell belongs to the newest row."""
        if tag == "tr":
            self.rows.append(0)
        elif tag in {"td", "th"}:
            self.rows[-1] += 1
        assert not any(name == "style" for name, _value in attrs)


@pytest.fixture(scope="module")
def shown(made: Made) -> bytes:
    """The packet as a page: drawing its charts takes longest."""
    return page(made())


def test_the_page_is_whole_and_below_a_megabyte(shown: bytes) -> None:
    """Every row has a cell a column; it can be sent by mail."""
    assert len(shown) < 1_000_000
    tables = Tables()
    tables.feed(shown.decode())
    assert min(tables.rows) > 1


def test_a_verdict_is_a_shape_and_a_word(made: Made, shown: bytes) -> None:
    """Without its colour it still says what it is."""
    marks = [
        part
        for block in flat(made())
        if isinstance(block, Words)
        for part in block.line
        if isinstance(part, Mark | Strong)
    ]
    assert {"met", "missed"} <= {mark.role for mark in marks if isinstance(mark, Mark)}
    assert all(mark.text for mark in marks)
    text = shown.decode()
    verdicts = re.findall(r'<span class="verdict \w+">(<svg .*?</svg>)?([^<]+)</span>', text)
    assert len(verdicts) == text.count('<span class="verdict')
    assert all(shape and word for shape, word in verdicts)
