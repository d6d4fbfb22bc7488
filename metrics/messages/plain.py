"""Plain words and the language: codes and jargon, the school grade, which language it is."""

from __future__ import annotations

import polars as pl

from metrics.messages import english_times, spanish_times
from metrics.messages.content import HARD_TIMES
from metrics.messages.reading import rust
from metrics.messages.rules import Rule, words

SENTENCE_END = r"[.!?]+(?: |$)"
FEW_WORDS = 5
"""With fewer words nobody can tell the language."""

_ENGLISH = words(
    (
        "the and of to in is was were are has have been be for on at by with this that your "
        "you we our it from not no as will if please call there an"
    ),
)
_SPANISH = words(
    (
        "el la los las de del en se su un una que y por para con al es fue esta no lo le ya "
        "si nos sin como mas ha han usted llame si este esta"
    ),
)
_SPANISH_WORDS = (
    r"\b(?:fue|reporte|solicitud|caso|gracias|duplicad[oa]|llame|manana|hasta|corresponde|ruta|"
    r"vuelva|como|cerrar|ver|todo|prueba|codigo|arriba|abajo|sigue|repetid[oa]|hecho|listo)\b|"
    r"[a-z]{3}(?:cion|[ai]d[oa]s?|ando|iendo|amos|aron|ieron)\b"
)
"""Words and endings of Spanish that tell a text of few words."""
CODES = Rule(
    "plain.code",
    (
        r"~code",
        (
            r"\bd\.? ?c\.? ?r\b|\blp ?#?(?:~number|\d)|\b(?:cob|c\.o\.b|noi|m\.v\.a|alb|opc|nrv|"
            r"auto comp)\b|\b(?:duplicate|corrected) (?:see )?srs?\b|\b1098\b|\bnov ?-|"
            r"\bposted[.,]? (?:nov|ds)\b|^by \d{3}\b"
        ),
        (
            r"\b(?:viocor|novio|noacc|nobase|permis|goa|utl|buf|ciu|psr|crm ?#? "
            r"?~number|cn ?#? ?~number|w\.?o\.? ?#? ?~number|x1104|ntr|nov(?:[ .,;:-]*$|[.,;:]* "
            r"[a-z(&])|ses|eb|p/u|n/f|"
            r"lvm|rfi|nfa|det|cbms|fw:|tco|row|cip|s/w|pe|lum|mvr\d*w|hps|code \d|[ms]v lamps?|"
            r"rfa|swo|pco|"
            r"sla|avi|rehs|wo|psa (?:\d|manager)|[c]/b|[lr]/[lr]|[sm]/s)\b"
        ),
        (
            r"^[-. ]*(?:t/s |see |ver |dup[a-z]* (?:of |to |de )?)?(?:sr|nrv|rfa|crm|cn|tkt|ot|ref|"
            r"folio|exp|clave)?\.? ?[#:]* ?#?~number[ ,.]*$"
        ),
        (
            r"\b(?:vio[a-z]{3}|adclsd|gm ?\d|tp\d|wq|lmi|mva|fao|ehb|swk|asw|lagan|radio "
            r"room|field report|"
            r"pull box(?:es)?|red button|digsafe|e-forms?)\b|\bcad ?#? ?~number|^tfa:|\bac ?& ?c\b|"
            r"\bl/l\b|\b[rf]/[ru]\b|\bss at trap\b|\bassociated with (?:intersection|\d)"
        ),
        (
            r"\bsem en \b|\bresete[a-z]+ el cabinet|\b[cps]/ ?(?:placas|programar|revisar|atender|"
            r"aviso)\b|\b(?:pend|prog|ord|obs|req|insp)\.? (?:de |p/|c/|a )|\btv pend\b|\bnov "
            r"(?:dejad|pegad|entregad|posted|mailed|left)[a-z]*|\bsup\.? [a-z]\.[a-z]\.|"
            r"\b(?:hrs|cuad|"
            r"brig|unid|mov)\.? ?[0-9]+\b|\bcom\.? ?soc\b|\b(?:siapa|simas|jmas|capufe|conagua|"
            r"sacmex|imss)\b"
        ),
        r"\bmaximo\b|\beform\b|\bsop\b|\bqueue\b|\b[a-z]\d{2,}[a-z]?\b",
    ),
)

_KNOWN = words(
    "mph nyc blvd hwy pkwy mrs tvs lbs gps pdf www dmv hrs yds sqft pcs sms dvd llc ltd bldgs?",
    "apts pls plz thx msg mtg mgmt dpt dept btwn blk hmm mbta [a-z]pd nypd fdny sfpd lapd hpd",
    "sgt cpl capt msgs tbd fwd ctr flr mgr sts lts csr cmplt clsd cxld bdg clr tlc dhs dss hra btd",
    "cps fpl mlgw mprb ntb hvy blkd nbr nbrs mfr mfg bldr cntr hwys dcr sch clsd cxl ckd "
    "tkt tkts wtr rcvd "
    "dpw pwd bfd dph ddot dsny dcwp frm svc svcs dlvrd dlvd othr ltr lft nxt wks bmw",
)
"""Abbreviations without a vowel that people know, and agencies that sign with theirs."""
_SHORT = words(
    "dc vm vw mn mo jp cr st rd mr ms dr pm th nd ft pl ct ln hr wk yr lb sq nw sw tv pd hq nj",
    "ny pc wd cd dj ps vs mg tx",
    "fl md nc pg kg mm mw km bc ts sf sr jr nr gb kc mt ph bz pb rv hp dl hs ds?",
    "cm nb sb wb kw pb lp "
    "to of on by in is at no be up it an or as we if so do am he me my us go ok hi oh al de la",
    "el se",
    "su ya lo id un es en le te si tu mi ni ha he ve da di os ex vs re ad ma pa",
    "ca ave av ur il az ga co ia ne se ed eh ha ay ah yo na w/",
)
"""Words of two letters, titles, states and what else people know."""
ABBREVIATED = Rule(
    "plain.abbreviation",
    (
        r"\b[bcdfghjklmnpqrstvwxz]{3,6}\b",
        r"\b[bcdfghjklmnpqrstvwxz]{2}\b[^a-z~]{1,3}[a-z]{2}",
        r"\b[a-z]{2}(?:[ ,]+[a-z]{2})+[ .]*(?:[\d/.-]{4,}[. ]*)?$",
    ),
)
"""What has no vowel is no word: letters of an agency, a contractor, a form; or a crew's initials.

One pair of initials at the end signs a text and is no word of it."""


def unknown(text: pl.Series) -> pl.Series:
    """Masked texts without the abbreviations that people know."""
    known = rust(rf"\b(?:{_KNOWN}|{_SHORT})\b|~[a-z]*|'[a-z]+|[a-z]&[a-z]|[0-9][a-z]{{2}}\b")
    return text.str.replace_all(known, " ~ ")


_DAYS = (*english_times.TIMES[:2], *spanish_times.TIMES[:1], *HARD_TIMES[:4], r"\b\d[\d:.,/-]*\b")


def undated(text: pl.Series) -> pl.Series:
    """Folded texts with one plain word for each date and number: a long month reads no harder."""
    for pattern in _DAYS:
        text = text.str.replace_all(rust(pattern), "today")
    return text


def _count(text: pl.Expr, pattern: str) -> pl.Expr:
    return text.str.count_matches(rust(pattern))


def word_count(text: pl.Expr) -> pl.Expr:
    """How many words a folded text has."""
    return _count(text, r"[a-z0-9][a-z0-9'-]*")


def _sentences(text: pl.Expr) -> pl.Expr:
    ends = _count(text, SENTENCE_END)
    unended = (~text.str.contains(rf"{SENTENCE_END}$")).cast(pl.UInt32)
    return pl.max_horizontal(ends + unended, pl.lit(1))


def _syllables(text: pl.Expr) -> pl.Expr:
    """Groups of vowels, less a silent e at the end; a word without a vowel counts one."""
    groups = _count(text, "[aeiouy]+")
    silent = _count(text, r"[aeiouy][a-z]*[^aeiouyl0-9 '-](?:e|es|ed)\b")
    heard = _count(text, r"[aeiouy][a-z]*(?:[td]ed|(?:[sxz]|ch|sh|c|g)es)\b")
    dumb = _count(text, r"\b[^aeiouy ]+\b")
    return groups - silent + heard + dumb


def flesch_kincaid(text: pl.Expr) -> pl.Expr:
    """The school grade of English (Kincaid and others 1975): 0.39 w/s + 11.8 syl/w − 15.59."""
    found = word_count(text)
    return 0.39 * found / _sentences(text) + 11.8 * _syllables(text) / found - 15.59


def fernandez_huerta(text: pl.Expr) -> pl.Expr:
    """The ease of Spanish (Fernández Huerta 1959), 0 to 100: 206.84 − 60 syl/w − 1.02 w/s."""
    found = word_count(text)
    groups = _count(text, "[aeiouy]+") + _count(text, "[aeo][aeo]")
    return 206.84 - 60 * groups / found - 1.02 * found / _sentences(text)


_EASE = ((5, 80.0), (6, 70.0), (8, 60.0), (12, 50.0))
"""School grades and the least ease that goes with them, by the scale of the Spanish formula."""


def ease_of_grade(grade: pl.Expr) -> pl.Expr:
    """The least ease of a Spanish text for readers of a school grade."""
    return pl.coalesce(*(pl.when(grade <= to).then(float(ease)) for to, ease in _EASE), 30.0)


def too_hard(text: pl.Expr, language: pl.Expr, max_grade: pl.Expr) -> pl.Expr:
    """Whether a text reads above the grade, by its language's formula."""
    spanish = fernandez_huerta(text) < ease_of_grade(max_grade)
    return pl.when(language == "es").then(spanish).otherwise(flesch_kincaid(text) > max_grade)


def _lead_of_spanish(text: pl.Expr) -> pl.Expr:
    """How many more function words of Spanish than of English a folded text has."""
    english, spanish = _count(text, rf"\b{_ENGLISH}\b"), _count(text, rf"\b{_SPANISH}\b")
    return spanish.cast(pl.Int64) - english.cast(pl.Int64)


def spanish(text: pl.Expr) -> pl.Expr:
    """Whether a folded text is taken for Spanish, however short: for rules that are for English.

    Where function words do not tell, words do that no English text holds.
    """
    lead = _lead_of_spanish(text)
    return (lead > 0) | ((lead == 0) & text.str.contains(rust(_SPANISH_WORDS)))


def language(text: pl.Expr) -> pl.Expr:
    """`en` or `es` by function words; null where there are too few words or signs to tell."""
    lead = _lead_of_spanish(text)
    told = (word_count(text) >= FEW_WORDS) & (lead != 0)
    best = pl.when(lead > 0).then(pl.lit("es")).otherwise(pl.lit("en"))
    other = text.str.count_matches(r"[\p{Han}\p{Cyrillic}\p{Arabic}\p{Hangul}\p{Thai}]") > FEW_WORDS
    return pl.when(other).then(pl.lit("other")).when(told).then(best)
