-- Portable: TEXT and INTEGER only, time as ISO 8601 in UTC with milliseconds.

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  closes_at TEXT NOT NULL,
  -- JSON array of codes, the main language first.
  languages TEXT NOT NULL,
  interpreter INTEGER NOT NULL,
  place TEXT NOT NULL,
  seats INTEGER NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0,
  -- 0 when the catalogue no longer names it: bookings stay, new ones are refused.
  listed INTEGER NOT NULL DEFAULT 1,
  cancelled_at TEXT,
  CONSTRAINT seats_hold CHECK (taken BETWEEN 0 AND seats)
);

CREATE INDEX session_by_unit ON session (unit, starts_at);

CREATE TABLE booking (
  -- The form's requestId, so that a form sent twice is one booking.
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  state TEXT NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL UNIQUE,
  token_sealed TEXT NOT NULL,
  person_sealed TEXT NOT NULL,
  key_id TEXT NOT NULL,
  content_mac TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE INDEX booking_by_session ON booking (session_id);

CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  key_id TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_at TEXT NOT NULL
);

-- The outbox. Holds no personal data: the text is made when it is sent.
CREATE TABLE message (
  id TEXT PRIMARY KEY,
  booking_id TEXT REFERENCES booking (id),
  feedback_id TEXT REFERENCES feedback (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT NOT NULL,
  leased_until TEXT,
  accepted_at TEXT,
  last_problem TEXT,
  operator_told_at TEXT,
  created_at TEXT NOT NULL
);

-- The order in which messages are sent, so that a long queue is never sorted.
CREATE INDEX message_due ON message (state, next_attempt_at, created_at, id);

CREATE INDEX message_by_booking ON message (booking_id);
