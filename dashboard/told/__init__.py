"""What residents were told: the texts behind the figures, read for those who may read them."""
