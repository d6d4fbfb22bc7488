"""Where a mart lies: in a folder, or in any store that fsspec knows, with copies of it here."""

from __future__ import annotations

import ctypes
import fcntl
import os
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from dashboard.errors import UserError

PRIVATE = "columns"
"""The folder of what the record holds; nobody but its owner may look into it."""

_LOCK = ".measuring"
_LEASE_SECONDS = 600
"""So long a process that was killed keeps others out of a store; a living one renews its lease."""

_COPIES_SECONDS = 86_400

_AT_A_TIME = 8
"""So many files are waited for at once."""

_WRITE = 2
"""Of fcntl.h: what was not written yet is sent to the disk, and not waited for."""

_BUSY = (
    "Another process is measuring into {}; wait until it is done, then run the command again if it "
    "is still needed."
)


class Store(Protocol):
    """Files by name, some of them in the folder `PRIVATE`."""

    def path(self, name: str) -> Path:
        """A file on this machine's disk that holds what the store's does."""
        ...

    def read(self, name: str) -> bytes:
        """A file's bytes, as they are now; FileNotFoundError where there is none."""
        ...

    def write(self, name: str, content: bytes | memoryview) -> None:
        """A whole file under its name, or nothing."""
        ...

    def sizes(self) -> Mapping[str, int]:
        """All files with their bytes."""
        ...

    def keep(self, names: Iterable[str]) -> None:
        """Remove all Parquet files but these."""
        ...

    def tidy(self, named: Iterable[str]) -> None:
        """Remove what a killed process left unfinished, and old copies of files but the named."""
        ...

    def settle(self, names: Iterable[str]) -> None:
        """Make what was written outlive a power cut, these files among it."""
        ...

    def alone(self) -> Any:  # noqa: ANN401 - a context manager, whatever it gives
        """Keep all other processes from writing, for a block.

        Raises:
            UserError: Another one is writing.
        """
        ...


class Folder(NamedTuple):
    """A folder of this machine, or of a disk that several machines share."""

    root: Path

    def path(self, name: str) -> Path:
        """The file itself."""
        return self.root / name

    def read(self, name: str) -> bytes:
        """A file's bytes."""
        return (self.root / name).read_bytes()

    def write(self, name: str, content: bytes | memoryview) -> None:
        """A whole file, or nothing: it is on the disk before it is called so.

        A Parquet file that nothing can name yet is only on its way there, so that nobody waits for
        the disk: `settle` does before a manifest names it.
        """
        is_new = name.endswith(".parquet") and not (self.root / name).exists()
        self.place(name, content, _send if is_new else os.fsync)

    def place(
        self,
        name: str,
        content: bytes | memoryview,
        to_disk: Callable[[int], object] = os.fsync,
    ) -> None:
        """The same, once its bytes were handed to the disk as told."""
        path = self.root / name
        # Two workers of a cluster may write the same file: each its own unfinished one.
        waiting = path.with_name(f".{os.getpid()}-{path.name}")
        try:
            with waiting.open("wb") as file:
                file.write(content)
                file.flush()
                to_disk(file.fileno())
            waiting.replace(path)
        except OSError:
            waiting.unlink(missing_ok=True)  # a full disk need not hold the half of it
            raise

    def sizes(self) -> Mapping[str, int]:
        """All files with their bytes."""
        inside = _entries(self.root / PRIVATE)
        return _entries(self.root) | {f"{PRIVATE}/{name}": size for name, size in inside.items()}

    def keep(self, names: Iterable[str]) -> None:
        """Remove all Parquet files but these."""
        for name in {n for n in self.sizes() if n.endswith(".parquet")} - set(names):
            (self.root / name).unlink(missing_ok=True)

    def tidy(self, named: Iterable[str]) -> None:  # noqa: ARG002 - there are no copies
        """Remove what a killed process left unfinished."""
        for folder in (self.root, self.root / PRIVATE):
            for path in folder.glob(".*-*.parquet"):
                path.unlink(missing_ok=True)

    def settle(self, names: Iterable[str]) -> None:
        """Wait until these files are on the disk, and the folders' own entries."""
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            for _ in pool.map(_settled, (self.root / name for name in names)):
                pass
        for folder in (self.root, self.root / PRIVATE):
            _settled(folder)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the kernel's lock, so that a killed process leaves none behind."""
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / PRIVATE).mkdir(mode=0o700, exist_ok=True)
        with (self.root / _LOCK).open("w") as lock:
            try:
                fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise UserError(_BUSY.format(self.root)) from None
            yield


def _settled(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@lru_cache(maxsize=1)
def _sending() -> Any:  # noqa: ANN401 - a function of the C library, or None
    return getattr(ctypes.CDLL(None, use_errno=True), "sync_file_range", None)


def _send(handle: int) -> None:
    """Let the system begin to write a file to the disk, where it can be told to, and go on."""
    if (send := _sending()) is not None:
        whole = ctypes.c_int64(0)
        send(handle, whole, whole, _WRITE)


class Remote(NamedTuple):
    """A store that fsspec knows, such as s3://bucket/mart, and a folder of copies of its files.

    A file's name holds the hash of its content, so that a copy never grows old: what is read is
    fetched once. Only the manifest is read each time, and replaced by one request, after all that
    it names is there. The store must show an object as it was or as it is, which object stores do.
    """

    url: str
    copies: Path

    def __str__(self) -> str:
        """The address."""
        return self.url

    def path(self, name: str) -> Path:
        """The copy of a file, fetched if it is not here yet."""
        path = self.copies / name
        if not path.exists():
            self._copy(name, self.read(name))
        return path

    def read(self, name: str) -> bytes:
        """A file's bytes, from the store."""
        with _reaching(self):
            content: bytes = self._files.cat_file(self._at(name))
        return content

    def write(self, name: str, content: bytes | memoryview) -> None:
        """A whole file by one request; Parquet is also kept here, who measures reads it next."""
        with _reaching(self):
            self._files.pipe_file(self._at(name), bytes(content))
        if name.endswith(".parquet"):
            self._copy(name, content)

    def sizes(self) -> Mapping[str, int]:
        """All files with their bytes, by one listing."""
        with _reaching(self):
            self._files.invalidate_cache()
            try:
                found = self._files.find(self._root, detail=True)
            except FileNotFoundError:
                return {}
        begin = len(self._root.rstrip("/")) + 1
        return {path[begin:]: int(entry["size"]) for path, entry in found.items()}

    def keep(self, names: Iterable[str]) -> None:
        """Remove all Parquet files but these; copies of them may still be read."""
        kept = set(names)
        for name in {n for n in self.sizes() if n.endswith(".parquet")} - kept:
            with _reaching(self), suppress(FileNotFoundError):
                self._files.rm_file(self._at(name))

    def tidy(self, named: Iterable[str]) -> None:
        """Remove copies but of the named that are a day old: they are fetched again if needed."""
        here, old = Folder(self.copies), time.time() - _COPIES_SECONDS
        for name in set(here.sizes()) - set(named) - {PRIVATE}:
            with suppress(FileNotFoundError):
                if here.path(name).stat().st_mtime < old:
                    here.path(name).unlink()

    def settle(self, names: Iterable[str]) -> None:
        """Nothing: a store keeps what it has taken."""

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold a lease that is renewed: an object that says whose it is, and until when."""
        mine, done = uuid.uuid4().hex, threading.Event()
        self._take(mine)
        renewing = threading.Thread(target=self._renew, args=(mine, done), daemon=True)
        renewing.start()
        try:
            yield
        finally:
            done.set()
            renewing.join()
            if self._holder() == mine:
                with _reaching(self):
                    self._files.rm_file(self._at(_LOCK))

    def _take(self, mine: str) -> None:
        """Lease the store: by making the object, or in the place of a lease that has run out."""
        try:
            with _reaching(self):
                self._files.pipe_file(self._at(_LOCK), _lease(mine), mode="create")
        except FileNotFoundError as error:
            raise UserError(
                f"The mart's store {self} is not there: {_said(error)}. Make it first; whoever "
                "measures needs no right to."
            ) from None
        except (FileExistsError, UserError) as refused:
            # That the object is there already some stores say in words of their own.
            if self._holder():
                raise UserError(_BUSY.format(self)) from None
            if isinstance(refused, UserError) and _LOCK not in self.sizes():
                raise
            self.write(_LOCK, _lease(mine))
        if self._holder() != mine:  # two may have taken it at once: the last one has it
            raise UserError(_BUSY.format(self))

    def _renew(self, mine: str, done: threading.Event) -> None:
        while not done.wait(_LEASE_SECONDS / 3):
            with suppress(UserError):  # whoever writes files will say that the store is silent
                self.write(_LOCK, _lease(mine))

    def _holder(self) -> str | None:
        """Whose lease has not run out."""
        try:
            mine, _, until = self.read(_LOCK).decode().partition(" ")
        except FileNotFoundError:
            return None
        return mine if float(until or 0) > time.time() else None

    def _copy(self, name: str, content: bytes | memoryview) -> None:
        self.copies.mkdir(parents=True, exist_ok=True, mode=0o700)
        (self.copies / PRIVATE).mkdir(exist_ok=True, mode=0o700)
        Folder(self.copies).place(name, content)

    def _at(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    @property
    def _root(self) -> str:
        return _opened(self.url)[1]

    @property
    def _files(self) -> Any:  # noqa: ANN401 - fsspec's own, which types nothing
        return _opened(self.url)[0]


Place = Path | Remote
"""Where a mart lies."""


def place_of(named: str | Path, copies: Path) -> Place:
    """What a setting names: a folder, also as file://, or a store by its address.

    Args:
        named: A path or an address.
        copies: Where copies of a store's files may lie.
    """
    scheme, divided, rest = str(named).partition("://")
    if not divided:
        return Path(named)
    return Path(rest) if scheme in {"file", "local"} else Remote(str(named), copies)


def store_of(place: Place) -> Store:
    """The files of a place."""
    return Folder(place) if isinstance(place, Path) else place


def _entries(folder: Path) -> dict[str, int]:
    """What lies in a folder, with its bytes; what vanishes meanwhile does not."""
    found: dict[str, int] = {}
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                found[entry.name] = entry.stat().st_size
    return found


def _lease(mine: str) -> bytes:
    return f"{mine} {time.time() + _LEASE_SECONDS:.0f}".encode()


@lru_cache(maxsize=8)
def _opened(url: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it."""
    try:
        fsspec = import_module("fsspec")  # an optional extra
        files, root = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UserError(
            f"The mart's store ({url.partition('://')[0]}://) cannot be used: {error}. It needs "
            "fsspec's package for that store: for s3:// pip install 'accord311[s3]', for others "
            "see docs/operating.md."
        ) from None
    return files, root


@contextmanager
def _reaching(store: Remote) -> Iterator[None]:
    """Say which store cannot be used; what is merely there or not there is the caller's."""
    try:
        yield
    except (FileNotFoundError, FileExistsError, UserError):
        raise
    except PermissionError as error:
        raise UserError(
            f"The mart's store {store} refuses: {_said(error)}. Whoever measures needs the right "
            "to list, read, write and remove there, whoever reads to list and read; "
            "docs/operating.md says how keys are given."
        ) from None
    except Exception as error:
        # Stores' packages have errors of their own, as for keys that nobody gave.
        if type(error).__module__ == "builtins" and not isinstance(error, OSError):
            raise
        raise UserError(f"The mart's store {store} does not answer: {_said(error)}.") from None


def _said(error: Exception) -> str:
    """What an error says, without the full stop that some end with."""
    told = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return (told or type(error).__name__).rstrip(". ")
