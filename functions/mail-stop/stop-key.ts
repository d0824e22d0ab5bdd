import { createSecretKey } from 'node:crypto';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../sealing/base64url.ts';
import { seal, unseal } from '../sealing/seal.ts';
import type { Keys } from '../sealing/keyring.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

type Needed = Pick<Services, 'database' | 'keyring'>;

const rowId = 'addresses';
const place = { column: 'stop_secret.sealed', row: rowId } as const;
const keyBytes = 32;

const secretRow = z.object({ sealed: z.string() });

/** The key under which addresses that want no mail are hashed; undefined before the first mail to an applicant. */
export async function stopKey({ database, keyring }: Needed): Promise<Keys | undefined> {
  const sealed = await readSealed(database);
  return sealed === undefined ? undefined : keyFrom(await unseal(keyring, place, sealed));
}

/** The same, made when there is none. Of two who make it at once the first one's stays. */
export async function stopKeyMade(services: Needed & Pick<Services, 'random'>): Promise<Keys> {
  const { database, keyring, random } = services;
  const made = await stopKey(services);
  if (made) return made;
  const sealed = await seal(keyring, random, place, toBase64Url(random(keyBytes)));
  await database.batch([
    statement(
      `INSERT INTO stop_secret (id, sealed, key_id) VALUES (:id, :sealed, :keyId)
       ON CONFLICT (id) DO NOTHING`,
      { id: rowId, sealed, keyId: keyring.id },
    ),
  ]);
  const stored = await stopKey(services);
  if (!stored) throw new Error('The key of addresses was not stored.');
  return stored;
}

async function readSealed(database: Database): Promise<string | undefined> {
  const rows = await database.query(
    statement('SELECT sealed FROM stop_secret WHERE id = :id', { id: rowId }),
  );
  return z.array(secretRow).parse(rows)[0]?.sealed;
}

function keyFrom(text: string): Keys {
  return { newest: createSecretKey(fromBase64Url(text) ?? new Uint8Array()), older: undefined };
}
