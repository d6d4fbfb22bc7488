"""What belongs to one case only, and what any case of its service could be told; all invented."""

from __future__ import annotations

import polars as pl

from metrics.messages import judge_frame

CANDIDATE = (
    "Thank you for bringing this matter to our attention. Staff has reviewed the location and it "
    "is a candidate for reconstruction."
)
OWN = [
    ("graffiti", "This request has been completed and 14 & 18 Larch Street were done."),
    ("graffiti", "The request was completed; 233 Alder Avenue was done as well."),
    ("street light", "Called the owner of # 41 Birch St about the lamp."),
    ("tree maintenance", "Stump removed."),
    ("street cleaning", "Mattress was picked up."),
    ("graffiti", "control cabinet painted"),
    ("new tree", "tree planted fall 2019"),
    ("sidewalk repair", "Sidewalk replaced in June 2020."),
    ("pothole", "crew filled cave in 3 x 4"),
    ("missed trash", "Trash was picked up yesterday."),
]
ANYBODYS = [
    ("tree maintenance", "Tree trimmed."),
    ("tree emergency", "No branches were found at this location."),
    ("missed trash", "Nothing found. There were no barrels out."),
    ("pothole", "Complaint # 20991234 has been filed with the Housing Division."),
    ("pothole", "Filled. If you have any further questions please contact me on the mailbox line."),
    ("graffiti", "Admin closed -10/3/13"),
    ("sidewalk repair", CANDIDATE),
    ("stump removal", "Stump removed."),
]  # fmt: skip


def test_a_detail_is_what_only_this_case_has() -> None:
    """An address, a thing beyond the service, a season; and none of what any case has."""
    told = pl.DataFrame([*OWN, *ANYBODYS], schema=["service", "message"], orient="row")
    expected = ["pass"] * len(OWN) + ["fail"] * len(ANYBODYS)
    verdicts = judge_frame(told)["case_detail"]
    wrong = told.filter(verdicts != pl.Series(expected))
    assert wrong.is_empty(), wrong.rows()
