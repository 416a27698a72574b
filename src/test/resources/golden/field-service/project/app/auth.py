"""Accounts, access tokens and the endpoints to obtain them."""

import datetime as dt
import hmac
import logging
import math
import os
import time
import uuid
from collections import OrderedDict
from functools import lru_cache
from typing import Annotated

import bcrypt
import jwt
import sqlalchemy as sa
from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from sqlalchemy import orm
from sqlalchemy.ext.asyncio import AsyncSession

from app import database, schemas
from app.config import settings
from app.database import SessionDep

ALGORITHM = "HS256"
CLOCK_SKEW = 10  # seconds by which the clocks of two servers may differ
BEARER = {"WWW-Authenticate": "Bearer"}
# Checked when an account does not exist, so that both cases take as long.
DUMMY_HASH = "$2b$12$LflDYr.aZxRNuUmJZPlmYeZ7jAsAV6vW07.P3bhxswCK0SitKtVN."
# A hash occupies a core for a while; more at once would slow every other request.
HASHING = CapacityLimiter(os.cpu_count() or 1)

logger = logging.getLogger(__name__)
router = APIRouter(prefix="/auth", tags=["auth"], responses=schemas.errors(503))
bearer = OAuth2PasswordBearer(tokenUrl="auth/token")


class Account(database.Base):
    """Table `auth_users`: who may log in."""

    __tablename__ = "auth_users"

    id: orm.Mapped[database.UuidKey]
    email: orm.Mapped[str]
    hashed_password: orm.Mapped[str]

    __table_args__ = (
        sa.Index("uq__auth_users__lower_email", sa.text("lower(email)"), unique=True),
    )


key_column = Account.id
login_column = Account.email

# Built once, of the columns of the table, since every request needs it.
accounts = sa.inspect(Account)
PASSWORD_HASH = sa.select(accounts.columns.hashed_password).where(
    accounts.primary_key[0] == sa.bindparam("key"),
)


class FailedLogins:
    """Make clients that guess passwords wait.

    Failures are counted per login name and address, so that a stranger cannot lock
    anybody out. Every worker process counts for itself.
    """

    FREE = 10
    FIRST_WAIT = 5  # seconds; each further failure doubles it
    LONGEST_WAIT = 900
    MOST_SOURCES = 10_000

    def __init__(self) -> None:
        """Start without failures."""
        self.sources: OrderedDict[int, tuple[int, float]] = OrderedDict()

    def check(self, source: int) -> None:
        """Answer 429 while the source has to wait."""
        _, end = self.sources.get(source, (0, 0.0))
        seconds = math.ceil(end - time.monotonic())
        if seconds > 0:
            headers = {"Retry-After": str(seconds)}
            raise HTTPException(429, "Too many failed logins", headers)

    def add(self, source: int) -> None:
        """Count a failure. The count begins anew some time after the last wait."""
        now = time.monotonic()
        failures, end = self.sources.pop(source, (0, now))
        failures = 1 if now > end + self.LONGEST_WAIT else failures + 1
        doublings = failures - self.FREE
        wait = 0 if doublings < 0 else self.FIRST_WAIT << min(doublings, 10)
        self.sources[source] = failures, now + min(wait, self.LONGEST_WAIT)
        if len(self.sources) > self.MOST_SOURCES:
            self.sources.popitem(last=False)

    def forget(self, source: int) -> None:
        """Forget the failures, since the password is known."""
        self.sources.pop(source, None)


failed_logins = FailedLogins()


async def hash_password(password: str | None) -> str | None:
    """Hash with bcrypt, off the event loop; no password has no hash."""
    if password is None:
        return None
    salt = bcrypt.gensalt()
    hashed = await to_thread.run_sync(
        bcrypt.hashpw,
        password.encode(),
        salt,
        limiter=HASHING,
    )
    return hashed.decode()


async def verify_password(
    request: Request,
    login_name: str,
    password: str,
    hashed_password: str | None,
) -> bool:
    """Check a password in the same time whether or not there is a hash."""
    address = request.client.host if request.client else "an unknown address"
    source = hash((login_name.casefold(), address))
    hashed = (hashed_password or DUMMY_HASH).encode()
    async with HASHING:
        failed_logins.check(source)
        try:
            guess = password.encode()
            matches = await to_thread.run_sync(bcrypt.checkpw, guess, hashed)
        except ValueError:  # longer than bcrypt takes, so it was never accepted
            matches = False
        if matches and hashed_password is not None:
            failed_logins.forget(source)
            return True
        failed_logins.add(source)
    logger.warning("Failed login as %.100r from %s", login_name, address)
    return False


def password_digest(hashed_password: str) -> str:
    """Digest the password hash, so that a token ends with the password."""
    key = settings.secret_key.get_secret_value().encode()
    return hmac.digest(key, hashed_password.encode(), "sha256").hex()


def create_access_token(account: Account) -> str:
    """Sign an access token for an account."""
    key = account.id
    now = dt.datetime.now(dt.UTC)
    claims = {
        "sub": str(key),
        "pwd": password_digest(str(account.hashed_password)),
        "iat": now,
        "exp": now + dt.timedelta(minutes=settings.access_token_expire_minutes),
    }
    return jwt.encode(claims, settings.secret_key.get_secret_value(), ALGORITHM)


@lru_cache(maxsize=1_000)  # clients send the same token with every request
def read_access_token(token: str) -> tuple[uuid.UUID, str, int]:
    """Return the key, the password digest and the expiry in a token that we signed."""
    claims = jwt.decode(
        token,
        settings.secret_key.get_secret_value(),
        algorithms=[ALGORITHM],
        leeway=CLOCK_SKEW,
        options={"require": ["sub", "pwd", "iat", "exp"]},
    )
    return uuid.UUID(claims["sub"]), claims["pwd"], int(claims["exp"])


def invalid_token() -> HTTPException:
    """Return the answer to a token that is not, or no longer, valid."""
    return HTTPException(401, "Could not validate credentials", BEARER)


async def get_current_key(
    token: Annotated[str, Depends(bearer)],
    session: SessionDep,
) -> uuid.UUID:
    """Return the key of the account that the token was issued to."""
    try:
        key, digest, expiry = read_access_token(token)
    except (jwt.InvalidTokenError, ValueError) as error:
        raise invalid_token() from error
    if time.time() >= expiry + CLOCK_SKEW:
        raise invalid_token()
    hashed_password = await session.scalar(PASSWORD_HASH, {"key": key})
    if hashed_password is None or digest != password_digest(hashed_password):
        raise invalid_token()
    return key


CurrentKey = Annotated[uuid.UUID, Depends(get_current_key)]


async def get_current_user(key: CurrentKey, session: SessionDep) -> Account:
    """Return the account that the token was issued to."""
    account = await session.get(Account, key)
    if account is None:  # deleted a moment ago
        raise invalid_token()
    return account


CurrentUser = Annotated[Account, Depends(get_current_user)]


def same_name(login_name: str) -> sa.ColumnElement[bool]:
    """Compare a login name without case."""
    return sa.func.lower(login_column) == sa.func.lower(login_name)


async def find_account(session: AsyncSession, login_name: str) -> Account | None:
    """Return the account of this name."""
    query = sa.select(Account).where(same_name(login_name))
    account: Account | None = await session.scalar(query)
    return account


@router.post(
    "/register",
    response_model=schemas.Account,
    status_code=201,
    responses=schemas.errors(400, 403, 409, 413),
)
async def register(data: schemas.Registration, session: SessionDep) -> Account:
    """Create an account."""
    if not settings.allow_registration:
        raise HTTPException(403, "Registration is closed")
    values = data.model_dump(exclude={"password"}, exclude_unset=True)
    hashed_password = await hash_password(data.password)
    account = Account(**values, hashed_password=hashed_password)
    session.add(account)
    await session.commit()
    return account


@router.post("/token", responses=schemas.errors(400, 401, 413, 429))
async def login(
    request: Request,
    response: Response,
    form: Annotated[OAuth2PasswordRequestForm, Depends()],
    session: SessionDep,
) -> schemas.Token:
    """Exchange email (as `username`) and password for an access token."""
    login_name = form.username.strip()
    account = await find_account(session, login_name)
    await session.commit()  # hand the connection back before the slow hash
    hashed_password = account.hashed_password if account else None
    correct = await verify_password(request, login_name, form.password, hashed_password)
    if not correct or account is None:
        raise HTTPException(401, "Incorrect email or password", BEARER)
    response.headers["Cache-Control"] = "no-store"
    return schemas.Token(
        access_token=create_access_token(account),
        expires_in=settings.access_token_expire_minutes * 60,
    )


@router.get(
    "/me",
    response_model=schemas.Account,
    responses=schemas.errors(401),
)
async def read_me(account: CurrentUser) -> Account:
    """Return the account of the token."""
    return account


@router.put("/password", responses=schemas.errors(400, 401, 403, 413, 429))
async def change_password(
    request: Request,
    data: schemas.PasswordChange,
    account: CurrentUser,
    session: SessionDep,
) -> schemas.PasswordChanged:
    """Change one's own password, which ends all tokens of the account."""
    await session.commit()  # hand the connection back before the slow hashes
    correct = await verify_password(
        request,
        account.email,
        data.current_password,
        account.hashed_password,
    )
    if not correct:
        raise HTTPException(403, "Incorrect password")
    hashed_password = await hash_password(data.new_password)
    key = account.id
    await session.execute(
        sa.update(Account)
        .where(key_column == key)
        .values(hashed_password=hashed_password),
    )
    await session.commit()
    return schemas.PasswordChanged()
