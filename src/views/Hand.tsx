import { isSwedish, sourceLocale } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/strings.ts';
import type { Translate } from '../i18n/strings.ts';
import { QrCode } from './QrCode.tsx';
import { ShortAddress } from './ShortAddress.tsx';

interface HandProps {
  readonly t: Translate;
  readonly locale: Locale;
  /** The whole address that the QR code and the text beside it lead to. */
  readonly address: string | undefined;
  /** What is said before the address. */
  readonly says: 'share.address' | 'pack.address';
}

const lines = [
  'district.contact',
  'book.phone',
  'booked.when',
  'booked.where',
  'paper.notes',
] as const;

/** The end of what is handed over on paper: lines to write on, and where all of it is. */
export function Hand({ t, locale, address, says }: HandProps) {
  const swedish = translator(sourceLocale);
  return (
    <section class="hand">
      <div>
        <h2>{t('paper.write')}</h2>
        <ul class="lines">
          {lines.map((key) => (
            <li>
              {t(key)}
              {!isSwedish(locale) && (
                <>
                  {' · '}
                  <bdi lang="sv" dir="ltr">
                    {swedish(key)}
                  </bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      {address && (
        <div>
          <QrCode text={address} label={t('share.qr')} ecc="M" />
          <p>
            {t(says)} <ShortAddress address={address} />
          </p>
        </div>
      )}
    </section>
  );
}
