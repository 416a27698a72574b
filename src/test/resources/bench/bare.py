"""A FastAPI application with one route that does nothing."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
async def health() -> dict[str, str]:
    """Answer."""
    return {"status": "ok"}
