"""The command line: one command, `accord`, on the same core as the pages."""

from __future__ import annotations

import os
import sys

import typer

from agreements.folder import CityFolderError
from dashboard.commands import asking, promising, recording, running
from dashboard.errors import UsageError, UserError

app = typer.Typer(
    name="accord",
    help="Service-level agreements between a city's 311 and its agencies: measured, in the open.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for group in (running, recording, asking, promising):
    group.register(app)


def main() -> None:
    """Run one command; exit 0 when done, 1 on findings, 2 on wrong use, never with a traceback."""
    try:
        app(prog_name="accord")
    except UsageError as error:
        _leave(str(error), 2)
    except CityFolderError as error:
        _leave(f"{error}\nThe city's files have findings; mend them and run the command again.", 1)
    except UserError as error:
        _leave(str(error), 1)
    except BrokenPipeError:
        # The reader (`| head`) has seen enough; nothing more may be written, at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # the last door: a person gets a sentence
        if os.environ.get("ACCORD_DEBUG"):
            raise
        _leave(
            f"This is a fault of Accord 311, not of yours: {type(error).__name__}: {error}. "
            "Nothing that was finished before is lost. Run the command again with ACCORD_DEBUG=1 "
            "to see where, and report it.",
            1,
        )


def _leave(message: str, code: int) -> None:
    print(message, file=sys.stderr)  # noqa: T201 - a command's diagnostics
    sys.exit(code)
