"""Which addresses may be dialled, in every spelling that somebody might find."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.articles.addresses import check_address, kind_of, read_address, read_target
from bot.errors import FetchError

KINDS = {
    "private": "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 100.100.100.200 fc00::1 fd00:ec2::254 "
    "fec0::1",
    "loopback": "127.0.0.1 127.255.255.254 ::1",
    "link-local": "169.254.169.254 fe80::1 febf::1",
    "multicast": "224.0.0.1 239.255.255.250 ff02::1",
    "unspecified": "0.0.0.0 0.1.2.3 ::",
    "mapped": "::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1",
    "translated": "64:ff9b::7f00:1 64:ff9b:1::a00:1 2002:7f00:1:: 2001:0:7f00:1::1 192.88.99.1 ::ffff:0:7f00:1 "
    "2a00:1450::5efe:7f00:1 2a00:1450::200:5efe:a00:1",
    "reserved": "240.0.0.1 255.255.255.255 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.9 168.63.129.16 "
    "2001:db8::1 2001:2::1 3fff::1 100::1 4000::1 5f00::1",
}
PUBLIC = (
    "8.8.8.8 1.1.1.1 172.32.0.1 172.15.255.255 192.167.0.1 100.128.0.1 223.255.255.255 2606:4700::1111 2a00:1450::1"
)


@pytest.mark.parametrize(("address", "kind"), [(one, kind) for kind, many in KINDS.items() for one in many.split()])
def test_what_is_not_public_is_told_by_its_kind(address: str, kind: str) -> None:
    assert kind_of(ip_address(address)) == kind
    with pytest.raises(FetchError, match=rf"“name” leads to an? {kind} address.* fetching\.allow_hosts"):
        check_address("name", ip_address(address))


@pytest.mark.parametrize("address", PUBLIC.split())
def test_public_addresses_may_be_dialled(address: str) -> None:
    assert kind_of(ip_address(address)) is None
    check_address("name", ip_address(address))


@given(st.ip_addresses())
def test_nothing_that_python_knows_as_special_passes(address: IPv4Address | IPv6Address) -> None:
    special = not address.is_global or address.is_multicast or address.is_reserved or address.is_link_local
    assert not special or kind_of(address) is not None


@given(st.ip_addresses(v=4), st.sampled_from(["::ffff:0:0", "64:ff9b::", "::", "64:ff9b:1::", "::ffff:0:0:0"]))
def test_no_ipv4_address_passes_inside_an_ipv6_one(four: IPv4Address, prefix: str) -> None:
    assert kind_of(IPv6Address(int(IPv6Address(prefix)) + int(four))) is not None


PARTS = st.sampled_from(["{}", "{:#x}", "0{:o}", "0x{:08X}", "00{:o}"])


@st.composite
def spelled(draw: st.DrawFn, addresses: st.SearchStrategy[IPv4Address]) -> tuple[IPv4Address, str]:
    """An IPv4 address in one of the forms that inet_aton and browsers take, with other digits and dots at times."""
    address = draw(addresses)
    count = draw(st.integers(1, 4))
    number = int(address)
    parts = [(number >> (24 - 8 * index)) & 255 for index in range(count - 1)]
    parts.append(number & (256 ** (5 - count) - 1))
    text = ".".join(draw(PARTS).format(part).replace("0X", "0x") for part in parts)
    if draw(st.booleans()):
        text = text.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    if draw(st.booleans()):
        text = text.replace(".", draw(st.sampled_from("。．｡")))
    return address, text + draw(st.sampled_from(["", "."]))


@given(spelled(st.ip_addresses(v=4)))
def test_every_spelling_of_an_ipv4_address_is_that_address(pair: tuple[IPv4Address, str]) -> None:
    address, text = pair
    if kind_of(address) is None:
        target = read_target(f"http://{text}/a")
        assert (target.address, target.host, target.url.raw_host) == (address, str(address), str(address))
    else:
        with pytest.raises(FetchError, match="leads to a"):
            read_target(f"http://{text}/a")


@given(spelled(st.ip_addresses(network="127.0.0.0/8") | st.ip_addresses(network="169.254.0.0/16")))
def test_no_spelling_of_an_own_address_passes_inside_brackets(pair: tuple[IPv4Address, str]) -> None:
    for form in ("[::ffff:{}]", "[{}]", "[::{}]", "[64:ff9b::{}]"):
        with pytest.raises(FetchError):
            read_target(f"http://{form.format(pair[1])}/")


@example("http://[]@")
@given(st.text() | st.text(alphabet="htps:/@\\?#[]%.0127xlocahost \t１。").map("http://".__add__))
def test_any_text_is_a_target_that_may_be_asked_or_refused_in_words(text: str) -> None:
    try:
        target = read_target(text)
    except FetchError as error:
        refusal = str(error)
        assert refusal.endswith(".")
        return
    assert target.url.scheme in {"http", "https"}
    assert target.url.raw_host == target.host
    assert target.url.user is None
    assert target.port in {80, 443, 8080, 8443}
    assert target.address is None or kind_of(target.address) is None


REFUSED = {
    "": "not a web address",
    "hello": "does not say how it is reached; only http and https are fetched. Begin it with https://",
    "ftp://news.example/a": "begins with “ftp:”",
    "file:///etc/passwd": "begins with “file:”",
    "javascript:alert(1)": "begins with “javascript:”",
    "gopher://news.example:70/": "begins with “gopher:”",
    "http:///a": "names no host",
    "http:127.0.0.1": "names no host",
    "https://" + "a" * 3000: "longer than 2048 characters",
    "http://news.example/\x00": "not a web address",
    "http://news.example/\ud800": "not a web address",
    "http://news.example:99999/": "is not a web address",
    "http://news.example\\@127.0.0.1/": "is not a web address",
    "http://user@news.example/": "holds a user name",
    "http://:secret@news.example/": "holds a user name",
    "http://news.example@127.0.0.1/": "holds a user name",
    "http://news.example:80@127.0.0.1:80/": "holds a user name",
    "http://%31%32%37.0.0.1/": "neither a host's name nor its address",
    "http://127.0.0.1%00.example/": "is not a host's name",
    "http://a b.example/": "is not a host's name",
    "http://-a.example/": "is not a host's name",
    "http://a..example/": "is not a host's name",
    "http://news.example../": "is not a host's name",
    "http://" + ".".join(["a" * 60] * 5) + "/": "is not a host's name",
    "http://1.2.3.4.5/": "neither a host's name nor its address",
    "http://256.1.1.1/": "neither a host's name nor its address",
    "http://0x100000000/": "neither a host's name nor its address",
    "http://09.1.1.1/": "neither a host's name nor its address",
    "http://a.1/": "neither a host's name nor its address",
    "http://[fe80::1%25eth0]/": "is not a host's name",
    "http://[fe80::1%eth0]/": "is not a host's name",
    "http://[2606:4700::1111%251]/": "is not a host's name",
    "http://[::1]/": "leads to a loopback address",
    "http://[0:0:0:0:0:ffff:7f00:1]/": "leads to a mapped address",
    "http://localhost/": "a name of a local network",
    "http://LOCALHOST./": "a name of a local network",
    "http://ⓛocalhost/": "a name of a local network",
    "http://a.localhost/": "a name of a local network",
    "http://printer.local/": "a name of a local network",
    "http://metadata.google.internal/": "a name of a local network",
    "http://intranet/": "a name of a local network",
    "http://news.example:22/": "Port 22 of “news.example”",
    "http://news.example:0/": "Port 0 of “news.example”",
    "https://8.8.8.8:6379/": "Port 6379",
}


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_may_not_be_fetched_is_said(text: str, said: str) -> None:
    with pytest.raises(FetchError) as raised:
        read_target(text)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("text", "url", "host", "port"),
    [
        (" https://News.Example./a?b=c#d\n", "https://news.example/a?b=c", "news.example", 443),
        ("HTTP://news.example", "http://news.example", "news.example", 80),
        ("http://bücher.example/ä b", "http://xn--bcher-kva.example/%C3%A4%20b", "xn--bcher-kva.example", 80),
        ("https://news.example:8443/x@y", "https://news.example:8443/x@y", "news.example", 8443),
        ("http://134744072/", "http://8.8.8.8/", "8.8.8.8", 80),
        ("http://[2606:4700:0:0::1111]:8080/", "http://[2606:4700::1111]:8080/", "2606:4700::1111", 8080),
        ("http://a_b.example/%2Fx?y=%2B+z", "http://a_b.example/%2Fx?y=%2B+z", "a_b.example", 80),
    ],
)
def test_an_address_gets_its_one_spelling(text: str, url: str, host: str, port: int) -> None:
    target = read_target(text)
    assert (str(target.url), target.host, target.port, target.allowed) == (url, host, port, False)


@pytest.mark.parametrize(
    ("entry", "url", "allowed"),
    [
        ("wiki.local", "http://WIKI.local.:9000/", True),
        ("wiki.local:9000", "http://wiki.local:9000/", True),
        ("wiki.local:9000", "http://wiki.local:9001/", False),
        ("wiki.local", "http://other.wiki.local/", False),
        ("127.0.0.1", "http://0x7f.1:81/", True),
        ("127.0.0.1", "http://127.0.0.2/", False),
        ("::1", "http://[0::1]:81/", True),
        ("[::1]:81", "http://[::1]:81/", True),
        ("localhost", "http://127.0.0.1/", False),
        ("not a host", "http://localhost/", False),
        ("a:b", "http://localhost/", False),
        ("news.example", "https://news.example:6379/", True),
    ],
)
def test_a_private_host_is_allowed_by_its_name_alone(entry: str, url: str, allowed: bool) -> None:
    if allowed:
        assert read_target(url, ["else.example", entry]).allowed
    else:
        with pytest.raises(FetchError):
            read_target(url, ["else.example", entry])


@pytest.mark.parametrize("written", ["fe80::1%eth0", "nonsense", ""])
def test_an_answer_that_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(FetchError, match="not a public address"):
        read_address(written)


def test_the_sentence_that_refuses_an_address_reads_well() -> None:
    with pytest.raises(FetchError, match="leads to an unspecified address"):
        read_target("http://0/")
    with pytest.raises(FetchError, match="leads to a loopback address"):
        read_target("http://127.1/")
