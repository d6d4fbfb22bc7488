"""The canonical layout: same meaning, same comments, the schema's order, nothing to do twice."""

from __future__ import annotations

import re
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from agreements.folder import ROOT
from agreements.formatting import first_difference, formatted
from agreements.json_schema import example_path
from agreements.kinds import KINDS, editor_header, kind_of
from agreements.layout import laid_out
from agreements.lock import Pin, write_lock
from agreements.writing import must_quote, written
from agreements.yaml_source import read_yaml

SHIPPED = sorted(p for p in ROOT.rglob("*.yaml"))
SMALL = sorted((Path(__file__).parent.parent / "checks" / "city").rglob("*.yaml"))


@cache
def data(text: str) -> Any:  # noqa: ANN401 - YAML holds any plain value
    """What a text means."""
    return YAML(typ="safe", pure=True).load(text)


def comments(text: str) -> list[str]:
    """The comments of a text that has no other `#` behind a blank, in no order."""
    return sorted(re.findall(r"(?:^|\s)(#[^\n]*)", text))


@pytest.mark.parametrize("path", [*SHIPPED[:40], *SMALL], ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_file_means_the_same_and_keeps_its_comments(path: Path) -> None:
    """And laying it out again changes nothing."""
    text = path.read_text("utf-8")
    once = formatted(text, KINDS[kind_of(data(text)) or ""])
    assert data(once) == data(text)
    assert comments(once) == comments(text)
    assert formatted(once, KINDS[kind_of(data(text)) or ""]) == once


def test_every_shipped_file_is_laid_out() -> None:
    """`accord fmt` has nothing to do in the project's own cities and examples."""
    assert [str(p) for p in SHIPPED if laid_out(p).finding] == []


BEFORE = """\
kind: Calendar   # what it is
# Who keeps it.

apiVersion: accord311/v1
spec:
    holidays: [ a,b ]
    hours: {tue: [["08:00", '17:00']], mon: [[07:00, "12:30"]]}   # Monday first
    timezone: America/Denver
    exceptions:
    -   reason: a, b
        date: 2026-11-28
        hours: []
    - {reason: "half: day", hours: [["08:00", "12:00"]],
       date: 2026-12-24}


# The end of the terms.
metadata: {id: crews}
# Nothing below.
"""
AFTER = """\
# Who keeps it.
apiVersion: accord311/v1
kind: Calendar   # what it is
# The end of the terms.
metadata: {id: crews}
spec:
  timezone: America/Denver
  hours: {mon: [["07:00", "12:30"]], tue: [["08:00", "17:00"]]}   # Monday first
  holidays: [a, b]
  exceptions:
    - date: 2026-11-28
      hours: []
      reason: a, b
    - {date: 2026-12-24, hours: [["08:00", "12:00"]], reason: "half: day"}
# Nothing below.
"""


def test_keys_stand_in_the_order_of_the_schema_and_comments_move_with_them() -> None:
    """Flow stays flow, block stays block, times are quoted."""
    laid = formatted(BEFORE, KINDS["Calendar"])
    assert [line for line in laid.split("\n") if line.strip()] == AFTER.strip().split("\n")
    assert formatted(AFTER, KINDS["Calendar"]) == AFTER


def test_names_that_the_city_chose_keep_their_order() -> None:
    """Services stand as their authors put them."""
    text = "spec:\n  services:\n    zoo: {title: {en: Zoo}}\n    art: {title: {en: Art}}\n"
    assert formatted(text, KINDS["City"]) == text


def test_a_long_flow_is_filled_to_the_width_and_no_further() -> None:
    """The next line stands under the first entry."""
    entry = "{date: 2026-11-28, name: " + "a very long name of a holiday " * 2 + "}"
    text = f"spec:\n  days: [{entry}, {entry}, {entry}]\n"
    laid = formatted(text, KINDS["HolidaySet"])
    assert max(map(len, laid.split("\n"))) <= 120
    assert laid.split("\n")[2].startswith("         {date")


def test_a_flow_with_a_comment_inside_stays_as_it_stands() -> None:
    """Nobody can say to which of its parts the comment would belong on one line."""
    text = 'spec:\n  hours: {tue: [["08:00", "17:00"]],   # the market\n          mon: []}\n'
    assert formatted(text, KINDS["Calendar"]) == text


def test_the_header_for_editors_comes_first_and_once() -> None:
    """An old one is replaced."""
    text = "# Invented.\n# yaml-language-server: $schema=elsewhere.json\nkind: Calendar\n"
    laid = formatted(text, KINDS["Calendar"], "# yaml-language-server: $schema=here.json")
    assert laid == "# yaml-language-server: $schema=here.json\n# Invented.\nkind: Calendar\n"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_shipped_file_names_its_schema(path: Path) -> None:
    """By a path that leads to it."""
    first = path.read_text("utf-8").split("\n", 1)[0]
    header = editor_header(path, kind_of(data(path.read_text("utf-8"))) or "")
    assert first == header
    assert (path.parent / first.partition("$schema=")[2]).resolve().is_file()


TRAPS = [
    ("12:30", True), ("milestone:cleared", True), ("no", True), ("On", True), ("null", True),
    ("", True),
    ("1.0", True), ("1e3", True), ("0x1F", True), ("- a", True), ("a: b", True), ("a #b", True),
    (" a", True), ("{x}", True), ("1.0.0", False), ("2026-07-01", False), ("a, b", False),
    ("it's", False), ("operator.director", False), ("#1", True), ("@home", True), ("café", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotes"), TRAPS)
def test_quotes_stand_where_a_reader_might_be_misled(text: str, *, quotes: bool) -> None:
    """In a block; inside braces a comma asks for them too."""
    assert must_quote(text, flow=False) is quotes
    assert must_quote("a, b", flow=True)


@given(st.text(max_size=40))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    """However it has to be written, in a block and inside braces."""
    surrogates_gone = text.encode("utf-8", "ignore").decode()
    plain = surrogates_gone.replace("\x85", "").replace("\u2028", "").replace("\u2029", "")
    assert data(f"a: {written(plain, flow=False)}\n")["a"] == plain
    assert data(f"{{a: {written(plain, flow=True)}, b: 1}}\n")["a"] == plain


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_matter(random: Random) -> None:
    """An agreement with its keys shuffled is laid out as the one it was made from."""
    original, target = _example()
    shuffled = _shuffled(data(original), random)
    again = formatted(_dumped(shuffled), KINDS["Agreement"])
    assert data(again) == data(target)
    assert _keys(data(again)["spec"]["clock"]) == _keys(data(target)["spec"]["clock"])
    assert _keys(data(again)["spec"]["parties"]) == _keys(data(target)["spec"]["parties"])


@cache
def _example() -> tuple[str, str]:
    original = example_path("Agreement").read_text("utf-8")
    return original, formatted(original, KINDS["Agreement"])


def _shuffled(value: Any, random: Random) -> Any:  # noqa: ANN401 - YAML holds any plain value
    if isinstance(value, dict):
        items = list(value.items())
        random.shuffle(items)
        return {key: _shuffled(inner, random) for key, inner in items}
    return [_shuffled(inner, random) for inner in value] if isinstance(value, list) else value


def _dumped(value: object) -> str:
    stream = StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment] # its default is None
    yaml.dump(value, stream)
    return stream.getvalue()


def _keys(value: dict[str, Any]) -> list[str]:
    return list(value)


class TestFiles:
    """Files on disk."""

    def test_the_first_line_that_differs_is_named(self, tmp_path: Path) -> None:
        """With the code of the rule."""
        path = tmp_path / "crews.yaml"
        path.write_text(BEFORE, "utf-8")
        found = laid_out(path).finding
        assert found
        assert (found.code, found.line, found.severity) == ("SLA006", 1, "warning")

    def test_a_pinned_version_is_left_alone(self, tmp_path: Path) -> None:
        """Its bytes are what was signed."""
        path = tmp_path / "mapleton" / "parks" / "1.0.0.yaml"
        path.parent.mkdir(parents=True)
        path.write_text("kind: Agreement\napiVersion: accord311/v1\n", "utf-8")
        assert laid_out(path).text == "apiVersion: accord311/v1\nkind: Agreement\n"
        write_lock(tmp_path / "mapleton", {"mapleton/parks@1.0.0": Pin("a", "b", {})})
        assert laid_out(path).text is None

    def test_a_broken_file_is_told_and_not_touched(self, tmp_path: Path) -> None:
        """Laying out starts from what can be read."""
        path = tmp_path / "crews.yaml"
        path.write_text("kind: [\n", "utf-8")
        done = laid_out(path)
        assert done.text is None
        assert done.finding
        assert done.finding.severity == "error"


def test_the_first_difference_counts_from_one() -> None:
    """None where there is none."""
    assert first_difference("a\nb\n", "a\nb\n") is None
    assert first_difference("a\nb\n", "a\nc\n") == 2


def test_read_yaml_and_the_layout_agree_on_the_examples() -> None:
    """Every example is readable, and laid out."""
    for kind in KINDS:
        document, findings = read_yaml(example_path(kind))
        assert findings == []
        assert document.data["kind"] == kind
