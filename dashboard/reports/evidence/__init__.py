"""The evidence pack: everything behind a figure, in one file that anybody can check."""

from dashboard.reports.evidence.packing import Wanted, Written, file_name, write

__all__ = ["Wanted", "Written", "file_name", "write"]
