"""Voorbeeldland: a fictional provincie that shows every feature, and every mistake.

Made by a generator, each time anew and each time the same: land (`mosaic.py`,
`terrain.py`), boundaries in the layout of CBS, projects in three lists of three kinds,
and the workspaces that hold them.
"""

from pva_geo.voorbeeldland.boundaries import boundaries_bytes
from pva_geo.voorbeeldland.workspaces import Example, examples

__all__ = ["Example", "boundaries_bytes", "examples"]
