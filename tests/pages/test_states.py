"""What pages say when something is missing or broken: plain words, the next step, never a fault."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agreements.folder import city_path
from dashboard.navigation import SCREENS
from dashboard.roles import Role
from tests.pages.seen import Open, words

Break = Callable[[Path, pytest.MonkeyPatch], str]

CITY = "denver"
NO_FIGURES, NOT_NOW = "There are no figures to show", "This page cannot be read now"


def _mart(data: Path) -> Path:
    return data / CITY / "mart"


def nothing_imported(data: Path, _patch: pytest.MonkeyPatch) -> str:
    """An installation on its first day."""
    shutil.rmtree(data / CITY)
    return CITY


def not_measured(data: Path, _patch: pytest.MonkeyPatch) -> str:
    """Cases were imported, and nothing else."""
    shutil.rmtree(_mart(data))
    return CITY


def older_layout(data: Path, _patch: pytest.MonkeyPatch) -> str:
    """A mart that another version of this program wrote."""
    manifest = _mart(data) / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "version": 1}))
    return CITY


def torn(data: Path, _patch: pytest.MonkeyPatch) -> str:
    """A manifest of which half is there."""
    manifest = _mart(data) / "manifest.json"
    manifest.write_text(manifest.read_text()[:100])
    return CITY


def damaged(data: Path, _patch: pytest.MonkeyPatch) -> str:
    """Files of the mart that are there, as long as they were, and hold rubbish."""
    for file in _mart(data).glob("*.parquet"):
        file.write_bytes(b"x" * file.stat().st_size)
    return CITY


def database_down(_data: Path, patch: pytest.MonkeyPatch) -> str:
    """Nobody listens where the record's database is said to be."""
    patch.setenv("ACCORD_DATABASE_URL", "postgresql://liaison:hush@127.0.0.1:9/record")
    return CITY


def findings(data: Path, _patch: pytest.MonkeyPatch) -> str:
    """The city's files hold a word that nobody knows."""
    folder = Path(shutil.copytree(city_path(CITY), data / "files" / CITY))
    with (folder / "city.yaml").open("a") as file:
        file.write("colour: red\n")
    return str(folder)


FIGURES = [s.name for s in SCREENS if Role.AGENCY in s.roles and Role.PUBLIC not in s.roles]
OTHERS = [screen.name for screen in SCREENS if screen.name not in FIGURES]

OF_THE_RECORD = {"case", "drafts", "reviews"}
"""Pages that read no file of the mart."""

# What is asked before a page is drawn is asked by all in one place: one page of figures stands for
# the others. What a page meets while it reads is looked at on every one.
SAYS: dict[Break, tuple[list[str], str, str]] = {
    nothing_imported: (["overview", "case"], NO_FIGURES, "`accord import`, then `accord measure`"),
    not_measured: (["overview", "case"], NO_FIGURES, "have been imported; run `accord measure`"),
    older_layout: (["overview"], NO_FIGURES, "of another version of Accord 311; run `accord mea"),
    torn: (["overview"], NO_FIGURES, "The mart is damaged"),
    findings: (["overview", "case"], NO_FIGURES, "`accord check`"),
    damaged: (
        [name for name in FIGURES if name not in OF_THE_RECORD],
        NOT_NOW,
        "try again in a minute",
    ),
    database_down: (["case"], NOT_NOW, "`accord doctor`"),
}


@pytest.mark.parametrize(
    ("broken", "page"),
    [pytest.param(b, p, id=f"{b.__name__}-{p}") for b, row in SAYS.items() for p in row[0]],
)
def test_a_page_without_figures_says_why_and_what_to_do(
    opened: Open,
    denver: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    broken: Break,
    page: str,
) -> None:
    """One headline, a sentence with the next step, and nothing of the machine."""
    app = after(broken, opened, denver, tmp_path, monkeypatch, page)
    _pages, title, step = SAYS[broken]
    assert headlines(app) == [title]
    assert step in words(app)
    assert is_kind(app)


def test_a_record_that_oversight_alone_began_is_not_called_imported(
    opened: Open, denver: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening the audit log makes a record; no case is in it, and no hash seals nothing."""
    log = after(nothing_imported, opened, denver, tmp_path, monkeypatch, "audit_log")
    assert headlines(log) == ["Nothing has been done in oversight yet"]
    assert not log.code
    app = opened("overview", tmp_path / "data", city=CITY)
    assert "`accord import`, then `accord measure`" in words(app)


@pytest.mark.parametrize("page", OTHERS)
@pytest.mark.parametrize("broken", [nothing_imported, findings, damaged, database_down])
def test_pages_without_cases_stay_or_say_what_to_do(
    opened: Open,
    denver: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    broken: Break,
    page: str,
) -> None:
    """Agreements, definitions and the record's own health need no mart, and never fail with it."""
    app = after(broken, opened, denver, tmp_path, monkeypatch, page)
    assert len(headlines(app)) == 1
    assert is_kind(app)


def test_a_case_is_explained_from_the_record_though_the_mart_is_damaged(
    opened: Open, denver: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its message alone is judged by the mart; that it cannot be is said beside."""
    app = after(damaged, opened, denver, tmp_path, monkeypatch, "case")
    assert headlines(app)[0].startswith("Case 26-0000001 was closed in time")
    assert "The messages themselves cannot be read now." in words(app)
    assert len(headlines(app)) == 1


@pytest.mark.parametrize("page", ["overview", "timeliness", "messages", "integrity"])
def test_figures_of_a_mart_are_shown_while_the_database_is_away(
    opened: Open, denver: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    """They stand in the mart; what people wrote is said to be out of reach."""
    app = after(database_down, opened, denver, tmp_path, monkeypatch, page)
    assert not {NO_FIGURES, NOT_NOW} & set(headlines(app))
    assert len(headlines(app)) == 1
    assert is_kind(app)


def test_what_cannot_be_read_is_said_in_spanish(
    opened: Open, denver: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cause too, which the command line says in English."""
    app = after(torn, opened, denver, tmp_path, monkeypatch, "overview", lang="es")
    assert "La base de cifras está dañada" in words(app)


def after(
    broken: Break,
    opened: Open,
    whole: Path,
    folder: Path,
    patch: pytest.MonkeyPatch,
    page: str,
    **query: str,
) -> AppTest:
    """A page of a copy of the store, after something broke."""
    data = Path(shutil.copytree(whole, folder / "data"))
    city = broken(data, patch)
    return opened(page, data, city=city, **{"case": "26-0000001", **query})


def headlines(app: AppTest) -> list[str]:
    """The page's headings of the first rank."""
    return [str(title.value) for title in app.title]


def is_kind(app: AppTest) -> bool:
    """Whether nothing of the machine shows: no traceback, address, password, or missing value."""
    told = "\n".join([*headlines(app), words(app)])
    return not re.search(r"Traceback|\bNone\b|\bnan\b|hush|127\.0\.0\.1|/tmp|\.py\b|Error:", told)
