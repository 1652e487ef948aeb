"""Result → words: the terminal's pages, chapter E, and what they share."""
