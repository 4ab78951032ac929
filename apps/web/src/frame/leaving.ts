let channel: BroadcastChannel | null = null;

/**
 * Windows of one browser tell each other when somebody logs in or out. Opened by the first that needs it: a server
 * never does.
 */
export const otherWindows = (): BroadcastChannel => (channel ??= new BroadcastChannel('navaz.session'));

/** What they say. */
export type SessionWord = 'logged-out' | 'logged-in';

/**
 * Leaves: all windows of this browser go blank and forget what they kept, the server ends the session and shows its own
 * page.
 */
export const logOut = (): void => {
  otherWindows().postMessage('logged-out' satisfies SessionWord);
  document.body.hidden = true;
  sessionStorage.clear();
  // A form, not a request of the page: the browser follows the server's way out to the issuer.
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/auth/logout';
  document.body.append(form);
  form.submit();
};
