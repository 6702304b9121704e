"""One root for every error that a user can cause; each says what happened and what to do."""


class CopytasterError(Exception):
    """A fault that a person can understand and mend.

    ``str(error)`` is a whole sentence for the person; ``remedy``, where there is one, is the next thing to do.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        """Keep ``message`` (what happened) and ``remedy`` (what to do about it)."""
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        """The message followed by the remedy."""
        return f"{self.message} {self.remedy}".strip()


class SettingsError(CopytasterError):
    """A configuration file or an environment variable is wrong."""


class ReadingError(CopytasterError):
    """Something that came in cannot be read as an article."""


class RefusedFileError(ReadingError):
    """A file cannot be taken in.

    ``stamp`` is the mark of the file that would be refused again; empty where another try may do better.
    """

    def __init__(self, message: str, remedy: str = "", *, stamp: str) -> None:
        """Keep which state of the file it was besides the sentence for the person."""
        super().__init__(message, remedy)
        self.stamp = stamp


class StoreError(CopytasterError):
    """The article store cannot be opened, read or written."""


class LanguageError(CopytasterError):
    """The language model is missing, or cannot do what was asked."""


class AnalysisError(CopytasterError):
    """An article could not be analysed; the article itself is kept."""


class FetchError(CopytasterError):
    """Something outside could not be fetched, or may not be."""


class StatusError(FetchError):
    """A server answered with a status that brings no page.

    ``status`` is the HTTP status; ``retry_after`` is how many seconds the server asks to be left alone, where it does.
    """

    def __init__(self, message: str, remedy: str = "", *, status: int, retry_after: float | None = None) -> None:
        """Keep what the server said besides the sentence for the person."""
        super().__init__(message, remedy)
        self.status = status
        self.retry_after = retry_after


class DeskError(CopytasterError):
    """A request to the desk that cannot be answered as it was asked."""


class DiscordError(CopytasterError):
    """Discord cannot be reached, or does not accept the token."""
