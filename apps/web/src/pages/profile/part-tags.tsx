import { Tag } from '../../parts/tag';
import { labelOf } from '../../words/label-of';
import type { ProfilePartFragment } from './profile.documents';

const tones: Readonly<Record<string, 'good' | 'careful' | 'bad' | 'plain'>> = {
  fresh: 'good',
  ageing: 'careful',
  stale: 'bad',
  never_confirmed: 'plain',
};

/** How fresh each part of a profile is, in words. */
export const PartTags = ({ parts }: { readonly parts: readonly ProfilePartFragment[] }) => (
  <ul className="plain-list row">
    {parts.map(({ part, freshness }) => (
      <li key={part.code}>
        <Tag tone={tones[freshness.code] ?? 'plain'}>
          {labelOf(part)}: {labelOf(freshness)}
        </Tag>
      </li>
    ))}
  </ul>
);
