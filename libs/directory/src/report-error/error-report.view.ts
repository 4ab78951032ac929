import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { OpenReport } from './list-reports.service.js';

/** A report that waits to be settled. Says which organisation reported, never who. */
@ObjectType('ErrorReport', {
  description: 'A report that waits to be settled. Says which organisation reported, never who.',
})
export class ErrorReportView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  serviceId!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => String, { description: 'Code list profile parts.' })
  part!: string;

  @Field(() => String)
  note!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String)
  byOrganisationName!: string;
}

/** A page of open reports. */
export const ErrorReportConnection = connectionOf('ErrorReport', ErrorReportView);

/** Names every field. */
export const viewReport = (report: OpenReport): ErrorReportView => ({
  id: report.id,
  serviceId: report.serviceId,
  serviceName: report.serviceName,
  part: report.part,
  note: report.note,
  at: report.at,
  byOrganisationName: report.byOrganisationName,
});
