"""The words of the audit log: what it holds, and what its newest hash is good for."""

from __future__ import annotations

from datetime import datetime

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain
from dashboard.wording.numbers import count
from dashboard.wording.overview import demonstration


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "page": _("Audit log"),
        "kind": _("About"),
        "all": _("Everything"),
        "agency": _("Agency"),
        "entries": _("Newest first"),
        "hash": _("The newest hash"),
        "number": _("Number"),
        "at": _("When"),
        "who": _("Who"),
        "did": _("What was done"),
        "about": _("To what"),
        "leads": _("Leads to"),
        "its_page": _("Its page"),
        "said": _("What was written"),
        "because": _("Reason"),
    }


def file_columns() -> dict[str, str]:
    """Titles of the file's columns in words; those that are sealed keep the log's own names."""
    return {**labels(), "local": labels()["at"], "written": labels()["said"]}


def title(count_: int, *, whole: bool) -> str:
    """The finding of the page."""
    if not count_:
        return _("Nothing has been done in oversight yet")
    if not whole:
        return _("The audit log was changed behind the program")
    return n_(
        "{n} entry, and it holds",
        "{n} entries, and every one holds",
        count_,
    )


def context(city: str, *, invented: bool) -> str:
    """What the page is about, in markdown."""
    said = _("What was done in oversight; times are those of {city}", city=plain(city))
    return f"{demonstration()} {said}" if invented else said


def at(when: datetime) -> str:
    """When something was done, on the city's clock."""
    return _("{day}, {time}", day=numbers.day(when), time=numbers.time(when))


def hash_words(count_: int) -> str:
    """What the newest hash is good for."""
    return _(
        "It seals all {n} entries: each is sealed together with the one before. Print it in a "
        "packet, and anybody can tell later whether an entry was changed or taken away. "
        "`accord doctor` checks the whole log.",
        n=count(count_),
    )


def broken(id_: int, why: str) -> str:
    """A place where the log does not hold."""
    if why == "gap":
        return _("An entry is missing or out of place before entry {n}.", n=count(id_))
    return _("Entry {n} does not say any more what was sealed.", n=count(id_))


def shown(rows: int, all_: int) -> str:
    """How many are shown."""
    return _("The newest {rows} of {all}; the file holds all.", rows=count(rows), all=count(all_))


def kinds() -> dict[str, str]:
    """What an entry is about, by the log's word."""
    return {
        "finding": _("Finding"),
        "action": _("Action"),
        "review": _("Review"),
        "agenda": _("Agenda"),
        "decision": _("Decision"),
        "draft": _("Draft"),
        "comment": _("Comment"),
        "contact": _("Contact"),
        "article": _("Article"),
        "change": _("Change of a service"),
        "duty": _("Duty"),
        "recommendation": _("Recommendation"),
        "sample": _("Sample"),
        "sample_case": _("Sampled case"),
    }


def none() -> str:
    """Nothing of the chosen kind."""
    return _("No entry is about this.")


def unreadable(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "The audit log cannot be read now. Try again in a minute; if it stays, tell whoever runs "
        "this server: the cause is logged under {reference}.",
        reference=reference,
    )
