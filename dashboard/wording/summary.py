"""The words of the public summary: for a resident, in short sentences and long dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date, format_skeleton

from dashboard.wording import numbers, verdicts
from dashboard.wording.language import _, locale
from dashboard.wording.numbers import count, share

NEARLY_ALL, HARDLY_ANY = 0.95, 0.05
"""Beyond these a share is not said as so many in ten: ten in ten would be all of them."""


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "of": _("Show"),
        "whole": _("Show the whole city"),
        "table": _("Month by month"),
        "quarters": _("Quarter by quarter"),
        "earlier": _("Earlier ones"),
        "agencies": _("The agencies in numbers"),
        "expect": _("What you can expect"),
        "service": _("What did you ask for?"),
        "choose": _("Choose a kind of request"),
        "all_kinds": _("All kinds of request"),
        "read": _("How to read this"),
        "measured": _("How this is measured"),
        "hidden": _("What is hidden, and why"),
        "download": _("Download these numbers (CSV)"),
        "more": _("Read more"),
        "staff": _("Do you work for 311, an agency or the mayor's office?"),
        "agreements": _("Read the agreements"),
        "stages": _("What the stages of a request mean"),
        "definitions": _("What each number counts, exactly"),
    }


def whole(city: str) -> str:
    """The choice of no part."""
    return _("All of {city}", city=city)


def long_day(when: date) -> str:
    """September 14, 2026."""
    return str(format_date(when, "long", locale=locale()))


def during(first: date, last: date) -> str:
    """In September 2026; from July to September 2026."""
    until = _month_and_year(last)
    if (first.year, first.month) == (last.year, last.month):
        return _("in {month}", month=until)
    start = _month(first) if first.year == last.year else _month_and_year(first)
    return _("from {start} to {end}", start=start, end=until)


def period(first: date, last: date) -> str:
    """September 2026; July to September 2026."""
    until = _month_and_year(last)
    if (first.year, first.month) == (last.year, last.month):
        return _sentence_case(until)
    start = _month(first) if first.year == last.year else _month_and_year(first)
    return _sentence_case(_("{start} to {end}", start=start, end=until))


def _sentence_case(words: str) -> str:
    """Months are written small in Spanish, but not at the head of a row."""
    return words[:1].upper() + words[1:]


def _month(when: date) -> str:
    return str(format_date(when, "LLLL", locale=locale()))


def _month_and_year(when: date) -> str:
    return str(format_skeleton("yMMMM", when, locale=locale()))


def then(place: str, during: str) -> str:
    """Of what and when a title is: Denver in September 2026."""
    return _("{place} {during}", place=place, during=during)


def title(place: str, value: float) -> str:
    """The finding: how many in ten were done on time."""
    if value >= NEARLY_ALL:
        return _("{place}: nearly all requests were done on time", place=place)
    if value < HARDLY_ANY:
        return _("{place}: hardly any request was done on time", place=place)
    return _("{place}: about {n} in 10 requests were done on time", place=place, n=_tenths(value))


def _tenths(value: float) -> str:
    """One to nine; halves go up, as people round."""
    return count(min(9, max(1, int(value * 10 + 0.5))))


def title_hidden(place: str) -> str:
    """The finding where the number itself is hidden."""
    return _("{place}: the number done on time is hidden", place=place)


def title_few(place: str) -> str:
    """The finding where there are too few for a share."""
    return _("{place}: too few requests for a share", place=place)


def title_nothing_promised(place: str) -> str:
    """The finding where there is no promise at all."""
    return _("{place}: no time has been promised in writing", place=place)


def title_nothing_due(place: str) -> str:
    """The finding where no promised time ran out."""
    return _("{place}: nothing was due", place=place)


def about(first: date, last: date, counted: date) -> str:
    """From when the numbers are."""
    return _(
        "Requests that were due from {first} to {last}. Counted on {counted}.",
        first=long_day(first),
        last=long_day(last),
        counted=long_day(counted),
    )


def done(during_words: str, due: int, on_time: int) -> str:
    """The first sentence, in markdown."""
    return _(
        "Of **{due} requests** that were due {during}, **{on_time}** were done on time.",
        due=count(due),
        during=during_words,
        on_time=count(on_time),
    )


def not_done(rest: int) -> str:
    """The second sentence, in markdown: what became of the others."""
    if not rest:
        return _("Hardly any was late.")
    return _(
        "The other **{rest}** were done late, or were still open when their time was up.",
        rest=count(rest),
    )


def kept(number: int) -> str:
    """The third sentence, in markdown: what stayed done."""
    return _(
        "**{number}** were done on time and stayed done: nobody had to ask for the same thing "
        "again soon after.",
        number=count(number),
    )


def flow(during_words: str, received: int, closed: int | None) -> str:
    """What came in and what was closed, in markdown."""
    if closed is None:
        return _(
            "People made **{received}** requests {during}.",
            received=count(received),
            during=during_words,
        )
    return _(
        "People made **{received}** requests {during}, and **{closed}** were closed.",
        received=count(received),
        during=during_words,
        closed=count(closed),
    )


def before(last: float, year: float, *, quarter: bool) -> str:
    """The period before, and the same period of the year before."""
    said = {"last": rounded_share(last), "year": rounded_share(year)}
    if quarter:
        return _("The quarter before it was {last}, and a year before {year}.", **said)
    return _("The month before it was {last}, and a year before {year}.", **said)


def beside_city(value: float, *, quarter: bool) -> str:
    """The city as a measure for one of its parts; its own page is of a month, not of a quarter."""
    if quarter:
        return _(
            "In the whole city it was {share} in the same quarter; the city's own page tells of "
            "its newest month.",
            share=rounded_share(value),
        )
    return _("In the whole city it was {share}.", share=rounded_share(value))


def as_districts(during: str, value: float) -> str:
    """The city in the quarter that its districts are told of."""
    return _(
        "Districts are told by the quarter: {during} it was {share} in the whole city.",
        during=during,
        share=rounded_share(value),
    )


def too_few() -> str:
    """Why there is no sentence with a number."""
    return _("So few requests were due that the number is hidden, to protect people.")


def due_only(during_words: str, due: int) -> str:
    """What is left to say where only the number done on time is hidden, in markdown."""
    return _("**{due} requests** were due {during}.", due=count(due), during=during_words)


def too_near() -> str:
    """Why the number done on time is hidden where the number due is not."""
    return _(
        "How many of them were done on time is hidden: fewer than 10 were, or fewer than 10 were "
        "not, or the number would give another one away."
    )


def nothing_due(during_words: str) -> str:
    """What is said of a period in which nothing was due, in markdown."""
    return _("No promised time ran out {during}.", during=during_words)


def nothing_promised() -> str:
    """What it means that nothing is promised."""
    return _(
        "Nobody has promised in writing by when these requests will be done. So nothing here can "
        "be on time or late."
    )


def columns() -> tuple[str, str, str]:
    """The columns of the fixed tables: when or where, on time, came in."""
    return _("When"), _("Done on time"), _("Came in")


def where() -> dict[str, str]:
    """The first column of the tables that compare."""
    return {"district": _("District"), "agency": _("Agency")}


def rounded_share(value: float) -> str:
    """A share of rounded counts, which cannot tell all from nearly all."""
    return _("almost {share}", share=share(value)) if value >= 1 else share(value)


def few_cell(on_time: int, due: int, kept: int | None) -> str:
    """The counts without a share, in markdown."""
    said = f"{verdicts.of(on_time, due)}  \n:gray[{_('too few for a share')}]"
    return said if kept is None else f"{said}  \n{_('stayed done: {n}', n=count(kept))}"


def on_time_cell(value: float, on_time: int, due: int) -> str:
    """A share with its counts below, in markdown."""
    return f"**{rounded_share(value)}**  \n{verdicts.of(on_time, due)}"


def kept_line(value: float, kept: int) -> str:
    """What stayed done, below the first share."""
    return _("stayed done: {n} ({share})", n=count(kept), share=rounded_share(value))


def flow_cell(received: int | None, closed: int | None) -> str:
    """What came in, with what was closed below, in markdown."""
    came = _or_hidden(received)
    return f"{came}  \n{_('closed: {n}', n=_or_hidden(closed))}"


def _or_hidden(number: int | None) -> str:
    return hidden() if number is None else count(number)


def hidden() -> str:
    """In place of a number."""
    return _("hidden")


def hidden_cell(due: int | None) -> str:
    """In place of a share, in markdown, with how many were due where that is known."""
    mark = f":gray[:material/visibility_off: {hidden()}]"
    return mark if due is None else f"{mark}  \n{_('{n} due', n=count(due))}"


def none_due() -> str:
    """In place of a share, in markdown."""
    return f":gray[{_('nothing was due')}]"


def none_promised_cell() -> str:
    """In place of a share, in markdown."""
    return f":gray[:material/block: {_('Nothing promised')}]"


def file_columns() -> dict[str, str]:
    """The columns of the file, by the name of the number."""
    return {
        "period": _("When"),
        "received": _("Came in"),
        "closed": _("Closed"),
        "due": _("Due"),
        "on_time": _("Done on time"),
        "on_time_share": _("Done on time %"),
        "kept": _("Stayed done"),
        "kept_share": _("Stayed done %"),
    }


def hidden_note() -> str:
    """Below a table with hidden numbers, in markdown."""
    words = _(
        "A number under 10 is hidden, so that nobody can be known by it. A second one is hidden "
        "where it would give the first away."
    )
    return f":material/visibility_off: {words}"


def no_district() -> str:
    """Requests whose place lies in no district, or is not known."""
    return _("No district known")


def map_title(low: tuple[str, float], high: tuple[str, float]) -> str:
    """The finding of the map: its two ends."""
    if rounded_share(low[1]) == rounded_share(high[1]):
        return _("On time in every district: {share}", share=rounded_share(low[1]))
    return _(
        "On time: from {low} in {low_name} to {high} in {high_name}",
        low=rounded_share(low[1]),
        low_name=low[0],
        high=rounded_share(high[1]),
        high_name=high[0],
    )


def map_few() -> str:
    """The finding where no district can be shown."""
    return _("Too few requests to compare the districts")


def map_note(period_words: str, *, invented: bool) -> str:
    """How to read the map and how not to."""
    said = _(
        "{period}. A stronger color means that more was done on time. Click a district to read "
        "about it, or choose it from the list above. Districts ask for different things, so this "
        "is not a ranking.",
        period=period_words,
    )
    return f"{said} {_('The outlines are invented too.')}" if invented else said


def map_alt(title: str, hidden: list[str]) -> str:
    """The map in words."""
    words = _("Map of the districts. {title}.", title=title)
    if hidden:
        words += " " + _("Hidden: {names}.", names=numbers.listing(hidden))
    return f"{words} {_('The table below has every number.')}"


def map_words(value: float | None, why: str | None, held_back: Sequence[str]) -> str:
    """What is written on a district below its number: its share, or why there is none."""
    if value is not None:
        return rounded_share(value)
    if why:
        return _("no promise")
    return hidden() if "on_time" in held_back else _("too few")


def tip(name: str, said: str) -> str:
    """A district's name and what is written on it, in one line."""
    return f"{name}: {said}"


def nothing_yet() -> tuple[str, str]:
    """What is missing where nothing was measured, and the next step."""
    return _("There are no numbers to show right now"), _(
        "The requests have not been counted yet, or are being counted anew. Come back soon. What "
        "was promised can be read already."
    )


def nothing_published() -> tuple[str, str]:
    """What is missing where something was measured, and the next step."""
    return _("No month or quarter is ready to be shown"), _(
        "A month or quarter is shown when it is over and there was time to see whether what was "
        "done stayed done. Choose something else in the list, or come back later."
    )


def download_name(of: str) -> str:
    """The name of the file, in the language of its columns."""
    return f"accord-311-{of.replace(':', '-')}-{locale().language}.csv"


def no_role() -> str:
    """For whoever signed in and has no role."""
    return _(
        "You are signed in, but your account has no role here yet. Ask 311 leadership for "
        "one, or sign out and use another account."
    )
