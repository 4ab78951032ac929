import { describe, expect, it } from '@jest/globals';
import { ImportCollector } from './import-collector.js';
import type { ReportEntry } from './import-report.js';
import { registerCodes } from './register-codes.js';

describe('what a run says', () => {
  const outcome = {
    ...{ added: Array.from({ length: 60 }, (_, at) => `n${at}`), changed: ['c'], ended: ['e', 'v'], vanished: ['v'] },
    ...{ unchanged: 0, organisationsAdded: 0, organisationsChanged: 0, municipalitiesAdded: 0 },
    ...{ placeless: ['p'], colliding: ['k'], conflictsOpened: 0, conflictsVanished: 0 },
  };

  it('is told line by line where the report has room for the first 50, and the report counts them all', () => {
    const told: ReportEntry[] = [];
    const codes = registerCodes({ kinds: new Map(), groups: new Map(), municipalities: new Map() });
    const collector = new ImportCollector(codes, (entry) => told.push(entry));
    for (let at = 0; at < 60; at += 1)
      collector.note({ ok: false, registerId: `r${at}`, why: 'Proto.', endedOn: null, openPlaces: null });
    const report = collector.report(outcome, false);
    expect(report.refused).toMatchObject({ count: 60, examples: { length: 50 } });
    expect(report.new).toMatchObject({ count: 60, examples: { length: 50 } });
    const of = (list: ReportEntry['list']) => told.filter((entry) => entry.list === list);
    expect(of('refused')).toHaveLength(60);
    expect(of('refused').at(-1)).toEqual({ list: 'refused', registerId: 'r59', why: 'Proto.' });
    expect(of('new').at(-1)).toEqual({ list: 'new', registerId: 'n59' });
    expect([of('changed'), of('ended'), of('vanished'), of('remarks')].map((lines) => lines.length)).toEqual([
      1, 2, 1, 2,
    ]);
  });
});
