import { statfs } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import { smtpOptions } from '../mail/drivers/smtp-options.ts';
import type { Settings } from '../settings.ts';
import { judged } from './finding.ts';
import type { Finding } from './finding.ts';

const megabyte = 1024 * 1024;

/** Below the first the database may stop any day; the second leaves time to act. */
const [tooLittle, little] = [100, 1000];

/** Free blocks, and the bytes of each. */
interface Space {
  readonly bavail: number;
  readonly bsize: number;
}

/** Whether there is room for what is written in a folder, and for the copy that cleaning up makes. */
export async function examineDisk(
  folder: string,
  space: (folder: string) => Promise<Space> = (path) => statfs(path),
): Promise<Finding> {
  const { bavail, bsize } = await space(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  return judged(
    free >= little,
    `${free} MB are free in DATA_DIR.`,
    free < tooLittle ? 'fail' : 'warn',
    `Only ${free} MB are free in DATA_DIR.`,
  );
}

/** Whether texts are sent, and how; none is sent to try it, and nothing of the provider is printed. */
export function examineTexts({ sms }: Pick<Settings, 'sms'>): Finding {
  if (sms === undefined) return { level: 'ok', text: 'SMS is off: nobody is texted.' };
  return judged(
    sms.provider !== 'file',
    'Texts are sent by the provider of SMS_URL.',
    'warn',
    'SMS is file: texts are written to files and reach nobody.',
  );
}

/** Whether the relay can be reached and lets us in; nothing is sent. The reason it gives is not repeated. */
export async function examineMailLogin({ smtpUrl }: Pick<Settings, 'smtpUrl'>): Promise<Finding> {
  if (smtpUrl === undefined) {
    return {
      level: 'warn',
      text: 'SMTP_URL is not set: mail is written to files and reaches nobody.',
    };
  }
  const transport = createTransport(smtpOptions(smtpUrl));
  const isIn = await transport.verify().catch(() => false);
  transport.close();
  return judged(
    isIn,
    'The mail server can be reached and lets us in.',
    'fail',
    'The mail server of SMTP_URL cannot be reached, or does not let us in.',
  );
}
