import { asMarkdown, processingRecord } from './processing-record.js';

/** Options of `navaz export processing-record`. */
export interface ExportRecordOptions {
  readonly json?: boolean;
}

/** `navaz export processing-record`: to standard output. */
export const exportProcessingRecord = ({ json }: ExportRecordOptions): void => {
  const record = processingRecord();
  process.stdout.write(json ? `${JSON.stringify(record, null, 2)}\n` : asMarkdown(record));
};
