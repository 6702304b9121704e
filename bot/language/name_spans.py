"""The spans of one name put together again, where a name finder saw pieces of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.evidence import BODIES, ENDS
from bot.language.findings import EntityKind
from bot.language.gazetteer import PLACES
from bot.language.given_names import GIVEN_NAMES
from bot.language.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

Found = tuple[tuple[int, int], EntityKind]
"""Characters of a block, and what stands there."""

_SUFFIX_WORDS = frozenset({"Jr", "Sr", "Junior", "Senior", "II", "III", "IV"})
_SUFFIX = re.compile(r"(?:,? (?:Jr\b\.?|Sr\b\.?|Junior\b|(?:III|II|IV)\b)| the (?i:elder|younger)\b)(?! [A-Z])")
_SMALL_SUFFIX = re.compile(
    r" (?:senior|junior|snr|jnr)(?=[,.;:)”’\"]|$|"
    r" (?:and|was|is|has|had|will|would|said|says|told|died|did|does|who|denied|denies)\b)"
)
"""The same in small letters, with nothing behind it that somebody could be a senior of."""

_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\. ?)+$")
_QUALIFIER = re.compile(r"\b(?:Upper|Lower|Port|Fort|Lake|Mount|Cape|Nether|Lesser|Greater) $")
"""What begins the name of a place."""
_NO_INITIALS = frozenset({"U.S.", "U.N.", "U.K.", "E.U.", "D.C."})
_OF_MEMBERS = re.compile(
    r"[’']s? (?:[A-Z]\w+ )?"
    r"(?:Co-?operative|Union|Association|Federation|Guild|Society|League|Club|Institute)\b(?! [A-Z])"
)
"""What makes a body of the people before it: "Tarn Fishermen’s Co-operative", "Allied Workers’ Union"."""

_AND_DISTRICT = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)? (?:and|&) $")
"""What stands before the "District" of a body for a town and the land around it: "Tarn and District Rose Club"."""

_NUMBERED = re.compile(r"(?:(?<=Radio)|(?<=hannel)) \d{1,2}\b(?![.,]\d)")
"""The number that is part of a station's name: "Radio 1", "Channel 4"."""

_SAINT = re.compile(r"(?<![\w.])(?:St|Ste|Mt|Ft|ST|MT|FT)\.? $")
_STATE = re.compile(r"(?:D\.C|N\.[JYHMCD]|S\.[CD]|R\.I|W\.Va|Md|Va|Pa|Ga|Fla|Mass|Conn|Ala|Tenn|Calif|Ill|Wis|Mich)\. ")
"""A state behind its town, where the next sentence begins with a name: "in Washington, D.C. Hale's wife"."""
_BEFORE_SUFFIX = re.compile(r"(?P<name>[^\W\d_a-z][\w’-]+),? (?:Jr|Sr)\b")
_NICKNAMED = re.compile(
    r"[^\W\d_a-z][\w’-]+ "
    r"(?:“[A-Z][^“”]{1,20}”|\"[A-Z][^\"]{1,20}\"|‘[A-Z][^‘’]{1,20}’|'[A-Z][^' ]{1,20}'|\([A-Z][^()]{1,20}\))"
    r" [^\W\d_a-z][\w’-]+"
)
_BETWEEN = re.compile(r"([A-Z][\w. ]+)[-–]([A-Z][\w. ]+)")
_BOTH = re.compile(r"((?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+) and ((?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+)")
"""Two bodies that one span has ("Tarn Clinic and Marsh Hospitals")."""

_ALSO_PLACES = frozenset({"us", "uk", "eu"})
_COMPOUND = re.compile(r"-[a-z]{2,4}-[A-Z]\w*")
"""The rest of a name such as "Stoke-on-Trent"."""

_SMALL = re.compile(r" (?:In|On|For|With|To|Of|The|At|By|From|And|As|Over|After|About|Against) ")
_FIRM = re.compile(r" (?:Construction|Capital|Partners|Holdings|Industries|Associates|Company|Co|Group|Motors|Foods)\b")
_REST = re.compile(r"(?: [A-Z][\w’'-]+)+")
_WORD = re.compile(r"\w[\w’'-]*")
_LETTERS = re.compile(r" \(([A-Z]{2,8})\)")
_PAIR = re.compile(r"([A-Z]\w{2,}(?: [A-Z]\w+)*)/ ?([A-Z]\w{2,}(?: [A-Z]\w+)*)")
_SEATED = re.compile(
    r"(.*(?:University(?: of(?: [A-Z][\w’'-]+)+)?|"
    r"College|School|Hospital|Museum|Airport|Stadium|Prison|Church|Cathedral))"
    r" (?:in|at|near) ([A-Z].*)"
)
"""A house and where it stands; other bodies are named by their places ("Human Rights in China")."""

_OF = re.compile(r" of(?: the)? ?$")
_HYPHENED = re.compile(r"-(?!(?:led|era|run|made|born|free|like|style|based|owned|\w+ed|\w+ing)\b)[a-z]{2,6}\b(?!-)")
"""The second half of a given name in small letters: "Ban Ki-moon"."""

_OF_PEOPLE = re.compile(r" (?:van|von|der|dos|della|zu|ter|ten|bin|ibn) ")
"""Particles that no place has between two words."""

_TWO_WORDS = re.compile(r"[^\W\d_a-z]\w+ [^\W\d_a-z]\w+$")
_ARTICLE = re.compile(r"(?<!\w)(?:al|el|ad|an|ar|as|at|az|ul)-$")
"""The Arabic article before a family name, as it is assimilated."""

_FAMILY = re.compile(
    r" (?:(?:O[’']|Mc|Mac|Fitz)[A-Z]|"
    r"(?:(?:van|von|der|den|dos?|das?|del?|della|di|du|af|av|zu|ter|ten|bin|ibn) )+[^\W\d_a-z])[\w’-]+"
)
"""What can only be the rest of a person's name after a given name."""
_BODY = re.compile(
    r"(?:[’']s)? "
    r"(?:(?:County|Crown|High|District|Supreme|Magistrates[’']|Community|Parish|Primary|Town|City|Memorial) )?"
    r"(?:Court|University|College|Hospital|Council|Police|Airport|Cathedral|Authority|Institute|Museum|Stadium|Prison|Zoo|"
    r"Hall|School|Church|Academy|Opera|Orchestra|Philharmonic|Ballet|Theatre|Theater|Library|Clinic)\b"
    r"(?! [A-Z])"
)


def joined(text: str, found: Sequence[Found], whole: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """The spans of ``found``, those of one name put together again.

    A suffix belongs to the name before it ("Jr."), a nickname in marks to the words around it, "Court" to the name of a
    place before it, and two names side by side to one another where the model saw one (``whole``).
    """
    nicknamed = [
        (*match.span(), match.group().split()[0].lower() in GIVEN_NAMES) for match in _NICKNAMED.finditer(text)
    ]
    found = _of_others(text, [part for each in [*found, *_suffixed(text, found)] for part in _parted(text, each)])
    found = _spelled(text, [(_attached(text, span, kind), kind) for span, kind in found])
    ends = {(last, kind) for (_, last), kind in found}
    out: list[Found] = []
    for span, kind in sorted(found):
        (first, last), kind = _whole(span, kind, nicknamed, found)  # noqa: PLW2901 - the same span, longer
        qualified = _QUALIFIER.search(text[max(0, first - 10) : first]) if " " not in text[first:last] else None
        if qualified and not (out and first - len(qualified.group()) < out[-1][0][1]):
            first, kind = first - len(qualified.group()), EntityKind.PLACE  # noqa: PLW2901 - the same span, longer
        elif kind is EntityKind.PERSON:
            first = _with_initials(text, first, out[-1][0][1] if out else 0)
        suffix, body = _SUFFIX.match(text, last) or _SMALL_SUFFIX.match(text, last), _BODY.match(text, last)
        if text[first:last].strip(" .,") in _SUFFIX_WORDS:
            continue
        family = _FAMILY.match(text, last) if " " not in text[first:last] else None
        certain = kind is EntityKind.PERSON or (family and (family.end(), EntityKind.PERSON) in ends)
        if family and (certain or (_OF_PEOPLE.match(text, last) and family.end() in {end for end, _ in ends})):
            last, kind = family.end(), EntityKind.PERSON  # noqa: PLW2901 - the same span, longer
        elif suffix:
            last, kind = suffix.end(), EntityKind.PERSON  # noqa: PLW2901 - the same span, longer
        elif body and kind is not EntityKind.PERSON:
            last, kind = body.end(), EntityKind.ORGANISATION  # noqa: PLW2901 - the same span, longer
        parted = kind is EntityKind.PLACE and text[first - 1 : first] in {"-", "–"}
        if out and not parted and first <= out[-1][0][1] + 1 and (out[-1][0][0], last) in whole:
            first, kind = out.pop()[0][0], _of_two(text[first:last], kind)  # noqa: PLW2901 - two spans, one
        while out and first <= out[-1][0][0]:
            out.pop()
        if not out or first >= out[-1][0][1]:
            out.append(((first, last), kind))
    return out


def _attached(text: str, span: tuple[int, int], kind: EntityKind) -> tuple[int, int]:
    """The span with what hangs on it: "al-" before it, the second half of a given name, the full stop of "Sr.".

    A person's starts behind the last word that is in no name ("Qualities In Marsh").
    """
    first, last = span[0] + (text[span[0]] == "-"), span[1]
    if kind is EntityKind.PERSON:
        first = max([first, *(word.end() for word in _SMALL.finditer(text, first, last))])
    state = _STATE.match(text, first) if text[max(0, first - 2) : first] == ", " else None
    if state and kind is EntityKind.PERSON and state.end() < last:
        first = state.end()
    if _ARTICLE.search(text, max(0, first - 4), first):
        first -= len("al-")
    if saint := _SAINT.search(text, max(0, first - 5), first):
        first = saint.start()
    given = _HYPHENED.match(text, last - (text[last - 1] == "-"))
    if given and _TWO_WORDS.search(text, first, given.start()):
        last = given.end()
    compound = _COMPOUND.match(text, last - (text[last - 1] == "-"))
    if compound:
        last = compound.end()
    if kind is not EntityKind.PERSON:
        first, last = _of_body(text, first, last)
    if text[first:last].endswith((" Jr", " Sr")) and text[last : last + 1] == ".":
        last += 1
    return first, last


def _of_body(text: str, first: int, last: int) -> tuple[int, int]:
    """The span of a body or a place with the words around it that its name breaks off before."""
    firm = _FIRM.match(text, last) if "&" in text[first:last] else None
    if firm:
        last = firm.end()
    rest = _REST.match(text, last) if text[first:last].endswith((" of", " for")) else None
    if rest:
        last = rest.end()
    if text.startswith("District ", first) and (around := _AND_DISTRICT.search(text, 0, first)):
        first = around.start()
    if members := _OF_MEMBERS.match(text, last - len("’s") * text[first:last].endswith(("’s", "'s"))):
        last = members.end()
    if text[first:last].endswith(" Co") and text.startswith("-operative", last):
        last += len("-operative")
    if number := _NUMBERED.match(text, last):
        last = number.end()
    return first, last


def _parted(text: str, found: Found) -> list[Found]:
    """The two names of "Walker/Cruz", "U.S.-Mexico", "Marsh College in Tarn", each by itself."""
    (first, last), kind = found
    pair = _PAIR.fullmatch(text, first, last)
    if pair:
        return [(pair.span(1), kind), (pair.span(2), kind)]
    seated = _SEATED.fullmatch(text, first, last) if kind is EntityKind.ORGANISATION else None
    if seated:
        return [(seated.span(1), kind), (seated.span(2), EntityKind.PLACE)]
    either = text.find(" or ", first, last) if kind is EntityKind.ORGANISATION else -1
    if either > 0 and text[either + 4].isupper():
        return [((first, either), kind), ((either + len(" or "), last), kind)]
    both = _BOTH.fullmatch(text, first, last) if kind is EntityKind.ORGANISATION else None
    if both and all(each.rsplit(maxsplit=1)[1].lower().removesuffix("s") in ENDS for each in both.groups()):
        return [(both.span(1), kind), (both.span(2), kind)]
    between = _BETWEEN.fullmatch(text, first, last)
    if between and all(fold(each) in PLACES or fold(each) in _ALSO_PLACES for each in between.groups()):
        return [(between.span(1), EntityKind.PLACE), (between.span(2), EntityKind.PLACE)]
    return [found]


def _of_others(text: str, found: list[Found]) -> list[Found]:
    """The spans of ``found``, a body's that breaks off at "of" made one with the name it is of."""
    out: list[Found] = []
    for span, kind in sorted(found):
        if out and out[-1][1] is EntityKind.ORGANISATION and _OF.search(text[slice(*out[-1][0])]):
            begun, _ = out[-1]
            if span[0] - begun[1] <= len(" the "):
                out[-1] = (begun[0], span[1]), EntityKind.ORGANISATION
                continue
        out.append((span, kind))
    return out


def _spelled(text: str, found: list[Found]) -> list[Found]:
    """The spans of ``found``, a body's that its letters in brackets show to begin earlier so extended.

    The long form is looked for as by Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions
    in biomedical text" (PSB 2003): every letter of the short form in order, its first at the start of a word.
    """
    starts = {match.start(): _long_form(text, match.start(), match.group(1)) for match in _LETTERS.finditer(text)}
    out: list[Found] = []
    for (first, last), kind in sorted(found):
        start = starts.get(last, first)
        seated = bool(out) and out[-1][0][0] == start and out[-1][1] is EntityKind.ORGANISATION
        if start < first and text[start].isupper() and (kind is EntityKind.ORGANISATION or seated):
            out = [each for each in out if each[0][1] <= start]
            out.append(((start, last), EntityKind.ORGANISATION))
        else:
            out.append(((first, last), kind))
    return out


def _long_form(text: str, end: int, letters: str) -> int:
    """Where the words before ``end`` begin that ``letters`` stand for; ``end`` where they stand for none."""
    words = [match.start() for match in _WORD.finditer(text, max(0, end - 30 * len(letters)), end)]
    at = end
    for place in reversed(range(len(letters))):
        letter = letters[place].lower()
        at -= 1
        while at >= 0 and (text[at].lower() != letter or (place == 0 and at not in words)):
            at -= 1
        if at < 0:
            return end
    near = len([word for word in words if word >= at]) <= min(len(letters) + 5, 2 * len(letters))
    return at if near else end


def _with_initials(text: str, first: int, least: int) -> int:
    """Where a person's name starts that may have initials before it; not before ``least``."""
    start = max(least, first - 12)
    initials = _INITIALS.search(text[start:first])
    if initials is None or initials.group().strip() in _NO_INITIALS:
        return first
    return start + initials.start()


def _suffixed(text: str, found: Sequence[Found]) -> list[Found]:
    """The words before a "Jr." or "Sr." that no span has: nothing but a person's name stands there."""
    words = [match.span("name") for match in _BEFORE_SUFFIX.finditer(text)]
    return [(span, EntityKind.PERSON) for span in words if not any(a < span[1] and span[0] < b for (a, b), _ in found)]


def _of_two(last: str, kind: EntityKind) -> EntityKind:
    """The kind of two names side by side that are one: a body where the last word says so, else a person."""
    return (
        EntityKind.ORGANISATION
        if last.rsplit(maxsplit=1)[-1].lower() in BODIES
        else EntityKind.PERSON
        if " " not in last
        else kind
    )


def _whole(
    span: tuple[int, int], kind: EntityKind, wider: Sequence[tuple[int, int, bool]], found: Sequence[Found]
) -> tuple[tuple[int, int], EntityKind]:
    """The span of ``wider`` that this one lies in where a person is named in it, or its flag says so, else itself."""
    for start, end, given in wider:
        people = [one for one, each in found if each is EntityKind.PERSON and start <= one[0] < end]
        if (people or given) and start <= span[0] < end:
            return (start, max(end, span[1])), EntityKind.PERSON
    return span, kind
