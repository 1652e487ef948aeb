"""Any file, before what is in it matters: may it come in, is it whole, what is it."""
