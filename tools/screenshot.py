"""Take the README's picture: start the rehearsal, use it in a real browser as an editor would, and save what is seen.

Needs a Chromium on the machine and the playwright package (`pip install playwright`): python tools/screenshot.py
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/#\S+")


def ask(page: Page, command: str, typed: str) -> None:
    """Type a slash command, take the first completion of its first option, and send it."""
    composer = page.get_by_placeholder("Message #newsroom")
    composer.click()
    page.keyboard.type(f"/{command}", delay=30)
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    if page.get_by_text("OPTIONS", exact=True).count():
        # A command with no required option offers its options first.
        page.locator("[role=option]:visible").first.click()
    page.keyboard.type(typed, delay=30)
    page.locator("[role=option]:visible").first.wait_for()
    page.wait_for_timeout(600)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    page.wait_for_timeout(2500)


def main() -> None:
    """Take the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8799)
    parser.add_argument("--out", type=Path, default=PROJECT / "docs" / "newsroom.png")
    parser.add_argument("--browser", default=shutil.which("chromium") or shutil.which("google-chrome"))
    asked = parser.parse_args()
    if asked.browser is None:
        sys.exit("No Chromium was found: install one, or name it with --browser.")
    home = Path(tempfile.mkdtemp())
    shutil.copytree(PROJECT / "config", home / "config")
    with (home / "config" / "copytaster.yaml").open() as config:
        one_post = config.read().replace("posts: 3", "posts: 1")
    (home / "config" / "copytaster.yaml").write_text(one_post)
    bot = subprocess.Popen(
        [sys.executable, "-m", "bot", "rehearse", "--port", str(asked.port)],
        cwd=PROJECT,
        env={**os.environ, "COPYTASTER_CONFIG": str(home / "config")},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert bot.stdout is not None  # noqa: S101 - it was asked for
        address = next(found.group() for line in bot.stdout if (found := ADDRESS.search(line)))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=asked.browser, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
            )
            page = browser.new_page(viewport={"width": 1180, "height": 1860}, device_scale_factor=1)
            page.goto(address)
            page.get_by_placeholder("Message #newsroom").wait_for()
            page.wait_for_timeout(1500)
            ask(page, "summary", "crewman missing")
            ask(page, "who", "crewman missing")
            page.wait_for_timeout(1500)
            page.screenshot(path=asked.out)
            browser.close()
    finally:
        bot.terminate()
        bot.wait(timeout=20)
        shutil.rmtree(home)
    print(f"Saved {asked.out}")


if __name__ == "__main__":
    main()
