"""Measuring on a Dask cluster: the same function of the same files, on many machines."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from dashboard.errors import UserError
from dashboard.mart.measuring import made_by
from dashboard.mart.partition import Task, measured_partition
from dashboard.memory import keep_memory
from dashboard.places import Place
from metrics.promises import Promises

if TYPE_CHECKING:
    from dashboard.mart.engines import Engine
    from dashboard.mart.manifest import Partition

_SECONDS_TO_CONNECT = 10

_SECONDS_FOR_WORKERS = 20
"""One that is being started beside the program that asks is there by then."""


@contextmanager
def on_cluster(scheduler: str) -> Iterator[Engine]:
    """An engine that hands each month to a worker; one that dies loses its month to another.

    Workers read and write the mart's files under the same path, of storage that they share, or
    those of a store, by its address and with keys of their own.

    Args:
        scheduler: The address of a Dask scheduler, such as tcp://scheduler:8786.

    Raises:
        UserError: Dask is not installed, no scheduler answers there, or it has no worker.
    """
    try:
        distributed = import_module("distributed")  # an optional extra
    except ModuleNotFoundError:
        raise UserError(
            "Measuring on a cluster needs Dask; install it with pip install 'accord311[dask]'."
        ) from None
    try:
        client = distributed.Client(scheduler, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(
            f"No Dask scheduler answers at {scheduler} ({str(error) or type(error).__name__}); "
            "start one with `dask scheduler`, and workers with `dask worker`."
        ) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=_SECONDS_FOR_WORKERS)
        except TimeoutError:
            raise UserError(
                f"The Dask scheduler at {scheduler} has no worker; start some with "
                f"`dask worker {scheduler}` where this program is installed and the mart can be "
                "read and written, and measure again."
            ) from None
        yield partial(_measured, client)


def _measured(
    client: Any,  # noqa: ANN401 - Dask's own, which types nothing
    mart: Place,
    tasks: Iterable[Task],
    promises: Promises,
) -> Iterator[Partition]:
    """The partitions in order, as they are done."""
    client.run(keep_memory)
    shared = client.scatter(promises, hash=False, broadcast=True)
    place = mart.resolve() if isinstance(mart, Path) else mart
    given = (made_by(), place)
    futures = [client.submit(_measured_there, given, task, shared, pure=False) for task in tasks]
    for future in futures:
        yield future.result()


def _measured_there(given: tuple[str, Place], task: Task, promises: Promises) -> Partition:
    """A month, measured by a worker; of a store's files it has copies of its own for that long.

    Raises:
        UserError: The worker would judge otherwise than the program that asks, or it cannot reach
            the store.
    """
    program, place = given
    if made_by() != program:
        raise UserError(
            f"The Dask worker on {platform.node()} runs another version of Accord 311 or of Polars "
            "than this program; install the same ones there. The mart is as it was before."
        )
    if isinstance(place, Path):
        return measured_partition(place, task, promises)
    # Where the asking machine keeps its copies this one may have no such folder, or no right to it.
    folder = import_module("distributed").get_worker().local_directory
    with TemporaryDirectory(prefix="accord-", dir=folder) as own:
        return measured_partition(place._replace(copies=Path(own)), task, promises)
