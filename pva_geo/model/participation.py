"""Who takes part in the work organisation: parties, their kind, role and subregions.

Roles and organisations only; no names of persons.
"""

from dataclasses import dataclass
from enum import StrEnum

from pva_geo.model.inputs import Source

__all__ = ["COORDINATOR", "Discipline", "Participation", "Party", "PartyKind"]

COORDINATOR = "regiocoördinator"
"""The role that supports gemeenten and hands in what a subregion delivers."""


class PartyKind(StrEnum):
    """Kinds of parties, as the *Handreiking plan van aanpak tweede ronde* tells them.

    References
    ----------
    Handreiking plan van aanpak tweede ronde, 18 October 2023, §3 and chapter D.
    """

    PROVINCIE = "provincie"
    GEMEENTE = "gemeente"
    REGIONAL_OPERATOR = "regionale netbeheerder"
    NATIONAL_POWER_OPERATOR = "landelijke netbeheerder elektriciteit"
    NATIONAL_GAS_OPERATOR = "landelijke netbeheerder gas"
    RES_REGION = "RES-regio"
    OTHER = "overig"

    @property
    def is_government(self) -> bool:
        """Whether it brings spatial planning and energy to the table."""
        return self in (PartyKind.PROVINCIE, PartyKind.GEMEENTE)

    @property
    def is_operator(self) -> bool:
        """Whether it plans grids."""
        return self in (
            PartyKind.REGIONAL_OPERATOR,
            PartyKind.NATIONAL_POWER_OPERATOR,
            PartyKind.NATIONAL_GAS_OPERATOR,
        )


class Discipline(StrEnum):
    """Disciplines that the handreiking asks of governments and of grid operators."""

    SPATIAL = "ruimtelijke ordening"
    ENERGY = "energie en duurzaamheid"
    PLANNING = "planvorming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party in one role: a row of the table."""

    name: str
    """Name of the organisation, as written."""
    kind: PartyKind
    """Kind of organisation."""
    role: str
    """Role, such as `regiocoördinator`; empty where none is given."""
    disciplines: tuple[str, ...] = ()
    """Disciplines it brings, ours where they are known."""
    subregions: tuple[str, ...] = ()
    """Ids of the subregions it works in; empty: the whole provincie."""
    gemeentecode: str | None = None
    """Code, where it is a gemeente."""
    represented_by: str = ""
    """The party that sits at the table for it."""
    delivered: bool | None = None
    """Whether it has delivered; `None` where that is not said."""
    row: int
    """Row as a spreadsheet shows it."""

    def works_in(self, subregion_id: str) -> bool:
        """Whether it works in a subregion."""
        return not self.subregions or subregion_id in self.subregions

    def to_dict(self) -> dict[str, object]:
        """Give the party with the keys of the product document."""
        return {
            "party": self.name,
            "kind": self.kind.value,
            "role": self.role or None,
            "disciplines": list(self.disciplines),
            "subregions": list(self.subregions),
            "gemeentecode": self.gemeentecode,
            "represented_by": self.represented_by or None,
            "delivered": self.delivered,
            "row": self.row,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """The table of parties, and what follows from it for each subregion."""

    source: Source
    """The file."""
    parties: tuple[Party, ...]
    """In order of row."""
    absent: tuple[str, ...] = ()
    """Codes of the gemeenten of the provincie that take no part."""
    active: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Grid operators by their service areas, each with the subregions it is active in
    (`afgeleid`)."""

    def coordinators(self, subregion_id: str) -> tuple[str, ...]:
        """Name the parties that coordinate a subregion; one for all is none for one."""
        return tuple(
            party.name
            for party in self.parties
            if party.role == COORDINATOR and subregion_id in party.subregions
        )

    def delivered(self, subregion_id: str) -> bool | None:
        """Say whether a subregion has delivered.

        Returns
        -------
        bool or None
            False where a party of this subregion has not; true where some have and
            none has not; `None` where nobody says.
        """
        said = {
            party.delivered
            for party in self.parties
            if subregion_id in party.subregions and party.delivered is not None
        }
        return None if not said else False not in said

    def to_dict(self) -> dict[str, object]:
        """Give the table with the keys of the product document."""
        return {
            "source": self.source.name,
            "parties": [party.to_dict() for party in self.parties],
            "absent": list(self.absent),
            "active": [
                {"operator": name, "subregions": list(ids), "basis": "afgeleid"}
                for name, ids in self.active
            ],
        }
