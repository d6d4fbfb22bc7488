"""The page of duties as words and frames: what is overdue, who settles it, and the registers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from dashboard.oversight.duties import is_of
from dashboard.roles import Viewer
from dashboard.views import duties_cells, duties_lists, names
from dashboard.views.about import Scope
from dashboard.views.agreements_library import role_words
from dashboard.views.duties_lists import Registers
from dashboard.views.duties_tables import Held, Listing
from dashboard.views.head import context
from dashboard.wording import duties as words
from dashboard.wording.agreements import sentence
from dashboard.wording.badges import DUTIES, Looks, badge, verdict
from dashboard.wording.markdown import bold, note, plain
from metrics.duties import Due

ELSEWHERE: Final = {"sample": "messages", "check": "verification", "decision": "messages"}
"""The page on which something is settled that has its list there."""

Name = Callable[[str | None], str]


@dataclass(frozen=True)
class Card:
    """What one side has to do of one kind, with one agency.

    Attributes:
        key: Tells it from the others.
        heading: What is to be done.
        badge: How it stands, in markdown.
        lines: When it was last done and what is to know about it, in markdown.
        table: Of what, where there can be several; no rows where the heading says it all.
        dues: The single duties.
        button: What settles it, in words; empty where another page does.
        leads: The page that settles it; empty where this one does.
    """

    key: str
    heading: str
    badge: str
    lines: tuple[str, ...]
    table: pl.DataFrame
    dues: tuple[Due, ...]
    button: str
    leads: str


@dataclass(frozen=True)
class Duties:
    """Everything that the page shows, in reading order.

    Attributes:
        title: The finding.
        context: As of when, by which agreements.
        lead: What comes next.
        kept: How far each agency's agreement is kept.
        own: What the viewer settles.
        others: What others have to do.
        registers: The lists, with what can be written into them.
    """

    title: str
    context: str
    lead: str
    kept: pl.DataFrame
    own: tuple[Card, ...]
    others: pl.DataFrame
    registers: Registers

    def listing(self, key: str) -> Listing:
        """One of the registers."""
        return self.registers.lists[key]


def duties(scope: Scope, held: Held, viewer: Viewer, city: City) -> Duties:
    """The page.

    Args:
        scope: What it is about.
        held: What is due and what was written, as far as the viewer sees.
        viewer: Who looks, and may settle what is theirs.
        city: What ids are called.
    """
    name = names.agency(city)
    waiting = [due for due in held.dues if due.state != "kept"]
    groups = _grouped(waiting)
    own = [dues for dues in groups if _is_own(viewer, dues[0])]
    others = [dues for dues in groups if not _is_own(viewer, dues[0])]
    pressing = [due for due in waiting if due.is_pressing]
    return Duties(
        title=_title(pressing, name, several=viewer.agency is None and scope.agency is None),
        context=context(scope, words.labels()["about"], cases=False),
        lead=words.lead(len(pressing), len(waiting) - len(pressing), own=bool(own)),
        kept=_kept(held.figures, name),
        own=tuple(_card(dues, name, held.versions) for dues in own),
        others=_others(others, name),
        registers=duties_lists.registers(held, viewer, city),
    )


def _title(pressing: Sequence[Due], name: Name, *, several: bool) -> str:
    most = Counter(due.agency for due in pressing).most_common(1)
    if not most or not several:
        return words.title(len(pressing), None, 0)
    agency, its = most[0]
    return words.title(len(pressing), name(agency), its)


def _grouped(waiting: Iterable[Due]) -> list[tuple[Due, ...]]:
    """What one side has to do of one kind with one agency; each other duty for itself."""
    groups: dict[tuple[str, ...], list[Due]] = {}
    for due in waiting:
        groups.setdefault(_key(due), []).append(due)
    return [tuple(group) for group in groups.values()]


def _key(due: Due) -> tuple[str, ...]:
    """The same for all of a group: an open form stays open when one of them is settled."""
    alone = (due.key,) if due.stands_alone else ()
    return (due.register, due.agency, due.side, *alone)


def _is_own(viewer: Viewer, due: Due) -> bool:
    """Whether the viewer's side settles it, here or on another page."""
    return is_of(viewer, due.agency, due.side)


def _to_do(dues: Sequence[Due]) -> str:
    first = dues[0]
    return words.to_do(first.register, len(dues), first.side, first.what)


def _card(dues: tuple[Due, ...], name: Name, versions: Mapping[str, Agreement]) -> Card:
    first = dues[0]
    return Card(
        key="_".join(_key(first)),
        heading=words.heading(name(first.agency), _to_do(dues)),
        badge=_state(dues, badge),
        lines=tuple(_about(dues)),
        table=_table(dues, versions),
        dues=dues,
        button=_button(dues),
        leads=ELSEWHERE.get(first.register, ""),
    )


def _button(dues: Sequence[Due]) -> str:
    match dues[0].register:
        case "contact":
            return words.confirm_these(sum(due.state != "changed" for due in dues))
        case "article":
            return words.review_these(len(dues))
        case "duty":
            return words.buttons()["done"]
        case _:
            return ""


def _state(dues: Sequence[Due], shape: Callable[[str, str, Looks], str]) -> str:
    """How the most pressing of them stands."""
    first = min(dues, key=lambda due: (not due.is_pressing, due.by))
    return shape(first.state, duties_cells.state_words(first), DUTIES)


def _about(dues: Sequence[Due]) -> Iterator[str]:
    first = dues[0]
    if first.stands_alone:
        yield f"{words.last_done(first.register, first.last)}; {words.due_on(first.by)}"
    if any(due.state == "changed" for due in dues):
        yield words.mend_first()


def _table(dues: Sequence[Due], versions: Mapping[str, Agreement]) -> pl.DataFrame:
    """What is to be done; of a contact also what the agreement has of it, to be confirmed."""
    titles = words.columns()
    if dues[0].stands_alone:
        return pl.DataFrame()
    if dues[0].register == "contact":
        told = [
            f"{bold(sentence(role_words(due.key)))}  \n{duties_cells.office(due, versions)}  \n"
            f"{duties_cells.stands(due)}"
            for due in dues
        ]
        return pl.DataFrame({titles["office"]: told})
    rows = [(duties_cells.what_of(due), duties_cells.stands(due)) for due in dues]
    return pl.DataFrame(rows, [titles["what"], titles["state"]], orient="row")


def _others(groups: Sequence[tuple[Due, ...]], name: Name) -> pl.DataFrame:
    """One row a kind, agency and side: what, who, and how it stands.

    Two columns: a third is wider than a telephone in Spanish.
    """
    titles = words.columns()
    rows = [
        (
            f"{bold(name(dues[0].agency))}  \n{plain(_to_do(dues))}  \n{note(_who(dues))}",
            f"{_state(dues, verdict)}  \n{note(words.due_on(min(due.by for due in dues)))}",
        )
        for dues in groups
    ]
    schema = {titles[key]: pl.String for key in ("what", "state")}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _who(dues: Sequence[Due]) -> str:
    """The role that answers for it, where one does for all of them; else the side."""
    roles = {due.role for due in dues if due.role and due.register != "contact"}
    who = role_words(roles.pop()) if len(roles) == 1 else words.sides()[dues[0].side]
    return plain(sentence(who))


def _kept(figures: pl.DataFrame, name: Name) -> pl.DataFrame:
    """Each agency's agreement with what was kept of it; nothing hidden where nothing is asked."""
    titles = words.columns()
    rows = [(bold(name(agency)), "  \n".join(_lines(own))) for agency, own in _by_agency(figures)]
    schema = dict.fromkeys((titles["agency"], titles["kept"]), pl.String)
    return pl.DataFrame(rows, schema=schema, orient="row")


def _by_agency(figures: pl.DataFrame) -> Iterator[tuple[str, pl.DataFrame]]:
    own = figures.filter(pl.col("part").is_null()).sort("agency", maintain_order=True)
    for (agency,), rows in own.partition_by("agency", as_dict=True, maintain_order=True).items():
        yield str(agency), rows


def _lines(rows: pl.DataFrame) -> list[str]:
    """What can be counted, each with its shape; what is asked of nobody in one line."""
    found = rows.select("figure", "k", "n", "not_measurable").to_dicts()
    lines = [
        verdict("kept" if row["k"] == row["n"] else "lapsed",
              words.kept_of(row["figure"], row["k"], row["n"]), DUTIES)
        if row["n"] else note(words.not_measurable(row["not_measurable"]))
        for row in found
    ]  # fmt: skip
    return list(dict.fromkeys(lines))
