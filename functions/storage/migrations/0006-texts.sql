-- Text messages beside mail, and how many of them there may be.

-- How a message travels. One row for each channel: what one provider refuses, the other may still bring.
ALTER TABLE message ADD COLUMN channel TEXT NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'text'));

-- Whether there is a number that the person lets us text, so that messages to many are planned without opening what is
-- sealed. Nobody was asked before.
ALTER TABLE booking ADD COLUMN has_text INTEGER NOT NULL DEFAULT 0;

-- Texts counted for the day's ceilings. Holds no number: `counted` is `all`, or a keyed hash of the day and the number.
CREATE TABLE text_count (
  -- Local date in Stockholm, `2026-12-01`.
  day TEXT NOT NULL,
  counted TEXT NOT NULL,
  taken INTEGER NOT NULL,
  -- The ceiling as it was set when the row was last written.
  most INTEGER NOT NULL,
  PRIMARY KEY (day, counted),
  CONSTRAINT ceiling_holds CHECK (taken BETWEEN 0 AND most)
);

-- Messages that are counted, so that one that is tried again counts once.
CREATE TABLE text_counted (
  message_id TEXT PRIMARY KEY,
  day TEXT NOT NULL
);
