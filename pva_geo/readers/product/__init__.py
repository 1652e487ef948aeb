"""A product's GeoPackage, read back: nothing in it is believed unseen."""

from pva_geo.readers.product.reading import (
    PROJECT_LAYERS,
    ProductFile,
    is_product,
    read_product_file,
)

__all__ = ["PROJECT_LAYERS", "ProductFile", "is_product", "read_product_file"]
