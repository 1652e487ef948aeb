"""Chapter E as files: a page that opens offline, and a document for Word."""
