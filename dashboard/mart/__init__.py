"""The mart: what was measured, as Parquet files that one manifest names and swaps in at once.

For each month of opening (in UTC) it holds the four tables of `metrics.tables.Measured`, the links
of its cases, and its part of the cube; and, in the folder `columns`, what the record held of them,
column by column, so that linking, measuring again and looking back need no database. That folder
deserves the record's protection: it holds keyed hashes of requesters, and places. The others hold
nothing of persons.
"""

from dashboard.mart.manifest import (
    LAYOUT,
    AgreementEntry,
    Manifest,
    Partition,
    RecordState,
    Stored,
    is_unreadable,
    open_manifest,
)
from dashboard.mart.measuring import measure
from dashboard.mart.reading import Mart, open_mart

__all__ = [
    "LAYOUT",
    "AgreementEntry",
    "Manifest",
    "Mart",
    "Partition",
    "RecordState",
    "Stored",
    "is_unreadable",
    "measure",
    "open_manifest",
    "open_mart",
]
