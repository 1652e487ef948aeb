"""Prove that subregions are the province, and their projects its one programme."""
