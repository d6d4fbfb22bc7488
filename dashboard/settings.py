"""Settings: from the environment (`ACCORD_…`), then `.env`, then the defaults here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from dashboard.errors import UsageError
from dashboard.places import Place, place_of
from dashboard.recipients import Recipient
from dashboard.roles import RoleRule

WEB_ADDRESS = r"^https?://[^\s/@?#]+(/[^\s?#]*)?$"
"""An address that others may read: no name and password in it, and no question behind it."""

PROJECT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """What a deployment may choose; one field, one environment variable."""

    model_config = SettingsConfigDict(
        env_prefix="ACCORD_",
        env_nested_delimiter="__",  # ACCORD_SOURCES__CASEWORK__API_KEY: one secret of one source
        env_file=PROJECT / ".env",
        env_ignore_empty=True,  # `ACCORD_MART_DIR=` means that it is not set
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    city: str = Field(
        "denver", description="A folder under agreements/, or a path to such a folder."
    )
    database_url: SecretStr | None = Field(
        None, description="PostgreSQL, or another SQLite file; default: SQLite in the data folder."
    )
    mart_dir: str | Path | None = Field(
        None,
        description="Where the mart lies: a folder, or the address of a store that fsspec knows, "
        "such as s3://bucket/mart; default: data folder.",
    )
    data_dir: Path = Field(PROJECT / ".accord", description="One folder a city lies in here.")
    as_of: str | None = Field(None, description="The instant for which figures hold.")
    hash_key: SecretStr | None = Field(
        None, description="The key under which requesters are hashed; never in the database."
    )
    sources: dict[str, dict[str, SecretStr]] = Field(
        {},
        description="Keys of connected systems, each as ACCORD_SOURCES__<SOURCE>__<NAME>: the "
        "source's id in capitals, a hyphen as an underscore.",
    )
    quarantine_days: int = Field(
        90, ge=1, le=3_650, description="After so many days a row that was put aside is removed."
    )
    backup_dir: Path | None = Field(
        None,
        description="Where docs/operating/backup.sh keeps its copies; `accord doctor` looks at "
        "their age.",
    )
    sync_attempts: int = Field(
        8, ge=1, le=100, description="How often a connected system is asked one thing at most."
    )
    sync_seconds: float = Field(
        600, gt=0, le=86_400, description="For how long it is asked again when it fails."
    )
    sync_first_wait: float = Field(
        1, gt=0, le=60, description="The wait after its first failure, in seconds; it doubles."
    )
    sync_silence: float = Field(
        60, gt=0, le=3_600, description="For how many seconds it may send nothing."
    )
    role_rules: tuple[RoleRule, ...] = Field(
        (), description="Which sign-in claim gives which role, as JSON; see the README."
    )
    public_url: str | None = Field(
        None,
        pattern=WEB_ADDRESS,
        description="The address at which people open the dashboard, for links in digests.",
    )
    notices: tuple[Recipient, ...] = Field(
        (), description="Who gets digests, as JSON; see docs/notify.md. Addresses are secrets."
    )
    notices_file: Path | None = Field(
        None, description="The same as a file of TOML; default: notices.toml in the data folder."
    )
    notices_days: int = Field(
        400, ge=31, le=3_650, description="After so many days what a digest told is forgotten."
    )

    @field_validator("mart_dir")
    @classmethod
    def _without_password(cls, named: str | Path | None) -> str | Path | None:
        """An address is shown, in logs and by `accord settings`: no password belongs in it."""
        if urlsplit(str(named or "")).password:
            raise ValueError(
                "An address of a store holds no password; give it as fsspec's settings say"
            )
        return named

    @property
    def city_id(self) -> str:
        """The city's id: the last part of its path."""
        return Path(self.city).name

    @property
    def city_dir(self) -> Path:
        """Where everything of this city lives by default."""
        return self.data_dir / self.city_id

    @property
    def database(self) -> str:
        """The address of the case record."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.city_dir / 'record.sqlite'}"

    @property
    def mart(self) -> Path:
        """The folder of the mart; of one in a store, that of the copies of its files."""
        place = self.mart_place
        return place if isinstance(place, Path) else place.copies

    @property
    def mart_place(self) -> Place:
        """Where the mart lies."""
        if self.mart_dir is None:
            return self.city_dir / "mart"
        return place_of(self.mart_dir, self.city_dir / "mart-copies")

    @property
    def people_file(self) -> Path:
        """The file of those who get digests, whether or not there is one."""
        return self.notices_file or self.city_dir / "notices.toml"

    def source_secret(self, source: str, name: str) -> str | None:
        """A key of a connected system, such as `API_KEY`; null where none is set."""
        held = self.sources.get(source.replace("-", "_").lower(), {}).get(name.lower())
        return (held.get_secret_value() or None) if held else None


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process, read once.

    Raises:
        UsageError: One of them cannot be used; says which and why, never its value.
    """
    try:
        return Settings()
    except SettingsError as error:
        named = re.search(r'field "(\w+)"', str(error))
        setting = f"ACCORD_{named[1].upper()}" if named else "A setting"
        raise UsageError(f"{setting} cannot be read; it must be JSON.") from None
    except ValidationError as error:
        raise UsageError("\n".join(_faults(error))) from None


def _faults(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        field, *rest = map(str, fault["loc"])
        place = f", entry {'.'.join(rest)}" if rest else ""
        why = fault["msg"].removeprefix("Value error, ")
        yield f"ACCORD_{field.upper()}{place}: {why[:1].lower()}{why[1:]}."
