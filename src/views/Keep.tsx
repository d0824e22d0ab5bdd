import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

interface KeepProps extends Pick<ViewContext, 't'> {
  /** Address of this page. */
  readonly address: string;
}

/**
 * How to keep the page of a booking: its address is the only key to it. Its last part stays on one line: a hyphen at the
 * end of a line would look as if it came from the break, and be left out by whoever copies it by hand.
 */
export function Keep({ t, address }: KeepProps) {
  const { href: before } = new URL('..', address);
  return (
    <>
      <h2>{t('booked.keep')}</h2>
      <p>{t('booked.keepText')}</p>
      <p class="screen-only">
        <Marked text={t.marked('booked.print')} />
      </p>
      <p>
        {t('booked.address')}:{' '}
        <bdi dir="ltr" class="address">
          {before}
          <span>{address.slice(before.length)}</span>
        </bdi>
      </p>
    </>
  );
}
