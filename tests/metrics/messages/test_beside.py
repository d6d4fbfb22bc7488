"""What stands beside a reason for doing nothing, and which of the two a message is about."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame

REASONS = """
    no | Reemplazo de balastro en dos postes, el tercero se reportó a la empresa eléctrica
    no | Poda de 3 fresnos. Cables se reportaron a CFE
    no | Retiro de perro muerto, la camada fue turnada a control canino
    R  | Cambio de luminaria turnado a CFE
    P  | Reparación de bache pendiente de programar
    no | Water is back on, valve box will be rebuilt in spring
    no | Car 2 running again; new door operator on order
    P  | Lights will be back on once the pole is ordered
    no | Our contractor replaced the fixture. The pole foundation was referred to engineering.
    R  | The utility's contractor was contacted and the outage referred to them
    no | Picked 6 bags. Far side is county, they were notified
    no | Grabbed couch. Tires not found
    L  | Took a look, no couch found
    no | Driver was given a warning and will move it once the battery comes
    P  | Under review; a violation may be sent to the owner
    no | The City cut the weeds after the owner failed to. Upkeep is the owner's responsibility.
    no | Removed the mattress which someone left; the yard is private property
    J  | Tree is the responsibility of the owner who planted it
    no | Inspector visited, letter mailed to the owner. It is the owner's responsibility to cut.
    J  | We inspected the sidewalk. Repair is the responsibility of the property owner.
    no | Fox is healthy and will be left where it is
    no | A letter explaining the code was sent to the neighbor at that address
    no | No open windows or entry points, building is secure
    A  | No access, gate locked
    J  | The wall was pushed by roots on private property, so repair falls to the owner
    X  | Ticket closed by the system, no activity in 120 days
    X  | We could not prioritize this location this year and nobody came out.
    X  | Se cerró por migración de sistema, no se alcanzó a visitar
    P  | Lead time on castings is presently 8 weeks
    P  | El tiempo de atención es de unos 60 días por la cantidad de reportes
    D  | Este reporte repite otro anterior y se cerró
    C  | This form is only for missed pickups. Apply for service at the website.
    I  | Falta indicar la calle exacta, no se pudo programar
    no | Se podó el árbol; la poda se hace entre junio y agosto
    no | Cart delivered; current wait had been six weeks
"""
STEPS = """
    fail | Se impuso multa al bar. El propietario puede interponer recurso.
    fail | A citation may be issued to the tenant
    fail | Treated the catch basins, put bait in the alley
    fail | Crew met the facilities director, Ana Ruiz (303-555-0199). Grate cleared.
    pass | Usted puede presentar descargos en la oficina
    pass | Cualquier duda será atendida en el teléfono 555-0100
    pass | Faltan datos, favor de anexar foto y volver a solicitar
    pass | Gas leaks are called in to the gas company at 800-555-0111
    pass | Simply leave the couch by the alley Thursday
    pass | Unit passed. The rental office will answer questions at 816-555-0145.
    fail | Driver just left the couch at the curb
"""
TIMES = """
    fail | Gate unlocked. The park is open 6am-9pm.
    pass | Restroom will open Monday
    pass | Meter read on 4/12, usage normal
    pass | Trailer sat on the block for three days, avg 29
    fail | Hole was there for two weeks per caller
    pass | La tala se hará entre marzo y abril
    pass | Se atenderá en temporada seca
"""
WORDS = """
    fail | Always glad to hear from our neighbors!
    fail | It was our pleasure to assist you today
    fail | Siempre a sus órdenes
    pass | Dog was happy and healthy, owner helped
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def _judged(message: str) -> pl.DataFrame:
    return judge_frame(pl.DataFrame({"message": [message], "service_name": ["General request"]}))


@pytest.mark.parametrize(("reason", "message"), _rows(REASONS))
def test_a_deed_goes_before_a_reason_and_only_the_agencys_own(reason: str, message: str) -> None:
    """What runs again, was carried away or ordered was done; what others did was not."""
    judged = _judged(message)
    answer = judged["no_action_reason"].fill_null("no").item()
    assert (answer or "no") == reason


@pytest.mark.parametrize(
    ("measure", "verdict", "message"),
    [
        (measure, *row)
        for measure, table in (("next_step", STEPS), ("timeline", TIMES), ("present", WORDS))
        for row in _rows(table)
    ],
)
def test_who_is_told_what_and_when(measure: str, verdict: str, message: str) -> None:
    """Steps of the reader's own, times of the work, words that are more than a courtesy."""
    assert _judged(message)[f"message_{measure}"].item() == verdict
