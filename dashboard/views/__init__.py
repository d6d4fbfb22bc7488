"""View models: frames and explanations in, words and frames out; no Streamlit, no SQL."""
