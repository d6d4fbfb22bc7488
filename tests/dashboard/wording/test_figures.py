"""Every figure of the catalogue has its names, its sentence and its Spanish."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from dashboard.wording import figures_charts as charts
from dashboard.wording import figures_clock, speaking
from dashboard.wording import figures_page as page
from dashboard.wording.figures import part_names, short_names, titles
from dashboard.wording.figures_sentences import of_counts, of_times
from dashboard.wording.language import LOCALE
from metrics.catalogue import DEFINITIONS, Definition

NARROW = 20
"""Letters that fit over a narrow column."""

every = pytest.mark.parametrize("figure", DEFINITIONS.values(), ids=list(DEFINITIONS))


def test_names_are_there_for_all_figures_and_no_others() -> None:
    """In the order of the catalogue."""
    assert list(titles()) == list(DEFINITIONS)
    assert list(short_names()) == list(DEFINITIONS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_figures_have_the_same_name(language: str) -> None:
    """Neither in a list nor over a column."""
    with speaking(language):
        assert len(set(titles().values())) == len(DEFINITIONS)
        assert len(set(short_names().values())) == len(DEFINITIONS)
        assert all(len(name) <= NARROW for name in short_names().values())


@every
def test_a_figure_is_said_with_its_numbers(figure: Definition) -> None:
    """A share with its counts, a time with its two; a gap has neither."""
    counts, times = of_counts(figure.id, 1_004, 1_412), of_times(figure.id, "4", "17")
    if figure.unit in {"share", "count", "list"}:
        assert counts is not None
        assert "1,004" in counts
        assert "1,412" in counts
    elif figure.unit in {"duration", "days"}:
        assert times is not None
        assert "17" in times
    else:
        assert counts is None
        assert times is None


@every
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_figure_is_said_of_one_thing(figure: Definition, language: str) -> None:
    """As it is said of many, with the words for one: not “1 of 1 cases were done”."""
    with speaking(language):
        one, many = of_counts(figure.id, 1, 1), of_counts(figure.id, 2, 2)
        assert (one is None) == (many is None)
        assert one is None or one != (many or "").replace("2", "1")
        for plural in (" cases ", " messages ", " were ", " casos ", " mensajes "):
            assert plural not in (one or "")


def test_a_sentence_of_one_case_reads_as_a_person_would_write_it() -> None:
    """In both languages, and also where none of the one was in time."""
    assert of_counts("on_time_due", 0, 1) == "0 of 1 case that fell due was done on time."
    with speaking("es"):
        assert of_counts("review_held", 1, 1) == "1 de 1 revisión se celebró."


@every
def test_every_part_and_every_kind_has_words(figure: Definition) -> None:
    """No id of the catalogue reaches a screen."""
    assert set(figure.parts) <= set(part_names())
    assert page.units()[figure.unit]
    assert page.directions()[figure.direction]
    assert page.bases()[figure.basis]
    assert page.sections()[figure.section]


@every
def test_every_definition_has_its_spanish(figure: Definition) -> None:
    """The catalogue lies with the metrics; its Spanish lies here with the rest."""
    with (LOCALE / "es.po").open("rb") as file:
        spanish = {m.id: m.string for m in read_po(file, locale="es") if m.id}
    phrases = (need for need in figure.needs if need not in page.needs())
    told = (figure.definition, figure.numerator, figure.denominator, figure.pitfall, figure.example)
    assert not [text for text in (*told, *phrases) if not spanish.get(text)]


def test_the_rules_of_the_clock_are_sentences() -> None:
    """In both languages, and as many."""
    english = figures_clock.rules()
    with speaking("es"):
        spanish = figures_clock.rules()
    assert len(english) == len(spanish)
    assert not set(english) & set(spanish)
    assert all(rule.endswith(".") for rule in (*english, *spanish))


@pytest.mark.parametrize(
    ("outside", "said"),
    [
        (["Parks", "Streets"], "Outside what chance explains: Parks and Streets."),
        ([], "None lies outside what chance explains."),
    ],
)
def test_a_funnel_names_who_lies_outside(outside: list[str], said: str) -> None:
    """Or says that nobody does."""
    assert said in charts.funnel_alt(outside, 12, 0.85)


def test_the_backlog_is_told_band_by_band() -> None:
    """With its counts, as the bars show them."""
    assert charts.backlog_alt([204, 88, 36, 1019]) == (
        "Open cases by age against their promise: Still within time 204; Up to twice as long 88; "
        "2 to 4 times as long 36; Over 4 times as long 1,019."
    )


def test_pauses_and_lateness_say_both_of_their_numbers() -> None:
    """How much and how much of it near the due; the middle and the worst tenth."""
    assert charts.paused(0.09, 0.03) == "9%; 3% near the due"
    assert charts.paused(0.09, 0) == "9%"
    assert charts.late_by(1, 17) == "1 working day; one in ten 17 or more"
    assert "Carts: 4 working days; one in ten 17" in charts.late_alt([("Carts", 4, 17)])
    assert "The resident 9%; 3%" in charts.paused_alt([("The resident", 0.09, 0.03)])


def test_a_rounded_share_on_a_curve_does_not_contradict_its_verdict() -> None:
    """84.7% is below 85%, and says so."""
    assert charts.proposed("7 days", 0.847, 0.85) == "Proposed: 7 days, 84.7%"


@pytest.mark.parametrize(
    ("worse", "better", "said"),
    [
        (["9"], ["4"], "Less than chance explains: 9. More than chance explains: 4."),
        (["9"], [], "Less than chance explains: 9. The table"),
        ([], [], "None lies outside what chance explains."),
    ],
)
def test_districts_are_told_by_which_side_they_lie_on(
    worse: list[str], better: list[str], said: str
) -> None:
    """Within the limits none is named."""
    assert said in charts.district_alt(worse, better, 11)
