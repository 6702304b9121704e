"""What every test of the newsroom works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.newsroom.fakes import open_newsroom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.newsroom.fakes import Newsroom


@pytest.fixture
async def newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    async with open_newsroom(tmp_path) as opened:
        yield opened
