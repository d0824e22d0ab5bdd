/**
 * An extra, never a need: sends the booking without leaving the page, so that a press too many does nothing and a lost
 * connection loses nothing. Every answer but success is shown by the function's own page, reached by an ordinary post.
 * The same requestId goes with both, so that the two can never be two bookings.
 */
const form = document.querySelector<HTMLFormElement>('#booking');
const progress = document.querySelector<HTMLElement>('#progress');

let isSending = false;

if (form && progress) {
  form.addEventListener('submit', (event) => {
    // Without a request id (a built page) a repeat could not be recognised: the browser posts, and only once.
    const isBuilt = !form.querySelector('[name=requestId]');
    if (!isBuilt || isSending) event.preventDefault();
    if (isSending) return;
    isSending = true;
    if (isBuilt) return;
    progress.textContent = form.dataset.sending ?? '';
    void send(form).then((isOffline) => {
      isSending = false;
      progress.textContent = isOffline ? (form.dataset.offline ?? '') : '';
    });
  });
}

// Back from another page: the form may be sent again.
addEventListener('pageshow', () => {
  isSending = false;
});

/** Resolves to true when the network failed and nothing can be said of the booking. */
async function send(booking: HTMLFormElement): Promise<boolean> {
  const entries = [...new FormData(booking)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  try {
    const response = await fetch(booking.action, {
      method: 'POST',
      body: new URLSearchParams(entries),
      headers: { accept: 'application/json' },
    });
    if (response.ok) {
      const { manageUrl } = (await response.json()) as { manageUrl: string };
      location.assign(new URL(manageUrl).pathname);
    } else {
      booking.submit();
    }
    return false;
  } catch {
    return true;
  }
}

export {};
