"""Who gets digests, in which role and language, and by which ways; addresses are secrets."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import (
    BaseModel,
    ConfigDict,
    SecretStr,
    TypeAdapter,
    ValidationError,
    field_validator,
    model_validator,
)

from dashboard.errors import UsageError
from dashboard.roles import Role, Viewer

if TYPE_CHECKING:  # the settings read this module: what they do not need is not waited for
    from agreements.schema.city import City

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
        from dashboard.wording import LANGUAGES  # noqa: PLC0415 - as City, above

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


class _File(BaseModel):
    """A file of people: `[[person]]` once each."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    person: tuple[Recipient, ...] = ()


def people(named: tuple[Recipient, ...], file: Path | None, city: City) -> tuple[Recipient, ...]:
    """Everybody who is told: those of the setting, then those of the file.

    Args:
        named: Those that `ACCORD_NOTICES` names.
        file: A file of TOML beside the city's data; None, or one that is not there, names nobody.
        city: Whose agencies there are.

    Raises:
        UsageError: The file cannot be read, an id stands twice, or an agency is not the city's.
            No address is said.
    """
    every = (*named, *(_of_file(file) if file and file.is_file() else ()))
    twice = [id_ for id_, n in Counter(one.id for one in every).items() if n > 1]
    if twice:
        raise UsageError(f"{twice[0]!r} stands twice among those who get digests; ids are unique.")
    agencies = set(city.spec.agencies)
    for one in every:
        if one.viewer.agency and one.viewer.agency not in agencies:
            known = ", ".join(sorted(agencies))
            raise UsageError(
                f"{one.id!r} is to get digests of {one.viewer.agency!r}, which is no agency of "
                f"this city; known are {known}."
            )
    return every


def _of_file(file: Path) -> tuple[Recipient, ...]:
    try:
        read = tomllib.loads(file.read_text("utf-8"))
        return TypeAdapter(_File).validate_python(read).person
    except OSError as error:
        raise UsageError(f"{file.name} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise UsageError(f"{file.name} is no TOML; docs/notify.md shows one.") from None
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        told = "\n".join(
            f"{file.name}, {'.'.join(map(str, fault['loc']))}: "
            f"{fault['msg'].removeprefix('Value error, ')}."
            for fault in faults
        )
        raise UsageError(told) from None
