"""Frames in, Altair charts out; nothing here knows Streamlit, a database or a language."""

import altair as alt
from altair.utils.schemapi import disable_debug_mode

# A chart is held against its schema once, whole, when it is drawn; that each of its hundred parts
# is so too when it is made costs a page more time than its figures do.
disable_debug_mode()

# The page's theme is the only one.
alt.theme.enable("none")
