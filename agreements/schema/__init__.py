"""The shape of every file in a city's folder; what the schema accepts, the engine applies."""
