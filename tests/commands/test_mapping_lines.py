"""What a new city's files lack for the words of an export, as lines to take over."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from agreements.schema.city import City
from dashboard.commands.mapping_lines import mapping_lines, name_of
from tests.commands.accord import accord

CITY = """
apiVersion: accord311/v1
kind: City
metadata: {id: town, title: {en: Town}}
spec:
  timezone: America/Denver
  agencies: {works: {title: {en: Works}}}
  stages: {open: {title: {en: Open}, open: true, means: {en: Open}}}
  services: {}
"""
MAPPING = """
apiVersion: accord311/v1
kind: SourceMapping
metadata: {id: export, title: {en: Export}}
spec:
  shape: snapshot
  timezone: America/Denver
  date_formats: ["%Y-%m-%d"]
  columns: {number: [id], opened: [opened], status: [status], service: [type], agency: [queue]}
  statuses: {Open: open}
"""
EXPORT = """
id,opened,status,type,queue
1,2026-01-02,Open,Pavement_Defect,"Works: north"
2,2026-01-02,Open,Pavement_Defect,Works
3,2026-01-03,Open,"Lamp, broken",Works
"""


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A city's folder with names for nothing that its export speaks of."""
    folder = tmp_path / "town"
    (folder / "sources").mkdir(parents=True)
    (folder / "city.yaml").write_text(CITY.lstrip(), "utf-8")
    (folder / "sources" / "export.yaml").write_text(MAPPING.lstrip(), "utf-8")
    (tmp_path / "export.csv").write_text(EXPORT.lstrip(), "utf-8")
    return folder


def imported(city: Path, *words: str) -> tuple[int, str, str]:
    """`accord import export export.csv …`: how it left, what it said, and what it said besides."""
    answer = accord(
        "import", "export", city.parent / "export.csv", *words,
        city=str(city), data_dir=str(city.parent / "data"),
    )  # fmt: skip
    return answer.code, answer.out, answer.err


def test_lines_that_are_taken_over_leave_nothing_unmapped(city: Path) -> None:
    """The first half goes into the mapping, the second into the city's file."""
    code, out, err = imported(city, "--lines")
    assert (code, "read 3 = accepted 3" in err) == (1, True)
    mapping, names = out.split("# For city.yaml, under spec\n")
    with (city / "sources" / "export.yaml").open("a", encoding="utf-8") as file:
        file.write(mapping)
    bare = CITY.lstrip().replace("  services: {}\n", "").replace("  agencies: {works", "  was: {w")
    lines = [line for line in bare.splitlines() if not line.startswith("  was:")]
    (city / "city.yaml").write_text("\n".join(lines) + "\n" + names, "utf-8")
    # `works` is a name already, so the second half leaves it to the file that has it.
    text = (city / "city.yaml").read_text("utf-8")
    (city / "city.yaml").write_text(
        text.replace("  agencies:\n", "  agencies:\n    works: {title: {en: Works}}\n"), "utf-8"
    )
    assert imported(city)[0] == 0
    assert imported(city, "--lines")[1] == ""


def test_most_rows_come_first_and_what_has_a_name_gets_no_second(city: Path) -> None:
    """Words are quoted as the file needs them; the count stands beside."""
    model = City.model_validate(YAML(typ="safe").load((city / "city.yaml").read_text("utf-8")))
    words = {("agency", "Works"): 2, ("agency", "Works: north"): 5, ("status", "odd"): 1}
    assert mapping_lines(words, model, "export").splitlines() == [
        "# For sources/export.yaml, under spec",
        "  agencies:",
        '    "Works: north": works_north  # 5',
        '    "Works": works  # 2',
        "",
        "# For city.yaml, under spec",
        "  agencies:",
        '    works_north: {title: {en: "Works: north"}}',
    ]
    assert mapping_lines({("status", "odd"): 1}, model, "export") == ""


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Pavement_Defect", "pavement_defect"),
        ("Señal (rota)", "senal_rota"),
        ("9", "9"),
        ("···", "unnamed"),
    ],
)
def test_a_name_is_made_of_a_word_in_small_letters(word: str, name: str) -> None:
    """As labels are written."""
    assert name_of(word) == name


def test_lines_and_json_exclude_each_other(city: Path) -> None:
    """One is for a person's file, the other for a program."""
    code, _, err = imported(city, "--lines", "--json")
    assert (code, "Choose one of --json and --lines" in err) == (2, True)
