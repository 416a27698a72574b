"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class Record(database.Base):
    """Table `records`."""

    __tablename__ = "records"

    id: orm.Mapped[database.UuidKey]
    body: orm.Mapped[database.Text]
