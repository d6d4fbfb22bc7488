"""What a store refuses is told in the reader's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import oversight
from dashboard.errors import SpokenError, UserError
from dashboard.wording import speaking
from dashboard.wording.refusals import refused

SOURCES = sorted(Path(oversight.__path__[0]).glob("*.py"))
KEPT_BY_A_COMMAND = {"labels.py"}
"""What no page writes."""


def _sentences() -> Iterator[str]:
    """What the stores of oversight raise word for word, and what they say of an empty text."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            raised = node.exc if isinstance(node, ast.Raise) else node
            if not isinstance(raised, ast.Call) or source.name in KEPT_BY_A_COMMAND:
                continue
            name = ast.unparse(raised.func).rpartition(".")[2].strip("_")
            if name.endswith("Error") or name in {"checked", "said_of"}:
                yield from (a.value for a in raised.args if _is_sentence(a))  # type: ignore[attr-defined] # texts


def _is_sentence(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


@pytest.mark.parametrize("said", sorted(set(_sentences())))
def test_every_refusal_of_a_store_has_its_spanish(said: str) -> None:
    """A page in Spanish never answers a click in English without saying so."""
    with speaking("es"):
        assert "en inglés" not in refused(UserError(said))
    assert refused(UserError(said)) == said


def test_numbers_and_days_stand_where_the_sentence_had_them() -> None:
    """The catalogue holds one sentence for all of them."""
    with speaking("es"):
        told = refused(UserError("This has 20,400 letters; 20,000 are kept at most."))
    assert told == "Tiene 20,400 letras; se guardan 20,000 como máximo."


def test_a_refusal_without_spanish_says_that_english_follows() -> None:
    """And is shown letter by letter."""
    with speaking("es"):
        told = refused(UserError("The disk is *full*: 3 left."))
    assert told == r"No se hizo. El motivo solo se conoce en inglés: The disk is \*full\*: 3 left."


def test_what_a_page_says_itself_is_said_as_it_is() -> None:
    """It was in the reader's language from the start."""
    with speaking("es"):
        assert refused(SpokenError("No hay nada.")) == "No hay nada."
