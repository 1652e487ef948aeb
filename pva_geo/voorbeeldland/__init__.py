"""Voorbeeldland: a fictional provincie that shows every feature, and every mistake.

Made by a generator, each time anew and each time the same: land (`mosaic.py`,
`terrain.py`), register and boundaries in the layout of CBS.
"""

from pva_geo.voorbeeldland.boundaries import boundaries_bytes

__all__ = ["boundaries_bytes"]
