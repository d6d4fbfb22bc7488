"""What tells one judge of messages from another: its rules, and what the city adds to them."""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from inspect import getsource
from typing import Final

from pydantic import BaseModel

from agreements.folder import CityFolder

_ROOM: Final = "metrics.messages."
_JUDGE: Final = "metrics.messages.judging"
_LETTERS: Final = 12


def judged_by(folder: CityFolder) -> str:
    """The fingerprint of a city's judge: it changes when a verdict may change.

    It is made of the rules' own code, where comments and layout count for nothing, and of the
    `messages` blocks and the rubrics of the agreements in force.
    """
    parts = [rules(), *_agreed(folder)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_LETTERS]


@cache
def rules() -> str:
    """SHA-256 of the syntax of the judge and of every module of its room that it is made of."""
    trees = {name: _bare(ast.parse(getsource(import_module(name)))) for name in _modules(_JUDGE)}
    told = "\n".join(f"{name} {ast.dump(tree)}" for name, tree in sorted(trees.items()))
    return hashlib.sha256(told.encode()).hexdigest()


def _modules(name: str) -> set[str]:
    """A module with those of the room that it imports, and those that these import."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting.extend(_imported(ast.parse(getsource(import_module(module)))))
    return found


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module.startswith(_ROOM):
                yield node.module
            elif node.module == _ROOM[:-1]:
                yield from (f"{_ROOM}{alias.name}" for alias in node.names)


def _bare(tree: ast.Module) -> ast.Module:
    """The tree without what is only said: sentences that stand for themselves."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [line for line in body if not _is_said(line)]  # type: ignore[attr-defined]
    return tree


def _is_said(line: ast.AST) -> bool:
    return (
        isinstance(line, ast.Expr)
        and isinstance(line.value, ast.Constant)
        and isinstance(line.value.value, str)
    )


def _agreed(folder: CityFolder) -> Iterator[str]:
    """What the agreements in force and the rubrics that they pin say of messages."""
    for model in (loaded.model for loaded in folder.agreements):
        quality = model.spec.quality
        if model.in_force_by_status and quality and quality.messages:
            yield f"{model.metadata.id}@{model.version} {_told(quality.messages)}"
            if rubric := folder.rubrics.get(quality.messages.rubric):
                yield _told(rubric.model)


def _told(part: BaseModel) -> str:
    return json.dumps(part.model_dump(mode="json", by_alias=True), sort_keys=True)
