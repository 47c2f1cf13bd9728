"""The words of the field as frozen classes: claim, source, document, event, question, settlement.

This package imports attrs and the standard library alone, so that everything else can rest on it.
"""
