"""The public summary as files: pages that need no server of ours, no script and no account."""
