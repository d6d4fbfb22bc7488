"""The example of a mapping that the documentation ships."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from agreements.checks import check_files
from agreements.files import read_files
from agreements.schema.source import SourceMapping
from dashboard.cases.remote.salesforce.soql import Fields
from dashboard.cases.remote.salesforce.source import connection
from dashboard.cases.remote.salesforce.streams import asked
from tests.cases.salesforce.town import fields

PROJECT = Path(__file__).resolve().parents[3]
EXAMPLE = PROJECT / "docs" / "examples" / "salesforce.yaml"

OWN_FIELDS = (
    "Target_Date__c", "Resolution_Code__c", "Resolution_Text__c", "Preferred_Language__c",
)  # fmt: skip
"""Fields that the example's organisation has beside the usual ones."""


def as_copied(folder: Path) -> Path:
    """The demonstration city with the example as one of its sources."""
    city = folder / "denver"
    shutil.copytree(PROJECT / "agreements" / "denver", city)
    shutil.copyfile(EXAMPLE, city / "sources" / "crm.yaml")
    return city


def example(folder: Path) -> SourceMapping:
    """The example, loaded as a source of that city."""
    files, findings = read_files(as_copied(folder))
    assert files, findings
    assert not [f for f in findings if f.file.endswith("crm.yaml")]
    found = check_files(files, date(2026, 10, 1))
    assert not [f for f in found if f.file.endswith("crm.yaml")]
    return next(source.model for source in files.sources if source.model.id == "crm")


def test_it_loads_and_nothing_is_found_against_it(tmp_path: Path) -> None:
    """Its names on the right are those of the demonstration city."""
    assert example(tmp_path).spec.shape == "history"


def test_its_condition_and_its_fields_make_statements(tmp_path: Path) -> None:
    """All that it names can be asked for."""
    spec = example(tmp_path).spec
    made = fields()
    own: list[dict[str, Any]] = [
        {"name": name, "relationshipName": None, "referenceTo": []} for name in OWN_FIELDS
    ]
    kind = {"name": "RecordTypeId", "relationshipName": "RecordType", "referenceTo": ["Profile"]}
    made["Case"] += [*own, kind]
    known = Fields("Salesforce", lambda thing: {"fields": made[thing]})
    streams = asked(spec, connection(spec), known, {"Status", "Owner", "Reroute_Reason__c"})
    assert [stream.name for stream in streams] == ["cases", "history", "comments", "emails"]
    assert streams[1].where == (
        "Field IN ('Owner', 'Status', 'ownerAccepted', 'ownerAssignment', 'ownerEscalated')",
        "(Case.Origin != 'Internal' AND Case.RecordType.Name = 'Service Request')",
    )
