"""Commands about the text of agreements: lay out, render, compare, sign, verify."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path, PurePath
from typing import Annotated

import typer

from agreements.canonical import UnresolvedError, canonical_text
from agreements.checks import check_files
from agreements.comparing import Side, computed_changes, computed_level, unmatched
from agreements.files import CityFiles, read_files
from agreements.finding import Finding
from agreements.json_schema import schema_text
from agreements.kinds import KINDS, schema_path
from agreements.layout import laid_out, yaml_files
from agreements.lock import LockError, replace_file
from agreements.rendering import render as rendered
from agreements.schema.base import Language
from agreements.signing import NewSignature, SigningError, find_version, pin_published
from agreements.signing import sign as record_signature
from agreements.verifying import verify as find_breaches
from dashboard.cities import folder_of
from dashboard.commands.output import json_lines, say
from dashboard.dates import date_from
from dashboard.errors import UsageError, UserError, Wrongs
from dashboard.settings import get_settings
from metrics.messages.register import unfounded_in
from metrics.promised import due_instants, week_dues

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
Version = Annotated[str, typer.Argument(help="ID@VERSION, such as denver/parks@1.0.0.")]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("diff")(diff)
    app.command("fmt")(fmt)
    app.command("render")(render)
    app.command("schema")(schema)
    app.command("sign")(sign)
    app.command("verify")(verify)


def fmt(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or city folders; default: ACCORD_CITY.")
    ] = None,
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file would change.")
    ] = False,
) -> None:
    """Lay files out: keys in the schema's order, comments kept; pinned versions are left alone."""
    asked = paths or [_own_folder()]
    _refuse_missing(asked)
    try:
        found = [laid_out(p) for given in asked for p in yaml_files(given)]
    except LockError as error:
        raise UserError(str(error)) from None
    changed = [f for f in found if f.text is not None]
    for file in found:
        if file.finding and (only_check or file.text is None):
            say(str(file.finding))
    for file in [] if only_check else changed:
        replace_file(file.path, str(file.text).encode())
        say(f"Laid out {file.path}.")
    if not any(f.finding for f in found):
        say("Every file is in its canonical layout.")
    left = [f for f in found if f.finding and (only_check or f.text is None)]
    raise typer.Exit(1 if left else 0)


def _refuse_missing(paths: list[Path]) -> None:
    """A mistyped path holds no file that could be laid out otherwise, and is no success.

    Raises:
        UsageError: Some do not exist, or hold no YAML file.
    """
    wrongs = Wrongs()
    for path in paths:
        with wrongs.noted():
            if not path.exists():
                raise UsageError(f"There is no {path}.")
            if not any(yaml_files(path)):
                raise UsageError(f"{path} holds no YAML file.")
    wrongs.tell()


def _own_folder() -> Path:
    return folder_of(get_settings().city)


def render(
    version: Version,
    language: Annotated[Language, typer.Option("--lang", help="Language of the document.")] = "en",
    public: Annotated[bool, typer.Option("--public", help="Leave the contacts out.")] = False,
    canonical: Annotated[
        bool, typer.Option("--canonical", help="The text that is hashed and signed, instead.")
    ] = False,
) -> None:
    """The fully expanded text of a version, to read and to sign."""
    side = _side(version)
    try:
        if canonical:
            text = canonical_text(side.files, side.agreement)
        else:
            text = rendered(side.files, side.agreement, language, public=public)
    except UnresolvedError as error:
        raise UserError(f"{side.agreement.name}: {error}.") from None
    say(text.rstrip("\n"))


def schema(
    kind: Annotated[
        str | None, typer.Argument(help=f"One of {', '.join(KINDS)}; default: all, into files.")
    ] = None,
) -> None:
    """The JSON Schema of a kind of file; without a kind, writes all where editors look for them."""
    if kind is None:
        for name in KINDS:
            replace_file(schema_path(name), schema_text(name).encode())
            say(f"Wrote {schema_path(name)}.")
    elif kind in KINDS:
        say(schema_text(kind).rstrip("\n"))
    else:
        raise UsageError(f"There is no kind {kind!r}; known are {', '.join(KINDS)}.")


def sign(
    version: Version,
    role: Annotated[str, typer.Option(help="Who signs, such as agency.service_owner.")],
    reference: Annotated[str, typer.Option(help="Where the signed document lies.")],
    on: Annotated[str | None, typer.Option(help="The date; default: today.")] = None,
    method: Annotated[str, typer.Option(help="How it was signed.")] = "paper",
    anew: Annotated[
        bool, typer.Option("--anew", help="Drop older signatures (demonstration cities only).")
    ] = False,
) -> None:
    """Record a signature over the canonical text; the last one puts the version in force."""
    new, folder = NewSignature(role, reference, _signing_day(on), method), _folder_of(version)
    try:
        _refuse_layout(folder / f"{version.partition('/')[2].replace('@', '/')}.yaml")
        done = record_signature(folder, version, new, _findings, anew=anew)
    except (SigningError, LockError) as error:
        raise UserError(str(error)) from None
    say(f"{role} signed {done.name}, canonical text {done.canonical}.")
    if done.missing:
        say(f"Yet to sign: {', '.join(done.missing)}.")
    else:
        say("Every side has signed: the version is signed and pinned in agreements.lock.")


def _refuse_layout(path: Path) -> None:
    """A signed file is never laid out again, so it has to be before.

    Raises:
        UserError: It is not in its canonical layout.
    """
    finding = laid_out(path).finding if path.is_file() else None
    if finding:
        raise UserError(f"{finding}\nLay the file out before anybody signs it.")


def _signing_day(on: str | None) -> date:
    if on:
        return date_from(on, "--on")
    return datetime.now().astimezone().date()


def verify(
    cities: Annotated[
        list[str] | None, typer.Argument(help="City folders; default: ACCORD_CITY.")
    ] = None,
    pin: Annotated[
        bool, typer.Option("--pin", help="First pin published versions that are in no lock yet.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Find signed and published versions that changed since, or that nobody pinned."""
    folders = [folder_of(name) for name in cities or [get_settings().city]]
    try:
        for folder in folders if pin else []:
            for name in pin_published(folder):
                say(f"Pinned {name}.") if not as_json else None
        found = [(folder, breach) for folder in folders for breach in find_breaches(folder)]
    except (SigningError, LockError, FileNotFoundError) as error:
        raise UserError(str(error)) from None
    if as_json:
        json_lines({"city": folder.name, **breach.as_json()} for folder, breach in found)
    else:
        for _, breach in found:
            say(f"{breach.version} {breach.words}.")
        if not found:
            say("Every signed and published version stands as it was pinned.")
    raise typer.Exit(1 if found else 0)


def _folder_of(version: str) -> Path:
    """The folder of the city that the first half of an agreement's id names."""
    city, slash, rest = version.partition("/")
    if not slash or "@" not in rest:
        raise UsageError(f"{version!r} is no version; write ID@VERSION: denver/parks@1.0.0.")
    chosen = get_settings().city
    return folder_of(chosen if Path(chosen).name == city else city)


def _findings(files: CityFiles, on: date) -> list[Finding]:
    """What `accord check` would say on that day."""
    return check_files(files, on, due_instants, unfounded_in)


def diff(
    former: Annotated[str, typer.Argument(metavar="A", help="ID@VERSION or a file.")],
    later: Annotated[str, typer.Argument(metavar="B", help="ID@VERSION or a file.")],
    as_json: Json = False,
) -> None:
    """What changed between two versions, in promises, with the computed change level."""
    old, new = _side(former), _side(later)
    changes = computed_changes(old, new, week_dues)
    level, spec = computed_level(changes), new.agreement.spec
    follows = spec.supersedes is not None and spec.supersedes.version == old.agreement.version
    silent, empty = unmatched(changes, spec.changes) if follows else ([], [])
    if as_json:
        names = {"old": old.agreement.name, "new": new.agreement.name}
        json_lines({**names, **change.as_json()} for change in changes)
        json_lines([{**names, "computed_level": level, "declared_level": spec.change_level}])
        return
    say(f"{old.agreement.name} → {new.agreement.name}")
    for change in changes:
        say(f"  {change.sentence}")
    computed, declared = level if changes else "no change", spec.change_level or "none"
    say(f"Computed level: {computed}; declared: {declared}.")
    for change in silent:
        say(f"Not declared in `changes`: {'.'.join(change.path)}, {change.kind}.")
    for entry in empty:
        say(f"Declared, but no such change: {entry.path}, {entry.kind}.")


def _side(name: str) -> Side:
    """A version by its name or its file.

    Raises:
        UsageError: There is no such version.
        UserError: Its file has findings.
    """
    path = Path(name)
    folder = path.parent.parent if path.is_file() else _folder_of(name)
    files, findings = read_files(folder)
    told = [
        f for f in findings if PurePath(f.file).name == path.name or f.file.endswith("city.yaml")
    ]
    if files is None:
        raise UserError("\n".join(map(str, findings)) or f"{folder} holds no city.")
    wanted = f"{files.city.model.id}/{path.parent.name}@{path.stem}" if path.is_file() else name
    found = find_version(files, wanted)
    if found is None:
        known = ", ".join(a.model.name for a in files.agreements) or "none"
        raise UserError("\n".join([*map(str, told), f"There is no {wanted}; known are {known}."]))
    return Side(files, found.model)
