"""Run the pending migrations as the start does, but roll them back at their end."""

from sqlalchemy import Connection, Engine, event

from alembic import command
from alembic.config import Config


class EndOfMigrations(Exception):
    """Everything succeeded and would be committed now."""


@event.listens_for(Engine, "commit")
def roll_back(_: Connection) -> None:
    raise EndOfMigrations


try:
    command.upgrade(Config("alembic/alembic.ini"), "head")
except EndOfMigrations:
    pass
