"""A comma inside braces ends a plain text; the words behind it were meant to belong to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.split_texts import quoted_whole
from agreements.yaml_source import read_yaml

# written | read as | laid out as
TEXTS = """
{when: a lane, sharps}           | a lane, sharps         | {when: "a lane, sharps"}
{when: a lane, sharps, a curb}   | a lane, sharps, a curb | {when: "a lane, sharps, a curb"}
{when: a lane, sharps, by: 1}    | a lane, sharps         | {when: "a lane, sharps", by: 1}
{when: "a lane, sharps"}         | a lane, sharps         | {when: "a lane, sharps"}
{when: a lane}                   | a lane                 | {when: a lane}
"""


@pytest.mark.parametrize("line", TEXTS.strip().splitlines())
def test_the_whole_text_is_read_and_laid_out_in_quotes(line: str, tmp_path: Path) -> None:
    """Each row: what is written, what it is read as, and what the layout makes of it."""
    written, read, laid_out = (part.strip() for part in line.split("|"))
    file = tmp_path / "a.yaml"
    file.write_text(f"p: {written}\n", encoding="utf-8")
    document, _ = read_yaml(file)
    assert document.data["p"]["when"] == read
    assert quoted_whole(f"p: {written}") == f"p: {laid_out}"


def test_the_reader_is_told_where_other_tools_read_it_otherwise(tmp_path: Path) -> None:
    """It is information: the text is not in doubt, only the tool that reads it next."""
    file = tmp_path / "a.yaml"
    file.write_text("p: {when: a lane, sharps}\n", encoding="utf-8")
    (finding,) = read_yaml(file)[1]
    assert (finding.line, finding.column, finding.severity) == (1, 19, "info")
    assert "'sharps'" in finding.message
    assert "quotes" in finding.fix


@pytest.mark.parametrize("written", ['{u: "q", sharps}', "{sharps}", "{u: [a], sharps}"])
def test_words_that_follow_no_plain_text_stay_a_key(written: str, tmp_path: Path) -> None:
    """Nothing is guessed where there is no text that they could belong to."""
    file = tmp_path / "a.yaml"
    file.write_text(f"p: {written}\n", encoding="utf-8")
    assert "sharps" in read_yaml(file)[0].data["p"]
    assert quoted_whole(f"p: {written}") == f"p: {written}"
