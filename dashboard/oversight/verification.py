"""Samples of closed cases that somebody checks by a call, a photo or a visit.

A draw is kept with its seed and what it was drawn from; a result is entered once, and corrected by
a further entry. Nobody can draw until they like what comes: every draw stays.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final, Literal, get_args

import polars as pl
from sqlalchemy import Connection, Select, func, insert, select

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import acting, audit
from dashboard.oversight import verification_tables as tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError, Deed, instant, micros
from dashboard.oversight.audit import About
from dashboard.roles import Role, Viewer
from metrics.duties import Checked
from metrics.sampling import RISKS, WEIGHTS, Estimate, draw, estimated

How = Literal["call", "photo", "visit"]
Found = Literal["holds", "false", "cannot_tell"]
HOWS: Final[tuple[How, ...]] = get_args(How)
FOUNDS: Final[tuple[Found, ...]] = get_args(Found)
"""`holds`: what was said at the closing is so; `false`: it is not; else nobody could tell."""

LARGEST: Final = 1_000
"""Cases that one draw may have: more are not checked by hand."""

LONGEST_NOTE: Final = 2_000
_MAY: Final = frozenset({Role.OPERATOR, Role.OVERSEER})


@dataclass(frozen=True)
class Asked:
    """Of which closed cases a sample is drawn.

    Attributes:
        agency: Whose; None for all.
        start: The first local day of closing.
        end: The last.
        as_of: As of when they were closed.
        size: How many are drawn.
    """

    agency: str | None
    start: date
    end: date
    as_of: datetime
    size: int


@dataclass(frozen=True)
class Draw:
    """One sample.

    Attributes:
        id: Its number.
        at: When it was drawn.
        person: By whom, as the sign-in names them.
        role: As whom.
        trial: Whether in a trial.
        asked: Of which cases.
        seed: Of its chance.
        population: How many cases could have been drawn.
        sha256: Of their sources and numbers, by which one can tell that they are still the same.
    """

    id: int
    at: datetime
    person: str
    role: str
    trial: bool
    asked: Asked
    seed: int
    population: int
    sha256: str


@dataclass(frozen=True)
class Case:
    """A case of a sample.

    Attributes:
        id: Its number here.
        nth: Its place in the order of chance.
        source: Where it came from.
        number: Its number there.
        agency: Whose.
        service: Of which service.
        district: Where.
        closed: When it was closed.
        risks: What spoke for looking at it.
        probability: That it was drawn.
    """

    id: int
    nth: int
    source: str
    number: str
    agency: str | None
    service: str | None
    district: str | None
    closed: datetime
    risks: tuple[str, ...]
    probability: float


@dataclass(frozen=True)
class Check:
    """What somebody found.

    Attributes:
        how: By a call, a photo or a visit.
        found: What.
        on: The local day.
        by: Who looked.
        note: What was seen or said; no names of residents.
    """

    how: How
    found: Found
    on: date
    by: str
    note: str = ""


@dataclass(frozen=True)
class Result:
    """A check as it was entered.

    Attributes:
        case: The number of the drawn case.
        turn: Which entry of the case: 1 is the first, later ones correct.
        at: When it was entered.
        person: By whom, as the sign-in names them.
        role: As whom.
        trial: Whether in a trial.
        check: What was found.
    """

    case: int
    turn: int
    at: datetime
    person: str
    role: str
    trial: bool
    check: Check


@dataclass(frozen=True)
class Sample:
    """A draw with its cases and everything that was entered, the newest entries last."""

    draw: Draw
    cases: tuple[Case, ...]
    results: tuple[Result, ...]

    @cached_property
    def standing(self) -> dict[int, Result]:
        """Of each checked case the newest entry."""
        return {result.case: result for result in sorted(self.results, key=lambda r: r.turn)}

    @property
    def unchecked(self) -> tuple[Case, ...]:
        """The cases without any entry, in the order of chance."""
        return tuple(case for case in self.cases if case.id not in self.standing)

    @property
    def false_closures(self) -> Estimate:
        """The share of all closings that do not hold; who could not tell says nothing."""
        told = [
            (case.probability, result.check.found == "false")
            for case in self.cases
            if (result := self.standing.get(case.id)) and result.check.found != "cannot_tell"
        ]
        return estimated([odds for odds, _ in told], [false for _, false in told])


def may_check(viewer: Viewer) -> bool:
    """Whether the viewer draws samples and enters results: 311 and the mayor's office."""
    return viewer.role in _MAY


def draws(store: Store, viewer: Viewer) -> tuple[Draw, ...]:
    """Every draw, the newest first.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office reads.
        UserError: The database gave up.
    """
    _check(viewer)
    found = _rows(store, select(tables.draws).order_by(tables.draws.c.id.desc()))
    return tuple(map(_draw, found))


def sample(store: Store, viewer: Viewer, id_: int) -> Sample | None:
    """A draw with its cases and results; None where there is no such draw.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office reads.
        UserError: The database gave up.
    """
    _check(viewer)
    held = _rows(store, select(tables.draws).where(tables.draws.c.id == id_))
    if not held:
        return None
    of_draw = tables.cases.c.draw == id_
    drawn = _rows(store, select(tables.cases).where(of_draw).order_by(tables.cases.c.nth))
    ids = select(tables.cases.c.id).where(of_draw)
    written = select(tables.results).where(tables.results.c.case.in_(ids))
    told = _rows(store, written.order_by(tables.results.c.id))
    return Sample(_draw(held[0]), tuple(map(_case, drawn)), tuple(map(_result, told)))


def samples_of_cases(store: Store, viewer: Viewer) -> dict[str, str]:
    """The sample of each case that was drawn into one, both as the audit log names them.

    Args:
        store: The record's database.
        viewer: Who reads.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office asks.
        UserError: The database gave up.
    """
    _check(viewer)
    drawn = tables.cases.c
    with store.reading() as connection:
        rows = connection.execute(select(drawn.id, drawn.draw))
        return {str(row.id): str(row.draw) for row in rows}


def checked(connection: Connection) -> tuple[tuple[str, Checked], ...]:
    """Of each sample and agency how far its cases were checked; samples without any are left out.

    Args:
        connection: To the record; it is counts alone that are told, so no rights are asked.
    """
    drawn, cases, results = tables.draws.c, tables.cases.c, tables.results.c
    asked = (
        select(
            cases.agency, drawn.start, drawn.end, drawn.size, drawn.population,
            func.count(cases.id.distinct()).label("drawn"),
            func.count(results.case.distinct()).label("checked"),
            func.max(results.checked_on).label("newest"),
        )
        .join(tables.cases, cases.draw == drawn.id)
        .join(tables.results, results.case == cases.id, isouter=True)
        .where(cases.agency.is_not(None))
        .group_by(drawn.id, drawn.start, drawn.end, drawn.size, drawn.population, cases.agency)
        .order_by(drawn.id, cases.agency)
    )  # fmt: skip
    return tuple(
        (
            row.agency,
            Checked(
                first=date.fromisoformat(row.start),
                last=date.fromisoformat(row.end),
                drawn=row.drawn,
                checked=row.checked,
                on=date.fromisoformat(row.newest),
                is_all=row.size == row.population,
            ),
        )
        for row in connection.execute(asked)
        if row.newest
    )


def draw_sample(
    store: Store, author: Author, asked: Asked, population: pl.DataFrame, seed: int, at: datetime
) -> int:
    """Draw a sample and keep it; returns its number.

    Args:
        store: The record's database.
        author: Who draws.
        asked: Of which cases, and how many.
        population: `metrics.sampling.POPULATION`: what `asked` says, as somebody with the
            author's rights reads it.
        seed: Of its chance; not chosen by the author.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office draws.
        UserError: There is nothing to draw from, too many are asked for; the database gave up.
    """
    _check(author.viewer)
    if not 1 <= asked.size <= LARGEST:
        raise UserError(f"A sample has 1 to {LARGEST} cases; {asked.size} were asked for.")
    if population.is_empty():
        raise UserError("No case was closed in this choice, so there is nothing to check.")
    drawn = draw(population, asked.size, seed)
    row = _draw_row(author, asked, population, seed, at)
    with store.writing() as connection:
        audit.lock(connection)
        made = connection.execute(insert(tables.draws).values(**row, size=len(drawn)))
        id_ = int(made.inserted_primary_key[0]) if made.inserted_primary_key else 0
        connection.execute(insert(tables.cases), _case_rows(drawn, id_))
        said = {n: row[n] for n in ("start", "end", "as_of", "seed", "population", "sha256")}
        about = About("sample", str(id_), asked.agency)
        audit.append(connection, Deed(author, at, "drawn"), about, {**said, "size": len(drawn)})
    return id_


def enter(store: Store, author: Author, case: Case, check: Check, seen: int, at: datetime) -> int:
    """Enter what a check found; returns which entry of the case it is.

    Args:
        store: The record's database.
        author: Who enters it.
        case: Of which drawn case.
        check: What was found.
        seen: How many entries of the case the author has seen: one more corrects them.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office enters results.
        ChangedMeanwhileError: Somebody else has entered one for this case.
        UserError: It says nothing that can be used; the database gave up.
    """
    _check(author.viewer)
    said = _checked(check)
    with store.writing() as connection:
        audit.lock(connection)
        _refuse_second(connection, case, seen)
        turn = seen + 1
        row = {
            **_by(author, at), "case": case.id, "turn": turn, "agency": case.agency,
            "how": said.how, "found": said.found, "checked_on": said.on.isoformat(),
            "checked_by": said.by, "note": said.note,
        }  # fmt: skip
        connection.execute(insert(tables.results).values(**row))
        told = {n: row[n] for n in ("turn", "how", "found", "checked_on", "checked_by", "note")}
        deed = Deed(author, at, "checked" if turn == 1 else "checked_again")
        about = About("sample_case", str(case.id), case.agency)
        audit.append(connection, deed, about, {"number": case.number, **told})
    return turn


def _refuse_second(connection: Connection, case: Case, seen: int) -> None:
    """Whoever has not seen what stands there does not write over it."""
    own = tables.results.c.case == case.id
    turns = connection.scalar(select(func.count()).where(own)) or 0
    if turns == seen:
        return
    newest = select(tables.results).where(own).order_by(tables.results.c.turn.desc()).limit(1)
    last = _result(dict(connection.execute(newest).mappings().one()))
    raise ChangedMeanwhileError(
        f"{last.person or 'Somebody else'} has entered a result for case {case.number} meanwhile: "
        f"{last.check.found}, by {last.check.how}. Nothing of yours was kept; read it, then enter "
        "yours as a correction if you found otherwise."
    )


def _checked(check: Check) -> Check:
    """The check as it is kept, if it says something."""
    if check.how not in HOWS or check.found not in FOUNDS:
        raise UserError(
            f"Say how it was checked ({', '.join(HOWS)}) and what was found ({', '.join(FOUNDS)})."
        )
    note = acting.kept(check.note, LONGEST_NOTE)
    by = acting.checked(
        check.by,
        LONGEST_NOTE,
        "Say who checked it: a result that nobody stands for proves nothing.",
    )
    return Check(check.how, check.found, check.on, by, note)


def _check(viewer: Viewer) -> None:
    if not may_check(viewer):
        raise NotAllowedError("Only 311 and the mayor's office check samples of closed cases.")


def fingerprint(population: pl.DataFrame) -> str:
    """The SHA-256 of the sources and numbers of all cases that could be drawn, in order."""
    named = population.sort("source", "number").select(
        pl.concat_str("source", "number", separator="\t")
    )
    return hashlib.sha256("\n".join(named.to_series()).encode()).hexdigest()


def _draw_row(
    author: Author, asked: Asked, population: pl.DataFrame, seed: int, at: datetime
) -> dict[str, Any]:
    return {
        **_by(author, at),
        "agency": asked.agency,
        "start": asked.start.isoformat(),
        "end": asked.end.isoformat(),
        "as_of": micros(asked.as_of),
        "seed": seed,
        "population": len(population),
        "sha256": fingerprint(population),
        "risks": json.dumps(dict(WEIGHTS)),
    }


def _case_rows(drawn: pl.DataFrame, id_: int) -> list[dict[str, Any]]:
    same = ("nth", "source", "number", "agency", "service", "district", "probability")
    rows = drawn.select(*same, *RISKS, closed=pl.col("closed").cast(pl.Int64)).to_dicts()
    return [
        {
            **{name: row[name] for name in (*same, "closed")},
            "draw": id_,
            "risks": json.dumps([risk for risk in RISKS if row[risk]]),
        }
        for row in rows
    ]


def _by(author: Author, at: datetime) -> dict[str, Any]:
    return {
        "at": micros(at),
        "person": author.person,
        "role": author.viewer.role.value,
        "trial": author.in_trial,
    }


def _rows(store: Store, asked: Select[Any]) -> list[dict[str, Any]]:
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(asked).mappings()]


def _draw(row: Mapping[str, Any]) -> Draw:
    start, end = (date.fromisoformat(row[name]) for name in ("start", "end"))
    asked = Asked(row["agency"], start, end, instant(row["as_of"]), row["size"])
    same = ("id", "seed", "population", "sha256")
    return Draw(**_author_of(row), asked=asked, **{name: row[name] for name in same})


def _case(row: Mapping[str, Any]) -> Case:
    same = ("id", "nth", "source", "number", "agency", "service", "district", "probability")
    return Case(
        **{name: row[name] for name in same},
        closed=instant(row["closed"]),
        risks=tuple(json.loads(row["risks"])),
    )


def _result(row: Mapping[str, Any]) -> Result:
    on = date.fromisoformat(row["checked_on"])
    check = Check(row["how"], row["found"], on, row["checked_by"], row["note"])
    return Result(**_author_of(row), case=row["case"], turn=row["turn"], check=check)


def _author_of(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "at": instant(row["at"]),
        "person": row["person"],
        "role": row["role"],
        "trial": bool(row["trial"]),
    }
