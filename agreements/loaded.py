"""A file's content together with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from agreements.yaml_source import Document

Model_co = TypeVar("Model_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Loaded(Generic[Model_co]):
    """A model, the document it was read from, and the SHA-256 of the file's bytes."""

    model: Model_co
    document: Document
    sha256: str
