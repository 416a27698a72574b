"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class Thing1(database.Base):
    """Table `things1`."""

    __tablename__ = "things1"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing2(database.Base):
    """Table `things2`."""

    __tablename__ = "things2"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing3(database.Base):
    """Table `things3`."""

    __tablename__ = "things3"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing4(database.Base):
    """Table `things4`."""

    __tablename__ = "things4"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing5(database.Base):
    """Table `things5`."""

    __tablename__ = "things5"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing6(database.Base):
    """Table `things6`."""

    __tablename__ = "things6"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing7(database.Base):
    """Table `things7`."""

    __tablename__ = "things7"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing8(database.Base):
    """Table `things8`."""

    __tablename__ = "things8"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing9(database.Base):
    """Table `things9`."""

    __tablename__ = "things9"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing10(database.Base):
    """Table `things10`."""

    __tablename__ = "things10"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing11(database.Base):
    """Table `things11`."""

    __tablename__ = "things11"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing12(database.Base):
    """Table `things12`."""

    __tablename__ = "things12"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing13(database.Base):
    """Table `things13`."""

    __tablename__ = "things13"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing14(database.Base):
    """Table `things14`."""

    __tablename__ = "things14"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing15(database.Base):
    """Table `things15`."""

    __tablename__ = "things15"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing16(database.Base):
    """Table `things16`."""

    __tablename__ = "things16"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing17(database.Base):
    """Table `things17`."""

    __tablename__ = "things17"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing18(database.Base):
    """Table `things18`."""

    __tablename__ = "things18"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing19(database.Base):
    """Table `things19`."""

    __tablename__ = "things19"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing20(database.Base):
    """Table `things20`."""

    __tablename__ = "things20"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing21(database.Base):
    """Table `things21`."""

    __tablename__ = "things21"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing22(database.Base):
    """Table `things22`."""

    __tablename__ = "things22"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing23(database.Base):
    """Table `things23`."""

    __tablename__ = "things23"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing24(database.Base):
    """Table `things24`."""

    __tablename__ = "things24"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing25(database.Base):
    """Table `things25`."""

    __tablename__ = "things25"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing26(database.Base):
    """Table `things26`."""

    __tablename__ = "things26"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing27(database.Base):
    """Table `things27`."""

    __tablename__ = "things27"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing28(database.Base):
    """Table `things28`."""

    __tablename__ = "things28"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing29(database.Base):
    """Table `things29`."""

    __tablename__ = "things29"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing30(database.Base):
    """Table `things30`."""

    __tablename__ = "things30"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing31(database.Base):
    """Table `things31`."""

    __tablename__ = "things31"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing32(database.Base):
    """Table `things32`."""

    __tablename__ = "things32"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing33(database.Base):
    """Table `things33`."""

    __tablename__ = "things33"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing34(database.Base):
    """Table `things34`."""

    __tablename__ = "things34"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing35(database.Base):
    """Table `things35`."""

    __tablename__ = "things35"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing36(database.Base):
    """Table `things36`."""

    __tablename__ = "things36"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing37(database.Base):
    """Table `things37`."""

    __tablename__ = "things37"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing38(database.Base):
    """Table `things38`."""

    __tablename__ = "things38"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing39(database.Base):
    """Table `things39`."""

    __tablename__ = "things39"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing40(database.Base):
    """Table `things40`."""

    __tablename__ = "things40"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing41(database.Base):
    """Table `things41`."""

    __tablename__ = "things41"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing42(database.Base):
    """Table `things42`."""

    __tablename__ = "things42"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing43(database.Base):
    """Table `things43`."""

    __tablename__ = "things43"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing44(database.Base):
    """Table `things44`."""

    __tablename__ = "things44"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing45(database.Base):
    """Table `things45`."""

    __tablename__ = "things45"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing46(database.Base):
    """Table `things46`."""

    __tablename__ = "things46"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing47(database.Base):
    """Table `things47`."""

    __tablename__ = "things47"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing48(database.Base):
    """Table `things48`."""

    __tablename__ = "things48"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Thing49(database.Base):
    """Table `things49`."""

    __tablename__ = "things49"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]
