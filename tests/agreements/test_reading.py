"""One file read: what it holds, where each part stands, and never an exception."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.folder import load_city
from agreements.schema.agreement import Agreement
from agreements.schema.calendar import HolidaySet
from agreements.validation import validate
from agreements.yaml_source import MAX_BYTES, Document, read_yaml
from tests.agreements.small import FILES, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to write into."""
    return tmp_path / "file.yaml"


def read(file: Path, text: str | bytes) -> Document:
    """The document of a text that has no finding."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    document, findings = read_yaml(file)
    assert findings == []
    return document


def codes(file: Path, text: str | bytes) -> list[str]:
    """`line:column CODE` of what is wrong with a text, which then has no data or a finding."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [f"{f.line}:{f.column} {f.code}" for f in read_yaml(file)[1]]


PLAIN: list[tuple[str, Any]] = [
    ("1", 1),
    ("-7", -7),
    ("1.5", 1.5),
    ("2e3", 2000.0),
    ("true", True),
    ("False", False),
    ("~", None),
    ("null", None),
    ("", None),
    ("NO", "NO"),
    ("on", "on"),
    ("1.0.0", "1.0.0"),
    ("2026-07-01", "2026-07-01"),
    ('"12:30"', "12:30"),
    ('"1"', "1"),
    ("'true'", "true"),
    ("[1, two]", [1, "two"]),
    ("{a: {b: 1}}", {"a": {"b": 1}}),
    ("|\n  two\n  lines", "two\nlines\n"),
    ("=", "="),
    ("-", [None]),
    ("+.inf", float("inf")),
]


@pytest.mark.parametrize(("text", "value"), PLAIN)
def test_a_value_is_what_yaml_1_2_says(file: Path, text: str, value: object) -> None:
    """`NO` is a word, a date is text until a schema asks for one."""
    found = read(file, f"key:\n  {text}\n").data["key"]
    assert found == value
    assert type(found) is type(value)


def test_a_number_that_no_computer_holds_stays_text(file: Path) -> None:
    """The schema will say that no number stands there; nothing breaks before."""
    assert read(file, f"key: {'9' * 5000}\n").data == {"key": "9" * 5000}


def test_every_key_and_value_knows_where_it_stands(file: Path) -> None:
    """Line and column from 1, in blocks, in flow, in lists and after comments."""
    document = read(file, "# first\na:\n  - b: 1\n    c: {d: [x, y]}\n")
    assert document.position(("a",)) == (2, 1)
    assert document.position(("a", 0, "b")) == (3, 5)
    assert document.values["a", 0, "b"] == (3, 8)
    assert document.position(("a", 0, "c", "d")) == (4, 9)
    assert document.position(("a", 0, "c", "d", 1)) == (4, 16)
    assert document.line("a", 0, "c", "nowhere", "to", "be", "found") == 4


UNREADABLE: list[tuple[str | bytes, list[str]]] = [
    ("", ["1:1 SLA000"]),
    ("# nothing but a comment\n", ["1:1 SLA000"]),
    ("---\n", ["1:1 SLA000"]),
    ("~\n", ["1:1 SLA000"]),
    ("a: [1\n", ["2:1 SLA000"]),
    ("a: b: c\n", ["1:5 SLA000"]),
    ("a: 1\n b: 2\n", ["2:3 SLA000"]),
    (b"a: 1\nb: caf\xe9\n", ["2:7 SLA000"]),
    ("a: 1\n".encode("utf-16"), ["1:1 SLA000"]),
    (b"a: 1\nb: \x00\n", ["2:4 SLA000"]),
    ("a: 1\n---\nb: 2\n", ["2:1 SLA000"]),
    ("a: &x 1\n", ["1:4 SLA007"]),
    ("a: &x 1\nb: *x\n", ["1:4 SLA007", "2:4 SLA007"]),
    ("a: *x\n", ["1:4 SLA007"]),
    ("a:\t1\nb:\t2\n", ["1:3 SLA007", "2:3 SLA007"]),
    ("a:\n\tb: 1\n", ["2:1 SLA007"]),
    ("a: 1 #\tcomment\n", ["1:7 SLA007"]),
    ("<<: {a: 1}\n", ["1:1 SLA007"]),
    ("a: !!int '1'\n", ["1:4 SLA007"]),
    ("a: !mine 1\n", ["1:4 SLA007"]),
    ("%YAML 1.1\n---\na: no\n", ["1:1 SLA007"]),
    ("a: 1\na: 2\n'a': 3\n", ["2:1 SLA002", "3:1 SLA002"]),
    ("a: {b: 1, b: 2}\n", ["1:11 SLA002"]),
    ("? [a]\n: 1\n", ["1:3 SLA003"]),
    ("a: 12:30\n", ["1:4 SLA003"]),
    ("a: 08:00\n", ["1:4 SLA003"]),
    ("a: 1_000\n", ["1:4 SLA003"]),
    ("a: 010\n", ["1:4 SLA003"]),
    ("a: 0x1F\n", ["1:4 SLA003"]),
    ("a: 2015-02-16T12:30\n", ["1:4 SLA003"]),
    ("a: 2015-02-16 12:30:00\n", ["1:4 SLA003"]),
]


@pytest.mark.parametrize(("text", "expected"), UNREADABLE)
def test_what_cannot_be_read_alike_everywhere_is_found_at_its_place(
    file: Path, text: str | bytes, expected: list[str]
) -> None:
    """Each with line, column and code; several at once."""
    assert codes(file, text) == expected


@pytest.mark.parametrize("word", ["NO", "on", "Yes", "off"])
def test_a_text_that_others_read_as_true_or_false_is_found_where_text_belongs(
    file: Path, word: str
) -> None:
    """At its place, with what to write; in quotes it is what it says."""
    metadata = f"metadata: {{id: desk, source: {word}, name: '{word}'}}\n"
    document = read(file, f"apiVersion: accord311/v1\nkind: HolidaySet\n{metadata}")
    found = [f for f in validate(document, HolidaySet)[1] if "not quoted" in f.message]
    assert [(f.line, f.column, f.code, f.fix) for f in found] == [
        (3, 30, "SLA003", f'write "{word}"')
    ]


def test_a_mark_at_the_beginning_that_editors_leave_is_no_text(file: Path) -> None:
    """A byte order mark and the line ends of another system change nothing."""
    assert read(file, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n").data == {"a": 1, "b": 2}
    assert codes(file, b"\xef\xbb\xbfa: 1\r\nb: \xff\r\n") == ["2:4 SLA000"]


def test_a_bomb_of_aliases_is_refused_before_it_goes_off(file: Path) -> None:
    """Nine levels of nine are a billion values; reading stops at the first alias."""
    levels = ["a0: &a0 [x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert codes(file, "\n".join(levels)) == ["1:5 SLA007", "2:5 SLA007", "2:10 SLA007"]


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_a_hundred_thousand_levels_are_refused_at_the_forty_first(file: Path, bracket: str) -> None:
    """At once, without running out of stack or time."""
    began = process_time()
    (found,) = codes(file, bracket * 100_000)
    assert process_time() - began < 5
    assert found.endswith("SLA007")
    assert codes(file, "[" * 40 + "]" * 40) == []


def test_a_file_that_is_too_large_is_not_parsed(file: Path) -> None:
    """Up to the limit it is; the message names it."""
    assert codes(file, b"#" * (MAX_BYTES + 1)) == ["1:1 SLA000"]
    assert read(file, b"a: 1\n" + b"#" * (MAX_BYTES - 5)).data == {"a": 1}


def test_a_file_that_is_none_is_a_finding(tmp_path: Path) -> None:
    """Missing, a folder, a link into nothing: said, not raised."""
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "nothing.yaml")
    for name in ("missing.yaml", "folder.yaml", "link.yaml"):
        document, (finding,) = read_yaml(tmp_path / name)
        assert document.data is None
        assert (finding.code, finding.line) == ("SLA000", 1)
        assert "cannot be read" in finding.message


# -- never an exception --------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "*a", "&a ", "!!int ", "!!binary x", "<<: ", "%YAML 1.1\n", "---\n", "...\n", "\t", "\x00",
        "12:30", "0_7", "-_", "._", ".5", "1e999", "9" * 5000, ".nan", "2024-01-01T00:00:00Z",
        "0001-01-01", "9999-12-31", "2026-02-30", '"\\ud800"', '"\\UFFFFFFFF"', "[", "]", "{", "}",
        ": ", "- ", "? ", "| ", "> ", "'", '"', "#", "\n", "\r", "\u2028", "\ufeff", "é", "𝄞", "~",
        "null", "true", "99999999999999999999", "-1", "0", "{business_days: 2}", "[[[[", "24:00",
        "25:00", "Etc/GMT+7", "America/Denver", "milestone:", "signed", "",
    ]
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the small city with a few places overwritten, doubled or cut out."""
    name = draw(st.sampled_from(sorted(FILES)))
    text = FILES[name]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(PIECES) + text[end:]
    return name, text


@given(mutated())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_mutilated_file_gives_findings_and_never_an_exception(
    tmp_path: Path, mutation: tuple[str, str]
) -> None:
    """Whatever was done to it: the city is loaded, or it is said what is wrong and where."""
    name, text = mutation
    root = write(tmp_path)
    (root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    folder, findings = load_city(root)
    assert folder is not None or findings
    lines = text.count("\n") + text.count("\r") + 2
    for finding in findings:
        assert 1 <= finding.line <= lines or finding.file != str(root / name)
        assert finding.column >= 1
        assert str(finding).encode()


@given(st.binary(max_size=400))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_random_bytes_give_findings_and_never_an_exception(tmp_path: Path, raw: bytes) -> None:
    """Read, and handed to a schema if anything could be."""
    path = tmp_path / "random.yaml"
    path.write_bytes(raw)
    document, findings = read_yaml(path)
    if document.data is not None:
        findings += validate(document, Agreement)[1]
    assert findings


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)
    | st.dates(date(1990, 1, 1)).map(str)
    | st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
)
DATA = st.recursive(
    SCALARS,
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.sampled_from(["spec", "services", "kind", "x"]), below, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["apiVersion", "kind", "metadata", "spec", "y"]), DATA))
@settings(max_examples=80, deadline=None)
def test_any_plain_data_is_refused_by_the_schema_with_findings(data: dict[str, Any]) -> None:
    """No shape of data breaks the explanation of what is wrong with it."""
    document = Document("any.yaml", data=data)
    model, findings = validate(document, Agreement)
    assert model is None
    assert findings
    assert all(f.code.startswith("SLA") and f.fix for f in findings)
