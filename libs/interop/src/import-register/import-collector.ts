import type { ImportOutcome } from '@navaz/directory';
import {
  ReportCollector,
  reportList,
  type ImportReport,
  type ReportEntry,
  type ReportLine,
  type UnknownCode,
} from './import-report.js';
import type { ReadRegistration } from './read-registration.js';
import type { RegisterCodes } from './register-codes.js';

const countUp = (counts: Map<string, number>, code: string): void => {
  counts.set(code, (counts.get(code) ?? 0) + 1);
};

const unknown = (counts: Map<string, number>, name: (code: string) => string | null): UnknownCode[] =>
  [...counts]
    .map(([code, registrations]) => ({ code, name: name(code), registrations }))
    .sort((a, b) => b.registrations - a.registrations || (a.code < b.code ? -1 : 1));

/** Gathers while the file is read what the report will say about it. */
export class ImportCollector {
  private readonly refused = new ReportCollector<ReportLine>();
  private readonly remarks = new ReportCollector<ReportLine>();
  private readonly kinds = new Map<string, number>();
  private readonly groups = new Map<string, number>();
  private facilities = 0;
  private secret = 0;
  private doubled = 0;
  private read = 0;

  /** `each` hears of every line of every list, also of those that the report has no room for. */
  constructor(
    private readonly codes: RegisterCodes,
    private readonly each: (entry: ReportEntry) => void = () => undefined,
  ) {}

  /** Notes one item of the file, readable or not. */
  note(item: ReadRegistration): void {
    this.read += 1;
    if (!item.ok) {
      this.say('refused', { registerId: item.registerId ?? `položka č. ${this.read}`, why: item.why });
      return;
    }
    const { registerId } = item.registration.service;
    for (const why of item.remarks) this.say('remarks', { registerId, why });
    if (item.unknownKind !== null) countUp(this.kinds, item.unknownKind);
    for (const code of new Set(item.unknownGroups)) countUp(this.groups, code);
    this.facilities += item.registration.facilities.length;
    this.secret += item.registration.facilities.filter((one) => one.visibility === 'secret').length;
    this.doubled += item.doubled;
  }

  private say(list: 'refused' | 'remarks', line: ReportLine): void {
    this[list].add(line);
    this.each({ list, ...line });
  }

  /** The report of the whole run. */
  report(outcome: ImportOutcome, dryRun: boolean): ImportReport {
    for (const registerId of outcome.placeless) {
      this.say('remarks', { registerId, why: 'Zařízení bez známé obce i okresu jsme neuložili.' });
    }
    for (const registerId of outcome.colliding) {
      this.say('remarks', {
        registerId,
        why:
          'Poskytovatele jsme založili nově, i když v adresáři už je záznam se stejným IČO: to u něj nikdo nezávislý ' +
          'nepotvrdil. Je-li to táž organizace, sloučí je koordinátor.',
      });
    }
    const { added, changed, ended, vanished } = outcome;
    const lists = [
      { list: 'new', registerIds: added },
      { list: 'changed', registerIds: changed },
      { list: 'ended', registerIds: ended },
      { list: 'vanished', registerIds: vanished },
    ] as const;
    for (const { list, registerIds } of lists) for (const registerId of registerIds) this.each({ list, registerId });
    const unknownKinds = unknown(this.kinds, (code) => this.codes.kindName(code));
    const unknownGroups = unknown(this.groups, (code) => this.codes.groupName(code));
    for (const row of unknownKinds) this.each({ list: 'unknownKinds', ...row });
    for (const row of unknownGroups) this.each({ list: 'unknownGroups', ...row });
    return {
      dryRun,
      read: this.read,
      new: reportList(added),
      changed: reportList(changed),
      ended: reportList(ended),
      vanished: reportList(vanished),
      unchanged: outcome.unchanged,
      refused: this.refused.list,
      remarks: this.remarks.list,
      unknownKinds,
      unknownGroups,
      organisations: { new: outcome.organisationsAdded, changed: outcome.organisationsChanged },
      facilities: { read: this.facilities, secret: this.secret, doubled: this.doubled },
      municipalitiesAdded: outcome.municipalitiesAdded,
      conflicts: { opened: outcome.conflictsOpened, vanished: outcome.conflictsVanished },
    };
  }
}
