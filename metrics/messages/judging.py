"""Judge messages: each distinct one once, every verdict with its rule and the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from metrics.messages import acting, content, plain, privacy, relevance, standards, unacted
from metrics.messages.reading import folded, masked, quoted
from metrics.messages.register import SAME, edition, matched, registered, standard_of
from metrics.messages.seating import Seating
from metrics.messages.standards import Standard
from metrics.messages.terms import by_terms, listed

PASS, FAIL, CANNOT_TELL, NOT_APPLICABLE = "pass", "fail", "cannot_tell", "not_applicable"
VERDICTS = pl.Enum([PASS, FAIL, CANNOT_TELL, NOT_APPLICABLE])
MEASURES = (
    "message_present",
    "message_relevant",
    "message_specific",
    "case_detail",
    "message_timeline",
    "message_next_step",
    "message_plain",
    "message_private",
    "message_language",
)
"""What each message is judged by; `case_detail` is the stricter tier of `message_specific`."""
NO_ACTION = "closed_without_action"
YES, NO = "yes", "no"
ANSWERS = pl.Enum([YES, NO, CANNOT_TELL])

KEY = ("agency", "service", "status_word", "message", "language", "agreement")
"""What distinguishes messages; equal ones are judged once."""

ABSENT: dict[str, tuple[str, ...]] = {
    "present.blank": ("words",),
    "present.status_only": ("words beside status words, codes, numbers and initials",),
    "relevant.neutral": ("template", "terms", "agency_in_its_name", "topic"),
    "specific.none": (
        *(rule.id for rule in acting.SPECIFIC),
        acting.PAST_TENSE,
        "specific.statement",
    ),
    "detail.none": (*(rule.id for rule in acting.DETAIL), "detail.thing"),
    "timeline.none": ("timeline.words", "timeline.words_es", "timeline.digits"),
    "next_step.none": tuple(
        rule.id
        for rule in (
            *content.NEXT_STEP,
            *content.NEXT_STEP_TOLD,
            *content.NEXT_STEP_ASKED,
            *content.NEXT_STEP_ADDRESSED[1:],
        )
    ),
    "plain.none": ("jargon", "plain.code", "plain.abbreviation", "plain.grade"),
    "private.none": ("private.mail", "private.phone", *(rule.id for rule in privacy.FOUND)),
    "language.too_few_words": ("five words",),
    "language.not_recorded": ("the requester's language",),
    "no_action.none": (
        "no_action.status",
        *(rule.id for rule in unacted.NO_ACTION),
    ),
}
"""The patterns that a rule did not find, where it rests on their absence."""


def judge_frame(
    frame: pl.DataFrame,
    rubric: Rubric | None = None,
    agreements: Sequence[Agreement] = (),
    beside: pl.DataFrame | None = None,
    *,
    named: Mapping[str, Standard] | None = None,
    quote: bool = True,
) -> pl.DataFrame:
    """Judge a column of messages.

    Args:
        frame: With `message`; and as far as they are known `agency`, `service`, `status_word`,
            `language` (of the requester, `en` or `es`), `service_name` and `agency_name` (titles,
            where the ids say less), `agreement` (`denver/parks@2.0.0`: whose terms and
            templates hold; else the last of the agency's among `agreements`), and `sent` (the
            local date of the message: a template counts while it is valid; without it, always).
        rubric: What all agencies share, beside the language packs.
        agreements: Whose `messages` block holds.
        beside: Templates that nobody has registered yet, as `register.REGISTER` says.
        named: What judges the messages of single agreements, by `register.standard_of`, in place
            of what the rubric and all the agreements say together.
        quote: Whether the words are looked up in the messages, which takes most of the time; the
            columns are null otherwise.

    Returns:
        The frame in its order with, for every measure of `MEASURES`, its verdict (`pass`, `fail`,
        `cannot_tell`, `not_applicable`) under its name, `…_rule` and `…_words` (the words of the
        message that it rests on; null where it rests on the absence of the patterns in `ABSENT`);
        `closed_without_action` (`yes`, `no`, `cannot_tell`) with `no_action_reason` (a letter of
        the rubric), `…_rule` and `…_words`; `template` and `template_likeness` (0 to 100), and
        `template_lapsed`: the one whose words these are, but which was not valid on that day.
    """
    whole = _completed(frame, agreements)
    names = [*KEY, "edition", "service_name", "agency_name"]
    distinct = whole.select(names).unique(maintain_order=True).with_row_index("row")
    register = registered(agreements)
    register = register if beside is None else pl.concat([register, beside])
    seating = Seating(Standard.of(rubric, agreements if named is None else ()), named or {})
    read = _judged(distinct, seating, register, agreements)
    judged = _quoting(read) if quote else _unquoted(read)
    joined = whole.join(judged, on=names, how="left", nulls_equal=True, maintain_order="left")
    return pl.concat([frame, joined.select(_columns())], how="horizontal")


def _columns() -> list[str]:
    measured = [c for m in (*MEASURES, NO_ACTION) for c in (m, f"{m}_rule", f"{m}_words")]
    return [*measured, "no_action_reason", "template", "template_likeness", "template_lapsed"]


def _completed(frame: pl.DataFrame, agreements: Iterable[Agreement]) -> pl.DataFrame:
    """The key columns, those not given filled: names by ids, the agreement by the agency."""
    blank = {name: pl.lit(None, pl.String).alias(name) for name in KEY if name not in frame.columns}
    whole = frame.select(*(n for n in KEY if n in frame.columns), *_named(frame)).with_columns(
        *blank.values()
    )
    last = {a.metadata.id.rpartition("/")[2]: standard_of(a) for a in agreements}
    by_agency = pl.col("agency").replace_strict(last, default=None, return_dtype=pl.String)
    whole = whole.with_columns(
        pl.col("message").fill_null(""),
        agreement=pl.coalesce("agreement", by_agency),
        service_name=pl.coalesce("service_name", "service", pl.lit("")),
        agency_name=pl.coalesce("agency_name", "agency", pl.lit("")),
    )
    sent = frame["sent"] if "sent" in frame.columns else pl.lit(None, pl.Date)
    dated = whole.select("agreement", sent=sent)
    return whole.with_columns(edition=edition(dated, agreements))


def _named(frame: pl.DataFrame) -> list[pl.Expr]:
    return [
        (pl.col(name) if name in frame.columns else pl.lit(None, pl.String)).alias(name)
        for name in ("service_name", "agency_name")
    ]


def _judged(
    rows: pl.DataFrame, seating: Seating, register: pl.DataFrame, agreements: Sequence[Agreement]
) -> pl.DataFrame:
    """Verdicts of distinct messages, each with its rule and words."""
    rows = seating.frame(_read(rows), lambda s: s.stamps, lambda s, r: standards.unstamped(r, s))
    rows = _with_register(rows, register)
    rows = _with_relevance(rows, agreements)
    text = rows["text"]
    told = seating.column(
        rows, lambda s: s.stock, lambda s, r: standards.hidden(r["text"], s.stock)
    )
    bare = seating.column(
        rows, lambda s: s.status_words, lambda s, r: standards.hidden(r["text"], s.status_words)
    )
    unlisted = seating.column(
        rows, lambda s: s.public, lambda s, r: privacy.unlisted(r["folded"], s.public)
    )
    named = acting.specific(told)
    ended = seating.column(
        rows.with_columns(passes=named.struct.field("passes")),
        lambda s: sorted(s.reasons.items()),
        _ended,
    )
    specific = acting.or_stated(acting.or_nothing_found(named, ended), ended, told)
    passes = specific.struct.field("passes")
    rows = rows.with_columns(
        present=content.present(bare, rows["service_name"]),
        specific=specific,
        detail=acting.detail(told, passes, rows["service_name"]),
        timeline=content.timeline(text, passes),
        next=content.next_step(text),
        ended=ended,
        private=privacy.private(unlisted),
        jargon=seating.column(rows, lambda s: s.insiders, lambda s, r: s.jargon(r["text"])),
        plain_from=seating.column(rows, lambda s: s.plain_from, _plain_from),
        max_grade=seating.column(rows, lambda s: s.max_grade, _max_grade),
        undated=plain.undated(rows["folded"]),
        written=plain.language(pl.col("folded")),
    )
    return rows.with_columns(_verdicts()).with_columns(_no_action())


def _ended(standard: Standard, rows: pl.DataFrame) -> pl.Series:
    found = unacted.no_action(
        rows["text"], rows["status"], rows["passes"], standard.reasons, rows["service_name"]
    )
    return found.to_struct()


def _plain_from(standard: Standard, rows: pl.DataFrame) -> pl.Series:
    return pl.Series([standard.plain_from]).new_from_index(0, len(rows))


def _max_grade(standard: Standard, rows: pl.DataFrame) -> pl.Series:
    return pl.Series([float(standard.max_grade)]).new_from_index(0, len(rows))


def _read(rows: pl.DataFrame) -> pl.DataFrame:
    texts = rows.select("message").unique()
    texts = texts.with_columns(
        folded=pl.Series([folded(t) for t in texts["message"]], dtype=pl.String)
    )
    return rows.join(texts, on="message", how="left", maintain_order="left").with_columns(
        status=_folded_column(rows["status_word"]),
        service_name=_folded_column(rows["service_name"]),
        agency_name=_folded_column(rows["agency_name"]),
        raw_service_name=pl.col("service_name"),
        raw_agency_name=pl.col("agency_name"),
    )


def _folded_column(column: pl.Series) -> pl.Series:
    known = {value: folded(value or "") for value in column.unique()}
    return column.fill_null("").replace_strict(
        {k or "": v for k, v in known.items()}, return_dtype=pl.String
    )


def _with_register(rows: pl.DataFrame, register: pl.DataFrame) -> pl.DataFrame:
    rows = rows.with_columns(masked(rows["folded"]).alias("text"), standard=pl.col("agreement"))
    found = matched(rows, register)
    return rows.join(found, on="row", how="left", maintain_order="left").with_columns(
        known=((pl.col("likeness") >= SAME) & ~pl.col("lapsed")).fill_null(value=False),
        lapsed=pl.when(pl.col("likeness") >= SAME, "lapsed").then("template"),
    )


def _with_relevance(rows: pl.DataFrame, agreements: Iterable[Agreement]) -> pl.DataFrame:
    termed = by_terms(rows.with_columns(text=pl.col("folded")), listed(agreements))
    rows = rows.join(termed, on="row", how="left", maintain_order="left")
    names = rows.select("service_name", "agency_name")
    rows = rows.with_columns(relevance=relevance.by_general_words(rows["text"], names))
    allowed = pl.col("services").list.contains(pl.col("service"))
    whose = (
        pl.when(allowed)
        .then(pl.lit("register."))
        .otherwise(pl.lit("register.not_for_this_service."))
    )
    of_register = pl.when("known").then(
        pl.struct(
            passes=allowed,
            rule=pl.concat_str(whose, "template"),
            words=pl.col("folded").str.slice(0, 80),
        )
    )
    terms, general = pl.col("by_terms"), pl.col("relevance")
    wrong = ~terms.struct.field("passes")
    confirmed = ~general.struct.field("passes")
    return rows.with_columns(
        relevance=pl.coalesce(
            of_register,
            pl.when(wrong).then(terms),
            pl.when(confirmed).then(general),
            _lapsed(terms, general),
            terms,
            general,
        )
    )


def _lapsed(terms: pl.Expr, general: pl.Expr) -> pl.Expr:
    """What is said where the rules cannot tell of a text that was registered on another day."""
    told = pl.coalesce(terms.struct.field("passes"), general.struct.field("passes"))
    return pl.when(pl.col("lapsed").is_not_null() & told.is_null()).then(
        pl.struct(
            passes=pl.lit(None, pl.Boolean),
            rule=pl.concat_str(pl.lit("register.not_valid_then."), "lapsed"),
            words=pl.col("folded").str.slice(0, 80),
        )
    )


def _verdicts() -> list[pl.Expr]:
    there = pl.col("present").struct.field("passes")
    needs = {
        "message_relevant": ("relevance", CANNOT_TELL),
        "message_specific": ("specific", FAIL),
        "case_detail": ("detail", FAIL),
        "message_timeline": ("timeline", FAIL),
        "message_next_step": ("next", FAIL),
    }
    judged = [_judgement("message_present", pl.col("present"))]
    for measure, (column, otherwise) in needs.items():
        claimed = _claimed(measure, pl.col(column))
        judged.append(_judgement(measure, claimed, there, otherwise))
    plain_one = _plain()
    return [
        *judged,
        _judgement("message_private", pl.col("private")),
        plain_one.alias("message_plain"),
        _language().alias("message_language"),
    ]


def _claimed(measure: str, found: pl.Expr) -> pl.Expr:
    """What the register says of the template goes before what the rules find."""
    says = pl.col("known") & pl.col("says").list.contains(measure)
    denies = pl.col("known") & pl.col("denies").list.contains(measure)
    told = pl.struct(
        passes=says,
        rule=pl.concat_str(pl.lit("register."), "template"),
        words=pl.col("folded").str.slice(0, 80),
    )
    return pl.when((says | denies).fill_null(value=False)).then(told).otherwise(found)


def _judgement(
    measure: str, found: pl.Expr, there: pl.Expr | None = None, otherwise: str = FAIL
) -> pl.Expr:
    """`verdict`, `rule` and `words`; without a message, what holds then."""
    passes = found.struct.field("passes")
    verdict = (
        pl.when(passes)
        .then(pl.lit(PASS))
        .when(~passes)
        .then(pl.lit(FAIL))
        .otherwise(pl.lit(CANNOT_TELL))
    )
    told = pl.struct(
        verdict=verdict, rule=found.struct.field("rule"), words=found.struct.field("words")
    )
    if there is None:
        return told.alias(measure)
    nothing = pl.struct(
        verdict=pl.lit(otherwise),
        rule=pl.col("present").struct.field("rule"),
        words=pl.col("present").struct.field("words"),
    )
    return pl.when(there).then(told).otherwise(nothing).alias(measure)


def _plain() -> pl.Expr:
    code = pl.col("jargon")
    long = plain.word_count(pl.col("undated")) >= pl.col("plain_from")
    hard = long & plain.too_hard(pl.col("undated"), pl.col("written"), pl.col("max_grade"))
    empty = pl.col("folded").str.len_bytes() == 0
    first = pl.col("folded").str.slice(0, 60)
    return (
        pl.when(empty)
        .then(_told(NOT_APPLICABLE, "present.blank", None))
        .when(code.struct.field("rule").is_not_null())
        .then(_told(FAIL, code.struct.field("rule"), code.struct.field("words")))
        .when(hard)
        .then(_told(FAIL, "plain.grade", first))
        .otherwise(_told(PASS, "plain.none", None))
    )


def _language() -> pl.Expr:
    wanted, written = pl.col("language").str.to_lowercase().str.slice(0, 2), pl.col("written")
    first = pl.col("folded").str.slice(0, 60)
    return (
        pl.when(wanted.fill_null("") == "")
        .then(_told(NOT_APPLICABLE, "language.not_recorded", None))
        .when(written.is_null())
        .then(_told(CANNOT_TELL, "language.too_few_words", None))
        .when(written == wanted)
        .then(_told(PASS, "language.same", first))
        .otherwise(_told(FAIL, "language.other", first))
    )


def _told(verdict: str, rule: str | pl.Expr, words: pl.Expr | None) -> pl.Expr:
    return pl.struct(
        verdict=pl.lit(verdict),
        rule=pl.lit(rule) if isinstance(rule, str) else rule,
        words=pl.lit(None, pl.String) if words is None else words,
    )


def _no_action() -> pl.Expr:
    found, there = pl.col("ended"), pl.col("present").struct.field("passes")
    closed = found.struct.field("reason").is_not_null()
    return (
        pl.when(closed)
        .then(_told(YES, found.struct.field("rule"), found.struct.field("words")))
        .when(there | (pl.col("status") != ""))
        .then(_told(NO, "no_action.none", None))
        .otherwise(_told(CANNOT_TELL, "no_action.none", None))
    ).alias(NO_ACTION)


def _quoting(rows: pl.DataFrame) -> pl.DataFrame:
    """The verdict columns, with the words as they stand in the message."""
    out = _packed(rows)
    return out.unnest([f"{m}_all" for m in (*MEASURES, NO_ACTION)]).with_columns(
        *(_in_message(rows["message"], out, m) for m in (*MEASURES, NO_ACTION))
    )


def _unquoted(rows: pl.DataFrame) -> pl.DataFrame:
    """The verdict columns without any words."""
    none = [pl.lit(None, pl.String).alias(f"{m}_words") for m in (*MEASURES, NO_ACTION)]
    return _packed(rows).unnest([f"{m}_all" for m in (*MEASURES, NO_ACTION)]).with_columns(none)


def _packed(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(
        *KEY,
        pl.col("raw_service_name").alias("service_name"),
        pl.col("raw_agency_name").alias("agency_name"),
        "edition",
        pl.col("ended").struct.field("reason").alias("no_action_reason"),
        pl.when("known").then("template").alias("template"),
        pl.when(pl.col("lapsed").is_null()).then("likeness").alias("template_likeness"),
        pl.col("lapsed").alias("template_lapsed"),
        *(_unpacked(measure) for measure in (*MEASURES, NO_ACTION)),
    )


def _unpacked(measure: str) -> pl.Expr:
    found = pl.col(measure)
    kinds = ANSWERS if measure == NO_ACTION else VERDICTS
    return pl.struct(
        found.struct.field("verdict").cast(kinds).alias(measure),
        found.struct.field("rule").alias(f"{measure}_rule"),
        found.struct.field("words").alias(f"{measure}_words"),
    ).alias(f"{measure}_all")


def _in_message(messages: pl.Series, out: pl.DataFrame, measure: str) -> pl.Series:
    words = out.select(pl.col(f"{measure}_all").struct.field(f"{measure}_words")).to_series()
    found = [None if w is None else quoted(m, w) for m, w in zip(messages, words, strict=True)]
    return pl.Series(f"{measure}_words", found, dtype=pl.String)
