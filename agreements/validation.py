"""Plain data against a schema: every problem at once, each with its line and its mend."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from agreements.finding import Finding
from agreements.yaml_source import Document, Step

Model = TypeVar("Model", bound=BaseModel)


def validate(document: Document, model: type[Model]) -> tuple[Model | None, list[Finding]]:
    """The document as a model, or what stands in the way."""
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        return None, [_finding(document, model, e) for e in error.errors(include_url=False)]


def _finding(document: Document, model: type[BaseModel], error: ErrorDetails) -> Finding:
    path = _known_path(document.data, error["loc"])
    match error["type"]:
        case "extra_forbidden":
            message, fix = _unknown_key(model, error)
            return document.finding(path, "SLA001", message, fix)
        case "missing":
            key = error["loc"][-1]
            message = f"the key {key!r} is missing"
            return document.finding(path[:-1], "SLA003", message, f"add `{key}:`")
        case _:
            return document.finding(path, "SLA003", _message(error), _fix(error))


def _unknown_key(model: type[BaseModel], error: ErrorDetails) -> tuple[str, str]:
    key = str(error["loc"][-1])
    known = sorted(allowed_keys(model, error["loc"][:-1]))
    near = get_close_matches(key, known, n=1)
    allowed = f"; allowed here are {', '.join(known)}" if known else ""
    fix = f"did you mean {near[0]!r}?" if near else "remove it"
    return f"unknown key {key!r}{allowed}", fix


def _known_path(data: Any, loc: tuple[Step, ...]) -> tuple[Step, ...]:  # noqa: ANN401 - YAML holds any plain value
    """The steps of a pydantic location that exist in the data, plus a final missing key."""
    path: list[Step] = []
    for step in loc:
        if _holds(data, step):
            data = data[step]
        elif step != loc[-1]:
            continue
        path.append(step)
    return tuple(path)


def _holds(data: object, step: Step) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def _message(error: ErrorDetails) -> str:
    if error["type"] == "value_error":
        return str(error["msg"]).removeprefix("Value error, ")
    found = error["input"]
    shown = f"{found!r:.60}" if not isinstance(found, dict | list) else _kind(found)
    return f"{shown} is not allowed here: {str(error['msg'])[:1].lower()}{str(error['msg'])[1:]}"


def _kind(value: object) -> str:
    return "a mapping" if isinstance(value, dict) else "a list"


def _fix(error: ErrorDetails) -> str:
    expected = error.get("ctx", {}).get("expected")
    if expected and isinstance(error["input"], str):
        choices = [c.strip(" '") for c in str(expected).replace(" or ", ", ").split(",")]
        near = get_close_matches(error["input"], choices, n=1)
        return f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(choices)}"
    if error["type"] == "string_type":
        return "put it in quotes"
    return "change it"


def allowed_keys(model: type[BaseModel], loc: tuple[Step, ...]) -> set[str]:
    """The keys that a schema allows at a location, found by walking its JSON schema."""
    schema = model.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    nodes = [schema]
    for step in loc:
        nodes = [below for node in nodes for below in _below(_resolved(node, definitions), step)]
    resolved = [r for node in nodes for r in _resolved(node, definitions)]
    return {key for node in resolved for key in node.get("properties", {})}


def _resolved(node: dict[str, Any], definitions: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in node:
        return _resolved(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    if "anyOf" in node:
        return [r for choice in node["anyOf"] for r in _resolved(choice, definitions)]
    return [node]


def _below(nodes: list[dict[str, Any]], step: Step) -> list[dict[str, Any]]:
    found = []
    for node in nodes:
        child = node.get("properties", {}).get(step) if isinstance(step, str) else None
        child = child or (node.get("items") if isinstance(step, int) else None)
        child = child or node.get("additionalProperties")
        if isinstance(child, dict):
            found.append(child)
    return found
