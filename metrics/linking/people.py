"""Contacts after a case in one family of services: of the same requester, and at the same place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from metrics.fold.joining import places_of
from metrics.fold.knowing import KEY
from metrics.linking.asking import Asking, Part, asking_of, names_of
from metrics.linking.contacts import followed
from metrics.linking.nearby import nearby
from metrics.linking.sorting import by_hash_and_time
from metrics.promises import Promises, reach


def contacts_of(parts: Sequence[Part], promises: Promises) -> pl.DataFrame:
    """`source number contacts contact_numbers place_contacts` of the cases that have any.

    Args:
        parts: The whole record.
        promises: What can stop a promise, and the city's zone.
    """
    asking = asking_of(parts, promises)
    of_person = _followed(asking, "asking", promises)
    at_place = pl.concat([_followed(asking, "addressed", promises), _near(asking, promises)])
    wanted = [of_person["case"], of_person["contact"], at_place["case"]]
    names = names_of(parts, asking, pl.concat(wanted))
    numbers = names["number"].gather(places_of(of_person["contact"], names["case"]))
    both = _listed(of_person.with_columns(contact_numbers=numbers), asking, "contacts").join(
        _listed(at_place, asking, "place_contacts"), on="case", how="full", coalesce=True
    )
    return pl.concat(
        [names[places_of(both["case"], names["case"])][KEY], both.drop("case")], how="horizontal"
    )


def _followed(asking: Asking, alike: str, promises: Promises) -> pl.DataFrame:
    """The next contact of cases that are alike in something, after each stop: `case contact`."""
    group, asked = _group(asking.cases, alike, promises)
    after = _asked(asking, asked, group, promises)
    return _numbered(group, followed(group, after, promises.zone))


def _near(asking: Asking, promises: Promises) -> pl.DataFrame:
    """The same of cases that lie at points."""
    located = asking.located.sort("opened", "case").with_row_index("row")
    after = _asked(asking, located["case"], located, promises)
    return _numbered(located, nearby(located, after, promises.zone))


def _numbered(group: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    case = group["case"]
    return found.select(case=case.gather(found["row"]), contact=case.gather(found["contact"]))


def _group(cases: pl.DataFrame, alike: str, promises: Promises) -> tuple[pl.DataFrame, pl.Series]:
    """Cases that were followed by one that is alike soon enough, and all that are alike to those.

    Columns: `row case opened recurs code`; those alike have one `code` and stand together in order
    of time. Beside them the numbers of the cases that were followed.
    """
    rows = _ordered(cases, alike)
    # One opened in the very same instant is looked at as well: the one after it may follow.
    soon = pl.col("opened").shift(-1) <= pl.col("last") + reach(promises)
    told = rows.select(
        "case",
        code=pl.col("code").rle_id(),
        follows=soon & (pl.col("code").shift(-1) == pl.col("code")),
    )
    follows = told["follows"].fill_null(value=False)
    some = np.zeros(len(rows), dtype=np.bool_)
    some[told["code"].filter(follows).to_numpy()] = True
    group = told.select("case", "code").filter(pl.Series(some[told["code"].to_numpy()]))
    beside = cases[["opened", "recurs"]][group["case"]]
    whole = pl.concat([group, beside], how="horizontal").with_row_index("row")
    return whole, told["case"].filter(follows)


def _ordered(cases: pl.DataFrame, alike: str) -> pl.DataFrame:
    """The cases of which is told what makes them alike, by that and by time."""
    known = cases.lazy().select("opened", "last", code=alike).with_row_index("case")
    told = known.filter(pl.col("code").is_not_null()).collect().rechunk()
    hashes, instants = (told[name].to_physical().to_numpy() for name in ("code", "opened"))
    places = by_hash_and_time(hashes, instants).astype(np.uint32)
    return told[pl.Series(places)]


def _asked(
    asking: Asking, cases: pl.Series, group: pl.DataFrame, promises: Promises
) -> pl.DataFrame:
    """The instants after which a figure can look for a contact of some cases: `row after until`.

    Args:
        asking: With the events that can stop a promise.
        cases: The numbers of these cases.
        group: `case row`, them among others.
        promises: `until` is as far as a figure looks.
    """
    wanted = np.zeros(asking.ends[-1], dtype=np.bool_)
    wanted[cases.to_numpy()] = True
    stops = asking.stops.filter(pl.Series(wanted[asking.stops["case"].to_numpy()]))
    return stops.select(
        "after",
        row=group["row"].gather(places_of(stops["case"], group["case"])),
        until=pl.col("after") + reach(promises),
    )


def _listed(found: pl.DataFrame, asking: Asking, name: str) -> pl.DataFrame:
    """Lists of when a contact came after each case, in order, and of what else is told of them."""
    at = asking.cases["opened"].gather(found["contact"]).alias(name)
    told = found.insert_column(1, at).unique().sort("case", name, "contact").drop("contact")
    return told.group_by("case", maintain_order=True).agg(pl.all())
