import { helpingCodeForReading } from '../../domain/booking/helping-code.ts';
import { staffPaths } from '../../domain/paths.ts';
import { formatDate } from '../../i18n/dates.ts';
import { factsOf, sourceLocale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/strings.ts';
import { Marked } from '../Marked.tsx';
import { QrCode } from '../QrCode.tsx';
import { languageName } from '../session-words.ts';
import { shareLinks } from '../share-links.ts';
import { ShortAddress } from '../ShortAddress.tsx';
import { CodeRules } from './CodeRules.tsx';
import type { HandOverCodeProps } from './types.ts';

const t = translator(sourceLocale);

/**
 * A code to hand over: read aloud, photographed, sent or printed. On paper stand the code and what it is good for, also in
 * the client's language; what staff are told stays on the screen. In Swedish.
 */
export function HandOverCode(props: HandOverCodeProps) {
  const { code, address } = props;
  return (
    <>
      <h1>Kod att lämna över</h1>
      <p class="code">
        <bdi dir="ltr">{helpingCodeForReading(code)}</bdi>
      </p>
      <div class="shared handed">
        <QrCode text={address} label={t('share.qr')} ecc="M" />
        <div>
          <p>
            <ShortAddress address={address} />
          </p>
          <ForClient {...props} />
        </div>
      </div>
      <Filled {...props} />
      <Ways {...props} />
      <div class="screen-only">
        <CodeRules />
        <p>
          Koden visas bara nu. <a href={staffPaths.makeCode}>Gör en ny kod</a> för nästa person.
        </p>
      </div>
    </>
  );
}

/** How the client opens it, in their language. */
function ForClient({ locale, validUntil, status }: HandOverCodeProps) {
  const { lang, direction } = factsOf(locale);
  const own = translator(locale);
  const date = formatDate(locale, lastMoment(validUntil));
  return (
    <div lang={lang} dir={direction}>
      <p>
        <Marked text={own.marked('code.handed', { date })} />
      </p>
      {status === 'demo' && <p>{own('example.notice')}</p>}
    </div>
  );
}

/** A code ends when its last day does. */
function lastMoment(validUntil: string): string {
  return new Date(Date.parse(validUntil) - 1).toISOString();
}

function Filled({ unitName, locale, interpreter, validUntil }: HandOverCodeProps) {
  const words = { t, locale: sourceLocale } as const;
  return (
    <dl class="ticket">
      <dt>Jobbtorg</dt>
      <dd>{unitName}</dd>
      <dt>Språk</dt>
      <dd>{languageName(words, locale)}</dd>
      <dt>Tolk</dt>
      <dd>{interpreter === '' ? 'ingen' : languageName(words, interpreter)}</dd>
      <dt>Gäller en gång, till och med</dt>
      <dd>{formatDate(sourceLocale, lastMoment(validUntil), 'withYear')}</dd>
    </dl>
  );
}

/** What is sent is in the client's language. */
function Ways({ address, locale }: HandOverCodeProps) {
  const { sms, mail } = shareLinks(translator(locale), address);
  return (
    <ul class="screen-only">
      <li>
        <a href={sms}>{t('share.sms')}</a>
      </li>
      <li>
        <a href={mail}>{t('share.mail')}</a>
      </li>
      <li>
        <a href={new URL(address).pathname}>Öppna formuläret här</a>, om personen sitter bredvid dig
      </li>
    </ul>
  );
}
