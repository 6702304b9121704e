"""The catalogue follows the store: what is taken back leaves it, and what is given back returns as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.newsroom.catalogue import Catalogue
from bot.newsroom.listing import Listing
from tests.newsroom.fakes import DAM, FERRY

if TYPE_CHECKING:
    from tests.newsroom.fakes import Newsroom


async def test_what_is_given_back_is_listed_as_before_and_what_never_was_listed_is_not(newsroom: Newsroom) -> None:
    public = await newsroom.arrive(FERRY)
    private = (await newsroom.keep(DAM, "message.txt", listed=False)).article_id
    catalogue = Catalogue()
    listing = Listing(newsroom.store, catalogue)
    await listing.open()
    before, names = catalogue.newest(9), catalogue.names("", 9)
    assert [entry.id for entry in before] == [public]

    for article_id in (public, private):
        assert await listing.remove(article_id)
        assert not await listing.remove(article_id)
    await listing.notice_removals()
    assert (catalogue.newest(9), catalogue.names("", 9)) == ([], [])

    for article_id in (public, private):
        assert await listing.restore(article_id)
        assert not await listing.restore(article_id)
    await listing.notice_removals()
    assert (catalogue.newest(9), catalogue.names("", 9)) == (before, names)


async def test_a_person_is_completed_once_after_a_restart_and_a_return_too(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    port = "Ines Port sings\nInes Bellamy sang for Strait Ferries at Port Amara."
    second = await newsroom.arrive(port, "second.txt")
    everybody = newsroom.catalogue.names("", 9)
    catalogue = Catalogue()
    listing = Listing(newsroom.store, catalogue)
    await listing.open()
    assert catalogue.newest(9) == newsroom.catalogue.newest(9)
    assert [entry.people for entry in catalogue.newest(1)] == [frozenset({"Ines Bellamy"})]
    await listing.remove(second)
    await listing.notice_removals()
    await listing.restore(second)
    await listing.notice_removals()
    assert catalogue.names("", 9) == everybody
    assert [entry.people for entry in catalogue.newest(1)] == [frozenset({"Ines Bellamy"})]


async def test_a_catalogue_opened_after_a_removal_can_give_back_too(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    await newsroom.intake.remove(article_id)
    catalogue = Catalogue()
    listing = Listing(newsroom.store, catalogue)
    await listing.open()
    assert len(catalogue) == 0
    await newsroom.intake.restore(article_id)
    await listing.notice_removals()
    assert [entry.id for entry in catalogue.newest(9)] == [article_id]


async def test_what_an_older_analyser_wrote_in_another_form_is_given_back_without_its_names(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    catalogue = Catalogue()
    listing = Listing(newsroom.store, catalogue)
    await listing.open()
    await listing.remove(article_id)
    await listing.notice_removals()
    await newsroom.store.put_analysis(article_id, 1, "old", {"entities": [{"called": "Ines Bellamy"}]}, [])
    await listing.restore(article_id)
    await listing.notice_removals()
    assert [entry.id for entry in catalogue.newest(9)] == [article_id]
    assert catalogue.names("", 9) == []
