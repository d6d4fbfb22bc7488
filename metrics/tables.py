"""The tables of a measurement: what goes in, and what is made of it, column by column.

Each holds instants and facts, never verdicts: a verdict is a function of them and `as_of`, applied
when they are read. Instants are microseconds in UTC.
"""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from metrics.instants import INSTANT

Types = dict[str, pl.DataType]

_KEY: Types = {"source": pl.String(), "number": pl.String()}
_SLICES: Types = {
    "agency": pl.String(),
    "service": pl.String(),
    "channel": pl.String(),
    "district": pl.String(),
    "opened": INSTANT,
    "agreement": pl.String(),
    "version": pl.String(),
}
"""What every row can be grouped by. The agency is the one that holds the case at the end."""

CASES: Types = {
    **_KEY,
    "opened": INSTANT,
    "service": pl.String(),
    "agency": pl.String(),
    "channel": pl.String(),
    "district": pl.String(),
    "place": pl.String(),
    "published_due": INSTANT,
    "priority": pl.String(),
    "language": pl.String(),
    "parent": pl.String(),
    "requester": pl.String(),
}
"""What a source says of a case today; `requester` is a keyed hash, never a name."""

EVENTS: Types = {
    **_KEY,
    "at": INSTANT,
    "recorded_at": INSTANT,
    "kind": pl.String(),
    "actor": pl.String(),
    "audience": pl.String(),
    "from_agency": pl.String(),
    "to_agency": pl.String(),
    "reason": pl.String(),
    "name": pl.String(),
    "value": pl.String(),
    "outcome": pl.String(),
    "text_id": pl.Binary(),
}
"""What happened, in any order."""

LINKS: Types = {
    **_KEY,
    "parent": pl.String(),
    "live_parent": pl.Boolean(),
    "link_fault": pl.String(),
    "contacts": pl.List(INSTANT),
    "contact_numbers": pl.List(pl.String()),
    "place_contacts": pl.List(INSTANT),
}
"""What a case has to do with others; only cases that have anything to do with one have a row.

- `parent` is the root of the chain of a case that repeats another; `live_parent` whether that one
  was open when this was opened, of the same family and not void itself; `link_fault` is `cycle` or
  `unknown_parent` where there is no root.
- `contacts` are the next contact of the same requester in the same family after each event of the
  case that can stop a promise, in order, as far as any window reaches, with their case numbers;
  `place_contacts` those at the same place, whoever asked.
"""

INSTANTS: Types = {
    **_KEY,
    **_SLICES,
    "commitment": pl.String(),
    "clause": pl.String(),
    "missing": pl.String(),
    "priority": pl.String(),
    "start": INSTANT,
    "accepted": INSTANT,
    "due_unpaused": INSTANT,
    "due": INSTANT,
    "due_at_cap": INSTANT,
    "old_due": INSTANT,
    "stated_due": INSTANT,
    "paused_seconds": pl.Int64(),
    "stop": INSTANT,
    "closed": INSTANT,
    "held_until": INSTANT,
    "withdrawn": INSTANT,
    "first_stop": INSTANT,
    "last_stop": INSTANT,
    "due_continuous": INSTANT,
    "due_resume": INSTANT,
    "due_restart": INSTANT,
    "reopened": INSTANT,
    "next_contact": INSTANT,
    "no_action": pl.String(),
    "void_reason": pl.String(),
    "unmeasurable": pl.String(),
    "stop_missing": pl.Boolean(),
    "reopened_after_due": pl.Boolean(),
    "clock_out_of_step": pl.Boolean(),
    "priority_changed": pl.Boolean(),
    "date_given_late": pl.Boolean(),
    "valid_from": INSTANT,
}
"""One row a case and commitment (`first_response`, `first_action`, `acknowledgement`,
`resolution`); a case without a promise has one row of `resolution` with `missing`.

- `due_unpaused` is the target counted from `start`; `due` is it with all pauses that have ended;
  `due_at_cap` is when it falls due if the pause open now runs to its cap: null where none is open.
- `due` and `stop` follow the reopening rule that the agreement names. The other rules stand beside
  it: `first_stop` against `due_continuous` (first_closure), `last_stop` against `due_continuous`,
  `due_resume` and `due_restart`.
- `closed` is the closing that held; `held_until` the last instant at which a reopening annuls it;
  `reopened` the first reopening after the first closing; `next_contact` the next one of the same
  requester in the same family after the stop, as far as the longest window of any figure reaches.
- `no_action` is the rubric's letter for the outcome of the closing that held.
- `agency` held the case at the stop, or holds it; `agreement` may be that of one that held it
  before, where it has no promise of its own.
- `date_given_late`: the date that was told to the resident came when the due for telling it had
  run out, and that due stands.
- `valid_from` is the case's last event.
"""

LIVES: Types = {
    **_KEY,
    **_SLICES,
    "language": pl.String(),
    "family": pl.String(),
    "first_agency": pl.String(),
    "accepted": INSTANT,
    "first_closed": INSTANT,
    "closed": INSTANT,
    "last_closed": INSTANT,
    "outcome": pl.String(),
    "no_action": pl.String(),
    "closings": pl.Int64(),
    "reopened": INSTANT,
    "reopenings": pl.Int64(),
    "withdrawn": INSTANT,
    "void_reason": pl.String(),
    "parent": pl.String(),
    "live_parent": pl.Boolean(),
    "link_fault": pl.String(),
    "next_contact": INSTANT,
    "next_contact_number": pl.String(),
    "next_place_contact": INSTANT,
    "resident_comment": INSTANT,
    "operator_comment": INSTANT,
    "agency_comment": INSTANT,
    "comments_after": pl.Int64(),
    "comment_answered": INSTANT,
    "reroutes": pl.Int64(),
    "reroute_reason": pl.String(),
    "rerouted": INSTANT,
    "settled": INSTANT,
    "lost_seconds": pl.Int64(),
    "missing_information": pl.Boolean(),
    "transferred": pl.Boolean(),
    "reclassified": INSTANT,
    "message_at": INSTANT,
    "message_text": pl.Binary(),
    "closed_on_date_only": pl.Boolean(),
    "closed_before_opened": pl.Boolean(),
    "valid_from": INSTANT,
}
"""One row a case: what became of it, whatever was promised.

- `last_closed` is the closing that no reopening came after, however late; null of an open case.
- `next_contact` and `next_place_contact` follow `first_closed`, as far as the longest window of any
  figure reaches; the comments are the first after it by each author, system posts aside, and
  `comment_answered` the first public word of 311 or the agency after the resident's.
- `settled` is when the agency that holds the case at the end had it; `lost_seconds` the working
  time from the opening until then, of a case that was passed on; null where no calendar is known.
- `message_at` and `message_text` are the last public message to the resident at or before the
  first closing, with the agreement's grace.
"""

UPDATES: Types = {
    **_KEY,
    **_SLICES,
    "clause": pl.String(),
    "start": INSTANT,
    "due": INSTANT,
    "told": INSTANT,
    "void_reason": pl.String(),
}
"""One row an obligation to tell the resident something: an interval whose end the case reached
open. `told` is the first public word of a person in (start, due], null where none came."""

PAUSES: Types = {
    **_KEY,
    **_SLICES,
    "commitment": pl.String(),
    "clause": pl.String(),
    "reason": pl.String(),
    "start": INSTANT,
    "end": INSTANT,
    "counted_until": INSTANT,
    "counted_seconds": pl.Int64(),
    "refused": pl.String(),
    "share_used": pl.Float64(),
    "evidence": pl.String(),
}
"""One row a pause and commitment. `end` is null while it lasts; `counted_until` is where its cap or
its end stopped it; `counted_seconds` what it added to the due (for one that lasts: up to its cap);
`refused` says why it stops nothing (`not_in_agreement`, `no_evidence`, `begun_after_due`,
`cap_used_up`); `share_used` how much of the clock had run when it began, 0 to 1; `evidence` whether
what the agreement asks for is `shown`, `missing` or `not_told` by the source, null where it asks
for nothing."""


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

MESSAGE_KEY: Types = {
    "agency": pl.String(),
    "service": pl.String(),
    "language": pl.String(),
    "agreement": pl.String(),
    "version": pl.String(),
    "edition": pl.Date(),
    "text_id": pl.Binary(),
}
"""What a message is judged as: cases that agree in it have one verdict."""

MESSAGES: Types = {
    **MESSAGE_KEY,
    "status_word": pl.String(),
    "masked": pl.String(),
    "words": pl.Int64(),
    "template": pl.String(),
    "likeness": pl.Float64(),
    "tells_outcome": pl.Boolean(),
    "fix": pl.String(),
    "announces": pl.String(),
    **{name: pl.String() for m in MEASURES for name in (m, f"{m}_rule")},
    "closed_without_action": pl.String(),
    "closed_without_action_rule": pl.String(),
    "no_action_reason": pl.String(),
    "judged_by": pl.String(),
}
"""One row a distinct message that is the last word to some resident, judged; no word of it.

- `agreement` and `version` are the case's own, `edition` the last day on or before its sending on
  which a template of that version became valid or ceased to be.
- `status_word` is what a machine's stamp in the text says; `masked` a hash of the text without its
  dates, numbers and stamps: texts that differ in these alone share it; empty without words.
- `tells_outcome`: it says what was done or found, why nothing was, or that it is done; a message
  that was sent before the closing is about the closing only where it does.
- `fix` is `strict` where the text states that the reported condition was corrected, `loose` where
  it only claims so; `announces` the service that it is about, of those whose messages go astray.
- A measure is `pass`, `fail`, `cannot_tell` or `not_applicable`, by the rule beside it.
- `judged_by` names the rules, the rubric and the version that judged.
"""


class Measured(NamedTuple):
    """What one partition amounts to."""

    instants: pl.DataFrame
    lives: pl.DataFrame
    updates: pl.DataFrame
    pauses: pl.DataFrame


TABLES: dict[str, Types] = {
    "instants": INSTANTS,
    "lives": LIVES,
    "updates": UPDATES,
    "pauses": PAUSES,
}
"""The schema of each part of `Measured`, by its name."""


def empty(types: Types) -> pl.DataFrame:
    """No rows of a table."""
    return pl.DataFrame(schema=types)
