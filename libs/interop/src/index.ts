export { ImportRunEntity, type ImportStatus } from './import-run.entity.js';
export { InteropModule } from './interop.module.js';
export {
  type ImportReport,
  type ReportLine,
  type ReportList,
  type UnknownCode,
} from './import-register/import-report.js';
export { RegisterImport, type ImportOptions } from './import-register/register-import.service.js';
