"""Drawing messages for two readers, and what their labels say of the judge."""
