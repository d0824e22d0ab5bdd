import type { SiteStatus } from '../../src/domain/site.ts';
import { unitNamesOf } from '../../src/domain/unit-names.ts';
import type { Services } from '../services.ts';

/** What a message must know of the service that sends it. */
export interface Sender {
  readonly status: SiteStatus;
  readonly publicOrigin: string;
  /** Right half of message and calendar identifiers. */
  readonly domain: string;
  readonly mailFrom: string;
  readonly bookingMailTo: string;
  readonly operatorMailTo: string;
  readonly feedbackMailTo: string;
  /** By slug. */
  readonly unitNames: ReadonlyMap<string, string>;
}

export function senderOf({
  settings,
  catalogue,
}: Pick<Services, 'settings' | 'catalogue'>): Sender {
  const { publicOrigin, mailFrom, bookingMailTo, operatorMailTo, feedbackMailTo } = settings;
  return {
    status: catalogue.status,
    publicOrigin,
    domain: domainOf(publicOrigin),
    mailFrom,
    bookingMailTo,
    operatorMailTo,
    feedbackMailTo,
    unitNames: unitNamesOf(catalogue),
  };
}

/** An IPv6 address may not stand bare in an identifier, and could be left empty without its colons. */
function domainOf(publicOrigin: string): string {
  const { hostname } = new URL(publicOrigin);
  return hostname.startsWith('[') ? 'localhost' : hostname.replace(/[^\w.-]/g, '');
}
