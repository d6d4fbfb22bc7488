"""The review packet: one agency and one period, as a document that needs no screen."""
