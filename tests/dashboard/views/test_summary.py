"""The public summary says what the fixed tables say, in short sentences of both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.files import read_files
from agreements.folder import ROOT
from agreements.schema.city import City
from dashboard.public import Correction, Promise, PublicTables
from dashboard.views.summary import Part, Summary, agencies, measured, options, part_of, summary
from dashboard.views.summary_districts import districts, outlines
from dashboard.views.summary_expected import Expected, expected, one, table
from dashboard.views.summary_periods import days
from dashboard.wording import glossary, speaking, summary_expected
from dashboard.wording import summary as words
from dashboard.wording import summary_rules as rules
from dashboard.wording.markdown import bare
from metrics.messages.plain import too_hard, undated
from metrics.messages.reading import folded
from metrics.public import Upcoming

COUNTS = ("received", "closed", "due", "on_time", "kept")

CITY = [
    # period, received, closed, due, on time, kept
    ("2026-05", 1000, 990, 800, 600, 500),
    ("2026-06", 1200, 1190, 1000, 830, 800),
]
QUARTERS = [("2026-Q2", 3300, 3200, 2700, 2200, 2000)]
AGENCIES = [
    ("2026-06", "parks", 600, 590, 500, 490, 480),
    ("2026-06", "solid-waste", 400, 380, None, None, None),
    ("2026-06", "environment", 200, 190, None, None, None),
]
DISTRICTS = [
    ("2026-Q1", "9", 1300, 1200, 1000, 700, 600),
    ("2026-Q2", "9", 1500, 1400, 1200, 800, 700),
    ("2026-Q2", "4", 900, 890, 800, 720, 700),
    ("2026-Q2", "7", 300, 290, 250, None, None),
    ("2026-Q2", "8", 100, 90, None, None, None),
    ("2026-Q2", None, 50, 50, 40, 30, 30),
]
NOTHING_PROMISED = {"environment"}
EXPECTED = [
    # service, half by, eight in ten by (hours), why
    ("pothole", 36, 120, None),
    ("dead_animal", 12, None, "not_reached"),
    ("noise_complaint", None, None, "too_few"),
]
PROMISES = (
    Promise(
        agency="transportation",
        service="pothole",
        agreement="denver/transportation@1.0.0",
        standing="signed",
        due="within",
        time={"en": "3 working days", "es": "3 días hábiles"},
        varies=True,
        done={"en": "“Road repaired” is recorded", "es": "se registra “Vía reparada”"},
        goal=90.0,
    ),
    Promise(
        agency="parks",
        service="*",
        agreement="denver/parks@1.0.0",
        standing="signed",
        due="given",
        time=None,
        varies=False,
        done={"en": "the case is closed", "es": "se cierra el caso"},
        goal=None,
    ),
)


def _frame(rows: Iterable[tuple[object, ...]], *, parts: bool = False) -> pl.DataFrame:
    """Rows as they are published: shares from the counts, what is null hidden."""
    whole = rows if parts else ((period, None, *counts) for period, *counts in rows)
    schema = {"period": pl.String(), "of": pl.String()} | dict.fromkeys(COUNTS, pl.Int64())
    frame = pl.DataFrame(list(whole), schema=schema, orient="row")
    nothing = pl.col("of").is_in(list(NOTHING_PROMISED)).fill_null(value=False)
    hidden = pl.concat_list(
        pl.when(pl.col(name).is_null() & ~nothing).then(pl.lit(name)) for name in COUNTS
    ).list.drop_nulls()
    return frame.with_columns(
        on_time_share=pl.col("on_time") / pl.col("due"),
        kept_share=pl.col("kept") / pl.col("due"),
        hidden=hidden,
        why=pl.when(nothing).then(pl.lit("nothing_promised")),
        kept_why=pl.lit(None, pl.String),
    )


ZONE = ZoneInfo("America/Denver")
EXPECTED_SCHEMA = {
    "service": pl.String,
    "half_hours": pl.Int64,
    "most_hours": pl.Int64,
    "why": pl.String,
}
TABLES = PublicTables(
    as_of=datetime(2026, 10, 1, tzinfo=ZONE),
    data_until=datetime(2026, 10, 1, tzinfo=ZONE),
    demonstration=True,
    months=("2026-05", "2026-06"),
    quarters=("2026-Q1", "2026-Q2"),
    next_month=Upcoming("2026-07", date(2026, 8, 15)),
    next_quarter=Upcoming("2026-Q3", date(2026, 10, 15)),
    corrections=(Correction("2026-05", date(2026, 7, 2), "A file had come twice."),),
    city=_frame(CITY),
    city_quarters=_frame(QUARTERS),
    agencies=_frame(AGENCIES, parts=True),
    districts=_frame(DISTRICTS, parts=True),
    expected=pl.DataFrame(EXPECTED, schema=EXPECTED_SCHEMA, orient="row"),
    promises=PROMISES,
)


@pytest.fixture(scope="module")
def denver() -> City:
    """The demonstration city."""
    files, _ = read_files(ROOT / "denver")
    assert files is not None
    return files.city.model


def _of(city: City, value: str) -> Summary:
    found = summary(TABLES, city, part_of(value))
    assert found is not None
    return found


TITLES = [
    # the address, the headline in English, in Spanish
    (
        "city",
        "Denver in June 2026: about 8 in 10 requests were done on time",
        "Denver en junio de 2026: unas 8 de cada 10 solicitudes se hicieron a tiempo",
    ),
    (
        "district:9",
        "District 9 from April to June 2026: about 7 in 10 requests were done on time",
        "Distrito 9 de abril a junio de 2026: unas 7 de cada 10 solicitudes se hicieron a tiempo",
    ),
    (
        "agency:parks",
        "Parks in June 2026: nearly all requests were done on time",
        "Parques en junio de 2026: casi todas las solicitudes se hicieron a tiempo",
    ),
    (
        "district:7",
        "District 7 from April to June 2026: the number done on time is hidden",
        "Distrito 7 de abril a junio de 2026: se oculta cuántas se hicieron a tiempo",
    ),
    (
        "agency:environment",
        "Environment: no time has been promised in writing",
        "Medio Ambiente: no hay ningún plazo prometido por escrito",
    ),
]


@pytest.mark.parametrize(("of", "english", "spanish"), TITLES, ids=[t[0] for t in TITLES])
def test_the_title_is_what_happened_last(denver: City, of: str, english: str, spanish: str) -> None:
    """Of the newest month, or for a district the newest quarter."""
    assert _of(denver, of).title == english
    with speaking("es"):
        assert _of(denver, of).title == spanish


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.049, "hardly any"), (0.05, "about 1 in"), (0.849, "about 8 in"), (0.85, "about 9 in"),
     (0.949, "about 9 in"), (0.95, "nearly all"), (1.0, "nearly all")],
)  # fmt: skip
def test_the_title_never_says_all_or_none_of_rounded_numbers(value: float, said: str) -> None:
    """Ten in ten might hide two that were late."""
    assert said in words.title("Denver", value)


def test_the_sentences_say_the_numbers_of_the_newest_row(denver: City) -> None:
    """830 of 1,000 in June; the others are the difference of what is shown."""
    said = bare(" ".join(_of(denver, "city").sentences))
    assert said == (
        "Of 1,000 requests that were due in June 2026, 830 were done on time. The other 170 were "
        "done late, or were still open when their time was up. 800 were done on time and stayed "
        "done: nobody had to ask for the same thing again soon after. People made 1,200 requests "
        "in June 2026, and 1,190 were closed. Districts are told by the quarter: from April to "
        "June 2026 it was 81% in the whole city."
    )


def test_a_district_is_read_beside_the_whole_city_of_the_same_quarter(denver: City) -> None:
    """2,200 of 2,700 is 81%; the city's own page is of another period."""
    said = _of(denver, "district:9").sentences
    assert (
        "In the whole city it was 81% in the same quarter; the city's own page tells of its newest "
        "month." in said
    )
    assert any("from April to June 2026" in sentence for sentence in said)
    with speaking("es"):
        assert any(
            sentence.startswith("En toda la ciudad fue 81% en el mismo trimestre;")
            for sentence in _of(denver, "district:9").sentences
        )


def test_a_period_is_read_beside_the_one_before_and_that_of_a_year_before(denver: City) -> None:
    """Half of 100 in May of one year, 60 in April of the next, 70 in its May."""
    on_time = {"2025-05": 50, "2026-04": 60, "2026-05": 70}
    months = [f"2025-{m:02}" for m in range(5, 13)] + [f"2026-{m:02}" for m in range(1, 6)]
    longer = replace(
        TABLES, city=_frame((m, 100, 100, 100, on_time.get(m, 90), 40) for m in months)
    )
    view = summary(longer, denver, Part("city"))
    assert view is not None
    assert "The month before it was 60%, and a year before 50%." in view.sentences
    # A month that was never published does not put another in the place of May.
    gap = replace(longer, city=longer.city.filter(pl.col("period") != "2025-08"))
    view = summary(gap, denver, Part("city"))
    assert view is not None
    assert "The month before it was 60%, and a year before 50%." in view.sentences


HIDDEN = [
    # the address, what is said, what must not stand on the page
    ("district:7", "250 requests were due", "200"),
    ("district:8", "So few requests were due", "In the whole city"),
    ("agency:environment", "Nobody has promised in writing", "hidden"),
]


@pytest.mark.parametrize(("of", "said", "unsaid"), HIDDEN, ids=[h[0] for h in HIDDEN])
def test_what_is_hidden_is_said_in_words(denver: City, of: str, said: str, unsaid: str) -> None:
    """Never a zero, never a dash alone, and no number that would give it away."""
    view = _of(denver, of)
    text = bare(" ".join(view.sentences))
    assert said in text
    assert unsaid not in text
    assert "None" not in text + str(view.latest.rows())
    assert bool(view.note) is (of != "agency:environment")


def test_the_table_begins_with_the_newest_period(denver: City) -> None:
    """Three columns; the second fact of a cell stands below the first."""
    view = _of(denver, "city")
    assert view.latest.columns == ["When", "Done on time", "Came in"]
    assert view.latest.rows()[0] == (
        "**June 2026**",
        "**83%**  \n830 of 1,000  \nstayed done: 800 (80%)",
        "1,200  \nclosed: 1,190",
    )
    assert view.earlier.is_empty()


def test_periods_beyond_the_first_six_are_folded_away_and_not_lost(denver: City) -> None:
    """The table on the page and its rest have all rows, newest first."""
    months = [f"2025-{month:02}" for month in range(1, 13)]
    many = replace(TABLES, city=_frame((m, 100, 100, 100, 50, 50) for m in months))
    view = summary(many, denver, Part("city"))
    assert view is not None
    shown = [row[0] for row in [*view.latest.rows(), *view.earlier.rows()]]
    assert view.latest.height == 6
    assert shown == [f"**{words.period(*days(m))}**" for m in reversed(months)]


@pytest.mark.parametrize("of", ["city", "agency:parks", "district:9", "district:8"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_file_is_the_table_of_the_page(denver: City, of: str, language: str) -> None:
    """The same rows, numbers and language, a hidden one as that word, whoever makes the file."""
    with speaking(language):
        view = _of(denver, of)
    assert view is not None
    file = pl.read_csv(StringIO(view.csv()), infer_schema=False)  # as a click makes it: outside
    with speaking(language):
        cells = pl.concat([view.latest, view.earlier])
        assert file.height == cells.height
        for row, shown in zip(file.rows(), cells.rows(), strict=True):
            assert row[0] == bare(shown[0])
            page = re.sub(r"(?<=\d),(?=\d)", "", " ".join(map(bare, shown[1:])))
            numbers = [n for n in row[1:6] if n is not None and n != words.hidden()]
            assert all(re.search(rf"\b{n}\b", page) for n in numbers), (row, page)
            assert (words.hidden() in row) == (words.hidden() in page)


SMALL = [
    # due, on time, what the cell says, what the headline says
    (20, 20, "20 of 20 too few for a share stayed done: 10", "too few requests for a share"),
    (30, 30, "almost 100% 30 of 30 stayed done: 10 (33%)", "nearly all requests"),
]


@pytest.mark.parametrize(("due", "on_time", "cell", "headline"), SMALL, ids=["20", "30"])
def test_few_requests_have_no_share_and_rounded_ones_are_never_all(
    denver: City, due: int, on_time: int, cell: str, headline: str
) -> None:
    """Rounded, 18 of 22 reads 20 of 20: a hundred per cent would be eighteen points too many."""
    tables = replace(TABLES, city=_frame([("2026-06", 40, 40, due, on_time, 10)]))
    view = summary(tables, denver, Part("city"))
    assert view is not None
    assert bare(view.latest.rows()[0][1]) == cell
    assert headline in view.title
    assert ("100.0" in view.csv()) is (due >= 30)


def test_every_part_of_the_city_can_be_chosen_by_its_address(denver: City) -> None:
    """The city, its districts in their order, its agencies by name."""
    offered = options(denver)
    assert next(iter(offered)) == "city"
    assert offered["district:9"] == "District 9"
    assert offered["agency:parks"] == "Parks"
    assert len(offered) == 1 + len(denver.spec.districts) + len(denver.spec.agencies)
    assert [part_of(value).value for value in offered] == list(offered)


def test_a_part_without_a_published_period_has_no_page(denver: City) -> None:
    """An agency that came yesterday."""
    assert summary(TABLES, denver, Part("agency", "transportation")) is None


def test_agencies_stand_beside_each_other_by_name(denver: City) -> None:
    """No ranking; not beside a district, whose numbers are of a quarter."""
    shown = agencies(TABLES, denver, Part("city"))
    assert [bare(name) for name in shown["Agency"]] == ["Environment", "Parks", "Solid Waste"]
    assert "Nothing promised" in shown["Done on time"][0]
    assert "hidden" in shown["Done on time"][2]
    assert agencies(TABLES, denver, Part("district", "9")).is_empty()


def test_what_is_measured_names_corrections_and_what_follows(denver: City) -> None:
    """Long dates, as everywhere on the page."""
    said = " ".join(measured(TABLES))
    assert "May 2026 was corrected on July 2, 2026: A file had come twice." in said
    assert "July 2026 follows on August 15, 2026." in said
    assert "as they stood on October 1, 2026" in said
    assert denver.spec.demonstration
    assert "Invented demonstration data" in _of(denver, "city").context


def test_the_map_names_its_ends_and_what_is_hidden(denver: City) -> None:
    """Of the newest quarter; requests without a district stand in the table alone."""
    view = districts(TABLES, denver, ROOT / "denver", Part("district", "9"))
    assert view is not None
    assert view.title == "On time: from 67% in District 9 to 90% in District 4"
    assert "Hidden: District 7 and District 8." in view.alt
    assert view.rows.filter("picked")["id"].to_list() == ["9"]
    assert view.rows.filter(id="7")["words"].item() == "hidden"
    assert [bare(name) for name in view.table["District"]] == [
        "District 4", "District 7", "District 8", "District 9", "No district known",
    ]  # fmt: skip
    assert view.file["District"].to_list() == [bare(name) for name in view.table["District"]]
    assert view.file["Done on time"].to_list()[1] == "hidden"
    assert view.file.schema["Done on time %"] == pl.Float64
    assert set(view.shapes) >= {"4", "7", "8", "9"}
    assert districts(TABLES, denver, ROOT / "denver", Part("agency", "parks")) is None


BROKEN = {
    "no file": None,
    "no json": "{",
    "no features": "{}",
    "points": json.dumps({"features": [{"id": "1", "geometry": {"type": "Point"}}]}),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_a_city_without_a_map_has_its_table_alone(
    denver: City, tmp_path: Path, text: str | None
) -> None:
    """A broken file is no reason to show nothing."""
    if text is not None:
        (tmp_path / "districts.geojson").write_text(text, encoding="utf-8")
    assert outlines(tmp_path) == {}
    view = districts(TABLES, denver, tmp_path, Part("city"))
    assert view is not None
    assert not view.shapes
    assert view.table.height == 5


def _expected(city: City, value: str = "city") -> Expected:
    return expected(TABLES, city, part_of(value))


EXPECTATIONS = [
    # service, half, eight in ten
    ("pothole", "1 day, 12 hours", "5 days"),
    ("dead_animal", "12 hours", "longer than can be told yet"),
    ("noise_complaint", "too few to tell", "too few to tell"),
    ("*", "too few to tell", "too few to tell"),
]


@pytest.mark.parametrize(("id_", "half", "most"), EXPECTATIONS, ids=[e[0] for e in EXPECTATIONS])
def test_a_kind_of_request_says_how_long_it_takes(
    denver: City, id_: str, half: str, most: str
) -> None:
    """What cannot be told says so in words."""
    request = _expected(denver).requests[id_]
    assert (request.half, request.most) == (half, most)
    assert f"Half are closed within: {half}." in bare(" ".join(one(request)))


def test_a_promise_names_who_gave_it(denver: City) -> None:
    """And where there is none, that is said."""
    requests = _expected(denver).requests
    assert requests["pothole"].promises == (
        (
            "Transportation promises: within 3 working days. The promise is kept when: “Road "
            "repaired” is recorded. What is urgent, and some seasons, have a time of their own. "
            "The goal: 90% of the requests."
        ),
    )
    assert "by the date that it gives you" in requests["*"].promises[0]
    assert one(requests["noise_complaint"])[0] == "Nothing promised"
    assert list(requests)[-1] == "*"
    assert requests["*"].name == "Every other request to Parks"
    assert table(_expected(denver)).height == len(requests)


def test_of_an_agency_only_what_it_promised_is_expected(denver: City) -> None:
    """The times are those of the kind of request, whoever works on it."""
    assert list(_expected(denver, "agency:transportation").requests) == ["pothole"]
    assert not _expected(denver, "agency:environment").requests


def test_a_city_that_only_publishes_targets_says_that_nobody_signed(denver: City) -> None:
    """One signed agreement is enough to leave it out."""
    published = [replace(promise, standing="published") for promise in PROMISES]
    tables = replace(TABLES, promises=tuple(published))
    assert "No agency has signed them" in expected(tables, denver, Part("city")).published
    assert not _expected(denver).published


def _texts(city: City) -> Mapping[str, str]:
    """What a resident reads, by place."""
    view = _of(city, "city")
    map_ = districts(TABLES, city, ROOT / "denver", Part("city"))
    assert map_ is not None
    return {
        "sentences": " ".join(view.sentences),
        "hidden": " ".join(_of(city, "district:7").sentences),
        "too few": " ".join(_of(city, "district:8").sentences),
        "no promise": " ".join(_of(city, "agency:environment").sentences),
        "below the table": words.hidden_note(),
        "map": map_.note,
        "how to read": " ".join(rules.how_to_read()),
        "how measured": " ".join(measured(TABLES)),
        "why hidden": " ".join(rules.how_hidden()),
        "expected": f"{summary_expected.published_only()} {_expected(city).note}",
        "nothing yet": words.nothing_yet()[1],
        "not ready": words.nothing_published()[1],
        "not agreed": glossary.disagree(),
        "endings": glossary.outcomes_note(),
        "steps": glossary.steps_lead(),
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_nobody_needs_more_than_eight_years_of_school_to_read_it(
    denver: City, language: str
) -> None:
    """By the rule that the messages of the agencies are held to."""
    with speaking(language):
        said = {place: folded(bare(text)) for place, text in _texts(denver).items()}
    frame = pl.DataFrame({"place": list(said), "text": undated(pl.Series(list(said.values())))})
    hard = frame.filter(too_hard(pl.col("text"), pl.lit(language), pl.lit(8)))
    assert hard["place"].to_list() == []
