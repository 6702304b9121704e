"""The who card: who is in an article, how often, in what role, and what they said; one of them opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import SelectOption, ui

from bot.articles.article import Span
from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, button, heading, small, times
from bot.chat.cards.paging import pages_of, place, turning, within
from bot.chat.cards.passage import going, passage_route
from bot.chat.escaping import label, shown
from bot.chat.routes import Route, Show
from bot.newsroom.presenting import addressed as said_to
from bot.newsroom.presenting import counted, marked, readable_role, rivals, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.findings import Quote
    from bot.newsroom.answers import EntityLine, Item, WhoAnswer

PICK = "ct:pick:"
"""How the custom_id of the menu that opens one person starts; the route of the card follows."""

_PAGE = 2100
_LINE = 900
"""Characters of people on one page, and of one person or one list of names."""

_NAMES = 200
_ROLES = 260
_QUOTE = 220
_QUOTES_LISTED = 2
_LONG_QUOTE = 700
_QUOTES_ON_A_PAGE = limits.OPTIONS
_QUOTATION_MARKS = frozenset("\"'“”„«»‘’‹›「『")

TITLES = {Show.ORGANISATIONS: "Organisations", Show.PLACES: "Places"}
"""The cards of what is named besides people."""


def who_card(answer: WhoAnswer, page: int = 0) -> Card:
    """One page of who is in the article; a page past the end shows the last one."""
    pages = pages_of([(n, person_lines(answer.item, line)) for n, line in enumerate(answer.people)], _PAGE)
    page = within(page, pages)
    route = Route(Show.WHO, article=answer.item.id, page=page)
    frame = Frame().text(heading(answer.item)).rule()
    frame.text("\n\n".join(person_lines(answer.item, answer.people[number]) for number in pages[page]))
    # A note says why nobody was looked for: that nobody is named would not be true then.
    frame.text(f"*{shown(answer.note, 300)}*" if answer.note else "")
    if not answer.people and not answer.note:
        frame.text("*Nobody is named in the lines that report the story.*")
    frame.text(_notes(answer.people, page, len(pages)))
    if pages[page]:
        frame.select(_menu(answer, pages[page], route))
    buttons = [button("Summary", Route(Show.SUMMARY, article=answer.item.id))]
    counts = {**{show: len(things(answer, show)) for show in TITLES}, Show.OTHERS: len(answer.others)}
    buttons += [
        button(f"{TITLES.get(show, 'Others')} ({count})", Route(show, article=answer.item.id))
        for show, count in counts.items()
        if count
    ]
    return frame.buttons(buttons).buttons(turning(route, page, len(pages))).card()


def things(answer: WhoAnswer, show: Show) -> Sequence[EntityLine]:
    """The organisations or the places of an article."""
    return answer.organisations if show is Show.ORGANISATIONS else answer.places


def things_card(answer: WhoAnswer, show: Show, page: int = 0) -> Card:
    """One page of the organisations or the places that an article names."""
    lines = things(answer, show)
    pages = pages_of([(line, f"- {_line(line)}") for line in lines], _PAGE)
    page = within(page, pages)
    route = Route(show, article=answer.item.id, page=page)
    frame = Frame().text(heading(answer.item)).rule()
    listed = "\n".join(f"- {_line(line)}" for line in pages[page])
    frame.text(f"**{TITLES[show]}**\n{listed or '*None is named.*'}")
    frame.text(_notes(lines, page, len(pages)))
    frame.select(
        going(
            show.value,
            "Open one of them …",
            (
                (
                    line.entity.name,
                    _described(line),
                    Route(Show.PERSON, answer.item.id, name=line.entity.name),
                )
                for line in pages[page]
            ),
        )
    )
    everyone = button("People", Route(Show.WHO, article=answer.item.id))
    return frame.buttons([everyone, *turning(route, page, len(pages))]).card()


def _notes(lines: Sequence[EntityLine], page: int, count: int) -> str:
    ambiguous = any(line.entity.ambiguous for line in lines)
    notes = [place(page, count), "“?” could stand for more than one" if ambiguous else ""]
    return small(" · ".join(note for note in notes if note))


def _name(line: EntityLine) -> str:
    return marked(f"**{shown(line.entity.name, NAME) or 'unnamed'}**", line.entity.ambiguous)


def _line(line: EntityLine) -> str:
    """Name, count and roles of one entity."""
    roles = limits.join_within([shown(role, _NAMES // 2) for role in _roles(line)], _ROLES)
    return f"{_name(line)}{times(len(line.entity.mentions))}{' — ' if roles else ''}{roles}"


def _roles(line: EntityLine) -> list[str]:
    """What the article says they are, ages last."""
    return [readable_role(role) for role in sorted(line.roles, key=str.isdigit)]


def person_lines(item: Item, line: EntityLine) -> str:
    """One person: name, count and roles, and the first things they said, whole statements before scraps of them."""
    parts = [_line(line)]
    if line.entity.ambiguous:
        parts.append(small(_rivals(line)))
    told = sorted(line.quotes, key=lambda quote: not quote.direct)[:_QUOTES_LISTED]
    parts += [f"> {quoted(item, quote, _QUOTE)}" for quote in sorted(told, key=lambda quote: quote.start)]
    if len(line.quotes) > _QUOTES_LISTED:
        parts.append(small(f"{_QUOTES_LISTED} of {len(line.quotes)} quotes"))
    return "\n".join(parts)


def _rivals(line: EntityLine) -> str:
    others = limits.join_within([shown(name, NAME) for name in line.entity.ambiguous], _NAMES, separator=", ")
    return rivals([others] if others else [])


def quoted(item: Item, quote: Quote, limit: int) -> str:
    """What was said, in quotation marks where the article has them, and to whom."""
    text = item.article.text
    words = shown(spoken(text[quote.start : quote.end]), limit)
    if text[quote.start - 1 : quote.start] in _QUOTATION_MARKS and quote.start > 0:
        words = f"“{words}”"
    return words + addressed(quote)


def addressed(quote: Quote) -> str:
    """To whom or where it was said, as it follows the words; nothing where the article does not say."""
    said = said_to(shown(quote.addressee or "", NAME))
    return f" — {said}" if said else ""


def _menu(answer: WhoAnswer, numbers: Sequence[int], route: Route) -> ui.Select[Card]:
    """The menu that opens one of the people on this page."""
    options = [
        SelectOption(
            label=label(answer.people[number].entity.name, limits.OPTION_TEXT, "unnamed"),
            value=pick_value(answer, number),
            description=label(_described(answer.people[number]), limits.OPTION_TEXT, "named in the article"),
        )
        for number in numbers
    ]
    custom_id = PICK + route.custom_id.removeprefix("ct:")
    return ui.Select(custom_id=custom_id, placeholder="Open one person, with everything they said …", options=options)


def pick_value(answer: WhoAnswer, number: int) -> str:
    """What the menu answers for the person of that number: the number, and the name to see that it is still theirs."""
    return label(f"{number}:{answer.people[number].entity.name}", limits.OPTION_TEXT, str(number))


def _described(line: EntityLine) -> str:
    said = counted(len(line.quotes), "quote") if line.quotes else ""
    named = f"named {_how_often(len(line.entity.mentions))}" if line.entity.mentions else ""
    doubt = "could stand for more than one" if line.entity.ambiguous else ""
    return " · ".join(part for part in (doubt, *_roles(line)[:1], named, said) if part)


def _how_often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def person_card(answer: WhoAnswer, line: EntityLine, page: int = 0) -> Card:
    """One person, organisation or place of the article with its other names, roles, and everything they said in it."""
    item, entity = answer.item, line.entity
    said = [(quote, f"> {quoted(item, quote, _LONG_QUOTE)}") for quote in line.quotes]
    pages = pages_of(said, _PAGE - _LINE, _QUOTES_ON_A_PAGE)
    page = within(page, pages)
    route = Route(Show.PERSON, article=item.id, page=page, name=entity.name)
    frame = Frame().text(heading(item)).rule().text(f"{_name(line)}{times(len(entity.mentions))}")
    aliases = limits.join_within([shown(name, NAME) for name in entity.aliases], _NAMES, separator=", ")
    frame.text(f"**Also called** {aliases}" if aliases else "")
    roles = limits.join_within([shown(role, _NAMES) for role in _roles(line)], _ROLES)
    frame.text(f"**Described as** {roles}" if roles else "")
    frame.text(small(_rivals(line)) if entity.ambiguous else "")
    if line.quotes:
        frame.text("\n\n".join(["**Said**", *(f"> {quoted(item, quote, _LONG_QUOTE)}" for quote in pages[page])]))
    elif line in answer.people:
        frame.text(small("The article quotes nothing from them."))
    frame.text(small(place(page, len(pages))))
    frame.select(going("quotes", "Open a quote at its place …", (quote_option(item, quote) for quote in pages[page])))
    buttons = [
        button("Everyone", Route(Show.WHO, article=item.id)),
        button("In all articles", Route(Show.PROFILE, article=item.id, name=entity.name)),
        button("In the text", Route(Show.TEXT, article=item.id, name=entity.name)),
    ]
    return frame.buttons([*buttons, *turning(route, page, len(pages))]).card()


def quote_option(item: Item, quote: Quote) -> tuple[str, str, Route]:
    """A quote in a menu: its words, to whom, and the way to its place."""
    text = item.article.text[quote.start : quote.end]
    return text, said_to(quote.addressee) or "said", passage_route(item.id, Span(quote.start, quote.end), text)
