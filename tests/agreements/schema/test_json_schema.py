"""The JSON Schemas that editors read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agreements.folder import ROOT
from agreements.json_schema import example_path, example_paths, json_schema, schema_text
from agreements.kinds import KINDS, SCHEMAS, kind_of, schema_path
from agreements.validation import validate
from agreements.yaml_source import read_yaml

SHIPPED = sorted(ROOT.rglob("*.yaml"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_current(kind: str) -> None:
    """`accord schema` writes it again."""
    assert schema_path(kind).read_text("utf-8") == schema_text(kind), "run `accord schema`"


def test_no_schema_is_left_over() -> None:
    """Every file in the folder is of a kind that exists."""
    assert {p.name for p in SCHEMAS.glob("*.json")} == {schema_path(k).name for k in KINDS}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_shipped_file_fits_its_schema(path: Path) -> None:
    """As an editor would judge it, without our own code."""
    document, findings = read_yaml(path)
    assert findings == []
    kind = kind_of(document.data)
    assert kind
    schema = json.loads(schema_path(kind).read_text("utf-8"))
    assert [e.message for e in Draft202012Validator(schema).iter_errors(document.data)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_description_and_an_example(kind: str) -> None:
    """So a new field cannot come without its words."""
    schema = json_schema(kind)
    parts: dict[str, Any] = {**schema["$defs"], kind: schema}
    bare = [
        f"{name}.{key}"
        for name, part in parts.items()
        for key, node in part.get("properties", {}).items()
        if not (node.get("description") and node.get("examples"))
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("kind", "path"), [(kind, path) for kind in KINDS for path in example_paths(kind)]
)
def test_an_example_of_a_kind_is_valid(kind: str, path: Path) -> None:
    """By our own schema too."""
    document, findings = read_yaml(path)
    assert findings == []
    assert validate(document, KINDS[kind])[1] == []


def test_every_file_of_the_examples_is_one_of_a_kind() -> None:
    """None lies there that no editor shows."""
    shown = {path for kind in KINDS for path in example_paths(kind)}
    assert shown == set((SCHEMAS / "examples").iterdir())


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("Agreement", ("spec", "statuss"), "draft"),
        ("Agreement", ("spec", "status"), "expired"),
        ("Agreement", ("metadata", "version"), 1.0),
        ("Calendar", ("spec", "hours"), {"monday": []}),
        ("HolidaySet", ("spec", "days"), "none"),
        ("Rubric", ("spec", "required"), ["message_loud"]),
        ("City", ("spec", "stages"), {"a": {"open": "yes"}}),
        ("SourceMapping", ("spec", "shape"), "weekly"),
        ("SourceMapping", ("spec", "connect"), {"kind": "telepathy"}),
        ("ContactVolumeMapping", ("spec", "columns"), {"day": ["Day"]}),
        ("EventLogMapping", ("spec", "kinds"), {"Put on hold": "held"}),
    ],
)
def test_an_editor_complains_of_what_is_wrong(
    kind: str, path: tuple[str, str], value: object
) -> None:
    """Unknown keys, unknown choices, wrong types."""
    data = read_yaml(example_path(kind))[0].data
    data[path[0]][path[1]] = value
    assert list(Draft202012Validator(json_schema(kind)).iter_errors(data))
