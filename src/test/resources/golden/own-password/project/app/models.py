"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class User(database.Base):
    """Table `accounts`."""

    __tablename__ = "accounts"

    id: orm.Mapped[database.IntegerKey]
    hashed_password: orm.Mapped[database.Text] = orm.mapped_column("password_hash")
    handle: orm.Mapped[str] = orm.mapped_column(unique=True)
    created_at: orm.Mapped[database.CreatedAt]
    updated_at: orm.Mapped[database.UpdatedAt | None]


class Safe(database.Base):
    """Table `safes`."""

    __tablename__ = "safes"

    id: orm.Mapped[database.UuidKey]
    hashed_password: orm.Mapped[str | None] = orm.mapped_column("pwd")
    label: orm.Mapped[str]


class Vault(database.Base):
    """Table `vaults`."""

    __tablename__ = "vaults"

    id: orm.Mapped[database.UuidKey]
    hashed_password: orm.Mapped[database.Text]
    label: orm.Mapped[str] = orm.mapped_column(unique=True)


class Locker(database.Base):
    """Table `lockers`."""

    __tablename__ = "lockers"

    id: orm.Mapped[database.UuidKey]
    hashed_password: orm.Mapped[database.Text | None] = orm.mapped_column("password")
