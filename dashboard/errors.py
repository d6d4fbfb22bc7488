"""Errors that a person can act on; anything else is a fault of ours."""

from __future__ import annotations


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
