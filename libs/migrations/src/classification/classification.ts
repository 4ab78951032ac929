import { columnsOfFacts } from './columns-of-facts.js';
import type { ClassifiedTables } from './column-class.js';
import { columnsOfPeople } from './columns-of-people.js';
import { columnsOfProof } from './columns-of-proof.js';

export { classes, type ColumnClass } from './column-class.js';

/** Every column of the database, once. A spec fails on a column that is missing here. */
export const classification: ClassifiedTables = { ...columnsOfFacts, ...columnsOfPeople, ...columnsOfProof };
