"""Names made to meet: which of a dossier's names may be one, each with a reason, none merged.

It looks for spellings of one name in other letters, initials and long forms, and short forms within
a document. rapidfuzz and anyascii are imported here alone; whoever needs names loads `propose`
only then.
"""
