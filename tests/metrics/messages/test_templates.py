"""Near-identical texts are found to be one template, in whatever order they come."""

from __future__ import annotations

import random

import polars as pl
import pytest

from metrics.messages.hiding import hidden
from metrics.messages.standards import Standard
from metrics.messages.templates import clustered, template_id, template_text

STANDARD = Standard.of(None, ())
CART = "we delivered your compost cart on set it out on your next collection day"
GREEN = (
    "we have delivered a new green compost cart on please set it out by your next collection day"
)


def text_of(message: str) -> str:
    """What is left of one message."""
    left: str = template_text(pl.Series([message]), STANDARD).item()
    return left


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Filled on March 3.", "filled on 11/12/2025"),
        ("Done at 9:30 am", "Done at 4:15 pm"),
        ("Call 303-555-0123 for more.", "Call (720) 555-0199 for more."),
        ("Duplicate of case 12-00456", "duplicate of case 991234"),
        ("Swept 1200 Larch Street today", "Swept 88 N Ash Grove Ave today"),
        ("Cleared 3 bags", "Cleared 14 bags"),
        ("Case Closed. Case Resolved Swept.", "Swept."),
        ("Se llenó el bache", "SE  LLENO EL BACHE!"),
    ],
)
def test_data_stamps_and_print_are_no_words_of_a_template(one: str, other: str) -> None:
    """Dates, times, numbers, telephones, cases, addresses, stamps, case and accents."""
    assert text_of(one) == text_of(other) != ""


def test_words_are() -> None:
    """Another word is another text; nothing at all is empty, and has no id."""
    assert text_of("The pothole was filled") != text_of("The pothole was not filled")
    assert text_of("3/4 12:30 #123") == ""
    assert template_id(pl.Series(["", "a", "a"])).to_list() == [
        "", "ca978112ca1bbdca", "ca978112ca1bbdca",
    ]  # fmt: skip


def gathered(uses: dict[str, int]) -> dict[str, str]:
    """Which text each joins."""
    found = clustered(pl.DataFrame({"masked": list(uses), "uses": list(uses.values())}))
    return dict(found.select("masked", "template_text").iter_rows())


def test_a_word_more_is_the_same_template_and_another_wording_is_not() -> None:
    """88 of 100 alike is the same; the more used one leads."""
    near = CART.replace("we delivered", "we have delivered")
    assert gathered({CART: 5, near: 9, GREEN: 3}) == {CART: near, near: near, GREEN: GREEN}


def test_a_fragment_is_another_text() -> None:
    """Words that are contained in another text do not make it the same."""
    assert set(gathered({CART: 9, "we delivered your compost cart": 2}).values()) == {
        CART, "we delivered your compost cart",
    }  # fmt: skip


def test_an_edited_wording_names_what_it_is_edited_from() -> None:
    """From 75 of 100 on."""
    found = clustered(pl.DataFrame({"masked": [CART, GREEN], "uses": [9, 4]}))
    assert found["edited_from"].to_list() == [None, CART]
    assert 75 <= found["edited_likeness"][1] < 88


def test_texts_used_once_find_each_other_by_how_they_begin_or_end() -> None:
    """Also where no text is used twice."""
    one = "our inspector came and looked at the leaning willow behind the school"
    uses = {one: 1, f"{one} gate": 1, f"now {one}": 1, "nothing like it at all": 1}
    assert set(gathered(uses).values()) == {one, "nothing like it at all"}


def test_the_order_of_the_rows_does_not_matter() -> None:
    """The same texts give the same bytes, whoever led in the file."""
    chance = random.Random(3)  # noqa: S311 - texts of a test
    words = ["crew", "came", "filled", "swept", "pothole", "sign", "post", "cart", "gate", "lamp"]
    texts = {" ".join(chance.choices(words, k=chance.randint(2, 9))) for _ in range(600)}
    frame = pl.DataFrame({"masked": sorted(texts)}).with_columns(
        uses=pl.col("masked").str.len_bytes() % 4 + 1
    )
    shuffled = frame.sample(fraction=1, shuffle=True, seed=1)
    assert clustered(frame).equals(clustered(shuffled))


def test_every_text_joins_one_that_leads() -> None:
    """No chains: what a text joins has joined nothing, and is used at least as often."""
    chance = random.Random(5)  # noqa: S311 - texts of a test
    base = [
        f"the {chance.choice('abcdefgh')}{n % 7} crew repaired it and left on foot"
        for n in range(200)
    ]
    frame = pl.DataFrame({"masked": base}).group_by("masked").agg(uses=pl.len())
    found = clustered(frame)
    led = found.filter(pl.col("masked") != pl.col("template_text"))["template_text"].unique()
    leading = found.filter(pl.col("masked") == pl.col("template_text"))["masked"]
    assert set(led) <= set(leading)


def test_names_in_a_row_are_hidden_where_something_private_was_found() -> None:
    """Elsewhere the words stay: departments are written with capitals too."""
    texts = pl.Series(["Pat Sample called about it.", "Solid Waste Management came."])
    assert hidden(texts, pl.Series([True, False])).to_list() == [
        "••• called about it.", "Solid Waste Management came.",
    ]  # fmt: skip
