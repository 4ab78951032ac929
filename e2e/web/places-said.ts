/** A service of the demo that has places, and its unit. */
export const shelter = 'Azylový dům NOVÁ ŠANCE, Ostrava-Koblov';
export const unit = 'Lůžka pro muže';

/** How people ask for it. */
export const question = `/hledani?q=${encodeURIComponent('azylák pro chlapy v ostravě po vtosce')}`;

/** The name of a button that says what it acts on to those only who do not see where it stands: one text, without a gap. */
export const actOn = (act: string, what: string): RegExp => new RegExp(`^${act}: ${what}$`);
