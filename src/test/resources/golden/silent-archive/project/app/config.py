"""Settings, read from environment variables or from secret files."""

import os
from typing import Annotated

import sqlalchemy as sa
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting may be overridden by the environment variable of its name.

    When `SECRETS_DIR` is set, a setting may also come from the file of its name in
    that directory; the environment wins.
    """

    model_config = SettingsConfigDict(
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
        secrets_dir=os.environ.get("SECRETS_DIR"),
    )

    secret_key: SecretStr = Field(min_length=32)
    database_url: str
    postgres_password: SecretStr | None = None
    db_pool_size: int = Field(default=10, ge=1)
    cors_origins: Annotated[list[str], NoDecode] = []
    max_body_bytes: int = Field(default=1_048_576, ge=1)

    @field_validator("cors_origins", mode="before")
    @classmethod
    def split_origins(cls, value: object) -> object:
        """Accept a comma-separated list."""
        if isinstance(value, str):
            return [origin.strip() for origin in value.split(",") if origin.strip()]
        return value

    @property
    def sqlalchemy_url(self) -> sa.URL:
        """The database URL for the asyncpg driver, password included."""
        url = sa.make_url(self.database_url).set(drivername="postgresql+asyncpg")
        if url.password is None and self.postgres_password is not None:
            url = url.set(password=self.postgres_password.get_secret_value())
        return url


settings = Settings.model_validate({})
