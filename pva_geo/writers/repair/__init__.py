"""A repair as files: the new scheme, its audit, and what is left to choose."""

from pva_geo.writers.repair.writing import audit_paths, require_targets, write_repair

__all__ = ["audit_paths", "require_targets", "write_repair"]
