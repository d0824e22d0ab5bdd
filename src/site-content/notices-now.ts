import { getCollection } from 'astro:content';
import { noticesAt } from '../domain/notice.ts';
import type { Notice } from '../domain/notice.ts';
import { builtAt } from './built-at.ts';

/** Every notice of the facts, those that are past or to come among them. */
export async function allNotices(): Promise<Notice[]> {
  return (await getCollection('notices')).flatMap(({ data }) => data.notices);
}

/** The notices that hold when the site is built: about a unit, or about the whole site when none is named. */
export async function noticesNow(unit?: string): Promise<Notice[]> {
  return noticesAt(await allNotices(), builtAt, unit);
}
