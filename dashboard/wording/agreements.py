"""The words of the Agreements page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from agreements.rendering.speaking import Speaker
from dashboard.wording import numbers
from dashboard.wording.language import _, language, n_
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import count, listing

MIDNIGHT: Final = time()


def speaker() -> Speaker:
    """The voice of the rendered documents, in the language of the page."""
    return Speaker("es" if language() == "es" else "en")


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "version": _("Version"),
        "compare": _("Compare with"),
        "all": _("All agreements"),
        "nothing": _("No other version"),
        "library": _("The library"),
        "service": _("Service"),
        "agency": _("Agency"),
        "state": _("State"),
        "cases": _("Cases without a promise"),
        "promised": _("What is promised"),
        "promise": _("Promise"),
        "goal": _("Goal"),
        "text": _("The whole text"),
        "file": _("The file itself"),
        "download": _("Download the file"),
        "record": _("On record"),
        "duties": _("What each side does"),
        "duty": _("Duty"),
        "when": _("When, and how it is seen"),
        "who": _("Who"),
        "role": _("Role"),
        "office": _("Office"),
    }


def spelled(n: int) -> str:
    """A number from 1 as a word (feminine in Spanish), beyond ten in figures."""
    words = [
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
        _("ten"),
    ]
    return words[n - 1] if n <= len(words) else count(n)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


# The library


def title(agencies: int, signed: int, published: int) -> str:
    """How many agencies have promised anything that holds."""
    if signed and signed == agencies:
        return _("Every agency has a signed agreement in force")
    if signed:
        words = n_(
            "{some} of {all} agencies has a signed agreement",
            "{some} of {all} agencies have a signed agreement",
            signed,
            some=spelled(signed),
            all=spelled(agencies),
        )
        return _sentence(words)
    if published == agencies:
        return _("The city publishes dues for every agency; no agreement is signed")
    if published:
        return _(
            "The city publishes dues for {some} of {all} agencies; no agreement is signed",
            some=spelled(published),
            all=spelled(agencies),
        )
    return _("No agency has a signed agreement yet")


def title_expired(title: str, names: Sequence[str], ended: date | None, *, this_year: bool) -> str:
    """The title with the agreements that ran out and have no successor."""
    if len(names) == 1 and ended is not None:
        return _(
            "{title}; {agency}'s ran out on {day}",
            title=title,
            agency=names[0],
            day=numbers.short_day(ended) if this_year else numbers.day(ended),
        )
    return n_("{title}; {n} ran out", "{title}; {n} ran out", len(names), title=title)


def states() -> dict[str, str]:
    """How an agency or a service stands, in a word or two."""
    return {
        "signed": _("Signed"),
        "published": _("Published by the city"),
        "upcoming": _("Begins later"),
        "in_review": _("In review"),
        "draft": _("Draft"),
        "expired": _("Ran out"),
        "off_system": _("Outside the case system"),
        "none": _("Nothing promised"),
    }


def version_states() -> dict[str, str]:
    """How one version stands."""
    return {
        "in_force": _("In force"),
        "upcoming": _("Begins later"),
        "in_review": _("In review"),
        "draft": _("Draft"),
        "expired": _("Ran out"),
        "superseded": _("Replaced"),
        "withdrawn": _("Withdrawn"),
    }


def edge(moment: datetime) -> str:
    """The edge of a window: a date, with its time where that is not midnight."""
    day = numbers.day(moment)
    return day if moment.time() == MIDNIGHT else f"{day}, {numbers.time(moment)}"


def window(start: datetime, end: datetime | None, last_day: date | None) -> str:
    """From when to when a version holds; the last day is named, not the one after it."""
    if end is None or last_day is None:
        return _("from {start}", start=edge(start))
    if end.time() != MIDNIGHT:
        return _("{start} to {end}", start=edge(start), end=edge(end))
    return f"{edge(start)} {numbers.NONE} {numbers.day(last_day)}"


def version_line(number: str, window_words: str) -> str:
    """A version with its window, in markdown."""
    return f"{bold(_('Version {number}', number=number))}  \n{window_words}"


def read(number: str) -> str:
    """The link to a version."""
    return _("Read version {number}", number=number)


def signed_by(roles: Sequence[str]) -> str:
    """Who signed, by role."""
    return _("Signed by {roles}", roles=listing(roles))


def nobody_signed(state: str) -> str:
    """Why there is no signature."""
    if state == "published":
        return _("The city's own targets; nobody signed them.")
    if state in {"off_system", "none"}:
        return ""
    return _("Nobody has signed it yet.")


def review_by(by: date, as_of: date) -> str:
    """When the agreement itself is looked at again."""
    if by < as_of:
        return _("Its review was due {day}.", day=numbers.day(by))
    return _("Next review by {day}", day=numbers.day(by))


def also(number: str, state: str, start: datetime) -> str:
    """Another version that is still to come."""
    return _(
        "Version {number} is to follow on {day}: {state}.",
        number=number,
        day=edge(start),
        state=version_states()[state].lower(),
    )


def ended(day: date) -> str:
    """Since when nothing holds."""
    return _("Nothing holds since {day}.", day=numbers.day(day))


def nothing_there() -> str:
    """An agency without any version that the viewer may see."""
    return _("No signed agreement")


def in_force(signed: int, published: int) -> str:
    """How many texts hold."""
    parts = []
    if signed:
        parts.append(n_("{n} signed agreement in force", "{n} signed agreements in force", signed))
    if published:
        parts.append(
            n_(
                "{n} list of published dues in force",
                "{n} lists of published dues in force",
                published,
            )
        )
    return listing(parts) if parts else _("no agreement in force")


def as_of_label(moment: datetime) -> str:
    """Beside the line of today."""
    return _("As of {day}", day=numbers.day(moment))


def line_title(expired: Sequence[str], coming: int) -> str:
    """The finding of the time line."""
    if expired:
        return n_(
            "The agreement of {names} ran out without a successor",
            "The agreements of {names} ran out without a successor",
            len(expired),
            names=listing(expired),
        )
    if coming:
        return n_("{n} version is still to come", "{n} versions are still to come", coming)
    return _("What holds, what held, and what is to come")


def line_note() -> str:
    """How to read the time line."""
    return _(
        "Thick bar: in force. Thick outline: signed, begins later. Violet outline: not signed yet. "
        "Thin bar: past. Dashed upright line: the day for which this page speaks."
    )


def line_alt(lines: Sequence[str]) -> str:
    """The time line in sentences."""
    return _("Versions by agency. {lines}", lines=" ".join(lines))


def line_of(name: str, bars: Sequence[str]) -> str:
    """One lane in a sentence."""
    return f"{name}: {listing(bars) if bars else nothing_there().lower()}."


def bar_of(number: str, window_words: str, state: str) -> str:
    """One bar in words."""
    return _(
        "{number}, {window}, {state}",
        number=number,
        window=window_words,
        state=version_states()[state].lower(),
    )


def and_others(name: str, others: int) -> str:
    """Names whose lanes are one and the same."""
    return n_("{name} and {n} other", "{name} and {n} others", others, name=name)


# The coverage map


def coverage_title(held: int, services: int, *, counted: bool) -> str:
    """How much of the work a promise covers, of all that is known or of all that is named."""
    if held == services:
        return _("Every service is covered by a promise in force")
    told = {"held": count(held), "all": count(services)}
    if counted:
        return _("A promise in force covers {held} of {all} services", **told)
    return _("A promise in force covers {held} of {all} services that an agreement names", **told)


def all_covered() -> str:
    """Beside an agency of the map with one version for all that it does."""
    return _("Every service covered")


def and_names(n: int) -> str:
    """So many agencies that stand alike."""
    return n_("{n} agency", "{n} agencies", n)


def covered(held: int, services: int) -> str:
    """Beside an agency of the map."""
    return _("{held} of {all} covered", held=count(held), all=count(services))


def coverage_note(states_shown: Sequence[str]) -> str:
    """What each mark means, of those that are drawn."""
    marks = {
        "signed": "●",
        "published": "○",
        "upcoming": "▶",
        "in_review": "■",
        "draft": "□",
        "expired": "◇",
        "off_system": "▽",
        "none": "✚",
    }
    named = states()
    return (
        _("One mark a service.")
        + " "
        + " · ".join(
            f"{marks[state]} {named[state].lower()}" for state in marks if state in states_shown
        )
    )


def coverage_alt(title: str, lines: Sequence[str]) -> str:
    """The map in sentences."""
    return f"{title}. {' '.join(lines)} " + _("The table below names every service.")


def coverage_line(name: str, counted: Sequence[tuple[str, int]]) -> str:
    """One agency of the map in a sentence."""
    named = states()
    words = listing(f"{count(n)} {named[state].lower()}" for state, n in counted)
    return f"{name}: {words or nothing_there().lower()}."


def unknown_services() -> str:
    """In place of marks where nobody can tell an agency's services."""
    return _("no agreement names a service")


def every_service() -> str:
    """All services of an agency, where one version covers them all."""
    return _("Every service")


def every_other_service() -> str:
    """What a version says of the services that it does not name."""
    return _("Every other service")


def holes_title(n: int) -> str:
    """The finding beside the map."""
    if not n:
        return _("No service is left out")
    return n_("{n} service has no promise in force", "{n} services have no promise in force", n)


def no_holes() -> str:
    """No service without a promise."""
    return _("A promise in force covers every service that is known.")


def holes_note(left: int, *, counted: bool) -> str:
    """What the cases beside a hole are, and how many more holes there are."""
    words = _("How many cases this concerns is shown to 311 and to the agency itself.")
    if counted:
        words = _("Cases so far for which nothing was promised when they were opened.")
    if not left:
        return words
    more = n_("{n} more is in the table below.", "{n} more are in the table below.", left)
    return f"{words} {more}"


def cases(n: int) -> str:
    """Cases behind a hole."""
    return n_("{n} case", "{n} cases", n)


# One agreement


def promised_for(services: int, *, every: bool) -> str:
    """What a version speaks of: so many services, or all of them."""
    return _("every service") if every else n_("{n} service", "{n} services", services)


def document_title(agency: str, state: str, services: str, last_day: date | None) -> str:
    """The finding about one version; `services` as `promised_for` says it."""
    if state == "in_force" and last_day:
        return _(
            "{agency}: promises for {services} hold until {day}",
            agency=agency,
            services=services,
            day=numbers.day(last_day),
        )
    told = {
        "in_force": _("promises for {services} are in force", services=services),
        "upcoming": _("promises for {services}, not yet in force", services=services),
        "in_review": _("a text for {services} is under negotiation", services=services),
        "draft": _("a draft for {services}, not signed", services=services),
        "expired": _("promises for {services} ran out", services=services),
        "superseded": _("this version was replaced by a later one"),
        "withdrawn": _("this text was withdrawn"),
    }
    return f"{agency}: {told[state]}"


def published_title(agency: str, services: str) -> str:
    """The finding about targets that the city publishes alone."""
    return _("{agency}: the city publishes a due for {services}", agency=agency, services=services)


def expired_title(agency: str, services: str, ended: date) -> str:
    """The finding about a version that nothing followed."""
    return _(
        "{agency}: promises for {services} ran out on {day}",
        agency=agency,
        services=services,
        day=numbers.day(ended),
    )


def within(time: str, stop: str) -> str:
    """A target and the step at which it is kept."""
    return _("Within {time}, until: {stop}", time=time, stop=stop)


def published_due(stated: str | None) -> str:
    """The city's own due, and what it says it aims at."""
    words = _("By the due that the city publishes with each case")
    return _("{words}; it aims at {time}", words=words, time=stated) if stated else words


def told_date(stop: str) -> str:
    """A promise by the date that the resident was told."""
    return _("By the date that the resident was told, until: {stop}", stop=stop)


def goal(percent: str, period: str | None) -> str:
    """How often a promise is to be kept."""
    if period == "quarter":
        return _("{percent} a quarter", percent=percent)
    return _("{percent} a month", percent=percent)


def no_goal() -> str:
    """No share to reach."""
    return _("No goal set")


def own_line_title(versions: int) -> str:
    """Over the time line of one agreement."""
    return n_("Its one version", "Its {n} versions", versions)


def cited(file: str, line: int) -> str:
    """Where a clause stands."""
    return f"`{file}`, " + _("line {line}", line=line)


def recorded(sha256: str | None, *, pinned: bool, stands: bool) -> str:
    """Whether the text is still the one that was signed or published, in markdown."""
    if not pinned:
        return _("No fingerprint of this text is on record yet.")
    if stands:
        return _("The text is word for word the one on record.")
    known = f" `{sha256[:12]}…`" if sha256 else ""
    return _("The text differs from the one on record.") + known


def hash_line(sha256: str) -> str:
    """The fingerprint of the text, in markdown."""
    return _("Fingerprint of the text (SHA-256): {hash}", hash=f"`{sha256}`")


def signature(role: str, on: date, method: str, reference: str) -> str:
    """One recorded signature, in markdown."""
    return _(
        "{role}, {day}  \n{method}, {reference}",
        role=bold(_sentence(role)),
        day=numbers.day(on),
        method=plain(speaker().label(method)),
        reference=plain(reference),
    )


def recorded_signatures(n: int) -> str:
    """What a signature here is: a record, not the signature itself."""
    return n_("{n} recorded signature", "{n} recorded signatures", n)


def signatures_note() -> str:
    """Where the signed paper is."""
    return _("A record of signatures; the signed document lies where each entry says.")


def no_file() -> str:
    """The file cannot be shown without what the viewer may not see."""
    return _("The file cannot be shown here without its contacts; the text above says the same.")


def public_file_note() -> str:
    """What was taken out of the file."""
    return _("Without contacts and comments; every line keeps its number.")


# Duties and contacts


def sides() -> dict[str, str]:
    """Who does something for the other."""
    return {
        "agency": _("The agency"),
        "operator": _("311"),
        "overseer": _("The mayor's office"),
    }


def within_time(time: str) -> str:
    """By when a duty is done."""
    return _("within {time}", time=time)


def ahead_time(time: str) -> str:
    """How long before something else a duty is done."""
    return _("{time} ahead", time=time)


def every_time(time: str, *, monthly: bool) -> str:
    """How often a duty is done."""
    return _("every month") if monthly else _("every {time}", time=time)


def evidence(name: str) -> str:
    """What shows that a duty was done."""
    return _("seen in: {evidence}", evidence=plain(speaker().label(name)))


def confirmed(days: int) -> str:
    """How long ago a contact was confirmed."""
    if days <= 0:
        return _("confirmed today")
    return n_("confirmed {n} day ago", "confirmed {n} days ago", days)


def confirm_every(every: str) -> str:
    """How often a contact is to be confirmed; `every` as `every_time` says it."""
    return _("due {every}", every=every)


def contacts_title(late: int, people: int, months: str) -> str:
    """The finding about the contacts."""
    if not late:
        return _("All contacts were confirmed within {time}", time=months)
    return n_(
        "{n} of {all} contacts is past its confirmation",
        "{n} of {all} contacts are past their confirmation",
        late,
        all=count(people),
    )


def contact_states() -> dict[str, str]:
    """Whether a contact can still be relied on."""
    return {"fresh": _("Confirmed"), "late": _("Confirmation is due"), "left": _("No longer held")}


def deputy(role: str) -> str:
    """Who stands in."""
    return _("deputy: {role}", role=plain(role))


# Two versions beside each other


def kinds() -> dict[str, str]:
    """What a change does, on its badge."""
    return {
        "tightened": _("Tightened"),
        "loosened": _("Loosened"),
        "added": _("Added"),
        "removed": _("Removed"),
        "changed": _("Changed"),
        "renamed": _("Renamed"),
    }


def kind_headings() -> dict[str, str]:
    """The heading over the changes of one kind."""
    return {
        "tightened": _("Tightened: asks more"),
        "loosened": _("Loosened: asks less"),
        "added": _("Added"),
        "removed": _("Removed: no longer promised"),
        "changed": _("Changed: neither more nor less"),
        "renamed": _("Renamed: the same under another name"),
    }


def compare_title(number: str, other: str, tightened: int, loosened: int, changes: int) -> str:
    """The finding of a comparison."""
    versions = {"number": number, "other": other}
    if tightened and loosened:
        return n_(
            "Version {number} asks more in {n} place and less in {less} than {other}",
            "Version {number} asks more in {n} places and less in {less} than {other}",
            tightened,
            less=count(loosened),
            **versions,
        )
    if tightened:
        return n_(
            "Version {number} asks more in {n} place than {other}",
            "Version {number} asks more in {n} places than {other}",
            tightened,
            **versions,
        )
    if loosened:
        return n_(
            "Version {number} asks less in {n} place than {other}",
            "Version {number} asks less in {n} places than {other}",
            loosened,
            **versions,
        )
    if changes:
        return _("Version {number} asks neither more nor less than {other}", **versions)
    return _("Version {number} promises the same as {other}", **versions)


def counted(counts: Sequence[tuple[str, int]], same: int) -> str:
    """The changes counted, in markdown."""
    parts = [_counted(kind, n) for kind, n in counts]
    unchanged = n_("{n} service unchanged", "{n} services unchanged", same)
    return f"**{' · '.join([*parts, unchanged])}.**"


def _counted(kind: str, n: int) -> str:
    words = {
        "tightened": n_("{n} tightened", "{n} tightened", n),
        "loosened": n_("{n} loosened", "{n} loosened", n),
        "added": n_("{n} added", "{n} added", n),
        "removed": n_("{n} removed", "{n} removed", n),
        "changed": n_("{n} changed", "{n} changed", n),
        "renamed": n_("{n} renamed", "{n} renamed", n),
    }
    return words[kind]


def said(number: str) -> str:
    """Over the former terms."""
    return _("{version} said", version=number)


def says(number: str) -> str:
    """Over the terms now."""
    return _("{version} says", version=number)


def why() -> str:
    """Over the declared reason."""
    return _("Why")


def declared_reason(reason: str, role: str) -> str:
    """Why a change was made and who asked for it."""
    return _(
        "{reason}. Asked for by the {role}.",
        reason=plain(_sentence(reason)).rstrip("."),
        role=plain(role),
    )


def undeclared() -> str:
    """A change that the parties gave no reason for."""
    return _("No reason is given in the file.")


def not_promised() -> str:
    """There were no such terms, or there are none now."""
    return _("Not promised")


def nothing_about_it() -> str:
    """A version is silent about something that is no promise."""
    return _("Nothing about it")


def level(computed: str, declared: str | None) -> str:
    """How grave the changes are, by our count and by the file's own word."""
    named = {"major": _("major"), "minor": _("minor"), "patch": _("wording only")}
    if declared is None:
        return _("By their effect the changes are {level}.", level=bold(named[computed]))
    words = _(
        "By their effect the changes are {level}; the file calls them {declared}.",
        level=bold(named[computed]),
        declared=named[declared],
    )
    order = ("patch", "minor", "major")
    if order.index(declared) < order.index(computed):
        return words + " " + _("That is too mild.")
    return words


def not_neighbours(former: str | None) -> str:
    """Declared reasons stand for the step from the version before only."""
    if former is None:
        return _("The file names no version that it follows, so it gives no reasons.")
    return _(
        "Reasons are declared for the step from {version}; other differences stand without one.",
        version=former,
    )


def same_services(names: Sequence[str]) -> str:
    """Services that say the same in both versions."""
    return n_("{n} service says the same in both", "{n} services say the same in both", len(names))


# What stands in place of a page


def no_agreements() -> tuple[str, str]:
    """A city without an agreement that the viewer may see."""
    return (
        _("There is no agreement yet"),
        _(
            "Nothing that this city's agencies have promised is written down here. A first one is "
            "a file of its own: {path}.",
            path="`agreements/<city>/<agency>/1.0.0.yaml`",
        ),
    )


def no_such_agreement(asked: str) -> tuple[str, str]:
    """No such agreement or version, or none that this viewer may see: the same words for both."""
    return (
        _("No such agreement here"),
        _(
            "There is no agreement {asked} here, or it is not yours to see.",
            asked=plain(asked),
        ),
    )


def no_as_of() -> tuple[str, str]:
    """Nobody can say what holds today, where today is not known."""
    return (
        _("As of when?"),
        _(
            "Nothing has been measured yet, so this page cannot say which version holds. Run "
            "{measure}, or set {setting} to a date.",
            measure="`accord measure`",
            setting="`ACCORD_AS_OF`",
        ),
    )


def unreadable(problem: str) -> tuple[str, str]:
    """The city's files cannot be read."""
    return _("The agreements cannot be read"), problem
