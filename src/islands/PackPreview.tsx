import { mostInPack, staffPlace } from '../domain/pack.ts';
import { inLanguage, packPath } from '../domain/paths.ts';
import type { qrPath } from '../views/qr-path.ts';
import { QrDrawing } from '../views/QrDrawing.tsx';
import { mailHref, smsHref } from '../views/share-links.ts';

/** What is sent to a client, in the client's language. */
export interface ClientWords {
  /** The language in Swedish: tigrinska. */
  readonly in: string;
  /** With `%address%` for the address. */
  readonly text: string;
  readonly subject: string;
}

/** What stands chosen in the desk's form. */
export interface PackChoice {
  /** Of the addresses that are handed over. */
  readonly origin: string;
  readonly locale: string | undefined;
  readonly words: ClientWords | undefined;
  readonly numbers: readonly number[];
  /** How many of the pages have a paper. */
  readonly papers: number;
  /** Undefined until it is loaded; everything else is there without it. */
  readonly drawQr: typeof qrPath | undefined;
}

/** The pack as it stands while staff chooses: one line that is read out, and all that can be handed over. */
export function PackPreview(choice: PackChoice) {
  const { locale, words, numbers, origin, drawQr } = choice;
  const isWhole = words !== undefined && numbers.length > 0 && numbers.length <= mostInPack;
  const path = inLanguage(locale ?? '', packPath(numbers));
  return (
    <>
      <p role="status">{toldOf(choice)}</p>
      {isWhole && <Ways words={words} path={path} address={origin + path} drawQr={drawQr} />}
    </>
  );
}

interface WaysProps {
  readonly words: ClientWords;
  readonly path: string;
  readonly address: string;
  readonly drawQr: PackChoice['drawQr'];
}

function Ways({ words, path, address, drawQr }: WaysProps) {
  const text = words.text.replace('%address%', address);
  return (
    <>
      {drawQr && <QrDrawing code={drawQr(address, 'L')} label="QR-kod till paketet" />}
      <p class="number">{address.replace(/^\w+:\/\//, '').slice(0, -1)}</p>
      <ul>
        <li>
          <a href={`${path}#${staffPlace}`}>Öppna och skriv ut</a>
        </li>
        <li>
          <a href={smsHref(text)}>Skicka som sms</a>
        </li>
        <li>
          <a href={mailHref(words.subject, text)}>Skicka med e-post</a>
        </li>
      </ul>
    </>
  );
}

function toldOf({ words, numbers, papers }: PackChoice): string {
  if (numbers.length === 0) return words ? 'Välj minst ett behov.' : 'Välj språk och behov.';
  if (numbers.length > mostInPack)
    return `${String(numbers.length)} sidor valda. Det blir flera paket.`;
  const links = numbers.length - papers;
  const parts = [
    ...(papers > 0 ? [`${String(papers)} papper`] : []),
    ...(links > 0 ? [`${String(links)} sida som länk`] : []),
  ];
  return `${parts.join(' och ')} ${words ? `på ${words.in}` : 'valda. Välj språk'}.`;
}
