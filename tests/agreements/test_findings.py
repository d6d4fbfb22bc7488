"""Each problem of a file drawn small, beside the place and the code that it is told under."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreements.finding import Finding
from agreements.folder import load_city
from agreements.sentences import said
from tests.agreements.small import FILES, altered, write

PROMISE = "crews/1.0.0.yaml"
DESK = "calendars/desk.yaml"

# The file, what stands there, what stands there instead, and what is found.
WRONG: list[tuple[str, str, str, str]] = [
    # -- what cannot be read
    (PROMISE, "services:", "services: [", "SLA000 18:15"),
    (PROMISE, "en: Denver 311 and the crews", 'en: "\x07"', "SLA000 6:16"),
    (PROMISE, "en: Denver 311 and the crews", r'en: "\ud800"', "SLA000 6:15"),
    (PROMISE, "parties:", "---\n  parties:", "SLA000 12:3"),
    # -- keys
    (PROMISE, "pothole:\n      calendar", "pothole:\n      calender", "SLA001 18:7 'calendar'"),
    (PROMISE, "{business_days", "{busines_days", "SLA001 19:55 'business_days'"),
    (PROMISE, "from: 2024", "from_: 2024", "SLA001 10:15 'from'"),
    (PROMISE, "standing: p", "standing: published\n  standing: p", "SLA002 10:3"),
    (PROMISE, "{org: Crews}", "{org: Crews, org: Parks}", "SLA002 11:34"),
    (PROMISE, "      calendar: desk\n", "", "SLA010 18:7 calendar"),
    (PROMISE, "    pothole:", "    ? [pothole]\n    :", "SLA003 17:7"),
    # -- values, and what YAML makes of them
    (PROMISE, "version: 1.0.0", "version: 1.0", "SLA003 5:3 quotes"),
    (PROMISE, '"15:00"', "15:00", 'SLA003 13:28 "15:00"'),
    (DESK, '"08:00", "17:00"', "08:00, 17:00", 'SLA003 8:12 "08:00"'),
    (PROMISE, "percent: 90", 'percent: "90"', "SLA003 15:12"),
    (PROMISE, "percent: 90", "percent: 0_90", "SLA003 15:21 0_90"),
    (PROMISE, "min_cases: 30", "min_cases: yes", "SLA003 15:62"),
    (PROMISE, "status: published", "status: publshed", "SLA003 8:3 'published'"),
    (PROMISE, "from: 2024-01-01", "from: 2024-02-30", "SLA003 10:15"),
    (PROMISE, "from: 2024-01-01", "from: 2024-W01-1", "SLA003 10:15"),
    (PROMISE, "from: 2024-01-01", 'from: "2024-01-01T00:00+02:00"', "SLA003 10:15 offset"),
    (PROMISE, "from: 2024-01-01", 'from: "2024-01-01T00"', "SLA003 10:15"),
    (PROMISE, "from: 2024-01-01", "from: 2024-01-01T00:00", "SLA003 10:21 quoted"),
    (PROMISE, "to: 2025-01-01", "to: 9999-12-31", "SLA003 10:33 leave"),
    ("holidays/offices.yaml", "2026-09-07", '"2026-09-07T00:00"', "SLA003 7:8 time of day"),
    (DESK, '[["08:00", "17:00"]]', '[["08:00"]]', "SLA003 8:11"),
    # -- who a file is
    (PROMISE, "version: 1.0.0", 'version: "1.0"', "SLA004 5:3"),
    (PROMISE, "version: 1.0.0", f"version: {'9' * 5_000}.0.0", "SLA004 5:3"),
    (PROMISE, "version: 1.0.0", "version: 1.0.1", "SLA004 5:3 '1.0.0'"),
    (PROMISE, "denver/crews", "denver/parks", "SLA004 4:3 'denver/crews'"),
    (PROMISE, "denver/crews", "Denver/Crews", "SLA004 4:3"),
    (DESK, "{id: desk}", "{id: counter}", "SLA004 3:12 'desk'"),
    (DESK, "{id: desk}", "{id: Desk}", "SLA004 3:12"),
    # -- lengths of time
    (PROMISE, "{business_days: 2}", "2", "SLA005 19:46"),
    (PROMISE, "{business_days: 2}", "{}", "SLA005 19:46"),
    (PROMISE, "{business_days: 2}", "{business_days: 2, business_hours: 3}", "SLA005 19:46"),
    (PROMISE, "{business_days: 2}", "{business_days: 0}", "SLA005 19:55"),
    (PROMISE, "{business_days: 2}", "{business_days: -2}", "SLA005 19:55"),
    (PROMISE, "{business_days: 2}", "{business_days: 1.5}", "SLA005 19:55"),
    (PROMISE, "{business_days: 2}", "{business_days: 99999999999999999999}", "SLA005 19:55"),
    (PROMISE, "{business_days: 2}", "{calendar_days: 4000}", "SLA005 19:55 3,650"),
    (PROMISE, "{business_days: 2}", "{minutes: 2}", "SLA005 19:46 business_minutes"),
    # -- what does not read the same everywhere
    (PROMISE, "parties: {", "parties: &all {", "SLA007 11:12"),
    (PROMISE, "{org: Crews}", "*all", "SLA007 11:21"),
    (PROMISE, "    pothole:\n", "    pothole:\n      <<: {calendar: desk}\n", "SLA007 18:7"),
    (PROMISE, "kind: Agreement", "kind: !!str Agreement", "SLA007 2:7"),
    (PROMISE, "apiVersion:", "%YAML 1.1\n---\napiVersion:", "SLA007 1:1"),
    (PROMISE, "kind: Agreement", "kind:\tAgreement", "SLA007 2:6"),
    (PROMISE, "  status:", "\tstatus:", "SLA007 8:1"),
    (PROMISE, "{org: Crews}", "[" * 60, "SLA007 11:58"),
    # -- names that nobody defined
    (PROMISE, "calendar: desk", "calendar: desks", "SLA008 18:7 'desk'"),
    (PROMISE, "    pothole:", "    potholes:", "SLA008 17:5 'pothole'"),
    (PROMISE, "milestone:paved", "milestone:pave", "SLA008 19:20 'paved'"),
    (DESK, "[offices]", "[offices, office]", "SLA008 9:23 'offices'"),
    ("sources/app.yaml", "Open: open", "Open: opened", "SLA008 9:14 'open'"),
    # -- windows, zones and hours
    (PROMISE, "from: 2024", "from: 2025", "SLA103 10:33"),
    (DESK, "America/Denver", "America/Denvr", "SLA301 5:3 'America/Denver'"),
    (DESK, "America/Denver", "MST", "SLA301 5:3"),
    (DESK, '"12:00"]', '"13:30"]', "SLA302 7:31"),
    (DESK, '["13:00", "17:00"]', '["13:00", "25:00"]', "SLA302 7:41"),
]


def found(root: Path) -> list[Finding]:
    """What is wrong with a city's folder."""
    return load_city(root)[1]


def test_the_city_that_all_of_these_are_drawn_from_has_no_finding(tmp_path: Path) -> None:
    """So what is found below is what was changed."""
    folder, findings = load_city(write(tmp_path))
    assert findings == []
    assert folder is not None


@pytest.mark.parametrize("wrong", WRONG, ids=lambda w: f"{w[3]} for {w[2][:30]!r}")
def test_a_problem_is_told_with_its_file_line_column_and_code(
    wrong: tuple[str, str, str, str], tmp_path: Path
) -> None:
    """And with what to do, where there is a likely answer; a city with an error is not loaded."""
    file, old, new, expected = wrong
    root = write(tmp_path)
    (root / file).write_text(altered(file, old, new), encoding="utf-8")
    code, place, *hint = expected.split(" ", 2)
    folder, findings = load_city(root)
    at = [f for f in findings if f"{f.line}:{f.column}" == place and f.code == code]
    assert at, [str(f) for f in findings]
    assert at[0].file == str(root / file)
    assert all(text in f"{at[0].message} {at[0].fix}" for text in hint)
    assert folder is None


def test_all_problems_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """Nobody mends one to be told the next: reading, keys, values and lengths in one go."""
    text = FILES[PROMISE]
    for old, new in (
        ("kind: Agreement", "kind:\tAgreement"),
        ("parties: {", "parties: &all {"),
        ("  standing: published\n", "  standing: published\n  standing: published\n"),
        ('"15:00"', "15:00"),
        ("version: 1.0.0", "version: 1.0"),
        ("      calendar: desk\n", "      calender: desk\n"),
        ("{business_days: 2}", "{business_days: 0}"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    root = write(tmp_path, crews__1=None)
    (root / PROMISE).write_text(text, encoding="utf-8")
    codes = [f.code for f in found(root)]
    assert set(codes) == {"SLA001", "SLA002", "SLA003", "SLA005", "SLA007"}
    assert (codes.count("SLA007"), codes.count("SLA003")) == (2, 2)


def test_problems_of_several_files_are_told_together_in_their_order(tmp_path: Path) -> None:
    """By file, line and column."""
    root = write(tmp_path)
    (root / PROMISE).write_text(altered(PROMISE, "effective:", "efective:"), encoding="utf-8")
    (root / DESK).write_text(altered(DESK, "America/Denver", "MST"), encoding="utf-8")
    findings = found(root)
    assert {Path(f.file).name for f in findings} == {"1.0.0.yaml", "desk.yaml"}
    assert findings == sorted(findings)


def test_a_broken_file_does_not_make_its_name_unknown(tmp_path: Path) -> None:
    """The calendar with a slip in it is told once, and not again by all who use it."""
    root = write(tmp_path)
    (root / DESK).write_text(altered(DESK, "America/Denver", "MST"), encoding="utf-8")
    assert [f.code for f in found(root)] == ["SLA301"]


OVERLAPS = [
    ("{from: 2024-01-01, to: 2025-01-01}", "{from: 2025-01-01, to: 2026-01-01}", False),
    ("{from: 2024-01-01, to: 2025-01-01}", "{from: 2024-12-31, to: 2026-01-01}", True),
    ("{from: 2024-01-01}", "{from: 2025-01-01}", True),
    ("{from: 2024-01-01, to: 2030-01-01}", "{from: 2025-01-01, to: 2026-01-01}", True),
    ('{from: 2024-01-01, to: "2024-06-01T12:30"}', '{from: "2024-06-01T12:30"}', False),
    ('{from: 2024-01-01, to: "2024-06-01T12:31"}', '{from: "2024-06-01T12:30"}', True),
]


@pytest.mark.parametrize(("first", "second", "overlap"), OVERLAPS)
def test_two_versions_in_force_at_one_instant_are_refused(
    tmp_path: Path, first: str, second: str, *, overlap: bool
) -> None:
    """The end of a window is exclusive, so the next may begin with it."""
    root = write(tmp_path)
    written = FILES[PROMISE].replace("{from: 2024-01-01, to: 2025-01-01}", first)
    (root / PROMISE).write_text(written, encoding="utf-8")
    later = written.replace(first, second).replace("version: 1.0.0", "version: 1.1.0")
    (root / "crews" / "1.1.0.yaml").write_text(later, encoding="utf-8")
    findings = found(root)
    assert any(f.code == "SLA101" for f in findings) == overlap
    assert (load_city(root)[0] is None) == overlap


def test_a_finding_reads_as_one_line_and_as_a_mapping() -> None:
    """`file:line:column severity CODE message — fix`."""
    told, mend = said("unknown key {key!r}", key="x"), said("remove it")
    finding = Finding("a.yaml", 3, 7, "error", "SLA001", "spec.x", told, mend)
    assert str(finding) == "a.yaml:3:7 error SLA001 unknown key 'x' — remove it"
    assert finding.as_json()["fix"] == "remove it"
    assert re.fullmatch(r"[^:]+:\d+:\d+ error SLA\d{3} .+ — .+", str(finding))
