import { describe, expect, it } from '@jest/globals';
import { states } from '../handover.state.js';
import { stageFor, stageOf } from './stage-of.js';

describe('what travels in a state', () => {
  it.each(states)('in %s a link shows a request at most, somebody with an account what the state opens', (state) => {
    expect([null, 'request', 'ended']).toContain(stageFor(state, 'link'));
    expect(stageFor(state, 'worker')).toBe(stageOf(state));
    expect(stageFor(state, 'link') === 'ended').toBe(stageOf(state) === 'ended');
  });
});
