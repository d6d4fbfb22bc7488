"""The page about messages on real stores, as each role sees it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.views.messages import MEASURES
from dashboard.wording.messages import measures
from tests.pages.seen import Open, title, words

LOOK = "message_specific"
STRAY = "message_relevant.announces:compost_cart_request"


def cells(app: AppTest, nth: int) -> list[str]:
    """Every cell of one of the page's tables."""
    return [str(cell) for row in app.table[nth].value.to_numpy() for cell in row]


def headings(app: AppTest) -> list[str]:
    """The headings of the second rank."""
    return [str(block.value) for block in app.header]


def test_the_measures_stand_side_by_side_and_the_chart_says_which_is_furthest(
    opened: Open, whole: Path
) -> None:
    """And what cannot be told stands apart; nothing is added up to one score."""
    app = opened("messages", whole, city="denver")
    assert title(app).startswith("Messages missed ")
    told = cells(app, 0)
    for name in measures().values():
        assert len([c for c in told if c.startswith(f"**{name}**")]) == 1
    assert any("nobody can tell" in cell for cell in told)
    assert any("Apart, not counted as wrong: " in cell for cell in told)
    assert len(app.table[0].value) == len(MEASURES)
    assert all(chart.proto.alt for chart in app.get("vega_lite_chart"))
    assert "Readers have not checked these verdicts yet." in words(app), "said once, not on each"
    assert any(found.startswith("Furthest from its goal: ") for found in headings(app))


def test_what_the_auditor_counted_leads_to_the_cases(opened: Open, whole: Path) -> None:
    """As many cases are listed as were counted; the address names what is looked at."""
    app = opened("messages", whole, city="denver", look=STRAY)
    said = next(b.value for b in app.markdown if "messages about “Compost cart request”" in b.value)
    wrong = said.removeprefix("**").split(" of ")[0]
    assert f"[The {wrong} cases](messages?" in said
    assert "look=message_relevant.announces%3Acompost_cart_request" in said
    assert f"{wrong} cases: messages that went to cases of other services" in headings(app)
    assert len(app.dataframe[-1].value) == int(wrong.replace(",", ""))
    assert any("](messages?look=no_message_before&agency=solid-waste)" in c for c in cells(app, 1))


def test_the_newest_messages_show_the_words_that_the_verdict_rests_on(
    opened: Open, whole: Path
) -> None:
    """Marked, and not as markup of their own."""
    app = opened("messages", whole, city="denver", look=STRAY, agency="solid-waste")
    shown = [b.value for b in app.markdown if ":orange-background[" in b.value]
    assert len(shown) == 5
    assert all("ompost" in text for text in shown)
    assert "object to" not in words(app).lower()


def test_an_agency_sees_its_own_messages_and_objects_to_a_verdict(
    opened: Open, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words are written down and stand on the page; 311 reads them too and cannot object."""
    data = Path(shutil.copytree(whole, tmp_path / "own"))
    rules = '[{"claim":"groups","value":"carts","role":"agency","agency":"solid-waste"},'
    rules += '{"claim":"groups","value":"mayor","role":"overseer"}]'
    monkeypatch.setenv("ACCORD_ROLE_RULES", rules)
    app = opened("messages", data, city="denver", group="carts", look=LOOK)
    assert set(app.table[1].value["Agency"]) == {"**Solid Waste**"}
    (first, *_) = [b for b in app.button if str(b.key).startswith("object_")]
    first.click().run()
    number = str(first.key).removeprefix("object_")
    app.text_area(key=f"says_{number}").input("It names the crew").run()
    app.button(key=f"send_{number}").click().run()
    assert "Your objection is written down." in words(app)
    assert any("It names the crew" in cell for cell in cells(app, 2))
    seen = opened("messages", data, city="denver", group="mayor", look=LOOK)
    assert any("Not decided yet" in cell for cell in cells(seen, 2))
    assert not [b for b in seen.button if str(b.key).startswith("object_")]


def test_an_agency_cannot_see_anothers_messages(opened: Open, whole: Path) -> None:
    """Whatever the address names."""
    app = opened("messages", whole, city="denver", group="works", agency="parks")
    assert title(app) == "This is about another agency"
    assert not app.table
    assert not app.dataframe


def test_nobody_else_reads_a_message(opened: Open, whole: Path) -> None:
    """The public reads of messages in the figures that are published."""
    app = opened("messages", whole, city="denver", group="residents")
    assert title(app) == "This page is not open to you"
    assert not app.table


def test_texts_are_told_with_their_cost_and_what_registering_would_change(
    opened: Open, whole: Path
) -> None:
    """The most costly first; one that shows personal data is not offered."""
    app = opened("messages", whole, city="denver", side="texts", agency="solid-waste")
    assert "the text falls short" in title(app)
    table = app.dataframe[0].value
    assert list(table["Cases that fail"]) == sorted(table["Cases that fail"], reverse=True)
    assert set(table["Agency"]) == {"Solid Waste"}
    offered = 0
    for key in app.selectbox(key="choose_text").options[:3]:
        app.selectbox(key="choose_text").select(key).run()
        if "not offered for registration" in words(app):
            assert not app.code
        else:
            offered += 1
            assert "services:" in app.code[0].value
            assert "New texts" in headings(app)
    assert offered


def test_a_case_shows_what_its_resident_was_told(opened: Open, whole: Path) -> None:
    """With a verdict for every measure, and the way to messages like it."""
    listed = opened("messages", whole, city="denver", look=STRAY).dataframe[-1].value
    number = listed["Case"][0].partition("case=")[2]
    app = opened("case", whole, city="denver", case=number)
    assert "What the resident was told" in headings(app)
    assert any(heading.startswith("The message on 9 counts: ") for heading in headings(app))
    assert ":orange-background[" in words(app)
    told = [c for nth in range(len(app.table)) for c in cells(app, nth)]
    assert any(cell.startswith("**Is about this service** (") for cell in told)


def test_a_city_whose_messages_are_few_says_so(opened: Open, boston: Path) -> None:
    """No share is made up where no text is held."""
    app = opened("messages", boston)
    assert title(app)
    assert "None" not in words(app)


def test_the_page_speaks_spanish(opened: Open, whole: Path) -> None:
    """Words, headings and columns."""
    app = opened("messages", whole, city="denver", lang="es")
    assert title(app).startswith("Los mensajes no cumplieron ")
    assert "Lo que contó la auditoría" in headings(app)
    assert "El mensaje…" in app.table[0].value.columns


def test_only_a_person_says_whether_a_text_is_personal(
    opened: Open, whole: Path, tmp_path: Path
) -> None:
    """What a rule found is behind dots; a word stands with its author and can be taken back."""
    data = Path(shutil.copytree(whole, tmp_path / "own"))
    app = opened("messages", data, city="denver", side="private")
    waiting = int(title(app).split(" ")[0])
    (first, *_) = [b for b in app.button if str(b.key).startswith("confirmed_")]
    first.click().run()
    assert "It is written down." in words(app)
    assert int(title(app).split(" ")[0]) == waiting - 1
    assert "Personal, says Ana on " in words(app)
    (back,) = [b for b in app.button if str(b.key).startswith("open_")]
    back.click().run()
    assert int(title(app).split(" ")[0]) == waiting


def test_personal_data_is_behind_dots_everywhere(opened: Open, whole: Path) -> None:
    """The invented people of the demonstration city are never named."""
    invented = ("Robin Example", "Jordan Testcase", "Morgan Beispiel")
    for query in ({"side": "private"}, {"look": "message_private"}):
        app = opened("messages", whole, city="denver", **query)
        assert "•••" in words(app)
        assert not [name for name in invented if name in words(app)]
    texts = opened("messages", whole, city="denver", side="texts").dataframe
    listed = "\n".join(str(text) for table in texts for text in table.value["Text"])
    assert "•••" in listed
    assert not [name for name in invented if name in listed]
