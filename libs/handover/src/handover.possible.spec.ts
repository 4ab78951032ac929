import { describe, expect, it } from '@jest/globals';
import { possibleMoves, type PossibleFacts } from './handover.possible.js';
import { actsOpen, ends, moves, states, type State } from './handover.state.js';
import { linkAnswersOf } from './links/link-answers.js';
import { answersByLink } from './provider-acts.service.js';

const facts = (state: State, given: Partial<PossibleFacts> = {}): PossibleFacts => ({
  state,
  channel: 'platform',
  questionTo: null,
  questionAsked: false,
  pausedUntil: null,
  pausedBy: null,
  offerOpen: false,
  offerExtended: false,
  arrivedOn: null,
  contentDestroyed: false,
  agreementRanOut: false,
  today: '2026-11-23',
  ...given,
});
const acts = (side: 'sender' | 'provider', ...given: Parameters<typeof facts>): string[] =>
  possibleMoves(facts(...given), side).map(({ act }) => act);

describe('what a side may do now', () => {
  it.each(states.flatMap((state) => (['sender', 'provider'] as const).map((side) => [state, side] as const)))(
    'holds every move of the table in %s for the %s, with a mutation and the list of its reason',
    (state, side) => {
      const possible = possibleMoves(facts(state), side);
      for (const act of actsOpen(state, side)) {
        const move = moves.find((row) => row.act === act && row.by === side);
        expect(possible).toContainEqual({
          act,
          operation: expect.stringMatching(/^[a-zA-Z]+$/),
          reasonList: move?.reason === 'none' ? null : move?.reason,
        });
      }
      expect(possible.map(({ act }) => act)).toHaveLength(new Set(possible.map(({ act }) => act)).size);
    },
  );

  it.each([...ends])(
    'has nothing for the sender once it is %s, and for the provider only what comes back and what was deleted',
    (state) => {
      expect(acts('sender', state)).toEqual([]);
      expect(acts('provider', state)).toEqual(['confirmDeletion']);
      expect(acts('provider', state, { arrivedOn: '2026-11-20' })).toEqual([
        'recordOutcomes',
        'draftReport',
        'confirmDeletion',
      ]);
      expect(acts('provider', state, { arrivedOn: '2026-11-20', contentDestroyed: true })).toEqual(['confirmDeletion']);
    },
  );

  it('asks one question at a time, and lets the side that was asked answer', () => {
    expect(acts('provider', 'sent')).toContain('askQuestion');
    const asked = { questionTo: 'sender', questionAsked: true } as const;
    expect(acts('provider', 'sent', asked)).not.toContain('askQuestion');
    expect(acts('provider', 'sent', asked)).not.toContain('answerQuestion');
    expect(acts('sender', 'sent', asked)).toContain('answerQuestion');
    // The release moved: nothing was written, the place is to be confirmed.
    const toConfirm = acts('provider', 'offered', { questionTo: 'provider' });
    expect(toConfirm).not.toContain('answerQuestion');
    expect(toConfirm).toContain('confirmAgain');
  });

  it('lets both sides ask while a meeting is to be arranged', () => {
    for (const side of ['sender', 'provider'] as const) {
      expect(acts(side, 'assessing', { questionTo: 'sender' })).toContain('askQuestion');
      expect(acts(side, 'assessing', { questionTo: 'sender', questionAsked: true })).not.toContain('askQuestion');
    }
  });

  it('pauses on one’s turn only, and resumes what one paused', () => {
    expect(acts('provider', 'sent')).toContain('pause');
    expect(acts('sender', 'sent')).not.toContain('pause');
    const paused = { pausedUntil: '2026-12-01', pausedBy: 'provider' } as const;
    expect(acts('provider', 'sent', paused)).toEqual(expect.arrayContaining(['resume']));
    expect(acts('provider', 'sent', paused)).not.toContain('pause');
    expect(acts('sender', 'sent', paused)).not.toContain('resume');
    expect(acts('provider', 'sent', { ...paused, pausedUntil: '2026-11-23' })).not.toContain('resume');
  });

  it('extends an open offer once', () => {
    expect(acts('provider', 'offered', { offerOpen: true })).toContain('extendOffer');
    expect(acts('provider', 'offered')).not.toContain('extendOffer');
    expect(acts('provider', 'offered', { offerOpen: true, offerExtended: true })).not.toContain('extendOffer');
  });

  it('writes answers down only for who has no account', () => {
    expect(acts('sender', 'sent')).not.toContain('recordAnswer');
    for (const channel of ['link', 'phone_or_post'] as const)
      expect(acts('sender', 'sent', { channel })).toContain('recordAnswer');
    expect(acts('sender', 'draft', { channel: 'link' })).not.toContain('recordAnswer');
  });

  /** What is left to the provider of its moves once the agreement has run out, and to the sender; nothing else goes on. */
  const left: Readonly<Partial<Record<State, readonly [provider: readonly string[], sender: readonly string[]]>>> = {
    sent: [['decline'], ['withdraw']],
    acknowledged: [['decline'], ['withdraw']],
    assessing: [['decline'], ['withdraw']],
    waitlisted: [['decline'], ['withdraw']],
    offered: [
      ['placeDoesNotHold', 'withdrawPlace'],
      ['confirm', 'letGo', 'withdraw'],
    ],
    confirmed: [['placeDoesNotHold', 'doNotArrive', 'withdrawPlace'], ['withdraw']],
    not_arrived: [[], []],
  };

  it.each(Object.entries(left))('in %s only what lessens is left once the agreement has run out', (name, expected) => {
    const state = name as State;
    const ofTable = (side: 'sender' | 'provider') =>
      acts(side, state, { agreementRanOut: true, offerOpen: true }).filter((act) =>
        moves.some((row) => row.act === act),
      );
    expect(ofTable('provider').toSorted()).toEqual([...expected[0]].toSorted());
    expect(ofTable('sender').toSorted()).toEqual([...expected[1]].toSorted());
    expect(acts('sender', state, { agreementRanOut: true })).toContain('prolongAgreement');
    expect(acts('sender', state)).not.toContain('prolongAgreement');
    for (const act of ['extendOffer', 'confirmAgain', 'answerQuestion'])
      expect(
        acts('provider', state, {
          agreementRanOut: true,
          offerOpen: true,
          questionTo: 'provider',
          questionAsked: true,
        }),
      ).not.toContain(act);
  });

  it('every answer by link is a move of some state, and meeting first is none', () => {
    const reachable = states.flatMap((state) =>
      linkAnswersOf(
        possibleMoves(
          facts(state, { offerOpen: true, questionTo: 'provider', questionAsked: true }),
          'provider',
        ).concat(possibleMoves(facts(state), 'provider')),
      ),
    );
    expect([...new Set(reachable)].sort()).toEqual([...answersByLink].sort());
  });
});
