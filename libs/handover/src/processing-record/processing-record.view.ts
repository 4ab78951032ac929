import { Field, ObjectType } from '@nestjs/graphql';
import type { ProcessingRecord } from './processing-record.js';

/** One activity of the record. */
@ObjectType('ProcessingActivity', { description: 'One activity of the record (GDPR art. 30).' })
export class ProcessingActivityView {
  @Field(() => String)
  name!: string;

  @Field(() => [String])
  purposes!: readonly string[];

  @Field(() => String, { description: 'Whose data.' })
  people!: string;

  @Field(() => [String], { description: 'Kinds of data.' })
  data!: readonly string[];

  @Field(() => [String])
  recipients!: readonly string[];

  @Field(() => [String], { description: 'How long what is kept.' })
  retention!: readonly string[];
}

/** What passes at a stage at most. */
@ObjectType('ProcessingStage', { description: 'What passes at a stage at most.' })
export class ProcessingStageView {
  @Field(() => String)
  stage!: string;

  @Field(() => [String])
  fields!: readonly string[];
}

/** A part of the impact assessment. */
@ObjectType('ImpactPart', {
  description: 'A part of the impact assessment (GDPR art. 35); what people write is left open.',
})
export class ImpactPartView {
  @Field(() => String)
  heading!: string;

  @Field(() => [String])
  points!: readonly string[];
}

/** The record of processing, in Czech. */
@ObjectType('ProcessingRecord', {
  description:
    'Record of processing (GDPR art. 30) as the program’s own rules give it; in Czech, the language of the file.',
})
export class ProcessingRecordView {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  warning!: string;

  @Field(() => [ProcessingActivityView])
  activities!: readonly ProcessingActivityView[];

  @Field(() => String)
  thirdCountries!: string;

  @Field(() => [String])
  safeguards!: readonly string[];

  @Field(() => [String], { description: 'Who is controller and processor (art. 26 and 28).' })
  roles!: readonly string[];

  @Field(() => [ProcessingStageView])
  stages!: readonly ProcessingStageView[];

  @Field(() => [ImpactPartView])
  impact!: readonly ImpactPartView[];
}

/** Names every field. */
export const viewProcessingRecord = (record: ProcessingRecord): ProcessingRecordView => ({
  title: record.title,
  warning: record.warning,
  activities: record.activities,
  thirdCountries: record.thirdCountries,
  safeguards: record.safeguards,
  roles: record.roles,
  stages: record.stages,
  impact: record.impact,
});
