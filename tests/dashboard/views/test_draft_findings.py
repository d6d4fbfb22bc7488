"""What forbids signing a draft is said in words, in both languages, without a path of the file."""

from __future__ import annotations

from datetime import date

import pytest

from agreements.files import read_files
from agreements.folder import city_path
from dashboard.oversight.draft_steps import checked
from dashboard.views.draft_findings import troubles
from dashboard.wording.language import speaking

FILES, _ = read_files(city_path("denver"))
TEXT = (city_path("denver") / "transportation" / "1.1.0.yaml").read_text("utf-8")
FRESH, LONG_AFTER = date(2026, 3, 2), date(2027, 3, 2)
NO_OPERATIONS = "\n".join(
    line for line in TEXT.splitlines() if "role: agency.operations, title" not in line
)


def _said(text: str, as_of: date) -> list[str]:
    assert FILES is not None
    return list(troubles(checked(FILES, text, "draft", as_of)))


@pytest.mark.parametrize(
    ("code", "begins", "names"),
    [
        ("en", "8 contacts were last confirmed on Jan 29, 2026", "service owner of the agency"),
        ("es", "8 contactos se confirmaron por última vez el 29 ene 2026",
         "responsable del servicio (la dependencia)"),
    ],
)  # fmt: skip
def test_contacts_that_nobody_confirmed_for_long_are_one_sentence(
    code: str, begins: str, names: str
) -> None:
    """Eight lines would say the same eight times."""
    with speaking(code):
        (said,) = [said for said in _said(TEXT, LONG_AFTER) if "29" in said]
    assert said.startswith(begins)
    assert names in said
    assert "service_owner" not in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "Line 236: the review"),
        ("es", "Línea 236: la revisión toca a más tardar el 15 mar 2035, después de la vigencia"),
    ],
)
def test_a_rule_that_the_text_breaks_is_said_in_the_language_of_the_page(
    code: str, said: str
) -> None:
    """Sentence, date and all."""
    text = TEXT.replace("by: 2027-03-15", "by: 2035-03-15")
    assert text != TEXT
    with speaking(code):
        found = _said(text, FRESH)
    assert any(one.startswith(said) for one in found)


def test_a_role_that_nobody_holds_is_named_in_words() -> None:
    """A reader knows the operations of the agency, not `agency.operations`."""
    text = NO_OPERATIONS.replace("         deputy: agency.case_manager, verified_on", "#", 1)
    with speaking("es"):
        said = [said for said in _said(text, FRESH) if "nadie consta" in said]
    assert said
    assert all("nadie consta como operaciones (la dependencia)" in each for each in said)
