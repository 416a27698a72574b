"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class Note(database.Base):
    """Table `notes`."""

    __tablename__ = "notes"

    id: orm.Mapped[database.UuidKey]
