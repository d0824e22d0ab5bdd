import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { failed, succeeded } from '../../../src/domain/result.ts';
import { writeWhole } from '../../write-whole.ts';
import type { Mailer } from '../mailer.ts';
import { toMessage } from '../to-message.ts';

/** Mail as files that any mail program opens, one `.eml` a message in `folder`, for a demo without a relay. */
export function openEmlFiles(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(toMessage(mail, from));
      if (!(message instanceof Uint8Array)) throw new Error('A whole message was expected.');
      const name = mail.messageId.replace(/[^\w.-]/g, '_');
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(join(folder, `${name}.eml`), message);
        return succeeded(undefined);
      } catch {
        return failed('unreachable');
      }
    },
    close: async () => transport.close(),
  };
}
