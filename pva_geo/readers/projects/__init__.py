"""Project lists → one frame of projects: tables or layers, and what people decided."""

from pva_geo.readers.projects.reading import read_projects

__all__ = ["read_projects"]
