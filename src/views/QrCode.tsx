import { qrPath, quietZone } from './qr-path.ts';

interface QrCodeProps {
  /** What is read from it: a whole address. */
  readonly text: string;
  /** What a person who cannot see it is told. */
  readonly label: string;
  readonly ecc?: 'L' | 'M';
}

/** A QR code, inline, with the quiet zone that readers need. Dark on white in every scheme of colours. */
export function QrCode({ text, label, ecc = 'L' }: QrCodeProps) {
  const { path, size } = qrPath(text, ecc);
  const side = size + 2 * quietZone;
  const corner = `-${String(quietZone)}`;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${corner} ${corner}.5 ${String(side)} ${String(side)}`}
    >
      <path d={path} />
    </svg>
  );
}
