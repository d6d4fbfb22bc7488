"""What a draft that somebody tries comes to, cached by its text and the viewer's scope."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

import polars as pl
import streamlit as st

from agreements.drafting import starting_text
from agreements.files import CityFiles
from agreements.finding import Finding
from agreements.inserting import Inserted, inserted
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from dashboard import library
from dashboard.checking import findings_on
from dashboard.errors import NotAllowedError
from dashboard.loading import keeping
from dashboard.loading.standing import Held, files, standing
from dashboard.past.first_drafts import Asked, FirstDraft
from dashboard.past.first_drafts import first_draft as read_first
from dashboard.past.realistic import Past
from dashboard.past.realistic import past as read_past
from dashboard.past.whatif import WhatIf, frames_of, of_frames, unusable
from dashboard.past.whatif import whatif as try_out
from dashboard.roles import ALL, Viewer
from dashboard.settings import get_settings

NAME: Final = "draft"
"""What findings call a text that is in no file."""

_AT_MOST = 12
"""So many trials are kept: each holds the rows of an agency's cases, 40 MB of a large city's.

Trials of the same rules share them."""

_BEFOREHAND = 6
"""So many of them at most are asked before anybody does."""


@dataclass(frozen=True)
class Trial:
    """A text as it was read and checked.

    Attributes:
        version: What it says; None where it cannot be read as an agreement.
        findings: What `accord check` says of it, in the order of its lines.
        usable: Whether anything can be judged by it.
    """

    version: Loaded[Agreement] | None
    findings: tuple[Finding, ...]
    usable: bool


def draft_read(viewer: Viewer, text: str) -> Loaded[Agreement] | None:
    """A text read as a version, without the checks; None where it cannot be.

    Raises:
        NotAllowedError: Only 311 and the mayor's office work on a draft here.
    """
    return _inserted(viewer.scope, viewer, text).version


def draft_trial(viewer: Viewer, text: str) -> Trial:
    """A text read and checked, as of the mart's instant.

    Raises:
        NotAllowedError: As for `draft_read`.
    """
    as_of = standing().mart.manifest.as_of.date()
    draft = _inserted(viewer.scope, viewer, text)
    return _trial((files(), as_of), viewer.scope, text, _from=draft)


def signed_trials(
    viewer: Viewer, then: Callable[[str], object] | None = None, *, changed: bool = False
) -> Iterator[Callable[[], object]]:
    """Asks what the newest version in force of each agency comes to, as the page begins from it.

    Args:
        viewer: Who will work on it.
        then: Asked of each of these versions by its name, before it can be changed.
        changed: Also what a changed text is held against.

    Raises:
        NotAllowedError: As for `draft_read`.
    """
    _refuse(viewer.scope)
    held = library.open_library(viewer, get_settings()).files
    signed = (a.model for a in held.agreements if a.model.in_force_by_status)
    newest = {model.metadata.id: model.name for model in signed}
    names = list(islice(newest.values(), _BEFOREHAND))
    texts = [text for name in names if (text := starting_text(held, name))]
    yield from (partial(_tried, draft_past, viewer, text) for text in texts)
    yield from (partial(then, name) for name in names if then)
    yield from (partial(_tried, draft_whatif, viewer, text) for text in texts if changed)


def _tried(
    read: Callable[[Viewer, str], Past | WhatIf], viewer: Viewer, text: str
) -> Past | WhatIf | None:
    return read(viewer, text) if draft_trial(viewer, text).usable else None


def draft_whatif(viewer: Viewer, text: str) -> WhatIf:
    """What a text would have made of the twelve whole months before the mart's instant.

    Raises:
        NotAllowedError: As for `draft_read`.
        FindingsError: The text cannot be used.
    """
    held, draft = standing(), _inserted(viewer.scope, viewer, text)
    return _whatif((held.key, files()), viewer.scope, text, _from=(held, draft))


def draft_past(viewer: Viewer, text: str) -> Past:
    """How long everything took lately by the rules of a text; see `dashboard.past.realistic.past`.

    Raises:
        NotAllowedError: As for `draft_read`.
        FindingsError: The text cannot be used.
    """
    held, draft = standing(), _inserted(viewer.scope, viewer, text)
    return _past((held.key, files()), viewer.scope, text, _from=(held, draft))


def first_draft(viewer: Viewer, asked: Asked) -> FirstDraft:
    """What history supports for an agency's first agreement; asked once, and so not cached.

    Raises:
        NotAllowedError: As for `draft_read`.
        UserError: As for `dashboard.past.first_drafts.first_draft`.
    """
    _refuse(viewer.scope)
    held = standing()
    found = library.open_library(viewer, get_settings()).files
    return read_first(held.city, found, viewer.scope, asked, held.mart)


def _refuse(scope: str) -> None:
    if scope != ALL:
        raise NotAllowedError("Only 311 and the mayor's office work on a draft here.")


def _inserted(scope: str, viewer: Viewer, text: str) -> Inserted:
    """A text among the city's files, whole: they hold everybody's contacts."""
    _refuse(scope)
    return _read(files(), scope, text, _from=library.open_library(viewer, get_settings()).files)


@st.cache_resource(max_entries=8 * _AT_MOST, show_spinner=False)
def _read(key: object, scope: str, text: str, *, _from: CityFiles) -> Inserted:  # noqa: ARG001 - keys
    return inserted(_from, text, NAME)


@st.cache_resource(max_entries=_AT_MOST, show_spinner=False)
def _trial(key: object, scope: str, text: str, *, _from: Inserted) -> Trial:  # noqa: ARG001 - keys
    as_of = standing().mart.manifest.as_of.date()
    found = tuple(findings_on(_from, NAME, as_of))
    return Trial(_from.version, found, not unusable(_from))


@st.cache_resource(max_entries=_AT_MOST, show_spinner=False)
def _whatif(key: object, scope: str, text: str, *, _from: tuple[Held, Inserted]) -> WhatIf:  # noqa: ARG001 - a key
    held, draft = _from
    read = partial(try_out, held.city, scope, draft, held.question(), held.mart)
    form = keeping.Form(frames_of, partial(of_frames, draft, held.question()))
    return keeping.lasting(held, scope, ("whatif", text), read, form)


@st.cache_resource(max_entries=_AT_MOST, show_spinner=False)
def _past(key: object, scope: str, text: str, *, _from: tuple[Held, Inserted]) -> Past:  # noqa: ARG001 - keys
    held, draft = _from

    def keep(mark: str, read: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        return _lives(key, scope, mark, _from=held, _read=read)

    return read_past(scope, draft, held.question(), held.mart, lately=True, keep=keep)


@st.cache_resource(max_entries=_AT_MOST, show_spinner=False)
def _lives(
    key: object,  # noqa: ARG001 - keys
    scope: str,
    mark: str,
    *,
    _from: Held,
    _read: Callable[[], pl.DataFrame],
) -> pl.DataFrame:
    """How long everything took: the same for all texts that differ in targets and goals alone."""
    return keeping.lasting(_from, scope, ("lives", mark), _read, keeping.ROWS)
