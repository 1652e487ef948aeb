"""What is said of products on disk that are held against their inputs."""

from pva_geo.catalogue import Sentence

__all__ = ["SENTENCES"]

SENTENCES: dict[str, Sentence] = {
    "terminal.existing.same": {
        "nl": "✓ {folder}: alle {n} bestanden zijn precies wat de invoer geeft.",
        "en": "✓ {folder}: all {n} files are exactly what the inputs give.",
    },
    "terminal.existing.missing": {
        "nl": "✗ {folder}: {file} ontbreekt. Bouw het product opnieuw met pva-geo build.",
        "en": "✗ {folder}: {file} is missing. Build the product again with pva-geo build.",
    },
    "terminal.existing.missing.more": {
        "nl": "✗ {folder}: {file} ontbreekt, en {others} andere kloppen ook niet. Bouw het product opnieuw met pva-geo build.",
        "en": "✗ {folder}: {file} is missing, and {others} more are not right either. Build the product again with pva-geo build.",
    },
    "terminal.existing.changed": {
        "nl": "✗ {folder}: {file} is niet wat de invoer geeft. Bouw het product opnieuw met pva-geo build.",
        "en": "✗ {folder}: {file} is not what the inputs give. Build the product again with pva-geo build.",
    },
    "terminal.existing.changed.more": {
        "nl": "✗ {folder}: {file} is niet wat de invoer geeft, en {others} andere kloppen ook niet. Bouw het product opnieuw met pva-geo build.",
        "en": "✗ {folder}: {file} is not what the inputs give, and {others} more are not right either. Build the product again with pva-geo build.",
    },
    "terminal.existing.extra": {
        "nl": "✗ {folder}: {file} hoort er niet meer bij. Bouw het product opnieuw met pva-geo build.",
        "en": "✗ {folder}: {file} does not belong to it any more. Build the product again with pva-geo build.",
    },
    "terminal.existing.extra.more": {
        "nl": "✗ {folder}: {file} hoort er niet meer bij, en {others} andere kloppen ook niet. Bouw het product opnieuw met pva-geo build.",
        "en": "✗ {folder}: {file} does not belong to it any more, and {others} more are not right either. Build the product again with pva-geo build.",
    },
    "terminal.step.compare": {
        "nl": "Vergelijken met wat er staat …",
        "en": "Comparing with what is there …",
    },
}
