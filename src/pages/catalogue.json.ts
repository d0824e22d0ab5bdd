import { builtCatalogue } from '../site-content/session-rows.ts';

/** The bridge to the function: public, and nothing in it that the pages do not show anyway. */
export async function GET(): Promise<Response> {
  return Response.json(await builtCatalogue());
}
