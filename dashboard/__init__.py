"""The application: record, mart, access, screens and command line."""

from dashboard.memory import keep_columns

keep_columns()  # before anything imports polars
