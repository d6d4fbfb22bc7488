"""Promises about files that a cold server, or a shadowed import, would break."""

import ast
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from dashboard.navigation import SCREENS
from dashboard.roles import Role

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "pages").glob("*.py"))
LONGEST_PAGE = 40
OURS = {"agreements", "dashboard", "metrics", "pages", "seed", "tests", "streamlit_app"}


def guard(page: Path) -> ast.Call | None:
    """The call of the first statement after docstring and imports, if it is `… = require(…)`."""
    body = ast.parse(page.read_text("utf-8")).body
    if ast.get_docstring(ast.Module(body, [])) is not None:
        body = body[1:]
    first = next(node for node in body if not isinstance(node, ast.Import | ast.ImportFrom))
    match first:
        case ast.Assign(value=ast.Call(func=ast.Name(id="require")) as call):
            return call
    return None


def roles_named(call: ast.Call) -> set[Role]:
    """The roles in `require(Role.A, Role.B)` or `require(*Role)`."""
    if ast.unparse(call) == "require(*Role)":
        return set(Role)
    return {Role[argument.attr] for argument in call.args if isinstance(argument, ast.Attribute)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_first_statement_of_a_page_is_its_door(page: Path) -> None:
    """Nothing stands before it but imports, and `require` is the real one."""
    assert guard(page) is not None
    assert "from dashboard.access import" in page.read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_at_a_glance(page: Path) -> None:
    """It asks and draws in at most 40 lines; what is shared lies with the components."""
    assert len(page.read_text("utf-8").splitlines()) <= LONGEST_PAGE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_menu_and_the_door_of_a_page_name_the_same_roles(page: Path) -> None:
    """So that the menu neither hides an open page nor shows a closed one."""
    call = guard(page)
    screen = next(screen for screen in SCREENS if screen.file == page)
    assert call is not None
    assert roles_named(call) == screen.roles


def test_every_page_is_in_the_menu_and_every_entry_is_a_page() -> None:
    """A page that is not registered would show a dialog and lose its address."""
    assert sorted(screen.file for screen in SCREENS) == PAGES


def test_no_folder_of_pages_lies_beside_the_script() -> None:
    """Streamlit would run its files without the script, and so without the menu."""
    assert not (ROOT / "dashboard" / "pages").exists()


def test_no_module_of_the_dashboard_shadows_another() -> None:
    """Streamlit puts the folder of `dashboard/app.py` first on the path."""
    here = {
        entry.stem for entry in (ROOT / "dashboard").iterdir() if not entry.name.startswith("_")
    }
    assert not here & set(sys.stdlib_module_names)
    assert not here & (OURS | set(packages_distributions()))


def test_streamlit_recognises_the_launcher() -> None:
    """It reads the file's syntax; unrecognised, it would run without our middleware."""
    assert discover_asgi_app(ROOT / "streamlit_app.py").import_string == "streamlit_app:app"


def test_no_words_are_handed_to_the_browser_as_html() -> None:
    """Neither way into a page's HTML is taken anywhere: what cases say is always text."""
    drawn = [*PAGES, *(ROOT / "dashboard").rglob("*.py")]
    used = {
        f"{path.name}: {name}"
        for path in drawn
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in ("html", "unsafe_allow_html")
        if (isinstance(node, ast.Attribute) and ast.unparse(node) == f"st.{name}")
        or (isinstance(node, ast.keyword) and node.arg == name)
    }
    assert not used


def test_pages_and_components_ask_the_address_by_one_module_alone() -> None:
    """What Streamlit holds is not yet what the address will say once a page is drawn."""
    files = [*(ROOT / "pages").glob("*.py"), *(ROOT / "dashboard" / "components").glob("*.py")]
    files.append(ROOT / "dashboard" / "address.py")
    askers = {file.name for file in files if "st.query_params" in file.read_text()}
    assert askers == {"address.py"}


def test_no_form_is_sent_by_enter() -> None:
    """Streamlit would say so beneath each field, in English on a Spanish page too."""
    forms = [
        {word.arg: ast.unparse(word.value) for word in node.keywords}
        for path in (ROOT / "dashboard").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "st.form"
    ]
    assert forms
    assert all(words.get("enter_to_submit") == "False" for words in forms)
