"""The texts are lawful, labelled as a careful reader would, and in the registers of real ones."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import reduce
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Any

import polars as pl
import pytest

from agreements.files import read_files
from agreements.folder import CityFolder, city_path
from agreements.schema.quality import Template
from agreements.schema.rubric import RubricSpec
from dashboard.cases.stamps import Stamps
from seed import AS_OF, CITY, OPENED_FROM
from seed.corpus import COMPOST_CART, CORPUS, REACHED, SLOTS, STAMPS, TOPICS, WORDINGS, relevant
from seed.habits import SERVICES

Row = dict[str, Any]

SHARED = Path(__file__).parents[3] / "shared" / "data"
REAL_TEXTS = {
    "boston_2011_h2.csv": ["closure_reason"],
    "dc_2014_02.csv": ["RESOLUTION", "SERVICENOTES"],
    "sf_2008_2016.csv": ["Status.Notes", "Request.Details"],
    "messages_labelled.csv": ["message"],
}
REAL_STAMP = re.compile(
    r"^case closed\.?\s*(closed date\s*:?[-\d:. ]*)?\s*"
    r"(case (resolved|noted|scheduled|invalid|closed))?",
    re.IGNORECASE,
)

EXAMPLES = {
    "en": {"date": "October 3", "until": "October 9", "days": "10", "place": "Alder Street 400"},
    "es": {"date": "3 de octubre", "until": "9 de octubre", "days": "10", "place": "Alder Street"},
}
NUMBERS = {"number": "26-0001234", "parent": "26-0000987"}

LABELS = ["present", "specific", "case_detail", "timeline", "next_step"]
JUDGED = ["closing", "update", "acknowledgement"]
SCRAPS = ["bare", "code", "pointer", "stamped", "status_only"]

ROWS: list[Row] = CORPUS.to_dicts()
CLOSINGS = CORPUS.filter(use="closing")
SENT = REACHED.with_columns(relevant=relevant(REACHED))
GOOD = SENT.filter(
    (pl.col("use") == "closing")
    & pl.col("relevant")
    & pl.col("specific")
    & pl.col("no_action").is_null()
    & pl.col("private").is_null()
    & pl.col("outcome").str.contains("done")
)
WEAK = SENT.filter(
    (pl.col("use") == "closing")
    & ~pl.col("specific")
    & pl.col("outcome").str.contains("done").fill_null(True)
)


def filled(row: Row) -> str:
    """The text as somebody reads it."""
    values = EXAMPLES[row["language"]] | NUMBERS
    return re.sub(r"\{(\w+)\}", lambda slot: values[slot[1]], row["message"])


def stamped_off(message: str) -> str:
    """The text without what the case system wrote into it."""
    return reduce(lambda text, stamp: re.sub(stamp, "", text), STAMPS, message)


def normalised(text: str) -> str:
    """Letters only, in lower case, without slots, numbers and marks."""
    return " ".join(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", " ", text.lower())))


def ids(rows: pl.DataFrame) -> list[str]:
    """Which texts these are, for a message that can be acted on."""
    return rows["id"].to_list()


def where(**wanted: str) -> pl.DataFrame:
    """The texts with these values."""
    return CORPUS.filter(**wanted)


# --- lawful


def test_there_are_hundreds_of_texts_and_a_third_of_them_is_spanish() -> None:
    """At least 480 distinct ones, at least 140 of them Spanish."""
    masked = CORPUS.with_columns(
        mask=CORPUS["message"].map_elements(normalised, return_dtype=pl.String)
    )
    letters = masked.filter(pl.col("mask") != "")
    assert ids(letters.filter(letters["mask"].is_duplicated())) == []
    assert len(letters) >= 480
    assert len(letters.filter(language="es")) >= 140
    assert CORPUS["id"].is_unique().all()


def test_every_value_is_one_of_its_column(denver: CityFolder) -> None:
    """An unknown word would be drawn by nobody, or be counted by nobody."""
    reasons = {reason.code for reason in rubric().no_action_reasons}
    allowed = {
        "about": set(TOPICS),
        "topic": set(TOPICS) - {"any", "desk", "visited", "crews"},
        "by": {"agency", "operator", "resident", "system"},
        "language": {"en", "es"},
        "private": {"v", "f"},
        "no_action": reasons,
        "use": set(WORDINGS),
    }
    for column, values in allowed.items():
        assert set(CORPUS[column].drop_nulls()) - values == set(), column
    assert {(row["use"], row["wording"]) for row in ROWS} == {
        (use, wording) for use, wordings in WORDINGS.items() for wording in wordings
    }
    outcomes = {word for row in ROWS for word in (row["outcome"] or "").split()}
    assert outcomes == set(denver.city.spec.outcomes)


def test_topics_hold_services_of_the_city_only(denver: CityFolder) -> None:
    """And every topic that is no service is used by some text."""
    used = set(CORPUS["about"]) | set(CORPUS["topic"].drop_nulls())
    assert set(chain.from_iterable(TOPICS.values())) == set(denver.city.spec.services)
    assert set(TOPICS) - set(SERVICES) - used == set()


def test_who_wrote_a_text_follows_from_its_use() -> None:
    """Residents comment; nobody but them does."""
    writers = {use: set(CORPUS.filter(use=use)["by"]) for use in WORDINGS}
    assert writers == {
        "closing": {"agency"},
        "update": {"agency", "operator"},
        "acknowledgement": {"system"},
        "comment": {"resident"},
        "contact_note": {"operator"},
        "internal": {"agency", "operator"},
    }
    assert set(where(wording="callback")["by"]) == {"operator"}


def test_slots_are_known_filled_and_each_of_them_used() -> None:
    """No brace reaches a resident."""
    used = {slot for row in ROWS for slot in re.findall(r"\{(\w+)\}", row["message"])}
    assert used == set(SLOTS)
    assert [row["id"] for row in ROWS if set("{}") & set(filled(row))] == []
    untidy = [row["id"] for row in ROWS if row["message"] != " ".join(row["message"].split())]
    assert untidy == []


# --- labelled


def test_labels_are_given_to_messages_and_to_nothing_else() -> None:
    """What residents write and colleagues note is no message to a resident."""
    for row in ROWS:
        given = {row[label] is not None for label in LABELS}
        assert given == {row["use"] in JUDGED}, row["id"]
        assert row["jargon"] is not None
        assert row["no_action"] is None or row["use"] in JUDGED


def test_a_text_that_says_nothing_passes_nothing() -> None:
    """Not present means: not to be judged as relevant, and failing the rest."""
    silent = CORPUS.filter(~pl.col("present"))
    others = pl.any_horizontal(LABELS[1:]) | pl.col("topic").is_not_null()
    assert ids(silent.filter(others)) == []
    assert set(silent["wording"]) <= {*SCRAPS, "crew", "administrative", "not_found", "no_access"}
    assert set(CLOSINGS.filter(pl.col("wording").is_in(["bare", "code"]))["specific"]) == {False}


@pytest.mark.parametrize(
    ("slot", "label"),
    [
        ("{place}", "case_detail"),
        ("{date}", "case_detail"),
        ("{until}", "case_detail"),
        ("{date}", "timeline"),
        ("{until}", "timeline"),
        ("{days}", "timeline"),
    ],
)
def test_a_slot_outside_a_stamp_brings_its_label(slot: str, label: str) -> None:
    """A day tied to an event is a time; a place or a day belongs to this case alone."""
    told = [row for row in ROWS if row["use"] in JUDGED and slot in stamped_off(row["message"])]
    assert [row["id"] for row in told if not row[label]] == []


def test_both_languages_of_a_template_say_the_same() -> None:
    """A family's Spanish wording is a translation, so its labels are the English one's."""
    same = [*LABELS, "about", "topic", "no_action", "outcome", "jargon", "private"]
    for (family,), texts in CORPUS.filter(pl.col("family").is_not_null()).group_by("family"):
        assert len(texts.select(same).unique()) == 1, family


def test_translations_that_share_a_name_share_their_labels() -> None:
    """`…-en` and `…-es` are one text twice, but for the words that only insiders know."""
    paired = CORPUS.with_columns(name=pl.col("id").str.slice(0, pl.col("id").str.len_chars() - 3))
    same = ["about", "wording", "use", "by", "topic", "outcome", "no_action", "present", "specific"]
    for (name,), texts in paired.group_by("name"):
        assert len(texts.select(same).unique()) == 1, name


def test_the_reason_for_no_action_fits_the_outcome_that_the_text_suits() -> None:
    """A closing that suits a single outcome without work carries that outcome's code."""
    codes = {
        "not_found": "L",
        "no_access": "A",
        "too_little_information": "I",
        "referred": "R",
        "duplicate": "D",
        "outside_jurisdiction": "J",
        "withdrawn": "C",
        "test_entry": "C",
        "no_action_needed": None,
    }
    for outcome, code in codes.items():
        assert set(CLOSINGS.filter(outcome=outcome)["no_action"]) == {code}, outcome
    assert set(CLOSINGS["no_action"].drop_nulls()) == {r.code for r in rubric().no_action_reasons}


def test_insider_words_of_the_rubric_are_labelled_as_jargon() -> None:
    """And the plain register has none."""
    insider = re.compile(rf"\b({'|'.join(map(re.escape, rubric().jargon))})\b", re.IGNORECASE)
    unmarked = [row["id"] for row in ROWS if insider.search(row["message"]) and not row["jargon"]]
    assert unmarked == []
    assert set(where(wording="plain")["jargon"]) == {False}


def test_phrases_that_the_rubric_forbids_are_planted_and_never_specific() -> None:
    """They say nothing, which is why they are forbidden."""
    phrases = {forbidden.phrase for forbidden in rubric().forbidden}
    for phrase in phrases:
        found = [row for row in ROWS if phrase in row["message"].lower()]
        assert found
        assert not any(row["specific"] for row in found), phrase


def test_private_data_are_invented_and_every_text_with_them_is_marked() -> None:
    """Numbers of fiction, addresses of example domains; a quoted resident counts too."""
    number, mail = re.compile(r"\d{3}-\d{3}-\d{4}"), re.compile(r"\S+@(\S+\w)")
    for row in ROWS:
        numbers, domains = number.findall(row["message"]), mail.findall(row["message"])
        assert all(re.fullmatch(r"\d{3}-555-01\d\d", found) for found in numbers)
        assert set(domains) <= {"example.com", "example.gov"}
        assert row["private"] or not (numbers or domains), row["id"]
    marked = CLOSINGS.filter(pl.col("private").is_not_null())
    assert set(marked["wording"]) == {"office"}
    assert set(marked["private"]) == {"v", "f"}


def test_only_texts_of_the_wrong_service_are_about_another_one() -> None:
    """Wherever they may be sent; the rest is right or neutral."""
    wrong = SENT.filter(~pl.col("relevant"))
    assert set(wrong["wording"]) == {"wrong_service"}
    assert len(wrong) == len(SENT.filter(wording="wrong_service"))
    assert set(wrong["service"]) == set(SERVICES) - {"missed_compost", "compost_cart_request"}


# --- enough for every service


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_every_service_has_good_weak_and_spanish_closings(service: str) -> None:
    """At least six good ones, four weak ones, two good ones in Spanish."""
    good, weak = GOOD.filter(service=service), WEAK.filter(service=service)
    assert len(good) >= 6
    assert len(good.filter(language="es")) >= 2
    assert len(weak) >= 4
    assert len(weak.filter(language="es")) >= 2


def test_every_outcome_has_a_closing_in_both_languages_on_every_service(denver: CityFolder) -> None:
    """Only tests of the system stay in English."""
    told = SENT.filter(use="closing").with_columns(pl.col("outcome").str.split(" "))
    reached = told.explode("outcome").select("outcome", "service", "language").unique().rows()
    wanted = {
        (outcome, service, language)
        for outcome in denver.city.spec.outcomes
        for service in SERVICES
        for language in ("en", "es")
        if (outcome, language) != ("test_entry", "es")
    }
    assert wanted - set(reached) == set()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("service", TOPICS["planning"])
def test_planning_answers_exist_with_a_time_and_without(service: str, language: str) -> None:
    """For good ones and for weak ones, so that a time is not a sign of anything else."""
    for texts in (GOOD, WEAK):
        own = texts.filter(service=service, language=language)
        assert set(own["timeline"]) == {True, False}


@pytest.mark.parametrize("agency", sorted({habit.agency for habit in SERVICES.values()}))
def test_residents_of_every_agency_comment_in_both_languages(agency: str) -> None:
    """Of its own work, in anger; in other voices of anything."""
    services = [name for name, habit in SERVICES.items() if habit.agency == agency]
    angry = SENT.filter(pl.col("service").is_in(services), use="comment", wording="angry")
    own = angry.filter(pl.col("about") != "any")
    assert set(own["language"]) == {"en", "es"}


# --- in the registers of real ones


def grade(text: str) -> float:
    """Flesch–Kincaid grade of an English text, syllables counted by groups of vowels."""
    words = re.findall(r"[A-Za-z][A-Za-z'-]*", text)
    sentences = max(1, len(re.findall(r"[.!?:;](?:\s|$)", text)))
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = re.search(r"([^le]e|[^td]ed)$", word) is not None
    return max(1, groups - silent)


def long_english(wording: str) -> Iterator[Row]:
    """Closings of 20 words or more, without the template whose third wording is a friendly one."""
    for row in CLOSINGS.filter(wording=wording, language="en").to_dicts():
        if len(row["message"].split()) >= 20 and row["family"] != COMPOST_CART:
            yield row


def test_templates_are_long_and_read_at_grade_ten_to_twelve() -> None:
    """As the templates of a city that sends each a hundred thousand times."""
    grades = [grade(filled(row)) for row in long_english("template")]
    assert len(grades) >= 30
    assert 10 <= median(grades) <= 12.5
    assert min(grades) > 7
    assert median(len(row["message"]) for row in long_english("template")) >= 165


def test_plain_texts_read_at_grade_eight_or_below() -> None:
    """From the length on at which the rubric asks for it."""
    assert [row["id"] for row in long_english("plain") if grade(filled(row)) > 8] == []


@pytest.mark.parametrize("wording", ["crew", "office"])
def test_free_text_is_short_and_partly_for_insiders(wording: str) -> None:
    """A median of about fifty characters at most; a fifth to a half needs an insider."""
    texts = CLOSINGS.filter(wording=wording, language="en")
    assert median(len(message) for message in texts["message"]) <= 51
    assert 0.2 <= texts["jargon"].cast(pl.Float64).sum() / len(texts) <= 0.5


def test_templates_seldom_tell_the_outcome_and_plain_ones_always() -> None:
    """The one thing that a resident wants to know."""
    templates = CLOSINGS.filter(pl.col("family").str.starts_with("T-").fill_null(False))
    assert templates["specific"].cast(pl.Float64).sum() / len(templates) < 0.1
    assert set(CLOSINGS.filter(wording="plain")["specific"]) == {True}


def test_every_kind_of_closing_without_news_is_there() -> None:
    """In numbers that let a figure tell them apart."""
    counted = dict(CLOSINGS["wording"].value_counts().iter_rows())
    assert min(counted.values()) >= 5
    assert sum(counted[wording] for wording in SCRAPS) >= 40
    assert len(CLOSINGS.filter(~pl.col("specific"))) >= 150
    assert len(CLOSINGS.filter(pl.col("no_action").is_not_null())) >= 120


def test_stamps_come_off_and_leave_what_the_labels_speak_of() -> None:
    """Each pattern is needed; what only a stamp says is not said."""
    stamped = where(wording="stamped").to_dicts()
    rest, _ = Stamps(STAMPS).taken_off(pl.Series([filled(row) for row in stamped]))
    assert not rest.str.contains("Workdesk").any()
    for stamp in STAMPS:
        assert any(re.search(stamp, filled(row)) for row in stamped)
    empty = [row for row, text in zip(stamped, rest, strict=True) if text is None]
    assert {row["present"] for row in empty} == {False}
    unstamped = [row for row in ROWS if row["wording"] != "stamped"]
    assert all(stamped_off(row["message"]) == row["message"] for row in unstamped)


def test_the_compost_cart_text_drifts_away_from_the_registered_one() -> None:
    """Edited in 2025, so that a reader asks; written anew in 2026, so that it counts as free."""
    for _, texts in CORPUS.filter(family=COMPOST_CART).group_by("language"):
        first, second, third = texts.sort("used_from", nulls_last=False).to_dicts()
        assert likeness(first, first) == 1
        assert 0.75 <= likeness(first, second) < 0.88
        assert likeness(first, third) < 0.75
        assert (first["used_from"], third["used_to"]) == (None, None)
        assert first["used_to"] == second["used_from"] < second["used_to"] == third["used_from"]
        assert OPENED_FROM.date() < first["used_to"] < third["used_from"] < AS_OF.date()
        assert third["used_from"].year == 2026


def likeness(one: Row, other: Row) -> float:
    """Between 0 and 1, slots as they stand."""
    return SequenceMatcher(None, one["message"], other["message"]).ratio()


def test_texts_that_bear_a_registered_templates_id_have_its_words(denver: CityFolder) -> None:
    """In the wording that the parties signed, and saying what it is registered to say."""
    registered = templates(denver)
    named = [row for row in ROWS if re.fullmatch(r"[A-Z]{2}-\d{3}", row["family"] or "")]
    assert {row["family"] for row in named} == set(registered)
    for row in named:
        if row["used_from"] is None:
            template = registered[row["family"]]
            assert re.fullmatch(words(template, row["language"]), row["message"]), row["id"]
            assert [row["about"]] == template.services
            said = {label.removeprefix("message_") for label, yes in template.says.items() if yes}
            assert all(row[label] for label in said), row["id"]


def templates(city: CityFolder) -> dict[str, Template]:
    """What the city's agreements register, by id."""
    asked = [a.model.spec.quality for a in city.agreements]
    messages = [quality.messages for quality in asked if quality and quality.messages]
    return {template.id: template for message in messages for template in message.templates}


def words(template: Template, language: str) -> str:
    """A pattern of the template's wording, anything in its slots."""
    text = template.text.en if language == "en" else template.text.es
    return ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", text or ""))


def rubric() -> RubricSpec:
    """What the city asks of every message."""
    files, findings = read_files(city_path(CITY))
    assert files is not None, findings
    return files.rubrics[0].model.spec


# --- invented


@pytest.mark.parametrize("name", REAL_TEXTS)
def test_no_text_equals_one_of_a_real_export(name: str) -> None:
    """Compared without numbers, marks, case and the real system's stamp."""
    path = SHARED / name
    if not path.is_file():
        missing = f"{name} is not in ../shared/data; the texts were not compared with it"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    ours = {normalised(stamped_off(row["message"])): row["id"] for row in ROWS} | {"": ""}
    assert {ours.get(text, "") for text in real_texts(path)} == {""}


def real_texts(path: Path) -> Iterator[str]:
    """Every text of a real export, with its stamp and without."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            for text in filter(None, (row.get(column) for column in REAL_TEXTS[path.name])):
                yield normalised(text)
                yield normalised(REAL_STAMP.sub("", text))
