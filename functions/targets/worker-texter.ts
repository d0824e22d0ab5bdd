import type { Settings } from '../settings.ts';
import { openHttpProvider } from '../sms/drivers/http.ts';
import { gateTexts } from '../sms/text-gate.ts';
import type { Texter } from '../sms/texter.ts';
import { StartRefusal } from '../start-refusal.ts';

/** The texter that is set, behind its gate. Undefined where nobody is texted. Throws when it would write files. */
export function openWorkerTexter(
  { sms }: Pick<Settings, 'sms'>,
  services: Parameters<typeof gateTexts>[1],
): Texter | undefined {
  if (sms === undefined) return undefined;
  if (sms.provider === 'file') {
    throw new StartRefusal('SMS must be off or http: a Worker has no folder.');
  }
  return gateTexts(openHttpProvider(sms.provider), services, sms.ceilings);
}
