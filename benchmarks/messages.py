"""The message judge timed on one core: distinct messages a second, and cases joined to them.

Run from the repository root (numbers differ by machine):

    POLARS_MAX_THREADS=1 .venv/bin/python benchmarks/messages.py [--distinct 10000] [--cases 100000]

The messages are those of the demonstration city's corpus with other days, streets and numbers in
each, in all services, so that no two are alike; `--cases` repeats them, as cases do.
"""

from __future__ import annotations

import argparse
import time

import polars as pl

from metrics.messages import judge_frame
from seed.corpus import REACHED

_DAYS = [f"{month} {day}" for month in ("March", "July", "October") for day in range(1, 29)]


def messages(count: int) -> pl.DataFrame:
    """So many different messages: the corpus again and again, differently filled in."""
    texts = REACHED.filter(pl.col("use") == "closing").select("service", "message")
    rounds = -(-count // len(texts))
    parts = [_filled(texts, n) for n in range(rounds)]
    return pl.concat(parts).head(count).with_columns(agency=pl.lit(""), status_word=pl.lit(""))


def _filled(texts: pl.DataFrame, nth: int) -> pl.DataFrame:
    slots = ["{date}", "{until}", "{days}", "{place}", "{number}", "{parent}"]
    values = [
        _DAYS[nth % len(_DAYS)], _DAYS[(nth + 7) % len(_DAYS)], str(nth % 20 + 2),
        f"{nth + 100} Larch Street", f"26-{nth:07}", f"25-{nth:07}",
    ]  # fmt: skip
    marked = pl.format("{} Ref {}.", pl.col("message"), pl.lit(f"26-{nth:07}"))
    return texts.with_columns(message=marked.str.replace_many(slots, values))


def main() -> None:
    """Print how long the judge takes for distinct messages, and for cases that repeat them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--distinct", type=int, default=10_000)
    parser.add_argument("--cases", type=int, default=100_000)
    asked = parser.parse_args()
    rows = messages(asked.distinct)
    judge_frame(rows.head(100))
    for name, frame in {
        "distinct messages": rows,
        "cases with them": pl.concat([rows] * max(1, asked.cases // len(rows))),
    }.items():
        wall, cpu = time.perf_counter(), time.process_time()
        judge_frame(frame)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        signs = frame.select(pl.col("message").str.len_bytes().mean()).item()
        print(f"{len(frame):>9,} {name:<18} {wall:6.2f} s, {cpu:6.2f} s of core, {signs:.0f} bytes")


if __name__ == "__main__":
    main()
