export { handoverEntities } from './handover-entities.js';
export { HandoverModule } from './handover.module.js';
export { HandoverNews } from './handover.events.js';
