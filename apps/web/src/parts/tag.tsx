import '@gov-design-system-ce/styles/html/components/gov-tag.css';
import { GovTag } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';

type Tone = 'plain' | 'note' | 'good' | 'careful' | 'bad';
const colors = { plain: 'neutral', note: 'primary', good: 'success', careful: 'warning', bad: 'error' } as const;

/** A few words that mark a thing. The words say it; the colour only repeats it. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <GovTag color={colors[tone]} type="subtle" size="s">
    {children}
  </GovTag>
);
