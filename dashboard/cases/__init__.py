"""The case record: what happened, append-only, from every source in one shape."""
