"""SQLAlchemy models."""

import datetime as dt
import uuid

from sqlalchemy import orm

from app import database


class User(database.Base):
    """Table `utabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi`."""

    __tablename__ = "utabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi"

    kabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd: orm.Mapped[
        database.IntegerKey
    ]
    labcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd: orm.Mapped[str] = (
        orm.mapped_column(unique=True)
    )
    hashed_password: orm.Mapped[str | None]


class Enabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi(database.Base):
    """Table `tbabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi`."""

    __tablename__ = "tbabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi"

    iabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd: orm.Mapped[
        database.UuidKey
    ]
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string: orm.Mapped[str]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string: orm.Mapped[str | None]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string: orm.Mapped[str] = (
        orm.mapped_column(unique=True)
    )
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string: orm.Mapped[
        str | None
    ] = orm.mapped_column(unique=True)
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text: orm.Mapped[database.Text]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text: orm.Mapped[
        database.Text | None
    ]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text: orm.Mapped[
        database.Text
    ] = orm.mapped_column(unique=True)
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text: orm.Mapped[
        database.Text | None
    ] = orm.mapped_column(unique=True)
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer: orm.Mapped[int]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer: orm.Mapped[int | None]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer: orm.Mapped[int] = (
        orm.mapped_column(unique=True)
    )
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer: orm.Mapped[
        int | None
    ] = orm.mapped_column(unique=True)
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float: orm.Mapped[float]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float: orm.Mapped[float | None]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float: orm.Mapped[float] = (
        orm.mapped_column(unique=True)
    )
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float: orm.Mapped[
        float | None
    ] = orm.mapped_column(unique=True)
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean: orm.Mapped[bool]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean: orm.Mapped[bool | None]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean: orm.Mapped[bool] = (
        orm.mapped_column(unique=True)
    )
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean: orm.Mapped[
        bool | None
    ] = orm.mapped_column(unique=True)
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime: orm.Mapped[dt.datetime]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime: orm.Mapped[
        dt.datetime | None
    ]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime: orm.Mapped[
        dt.datetime
    ] = orm.mapped_column(unique=True)
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime: orm.Mapped[
        dt.datetime | None
    ] = orm.mapped_column(unique=True)
    pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid: orm.Mapped[uuid.UUID]
    nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid: orm.Mapped[
        uuid.UUID | None
    ]
    uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid: orm.Mapped[uuid.UUID] = (
        orm.mapped_column(unique=True)
    )
    babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid: orm.Mapped[
        uuid.UUID | None
    ] = orm.mapped_column(unique=True)


class A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1L(database.Base):
    """Table `digits`."""

    __tablename__ = "digits"

    sabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd: orm.Mapped[
        database.StringKey
    ]


class Middling(database.Base):
    """Table `middlings`."""

    __tablename__ = "middlings"

    iabcdefghijklmnopqrstuvwxyzabcdefghijklm: orm.Mapped[database.IntegerKey]
    mabcdefghijk: orm.Mapped[dt.datetime] = orm.mapped_column(unique=True)
    mabcdefghijklmn: orm.Mapped[database.Text | None]
    mabcdefghijklmnopq: orm.Mapped[bool]
    mabcdefghijklmnopqrst: orm.Mapped[str | None]
    mabcdefghijklmnopqrstuvw: orm.Mapped[float] = orm.mapped_column(unique=True)
    mabcdefghijklmnopqrstuvwxyz: orm.Mapped[uuid.UUID | None]
    mabcdefghijklmnopqrstuvwxyzabc: orm.Mapped[int]
    mabcdefghijklmnopqrstuvwxyzabcdef: orm.Mapped[dt.datetime | None]
    mabcdefghijklmnopqrstuvwxyzabcdefghi: orm.Mapped[database.Text] = orm.mapped_column(
        unique=True,
    )
    mabcdefghijklmnopqrstuvwxyzabcdefghijkl: orm.Mapped[bool | None]
    mabcdefghijklmnopqrstuvwxyzabcdefghijklmno: orm.Mapped[str]
    mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr: orm.Mapped[float | None]
    mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu: orm.Mapped[uuid.UUID] = (
        orm.mapped_column(unique=True)
    )
    mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx: orm.Mapped[int | None]
    mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyza: orm.Mapped[dt.datetime]
    mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd: orm.Mapped[
        database.Text | None
    ]
