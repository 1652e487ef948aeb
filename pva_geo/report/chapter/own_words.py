"""The user's own Markdown as blocks of the chapter, unchanged but for its marks.

HTML in it is shown as text. Headings come below the heading of their section. Tables
and pictures are not numbered with ours: they stay as they were written.
"""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pva_geo.report.chapter.blocks import Block, Bullets, Paragraph

__all__ = ["own_blocks"]

LISTS = tuple(
    f"{k}_list_{end}" for k in ("bullet", "ordered") for end in ("open", "close")
)
HEADINGS = ("heading_open", "heading_close")
WORDS = ("inline", "fence", "code_block")


def own_blocks(text: str) -> list[Block]:
    r"""Give the blocks of a text.

    Examples
    --------
    >>> [block.text for block in own_blocks("Een *keuze*.\n\nMet <b>reden</b>.")]
    ['Een keuze.', 'Met <b>reden</b>.']
    """
    parser = MarkdownIt("commonmark", {"html": False}).disable(["html_block"])
    return list(_blocks(parser.parse(text)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    items: list[str] = []
    depth, heading = 0, False
    for token in tokens:
        if token.type in LISTS:
            depth += token.nesting
            if not depth:
                yield Bullets(items=tuple(items), own=True)
                items = []
        elif token.type in HEADINGS:
            heading = token.nesting > 0
        elif token.type == "inline" and depth:
            items.append(_plain(token))
        elif token.type in WORDS:
            yield Paragraph(
                text=_plain(token), kind="term" if heading else "text", own=True
            )


def _plain(token: Token) -> str:
    """Give the words without the marks of emphasis and links."""
    if token.children is None:
        return token.content.strip()
    breaks = ("softbreak", "hardbreak")
    parts = (" " if c.type in breaks else c.content for c in token.children)
    return "".join(parts).strip()
