import { describe, expect, it } from '@jest/globals';
import { HandoverEntity } from '../entities/handover.entity.js';
import type { State } from '../handover.state.js';
import { markOf } from './handover-mark.js';

const handover = (state: State, given: { id?: string; version?: number } = {}): HandoverEntity =>
  Object.assign(new HandoverEntity(), { id: 'one', version: 5, state, contentDestroyedAt: null, ...given });

const endsOfSender = ['superseded', 'withdrawn_by_sender', 'withdrawn_by_subject'] as const;

describe('the mark of what a side sees', () => {
  it('of one request is the same to the provider whichever of the three ends it had', () => {
    const marks = endsOfSender.map((state) => markOf(handover(state), 'provider', null));
    expect(new Set(marks).size).toBe(1);
    expect(markOf(handover('declined'), 'provider', null)).not.toBe(marks[0]);
  });

  it('tells the sender, who may know, the ends apart', () => {
    expect(new Set(endsOfSender.map((state) => markOf(handover(state), 'sender', null))).size).toBe(3);
  });

  it('is another one of another request, after a change, and to the other side', () => {
    const mark = markOf(handover('sent'), 'provider', null);
    expect(markOf(handover('sent', { id: 'two' }), 'provider', null)).not.toBe(mark);
    expect(markOf(handover('sent', { version: 6 }), 'provider', null)).not.toBe(mark);
    expect(markOf(handover('sent'), 'sender', null)).not.toBe(mark);
  });
});
