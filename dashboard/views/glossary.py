"""What the stages, outcomes and steps of a request mean, as the city says it."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from agreements.schema.city import City, Outcome
from dashboard.wording import glossary as words
from dashboard.wording import language
from dashboard.wording.markdown import bold, note, plain


@dataclass(frozen=True)
class Glossary:
    """Everything on the page, in reading order; the tables' cells are markdown."""

    title: str
    lead: str
    stages: pl.DataFrame
    outcomes: pl.DataFrame
    outcomes_note: str
    steps: tuple[str, ...]


def glossary(city: City) -> Glossary:
    """The page of a city, in the language that is spoken."""
    spoken, spec = language(), city.spec
    ended = [stage.title.text(spoken) for stage in spec.stages.values() if not stage.open]
    return Glossary(
        title=words.title(ended),
        lead=words.lead(city.title(spoken), invented=spec.demonstration),
        stages=_stages(city),
        outcomes=_outcomes(city),
        outcomes_note=words.outcomes_note(),
        steps=tuple(plain(step.title.text(spoken)) for step in spec.milestones.values()),
    )


def _stages(city: City) -> pl.DataFrame:
    """Each stage with its number and whether a request in it is open."""
    spoken, labels = language(), words.labels()
    marks = {
        True: f":yellow-badge[:material/pending: {labels['open']}]",
        False: f":gray-badge[:material/check: {labels['over']}]",
    }
    rows = [
        (
            f"**{number}. {plain(stage.title.text(spoken))}**  \n{marks[stage.open]}",
            plain(stage.means.text(spoken)),
        )
        for number, stage in enumerate(city.spec.stages.values(), 1)
    ]
    return _table(words.stage_columns(), rows)


def _outcomes(city: City) -> pl.DataFrame:
    """Each ending with what it means, and whether it is counted."""
    rows = [
        (bold(outcome.title.text(language())), _ending(outcome))
        for outcome in city.spec.outcomes.values()
    ]
    return _table(words.outcome_columns(), rows)


def _ending(outcome: Outcome) -> str:
    own = outcome.means
    said = plain(own.text(language()) if own else words.ending(outcome.no_action, outcome.void))
    return f"{said}  \n{note(words.not_counted())}" if outcome.void else said


def _table(columns: tuple[str, str], rows: list[tuple[str, str]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
