"""Step three: articles."""

from __future__ import annotations

from .assembly import Verdict
from .pieces import Layout, Piece


def in_order(pieces: list[Piece], layout: Layout) -> list[Verdict]:
    """The page as it stands: an article begins at a heading that a body follows; nothing is moved."""
    verdicts: list[Verdict] = []
    article = 0
    body = titled = False
    n = len(pieces)
    for i, piece in enumerate(pieces):
        if piece.kind == "furniture":
            verdicts.append(Verdict("other", None))
            continue
        if piece.kind in ("caption", "byline", "dateline"):
            verdicts.append(Verdict(piece.kind, article))  # type: ignore[arg-type]
            continue
        if piece.kind == "title" and piece.shape not in ("section",) and (piece.mark == 1 or piece.gap or i == 0 or piece.shape == "kicker"):
            if body and (layout.spaced or piece.gap or piece.mark == 1):
                article += 1
                body = titled = False
            role = piece.shape or ("headline" if not titled else "body")
            if role == "headline":
                titled = True
            body = body or role == "body"
            verdicts.append(Verdict(role, article))  # type: ignore[arg-type]
            continue
        if piece.kind == "title" and piece.mark:
            verdicts.append(Verdict("section", article))
            continue
        joins = None
        if body and i and pieces[i - 1].kind == "body" and pieces[i - 1].open and not piece.dateline and piece.gap:
            joins = i - 1
        verdicts.append(Verdict("body", article, joins))
        body = True
    return verdicts
