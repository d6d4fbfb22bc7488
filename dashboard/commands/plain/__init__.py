"""Plain DuckDB scripts that come to what the engine comes to: its peers in a benchmark.

`resolutions.sql` computes the states of resolutions and their rates; the scripts of `everything`
every commitment, the obligations to tell news, what becomes of cases, and what is counted of them.
They are told of the agreements and calendars by tables (`given`), run on one connection each
(`running`), and are held against the engine's counts (`agreeing`).
"""

from dashboard.commands.plain.agreeing import agreement_of_everything, agreement_of_resolutions
from dashboard.commands.plain.running import EVERYTHING, everything, resolutions

__all__ = [
    "EVERYTHING",
    "agreement_of_everything",
    "agreement_of_resolutions",
    "everything",
    "resolutions",
]
