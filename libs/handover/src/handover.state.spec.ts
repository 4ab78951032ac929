import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { picture } from './handover.picture.js';
import { reasonsOf } from './move-handover/handover-moves.service.js';
import {
  actsOpen,
  ends,
  moveOf,
  moves,
  notes,
  stateForProvider,
  states,
  type Act,
  type Mover,
  type State,
} from './handover.state.js';

const movers: readonly Mover[] = ['sender', 'provider', 'subject', 'time', 'system'];
const acts = [...new Set(moves.map(({ act }) => act))];

/** The machine written down a second time, by hand, so that no line of the table changes unseen: from · act · who · to. */
const written = `
  draft send sender sent
  sent acknowledge provider acknowledged
  sent decline provider declined
  acknowledged decline provider declined
  acknowledged askToMeet provider assessing
  acknowledged putOnWaitingList provider waitlisted
  assessing putOnWaitingList provider waitlisted
  acknowledged offer provider offered
  assessing offer provider offered
  waitlisted offer provider offered
  assessing decline provider declined
  waitlisted decline provider declined
  offered confirm sender confirmed
  offered letGo sender waitlisted
  offered offerLapsed time waitlisted
  confirmed arrive provider arrived
  confirmed doNotArrive provider not_arrived
  not_arrived arriveLater provider arrived
  not_arrived closeWithoutArrival time closed
  arrived close provider closed
  sent expire time expired
  acknowledged expire time expired
  waitlisted expire time expired
  sent withdraw sender withdrawn_by_sender
  acknowledged withdraw sender withdrawn_by_sender
  assessing withdraw sender withdrawn_by_sender
  waitlisted withdraw sender withdrawn_by_sender
  offered withdraw sender withdrawn_by_sender
  confirmed withdraw sender withdrawn_by_sender
  sent withdrawAgreement subject withdrawn_by_subject
  acknowledged withdrawAgreement subject withdrawn_by_subject
  assessing withdrawAgreement subject withdrawn_by_subject
  waitlisted withdrawAgreement subject withdrawn_by_subject
  offered withdrawAgreement subject withdrawn_by_subject
  confirmed withdrawAgreement subject withdrawn_by_subject
  not_arrived withdrawAgreement subject withdrawn_by_subject
  offered withdrawPlace provider withdrawn_by_provider
  confirmed withdrawPlace provider withdrawn_by_provider
  arrived withdrawPlace provider withdrawn_by_provider
  offered placeDoesNotHold provider waitlisted
  confirmed placeDoesNotHold provider waitlisted
  sent supersede system superseded
  acknowledged supersede system superseded
  assessing supersede system superseded
  waitlisted supersede system superseded
  offered supersede system superseded
  not_arrived supersede system superseded
  sent providerLeaves system withdrawn_by_provider
  acknowledged providerLeaves system withdrawn_by_provider
  assessing providerLeaves system withdrawn_by_provider
  waitlisted providerLeaves system withdrawn_by_provider
  offered providerLeaves system withdrawn_by_provider
  confirmed providerLeaves system withdrawn_by_provider
  arrived providerLeaves system withdrawn_by_provider
  not_arrived providerLeaves system withdrawn_by_provider
  sent senderLeaves system withdrawn_by_sender
  acknowledged senderLeaves system withdrawn_by_sender
  assessing senderLeaves system withdrawn_by_sender
  waitlisted senderLeaves system withdrawn_by_sender
  offered senderLeaves system withdrawn_by_sender
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

describe('the table of moves', () => {
  it('is the one that is written here, row by row', () => {
    const rows = moves.flatMap(({ from, act, by, to }) => from.map((state) => `${state} ${act} ${by} ${to}`));
    expect([...rows].sort()).toEqual([...written].sort());
  });

  it('reaches every state from the draft', () => {
    const reached = new Set<State>(['draft']);
    for (const state of reached) for (const move of moves) if (move.from.includes(state)) reached.add(move.to);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('leads out of no end, and from every other state to one', () => {
    expect([...ends].sort()).toEqual(
      [
        'closed',
        'declined',
        'expired',
        'superseded',
        'withdrawn_by_provider',
        'withdrawn_by_sender',
        'withdrawn_by_subject',
      ].sort(),
    );
    for (const state of ends) for (const by of movers) expect(actsOpen(state, by)).toEqual([]);
    for (const start of states) {
      const reached = new Set<State>([start]);
      for (const state of reached) for (const move of moves) if (move.from.includes(state)) reached.add(move.to);
      expect([start, [...reached].some((state) => ends.has(state))]).toEqual([start, true]);
    }
  });

  it.each(states)('allows from %s what stands in the table, and nothing else to anybody', (state) => {
    const allowed = written.filter((line) => line.startsWith(`${state} `));
    const found = acts.flatMap((act) =>
      movers.flatMap((by) => {
        const move = moveOf(state, act, by);
        return move ? [`${state} ${act} ${by} ${move.to}`] : [];
      }),
    );
    expect(found.sort()).toEqual(allowed.sort());
    for (const by of movers)
      expect([...actsOpen(state, by)].sort()).toEqual(
        [...new Set(allowed.filter((line) => line.split(' ')[2] === by).map((line) => line.split(' ')[1]))].sort(),
      );
  });

  it('never lets one act of one mover lead to two states', () => {
    for (const state of states)
      for (const act of acts)
        for (const by of movers)
          expect(
            moves.filter((move) => move.act === act && move.by === by && move.from.includes(state)).length,
          ).toBeLessThan(2);
  });

  it('lets time end only what nobody answered or came to, and never a confirmed place or a stay', () => {
    const ended = moves.filter(({ by, to }) => by === 'time' && ends.has(to)).flatMap(({ from }) => from);
    expect([...ended].sort()).toEqual(['acknowledged', 'not_arrived', 'sent', 'waitlisted']);
  });

  it('tells the provider the same of every end caused on the sender’s side', () => {
    const causes: readonly Act[] = ['supersede', 'withdraw', 'withdrawAgreement'];
    const told = causes.flatMap((act) => moves.filter((move) => move.act === act).map((move) => move.told));
    expect(new Set(told)).toEqual(new Set(['ended_by_sender']));
    expect(
      ['superseded', 'withdrawn_by_sender', 'withdrawn_by_subject'].map((state) => stateForProvider(state as State)),
    ).toEqual(['ended_by_sender', 'ended_by_sender', 'ended_by_sender']);
    for (const state of states.filter((one) => moves.every((move) => move.to !== one || !causes.includes(move.act))))
      expect(stateForProvider(state)).toBe(state);
  });

  it('has a reason to choose wherever one is asked for, and a registered service only those of § 91(3)', () => {
    for (const { reason } of moves)
      expect([reason, reasonsOf(reason, true).length > 0]).toEqual([reason, reason !== 'none']);
    expect(reasonsOf('decline', true).map(({ code }) => code)).toEqual([
      'service_not_provided',
      'no_capacity',
      'health_excludes_residence',
      'contract_ended_for_breach',
    ]);
  });

  it('knows no note by the name of a move', () => {
    expect(notes.filter((note) => (acts as readonly string[]).includes(note))).toEqual([]);
  });

  it('is the picture in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(/```mermaid\n([\s\S]*?)\n```/u.exec(readme)?.[1]).toBe(picture());
  });
});
