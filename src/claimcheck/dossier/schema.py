"""The tables of a dossier, and what makes a file one.

`journal` is append-only; `content` holds the bodies apart, so that one can be taken out for good;
`about` says which entries bear on what, and `act` lists the acts and which of them are struck, each
with when it was done, or what it follows where a clock had that later. The
`…_view` tables hold the fold alone; their `seq` is the place of the first entry about the subject
in the order of the fold, the same in every copy. The rest is a cache that may be dropped at any
time: what is `reckoned`, `weighed` and `pending`, the indexes of words, the claims that are not in
theirs yet (`unread`), and by which keys claims are found near one another (`claim_key`).
"""

APPLICATION_ID = 0x636C6D63  # "clmc"
USER_VERSION = 7
VIEWS_VERSION = "3"
# What the schema of each version is: the SHA-256 of its rows as SQLite keeps them. All but the
# tables that hold the journal is made again when one of a former version is opened
# (`upgrading.py`). SQLite itself words the tables of an index of words, and a later one may word
# them otherwise in a new dossier.
SCHEMAS = {
    1: "ab6031fcc78ea802e645ad0188f7c57693ab772451cd9a5b83064045c1cb9341",
    2: "a220c828a5c669005169dda2d72b8661430be4449c2a13fc126f507c0aa331d5",
    3: "405069db2e4252e3b7dc0424226f6850d76976696b5464c705b9e46426cae03b",
    4: "ae01a8abf2ceb4d2ba7f6d59fd7e40d27410b2cfbb8341d814d55034d612ca28",
    5: "fb8a8fa27eb08a242aedec02e687bfe9fd203adf9d2a272012952292a8ebb7a4",
    6: "f1747b128edffafba829a0212ed4436445248f98183ce4ab24057e2a9a9063b4",
    7: "21467665e152c8346700332b019f2a54f008420ed687bca181de6359598cd21c",
}
KEPT_TABLES = ("journal", "content", "about", "head")

JOURNAL_TABLES = (
    """CREATE TABLE journal(
  seq INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  parents BLOB NOT NULL,
  depth INTEGER NOT NULL,
  act TEXT NOT NULL,
  verb TEXT NOT NULL,
  by TEXT NOT NULL,
  done TEXT NOT NULL,
  received TEXT NOT NULL,
  receipt BLOB NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  subjects TEXT NOT NULL,
  body_hash BLOB NOT NULL
) STRICT""",
    "CREATE TABLE content(seq INTEGER PRIMARY KEY, salt BLOB NOT NULL, body TEXT NOT NULL) STRICT",
    """CREATE TABLE about(
  subject TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY(subject, seq)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX journal_act ON journal(act, kind)",
    "CREATE INDEX journal_struck ON journal(kind) WHERE kind='act-struck'",
    "CREATE INDEX journal_redacted ON journal(kind) WHERE kind='redacted'",
    "CREATE TABLE head(hash BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
    """CREATE TABLE act(
  id TEXT PRIMARY KEY,
  depth INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  verb TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL,
  struck INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX act_at ON act(at, depth, id)",
    "CREATE INDEX act_live ON act(reviewer, struck, verb, at, depth, id)",
    """CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END""",
    """CREATE TRIGGER journal_keeps BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END""",
    """CREATE TRIGGER content_stays BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END""",
)

VIEW_TABLES = (
    """CREATE TABLE claim_view(
  uid TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  given_id TEXT NOT NULL,
  giver TEXT NOT NULL,
  question TEXT NOT NULL,
  event TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  body TEXT NOT NULL
) STRICT""",
    "CREATE INDEX claim_given ON claim_view(given_id, giver)",
    "CREATE INDEX claim_question ON claim_view(question, seq)",
    "CREATE INDEX claim_seq ON claim_view(seq)",
    "CREATE INDEX claim_fingerprint ON claim_view(fingerprint)",
    """CREATE TABLE event_view(
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  label_key TEXT NOT NULL,
  joined_to TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT""",
    "CREATE INDEX event_label ON event_view(label_key, seq)",
    "CREATE INDEX event_joined ON event_view(joined_to) WHERE joined_to<>''",
    """CREATE TABLE question_view(
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  event TEXT NOT NULL,
  label_key TEXT NOT NULL,
  settlements INTEGER NOT NULL,
  joined_to TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT""",
    "CREATE INDEX question_label ON question_view(event, label_key)",
    "CREATE INDEX question_seq ON question_view(seq)",
    "CREATE INDEX question_joined ON question_view(joined_to) WHERE joined_to<>''",
    """CREATE TABLE document_view(
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  name_key TEXT NOT NULL,
  address TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT""",
    "CREATE INDEX document_name ON document_view(name_key)",
    "CREATE INDEX document_address ON document_view(address)",
    """CREATE TABLE source_view(
  key TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT""",
    """CREATE TABLE alias_view(
  key TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT""",
    """CREATE TABLE dossier_view(
  key TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT""",
)

# Trigrams alone, without the texts; rows are numbered as SQLite numbers those of `reckoned` and
# `claim_view` by itself.
_WORDS = (
    "CREATE VIRTUAL TABLE {} USING fts5(words, content='', contentless_delete=1, detail='none',"
    " tokenize='trigram case_sensitive 1')"
)
CACHE_TABLES = (
    """CREATE TABLE reckoned(
  question TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  status TEXT NOT NULL,
  conflict INTEGER NOT NULL,
  priority REAL NOT NULL,
  search TEXT NOT NULL,
  line TEXT NOT NULL,
  pressing REAL NOT NULL
) STRICT""",
    # Apart, so that what is gone through for a page or a search lies close together.
    """CREATE TABLE reckoned_body(
  question TEXT PRIMARY KEY,
  votes TEXT NOT NULL,
  body TEXT NOT NULL,
  seal BLOB NOT NULL
) STRICT""",
    # Apart, so that it is soon told of which questions a name bears on the reckoning.
    """CREATE TABLE reckoned_names(
  question TEXT PRIMARY KEY,
  names TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX reckoned_number ON reckoned(number)",
    "CREATE INDEX reckoned_queue ON reckoned(conflict, pressing DESC, number)",
    """CREATE TABLE weighed(
  state TEXT NOT NULL,
  body TEXT NOT NULL,
  seal BLOB NOT NULL
) STRICT""",
    "CREATE TABLE pending(question TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    _WORDS.format("question_words"),
    _WORDS.format("claim_words"),
    "CREATE TABLE unread(claim INTEGER PRIMARY KEY) STRICT",
    "CREATE TABLE state(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

# Apart from the other caches: it is large, and only whoever adds claims needs it.
NEAR_TABLES = (
    """CREATE TABLE claim_key(
  key INTEGER NOT NULL,
  uid TEXT NOT NULL,
  PRIMARY KEY(key, uid)
) STRICT, WITHOUT ROWID""",
)

SCHEMA = (*JOURNAL_TABLES, *VIEW_TABLES, *CACHE_TABLES, *NEAR_TABLES)
VIEW_NAMES = (
    "claim_view",
    "event_view",
    "question_view",
    "document_view",
    "source_view",
    "alias_view",
    "dossier_view",
)
