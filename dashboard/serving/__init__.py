"""The server: what stands around the pages, and what is made before somebody comes."""
