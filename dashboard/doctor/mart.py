"""The check of the mart: is it there, whole, and made from what is in force and recorded now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from agreements.folder import CityFolder
from dashboard.doctor.told import Told, fault, ok, warning
from dashboard.errors import UserError
from dashboard.health import Found
from dashboard.mart import Manifest, is_unreadable, open_mart
from dashboard.mart.intact import changed
from dashboard.mart.manifest import is_of_another_version
from dashboard.mart.measuring import made_by
from dashboard.settings import Settings

_MEASURE = "run `accord measure`"


def check_mart(settings: Settings, folder: CityFolder, held: Found | None) -> Iterator[Told]:
    """Whether screens have figures, and those of today's agreements and record."""
    try:
        mart = open_mart(settings.mart_place)
    except UserError as error:
        yield fault("mart", str(error).partition(";")[0], _MEASURE)
        return
    if mart is None and is_of_another_version(settings.mart_place):
        said = "another version of Accord 311 laid it out, so no page shows its figures"
        yield fault("mart", said, f"{_MEASURE}, which makes it anew from the record")
    elif mart is None and is_unreadable(settings.mart_place):
        yield fault("mart", "it is damaged, so no page shows its figures", _MEASURE)
    elif mart is None:
        yield warning("mart", "nothing has been measured yet, so no page shows a figure", _MEASURE)
    elif isinstance(mart.folder, Path) and (broken := changed(mart.folder, mart.manifest)):
        said = (
            f"{len(broken)} of its files do not hold what was written, such as {broken[0]}: "
            "figures may be wrong"
        )
        yield fault("mart", said, f"{_MEASURE}, which makes them anew; see to the disk")
    else:
        yield _of_manifest(mart.manifest, folder, _watermark(held, folder))


def _watermark(held: Found | None, folder: CityFolder) -> datetime | None:
    """Until when every source of cases is known."""
    known = held.until.items() if held else ()
    return min((at for source, at in known if source not in folder.volumes), default=None)


def _of_manifest(manifest: Manifest, folder: CityFolder, watermark: datetime | None) -> Told:
    if manifest.city != folder.city.id:
        said = f"it is that of {manifest.city}, not of {folder.city.id}"
        return fault("mart", said, "choose another folder with ACCORD_MART_DIR")
    if manifest.fingerprint != folder.fingerprint:
        said = "the agreements have changed since it was measured, so no page shows its figures"
        return fault("mart", said, _MEASURE)
    if watermark and watermark > manifest.data_until:
        said = f"the record reaches further than its {manifest.data_until:%Y-%m-%d %H:%M}"
        return warning("mart", said, _MEASURE)
    if manifest.engine != made_by():
        said = "another version of Accord 311 measured it; this one may judge a case otherwise"
        return warning("mart", said, _MEASURE)
    said = f"{manifest.rows:,} cases and commitments as of {manifest.as_of:%Y-%m-%d %H:%M}"
    return ok("mart", said)
