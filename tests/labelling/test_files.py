"""Files of readers, however their programs saved them, come back as the rows that were drawn."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from dashboard.errors import UserError
from dashboard.labelling.files import COLUMNS, SETTLED, apart, draw_of, filled, guide, written
from metrics.labelling.guide import LABELS, NAMES
from tests.cases.formats.made import Cell, xlsx

MESSAGES = ("fixed", "Señal repuesta – gracias", "-1 day\nlate", "call 303-555-0142")
EXPECTED = pl.DataFrame({"row": [1, 2, 3, 4], "message": MESSAGES})
LABELLED: dict[str, Cell] = {
    **dict.fromkeys(NAMES, False), "present": True, "relevant": 1.0,
    "no_action_reason": None, "private": None,
}  # fmt: skip
_SHOWN = ("fixed", "Señal repuesta – gracias", "'-1 day\nlate", "call •••-•••-••••")


def cells(**changes: Cell) -> list[list[Cell]]:
    """A filled file's rows, masked and guarded, with changes in each."""
    rows = [
        {**dict.fromkeys(COLUMNS), **LABELLED, "id": f"D7-00{n}", "message": message, **changes}
        for n, message in enumerate(_SHOWN, start=1)
    ]
    return [list(COLUMNS), *([row[name] for name in COLUMNS] for row in rows)]


def text(rows: list[list[Cell]], separator: str) -> str:
    """The rows as a delimited text, every field quoted."""
    told = [[str("" if cell is None else cell).replace('"', '""') for cell in row] for row in rows]
    return "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in told) + "\r\n"


@pytest.mark.parametrize(
    "content",
    [
        xlsx({"labels": cells()}),
        text(cells(), ";").encode("cp1252"),
        text(cells(), "\t").encode("utf-16"),
        text(cells(), ",").encode("utf-8-sig"),
    ],
    ids=["a workbook", "semicolons of Windows", "tabs in UTF-16", "commas in UTF-8"],
)
def test_whatever_program_saved_it_the_labels_are_read(tmp_path: Path, content: bytes) -> None:
    """True, 1.0 and blank as a spreadsheet types them; a message masked, guarded, in two lines."""
    file = tmp_path / "reader"
    file.write_bytes(content)
    back = filled(file, EXPECTED, draw_of(file))
    assert [str(problem) for problem in back.problems] == []
    assert sorted(back.labels) == [1, 2, 3, 4]
    kept = dict.fromkeys(NAMES, "False") | {"present": "True", "relevant": "1"}
    assert back.labels[1] == {**kept, "no_action_reason": "", "private": "", "note": ""}


def save(folder: Path, rows: list[list[Cell]]) -> Path:
    """The rows as a file."""
    file = folder / "reader.csv"
    file.write_text(text(rows, ","), encoding="utf-8")
    return file


def test_a_row_of_another_draw_or_twice_is_refused(tmp_path: Path) -> None:
    """With its line."""
    rows = cells()
    rows[2][0], rows[3][0] = "D8-002", "D7-001"
    back = filled(save(tmp_path, rows), EXPECTED, 7)
    assert [(p.line, p.column, p.said) for p in back.problems] == [
        (3, "id", "D8-002 is no row of draw 7"),
        (4, "id", "D7-001 stands twice in the file"),
    ]
    assert (back.read, len(back.labels), back.refused) == (4, 2, 2)


def test_a_row_that_is_cut_off_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """Nothing is lost in silence."""
    file = save(tmp_path, cells())
    file.write_text(file.read_text("utf-8") + '"D7-004","only this"\r\n', encoding="utf-8")
    back = filled(file, EXPECTED, 7)
    assert (back.read, len(back.labels), back.refused) == (5, 4, 1)
    assert "2 fields" in back.problems[0].said


def test_a_message_whose_text_expired_is_not_held_against_it(tmp_path: Path) -> None:
    """The record holds a text no longer than its youngest case."""
    gone = EXPECTED.with_columns(message=pl.lit(None, pl.String))
    assert len(filled(save(tmp_path, cells()), gone, 7).labels) == 4


def test_a_file_without_a_column_is_refused_by_its_name(tmp_path: Path) -> None:
    """Which it lacks, and which there are."""
    rows = [row[:-3] for row in cells()]
    with pytest.raises(UserError, match="no column jargon, ambiguous"):
        filled(save(tmp_path, rows), EXPECTED, 7)
    with pytest.raises(UserError, match="no drawn file"):
        draw_of(save(tmp_path, cells(id="7")))


def test_what_both_said_is_filled_in_for_who_settles_it() -> None:
    """What they differ in is blank, and what each said beside it, with their notes."""
    told = written(
        EXPECTED.with_columns(
            **{name: pl.lit("x") for name in ("city", "service_type", "agency", "status_word")}
        ),
        7,
        masked=True,
    )
    one = {f"first_{name}": ["False"] for name in NAMES} | {"first_note": ["see cart"]}
    other = {f"second_{name}": ["False"] for name in NAMES} | {"second_note": [""]}
    pairs = pl.DataFrame({"row": [2], **one, **other, "second_private": ["v"]})
    (row,) = apart(told, pairs.with_columns(first_private=pl.lit(""))).to_dicts()
    assert (row["first_reader"], row["second_reader"]) == ("private blank, see cart", "private v")
    assert (row["id"], row["private"], row["present"], row[SETTLED]) == ("D7-002", "", "False", "")


def test_the_guide_asks_every_question() -> None:
    """With what may be written."""
    for label in LABELS:
        assert label.asks in guide()
        assert f"{label.name}: {label.told}" in guide()
