import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement-names.js';

describe('names of statements', () => {
  it('are given to a text that comes again, and stay', () => {
    const names = new StatementNames();
    expect(names.of('select $1')).toBeUndefined();
    const name = names.of('select $1');
    expect(name).toMatch(/^s_[A-Za-z0-9_-]{22}$/);
    expect(names.of('select $1')).toBe(name);
    expect(new StatementNames().of('select $1')).toBeUndefined();
  });

  it('differ from text to text and are the same in every program', () => {
    const twice = (text: string): string | undefined => {
      const names = new StatementNames();
      names.of(text);
      return names.of(text);
    };
    expect(twice('select $1')).toBe(twice('select $1'));
    expect(twice('select $1')).not.toBe(twice('select  $1'));
  });

  it('come to an end, so that no connection fills up', () => {
    const names = new StatementNames();
    const named = Array.from({ length: 1000 }, (_, n) => {
      names.of(`select $1, ${n}`);
      return names.of(`select $1, ${n}`);
    });
    expect(new Set(named.filter((name) => name !== undefined)).size).toBe(400);
    expect(names.of('select $1, 0')).toBe(named[0]);
  });

  it('are not given to bulk writes, nor to texts that come once among many', () => {
    const names = new StatementNames();
    const bulk = `insert into t values ${'($1), '.repeat(5000)}`;
    names.of(bulk);
    expect(names.of(bulk)).toBeUndefined();
    names.of('once');
    for (let n = 0; n < 2000; n += 1) names.of(`other ${n}`);
    expect(names.of('once')).toBeUndefined();
  });
});
