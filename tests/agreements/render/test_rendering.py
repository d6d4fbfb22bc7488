"""The document that people read and sign, and the canonical text that they sign."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from agreements.canonical import HEADER, UnresolvedError, canonical_hash, canonical_text
from agreements.files import CityFiles, read_files
from agreements.folder import ROOT
from agreements.json_schema import example_path, models
from agreements.rendering import render
from agreements.rendering.spanish import PLURALS, SENTENCES
from agreements.rendering.vocabulary import WORDS
from agreements.schema.agreement import Agreement
from agreements.schema.base import Language
from agreements.schema.rubric import Rubric
from agreements.signing import find_version

SMALL = Path(__file__).parent.parent / "checks" / "city"
PARKS = "mapleton/parks@1.0.0"
EXAMPLE = "mapleton/streets@2.1.0"


@cache
def files_of(path: Path) -> CityFiles:
    """A city's files."""
    files, findings = read_files(path)
    assert files, findings
    return files


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> CityFiles:
    """A city with the agreement that uses every key of the schema."""
    city = tmp_path_factory.mktemp("full") / "mapleton"
    places = {
        "City": "city.yaml",
        "Calendar": "calendars/crews.yaml",
        "HolidaySet": "holidays/city-offices.yaml",
        "Rubric": "rubric/city/1.0.0.yaml",
        "Agreement": "streets/2.1.0.yaml",
    }
    for kind, place in places.items():
        (city / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(example_path(kind), city / place)
    return files_of(city)


def version(files: CityFiles, name: str) -> Agreement:
    """A version by its name."""
    found = find_version(files, name)
    assert found
    return found.model


def shipped() -> Iterator[tuple[str, str]]:
    """One version of every shipped city and agency."""
    for city in sorted(p.parent.name for p in ROOT.glob("*/city.yaml")):
        agencies = {a.model.agency: a.model.name for a in files_of(ROOT / city).agreements}
        yield from ((city, name) for _, name in sorted(agencies.items())[:9])


class TestDocument:
    """Somebody who never saw YAML reads it."""

    @pytest.mark.parametrize("language", get_args(Language))
    def test_every_key_of_the_schema_can_be_rendered(
        self, full: CityFiles, language: Language
    ) -> None:
        """In both languages, with no name of a key, no brace and no None in it."""
        text = render(full, version(full, EXAMPLE), language)
        prose = re.sub(r"`[^`]*`|“[^”]*”", "", text)
        assert not re.findall(r"None(?! are)|[{}]|\b[a-z]+_[a-z_]+\b", prose)

    @pytest.mark.parametrize("language", get_args(Language))
    @pytest.mark.parametrize(("city", "name"), list(shipped()))
    def test_shipped_versions_are_rendered_the_same_twice(
        self, city: str, name: str, language: Language
    ) -> None:
        """The same files give the same bytes."""
        files = files_of(ROOT / city)
        once = render(files, version(files, name), language)
        assert once == render(files, version(files, name), language)
        assert canonical_hash(files, version(files, name)) in once

    def test_defaults_and_exceptions_are_written_out(self) -> None:
        """What a service inherits stands with the service."""
        files = files_of(SMALL)
        lines = render(files, version(files, PARKS)).split("\n")
        start = lines.index("### Fallen tree (`fallen_tree`)")
        judged = "of the cases due in the month. With fewer than 30 such cases it is not judged."
        expected = f"""\
- Usual urgency: Standard (p2).
- **First response**: A person writes to the resident, and not a machine. Within 8 working hours \
(calendar: desk). With urgency Danger (p1): within 2 working hours. The closing message counts \
as one. Goal: at least 90% {judged}
- **First action**: Done when “Inspected” is recorded. Within 2 working days (calendar: crews). \
With urgency Danger (p1): within 4 working hours. Goal: at least 90% {judged}
- **Resolution**: Done when “Cleared” is recorded. Within 5 working days (calendar: crews). \
With urgency Danger (p1): within 4 working days. From May 1 through August 31 each year: within \
4 working days (storms). Goal: at least 90% {judged}
- **Updates**: The resident hears something at least every 3 working days after the last message, \
until the case is closed. Calendar: desk. Goal: at least 90% {judged}
- Not counted (private tree): the tree stands on private ground; the resident is told.
- Not part of this service: power lines.
"""
        assert lines[start + 2 : start + 10] == expected.split("\n")

    def test_calendars_stand_with_their_hours_and_their_dates(self) -> None:
        """Only the dates on which a promise can run."""
        files = files_of(SMALL)
        text = render(files, version(files, PARKS))
        assert "- Wednesday: 8:00 am to 12:00 pm and 1:00 pm to 5:00 pm" in text
        assert "- May 25, 2026: Memorial Day" in text
        assert "- December 23, 2026: 8:00 am to 12:00 pm (half a day before the holiday)" in text
        assert "July 4, 2025" not in text

    def test_the_public_document_has_no_contacts(self, full: CityFiles) -> None:
        """No mailbox, no telephone."""
        agreement = version(full, EXAMPLE)
        assert "streets@example.gov" in render(full, agreement)
        public = render(full, agreement, public=True)
        assert "@example.gov" not in public
        assert "+1-720" not in public
        assert "Contacts\n" not in public

    @pytest.mark.parametrize("path", ["spec.contacts.agency.operations.email", "contacts"])
    def test_a_declared_change_of_contacts_is_not_for_the_public(
        self, full: CityFiles, path: str
    ) -> None:
        """Neither the old mailbox nor the new one; the other changes stay."""
        agreement = version(full, EXAMPLE)
        moved = agreement.spec.changes[0].model_copy(
            update={"path": path, "from_": "old@example.gov", "to": "new@example.gov"}
        )
        changes = [*agreement.spec.changes, moved]
        spec = agreement.spec.model_copy(update={"changes": changes})
        told = agreement.model_copy(update={"spec": spec})
        assert "new@example.gov" in render(full, told)
        public = render(full, told, public=True)
        assert "@example.gov" not in public
        assert agreement.spec.changes[0].reason in public

    def test_sides_that_have_not_signed_find_a_line(self) -> None:
        """With room for a name and a date."""
        files = files_of(SMALL)
        text = render(files, version(files, PARKS), "es")
        assert "Por la alcaldía: ____________________ Fecha: __________" in text


class TestSpanish:
    """The Spanish of the United States."""

    def test_every_word_that_the_schema_lists_is_translated(self) -> None:
        """A new choice cannot come without its Spanish."""
        listed = {
            value
            for root in (Agreement, Rubric)
            for model in set(models(root))
            for name, field in model.model_fields.items()
            if name not in {"api_version", "kind"}
            for value in choices(field.annotation)
        }
        stops = {"acknowledged", "accepted", "started", "message_sent", "resolved", "closed"}
        assert (listed | stops) - {"default"} - set(WORDS) == set()
        assert all(english and spanish for english, spanish in WORDS.values())

    @pytest.mark.parametrize(("english", "spanish"), SENTENCES.items())
    def test_a_sentence_keeps_its_slots(self, english: str, spanish: str) -> None:
        """What is filled into the one is filled into the other."""
        assert sorted(re.findall(r"{\w+}", english)) == sorted(re.findall(r"{\w+}", spanish))

    def test_one_is_told_from_many(self) -> None:
        """Each has its own form."""
        assert all(one != many for one, many in PLURALS.values())

    def test_a_text_of_the_file_is_said_in_its_own_spanish_or_said_to_be_english(
        self, full: CityFiles
    ) -> None:
        """Nobody takes an English condition for words that somebody forgot to translate."""
        spanish = render(full, version(full, EXAMPLE), "es")
        assert "(private street): la calle no es de la ciudad;" in spanish
        assert "No es parte de este servicio: unpaved alley (en inglés)." in spanish
        assert "cuando the place is a park (en inglés)." in spanish
        english = render(full, version(full, EXAMPLE), "en")
        assert "(private street): the street is not the city's;" in english
        assert "(in English)" not in english

    def test_times_and_dates_are_written_as_people_write_them(self) -> None:
        """12-hour clock, day before month."""
        files = files_of(SMALL)
        text = render(files, version(files, PARKS), "es")
        assert "antes de las 3:00 p.m." in text
        assert "desde el 1 de enero de 2026 hasta el 31 de diciembre de 2026" in text
        assert "Del 1 de mayo al 31 de agosto de cada año: en 4 días hábiles" in text


def choices(annotation: object) -> Iterator[str]:
    """The words of every list of choices in an annotation, however deep."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


class TestCanonical:
    """What a signature names."""

    def test_it_is_data_under_a_numbered_header(self) -> None:
        """Sorted, so that there is one way to write it."""
        files = files_of(SMALL)
        header, _, body = canonical_text(files, version(files, PARKS)).partition("\n")
        data = json.loads(body)
        assert header == HEADER == "accord311 canonical 1"
        assert json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n" == body
        assert not {"status", "signatories", "defaults"} & set(data["agreement"]["spec"])

    def test_the_same_terms_said_otherwise_are_the_same_text(self, tmp_path: Path) -> None:
        """Order, comments, quotes, and a default written out."""
        city = Path(shutil.copytree(SMALL, tmp_path / "mapleton"))
        path = city / "parks" / "1.0.0.yaml"
        text = path.read_text("utf-8")
        litter = "resolution: {stops: closed, target: {business_days: 4}, goal: {percent: 85}}"
        said = litter.replace("percent: 85", "percent: 85.0, period: month") + "   # as ever"
        assert text.count(litter) == 1
        path.write_text(
            text.replace(litter, said).replace("standing: good_faith", 'standing: "good_faith"'),
            "utf-8",
        )
        files = files_of(city)
        before = canonical_text(files_of(SMALL), version(files_of(SMALL), PARKS))
        assert canonical_text(files, version(files, PARKS)) == before

    def test_a_calendar_that_no_file_defines_is_refused(self, tmp_path: Path) -> None:
        """A text with a hole in it cannot be signed."""
        city = Path(shutil.copytree(SMALL, tmp_path / "mapleton"))
        (city / "calendars" / "desk.yaml").unlink()
        files = files_of(city)
        with pytest.raises(UnresolvedError, match="there is no calendar 'desk'"):
            canonical_text(files, version(files, PARKS))
