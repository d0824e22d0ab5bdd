import * as z from 'zod/mini';

/**
 * npm writes a lock only from packages the registry has. A registry without copies of binaries for other platforms
 * leaves those out, and `npm ci` then calls the lock incomplete. A stub (name, version, platform) is enough: npm never
 * fetches a package for a platform it does not run on.
 */

const lockedPackage = z.looseObject({
  version: z.optional(z.string()),
  dev: z.optional(z.boolean()),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
});

/** The `packages` of a package-lock.json, by their folder. */
export const lockedPackages = z.record(z.string(), lockedPackage);

export type LockedPackages = z.infer<typeof lockedPackages>;

export interface Stub {
  version: string;
  cpu: string[];
  dev?: true;
  optional: true;
  os?: string[];
}

/** The stubs a lock lacks, by the folder where npm looks for them; empty when `npm ci` will accept the lock. */
export function missingStubs(packages: LockedPackages): Map<string, Stub> {
  const stubs = new Map<string, Stub>();
  for (const [folder, { dev, optionalDependencies }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      // A platform binary is always asked for by its exact version; a range is an ordinary optional package.
      if (!/^\d/.test(version) || packages[nearest(packages, folder, name)]?.version === version)
        continue;
      stubs.set(freePlace(packages, folder, name), stubFor(name, version, dev === true));
    }
  }
  return stubs;
}

/** Looks where Node looks: in the folder's own `node_modules`, then in each one above it. */
function nearest(packages: LockedPackages, folder: string, name: string): string {
  const here = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
  if (folder === '' || Object.hasOwn(packages, here)) return here;
  return nearest(
    packages,
    folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))),
    name,
  );
}

/** Next to the package that asks for it, as npm does; inside that package where another version already stands. */
function freePlace(packages: LockedPackages, folder: string, name: string): string {
  const beside = `${folder.slice(0, folder.lastIndexOf('node_modules/'))}node_modules/${name}`;
  return Object.hasOwn(packages, beside) ? `${folder}/node_modules/${name}` : beside;
}

function stubFor(name: string, version: string, dev: boolean): Stub {
  const os = /aix|android|darwin|freebsd|netbsd|openbsd|openharmony|sunos|win32|windows|linux/.exec(
    name,
  );
  const cpu = /arm64|x64|ia32|riscv64|ppc64|s390x|loong64|mips64el|wasm32|arm|(?<=-)64$/.exec(name);
  if (!cpu)
    throw new Error(`No processor in the name of ${name}: add its family in missing-stubs.ts.`);
  return {
    version,
    // workerd calls the usual processor just `64`.
    cpu: [cpu[0] === '64' ? 'x64' : cpu[0]],
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os ? { os: [os[0].replace('windows', 'win32')] } : {}),
  };
}
