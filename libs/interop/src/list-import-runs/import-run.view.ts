import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { ImportReport } from '../import-register/import-report.js';
import type { ImportRunRow } from './list-import-runs.service.js';

/** What a run did, in counts. Nothing of it names a record or a person. */
@ObjectType('ImportCounts', { description: 'What a run did, in counts. Nothing of it names a record or a person.' })
export class ImportCountsView {
  @Field(() => Int, { description: 'Registrations read from the file, refused ones included.' })
  read!: number;

  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int, { description: 'Ended by their date, or no longer in the register.' })
  ended!: number;

  @Field(() => Int, { description: 'The part of ended that is no longer in the register.' })
  vanished!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: 'Nothing of them was stored.' })
  refused!: number;

  @Field(() => Int, { description: 'Stored, with something left out.' })
  remarks!: number;

  @Field(() => Int)
  newOrganisations!: number;

  @Field(() => Int)
  changedOrganisations!: number;

  @Field(() => Int, { description: 'Differences from the word of owners that they are newly asked about.' })
  conflictsOpened!: number;
}

/** One run of the register import. */
@ObjectType('ImportRun', { description: 'One run of the register import.' })
export class ImportRunView {
  @Field(() => ID)
  id!: string;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null: under way.' })
  finishedAt!: Date | null;

  @Field(() => String, { description: 'running, done, refused or failed.' })
  status!: string;

  @Field(() => Boolean, { description: 'Everything was tried and nothing stored.' })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the whole run was refused.' })
  refusalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file: which register it was.' })
  fileFingerprint!: string | null;

  @Field(() => ID, { nullable: true, description: 'The account that ran it; null on the command line.' })
  byAccountId!: string | null;

  @Field(() => ImportCountsView, { nullable: true })
  counts!: ImportCountsView | null;
}

/** A page of runs. */
@ObjectType('ImportRunConnection', { description: 'A page of runs.' })
export class ImportRunConnection extends connectionOf('ImportRun', ImportRunView) {}

const viewCounts = (report: ImportReport): ImportCountsView => ({
  read: report.read,
  new: report.new.count,
  changed: report.changed.count,
  ended: report.ended.count,
  vanished: report.vanished.count,
  unchanged: report.unchanged,
  refused: report.refused.count,
  remarks: report.remarks.count,
  newOrganisations: report.organisations.new,
  changedOrganisations: report.organisations.changed,
  conflictsOpened: report.conflicts.opened,
});

/** Names every field; the examples of a report stay inside. */
export const viewImportRun = (row: ImportRunRow): ImportRunView => ({
  id: row.id,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  status: row.status,
  dryRun: row.dryRun,
  refusalCode: row.refusalCode,
  fileFingerprint: row.fileFingerprint,
  byAccountId: row.byAccountId,
  counts: row.report && viewCounts(row.report),
});
