"""Password hashing."""

import bcrypt
from fastapi.concurrency import run_in_threadpool


async def hash_password(password: str | None) -> str | None:
    """Hash with bcrypt, off the event loop; no password has no hash."""
    if password is None:
        return None
    salt = bcrypt.gensalt()
    return (await run_in_threadpool(bcrypt.hashpw, password.encode(), salt)).decode()
