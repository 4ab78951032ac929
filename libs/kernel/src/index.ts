export {
  Clock,
  SystemClock,
  addDays,
  addMonths,
  daysBetween,
  isCalendarDay,
  pragueDay,
  startOfPragueDay,
} from './clock.js';
export { DomainEvent, type EventKind } from './domain-event.js';
export { eachInTurn } from './each-in-turn.js';
export { Fault } from './fault.js';
export { permissions, type Permission } from './permission.js';
export { Refusal, invalidInput, isRefusal, notFound, type FieldRefusal, type RefusalKind } from './refusal.js';
export {
  accountOf,
  covers,
  roles,
  systemContext,
  type ActingRole,
  type Actor,
  type RequestContext,
  type Role,
} from './request-context.js';
export { inLocale, type Locale, type Text } from './text.js';
export { withoutMarks } from './without-marks.js';
export { addWorkingDays, isWorkingDay } from './working-days.js';
