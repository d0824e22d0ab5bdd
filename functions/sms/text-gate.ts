import { isSwedishMobile } from '../../src/domain/sms/text-number.ts';
import { failed } from '../../src/domain/result.ts';
import type { Services } from '../services.ts';
import { countText } from './count-text.ts';
import type { Ceilings } from './count-text.ts';
import { maxParts, textParts } from './text-parts.ts';
import type { Texter } from './texter.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'clock' | 'log'>;

/**
 * The one way to a texter: only Swedish mobiles, at most two parts, and no more than the day's ceilings, whatever went
 * wrong before. Throws when a text is too long, since nobody can mend that but us.
 */
export function gateTexts(texter: Texter, services: Needed, ceilings: Ceilings): Texter {
  return {
    send: async (message) => {
      if (!isSwedishMobile(message.to)) return failed('refused');
      if (textParts(message.text) > maxParts) throw new Error('The text has too many parts.');
      const reached = await countText(services, message, ceilings);
      if (reached === undefined) return texter.send(message);
      services.log('textCeilingReached', { ceiling: reached });
      return failed('ceiling');
    },
  };
}
