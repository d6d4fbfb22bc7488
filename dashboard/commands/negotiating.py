"""The commands for drafts of agreements: `accord draft list`, `show`, `begin`, `export`, `pdf`."""

from __future__ import annotations

from getpass import getuser
from pathlib import Path
from typing import Annotated, Any

import typer

from agreements.files import CityFiles
from agreements.lock import replace_file
from agreements.schema.base import Language
from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.commands.accounts import now
from dashboard.commands.first_tables import show_first
from dashboard.commands.output import json_lines, say, table
from dashboard.commands.promising import day_of
from dashboard.errors import UsageError, UserError
from dashboard.library import open_library
from dashboard.oversight import draft_writing, drafts
from dashboard.oversight.acting import Author
from dashboard.oversight.draft_steps import Exported, checked, export, signing_commands
from dashboard.oversight.drafts import Draft
from dashboard.past.first_drafts import Asked, check_first, first_draft
from dashboard.reports.draft import draft_pdf
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import get_settings

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
Number = Annotated[int, typer.Argument(metavar="ID", help="The draft's number.")]
Person = Annotated[
    str,
    typer.Option(help="Who does it, for the audit log; default: this machine's user who asks."),
]
Day = Annotated[str | None, typer.Option("--as-of", help="The day; default: ACCORD_AS_OF, today.")]

_VIEWER = Viewer(Role.OPERATOR)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(no_args_is_help=True)
    group.command("list")(list_)
    group.command("show")(show)
    group.command("begin")(begin)
    group.command("export")(export_)
    group.command("pdf")(pdf)
    app.add_typer(group, name="draft", help="Versions that are negotiated, until they are signed.")


def list_(as_json: Json = False) -> None:
    """Every draft with its state and who has agreed to its text."""
    found = drafts.drafts(_store(), _VIEWER)
    if as_json:
        json_lines(map(_row, found))
    elif not found:
        say("No agreement is being negotiated.")
    else:
        _show(found)


def _row(draft: Draft) -> dict[str, Any]:
    return {
        "draft": draft.id,
        "agreement": draft.agreement,
        "version": draft.version,
        "based_on": draft.based_on,
        "state": draft.state,
        "sha256": draft.sha256,
        "agreed": draft.agreed,
        "annulled": draft.annulled,
        "at": draft.at.isoformat(),
    }


def _show(found: tuple[Draft, ...]) -> None:
    columns = {
        "Draft": "right", "Agreement": "left", "Version": "left", "Changes": "left",
        "State": "left", "Still to agree": "left",
    }  # fmt: skip
    rows = (
        (
            draft.id,
            draft.agreement,
            draft.version,
            draft.based_on or "a first one",
            draft.state.replace("_", " "),
            ", ".join(draft.missing),
        )
        for draft in found
    )
    table(columns, rows)


def show(draft: Number) -> None:
    """The text of a draft as it stands, as YAML."""
    say(drafts.text_of(_store(), _VIEWER, draft).rstrip("\n"))


def begin(
    agreement: Annotated[str, typer.Argument(help="Its id, such as denver/parks.")],
    file: Annotated[
        Path | None, typer.Argument(help="Its text: a changed copy of a version's file.")
    ] = None,
    person: Annotated[
        str,
        typer.Option(
            help="Who does it, for the audit log: needed, unless --output writes a file alone."
        ),
    ] = "",
    from_history: Annotated[
        bool,
        typer.Option("--from-history", help="A first one: what four in five cases would have met."),
    ] = False,
    calendar: Annotated[
        str | None, typer.Option(help="With --from-history: the calendar; default: the only one.")
    ] = None,
    years: Annotated[
        int,
        typer.Option(min=0, max=50, help="With --from-history: how many years of cases; 0: all."),
    ] = 1,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="With --from-history: a file, and no draft is begun."),
    ] = None,
) -> None:
    """Begin a draft from a file, or an agency's first one from its own cases.

    The draft is kept with --person, who begins it. Number, level, hash and list of changes are
    computed; why each is made, and who asked for it, stands as a question until somebody says it.
    With --from-history what cannot be known from cases is left out, and the findings that
    `accord check` will have are told.
    """
    if from_history == (file is not None):
        raise UsageError("Give a file, or --from-history for an agency that has no agreement yet.")
    if file is None:
        _begin_first(Asked(agreement, calendar, years), person, output)
    elif calendar or output or years != 1:
        raise UsageError("--calendar, --years and --output go with --from-history.")
    else:
        say(_begun(agreement, _read(file), person))


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{file} is not UTF-8: {error.reason} at byte {error.start}.") from None


def _begun(agreement: str, text: str, person: str) -> str:
    _check_person(person)
    author = Author(_VIEWER, person)
    number = draft_writing.create(_store(), _files(), author, agreement, text, now())
    made = drafts.draft(_store(), _VIEWER, number)
    return f"Draft {number} is begun: to become {made.name}."


def _check_person(person: str) -> None:
    if not person.strip():
        raise UsageError("Say with --person who begins it; the audit log keeps it.")


def _begin_first(asked: Asked, person: str, output: Path | None) -> None:
    """Keep what history supports, then say what it rests on and what it leaves.

    Raises:
        UsageError: A draft is to be begun, and nobody is named who begins it.
        UserError: The agency has a version or a draft already, or no service has cases enough.
    """
    if not output:
        _check_person(person)
    city, files = City(get_settings()), _files()
    check_first(files, drafts.under_way(_store(), _VIEWER), asked.agreement)
    found = first_draft(city, files, ALL, asked, city.mart())
    if not found.text:
        show_first(found, files)
        raise UserError(
            f"No service of {asked.agreement} has enough cases since {found.since} for a promise; "
            "take more of them with --years."
        )
    # Kept before anything is printed: whoever reads on no further has it all the same.
    if output:
        _write(output, found.text)
    kept = f"Wrote {output}." if output else _begun(asked.agreement, found.text, person)
    show_first(found, files)
    say(kept)


def _write(path: Path, text: str) -> None:
    """Write the text where no other file lies.

    Raises:
        UserError: One does, and says something else.
    """
    if path.exists() and path.read_bytes() != text.encode():
        raise UserError(f"{path} exists and says something else; nothing was written.")
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, text.encode())


def export_(
    draft: Number,
    person: Person = "",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The file; default: its place in the city's folder."),
    ] = None,
    as_of: Day = None,
) -> None:
    """Write the file of a draft that both sides agreed to, for a person to commit and sign."""
    files, day = _files(), day_of(as_of, get_settings().as_of)
    author = Author(_VIEWER, person.strip() or _user())

    def place(made: Exported) -> Path:
        return output or files.path / made.path

    def hand_over(made: Exported) -> None:
        _write(place(made), made.text)

    made = export(_store(), files, author, draft, now(), day, hand_over=hand_over)
    say(f"Wrote {made.draft.name} to {place(made)}. What comes next:")
    read = checked(files, made.text, str(place(made)), day)
    for command in signing_commands(read):
        say(f"  {command}")


def _user() -> str:
    """The name under which somebody works on this machine.

    Raises:
        UsageError: The system has none for whoever asks.
    """
    try:
        return getuser()
    except (KeyError, OSError):
        raise UsageError("Say with --person who does it; the audit log keeps it.") from None


def pdf(
    draft: Number,
    output: Annotated[Path, typer.Option("-o", "--output", help="The file.")],
    language: Annotated[Language, typer.Option("--lang", help="Language of the document.")] = "en",
) -> None:
    """The full text of a draft with what it changes, as an accessible PDF for the lawyers."""
    store, files = _store(), _files()
    found = drafts.draft(store, _VIEWER, draft)
    text = drafts.standing_of(drafts.every_text(store, _VIEWER, draft))
    replace_file(output, draft_pdf(files, found, text, language))
    say(f"Wrote {found.name} to {output}.")


def _store() -> Store:
    return City(get_settings()).record.store


def _files() -> CityFiles:
    return open_library(_VIEWER, get_settings()).files
