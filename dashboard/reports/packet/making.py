"""The review packet of an agency, as the bytes of a PDF or of one page."""

from __future__ import annotations

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Mart
from dashboard.reports.blocks import Document
from dashboard.reports.packet.asking import Format, Wanted, asked
from dashboard.reports.packet.document import packet
from dashboard.reports.packet.reading import check, read
from dashboard.reports.page import page
from dashboard.reports.paper import paper
from dashboard.reports.typeset import UnprintableError
from dashboard.reports.vector import drawn_beside
from dashboard.roles import Viewer
from dashboard.wording import packet as words
from dashboard.wording import speaking


def review_packet(
    city: City, viewer: Viewer, wanted: Wanted, format_: Format, mart: Mart | None = None
) -> bytes:
    """The packet; the same bytes for the same record, mart, files and question.

    Args:
        city: Whose.
        viewer: Who will read it.
        wanted: Which.
        format_: `pdf` or `html`.
        mart: What was measured, where it is held already.

    Raises:
        NotAllowedError: The viewer may not read this agency's cases.
        UsageError: There is no such agency; it is no period, is not over, or before the data.
        UserError: Nothing was measured; a letter is in none of the fonts.
    """
    check(viewer, wanted.agency)
    held = city.mart() if mart is None else mart
    which = asked(city.folder.city, held.manifest, wanted)
    # Ids are called by their names while they are read, too.
    with speaking(wanted.language):
        seen = read(city, viewer, which, held)
        with drawn_beside():
            return _made(packet(seen, wanted.language), format_)


def _made(document: Document, format_: Format) -> bytes:
    if format_ == "html":
        return page(document)
    try:
        return paper(document)
    except UnprintableError as error:
        raise UserError(words.unprintable(error.letters)) from None
