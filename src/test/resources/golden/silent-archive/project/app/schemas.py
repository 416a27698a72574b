"""Pydantic schemas: what the API accepts and returns."""

import datetime as dt
import re
import uuid
from typing import Annotated, Any

from fastapi import Path
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
)

MAX_INTEGER = 2**53 - 1  # beyond it, readers of JSON may round
NO_NUL = r"^[^\x00]*$"
ONE_SEGMENT = r"^(\.{0,2}[^\x00/.]|\.{3})[^\x00/]*$"  # no slash, not `.`, not `..`


def whole(value: object) -> object:
    """Take 2.0 for 2, as JSON does."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def not_a_number(value: object) -> object:
    """Reject Unix timestamps, which the JSON schema does not allow."""
    if not isinstance(value, dt.datetime) and not re.match(r"\d{4}-", str(value)):
        msg = "must be a date and time, such as 2026-01-31T12:00:00Z"
        raise ValueError(msg)
    return value


def to_utc(value: dt.datetime) -> dt.datetime:
    """Convert to UTC; a value without an offset is taken as UTC."""
    if value.tzinfo is None:
        return value.replace(tzinfo=dt.UTC)
    try:
        return value.astimezone(dt.UTC)
    except OverflowError as error:
        msg = "must lie between the years 1 and 9999 in UTC"
        raise ValueError(msg) from error


def check_bytes(low: int, high: int) -> AfterValidator:
    """Limit the length of a text in bytes, not in characters."""

    def check(value: str) -> str:
        if not low <= len(value.encode()) <= high:
            msg = f"must be {low} to {high} bytes long in UTF-8"
            raise ValueError(msg)
        return value

    return AfterValidator(check)


INT64 = {"format": "int64"}  # else generated clients take 32 bits

Boolean = Annotated[StrictBool, Field(examples=[True])]
Datetime = Annotated[
    dt.datetime,
    Field(examples=["2026-01-31T12:00:00Z"]),
    BeforeValidator(not_a_number),
    AfterValidator(to_utc),
]
Float = Annotated[float, Field(strict=True, allow_inf_nan=False, examples=[9.5])]
Integer = Annotated[
    int,
    Field(
        strict=True,
        ge=-MAX_INTEGER,
        le=MAX_INTEGER,
        examples=[1],
        json_schema_extra=INT64,
    ),
    BeforeValidator(whole),
]
String = Annotated[
    str,
    StringConstraints(strict=True, max_length=255, pattern=NO_NUL),
    Field(examples=["example"]),
]
Text = Annotated[
    str,
    StringConstraints(strict=True, pattern=NO_NUL),
    Field(examples=["An example."]),
]
Uuid = Annotated[
    uuid.UUID,
    Field(examples=["123e4567-e89b-42d3-a456-426614174000"]),
]

# A text under a unique index, a password that bcrypt hashes whole, a string key.
KeyText = Annotated[Text, Field(max_length=2600), check_bytes(0, 2600)]
Password = Annotated[
    Text,
    Field(
        max_length=72,
        examples=["correct horse battery"],
        json_schema_extra={"minLength": 8},
    ),
    check_bytes(8, 72),
]
Segment = Annotated[
    str,
    StringConstraints(strict=True, max_length=255, pattern=ONE_SEGMENT),
    Field(examples=["example"]),
]

# Primary keys in the path.
IntegerKey = Annotated[
    int,
    Path(alias="id", ge=-MAX_INTEGER, le=MAX_INTEGER, json_schema_extra=INT64),
]
StringKey = Annotated[Segment, Path(alias="id")]
UuidKey = Annotated[Uuid, Path(alias="id")]

# The default of a field that may be left out: `model_dump` never shows it.
OMITTED: Any = Field(default_factory=lambda: None)


def json_name(attribute: str) -> str:
    """Drop the underscore of names that Python or a library keeps for itself."""
    return attribute.removesuffix("_")


class Schema(BaseModel):
    """Configuration shared by all schemas."""

    model_config = ConfigDict(
        alias_generator=json_name,
        protected_namespaces=(),
    )


class FromRow(Schema):
    """Configuration of what is read from the attributes of a row."""

    model_config = ConfigDict(
        from_attributes=True,
        validate_by_alias=False,
        validate_by_name=True,
    )


class ErrorDetail(Schema):
    """Why a request failed."""

    detail: str


def errors(*codes: int) -> dict[int | str, dict[str, Any]]:
    """Document error responses."""
    return {code: {"model": ErrorDetail} for code in codes}


# The response to the creation of a row.
CREATED: dict[int | str, dict[str, Any]] = {
    201: {"headers": {"Location": {"schema": {"type": "string"}}}},
}


class Health(Schema):
    """State of the service."""

    status: str


class RecordBase(Schema):
    """What a client may set."""

    body: Text


class RecordCreate(RecordBase):
    """Input to create one."""


class RecordUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    body: Text = OMITTED


class RecordResponse(RecordBase, FromRow):
    """One as the API returns it."""

    id: Uuid
