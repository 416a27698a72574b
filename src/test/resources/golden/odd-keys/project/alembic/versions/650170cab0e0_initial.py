"""Create the initial tables.

Revision ID: 650170cab0e0
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "650170cab0e0"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "user",
        sa.Column("class", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("from", sa.String(255), nullable=False),
        sa.Column("hashed_password", sa.String(255), nullable=True),
        sa.PrimaryKeyConstraint("class"),
        sa.UniqueConstraint("from"),
    )
    op.create_table(
        "metadata",
        sa.Column(
            "metadata",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("key", sa.String(255), nullable=False),
        sa.PrimaryKeyConstraint("metadata"),
    )
    op.create_table(
        "json",
        sa.Column("json", sa.String(255), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("json"),
    )
    op.create_table(
        "lateral",
        sa.Column(
            "lateral",
            sa.BigInteger(),
            sa.Identity(),
            quote=True,
            nullable=False,
        ),
        sa.Column("concurrently", sa.String(255), quote=True, nullable=False),
        sa.PrimaryKeyConstraint("lateral"),
        quote=True,
    )
    op.create_table(
        "collation",
        sa.Column("collation", sa.String(255), quote=True, nullable=False),
        sa.PrimaryKeyConstraint("collation"),
        quote=True,
    )
    op.create_table(
        "counters",
        sa.Column("int", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("str", sa.String(255), nullable=False),
        sa.Column("float", sa.Double(), nullable=False),
        sa.Column("bool", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("int"),
        sa.UniqueConstraint("str"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("counters")
    op.drop_table("collation", quote=True)
    op.drop_table("lateral", quote=True)
    op.drop_table("json")
    op.drop_table("metadata")
    op.drop_table("user")
