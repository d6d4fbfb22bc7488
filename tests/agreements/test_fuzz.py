"""Whatever stands in a file, checking it gives findings and never an exception."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from agreements.schema.agreement import Agreement
from agreements.validation import validate
from agreements.yaml_source import Document, read_yaml
from tests.agreements.fuzz import SMALL_CITY, run

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)
PARKS = YAML(typ="safe", pure=True).load(SMALL_CITY / "parks" / "1.0.0.yaml")
KEYS = sorted(PARKS["spec"])


def test_broken_files_of_the_small_city_are_checked_without_a_crash() -> None:
    """A few here; `python -m tests.agreements.fuzz --count 20000` tries more, of every city."""
    outcomes = [outcome for _, outcome, _ in run(150, [SMALL_CITY])]
    assert set(outcomes) == {"refused when read", "checked by all rules"}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_place(content: bytes, tmp_path: Path) -> None:
    """No data without text, and a finding wherever there is no data."""
    path = tmp_path / "any.yaml"
    path.write_bytes(content)
    document, findings = read_yaml(path)
    assert document.data is not None or findings
    assert all(f.line >= 1 and f.column >= 1 for f in findings)


@settings(max_examples=150, deadline=None)
@given(key=st.sampled_from(KEYS), value=PLAIN)
def test_any_value_in_place_of_a_block_fits_or_is_told(key: str, value: object) -> None:
    """Every block of an agreement, replaced by anything that YAML can hold."""
    data = {**PARKS, "spec": {**PARKS["spec"], key: value}}
    model, findings = validate(Document("any.yaml", data=data), Agreement)
    assert (model is None) == bool(findings)
