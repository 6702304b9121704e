"""Which addresses outside may be dialled: public web servers alone, however an address is written.

Sources: the IANA special-purpose address registries (RFC 6890), the reserved names of RFC 6761, 6762, 7686 and 8375,
and the WHATWG URL Standard for the spellings of IPv4 that programs take for an address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from yarl import URL

from bot.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Sequence

    type Address = IPv4Address | IPv6Address

MAX_URL = 2048
"""The longest address that is fetched, in characters."""

PORTS = frozenset({80, 443, 8080, 8443})
"""The ports that public web servers listen on; others may be a mail server or a database."""

_SPECIAL = tuple(
    (ip_network(block), kind)
    for block, kind in (
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "private"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "reserved"),  # the host's own service inside Azure, though the block is public
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "reserved"),
        ("192.88.99.0/24", "translated"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "reserved"),
        ("198.51.100.0/24", "reserved"),
        ("203.0.113.0/24", "reserved"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::/96", "mapped"),
        ("::ffff:0:0/96", "mapped"),
        ("::ffff:0:0:0/96", "translated"),
        ("64:ff9b::/96", "translated"),
        ("64:ff9b:1::/48", "translated"),
        ("2001::/32", "translated"),
        ("2001::/23", "reserved"),
        ("2001:db8::/32", "reserved"),
        ("2002::/16", "translated"),
        ("3fff::/20", "reserved"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "private"),
        ("ff00::/8", "multicast"),
    )
)
"""What is not public, the narrower block first where two overlap."""

_GLOBAL_IPV6 = ip_network("2000::/3")
"""All that IANA has given out for public use; the rest of IPv6 is reserved."""

_LOCAL_NAMES = ("localhost", "local", "internal", "home.arpa", "onion")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_WEB = {"http": 80, "https": 443}
UNPARSABLE = (ValueError, IndexError)
"""What yarl raises for what is no address; the second for brackets with nothing in them before an @."""

_NOT_AN_ADDRESS = "Send the whole address of one page, such as https://www.example.org/news/1."


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked for, if what its host resolves to may be dialled.

    ``host`` is in ASCII and small letters, without a trailing dot; ``address`` is set where it is a number and no name.
    ``allowed`` says that the configuration names this host: then any address of it may be dialled.
    """

    url: URL
    host: str
    port: int
    address: Address | None
    allowed: bool


def kind_of(address: Address) -> str | None:
    """What keeps ``address`` from being dialled, in a word ("private", "loopback"), or None for a public one.

    An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo, ISATAP) is never public: what it reaches is
    decided by a translator on the way.
    """
    for block, kind in _SPECIAL:
        if address.version == block.version and address in block:
            return kind
    if isinstance(address, IPv6Address):
        if address not in _GLOBAL_IPV6:
            return "reserved"
        # ISATAP (RFC 5214): an interface identifier of 0000:5efe or 0200:5efe, then the IPv4 address.
        if (int(address) >> 32) & 0xFDFF_FFFF == 0x0000_5EFE:
            return "translated"
    return None


def check_address(host: str, address: Address) -> None:
    """Make sure that ``address``, which ``host`` stands for, is public.

    Raises:
        FetchError: It is not.
    """
    kind = kind_of(address)
    if kind is not None:
        message = f"“{host}” leads to {'an' if kind[0] in 'aeiou' else 'a'} {kind} address, which is not fetched from."
        raise FetchError(message, _how_to_allow(host))


def read_address(written: str) -> Address:
    """The address that a resolver gave.

    Raises:
        FetchError: It is none, or one with a zone, which only a local address has.
    """
    try:
        if "%" not in written:
            return ip_address(written)
    except ValueError:
        pass
    message = f"The name service answered with “{written[:60]}”, which is not a public address."
    raise FetchError(message)


def read_target(text: str, allow_hosts: Sequence[str] = ()) -> Target:
    """What ``text`` asks for, as far as it can be judged before its host's name is resolved.

    Args:
        text: An address as a person, a page or a redirect wrote it.
        allow_hosts: Hosts that may be private: ``host`` on any port, ``host:port`` on that alone.

    Raises:
        FetchError: It is no address of a public web server; the error says why.
    """
    url = _parse(text)
    host, address = _read_host(url.raw_host or "")
    port = url.port or 0
    allowed = any(_matches(entry, host, address, port) for entry in allow_hosts)
    if not allowed:
        if port not in PORTS:
            message = f"Port {port} of “{host}” is not one that news is served on."
            raise FetchError(message, f"Allowed are {', '.join(map(str, sorted(PORTS)))}.")
        if address is not None:
            check_address(host, address)
        elif "." not in host or any(f".{host}".endswith(f".{name}") for name in _LOCAL_NAMES):
            message = f"“{host}” is a name of a local network, which is not fetched from."
            raise FetchError(message, _how_to_allow(host))
    return Target(url.with_host(host).with_fragment(None), host, port, address, allowed)


def _parse(text: str) -> URL:
    text = text.strip(" \t\r\n")
    if not text or len(text) > MAX_URL or _CONTROL.search(text):
        what = f"longer than {MAX_URL} characters" if len(text) > MAX_URL else "not a web address"
        message = f"This is {what}."
        raise FetchError(message, _NOT_AN_ADDRESS)
    try:
        url = URL(text)
    except UNPARSABLE as error:
        message = f"“{text[:100]}” is not a web address."
        raise FetchError(message, _NOT_AN_ADDRESS) from error
    if url.scheme not in _WEB:
        what = f"begins with “{url.scheme[:20]}:”" if url.scheme else "does not say how it is reached"
        message = f"“{text[:100]}” {what}; only http and https are fetched."
        raise FetchError(message, "Begin it with https://.")
    if url.user is not None or url.password is not None:
        message = "The address holds a user name, which is never sent."
        raise FetchError(message, "Leave out everything up to the @ sign.")
    if not url.raw_host:
        message = f"“{text[:100]}” names no host."
        raise FetchError(message, _NOT_AN_ADDRESS)
    return url


def _read_host(raw: str) -> tuple[str, Address | None]:
    """A host in its one canonical spelling, and the address where it is a number."""
    try:
        if ":" in raw and "%" not in raw:
            six = IPv6Address(raw)
            return str(six), six
        host = raw.lower().removesuffix(".")
        labels = host.split(".")
        if _NUMBER.fullmatch(labels[-1]):
            four = IPv4Address(_legacy_ipv4(labels))
            return str(four), four
    except ValueError as error:
        message = f"“{raw[:60]}” is neither a host's name nor its address."
        raise FetchError(message, _NOT_AN_ADDRESS) from error
    if len(host) > 253 or not all(map(_LABEL.fullmatch, labels)):
        message = f"“{raw[:60]}” is not a host's name."
        raise FetchError(message, _NOT_AN_ADDRESS)
    return host, None


def _legacy_ipv4(labels: list[str]) -> int:
    """The number that inet_aton takes ``labels`` for: one to four parts, each decimal, octal or hexadecimal.

    Raises:
        ValueError: They are no such number.
    """
    if len(labels) > 4 or not all(map(_NUMBER.fullmatch, labels)) or max(map(len, labels)) > 20:
        raise ValueError(labels)
    *front, last = [_read_part(label) for label in labels]
    if any(part > 255 for part in front) or last >= 256 ** (4 - len(front)):
        raise ValueError(labels)
    return sum(part << (24 - 8 * index) for index, part in enumerate(front)) + last


def _read_part(label: str) -> int:
    if label.startswith("0x"):
        return int(label[2:] or "0", 16)
    return int(label, 8) if len(label) > 1 and label.startswith("0") else int(label)


def _matches(entry: str, host: str, address: Address | None, port: int) -> bool:
    """Whether the configuration's ``entry`` is this host, and this port where it names one."""
    text = f"[{entry}]" if entry.count(":") > 1 and not entry.startswith("[") else entry
    try:
        named = URL(f"http://{text}")
        known, known_address = _read_host(named.raw_host or "")
    except (*UNPARSABLE, FetchError):
        return False
    same = known_address == address if address is not None else known == host
    return same and named.explicit_port in {None, port}


def _how_to_allow(host: str) -> str:
    return f"If it is yours, name {host} under fetching.allow_hosts in config/copytaster.yaml."
