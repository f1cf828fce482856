"""Every setting of a deployment, from the environment (``OCTANT_…``) or an ``.env`` file; nothing else reads it."""

from __future__ import annotations

from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEVELOPMENT_SECRET = "octant-development-secret-not-for-production"  # noqa: S105 - refused in production below

BUILT_WEB_APP = Path(__file__).parent / "web_built"
"""Where `make web` puts the web app; a wheel has it there, too."""


class Environment(StrEnum):
    """Production refuses settings that are only safe on one's own machine."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """What an operator may choose. `docs/settings.md` lists them all; a test keeps it complete."""

    model_config = SettingsConfigDict(
        env_prefix="OCTANT_", env_file=".env", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    environment: Environment = Field(Environment.DEVELOPMENT, description="development or production")
    data_dir: Path = Field(
        Path("var"), description="folder for the SQLite database, the served embedding model and caches"
    )
    embedding_dir: Path | None = Field(
        None, description="folder of the served embedding model; without it, `embedding` in the data folder"
    )
    web_dir: Path | None = Field(
        None, description="folder of the built web app; without it, the one that `make web` has built"
    )
    database_url: str | None = Field(
        None, description="postgresql+psycopg://… or sqlite:///…; without it, SQLite in the data folder"
    )
    redis_url: str | None = Field(None, description="redis://…; without it, the cache and limits live in the process")
    secret_key: SecretStr = Field(
        SecretStr(DEVELOPMENT_SECRET),
        description="signs CSRF tokens, encrypts the key of the language model; at least 32 characters",
    )
    public_url: str = Field("http://127.0.0.1:8000", description="the address people open; https makes cookies Secure")
    allow_insecure_http: bool = Field(False, description="production without https, behind a trusted network only")
    allowed_hosts: tuple[str, ...] = Field(
        ("127.0.0.1", "localhost"), description="accepted Host headers, beside the public address"
    )
    trusted_proxies: tuple[str, ...] = Field((), description="addresses or networks whose X-Forwarded-For is believed")
    session_idle_minutes: int = Field(
        60 * 24 * 3, ge=5, le=60 * 24 * 90, description="signed out after this long unused"
    )
    session_absolute_days: int = Field(30, ge=1, le=365, description="signed out after this long in any case")
    password_reset_minutes: int = Field(60, ge=5, le=1440, description="how long a reset link works")
    open_registration: bool = Field(
        True, description="people may register themselves; else an administrator makes accounts"
    )
    tries_before_lesson: int = Field(
        2, ge=0, le=5, description="tries of a concept before its lesson is offered; 0 for lessons first"
    )
    attempt_hours: int = Field(24, ge=1, le=24 * 30, description="how long an issued exercise may be answered")
    grading_workers: int = Field(2, ge=1, le=64, description="guarded grading processes")
    grading_timeout_seconds: float = Field(2.0, gt=0, le=30, description="a grading process is killed after this long")
    max_body_bytes: int = Field(1_000_000, ge=10_000, le=200_000_000, description="largest accepted request body")
    max_upload_bytes: int = Field(
        200_000_000, ge=10_000, le=2_000_000_000, description="largest accepted file of a course to import"
    )
    import_timeout_seconds: int = Field(
        300, ge=1, le=3600, description="an import that takes longer is ended, and nothing of it is kept"
    )
    import_memory_megabytes: int = Field(
        500, ge=200, le=16_000, description="an import that needs more memory is ended, and nothing of it is kept"
    )
    upload_days: int = Field(7, ge=1, le=365, description="imports that nobody applied are deleted after this long")
    smtp_url: SecretStr | None = Field(
        None, description="smtp://user:password@host:port; without it mail is written to the log"
    )
    mail_from: str = Field("octant@localhost", description="sender of mail")
    warm_up: bool = Field(True, description="build the companion's library in the background at the start")
    log_format: str = Field("console", pattern="^(console|json)$", description="console or json")
    log_level: str = Field(
        "INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="least severe level that is logged"
    )

    @field_validator("trusted_proxies")
    @classmethod
    def _require_networks(cls, proxies: tuple[str, ...]) -> tuple[str, ...]:
        for proxy in proxies:
            ip_network(proxy, strict=False)  # raises a ValueError that names what cannot be read
        return proxies

    @model_validator(mode="after")
    def _refuse_unsafe_production(self) -> Self:
        secret = self.secret_key.get_secret_value()
        if len(secret) < 32:
            raise ValueError("OCTANT_SECRET_KEY must have at least 32 characters")
        if self.environment is Environment.PRODUCTION:
            if secret == DEVELOPMENT_SECRET:
                raise ValueError("set OCTANT_SECRET_KEY: production refuses the default secret")
            if not self.secure_cookies and not self.allow_insecure_http:
                raise ValueError(
                    "OCTANT_PUBLIC_URL must be https in production (or set OCTANT_ALLOW_INSECURE_HTTP=true)"
                )
        return self

    @property
    def secure_cookies(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @property
    def accepted_hosts(self) -> frozenset[str]:
        return frozenset({*self.allowed_hosts, urlsplit(self.public_url).hostname or "localhost"})

    @property
    def resolved_database_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'octant.db'}"

    @property
    def resolved_embedding_dir(self) -> Path:
        return self.embedding_dir or self.data_dir / "embedding"

    @property
    def resolved_web_dir(self) -> Path:
        return self.web_dir or BUILT_WEB_APP
