"""What can be written into the registers of the Duties page, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from dashboard.oversight.duties import Entry, is_of, may_take_back
from dashboard.roles import Role, Viewer
from dashboard.views import names
from dashboard.views.agreements_library import role_words
from dashboard.views.duties_tables import Held, Listing, entry_cell, listings, newest
from dashboard.wording.agreements import sentence
from dashboard.wording.markdown import bare
from metrics.duties import Due, articles

LISTS: Final = ("contacts", "articles", "changes", "duties", "entries")

Name = names.Name


@dataclass(frozen=True)
class Registers:
    """The lists, and what the viewer can write into them: words by id.

    Attributes:
        lists: Each register, by its key.
        agencies: The agencies with an agreement in force.
        services: The services of each.
        contacts: Contacts of the viewer's own side, as `agency role`.
        articles: Articles that are listed, as `agency number`.
        untold: Changes that 311 found out and was not told of, as `agency number`.
        undoable: Entries that the viewer can take back, by number.
        ways: The kinds of form that the viewer may open, by list.
        seen: The newest entry.
    """

    lists: Mapping[str, Listing]
    agencies: Mapping[str, str]
    services: Mapping[str, Mapping[str, str]]
    contacts: Mapping[str, str]
    articles: Mapping[str, str]
    untold: Mapping[str, str]
    undoable: Mapping[str, str]
    ways: Mapping[str, tuple[str, ...]]
    seen: int


def registers(held: Held, viewer: Viewer, city: City) -> Registers:
    """The lists and what can be written."""
    name = names.agency(city)
    undoable = [e for e in newest(held.entries) if _stands(e, held) and may_take_back(viewer, e)]
    offered = Registers(
        lists=listings(held, city),
        agencies={id_: name(id_) for id_ in held.versions},
        services={a: _services(v, city) for a, v in held.versions.items()},
        contacts=_own_contacts(held.dues, viewer, name),
        articles={_id(t.agency, t.key): _named(t.title, name(t.agency)) for t in articles(held.told)
                  if is_of(viewer, t.agency, "agency")},
        untold={_id(n.agency, n.key): _named(n.title, name(n.agency)) for n in held.notices
                if n.told_on is None and is_of(viewer, n.agency, "agency")},
        undoable={str(e.told.number): bare(entry_cell(e, held)) for e in undoable},
        ways={},
        seen=max((e.told.number for e in held.entries), default=0),
    )  # fmt: skip
    return _with_ways(offered, viewer)


def _with_ways(offered: Registers, viewer: Viewer) -> Registers:
    """What can be opened: nothing that has nothing to choose from."""
    of_agency = viewer.role is Role.AGENCY and bool(offered.agencies)
    of_311 = viewer.role is Role.OPERATOR and bool(offered.agencies)
    ways = {
        "contacts": [("outdated", bool(offered.contacts))],
        "articles": [("listed", of_agency or of_311), ("retired", bool(offered.articles))],
        "changes": [
            ("told", of_agency), ("told_now", bool(offered.untold)), ("found_out", of_311),
        ],
        "entries": [("taken_back", bool(offered.undoable))],
    }  # fmt: skip
    open_ = {key: tuple(kind for kind, there in kinds if there) for key, kinds in ways.items()}
    return replace(offered, ways=open_)


def _id(agency: str, key: str) -> str:
    """Agency and key as one word; no id holds a blank."""
    return f"{agency} {key}"


def _named(title: str, agency: str) -> str:
    return f"{title} ({agency})"


def _stands(entry: Entry, held: Held) -> bool:
    return any(told.number == entry.told.number for told in held.told)


def _services(version: Agreement, city: City) -> dict[str, str]:
    name = names.service(city)
    return {id_: name(id_) for id_ in version.spec.services}


def _own_contacts(dues: Iterable[Due], viewer: Viewer, name: Name) -> dict[str, str]:
    return {
        _id(due.agency, due.key): _named(sentence(role_words(due.key)), name(due.agency))
        for due in dues
        if due.register == "contact" and is_of(viewer, due.agency, due.side)
    }
