"""Somebody who gets digests: in which role and language, and by which ways, which are secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel, ConfigDict, SecretStr, field_validator, model_validator

from dashboard.roles import Role, Viewer

EXAMPLE: Final = '{"id": "sla-office", "role": "overseer", "to": {"mail": "mailtos://user:password@city.example"}}'

_AGENCY: Final = "agency:"
_ID: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")
_ROLE: Final = re.compile(r"operator|overseer|agency:[a-z0-9][a-z0-9-]*")
_NEEDED: Final = frozenset({"id", "role", "to"})
_KNOWN: Final = _NEEDED | {"language"}


class Recipient(BaseModel):
    """Somebody who is told.

    `{"id": "sla-office", "role": "overseer", "to": {"mail": "mailtos://…"}}`.

    Attributes:
        id: Tells one from another, in the log of sendings too: an office, better than a name.
        role: `operator`, `overseer` or `agency:<id>`; it decides what is read.
        language: `en` or `es`.
        to: Addresses as apprise writes them, each under a name by which faults speak of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str
    role: str
    language: str = "en"
    to: dict[str, SecretStr]

    @model_validator(mode="before")
    @classmethod
    def _has_its_parts(cls, given: object) -> object:
        """All of them at once, with an example: nobody should have to guess the next."""
        if isinstance(given, Mapping) and _NEEDED <= set(given) <= _KNOWN:
            return given
        raise ValueError(f'Somebody is written as {EXAMPLE}; "language" is "en" or "es"')

    @field_validator("id")
    @classmethod
    def _is_an_id(cls, given: str) -> str:
        if not _ID.fullmatch(given):
            raise ValueError("An id has small letters, digits and - . _, such as sla-office")
        return given

    @field_validator("role")
    @classmethod
    def _is_a_role(cls, given: str) -> str:
        if not _ROLE.fullmatch(given):
            raise ValueError("A role is operator, overseer or agency:<id>, such as agency:parks")
        return given

    @field_validator("language")
    @classmethod
    def _is_spoken(cls, given: str) -> str:
        from agreements.schema.base import LANGUAGES  # noqa: PLC0415 - settings read this module: not waited for

        if given not in LANGUAGES:
            raise ValueError("A language is en or es")
        return given

    @field_validator("to", mode="before")
    @classmethod
    def _is_ways_by_name(cls, given: object) -> object:
        named = isinstance(given, Mapping) and all(
            _ID.fullmatch(str(way)) and isinstance(address, str | SecretStr)
            for way, address in given.items()
        )
        if not given or not named:
            raise ValueError(
                'Ways are written by name, such as {"mail": "mailtos://user:password@city.example"}'
                "; addresses are those of apprise"
            )
        return given

    @property
    def viewer(self) -> Viewer:
        """As whom everything is read."""
        if self.role.startswith(_AGENCY):
            return Viewer(Role.AGENCY, self.role.removeprefix(_AGENCY), "sign_in")
        return Viewer(Role(self.role), source="sign_in")
