"""Documents for paper and for lawyers, made on the server."""
