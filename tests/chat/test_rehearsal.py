"""The rehearsal as a process, used as a browser uses it."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parent.parent.parent
ARTICLE = """Bridge reopens in Bellhaven

By Ana Pell

The Mill Street bridge in Bellhaven reopened on Tuesday after nine months of repairs that cost the county $4.1 million.

“It is about time,” said Joan Whit, who runs a bakery beside it.
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def start(home: Path, port: int) -> asyncio.subprocess.Process:
    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "copytaster.yaml").write_text("rehearsal: {posts: 1}\nintake: {settle_seconds: 0.1}\n")
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "rehearse", "--port", str(port),
        cwd=ROOT,
        env={**os.environ, "COPYTASTER_CONFIG": str(home / "config"), "DISCORD_TOKEN": ""},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )  # fmt: skip


async def line_with(process: asyncio.subprocess.Process, pattern: str) -> str:
    assert process.stdout is not None
    seen = []
    async with asyncio.timeout(120):
        while line := (await process.stdout.readline()).decode():
            seen.append(line)
            if re.search(pattern, line):
                return line
    raise AssertionError("".join(seen))


async def test_the_page_is_served_a_dropped_file_is_posted_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    port = free_port()
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "old.txt").write_text("Old news\n\nThe old pier was painted blue by twelve people.\n")
    process = await start(tmp_path, port)
    try:
        # One post, as configured: what already lay in the folder is backlog.
        await line_with(process, r"posted .*post=1\b")
        address = await line_with(process, r"The newsroom is open: http://127\.0\.0\.1:\d+/#\S+")
        assert f":{port}/" in address
        async with aiohttp.ClientSession() as browser, browser.get(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200
            assert "<html" in await page.text()
        await line_with(process, r"Ctrl-C ends it")
        (tmp_path / "inbox" / "bridge.txt").write_text(ARTICLE)
        await line_with(process, r"posted .*post=2\b")

        second = await start(tmp_path, port)
        said, _ = await asyncio.wait_for(second.communicate(), 60)
        assert second.returncode == 1
        assert said.decode().strip().startswith(f"Port {port} cannot be used")
        assert b"Traceback" not in said

        process.send_signal(signal.SIGINT)
        rest, _ = await asyncio.wait_for(process.communicate(), 20)
        assert process.returncode == 0
        assert b"Traceback" not in rest
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            await process.communicate()
