"""Who may read what of a city's agreements: role by state, in the model and in the file."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from agreements.files import CityFiles, read_files
from agreements.folder import ROOT
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.governance import Change
from agreements.yaml_source import read_yaml
from dashboard.errors import FindingsError, UserError
from dashboard.library import CONTACTS, open_library, visible
from dashboard.public_text import without_part
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings

PUBLIC = Viewer()
OPERATOR, OVERSEER = Viewer(Role.OPERATOR), Viewer(Role.OVERSEER)
OWN = Viewer(Role.AGENCY, "community-planning")
OTHER = Viewer(Role.AGENCY, "parks")
STATUSES = ("draft", "in_review", "signed", "withdrawn")


@pytest.fixture(scope="module")
def denver() -> CityFiles:
    """The demonstration city, whole."""
    files, findings = read_files(ROOT / "denver")
    assert files is not None
    assert findings == []
    return files


def _with(files: CityFiles, status: str) -> CityFiles:
    """The city with Community Planning's one version alone, in a status."""
    loaded = _of(files, "community-planning")
    spec = loaded.model.spec.model_copy(update={"status": status})
    version = replace(loaded, model=loaded.model.model_copy(update={"spec": spec}))
    return replace(files, agreements=(version,))


def _of(files: CityFiles, agency: str) -> Loaded[Agreement]:
    return next(a for a in files.agreements if a.model.agency == agency)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(
    ("viewer", "sees"),
    [
        # viewer, what is seen of Community Planning's version by its status
        (PUBLIC, {"signed": "text"}),
        (OTHER, {"signed": "text"}),
        (OWN, dict.fromkeys(STATUSES, "contacts")),
        (OPERATOR, dict.fromkeys(STATUSES, "contacts")),
        (OVERSEER, dict.fromkeys(STATUSES, "contacts")),
    ],
    ids=["public", "another agency", "the agency", "operator", "overseer"],
)
def test_who_sees_a_version_in_which_state(
    denver: CityFiles, viewer: Viewer, sees: dict[str, str], status: str
) -> None:
    """Signed text is everybody's; drafts, reviews and contacts are the parties'."""
    found = visible(_with(denver, status), viewer).agreements
    assert len(found) == (status in sees)
    for version in found:
        assert (version.model.spec.contacts is not None) == (sees[status] == "contacts")


def test_contacts_are_gone_from_the_document_behind_the_model_too(denver: CityFiles) -> None:
    """Nothing that is drawn from a public version can hold them."""
    for version in visible(denver, PUBLIC).agreements:
        assert "contacts" not in version.document.data["spec"]
        assert not any(path[:2] == CONTACTS for path in version.document.values)
        assert "@example.gov" not in repr((version.model, version.document))


def test_a_declared_change_of_contacts_is_not_public(denver: CityFiles) -> None:
    """Its `from` and `to` hold a mailbox; who may see contacts sees it."""
    version = _of(denver, "parks")
    change = Change(
        path="contacts.people",
        kind="changed",
        reason="a new desk",
        requested_by="agency.operations",
    )
    spec = version.model.spec.model_copy(update={"changes": [change]})
    files = replace(
        denver,
        agreements=(replace(version, model=version.model.model_copy(update={"spec": spec})),),
    )
    assert visible(files, OTHER).agreements[0].model.spec.changes == [change]
    assert visible(files, PUBLIC).agreements[0].model.spec.changes == []


def test_the_rest_of_the_city_is_untouched(denver: CityFiles) -> None:
    """Calendars, holidays and rubrics are nobody's secret; staff gets the very same files."""
    assert visible(denver, PUBLIC).calendars == denver.calendars
    assert visible(denver, OPERATOR) == denver


FILES = sorted(
    path
    for path in ROOT.glob("*/*/*.yaml")
    if path.parent.name not in {"calendars", "holidays", "sources"}
)


@pytest.mark.parametrize("path", FILES[:: max(1, len(FILES) // 8)], ids=lambda p: p.parent.name)
def test_a_public_file_says_the_same_without_contacts_on_the_same_lines(
    path: Path, tmp_path: Path
) -> None:
    """Every key but the contacts stands in the line in which it stands in the whole file."""
    public = without_part(path.read_text("utf-8"), CONTACTS)
    assert public is not None
    (tmp_path / "public.yaml").write_text(public, encoding="utf-8")
    whole, cut = read_yaml(path)[0], read_yaml(tmp_path / "public.yaml")[0]
    kept = {key: at for key, at in whole.keys.items() if key[:2] != CONTACTS}
    assert {key: at[0] for key, at in cut.keys.items()} == {key: at[0] for key, at in kept.items()}
    assert "#" not in public
    assert "@example" not in public


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("spec:\n  contacts: {a: 1}  # Ana\n  b: 2\n", "spec:\n\n  b: 2\n"),
        ("spec: {contacts: {a: 1}, b: 2}\n", "spec: {                  b: 2}\n"),
        ('spec: {b: "a # is text"} # Ana\n', 'spec: {b: "a # is text"}\n'),
        ("spec: {b: 2, contacts: {a: 1}}\n", None),  # the brace would go with the part
    ],
)
def test_a_part_is_cut_only_where_the_rest_is_certain(text: str, cut: str | None) -> None:
    """What is left is read again; where it does not say all the rest, nothing is offered."""
    assert without_part(text, CONTACTS) == cut


def test_who_sees_the_file_gets_every_byte_and_the_public_no_contact(tmp_path: Path) -> None:
    """The file is one click away for both."""
    settings = Settings(city="denver", data_dir=tmp_path, as_of="2026-10-01")
    for viewer, has in ((OPERATOR, True), (OTHER, True), (PUBLIC, False)):
        held = open_library(viewer, settings)
        parks = _of(held.files, "parks")
        text, said = held.text(parks), held.document(parks, "en")
        assert ("@example.gov" in str(text)) == has
        assert ("@example.gov" in str(said)) == has
        assert "Graffiti in a park" in str(said)


def test_the_hash_on_record_is_that_of_the_whole_text_for_everybody(tmp_path: Path) -> None:
    """Without contacts the text would have another; a reader compares with the signed paper."""
    settings = Settings(city="denver", data_dir=tmp_path, as_of="2026-10-01")
    found = set()
    for viewer in (OPERATOR, PUBLIC):
        held = open_library(viewer, settings)
        recorded = held.recorded(_of(held.files, "parks"))
        found.add(recorded)
        assert str(recorded.sha256) in str(held.document(_of(held.files, "parks"), "es"))
    assert len(found) == 1


def test_a_text_that_changed_after_it_was_pinned_does_not_stand(tmp_path: Path) -> None:
    """The page must not call recorded what nobody signed."""
    city = tmp_path / "denver"
    shutil.copytree(ROOT / "denver", city)
    settings = Settings(city=str(city), data_dir=tmp_path, as_of="2026-10-01")
    held = open_library(OPERATOR, settings)
    former = held.recorded(_of(held.files, "parks"))
    assert former.pinned
    assert former.stands
    file = city / "parks" / "1.0.0.yaml"
    file.write_text(file.read_text("utf-8").replace("percent: 90", "percent: 60"), "utf-8")
    held = open_library(OPERATOR, settings)
    changed = held.recorded(_of(held.files, "parks"))
    assert changed.pinned
    assert not changed.stands
    assert changed.sha256 != former.sha256


def test_the_page_speaks_as_of_what_is_set_and_else_of_nothing(tmp_path: Path) -> None:
    """Never of the clock: without figures and without a setting no day is known."""
    dated = Settings(city="denver", data_dir=tmp_path, as_of="2026-10-01")
    held = open_library(PUBLIC, dated)
    assert held.as_of is not None
    assert held.moment.isoformat() == "2026-10-01T00:00:00-06:00"
    none = open_library(PUBLIC, Settings(city="denver", data_dir=tmp_path))
    assert none.as_of is None
    with pytest.raises(UserError, match="accord measure"):
        _ = none.moment


def test_files_with_findings_are_not_shown(tmp_path: Path) -> None:
    """Half an agreement would be worse than none."""
    city = tmp_path / "denver"
    shutil.copytree(ROOT / "denver", city)
    (city / "parks" / "1.0.0.yaml").write_text("kind: [\n", encoding="utf-8")
    with pytest.raises(FindingsError, match="accord check"):
        open_library(PUBLIC, Settings(city=str(city), data_dir=tmp_path))
    with pytest.raises(UserError, match="no city"):
        open_library(PUBLIC, Settings(city="nowhere", data_dir=tmp_path))
