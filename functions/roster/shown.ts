import type { StoredBooking } from '../booking/booking-store.ts';

/** A booking as a page showed it. */
export type Shown = Pick<StoredBooking, 'id' | 'sequence'>;

/** The bookings of a page as one field of its form. */
export function shownField(bookings: readonly Shown[]): string {
  return bookings.map(({ id, sequence }) => `${id}.${String(sequence)}`).join(' ');
}

/** The bookings that a field names; what is no booking is left out. */
export function shownIn(field: string): Shown[] {
  return field.split(' ').flatMap((one) => {
    const [, id, sequence] = /^([\w-]+)\.(\d{1,9})$/.exec(one) ?? [];
    return id === undefined ? [] : [{ id, sequence: Number(sequence) }];
  });
}

/** Condition of a booking of a session that is still as it was shown; its values are `id`, `sessionId` and `sequence`. */
export const isAsShown =
  'id = :id AND session_id = :sessionId AND sequence = CAST(:sequence AS INTEGER)';
