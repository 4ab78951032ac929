import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import {
  constraintOf,
  isBusy,
  isOutcomeUnknown,
  isRetriable,
  isUnavailable,
  OutcomeUnknown,
  sqlStateOf,
  TryAgain,
} from './sql-state.js';
import { unanswered } from '../words/unanswered.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('what a database error means', () => {
  it.each(['40001', '40P01'])('%s is tried again', (code) => {
    expect(isRetriable(new QueryFailedError('', [], coded(code)))).toBe(true);
  });

  it('what a room wants to have done anew is tried again', () => {
    expect(isRetriable(new TryAgain('a code was taken'))).toBe(true);
  });

  it.each(['57014', '40001', '40P01'])('%s: others were in the way for too long, and nothing is broken', (code) => {
    for (const error of [coded(code), new QueryFailedError('', [], coded(code))])
      expect([isBusy(error), isUnavailable(error)]).toEqual([true, true]);
  });

  it.each(['23505', '22P02', '57P01', 'EPIPE'])('%s is not tried again', (code) => {
    expect(isRetriable(coded(code))).toBe(false);
  });

  it.each(['ECONNREFUSED', 'EPIPE', 'ECONNRESET', '57P01', '08006', '53300'])('%s: the database is away', (code) => {
    expect(isUnavailable(coded(code))).toBe(true);
    expect(isUnavailable(new QueryFailedError('', [], coded(code)))).toBe(true);
    const wrapped = new GraphQLError('Context creation failed', { originalError: coded(code) });
    expect(isUnavailable(wrapped)).toBe(true);
    expect(isUnavailable(new Error('outer', { cause: wrapped }))).toBe(true);
  });

  it.each(['23505', '42P01', 'ENOENT'])('%s: the database is there', (code) => {
    expect(isUnavailable(coded(code))).toBe(false);
  });

  it('a new connection that nobody answers is a database that is away, not a queue', () => {
    // As the driver words it: it gives no code.
    const unanswered = new Error('timeout expired');
    expect([isUnavailable(unanswered), isBusy(unanswered)]).toEqual([true, false]);
    expect(isUnavailable(new Error('the timeout expired of something else'))).toBe(false);
  });

  it('tells a commit that nobody knows of from a database that was away before', () => {
    const unknown = new GraphQLError('', { originalError: new OutcomeUnknown(coded('ECONNRESET')) });
    expect([isOutcomeUnknown(unknown), isUnavailable(unknown), isBusy(unknown)]).toEqual([true, true, false]);
    expect(isOutcomeUnknown(coded('ECONNRESET'))).toBe(false);
    expect(isRetriable(unknown)).toBe(false);
    expect([unanswered(unknown)?.code, unanswered(coded('57P01'))?.code]).toEqual(['OUTCOME_UNKNOWN', 'UNAVAILABLE']);
    expect(unanswered(unknown)?.text.cs).not.toMatch(/[Nn]ic se neuložilo/);
    expect(unanswered(coded('23505'))).toBeNull();
  });

  it('tells a queue that was too long from a database that is away', () => {
    const late = new Error('timeout exceeded when trying to connect');
    const wrapped = new GraphQLError('Context creation failed', { originalError: late });
    expect([isBusy(late), isBusy(wrapped), isUnavailable(wrapped)]).toEqual([true, true, true]);
    expect(isBusy(new Error('Connection terminated due to connection timeout', { cause: coded('ETIMEDOUT') }))).toBe(
      false,
    );
  });

  it('finds state and constraint inside', () => {
    const inner = Object.assign(coded('23505'), { constraint: 'account_once' });
    expect(sqlStateOf(new QueryFailedError('', [], inner))).toBe('23505');
    expect(constraintOf(new QueryFailedError('', [], inner))).toBe('account_once');
    expect(sqlStateOf('text')).toBeNull();
  });
});
