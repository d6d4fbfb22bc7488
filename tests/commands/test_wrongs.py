"""A command called wrongly in several ways tells them all, and does nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.accord import accord
from tests.commands.conftest import Settings

CALLS: dict[str, tuple[list[str], list[str]]] = {
    "report": (
        ["nobody", "--period", "2026-Q9", "--as-of", "never", "-o", "packet.doc"],
        ["packet.doc is neither", "--as-of is 'never'", "nobody", "2026-Q9"],
    ),
    "evidence": (
        ["kept_word", "--lang", "fr", "--agency", "nobody", "--known-at", "x", "--from", "y",
         "--to", "z", "--by", "foo", "-o", "nowhere/pack.zip"],
        ["figure 'kept_word'", "language 'fr'", "agency 'nobody'", "--known-at is 'x'",
         "--from is 'y'", "--to is 'z'", "dimension 'foo'"],
    ),
    "cases": (
        ["--state", "nearly", "--where", "agency=nobody", "--from", "y"],
        ["state 'nearly'", "agency 'nobody'", "--from is 'y'"],
    ),
    "import": (
        ["nowhere", "one.csv", "two.csv", "--extracted-at", "x"],
        ["no source 'nowhere'", "file one.csv", "file two.csv", "--extracted-at is 'x'"],
    ),
    "measure": (["--as-of", "x", "--engine", "spark"], ["--as-of is 'x'", "no engine 'spark'"]),
    "due": (
        ["--calendar", "none", "--start", "x", "--target", "{weeks: 2}"],
        ["no calendar 'none'", "--start is 'x'", "A target is one of business_minutes"],
    ),
    "who": (["nobody", "--on", "2026-02-30"], ["--on is '2026-02-30'"]),
    "publish": (
        ["site", "--lang", "fr", "--address", "nowhere"],
        ["No language 'fr'", "--address: 'nowhere' is no public address"],
    ),
    "whatif": (
        ["nothing@1", "--from", "y", "--to", "z", "--as-of", "never"],
        ["no file 'nothing@1'", "--from is 'y'", "--to is 'z'", "--as-of is 'never'"],
    ),
    "label draw": (
        ["--out", "drawn", "--for", "nobody", "--agency", "noone", "--from", "y", "--to", "z"],
        ["role 'nobody'", "agency 'noone'", "--from is 'y'", "--to is 'z'"],
    ),
    "label doubts": (
        ["--measure", "tone", "--for", "nobody", "--from", "2026-02-01", "--to", "2026-01-01"],
        ["measure 'tone'", "role 'nobody'", "--from 2026-02-01 is not before"],
    ),
    "label dispute decide": (
        ["99", "foo", "--because", "so", "--person", "Ana", "--role", "mayor"],
        ["outcome 'foo'", "--role is 'mayor'"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("command", CALLS)
def test_all_that_is_wrong_is_told_at_once(
    command: str, town: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody mends one argument only to hear of the next."""
    monkeypatch.chdir(tmp_path)
    given, wrong = CALLS[command]
    told = accord(*command.split(), *given, **town)
    assert told.code == 2, told.err
    assert [words for words in wrong if words not in told.err] == []
    assert list(tmp_path.iterdir()) == []
