"""Who gets digests is read from a setting and a file, and no address is ever shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import SecretStr, TypeAdapter

from agreements.folder import open_city
from dashboard.errors import UsageError
from dashboard.notices.people import people
from dashboard.recipients import Recipient
from dashboard.roles import Role
from tests.commands.accord import accord

SECRET = "hunter-two"  # noqa: S105 - invented
DENVER = open_city("denver").city

FILE = f"""
[[person]]
id = "sla-office"
role = "overseer"
language = "es"
to.mail = "mailtos://clerk:{SECRET}@city.example"

[[person]]
id = "streets"
role = "agency:transportation"
to = {{ chat = "json://{SECRET}@chat.example", mail = "mailto://x@city.example" }}
"""


def of(**changed: object) -> dict[str, object]:
    """Somebody as the setting names them."""
    return {"id": "desk", "role": "operator", "to": {"chat": f"json://{SECRET}@x"}} | changed


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of two people."""
    path = tmp_path / "notices.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_people_come_from_the_setting_and_the_file(file: Path) -> None:
    """Each as whom they read, in their language."""
    desk = Recipient(id="desk", role="operator", to={"chat": SecretStr("json://x")})

    every = people((desk,), file, DENVER)

    told = [(one.id, one.viewer.role, one.viewer.agency, one.language, [*one.to]) for one in every]
    assert told == [
        ("desk", Role.OPERATOR, None, "en", ["chat"]),
        ("sla-office", Role.OVERSEER, None, "es", ["mail"]),
        ("streets", Role.AGENCY, "transportation", "en", ["chat", "mail"]),
    ]
    assert SECRET not in repr(every)
    assert people((), file.with_name("none.toml"), DENVER) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"[[person]]\nid = '{SECRET}", "is no TOML"),
        (
            f"[[person]]\nid = 'a'\nrole = 'overseer'\nto.mail = ['{SECRET}']",
            "person.0.to: Ways are",
        ),
        (f"[[person]]\nid = 'a'\nrole = 'public'\nto.mail = '{SECRET}'", "person.0.role"),
        (f"[[person]]\nid = 'a'\nto.mail = '{SECRET}'\nfrom = 'y'", "Somebody is written as"),
        ("[[person]]\nid = 'a'\nrole = 'overseer'\nto = {}", "person.0.to"),
        (FILE + FILE, "'sla-office' stands twice"),
        (FILE.replace("transportation", "moon"), "'moon', which is no agency of this city"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_without_its_addresses(
    text: str, said: str, file: Path
) -> None:
    """Which entry, and what is allowed."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said.replace(".", r"\.")) as refused:
        people((), file, DENVER)
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"role": "agency:"}, "entry 0.role: a role is operator, overseer or agency:<id>"),
        ({"id": "A B"}, "entry 0.id: an id has small letters"),
        ({"to": {}}, "entry 0.to: ways are written by name, such as {"),
        ({"to": f"json://{SECRET}"}, "entry 0.to: ways are written by name, such as {"),
        ({"to": {"chat": [SECRET]}}, "entry 0.to: ways are written by name, such as {"),
        ({"language": "fr"}, "entry 0.language: a language is en or es"),
        ({"as": "x"}, 'entry 0: somebody is written as {"id"'),
    ],
)
def test_a_setting_that_cannot_be_used_is_said_with_an_example_and_without_its_addresses(
    changed: dict[str, object], said: str, tmp_path: Path
) -> None:
    """By the command, before anything is read."""
    settings = {"data_dir": tmp_path, "notices": json.dumps([of(**changed)])}
    answer = accord("notify", "--dry-run", **settings)
    assert answer.code == 2
    assert f"ACCORD_NOTICES, {said}" in answer.err
    assert SECRET not in answer.err


def test_settings_mask_the_addresses(tmp_path: Path) -> None:
    """On a screen and as JSON."""
    settings = {"data_dir": tmp_path, "notices": json.dumps([of()])}
    for words in ([], ["--json"]):
        answer = accord("settings", *words, **settings)
        assert "desk" in answer.out
        assert SECRET not in answer.out
    assert SECRET not in TypeAdapter(Recipient).validate_python(of()).model_dump_json()


def test_public_address_is_one_of_the_web(tmp_path: Path) -> None:
    """With a path where the dashboard lies under one; never with a question behind it."""
    good = accord("settings", "--json", data_dir=tmp_path, public_url="https://x.example/sla/")
    assert good.code == 0
    for bad in ("x.example", "javascript:alert(1)", "https://x.example/?a=b", "https://u:p@x"):
        assert accord("settings", data_dir=tmp_path, public_url=bad).code == 2
