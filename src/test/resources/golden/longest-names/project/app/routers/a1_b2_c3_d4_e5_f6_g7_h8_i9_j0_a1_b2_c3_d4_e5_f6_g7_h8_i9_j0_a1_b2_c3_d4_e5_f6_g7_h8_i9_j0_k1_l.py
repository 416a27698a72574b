"""Endpoints of A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1L."""

from fastapi import APIRouter, Depends, Request, Response

from app import auth, crud, models, schemas
from app.database import SessionDep

Row = models.A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1L
Create = schemas.A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1LCreate
Update = schemas.A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1LUpdate
Result = schemas.A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1LResponse
Key = schemas.StringKey

ONE = "/{id}"

router = APIRouter(
    prefix="/digits",
    tags=["A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0A1B2C3D4E5F6G7H8I9J0K1L"],
    dependencies=[Depends(auth.get_current_key)],
    responses=schemas.errors(401, 503),
)


@router.post(
    "",
    operation_id="create_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_k1_l",
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
    operation_id="list_digits",
    response_model=list[Result],
)
async def list_all(session: SessionDep) -> Response:
    """List all."""
    return await crud.list_all(session, Row, Result)


@router.get(
    ONE,
    operation_id="get_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_k1_l",
    response_model=Result,
    responses=schemas.errors(404),
)
async def get(key: Key, session: SessionDep) -> Row:
    """Get one by its key."""
    return await crud.get(session, Row, key)


@router.put(
    ONE,
    operation_id="update_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_k1_l",
    response_model=Result,
    responses=schemas.errors(400, 404, 409, 413),
)
async def update(key: Key, data: Update, session: SessionDep) -> Row:
    """Change the given fields of one."""
    return await crud.update(session, Row, key, data)


@router.delete(
    ONE,
    operation_id="delete_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_a1_b2_c3_d4_e5_f6_g7_h8_i9_j0_k1_l",
    status_code=204,
    responses=schemas.errors(404, 409),
)
async def delete(key: Key, session: SessionDep) -> None:
    """Delete one."""
    await crud.delete(session, Row, key)
