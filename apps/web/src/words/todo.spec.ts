import { describe, expect, it } from '@jest/globals';
import { todoOf, type TodoFacts } from './todo';

const decide = { kind: 'decide' };
const confirm = { kind: 'confirm' };

describe('what there is to do', () => {
  it.each<[string, Partial<TodoFacts>, string | null]>([
    ['the provider decides', { turn: 'provider', deadline: decide }, 'decide'],
    ['the sender reads that the provider decides', { side: 'sender', turn: 'provider', deadline: decide }, 'decide'],
    ['the provider waits for an answer', { turn: 'sender', deadline: decide }, null],
    [
      'the sender answers',
      {
        side: 'sender',
        turn: 'sender',
        deadline: decide,
        moves: [{ act: 'planInterview' }, { act: 'answerQuestion' }],
      },
      'answer',
    ],
    [
      'the sender arranges the meeting',
      { side: 'sender', turn: 'sender', deadline: decide, moves: [{ act: 'planInterview' }] },
      'meet',
    ],
    [
      'the sender has arranged it',
      { side: 'sender', turn: 'provider', deadline: decide, moves: [{ act: 'planInterview' }] },
      'decide',
    ],
    ['the sender confirms', { side: 'sender', turn: 'sender', deadline: confirm }, 'confirm'],
    ['the agreement ran out', { turn: 'sender', deadline: decide, agreementRanOut: true }, 'prolong'],
    ['nobody has to', { turn: 'nobody', deadline: decide }, null],
    ['nothing is due', { turn: 'provider' }, null],
  ])('%s', (_, given, todo) => {
    expect(
      todoOf({ side: 'provider', turn: 'provider', agreementRanOut: false, deadline: null, moves: [], ...given }),
    ).toBe(todo);
  });
});
