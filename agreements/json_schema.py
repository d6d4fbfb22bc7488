"""JSON Schemas of our kinds of file, for editors: completion, descriptions, early complaints."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Any, get_args

from pydantic import BaseModel

from agreements.formatting import below, item_of, mapping_shapes
from agreements.kinds import KINDS, SCHEMAS, schema_path
from agreements.yaml_source import read_yaml

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind, such as `Agreement`.

    A key's description is the text below its field; its examples are the values of the files in
    `schema/examples/` that use every key of the kind.
    """
    model = KINDS[kind]
    schema = model.model_json_schema(by_alias=True, mode="validation")
    definitions = {**schema.get("$defs", {}), model.__name__: schema}
    examples = _examples(kind)
    for part in {m.__name__: m for m in models(model)}.values():
        for alias, name in _aliases(part).items():
            node = definitions[part.__name__]["properties"][alias]
            node.setdefault("description", _described(part).get(name, ""))
            shown = examples.get((part.__name__, alias))
            node["examples"] = shown or _of_any_kind().get((part.__name__, alias), [])
    return {"$schema": DIALECT, **schema, "title": kind}


def schema_text(kind: str) -> str:
    """The schema as it is committed."""
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=1) + "\n"


def example_path(kind: str) -> Path:
    """The file that uses every key of a kind."""
    return SCHEMAS / "examples" / schema_path(kind).name.replace(".schema.json", ".yaml")


def example_paths(kind: str) -> list[Path]:
    """That file, and those beside it that show the other choices."""
    path = example_path(kind)
    return [path, *sorted(path.parent.glob(f"{path.stem}.*.yaml"))]


def models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - an annotation may be anything
    """A model and every model in its fields, each as often as it is used."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models(field.annotation)
    for part in get_args(annotation):
        yield from models(part)


def _aliases(model: type[BaseModel]) -> dict[str, str]:
    return {field.alias or name: name for name, field in model.model_fields.items()}


@cache
def _described(model: type[BaseModel]) -> dict[str, str]:
    """The text below each field, those of base classes too."""
    texts: dict[str, str] = {}
    for base in reversed([c for c in model.__mro__ if c.__module__.startswith("agreements.")]):
        (body,) = ast.parse(dedent(inspect.getsource(base))).body
        fields: list[ast.stmt] = body.body if isinstance(body, ast.ClassDef) else []
        for field, after in pairwise(fields):
            text = _text(after)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and text:
                texts[field.target.id] = text
    return texts


def _text(statement: ast.stmt) -> str | None:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return str(value.value) if isinstance(value, ast.Constant) else None


@cache
def _of_any_kind() -> dict[tuple[str, str], list[Any]]:
    """Examples of building blocks that several kinds share."""
    return {place: values for kind in KINDS for place, values in _examples(kind).items()}


def _examples(kind: str) -> dict[tuple[str, str], list[Any]]:
    """Values by model and key, from the kind's examples."""
    found: dict[tuple[str, str], list[Any]] = {}
    for path in example_paths(kind):
        for place, value in _values(read_yaml(path)[0].data, KINDS[kind]):
            known = found.setdefault(place, [])
            if value not in known and len(known) < 2:  # noqa: PLR2004 - two show enough
                known.append(value)
    return found


def _values(data: Any, shape: Any) -> Iterator[tuple[tuple[str, str], Any]]:  # noqa: ANN401 - plain data
    if isinstance(data, list):
        for item in data:
            yield from _values(item, item_of(shape))
    model = _branch(mapping_shapes(shape), data)
    for key, value in data.items() if isinstance(data, dict) else ():
        if isinstance(model, type):
            yield (model.__name__, key), value
        yield from _values(value, below(model, key))


def _branch(shapes: list[Any], data: Any) -> Any:  # noqa: ANN401 - plain data
    """Of several models the one of the kind that the data names."""
    named = data.get("kind") if isinstance(data, dict) and len(shapes) > 1 else None
    kinds = ((s, s.model_fields["kind"].annotation) for s in shapes if named)
    return next((s for s, kind in kinds if named in get_args(kind)), next(iter(shapes), None))
