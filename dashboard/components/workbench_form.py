"""The form of the workbench: each field is a place of the text, written into it at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, get_args

import streamlit as st

from agreements.files import CityFiles
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.services import Exclusion
from agreements.schema.timing import ReopenRule
from agreements.trying import (
    CAPS,
    PAUSES,
    UNITS,
    Cap,
    Term,
    at,
    cap_of,
    excludable,
    excluded_at,
    kept_items,
    terms_of,
    with_calendar,
    with_cap,
    with_exclusion,
    with_goal,
    with_items,
    with_reopening,
    with_target,
)
from dashboard.access import current_viewer
from dashboard.components.workbench_text import Bench, change
from dashboard.views import names
from dashboard.wording import language
from dashboard.wording import workbench as words
from dashboard.wording.agreements import pill_in_english, sentence
from dashboard.wording.case_clock import pause_reason
from dashboard.wording.markdown import plain
from dashboard.wording.timeliness import rules as reopen_rules

_LONGEST: Final = 20_000
_DAYS: Final = 3_650
_MOST_DAYS: Final = 365
_LONGEST_WHEN: Final = 200

Edit = Callable[[str, Loaded[Agreement]], str]
Made = Callable[[Any], Edit]
"""Gives the change for a field's value."""


def form(
    bench: Bench, version: Loaded[Agreement], place: tuple[str, str], files: CityFiles
) -> None:
    """The fields of one promise, and those of the whole agreement.

    Args:
        bench: The text.
        version: What it says.
        place: The service's id and the promise's name.
        files: The city's, for its calendars.
    """
    _promise(bench, place, terms_of(version.model)[place[0]][place[1]], files)
    _excluded(bench, version, place[0])
    _new_exclusion(bench, version, place[0], files)
    st.markdown(f"**{words.labels()['whole']}**")
    _reopening(bench, version)
    _pauses(bench, version)


def text(bench: Bench) -> None:
    """The text itself, to be changed by hand."""
    key = _key(bench, "text")
    st.session_state[key] = bench.typed
    st.text_area(words.labels()["yaml"], key=key, height=620, on_change=partial(_typed, bench, key))


def _typed(bench: Bench, key: str) -> None:
    bench.typed = st.session_state[key]


def _key(bench: Bench, *parts: str) -> str:
    return "_".join(["bench", bench.name, str(bench.drawn), *parts])


def _field(bench: Bench, key: str, value: object, made: Made) -> dict[str, Any]:
    """What every field is given: its key, set to what the text says, and what a change does."""
    st.session_state[key] = value
    return {"key": key, "on_change": partial(_changed, bench, key, made)}


def _changed(bench: Bench, key: str, made: Made) -> None:
    change(bench, current_viewer(), made(st.session_state[key]))


def _promise(bench: Bench, place: tuple[str, str], term: Term, files: CityFiles) -> None:
    labels, target = words.labels(), term.target
    if target is not None:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.number_input(
                labels["target"],
                min_value=1,
                max_value=_DAYS if target.unit.endswith("days") else _LONGEST,
                width=150,
                **_field(
                    bench, _key(bench, *place, "target"), target.amount,
                    lambda amount: _target(place, target.unit, amount),
                ),
            )  # fmt: skip
            st.selectbox(
                labels["unit"],
                UNITS,
                format_func=words.units().__getitem__,
                width=180,
                **_field(
                    bench, _key(bench, *place, "unit"), target.unit,
                    lambda unit: _target(place, unit, target.amount),
                ),
            )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if term.goal is not None:
            st.number_input(
                labels["goal"],
                min_value=50.0,
                max_value=100.0,
                step=1.0,
                format="%g",
                width=150,
                **_field(
                    bench, _key(bench, *place, "goal"), float(term.goal),
                    lambda goal: partial(_with_goal, place, goal),
                ),
            )  # fmt: skip
        if term.calendar is not None:
            _calendar(bench, place, term.calendar, calendars(files))


def calendars(files: CityFiles) -> dict[str, str]:
    """The city's calendars by id, with what they are called."""
    spoken = language()
    return {
        one.model.metadata.id: (
            one.model.metadata.title.text(spoken)
            if one.model.metadata.title
            else one.model.metadata.id
        )
        for one in files.calendars
    }


def _calendar(bench: Bench, place: tuple[str, str], held: str, named: Mapping[str, str]) -> None:
    st.selectbox(
        words.labels()["calendar"],
        list({**named, held: held}),
        format_func=lambda id_: named.get(id_, id_),
        width=300,
        **_field(
            bench, _key(bench, *place, "calendar"), held,
            lambda calendar: partial(_with_calendar, place, calendar),
        ),
    )  # fmt: skip


def _target(place: tuple[str, str], unit: str, amount: int) -> Edit:
    most = _DAYS if unit.endswith("days") else _LONGEST
    to = Duration.model_validate({unit: min(int(amount), most)})
    return lambda text_, version: with_target(text_, version, place, to)


def _with_goal(place: tuple[str, str], goal: float, text_: str, version: Loaded[Agreement]) -> str:
    return with_goal(text_, version, place, goal)


def _with_calendar(
    place: tuple[str, str], calendar: str, text_: str, version: Loaded[Agreement]
) -> str:
    return with_calendar(text_, version, place, calendar)


def _reopening(bench: Bench, version: Loaded[Agreement]) -> None:
    held, labels = version.model.spec.clock.reopening, words.labels()
    days = held.window.amount
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            labels["reopen"],
            get_args(ReopenRule),
            format_func=lambda rule: reopen_rules().get(rule, rule),
            width=300,
            **_field(
                bench, _key(bench, "reopen"), held.rule,
                lambda rule: lambda text_, read: with_reopening(text_, read, rule, days),
            ),
        )  # fmt: skip
        st.number_input(
            labels["window"],
            min_value=1,
            max_value=_MOST_DAYS,
            width=240,
            **_field(
                bench, _key(bench, "window"), days,
                lambda window: lambda text_, read: with_reopening(text_, read, held.rule, window),
            ),
        )  # fmt: skip


def _pauses(bench: Bench, version: Loaded[Agreement]) -> None:
    """The reasons that the agreement began with, less those taken out."""
    _choice(bench, version, PAUSES, "reason", (words.labels()["pauses"], _reason))
    held: Sequence[Mapping[str, Any]] = at(version, PAUSES) or ()
    if held:
        with st.expander(words.labels()["caps"], key=_key(bench, "caps")):
            for pause in held:
                st.markdown(f"**{plain(sentence(pause_reason(pause['reason'])))}**")
                with st.container(horizontal=True, vertical_alignment="bottom"):
                    for cap in CAPS:
                        _cap(bench, pause, cap)


def _cap(bench: Bench, pause: Mapping[str, Any], cap: Cap) -> None:
    """One limit, in the unit that it has; left empty there is none."""
    held, reason = cap_of(pause, cap), pause["reason"]
    unit = held.unit if held else "business_days"

    def edit(amount: int | None) -> Edit:
        to = Duration.model_validate({unit: amount}) if amount else None
        return lambda text_, read: with_cap(text_, read, reason, cap, to)

    st.number_input(
        words.cap(cap, words.units()[unit]),
        value=None,
        min_value=1,
        max_value=_MOST_DAYS,
        placeholder=words.labels()["no_cap"],
        width=240,
        **_field(
            bench, _key(bench, "cap", reason, cap), held.amount if held else None, edit
        ),
    )  # fmt: skip


def _reason(pause: Mapping[str, Any]) -> str:
    return pause_reason(pause["reason"])


def _excluded(bench: Bench, version: Loaded[Agreement], service: str) -> None:
    _choice(bench, version, excluded_at(service), "code", (words.labels()["excluded"], _ending))


def _ending(exclusion: Mapping[str, Any]) -> str:
    """The agreement's own words: a code says nothing to whoever did not write it."""
    when = Exclusion.model_validate(exclusion).when
    if when.es is None and language() != "en":
        return pill_in_english(sentence(when.en))
    return sentence(when.text(language()))


def _new_exclusion(
    bench: Bench, version: Loaded[Agreement], service: str, files: CityFiles
) -> None:
    """How a case ended, for it not to count from now on, and when that is so."""
    labels, city = words.labels(), files.city.model
    outcomes = [id_ for id_, outcome in city.spec.outcomes.items() if not outcome.void]
    held = {item["code"] for item in at(version, excluded_at(service)) or ()}
    offered = {c: w for c, w in excludable(version, outcomes).items() if c not in held}
    if not offered:
        return
    with st.expander(labels["exclude"], key=_key(bench, service, "exclude")):
        title = names.of_case(city).detail
        code = st.selectbox(
            labels["ended"], list(offered), format_func=lambda id_: sentence(title(id_)),
            key=(key := _key(bench, service, "exclude_code")),
        )  # fmt: skip
        when = _key(bench, service, "exclude_when", code)
        st.text_input(labels["exclude_when"], offered[code], key=when, max_chars=_LONGEST_WHEN)
        told = _key(bench, service, "exclude_told")
        st.checkbox(labels["exclude_told"], value=True, key=told)
        st.button(
            labels["exclude_add"],
            key=f"{key}_add",
            disabled=not str(st.session_state[when]).strip(),
            on_click=partial(_exclude, bench, service, code, when, told),
        )


def _exclude(bench: Bench, service: str, code: str, when: str, told: str) -> None:
    said = {
        "code": code,
        "when": str(st.session_state[when]).strip(),
        "resident_told": bool(st.session_state[told]),
    }
    change(bench, current_viewer(), lambda text_, read: with_exclusion(text_, read, service, said))


def _choice(
    bench: Bench,
    version: Loaded[Agreement],
    path: tuple[str | int, ...],
    key: str,
    said: tuple[str, Callable[[Mapping[str, Any]], str]],
) -> None:
    """Items of a list as they are `said`, under a label; one taken out can be put back."""
    held: Sequence[Mapping[str, Any]] = at(version, path) or ()
    kept = _key(bench, "all", *map(str, path))
    known = {item[key]: item for item in (*st.session_state.get(kept, ()), *held)}
    st.session_state[kept] = list(known.values())
    if not known:
        return
    st.pills(
        said[0],
        list(known),
        selection_mode="multi",
        format_func=lambda id_: said[1](known[id_]),
        **_field(
            bench, _key(bench, *map(str, path)), [item[key] for item in held],
            lambda wanted: lambda text_, read: with_items(
                text_, read, path, kept_items(list(known.values()), key, wanted)
            ),
        ),
    )  # fmt: skip
