"""Short notes and softer words: reasons of a few words, deeds beside them, times of rules."""

from __future__ import annotations

import polars as pl

from metrics.messages import judge_frame

REASONS = {
    "D": (
        "See replacement case 101000.",
        "Five reports on this; we treat them all as one job.",
    ),
    "R": (
        "Advised SFPD.",
        "Deer lies on the shoulder. CHP advised.",
        "State road office emailed today.",
        "Se aviso a CFE.",
    ),
    "J": (
        "Maintained by the condo association.",
        "Criteria not met for a left turn arrow.",
        "Street wasn't salted because it is not on a primary route.",
        "Not removed as it is a permitted mural.",
        "Backup is in the homeowner's lateral.",
        "No tenemos competencia sobre esa via.",
        "La fuga es interna, del lado del usuario.",
    ),
    "L": ("Tents gone.", "Ya no esta el remolque."),
    "A": (
        "Low wires, truck cannot pass.",
        "Toque dos veces, nadie atendio.",
        "Yard not baited because dogs were loose in it.",
    ),
    "I": ("Falta entre calles.", "We could not tell which lamp you mean."),
    "C": ("This report is actually a contractor complaint.",),
    "X": (
        "Not every camp can be visited; yours was not assessed.",
        "Cierre masivo de folios.",
        "This case was autoclosed.",
    ),
    "P": (
        "El camion pasa manana.",
        "Sin refacciones por el momento.",
        "Slated for the 2027 sidewalk contract.",
        "Nobody has been out yet.",
        "Estimated service time: 14 months.",
        "Collection was moved to Friday.",
        "Forestry to inspect within 30 days.",
        "Lines were not painted because the pavement was wet.",
    ),
}
ACTED = (
    "Took the sofa and both chairs, could not find the lamp.",
    "Crew made a temporary repair on February 3; a permanent one will follow.",
    "Gave ticket, no further problem found.",
    "Owner cited. Bite report sent to the state.",
    "Temporary line was strung today. Underground repair will follow.",
    "Se reprogramo el semaforo de la esquina, pendiente pintar la raya.",
    "Location checked at noon, all cars had permits. Will continue to monitor.",
    "Water sample was within federal limits for lead.",
    "Transferred arm and reconnected leads.",
    "No work order was assigned, all lamps burning.",
)
NO_TIMES = (
    "The car had not been parked over 72 hours.",
    "Bar is licensed to play music until 2 am.",
    "Permit valid, expires 12/31.",
    "Our call center is open 7 am to 5 pm and Saturdays.",
    "We get more than a thousand reports in a week.",
    "Contractor told that noisy work may not begin before 7 am.",
    "Hydrant on pole 5/14-b painted.",
)
TIMES = (
    "Servicio restablecido a las 18h30.",
    "La obra se hace el proximo trimestre.",
    "Towed after 72 hours on Tuesday.",
    "The ban ends and the street gets swept by noon tomorrow.",
)
STEPS = (
    "If the dip comes back we'd like to hear about it.",
    "Any plumber can clear the lateral.",
    "A short note to trees@city.example will do.",
    "Free sand is kept at the yard for anyone who brings a bucket.",
    "Don't prune the tree until it is dormant.",
    "Mayores informes en la pagina del municipio.",
    "Quedamos a sus ordenes en la linea 073.",
)
NO_STEPS = (
    "Contractor was reminded to keep the walk clear.",
    "Left a card asking him to move the car.",
    "Cart emptied Friday. No action is needed from you.",
    "The city may do the repair and send the owner a bill.",
    "Replaced the lamp and called for line crew.",
)
ELSEWHERE = (
    ("Vehículo abandonado", "Se desazolvó la coladera de la esquina."),
    ("Perro suelto", "Lomo de toro demarcado."),
    ("Bache", "Contenedor sustituido."),
    ("Barking Dog", "Clamp on at the main, valve back open."),
)


def _judged(messages: list[str]) -> pl.DataFrame:
    return judge_frame(pl.DataFrame({"message": messages, "service": "General Request"}))


def test_a_reason_is_known_by_a_few_words() -> None:
    """A state, a passive without its verb, a day to come: the reason that a sentence would give."""
    said = [(reason, text) for reason, texts in REASONS.items() for text in texts]
    judged = _judged([text for _, text in said])
    wrong = [
        (reason, found, text)
        for (reason, text), found in zip(said, judged["no_action_reason"], strict=True)
        if found != reason
    ]
    assert wrong == []


def test_what_was_done_or_seen_goes_before_a_reason() -> None:
    """Work, a citation, a visit that told something: the rest of the note is no reason."""
    judged = _judged(list(ACTED)).filter(pl.col("closed_without_action") == "yes")
    assert judged["message"].to_list() == []


def test_times_of_rules_are_no_times_of_the_work() -> None:
    """Hours allowed, expiries, thresholds, rates and opening hours; and times that are some."""
    judged = _judged([*NO_TIMES, *TIMES]).filter(pl.col("message_timeline") == "pass")
    assert judged["message"].to_list() == list(TIMES)


def test_an_invitation_may_be_soft() -> None:
    """A wish, a helper, a place to have it; a reminder to somebody else is none."""
    judged = _judged([*STEPS, *NO_STEPS]).filter(pl.col("message_next_step") == "pass")
    assert judged["message"].to_list() == list(STEPS)


def test_spanish_names_of_things_betray_another_service() -> None:
    """What crews work on is as telling in Spanish as in English."""
    services, messages = zip(*ELSEWHERE, strict=True)
    frame = pl.DataFrame({"message": messages, "service": services})
    judged = judge_frame(frame).filter(pl.col("message_relevant") != "fail")
    assert judged["message"].to_list() == []
