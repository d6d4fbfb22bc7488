"""`python -m dashboard` is `accord`."""

from dashboard.cli import main

main()
