"""GeoPackages: layers, tables and styles that QGIS shows, and always the same bytes."""
