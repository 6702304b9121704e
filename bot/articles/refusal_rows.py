"""What became no article, in the database; ``Store`` says what each method promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from bot.articles import codec, schema
from bot.articles.database import Database, insert_for
from bot.articles.records import Refusal

if TYPE_CHECKING:
    from bot.articles.records import Origin

_refusals = schema.refusals


class RefusalRows(Database):
    """Refusals in and out of the database."""

    async def refuse(self, origin: Origin, refusal: Refusal) -> None:
        """Keep why something became no article."""
        key = {"origin": origin.value, "source": codec.source_key(refusal.source)}
        said = {"reason": codec.keepable(refusal.reason), "at": refusal.at, "stamp": refusal.stamp}
        async with self._writing() as connection:
            put = insert_for(connection, _refusals).values(**key, **said)
            await connection.execute(put.on_conflict_do_update(index_elements=["origin", "source"], set_=said))

    async def accept(self, origin: Origin, source: str) -> None:
        """Forget why something became no article."""
        its = (_refusals.c.origin == origin.value, _refusals.c.source == codec.source_key(source))
        async with self._writing() as connection:
            await connection.execute(delete(_refusals).where(*its))

    async def refusals(self, origin: Origin) -> list[Refusal]:
        """What became no article, the latest first."""
        columns = _refusals.c
        query = (
            select(columns.source, columns.reason, columns.at, columns.stamp)
            .where(columns.origin == origin.value)
            .order_by(columns.at.desc(), columns.source)
        )
        async with self._reading() as connection:
            return [Refusal(*row) for row in (await connection.execute(query)).all()]
