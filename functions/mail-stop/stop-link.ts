import { inLanguage, stopMailPath } from '../../src/domain/paths.ts';
import { mailTranslator } from '../../src/i18n/strings.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { Sender } from '../mail/sender.ts';
import type { Services } from '../services.ts';
import { stopKeyMade } from './stop-key.ts';
import { makeStopToken } from './stop-token.ts';

/** Puts at the end of a letter to an applicant how whoever reads it can have no more of them. */
export async function withStopLink<Written extends Letter & { readonly to: string }>(
  services: Pick<Services, 'database' | 'keyring' | 'random'>,
  sender: Sender,
  letter: Written,
): Promise<Written> {
  const { locale, to } = letter;
  const t = mailTranslator(locale);
  const token = await makeStopToken(await stopKeyMade(services), to);
  const url = sender.publicOrigin + inLanguage(locale, stopMailPath(token));
  const blocks: Block[] = [
    ...letter.blocks,
    { kind: 'link', text: t('stop.link'), url },
    { kind: 'paragraph', text: t('stop.notCancelled') },
  ];
  return { ...letter, blocks };
}
