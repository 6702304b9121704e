"""Sentences that tell nothing of the story: teasers, captions, fragments, questions to the reader."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.language.abbreviations import SPEECH_VERBS
from bot.language.pointing_words import BEFORE_NOUNS, FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line

FEWEST_WORDS = 5
"""A shorter sentence tells nothing by itself."""

LONGEST_LABEL = 40
"""Characters in which a label and its colon stand."""

FEWEST_LETTERS = 3
"""A word as short as this is not told by its ending."""

INVITING = 4
"""By so many first letters an invitation is known."""

CAPTIONED = range(1, 8)
"""Among so many sentences stand the captions that were read as part of a text: pictures stand at the top."""

LONGEST_ACT, ACTORS = 24, 8
"""How long the second sentence of a text may be to be the caption of its picture, and its subject, in words."""

LONGEST_STAMP = 60
"""Characters up to which a sentence may say who wrote the story or when."""

LONGEST_SCENE = 8
"""A sentence of no more words needs no setting to be a scene."""

END_REACH = 8
"""The final stop is among so many last characters."""

_DOUBLE_CHARACTERS = frozenset('"“”«»„「」')
_QUOTED = re.compile(r'[“«„"][^“”«»„"]*[”»"]|「[^「」]*」')
_ONLY_QUOTED = re.compile(r"[‘'](?:[^‘’']|(?<=\w)[’'](?=\w))+[’']")
"""Nothing but words in single marks, which stand between letters for apostrophes."""
_ASKED = re.compile(r"\?[”\"](?: [\w’'.-]+){0,6}? asks?(?:ed)?\b")
_END = re.compile(r"(?:(?<![:;,])[.!?…؟।。！？]|[\u0e01-\u0e4e])[\"”’'»)\]」』]*$")  # Thai writes no stop
_INVITATION = re.compile(
    r"(?:click\b|scroll down|watch\b|read (?:more|also|the full)|read:|see also|related:|photos?:|image[ :]|caption\b|"
    r"video:|video scroll|"
    r"(?:last |first )?(?:updated|published|posted|modified)(?:[ ,:]+(?:at|on|[ap]m|\d\S*|(?-i:[A-Z])\S*))+$|"
    r"listen:|share (?:this|on|by|via)|follow us|sign up|subscribe|editor[’']s note|updated?:|published:|by\. |"
    r"more:|advertisement|copyright|story continues|this is a (?:developing|breaking)|all rights|for more\b|"
    r"(?:e-?mail|share|send|leave|post|submit|upload|tweet) (?:us|your)\b|(?:so )?let us know\b|follow @|like us on\b|"
    r"have your say|join (?:us|the conversation)\b|tell us (?:what|how|about|in)\b|correction:|"
    r"see (?:more|photos|pictures|the)|"
    r"here(?:[’']s| is| are)\b|(?:to|you can) (?:see|read|watch|find out|learn) (?:more|a few))",
    re.IGNORECASE,
)
_STOPS, _HALTS = frozenset(".!?"), frozenset(":;,")
_INVITING = frozenset(
    "clic|scro|watc|read|see |rela|phot|imag|capt|vide|list|shar|foll|sign|subs|edit|upda|publ|by. |more|adve|copy|"
    "stor|this|all |for |e-ma|emai|corr|here|to s|to r|to w|to f|to l|so l|let |send|leav|subm|uplo|twee|like|have|"
    "join|tell|you |last|firs|post|modi".split("|")
)
_POINTS_AT_PICTURES = re.compile(
    r"\b(?:gallery|slideshow|slide show|video|photos?|photographs?|pictures?|images?|map|graphic|chart|clip) "
    r"(?:above|below|here)\b|\b(?:above|below) (?:gallery|video|photos?|pictures?|image|map|graphic|chart)\b"
    r"|\bpictured (?:here|above|below|left|right|is|are)\b|(?:,|\bis|\bare|\bwas|\bwere) (?:seen|shown) here\b"
    r"|, (?:(?:far |second |second from )?(?:left|right)|cent(?:re|er)), |\((?:left|right|cent(?:re|er))\)",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:By|(?:[A-Z][\w’'-]* ){0,4}(?:Reporter|Correspondent)s?"
    r"|\d{1,2}:\d\d (?:[A-Z]{2,4}, )?\d{1,2} [A-Z][a-z]+ \d{4})\.$|Last updated at "
)
_NAMES = re.compile(r"(?:[A-Z][\w’'-]*\.?,? (?:and |for |in |of )?){1,6}[A-Z][\w’'-]*\.$")
_CREDIT = re.compile(r"\([A-Z][\w ./&'’-]{2,60}\) [A-Z]")
_CUT_OFF = re.compile(r"[a-z]+,? (?![A-Z])")
_INTERVIEW = re.compile(r"[A-Z]{1,4}: |Q[.:] |A[.:] ")
_LABEL = re.compile(
    r"(?!(?:\S+ ){0,2}(?:said|says|asked|adds?|added)\b)"
    r"(?:[‘'“\"]?[A-Z][a-z][\w’'-]*?(?: [\w’'-]+?){0,3}[’'”\"]?): [A-Z]"
)
_SCENE = re.compile(
    r"(?P<who>(?!(?:in|on|at|by|for|with|from|after|as|when|while|but|and|if|above|below)\b)(?:[\w.’'()&-]+,? ){1,9}?)"
    r"(?:stands? (?!by|for|to|firm|out|up|at|as|in stark|still)|sits? (?!in\b)|poses? (?!a|no|the|an|as)|walks? (?!of)|"
    r"watch(?:es)? (?!out)|waves? (?:to|at|from|a|an|the|his|her|their)\b|smiles? |shakes? hands|"
    r"shakes? [\w ]+[’']s? hand|"
    r"gestures? |hugs? |kiss(?:es)? |embraces? (?!th)|kneels? |wipes? |cheers? |greets? |"
    r"chants? (?:slogans|during|outside)|"
    r"grabs? (?:on|hold)|clings? |clutch(?:es)? |peers? |"
    r"shouts? slogans|raises? (?:his|her|their) (?:hand|arm|fist)|lines? up |looks? on|clashes with|leaps? |"
    r"holds? (?:up|his|her|signs|hands|banners|portraits|placards|candles|flowers|"
    r"an? (?:\w+ )?(?:sign|candle|banner|photo|picture|portrait|placard|poster|flag))\b)",
)
_FULL_NAME = re.compile(r"(?!(?:Mr|Mrs|Ms|Miss|Dr)\b)[A-Z][\w’'-]+ [A-Z][\w’'-]+ $")
_SETTING = re.compile(r"\b(?:as|while|during|outside|in front of|near|next to|amid|beside|alongside|at|in|on)\b")
_OTHER_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|to|who|that|which|it|they|he|she|enjoys?|likes?|loves?|"
    r"if|when|where|how|what|not|never|said|says|i|we|you|there|do|does|did|and|but|[a-z]+ed)\b",
    re.IGNORECASE,
)

_PICTURE_WORDS = frozenset(
    f"{before}{word}{after}"
    for word in ("above", "below", "here", "pictured", "left", "right", "centre", "center", "gallery", "video", "photo")
    for before in ("", "(")
    for after in ("", ",", ".", ";", ":", ")", "),", ").", "s", "s,")
)
_SCENE_WORDS = frozenset(
    "stand stands sit sits pose poses walk walks watch watches wave waves smile smiles shake shakes gesture gestures "
    "hug hugs kiss kisses embrace embraces kneel kneels wipe wipes cheer cheers greet greets chant chants shout shouts "
    "grab grabs cling clings clutch clutches peer peers "
    "raise raises line lines look looks clashes leap leaps hold holds".split()
)
_VERBS = FINITE | SPEECH_VERBS
_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_ACTS = frozenset(
    "celebrates leaves arrives returns smashes warms tries sets monitors enters exits addresses attends inspects "
    "surveys carries rides drives speaks talks works uses reacts delivers hits salutes points signs performs sings "
    "runs jumps dances crosses climbs boards lies rests tend tends search searches patrol patrols battle battles "
    "gather gathers prepare prepares shows scores throws kicks serves lifts receives appears testifies listens eats "
    "drinks feeds plants examine examines unload load clear remove pulls pushes guards demonstrates march marches "
    "mourn mourns pray prays flee grieve grieves bless blesses welcome welcomes exit flies drops rides ride wait waits "
    "toast toasts sort sorts sift sifts shout".split()
)
_SUBORDINATING = frozenset("after as when while where who which that because shortly before until".split())
_DAY = re.compile(
    r"\b(?<!by )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:in )?(?:January|February|March|April|June|July|August|September|October|November|December))\b"
)
_NO_OBJECT = frozenset("of and or , . ; : ( ) - – —".split())


def is_furniture(text: str) -> bool:
    """Whether ``text`` is no sentence of the story: it has no final stop, or it invites the reader to do something."""
    plain = text[-1:] in _STOPS and text[-2:-1] not in _HALTS
    if not plain and (not _END.search(text, max(0, len(text) - END_REACH)) or (text[0] == "(" and text[-1] == ")")):
        return True
    if text[:INVITING].lower() in _INVITING and _INVITATION.match(text):
        return True
    if "contributed to this " in text or "contributed reporting" in text:
        return True
    if text.startswith(("©", "Hide Caption ")):
        return True
    return "| " in text or "Getty Images" in text or " AFP/" in text or " REX/" in text


def is_stamp(text: str, before: str) -> bool:
    """Whether ``text`` says who wrote the story or when, set as a sentence, behind the sentence ``before``."""
    return len(text) <= LONGEST_STAMP and bool(_STAMP.match(text) or (before == "By." and _NAMES.match(text)))


def is_fragment(line: Line, *, wordy: bool = True) -> bool:
    """Whether ``line`` is furniture, too short to tell anything, a question to the reader, or words without speaker.

    In an interview set in turns, an answer tells nothing without its question.
    """
    text = line.text
    if line.furniture or (wordy and line.words < FEWEST_WORDS) or _INTERVIEW.match(text):
        return True
    if text[0] in "‘'" and _ONLY_QUOTED.fullmatch(text):
        return True
    outside = _QUOTED.sub("", text) if any(mark in text for mark in _DOUBLE_CHARACTERS) else text
    if outside is text:
        return text.endswith("?")
    if _ASKED.search(text):
        return True
    return not any(character.isalpha() for character in outside) or outside.rstrip("\"”’'»)] ").endswith("?")


def has_verb(text: str, tokens: Sequence[str]) -> bool:
    """Whether a word of the English sentence ``text`` can be a finite verb; a list, a date or a heading has none.

    ``tokens`` are its pieces between white space, in lower case.
    """
    cased = text.split()
    if not _VERBS.isdisjoint(cased) or tokens[0] in _VERBS:
        return True
    if "ed " in text and any(
        token[-2:] == "ed" and len(token) > FEWEST_LETTERS and token[0].islower() for token in cased
    ):
        return True
    words = _WORD.findall(text)
    for place, word in enumerate(words):
        lower = word.lower()
        if lower in _VERBS and (lower == word or not place):
            return True
        if lower == word and lower.endswith("ed") and len(lower) > FEWEST_LETTERS:
            return True
        third_person = lower == word and lower.endswith("s") and not lower.endswith(("ss", "us", "ics"))
        if not (third_person and len(lower) > FEWEST_LETTERS and 0 < place < len(words) - 1):
            continue
        before = words[place - 1].lower()
        if before not in BEFORE_NOUNS and not before[0].isdigit() and words[place + 1] not in _NO_OBJECT:
            return True
    return False


def is_cut_off(text: str) -> bool:
    """Whether the English sentence ``text`` lacks its beginning: no name's "de" or "van" begins it in small letters."""
    return text[0].islower() and _CUT_OFF.match(text) is not None


def is_caption(line: Line, tokens: Sequence[str]) -> bool:
    """Whether the English sentence ``line`` describes a picture.

    Captions follow a credit, point at the picture, begin with a label and a colon, or tell in the present tense what
    people do in it.
    ``tokens`` are the sentence's pieces between white space, in lower case.
    """
    text = line.text
    if not line.position:
        return False
    return _points_at_picture(text, tokens) or _is_scene(line, tokens)


def _points_at_picture(text: str, tokens: Sequence[str]) -> bool:
    """Whether a sentence points at a picture, or begins with a label or a credit."""
    if not _PICTURE_WORDS.isdisjoint(tokens) and _POINTS_AT_PICTURES.search(text):
        return True
    labelled = ":" in text[:LONGEST_LABEL] and _LABEL.match(text)
    return bool(labelled or (text[0] == "(" and _CREDIT.match(text)))


def _is_scene(line: Line, tokens: Sequence[str]) -> bool:
    """Whether a sentence tells in the present tense what people do in a picture."""
    text = line.text
    if _SCENE_WORDS.isdisjoint(tokens):
        return False
    scene = _SCENE.match(text)
    if scene is None or _OTHER_VERB.search(scene["who"]):
        return False
    if line.position not in CAPTIONED:
        # Further down a feature tells in the present tense what people do; a caption gives their full names.
        return _FULL_NAME.search(scene["who"]) is not None and "," not in text
    return line.words <= LONGEST_SCENE or bool(_SETTING.search(text, scene.end()))


def is_act(line: Line, tokens: Sequence[str]) -> bool:
    """Whether all that the second sentence of an English story tells is what somebody does in the picture above it.

    ``tokens`` are its pieces between white space, in lower case; the verb stands in the present tense. With a day that
    is over, more may be told behind it: "leaves the court on Monday after pleading guilty".
    """
    if line.position != 1 or line.words > LONGEST_ACT or '"' in line.text or "“" in line.text:
        return False
    verb = next((place for place, word in enumerate(line.text.split()) if word in _ACTS), 0)
    rest = tokens[verb + 1 :]
    told = line.text
    if _DAY.search(line.text):
        rest = [*takewhile(lambda token: token not in _SUBORDINATING, rest)]
        told = " ".join(word for word in tokens[: verb + 1] if word != "and")
    if not 0 < verb <= ACTORS or not _VERBS.isdisjoint((*tokens[:verb], *rest)):
        return False
    return not _OTHER_VERB.search(told)
