import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { answersIn, takeAnswers, unanswered } from './answers';

describe('answers handed over with a page', () => {
  const written = (): QueryClient => {
    const closed = { queryKey: ['query C', {}], enabled: false };
    const queries = new QueryClient();
    queries.setQueryData(['query A', { id: '1' }], { name: '</script><script>alert(1)</script>' });
    queries.getQueryCache().build(queries, { queryKey: ['query B', {}] });
    queries.getQueryCache().build(queries, closed);
    for (const code of ['NOT_FOUND', 'UNAVAILABLE']) {
      const error = Object.assign(new Error(), { code });
      queries
        .getQueryCache()
        .build(queries, { queryKey: ['query D', { code }] })
        .setState({ status: 'error', error });
    }
    return queries;
  };

  it('are those that were given, and stay inside their element', () => {
    const text = answersIn(written());
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual([
      [['query A', { id: '1' }], { name: '</script><script>alert(1)</script>' }],
      [['query D', { code: 'NOT_FOUND' }], null, 'NOT_FOUND'],
    ]);
  });

  it('leave the questions that are open, and none that a page does not ask yet', () => {
    expect(unanswered(written()).map(({ queryKey }) => queryKey)).toEqual([['query B', {}]]);
  });

  it('are found by whoever asks the same', () => {
    const queries = new QueryClient();
    takeAnswers(queries, answersIn(written()), (code) => new Error(code));
    expect(queries.getQueryData(['query A', { id: '1' }])).toEqual({ name: '</script><script>alert(1)</script>' });
  });

  it('hand over what is not there as a failure', () => {
    const queries = new QueryClient();
    takeAnswers(queries, answersIn(written()), (code) => new Error(code));
    expect(queries.getQueryState(['query D', { code: 'NOT_FOUND' }])).toMatchObject({
      status: 'error',
      error: new Error('NOT_FOUND'),
    });
    expect(queries.getQueryState(['query D', { code: 'UNAVAILABLE' }])).toBeUndefined();
  });
});
