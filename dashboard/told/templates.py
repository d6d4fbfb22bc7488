"""The texts that agencies close cases with: their cost, what is new, and what to register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from agreements.schema.agreement import Agreement
from dashboard.city.answers import City
from dashboard.city.scopes import seen
from dashboard.errors import UsageError
from dashboard.mart import Mart
from dashboard.mart.columns import month_bounds
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
from metrics.alike import alike
from metrics.instants import instant
from metrics.messages.costing import costs, demanded, with_failures
from metrics.messages.drifting import drift_of
from metrics.messages.hiding import hidden
from metrics.messages.judging import PASS
from metrics.messages.proposing import Proposal, free_id
from metrics.messages.register import matched, registered, standard_of
from metrics.messages.registering import changes, proposed
from metrics.messages.standards import Standard
from metrics.messages.templates import template_text
from metrics.tables import MESSAGE_KEY

__all__ = ["Asked", "Draft", "Every", "Templates", "draft", "new_texts", "templates"]

_ROLES = ("agency.knowledge_owner", "operator.case_quality")
"""Who approves a template where the agreement has none yet."""

_MESSAGE = "message_nth"
"""The place of a message among everybody's."""

_WORDS = "message"
"""The column of what a message says."""

_SENT = (*MESSAGE_KEY, "day", "closed_on", "early")
"""What is read of a closing."""

_TOGETHER = 2_000_000
"""Cases whose messages are numbered together: half a gigabyte."""

_USE = (_MESSAGE, "day", "closed_on", "cases")


@dataclass(frozen=True)
class Every:
    """The messages of all agencies and of all time.

    Most of them were sent on hundreds of days: what is known of each is held once.

    Attributes:
        told: A row a message, in the order of `metrics.tables.MESSAGE_KEY`: that key, `message_nth`
            (its place), text, verdicts and template.
        uses: `message_nth day closed_on cases`: to how many cases it was sent on a day; `day` is
            that of the message, `closed_on` that of the closing.
    """

    told: pl.DataFrame
    uses: pl.DataFrame


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
    every: Every | None = None,
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
    within = _summed(_of(found, scope, ask.agency), found.uses.filter(_in_period(ask)))
    texts_ = _with_texts(costs(within), within, by)
    came = new_texts(found, scope, ask.agency) if new is None else new
    return Templates(texts_, came.filter(_within_days(ask)), within, by)


def _of(every: Every, scope: str, agency: str | None) -> pl.DataFrame:
    """The messages that a scope may see, of one agency or of all."""
    mine = every.told.filter(seen(scope, "messages"))
    return mine if agency is None else mine.filter(pl.col("agency") == agency)


def every_message(city: City, mart: Mart, ask: Asked) -> Every:
    """Messages with their text, verdicts and template, and the days on which they were sent.

    Of all agencies and of all time, whatever is asked: most of what a question takes is this.
    """
    by = standards(city, ask.rubric)
    keys, uses = _sent(city, mart, ask.as_of)
    totals = uses.group_by("nth").agg(pl.col("cases").sum())
    counted = keys.join(totals, on="nth", how="left", maintain_order="left")
    distinct = distinct_texts(city, counted)
    judged = verdicts(city, distinct.select(*MESSAGE_KEY), by, mart).drop("masked", "likeness")
    told = with_templates(distinct, by).drop("cases", "template_text")
    told = told.join(
        judged, on=list(MESSAGE_KEY), how="left", nulls_equal=True, maintain_order="left"
    )
    rubrics = dict.fromkeys(by.rubrics, by.newest) if by.what_if and by.newest else by.rubrics
    told = with_failures(told, demanded(told, by.agreements, rubrics, by.newest))
    told = told.with_row_index(_MESSAGE)
    of_outcome = ~pl.col("early") | pl.col("tells_outcome").fill_null(value=False)
    named = keys.select("nth").join(
        told.select("nth", _MESSAGE, "tells_outcome"), on="nth", how="left", maintain_order="left"
    )
    # In no order: all that follows adds up.
    dated = uses.with_columns(named.select(_MESSAGE, "tells_outcome")[uses["nth"]])
    known = pl.col(_MESSAGE).is_not_null()
    return Every(told.drop("nth"), dated.filter(known, of_outcome).select(*_USE))


def without_words(every: Every) -> dict[str, pl.DataFrame]:
    """Its frames without a word of any message: those are in the record alone."""
    return {"told": every.told.drop(_WORDS), "uses": every.uses}


def with_words(city: City, frames: Mapping[str, pl.DataFrame]) -> Every:
    """What `every_message` gave, of its frames without words; texts that are gone left out.

    Args:
        city: Whose record holds the texts.
        frames: As `without_words` gave them.

    Raises:
        UserError: The database gave up.
    """
    told = frames["told"]
    texts = city.record.texts(told["text_id"].unique()).rename({"text": _WORDS})
    whole = told.join(texts, on="text_id", how="inner", maintain_order="left")
    named = [n for name in told.columns for n in (name, *((_WORDS,) * (name == "text_id")))]
    return Every(whole.filter(pl.col(_WORDS) != "").select(named), frames["uses"])


def _sent(city: City, mart: Mart, as_of: datetime) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The distinct messages, each with its place `nth`, and how often each was sent by day.

    Some years at a time: of all cases of a large city the names alone would fill the memory.
    """
    sent = closings(city, mart, as_of).select(*_SENT, "opened")
    pieces = [_numbered(sent.filter(*of).select(*_SENT).collect()) for of in _by_opening(mart)]
    every = pl.concat(keys.drop("nth") for keys, _ in pieces)
    own = every.unique(maintain_order=True).with_row_index("nth")
    uses = []
    for keys, daily in pieces:
        there = keys.rename({"nth": "own"}).join(
            own, on=list(MESSAGE_KEY), nulls_equal=True, how="left", maintain_order="left"
        )
        named = daily.rename({"nth": "own"}).join(there.select("own", "nth"), on="own")
        uses.append(named.drop("own"))
    return own, pl.concat(uses)


def _by_opening(mart: Mart) -> Iterator[list[pl.Expr]]:
    """Which cases are looked at together: by the month of their opening, as files hold them."""
    begin, cases = list[pl.Expr](), 0
    for part in mart.manifest.partitions:
        if cases and cases + part.cases > _TOGETHER:
            at = instant(month_bounds(part.month)[0])
            yield [*begin, pl.col("opened") < at]
            begin, cases = [pl.col("opened") >= at], 0
        cases += part.cases
    yield begin


def _numbered(sent: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The distinct messages among some closings, each with a number `nth`, and how often by day.

    Args:
        sent: A row a closing: `metrics.tables.MESSAGE_KEY`, `day`, `closed_on` and `early`.
    """
    places, groups = alike(sent, [name for name in MESSAGE_KEY if name != "text_id"])
    texts = sent.select("text_id").unique().with_row_index("text")
    text = sent.select("text_id").join(texts, on="text_id", how="left", maintain_order="left")
    # Two numbers are one, by which rows are counted in a quarter of the time that texts take.
    nth = text["text"].cast(pl.UInt64) * max(len(groups), 1) + places.cast(pl.UInt64)
    days = sent.select("day", "closed_on", "early", nth=nth)
    uses = days.group_by("nth", "day", "closed_on", "early").agg(cases=pl.len().cast(pl.Int64))
    found = uses.select("nth").unique()["nth"]
    own = pl.concat(
        [
            groups[found % max(len(groups), 1)],
            texts.select("text_id")[found // max(len(groups), 1)],
        ],
        how="horizontal",
    )
    return own.select(*MESSAGE_KEY, nth=found), uses


def _in_period(ask: Asked) -> pl.Expr:
    within = pl.lit(value=True)
    if ask.start:
        within &= pl.col("closed_on") >= ask.start
    if ask.end:
        within &= pl.col("closed_on") < ask.end
    return within


def _summed(told: pl.DataFrame, uses: pl.DataFrame) -> pl.DataFrame:
    """The messages that were sent: `cases`, and the `first` and `last` day on which they were."""
    sums = uses.group_by(_MESSAGE).agg(
        pl.col("cases").sum(), first=pl.col("day").min(), last=pl.col("day").max()
    )
    return told.join(sums, on=_MESSAGE, how="inner", maintain_order="left").drop(_MESSAGE)


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
    """Whether a text may show a private person on any service: whatever a rule did not clear."""
    return pl.col("message_private").cast(pl.String).ne_missing(PASS).any()


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


def new_texts(
    every: Every, scope: str, agency: str | None, found: pl.DataFrame | None = None
) -> pl.DataFrame:
    """What came up within a week, whenever: templates, and new wordings of known ones.

    As `Templates.new` says, the newest first.

    Args:
        every: As of `every_message`.
        scope: Whose messages are shown.
        agency: Whose; None for all.
        found: What `came_up` gave of the same; None finds it.

    Raises:
        NotAllowedError: The scope may not read messages.
    """
    told = _of(every, scope, agency)
    came = came_up(every, scope, agency) if found is None else found
    most = _most_used(told, every.uses, came)
    whole = came.join(most.drop("cases"), on=["agency", "id"], how="left", nulls_equal=True)
    text = hidden(whole["message"], whole["private"])
    worded = whole.with_columns(text=text).drop("message", "private")
    return worded.sort("since", "in_week", "agency", "id", descending=[True, True, False, False])


def came_up(every: Every, scope: str, agency: str | None) -> pl.DataFrame:
    """The same without `text`, in no order. As for `new_texts`."""
    told = _of(every, scope, agency)
    began = _began(told, every.uses)
    free = told.filter(pl.col("template").is_null())
    whole = _drift(free, every.uses, "id", began)
    seen_ = free.select("agency", "id").join(whole, on=["agency", "id"], nulls_equal=True)
    wordings = free.join(seen_, on=["agency", "id"], how="semi", nulls_equal=True)
    edited = _drift(free, every.uses, "masked_id", began)
    edited = edited.filter(~pl.col("id").is_in(wordings["masked_id"].unique().implode()))
    return pl.concat(
        [whole.with_columns(kind=pl.lit("new")), edited.with_columns(kind=pl.lit("edited"))]
    )


def _began(told: pl.DataFrame, uses: pl.DataFrame) -> pl.DataFrame:
    """The first day on which any of these messages of an agency was sent: `agency day`."""
    first = uses.group_by(_MESSAGE).agg(pl.col("day").min())
    known = told.select(_MESSAGE, "agency").join(first, on=_MESSAGE)
    return known.group_by("agency").agg(pl.col("day").min())


def _drift(told: pl.DataFrame, uses: pl.DataFrame, name: str, began: pl.DataFrame) -> pl.DataFrame:
    """What came up within a week among some messages, as `metrics.messages.drifting` finds it.

    Args:
        told: Messages.
        uses: As of `Every`.
        name: The column that says which text a message is.
        began: As of `_began`.
    """
    numbers, texts = alike(told, ["agency", name])
    last = uses[_MESSAGE].max()
    places = pl.DataFrame(
        {_MESSAGE: pl.int_range(last + 1 if isinstance(last, int) else 0, eager=True)}
    )
    of = places.cast(pl.UInt32).join(
        told.select(_MESSAGE, text=numbers), on=_MESSAGE, how="left", maintain_order="left"
    )["text"]
    numbered = uses.select("day", "cases", text=of.gather(uses[_MESSAGE])).drop_nulls("text")
    return drift_of(numbered, texts.rename({name: "id"}), began)


def _most_used(told: pl.DataFrame, uses: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Of each text that was found the message used most: `agency id message cases private`."""
    wanted = found.select("agency", "id").unique()
    named = pl.concat(
        told.select(
            _MESSAGE, "agency", pl.col(column).alias("id"), "message", "message_private"
        ).join(wanted, on=["agency", "id"], how="semi", nulls_equal=True)
        for column in ("id", "masked_id")
    )
    totals = uses.group_by(_MESSAGE).agg(pl.col("cases").sum())
    sums = named.join(totals, on=_MESSAGE).group_by("agency", "id", "message")
    most = sums.agg(pl.sum("cases"), private=_private())
    most = most.sort("cases", "message", descending=[True, False])
    return most.group_by("agency", "id", maintain_order=True).first()


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
