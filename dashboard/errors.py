"""Errors that a person can act on; anything else is a fault of ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class UserError(Exception):
    """Says where, what, what is allowed and what to do; shown without a traceback."""


class SpokenError(UserError):
    """A page's own: its words are in the reader's language already."""


class UsageError(UserError):
    """The command was called in a way that it cannot be."""


class FindingsError(UserError):
    """The city's files have findings; the message lists each with its line."""


class NotAllowedError(UserError):
    """The person asking may not read or do this."""


class Wrongs:
    """What is wrong with a command's options, to be told all at once."""

    def __init__(self) -> None:
        self._said: list[str] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Keep what is refused in this block, each sentence once, and go on behind it."""
        try:
            yield
        except UsageError as error:
            if str(error) not in self._said:
                self._said.append(str(error))

    def tell(self) -> None:
        """Refuse if anything was: what the blocks were to find is there only behind this.

        Raises:
            UsageError: All that was noted, a line each.
        """
        if self._said:
            raise UsageError("\n".join(self._said))
