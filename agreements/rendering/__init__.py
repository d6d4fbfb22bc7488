"""A version as a document that somebody who never saw YAML can read and sign."""

from __future__ import annotations

from agreements.rendering.document import render

__all__ = ["render"]
