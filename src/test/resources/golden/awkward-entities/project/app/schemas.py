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


class BaseBase(Schema):
    """What a client may set."""

    name: String


class BaseCreate(BaseBase):
    """Input to create one."""


class BaseUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class BaseResponse(BaseBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class TextBase(Schema):
    """What a client may set."""

    name: String


class TextCreate(TextBase):
    """Input to create one."""


class TextUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class TextResponse(TextBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class UUIDBase(Schema):
    """What a client may set."""

    name: String


class UUIDCreate(UUIDBase):
    """Input to create one."""


class UUIDUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class UUIDResponse(UUIDBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class SessionBase(Schema):
    """What a client may set."""

    name: String


class SessionCreate(SessionBase):
    """Input to create one."""


class SessionUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class SessionResponse(SessionBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class AnyBase(Schema):
    """What a client may set."""

    name: String


class AnyCreate(AnyBase):
    """Input to create one."""


class AnyUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class AnyResponse(AnyBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class TokenBase(Schema):
    """What a client may set."""

    name: String


class TokenCreate(TokenBase):
    """Input to create one."""


class TokenUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class TokenResponse(TokenBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ExceptionBase(Schema):
    """What a client may set."""

    name: String


class ExceptionCreate(ExceptionBase):
    """Input to create one."""


class ExceptionUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ExceptionResponse(ExceptionBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class WarningBase(Schema):
    """What a client may set."""

    name: String


class WarningCreate(WarningBase):
    """Input to create one."""


class WarningUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class WarningResponse(WarningBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class BinBase(Schema):
    """What a client may set."""

    name: String


class BinCreate(BinBase):
    """Input to create one."""


class BinUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class BinResponse(BinBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class MapBase(Schema):
    """What a client may set."""

    name: String


class MapCreate(MapBase):
    """Input to create one."""


class MapUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class MapResponse(MapBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class AppBase(Schema):
    """What a client may set."""

    name: String


class AppCreate(AppBase):
    """Input to create one."""


class AppUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class AppResponse(AppBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ClassBase(Schema):
    """What a client may set."""

    name: String


class ClassCreate(ClassBase):
    """Input to create one."""


class ClassUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ClassResponse(ClassBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ImportBase(Schema):
    """What a client may set."""

    name: String


class ImportCreate(ImportBase):
    """Input to create one."""


class ImportUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ImportResponse(ImportBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class CurrentUserBase(Schema):
    """What a client may set."""

    name: String


class CurrentUserCreate(CurrentUserBase):
    """Input to create one."""


class CurrentUserUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class CurrentUserResponse(CurrentUserBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class RouterBase(Schema):
    """What a client may set."""

    name: String


class RouterCreate(RouterBase):
    """Input to create one."""


class RouterUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class RouterResponse(RouterBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class SaBase(Schema):
    """What a client may set."""

    name: String


class SaCreate(SaBase):
    """Input to create one."""


class SaUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class SaResponse(SaBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class SchemasBase(Schema):
    """What a client may set."""

    name: String


class SchemasCreate(SchemasBase):
    """Input to create one."""


class SchemasUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class SchemasResponse(SchemasBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class SettingsBase(Schema):
    """What a client may set."""

    name: String


class SettingsCreate(SettingsBase):
    """Input to create one."""


class SettingsUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class SettingsResponse(SettingsBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class EngineBase(Schema):
    """What a client may set."""

    name: String


class EngineCreate(EngineBase):
    """Input to create one."""


class EngineUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class EngineResponse(EngineBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class LifespanBase(Schema):
    """What a client may set."""

    name: String


class LifespanCreate(LifespanBase):
    """Input to create one."""


class LifespanUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class LifespanResponse(LifespanBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ValidationErrorBase(Schema):
    """What a client may set."""

    name: String


class ValidationErrorCreate(ValidationErrorBase):
    """Input to create one."""


class ValidationErrorUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ValidationErrorResponse(ValidationErrorBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DatabaseErrorBase(Schema):
    """What a client may set."""

    name: String


class DatabaseErrorCreate(DatabaseErrorBase):
    """Input to create one."""


class DatabaseErrorUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DatabaseErrorResponse(DatabaseErrorBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DatabaseUnavailableBase(Schema):
    """What a client may set."""

    name: String


class DatabaseUnavailableCreate(DatabaseUnavailableBase):
    """Input to create one."""


class DatabaseUnavailableUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DatabaseUnavailableResponse(DatabaseUnavailableBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class MethodNotAllowedBase(Schema):
    """What a client may set."""

    name: String


class MethodNotAllowedCreate(MethodNotAllowedBase):
    """Input to create one."""


class MethodNotAllowedUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class MethodNotAllowedResponse(MethodNotAllowedBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class AsynccontextmanagerBase(Schema):
    """What a client may set."""

    name: String


class AsynccontextmanagerCreate(AsynccontextmanagerBase):
    """Input to create one."""


class AsynccontextmanagerUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class AsynccontextmanagerResponse(AsynccontextmanagerBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class SchemaBase(Schema):
    """What a client may set."""

    name: String


class SchemaCreate(SchemaBase):
    """Input to create one."""


class SchemaUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class SchemaResponse(SchemaBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class FromRowBase(Schema):
    """What a client may set."""

    name: String


class FromRowCreate(FromRowBase):
    """Input to create one."""


class FromRowUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class FromRowResponse(FromRowBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class RegistrationBase(Schema):
    """What a client may set."""

    name: String


class RegistrationCreate(RegistrationBase):
    """Input to create one."""


class RegistrationUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class RegistrationResponse(RegistrationBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class PasswordChangeBase(Schema):
    """What a client may set."""

    name: String


class PasswordChangeCreate(PasswordChangeBase):
    """Input to create one."""


class PasswordChangeUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class PasswordChangeResponse(PasswordChangeBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class AccountBase(Schema):
    """What a client may set."""

    name: String


class AccountCreate(AccountBase):
    """Input to create one."""


class AccountUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class AccountResponse(AccountBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class AnnotatedBase(Schema):
    """What a client may set."""

    name: String


class AnnotatedCreate(AnnotatedBase):
    """Input to create one."""


class AnnotatedUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class AnnotatedResponse(AnnotatedBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class MappedBase(Schema):
    """What a client may set."""

    name: String


class MappedCreate(MappedBase):
    """Input to create one."""


class MappedUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class MappedResponse(MappedBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class IntegerBase(Schema):
    """What a client may set."""

    name: String


class IntegerCreate(IntegerBase):
    """Input to create one."""


class IntegerUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class IntegerResponse(IntegerBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class StringBase(Schema):
    """What a client may set."""

    name: String


class StringCreate(StringBase):
    """Input to create one."""


class StringUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class StringResponse(StringBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class OMITTEDBase(Schema):
    """What a client may set."""

    name: String


class OMITTEDCreate(OMITTEDBase):
    """Input to create one."""


class OMITTEDUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class OMITTEDResponse(OMITTEDBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ItemBase(Schema):
    """What a client may set."""

    name: String


class ItemCreate(ItemBase):
    """Input to create one."""


class ItemUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ItemResponse(ItemBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ErrorBase(Schema):
    """What a client may set."""

    name: String


class ErrorCreate(ErrorBase):
    """Input to create one."""


class ErrorUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ErrorResponse(ErrorBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class RouteBase(Schema):
    """What a client may set."""

    name: String


class RouteCreate(RouteBase):
    """Input to create one."""


class RouteUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class RouteResponse(RouteBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class RequestBase(Schema):
    """What a client may set."""

    name: String


class RequestCreate(RequestBase):
    """Input to create one."""


class RequestUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class RequestResponse(RequestBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class CodeBase(Schema):
    """What a client may set."""

    name: String


class CodeCreate(CodeBase):
    """Input to create one."""


class CodeUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class CodeResponse(CodeBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DetailBase(Schema):
    """What a client may set."""

    name: String


class DetailCreate(DetailBase):
    """Input to create one."""


class DetailUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DetailResponse(DetailBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DetailsBase(Schema):
    """What a client may set."""

    name: String


class DetailsCreate(DetailsBase):
    """Input to create one."""


class DetailsUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DetailsResponse(DetailsBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class HeadersBase(Schema):
    """What a client may set."""

    name: String


class HeadersCreate(HeadersBase):
    """Input to create one."""


class HeadersUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class HeadersResponse(HeadersBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class MethodsBase(Schema):
    """What a client may set."""

    name: String


class MethodsCreate(MethodsBase):
    """Input to create one."""


class MethodsUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class MethodsResponse(MethodsBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class MessageBase(Schema):
    """What a client may set."""

    name: String


class MessageCreate(MessageBase):
    """Input to create one."""


class MessageUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class MessageResponse(MessageBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ModelsBase(Schema):
    """What a client may set."""

    name: String


class ModelsCreate(ModelsBase):
    """Input to create one."""


class ModelsUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ModelsResponse(ModelsBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class CrudBase(Schema):
    """What a client may set."""

    name: String


class CrudCreate(CrudBase):
    """Input to create one."""


class CrudUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class CrudResponse(CrudBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DatabaseBase(Schema):
    """What a client may set."""

    name: String


class DatabaseCreate(DatabaseBase):
    """Input to create one."""


class DatabaseUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DatabaseResponse(DatabaseBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class JsonBase(Schema):
    """What a client may set."""

    name: String


class JsonCreate(JsonBase):
    """Input to create one."""


class JsonUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class JsonResponse(JsonBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ReBase(Schema):
    """What a client may set."""

    name: String


class ReCreate(ReBase):
    """Input to create one."""


class ReUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ReResponse(ReBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class MatchBase(Schema):
    """What a client may set."""

    name: String


class MatchCreate(MatchBase):
    """Input to create one."""


class MatchUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class MatchResponse(MatchBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class TypeBase(Schema):
    """What a client may set."""

    name: String


class TypeCreate(TypeBase):
    """Input to create one."""


class TypeUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class TypeResponse(TypeBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ListBase(Schema):
    """What a client may set."""

    name: String


class ListCreate(ListBase):
    """Input to create one."""


class ListUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ListResponse(ListBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class RowBase(Schema):
    """What a client may set."""

    name: String


class RowCreate(RowBase):
    """Input to create one."""


class RowUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class RowResponse(RowBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class CreateBase(Schema):
    """What a client may set."""

    name: String


class CreateCreate(CreateBase):
    """Input to create one."""


class CreateUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class CreateResponse(CreateBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class UpdateBase(Schema):
    """What a client may set."""

    name: String


class UpdateCreate(UpdateBase):
    """Input to create one."""


class UpdateUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class UpdateResponse(UpdateBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class KeyBase(Schema):
    """What a client may set."""

    name: String


class KeyCreate(KeyBase):
    """Input to create one."""


class KeyUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class KeyResponse(KeyBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ResultBase(Schema):
    """What a client may set."""

    name: String


class ResultCreate(ResultBase):
    """Input to create one."""


class ResultUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class ResultResponse(ResultBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class OneBase(Schema):
    """What a client may set."""

    name: String


class OneCreate(OneBase):
    """Input to create one."""


class OneUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class OneResponse(OneBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class HTTPLogBase(Schema):
    """What a client may set."""

    name: String


class HTTPLogCreate(HTTPLogBase):
    """Input to create one."""


class HTTPLogUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class HTTPLogResponse(HTTPLogBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class Item2Base(Schema):
    """What a client may set."""

    name: String


class Item2Create(Item2Base):
    """Input to create one."""


class Item2Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Item2Response(Item2Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Item10Base(Schema):
    """What a client may set."""

    name: String


class Item10Create(Item10Base):
    """Input to create one."""


class Item10Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Item10Response(Item10Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class Item1ABase(Schema):
    """What a client may set."""

    name: String


class Item1ACreate(Item1ABase):
    """Input to create one."""


class Item1AUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Item1AResponse(Item1ABase, FromRow):
    """One as the API returns it."""

    id: Uuid


class Item02Base(Schema):
    """What a client may set."""

    name: String


class Item02Create(Item02Base):
    """Input to create one."""


class Item02Update(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class Item02Response(Item02Base, FromRow):
    """One as the API returns it."""

    id: Uuid


class NotImplementedBase(Schema):
    """What a client may set."""

    name: String


class NotImplementedCreate(NotImplementedBase):
    """Input to create one."""


class NotImplementedUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class NotImplementedResponse(NotImplementedBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class KeyErrorBase(Schema):
    """What a client may set."""

    name: String


class KeyErrorCreate(KeyErrorBase):
    """Input to create one."""


class KeyErrorUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class KeyErrorResponse(KeyErrorBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class OrmBase(Schema):
    """What a client may set."""

    name: String


class OrmCreate(OrmBase):
    """Input to create one."""


class OrmUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class OrmResponse(OrmBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DtBase(Schema):
    """What a client may set."""

    name: String


class DtCreate(DtBase):
    """Input to create one."""


class DtUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DtResponse(DtBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class SessionDepBase(Schema):
    """What a client may set."""

    name: String


class SessionDepCreate(SessionDepBase):
    """Input to create one."""


class SessionDepUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class SessionDepResponse(SessionDepBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class OSErrorBase(Schema):
    """What a client may set."""

    name: String


class OSErrorCreate(OSErrorBase):
    """Input to create one."""


class OSErrorUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class OSErrorResponse(OSErrorBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class DatetimeBase(Schema):
    """What a client may set."""

    name: String


class DatetimeCreate(DatetimeBase):
    """Input to create one."""


class DatetimeUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class DatetimeResponse(DatetimeBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class IBase(Schema):
    """What a client may set."""

    name: String


class ICreate(IBase):
    """Input to create one."""


class IUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class IResponse(IBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class OBase(Schema):
    """What a client may set."""

    name: String


class OCreate(OBase):
    """Input to create one."""


class OUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class OResponse(OBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class LBase(Schema):
    """What a client may set."""

    name: String


class LCreate(LBase):
    """Input to create one."""


class LUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class LResponse(LBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class AuthBase(Schema):
    """What a client may set."""

    name: String


class AuthCreate(AuthBase):
    """Input to create one."""


class AuthUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class AuthResponse(AuthBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class HealthBase(Schema):
    """What a client may set."""

    name: String


class HealthCreate(HealthBase):
    """Input to create one."""


class HealthUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    name: String = OMITTED


class HealthResponse(HealthBase, FromRow):
    """One as the API returns it."""

    id: Uuid
