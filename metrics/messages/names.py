"""Names of persons in folded text: where a title, a deed or a signature says that one stands there.

Folding takes capitals away, so a name is known by what stands beside it and by lists of common
given names and surnames, without those that are words of everyday work (Bill, Mark, Hill, Park).
"""

from __future__ import annotations

from metrics.messages.rules import words

GIVEN = words(
    "james john robert michael david william richard joseph thomas charles christopher daniel",
    "matthew anthony steven paul andrew joshua kenneth kevin brian george timothy ronald jason",
    "edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon",
    "benjamin samuel gregory alexander patrick dennis jerry tyler aaron jose adam nathan henry",
    "peter zachary kyle noah ethan jeremy walter christian keith roger terry sean gerald harold",
    "carl arthur lawrence dylan jesse bryan billy bruce gabriel alan juan logan wayne ralph eugene",
    "russell vincent philip bobby johnny bradley mike dave steve tom jim joe dan chris matt tony",
    "greg jeff ken rick ron larry danny jimmy tommy pete fred alex luis carlos jorge miguel pedro",
    "manuel antonio francisco ricardo roberto fernando eduardo javier alejandro raul sergio mario",
    "rafael enrique ramon hector oscar andres diego pablo julio cesar arturo gerardo ernesto",
    "mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy betty",
    "margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie",
    "rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole",
    "anna samantha katherine christine debra rachel carolyn janet maria olivia heather helen",
    "catherine diane julie victoria joyce lauren kelly christina joan evelyn judith andrea hannah",
    "megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia",
    (
        "frances jean alice judy isabella julia denise amber danielle marilyn beverly "
        "charlotte natalie"
    ),
    "theresa diana brittany doris kayla alexis lori marie ana rosa carmen guadalupe juana sofia",
    "lucia elena gabriela veronica silvia adriana leticia margarita josefina yolanda lupita",
    (
        "dana casey jamie leslie lynn beth ben sam tim jon josh nick andy tina gina nina "
        "erin kate katie"
    ),
    (
        "carla laurie joanne roberta claudia monica vanessa erica kristin melanie allison "
        "stacy ruth irene"
    ),
    (
        "esther ruben ignacio salvador tomas felipe lorena beatriz araceli norma irma doug "
        "todd craig marcus"
    ),
    (
        "derek travis curtis stanley leonard alvin marvin vernon melvin herbert darlene "
        "carla ellen eileen"
    ),
    "rogelio efrain rosaura arnulfo graciela yesenia xochitl guillermo rodolfo alfredo alberto "
    "esteban emilio hugo ivan jaime joaquin julian marcelo marcos mauricio moises nestor octavio "
    "rene rodrigo rolando saul santiago vicente agustin alonso alejandra alicia angelica carolina "
    "catalina cecilia consuelo dolores edith elisa elvira esperanza estela eva fernanda "
    "isabel ines "
    "juanita luisa magdalena marisol maribel mercedes miriam monserrat nora olga patricia paloma "
    "pilar raquel rocio rosario sandra socorro susana valentina ximena yadira"
    " tamara tanya tonya yvonne wanda peggy kathy cindy debbie susie jane tracy paula phyllis",
)
"""Given names that are no words of everyday work."""
SURNAME = words(
    "smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez gonzalez",
    "gonzales wilson anderson thomas taylor moore jackson martin thompson sanchez clark ramirez",
    "lewis robinson allen wright torres nguyen flores adams nelson baker rivera campbell mitchell",
    "carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart",
    "morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly",
    "howard ramos cox ward richardson watson chavez bennett mendoza ruiz hughes alvarez castillo",
    (
        "sanders patel myers jimenez foster powell jenkins perry russell sullivan coleman "
        "butler henderson"
    ),
    "barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham",
    (
        "reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran "
        "medina aguilar"
    ),
    (
        "stevens murray ford castro marshall owens harrison fernandez mcdonald woods "
        "washington kennedy"
    ),
    "vargas chen wang kim lee pham sharma singh khan guzman soto delgado pena rios ortega",
    "o'brien o'connor mccarthy daniels miller keller russo rossi carlson hansen olsen larson",
)
_TITLE = (
    r"(?:inspector|insp\.?|officer|ofc\.?|ofcr\.?|sgt\.?|sergeant|lt\.?|lieutenant|capt\.?|captain|"
    r"det\.?|detective|deputy|foreman|supervisor|supv\.?|supt\.?|chief|agent|trooper|investigator|"
    r"crew leader|lead|inspectora?|agente|oficial|supervisora?|capataz|atendio|ing\.|lic\.|arq\.|"
    r"councilman|councilwoman|councilmember|commissioner|director|engineer)"
)
_PERSON = (
    r"(?:owner|resident|tenant|caller|customer|cust\.?|homeowner|neighbou?r|complainant|"
    r"constituent|client|citizen|driver|applicant|occupant|landlord|contractor|contr\.?|wife|"
    r"husband|manager|mgr\.?|vecin[oa]|duen[oa]|inquilin[oa]|residente|cliente|usuari[oa]|"
    r"solicitante|propietari[oa]|reporting party|rp|super|witness|testigo)"
)
_MET = (
    r"(?:dear|hi|hello|hola|estimad[oa]|good (?:morning|afternoon|evening)|contacted|called|phoned|"
    r"e-?mailed|told|advised|informed|notified|thanked|helped|visited|reached|"
    r"(?:spoke|spoken|talked|met) (?:to|with|w/)|left (?:a )?(?:vm|msg|message|"
    r"voicemail|note|card) "
    r"(?:for|with)|se (?:hablo|aviso|informo) (?:con|a)|hable con|se avis(?:o|amos) a)"
)
"""What is done with the one who asked."""
_SIGNED = (
    r"(?:regards|sincerely|thanks|thank you|thx|attn|attention|cc|per|by|w/|ask for|contact|call|"
    r"llamar a|llame a|completed by|collected by|inspected by|closed by|assigned to|sent to|signed)"
)
"""What stands before a colleague's name."""
_FURTHER = r"(?: [a-z]\.?)?(?: [a-z'-]{2,})?"

PRIVATE = (
    rf"\b{_PERSON}s?[:,]?[ (]+(?:is |named |a )?{GIVEN}\b",
    rf"\b{_PERSON}[:,]?[ (]+(?:[a-z]\. )?{SURNAME}\b",
    rf"\b{_PERSON}s?[:,]? \[name\]|\b{_MET}:? (?:the |a )?(?:{_PERSON},? )?\[name\]",
    rf"\b{_MET}[:,]? ?(?:the )?(?:{_PERSON})?,? ?{GIVEN}\b",
    rf"\b{_MET}[:,]? ?[a-z]\.? {SURNAME}\b",
    rf"\b{GIVEN}{_FURTHER},? (?:is )?(?:the |our |a )?{_PERSON}\b",
    (
        rf"\b(?:{GIVEN}|\[name\])(?: [a-z'-]+){{0,2}}? (?:says|states?|stated|reports "
        rf"that|wrote|wants|"
        r"wanted|refused|agreed|apologi[sz]ed|lives|(?:phoned|called|wrote|e-?mailed) (?:from|to "
        r"(?:say|report|ask|cancel|thank)|in|back|us))\b"
    ),
    rf"\b(?:{_PERSON})s? [a-z]{{3,}} [a-z]{{3,}}, (?:\d+ |apt|unit|apartment|#)",
)
"""A private person's name, by its neighbours."""

STAFF = (
    rf"\b{_TITLE}s?[:,]?[ (]+(?:is |named |a |badge )?(?:{GIVEN}|\[name\])",
    rf"\b{_TITLE}[:,]?[ (]+(?:[a-z]\. )?{SURNAME}\b",
    rf"\b{_SIGNED}[:,]? ?(?:the )?(?:{_TITLE})?,? ?{GIVEN}\b",
    rf"\b{_SIGNED}[:,]? ?[a-z]\.? {SURNAME}\b",
    rf"\b{GIVEN}(?: [a-z]\.?)? {SURNAME}\b",
    (
        rf"\b{GIVEN}{_FURTHER},? (?:the |our |is |a )?(?:{_TITLE}|senior|civil|arborist|forestry|"
        r"sfmta|dpw|dph|port|public works|code enforcement|forester|planner|coordinator)\b"
    ),
    rf"(?:[.!;,-] ?){GIVEN}(?: [a-z]\.?)? [a-z'-]{{3,}}[. ]*$",
    r"\b(?:by|per|thanks|officer|ofc\.?|insp\.?|inspector) [a-z]\. [a-z]{4,}\b",
    (
        r"\b(?:officer|ofc\.?|inspector|sgt\.?|agent) (?:[a-z]\.? |[a-z]{3,} )?[a-z]{2,}[a-ce-z],? "
        r"(?:badge|bdg)\.? ?#?~?\d*"
    ),
    r"\[name\]|\b[o0]fficer mrs?\.? [a-z]+",
)
"""A name of staff, or one of which nobody can tell."""

QUOTED = (
    (
        r"\b(?:said|says?|stated|states|statement(?: that)?|wrote|writes|told us|claims|claimed|"
        r"complained|comment(?:s|ed)?|quote|asked|per (?:rp|caller|resident|customer)|dijo|"
        r"dice|comenta|comento|menciona)[:,]? (?:that |que |us )?\"[a-z']+,? [a-z']+"
    ),
    r"^\"[a-z']+ [^\"]{6,160}[?]+\"",
    (
        r"(?:^|[ (.])\"[a-z']+,? [a-z'][^\"]{4,120}\" ?,? ?(?:said|says|wrote|writes|dijo|"
        r"dice|was what|were the words)\b"
    ),
)
"""A resident's own words."""

NO_NAME = (
    (
        r"\b(?:[a-z'.-]+ ){1,3}(?:st|street|ave|avenue|av|blvd|boulevard|rd|road|park|school|plaza|"
        r"playground|pl|place|way|dr|drive|ct|court|sq|square|hwy|highway|bridge|library|"
        r"hospital|elementary|middle|high|field|memorial|pkwy|parkway|ln|lane|terrace|ter|"
        r"cir|circle|"
        r"bldg|tower|towers|homes|houses|stadium|creek|lake|river|pond|cemetery|church|university|"
        r"college|pool|beach|pier|garden|gardens|trail|tunnel|station)\b\.?(?: and "
        r"(?:[a-z'.-]+ ){1,2}"
        r"(?:st|street|ave|avenue|rd|road|blvd|pl|way)\b)?"
    ),
    (
        r"\b(?:calle|avenida|av\.?|colonia|col\.?|parque|escuela|plaza|blvd\.?|boulevard|paseo|"
        r"calzada|hospital|mercado|puente|jardin) (?:de |del |de la )?[a-z]+(?: [a-z]+)?"
    ),
    (
        r"\bms\.? (?:running|clear|ok|and|was|is|not|level|hose|to|at|manhole|line|open|mutual)\b|"
        r"\bms\.?,|\b(?:martin luther king|john deere|george washington|mary jane)\b|"
        r"\b(?:at|on|near|between|"
        r"corner of) [a-z]+ (?:and|&|y) [a-z]+|\bscott'?s\b|\bport-?a-?john\b|\bporta john\b"
    ),
)
"""Streets, parks and schools that bear a person's name, and what looks like a title."""
