"""The text that somebody works on: kept in the session, changed by the form and by hand alike."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import streamlit as st

from agreements.drafting import completed
from agreements.files import CityFiles
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from dashboard import loading
from dashboard.oversight.drafts import side_of
from dashboard.roles import Viewer
from metrics.promised import week_dues

_BENCHES: Final = "workbench"


@dataclass
class Bench:
    """A text that is worked on.

    Attributes:
        name: What it was begun from: `denver/parks@2.0.0`, or `draft 3`.
        draft: The draft's number; None where it was begun from a version in force.
        agreement: The agreement's id.
        began: The text as it was found, without what was typed since.
        typed: The text as it stands in the form.
        applied: The text that the figures are about.
        drawn: Rises when the text is replaced: fields are then drawn anew.
        renewed: What `without_change` gave of which text; None until it is asked.
    """

    name: str
    draft: int | None
    agreement: str
    began: str
    typed: str
    applied: str
    drawn: int = 0
    renewed: tuple[str, str] | None = None

    @property
    def agency(self) -> str:
        """Whose promises they are."""
        return self.agreement.partition("/")[2]

    @property
    def sha256(self) -> str:
        """Of the text that it was begun from: who saves says what they read."""
        return hashlib.sha256(self.began.encode()).hexdigest()


def bench(name: str, draft: int | None, agreement: str, text: str) -> Bench:
    """What is worked on under a name; begun from the text where nothing is yet.

    It stays for as long as the session does, whatever other page or service is looked at.
    """
    benches: dict[str, Bench] = st.session_state.setdefault(_BENCHES, {})
    if name not in benches or (benches[name].began != text and not is_touched(benches[name])):
        benches[name] = Bench(name, draft, agreement, text, text, text)
    return benches[name]


def differs(one: Bench) -> bool:
    """Whether what is tried is anything but a version in force as it stands."""
    return one.draft is not None or one.applied != one.began


def is_touched(one: Bench) -> bool:
    """Whether anything was typed since it was begun."""
    return one.typed != one.began or one.applied != one.began


def apply(one: Bench, files: CityFiles, viewer: Viewer) -> None:
    """The figures are about what is typed from now on.

    A text that can be read is first completed as a draft is: its status, its number and the
    changes that it declares are computed, so that the checks speak of what would be kept.
    """
    side = side_of(viewer) or "operator"
    one.typed = one.applied = completed(files, one.typed, week_dues, side)


def without_change(one: Bench, files: CityFiles, viewer: Viewer) -> str:
    """The text that it was begun from as a draft that changes no promise: with the next window."""
    if one.renewed is None or one.renewed[0] != one.began:
        side = side_of(viewer) or "operator"
        one.renewed = one.began, completed(files, one.began, week_dues, side)
    return one.renewed[1]


def start_again(one: Bench) -> None:
    """Everything as it was begun."""
    one.typed = one.applied = one.began
    one.drawn += 1


def change(one: Bench, viewer: Viewer, edit: Callable[[str, Loaded[Agreement]], str]) -> None:
    """One field of the form is written into the text, if it can be read.

    Args:
        one: The text.
        viewer: Who types.
        edit: Gives the changed text, from the text and what it says.
    """
    version = loading.draft_read(viewer, one.typed)
    if version is not None:
        one.typed = edit(one.typed, version)
