import type { Site } from '../src/domain/site.ts';
import { isLoopback } from './loopback.ts';
import type { Settings } from './settings.ts';

const example = '.example';

/** What a live service still lacks, one line each; nothing when it may open. A demo is asked for nothing. */
export function unmetLiveDemands(settings: Settings, site: Site): string[] {
  if (site.status === 'demo') return [];
  const demands: readonly (readonly [met: boolean, demand: string])[] = [
    [settings.publicOrigin.startsWith('https://'), 'PUBLIC_ORIGIN must be https'],
    [sendsMailOverTls(settings), 'SMTP_URL must be a mail server reached over TLS'],
    [!settings.mailFrom.endsWith(example), 'MAIL_FROM must be set'],
    [!settings.bookingMailTo.endsWith(example), 'BOOKING_MAIL_TO must be set'],
    [!settings.operatorMailTo.endsWith(example), 'OPERATOR_MAIL_TO must be set'],
    [!settings.feedbackMailTo.endsWith(example), 'FEEDBACK_MAIL_TO must be set'],
    [settings.bookingKey !== undefined, 'BOOKING_KEY must be set'],
    [settings.guard, 'GUARD must be on'],
    [isFilledIn(site.controller), 'controller must be filled in (facts/site.yaml)'],
    [isFilledIn(site.legalBasis), 'legalBasis must be filled in (facts/site.yaml)'],
    [
      isFilledIn(site.dataProtectionOfficer),
      'dataProtectionOfficer must be filled in (facts/site.yaml)',
    ],
  ];
  return demands.filter(([met]) => !met).map(([, demand]) => demand);
}

/** `smtp://` to another machine is sent only after STARTTLS; on loopback it is plain. */
function sendsMailOverTls({ smtpUrl }: Settings): boolean {
  const url = URL.parse(smtpUrl ?? '');
  return url !== null && (url.protocol === 'smtps:' || !isLoopback(url.hostname));
}

function isFilledIn(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
