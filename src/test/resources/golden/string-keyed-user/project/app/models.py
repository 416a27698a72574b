"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class User(database.Base):
    """Table `users`."""

    __tablename__ = "users"

    email: orm.Mapped[database.StringKey]
    hashed_password: orm.Mapped[str] = orm.mapped_column("password")
    username: orm.Mapped[str] = orm.mapped_column(unique=True)


class Account(database.Base):
    """Table `accounts`."""

    __tablename__ = "accounts"

    id: orm.Mapped[database.UuidKey]
    owner: orm.Mapped[str]
