"""What messages are judged by: language packs, the city's rubric and agreements together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.quality import Messages
from agreements.schema.rubric import Rubric
from metrics.messages import plain
from metrics.messages.reading import folded, rust, without
from metrics.messages.rules import Rule, found

STAMPS = (
    (
        r"^case closed[. ]*(?:closed date ?:? ?(?:[a-z]{3} [a-z]{3} \d{1,2} [\d:]+ "
        r"[a-z]{3,4} \d{4} ?|[\d/: .-]*))?(?:case )?(?P<status>resolved|noted|scheduled|"
        r"invalid|closed|referred to external agency|duplicate of existing case)?(?:[ .:-]+|"
        r"$)"
    ),
    (
        r"^case (?P<status>completed - resolved|resolved|transferred|is a duplicate|is "
        r"invalid|noted|scheduled|invalid)(?: ?[:-]+ ?| *$)"
    ),
    (
        r"^(?:\*{2,}|={2,}|-{2,}|#{2,}|\[) ?[^*=#\[\]]{0,24}\b(?:closed|cerrado|resolved|"
        r"completed|entry)\b[^*=#\[\]]{0,60}(?:\*{2,}|={2,}|-{2,}|#{2,}|\]) ?"
    ),
    r" ?-- (?:closed|cerrado) by [^-]{2,40} --$",
    (
        r"^(?:auto(?:matically)?[- ]closed|closed by (?:system|user|batch|workflow|"
        r"import)[a-z0-9 ]{0,20})(?: on)?[ :]*[\d/: .-]*(?:[ap]m)?[ .:-]*"
    ),
    (
        r"^(?:status|estado)[: ]+(?P<status>closed|resolved|complete|completed|cerrado|noted|"
        r"invalid|duplicate)[ ,;|-]*(?:on )?[\d/: .-]*(?:[ap]m)?[ .:;|-]*"
    ),
    r"^request closed by ses \. (?:notes = \" *)?",
)
"""What machines write into messages, on folded text; a group named `status` is the status word."""

CLOSED = ("", "closed", "close", "case closed", "cerrado", "cerrada", "caso cerrado")
"""Status words that say no more than that the case is closed, as its being judged says already."""


@dataclass(frozen=True)
class Standard:
    """What holds for one judging."""

    agreements: tuple[Agreement, ...]
    stamps: tuple[str, ...]
    public: tuple[str, ...]
    insiders: tuple[str, ...]
    stock: tuple[str, ...]
    status_words: tuple[str, ...]
    reasons: Mapping[str, tuple[str, ...]]
    plain_from: int
    max_grade: float

    @classmethod
    def of(cls, rubric: Rubric | None, agreements: Sequence[Agreement]) -> Self:
        """The language packs with what a rubric and agreements add."""
        spec = rubric.spec if rubric else None
        blocks = [block for block in map(_messages, agreements) if block]
        return cls(
            agreements=tuple(agreements),
            stamps=(*(spec.stamps or () if spec else ()), *STAMPS),
            public=_united(
                (spec.public_contacts if spec else ["311", "911"]),
                *(b.public_contacts for b in blocks),
            ),
            insiders=_united(spec.jargon if spec else [], *(b.jargon for b in blocks)),
            stock=_united(
                spec.stock if spec else [],
                [f.phrase for f in spec.forbidden] if spec else [],
                *([f.phrase for f in block.forbidden] for block in blocks),
            ),
            status_words=tuple(spec.status_words or ()) if spec else (),
            reasons={
                reason.code: tuple(map(_literal, reason.phrases or ()))
                for reason in (spec.no_action_reasons if spec else [])
            },
            plain_from=spec.plain_from_words if spec else 20,
            max_grade=spec.max_grade if spec else 8,
        )

    def jargon(self, text: pl.Series) -> pl.Series:
        """The first listed word or code in masked texts: struct of `rule` and `words`."""
        listed = [_literal(word) for word in self.insiders]
        rules = ([Rule("plain.jargon", listed)] if listed else []) + [plain.CODES]
        said, short = found(text, rules), found(plain.unknown(text), [plain.ABBREVIATED])
        both = (pl.coalesce(name, short[name]).alias(name) for name in ("rule", "words"))
        return said.select(both).to_struct()


def _messages(agreement: Agreement) -> Messages | None:
    return agreement.spec.quality.messages if agreement.spec.quality else None


def _united(*lists: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({word for one in lists for word in one}))


def _literal(word: str) -> str:
    return (
        r"\b"
        + "".join(
            f"[{sign}]" if not sign.isalnum() and sign != " " else sign for sign in folded(word)
        )
        + r"\b"
    )


def hidden(text: pl.Series, phrases: Sequence[str]) -> pl.Series:
    """Folded texts in which the phrases cannot be seen."""
    return without(text, [_literal(phrase) for phrase in phrases])


def unstamped(rows: pl.DataFrame, standard: Standard) -> pl.DataFrame:
    """Cut machine stamps off `folded`; a status word in one says more than `status` in `CLOSED`."""
    text, word = pl.col("folded"), pl.col("status")
    for pattern in standard.stamps:
        found = pl.lit(None, pl.String)
        if "(?P<status>" in pattern:
            found = text.str.extract_groups(rust(pattern)).struct.field("status")
        rows = rows.with_columns(
            status=pl.when(word.is_in(CLOSED)).then(pl.coalesce(found, word)).otherwise(word),
            folded=text.str.replace(rust(pattern), "").str.strip_chars(),
        )
    return rows
