"""The configuration file says what the look and the access rules need."""

import tomllib
from itertools import chain
from pathlib import Path

import pytest
from streamlit import config

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
FONTS = ROOT / "dashboard" / "static" / "fonts"
ROLES = 11
"""Measured, missed, pause, muted, ink, paper, four bands, rule."""

modes = pytest.mark.parametrize("mode", ["light", "dark"])


def contrast(first: str, second: str) -> float:
    """Contrast of two colours `#rrggbb` after WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@modes
@pytest.mark.parametrize("name", ["textColor", "linkColor", "grayTextColor", "redTextColor"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_words_can_be_read_on_both_grounds(mode: str, name: str, ground: str) -> None:
    """4.5 to 1 or better, light and dark."""
    theme = CONFIG["theme"][mode]
    assert contrast(theme[name], theme[ground]) >= 4.5


@modes
@pytest.mark.parametrize("name", ["blue", "green", "orange", "red", "violet", "gray", "yellow"])
def test_a_badge_can_be_read_on_its_tint(mode: str, name: str) -> None:
    """Every badge colour against its own ground."""
    theme = CONFIG["theme"][mode]
    assert contrast(theme[f"{name}TextColor"], theme[f"{name}BackgroundColor"]) >= 4.5


@modes
def test_chart_colours_are_roles_that_agree_with_the_words(mode: str) -> None:
    """A mark and a word of one verdict have one colour."""
    theme = CONFIG["theme"][mode]
    measured, missed, pause, muted, ink, paper, *_tints, rule = theme["chartCategoricalColors"]
    assert len(theme["chartCategoricalColors"]) == ROLES
    assert [measured, missed, pause, muted, ink] == [
        theme[f"{name}TextColor"] for name in ("blue", "red", "violet", "gray", "yellow")
    ]
    assert [paper, rule] == [theme["backgroundColor"], theme["borderColor"]]


def test_light_and_dark_define_the_same_keys() -> None:
    """A key in one alone would fall back to Streamlit's own colour in the other."""
    assert CONFIG["theme"]["light"].keys() == CONFIG["theme"]["dark"].keys()


def test_every_font_is_our_own_file_and_comes_with_its_licence() -> None:
    """No font host is asked, and the licence travels with the fonts."""
    named = {face["url"].removeprefix("app/static/fonts/") for face in CONFIG["theme"]["fontFaces"]}
    assert {file.name for file in FONTS.glob("*.woff2")} == named
    assert all((FONTS / name).read_bytes().startswith(b"wOF2") for name in named)
    for licence in ("public-sans-LICENSE.txt", "source-serif-4-LICENSE.txt"):
        assert "SIL Open Font License, Version 1.1" in (FONTS / licence).read_text("utf-8")


def test_streamlit_knows_every_setting() -> None:
    """A misspelt key would be ignored with a line in the log that nobody reads."""
    theme = CONFIG["theme"]
    groups = {**CONFIG, "theme": {k: v for k, v in theme.items() if k not in {"light", "dark"}}}
    named = chain(
        (f"{group}.{key}" for group, keys in groups.items() for key in keys),
        (f"theme.{mode}.{key}" for mode in ("light", "dark") for key in theme[mode]),
    )
    assert [key for key in named if key not in config.get_config_options()] == []


@pytest.mark.parametrize(
    ("group", "key", "value"),
    [
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("client", "toolbarMode", "viewer"),
        ("runner", "magicEnabled", False),
        ("server", "enableAgentApi", False),
        ("server", "enableStaticServing", True),
        ("server", "fileWatcherType", "none"),
    ],
)
def test_what_a_city_relies_on_is_set(group: str, key: str, *, value: object) -> None:
    """Nobody is told who visits, no fault shows its inside, no second way in is open."""
    assert CONFIG[group][key] == value
