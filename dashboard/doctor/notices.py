"""The check of digests: who is told, on which ways, and what did not go out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from agreements.schema.city import City
from dashboard.doctor.told import Told, fault, ok, warning
from dashboard.errors import UserError
from dashboard.notices.carrying import is_usable
from dashboard.notices.people import people
from dashboard.oversight.sendings import LATELY, Sending, undelivered
from dashboard.peeking import looking
from dashboard.recipients import Recipient
from dashboard.settings import Settings
from dashboard.wording import notices as words

_WHERE = "docs/notify.md says how"


def check_notices(settings: Settings, city: City, now: datetime) -> Iterator[Told]:
    """Whether those who are to be told can be, and were.

    Args:
        settings: Who is to be told, and where people open the dashboard.
        city: Whose agencies there are.
        now: The present moment.
    """
    try:
        told_to = people(settings.notices, settings.people_file, city)
    except UserError as error:
        yield fault("digests", str(error).rstrip("."), f"correct it; {_WHERE}")
        return
    if not told_to:
        yield _nobody(city)
        return
    yield from _of_ways(told_to)
    if settings.public_url is None:
        said = "digests hold no links: nothing says where people open the dashboard"
        yield warning("digests", said, "set ACCORD_PUBLIC_URL to that address")
    yield from _of_sendings(settings, {one.id for one in told_to}, now)


def _nobody(city: City) -> Told:
    if city.spec.demonstration:
        return ok("digests", "nobody is told what needs them, which a demonstration need not do")
    return warning("digests", "nobody is told what needs them", f"name them; {_WHERE}")


def _of_ways(told_to: tuple[Recipient, ...]) -> Iterator[Told]:
    """Nothing is sent: whether an address is one can be seen without."""
    unusable = [
        f"{one.id} ({way})"
        for one in told_to
        for way, address in one.to.items()
        if not is_usable(address)
    ]
    if unusable:
        said = f"addresses that cannot be used: {', '.join(unusable)}"
        yield fault("digests", said, f"correct them; {_WHERE}")
    else:
        n = len(told_to)
        yield ok("digests", f"{n:,} {'person gets' if n == 1 else 'people get'} them")


def _of_sendings(settings: Settings, known: set[str], now: datetime) -> Iterator[Told]:
    try:
        with looking(settings.database) as connection:
            found = undelivered(connection)
    except UserError:
        return  # told by the check of the database
    for one in found:
        if one.person in known and now - one.tried_at < LATELY and not one.is_under_way(now):
            yield _failed(one)


def _failed(one: Sending) -> Told:
    why = words.reason(one.reason) or words.untold()
    said = words.problem(one.person, one.day, why, one.attempts).rstrip(".")
    return fault("digests", f"not delivered: {said}", "mend the way, then run `accord notify`")
