"""What segmenting a page gives."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.blocks import Article, Block
from ..models.strand import Strand


@dataclass(frozen=True, slots=True)
class Segmentation:
    """A page put back together.

    `blocks` are the page's lines in the order of the source, `articles` the articles in the order in which they first
    appear there, `leftovers` the text of what belongs to no article (running heads, the editors' line, a box of
    contents): it stays readable, for facts may stand in it, but it is nobody's.
    """

    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]
    leftovers: tuple[Strand, ...]
