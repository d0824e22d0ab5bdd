import { describe, expect, test } from 'vitest';
import { inLanguage, pagePaths } from '../../src/domain/paths.ts';
import { translator } from '../../src/i18n/strings.ts';
import { createApp } from '../app.ts';
import { builtPages } from '../pages/built-pages.ts';
import { makeServices } from '../testing/make-services.ts';
import { numbered, smallSite } from '../testing/small-site.ts';

async function ask(path: string) {
  const app = createApp(await makeServices({ builtPages: smallSite }));
  const answer = await app.request(path);
  return { answer, html: await answer.text() };
}

const t = translator('ti');

describe('a pack', () => {
  test('holds the sheets of its numbers in their order, each under an id of its own', async () => {
    const { answer, html } = await ask('/ti/l/704-632/');
    expect(answer.status).toBe(200);
    expect([...html.matchAll(/<article class="sheet" id="(\w+)">/g)].map(([, id]) => id)).toEqual([
      's704',
      's632',
    ]);
    const titles = [...html.matchAll(/<h2 class="title"[^>]*>([^<\s]+)/g)].map(([, word]) => word);
    expect(titles).toEqual(['ትካል', 'ኣልፋ']);
    expect(html).not.toMatch(/not this|nor this/);
  });

  test('is listed at its top when there is more than one sheet', async () => {
    const { html } = await ask('/ti/l/704-632/');
    expect(html).toContain('<a href="#s704" lang="ti" dir="ltr">ትካል</a>');
    expect((await ask('/ti/l/704/')).html).not.toContain('href="#s704"');
  });

  test('has one address, in its texts too, and a title that tells its numbers alone', async () => {
    const { html } = await ask('/ti/l/704-632/');
    const address = 'http://127.0.0.1:8080/ti/l/704-632/';
    const text = encodeURIComponent(t('share.text', { address }));
    expect(html).toContain(`<title>${t('share.subject')} 704, 632</title>`);
    expect(html).toContain(`href="sms:?&amp;body=${text}"`);
    expect(html).toContain(`&amp;body=${text}"`);
    expect(html).toContain('127.0.0.1:8080/ti/l/704-632<');
  });

  test('is like a file: kept for a minute, by nobody’s index, and holds nobody’s cookie', async () => {
    const { headers } = (await ask('/ti/l/704/')).answer;
    expect(headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  });

  test('names a page without a paper, in both languages, and where it is', async () => {
    const { answer, html } = await ask('/ti/l/704-938/');
    expect(answer.status).toBe(200);
    expect(html).toContain('<a href="/ti/pengar-och-rattigheter/">ገንዘብ</a>');
    expect(html).toContain('<bdi lang="sv" dir="ltr">Pengar</bdi>');
    expect(html).toContain('127.0.0.1:8080/l/938<');
    expect((await ask('/ti/l/938/')).answer.status).toBe(200);
  });

  test('follows a page that has moved: its number leads to where it is now', async () => {
    const moved = builtPages([{ id: 704, path: '/tjanster/eget-foretag/' }], (address) =>
      smallSite.read(
        address === '/ti/tjanster/eget-foretag/blad/' ? '/ti/tjanster/starta-eget/blad/' : address,
      ),
    );
    const app = createApp(await makeServices({ builtPages: moved }));
    expect(await (await app.request('/ti/l/704/')).text()).toContain('ትካል</h2>');
  });

  test('with a number twice leads to the address with each once', async () => {
    const { answer } = await ask('/ti/l/704-632-704/');
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/ti/l/704-632/']);
  });
});

describe('an address of a pack that is wrong', () => {
  test.each([
    ['a number nobody was given', '/ti/l/704-999/', ['/ti/l/704/']],
    ['a page whose paper is missing', '/ti/l/901-704/', ['/ti/l/704/']],
    [
      'more pages than a pack holds',
      `/ti/l/${numbered
        .filter(({ id }) => id < 900)
        .map(({ id }) => id)
        .join('-')}/`,
      ['/ti/l/632-704-301-302-303-304-305-306/'],
    ],
    ['no number that is right', '/ti/l/998-999/', []],
    ['letters', '/ti/l/abc/', []],
    ['an odd number', '/ti/l/70/', []],
    ['an encoded slash', '/ti/l/704%2F..%2F/', []],
    ['what is broken', '/ti/l/%E0%A4%A/', []],
  ])(
    'with %s is answered in its language, with what is right of it',
    async (_what, path, right) => {
      const { answer, html } = await ask(path);
      expect(answer.status).toBe(404);
      expect(html).toContain(t('notFound.title'));
      expect(html).toContain(`href="${inLanguage('ti', pagePaths.search)}"`);
      const links = [...html.matchAll(/href="(\/ti\/l\/[^"%]*)"/g)].map(([, href]) => href);
      expect(links).toEqual(right);
    },
  );

  test('in a language the site has not is no page of ours', async () => {
    expect((await ask('/xx/l/704/')).answer.status).toBe(404);
  });
});
