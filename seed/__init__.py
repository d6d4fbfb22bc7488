"""The demonstration city: invented cases with planted, recorded truths, as export files."""

from seed.city import (
    CASES,
    CITY,
    EXPORT,
    LOG,
    LOG_SOURCE,
    SOURCE,
    TRUTH,
    VOLUME_SOURCE,
    VOLUMES,
    write_city,
)
from seed.parts import write_parts
from seed.wall_clock import AS_OF, OPENED_FROM

__all__ = [
    "AS_OF",
    "CASES",
    "CITY",
    "EXPORT",
    "LOG",
    "LOG_SOURCE",
    "OPENED_FROM",
    "SOURCE",
    "TRUTH",
    "VOLUMES",
    "VOLUME_SOURCE",
    "write_city",
    "write_parts",
]
