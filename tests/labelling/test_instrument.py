"""What two readers say of the judge, from labels that are drawn as small tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from pydantic import SecretStr

from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.labelling.instrument import Checked, instrument, measure_of, of_draw
from dashboard.labelling.judge import judged_by
from dashboard.oversight import labels
from dashboard.oversight.labels import Asked, Draw
from dashboard.settings import Settings
from dashboard.wording.instrument import counts, told
from dashboard.wording.language import speaking
from metrics.labelling.checks import CHECKS, MEASURES
from metrics.labelling.guide import NAMES

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)

#   cases  judge says of the message  readers say
TABLE = """
    30     specific no_action:D       specific no_action:D
    20     specific no_action:R       specific no_action:D
    10     specific                   -
    40     -                          specific
"""
PLAIN = {
    **dict.fromkeys(NAMES, "False"), "present": "True", "relevant": "1", "no_action_reason": "",
    "private": "", "note": "",
}  # fmt: skip
_PASSES = {"message_specific": "pass", "closed_without_action": "yes"}
_COLUMN = {"specific": "message_specific", "no_action": "closed_without_action"}


def _rows() -> list[tuple[int, list[str], list[str]]]:
    lines = [line for line in TABLE.splitlines() if line.strip()]
    return [(int(x[4:11]), x[11:38].split(), x[38:].split()) for x in lines]


def _verdicts(said: list[str]) -> str:
    found: dict[str, tuple[str | None, str | None]] = {
        check.measure: ("other", "rule") for check in CHECKS
    }
    found["no_action_reason"] = (None, None)
    for word in said:
        name, _, letter = word.partition(":")
        if measure := _COLUMN.get(name):
            found[measure] = (_PASSES[measure], "rule")
        if letter:
            found["no_action_reason"] = (letter, None)
    return json.dumps(found)


def _labels(said: list[str]) -> dict[str, str]:
    names = [word.partition(":") for word in said if word != "-"]
    yes = {name: "True" for name, _, _ in names}
    return {**PLAIN, **yes, "no_action_reason": "".join(letter for _, _, letter in names)}


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    """Denver, with an empty record."""
    opened = City(Settings(city="denver", data_dir=tmp_path))
    yield opened
    if "record" in vars(opened):
        opened.record.store.close()


def add(store: Store, judged: str, agency: str | None = None) -> Draw:
    """The table as a draw of everything."""
    rows = _rows()
    drawn = pl.DataFrame(
        {
            "cases": [cases for cases, _, _ in rows],
            "verdicts": [_verdicts(judge) for _, judge, _ in rows],
            "text_id": [bytes([n]) * 32 for n in range(len(rows))],
        }
    ).with_columns(
        agency=pl.lit("parks"), service=pl.lit("tree"), status_word=pl.lit(""),
        stratum=pl.lit("all"), stratum_rows=len(rows), stratum_drawn=len(rows), probability=1.0,
    )  # fmt: skip
    labels.add_draw(store, Asked(1, agency, None, None, NOW, judged), drawn, (4, 100), NOW)
    with store.engine.connect() as connection:
        return labels.draws(connection)[-1]


def read_by_two(store: Store, drawn: Draw) -> None:
    """What the table says of the readers, written by both."""
    written = {n: _labels(readers) for n, (_, _, readers) in enumerate(_rows(), start=1)}
    for reader in ("Ana", "Bo"):
        labels.take(store, drawn, reader, written, NOW)


def test_precision_and_recall_are_of_cases(city: City) -> None:
    """Judge says specific of 60 cases, of 50 rightly; readers of 90."""
    store = city.record.store
    drawn = add(store, "rules 1")
    read_by_two(store, drawn)
    with store.engine.connect() as connection:
        found = of_draw(connection, drawn, "rules 1")
    one = found["message_specific"]
    assert (one.precision, one.recall) == pytest.approx((50 / 60, 50 / 90))
    assert (one.both, one.judge_alone, one.readers_alone, one.n) == (2, 1, 1, 4)
    assert (one.stale, one.labelled_on, one.readers) == (False, date(2026, 11, 3), 2)
    nothing_done = found["closed_without_action"]
    assert (nothing_done.both, nothing_done.reason_right) == (2, 1)


def test_a_result_is_stale_once_the_rules_are_others(city: City) -> None:
    """Its numbers stay, and the sentence says so."""
    store = city.record.store
    drawn = add(store, "rules 1")
    read_by_two(store, drawn)
    with store.engine.connect() as connection:
        one = of_draw(connection, drawn, "rules 2")["message_specific"]
    assert one.stale
    assert one.precision == pytest.approx(50 / 60)
    assert told(one).endswith("The rules have changed since then; draw messages again.")


def test_before_everything_is_settled_there_is_no_number(city: City) -> None:
    """One reader, or two who differ: the others who are asked wait."""
    store = city.record.store
    drawn = add(store, "rules 1")
    labels.take(store, drawn, "Ana", {1: PLAIN}, NOW)
    with store.engine.connect() as connection:
        found = of_draw(connection, drawn, "rules 1")
    assert {c.state for c in found.values()} == {"under_way", "not_asked"}
    assert [c.precision for c in found.values()] == [None] * len(MEASURES)


def test_the_newest_settled_draw_of_an_agency_goes_before_the_city_s(laid_out: str) -> None:
    """Another agency's says nothing, and one that is being read waits; on each kind of database."""
    city = City(Settings(city="denver", database_url=SecretStr(laid_out)))
    store, rules = city.record.store, judged_by(city.folder)
    whole, parks, _ = (add(store, rules, agency) for agency in (None, "parks", None))
    assert instrument(city)["case_detail"].state == "unlabelled"
    for drawn in (whole, parks):
        read_by_two(store, drawn)
    assert instrument(city)["case_detail"].draw == whole.id
    assert instrument(city, "parks")["case_detail"].draw == parks.id
    assert instrument(city, "transportation")["case_detail"].draw == whole.id
    store.close()


def test_looking_makes_no_record(city: City) -> None:
    """A figure's question lays nothing out."""
    found = instrument(city)
    assert list(found) == list(MEASURES)
    assert {c.state for c in found.values()} == {"unlabelled", "not_asked"}
    assert not Path(city.settings.city_dir).exists()


@pytest.mark.parametrize(
    ("figure", "part", "measure"),
    [
        ("message_specific", None, "message_specific"),
        ("message_specific", "case_detail", "case_detail"),
        ("message_language", None, "message_language"),
        ("closed_without_action", None, None),
        ("closed_without_action", "by_message", "closed_without_action"),
        ("closed_without_action", "by_message:D", "closed_without_action"),
        ("template_share", None, None),
        ("on_time_due", None, None),
    ],
)
def test_a_figure_knows_the_measure_that_it_rests_on(
    figure: str, part: str | None, measure: str | None
) -> None:
    """Or that it rests on none."""
    assert measure_of(figure, part) == measure


CHECKED = Checked(
    "message_specific", "checked", "pass", 0.94, 0.88, 0.97, 0.81, 0.72, 0.88,
    both=70, judge_alone=4, readers_alone=12, n=300, readers=2, kappa=0.86,
    labelled_on=date(2026, 11, 3), stale=False,
)  # fmt: skip


def test_it_is_said_in_sentences_of_both_languages() -> None:
    """With its interval, how many were read, by whom and when."""
    assert told(CHECKED) == (
        "300 messages were read by two people, Nov 3, 2026. They agreed 0.86 beyond chance "
        "(kappa; 1 is always). Where the rules say “names what was done or found”, it is so in "
        "94% of cases (likely 88% to 97%). Of the cases where it is so, the rules find 81% "
        "(likely 72% to 88%)."
    )
    assert counts(CHECKED).startswith("Of those read, rules and readers both say it of 70,")
    with speaking("es"):
        assert "300 mensajes fueron leídos por dos personas" in told(CHECKED)
        assert "nombra lo que se hizo o se encontró" in told(CHECKED)


def test_where_nothing_was_found_no_share_is_said() -> None:
    """Neither nought nor all."""
    none = Checked("message_private", "checked", "fail", n=30, labelled_on=date(2026, 11, 3))
    assert told(none) == (
        "30 messages were read by two people, Nov 3, 2026. The rules say “shows a private "
        "person's data” of no message that was read. The readers say it of none."
    )
