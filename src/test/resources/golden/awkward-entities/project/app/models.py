"""SQLAlchemy models."""

from sqlalchemy import orm

from app import database


class Base(database.Base):
    """Table `base`."""

    __tablename__ = "base"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Text(database.Base):
    """Table `text`."""

    __tablename__ = "text"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class UUID(database.Base):
    """Table `uuid`."""

    __tablename__ = "uuid"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Session(database.Base):
    """Table `session`."""

    __tablename__ = "session"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Any(database.Base):
    """Table `any`."""

    __tablename__ = "any"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Token(database.Base):
    """Table `token`."""

    __tablename__ = "token"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Exception(database.Base):  # noqa: A001
    """Table `exception`."""

    __tablename__ = "exception"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Warning(database.Base):  # noqa: A001
    """Table `warning`."""

    __tablename__ = "warning"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Bin(database.Base):
    """Table `bin`."""

    __tablename__ = "bin"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Map(database.Base):
    """Table `map`."""

    __tablename__ = "map"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class App(database.Base):
    """Table `app`."""

    __tablename__ = "app"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Class(database.Base):
    """Table `class`."""

    __tablename__ = "class"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Import(database.Base):
    """Table `import`."""

    __tablename__ = "import"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class CurrentUser(database.Base):
    """Table `current_user`."""

    __tablename__ = "current_user"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Router(database.Base):
    """Table `router`."""

    __tablename__ = "router"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Sa(database.Base):
    """Table `sa`."""

    __tablename__ = "sa"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Schemas(database.Base):
    """Table `schemas`."""

    __tablename__ = "schemas"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Settings(database.Base):
    """Table `settings`."""

    __tablename__ = "settings"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Engine(database.Base):
    """Table `engine`."""

    __tablename__ = "engine"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Lifespan(database.Base):
    """Table `lifespan`."""

    __tablename__ = "lifespan"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class ValidationError(database.Base):
    """Table `validation_error`."""

    __tablename__ = "validation_error"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class DatabaseError(database.Base):
    """Table `database_error`."""

    __tablename__ = "database_error"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class DatabaseUnavailable(database.Base):
    """Table `database_unavailable`."""

    __tablename__ = "database_unavailable"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class MethodNotAllowed(database.Base):
    """Table `method_not_allowed`."""

    __tablename__ = "method_not_allowed"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Asynccontextmanager(database.Base):
    """Table `asynccontextmanager`."""

    __tablename__ = "asynccontextmanager"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Schema(database.Base):
    """Table `schema`."""

    __tablename__ = "schema"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class FromRow(database.Base):
    """Table `from_row`."""

    __tablename__ = "from_row"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Registration(database.Base):
    """Table `registration`."""

    __tablename__ = "registration"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class PasswordChange(database.Base):
    """Table `password_change`."""

    __tablename__ = "password_change"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Account(database.Base):
    """Table `account`."""

    __tablename__ = "account"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Annotated(database.Base):
    """Table `annotated`."""

    __tablename__ = "annotated"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Mapped(database.Base):
    """Table `mapped`."""

    __tablename__ = "mapped"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Integer(database.Base):
    """Table `integer`."""

    __tablename__ = "integer"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class String(database.Base):
    """Table `string`."""

    __tablename__ = "string"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class OMITTED(database.Base):
    """Table `omitted`."""

    __tablename__ = "omitted"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Item(database.Base):
    """Table `item`."""

    __tablename__ = "item"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Error(database.Base):
    """Table `error`."""

    __tablename__ = "error"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Route(database.Base):
    """Table `route`."""

    __tablename__ = "route"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Request(database.Base):
    """Table `request`."""

    __tablename__ = "request"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Code(database.Base):
    """Table `code`."""

    __tablename__ = "code"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Detail(database.Base):
    """Table `detail`."""

    __tablename__ = "detail"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Details(database.Base):
    """Table `details`."""

    __tablename__ = "details"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Headers(database.Base):
    """Table `headers`."""

    __tablename__ = "headers"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Methods(database.Base):
    """Table `methods`."""

    __tablename__ = "methods"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Message(database.Base):
    """Table `message`."""

    __tablename__ = "message"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Models(database.Base):
    """Table `models`."""

    __tablename__ = "models"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Crud(database.Base):
    """Table `crud`."""

    __tablename__ = "crud"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Database(database.Base):
    """Table `database`."""

    __tablename__ = "database"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Json(database.Base):
    """Table `json`."""

    __tablename__ = "json"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Re(database.Base):
    """Table `re`."""

    __tablename__ = "re"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Match(database.Base):
    """Table `match`."""

    __tablename__ = "match"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Type(database.Base):
    """Table `type`."""

    __tablename__ = "type"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class List(database.Base):
    """Table `list`."""

    __tablename__ = "list"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Row(database.Base):
    """Table `row`."""

    __tablename__ = "row"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Create(database.Base):
    """Table `create`."""

    __tablename__ = "create"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Update(database.Base):
    """Table `update`."""

    __tablename__ = "update"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Key(database.Base):
    """Table `key`."""

    __tablename__ = "key"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Result(database.Base):
    """Table `result`."""

    __tablename__ = "result"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class One(database.Base):
    """Table `one`."""

    __tablename__ = "one"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class HTTPLog(database.Base):
    """Table `http_log`."""

    __tablename__ = "http_log"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Item2(database.Base):
    """Table `item2`."""

    __tablename__ = "item2"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Item10(database.Base):
    """Table `item10`."""

    __tablename__ = "item10"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Item1A(database.Base):
    """Table `item1_a`."""

    __tablename__ = "item1_a"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Item02(database.Base):
    """Table `item02`."""

    __tablename__ = "item02"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class NotImplemented(database.Base):  # noqa: A001
    """Table `not_implemented`."""

    __tablename__ = "not_implemented"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class KeyError(database.Base):  # noqa: A001
    """Table `key_error`."""

    __tablename__ = "key_error"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Orm(database.Base):
    """Table `orm`."""

    __tablename__ = "orm"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Dt(database.Base):
    """Table `dt`."""

    __tablename__ = "dt"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class SessionDep(database.Base):
    """Table `session_dep`."""

    __tablename__ = "session_dep"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class OSError(database.Base):  # noqa: A001
    """Table `os_error`."""

    __tablename__ = "os_error"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Datetime(database.Base):
    """Table `datetime`."""

    __tablename__ = "datetime"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class I(database.Base):  # noqa: E742
    """Table `i`."""

    __tablename__ = "i"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class O(database.Base):  # noqa: E742
    """Table `o`."""

    __tablename__ = "o"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class L(database.Base):
    """Table `l`."""

    __tablename__ = "l"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Auth(database.Base):
    """Table `auths`."""

    __tablename__ = "auths"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]


class Health(database.Base):
    """Table `healths`."""

    __tablename__ = "healths"

    id: orm.Mapped[database.UuidKey]
    name: orm.Mapped[str]
