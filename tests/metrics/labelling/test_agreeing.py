"""Two readers' agreement beyond chance, against worked examples that were published."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.labelling.agreeing import kappa


def told(table: Sequence[Sequence[int]]) -> tuple[list[str], list[str]]:
    """Two readers' labels from how often one said this where the other said that."""
    cells = [(i, j, n) for i, row in enumerate(table) for j, n in enumerate(row)]
    one = [str(i) for i, _, n in cells for _ in range(n)]
    return one, [str(j) for _, j, n in cells for _ in range(n)]


# Fleiss, Levin and Paik, "Statistical methods for rates and proportions", third edition, 2003,
# table 18.1: two raters' diagnoses of 100 subjects; kappa is .68.
FLEISS = ((75, 1, 4), (5, 4, 1), (0, 0, 10))
# The example by which kappa is commonly taught: two readers of 50 grant proposals; kappa is .40.
PROPOSALS = ((20, 5), (10, 15))


@pytest.mark.parametrize(("table", "published"), [(FLEISS, 0.68), (PROPOSALS, 0.40)])
def test_published_examples_come_out(table: Sequence[Sequence[int]], published: float) -> None:
    """To the digits that are printed there."""
    found = kappa(*told(table))
    assert found is not None
    assert round(found, 2) == published


LABELS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=30)


@given(LABELS)
def test_it_does_not_matter_who_is_called_the_first(pairs: list[tuple[str, str]]) -> None:
    """Nor is more than all agreement found."""
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = kappa(one, other)
    assert found == kappa(other, one)
    assert found is None or found <= 1


def test_readers_who_always_agree_reach_one_and_contrary_ones_less_than_nought() -> None:
    """Both ends."""
    assert kappa(["a", "b", "a"], ["a", "b", "a"]) == 1
    assert kappa(["a", "b"], ["b", "a"]) == -1


@pytest.mark.parametrize("one", [[], ["a", "a"]])
def test_where_chance_explains_everything_nothing_is_said(one: list[str]) -> None:
    """No rows, or one label for all."""
    assert kappa(one, one) is None
