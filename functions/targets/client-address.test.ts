import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddressFrom } from './client-address.ts';

const headers = { 'X-Forwarded-For': '203.0.113.9, 192.0.2.1', 'X-Real-Ip': '192.0.2.2' };
const header = 'X-Real-Ip';
const socket = { remoteAddress: '198.51.100.1', remotePort: 1, remoteFamily: 'IPv4' };

test.each([
  ['is the other end of the connection, whatever a header says', undefined, '198.51.100.1'],
  ['is the last one that the proxy named', 'X-Forwarded-For', '192.0.2.1'],
  ['is what the proxy named', 'X-Real-Ip', '192.0.2.2'],
  ['is unknown when the proxy is silent', 'X-Client', 'unknown'],
])('the address of a client %s', async (_, clientAddressHeader, address) => {
  const app = new Hono();
  const clientAddress = clientAddressFrom({ clientAddressHeader });
  app.get('/', (c) => c.text(clientAddress(c) ?? 'unknown'));
  const answer = await app.request('/', { headers }, { incoming: { socket } });
  expect(await answer.text()).toBe(address);
});

test.each([
  ['192.0.2.1:4711', '192.0.2.1'],
  ['203.0.113.9, 192.0.2.1:4711', '192.0.2.1'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['  192.0.2.1  ', '192.0.2.1'],
  ['unknown', 'none'],
  ['_hidden:4711', 'none'],
  ['192.0.2.999', 'none'],
  ['192.0.2.1:4711:1', 'none'],
  ['192.0.2.1,', 'none'],
])('of %s a proxy means the address %s, without its port', async (told, address) => {
  const app = new Hono();
  const clientAddress = clientAddressFrom({ clientAddressHeader: header });
  app.get('/', (c) => c.text(clientAddress(c) ?? 'none'));
  const answer = await app.request('/', { headers: { [header]: told } });
  expect(await answer.text()).toBe(address);
});
