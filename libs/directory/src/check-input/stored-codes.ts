import { Injectable } from '@nestjs/common';
import type { FieldRefusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { fieldFault } from './read-field.js';

/** Lists whose rows live in the database, because imports may add to them. */
export type StoredList =
  'region' | 'district' | 'orp' | 'municipality' | 'city_district' | 'service_kind' | 'target_group' | 'prison';

/** A code that somebody typed, with its place in the input. */
export interface AskedCode {
  readonly path: string;
  readonly list: StoredList;
  readonly code: string;
}

/** What the lists are called when a code is not in them: Czech with its verb form, English, code of the refusal. */
const words: Readonly<Record<StoredList, readonly [cs: string, en: string, code: string]>> = {
  region: ['Kraj', 'region', 'REGION_UNKNOWN'],
  district: ['Okres', 'district', 'DISTRICT_UNKNOWN'],
  orp: ['Obec s rozšířenou působností', 'municipality with extended powers', 'ORP_UNKNOWN'],
  municipality: ['Obec', 'municipality', 'MUNICIPALITY_UNKNOWN'],
  city_district: ['Městská část', 'city district', 'CITY_DISTRICT_UNKNOWN'],
  service_kind: ['Druh služby', 'kind of service', 'KIND_UNKNOWN'],
  target_group: ['Cílová skupina', 'target group', 'GROUP_UNKNOWN'],
  prison: ['Věznice', 'prison', 'PRISON_UNKNOWN'],
};

/** Checks codes against the lists of the database, all of an input in one statement. */
@Injectable()
export class StoredCodes {
  /** One refusal for each code that does not exist. */
  async faults(tx: Transaction, asked: readonly AskedCode[]): Promise<readonly FieldRefusal[]> {
    if (asked.length === 0) return [];
    const strange = await tx.query<{ path: string; list: StoredList; code: string }>(
      `select asked.path, asked.list, asked.code
       from jsonb_to_recordset($1::jsonb) as asked (path text, list text, code text)
       where not case asked.list
         when 'region' then exists (select from directory.region row where row.code = asked.code)
         when 'district' then exists (select from directory.district row where row.code = asked.code)
         when 'orp' then exists (select from directory.orp row where row.code = asked.code)
         when 'municipality' then exists (select from directory.municipality row where row.code = asked.code)
         when 'city_district' then exists (select from directory.city_district row where row.code = asked.code)
         when 'service_kind' then exists (select from directory.service_kind row where row.code = asked.code)
         when 'target_group' then exists (select from directory.target_group row where row.code = asked.code)
         when 'prison' then exists (select from directory.prison row where row.code = asked.code)
         else false end`,
      [JSON.stringify(asked)],
    );
    return strange.map(({ path, list, code }) => {
      const [cs, en, refusal] = words[list];
      const typed = code.slice(0, 40);
      return fieldFault(
        path,
        refusal,
        `${cs} „${typed}“ v číselníku není. Vyberte prosím ze seznamu.`,
        `There is no ${en} “${typed}”. Please choose from the list.`,
      );
    });
  }
}
