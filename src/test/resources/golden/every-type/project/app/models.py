"""SQLAlchemy models."""

import datetime as dt
import uuid

from sqlalchemy import orm

from app import database


class Plain(database.Base):
    """Table `plains`."""

    __tablename__ = "plains"

    id: orm.Mapped[database.UuidKey]
    string_value: orm.Mapped[str]
    text_value: orm.Mapped[database.Text]
    integer_value: orm.Mapped[int]
    float_value: orm.Mapped[float]
    boolean_value: orm.Mapped[bool]
    datetime_value: orm.Mapped[dt.datetime]
    uuid_value: orm.Mapped[uuid.UUID]


class Nullable(database.Base):
    """Table `nullables`."""

    __tablename__ = "nullables"

    id: orm.Mapped[database.UuidKey]
    string_value: orm.Mapped[str | None]
    text_value: orm.Mapped[database.Text | None]
    integer_value: orm.Mapped[int | None]
    float_value: orm.Mapped[float | None]
    boolean_value: orm.Mapped[bool | None]
    datetime_value: orm.Mapped[dt.datetime | None]
    uuid_value: orm.Mapped[uuid.UUID | None]


class Unique(database.Base):
    """Table `uniques`."""

    __tablename__ = "uniques"

    id: orm.Mapped[database.UuidKey]
    string_value: orm.Mapped[str] = orm.mapped_column(unique=True)
    text_value: orm.Mapped[database.Text] = orm.mapped_column(unique=True)
    integer_value: orm.Mapped[int] = orm.mapped_column(unique=True)
    float_value: orm.Mapped[float] = orm.mapped_column(unique=True)
    boolean_value: orm.Mapped[bool] = orm.mapped_column(unique=True)
    datetime_value: orm.Mapped[dt.datetime] = orm.mapped_column(unique=True)
    uuid_value: orm.Mapped[uuid.UUID] = orm.mapped_column(unique=True)


class Both(database.Base):
    """Table `boths`."""

    __tablename__ = "boths"

    id: orm.Mapped[database.UuidKey]
    string_value: orm.Mapped[str | None] = orm.mapped_column(unique=True)
    text_value: orm.Mapped[database.Text | None] = orm.mapped_column(unique=True)
    integer_value: orm.Mapped[int | None] = orm.mapped_column(unique=True)
    float_value: orm.Mapped[float | None] = orm.mapped_column(unique=True)
    boolean_value: orm.Mapped[bool | None] = orm.mapped_column(unique=True)
    datetime_value: orm.Mapped[dt.datetime | None] = orm.mapped_column(unique=True)
    uuid_value: orm.Mapped[uuid.UUID | None] = orm.mapped_column(unique=True)


class Stamped(database.Base):
    """Table `stamped`."""

    __tablename__ = "stamped"

    id: orm.Mapped[database.UuidKey]
    created_at: orm.Mapped[database.CreatedAt]
    updated_at: orm.Mapped[database.UpdatedAt]


class LooselyStamped(database.Base):
    """Table `loosely_stamped`."""

    __tablename__ = "loosely_stamped"

    id: orm.Mapped[database.UuidKey]
    created_at: orm.Mapped[database.CreatedAt | None]
    updated_at: orm.Mapped[database.UpdatedAt | None]


class UniquelyStamped(database.Base):
    """Table `uniquely_stamped`."""

    __tablename__ = "uniquely_stamped"

    id: orm.Mapped[database.UuidKey]
    created_at: orm.Mapped[database.CreatedAt] = orm.mapped_column(unique=True)
    updated_at: orm.Mapped[database.UpdatedAt | None] = orm.mapped_column(unique=True)


class StampedOtherwise(database.Base):
    """Table `stamped_otherwise`."""

    __tablename__ = "stamped_otherwise"

    id: orm.Mapped[database.UuidKey]
    created_at: orm.Mapped[str]
    updated_at: orm.Mapped[int | None]
