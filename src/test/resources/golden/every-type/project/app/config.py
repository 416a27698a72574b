"""Settings, read from environment variables or from secret files."""

import json
import os
import re
import sys
from typing import Annotated, Any, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#@*\s]+")
DEFAULT_PORT = re.compile(r"(?<=^http)(://.+):80$|(?<=^https)(://.+):443$")

# The parameters of a database URL that asyncpg understands as libpq does.
URL_PARAMETERS = {
    *("application_name", "dbname", "gsslib", "host", "krbsrvname", "options"),
    *("passfile", "password", "port", "service", "sslcert", "sslcrl", "sslkey"),
    *("ssl_max_protocol_version", "ssl_min_protocol_version", "sslmode"),
    *("sslnegotiation", "sslpassword", "sslrootcert", "target_session_attrs", "user"),
}


def split_list(value: object) -> object:
    """Read a list that is separated by commas or written in JSON."""
    if not isinstance(value, str):
        return value
    items = json.loads(value) if value.lstrip().startswith("[") else value.split(",")
    return [str(item).strip().lower() for item in items if str(item).strip()]


def as_origin(text: str) -> str:
    """Write an origin as browsers send it: without a slash or a default port."""
    origin = DEFAULT_PORT.sub(r"\1\2", text.removesuffix("/"))
    if origin != "*" and not ORIGIN.fullmatch(origin):
        msg = f"{text} is not an origin such as https://app.example.com"
        raise ValueError(msg)
    return origin


WordList = Annotated[list[str], NoDecode, BeforeValidator(split_list)]


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
    access_token_expire_minutes: int = Field(default=1, ge=1, le=525_600)
    allow_registration: bool = True
    cors_origins: WordList = []
    database_pool_size: int = Field(default=10, ge=1)
    database_pooler: Literal["session", "transaction"] = "session"
    database_url: str
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        BeforeValidator(str.lower),
    ] = "info"
    max_body_bytes: int = Field(default=1_048_576, ge=1)
    postgres_password: SecretStr | None = None

    @field_validator("cors_origins")
    @classmethod
    def check_origins(cls, values: list[str]) -> list[str]:
        """Refuse what no browser would ever send."""
        return [as_origin(value) for value in values]

    @field_validator("database_url")
    @classmethod
    def check_database_url(cls, value: str) -> str:
        """Name a parameter that would be ignored, or that PostgreSQL would refuse."""
        url = urlsplit(value)
        if url.scheme.partition("+")[0] not in {"postgres", "postgresql"}:
            msg = "must begin with postgresql://"
            raise ValueError(msg)
        for name, text in parse_qsl(url.query, keep_blank_values=True):
            match name, text:
                case "channel_binding", "disable" | "prefer":
                    pass
                case "channel_binding", _:
                    msg = f"asyncpg has no channel binding: remove {name}={text}"
                    raise ValueError(msg)
                case "connect_timeout", _ if not text.isdecimal():
                    msg = f"{name} must be a number of seconds"
                    raise ValueError(msg)
                case _ if name not in URL_PARAMETERS | {"connect_timeout"}:
                    msg = f"the parameter {name} is not supported"
                    raise ValueError(msg)
        return value

    @property
    def connect_args(self) -> dict[str, Any]:
        """The arguments of `asyncpg.connect`, which reads the URL itself."""
        url = urlsplit(self.database_url)
        parameters = dict(parse_qsl(url.query))
        parameters.pop("channel_binding", None)
        timeout = int(parameters.pop("connect_timeout", 5))
        query = urlencode(parameters)
        arguments: dict[str, Any] = {
            "dsn": url._replace(scheme="postgresql", query=query).geturl(),
            "timeout": timeout or None,  # 0 waits for ever, as in libpq
            "server_settings": {"timezone": "UTC"},
        }
        if self.postgres_password and not (url.password or "password" in parameters):
            arguments["password"] = self.postgres_password.get_secret_value()
        if self.database_pooler == "transaction":
            # The next transaction may run on a connection without our statements.
            arguments |= {"statement_cache_size": 0, "prepared_statement_cache_size": 0}
        return arguments


def read_settings() -> Settings:
    """Read the settings, or stop with one line for each wrong one."""
    try:
        return Settings.model_validate({})
    except ValidationError as error:
        lines = [
            f"{item['loc'][0]}".upper() + f": {item['msg']}" for item in error.errors()
        ]
        sys.exit("\n".join(lines).replace("Value error, ", ""))


settings = read_settings()
