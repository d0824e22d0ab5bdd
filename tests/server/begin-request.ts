import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect, onTestFinished } from 'vitest';

/** A booking whose head the server has read and whose body is still to come, `length` bytes of it. */
export async function beginRequest(
  origin: string,
  length: number,
): Promise<{ socket: Socket; answer: () => string }> {
  let answer = '';
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  // A server that gives up may reset the connection.
  socket.on('error', () => {});
  socket.on('data', (chunk) => (answer += chunk.toString()));
  const head = [
    'POST /api/bookings HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    'Accept: application/json',
    `Content-Length: ${String(length)}`,
    // The server answers this when it has read the head: from then on the request has begun.
    'Expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await expect.poll(() => answer, { timeout: 60_000 }).toContain('100 Continue');
  return { socket, answer: () => answer };
}
