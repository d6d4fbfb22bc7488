"""The canonical text is written piece by piece; its bytes are those of the plain way."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.canonical import HEADER, canonical_hash, canonical_parts, canonical_text
from agreements.canonical_json import indented, lean, lean_indented, mapping_of
from agreements.files import CityFiles, read_files
from agreements.folder import ROOT
from agreements.schema.calendar import CalendarSpec
from tests.agreements.fuzz import SMALL_CITY

TEXTS = st.text(max_size=8) | st.sampled_from(
    ['"', "\\", "\n", "\x00\x1f\x7f", "é", "\u2028", "😀"]
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@cache
def files_of(city: Path) -> CityFiles:
    """A city's files."""
    files, findings = read_files(city)
    assert files, findings
    return files


@settings(max_examples=300, deadline=None)
@given(value=PLAIN)
def test_writing_in_one_pass_gives_the_bytes_of_leaving_out_first(value: object) -> None:
    """Empty parts, whole numbers with a decimal, quotes and controls, at any depth."""
    assert lean_indented(value) == indented(lean(value))


@settings(max_examples=100, deadline=None)
@given(parts=st.dictionaries(TEXTS, PLAIN, max_size=4))
def test_parts_written_by_themselves_stand_as_if_written_together(parts: dict[str, Any]) -> None:
    """Every line a level further in, and the names in order."""
    assert mapping_of({name: indented(part) for name, part in parts.items()}) == indented(parts)


@pytest.mark.parametrize(
    "city", [ROOT / "denver", ROOT / "boston", SMALL_CITY], ids=lambda p: p.name
)
def test_the_text_of_every_version_is_the_json_of_its_parts(city: Path) -> None:
    """The whole text of each shipped version, also where the city's files remember shared parts."""
    files = files_of(city)
    for version in files.agreements:
        plain = f"{HEADER}\n{indented(canonical_parts(files, version.model))}\n"
        assert canonical_text(files, version.model) == plain


def test_a_remembered_hash_is_that_of_the_text() -> None:
    """Asked twice, and of files that remember nothing yet."""
    files = files_of(ROOT / "denver")
    for version in files.agreements:
        text = canonical_text(replace(files), version.model)
        hashes = {canonical_hash(files, version.model) for _ in range(2)}
        assert hashes == {hashlib.sha256(text.encode()).hexdigest()}


def test_what_is_remembered_of_files_is_not_taken_for_others() -> None:
    """Another text of a version beside the same files, and the same version beside other files."""
    files = files_of(ROOT / "denver")
    version = next(a.model for a in files.agreements if a.model.agency == "parks")
    before = canonical_hash(files, version)
    renamed = version.metadata.model_copy(update={"labels": {"word": "other"}})
    assert canonical_hash(files, version.model_copy(update={"metadata": renamed})) != before
    without = [
        replace(c, model=c.model.model_copy(update={"spec": _without_holidays(c.model.spec)}))
        for c in files.calendars
    ]
    assert canonical_hash(replace(files, calendars=tuple(without)), version) != before
    assert canonical_hash(files, version) == before


def _without_holidays(spec: CalendarSpec) -> CalendarSpec:
    return spec.model_copy(update={"holidays": []})
