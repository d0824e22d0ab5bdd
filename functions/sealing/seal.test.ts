import { describe, expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from './keyring.ts';
import { seal, unseal } from './seal.ts';
import { digest, isSignedBy, sign } from './sign.ts';

const place = { column: 'booking.person_sealed', row: 'a' } as const;
const keyring = await deriveKeyring(randomBytes(32));

describe('a sealed text', () => {
  test('opens where it was sealed, with the key it was sealed with', async () => {
    const sealed = await seal(keyring, randomBytes, place, 'Åsa الاسم');
    expect(await unseal(keyring, place, sealed)).toBe('Åsa الاسم');
    expect(sealed).toMatch(/^[\w-]+$/);
  });

  test('is another text each time', async () => {
    const once = await seal(keyring, randomBytes, place, 'Åsa');
    expect(await seal(keyring, randomBytes, place, 'Åsa')).not.toBe(once);
  });

  test('does not open with another key, in another row or column, or changed', async () => {
    const sealed = await seal(keyring, randomBytes, place, 'Åsa');
    const otherKey = await deriveKeyring(randomBytes(32));
    const changed = sealed.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    await expect(unseal(otherKey, place, sealed)).rejects.toThrow();
    await expect(unseal(keyring, { ...place, row: 'b' }, sealed)).rejects.toThrow();
    await expect(
      unseal(keyring, { ...place, column: 'feedback.sealed' }, sealed),
    ).rejects.toThrow();
    await expect(unseal(keyring, place, changed)).rejects.toThrow();
    await expect(unseal(keyring, place, 'åäö')).rejects.toThrow();
  });
});

const secret = Uint8Array.from({ length: 32 }, (_, index) => index);

/** Made by WebCrypto, with which the first versions sealed, from the secret above. */
const ofEarlierVersions = {
  id: 'yD7QTcXb7Jw',
  sealed: 'BwcHBwcHBwcHBwcH45vRj_hu9DLgC3C_RzOkWWPbmRk',
  signature: '82cGRW2BQc6O2ABBDqbk15HLANltH7Y7z3UEM6lvjaw',
  digest: 'hzKWAR8N_aZ2VuHiIwjYdrPUH6bb-ai6AuR3xWD6vAQ',
};

test('what earlier versions sealed, signed and digested with a secret still holds', async () => {
  const { id, contentMac } = await deriveKeyring(secret);
  expect(id).toBe(ofEarlierVersions.id);
  expect(await unseal(await deriveKeyring(secret), place, ofEarlierVersions.sealed)).toBe('Åsa');
  expect(await sign(contentMac, 'Åsa')).toBe(ofEarlierVersions.signature);
  expect(await digest('Åsa')).toBe(ofEarlierVersions.digest);
});

test('the keys of one secret are the same at every start, and each has one use', async () => {
  const [one, other] = [await deriveKeyring(secret), await deriveKeyring(secret)];
  expect(other.id).toBe(one.id);
  expect(await sign(other.stamp, 'text')).toBe(await sign(one.stamp, 'text'));
  expect(await sign(one.contentMac, 'text')).not.toBe(await sign(one.stamp, 'text'));
});

test('a signature holds for its own text and key only', async () => {
  const signature = await sign(keyring.stamp, 'text');
  expect(await isSignedBy(keyring.stamp, 'text', signature)).toBe(true);
  expect(await isSignedBy(keyring.stamp, 'other', signature)).toBe(false);
  expect(await isSignedBy(keyring.contentMac, 'text', signature)).toBe(false);
  for (const none of ['not base64 å', '', signature.slice(1), `${signature}AA`]) {
    expect(await isSignedBy(keyring.stamp, 'text', none)).toBe(false);
  }
});
