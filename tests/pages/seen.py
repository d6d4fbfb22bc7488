"""What a page shows, and what is pressed on it."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

Open = Callable[..., AppTest]
"""Opens a page by its name, over the data of a folder, at an address."""


def title(app: AppTest) -> str:
    """The page's one headline."""
    (only,) = app.title
    return str(only.value)


def words(app: AppTest) -> str:
    """Everything that is written on the page as markdown."""
    return "\n".join(str(block.value) for block in app.markdown)


def keys(app: AppTest) -> set[str]:
    """What can be pressed."""
    return {str(button.key) for button in app.button}


def press(app: AppTest, key: str) -> AppTest:
    """Press a button; nothing may go wrong."""
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def unfold(app: AppTest, *names: str) -> AppTest:
    """Open what is folded away beneath some charts: their figures and their files."""
    for name in names:
        app.session_state[f"numbers_{name}"] = True
    app.run()
    assert not app.exception, app.exception
    return app
