/**
 * The fewest letters to add, drop, change or swap (Damerau, optimal alignment) until what was typed is a beginning of
 * the name. Both are folded (`fold.ts`).
 */
export function slipsBetween(typed: string, name: string): number {
  let before: number[] = [];
  let row = Array.from({ length: name.length + 1 }, (_, at) => at);
  for (let y = 0; y < typed.length; y++) {
    const next = [y + 1];
    for (let x = 0; x < name.length; x++) {
      const isSwapped = typed[y] === name[x - 1] && typed[y - 1] === name[x];
      next.push(
        Math.min(
          (next[x] ?? 0) + 1,
          (row[x + 1] ?? 0) + 1,
          (row[x] ?? 0) + (typed[y] === name[x] ? 0 : 1),
          isSwapped ? (before[x - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}
