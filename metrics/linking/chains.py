"""Which case another one repeats: chains of links followed to their root."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.fold.knowing import KEY
from metrics.linking.standing import DECISIVE, OF_ROOT, open_at, void_cases
from metrics.promises import Promises

_FACTS = [*OF_ROOT, "family"]

Places = npt.NDArray[np.int64]

CYCLE, UNKNOWN_PARENT = "cycle", "unknown_parent"


def chained(cases: pl.LazyFrame, events: pl.LazyFrame, promises: Promises) -> pl.DataFrame:
    """`source number parent live_parent link_fault` of the cases that repeat another.

    Args:
        cases: The whole record, with `family`.
        events: Likewise.
        promises: Windows and void outcomes.

    A parent is looked for in the case's own source: numbers of two systems have nothing to do with
    each other.
    """
    nodes, parents = _nodes(cases, events)
    followed = pl.concat([nodes, _followed(parents)], how="horizontal")
    own = followed.filter(parents >= 0)
    of_root = nodes.with_row_index("root").with_columns(pl.col("root").cast(pl.Int64))
    joined = own.join(of_root, on="root", how="left", suffix="_root", maintain_order="left")
    live = _live(joined, nodes, events, promises)
    return joined.with_columns(live_parent=live).select(
        *KEY, "live_parent", "link_fault", parent="number_root"
    )


def _nodes(cases: pl.LazyFrame, events: pl.LazyFrame) -> tuple[pl.DataFrame, Places]:
    """The cases that repeat others and those repeated, and the place of each one's parent.

    The place is -1 of a case that repeats none, and the number of nodes where the parent is in no
    record.
    """
    named = cases.filter(pl.col("parent").is_not_null()).select(*KEY, "parent").collect()
    linked = _linked(events)
    links = pl.concat([linked, named.join(linked, on=KEY, how="anti")])
    keys = pl.concat([links.select(KEY), links.select("source", number="parent")]).unique()
    # By the numbers alone first: other columns are then read of these few cases only.
    some = cases.select(_FACTS).filter(pl.col("number").is_in(keys["number"].unique().implode()))
    facts = some.join(keys.lazy(), on=KEY, how="semi").collect().sort(KEY)
    nodes = facts.join(links, on=KEY, how="left", maintain_order="left")
    place = nodes.select("source", parent="number").with_row_index("place")
    found = nodes.join(place, on=["source", "parent"], how="left", maintain_order="left")
    unknown = pl.when(pl.col("parent").is_null()).then(-1).otherwise(len(nodes))
    places = found.select(pl.coalesce(pl.col("place").cast(pl.Int64), unknown)).to_series()
    return nodes.drop("parent"), places.to_numpy()


def _linked(events: pl.LazyFrame) -> pl.DataFrame:
    """The case that the last `linked` event of each case names: `source number parent`."""
    told = events.filter(pl.col("kind") == "linked", pl.col("value").is_not_null())
    wanted = told.select(*KEY, "at", "recorded_at", parent="value").collect()
    # At one instant what was recorded last is believed, and then the greatest number.
    ordered = wanted.sort(*KEY, "at", "recorded_at", "parent")
    return ordered.unique(KEY, keep="last").select(*KEY, "parent")


def _followed(parents: Places) -> pl.DataFrame:
    """The `root` of each node, or what is wrong with its chain as `link_fault`.

    Each round doubles how far every node has looked, so that a chain of a million takes twenty.
    """
    unknown = len(parents)
    seen = np.append(np.where(parents < 0, np.arange(unknown), parents), unknown)
    for _ in range(max(unknown, 1).bit_length()):
        seen = seen[seen]
    ends = np.append(parents, -1) < 0
    looked = pl.DataFrame({"end": seen[:unknown], "rests": ends[seen[:unknown]]})
    fault = (
        pl.when(pl.col("end") == unknown)
        .then(pl.lit(UNKNOWN_PARENT))
        .when(~pl.col("rests"))
        .then(pl.lit(CYCLE))
    )
    root = pl.when(fault.is_null()).then(pl.col("end").cast(pl.Int64))
    return looked.select(root=root, link_fault=fault)


def _live(
    repeats: pl.DataFrame, nodes: pl.DataFrame, events: pl.LazyFrame, promises: Promises
) -> pl.Series:
    """Whether the root was open when each of these was opened, of the same family and not void.

    Args:
        repeats: The cases that repeat others, with what is known of their root.
        nodes: All of these, and the roots.
        events: The whole record's.
        promises: Windows and void outcomes.
    """
    same = repeats.with_row_index("nth").filter(
        pl.col("link_fault").is_null(), pl.col("family") == pl.col("family_root")
    )
    wanted = same.select("nth", "source", number="number_root", at="opened")
    of_roots = wanted.select(KEY).unique()
    roots = nodes.select(OF_ROOT).join(of_roots, on=KEY, how="semi")
    turns = events.filter(pl.col("kind").is_in(DECISIVE)).select(
        *KEY, "at", "kind", "outcome", "reason"
    )
    told = turns.join(of_roots.lazy(), on=KEY, how="semi").collect()
    void = void_cases(roots, told, promises)
    live = open_at(wanted, roots, told).join(void, on=KEY, how="anti")["nth"]
    return pl.Series(np.isin(np.arange(len(repeats)), live.to_numpy()))
