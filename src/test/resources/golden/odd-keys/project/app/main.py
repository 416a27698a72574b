# Start: docker compose up --build --detach, or, with DATABASE_URL and SECRET_KEY set,
# alembic -c alembic/alembic.ini upgrade head; uvicorn app.main:app
# Then http://127.0.0.1:8000/docs: POST /auth/register, Authorize (username is from).
"""The FastAPI application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import sqlalchemy as sa
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import auth, schemas
from app.config import settings
from app.database import SessionDep, engine
from app.routers import (
    collation,
    counter,
    json,
    lateral,
    metadata,
    user,
)

# Pages served from this machine may call the API; CORS_ORIGINS adds others.
LOCAL_ORIGIN = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"


class BodySizeLimit:
    """Answer 413 once a request body outgrows the limit."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        """Wrap an ASGI application."""
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the bytes received."""
        received = 0

        async def limited_receive() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self.limit:
                raise HTTPException(413)
            return message

        await self.app(scope, limited_receive, send)


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    """Close the database connections on shutdown."""
    yield
    await engine.dispose()


app = FastAPI(
    title="Odd keys",
    description="Keys of each type and odd names.",
    lifespan=lifespan,
)
app.add_middleware(BodySizeLimit, limit=settings.max_body_bytes)
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.cors_origins,
    allow_origin_regex=LOCAL_ORIGIN,
    allow_methods=["*"],
    allow_headers=["*"],
)
for router in (
    auth.router,
    collation.router,
    counter.router,
    json.router,
    lateral.router,
    metadata.router,
    user.router,
):
    app.include_router(router)


@app.exception_handler(RequestValidationError)
async def validation_error(_: Request, error: RequestValidationError) -> JSONResponse:
    """List what is wrong, without echoing the input."""
    details = [
        {"type": item["type"], "loc": item["loc"], "msg": item["msg"]}
        for item in error.errors()
    ]
    return JSONResponse({"detail": details}, 422)


@app.exception_handler(405)
async def method_not_allowed(request: Request, _: Exception) -> JSONResponse:
    """Name every method of the path; Starlette names those of one route."""
    route = request.scope.get("route")  # none at /docs
    methods = app.openapi()["paths"][route.path] if route else ["get", "head"]
    headers = {"Allow": ", ".join(methods).upper()}
    return JSONResponse({"detail": "Method Not Allowed"}, 405, headers)


@app.exception_handler(sa.exc.DBAPIError)
async def database_error(_: Request, error: sa.exc.DBAPIError) -> JSONResponse:
    """Map what the database refused to an HTTP status."""
    sqlstate = getattr(error.orig, "sqlstate", None) or "08000"
    match sqlstate[:2]:
        case "22" | "54":  # data exception, or too long for a unique index
            refusal = {
                "type": "value_error",
                "loc": ["body"],
                "msg": "Value not accepted by the database",
            }
            return JSONResponse({"detail": [refusal]}, 422)
        case "23" | "40":  # integrity constraint violation, or a deadlock
            code, detail = 409, "Conflicts with an existing record"
        case "08" | "53" | "57":  # no connection, no resources, shutting down
            code, detail = 503, "Database unavailable"
        case _:
            raise error
    return JSONResponse({"detail": detail}, code)


@app.exception_handler(OSError)
@app.exception_handler(sa.exc.TimeoutError)
async def database_unavailable(_: Request, __: Exception) -> JSONResponse:
    """Answer 503 when no database connection can be had."""
    return JSONResponse({"detail": "Database unavailable"}, 503)


@app.get("/health", tags=["health"], responses=schemas.errors(503))
async def health(session: SessionDep) -> schemas.Health:
    """Report whether the service and its database are up."""
    await session.execute(sa.text("SELECT 1"))
    return schemas.Health(status="ok")
