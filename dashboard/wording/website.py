"""The words of the published site beside those that it shares with the public summary."""

from __future__ import annotations

from datetime import date

from dashboard.wording import numbers
from dashboard.wording.language import _, locale, n_
from dashboard.wording.summary import rounded_share


def labels(city: str) -> dict[str, str]:
    """The fixed words of every page, by place."""
    return {
        "site": _("{city} 311: what was promised, what happened", city=city),
        "skip": _("Go to the content"),
        "menu": _("Pages"),
        "languages": _("Languages"),
        "download": _("The same as files:"),
        "made": _("Made with Accord 311 from the city's own records."),
    }


def language_name() -> str:
    """The language that is spoken, by its own name."""
    return str(locale().get_display_name()).partition(" (")[0].capitalize()


def titles() -> dict[str, str]:
    """What the pages are called in the menu, by name."""
    return {
        "city": _("The city"),
        "agencies": _("Agencies"),
        "districts": _("Districts"),
        "promises": _("What is promised"),
        "measured": _("How this is measured"),
        "corrections": _("Corrections"),
        "data": _("Data"),
    }


def nothing_published(place: str) -> str:
    """In place of the finding where no period of a part of the city is published."""
    return _("{place}: no month or quarter is ready to be shown", place=place)


def promises_title(promised: int, every: int, *, signed: bool) -> str:
    """The finding of the page of promises; what nobody signed is not called a promise."""
    n, all_ = numbers.count(promised), numbers.count(every)
    if signed:
        return _("{n} of {every} kinds of request have a promised time", n=n, every=all_)
    return _("{n} of {every} kinds of request have a time that the city publishes", n=n, every=all_)


def agencies_title(promised: int, every: int) -> str:
    """The finding of the list of agencies."""
    return _(
        "{n} of {every} agencies have signed a promise",
        n=numbers.count(promised),
        every=numbers.count(every),
    )


def corrections_title(number: int) -> str:
    """The finding of the page of corrections."""
    if not number:
        return _("Nothing was corrected")
    return n_("{n} month or quarter was corrected", "{n} months or quarters were corrected", number)


def data_from(day: str) -> str:
    """At the foot of every page."""
    return _("The data is from {day}.", day=day)


def choose() -> str:
    """On the first page, in each language."""
    return _("Read in English")


def missing() -> tuple[str, str]:
    """In place of a page that is not there: what is wrong, and what to do."""
    return _("This page is not here"), _(
        "The address may be misspelled, or the page may have moved. Begin at the first page."
    )


def first_page() -> str:
    """The link to it."""
    return _("To the first page")


def trend_title(newest: float, during: str, year: float | None) -> str:
    """The finding of the chart: the newest share, and a year before."""
    if year is None:
        return _("On time {during}: {share}", during=during, share=rounded_share(newest))
    return _(
        "On time {during}: {share}, a year before {year}",
        during=during,
        share=rounded_share(newest),
        year=rounded_share(year),
    )


def trend_alt(title: str, first: str, last: str, low: float, high: float) -> str:
    """The chart in words."""
    return _(
        "{title}. Columns, {first} to {last}, between {low} and {high}. The table below has every "
        "number.",
        title=title,
        first=first,
        last=last,
        low=rounded_share(low),
        high=rounded_share(high),
    )


def trend_gaps() -> str:
    """What a missing column means."""
    return _("Where a column is missing, the number is hidden or too small for a share.")


def on_time() -> str:
    """At the newest column."""
    return _("On time")


def stayed_done() -> str:
    """At the darker part of the newest column."""
    return _("Stayed done")


def quarter(first: date, last: date) -> str:
    """Below a column: Jul–Sep."""
    return f"{numbers.month(first)}{numbers.NONE}{numbers.month(last)}"


def map_note(*, invented: bool) -> str:
    """How to read the map and how not to."""
    said = _(
        "A stronger color means that more was done on time. Choose a district to read about it. "
        "Districts ask for different things, so this is not a ranking."
    )
    return f"{said} {_('The outlines are invented too.')}" if invented else said


def every_number() -> str:
    """Opens the table below the map."""
    return _("The districts in numbers")


def every_agency() -> str:
    """Above the list of agencies."""
    return _("Every agency")


def every_district() -> str:
    """Above the list of districts."""
    return _("Every district")


def rules_heading() -> str:
    """Above the rules that a resident should know."""
    return _("The rules")


def to_expect() -> str:
    """On the city's page: what the page of promises holds."""
    return _(
        "Who promised what, by when, and how long it really takes: for each kind of request that "
        "you can make."
    )


def every_kind() -> str:
    """The link to it."""
    return _("All kinds of request")


def promises_of(number: int) -> str:
    """Opens the promises of many agencies for one kind of request."""
    return n_(
        "{n} agency, with a time of its own", "{n} agencies, each with a time of its own", number
    )


def corrected_since() -> str:
    """Above the corrections that a reader of the former publication has not seen."""
    return _("Corrected since the last publication")


def new_correction(period: str) -> str:
    """Above one of them."""
    return _("{period}: corrected since the last publication", period=period)


def no_corrections() -> str:
    """In place of the corrections."""
    return _(
        "Nothing that was published has been corrected. When something is, it stands here: the "
        "day, the reason, the old number and the new one."
    )


def change_columns() -> tuple[str, str, str]:
    """The columns of a correction."""
    return _("Where"), _("Number"), _("Was, and is now")


def from_to(old: str, new: str) -> str:
    """A number that changed."""
    return _("{old}, now {new}", old=old, new=new)


def about_data() -> str:
    """Above the dictionary of the files."""
    return _(
        "Every table of these pages is also a file: CSV for a spreadsheet, JSON for a program. "
        "Their addresses stay the same. Here is what each column means."
    )


def dictionary_columns() -> tuple[str, str]:
    """The columns of the dictionary."""
    return _("Column"), _("Meaning")
