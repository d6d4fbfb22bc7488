"""`accord label`: two people read blind, and what they settle is held against the rules."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from metrics.labelling import second_opinion
from metrics.labelling.checks import MEASURES
from metrics.labelling.guide import NAMES
from tests.commands.accord import AS_OF, HEADER, accord, own_city
from tests.commands.conftest import Settings

PHONE = "617-555-0142"
MESSAGES = (
    ("1001", "PWDx", "Graffiti Removal", "Case Closed Case Resolved removed the tag from the wall"),
    ("1002", "PWDx", "Graffiti Removal", "Case Closed Case Resolved removed the tag from the wall"),
    ("1003", "PWDx", "Graffiti Removal", "Case Closed Case Resolved Done"),
    ("1004", "PWDx", "Graffiti Removal", f"Crew removed it; the caller can be reached at {PHONE}"),
    ("1005", "PWDx", "Graffiti Removal", "Duplicate of 101000"),
    ("1006", "PWDx", "Graffiti Removal", "Painted over on 9/12/2011"),
    ("1007", "PWDx", "Graffiti Removal", "=A crew will come within 30 days"),
    ("1008", "PWDx", "Graffiti Removal", "The issue has been resolved"),
    ("2001", "ISD", "Bed Bugs", "Inspected the unit, no violation found"),
    ("2002", "ISD", "Bed Bugs", "Call 311 if it happens again"),
    ("2003", "ISD", "Bed Bugs", " "),
)  # fmt: skip
"""By case; two got one text, one got none, and one shows a telephone number."""
TEXTS = 9
_OF_THE_JUDGE = tuple(name for name in MEASURES if name not in NAMES)

SAYS_NOTHING = {"present": "FALSE", "relevant": "n", "specific": "FALSE"}
PLAIN = {
    **dict.fromkeys(NAMES, "FALSE"), "present": "TRUE", "relevant": "1", "specific": "TRUE",
    "no_action_reason": "", "private": "",
}  # fmt: skip
Written = Callable[[str], Mapping[str, str]]


class Read(NamedTuple):
    """A draw with its settings and the files of its two readers."""

    settings: Settings
    first: Path
    second: Path


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A small town with messages, imported and measured once."""
    folder = tmp_path_factory.mktemp("messages")
    settings: Settings = {"city": own_city(folder), "data_dir": folder / "data"}
    rows = [
        (number, "2011-09-03 09:00:00", "", "2011-09-13 10:00:00", "Closed", message, type_, agency)
        for number, agency, type_, message in MESSAGES
    ]
    export = folder / "town.csv"
    with export.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER.split(","))
        writer.writerows((*row, "Self Service", "3") for row in rows)
    assert accord("import", "boston", export, "--extracted-at", AS_OF, **settings).code == 0
    assert accord("measure", **settings).code == 0
    return settings


@pytest.fixture
def drawn(messages: Settings, tmp_path: Path) -> Read:
    """All messages of the town, drawn in a copy of its record."""
    shutil.copytree(str(messages["data_dir"]), tmp_path / "own")
    settings = {**messages, "data_dir": tmp_path / "own"}
    done = accord("label", "draw", "--out", tmp_path / "town.csv", **settings)
    assert done.code == 0, done.err
    return Read(settings, tmp_path / "town-reader-1.csv", tmp_path / "town-reader-2.csv")


def rows_of(file: Path) -> list[dict[str, str]]:
    """The rows of a drawn file."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def fill(file: Path, label: Written, rows: list[dict[str, str]] | None = None) -> Path:
    """The file with labels in it, by what each message says."""
    filled = [{**row, **label(row["message"])} for row in rows or rows_of(file)]
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(filled[0]))
        writer.writeheader()
        writer.writerows(filled)
    return file


def careful(message: str) -> Mapping[str, str]:
    """What a reader says who knows the guide."""
    if "Done" in message:
        return {**PLAIN, **SAYS_NOTHING}
    if "Duplicate" in message:
        return {**PLAIN, "specific": "FALSE", "no_action": "TRUE", "no_action_reason": "D"}
    return {**PLAIN, "timeline": "TRUE" if "30 days" in message else "FALSE"}


def hasty(message: str) -> Mapping[str, str]:
    """The same, but for one message."""
    said = careful(message)
    return {**said, "specific": "FALSE"} if "has been resolved" in message else said


def take(read: Read, file: Path, reader: str, label: Written) -> None:
    """A reader's labels, taken."""
    done = accord("label", "take", fill(file, label), "--reader", reader, **read.settings)
    assert done.code == 0, done.err


def both(read: Read) -> None:
    """Two readers who differ in one message."""
    take(read, read.first, "Ana", careful)
    take(read, read.second, "Bo", hasty)


def test_the_files_hold_the_messages_and_nothing_of_the_judge(drawn: Read) -> None:
    """The guide's columns, all labels blank, and no verdict, rule, stratum or odds."""
    rows = rows_of(drawn.first)
    given = ["id", "city", "service_type", "agency", "status_word", "message"]
    assert list(rows[0]) == [*given, *NAMES, "note"]
    assert all(not row[name] for row in rows for name in (*NAMES, "note"))
    assert len(rows) == TEXTS
    whole = drawn.first.read_text(encoding="utf-8")
    assert not [word for word in (*_OF_THE_JUDGE, "cannot_tell", "odds") if word in whole]
    assert "True or False" in drawn.first.with_name("town-guide.txt").read_text(encoding="utf-8")


def test_each_reader_has_an_order_of_its_own(drawn: Read) -> None:
    """The same rows, and not the same one last when both are tired."""
    one, other = ([row["id"] for row in rows_of(file)] for file in (drawn.first, drawn.second))
    assert sorted(one) == sorted(other)
    assert one != other


def test_the_same_seed_draws_the_same(drawn: Read) -> None:
    """In files of the same bytes but for the draw's number."""
    folder = drawn.first.parent
    for seed, name in ((1, "again"), (2, "other")):
        words = ("label", "draw", "--n", 4, "--seed", seed, "--out", folder / f"{name}.csv")
        assert accord(*words, **drawn.settings).code == 0
    accord("label", "draw", "--n", 4, "--out", folder / "third.csv", **drawn.settings)
    again, other, third = (
        [row["message"] for row in rows_of(folder / f"{name}-reader-1.csv")]
        for name in ("again", "other", "third")
    )
    assert again == third
    assert set(again) != set(other)


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(drawn: Read) -> None:
    """And is still known as the message that was drawn."""
    assert "'=A crew will come within 30 days" in [row["message"] for row in rows_of(drawn.first)]
    take(drawn, drawn.first, "Ana", careful)


def test_private_data_stand_behind_dots_but_for_who_may_see_them(drawn: Read) -> None:
    """311 and the mayor's office; an agency only its own, and behind dots."""
    assert PHONE not in drawn.first.read_text(encoding="utf-8")
    folder = drawn.first.parent
    for role, seen in (("operator", True), ("overseer", True), ("agency", False)):
        words = ("label", "draw", "--for", role, "--agency", "pwdx", "--out", folder / role)
        assert accord(*words, **drawn.settings).code == 0
        text = (folder / f"{role}-reader-1.csv").read_text(encoding="utf-8")
        assert (PHONE in text) is seen
        assert "Bed Bugs" not in text
    refused = accord("label", "draw", "--for", "agency", "--out", folder / "x", **drawn.settings)
    assert refused.code == 2


def test_a_file_that_is_there_is_never_written_over(drawn: Read) -> None:
    """It may hold a day of somebody's work; nothing is drawn either."""
    again = accord("label", "draw", "--out", drawn.first.with_name("town.csv"), **drawn.settings)
    assert (again.code, "is there already" in again.err) == (1, True)
    assert len(accord("label", "status", "--json", **drawn.settings).rows) == 1


def test_everything_wrong_is_told_at_once_with_its_place(drawn: Read) -> None:
    """And every row is accounted for; the good ones are taken."""
    rows = rows_of(drawn.first)
    rows[0]["message"], rows[1]["message"] = rows[1]["message"], rows[0]["message"]
    rows[2]["id"] = "17 March"
    fill(drawn.first, careful, rows)
    rows = rows_of(drawn.first)
    rows[3] |= {"present": "perhaps", "private": "x"}
    rows[4] = rows[4] | dict.fromkeys(NAMES, "")
    fill(drawn.first, lambda _: {}, rows)

    done = accord("label", "take", drawn.first, "--reader", "Ana", "--json", **drawn.settings)

    assert done.code == 1
    taken = {"new": 4, "changed": 0, "unchanged": 0, "blank": 1, "refused": 4}
    assert done.row == {"read": TEXTS, **taken}
    places = [line.split(": ")[0] for line in done.err.splitlines() if line.startswith("town")]
    assert places == [
        f"town-reader-1.csv:{line}:{column}"
        for line, column in (
            (2, "message"), (3, "message"), (4, "id"), (5, "present"), (5, "private"),
        )
    ]  # fmt: skip


def test_no_command_shows_a_label_before_both_are_in(drawn: Read) -> None:
    """Not the other's, not one's own, not what they differ in."""
    take(drawn, drawn.first, "Ana", careful)
    words = (
        ("kappa",), ("kappa", "--json"), ("precision",), ("precision", "--json"),
        ("adjudicate", "--out", drawn.first.with_name("apart.csv")),
    )  # fmt: skip
    for what in words:
        done = accord("label", *what, **drawn.settings)
        assert done.code == 1
        assert not [word for word in ("TRUE", "True", "specific ") if word in done.out]
        assert f"{TEXTS}" in done.err, "how far they are is all that is said"
    assert not drawn.first.with_name("apart.csv").exists()
    (row,) = accord("label", "status", "--json", **drawn.settings).rows
    assert (row["readers"], row["disagreements"]) == ({"Ana": TEXTS}, None)
    figures = accord("figures", "message_specific", "--json", **drawn.settings).rows
    assert {row["instrument"]["state"] for row in figures} == {"under_way"}


def test_kappa_is_that_of_what_they_wrote_before_settling(drawn: Read) -> None:
    """One of nine differs in one label; in the others they agree."""
    both(drawn)
    rows = {row["label"]: row for row in accord("label", "kappa", "--json", **drawn.settings).rows}
    assert (rows["specific"]["same"], rows["specific"]["n"]) == (TEXTS - 1, TEXTS)
    # Ana says no to 2 of 9, Bo to 3: by chance they agree in (7 * 6 + 2 * 3) / 81.
    assert rows["specific"]["kappa"] == pytest.approx((8 / 9 - 48 / 81) / (1 - 48 / 81))
    assert (rows["present"]["kappa"], rows["private"]["kappa"]) == (1, None)


def test_what_they_differ_in_is_settled_by_a_third_or_by_both(drawn: Read) -> None:
    """In a file that shows both answers; a row counts when it is marked."""
    both(drawn)
    apart = drawn.first.with_name("apart.csv")
    assert accord("label", "adjudicate", "--out", apart, **drawn.settings).code == 0
    (row,) = rows_of(apart)
    assert (row["first_reader"], row["second_reader"]) == ("specific True", "specific False")
    assert (row["present"], row["specific"], row["settled"]) == ("True", "", "")

    alone = accord("label", "adjudicate", apart, "--by", "Ana", **drawn.settings)
    assert (alone.code, "cannot settle alone" in alone.err) == (1, True)
    fill(apart, lambda _: {"specific": "FALSE"})
    assert "blank 1" in accord("label", "adjudicate", apart, "--together", **drawn.settings).out
    fill(apart, lambda _: {"settled": "yes"})
    assert "new 1" in accord("label", "adjudicate", apart, "--together", **drawn.settings).out
    (told,) = accord("label", "status", "--json", **drawn.settings).rows
    assert (told["disagreements"], told["settled"]) == (1, 1)


def settled(read: Read) -> None:
    """Everything read, and what they differ in settled."""
    both(read)
    apart = read.first.with_name("apart.csv")
    accord("label", "adjudicate", "--out", apart, **read.settings)
    fill(apart, lambda _: {"specific": "FALSE", "settled": "TRUE"})
    done = accord("label", "adjudicate", apart, "--by", "Cleo", **read.settings)
    assert done.code == 0, done.err


def test_precision_stands_beside_the_figures_that_rest_on_it(drawn: Read) -> None:
    """As JSON and as a sentence, of all nine messages and their ten cases."""
    settled(drawn)
    rows = {
        row["measure"]: row for row in accord("label", "precision", "--json", **drawn.settings).rows
    }
    assert list(rows) == list(MEASURES)
    present = rows["message_present"]
    assert (present["state"], present["n"], present["readers"]) == ("checked", TEXTS, 2)
    assert present["recall"] == 1
    assert (present["kappa"], present["stale"], present["draw"]) == (1, False, 1)
    assert rows["closed_without_action"]["both"] == rows["closed_without_action"]["reason_right"]
    assert rows["message_language"]["state"] == "not_asked"

    (figure, *_) = accord("figures", "message_present", "--json", **drawn.settings).rows
    assert figure["instrument"] == present
    told = accord("figures", "message_present", "message_language", **drawn.settings).out
    assert "9 messages were read by two people" in " ".join(told.split())
    assert "Readers are not asked about this." in told


def test_where_nothing_was_read_no_number_is_told(messages: Settings) -> None:
    """In words and as JSON; figures that rest on no verdict have nothing beside them."""
    rows = accord("figures", "message_specific", "on_time_due", "--json", **messages).rows
    for row in rows:
        if row["figure"] == "on_time_due":
            assert "instrument" not in row
        elif row["part"] in {None, "case_detail"}:
            numbers = [v for v in row["instrument"].values() if isinstance(v, int | float)]
            assert (row["instrument"]["state"], numbers) == ("unlabelled", [])
    said = accord("figures", "message_specific", **messages).out
    assert said.count("Not yet checked by readers.") == 1


def test_an_objection_is_about_the_text_and_decided_for_all_its_cases(drawn: Read) -> None:
    """Raised by the agency itself; what decides it is named and has to be there."""
    raise_ = ("label", "dispute", "raise", "1001", "message_specific")
    said = ("--says", "It is what we did.", "--person", "Cleo May")
    other = accord(*raise_, "--agency", "isd", *said, **drawn.settings)
    assert (other.code, "There is no case '1001'" in other.err) == (1, True)
    assert accord(*raise_, "--agency", "pwdx", *said, **drawn.settings).code == 0
    (row,) = accord("label", "dispute", "list", "--json", **drawn.settings).rows
    assert (row["agency"], row["cases"], row["outcome"]) == ("pwdx", 2, "open")
    assert (row["verdict"], row["verdict_now"]) == ("pass", "pass")

    decide = ("label", "dispute", "decide", 1)
    because = ("--because", "As agreed", "--person", "Ana Ruiz")
    unknown = accord(*decide, "registered", "--reference", "XX-1", *because, **drawn.settings)
    assert (unknown.code, "registers 'XX-1'" in unknown.err) == (1, True)
    assert accord(*decide, "upheld", *because, **drawn.settings).code == 0
    (row,) = accord("label", "dispute", "list", "--json", **drawn.settings).rows
    assert [step["outcome"] for step in row["history"]] == ["open", "upheld"]
    assert "verdict" in accord("label", "dispute", "list", **drawn.settings).out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("status",), 0, "Nothing was drawn yet."),
        (("precision",), 1, "Nothing was drawn yet"),
        (("draw", "--out", "nowhere/x.csv"), 2, "There is no folder"),
        (("draw", "--out", "x.xlsx"), 2, "written as .csv"),
        (("draw", "--out", "x.csv", "--agency", "nobody"), 2, "There is no agency 'nobody'"),
        (("draw", "--out", "x.csv", "--for", "king"), 2, "There is no role 'king'"),
        (("draw", "--out", "x.csv", "--to", "2001-01-01"), 1, "nothing to draw"),
        (("adjudicate",), 2, "Give either"),
        (("dispute", "list"), 0, "No agency has objected"),
        (("dispute", "raise", "1001", "charm", "--agency", "pwdx", "--says", "x", "--person", "y"),
         1, "There is no measure 'charm'"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_with_what_is_right(
    messages: Settings, words: tuple[object, ...], code: int, says: str
) -> None:
    """Nothing is written then."""
    done = accord("label", *words, **messages)
    assert (done.code, says in done.out + done.err) == (code, True), done.err


def test_json_is_one_object_a_line(drawn: Read) -> None:
    """For scripts."""
    lines = accord("label", "precision", "--json", **drawn.settings).out.splitlines()
    assert [json.loads(line)["measure"] for line in lines] == list(MEASURES)


def test_what_a_model_of_the_labels_doubts_is_listed(
    drawn: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not before enough is read; then as JSON and as a table, private data behind dots."""
    early = accord("label", "doubts", **drawn.settings)
    assert (early.code, "Readers have settled 0 messages" in early.err) == (1, True)
    both(drawn)
    for least, n in (("LEAST_READ", 4), ("LEAST_OF_EACH", 1)):
        monkeypatch.setattr(second_opinion, least, n)
    told = accord("label", "doubts", "--measure", "message_specific", "--json", **drawn.settings)
    assert told.code == 0, told.err
    assert {row["measure"] for row in told.rows} == {"message_specific"}
    assert [row["found"] for row in told.rows] == [row["chance"] <= 0.5 for row in told.rows]
    shown = accord("label", "doubts", "--n", 99, **drawn.settings)
    assert PHONE not in shown.out
    assert "No figure uses this" in shown.err
    wrong = accord("label", "doubts", "--measure", "tone", **drawn.settings)
    assert (wrong.code, "message_plain" in wrong.err) == (2, True)
