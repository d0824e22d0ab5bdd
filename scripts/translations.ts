import { parseArgs } from 'node:util';
import { localDateAt } from '../src/domain/time.ts';
import { isStringFile } from '../src/i18n/string-stamps.ts';
import { confirmingRole, confirmingRoles } from '../src/i18n/words.ts';
import type { ConfirmingRole } from '../src/i18n/words.ts';
import { Refusal } from './new/skeleton.ts';
import { writeChanges } from './translations/change.ts';
import type { Change } from './translations/change.ts';
import { exportTranslations } from './translations/export-translations.ts';
import { gitShow } from './translations/git-show.ts';
import { importTranslation } from './translations/import-translation.ts';
import { keepPage, keepStrings } from './translations/keep-stamps.ts';
import { readTranslations } from './translations/read-translations.ts';
import { stampAll } from './translations/stamp-all.ts';
import { stampTranslation } from './translations/stamp-translation.ts';
import { staleKeysOf, tableOf } from './translations/table.ts';
import { asTarget, localesFolder as folder } from './translations/translation-files.ts';

const usage = `npm run translations [<locale>]                                the table; with a language, its stale strings too
npm run translations stamp <locale> [<page>]                   made by machine from the Swedish as it now stands
npm run translations confirm <locale> <page> --role <role>     read and approved by ${confirmingRoles.join(', ')}
npm run translations keep <page> [<section>] [--since <rev>]   the Swedish changed, its meaning did not
npm run translations keep ui|mail|glossary [<key>] [--since <rev>]
npm run translations export <locale> [<page>] [--to <folder>]  XLIFF 2 for a translator
npm run translations import <file…> [--role <role>]            and back
A page is named like services/validering, a file of strings ui, mail or glossary.
After "npm run translations", put -- before options: npm run translations -- confirm ar ui --role staff`;

const today = new Date(localDateAt(new Date()));

interface Options {
  readonly since?: string | undefined;
  readonly role?: string | undefined;
  readonly to?: string | undefined;
}

type Command = (args: readonly string[], options: Options) => Change[];

const commands: Readonly<Record<string, Command>> = {
  stamp: ([code, page, ...rest]) => {
    none(rest);
    const { changes, refusals } = stampAll(folder, asTarget(code), page, today);
    if (refusals.length > 0) process.exitCode = 1;
    for (const refusal of refusals) console.error(refusal);
    return changes;
  },
  confirm: ([code, page, ...rest], { role }) => {
    none(rest);
    const made = { by: 'human', role: asRole(role), on: today } as const;
    return [stampTranslation(folder, asTarget(code), needed(page), made)];
  },
  keep: ([first, part, ...rest], { since = 'HEAD' }) => {
    none(rest);
    const page = needed(first);
    return isStringFile(page)
      ? keepStrings(folder, page, part, gitShow(since))
      : keepPage(folder, page, part, gitShow(since));
  },
  export: ([code, page, ...rest], { to = 'var/xliff' }) => {
    none(rest);
    return exportTranslations(folder, asTarget(code), page, to);
  },
  import: (paths, { role }) => {
    needed(paths[0]);
    const confirmedBy = role === undefined ? undefined : asRole(role);
    return paths.flatMap((path) => importTranslation(folder, path, today, confirmedBy));
  },
};

function run([command, ...args]: readonly string[], options: Options): void {
  if (command === undefined) {
    console.log(tableOf(readTranslations(folder)));
    return;
  }
  const make = commands[command];
  if (!make) {
    printLanguage(command, args);
    return;
  }
  const changes = make(args, options);
  writeChanges(changes);
  if (changes.length === 0) console.log('Nothing to change.');
}

function printLanguage(code: string, args: readonly string[]): void {
  none(args);
  if (!/^[a-z]{2,4}$/.test(code) || code === 'help') throw new Refusal(usage);
  const locale = asTarget(code);
  const rows = readTranslations(folder).filter((row) => row.locale === locale);
  console.log([tableOf(rows), '', ...staleKeysOf(rows)].join('\n').trimEnd());
}

/** npm swallows an option that is not parted from its own by `--`, and leaves the value as one word too many. */
function none(rest: readonly string[]): void {
  if (rest.length > 0) throw new Refusal(`One word too many: ${rest.join(' ')}\n${usage}`);
}

function needed(argument: string | undefined): string {
  if (argument === undefined) throw new Refusal(usage);
  return argument;
}

function asRole(text: string | undefined): ConfirmingRole {
  const role = confirmingRole.safeParse(text);
  if (role.success) return role.data;
  throw new Refusal(`Say who, by role: -- --role ${confirmingRoles.join('|')}. Never a name.`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' }, role: { type: 'string' }, to: { type: 'string' } },
  });
  run(positionals, values);
} catch (error) {
  const isWrongOption =
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof Refusal) && !isWrongOption) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
