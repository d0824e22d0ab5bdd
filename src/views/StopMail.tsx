import type { ViewContext } from './types.ts';

/** The page of the stop link in a mail: asks, or tells that mail is stopped and lets it through again. */
export interface StopMailProps extends ViewContext {
  readonly isStopped: boolean;
}

/** Tells nothing of any booking or address: whoever has the link knows which mailbox it came to. Posts to its own address. */
export function StopMail({ t, isStopped }: StopMailProps) {
  return (
    <>
      <h1>{t(isStopped ? 'stop.doneTitle' : 'stop.title')}</h1>
      <p class="lead">{t(isStopped ? 'stop.doneText' : 'stop.text')}</p>
      <p>
        <strong>{t('stop.notCancelled')}</strong>
      </p>
      <form method="post">
        <input type="hidden" name="action" value={isStopped ? 'allow' : 'stop'} />
        <p>
          <button type="submit">{t(isStopped ? 'stop.undo' : 'stop.submit')}</button>
        </p>
      </form>
    </>
  );
}
