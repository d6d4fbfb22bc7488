"""Recording signatures over the canonical text, once the file says nothing that forbids it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from agreements.canonical import UnresolvedError, canonical_hash
from agreements.editing import with_item, with_mapping, with_value, without_items
from agreements.expanding import calendars_used
from agreements.files import CityFiles, read_files
from agreements.finding import Finding
from agreements.loaded import Loaded
from agreements.lock import Pin, pin_of, read_lock, replace_file, write_lock
from agreements.schema.agreement import Agreement
from agreements.schema.governance import Signature
from agreements.schema.people import SIDES, Person, Side
from agreements.validation import validate
from agreements.yaml_source import read_yaml

PENDING = "pending-canonical-hash"
"""Stands where a hash will stand; signing writes it."""

Check = Callable[[CityFiles, date], list[Finding]]
"""All findings on a city's files for a day, as `accord check` tells them."""

_SIGNATORIES = ("spec", "signatories")


class SigningError(Exception):
    """A signature is refused; the message says why and what to do."""


@dataclass(frozen=True)
class NewSignature:
    """A signature as it is to be recorded.

    Attributes:
        role: Who signs, such as `agency.service_owner`.
        reference: Where the signed document lies.
        signed_on: The local date.
        method: How it was signed, such as `paper`.
    """

    role: str
    reference: str
    signed_on: date
    method: str

    def item(self, canonical: str) -> dict[str, str]:
        """The entry that the file holds."""
        return {
            "role": self.role,
            "signed_on": self.signed_on.isoformat(),
            "method": self.method,
            "reference": self.reference,
            "sha256": canonical,
        }


@dataclass(frozen=True)
class Signed:
    """What a signature did.

    Attributes:
        name: `id@version`.
        canonical: The hash that the signature names.
        missing: The sides that have yet to sign; none when the version is now signed.
    """

    name: str
    canonical: str
    missing: tuple[Side, ...]


def find_version(files: CityFiles, name: str) -> Loaded[Agreement] | None:
    """A version of the city by `id@version`."""
    return next((a for a in files.agreements if a.model.name == name), None)


def sides_needed(agreement: Agreement) -> set[Side]:
    """Who must sign: 311 and the agency, and the mayor's office where it is a party."""
    parties = agreement.spec.parties
    return {"operator", "agency", *(side for side in SIDES if getattr(parties, side))}


def sides_missing(agreement: Agreement, canonical: str) -> tuple[Side, ...]:
    """The sides that have yet to sign this text, in the order operator, agency, overseer."""
    signed = {s.role.split(".")[0] for s in agreement.spec.signatories if s.sha256 == canonical}
    return tuple(side for side in SIDES if side in sides_needed(agreement) - signed)


def holder(agreement: Agreement, role: str, on: date) -> Person | None:
    """Who holds a role on a day, by the version's contacts."""
    people = agreement.spec.contacts.people if agreement.spec.contacts else []
    return next((p for p in people if p.role == role and _holds(p, on)), None)


def _holds(person: Person, on: date) -> bool:
    return (person.from_ is None or person.from_ <= on) and (person.to is None or on < person.to)


def sign(city: Path, name: str, new: NewSignature, check: Check, *, anew: bool = False) -> Signed:
    """Record a signature in the version's file; pin the version once every side has signed.

    Every comment and every other byte of the file stays. A hash that stands pending, of the
    superseded version or of a signature, is written.

    Args:
        city: The city's folder.
        name: `id@version`.
        new: The signature.
        check: The catalogue of checks; an error or a warning that nobody accepted forbids signing.
        anew: Drop signatures over another text first; a demonstration city alone may.

    Raises:
        SigningError: The version does not exist or has findings, was changed after a signature or
            a pin, or the role is not held on that day.
        LockError: The city's lock cannot be read.
    """
    desk = _Desk(city, name)
    lock = read_lock(city)
    if anew:
        desk.clear()
        lock.pop(name, None)
    desk.write_superseded(lock)
    canonical = desk.canonical()
    if _recorded_already(desk.agreement, new, canonical, lock.get(name)):
        return _pinned(desk, lock, canonical)
    _refuse_role(desk.agreement, new)
    desk.add(new, canonical)
    if not sides_missing(desk.agreement, canonical):
        desk.edit(with_value(desk.text, ("spec", "status"), "signed"))
    desk.refuse_findings(check(desk.files, new.signed_on))
    return _pinned(desk, lock, canonical)


def pin_published(city: Path) -> list[str]:
    """Pin the published versions that the lock does not hold yet; no line of it changes.

    A hash of the superseded version that stands pending in such a file is written. Returns the
    names of the versions that were pinned.

    Raises:
        SigningError: The city or a version cannot be read, or names what no file defines.
        LockError: The city's lock cannot be read.
    """
    files, findings = read_files(city)
    if files is None:
        raise SigningError("\n".join(map(str, findings)))
    lock = read_lock(city)
    published = [a.model.name for a in files.agreements if a.model.spec.status == "published"]
    new = [name for name in published if name not in lock]
    for name in new:
        desk = _Desk(city, name)
        desk.write_superseded(lock)
        desk.canonical()
        lock[name] = pin_of(desk.files, desk.loaded)
        replace_file(desk.path, desk.text.encode())
    if new:
        write_lock(city, lock)
    return new


def _pinned(desk: _Desk, lock: dict[str, Pin], canonical: str) -> Signed:
    """The file and then the lock put in place."""
    name, missing = desk.agreement.name, sides_missing(desk.agreement, canonical)
    replace_file(desk.path, desk.text.encode())
    if not missing:
        write_lock(desk.files.path, {**lock, name: pin_of(desk.files, desk.loaded)})
    elif name not in lock and name in read_lock(desk.files.path):
        write_lock(desk.files.path, lock)
    return Signed(name, canonical, missing)


def _recorded_already(
    agreement: Agreement, new: NewSignature, canonical: str, pin: Pin | None
) -> bool:
    """Whether only the pin is missing, after a run that was interrupted.

    Raises:
        SigningError: The text has changed since somebody signed it, or this role has signed it.
    """
    if pin and pin.canonical != canonical:
        raise SigningError(
            f"{agreement.name} is signed, and its text or a calendar, holiday set or rubric that "
            "it uses has changed since. A signed version never changes: put it back, and write a "
            "new version."
        )
    signed = [s for s in agreement.spec.signatories if _given(s)]
    for other in signed:
        if other.sha256 != canonical:
            raise SigningError(
                f"{agreement.name} has changed since {other.role} signed it on {other.signed_on}. "
                "Put the text back, or remove that signature and have everybody sign again."
            )
    if new.role not in {s.role for s in signed}:
        return False
    if pin or sides_missing(agreement, canonical):
        raise SigningError(f"{new.role} has signed {agreement.name} already.")
    return True


def _given(signature: Signature) -> bool:
    return signature.sha256 not in {None, PENDING}


def _refuse_role(agreement: Agreement, new: NewSignature) -> None:
    if agreement.spec.status not in {"draft", "in_review", "signed"}:
        raise SigningError(
            f"{agreement.name} is {agreement.spec.status}; only a draft or a version in review is "
            "signed. `accord verify --pin` pins what a city publishes alone."
        )
    if new.role.split(".")[0] not in sides_needed(agreement):
        needed = ", ".join(side for side in SIDES if side in sides_needed(agreement))
        raise SigningError(f"{new.role} is of no party to {agreement.name}; parties are {needed}.")
    if holder(agreement, new.role, new.signed_on) is None:
        people = agreement.spec.contacts.people if agreement.spec.contacts else []
        held = ", ".join(p.role for p in people if _holds(p, new.signed_on)) or "none"
        raise SigningError(
            f"Nobody holds the role {new.role} on {new.signed_on} by the contacts of "
            f"{agreement.name}; held are: {held}."
        )


class _Desk:
    """One version being worked on: its text, and the city's files as they would then be."""

    def __init__(self, city: Path, name: str) -> None:
        read, findings = read_files(city)
        if read is None:
            raise SigningError("\n".join(map(str, findings)))
        found = find_version(read, name)
        if found is None:
            raise SigningError(_no_version(read, name, findings))
        self.files, self.loaded = read, found
        self.path = found.document.place
        self.text = self.path.read_bytes().decode("utf-8-sig")
        self.findings = findings

    @property
    def agreement(self) -> Agreement:
        return self.loaded.model

    def canonical(self) -> str:
        try:
            return canonical_hash(self.files, self.agreement)
        except UnresolvedError as error:
            raise SigningError(f"{self.agreement.name}: {error}.") from None

    def edit(self, text: str) -> None:
        """Take another text for the file and read it as the file would be read."""
        self.text, old = text, self.loaded
        self.loaded = _reread(old, text)
        versions = tuple(self.loaded if a is old else a for a in self.files.agreements)
        self.files = replace(self.files, agreements=versions)

    def clear(self) -> None:
        if not self.files.city.model.spec.demonstration:
            raise SigningError(
                "Only a demonstration city signs a version anew; a real city's signed version "
                "stays, and a change is a new version."
            )
        text = without_items(self.text, _SIGNATORIES)
        self.edit(with_value(text, ("spec", "status"), "in_review"))

    def write_superseded(self, lock: dict[str, Pin]) -> None:
        former = self.agreement.spec.supersedes
        if former is None or former.sha256 != PENDING:
            return
        name = f"{self.agreement.metadata.id}@{former.version}"
        if name not in lock:
            raise SigningError(f"{self.agreement.name} supersedes {name}: sign that version first.")
        where = ("spec", "supersedes", "sha256")
        self.edit(with_value(self.text, where, lock[name].canonical))

    def add(self, new: NewSignature, canonical: str) -> None:
        """The signature written, in the place that waits for it or below the others."""
        waiting = [i for i, s in enumerate(self.agreement.spec.signatories) if s.role == new.role]
        if waiting:
            where = (*_SIGNATORIES, waiting[0])
            self.edit(with_mapping(self.text, where, new.item(canonical)))
        else:
            self.edit(with_item(self.text, _SIGNATORIES, new.item(canonical)))

    def refuse_findings(self, findings: list[Finding]) -> None:
        """Errors, and warnings that nobody accepted, of this version and of what it uses."""
        files = _files_used(self.files, self.loaded)
        every = {*findings, *self.findings}
        grave = sorted(f for f in every if f.file in files and f.severity != "info")
        if grave:
            told = "\n".join(map(str, grave))
            raise SigningError(f"{told}\n{self.agreement.name} has findings and is not signed.")


def _files_used(files: CityFiles, loaded: Loaded[Agreement]) -> set[str]:
    agreement = loaded.model
    calendars = [c for c in files.calendars if c.model.metadata.id in calendars_used(agreement)]
    sets = {name for c in calendars for name in c.model.spec.holidays}
    quality = agreement.spec.quality
    rubric = quality.messages.rubric if quality and quality.messages else None
    return {
        loaded.document.name,
        *(c.document.name for c in calendars),
        *(h.document.name for h in files.holidays if h.model.metadata.id in sets),
        *(r.document.name for r in files.rubrics if r.model.name == rubric),
    }


def _no_version(files: CityFiles, name: str, findings: list[Finding]) -> str:
    """Why a version cannot be found: its file has findings, or there is none."""
    id_, _, version = name.partition("@")
    end = f"{id_.split('/')[-1]}/{version}.yaml"
    own = [str(f) for f in findings if f.file.endswith(end)]
    if own:
        return "\n".join([*own, f"{name} cannot be read."])
    known = ", ".join(a.model.name for a in files.agreements) or "none"
    return f"There is no version {name}; known are {known}."


def _reread(loaded: Loaded[Agreement], text: str) -> Loaded[Agreement]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "version.yaml"
        path.write_bytes(text.encode())
        document, findings = read_yaml(path, loaded.document.name)
    model, more = validate(document, Agreement)
    if model is None or findings or more:
        told = "\n".join(str(f) for f in [*findings, *more])
        raise SigningError(f"{told}\nThe file would not be readable with this signature.")
    placed = replace(document, place=loaded.document.place)
    return Loaded(model, placed, hashlib.sha256(text.encode()).hexdigest())
