"""Create the initial tables.

Revision ID: 81be8d26cfd3
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "81be8d26cfd3"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "utabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi",
        sa.Column(
            "kabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
            sa.BigInteger(),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column(
            "labcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
            sa.String(255),
            nullable=False,
        ),
        sa.Column("hashed_password", sa.String(255), nullable=True),
        sa.PrimaryKeyConstraint(
            "kabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
        ),
        sa.UniqueConstraint(
            "labcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
        ),
    )
    op.create_table(
        "tbabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi",
        sa.Column(
            "iabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string",
            sa.String(255),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string",
            sa.String(255),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string",
            sa.String(255),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string",
            sa.String(255),
            nullable=True,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text",
            sa.Text(),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text",
            sa.Text(),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text",
            sa.Text(),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text",
            sa.Text(),
            nullable=True,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer",
            sa.BigInteger(),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer",
            sa.BigInteger(),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer",
            sa.BigInteger(),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer",
            sa.BigInteger(),
            nullable=True,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float",
            sa.Double(),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float",
            sa.Double(),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float",
            sa.Double(),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float",
            sa.Double(),
            nullable=True,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean",
            sa.Boolean(),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean",
            sa.Boolean(),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean",
            sa.Boolean(),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean",
            sa.Boolean(),
            nullable=True,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime",
            sa.DateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime",
            sa.DateTime(timezone=True),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime",
            sa.DateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime",
            sa.DateTime(timezone=True),
            nullable=True,
        ),
        sa.Column(
            "pabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid",
            sa.Uuid(),
            nullable=False,
        ),
        sa.Column(
            "nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid",
            sa.Uuid(),
            nullable=True,
        ),
        sa.Column(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid",
            sa.Uuid(),
            nullable=False,
        ),
        sa.Column(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid",
            sa.Uuid(),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint(
            "iabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvw_string",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_text",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_integer",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx_float",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv_boolean",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu_datetime",
        ),
        sa.UniqueConstraint(
            "uabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid",
        ),
        sa.UniqueConstraint(
            "babcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy_uuid",
        ),
    )
    op.create_table(
        "digits",
        sa.Column(
            "sabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
            sa.String(255),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint(
            "sabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
        ),
    )
    op.create_table(
        "middlings",
        sa.Column(
            "iabcdefghijklmnopqrstuvwxyzabcdefghijklm",
            sa.BigInteger(),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("mabcdefghijk", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mabcdefghijklmn", sa.Text(), nullable=True),
        sa.Column("mabcdefghijklmnopq", sa.Boolean(), nullable=False),
        sa.Column("mabcdefghijklmnopqrst", sa.String(255), nullable=True),
        sa.Column("mabcdefghijklmnopqrstuvw", sa.Double(), nullable=False),
        sa.Column("mabcdefghijklmnopqrstuvwxyz", sa.Uuid(), nullable=True),
        sa.Column("mabcdefghijklmnopqrstuvwxyzabc", sa.BigInteger(), nullable=False),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdef",
            sa.DateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("mabcdefghijklmnopqrstuvwxyzabcdefghi", sa.Text(), nullable=False),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijkl",
            sa.Boolean(),
            nullable=True,
        ),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijklmno",
            sa.String(255),
            nullable=False,
        ),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr",
            sa.Double(),
            nullable=True,
        ),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu",
            sa.Uuid(),
            nullable=False,
        ),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx",
            sa.BigInteger(),
            nullable=True,
        ),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyza",
            sa.DateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd",
            sa.Text(),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("iabcdefghijklmnopqrstuvwxyzabcdefghijklm"),
        sa.UniqueConstraint("mabcdefghijk"),
        sa.UniqueConstraint("mabcdefghijklmnopqrstuvw"),
        sa.UniqueConstraint("mabcdefghijklmnopqrstuvwxyzabcdefghi"),
        sa.UniqueConstraint("mabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("middlings")
    op.drop_table("digits")
    op.drop_table("tbabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi")
    op.drop_table("utabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi")
