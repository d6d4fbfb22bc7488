"""A city as somebody may ask it: opened, the rows that a scope may read, and the answers."""
