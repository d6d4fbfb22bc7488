"""The words of the workbench: what a draft would have made of the past year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agreements.schema.base import Duration
from dashboard.wording import numbers, verdicts
from dashboard.wording.agreements import speaker
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, note, plain
from dashboard.wording.numbers import count, share


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "begin": _("Begin from"),
        "service": _("Service"),
        "promise": _("Promise"),
        "as": _("Change it in"),
        "apply": _("Apply"),
        "again": _("Start again"),
        "keep": _("Keep as a draft"),
        "save": _("Save into the draft"),
        "to_draft": _("To the draft"),
        "target": _("Promised within"),
        "unit": _("Unit"),
        "goal": _("Goal, of 100 cases"),
        "calendar": _("Counted on"),
        "reopen": _("A reopened case"),
        "window": _("Counts as reopened within, days"),
        "pauses": _("The clock may stand still for"),
        "excluded": _("Not counted"),
        "caps": _("How long the clock may stand still"),
        "no_cap": _("no limit"),
        "exclude": _("Count no more cases that ended in a certain way"),
        "ended": _("How the case ended"),
        "exclude_when": _("When that is so, so that two people would agree"),
        "exclude_told": _("The resident is told"),
        "exclude_add": _("Do not count these"),
        "yaml": _("The text of the draft"),
        "terms": _("What the draft promises"),
        "whole": _("For the whole agreement"),
        "weeks": _("To be cleared within, weeks"),
        "by": _("Show the changes by"),
        "none": _("none"),
    }


def ways() -> dict[str, str]:
    """In what a draft is changed, by what the address calls it."""
    return {"form": _("a form"), "text": _("the text")}


def groups() -> dict[str, str]:
    """By what changes are counted."""
    return {"service": _("service"), "district": _("district")}


def units() -> dict[str, str]:
    """The units that a promise may have."""
    return {
        "business_minutes": _("working minutes"),
        "business_hours": _("working hours"),
        "business_days": _("working days"),
        "calendar_days": _("calendar days"),
    }


def cap(which: str, unit: str) -> str:
    """Over the limit of a pause."""
    if which == "max_each":
        return _("Each time at most, {unit}", unit=unit)
    return _("All together at most, {unit}", unit=unit)


def length(unit: str, amount: int) -> str:
    """14 working days."""
    return speaker().length(Duration.model_validate({unit: amount}))


def promises() -> dict[str, str]:
    """The promises of a service, by their names."""
    return {
        "acknowledgement": _("Receipt confirmed"),
        "first_response": _("First response"),
        "first_action": _("First action"),
        "update_cadence": _("Progress told"),
        "resolution": _("Resolution"),
    }


def as_drafted(number: int, version: str) -> str:
    """A draft in the list of what to begin from."""
    return _("Draft {number}, to become {version}", number=count(number), version=version)


def states() -> dict[str, str]:
    """What a promise came to, under either of the two."""
    return {**verdicts.states(), "not_promised": _("Not promised")}


def trial() -> str:
    """Beside the head: nothing signed changes here."""
    return _("a trial, changes nothing that is signed")


def period(start: date, end: date) -> str:
    """Which cases."""
    return _("cases due {period}", period=numbers.period(start, end))


def beside(version: str) -> str:
    """What the draft is compared with: a version of the same agreement, or those that judged."""
    if version:
        return _("compared with version {version} as if in force all year", version=plain(version))
    return _("compared with the versions that judged them")


# Titles


def title_unusable(errors: int) -> str:
    """The text cannot judge anything."""
    return n_(
        "The draft cannot be tried yet: {n} thing to mend",
        "The draft cannot be tried yet: {n} things to mend",
        errors,
    )


def title_unchanged(agency: str) -> str:
    """Nothing was changed yet."""
    return _("{agency}: change a promise to see what it would have come to", agency=agency)


def title_later(n: int) -> str:
    """Kept promises would have been late."""
    return n_(
        "The draft would turn {n} kept promise into a late one",
        "The draft would turn {n} kept promises into late ones",
        n,
    )


def title_kept(n: int) -> str:
    """Late cases would have been kept promises."""
    return n_(
        "The draft would turn {n} late case into a kept promise",
        "The draft would turn {n} late cases into kept promises",
        n,
    )


def title_lost(n: int) -> str:
    """Cases would no longer be promised anything."""
    return n_(
        "The draft would leave {n} case without a promise",
        "The draft would leave {n} cases without a promise",
        n,
    )


def title_other(n: int) -> str:
    """Verdicts change in other ways."""
    return n_("The draft would change {n} verdict", "The draft would change {n} verdicts", n)


def title_same() -> str:
    """The draft changes nothing of the past year."""
    return _("The draft would have changed no verdict of the past year")


def lead(later: int, kept: int, other: int, total: int) -> str:
    """All that changes in one sentence."""
    if not later and not kept and not other:
        return _(
            "Each of the {total} promises of the past year would have come out as it did.",
            total=count(total),
        )
    return _(
        "Of {total} promises of the past year {later} would have been late that were kept, "
        "{kept} kept that were late, and {other} otherwise different.",
        total=count(total),
        later=count(later),
        kept=count(kept),
        other=count(other),
    )


def title_first(kept: int, decided: int) -> str:
    """The finding where nothing was promised before."""
    return _(
        "Nothing was promised; under the draft {k} of {n} would have been kept",
        k=count(kept),
        n=count(decided),
    )


def lead_first(kept: int, late: int, undecided: int) -> str:
    """What a first agreement comes to, in one sentence."""
    return _(
        "Nothing was promised in the past year. Under the draft {kept} would have been kept and "
        "{late} late; of {rest} that cannot be said.",
        kept=count(kept),
        late=count(late),
        rest=count(undecided),
    )


def not_applied() -> str:
    """What is typed is not what the figures are about."""
    return _("Changed since: press {button} to try it.", button=f"**{labels()['apply']}**")


# What changes


def kept_title(changed: int, new: int, gone: int) -> str:
    """Over the attainment then and now."""
    said = []
    if changed or not (new or gone):
        said.append(_kept_otherwise(changed))
    if new:
        said.append(n_("{n} promise would be new", "{n} promises would be new", new))
    if gone:
        said.append(
            n_("{n} promise would be made no longer", "{n} promises would be made no longer", gone)
        )
    return "; ".join(said)


def _kept_otherwise(changed: int) -> str:
    if not changed:
        return _("No promise would have been kept more or less often")
    return n_(
        "{n} promise would have been kept more or less often",
        "{n} promises would have been kept more or less often",
        changed,
    )


def nothing_promised() -> str:
    """In place of a share on the side that makes no such promise."""
    return verdicts.nothing_promised()


def kept_columns() -> tuple[str, str, str]:
    """The columns of the attainment."""
    return _("Promise"), _("As it was"), _("Under the draft")


def of_promise(service: str, promise: str) -> str:
    """A service and one of its promises, in one cell."""
    return f"**{plain(service)}**  \n{plain(promise)}"


def every_service() -> str:
    """All services of the agency together."""
    return _("All services together")


def attained(
    k: int | None, n: int | None, goal: float | None, missed: int | None, total: int | None
) -> str:
    """A share with its base and its goals, in one cell."""
    if not n or k is None:
        return verdicts.nothing_due()
    said = f"**{share(k / n, goal)}** · {verdicts.of(k, n)}"
    if not total:
        return said
    goals = verdicts.goals_missed(missed, total) if missed else verdicts.goals_met(total)
    return f"{said}  \n{goals}"


def with_declared(k: int, n: int) -> str:
    """The same with what declared events put off or set aside, in markdown."""
    return note(_("With declared events: {share} of {n}", share=share(k / n), n=count(n)))


def at_goal(goal: float, below: int, months: int) -> str:
    """How often the goal that is tried was missed under the terms as they are, in markdown."""
    return note(
        _(
            "Below the draft's goal of {goal} in {below} of {months} months",
            goal=share(goal), below=count(below), months=count(months),
        )
    )  # fmt: skip


def months_at(goal: float | None, below: int | None, months: int | None) -> str:
    """How often a goal of messages was missed, in one cell."""
    if goal is None:
        return _("no goal")
    said = _("Goal: at least {goal}.", goal=share(goal))
    if not months:
        return f"{said}  \n{_('No month had enough messages.')}"
    told = _("Below it in {below} of {months} months.", below=count(below or 0),
             months=count(months))  # fmt: skip
    return f"{said}  \n{told}"


def messages_title() -> str:
    """Over the goals of messages that change."""
    return _("Goals of messages, held against those that were sent")


def counted_apart(as_it_was: int, under: int) -> str:
    """Why this share is another than the curve's, and why its two bases differ."""
    said = _(
        "Counted here are promises that fell due in the year; the curve above counts cases that "
        "were opened in a year, by how long they took, so its share can be a point or two apart."
    )
    if as_it_was == under:
        return said
    return f"{said} " + _(
        "Under the draft {other} of these cases fall due in the year and not {n}, as another "
        "length moves their dues over its edges.",
        other=count(under), n=count(as_it_was),
    )  # fmt: skip


def others_stay(n: int) -> str:
    """Promises that are not in the table."""
    return n_("{n} other promise stays as it was.", "The other {n} promises stay as they were.", n)


def changes_title() -> str:
    """Over the verdicts that change."""
    return _("Which verdicts would change")


def change_columns(by: str) -> tuple[str, str, str]:
    """The columns of the verdicts that change."""
    first = _("Service") if by == "service" else _("District")
    return first, _("Verdict"), _("Cases")


def from_to(before: str, after: str) -> str:
    """A verdict and the other one."""
    names = states()
    return f"{names[before]} → {names[after]}"


def no_change() -> str:
    """No verdict changes."""
    return _("Every case would have come out as it did.")


def no_district() -> str:
    """Cases without a district."""
    return _("No district named")


def covered(gained: int, lost: int) -> str:
    """What is newly promised, and what no longer."""
    if lost and gained:
        return _(
            "{lost} promises would no longer be made, {gained} would be new.",
            lost=count(lost),
            gained=count(gained),
        )
    if lost:
        return n_(
            "{n} promise would no longer be made.", "{n} promises would no longer be made.", lost
        )
    if gained:
        return n_("{n} promise would be new.", "{n} promises would be new.", gained)
    return _("No promise would be added or dropped.")


def cases_title(n: int) -> str:
    """Over the list of cases."""
    return n_(
        "The {n} promise that would come out differently",
        "The {n} promises that would come out differently",
        n,
    )


def case_columns() -> tuple[str, str, str, str, str]:
    """The columns of the list of cases."""
    return _("Case"), _("Service"), _("Promise"), _("As it was"), _("Under the draft")


# Keeping it


def keeping(*, in_link: bool) -> str:
    """Beside the button.

    Args:
        in_link: Whether what was changed stands in the address; a text of other lines throughout
            is too long for one.
    """
    tried = (
        _("What is tried here stands in the address: a link to it shows the same trial.")
        if in_link
        else _(
            "What is tried here is too long for a link, and loading the page anew forgets it: keep "
            "it as a draft."
        )
    )
    kept = _(
        "A draft that is kept lies in the database, where both sides comment on it and agree to "
        "it; nothing that is signed changes."
    )
    return f"{tried} {kept}"


def newest_instead(asked: str, newest: str) -> str:
    """The address names a version from which no draft can begin."""
    return _(
        "The address asks for version {asked}. A draft changes what was signed last, so the trial "
        "begins from version {newest}.",
        asked=plain(asked),
        newest=newest,
    )


def other_trial() -> str:
    """The address holds a trial that cannot be shown."""
    return _(
        "The trial in this link cannot be shown: the text that it was begun from has changed "
        "since, or the link was cut."
    )


def every_other() -> str:
    """All services that a version does not name."""
    return _("Every other service")


def kept_as(number: int) -> str:
    """The text is in the database now."""
    return _("Kept as draft {number}.", number=count(number))


def added(service: str, unit: str, days: int, supported: int | None, cases: int) -> str:
    """A service was written into the text, and what history says of that promise."""
    promise = length(unit, days)
    if supported is None:
        return _(
            "{service} is written into the text with {promise}, for you to change: history does "
            "not tell what can be kept.",
            service=bold(service), promise=plain(promise),
        )  # fmt: skip
    return _(
        "{service} is written into the text: four in five of {n} cases of the past year were done "
        "within {promise}. Apply it to see more; nothing is kept before you say so.",
        service=bold(service), n=count(cases), promise=plain(promise),
    )  # fmt: skip


def unreadable_text() -> str:
    """The form has nothing to show."""
    return _("The text cannot be read as an agreement; mend it in the text, then apply.")


def nothing_to_begin() -> str:
    """No version is there to begin from."""
    return _("There is no agreement to begin from; `accord check` says what is in the folder.")


def listed(names: Sequence[str]) -> str:
    """Names in a row, or that there are none."""
    return numbers.listing(names) if names else labels()["none"]
