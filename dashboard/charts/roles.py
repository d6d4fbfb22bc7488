"""The roles of colour: charts name a role, the theme of the page supplies the shade."""

from __future__ import annotations

from typing import Final

import altair as alt

ROLES: Final = (
    "measured",
    "missed",
    "pause",
    "muted",
    "ink",
    "paper",
    "band",
    "missband",
    "pauseband",
    "greyband",
    "rule",
)
"""In the order of `chartCategoricalColors` in the theme."""

SCALE: Final = alt.Scale(domain=list(ROLES))

NAME, VERDICT, SMALL, KEY = 14, 13, 12, 11


def color(field: str = "role") -> alt.Color:
    """The colour of a text or a line, by the role in `field`."""
    return alt.Color(f"{field}:N", scale=SCALE, legend=None)


def fill(field: str = "role") -> alt.Fill:
    """The inside of a mark, by the role in `field`."""
    return alt.Fill(f"{field}:N", scale=SCALE, legend=None)


def stroke(field: str = "edge") -> alt.Stroke:
    """The outline of a mark, by the role in `field`."""
    return alt.Stroke(f"{field}:N", scale=SCALE, legend=None)


def shade(role: str) -> alt.ExprRef:
    """A role's shade where only an expression is taken, such as an axis; needs a `color` scale."""
    return alt.ExprRef(f"scale('color','{role}')")


def layered(layers: list[alt.Chart], height: int) -> alt.LayerChart:
    """The layers as one chart of `height` pixels, without a frame."""
    # Not `configure_view`, which would copy every layer once more.
    plain = alt.Config(view=alt.ViewConfig(strokeWidth=0))
    chart = alt.LayerChart(height=height, config=plain)
    # Not handed over with the rest: every layer would be copied twice, down to its last word, to
    # look for what can be picked.
    chart.layer = [*layers]
    return chart
