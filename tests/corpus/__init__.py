"""The corpus of bad inputs: each spoils a sound workspace in one way, and says how."""

from corpus.boundaries import BOUNDARIES
from corpus.case import Case
from corpus.choices import CHOICES
from corpus.lines import LINES
from corpus.organised import ORGANISED
from corpus.polygons import POLYGONS
from corpus.products import PRODUCTS
from corpus.projects import PROJECTS
from corpus.settings import SETTINGS_CASES
from corpus.tables import TABLES

__all__ = ["CASES"]

CASES: tuple[Case, ...] = (
    *TABLES,
    *POLYGONS,
    *BOUNDARIES,
    *PROJECTS,
    *SETTINGS_CASES,
    *CHOICES,
    *ORGANISED,
    *LINES,
    *PRODUCTS,
)
