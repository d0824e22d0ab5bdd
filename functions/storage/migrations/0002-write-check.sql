-- One row that health writes over and over: a disk that is full, or a lock that is never let go, shows in it.
CREATE TABLE write_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  written_at TEXT NOT NULL
);
