"""Workbooks: the product, what compares two rounds, and findings to send back."""
