import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { errorForLog } from './error-for-log.js';

const canary = 'canary@example.cz';

describe('errors in the log', () => {
  it('keep the condition and the constraint of a database error, and none of its values', () => {
    const driver = Object.assign(new Error(`duplicate key: ${canary}`), {
      code: '23505',
      constraint: 'account_once',
      detail: `Key (email)=(${canary}) already exists.`,
    });
    const logged = errorForLog(new QueryFailedError('insert into t values ($1)', [canary], driver));
    expect(JSON.stringify(logged)).not.toContain('canary');
    expect(logged).toMatchObject({ type: 'QueryFailedError', sqlState: '23505', constraint: 'account_once' });
    expect(logged.stack).toContain('error-for-log.spec');
  });

  it('keep the message and the cause of our own', () => {
    const cause = Object.assign(new Error(`value ${canary}`), { code: '22P02' });
    const logged = errorForLog(new Error('A mail in the queue is not whole.', { cause }));
    expect(logged.message).toBe('A mail in the queue is not whole.');
    expect(logged.cause?.sqlState).toBe('22P02');
    expect(JSON.stringify(logged)).not.toContain('canary');
  });

  it('do not print what is not an error', () => {
    expect(JSON.stringify(errorForLog({ email: canary }))).not.toContain('canary');
  });
});
