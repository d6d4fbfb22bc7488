"""What of private persons a message shows, and how it is masked wherever it is shown.

A rule finds; a person confirms. Contacts that the rubric or the agreement lists as public are
taken out before anything is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import polars as pl

from metrics.messages.names import GIVEN, NO_NAME, PRIVATE, QUOTED, STAFF
from metrics.messages.reading import MAIL, PHONE, masked, rust, without
from metrics.messages.rules import Rule, fires, found, verdict, words

_NOBODY = words(
    (
        "the a an him her them it us me you someone somebody anyone no nobody each all both "
        "one two his"
    ),
    (
        "owners? residents? tenants? callers? constituents? customers? complainants? "
        "occupants? neighbors?"
    ),
    "managers? supervisors? contractors? landlords? drivers? employees? staff super superintendent",
    "people person individual management mgmt wife husband son daughter mother father resident's",
    "property building store business company crew crews inspector officer officers police your",
    (
        "applicant client clients operator vendor foreman and at about regarding on in who "
        "re mr mrs ms"
    ),
    (
        "gentleman gentlemen lady woman man men couple family kids group crowd vendors "
        "workers driver's"
    ),
    (
        "parks water power light electric gas utility verizon comcast eversource xcel dominion "
        "entergy coned comed pge pg&e at&t t-mobile caltrans mbta nstar ngrid national dot odot "
        "mdot txdot fdot church principal custodian janitor concierge doorman guard doctor nurse "
        "principals restaurant bar club hoa association agency district zoning legal streets "
        "sanitation forestry engineering health public private council state county "
        "federal utilities"
    ),
    (
        "architects? engineers? parents? students? teachers? opr operators? sweepers? "
        "superintendants? bps bpd "
        "btd cws without"
    ),
    "ella ellos ellas usted alguien nadie quien los las el la un una unos unas su sus",
    "our this that dispatch permit security maintenance city school pwd dpw btd isd from by for",
)
_NAMED = (
    r"\b(?:(?:mr|mrs|ms|miss|sra|srta)\.?|sr\.|(?:el|al|del|con) sr) (?:\[name\]|[a-z][a-z'-]+)",
    r"\b(?:senor|senora|senorita|dona|don|joven) [a-z]{3,}",
    (
        r"\b(?:a nombre de|de nombre|se llama|de parte de|peticion de|a nombre del? (?:senor|"
        r"sr)\.?) "
        r"(?:don |dona |la sra\.? |el sr\.? )?[a-z]{3,}|\b(?:vecin[oa]|duen[oa]|inquilin[oa]|"
        r"usuari[oa]|"
        r"solicitante|testigo|hij[oa]|espos[oa]) [a-z]{3,} [a-z]{3,} (?:dijo|dice|pidio|"
        r"llamo|reporto|"
        r"firmo|avisa|aviso|comento|quiere|nego|confirmo|vive|mostro)\b"
    ),
    r"\b(?:dear|attn:?|attention:?) [a-z]{3,} [a-z]{3,},",
    (
        r"\b(?:witness|client|caller|resident|owner|tenant|customer|applicant|complainant|"
        r"testigo|cliente|duen[oa]|inquilin[oa]) [a-z]+ (?:sample|example|muster|muestra|"
        r"placeholder|testcase|beispiel|ejemplo|doe)\b"
    ),
)
_SPOKE = r"\b(?:spoke|talked|met|speaking|habl[oe]|hablamos) (?:to|with|con) ([a-z]{3,})"
_UNIT = (
    (
        r"\b(?:apt|apartment|apto|depto|departamento|interior|int|vivienda|piso)\.? ?(?:#|"
        r"no\.? ?|num\.? "
        r"?)?(?:\d+-?[a-z]?|[a-z]-?\d+|[a-h])\b|(?:\b(?:in|at|of|to|from|for|visited|"
        r"entered|inspected|"
        r"tenant|resident|occupant|owner|st|street|ave|rd|floor|la|en|de)|\b(?:st|street|ave|rd|"
        r"blvd|"
        r"dr|ln|pl|way)[,.] ?) ?(?:unit|"
        r"unidad)\.? ?(?:#|no\.? ?)?"
        r"(?:\d+-?[a-z]?|[a-z]-?\d+|[a-h])\b|^unit ?#?\d+[a-z]? (?:was|is|has|had|tenant)\b"
    ),
)
_THREAD = (
    r"\b(?:from|de):.{0,120}\b(?:sent|enviado|to|para|date):",
    r"\boriginal message\b|\bsubject: ?re\b|\b(?:fw|fwd|re): ?(?:re|fw)?:?",
)
_OFFICE = (
    (
        r"\b(?:hotline|call center|customer service|main (?:number|line|office)|service line|"
        r"help line|"
        r"messaging service|information line|front desk|311|toll[- ]free|park line|tree line|"
        r"department of [a-z ]{3,40}|[a-z]+ (?:department|division|commission|center|office|"
        r"program|"
        r"services|hotline|line|ctrl|works|bureau|branch|engineering|unit|mgmt|management)|"
        r"inspector|insector|"
        r"engineer|supervisor|supv|coordinator|principal|manager|planner|arborist|dbi|"
        r"bid|hpd|dep|dot|"
        r"dph|sfmta|puc|311 ?\(?or|new-york ?\(?|faxed to|ticket|request id|account|crew|cuadrilla)"
        r"[,:.]? ?(?:phone|number|tel|is|at|#|"
        r"@|please call|call|office|cell|fax|~phone|-| )*\.? ?~phone"
    ),
)
_OFFERED = (
    (
        r"(?:^|[^a-z])(?:call|contact|ring|phone|text|reach|try|calling|refer+ to|report "
        r"(?:it|them|this|that|these)"
        r"(?: directly)? to|reports at|questions|llame(?: al?)?|llamar al?|hable con "
        r"[a-z]+|marque(?: "
        r"al?)?|reportelo|reportela|comuniquese|acuda|line is|number is|desk|office|hotline|board|"
        r"see|[a-z&]{3,},? (?:telefono|tel\.?))[:,]? ?(?:[a-z0-9&'./-]+,? ){0,14}?(?:at |"
        r"al |on |@ ?|is |, ?)?[ (]*~phone"
    ),
)
_OF_PERSON = (
    (
        r"\b(?:call|contact|reach|phone|text|llamar|llame)(?:ed)? (?:back |the |to |a |al |with )*"
        r"(?:owner|resident|customer|cust|caller|tenant|complainant|constituent|him|her|"
        r"them|mrs?|ms|"
        r"sra?|citizen|client|neighbou?r|driver|homeowner|landlord|applicant|dueno|vecin[oa]|"
        rf"usuari[oa]|{GIVEN})\b[^;]{{0,60}}?~(?:phone|mail)|\b(?:called|phoned|texted|"
        rf"tried|dialed|"
        rf"left|spoke|"
        r"talked|reached|contacted|vm|voicemail|message|se (?:aviso|llamo|hablo))\b[^.;]{0,60}?"
        r"~(?:phone|mail)|\b(?:owner|resident|customer|cust|caller|tenant|complainant|constituent|"
        r"citizen|client|"
        r"neighbou?r|driver|homeowner|landlord|applicant|dueno|vecin[oa]|usuari[oa]|"
        r"inquilin[oa]|wife|"
        r"husband|son|daughter|(?:his|her|su) (?:cell|mobile|celular)|his|her|mrs?|ms|"
        r"sra)\.?(?: is)?[ "
        r",:(]*(?:at|@|en|al|"
        r"tel\.?|phone|number|cell|ph|#|on)?[ .:#(]*(?:tel\.?|phone|number)?[ .:#(]*~(?:phone|mail)"
    ),
    r"\b(?:called|wrote|e-?mailed|texted|phoned) from ~(?:phone|mail)|\"[., ]*~(?:phone|mail)",
    (
        r"\b(?:customer|resident|caller|tenant|complainant|constituent|citizen|client|cust|rp)\b"
        r"[^;]{0,70}~mail"
    ),
)
"""A number that is somebody's own, whatever else the sentence offers."""
_FREE = (r"\b8(?:00|33|44|55|66|77|88)[ .)-]",)

_RELAYED = (
    (
        r"\b(?:to|may|can|should) (?:follow up with|call|contact|reach|e-?mail|ring|"
        r"phone|text)\b[^;]{0,90}~(?:phone|"
        r"mail)(?: or[^;]{0,20}"
        r"~(?:phone|mail))?"
    ),
)
"""A number that somebody was given, not his own."""
_ROLE_MAIL = (
    (
        r"(?:^|[ (:,;<])(?:info|help|contact[a-z]*|office|services?|desk|dept|team|support|"
        r"claims?|billing|admin|customer"
        r"[a-z]*|permits?|licen[cs]es?|parks?|trees?|streets?|water|conserve|"
        r"recycl[a-z]*|trash|waste|"
        r"code[a-z]*|zoning|planning|records?|clerk|mayor|council[a-z]*|police|traffic|"
        r"parking|animal[a-z]*|"
        r"shelter|health|housing|tax(?:es)?|payments?|hr|jobs|events?|volunteer[a-z]*|"
        r"library|webmaster|"
        r"inspections?|311[a-z]*|[a-z]*311|no-?reply|public[a-z]*|forestry|signals?|"
        r"graffiti|[a-z]*works|"
        r"transit|feedback|questions|reports?|appeals?|outreach)@[a-z0-9.-]+"
    ),
    r"(?:^|[ (:,;<])[a-z0-9._%+-]+@[a-z0-9.-]+\.gov\b",
)
"""Addresses of an office, and of a government's staff."""
_OFFERED_MAIL = (
    (
        r"\b(?:questions|contact|e-?mail|write|reach|office|further|details|info|information|or)"
        r"\b[^;]{0,60}~mail|~mail\)?,? (?:who|for|if|with|can|coordinates?|he|she|"
        r"they)\b|\b(?:arborist|"
        r"inspector|engineer|supv|supervisor|coordinator|planner)\b[^;]{0,40}~mail|"
        r"~mail[^;]{0,40}\b"
        r"(?:supv|supervisor|inspector|arborist|engineer|coordinator)\b"
    ),
)

FOUND = (
    Rule("private.name", (*_NAMED, *PRIVATE)),
    Rule("private.quote", QUOTED),
    Rule("private.unit", _UNIT),
)
"""What shows a private person."""
UNSURE = (
    Rule("private.mail_thread", _THREAD),
    Rule("private.staff", STAFF),
)
"""What shows staff, or somebody of whom nobody can tell."""


_SHORT_NUMBER = re.compile(r"[0-9-]{1,6}")


def unlisted(text: pl.Series, public: Iterable[str]) -> pl.Series:
    """Folded texts without the contacts that anyone may be shown.

    Numbers as short as 311 stay: nothing looks for them, and they stand within longer ones.
    """
    for contact in sorted(set(public), key=lambda c: (-len(c), c)):
        if contact.strip() and not _SHORT_NUMBER.fullmatch(contact.strip()):
            text = text.str.replace_all(contact.lower(), " ", literal=True)
    return text


def private(text: pl.Series) -> pl.Series:
    """Whether a private person's data show: struct as `rules.verdict` gives it.

    `passes` is null where a number is given as an office's that no list names. The words quoted
    show the kind and not the person: the sign beside an address, the first digits of a number.
    """
    unofficial = without(text, _ROLE_MAIL)
    hidden, plain = masked(text), without(text, NO_NAME)
    said, unsure = found(plain, FOUND), found(plain, UNSURE)
    own = fires(without(masked(unofficial), _RELAYED), _OF_PERSON)
    offered = fires(without(hidden, _OF_PERSON), _OFFERED)
    spoke = text.str.extract(rust(_SPOKE), 1)
    met = spoke.is_not_null() & ~spoke.str.contains(rf"^{_NOBODY}$").fill_null(value=True)
    facts = said.with_columns(
        mail=text.str.extract(r"(@ ?[a-z0-9.-]*[a-z])", 1).fill_null("mail"),
        phone=text.str.extract(rust(_DIGITS), 1).fill_null("phone"),
        kind=pl.col("words").str.extract(r"^([^ ]+)", 1),
        unsure=unsure["rule"],
        unsure_kind=unsure["words"].str.extract(r"^([^ ]+)", 1),
        spoke=text.str.extract(
            rust(r"((?:spoke|talked|met|speaking|hablo|hable|hablamos) (?:to|with|con))"), 1
        ),
        met=met,
        own=own,
        office=(text.str.contains("@", literal=True) & (unofficial != text))
        | fires(hidden, _OFFICE)
        | fires(text, _FREE)
        | offered,
        offered_mail=fires(hidden, _OFFERED_MAIL),
        has_mail=hidden.str.contains(MAIL, literal=True),
        own_mail=masked(unofficial).str.contains(MAIL, literal=True),
        has_phone=hidden.str.contains(PHONE, literal=True),
    )
    word, unsure_name = pl.col, pl.col("unsure").is_not_null()
    personal = word("rule").is_not_null() | word("met")
    return facts.select(
        pl.when(word("own_mail") & (word("own") | personal | ~(word("offered_mail") | unsure_name)))
        .then(verdict(passes=False, rule="private.mail", words=word("mail")))
        .when(word("has_phone") & (word("own") | personal | ~(word("office") | unsure_name)))
        .then(verdict(passes=False, rule="private.phone", words=word("phone")))
        .when(word("rule").is_not_null())
        .then(verdict(passes=False, rule=word("rule"), words=word("kind")))
        .when("met")
        .then(verdict(passes=False, rule="private.name", words=word("spoke")))
        .when("has_mail")
        .then(verdict(passes=None, rule="private.mail", words=word("mail")))
        .when("has_phone")
        .then(verdict(passes=None, rule="private.office_number", words=word("phone")))
        .when(unsure_name)
        .then(verdict(passes=None, rule=word("unsure"), words=word("unsure_kind")))
        .otherwise(verdict(passes=True, rule="private.none"))
    ).to_series()


_DIGITS = r"(\(?\b[2-9]\d\d\)?)[ ./-]{0,3}\d{3}[ .-]{0,3}\d{0,4}\b"

_SHOWN = (
    (r"[A-Za-z0-9.+%'_-]+ ?@ ?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", "•••@•••"),
    (
        r"(?:\+?1[ .-]?)?(?:\([2-9]\d\d\)[ -]{0,3}|\b[2-9]\d\d[ ./-]{1,3})\d{3}[ .-]{1,3}\d{4}\b",
        "•••-•••-••••",
    ),
    (r"\b[2-9]\d\d[2-9]\d\d[-.]\d{4}\b", "••••••-••••"),
    (r"\b[2-9]\d\d[-.]\d{4}\b", "•••-••••"),
    (r"\b[2-9]\d{9}\b", "••••••••••"),
    (r"(?i)\b(apt|apartment|unit|apto|depto)(\.?) ?#? ?[A-Za-z]?-?\d+[A-Za-z]?\b", "${1}${2} ••"),
    (
        (
            r"(?i)\b(mr|mrs|ms|miss|sra?|srta|señor|señora)(\.?) [\p{L}][\p{L}'-]+(?: "
            r"\p{Lu}[\p{L}'-]+)?"
        ),
        "${1}${2} •••",
    ),
    (
        r"(?i)\b(spoke|talked|met)( (?:with|to)) \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?",
        "${1}${2} •••",
    ),
    (
        (
            r"\b((?i:witness|client|caller|resident|owner|tenant|customer|applicant|complainant|"
            r"neighbor|testigo|cliente|residente|dueñ[oa]|inquilin[oa]|vecin[oa])) "
            r"\p{Lu}\p{Ll}[\p{L}'-]*"
            r"(?: \p{Lu}\p{Ll}[\p{L}'-]*)+"
        ),
        "${1} •••",
    ),
)


def shown(text: pl.Series) -> pl.Series:
    """A message as it may be shown: addresses, numbers, units and names behind dots."""
    for pattern, dots in _SHOWN:
        text = text.str.replace_all(
            pattern.replace(r"\b", r"(?-u:\b)").replace(r"\d", "[0-9]"), dots
        )
    return text
