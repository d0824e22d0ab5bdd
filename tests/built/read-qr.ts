import jsQR from 'jsqr';
import { quietZone } from '../../src/views/qr-path.ts';
import { pixelsOfPath } from './qr-pixels.ts';

const read = new Map<string, string>();

/** What another library reads from each QR code drawn in some HTML; the same drawing is read once. */
export function readQrCodes(html: string): string[] {
  // The parser passes over drawings.
  const drawn = html.matchAll(/<svg class="qr"[^>]* viewBox="([^"]+)"><path d="([^"]+)"/g);
  return [...drawn].map(([, box = '', path = '']) => readPath(box, path));
}

function readPath(box: string, path: string): string {
  const known = read.get(path);
  if (known !== undefined) return known;
  const { data, side } = pixelsOfPath(path, Number(box.split(' ')[2]) - 2 * quietZone);
  const text = jsQR(data, side, side)?.data ?? 'unreadable';
  read.set(path, text);
  return text;
}
