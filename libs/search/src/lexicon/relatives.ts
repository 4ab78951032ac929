/** Who a person at home speaks of, in the first case. */
const relatives =
  'manžel, manželka, partner, partnerka, přítel, přítelkyně, syn, dcera, bratr, brácha, sestra, ségra, táta, tatínek, otec, máma, maminka, matka, rodič, vnuk, druh, družka';

/** Where that person is; with the relative before them the query is the family's own. */
const inPrison =
  've vězení, ve věznici, v base, v kriminále, v lapáku, v lágru, v lochu, ve výkonu, ve výkonu trestu, ve VTOS, ve vazbě, za mřížemi, za katrem, zavřený, zavřená, sedí, zavřeli, ve vězení sedí';

const listed = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** `manžel ve vězení`, `syn v base`, `máma zavřená` …: every relative with every way to say that they are in prison. */
export const relativesInPrison: string = listed(relatives)
  .flatMap((who) => listed(inPrison).map((where) => `${who} ${where}`))
  .join(', ');
