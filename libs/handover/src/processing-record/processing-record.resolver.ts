import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@navaz/platform';
import { processingRecord } from './processing-record.js';
import { ProcessingRecordView, viewProcessingRecord } from './processing-record.view.js';

/** The record of processing for an auditor; nothing of a person is in it. */
@Resolver()
export class ProcessingRecordResolver {
  @Query(() => ProcessingRecordView, {
    description: 'Record of processing (GDPR art. 30) and the skeleton of an impact assessment; for the auditor.',
  })
  @Requires('disclosures.read')
  processingRecord(): ProcessingRecordView {
    return viewProcessingRecord(processingRecord());
  }
}
