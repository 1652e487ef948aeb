"""Open a GeoPackage in QGIS, say what it makes of it, and draw it.

Run by the Python of the system, which has QGIS: `in_qgis.py FILE [PICTURE]`. What it
says goes to stdout as one JSON document.
"""

import json
import sys

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

WIDTH = 1000
MARGIN = 1.04
ORDER = (
    "projecten_punten",
    "projecten_lijnen",
    "projecten_vlakken",
    "provincie",
    "bevindingen",
    "subregios",
)
"""Layers of the picture, from the top down; those of `gemeenten` stay away."""


def describe(layer):
    """Tell what QGIS takes a layer for, and how it draws it."""
    renderer = layer.renderer()
    found = {
        "valid": layer.isValid(),
        "features": layer.featureCount(),
        "crs": layer.crs().authid(),
        "renderer": None if renderer is None else renderer.type(),
        "fields": {f.name(): f.typeName() for f in layer.fields()},
        "lists": {},
        "labels": {},
    }
    if found["renderer"] == "categorizedSymbol":
        found["by"] = renderer.classAttribute()
        found["colours"] = {
            str(one.value()): one.symbol().color().name()
            for one in renderer.categories()
        }
    for number, field in enumerate(layer.fields()):
        widget = layer.editorWidgetSetup(number)
        found["labels"][field.name()] = layer.attributeAlias(number)
        if widget.type() == "ValueMap":
            pairs = [pair for one in widget.config()["map"] for pair in one.items()]
            found["lists"][field.name()] = [label for label, _ in pairs if label]
    return found


def draw(layers, path):
    """Draw the layers of a product over one another."""
    shown = [layers[name] for name in ORDER if name in layers]
    extent = QgsRectangle(layers["provincie"].extent())
    extent.scale(MARGIN)
    settings = QgsMapSettings()
    settings.setLayers(shown)
    settings.setDestinationCrs(shown[0].crs())
    settings.setExtent(extent)
    height = round(WIDTH * extent.height() / extent.width())
    settings.setOutputSize(QSize(WIDTH, height))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("#ffffff"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(path, "PNG")
    return [str(error.message) for error in job.errors()]


def look(file, picture=None):
    """Open all layers and tables of a file, and draw them."""
    opened = QgsVectorLayer(file, "file", "ogr")
    listed = opened.dataProvider().subLayers()
    names = [one.split("!!::!!")[1] for one in listed]
    layers = {n: QgsVectorLayer(f"{file}|layername={n}", n, "ogr") for n in names}
    said = {
        "qgis": Qgis.QGIS_VERSION,
        "layers": {name: describe(layer) for name, layer in layers.items()},
    }
    if picture:
        said["errors"] = draw(layers, picture)
    return said


if __name__ == "__main__":
    QgsApplication.setPrefixPath("/usr", True)  # noqa: FBT003 - Qt has no names
    program = QgsApplication([], False)  # noqa: FBT003 - Qt has no names
    program.initQgis()
    # a function of its own, so that every layer is gone before QGIS is
    sys.stdout.write(json.dumps(look(*sys.argv[1:])))
    sys.stdout.flush()
    program.exitQgis()
