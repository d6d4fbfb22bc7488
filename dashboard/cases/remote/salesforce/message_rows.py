"""Rows of comments and e-mails: what was said, by whom, and who could see it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import polars as pl

from agreements.schema.source import SourceMapping
from dashboard.cases.instants import read_times
from dashboard.cases.remote import Page
from dashboard.cases.remote.salesforce.streams import ACTOR, NUMBER
from dashboard.cases.remote.salesforce.told import (
    NO_NUMBER,
    SALESFORCE_TIMES,
    Told,
    event,
    events_in_order,
    put_aside,
)
from dashboard.cases.rows import LINE, RAW
from dashboard.cases.stamps import Stamps

_DRAFT = "5"
"""EmailMessage.Status of one that was not sent; source: the object reference."""

_SKIPPED = {"script", "style", "head", "title"}
_BREAKS = {"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote"}


def messages_told(page: Page, mapping: SourceMapping) -> Told:
    """A page of published comments, or of e-mails.

    What somebody from outside wrote is a comment; what the city wrote is a message sent. Drafts,
    deleted ones and ones without words tell nothing.
    """
    rows = _rows(page, mapping)
    unwritten = (pl.col("at").is_null(), pl.lit("it has no time at which it was written"))
    bad = put_aside(rows, [NO_NUMBER, unwritten])
    fine = rows.filter(~pl.col("line").is_in([row.line for row in bad]))
    said = fine.filter(pl.col("told") & pl.col("text").is_not_null())
    from_outside = pl.col("actor") == "resident"
    told = {"actor": pl.col("actor"), "audience": pl.lit("public"), "text": pl.col("text")}
    return Told(
        cases=pl.DataFrame(schema={"line": pl.Int64, "number": pl.String}),
        events=events_in_order(
            [
                said.filter(from_outside).select(event("at", "commented", **told)),
                said.filter(~from_outside).select(event("at", "message_sent", **told)),
            ]
        ),
        bad=bad,
        raws=fine.select("line", "raw"),
        read=len(rows),
    )


def _rows(page: Page, mapping: SourceMapping) -> pl.DataFrame:
    found = page.chunk.rows
    of_email = page.stream == "emails"
    zone, at = mapping.spec.timezone, "MessageDate" if of_email else "CreatedDate"
    written = read_times(found[at].replace("", None), SALESFORCE_TIMES, zone).at
    stamped = read_times(found["SystemModstamp"], SALESFORCE_TIMES, zone).at
    incoming = pl.col("Incoming") == "true" if of_email else pl.lit(value=False)
    sent = pl.col("Status") != _DRAFT if of_email else pl.lit(value=True)
    rows = found.select(
        pl.col(LINE).alias("line"),
        pl.col(RAW).alias("raw"),
        pl.when(pl.col(NUMBER) != "").then(NUMBER).alias("number"),
        pl.when(incoming).then(pl.lit("resident")).otherwise(ACTOR).alias("actor"),
        (sent & (pl.col("IsDeleted") != "true")).alias("told"),
    )
    text, _ = Stamps(mapping.spec.stamps).taken_off(
        _email(found) if of_email else found["CommentBody"]
    )
    return rows.with_columns(
        text=text.str.strip_chars().replace("", None), at=written, stamped=stamped
    ).with_columns(recorded_at=pl.max_horizontal("at", "stamped"))


def _email(found: pl.DataFrame) -> pl.Series:
    """The text of each, or what can be read of its page where it has no text."""
    pages = found["HtmlBody"].set(found["TextBody"].str.strip_chars() != "", None)
    distinct = pages.drop_nulls().unique().to_list()
    read = pages.replace_strict(
        {page: as_text(page) for page in distinct}, default=None, return_dtype=pl.String
    )
    return found["TextBody"].zip_with(read.is_null(), read)


def as_text(page: str) -> str:
    """The words of an HTML page, a line for each paragraph."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    """Collects what a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's own signature
        self._hidden += tag in _SKIPPED
        if tag in _BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= bool(self._hidden) and tag in _SKIPPED

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)
