-- Those whom no message reaches are phoned by their unit, which says so on its roster.

-- The `sequence` that they were phoned about: what has changed since must be told anew.
ALTER TABLE booking ADD COLUMN phoned_sequence INTEGER;

-- When the unit said so (ISO UTC).
ALTER TABLE booking ADD COLUMN phoned_at TEXT;
