import { execFileSync } from 'node:child_process';
import jsQR from 'jsqr';
import type { Page } from 'playwright';

/** What comes out of a printer. */
export interface Printed {
  readonly pages: number;
  /** Text of all pages, as a program reads it: letters that join may come in another form. */
  readonly text: string;
  /** What another maker's reader finds on the last page at 150 dots to the inch: a poor scanner, or a phone. */
  readonly qr: string | undefined;
  /** Whether anything on any page has a colour. */
  readonly isColoured: boolean;
}

/** Prints a page as people do, to PDF, and looks at the sheets with poppler (`scripts/need.sh`). */
export async function print(page: Page): Promise<Printed> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = Number(/^Pages:\s+(\d+)/m.exec(poppler('pdfinfo', ['-'], pdf).toString())?.[1]);
  return {
    pages,
    text: poppler('pdftotext', ['-', '-'], pdf).toString(),
    qr: qrOn(poppler('pdftoppm', ['-r', '150', '-gray', '-f', String(pages), '-'], pdf)),
    isColoured: hasColour(poppler('pdftoppm', ['-r', '40', '-l', '1', '-'], pdf)),
  };
}

function poppler(program: string, args: readonly string[], pdf: Buffer): Buffer {
  return execFileSync(program, args, {
    input: pdf,
    maxBuffer: 50_000_000,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

interface Image {
  readonly width: number;
  readonly height: number;
  /** Pixels in the order they are read. */
  readonly pixels: Buffer;
}

/** An image as poppler writes it (netpbm): a line for the kind, one for the sides, one for the depth, and the pixels. */
function readImage(netpbm: Buffer): Image {
  const head = /^P[56]\s(\d+)\s(\d+)\s255\s/.exec(netpbm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('Not the image that was asked for.');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pixels: netpbm.subarray(head[0].length),
  };
}

function qrOn(netpbm: Buffer): string | undefined {
  const { width, height, pixels } = readImage(netpbm);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    rgba.fill(pixels[at] ?? 255, at * 4, at * 4 + 3);
    rgba[at * 4 + 3] = 255;
  }
  return jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

function hasColour(netpbm: Buffer): boolean {
  const { pixels } = readImage(netpbm);
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) return true;
  }
  return false;
}
