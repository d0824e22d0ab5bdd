import type { BuiltSite } from './built-site.ts';
import { isLoopback } from './loopback.ts';
import type { Settings } from './settings.ts';
import { isProtected } from './storage/drivers/postgres-url.ts';

const example = '.example';

type Demand = readonly [met: boolean, demand: string];

/** What a live service still lacks, one line each; nothing when it may open. A demo is asked for nothing. */
export function unmetLiveDemands(settings: Settings, site: BuiltSite): string[] {
  if (site.status === 'demo') return [];
  const demands = [...demandsOnSettings(settings, site), ...demandsOnSite(site)];
  return unmetOf(demands);
}

function unmetOf(demands: readonly Demand[]): string[] {
  return demands.filter(([met]) => !met).map(([, demand]) => demand);
}

/** What a service can do without but seldom should, one line each. */
export function liveWarnings(settings: Settings, site: BuiltSite): string[] {
  const warnings: Demand[] = [
    [
      site.status === 'demo' || settings.clientAddressHeader !== undefined,
      'CLIENT_ADDRESS_HEADER is not set: behind a proxy all visitors share one limit',
    ],
    [
      settings.eraseAfterDays !== 'off',
      'ERASE_AFTER_DAYS is off: names and contacts are kept for ever',
    ],
  ];
  return unmetOf(warnings);
}

function demandsOnSettings(settings: Settings, { builtFor }: BuiltSite): Demand[] {
  const isHttps = settings.publicOrigin.startsWith('https://');
  return [
    [isHttps, 'PUBLIC_ORIGIN must be https'],
    [
      !isHttps || settings.publicOrigin === builtFor,
      'PUBLIC_ORIGIN must be the one the site was built with (npm run build)',
    ],
    [
      settings.databaseUrl === undefined || isProtected(settings.databaseUrl),
      'DATABASE_URL must be reached over TLS',
    ],
    [sendsMailOverTls(settings), 'SMTP_URL must be a mail server reached over TLS'],
    [!settings.mailFrom.endsWith(example), 'MAIL_FROM must be set'],
    [!settings.bookingMailTo.endsWith(example), 'BOOKING_MAIL_TO must be set'],
    [!settings.operatorMailTo.endsWith(example), 'OPERATOR_MAIL_TO must be set'],
    [!settings.feedbackMailTo.endsWith(example), 'FEEDBACK_MAIL_TO must be set'],
    [settings.bookingKey !== undefined, 'BOOKING_KEY must be set'],
    [settings.sms?.provider !== 'file', 'SMS must be off or http'],
    [settings.guard, 'GUARD must be on'],
    [
      settings.isErasureDecided,
      'ERASE_AFTER_DAYS must be set to what the city has decided on disposal, or to off until it has',
    ],
  ];
}

function demandsOnSite(site: BuiltSite): Demand[] {
  const { unconfirmedSeries } = site;
  return [
    [isFilledIn(site.controller), 'controller must be filled in (facts/site.yaml)'],
    [isFilledIn(site.legalBasis), 'legalBasis must be filled in (facts/site.yaml)'],
    [
      isFilledIn(site.dataProtectionOfficer),
      'dataProtectionOfficer must be filled in (facts/site.yaml)',
    ],
    [
      unconfirmedSeries.length === 0,
      `confirmedBy must be filled in for the series ${unconfirmedSeries.join(', ')}`,
    ],
  ];
}

/** `smtp://` to another machine is sent only after STARTTLS; on loopback it is plain. */
function sendsMailOverTls({ smtpUrl }: Settings): boolean {
  const url = URL.parse(smtpUrl ?? '');
  return url !== null && (url.protocol === 'smtps:' || !isLoopback(url.hostname));
}

function isFilledIn(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
