import { moduleCode } from '../../site-content/island-code.ts';

/** Draws QR codes in the browser, for the staff desk. */
export async function GET() {
  const code = await moduleCode('src/views/qr-path.ts');
  return new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
}
