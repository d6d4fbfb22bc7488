"""Publishing a city: its tables read once, everything written, and put in place in one step."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from agreements.folder import city_path
from dashboard.city.answers import City
from dashboard.public import PublicTables, public_tables
from dashboard.website.contents import Source
from dashboard.website.placing import former, put
from dashboard.website.publication import FILE, Publication, corrections
from dashboard.website.publication import written as publication
from dashboard.website.site import Site, written
from dashboard.website.tables import files as data


class Done(NamedTuple):
    """What was published.

    Attributes:
        files: Everything, by path.
        former: What was there before.
        tables: From what.
    """

    files: dict[str, bytes]
    former: Publication | None
    tables: PublicTables


def publish(city: City, folder: Path, site: Site) -> Done:
    """Write the site of a city to a folder, in the place of the one that is there.

    Args:
        city: The city.
        folder: Where it is read.
        site: How it is published.

    Raises:
        UserError: Nothing was measured, or the folder holds what nobody published.
        OSError: It cannot be written; what was there still is.
    """
    spec = city.folder.city
    before = former(folder, spec.id)
    tables = public_tables(city, city.mart())
    files = made(
        Source(tables, spec, city_path(city.settings.city), corrections(tables, before)), site
    )
    files[FILE] = publication(spec.id, tables, before, files)
    put(files, folder)
    return Done(files, before, tables)


def made(source: Source, site: Site) -> dict[str, bytes]:
    """Every file but the one that names them all."""
    return written(source, site) | data(source.tables, source.city, site.languages)
