"""One spelling for an address of a page, without what changes from one link to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_PARTS_OF_SITES = ("www.", "m.", "mobile.", "amp.")
_TRACKING = re.compile(
    r"(?:utm|mc|pk|mtm|piwik|ns|wt|hsa|ga|stm|itm|fb|at|trk|vero|oly|hs)_\w*|_hs\w+|\w*clid|igshid|msclkid|cmpid|cmp"
    r"|n?cid=rss|ncid|icid|ocid|mbid|intcmp|dcmp|xtor|ref|ref_?src|referr?er|smid|smtyp|soc_(?:src|trk)|sr_share|spm"
    r"|guccounter|guce_\w+|output|amp|share|shared|rss|campaign|taid|sh",
    re.IGNORECASE,
)
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_INDEX = re.compile(r"/(?:amp|index\.(?:html?|php|aspx?|amp)|default\.aspx?)?/*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
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
    def _named(self) -> bool:
        """Whether the path ends in three words or more (lamp-fails-again) or in a long number."""
        end = self.place.rpartition("/")[2] if "/" in self.place else ""
        return len(re.findall(r"[^_-]+", end)) >= 3 or re.search(r"\d{6}", end) is not None

    def may_be(self, other: Page) -> bool:
        """Whether the two are one page but for parameters that do not choose the page.

        Such are those that only one of them has, and all where the path itself names the article.
        """
        if self.place != other.place or not (self.specific and other.specific):
            return False
        mine, theirs = dict(self.query), dict(other.query)
        if any(mine[key] != theirs[key] for key in mine.keys() & theirs.keys()) and not self._named:
            return False
        return not (self.fragment and other.fragment) or self.fragment == other.fragment


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
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
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
    query = sorted(
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None)
        if not _TRACKING.fullmatch(key)
    )
    # A fragment of the form key=value is for counting visits; others name a part of a live page.
    fragment = "" if "=" in parts.fragment else parts.fragment.removeprefix("!")
    return Page(host + _INDEX.sub("", path), tuple(query), fragment)
