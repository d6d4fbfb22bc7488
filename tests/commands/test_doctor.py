"""`accord doctor`: each check in each of its states, and the command around them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agreements.folder import ROOT, open_city
from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.store import Store
from dashboard.doctor.city import check_city, check_signatures
from dashboard.doctor.clock import check_clock
from dashboard.doctor.connected import check_reachable
from dashboard.doctor.front import check_front
from dashboard.doctor.kept import check_copies, check_published
from dashboard.doctor.keys import check_hash_key, check_key_apart, check_source_secrets
from dashboard.doctor.machine import (
    LITTLE_ROOM,
    NO_ROOM,
    check_disk,
    check_file_rights,
    check_versions,
)
from dashboard.doctor.mart import check_mart
from dashboard.doctor.named import check_names
from dashboard.doctor.record import check_database, check_layout, check_quarantine, check_runs
from dashboard.doctor.serving import (
    ADDRESS,
    BASE_PATH,
    HOSTS,
    SECRETS_FILES,
    check_bind,
    check_hosts,
    check_provider,
    check_proxy_headers,
    check_sign_in,
    secrets_files,
)
from dashboard.doctor.told import Told
from dashboard.health import Run
from dashboard.public.editions import Book, write
from dashboard.roles import Role, RoleRule
from dashboard.settings import Settings
from tests.cases.salesforce import town as crm
from tests.commands.accord import accord, write_town
from tests.commands.conftest import Settings as Given
from tests.dashboard.views.health import a_city, a_mapping, a_run, found
from tests.servers.base import Asked, Reply, Site, serving, status
from tests.servers.salesforce import CLIENT, SECRET, Organisation, served

NOW = datetime(2026, 10, 2, tzinfo=UTC)
AUTH = {
    "redirect_uri": "https://311.example.gov/oversight/oauth2callback",
    "cookie_secret": "c" * 64,
    "client_id": "accord",
    "client_secret": "hunter",
    "server_metadata_url": "https://login.example.gov/.well-known/openid-configuration",
}
KEY = "k" * 64
REQUESTERS = {
    "number": ["id"], "opened": ["o"], "status": ["s"], "requester": ["phone"],
}  # fmt: skip
OPEN311 = {"kind": "open311", "url": "https://311.example.gov/v2"}


def states(told: Iterator[Told] | list[Told]) -> list[tuple[str, str]]:
    """Each line's check and state."""
    return [(line.check, line.state) for line in told]


def with_(**given: Any) -> Settings:  # noqa: ANN401 - any setting
    """Settings of a test, none from the environment or a file."""
    return Settings(_env_file=None, **given)


def invented(city: City) -> City:
    """The same city as a demonstration."""
    return city.model_copy(update={"spec": city.spec.model_copy(update={"demonstration": True})})


class TestCity:
    """The city's folder."""

    def test_a_folder_without_findings_is_in_order(self) -> None:
        """The demonstration city, with every signature standing."""
        folder = ROOT / "denver"
        assert states(check_city(folder, date(2026, 10, 1))) == [("city", "ok")]
        assert states(check_signatures(folder)) == [("signatures", "ok")]

    def test_an_error_in_a_file_is_told_with_its_line(self, tmp_path: Path) -> None:
        """And the command that tells all of them."""
        folder = tmp_path / "boston"
        shutil.copytree(ROOT / "boston", folder)
        with (folder / "city.yaml").open("a", encoding="utf-8") as file:
            file.write("colour: red\n")
        (told,) = check_city(folder, date(2026, 10, 1))
        assert told.state == "fault"
        assert "city.yaml:" in told.found
        assert "accord check" in told.fix

    def test_a_signed_version_that_changed_is_a_fault(self, tmp_path: Path) -> None:
        """So is a lock that nobody can read."""
        folder = tmp_path / "boston"
        shutil.copytree(ROOT / "boston", folder)
        file = folder / "pwdx" / "2.0.0.yaml"
        file.write_text(file.read_text("utf-8") + "# a remark\n", encoding="utf-8")
        assert ("signatures", "fault") in states(check_signatures(folder))
        (folder / "agreements.lock").write_text("{", encoding="utf-8")
        assert states(check_signatures(folder)) == [("signatures", "fault")]


class TestKeys:
    """Keys where they are needed, and nowhere else."""

    @pytest.mark.parametrize(
        ("asks", "key", "demonstration", "state"),
        [
            # the mapping names requesters, the key, an invented city
            (True, None, False, "fault"),
            (True, None, True, "ok"),
            (True, "short", False, "warning"),
            (True, KEY, False, "ok"),
            (False, None, False, "ok"),
        ],
    )
    def test_a_key_is_needed_where_requesters_are_named(
        self, *, asks: bool, key: str | None, demonstration: bool, state: str
    ) -> None:
        """In a real city; a key that can be tried out is told."""
        city = invented(a_city()) if demonstration else a_city()
        mapping = a_mapping(columns=REQUESTERS) if asks else a_mapping()
        (told,) = check_hash_key(with_(hash_key=key), city, {"desk": mapping})
        assert told.state == state
        assert not key or key not in str(told)

    @pytest.mark.parametrize(
        ("address", "state"),
        [
            (None, "ok"),
            ("postgresql://us:pass@h/d", "ok"),
            (f"postgresql://us:{KEY}@h/d", "fault"),
        ],
    )
    def test_the_key_is_no_part_of_the_address(self, address: str | None, state: str) -> None:
        """Whoever has the database must not have the key."""
        (told,) = check_key_apart(with_(hash_key=KEY, database_url=address))
        assert told.state == state

    @pytest.mark.parametrize(
        ("connect", "given", "state", "said"),
        [
            (None, {}, None, ""),
            (OPEN311, {}, "ok", ""),
            (
                {"kind": "sql", "query": "SELECT 1"},
                {},
                "fault",
                "ACCORD_SOURCES__CASE_DESK__ADDRESS",
            ),
            ({"kind": "sql", "query": "SELECT 1"}, {"address": "sqlite://"}, "ok", ""),
            (
                {"kind": "socrata", "url": "https://d.gov", "dataset": "abcd-1234"},
                {},
                "warning",
                "APP_TOKEN",
            ),
            (
                {"kind": "salesforce", "flow": "jwt"},
                {"client_id": "x", "username": "y"},
                "fault",
                "PRIVATE_KEY_FILE",
            ),
            (
                {"kind": "salesforce", "flow": "client_credentials", "url": "https://a.gov"},
                {"client_id": "x", "client_secret": "y"},
                "ok",
                "",
            ),
        ],
    )
    def test_a_connected_system_has_the_keys_that_it_needs(
        self, connect: object, given: dict[str, str], state: str | None, said: str
    ) -> None:
        """Each kind has its own; what is absent is named as the setting is called."""
        mapping = a_mapping("case-desk", connect=connect)
        secrets = {name: SecretStr(value) for name, value in given.items()}
        told = list(
            check_source_secrets(with_(sources={"case_desk": secrets}), {"case-desk": mapping})
        )
        assert [line.state for line in told] == ([state] if state else [])
        assert said in "".join(map(str, told))


class TestRecord:
    """The database, what was put aside, and the last runs."""

    def test_nothing_imported_is_a_warning_and_makes_nothing(self, tmp_path: Path) -> None:
        """The fix names the command."""
        file = tmp_path / "record.sqlite"
        (told,), held = check_database(f"sqlite:///{file}", a_city())
        assert (told.state, held, file.exists()) == ("warning", None, False)

    def test_a_database_that_does_not_answer_is_a_fault(self) -> None:
        """Told without its password."""
        (told,), held = check_database("postgresql://us:hunter@127.0.0.1:1/x", a_city())
        assert (told.state, held) == ("fault", None)
        assert "hunter" not in str(told)

    def test_the_city_s_own_database_is_in_order_and_another_s_is_not(self, town: Given) -> None:
        """Nor is one of invented cases where the city is real."""
        address = f"sqlite:///{town['data_dir']}/boston/record.sqlite"
        boston = open_city("boston").city
        (told,), held = check_database(address, boston)
        assert (told.state, held is not None) == ("ok", True)
        for other in (a_city(), invented(boston)):
            (told,), held = check_database(address, other)
            assert (told.state, held) == ("fault", None)

    def test_a_layout_of_another_version_is_told(self, own_town: Given) -> None:
        """Whatever opens the record next carries an older one over, and refuses a newer one."""
        address = f"sqlite:///{own_town['data_dir']}/boston/record.sqlite"
        assert states(check_layout(address)) == [("layout", "ok")]
        with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as held, held:
            held.execute("UPDATE alembic_version SET version_num = '9999'")
        (told,) = check_layout(address)
        assert (told.state, "its layout is 9999" in told.found) == ("warning", True)

    def test_rows_put_aside_are_told_by_source(self) -> None:
        """None is in order."""
        row = ("desk", "a.csv", "no date", 4, 1, NOW)
        (told,) = check_quarantine(found(waiting=[row]))
        assert (told.state, told.found) == (
            "warning",
            "4 rows of desk are put aside and in no figure",
        )
        assert states(check_quarantine(found())) == [("quarantine", "ok")]

    @pytest.mark.parametrize(
        ("run", "state", "said"),
        [
            (None, "warning", "nothing was ever read from desk"),
            (a_run(), "ok", "ends 2026-10-01"),
            (a_run(extracted_at=NOW - timedelta(days=40)), "warning", "40 days ago"),
            (a_run(status="failed", error="No answer."), "fault", "failed: No answer —"),
            (a_run(status="interrupted"), "warning", "stopped before its end"),
            (a_run(status="running", started_at=NOW - timedelta(hours=1)), "ok", "is being read"),
            (a_run(status="running", started_at=NOW - timedelta(days=1)), "warning", "long ago"),
        ],
    )
    def test_the_last_run_of_a_source_is_told(self, run: Run | None, state: str, said: str) -> None:
        """How it ended, and how old its data is."""
        (told,) = check_runs(found(*[run] if run else []), {"desk": a_mapping()}, NOW, NOW)
        assert told.state == state
        assert said in str(told)

    def test_a_connected_system_is_old_sooner_than_a_file(self) -> None:
        """Three days are nothing for a monthly file; invented data is never old."""
        three_days = found(a_run(extracted_at=NOW - timedelta(days=3)))
        file, connected = a_mapping(), a_mapping(connect=OPEN311)
        assert states(check_runs(three_days, {"desk": file}, NOW, NOW)) == [("runs", "ok")]
        (told,) = check_runs(three_days, {"desk": connected}, NOW, NOW)
        assert (told.state, "`accord sync desk`" in told.fix) == ("warning", True)
        assert states(check_runs(three_days, {"desk": connected}, NOW, None)) == [("runs", "ok")]


class TestNames:
    """What looks like a setting and sets nothing is told, never its value."""

    @pytest.mark.parametrize(
        ("written", "environment", "told"),
        [
            ("ACCORD_CITY=denver\n# ACCORD_MOON=1\n\nOTHER=1\n", {"PATH": "/bin"}, []),
            ("ACCORD_SOURCES__CASEWORK__API_KEY=hunter\n", {}, []),
            (
                "ACCORD_CITY=denver\nACCORD_QUARANTINE_DAY=3\n",
                {},
                [("ACCORD_QUARANTINE_DAY in line 2 of .env is no", "write ACCORD_QUARANTINE_DAYS")],
            ),
            ("", {"ACCORD_CITTY": "x"}, [("ACCORD_CITTY in the environment", "write ACCORD_CITY")]),
            ("", {"ACCORD_MOON": "x"}, [("ACCORD_MOON in the environment", "`accord settings`")]),
            (
                "this is no line\nACCORD_CITY=denver\n",
                {},
                [("line 1 of .env cannot be read", "NAME=value")],
            ),
        ],
    )
    def test_a_slip_in_a_name_or_line_is_told(
        self,
        tmp_path: Path,
        written: str,
        environment: dict[str, str],
        told: list[tuple[str, str]],
    ) -> None:
        """With its place, and the name that is meant."""
        file = tmp_path / ".env"
        file.write_text(written, encoding="utf-8")
        found = list(check_names(file, environment))
        assert [one.state for one in found] == ["warning"] * len(told)
        for one, (said, mend) in zip(found, told, strict=True):
            assert one.found.startswith(said)
            assert mend in str(one.fix)
            assert "hunter" not in str(one)

    def test_without_a_file_only_the_environment_is_looked_at(self, tmp_path: Path) -> None:
        """Most servers have none."""
        assert not list(check_names(tmp_path / ".env", {"ACCORD_CITY": "denver"}))


class TestMart:
    """What screens show is there, whole and of today."""

    def asked(self, town: Given) -> tuple[str, str]:
        """State and sentence for a town's mart."""
        settings = with_(city=str(town["city"]), data_dir=town["data_dir"])
        folder = open_city(str(town["city"]))
        _, held = check_database(settings.database, folder.city)
        (told,) = check_mart(settings, folder, held)
        return told.state, told.found

    def test_a_mart_of_today_is_in_order(self, town: Given) -> None:
        """With its size and instant."""
        assert self.asked(town) == ("ok", "8 cases and commitments as of 2011-12-31 23:59")

    def test_no_mart_is_a_warning_and_a_damaged_one_a_fault(self, own_town: Given) -> None:
        """A file that is gone, and a manifest that nobody can read."""
        mart = Path(str(own_town["data_dir"])) / "boston" / "mart"
        next(mart.glob("*.parquet")).unlink()
        assert self.asked(own_town)[0] == "fault"
        (mart / "manifest.json").write_text("{", encoding="utf-8")
        assert self.asked(own_town) == ("fault", "it is damaged, so no page shows its figures")
        shutil.rmtree(mart)
        assert self.asked(own_town)[0] == "warning"

    def test_changed_agreements_and_newer_data_ask_for_measuring(
        self, own_town: Given, tmp_path: Path
    ) -> None:
        """The first keeps pages from showing anything, the second only makes them old."""
        later = write_town(tmp_path / "later.csv")
        read = accord("import", "boston", later, "--extracted-at", "2012-01-31", **own_town)
        assert read.code == 0, read.err
        assert self.asked(own_town) == (
            "warning",
            "the record reaches further than its 2011-12-31 23:59",
        )
        city = tmp_path / "boston"
        shutil.copytree(str(own_town["city"]), city)
        file = city / "pwdx" / "1.0.0.yaml"
        file.write_text(file.read_text("utf-8") + "# a remark\n", encoding="utf-8")
        (city / "agreements.lock").unlink()
        assert self.asked({**own_town, "city": city})[0] == "fault"

    def test_one_byte_that_is_otherwise_is_a_fault_and_measuring_mends_it(
        self, own_town: Given
    ) -> None:
        """The file is as long as it was, and can be read: its figures may be wrong."""
        mart = Path(str(own_town["data_dir"])) / "boston" / "mart"
        file = min(mart.glob("*-instants-*.parquet"))
        content = bytearray(file.read_bytes())
        content[len(content) // 3] ^= 1
        file.write_bytes(content)
        state, said = self.asked(own_town)
        assert state == "fault"
        assert f"1 of its files do not hold what was written, such as {file.name}" in said
        assert accord("measure", **own_town).code == 0
        assert self.asked(own_town)[0] == "ok"

    @pytest.mark.parametrize(
        ("written", "state", "said"),
        [
            ({"version": 1}, "fault", "another version of Accord 311 laid it out"),
            ({"layout": "0123456789abcdef"}, "fault", "another version of Accord 311 laid it out"),
            ({"engine": "0123456789abcdef"}, "warning", "another version of Accord 311 measured"),
        ],
    )
    def test_a_mart_of_another_version_is_told_and_measuring_mends_it(
        self, own_town: Given, written: dict[str, object], state: str, said: str
    ) -> None:
        """One that cannot be read keeps pages empty; one that can may judge otherwise."""
        file = Path(str(own_town["data_dir"])) / "boston" / "mart" / "manifest.json"
        file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | written), encoding="utf-8")
        assert self.asked(own_town)[0] == state
        assert self.asked(own_town)[1].startswith(said)
        assert accord("measure", **own_town).code == 0
        assert self.asked(own_town)[0] == "ok"

    def test_another_city_s_mart_is_a_fault(self, town: Given) -> None:
        """Whatever ACCORD_MART_DIR says."""
        mart = Path(str(town["data_dir"])) / "boston" / "mart"
        (told,) = check_mart(with_(city="denver", mart_dir=mart), open_city("denver"), None)
        assert (told.state, told.found) == ("fault", "it is that of boston, not of denver")


class TestConnected:
    """Systems that are asked, really."""

    def asked(self, mapping: SourceMapping, **keys: str) -> list[Told]:
        """What the check says of one system."""
        secrets = {name: SecretStr(key) for name, key in keys.items()}
        return list(check_reachable(with_(sources={mapping.id: secrets}), {mapping.id: mapping}))

    @pytest.mark.parametrize(
        ("code", "state"),
        [(200, "ok"), (401, "fault"), (404, "fault"), (429, "warning"), (503, "warning")],
    )
    @pytest.mark.parametrize("kind", ["open311", "socrata", "ckan"])
    def test_a_server_is_asked_once_and_its_status_told(
        self, kind: str, code: int, state: str
    ) -> None:
        """With the key that is set, which no sentence holds."""
        more = {"socrata": {"dataset": "abcd-1234"}, "ckan": {"resource": "r1"}}.get(kind, {})
        with serving(Site(lambda _asked: Reply(b"[]"), always=status(code))) as site:
            mapping = a_mapping(connect={"kind": kind, "url": site.address, **more})
            told = self.asked(mapping, **dict.fromkeys(["api_key", "app_token"], "hunter"))
        assert states(told) == [("reachable", state)]
        assert len(site.asked) == 1
        assert "hunter" in str(site.asked[0])
        assert "hunter" not in str(told[0])

    def test_a_server_that_is_not_there_is_a_fault(self) -> None:
        """Nobody listens on that port."""
        mapping = a_mapping(connect={"kind": "open311", "url": "http://127.0.0.1:1"})
        assert states(self.asked(mapping)) == [("reachable", "fault")]

    @pytest.mark.parametrize(
        ("address", "state"),
        [
            ("sqlite://", "ok"),
            ("nonsense", "fault"),
            ("postgresql://u:hunter@127.0.0.1:1/x", "fault"),
        ],
    )
    def test_a_database_is_connected_to(self, address: str, state: str) -> None:
        """Its password stays out of what is said."""
        mapping = a_mapping(connect={"kind": "sql", "query": "SELECT 1"})
        told = self.asked(mapping, address=address)
        assert states(told) == [("reachable", state)]
        assert "hunter" not in str(told[0])

    @pytest.mark.parametrize(
        ("tracked", "secret", "expected"),
        [
            (crm.TRACKED, SECRET, [("reachable", "ok"), ("history", "ok")]),
            (crm.TRACKED - {"Status"}, SECRET, [("reachable", "ok"), ("history", "warning")]),
            (crm.TRACKED, "wrong", [("reachable", "fault")]),
        ],
    )
    def test_salesforce_is_asked_which_fields_it_tracks(
        self, tracked: set[str], secret: str, expected: list[tuple[str, str]]
    ) -> None:
        """After signing in; a field without history is told with the way to switch it on."""
        with contextmanager(served)(Organisation({}, crm.fields(), tracked)) as org:
            mapping = crm.mapping_of(org)
            told = self.asked(mapping, client_id=CLIENT, client_secret=secret)
        assert states(told) == expected

    def test_without_a_connected_system_nothing_is_asked(self) -> None:
        """A source of files has nobody to ask."""
        assert self.asked(a_mapping()) == []


class TestServing:
    """Who gets in, and from where."""

    RULES = (
        RoleRule(claim="groups", value="mayor", role=Role.OVERSEER),
        RoleRule(claim="groups", value="311", role=Role.OPERATOR),
    )

    @pytest.mark.parametrize(
        ("rules", "signs_in", "demonstration", "expected"),
        [
            ((), False, True, [("sign_in", "ok")]),
            ((), False, False, [("sign_in", "warning"), ("role_rules", "warning")]),
            ((), True, False, [("sign_in", "ok"), ("role_rules", "warning")]),
            (RULES, False, False, [("sign_in", "warning"), ("role_rules", "ok")]),
            (RULES, True, False, [("sign_in", "ok"), ("role_rules", "ok")]),
            (RULES[:1], True, False, [("sign_in", "ok"), ("role_rules", "warning")]),
        ],
    )
    def test_a_deployment_needs_sign_in_and_a_claim_for_each_role(
        self,
        *,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        rules: tuple[RoleRule, ...],
        signs_in: bool,
        demonstration: bool,
        expected: list[tuple[str, str]],
    ) -> None:
        """An invented city needs neither."""
        monkeypatch.setenv(BASE_PATH, "oversight")
        secrets = tmp_path / "secrets.toml"
        lines = ["[auth]", *(f'{name} = "{value}"' for name, value in AUTH.items())]
        secrets.write_text("\n".join(lines) if signs_in else "", encoding="utf-8")
        files = [secrets, tmp_path / "absent.toml"]
        given = with_(role_rules=rules)
        assert states(check_sign_in(given, files, ["streets"], demonstration=demonstration)) == (
            expected
        )

    @pytest.mark.parametrize(
        ("changed", "base", "state", "said"),
        [
            ({}, "", "fault", "leads to /oversight/oauth2callback"),
            ({}, "/oversight/", "ok", ""),
            ({"redirect_uri": "http://311.example.gov/oversight/oauth2callback"}, "oversight",
             "fault", "is not HTTPS"),
            ({"redirect_uri": "http://localhost:8501/oauth2callback"}, "", "ok", ""),
            ({"cookie_secret": "short"}, "oversight", "fault", "has 5 characters"),
            ({"client_secret": ""}, "oversight", "fault", "without client_secret"),
            # what providers share may stand once, and the rest under each one's name
            ({"client_secret": "", "okta": {"client_secret": "x"}}, "oversight", "ok", ""),
            ({"okta": {"client_id": ""}}, "oversight", "fault", "without client_id"),
        ],
    )  # fmt: skip
    def test_a_provider_lets_people_in_over_https_and_back_to_this_server(
        self, changed: dict[str, object], base: str, state: str, said: str
    ) -> None:
        """No secret is said again."""
        (told,) = check_provider({**AUTH, **changed}, {BASE_PATH: base})
        assert (told.check, told.state) == ("sign_in", state)
        assert said in told.found
        assert AUTH["cookie_secret"] not in str(told)

    def test_a_claim_of_an_agency_that_the_city_has_not_is_a_fault(self) -> None:
        """Whoever has it would wonder why nothing is shown."""
        rule = RoleRule(claim="groups", value="dot", role=Role.AGENCY, agency="roads")
        given = with_(role_rules=(*self.RULES, rule))
        faults = [t for t in check_sign_in(given, [], ["streets"], demonstration=False)
                  if t.state == "fault"]  # fmt: skip
        assert [told.found for told in faults] == [
            "a claim gives the role of an agency that the city has not: roads"
        ]
        assert "fault" not in dict(states(check_sign_in(given, [], ["roads"], demonstration=True)))

    @pytest.mark.parametrize(
        ("hosts", "demonstration", "expected"),
        [
            ("311.example.gov", False, [("hosts", "ok")]),
            ("", False, [("hosts", "warning")]),
            ("", True, []),
        ],
    )
    def test_a_real_city_s_pages_open_under_its_own_names(
        self, *, hosts: str, demonstration: bool, expected: list[tuple[str, str]]
    ) -> None:
        """A foreign name laid on the server's address would be a door of its own."""
        told = check_hosts({HOSTS: hosts} if hosts else {}, demonstration=demonstration)
        assert states(told) == expected

    def test_a_file_of_secrets_that_is_named_is_looked_into(self, tmp_path: Path) -> None:
        """As Streamlit does; else beside the program, or at home."""
        file = tmp_path / "secrets.toml"
        assert secrets_files({SECRETS_FILES: str(file)}) == [file]
        assert len(secrets_files({})) == 2

    @pytest.mark.parametrize(
        ("address", "state"),
        [(None, "ok"), ("127.0.0.1", "ok"), ("0.0.0.0", "warning"), ("10.0.0.5", "warning")],  # noqa: S104 - what is warned of
    )
    def test_an_address_that_others_reach_is_told(self, address: str | None, state: str) -> None:
        """It wants a proxy before it."""
        assert states(check_bind({ADDRESS: address} if address else {})) == [("bind", state)]

    def test_headers_that_are_taken_for_an_identity_are_told(self) -> None:
        """Anybody can send one."""
        setting = {"STREAMLIT_SERVER_TRUSTED_USER_HEADERS": "x"}
        assert states(check_proxy_headers(setting)) == [("trusted_headers", "warning")]
        assert not list(check_proxy_headers({}))


class TestKept:
    """What would not come back."""

    def test_editions_that_cannot_be_read_are_a_fault(self, own_town: Given) -> None:
        """None is nothing to tell."""
        given = with_(city=str(own_town["city"]), data_dir=own_town["data_dir"])
        folder = given.city_dir / "published"
        shutil.rmtree(folder, ignore_errors=True)
        assert states(check_published(given)) == []
        folder.mkdir()
        write(folder, Book(city="boston"))
        assert states(check_published(given)) == [("published", "ok")]
        (folder / "editions.json").write_text("{", encoding="utf-8")
        (told,) = check_published(given)
        assert (told.state, told.found) == ("fault", f"{folder / 'editions.json'} cannot be read")
        write(folder, Book(city="denver"))
        (told,) = check_published(given)
        assert told.found == f"{folder / 'editions.json'} is that of denver, not of boston"

    @pytest.mark.parametrize(
        ("there", "state"),
        [
            ([], "fault"),
            (["2026-10-01T023000Z"], "ok"),
            (["2026-09-29T023000Z", ".2026-10-01T023000Z.unfinished"], "fault"),
            (["2026-09-30T023000Z", "notes"], "fault"),
        ],
    )
    def test_a_copy_is_of_last_night_and_whole(
        self, tmp_path: Path, there: list[str], state: str
    ) -> None:
        """One that was begun counts for nothing."""
        for name in there:
            (tmp_path / name).mkdir()
        given = with_(backup_dir=tmp_path)
        assert states(check_copies(given, NOW, demonstration=True)) == [("copies", state)]

    def test_a_real_city_says_where_its_copies_are(self) -> None:
        """An invented one needs none."""
        assert states(check_copies(with_(), NOW, demonstration=False)) == [("copies", "warning")]
        assert states(check_copies(with_(), NOW, demonstration=True)) == []


class TestClock:
    """Dues are counted from instants."""

    def test_a_reading_that_is_yet_to_come_is_a_fault(self, town: Given) -> None:
        """The clock was ahead then, or has been put back since."""
        address = f"sqlite:///{town['data_dir']}/boston/record.sqlite"
        for ahead, state in ((-60, "ok"), (60, "ok"), (600, "fault")):
            run = a_run(started_at=NOW + timedelta(seconds=ahead))
            (told,) = check_clock(address, found(run), NOW)
            assert (told.check, told.state) == ("clock", state)
            assert (f"of {run.source} began at" in told.found) is (state == "fault")

    def test_the_database_s_clock_is_compared(self, new_postgresql: str) -> None:
        """It may be another machine's."""
        Store(new_postgresql, a_city()).close()
        now = datetime.now(UTC)
        for at, state in ((now, "ok"), (now - timedelta(minutes=5), "fault")):
            assert states(check_clock(new_postgresql, found(), at)) == [("clock", state)]


class TestFront:
    """What somebody on the internet meets."""

    @pytest.mark.parametrize(
        ("open_", "states_"),
        [
            (["/_stcore/health"], [("front", "ok")]),
            (["/_stcore/health", "/_stcore/metrics"], [("front", "warning")]),
            ([], [("front", "fault")]),
        ],
    )
    def test_the_public_address_answers_and_tells_nothing_of_the_server(
        self, open_: list[str], states_: list[tuple[str, str]]
    ) -> None:
        """Asked as anybody may ask."""

        def answer(asked: Asked) -> Reply:
            there = asked.path.removeprefix("/oversight") in open_
            return Reply(b"ok", 200 if there else 404)

        with serving(Site(answer)) as site:
            assert states(check_front(f"{site.address}/oversight")) == states_

    def test_an_address_without_https_or_without_anybody_is_a_fault(self) -> None:
        """Both are told."""
        told = list(check_front("http://311.example.invalid/oversight"))
        assert [line.state for line in told] == ["fault", "fault"]
        assert "not HTTPS" in told[0].found

    def test_an_address_of_this_machine_needs_no_https(self) -> None:
        """By name as by number: nobody else is on the way."""
        with serving(
            Site(lambda asked: Reply(b"", 200 if "health" in asked.path else 404))
        ) as site:
            by_name = site.address.replace("127.0.0.1", "localhost")
            told = [*check_front(site.address), *check_front(by_name)]
        assert not [line for line in told if "not HTTPS" in line.found]


class TestMachine:
    """Files, room, versions."""

    def test_a_file_that_everybody_may_read_is_told_with_the_command(self, tmp_path: Path) -> None:
        """Unless a folder on the way keeps them out, or the file is not there."""
        folder = tmp_path / "data"
        folder.mkdir(mode=0o755)
        file = folder / ".env"
        file.touch(mode=0o644)
        outside = all(path.stat().st_mode & 0o001 for path in tmp_path.resolve().parents)
        tmp_path.chmod(0o755)
        file.chmod(0o644)
        (told,) = check_file_rights([file, tmp_path / "absent"])
        assert told.state == ("warning" if outside else "ok")
        for locked, mode in ((file, 0o640), (folder, 0o750)):
            file.chmod(0o644)
            folder.chmod(0o755)
            locked.chmod(mode)
            assert states(check_file_rights([file])) == [("file_rights", "ok")]

    @pytest.mark.parametrize(
        ("free", "state"),
        [(NO_ROOM - 1, "fault"), (LITTLE_ROOM - 1, "warning"), (LITTLE_ROOM, "ok")],
    )
    def test_little_room_is_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: str
    ) -> None:
        """Asked of the folder that there is, where the data's is not there yet."""
        usage = shutil.disk_usage(tmp_path)._replace(free=free)
        monkeypatch.setattr(shutil, "disk_usage", {tmp_path: usage}.__getitem__)
        assert states(check_disk(tmp_path / "data" / "boston")) == [("disk", state)]

    @pytest.mark.parametrize(
        ("python", "needed", "state"),
        [
            ((3, 11, 4), ["polars>=1.0", "nobody-has-this>=1; extra == 'dev'"], "ok"),
            ((3, 10, 9), [], "fault"),
            ((3, 11, 4), ["polars>=999"], "fault"),
            ((3, 11, 4), ["a-package-that-is-not-there>=1"], "fault"),
        ],
    )
    def test_versions_that_do_not_fit_are_told(
        self, python: tuple[int, ...], needed: list[str], state: str
    ) -> None:
        """Of Python and of every package that the program itself needs."""
        assert states(check_versions(python, needed)) == [("versions", state)]

    def test_this_very_installation_fits(self) -> None:
        """By what the program declares."""
        assert states(check_versions()) == [("versions", "ok")]


class TestCommand:
    """The checks together, as scripts and people read them."""

    def test_json_has_one_object_a_check(self, town: Given) -> None:
        """With these four keys; a town without a fault leaves with 0."""
        answer = accord("doctor", "--json", **town)
        assert answer.code == 0, answer.out
        assert all(set(row) == {"check", "state", "found", "fix"} for row in answer.rows)
        told = {row["check"]: row["state"] for row in answer.rows}
        assert told["database"] == told["mart"] == told["city"] == "ok"
        assert {row["state"] for row in answer.rows if row["fix"]} <= {"warning", "fault"}

    def test_text_has_one_line_a_check(self, town: Given) -> None:
        """State, name, what was found and what to do."""
        answer = accord("doctor", **town)
        assert "ok       database: SQLite answers and holds boston" in answer.out
        assert "Nothing was changed." in answer.err

    @pytest.mark.parametrize(
        ("settings", "check"),
        [
            ({"city": "atlantis"}, "city"),
            ({"role_rules": "["}, "settings"),
            ({"as_of": "soon"}, "settings"),
            ({"database_url": "postgresql://us:hunter@127.0.0.1:1/x"}, "database"),
            ({"database_url": "nonsense"}, "database"),
        ],
    )
    def test_a_fault_leaves_with_1_and_the_others_are_told_all_the_same(
        self, tmp_path: Path, settings: Given, check: str
    ) -> None:
        """Never with a traceback or a password."""
        answer = accord("doctor", "--json", **{"data_dir": tmp_path, **settings})
        assert answer.code == 1
        faults = [row["check"] for row in answer.rows if row["state"] == "fault"]
        assert faults == [check]
        assert "versions" in {row["check"] for row in answer.rows}
        assert "hunter" not in answer.out + answer.err

    def test_looking_makes_nothing(self, tmp_path: Path) -> None:
        """Neither a folder nor a database."""
        answer = accord("doctor", data_dir=tmp_path / "data")
        assert answer.code == 0, answer.out
        assert not (tmp_path / "data").exists()

    def test_systems_are_asked_only_when_wanted(self, tmp_path: Path) -> None:
        """`--connect` is a choice: a check must not wait for the network."""
        city = tmp_path / "denver"
        shutil.copytree(ROOT / "denver", city)
        with serving(Site(lambda _asked: Reply(b"[]"))) as site:
            source = city / "sources" / "casework.yaml"
            connect = f"  connect: {{kind: open311, url: '{site.address}'}}\n  shape: snapshot"
            text = source.read_text("utf-8").replace("  shape: snapshot", connect, 1)
            source.write_text(text, encoding="utf-8")
            given: Given = {"city": city, "data_dir": tmp_path / "data"}
            assert "reachable" not in accord("doctor", **given).out
            assert site.asked == []
            assert (
                "ok       reachable: casework answers" in accord("doctor", "--connect", **given).out
            )
        assert [asked.path for asked in site.asked] == ["/services.json"]
