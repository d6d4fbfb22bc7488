"""Which clauses of an agreement the figures do not apply yet."""

from agreements.folder import open_city
from metrics.unmeasured import CLAUSES, unmeasured


def test_what_denvers_signed_texts_promise_and_nobody_measures_is_said() -> None:
    """The waste agreement has duties of kinds that no figure is made of."""
    held = unmeasured(open_city("denver"))["denver/solid-waste@2.1.0"]
    assert held == ("accept_within", "handoff", "duties")


def test_what_the_engine_applies_is_no_longer_listed() -> None:
    """Every promise about a case's own clock, its pauses, its reopenings and its duplicates.

    Steps of escalation are told by their page, digests and findings.
    """
    applied = {"pauses", "first_response", "first_action", "update_cadence", "by_priority",
               "seasons", "due_event", "reopen_rule", "duplicate", "escalation"}  # fmt: skip
    assert not applied & set(CLAUSES)


def test_a_city_that_only_publishes_dues_promises_nothing_unmeasured() -> None:
    """Boston's dues come with the cases; there is nothing that the figures leave out."""
    assert unmeasured(open_city("boston")) == {}


def test_a_draft_is_not_in_force_and_so_not_listed() -> None:
    """The draft with Community Planning judges nobody, whatever it holds."""
    assert not [name for name in unmeasured(open_city("denver")) if "community-planning" in name]


def test_every_kind_is_said_in_words() -> None:
    """A kind without words would be passed over on screen."""
    kinds = {k for held in unmeasured(open_city("denver")).values() for k in held}
    assert kinds <= set(CLAUSES)
    assert all(words and words[0].islower() for words in CLAUSES.values())
