"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class User(database.Base):
    """Table `users`."""

    __tablename__ = "users"

    number: orm.Mapped[database.IntegerKey]
    email: orm.Mapped[str | None] = orm.mapped_column(unique=True)
    username: orm.Mapped[str] = orm.mapped_column(unique=True)
    is_admin: orm.Mapped[bool | None]
    hashed_password: orm.Mapped[str | None]
