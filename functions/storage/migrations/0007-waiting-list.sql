-- Parties that wait for a seat at a full session. They are bookings in other states: `waiting`, `offered` (has its seats
-- until it has answered), `left`, and `expired`.

-- From then on nobody new may wait, and no seat is offered: an answer would come too late. Empty until the next start.
ALTER TABLE session ADD COLUMN list_ends_at TEXT NOT NULL DEFAULT '';

-- The number that was last given to somebody who waits.
ALTER TABLE session ADD COLUMN last_turn INTEGER NOT NULL DEFAULT 0;

-- Its number in the order of asking, given by the session's row and not by a clock; none when it never waited.
ALTER TABLE booking ADD COLUMN turn INTEGER;

-- Until when an offer can be answered. Stays when nobody has answered.
ALTER TABLE booking ADD COLUMN offer_until TEXT;

-- Random name of the change of the list that it was last part of, by which the statements of that change find it.
ALTER TABLE booking ADD COLUMN line_change TEXT;

CREATE INDEX booking_by_state ON booking (state, session_id);
