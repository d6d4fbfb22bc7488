"""What is left of a text when stamps, codes, names and courtesies are off; all texts invented."""

from __future__ import annotations

import polars as pl

from metrics.messages import judge_frame

BARE = [
    "Every report helps our crews plan the week.",
    "Did you know that you can adopt a drain?",
    "We strive to serve you well and regret any trouble that this has caused",
    "Karen Delacroix Senior Traffic Engineer Public Works Department 617-555-0142",
    "Closing again, date was off",
    "Caller information removed",
    "Vendor invoice 4417 paid.",
    "Previous answer from Parks",
    "Resolved on site",
    "Patch crew",
    "Done Karen Delacroix",
    "(no text)",
    "This was just a test",
    "Su opinión es importante",
    "JMR 4/17",
    "C/O",
    "10-8",
    "Sig 9",
    "per field notes",
    "Notes in Accela",
    "See the supervisor's log for findings",
    "Entered into spreadsheet",
    "Ignore this is a test",
    "Closure code: 03",
    "Reason: OTHER",
    "Misc",
    "Completed by J. Alvarez",
    "Handled by team B",
    "Form 22",
    "Photos on file",
    "Dispatched",
    "En route",
    "Tues",
    "June",
    "District 5, Sector B",
    "Low priority",
    "SLA met",
    "Workflow complete",
    "Child record closed",
    "Final disposition",
    "Void - test",
    "Same as above",
    "Day shift",
    "Squad B",
    "Inspector Moore",
    "HBO",
    "***AUTOMATED MESSAGE - DO NOT REPLY*** Status changed",
    "Thank you for contacting Streets & Alleys. Your input is important to us and we value you.",
    "We regret the inconvenience.",
    "Under review",
    "Cierre automático",
    "Concluido por cuadrilla 5",
    "Revisado y cerrado",
    "Prueba de sistema, ignorar",
    "Gracias por escribirnos. Hemos recibido su reporte.",
    "Hecho, ver fotos en expediente",
]
"""Texts that tell a resident nothing."""
TOLD = [
    "PSO ntfd",
    "Crew on it Friday",
    "Received check",
    "We appreciate your patience and have removed the limb.",
    "Referred to inspector",
    "Gone",
    "Not ours",
    "Bad address",
    "Cut and hauled",
    "Cold patch",
    "New bulb",
    "Light on",
    "No TV there",
    "Photo eye",
    "Same as 23-004512",
    "Form signed by the tenant",
    "Completed Monday",
    "Serviced this a.m.",
    "Scheduled for April",
    "ETA 2 wks",
    "Issue resolved.",
    "Thank you for telling us that the graffiti has been removed.",
    "We thank you for your call and we will take a look at the truck.",
    "Original request is still open",
    "See 555-0163 or the counter for status",
    "No e-form",
    "Dup",
    "Ya no está",
    "Bacheado",
    "Falta dirección",
    "Nadie en casa",
    "Terminado el lunes",
]
"""Texts as short that tell something."""


def present(messages: list[str]) -> list[str]:
    """The verdicts of messages that a street's case got."""
    rows = pl.DataFrame({"service": "street repair", "message": messages})
    return judge_frame(rows)["message_present"].cast(pl.String).to_list()


def test_stamps_codes_and_courtesies_are_no_message() -> None:
    """However they are put together, nothing is left of them."""
    told = [one for one, verdict in zip(BARE, present(BARE), strict=True) if verdict != "fail"]
    assert told == []


def test_a_word_of_the_outcome_is_a_message() -> None:
    """A single word about the thing is enough, and so is a time of the work."""
    bare = [one for one, verdict in zip(TOLD, present(TOLD), strict=True) if verdict != "pass"]
    assert bare == []


def test_a_text_that_only_repeats_the_service_is_no_message() -> None:
    """The name of what was asked for is no outcome; a deed in the same words is one."""
    rows = pl.DataFrame(
        [
            ("pick up of a dead animal", "Dead animal", "fail"),
            ("empty litter basket", "EMPTY LITTER BASKET.", "fail"),
            ("street light out", "Light out", "fail"),
            ("pick up of a dead animal", "Picked up dead animal", "pass"),
            ("litter", "Empty litter basket", "pass"),
        ],
        schema=["service", "message", "verdict"],
        orient="row",
    )
    judged = judge_frame(rows.select("message", service="service", service_name="service"))
    assert judged["message_present"].cast(pl.String).to_list() == rows["verdict"].to_list()
