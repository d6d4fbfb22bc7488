"""The texts that agencies close cases with, as words and frames: their cost, what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import called
from dashboard.views.head import context
from dashboard.wording import messages as message_words
from dashboard.wording import messages_texts as words
from dashboard.wording import numbers
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import bold, note, plain

if TYPE_CHECKING:
    from dashboard.told.templates import Draft, Templates

CHOICES: Final = 40
"""So many of the texts that cost most can be looked at closer by name."""


@dataclass(frozen=True)
class Texts:
    """Everything that this side of the page shows, in reading order.

    Attributes:
        title: The finding.
        context: As of when, which cases.
        table: The texts, the most costly first.
        file: All of them.
        note: Under the table.
        choices: What can be looked at closer, by its key in the address.
        drift: New texts.
    """

    title: str
    context: str
    table: pl.DataFrame
    file: pl.DataFrame
    note: str
    choices: dict[str, str]
    drift: pl.DataFrame


@dataclass(frozen=True)
class Text:
    """One text looked at closer, in markdown.

    Attributes:
        agency: Whose.
        id: Its id.
        read: What it says.
        lines: How often it was used, in what it fails, and whether it is registered.
        registered: Whether it is in the register.
        private: Whether it shows personal data: nobody registers that.
    """

    agency: str
    id: str
    read: str
    lines: tuple[str, ...]
    registered: bool
    private: bool

    @property
    def may_be_registered(self) -> bool:
        """Whether it can be drawn up for the register."""
        return not self.registered and not self.private


def texts(found: Templates, scope: Scope, city: City) -> Texts:
    """The page's side about texts.

    Args:
        found: From `loading.texts`.
        scope: What the page is about.
        city: What ids are called.
    """
    rows = found.texts
    shown = _table(rows, city)
    return Texts(
        title=words.title(
            rows.height, int(rows["failing"].sum()), int(rows["cases"].sum())
        ) if rows.height else words.no_texts(),
        context=context(scope, share_words.cases_closed(scope.start, scope.end)),
        table=shown.head(share_words.SHOWN_ROWS),
        file=shown,
        note=words.table_note(min(rows.height, share_words.SHOWN_ROWS), rows.height),
        choices={
            f"{row['agency']}.{row['id']}": words.one(row["text"], row["cases"])
            for row in rows.filter(pl.col("agency").is_not_null()).head(CHOICES).to_dicts()
        },
        drift=_drift(found.new, city),
    )  # fmt: skip


def _table(rows: pl.DataFrame, city: City) -> pl.DataFrame:
    titles, measures = words.columns(), message_words.failing()
    service = names.service(city)
    # The number first: on a phone a text takes all that is left of the screen.
    picked = rows.select(
        cases="cases",
        text="text",
        agency=called(rows, "agency", names.agency(city)),
        share=pl.col("share") * 100,
        failing="failing",
        fails=_listed(rows, "fails", lambda one: measures.get(one["measure"], "")),
        services=_listed(rows, "services", lambda one: service(one["service"])),
        registered="template",
    )
    return picked.rename({key: titles[key] for key in picked.columns})


def _listed(rows: pl.DataFrame, column: str, name: Any) -> pl.Series:  # noqa: ANN401 - a function of a struct
    """The first three of each list, as words."""
    return pl.Series(
        column,
        [", ".join(name(one) for one in (held or [])[:3]) for held in rows[column].to_list()],
        pl.String,
    )


def _drift(new: pl.DataFrame, city: City) -> pl.DataFrame:
    titles, kinds = words.columns(), words.kinds()
    picked = new.select(
        "text",
        agency=called(new, "agency", names.agency(city)),
        since="since",
        in_week="in_week",
        cases="cases",
        kind=called(new, "kind", lambda kind: kinds.get(kind or "", "")),
    )
    return picked.rename({key: titles[key] for key in picked.columns})


def text(found: Templates, key: str) -> Text | None:
    """One text, by its key in the address; None where there is none."""
    agency, _, id_ = key.partition(".")
    rows = found.texts.filter(pl.col("agency") == agency, pl.col("id") == id_).to_dicts()
    if not rows:
        return None
    row = rows[0]
    registered = row["template"] is not None
    return Text(
        agency=agency,
        id=id_,
        read=plain(row["text"]),
        lines=tuple(_lines(row)),
        registered=registered,
        private=any(one["measure"] == "message_private" for one in row["fails"] or []),
    )


def _lines(row: dict[str, Any]) -> list[str]:
    failing, fails = message_words.failing(), row["fails"] or []
    used = plain(words.used(row["cases"], row["share"], len(row["services"] or [])))
    told = [f"- {bold(numbers.count(f['cases']))} {failing.get(f['measure'], '')}" for f in fails]
    if row["template"] is not None:
        standing = words.registered(row["template"])
    elif row["nearest"] and row["likeness"]:
        standing = words.nearest(row["nearest"], row["likeness"])
    else:
        standing = words.not_registered()
    return [used, *(["\n".join(told)] if told else []), plain(standing)]


def changes(draft: Draft) -> pl.DataFrame:
    """What registering a text would change: how many cases would have which other verdict.

    Two columns, of markdown: four are wider than a telephone.
    """
    titles, verdicts = words.columns(), words.told_by()
    measures = message_words.measures()
    rows = [
        (
            f"{bold(measures.get(row['measure'], words.labels()['read']))}  \n"
            + note(f"{titles['cases']}: {numbers.count(row['cases'])}"),
            f"{bold(verdicts.get(row['after'], numbers.NONE))}  \n"
            + note(f"{titles['before']}: {plain(verdicts.get(row['before'], numbers.NONE))}"),
        )
        for row in draft.changes.to_dicts()
    ]
    columns = [titles[key] for key in ("measure", "after")]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
