"""Sector tracks, and how subregions and projects are linked to them."""

from dataclasses import dataclass
from enum import StrEnum

from pva_geo.model.inputs import Source

__all__ = ["SectorLink", "Sectors", "Track"]


class Track(StrEnum):
    """Sector tracks that the handreiking names in chapter E, third point.

    References
    ----------
    Handreiking plan van aanpak tweede ronde, 18 October 2023, chapter E. It says TVW,
    of which the *warmteprogramma* is the successor.
    """

    RES = "RES"
    NAL = "NAL"
    HEAT = "warmteprogramma"
    CES = "CES"
    HOUSING = "woningbouw"
    BUSINESS = "bedrijventerreinen"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorLink:
    """One link of a track: to subregions, to projects, or to the whole provincie."""

    track: str
    """Track, one of `Track` or a word of the user's own."""
    subregions: tuple[str, ...] = ()
    """Ids of the subregions; empty, and no projects: the whole provincie."""
    projects: tuple[str, ...] = ()
    """Ids of the projects."""
    pin: str = ""
    """Role that links the track to the work (linking pin)."""
    documents: tuple[str, ...] = ()
    """Documents and visions taken along."""
    basis: str = "tabel"
    """What the link rests on: `tabel`, or derived: `gebieden`, `opgaven`."""
    row: int | None = None
    """Row as a spreadsheet shows it; `None` where derived."""

    def to_dict(self) -> dict[str, object]:
        """Give the link with the keys of the product document."""
        return {
            "track": self.track,
            "subregions": list(self.subregions),
            "projects": list(self.projects),
            "role": self.pin or None,
            "documents": list(self.documents),
            "basis": self.basis,
            "row": self.row,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Sectors:
    """All links, and what is linked to nothing."""

    source: Source
    """The file."""
    links: tuple[SectorLink, ...]
    """In order of row, then what was derived: from areas, then from opgaven."""
    loose_tracks: tuple[str, ...] = ()
    """Tracks of the handreiking without any link of the table."""
    loose_subregions: tuple[str, ...] = ()
    """Ids of the subregions that no track names."""
    loose_projects: tuple[str, ...] = ()
    """Ids of the projects that no track names and no opgave links."""

    def tracks(self) -> tuple[str, ...]:
        """List the tracks, those of the handreiking first, whether linked or not."""
        ours = [track.value for track in Track]
        found = dict.fromkeys(link.track for link in self.links)
        return (*ours, *(track for track in found if track not in ours))

    def of(self, track: str) -> tuple[SectorLink, ...]:
        """Give the links of one track."""
        return tuple(link for link in self.links if link.track == track)

    def to_dict(self) -> dict[str, object]:
        """Give the links with the keys of the product document."""
        return {
            "source": self.source.name,
            "links": [link.to_dict() for link in self.links],
            "unlinked": {
                "tracks": list(self.loose_tracks),
                "subregions": list(self.loose_subregions),
                "projects": list(self.loose_projects),
            },
        }
