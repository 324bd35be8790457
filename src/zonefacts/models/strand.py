"""Text put together from stretches of a source, every character of which knows where it stands there."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strand:
    """A text and its map to the source.

    `starts[i]` is where the i-th stretch begins in `text`, `origins[i]` where it begins in the source. Characters that
    stand in no source (the line break that separates two paragraphs) map to the end of the stretch before them.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(cls, source: str, stretches: list[tuple[int, int]], separators: list[str] | None = None) -> Strand:
        """The strand of the half-open `stretches` of the source; `separators[i]` is set after the i-th."""
        parts: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        length = 0
        for i, (start, end) in enumerate(stretches):
            piece = source[start:end]
            starts.append(length)
            origins.append(start)
            parts.append(piece)
            length += len(piece)
            if separators is not None and i < len(separators) and separators[i]:
                parts.append(separators[i])
                length += len(separators[i])
        return cls("".join(parts), tuple(starts), tuple(origins))

    def origin(self, offset: int) -> int:
        """The source offset of the character at `offset` of the text."""
        if not self.starts:
            return 0
        i = max(bisect_right(self.starts, offset) - 1, 0)
        return self.origins[i] + offset - self.starts[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of the source from the first to the last character of `text[start:end]`."""
        if end <= start:
            at = self.origin(start)
            return at, at
        starts = self.starts
        i = bisect_right(starts, start)
        if i > 0 and (i == len(starts) or end <= starts[i]):  # within one stretch, as nearly all are
            shift = self.origins[i - 1] - starts[i - 1]
            return start + shift, end + shift
        return self.origin(start), self.origin(end - 1) + 1
