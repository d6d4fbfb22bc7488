"""The tables of what readers say of the judge: draws, labels and disputes; all append-only."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from metrics.labelling.guide import NAMES

metadata = MetaData()

draws = Table(
    "label_draws",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("agency", String(96)),
    Column("start", String(10)),
    Column("end", String(10)),
    Column("as_of", BigInteger, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("of_texts", BigInteger, nullable=False),
    Column("of_cases", BigInteger, nullable=False),
    Column("judged_by", String(64), nullable=False),
    comment="Which messages were drawn for readers: from what, by which seed; append-only.",
)

rows = Table(
    "label_rows",
    metadata,
    Column("draw", Integer, primary_key=True),
    Column("row", Integer, primary_key=True),
    Column("agency", String(96)),
    Column("service", String(96)),
    Column("status_word", Text, nullable=False),
    Column("text_id", LargeBinary(32), nullable=False),
    Column("cases", BigInteger, nullable=False),
    Column("stratum", Text, nullable=False),
    Column("stratum_rows", BigInteger, nullable=False),
    Column("stratum_drawn", BigInteger, nullable=False),
    Column("probability", Double, nullable=False),
    Column("verdicts", Text, nullable=False),
    comment="Each message of a draw, its odds of being drawn, and what the judge said of it then.",
)

labels = Table(
    "labels",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("draw", Integer, nullable=False),
    Column("row", Integer, nullable=False),
    Column("reader", Text, nullable=False),
    *(Column(name, String(8), nullable=False) for name in NAMES),
    Column("note", Text, nullable=False),
    comment="What a reader said of a message, or what was settled of it; the newest holds.",
)

disputes = Table(
    "disputes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("dispute", Integer),
    Column("agency", String(96), nullable=False),
    Column("service", String(96)),
    Column("status_word", Text, nullable=False),
    Column("text_id", LargeBinary(32), nullable=False),
    Column("measure", String(64), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("rule", Text, nullable=False),
    Column("says", Text, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("reference", Text),
    Column("judged_by", String(64), nullable=False),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("trial", Boolean, nullable=False),
    comment="What an agency objects to in a verdict, and what became of it; append-only.",
)
