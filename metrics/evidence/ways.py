"""How each row of a figure is worked out from its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from metrics.evidence.columns import CLOCKS, HEADLINE
from metrics.figures.adjusted import EFFECTS
from metrics.figures.after_closing import AUTHORS, RECLOSURES
from metrics.figures.message_rates import BY_MESSAGE

How = Literal[
    "share", "bounds", "gap", "sums", "count", "net", "quantiles", "survival", "largest",
    "most_used", "distinct", "command",
]  # fmt: skip
"""What is done with the lines.

- `share`: k and n lines, their share, and its Wilson interval where cases are counted.
- `bounds`: the same; while lines still run, the least and the most that it may become.
- `gap`: the share of one figure less that of another.
- `sums`: sums of a column over the lines in k and in n.
- `count`: lines in k. `net`: the opened less the closed and with the reopened ones.
- `quantiles`: the middle, eighth and ninth tenth of a column over the lines in n.
- `survival`: the same by Kaplan and Meier's curve: lines not in k were not over when last seen.
- `largest`: the greatest of a column. `most_used`, `distinct`: of the texts of the lines.
- `command`: rests on something that is no line; the accord command works it out.
"""

Rule = Literal["due", "received", "closed", "updates", "kept", "reopened", "asked_again"]
"""What a line's own cells tell of where it counts.

Of the first four n and k follow from its state. Of the others k follows from n, and from whether
the case was opened or asked about again within the days of its window.
"""


@dataclass(frozen=True)
class Way:
    """How a row is worked out.

    Attributes:
        how: What is done.
        n: The name in `in_n` whose lines are its n; empty where it has none.
        k: The name in `in_k` whose lines are its k; empty where it has none.
        n_column: The column that is added up over the lines of n; they are counted without one.
        k_column: The column that is added up over the lines of k (of n where `k` is empty).
        seconds: The column of which the quantiles are told.
        interval: Whether there is a Wilson interval.
    """

    how: How
    n: str = HEADLINE
    k: str = HEADLINE
    n_column: str = ""
    k_column: str = ""
    seconds: str = ""
    interval: bool = True


@dataclass(frozen=True)
class Checks:
    """What else can be worked out again of a figure's lines.

    Attributes:
        rule: What the line's own cells tell of n and k; None where more decides it.
        states: Whether the seven states of the headline are those of its lines.
        judged: By which instants a line's state is told: a promise's, or an obligation's.
    """

    rule: Rule | None = None
    states: bool = False
    judged: Literal["promise", "obligation"] | None = None


_OF_PROMISES: Final[dict[str, Rule | None]] = {
    "on_time_due": "due",
    "on_time_received": "received",
    "on_time_closed": "closed",
    "acknowledged": "due",
    "first_response": "due",
    "first_action": "due",
    "kept_promise": "kept",
    "days_late": None,
}
_OF_WINDOWS: Final[dict[str, Rule]] = {
    "reopen_rate": "reopened",
    "repeat_contact": "asked_again",
}


def checks_of(figure: str) -> Checks:
    """What else can be worked out again of a figure's lines."""
    if figure in _OF_PROMISES:
        return Checks(_OF_PROMISES[figure], states=True, judged="promise")
    if figure in _OF_WINDOWS:
        return Checks(_OF_WINDOWS[figure])
    if figure == "updated":
        return Checks("updates", states=True, judged="obligation")
    return Checks()


def way_of(figure: str, part: str | None) -> Way:
    """How a row of a figure is worked out.

    Args:
        figure: Its id.
        part: Its part, also one that the data names; None for the headline.
    """
    name = part or HEADLINE
    if part in EFFECTS and figure in _OF_PROMISES:
        return Way("count", n="", k=name)
    plain = Way("share", n=name, k=name)
    return _SPECIAL.get((figure, part)) or _OF_FIGURE.get(figure, lambda _: plain)(part)


def _reasons(part: str | None) -> Way:
    """Reasons share the n of their headline."""
    (headline, unknown) = BY_MESSAGE
    if part in {None, headline.part, unknown.part}:
        return Way("share", n=part or HEADLINE, k=part or HEADLINE)
    n = headline.part if part and part.startswith(f"{headline.part}:") else None
    return Way("share", n=n or HEADLINE, k=part or HEADLINE)


def _rerouted(part: str | None) -> Way:
    return Way("share", k=part or HEADLINE)


def _paused(part: str | None) -> Way:
    return Way(
        "sums", k=part or HEADLINE, n_column="worked_seconds", k_column="paused_seconds",
        interval=False,
    )  # fmt: skip


def _waiting(part: str | None) -> Way:
    seconds = "" if part else "age_seconds"
    return Way("share", k=part or HEADLINE, seconds=seconds, interval=False)


def _checked(part: str | None) -> Way:
    return Way("share", n=part or HEADLINE, k=part or HEADLINE, interval=False)


def _lived(part: str | None) -> Way:
    name = part or HEADLINE
    return Way("survival", n=name, k=name, seconds=CLOCKS[part])


def _flowing(part: str | None) -> Way:
    return Way("net" if part == "net" else "count", n="", k=part or HEADLINE)


_OF_FIGURE: Final = {
    "closed_without_action": _reasons,
    "reroute_rate": _rerouted,
    "paused_share": _paused,
    "backlog": _waiting,
    "data_checks": _checked,
    "time_to_close": _lived,
    "expected_time": _lived,
    "flow": _flowing,
}
_SPECIAL: Final[dict[tuple[str, str | None], Way]] = {
    ("on_time_received", None): Way("bounds"),
    ("flattery", None): Way("gap", n="on_time_due", k="on_time_closed"),
    ("days_late", None): Way("quantiles", k="", seconds="late_seconds"),
    ("reroute_cost", None): Way("quantiles", k="", seconds="lost_seconds"),
    ("reroute_cost", "handoffs"): Way("sums", k="", k_column="reroutes", interval=False),
    ("reroute_cost", "no_target"): Way("quantiles", n="no_target", k="", seconds="lost_seconds"),
    ("reroute_rate", "all_contacts"): Way("command", n="", k=""),
    ("reopen_rate", RECLOSURES): Way(
        "sums", n=RECLOSURES, k="", k_column="closings_after_first", interval=False
    ),
    ("comments_after_close", None): Way("share", seconds="comment_seconds"),
    **{
        ("comments_after_close", who): Way("share", who, who, seconds=f"{who}_comment_seconds")
        for who in AUTHORS
    },
    ("backlog", "oldest"): Way("largest", k="", seconds="age_seconds", interval=False),
    ("template_share", None): Way("most_used", k=""),
    ("template_share", "distinct_texts"): Way("distinct", k="", interval=False),
}
