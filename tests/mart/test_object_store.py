"""A mart in an object store: a real server that speaks S3, a Dask scheduler and two workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Partition, measure
from dashboard.mart.cluster import on_cluster
from dashboard.mart.engines import in_this_process
from dashboard.mart.partition import Task
from dashboard.places import Place, Remote
from dashboard.roles import ALL
from metrics.promises import Promises
from tests.mart.held import files
from tests.mart.test_cluster import announced, started
from tests.mart.test_swapping import with_another_case

pytest.importorskip("distributed", reason="Dask is an optional extra: accord311[dask]")
pytest.importorskip("s3fs", reason="s3fs is an optional extra: accord311[s3]")
fsspec = pytest.importorskip("fsspec")
moto = pytest.importorskip("moto.server", reason="moto is the server that speaks S3, for tests")

KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
BUCKET = "city"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server with one empty bucket."""
    running = moto.ThreadedMotoServer(port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    address = f"http://{host}:{port}"
    _asked(f"{address}/{BUCKET}", method="PUT")
    yield address
    running.stop()


@pytest.fixture
def keyed(server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The server, with its address and keys in the environment, as whoever runs this gives them."""
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": server, "HOME": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    fsspec.filesystem("s3").clear_instance_cache()
    return server


def _asked(address: str, content: bytes = b"", method: str = "POST") -> None:
    """Ask the server for something that is no reader's to ask."""
    urlopen(Request(address, content, {"Content-Type": "text/plain"}, method=method)).close()  # noqa: S310 - our own


@pytest.fixture
def cluster(keyed: str, tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler with two workers, which have the keys too."""
    assert keyed
    file = tmp_path / "scheduler.json"
    up = ("--port", "0", "--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(file))
    alone = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(tmp_path))
    with ExitStack() as processes:
        processes.enter_context(started("scheduler", *up))
        address = announced(file)
        for _ in range(2):
            processes.enter_context(started("worker", address, *alone))
        yield address


def test_a_cluster_and_an_object_store_give_the_same_bytes(
    cluster: str, city: City, tmp_path: Path
) -> None:
    """Measured and kept up by workers that can use no folder of who asks; read by its address."""
    store = Remote(f"s3://{BUCKET}/mart", tmp_path / "copies")
    with on_cluster(cluster) as engine:

        def far_away(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
            assert isinstance(mart, Remote)
            yield from engine(mart._replace(copies=Path("/dev/null/copies")), tasks, promises)

        measure(city.record, city.folder, store, engine=far_away)
        assert {name: store.read(name) for name in store.sizes()} == files(city.settings.mart)
        with_another_case(city, tmp_path, 9001)
        for place, where in ((store, far_away), (city.settings.mart, in_this_process)):
            measure(city.record, city.folder, place, engine=where)
        assert {name: store.read(name) for name in store.sizes()} == files(city.settings.mart)
    assert not list(tmp_path.glob("dask-scratch-space/**/*.parquet"))

    elsewhere = {"mart_dir": store.url, "data_dir": tmp_path / "elsewhere"}
    there = City(city.settings.model_copy(update=elsewhere))
    mart = there.mart()
    asked = (ALL, ["on_time_due", "days_late"], there.question(mart.manifest.as_of, by=("agency",)))
    assert there.figures(*asked, mart).equals(city.figures(*asked, city.mart()))


def test_keys_without_the_right_are_said(keyed: str, city: City, tmp_path: Path) -> None:
    """With the rights that are needed."""
    store = Remote(f"s3://{BUCKET}/closed", tmp_path / "copies")
    _asked(f"{keyed}/moto-api/reset-auth", b"0")  # from the first question on, keys are looked at
    try:
        with pytest.raises(UserError, match=f"s3://{BUCKET}/closed refuses: .*list, read, write"):
            measure(city.record, city.folder, store)
    finally:
        _asked(f"{keyed}/moto-api/reset-auth", b"inf")


@pytest.mark.usefixtures("keyed")
def test_a_store_that_does_not_answer_is_said(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the address that was tried."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    store = Remote(f"s3://{BUCKET}/silent", tmp_path / "copies")
    with pytest.raises(UserError, match=rf"s3://{BUCKET}/silent does not answer: .*127\.0\.0\.1:9"):
        measure(city.record, city.folder, store)


@pytest.mark.usefixtures("keyed")
def test_a_bucket_that_is_not_there_is_said(city: City, tmp_path: Path) -> None:
    """It is not made: that is another right than writing into it."""
    store = Remote("s3://nobody/mart", tmp_path / "copies")
    with pytest.raises(UserError, match=r"s3://nobody/mart is not there: .*bucket.*Make it first"):
        measure(city.record, city.folder, store)
