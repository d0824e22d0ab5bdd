import * as z from 'zod/mini';

/** A passing notice, such as that a unit is closed today. */
export const notice = z.strictObject({
  /** Slug of the unit it is about; absent for the whole site. */
  unit: z.optional(z.string()),
  /** First and last moment it is shown, ISO 8601 with the offset to UTC. */
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
  /** The words by language; a language that is missing gets those of its fallback, marked as such. */
  words: z.record(z.string(), z.string()),
});

/** `facts/notice.yaml`: as a rule with no notice in it. */
export const noticeFile = z.strictObject({ notices: z.array(notice) });

export type Notice = z.infer<typeof notice>;

/** The notices to show at a moment about a unit, or about the whole site when none is named. */
export function noticesAt(notices: readonly Notice[], moment: Date, unit?: string): Notice[] {
  const now = moment.getTime();
  return notices.filter(
    (one) => one.unit === unit && Date.parse(one.from) <= now && now < Date.parse(one.until),
  );
}
