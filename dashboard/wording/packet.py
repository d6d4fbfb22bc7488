"""The words of the review packet: what was promised, what happened, what needs a decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from dashboard.wording import integrity, numbers
from dashboard.wording import shares as share_words
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, listing, share


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "promised": _("What was promised"),
        "in_time": _("Done in time, service by service"),
        "each_case": _("Across services"),
        "happened": _("What happened"),
        "decision": _("What needs a decision"),
        "late": _("The cases that waited longest"),
        "messages": _("What residents were told"),
        "findings": _("Findings and actions"),
        "settled": _("Closed and withdrawn"),
        "duties": _("Duties that are due"),
        "definitions": _("What the figures count"),
        "evidence": _("Evidence"),
        "versions": _("The versions of the agreement"),
        "data": _("The data"),
        "commands": _("How to compute each figure again"),
        "invented": _("Invented demonstration data"),
    }


def period(name: str) -> str:
    """A period as a person says it: quarter 3 of 2026, September 2026, 2026."""
    if "Q" in name:
        return integrity.period_name(name)
    return share_words.month(date.fromisoformat(f"{name}-01")) if "-" in name else name


def title(agency: str, period_: str) -> str:
    """What the document is called."""
    return _("{agency}: review packet, {period}", agency=agency, period=period_)


def running(city: str, agency: str, period_: str, as_of: datetime) -> str:
    """What stands on every page."""
    return _(
        "{city} 311 · {agency} · {period} · as of {day}",
        city=city,
        agency=agency,
        period=period_,
        day=numbers.day(as_of),
    )


def columns() -> dict[str, str]:
    """Column titles and labels beside a chart, by key."""
    return {
        "promise": _("Promise"),
        "verdict": _("Verdict"),
        "share": _("Share"),
        "likely": _("Likely range"),
        "counted": _("Counted"),
        "goal": _("Goal"),
        "before": _("Period before"),
        "usual": _("The usual way, closed cases only"),
        "case": _("Case"),
        "service": _("Service"),
        "due": _("Due"),
        "days": _("Days late"),
        "state": _("State"),
        "measure": _("A message"),
        "what": _("What"),
        "who": _("Who"),
        "by": _("By"),
        "stands": _("How it stands"),
        "version": _("Version"),
        "from": _("In force"),
        "canonical": _("Hash of the signed text"),
        "record": _("On record"),
        "fact": _("What"),
        "value": _("Value"),
    }


# The first page


def no_promises(agency: str) -> str:
    """Where nothing of the agency's is in force."""
    return _("No agreement with {agency} is in force, so nothing is promised now.", agency=agency)


def made_promises(version: str, holds: str, own: int, of_operator: int) -> str:
    """Which version, from when to when, and how much it promises."""
    return " ".join(
        [
            _("Version {version} of the agreement judges new cases.", version=version),
            holds,
            n_(
                "{n} promise of the agency is measured here",
                "{n} promises of the agency are measured here",
                own,
            )
            + n_(
                ", and {n} that 311 makes in return.",
                ", and {n} that 311 makes in return.",
                of_operator,
            ),
        ]
    )


def unsigned() -> str:
    """Where the version in force is a list of published dues."""
    return _("It is a list of dues that the city publishes: nobody has signed it.")


def fell_due(k: int, n: int, value: float | None, before: float | None) -> str:
    """How many cases that fell due were done on time, beside the period before."""
    if value is None:
        return _("No case fell due.")
    said = _("{k} of {n} cases that fell due were done on time: {share}", k=count(k), n=count(n),
             share=share(value))  # fmt: skip
    if before is None:
        return f"{said}."
    return f"{said}; {_('{share} in the period before.', share=share(before))}"


def missed(n: int, told: int) -> str:
    """How many promises were missed, before the worst of them."""
    return n_(
        "{n} of {told} promises was missed; furthest from its goal:",
        "{n} of {told} promises were missed; furthest from their goals:",
        n,
        told=count(told),
    )


def none_missed(told: int) -> str:
    """Where none was."""
    if not told:
        return _("No promise could be judged: there were too few cases, or no goal.")
    return n_("The {n} promise that can be judged was met.",
              "All {n} promises that can be judged were met.", told)  # fmt: skip


def of_promise(name: str, value: str, goal: str | None, before: str | None) -> str:
    """A promise in half a line: what was reached, of what goal, and before."""
    said = _("{name}, {value}", name=name, value=value)
    if goal is not None:
        said = _("{name}, {value} of {goal} promised", name=name, value=value, goal=goal)
    return said if before is None else f"{said} ({_('{value} before', value=before)})"


def met(names: Sequence[str]) -> str:
    """What was met."""
    return _("Met goals: {names}.", names=listing(names))


def few(names: Sequence[str]) -> str:
    """What cannot be told."""
    return _("Too few cases to tell: {names}.", names=listing(names))


def nothing_to_decide() -> str:
    """Instead of the list."""
    return _("Nothing waits for a decision: no finding is open, no duty is overdue.")


def unopened(n: int) -> str:
    """What the rules ask for that nobody has opened."""
    return n_(
        "Open {n} finding that the agreement asks for and nobody has opened",
        "Open {n} findings that the agreement asks for and nobody has opened",
        n,
    )


def more(n: int) -> str:
    """How many are not named."""
    return n_("{n} more", "{n} more", n)


def raised(n: int) -> str:
    """Findings whose goal was missed once more."""
    return n_(
        "Raise {n} finding to its next step: its goal was missed again",
        "Raise {n} findings to their next steps: their goals were missed again",
        n,
    )


def duties_overdue(n: int, who: str) -> str:
    """Duties past their day, of one side."""
    return n_("{who}: {n} duty is overdue", "{who}: {n} duties are overdue", n, who=who)


def ends(version: str, last: date) -> str:
    """The agreement ends soon."""
    return _(
        "Version {version} of the agreement ends on {day}: renew it or let it end",
        version=version,
        day=numbers.day(last),
    )


def ended(version: str, last: date) -> str:
    """The last agreement has ended."""
    return _(
        "Version {version} of the agreement ended on {day} and none followed: negotiate the next",
        version=version,
        day=numbers.day(last),
    )


def none_ever() -> str:
    """There is no agreement at all."""
    return _("No agreement is in force: decide whether to negotiate one")


def and_more(n: int) -> str:
    """What the first page has no room for."""
    return n_("and {n} more, further below", "and {n} more, further below", n)


# Promises


def in_numbers(*, promised: bool) -> str:
    """The caption of the table of all promises, or of figures where nothing is promised."""
    return _("Every promise in numbers") if promised else _("Every figure in numbers")


def one_by_one(*, promised: bool) -> str:
    """The heading above each of them."""
    return _("Every promise, one by one") if promised else _("Every figure, one by one")


def months_of(name: str) -> str:
    """The caption of a promise's months."""
    return _("{name}, month by month", name=name)


def share_of(value: str, k: int, n: int) -> str:
    """A share with its base."""
    return _("{share}: {k} of {n}", share=value, k=count(k), n=count(n))


def likely(low: float, high: float) -> str:
    """The range in which the true rate likely lies."""
    ends = [share(low), share(high)]
    if ends[0] == ends[1] and low != high:
        ends = [f"{numbers.per_cent(end)}%" for end in (low, high)]
    return numbers.span(*ends)


def changed_goal() -> str:
    """Instead of a goal where it has changed or differs."""
    return _("differs by month or service")


def clause(version: str) -> str:
    """Before the words of the agreement."""
    return _("The agreement says (version {version})", version=version)


# Cases


def overdue_of(period_: str) -> str:
    """Over how many are late and open: others, of earlier periods, wait beside these."""
    return _("Open and past due, of those that fell due in {period}", period=period_)


def late_cases(open_: int, late: int, untimed: int, shown: int, period_: str) -> str:
    """Above the list of cases."""
    if not open_ + late + untimed:
        return _("No case is open and past due, and none of {period} was done late.",
                 period=period_)  # fmt: skip
    said = [
        n_("{n} case is open and past due.", "{n} cases are open and past due.", open_),
        n_(
            "{n} that fell due in {period} was done late.",
            "{n} that fell due in {period} were done late.",
            late,
            period=period_,
        ),
    ]
    if untimed:
        said.append(
            n_(
                "{n} more was closed without the promised work on record: late, by unknown days.",
                "{n} more were closed without the promised work on record: late, by unknown days.",
                untimed,
            )
        )
    if shown:
        said.append(n_("The one that waited longest:", "The {n} that waited longest:", shown))
    return " ".join(said)


def open_yet() -> str:
    """The state of a case that is not done."""
    return _("open")


def done_on(day: date) -> str:
    """The state of a case that was done late."""
    return _("done {day}", day=numbers.day(day))


# Messages


def messages_lead(n: int) -> str:
    """Which messages were judged."""
    return n_(
        "The closing message of {n} case was judged by the rubric of the agreement.",
        "The closing messages of {n} cases were judged by the rubric of the agreement.",
        n,
    )


def no_messages() -> str:
    """Where no message can be judged."""
    return _("No closing message of this period can be judged.")


def examples_of(failing: str, n: int) -> str:
    """Before messages as they were written."""
    return n_(
        "The newest of {n} messages that {failing}, with private words behind dots:",
        "The newest of {n} messages that {failing}, with private words behind dots:",
        n,
        failing=failing,
    )


def example_head(number: str, service: str, closed: date) -> str:
    """Above a message."""
    return _("Case {number} · {service} · closed {day}", number=number, service=service,
             day=numbers.day(closed))  # fmt: skip


# Findings and duties


def no_findings() -> str:
    """Instead of the findings."""
    return _("There is no finding about this agency.")


def finding(id_: int, title_: str) -> str:
    """The heading of a finding."""
    return _("Finding {id}: {title}", id=id_, title=title_)


def as_kept(n: int) -> str:
    """Of when findings, actions and duties are."""
    return n_(
        "Findings, actions and duties as they stand after {n} entry of the audit log.",
        "Findings, actions and duties as they stand after {n} entries of the audit log.",
        n,
    )


def no_duties() -> str:
    """Instead of the duties."""
    return _("No duty is overdue or due within 30 days.")


# Evidence


def recorded(*, pinned: bool, stands: bool) -> str:
    """Whether a version is what was signed."""
    if not pinned:
        return _("not pinned")
    return _("stands as it was signed") if stands else _("has changed since it was signed")


def facts() -> dict[str, str]:
    """What the table of evidence names, by key."""
    return {
        "as_of": _("Figures stand as of"),
        "data_until": _("The data reaches until"),
        "cases": _("Cases that were measured"),
        "sources": _("Sources and logs that were read"),
        "run": _("Newest reading of a source"),
        "fingerprint": _("Fingerprint of the city's files"),
        "mart": _("Fingerprint of the mart's files"),
        "engine": _("Engine that measured"),
        "log": _("The audit log"),
    }


def entries(n: int) -> str:
    """How long the audit log is, before the hash of its newest entry."""
    if not n:
        return _("none yet")
    return n_("{n} entry, the newest sealed with", "{n} entries, the newest sealed with", n)


def run(number: int) -> str:
    """The newest reading of a source."""
    return _("number {n} of the record", n=count(number))


def commands_lead() -> str:
    """Above the commands."""
    return _(
        "Whoever holds the same data and files gets every figure of this packet by these commands; "
        "each says how many of how many, the likely range, goal and verdict. Hashes are SHA-256."
    )


def command_names() -> dict[str, str]:
    """What each group of commands computes."""
    return {
        "services": _("Resolutions by service"),
        "all": _("The other promises, the backlog and what 311 promises"),
        "before": _("The same in the period before"),
        "months": _("The charts, month by month"),
        "messages": _("Messages"),
        "cases": _("The cases that waited longest"),
        "findings": _("Findings, and what the agreements ask for"),
        "verify": _("Whether every version is what was signed"),
        "packet": _("This packet"),
    }


# The buttons


def buttons(period_: str) -> dict[str, str]:
    """The ways to the packet on the agency page, by format, and the title of its window."""
    return {
        "pdf": _("Review packet, {period} (PDF)", period=period_),
        "html": _("The same as a web page"),
        "title": _("Review packet, {period}", period=period_),
    }


def handing_over() -> dict[str, str]:
    """What its window says."""
    return {
        "what": _(
            "What was promised, what happened and what needs a decision, with the evidence: "
            "a document that needs no screen."
        ),
        "making": _("Making the packet…"),
        "download": _("Download"),
    }


# Refusals


def not_over(period_: str, end: date, as_of: date) -> str:
    """The period goes on."""
    return _(
        "{period} is not over as of {as_of}: it ends on {end}. Ask for an earlier one.",
        period=period_,
        as_of=numbers.day(as_of),
        end=numbers.day(end),
    )


def before_data(period_: str, first: str | None) -> str:
    """The period lies before every case; `first` is the first month with one."""
    if first is None:
        return _("Nothing was imported yet, so there is nothing to report.")
    return _(
        "{period} lies before the data, which begins in {first}. Ask for a later one.",
        period=period_,
        first=period(first),
    )


def no_such_agency(id_: str, known: Sequence[str]) -> str:
    """The city has no agency of that id."""
    return _("There is no agency “{id}”; known are {known}.", id=id_, known=", ".join(known))


def unprintable(letters: str) -> str:
    """A letter that no font has."""
    return _(
        "The fonts for paper have no “{letters}”, which stands in a name or in what somebody "
        "wrote. Ask for the packet as a page (.html), which needs no fonts of ours.",
        letters=letters,
    )
