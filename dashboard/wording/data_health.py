"""The words of the Data health page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import count


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "sources": _("Sources"),
        "needs": _("Needs somebody"),
        "adds_up": _("Every row adds up"),
        "download": _("Download this table"),
        "put_aside": _("Put aside: why, and what to do"),
        "unmapped": _("Words that no mapping knows"),
        "blind": _("What each source cannot show"),
    }


def columns() -> dict[str, str]:
    """The headings of the page's tables."""
    return {
        "source": _("Source"),
        "when": _("When"),
        "what": _("What"),
        "file": _("File or system"),
        "state": _("How it ended"),
        "read": _("Rows read"),
        "accepted": _("New"),
        "unchanged": _("As before"),
        "quarantined": _("Put aside"),
        "until": _("Data until"),
        "why": _("Why, and what to do"),
        "rows": _("Rows"),
        "where": _("First found"),
        "field": _("Column"),
        "word": _("Word"),
        "nearest": _("Nearest name"),
        "shows_no": _("It shows no"),
        "unknown": _("So nobody knows"),
    }


def kinds() -> dict[str, str]:
    """What a run does."""
    return {"import": _("import"), "sync": _("sync"), "retry": _("retry of rows put aside")}


def endings() -> dict[str, str]:
    """How a run ended."""
    return {
        "done": _("Complete"),
        "running": _("Under way"),
        "interrupted": _("Stopped before its end"),
        "failed": _("Failed"),
    }


def states() -> dict[str, str]:
    """How a source stands."""
    return {
        "never": _("Nothing read yet"),
        "failed": _("Failed"),
        "interrupted": _("Stopped before its end"),
        "running": _("Under way"),
        "behind": _("Behind"),
        "gaps": _("Some rows need somebody"),
        "whole": _("Whole"),
        "gone": _("No mapping"),
    }


def fields() -> dict[str, str]:
    """What a column of a source holds."""
    return {
        "agency": _("Agency"),
        "service": _("Service"),
        "channel": _("Channel"),
        "district": _("District"),
        "outcome": _("Outcome"),
        "priority": _("Urgency"),
        "language": _("Language"),
        "status": _("Status"),
        "reason": _("Reason"),
        "place": _("Place"),
        "message": _("Message"),
        "parent": _("Duplicate of"),
        "requester": _("Requester"),
        "updated": _("Last change"),
    }


def shows_no() -> dict[str, tuple[str, str]]:
    """Each kind of event in words, and what nobody knows where a source shows none."""
    return {
        "acknowledged": (
            _("acknowledgements"),
            _("how soon a case was acknowledged"),
        ),
        "started": (
            _("the beginning of work"),
            _("how soon the work began"),
        ),
        "reopened": (
            _("reopenings"),
            _("how often closed work was opened again, and so which promises held"),
        ),
        "rerouted": (
            _("transfers between agencies"),
            _("how often a case went to the wrong agency, and what that cost"),
        ),
        "paused": (
            _("pauses"),
            _("how long the clock stood still, and why; it runs through every pause"),
        ),
        "message_sent": (
            _("messages to residents"),
            _("who was told what, and when; the message at closing is all there is"),
        ),
    }


def title(worst: str, source: str, sources: int, n: int) -> str:
    """The finding.

    Args:
        worst: The state that is told: `failed`, `interrupted`, `never`, `put_aside`, `behind`,
            `running`, `unmapped` or `whole`.
        source: The one source that it is about; empty where there are several.
        sources: How many sources are in that state.
        n: Rows put aside, or words without a mapping.
    """
    if source and (said := _titles_of_one(source).get(worst)):
        return said
    many = {
        "failed": n_("{n} source could not be read", "{n} sources could not be read", sources),
        "interrupted": n_(
            "{n} source was not read to its end", "{n} sources were not read to their end", sources
        ),
        "never": n_("{n} source was never read", "{n} sources were never read", sources),
        "behind": n_(
            "{n} source ends before the figures' date",
            "{n} sources end before the figures' date",
            sources,
        ),
        "running": n_("{n} source is being read", "{n} sources are being read", sources),
        "put_aside": n_(
            "{n} row is put aside; every other is in the record",
            "{n} rows are put aside; every other is in the record",
            n,
        ),
        "unmapped": n_(
            "Every row is in the record; {n} word waits for a mapping",
            "Every row is in the record; {n} words wait for a mapping",
            n,
        ),
    }
    return many.get(worst, _("The record is whole: every row that was read is in it"))


def _titles_of_one(source: str) -> Mapping[str, str]:
    return {
        "failed": _("{source} could not be read", source=source),
        "interrupted": _("{source} was not read to its end", source=source),
        "never": _("{source} was never read", source=source),
        "behind": _("{source} ends before the figures' date", source=source),
        "running": _("{source} is being read", source=source),
    }


def as_of(instant: datetime, city: str) -> str:
    """The figures' date, in the context line."""
    return _(
        "The figures' date is {day}, {time} {city} time",
        day=numbers.day(instant),
        time=numbers.time(instant),
        city=plain(city),
    )


def no_as_of() -> str:
    """The same where nothing was measured."""
    return _("Nothing has been measured yet")


# The sources


def source_line(
    name: str, held: int, words: int, until: datetime | None, behind: float | None
) -> str:
    """One sentence a source, in markdown.

    Args:
        name: What it is called.
        held: Its rows that are put aside.
        words: Its words without a mapping.
        until: Until when its data reaches, local.
        behind: Seconds by which that is before the figures' date; None where nobody knows.
    """
    parts = [_held(held)]
    if words:
        parts.append(
            n_("{n} word without a mapping", "{n} words without a mapping", words),
        )
    parts.append(_until(until, behind))
    return f"{bold(name)}: {', '.join(parts)}"


def _held(n: int) -> str:
    return n_("{n} row put aside", "{n} rows put aside", n) if n else _("no row put aside")


def _until(until: datetime | None, behind: float | None) -> str:
    if until is None:
        return _("not one reading complete")
    day = numbers.day(until)
    if behind is not None and behind >= numbers.DAY:
        return _(
            "data until {day}, {time} before the figures' date",
            day=day,
            time=numbers.about(behind),
        )
    if behind is not None and behind < 0:
        return _("data until {day}, newer than the figures", day=day)
    return _("data until {day}", day=day)


def never_line(name: str) -> str:
    """A source from which nothing was ever read."""
    return _("{source}: nothing has been read from it yet", source=bold(name))


def last_run(kind: str, file: str, when: datetime | None, ending: str) -> str:
    """The last run, under a source's sentence."""
    what = kinds()[kind]
    said = _("Last reading: {what} of {file}", what=what, file=plain(file))
    dated = f"{said}, {numbers.instant(when)}" if when else said
    return f"{dated} · {endings()[ending].lower()}"


# Sums


def sums_note() -> str:
    """What the parts of the sum mean."""
    return _(
        "In every reading, the rows read are those that were new, as before, or put aside. "
        "New: the row told something that was not known. As before: everything in it was known. "
        "Put aside: it could not be used, for a reason that is given."
    )


def runs_alt() -> str:
    """What the table of runs is, for whoever does not see it."""
    return _("Every reading with its sums, the newest first.")


def remark(name: str, n: int) -> str | None:
    """A number that a run remarks, in words; None for what is said elsewhere."""
    known = {
        "unknown_cases": n_(
            "{n} row tells of a case that no source had shown by then; it is kept, and counts once "
            "one does",
            "{n} rows tell of cases that no source had shown by then; they are kept, and count "
            "once one does",
            n,
        ),
        "unclear_times": n_(
            "{n} time that daylight saving repeats or skips: the first is taken, or the offset "
            "before the change",
            "{n} times that daylight saving repeats or skips: the first is taken, or the offset "
            "before the change",
            n,
        ),
        "out_of_order": n_(
            "{n} row of a case that a later reading had shown already; what is newer stands",
            "{n} rows of cases that a later reading had shown already; what is newer stands",
            n,
        ),
        "expired": n_(
            "{n} row that was put aside long ago was removed",
            "{n} rows that were put aside long ago were removed",
            n,
        ),
        "dated_later": n_(
            "{n} time lies ahead of the reading itself; it does not date the file",
            "{n} times lie ahead of the reading itself; they do not date the file",
            n,
        ),
        "dated_after": n_(
            "{n} time lies more than a day after the time that was given for the file",
            "{n} times lie more than a day after the time that was given for the file",
            n,
        ),
    }
    return known.get(name)


def absent(columns_: Sequence[str]) -> str:
    """Columns that the last file lacked."""
    named = [fields().get(name, name.replace("_", " ")).lower() for name in columns_]
    return _(
        "The file has no column for {names}; what was known of it stays",
        names=numbers.listing(plain(name) for name in named),
    )


# What was put aside


def put_aside_note(days: int) -> str:
    """Under the heading of the rows that were put aside."""
    return _(
        "A row that was put aside is in no figure. It is kept for {days} and then removed; a row "
        "with two reasons stands under both.",
        days=n_("{n} day", "{n} days", days),
    )


def nothing_put_aside() -> str:
    """No row waits."""
    return _("No row is put aside.")


def many_values(n: int, example: str | None) -> str:
    """A reason with different values in it: how many, and one of them."""
    if example is None:
        return n_("{n} different value", "{n} different values", n)
    return n_(
        "{n} different value, such as {example}",
        "{n} different values, such as {example}",
        n,
        example=example,
    )


def place(file: str, line: int) -> str:
    """Where a row stands."""
    return _("{file}, line {line}", file=file, line=str(line))


def rows_of(name: str) -> str:
    """The button that shows a source's rows."""
    return _("Show rows of {source} as they were received", source=plain(name))


def rows_note() -> str:
    """Before the button that shows rows as they were received."""
    return _(
        "These rows may hold what residents wrote and who they are. They are shown to 311 alone, "
        "with addresses for mail, telephone numbers and names hidden as far as they can be told."
    )


def row_line(file: str, line: int, put_aside: datetime, expires: datetime) -> str:
    """Above a row as it was received, in markdown."""
    return _(
        "{place} · put aside {day}, removed after {last}",
        place=bold(place(file, line)),
        day=numbers.day(put_aside),
        last=numbers.day(expires),
    )


def rows_left(shown: int, n: int) -> str:
    """Where more rows are put aside than are shown."""
    return _("The first {shown} of {n}.", shown=count(shown), n=count(n))


# Words without a mapping


def nothing_unmapped() -> str:
    """Every word is known."""
    return _("Every word of every source is in its mapping.")


def mending(source: str) -> str:
    """Above the lines to add to a mapping, in markdown."""
    return _(
        "Lines to add to {file}, each under the part of the same name:",
        file=f"`sources/{source}.yaml`",
    )


def mending_note() -> str:
    """Under them."""
    return _(
        "What stands at the right is the nearest name that is known, by its letters alone: a "
        "suggestion, not a decision. Then run {check}, and read the source again.",
        check="`accord check`",
    )


def suggested(rows: int) -> str:
    """The comment on a line with a suggestion."""
    return n_("suggested, {n} row", "suggested, {n} rows", rows)


def not_suggested(part: str, rows: int) -> str:
    """The comment on a line for which no name is near."""
    return n_(
        "write one of the {part} of city.yaml, {n} row",
        "write one of the {part} of city.yaml, {n} rows",
        rows,
        part=part,
    )


def words_left(n: int) -> str:
    """More words than are suggested at once."""
    return n_("{n} more word is in the table.", "{n} more words are in the table.", n)


def words_alt() -> str:
    """What the table of words is, for whoever does not see it."""
    return _("Each word without a mapping, with its rows and the nearest known name.")


# What cannot be shown


def sees_everything() -> str:
    """No source lacks a kind of event."""
    return _("Every source shows every kind of event.")


def blind_note() -> str:
    """Under the table of what cannot be shown."""
    return _("Not measurable is not zero: such figures stay empty, and say why.")


# In place of the page


def nothing_imported(sources: Sequence[str]) -> tuple[str, str]:
    """Nothing has come in yet: title and words."""
    if not sources:
        return _("No source is described yet"), _(
            "A source is a file {file} in the city's folder: it says what the columns and words "
            "of a system mean. Write one, check it with {check}, and import a file.",
            file="`sources/NAME.yaml`",
            check="`accord check`",
        )
    return _("Nothing has been imported yet"), _(
        "The city's folder describes these sources: {names}. Run {command}, or {sync} for a "
        "connected system, and this page shows what became of each row.",
        names=numbers.listing(f"`{name}`" for name in sources),
        command=f"`accord import {sources[0]} FILE`",
        sync="`accord sync`",
    )


def unreachable() -> tuple[str, str]:
    """The database does not answer."""
    return _("The database cannot be reached"), _(
        "So nobody can say how fresh the record is. Figures that were measured before are still "
        "shown. Whoever runs this server finds the cause with {command}.",
        command="`accord doctor`",
    )


def old_layout() -> tuple[str, str]:
    """The record is of another version."""
    return _("The record waits for its next import"), _(
        "It was laid out by another version of Accord 311. The next import or sync brings it up "
        "to date, and nothing in it is lost."
    )


def unreadable() -> tuple[str, str]:
    """The city's files, or whose record it is, stand in the way."""
    return _("The record cannot be read"), _(
        "The city's files have findings, or the database is another city's. Whoever runs this "
        "server finds the cause with {command}.",
        command="`accord doctor`",
    )
