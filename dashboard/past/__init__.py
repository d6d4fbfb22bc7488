"""A draft, or a rule, held against the city's own past: who may read it is asked here."""
