import type { SiteStatus } from '../../src/domain/site.ts';
import { unitNamesOf } from '../booking/unit-names.ts';
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
    domain: new URL(publicOrigin).hostname.replace(/[^\w.-]/g, ''),
    mailFrom,
    bookingMailTo,
    operatorMailTo,
    feedbackMailTo,
    unitNames: unitNamesOf(catalogue),
  };
}
