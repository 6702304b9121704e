"""The evidence, in words, that a line is or is not the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.articles.article import Role
from bot.articles.cues import GROUPS
from bot.articles.linemodel import BASE_FEATURES

if TYPE_CHECKING:
    from bot.articles.linemodel import Floats, LineModel

_GROUP_WORDS = {
    "subscription": "speaks of subscriptions or newsletters",
    "sharing": "speaks of sharing or social networks",
    "related": "points to other stories",
    "comments": "speaks of readers' comments",
    "account": "speaks of logging in or settings",
    "legal": "speaks of rights, cookies or terms",
    "advertising": "speaks of advertising or shopping",
    "appeal": "asks for support of the outlet",
    "application": "speaks of apps, videos or players",
    "contact": "speaks of reaching the outlet",
    "navigation": "is made of menu words",
    "credit": "names a picture's source",
    "byline": "speaks of who wrote it",
    "biography": "speaks of an author",
    "time": "speaks of when it was published",
    "correction": "speaks of corrections or origins",
    "order": "tells the reader to do something",
}

_AGAINST = {
    "title_share": "is written like a title",
    "upper_share": "is in capitals",
    "digit_share": "is made of figures",
    "marks": "holds menu marks",
    "links": "holds an address or a handle",
    "address": "is an address by itself",
    "starts_digit": "starts with a figure",
    "ends_dots": "breaks off in dots",
    "credit": "ends in a picture credit",
    "year": "names a date or a time",
    "joined": "holds words run together",
    "by_start": "starts as a byline",
    "glued": "was glued to the end of a sentence",
    "strong": "is dense with words of page furniture",
    "strong_count": "holds many words of page furniture",
    "strong_groups": "holds several kinds of page furniture",
    "house_outside": "speaks of the outlet as we",
    "reader_outside": "addresses the reader",
    "self_outside": "speaks in the first person",
    "biography": "reads like an author's biography",
    "pictured": "tells what is to be seen in a picture",
    "repeats": "stands more than once",
    "prefix_twin": "repeats its neighbour",
    "starts_other": "begins as another line of the page does",
    "title_of_other": "stands again as the title of another line",
    "run": "stands among lines that are no sentences",
    "since_prose": "stands far from the story",
    "furniture_share": "stands in a text full of page furniture",
    "after_header": "stands under a heading of the page",
    "comment_heads": "stands below headings of comments",
    **{f"cue_{group}": words for group, words in _GROUP_WORDS.items() if group in GROUPS},
}
_FOR = {
    "log_words": "is long",
    "log_chars": "is long",
    "ends_stop": "ends as a sentence does",
    "function_share": "reads like sentences",
    "sentences": "holds several sentences",
    "commas": "is punctuated like prose",
    "quotes": "quotes somebody",
    "speech": "reports speech",
    "dateline": "opens with the place it was written in",
    "shared": "shares its words with the rest of the story",
    "shared_names": "shares its names with the rest of the story",
    "local_shared": "shares its words with the sentences around it",
    "local_names": "shares its names with the sentences around it",
    "headline_shared": "speaks of what the headline says",
    "topic": "speaks of what the story speaks of",
    "topic_mean": "speaks of what the story speaks of",
    "prose_share": "stands in a text that is mostly prose",
}
_LACKING = {
    "log_words": "is short",
    "ends_stop": "does not end as a sentence does",
    "function_share": "has hardly any small words",
    "shared": "shares few words with the story",
    "local_shared": "shares few words with the sentences around it",
    "topic": "does not speak of what the story speaks of",
    "topic_mean": "does not speak of what the story speaks of",
}
_FREE = {
    "strong": "has no words of page furniture",
    "title_share": "is not written like a title",
    "run": "stands among sentences",
    "since_prose": "follows the story's sentences",
}
_OF_ROLE = {
    Role.HEADLINE: {"does not end as a sentence does", "is short", "is written like a title", "is in capitals"},
    Role.STANDFIRST: set[str](),
    Role.BYLINE: {"speaks of who wrote it", "is short"},
    Role.DATELINE: {"names a date or a time", "is short", "is in capitals"},
    Role.DATE: {"names a date or a time", "speaks of when it was published", "is made of figures", "is short"},
    Role.CAPTION: {"names a picture's source", "ends in a picture credit", "repeats its neighbour"},
}
"""What speaks against the story and for a role of its own."""

_MOST = 3


class Evidence:
    """Says why lines were judged as they were, from the linear reading of the model over the base rows."""

    def __init__(self, model: LineModel, base: Floats) -> None:
        """Weigh every fact of every line against the mean line of the texts that the model learned from."""
        self._deviations = base - model.means
        self._speaking = self._deviations * model.weights
        self._order = np.argsort(self._speaking, axis=1)

    def for_role(self, index: int, role: Role, why: str) -> tuple[str, ...]:
        """The reasons for the role of one line, each once: the rule's own, where one decided, and the main facts."""
        facts = self.of(index, body=role is Role.BODY)
        if role in _OF_ROLE and why:
            facts = tuple(fact for fact in facts if fact in _OF_ROLE[role])
        return tuple(dict.fromkeys((why, *facts) if why else facts))

    def of(self, index: int, *, body: bool) -> tuple[str, ...]:
        """The strongest facts for the verdict on one line, at most three, in words."""
        speaking, deviations = self._speaking[index], self._deviations[index]
        ranked = self._order[index][::-1] if body else self._order[index]
        found: list[str] = []
        for column in ranked:
            weight = speaking[column] if body else -speaking[column]
            if weight <= 0 or len(found) == _MOST:
                break
            name = BASE_FEATURES[column]
            above = deviations[column] > 0
            table = (_FOR if above else _FREE) if body else (_AGAINST if above else _LACKING)
            words = table.get(name)
            if words and words not in found:
                found.append(words)
        return tuple(found) or (("reads like the story",) if body else ("stands apart from the story",))
