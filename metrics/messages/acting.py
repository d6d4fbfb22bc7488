"""What a message says was done or found, and what of it belongs to this case only."""

from __future__ import annotations

import polars as pl

from metrics.messages import (
    crews,
    details,
    english,
    english_findings,
    english_times,
    english_undone,
    spanish,
    spanish_times,
    statements,
)
from metrics.messages.content import HARD_TIMES
from metrics.messages.reading import rust, without
from metrics.messages.reasons import RULE_OF
from metrics.messages.rules import Rule, fires, found, verdict, verdict_found

SPECIFIC = (
    Rule(
        "specific.action",
        (rf"\b{english.ACTIONS}\b", rf"\b{english.IRREGULAR}\b", *crews.DONE),
    ),
    Rule("specific.finding", (*english_findings.FINDINGS, *crews.FOUND)),
    Rule("specific.crew_note", english.CREW_NOTES),
    Rule("specific.action_es", (rf"\b{spanish.ACTIONS}\b", *spanish.DONE)),
    Rule("specific.finding_es", spanish.FINDINGS),
)
PAST_TENSE = "specific.past_tense"
_MISSPELT = (
    r"^(?:c+ompl|compel|leted|uired|compol|resol|adress|addres|schedul|refer|reff|forw|fowar|"
    r"trasf|escal|dupl|recei|"
    r"recie|assig)[a-z]*ed|^[a-z]+(?:ieramos|esemos)$"
)
"""Weak words however they are spelt."""


_PASTS = r"\b(?:[a-z]{2,}[a-z]ed|[a-z]{3,}(?:amos|aron|ieron|imos))\b"
_NOTED = r"(?:^|[.,;:(] ?)(?:[a-z0-9]+ ){0,3}?[a-z]{3,}[ai]d[oa]s?\b"
_NOT_NOTED = (
    r"^[^a-z]*(?:el|la|los|las|su|sus|un|una|este|esta|estos|estas)\b|"
    r"\b(?:no|sin|que|si|para|por|los|las|sus|ser|sea|sean|debe|deben|estar|se|the|of)\b"
)
"""A participle that opens a note, as crews write ("bache tapado"), and one in a sentence."""


def _past_tense(text: pl.Series) -> pl.Series:
    """The first word in -ed (in Spanish: a past plural, a noted participle) that is not weak."""
    weak = list(english.WEAK | spanish.WEAK)
    word, last = pl.element(), pl.element().str.extract("([a-z]+)$", 1)
    kept = ~word.is_in(weak) & ~word.str.contains(_MISSPELT)
    told = text.str.extract_all(rust(_PASTS)).list.eval(word.filter(kept)).list.first()
    is_noted = ~last.is_in(weak) & ~word.str.contains(rust(_NOT_NOTED))
    noted = text.str.extract_all(rust(_NOTED)).list.eval(last.filter(is_noted)).list.first()
    return pl.select(pl.coalesce(told, noted)).to_series()


_NO_FINDING = (
    (
        r"\bqued(?:o|a|aron) (?:(?:incluid|priorizad|programad|agendad|inscrit|registrad)[oa]s?|en "
        r"(?:"
        r"el|la|lista|espera))\b[^.;]*|\b(?:re)?(?:inspections?|visits?|reviews?|surveys?|"
        r"appointments?|study|investigation) "
        r"(?:is|"
        r"are|was|will be|may be) (?:also |still |now )?(?:necessary|needed|required|pending|"
        r"planned|"
        r"possible|warranted)\b|\b(?:reclamos|tramos|ramos|corrio traslado)\b|\b(?:routes?|"
        r"collection|pick ?-?up|service|appointment|inspection|visit|hearing|day|date|schedule) "
        r"(?:was "
        r"|is |has been |were |are )?(?:moved|shifted|pushed|bumped|changed|postponed) (?:back "
        r")?(?:to|until|by|for)\b|(?:^|[.;] ?)(?:during [a-z ]{3,20}season[^.;]{0,60}|(?:all )?(?:"
        r"property |building |home |private |dog |vehicle )?owners(?: of [a-z ]{3,40})?) (?:owners "
        r")?"
        r"(?:must|shall|are (?:responsible|required|expected|obliged)|have to|should)\b[^.;]*"
    ),
)
"""What an office says of its steps and of everybody's duties, in the words of a finding."""


def specific(text: pl.Series) -> pl.Series:
    """Whether a concrete thing done or found is named: struct as `rules.verdict` gives it."""
    kept = without(
        text,
        (
            *crews.NOT_DONE,
            *english_undone.NOT_DONE,
            *english_undone.VAGUE_STATES,
            *spanish.NOT_DONE,
            *_NO_FINDING,
        ),
    )
    said, past = found(kept, SPECIFIC), _past_tense(kept)
    firm = found(
        text, (Rule("specific.finding", (*english_findings.FIRM, *spanish.FIRM, *crews.FIRM)),)
    )
    said = said.select(
        rule=pl.coalesce("rule", firm["rule"]), words=pl.coalesce("words", firm["words"])
    )
    named = pl.when(past.is_not_null()).then(pl.lit(PAST_TENSE))
    both = said.select(rule=pl.coalesce("rule", named), words=pl.coalesce("words", past))
    return verdict_found(both, "specific.none")


_OF_THE_CASE = tuple(RULE_OF[reason] for reason in "DIC")
"""Reasons that lie with the case and not with the thing."""
_BY_LETTER = (
    r"processed|e-?mail|inform|repl(?:y|ied)|\b(?:caller|call ?back|hung up|missed you|voice ?mail|"
    r"phone|"
    r"not able to get to|n't able to get to|no contestaron llamad[a-z]*)\b"
)
"""Where nobody was reached by letter or telephone, nobody saw the place."""
_SOFTER = ("specific.finding", "specific.crew_note", PAST_TENSE)
"""Rules that take for a finding what may be said of a case."""
_OF_THE_CASE_ES = (*_OF_THE_CASE, RULE_OF["X"])
_SOFTER_ES = SPECIFIC[4].id


def or_nothing_found(specific: pl.Series, ended: pl.Series) -> pl.Series:
    """`specific`, which also passes where the words say that nothing was there, or nobody opened.

    A finding is none where the words say that the case was a duplicate or a mistake, or that
    something was not told: such a text tells of the case, and not of the thing.

    Args:
        specific: As `specific` gives it.
        ended: As `no_action` gives it, as a struct; what only the status word says counts for
            nothing.

    Returns:
        Struct as the others; the rule is the reason's.
    """
    rows = pl.DataFrame({"specific": specific, "ended": ended})
    was, reason = pl.col("specific").struct.field, pl.col("ended").struct.field
    visited = (
        reason("rule").is_in((RULE_OF["L"], RULE_OF["A"]))
        & ~was("passes")
        & ~reason("words").str.contains(_BY_LETTER)
    )
    found_ = verdict(passes=True, rule=reason("rule"), words=reason("words"))
    of_case = reason("rule").is_in(_OF_THE_CASE) & was("rule").is_in(_SOFTER)
    of_case |= reason("rule").is_in(_OF_THE_CASE_ES) & (was("rule") == _SOFTER_ES)
    aged = (reason("rule") == RULE_OF["X"]) & ~reason("words").str.contains("admin")
    of_case |= aged & was("rule").is_in(_SOFTER)
    none = verdict(passes=False, rule="specific.none")
    return rows.select(
        pl.when(visited).then(found_).when(of_case).then(none).otherwise("specific")
    ).to_series()


_WHOSE = (
    r"^(?:it'?s|it is|(?:this|that|the)(?: [a-z]+){0,4}? is|on|not an?) |"
    r"^(?:[a-z&]{2,4}|[a-z&]{6,}) (?:owns|maintains|runs) "
)
"""How a clause tells what a thing is or whose, beside which the case may be passed on."""


def or_stated(specific: pl.Series, ended: pl.Series, text: pl.Series) -> pl.Series:
    """`specific`, which also passes where a clause states a fact in words of its own.

    Args:
        specific: As `or_nothing_found` gives it.
        ended: As `no_action` gives it, as a struct: what was closed for a reason that is the
            office's states nothing of the thing, and what was passed on only what it is or whose.
        text: Folded, masked, without stamps.

    Returns:
        Struct as the others.
    """
    rows = pl.DataFrame({"specific": specific, "ended": ended, "text": text}).with_row_index("row")
    reason = pl.col("ended").struct.field("reason")
    by_status = pl.col("ended").struct.field("rule").str.starts_with("no_action.status")
    open_ = rows.filter(
        ~pl.col("specific").struct.field("passes"),
        reason.is_null() | by_status | reason.is_in(("J", "R")),
    )
    passed_on = ((reason == "R") & ~by_status).fill_null(value=False)
    said = (
        open_.select("row", passed_on=passed_on, said=statements.stated(open_["text"]))
        .filter(pl.col("said").str.contains(rust(_WHOSE)) | ~pl.col("passed_on"))
        .select("row", "said")
        .drop_nulls()
    )
    told = verdict(passes=True, rule="specific.statement", words=pl.col("said"))
    return (
        rows.join(said, on="row", how="left", maintain_order="left")
        .select(pl.when(pl.col("said").is_not_null()).then(told).otherwise("specific"))
        .to_series()
    )


def without_plans(text: pl.Series) -> pl.Series:
    """Texts without what was not done: plans, conditions, denials, courtesies."""
    return without(text, (*crews.NOT_DONE, *english_undone.NOT_DONE, *spanish.NOT_DONE))


_FOUND = r"\b(?:found|observed|identified|issued|encontr[oa][a-z]*|emiti[oe][a-z]*) "
DONE = (*SPECIFIC[0].patterns, *SPECIFIC[3].patterns, english.CREW_NOTES[0], _FOUND)
ACTED = (*SPECIFIC[0].patterns[:1], *SPECIFIC[3].patterns)
"""A thing done, other than a finding, a letter or a word with somebody."""


DETAIL = (
    Rule(
        "detail.time",
        (*HARD_TIMES, *english_times.TIMES[:2], *spanish_times.TIMES[:1]),
    ),
    Rule(
        "detail.place",
        (
            (
                r"\b\d{1,5} [a-z]+ (?:st|street|ave|avenue|av|rd|road|blvd|pl|place|way|dr|drive|"
                r"ct|court|ln|sq|hwy|calle|avenida)\b"
            ),
            (
                r"\b(?:in front of|near|across from|behind|(?:[nsew]{1,2} )?corner of|between|btwn|"
                r"opp|next to|beside|intersection of|inside|(?:end|side) of|frente a|"
                r"cerca de|"
                r"junto a|esquina) (?:the )?[a-z0-9]{3,}"
            ),
            (
                r"\b(?:at|on|off|in|en) (?:the )?(?:[a-z]+ )?(?:\d{1,5}\b|[a-z]+ (?:st|street|"
                r"ave|avenue|rd|road|blvd|pl|dr|drive|sq|park|school|bridge|lane|ln|hwy|way|court|"
                r"ct)\b)"
            ),
        ),
    ),
    Rule(
        "detail.count",
        (
            (
                r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|both|several|dos|"
                r"tres|cuatro|"
                r"cinco|seis|\d{1,3}) (?:[a-z]+ ){0,2}[a-z]{3,}"
            ),
            r"\d ?'? ?x ?\d",
            details.SEASON,
            details.DAY,
        ),
    ),
    Rule("detail.number", (r"~number",)),
)
"""What can only belong to this case: a time, a place, a count, a number."""
_THING = (
    r"\b(?:owner|contractor|driver|tenant|caller|door|gate|wall|pole|lid|dueno|chofer|"
    r"inquilino|puerta)\b"
)


def detail(text: pl.Series, is_specific: pl.Series, service: pl.Series) -> pl.Series:
    """Whether a text holds what belongs to this case only: struct as the others.

    A time is its own even where nothing done is named, as long as something happens then, and so
    is an address.
    """
    kept = without(text, details.OF_ANY)
    said = found(kept, DETAIL)
    template = fires(text, details.TEMPLATE)
    own, es = details.own_words(text, service), text.str.extract(f"({rust(_THING)})", 1)
    facts = said.with_columns(
        own=own,
        address=kept.str.extract(f"({rust(details.ADDRESS)})", 1),
        thing=pl.select(pl.when(statements.english_only(text).is_null()).then(es)).to_series(),
        specific=is_specific,
        general=template,
    )
    word = pl.col
    timed = word("rule") == DETAIL[0].id
    named = word("specific") & ~word("general")
    placed = word("address").is_not_null() & ~word("general")
    return verdict_found(
        facts.select(
            rule=pl.when(timed | named & word("rule").is_not_null())
            .then("rule")
            .when(placed)
            .then(pl.lit("detail.place"))
            .when(named & (word("own").is_not_null() | word("thing").is_not_null()))
            .then(pl.lit("detail.thing")),
            words=pl.when(timed | named & word("rule").is_not_null())
            .then("words")
            .when(placed)
            .then("address")
            .when(named)
            .then(pl.coalesce("own", "thing")),
        ),
        "detail.none",
    )
