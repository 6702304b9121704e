"""The who card: who is in an article, how often, by what names and roles, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import SelectOption, ui

from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, button, heading, small
from bot.chat.cards.paging import pages_of, place, turning, within
from bot.chat.escaping import label, shown
from bot.chat.routes import Route, Show
from bot.newsroom.presenting import addressed as said_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_QUOTATION_MARKS = frozenset("\"'“”„«»‘’‹›「『")


def who_card(answer: WhoAnswer, page: int = 0, *, post: int | None = None) -> Card:
    """One page of who is in the article; a page past the end shows the last one."""
    pages = _pages(answer)
    page = within(page, pages)
    route = Route(Show.WHO, article=answer.item.id, page=page, post=post)
    frame = Frame().text(heading(answer.item))
    if answer.note:
        frame.text(small(shown(answer.note, 300)))
    frame.rule()
    frame.text(
        "\n\n".join(
            part if isinstance(part, str) else person_lines(answer.item, answer.people[part]) for part in pages[page]
        )
    )
    if not pages[page]:
        frame.text("*Nobody is named in the lines that report the story.*")
    notes = [place(page, len(pages)), "“?” stands for more than one" if _has_ambiguous(answer) else ""]
    frame.text(small(" · ".join(note for note in notes if note)))
    numbers = [part for part in pages[page] if isinstance(part, int)]
    if numbers:
        frame.select(_menu(answer, numbers, route))
    summary = Route(Show.SUMMARY, article=answer.item.id, post=post)
    return frame.buttons([button("Summary", summary), *turning(route, page, len(pages))]).card()


def _pages(answer: WhoAnswer) -> list[list[int | str]]:
    """The pages' parts: people by their number in the list, organisations and places as text."""
    parts: list[tuple[int | str, str]] = [
        (number, person_lines(answer.item, line)) for number, line in enumerate(answer.people)
    ]
    for title, lines in (("Organisations", answer.organisations), ("Places", answer.places)):
        parts += [(text, text) for text in _folded(title, lines)]
    return pages_of(parts, _PAGE)


def _has_ambiguous(answer: WhoAnswer) -> bool:
    return any(line.entity.ambiguous for line in (*answer.people, *answer.organisations, *answer.places))


def _name(line: EntityLine) -> str:
    return f"**{shown(line.entity.name, NAME) or 'unnamed'}**{' ?' if line.entity.ambiguous else ''}"


def _folded(title: str, lines: Sequence[EntityLine]) -> Iterator[str]:
    """Organisations or places in compact lines, as many as it takes."""
    names = [
        (name, name)
        for name in (
            f"{shown(line.entity.name, NAME)}{' ?' if line.entity.ambiguous else ''}{_times(line)}" for line in lines
        )
        if name
    ]
    for part in pages_of(names, _LINE, most=len(names) + 1):
        if part:
            yield f"**{title}** {' · '.join(part)}"


def _times(line: EntityLine) -> str:
    count = len(line.entity.mentions)
    return f" ×{count}" if count > 1 else ""


def person_lines(item: Item, line: EntityLine) -> str:
    """One person: name and count, other names, roles, and the first things they said."""
    parts = [f"{_name(line)}{_times(line)}{_also(line)}"]
    about = [limits.join_within([shown(role, _NAMES // 2) for role in line.roles], _ROLES)]
    if len(line.quotes) > _QUOTES_LISTED:
        about.append(f"{_QUOTES_LISTED} of {len(line.quotes)} quotes")
    parts.append(small(" · ".join(part for part in about if part)))
    parts += [f"> {quoted(item, quote, _QUOTE)}" for quote in line.quotes[:_QUOTES_LISTED]]
    return "\n".join(part for part in parts if part)


def _also(line: EntityLine) -> str:
    names = [shown(name, NAME) for name in line.entity.aliases]
    joined = limits.join_within([name for name in names if name], _NAMES, separator=", ")
    return f" — also {joined}" if joined else ""


def quoted(item: Item, quote: Quote, limit: int) -> str:
    """What was said, in quotation marks where the article has them, and to whom."""
    text = item.article.text
    words = shown(text[quote.start : quote.end], limit)
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
    said = f"{len(line.quotes)} said" if line.quotes else ""
    named = f"named {len(line.entity.mentions)}×" if line.entity.mentions else ""
    return " · ".join(part for part in (line.roles[0] if line.roles else "", named, said) if part)


def person_card(answer: WhoAnswer, line: EntityLine, page: int = 0, *, post: int | None = None) -> Card:
    """One person of the article with everything they said in it."""
    said = [(text, text) for text in (f"> {quoted(answer.item, quote, _LONG_QUOTE)}" for quote in line.quotes)]
    pages = pages_of(said, _PAGE - _LINE)
    page = within(page, pages)
    route = Route(Show.PERSON, article=answer.item.id, page=page, post=post, name=line.entity.name)
    frame = Frame().text(heading(answer.item)).rule().text(f"{_name(line)}{_times(line)}{_also(line)}")
    roles = limits.join_within([shown(role, _NAMES) for role in line.roles], _ROLES)
    frame.text(f"**Described as** {roles}" if roles else "")
    if line.entity.ambiguous:
        others = limits.join_within([shown(name, NAME) for name in line.entity.ambiguous], _NAMES, separator=", ")
        frame.text(small(f"The name could also stand for {others}."))
    frame.text(
        "\n\n".join(["**Said**", *pages[page]]) if line.quotes else small("The article quotes nothing from them.")
    )
    frame.text(small(place(page, len(pages))))
    buttons = [
        button("Everyone", Route(Show.WHO, article=answer.item.id, post=post)),
        button("In all articles", Route(Show.PROFILE, post=post, name=line.entity.name)),
    ]
    return frame.buttons([*buttons, *turning(route, page, len(pages))]).card()
