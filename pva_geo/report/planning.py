"""Products and dates in words: how each product stands, in sentence, row and cell."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_list
from pva_geo.model import (
    Nature,
    PlannedProduct,
    Planning,
    ProductState,
    ProvincialProduct,
    Standing,
)
from pva_geo.report.chapter.blocks import Block, Paragraph
from pva_geo.report.counting import counted
from pva_geo.report.names import word

if TYPE_CHECKING:
    from pva_geo.report.chapter.tables import Tables

__all__ = [
    "duration",
    "in_order",
    "is_late",
    "matrix_rows",
    "place_of",
    "planning_blocks",
    "planning_title",
    "product_blocks",
    "product_heading",
    "say_day",
    "standing_words",
    "state_of",
]

IN_DAYS = 31
"""A shorter time is said in days, a longer one in whole months."""
MONTHS = 12
DASH = "–"


def duration(start: str, end: str, language: Language) -> str:
    """Say how long it is from one day to a later one.

    Examples
    --------
    >>> start = "2025-02-01"
    >>> duration(start, "2025-02-15", "nl"), duration(start, "2025-04-01", "nl")
    ('14 dagen', 'twee maanden')
    >>> duration(start, "2025-04-15", "nl"), duration(start, "2025-02-02", "en")
    ('ruim twee maanden', 'one day')
    """
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    days = (last - first).days
    if days < IN_DAYS:
        n = counted(days, language)
        return say("plan.days", language, count=days, n=n)
    months = (last.year - first.year) * MONTHS + last.month - first.month
    months -= last.day < first.day
    over = "" if last.day == first.day else ".over"
    n = counted(months, language)
    return say(f"plan.months{over}", language, count=months, n=n)


def standing_words(one: PlannedProduct, language: Language) -> str:
    """Say how a product stands against its date, without a full stop."""
    did = "delivered" if one.delivered else "adopted"
    facts = {"done": one.done_on, "did": f"plan.did.{did}"}
    moment = one.moment
    if moment is not None:
        facts |= {"day": moment.day, "nature": f"plan.bare.{moment.nature}"}
        facts |= {"the": f"plan.the.{moment.nature}"}
    said = say(_stem(one), language, **facts, **_lasted(one, language))
    if one.adopted and one.delivered:
        by = ".by" if one.organ else ""
        adopted = {"day": one.adopted, "organ": one.organ}
        said = f"{said}; {say(f'plan.adopted{by}', language, **adopted)}"
    return said


def is_late(one: PlannedProduct) -> bool:
    """Whether a hard deadline is past, or was when it was delivered."""
    past = one.standing in (Standing.PASSED, Standing.AFTER)
    return past and one.moment is not None and one.moment.nature is Nature.HARD


def place_of(one: PlannedProduct, product: ProvincialProduct) -> str:
    """Name the place of a product: a subregion, or the whole provincie."""
    if one.subregion_id is None:
        return say("plan.whole", product.language)
    frame = product.coverage.subregions
    names = dict(zip(frame["subregion_id"].astype(str), frame["name"], strict=True))
    return str(names.get(one.subregion_id, one.subregion_id))


def in_order(planning: Planning) -> list[PlannedProduct]:
    """Give the products by kind, as a timeline and a table have them."""
    kinds = planning.kinds()
    return sorted(planning.products, key=lambda one: kinds.index(one.product))


def matrix_rows(product: ProvincialProduct) -> list[tuple[str, ...]]:
    """Give, for each place, the state of each product and its day.

    Returns
    -------
    list of tuple
        Name of the place, then a cell a product in the order of `Planning.kinds`; a
        product that no row names is `niet opgegeven`, and a dash where it is made for
        the provincie, or for subregions, alone. The provincie comes last.
    """
    planning, language = product.planning, product.language
    if planning is None:
        return []
    frame = product.coverage.subregions
    ids = [*frame["subregion_id"].astype(str), None]
    names = [*frame["name"].astype(str), say("plan.whole", language)]
    kinds = planning.kinds()
    return [
        (name, *(_cell(planning, kind, one, language) for kind in kinds))
        for one, name in zip(ids, names, strict=True)
        if one is not None or any(planning.of(kind, None) for kind in kinds)
    ]


def product_blocks(product: ProvincialProduct, tables: "Tables") -> list[Block]:
    """Give the products of each subregion as a table, with what they come to."""
    planning, language = product.planning, product.language
    if planning is None or not planning.products:
        return []
    done = [one for one in planning.products if _is_done(one)]
    facts = {
        "n": counted(len(planning.products), language),
        "done": counted(len(done), language, opens=True),
        "provincie": product.area.name,
    }
    variant = _variant(len(done), len(planning.products))
    text = say(f"chapter.products{variant}", language, count=len(done), **facts)
    heads = [product_heading(kind) for kind in planning.kinds()]
    heads.insert(0, say("column.subregion", language))
    table = tables.free("products", heads, matrix_rows(product))
    return [Paragraph(text=text), table]


def planning_blocks(
    product: ProvincialProduct, tables: "Tables", figures: Iterable[Block]
) -> list[Block]:
    """Give how products stand against their dates: a sentence, figure and table."""
    planning, language = product.planning, product.language
    if planning is None or not planning.products:
        return []
    rows = [
        (
            one.product,
            place_of(one, product),
            "" if one.moment is None else say_day(one.moment.day, language),
            "" if one.moment is None else word_of(one.moment.nature, language),
            standing_words(one, language),
        )
        for one in in_order(planning)
    ]
    labels = ("planned_product", "subregion", "planned_day", "nature", "standing")
    table = tables.table("planning", labels, rows)
    return [Paragraph(text=_summary(product, planning)), *figures, table]


def planning_title(product: ProvincialProduct) -> str:
    """Say what the timeline shows: what is late, or that nothing is."""
    planning, language = product.planning, product.language
    products = () if planning is None else planning.products
    late = [one for one in products if _is_behind(one)]
    n = counted(len(late), language, opens=True)
    total = counted(len(products), language)
    facts = {"n": n, "total": total, "provincie": product.area.name}
    if planning is None or planning.peildatum is None:
        return say("figure.timeline.title.open", language, **facts)
    if not late:
        return say("figure.timeline.title.none", language, **facts)
    return say("figure.timeline.title", language, count=len(late), **facts)


def product_heading(kind: str) -> str:
    """Open the name of a product with a capital, but for a name such as pMIEK.

    Examples
    --------
    >>> product_heading("energievisie"), product_heading("pMIEK")
    ('Energievisie', 'pMIEK')
    """
    return kind if kind[1:2].isupper() else kind[:1].upper() + kind[1:]


def say_day(day: str, language: Language) -> str:
    """Write a day in full."""
    return say("plan.day", language, day=day)


def word_of(nature: Nature, language: Language) -> str:
    """Say how firm a date is."""
    return say(f"plan.bare.{nature}", language)


def _summary(product: ProvincialProduct, planning: Planning) -> str:
    """Say how many are behind at the peildatum, and which."""
    language, name = product.language, product.area.name
    behind = [one for one in planning.products if _is_behind(one)]
    if planning.peildatum is None:
        return say("chapter.planning.open", language, provincie=name)
    facts = {"day": planning.peildatum, "provincie": name}
    if not behind:
        return say("chapter.planning.none", language, **facts)
    listed = [
        say(
            "chapter.planning.one",
            language,
            product=one.product,
            place=place_of(one, product),
        )
        for one in behind
    ]
    n = counted(len(behind), language)
    names = format_list(listed, language)
    return say(
        "chapter.planning", language, count=len(behind), n=n, names=names, **facts
    )


def _is_behind(one: PlannedProduct) -> bool:
    """Whether it is not there although a date that binds is past."""
    binding = one.moment is not None and one.moment.nature is not Nature.ADVICE
    return one.standing is Standing.PASSED and binding


def _is_done(one: PlannedProduct) -> bool:
    return one.state is not None and one.state.is_done


def _variant(n: int, total: int) -> str:
    if total == 1:
        return ".single.done" if n else ".single"
    if n in (0, total):
        return ".all" if n else ".none"
    return ""


def _stem(one: PlannedProduct) -> str:
    """Choose the sentence: by what it is against its date, and how firm that is."""
    moment, standing = one.moment, one.standing
    if standing is Standing.UNDATED:
        return "plan.undated"
    if moment is None:
        return _dateless(one)
    if standing is Standing.IN_TIME:
        same = ".same" if one.done_on == moment.day else ""
        own = moment.nature is Nature.OWN
        return "plan.in_time.own" if own else f"plan.in_time{same}"
    if standing is Standing.AFTER:
        return "plan.after.preferred" if _is_soft(one) else "plan.after"
    if standing is Standing.PASSED:
        hard = moment.nature is Nature.HARD
        return "plan.passed.hard" if hard else "plan.passed"
    return _dateless(one) if _is_done(one) else "plan.ahead"


def _dateless(one: PlannedProduct) -> str:
    if one.done_on is not None and _is_done(one):
        return "plan.done"
    return "plan.done.unsaid" if _is_done(one) else "plan.unjudged"


def _is_soft(one: PlannedProduct) -> bool:
    return one.moment is not None and one.moment.nature is Nature.PREFERRED


def _lasted(one: PlannedProduct, language: Language) -> dict[str, str]:
    after = one.standing is Standing.AFTER
    if not after or one.moment is None or one.done_on is None:
        return {}
    return {"long": duration(one.moment.day, one.done_on, language)}


def _cell(
    planning: Planning,
    kind: str,
    place: str | None,
    language: Language,
) -> str:
    one = planning.of(kind, place)
    if one is None:
        asked = planning.is_apart(kind) == (place is not None)
        return say("plan.unsaid", language) if asked else DASH
    state = state_of(one, language) or say("plan.unsaid", language)
    day = one.adopted if one.state is ProductState.ADOPTED else one.delivered
    day = day or (None if _is_done(one) else one.planned)
    return state if day is None else f"{state} · {say_day(day, language)}"


def state_of(one: PlannedProduct, language: Language) -> str:
    """Name the state of a product."""
    return "" if one.state is None else word(one.state.value, language)
