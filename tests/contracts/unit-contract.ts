import { describe, expect, test } from 'vitest';
import { cancelBooking } from '../../functions/booking/cancel-booking.ts';
import { moveBooking } from '../../functions/booking/move-booking.ts';
import { isPhoned } from '../../functions/roster/phoned.ts';
import { tellOfUnseen } from '../../functions/roster/tell-of-unseen.ts';
import { statement } from '../../functions/storage/database.ts';
import { migrate } from '../../functions/storage/migrate.ts';
import { booked } from '../../functions/testing/booked.ts';
import { deliverDue } from '../../functions/testing/make-outage.ts';
import { testCatalogue, testSession } from '../../functions/testing/test-catalogue.ts';
import { eraseDue } from '../../functions/upkeep/erase-due.ts';
import { textOf } from '../built/html-tree.ts';
import { makeUnit } from '../unit/make-unit.ts';
import { openOne } from './database-contract.ts';
import type { OpenAtOnce } from './database-contract.ts';

const day = 24 * 60 * 60 * 1000;

/** Another session of the same unit, for moves. */
const later = testSession({
  id: 'kista-sv-2026-12-08',
  startsAt: '2026-12-08T08:30:00Z',
  endsAt: '2026-12-08T10:00:00Z',
  closesAt: '2026-12-08T06:30:00Z',
});

/** What a unit sees and does must be the same on every engine. */
export function unitContract(name: string, openAtOnce: OpenAtOnce): void {
  /** A unit whose database is of that engine. */
  async function unitThere() {
    const database = await openOne(openAtOnce);
    await migrate(database);
    const sessions = [testSession(), later];
    return makeUnit({ database, catalogue: { ...testCatalogue, sessions } });
  }

  describe(`a unit on ${name}`, () => {
    test('sees who comes, who has moved away and who has cancelled, and marks what it has', async () => {
      const unit = await unitThere();
      const { services } = unit;
      await booked(services);
      const moves = await booked(services, { name: 'Bo Påhittad', party: '2' });
      const cancels = await booked(services, { name: 'Cy Påhittad' });
      expect(await moveBooking(services, moves.id, later.id)).toMatchObject({ ok: true });
      expect(await cancelBooking(services, cancels.id)).toMatchObject({ ok: true });
      await unit.logIn();
      const shown = textOf(await unit.page(unit.path));
      expect(shown).toContain('De som kommer (1)');
      expect(shown).toContain('De som har avbokat (1)');
      expect(shown).not.toContain('Bo Påhittad');
      await unit.press(`${unit.path}sedda/`, {}, unit.path);
      expect(textOf(await unit.page(unit.path))).not.toContain('Ny: ');
      expect((await unit.get(`${unit.path}lista.csv`)).status).toBe(200);
    });

    test('closes, opens and cancels its session, and everybody is told', async () => {
      const unit = await unitThere();
      await booked(unit.services);
      await unit.logIn();
      await unit.press(`${unit.path}stang/`, {}, unit.path);
      await expect(booked(unit.services)).rejects.toThrow('closed');
      await unit.press(`${unit.path}oppna/`, {}, unit.path);
      await booked(unit.services, { email: '' });
      await deliverDue(unit.services);
      const at = `${unit.path}stall-in/`;
      await unit.press(at, {}, at);
      await deliverDue(unit.services);
      expect(await unit.services.count('message', `kind = 'sessionCancelled'`)).toBe(1);
      const page = await unit.page(unit.path);
      expect(page.querySelectorAll('.notice.wrong li')).toHaveLength(1);
    });

    test('ticks off whom it has phoned, once, until something changes', async () => {
      const unit = await unitThere();
      const { services } = unit;
      const { id } = await booked(services, { email: '' });
      await unit.logIn();
      const cancel = `${unit.path}stall-in/`;
      await unit.press(cancel, {}, cancel);
      const fields = await unit.fieldsOf(`${unit.path}uppringd/`, unit.path);
      await Promise.all([1, 2].map(() => unit.post(`${unit.path}uppringd/`, fields)));
      expect(textOf(await unit.page(unit.path))).toContain('Uppringda (1)');
      const first = `phoned_at = '${services.clock().toISOString()}' AND id = '${id}'`;
      services.pass(day / 24);
      await unit.post(`${unit.path}uppringd/`, fields);
      expect(await services.count('booking', first)).toBe(1);
      expect(await moveBooking(services, id, later.id)).toMatchObject({ ok: true });
      expect(await services.count('booking', isPhoned)).toBe(0);
      await unit.post(`${unit.path}uppringd/`, fields);
      expect(await services.count('booking', isPhoned)).toBe(0);
    });

    test('that has not seen who comes is told of to the operator, once', async () => {
      const unit = await unitThere();
      await booked(unit.services);
      unit.services.pass(7 * day);
      await Promise.all([tellOfUnseen(unit.services), tellOfUnseen(unit.services)]);
      await tellOfUnseen(unit.services);
      expect(await unit.services.count('message', `kind = 'rosterUnseen'`)).toBe(1);
    });

    test('renews its links, and those of before lead nowhere', async () => {
      const unit = await unitThere();
      await unit.logIn();
      const at = `${unit.path}ny-lank/`;
      const fresh = (await unit.press(at, {}, at)).headers.get('Location') ?? '';
      expect([(await unit.get(unit.path)).status, (await unit.get(fresh)).status]).toEqual([
        404, 200,
      ]);
    });

    test('has nobody on its list once they are erased, and the counter still says how many', async () => {
      const { services } = await unitThere();
      await booked(services);
      await deliverDue(services);
      services.pass(30 * day);
      const erased = await eraseDue(services, { afterDays: 7, dataDir: undefined });
      expect(erased.bookings).toBe(1);
      const rows = await services.database.query(
        statement('SELECT person_sealed, state FROM booking'),
      );
      expect(rows).toEqual([{ person_sealed: '', state: 'booked' }]);
      expect(await services.count('session', 'taken = 1')).toBe(1);
    });
  });
}
