"""A round: each person is told at most once a day, only what is new, and never twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from pydantic import SecretStr

from dashboard.errors import UserError
from dashboard.notices.contents import Asking, contents
from dashboard.notices.digest import About, Digest, digest
from dashboard.notices.lines import Line, Sorted, sorted_by_news, states
from dashboard.oversight import sendings
from dashboard.oversight.sendings import Prepared, Sending
from dashboard.recipients import Recipient
from dashboard.roles import Viewer
from dashboard.wording import speaking

if TYPE_CHECKING:
    from dashboard.cases.store import Store
    from dashboard.city.answers import City
    from dashboard.mart import Mart

Outcome = Literal["sent", "failed", "nothing_new", "already", "under_way", "waits", "later"]
"""`already`: sent today; `under_way`: another run is at it; `waits`: failed, and tried again later;
`later`: a message of a later day went out; `nothing_new`: none is sent."""

Carry = Callable[[SecretStr, Digest], str]
"""Sends one message on one way; returns why not, or nothing."""

Contents = Callable[[Recipient, datetime | None], tuple[Line, ...]]
"""What holds now for a person; the instant is that of the figures of which they were told last."""


@dataclass(frozen=True)
class Round:
    """What every message of a round is made from.

    Attributes:
        store: Where sendings are noted.
        day: The local day of the messages.
        figures_at: The local instant as of which figures are read; None without a mart.
        contents: What there is to tell.
        city: What the city is called, by language.
        invented: Whether its cases are.
        base: The address at which people open the dashboard.
    """

    store: Store
    day: date
    figures_at: datetime | None
    contents: Contents
    city: Callable[[str], str]
    invented: bool = False
    base: str | None = None


@dataclass(frozen=True)
class Told:
    """What became of one person's message.

    Attributes:
        person: Whose.
        outcome: What became of it.
        message: What it says; None where none was made.
        lines: What was news, and what stood.
        reason: Why it failed, by way.
        maybe_twice: Whether an earlier attempt may have reached them.
        next_at: Before when nobody tries again.
    """

    person: Recipient
    outcome: Outcome
    message: Digest | None = None
    lines: Sorted = field(default=Sorted((), ()))
    reason: str = ""
    maybe_twice: bool = False
    next_at: datetime | None = None


def round_of(city: City, as_of: datetime | None, now: datetime, base: str | None) -> Round:
    """A round over a city's oversight and figures.

    Args:
        city: Its files and its record.
        as_of: As of when; None for now, and in a demonstration for the instant of its figures.
        now: The wall clock.
        base: The address at which people open the dashboard.
    """
    mart, named = _standing_mart(city), city.folder.city
    held = mart.manifest.as_of if mart else now
    moment = as_of or (held if named.spec.demonstration else now)
    local = moment.astimezone(named.zone)

    @cache  # ten people of one agency are one reading
    def read(viewer: Viewer, _spoken: str, since: datetime | None) -> tuple[Line, ...]:
        return contents(Asking(city, mart, viewer, local, since))

    return Round(
        store=city.record.store,
        day=local.date(),
        figures_at=min(moment, held).astimezone(named.zone) if mart else None,
        contents=lambda person, since: read(person.viewer, person.language, since),
        city=named.title,
        invented=named.spec.demonstration,
        base=base,
    )


def _standing_mart(city: City) -> Mart | None:
    """The mart, if there is one that fits the agreements."""
    try:
        return city.mart()
    except UserError:
        return None


def planned(round_: Round, person: Recipient, at: datetime) -> Told:
    """What would be sent now; nothing is written and nothing sent.

    Args:
        round_: What messages are made from.
        person: Whose.
        at: Now, on the wall clock.

    Raises:
        UserError: The database gave up.
    """
    return _seen(round_, person, at)[0]


def tell(round_: Round, person: Recipient, at: datetime, carry: Carry) -> Told:
    """Send a person's message of today, if there is anything new and nobody has.

    Args:
        round_: What messages are made from.
        person: Whose.
        at: Now, on the wall clock.
        carry: Sends.

    Raises:
        UserError: The database gave up.
    """
    plan, seen = _seen(round_, person, at)
    if plan.message is None:
        return plan
    held = sendings.claim(round_.store, _prepared(round_, plan, seen), seen, at)
    if held is None:
        return Told(person, "under_way")
    failed = _sent(round_.store, person, held, plan.message, carry)
    after = sendings.settle(round_.store, held, failed, at)
    return Told(
        person, "failed" if failed else "sent", plan.message, plan.lines, after.reason,
        plan.maybe_twice, after.next_at,
    )  # fmt: skip


def _seen(round_: Round, person: Recipient, at: datetime) -> tuple[Told, Sending | None]:
    """What would be sent, and today's row as it was read."""
    seen = sendings.of_day(round_.store, person.id, round_.day)
    last = sendings.last_delivered(round_.store, person.id, round_.day)
    held_back = _held_back(round_, seen, last, at)
    if held_back:
        next_at = seen.next_at if seen else None
        return Told(person, held_back, reason=seen.reason if seen else "", next_at=next_at), seen
    maybe = seen is not None and seen.may_have_gone
    with speaking(person.language):
        every = round_.contents(person, last.figures_at if last else None)
        lines = sorted_by_news(every, last.lines if last else {})
        if not lines.news:
            return Told(person, "nothing_new", lines=lines), seen
        message = digest(lines, _about(round_, person, maybe_twice=maybe))
    return Told(person, "sent", message, lines, maybe_twice=maybe), seen


def _held_back(
    round_: Round, seen: Sending | None, last: Sending | None, at: datetime
) -> Outcome | None:
    """Why nothing may be sent now, whatever there is to tell."""
    if last and last.day > round_.day:
        return "later"
    if seen is None:
        return None
    if seen.state == "sent":
        return "already"
    if seen.is_under_way(at):
        return "under_way"
    return "waits" if seen.waits(at) else None


def _prepared(round_: Round, plan: Told, seen: Sending | None) -> Prepared:
    """What the row of today is to say that was told.

    Of a message that has gone out on some ways the row keeps what those told: what came since is
    new tomorrow.
    """
    if seen and seen.delivered:
        return Prepared(plan.person.id, round_.day, seen.figures_at, seen.lines)
    every = (*plan.lines.news, *plan.lines.standing)
    return Prepared(plan.person.id, round_.day, round_.figures_at, states(every))


def _sent(
    store: Store, person: Recipient, held: Sending, message: Digest, carry: Carry
) -> dict[str, str]:
    """Try each way that the message has not gone yet; why those that failed did."""
    gone = [way for way in held.delivered if way in person.to]
    failed: dict[str, str] = {}
    for way, address in person.to.items():
        if way in gone:
            continue
        if why := carry(address, message):
            failed[way] = why
        else:
            gone.append(way)
            sendings.went(store, held, gone)
    return failed


def _about(round_: Round, person: Recipient, *, maybe_twice: bool) -> About:
    figures = round_.figures_at
    return About(
        city=round_.city(person.language),
        invented=round_.invented,
        figures_at=figures,
        days_old=(round_.day - figures.date()).days if figures else 0,
        base=round_.base,
        language=person.language,
        maybe_twice=maybe_twice,
    )
