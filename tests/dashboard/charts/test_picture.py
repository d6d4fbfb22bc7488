"""A chart as a picture: our letters, the light shades, its finding in it, and nothing fetched."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import altair as alt
import pytest
from PIL import Image, ImageColor, ImageFont

from dashboard.charts import picture
from dashboard.charts.control import control
from dashboard.charts.picture import FONTS, HEADLINE, LETTERS, SCALE, SHADES, WIDTH, png
from dashboard.charts.roles import ROLES, layered
from tests.dashboard.charts import test_control as of_control
from tests.dashboard.test_configuration import CONFIG

CHART: Final = control(of_control._data())
TITLE: Final = "Cart exchange fell in June and stayed down: a signal, not noise"


@pytest.fixture(scope="module")
def image() -> Image.Image:
    """The control chart as a picture."""
    return _opened(png(CHART, TITLE, "As of October 1, 2026"))


def _opened(made: bytes) -> Image.Image:
    return Image.open(BytesIO(made)).convert("RGB")


def _seen(image: Image.Image) -> set[object]:
    return {colour for _, colour in image.getcolors(1 << 24) or ()}


def test_it_is_a_sharp_png_of_the_width_of_a_slide(image: Image.Image) -> None:
    """Two dots a pixel, with a margin."""
    assert image.width >= WIDTH * SCALE
    assert image.height > CHART.height * SCALE


def test_it_is_light_whatever_the_screen_is(image: Image.Image) -> None:
    """The light theme's shades, by role, on paper."""
    assert list(SHADES) == CONFIG["theme"]["light"]["chartCategoricalColors"]
    paper, missed, measured = (
        ImageColor.getrgb(SHADES[ROLES.index(role)]) for role in ("paper", "missed", "measured")
    )
    assert image.getpixel((2, 2)) == paper
    assert {missed, measured} <= _seen(image)


def test_its_finding_stands_above_it(image: Image.Image) -> None:
    """A longer finding takes more lines, and the picture is taller by them."""
    longer = _opened(png(CHART, f"{TITLE}; {TITLE}", "As of October 1, 2026"))
    assert longer.height > image.height
    assert longer.width == image.width


def test_its_letters_are_files_of_our_own() -> None:
    """Each family and weight that a chart asks for lies beside the page's fonts."""
    faces = {ImageFont.truetype(file).getname() for file in FONTS.glob("*.ttf")}
    wanted = {(LETTERS, "Regular"), (LETTERS, "Italic"), (LETTERS, "SemiBold")}
    assert faces == {*wanted, (HEADLINE, "SemiBold")}


def test_its_letters_are_found(image: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a family that nobody has it would look otherwise."""
    monkeypatch.setitem(picture.CONFIG, "font", "Nobody has this one")
    other = _opened(png(CHART, TITLE, "As of October 1, 2026"))
    assert other.tobytes() != image.tobytes()


def test_it_never_goes_to_the_network() -> None:
    """A chart that would, is refused before anything is asked."""
    elsewhere = layered([alt.Chart("http://203.0.113.1/rows.csv").mark_point().encode(x="a:Q")], 9)
    with pytest.raises(ValueError, match="not allowed"):
        png(elsewhere, "", "")
