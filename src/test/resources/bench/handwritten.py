"""The measured routes of the shop, written for speed alone: asyncpg, no models."""

import hmac
import json
import os
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import asyncpg
import jwt
from fastapi import Depends, FastAPI, HTTPException, Request, Response

KEY = os.environ["SECRET_KEY"]
CLAIMS = ["sub", "pwd", "iat", "exp"]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Hold a pool of connections of the size of the shop's."""
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=10, max_size=10) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


async def connect(request: Request) -> AsyncIterator[Any]:
    """Check the token as the shop does, and yield a connection."""
    token = request.headers["authorization"].removeprefix("Bearer ")
    try:
        claims = jwt.decode(token, KEY, algorithms=["HS256"], options={"require": CLAIMS})
    except jwt.InvalidTokenError as error:
        raise HTTPException(401) from error
    async with app.state.pool.acquire() as connection:
        password = await connection.fetchval(
            "SELECT hashed_password FROM users WHERE id = $1",
            uuid.UUID(claims["sub"]),
        )
        digest = hmac.digest(KEY.encode(), str(password).encode(), "sha256").hex()
        if claims["pwd"] != digest:
            raise HTTPException(401)
        yield connection


Connection = Annotated[Any, Depends(connect, scope="function")]


def answer(content: object, status: int = 200) -> Response:
    """Write JSON."""
    text = json.dumps(content, default=str)
    return Response(text, status, media_type="application/json")


@app.get("/health")
async def health() -> dict[str, str]:
    """Answer."""
    return {"status": "ok"}


@app.get("/products")
async def list_products(connection: Connection) -> Response:
    """List all."""
    rows = await connection.fetch("SELECT * FROM products ORDER BY id")
    return answer([dict(row) for row in rows])


@app.get("/products/{key}")
async def get_product(key: uuid.UUID, connection: Connection) -> Response:
    """Get one."""
    row = await connection.fetchrow("SELECT * FROM products WHERE id = $1", key)
    return answer(dict(row))


@app.post("/order_items")
async def create_order_item(request: Request, connection: Connection) -> Response:
    """Create one."""
    row = await connection.fetchrow(
        "INSERT INTO order_items (id, quantity) VALUES ($1, $2) RETURNING *",
        uuid.uuid4(),
        (await request.json())["quantity"],
    )
    return answer(dict(row), 201)


@app.put("/order_items/{key}")
async def update_order_item(
    key: uuid.UUID,
    request: Request,
    connection: Connection,
) -> Response:
    """Change one."""
    row = await connection.fetchrow(
        "UPDATE order_items SET quantity = $2 WHERE id = $1 RETURNING *",
        key,
        (await request.json())["quantity"],
    )
    return answer(dict(row))
