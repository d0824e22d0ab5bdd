-- Codes that fill in a form for somebody who is helped to book. Nothing in them is about a person.
CREATE TABLE helping_code (
  -- Keyed hash of the code, which stands nowhere in clear.
  code_hash TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  -- The client's language on the site.
  locale TEXT NOT NULL,
  -- Code of a language, or empty.
  interpreter TEXT NOT NULL,
  used INTEGER NOT NULL DEFAULT 0,
  valid_until TEXT NOT NULL,
  CONSTRAINT used_once CHECK (used BETWEEN 0 AND 1)
);

CREATE INDEX helping_code_by_end ON helping_code (valid_until);
