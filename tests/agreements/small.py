"""A city small enough to read at a glance: what a test changes in it is all that is wrong."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "city.yaml": """\
apiVersion: accord311/v1
kind: City
metadata: {id: denver}
spec:
  timezone: America/Denver
  agencies: {crews: {title: {en: Crews}}}
  stages:
    open: {title: {en: Open}, open: true, means: {en: Somebody has it.}}
    closed: {title: {en: Closed}, open: false, means: {en: It is done.}}
  services: {pothole: {title: {en: Pothole}}, sign: {title: {en: Sign}}}
  milestones: {paved: {title: {en: Paved}}}
  outcomes: {done: {title: {en: Done}}, withdrawn: {title: {en: Withdrawn}, void: withdrawn}}
""",
    "calendars/desk.yaml": """\
apiVersion: accord311/v1
kind: Calendar
metadata: {id: desk}
spec:
  timezone: America/Denver
  hours:
    mon: [["08:00", "12:00"], ["13:00", "17:00"]]
    tue: [["08:00", "17:00"]]
  holidays: [offices]
""",
    "holidays/offices.yaml": """\
apiVersion: accord311/v1
kind: HolidaySet
metadata: {id: offices, owner: operator.quality, source: invented, verified_on: 2026-01-01}
spec:
  covers: {from: 2024-01-01, to: 2040-01-01}
  days:
    - {date: 2026-09-07, name: Labor Day}
    - {date: 2026-11-26, name: Thanksgiving Day}
""",
    "sources/app.yaml": """\
apiVersion: accord311/v1
kind: SourceMapping
metadata: {id: app}
spec:
  shape: snapshot
  timezone: America/Denver
  date_formats: ["%Y-%m-%d"]
  columns: {number: [id], opened: [opened], status: [status], closed: [closed]}
  statuses: {Open: open, Done: closed}
  cannot_show: []
""",
    "crews/1.0.0.yaml": """\
apiVersion: accord311/v1
kind: Agreement
metadata:
  id: denver/crews
  version: 1.0.0
  title: {en: Denver 311 and the crews}
spec:
  status: published
  standing: published
  effective: {from: 2024-01-01, to: 2025-01-01}
  parties: {agency: {org: Crews}}
  clock:
    business_day: {cutoff: "15:00", due: close_of_business}
  defaults:
    goal: {percent: 90, period: month, basis: due_in_period, min_cases: 30}
  services:
    pothole:
      calendar: desk
      resolution: {stops: "milestone:paved", target: {business_days: 2}}
""",
}
"""A city without a finding, by the place of each file."""


def write(root: Path, **changed: str | None) -> Path:
    """The city's folder, with some files as given; none where a file is to be left out."""
    named = {name.replace("__", "/") + ".yaml": text for name, text in changed.items()}
    for name, text in {**FILES, **named}.items():
        if text is not None:
            path = root / "denver" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return root / "denver"


def altered(name: str, old: str, new: str) -> str:
    """A file of the city with one place in it changed."""
    text = FILES[name]
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    return text.replace(old, new)
