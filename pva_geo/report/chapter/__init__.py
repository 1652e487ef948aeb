"""Chapter E of the plan van aanpak, section by section, in words and tables."""
