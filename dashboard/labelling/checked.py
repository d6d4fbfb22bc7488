"""What readers say of the judge, measure by measure: its shape, without the database's half."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from metrics.labelling.checks import MEASURES, NOT_ASKED

State = Literal["unlabelled", "under_way", "checked", "not_asked"]


@dataclass(frozen=True)
class Checked:
    """What readers say of how the judge answers one measure.

    Attributes:
        measure: Of the judge.
        state: `checked`; `under_way` while two readers are not done or differ in something that is
            not settled; `unlabelled`; `not_asked` of a measure that no label answers. Numbers are
            there only where it is `checked`.
        finds: The verdict that the shares are about: `fail`, `pass` or `yes`.
        precision: Of the cases whose message got this verdict, the share that readers give it.
        precision_low: The lower end of its interval at 95 %.
        precision_high: The upper end.
        recall: Of the cases whose message readers give it, the share that got this verdict.
        recall_low: The lower end of its interval.
        recall_high: The upper end.
        texts_precision: As precision, each distinct message counted once.
        texts_recall: As recall, each distinct message counted once.
        both: Messages read that judge and readers give it.
        judge_alone: Messages read that the judge alone gives it.
        readers_alone: Messages read that the readers alone give it.
        reason_right: Of `both`, those of which they give the same reason; only where nothing was
            done.
        n: Messages read.
        readers: By how many people each.
        kappa: How far these agreed beyond chance, before they settled what they differed in.
        draw: The draw's number.
        agency: Whose messages were drawn; None for all.
        labelled_on: The day on which the last label was taken, in UTC.
        judged_by: The fingerprint of the rules whose verdicts were checked.
        stale: Whether the rules are others now.
    """

    measure: str
    state: State
    finds: str | None = None
    precision: float | None = None
    precision_low: float | None = None
    precision_high: float | None = None
    recall: float | None = None
    recall_low: float | None = None
    recall_high: float | None = None
    texts_precision: float | None = None
    texts_recall: float | None = None
    both: int | None = None
    judge_alone: int | None = None
    readers_alone: int | None = None
    reason_right: int | None = None
    n: int | None = None
    readers: int | None = None
    kappa: float | None = None
    draw: int | None = None
    agency: str | None = None
    labelled_on: date | None = None
    judged_by: str | None = None
    stale: bool | None = None

    def as_json(self) -> dict[str, Any]:
        """As `accord label precision --json` and `accord figures --json` write it."""
        told = asdict(self)
        day = self.labelled_on
        return {**told, "labelled_on": day and day.isoformat()}


_SPECIFIC, _DETAIL = "message_specific", "case_detail"
_WITHOUT_ACTION, _BY_MESSAGE = "closed_without_action", "by_message"


def measure_of(figure: str, part: str | None) -> str | None:
    """The measure whose verdicts a row of figures counts; None where it rests on none of them."""
    if figure == _SPECIFIC and part == _DETAIL:
        return _DETAIL
    if figure == _WITHOUT_ACTION:
        return figure if (part or "").startswith(_BY_MESSAGE) else None
    return figure if figure in MEASURES else None


def unlabelled() -> dict[str, Checked]:
    """What is said where nobody has read anything."""
    return {measure: Checked(measure, without(measure, "unlabelled")) for measure in MEASURES}


def without(measure: str, state: State) -> State:
    """The state of a measure without numbers: readers are not asked about every one."""
    return "not_asked" if measure in NOT_ASKED else state
