import type { Transaction } from '@navaz/platform';

/** A row as it lies in the database, by its columns. */
type Row = Readonly<Record<string, unknown>>;

/** A form as it is held, with what was said to it and what happened to each of its lines. */
export interface HeldForm extends Row {
  readonly expressions: readonly Row[];
  readonly grants: readonly Row[];
}

/** Columns of which a person is given nothing: which worker it was. The notice’s hash is told by the receipt, in letters. */
export const notOfTheSubject: readonly string[] = [
  'asked_by_membership_id',
  'explained_by_membership_id',
  'recorded_by_membership_id',
  'notice_hash',
];

/** Tables whose rows are given, every column but {@link notOfTheSubject}. */
export const heldTablesOfConsent = ['signing', 'expression', 'subject_grant', 'grant_event'] as const;

const whole = `to_jsonb(t) - $2::text[]`;

/** Everything a unit holds of what a subject was asked and said, by the columns it lies in; the earliest form first. */
export const heldOfSubject = async (tx: Transaction, subjectId: string): Promise<HeldForm[]> => {
  const rowsOf = async (table: (typeof heldTablesOfConsent)[number], of: string): Promise<Row[]> => {
    const rows = await tx.query<{ row: Row }>(
      `select ${whole} as row from consent.${table} t where ${of} order by t.id`,
      [subjectId, notOfTheSubject],
    );
    return rows.map(({ row }) => row);
  };
  const [forms, expressions, grants, events] = [
    await rowsOf('signing', `t.subject_id = $1`),
    await rowsOf('expression', `t.signing_id in (select s.id from consent.signing s where s.subject_id = $1)`),
    await rowsOf('subject_grant', `t.subject_id = $1`),
    await rowsOf('grant_event', `t.grant_id in (select g.id from consent.subject_grant g where g.subject_id = $1)`),
  ];
  return forms.map((form) => ({
    ...form,
    expressions: expressions.filter(({ signing_id: id }) => id === form['id']),
    grants: grants
      .filter(({ signing_id: id }) => id === form['id'])
      .map((grant) => ({ ...grant, events: events.filter(({ grant_id: id }) => id === grant['id']) })),
  }));
};
