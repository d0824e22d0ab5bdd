/**
 * What the tests use of miniflare. Written out because the package is not in the main install, in which types are
 * checked: its own types would be missing there.
 */
declare module 'miniflare' {
  export class Miniflare {
    constructor(options: {
      readonly host: string;
      readonly port: number;
      readonly cf: boolean;
      readonly logRequests: boolean;
      readonly workers: readonly {
        readonly config: {
          readonly name: string;
          readonly compatibilityDate: string;
          readonly manifest: {
            readonly mainModule: string;
            readonly modulesRoot: string;
            readonly modules: Readonly<Record<string, { type: 'esm'; contents: string }>>;
          };
          readonly env: Readonly<Record<string, { type: 'd1'; id: string }>>;
          readonly exports: Readonly<Record<string, never>>;
        };
        readonly dev: { readonly rootPath: string };
      }[];
    });
    /** Settles once workerd listens, with its address. */
    readonly ready: Promise<URL>;
    dispose(): Promise<void>;
  }
}
