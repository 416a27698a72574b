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


class EverythingBase(Schema):
    """What a client may set."""

    and_: String | None = None
    as_: Text
    assert_: Integer
    async_: Float | None = None
    await_: Boolean
    break_: Datetime
    class_: Uuid | None = None
    continue_: String
    def_: Text
    del_: Integer | None = None
    elif_: Float
    else_: Boolean
    except_: Datetime | None = None
    finally_: Uuid
    for_: String
    from_: Text | None = None
    global_: Integer
    if_: Float
    import_: Boolean | None = None
    in_: Datetime
    is_: Uuid
    lambda_: String | None = None
    nonlocal_: Text
    not_: Integer
    or_: Float | None = None
    pass_: Boolean
    raise_: Datetime
    return_: Uuid | None = None
    try_: String
    while_: Text
    with_: Integer | None = None
    yield_: Float
    match: Boolean
    case: Datetime | None = None
    type: Uuid
    str_: String
    int_: Text | None = None
    float_: Integer
    bool_: Float
    orm_: Boolean | None = None
    database_: Datetime
    dt_: Uuid
    uuid_: String | None = None
    sa_: Text
    metadata_: Integer
    registry_: Float | None = None
    type_annotation_map_: Boolean
    self_: Datetime
    construct_: Uuid | None = None
    copy_: String
    dict_: Text
    from_orm_: Integer | None = None
    json_: Float
    model_computed_fields_: Boolean
    model_config_: Datetime | None = None
    model_construct_: Uuid
    model_copy_: String
    model_dump_: Text | None = None
    model_dump_json_: Integer
    model_extra_: Float
    model_fields_: Boolean | None = None
    model_fields_set_: Datetime
    model_json_schema_: Uuid
    model_parametrized_name_: String | None = None
    model_post_init_: Text
    model_rebuild_: Integer
    model_validate_: Float | None = None
    model_validate_json_: Boolean
    model_validate_strings_: Datetime
    parse_file_: Uuid | None = None
    parse_obj_: String
    parse_raw_: Text
    schema_: Integer | None = None
    schema_json_: Float
    update_forward_refs_: Boolean
    validate_: Datetime | None = None
    list: Uuid
    object: String
    print: Text | None = None
    property: Integer
    range: Float
    set: Boolean | None = None
    filter: Datetime
    hash: Uuid
    input: String | None = None
    iter: Text
    len: Integer
    map: Float | None = None
    max: Boolean
    min: Datetime
    next: Uuid | None = None
    open: String
    super: Text
    tuple: Integer | None = None
    vars: Float
    zip: Boolean
    bytes: Datetime | None = None
    complex: Uuid
    bin: String
    user: Text | None = None
    order: Integer
    group: Float
    table: Boolean | None = None
    select: Datetime
    where: Uuid
    primary: String | None = None
    default: Text
    check: Integer
    column: Float | None = None
    constraint: Boolean
    references: Datetime
    collation: Uuid | None = None
    concurrently: String
    lateral: KeyText
    tablesample: Integer | None = None
    collate: Float
    end: Boolean
    grant: Datetime | None = None
    limit: Uuid
    offset: String
    only: Text | None = None
    then: Integer
    when: Float
    window: Boolean | None = None
    unique: Datetime
    data: Uuid
    session: String | None = None
    row: Text
    key: Integer
    name: Float | None = None
    value: Boolean
    detail: Datetime
    status: Uuid | None = None
    model_name: String
    model_class: Text
    parse_x: Integer | None = None
    value_error: Float
    base: Boolean
    text: Datetime | None = None
    account: Uuid
    settings: String
    l_: Text | None = None
    i: Integer
    o: Float
    omitted: Boolean | None = None
    hashed: Datetime
    ids: Uuid
    query: String | None = None
    mapper: Text


class EverythingCreate(EverythingBase):
    """Input to create one."""


class EverythingUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    and_: String | None = OMITTED
    as_: Text = OMITTED
    assert_: Integer = OMITTED
    async_: Float | None = OMITTED
    await_: Boolean = OMITTED
    break_: Datetime = OMITTED
    class_: Uuid | None = OMITTED
    continue_: String = OMITTED
    def_: Text = OMITTED
    del_: Integer | None = OMITTED
    elif_: Float = OMITTED
    else_: Boolean = OMITTED
    except_: Datetime | None = OMITTED
    finally_: Uuid = OMITTED
    for_: String = OMITTED
    from_: Text | None = OMITTED
    global_: Integer = OMITTED
    if_: Float = OMITTED
    import_: Boolean | None = OMITTED
    in_: Datetime = OMITTED
    is_: Uuid = OMITTED
    lambda_: String | None = OMITTED
    nonlocal_: Text = OMITTED
    not_: Integer = OMITTED
    or_: Float | None = OMITTED
    pass_: Boolean = OMITTED
    raise_: Datetime = OMITTED
    return_: Uuid | None = OMITTED
    try_: String = OMITTED
    while_: Text = OMITTED
    with_: Integer | None = OMITTED
    yield_: Float = OMITTED
    match: Boolean = OMITTED
    case: Datetime | None = OMITTED
    type: Uuid = OMITTED
    str_: String = OMITTED
    int_: Text | None = OMITTED
    float_: Integer = OMITTED
    bool_: Float = OMITTED
    orm_: Boolean | None = OMITTED
    database_: Datetime = OMITTED
    dt_: Uuid = OMITTED
    uuid_: String | None = OMITTED
    sa_: Text = OMITTED
    metadata_: Integer = OMITTED
    registry_: Float | None = OMITTED
    type_annotation_map_: Boolean = OMITTED
    self_: Datetime = OMITTED
    construct_: Uuid | None = OMITTED
    copy_: String = OMITTED
    dict_: Text = OMITTED
    from_orm_: Integer | None = OMITTED
    json_: Float = OMITTED
    model_computed_fields_: Boolean = OMITTED
    model_config_: Datetime | None = OMITTED
    model_construct_: Uuid = OMITTED
    model_copy_: String = OMITTED
    model_dump_: Text | None = OMITTED
    model_dump_json_: Integer = OMITTED
    model_extra_: Float = OMITTED
    model_fields_: Boolean | None = OMITTED
    model_fields_set_: Datetime = OMITTED
    model_json_schema_: Uuid = OMITTED
    model_parametrized_name_: String | None = OMITTED
    model_post_init_: Text = OMITTED
    model_rebuild_: Integer = OMITTED
    model_validate_: Float | None = OMITTED
    model_validate_json_: Boolean = OMITTED
    model_validate_strings_: Datetime = OMITTED
    parse_file_: Uuid | None = OMITTED
    parse_obj_: String = OMITTED
    parse_raw_: Text = OMITTED
    schema_: Integer | None = OMITTED
    schema_json_: Float = OMITTED
    update_forward_refs_: Boolean = OMITTED
    validate_: Datetime | None = OMITTED
    list: Uuid = OMITTED
    object: String = OMITTED
    print: Text | None = OMITTED
    property: Integer = OMITTED
    range: Float = OMITTED
    set: Boolean | None = OMITTED
    filter: Datetime = OMITTED
    hash: Uuid = OMITTED
    input: String | None = OMITTED
    iter: Text = OMITTED
    len: Integer = OMITTED
    map: Float | None = OMITTED
    max: Boolean = OMITTED
    min: Datetime = OMITTED
    next: Uuid | None = OMITTED
    open: String = OMITTED
    super: Text = OMITTED
    tuple: Integer | None = OMITTED
    vars: Float = OMITTED
    zip: Boolean = OMITTED
    bytes: Datetime | None = OMITTED
    complex: Uuid = OMITTED
    bin: String = OMITTED
    user: Text | None = OMITTED
    order: Integer = OMITTED
    group: Float = OMITTED
    table: Boolean | None = OMITTED
    select: Datetime = OMITTED
    where: Uuid = OMITTED
    primary: String | None = OMITTED
    default: Text = OMITTED
    check: Integer = OMITTED
    column: Float | None = OMITTED
    constraint: Boolean = OMITTED
    references: Datetime = OMITTED
    collation: Uuid | None = OMITTED
    concurrently: String = OMITTED
    lateral: KeyText = OMITTED
    tablesample: Integer | None = OMITTED
    collate: Float = OMITTED
    end: Boolean = OMITTED
    grant: Datetime | None = OMITTED
    limit: Uuid = OMITTED
    offset: String = OMITTED
    only: Text | None = OMITTED
    then: Integer = OMITTED
    when: Float = OMITTED
    window: Boolean | None = OMITTED
    unique: Datetime = OMITTED
    data: Uuid = OMITTED
    session: String | None = OMITTED
    row: Text = OMITTED
    key: Integer = OMITTED
    name: Float | None = OMITTED
    value: Boolean = OMITTED
    detail: Datetime = OMITTED
    status: Uuid | None = OMITTED
    model_name: String = OMITTED
    model_class: Text = OMITTED
    parse_x: Integer | None = OMITTED
    value_error: Float = OMITTED
    base: Boolean = OMITTED
    text: Datetime | None = OMITTED
    account: Uuid = OMITTED
    settings: String = OMITTED
    l_: Text | None = OMITTED
    i: Integer = OMITTED
    o: Float = OMITTED
    omitted: Boolean | None = OMITTED
    hashed: Datetime = OMITTED
    ids: Uuid = OMITTED
    query: String | None = OMITTED
    mapper: Text = OMITTED


class EverythingResponse(EverythingBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class UserBase(Schema):
    """What a client may set."""

    lambda_: String
    type: String
    order: Integer | None = None


class UserCreate(UserBase):
    """Input to create one."""

    password: Password | None = OMITTED


class UserUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    lambda_: String = OMITTED
    type: String = OMITTED
    order: Integer | None = OMITTED


class UserResponse(UserBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class Registration(UserCreate):
    """Input to register."""

    lambda_: LoginName
    password: Password


class TablesampleBase(Schema):
    """What a client may set."""

    tablesample: Text | None = None
    collation: String
    concurrently: Datetime


class TablesampleCreate(TablesampleBase):
    """Input to create one."""


class TablesampleUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    tablesample: Text | None = OMITTED
    collation: String = OMITTED
    concurrently: Datetime = OMITTED


class TablesampleResponse(TablesampleBase, FromRow):
    """One as the API returns it."""

    id: Uuid


class ConcurrentlyBase(Schema):
    """What a client may set."""

    metadata_: Uuid


class ConcurrentlyCreate(ConcurrentlyBase):
    """Input to create one."""


class ConcurrentlyUpdate(Schema):
    """Input to change one: what is left out keeps its value."""

    metadata_: Uuid = OMITTED


class ConcurrentlyResponse(ConcurrentlyBase, FromRow):
    """One as the API returns it."""

    id: Uuid
