"""The command line: one command, `accord`, on the same core as the pages."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from dashboard.commands.output import fall_silent, shown
from dashboard.errors import UsageError, UserError

COMMANDS = {
    "demo": ("running", "Make the demonstration city: invented cases, imported and measured."),
    "serve": ("running", "The dashboard, on 127.0.0.1:8501."),
    "settings": ("running", "Every setting, its value and where it comes from; secrets masked."),
    "import": ("recording", "Read files into the record; each row is accounted for."),
    "measure": ("recording", "Build the mart: judge every case by the agreement in force."),
    "correct": ("correcting", "Publish a closed period of the public tables again, with why."),
    "publish": ("publishing", "The public summary as pages of files: no script, no account."),
    "sync": ("syncing", "Bring in what is new in connected systems; goes on where it stopped."),
    "quarantine": ("syncing", "What was put aside, with its reasons; and reading it again."),
    "figures": ("asking", "Any figure, by any dimension, with its counts and interval."),
    "evidence": ("evidencing", "Everything behind a figure in one file that anybody can check."),
    "cases": ("asking", "The cases behind a figure."),
    "explain": ("asking", "How one case was judged, and the line of the agreement behind it."),
    "check": ("promising", "Check a city's files: all findings at once, each with its line."),
    "due": ("promising", "A due time with its explanation, or many at once."),
    "diff": ("drafting", "What changed between two versions, in promises."),
    "fmt": ("drafting", "Lay files out: keys in the schema's order, comments kept."),
    "render": ("drafting", "The fully expanded text of a version, to read and to sign."),
    "schema": ("drafting", "The JSON Schema of a kind of file, for editors."),
    "draft": ("negotiating", "Versions that are negotiated, until their file is signed."),
    "sign": ("drafting", "Record a signature over the canonical text of a version."),
    "verify": ("drafting", "Find signed and published versions that changed since."),
    "who": ("covering", "Which version covers a case, and why the others do not."),
    "whatif": ("supposing", "History under a draft: verdicts that change, goals missed."),
    "findings": ("finding", "What the mayor's office wants answered: opened by rule, late, next."),
    "notify": ("notifying", "Tell each person what is new and needs them: one message a day."),
    "judge": ("judging", "Message quality of the rows of a file, with the words behind it."),
    "label": (
        "labelling",
        "Two people check how well messages are judged; objections to verdicts.",
    ),
    "templates": (
        "templating",
        "The texts that cases are closed with, what they cost, what is new.",
    ),
    "report": ("reporting", "The review packet of an agency, as PDF or as one page of HTML."),
    "bench": ("benchmarking", "The engine timed on this machine, beside a plain DuckDB script."),
    "doctor": ("doctoring", "What is configured, reachable, stale or unsafe, with the fix."),
}
"""Each command's module in `dashboard.commands` and its line of the overview."""


class Commands(TyperGroup):
    """Commands whose modules are imported when they run.

    The overview needs none of them: `accord --help` does not wait for data frames and servers.
    """

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - typer's own, passed on
        lines = {name: TyperCommand(name, help=line) for name, (_, line) in COMMANDS.items()}
        super().__init__(**{**settings, "commands": lines})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own types, not public
        """The command that is to run, with its module."""
        name, line, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else line, rest


def load(name: str) -> Any:  # noqa: ANN401 - typer's own command type, not public
    """A command, imported."""
    group = typer.Typer()
    with _unswept():
        module = import_module(f"dashboard.commands.{COMMANDS[name][0]}")
    module.register(group)
    return get_group(group).commands[name]


@contextmanager
def _unswept() -> Iterator[None]:
    """No search for garbage inside the block: of what is imported, none is.

    It would take a tenth of the time of every command.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


app = typer.Typer(
    name="accord",
    cls=Commands,
    help="Service-level agreements between a city's 311 and its agencies: measured, in the open.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def _every_command() -> None:
    pass


def main() -> None:
    """Run one command; exit 0 when done, 1 on findings, 2 on wrong use, never with a traceback."""
    _speak_utf8()
    code = _run()
    try:
        sys.stdout.flush()
    except OSError as error:
        code = _broken(error, code)
    sys.exit(code)


def _run() -> int:
    try:
        app(prog_name="accord")
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0
    except UsageError as error:
        return _tell(str(error), 2)
    except UserError as error:
        return _tell(str(error), 1)
    except OSError as error:
        return _broken(error, 0)
    except Exception as error:  # the last door: a person gets a sentence
        if os.environ.get("ACCORD_DEBUG"):
            raise
        return _tell(_fault(error), 1)
    return 0


def _speak_utf8() -> None:
    """Names and dashes in whatever locale; what no UTF-8 can say is written as JSON escapes it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _broken(error: OSError, code: int) -> int:
    """What the system would not do; a reader (`| head`) that has seen enough is no error."""
    if isinstance(error, BrokenPipeError):
        fall_silent()
        return code
    if error.filename is None:  # an output: what is left in it cannot be written at exit either
        fall_silent()
    return _tell(_refused(error), 1)


def _refused(error: OSError) -> str:
    """What the system would not do."""
    place = f"{error.filename}: " if error.filename else ""
    return (
        f"{place}{error.strerror or error}. Nothing that was finished before is lost; put it right "
        "and run the command again."
    )


def _fault(error: Exception) -> str:
    # A database's error carries the statement and its values, which may be a resident's words;
    # `orig` is the driver's own, and its first line names none.
    said = str(getattr(error, "orig", error)).partition("\n")[0].rstrip(".")
    return (
        f"This is a fault of Accord 311, not of yours: {type(error).__name__}: {said}. "
        "Nothing that was finished before is lost. Run the command again with ACCORD_DEBUG=1 "
        "to see where, and report it."
    )


def _tell(message: str, code: int) -> int:
    print(shown(message), file=sys.stderr)  # noqa: T201 - a command's diagnostics
    return code
