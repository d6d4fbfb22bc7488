"""`accord bench`: the engine timed here, beside a plain script that comes to nearly the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commands.accord import process


def test_the_engine_and_the_plain_script_agree_but_for_what_the_script_leaves_out(
    tmp_path: Path,
) -> None:
    """Pauses, changed priorities and open first reports are a few cases in a hundred."""
    pytest.importorskip("duckdb")
    answer = process("bench", "--cases", 2_000, "--keep", tmp_path)
    assert answer.code == 0, answer.err
    assert re.search(r"mart and cube +\d+\.\d +\d+\.\d +\d+ +\d", answer.out)
    agreed = re.search(r"(\d+\.\d)% of the cases stand in the same month and state", answer.out)
    assert agreed
    assert float(agreed[1]) > 95
    assert "ms at most" in answer.out
    assert (tmp_path / "mart" / "manifest.json").is_file()


def test_a_bench_of_no_cases_is_wrong_use(tmp_path: Path) -> None:
    """There is nothing to time."""
    assert process("bench", "--cases", 0, "--keep", tmp_path).code == 2
