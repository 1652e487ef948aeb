"""The JSON Schema of `product.json`, made from the model and the schema of a project.

`product.schema.json` beside this module is what it gives, for whoever reads products
with another program; `make docs` renews it. Keys that are listed here stay; new ones
may come, so that a reader passes over what it does not know.
"""

import json
import sys
from typing import Any

from pva_geo.catalogue import LANGUAGES, say
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    Basis,
    Check,
    Energiedrager,
    Samenhang,
    SchemeKind,
    Severity,
    Status,
)
from pva_geo.projects import FIELDS, Field, Kind
from pva_geo.writers.document import SCHEMA, SPLIT

__all__ = ["FILE", "product_schema", "schema_text"]

FILE = "product.schema.json"
"""Name of the file beside this module."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Rule = dict[str, Any]
TEXT: Rule = {"type": "string"}
BLANK_TEXT: Rule = {"type": ["string", "null"]}
FLAG: Rule = {"type": "boolean"}
COUNT: Rule = {"type": "integer", "minimum": 0}
ROW: Rule = {"type": ["integer", "null"], "minimum": 1}
NUMBER: Rule = {"type": "number"}
BLANK: Rule = {"type": ["number", "null"]}
AREA: Rule = {"type": "number", "minimum": 0}
SHARE: Rule = {"type": "number", "exclusiveMinimum": 0, "maximum": 1}
OPEN: Rule = {"type": ["object", "null"]}
ORGANISATION = ("participation", "planning", "sectors")
"""What the workspace says of who takes part and when; null where it says nothing."""
UNKNOWN = "onbekend"
KINDS: dict[Kind, Rule] = {
    Kind.WHOLE: {"type": "integer"},
    Kind.YEAR: {"type": "integer"},
    Kind.QUARTER: {"type": "integer"},
    Kind.DECIMAL: {"type": "number"},
    Kind.YES_NO: {"type": "boolean"},
}
NAMED = {"naam": "name"}
"""Column of a project → its key in the document, where that is another."""
FIRST = ("name", "energiedrager", "status")


def schema_text() -> str:
    """Write the schema as text, one line end at the end."""
    return json.dumps(product_schema(), ensure_ascii=False, indent=1) + "\n"


def product_schema() -> Rule:
    """Give the schema of the document, JSON Schema 2020-12."""
    return {
        "$schema": DIALECT,
        "title": SCHEMA,
        "description": say("schema.product", "en"),
        **_object(
            schema={"const": SCHEMA},
            concept=FLAG,
            sound=FLAG,
            language={"enum": list(LANGUAGES)},
            left_out=_or_null(_object(projects=COUNT, costs=COUNT)),
            notice=BLANK_TEXT,
            provincie=_provincie(),
            year={"type": "integer"},
            peildatum={"type": "string", "format": "date"},
            derived=FLAG,
            scheme=_ref("scheme"),
            sources=_list(_source()),
            gemeenten=_list(
                _object(gemeentecode=TEXT, gemeente=TEXT, subregions=_list(TEXT))
            ),
            projects=_list(_ref("project")),
            ties=_list(_ref("tie")),
            subregion_ties=_list(
                _object(
                    subregions=_list(TEXT) | {"minItems": 2, "maxItems": 2},
                    projects=_list(TEXT),
                    ties=_list(_ref("tie")),
                )
            ),
            breakdown=_list(_cell()),
            alike=_list(_likeness()),
            origins=_list(_origin()),
            totals=_totals(),
            proof=_object(
                agree=FLAG,
                rows=_list(
                    _object(
                        measure=TEXT, provincie=NUMBER, sum=NUMBER, difference=NUMBER
                    )
                ),
            ),
            notes=_list(_ref("note")),
            findings=_list(_ref("finding")),
            coverage=_coverage(),
            **dict.fromkeys(ORGANISATION, OPEN),
            indicators=_list({"type": "object", "required": ["key", "unit"]}),
            open_slots=_list({"type": "string"}),
        ),
        "$defs": {
            "scheme": _scheme(),
            "project": _project(),
            "tie": _tie(),
            "note": _note(),
            "finding": _finding(),
            "place": {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2},
            "amounts": _amounts(),
            "cost": _or_null(_object(min=BLANK, max=BLANK)),
        },
    }


def _object(**keys: Rule) -> Rule:
    return {"type": "object", "required": list(keys), "properties": keys}


def _list(item: Rule) -> Rule:
    return {"type": "array", "items": item}


def _ref(name: str) -> Rule:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(rule: Rule) -> Rule:
    return {"anyOf": [rule, {"type": "null"}]}


def _provincie() -> Rule:
    return _object(code=TEXT, name=TEXT, area_m2=AREA)


def _source() -> Rule:
    keys = ("role", "name")
    more = ("layer", "sha256", "peildatum", "licence", "attribution")
    return _object(
        **dict.fromkeys(keys, TEXT),
        **dict.fromkeys(more, BLANK_TEXT),
        rows={"type": ["integer", "null"], "minimum": 0},
    )


def _scheme() -> Rule:
    subregion = _object(
        subregion_id=TEXT, name=TEXT, gemeenten=_list(TEXT), area_m2=AREA, parts=COUNT
    )
    kind: Rule = {"enum": [kind.value for kind in SchemeKind]}
    return _object(kind=kind, source=TEXT, subregions=_list(subregion))


def _project() -> Rule:
    """Describe a project: its fields are those of the schema of projects.

    A field that no list has is not there; what a list has beside the schema travels
    along under its own heading.
    """
    fields = {NAMED.get(f.name, f.name): _field(f) for f in FIELDS}
    own = _object(
        project_id=TEXT,
        **{name: fields.pop(name) for name in FIRST},
        basis={"enum": [basis.value for basis in Basis]},
        hoofdsubregio=TEXT,
        hoofdsubregio_afgeleid=FLAG,
        telt=FLAG,
        point=_or_null(_ref("place")),
        attachments=_list(_object(subregion_id=TEXT, share=SHARE)) | {"minItems": 1},
    )
    more = {"source": TEXT, "row": ROW}
    own["properties"] = fields | more | own["properties"]
    return own


def _field(field: Field) -> Rule:
    """Describe the value of one field: what its kind and its limits allow, or null."""
    told: Rule = {"description": say(f"help.{field.name}", "en")}
    if field.kind is Kind.WORD:
        return told | {"enum": [*field.allowed, None]}
    rule = KINDS.get(field.kind)
    if rule is None:
        return told | BLANK_TEXT
    limits = {"minimum": field.low, "maximum": field.high}
    kept = {name: limit for name, limit in limits.items() if limit is not None}
    return told | {"type": [rule["type"], "null"]} | kept


def _tie() -> Rule:
    kind: Rule = {"enum": [kind.value for kind in Samenhang]}
    return _object(project_id=TEXT, kind=kind, other_id=TEXT)


def _cell() -> Rule:
    keys = ("subregion_id", "energiedrager", "status", "fase", "spanningsniveau_kv")
    return _object(
        **dict.fromkeys(keys, BLANK_TEXT),
        gereed_jaar={"type": ["integer", "null"]},
        projects=AREA,
        **dict.fromkeys((*SPLIT, "kosten_min", "kosten_max"), BLANK),
    )


def _likeness() -> Rule:
    two = {"minItems": 2, "maxItems": 2}
    return _object(
        projects=_list(TEXT) | two,
        names=_list(TEXT) | two,
        score={"type": ["number", "null"], "minimum": 0, "maximum": 1},
        verdict=BLANK_TEXT,
        reason=BLANK_TEXT,
    )


def _origin() -> Rule:
    return _object(
        **dict.fromkeys(("project_id", "field", "source"), TEXT),
        **dict.fromkeys(("value", "sheet"), BLANK_TEXT),
        row=ROW,
        used=FLAG,
    )


def _amounts() -> Rule:
    """Describe a measure that adds up only within one carrier and one status."""
    carriers = [drager.value for drager in Energiedrager]
    statuses = [status.value for status in Status]
    return {
        "type": "object",
        "propertyNames": {"enum": _with_unknown(carriers)},
        "additionalProperties": {
            "type": "object",
            "propertyNames": {"enum": _with_unknown(statuses)},
            "additionalProperties": AREA,
        },
    }


def _with_unknown(words: list[str]) -> list[str]:
    return list(dict.fromkeys((*words, UNKNOWN)))


def _totals() -> Rule:
    measures: Rule = dict.fromkeys(SPLIT, _ref("amounts")) | {"kosten": _ref("cost")}
    part = _object(
        subregion_id=TEXT, betrokken=COUNT, trekt=COUNT, toegerekend=AREA, **measures
    )
    rests: Rule = dict.fromkeys((str(OUTSIDE), str(INSIDE_BUT_UNASSIGNED)), part)
    return _object(
        provincie=_object(projects=COUNT, **measures), subregions=_list(part), **rests
    )


def _note() -> Rule:
    return _object(
        source=BLANK_TEXT, row=ROW, rows=_list({"type": "integer"}), message=TEXT
    )


def _finding() -> Rule:
    cell = _object(
        **dict.fromkeys(("sheet", "column", "value", "allowed", "nearest"), BLANK_TEXT)
    )
    return _object(
        check={"enum": [check.value for check in Check]},
        kind={"enum": [check.kind for check in Check]},
        severity={"enum": [severity.value for severity in Severity]},
        **dict.fromkeys(("subregions", "gemeenten", "projects"), _list(TEXT)),
        **dict.fromkeys(("area_m2", "width_m", "border_m"), BLANK),
        count=COUNT,
        point=_or_null(_ref("place")),
        sliver=FLAG,
        source=BLANK_TEXT,
        row=ROW,
        rows=_list({"type": "integer"}),
        cell=_or_null(cell),
        message=TEXT,
        remedy=TEXT,
    )


def _coverage() -> Rule:
    """Describe the check document, by the keys that its contract names."""
    balance = ("subregions_m2", "gaps_m2", "excess_m2", "noise_m2", "provincie_m2")
    counts = _object(
        units=COUNT,
        subregions=COUNT,
        findings=_object(error=COUNT, warning=COUNT, info=COUNT),
        noise=_object(count=COUNT, area_m2=NUMBER),
    )
    return _object(
        schema={"const": "pva-geo/check/1"},
        **dict.fromkeys(("ok", "complete", "disjoint"), FLAG),
        provincie=_or_null(_provincie()),
        year={"type": ["integer", "null"]},
        tolerance=_object(sliver_width=NUMBER, noise_width=NUMBER),
        scheme=_ref("scheme"),
        counts=counts,
        balance=_or_null(
            _object(
                **dict.fromkeys((*balance, "difference_m2"), NUMBER),
                closes=FLAG,
                provisional=FLAG,
            )
        ),
        notes=_list(_ref("note")),
        findings=_list(_ref("finding")),
    )


if __name__ == "__main__":
    sys.stdout.write(schema_text())
