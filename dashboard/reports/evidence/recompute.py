"""Check this evidence pack: every hash, and every figure again from the lines of cases.csv.

Unpack the files, and run it in their folder with Python 3.11 or later:

    python recompute.py

It needs nothing else, no network either. It leaves with 0 where all is as it says, else with 1 and
what differs. In Spanish where the pack is.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from statistics import NormalDist
from typing import Any

STATES = ("met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable")
DECIDED = {"met", "late", "overdue"}
TENTHS = {"median": 0.5, "p80": 0.8, "p90": 0.9}
HEADLINE, ADJUSTED = "headline", "adjusted"
NEAR = 1e-9
LISTED = 20
Z = NormalDist().inv_cdf(0.975)

WORDS = {
    "en": {
        "ok": "OK: {files} files are as listed; {rows} rows follow from {lines} lines.",
        "command": "{rows} rows rest on what is no line; the accord command works them out:",
        "differs": "DIFFERS, in {count} places:",
        "alone": "manifest.json is not beside this program: unpack the whole zip, run it there.",
        "gone": "{name} is not there",
        "changed": "{name} is not the file that was packed",
        "row": "figures.csv line {number}, {row}: {name} is {said}, by the lines {found}",
        "lacking": "figures.csv lacks the row {row}",
        "state": "cases.csv line {number}: the state is {said}, by its instants {found}",
        "counts": "cases.csv line {number}: by its state, {said}, it counts otherwise",
        "window": "cases.csv line {number}: by what came after, it counts otherwise in k",
        "more": "… and {count} more",
    },
    "es": {
        "ok": "BIEN: {files} archivos son los de la lista; {rows} filas salen de {lines} líneas.",
        "command": "{rows} filas se basan en lo que no es una línea; las calcula accord:",
        "differs": "NO COINCIDE, en {count} lugares:",
        "alone": "manifest.json no está junto al programa: extraiga todo el zip y ejecútelo ahí.",
        "gone": "{name} no está",
        "changed": "{name} no es el archivo que se empaquetó",
        "row": "figures.csv línea {number}, {row}: {name} es {said}; según las líneas, {found}",
        "lacking": "a figures.csv le falta la fila {row}",
        "state": "cases.csv línea {number}: el estado es {said}; según sus instantes, {found}",
        "counts": "cases.csv línea {number}: por su estado, {said}, cuenta de otro modo",
        "window": "cases.csv línea {number}: por lo que vino después, cuenta de otro modo en k",
        "more": "… y {count} más",
    },
}

Line = Mapping[str, str]
Group = tuple[str, ...]
Way = Mapping[str, Any]
Found = dict[str, float | None]


class Tally:
    """What the lines of one name of one group add up to."""

    def __init__(self) -> None:
        self.count = 0
        self.running = 0
        self.values: dict[str, list[tuple[float, bool]]] = defaultdict(list)
        self.texts: dict[str, int] = defaultdict(int)

    def total(self, column: str) -> int:
        """The sum of a column; without one the number of lines."""
        return round(sum(value for value, _ in self.values[column])) if column else self.count


class Lines:
    """The lines of cases.csv, read once: tallies by figure, group, and name."""

    def __init__(self, plan: Mapping[str, Any], said: Callable[..., None]) -> None:
        self.plan, self.said, self.read = plan, said, 0
        self.as_of = datetime.fromisoformat(plan["as_of"])
        self.tallies: dict[tuple[str, str, Group, str], Tally] = defaultdict(Tally)
        self.states: dict[tuple[str, Group, str, str], int] = defaultdict(int)
        self.wanted = dict(wanted(plan))

    def take(self, number: int, line: Line) -> None:
        """Count one line where it says that it counts, and see whether it may say so."""
        self.read += 1
        figure, checks = line["figure"], self.plan["figures"][line["figure"]]["checks"]
        group = tuple(line.get(name, "") for name in self.plan["by"])
        in_n, in_k = (names(line.get(side, "")) for side in ("in_n", "in_k"))
        for side, listed in (("n", in_n), ("k", in_k)):
            for name in listed:
                columns = self.wanted.get((figure, side, name), ())
                count(self.tallies[side, figure, group, name], line, columns, ended=name in in_k)
        if checks["judged"]:
            again = ADJUSTED in names(line.get("flags", ""))  # a second line, with declared events
            self.states[figure, group, ADJUSTED if again else HEADLINE, line["state"]] += 1
            self.judge(number, line, checks, None if again else (in_n, in_k))
        if checks["rule"] in WINDOWS and HEADLINE in in_n:
            told = WINDOWS[checks["rule"]](line)
            if told is not None and told != (HEADLINE in in_k):
                self.said("window", number=number)

    def judge(
        self,
        number: int,
        line: Line,
        checks: Mapping[str, Any],
        named: tuple[list[str], list[str]] | None,
    ) -> None:
        """The state again from the instants of the line, and from the state who counts."""
        told = obligation if checks["judged"] == "obligation" else promise
        state = told(line, self.as_of)
        if state != line["state"]:
            self.said("state", number=number, said=line["state"], found=state)
        by_state = checks["rule"] and checks["rule"] not in WINDOWS
        if by_state and named and line.get("out") != "unseen":
            counted = counts(line, checks["rule"], self.as_of)
            listed = tuple(HEADLINE in side for side in named)
            if listed != (counted, counted and line["state"] == "met"):
                self.said("counts", number=number, said=line["state"])

    def of(self, side: str, figure: str, group: Group, name: str) -> Tally:
        """The lines in n or in k under a name."""
        return self.tallies.get((side, figure, group, name)) or Tally()


def names(listed: str) -> list[str]:
    """The names in a cell."""
    return listed.split(";") if listed else []


def wanted(plan: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str, str], set[str]]]:
    """Which columns are needed of the lines under each name."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for figure, told in plan["figures"].items():
        for way in told["rows"].values():
            columns = {way[name] for name in ("n_column", "k_column", "seconds") if way[name]}
            if way["how"] in {"most_used", "distinct"}:
                columns.add("text_key")
            for side in ("n", "k"):
                found[figure, side, way[side]] |= columns
    yield from found.items()


def count(tally: Tally, line: Line, columns: set[str] | tuple[()], *, ended: bool) -> None:
    """Add a line to a tally."""
    tally.count += 1
    tally.running += line.get("state") == "running"
    for column in columns:
        if column == "text_key":
            tally.texts[line.get(column, "")] += 1
        elif line.get(column):
            tally.values[column].append((float(line[column]), ended))


@lru_cache(maxsize=4096)
def instant(text: str) -> datetime | None:
    """An instant, to the second; none where nothing is written."""
    return datetime.fromisoformat(text).replace(microsecond=0) if text else None


def obligation(line: Line, as_of: datetime) -> str:
    """The state of something that was to be told."""
    due = instant(line.get("due", ""))
    if line.get("void_reason"):
        return "void"
    if line.get("told"):
        return "met"
    return "late" if due and due <= as_of else "running"


def promise(line: Line, as_of: datetime) -> str:
    """The state of a promise: the first of these that holds."""
    for column, state in (("void_reason", "void"), ("missing", "no_commitment")):
        if line.get(column):
            return state
    if line.get("unmeasurable"):
        return "unmeasurable"
    due, at_cap, stop = (instant(line.get(name, "")) for name in ("due", "due_at_cap", "stop"))
    if stop:
        return "met" if due and stop <= due else "late"
    last = max((moment for moment in (due, at_cap) if moment), default=None)
    if last is None or as_of.replace(microsecond=0) <= last:
        return "running"
    return "late" if "stop_missing" in names(line.get("flags", "")) else "overdue"


def counts(line: Line, rule: str, as_of: datetime) -> bool:
    """Whether a line is in n, by its state."""
    due = instant(line.get("due", ""))
    if rule == "closed":
        return line["state"] in {"met", "late"} and bool(line.get("closed"))
    if rule == "received":
        return line["state"] in {*DECIDED, "running"}
    if not due or due > as_of:
        return False
    return line["state"] != "void" if rule == "updates" else line["state"] in DECIDED


def within(line: Line, what: str, start: str, days: str) -> bool | None:
    """Whether something came at most so many dates later, on the clock on the wall.

    None where the second at which the window ends decides: cells tell no fractions of it.
    """
    came, began = (instant(line.get(name, "")) for name in (what, start))
    if not came or not began:
        return False
    until = began.replace(tzinfo=None) + timedelta(days=int(line[days]))
    came = came.replace(tzinfo=None)
    return None if came == until else came < until


def kept(line: Line) -> bool | None:
    """Whether a promise was met, and the closing was real and held."""
    ended = line.get("closed") and not line.get("no_action") and not line.get("unsaid")
    if line["state"] != "met" or not ended:
        return False
    again = [within(line, what, "stop", "window_days") for what in ("reopened", "next_contact")]
    return False if True in again else None if None in again else True


def reopened(line: Line) -> bool | None:
    """Whether a case was opened again within the agreed days."""
    return within(line, "reopened", "first_closed", "window_days")


def asked_again(line: Line) -> bool | None:
    """Whether the same person came back within the days, but for what annulled the closing."""
    contact = within(line, "next_contact", "first_closed", "repeat_days")
    late = within(line, "reopened", "first_closed", "repeat_days")
    annulled = reopened(line)
    if contact is None or late is None or annulled is None:
        return None
    return contact or (late and not annulled)


WINDOWS: dict[str, Callable[[Line], bool | None]] = {
    "kept": kept,
    "reopened": reopened,
    "asked_again": asked_again,
}
"""What tells k of n by what came after."""


def wilson(k: int, n: int) -> tuple[float, float]:
    """The Wilson score interval at 95 % (E. B. Wilson, 1927), without continuity correction."""
    share, z2 = k / n, Z * Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * (share * (1 - share) / n + z2 / (4 * n * n)) ** 0.5
    return (0.0 if k == 0 else middle - half), (1.0 if k == n else middle + half)


def share(k: int, n: int, *, interval: bool) -> Found:
    """k, n, their share and its interval; none of nothing."""
    low, high = wilson(k, n) if interval and n else (None, None)
    return {"k": k, "n": n, "value": k / n if n else None, "low": low, "high": high}


def quantiles(values: list[tuple[float, bool]]) -> Found:
    """Median, eight and nine tenths, interpolated between neighbours."""
    ordered = sorted(value for value, _ in values)
    return {name: between(ordered, part) if ordered else None for name, part in TENTHS.items()}


def between(ordered: list[float], part: float) -> float:
    """The value so far along an ordered list."""
    place = part * (len(ordered) - 1)
    low, high = ordered[int(place)], ordered[min(int(place) + 1, len(ordered) - 1)]
    return low + (high - low) * (place - int(place))


def survival(values: list[tuple[float, bool]]) -> Found:
    """The first second by which a half, eight and nine tenths are over (Kaplan and Meier, 1958)."""
    ended: dict[float, int] = defaultdict(int)
    lasted: dict[float, int] = defaultdict(int)
    for seconds, over in values:
        lasted[seconds] += 1
        ended[seconds] += over
    left, still, found = len(values), 1.0, Found.fromkeys(TENTHS)
    for seconds in sorted(lasted):
        still *= 1 - ended[seconds] / left
        left -= lasted[seconds]
        for name, part in TENTHS.items():
            if found[name] is None and ended[seconds] and still <= 1 - part + NEAR:
                found[name] = seconds
    return found


def worked_out(way: Way, lines: Lines, figure: str, group: Group) -> Found:
    """What a row must say, from its lines."""
    if way["how"] in {"count", "net"}:
        return of_events(way, lines, figure, group)
    if way["how"] == "gap":
        return {"value": gap(lines, figure, group, way)}
    n, k = (lines.of(side, figure, group, way[side]) for side in ("n", "k"))
    return of_times(way, n, k) if way["how"] in OF_TIMES else of_shares(way, n, k)


OF_TIMES = {"quantiles", "survival", "largest"}


def of_times(way: Way, n: Tally, k: Tally) -> Found:
    """Tenths of a column, by the curve of what is over, or the greatest of it."""
    values = n.values[way["seconds"]]
    if way["how"] == "quantiles":
        return {"n": n.count, **quantiles(values)}
    if way["how"] == "survival":
        return {"k": k.count, "n": n.count, **survival(values)}
    return {"value": max((value for value, _ in values), default=None)}


def of_shares(way: Way, n: Tally, k: Tally) -> Found:
    """A share of lines, of sums of a column, or of texts."""
    if way["how"] in {"share", "bounds"}:
        return of_share(way, n, k)
    if way["how"] == "sums":
        part = (k if way["k"] else n).total(way["k_column"])
        return share(part, n.total(way["n_column"]), interval=way["interval"])
    used = max(n.texts.values(), default=0) if way["how"] == "most_used" else len(n.texts)
    return share(used, n.count, interval=way["interval"])


def of_share(way: Way, n: Tally, k: Tally) -> Found:
    """A share of lines; while some still run, the least and the most that it may become."""
    found = share(k.count, n.count, interval=way["interval"])
    if way["how"] == "bounds" and n.running:
        ends = {"low": k.count / n.count, "high": (k.count + n.running) / n.count}
        found |= {"value": None, **ends}
    return found | (quantiles(n.values[way["seconds"]]) if way["seconds"] else {})


def of_events(way: Way, lines: Lines, figure: str, group: Group) -> Found:
    """A number of lines, and of a flow what it adds to the open cases."""
    several = ("opened", "closed", "reopened") if way["how"] == "net" else (way["k"],)
    each = [lines.of("k", figure, group, name).count for name in several]
    number = each[0] - each[1] + each[2] if way["how"] == "net" else each[0]
    return {"k": number, "value": float(number)} if figure == "flow" else {"k": number}


def gap(lines: Lines, figure: str, group: Group, way: Way) -> float | None:
    """The share of one basis less that of the other."""
    shares = []
    for basis in (way["k"], way["n"]):
        n, k = (lines.of(side, figure, group, basis).count for side in ("n", "k"))
        shares.append(k / n if n else None)
    closed, due = shares
    return None if closed is None or due is None else closed - due


def bare(text: str) -> str:
    """A text without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text[:1] == "'" and text[1:2] in {*"=+-@\t\r"} else text


def same(said: str, found: float | None) -> bool:
    """Whether a cell says the number that was found."""
    if not said or found is None:
        return not said and found is None
    return abs(float(said) - found) <= NEAR * max(1.0, abs(found))


class Pack:
    """The unpacked files, and what is found wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.words = WORDS[self.manifest["language"]]
        self.troubles: list[str] = []
        self.by_command: list[str] = []
        self.rows = self.files = 0

    def said(self, what: str, **named: object) -> None:
        """Note what is wrong."""
        self.troubles.append(self.words[what].format(**named))

    def hashes(self) -> None:
        """Hold every file against the manifest."""
        for member in self.manifest["members"]:
            self.files += 1
            file = self.folder / member["name"]
            if not file.is_file():
                self.said("gone", name=member["name"])
            elif hashed(file) != member["sha256"]:
                self.said("changed", name=member["name"])

    def figures(self) -> int:
        """Work out every row again; returns how many lines there are."""
        plan = json.loads((self.folder / "recompute.json").read_text(encoding="utf-8"))
        lines = Lines(plan, self.said)
        for number, line in self.table("cases.csv"):
            lines.take(number, line)
        seen = set()
        for number, row in self.table("figures.csv"):
            self.rows += 1
            part = row["part"] or HEADLINE
            group = tuple(row[name] for name in plan["by"])
            seen.add((row["figure"], group, part))
            self.row(number, row, plan["figures"][row["figure"]], lines)
        self.lacking(plan, lines, seen)
        return lines.read

    def table(self, name: str) -> Iterator[tuple[int, dict[str, str]]]:
        """The lines of a file with their numbers."""
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                yield number, {column: bare(text) for column, text in row.items()}

    def row(self, number: int, row: Line, told: Mapping[str, Any], lines: Lines) -> None:
        """Hold one row of figures.csv against its lines."""
        figure, part = row["figure"], row["part"] or HEADLINE
        way, group = told["rows"][part], tuple(row[name] for name in lines.plan["by"])
        named = " ".join([figure, part, *group])
        if way["how"] == "command":
            self.by_command.append(named)
            return
        found = worked_out(way, lines, figure, group)
        if told["checks"]["states"] and part in {HEADLINE, ADJUSTED}:
            found |= states(lines, figure, group, part)
        if row["not_measurable"] and not row["n"] and not found.get("n"):
            return
        for name, value in found.items():
            if not same(row[name], value):
                self.said("row", number=number, row=named, name=name, said=row[name], found=value)

    def lacking(self, plan: Mapping[str, Any], lines: Lines, seen: set[Any]) -> None:
        """Note the groups that have lines and no row."""
        heads = {f: told["rows"].get(HEADLINE, {}).get("n") for f, told in plan["figures"].items()}
        for side, figure, group, name in sorted(lines.tallies):
            missing = (figure, group, HEADLINE) not in seen
            if side == "n" and name == heads[figure] and missing:
                self.said("lacking", row=" ".join([figure, *group]))


def hashed(file: Path) -> str:
    """The SHA-256 of a file, however large it is."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def states(lines: Lines, figure: str, group: Group, part: str) -> Found:
    """How many lines of a group are in each state; of the adjusted ones only what is theirs."""
    if part == ADJUSTED:
        return {}
    return {state: lines.states[figure, group, part, state] for state in STATES}


def main() -> int:
    """Check the files beside this one."""
    folder = Path(__file__).resolve().parent
    if not (folder / "manifest.json").is_file():  # which also says the language
        tell([words["alone"] for words in WORDS.values()])
        return 1
    pack = Pack(folder)
    pack.hashes()
    read = 0 if pack.troubles else pack.figures()
    if pack.troubles:
        found, more = pack.troubles[:LISTED], len(pack.troubles) - LISTED
        tell([pack.words["differs"].format(count=len(pack.troubles)), *found])
        tell([pack.words["more"].format(count=more)] if more > 0 else [])
        return 1
    tell([pack.words["ok"].format(files=pack.files, rows=pack.rows, lines=read)])
    if pack.by_command:
        tell([pack.words["command"].format(rows=len(pack.by_command)), *pack.by_command])
    return 0


def tell(lines: list[str]) -> None:
    """Write lines."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
