"""The application: record, mart, access, screens and command line."""

import os

# Read when polars is imported: so long what was freed is kept for what comes next.
os.environ.setdefault("_RJEM_MALLOC_CONF", "dirty_decay_ms:10000")
