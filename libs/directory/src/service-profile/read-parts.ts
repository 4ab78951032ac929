import type { FieldRefusal } from '@navaz/kernel';
import { areaKindTable } from '../code-lists/area-kinds.js';
import { prisonContactFormTable } from '../code-lists/prison-contact-forms.js';
import { serviceFormTable } from '../code-lists/service-forms.js';
import { readWhole } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import { czechDay } from '../czech-day.js';
import type { FieldRules } from '../check-input/field-rule.js';
import type { AskedCode } from '../check-input/stored-codes.js';
import type { AreaPart, FormPart, PrisonPart, RunPart, ServiceDraft, ServiceParts } from './service-draft.js';
import { readHours } from './read-hours.js';

/** Most items of one list; the longest real one (areas of a national service by district) has 77. */
const most = 250;

const formRules: FieldRules = {
  form: { type: 'code', known: serviceFormTable, required: true, label: { cs: 'Forma', en: 'Form' } },
  nonstop: { type: 'flag', label: { cs: 'Nepřetržitě', en: 'Round the clock' } },
};
const areaRules: FieldRules = {
  level: { type: 'code', known: areaKindTable, required: true, label: { cs: 'Druh působnosti', en: 'Kind of area' } },
  code: { type: 'text', max: 20, required: true, label: { cs: 'Kód území', en: 'Code of the area' } },
};
const prisonRules: FieldRules = {
  prisonCode: { type: 'text', max: 60, required: true, label: { cs: 'Věznice', en: 'Prison' } },
  form: { type: 'code', known: prisonContactFormTable, required: true, label: { cs: 'Jak', en: 'How' } },
  validFrom: { type: 'day', label: { cs: 'Platí od', en: 'Valid from' } },
  validTo: { type: 'day', label: { cs: 'Platí do', en: 'Valid to' } },
};
const runRules: FieldRules = {
  startsOn: { type: 'day', required: true, label: { cs: 'Začátek běhu', en: 'Start of the run' } },
  endsOn: { type: 'day', label: { cs: 'Konec běhu', en: 'End of the run' } },
  enrolmentUntil: { type: 'day', label: { cs: 'Přihlášky do', en: 'Enrolment until' } },
  size: { type: 'whole', min: 1, max: 1000, label: { cs: 'Počet lidí', en: 'Size' } },
  note: { type: 'text', max: 500, label: { cs: 'Poznámka', en: 'Note' } },
};

/** The end of a period before its beginning, or nothing. */
export const periodFaults = (from: unknown, to: unknown, path: string): FieldRefusal[] =>
  typeof from === 'string' && typeof to === 'string' && to < from
    ? [
        fieldFault(
          path,
          'END_BEFORE_BEGINNING',
          `Konec ${czechDay(to)} je dřív než začátek ${czechDay(from)}. Opravte jedno z dat.`,
          `The end ${to} is before the beginning ${from}. Correct one of them.`,
        ),
      ]
    : [];

/** The lists in the form in which they are stored, the codes to look up, and what is wrong. */
export interface ReadParts {
  readonly parts: Partial<ServiceParts>;
  readonly asked: readonly AskedCode[];
  readonly faults: readonly FieldRefusal[];
}

/** Reads the lists that were given; null is an empty list. Lists are sorted, so that an order alone is no change. */
export function readParts(draft: ServiceDraft): ReadParts {
  const faults: FieldRefusal[] = [];
  const asked: AskedCode[] = [];
  const parts: { -readonly [Part in keyof ServiceParts]?: ServiceParts[Part] } = {};

  const items = <Item extends object>(name: string, list: readonly object[] | null, rules: FieldRules): Item[] => {
    const read = (list ?? []).slice(0, most).map((item, index) => readWhole(rules, item, `${name}.${index}.`));
    faults.push(...read.flatMap((one) => one.faults));
    if ((list?.length ?? 0) > most) {
      faults.push(fieldFault(name, 'TOO_MANY_ITEMS', `Nejvýše ${most} položek.`, `At most ${most} items.`));
    }
    return read.map((one) => one.values as Item);
  };
  const codes = (name: 'kinds' | 'targetGroups', list: readonly string[] | null): readonly string[] => {
    const once = [...new Set(list ?? [])].slice(0, most);
    const stored = name === 'kinds' ? 'service_kind' : 'target_group';
    asked.push(...once.map((code, index) => ({ path: `${name}.${index}`, list: stored, code }) as const));
    return once.sort();
  };
  const sorted = <Item>(name: string, list: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => {
    const keys = list.map(keyOf);
    const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
    if (twice >= 0) {
      faults.push(fieldFault(`${name}.${twice}`, 'ITEM_TWICE', 'Položka je tu dvakrát.', 'The item is listed twice.'));
    }
    return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  };

  if (draft.kinds !== undefined) {
    parts.kinds = codes('kinds', draft.kinds);
    if (parts.kinds.length === 0) {
      faults.push(
        fieldFault('kinds', 'KIND_MISSING', 'Vyberte aspoň jeden druh služby.', 'Choose at least one kind of service.'),
      );
    }
  }
  if (draft.targetGroups !== undefined) parts.targetGroups = codes('targetGroups', draft.targetGroups);
  if (draft.forms !== undefined) {
    const hours = (draft.forms ?? []).map((form, index) => readHours(form.openingHours, `forms.${index}.openingHours`));
    faults.push(...hours.flatMap((one) => one.faults));
    const forms = items<FormPart>('forms', draft.forms, formRules).map((form, index) => ({
      form: form.form,
      openingHours: hours[index]?.hours ?? null,
      nonstop: form.nonstop,
    }));
    parts.forms = sorted('forms', forms, (form) => form.form);
  }
  if (draft.areas !== undefined) {
    const areas = items<Partial<AreaPart>>('areas', draft.areas, areaRules);
    areas.forEach((area, index) => {
      const path = `areas.${index}.code`;
      // What had a fault of its own is not there.
      if (!area.level || !area.code) return;
      if (area.level !== 'country') asked.push({ path, list: area.level, code: area.code });
      else if (area.code !== 'CZ') {
        faults.push(fieldFault(path, 'COUNTRY_UNKNOWN', 'Celá země má kód CZ.', 'The whole country is CZ.'));
      }
    });
    // Where a field is missing there is a fault, and nothing of this is stored.
    parts.areas = sorted('areas', areas as AreaPart[], (area) => `${area.level} ${area.code}`);
  }
  if (draft.prisonsServed !== undefined) {
    const prisons = items<Partial<PrisonPart>>('prisonsServed', draft.prisonsServed, prisonRules);
    prisons.forEach((row, index) => {
      const path = `prisonsServed.${index}`;
      if (row.prisonCode) {
        asked.push({ path: `${path}.prisonCode`, list: 'prison', code: row.prisonCode });
      }
      faults.push(...periodFaults(row.validFrom, row.validTo, `${path}.validTo`));
    });
    parts.prisonsServed = sorted('prisonsServed', prisons as PrisonPart[], (row) => `${row.prisonCode} ${row.form}`);
  }
  if (draft.runs !== undefined) {
    const runs = items<RunPart>('runs', draft.runs, runRules);
    runs.forEach((run, index) => {
      faults.push(...periodFaults(run.startsOn, run.endsOn, `runs.${index}.endsOn`));
      faults.push(...enrolmentFaults(run, `runs.${index}.enrolmentUntil`));
    });
    parts.runs = sorted('runs', runs.map(runInOrder), (run) => JSON.stringify(run));
  }
  return { parts, asked, faults };
}

const enrolmentFaults = (run: RunPart, path: string): FieldRefusal[] =>
  run.enrolmentUntil && run.startsOn && run.enrolmentUntil > run.startsOn
    ? [
        fieldFault(
          path,
          'ENROLMENT_AFTER_START',
          'Přihlášky musí končit nejpozději v den začátku běhu.',
          'Enrolment must end on the day of the start at the latest.',
        ),
      ]
    : [];

const runInOrder = ({ startsOn, endsOn, enrolmentUntil, size, note }: RunPart): RunPart => ({
  startsOn,
  endsOn,
  enrolmentUntil,
  size,
  note,
});
