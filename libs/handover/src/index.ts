export { HandoverModule } from './handover.module.js';
export { HandoverNews, NewsHeldBack } from './handover.events.js';
export { ErasureReplay } from './subjects/erasure-replay.service.js';
export { heldTables, leftOut, ofNobody } from './export-subject/held-tables.js';
export { retentionPeriods } from './retention-periods.js';
export { processingRecord, type ProcessingRecord } from './processing-record/processing-record.js';
