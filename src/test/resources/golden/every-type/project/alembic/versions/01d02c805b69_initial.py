"""Create the initial tables.

Revision ID: 01d02c805b69
Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "01d02c805b69"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "auth_users",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("email", sa.String(255), nullable=False),
        sa.Column("hashed_password", sa.String(255), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "plains",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("string_value", sa.String(255), nullable=False),
        sa.Column("text_value", sa.Text(), nullable=False),
        sa.Column("integer_value", sa.BigInteger(), nullable=False),
        sa.Column("float_value", sa.Double(), nullable=False),
        sa.Column("boolean_value", sa.Boolean(), nullable=False),
        sa.Column("datetime_value", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid_value", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "nullables",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("string_value", sa.String(255), nullable=True),
        sa.Column("text_value", sa.Text(), nullable=True),
        sa.Column("integer_value", sa.BigInteger(), nullable=True),
        sa.Column("float_value", sa.Double(), nullable=True),
        sa.Column("boolean_value", sa.Boolean(), nullable=True),
        sa.Column("datetime_value", sa.DateTime(timezone=True), nullable=True),
        sa.Column("uuid_value", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "uniques",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("string_value", sa.String(255), nullable=False),
        sa.Column("text_value", sa.Text(), nullable=False),
        sa.Column("integer_value", sa.BigInteger(), nullable=False),
        sa.Column("float_value", sa.Double(), nullable=False),
        sa.Column("boolean_value", sa.Boolean(), nullable=False),
        sa.Column("datetime_value", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uuid_value", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("string_value"),
        sa.UniqueConstraint("text_value"),
        sa.UniqueConstraint("integer_value"),
        sa.UniqueConstraint("float_value"),
        sa.UniqueConstraint("boolean_value"),
        sa.UniqueConstraint("datetime_value"),
        sa.UniqueConstraint("uuid_value"),
    )
    op.create_table(
        "boths",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("string_value", sa.String(255), nullable=True),
        sa.Column("text_value", sa.Text(), nullable=True),
        sa.Column("integer_value", sa.BigInteger(), nullable=True),
        sa.Column("float_value", sa.Double(), nullable=True),
        sa.Column("boolean_value", sa.Boolean(), nullable=True),
        sa.Column("datetime_value", sa.DateTime(timezone=True), nullable=True),
        sa.Column("uuid_value", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("string_value"),
        sa.UniqueConstraint("text_value"),
        sa.UniqueConstraint("integer_value"),
        sa.UniqueConstraint("float_value"),
        sa.UniqueConstraint("boolean_value"),
        sa.UniqueConstraint("datetime_value"),
        sa.UniqueConstraint("uuid_value"),
    )
    op.create_table(
        "stamped",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "loosely_stamped",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=True,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "uniquely_stamped",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("created_at"),
        sa.UniqueConstraint("updated_at"),
    )
    op.create_table(
        "stamped_otherwise",
        sa.Column(
            "id",
            sa.Uuid(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("created_at", sa.String(255), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "uq__auth_users__lower_email",
        "auth_users",
        [sa.text("lower(email)")],
        unique=True,
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("stamped_otherwise")
    op.drop_table("uniquely_stamped")
    op.drop_table("loosely_stamped")
    op.drop_table("stamped")
    op.drop_table("boths")
    op.drop_table("uniques")
    op.drop_table("nullables")
    op.drop_table("plains")
    op.drop_table("auth_users")
