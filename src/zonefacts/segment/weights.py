"""What each sign of an article is worth, in one place.

The numbers are log odds, roughly: 1 means that the sign makes one reading about three times as likely as the other.
They were set by hand on generated pages and on one half of a set of real ones, and checked on the other half.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What a reading of the page gains or pays; see `articles.Reader`."""

    # a new article
    begin: float = 2.5
    """Paid by every new article but the first."""
    begin_after_name: float = 0.5
    """.. after the writer's name of the one before: hardly anything."""
    begin_bare: float = 4.5
    """.. with a body line that has neither title nor dateline before it."""
    begin_title: float = 3.0
    """.. behind a title that has no text yet."""
    begin_tight: float = 6.0
    """.. where neither an empty line nor a dateline parts it from the one before, on no page of many articles."""
    dateline: float = 5.0
    """A dateline begins an article."""
    dateline_late: float = 7.0
    """A dateline after body lines."""
    dateline_due: float = 3.0
    """A dateline where nothing of the body has been read."""
    repeat: float = 2.0
    """A line that repeats a title begins its article."""
    repeat_wrong: float = 6.0
    """.. and stands in no other."""
    headline: float = 1.5
    """A heading of the first level begins an article."""
    headline_low: float = 5.0
    """A heading of a lower level does not."""
    headline_plain: float = 4.0
    """Nor does a line without marks, where headings are marked."""
    headline_section: float = 2.0
    """Nor one in the form of a section heading."""
    headline_kicker: float = 5.0
    """Nor one that only names a place or a body."""
    headline_top: float = 1.5
    """The first line of the page, in the form of a title."""
    headline_doubt: float = 0.7
    """A line that may be a title or a torn line."""
    headline_torn: float = 3.0
    """.. that another line seems to carry on."""
    # going on
    switch: tuple[float, float, float] = (1.5, 0.5, 3.0)
    """Turning to the other open article: for the first time, back again, once more."""
    switch_late: float = 0.3
    """.. for every unit beyond the fifth since it was left."""
    leave_section: float = 0.3
    """Turning away from an article after a section heading."""
    leave_torn: float = 0.6
    """.. or inside a sentence."""
    section_switch: float = 1.5
    """A section heading that turns to the other article."""
    section_plain: float = 3.0
    """A section heading that has not the form of one."""
    section_title: float = 5.0
    """.. and has that of a title."""
    title_common: float = 1.5
    """A title shares rare words with its text; what a body line shares, times this."""
    title_first: float = 0.5
    """The first body line after a title."""
    body_title: float = 4.0
    """A line in the form of a title read as body."""
    body_kicker: float = 1.0
    """A line that only names a place or a body, with no title after it, read as body."""
    body_short: float = 2.0
    """A short line without a stop read as body, where titles are not marked."""
    after_name: float = 4.0
    """A body line or section after the writer's name."""
    name_again: float = 5.0
    """A second writer's name."""
    name_early: float = 3.0
    """The writer's name before any body, or inside a sentence."""
    caption_own: float = 2.0
    """A caption behind the line shares rare words with the article: at most this."""
    caption_other: float = 1.5
    """.. or shares none: at most this."""
    # sentences
    chosen: float = 0.3
    """A join that step two chose, over the page as a whole, or did not."""
    alone: float = 1.5
    """An open end that nothing carries on."""
    mid: float = 3.0
    """A line that begins inside a clause and carries nothing on."""
    later: float = 1.0
    """.. that begins as sentences seldom do."""
    later_told: float = 2.5
    """.. that is not indented where paragraphs are."""
    # what an article lacks when it is closed
    no_title: float = 5.0
    no_body: float = 6.0
    torn: float = 3.0
    no_section_body: float = 3.0
    # rare words in common
    even: tuple[float, float, float] = (0.3, 0.4, 0.5)
    """The likeness at which a piece is as likely of the article as not, by how many of its pieces were asked."""
    above: float = 4.5
    below: float = 6.0
    most: float = 4.0
    least: float = 3.5


WEIGHTS = Weights()
