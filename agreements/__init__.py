"""What was promised: agreements as files, loaded, checked and put in force."""
