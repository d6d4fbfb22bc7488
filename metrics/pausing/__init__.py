"""Pauses: what may stop a promise's clock, for how long, and what that does to its due.

`with_pauses` is the whole of it: paused spans come from the events (`spans`), the agreement says
which of them stop which promise (`ruling`), caps and overlaps cut them to the stretches in which
the clock stands still (`stretches`), and those move the due (`shifting`).
"""

from metrics.pausing.applying import with_pauses

__all__ = ["with_pauses"]
