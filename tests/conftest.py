"""What several test files share: the models that the package ships, loaded once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from recount.language.encoder import Encoder, load_encoder
from recount.language.reader import Reader, load_reader
from recount.pipeline import Tools

settings.register_profile("without a clock", deadline=None)  # a busy machine fails no property
settings.load_profile("without a clock")


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The shipped sentence model."""
    return load_encoder()


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped reader."""
    return load_reader()


@pytest.fixture(scope="session")
def tools(reader: Reader, encoder: Encoder) -> Tools:
    """Both, as the pipeline takes them."""
    return Tools(reader, encoder)
