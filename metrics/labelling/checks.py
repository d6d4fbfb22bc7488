"""Which label of a reader answers which measure of the judge."""

from __future__ import annotations

from typing import Final, NamedTuple

from metrics.labelling.guide import NO, YES


class Check(NamedTuple):
    """How a measure is checked by readers.

    Attributes:
        measure: Of the judge.
        label: The reader's column.
        holds: The reader's value for what is looked for.
        finds: The judge's verdict for it.
        not_by: A rule of the judge that no label answers.
    """

    measure: str
    label: str
    holds: str
    finds: str
    not_by: str | None = None

    def found(self, verdict: str | None, rule: str | None) -> bool:
        """Whether the judge found what is looked for."""
        return verdict == self.finds and rule != self.not_by


CHECKS: Final = (
    Check("message_present", "present", NO, "fail"),
    Check("message_relevant", "relevant", "0", "fail"),
    Check("message_specific", "specific", YES, "pass"),
    Check("case_detail", "case_detail", YES, "pass"),
    Check("message_timeline", "timeline", YES, "pass"),
    Check("message_next_step", "next_step", YES, "pass"),
    # The other half of plain is a formula: people do not read a school grade off a text.
    Check("message_plain", "jargon", YES, "fail", not_by="plain.grade"),
    Check("message_private", "private", "v", "fail"),
    Check("closed_without_action", "no_action", YES, "yes"),
)
"""What is looked for is what a figure tells of: the missing, the wrong one, the named thing."""

NOT_ASKED: Final = ("message_language",)
"""What no label answers: readers are not asked in which language a text is."""

MEASURES: Final = (
    *(check.measure for check in CHECKS[:-1]),
    *NOT_ASKED,
    CHECKS[-1].measure,
)
"""Every measure of the judge, in its order."""
