"""A commented `pva.toml`, in the language of its reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from pva_geo.catalogue import Language

__all__ = ["Settings", "settings_text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a `pva.toml` says; the rest stands in it as comment."""

    provincie: str
    """Name."""
    year: int
    """Year of the boundaries."""
    boundaries: str | None = None
    """File of the boundaries; `None` for the shipped ones."""
    scheme: str = "indeling.csv"
    """File of the scheme."""
    projects: Sequence[str] = ()
    """Deliveries; none when empty."""
    notice: str | None = None
    """A line for every page of the product."""


def settings_text(settings: Settings, language: Language) -> str:
    """Write the settings as TOML, with comments that explain every section."""
    loader = PackageLoader("pva_geo", "templates")
    # the result is TOML, not HTML: there is nothing to escape for a browser
    environment = Environment(  # noqa: S701 - no HTML is made
        loader=loader, undefined=StrictUndefined, keep_trailing_newline=True
    )
    template = environment.get_template(f"pva.{language}.toml")
    return template.render(s=settings, language=language)
