"""Checks of keys: is there one where one is needed, and does none lie where it must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from agreements.schema.city import City
from agreements.schema.connections import Connect, Salesforce, Socrata, Sql
from agreements.schema.source import SourceMapping
from dashboard.doctor.told import Told, fault, ok, warning
from dashboard.settings import Settings

SHORTEST_KEY = 32
"""Characters that a key drawn at random has at least: 128 bits, written in hexadecimal."""

MAKE_A_KEY = 'python -c "import secrets; print(secrets.token_hex(32))"'


def check_hash_key(
    settings: Settings, city: City, sources: Mapping[str, SourceMapping]
) -> Iterator[Told]:
    """Whether there is a key where a mapping names requesters, and a good one."""
    asking = sorted(id_ for id_, mapping in sources.items() if mapping.spec.columns.requester)
    key = settings.hash_key.get_secret_value() if settings.hash_key else ""
    make = f"set ACCORD_HASH_KEY to a key drawn at random, as by: {MAKE_A_KEY}"
    if asking and not key and not city.spec.demonstration:
        said = f"sources/{asking[0]}.yaml names requesters, and there is no key to hash them under"
        yield fault("hash_key", said, make)
    elif key and len(key) < SHORTEST_KEY:
        said = f"the key has {len(key)} characters; requesters could be found out by trying"
        advice = f"{make}; requesters that were hashed before no longer match"
        yield warning("hash_key", said, advice)
    elif key:
        yield ok("hash_key", "requesters are hashed under a key of their own")
    else:
        yield ok("hash_key", "no source of a real city names requesters, so none is needed")


def check_key_apart(settings: Settings) -> Iterator[Told]:
    """Whether the key is no part of the database's address."""
    key = settings.hash_key.get_secret_value() if settings.hash_key else ""
    address = settings.database_url.get_secret_value() if settings.database_url else ""
    if key and key in (address + " " + unquote(address)):
        said = "the key stands in the database's address: whoever has the database has the key"
        yield fault("key_apart", said, "give the database a password of its own")
    else:
        yield ok("key_apart", "the key is no part of the database's address")


def check_source_secrets(
    settings: Settings, sources: Mapping[str, SourceMapping]
) -> Iterator[Told]:
    """Whether each connected system has the keys that it asks for."""
    for id_, mapping in sources.items():
        if mapping.spec.connect is None:
            continue
        needed, wished = _secrets_of(mapping.spec.connect)
        absent = [n for n in needed if not settings.source_secret(id_, n)]
        if absent:
            said = f"{id_} cannot sign in without {', '.join(_setting(id_, n) for n in absent)}"
            yield fault("secrets", said, "set them in the environment or in .env")
        elif lacking := [n for n in wished if not settings.source_secret(id_, n)]:
            said = f"{id_} is asked without {', '.join(_setting(id_, n) for n in lacking)}"
            yield warning("secrets", said, "get one from the portal: without it few rows are given")
        else:
            yield ok("secrets", f"{id_} has the keys that it needs")


def _secrets_of(connect: Connect) -> tuple[list[str], list[str]]:
    """The names that it cannot do without, and those that it is better off with."""
    match connect:
        case Sql():
            return ["ADDRESS"], []
        case Salesforce(flow="jwt"):
            return ["CLIENT_ID", "USERNAME", "PRIVATE_KEY_FILE"], []
        case Salesforce():
            return ["CLIENT_ID", "CLIENT_SECRET"], []
        case Socrata():
            return [], ["APP_TOKEN"]
        case _:
            return [], []


def _setting(source: str, name: str) -> str:
    return f"ACCORD_SOURCES__{source.replace('-', '_').upper()}__{name}"


def private_key_files(settings: Settings, sources: Mapping[str, SourceMapping]) -> list[Path]:
    """Files of private keys that connected systems are signed in to with."""
    named = (settings.source_secret(id_, "PRIVATE_KEY_FILE") for id_ in sources)
    return [Path(name) for name in named if name]
