"""How to read a figure: control charts, funnels, and places compared like for like."""

from metrics.reading.funnel import curve, funnel
from metrics.reading.like_for_like import like_for_like
from metrics.reading.xmr import BASELINE, RUN, SIGNALS, SPREAD, by_month, control, standing

__all__ = [
    "BASELINE",
    "RUN",
    "SIGNALS",
    "SPREAD",
    "by_month",
    "control",
    "curve",
    "funnel",
    "like_for_like",
    "standing",
]
