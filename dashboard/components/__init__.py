"""What pages are drawn with: each module shows one kind of thing, natively and without CSS."""
