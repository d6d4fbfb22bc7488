"""`accord figures`: the contract of its lines, and what it refuses."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

import pytest

from metrics.figures import FIGURES as COMPUTED
from tests.commands.accord import AS_OF, TOWN, accord, write_town
from tests.commands.conftest import Settings

FIGURES = ("on_time_due", "on_time_closed", "flattery")
FIGURES_OF_ALL = tuple(COMPUTED)
KEYS = [
    *("figure", "k", "n", "value", "low", "high", "goal", "verdict"),
    *("goals_missed", "goals_total", "signal", "states", "median", "p80", "p90"),
    *("provisional", "not_measurable", "as_of", "data_until", "part", "left_out", "known_by"),
]
STATES = ["met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable"]


def test_a_line_holds_exactly_the_keys_of_the_contract(town: Settings) -> None:
    """In their order, the by-columns last."""
    for row in accord("figures", *FIGURES, "--by", "agency,month", "--json", **town).rows:
        assert list(row) == [*KEYS, "agency", "month"]
        assert list(row["states"]) == STATES


def test_the_figures_of_the_town_are_what_its_drawing_says(town: Settings) -> None:
    """Due: 1001, 2001 of 1001 1002 1003 2001 2002; closed: 1001, 2001 of 1001 1002 2001."""
    due, closed, gap = accord("figures", *FIGURES, "--json", **town).rows
    assert (due["k"], due["n"], due["value"]) == (2, 5, 0.4)
    assert (closed["k"], closed["n"]) == (2, 3)
    assert gap["value"] == pytest.approx(2 / 3 - 0.4)
    assert due["states"] == dict(zip(STATES, (2, 1, 2, 1, 0, 2, 0), strict=True))


def test_rates_are_fractions_and_instants_carry_an_offset(town: Settings) -> None:
    """So that a script needs no unit of ours and no zone of the city's."""
    for row in accord("figures", *FIGURES, "--json", **town).rows:
        for name in ("value", "low", "high"):
            assert row[name] is None or 0 <= row[name] <= 1
        for name in ("as_of", "data_until"):
            assert datetime.fromisoformat(row[name]) == datetime.fromisoformat(AS_OF)


@pytest.mark.parametrize(
    "by",
    ["agency", "service", "district", "channel", "month", "quarter", "version", "commitment"],
)
def test_by_any_dimension_the_states_add_up_to_the_cases(town: Settings, by: str) -> None:
    """The case that no agency holds is among them."""
    rows = accord("figures", "on_time_due", "--by", by, "--json", **town).rows
    assert sum(sum(row["states"].values()) for row in rows) == 8
    assert sum(row["n"] for row in rows) == 5


def test_data_checks_are_called_as_on_their_page(town: Settings) -> None:
    """By what each asks, not by its id."""
    told = accord("figures", "data_checks", **town).out
    assert "Closed after" in told
    assert "Date order" not in told


def test_csv_holds_the_numbers_of_json(town: Settings) -> None:
    """With a header, and the same instants."""
    words = ("figures", "on_time_due", "--by", "agency")
    plain = list(csv.DictReader(io.StringIO(accord(*words, "--csv", **town).out)))
    for written, row in zip(plain, accord(*words, "--json", **town).rows, strict=True):
        assert (written["k"], written["n"]) == (str(row["k"]), str(row["n"]))
        for name in ("as_of", "data_until"):
            assert written[name] == row[name]


@pytest.mark.parametrize(
    ("words", "n"),
    [
        (("--where", "agency=isd"), 2),
        (("--where", "agency=isd", "--where", "month=2011-07"), 1),
        (("--where", "agency=isd", "--where", "agency=isd"), 2),
        (("--where", "quarter=2011-Q4"), 2),
        (("--from", "2011-09-05", "--to", "2011-09-18"), 2),
        (("--to", "2011-09-05"), 1),
        (("--commitment", "resolution"), 5),
        (("--by", " agency , agency", "--where", "agency=pwdx"), 3),
    ],
)
def test_a_choice_of_cases_counts_those_alone(
    town: Settings, words: tuple[str, ...], n: int
) -> None:
    """A period runs to the date before `--to`; a dimension named twice counts once."""
    assert accord("figures", "on_time_due", "--json", *words, **town).row["n"] == n


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nonsense"], "known are on_time_due"),
        (["on_time_due", "--by", "colour"], "known are agency, service"),
        (["on_time_due", "--where", "colour=red"], "known are agency, service"),
        (["on_time_due", "--where", "agency"], "column=value"),
        (["on_time_due", "--where", "agency=pwdz"], "the nearest is 'pwdx'"),
        (["on_time_due", "--where", "month=2011"], "write it as 2026-09"),
        (["on_time_due", "--where", "quarter=2011-Q5"], "write it as 2026-Q3"),
        (["on_time_due", "--where", "version=9.9.9"], "known are 1.0.0"),
        (["on_time_due", "--commitment", "promise"], "known are"),
        (["nosuch", "flow", "neither"], "There is no figure 'nosuch' or 'neither'; known are"),
        (["on_time_due", "--as-of", "tomorrow"], "--as-of is 'tomorrow'"),
        (
            ["on_time_due", "--where", "agency=isd", "--where", "agency=pwdx"],
            "--where names two values of agency, 'isd' and 'pwdx', and no case has both",
        ),
        (["on_time_due", "--known-at", "tomorrow"], "--known-at is 'tomorrow'"),
        (["on_time_due", "--as-of", "2026-13-01"], "--as-of is '2026-13-01'"),
        (["on_time_due", "--as-of", ""], "--as-of is ''"),
        (["on_time_due", "--as-of", "0001-01-01"], "1900 to 2199"),
        (["on_time_due", "--from", "2011"], "--from is '2011'"),
        (["on_time_due", "--to", "9999-12-31"], "1900 to 2199"),
        (["on_time_due", "--from", "2011-09-02", "--to", "2011-09-02"], "is not before"),
        (["on_time_due", "--csv", "--json"], "one of --json and --csv"),
        ([], "Missing argument"),
    ],
)
def test_wrong_use_is_said_on_standard_error_with_what_is_allowed(
    town: Settings, words: list[str], said: str
) -> None:
    """Exit 2, nothing on standard output, never a traceback."""
    answer = accord("figures", *words, **town)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_all_that_is_wrong_with_a_question_is_said_at_once(town: Settings) -> None:
    """A line each; of several conditions too."""
    wrong = ("--by", "colour,shape", "--where", "agency", "--where", "month=2011", "--from", "2011")
    at = ("--as-of", "tomorrow", "--known-at", "never")
    answer = accord("figures", "no_such", *wrong, *at, **town)
    assert (answer.code, answer.out) == (2, "")
    words = (
        "'no_such'", "'2011'", "'colour'", "'shape'", "'agency'", "'2011'", "'tomorrow'", "'never'",
    )  # fmt: skip
    told = answer.err.splitlines()
    assert [word in line for word, line in zip(words, told, strict=True)] == [True] * len(words)


def test_before_the_data_begins_that_is_said(town: Settings) -> None:
    """Nought of nought alone would read as an answer."""
    answer = accord("figures", "on_time_due", "--as-of", "2010-01-01", **town)
    assert answer.code == 0
    assert "The data begins in 2011-07" in answer.err
    assert "The data begins" not in accord("figures", "on_time_due", **town).err


def test_the_setting_gives_the_instant_and_the_flag_wins_over_it(town: Settings) -> None:
    """`ACCORD_AS_OF` is read in the city's zone."""
    words = ("figures", "on_time_due", "--json")
    assert accord(*words, **town, as_of="2011-10-01").row["as_of"] == "2011-10-01T00:00:00-04:00"
    both = accord(*words, "--as-of", "2011-11-10", **town, as_of="2011-10-01")
    assert both.row["as_of"] == "2011-11-10T00:00:00-05:00"


def test_a_wrong_setting_is_named_as_such(town: Settings) -> None:
    """Not as a flag that nobody gave."""
    answer = accord("figures", "on_time_due", **town, as_of="tomorrow")
    assert answer.code == 2
    assert "ACCORD_AS_OF is 'tomorrow'" in answer.err


def test_past_the_data_every_row_says_until_when_it_is_known(town: Settings) -> None:
    """And standard error warns; case 1004 has become overdue, as far as is known."""
    answer = accord("figures", "on_time_due", "--as-of", "2012-02-01", "--json", **town)
    assert answer.code == 0
    assert answer.row["states"]["overdue"] == 3
    assert answer.row["data_until"] == AS_OF
    assert "The data ends on 2011-12-31T23:59:00-05:00" in answer.err
    assert not accord("figures", "on_time_due", "--json", **town).err


def test_every_figure_answers_and_says_what_cannot_be_measured(town: Settings) -> None:
    """Boston's portal shows no reopening and no requester: that is a reason, and no nought."""
    rows = accord("figures", *FIGURES_OF_ALL, "--json", **town).rows
    heads = {row["figure"]: row for row in rows if row["part"] is None}
    assert set(FIGURES_OF_ALL) - set(heads) == {"flow", "data_checks"}
    why = {name: row["not_measurable"] for name, row in heads.items() if row["not_measurable"]}
    assert why == {
        "kept_promise": "no_reopened",
        "acknowledged": "nothing_promised",
        "first_response": "nothing_promised",
        "first_action": "nothing_promised",
        "updated": "nothing_promised",
        "paused_share": "no_paused",
        "reopen_rate": "no_reopened",
        "repeat_contact": "no_requester",
        "comments_after_close": "no_commented",
        "no_message_before": "no_commented",
        "reroute_rate": "no_rerouted",
        "reroute_cost": "no_rerouted",
        "intake_complete": "no_returned",
        "contacts_fresh": "nothing_promised",
        "knowledge_fresh": "no_articles",
        "change_notice": "no_changes",
        "review_held": "nothing_promised",
    }
    assert all(heads[name]["value"] is None for name in why)


def test_the_times_of_the_town_are_in_seconds(town: Settings) -> None:
    """Closed after 1, 2, 5 and 5 days of eight: half of them within five, by Kaplan and Meier."""
    row = accord("figures", "time_to_close", "--json", **town).rows[0]
    assert (row["k"], row["n"]) == (4, 8)
    assert row["median"] == 5 * 86_400 + 3_600
    assert (row["p80"], row["p90"]) == (None, None)


ABOUT_DUTIES = {"contacts_fresh", "knowledge_fresh", "change_notice", "review_held"}


@pytest.mark.parametrize("figure", sorted(ABOUT_DUTIES))
def test_a_duty_knows_no_service_and_says_by_what_it_can_be_asked(
    town: Settings, figure: str
) -> None:
    """In one sentence, with the figure as it was typed; to a script as a value with its reason."""
    answer = accord("figures", figure, "--by", "service", **town)
    assert (answer.code, answer.err) == (0, "")
    assert f"The figure {figure} is about duties, not cases, and knows no service; ask by" in (
        " ".join(answer.out.split())
    )
    row = accord("figures", figure, "--by", "service", "--json", **town).row
    assert (row["n"], row["not_measurable"]) == (None, "not_counted_by_this")


def test_every_figure_can_be_asked_by_commitment(town: Settings) -> None:
    """Those that know one are told by it; of each other it is said, by rows and in words."""
    rows = accord("figures", *FIGURES_OF_ALL, "--by", "commitment", "--json", **town).rows
    beside = [r["figure"] for r in rows if r["not_measurable"] == "not_counted_by_this"]
    assert len(beside) == len(set(beside))
    assert {"time_to_close", "flow", "data_checks", *ABOUT_DUTIES} <= set(beside)
    told = {r["commitment"] for r in rows if r["figure"] == "on_time_due"}
    assert "resolution" in told
    answer = accord("figures", "flow", "--where", "commitment=resolution", **town)
    assert (answer.code, "flow is about whole cases" in answer.out) == (0, True)


@pytest.mark.parametrize("figure", FIGURES_OF_ALL)
def test_every_figure_has_its_screen(town: Settings, figure: str) -> None:
    """By anything, without an id in it, and without a fault."""
    of_cases = figure not in ABOUT_DUTIES
    for by in ("", "agency", "month,service" if of_cases else "month,version"):
        answer = accord("figures", figure, "--by", by, **town)
        assert (answer.code, answer.err) == (0, "")
        assert figure not in answer.out


def test_what_was_not_recorded_yet_is_not_known(town: Settings) -> None:
    """The town's file was read at the end of 2011: a day earlier nothing was known of it."""
    words = ("figures", "on_time_due", "--json")
    known = accord(*words, "--known-at", "2011-12-31T23:59:00-05:00", **town)
    assert (known.row["n"], known.err) == (5, "")
    before = accord(*words, "--known-at", "2011-12-30", **town)
    assert (before.row["n"], before.row["data_until"]) == (0, "2011-12-30T00:00:00-05:00")
    assert before.row["as_of"] == "2011-12-30T00:00:00-05:00"
    assert before.err.startswith(
        "Nothing was on record yet on 2011-12-30T00:00:00-05:00: what is known begins on 2011-12-31"
    )


def test_what_was_known_then_is_told_as_of_then(own_town: Settings, tmp_path: Path) -> None:
    """A case closed since was not overdue: nobody knew past the file that had been read."""
    closed = TOWN.replace("2012-01-20 09:00  -  ", "2012-01-20 09:00  2012-01-10 09:00")
    later = write_town(tmp_path / "later.csv", closed)
    accord("import", "boston", later, "--extracted-at", "2012-03-01", **own_town)
    accord("measure", **own_town)
    words = ("figures", "on_time_due", "--json")
    assert accord(*words, **own_town).row["as_of"] == "2012-03-01T00:00:00-05:00"

    known = accord(*words, "--known-at", "2012-02-01", **own_town)
    told = (known.row["as_of"], known.row["data_until"], known.row["n"], known.err)
    assert told == (AS_OF, AS_OF, 5, "")
    asked = accord(*words, "--known-at", "2012-02-01", "--as-of", "2012-02-15", **own_town)
    assert (asked.row["as_of"][:10], asked.row["data_until"]) == ("2012-02-15", AS_OF)
    assert asked.row["n"] == 6
    assert asked.err.startswith(f"The data ends on {AS_OF}, before 2012-02-15T00:00:00-05:00")
    whole = accord(*words, "--known-at", "2012-03-02", **own_town)
    assert (whole.row["as_of"], whole.err) == ("2012-03-01T00:00:00-05:00", "")


def test_screens_give_the_plain_name_and_json_the_short_id(town: Settings) -> None:
    """Nobody at a meeting knows what pwdx is."""
    said = accord("figures", "on_time_due", "--by", "agency", **town).out
    assert "Public Works" in said
    assert "None named" in said
    assert not {"pwdx", "on_time_due", "null"} & set(said.split())
    ids = accord("figures", "on_time_due", "--by", "agency", "--json", **town).rows
    assert [row["agency"] for row in ids] == ["isd", "pwdx", None]


def test_a_choice_without_cases_says_so(town: Settings) -> None:
    """An empty table could be taken for a fault."""
    words = ("figures", "on_time_due", "--by", "agency", "--where", "month=2026-01")
    assert "No case belongs to this choice." in accord(*words, **town).out
