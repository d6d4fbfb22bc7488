"""What a message holds: an outcome in words, a time, something to do."""

from __future__ import annotations

import polars as pl

from metrics.messages import (
    asking,
    bygone,
    english_presence,
    english_steps,
    english_times,
    hours,
    inviting,
    ruled_times,
    soft_steps,
    spanish_presence,
    spanish_steps,
    spanish_times,
    whose_turn,
)
from metrics.messages.reading import rust, without
from metrics.messages.rules import Rule, fires, found, verdict, verdict_found

HARD_TIMES = (
    (
        r"\b(?:0?[1-9]|1[0-2])(?:[/.\\-]| ?/{1,2} ?)(?:0?[1-9]|[12]\d|3[01])(?:[/.\\-]| ?/{1,2} ?)"
        r"(?:(?:19|20)\d\d|\d\d)\b"
    ),
    r"\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d\d|\d\d)\b",
    r"\b(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])\b",
    (
        r"\b(?:0?[1-9]|1[0-2])/ ?(?:0?[1-9]|[12]\d|3[01])\b|\b(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|"
        r"1[0-2])\b"
    ),
    (
        r"(?:ed|vrd|'d|[bcfgkmptvw]d|on|by|until|since|before|after|dated|thru|done|"
        r"complete|out|swept|date|svc|service|eff|due|one|back|starting|"
        r"arrival|up) (?:0?[1-9]|1[0-2])[-.](?:0?[1-9]|[12]\d|3[01])\b"
    ),
    (
        r"(?:ed|done|patch|complete|fill|up|swept|sweft|safe|pick|clean|repair) (?:0?[1-9]|1[0-2]) "
        r"(?:0?[1-9]|[12]\d|3[01]) (?:\d\d|(?:19|20)\d\d)\b"
    ),
    r"\b(?:0?[1-9]|1[0-2])(?:[:;.]?[0-5]\d)? ?[ap]\.?m\b",
    r"\b(?:[01]?\d|2[0-4]):[0-5]\d ?[ap]?\b",
    r"\b[0-2]?\d[0-5]\d ?(?:hrs?|hours)\b",
    r"(?:ed|clear|done|out|site|scene) at (?:[01]\d|2[0-3])[0-5]\d(?:[.,;]|$)",
    r"@ ?(?:[01]\d|2[0-3])[0-5]\d\b",
    r"\b(?:0?[1-9]|1[0-2]) ?- ?(?:0?[1-9]|[12]\d|3[01]) ?- ?(?:19|20)?\d\d\b",
    r"[a-z,&] (?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?:[.,;] ?|$)",
    (
        r"\b(?:at|by|@|bet|btwn|between|til|until|before|after) (?:1[0-2]|"
        r"[1-9])(?::[0-5]\d)?(?: ?(?:-|&|and|to) ?(?:1[0-2]|[1-9]))?(?::[0-5]\d)?[ap]\b"
    ),
    r"\b(?:0?[1-9]|1[0-2])/20[0-4]\d\b",
    r"\b(?:0?[1-9]|1[0-2])[0-5]\d(?: ?[ap]\.?m\b|[ap]\b)",
    (
        r"\binsp\.? (?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])\b|\bby [a-z]\.? (?:0?[1-9]|"
        r"1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?:[.,;]|$)|\b(?:down|out|closed|off) (?:from )?"
        r"(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01]) (?:to|thru) \d"
    ),
)
"""Dates and hours in digits: tied to an event only by the words round them."""

_PUNCTUATION = r"[^\p{L}~ ]+"


def _bare(text: pl.Series) -> pl.Series:
    """What is left of a text besides status words, codes, numbers, initials and courtesies."""
    status = rust(rf"\b(?:{english_presence.STATUS_WORDS}|{spanish_presence.PRESENT_STATUS})\b")
    for pattern in (
        *english_presence.POINTERS,
        *english_presence.EMPTY,
        *spanish_presence.EMPTY,
    ):
        text = text.str.replace_all(rust(pattern), " ")
    text = text.str.replace_all(r"~[a-z]*~?", " ").str.replace_all(rust(r"\b[a-z]*\d[\w]*"), " ")
    return text.str.replace_all(status, " ").str.replace_all(_PUNCTUATION, " ")


_LEFT = rust(
    r"\b([aeiouy]\p{L}{3,}|\p{L}[aeiouy]\p{L}{2,}|\p{L}{2}[aeiouy]\p{L}+|\p{L}{3,}[aeiouy]\p{L}*|"
    rf"{english_presence.SHORT_WORDS}\b|[\p{{Han}}\p{{Cyrillic}}\p{{Arabic}}]{{2,}})"
)
"""A word: four letters with a vowel among them, or a shorter one that is no abbreviation."""


def _echoes(text: pl.Series, service: pl.Series) -> pl.Series:
    """Whether a text of a few words has none that is not in its service's name."""
    rows = pl.DataFrame({"text": text, "service": service})
    own, asked = (pl.col(c).str.extract_all(r"[a-z]+") for c in ("text", "service"))
    named = own.list.set_difference(asked).list.len() == 0
    return rows.select(pl.col("text").str.contains(_ECHO) & named).to_series()


_ECHO = r"^[a-oq-z][a-z]{2,}(?:[ /,&-]+[a-z]+){1,5}[ .]*$"
"""Two to six words and no number; and what begins with "pick up" tells of a deed."""
PRESENT = (
    Rule("present.outcome", english_presence.OUTCOME_WORDS),
    Rule("present.completed_sentence", english_presence.COMPLETED_SENTENCES),
    Rule("present.completed_sentence_es", spanish_presence.COMPLETED_SENTENCES),
)
MARKER = (Rule("present.marker", english_presence.MARKERS),)
_DATED = (Rule("present.dated_completion", (*HARD_TIMES, *english_times.TIMES, *hours.TIMES_BARE)),)
_COMPLETION = (
    (
        r"\b(?:comp?e?l[aeiw]*t{1,2}[aei]*d|done|complete|completed|compl|(?:re-?)?scheduled|eta|"
        r"programado|serviced|service performed|"
        r"finished|resolved|taken care|work-?(?:completed?|done|finished)|"
        r"handled|fixed|surveyed|checked|inspected|work completed|hecho|terminado|completado|"
        r"listo)\b"
    ),
)


def present(text: pl.Series, service: pl.Series | None = None) -> pl.Series:
    """Whether each text says anything of the outcome in words: struct as `rules.verdict` gives it.

    The texts are folded, masked, without stamps, as everywhere here. `service` are the folded names
    of the services: a text of no other words only repeats what was asked for.
    """
    said = found(without(text, english_presence.POINTERS[:1]), PRESENT)
    marker = found(text, MARKER)
    asked = fires(text, english_presence.ASKED_ONLY) & ~fires(
        text.str.replace(rust(english_presence.ASKED_ONLY[0]), ""), english_presence.TOLD_TOO
    )
    bare = _bare(text)
    left = bare.str.extract(_LEFT, 1)
    if service is not None:
        asked |= _echoes(text, service)
    # Few texts have nothing else: only in those a completion and its time are looked for.
    only = pl.select(pl.when(left.is_null()).then(text).otherwise(pl.lit(""))).to_series()
    dated = found(without(only, english_times.UNTIMED), _DATED)
    facts = pl.DataFrame(
        {
            "text": text,
            "left": left,
            "marker": marker["words"],
            "said": said["words"],
            "said_rule": said["rule"],
            "hour": pl.select(pl.when(fires(only, _COMPLETION)).then(dated["words"])).to_series(),
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


_EVENT = (
    r"@ ?\d{1,2}:?[0-5]\d ?(?:[ap]m|hrs)|\b(?:mail|shut ?off|constructed|paved|posted) ",
    (
        r"\b(?:done|complete|compl|c+omp[a-z]*l[a-z]*ed|scheduled|programado|serviced|"
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
        r"left|renewed|written|issued|tagged|cited|posted|lft|mailed|"
        r"answered|processed|assessed|assigned|ordered|placed|order|delivery|back|returned|"
        r"cut|mowed|boarded|rodded|jetted|vacated|"
        r"sched|set|est|mtg|court|trial|follow[- ]up|given to|sold|sent|record|notice|letter|ltr|"
        r"attempt|try|"
        r"[a-z]{3,}[ai]d[oa]s?|[a-z]{3,}(?:amos|aron|ieron|imos)|limpi[oa]s?|(?:re)?puest[oa]s?|"
        r"hech[oa]s?|cubiert[oa]s?|abiert[oa]s?|"
        r"hecho|visita|re-?inspec[a-z]+|inspeccion|antes|hasta|cita|audiencia|limpieza|"
        r"recoleccion|desde|queda|plazo)\b"
    ),
)


def timeline(text: pl.Series, is_specific: pl.Series) -> pl.Series:
    """Whether a usable time is tied to an event: struct as `rules.verdict` gives it."""
    kept = without(
        text,
        (
            *bygone.UNTIMED,
            *hours.UNTIMED,
            *english_times.UNTIMED,
            *spanish_times.UNTIMED,
            *ruled_times.UNTIMED,
        ),
    )
    said, digits = found(kept, TIMES_IN_WORDS), found(kept, TIMES_IN_DIGITS)
    firm = found(text, TIMES_TO_COME)
    said = said.select(pl.coalesce(name, firm[name]).alias(name) for name in ("rule", "words"))
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
    Rule("timeline.words", (*english_times.TIMES, *hours.TIMES, *hours.TIMES_BARE, *bygone.TIMES)),
    Rule("timeline.words_es", (*spanish_times.TIMES, *ruled_times.TIMES_ES)),
)
TIMES_TO_COME = (Rule("timeline.words", bygone.FIRM),)
TIMES_IN_DIGITS = (Rule("timeline.digits", (*HARD_TIMES, *ruled_times.TIMES_IN_DIGITS)),)

NEXT_STEP = (
    Rule("next_step.invitation", (*english_steps.INVITATIONS, *inviting.INVITATIONS)),
    Rule("next_step.invitation_es", spanish_steps.INVITATIONS),
)
NEXT_STEP_ADDRESSED = (
    Rule(
        "next_step.invitation",
        (
            *english_steps.ADDRESSED,
            *inviting.TOLD_BY_US,
            *whose_turn.RELAYED,
            *whose_turn.PREPARED,
        ),
    ),
    # Apart, because one pattern of all of them outgrows the engine's table.
    Rule("next_step.turned_over", (*whose_turn.TURNED_OVER, *soft_steps.PLAIN)),
)
NEXT_STEP_ASKED = (
    Rule("next_step.asked", asking.ASKED),
    Rule("next_step.channel", asking.CHANNELS),
)
NEXT_STEP_TOLD = (
    Rule("next_step.told", (*inviting.TOLD, *soft_steps.SOFT)),
    Rule("next_step.told_es", inviting.TOLD_ES),
)


def next_step(text: pl.Series) -> pl.Series:
    """Whether the resident learns what to do or whom to ask: struct as `rules.verdict` gives it."""
    text = without(text, (*asking.NEVER, *soft_steps.NOT_SOFT))
    meant = without(text, (*inviting.TOLD_OTHERS, *inviting.TOLD_OTHERS_ES))
    kept = without(
        meant, (*inviting.NOT_INVITED, *english_steps.NOT_INVITED, *spanish_steps.NOT_INVITED)
    )
    said, told = found(kept, NEXT_STEP), found(meant, NEXT_STEP_TOLD)
    addressed = found(text, NEXT_STEP_ADDRESSED)
    asked = found(without(text, asking.CLEARED), NEXT_STEP_ASKED)
    whole = said.select(
        pl.coalesce(name, addressed[name], told[name], asked[name]).alias(name)
        for name in ("rule", "words")
    )
    return verdict_found(whole, "next_step.none")
