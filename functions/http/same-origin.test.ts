import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const ours = 'https://boka.example.org';
const local = 'http://127.0.0.1:8080';

test.each([
  ['neither header', {}, ours, true],
  ['our origin', { Origin: ours }, ours, true],
  ['same-origin', { 'Sec-Fetch-Site': 'same-origin' }, ours, true],
  ['both', { 'Sec-Fetch-Site': 'same-origin', Origin: ours }, ours, true],
  [
    'our origin from a browser that calls it cross-site',
    { 'Sec-Fetch-Site': 'cross-site', Origin: ours },
    ours,
    true,
  ],
  ['another origin', { Origin: 'https://evil.example' }, ours, false],
  ['another scheme', { Origin: 'http://boka.example.org' }, ours, false],
  ['another port', { Origin: 'https://boka.example.org:8443' }, ours, false],
  ['a longer name', { Origin: 'https://boka.example.org.evil.example' }, ours, false],
  ['no origin to tell', { Origin: 'null' }, ours, false],
  ['cross-site', { 'Sec-Fetch-Site': 'cross-site' }, ours, false],
  ['same-site', { 'Sec-Fetch-Site': 'same-site' }, ours, false],
  ['none', { 'Sec-Fetch-Site': 'none' }, ours, false],
  [
    'cross-site with another origin',
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
    ours,
    false,
  ],
  ['the other name of loopback', { Origin: 'http://localhost:8080' }, local, true],
  ['loopback by its IPv6 name', { Origin: 'http://[::1]:8080' }, local, true],
  ['another port of loopback', { Origin: 'http://localhost:9090' }, local, false],
  ['loopback when we are not', { Origin: 'http://localhost' }, ours, false],
])('a post with %s passes or not', (_, headers, publicOrigin, passes) => {
  expect(isSameOrigin(new Headers(headers), publicOrigin)).toBe(passes);
});
