"""What is written down of a review: planned, postponed, held, minuted, approved, decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

import streamlit as st

from dashboard import loading
from dashboard.components.integrity import author
from dashboard.components.saying import kept, now, say_at, typed
from dashboard.navigation import REVIEWS
from dashboard.oversight import actions, decisions, reviews
from dashboard.oversight.acting import ChangedMeanwhileError
from dashboard.oversight.actions import Moves, Plan
from dashboard.oversight.agenda import Agenda
from dashboard.oversight.decisions import Decided, Decision
from dashboard.oversight.finding import Finding
from dashboard.oversight.keeping import OvertakenError
from dashboard.oversight.review import Held, Review
from dashboard.views.findings import title as finding_title
from dashboard.views.reviews_one import overtaken
from dashboard.wording import reviews as words
from dashboard.wording.markdown import note
from dashboard.wording.overview_today import figure_names
from dashboard.wording.refusals import refused
from metrics.catalogue import DEFINITIONS
from metrics.duties.rhythm import Due
from metrics.reading.lately import FIGURES

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Desk:
    """What the forms need to know.

    Attributes:
        roles: The roles of the agreement, by id, in words.
        today: The local day.
    """

    roles: Mapping[str, str]
    today: date


def plan(due: Due, today: date) -> None:
    """For which day it is planned.

    Args:
        due: The meeting.
        today: The local day.
    """
    labels, key = words.labels(), _key("plan", due)
    with st.expander(labels["plan"], icon=":material/event:"):
        _day(labels["plan_day"], key, max(today, due.opens), first=due.opens)
        st.button(
            labels["plan_save"],
            key=f"save_{key}",
            on_click=partial(
                _save, "plan", key,
                lambda: reviews.plan(_store(), author(), due, _value(key), now()),
            ),
        )  # fmt: skip
        say_at(REVIEWS.name, key)


def postpone(review: Review) -> None:
    """Another day, with the reason."""
    labels, key = words.labels(), f"postpone_{review.id}"
    with st.expander(labels["postpone"], icon=":material/event_repeat:"):
        _day(labels["plan_day"], key, review.planned_on or review.due, first=review.end + _DAY)
        _reason(key)
        _button(
            "postpone", key,
            lambda: reviews.postpone(
                _store(), author(), review.seen, _value(key), typed(f"why_{key}"), now()
            ),
        )  # fmt: skip


def withdraw(review: Review) -> None:
    """It was planned in error."""
    labels, key = words.labels(), f"withdraw_{review.id}"
    with st.expander(labels["withdraw"], icon=":material/undo:"):
        _reason(key)
        _button(
            "withdraw", key,
            lambda: reviews.withdraw(
                _store(), author(), review.seen, typed(f"why_{key}"), now()
            ),
        )  # fmt: skip


def hold(review: Review, desk: Desk, agenda: Agenda) -> None:
    """That it was held, on which day, and who was there; its agenda is kept with it.

    Args:
        review: The planned review.
        desk: The day and the roles.
        agenda: What it has before it now.
    """
    labels, key = words.labels(), f"hold_{review.id}"
    with st.expander(labels["hold"], icon=":material/groups:"):
        _held_fields(key, review, desk)
        _button(
            "hold", key,
            lambda: reviews.hold(
                _store(), author(), review.seen, _held(key, desk), agenda, now()
            ),
        )  # fmt: skip


def correct(review: Review, desk: Desk) -> None:
    """Another day, or others who were there."""
    labels, key = words.labels(), f"correct_{review.id}"
    with st.expander(labels["correct"], icon=":material/edit:"):
        _held_fields(key, review, desk)
        _reason(key)
        _button(
            "correct", key,
            lambda: reviews.correct(
                _store(), author(), review.seen, _held(key, desk), typed(f"why_{key}"), now()
            ),
        )  # fmt: skip


def minutes(review: Review) -> None:
    """The field of minutes: what somebody typed stays in it until it is saved."""
    key = f"minutes_{review.id}"
    base, labels = _base(review, key), words.labels()
    opened = st.session_state[key] != review.minutes or not review.minutes
    with st.expander(labels["minutes_change"], expanded=opened, icon=":material/edit_note:"):
        st.text_area(
            labels["minutes_field"], key=key, height=240, max_chars=reviews.LONGEST_MINUTES
        )
        st.markdown(note(words.lapse_note()))
        _button("minutes", key, lambda: _save_minutes(base, key))


def _base(review: Review, key: str) -> Review:
    """The review as it was when the text in the field began from it.

    Whoever has typed nothing sees what others saved; whoever was told of it goes on from there.
    """
    place = f"base_{key}"
    base, typed = st.session_state.get(place), st.session_state.get(key)
    if typed is None or (base is not None and typed == base.minutes):
        st.session_state[key] = review.minutes
        base = review
    st.session_state[place] = base = base or review
    return base


def _save_minutes(base: Review, key: str) -> None:
    """After this the field begins anew from what stands; what was refused stays in it."""
    st.session_state[f"base_{key}"] = None
    reviews.write_minutes(_store(), author(), base.seen, typed(key), now())
    st.session_state.pop(key, None)


def approve(review: Review) -> None:
    """The button by which a side approves what stands above it."""
    _button("approve", f"approve_{review.id}", lambda: _approve(review))


def _approve(review: Review) -> None:
    reviews.approve(_store(), author(), review.seen, now())


def decide(review: Review, desk: Desk) -> None:
    """A decision: what, who, by when."""
    labels, key = words.labels(), f"decide_{review.id}"
    with st.expander(labels["decide"], icon=":material/gavel:"):
        st.text_area(
            labels["decide_says"], key=f"says_{key}", height=90, max_chars=decisions.LONGEST_SAYS
        )
        with st.container(horizontal=True, vertical_alignment="top"):
            _role(labels["owner"], f"owner_{key}", desk)
            _day(labels["due"], key, desk.today + timedelta(days=30), first=review.held_on)
            named = figure_names()
            st.selectbox(
                labels["figure"], ["", *FIGURES], key=f"figure_{key}",
                format_func=lambda id_: named.get(id_, labels["no_figure"]),
            )  # fmt: skip
        _button("decide", key, lambda: _decide(review, key))


def _decide(review: Review, key: str) -> None:
    decided = Decided(typed(f"says_{key}"), typed(f"owner_{key}"), _value(key),
                      typed(f"figure_{key}") or None)  # fmt: skip
    decisions.decide(_store(), author(), review.id, decided, now())
    st.session_state[f"says_{key}"] = ""


def settle(open_: Mapping[int, Decision], desk: Desk, name: str) -> None:
    """What became of a decision.

    Args:
        open_: Decisions that are open, by number.
        desk: The day.
        name: Tells this form from others on the page.
    """
    labels, key = words.labels(), f"finish_{name}"
    with st.expander(labels["finish"], icon=":material/task_alt:"):
        st.selectbox(
            labels["which"], list(open_), key=f"which_{key}",
            format_func=lambda id_: open_[id_].decided.says if id_ in open_ else "",
        )  # fmt: skip
        st.text_area(labels["proof"], key=f"why_{key}", height=90, max_chars=decisions.LONGEST_SAYS)
        with st.container(horizontal=True):
            _press("finish", key, lambda: _settle(decisions.finish, open_, desk, key))
            st.button(
                labels["drop_save"], key=f"drop_{key}",
                on_click=partial(
                    _save, "finish", key, lambda: _settle(decisions.drop, open_, desk, key)
                ),
            )  # fmt: skip
        say_at(REVIEWS.name, key)


def _settle(how: Callable[..., None], open_: Mapping[int, Decision], desk: Desk, key: str) -> None:
    decision = open_[_value(f"which_{key}")]
    how(_store(), author(), decision.seen, desk.today, typed(f"why_{key}"), now())
    st.session_state[f"why_{key}"] = ""


def carry(open_: Mapping[int, Decision], onto: Sequence[Finding], desk: Desk, name: str) -> None:
    """A decision becomes an action on a finding: who does it and by when begin as decided.

    Args:
        open_: Decisions that are open and no action yet, by number.
        onto: Findings of the same agency whose answer was accepted.
        desk: The roles and the day.
        name: Tells this form from others on the page.
    """
    labels, key = words.labels(), f"carry_{name}"
    called = {each.id: finding_title(each, loading.city()) for each in onto}
    with st.expander(labels["carry"], icon=":material/forward:"):
        st.selectbox(
            labels["which"], list(open_), key=f"which_{key}",
            format_func=lambda id_: open_[id_].decided.says if id_ in open_ else "",
        )  # fmt: skip
        chosen = open_.get(_value(f"which_{key}")) or next(iter(open_.values()))
        st.selectbox(
            labels["which_finding"], list(called), key=f"onto_{key}",
            format_func=lambda id_: called.get(id_, ""),
        )  # fmt: skip
        own, decided = f"{key}_{chosen.id}", chosen.decided
        with st.container(horizontal=True, vertical_alignment="top"):
            roles = list(dict.fromkeys([decided.owner, *desk.roles]))
            st.selectbox(
                labels["owner"], roles, key=f"owner_{own}",
                format_func=lambda role: desk.roles.get(role, role),
            )  # fmt: skip
            _day(labels["due"], own, decided.due)
        findings_ = {each.id: each for each in onto}
        _button("carry", key, lambda: _carry(chosen, findings_[_value(f"onto_{key}")], own))


def _carry(decision: Decision, finding: Finding, key: str) -> None:
    """The figure that should move is the decision's own, else the one that the finding is about."""
    figure, about = decision.decided.figure, finding.about
    moves = None
    if figure and figure != about.figure:
        moves = Moves(figure, DEFINITIONS[figure].direction)
    elif about.figure and finding.facts:
        better = finding.facts[0].better
        moves = Moves(
            about.figure, better, None, about.service, about.commitment, about.part
        )  # fmt: skip
    plan = Plan(decision.decided.says, typed(f"owner_{key}"), _value(key), moves)
    actions.carry_out(_store(), author(), decision.seen, finding.seen, plan, now())


def _held_fields(key: str, review: Review, desk: Desk) -> None:
    labels = words.labels()
    usual = review.held_on or min(review.planned_on or desk.today, desk.today)
    _day(labels["held_day"], key, usual)
    known = [role for role in review.attended if role in desk.roles]
    st.multiselect(
        labels["attended"], list(desk.roles), default=known, format_func=desk.roles.__getitem__,
        key=f"there_{key}", placeholder=labels["choose"],
    )  # fmt: skip


def _held(key: str, desk: Desk) -> Held:
    return Held(_value(key), tuple(_value(f"there_{key}") or ()), desk.today)


def _role(label: str, key: str, desk: Desk) -> None:
    st.selectbox(label, list(desk.roles), key=key, format_func=desk.roles.__getitem__)


def _day(label: str, key: str, usual: date, first: date | None = None) -> None:
    st.date_input(
        label, max(usual, first) if first else usual, key=key, min_value=first,
        format="MM/DD/YYYY", width=200,
    )  # fmt: skip


def _reason(key: str) -> None:
    st.text_area(
        words.labels()["why"], key=f"why_{key}", height=90, max_chars=reviews.LONGEST_REASON
    )


def _button(name: str, key: str, write: Callable[[], object]) -> None:
    """The button of a form, and beneath it why the form was refused."""
    _press(name, key, write)
    say_at(REVIEWS.name, key)


def _press(name: str, key: str, write: Callable[[], object]) -> None:
    labels = words.labels()
    st.button(
        labels[f"{name}_save" if f"{name}_save" in labels else name],
        key=f"save_{key}",
        on_click=partial(_save, name, key, write),
    )


def _save(name: str, key: str, write: Callable[[], object]) -> None:
    """Writes; what prevents it is said, and what was typed stays."""
    kept(REVIEWS.name, write, words.saved()[name], _overtaken, key)


def _overtaken(error: ChangedMeanwhileError) -> str:
    if isinstance(error, OvertakenError):
        return overtaken(error.meanwhile, loading.city())
    return refused(error)


def _key(name: str, due: Due) -> str:
    return f"{name}_{due.agency}_{due.key}".replace(".", "_")


def _value(key: str) -> Any:  # noqa: ANN401 - what its widget holds
    return st.session_state[key]


def _store() -> Any:  # noqa: ANN401 - the database's half, which most pages do not open
    return loading.store()
