"""Plain data against a schema: every problem at once, each with its code, its line and its mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from agreements.finding import Finding
from agreements.foreign_sentences import recognised
from agreements.sentences import Sentence, said
from agreements.yaml_source import Document, Step

Model = TypeVar("Model", bound=BaseModel)

_CODE = re.compile(r"SLA\d{3}")
_OLD_BOOLEANS = {"yes", "no", "on", "off", "y", "n"}
_MOST_FINDINGS = 200
_CHOSEN = {"literal_error", "model_type", "model_attributes_type", "dict_type"}
"""What a branch of a choice says when the value is of another branch's kind."""


def validate(document: Document, model: type[Model]) -> tuple[Model | None, list[Finding]]:
    """The document as a model, and what stands in the way; a model with findings may be read."""
    old = [_old_boolean(document, *found) for found in document.old_booleans]
    try:
        return model.model_validate(document.data), old
    except ValidationError as error:
        errors = _told_once(error.errors(include_url=False))
        told = [_finding(document, model, e) for e in errors[:_MOST_FINDINGS]]
        mended = {f.path for f in told}  # where true is meant, or another word, no quotes help
        return None, [*told, *(f for f in old if f.path not in mended)]


def _old_boolean(document: Document, path: tuple[Step, ...], text: str) -> Finding:
    """A text that tools of YAML 1.1 read as true or false: it would not be what was signed."""
    message = said("{text} is not quoted, and some tools read it as a boolean", text=text)
    found = document.finding(path, "SLA003", message, said('write "{text}"', text=text))
    line, column = document.values[path]
    return replace(found, line=line, column=column)


def _told_once(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Errors without those of a choice's other branches.

    Where a key takes a mapping or a word, a mistake inside the mapping is told of the mapping,
    and not also as "this is no such word".
    """
    return [e for e in errors if not any(_says_more(other, e) for other in errors)]


def _says_more(other: ErrorDetails, error: ErrorDetails) -> bool:
    """Whether another error lies deeper in the value that this one calls the wrong kind."""
    where = error["loc"][:-1]
    deeper = other["loc"][: len(where)] == where and other["loc"][len(where) :] != error["loc"][-1:]
    if not (error["type"] in _CHOSEN and deeper and other is not error):
        return False
    of_a_mapping = isinstance(error["input"], dict) and error["type"] == "literal_error"
    of_a_word = isinstance(error["input"], str) and other["type"] == "literal_error"
    return of_a_mapping or (of_a_word and error["type"] != "literal_error")


def _finding(document: Document, model: type[BaseModel], error: ErrorDetails) -> Finding:
    path = _known_path(document.data, error["loc"])
    if _CODE.fullmatch(error["type"]):
        context = error.get("ctx", {})
        return document.finding(path, error["type"], context["message"], context["fix"])
    match error["type"]:
        case "extra_forbidden":
            message, fix = _unknown_key(model, error)
            return document.finding(path, "SLA001", message, fix)
        case "missing":
            key = error["loc"][-1]
            message = said("the key {key!r} is missing", key=key)
            return document.finding(path[:-1], "SLA003", message, said("add `{key}:`", key=key))
        case _:
            return document.finding(path, "SLA003", *(_trap(error) or _plain(error)))


def _unknown_key(model: type[BaseModel], error: ErrorDetails) -> tuple[Sentence, Sentence]:
    key = str(error["loc"][-1])
    known = sorted(allowed_keys(model, error["loc"][:-1]))
    near = get_close_matches(key, known, n=1)
    message = said("unknown key {key!r:.60}", key=key)
    if known:
        message = said("unknown key {key!r:.60}; allowed here are {names}", key=key, names=known)
    if near:
        return message, said("did you mean {near!r}?", near=near[0])
    if error["input"] is not None:
        return message, said("remove it")
    return message, said(
        "remove it, or put the text before it in quotes: inside braces a comma ends it"
    )


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


def _trap(error: ErrorDetails) -> tuple[Sentence, Sentence] | None:
    """What YAML made of a value that a person meant otherwise: message and fix."""
    found, expected = error["input"], error["type"]
    text_wanted = expected in {"string_type", "date_type", "datetime_type", "literal_error"}
    if text_wanted and isinstance(found, bool):
        message = said(
            "{found} was read as a boolean, a text is expected", found=str(found).lower()
        )
        return message, said("put it in quotes")
    if expected == "string_type" and isinstance(found, int | float):
        message = said("{found!r:.60} was read as a number, a text is expected", found=found)
        return message, said("put it in quotes")
    if expected == "bool_type" and str(found).casefold() in _OLD_BOOLEANS:
        return said("{found!r} is a text in YAML 1.2", found=found), said("write true or false")
    return None


def _plain(error: ErrorDetails) -> tuple[Sentence, Sentence]:
    """What is wrong with a value, and what to do, where neither a code nor a trap says it."""
    return _message(error), _fix(error)


def _message(error: ErrorDetails) -> Sentence:
    if error["type"] == "value_error":
        raised = error["ctx"]["error"].args[0]
        return raised if isinstance(raised, Sentence) else said("{text}", text=raised)
    found, told = error["input"], str(error["msg"])
    shown = f"{found!r:.60}" if not isinstance(found, dict | list) else _kind(found)
    why = recognised(f"{told[:1].lower()}{told[1:]}")
    return said("{shown} is not allowed here: {why}", shown=shown, why=why)


def _kind(value: object) -> Sentence:
    return said("a mapping") if isinstance(value, dict) else said("a list")


def _fix(error: ErrorDetails) -> Sentence:
    expected = error.get("ctx", {}).get("expected")
    if expected and isinstance(error["input"], str):
        choices = [c.strip(" '") for c in str(expected).replace(" or ", ", ").split(",")]
        near = get_close_matches(error["input"][:60], choices, n=1)
        if near:
            return said("did you mean {near!r}?", near=near[0])
        return said("use one of {names}", names=choices)
    return said("change it")


def allowed_keys(model: type[BaseModel], loc: tuple[Step, ...]) -> set[str]:
    """The keys that a schema allows at a location, found by walking its JSON schema."""
    schema = _schema(model)
    definitions = schema.get("$defs", {})
    nodes = [schema]
    for step in loc:
        resolved = [r for node in nodes for r in _resolved(node, definitions)]
        below = list(_below(resolved, step))
        # A step that only names a branch of a choice is no part of the document.
        nodes = below or nodes
    return {
        key
        for node in nodes
        for resolved in _resolved(node, definitions)
        for key in resolved.get("properties", {})
    }


@lru_cache(maxsize=16)
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _resolved(node: dict[str, Any], definitions: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in node:
        return _resolved(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    if "anyOf" in node:
        return [r for choice in node["anyOf"] for r in _resolved(choice, definitions)]
    return [node]


def _below(nodes: list[dict[str, Any]], step: Step) -> Iterator[dict[str, Any]]:
    for node in nodes:
        child = node.get("properties", {}).get(step) if isinstance(step, str) else None
        child = child or (node.get("items") if isinstance(step, int) else None)
        child = child or node.get("additionalProperties")
        child = child or next(iter(node.get("patternProperties", {}).values()), None)
        if isinstance(child, dict):
            yield child
