"""Which columns of a header are ours: names are compared as people mean them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from dashboard.errors import UserError

_PUNCTUATION = re.compile(r"[\W_]+")


def matched(
    wanted: Mapping[str, Sequence[str]],
    header: Sequence[str],
    file: str,
    mapping_file: str,
    optional: Collection[str] = (),
) -> dict[str, str]:
    """Our names with the header's columns; optional ones that are absent are left out.

    Of several accepted names the first that is there is taken: as it is written, else without
    regard to capitals, else without regard to spaces, dots, hyphens and underscores too.

    Raises:
        UserError: A column that is needed is not there, or a name fits several.
    """
    columns = {
        name: column
        for name, names in wanted.items()
        if (column := _first(names, header, file, mapping_file)) is not None
    }
    absent = [name for name in wanted if name not in columns and name not in optional]
    if absent:
        needs = "; ".join(f"{name} ({' or '.join(wanted[name])})" for name in absent)
        raise UserError(
            f"{file}:1: the header lacks the column for: {needs}. It has: "
            f"{', '.join(header)}. Export the file with that column, or add the name it "
            f"has there to columns in {mapping_file}."
        )
    return columns


def _first(names: Sequence[str], header: Sequence[str], file: str, mapping_file: str) -> str | None:
    for name in names:
        for same in (str, str.casefold, _folded):
            found = [column for column in header if same(column) == same(name)]
            if len(found) > 1:
                raise UserError(
                    f"{file}:1: the name {name!r} fits several columns: {', '.join(found)}. Write "
                    f"the one that is meant to columns in {mapping_file}, as it is spelled there."
                )
            if found:
                return found[0]
    return None


def _folded(name: str) -> str:
    return _PUNCTUATION.sub("", name).casefold()
