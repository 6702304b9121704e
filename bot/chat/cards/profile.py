"""The profile card: one name across every article in the store."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from bot.articles.article import Span
from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, day_of, mention_of, small, times
from bot.chat.cards.paging import pages_of, place, turning, within
from bot.chat.cards.passage import going, passage_route
from bot.chat.cards.who import addressed
from bot.chat.escaping import shown
from bot.chat.routes import Route, Show
from bot.newsroom.presenting import counted, marked, readable_role, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.newsroom.answers import Cited, Namesake, Profile, Said
    from bot.newsroom.pictures import Picture

    Option = tuple[str, str, Route]

OPEN_PLACE = "Open one at its place in the article …"

_PAGE = 1800
_MOST_ENTRIES = 12
_WITH = 400
_ALIASES = 300
_DESCRIPTION = 160
_QUOTE = 420
_CONTEXT = 260
_ALSO_IN = 120
_NAMESAKES = 800

_KINDS = {"person": "Person", "organisation": "Organisation", "place": "Place"}


class _Entry(NamedTuple):
    """A line of the profile: the title that it stands under, its text, how it is opened, and what it is made from."""

    title: str
    text: str
    option: Option
    said: Said | None = None
    described: Cited | None = None


def profile_card(profile: Profile, page: int = 0, *, pictures: Sequence[Picture] = (), note: str = "") -> Card:
    """One page of what the store knows of a name, the first one with ``pictures``; a page past the end shows the last.

    ``note`` is a sentence of our own in small print.
    """
    pages = pages_of([(entry, f"{entry.title}\n{entry.text}") for entry in _entries(profile)], _PAGE, _MOST_ENTRIES)
    page = within(page, pages)
    route = Route(Show.PROFILE, article=profile.article, page=page, name=profile.called or profile.name)
    frame = Frame().text(_head(profile)).rule()
    nothing = "" if profile.namesakes else "*No article says more than the name.*"
    sections = groupby(pages[page], key=lambda entry: entry.title)
    frame.text("\n\n".join(f"**{title}**\n{_listed(list(entries))}" for title, entries in sections) or nothing)
    if page == 0:
        frame.pictures(pictures)
    frame.text("\n".join(small(part) for part in (note, place(page, len(pages))) if part))
    choice = "Open one of them …" if profile.ambiguous and profile.namesakes else "Open somebody else …"
    frame.select(going("people", choice, _others(profile)))
    frame.select(going("places", OPEN_PLACE, (entry.option for entry in pages[page])))
    return frame.buttons(turning(route, page, len(pages))).card()


def _head(profile: Profile) -> str:
    count = len(profile.appears_in)
    articles = f"in {counted(count, 'article')}"
    if profile.looked_through:
        articles += f", of the newest {profile.looked_through} with such a name"
    lines = [
        "### " + marked(shown(profile.name, 2 * NAME) or "unnamed", profile.ambiguous),
        small(f"{_KINDS.get(profile.kind, 'Name')} · {articles}") if count or not profile.ambiguous else "",
        *_namesakes(profile),
    ]
    aliases = limits.join_within([shown(name, NAME) for name in profile.aliases], _ALIASES, separator=", ")
    company = limits.join_within(
        [
            f"{marked(shown(name, NAME), name in profile.unsure)}{times(count)}"
            for name, count in profile.appears_with
            if name
        ],
        _WITH,
    )
    lines.append(f"**Also called** {aliases}" if aliases else "")
    lines.append(f"**Appears with** {company}" if company else "")
    return "\n".join(line for line in lines if line)


def _namesakes(profile: Profile) -> Iterator[str]:
    """Whom an ambiguous name could stand for, or who else bears the name."""
    if profile.ambiguous and not profile.namesakes:
        yield small("These articles give no fuller name, so it may not be one person in all of them.")
    elif profile.ambiguous:
        yield "The name alone could stand for:"
    elif profile.namesakes:
        yield "Not to be taken for:"
    lines = [
        f"- **{shown(one.name, NAME)}** — {shown(_about(one), _DESCRIPTION)}"
        f"{', the latest' if one.articles > 1 else ''}: {mention_of(one.newest, NAME)}"
        for one in profile.namesakes
    ]
    yield limits.join_within(lines, _NAMESAKES, separator="\n", more="- and {} more")


def _about(one: Namesake) -> str:
    count = counted(one.articles, "article")
    return f"{one.described_as} · {count}" if one.described_as else count


def _others(profile: Profile) -> Iterator[Option]:
    for one in profile.namesakes:
        yield one.name, _about(one), Route(Show.PROFILE, article=one.newest.id, name=one.called)
    for name, count in profile.appears_with:
        doubt = "could stand for more than one · " if name in profile.unsure else ""
        yield name, f"{doubt}in {count} of these articles", Route(Show.PROFILE, name=name)


def _entries(profile: Profile) -> Iterator[_Entry]:
    """Every line of the profile under its title, in the order in which pages show them."""
    for one in profile.described_as:
        yield _Entry("Described as", _described([one]), _option(one), described=one)
    for said in profile.said:
        yield _Entry("Said", quoted([said]), quote_option(said), said=said)
    for one in profile.appears_in:
        yield _Entry("Appears in", f"- {_source(one)}", _option(one))
    for one in profile.perhaps_in:
        yield _Entry("Perhaps also in", f"- {_source(one)}: “{shown(one.text, NAME)}” ?", _option(one))


def _listed(entries: Sequence[_Entry]) -> str:
    """The entries of one title."""
    if said := [entry.said for entry in entries if entry.said is not None]:
        return quoted(said)
    if described := [entry.described for entry in entries if entry.described is not None]:
        return _described(described)
    return "\n".join(entry.text for entry in entries)


def _described(cited: Sequence[Cited]) -> str:
    """What each article calls somebody, in one line."""
    lines = []
    for brief, of_one in groupby(cited, key=lambda one: one.brief):
        roles = " · ".join(shown(readable_role(one.text), _DESCRIPTION) for one in of_one)
        lines.append(f"- {roles} — {mention_of(brief)}, {day_of(brief)}")
    return "\n".join(lines)


def _source(cited: Cited) -> str:
    return f"{mention_of(cited.brief)}, {day_of(cited.brief)}"


def _option(cited: Cited) -> Option:
    route = passage_route(cited.brief.id, cited.span, cited.text)
    return readable_role(cited.text), f"{cited.brief.outlet or ''} {cited.brief.title}", route


def quote_option(said: Said) -> Option:
    """How a quote is opened at its place."""
    route = passage_route(said.brief.id, Span(said.quote.start, said.quote.end), said.text)
    return said.text, f"{said.brief.outlet or ''} {said.brief.title}", route


def quoted(said: Sequence[Said]) -> str:
    """Quotes under the articles that have them, each article named once for all that follow."""
    parts = []
    for brief, of_one in groupby(said, key=lambda each: each.brief):
        lines = "\n".join(map(_quote, of_one))
        parts.append(f"{small(f'{mention_of(brief)}, {day_of(brief)}')}\n{lines}".rstrip())
    return "\n\n".join(parts)


def _quote(said: Said) -> str:
    """One quote; speech that was only reported stands without quotation marks."""
    words = shown(spoken(said.text), _QUOTE)
    words = words if said.reported else f"“{words}”"
    others = [brief.outlet or brief.title for brief in said.also_in]
    also = limits.join_within([shown(name, NAME) for name in dict.fromkeys(others)], _ALSO_IN, separator=", ")
    also = f" — also in {also}" if also else ""
    context = f"\n{small(f'in: {shown(said.context, _CONTEXT)}')}\n" if said.context else ""
    return f"> {words}{addressed(said.quote)}{also}{context}"
