/** Arabic-Indic (U+0660) and extended Arabic-Indic (U+06F0) digits as 0–9, since both are on people's keyboards. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
