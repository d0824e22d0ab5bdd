import { Icon } from './Icon.tsx';
import type { ViewContext } from './types.ts';

/** Says, before anything else, that the sessions of a demo are examples. Nothing when the site is live. */
export function ExampleNotice({ t, status }: Pick<ViewContext, 't' | 'status'>) {
  if (status === 'live') return null;
  return (
    <p class="notice look">
      <Icon name="info" />
      <span>
        <strong>{t('example.notice')}</strong> {t('example.explain')}
      </span>
    </p>
  );
}
