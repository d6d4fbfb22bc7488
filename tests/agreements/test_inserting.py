"""A text in no file is read as its file would be, and stands in its place among the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.files import CityFiles, read_files
from agreements.inserting import inserted

CITY = Path(__file__).parent / "checks" / "city"
TEXT = (CITY / "roads" / "1.1.0.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def files() -> CityFiles:
    """The small city of the checks."""
    found, _ = read_files(CITY)
    assert found
    return found


def test_a_text_is_read_as_its_file_is(files: CityFiles) -> None:
    """The same model, hash and lines; it takes the place of the version with its number."""
    found = inserted(files, TEXT, "draft 1")
    (own,) = (a for a in files.agreements if a.model.name == "mapleton/roads@1.1.0")
    assert found.version
    assert found.version.model == own.model
    assert found.version.sha256 == own.sha256
    assert found.version.document.keys == own.document.keys
    assert found.version.document.name == "draft 1"
    assert found.version.document.place == own.document.place
    assert len(found.files.agreements) == len(files.agreements)
    assert found.files.agreements.index(found.version) == files.agreements.index(own)


def test_a_new_version_stands_behind_those_before_it(files: CityFiles) -> None:
    """By number, not by letter: 1.10.0 follows 1.9.0."""
    texts = [TEXT.replace("version: 1.1.0", f"version: {v}", 1) for v in ("1.10.0", "1.9.0")]
    both = inserted(inserted(files, texts[0], "a").files, texts[1], "b").files
    named = [a.model.version for a in both.agreements if a.model.agency == "roads"]
    assert named == ["1.0.0", "1.1.0", "1.9.0", "1.10.0"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "SLA000"),
        ("spec: [", "SLA000"),
        ("spec:\n\tstatus: draft\n", "SLA007"),
        ("x" * 1_000_001, "SLA000"),
        (f"{TEXT}surplus: 1\n", "SLA001"),
    ],
    ids=["nothing", "no YAML", "a tab", "too long", "an unknown key"],
)
def test_a_text_that_is_none_leaves_the_files_as_they_are(
    files: CityFiles, text: str, code: str
) -> None:
    """It says why, under the name that it was given."""
    found = inserted(files, text, "draft 1")
    assert found.version is None
    assert found.files is files
    assert (found.findings[0].file, found.findings[0].code) == ("draft 1", code)
