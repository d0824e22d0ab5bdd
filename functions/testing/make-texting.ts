import { succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { gateTexts } from '../sms/text-gate.ts';
import type { TextMessage, TextProblem } from '../sms/texter.ts';
import type { Services } from '../services.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';

/** Services that text, with a provider that keeps what it gets. */
export interface TextingServices extends TestServices {
  readonly texts: TextMessage[];
  /** Decides what the provider answers from now on. */
  readonly provider: { answer: Result<undefined, TextProblem> };
}

export async function makeTexting(
  changes: Partial<Services> = {},
  ceilings = { perDay: 1000, perNumber: 1000 },
): Promise<TextingServices> {
  const services = await makeServices(changes);
  const texts: TextMessage[] = [];
  const provider: TextingServices['provider'] = { answer: succeeded(undefined) };
  const send = async (message: TextMessage) => {
    if (provider.answer.ok) texts.push(message);
    return provider.answer;
  };
  return { ...services, texts, provider, texter: gateTexts({ send }, services, ceilings) };
}
