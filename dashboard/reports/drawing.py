"""Draws charts for the process that started it: a chart a line comes in, its SVG goes out.

The library that draws holds the interpreter while it does: in one process with them, everything
else would stand still. This is run as a file of its own and needs nothing but that library, so it
is ready while the other one reads what the charts are about.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any, Final

_ANY: Final[dict[str, Any]] = {
    "data": {"values": [{"at": 0}]},
    "mark": "point",
    "encoding": {"x": {"field": "at", "type": "quantitative"}},
}
"""The first chart of a process takes as long as ten: this one nobody waits for."""


def main(fonts: str) -> None:
    """Draw until nothing comes any more; what cannot be drawn ends it.

    Args:
        fonts: The folder of the letters.
    """
    converter = import_module("vl_convert")
    converter.register_font_directory(fonts)
    converter.vegalite_to_svg(_ANY, allowed_base_urls=[])
    for line in sys.stdin.buffer:
        chart, look = json.loads(line)
        # As ASCII: whatever this process takes for the system's letters.
        sys.stdout.write(f"{json.dumps(converter.vegalite_to_svg(chart, **look))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
