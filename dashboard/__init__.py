"""The application: record, mart, access, screens and command line."""

import os

# Read when polars is imported: what was freed is kept for what comes next, large pieces too, in as
# few places as there are cores (`docs/decisions.md`, what a refresh costs).
os.environ.setdefault(
    "_RJEM_MALLOC_CONF",
    f"dirty_decay_ms:10000,muzzy_decay_ms:10000,oversize_threshold:0,narenas:{os.cpu_count() or 2}",
)
