import { encode } from 'uqr';

/** A QR code drawn as one line: `M0 0` is the middle of the first module's left edge. */
export interface QrPath {
  readonly path: string;
  /** Modules to a side, without the quiet zone. */
  readonly size: number;
}

/** Modules of white that a reader needs on every side (ISO/IEC 18004). */
export const quietZone = 4;

/**
 * The QR code of a text as the `d` of a stroked path, one stroke for each run of dark modules, from where the one before
 * ended: less than half of what absolute positions take once packed. `L` is enough on a screen, `M` for paper that is
 * folded and copied.
 */
export function qrPath(text: string, ecc: 'L' | 'M'): QrPath {
  const { data, size } = encode(text, { ecc, border: 0, boostEcc: true });
  let path = '';
  let [atX, atY] = [0, 0];
  data.forEach((row, y) => {
    for (const { from, length } of darkRuns(row)) {
      path += `m${String(from - atX)}${spaced(y - atY)}h${String(length)}`;
      [atX, atY] = [from + length, y];
    }
  });
  return { path: `M${path.slice(1)}`, size };
}

/** A minus sign parts two numbers as well as a space does. */
function spaced(number: number): string {
  return number < 0 ? String(number) : ` ${String(number)}`;
}

interface Run {
  readonly from: number;
  readonly length: number;
}

function darkRuns(row: readonly boolean[]): Run[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return starts.map((from) => {
    const end = row.indexOf(false, from);
    return { from, length: (end < 0 ? row.length : end) - from };
  });
}
