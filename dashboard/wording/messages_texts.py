"""The words about the texts that agencies close cases with: what each costs, and what is new."""

from __future__ import annotations

from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, rate, short_day


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "text": _("Look closer at a text"),
        "read": _("What it says"),
        "entry": _("The entry for the agreement"),
        "drift": _("New texts"),
        "change": _("What registering it would change"),
    }


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "text": _("Text"),
        "agency": _("Agency"),
        "cases": _("Cases"),
        "share": _("Of its closings %"),
        "failing": _("Cases that fail"),
        "fails": _("In what"),
        "services": _("Services"),
        "registered": _("Registered as"),
        "since": _("Week of"),
        "in_week": _("In that week"),
        "kind": _("What it is"),
        "measure": _("The message…"),
        "before": _("Now"),
        "after": _("Registered"),
    }


def title(texts: int, failing: int, cases: int) -> str:
    """The finding."""
    return _(
        "{texts} texts closed {cases} cases; for {failing} the text falls short",
        texts=count(texts),
        cases=count(cases),
        failing=count(failing),
    )


def no_texts() -> str:
    """Instead of texts."""
    return _("No closing of this choice has a message with words.")


def table_alt() -> str:
    """What the table holds."""
    return _("Each text with its cases and those that it fails, the most costly first.")


def table_note(shown: int, all_: int) -> str:
    """Under the table."""
    if shown < all_:
        return _(
            "The {shown} texts of {all} that cost most; the file has all. Texts that differ only "
            "in dates, numbers and places are one.",
            shown=count(shown),
            all=count(all_),
        )
    return _("Texts that differ only in dates, numbers and places are one.")


def one(text: str, cases: int) -> str:
    """A text in a list to choose from."""
    return f"{text[:60].rstrip()}{'…' if len(text) > 60 else ''} · {count(cases)}"  # noqa: PLR2004 - letters


def used(cases: int, share: float | None, services: int) -> str:
    """How often a text was used."""
    return n_(
        "{cases} cases of {n} service were closed with it, {share} of the agency's closings.",
        "{cases} cases of {n} services were closed with it, {share} of the agency's closings.",
        services,
        cases=count(cases),
        share=rate(share),
    )


def nearest(template: str, likeness: float) -> str:
    """How alike it is to a registered text."""
    return _(
        "Like the registered text {template} to {likeness}: it may be an edited form of it.",
        template=template,
        likeness=rate(likeness / 100),
    )


def registered(template: str) -> str:
    """It is in the register."""
    return _("Registered as {template}.", template=template)


def not_registered() -> str:
    """It is not."""
    return _("Not registered.")


def change_note() -> str:
    """Above what registering would change."""
    return _(
        "Nothing is written: the entry is a draft that the agency and 311 put into the next "
        "version and sign."
    )


def never_registered() -> str:
    """Instead of an entry for the agreement."""
    return _("It shows personal data: such a text is not offered for registration.")


def reading() -> str:
    """While texts are read."""
    return _("Reading every text of this choice…")


def nothing_changes() -> str:
    """Instead of changes."""
    return _("No verdict would change.")


def drift_lead() -> str:
    """Above new texts."""
    return _(
        "A text that was used 20 times within a week and not in the eight weeks before. Ask the "
        "agency to register it, or why it changed."
    )


def no_drift() -> str:
    """Instead of new texts."""
    return _("No new text came up in this period.")


def kinds() -> dict[str, str]:
    """What is new about a text."""
    return {"new": _("New"), "edited": _("New wording of a known text")}


def told_by() -> dict[str, str]:
    """Verdicts, by their id."""
    return {
        "pass": _("passes"),
        "fail": _("fails"),
        "cannot_tell": _("cannot be told"),
        "not_applicable": _("not asked"),
        "yes": _("nothing was done"),
        "no": _("something was done"),
    }


def week(since: object) -> str:
    """The week's first day."""
    return short_day(since)  # type: ignore[arg-type] # a date of polars
