"""Whether a message belongs to the service it was sent on: by name, by terms, by the register."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import polars as pl

from metrics.messages import mentions
from metrics.messages.agencies import AGENCIES
from metrics.messages.firm import EVERYDAY, FIRM, Firm
from metrics.messages.reading import rust, without
from metrics.messages.rules import fires
from metrics.messages.topics import GENERAL, TOPICS, WHOLE_CITY, Topic

_ACTS = (
    r"(?:(?:'s(?: [a-z]+){1,2})? (?:\([a-z]+\) )?(?:has |have |also |crews? |officers? |"
    r"inspectors? |field crew |hereby |now |today |"
    r"engineers? |technicians? |supervisors? |investigators? |"
    r"tree crew |personnel |staff )*"
    r"(?:responded|investigated|inspected|collected|picked|determined|found|reviewed|"
    r"removed|visited|issued|"
    r"attempted|conducted|repaired|cleaned|completed|offered|assigned|addressed|closed|"
    r"contacted|received|handled|"
    r"performed|referred|took|met|tested|checked|replaced|tagged|towed|planted|pruned|"
    r"mailed|called|"
    r"observed|sent|aprobo|audito|reviso|cerro|limpio|levanto|entrego|pinto|corto|podo|quito|"
    r"retiro|"
    r"coloco|instalo|tapo|visito|ordeno|multo|reparo|inspecciono|volvio|respondio|acudio|"
    r"encontro|emitio|atendio|recogio|put|wrote|had|came|was|were|is|could|did|will|"
    r"cannot|does|may|can|already|issued|cited|cleared|"
    r"plants?|measured|shut|told|asked|ordered|made|gave|has|have|linked|answered|added|held|read|"
    r"wrote|paid|won't|did not|didn't|says?|said|keeps?|owns?|"
    r"granted|denied|approved|scheduled|processed|verified|confirmed|flushed|opened|"
    r"served|adjusted|"
    r"registered|transported|dispatched|impounded|arrested|swept|cut|patched|paved|"
    r"painted|installed|"
    r"trimmed|sprayed|baited|treated|waived|corrected|resolved|notified|enforces?|regulates?|"
    r"maintains?|usually|requires?|prunes?|reviews?|evaluated|surveyed|restored|looked|restriped|"
    r"advises?|confirms?|regrets|"
    r"plowed|salted|drained|graded|posted|fixed|mowed|boarded|towed|hauled|audited|logged|"
    r"refunded|credited|renewed|turned|restored|adopted|licensed|certified|graded|needs?|"
    r"accepted|couldn't|mediated|begun|concluded|reached|identified|offered)\b|'s "
    r"website|(?:'s)? hearing was| here\b| ?: [a-z])"
)
_PLACE = r"(?:(?:[a-z.]+ ){1,3}(?:county|city|parish|metro|regional) |[a-z]+ )?"


_WORK = {**FIRM, **EVERYDAY}
_HOMES = {
    topic: sorted(name for name, firm in _WORK.items() if topic in firm.homes)
    for topic in sorted({topic for firm in _WORK.values() for topic in firm.homes})
}
"""The work that fits the services of each topic."""
_COVERED = {name: sorted(kind.topics) for name, kind in AGENCIES.items()}
"""What each kind of agency plausibly writes about."""


_NOT_SHARED = {
    "housing": ["water"],
    "carriers": ["road", "snow"],
    "environment": ["housing", "heat", "plumbing", "permits", "parks", "pest"],
    "parks": ["water", "waste", "noise", "sign", "vehicle", "rodent"],
    "buildings": ["noise", "sign", "water"],
    "health": ["noise", "property"],
    "transportation": ["taxi", "transit"],
    "consumer": ["noise", "permits"],
}
"""What an agency meets in its work, but does not answer for where another is asked."""


@cache
def _service_topics() -> dict[str, str]:
    return {name: rust(topic.services) for name, topic in TOPICS.items()}


_MEANT = (
    ("street and sidewalk cleaning", "street cleaning"),
    ("color curb", "parking zone"),
    ("puc - electric", "streetlight utility"),
    ("water in gas", "price of gas"),
    ("pavement marking", "marking"),
    ("no utilities", "housing utilities"),
    ("carro estacionado", "vehiculo estacionado"),
    ("carro abandonado", "vehiculo abandonado"),
    ("carro mal", "vehiculo mal"),
    ("ice cream", "vendor"),
    ("vehicle for hire", "for hire"),
    ("for hire vehicle", "for hire"),
    ("hot water", "heat"),
    ("vehicles for hire", "for hire"),
    ("food safety", "restaurant"),
    ("human waste", "street cleaning"),
    ("boat or rv", "vehicle"),
    ("smoke detector", "fire"),
    ("drinking water", "water"),
    ("storm drain", "drain"),
    ("stormwater", "drain"),
    ("traffic signal", "signal"),
    ("traffic light", "signal"),
)
"""Parts of services' names that name another thing than their words say."""


def _borders(name: str) -> frozenset[str]:
    """A topic, its neighbours, and the topics that it is a neighbour of."""
    return TOPICS[name].near | {name} | {other for other, o in TOPICS.items() if name in o.near}


def topics_of_services(services: pl.DataFrame) -> pl.DataFrame:
    """The topics of each distinct pair of `service_name` and `agency_name`, folded.

    Adds `own` (topics, a list), `fitting` (the firm words that fit them), `near` (they and their
    neighbours; where the name tells none or is a general one, also what its agency plausibly
    writes about), `wide` (a general name) and `general` (about anything at all).
    """
    near = {name: sorted(_borders(name)) for name in TOPICS}
    none, own = pl.lit([], pl.List(pl.String)), pl.col("own")
    whole, found = pl.col("anything"), _named_topics(services)
    return (
        found.with_columns(
            own=pl.when(whole).then(none).otherwise(own),
            scope=pl.when(~whole & (pl.col("loose") | (own.list.len() == 0)))
            .then(_each(pl.col("kinds"), _COVERED))
            .otherwise(none),
        )
        .with_columns(
            near=_each(own, near).list.set_union(pl.col("scope")),
            fitting=_each(own.list.set_union(pl.col("scope")), _HOMES),
        )
        .with_columns(general=pl.col("near").list.len() == 0, wide=pl.col("loose") | whole)
        .select(*services.columns, "own", "near", "fitting", "general", "wide")
    )


def _named_topics(services: pl.DataFrame) -> pl.DataFrame:
    """What names say: `own` topics, `kinds` of agency, whether they are `loose` or of `anything`.

    In steps, so that no pattern is looked for twice.
    """
    name, own = pl.col("name"), pl.col("own")
    meant = pl.col("service_name").str.replace_all(r"[_/]", " ")
    for written, means in _MEANT:
        meant = meant.str.replace_all(written, means, literal=True)
    topics = (pl.when(name.str.contains(p)).then(pl.lit(t)) for t, p in _service_topics().items())
    of_unit = pl.col("service_name").str.starts_with("general requests / ") & (own.list.len() > 0)
    both = pl.concat_list(_kinds_of(pl.col("agency_name")), _kinds_of(name))
    return (
        services.with_columns(name=meant)
        .with_columns(
            own=pl.concat_list(*topics).list.drop_nulls(),
            kinds=both.list.unique().list.sort(),
            anything=name.str.contains(rust(WHOLE_CITY)),
        )
        .with_columns(
            own=pl.when(own.list.contains("cart"))
            .then(own.list.set_difference(["waste"]))
            .otherwise(own),
            loose=name.str.contains(rust(GENERAL)) & ~of_unit,
        )
    )


def _each(names: pl.Expr, of: dict[str, list[str]]) -> pl.Expr:
    """All that belongs to any of the names, as a list."""
    one = pl.element().replace_strict(of, default=[], return_dtype=pl.List(pl.String))
    return names.list.eval(one.explode(empty_as_null=False).drop_nulls())


def _spoken(text: pl.Series, named: Mapping[str, Topic | Firm] = TOPICS) -> pl.Series:
    """The topics that each text speaks of, as a list.

    One bit a topic, since few of the many sets of them occur: each is written out once.
    """
    held = pl.DataFrame({name: text.str.contains(rust(of.terms)) for name, of in named.items()})
    bits = (pl.col(name).cast(pl.UInt64) * 2**place for place, name in enumerate(named))
    sets = held.select(bits=pl.sum_horizontal(bits)).to_series()
    lists = {
        bits: [name for place, name in enumerate(named) if bits >> place & 1]
        for bits in {0, *sets.to_list()}
    }
    return sets.replace_strict(lists, return_dtype=pl.List(pl.String))


def _terms(topic: str, named: Mapping[str, Topic | Firm]) -> pl.Expr:
    """The pattern of the topic that a column names."""
    patterns = {name: rust(f"({of.terms})") for name, of in named.items()}
    return pl.col(topic).replace_strict(patterns, default=None, return_dtype=pl.String)


def _found(text: pl.Series, terms: pl.Series) -> pl.Series:
    """What each text holds of the pattern beside it."""
    rows = pl.DataFrame({"text": text, "terms": terms}).with_row_index()
    parts = [
        part.select("index", words=pl.col("text").str.extract(pattern, 1))
        for (pattern,), part in rows.drop_nulls().group_by("terms", maintain_order=True)
    ]
    none = pl.DataFrame(schema={"index": pl.UInt32, "words": pl.String})
    return rows.join(pl.concat([none, *parts]), on="index", how="left", maintain_order="left")[
        "words"
    ]


def _writers(text: pl.Series) -> pl.DataFrame:
    """In whose name each text is written: `writer`, a kind of agency, and `name`, its words."""
    by_kind = pl.DataFrame(
        {
            name: text.str.extract(
                rust(
                    rf"(?:^|[.!?] ?|\b(?:available|found|posted) (?:on|at|through) "
                    rf")(?:the |a |an |la |el )?"
                    rf"{_PLACE}({kind.written})\b(?: de (?:la ciudad(?: de [a-z]+(?: "
                    rf"[a-z]+)?)?|[a-z]{{4,}}))?{_ACTS}"
                ),
                1,
            )
            for name, kind in AGENCIES.items()
        }
    )
    kinds = (pl.when(pl.col(k).is_not_null()).then(pl.lit(k)) for k in by_kind.columns)
    return by_kind.select(writer=pl.coalesce(*kinds), name=pl.coalesce(by_kind.columns))


def _kinds_of(agency: pl.Expr) -> pl.Expr:
    """The kinds that a folded agency's code or title may be, as a list."""
    return pl.concat_list(
        *(
            pl.when(agency.str.contains(rust(kind.keys))).then(pl.lit(name))
            for name, kind in AGENCIES.items()
        )
    ).list.drop_nulls()


_DELIVERY = "cart_delivery"
"""A new cart is announced: nobody who asked for anything else expects it."""
_EXCUSES_NOTHING = ["digging", "pole_work", "rounds", "street_tree"]
"""Work that many meet with: where it fits, other work beside it may still be foreign."""
_ANY_SERVICE = {
    "request",
    "requests",
    "repair",
    "general",
    "complaint",
    "service",
    "maintenance",
    "removal",
    "other",
    "street",
    "public",
    "private",
    "property",
    "missed",
    "pickup",
    "inspection",
    "status",
    "question",
    "damaged",
    "missing",
    "issue",
    "issues",
    "collection",
    "location",
    "problem",
    "condition",
    "repairs",
    "complaints",
    "conditions",
    "internal",
    "permanent",
    "schedule",
    "scheduled",
    "referral",
    "contact",
    "customer",
    "callback",
}


def _names_service(text: pl.Series, names: pl.Series) -> pl.Series:
    """Whether a text holds a word of its service's name that not every service has."""
    named = pl.DataFrame({"text": text, "word": names}).with_row_index()
    words = named.with_columns(pl.col("word").str.extract_all("[a-z]{5,}")).explode("word")
    kept = words.filter(~pl.col("word").is_in(_ANY_SERVICE))
    stem = pl.col("word").str.slice(0, 6)
    held = kept.filter(pl.col("text").str.contains(stem, literal=True))["index"].unique()
    return named.select(pl.col("index").is_in(held.implode())).to_series()


def by_general_words(text: pl.Series, services: pl.DataFrame) -> pl.Series:
    """Judge relevance by names and topics alone.

    Args:
        text: Folded and masked.
        services: `service_name` and `agency_name` of each text, folded.

    Returns:
        Struct as `rules.verdict` gives it.
    """
    pairs = services.unique(maintain_order=True)
    known = topics_of_services(pairs).with_columns(kinds=_kinds_of(pl.col("agency_name")))
    text = without(text, mentions.NOT_MEANT)
    rows = services.join(
        known, on=["service_name", "agency_name"], how="left", maintain_order="left"
    ).with_columns(
        _spoken(text).alias("spoken"),
        _spoken(text, FIRM).alias("firm"),
        _spoken(text, EVERYDAY).alias("work"),
        *_writers(text),
        explained=fires(without(text, mentions.NO_REFERRAL), mentions.REFERRED),
        hindered=fires(without(text, mentions.NO_HINDRANCE), mentions.HINDERED),
        narrated=fires(text, mentions.NARRATED),
        named=_names_service(text, services["service_name"]),
    )
    told = _judged(rows)
    return told.select(
        pl.struct("passes", "rule", words=pl.coalesce("writer", _found(text, told["terms"])))
    ).to_series()


def _judged(rows: pl.DataFrame) -> pl.DataFrame:
    """`passes`, `rule`, and what the words are: a `writer`, or the `terms` to look for."""
    told = {
        "foreign_writer": (False, "other_agency", None),
        "foreign": (False, "other_topic", _terms("topic", TOPICS)),
        "misfit": (False, "other_work", _terms("misplaced", FIRM)),
        "elsewhere": (False, "other_work", _terms("other_work", EVERYDAY)),
        "delivery": (False, "other_topic", pl.lit(rust(f"({TOPICS[_DELIVERY].terms})"))),
        "ours": (True, "own_topic", _terms("own_topic", TOPICS)),
    }
    passes, rule, terms = (
        pl.coalesce(pl.when(name).then(value) for name, value in one.items())
        for one in (
            {name: pl.lit(passes) for name, (passes, _, _) in told.items()},
            {name: pl.lit(f"relevant.{rule}") for name, (_, rule, _) in told.items()},
            {name: pl.lit(None, pl.String) if t is None else t for name, (*_, t) in told.items()},
        )
    )
    return rows.with_columns(_facts()).select(
        passes=passes,
        rule=rule.fill_null("relevant.neutral"),
        terms=pl.when(~pl.col("foreign_writer")).then(terms),
        writer=pl.when("foreign_writer").then("name"),
    )


def _facts() -> list[pl.Expr]:
    """What decides, in the order in which it does, and the topics that it rests on."""
    writer, own, near, spoken = (pl.col(n) for n in ("writer", "own", "near", "spoken"))
    covered = writer.replace_strict(_COVERED, default=[], return_dtype=pl.List(pl.String))
    nobody = (pl.col("kinds").list.len() == 0) & (own.list.len() == 0)
    named = (writer.is_not_null() & pl.col("kinds").list.contains(writer)).fill_null(value=False)
    apart_from = writer.replace_strict(_NOT_SHARED, default=[], return_dtype=pl.List(pl.String))
    shared = covered.list.set_difference(apart_from)
    shares = shared.list.set_intersection(own).list.len() > 0
    open_ = ~pl.col("general") & ~pl.col("explained")
    own_spoken = own.list.set_intersection(spoken)
    work = pl.col("work")
    told, at_work, firm = (_but_hindrances(names) for names in (spoken, work, pl.col("firm")))
    proving = work.list.set_difference(_EXCUSES_NOTHING)
    apart_work = at_work.list.set_difference(_EXCUSES_NOTHING)
    misfits = firm.list.set_difference(pl.col("fitting")).list.sort()
    apart = spoken.list.set_intersection(near).list.len() == 0
    carts = own.list.set_intersection([_DELIVERY, "cart", "stickers"]).list.len() > 0
    return [
        (
            writer.is_not_null()
            & ~nobody
            & ~named
            & ~shares
            & ~pl.col("wide")
            & ~pl.col("narrated")
        ).alias("foreign_writer"),
        ((told.list.len() > 0) & apart & open_ & ~pl.col("named") & ~named).alias("foreign"),
        ((misfits.list.len() > 0) & (own_spoken.list.len() == 0) & open_ & ~pl.col("named")).alias(
            "misfit"
        ),
        (
            (
                (at_work.list.len() > 0) & ~_fits(work)
                | (apart_work.list.len() > 0) & ~_fits(proving)
            )
            & (own_spoken.list.len() == 0)
            & open_
            & ~pl.col("named")
            & ~named
        ).alias("elsewhere"),
        (spoken.list.contains(_DELIVERY) & ~carts & open_).alias("delivery"),
        (own_spoken.list.len() > 0).alias("ours"),
        own_spoken.list.sort().list.first().alias("own_topic"),
        told.list.first().alias("topic"),
        misfits.list.first().alias("misplaced"),
        at_work.list.sort().list.first().alias("other_work"),
    ]


def _fits(work: pl.Expr) -> pl.Expr:
    """Whether any of the kinds of work fits the service."""
    return work.list.set_intersection(pl.col("fitting")).list.len() > 0


def _but_hindrances(names: pl.Expr) -> pl.Expr:
    """Topics or kinds of work, without what may have hindered where a text tells of hindrances."""
    return pl.when("hindered").then(names.list.set_difference(mentions.HINDRANCES)).otherwise(names)
