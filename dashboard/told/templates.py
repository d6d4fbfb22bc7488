"""The texts that agencies close cases with: their cost, what is new, and what to register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from agreements.schema.agreement import Agreement
from dashboard.answers import City
from dashboard.errors import UsageError
from dashboard.mart import Mart
from dashboard.scopes import seen
from dashboard.told.messages import (
    Asked,
    Standards,
    closings,
    distinct_texts,
    number,
    standards,
    verdicts,
    with_templates,
)
from metrics.messages.costing import costs, demanded, with_failures
from metrics.messages.drifting import drift
from metrics.messages.hiding import hidden
from metrics.messages.judging import FAIL
from metrics.messages.proposing import Proposal, free_id
from metrics.messages.register import matched, registered, standard_of
from metrics.messages.registering import changes, proposed
from metrics.messages.standards import Standard
from metrics.messages.templates import template_text
from metrics.tables import MESSAGE_KEY

__all__ = ["Asked", "Draft", "Templates", "draft", "new_texts", "templates"]

_ROLES = ("agency.knowledge_owner", "operator.case_quality")
"""Who approves a template where the agreement has none yet."""

_COUNTED = ("day", "closed_on", "early")


@dataclass(frozen=True)
class Templates:
    """What agencies close cases with, as far as the viewer may read it.

    Attributes:
        texts: A row an agency and template, the one that costs most first:
            `metrics.messages.costing.TEMPLATES`, `text` (its most used filling, personal data
            masked), `edited_from` (the id of a template of which it seems an edited form) and
            `likeness` (to the register's template `nearest`, from 75 on; null below).
        new: What came up within a week: `metrics.messages.drifting.NEW`, `kind` (`new`, or
            `edited` where only the wording of a known template is new) and `text`.
        told: The messages behind it, a row a message as it was judged.
        by: What judged.
    """

    texts: pl.DataFrame
    new: pl.DataFrame
    told: pl.DataFrame
    by: Standards


@dataclass(frozen=True)
class Draft:
    """A text drawn up for registration.

    Attributes:
        agency: Whose.
        id: The template's.
        proposal: What would be registered.
        yaml: The entry for `templates` of the agreement's `messages`.
        changes: `metrics.messages.registering.CHANGES`: what registering it would change.
    """

    agency: str
    id: str
    proposal: Proposal
    yaml: str
    changes: pl.DataFrame


def templates(
    city: City,
    scope: str,
    mart: Mart,
    ask: Asked,
    every: pl.DataFrame | None = None,
    new: pl.DataFrame | None = None,
) -> Templates:
    """The templates of a city's closings.

    Which texts are one template is found among those of all agencies, also for one that sees only
    its own.

    Args:
        city: Whose.
        scope: Whose messages are shown.
        mart: What was measured.
        ask: Which messages.
        every: What `every_message` gave for the same instant and rubric; None reads it.
        new: What `new_texts` gave of it for the same scope and agency; None finds it.

    Raises:
        NotAllowedError: The scope may not read messages.
        UsageError: There is no such rubric.
        UserError: The database gave up.
    """
    seen(scope, "messages")  # whoever may not read is turned away before anything is read
    by = standards(city, ask.rubric)
    found = every_message(city, mart, ask) if every is None else every
    within = _summed(_of(found, scope, ask.agency).filter(_in_period(ask)))
    texts_ = _with_texts(costs(within), within, by)
    came = new_texts(found, scope, ask.agency) if new is None else new
    return Templates(texts_, came.filter(_within_days(ask)), within, by)


def _of(every: pl.DataFrame, scope: str, agency: str | None) -> pl.DataFrame:
    """The messages that a scope may see, of one agency or of all."""
    mine = every.filter(seen(scope, "messages"))
    return mine if agency is None else mine.filter(pl.col("agency") == agency)


def every_message(city: City, mart: Mart, ask: Asked) -> pl.DataFrame:
    """Messages by the day on which they were sent: key, text, verdicts, template and `cases`.

    Of all agencies and of all time, whatever is asked: most of what a question takes is this.
    """
    by = standards(city, ask.rubric)
    keys = [*MESSAGE_KEY, *_COUNTED]
    uses = closings(city, mart, ask.as_of).group_by(keys).agg(cases=pl.len().cast(pl.Int64))
    counted = uses.collect()
    distinct = distinct_texts(city, counted)
    judged = verdicts(city, distinct.select(*MESSAGE_KEY), by, mart).drop("masked", "likeness")
    told = with_templates(distinct, by).drop("cases")
    told = told.join(judged, on=list(MESSAGE_KEY), how="left", nulls_equal=True)
    rubrics = dict.fromkeys(by.rubrics, by.newest) if by.what_if and by.newest else by.rubrics
    told = with_failures(told, demanded(told, by.agreements, rubrics, by.newest))
    dated = counted.join(told, on=list(MESSAGE_KEY), how="inner", nulls_equal=True)
    of_outcome = ~pl.col("early") | pl.col("tells_outcome").fill_null(value=False)
    # In no order: to sort a row a day takes a third of the time, and all that follows adds up.
    return dated.filter(of_outcome)


def _in_period(ask: Asked) -> pl.Expr:
    within = pl.lit(value=True)
    if ask.start:
        within &= pl.col("closed_on") >= ask.start
    if ask.end:
        within &= pl.col("closed_on") < ask.end
    return within


def _summed(told: pl.DataFrame) -> pl.DataFrame:
    """One row a distinct message: `cases`, and the first and last day on which it was sent."""
    kept = [name for name in told.columns if name not in {*MESSAGE_KEY, *_COUNTED, "cases"}]
    return (
        told.group_by(*MESSAGE_KEY)
        .agg(
            pl.col("cases").sum(),
            *(pl.col(name).first() for name in kept),
            first=pl.col("day").min(),
            last=pl.col("day").max(),
        )
        .sort(*MESSAGE_KEY)
    )


def _with_texts(found: pl.DataFrame, told: pl.DataFrame, by: Standards) -> pl.DataFrame:
    """Add `text`, `edited_from`, and how alike each is to a template of the register."""
    keys = ["agency", "id"]
    fillings = told.group_by(*keys, "message", "edited_from").agg(
        pl.col("cases").sum(), private=_private()
    )
    first = fillings.sort("cases", "message", descending=[True, False]).group_by(keys).first()
    named = found.join(first.drop("cases"), on=keys, how="left", nulls_equal=True)
    near = _nearest(named, by)
    text = hidden(near["message"], near["private"])
    return near.with_columns(text=text).drop("message", "private").sort(
        "failing", "cases", "agency", "id", descending=[True, True, False, False], nulls_last=True
    )  # fmt: skip


def _private() -> pl.Expr:
    """Whether a rule found something private in a text, on whatever service it was used."""
    return (pl.col("message_private").cast(pl.String) == FAIL).any()


def _nearest(found: pl.DataFrame, by: Standards) -> pl.DataFrame:
    """Add `nearest` and `likeness`: the template most like it of the agency's last version."""
    last = last_versions(by)
    standard = pl.col("agency").replace_strict(
        {agency: standard_of(agreement) for agency, agreement in last.items()},
        default=None,
        return_dtype=pl.String,
    )
    asked = found.with_row_index("row").with_columns(standard=standard)
    rows = asked.with_columns(
        folded=template_text(found["message"], Standard.of(by.newest, by.agreements)),
        edition=pl.lit(None, pl.Date),
    )
    alike = matched(rows, registered(last.values())).select(
        "row", nearest="template", likeness="likeness"
    )
    return asked.join(alike, on="row", how="left", maintain_order="left").drop("row", "standard")


def last_versions(by: Standards) -> dict[str, Agreement]:
    """The last version of each agency's agreement that is, or was, in force."""
    ordered = sorted(by.agreements, key=lambda agreement: number(agreement.version))
    return {agreement.agency: agreement for agreement in ordered}


def new_texts(every: pl.DataFrame, scope: str, agency: str | None) -> pl.DataFrame:
    """What came up within a week, whenever: templates, and new wordings of known ones.

    As `Templates.new` says, the newest first.

    Args:
        every: As of `every_message`.
        scope: Whose messages are shown.
        agency: Whose; None for all.

    Raises:
        NotAllowedError: The scope may not read messages.
    """
    told = _of(every, scope, agency)
    began = told.group_by("agency").agg(pl.col("day").min())
    free = told.filter(pl.col("template").is_null())
    whole = drift(free.select("agency", "id", "day", "cases"), began)
    worded = free.select("agency", "day", "cases", id="masked_id")
    seen = free.select("agency", "id").join(whole, on=["agency", "id"], nulls_equal=True)
    wordings = free.join(seen, on=["agency", "id"], how="semi", nulls_equal=True)["masked_id"]
    edited = drift(worded, began).filter(~pl.col("id").is_in(wordings.implode()))
    found = pl.concat(
        [whole.with_columns(kind=pl.lit("new")), edited.with_columns(kind=pl.lit("edited"))]
    )
    named = pl.concat(
        told.select("agency", pl.col(column).alias("id"), "message", "cases", "message_private")
        for column in ("id", "masked_id")
    )
    most = named.group_by("agency", "id", "message").agg(pl.sum("cases"), private=_private())
    most = most.sort("cases", "message", descending=[True, False]).group_by("agency", "id").first()
    found = found.join(most.drop("cases"), on=["agency", "id"], how="left", nulls_equal=True)
    text = hidden(found["message"], found["private"])
    found = found.with_columns(text=text).drop("message", "private")
    return found.sort("since", "in_week", "agency", "id", descending=[True, True, False, False])


def _within_days(ask: Asked) -> pl.Expr:
    within = pl.lit(value=True)
    if ask.start:
        within &= pl.col("since") >= ask.start
    if ask.end:
        within &= pl.col("since") < ask.end
    return within


def draft(city: City, found: Templates, ask: Asked, agency: str, ids: Sequence[str]) -> list[Draft]:
    """Draw texts of one agency up for registration, and judge their messages with them and without.

    Args:
        city: Whose.
        found: What `templates` gave for the same question.
        ask: The question.
        agency: Whose register they would enter.
        ids: The templates' ids, or those of single wordings.

    Raises:
        UsageError: The agency has no such text in the period.
    """
    agreement = last_versions(found.by).get(agency)
    taken = registered([agreement] if agreement else [])["template"].to_list()
    since = ask.as_of.astimezone(city.folder.city.zone).date()
    parts = [_told_as(found, agency, id_) for id_ in ids]
    free: list[str] = []
    for _ in ids:
        free.append(free_id([*taken, *free], agency))
    proposals = proposed(parts, free, since)
    told = pl.concat(parts).unique(list(MESSAGE_KEY), maintain_order=True).with_columns(
        agreement=pl.format("{}@{}", "agreement", "version"), sent=pl.col("edition")
    )  # fmt: skip
    changed = changes(told, proposals, Standard.of(found.by.newest, found.by.agreements))
    roles = _roles(agreement)
    return [
        Draft(
            agency,
            id_,
            one,
            one.as_yaml(roles, since),
            changed.filter(pl.col("template") == one.id),
        )
        for id_, one in zip(ids, proposals, strict=True)
    ]


def _told_as(found: Templates, agency: str, id_: str) -> pl.DataFrame:
    """The messages of one of an agency's texts."""
    named = (pl.col("id") == id_) | (pl.col("masked_id") == id_)
    mine = found.told.filter(pl.col("agency") == agency, named)
    if mine.is_empty():
        raise UsageError(f"{agency} has no text {id_!r} in this period.")
    return mine


def _roles(agreement: Agreement | None) -> Sequence[str]:
    quality = agreement.spec.quality if agreement else None
    approved = quality.messages.templates if quality and quality.messages else []
    return approved[-1].approved.by if approved else _ROLES
