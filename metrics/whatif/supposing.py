"""A draft put in force: the city's files as if it had been the agreement for as long as anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import polars as pl

from agreements.folder import CityFolder
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement

_EVER = datetime(1902, 1, 1)  # noqa: DTZ001 - a window's edge, on the city's wall clock as all are


def with_declared(draft: pl.DataFrame, declared: pl.DataFrame, agreement: str) -> pl.DataFrame:
    """The events that hold under a draft: its own, and those that signed versions declare.

    An event is a fact of the city's past and not a term: a draft that does not repeat it does not
    undo it. Of one that both declare, the draft's words hold.

    Args:
        draft: `metrics.terms.ADJUSTMENTS` of the city with the draft in force.
        declared: The same of the city as it is.
        agreement: The draft's id.
    """
    own = declared.filter(pl.col("agreement") == agreement)
    return pl.concat([draft, own.join(draft, on=["agreement", "id"], how="anti")])


def supposed(folder: CityFolder, draft: Loaded[Agreement]) -> CityFolder:
    """The city as if a draft had been in force whenever a case was opened.

    No other version of its agreement is left; the agreements of other agencies stand.

    Args:
        folder: The city's files, with the calendars that the draft names.
        draft: In whatever status, for whatever window.
    """
    spec = draft.model.spec
    always = spec.effective.followed(None).model_copy(update={"from_": _EVER, "to": None})
    status = "published" if spec.standing == "published" else "signed"
    held = spec.model_copy(update={"status": status, "effective": always})
    in_force = replace(draft, model=draft.model.model_copy(update={"spec": held}))
    id_ = draft.model.metadata.id
    others = tuple(a for a in folder.agreements if a.model.metadata.id != id_)
    return replace(folder, agreements=(*others, in_force))
