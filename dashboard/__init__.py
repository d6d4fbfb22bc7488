"""The application: record, mart, access, screens and command line."""
