"""The words of two versions beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Final

from dashboard.wording.agreements import sentence
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import count

MIDNIGHT: Final = time()


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
        reason=plain(sentence(reason)).rstrip("."),
        role=plain(role),
    )


def no_reason_yet() -> str:
    """A change of a draft for which nobody has said why."""
    return _("No reason yet.")


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
    if declared is None or declared == computed:
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
