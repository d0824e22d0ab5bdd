-- Against abuse: posts counted for a while, and addresses that want no mail.

-- How often something was done in a window of time that ends at `ends_at`. The name holds a keyed hash, never an address.
CREATE TABLE guard_count (
  name TEXT PRIMARY KEY,
  points INTEGER NOT NULL,
  ends_at TEXT NOT NULL
);

CREATE INDEX guard_count_by_end ON guard_count (ends_at);

-- One row: the key under which addresses that want no mail are hashed. Of its own, so that a change of BOOKING_KEY
-- forgets nobody who said no; sealed with it like contacts.
CREATE TABLE stop_secret (
  id TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  key_id TEXT NOT NULL,
  erased_at TEXT
);

-- Addresses that want no mail from us, as hashes under that key.
CREATE TABLE mail_stop (
  address_hash TEXT PRIMARY KEY,
  created_at TEXT NOT NULL
);
