"""What a person reads on a terminal of a what-if: sentences first, then tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from agreements.schema.city import City
from dashboard.commands.output import say, table
from dashboard.commands.screens import named
from dashboard.past.whatif import WhatIf
from dashboard.wording.case import readable
from dashboard.wording.verdicts import states
from metrics.whatif import NOT_PROMISED

_NONE = "nothing was promised then"
_SIDES = {"present": "As judged", "draft": "Draft"}


def show_whatif(found: WhatIf, city: City, cases: int) -> None:
    """The answer in words, then what changes, what is kept, and the cases behind."""
    for line in _sentences(found, city):
        say(line)
    if len(found.by_service):
        say("")
        _show_changes(found, city)
    say("")
    _show_attainment(found, city)
    _show_messages(found)
    listed = found.changed_rows.head(cases)
    if len(listed):
        say("")
        say(f"{len(listed):,} of {len(found.changed_rows):,} changed verdicts:")
        _show_cases(listed, city, found.question.zone)


def _sentences(found: WhatIf, city: City) -> Iterator[str]:
    question = found.question
    yield (
        f"A what-if: {found.agreement} {found.draft} as it stands in {found.text}, as if it had "
        "been in force whenever a case was opened."
    )
    judged = f"really judged by {', '.join(found.versions)}" if found.versions else _NONE
    yield (
        f"Cases that fall due from {question.start} until {question.end}, as of "
        f"{question.as_of:%Y-%m-%d %H:%M}; {judged}."
    )
    yield _headline(found)
    yield from _covered(found, city)


def _headline(found: WhatIf) -> str:
    """The finding: how many cases change, and from what to what."""
    if not found.changed_cases:
        return f"Under the draft none of {found.cases:,} cases changes."
    rows = found.by_service.filter(pl.col("commitment") == "resolution")
    sums = rows.group_by("state", "draft_state").agg(pl.col("k").sum()).sort("k", descending=True)
    if not found.versions:
        outcomes = ", ".join(f"{k:,} {_state(state)}" for _none, state, k in sums.rows())
        return (
            f"The draft would promise {found.changed_cases:,} of {found.cases:,} cases an end by "
            f"a date; of these {outcomes}."
        )
    changes = [f"{k:,} from {_state(a)} to {_state(b)}" for a, b, k in sums.rows()]
    return (
        f"Under the draft {found.changed_cases:,} of {found.cases:,} cases change: "
        f"{', '.join(changes)}."
    )


def _state(name: str) -> str:
    word = "Not promised" if name == NOT_PROMISED else states()[name]
    return word[0].lower() + word[1:]


def _covered(found: WhatIf, city: City) -> Iterator[str]:
    """Which cases would be covered that are not, and which no longer."""
    rows = found.coverage.filter(pl.col("commitment") == "resolution")
    for name, words in (("lost", "would no longer be covered"), ("gained", "would be covered")):
        some = rows.filter(pl.col(name) > 0).sort(name, descending=True)
        if len(some):
            services = (
                f"{named(city, 'service', service)} {many:,}"
                for service, many in some.select("service", name).rows()
            )
            yield f"{some[name].sum():,} cases {words}: {', '.join(services)}."
    if rows["lost"].sum() == 0:
        yield "No case would lose its promise."


def _show_changes(found: WhatIf, city: City) -> None:
    columns = dict.fromkeys(("Commitment", "Service", "As judged", "Draft"), "left")
    table(
        columns | dict.fromkeys(("Cases", "Of"), "right"),
        (
            (readable(commitment).capitalize(), named(city, "service", service),
             _state(before).capitalize(), _state(after).capitalize(), k, n)
            for commitment, service, before, after, k, n in found.by_service.rows()
        ),
    )  # fmt: skip
    say("")
    table(
        {"District": "left"} | dict.fromkeys(("Cases that change", "Of"), "right"),
        ((named(city, "district", name), k, n) for name, k, n in found.districts.rows()),
    )


def _differing(found: WhatIf) -> pl.DataFrame:
    """The sums of each commitment, and the services of which the two sides differ."""
    key, told = (
        ["commitment", "service"],
        ["k", "n", "goal", "months_below", "months"],
    )
    sides = [found.attainment.filter(pl.col("side") == side).select(*key, *told) for side in _SIDES]
    same = sides[0].join(sides[1], on=[*key, *told], how="inner", nulls_equal=True)
    services = same.filter(pl.col("service").is_not_null())
    return found.attainment.join(services, on=key, how="anti", maintain_order="left")


def _show_attainment(found: WhatIf, city: City) -> None:
    told = ("Share", "Kept", "Of", "Likely range", "Goal", "Own goals missed",
            "Months below draft's goal")  # fmt: skip
    rows = _differing(found)
    declared = rows["declared_n"].count() > 0
    table(
        dict.fromkeys(("Commitment", "Service", "Judged by"), "left")
        | dict.fromkeys((*told, "With declared events") if declared else told, "right"),
        (
            (*_attained(row, city), *([_declared(row)] if declared else []))
            for row in rows.iter_rows(named=True)
        ),
    )
    if len(found.versions) > 1:
        say(
            "As judged, a month in which two versions judged has a goal of each; held against the "
            "draft's goal, each month is counted once."
        )


def _show_messages(found: WhatIf) -> None:
    """Messages as they were judged, beside the draft's goals for them."""
    if found.messages.is_empty():
        return
    say("")
    say("Messages as they were judged, held against the draft's goals of them:")
    told = ("Share", "Passed", "Of", "Goals missed then", "Draft's goal", "Months below it")
    table(
        {"Figure": "left"} | dict.fromkeys(told, "right"),
        (
            (readable(row["figure"]).capitalize(), _share(row["k"] / row["n"]), row["k"], row["n"],
             _of(row["goals_missed"], row["goals_total"]), _share(row["draft_goal"]),
             _of(row["months_below"], row["months"]))
            for row in found.messages.to_dicts()
        ),
    )  # fmt: skip


def _attained(row: Mapping[str, Any], city: City) -> Iterator[object]:
    """The cells of one side, commitment and service."""
    service = row["service"]
    yield readable(row["commitment"]).capitalize()
    yield "All services" if service is None else named(city, "service", service)
    yield _SIDES[row["side"]]
    yield from (_share(row["value"]), row["k"], row["n"], _range(row["low"], row["high"]))
    yield from (_share(row["goal"]), _of(row["goals_missed"], row["goals_total"]))
    yield _of(row["months_below"], row["months"])


def _declared(row: Mapping[str, Any]) -> str | None:
    """What is kept with the events that were declared, where any touches a case."""
    k, n = row["declared_k"], row["declared_n"]
    return f"{_share(k / n)}, {k:,} of {n:,}" if n else None


def _of(k: int | None, n: int | None) -> str | None:
    return f"{k:,} of {n:,}" if n else None


def _share(value: float | None) -> str | None:
    return None if value is None else f"{value:.1%}"


def _range(low: float | None, high: float | None) -> str | None:
    return None if low is None or high is None else f"{low:.1%} to {high:.1%}"


def _show_cases(rows: pl.DataFrame, city: City, zone: str) -> None:
    columns = dict.fromkeys(("Commitment", "Service", "As judged", "Draft"), "left")
    names = ("number", "commitment", "service", "state", "draft_state", "due", "draft_due")
    table(
        {"Number": "whole"} | columns | dict.fromkeys(("Due", "Due under the draft"), "right"),
        (
            (number, readable(commitment).capitalize(), named(city, "service", service),
             _state(before).capitalize(), _state(after).capitalize(),
             _local(due, zone), _local(draft_due, zone))
            for number, commitment, service, before, after, due, draft_due in (
                rows.select(names).rows()
            )
        ),
    )  # fmt: skip


def _local(at: datetime | None, zone: str) -> datetime | None:
    return at.astimezone(ZoneInfo(zone)) if at else None
