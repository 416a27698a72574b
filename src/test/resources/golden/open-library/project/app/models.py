"""SQLAlchemy models."""

import datetime as dt

from sqlalchemy import orm

from app import database


class User(database.Base):
    """Table `users`."""

    __tablename__ = "users"

    id: orm.Mapped[database.UuidKey]
    email: orm.Mapped[str] = orm.mapped_column(unique=True)
    hashed_password: orm.Mapped[str] = orm.mapped_column("password")
    nickname: orm.Mapped[str | None]


class Book(database.Base):
    """Table `books`."""

    __tablename__ = "books"

    isbn: orm.Mapped[database.StringKey]
    title: orm.Mapped[str]
    published_at: orm.Mapped[dt.datetime | None]


class Loan(database.Base):
    """Table `loans`."""

    __tablename__ = "loans"

    number: orm.Mapped[database.IntegerKey]
    book_isbn: orm.Mapped[str]
    due: orm.Mapped[dt.datetime]
    returned: orm.Mapped[bool]


class ImportRun(database.Base):
    """Table `import_runs`."""

    __tablename__ = "import_runs"

    id: orm.Mapped[database.UuidKey]
    log: orm.Mapped[database.Text | None]
