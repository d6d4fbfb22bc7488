"""What a careful reader finds in a message, and what the rules find: invented ones, as tables."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame

SIGNS = {"+": "pass", "-": "fail", "?": "cannot_tell"}

READ = """
present specific timeline next_step no_action | service          | status    | message
-       -        -        -         .         | Pothole          |           | Case Closed Case Resolved
-       -        -        -         .         | Pothole          |           | Case Closed. Closed date : 2025-03-02 12:33:00.0 Case Noted
-       -        -        -         .         | Pothole          |           | *** Closed 2026-03-02 14:10 by Workdesk / RESOLVED ***
-       -        -        -         .         | Graffiti         | Completed | 10-98
-       -        -        -         .         | Graffiti         | Completed | 10/98
-       -        -        -         .         | Graffiti         | Resolved  | ref 12-04-2213
-       -        -        -         .         | Tree             | Resolved  | J.S. 4/12
-       -        -        -         .         | Tree             | Resolved  | See notes for information.
-       -        -        -         .         | Basura           |           | Cerrado
-       -        -        -         .         | Basura           |           | Trabajo completado.
+       -        +        -         .         | Sign             | Resolved  | Work completed 12/13/25.
+       -        -        -         .         | Sign             | Resolved  | The issue has been resolved.
+       -        -        -         .         | Noise            |           | The Police Department responded and took action to fix the condition.
+       +        -        -         .         | Noise            |           | Officers responded and no violations were observed at that time.
+       +        -        -         .         | Rodent           |           | The Department of Health inspected the property. No violations were issued.
+       +        -        -         .         | Illegal parking  |           | The Police Department issued a summons in response to the complaint.
+       +        +        -         L         | Abandoned car    |           | Gone on arrival 9-27-25 @1000 HRS # 229
+       +        -        -         .         | Abandoned car    |           | Three cars towed
+       -        -        -         P         | Pothole          |           | The pothole has not been repaired. Crews will return.
+       -        +        -         P         | Pothole          |           | Pothole will be filled next week
+       -        -        -         P         | Tree             |           | We will get to it as soon as possible
+       -        -        -         D         | Tree             |           | Duplicate of SR 12-3456
+       -        -        +         .         | Tree             |           | If it falls again, please call 311.
+       -        -        +         I         | Streetlight      |           | cannot determine location, please provide pole number
+       +        -        +         J         | Streetlight      |           | This is not a city light. Contact Amp Power at 800-555-0199.
+       -        -        -         C         | Streetlight      |           | entered in error
+       -        -        -         X         | Streetlight      |           | closed due to lack of staff
-       -        -        -         .         | Pothole          |           | closed per Sample
-       -        -        -         .         | Pothole          |           | Thanks! Your feedback matters to us.
-       -        -        -         .         | Safety seats     |           | Request for a car seat. Would like to get information.
-       -        -        -         .         | Bache            |           | ya quedó
+       -        -        +         .         | Rodent           |           | To keep rats away, store trash under tight lids.
+       -        -        +         .         | Claims           |           | Claims are filed with the City Attorney, room 206.
+       +        -        -         A         | Streetlight      |           | no one home, left card
+       -        -        -         R         | Water            |           | this was sent to the water department
+       +        +        -         .         | Basura           |           | El equipo recogió la basura el martes 3 de marzo.
+       +        -        -         L         | Basura           |           | No se encontró basura en la dirección.
+       -        -        +         .         | Basura           |           | Por favor llame al 311 si el problema continúa.
+       -        +        -         P         | Acera            |           | La reparación se realizará en 10 días hábiles.
+       -        -        -         D         | Acera            |           | Solicitud duplicada del caso 12345.
+       -        -        -         R         | Acera            |           | Se refirió al Departamento de Obras Públicas.
+       +        -        -         A         | Acera            |           | No hubo acceso; el portón estaba cerrado.
+       -        -        -         I         | Acera            |           | Falta información. Necesitamos la dirección exacta.
+       +        -        -         .         | Acera            |           | El inspector visitó el lugar y no encontró violaciones.
+       +        +        -         .         | Árbol            |           | Se podó el árbol y se retiraron las ramas ayer.
-       -        -        -         .         | Pothole          | Resolved  | All done, JMc 4412
+       -        -        -         D         | Pothole          |           | The record was merged.
+       -        +        -         .         | Pothole          |           | complweted 08/05/25
+       +        -        -         R         | Pothole          |           | This is not a pothole; sent to the water department.
+       +        -        -         .         | Abandoned car    |           | We inspected the car; it does not meet the criteria of a derelict one.
+       +        -        -         J         | Sign             |           | Transportation does not recommend a sign here.
+       -        -        -         X         | Sign             |           | Request closed: over 180 days old.
+       -        -        -         C         | Sign             |           | Never mind.
+       +        -        -         L         | Dead animal      |           | Somebody had already picked it up when we came to the corner.
+       +        -        -         .         | Curb             |           | Curb repaired. Ana Muster Public Works 555-201-4411 Office 555-201-4412 Cell
+       -        -        -         P         | Tree             |           | The site was added to our planting list.
+       -        -        -         .         | Sign             |           | As you may know, we value your opinion.
+       -        -        -         P         | Sign             |           | The city is working to fix this problem.
+       -        -        -         R         | Ruido            |           | El caso pasó a Parques.
+       +        -        -         .         | Rodent           |           | We did not find any violations at the property.
+       +        -        -         L         | Graffiti         | Completed | Inspected; no graffiti found.
+       +        -        +         .         | Sidewalk         | Resolved  | Curb repaired. If you feel that this case was closed in error, please call 311.
+       +        +        -         .         | Tree             |           | Planted spring 2026
+       -        +        -         P         | Bulky            |           | To be collected on7-1-26.
+       +        -        -         R         | Pothole          |           | Our crew found a leak and notified the Water Department.
+       -        -        +         R         | Pothole          |           | Please contact the Water Department about the leak.
+       +        -        -         A         | Rodent           |           | We wrote to you twice and received no reply.
+       -        -        -         D         | Cart             |           | This address has an open request.
+       +        -        -         .         | Semáforo         |           | La señal fue enderezada.
-       -        -        -         .         | Pothole          |           | Request closed by user 442
-       -        -        -         .         | Pothole          |           | Completed. Closed by RR on 2/11/25.
+       +        -        -         L         | Stray dog        |           | Crew didnt see anything at the fence.
+       -        -        -         D         | Pothole          |           | Combined to request 1300531
+       -        -        -         C         | Bulky            |           | Resident called back to cancel.
+       -        -        -         P         | Sidewalk         |           | Sidewalk is included in the repair contract.
+       -        +        -         P         | Signal           |           | A study of the crossing will take about six months.
+       +        -        -         .         | Sign             |           | This corner does not warrant a stop sign.
+       +        -        -         .         | Noise            |           | It was all quiet on the block.
+       -        -        -         .         | Bus              |           | Customer feedback has been shared with management.
+       +        -        -         J         | Signal           |           | Private lot; it is up to the owner.
+       +        -        -         R         | Dumping          |           | Railroad notified to clear the tracks.
+       -        -        +         .         | Heat             |           | You can check the status online with your building number.
+       +        -        -         .         | Luz              |           | El poste quedó prendido otra vez.
+       -        -        -         D         | Luz              |           | Ya hay otro reporte abierto por lo mismo.
+       -        +        -         P         | Agua             |           | Seguimos trabajando; el agua regresa antes de las 9 de la noche.
+       +        -        -         L         | Perro suelto     |           | El oficial no vio ningún perro.
+       -        -        +         .         | Grafiti          |           | Pídale al dueño que llame al 311.
+       +        -        -         .         | Streetlight      |           | The light has been dark for quite a while, says the report.
-       -        -        -         .         | Sign             | Resolved  | Work Compleetd
-       -        -        -         .         | Sign             | Resolved  | Closed out in Worktrack.
-       -        -        -         .         | Sign             | Resolved  | Thank you for using Sampleton 311!
+       -        +        -         P         | Pothole          |           | Will be addressed by end of shift.
+       +        +        -         .         | Weeds            |           | Owner was given 10 days to cut the grass.
+       +        +        -         .         | Abandoned car    |           | towed 11/8.
+       +        -        +         A         | Cart             |           | Nobody home. Call back when you are home.
+       -        -        +         .         | Permit           |           | Download it from the portal.
+       -        -        +         .         | Food             |           | Food Safety Program, Health, 555-0142
+       +        -        -         J         | Tree             |           | This tree belongs to the railway.
+       -        -        -         R         | Noise            |           | This went to the precinct.
+       -        -        -         X         | Sidewalk         |           | Budget does not allow for this repair.
+       -        -        -         P         | Noise            |           | Police will look into it when staffing permits.
+       +        -        -         P         | Trash            |           | Trucks are not there yet.
+       +        -        -         .         | Streetlight      |           | No problem found.
+       +        -        -         L         | Stray dog        |           | Patrolled both sides of the creek, dog not seen.
+       -        -        -         I         | Noise            |           | No apartment number was given.
+       -        -        +         .         | Noise            |           | Call us when the noise is loud.
+       -        -        -         .         | Trash            |           | The supervisor was reminded of the route.
+       +        -        -         .         | Grafiti          |           | Cubierto con pintura gris.
+       -        -        -         .         | Basura           |           | La basura no fue recogida.
+       +        +        -         .         | Carro            |           | El dueño tiene 72 horas para moverlo.
+       +        -        -         J         | Agua             |           | La fuga está del lado del cliente.
+       -        -        -         X         | Grafiti          |           | No hay presupuesto para este trabajo.
+       -        -        -         D         | Pothole          |           | This is the twin of a report from a neighbor.
+       -        -        -         D         | Luz              |           | Otro vecino ya lo había reportado.
+       -        -        -         R         | Cable            |           | Spectrum has the ticket now.
+       -        -        -         R         | Poste            |           | Ahora lo tiene la compañía.
+       +        -        -         J         | Tree             |           | The trunk is in the next yard so it is hers to trim.
+       +        -        -         J         | Basura           |           | No recogemos llantas.
+       +        -        -         L         | Illegal parking  |           | Toyota was gone when the tow came.
+       +        -        -         .         | Noise            |           | Those people had gone when officers came by.
+       +        -        -         A         | Sweeping         |           | Could not get the sweeper through.
+       -        -        -         I         | Zoning           |           | We need to know which unit.
+       -        -        -         C         | Bulky            |           | Mis-keyed under the wrong account, pls ignore.
+       -        -        -         X         | Mowing           |           | No crew was ever assigned and the season is over.
+       -        -        -         P         | Leaf pickup      |           | The contract goes to council.
+       +        -        -         J         | Trash            |           | Late put out, trucks will be back.
+       +        -        -         .         | Key              |           | A duplicate key was cut and the gate opened.
"""  # noqa: E501 - a table is read in its lines


def rows(table: str) -> list[list[str]]:
    """The cells of a table's lines, marks first."""
    lines = table.strip().splitlines()[1:]
    return [
        [*line.split("|")[0].split(), *(cell.strip() for cell in line.split("|", 3)[1:])]
        for line in lines
    ]


def judged_rows(table: str, names: list[str]) -> list[tuple[list[str], dict[str, str]]]:
    """Each line's marks with the verdicts of its message; all are judged at once."""
    lines = rows(table)
    cells = [line[-len(names) :] for line in lines]
    judged = judge_frame(pl.DataFrame(cells, schema=names, orient="row"))
    marks = [line[: -len(names)] for line in lines]
    return list(zip(marks, judged.to_dicts(), strict=True))


def message_of(value: object) -> str | None:
    """The name of a test: the message that it is about."""
    return str(value["message"])[:50] if isinstance(value, dict) else ""


@pytest.mark.parametrize(
    ("marks", "judged"),
    judged_rows(READ, ["service", "status_word", "message"]),
    ids=message_of,
)
def test_the_rules_find_what_a_reader_finds(marks: list[str], judged: dict[str, str]) -> None:
    """Stamps, codes and numbers are no message; plans are no outcome; negations are findings."""
    *marks, reason = marks
    measures = ("present", "specific", "timeline", "next_step")
    found = {name: judged[f"message_{name}"] for name in measures}
    assert found == {name: SIGNS[mark] for name, mark in zip(measures, marks, strict=True)}
    assert judged["no_action_reason"] == (None if reason == "." else reason)


ABOUT = """
relevant | service                 | agency                  | message
+        | Request for a pothole   | Public Works            | Pothole filled
-        | Request for a pothole   | Public Works            | The dog was taken to the shelter.
-        | Street sweeping         | Streets                 | The streetlight was given a new bulb.
-        | Bache                   | Calles                  | Se podó el árbol.
?        | Request for a pothole   | Public Works            | The issue has been resolved.
?        | Request for a pothole   | Public Works            | This is a water leak, sent to the water department.
?        | General request         | Public Works            | Three trees were planted.
-        | Heat and hot water      | HPD                     | The Department of Sanitation collected the requested items.
?        | Dead or dying tree      | DPR                     | The Department of Parks and Recreation inspected the location.
?        | Illegal dumping         | DSNY                    | The Police Department responded and found nobody there.
-        | Missed trash            | Solid Waste             | We delivered your new cart today.
-        | Mechanical              | ISD                     | removed cart
-        | General transportation request | BTD              | The trash was picked up.
?        | General comments        | Mayor                   | The trash was picked up.
-        | Egress                  | ISD                     | Made safe. This sidewalk will be referred for permanent repair.
-        | Parking meter repairs   | BTD                     | Limb was removed by a tree service.
?        | Street light outages    | Public Works            | Trimmed branches as needed
-        | Ratas                   | Salud                   | Se pintó de nuevo el cruce de peatones.
-        | Noise                   | NYPD                    | HPD may attempt to contact you or may inspect again.
-        | Tree maintenance        | Parks                   | The pothole was patched.
-        | Parking meter repairs   | Transportation          | The storm drain was cleaned.
-        | Property tax benefit    | DOF                     | The Police Department inspected the location.
?        | Missed trash            | Solid Waste             | Our crew found a dead raccoon and notified Animal Control.
+        | Storm drain             | Water                   | Trash was removed from the inlet.
?        | Noise                   | DEP                     | The air conditioner on the roof was measured.
+        | Graffiti removal        | Public Works            | Graffiti cleaned off the streetlight.
"""  # noqa: E501 - a table is read in its lines


@pytest.mark.parametrize(
    ("marks", "judged"), judged_rows(ABOUT, ["service", "agency", "message"]), ids=message_of
)
def test_only_what_is_surely_about_something_else_is_wrong(
    marks: list[str], judged: dict[str, str]
) -> None:
    """A neutral text, a referral and a shared power cannot be told; another's text is wrong."""
    assert judged["message_relevant"] == SIGNS[marks[0]]


@pytest.mark.parametrize(
    ("wanted", "message", "verdict"),
    [
        ("en", "A crew emptied the cart on the corner of your street.", "pass"),
        ("es", "A crew emptied the cart on the corner of your street.", "fail"),
        ("es", "Una cuadrilla vació el carro en la esquina de su calle.", "pass"),
        ("es", "Cart emptied", "cannot_tell"),
        (None, "A crew emptied the cart on the corner of your street.", "not_applicable"),
    ],
)
def test_the_language_is_compared_where_one_is_recorded(
    wanted: str | None, message: str, verdict: str
) -> None:
    """Without a recorded language nothing is asked; of a scrap nobody can tell the language."""
    frame = pl.DataFrame({"message": [message]}, schema={"message": pl.String}).with_columns(
        language=pl.lit(wanted, pl.String)
    )
    assert judge_frame(frame)["message_language"].item() == verdict


HARD = (
    "The administrative determination regarding the aforementioned municipal infrastructure "
    "deficiency necessitates interdepartmental coordination, and additional information "
    "concerning subsequent rehabilitation activities is anticipated following authorization."
)
EASY = (
    "A crew came to your street on Friday. They put new tar in the hole by the bus stop. "
    "The road is safe to use now, and the cones are gone."
)


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        (HARD, "fail"),
        (EASY, "pass"),
        ("GOA @1420", "fail"),
        ("Pothole filled", "pass"),
        ("Limb removed by the BPRD tree crew", "fail"),
        ("DPW came at 3 pm and put up a 25 mph sign on Elm Blvd", "pass"),
        ("SR # 3526070", "fail"),
    ],
)
def test_plain_words(message: str, verdict: str) -> None:
    """Codes and unknown letters are not plain at any length; the grade counts from twenty words."""
    assert judge_frame(pl.DataFrame({"message": [message]}))["message_plain"].item() == verdict


def test_a_frame_of_no_rows_is_judged() -> None:
    """Columns come out even where no message went in."""
    judged = judge_frame(pl.DataFrame(schema={"message": pl.String}))
    assert judged.is_empty()
    assert "message_relevant" in judged.columns
