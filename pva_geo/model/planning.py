"""Which products there are, when they are due, and how they stand at a peildatum."""

from dataclasses import dataclass
from enum import StrEnum

from pva_geo.model.inputs import Source

__all__ = [
    "ASKED_PRODUCTS",
    "Moment",
    "Nature",
    "PlannedProduct",
    "Planning",
    "ProductKind",
    "ProductState",
    "Since",
    "Standing",
]


class ProductKind(StrEnum):
    """Products of one round.

    References
    ----------
    Handreiking plan van aanpak tweede ronde, 18 October 2023, §5 and chapter B.
    """

    PLAN = "plan van aanpak"
    VISION = "energievisie"
    PMIEK = "pMIEK"
    APPROACH = "uitvoeringsaanpak"


ASKED_PRODUCTS = (ProductKind.VISION, ProductKind.PMIEK, ProductKind.APPROACH)
"""Products that chapter B of the handreiking asks for."""


class ProductState(StrEnum):
    """How far a product is, in this order."""

    NOT_STARTED = "niet gestart"
    IN_WORK = "in bewerking"
    DRAFT = "concept"
    DELIVERED = "opgeleverd"
    ADOPTED = "vastgesteld"

    @property
    def is_done(self) -> bool:
        """Whether it has been delivered; adoption comes after."""
        return self in (ProductState.DELIVERED, ProductState.ADOPTED)

    @property
    def has_draft(self) -> bool:
        """Whether at least a draft is there."""
        return self.is_done or self is ProductState.DRAFT


class Nature(StrEnum):
    """How firm a date is. The handreiking has one hard deadline."""

    HARD = "hard"
    PREFERRED = "voorkeur"
    ADVICE = "advies"
    ROUGH = "globaal"
    OWN = "eigen datum"
    ADOPTION = "vaststelling"


class Standing(StrEnum):
    """What a product is against its date."""

    IN_TIME = "in-time"
    AFTER = "after"
    PASSED = "passed"
    AHEAD = "ahead"
    UNJUDGED = "unjudged"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date of a round: of the handreiking, of the provincie, or of another plan."""

    round: str
    """Round, such as `2.0`."""
    product: str
    """Product or plan that it is about."""
    name: str
    """What happens: start, ijkmoment, deadline, …."""
    day: str
    """ISO date."""
    nature: Nature
    """How firm it is."""
    source: str
    """Where the date stands."""

    def to_dict(self) -> dict[str, object]:
        """Give the moment with the keys of the product document."""
        return {
            "round": self.round,
            "product": self.product,
            "moment": self.name,
            "date": self.day,
            "kind": self.nature.value,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedProduct:
    """One product of one subregion, or of the provincie: a row of the table."""

    product: str
    """Product, one of `ProductKind` or a word of the user's own."""
    round: str
    """Round it belongs to."""
    subregion_id: str | None
    """Subregion; `None`: the provincie."""
    state: ProductState | None
    """How far it is; `None` where that is not said."""
    planned: str | None = None
    """Own date, ISO."""
    delivered: str | None = None
    """Date of delivery, ISO."""
    adopted: str | None = None
    """Date of adoption, ISO."""
    organ: str = ""
    """Who adopted it."""
    reference: str = ""
    """Where this is written."""
    row: int
    """Row as a spreadsheet shows it."""
    standing: Standing = Standing.UNJUDGED
    """What it is against `moment`."""
    moment: Moment | None = None
    """The date that it is held against; `None` where it has none."""

    @property
    def done_on(self) -> str | None:
        """The day of delivery; that of adoption where no other is known."""
        return self.delivered or self.adopted

    def to_dict(self) -> dict[str, object]:
        """Give the product with the keys of the product document."""
        return {
            "product": self.product,
            "round": self.round,
            "subregion_id": self.subregion_id,
            "state": None if self.state is None else self.state.value,
            "planned": self.planned,
            "delivered": self.delivered,
            "adopted": self.adopted,
            "organ": self.organ or None,
            "source": self.reference or None,
            "row": self.row,
            "standing": self.standing.value,
            "moment": None if self.moment is None else self.moment.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What changed since the last round."""

    label: str
    """What the last round is called."""
    counts: tuple[tuple[str, int], ...]
    """Kind of change → number of projects, in a fixed order."""
    unchanged: int
    """Projects that are the same in both."""
    later: tuple[tuple[str, str, int], ...]
    """Projects that are ready later: id, name, months."""

    def to_dict(self) -> dict[str, object]:
        """Give the change with the keys of the product document."""
        return {
            "label": self.label,
            "counts": dict(self.counts),
            "unchanged": self.unchanged,
            "later": [
                {"project_id": project, "name": name, "months": months}
                for project, name, months in self.later
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """The products of one round against its dates."""

    round: str
    """The round that is judged."""
    peildatum: str | None
    """Day at which it is judged, ISO; `None`: nothing is judged."""
    source: Source | None = None
    """The file; `None` where no products are given."""
    products: tuple[PlannedProduct, ...] = ()
    """Products of this round, in order of row, each judged."""
    others: tuple[PlannedProduct, ...] = ()
    """Products of other rounds, not judged."""
    moments: tuple[Moment, ...] = ()
    """Dates of this round, of the handreiking and of the provincie, by day."""
    since: Since | None = None
    """What changed since the last round, where one is given."""

    def of(self, product: str, subregion_id: str | None) -> "PlannedProduct | None":
        """Give one product of a place, `None` the provincie; the last row counts."""
        found = [
            one
            for one in self.products
            if one.product == product and one.subregion_id == subregion_id
        ]
        return found[-1] if found else None

    def is_apart(self, product: str) -> bool:
        """Whether subregions make a product themselves."""
        return any(
            one.subregion_id is not None
            for one in self.products
            if one.product == product
        )

    def kinds(self) -> tuple[str, ...]:
        """List the products that occur, those of the handreiking first."""
        asked = [kind.value for kind in ProductKind]
        found = dict.fromkeys(one.product for one in self.products)
        ours = [kind for kind in asked if kind in found]
        return (*ours, *(kind for kind in found if kind not in asked))

    def to_dict(self) -> dict[str, object]:
        """Give the planning with the keys of the product document."""
        return {
            "round": self.round,
            "peildatum": self.peildatum,
            "source": None if self.source is None else self.source.name,
            "products": [one.to_dict() for one in (*self.products, *self.others)],
            "milestones": [moment.to_dict() for moment in self.moments],
            "since": None if self.since is None else self.since.to_dict(),
        }
