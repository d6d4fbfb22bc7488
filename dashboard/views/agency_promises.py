"""The promises of one agency, and of 311 to it: each measured, held against its goal, judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from dashboard.charts.ledger import BLOCKS, LINES, Ledger
from dashboard.views.agency_clauses import CEILINGS, COMMITMENTS
from dashboard.views.shares import Share, shares
from dashboard.wording import agency as words
from dashboard.wording import numbers, verdicts
from dashboard.wording import shares as share_words
from metrics.figures.unkept import OF_PROMISES
from metrics.goals import MIN_CASES

RESOLUTION: Final = "on_time_due"
"""The figure of the resolution, told service by service."""

EACH: Final = tuple(figure for figure in COMMITMENTS if figure != RESOLUTION)
"""The commitments that are told of all services at once."""

TURNED: Final = (*CEILINGS, "reroute_rate")
"""Figures of which less is better: they are turned round, so that all read one way."""

Name = Callable[[str | None], str]


@dataclass(frozen=True)
class Judged:
    """A verdict: words, the role of its colour and the mark of the ledger."""

    words: str
    role: str
    mark: str


@dataclass(frozen=True)
class Promise:
    """One promise as it was measured.

    Attributes:
        key: What the address calls it.
        figure: The id of its figure.
        name: What it is called where more is better.
        share: As measured, more being better.
        signal: `better`, `worse`, `noise`, `too_few` or None.
        service: The one service it is about; None for all.
        usual: The closed basis, of a resolution.
        overdue: Open cases past due, of a resolution.
    """

    key: str
    figure: str
    name: str
    share: Share
    signal: str | None
    service: str | None = None
    usual: float | None = None
    overdue: int = 0

    @property
    def measured(self) -> bool:
        """Whether there is a rate to draw."""
        return self.share.value is not None and not self.share.not_measurable

    @property
    def judged(self) -> Judged:
        """What to say about it."""
        return judged(self.share, self.signal)

    @property
    def alone(self) -> str:
        """Its name where it stands without the ledger's labels."""
        return words.resolution_of(self.name) if self.figure == RESOLUTION else self.name

    @property
    def unkept(self) -> int:
        """How many cases broke it, where that is told case by case."""
        return self.share.n - self.share.k if self.figure in OF_PROMISES else 0

    @property
    def as_counted(self) -> Share:
        """The share as its figure counts it."""
        return turned(self.share) if self.figure in TURNED else self.share


def judged(share: Share, signal: str | None) -> Judged:
    """The first of these that holds: no number, too few, one goal, several goals, no goal."""
    if share.not_measurable or share.value is None:
        return Judged(_without(share), "muted", "plain")
    if share.verdict in {"met", "missed"}:
        return _of_one(share, signal)
    if share.goals_total:
        return _of_several(share)
    if share.n < MIN_CASES:
        return Judged(verdicts.too_few(), "muted", "few")
    few = verdicts.too_few_a_month() if share.goal is not None else share_words.labels()["no_goal"]
    return Judged(few, "muted", "plain")


def _without(share: Share) -> str:
    if share.not_measurable == "nothing_promised":
        return verdicts.nothing_promised()
    if share.not_measurable:
        return share_words.not_measurable(share.not_measurable)
    return verdicts.nothing_due()


def _of_one(share: Share, signal: str | None) -> Judged:
    if share.verdict == "met":
        said = verdicts.met() if signal == "better" else verdicts.met_close()
        return Judged(said, "measured", "met")
    noise = signal != "worse" and share.goal is not None and share.value is not None
    gap = (share.goal or 0.0) - (share.value or 0.0)
    return Judged(verdicts.missed_close(gap) if noise else verdicts.missed(), "missed", "missed")


def _of_several(share: Share) -> Judged:
    """How many goals were missed; where that and the goal's tick disagree, the mark is neutral."""
    missed = share.goals_missed > 0
    said = verdicts.goals_met(share.goals_total)
    if missed:
        said = verdicts.goals_missed(share.goals_missed, share.goals_total)
    mark = "missed" if missed else "met"
    agree = share.goal is None or share.value is None or (share.value < share.goal) == missed
    return Judged(said, "missed" if missed else "measured", mark if agree else "plain")


def turned(share: Share) -> Share:
    """One minus the share, with its goal and likely range."""
    return replace(
        share,
        k=share.n - share.k,
        value=_rest(share.value),
        low=_rest(share.high),
        high=_rest(share.low),
        goal=_rest(share.goal),
    )


def _rest(value: float | None) -> float | None:
    return None if value is None else round(1 - value, 12)


def promises(
    total: pl.DataFrame, by_service: pl.DataFrame, agreed: Sequence[str], service: Name
) -> list[Promise]:
    """Every promise of the agency, the furthest from kept first.

    Args:
        total: The figures of the agency.
        by_service: `on_time_due` and `on_time_closed` by `service`.
        agreed: The figures that its agreement promises.
        service: What a service is called.
    """
    found = [
        *_of_services(by_service, service),
        *_of_all(total, [f for f in EACH if f in agreed or _counted(total, f)]),
        *_of_all(total, list(CEILINGS)),
    ]
    return sorted(found, key=_worst_first)


def duties(total: pl.DataFrame) -> list[Promise]:
    """What 311 promises the agency."""
    return list(_of_all(total, list(words.duties())))


def _counted(total: pl.DataFrame, figure: str) -> bool:
    return any(share.n for share in shares(total, figure))


def _of_all(total: pl.DataFrame, figures: Sequence[str]) -> Iterator[Promise]:
    names = {**words.promises(), **words.duties()}
    signals = _signals(total)
    for figure in figures:
        for share in shares(total, figure):
            seen = turned(share) if figure in TURNED else share
            yield Promise(figure, figure, names[figure], seen, signals.get((figure, None)))


def _of_services(rows: pl.DataFrame, service: Name) -> Iterator[Promise]:
    usual = {s.names["service"]: s.value for s in shares(rows, "on_time_closed")}
    overdue = dict(rows.filter(pl.col("figure") == RESOLUTION).select("service", "overdue").rows())
    signals = _signals(rows)
    for share in shares(rows, RESOLUTION):
        if share.not_measurable == "nothing_promised":
            continue
        id_ = share.names["service"]
        yield Promise(
            key=f"{RESOLUTION}.{id_ or ''}",
            figure=RESOLUTION,
            name=service(id_),
            share=share,
            signal=signals.get((RESOLUTION, id_)),
            service=id_,
            usual=usual.get(id_),
            overdue=overdue.get(id_) or 0,
        )


def _signals(rows: pl.DataFrame) -> dict[tuple[str, str | None], str | None]:
    """The signal of each headline, by figure and service."""
    own = pl.col("service") if "service" in rows.columns else pl.lit(None, pl.String)
    headline = rows.filter(pl.col("part").is_null()).select("figure", own.alias("of"), "signal")
    return {(figure, of): signal for figure, of, signal in headline.rows()}


def _worst_first(promise: Promise) -> tuple[int, float, str]:
    """Missed, met, without verdict, without number; in each the furthest below its goal first.

    A share whose goal has changed has no single one: it stands by how far it is from all.
    """
    role = promise.judged.role
    rank = 3 if not promise.measured else {"missed": 0, "measured": 1}.get(role, 2)
    share = promise.share
    return rank, (share.value or 0.0) - (1.0 if share.goal is None else share.goal), promise.name


def missed(found: Sequence[Promise]) -> list[Promise]:
    """Those whose goals were missed."""
    return [p for p in found if p.judged.role == "missed"]


def met(found: Sequence[Promise]) -> list[Promise]:
    """Those whose goals were met."""
    return [p for p in found if p.judged.role == "measured"]


def too_few(found: Sequence[Promise]) -> list[Promise]:
    """Those with a goal whose cases are too few to judge by it, in all or in any month."""
    return [
        p for p in found if p.measured and p.judged.role == "muted" and p.share.goal is not None
    ]


def ledger(found: Sequence[Promise]) -> Ledger:
    """One block a promise."""
    labelled = any(p.figure == RESOLUTION for p in found)
    return Ledger(
        pl.DataFrame([_block(p) for p in found], schema=BLOCKS, orient="row"),
        pl.DataFrame([_line(p, labelled=labelled) for p in found], schema=LINES, orient="row"),
        words.ledger_key(),
    )


def _block(promise: Promise) -> tuple[str, str, str, str]:
    verdict = promise.judged
    return promise.name, "", verdict.words, verdict.role


def _line(promise: Promise, *, labelled: bool) -> tuple[object, ...]:
    share, shown = promise.share, promise.measured
    few = shown and promise.judged.mark == "few"
    return (
        promise.name,
        words.resolved() if labelled and promise.figure == RESOLUTION else "",
        share.low if shown else None,
        share.high if shown else None,
        share.value if shown else None,
        share.goal if shown else None,
        promise.usual if shown else None,
        promise.judged.mark,
        numbers.share(share.value, share.goal) if shown and not few else "",
        verdicts.of(share.k, share.n) if shown else "",
        "" if shown else promise.judged.words,
    )


_TABLE: Final = {
    "promise": pl.String, "verdict": pl.String, "share": pl.Float64, "goal": pl.Float64,
    "usual": pl.Float64, "low": pl.Float64, "high": pl.Float64, "k": pl.Int64, "n": pl.Int64,
    "said": pl.String,
}  # fmt: skip


def table(found: Sequence[Promise]) -> pl.DataFrame:
    """The same in numbers, a column without any left out."""
    titles = words.columns()
    frame = pl.DataFrame([_cells(p) for p in found], schema=_TABLE, orient="row")
    kept = [name for name in frame.columns if frame[name].count() or name in {"k", "n"}]
    return frame.select(pl.col(name).alias(titles[name]) for name in kept)


def _cells(promise: Promise) -> tuple[object, ...]:
    share = promise.share
    return (
        promise.alone,
        verdicts.in_a_word(promise.judged.role, promise.judged.words),
        numbers.per_cent(share.value, share.goal),
        numbers.per_cent(share.goal),
        numbers.per_cent(promise.usual),
        numbers.per_cent(share.low),
        numbers.per_cent(share.high),
        share.k,
        share.n,
        promise.judged.words,
    )
