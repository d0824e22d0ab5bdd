-- Bookings that are cancelled and moved, sessions that change under them, and reminders planned ahead.

-- Seats by the facts. `seats` is more while more are taken: nobody is removed because a room became smaller.
ALTER TABLE session ADD COLUMN planned_seats INTEGER NOT NULL DEFAULT 0;

UPDATE session SET planned_seats = seats;

-- Rises with every change that people are told of. A batch that has seen an older one sets it below 0 and is refused.
ALTER TABLE session ADD COLUMN revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0);

-- How many seats the booking has.
ALTER TABLE booking ADD COLUMN party INTEGER NOT NULL DEFAULT 1 CHECK (party BETWEEN 1 AND 2);

-- SEQUENCE of the calendar entry, which rises with every change; refuses stale changes as `revision` does.
ALTER TABLE booking ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);

ALTER TABLE booking ADD COLUMN changed_at TEXT;

-- Whether there is an address to write to, so that messages to many are planned without opening what is sealed.
ALTER TABLE booking ADD COLUMN has_email INTEGER NOT NULL DEFAULT 0;

UPDATE booking SET has_email = 1
WHERE EXISTS (
  SELECT 1 FROM message
  WHERE message.booking_id = booking.id AND message.kind = 'applicantConfirmation'
);

-- The session that a message is about beside its booking: the one that was changed, or that a booking left.
ALTER TABLE message ADD COLUMN session_id TEXT REFERENCES session (id);

-- When that session began before it was moved.
ALTER TABLE message ADD COLUMN was_at TEXT;

-- When a planned message is due. Its age counts from then; without it, from when it was written.
ALTER TABLE message ADD COLUMN due_at TEXT;

-- When it has nothing to say any more.
ALTER TABLE message ADD COLUMN useless_at TEXT;
