"""The product as one JSON document, `pva-geo/product/1`, with stable keys."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pva_geo.comparison.alternatives import measure_alternatives
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    ProvincialProduct,
    Totals,
)
from pva_geo.report.chapter.telling import Telling
from pva_geo.report.names import is_missing, leaf_parts

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["SCHEMA", "product_dict", "product_document"]

SCHEMA = "pva-geo/product/1"
SPLIT = ("capaciteit_mw", "capaciteit_mva", "lengte_m")


def product_document(product: ProvincialProduct) -> str:
    """Write the document as text: UTF-8, one line end at the end, no time of the run.

    Numbers stand as Python writes them (the shortest text that reads back the same).
    """
    document = product_dict(product)
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def product_dict(product: ProvincialProduct) -> dict[str, object]:
    """Give the document as plain lists, texts and numbers."""
    language = product.language
    return {
        "schema": SCHEMA,
        "concept": product.concept,
        "sound": product.sound,
        "language": language,
        "left_out": None if product.left_out is None else product.left_out.to_dict(),
        "notice": product.notice,
        "provincie": product.area.to_dict(),
        "year": product.area.year,
        "peildatum": product.area.peildatum.day,
        "derived": product.area.derived,
        "scheme": product.coverage.scheme_dict(),
        "sources": [source.to_dict() for source in product.sources],
        "gemeenten": _gemeenten(product),
        "projects": _projects(product),
        "ties": [tie.to_dict() for tie in product.ties],
        "subregion_ties": [tie.to_dict() for tie in product.subregion_ties],
        "breakdown": _records(product.breakdown),
        "alike": [one.to_dict() for one in product.alike],
        "origins": _records(product.origins),
        **_organisation(product),
        "totals": _totals(product),
        "proof": {
            "agree": product.agrees,
            "rows": [row.to_dict() for row in product.proof],
        },
        "indicators": _indicators(product),
        "open_slots": list(Telling(product).open_slots),
        "notes": [note.to_dict(language) for note in product.notes],
        "findings": [finding.to_dict(language) for finding in product.findings],
        "coverage": product.coverage.to_dict(language),
    }


def _organisation(product: ProvincialProduct) -> dict[str, object]:
    """Give who takes part, what is due and which sectors are linked; null if unsaid."""
    parts = {
        "participation": product.participation,
        "planning": product.planning,
        "sectors": product.sectors,
    }
    return {
        name: None if part is None else part.to_dict() for name, part in parts.items()
    }


def _indicators(product: ProvincialProduct) -> list[dict[str, object]]:
    """Give every indicator of the scheme, and of RES and sub-RES where these differ."""
    measured = measure_alternatives(product)
    if not measured:
        return []
    return [
        {
            "key": key,
            "unit": value.unit,
            **{one.name: one.found[key].old for one in measured if key in one.found},
        }
        for key, value in measured[0].found.items()
    ]


def _gemeenten(product: ProvincialProduct) -> list[dict[str, object]]:
    frame = product.gemeenten
    columns = [frame[name] for name in ("gemeentecode", "gemeente", "subregion_id")]
    return [
        {
            "gemeentecode": code,
            "gemeente": name,
            "subregions": [] if is_missing(ids) else str(ids).split("|"),
        }
        for code, name, ids in zip(*columns, strict=True)
    ]


def _records(frame: "pd.DataFrame | None") -> list[dict[str, object]]:
    rows = [] if frame is None else frame.to_dict("records")
    return [{str(name): _plain(value) for name, value in row.items()} for row in rows]


def _projects(product: ProvincialProduct) -> list[dict[str, object]]:
    shares: dict[str, list[dict[str, object]]] = {}
    held = product.attachments
    columns = [held[name] for name in ("project_id", "subregion_id", "share")]
    for project, place, share in zip(*columns, strict=True):
        row = {"subregion_id": str(place), "share": float(share)}
        shares.setdefault(str(project), []).append(row)
    rows = product.projects.drop(columns="geometry").to_dict("records")
    shapes = product.projects.geometry
    return [
        _project(row)
        | {
            "point": None if shape is None else _point(shape),
            "attachments": shares.get(str(row["project_id"]), []),
        }
        for row, shape in zip(rows, shapes, strict=True)
    ]


def _project(row: Mapping[Any, Any]) -> dict[str, object]:
    plain = {str(name): _plain(value) for name, value in row.items()}
    first = {
        "project_id": plain.pop("project_id"),
        "name": plain.pop("naam", None),
        "energiedrager": plain.pop("energiedrager", None),
        "status": plain.pop("status", None),
    }
    taken = {name: plain[name] for name in plain if name not in first}
    return first | taken


def _point(shape: Any) -> list[float]:  # noqa: ANN401 - shapely's base class lacks x
    """Give a place on the project itself, RD New, whole metres."""
    point = shape.representative_point()
    return [round(point.x), round(point.y)]


def _plain(value: Any) -> object:  # noqa: ANN401 - a cell of any column
    if is_missing(value):
        return None
    return value.item() if hasattr(value, "item") else value


def _totals(product: ProvincialProduct) -> dict[str, object]:
    parts = {part.subregion_id: _part(part) for part in product.subregion_totals}
    whole = product.provincie_totals
    rests = {str(rest): parts.pop(rest) for rest in (OUTSIDE, INSIDE_BUT_UNASSIGNED)}
    return {
        "provincie": {"projects": whole.betrokken, **_measures(whole)},
        "subregions": list(parts.values()),
        **rests,
    }


def _part(totals: Totals) -> dict[str, object]:
    return {
        "subregion_id": totals.subregion_id,
        "betrokken": totals.betrokken,
        "trekt": totals.trekt,
        "toegerekend": totals.toegerekend,
        **_measures(totals),
    }


def _measures(totals: Totals) -> dict[str, object]:
    """Nest leaves: measure → energiedrager → status → amount; costs as a range."""
    nested: dict[str, dict[str, dict[str, float]]] = {name: {} for name in SPLIT}
    for leaf in sorted(totals.measures):
        measure, drager, status = leaf_parts(leaf)
        if measure in nested:
            amounts = nested[measure].setdefault(drager, {})
            amounts[status] = totals.measures[leaf]
    low, high = (totals.measures.get(name) for name in ("kosten_min", "kosten_max"))
    known = low is not None or high is not None
    return {**nested, "kosten": {"min": low, "max": high} if known else None}
