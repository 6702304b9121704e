"""The ``copytaster`` command line; also ``python -m bot``.

Exit codes: 0 done, 1 something could not be done and was said, 2 the command was called wrongly.
"""

from __future__ import annotations

import asyncio
import io
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot import __version__, terminal
from bot.errors import CopytasterError, SettingsError
from bot.files import read_named
from bot.settings import PROJECT, Settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from typing import Any

    from bot.articles.article import Article
    from bot.language.findings import Analysis

app = typer.Typer(
    help="Reads news articles, says what they report, who is in them and who said what; posts to Discord.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Files = Annotated[
    list[str],
    typer.Argument(help="Text or HTML files, or addresses of web pages; - reads standard input.", metavar="FILE"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Port = Annotated[int | None, typer.Option(metavar="PORT", min=1, max=65535, help="The port of the local page.")]


def main() -> int:
    """Run the command line; every fault that a user can cause is one sentence on standard error and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal in another encoding, or a file name that is no text, must not end a command.
            stream.reconfigure(errors="backslashreplace")
    try:
        result = app(prog_name="copytaster", standalone_mode=False)
        sys.stdout.flush()
    except typer.Abort:
        return 130
    except CopytasterError as error:
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Nobody reads on. Python would try to write the rest at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        # Typer's own usage errors print themselves; anything else is a fault of ours and keeps its trace.
        show = getattr(error, "show", None)
        if show is None:
            raise
        show()
        return int(getattr(error, "exit_code", 2))
    return result if isinstance(result, int) else 0


def _complain(sentence: str) -> None:
    Console(stderr=True, highlight=False, soft_wrap=True).print(Text(terminal.printable(sentence)))


def _console() -> Console:
    return Console(highlight=False)


def _serve(work: Callable[[Settings], Coroutine[Any, Any, None]], settings: Settings) -> None:
    from bot.logs import set_up_logging  # noqa: PLC0415 - most commands log nothing

    set_up_logging(settings)
    asyncio.run(work(settings))


def _log_warnings(settings: Settings) -> None:
    """A command that ends by itself says what it did; of the log people see what went wrong alone."""
    from bot.logs import set_up_logging  # noqa: PLC0415 - most commands log nothing

    set_up_logging(settings.model_copy(update={"log": settings.log.model_copy(update={"level": "warning"})}))


@app.callback(invoke_without_command=True)
def _root(*, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        print(f"copytaster {__version__}")  # noqa: T201 - the answer itself
        raise typer.Exit


@app.command()
def run() -> None:
    """Run the bot on Discord.

    The token comes from the DISCORD_TOKEN environment variable.
    """
    settings = load_settings()
    if settings.token is None:
        message = "DISCORD_TOKEN is not set, so the bot cannot log in to Discord."
        raise SettingsError(message, "Set it to your bot's token, or try the bot without one: copytaster rehearse.")
    from bot.chat.service import run_on_discord  # noqa: PLC0415 - Discord is loaded when it is needed

    _serve(run_on_discord, settings)


@app.command()
def rehearse(port: Port = None) -> None:
    """Run the same bot in a local browser page, without a token.

    It has the articles in seeds/, and forgets at its next start what was tried out.
    """
    settings = load_settings()
    try:
        from bot.chat.rehearsal import rehearse as show  # noqa: PLC0415 - an optional extra
    except ModuleNotFoundError as error:
        message = f"The rehearsal needs the package {error.name!r}, which is not installed."
        raise SettingsError(message, "Install copytaster[rehearsal], or use make run.") from error

    def announce(line: str) -> None:
        _console().print(line, soft_wrap=True, markup=False)

    async def work(settings: Settings) -> None:
        await show(settings, port or settings.rehearsal.port, seeds=PROJECT / "seeds", announce=announce)

    _serve(work, settings)


@app.command()
def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Text or HTML files, folders of them, or web addresses; - reads standard input.", metavar="PATH"
        ),
    ],
    *,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="The outlet they are from, as in config/outlets.yaml.")
    ] = None,
) -> None:
    """Put articles into the store.

    A running bot analyses and posts them; else the next one that is started.
    """
    from bot.articles.folder import OTHER_KIND  # noqa: PLC0415 - as below
    from bot.newsroom.adding import add_paths, sentence  # noqa: PLC0415 - the store is loaded when it is needed

    settings = load_settings()
    _log_warnings(settings)
    report = asyncio.run(add_paths(settings, paths, outlet=outlet, console=Console(stderr=True, highlight=False)))
    console = _console()
    console.print(sentence(report))
    for path, reason in (*report.bad, *((path, OTHER_KIND) for path in report.other)):
        _complain(f"{path}: {reason}")
    if report.bad:
        raise typer.Exit(1)


@app.command()
def remove(
    article: Annotated[
        str,
        typer.Argument(
            help="Its number, the name of its file, its web address, or words of its headline.", metavar="ARTICLE"
        ),
    ],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether that is the one.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Give back an article that was taken back.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take an article back: it is neither shown nor posted."""
    from bot.newsroom.removing import find_article, give_back, take_back  # noqa: PLC0415 - loaded when it is needed

    settings = load_settings()
    _log_warnings(settings)
    item = asyncio.run(find_article(settings, article, removed=undo))
    if not yes:
        question = f"{terminal.removal_question(item, undo=undo)} [y/N] "
        Console(stderr=True, highlight=False, soft_wrap=True).print(Text(question), end="")
        if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
            _complain("Nothing was changed.")
            raise typer.Exit(1)
    removal = asyncio.run((give_back if undo else take_back)(settings, item))
    if as_json:
        terminal.print_json(terminal.removal_values(removal, undo=undo))
    else:
        terminal.show_removal(_console(), removal, undo=undo)


@app.command()
def read(files: Files, *, as_json: AsJson = False) -> None:
    """Show each line of an article with its role.

    Beside it stands the evidence for the role.
    """
    articles, failed = _read_all(files, load_settings())
    if as_json:
        terminal.print_json([terminal.article_values(article) for article in articles])
    else:
        for number, article in enumerate(articles):
            terminal.show_article(_console(), article, first=number == 0)
    _end(failed=failed)


@app.command()
def summary(
    files: Files,
    *,
    length: Annotated[
        str | None,
        typer.Option(metavar="LENGTH", help="short (one sentence), medium (about 60 words) or long (about 120)."),
    ] = None,
    sentences: Annotated[
        int | None, typer.Option(metavar="NUMBER", min=1, help="At most so many sentences; goes before --length.")
    ] = None,
    words: Annotated[
        int | None, typer.Option(metavar="NUMBER", min=1, help="At most so many words; goes before --length.")
    ] = None,
    method: Annotated[
        str | None,
        typer.Option(
            metavar="METHOD",
            help="How sentences are chosen: house, lead, lexrank, lsa, textrank, luhn, edmundson, sumbasic, kl or "
            "reduction.",
        ),
    ] = None,
    together: Annotated[bool, typer.Option("--together", help="One summary of all files.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what articles report, in a few of their own sentences."""
    from bot.language import summarise  # noqa: PLC0415 - loaded when it is needed
    from bot.language.summary import METHODS, Length  # noqa: PLC0415 - as above

    settings = load_settings()
    _check_choice("--length", length, tuple(Length))
    _check_choice("--method", method, METHODS)
    # Several articles have more to tell than one.
    default = Length.LONG if together else settings.summary.length
    budget = Length(length or default) if sentences is None and words is None else None
    analyses, failed = _analyse_all(files, settings)
    groups = [analyses] if together and analyses else [[analysis] for analysis in analyses]
    values = []
    for number, group in enumerate(groups):
        made = summarise(
            group, sentences=sentences, words=words, length=budget, method=method or settings.summary.method
        )
        articles = [analysis.article for analysis in group]
        if not made.sentences:
            names = ", ".join(article.name for article in articles)
            _complain(f"{names}: {' '.join(made.notes)} What was read of it: copytaster read.")
            failed = True
        if as_json:
            values.append({"articles": [a.name for a in articles], **terminal.summary_values(made, articles)})
        elif made.sentences:
            if len(groups) > 1:
                terminal.show_rule(_console(), articles[0].name, first=number == 0)
            terminal.show_summary(_console(), made, articles)
    if as_json:
        terminal.print_json(values)
    _end(failed=failed)


@app.command()
def who(files: Files, *, as_json: AsJson = False) -> None:
    """Say who is in articles, what they are, and who said what."""
    analyses, failed = _analyse_all(files, load_settings())
    if as_json:
        terminal.print_json([terminal.who_values(analysis) for analysis in analyses])
    else:
        for number, analysis in enumerate(analyses):
            if len(analyses) > 1:
                terminal.show_rule(_console(), analysis.article.name, first=number == 0)
            terminal.show_who(_console(), analysis)
    _end(failed=failed)


@app.command()
def stories(files: Files, *, as_json: AsJson = False) -> None:
    """Say which articles report the same story."""
    from bot.language.stories import stories_of  # noqa: PLC0415 - loaded when it is needed

    analyses, failed = _analyse_all(files, load_settings())
    told = [[analysis.article for analysis in story] for story in stories_of(analyses)]
    if as_json:
        terminal.print_json([[article.name for article in articles] for articles in told])
    else:
        terminal.show_stories(_console(), told)
    _end(failed=failed)


@app.command()
def check() -> None:
    """Check everything that the bot needs.

    Configuration, store, language model, watched folder, token and permissions; each fault is said with its fix.
    """
    from bot.chat.checking import check_everything  # noqa: PLC0415 - loaded when it is needed

    findings = asyncio.run(check_everything())
    console = _console()
    for finding in findings:
        mark, style = ("ok   ", "") if finding.good else ("FIX  ", "bold")
        console.print(Text(mark + terminal.printable(finding.sentence), style=style), soft_wrap=True)
    if not all(finding.good for finding in findings):
        raise typer.Exit(1)


@app.command()
def sync() -> None:
    """Send the slash commands to Discord now.

    They are also copied to the development server of the configuration, where changes show at once.
    """
    settings = load_settings()
    if settings.token is None:
        message = "DISCORD_TOKEN is not set, so the commands cannot be sent to Discord."
        raise SettingsError(message, "Set it to your bot's token.")
    from bot.chat.service import sync_commands  # noqa: PLC0415 - Discord is loaded when it is needed

    _log_warnings(settings)
    count = asyncio.run(sync_commands(settings))
    _console().print(f"{count} commands were sent to Discord.")


def _check_choice(option: str, value: str | None, choices: Sequence[str]) -> None:
    """Refuse a value that is none of ``choices``.

    Raises:
        typer.BadParameter: It is none of them; the command was called wrongly.
    """
    if value is not None and value not in choices:
        raise typer.BadParameter(f"{value!r} is not one of: {', '.join(choices)}.", param_hint=option)


def _read_all(files: list[str], settings: Settings) -> tuple[list[Article], bool]:
    from bot.articles.reading import read_bytes  # noqa: PLC0415 - loaded when it is needed
    from bot.newsroom.presenting import is_address  # noqa: PLC0415 - loaded when it is needed

    articles, failed = [], False
    for file in files:
        try:
            if is_address(file):
                data, name, content_type = asyncio.run(_page_of(file, settings))
                article = read_bytes(data, name, content_type=content_type, url=name)
            else:
                data, name = read_named(file)
                article = read_bytes(data, name)
            outlet = settings.outlet_of(article.url, name) or article.outlet
            articles.append(replace(article, outlet=outlet))
        except CopytasterError as error:
            _complain(f"{file}: {error}")
            failed = True
    return articles, failed


async def _page_of(url: str, settings: Settings) -> tuple[bytes, str, str]:
    from bot.articles.fetching import Fetcher, fetch_article  # noqa: PLC0415 - loaded when it is needed

    async with Fetcher(allow_hosts=settings.fetching.allow_hosts) as fetcher:
        return await fetch_article(fetcher, url)


def _analyse_all(files: list[str], settings: Settings) -> tuple[list[Analysis], bool]:
    from bot.language import analyse  # noqa: PLC0415 - the language model is loaded when it is needed

    articles, failed = _read_all(files, settings)
    return [analyse(article, pipeline=settings.language.pipeline) for article in articles], failed


def _end(*, failed: bool) -> None:
    if failed:
        raise typer.Exit(1)


if __name__ == "__main__":
    sys.exit(main())
