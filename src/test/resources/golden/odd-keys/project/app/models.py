"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class User(database.Base):
    """Table `user`."""

    __tablename__ = "user"

    class_: orm.Mapped[database.IntegerKey] = orm.mapped_column("class")
    from_: orm.Mapped[str] = orm.mapped_column("from", unique=True)
    hashed_password: orm.Mapped[str | None]


class Metadata(database.Base):
    """Table `metadata`."""

    __tablename__ = "metadata"

    metadata_: orm.Mapped[database.UuidKey] = orm.mapped_column("metadata")
    key: orm.Mapped[str]


class Json(database.Base):
    """Table `json`."""

    __tablename__ = "json"

    json_: orm.Mapped[database.StringKey] = orm.mapped_column("json")
    id: orm.Mapped[int]


class Lateral(database.Base):
    """Table `lateral`."""

    __tablename__ = "lateral"
    __table_args__ = ({"quote": True},)

    lateral: orm.Mapped[database.IntegerKey] = orm.mapped_column("lateral", quote=True)
    concurrently: orm.Mapped[str] = orm.mapped_column("concurrently", quote=True)


class Collation(database.Base):
    """Table `collation`."""

    __tablename__ = "collation"
    __table_args__ = ({"quote": True},)

    collation: orm.Mapped[database.StringKey] = orm.mapped_column(
        "collation",
        quote=True,
    )


class Counter(database.Base):
    """Table `counters`."""

    __tablename__ = "counters"

    int_: orm.Mapped[database.IntegerKey] = orm.mapped_column("int")
    str_: orm.Mapped[str] = orm.mapped_column("str", unique=True)
    float_: orm.Mapped[float] = orm.mapped_column("float")
    bool_: orm.Mapped[bool | None] = orm.mapped_column("bool")
