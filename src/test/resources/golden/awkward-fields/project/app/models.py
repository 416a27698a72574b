"""SQLAlchemy models."""

import datetime as dt
import uuid

from sqlalchemy import orm

from app import database


class Everything(database.Base):
    """Table `everything`."""

    __tablename__ = "everything"

    id: orm.Mapped[database.UuidKey]
    and_: orm.Mapped[str | None] = orm.mapped_column("and")
    as_: orm.Mapped[database.Text] = orm.mapped_column("as")
    assert_: orm.Mapped[int] = orm.mapped_column("assert")
    async_: orm.Mapped[float | None] = orm.mapped_column("async")
    await_: orm.Mapped[bool] = orm.mapped_column("await")
    break_: orm.Mapped[dt.datetime] = orm.mapped_column("break")
    class_: orm.Mapped[uuid.UUID | None] = orm.mapped_column("class", unique=True)
    continue_: orm.Mapped[str] = orm.mapped_column("continue")
    def_: orm.Mapped[database.Text] = orm.mapped_column("def")
    del_: orm.Mapped[int | None] = orm.mapped_column("del")
    elif_: orm.Mapped[float] = orm.mapped_column("elif")
    else_: orm.Mapped[bool] = orm.mapped_column("else")
    except_: orm.Mapped[dt.datetime | None] = orm.mapped_column("except")
    finally_: orm.Mapped[uuid.UUID] = orm.mapped_column("finally")
    for_: orm.Mapped[str] = orm.mapped_column("for")
    from_: orm.Mapped[database.Text | None] = orm.mapped_column("from")
    global_: orm.Mapped[int] = orm.mapped_column("global")
    if_: orm.Mapped[float] = orm.mapped_column("if")
    import_: orm.Mapped[bool | None] = orm.mapped_column("import")
    in_: orm.Mapped[dt.datetime] = orm.mapped_column("in")
    is_: orm.Mapped[uuid.UUID] = orm.mapped_column("is")
    lambda_: orm.Mapped[str | None] = orm.mapped_column("lambda")
    nonlocal_: orm.Mapped[database.Text] = orm.mapped_column("nonlocal")
    not_: orm.Mapped[int] = orm.mapped_column("not")
    or_: orm.Mapped[float | None] = orm.mapped_column("or")
    pass_: orm.Mapped[bool] = orm.mapped_column("pass")
    raise_: orm.Mapped[dt.datetime] = orm.mapped_column("raise")
    return_: orm.Mapped[uuid.UUID | None] = orm.mapped_column("return")
    try_: orm.Mapped[str] = orm.mapped_column("try")
    while_: orm.Mapped[database.Text] = orm.mapped_column("while")
    with_: orm.Mapped[int | None] = orm.mapped_column("with")
    yield_: orm.Mapped[float] = orm.mapped_column("yield")
    match: orm.Mapped[bool]
    case: orm.Mapped[dt.datetime | None]
    type: orm.Mapped[uuid.UUID]
    str_: orm.Mapped[str] = orm.mapped_column("str")
    int_: orm.Mapped[database.Text | None] = orm.mapped_column("int")
    float_: orm.Mapped[int] = orm.mapped_column("float")
    bool_: orm.Mapped[float] = orm.mapped_column("bool")
    orm_: orm.Mapped[bool | None] = orm.mapped_column("orm")
    database_: orm.Mapped[dt.datetime] = orm.mapped_column("database")
    dt_: orm.Mapped[uuid.UUID] = orm.mapped_column("dt")
    uuid_: orm.Mapped[str | None] = orm.mapped_column("uuid")
    sa_: orm.Mapped[database.Text] = orm.mapped_column("sa")
    metadata_: orm.Mapped[int] = orm.mapped_column("metadata")
    registry_: orm.Mapped[float | None] = orm.mapped_column("registry", unique=True)
    type_annotation_map_: orm.Mapped[bool] = orm.mapped_column("type_annotation_map")
    self_: orm.Mapped[dt.datetime] = orm.mapped_column("self")
    construct_: orm.Mapped[uuid.UUID | None] = orm.mapped_column("construct")
    copy_: orm.Mapped[str] = orm.mapped_column("copy")
    dict_: orm.Mapped[database.Text] = orm.mapped_column("dict")
    from_orm_: orm.Mapped[int | None] = orm.mapped_column("from_orm")
    json_: orm.Mapped[float] = orm.mapped_column("json")
    model_computed_fields_: orm.Mapped[bool] = orm.mapped_column(
        "model_computed_fields",
    )
    model_config_: orm.Mapped[dt.datetime | None] = orm.mapped_column("model_config")
    model_construct_: orm.Mapped[uuid.UUID] = orm.mapped_column("model_construct")
    model_copy_: orm.Mapped[str] = orm.mapped_column("model_copy")
    model_dump_: orm.Mapped[database.Text | None] = orm.mapped_column("model_dump")
    model_dump_json_: orm.Mapped[int] = orm.mapped_column("model_dump_json")
    model_extra_: orm.Mapped[float] = orm.mapped_column("model_extra")
    model_fields_: orm.Mapped[bool | None] = orm.mapped_column("model_fields")
    model_fields_set_: orm.Mapped[dt.datetime] = orm.mapped_column("model_fields_set")
    model_json_schema_: orm.Mapped[uuid.UUID] = orm.mapped_column("model_json_schema")
    model_parametrized_name_: orm.Mapped[str | None] = orm.mapped_column(
        "model_parametrized_name",
    )
    model_post_init_: orm.Mapped[database.Text] = orm.mapped_column("model_post_init")
    model_rebuild_: orm.Mapped[int] = orm.mapped_column("model_rebuild")
    model_validate_: orm.Mapped[float | None] = orm.mapped_column("model_validate")
    model_validate_json_: orm.Mapped[bool] = orm.mapped_column("model_validate_json")
    model_validate_strings_: orm.Mapped[dt.datetime] = orm.mapped_column(
        "model_validate_strings",
    )
    parse_file_: orm.Mapped[uuid.UUID | None] = orm.mapped_column("parse_file")
    parse_obj_: orm.Mapped[str] = orm.mapped_column("parse_obj")
    parse_raw_: orm.Mapped[database.Text] = orm.mapped_column("parse_raw")
    schema_: orm.Mapped[int | None] = orm.mapped_column("schema")
    schema_json_: orm.Mapped[float] = orm.mapped_column("schema_json")
    update_forward_refs_: orm.Mapped[bool] = orm.mapped_column("update_forward_refs")
    validate_: orm.Mapped[dt.datetime | None] = orm.mapped_column("validate")
    list: orm.Mapped[uuid.UUID]
    object: orm.Mapped[str]
    print: orm.Mapped[database.Text | None]
    property: orm.Mapped[int]
    range: orm.Mapped[float]
    set: orm.Mapped[bool | None]
    filter: orm.Mapped[dt.datetime]
    hash: orm.Mapped[uuid.UUID]
    input: orm.Mapped[str | None]
    iter: orm.Mapped[database.Text]
    len: orm.Mapped[int]
    map: orm.Mapped[float | None]
    max: orm.Mapped[bool]
    min: orm.Mapped[dt.datetime]
    next: orm.Mapped[uuid.UUID | None]
    open: orm.Mapped[str]
    super: orm.Mapped[database.Text]
    tuple: orm.Mapped[int | None]
    vars: orm.Mapped[float]
    zip: orm.Mapped[bool]
    bytes: orm.Mapped[dt.datetime | None]
    complex: orm.Mapped[uuid.UUID]
    bin: orm.Mapped[str]
    user: orm.Mapped[database.Text | None]
    order: orm.Mapped[int] = orm.mapped_column(unique=True)
    group: orm.Mapped[float]
    table: orm.Mapped[bool | None]
    select: orm.Mapped[dt.datetime]
    where: orm.Mapped[uuid.UUID]
    primary: orm.Mapped[str | None]
    default: orm.Mapped[database.Text]
    check: orm.Mapped[int]
    column: orm.Mapped[float | None]
    constraint: orm.Mapped[bool]
    references: orm.Mapped[dt.datetime]
    collation: orm.Mapped[uuid.UUID | None] = orm.mapped_column("collation", quote=True)
    concurrently: orm.Mapped[str] = orm.mapped_column("concurrently", quote=True)
    lateral: orm.Mapped[database.Text] = orm.mapped_column(
        "lateral",
        quote=True,
        unique=True,
    )
    tablesample: orm.Mapped[int | None] = orm.mapped_column("tablesample", quote=True)
    collate: orm.Mapped[float]
    end: orm.Mapped[bool]
    grant: orm.Mapped[dt.datetime | None]
    limit: orm.Mapped[uuid.UUID]
    offset: orm.Mapped[str]
    only: orm.Mapped[database.Text | None]
    then: orm.Mapped[int]
    when: orm.Mapped[float]
    window: orm.Mapped[bool | None]
    unique: orm.Mapped[dt.datetime]
    data: orm.Mapped[uuid.UUID]
    session: orm.Mapped[str | None]
    row: orm.Mapped[database.Text]
    key: orm.Mapped[int]
    name: orm.Mapped[float | None]
    value: orm.Mapped[bool]
    detail: orm.Mapped[dt.datetime]
    status: orm.Mapped[uuid.UUID | None]
    model_name: orm.Mapped[str]
    model_class: orm.Mapped[database.Text]
    parse_x: orm.Mapped[int | None]
    value_error: orm.Mapped[float]
    base: orm.Mapped[bool]
    text: orm.Mapped[dt.datetime | None]
    account: orm.Mapped[uuid.UUID]
    settings: orm.Mapped[str]
    l_: orm.Mapped[database.Text | None] = orm.mapped_column("l")
    i: orm.Mapped[int]
    o: orm.Mapped[float]
    omitted: orm.Mapped[bool | None]
    hashed: orm.Mapped[dt.datetime]
    ids: orm.Mapped[uuid.UUID]
    query: orm.Mapped[str | None]
    mapper: orm.Mapped[database.Text]


class User(database.Base):
    """Table `users`."""

    __tablename__ = "users"

    id: orm.Mapped[database.UuidKey]
    lambda_: orm.Mapped[str] = orm.mapped_column("lambda", unique=True)
    type: orm.Mapped[str]
    order: orm.Mapped[int | None]
    hashed_password: orm.Mapped[str | None]


class Tablesample(database.Base):
    """Table `tablesample`."""

    __tablename__ = "tablesample"
    __table_args__ = ({"quote": True},)

    id: orm.Mapped[database.UuidKey]
    tablesample: orm.Mapped[database.Text | None] = orm.mapped_column(
        "tablesample",
        quote=True,
    )
    collation: orm.Mapped[str] = orm.mapped_column("collation", quote=True, unique=True)
    concurrently: orm.Mapped[dt.datetime] = orm.mapped_column(
        "concurrently",
        quote=True,
    )


class Concurrently(database.Base):
    """Table `concurrently`."""

    __tablename__ = "concurrently"
    __table_args__ = ({"quote": True},)

    id: orm.Mapped[database.UuidKey]
    metadata_: orm.Mapped[uuid.UUID] = orm.mapped_column("metadata")
