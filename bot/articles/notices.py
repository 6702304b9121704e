"""Notices around a story: what the page's controls, prompts and small print say, and who helped with the story.

Outlets word them much alike, so that a line which opens as one of them does is told by its wording alone, whatever
stands around it. Each pattern is held to the beginning of a line, of a sentence or to a whole line, as reports use
the same words further on; nothing that somebody is quoted with is a notice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.facts import OWN_FEATURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_LONGEST = 60
"""Words of the longest notice."""

_PAGE = r"(?:article|story|page|post|piece|content|report)"
_PICTURE = r"(?:images?|photos?|pictures?|gallery|full ?screen|enlarge|expand|zoom|larger|captions?)"
_UNFINISHED = "says that the story is not finished"
_CONTROL = "is a control or a heading of the page"
_OFFER = "asks the reader for something that only the page offers"
_RIGHTS = "says what the page may be used for"
_HELPED = "says who else worked on the story"

_OPENINGS: tuple[tuple[str, int, str, str], ...] = (
    (
        "also read watch listen see photo photos video videos gallery related in don't up more must-read trending "
        "recommended on",
        _LONGEST,
        "points to another story",
        r"(?:also )?(?:read|watch|listen|see|photos?|videos?|gallery|related|in pictures|don['’]t miss|up next|more"
        r"|must[- ]read|trending|recommended|on [\w.]{3,40}\.com)"
        r"(?: (?:also|more|next|now|too|here|story|stories|articles?|news|coverage|reading|links))? ?[:|] \S.{0,160}$",
    ),
    (
        "this breaking developing more please check come stay follow",
        25,
        _UNFINISHED,
        r"(?:this is an? )?(?:breaking|developing) (?:news )?story\b|more to (?:follow|come)\b.{0,20}$"
        r"|(?:please )?(?:check|come) back (?:for|later|soon)\b"
        r"|(?:stay (?:with us|tuned)|follow (?:our live|along)\b).{0,80}$",
    ),
    (
        "this the sorry your please enable an something press now up replay autoplay unmute mute skip play pause "
        "loading close playback advertisement sponsored paid promoted",
        30,
        "speaks of what the page shows or cannot show",
        r"(?:this|the) (?:video|audio|content) (?:is (?:not available|no longer|unavailable)"
        r"|can ?not be (?:played|loaded))"
        r"|(?:sorry, )?(?:your|this) (?:browser|device) (?:does not|doesn['’]t|cannot|can not)\b"
        r"|(?:please )?enable javascript\b|an error (?:has )?occurred\b|something went wrong\b"
        r"|(?:now playing|up next|replay|autoplay|unmute|mute|skip ad|play video|pause|loading|advertisement"
        r"|sponsored(?: content)?|paid content|promoted|close (?:this )?(?:dialog|modal|window)|playback.{0,60}"
        r"|press play.{0,60})$",
    ),
    (
        "this the all quotes market prices these",
        _LONGEST,
        _RIGHTS,
        r"(?:this|the) (?:copy|material|content|information) is "
        r"(?:for (?:your )?(?:personal|general)|subject to copyright)"
        r"|all times (?:are )?(?:e\.?t|eastern|gmt|local)\b|quotes (?:are )?delayed\b"
        r"|market data (?:provided|delayed)\b"
        r"|(?:all )?prices (?:are |were )?(?:correct|accurate|subject)\b"
        r"|(?:this|these) (?:is an|are) external links?\b"
        rf"|this {_PAGE} is (?:more than|over) \w+ (?:year|month)s? old",
    ),
    (
        "continue keep scroll story article post report advertisement",
        14,
        "leads over an advertisement to the rest of the story",
        r"(?:continue reading|keep reading|scroll down)\b.{0,60}$"
        r"|(?:advertisement [-–—] )?(?:story|article|post|report) continues\b.{0,60}$",
    ),
    (
        "write email e-mail send contact",
        40,
        "tells how to reach the writers",
        r"(?:write|e-?mail|send \w+) to .{2,60}\S@\S+\.?$|(?:e-?mail|contact): ?\S+@\S+$",
    ),
    (
        "# estimated average reading last first updated published posted modified refreshed enlarge expand zoom view "
        "open click tap swipe save gift share print email e-mail bookmark rate report copy follow listen recommend "
        "like text font was did enjoyed enjoying liked how",
        14,
        _CONTROL,
        r"\d{1,3} ?(?:of|/) ?\d{1,3}$|(?:(?:estimated|average) )?reading time\b.{0,30}$"
        r"|\d{1,3}[- ]min(?:ute)?s?[- ](?:read|listen|watch)$"
        r"|(?:(?:last|first) )?(?:updated|published|posted|modified|refreshed)\b:? (?:\w+ ){1,3}ago$"
        rf"|(?:enlarge|expand|zoom|view|open|click|tap|swipe)\b(?: \w+){{0,4}} {_PICTURE}\b.{{0,30}}$"
        rf"|(?:save|gift|share|print|e-?mail|bookmark|rate|report|copy|follow|listen to|recommend|like) this "
        rf"(?:{_PAGE}|link|topic|author)\b.{{0,30}}$"
        rf"|(?:was|did you (?:find|like|enjoy)|like|enjoyed|enjoying|liked) this {_PAGE}\b.{{0,60}}\?"
        r"|how (?:useful|helpful) (?:was|is) this\b|did this answer your question|(?:text|font) size\b",
    ),
    (
        "also elsewhere more trending popular what's most you recommended our editor's editors editors' related topics "
        "mentioned in explore what read watch the latest top today's don't from other stories sponsored",
        9,
        _CONTROL,
        r"(?:(?:(?:also|elsewhere|more) in (?:the |this )?(?:news|section|series)|(?:trending|popular)(?: now)?"
        r"|what['’]s hot.{0,20}|most (?:read|popular|viewed|shared|commented|watched|recent).{0,25}"
        r"|you (?:may|might) (?:also )?(?:like|have missed|be interested in)"
        r"|recommended(?: for you| reading| stories)?|(?:our )?editors?['’]?s?['’]? (?:picks?|choices?)"
        r"|(?:more )?related(?: to this)? (?:stories|articles?|topics?|content|coverage|news|posts?|links?|video)s?"
        r"|(?:topics |mentioned )?in this (?:article|story)|explore more.{0,30}"
        r"|more (?:on|about|from) this (?:story|topic|author)|(?:what to )?(?:read|watch) next"
        r"|(?:the )?latest (?:news|stories|headlines|videos?)|(?:more )?top (?:stories|news|headlines)"
        r"|today['’]s top.{0,20}"
        r"|don['’]t miss|in case you missed it|from (?:around )?the web|from our (?:partners|sponsors)"
        r"|(?:most|other) people (?:also )?read.{0,20}|more (?:stories|news|headlines|coverage)|stories for you"
        r"|sponsored (?:stories|links))\b:?)$",
    ),
    (
        "note notes media press investor contact about cautionary safe forward-looking forward view",
        14,
        "belongs to the small print of a press release",
        r"(?:notes? (?:to|for) editors?|(?:media|press|investor) (?:contacts?|relations|inquiries|enquiries)"
        r"|contact information|about the (?:company|author|writer))\b:?.{0,20}$"
        r"|(?:(?:cautionary|safe harbou?r|note (?:on|regarding)) )?"
        r"forward[- ]looking (?:statements?|information)\b.{0,30}$"
        r"|view source version on\b",
    ),
    (
        "already not new create set you've you thank thanks please support help fund donate do have got",
        _LONGEST,
        _OFFER,
        r"(?:already|not|new) (?:a |an )?(?:member|subscriber|registered|here|customer|yet a)\b.{0,80}$"
        r"|(?:create|set up) (?:a|an|your) (?:free )?(?:account|profile)\b"
        r"|you(?:['’]ve| have) (?:\w+ free (?:articles?|stories)\b|(?:reached|used|read)\b.{0,30}\b(?:free|limit)\b)"
        r"|thank(?:s| you) for (?:reading|signing|subscribing|joining|your (?:interest|feedback))\b"
        r"|(?:please )?(?:support|help (?:us |fund |support )+|fund|donate to|give to) (?:\w+ ){0,2}"
        r"(?:journalism|reporting|newsroom|local news|our work)\b"
        r"|(?:do you )?(?:have|got) (?:a|an|any|some) (?:story|tip|question|news|information|opinion|view|confidential)"
        r"\b.{0,60}\?",
    ),
    (
        "we how our source sources photograph photographs photo photos picture pictures illustration illustrations "
        "image video graphic graphics",
        _LONGEST,
        "says where something comes from, or how the page works",
        r"we (?:and our|use|may use|value|care about) .{0,40}\b(?:partners|cookies|privacy|personali[sz]e)\b"
        r"|how to listen\b.{0,40}$|our standards: .{0,60}$|sources?: ?(?:\S+ ){0,6}\S*[^.!?\s]$"
        r"|(?:photograph|photo|picture|illustration|image|video|graphic)s? "
        r"(?:by|courtesy(?: of)?|credits?|via)\b.{0,80}$",
    ),
    (
        "comments comment no be leave you sort show replying view",
        30,
        "speaks of readers' comments",
        r"(?:comments? (?:are|is|have been|on this)|no comments|be the first to|leave a (?:comment|reply)"
        r"|you must be\b.{0,30}\bto (?:post|comment)|sort by\b|show (?:\w+ ){0,2}(?:comments|replies)|replying to\b"
        r"|view (?:all )?comments)\b.{0,80}$",
    ),
)

type _Opening = tuple[int, str, re.Pattern[str]]


def _by_first_word() -> dict[str, list[_Opening]]:
    """The patterns by the words that their lines open with, ``#`` for a figure."""
    found: dict[str, list[_Opening]] = {}
    for words, longest, why, pattern in _OPENINGS:
        compiled = re.compile(pattern, re.IGNORECASE)
        for word in words.split():
            found.setdefault(word, []).append((longest, why, compiled))
    return found


_BY_FIRST_WORD = _by_first_word()

_INSIDE = (
    (
        "house_outside",
        re.compile(
            r"(?:^|[.?!] )(?:get in touch|let us know|tell us|write to us|e-?mail us|contact us|send us|follow us"
            r"|talk to us|message us|have your say|join the (?:conversation|discussion|debate))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cue_subscription",
        re.compile(
            r"(?:^|[.!?] )(?:sign up|subscribe|register)\b[^.!?]{0,80}"
            r"\b(?:newsletters?|e-?mails?|briefing|alerts|inbox)\b|\byour inbox\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cue_application",
        re.compile(
            r"\bwherever you (?:get|listen|find)\b|\bour (?:\w+ )?podcasts?\b"
            r"|\bsubscribe (?:on|via|to) (?:apple|itunes|spotify)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Prompts that may stand in a later sentence of a line, each with the fact that a line with it must show."""

_CONTRIBUTED = re.compile(
    r"[^.,]{0,80}(?:, [^.,]{0,60}){0,3} contributed "
    r"(?:reporting|additional|to this (?:report|article|story|post|piece))\b"
)
_HELPERS = re.compile(
    r"[(\[]?(?:(?:additional )?(?:reporting|writing|research|photography) by|(?:edited|translated|compiled) by"
    r"|with (?:files|inputs?|reports?|reporting|material|additional \w+) (?:from|by))\b",
    re.IGNORECASE,
)
_HELPERS_OPEN = frozenset("additional reporting writing research photography edited translated compiled with".split())
_PLAIN_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_JOINING = frozenset(
    "and in by for at from of the de la van der von bin al additional reporting writing editing research graphics "
    "compiled translation photography agencies agency wires wire staff our".split()
)

_NAME = r"(?:The )?[A-Z0-9][\w&.'’-]*(?: [A-Z0-9&][\w&.'’-]*){0,4}(?: ?\([^()]{1,60}\))?,?"
_PROFILE = re.compile(
    rf"^(?:About {_NAME}:? )?(?P<name>{_NAME}) is (?:an?|the|one of the) (?:\S+ ){{0,4}}?"
    r"(?:leading|global|globally|largest|premier|international|independent|privately|publicly|award-winning|innovative)"
    r"\S*(?: \S+){0,12}? (?:company|companies|provider|firm|maker|manufacturer|supplier|platform|leader|developer"
    r"|operator|specialist|agency|brand|distributor|producer)\b"
)
_PROFILE_GOES_ON = (
    r"[^.]{0,60}\b(?:headquartered|employs|employees|subsidiaries|is listed|are listed|offices in|founded in)\b"
)
_LAST = 4
"""So many of a story's last paragraphs may be a firm's account of itself."""

OF_A_FIRM = "is what a firm says of itself at the end of its release"


def notice_of(text: str, fact: Facts) -> str | None:
    """What kind of notice a line is, in words; None where it is none."""
    count = len(fact.tokens)
    if not 0 < count <= _LONGEST:
        return None
    first = "#" if fact.tokens[0].isdigit() else fact.tokens[0]
    if (first in _HELPERS_OPEN and names_helpers(text)) or ("contributed " in text and _CONTRIBUTED.match(text)):
        return _HELPED
    if fact.values[_AT["quotes"]]:
        return None
    for longest, why, pattern in _BY_FIRST_WORD.get(first, ()):
        if count <= longest and pattern.match(text):
            return why
    return next((_OFFER for name, pattern in _INSIDE if fact.values[_AT[name]] and pattern.search(text)), None)


def names_helpers(text: str) -> bool:
    """Whether a line is nothing but who reported, wrote and edited."""
    match = _HELPERS.match(text)
    return match is not None and all(
        word[0].isupper() or word.lower() in _JOINING for word in _PLAIN_WORD.findall(text, match.end())
    )


def company_lines(texts: Sequence[str]) -> frozenset[int]:
    """The places, among the last of a story's paragraphs, of those in which a firm says what it is.

    Press releases end with such a paragraph or two ("Northline is a leading provider of ..."). One that stands in
    the middle of a story is left alone.
    """
    for at in range(len(texts) - 1, max(0, len(texts) - 1 - _LAST), -1):
        if match := _PROFILE.match(texts[at]):
            goes_on = re.compile(re.escape(match["name"].split(" (")[0].rstrip(",")) + _PROFILE_GOES_ON)
            rest = range(at + 1, len(texts))
            return frozenset({at, *rest}) if all(goes_on.match(texts[other]) for other in rest) else frozenset()
    return frozenset()
