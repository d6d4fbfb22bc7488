"""A draft as a document for the lawyers: its full text with what it changes, in one language."""

from __future__ import annotations

from agreements.canonical import UnresolvedError
from agreements.files import CityFiles
from agreements.inserting import inserted
from agreements.rendering import render
from agreements.schema.base import Language
from dashboard.errors import UserError
from dashboard.oversight.drafts import Draft, Text
from dashboard.reports.marked import typst_of
from dashboard.reports.typeset import UnprintableError, document, pdf
from dashboard.wording import speaking
from dashboard.wording.drafts import running_head


def draft_pdf(files: CityFiles, draft: Draft, text: Text, language: Language) -> bytes:
    """The document; the same bytes for the same text, whoever asks and whenever.

    Args:
        files: The city's files.
        draft: The draft.
        text: The text of it that is printed.
        language: `en` or `es`. What the file has in English only stays so.

    Raises:
        UserError: The text cannot be read as an agreement, or names what no file defines, or
            has a letter that no font on this server has.
    """
    read = inserted(files, text.text, f"draft {draft.id}")
    if read.version is None:
        told = "\n".join(map(str, read.findings))
        raise UserError(f"{told}\nA text that cannot be read cannot be printed.")
    try:
        body = render(read.files, read.version.model, language)
    except UnresolvedError as error:
        raise UserError(f"{draft.name}: {error}.") from None
    title = read.version.model.metadata.title.text(language)
    with speaking(language):
        running = running_head(draft.id, draft.version, text.sha256)
    try:
        return pdf(document(title, language, running, typst_of(body)), text.at)
    except UnprintableError as error:
        raise UserError(f"{draft.name} cannot be printed: {error}; write it otherwise.") from None
