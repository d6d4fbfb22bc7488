"""Messages read by two people: drawn, written to files, taken back, and held against the judge."""
