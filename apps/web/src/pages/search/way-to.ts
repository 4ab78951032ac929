/** How a request or a word reaches a service, by what it published. */
export type Way = 'platform' | 'link' | 'phone' | 'post' | 'noPhone' | 'nobody';

/** A service, as far as it can be reached. */
export interface Reached {
  readonly channel: { readonly code: string };
  readonly phone: string | null;
  readonly email: string | null;
}

/** The way to a service: one that wants mails and has no address is called; where there is no number either, by nothing. */
export const wayTo = ({ channel: { code }, phone, email }: Reached): Way => {
  switch (code) {
    case 'platform':
    case 'post':
      return code;
    case 'link':
      if (email) return 'link';
      return phone ? 'phone' : 'nobody';
    default:
      return phone ? 'phone' : 'noPhone';
  }
};
