"""The Agreements page and the glossary on real stores, as each role sees them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agreements.folder import ROOT
from tests.pages.seen import Open, title, unfold

SOLID_WASTE = {"agreement": "denver/solid-waste"}
IN_REVIEW = {"agreement": "denver/community-planning"}


def words(app: AppTest) -> str:
    """Everything that is written on the page, tables and file included."""
    parts = [*app.markdown, *app.header, *app.code]
    tables = [table.value.to_string() for table in (*app.table, *app.dataframe)]
    return "\n".join([*(str(part.value) for part in parts), *tables])


def links(app: AppTest) -> list[str]:
    """The words of all links on the page."""
    return [link.proto.label for link in app.get("page_link")]


@pytest.fixture
def denver_page(opened: Open, denver: Path) -> Open:
    """Opens the page of the demonstration city: `denver_page(group="mayor", version="2.0.0")`."""
    return lambda **asked: opened("agreements", denver, city="denver", **asked)


def test_the_library_says_who_has_promised_what(denver_page: Open) -> None:
    """Finding, time line, coverage map, and the cases that fall through."""
    app = denver_page()
    assert title(app).startswith("Three of seven agencies have a signed agreement")
    line, coverage = app.get("vega_lite_chart")
    assert "Animal Protection: 1.0.0, Oct 1, 2024" in line.proto.alt
    assert "Environment: " in coverage.proto.alt
    assert "Invented demonstration data." in words(app)
    assert "  \n:gray-badge[:material/block: Nothing promised] " in words(app)
    assert "None" not in words(app)


@pytest.mark.parametrize(
    ("group", "drafts", "counts"),
    [("mayor", True, True), ("works", False, False), ("nobody", False, False)],
)
def test_drafts_and_counts_are_for_those_who_may_see_them(
    denver_page: Open, group: str, *, drafts: bool, counts: bool
) -> None:
    """A resident sees that nothing is signed, and neither the draft nor a number of cases."""
    app = unfold(denver_page(group=group), "coverage")
    assert ("In review" in words(app)) == drafts
    assert any("Cases without a promise" in t.value.columns for t in app.dataframe) == counts


def test_one_agreement_is_read_by_clause_with_its_lines(denver_page: Open) -> None:
    """The version in force, its promises, the text, the record and the file."""
    app = denver_page(**SOLID_WASTE)
    assert title(app) == "Solid Waste: promises for 7 services hold until Jun 30, 2027"
    text = words(app)
    assert "Within 10 working days" in text
    assert "`agreements/denver/solid-waste/2.1.0.yaml`, line " in text
    assert "swm.director@example.gov" in text
    assert "confirmed 113 days ago, due every 6 months" in text
    assert app.code[0].value.startswith("#")


@pytest.mark.parametrize("group", ["nobody", "works"])
def test_who_is_no_party_reads_the_text_without_contacts(denver_page: Open, group: str) -> None:
    """Neither in the text, nor in a table, nor in the file."""
    app = denver_page(group=group, **SOLID_WASTE)
    assert title(app) == "Solid Waste: promises for 7 services hold until Jun 30, 2027"
    assert "@example.gov" not in words(app)
    assert "Who stands behind" not in words(app)
    assert "Without contacts and comments" in words(app)
    assert "apiVersion: accord311/v1" in app.code[0].value


def test_a_draft_reads_like_an_agreement_that_does_not_exist(denver_page: Open) -> None:
    """Nobody can find out by asking what is being negotiated."""
    hidden = denver_page(group="nobody", **IN_REVIEW)
    absent = denver_page(group="nobody", agreement="denver/nobody")
    assert title(hidden) == title(absent) == "No such agreement here"
    assert words(hidden).replace("community-planning", "nobody") == words(absent)
    assert links(hidden) == ["All agreements"]
    seen = denver_page(**IN_REVIEW)
    assert title(seen) == "Community Planning: a text for 5 services is under negotiation"


@pytest.mark.parametrize("asked", [{"version": "9.9.9"}, {"compare": "9.9.9"}])
def test_an_unknown_version_is_said_to_be_unknown(denver_page: Open, asked: dict[str, str]) -> None:
    """Not shown as another one that happens to be there."""
    app = denver_page(**SOLID_WASTE, **asked)
    assert title(app) == "No such agreement here"
    assert "denver/solid-waste@9.9.9" in words(app)


def test_what_is_asked_for_cannot_bring_markdown_onto_the_page(denver_page: Open) -> None:
    """What stands in the address is repeated letter by letter."""
    app = denver_page(agreement="[x](http://example.org)")
    assert "\\[x\\](http\N{WORD JOINER}\\://example.org)" in words(app)


def test_two_versions_stand_beside_each_other(denver_page: Open) -> None:
    """The address names both; a choice is written into it."""
    app = denver_page(**SOLID_WASTE)
    app.selectbox(key="choose_compare").select("2.0.0").run()
    assert app.query_params["compare"] == "2.0.0"
    assert title(app) == "Version 2.1.0 asks more in 2 places than 2.0.0"
    assert "Tightened: asks more" in words(app)
    app.selectbox(key="choose_version").select("1.0.0").run()
    assert title(app).startswith("Version 1.0.0 asks ")


def test_the_page_speaks_spanish(denver_page: Open) -> None:
    """Title, text and comparison."""
    assert title(denver_page(lang="es")).startswith("Tres de siete dependencias")
    app = denver_page(lang="es", **SOLID_WASTE)
    assert "En 10 días hábiles" in words(app)
    assert "línea " in words(app)


def test_without_a_day_the_page_says_what_to_do(opened: Open, tmp_path: Path) -> None:
    """Which version holds is never told by the clock of the server."""
    app = opened("agreements", tmp_path, city="denver")
    assert title(app) == "No agreement can be shown yet"
    assert "`accord measure`" in words(app)


def test_a_city_without_agreements_is_told_how_a_first_one_looks(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And one whose files have findings is told to check them."""
    city = tmp_path / "empty"
    city.mkdir()
    shutil.copy(ROOT / "boston" / "city.yaml", city)
    monkeypatch.setenv("ACCORD_AS_OF", "2026-10-01")
    assert title(opened("agreements", tmp_path, city=str(city))) == "There is no agreement yet"
    (city / "city.yaml").write_text("kind: [\n", encoding="utf-8")
    for page in ("agreements", "stages"):
        app = opened(page, tmp_path, city=str(city))
        assert title(app) == "The agreements cannot be read"
        assert "accord check" in words(app)


def test_dues_that_a_city_publishes_alone_are_called_so(opened: Open, boston: Path) -> None:
    """Nobody signed them; the list is one entry for all departments."""
    app = opened("agreements", boston)
    assert title(app) == "The city publishes dues for every agency; no agreement is signed"
    one = opened("agreements", boston, agreement="boston/pwdx")
    assert title(one) == "Public Works: the city publishes a due for every service"
    assert "Signed by" not in words(one)


@pytest.mark.parametrize("group", ["mayor", "nobody"])
def test_everybody_reads_what_the_stages_mean(opened: Open, tmp_path: Path, group: str) -> None:
    """Without figures, without signing in, in both languages."""
    app = opened("stages", tmp_path, city="denver", group=group)
    assert title(app) == "Your request stays open until it reads “Closed” or “Withdrawn”"
    assert "The city has your request. Nobody has been given it yet." in words(app)
    spanish = opened("stages", tmp_path, city="denver", group=group, lang="es")
    assert "La ciudad tiene su solicitud." in words(spanish)


@pytest.mark.parametrize(
    ("line", "quoted", "unfolded"),
    [
        ("2.0.0:83", "max_total: {business_days: 5}", "How time is counted"),
        ("2.0.0:150", 'stops: "milestone:site_clear"', "What is promised"),
        ("2.0.0:93", "first_response: {starts: opened", None),
    ],
)
def test_a_link_lands_at_its_line(
    denver_page: Open, line: str, quoted: str, unfolded: str | None
) -> None:
    """It is quoted before all else, with its clause in words, and its part of the text is open."""
    app = denver_page(**SOLID_WASTE, version="2.0.0", line=line)
    assert app.header[0].value == f"Line {line.rpartition(':')[2]} of the agreement"
    assert quoted in app.code[0].value
    opened_ = [part.label for part in app.expander if part.proto.expanded]
    assert opened_ == ([unfolded] if unfolded else [])
    clauses = [block.value for block in app.markdown if block.value.startswith("**Illegal dumping")]
    assert len(clauses) == (2 if unfolded == "What is promised" else 1)


@pytest.mark.parametrize("line", ["2.1.0:83", "2.0.0:99999", "2.0.0:0", "2.0.0:x", "83"])
def test_a_line_of_another_version_or_none_leads_to_the_version_itself(
    denver_page: Open, line: str
) -> None:
    """Another version has other lines; whoever chooses one there is not shown a wrong one."""
    app = denver_page(**SOLID_WASTE, version="2.0.0", line=line)
    assert "of the agreement" not in str(app.header[0].value)
    assert title(app).startswith("Solid Waste")


def test_a_line_shows_nobody_what_the_file_does_not(denver_page: Open) -> None:
    """Contacts are left out for a resident, and a link to their line finds none."""
    app = denver_page(group="mayor", **SOLID_WASTE, version="2.0.0")
    lines = app.code[0].value.splitlines()
    contacts = next(n for n, line in enumerate(lines, 1) if line.strip().startswith("contacts:"))
    asked = {**SOLID_WASTE, "version": "2.0.0", "line": f"2.0.0:{contacts}"}
    assert denver_page(group="mayor", **asked).header[0].value.startswith(f"Line {contacts} ")
    assert not str(denver_page(group="nobody", **asked).header[0].value).startswith("Line")
