/** The service may not start as it is set up. The message says what to change; it holds no value of a setting. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
