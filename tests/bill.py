"""The bill of materials of a release: all that comes with it, with hash and licence.

`python tests/bill.py dist` writes `pva-geo-VERSION.cdx.json`, CycloneDX of the set in
`constraints.txt`, with Leaflet, which every map has inside. The same set gives the same
bytes: no clock, no random serial number.
"""

import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LICENCES = LicenseFactory()
LEAFLET = "1.9.3"


def main(folder: Path) -> None:
    """Write the bill, after the schema of CycloneDX has found it valid."""
    bill = make_bill()
    text = JsonV1Dot6(bill).output_as_string(indent=1) + "\n"
    if wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        sys.exit(f"the bill of materials is not valid: {wrong}")
    whole = bill.metadata.component
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{whole.name}-{whole.version}.cdx.json"
    target.write_text(text, encoding="utf-8")


def make_bill() -> Bom:
    """List the release and all that it needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    own = project["project"]
    whole = Component(
        name=own["name"],
        version=own["version"],
        type=ComponentType.APPLICATION,
        description=own["description"],
        bom_ref=f"{own['name']}@{own['version']}",
        licenses=[LICENCES.make_with_id(own["license"])],
    )
    parts = list(_packages())
    leaflet = Component(
        name="leaflet",
        version=LEAFLET,
        bom_ref=f"leaflet@{LEAFLET}",
        purl=PackageURL("npm", None, "leaflet", LEAFLET),
        description="inside every map, with its licence",
        licenses=[LICENCES.make_with_id("BSD-2-Clause")],
    )
    bill = Bom(components=[*parts, leaflet])
    bill.serial_number = bill.metadata.timestamp = None  # type: ignore[assignment]
    bill.metadata.component = whole
    direct = {_named(one) for one in own["dependencies"]}
    bill.register_dependency(whole, [*_among(parts, direct), leaflet])
    for part in parts:
        bill.register_dependency(part, _among(parts, _needs(part.name)))
    return bill


def _among(parts: list[Component], names: set[str]) -> list[Component]:
    """Choose by name; a package may be there twice, for other versions of Python."""
    return [part for part in parts if canonicalize_name(part.name) in names]


def _packages() -> Iterator[Component]:
    """Read name, version and hashes of each package in the constraints."""
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    for line in text.replace("\\\n", " ").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pinned, *hashes = line.split("--hash=sha256:")
        asked = Requirement(pinned.strip())
        version = next(iter(asked.specifier)).version
        purl = PackageURL("pypi", None, canonicalize_name(asked.name), version)
        yield Component(
            name=asked.name,
            version=version,
            bom_ref=purl.to_string(),
            purl=purl,
            hashes=[
                HashType(alg=HashAlgorithm.SHA_256, content=h.strip()) for h in hashes
            ],
            licenses=list(_licences(asked.name)),
            description=f"only where {asked.marker}" if asked.marker else None,
        )


def _licences(name: str) -> Iterator[License]:
    """Give what a package says of itself, where it is installed here."""
    try:
        said = distribution(name).metadata
    except PackageNotFoundError:
        return
    expression = said["License-Expression"]
    if expression:
        yield LICENCES.make_from_string(expression)  # type: ignore[misc]
        return
    kinds = [c for c in said.get_all("Classifier", []) if c.startswith("License ::")]
    words = [kind.rsplit(" :: ", 1)[-1] for kind in kinds]
    short = said["License"] or ""
    for word in words or [short.splitlines()[0] if short else "not stated"]:
        yield LICENCES.make_with_name(word)


def _needs(name: str) -> set[str]:
    try:
        needed = distribution(name).requires or []
    except PackageNotFoundError:
        return set()
    return {_named(one) for one in needed if "extra ==" not in one}


def _named(requirement: str) -> str:
    return canonicalize_name(Requirement(requirement).name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
