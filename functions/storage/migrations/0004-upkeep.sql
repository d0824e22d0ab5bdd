-- When everything that identifies a person was overwritten. The row itself stays, so that counts stay true.
ALTER TABLE booking ADD COLUMN erased_at TEXT;

ALTER TABLE feedback ADD COLUMN erased_at TEXT;

-- What upkeep must remember from one run to the next, one row a fact. A batch that finds nothing to note is refused.
CREATE TABLE upkeep (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (value <> '')
);
