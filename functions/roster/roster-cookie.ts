import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { rosterStartPath } from '../../src/domain/paths.ts';
import type { Services } from '../services.ts';
import { isLogin } from './roster-login.ts';
import type { Login } from './roster-login.ts';

type Needed = Pick<Services, 'settings' | 'database' | 'keyring' | 'clock'>;

// The one cookie of the site, and strictly necessary: it lasts for the day, is sent to the rosters alone, is read by no
// script and goes with no request that another site begins. One for each unit, so that who works at two has both.
function placeOf({ settings }: Pick<Needed, 'settings'>, unit: string) {
  const secure = settings.publicOrigin.startsWith('https://');
  // A browser takes this name only from https and with `Secure`, so nobody on the way can plant it.
  const name = `${secure ? '__Secure-' : ''}enhet-${unit}`;
  return { name, options: { path: rosterStartPath, secure } };
}

/** Keeps a login in the browser until it ends. */
export function keepLogin(
  services: Needed,
  c: Context,
  unit: string,
  { value, until }: Login,
): void {
  const { name, options } = placeOf(services, unit);
  const maxAge = Math.floor((until.getTime() - services.clock().getTime()) / 1000);
  setCookie(c, name, value, { ...options, httpOnly: true, sameSite: 'Strict', maxAge });
}

/** The login for a unit that the browser brings, or empty when it brings none that holds. */
export async function loginOf(services: Needed, c: Context, unit: string): Promise<string> {
  const value = getCookie(c, placeOf(services, unit).name) ?? '';
  return (await isLogin(services, unit, value)) ? value : '';
}

export function dropLogin(services: Needed, c: Context, unit: string): void {
  const { name, options } = placeOf(services, unit);
  deleteCookie(c, name, { ...options, httpOnly: true, sameSite: 'Strict' });
}
