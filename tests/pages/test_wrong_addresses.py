"""An address that asks for what there is not says so, in the place of showing something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages.seen import Open, keys, words

NO_CHOICE = "The address says {asked}, which is no choice here."


@pytest.mark.parametrize(
    ("page", "asked", "said"),
    [
        ("timeliness", {"list": "latest"}, "latest"),
        ("timeliness", {"list": "latest", "at": "cases"}, "latest"),
        ("agency", {"agency": "parks", "list": "latest"}, "latest"),
        ("overview", {"list": "latest"}, "latest"),
        ("stages", {"list": "latest"}, "latest"),
        ("workbench", {"draft": "7"}, "draft-7"),
        ("workbench", {"agreement": "denver/zoo", "version": "1.0.0"}, "denver/zoo@1.0.0"),
    ],
)
def test_a_choice_that_there_is_not_is_named(
    opened: Open, whole: Path, page: str, asked: dict[str, str], said: str
) -> None:
    """Lists of cases, and what a trial is begun from."""
    app = opened(page, whole, city="denver", **asked)
    assert NO_CHOICE.format(asked=said) in words(app)


@pytest.mark.parametrize(
    ("page", "asked", "said"),
    [
        ("reviews", {"review": "2031-01"}, "No agreement asks for the review"),
        ("drafts", {"draft": "mine"}, "All drafts that you may read stand in the list."),
    ],
)
def test_a_thing_that_there_is_not_is_said_first(
    opened: Open, whole: Path, page: str, asked: dict[str, str], said: str
) -> None:
    """Before the list of those that there are."""
    app = opened(page, whole, city="denver", **asked)
    assert said in "\n".join(words(app).splitlines()[:12])


@pytest.mark.parametrize("asked", ["kept_promise", "paused_share"])
def test_a_list_without_cases_says_so(opened: Open, boston: Path, asked: str) -> None:
    """And can be put away, as one that has some."""
    app = opened("timeliness", boston, group="works", period="month", list=asked)
    assert "No case is behind this figure." in words(app)
    assert "hide_unkept" in keys(app)
