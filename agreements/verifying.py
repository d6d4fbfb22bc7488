"""Whether signed and published versions still say what was signed or published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from agreements.canonical import AGREEMENT, UnresolvedError, canonical_hash, part_hashes
from agreements.files import CityFiles, read_files
from agreements.loaded import Loaded
from agreements.lock import Pin, read_lock
from agreements.schema.agreement import Agreement
from agreements.sentences import Sentence, said
from agreements.signing import PENDING
from agreements.yaml_source import Step

Kind = Literal["text_changed", "file_changed", "not_pinned", "gone", "not_in_force", "signature"]


@dataclass(frozen=True)
class Breach:
    """One version that does not stand as it was pinned.

    Attributes:
        version: `id@version`.
        kind: What is wrong, in one word.
        words: The same as a sentence.
        changed: The parts of the canonical text that changed, such as `calendar field-crews`.
    """

    version: str
    kind: Kind
    words: Sentence
    changed: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The same as a flat mapping."""
        return asdict(self)


@dataclass(frozen=True)
class Trouble:
    """What is wrong at one place of a version's file, for a rule to tell."""

    path: tuple[Step, ...]
    message: Sentence
    fix: Sentence


def verify(city: Path) -> list[Breach]:
    """Every signed or published version that changed, is not pinned, or is gone; by name.

    Raises:
        LockError: The lock cannot be read.
        FileNotFoundError: The folder holds no readable city.
    """
    files, findings = read_files(city)
    if files is None:
        raise FileNotFoundError("\n".join(map(str, findings)))
    lock = read_lock(city)
    versions = {a.model.name: a for a in files.agreements}
    breaches = [b for v in versions.values() for b in _breaches(files, v, lock.get(v.model.name))]
    breaches += [_gone(name) for name in lock if name not in versions]
    return sorted(breaches, key=lambda b: (b.version, b.kind))


def changed_promises(city: Path) -> list[Breach]:
    """The versions that promise something else than was signed or published; by name.

    Raises:
        LockError: The lock cannot be read.
        FileNotFoundError: The folder holds no readable city.
    """
    return [breach for breach in verify(city) if breach.kind == "text_changed"]


def _gone(name: str) -> Breach:
    words = said(
        "is pinned in the lock, but its file is gone, unreadable or has another id or version"
    )
    return Breach(name, "gone", words)


def _breaches(files: CityFiles, loaded: Loaded[Agreement], pin: Pin | None) -> Iterator[Breach]:
    agreement, name = loaded.model, loaded.model.name
    if pin is None:
        if agreement.in_force_by_status:
            words = said("is {status}, but not in the lock", status=agreement.spec.status)
            yield Breach(name, "not_pinned", words)
        return
    if agreement.spec.status in {"draft", "in_review"}:
        words = said(
            "is pinned in the lock, but its status is now {status}", status=agreement.spec.status
        )
        yield Breach(name, "not_in_force", words)
    changes = list(_changes(files, loaded, pin))
    yield from changes
    if not any(change.kind == "text_changed" for change in changes):
        for trouble in signature_troubles(files, loaded):
            yield Breach(name, "signature", trouble.message)


def _changes(files: CityFiles, loaded: Loaded[Agreement], pin: Pin) -> Iterator[Breach]:
    name = loaded.model.name
    try:
        canonical = canonical_hash(files, loaded.model)
    except UnresolvedError as error:
        yield Breach(name, "text_changed", said("cannot be rendered: {why}", why=error.told))
        return
    if canonical != pin.canonical:
        changed = _changed_parts(pin, part_hashes(files, loaded.model))
        named = [said("its own terms") if p == AGREEMENT else p for p in changed]
        words = said(
            "its text changed after it was pinned, in: {parts}",
            parts=named or said("the form of the text"),
        )
        yield Breach(name, "text_changed", words, changed)
    elif loaded.sha256 != pin.file and loaded.model.spec.status != "withdrawn":
        words = said("its file changed after it was pinned, though its terms did not")
        yield Breach(name, "file_changed", words)


def _changed_parts(pin: Pin, now: Mapping[str, str]) -> tuple[str, ...]:
    every = sorted({*pin.parts, *now})
    return tuple(part for part in every if pin.parts.get(part) != now.get(part))


def signature_troubles(files: CityFiles, loaded: Loaded[Agreement]) -> list[Trouble]:
    """Signatures that name another text than the version's, or none (SLA702).

    Nothing is told where the text cannot be made because a name is unknown: that is SLA008's.
    """
    if not loaded.model.spec.signatories:
        return []
    try:
        canonical = canonical_hash(files, loaded.model)
    except UnresolvedError:
        return []
    return [
        Trouble(("spec", "signatories", index), *_told(signature.sha256, canonical))
        for index, signature in enumerate(loaded.model.spec.signatories)
        if signature.sha256 != canonical
    ]


def _told(found: str | None, canonical: str) -> tuple[Sentence, Sentence]:
    if found in {None, PENDING}:
        return said("the signature names no text"), said("let `accord sign` record it")
    words = said(
        "the signature names {named}…, but the version's text is {own}…",
        named=str(found)[:12],
        own=canonical[:12],
    )
    return words, said("put the text back, or have every side sign again")


def lock_trouble(
    files: CityFiles, loaded: Loaded[Agreement], lock: Mapping[str, Pin]
) -> Trouble | None:
    """A version in force whose text or file is not the one that the lock pins (SLA105)."""
    pin = lock.get(loaded.model.name)
    if pin is None:
        return None
    breach = next(_changes(files, loaded, pin), None)
    if breach is None:
        return None
    fix = said("put it back and write a new version; `accord verify` tells more")
    return Trouble(("metadata", "version"), breach.words, fix)


def supersedes_trouble(files: CityFiles, loaded: Loaded[Agreement]) -> Trouble | None:
    """What is wrong with `supersedes`: missing, a wrong version, another hash (SLA106).

    A version supersedes an earlier one of its id, so a chain of them has no cycle.
    """
    agreement, spec = loaded.model, loaded.model.spec
    earlier = [a for a in files.versions_of(agreement) if _precedes(a.model, agreement)]
    if spec.supersedes is None:
        return _missing(earlier)
    named = spec.supersedes.version
    former = next((a for a in earlier if a.model.version == named), None)
    where = ("spec", "supersedes")
    if former is None:
        known = [a.model.version for a in earlier] or said("none")
        message = said(
            "{named} is no earlier version that was in force; those are: {known}",
            named=named,
            known=known,
        )
        return Trouble((*where, "version"), message, _latest_fix(earlier))
    if former is not earlier[-1]:
        message = said(
            "{named} is not the version just before; that is {version}",
            named=named,
            version=earlier[-1].model.version,
        )
        return Trouble((*where, "version"), message, _latest_fix(earlier))
    if spec.supersedes.sha256 == PENDING and not agreement.in_force_by_status:
        return None
    return _hash_trouble(files, former, spec.supersedes.sha256)


def _precedes(other: Agreement, agreement: Agreement) -> bool:
    return other.in_force_by_status and _number(other.version) < _number(agreement.version)


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _missing(earlier: list[Loaded[Agreement]]) -> Trouble | None:
    if not earlier:
        return None
    message = said(
        "`supersedes` is missing, though {version} came before", version=earlier[-1].model.version
    )
    return Trouble(("spec",), message, _latest_fix(earlier))


def _latest_fix(earlier: list[Loaded[Agreement]]) -> Sentence:
    if not earlier:
        return said("remove `supersedes`")
    return said(
        "write supersedes: {{version: {version}, sha256: {hash}}}",
        version=earlier[-1].model.version,
        hash=PENDING,
    )


def _hash_trouble(files: CityFiles, former: Loaded[Agreement], named: str) -> Trouble | None:
    try:
        canonical = canonical_hash(files, former.model)
    except UnresolvedError:
        return None
    if named == canonical:
        return None
    where = ("spec", "supersedes", "sha256")
    if named == PENDING:
        return Trouble(
            where,
            said("the hash is pending"),
            said("`accord sign` or `accord verify --pin` writes it"),
        )
    message = said("the hash is not that of {version}", version=former.model.version)
    return Trouble(where, message, said("write {hash}", hash=canonical))
