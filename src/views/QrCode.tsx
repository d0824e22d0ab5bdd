import { qrPath } from './qr-path.ts';
import { QrDrawing } from './QrDrawing.tsx';

interface QrCodeProps {
  /** What is read from it: a whole address. */
  readonly text: string;
  /** What a person who cannot see it is told. */
  readonly label: string;
  readonly ecc?: 'L' | 'M';
}

/** The QR code of a text. */
export function QrCode({ text, label, ecc = 'L' }: QrCodeProps) {
  return <QrDrawing code={qrPath(text, ecc)} label={label} />;
}
