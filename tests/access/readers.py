"""Every way by which case data is read, found in the code itself, and how to ask each."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pkgutil import walk_packages
from types import ModuleType
from typing import Any
from zipfile import ZipFile

import polars as pl

from agreements.folder import ROOT
from dashboard import health, library, loading
from dashboard.city import missed_goals, scopes
from dashboard.city.answers import City
from dashboard.labelling import disputing
from dashboard.loading import keeping
from dashboard.loading.standing import Held
from dashboard.mart import Mart
from dashboard.notices.figures import of_escalations
from dashboard.notices.record import of_record
from dashboard.oversight import (
    actions,
    audit,
    decisions,
    disputes,
    draft_comments,
    drafts,
    duties,
    findings,
    looked_into,
    private_texts,
    recommendations,
    reviews,
    verification,
)
from dashboard.oversight.sendings import not_delivered
from dashboard.past.first_drafts import Asked as FirstAsked
from dashboard.past.first_drafts import first_draft
from dashboard.past.realistic import Past, past
from dashboard.past.whatif import whatif
from dashboard.reports.packet import asking as packet
from dashboard.reports.packet import reading
from dashboard.reports.packet.making import review_packet
from dashboard.reports.packet.periods import last_quarter
from dashboard.roles import Role, Viewer
from dashboard.told import examples, one, suspects, templates
from metrics.figures import Question
from tests.whatif.drafts import draft_of, files

PLACES = (
    "dashboard.city.answers",
    "dashboard.past.first_drafts",
    "dashboard.health",
    "dashboard.library",
    "dashboard.labelling",
    "dashboard.loading",
    "dashboard.notices",
    "dashboard.oversight",
    "dashboard.public",
    "dashboard.past.realistic",
    "dashboard.reports",
    "dashboard.city.missed_goals",
    "dashboard.told",
    "dashboard.website",
    "dashboard.past.whatif",
)
"""The modules and packages that read what is somebody's."""

HOLDERS = ("City", "Mart", "Store", "Settings", "Connection", "Held", "CityFiles")
"""Whoever is handed one of these can read what stands behind it."""

ASKED_FOR = {"scope", "viewer", "author"}
"""The parameters that say who asks."""

CLASSES = {"dashboard.city.answers": ("City",), "dashboard.library": ("Library",)}
"""The classes that hold data themselves, so that their methods read it."""


def modules() -> Iterator[ModuleType]:
    """The modules of `PLACES`."""
    for place in filter(find_spec, PLACES):
        module = import_module(place)
        yield module
        for found in walk_packages(getattr(module, "__path__", []), f"{place}."):
            yield import_module(found.name)


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of those modules that can read, by its full name."""
    for module in modules():
        for name, found in vars(module).items():
            plain = inspect.unwrap(found) if callable(found) else None
            own = inspect.isfunction(plain) and plain.__module__ == module.__name__
            if plain and own and not name.startswith("_") and _can_read(module, plain):
                yield f"{module.__name__}.{name}", plain
        for class_ in CLASSES.get(module.__name__, ()):
            for name, method in inspect.getmembers(getattr(module, class_), inspect.isfunction):
                if not name.startswith("_"):
                    yield f"{module.__name__}.{class_}.{name}", method


def _can_read(module: ModuleType, function: Callable[..., Any]) -> bool:
    """The readers of pages hold everything by themselves; others are handed something."""
    if module.__name__.startswith("dashboard.loading"):
        return True
    types = " ".join(str(p.annotation) for p in inspect.signature(function).parameters.values())
    return any(word in HOLDERS for word in types.replace("|", " ").split())


def says_who(function: Callable[..., Any]) -> bool:
    """Whether a function is told who asks."""
    return bool(ASKED_FOR & set(inspect.signature(function).parameters))


BEHIND_A_CHECK = {
    "dashboard.city.answers.City.mart": "opens the files; scoped readers read their tables",
    "dashboard.city.answers.City.known_until": "the instant until which the record was known",
    "dashboard.city.answers.City.number_example": "how numbers look; its digits are nobody's",
    "dashboard.city.answers.City.question": "makes a question and reads nothing",
    "dashboard.city.answers.City.standards": "the agreements' goals",
    "dashboard.past.first_drafts.check_first": "whether lists read by who asks hold a name",
    "dashboard.past.first_drafts.without_any": "which agencies have a version among some files",
    "dashboard.health.found": "sums of the record's readings, for `open_health` and the doctor",
    "dashboard.health.kept_for": "a setting",
    "dashboard.health.unended": "which readings did not end, for the command line",
    "dashboard.labelling.disputing.registered": "ids of templates in the signed agreements",
    "dashboard.labelling.instrument.instrument": "shares of agreement between readers, no case",
    "dashboard.labelling.instrument.of_draw": "as above, of one draw",
    "dashboard.library.Library.document": "opened for a viewer, and keeps to that viewer",
    "dashboard.library.Library.knows_contacts": "as above",
    "dashboard.library.Library.recorded": "as above: hashes and pins",
    "dashboard.library.Library.text": "as above",
    "dashboard.loading.measured.definitions": "the catalogue of figures, which is everybody's",
    "dashboard.loading.verification.agreed_samples": "sizes of samples in signed agreements",
    "dashboard.loading.cases.number_example": "how numbers look; its digits are nobody's",
    "dashboard.loading.standing.city": "names and zone of the city",
    "dashboard.loading.standing.current_key": "tells one mart from the next",
    "dashboard.loading.standing.current_mart": "the manifest: dates, agreements, counts of rows",
    "dashboard.loading.standing.files": "names, dates and sizes of the city's files, for a key",
    "dashboard.loading.standing.opened": "the city's files, opened",
    "dashboard.loading.standing.problem": "why there is no mart",
    "dashboard.loading.standing.standing": "city and mart, for the scoped readers beside it",
    "dashboard.loading.standing.store": "handed to readers of oversight, which ask who reads",
    "dashboard.notices.figures.named_for": "names of agencies and services",
    "dashboard.notices.people.people": "a setting",
    "dashboard.oversight.sendings.undelivered": "for `not_delivered` and the doctor",
    "dashboard.notices.telling.round_of": "made for who sends; each message is read as its reader",
    "dashboard.oversight.draft_comments.places": "names the parts of a text that was read already",
    "dashboard.oversight.draft_steps.checked": "as above: what is wrong with it",
    "dashboard.oversight.drafts.current": "as `audit.append`",
    "dashboard.oversight.audit.append": "writes, in the transaction of a writer who was asked",
    "dashboard.oversight.audit.broken": "numbers of entries at which the chain does not hold",
    "dashboard.oversight.audit.done_to": "as `append`",
    "dashboard.oversight.audit.examined": "as `broken` and `head`, for the doctor",
    "dashboard.oversight.audit.head": "how many entries there are, and a hash",
    "dashboard.oversight.audit.lock": "reads nothing",
    "dashboard.oversight.decisions.done_by_action": "as `append`",
    "dashboard.oversight.decisions.hand_on": "as `append`",
    "dashboard.oversight.findings.one": "as `append`",
    "dashboard.oversight.keeping.change": "as `append`",
    "dashboard.oversight.keeping.create": "as `append`",
    "dashboard.oversight.keeping.row": "as `append`",
    "dashboard.oversight.keeping.rows": "for the modules of oversight, which ask who reads",
    "dashboard.oversight.keeping.within": "as above",
    "dashboard.oversight.reviews.review_of": "as `append`",
    "dashboard.oversight.duties.told_by": "for `City.obligations`, which filters by scope",
    "dashboard.oversight.review_figures.on_record": "as above",
    "dashboard.oversight.verification.checked": "as above: counts alone",
    "dashboard.city.missed_goals.wanted": "of what `goals_by_period` gave to who asks",
    "dashboard.oversight.labels.draws": "which draws there are, for `instrument`",
    "dashboard.oversight.labels.is_laid_out": "whether there is a table",
    "dashboard.loading.standing.begin_run": "which mart this run reads",
    "dashboard.loading.keeping.begin": "a folder's name",
    "dashboard.loading.keeping.end": "reads nothing",
    "dashboard.loading.keeping.beforehand": "whether what is read may be kept",
    "dashboard.loading.keeping.forget_all": "removes files",
    "dashboard.loading.ahead.begin": "a thread that asks what readers asked, as they did",
    "dashboard.loading.ahead.offer": "days of the periods that a page offers",
    "dashboard.loading.ahead.also": "notes what a page makes of what its readers gave",
    "dashboard.loading.ahead.foreseen": "notes what a reader beside it was asked, and by whom",
    "dashboard.loading.ahead.drawn": "puts those questions in a row, each with who asked",
    "dashboard.loading.ahead.ask_always": "asks readers as their own viewer; gives a mart's key",
    "dashboard.loading.ahead.ask_calmly": "asks readers as their own viewer; gives nothing away",
    "dashboard.loading.ahead.ask_next": "asks the next of them by the reader; gives nothing away",
    "dashboard.loading.ahead.waiting": "how many wait",
    "dashboard.loading.ahead.forget": "gives them up",
    "dashboard.public.counting.counts": "exact counts, for publishing alone",
    "dashboard.public.counting.first_whole_day": "a date",
    "dashboard.public.promising.promises": "of the files as the public sees them",
    "dashboard.public.public_tables": "rounded counts, small ones hidden: everybody's",
    "dashboard.public.publishing.correct": "as above, and for the command line",
    "dashboard.public.publishing.folder_of": "a folder",
    "dashboard.public.publishing.longest_window": "a span of days in the agreements",
    "dashboard.public.publishing.outdated": "whether something is still to be published",
    "dashboard.public.publishing.published": "rounded counts, as above",
    "dashboard.public.publishing.set_aside": "a file's name",
    "dashboard.public.publishing.today": "a date",
    "dashboard.public.publishing.unpromised": "names of published periods, for the command line",
    "dashboard.reports.draft.draft_pdf": "of a draft and its text, which were read by who asks",
    "dashboard.reports.evidence.packing.write": "of a viewer: `loading.evidence` is asked below",
    "dashboard.reports.figure_rows.checked_by": "shares of agreement between readers, no case",
    "dashboard.reports.packet.asking.asked": "dates, and which agencies there are",
    "dashboard.told.examples.newest": "keys of messages of cases that a scoped reader named",
    "dashboard.told.examples.shown": "as above: those messages, judged and masked",
    "dashboard.told.messages.closings": "for the readers beside it, which filter by scope",
    "dashboard.told.messages.distinct_texts": "as above",
    "dashboard.told.messages.standards": "rubrics and agreements",
    "dashboard.told.suspects.with_words": "of what `found` gave to the same scope",
    "dashboard.told.templates.with_words": "of what `every_message` gave: see there",
    "dashboard.told.messages.verdicts": "as above: verdicts on texts that a reader has chosen",
    "dashboard.past.whatif.folded_past": "for `whatif` and realistic targets, which ask who reads",
    "dashboard.website.publish.publish": "the public tables alone, as pages and files",
    "dashboard.website.tables.files": "as above, with names of agencies, districts and services",
    "dashboard.told.templates.draft": "of what `templates` gave to the same viewer",
    "dashboard.told.templates.every_message": "what `templates` cuts to what a scope may see",
}
"""What reads without being told who asks, and why nobody learns another's by it."""

COMMAND_LINE_ALONE = {
    "dashboard.oversight.sendings.claim",
    "dashboard.oversight.sendings.expire",
    "dashboard.oversight.sendings.last_delivered",
    "dashboard.oversight.sendings.of_day",
    "dashboard.oversight.sendings.settle",
    "dashboard.oversight.sendings.went",
    "dashboard.labelling.doubting.doubts",
    "dashboard.labelling.doubting.settled",
    "dashboard.labelling.doubting.with_doubts",
    "dashboard.labelling.drawing.draw_messages",
    "dashboard.labelling.drawing.expected",
    "dashboard.labelling.drawing.told_rows",
    "dashboard.labelling.drawing.write_disagreements",
    "dashboard.labelling.drawing.write_files",
    "dashboard.labelling.population.check_rules",
    "dashboard.labelling.population.closings",
    "dashboard.labelling.population.population",
    "dashboard.oversight.labels.add_draw",
    "dashboard.oversight.labels.rows_of",
    "dashboard.oversight.labels.settle",
    "dashboard.oversight.labels.take",
}
"""For whoever runs the server, who can read its files anyway; no page may use them."""


@dataclass(frozen=True)
class Asking:
    """Somebody who asks, and about whom.

    Attributes:
        city: Whose cases.
        mart: What was measured of them.
        viewer: Who asks.
        agency: The agency asked about; None for all that the viewer may see.
        other: The agency that is asked about where one has to be.
        number: A case of that agency.
        finding: A question that the integrity screen raises about that agency.
        text: The id of a text that this agency closes cases with.
    """

    city: City
    mart: Mart
    viewer: Viewer
    agency: str | None
    other: str
    number: str
    finding: loading.Asked
    text: str

    @property
    def scope(self) -> str:
        """The viewer's."""
        return self.viewer.scope

    @property
    def where(self) -> tuple[tuple[str, str], ...]:
        """The agency as a filter."""
        return (("agency", self.agency),) if self.agency else ()

    def question(self, *by: Any) -> Question:  # noqa: ANN401 - dimensions, a literal of many words
        """About that agency, of all times."""
        return self.city.question(self.mart.manifest.as_of, by, self.where)

    def told(self, figure: str, part: str | None = None) -> loading.Told:
        """What a figure counts of that agency's cases."""
        return loading.Told(figure, part, self.where)

    @property
    def texts(self) -> templates.Asked:
        """About that agency's texts."""
        return templates.Asked(self.mart.manifest.as_of, self.agency)


Read = Callable[[Asking], object]

FIGURES = ("on_time_due", "reopen_rate")
BEHIND = "message_specific"
LISTED = (
    ("kept_promise", None),
    ("time_to_close", None),
    ("paused_share", None),
    ("on_time_due", "met"),
)
DRAFTS = {"solid-waste": 1, "transportation": 2}
"""The numbers of the drafts that were begun with two agencies."""

REVIEWS = {"solid-waste": 1, "transportation": 6}
"""The numbers of reviews that the demonstration city has held with two agencies."""

FIRST = FirstAsked("denver/transportation", "always")
"""What a first draft is asked for; that the agency has a version is asked elsewhere."""

QUARTER_AFTER = date(2026, 10, 1)
"""A day after the quarter that packets are made of."""

TEXT = (ROOT / "denver" / "transportation" / "1.1.0.yaml").read_text("utf-8")
"""What is tried on the workbench."""

ANSWERS: dict[str, Read] = {
    "figures": lambda a: a.city.figures(a.scope, FIGURES, a.question("agency"), a.mart),
    "evidence": lambda a: [
        frame.collect()
        for frame in a.city.evidence(a.scope, FIGURES, a.question("agency"), a.mart).values()
    ],
    "overdue": lambda a: a.city.overdue(a.scope, a.question(), a.mart),
    "overdue_cases": lambda a: a.city.overdue_cases(a.scope, a.question(), 9_999, a.mart),
    "cases": lambda a: a.city.cases(a.scope, a.question(), None, a.mart),
    "declared": lambda a: a.city.declared(a.scope, a.question(), a.mart),
    "explain": lambda a: a.city.explain(a.scope, a.number, a.mart.manifest.as_of),
    "cases_behind": lambda a: a.city.cases_behind(a.scope, a.question(), BEHIND, None, a.mart),
    "open_cases": lambda a: a.city.open_cases(a.scope, a.question(), "overdue", None, a.mart),
    "listed": lambda a: [
        a.city.listed(a.scope, a.question(), figure, a.mart)[0] for figure in LISTED
    ],
    "handed_over": lambda a: a.city.handed_over(a.scope, a.question(), a.mart),
    "timing": lambda a: list(
        a.city.timing(a.scope, a.question("agency"), FIGURES, FIGURES, a.mart)
    ),
    "screen": lambda a: a.city.screen(a.scope, a.question(), a.mart),
    "screened": lambda a: a.city.screened(a.scope, a.mart.manifest.as_of, a.mart),
    "cases_of_question": lambda a: a.city.cases_of_question(
        a.scope, a.question(), a.finding, a.mart
    ),
    "cells": lambda a: a.city.cells(a.scope, a.mart.manifest.as_of, a.mart).collect(),
    "checkable": lambda a: a.city.checkable(a.scope, a.question(), a.mart),
    "escalations": lambda a: a.city.escalations(a.scope, a.mart.manifest.as_of, a.mart),
    "obligations": lambda a: a.city.obligations(a.scope, a.mart.manifest.as_of),
}
"""How to ask each reader of `dashboard.city.answers.City`."""


def _unpacked(pack: loading.Evidence) -> pl.DataFrame:
    with ZipFile(BytesIO(pack.content)) as packed:
        return pl.read_csv(packed.read("cases.csv"), infer_schema=False)


LOADING: dict[str, Read] = {
    "measured.figures": lambda a: loading.figures(a.viewer, FIGURES, ("agency",), a.where),
    "measured.declared": lambda a: loading.declared(a.viewer, a.where),
    "measured.counts": lambda a: loading.counts(a.viewer, "due", ("agency",), a.where),
    "timing.timing": lambda a: list(
        loading.timing(a.viewer, (FIGURES, FIGURES), "agency", a.where)
    ),
    "timing.timing_by_parts": lambda a: [
        rows
        for told in loading.timing_by_parts(
            a.viewer, (FIGURES, FIGURES), "agency", a.where, {a.other: [(("agency", a.other),)]}
        )
        for rows in told
    ],
    "measured.handed_over": lambda a: loading.handed_over(a.viewer, a.where),
    "workbench.draft_read": lambda a: loading.draft_read(a.viewer, TEXT),
    "workbench.draft_trial": lambda a: loading.draft_trial(a.viewer, TEXT),
    "workbench.draft_whatif": lambda a: loading.draft_whatif(a.viewer, TEXT).rows,
    "workbench.first_draft": lambda a: loading.first_draft(a.viewer, FIRST).services,
    "workbench.signed_trials": lambda a: [
        held.lives
        for ask in loading.signed_trials(a.viewer, changed=True)
        if isinstance(held := ask(), Past)
    ],
    "workbench.draft_past": lambda a: loading.draft_past(a.viewer, TEXT).lives,
    "views.view": lambda a: loading.view(
        a.viewer,
        "a page",
        a.where,
        lambda: loading.figures(a.viewer, FIGURES, ("agency",), a.where),
    ),
    "evidence.evidence": lambda a: _unpacked(loading.evidence(a.viewer, FIGURES[0], a.where)),
    "cases.overdue": lambda a: loading.overdue(a.viewer, a.where),
    "cases.overdue_cases": lambda a: loading.overdue_cases(a.viewer, a.where, 9_999),
    "cases.cases_behind": lambda a: loading.cases_behind(a.viewer, a.told(BEHIND)),
    "cases.newest_behind": lambda a: loading.newest_behind(a.viewer, a.told(BEHIND)),
    "cases.open_cases": lambda a: loading.open_cases(a.viewer, "overdue", a.where, None),
    "cases.listed": lambda a: [loading.listed(a.viewer, a.told(*figure)) for figure in LISTED],
    "cases.first_listed": lambda a: [
        loading.first_listed(a.viewer, a.told(*figure))[0] for figure in LISTED
    ],
    "cases.explain": lambda a: loading.explain(a.viewer, a.number),
    "duties.duties": lambda a: loading.duties(a.viewer, a.agency),
    "findings.asked_for": lambda a: loading.asked_for(
        a.viewer, tuple(f for f in findings.findings(a.city.record.store, a.viewer))
    ),
    "findings.proposed": lambda a: loading.proposed(
        a.viewer,
        loading.figures(a.viewer, ("kept_promise",), ("agency", "month")).filter(
            pl.col("part").is_null()
        ),
        None,
        None,
        ((), ()),
    ),
    "verification.checkable": lambda a: loading.checkable(
        a.viewer, a.where, date(2024, 10, 1), date(2026, 10, 1)
    ),
    "escalations.escalations": lambda a: loading.escalations(a.viewer),
    "integrity.screen": lambda a: loading.screen(a.viewer),
    "integrity.cases_of_question": lambda a: loading.cases_of_question(a.viewer, a.finding),
    "messages.examples": lambda a: loading.examples(a.viewer, a.told("message_present")),
    "messages.texts": lambda a: loading.texts(a.viewer, a.agency, None, None),
    "messages.draft": lambda a: loading.draft(
        a.viewer, (a.agency or a.other, a.text), a.agency, None, None
    ),
    "messages.suspected": lambda a: loading.suspected(a.viewer),
    "messages.checked": lambda a: loading.checked(a.viewer, a.agency),
    "messages.case_message": lambda a: loading.case_message(a.viewer, a.number),
    "messages.about_message": lambda a: loading.about_message(
        a.viewer, a.number, "message_present"
    ),
}
"""How a page asks: through the caches, which other viewers have filled."""


def _goals(asked: Asking) -> pl.DataFrame:
    at = asked.mart.manifest.as_of
    return missed_goals.goals_by_period(asked.city, asked.scope, asked.mart, at)


BY_SCOPE: dict[str, Read] = {
    "dashboard.city.missed_goals.goals_by_period": _goals,
    **{f"dashboard.city.answers.City.{name}": read for name, read in ANSWERS.items()},
    "dashboard.told.examples.examples": lambda a: examples.examples(
        a.city, a.scope, a.question(), a.mart, "message_present"
    ),
    "dashboard.loading.keeping.lasting": lambda a: keeping.lasting(
        Held(a.city, a.mart, "a mart"),
        a.scope,
        ("overdue", a.where),
        lambda: a.city.overdue(a.scope, a.question(), a.mart),
        keeping.ROWS,
    ),
    "dashboard.loading.keeping.known": lambda a: keeping.known(
        Held(a.city, a.mart, "a mart"), a.scope, ("overdue", a.where)
    ),
    "dashboard.city.scopes.seen": lambda a: scopes.seen(a.scope, "messages"),
    "dashboard.told.one.message_of": lambda a: one.message_of(a.city, a.scope, a.number, a.mart),
    "dashboard.told.suspects.found": lambda a: suspects.found(
        a.city, a.scope, a.mart, a.mart.manifest.as_of
    ),
    "dashboard.told.suspects.suspected": lambda a: suspects.suspected(
        a.city, a.scope, a.viewer, a.mart, a.mart.manifest.as_of
    ),
    "dashboard.told.templates.templates": lambda a: templates.templates(
        a.city, a.scope, a.mart, a.texts
    ),
    "dashboard.past.first_drafts.first_draft": lambda a: (
        first_draft(a.city, files(), a.scope, FIRST, a.mart).services
    ),
    "dashboard.past.realistic.past": lambda a: past(
        a.scope,
        draft_of("transportation/1.1.0"),
        a.city.question(a.mart.manifest.as_of),
        a.mart,
    ),
    "dashboard.past.whatif.whatif": lambda a: whatif(
        a.city,
        a.scope,
        draft_of("transportation/1.1.0"),
        a.city.question(a.mart.manifest.as_of),
        a.mart,
    ),
}
"""The readers that are told a scope, which is a word: any but the known ones is nobody's."""


def _held(asked: Asking, draft: int) -> drafts.Draft:
    with asked.city.record.store.reading() as connection:
        return drafts.held(connection, asked.viewer, draft)


def _whose(asked: Asking) -> str:
    """The agency of a packet: the one asked about, else one's own."""
    return asked.agency or asked.viewer.agency or asked.other


def _packet(asked: Asking) -> object:
    which = packet.Asked(_whose(asked), last_quarter(QUARTER_AFTER), asked.mart.manifest.as_of)
    read = reading.read(asked.city, asked.viewer, which, asked.mart)
    return [read.late, read.examples, read.oversight]


@cache
def _page(city: City, viewer: Viewer, agency: str) -> str:
    return review_packet(city, viewer, packet.Wanted(agency), "html").decode()


BY_VIEWER: dict[str, Read] = {
    "dashboard.reports.packet.reading.read": _packet,
    "dashboard.reports.packet.making.review_packet": lambda a: _page(a.city, a.viewer, _whose(a)),
    "dashboard.notices.figures.of_escalations": lambda a: list(
        of_escalations(a.city, a.mart, a.viewer, a.mart.manifest.as_of, None)
    ),
    **{f"dashboard.loading.{name}": read for name, read in LOADING.items()},
    "dashboard.labelling.disputing.about_case": lambda a: disputing.about_case(
        a.city, a.mart, a.viewer, a.number, "message_present"
    ),
    "dashboard.labelling.disputing.standing": lambda a: disputing.standing(
        a.city, a.mart, a.viewer
    ),
    "dashboard.oversight.actions.actions": lambda a: actions.actions(a.city.record.store, a.viewer),
    "dashboard.oversight.findings.findings": lambda a: findings.findings(
        a.city.record.store, a.viewer
    ),
    "dashboard.oversight.audit.entries": lambda a: audit.entries(a.city.record.store, a.viewer),
    "dashboard.oversight.decisions.made": lambda a: decisions.made(a.city.record.store, a.viewer),
    "dashboard.oversight.reviews.held_reviews": lambda a: reviews.held_reviews(
        a.city.record.store, a.viewer
    ),
    "dashboard.oversight.reviews.kept_agenda": lambda a: reviews.kept_agenda(
        a.city.record.store, a.viewer, REVIEWS.get(a.other, 99)
    ),
    "dashboard.oversight.draft_comments.comments": lambda a: draft_comments.comments(
        a.city.record.store, a.viewer, DRAFTS.get(a.other, 99)
    ),
    "dashboard.oversight.drafts.draft": lambda a: drafts.draft(
        a.city.record.store, a.viewer, DRAFTS.get(a.other, 99)
    ),
    "dashboard.oversight.drafts.drafts": lambda a: drafts.drafts(a.city.record.store, a.viewer),
    "dashboard.oversight.drafts.under_way": lambda a: [
        {"agency": agreement.partition("/")[2], "draft": number}
        for agreement, number in drafts.under_way(a.city.record.store, a.viewer).items()
    ],
    "dashboard.oversight.drafts.held": lambda a: _held(a, DRAFTS.get(a.other, 99)),
    "dashboard.oversight.drafts.negotiated": lambda a: [
        {"agency": version.model.agency, "name": version.model.name}
        for version in drafts.negotiated(
            a.city.record.store,
            library.open_library(Viewer(Role.OVERSEER), a.city.settings).files,
            a.viewer,
        )
    ],
    "dashboard.oversight.drafts.text_of": lambda a: drafts.text_of(
        a.city.record.store, a.viewer, DRAFTS.get(a.other, 99)
    ),
    "dashboard.oversight.drafts.every_text": lambda a: drafts.every_text(
        a.city.record.store, a.viewer, DRAFTS.get(a.other, 99)
    ),
    "dashboard.oversight.duties.entries": lambda a: duties.entries(a.city.record.store, a.viewer),
    "dashboard.oversight.duties.duties_due": lambda a: duties.duties_due(
        a.city.folder, a.city.record.store, a.viewer, a.mart.manifest.as_of
    ),
    "dashboard.city.missed_goals.asked_for": lambda a: missed_goals.asked_for(
        a.city, a.viewer, _goals(a), (), a.mart.manifest.as_of
    ),
    "dashboard.oversight.disputes.disputes": lambda a: disputes.disputes(
        a.city.record.store, a.viewer
    ),
    "dashboard.oversight.looked_into.entries": lambda a: looked_into.entries(
        a.city.record.store, a.viewer
    ),
    "dashboard.oversight.private_texts.entries": lambda a: private_texts.entries(
        a.city.record.store, a.viewer
    ),
}
"""The readers that are told the viewer."""

OPEN: dict[str, Read] = {
    "dashboard.loading.public.public": lambda a: loading.public(a.viewer),
    "dashboard.library.open_library": lambda a: library.open_library(a.viewer, a.city.settings),
    "dashboard.library.visible": lambda a: library.visible(
        library.open_library(Viewer(Role.OVERSEER), a.city.settings).files, a.viewer
    ),
}
"""What the public may read too, each as much as is theirs: the agreements."""

OF_311_ALONE: dict[str, Read] = {
    "dashboard.notices.record.of_record": lambda a: list(
        of_record(a.city, a.mart, a.viewer, a.mart.manifest.as_of)
    ),
    "dashboard.oversight.sendings.not_delivered": lambda a: not_delivered(
        a.viewer, a.city.settings
    ),
    "dashboard.health.open_health": lambda a: health.open_health(a.viewer, a.city.settings),
    "dashboard.health.described_sources": lambda a: health.described_sources(
        a.viewer, a.city.settings
    ),
    "dashboard.health.held_rows": lambda a: health.held_rows(a.viewer, a.city.settings, "casework"),
    "dashboard.oversight.verification.draws": lambda a: verification.draws(
        a.city.record.store, a.viewer
    ),
    "dashboard.oversight.verification.sample": lambda a: verification.sample(
        a.city.record.store, a.viewer, 1
    ),
    "dashboard.oversight.verification.samples_of_cases": lambda a: verification.samples_of_cases(
        a.city.record.store, a.viewer
    ),
    "dashboard.oversight.recommendations.recommendations": lambda a: (
        recommendations.recommendations(a.city.record.store, a.viewer)
    ),
}
"""What no agency may read: the record's own health, and rows as they were received."""

WRITERS = {
    *(
        f"dashboard.oversight.actions.{verb}"
        for verb in (
            "agree",
            "carry_out",
            "drop",
            "finish",
            "postpone",
        )
    ),
    *(
        f"dashboard.oversight.findings.{verb}"
        for verb in (
            "accept",
            "answer",
            "close",
            "give_back",
            "open_all",
            "open_by_hand",
            "remark",
            "reopen",
            "withdraw",
        )
    ),
    "dashboard.labelling.disputing.object_to",
    "dashboard.labelling.disputing.settle",
    "dashboard.loading.messages.object_to",
    "dashboard.oversight.draft_comments.comment",
    "dashboard.oversight.draft_comments.settle",
    "dashboard.oversight.draft_steps.agree",
    "dashboard.oversight.draft_steps.export",
    "dashboard.oversight.draft_steps.move",
    "dashboard.oversight.draft_steps.take_back",
    "dashboard.oversight.draft_writing.create",
    "dashboard.oversight.draft_writing.explain",
    "dashboard.oversight.draft_writing.propose",
    "dashboard.oversight.draft_writing.save",
    "dashboard.oversight.decisions.decide",
    "dashboard.oversight.decisions.drop",
    "dashboard.oversight.decisions.finish",
    "dashboard.oversight.disputes.decide",
    "dashboard.oversight.disputes.raise_dispute",
    "dashboard.oversight.disputes.withdraw",
    "dashboard.oversight.duties.take_back",
    "dashboard.oversight.duties.write",
    "dashboard.oversight.looked_into.look_into",
    "dashboard.oversight.looked_into.take_back",
    "dashboard.oversight.private_texts.decide",
    "dashboard.oversight.recommendations.enter",
    "dashboard.oversight.recommendations.put_down",
    "dashboard.oversight.recommendations.work_on",
    "dashboard.oversight.reviews.approve",
    "dashboard.oversight.reviews.correct",
    "dashboard.oversight.reviews.hold",
    "dashboard.oversight.reviews.plan",
    "dashboard.oversight.reviews.postpone",
    "dashboard.oversight.reviews.withdraw",
    "dashboard.oversight.reviews.write_minutes",
    "dashboard.oversight.verification.draw_sample",
    "dashboard.oversight.verification.enter",
}
"""What writes, by an author whose rights are asked there; `tests/oversight` has their tables."""
