"""Breaks files of cities in many ways and checks them: `python -m tests.agreements.fuzz --count N`.

Whatever stands in a file, `accord check` answers with findings and never with an exception. A file
is broken, read, held against the schema and, where it still fits, checked by every rule together
with the other files of its city.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from agreements.checks import check_files
from agreements.files import CityFiles, read_files
from agreements.finding import Finding
from agreements.folder import ROOT
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.schema.city import City
from agreements.schema.rubric import Rubric
from agreements.schema.source import SourceMapping
from agreements.validation import validate
from agreements.yaml_source import read_yaml
from metrics.promised import due_instants

SMALL_CITY = Path(__file__).parent / "checks" / "city"
AS_OF = date(2026, 6, 1)

_KINDS: dict[str, tuple[str, type[BaseModel]]] = {
    "calendars": ("calendars", Calendar),
    "holidays": ("holidays", HolidaySet),
    "sources": ("sources", SourceMapping),
    "rubric": ("rubrics", Rubric),
}
_ODD: tuple[bytes, ...] = (
    b"", b"~", b"null", b"true", b"NO", b"on", b"-1", b"0", b"1.5", b"1e400", b".nan", b"-.inf",
    b"0x1F", b"0o17", b"1_000", b"12:30", b'"24:00"', b'"25:00"', b"2026-02-30", b"9999-12-31",
    b"0001-01-01", b'"2026-05-12T10:00"', b"99999999999999999999999999", b"[]", b"{}", b"[[[]]]",
    b"{a: b}", b"!!python/object:os.system x", b"!!binary AAAA", b"&a b", b"*a", b"|", b">-",
    b'"\\ud800"', b'"\\0"', b"'unclosed", "😀 ünïcode".encode(), b"x" * 5_000, b"9" * 5_000,
    b"agency.nobody", b"denver/parks", b"p1", b"closed", b"02-29", b"mon", b"\xff\xfe", b"\x00",
)  # fmt: skip

Break = Callable[[random.Random, bytes], bytes]


@dataclass(frozen=True)
class Seed:
    """A file to break, and the city in which it stands.

    Attributes:
        path: The file.
        model: The schema of its kind.
        key: The part of `CityFiles` that holds its kind.
        files: The city.
    """

    path: Path
    model: type[BaseModel]
    key: str
    files: CityFiles

    @cached_property
    def content(self) -> bytes:
        """The bytes of the file as it is."""
        return self.path.read_bytes()

    def with_model(self, loaded: Loaded[Any]) -> CityFiles:
        """The city with this file in place of its own; of agreements only those of one agency."""
        if self.key == "city":
            return replace(self.files, city=loaded)
        others = [item for item in getattr(self.files, self.key) if self._beside(item)]
        changed: dict[str, Any] = {self.key: (*others, loaded)}
        return replace(self.files, **changed)

    def _beside(self, item: Loaded[Any]) -> bool:
        file = Path(item.document.name).resolve()
        near = self.key != "agreements" or file.parent == self.path.resolve().parent
        return near and file != self.path.resolve()


def seeds(cities: list[Path]) -> list[Seed]:
    """Every file of these cities."""
    found = []
    for city in cities:
        files, findings = read_files(city)
        if files is None:
            raise SystemExit("\n".join(map(str, findings)))
        for path in sorted(city.rglob("*.yaml")):
            key, model = _kind(path.relative_to(city))
            found.append(Seed(path, model, key, files))
    return found


def _kind(place: Path) -> tuple[str, type[BaseModel]]:
    if place.name == "city.yaml":
        return "city", City
    return _KINDS.get(place.parts[0], ("agreements", Agreement))


# -- breaking --------------------------------------------------------------------------


def _flip(rng: random.Random, text: bytes) -> bytes:
    found = bytearray(text)
    for _ in range(rng.randint(1, 8)):
        found[rng.randrange(len(found))] = rng.randrange(256)
    return bytes(found)


def _lines(rng: random.Random, text: bytes) -> bytes:
    """A line deleted, doubled, moved or indented otherwise."""
    lines = text.split(b"\n")
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    match rng.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            lines[at] = b" " * rng.randrange(9) + lines[at].lstrip()
    return b"\n".join(lines)


def _tokens(text: bytes) -> list[tuple[int, int]]:
    """Where values stand: what follows a colon or a comma up to the next mark."""
    found, start = [], None
    for at, byte in enumerate(text):
        if start is not None and byte in b",}]\n":
            found.append((start, at))
            start = None
        if byte in b":,[":
            start = at + 1
    return [(a, b) for a, b in found if text[a:b].strip()]


def _odd_value(rng: random.Random, text: bytes) -> bytes:
    found = _tokens(text)
    if not found:
        return text
    begin, end = rng.choice(found)
    return text[:begin] + b" " + rng.choice(_ODD) + text[end:]


def _swap_values(rng: random.Random, text: bytes) -> bytes:
    found = _tokens(text)
    if len(found) < 2:
        return text
    (a, b), (c, d) = sorted(rng.sample(found, 2))
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _digits(rng: random.Random, text: bytes) -> bytes:
    """A few digits others: what most often still fits the schema."""
    places = [at for at, byte in enumerate(text) if byte in b"0123456789"]
    found = bytearray(text)
    for at in rng.sample(places, min(len(places), rng.randint(1, 6))):
        found[at] = rng.choice(b"0123456789")
    return bytes(found)


def _cut(rng: random.Random, text: bytes) -> bytes:
    return text[: rng.randrange(len(text))]


def _deep(rng: random.Random, text: bytes) -> bytes:
    depth = rng.choice([10, 100, 1_000, 20_000])
    return (
        text
        + b"\nextra: "
        + rng.choice([b"[" * depth + b"]" * depth, b"{a: " * depth, b"- " * depth])
    )


def _bomb(_rng: random.Random, text: bytes) -> bytes:
    lines = [b"a0: &a0 [x, x]"]
    lines += [b"a%d: &a%d [*a%d, *a%d, *a%d]" % (n, n, n - 1, n - 1, n - 1) for n in range(1, 40)]
    return text + b"\n" + b"\n".join(lines)


def _huge(rng: random.Random, text: bytes) -> bytes:
    return (
        text
        + b"\nhuge: "
        + rng.choice([b"x", b"9", b"\xc3\xa9", b"'", b"\t"])
        * rng.choice([10_000, 990_000, 2_000_000])
    )


def _encoded(rng: random.Random, text: bytes) -> bytes:
    """Line ends, byte order marks, encodings and tabs."""
    decoded = text.decode("utf-8", "replace")
    return rng.choice(
        [
            b"\xef\xbb\xbf" + text,
            text.replace(b"\n", b"\r\n"),
            text.replace(b"\n", b"\r"),
            text.replace(b"  ", b"\t"),
            decoded.encode("utf-16"),
            decoded.encode("latin-1", "replace"),
            text.replace(b"\n", "\u2028".encode()),
        ]
    )


BREAKS: tuple[Break, ...] = (
    _flip, _lines, _odd_value, _odd_value, _swap_values, _digits, _digits, _cut, _encoded,
)  # fmt: skip
RARE: tuple[Break, ...] = (_deep, _bomb, _huge)
"""Slow ones: once in a hundred."""


def broken(rng: random.Random, text: bytes) -> bytes:
    """The text broken in one to three ways."""
    if rng.random() < 0.01:
        return rng.choice(RARE)(rng, text)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        text = rng.choice(BREAKS)(rng, text) or b" "
    return text


# -- checking --------------------------------------------------------------------------


def checked(seed: Seed, content: bytes, folder: Path) -> tuple[list[Finding], bool]:
    """The findings on a file with this content, and whether it still fitted the schema."""
    place = seed.path.relative_to(seed.files.path)
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    document, findings = read_yaml(path, str(path))
    if document.data is None:
        return findings, False
    model, more = validate(document, seed.model)
    if model is None:
        return findings + more, False
    files = seed.with_model(Loaded(model, document, "0" * 64))
    return findings + check_files(files, AS_OF, due_instants), True


class CheckBrokenError(Exception):
    """A check raised instead of finding; the cause is what it raised."""


def run(count: int, cities: list[Path], first: int = 0) -> Iterator[tuple[int, str, float]]:
    """For each file tried: its number, what became of it, and the seconds it took.

    The number is the seed of what is random: the same number breaks the same file in the same way.
    """
    all_seeds = seeds(cities)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            rng = random.Random(number)  # noqa: S311 - it breaks files and keeps no secret
            seed = rng.choice(all_seeds)
            content = broken(rng, seed.content)
            begin = time.perf_counter()
            try:
                findings, fitted = checked(seed, content, Path(folder))
            except Exception as error:
                raise CheckBrokenError(f"broken file {number}, made of {seed.path}") from error
            assert fitted or findings, f"broken file {number} is refused without a finding"
            outcome = "checked by all rules" if fitted else "refused when read"
            yield number, outcome, time.perf_counter() - begin


def main() -> None:
    """Try so many broken files, and say what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    parser.add_argument("--city", type=Path, action="append", help="other cities than the shipped")
    chosen = parser.parse_args()
    cities = chosen.city or [SMALL_CITY, *(path.parent for path in ROOT.glob("*/city.yaml"))]
    outcomes: Counter[str] = Counter()
    slowest = (0.0, -1)
    for number, outcome, seconds in run(chosen.count, cities, chosen.first):
        outcomes[outcome] += 1
        slowest = max(slowest, (seconds, number))
    lines = [f"{sum(outcomes.values()):,} broken files, no crash"]
    lines += [f"{times:>8,} {outcome}" for outcome, times in outcomes.most_common()]
    lines += [f"slowest: {slowest[0]:.2f} s (number {slowest[1]})"]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
