"""Everybody who gets digests: those of the setting and those of a file."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from agreements.schema.city import City
from dashboard.errors import UsageError
from dashboard.recipients import Recipient


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
