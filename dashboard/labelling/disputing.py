"""Objections to verdicts, with the city they are about: what is judged now, and of how many cases.

Rights are checked in `dashboard.oversight.disputes`, where the objections lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.labelling.judge import judged_by
from dashboard.labelling.population import Period, closings, population
from dashboard.mart import Mart
from dashboard.oversight.acting import Author
from dashboard.oversight.disputes import (
    About,
    Decision,
    Dispute,
    decide,
    disputes,
    raise_dispute,
)
from dashboard.roles import Viewer, may_see_agency
from metrics.figures.telling import TABLE
from metrics.labelling.checks import CHECKS

_MEASURES = tuple(check.measure for check in CHECKS)


@dataclass(frozen=True)
class Standing:
    """An objection with what holds now.

    Attributes:
        dispute: The objection.
        cases: How many closings went with this text, of this agency and service.
        verdict: What the judge says of it now; None where its text expired.
        rule: By which rule.
    """

    dispute: Dispute
    cases: int
    verdict: str | None
    rule: str | None


def about_case(city: City, mart: Mart, viewer: Viewer, number: str, measure: str) -> About:
    """The verdict on the message of a case.

    Args:
        city: Whose case.
        mart: What was measured.
        viewer: Who asks; an agency is told of its own cases alone.
        number: The case's.
        measure: One of the judge's.

    Raises:
        UserError: There is no such measure, or no such case that the viewer may see, or no message
            went with its closing.
    """
    _check_measure(measure)
    question = city.question(mart.manifest.as_of)
    tables = mart.tables(lambda: city.record, city.promises, question.as_of)
    one = {**tables, "lives": tables["lives"].filter(pl.col("number") == number)}
    found = one["lives"].collect().to_dicts()
    if not any(may_see_agency(viewer, row["agency"]) for row in found):
        raise UserError(f"There is no case {number!r} in {city.folder.city.title()}.")
    told = closings(city, mart, one, question).collect().to_dicts()
    seen = [row for row in told if row["agency"] and may_see_agency(viewer, row["agency"])]
    if not seen:
        raise UserError(f"No message of an agency went with the closing of case {number}.")
    row = seen[0]
    judged = tables[TABLE].filter(pl.col("text_id") == row["text_id"]).collect()
    return About(
        row["agency"],
        row["service"],
        judged["status_word"][0] or "",
        row["text_id"],
        measure,
        row[measure],
        row[f"{measure}_rule"],
    )


def _check_measure(measure: str) -> None:
    if measure not in _MEASURES:
        raise UserError(f"There is no measure {measure!r}; known are {', '.join(_MEASURES)}.")


def object_to(city: City, author: Author, about: About, says: str, at: datetime) -> int:
    """Write down an agency's objection, with the rules that gave the verdict; returns its number.

    Raises:
        NotAllowedError: It is not the agency itself.
        UserError: As `raise_dispute`.
    """
    return raise_dispute(city.record.store, author, about, says, at, judged_by(city.folder))


def settle(city: City, author: Author, dispute: int, decision: Decision, at: datetime) -> None:
    """Decide an objection; what it names has to be there.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office decides.
        UserError: No agreement of the agency registers the template that is named; and as
            `dashboard.oversight.disputes.decide`.
    """
    if decision.outcome == "registered":
        known = registered(city)
        if (decision.reference or "").strip() not in known:
            told = ", ".join(sorted(known)) or "none"
            raise UserError(
                f"No agreement in force registers {decision.reference!r}; registered are {told}."
            )
    decide(city.record.store, author, dispute, decision, at, judged_by(city.folder))


def registered(city: City) -> set[str]:
    """The ids of the templates that the agreements in force register."""
    blocks = [
        agreement.model.spec.quality.messages
        for agreement in city.folder.agreements
        if agreement.model.in_force_by_status and agreement.model.spec.quality
    ]
    return {template.id for block in blocks if block for template in block.templates}


def standing(city: City, mart: Mart, viewer: Viewer) -> tuple[Standing, ...]:
    """Every objection that the viewer may read, newest first, with what holds now.

    Raises:
        NotAllowedError: The viewer may not read cases.
    """
    found = disputes(city.record.store, viewer)
    if not found:
        return ()
    rows = population(city, mart, Period())
    texts = rows.filter(pl.col("text_id").is_in([dispute.about.text_id for dispute in found]))
    return tuple(_standing(dispute, texts.to_dicts()) for dispute in found)


def _standing(dispute: Dispute, rows: Iterable[Mapping[str, Any]]) -> Standing:
    about = dispute.about
    mine = (about.agency, about.service, about.text_id)
    same = [row for row in rows if (row["agency"], row["service"], row["text_id"]) == mine]
    if not same:
        return Standing(dispute, 0, None, None)
    row = max(same, key=lambda row: int(row["cases"]))
    return Standing(dispute, row["cases"], row[about.measure], row[f"{about.measure}_rule"])
