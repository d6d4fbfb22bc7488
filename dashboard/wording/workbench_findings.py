"""The words of the workbench's findings: what the checks say of a text that is tried."""

from __future__ import annotations

from typing import Final

from agreements.finding import Finding
from dashboard.wording.check_sentences import mend, sentence
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import note, plain
from dashboard.wording.numbers import count

LONGEST_LINE: Final = 90
"""Letters of a line that a finding quotes."""


def findings_title(errors: int, warnings: int) -> str:
    """Over what the checks say of the draft."""
    if errors:
        return n_(
            "{n} thing keeps the draft from being signed",
            "{n} things keep the draft from being signed",
            errors,
        )
    return n_("{n} warning to read before signing", "{n} warnings to read before signing", warnings)


def severities() -> dict[str, str]:
    """How grave a finding is."""
    return {"error": _("Error"), "warning": _("Warning"), "info": _("Note")}


def finding_columns() -> tuple[str, str]:
    """The columns of the findings."""
    return _("Where"), _("What, and what to do")


def finding(found: Finding, quoted: str) -> tuple[str, str]:
    """Where and what, in markdown.

    Args:
        found: What they found.
        quoted: The line that it is about.
    """
    where = _("Line {line}", line=count(found.line))
    line = note(plain(_short(quoted))) if quoted.strip() else ""
    told = [plain(sentence(found)), f":small[{plain(mend(found))}]", line, note(check(found.code))]
    return (
        f"**{where}**  \n{severities()[found.severity]}",
        "  \n".join(part for part in told if part),
    )


def check(code: str) -> str:
    """Which of the checks found it: a name to look it up by, and nothing to read."""
    return _("Found by check {code}", code=code)


def found_before(n: int) -> str:
    """Over findings that the text had before anything of it was changed."""
    return n_(
        "{n} thing to read before signing that your change did not bring",
        "{n} things to read before signing that your change did not bring",
        n,
    )


def _short(line: str) -> str:
    return line.strip() if len(line.strip()) <= LONGEST_LINE else f"{line.strip()[:LONGEST_LINE]} …"


def no_findings() -> str:
    """The checks have nothing to say."""
    return _("The checks find nothing against the draft.")


def nothing_new() -> str:
    """They say of the draft what they say of the text that it was begun from."""
    return _("The checks find nothing against your change.")
