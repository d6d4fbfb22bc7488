"""The demonstration city: invented cases with planted, recorded truths, as export files."""

from seed.city import CITY, EXPORT, SOURCE, TRUTH, write_city
from seed.wall_clock import AS_OF, OPENED_FROM

__all__ = ["AS_OF", "CITY", "EXPORT", "OPENED_FROM", "SOURCE", "TRUTH", "write_city"]
