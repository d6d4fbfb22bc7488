"""What the checks say is said in Spanish on a Spanish page, whatever a draft has wrong."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from agreements.checks import check_files
from agreements.files import read_files
from agreements.finding import Finding
from agreements.foreign_sentences import recognised
from agreements.sentences import said
from dashboard.wording import speaking
from dashboard.wording.check_sentences import found, in_words, mend
from dashboard.wording.language import LOCALE
from metrics.messages.register import unfounded_in
from metrics.promised import due_instants
from tests.agreements.small import FILES, write

ROOT = Path(__file__).parents[3]
SPEAK = {"said", "Template"}


def _sources() -> list[Path]:
    spoken = ROOT / "dashboard" / "past" / "checked.py"
    return sorted([*(ROOT / "agreements").rglob("*.py"), spoken])


def _calls(source: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in SPEAK
            and node.args
        ):
            yield node


def _templates() -> set[str]:
    """Every template that a check can raise; those of places alone need no words."""
    written = [call.args[0] for source in _sources() for call in _calls(source)]
    told = {str(words.value) for words in written if isinstance(words, ast.Constant)}
    return {words for words in told if re.search("[a-z]", _bare(words))}


def _bare(template: str) -> str:
    return "".join(text for text, *_place in Formatter().parse(template))


def _places(template: str) -> set[str]:
    return {name for _text, name, *_how in Formatter().parse(template) if name}


def _spanish() -> dict[str, str]:
    with (LOCALE / "es.po").open("rb") as file:
        return {str(m.id): str(m.string) for m in read_po(file, locale="es") if m.id}


def test_every_sentence_that_a_check_can_say_has_its_spanish_with_the_same_places() -> None:
    """A rule that is written tomorrow fails here until es.po has its words."""
    known = _spanish()
    assert sorted(_templates() - known.keys()) == []
    differing = {words for words in _templates() if _places(words) != _places(known[words])}
    assert differing == set()


@pytest.mark.parametrize("source", _sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_sentence_is_made_from_words_that_stand_in_the_source(source: Path) -> None:
    """What is put together on the way cannot be looked up; a name holds a `Template`."""
    put_together = [
        call.lineno
        for call in _calls(source)
        if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert put_together == []


# What stands in the small city's agreement, what stands there instead, and what is then told.
WRONG = [
    ("    pothole:", "    pothol:", "no existe el servicio 'pothol'", "¿Quiso decir 'pothole'?"),
    ("calendar: desk", "calendar: dusk", "no existe el calendario 'dusk'", "¿Quiso decir 'desk'?"),
    ("services:", "services: [", "aquí el archivo no es YAML: se esperaba", "Corrija la sintaxis."),
    ("percent: 90", 'percent: "90"', "no se permite '90': debe ser un número", "Cámbielo."),
    ("percent: 90", "percent: 40", "la meta es 40%; se permite de 50 a 100", "Escriba qué parte"),
    ("version: 1.0.0", "version: 1.0", "1.0 se leyó como número", "Póngalo entre comillas."),
    ("status: published", "status: publshed", "'published' o 'withdrawn'", "¿Quiso decir"),
    ("from: 2024-01-01", "from: 2026-01-01", "`to` es el 1 ene 2025", "Escriba una fecha"),
    ("{business_days: 2}", "2", "2 es una duración sin unidad", "Escríbala como {unidad: número}"),
]  # fmt: skip


@pytest.mark.parametrize(("stands", "instead", "told", "fix"), WRONG)
def test_a_spanish_page_tells_what_is_wrong_and_what_to_do(
    tmp_path: Path, stands: str, instead: str, told: str, fix: str
) -> None:
    """The sentence, its values and its mend; no English word but those of the file."""
    finding = _first(tmp_path, stands, instead)
    with speaking("es"):
        assert told in found(finding)
        assert mend(finding).startswith(fix)


def _first(folder: Path, stands: str, instead: str) -> Finding:
    root = write(folder)
    promise = root / "crews" / "1.0.0.yaml"
    assert stands in FILES["crews/1.0.0.yaml"]
    promise.write_text(FILES["crews/1.0.0.yaml"].replace(stands, instead, 1), encoding="utf-8")
    files, findings = read_files(root)
    if files and not findings:
        findings = check_files(files, date(2024, 6, 1), due_instants, unfounded_in)
    return next(f for f in findings if f.severity == "error")


def test_an_english_page_says_what_the_command_line_says(tmp_path: Path) -> None:
    """One wording of a finding in one language."""
    finding = _first(tmp_path, "calendar: desk", "calendar: dusk")
    assert found(finding) == finding.message == "there is no calendar 'dusk'"
    assert mend(finding) == "Did you mean 'desk'?"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(2026, 9, 14), "14 sept 2026"),
        (["one", "two"], "one, two"),
        ("agency.service_owner", "responsable del servicio (la dependencia)"),
        (said("{amount} business days", amount=2), "2 días hábiles"),
    ],
)
def test_what_is_filled_in_is_written_as_its_reader_does(value: object, written: str) -> None:
    """Dates, roles and lengths of time; names of the file stay as they are."""
    with speaking("es"):
        assert in_words(said("known are: {names}", names=value)) == f"se conocen: {written}"


def test_what_a_reader_of_yaml_says_for_the_first_time_stays_as_it_is() -> None:
    """Better its own words than none."""
    with speaking("es"):
        assert in_words(recognised("found something new")) == "found something new"
        assert in_words(recognised("could not find expected ':'")) == "falta ':'"
