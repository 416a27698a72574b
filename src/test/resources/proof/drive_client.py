"""Drives the client that openapi-python-client made for the golden project `shop`."""

import sys

from client import AuthenticatedClient, Client
from client.api.auth import login, read_me, register
from client.api.product import (
    create_product,
    delete_product,
    get_product,
    list_products,
    update_product,
)
from client.models import (
    ErrorDetail,
    BodyLogin,
    ProductCreate,
    ProductUpdate,
    Registration,
)

address = sys.argv[1]
anonymous = Client(address, raise_on_unexpected_status=True)
account = register.sync(
    client=anonymous,
    body=Registration(email="ann@example.com", password="correct horse"),
)
token = login.sync(
    client=anonymous,
    body=BodyLogin(username="ann@example.com", password="correct horse"),
)
client = AuthenticatedClient(address, token.access_token, raise_on_unexpected_status=True)
assert read_me.sync(client=client) == account

product = create_product.sync(
    client=client,
    body=ProductCreate(name="desk", sku="d-1", price=9.5, stock=2**40, active=True),
)
assert product.stock == 2**40
assert list_products.sync(client=client) == [product]
changed = update_product.sync(product.id, client=client, body=ProductUpdate(stock=3))
assert changed.stock == 3
assert get_product.sync(product.id, client=client) == changed
assert delete_product.sync_detailed(product.id, client=client).status_code == 204
assert isinstance(get_product.sync(product.id, client=client), ErrorDetail)
