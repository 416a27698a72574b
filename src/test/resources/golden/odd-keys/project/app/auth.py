"""Passwords, access tokens and the endpoints to obtain them."""

import datetime as dt
from typing import Annotated

import bcrypt
import jwt
import sqlalchemy as sa
from fastapi import APIRouter, Depends, HTTPException
from fastapi.concurrency import run_in_threadpool
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm

from app import models, schemas
from app.config import settings
from app.database import SessionDep

Account = models.User

ALGORITHM = "HS256"
BEARER = {"WWW-Authenticate": "Bearer"}
# Checked when an account does not exist, so that both cases take as long.
DUMMY_HASH = "$2b$12$LflDYr.aZxRNuUmJZPlmYeZ7jAsAV6vW07.P3bhxswCK0SitKtVN."

router = APIRouter(prefix="/auth", tags=["auth"], responses=schemas.errors(503))
bearer = OAuth2PasswordBearer(tokenUrl="auth/token")


async def hash_password(password: str | None) -> str | None:
    """Hash with bcrypt, off the event loop; no password has no hash."""
    if password is None:
        return None
    salt = bcrypt.gensalt()
    return (await run_in_threadpool(bcrypt.hashpw, password.encode(), salt)).decode()


async def verify_password(password: str, hashed_password: str | None) -> bool:
    """Check a password in the same time whether or not there is a hash."""
    hashed = (hashed_password or DUMMY_HASH).encode()
    try:
        matches = await run_in_threadpool(bcrypt.checkpw, password.encode(), hashed)
    except ValueError:  # longer than bcrypt takes, so it was never accepted
        return False
    return matches and hashed_password is not None


def create_access_token(key: object) -> str:
    """Sign an access token for the account with this key."""
    now = dt.datetime.now(dt.UTC)
    expiry = now + dt.timedelta(minutes=settings.access_token_expire_minutes)
    claims = {"sub": str(key), "iat": now, "exp": expiry}
    return jwt.encode(claims, settings.secret_key.get_secret_value(), ALGORITHM)


def read_access_token(token: str) -> int | None:
    """Return the key of the account a valid token was issued to, else None."""
    try:
        claims = jwt.decode(
            token,
            settings.secret_key.get_secret_value(),
            algorithms=[ALGORITHM],
            options={"require": ["sub", "iat", "exp"]},
        )
        key = int(claims["sub"])
    except (jwt.InvalidTokenError, ValueError):
        return None
    canonical = str(key) == claims["sub"]
    return key if canonical and abs(key) <= schemas.MAX_INTEGER else None


async def get_current_user(
    token: Annotated[str, Depends(bearer)],
    session: SessionDep,
) -> Account:
    """Return the account the token was issued to."""
    key = read_access_token(token)
    account = await session.get(Account, key) if key else None
    if account is None:
        raise HTTPException(401, "Could not validate credentials", BEARER)
    return account


CurrentUser = Annotated[Account, Depends(get_current_user)]


@router.post(
    "/register",
    response_model=schemas.UserResponse,
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


@router.post("/token", responses=schemas.errors(400, 401, 413))
async def login(
    form: Annotated[OAuth2PasswordRequestForm, Depends()],
    session: SessionDep,
) -> schemas.Token:
    """Exchange from (as `username`) and password for an access token."""
    login_name = Account.from_
    query = sa.select(Account).where(login_name == form.username)
    account = await session.scalar(query)
    await session.commit()  # hand the connection back before the slow hash
    hashed_password = account.hashed_password if account else None
    if not await verify_password(form.password, hashed_password) or account is None:
        raise HTTPException(401, "Incorrect from or password", BEARER)
    key = account.class_
    return schemas.Token(access_token=create_access_token(key))


@router.get(
    "/me",
    response_model=schemas.UserResponse,
    responses=schemas.errors(401),
)
async def read_me(account: CurrentUser) -> Account:
    """Return the account of the token."""
    return account


@router.put(
    "/password",
    status_code=204,
    responses=schemas.errors(400, 401, 403, 413),
)
async def change_password(
    data: schemas.PasswordChange,
    account: CurrentUser,
    session: SessionDep,
) -> None:
    """Change one's own password; tokens stay valid until they expire."""
    await session.commit()  # hand the connection back before the slow hashes
    if not await verify_password(data.current_password, account.hashed_password):
        raise HTTPException(403, "Incorrect password")
    hashed_password = await hash_password(data.new_password)
    key = account.class_
    await session.execute(
        sa.update(Account)
        .where(Account.class_ == key)
        .values(hashed_password=hashed_password),
    )
    await session.commit()
