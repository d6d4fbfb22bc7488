"""Is a case given another service after its due has passed, so that another promise judges it?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import (
    KEY,
    Bar,
    Scope,
    Tables,
    beside,
    marked,
    of_others,
)

ID = "service_changed_after_due"

BAR = Bar(ratio=3.0, least_usual=0.05)
"""One change in twenty is taken as usual: what a case is about is seen when somebody looks at it,
and nearly always before it is due."""


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """Cases whose service was changed, by that instant; hits were past their due by then.

    The due is that of the service the case has now: what the earlier one promised is not kept.
    Without a due there is nothing to pass.
    """
    changed = tables["lives"].filter(pl.col("reclassified").is_not_null())
    named = changed.select(*KEY, "agency", "service", "opened", at="reclassified")
    near = named.filter(*scope.near(pl.col("at"))).collect()
    instants = tables["instants"].filter(pl.col("commitment") == "resolution", beside(near))
    due = instants.select(*KEY, due=pl.coalesce("old_due", "due")).drop_nulls("due")
    both = near.lazy().join(due, on=KEY)
    return marked(both.with_columns(hit=pl.col("at") > pl.col("due")), scope)


QUESTION = of_others(ID, BAR, _marked)
