import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { onlineManager, QueryClient } from '@tanstack/react-query';
import { failsOffline } from './offline';

describe('without a connection', () => {
  beforeEach(() => onlineManager.setOnline(false));
  afterEach(() => onlineManager.setOnline(true));

  const ask = (): Promise<string> =>
    onlineManager.isOnline() ? Promise.resolve('done') : Promise.reject(new TypeError('Failed to fetch'));
  const comesBack = async (): Promise<void> => {
    await new Promise(setImmediate);
    onlineManager.setOnline(true);
  };
  const client = (): QueryClient => new QueryClient({ defaultOptions: failsOffline });

  it('a question fails and does not wait for one', async () => {
    const queries = client();
    const asked = queries.query({ queryKey: ['query A', {}], queryFn: ask }).catch(() => 'failed');
    await comesBack();
    expect(await asked).toBe('failed');
  });

  it('a command fails and is not sent once the connection is back', async () => {
    const queries = client();
    const run = queries
      .getMutationCache()
      .build(queries, queries.defaultMutationOptions({ mutationFn: ask }))
      .execute(undefined)
      .catch(() => 'failed');
    await comesBack();
    await queries.resumePausedMutations();
    expect(await run).toBe('failed');
  });
});
