/** How a request reaches who is asked. */
export type HandoverChannel = 'platform' | 'link' | 'phone_or_post';
