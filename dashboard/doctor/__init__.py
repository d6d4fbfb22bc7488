"""Checks of an installation: one function each, and none of them changes anything."""
