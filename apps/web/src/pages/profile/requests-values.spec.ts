import { describe, expect, it } from '@jest/globals';
import type { ProfileServiceFragment } from './profile.documents';
import { requestsChanges, requestsOf, type Declarable } from './requests-values';

const code = (name: string) => ({ code: name, name, nameEn: name });
const declarable: readonly Declarable[] = [
  { field: code('sex'), stage: code('0'), ownGrant: false },
  { field: code('language'), stage: code('1'), ownGrant: false },
  { field: code('birth_date'), stage: code('2'), ownGrant: false },
];
const service = {
  channel: code('phone'),
  channelFunction: null,
  remoteContact: null,
  minimumData: [{ stage: code('2'), fields: [code('language')] }],
} as unknown as ProfileServiceFragment;

describe('how requests come', () => {
  it('sends nothing where nothing changed', () => {
    expect(requestsChanges(service, requestsOf(service), declarable)).toEqual({});
  });

  it('sends what changed, and clears what is not said any more', () => {
    const now = { ...requestsOf(service), channel: 'platform', remoteContact: 'no' as const };
    expect(requestsChanges(service, now, declarable)).toEqual({ channel: 'platform', remoteContact: false });
    const said = { ...service, channelFunction: code('intake'), remoteContact: true };
    const cleared = { ...requestsOf(said), channelFunction: '', remoteContact: '' as const };
    expect(requestsChanges(said, cleared, declarable)).toEqual({ channelFunction: null, remoteContact: null });
  });

  it('asks for a field as soon as it may, and leaves a later stage that was chosen before', () => {
    const now = { ...requestsOf(service), needs: ['language', 'birth_date', 'sex'] };
    expect(requestsChanges(service, now, declarable).minimumData).toEqual([
      { stage: '2', fields: ['language', 'birth_date'] },
      { stage: '0', fields: ['sex'] },
    ]);
    expect(requestsChanges(service, { ...now, needs: [] }, declarable).minimumData).toEqual([]);
  });
});
