"""One spelling for an address of a page, without what changes from one link to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from ipaddress import IPv6Address
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_PARTS_OF_SITES = ("www.", "m.", "mobile.", "amp.", "touch.")
_COPY = re.compile(
    r"^https?://(?:[\w-]+\.cdn\.ampproject\.org/(?:[a-z]/)?(?P<plain>s/)?|(?:www\.)?google\.[a-z.]{2,6}/amp/(?P<s>s/)?)"
    r"(?P<page>[\w-]+\.\S+)$",
    re.IGNORECASE,
)
"""An address of a page's copy in an AMP cache; the page's own address stands at its end."""

_AMP_PART = re.compile(r"^/amp(?=/.)|\.amp(?=\.html?$|$)", re.IGNORECASE)
_TRACKING = re.compile(
    r"(?:utm|mc|pk|mtm|piwik|ns|wt|hsa|ga|stm|itm|fb|at|trk|vero|oly|hs)_\w*|_hs\w+|\w*clid|igshid|msclkid|cmpid|cmp"
    r"|n?cid=rss|ncid|icid|ocid|mbid|intcmp|dcmp|xtor|ref|ref_?src|referr?er|smid|smtyp|soc_(?:src|trk)|sr_share|spm"
    r"|guccounter|guce_\w+|output|amp|share|shared|rss|campaign|taid|sh",
    re.IGNORECASE,
)
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:html?|php|aspx?)$")
_CHOOSES = re.compile(
    r"(?:(?:article|art|story|news|post|item|content|doc|node|page)_?)?(?:id|no|nr)|p|nid|aid|idx\w{0,4}|article|story"
)
"""Parameters that say which article of a site is meant."""

_MANY = 5
"""Words that make an article's own address; a page that is written anew each day has a shorter one."""

_DATED = re.compile(r"/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d/)")
_NUMBER = re.compile(r"\d{5}|[0-9a-f]{8}-[0-9a-f]{4}-|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{12}")
_LONG_NUMBER, _DAY = re.compile(r"\d{6,}"), re.compile(r"(?:19|20)\d{6}")
_INDEX = re.compile(r"/(?:amp|index\.(?:html?|php|aspx?|amp)|default\.aspx?)?/*$", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """An address without what changes from one listing to the next.

    ``place`` is host and path; a scheme, ``www.``, an AMP mark, a session and tracking parameters are left out.
    """

    place: str
    query: tuple[tuple[str, str], ...] = ()
    fragment: str = ""

    def __str__(self) -> str:
        """The address in its one spelling, as https."""
        query = f"?{urlencode(self.query)}" if self.query else ""
        return f"https://{self.place}{query}{'#' if self.fragment else ''}{self.fragment}"

    @property
    def specific(self) -> bool:
        """Whether this can be one article's own page, which a site's front page cannot."""
        return "/" in self.place or bool(self.query or self.fragment)

    @property
    def host(self) -> str:
        """The site."""
        return self.place.partition("/")[0]

    @cached_property
    def words(self) -> list[str]:
        """The words of the path's last part, in small letters ("lamp-fails-again")."""
        end = _ENDING.sub("", self.place.casefold()).rpartition("/")[2] if "/" in self.place else ""
        return [word for word in re.split(r"[_-]+", end) if word]

    @cached_property
    def named(self) -> bool:
        """Whether the path ends in three words or more, or in a long number: then it names an article."""
        return len(self.words) >= 3 or re.search(r"\d{6}", "-".join(self.words)) is not None

    @cached_property
    def unique(self) -> bool:
        """Whether no second article has this address: it names one in many words, or with a date or a long number."""
        if len(self.words) >= _MANY or any(value.isdigit() for _, value in self._chosen):
            return True
        path = f"/{self.place.casefold().partition('/')[2]}"
        return self.named and (_DATED.search(path) is not None or _NUMBER.search(path) is not None)

    @cached_property
    def _chosen(self) -> tuple[tuple[str, str], ...]:
        """The parameters that say which article is meant."""
        return tuple(pair for pair in self.query if pair[1] and _CHOOSES.fullmatch(pair[0].casefold()))

    @cached_property
    def core(self) -> str:
        """What names the article in the address: that of two spellings of one address is the same.

        It is the path's number, or its words whatever their case, and the number that a parameter gives.
        """
        if not self.named:
            return f"{self.place}?{urlencode(self._chosen or self.query)}"
        numbers = [number for number in _LONG_NUMBER.findall("-".join(self.words)) if not _DAY.fullmatch(number)]
        name = f"{self.host}#{numbers[0]}" if len(numbers) == 1 else _ENDING.sub("", self.place.casefold())
        return f"{name}?{urlencode([pair for pair in self._chosen if pair[1].isdigit()])}"

    def excludes(self, other: Page) -> bool:
        """Whether both name an article of the same site, and not the same one."""
        return self.unique and other.unique and self.host == other.host and self.core != other.core

    def may_be(self, other: Page) -> bool:
        """Whether the two are one page but for parameters that do not choose the page.

        Such are those that only one of them has, and all others where the path or a parameter names the article.
        """
        if not (self.specific and other.specific) or (
            self.fragment and other.fragment and self.fragment != other.fragment
        ):
            return False
        if self.named or self._chosen or other._chosen:
            return self.core == other.core
        mine, theirs = dict(self.query), dict(other.query)
        return self.place == other.place and all(mine[key] == theirs[key] for key in mine.keys() & theirs.keys())


def host_of(url: str | None) -> str | None:
    """The host of an address without its "www.", what an outlet is called that says nothing of itself; None without."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:  # brackets that hold no address
        return None
    return host.removeprefix("www.") if host else None


@lru_cache(maxsize=8192)
def read_page(url: str) -> Page | None:
    """The page that ``url`` is an address of; None where it is no web address."""
    copy = _COPY.match(url.strip())
    if copy:
        url = f"https://{copy['page']}"
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        # A host of colons is an address in numbers, which stands in brackets, or none.
        host = f"[{IPv6Address(host)}]" if ":" in host else host
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    for prefix in _PARTS_OF_SITES:
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
            break
    if port not in {None, 80, 443}:
        host = f"{host}:{port}"
    path = quote(unquote(_SESSION.sub("", parts.path), errors="surrogateescape"), errors="surrogateescape")
    path = _AMP_PART.sub("", re.sub(r"/{2,}", "/", path))
    query = sorted(
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None)
        if not _TRACKING.fullmatch(key)
    )
    # A fragment of the form key=value is for counting visits; others name a part of a live page.
    fragment = "" if "=" in parts.fragment else parts.fragment.removeprefix("!")
    return Page(host + _INDEX.sub("", path), tuple(query), fragment)
