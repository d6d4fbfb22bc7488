"""Whether a message belongs to the service it was sent on: by name, by terms, by the register."""

from __future__ import annotations

from functools import cache

import polars as pl

from metrics.messages.reading import folded, rust, without
from metrics.messages.rules import fires, verdict
from metrics.messages.topics import AGENCIES, GENERAL, TOPICS, WHOLE_CITY

_ACTS = (
    r"(?: (?:\([a-z]+\) )?(?:has |have |also |crew |officers? |inspectors? |field crew |"
    r"tree crew |personnel |staff )*"
    r"(?:responded|investigated|inspected|collected|picked|determined|found|reviewed|"
    r"removed|visited|issued|"
    r"attempted|conducted|repaired|cleaned|completed|offered|assigned|addressed|closed|"
    r"contacted|received|"
    r"performed|referred|took|met|tested|checked|replaced|tagged|towed|planted|pruned|"
    r"mailed|called|"
    r"observed|sent|was|were|is|could|did|will|cannot|does|may|can|already|issued|cited|cleared|"
    r"plants?|measured|shut|told|asked|ordered|made|gave|has|have|linked|answered|added)\b)"
)
_REFERRED = (
    (
        r"\b(?:refer|referr|transfer|forward|reroute|redirect|reassign)[a-z]*\b|\bwrong "
        r"(?:department|agency|category|type|form)\b|\bsent (?:it |this )?to (?:the )?|\bnot "
        r"(?:a|an|our) [a-z ]{3,25}(?:issue|problem|matter|request)\b|\b(?:should|must|"
        r"please|can) be reported\b|"
        r"\b(?:jurisdiction|belongs to)\b|\bcaused by\b|\bthis is (?:a|an|not a|not an|"
        r"actually a) (?:[a-z]+ ){1,3}(?:issue|problem|matter|leak|case|request|tree|road|"
        r"street|light|pole|wire)\b|\bnot an? [a-z]+ (?:issue|problem|tree|street|light|"
        r"request)\b|\bsee case\b|\bturn(?:o|ado)\b|"
        r"\benvi(?:o|amos)\b|\bcorresponde\b|\bsubmit(?:ted)? (?:it )?as |\bnew case\b|"
        r"\bkept us from\b|\bparked cars?\b|\bno (?:nos )?dej(?:o|aron)\b|\bblock(?:ed|"
        r"ing)\b"
    ),
)
"""Words that explain why another service is named."""
_NO_REFERRAL = (
    (
        r"\breferred for [a-z]+|\b(?:refer to|see) (?:case|sr|cn|crm)\b[^.;]{0,20}\bfor (?:the "
        r")?status\b"
    ),
)
"""The same words where they lead to no other agency."""


_COVERED = {name: sorted(kind.topics) for name, kind in AGENCIES.items()}
"""What each kind of agency plausibly writes about."""


@cache
def _service_topics() -> dict[str, str]:
    return {name: rust(topic.services) for name, topic in TOPICS.items()}


def topics_of_services(services: pl.DataFrame) -> pl.DataFrame:
    """The topics of each distinct pair of `service_name` and `agency_name`, folded.

    Adds `own` (topics, a list), `near` (they and their neighbours; where the name tells none or is
    a general one, also what its agency plausibly writes about), `wide` (a general name) and
    `general` (about anything at all).
    """
    name = pl.col("service_name").str.replace_all(r"[_/]", " ")
    own = pl.concat_list(
        *(pl.when(name.str.contains(p)).then(pl.lit(t)) for t, p in _service_topics().items())
    ).list.drop_nulls()
    is_cart = own.list.contains("cart")
    own = pl.when(is_cart).then(own.list.set_difference(["waste"])).otherwise(own)
    near = {name: sorted(topic.near | {name}) for name, topic in TOPICS.items()}
    none = pl.lit([], pl.List(pl.String))
    general, anything = name.str.contains(rust(GENERAL)), name.str.contains(rust(WHOLE_CITY))
    kinds = (
        pl.concat_list(_kinds_of(pl.col("agency_name")), _kinds_of(name)).list.unique().list.sort()
    )
    return (
        services.with_columns(
            own=pl.when(anything).then(none).otherwise(own),
            scope=pl.when(~anything & (general | (own.list.len() == 0)))
            .then(_each(kinds, _COVERED))
            .otherwise(none),
        )
        .with_columns(near=_each(pl.col("own"), near).list.set_union(pl.col("scope")))
        .with_columns(general=pl.col("near").list.len() == 0, wide=general | anything)
        .drop("scope")
    )


def _each(names: pl.Expr, of: dict[str, list[str]]) -> pl.Expr:
    """All that belongs to any of the names, as a list."""
    one = pl.element().replace_strict(of, default=[], return_dtype=pl.List(pl.String))
    return names.list.eval(one.explode(empty_as_null=False).drop_nulls())


def _topics_in(text: pl.Series) -> pl.DataFrame:
    """For each topic, the words by which each text speaks of it."""
    return pl.DataFrame(
        {name: text.str.extract(rust(f"({topic.terms})"), 1) for name, topic in TOPICS.items()}
    )


def _spoken(words: pl.DataFrame) -> pl.Series:
    """The topics that each text speaks of, as a list."""
    names = (pl.when(pl.col(t).is_not_null()).then(pl.lit(t)) for t in words.columns)
    return words.select(pl.concat_list(*names).list.drop_nulls()).to_series()


def _writers(text: pl.Series) -> pl.DataFrame:
    """In whose name each text is written: `writer`, a kind of agency, and `name`, its words."""
    by_kind = pl.DataFrame(
        {
            name: text.str.extract(
                rust(rf"(?:^|[.] )(?:the |a |an |la |el )?(?:[a-z]+ )?({kind.written})\b{_ACTS}"), 1
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
    words = _topics_in(text)
    rows = services.join(
        known, on=["service_name", "agency_name"], how="left", maintain_order="left"
    ).with_columns(
        _spoken(words).alias("spoken"),
        *_writers(text),
        explained=fires(without(text, _NO_REFERRAL), _REFERRED),
        named=_names_service(text, services["service_name"]),
    )
    return _judged(rows, words)


def _judged(rows: pl.DataFrame, words: pl.DataFrame) -> pl.Series:
    writer, own, near, spoken = (pl.col(n) for n in ("writer", "own", "near", "spoken"))
    covered = writer.replace_strict(_COVERED, default=[], return_dtype=pl.List(pl.String))
    ours = (pl.col("kinds").list.len() == 0) | pl.col("kinds").list.contains(writer)
    own_name = (writer.is_not_null() & pl.col("kinds").list.contains(writer)).fill_null(value=False)
    shares = covered.list.set_intersection(own).list.len() > 0
    rows = rows.with_columns(
        foreign_writer=writer.is_not_null() & ~ours & ~shares & ~pl.col("wide"),
        foreign=(spoken.list.len() > 0)
        & (spoken.list.set_intersection(near).list.len() == 0)
        & ~pl.col("general")
        & ~pl.col("explained")
        & ~pl.col("named")
        & ~own_name,
        delivery=spoken.list.contains(_DELIVERY)
        & ~own.list.contains(_DELIVERY)
        & ~own.list.contains("cart")
        & ~pl.col("general")
        & ~pl.col("explained"),
        own_topic=own.list.set_intersection(spoken).list.sort().list.first(),
        topic=spoken.list.first(),
    ).with_columns(
        _words_of("topic", words).alias("topic_words"),
        _words_of("own_topic", words).alias("own_words"),
        words[_DELIVERY].alias("delivery_words"),
    )
    return rows.select(
        pl.when("foreign_writer")
        .then(verdict(passes=False, rule="relevant.other_agency", words=pl.col("name")))
        .when("foreign")
        .then(verdict(passes=False, rule="relevant.other_topic", words=pl.col("topic_words")))
        .when("delivery")
        .then(verdict(passes=False, rule="relevant.other_topic", words=pl.col("delivery_words")))
        .when(pl.col("own_topic").is_not_null())
        .then(verdict(passes=True, rule="relevant.own_topic", words=pl.col("own_words")))
        .otherwise(verdict(passes=None, rule="relevant.neutral"))
    ).to_series()


def _words_of(topic: str, words: pl.DataFrame) -> pl.Expr:
    """The words by which the text speaks of the topic that a column names."""
    return pl.coalesce(
        *(pl.when(pl.col(topic) == name).then(words[name]) for name in words.columns)
    )


def announces_cart(messages: pl.Series, kind: str) -> pl.Series:
    """Whether each message tells that a new cart of a kind (such as `compost`) is there."""
    text = pl.Series([folded(message) for message in messages], dtype=pl.String)
    cart = text.str.contains(rust(TOPICS[_DELIVERY].terms))
    return cart & text.str.contains(kind, literal=True)
