"""A site is put in place whole or not at all, and never over somebody else's files."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from dashboard.errors import UserError
from dashboard.website import placing
from dashboard.website.placing import former, put
from dashboard.website.publication import FILE, Publication

OLD, NEW = b"old", b"new"


def site(content: bytes, *more: str, city: str = "denver") -> dict[str, bytes]:
    """A few files that say the same, with the one that names them."""
    files = {"index.html": content, "en/index.html": content, **dict.fromkeys(more, content)}
    told = {
        "city": city,
        "as_of": "2026-10-01T00:00:00-06:00",
        "data_until": "2026-10-01T00:00:00-06:00",
        "demonstration": True,
        "previous": None,
        "known": 0,
        "told": 0,
        "files": dict.fromkeys(files, "of no interest here"),
    }
    return files | {FILE: json.dumps(told).encode()}


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(params=["folder", "link", "system without exchange"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the site is read: a folder, a link, and a folder on a system that swaps no names."""
    if request.param == "system without exchange":
        monkeypatch.setattr(placing, "_exchanged", lambda *_: False)
    root = tmp_path / "www" / "site"
    root.parent.mkdir()
    if request.param == "link":
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "first").mkdir()
        root.symlink_to("../elsewhere/first")
    return root


def test_the_new_site_takes_the_place_of_the_former_one(place: Path) -> None:
    """Pages that there are no more go, nothing is left beside, and a link stays a link."""
    is_link = place.is_symlink()
    put(site(OLD, "en/districts/12/index.html"), place)
    put(site(NEW), place)
    assert held(place) == site(NEW)
    assert place.is_symlink() is is_link
    assert [path.name for path in place.parent.iterdir()] == ["site"]
    assert len(list(place.resolve().parent.iterdir())) == 1


@pytest.mark.parametrize("step", ["first", "last"])
def test_the_former_site_stays_where_the_new_one_cannot_be_written(
    place: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, at any step: readers go on reading what they read."""

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    put(site(OLD), place)
    before = [*place.parent.iterdir(), *place.resolve().parent.iterdir()]
    with monkeypatch.context() as patched:
        last = "_led" if place.is_symlink() else "_exchanged"
        patched.setattr(placing, "_write" if step == "first" else last, full)
        with pytest.raises(OSError, match="No space"):
            put(site(NEW), place)
    assert held(place) == site(OLD)
    assert [*place.parent.iterdir(), *place.resolve().parent.iterdir()] == before


def test_a_rename_that_fails_halfway_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where names cannot be swapped, the former folder gets its name back."""
    place, rename = tmp_path / "site", Path.rename
    monkeypatch.setattr(placing, "_exchanged", lambda *_: False)
    put(site(OLD), place)

    def refusing(self: Path, target: Path) -> Path:
        if target == place and "former" not in self.name:
            raise OSError(16, "Device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(OSError, match="busy"):
        put(site(NEW), place)
    assert held(place) == site(OLD)


def test_a_reader_never_sees_half_a_site(tmp_path: Path) -> None:
    """Whoever opens the folder while it is published finds one publication in it, whole."""
    place, seen, done = tmp_path / "site", set[bytes](), threading.Event()
    put(site(OLD), place)

    def read() -> None:
        while not done.is_set():
            there = os.open(place, os.O_PATH | os.O_DIRECTORY)
            try:
                with os.fdopen(os.open("index.html", os.O_RDONLY, dir_fd=there), "rb") as file:
                    seen.add(file.read())
            except FileNotFoundError:
                # It was opened before the swap and is removed after it; the name has the new one.
                assert (place / "index.html").is_file()
            os.close(there)

    reader = threading.Thread(target=read)
    reader.start()
    for content in (NEW, OLD) * 4:
        put(site(content), place)
    done.set()
    reader.join()
    assert seen == {OLD, NEW}


FOREIGN = ["notes.txt", "en/old.html", ".htaccess", "en/agencies"]


@pytest.mark.parametrize("name", FOREIGN)
def test_files_that_nobody_published_are_named_and_left_alone(tmp_path: Path, name: str) -> None:
    """Beside the pages or before there are any; a link counts, wherever it leads."""
    for place, first in ((tmp_path / "new", {}), (tmp_path / "old", site(OLD))):
        if first:
            put(first, place)
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).symlink_to(tmp_path)
        with pytest.raises(UserError, match=f"did not write: {name}. They would be lost"):
            former(place, "denver")


def test_of_many_foreign_files_five_are_named(tmp_path: Path) -> None:
    """Nobody waits until a whole disk is read that was named by mistake."""
    for n in range(8):
        (tmp_path / f"{n}.txt").touch()
    with pytest.raises(UserError, match=r"0\.txt, .*4\.txt and more"):
        former(tmp_path, "denver")


def test_an_empty_folder_and_none_are_places_for_a_site(tmp_path: Path) -> None:
    """Nothing was published there."""
    (tmp_path / "empty").mkdir()
    assert former(tmp_path / "empty", "denver") is None
    assert former(tmp_path / "none", "denver") is None


def test_what_was_published_is_known_again(tmp_path: Path) -> None:
    """With the names of its files."""
    put(site(OLD), tmp_path / "site")
    known = former(tmp_path / "site", "denver")
    assert isinstance(known, Publication)
    assert set(known.files) == {"index.html", "en/index.html"}


def test_a_file_and_another_citys_site_are_refused(tmp_path: Path) -> None:
    """With words."""
    put(site(OLD, city="boston"), tmp_path / "site")
    with pytest.raises(UserError, match="holds the pages of boston, not of denver"):
        former(tmp_path / "site", "denver")
    with pytest.raises(UserError, match="is a file"):
        former(tmp_path / "site" / "index.html", "denver")


def test_a_folder_keeps_who_may_read_it(tmp_path: Path) -> None:
    """A new one can be read by a web server, which is another user."""
    put(site(OLD), tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o755
    (tmp_path / "new").chmod(0o750)
    put(site(NEW), tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o750
