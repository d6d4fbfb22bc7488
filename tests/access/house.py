"""The demonstration city as two agencies see it, and everything that an answer of it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property
from pathlib import Path

import polars as pl

from agreements.drafting import starting_text
from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.labelling.disputing import about_case
from dashboard.library import open_library
from dashboard.mart import Mart
from dashboard.oversight import actions, draft_writing, findings
from dashboard.oversight.acting import Author
from dashboard.oversight.actions import Plan
from dashboard.oversight.disputes import About, raise_dispute
from dashboard.oversight.draft_comments import comment
from dashboard.oversight.finding import About as AboutFinding
from dashboard.oversight.finding import Wanted
from dashboard.oversight.keeping import Seen as SeenRow
from dashboard.oversight.looked_into import Asked, Seen, look_into
from dashboard.oversight.private_texts import Mark
from dashboard.oversight.private_texts import decide as decide_on
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import Settings
from tests.access.readers import Asking

OWN, OTHER = "solid-waste", "transportation"
"""The agency whose liaison asks, and the one that is asked about."""

OVERSEER, OPERATOR = Viewer(Role.OVERSEER), Viewer(Role.OPERATOR)
LIAISON = Viewer(Role.AGENCY, OWN, "sign_in")
STRANGERS = (Viewer(), Viewer(source="sign_in"))

NUMBER = re.compile(r"\d\d-\d{7}")
"""What a case number of the demonstration city looks like."""

_LONG = 200
_NOW = datetime(2026, 10, 2, tzinfo=UTC)
_TODAY = date(2026, 9, 30)


@dataclass(frozen=True)
class House:
    """The city, opened once for all tests of a module."""

    data: Path

    @cached_property
    def city(self) -> City:
        """Its record and files."""
        return City(Settings(city="denver", data_dir=self.data))

    @cached_property
    def mart(self) -> Mart:
        """What was measured."""
        return self.city.mart()

    @cached_property
    def lives(self) -> pl.DataFrame:
        """Every case with who holds it, and its last message."""
        as_of = self.mart.manifest.as_of
        tables = self.mart.tables(lambda: self.city.record, self.city.promises, as_of)
        return tables["lives"].select("number", "agency", "message_text", "first_closed").collect()

    @cached_property
    def foreign_numbers(self) -> frozenset[str]:
        """The numbers of all cases but the liaison's own."""
        return frozenset(self.lives.filter(pl.col("agency").ne_missing(OWN))["number"])

    @cached_property
    def foreign_texts(self) -> frozenset[str]:
        """What other agencies told residents, and the liaison's never did."""
        used = self.lives.drop_nulls("message_text").group_by("message_text").agg("agency")
        foreign = used.filter(~pl.col("agency").list.contains(OWN))["message_text"]
        return frozenset(self.city.record.texts(foreign)["text"]) - {""}

    @cached_property
    def findings(self) -> dict[str, tuple[str, str | None, str | None, str | None]]:
        """A question of the integrity screen about each agency."""
        found = self.city.screen(ALL, self.city.question(self.mart.manifest.as_of), self.mart)
        rows = found.filter(agency=pl.col("agency")).unique("agency", keep="first")
        return {
            row["agency"]: (row["question"], row["agency"], row["service"], row["period"])
            for row in rows.to_dicts()
        }

    @cache  # noqa: B019 - one house a run
    def case_of(self, agency: str) -> str:
        """A case of an agency, closed with a message."""
        told = self.lives.filter(pl.col("agency") == agency).drop_nulls()
        numbers: list[str] = told["number"].sort().to_list()
        return next(number for number in numbers if self._is_judged(number))

    def _is_judged(self, number: str) -> bool:
        with suppress(UserError):
            about_case(self.city, self.mart, OVERSEER, number, "message_present")
            return True
        return False

    def asked_by(self, viewer: Viewer, agency: str | None, text: str = "") -> Asking:
        """A viewer who asks about an agency, or about everything."""
        about = agency or OTHER
        nobodys = about not in {OWN, OTHER}
        number = "99-9999999" if nobodys else self.case_of(about)
        question, _whose, service, period = self.findings[OTHER]
        finding = self.findings.get(about, (question, about, service, period))
        return Asking(self.city, self.mart, viewer, agency, about, number, finding, text)

    def write(self) -> None:
        """Both agencies object, and 311 looks into a question about each."""
        store = self.city.record.store
        for agency in (OWN, OTHER):
            by = Author(Viewer(Role.AGENCY, agency, "sign_in"), f"Ana of {agency}")
            about = About(agency, None, "", agency.encode(), "message_specific", "fail", "rule")
            raise_dispute(store, by, about, f"{agency} objects", _NOW, "rules")
            center = Author(OPERATOR, "Bo")
            look_into(store, center, {Asked("instant", agency, None, None): Seen(1, 9, _NOW)},
                      f"looked into {agency}", _NOW)  # fmt: skip
            self._finding(agency, by)
            self._draft(center, agency)
            decide_on(store, center, [Mark("ab", agency, "name", 1)], "dismissed", agency, _NOW)

    def _draft(self, center: Author, agency: str) -> None:
        """A draft with an agency, and something said of it."""
        store, files = self.city.record.store, open_library(OVERSEER, self.city.settings).files
        newest = [v for v in files.agreements if v.model.agency == agency][-1].model
        text = starting_text(files, newest.name) or ""
        number = draft_writing.create(store, files, center, newest.metadata.id, text, _NOW)
        comment(store, files, center, (number, ""), f"said to {agency}", _NOW)

    def _finding(self, agency: str, liaison: Author) -> None:
        """A finding about an agency, answered and accepted, with an action."""
        store, mayor = self.city.record.store, Author(OVERSEER, "Cy")
        about, says = AboutFinding(agency), f"{agency} is late"
        wanted = Wanted("by_hand", says, about, says, (), (), _NOW, _TODAY)
        id_ = findings.open_by_hand(store, mayor, wanted, _NOW)
        findings.answer(store, liaison, SeenRow(id_, 1), f"{agency} answers", _NOW)
        findings.accept(store, mayor, SeenRow(id_, 2), "", _NOW)
        agreed = Plan(f"{agency} leases", "agency.operations", _TODAY)
        actions.agree(store, mayor, SeenRow(id_, 3), agreed, _NOW)


def cells(told: object, column: str = "") -> Iterator[tuple[str, str]]:
    """Everything that an answer says, each with the name of its column or field."""
    if isinstance(told, Agreement | Rubric):
        return  # the rules by which something was judged; who may read those is another question
    if isinstance(told, pl.DataFrame):
        yield column, str(told.height)
        named = [(series.name, _values(series)) for series in told.iter_columns()]
    elif is_dataclass(told):
        named = [(field.name, getattr(told, field.name)) for field in fields(told)]
    elif isinstance(told, Mapping):
        named = [(column, list(told)), *((str(name), part) for name, part in told.items())]
    elif isinstance(told, list | tuple | set | frozenset):
        named = [(column, part) for part in told]
    else:
        yield from [] if told is None else [(column, str(told))]
        return
    for name, part in named:
        yield from cells(part, name)


def _values(series: pl.Series) -> list[object]:
    """The values of a column; of a long one each once."""
    long = len(series) > _LONG and not series.dtype.is_nested()
    return (series.unique(maintain_order=True) if long else series).to_list()
