"""What the stages, outcomes and steps of a request mean, as the city says it."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from agreements.schema.city import City
from dashboard.wording import glossary as words
from dashboard.wording import language
from dashboard.wording.markdown import bold, plain


@dataclass(frozen=True)
class Stage:
    """A stage: its name, whether a request in it is open, and what it means."""

    title: str
    open: bool
    means: str


@dataclass(frozen=True)
class Glossary:
    """Everything on the page, in reading order."""

    title: str
    lead: str
    stages: tuple[Stage, ...]
    outcomes: pl.DataFrame
    outcomes_note: str
    steps: tuple[str, ...]


def glossary(city: City) -> Glossary:
    """The page of a city, in the language that is spoken."""
    spoken, spec = language(), city.spec
    stages = tuple(
        Stage(stage.title.text(spoken), stage.open, stage.means.text(spoken))
        for stage in spec.stages.values()
    )
    ended = [stage.title for stage in stages if not stage.open]
    return Glossary(
        title=words.title(ended),
        lead=words.lead(city.title(spoken), invented=spec.demonstration),
        stages=stages,
        outcomes=_outcomes(city),
        outcomes_note=words.outcomes_note(),
        steps=tuple(plain(step.title.text(spoken)) for step in spec.milestones.values()),
    )


def _outcomes(city: City) -> pl.DataFrame:
    spoken, columns = language(), words.outcome_columns()
    rows = [
        (bold(outcome.title.text(spoken)), words.counts(outcome.void))
        for outcome in city.spec.outcomes.values()
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
