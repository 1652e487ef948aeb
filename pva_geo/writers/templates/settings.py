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
    participation: str | None = None
    """Table of parties."""
    service_areas: str | None = None
    """Table of grid operators and the gemeenten they serve."""
    planning: str | None = None
    """Table of products."""
    milestones: str | None = None
    """Table of own dates."""
    planned_at: str | None = None
    """Peildatum of the planning."""
    sectors: str | None = None
    """Table of links to sector tracks."""
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
