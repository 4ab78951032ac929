export { ImportRunEntity, type ImportStatus } from './import-run.entity.js';
export { InteropModule } from './interop.module.js';
export {
  type ImportReport,
  type ReportLine,
  type ReportList,
  type UnknownCode,
} from './import-register/import-report.js';
export { renderReport } from './import-register/render-report.js';
export { RegisterImport, type ImportOptions } from './import-register/register-import.service.js';
export { DemoData, type LoadedDemo } from './load-demo/demo-data.service.js';
