import { solveChallenge } from './solve-challenge.ts';
import type { Challenge } from './solve-challenge.ts';

/**
 * Only on the page that asks for a proof (428): solves its challenge and sends the form again. An extra: whatever fails
 * here leaves the page as it is without script, with the clock time from which the form is taken.
 */
const form = document.querySelector<HTMLFormElement>('#booking');
const wait = document.querySelector<HTMLElement>('#proof-wait');
const work = document.querySelector<HTMLElement>('#proof-work');

function showWork(isWorking: boolean): void {
  if (wait) wait.hidden = isWorking;
  if (work) work.hidden = !isWorking;
}

async function proveAndSend(booking: HTMLFormElement): Promise<void> {
  const challenge = JSON.parse(booking.dataset['challenge'] ?? '') as Challenge;
  const solution = await solveChallenge(challenge);
  const proof = document.createElement('input');
  proof.type = 'hidden';
  proof.name = 'proof';
  proof.value = JSON.stringify({ challenge, solution });
  booking.append(proof);
  booking.submit();
}

if (form) {
  showWork(true);
  proveAndSend(form).catch(() => showWork(false));
}

// Back to this page: its challenge is used up, the clock time holds.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) showWork(false);
});
