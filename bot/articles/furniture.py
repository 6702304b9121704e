"""Lines that give themselves away as page furniture by what they say, whatever stands around them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.articles.dates import find_dates, is_undated_moment
from bot.articles.facts import OWN_FEATURES
from bot.articles.notices import notice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_DATE_WORDS = re.compile(
    r"\b(?:published|updated|posted|last|first|modified|on|at|by|am|pm|gmt|bst|e[sd]?t|p[sd]?t|c[sd]?t|utc|mon|tues?|"
    r"wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|[a-z]*day|[a-z]*[dt]ag|actualizado|publicado|publié|mis à jour|le|à|el|"
    r"uhr|um|min|read)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"^(?:last )?(?:updated|published|posted|first published|actualizado|publicado|publié|mis à jour)\b", re.IGNORECASE
)
_SHORTCODE = re.compile(r"\[/?(?:button|caption|gallery|embed|video|audio|playlist|contact-form)\b[^\]]{0,300}\]")
_CAPTION_WORDS = range(6, 81)
_CAPTION = re.compile(
    r"\((?:[^()]{0,20}\b)?[Pp]ictured\b(?! (?:above|below))|, pictured\b|\b(?:[Ss]tock|[Ff]ile|[Uu]ndated|[Hh]andout) "
    r"(?:image|photo|photograph|picture)\b|^(?:This|An?|The) (?:satellite image|illustration|photograph)\b"
    r"|\b[Ii]n this (?:[\w.,]+ ){0,4}(?:photo|image|picture)\b|\((?:[^()]{0,12} )?(?:left|right|cent(?:re|er))\)"
    r"|, (?:left|right|cent(?:re|er))(?: (?:and|as|at|during|in|of|on|wearing|with)\b[a-z ]{0,20})?,"
    r"|\[[^\[\]]{2,30}\b(?:AP|AFP|EPA|Reuters|Getty|NASA|Nasa)\b[^\[\]]{0,30}\]$|[.)] Getty$"
    r"|[A-Z][\w.'’-]+ / (?:AP|AFP|EPA|Reuters|Getty Images)(?: [Ff]ile| - Getty Images| via [\w ]{2,20})?$"
    r"|^(?:Image|Media) (?:caption|source|copyright)\b"
    r"|(?<=[.!?”\"’)]) (?:Photographs?|Photos?|Pictures?|Pics?|Images?|Illustrations?|Credits?)(?: credits?)?: ?"
    r"[A-Z][\w.'’&/ -]{2,60}$"
    r"| [A-Z]{2,}(?: [A-Z]{2,}){0,3}/[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]+){1,3}$"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, "
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\b"
    r"|^[A-Z].{5,120}\b(?:speaks?|poses?|stands?|walks?|arrives?|leaves?|gestures?|waves?|attends?|performs?|holds?|listens?"
    r"|reacts?|celebrates?|sits?|looks? (?:on|at)|watch(?:es)?|carr(?:y|ies)|hugs?|smiles?|march(?:es)?|gathers?"
    r"|protests?|plays?|addresses|answers|(?:is|are) (?:seen|shown|pictured)|delivers|wears|works|embraces)\b.{3,160}"
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d[^.]{0,60}\.?$"
)
_CAPTION_SIGNS = (
    *("icture", "image", "photo", "illus", "]", " / ", "day, ", "Getty", "Image ", "Media "),
    *(" Photo", " Pic", " Image", " Illus", " Credit", "/"),
    *(", 19", ", 20"),
    *(", left", ", right", ", cent", "left)", "right)", "ter)", "tre)"),
)
"""One of these stands in every line that the pattern finds."""

_FRONT = re.compile(r"(?:[A-Za-z][\w -]{0,30}:(?: .*)?|- .+)$")
_LONGEST_FRONT = 40

_SHOUT_WORDS = 6
_SHOUT = 0.9
"""The share of a line's letters from which it is in capitals."""

_TAGS, _TAG_WORDS = 5, 7
_SMALL_TAGS = 0.9
_LONGEST_RULE = 300
_COMMENT_RULES = re.compile(
    r"\b(?:comments?|comentários|comentarios|commentaires?|kommentare?|commenti)\b.{0,120}"
    r"\b(?:(?:be|are) (?:pre-?)?(?:moderated|approved|reviewed)|moderators?|moderador(?:es)?|modéré?s|modérateurs?"
    r"|aprovados|aprobados|freigeschaltet|moderatori?)\b|\bmoderating (?:all |your )?comments\b",
    re.IGNORECASE,
)
_COOKIE = re.compile(r"\bcookies?\b", re.IGNORECASE)
_CONSENT = re.compile(
    r"\b(?:(?:this|our|the) (?:web)?site|browsers?|consent|opt[- ]out|necessary cookies|accept|user experience)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:(?:web)?site uses|we use|uses? cookies|necessary cookies|cookies? (?:policy|settings|consent|preferences)"
    r"|improve your experience|stored (?:on|in) your browser|these cookies|for the website to function)\b",
    re.IGNORECASE,
)
_MOST_NOTICES = 0.6
"""The share of the lines on cookies from which they are the page's own notice, however many they are."""

_MOST_ON_COOKIES = 0.3
"""The share of long lines that speak of cookies from which they are the story's matter."""

_LONG = 80
"""Characters: a line that may be a paragraph."""

_GLUED_TITLE = re.compile(
    r"[a-zà-ÿ0-9][?!]?[\"'”’)]?(?=[A-ZÀ-Þ](?:[a-zà-ÿ]+|) [a-zà-ÿ]|[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þa-zà-ÿ])"
)
_GLUED_SIGN = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ0-9?!\"'”’)].)")
"""A capital where no word begins: quick to look for, and in every title that runs into its summary."""

_TITLE_REACH = 140
"""In so many of its first characters a line's glued title ends."""

_CARDS = 3
"""So many titles that run into their summaries make a list."""


_PROMPT = re.compile(
    r"(?:sign(?:ing)? up (?:for|to|here|now)|subscribe (?:to|now|here|today)|join (?:our|the conversation)|follow us"
    r"|download our|inscrivez-vous|abonnez-vous|recevez|suscr[ií]b(?:a|e|ete)(?:se)?|reg[ií]strate|iscriviti|assine"
    r"|abonnieren sie|tell us what|have your say|what do you think|share your thoughts|like us on|find us on"
    r"|get .{3,60} delivered|stay up[- ]to[- ]date|(?:read|see|watch|listen|learn) (?:more|next|also)\b ?:?|related ?:"
    r"|see also|lire aussi|à lire|lea (?:también|más)|leia (?:também|mais)|leggi anche|lesen sie auch"
    r"|mehr zum thema|now watch|temps de lecture|(?:previous|next) (?:article|post)(?: ?[:»›←→]|(?-i:(?=[A-Z]))))",
    re.IGNORECASE,
)
_PROMPT_WORDS = 25
_LABELLED = re.compile(r"[★☆]{3}|[A-Z]{3,}(?: [A-Z]{2,}){1,3}: ?[A-Z][^.!]{10,120}$")
_SIGN_OFF = re.compile(
    r"^(?:[Hh]ave a (?:news )?tip\b|[Ff]ollow @\w)|\b(?:can|may) be (?:reached|contacted) [^@]{0,60}@"
    r"|\bcontributed to this (?:report|article|story)\.?$"
)
_CREDITED = re.compile(
    r"[-–—(*\[ ]*(?:With (?:additional )?(?:assistance|reporting|research) (?:from|by)|[Dd]ata visuali[sz]ation by|"
    r"(?:Additional|Further) (?:reporting|research|writing|editing)(?:,? (?:and|&) [a-z ]{3,25})? by) [A-Z]"
    r"|This (?:report|story|article) (?:by [A-Z][^.]{2,60} )?was (?:first|originally) published (?:on )?"
    r"(?:[A-Z]\w+\.? )?\d"
)
_UPDATES = re.compile(r"\((?:Updates?|Adds|Recasts|Corrects|Refiles|Rewrites) [^()]{3,120}\)")
_TO_SIGN = re.compile(r"(?:^|[.!?:–—] )(?:Sign up|Subscribe|Register)(?: (?:here|now|today|for free|to it))*[.!]?$")
_LONGEST_CREDIT = 30
"""Words."""

_LONGEST_SIGN_OFF = 400
_SIGNATURE = re.compile(r"[—–-]{1,2} ?[^@]{1,60}\(@\w{1,20}\)")
_APPEAL_REACH = 3
"""How many lines before and after a plain appeal for money may belong to it."""

_LONGEST_BLOCK = 10
"""Lines of the longest appeal that stands together."""

_SELDOM = 0.2
"""The share of a story's lines of prose that may say we, outside quotation marks, where the outlet is not its topic."""

_APPEAL_WORDS = 2
_HEADING_WORDS = 8
_APPEALING = 0.3
"""The share of the lines of prose that appeal, or say we, from which that is the story's own voice."""


def is_prompt(text: str) -> bool:
    """Whether a line of no great length tells the reader at its beginning or end what to read, sign or join."""
    length = len(text.split())
    if length <= _PROMPT_WORDS and _PROMPT.match(text) is not None:
        return True
    return length <= _LONGEST_CREDIT and "“" not in text[-12:] and _TO_SIGN.search(text) is not None


def is_labelled_link(text: str) -> bool:
    """Whether a line is a headline behind a label in capitals, or a rating in stars: links to other stories are so."""
    return len(text.split()) <= _PROMPT_WORDS and _LABELLED.match(text) is not None


def is_sign_off(text: str) -> bool:
    """Whether a line tells how to reach or follow the writers, who helped them, or what is new in a report."""
    if len(text.split()) <= _LONGEST_CREDIT and (_CREDITED.match(text) or _UPDATES.fullmatch(text)):
        return True
    could = "@" in text or "contributed to this" in text or "ave a " in text[:7]
    return could and len(text) <= _LONGEST_SIGN_OFF and _SIGN_OFF.search(text) is not None


def signs_biography(fact: Facts, text: str) -> bool:
    """Whether a line reads like an author's biography and gives an address."""
    return fact.values[_AT["biography"]] > 0 and "@" in text


def appeal_lines(facts: Sequence[Facts]) -> frozenset[int]:
    """The lines that ask readers for money, with the quieter ones beside them in which the outlet says we or you.

    None where much of the text does: then it is the story's own voice, unless all of it stands together, apart from a
    longer story that never speaks so.
    """
    plain = [index for index, fact in enumerate(facts) if _appeals(fact)]
    found = _with_quieter_lines(facts, plain)
    prose = [index for index, fact in enumerate(facts) if fact.prose]
    ours = [index for index in prose if facts[index].values[_AT["house_outside"]] > 0]
    if max(len(plain), len(ours)) > max(4, _APPEALING * len(prose)) and not _is_block(found, prose, ours):
        return frozenset()
    heads = {at - 1 for at in plain if at and _is_heading(facts[at - 1])}
    return frozenset(found | heads)


def _with_quieter_lines(facts: Sequence[Facts], plain: Sequence[int]) -> set[int]:
    """The lines of ``plain`` appeals, and those around each in which the outlet goes on speaking."""
    found = set(plain)
    for index in plain:
        for step in (-1, 1):
            for at in range(index + step, index + step * (_APPEAL_REACH + 1), step):
                if not 0 <= at < len(facts) or not (_speaks_as_outlet(facts[at]) or at in found):
                    break
                found.add(at)
    return found


def _is_block(found: set[int], prose: Sequence[int], ours: Sequence[int]) -> bool:
    """Whether the appeal is one passage without a break, and the longer story around it hardly ever says we."""
    if not found or max(found) - min(found) >= _LONGEST_BLOCK or len(found) <= max(found) - min(found):
        return False
    story = [index for index in prose if index not in found]
    apart = sum(index not in found for index in ours)
    return len(story) > len(prose) - len(story) and apart <= _SELDOM * len(story)


def _appeals(fact: Facts) -> bool:
    """Whether a line outside quotation marks asks for support in several words."""
    values = fact.values
    speaks = values[_AT["house_outside"]] + values[_AT["reader_outside"]]
    return values[_AT["cue_appeal"]] >= _APPEAL_WORDS and speaks > 0 and not values[_AT["quotes"]]


def _is_heading(fact: Facts) -> bool:
    return len(fact.tokens) <= _HEADING_WORDS and not fact.values[_AT["ends_stop"]]


def _speaks_as_outlet(fact: Facts) -> bool:
    values = fact.values
    speaks = values[_AT["house_outside"]] + values[_AT["reader_outside"]] > 0 or values[_AT["cue_appeal"]] > 0
    return speaks and not values[_AT["speech"]] and not values[_AT["self_outside"]]


def told_against(line: Line, fact: Facts, *, set_apart: bool = True) -> str | None:
    """Why a line is page furniture by what it says itself, in words; None where it is not.

    Not ``set_apart`` says that the page sets it among the story's paragraphs, as it does with the headings of parts.
    """
    told = (
        (is_plain_furniture(fact), "is made of words of page furniture alone"),
        (is_shortcode(line.text), "holds a shortcode of the page's own software"),
        (asks_the_reader(fact), "asks the reader for something that only the page offers"),
        (set_apart and is_shout(fact) and not line.text.startswith("| "), "is in capitals and no sentence"),
        (is_tag_list(line.text), "is a list of keywords"),
        (tells_comment_rules(line.text), "tells the rules for readers' comments"),
        (is_prompt(line.text), "opens by telling the reader what to read, sign or join"),
        (fact.values[_AT["address"]] > 0, "is an address by itself"),
        (signs_biography(fact, line.text), "reads like an author's biography"),
        (is_labelled_link(line.text), "is a headline behind a label, or a rating"),
        (is_sign_off(line.text), "tells how to reach the writers, or who helped them"),
    )
    return next((why for holds, why in told if holds), None) or notice_of(line.text, fact)


def reads_like_caption(fact: Facts, text: str) -> bool:
    """Whether a line says by itself that it stands under a picture: it names the source, a place in the picture, a day.

    Captions give the full date with the day of the week ("on Monday, Nov. 13, 2017"); reports leave the year out.
    """
    words = len(fact.tokens)
    if not _CAPTION_WORDS.start <= words < _CAPTION_WORDS.stop or fact.values[_AT["starts_quote"]]:
        return False
    if fact.values[_AT["credit"]] > 0:
        return True
    return any(map(text.__contains__, _CAPTION_SIGNS)) and _CAPTION.search(text) is not None


def is_shout(fact: Facts) -> bool:
    """Whether a line is all in capitals and no sentence: links to other stories are set so between paragraphs."""
    values = fact.values
    return len(fact.tokens) >= _SHOUT_WORDS and values[_AT["upper_share"]] > _SHOUT and not values[_AT["ends_stop"]]


def is_tag_list(text: str) -> bool:
    """Whether a line is nothing but keywords, nearly all in small letters, between commas."""
    items = [item.strip() for item in text.split(",")]
    if len(items) < _TAGS or text[-1] in '.!?…”"':
        return False
    small = sum(item[:1].islower() for item in items)
    joined = any(item.startswith(("and ", "or ")) for item in items)
    return small >= _SMALL_TAGS * len(items) and not joined and all(len(item.split()) <= _TAG_WORDS for item in items)


def tells_comment_rules(text: str) -> bool:
    """Whether a line says which readers' comments will be published."""
    if len(text) > _LONGEST_RULE:
        return False
    small = text.lower()
    return ("omment" in small or "coment" in small) and _COMMENT_RULES.search(text) is not None


def is_shortcode(text: str) -> bool:
    """Whether a line holds a command of the page's own software that was never carried out."""
    return _SHORTCODE.search(text) is not None


def consent_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that tell of the page's cookies and ask for consent; none in a story about cookies."""
    long = [index for index, line in enumerate(lines) if len(line.text) >= _LONG]
    named = [index for index in long if "ookie" in lines[index].text and _COOKIE.search(lines[index].text)]
    noticed = sum(_NOTICE.search(lines[index].text) is not None for index in named)
    if len(named) > max(4, _MOST_ON_COOKIES * len(long)) and noticed < _MOST_NOTICES * len(named):
        return frozenset()
    return frozenset(index for index in named if _CONSENT.search(lines[index].text))


def front_matter(lines: Sequence[Line]) -> range:
    """The lines between two rules at the top of a file that say what the file holds (``title: ...``), and the rules."""
    if not lines or lines[0].text != "---":
        return range(0)
    inner = list(takewhile(lambda line: _FRONT.match(line.text), lines[1 : 1 + _LONGEST_FRONT]))
    end = len(inner) + 1
    return range(end + 1) if inner and end < len(lines) and lines[end].text in {"---", "..."} else range(0)


def teaser_cards(lines: Sequence[Line]) -> list[int]:
    """The lines that begin with a title which runs into a sentence without a space, where there are several."""
    cards = [index for index, line in enumerate(lines) if len(line.text) >= _LONG and _has_glued_title(line.text)]
    return cards if len(cards) >= _CARDS else []


def _has_glued_title(text: str) -> bool:
    """Whether a line opens with four words or more in title case, the last of them grown together with the next."""
    if not _GLUED_SIGN.search(text, 0, _TITLE_REACH):
        return False
    for match in _GLUED_TITLE.finditer(text, 0, _TITLE_REACH):
        words = text[: match.end()].split()
        long = [word for word in words if len(word) > 3]
        if len(words) >= 4 and long and sum(not word[0].islower() for word in long) >= 0.8 * len(long):
            return True
    return False


def is_plain_furniture(fact: Facts) -> bool:
    """Whether a short line is made of words of page furniture, quoting nobody."""
    words = len(fact.tokens)
    strong = fact.values[_AT["strong_count"]]
    if words and fact.values[_AT["links"]] >= words:
        return True
    return 0 < words <= 8 and strong >= max(1, 0.65 * words) and not fact.values[_AT["quotes"]]


def asks_the_reader(fact: Facts) -> bool:
    """Whether a line of no great length addresses the reader in many words of page furniture."""
    words = len(fact.tokens)
    strong = fact.values[_AT["strong_count"]]
    return strong >= max(3, 0.2 * words) and fact.values[_AT["reader_outside"]] > 0 and words <= 40


def signs_post(text: str) -> bool:
    """Whether a line signs an embedded post with a name, a handle and a day: it belongs to the post above it."""
    return text[0] in "—–-" and _SIGNATURE.match(text) is not None


def little_more_than_a_date(text: str, fact: Facts) -> bool:
    """Whether a line is little more than a date or a time."""
    if is_undated_moment(text):
        return True
    if not fact.values[_AT["year"]] or len(fact.tokens) > 24 or len(text) > 160 or signs_post(text):
        return False
    rest = text
    for found in reversed(find_dates(text)):
        rest = rest[: found.span.start] + " " + rest[found.span.end :]
    words = re.findall(r"[^\W\d_]+", _DATE_WORDS.sub(" ", rest))
    return len(words) <= (6 if rest != text else 2) or (_UPDATED.match(text) is not None and len(words) <= 10)
