"""What a page writes into the address, and when: going back must lead where one came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest


def _page(file: str, *, stops: bool = False) -> None:
    """Says `agency=isd` once the page is known, and tells what stood in the address when."""
    import json  # noqa: PLC0415 - AppTest takes the body out of its module
    from pathlib import Path  # noqa: PLC0415 - as above

    import streamlit as st  # noqa: PLC0415 - as above

    from dashboard import address  # noqa: PLC0415 - as above

    told = {}
    with address.held_back():
        address.arrive("agency")
        address.say("agency", "isd")
        told["then"] = st.query_params.get("agency")
        told["said"] = address.said("agency")
        if stops:
            address.stop()
    told["after"] = st.query_params.get("agency")
    Path(file).write_text(json.dumps(told))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the page tells."""
    return tmp_path / "told.json"


@pytest.fixture
def page(file: Path) -> AppTest:
    """The page, not yet drawn."""
    return AppTest.from_function(_page, kwargs={"file": str(file)})


def told(file: Path) -> dict[str, str | None]:
    """What the page told."""
    read: dict[str, str | None] = json.loads(file.read_text())
    return read


def test_the_first_run_on_a_page_writes_only_once_it_is_drawn(page: AppTest, file: Path) -> None:
    """Before that the browser may still stand on the page that one came from."""
    page.run()
    assert told(file) == {"then": None, "said": "isd", "after": "isd"}


def test_a_later_run_on_the_page_writes_at_once(page: AppTest, file: Path) -> None:
    """A link to the page that is open leaves the browser's own address as it was."""
    page.run()
    page.query_params.clear()
    page.run()
    assert told(file)["then"] == "isd"


def test_a_page_that_stops_has_said_what_it_had_to_say(file: Path) -> None:
    """An empty state is an address too."""
    page = AppTest.from_function(_page, kwargs={"file": str(file), "stops": True})
    page.run()
    assert page.query_params["agency"] == "isd"


@pytest.mark.parametrize("value", ["isd", "pwdx"])
def test_what_the_link_said_otherwise_is_said_in_the_end(
    page: AppTest, file: Path, value: str
) -> None:
    """Until then the address is the link's."""
    page.query_params["agency"] = value
    page.run()
    assert told(file) == {"then": value, "said": "isd", "after": "isd"}
