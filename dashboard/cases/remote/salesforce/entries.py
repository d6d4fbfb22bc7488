"""Pages of Salesforce's rows as entries of the record."""

from __future__ import annotations

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.remote import Page
from dashboard.cases.remote.salesforce.case_rows import cases_told
from dashboard.cases.remote.salesforce.history_rows import history_told
from dashboard.cases.remote.salesforce.message_rows import messages_told
from dashboard.cases.remote.salesforce.told import Told

__all__ = ["Told", "entry_of"]


def entry_of(page: Page, mapping: SourceMapping, city: City, hash_key: str | None = None) -> Told:
    """What a page tells; a function of its rows and the mapping alone, wherever pages begin.

    Rows that were put aside can be told again from their raw text, which is a JSON object of the
    page's columns.

    Args:
        page: A page of `Organisation.pages`.
        mapping: How its words become ours.
        city: Whose names they become.
        hash_key: The setting `ACCORD_HASH_KEY`, for requesters.

    Raises:
        UserError: A needed field is not there, or requesters are to be hashed without a key.
    """
    if page.stream == "cases":
        return cases_told(page, mapping, city, hash_key)
    if page.stream == "history":
        return history_told(page, mapping, city)
    return messages_told(page, mapping)
