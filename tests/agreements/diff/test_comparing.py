"""What changed between two versions, how grave it is, and whether it was declared."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from agreements.calendar_changes import calendar_named
from agreements.changes import Difference
from agreements.checks.dues import ordinary_week
from agreements.comparing import Side, computed_changes, computed_level, unmatched
from agreements.files import CityFiles, read_files
from agreements.schema.base import Duration
from agreements.schema.governance import Change
from agreements.schema.services import Exclusion
from agreements.schema.timing import BusinessDay
from agreements.signing import find_version
from metrics.promised import due_instants

SMALL = Path(__file__).parent.parent / "checks" / "city"
Changed = Callable[..., list[Difference]]


def side(city: Path) -> Side:
    """The version of parks in a city."""
    files, findings = read_files(city)
    assert files, findings
    found = find_version(files, "mapleton/parks@1.0.0")
    assert found, findings
    return Side(files, found.model)


@cache
def unchanged() -> Side:
    """The version as it lies in the small city."""
    return side(SMALL)


def week_dues(
    files: CityFiles, calendar: str, target: Duration, days: BusinessDay
) -> list[int] | None:
    """As `accord diff` measures, in a week of the calendar."""
    found = calendar_named(files, calendar)
    assert found
    dues = due_instants(found, ordinary_week(found.zone), target, days)
    return None if dues is None else [int(due) for due in dues]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The differences that texts put in the place of others make."""

    def compare(*changes: tuple[str, str], file: str = "parks/1.0.0.yaml") -> list[Difference]:
        city = Path(shutil.copytree(SMALL, tmp_path / "mapleton"))
        path = city / file
        text = path.read_text("utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{file} does not hold this once: {old}"
            text = text.replace(old, new)
        path.write_text(text, "utf-8")
        return computed_changes(unchanged(), side(city), week_dues)

    return compare


TREE = '"milestone:cleared"\n        target: {business_days: 5}'
PAUSE = "      - {reason: declared_weather, stops: [resolution], max_each: {business_days: 2}, "
PAUSE += "max_total: {business_days: 3}, needs: declaration_id, approved_by: overseer.office}\n"
PAUSED = "stops: resolution; max each: 2 business days; max total: 3 business days; needs: "
PAUSED += "declaration_id; approved by: overseer.office"
OTHER = PAUSE.replace("declared_weather", "no_access").replace(
    "total: {business_days: 3}", "total: {business_days: 2}"
)
PRESENT = "message_present"
LITTER = "resolution: {stops: closed, target: {business_days: 4}, goal: {percent: 85}}"

# what changes | to what | path, kind and level | the sentence
SINGLE = [
    (TREE, TREE.replace("5", "4"), "services.fallen_tree.resolution.target", "tightened", "minor",
     "Fallen tree: 5 → 4 business days, tightened"),
    (TREE, TREE.replace("5", "6"), "services.fallen_tree.resolution.target", "loosened", "major",
     "Fallen tree: 5 → 6 business days, loosened"),
    (TREE, TREE.replace("business_days: 5", "business_hours: 70"),
     "services.fallen_tree.resolution.target", "loosened", "major",
     "Fallen tree: 5 business days → 70 business hours, loosened"),
    (TREE, TREE.replace("business_days: 5", "business_hours: 10"),
     "services.fallen_tree.resolution.target", "tightened", "minor",
     "Fallen tree: 5 business days → 10 business hours, tightened"),
    ("by_priority: {p1: {business_days: 4}}", "by_priority: {p1: {business_days: 1}}",
     "services.fallen_tree.resolution.by_priority.p1", "tightened", "minor",
     "Fallen tree, priority p1: 4 → 1 business day, tightened"),
    ("        by_priority: {p1: {business_days: 4}}\n", "",
     "services.fallen_tree.resolution.by_priority.p1", "loosened", "major",
     "Fallen tree, priority p1: 4 business days, loosened"),
    ("target: {business_days: 4}, reason: storms", "target: {business_days: 9}, reason: storms",
     "services.fallen_tree.resolution.seasons.05-01..08-31.target", "loosened", "major",
     "Fallen tree, from 05-01 to 08-31: 4 → 9 business days, loosened"),
    ('first_action: {stops: "milestone:inspected"', "first_action: {stops: acknowledged",
     "services.fallen_tree.first_action.stops", "changed", "major",
     "Fallen tree, first action, stops: milestone:inspected → acknowledged, changed"),
    ("goal: {percent: 85}", "goal: {percent: 80}", "services.litter.resolution.goal.percent",
     "loosened", "major", "Litter in a park, resolution, goal: 85% → 80%, loosened"),
    ("goal: {percent: 90", "goal: {percent: 95", "defaults.goal.percent", "tightened", "minor",
     "Every service that says nothing else, goal: 90% → 95%, tightened"),
    ("first_response: {calendar: desk, target: {business_hours: 8}",
     "first_response: {calendar: desk, target: {business_hours: 9}",
     "defaults.first_response.target", "loosened", "major",
     "Every service that says nothing else, first response: 8 → 9 business hours, loosened"),
    ("every: {business_days: 3}}", "every: {business_days: 2}}", "defaults.update_cadence.every",
     "tightened", "minor",
     "Every service that says nothing else, updates, every: 3 → 2 business days, tightened"),
    (PAUSE, "", "clock.pauses.declared_weather", "removed", "minor",
     f"Pause declared weather: {PAUSED}, removed"),
    (PAUSE, PAUSE + OTHER, "clock.pauses.no_access", "added", "major",
     f"Pause no access: {PAUSED.replace('total: 3', 'total: 2')}, added"),
    (PAUSE, PAUSE.replace("declared_weather", "storm"), "clock.pauses.storm", "renamed", "patch",
     "Pause storm: declared_weather → storm, renamed"),
    ('cutoff: "15:00"', 'cutoff: "14:00"', "clock.business_day.cutoff", "loosened", "major",
     "Business day cutoff: 15:00 → 14:00, loosened"),
    ("rule: continuous", "rule: resume", "clock.reopen.rule", "loosened", "major",
     "Reopening, rule: continuous → resume, loosened"),
    ("window: {calendar_days: 14}", "window: {calendar_days: 30}", "clock.reopen.window",
     "tightened", "minor", "Reopening, window: 14 → 30 calendar days, tightened"),
    (LITTER, LITTER + "\n      excluded: [{code: snow, when: it snows, resident_told: true}]",
     "services.litter.excluded.snow", "added", "major",
     "Litter in a park, excluded, snow: when: it snows; resident told: yes, added"),
    ("{default: [message_present]", "{default: [message_present, message_plain]",
     "quality.messages.required.default", "tightened", "minor",
     f"Closing message must hold, default: {PRESENT} → {PRESENT}, message_plain, tightened"),
    ("within: {business_hours: 8}}]", "within: {business_hours: 2}}]",
     "services.litter.handoff.mapleton/roads.within", "tightened", "minor",
     "Litter in a park, handoff, mapleton/roads, within: 8 → 2 business hours, tightened"),
    ("every: {months: 3}, evidence", "every: {months: 6}, evidence", "duties.agency.a1.every",
     "loosened", "major", "Duty of the agency a1, every: 3 → 6 months, loosened"),
    ("at_percent: 150", "at_percent: 180", "escalation.case.resolution_150", "removed", "major",
     None),
    ("suppress_below: 10", "suppress_below: 20", "reporting.suppress_below", "changed", "minor",
     "Reporting, suppress below: 10 → 20, changed"),
    ("notice: {calendar_days: 90}", "notice: {calendar_days: 60}", "review.notice", "loosened",
     "major", "Review, notice: 90 → 60 calendar days, loosened"),
    ("email: parks@example.gov", "email: trees@example.gov",
     "contacts.people.agency.service_owner.email", "changed", "patch",
     "Contact agency.service_owner, email: parks@example.gov → trees@example.gov, changed"),
    ("en: Fallen tree,", "en: A tree that fell,", "services.fallen_tree.title.en", "renamed",
     "patch",
     "A tree that fell, title, en: Fallen tree → A tree that fell, renamed"),
    ("out_of_scope: [power lines]", "out_of_scope: [power lines, hedges]",
     "services.fallen_tree.out_of_scope.hedges", "added", "major",
     "Fallen tree, out of scope, hedges: added"),
    ("out_of_scope: [power lines]", "out_of_scope: [{en: power lines, es: cables}, hedges]",
     "services.fallen_tree.out_of_scope.hedges", "added", "major",
     "Fallen tree, out of scope, hedges: added"),
    ("when: the tree stands on private ground,",
     "when: {en: the tree stands on private ground, es: el árbol está en terreno privado},",
     "services.fallen_tree.excluded.private_tree.es", "added", "patch", None),
    ("when: it lies on a street,", "when: {en: it lies on a street, es: está en una calle},",
     "services.litter.handoff.mapleton/roads.es", "added", "patch", None),
    ("when: it lies on a street,", "when: {en: it lies on a road, es: está en una calle},",
     "services.litter.handoff.mapleton/roads.when", "changed", "major", None),
    ("standing: good_faith", "standing: binding", "standing", "tightened", "minor",
     "Standing: good_faith → binding, tightened"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "path", "kind", "level", "words"), SINGLE)
def test_each_change_is_told_once_by_its_promise(  # noqa: PLR0913, PLR0917 - the columns of the table
    changed: Changed, old: str, new: str, path: str, kind: str, level: str, words: str | None
) -> None:
    """Where it is, which way it goes, how grave it is, and the sentence."""
    found = changed((old, new))
    first = next(d for d in found if ".".join(d.path) == path)
    assert (first.kind, first.level) == (kind, level)
    if words:
        assert [d.sentence for d in found] == [words]


def test_a_version_does_not_differ_from_itself() -> None:
    """Nothing is told, and the level is the least."""
    assert computed_changes(unchanged(), unchanged()) == []
    assert computed_level([]) == "patch"


def test_writing_a_default_out_is_no_change(changed: Changed) -> None:
    """The same terms, said in another place."""
    told = "{calendar: desk, target: {business_hours: 8}, by_priority: {p1: {business_hours: 2}}}"
    assert changed((LITTER, f"{LITTER}\n      first_response: {told}")) == []


class TestServices:
    """Services that come, go and change their name."""

    def test_a_service_that_goes_is_major(self, changed: Changed) -> None:
        """It is no longer promised."""
        text = (SMALL / "parks" / "1.0.0.yaml").read_text("utf-8")
        litter = text[text.index("    litter:\n") : text.index("  quality:\n")]
        found = changed(
            (litter, ""), (", litter: [message_specific]", ""), ("litter: {own: [litter]}, ", "")
        )
        told = {".".join(d.path): d for d in found}
        assert told["services.litter"].kind == "removed"
        assert told["services.litter"].sentence == "Litter in a park: removed"
        assert computed_level(found) == "major"

    def test_a_service_that_comes_is_minor(self, changed: Changed) -> None:
        """It promises more than before."""
        new = "    pothole:\n      title: {en: Pothole}\n      calendar: crews\n"
        new += "      resolution: {stops: closed, target: {business_days: 9}}\n"
        (found,) = changed(("  quality:\n", f"{new}  quality:\n"))
        assert (found.kind, found.level) == ("added", "minor")
        assert found.sentence == "Pothole: added"

    def test_the_same_terms_under_another_id_are_a_new_name(self, changed: Changed) -> None:
        """Neither a removal nor an addition."""
        found = changed(("    litter:\n", "    park_litter:\n"))
        named = next(d for d in found if d.path == ("services", "park_litter"))
        assert (named.kind, named.level, named.old, named.new) == (
            "renamed", "patch", "litter", "park_litter",
        )  # fmt: skip
        assert all(d.path[0] != "services" or d is named for d in found)

    def test_a_renamed_service_does_not_hide_a_looser_target(self, changed: Changed) -> None:
        """It keeps its title, so its terms are compared."""
        found = changed(
            ("    litter:\n", "    park_litter:\n"),
            ("target: {business_days: 4}, goal", "target: {business_days: 6}, goal"),
        )
        target = next(d for d in found if d.path[-1] == "target")
        assert (target.kind, target.level) == ("loosened", "major")


class TestCalendars:
    """Calendars are compared by what they say."""

    def test_a_calendar_of_another_name_and_the_same_hours(
        self, changed: Changed, tmp_path: Path
    ) -> None:
        """Only its name differs."""
        found = changed(('"milestone:cleared"\n', '"milestone:cleared"\n        calendar: crews\n'))
        assert found == []
        assert tmp_path.exists()

    def test_another_calendar_is_ordered_by_its_dues(self, changed: Changed) -> None:
        """The desk closes and opens at other times than the crews."""
        found = changed(
            (
                "      calendar: crews\n      resolution: {stops: closed",
                "      calendar: desk\n      resolution: {stops: closed",
            )
        )
        assert [(d.path, d.old, d.new) for d in found] == [
            (("services", "litter", "calendar"), "crews", "desk")
        ]

    def test_shorter_hours_ask_less(self, changed: Changed) -> None:
        """The day and both hours are told."""
        found = changed(
            ('fri: [["07:00", "17:00"]]', 'fri: [["07:00", "12:00"]]'), file="calendars/crews.yaml"
        )
        assert [(d.sentence, d.level) for d in found] == [
            ("Calendar crews, hours, fri: 07:00–17:00 → 07:00–12:00, loosened", "major")
        ]

    def test_a_new_holiday_asks_less(self, changed: Changed) -> None:
        """In both calendars that use the set."""
        holiday = "    - {date: 2026-12-25, name: Christmas Day}"
        found = changed(
            (holiday, f"{holiday}\n    - {{date: 2026-11-11, name: Veterans Day}}"),
            file="holidays/offices.yaml",
        )
        assert [(".".join(d.path), d.kind) for d in found] == [
            ("calendars.crews.dates.2026-11-11", "loosened"),
            ("calendars.desk.dates.2026-11-11", "loosened"),
        ]

    def test_dates_that_one_set_does_not_reach_are_no_difference(self, changed: Changed) -> None:
        """A set that was carried on for a year says nothing new of the years before."""
        found = changed(
            ("to: 2027-03-01}", "to: 2028-03-01}"),
            (
                "    - {date: 2027-01-01, name: New Year's Day}",
                "    - {date: 2027-01-01, name: New Year's Day}\n    - {date: 2027-12-25, name: X}",
            ),
            file="holidays/offices.yaml",
        )
        assert found == []


class TestDeclared:
    """Computed changes beside the declared ones."""

    @staticmethod
    def entry(path: str, kind: str, **more: object) -> Change:
        """A declared change."""
        told = {"path": path, "kind": kind, "reason": "agreed", "requested_by": "overseer.office"}
        return Change.model_validate({**told, **more})

    @pytest.mark.parametrize(
        ("path", "kind", "more", "fits"),
        [
            ("services.fallen_tree.resolution.target", "tightened", {}, True),
            ("spec.services.fallen_tree.resolution.target", "tightened", {}, True),
            ("services.fallen_tree", "tightened", {}, True),
            ("services.fallen_tree.resolution.target", "loosened", {}, False),
            ("services.litter", "tightened", {}, False),
            ("services.fallen_tree.resolution.target", "tightened",
             {"from": {"business_days": 5}, "to": {"business_days": 4}}, True),
            ("services.fallen_tree.resolution.target", "tightened",
             {"from": {"business_days": 7}, "to": {"business_days": 4}}, False),
        ],
    )  # fmt: skip
    def test_an_entry_stands_for_its_kind_at_its_path_or_below(
        self, changed: Changed, path: str, kind: str, more: dict[str, object], *, fits: bool
    ) -> None:
        """Values that it names must be those found."""
        found = changed((TREE, TREE.replace("5", "4")))
        silent, empty = unmatched(found, [self.entry(path, kind, **more)])
        assert (len(silent), len(empty)) == ((0, 0) if fits else (1, 1))

    def test_wording_needs_no_entry(self, changed: Changed) -> None:
        """And one may stand for it."""
        found = changed(("email: parks@example.gov", "email: trees@example.gov"))
        assert unmatched(found, []) == ([], [])
        assert unmatched(found, [self.entry("contacts", "changed")]) == ([], [])


def test_a_text_in_english_alone_is_the_same_however_it_is_written() -> None:
    """So what was signed before texts could have their Spanish beside them reads as it did."""
    plain = {"code": "private_tree", "when": "on private ground", "resident_told": True}
    named = {**plain, "when": {"en": "on private ground"}}
    assert [Exclusion.model_validate(one).model_dump() for one in (plain, named)] == [plain, plain]
