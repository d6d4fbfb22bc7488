"""The messages of closings with their texts, verdicts and templates, for the whole city."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from dashboard.city.answers import City
from dashboard.errors import UsageError
from dashboard.mart import Mart
from dashboard.mart.messages import judges_of, with_texts
from metrics.instants import instant
from metrics.local import local_date
from metrics.messages.cases import Judge, judged
from metrics.messages.standards import Standard
from metrics.messages.templates import clustered, template_id, template_text
from metrics.tables import MESSAGE_KEY, MESSAGES, empty
from metrics.told import editions, with_edition


@dataclass(frozen=True)
class Asked:
    """Which messages.

    Attributes:
        as_of: What happened later has not happened.
        agency: Whose; None for all.
        start: The first local day of closings.
        end: The day after the last.
        rubric: A rubric other than the pinned one, such as `1.1.0` or `city@1.1.0`: a what-if.
    """

    as_of: datetime
    agency: str | None = None
    start: date | None = None
    end: date | None = None
    rubric: str | None = None


@dataclass(frozen=True)
class Standards:
    """What a city's messages are judged by.

    Attributes:
        agreements: Those in force, now or before.
        rubrics: By the name that agreements pin.
        newest: The city's newest rubric, or the one of a what-if.
        what_if: The name of the rubric asked for; None where each version's own judges.
    """

    agreements: tuple[Agreement, ...]
    rubrics: Mapping[str, Rubric]
    newest: Rubric | None
    what_if: str | None

    def judges(self, city: City) -> list[Judge]:
        """One for each version, and one for cases without any; in a what-if all by one rubric."""
        own = judges_of(city.folder)
        if self.what_if is None:
            return own
        # A judge's name tells its verdicts from all others.
        return [j._replace(rubric=self.newest, name=f"{j.name} {self.what_if}") for j in own]


def standards(city: City, rubric: str | None = None) -> Standards:
    """What a city's messages are judged by, or would be by another rubric.

    Raises:
        UsageError: The city has no such rubric.
    """
    held = [loaded.model for loaded in city.folder.rubrics.values()]
    rubrics = {model.name: model for model in held}
    agreements = [a.model for a in city.folder.agreements if a.model.in_force_by_status]
    if rubric is None:
        newest = max(held, key=lambda one: number(one.metadata.version), default=None)
        return Standards(tuple(agreements), rubrics, newest, None)
    return Standards(tuple(agreements), rubrics, named(held, rubric), named(held, rubric).name)


def named(rubrics: list[Rubric], name: str) -> Rubric:
    """The rubric of a name or a version.

    Raises:
        UsageError: There is none.
    """
    for rubric in rubrics:
        if name in {rubric.name, rubric.metadata.version}:
            return rubric
    known = ", ".join(sorted(rubric.name for rubric in rubrics)) or "none"
    raise UsageError(f"There is no rubric {name!r}; known are {known}.")


def number(version: str) -> tuple[int, ...]:
    """A three-part version, as what can be compared."""
    return tuple(map(int, version.split(".")))


def closings(city: City, mart: Mart, as_of: datetime, *, void: bool = False) -> pl.LazyFrame:
    """First closings with their last message: lives with `edition`, `closed_on`, `day`, `early`.

    `closed_on` and `day` are the local days of the closing and of the message; `early` is whether
    it was sent before the closing, as a first answer is. Void cases are in it only if asked for.
    """
    zone = city.folder.city.spec.timezone
    lives = mart.tables(lambda: city.record, city.promises, as_of)["lives"]
    told = lives.filter(
        pl.col("message_text").is_not_null(),
        pl.col("first_closed") <= instant(as_of),
        pl.lit(void) | pl.col("void_reason").is_null(),
    )
    borders = editions(a.model for a in city.folder.agreements)
    local = {"closed_on": "first_closed", "day": "message_at"}
    return (
        with_edition(told, borders, zone)
        .rename({"message_text": "text_id"})
        .with_columns(
            local_date(pl.col(column), zone).alias(name) for name, column in local.items()
        )
        .with_columns(early=pl.col("message_at") < pl.col("first_closed"))
    )


def verdicts(city: City, keys: pl.DataFrame, by: Standards, mart: Mart) -> pl.DataFrame:
    """The verdicts on messages: those that were measured, or new ones for a what-if.

    Nothing of a what-if is written anywhere.

    Args:
        city: Whose.
        keys: `metrics.tables.MESSAGE_KEY`, distinct.
        by: What judges.
        mart: What was measured.

    Returns:
        `metrics.tables.MESSAGES`, a row each.

    Raises:
        UserError: The database gave up.
    """
    key, known = list(MESSAGE_KEY), empty(MESSAGES)
    if by.what_if is None and "messages" in mart.manifest.files:
        table = mart.tables(lambda: city.record, city.promises, mart.manifest.as_of)["messages"]
        held = table.select(*MESSAGES).collect()
        known = held.join(keys, on=key, how="semi", nulls_equal=True)
    fresh = keys.join(known, on=key, how="anti", nulls_equal=True)
    if fresh.is_empty():
        return known
    return pl.concat([known, judged(with_texts(fresh, city.record, city.folder), by.judges(city))])


def distinct_texts(city: City, uses: pl.DataFrame) -> pl.DataFrame:
    """The distinct messages, each with its text; texts that are gone left out.

    Args:
        city: Whose record holds the texts.
        uses: `metrics.tables.MESSAGE_KEY`, a row each, and what else is to stay with it.

    Raises:
        UserError: The database gave up.
    """
    ordered = uses.sort(*MESSAGE_KEY)
    return with_texts(ordered, city.record, city.folder).filter(pl.col("message") != "")


def with_templates(told: pl.DataFrame, by: Standards) -> pl.DataFrame:
    """Add `masked_id`, and the template's `id`, `template_text` and `edited_from`.

    Args:
        told: `message` and `cases`.
        by: Whose stamps are cut off.
    """
    standard = Standard.of(by.newest, by.agreements)
    masked = told.with_columns(masked=template_text(told["message"], standard))
    uses = masked.filter(pl.col("masked") != "").group_by("masked").agg(uses=pl.sum("cases"))
    gathered = clustered(uses)
    titled = gathered.with_columns(
        masked_id=template_id(gathered["masked"]),
        id=template_id(gathered["template_text"]),
        edited_from=template_id(gathered["edited_from"].fill_null("")),
    ).with_columns(edited_from=pl.when(pl.col("edited_from") != "").then("edited_from"))
    kept = titled.select("masked", "masked_id", "id", "template_text", "edited_from")
    return masked.join(kept, on="masked", how="inner", maintain_order="left").drop("masked")
