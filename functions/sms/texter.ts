import type { Result } from '../../src/domain/result.ts';

/** One text message, as it is sent: to one person, in one language. */
export interface TextMessage {
  /** The same at every attempt, so that a provider can drop a second copy. */
  readonly id: string;
  /** A Swedish mobile, in E.164. */
  readonly to: string;
  /** At most two parts (`text-parts.ts`). */
  readonly text: string;
}

/**
 * Why a text was not accepted: the provider could not be reached or would not serve us now, it refuses this text, or
 * the day's ceiling is reached, and then no attempt was made and none will help before tomorrow.
 */
export type TextProblem = 'unreachable' | 'refused' | 'ceiling';

/** Where texts go. Accepted means that a provider, or the disk, has taken over the duty to keep it. */
export interface Texter {
  /** Resolves within 25 seconds. */
  send(message: TextMessage): Promise<Result<undefined, TextProblem>>;
}
