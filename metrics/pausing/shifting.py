"""What the stretches in which a clock stands still do to its due."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from metrics.pausing.stretches import Spans, Stretches
from metrics.pausing.timers import Seconds, Timer


@dataclass(frozen=True)
class Shifted:
    """What became of promises and of the pauses that they had.

    Attributes:
        due: By promise, when it falls due.
        added: By promise, how many seconds its pauses added; its spells aside.
        seconds: By pause, what it added.
        late: By pause, whether it began at the due or after it, as moved by those before it.
        share: By pause, how much of the clock had run when it began, 0 to 1.
    """

    due: Seconds
    added: Seconds
    seconds: Seconds
    late: npt.NDArray[np.bool_]
    share: npt.NDArray[np.float64]


def shifted(
    spans: Spans, found: Stretches, timer: Timer, starts: Seconds, dues: Seconds
) -> Shifted:
    """Dues moved by what counts of each pause, in order of their begin.

    Args:
        spans: The pauses.
        found: What counts of them.
        timer: What counts the promises' seconds.
        starts: When each promise's clock started.
        dues: When it falls due without any pause.
    """
    due, counted, added = dues.copy(), np.zeros_like(dues), np.zeros_like(dues)
    seconds = np.zeros_like(spans.begun)
    late, share = np.zeros(len(seconds), np.bool_), np.zeros(len(seconds))
    # A published due may lie before the opening; there is nothing of that clock to use.
    whole = timer.elapsed(starts, np.maximum(dues, starts))
    for turn in spans.by_turn():
        promise, begun = spans.promise[turn], spans.begun[turn]
        overlap = timer.elapsed(begun, found.since[turn])
        used = timer.elapsed(starts[promise], begun) - (counted[promise] - overlap)
        share[turn] = np.clip(used / np.maximum(whole[promise], 1), 0, 1)
        share[turn[whole[promise] == 0]] = 1
        # A case closed at its very due was in time, and wrongly closed from then on.
        late[turn] = begun >= due[promise] + spans.spell[turn]
        seconds[turn] = np.where(late[turn], 0, found.seconds[turn])
        due[promise] = timer.add(due[promise], seconds[turn])
        counted[promise] += seconds[turn]
        added[promise] += np.where(spans.spell[turn], 0, seconds[turn])
    return Shifted(due, added, seconds, late, share)
