import { describe, expect, it } from '@jest/globals';
import type { AskFailed } from './ask';
import { watchState, type Reading } from './watch-state';

const failed = (code: string): AskFailed => ({ name: 'AskFailed', message: '', code, correlationId: null });
const reading = (one: Partial<Reading> = {}): Reading => ({
  mark: 'a',
  error: null,
  dataUpdatedAt: 10,
  errorUpdatedAt: 0,
  ...one,
});
const opened = reading();
const marked = reading({ dataUpdatedAt: 20 });

describe('what a page may show of a person it opened', () => {
  it('all of it while the mark is the same', () => {
    expect(watchState(opened, marked, null)).toEqual({ isVisible: true, isGone: false, isOld: false, failure: null });
    expect(watchState(opened, reading({ mark: undefined, dataUpdatedAt: 0 }), null).isVisible).toBe(true);
  });

  it('nothing once the mark is another one, and it is opened anew', () => {
    const state = watchState(opened, { ...marked, mark: 'b' }, null);
    expect(state).toMatchObject({ isVisible: false, isOld: true, isGone: false });
  });

  it('the answer that came after another mark', () => {
    const anew = reading({ mark: 'b', dataUpdatedAt: 30 });
    expect(watchState(anew, { ...marked, mark: 'a' }, null)).toMatchObject({ isVisible: true, isOld: false });
  });

  it.each(['NOT_FOUND', 'FORBIDDEN', 'LINK_NOT_VALID'])(
    'nothing where the mark is refused as %s, and it is not opened again',
    (code) => {
      const state = watchState(opened, { ...marked, error: failed(code), errorUpdatedAt: 30 }, null);
      expect(state).toMatchObject({ isVisible: false, isGone: true, isOld: false });
    },
  );

  it('nothing while the mark cannot be asked, or nobody answers about it', () => {
    const offline = failed('OFFLINE');
    const asked = { ...marked, error: offline, errorUpdatedAt: 30 };
    expect(watchState(opened, asked, null)).toMatchObject({ isVisible: false, isGone: false, failure: offline });
    expect(watchState(opened, marked, offline)).toMatchObject({ isVisible: false, isGone: false, failure: offline });
  });

  it('is opened again once the connection that was missed is back', () => {
    const missed = reading({ error: failed('OFFLINE'), errorUpdatedAt: 15 });
    expect(watchState(missed, marked, null)).toMatchObject({ isVisible: false, isOld: true });
    expect(watchState({ ...missed, error: failed('UNAVAILABLE') }, marked, null).isOld).toBe(false);
  });

  it('opened by hand after it was gone, it is there again', () => {
    const refused = { ...marked, error: failed('NOT_FOUND'), errorUpdatedAt: 30 };
    expect(watchState(reading({ dataUpdatedAt: 40 }), refused, null)).toMatchObject({ isVisible: true, isGone: false });
  });
});
