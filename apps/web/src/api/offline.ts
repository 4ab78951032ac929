import type { DefaultOptions } from '@tanstack/react-query';

/**
 * Without a connection nothing waits for one: a question fails, so that a page can hide what it cannot check, and a command
 * fails, so that it is not done later by itself.
 */
export const failsOffline = {
  queries: { networkMode: 'always' },
  mutations: { networkMode: 'always' },
} as const satisfies DefaultOptions;
