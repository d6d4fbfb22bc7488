"""Every word on screen, in English and in the Spanish of the United States."""

from dashboard.wording.language import LANGUAGES, _, language, n_, speak, speaking, unless_spoken

__all__ = ["LANGUAGES", "_", "language", "n_", "speak", "speaking", "unless_spoken"]
