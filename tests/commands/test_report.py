"""`accord report`: a packet in a file, the same bytes again, and why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.accord import accord
from tests.demonstration import imported


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration city in its small size."""
    return imported(tmp_path_factory, 4_000)


@pytest.mark.parametrize("name", ["packet.pdf", "packet.html"])
def test_the_same_question_gives_the_same_bytes(data: Path, tmp_path: Path, name: str) -> None:
    """Of the same record, mart and files: a packet can be compared with the one in the drawer."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        answer = accord("report", "human-services", "-o", tmp_path / folder / name, data_dir=data)
        assert (answer.code, answer.err) == (0, ""), answer.err
        assert answer.out.startswith(f"Wrote {tmp_path / folder / name}, ")
    one, two = (tmp_path / folder / name for folder in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert [file.name for file in (tmp_path / "one").iterdir()] == [name]


def test_language_period_and_instant_are_chosen(data: Path, tmp_path: Path) -> None:
    """An earlier instant counts what was known of it then."""
    file = tmp_path / "packet.html"
    words = ("--period", "2026-Q1", "--lang", "es", "--as-of", "2026-04-10")
    answer = accord("report", "human-services", *words, "-o", file, data_dir=data)
    assert answer.code == 0, answer.err
    made = file.read_text("utf-8")
    assert '<html lang="es">' in made
    assert "trimestre 1 de 2026" in made
    assert "al 10 abr 2026" in made


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("nowhere", "-o", "x.pdf"), 2, "There is no agency “nowhere”; known are "),
        (("parks", "-o", "x.doc"), 2, "x.doc is neither a .pdf nor a .html"),
        (("parks", "--period", "2026-Q4", "-o", "x.pdf"), 2, "Quarter 4 of 2026 is not over"),
        (("parks", "--period", "1999-Q4", "-o", "x.pdf"), 2, "lies before the data"),
        (("parks", "--as-of", "soon", "-o", "x.pdf"), 2, "--as-of is 'soon'"),
        (("parks", "-o", "no/such/x.pdf"), 1, "there is no folder no/such. Choose another place"),
        (("parks", "-o", ".html"), 2, "neither"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int,
    why: str,
) -> None:  # fmt: skip
    """Wrong use is 2, a place that cannot be written is 1."""
    monkeypatch.chdir(tmp_path)
    answer = accord("report", *words, data_dir=data)
    assert answer.code == code
    assert why in answer.err
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_way_is_said(data: Path, tmp_path: Path) -> None:
    """A folder of that name cannot be replaced by a packet."""
    (tmp_path / "packet.html").mkdir()
    answer = accord("report", "environment", "-o", tmp_path / "packet.html", data_dir=data)
    assert answer.code == 1
    assert "packet.html cannot be written: " in answer.err


def test_nothing_is_reported_before_anything_was_measured(tmp_path: Path) -> None:
    """The next step is named."""
    answer = accord("report", "parks", "-o", tmp_path / "x.pdf", data_dir=tmp_path, city="denver")
    assert answer.code == 1
    assert "run `accord import`, then `accord measure`" in answer.err
