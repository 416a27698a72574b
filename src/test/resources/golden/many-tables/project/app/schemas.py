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
NOT_BLANK = r"^[^\x00]*[^\x00\s][^\x00]*$"
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
LoginName = Annotated[
    str,
    StringConstraints(
        strict=True,
        strip_whitespace=True,
        min_length=1,
        max_length=255,
        pattern=NOT_BLANK,
    ),
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


class Token(Schema):
    """An access token, as OAuth 2 defines it."""

    access_token: str
    token_type: str = "bearer"  # noqa: S105
    expires_in: Annotated[int, Field(description="Seconds")]


class PasswordChange(Schema):
    """Input to change one's own password."""

    current_password: Text
    new_password: Password


class PasswordChanged(Schema):
    """What a change of the password did."""

    detail: str = "Password changed; all tokens have ended, so log in again"


class Registration(Schema):
    """Input to register."""

    email: LoginName
    password: Password


class Account(FromRow):
    """An account as the API returns it."""

    id: Uuid
    email: String


class Thing1Base(Schema):
    """What a client may set."""

    name: String


class Thing1Create(Thing1Base):
    """Input to create one."""


class Thing1Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing1Response(Thing1Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing2Base(Schema):
    """What a client may set."""

    name: String


class Thing2Create(Thing2Base):
    """Input to create one."""


class Thing2Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing2Response(Thing2Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing3Base(Schema):
    """What a client may set."""

    name: String


class Thing3Create(Thing3Base):
    """Input to create one."""


class Thing3Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing3Response(Thing3Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing4Base(Schema):
    """What a client may set."""

    name: String


class Thing4Create(Thing4Base):
    """Input to create one."""


class Thing4Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing4Response(Thing4Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing5Base(Schema):
    """What a client may set."""

    name: String


class Thing5Create(Thing5Base):
    """Input to create one."""


class Thing5Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing5Response(Thing5Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing6Base(Schema):
    """What a client may set."""

    name: String


class Thing6Create(Thing6Base):
    """Input to create one."""


class Thing6Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing6Response(Thing6Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing7Base(Schema):
    """What a client may set."""

    name: String


class Thing7Create(Thing7Base):
    """Input to create one."""


class Thing7Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing7Response(Thing7Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing8Base(Schema):
    """What a client may set."""

    name: String


class Thing8Create(Thing8Base):
    """Input to create one."""


class Thing8Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing8Response(Thing8Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing9Base(Schema):
    """What a client may set."""

    name: String


class Thing9Create(Thing9Base):
    """Input to create one."""


class Thing9Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing9Response(Thing9Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing10Base(Schema):
    """What a client may set."""

    name: String


class Thing10Create(Thing10Base):
    """Input to create one."""


class Thing10Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing10Response(Thing10Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing11Base(Schema):
    """What a client may set."""

    name: String


class Thing11Create(Thing11Base):
    """Input to create one."""


class Thing11Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing11Response(Thing11Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing12Base(Schema):
    """What a client may set."""

    name: String


class Thing12Create(Thing12Base):
    """Input to create one."""


class Thing12Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing12Response(Thing12Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing13Base(Schema):
    """What a client may set."""

    name: String


class Thing13Create(Thing13Base):
    """Input to create one."""


class Thing13Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing13Response(Thing13Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing14Base(Schema):
    """What a client may set."""

    name: String


class Thing14Create(Thing14Base):
    """Input to create one."""


class Thing14Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing14Response(Thing14Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing15Base(Schema):
    """What a client may set."""

    name: String


class Thing15Create(Thing15Base):
    """Input to create one."""


class Thing15Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing15Response(Thing15Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing16Base(Schema):
    """What a client may set."""

    name: String


class Thing16Create(Thing16Base):
    """Input to create one."""


class Thing16Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing16Response(Thing16Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing17Base(Schema):
    """What a client may set."""

    name: String


class Thing17Create(Thing17Base):
    """Input to create one."""


class Thing17Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing17Response(Thing17Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing18Base(Schema):
    """What a client may set."""

    name: String


class Thing18Create(Thing18Base):
    """Input to create one."""


class Thing18Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing18Response(Thing18Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing19Base(Schema):
    """What a client may set."""

    name: String


class Thing19Create(Thing19Base):
    """Input to create one."""


class Thing19Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing19Response(Thing19Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing20Base(Schema):
    """What a client may set."""

    name: String


class Thing20Create(Thing20Base):
    """Input to create one."""


class Thing20Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing20Response(Thing20Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing21Base(Schema):
    """What a client may set."""

    name: String


class Thing21Create(Thing21Base):
    """Input to create one."""


class Thing21Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing21Response(Thing21Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing22Base(Schema):
    """What a client may set."""

    name: String


class Thing22Create(Thing22Base):
    """Input to create one."""


class Thing22Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing22Response(Thing22Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing23Base(Schema):
    """What a client may set."""

    name: String


class Thing23Create(Thing23Base):
    """Input to create one."""


class Thing23Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing23Response(Thing23Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing24Base(Schema):
    """What a client may set."""

    name: String


class Thing24Create(Thing24Base):
    """Input to create one."""


class Thing24Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing24Response(Thing24Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing25Base(Schema):
    """What a client may set."""

    name: String


class Thing25Create(Thing25Base):
    """Input to create one."""


class Thing25Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing25Response(Thing25Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing26Base(Schema):
    """What a client may set."""

    name: String


class Thing26Create(Thing26Base):
    """Input to create one."""


class Thing26Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing26Response(Thing26Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing27Base(Schema):
    """What a client may set."""

    name: String


class Thing27Create(Thing27Base):
    """Input to create one."""


class Thing27Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing27Response(Thing27Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing28Base(Schema):
    """What a client may set."""

    name: String


class Thing28Create(Thing28Base):
    """Input to create one."""


class Thing28Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing28Response(Thing28Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing29Base(Schema):
    """What a client may set."""

    name: String


class Thing29Create(Thing29Base):
    """Input to create one."""


class Thing29Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing29Response(Thing29Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing30Base(Schema):
    """What a client may set."""

    name: String


class Thing30Create(Thing30Base):
    """Input to create one."""


class Thing30Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing30Response(Thing30Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing31Base(Schema):
    """What a client may set."""

    name: String


class Thing31Create(Thing31Base):
    """Input to create one."""


class Thing31Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing31Response(Thing31Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing32Base(Schema):
    """What a client may set."""

    name: String


class Thing32Create(Thing32Base):
    """Input to create one."""


class Thing32Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing32Response(Thing32Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing33Base(Schema):
    """What a client may set."""

    name: String


class Thing33Create(Thing33Base):
    """Input to create one."""


class Thing33Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing33Response(Thing33Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing34Base(Schema):
    """What a client may set."""

    name: String


class Thing34Create(Thing34Base):
    """Input to create one."""


class Thing34Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing34Response(Thing34Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing35Base(Schema):
    """What a client may set."""

    name: String


class Thing35Create(Thing35Base):
    """Input to create one."""


class Thing35Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing35Response(Thing35Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing36Base(Schema):
    """What a client may set."""

    name: String


class Thing36Create(Thing36Base):
    """Input to create one."""


class Thing36Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing36Response(Thing36Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing37Base(Schema):
    """What a client may set."""

    name: String


class Thing37Create(Thing37Base):
    """Input to create one."""


class Thing37Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing37Response(Thing37Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing38Base(Schema):
    """What a client may set."""

    name: String


class Thing38Create(Thing38Base):
    """Input to create one."""


class Thing38Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing38Response(Thing38Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing39Base(Schema):
    """What a client may set."""

    name: String


class Thing39Create(Thing39Base):
    """Input to create one."""


class Thing39Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing39Response(Thing39Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing40Base(Schema):
    """What a client may set."""

    name: String


class Thing40Create(Thing40Base):
    """Input to create one."""


class Thing40Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing40Response(Thing40Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing41Base(Schema):
    """What a client may set."""

    name: String


class Thing41Create(Thing41Base):
    """Input to create one."""


class Thing41Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing41Response(Thing41Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing42Base(Schema):
    """What a client may set."""

    name: String


class Thing42Create(Thing42Base):
    """Input to create one."""


class Thing42Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing42Response(Thing42Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing43Base(Schema):
    """What a client may set."""

    name: String


class Thing43Create(Thing43Base):
    """Input to create one."""


class Thing43Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing43Response(Thing43Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing44Base(Schema):
    """What a client may set."""

    name: String


class Thing44Create(Thing44Base):
    """Input to create one."""


class Thing44Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing44Response(Thing44Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing45Base(Schema):
    """What a client may set."""

    name: String


class Thing45Create(Thing45Base):
    """Input to create one."""


class Thing45Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing45Response(Thing45Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing46Base(Schema):
    """What a client may set."""

    name: String


class Thing46Create(Thing46Base):
    """Input to create one."""


class Thing46Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing46Response(Thing46Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing47Base(Schema):
    """What a client may set."""

    name: String


class Thing47Create(Thing47Base):
    """Input to create one."""


class Thing47Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing47Response(Thing47Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing48Base(Schema):
    """What a client may set."""

    name: String


class Thing48Create(Thing48Base):
    """Input to create one."""


class Thing48Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing48Response(Thing48Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Thing49Base(Schema):
    """What a client may set."""

    name: String


class Thing49Create(Thing49Base):
    """Input to create one."""


class Thing49Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Thing49Response(Thing49Base, FromRow):
    """One as the API returns it."""

    id: Uuid
