"""What goes wrong on a page: the log has it all but people's data, the reader a reference to it."""

from __future__ import annotations

import logging
import secrets
import traceback
from typing import Final

import polars as pl
import streamlit as st

from dashboard.errors import UserError
from dashboard.views.data_health_rows import HIDDEN, without_contacts
from dashboard.wording import _

UNREADABLE: Final = (UserError, pl.exceptions.ComputeError, OSError)
"""What reading ends in where the record, the mart or its disk is the cause, and no page."""

_log = logging.getLogger("accord.server")


def tell_reader(fault: Exception) -> bool:
    """Log a page's fault with its traceback, and show the reader a reference to it."""
    reference = secrets.token_hex(4)
    told = "".join(traceback.format_exception(fault))
    _log.error("page fault %s\n%s", reference, cleaned(told, _typed()))
    st.error(
        _(
            "This page could not be drawn. The fault is logged under {reference}. Load the page "
            "again; if it stays, give that reference to whoever runs this server.",
            reference=reference,
        )
    )
    return True


def noted(error: Exception) -> str:
    """Log why something cannot be read; returns the reference to it.

    What is meant to be read by somebody is one sentence; of anything else the traceback is kept.
    """
    reference = secrets.token_hex(4)
    sentence = isinstance(error, UserError)
    told = str(error) if sentence else "".join(traceback.format_exception(error))
    _log.warning("not readable %s: %s", reference, cleaned(told, _typed()))
    return reference


def cleaned(told: str, typed: str) -> str:
    """What may stand in a log: no mail address, no telephone number, nor the case asked for."""
    return without_contacts(told.replace(typed, HIDDEN) if typed else told)


def _typed() -> str:
    return str(st.query_params.get("case", ""))
