"""How a store of an earlier version becomes one of this version.

Each change of ``bot/articles/schema.py`` comes with a new file in ``versions/`` that makes the same change to a store
that is already there; a test compares the two on both databases. ``Database.open`` runs them in one transaction.
"""
