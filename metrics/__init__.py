"""What it amounts to: frames in, frames out; no file, no database, no setting, no clock."""
