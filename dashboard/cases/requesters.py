"""Who asked, as a keyed hash: the same person is found again, and nobody can read who it was."""

from __future__ import annotations

import hmac
import re

import polars as pl

from agreements.schema.city import City
from dashboard.errors import UserError

DEMONSTRATION_KEY = "the people of a demonstration city are invented"  # of no use against anyone
_PHONE = re.compile(r"\+?[\d\s()./-]{7,}")


def hash_key(city: City, key: str | None, mapping_file: str) -> str:
    """The key under which a city's requesters are hashed.

    Args:
        city: The city; one whose people are invented needs no key of its own.
        key: The setting `ACCORD_HASH_KEY`, where it is set.
        mapping_file: The mapping that names a column of requesters.

    Raises:
        UserError: A real city has requesters and no key.
    """
    if key:
        return key
    if city.spec.demonstration:
        return DEMONSTRATION_KEY
    raise UserError(
        f"{mapping_file} names a column of requesters, and ACCORD_HASH_KEY is not set: people are "
        "kept only as hashes under a key of your own. Make one with `openssl rand -hex 32`, keep "
        "it outside the database and unchanged, and set it; or take `requester` out of the mapping."
    )


def hashed(requesters: pl.Series, key: str) -> pl.Series:
    """HMAC-SHA256 of each requester in hexadecimal; null where there is none.

    Capitals and surrounding spaces are ignored; of a phone number only its digits count.
    """
    written = requesters.drop_nulls().unique().to_list()
    known = {text: _hmac(key, plain) for text in written if (plain := _plain(text))}
    return requesters.replace_strict(known, default=None, return_dtype=pl.String)


def _plain(requester: str) -> str:
    text = requester.strip()
    return re.sub(r"\D", "", text) if _PHONE.fullmatch(text) else text.casefold()


def _hmac(key: str, text: str) -> str:
    return hmac.digest(key.encode(), text.encode(), "sha256").hex()
