"""The end of a review packet: definitions, versions and hashes, and how to compute it again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from dashboard.reports.blocks import Block, Code, Commands, Heading, Line, Strong, Table, Words
from dashboard.reports.packet.asking import Asked
from dashboard.reports.packet.ground import Ground, strong
from dashboard.reports.packet.reading import Read
from dashboard.reports.spelled import command, of_mart
from dashboard.views.agency import BY_SERVICE, FIGURES
from dashboard.views.agreements import Version
from dashboard.views.messages import ALL as MESSAGES
from dashboard.wording import _, language, numbers
from dashboard.wording import agreements as agreement_words
from dashboard.wording import figures_page as definition_words
from dashboard.wording import packet as words
from dashboard.wording.figures import titles
from metrics.catalogue import DEFINITIONS
from metrics.figures import RESOLUTION, Dimension, Question

_HELD: Final = ("in_force", "superseded", "expired")
"""States of the versions that cases were judged by."""


def definitions(ground: Ground) -> Iterator[Block]:
    """Every figure of the packet: what is counted, out of what, and what goes wrong elsewhere."""
    labels = definition_words.labels()
    yield Heading(2, words.labels()["definitions"], new_page=True)
    for id_ in _used(ground):
        figure = DEFINITIONS[id_]
        yield Heading(3, titles()[id_])
        yield Words((_(figure.definition), " (", Code(id_), ")"))
        counted = f"{labels['numerator']}: {_(figure.numerator)}" if figure.numerator else ""
        out_of = f"{labels['denominator']}: {_(figure.denominator)}" if figure.denominator else ""
        said = " · ".join(part for part in (counted, out_of) if part)
        if said:
            yield Words((said,), note=True)
        if figure.pitfall:
            yield Words(strong(labels["pitfall"], _(figure.pitfall)), note=True)


def _used(ground: Ground) -> list[str]:
    """In the order of the handbook."""
    used = {promise.figure for promise in ground.promises} | {*BY_SERVICE, "backlog"}
    measured = ground.read.messages.filter(ground.read.messages["n"] > 0)
    shown = {figure for figure in measured["figure"].unique().to_list() if figure in MESSAGES}
    return [id_ for id_ in DEFINITIONS if id_ in used | shown]


def evidence(ground: Ground) -> Iterator[Block]:
    """What the packet rests on, with the hashes of it."""
    labels = words.labels()
    yield Heading(2, labels["evidence"], new_page=True)
    if ground.shelf and (held := [v for v in ground.shelf.versions if v.state in _HELD]):
        yield _versions(ground.read, held)
    yield _facts(ground.read)
    yield Heading(3, labels["commands"])
    yield Words((words.commands_lead(),))
    named = words.command_names()
    for key, lines in commands(ground.read.asked, ground.read.city.spec.timezone):
        yield Words((Strong(named[key]),))
        yield Commands(lines)


def _versions(read: Read, held: list[Version]) -> Table:
    titles_ = words.columns()
    keys = ("version", "from", "canonical", "record")
    return Table(
        words.labels()["versions"],
        tuple(titles_[key] for key in keys),
        tuple(_version(read, version) for version in held),
        widths=(3, 3, 4, 2),
    )


def _version(read: Read, version: Version) -> tuple[Line, ...]:
    name = version.loaded.model.name
    recorded = read.recorded[name]
    return (
        (Code(name),),
        (agreement_words.window(version.start, version.end, version.last_day),),
        (Code(recorded.sha256 or numbers.NONE),),
        (words.recorded(pinned=recorded.pinned, stands=recorded.stands),),
    )


def _facts(read: Read) -> Table:
    held, named, zone = read.manifest, words.facts(), read.city.zone
    run = words.run(held.record.run[0]) if held.record.run else numbers.NONE
    head = read.oversight.head
    facts: list[tuple[str, Line]] = [
        ("as_of", (_moment(read.asked.as_of.astimezone(zone)),)),
        ("data_until", (_moment(held.data_until.astimezone(zone)),)),
        ("cases", (numbers.count(held.cases),)),
        ("sources", (Code(" ".join(held.record.sources)),)),
        ("run", (run,)),
        ("fingerprint", (Code(held.fingerprint),)),
        ("mart", (Code(of_mart(held)),)),
        ("engine", (Code(held.engine),)),
        (
            "log",
            (f"{words.entries(head.count)} ", Code(head.sha256))
            if head.count
            else (words.entries(0),),
        ),
    ]
    titles_ = words.columns()
    rows = tuple(((named[key],), line) for key, line in facts)
    return Table(words.labels()["data"], (titles_["fact"], titles_["value"]), rows, widths=(1, 2))


def _moment(when: datetime) -> str:
    return f"{numbers.instant_to_the_second(when)} ({when:%z})"


def commands(asked: Asked, zone: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The commands that compute the packet's figures, by what they compute.

    Args:
        asked: Which packet.
        zone: Of the city.
    """
    period = asked.period
    whole = Question(asked.as_of, zone, (), None, None, (("agency", asked.agency),))
    now, before = (replace(whole, start=p.start, end=p.end) for p in (period, period.before))
    until = replace(whole, end=period.end)
    overdue, late = (
        replace(one, where=(*one.where, ("commitment", RESOLUTION))) for one in (whole, now)
    )
    at: dict[str, str | date] = {"--as-of": asked.as_of}
    own = {"--period": period.name, **at, "--lang": language(), "-o": "packet.pdf"}
    yield "services", (_of_services(now),)
    yield "all", (_of_all(now),)
    yield "before", (_of_services(before), _of_all(before))
    yield "months", (_of_services(until, "month"), _of_all(until, "month"))
    yield "messages", (command("figures", MESSAGES, now),)
    yield (
        "cases",
        (
            command("cases", (), overdue, {"--state": "overdue"}),
            command("cases", (), late, {"--state": "late"}),
        ),
    )
    yield (
        "findings",
        (command("findings list", (), None, at), command("findings open", ["--dry-run"], None, at)),
    )
    yield "verify", (command("verify"),)
    yield "packet", (command("report", [asked.agency], None, own),)


def _of_services(question: Question, *by: Dimension) -> str:
    return command("figures", BY_SERVICE, replace(question, by=("service", *by)))


def _of_all(question: Question, *by: Dimension) -> str:
    return command("figures", FIGURES, replace(question, by=by))
