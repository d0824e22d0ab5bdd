import { quietZone } from './qr-path.ts';
import type { QrPath } from './qr-path.ts';

interface QrDrawingProps {
  readonly code: QrPath;
  /** What a person who cannot see it is told. */
  readonly label: string;
}

/** A QR code, inline, with the quiet zone that readers need. Dark on white in every scheme of colours. */
export function QrDrawing({ code: { path, size }, label }: QrDrawingProps) {
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
