"""A fault's log has what whoever runs the server needs, and nobody's data."""

from __future__ import annotations

import logging

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.errors import UserError
from dashboard.faults import cleaned, noted


@pytest.mark.parametrize(
    ("told", "typed", "kept"),
    [
        ("KeyError: '26-0000053'", "26-0000053", "KeyError: '•••'"),
        ("no row for ana@city.example", "", "no row for •••"),
        ("called 303-555-0142 twice", "", "called ••• twice"),
        ("LookupError: the secret ingredient", "", "LookupError: the secret ingredient"),
        ("File pages/case.py, line 12", "", "File pages/case.py, line 12"),
    ],
)
def test_the_case_asked_for_and_contacts_stay_out_of_the_log(
    told: str, typed: str, kept: str
) -> None:
    """What a person typed is known; addresses and numbers are known by their form."""
    assert cleaned(told, typed) == kept


def test_what_cannot_be_read_is_logged_under_the_reference_that_is_shown(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A sentence as it is, anything else with its traceback."""

    def raised(error: Exception) -> Exception:
        try:
            raise error
        except type(error) as found:
            return found

    with caplog.at_level(logging.WARNING, "accord.server"):
        first = noted(raised(UserError("The database does not answer.")))
        second = noted(raised(OSError("disk full")))
    assert f"not readable {first}: The database does not answer." in caplog.text
    assert f"not readable {second}: Traceback" in caplog.text
    assert first != second


def test_a_fault_is_shown_as_a_reference_and_never_in_its_own_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The number that the page was asked for is not in the log either."""

    def page() -> None:
        from dashboard.faults import tell_reader  # noqa: PLC0415 - AppTest takes the body out

        tell_reader(LookupError("26-0000053 of ana@city.example"))

    app = AppTest.from_function(page, default_timeout=20)
    app.query_params["case"] = "26-0000053"
    app.run()
    (shown,) = app.error
    reference = shown.value.partition("logged under ")[2][:8]
    assert f"page fault {reference}" in caplog.text
    assert "LookupError: ••• of •••" in caplog.text
    assert "26-0000053" not in caplog.text + shown.value
