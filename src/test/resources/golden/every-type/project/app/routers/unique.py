"""Endpoints of Unique."""

from fastapi import APIRouter, Depends, Request, Response

from app import auth, crud, models, schemas
from app.database import SessionDep

Row = models.Unique
Create = schemas.UniqueCreate
Update = schemas.UniqueUpdate
Result = schemas.UniqueResponse
Key = schemas.UuidKey

ONE = "/{id}"

router = APIRouter(
    prefix="/uniques",
    tags=["Unique"],
    dependencies=[Depends(auth.get_current_key)],
    responses=schemas.errors(401, 503),
)


@router.post(
    "",
    operation_id="create_unique",
    response_model=Result,
    status_code=201,
    responses=schemas.CREATED | schemas.errors(400, 409, 413),
)
async def create(
    data: Create,
    request: Request,
    response: Response,
    session: SessionDep,
) -> Row:
    """Create one."""
    row = await crud.create(session, Row, data)
    response.headers["Location"] = crud.location(request, row)
    return row


@router.get(
    "",
    operation_id="list_uniques",
    response_model=list[Result],
)
async def list_all(session: SessionDep) -> Response:
    """List all."""
    return await crud.list_all(session, Row, Result)


@router.get(
    ONE,
    operation_id="get_unique",
    response_model=Result,
    responses=schemas.errors(404),
)
async def get(key: Key, session: SessionDep) -> Row:
    """Get one by its key."""
    return await crud.get(session, Row, key)


@router.put(
    ONE,
    operation_id="update_unique",
    response_model=Result,
    responses=schemas.errors(400, 404, 409, 413),
)
async def update(key: Key, data: Update, session: SessionDep) -> Row:
    """Change the given fields of one."""
    return await crud.update(session, Row, key, data)


@router.delete(
    ONE,
    operation_id="delete_unique",
    status_code=204,
    responses=schemas.errors(404, 409),
)
async def delete(key: Key, session: SessionDep) -> None:
    """Delete one."""
    await crud.delete(session, Row, key)
