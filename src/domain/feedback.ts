import * as z from 'zod/mini';
import { holdsPersonalNumber } from './booking/personal-number.ts';
import { failed, succeeded } from './result.ts';
import type { Result } from './result.ts';

export const feedbackFields = { message: { maxLength: 2000 }, email: { maxLength: 254 } } as const;

/** Accessibility feedback (lagen 2018:1937 om tillgänglighet till digital offentlig service, 13 §). */
const feedbackForm = z.object({
  message: z
    .pipe(
      z._default(z.string(), ''),
      z.transform((typed: string) => typed.normalize('NFC').trim()),
    )
    .check(
      z.refine((typed) => typed !== '', { error: 'required', abort: true }),
      z.maxLength(feedbackFields.message.maxLength, { error: 'tooLong', abort: true }),
      z.refine((typed) => !holdsPersonalNumber(typed), { error: 'personalNumber' }),
    ),
  email: z
    .pipe(
      z._default(z.string(), ''),
      z.transform((typed: string) => typed.trim()),
    )
    .check(
      z.refine(
        (typed) =>
          typed === '' ||
          (typed.length <= feedbackFields.email.maxLength && z.email().safeParse(typed).success),
        { error: 'invalid' },
      ),
    ),
  locale: z.catch(z.string(), ''),
});

export type Feedback = z.infer<typeof feedbackForm>;

export interface FeedbackError {
  readonly field: 'message' | 'email';
  readonly code: string;
}

/** Checks a posted feedback form; every wrong field is told at once. */
export function parseFeedback(posted: unknown): Result<Feedback, FeedbackError[]> {
  const parsed = feedbackForm.safeParse(posted);
  if (parsed.success) return succeeded(parsed.data);
  return failed(
    parsed.error.issues.map(({ path, message }) => ({
      field: path[0] === 'email' ? 'email' : 'message',
      code: /^[a-zA-Z]+$/.test(message) ? message : 'required',
    })),
  );
}
