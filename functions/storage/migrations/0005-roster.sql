-- What a unit does on its roster, and how it gets in.

-- A unit's own part of the keys in its links; a new one ends all links and logins of before. None until first renewed.
CREATE TABLE roster_secret (
  unit TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  renewed_at TEXT NOT NULL
);

-- A six-digit code that was asked for. The code itself stands nowhere: it follows from the id and the server's key.
CREATE TABLE roster_code (
  -- Also that of its message in the outbox.
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  session_id TEXT NOT NULL REFERENCES session (id),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
);

CREATE INDEX roster_code_by_unit ON roster_code (unit, created_at);

-- The `sequence` at which the unit said that it has the booking: what has changed since is new to it again.
ALTER TABLE booking ADD COLUMN seen_sequence INTEGER;

-- From then on the unit takes no more bookings, whatever the facts say.
ALTER TABLE session ADD COLUMN unit_closed_at TEXT;

-- The unit has cancelled the session, whatever the facts say.
ALTER TABLE session ADD COLUMN unit_cancelled_at TEXT;
