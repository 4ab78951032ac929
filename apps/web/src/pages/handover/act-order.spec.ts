import { describe, expect, it } from '@jest/globals';
import { actOrder } from './act-order';

describe('what may be done, in order', () => {
  it('a question goes before everything', () => {
    expect(actOrder(['offer', 'decline', 'answerQuestion']).main).toBe('answerQuestion');
  });

  it('a new request is acknowledged first', () => {
    expect(actOrder(['acknowledge', 'decline', 'askQuestion', 'pause', 'handOnWork'])).toEqual({
      main: 'acknowledge',
      near: ['askQuestion', 'decline'],
      rest: ['pause', 'handOnWork'],
    });
  });

  it('an arrival is expected, unless the place has to be confirmed again before', () => {
    expect(actOrder(['confirmAgain', 'arrive']).main).toBe('arrive');
    expect(actOrder(['confirmAgain', 'arrive'], { due: 'confirm_again' }).main).toBe('confirmAgain');
  });

  it('a place that was offered waits for the other side, unless that asks whether it holds', () => {
    expect(actOrder(['confirmAgain', 'askQuestion'])).toEqual({
      main: null,
      near: ['confirmAgain', 'askQuestion'],
      rest: [],
    });
    expect(actOrder(['confirmAgain', 'askQuestion'], { isAsked: true }).main).toBe('confirmAgain');
  });

  it('where nobody answers here, the answer is written down', () => {
    expect(actOrder(['askQuestion', 'recordAnswer']).main).toBeNull();
    expect(actOrder(['askQuestion', 'recordAnswer'], { isByPhone: true }).main).toBe('recordAnswer');
  });

  it('nothing is lost, also what nobody thought of', () => {
    const acts = ['somethingNew', 'withdraw', 'close', 'offer'];
    const { main, near, rest } = actOrder(acts);
    expect([main, ...near, ...rest].toSorted()).toEqual(acts.toSorted());
  });

  it('nothing to do has no main one', () => {
    expect(actOrder([])).toEqual({ main: null, near: [], rest: [] });
  });
});
