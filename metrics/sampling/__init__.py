"""Samples of closed cases to be checked: what may be wrong is drawn more often, with known odds.

What was found in the sample is weighted back by those odds to all closed cases it was drawn from.
"""

from metrics.sampling.drawing import draw, probabilities
from metrics.sampling.estimating import ENOUGH, Estimate, estimated
from metrics.sampling.population import POPULATION, population
from metrics.sampling.risks import RISKS, WEIGHTS

__all__ = [
    "ENOUGH",
    "POPULATION",
    "RISKS",
    "WEIGHTS",
    "Estimate",
    "draw",
    "estimated",
    "population",
    "probabilities",
]
