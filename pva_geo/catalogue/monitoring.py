"""Words of the monitoring page, the timeline, and of who takes part."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {}
