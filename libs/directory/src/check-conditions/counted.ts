/** A count with the right Czech form: 1 měsíc, 2 měsíce, 5 měsíců. */
const counted = (count: number, one: string, few: string, many: string): string => {
  const form = count === 1 ? one : count >= 2 && count <= 4 ? few : many;
  return `${count} ${form}`;
};

/** Months in Czech. */
export const mesice = (count: number): string => counted(count, 'měsíc', 'měsíce', 'měsíců');

/** Days in Czech. */
export const dny = (count: number): string => counted(count, 'den', 'dny', 'dní');

/** Years in Czech. */
export const roky = (count: number): string => counted(count, 'rok', 'roky', 'let');

/** Children in Czech. */
export const deti = (count: number): string => counted(count, 'dítě', 'děti', 'dětí');

/** A count in English. */
export const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** An amount of crowns in Czech: 4 500 Kč, with a space that does not break. */
export const koruny = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0Kč`;
