"""Chapter E as one page: offline, readable by day, by night and on paper."""

from pva_geo.render.worded import worded_page
from pva_geo.report.chapter.blocks import Chapter

__all__ = ["chapter_html"]


def chapter_html(chapter: Chapter) -> str:
    """Draw the chapter as a page that asks nothing of anyone, and has no script."""
    return worded_page("hoofdstuk", chapter=chapter)
