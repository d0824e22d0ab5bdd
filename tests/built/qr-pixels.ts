import { quietZone } from '../../src/views/qr-path.ts';

export interface Pixels {
  /** Red, green, blue and alpha of each pixel. */
  readonly data: Uint8ClampedArray;
  /** Pixels to a side. */
  readonly side: number;
  /** Modules that the path draws outside its square. */
  readonly outside: number;
}

/** Pixels to a module: few, but readers want more than one. */
const scale = 4;

/** Paints the path of a QR code as a browser would: runs of dark modules, each from where the last one ended. */
export function pixelsOfPath(path: string, size: number): Pixels {
  const side = (size + 2 * quietZone) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  let outside = 0;
  const paint = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= size || y >= size) outside += 1;
    for (let dy = 0; dy < scale; dy += 1) {
      const start = (((y + quietZone) * scale + dy) * side + (x + quietZone) * scale) * 4;
      for (let at = start; at < start + scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  };
  let [x, y] = [0, 0];
  for (const [, dx = '', dy = '', width = ''] of path.matchAll(/[Mm](-?\d+) ?(-?\d+)h(\d+)/g)) {
    x += Number(dx);
    y += Number(dy);
    for (let end = x + Number(width); x < end; x += 1) paint(x, y);
  }
  return { data, side, outside };
}
