"""What the mayor's office and 311 do about what they see, kept beside the record."""
