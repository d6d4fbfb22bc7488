"""What a message holds: an outcome in words, a concrete one, a time, something to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import polars as pl

from metrics.messages import (
    crews,
    english,
    english_presence,
    english_reasons,
    english_steps,
    english_times,
    hours,
    inviting,
    reasons,
    spanish,
)
from metrics.messages.reading import rust, without
from metrics.messages.rules import Rule, fires, found, verdict, verdict_found

HARD_TIMES = (
    r"\b(?:0?[1-9]|1[0-2])[/.\\-](?:0?[1-9]|[12]\d|3[01])[/.\\-](?:(?:19|20)\d\d|\d\d)\b",
    r"\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d\d|\d\d)\b",
    r"\b(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])\b",
    r"\b(?:0?[1-9]|1[0-2])/ ?(?:0?[1-9]|[12]\d|3[01])\b",
    (
        r"(?:ed|vrd|'d|[bcfgkmptvw]d|on|by|until|since|before|after|dated|thru|done|"
        r"complete|out|swept|date|"
        r"arrival|up) (?:0?[1-9]|1[0-2])[-.](?:0?[1-9]|[12]\d|3[01])\b"
    ),
    (
        r"(?:ed|done|patch|complete|fill|up|swept|clean|repair) (?:0?[1-9]|1[0-2]) "
        r"(?:0?[1-9]|[12]\d|3[01]) (?:\d\d|(?:19|20)\d\d)\b"
    ),
    r"\b(?:0?[1-9]|1[0-2])(?:[:;.]?[0-5]\d)? ?[ap]\.?m\b",
    r"\b(?:[01]?\d|2[0-4]):[0-5]\d ?[ap]?\b",
    r"\b[0-2]?\d[0-5]\d ?(?:hrs?|hours)\b",
    r"@ ?(?:[01]\d|2[0-3])[0-5]\d\b",
    r"\b(?:0?[1-9]|1[0-2]) ?- ?(?:0?[1-9]|[12]\d|3[01]) ?- ?(?:19|20)?\d\d\b",
    r"[a-z,&] (?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?:[.,;] ?|$)",
    (
        r"\b(?:at|by|@|bet|btwn|between|til|until|before|after) (?:1[0-2]|"
        r"[1-9])(?::[0-5]\d)?(?: ?(?:-|&|and|to) ?(?:1[0-2]|[1-9]))?(?::[0-5]\d)?[ap]\b"
    ),
    r"\b(?:0?[1-9]|1[0-2])/20[0-4]\d\b",
)
"""Dates and hours in digits: tied to an event only by the words round them."""

_TOKENS = r"[a-z][a-z'-]*"
_PUNCTUATION = r"[^\p{L}~ ]+"


def _bare(text: pl.Series) -> pl.Series:
    """What is left of a text besides status words, codes, numbers and initials."""
    status = rust(rf"\b(?:{english_presence.STATUS_WORDS}|{spanish.PRESENT_STATUS})\b")
    text = text.str.replace_all(r"~[a-z]*~?", " ").str.replace_all(rust(r"\b[a-z]*\d[\w]*"), " ")
    text = text.str.replace_all(status, " ").str.replace_all(_PUNCTUATION, " ")
    return text.str.replace_all(rust(r"\b(?:[a-z]{1,2}|[b-df-hj-np-tv-xz]{3})\b"), " ")


PRESENT = (
    Rule("present.outcome", english_presence.OUTCOME_WORDS),
    Rule("present.completed_sentence", english_presence.COMPLETED_SENTENCES),
    Rule("present.completed_sentence_es", spanish.COMPLETED_SENTENCES),
)
MARKER = (Rule("present.marker", (*english_presence.MARKERS, *spanish.MARKERS)),)
_DATED = (Rule("present.dated_completion", HARD_TIMES),)
_COMPLETION = (
    (
        r"\b(?:comp?e?l[aeiw]*t{1,2}[aei]*d|done|complete|completed|compl|scheduled|"
        r"programado|serviced|service performed|"
        r"finished|resolved|taken care|"
        r"handled|fixed|surveyed|checked|inspected|work completed|hecho|terminado|completado|"
        r"listo)\b"
    ),
)


def present(text: pl.Series) -> pl.Series:
    """Whether each text says anything of the outcome in words: struct as `rules.verdict` gives it.

    The texts are folded, masked, without stamps, as everywhere here.
    """
    said, marker = (found(text, rules) for rules in (PRESENT, MARKER))
    dated = found(without(text, english_times.UNTIMED), _DATED)
    asked = fires(text, english_presence.ASKED_ONLY) & ~fires(
        text.str.replace(rust(english_presence.ASKED_ONLY[0]), ""), english_presence.TOLD_TOO
    )
    left = _bare(text).str.extract(r"(\p{L}{3,}|\p{L}{2,} \p{L}{2,})", 1)
    facts = pl.DataFrame(
        {
            "text": text,
            "left": left,
            "marker": marker["words"],
            "said": said["words"],
            "said_rule": said["rule"],
            "hour": pl.select(pl.when(fires(text, _COMPLETION)).then(dated["words"])).to_series(),
            "asked": asked,
            "blank": text.str.strip_chars(" .,;:-~/").str.len_bytes() == 0,
        }
    )
    word = pl.col
    return facts.select(
        pl.when("blank")
        .then(verdict(passes=False, rule="present.blank"))
        .when(word("marker").is_not_null())
        .then(verdict(passes=False, rule="present.marker", words=word("marker")))
        .when("asked")
        .then(verdict(passes=False, rule="present.asked_only", words=word("text").str.slice(0, 60)))
        .when(word("said").is_not_null())
        .then(verdict(passes=True, rule=word("said_rule"), words=word("said")))
        .when(word("left").is_not_null())
        .then(verdict(passes=True, rule="present.words", words=word("left")))
        .when(word("hour").is_not_null())
        .then(verdict(passes=True, rule="present.dated_completion", words=word("hour")))
        .otherwise(
            verdict(passes=False, rule="present.status_only", words=word("text").str.slice(0, 60))
        )
    ).to_series()


SPECIFIC = (
    Rule(
        "specific.action",
        (rf"\b{english.ACTIONS}\b", rf"\b{english.IRREGULAR}\b", *crews.DONE),
    ),
    Rule("specific.finding", (*english.FINDINGS, *crews.FOUND)),
    Rule("specific.crew_note", english.CREW_NOTES),
    Rule("specific.action_es", (rf"\b{spanish.ACTIONS}\b",)),
    Rule("specific.finding_es", spanish.FINDINGS),
)
PAST_TENSE = "specific.past_tense"
_MISSPELT = (
    r"^(?:compl|compol|resol|adress|addres|schedul|refer|reff|forw|fowar|trasf|escal|dupl|recei|"
    r"recie|assig)[a-z]*ed$"
)
"""Weak words however they are spelt."""


def _past_tense(text: pl.Series) -> pl.Series:
    """The first word in -ed (in Spanish: of a past plural) that is not a weak one."""
    weak = list(english.WEAK | spanish.WEAK)
    pasts = text.str.extract_all(
        rust(r"\b(?:[a-z]{2,}[a-z]ed|[a-z]{3,}(?:amos|aron|ieron|imos))\b")
    )
    word = pl.element()
    kept = ~word.is_in(weak) & ~word.str.contains(_MISSPELT)
    return pasts.list.eval(word.filter(kept)).list.first()


def specific(text: pl.Series) -> pl.Series:
    """Whether a concrete thing done or found is named: struct as `rules.verdict` gives it."""
    kept = without(
        text, (*crews.NOT_DONE, *english.NOT_DONE, *english.VAGUE_STATES, *spanish.NOT_DONE)
    )
    said, past = found(kept, SPECIFIC), _past_tense(kept)
    firm = found(text, (Rule("specific.finding", (*english.FIRM, *spanish.FIRM, *crews.FIRM)),))
    said = said.select(
        rule=pl.coalesce("rule", firm["rule"]), words=pl.coalesce("words", firm["words"])
    )
    named = pl.when(past.is_not_null()).then(pl.lit(PAST_TENSE))
    both = said.select(rule=pl.coalesce("rule", named), words=pl.coalesce("words", past))
    return verdict_found(both, "specific.none")


def or_nothing_found(specific: pl.Series, ended: pl.Series) -> pl.Series:
    """`specific`, which also passes where the words say that nothing was there, or nobody opened.

    Args:
        specific: As `specific` gives it.
        ended: As `no_action` gives it, as a struct; what only the status word says counts for
            nothing.

    Returns:
        Struct as the others; the rule is the reason's.
    """
    rows = pl.DataFrame({"specific": specific, "ended": ended})
    was, reason = pl.col("specific").struct.field, pl.col("ended").struct.field
    visited = reason("rule").is_in((_NOT_FOUND, _NO_ACCESS)) & ~was("passes")
    found_ = verdict(passes=True, rule=reason("rule"), words=reason("words"))
    return rows.select(pl.when(visited).then(found_).otherwise("specific")).to_series()


def done(text: pl.Series) -> pl.Series:
    """Whether a thing done is named, whatever was found."""
    kept = without(text, (*crews.NOT_DONE, *english.NOT_DONE, *spanish.NOT_DONE))
    return fires(
        kept, (*SPECIFIC[0].patterns, *SPECIFIC[3].patterns, english.CREW_NOTES[0], _FOUND)
    )


def acted_on(text: pl.Series) -> pl.Series:
    """Whether a thing done is named, other than a finding, a letter or a word with somebody."""
    kept = without(text, (*crews.NOT_DONE, *english.NOT_DONE, *spanish.NOT_DONE))
    return fires(kept, (*SPECIFIC[0].patterns[:1], *SPECIFIC[3].patterns))


_FOUND = r"\b(?:found|observed|identified|issued|encontr[oa][a-z]*|emiti[oe][a-z]*) "


DETAIL = (
    Rule("detail.time", (*HARD_TIMES, *english_times.TIMES[:2], *spanish.TIMES[:1])),
    Rule(
        "detail.place",
        (
            (
                r"\b\d{1,5} [a-z]+ (?:st|street|ave|avenue|av|rd|road|blvd|pl|place|way|dr|drive|"
                r"ct|court|ln|sq|hwy|calle|avenida)\b"
            ),
            (
                r"\b(?:at|on|in front of|near|across from|behind|corner of|between|opp|en|frente a|"
                r"cerca de|junto a|esquina) (?:the )?[a-z0-9]{3,}"
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
        ),
    ),
    Rule("detail.number", (r"~(?:number|code)",)),
    Rule(
        "detail.thing",
        (
            (
                r"\b(?:owner|contractor|driver|tenant|caller|door|gate|wall|pole|lid|dueno|chofer|"
                r"inquilino|puerta)\b"
            ),
        ),
    ),
)
"""What can only belong to this case, roughly: a time, a place, a count, a number, a named thing."""


def detail(text: pl.Series, is_specific: pl.Series) -> pl.Series:
    """Whether a specific text holds what belongs to this case only: struct as the others."""
    said = found(text, DETAIL)
    kept = said.with_columns(rule=pl.when(is_specific).then("rule"))
    return verdict_found(kept, "detail.none")


_EVENT = (
    r"@ ?\d{1,2}:?[0-5]\d ?(?:[ap]m|hrs)|\b(?:mail|shut ?off|constructed|paved|posted) ",
    (
        r"\b(?:done|complete|compl|comp[a-z]*l[a-z]*ed|scheduled|programado|serviced|"
        r"finished|resolved|"
        r"surveyed|inspected|inspection|checked|scheduled|investigated|responded|visited|"
        r"will|expected|work|filed|replaced|hearing|appointment|pickup|pick up|p-up|reviewed|"
        r"repaired|corrected|attended|taken care|handled|moved|begin|begins|start|starts|"
        r"started|closes|due|until|by|patch|fixed|contact|approved|paid|effective|meeting|"
        r"collected|delivered|installed|removed|planted|towed|patched|cleaned|swept|dispatched|"
        r"notified|arrived|to be|takes place|cleanup|workcompleted|workdone|court|hearing|"
        r"appt|good thru|valid thru|valid|"
        r"expires?|reopens?|opens?|on ?site|shut|shift|earlier than|later than|sooner "
        r"than|lit|relamped|pour|poured|"
        r"visit|baited|treated|seen|sprayed|salted|plowed|insp|responded|gone|"
        r"answered|processed|assessed|assigned|ordered|placed|order|delivery|back|returned|"
        r"hecho|terminado|programad[oa]|visita|inspeccion|antes|hasta|cita|audiencia|"
        r"recoleccion|desde|queda|plazo)\b"
    ),
)


def timeline(text: pl.Series, is_specific: pl.Series) -> pl.Series:
    """Whether a usable time is tied to an event: struct as `rules.verdict` gives it."""
    kept = without(text, (*hours.UNTIMED, *english_times.UNTIMED, *spanish.UNTIMED))
    said, digits = found(kept, TIMES_IN_WORDS), found(kept, TIMES_IN_DIGITS)
    tied = is_specific | fires(kept, _EVENT)
    facts = said.with_columns(digits=digits["words"], tied=tied)
    bare = verdict(passes=False, rule="timeline.no_event", words=pl.col("digits"))
    return facts.select(
        pl.when(pl.col("rule").is_not_null())
        .then(verdict(passes=True, rule=pl.col("rule"), words=pl.col("words")))
        .when(pl.col("digits").is_null())
        .then(verdict(passes=False, rule="timeline.none"))
        .when("tied")
        .then(verdict(passes=True, rule="timeline.digits", words=pl.col("digits")))
        .otherwise(bare)
    ).to_series()


TIMES_IN_WORDS = (
    Rule("timeline.words", (*english_times.TIMES, *hours.TIMES)),
    Rule("timeline.words_es", (*spanish.TIMES, *hours.TIMES_ES)),
)
TIMES_IN_DIGITS = (Rule("timeline.digits", HARD_TIMES),)

NEXT_STEP = (
    Rule("next_step.invitation", (*english_steps.INVITATIONS, *inviting.INVITATIONS)),
    Rule("next_step.invitation_es", spanish.INVITATIONS),
)
NEXT_STEP_ADDRESSED = (
    Rule("next_step.invitation", (*english_steps.ADDRESSED, *inviting.TOLD_BY_US)),
)
NEXT_STEP_TOLD = (
    Rule("next_step.told", inviting.TOLD),
    Rule("next_step.told_es", inviting.TOLD_ES),
)


def next_step(text: pl.Series) -> pl.Series:
    """Whether the resident learns what to do or whom to ask: struct as `rules.verdict` gives it."""
    meant = without(text, (*inviting.TOLD_OTHERS, *inviting.TOLD_OTHERS_ES))
    kept = without(meant, (*inviting.NOT_INVITED, *english_steps.NOT_INVITED, *spanish.NOT_INVITED))
    said, told = found(kept, NEXT_STEP), found(meant, NEXT_STEP_TOLD)
    addressed = found(text, NEXT_STEP_ADDRESSED)
    whole = said.select(
        pl.coalesce(name, addressed[name], told[name]).alias(name) for name in ("rule", "words")
    )
    return verdict_found(whole, "next_step.none")


REASONS = tuple(english_reasons.NO_ACTION)
"""The reasons for closing without action, in the order in which they are looked for."""
NO_ACTION = tuple(
    Rule(
        f"no_action.{reason}",
        (
            *english_reasons.NO_ACTION[reason],
            *spanish.NO_ACTION.get(reason, ()),
            *reasons.FIRM.get(reason, ()),
            *(reasons.REASONS[reason] if reason not in reasons.WHERE_NOTHING_DONE else ()),
        ),
    )
    for reason in REASONS
)
_STATUS: tuple[tuple[str, str], ...] = (
    (r"duplica|repetid", "D"),
    (r"referr|transferr|transferid|turnad|remitid|routed|passed to", "R"),
    (r"not (?:the )?city|jurisdiction|private|outside", "J"),
    (r"not found|unable to locate|gone on arrival|no se encontr|cannot locate", "L"),
    (r"no access|sin acceso", "A"),
    (r"information|informacion", "I"),
    (r"invalid|cancel|withdrawn|retirad|test|error|void|not accepted", "C"),
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
        text, (*reasons.NOT_A_REASON, *english_reasons.NO_ACTION_VOID, *spanish.NO_ACTION_VOID)
    )
    ended, acted = done(text), acted_on(text)
    none = pl.Series([False]).new_from_index(0, len(text))
    needless = fires(kept, english_reasons.NO_WORK)
    hidden = {_PLAN: ended | is_done | needless, **dict.fromkeys(ONLY_WHERE_NOTHING_DONE, ended)}
    hidden[_NOT_FOUND] = fires(kept, english_reasons.NOT_YET)
    if service is not None:
        hidden[_NOT_FOUND] |= _is_a_finding(kept, service)
    hidden[_NOT_OURS] = ended & ~fires(text, (*english_reasons.REFUSED, *reasons.REFUSED))
    rules = [Rule(r.id, (*r.patterns, *more.get(r.id[-1], ()))) for r in NO_ACTION]
    columns = {rule.id: kept.str.extract(f"({rule.pattern})", 1) for rule in rules}
    told = ended | is_specific
    for rule, there in (*((r, told) for r in _UNTOLD), *((r, acted) for r in _SOFT)):
        unless = pl.when(~there).then(kept.str.extract(f"({rule.pattern})", 1))
        columns[rule.id] = pl.select(pl.coalesce(columns[rule.id], unless)).to_series()
    shown = {
        name: pl.select(pl.when(~hidden.get(name, none)).then(words)).to_series()
        for name, words in columns.items()
    }
    return _reasoned(pl.DataFrame(shown), status)


def _is_a_finding(text: pl.Series, service: pl.Series) -> pl.Series:
    """Whether what was gone or not there is what a visit found out, as the service has it."""
    gone, nothing = (r"\bgone\b",), (r"\bnothing (?:was |were )?found\b",)
    people, looked = (fires(service, (kind,)) for kind in (reasons.OF_PEOPLE, reasons.INSPECTED))
    on_it = fires(text, (r"\bnothing (?:was |were )?found on the [a-z]",))
    return (people & fires(text, gone)) | (looked & fires(text, nothing)) | on_it


_PLAN, _NOT_OURS, _REFERRED = "no_action.P", "no_action.J", "no_action.R"
_NOT_FOUND, _NO_ACCESS = "no_action.L", "no_action.A"
_SOFT = (
    Rule(_REFERRED, english_reasons.SENT_ELSEWHERE),
    *(Rule(f"no_action.{r}", reasons.REASONS[r]) for r in reasons.WHERE_NOTHING_DONE),
)
"""Reasons that are none where a thing was done."""
_UNTOLD = (
    Rule(_PLAN, reasons.WHERE_NOTHING_TOLD),
    Rule(_REFERRED, reasons.ASKED_ELSEWHERE),
)
"""Reasons that are none where anything was done or found."""
ONLY_WHERE_NOTHING_DONE = ("no_action.J", "no_action.I", "no_action.X")
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
