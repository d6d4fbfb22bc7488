"""The registers of the Duties page as tables to read and files to hand over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from agreements.schema.governance import Duty
from agreements.schema.people import Side
from dashboard.oversight.duties import Entry
from dashboard.views import names
from dashboard.views.agreements_library import role_words
from dashboard.views.duties_cells import stands, state_words, told_state, what_of
from dashboard.wording import agreements as agreement_words
from dashboard.wording import agreements_people, numbers
from dashboard.wording import duties as words
from dashboard.wording.agreements import sentence
from dashboard.wording.badges import DUTIES, verdict
from dashboard.wording.figures import titles
from dashboard.wording.markdown import bare, bold, note, plain
from dashboard.wording.shares import not_measurable
from metrics.catalogue import DEFINITIONS
from metrics.duties import Due, Notice, Told, articles, of_side
from metrics.duties.due import MEASURED

Name = names.Name


@dataclass(frozen=True)
class Held:
    """What the page is made of, as far as the viewer sees.

    Attributes:
        dues: What is due, and what was done in time.
        told: The entries that stand.
        entries: Every entry.
        notices: The changes of services.
        figures: The figures about duties by agency.
        measured: The figures that show 311's own duties, by agency, of the month before.
        month: Its first day.
        versions: The versions in force, by agency.
    """

    dues: tuple[Due, ...]
    told: tuple[Told, ...]
    entries: tuple[Entry, ...]
    notices: tuple[Notice, ...]
    figures: pl.DataFrame
    measured: pl.DataFrame
    month: date
    versions: Mapping[str, Agreement]


@dataclass(frozen=True)
class Listing:
    """One register.

    Attributes:
        table: To read, its cells in markdown.
        instead: What is said where it is empty.
        file: The same to hand over, plain.
        name: What the file is called.
    """

    table: pl.DataFrame
    instead: str
    file: pl.DataFrame
    name: str


def listings(held: Held, city: City) -> dict[str, Listing]:
    """Each register by its key, in the order in which they are offered."""
    name = names.agency(city)
    return {
        "contacts": _contacts(held.dues, name),
        "articles": _articles(held, city),
        "changes": _changes(held.notices, city),
        "duties": _duties(held, name),
        "entries": _entries(held, city),
    }


def newest(entries: Iterable[Entry]) -> list[Entry]:
    """The newest first."""
    return sorted(entries, key=lambda entry: -entry.told.number)


def _table(*titles: str, rows: Sequence[tuple[str, ...]]) -> pl.DataFrame:
    known = words.columns()
    return pl.DataFrame(
        rows, schema=dict.fromkeys([known[title] for title in titles], pl.String), orient="row"
    )


def _lines(*parts: str) -> str:
    """Parts below each other in one cell."""
    return "  \n".join(parts)


def _file(
    rows: Sequence[Mapping[str, Any]], types: Mapping[str, type[pl.DataType]]
) -> pl.DataFrame:
    known = words.columns()
    whole = pl.DataFrame(rows, schema=types, orient="row")
    return whole.rename({name: known[name] for name in types})


_FILE_OF_DUES: Final[dict[str, type[pl.DataType]]] = {
    "agency": pl.String, "version": pl.String, "what": pl.String, "role": pl.String,
    "last": pl.Date, "by": pl.Date, "days": pl.Int64, "state": pl.String,
}  # fmt: skip


def _due_rows(dues: Iterable[Due], name: Name) -> list[dict[str, Any]]:
    return [
        {
            "agency": name(due.agency), "version": due.version, "what": due.what, "role": due.role,
            "last": due.last, "by": due.by, "days": due.days_left, "state": state_words(due),
        }
        for due in dues
    ]  # fmt: skip


def _contacts(dues: Iterable[Due], name: Name) -> Listing:
    own = sorted((d for d in dues if d.register == "contact"), key=lambda d: (d.agency, d.key))
    rows = [(f"{bold(name(due.agency))}  \n{what_of(due)}", stands(due)) for due in own]
    return Listing(
        _table("contact", "state", rows=rows),
        words.nothing_listed("contacts"),
        _file(_due_rows(own, name), _FILE_OF_DUES),
        "contacts",
    )


def _articles(held: Held, city: City) -> Listing:
    """Every article, also one of which no agreement in force says how often it is reviewed."""
    agency, service = names.agency(city), names.service(city)
    dues = {(due.agency, due.key): due for due in held.dues if due.register == "article"}
    found = sorted(articles(held.told), key=lambda told: (told.agency, told.title))
    rows, file = [], []
    for told in found:
        due = dues.get((told.agency, told.key))
        about = numbers.listing(service(id_) for id_ in told.services)
        lines = [
            bold(told.title),
            plain(agency(told.agency)),
            *([note(plain(about))] if about else []),
        ]
        rows.append((
            _lines(*lines),
            stands(due) if due else note(words.not_measurable("nothing_promised")),
        ))  # fmt: skip
        file += [
            (_due_rows([due], agency)[0] if due else {"agency": agency(told.agency)})
            | {"what": told.title, "services": about}
        ]
    return Listing(
        _table("article", "state", rows=rows),
        words.nothing_listed("articles"),
        _file(file, {**_FILE_OF_DUES, "services": pl.String}),
        "knowledge_articles",
    )


def _changes(notices: Sequence[Notice], city: City) -> Listing:
    agency, service = names.agency(city), names.service(city)
    rows, file = [], []
    for change in notices:
        state, about = told_state(change), numbers.listing(service(s) for s in change.services)
        said = words.told_states()[state]
        about_it = [words.takes_effect(change.topic, change.effective), *([about] if about else [])]
        how = words.how_told(change.told_on, change.found_on, change.by)
        rows.append((
            _lines(
                bold(change.title), plain(agency(change.agency)), note(plain("; ".join(about_it)))
            ),
            f"{verdict(state, said, DUTIES)}  \n{note(how)}",
        ))  # fmt: skip
        file.append({
            "agency": agency(change.agency), "version": change.version, "change": change.title,
            "what": words.topics()[change.topic], "services": about, "effective": change.effective,
            "lead": change.by, "told_on": change.told_on, "found_on": change.found_on,
            "state": said,
        })  # fmt: skip
    return Listing(
        _table("change", "told", rows=rows),
        words.nothing_listed("changes"),
        _file(file, _FILE_OF_CHANGES),
        "changes",
    )


_FILE_OF_CHANGES: Final[dict[str, type[pl.DataType]]] = {
    "agency": pl.String, "version": pl.String, "change": pl.String, "what": pl.String,
    "services": pl.String, "effective": pl.Date, "lead": pl.Date, "told_on": pl.Date,
    "found_on": pl.Date, "state": pl.String,
}  # fmt: skip


def _duties(held: Held, name: Name) -> Listing:
    """Every duty of the agreements in force: on its rhythm, or where else it is seen."""
    dues = {(d.agency, d.side, d.duty): d for d in held.dues if d.register == "duty"}
    every = [
        (agency, side, duty, dues.get((agency, side, duty.id)))
        for agency, version in held.versions.items()
        for side, duty in of_side(version)
    ]
    rows = [
        (
            _lines(
                bold(sentence(duty.duty)),
                plain(name(agency)),
                note(plain(sentence(words.sides()[side]))),
            ),
            stands(due) if due else note(_seen(held, agency, duty)),
        )
        for agency, side, duty, due in every
    ]
    return Listing(
        _table("duty", "state", rows=rows),
        words.nothing_listed("duties"),
        _file([_duty_row(held, name, each) for each in every], _FILE_OF_DUES),
        "duties",
    )


def _duty_row(held: Held, name: Name, each: tuple[str, Side, Duty, Due | None]) -> dict[str, Any]:
    agency, side, duty, due = each
    row = _due_rows([due], name)[0] if due else {
        "agency": name(agency), "state": bare(_seen(held, agency, duty)),
    }  # fmt: skip
    return row | {"what": duty.duty, "role": duty.role or side}


def _seen(held: Held, agency: str, duty: Duty) -> str:
    """Where a duty is seen that has no day of its own."""
    if duty.evidence in MEASURED:
        return _measured(held, agency, MEASURED[duty.evidence])
    if duty.every or duty.ahead or duty.evidence == "decision_log":
        often = agreement_words.speaker().length(duty.every) if duty.every else ""
        return "; ".join([*([agreements_people.every_time(often, monthly=False)] if often else []),
                          words.own_list()])  # fmt: skip
    return words.on_occasion()


def _measured(held: Held, agency: str, figure: str) -> str:
    """The figure that shows a duty done, and what was agreed of it."""
    own = held.measured.filter(
        pl.col("part").is_null(), pl.col("figure") == figure, pl.col("agency") == agency
    )
    row = next(iter(own.to_dicts()), None)
    if row is None or row["not_measurable"] or not row["n"]:
        why = not_measurable(row["not_measurable"]) if row and row["not_measurable"] else ""
        return f"{titles()[figure]}: {why or words.no_cases()}"
    goal = row["goal"]
    said = words.measured(
        titles()[figure], numbers.rate(row["value"], goal), row["n"],
        f"{numbers.month(held.month)} {held.month.year}",
    )  # fmt: skip
    if goal is None:
        return said
    most = DEFINITIONS[figure].direction == "lower"
    return f"{said}; {words.agreed_share(numbers.share(goal), most=most)}"


def _entries(held: Held, city: City) -> Listing:
    rows, file = [], []
    for entry in newest(held.entries):
        at = entry.at.astimezone(city.zone)
        who = words.who_wrote(entry.person, entry.role, at, trial=entry.trial)
        rows.append((entry_cell(entry, held, city), who))
        told = entry.told
        file.append({
            "agency": names.agency(city)(told.agency), "entry": words.acts()[told.act],
            "what": _what(told, held), "day": told.day, "written": entry.person,
            "role": entry.role, "at": at.replace(tzinfo=None), "evidence": entry.evidence,
            "because": entry.because,
        })  # fmt: skip
    return Listing(
        _table("entry", "written", rows=rows),
        words.nothing_listed("entries"),
        _file(file, _FILE_OF_ENTRIES),
        "duties_register",
    )


_FILE_OF_ENTRIES: Final[dict[str, type[pl.DataType]]] = {
    "agency": pl.String, "entry": pl.String, "what": pl.String, "day": pl.Date,
    "written": pl.String, "role": pl.String, "at": pl.Datetime, "evidence": pl.String,
    "because": pl.String,
}  # fmt: skip


def entry_cell(entry: Entry, held: Held, city: City | None = None) -> str:
    """One entry in a cell; its reason or reference below it."""
    told = entry.told
    what = _what(told, held)
    about = f"{names.agency(city)(told.agency)}: {what}" if city else what
    said = words.entry(told.act, about, told.day)
    beside = entry.because or entry.evidence
    return f"{said}  \n{note(plain(beside))}" if beside else said


def _what(told: Told, held: Held) -> str:
    """What an entry is about: a title, a role, or the words of a duty."""
    if told.register == "contact":
        changed = words.what_changed().get(told.topic)
        role = sentence(role_words(told.key))
        return f"{role} ({changed})" if changed else role
    if told.register == "duty":
        version = held.versions.get(told.agency)
        found = [d.duty for _, d in of_side(version) if d.id == told.key] if version else []
        return sentence(found[0]) if found else told.key
    first = next((e.told for e in held.entries if str(e.told.number) == told.key), told)
    return first.title or told.key
