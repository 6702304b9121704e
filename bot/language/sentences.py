"""Where sentences end: rules for English, the same rules with sentencex's abbreviations for other languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.articles.article import UNKNOWN_LANGUAGE, Role
from bot.language import abbreviations as known
from bot.language.findings import Sentence
from bot.language.thai import thai_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.articles.article import Article, Block

_OPENERS = "\"'“‘«„‹([{¿¡"
_CLOSERS = "\"'”’»“›)]}"
_BULLETS = "•●▪◦‣∙■►*"

_MARK = re.compile(rf"[.!?…؟։।]+(?:[{re.escape(_CLOSERS)}]|[\s]»)*(?=\s)")
_WIDE_MARK = re.compile(r"[。！？｡]+(?:[」』”’）)】]+(?![とっなのだで]))?(?![」』”’）)】])")
_GLUED_MARK = re.compile(r"(?<=[a-zß-ÿ][a-zß-ÿ])[.!?][\"”’]?(?=[A-ZÀ-Þ][a-zß-ÿ]*[\s,’'])")
_BULLET = re.compile(rf"\s(?=[{re.escape(_BULLETS)}]\s)")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_DAY = r"(?:[A-Z][a-zé]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? (?:19|20)\d\d)?"
_AFTER_PLACE = re.compile(
    rf"(?:,? {_DAY})?(?:, [A-Z]{{2,5}})?\s*(?:\([^)]{{1,40}}\)\s*)?"
    r"(?:[—―]\s*|[–-]{1,2}\s+|[:|]\s+|(?<=\(CNN\)))(?=\S)"
)
_NO_PLACE = re.compile(rf"(?:{_DAY} )?\([A-Z][\w .&/'’-]{{1,30}}\)\s*(?:[—―]\s*|[–-]{{1,2}}\s+|(?<=\(CNN\)))(?=\S)")
"""A dateline of a day or an agency alone."""

_LEADING = re.compile(rf"(?:[{re.escape(_BULLETS)}]|[-–—]{{1,2}}(?=\s))?\s*")

_WORD_BEFORE = re.compile(r"\S+$")
_NEXT = re.compile(rf"\s*(?P<open>[{re.escape(_OPENERS)}]*)(?P<word>[^\s{re.escape(_OPENERS)}]*)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ORDINAL = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})")
_JOINED_INITIALS = re.compile(r"[A-Z]\.?-[A-Z]")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_SPEAKER = re.compile(r"\s*(?:[A-ZÀ-Þ][\w’'.-]*\s+){1,5}(?:(?:would|will|had|has|have)\s+)?(?P<verb>[a-z]+)\b")
_NICKNAME = re.compile(r"\s*[\"“‘'][^\"”’.,!?]{1,30}[\"”’'] [A-Z]")
_PRONOUN_I = re.compile(r"I(?:[’'](?:m|ve|d|ll))?$")

_QUOTES = frozenset("\"'”’»“›")
_MASK = str.maketrans(dict.fromkeys(_OPENERS + _CLOSERS, " "))


class _Place(NamedTuple):
    """A possible end: the word and its mark, what closes after it, what comes next; ``alone``: nothing before it."""

    word: str
    mark: str
    closers: str
    opener: str
    following: str
    alone: bool
    rest: str

    @property
    def stem(self) -> str:
        """The word without the stop and without what encloses it, in lower case."""
        return self.word.strip(_OPENERS + _CLOSERS + "-–—").lower()

    @property
    def next_word(self) -> str:
        """The next word in lower case, without its punctuation."""
        return self.following.strip(".,:;!?…" + _CLOSERS + "-–—").lower()

    @property
    def starts(self) -> bool:
        """Whether what comes next looks like the opening of a sentence, and not like a name."""
        return self.next_word in known.STARTERS or bool(self.opener.strip("(["))


def split_sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The spans of the sentences of ``text``, without surrounding white space and bullets.

    A line break always ends a sentence, so a headline or a list item without a stop is one. ``language`` is an
    ISO 639 code; for one that is neither English nor known, the rules that hold in every script decide.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for end in [*_ends(line.group(), language), len(line.group())]:
            spans.extend(_trimmed(text, start, line.start() + end))
            start = line.start() + end
    return spans


def article_sentences(article: Article, *, all_lines: bool = False) -> tuple[Sentence, ...]:
    """The sentences of the article's body in reading order, each with the index of its block.

    With ``all_lines`` every block counts as body. An article without blocks has no sentences. The dateline that a
    report opens with ("PORT AMARA (Northline) —") is no part of its first sentence.
    """
    language = "en" if article.language == UNKNOWN_LANGUAGE else article.language
    roles = frozenset(Role) if all_lines else {Role.BODY}
    return tuple(
        Sentence(first + start, first + end, article.text[first + start : first + end], index)
        for index, block in enumerate(article.blocks)
        if block.role in roles
        for first in (_after_dateline(article, block),)
        for start, end in split_sentences(article.text[first : block.end], language)
    )


def _after_dateline(article: Article, block: Block) -> int:
    """Where a block's first sentence starts: after the dateline where the block opens with one."""
    if article.dateline and article.text.startswith(article.dateline, block.start, block.end):
        found = _AFTER_PLACE.match(article.text, block.start + len(article.dateline), block.end)
    else:
        found = _NO_PLACE.match(article.text, block.start, block.end)
    return found.end() if found else block.start


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space and bullets at its ends; nothing if no letter or digit is in it."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    if match := _LEADING.match(text, start, end):
        start = match.end()
    piece = text[start:end].rstrip()
    if any(character.isalnum() for character in piece):
        yield start, start + len(piece)


def _ends(line: str, language: str) -> list[int]:
    """Where sentences end inside one line, in order."""
    ends = {match.start() for match in _BULLET.finditer(line)}
    ends.update(match.end() for match in _WIDE_MARK.finditer(line))
    ends.update(match.end() for match in _GLUED_MARK.finditer(line) if not _inside_address(line, match.start()))
    if language.lower().startswith("th"):
        ends.update(thai_ends(line))
    english = language.lower().startswith("en")
    if language.lower().startswith("el"):
        line = line.replace(";", "?")  # the Greek question mark, letter for letter
    allowed = None
    last = 0
    for match in _MARK.finditer(line):
        place = _place(line, match, last)
        if not _is_end(place):
            continue
        if not english:
            allowed = _sentencex_ends(line, language) if allowed is None else allowed
            if not _near(match.end(), allowed):
                continue
        ends.add(match.end())
        last = match.end()
    return sorted(ends)


def _place(line: str, match: re.Match[str], last: int) -> _Place:
    word = _WORD_BEFORE.search(line, last, match.start())
    token = word.group() if word else ""
    mark = match.group().rstrip(_CLOSERS)
    following = _NEXT.match(line, match.end())
    return _Place(
        word=token,
        mark=mark,
        closers=match.group()[len(mark) :],
        opener=following["open"] if following else "",
        following=following["word"] if following else "",
        alone=not line[last : match.start() - len(token)].strip(_OPENERS + _BULLETS + " \t\xa0"),
        rest=line[match.end() : match.end() + 80],
    )


def _is_end(place: _Place) -> bool:
    """Whether the sentence ends at this place, by English rules; those for other languages are the same or laxer."""
    if not place.following:
        return bool(place.opener) or not place.rest.strip()
    first = place.following[0]
    if first.islower() and not _CAMEL.match(place.following):
        return False
    if first in ",;:)":
        return False
    if place.mark != "." and set(place.mark) <= set(".…"):
        return _ends_at_ellipsis(place)
    if any(mark in place.mark for mark in "!?"):
        return _ends_at_mark(place)
    return _ends_at_stop(place)


def _ends_at_ellipsis(place: _Place) -> bool:
    """Three points end a sentence when a capital follows; with a space before them, when a usual opening does."""
    if place.closers and set(place.closers) & _QUOTES:
        return True
    if _PRONOUN_I.match(place.following):
        return False
    return bool(place.word) or place.starts


def _ends_at_mark(place: _Place) -> bool:
    """A question or an exclamation goes on when its speaker follows, or when the mark belongs to a name."""
    if place.stem + place.mark in known.NAMES_WITH_MARKS and not place.closers:
        return place.starts
    if set(place.closers) & _QUOTES and not place.opener:
        speaker = _SPEAKER.match(place.rest)
        return not (
            speaker and speaker["verb"] in known.SPEECH_VERBS and place.next_word not in known.STARTERS - known.TITLES
        )
    return True


def _ends_at_stop(place: _Place) -> bool:
    """A full stop ends a sentence unless the word before it is an abbreviation that what comes next continues."""
    if set(place.closers) & _QUOTES:
        return True
    if place.alone and _ORDINAL.fullmatch(place.word) and place.word.lower() != "i":
        return False
    return not _is_abbreviation(place) or _ends_after_abbreviation(place)


def _is_abbreviation(place: _Place) -> bool:
    stem = place.stem
    if len(stem) == 1:
        return _is_initial(place) or place.word in {"p", "c", "v"}
    return stem in known.ABBREVIATIONS or bool(_DOTTED.fullmatch(stem)) or _is_initial(place)


def _ends_after_abbreviation(place: _Place) -> bool:
    stem, following = place.stem, place.next_word
    if (_is_initial(place) or _DOTTED.fullmatch(stem)) and _NICKNAME.match(place.rest):
        return False
    ends = place.starts
    if stem in known.HOURS:
        ends = following not in known.AFTER_HOURS and "(" not in place.opener
    elif stem in known.BEFORE_NUMBERS and not _is_initial(place):
        ends = not (following[:1].isdigit() or place.following[0] in "#$£€" or _is_roman(place.following))
    elif stem in known.NEVER_LAST and not _is_initial(place):
        ends = False
    elif stem in known.TITLES:
        ends = stem in known.TITLES_AND_PLACES and not place.alone and place.starts
    return ends


def _is_initial(place: _Place) -> bool:
    """Whether the word is the initial of a name: one capital, or two joined ("J.-P.")."""
    word = place.word.lstrip(_OPENERS)
    return (len(word) == 1 and word.isupper()) or bool(_JOINED_INITIALS.fullmatch(word))


def _is_roman(word: str) -> bool:
    return bool(re.fullmatch(r"[IVXLC]+[.,;:)]*", word))


def _inside_address(line: str, at: int) -> bool:
    """Whether the stop at ``at`` stands in a web address, a file name or an e-mail address."""
    start = line.rfind(" ", 0, at) + 1
    stop = line.find(" ", at)
    token = line[start : stop if stop >= 0 else len(line)]
    return bool(re.search(r"[/@_\\]|www\.|\.(?:com|org|net|co|gov|edu)\b", token, re.IGNORECASE))


def _sentencex_ends(line: str, language: str) -> list[int]:
    """The ends that sentencex finds with quotation marks and brackets blanked out: inside them it never splits."""
    import sentencex  # noqa: PLC0415 - only texts in other languages need it

    masked = line.translate(_MASK)
    return [boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(language, masked)]


def _near(end: int, allowed: list[int]) -> bool:
    """Whether one of the ``allowed`` ends stands here, give or take closing marks and white space."""
    return any(abs(end - other) <= 4 for other in allowed)
