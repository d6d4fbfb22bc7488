"""The mart's verdicts on messages: each distinct one once, no word of it kept, none forgotten."""

from __future__ import annotations

from datetime import UTC, datetime
from unittest.mock import patch

import polars as pl
import pytest

from agreements.folder import CityFolder, open_city
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.mart import Manifest, Mart
from dashboard.mart.messages import judged_messages, judges_of
from dashboard.roles import ALL
from dashboard.told.examples import examples
from metrics.figures.messages import SENT
from metrics.tables import MESSAGE_KEY
from metrics.told import BEFORE, joined, keys_of
from seed.city import EXPORT, LOG, VOLUMES, write_city
from tests.mart.denver import TAKEN, Denver, read

CASES = 400
EARLIER = datetime(2025, 9, 1, tzinfo=UTC)


class Reading:
    """A record's texts; it remembers how many were asked for."""

    def __init__(self, denver: Denver) -> None:
        self.record = denver.city.record
        self.asked = 0

    def texts(self, ids: pl.Series) -> pl.DataFrame:
        """Those of some ids."""
        self.asked += ids.n_unique()
        return self.record.texts(ids)


@pytest.fixture(scope="module")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Denver:
    """A small demonstration city, measured."""
    folder = tmp_path_factory.mktemp("denver")
    write_city(folder / "export", cases=CASES, seed=5)
    denver = Denver(folder)
    denver.cases(read(folder / "export" / EXPORT))
    denver.log(read(folder / "export" / LOG))
    denver.volumes(folder / "export" / VOLUMES)
    denver.again()
    return denver


@pytest.fixture(scope="module")
def city(denver: Denver) -> City:
    """The same, to be asked."""
    return City(denver.city.settings.model_copy(update={"mart_dir": denver.mart}))


@pytest.fixture(scope="module")
def mart(city: City) -> Mart:
    """What was measured of it."""
    return city.mart()


def tables(city: City, mart: Mart, as_of: datetime = TAKEN) -> dict[str, pl.LazyFrame]:
    """The mart's tables."""
    return mart.tables(lambda: city.record, city.promises, as_of)


def again(
    denver: Denver, texts: Reading, folder: CityFolder, before: Manifest | None
) -> pl.DataFrame:
    """The table of verdicts, judged once more."""
    manifest = denver.city.mart().manifest if before is None else before
    stored = judged_messages(denver.mart, texts, folder, manifest.partitions, before)
    return pl.read_parquet(denver.mart / stored["messages"].file)


def test_every_message_that_is_some_cases_last_word_is_judged(city: City, mart: Mart) -> None:
    """Each once, whoever else got it; a closing without one has no verdict."""
    held = tables(city, mart)
    table = held["messages"].collect()
    lives = held["lives"].filter(pl.col("first_closed").is_not_null())
    told = joined(lives, held["messages"], city.promises.editions, "America/Denver").collect()
    assert table.select(*MESSAGE_KEY).is_unique().all()
    assert len(told) == lives.collect().height > CASES / 2
    assert told.filter(pl.col("message_text").is_null() != pl.col("judged_by").is_null()).is_empty()


def test_no_word_of_a_message_is_in_the_mart(city: City, mart: Mart) -> None:
    """Names of rules, of services and of templates have no spaces; sentences do."""
    table = tables(city, mart)["messages"].drop("status_word", "text_id").collect()
    words = table.select(pl.col(pl.String).str.contains(" ").any())
    assert not any(words.row(0))


def test_a_message_is_judged_once_and_not_again(denver: Denver, mart: Mart) -> None:
    """Measuring with nothing new reads no text and gives the same file."""
    texts = Reading(denver)
    before = pl.read_parquet(denver.mart / mart.manifest.files["messages"].file)
    assert again(denver, texts, denver.city.folder, mart.manifest).equals(before)
    assert texts.asked == 0
    stored = judged_messages(denver.mart, texts, denver.city.folder, mart.manifest.partitions, None)
    assert stored == {"messages": mart.manifest.files["messages"]}
    assert texts.asked == before["text_id"].n_unique()


def test_another_rubric_judges_anew_the_versions_that_pin_it_and_no_others(
    denver: Denver, mart: Mart
) -> None:
    """A case that no agreement covers is judged by the language packs alone, whatever is agreed."""
    whole = denver.city.folder
    rubric = whole.path / "rubric" / "city" / "1.0.0.yaml"
    text = rubric.read_text("utf-8")
    try:
        rubric.write_text(text.replace("jargon: [", "jargon: [crew, "), "utf-8")
        changed = open_city(str(whole.path))
    finally:
        rubric.write_text(text, "utf-8")
    texts = Reading(denver)
    found = again(denver, texts, changed, mart.manifest)
    before = pl.read_parquet(denver.mart / mart.manifest.files["messages"].file)
    free, covered = (
        [table.filter(pl.col("agreement").is_null() == none) for table in (before, found)]
        for none in (True, False)
    )
    assert free[0].equals(free[1])
    assert not free[0].is_empty()
    assert set(covered[0]["judged_by"]).isdisjoint(covered[1]["judged_by"])
    assert texts.asked == covered[0]["text_id"].n_unique()
    assert (covered[1]["message_plain_rule"] == "plain.jargon").sum() > (
        covered[0]["message_plain_rule"] == "plain.jargon"
    ).sum()


def test_who_judges_is_named_by_all_that_judges(denver: Denver) -> None:
    """Every version has a judge of its own, and so have the cases without any."""
    judges = judges_of(denver.city.folder)
    binding = [a for a in denver.city.folder.agreements if a.model.in_force_by_status]
    assert len({judge.name for judge in judges}) == len(judges) == len(binding) + 1
    assert all(judge.rubric is not None for judge in judges if judge.agreement)


def test_an_earlier_instant_has_the_messages_of_then(city: City, mart: Mart) -> None:
    """Also one that was some case's last word then alone; no closing with a text is left out."""
    held = tables(city, mart, EARLIER)
    closed = held["lives"].filter(
        pl.col("first_closed").is_not_null(), pl.col("void_reason").is_null()
    )
    told = closed.filter(pl.col("message_text").is_not_null()).collect().height
    question = city.question(EARLIER)
    rows = city.figures(ALL, ["message_present"], question, mart)
    by_part = {row["part"]: row for row in rows.to_dicts()}
    assert by_part[None]["n"] == closed.collect().height > 0
    assert by_part["blank"]["k"] == by_part[None]["n"] - told
    assert by_part[None]["known_by"] == SENT


def test_a_message_sent_before_any_template_was_valid_has_an_edition_all_the_same(
    city: City, mart: Mart
) -> None:
    """Otherwise its day would not be looked at, and a template of later would be found in it."""
    lives = tables(city, mart)["lives"]
    early = lives.with_columns(message_at=pl.lit(datetime(2020, 1, 1, tzinfo=UTC)))
    keys = keys_of(early, city.promises.editions, "America/Denver")
    covered = keys.filter(pl.col("agreement").is_in(city.promises.editions["agreement"].implode()))
    assert set(covered["edition"]) == {BEFORE}


def test_examples_are_the_cases_behind_a_figure_in_their_own_words(city: City, mart: Mart) -> None:
    """The newest first, with what the verdict rests on; an agency sees its own."""
    question = city.question(TAKEN)
    behind = city.cases_behind(ALL, question, "message_private", None, mart)
    shown = examples(city, ALL, question, mart, "message_private", limit=len(behind))
    assert set(shown["number"]) == set(behind["number"])
    assert set(shown["verdict"]) == {"fail"}
    assert shown["first_closed"].is_sorted(descending=True)
    there = pl.col("text").str.contains(pl.col("words"), literal=True)
    assert shown.select(there.drop_nulls().all()).item()
    own = examples(city, "agency:solid-waste", question, mart, "message_specific")
    assert set(own["agency"]) == {"solid-waste"}
    for figure in ("message_private", "closed_without_action"):
        every = examples(city, ALL, question, mart, figure, limit=3)
        with patch("dashboard.told.examples.NEWEST", 4):  # also where most of them are not read
            assert examples(city, ALL, question, mart, figure, limit=3).equals(every)
    with pytest.raises(NotAllowedError):
        examples(city, "public", question, mart, "message_specific")
