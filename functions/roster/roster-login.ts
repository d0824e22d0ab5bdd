import { Temporal } from 'temporal-polyfill';
import { localDateAt, utcFromLocal } from '../../src/domain/time.ts';
import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { unitSecret } from './roster-key.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'clock'>;

/** What lets one browser see a unit's rosters until the end of the day in Stockholm. */
export interface Login {
  /** `{milliseconds}.{signature}` */
  readonly value: string;
  readonly until: Date;
}

/** A login for a unit, made when its code was right. Renewing the unit's links ends it. */
export async function makeLogin(services: Needed, unit: string): Promise<Login> {
  const until = endOfDay(services.clock());
  const text = await signedText(services, unit, String(until.getTime()));
  const signature = await sign(services.keyring.stamp, text);
  return { value: `${String(until.getTime())}.${signature}`, until };
}

/** Whether a cookie's value is a login for this unit that still holds. */
export async function isLogin(services: Needed, unit: string, value: string): Promise<boolean> {
  const [until = '', signature = ''] = value.split('.');
  const text = await signedText(services, unit, until);
  if (!(await isSignedBy(services.keyring.stamp, text, signature))) return false;
  return services.clock().getTime() < Number(until);
}

async function signedText({ database }: Needed, unit: string, until: string): Promise<string> {
  return `roster login/${unit}/${await unitSecret(database, unit)}/${until}`;
}

function endOfDay(now: Date): Date {
  const tomorrow = Temporal.PlainDate.from(localDateAt(now)).add({ days: 1 }).toString();
  return new Date(utcFromLocal(tomorrow, '00:00'));
}
