"""The list of drafts in words: what is negotiated, and who has to act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from agreements.schema.city import City
from agreements.signing import find_version
from dashboard.library import Library
from dashboard.oversight.drafts import OPEN, Draft
from dashboard.past.first_drafts import without_any
from dashboard.roles import Role, Viewer
from dashboard.views import names
from dashboard.views.agreements_library import context
from dashboard.wording import drafts as words
from dashboard.wording.language import language

SIGNED: Final = "signed"
"""How an exported draft stands once its file is signed."""


@dataclass(frozen=True)
class Line:
    """One draft of the list.

    Attributes:
        id: Its number.
        agency: Whose promises they are.
        state: Where it stands.
        state_words: The same in words.
        version: Which version it would become, and what it changes.
        next: Who has to act.
        link: Where its link leads.
    """

    id: int
    agency: str
    state: str
    state_words: str
    version: str
    next: str
    link: str


@dataclass(frozen=True)
class First:
    """What a first agreement can be begun with, from history.

    Attributes:
        agencies: The ids that agreements would have, with the agencies' names.
        calendars: The city's calendars with their names; none where it has none yet.
        instead: What stands in place of the choices where there is no calendar.
    """

    agencies: dict[str, str]
    calendars: dict[str, str]
    instead: str


@dataclass(frozen=True)
class DraftsView:
    """Everything that the list shows, in reading order."""

    title: str
    context: str
    open: tuple[Line, ...]
    instead: str
    closed: tuple[Line, ...]
    begin: dict[str, str]
    first: First | None


def standing(files: Library, draft: Draft) -> str:
    """Where a draft stands: `signed` once the file that came of it is in force by its status."""
    found = find_version(files.files, draft.name)
    if draft.state == "exported" and found and found.model.in_force_by_status:
        return SIGNED
    return draft.state


def drafts_view(
    held: Library, viewer: Viewer, found: Sequence[Draft], unpromised: pl.DataFrame | None = None
) -> DraftsView:
    """The list for a viewer.

    Args:
        held: The city's files as the viewer may read them.
        viewer: Who looks.
        found: The drafts that they may read, the newest first.
        unpromised: `agency` and `no_commitment`, the cases of each for which nothing was promised;
            None where nothing was measured, and then nothing can be begun from history.
    """
    city = held.files.city.model
    lines = [(draft, _line(held, city, draft)) for draft in found]
    open_ = [line for draft, line in lines if draft.state in OPEN]
    waiting = sum(d.state == "in_review" and "agency" not in d.agreed for d in found)
    own = viewer.role is Role.AGENCY
    title = words.title_for_agency if own else words.title_of_list
    return DraftsView(
        title=title(len(open_), waiting),
        context=context(city, held.moment, words.not_in_force()),
        open=tuple(open_),
        instead="" if open_ else words.nothing_yet(may_begin=not own),
        closed=tuple(line for draft, line in lines if draft.state not in OPEN),
        begin={} if own else _to_begin(held, city),
        first=None if own or unpromised is None else _first(held, city, found, unpromised),
    )


def _line(held: Library, city: City, draft: Draft) -> Line:
    state = standing(held, draft)
    said = (words.named(draft.id, draft.version), words.based_on(draft.based_on))
    return Line(
        draft.id,
        names.agency(city)(draft.agency),
        state,
        words.states()[state],
        "  \n".join(said),
        words.next_step(state, draft.missing),
        words.open_draft(draft.id),
    )


def _to_begin(held: Library, city: City) -> dict[str, str]:
    """The agreements with a version in force by its status, by their names."""
    versions = [v.model for v in held.files.agreements if v.model.in_force_by_status]
    named = names.agency(city)
    return {v.metadata.id: f"{named(v.agency)} · {v.version}" for v in versions}


def _first(
    held: Library, city: City, found: Sequence[Draft], unpromised: pl.DataFrame
) -> First | None:
    """The agencies without any version that nobody negotiates with yet, the most cases first."""
    taken = {draft.agency for draft in found if draft.state != "withdrawn"}
    cases = dict(unpromised.select("agency", "no_commitment").iter_rows())
    free = [a for a in without_any(held.files) if a not in taken and cases.get(a)]
    if not free:
        return None
    named = names.agency(city)
    free.sort(key=lambda agency: (-cases[agency], named(agency)))
    known = [loaded.model.metadata for loaded in held.files.calendars]
    calendars = {one.id: one.title.text(language()) if one.title else one.id for one in known}
    return First(
        {f"{city.id}/{a}": words.agency_with_cases(named(a), cases[a]) for a in free},
        calendars,
        "" if calendars else words.no_calendar(),
    )
