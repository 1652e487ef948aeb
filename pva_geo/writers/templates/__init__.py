"""Empty lists and settings for people to fill in."""
