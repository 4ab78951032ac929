export { InteropModule } from './interop.module.js';
export { ReportFile } from './import-register/report-file.js';
export { renderReport } from './import-register/render-report.js';
export { RegisterImport } from './import-register/register-import.service.js';
export { DemoData } from './load-demo/demo-data.service.js';
