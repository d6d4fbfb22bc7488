"""Why a message says that nothing was done: the reason for a closing without action."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import polars as pl

from metrics.messages import (
    deeds,
    english_reasons,
    reasons,
    reasons_broad,
    reasons_elsewhere,
    reasons_later,
    reasons_missing,
    reasons_repeated,
    seeming,
    spanish_reasons,
    visits,
)
from metrics.messages.acting import ACTED, DONE, without_plans
from metrics.messages.reading import rust, without
from metrics.messages.reasons import RULE_OF
from metrics.messages.rules import Rule, extracted, fires

REASONS = tuple(english_reasons.NO_ACTION)
"""The reasons for closing without action, in the order in which they are looked for."""
NO_ACTION = tuple(
    Rule(
        RULE_OF[reason],
        (
            *english_reasons.NO_ACTION[reason],
            *reasons.FIRM.get(reason, ()),
            *(reasons_missing.NOT_FOUND_ALWAYS if reason == "L" else ()),
            *(() if reason in reasons.WHERE_NOTHING_DONE else reasons.REASONS.get(reason, ())),
        ),
    )
    for reason in REASONS
)
_IN_SPANISH = {
    RULE_OF[reason]: Rule("", patterns) for reason, patterns in spanish_reasons.NO_ACTION.items()
}
"""Looked for apart: one pattern of both languages outgrows what the engine keeps of its machine."""
_STATUS: tuple[tuple[str, str], ...] = (
    (r"duplica|repetid", "D"),
    (r"referr|transferr|transferid|turnad|remitid|routed|passed to", "R"),
    (r"not (?:the )?city|jurisdiction|private|outside", "J"),
    (r"not found|unable to locate|gone on arrival|no se encontr|cannot locate", "L"),
    (r"no access|sin acceso", "A"),
    (r"information|informacion", "I"),
    (r"invalid|canc|\bcxl|withdrawn|retirad|test|error|void|not accepted", "C"),
    (r"administrative|administrativ|expired", "X"),
    (r"schedul|programad|pending|pendiente|in progress|assigned", "P"),
)
"""What a status word says, and the reason that it is."""


def no_action(
    text: pl.Series,
    status: pl.Series,
    is_specific: pl.Series,
    more: Mapping[str, Sequence[str]] = MappingProxyType({}),
    service: pl.Series | None = None,
) -> pl.DataFrame:
    """The reason for closing without action: `reason`, `rule`, `words`; nulls where there is none.

    `more` are patterns of the city's rubric, by reason; `service` the folded names of the
    services. The text speaks before the status word; a plan is no reason where the text tells what
    was done.
    """
    is_done = is_specific & text.str.contains(r"(?-u:\b)(?:spoke|told|private|agreed)(?-u:\b)")
    kept = without(
        text,
        (*reasons.NOT_A_REASON, *english_reasons.NO_ACTION_VOID, *spanish_reasons.NO_ACTION_VOID),
    )
    told_done = without(without_plans(text), (*reasons.NO_DEED, *seeming.NO_DEED))
    ended, acted = fires(told_done, DONE), fires(told_done, ACTED)
    none = pl.Series([False]).new_from_index(0, len(text))
    needless = fires(kept, english_reasons.NO_WORK)
    inspected = fires(told_done, seeming.INSPECTED) | fires(kept, seeming.VIEWED)
    visited = visits.told(_where(is_specific, text, None)) & ~text.str.contains(_ON_A_LIST)
    inspected |= visited
    kept = _where(visited, without(kept, seeming.MEASURED), kept)
    hidden = {
        RULE_OF["P"]: ended | is_done | needless | inspected,
        **dict.fromkeys(_ONLY_WHERE_NOTHING_DONE, ended),
    }
    hidden[RULE_OF["L"]] = fires(kept, english_reasons.NOT_YET)
    if service is not None:
        hidden[RULE_OF["L"]] |= _is_a_finding(kept, service)
    hidden[RULE_OF["J"]] = ended & ~fires(text, (*english_reasons.REFUSED, *reasons.REFUSED))
    completed = fires(text, _COMPLETED)
    hidden[RULE_OF["J"]] |= needless | completed | (visited & fires(text, seeming.ORDERED))
    hidden[RULE_OF["A"]] = completed
    hidden[RULE_OF["I"]] = ended | needless | fires(told_done, seeming.VISITED)
    rules = [Rule(r.id, (*r.patterns, *more.get(r.id[-1], ()))) for r in NO_ACTION]
    of = {rule.id: without(kept, NOT_MEANT.get(rule.id, ())) for rule in rules}
    of[RULE_OF["P"]] = _where(
        is_specific, without(of[RULE_OF["P"]], reasons_later.WATCHING), of[RULE_OF["P"]]
    )
    columns = {r.id: _either(of[r.id], r, _IN_SPANISH.get(r.id)) for r in rules}
    meant = without(kept, reasons.CONDITIONS)
    told_off = fires(without(told_done, (_NOTIFIED,)), ACTED)
    for name, said in _composed(meant, acted, told_off, is_specific):
        columns[name] = pl.select(pl.coalesce(columns[name], said)).to_series()
    told = ended | is_specific
    for rule, there in (*((r, told) for r in _UNTOLD), *((r, acted) for r in _SOFT)):
        unless = pl.when(~there).then(of[rule.id].str.extract(f"({rule.pattern})", 1))
        columns[rule.id] = pl.select(pl.coalesce(columns[rule.id], unless)).to_series()
    shown = {
        name: pl.select(pl.when(~hidden.get(name, none)).then(words)).to_series()
        for name, words in columns.items()
    }
    return _reasoned(_whose(_beside_deeds(pl.DataFrame(shown), text), text, status), status)


_ON_A_LIST = r"\bmeets the criteria\b"
"""What only lets a thing wait for its turn, whoever looked at it."""
_ADVISED = (
    r"\b(?:contact|call|speak|talk|report (?:it|this|them|these) to|file (?:there|with)|ask|"
    r"handled by|"
    r"marcar|llam[ae]r?)\b"
)
"""Whom to ask, which passes nothing on."""
_PASSED = r"\b(?:has|have|was|were|been|we) (?:also )?(?:referred|forwarded|transferred|routed)\b"
_SENT = r"\b(?:transferr?|referr?|forward|rout|sent|given|pass)"


def _whose(by_rule: pl.DataFrame, text: pl.Series, status: pl.Series) -> pl.DataFrame:
    """The reasons without advice whom to ask, where it is told that the thing is not the city's.

    Where the status word or the text says that the case was referred, it was.
    """
    advised = pl.col(RULE_OF["R"]).str.contains(rust(_ADVISED)) & ~text.str.contains(rust(_PASSED))
    lacking = pl.col(RULE_OF["I"]).is_not_null() & ~pl.col(RULE_OF["R"]).str.contains(_SENT)
    known = pl.col(RULE_OF["J"]).is_not_null() | lacking
    refused = known & ~status.str.contains(_STATUS[1][0])
    return by_rule.with_columns(pl.when(~(advised & refused)).then(RULE_OF["R"]))


_VETOED = tuple(RULE_OF[r] for r in "RJLAICP")
"""Reasons that fall where the city's own work was done; the others tell of the case alone."""


def _beside_deeds(by_rule: pl.DataFrame, text: pl.Series) -> pl.DataFrame:
    """The reasons without those that a thing done on the case goes before."""
    weak = pl.any_horizontal(pl.col(name).is_not_null() for name in _VETOED)
    asked = by_rule.select(pl.when(weak).then(text)).to_series()
    return by_rule.with_columns(pl.when(~deeds.done(asked)).then(name) for name in _VETOED)


def _composed(
    text: pl.Series, acted: pl.Series, told_off: pl.Series, is_specific: pl.Series
) -> Iterator[tuple[str, pl.Series]]:
    """What each text holds of the reasons that are put together, where no thing was done.

    Whether one was, but for having notified somebody, is `told_off`.
    """
    unacted, untold = _where(acted, None, text), _where(told_off, None, text)
    for rule in FAMILIES:
        open_ = untold if rule.id in _OF_OTHERS else unacted
        read = without(open_, NOT_MEANT.get(rule.id, ()))
        if rule.id == RULE_OF["J"]:
            read = without(read, reasons_elsewhere.NO_REFUSAL)
        if rule.id == RULE_OF["P"]:
            read = _where(is_specific, without(read, reasons_later.WATCHING), read)
        yield rule.id, extracted(read, rule, _PART)


def _where(condition: pl.Series, then: pl.Series | None, otherwise: pl.Series | None) -> pl.Series:
    return pl.select(pl.when(condition).then(then).otherwise(otherwise)).to_series()


def _either(text: pl.Series, rule: Rule, other: Rule | None) -> pl.Series:
    """What each text holds of a rule, or else of the same rule in another language."""
    said = text.str.extract(f"({rule.pattern})", 1)
    if other is None:
        return said
    return pl.select(pl.coalesce(said, text.str.extract(f"({other.pattern})", 1))).to_series()


def _is_a_finding(text: pl.Series, service: pl.Series) -> pl.Series:
    """Whether what was gone or not there is what a visit found out, as the service has it."""
    gone, nothing = (r"\bgone\b",), (r"\bnothing (?:was |were )?found\b",)
    people, looked = (fires(service, (kind,)) for kind in (reasons.OF_PEOPLE, reasons.INSPECTED))
    on_it = fires(text, (r"\bnothing (?:was |were )?found on the [a-z]",))
    seen = fires(
        text, (r"\binsp|\bno work\b|\breports\b|\bfound (?:to be|[a-z]+ing|broken|low)\b",)
    )
    return (people & fires(text, gone)) | (looked & seen & fires(text, nothing)) | on_it


_COMPLETED = (
    r"\b(?:request|work|job) (?:has been |was |is )?(?:partially )?completed\b",
    r"\b(?:but|it|they) (?:has|have) been (?:picked up|collected|taken)\b",
    (
        r"^(?:case |request )?(?:all )?completed (?:on )?\d|\b(?:markings?|work|area|location|"
        r"street|repairs?|lines?|signs?) (?:has|have) (?:all )?been (?:done|completed|finished)\b"
    ),
)
"""A claim that the work was done, beside which what an owner should do is no refusal of it."""
_OF_OTHERS = (RULE_OF["R"], RULE_OF["J"])
_NOTIFIED = (
    r"\b(?:notified|e-?mailed|faxed|messaged|(?:se )?(?:les? )?(?:aviso|notifico|informo|reporto|"
    r"comunico))\b"
)
"""A deed where it is an owner who was, but none where another office was."""
_SOFT = (
    Rule(RULE_OF["R"], english_reasons.SENT_ELSEWHERE),
    *(Rule(RULE_OF[r], reasons.REASONS[r]) for r in reasons.WHERE_NOTHING_DONE),
)
"""Reasons that are none where a thing was done."""
_PART = 6_000
"""So many characters of a family are looked for at once: all of J took eight times as long."""
_FAMILIES = {
    "D": reasons_repeated.REPEATED,
    "R": reasons_elsewhere.PASSED_ON,
    "J": reasons_elsewhere.NOT_OURS,
    "L": reasons_missing.NOT_FOUND,
    "A": (*reasons_missing.NO_ACCESS, *spanish_reasons.BARRED),
    "I": reasons_missing.TOO_LITTLE,
    "C": reasons_repeated.WITHDRAWN,
    "X": reasons_later.BY_OFFICE,
    "P": reasons_later.PLANNED,
}
FAMILIES = tuple(
    Rule(RULE_OF[reason], (*patterns, *reasons_broad.BROAD[reason]))
    for reason, patterns in _FAMILIES.items()
)
"""Reasons put together from kinds of words; none beside a thing done."""
_NOT_MEANT = {
    RULE_OF["D"]: reasons_repeated.NOT_REPEATED,
    RULE_OF["R"]: reasons_elsewhere.NOT_PASSED,
    RULE_OF["J"]: reasons_elsewhere.NOT_OTHERS,
    RULE_OF["L"]: reasons_missing.SEEN,
    RULE_OF["A"]: reasons_missing.NOT_BARRED,
    RULE_OF["I"]: reasons_missing.NOT_LACKING,
    RULE_OF["C"]: reasons_repeated.NOT_WITHDRAWN,
    RULE_OF["X"]: reasons_later.NOT_BY_OFFICE,
    RULE_OF["P"]: reasons_later.NOT_PLANNED,
}
NOT_MEANT = {
    rule: (*patterns, *seeming.NOT_MEANT.get(rule[-1], ())) for rule, patterns in _NOT_MEANT.items()
}
"""What a reason's words say where they give no reason."""
_UNTOLD = (
    Rule(RULE_OF["P"], reasons.WHERE_NOTHING_TOLD),
    Rule(RULE_OF["R"], reasons.ASKED_ELSEWHERE),
    Rule(RULE_OF["I"], reasons_broad.ADD),
)
"""Reasons that are none where anything was done or found."""
_ONLY_WHERE_NOTHING_DONE = (RULE_OF["J"], RULE_OF["I"], RULE_OF["X"])
"""Reasons that the words alone do not show beside a thing done."""


def _reasoned(by_rule: pl.DataFrame, status: pl.Series) -> pl.DataFrame:
    rules = by_rule.columns
    word = pl.col("status")
    repeats = (pl.col("of_status") == REASONS[0]).fill_null(value=False)
    by_status = (pl.when(word.str.contains(p)).then(pl.lit(r)) for p, r in _STATUS)
    return (
        by_rule.with_columns(status=status)
        .with_columns(
            rule=pl.coalesce(*(pl.when(pl.col(r).is_not_null()).then(pl.lit(r)) for r in rules)),
            of_status=pl.coalesce(*by_status),
        )
        .with_columns(rule=pl.when(~repeats | (pl.col("rule") == rules[0])).then("rule"))
        .select(
            reason=pl.coalesce(pl.col("rule").str.slice(-1), "of_status"),
            words=pl.coalesce(
                pl.when(pl.col("rule").is_not_null())
                .then(pl.coalesce(rules))
                .str.strip_chars(" ~.,;"),
                pl.when(pl.col("of_status").is_not_null()).then("status"),
            ),
            rule=pl.coalesce("rule", pl.format("no_action.status.{}", "of_status")),
        )
    )
