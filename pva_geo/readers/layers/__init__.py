"""Layers of vector files → features in RD New, however many and however wrong."""
