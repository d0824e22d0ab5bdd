import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { openTextFiles } from '../sms/drivers/file.ts';
import { openHttpProvider } from '../sms/drivers/http.ts';
import { gateTexts } from '../sms/text-gate.ts';
import type { Texter } from '../sms/texter.ts';

/** The texter that is set, behind its gate; files are written in `dataDir`. Undefined where nobody is texted. */
export function openNodeTexter(
  { sms }: Pick<Settings, 'sms'>,
  dataDir: string,
  services: Parameters<typeof gateTexts>[1],
): Texter | undefined {
  if (sms === undefined) return undefined;
  const texter =
    sms.provider === 'file' ? openTextFiles(join(dataDir, 'sms')) : openHttpProvider(sms.provider);
  return gateTexts(texter, services, sms.ceilings);
}
