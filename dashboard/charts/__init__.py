"""Frames in, Altair charts out; nothing here knows Streamlit, a database or a language."""
