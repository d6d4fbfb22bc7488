"""Writes who may open which page and reads what: `python -m dashboard.access_table`.

It fills `docs/access.md`. Who may open what is taken from `dashboard.navigation`; what is read
there, from below.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dashboard.navigation import SCREENS, Screen
from dashboard.roles import SIGN_IN_LASTS, Role

PAGE: Final = Path(__file__).parents[1] / "docs" / "access.md"

CITY, OWN = "every agency's figures and cases", "its own figures and cases"
CLOSED: Final = "–"

_FIGURES: Final = {Role.AGENCY: OWN, Role.OPERATOR: CITY, Role.OVERSEER: CITY}
_EVERYBODY: Final = dict.fromkeys(Role, "all of it")

READS: Final[dict[str, dict[Role, str]]] = {
    "summary": dict.fromkeys(Role, "the fixed public tables; counts under 10 hidden"),
    "overview": _FIGURES,
    "agency": _FIGURES,
    "timeliness": _FIGURES,
    "reopenings": _FIGURES,
    "routing": _FIGURES,
    "messages": {
        Role.AGENCY: "its own figures, cases and messages; decides on texts of its own",
        Role.OPERATOR: "every agency's; decides on texts that show a person",
        Role.OVERSEER: "every agency's; decides on texts that show a person",
    },
    "integrity": {
        Role.AGENCY: "questions about itself, with what was written of them",
        Role.OPERATOR: "every question; writes what was looked into",
        Role.OVERSEER: "every question; writes what was looked into",
    },
    "case": {
        Role.AGENCY: "its own cases; another's reads like one that is not there",
        Role.OPERATOR: "every case",
        Role.OVERSEER: "every case",
    },
    "findings": {
        Role.AGENCY: "findings about itself; answers them, and says what was done",
        Role.OPERATOR: "every finding; answers those about 311",
        Role.OVERSEER: "every finding; opens, judges and closes them",
    },
    "escalations": {
        Role.AGENCY: "its own open cases at a step of escalation",
        Role.OPERATOR: "every agency's",
        Role.OVERSEER: "every agency's",
    },
    "reviews": {
        Role.AGENCY: "its own reviews; writes minutes and decisions, approves minutes for itself",
        Role.OPERATOR: "every review; plans and holds them, approves minutes for 311",
        Role.OVERSEER: "every review; plans and holds them",
    },
    "duties": {
        Role.AGENCY: "both sides' duties by its own agreement; writes its own part",
        Role.OPERATOR: "every agreement's; writes 311's part",
        Role.OVERSEER: "every agreement's; writes the mayor's office's part",
    },
    "drafts": {
        Role.AGENCY: "those of its own agreement: reads, comments, agrees, proposes another text",
        Role.OPERATOR: "every draft; writes it, agrees for 311",
        Role.OVERSEER: "every draft; writes it",
    },
    "workbench": dict.fromkeys(
        (Role.OPERATOR, Role.OVERSEER), "every agency's past year under a draft; keeps the draft"
    ),
    "recommendations": dict.fromkeys(
        (Role.OPERATOR, Role.OVERSEER), "all of them; enters and changes them"
    ),
    "audit_log": {
        Role.OPERATOR: "every entry",
        Role.OVERSEER: "every entry",
    },
    "verification": dict.fromkeys(
        (Role.OPERATOR, Role.OVERSEER), "every sample; draws, and enters results"
    ),
    "data_health": {
        Role.OPERATOR: "all of it; rows put aside, as they were received, personal data masked",
        Role.OVERSEER: "all of it but those rows",
    },
    "agreements": {
        Role.PUBLIC: "signed and published versions, without contacts",
        Role.AGENCY: "as the public; of its own also drafts, proposals and contacts",
        Role.OPERATOR: "every version with its contacts",
        Role.OVERSEER: "every version with its contacts",
    },
    "stages": _EVERYBODY,
    "definitions": _EVERYBODY,
}
"""What each role reads on each page, by the page's name."""

TITLES: Final = {
    Role.PUBLIC: "Public",
    Role.AGENCY: "Agency's liaison",
    Role.OPERATOR: "311 leadership",
    Role.OVERSEER: "Mayor's office",
}

_HEAD: Final = f"""# Who may see what

Written by `python -m dashboard.access_table` from the menu; a test fails when it is not up to date.

Somebody's role comes from the claims of the city's identity provider, by `ACCORD_ROLE_RULES`: the
first rule that holds decides. Whoever is not signed in, is not known, or signed in more than
{SIGN_IN_LASTS.total_seconds() / 3600:.0f} hours ago is the public.

Every page first asks for the role. Rights are asked again where data is read: each reader is told
whose rows may be read, and every cache keeps the answers of each scope apart. `{CLOSED}` is a page
that is closed: its address shows who it is for, and how to sign in.

"""

_TAIL: Final = """
## What is tested

- Every page for every role (`tests/dashboard/test_access.py`), and on a cold server in a real
  browser.
- Every reader of case data, found in the code itself (`tests/access/test_readers.py`): a new one
  fails there until it is told who asks. An agency is told nothing of another's, is answered about
  another's cases as about cases that do not exist, and reads of itself exactly what the mayor's
  office reads of it, whoever has warmed the caches.
- Every page as an agency's liaison opens it, by addresses and by widget values that name another
  agency (`tests/access/test_pages.py`): everything that is sent to the browser is searched, the
  rows of tables and charts too, and every file that is offered.
- What the public sees and may download: no case, no message, no contact.

## Files to download

Their addresses carry no login. They cannot be guessed, die with the session, and are kept by no
cache on the way (`Cache-Control: no-store`). A file holds what its page shows to the same person.
"""


def table(screens: tuple[Screen, ...] = SCREENS) -> str:
    """Pages by role, in Markdown.

    Raises:
        KeyError: A page, or a role that may open it, has no line in `READS`.
    """
    head = ["Page", *TITLES.values()]
    rows = [[s.title, *(_cell(s, role) for role in TITLES)] for s in screens]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows]) + "\n"


def _cell(screen: Screen, role: Role) -> str:
    return READS[screen.name][role] if role in screen.roles else CLOSED


def page() -> str:
    """The whole document."""
    return _HEAD + table() + _TAIL


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
