"""What readers say of the judge of messages, in a few sentences for beside a figure."""

from __future__ import annotations

from dashboard.labelling.checked import Checked
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, day, decimal, share


def told(checked: Checked) -> str:
    """How far the verdicts of a measure can be trusted; never a number that nobody has checked."""
    match checked.state:
        case "checked":
            return " ".join([_basis(checked), *_shares(checked), *_stale(checked)])
        case "under_way":
            return _("Two readers are checking this; they are not done yet.")
        case "not_asked":
            return _("Readers are not asked about this.")
        case _:
            return _("Not yet checked by readers.")


def finds(measure: str) -> str:
    """What the rules look for in a measure, as it is said of a message."""
    return {
        "message_present": _("says nothing of the outcome"),
        "message_relevant": _("belongs to another service"),
        "message_specific": _("names what was done or found"),
        "case_detail": _("names a detail of the case"),
        "message_timeline": _("gives a usable time"),
        "message_next_step": _("names a next step"),
        "message_plain": _("holds codes or words of insiders"),
        "message_private": _("shows a private person's data"),
        "closed_without_action": _("says that nothing was done"),
    }[measure]


def _basis(checked: Checked) -> str:
    when = day(checked.labelled_on) if checked.labelled_on else ""
    read = n_("One message was read", "{n} messages were read", checked.n or 0)
    said = _("{read} by two people, {when}.", read=read, when=when)
    if checked.kappa is None:
        return said
    kappa = decimal(checked.kappa, 2)
    return f"{said} {_('They agreed {kappa} beyond chance (kappa; 1 is always).', kappa=kappa)}"


def _shares(checked: Checked) -> list[str]:
    what = finds(checked.measure)
    return [
        _(
            "Where the rules say “{what}”, it is so in {share} of cases ({range}).",
            what=what,
            share=share(checked.precision),
            range=_range(checked.precision_low, checked.precision_high),
        )
        if checked.precision is not None
        else _("The rules say “{what}” of no message that was read.", what=what),
        _(
            "Of the cases where it is so, the rules find {share} ({range}).",
            share=share(checked.recall),
            range=_range(checked.recall_low, checked.recall_high),
        )
        if checked.recall is not None
        else _("The readers say it of none."),
    ]


def _range(low: float | None, high: float | None) -> str:
    return _("likely {low} to {high}", low=share(low), high=share(high))


def _stale(checked: Checked) -> list[str]:
    return [_("The rules have changed since then; draw messages again.")] * bool(checked.stale)


def counts(checked: Checked) -> str:
    """The messages behind the shares."""
    return _(
        "Of those read, rules and readers both say it of {both}, the rules alone of {rules}, the "
        "readers alone of {readers}.",
        both=count(checked.both or 0),
        rules=count(checked.judge_alone or 0),
        readers=count(checked.readers_alone or 0),
    )
