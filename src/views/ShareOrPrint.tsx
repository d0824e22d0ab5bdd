import type { ComponentChildren } from 'preact';
import type { Translate } from '../i18n/strings.ts';
import { Marked } from './Marked.tsx';
import { QrCode } from './QrCode.tsx';
import { shareLinks } from './share-links.ts';
import { ShortAddress } from './ShortAddress.tsx';

interface ShareProps {
  readonly t: Translate;
  /** The whole short address: `https://boka.example.se/l/483/`. */
  readonly address: string;
  /** The page's paper, where it has one. */
  readonly paper?: string | undefined;
}

/** Hands a page over: its address in every language. */
export function ShareOrPrint({ t, address, paper }: ShareProps) {
  return <ShareBlock t={t} address={address} paper={paper} says="share.address" />;
}

interface ShareBlockProps extends ShareProps {
  /** What is said before the address. */
  readonly says: 'share.address' | 'pack.address';
  /** Of the folded line; an address that ends with it shows what is folded away. */
  readonly id?: string;
  readonly children?: ComponentChildren;
}

/**
 * Hands an address over, as text, as a QR code, in a text message or a mail. What is sent names neither the page nor
 * what it is about: others read a phone. Folded on the screen, open on paper; beside the `details` rather than in it,
 * since a folded one cannot be printed open.
 */
export function ShareBlock({ t, address, paper, says, id, children }: ShareBlockProps) {
  const { sms, mail } = shareLinks(t, address);
  return (
    <>
      <details class="share" id={id}>
        <summary>{t('share.title')}</summary>
      </details>
      <div class="shared">
        <QrCode text={address} label={t('share.qr')} />
        <div>
          <p>
            {t(says)} <ShortAddress address={address} />
          </p>
          <ul>
            <li>
              <a href={sms}>
                <Marked text={t.marked('share.sms')} />
              </a>
            </li>
            <li>
              <a href={mail}>{t('share.mail')}</a>
            </li>
            {paper && (
              <li>
                <a href={paper}>{t('share.paper')}</a>
              </li>
            )}
          </ul>
          <p class="screen-only">
            <Marked text={t.marked('booked.print')} />
          </p>
          {children}
        </div>
      </div>
    </>
  );
}
