import { describe, expect, it } from '@jest/globals';
import { completed, placed, writtenNow } from './completing';

describe('what is being written', () => {
  it.each([
    ['dluhy Br', ['', '', 'dluhy Br', 'Br']],
    ['dům na pů', ['', 'dům na pů', 'na pů', 'pů']],
    ['kde je dům na pů', ['je dům na pů', 'dům na pů', 'na pů', 'pů']],
    ['azy', ['', '', '', 'azy']],
    ['dluhy ', ['', '', '', '']],
    ['dluhy v', ['', '', 'dluhy v', '']],
    ['', ['', '', '', '']],
  ])('in "%s" is any of %j', (text, [four, three, two, one]) =>
    expect(writtenNow(text)).toEqual({ four, three, two, one }),
  );

  const taken = (text: string, answers: Parameters<typeof placed>[1]): string[] =>
    placed(writtenNow(text), answers).map((suggestion) =>
      completed(text, suggestion as unknown as { beginning: string; text: string }),
    );
  const brno = { id: 'place:brno', text: 'Brno' };
  const debts = { id: 'kind:dluhy', text: 'dluhové poradenství' };
  const halfWay = { id: 'kind:domy-na-pul-cesty', text: 'domy na půl cesty' };

  it('is replaced by the suggestion, the rest stays', () => {
    expect(taken('dluhy Br', { one: [brno] })).toEqual(['dluhy Brno ']);
  });

  it('of several words is replaced whole, and no word stands there twice', () => {
    expect(taken('dluhové por', { two: [debts], one: [debts] })).toEqual(['dluhové poradenství ']);
    expect(taken('chci dům na pů', { three: [halfWay], one: [halfWay, brno] })).toEqual([
      'chci domy na půl cesty ',
      'chci dům na Brno ',
    ]);
  });
});
