"""`accord publish` from a real store to a folder, as somebody types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.public.editions import Book
from dashboard.website.publication import FILE
from tests.commands.accord import Answer, accord
from tests.demonstration import imported


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration city; small."""
    return imported(tmp_path_factory, 4_000)


def publish(data: Path, folder: Path, *words: str) -> Answer:
    """The command on it."""
    return accord("publish", folder, *words, city="denver", data_dir=data)


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_publishing_twice_gives_the_same_bytes(data: Path, tmp_path: Path) -> None:
    """Every file is named by hash in the one that names them all."""
    first = publish(data, tmp_path / "site")
    assert first.code == 0, first.err
    assert "52 pages and " in first.out
    assert "up to 2026-08" in first.out
    written = held(tmp_path / "site")
    assert set(json.loads(written[FILE])["files"]) == set(written) - {FILE}
    assert publish(data, tmp_path / "site").code == 0
    assert held(tmp_path / "site") == written


def test_another_language_leaves_no_page_of_the_former_one(data: Path, tmp_path: Path) -> None:
    """What is no longer published goes; the first language named comes first."""
    publish(data, tmp_path, "--lang", "es,en")
    assert (
        (tmp_path / "index.html").read_text("utf-8").startswith('<!doctype html>\n<html lang="es">')
    )
    publish(data, tmp_path, "--lang", "en")
    assert not (tmp_path / "es").exists()


def test_a_correction_is_news_once_and_stays_told(data: Path, tmp_path: Path) -> None:
    """Wrong for a day in one number: the next publication says so."""
    home, told = tmp_path / "site" / "en" / "index.html", "en/corrections/index.html"
    file = data / "denver" / "published" / "editions.json"
    right = file.read_bytes()
    book = Book.model_validate_json(right)
    (july,) = [one for one in book.editions if one.period == "2026-07"]
    received = july.total["received"]
    july.total["received"] = received + 50
    try:
        file.write_text(book.model_dump_json(), "utf-8")
        publish(data, tmp_path / "site")
        assert "Nothing was corrected" in (tmp_path / "site" / told).read_text("utf-8")
        accord("correct", "2026-07", "--because", "Read twice.", city="denver", data_dir=data)
        publish(data, tmp_path / "site")
    finally:
        file.write_bytes(right)
    assert "July 2026 was corrected on October 1, 2026: Read twice." in home.read_text("utf-8")
    assert f"{received + 50}, now {received}" in (tmp_path / "site" / told).read_text("utf-8")


def test_files_of_somebody_else_are_left_alone(data: Path, tmp_path: Path) -> None:
    """The command says which, and writes nothing."""
    (tmp_path / "thesis.txt").write_text("five years of work")
    answer = publish(data, tmp_path)
    assert answer.code == 1
    assert "thesis.txt. They would be lost." in answer.err
    assert held(tmp_path) == {"thesis.txt": b"five years of work"}


WRONG = [
    # what is typed, what is said
    (("--lang", "fr"), "No language 'fr'; there are en, es."),
    (("--lang", ""), "No language ''; there are en, es."),
    (("--address", "example.org"), "'example.org' is no public address"),
    (("--address", "https://me:pw@example.org/"), "is no public address"),
]


@pytest.mark.parametrize(("words", "said"), WRONG, ids=[" ".join(w) for w, _ in WRONG])
def test_a_wrong_word_is_answered_before_anything_is_written(
    data: Path, tmp_path: Path, words: tuple[str, str], said: str
) -> None:
    """As a wrong use."""
    answer = publish(data, tmp_path / "site", *words)
    assert answer.code == 2
    assert said in " ".join(answer.err.split())
    assert "pw" not in answer.err
    assert not (tmp_path / "site").exists()


def test_before_anything_was_measured_the_command_says_what_to_run(tmp_path: Path) -> None:
    """And leaves no folder behind."""
    answer = publish(tmp_path / "data", tmp_path / "site")
    assert answer.code == 1
    assert "Nothing has been measured for Denver yet; run `accord import`" in answer.err
    assert not (tmp_path / "site").exists()
