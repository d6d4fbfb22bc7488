"""Every word on screen is in the catalogue, and says the same in Spanish."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from contextvars import Context
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from dashboard.navigation import SCREENS
from dashboard.views.definitions import SHOWN
from dashboard.wording import LANGUAGES, _, language, n_, speak, speaking
from dashboard.wording.language import LOCALE, spoken_later
from dashboard.wording.put_aside import KINDS
from metrics.catalogue import DEFINITIONS

ROOT = Path(__file__).parents[3]
SPOKEN = {"_": 1, "n_": 2}


def _sources() -> list[Path]:
    return sorted([*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "pages").glob("*.py")])


def _messages(source: Path) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in SPOKEN
        ):
            words = node.args[: SPOKEN[node.func.id]]
            literal = [w.value for w in words if isinstance(w, ast.Constant)]
            if len(literal) == len(words):
                yield tuple(str(w) for w in literal)


@cache
def _catalogue() -> dict[str | tuple[str, ...], str | tuple[str, ...]]:
    with (LOCALE / "es.po").open("rb") as file:
        messages = [m for m in read_po(file, locale="es") if m.id]
    return {_fixed(m.id): _fixed(m.string or "") for m in messages}


def _fixed(words: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    return words if isinstance(words, str) else tuple(words)


def _names(words: str) -> set[str]:
    return {name for _text, name, *_how in Formatter().parse(words) if name}


def _calls(*names: str) -> list[tuple[str, ast.Call]]:
    """The calls of these functions of Streamlit, each with where it stands."""
    return [
        (f"{source.relative_to(ROOT)}:{node.lineno}", node)
        for source in _sources()
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in names
    ]


def test_a_field_that_may_be_empty_says_so_in_the_words_of_the_page() -> None:
    """Streamlit's own are English in any language."""
    may_be_empty = _calls("multiselect")
    silent = [
        at for at, call in may_be_empty if "placeholder" not in {k.arg for k in call.keywords}
    ]
    assert may_be_empty
    assert silent == []


@pytest.mark.parametrize("source", _sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_word_on_screen_has_its_spanish(source: Path) -> None:
    """A message that the code speaks is in es.po with words of its own."""
    known = _catalogue()
    asked = [m[0] if len(m) == 1 else m for m in _messages(source)]
    assert [m for m in asked if not all(known.get(m, ()) or ("",))] == []


def test_every_screen_has_a_spanish_name() -> None:
    """The menu's words are kept as data; the catalogue holds them all the same."""
    known = _catalogue()
    words = {word for screen in SCREENS for word in (screen.title, screen.group) if word}
    assert words <= set(known)


def test_every_definition_that_is_shown_has_its_spanish() -> None:
    """The catalogue of figures lies with the metrics; its Spanish lies here with the rest."""
    told = [DEFINITIONS[figure] for figure in SHOWN]
    words = {w for d in told for w in (d.definition, d.numerator, d.denominator, d.pitfall)}
    assert words <= set(_catalogue())


def test_every_reason_against_a_row_has_its_spanish() -> None:
    """The record keeps them in English; the page knows each kind by its words."""
    assert set(KINDS) <= set(_catalogue())


def test_translations_keep_what_is_filled_in() -> None:
    """Every `{name}` of an English message is in its Spanish, and no other."""
    for english, spanish in _catalogue().items():
        one = english if isinstance(english, str) else "".join(english)
        other = spanish if isinstance(spanish, str) else "".join(spanish)
        assert _names(one) == _names(other), english


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (r"\bazar\b", "casualidad"),
        (r"periodo", "período"),
        (r"(rango|margen) probable", "intervalo probable"),
        (r"que lo normal", "de lo habitual"),
        (r"[«»]", "“ ”"),
    ],
)
def test_spanish_says_one_thing_with_one_word(other: str, said: str) -> None:
    """A reader takes a second word for chance, period or range for a second thing."""
    spanish = ["".join(words) for words in _catalogue().values()]
    assert [words for words in spanish if re.search(other, words)] == [], f"say {said}"


def test_english_is_spoken_unless_told_otherwise() -> None:
    """The source language needs no catalogue."""
    assert language() == "en"
    assert _("Met") == "Met"


def test_a_block_speaks_its_language_and_gives_the_former_back() -> None:
    """Two languages can be written in one run, as publishing does."""
    with speaking("es"):
        assert _("Met") == "Cumplida"
        assert n_("{n} working day", "{n} working days", 1412) == "1,412 días hábiles"
    assert n_("{n} working day", "{n} working days", 1) == "1 working day"


def test_where_nothing_is_spoken_yet_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a click does runs before its page has said which language it is in."""
    monkeypatch.setattr(sys.modules["dashboard.wording.language"], "_unsaid", [lambda: "es"])
    with speaking("en"):
        assert _("Met") == "Met"
    assert Context().run(_, "Met") == "Cumplida"


def test_an_unknown_language_is_refused_by_name() -> None:
    """The error names the languages that there are."""
    with pytest.raises(ValueError, match=r"'fr'.*en, es"):
        speak("fr")
    assert set(LANGUAGES) == {"en", "es"}


def test_what_is_made_later_is_made_in_the_language_of_the_page_that_offers_it() -> None:
    """A file is made in a thread of its own, which has said no language yet."""
    with speaking("es"):
        file = spoken_later(lambda: _("Case"))
        said = _("Case")
    assert Context().run(file) == said != Context().run(_, "Case")
