"""Months measured and tallied in one go: their rows are counted before they leave the memory.

Only where no text is judged: what messages tell is known when all months are measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain
from typing import NamedTuple

from dashboard.mart.blocks import in_blocks, tables_of_block
from dashboard.mart.engines import AT_A_TIME
from dashboard.mart.manifest import Partition, Stored
from dashboard.mart.partition import Task, written
from dashboard.mart.settled import Known
from dashboard.mart.sharing import hands, is_worth_it, shared_out
from dashboard.mart.tallying import tallied_alone, tallied_at_once
from dashboard.places import Place
from metrics.promises import Promises


class Given(NamedTuple):
    """What all months are measured and tallied with.

    Attributes:
        mart: Where the files are.
        promises: What they are measured against.
        known: What tallies follow from; no text was judged.
        alone: The months that are tallied by themselves.
    """

    mart: Place
    promises: Promises
    known: Known
    alone: set[str]


class AtOnce:
    """An engine that measures whole months, and tallies those that are tallied by themselves.

    Attributes:
        tallied: The files of their tallies, by month, as far as they are measured.
    """

    def __init__(self, known: Known) -> None:
        """With what tallies follow from."""
        self.tallied: dict[str, dict[str, Stored]] = {}
        self._known = known

    def __call__(
        self, mart: Place, tasks: Iterable[Task], promises: Promises
    ) -> Iterator[Partition]:
        """Measure tasks, none of which keeps anything of before; their partitions in order."""
        waiting = list(tasks)
        months = {task.month: task.inputs["cases"].held for task in waiting}
        given = Given(mart, promises, self._known, tallied_alone(months))
        for partition, files in _all(given, waiting, sum(months.values())):
            if files:
                self.tallied[partition.month] = files
            yield partition


def _all(
    given: Given, tasks: list[Task], cases: int
) -> Iterator[tuple[Partition, dict[str, Stored]]]:
    if is_worth_it(cases, len(tasks)):
        blocks = list(in_blocks(tasks, hands()))
        yield from chain.from_iterable(shared_out(measured, given, blocks))
    else:
        blocks = list(in_blocks(tasks, AT_A_TIME))
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            yield from chain.from_iterable(pool.map(partial(measured, given), blocks))


def measured(given: Given, tasks: Sequence[Task]) -> list[tuple[Partition, dict[str, Stored]]]:
    """A block of months measured, each with its tallies where it has any of its own."""
    made = list(zip(tasks, tables_of_block(given.mart, tasks, given.promises), strict=True))
    alone = {
        task.month: (one.tables, one.valid_from) for task, one in made if task.month in given.alone
    }
    files = tallied_at_once(given.mart, alone, given.known) if alone else {}
    return [(written(given.mart, task, one), files.get(task.month, {})) for task, one in made]
